//! The stages of a removal, over a store in memory.

use super::*;
use crate::admin::fixture::{Host, alias_entry, grant_entry, mailbox_entry, name, now, parsed};
use crate::admin::{Changed, Outcome, OutsideMailRoot, Terms, alias, delegation, mailbox};
use crate::model::Fact;

const ANNA: &str = "anna@brand.example";
const SALES: &str = "sales@brand.example";

fn request() -> Request {
    Request {
        until: parsed("2031-04-13T09:26:53Z"),
        reason: None,
        archive_in: None,
        sole_aliases: SoleAliases::Refuse,
        with: Dependant::ALL.to_vec(),
    }
}

fn granted(host: &mut Host) {
    let grant = grant_entry(SALES, ANNA, &[]);
    host.done(|writer| delegation::grant(writer, &grant, &Terms::of_command(now())));
}

fn removed(host: &mut Host) -> Removal {
    let removal = host.done(|writer| begin(writer, &name(ANNA), &request(), now()));
    host.done(|writer| finish(writer, &removal, None));
    host.read(|reader| find(reader, &name(ANNA), None))
}

#[test]
fn a_mailbox_that_is_being_deleted_is_shut_and_so_are_its_sessions() {
    let mut host = Host::new();
    granted(&mut host);
    host.done(|writer| begin(writer, &name(ANNA), &request(), now()));
    let ends =
        ["all at anna@brand.example", "user_person=anna@brand.example at anna@brand.example sales@brand.example"];
    assert_eq!(host.ends(), ends);
    // Asked again, it goes on with what was begun; it is neither changed nor given anything.
    host.done(|writer| begin(writer, &name(ANNA), &request(), now()));
    assert!(host.ends().is_empty());
    let refusal =
        host.refused(|writer| mailbox::set(writer, &mailbox_entry(ANNA, &[("note", "x")]), OutsideMailRoot::Refused));
    assert!(matches!(refusal, Refusal::MailboxGoing(_)), "{refusal:?}");
    let alias = alias_entry("info@brand.example", &[("mailboxes", ANNA)]);
    let refusal = host.refused(|writer| alias::create(writer, &alias, &Terms::of_command(now())));
    assert!(matches!(refusal, Refusal::MailboxGoing(_)), "{refusal:?}");
}

#[test]
fn what_depends_on_it_wants_a_choice() {
    let mut host = Host::new();
    granted(&mut host);
    let alone = Request { with: Vec::new(), ..request() };
    let refusal = host.refused(|writer| begin(writer, &name(ANNA), &alone, now()));
    assert!(matches!(refusal, Refusal::MailboxHasDependants { .. }), "{refusal:?}");
    let alias = alias_entry("info@brand.example", &[("mailboxes", ANNA)]);
    host.done(|writer| alias::create(writer, &alias, &Terms::of_command(now())));
    let refusal = host.refused(|writer| begin(writer, &name(ANNA), &request(), now()));
    assert!(matches!(&refusal, Refusal::MailboxHasDependants { sole, .. } if sole.len() == 1), "{refusal:?}");
    let itself = Request { sole_aliases: SoleAliases::Reroute(name(ANNA)), ..request() };
    let refusal = host.refused(|writer| begin(writer, &name(ANNA), &itself, now()));
    assert!(matches!(refusal, Refusal::RerouteToItself(_)), "{refusal:?}");
    let rerouted = Request { sole_aliases: SoleAliases::Reroute(name(SALES)), ..request() };
    host.done(|writer| begin(writer, &name(ANNA), &rerouted, now()));
    let alias = host.read(|reader| alias::find(reader, &parsed("info@brand.example")));
    assert_eq!(alias.targets, [crate::model::Target::Mailbox(parsed(SALES))]);
    let refusal = host.refused(|writer| begin(writer, &name("no@brand.example"), &request(), now()));
    assert!(matches!(refusal, Refusal::NoSuchMailbox(_)), "{refusal:?}");
}

#[test]
fn restored_it_is_as_before() {
    let mut host = Host::new();
    granted(&mut host);
    let before = host.read(|reader| mailbox::find(reader, &name(ANNA)));
    let removal = removed(&mut host);
    assert!(host.read(|reader| Ok(reader.find_mailbox(&name(ANNA))?)).is_none());
    let done = host.done(|writer| restore(writer, &removal));
    assert!(matches!(done.outcome, Outcome::Removal(RemovalOutcome::Restored(mailbox)) if *mailbox == before));
    assert!(host.read(|reader| Ok(reader.find_delegation(2, before.id)?)).is_some());
    let refusal = host.refused(|writer| restore(writer, &removal));
    assert!(matches!(refusal, Refusal::NoSuchRemoval(_)), "{refusal:?}");
}

#[test]
fn its_names_are_nobody_s_until_it_is_purged() {
    let mut host = Host::new();
    let removal = removed(&mut host);
    let terms = Terms::of_command(now());
    let anna = mailbox_entry(ANNA, &[("kind", "shared")]);
    let refusal = host.refused(|writer| mailbox::create(writer, &anna, None, &terms));
    assert!(matches!(refusal, Refusal::NameOfRemoved { .. }), "{refusal:?}");
    host.done(|writer| purge(writer, &removal));
    let refusal = host.refused(|writer| restore(writer, &removal));
    assert!(matches!(refusal, Refusal::MailGone(_)), "{refusal:?}");
    host.done(|writer| forget(writer, removal.clone(), MailGone::All));
    host.done(|writer| mailbox::create(writer, &anna, None, &terms));
}

#[test]
fn what_is_on_hold_stays() {
    let mut host = Host::new();
    let (anna, reason) = (name(ANNA), parsed("litigation"));
    assert_eq!(host.done(|writer| hold(writer, &anna, None, &reason, now())).changed, Changed::Yes);
    assert_eq!(host.done(|writer| hold(writer, &anna, None, &reason, now())).changed, Changed::AlreadySo);
    let refusal = host.refused(|writer| begin(writer, &anna, &request(), now()));
    assert!(matches!(refusal, Refusal::OnHold { .. }), "{refusal:?}");
    assert_eq!(host.done(|writer| release(writer, &anna, None)).changed, Changed::Yes);
    assert_eq!(host.done(|writer| release(writer, &anna, None)).changed, Changed::AlreadySo);
    let removal = removed(&mut host);
    host.done(|writer| hold(writer, &anna, None, &reason, now()));
    let refusal = host.refused(|writer| purge(writer, &removal));
    assert!(matches!(refusal, Refusal::OnHold { .. }), "{refusal:?}");
}

#[test]
fn one_that_is_not_there_is_deleted_already_or_missing() {
    let mut host = Host::new();
    let missing = |host: &mut Host, who: &str, if_missing| {
        host.change(|writer| delete_missing(writer, &name(who), if_missing)).map(|done| done.changed)
    };
    let nobody = missing(&mut host, "no@brand.example", IfMissing::Refuse);
    assert!(matches!(nobody, Err(Failure::Refused(Refusal::NoSuchMailbox(_)))), "{nobody:?}");
    assert_eq!(missing(&mut host, "no@brand.example", IfMissing::LeaveIt).unwrap(), Changed::AlreadySo);
    removed(&mut host);
    let gone = missing(&mut host, ANNA, IfMissing::Refuse);
    assert!(matches!(gone, Err(Failure::Refused(Refusal::MailboxRemoved(_)))), "{gone:?}");
    let sales = host.read(|reader| mailbox::find(reader, &name(SALES)));
    assert_eq!(sales.standing.receiving, Fact::Allowed);
}
