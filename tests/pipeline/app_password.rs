//! App passwords: what each opens, and when it does no longer.

use super::brand::Brand;
use super::{assert_starts, eventually};

const FAILED: &str = "NO [AUTHENTICATIONFAILED] Authentication failed.";

#[test]
fn an_app_password_opens_what_it_is_for() {
    let brand = Brand::new("app-protocols");
    let anna = brand.person("anna");
    let everything = brand.with_app_password(&anna, "laptop");
    assert_starts(&everything.imap_answer(), "OK");
    assert_starts(&everything.pop3_answer(), "+OK");
    assert_starts(&everything.smtp_answer(), "235 ");
    assert_starts(&everything.sends_as(&anna.address), "250 ");
    let mail = brand.with_app_password_for(&anna, "phone", &["--protocol", "imap,smtp"]);
    assert_starts(&mail.imap_answer(), "OK");
    assert_starts(&mail.pop3_answer(), "-ERR [AUTH] Authentication failed.");
    assert_starts(&mail.smtp_answer(), "235 ");
    // The mailbox's own password still opens all, and somebody else's opens nothing.
    assert_starts(&anna.imap_answer(), "OK");
    assert_eq!(brand.host.imap().log_in(&brand.person("bob").address, &everything.password), FAILED);
}

#[test]
fn an_app_password_is_revoked_or_ends_at_once() {
    let brand = Brand::new("app-revoked");
    let anna = brand.person("anna");
    let phone = brand.with_app_password(&anna, "phone");
    let old = brand.with_app_password_for(&anna, "old", &["--until", "6s"]);
    let mut session = phone.imap();
    session.idle();
    brand.run(&["app-password", "revoke", &anna.address, "phone"]);
    assert!(eventually(|| session.is_ended().then_some(())).is_some(), "the session goes on");
    assert_eq!(phone.imap_answer(), FAILED);
    assert_starts(&anna.imap_answer(), "OK");
    assert!(eventually(|| (old.imap_answer() == FAILED).then_some(())).is_some(), "it does not end");
}

#[test]
fn the_person_is_suspended_with_their_app_passwords() {
    let brand = Brand::new("app-suspended");
    let anna = brand.person("anna");
    let phone = brand.with_app_password(&anna, "phone");
    brand.run(&["mailbox", "suspend", &anna.address, "--message", "Left in May"]);
    assert_eq!(phone.imap_answer(), "NO [ALERT] Left in May");
    assert_eq!(phone.smtp_answer(), "535 5.7.8 Error: authentication failed: Left in May");
    brand.run(&["mailbox", "resume", &anna.address]);
    assert_starts(&phone.imap_answer(), "OK");
}

#[test]
fn a_delegate_comes_in_with_an_app_password_of_theirs() {
    let brand = Brand::new("app-delegate");
    let anna = brand.person("anna");
    let sales = brand.shared_mailbox("sales");
    let phone = brand.with_app_password_for(&anna, "phone", &["--protocol", "imap,smtp"]);
    assert_eq!(phone.imap_answer_at(&sales), FAILED, "without a grant");
    brand.run(&["delegate", "grant", &sales, &anna.address, "--access", "read"]);
    assert_eq!(phone.imap_at(&sales).rights("INBOX"), "lrs");
    // Its own session has the folders of the granted mailbox, too.
    assert_eq!(phone.imap().rights(&format!("\"Shared (read only)/{sales}/INBOX\"")), "lrs");
    let name = format!("{sales}*{}", anna.address);
    assert_starts(&brand.host.pop3().log_in(&name, &phone.password), "-ERR [AUTH] Authentication failed.");
    assert_starts(&brand.host.submission().log_in(&name, &phone.password), "535 ");
    assert_starts(&anna.imap_answer_at(&sales), "OK");
}

#[test]
fn where_app_passwords_are_required_the_own_password_opens_nothing() {
    let brand = Brand::new("app-required");
    let anna = brand.person("anna");
    let sales = brand.shared_mailbox("sales");
    let phone = brand.with_app_password(&anna, "phone");
    brand.run(&["delegate", "grant", &sales, &anna.address, "--access", "read"]);
    brand.run(&["mailbox", "set", &anna.address, "--app-passwords", "required"]);
    let refused = || {
        assert_eq!(anna.imap_answer(), "NO [ALERT] Use an app password");
        assert_eq!(anna.pop3_answer(), "-ERR [AUTH] Use an app password");
        assert_eq!(anna.smtp_answer(), "535 5.7.8 Error: authentication failed: Use an app password");
        assert_starts(&anna.imap_answer_at(&sales), "NO ");
        assert_eq!(brand.host.imap().log_in(&anna.address, "wrong"), FAILED);
        assert_starts(&phone.imap_answer(), "OK");
        assert_starts(&phone.imap_answer_at(&sales), "OK");
        assert_starts(&phone.smtp_answer(), "235 ");
    };
    refused();
    brand.run(&["mailbox", "set", &anna.address, "--app-passwords", "default"]);
    assert_starts(&anna.imap_answer(), "OK");
    assert_starts(&anna.imap_answer_at(&sales), "OK");
    brand.run(&["domain", "set", &brand.domain, "--app-passwords", "required"]);
    refused();
}
