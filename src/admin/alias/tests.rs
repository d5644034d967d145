//! The acts of an alias, over a store in memory.

use super::*;
use crate::admin::fixture::{Host, alias_entry, mailbox_entry, name, now, parsed};
use crate::admin::{AliasDomainRefusal, Changed, Outcome, domain, mailbox};
use crate::model::document::{DomainEntry, Said};

const INFO: &str = "info@brand.example";

fn terms() -> Terms {
    Terms::of_command(now())
}

fn info(words: &[(&'static str, &str)]) -> AliasEntry {
    alias_entry(INFO, words)
}

fn made(host: &mut Host, words: &[(&'static str, &str)]) -> Done {
    host.done(|writer| create(writer, &info(words), &terms()))
}

#[test]
fn an_alias_leads_into_mailboxes_and_to_the_outside() {
    let mut host = Host::new();
    let words =
        [("mailboxes", "anna@brand.example anna@brand.example"), ("outside", "Desk@outside.test"), ("note", "x")];
    let done = made(&mut host, &words);
    let Outcome::Alias(AliasOutcome::Created(alias)) = done.outcome else { panic!("{done:?}") };
    let targets = [Target::Mailbox(parsed("anna@brand.example")), Target::Outside(parsed("Desk@outside.test"))];
    assert_eq!((&alias.targets[..], alias.created_at), (&targets[..], now()));
    assert_eq!(host.read(|reader| find(reader, &parsed(INFO))), alias);
    assert!(host.ends().is_empty());
}

#[test]
fn what_is_no_alias_is_refused() {
    let mut host = Host::new();
    made(&mut host, &[("mailboxes", "anna@brand.example")]);
    let mut refused = |alias: &str, words: &[(&'static str, &str)]| {
        host.refused(|writer| create(writer, &alias_entry(alias, words), &terms()))
    };
    let to_anna = ("mailboxes", "anna@brand.example");
    let new = "new@brand.example";
    assert!(matches!(refused(new, &[("mailboxes", "")]), Refusal::AliasLeadsNowhere(_)));
    assert!(matches!(refused(new, &[("mailboxes", "no@brand.example")]), Refusal::NoSuchMailbox(_)));
    assert!(matches!(refused(new, &[("mailboxes", INFO)]), Refusal::AliasNotMailbox(_)));
    assert!(matches!(refused(new, &[("mailboxes", "a@nowhere.example")]), Refusal::TargetNotHosted { .. }));
    assert!(matches!(refused(new, &[("outside", "anna@brand.example")]), Refusal::TargetIsHosted { .. }));
    assert!(matches!(refused(new, &[to_anna, ("until", "2031-03-01T00:00:00Z")]), Refusal::EndInThePast(_)));
    assert!(matches!(refused(new, &[to_anna, ("created_at", "2029-01-01T00:00:00Z")]), Refusal::HistorySaid { .. }));
    assert!(matches!(refused("x@nowhere.example", &[to_anna]), Refusal::DomainNotHosted { .. }));
    assert!(matches!(refused("sales@brand.example", &[to_anna]), Refusal::MailboxExists(_)));
    assert!(matches!(refused(INFO, &[to_anna]), Refusal::AliasExists(_)));
}

#[test]
fn one_that_is_there_is_left_where_it_is_what_was_asked_for() {
    let mut host = Host::new();
    let leave = Terms { if_there: IfThere::LeaveIt, ..terms() };
    made(&mut host, &[("mailboxes", "anna@brand.example sales@brand.example")]);
    let same = info(&[("mailboxes", "sales@brand.example anna@brand.example")]);
    assert_eq!(host.done(|writer| create(writer, &same, &leave)).changed, Changed::AlreadySo);
    for other in [
        &[("mailboxes", "anna@brand.example")][..],
        &[("mailboxes", "anna@brand.example sales@brand.example"), ("until", "2031-08-01T00:00:00Z")],
    ] {
        let refusal = host.refused(|writer| create(writer, &info(other), &leave));
        assert!(matches!(refusal, Refusal::AliasExists(_)), "{refusal:?}");
    }
}

#[test]
fn a_target_that_refuses_mail_is_warned_of() {
    let mut host = Host::new();
    let suspended = mailbox_entry("anna@brand.example", &[("suspended", "refuse")]);
    host.done(|writer| mailbox::suspend(writer, &suspended, &terms()));
    let done = made(&mut host, &[("mailboxes", "anna@brand.example")]);
    assert_eq!(done.warnings, [Warning::TargetRefuses("anna@brand.example".to_owned())]);
}

#[test]
fn targets_are_added_and_taken_away_and_one_stays() {
    let mut host = Host::new();
    made(&mut host, &[("mailboxes", "anna@brand.example")]);
    let info_address = parsed(INFO);
    let mut rerouted = |add: &[&str], remove: &[&str]| {
        let [add, remove] = [add, remove].map(|names| names.iter().map(|name| parsed(name)).collect::<Vec<_>>());
        host.change(|writer| set(writer, &super::rerouted(writer, &info_address, &add, &remove)?, &terms()))
    };
    let done = rerouted(&["sales@brand.example", "Desk@outside.test"], &["anna@brand.example"]).unwrap();
    let Outcome::Alias(AliasOutcome::Set(alias)) = done.outcome else { panic!("{done:?}") };
    let targets = [Target::Mailbox(parsed("sales@brand.example")), Target::Outside(parsed("Desk@outside.test"))];
    assert_eq!(alias.targets, targets);
    assert_eq!(rerouted(&["sales@brand.example"], &[]).unwrap().changed, Changed::AlreadySo);
    let mut refused = |add: &[&str], remove: &[&str]| match rerouted(add, remove) {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    };
    assert!(matches!(refused(&[], &["anna@brand.example"]), Refusal::NoSuchTarget { .. }));
    assert!(matches!(refused(&["no@brand.example"], &[]), Refusal::NoSuchMailbox(_)));
    assert!(matches!(refused(&[], &["sales@brand.example", "Desk@outside.test"]), Refusal::LastTarget(_)));
    assert_eq!(host.read(|reader| find(reader, &info_address)).targets, targets);
}

#[test]
fn its_end_and_its_note_are_changed_and_taken_away() {
    let mut host = Host::new();
    made(&mut host, &[("mailboxes", "anna@brand.example"), ("note", "x")]);
    let until = "2031-08-01T00:00:00Z";
    host.done(|writer| set(writer, &info(&[("until", until), ("note", "")]), &terms()));
    assert_eq!(
        host.last_change(),
        ["address info@brand.example: until - -> 2031-08-01T00:00:00Z", "address info@brand.example: note x -> -"]
    );
    let passed = info(&[("until", "2031-03-01T00:00:00Z")]);
    let refusal = host.refused(|writer| set(writer, &passed, &terms()));
    assert!(matches!(refusal, Refusal::EndInThePast(_)), "{refusal:?}");
    // A document may say that it has ended.
    let done = host.done(|writer| set(writer, &passed, &Terms::of_document(now())));
    assert!(
        matches!(done.outcome, Outcome::Alias(AliasOutcome::Set(alias)) if alias.until == Some(parsed("2031-03-01T00:00:00Z")))
    );
    assert_eq!(done.warnings, []);
    assert_eq!(host.read(|reader| find(reader, &parsed(INFO))).state, InForce::Ended);
    // Whoever changes it by a command may think that it delivers.
    let noted = host.done(|writer| set(writer, &info(&[("note", "y")]), &terms()));
    assert_eq!(noted.warnings, [Warning::HasEnded(INFO.to_owned())]);
    let renewed = host.done(|writer| set(writer, &info(&[("until", until)]), &terms()));
    assert_eq!(renewed.warnings, []);
    assert_eq!(host.read(|reader| find(reader, &parsed(INFO))).state, InForce::Yes);
    let refusal = host.refused(|writer| set(writer, &alias_entry("no@brand.example", &[("note", "x")]), &terms()));
    assert!(matches!(refusal, Refusal::NoSuchAlias(_)), "{refusal:?}");
}

#[test]
fn an_address_in_an_alias_domain_is_told_from_one_that_is_nowhere() {
    let mut host = Host::new();
    made(&mut host, &[("mailboxes", "anna@brand.example")]);
    let twin =
        DomainEntry { alias_of: Said::Value(parsed("brand.example")), ..DomainEntry::new(parsed("twin.example")) };
    host.done(|writer| domain::create(writer, &twin, &terms()));
    let named = |refusal: Refusal| match refusal {
        Refusal::AliasDomain(AliasDomainRefusal::Named { meant, .. }) => meant.to_string(),
        refusal => panic!("{refusal:?}"),
    };
    let refusal = host.refused(|writer| set(writer, &alias_entry("info@twin.example", &[("note", "x")]), &terms()));
    assert_eq!(named(refusal), INFO);
    // A deletion of what is not there would be taken for one of what it stands for.
    let refusal = host.refused(|writer| delete(writer, &parsed("info@twin.example"), IfMissing::LeaveIt));
    assert_eq!(named(refusal), INFO);
    let to_twin = alias_entry("other@brand.example", &[("mailboxes", "anna@twin.example")]);
    assert_eq!(named(host.refused(|writer| create(writer, &to_twin, &terms()))), "anna@brand.example");
    let nobody = host.refused(|writer| delete(writer, &parsed("no@twin.example"), IfMissing::Refuse));
    assert!(matches!(nobody, Refusal::NoSuchAlias(_)), "{nobody:?}");
}

#[test]
fn deleted_it_is_gone() {
    let mut host = Host::new();
    made(&mut host, &[("mailboxes", "anna@brand.example")]);
    let info_address = parsed(INFO);
    let done = host.done(|writer| delete(writer, &info_address, IfMissing::Refuse));
    assert!(matches!(done.outcome, Outcome::Alias(AliasOutcome::Deleted(address)) if address == INFO));
    let refusal = host.refused(|writer| delete(writer, &info_address, IfMissing::Refuse));
    assert!(matches!(refusal, Refusal::NoSuchAlias(_)), "{refusal:?}");
    assert_eq!(host.done(|writer| delete(writer, &info_address, IfMissing::LeaveIt)).changed, Changed::AlreadySo);
    let refusal = host.refused(|writer| delete(writer, &parsed("anna@brand.example"), IfMissing::LeaveIt));
    assert!(matches!(refusal, Refusal::MailboxNotAlias(_)), "{refusal:?}");
    assert_eq!(host.read(|reader| mailbox::find(reader, &name("anna@brand.example"))).created_at, now());
}
