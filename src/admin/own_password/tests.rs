//! A person's own change, over a store in memory.

use super::*;
use crate::admin::fixture::{Host, mailbox_entry, name, now, password};
use crate::admin::{Failure, Refusal};
use crate::admin::{Terms, mailbox};

const ANNA: &str = "anna@brand.example";

fn secret(text: &str) -> Secret {
    Secret::from_bytes(text.as_bytes().to_vec()).unwrap()
}

fn is_wrong(host: &mut Host, who: &str, text: &str) -> bool {
    let verified = verify(&host.store.reader().unwrap(), &name(who), &secret(text));
    matches!(verified, Err(Failure::Refused(Refusal::Password(PasswordRefusal::CurrentWrong(_)))))
}

#[test]
fn a_wrong_password_learns_nothing_of_who_is_there() {
    let mut host = Host::new();
    for (who, text) in [(ANNA, "wrong"), ("sales@brand.example", "x"), ("no@brand.example", "x")] {
        assert!(is_wrong(&mut host, who, text), "{who}");
    }
    assert!(!is_wrong(&mut host, ANNA, "correct horse battery staple"));
    let said = mailbox_entry(ANNA, &[("suspended", "refuse")]);
    host.done(|writer| mailbox::suspend(writer, &said, &Terms::of_command(now())));
    assert!(is_wrong(&mut host, ANNA, "correct horse battery staple"));
}

#[test]
fn after_five_wrong_ones_none_is_looked_at_until_one_was_right() {
    let mut host = Host::new();
    let anna = name(ANNA);
    for _ in 0..TRIES {
        host.done(|writer| count(writer, &anna, now()));
        host.done(|writer| note_wrong(writer, &anna, now()));
    }
    let refusal = host.refused(|writer| count(writer, &anna, now()));
    assert!(matches!(refusal, Refusal::Password(PasswordRefusal::TooManyTries { .. })), "{refusal:?}");
    host.done(|writer| count(writer, &anna, later(now(), WINDOW + 1)));
    host.done(|writer| forgive(writer, &anna));
    host.done(|writer| count(writer, &anna, now()));
}

#[test]
fn the_new_password_ends_the_sessions_that_the_old_one_opened() {
    let mut host = Host::new();
    let anna = host.read(|reader| mailbox::find(reader, &name(ANNA)));
    host.done(|writer| set(writer, &anna, &password(), now()));
    assert_eq!(host.ends(), ["user_opened_by=password/anna@brand.example at anna@brand.example"]);
}
