//! Full mailboxes.

use super::assert_starts;
use super::brand::Brand;
use super::host::{Generation, generation};

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
