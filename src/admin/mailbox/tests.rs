//! The acts of a mailbox, over a store in memory.

use super::*;
use crate::admin::fixture::{Host, mailbox_entry, name, now, parsed, password};
use crate::admin::{Changed, HomeRefusal, Outcome, Warning};
use crate::model::{Fact, PlaceFault, Sending};

const ANNA: &str = "anna@brand.example";
const PERSON: &str = "user_person=anna@brand.example at anna@brand.example";

fn terms() -> Terms {
    Terms::of_command(now())
}

/// As somebody says it without --outside-mail-root.
fn set(writer: &Writer<'_>, said: &MailboxEntry) -> Result<Done> {
    super::set(writer, said, OutsideMailRoot::Refused)
}

/// Suspends it, from now on, with what is said besides.
fn suspension(words: &[(&'static str, &str)]) -> MailboxEntry {
    let mut said = mailbox_entry(ANNA, &[&[("suspended", "refuse")], words].concat());
    said.suspended_since = said.suspended_since.or(Some(now()));
    said
}

#[test]
fn a_mailbox_is_made_with_all_that_is_said_of_it_in_one_go_and_ends_no_sessions() {
    let mut host = Host::new();
    let words = [
        ("login", "ben"),
        ("name", "Ben"),
        ("quota", "1G"),
        ("sending", "off"),
        ("app_passwords", "required"),
        ("protocols", "imap smtp"),
        ("suspended", "accept"),
        ("suspended_until", "2031-05-01T00:00:00Z"),
        ("note", "temp"),
    ];
    let said = mailbox_entry("ben@brand.example", &words);

    let done = host.done(|writer| create(writer, &said, Some(password()), &terms()));

    let Outcome::Mailbox(MailboxOutcome::Created { mailbox, generated: None }) = &done.outcome else {
        panic!("{done:?}")
    };
    assert_eq!((mailbox.kind, mailbox.login.as_str(), mailbox.sending), (Kind::Personal, "ben", Sending::Off));
    assert_eq!(mailbox.own_app_passwords, Some(AppPasswordPolicy::Required));
    assert_eq!(mailbox.protocols.to_string(), "imap smtp");
    let suspension = mailbox.standing.suspension.as_ref().unwrap();
    assert_eq!((suspension.since, suspension.until), (now(), Some(parsed("2031-05-01T00:00:00Z"))));
    assert_eq!(mailbox.home, "/var/vmail/brand.example/ben.3");
    assert!(host.ends().is_empty());
}

#[test]
fn a_mailbox_that_is_there_is_left_where_it_is_what_was_asked_for() {
    let mut host = Host::new();
    let leave = Terms { if_there: IfThere::LeaveIt, ..terms() };
    let same = mailbox_entry(ANNA, &[]);
    let there = host.done(|writer| create(writer, &same, None, &leave));
    assert_eq!((there.changed, there.warnings), (Changed::AlreadySo, Vec::new()));
    let otherwise = mailbox_entry(ANNA, &[("quota", "7G"), ("note", "new")]);
    let there = host.done(|writer| create(writer, &otherwise, None, &leave));
    let warning = Warning::Differs { object: ANNA.to_owned(), noun: "mailbox", fields: vec!["quota", "note"] };
    assert_eq!((there.changed, there.warnings), (Changed::AlreadySo, vec![warning]));
    for other in [&[("kind", "shared")][..], &[("login", "anna")]] {
        let said = mailbox_entry(ANNA, other);
        let refusal = host.refused(|writer| create(writer, &said, None, &leave));
        assert!(matches!(refusal, Refusal::MailboxExists(_)), "{refusal:?}");
    }
}

#[test]
fn a_mailbox_takes_nothing_that_is_another_s_and_says_nothing_of_the_past() {
    let mut host = Host::new();
    host.create_domain("other.example");
    host.done(|writer| set(writer, &mailbox_entry(ANNA, &[("note", "x")])));
    let said = mailbox_entry("ben@brand.example", &[("login", "ben"), ("home", "/var/vmail/x/ben")]);
    host.done(|writer| create(writer, &said, Some(password()), &terms()));
    let mut refused = |address: &str, words: &[(&'static str, &str)]| {
        let said = mailbox_entry(address, words);
        let refusal = host.refused(|writer| create(writer, &said, Some(password()), &terms()));
        assert!(host.ends().is_empty());
        refusal
    };
    let cora = "cora@brand.example";
    assert!(matches!(refused("a@nowhere.example", &[]), Refusal::DomainNotHosted { .. }));
    assert!(matches!(refused(ANNA, &[]), Refusal::MailboxExists(_)));
    assert!(matches!(refused(cora, &[("login", "ben")]), Refusal::LoginNameTaken(_)));
    for home in ["/var/vmail/x/ben", "/var/vmail/x//ben", "/var/vmail/./x/ben/"] {
        assert!(matches!(refused(cora, &[("home", home)]), Refusal::Home(HomeRefusal::Taken(..))), "{home}");
    }
    for home in ["/var/vmail/x", "/var/vmail/x/ben/Maildir", "/var/vmail/brand.example/anna.1/x"] {
        assert!(matches!(refused(cora, &[("home", home)]), Refusal::Home(HomeRefusal::Nested { .. })), "{home}");
    }
    for home in ["/var/vmail", "/var", "/var/vmail/brand.example", "/var/vmail/other.example"] {
        assert!(matches!(refused(cora, &[("home", home)]), Refusal::Home(HomeRefusal::OfMany(..))), "{home}");
    }
    for home in ["/etc", "/var/vmail2/cora", "/srv/cora"] {
        assert!(matches!(refused(cora, &[("home", home)]), Refusal::Home(HomeRefusal::Outside { .. })), "{home}");
    }
    assert!(matches!(refused(cora, &[("kind", "shared")]), Refusal::SharedHasNoPassword(_)));
    for field in ["created_at", "password_set_at"] {
        let refusal = refused(cora, &[(field, "2029-01-01T00:00:00Z")]);
        assert!(matches!(refusal, Refusal::HistorySaid { field: said, .. } if said == field), "{refusal:?}");
    }
    let ended = [("suspended", "refuse"), ("suspended_until", "2031-01-01T00:00:00Z")];
    assert!(matches!(refused(cora, &ended), Refusal::EndInThePast(_)));
}

#[test]
fn a_mail_place_is_one_mailbox_s_own_and_ends_the_sessions_that_have_the_mail_open() {
    let mut host = Host::new();
    let place = |place: &str| mailbox_entry(ANNA, &[("mail_place", place)]);
    let ben = mailbox_entry("ben@brand.example", &[("mail_place", "mdbox:/var/vmail/old/ben")]);
    host.done(|writer| create(writer, &ben, Some(password()), &terms()));
    for (typed, wanted) in [
        ("maildir:/var/vmail/old/ben", "taken"),
        ("maildir:/var/vmail/old", "nested"),
        ("sdbox:/var/vmail/old/ben/x", "nested"),
        ("maildir:/var/vmail/brand.example/ben.3", "taken"),
        ("maildir:/var/vmail/brand.example/ben.3/Maildir", "nested"),
        ("maildir:/var/vmail", "of many"),
        ("maildir:/var/vmail/brand.example", "of many"),
        ("maildir:/srv/anna", "outside"),
        ("maildir:/var/vmail/brand.example/anna.1", "holds its home"),
        ("maildir:/var/vmail/brand.example/anna.1/Maildir/.Sent", "in its Maildir"),
    ] {
        let refusal = host.refused(|writer| set(writer, &place(typed)));
        let Refusal::Home(refusal) = refusal else { panic!("{typed}: {refusal:?}") };
        let kind = match refusal {
            HomeRefusal::Taken(Directory::MailPlace, _) => "taken",
            HomeRefusal::Nested { what: Directory::MailPlace, .. } => "nested",
            HomeRefusal::OfMany(Directory::MailPlace, _) => "of many",
            HomeRefusal::Outside { what: Directory::MailPlace, .. } => "outside",
            HomeRefusal::HoldsHome { .. } => "holds its home",
            HomeRefusal::Unusable { fault: PlaceFault::Inside(_), .. } => "in its Maildir",
            other => panic!("{typed}: {other:?}"),
        };
        assert_eq!(kind, wanted, "{typed}");
    }
    // Nobody's home is where somebody's mail lies, either.
    for home in ["/var/vmail/old/ben", "/var/vmail/old/ben/home", "/var/vmail/old"] {
        let said = mailbox_entry("cora@brand.example", &[("home", home)]);
        let refusal = host.refused(|writer| create(writer, &said, Some(password()), &terms()));
        assert!(matches!(refusal, Refusal::Home(HomeRefusal::Taken(..) | HomeRefusal::Nested { .. })), "{home}");
    }
    assert!(host.ends().is_empty());

    let done = host.done(|writer| set(writer, &place("maildir:/var/vmail/old/anna:LAYOUT=fs")));

    let Outcome::Mailbox(MailboxOutcome::Set { mailbox, .. }) = done.outcome else { panic!() };
    assert_eq!(mailbox.mail_place.unwrap().to_string(), "maildir:/var/vmail/old/anna:LAYOUT=fs");
    assert_eq!(host.ends(), ["all at anna@brand.example"]);
    assert_eq!(
        host.done(|writer| set(writer, &place("maildir:/var/vmail/old/anna/:LAYOUT=fs"))).changed,
        Changed::AlreadySo
    );
    let outside = |writer: &Writer<'_>| super::set(writer, &place("sdbox:/srv/anna"), OutsideMailRoot::Allowed);
    assert_eq!(host.done(outside).changed, Changed::Yes);
    let back = MailboxEntry { mail_place: Said::Cleared, ..mailbox_entry(ANNA, &[]) };
    let Outcome::Mailbox(MailboxOutcome::Set { mailbox, .. }) = host.done(|writer| set(writer, &back)).outcome else {
        panic!()
    };
    assert_eq!(mailbox.mail_place, None);
}

#[test]
fn what_a_mailbox_has_is_changed_and_the_rest_stays() {
    let mut host = Host::new();
    host.done(|writer| set(writer, &mailbox_entry(ANNA, &[("name", "Anna"), ("quota", "1G"), ("note", "x")])));
    let done = host.done(|writer| set(writer, &mailbox_entry(ANNA, &[("quota", "2G"), ("note", "")])));
    let Outcome::Mailbox(MailboxOutcome::Set { mailbox, .. }) = done.outcome else { panic!("{done:?}") };
    assert_eq!((mailbox.name, mailbox.note), (Some(parsed("Anna")), None));
    assert_eq!(
        host.last_change(),
        ["mailbox anna@brand.example: quota 1073741824 -> 2147483648", "mailbox anna@brand.example: note x -> -"]
    );
    assert!(host.ends().is_empty());
    let again = host.done(|writer| set(writer, &mailbox_entry(ANNA, &[("quota", "2G")])));
    assert_eq!(again.changed, Changed::AlreadySo);
    for (field, text) in [("login", "anna"), ("home", "/srv/elsewhere")] {
        let refusal = host.refused(|writer| set(writer, &mailbox_entry(ANNA, &[(field, text)])));
        assert!(matches!(refusal, Refusal::FieldFixed { .. }), "{refusal:?}");
    }
    let refusal = host.refused(|writer| set(writer, &mailbox_entry("no@brand.example", &[("note", "x")])));
    assert!(matches!(refusal, Refusal::NoSuchMailbox(_)), "{refusal:?}");
}

#[test]
fn sessions_end_that_could_no_longer_be_opened() {
    let mut host = Host::new();
    let mut off = |words: &[(&'static str, &str)]| {
        host.done(|writer| set(writer, &mailbox_entry(ANNA, words)));
        host.ends()
    };
    // A session over SMTP is asked at its next message.
    assert!(off(&[("protocols", "imap pop3 sieve")]).is_empty());
    assert_eq!(off(&[("protocols", "imap sieve")]), [PERSON]);
    assert!(off(&[("protocols", "imap pop3 smtp sieve")]).is_empty());
    let password = "user_opened_by=password/anna@brand.example at anna@brand.example";
    assert_eq!(off(&[("app_passwords", "required")]), [password]);
    assert!(off(&[("app_passwords", "")]).is_empty());
}

#[test]
fn single_protocols_are_switched_and_the_others_stay() {
    let mut host = Host::new();
    host.done(|writer| set(writer, &mailbox_entry(ANNA, &[("protocols", "imap pop3")])));
    let switches = [(Protocol::Pop3, Switch::Off), (Protocol::Smtp, Switch::On)];
    let on = host.read(|reader| switched(reader, &parsed(ANNA), &switches));
    assert_eq!(on.to_string(), "imap smtp");
}

#[test]
fn a_mailbox_gets_another_address_and_the_old_one_leads_to_it() {
    let mut host = Host::new();
    let anna = name(ANNA);
    let to = |address: &str| Renaming { to: parsed(address), old_address: OldName::Alias, reuse: Reuse::Refused };
    let done = host.done(|writer| rename(writer, &anna, &to("anne@brand.example"), now()));
    assert!(
        matches!(&done.outcome, Outcome::Mailbox(MailboxOutcome::Renamed { from, .. }) if from == ANNA),
        "{done:?}"
    );
    // It logged in by its address.
    assert_eq!(host.ends(), ["all at anna@brand.example"]);
    let alias = host.read(|reader| Ok(reader.find_alias(&parsed(ANNA))?)).unwrap();
    assert_eq!(alias.targets, [Target::Mailbox(parsed("anne@brand.example"))]);
    let refusal = host.refused(|writer| rename(writer, &anna, &to("sales@brand.example"), now()));
    assert!(matches!(refusal, Refusal::AliasNotMailbox(_)), "{refusal:?}");
    let anne = name("anne@brand.example");
    let refusal = host.refused(|writer| rename(writer, &anne, &to("sales@brand.example"), now()));
    assert!(matches!(refusal, Refusal::MailboxExists(_)), "{refusal:?}");
    // Back again, in the place of its own alias.
    host.done(|writer| rename(writer, &anne, &to(ANNA), now()));
    let again = host.done(|writer| rename(writer, &name(ANNA), &to(ANNA), now()));
    assert_eq!(again.changed, Changed::AlreadySo);
}

#[test]
fn a_suspended_mailbox_is_shut_now_and_its_persons_sessions_end() {
    let mut host = Host::new();
    let said = suspension(&[("suspended_refusal", "no longer here")]);

    let done = host.done(|writer| suspend(writer, &said, &terms()));

    let Outcome::Mailbox(MailboxOutcome::Suspended(mailbox)) = &done.outcome else { panic!("{done:?}") };
    let standing = &mailbox.standing;
    assert_eq!((done.changed, &mailbox.address), (Changed::Yes, &parsed(ANNA)));
    assert_eq!([standing.login, standing.receiving, standing.sending], [Fact::Refused; 3]);
    assert_eq!(host.ends(), [PERSON]);
    assert_eq!(
        host.last_change(),
        [
            "suspension anna@brand.example: mailbox_id - -> 1",
            "suspension anna@brand.example: incoming - -> refuse",
            "suspension anna@brand.example: refusal - -> no longer here",
            "suspension anna@brand.example: since - -> 2031-03-14T09:26:53Z",
        ]
    );

    // Suspending again changes nothing, and ends the sessions that were left.
    let again = host.done(|writer| suspend(writer, &said, &terms()));
    assert_eq!((again.changed, host.ends()), (Changed::AlreadySo, vec![PERSON.to_owned()]));
    // What is not said of it stays; mail that is kept is refused to nobody.
    let done = host.done(|writer| suspend(writer, &mailbox_entry(ANNA, &[("suspended", "accept")]), &terms()));
    let Outcome::Mailbox(MailboxOutcome::Suspended(mailbox)) = &done.outcome else { panic!("{done:?}") };
    assert_eq!(mailbox.standing.suspension.as_ref().unwrap().refusal, None);
}

#[test]
fn a_planned_suspension_ends_no_sessions_and_begins_at_once_where_that_is_said() {
    let mut host = Host::new();
    let later = suspension(&[("suspended_since", "2031-04-01T00:00:00Z"), ("suspended_message", "on leave")]);
    let done = host.done(|writer| suspend(writer, &later, &terms()));
    let Outcome::Mailbox(MailboxOutcome::Suspended(mailbox)) = &done.outcome else { panic!("{done:?}") };
    assert_eq!((mailbox.standing.login, mailbox.standing.planned.is_some()), (Fact::Allowed, true));
    assert!(host.ends().is_empty());
    let done = host.done(|writer| suspend(writer, &suspension(&[]), &terms()));
    let Outcome::Mailbox(MailboxOutcome::Suspended(mailbox)) = &done.outcome else { panic!("{done:?}") };
    let suspension = mailbox.standing.suspension.as_ref().unwrap();
    assert_eq!((suspension.since, &suspension.message), (now(), &Some(parsed("on leave"))));
    assert_eq!(host.ends(), [PERSON]);
}

#[test]
fn a_suspension_that_would_let_the_person_in_is_refused_and_changes_nothing() {
    let mut host = Host::new();
    let later = ("suspended_since", "2031-08-01T00:00:00Z");
    let mut refused =
        |words: &[(&'static str, &str)]| host.refused(|writer| suspend(writer, &suspension(words), &terms()));
    // An end before the start, in a plan; an end that has passed.
    let ends_first = refused(&[later, ("suspended_until", "2031-05-01T00:00:00Z")]);
    assert!(matches!(ends_first, Refusal::EndBeforeBegin { .. }), "{ends_first:?}");
    let passed = refused(&[("suspended_until", "2031-03-13T00:00:00Z")]);
    assert!(matches!(passed, Refusal::EndInThePast(_)), "{passed:?}");

    // A later start, while a suspension is in force.
    host.done(|writer| suspend(writer, &suspension(&[]), &terms()));
    let before = host.read(|reader| find(reader, &name(ANNA)));
    let refusal = host.refused(|writer| suspend(writer, &suspension(&[later]), &terms()));
    assert!(matches!(refusal, Refusal::SuspendedAlready(_)), "{refusal:?}");
    assert_eq!(host.read(|reader| find(reader, &name(ANNA))), before);
}

#[test]
fn a_suspension_says_whom_it_shuts_out_and_refuses_in_words_that_somebody_reads() {
    let mut host = Host::new();
    let mut refused = |said: &MailboxEntry| host.refused(|writer| suspend(writer, said, &terms()));
    let unread = refused(&mailbox_entry(ANNA, &[("suspended", "accept"), ("suspended_refusal", "gone")]));
    assert!(matches!(unread, Refusal::RefusalToNobody(_)), "{unread:?}");
    let kept_before =
        mailbox_entry(ANNA, &[("suspended", "accept"), ("suspended_mail_kept_until", "2031-03-14T00:00:00Z")]);
    assert!(matches!(refused(&kept_before), Refusal::EndBeforeBegin { .. }));
    let unsaid = refused(&mailbox_entry(ANNA, &[("suspended", "")]));
    assert!(matches!(unsaid, Refusal::FieldMissing { field: "suspended", .. }), "{unsaid:?}");
    let nobody = refused(&mailbox_entry("no@brand.example", &[("suspended", "refuse")]));
    assert!(matches!(nobody, Refusal::NoSuchMailbox(_)), "{nobody:?}");
}

#[test]
fn resumed_it_is_as_before() {
    let mut host = Host::new();
    let anna = name(ANNA);
    let before = host.read(|reader| find(reader, &anna));
    host.done(|writer| suspend(writer, &suspension(&[]), &terms()));
    let done = host.done(|writer| resume(writer, &anna));
    assert!(matches!(done.outcome, Outcome::Mailbox(MailboxOutcome::Resumed(mailbox)) if *mailbox == before));
    assert!(host.ends().is_empty());
    assert_eq!(host.done(|writer| resume(writer, &anna)).changed, Changed::AlreadySo);
    let refusal = host.refused(|writer| resume(writer, &name("no@brand.example")));
    assert!(matches!(refusal, Refusal::NoSuchMailbox(_)), "{refusal:?}");
}
