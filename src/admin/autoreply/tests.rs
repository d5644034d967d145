//! The acts of an auto-reply, over a store in memory.

use super::*;
use crate::admin::fixture::{Host, entry, name, now, parsed};
use crate::admin::{Changed, Outcome};
use crate::model::document::{Entry, Noun};

fn away(words: &[(&'static str, &str)]) -> AutoreplyEntry {
    match entry(Noun::Autoreply, &[&[("mailbox", "anna@brand.example")], words].concat()) {
        Entry::Autoreply(said) => *said,
        other => panic!("{other:?}"),
    }
}

const AWAY: [(&str, &str); 2] = [("subject", "Away"), ("body", "Back soon")];

#[test]
fn a_mailbox_replies_and_what_is_not_said_of_its_reply_stays() {
    let mut host = Host::new();
    let terms = Terms::of_command(now());
    let until = ("until", "2031-08-01T00:00:00Z");
    host.done(|writer| set(writer, &away(&[AWAY[0], AWAY[1], until]), &terms));
    let done = host.done(|writer| set(writer, &away(&[("body", "Back later")]), &terms));
    let Outcome::Autoreply(AutoreplyOutcome::Set(reply)) = &done.outcome else { panic!("{done:?}") };
    assert_eq!((reply.subject.as_str(), reply.body.as_str(), reply.set_at), ("Away", "Back later", now()));
    assert_eq!(reply.until, Some(parsed(until.1)));
    assert!(host.ends().is_empty());
    let again = host.done(|writer| set(writer, &away(&[until]), &terms));
    assert_eq!(again.changed, Changed::AlreadySo);
}

#[test]
fn what_is_no_reply_is_refused() {
    let mut host = Host::new();
    let mut refused = |said: &AutoreplyEntry| host.refused(|writer| set(writer, said, &Terms::of_command(now())));
    assert!(matches!(refused(&away(&AWAY[..1])), Refusal::FieldMissing { field: "body", .. }));
    assert!(matches!(refused(&away(&AWAY[1..])), Refusal::FieldMissing { field: "subject", .. }));
    let (from, until) = (("from", "2031-08-01T00:00:00Z"), ("until", "2031-05-01T00:00:00Z"));
    assert!(matches!(refused(&away(&[AWAY[0], AWAY[1], from, until])), Refusal::EndBeforeBegin { .. }));
    let passed = ("until", "2031-03-01T00:00:00Z");
    assert!(matches!(refused(&away(&[AWAY[0], AWAY[1], passed])), Refusal::EndInThePast(_)));
    let history = ("set_at", "2029-01-01T00:00:00Z");
    assert!(matches!(refused(&away(&[AWAY[0], AWAY[1], history])), Refusal::HistorySaid { .. }));
    let nobody = AutoreplyEntry { mailbox: parsed("no@brand.example"), ..away(&AWAY) };
    assert!(matches!(refused(&nobody), Refusal::NoSuchMailbox(_)));
    // A document may say that it has ended, and when it was set.
    let said = away(&[AWAY[0], AWAY[1], passed, history]);
    host.done(|writer| set(writer, &said, &Terms::of_document(now())));
    let reply = host.read(|reader| find(reader, &name("anna@brand.example")));
    assert_eq!((reply.until, reply.set_at), (Some(parsed(passed.1)), parsed(history.1)));
}

#[test]
fn cleared_it_replies_no_longer() {
    let mut host = Host::new();
    let anna = name("anna@brand.example");
    host.done(|writer| set(writer, &away(&AWAY), &Terms::of_command(now())));
    assert_eq!(host.done(|writer| clear(writer, &anna)).changed, Changed::Yes);
    assert_eq!(host.done(|writer| clear(writer, &anna)).changed, Changed::AlreadySo);
    let refusal = host.refused(|writer| clear(writer, &name("no@brand.example")));
    assert!(matches!(refusal, Refusal::NoSuchMailbox(_)), "{refusal:?}");
}
