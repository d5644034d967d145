//! Servers that are asked all the time, while everything below them changes: no look-up fails, and none gives an answer
//! that was never true.

use super::brand::Brand;
use super::host::Host;
use super::smtp::Smtp;
use rusqlite::Connection;
use std::fmt::Write;
use std::fs;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

/// `VMAILCTL_TEST_LOOKUPS` says another number. A tenth of it are changes, and as many mailboxes are imported.
const LOOKUPS: usize = 400;
/// Fewer than what a session may ask before a server grows tired of it.
const IN_A_SESSION: usize = 400;
/// Fewer than Dovecot's `lmtp_user_concurrency_limit`, which counts the recipients of a message.
const OF_A_MESSAGE: usize = 6;

/// Asks a server for recipients in turn until the work is over and it has answered enough; gives what was no answer to
/// the recipient.
fn ask<'a>(
    connect: impl Fn() -> Smtp,
    recipients: &[(&'a str, &[&str])],
    answered: &AtomicUsize,
    go_on: impl Fn(usize) -> bool,
) -> Vec<(&'a str, String)> {
    let mut wrong = Vec::new();
    while go_on(answered.load(Ordering::Relaxed)) {
        let mut session = connect();
        for number in 0..IN_A_SESSION {
            if number % OF_A_MESSAGE == 0 {
                session.say("RSET");
                session.say("MAIL FROM:<stranger@outside.test>");
            }
            let (recipient, right) = recipients[number % recipients.len()];
            let answer = session.say(&format!("RCPT TO:<{recipient}>"));
            if !right.iter().any(|right| answer.starts_with(right)) {
                wrong.push((recipient, answer));
            }
            answered.fetch_add(1, Ordering::Relaxed);
        }
    }
    wrong
}

/// So many look-ups each server answers at least while a test goes on.
fn wanted_lookups() -> usize {
    std::env::var("VMAILCTL_TEST_LOOKUPS").map_or(LOOKUPS, |number| number.parse().unwrap())
}

#[test]
fn no_look_up_fails_and_none_is_wrong_whatever_changes_below() {
    let lookups = wanted_lookups();
    let host = Host::start();
    let brand = Brand::on(&host, "busy");
    let anna = brand.person("anna");
    let (sometimes, sales) = (brand.shared_mailbox("sometimes"), brand.shared_mailbox("sales"));
    let late = brand.at("n7");
    let mut rows = "address,kind\n".to_owned();
    (0..lookups).for_each(|n| writeln!(rows, "n{n}@{},shared", brand.domain).unwrap());
    fs::write(host.path("rows.csv"), rows).unwrap();
    host.run(&["backup", "create", &host.path("before")]);

    let gone = ["250 ", "550 5.1.1"];
    let smtp = [(&*anna.address, &["250 "][..]), (&sometimes, &["250 ", "550 5.2.1"]), (&late, &gone)];
    let lmtp = [(&*anna.address, &["250 "][..]), (&sales, &["250 "]), (&late, &gone)];
    let over = AtomicBool::new(false);
    let (by_smtp, by_lmtp) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let go_on = |answered| answered < lookups || !over.load(Ordering::Relaxed);
    let wrong = std::thread::scope(|scope| {
        let smtp = scope.spawn(|| ask(|| host.smtp(), &smtp, &by_smtp, go_on));
        let lmtp = scope.spawn(|| ask(|| host.lmtp(), &lmtp, &by_lmtp, go_on));
        let log_ins = scope.spawn(|| {
            let mut answers = Vec::new();
            while !over.load(Ordering::Relaxed) {
                answers.push(anna.imap_answer());
            }
            answers.into_iter().filter(|answer| !answer.starts_with("OK")).map(|answer| ("anna", answer)).collect()
        });
        for turn in 0..lookups / 20 {
            let alias = brand.at(&format!("a{turn}"));
            match turn % 3 {
                0 => host.run(&["mailbox", "suspend", &sometimes]),
                1 => host.run(&["mailbox", "resume", &sometimes]),
                _ => host.run(&["alias", "route", &alias, "--to", &sales]),
            };
            host.run(&["mailbox", "set", &anna.address, "--note", &alias]);
        }
        host.run(&["import", "apply", "csv", &host.path("rows.csv")]);
        host.run(&["backup", "create", &host.path("after")]);
        for file in ["before", "after", "before"] {
            host.run(&["restore", &host.path(file), "--yes", "--keep-sessions"]);
        }
        over.store(true, Ordering::Relaxed);
        let found: [Vec<(&str, String)>; 3] = [smtp.join().unwrap(), lmtp.join().unwrap(), log_ins.join().unwrap()];
        found.concat()
    });
    assert_eq!(wrong, Vec::new());
    assert!(by_smtp.into_inner() >= lookups && by_lmtp.into_inner() >= lookups);
    // Of a look-up in the middle of a commit, SQLite tells a reader who may not write that; Postfix has then asked again.
    let unknown = |line: &String| !line.contains("attempt to write a readonly database");
    assert_eq!(host.mail_log(&["fatal"]).into_iter().filter(unknown).collect::<Vec<_>>(), Vec::<String>::new());
}

/// The first schema, with what is asked of today's read contract on the way of a message: Postfix's maps, and Dovecot's userdb.
fn first_schema() -> String {
    let mut sql = include_str!("../upgrade/1.sql").to_owned();
    let select = "(quota / 10) || 'B' AS quota_storage_grace\n";
    assert!(sql.contains(select));
    sql = sql.replace(
        select,
        &format!("{}, quota AS quota, NULL AS sieve_max_redirects, NULL AS mail, NULL AS import\n", select.trim_end()),
    );
    sql.push_str(
        "CREATE VIEW postfix_outside_sender_access AS SELECT name AS domain, '' AS action FROM domain WHERE 0;
         CREATE VIEW postfix_alias AS
           SELECT local, domain, group_concat(target) AS targets FROM postfix_virtual_alias_maps GROUP BY local, domain;
         CREATE VIEW postfix_recipient AS SELECT local, domain, action FROM postfix_recipient_access;
         CREATE VIEW postfix_name AS
           SELECT '' AS local, '' AS domain, '' AS targets, '' AS action, '' AS logins FROM domain WHERE 0;
         CREATE VIEW postfix_transport AS SELECT '' AS address, '' AS transport FROM domain WHERE 0;
         CREATE VIEW dovecot_name AS SELECT name, mailbox_id FROM login_name;
         CREATE VIEW dovecot_user AS SELECT login AS user, id AS mailbox_id FROM mailbox;
         CREATE VIEW dovecot_grant AS SELECT owner_id, delegate_id, access FROM delegation;
         CREATE VIEW dovecot_alias AS
           SELECT a.local, a.domain, m.id AS mailbox_id FROM dovecot_userdb_alias a JOIN mailbox m ON m.login = a.user;\n",
    );
    sql
}

/// Puts a store of the first schema in place of the host's.
fn take_back(host: &Host) {
    let old = host.path("old.db");
    let store = Connection::open(&old).unwrap();
    store.execute_batch(&first_schema()).unwrap();
    store.pragma_update(None, "application_id", vmailctl::store::APPLICATION_ID).unwrap();
    store.pragma_update(None, "user_version", 1).unwrap();
    for setting in ["mail-root", "mail-user", "mail-group", "dovecot-config-file"] {
        let value = host.json(&["setting", "show", setting])["value"].as_str().unwrap().to_owned();
        store.execute("UPDATE setting SET value = ?2 WHERE name = ?1", (setting, value)).unwrap();
    }
    store.execute("UPDATE mailbox SET home = replace(home, '/var/vmail', ?1)", [host.path("mail")]).unwrap();
    drop(store);
    host.command("sqlite3", &[&host.store(), &format!(".restore {old}")]);
}

/// Dovecot is not reloaded: its databases are listed twice, so it needs no reload; and one that comes while it is asked
/// takes the workers away that have not answered yet.
#[test]
fn no_look_up_fails_while_a_store_is_migrated() {
    let lookups = wanted_lookups();
    let host = Host::start_with(take_back);
    let taken = &["250 "][..];
    let mailboxes = [("sales@brand.example", taken), ("anna@brand.example", taken)];
    let elsewhere = [("press@brand.example", taken), ("info@shop.example", taken), ("sales@brand.test", taken)];
    let smtp = [&mailboxes[..], &elsewhere, &[("nobody@brand.example", &["550 5.1.1"])]].concat();
    let over = AtomicBool::new(false);
    let (by_smtp, by_lmtp) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let go_on = |answered| answered < lookups || !over.load(Ordering::Relaxed);
    let wrong = std::thread::scope(|scope| {
        let smtp = scope.spawn(|| ask(|| host.smtp(), &smtp, &by_smtp, go_on));
        let lmtp = scope.spawn(|| ask(|| host.lmtp(), &mailboxes, &by_lmtp, go_on));
        let asks = |by: &AtomicUsize| by.load(Ordering::Relaxed) < lookups / 4;
        while (asks(&by_smtp) && !smtp.is_finished()) || (asks(&by_lmtp) && !lmtp.is_finished()) {
            std::thread::sleep(Duration::from_millis(1));
        }
        host.run(&["store", "migrate", "--keep-connections"]);
        over.store(true, Ordering::Relaxed);
        [smtp.join().unwrap(), lmtp.join().unwrap()].concat()
    });
    assert_eq!(wrong, Vec::new(), "{:#?}", [host.dovecot_log(&["rror"]), host.mail_log(&["fatal"])]);
    assert_eq!(host.json(&["store", "info"])["schema"], vmailctl::store::SCHEMA_VERSION);
}
