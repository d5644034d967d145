//! Live sessions.

use super::brand::Brand;
use super::{assert_starts, eventually};

#[test]
fn a_session_is_listed_and_a_kick_ends_it() {
    let brand = Brand::new("session-kick");
    let (anna, bob) = (brand.person("anna"), brand.person("bob"));
    let (mut hers, mut his) = (anna.imap(), bob.imap());
    let listed = brand.run(&["session", "list", &anna.address]);
    assert!(listed.contains("imap") && !listed.contains(&bob.address), "{listed}");
    brand.run(&["session", "kick", &anna.address]);
    assert!(eventually(|| hers.is_ended().then_some(())).is_some(), "her session goes on");
    assert!(!his.is_ended(), "his session ended");
    assert_starts(&anna.imap_answer(), "OK");
}

#[test]
fn a_kick_of_nobody_is_no_failure() {
    let brand = Brand::new("session-none");
    let anna = brand.person("anna");
    brand.run(&["session", "kick", &anna.address]);
}

#[test]
fn a_new_password_ends_the_open_sessions() {
    let brand = Brand::new("session-password");
    let anna = brand.person("anna");
    let mut session = anna.imap();
    session.idle();
    brand.host.run_with(&["mailbox", "password", &anna.address, "--password-stdin"], "Quince 58 harbour! lantern\n");
    assert!(eventually(|| session.is_ended().then_some(())).is_some(), "the session goes on");
}
