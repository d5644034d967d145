//! Going back to a backup below servers that are asked all the time.

use super::brand::Brand;
use super::host::Host;
use super::{assert_starts, eventually};
use std::sync::atomic::{AtomicBool, Ordering};

#[test]
fn a_restoration_is_in_force_when_the_command_returns_and_ends_sessions() {
    let host = Host::start();
    let brand = Brand::on(&host, "restored");
    let (anna, carl) = (brand.person("anna"), brand.person("carl"));
    host.run(&["backup", "create", &host.path("backup")]);
    brand.run(&["mailbox", "suspend", &carl.address]);
    let late = brand.person("late");
    let mut session = anna.imap();

    host.run(&["restore", &host.path("backup"), "--yes"]);
    assert!(eventually(|| session.is_ended().then_some(())).is_some(), "the session goes on");
    assert_starts(&carl.imap_answer(), "OK");
    assert_starts(&host.rcpt(&carl.address), "250 ");
    assert_starts(&late.imap_answer(), "NO");
    assert_starts(&host.rcpt(&late.address), "550 5.1.1");
}

#[test]
fn no_look_up_fails_and_none_is_wrong_while_rows_are_exchanged() {
    let host = Host::start();
    let brand = Brand::on(&host, "exchanged");
    let anna = brand.person("anna");
    host.run(&["backup", "create", &host.path("few")]);
    // Enough rows that an exchange takes a while.
    let rows = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)";
    host.write_store(&format!(
        "INSERT INTO address (domain_id, local, role, created_at) {rows} SELECT 1, 'many' || i, 'alias', '2026-01-01T00:00:00Z' FROM n;
         INSERT INTO target (address_id, mailbox_id) SELECT id, 1 FROM address WHERE local GLOB 'many*';"
    ));
    host.run(&["backup", "create", &host.path("many")]);
    let over = AtomicBool::new(false);
    let (mut asked, mut logged_in) = (0, 0);
    std::thread::scope(|scope| {
        let mail = scope.spawn(|| {
            let mut count = 0;
            while !over.load(Ordering::Relaxed) {
                assert_starts(&host.rcpt(&anna.address), "250 ");
                // In one of the two backups, and in no other way in none.
                let answer = host.rcpt(&brand.at("many7"));
                assert!(answer.starts_with("250 ") || answer.starts_with("550 5.1.1"), "{answer}");
                count += 2;
            }
            count
        });
        let log_in = scope.spawn(|| {
            let mut count = 0;
            while !over.load(Ordering::Relaxed) {
                assert_starts(&anna.imap_answer(), "OK");
                count += 1;
            }
            count
        });
        for turn in 0..6 {
            let file = host.path(if turn % 2 == 0 { "few" } else { "many" });
            host.run(&["restore", &file, "--yes", "--keep-sessions"]);
            host.run(&["backup", "create", &host.path(&format!("turn-{turn}"))]);
        }
        over.store(true, Ordering::Relaxed);
        (asked, logged_in) = (mail.join().unwrap(), log_in.join().unwrap());
    });
    assert!(asked > 20 && logged_in > 10, "{asked} {logged_in}");
    assert_eq!(host.mail_log(&["fatal"]), Vec::<String>::new());
}
