//! Full mailboxes.

use super::brand::Brand;
use super::host::{Generation, Host, generation};
use super::{assert_starts, eventually};
use std::fs;

const STRANGER: &str = "stranger@outside.test";

#[test]
fn a_full_mailbox_is_said_so_at_rcpt_under_each_of_its_addresses() {
    let brand = Brand::new("quota-rcpt");
    let dora = brand.person_with("dora", &["--quota", "20K"]);
    brand.run(&["alias", "route", &brand.at("d"), "--to", &dora.address]);
    let line = "x".repeat(70) + "\r\n";
    for to in [&dora.address, &brand.at("d")] {
        let subject = brand.host.smtp().deliver(STRANGER, &[to], &line.repeat(125));
        assert_eq!(dora.receives(&subject), 1);
    }
    // 2.4 has this answer to be set, and gives the other (up to 2.4.5).
    let too_large = match generation() {
        Generation::Dovecot23 => "5.2.3 <{}>: Recipient address rejected: Message is larger than the mailbox",
        Generation::Dovecot24 => "5.2.2 <{}>: Recipient address rejected: Mailbox is full",
    };
    for address in [dora.address.clone(), brand.at("d"), brand.at("dora+tag")] {
        let answer = brand.host.smtp().recipient_of_size(STRANGER, &address, 9000);
        assert_eq!(answer, format!("552 5.2.2 <{address}>: Recipient address rejected: Mailbox is full"));
        let answer = brand.host.smtp().recipient_of_size(STRANGER, &address, 90_000);
        assert_eq!(answer, format!("552 {}", too_large.replace("{}", &address)));
    }
    // A client that gives no size gets past RCPT; the delivery then says "later", so that nothing is bounced.
    let mut lmtp = brand.host.lmtp();
    assert_starts(&lmtp.recipient(STRANGER, &dora.address), "250 ");
    assert_starts(&lmtp.data(&line.repeat(125)), "452 4.2.2 ");
    assert_starts(&dora.imap().append("INBOX", &line.repeat(125)), "NO [OVERQUOTA]");

    brand.run(&["mailbox", "set", &dora.address, "--quota", "200K"]);
    let subject = brand.host.smtp().deliver(STRANGER, &[&dora.address], &line.repeat(125));
    assert_eq!(dora.receives(&subject), 1);
}

/// The answer to a message of which nobody was told the size.
fn unannounced(brand: &Brand<'_>, to: &[&str], body: &str) -> String {
    let mut session = brand.host.smtp();
    session.say(&format!("MAIL FROM:<{STRANGER}>"));
    for to in to {
        assert_starts(&session.say(&format!("RCPT TO:<{to}>")), "250 ");
    }
    session.data(&format!("Subject: unannounced\r\n\r\n{body}"))
}

#[test]
fn a_message_that_would_fill_a_mailbox_is_refused_at_its_end() {
    let brand = Brand::new("quota-end");
    let dora = brand.person_with("dora", &["--quota", "20K"]);
    let emil = brand.person_with("emil", &["--quota", "unlimited"]);
    brand.run(&["alias", "route", &brand.at("d"), "--to", &dora.address]);
    let large = ("x".repeat(70) + "\r\n").repeat(220);
    assert_starts(&unannounced(&brand, &[&dora.address], &large), "250 ");
    assert_eq!(dora.receives("unannounced"), 1);
    let used = || brand.host.json(&["mailbox", "show", &dora.address])["used_bytes"].as_u64();
    let written = eventually(|| used().filter(|bytes| *bytes > 15_000));
    assert!(written.is_some(), "Dovecot wrote down {:?}", used());

    for to in [dora.address.clone(), brand.at("dora+tag"), brand.at("d"), brand.at("Dora")] {
        let refused = format!("552 5.2.2 <END-OF-MESSAGE>: End-of-data rejected: Mailbox is full: {to}");
        assert_eq!(unannounced(&brand, &[&to], &large), refused);
        // With others it is refused for all, because a message has one answer.
        assert_eq!(unannounced(&brand, &[&emil.address, &to], &large), refused);
    }
    assert_eq!(emil.imap().count("unannounced"), 0);
    // What there is room for is no less welcome, and other mailboxes have their own.
    assert_starts(&unannounced(&brand, &[&dora.address], "short"), "250 ");
    assert_starts(&unannounced(&brand, &[&emil.address], &large), "250 ");
    assert_eq!(emil.receives("unannounced"), 1);
    brand.run(&["mailbox", "set", &dora.address, "--quota", "200K"]);
    assert_starts(&unannounced(&brand, &[&dora.address], &large), "250 ");
    brand.host.drain_queue();
}

#[test]
fn mail_goes_on_where_nobody_says_whether_there_is_room() {
    let host = Host::start();
    let brand = Brand::on(&host, "quota-open");
    let dora = brand.person("dora");
    let answer = host.path("bin/as-readers");
    fs::remove_file(&answer).unwrap();
    assert_starts(&unannounced(&brand, &[&dora.address], "missing"), "250 ");
    fs::copy("/bin/false", &answer).unwrap();
    assert_starts(&unannounced(&brand, &[&dora.address], "failing"), "250 ");
    assert_eq!(host.mail_log(&["postfix/smtp", "reject"]), [""; 0]);
    let found = super::host::lossy(&host.ask(&["pipeline", "check", "-o", "json"], "").stdout);
    assert!(!found.contains(&answer), "{found}");
    fs::remove_file(&answer).unwrap();
    let found = super::host::lossy(&host.ask(&["pipeline", "check", "-o", "json"], "").stdout);
    assert!(found.contains(&answer), "{found}");
}

#[test]
fn unlimited_is_without_a_limit() {
    let brand = Brand::new("quota-none");
    let dora = brand.person_with("dora", &["--quota", "unlimited"]);
    assert_starts(&brand.host.smtp().recipient_of_size(STRANGER, &dora.address, 9_000_000), "250 ");
    let quota = dora.imap().say("GETQUOTAROOT INBOX").untagged.concat();
    assert!(!quota.contains("STORAGE"), "{quota}");
}

#[test]
fn a_mailbox_without_its_own_quota_has_its_domains() {
    let brand = Brand::new("quota-domain");
    let dora = brand.person("dora");
    brand.run(&["domain", "set", &brand.domain, "--quota", "10M"]);
    let quota = dora.imap().say("GETQUOTAROOT INBOX").untagged.concat();
    assert!(quota.contains("(STORAGE 0 10240)"), "{quota}");
}
