//! The work of commands by the `sqlite3` program: the same rows into the same tables, and no rules.

use super::host::{HASH, mailboxes_by_sqlite3, run, sqlite3, vmailctl, with_mailboxes};
use super::{Contestant, Times, compare, race};
use std::fs::File;
use std::path::Path;
use std::time::Duration;

/// Durable, as the program is.
const BEGIN: &str = "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; BEGIN IMMEDIATE;";
const NOW: &str = "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')";

pub(crate) fn create(store: &Path, address: &str, hash: &Path) -> Duration {
    let mut command = vmailctl(store, &["mailbox", "create", address, "--password-hash-stdin"]);
    command.stdin(File::open(hash).unwrap());
    run(command)
}

pub(crate) fn create_by_sql(store: &Path, address: &str) -> Duration {
    let (local, domain) = address.split_once('@').unwrap();
    let sql = format!(
        "{BEGIN}
         INSERT INTO address (domain_id, local, role, created_at)
           SELECT id, '{local}', 'primary', {NOW} FROM domain WHERE name = '{domain}';
         INSERT INTO mailbox (kind, address_id, login, home, password, password_set_at, created_at)
           SELECT 'personal', last_insert_rowid(), '{address}', '/var/vmail/{domain}/{local}.' || (seq + 1), '{HASH}', {NOW}, {NOW}
             FROM sqlite_sequence WHERE name = 'mailbox';
         INSERT INTO login_name (name, mailbox_id) VALUES ('{address}', last_insert_rowid());
         INSERT INTO target (address_id, mailbox_id) SELECT address_id, id FROM mailbox WHERE id = last_insert_rowid();
         COMMIT;"
    );
    run(sqlite3(store, &[], &sql))
}

pub(crate) fn route_by_sql(store: &Path, alias: &str, to: &str) -> Duration {
    let (local, domain) = alias.split_once('@').unwrap();
    let sql = format!(
        "{BEGIN}
         INSERT INTO address (domain_id, local, role, created_at)
           SELECT id, '{local}', 'alias', {NOW} FROM domain WHERE name = '{domain}';
         INSERT INTO target (address_id, mailbox_id)
           SELECT last_insert_rowid(), mailbox_id FROM login_name WHERE name = '{to}';
         COMMIT;"
    );
    run(sqlite3(store, &[], &sql))
}

pub(crate) fn suspend_by_sql(store: &Path, address: &str) -> Duration {
    let sql = format!(
        "{BEGIN}
         INSERT INTO suspension (mailbox_id, incoming, since)
           SELECT mailbox_id, 'refuse', {NOW} FROM login_name WHERE name = '{address}';
         COMMIT;"
    );
    run(sqlite3(store, &[], &sql))
}

pub(crate) fn show_by_sql(store: &Path, address: &str) -> Duration {
    let from = "login_name l JOIN mailbox_now s ON s.mailbox_id = l.mailbox_id WHERE l.name =";
    run(mailboxes_by_sqlite3(store, &format!("{from} '{address}'")))
}

/// Lists and exports all mailboxes of a store, against the `sqlite3` program that writes the same columns.
pub(crate) fn compare_lists(store: &Path, mailboxes: u32, rounds: u32, bar: f64) {
    println!("\nmailbox list -o jsonl, {mailboxes} mailboxes");
    let listed = "domain d CROSS JOIN mailbox_now s ON s.domain_id = d.id ORDER BY d.name, s.local";
    let times = race(
        rounds,
        &mut [
            Contestant::new("vmailctl", |_| run(vmailctl(store, &["mailbox", "list", "-o", "jsonl"]))),
            Contestant::new("sqlite3 -json", |_| run(mailboxes_by_sqlite3(store, listed))),
        ],
    );
    times.iter().for_each(Times::print);
    compare("to sqlite3 -json", &times[0], &times[1], Some(bar));

    println!("\nexport -o jsonl, {mailboxes} mailboxes");
    let with = with_mailboxes();
    let exported = format!(
        "SELECT 'domain' AS noun, d.name AS domain, x.name AS alias_of, d.standing, d.quota, d.app_passwords, d.note, d.created_at
           FROM domain d LEFT JOIN domain x ON x.id = d.alias_of ORDER BY d.name;
         {with} SELECT 'mailbox' AS noun, s.local || '@' || s.domain AS address, s.kind, nullif(s.user, s.local || '@' || s.domain) AS login,
                s.name, s.own_quota AS quota, s.own_sending AS sending, s.own_app_passwords AS app_passwords, s.protocols,
                coalesce(s.incoming, s.planned_incoming) AS suspended, coalesce(s.reason, s.planned_reason) AS suspended_message,
                coalesce(s.refusal, s.planned_refusal) AS suspended_refusal, coalesce(s.until, s.planned_until) AS suspended_until,
                coalesce(s.incoming_until, s.planned_incoming_until) AS suspended_mail_kept_until, s.home, s.note, s.created_at
           FROM {listed}"
    );
    let times = race(
        rounds,
        &mut [
            Contestant::new("vmailctl", |_| run(vmailctl(store, &["export", "-o", "jsonl"]))),
            Contestant::new("sqlite3 -json", |_| run(sqlite3(store, &["-json"], &exported))),
        ],
    );
    times.iter().for_each(Times::print);
    compare("to sqlite3 -json", &times[0], &times[1], Some(bar));
}
