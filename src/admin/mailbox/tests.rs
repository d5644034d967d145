//! The acts of a mailbox, over a store in memory.

use super::*;
use crate::admin::fixture::{Host, name, now, parsed};
use crate::admin::{Changed, Outcome};
use crate::model::SessionChoice;

fn suspension() -> SuspensionRequest {
    SuspensionRequest {
        incoming: Incoming::Refuse,
        incoming_until: None,
        from: None,
        until: None,
        reason: None,
        refusal: None,
    }
}

#[test]
fn a_suspended_mailbox_is_shut_now_and_its_persons_sessions_end() {
    let mut host = Host::new();
    let anna = name("anna@brand.example");
    let request = SuspensionRequest { refusal: Some(parsed("no longer here")), ..suspension() };

    let done = host.done(|writer| suspend(writer, &anna, &request, now()));

    let Outcome::Mailbox(MailboxOutcome::Suspended(mailbox)) = &done.outcome else { panic!("{done:?}") };
    let standing = &mailbox.standing;
    assert_eq!((done.changed, &mailbox.address), (Changed::Yes, &parsed("anna@brand.example")));
    assert_eq!([standing.login, standing.receiving, standing.sending], [Fact::Refused; 3]);
    let person = SessionChoice::marked(Mark::Person(mailbox.login.clone()), vec![mailbox.login.clone()]);
    assert_eq!(host.read(|reader| Ok(reader.list_session_ends()?)), [person]);
    assert_eq!(
        host.last_change(),
        [
            "suspension anna@brand.example: mailbox_id - -> 1",
            "suspension anna@brand.example: incoming - -> refuse",
            "suspension anna@brand.example: refusal - -> no longer here",
            "suspension anna@brand.example: since - -> 2031-03-14T09:26:53Z",
        ]
    );

    // Suspending again changes nothing.
    let again = host.done(|writer| suspend(writer, &anna, &request, now()));
    assert_eq!(again.changed, Changed::AlreadySo);
}

#[test]
fn a_suspension_that_would_let_the_person_in_is_refused_and_changes_nothing() {
    let mut host = Host::new();
    let anna = name("anna@brand.example");
    let later = Some(parsed("2031-08-01T00:00:00Z"));

    // An end before the start, in a plan.
    let ends_first = SuspensionRequest { from: later, until: Some(parsed("2031-05-01T00:00:00Z")), ..suspension() };
    let refusal = host.refused(|writer| suspend(writer, &anna, &ends_first, now()));
    assert!(matches!(refusal, Refusal::EndBeforeBegin { .. }), "{refusal:?}");

    // A later start, while a suspension is in force.
    host.done(|writer| suspend(writer, &anna, &suspension(), now()));
    let before = host.read(|reader| find(reader, &anna));
    let starts_later = SuspensionRequest { from: later, ..suspension() };
    let refusal = host.refused(|writer| suspend(writer, &anna, &starts_later, now()));
    assert!(matches!(refusal, Refusal::SuspendedAlready(_)), "{refusal:?}");
    assert_eq!(host.read(|reader| find(reader, &anna)), before);
}
