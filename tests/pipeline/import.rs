//! Mailboxes that come from elsewhere, as the servers see them.

use super::host::{Generation, generation, shared};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

const PASSWORD: &str = "Secret12";

/// PostfixAdmin's dump, taken over once for all tests.
static IMPORTED: LazyLock<()> = LazyLock::new(|| {
    let dump = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/postfixadmin.mysql.sql");
    let dump = dump.to_str().unwrap();
    shared().run(&["import", "apply", "postfixadmin", dump, "--accept-weak-hashes", "--quiet"]);
});

#[test]
fn every_password_opens_its_mailbox_as_it_did_and_no_other_does() {
    LazyLock::force(&IMPORTED);
    let host = shared();
    // 20 to 24 are weak, 26 to 28 could be verified nowhere.
    let weak = 20..=24;
    for number in 1..=28 {
        let login = format!("h{number:02}@a.example");
        let opens = match generation() {
            Generation::Dovecot23 => number <= 25,
            Generation::Dovecot24 => number <= 25 && !weak.contains(&number),
        };
        let answer = host.imap().log_in(&login, PASSWORD);
        assert_eq!(answer.starts_with("OK"), opens, "{login}: {answer}");
        let wrong = host.imap().log_in(&login, "secret12");
        // Of a weak hash 2.4 says that it can't tell.
        assert!(wrong.starts_with("NO ["), "{login}: {wrong}");
    }
    for (login, opens) in [("anna@a.example", true), ("inactive@a.example", false), ("nosend@a.example", true)] {
        let answer = host.imap().log_in(login, PASSWORD);
        assert_eq!(answer.starts_with("OK"), opens, "{login}: {answer}");
    }
}

#[test]
fn every_address_leads_where_it_did() {
    LazyLock::force(&IMPORTED);
    let host = shared();
    let map = host.path("postfix/vmailctl/virtual_alias_maps.cf");
    let lookup = |address: &str| -> BTreeSet<String> {
        let said = host.command("postmap", &["-c", &host.path("postfix"), "-q", address, &format!("sqlite:{map}")]);
        said.trim().split(',').filter(|target| !target.is_empty()).map(str::to_owned).collect()
    };
    // As PostfixAdmin's own queries and Postfix's recursion have it, but for what the loss report names.
    for (address, targets) in [
        ("anna@a.example", "anna@a.example"),
        ("sales@a.example", "anna@a.example bob@a.example x@outside.example"),
        ("team@a.example", "anna@a.example bob@a.example x@outside.example copy@a.example copy@outside.example"),
        ("sales@alias.example", "anna@a.example bob@a.example x@outside.example"),
        ("toalias@a.example", "anna@a.example"),
        ("info@a.example", "info@xn--bcher-kva.example"),
        ("@catch.example", "anna@a.example"),
        ("known@catch.example", "known@catch.example"),
    ] {
        let expected: BTreeSet<String> = targets.split(' ').map(str::to_owned).collect();
        assert_eq!(lookup(address), expected, "{address}");
    }
    for (address, code) in [
        ("sales@a.example", "250 "),
        ("anything@catch.example", "250 "),
        ("anna@alias.example", "250 "),
        ("inactive@a.example", "550 5.2.1"),
        ("dangling@a.example", "550 5.1.1"),
        ("off@a.example", "550 5.1.1"),
        ("nobody@a.example", "550 5.1.1"),
        ("person@off.example", "550 5.1.2"),
    ] {
        let answer = host.rcpt(address);
        assert!(answer.starts_with(code), "{address}: {answer}");
    }
}

#[test]
fn who_may_not_send_there_may_not_here() {
    LazyLock::force(&IMPORTED);
    let host = shared();
    for (login, may) in [("bob@a.example", true), ("nosend@a.example", false)] {
        let mut smtp = host.submission();
        smtp.log_in(login, PASSWORD);
        let answer = smtp.recipient(login, "x@outside.test");
        assert_eq!(answer.starts_with("250 "), may, "{login}: {answer}");
    }
}
