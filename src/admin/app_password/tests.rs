//! The acts of app passwords, over a store in memory.

use super::*;
use crate::admin::fixture::{Host, entry, name, now, parsed};
use crate::admin::{Changed, Outcome};
use crate::model::document::{Entry, Noun};

const HASH: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

fn phone(words: &[(&'static str, &str)]) -> AppPasswordEntry {
    match entry(Noun::AppPassword, &[&[("mailbox", "anna@brand.example"), ("label", "phone")], words].concat()) {
        Entry::AppPassword(said) => said,
        other => panic!("{other:?}"),
    }
}

fn terms() -> Terms {
    Terms::of_command(now())
}

#[test]
fn an_app_password_opens_what_is_said() {
    let mut host = Host::new();
    let done = host.done(|writer| create(writer, &phone(&[("hash", HASH), ("protocols", "imap")]), None, &terms()));
    let Outcome::AppPassword(AppPasswordOutcome::Created { made, generated: None }) = &done.outcome else {
        panic!("{done:?}")
    };
    assert_eq!((made.protocols.to_string().as_str(), made.until, made.created_at), ("imap", None, now()));
    assert!(host.ends().is_empty());
}

#[test]
fn what_is_no_app_password_is_refused() {
    let mut host = Host::new();
    host.done(|writer| create(writer, &phone(&[("hash", HASH)]), None, &terms()));
    let mut refused = |said: AppPasswordEntry| host.refused(|writer| create(writer, &said, None, &terms()));
    let tablet = |words: &[(&'static str, &str)]| AppPasswordEntry { label: parsed("tablet"), ..phone(words) };
    assert!(matches!(refused(phone(&[("hash", HASH)])), Refusal::AppPasswordExists { .. }));
    assert!(matches!(refused(tablet(&[("hash", HASH)])), Refusal::AppPasswordExists { .. }));
    assert!(matches!(refused(tablet(&[])), Refusal::FieldMissing { field: "hash", .. }));
    assert!(matches!(refused(tablet(&[("until", "2031-03-01T00:00:00Z")])), Refusal::EndInThePast(_)));
    let shared = AppPasswordEntry { mailbox: parsed("sales@brand.example"), ..tablet(&[]) };
    assert!(matches!(refused(shared), Refusal::SharedHasNoPassword(_)));
    let nobody = AppPasswordEntry { mailbox: parsed("no@brand.example"), ..tablet(&[]) };
    assert!(matches!(refused(nobody), Refusal::NoSuchMailbox(_)));
    let other = HASH.replace('b', "c");
    let history = tablet(&[("hash", &other), ("created_at", "2029-01-01T00:00:00Z")]);
    assert!(matches!(refused(history), Refusal::HistorySaid { .. }));
}

#[test]
fn one_that_is_there_is_left_where_nothing_else_is_said_of_it() {
    let mut host = Host::new();
    host.done(|writer| create(writer, &phone(&[("hash", HASH)]), None, &terms()));
    let leave = Terms { if_there: IfThere::LeaveIt, ..Terms::of_document(now()) };
    let done = host.done(|writer| create(writer, &phone(&[("created_at", "2029-01-01T00:00:00Z")]), None, &leave));
    assert_eq!(done.changed, Changed::AlreadySo);
    for (field, text) in [("protocols", "imap"), ("until", "2031-08-01T00:00:00Z"), ("hash", &HASH.replace('b', "c"))] {
        let refusal = host.refused(|writer| create(writer, &phone(&[(field, text)]), None, &leave));
        assert!(matches!(refusal, Refusal::FieldFixed { field: fixed, .. } if fixed == field), "{refusal:?}");
    }
}

#[test]
fn revoked_it_opens_nothing_and_its_sessions_end() {
    let mut host = Host::new();
    let anna = name("anna@brand.example");
    host.done(|writer| create(writer, &phone(&[("hash", HASH)]), None, &terms()));
    let label = Choice::Label(parsed("phone"));
    let done = host.done(|writer| revoke(writer, &anna, &label, IfMissing::Refuse));
    assert!(
        matches!(done.outcome, Outcome::AppPassword(AppPasswordOutcome::Revoked { revoked, .. }) if revoked.len() == 1)
    );
    assert_eq!(host.ends(), ["user_opened_by=app/1 at anna@brand.example"]);
    let refusal = host.refused(|writer| revoke(writer, &anna, &label, IfMissing::Refuse));
    assert!(matches!(refusal, Refusal::NoSuchAppPassword { .. }), "{refusal:?}");
    for (choice, if_missing) in [(Choice::All, IfMissing::Refuse), (Choice::Id(7), IfMissing::LeaveIt)] {
        assert_eq!(host.done(|writer| revoke(writer, &anna, &choice, if_missing)).changed, Changed::AlreadySo);
    }
}
