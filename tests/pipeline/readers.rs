//! What the servers' users can do to the store: read it.

use super::assert_starts;
use super::brand::Brand;
use super::host::{READERS, lossy, shared};
use rusqlite::config::DbConfig;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// Runs a script as a server's user, with the store as `$1`, its directory as `$2`.
fn as_user(user: &str, script: &str) -> (bool, String) {
    let store = shared().store();
    let directory = store.rsplit_once('/').unwrap().0;
    let done = Command::new("setpriv")
        .args(["--reuid", user, "--regid", user, "--groups", READERS, "/bin/sh", "-c", script, "sh", &store, directory])
        .output()
        .unwrap();
    (done.status.success(), lossy(&done.stdout) + &lossy(&done.stderr))
}

#[test]
fn the_servers_users_read_the_store() {
    let brand = Brand::new("readers-read");
    let anna = brand.person("anna");
    for user in ["postfix", "dovecot"] {
        let (done, said) = as_user(user, "head -c 15 \"$1\" && cat \"$1-wal\" > /dev/null && ls \"$2\"");
        assert!(done && said.starts_with("SQLite format 3"), "as {user}: {said}");
    }
    assert_starts(&anna.imap_answer(), "OK");
}

#[test]
fn the_servers_users_change_nothing_in_the_store() {
    let brand = Brand::new("readers-write");
    let anna = brand.person("anna");
    assert_starts(&anna.imap_answer(), "OK");
    let mut scripts = vec![
        "touch \"$2/new\"".to_owned(),
        "mkdir \"$2/new\"".to_owned(),
        "ln -s /etc/passwd \"$2/new\"".to_owned(),
        "mv \"$2\" \"$2.away\"".to_owned(),
        "chmod 0777 \"$2\"".to_owned(),
    ];
    for file in ["$1", "$1-wal", "$1-shm"] {
        for act in ["rm -f", "truncate -s 0", "chmod 0666"] {
            scripts.push(format!("{act} \"{file}\""));
        }
        scripts.push(format!("mv \"{file}\" \"{file}.away\""));
        scripts.push(format!(": >> \"{file}\""));
        scripts.push(format!("dd if=/dev/zero of=\"{file}\" bs=1 count=1 conv=notrunc"));
    }
    for user in ["postfix", "dovecot"] {
        for script in &scripts {
            let (done, said) = as_user(user, script);
            assert!(!done, "as {user}, {script} succeeded: {said}");
            assert!(said.contains("ermission denied") || said.contains("not permitted"), "as {user}, {script}: {said}");
        }
    }
    assert_starts(&anna.imap_answer(), "OK");
}

#[test]
fn the_servers_users_write_nothing_through_sqlite() {
    let brand = Brand::new("readers-sql");
    let anna = brand.person("anna");
    let statements = [
        "INSERT INTO login_name VALUES ('mallory', 1)",
        "UPDATE mailbox SET password = '{PLAIN}x'",
        "DELETE FROM suspension",
        "CREATE TABLE t (a)",
        "DROP VIEW dovecot_denied",
        "PRAGMA user_version = 0",
    ];
    for user in ["postfix", "dovecot"] {
        let (done, said) = as_user(user, "sqlite3 \"$1\" 'SELECT count(*) FROM dovecot_login'");
        assert!(done, "as {user}: {said} (the Debian package is sqlite3)");
        for statement in statements {
            let (done, said) = as_user(user, &format!("sqlite3 \"$1\" \"{statement}\""));
            assert!(!done && said.contains("readonly database"), "as {user}, {statement}: {said}");
        }
    }
    assert_starts(&anna.imap_answer(), "OK");
}

/// Whoever may read a file can put a shared lock on it. Nothing is harmed; who it is, is said.
#[test]
fn a_server_that_is_broken_into_can_make_writers_wait_and_is_named() {
    let brand = Brand::new("readers-lock");
    let anna = brand.person("anna");
    // struct flock of Linux on 64 bits: F_RDLCK from the byte of writers on, one byte; F_SETLKW is 7.
    let lock = r#"open F, "<", $ARGV[0] or die; my $l = pack("s s x4 q q l x4", 0, 0, 120, 1, 0); fcntl F, 7, $l or die; $| = 1; print "$$\n"; <STDIN>"#;
    let mut reader = Command::new("setpriv")
        .args(["--reuid", "dovecot", "--regid", "dovecot", "--groups", READERS, "perl", "-e", lock])
        .arg(format!("{}-shm", shared().store()))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut pid = String::new();
    BufReader::new(reader.stdout.take().unwrap()).read_line(&mut pid).unwrap();
    let set = ["mailbox", "set", &anna.address, "--note", "waits", "--busy-timeout", "1"];
    let refused = lossy(&brand.host.ask(&set, "").stderr);
    let (rcpt, log_in) = (brand.host.rcpt(&anna.address), anna.imap_answer());
    drop(reader.stdin.take());
    reader.wait().unwrap();
    let message = format!("process {} (perl) holds the store", pid.trim());
    assert!(refused.contains(&message), "{message}: {refused}");
    assert_starts(&rcpt, "250 ");
    assert_starts(&log_in, "OK");
    brand.run(&set[..5]);
}

/// Rollback journals would stop all mail here: Postfix waits for no lock.
#[test]
fn a_transaction_that_is_held_open_disturbs_nobody() {
    let brand = Brand::new("readers-writer");
    let anna = brand.person("anna");
    assert_starts(&brand.host.rcpt(&anna.address), "250 ");
    let writer = rusqlite::Connection::open(brand.host.store()).unwrap();
    // As the program does: the last to close would else remove the log that the readers need.
    writer.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).unwrap();
    writer.busy_timeout(std::time::Duration::from_secs(10)).unwrap();
    writer.execute_batch("BEGIN EXCLUSIVE; UPDATE mailbox SET note = note").unwrap();
    let rcpt = brand.host.rcpt(&anna.address);
    let imap = anna.imap_answer();
    let smtp = anna.smtp_answer();
    let lmtp = brand.host.lmtp().recipient("stranger@outside.test", &anna.address);
    writer.execute_batch("ROLLBACK").unwrap();
    assert_starts(&rcpt, "250 ");
    assert_starts(&imap, "OK");
    assert_starts(&smtp, "235 ");
    assert_starts(&lmtp, "250 ");
}
