//! Commands as whole processes: `cargo bench --bench commands`.
//!
//! What an administrator waits for: from the start of the program to its end, the change on the disk.
//!
//! - `mailbox create` with a ready-made hash, against the `sqlite3` program, which puts the same rows into the same
//!   tables of an identical store in one durable transaction and knows no rules: at most 1.5 times as long, with 10
//!   mailboxes in the store and with 1,000,000. Measured on a store that is held open, as on a host whose servers run,
//!   and on one that nobody else has open, where whoever comes rebuilds the index of the log.
//! - `mailbox show` with 1,000,000 mailboxes in the store, against itself with 10: at most 1.5 times as long.
//! - For information: `alias route` and `mailbox suspend` against the same rows by `sqlite3`; `--version`, which opens no
//!   store, against `true`.
//!
//! All contestants of a comparison take turns within the same minute, because other work on the machine moves all of
//! them: the ratios count, the milliseconds do not. The stores lie in the temporary directory (`TMPDIR`), which should
//! be on a disk; a run takes about 3 GB there. It takes the `sqlite3` program.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod support;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Duration;
use support::host::{HASH, PROGRAM, Place, assert_alike, mailboxes_by_sqlite3, quiet, run, sqlite3, system, vmailctl};
use support::{Contestant, FEW, MANY, address, compare, domain_of_turn, race, spread};

/// Durable, as the program is.
const BEGIN: &str = "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; BEGIN IMMEDIATE;";
const NOW: &str = "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')";

/// What the changes change.
const TABLES: [&str; 6] = ["address", "mailbox", "login_name", "target", "password_history", "suspension"];

fn create(store: &Path, address: &str, hash: &Path) -> Duration {
    let mut command = vmailctl(store, &["mailbox", "create", address, "--password-hash-stdin"]);
    command.stdin(File::open(hash).unwrap());
    run(command)
}

fn create_by_sql(store: &Path, address: &str) -> Duration {
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
         INSERT INTO password_history (mailbox_id, hash, set_at)
           SELECT mailbox_id, '{HASH}', {NOW} FROM target WHERE id = last_insert_rowid();
         COMMIT;"
    );
    run(sqlite3(store, &[], &sql))
}

fn route_by_sql(store: &Path, alias: &str, to: &str) -> Duration {
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

fn suspend_by_sql(store: &Path, address: &str) -> Duration {
    let sql = format!(
        "{BEGIN}
         INSERT INTO suspension (mailbox_id, incoming, since)
           SELECT mailbox_id, 'refuse', {NOW} FROM login_name WHERE name = '{address}';
         COMMIT;"
    );
    run(sqlite3(store, &[], &sql))
}

/// A store of our own and one of the same content for the `sqlite3` program.
struct Pair {
    mailboxes: u32,
    own: PathBuf,
    peer: PathBuf,
}

impl Pair {
    fn new(place: &Place, name: &str, mailboxes: u32) -> Self {
        let own = place.store(name, mailboxes);
        let peer = place.store(&format!("{name}-sqlite3"), mailboxes);
        Self { mailboxes, own, peer }
    }
}

fn compare_creation(title: &str, prefix: &str, pairs: [&Pair; 2], hash: &Path) {
    println!("\nmailbox create, {title}");
    let new = |turn: u32, pair: &Pair| format!("{prefix}{turn}@{}", domain_of_turn(turn, pair.mailboxes));
    let [few, many] = pairs;
    let times = race(
        41,
        &mut [
            Contestant::new(format!("vmailctl, {} mailboxes", few.mailboxes), |turn| {
                create(&few.own, &new(turn, few), hash)
            }),
            Contestant::new(format!("sqlite3, {} mailboxes", few.mailboxes), |turn| {
                create_by_sql(&few.peer, &new(turn, few))
            }),
            Contestant::new(format!("vmailctl, {} mailboxes", many.mailboxes), |turn| {
                create(&many.own, &new(turn, many), hash)
            }),
            Contestant::new(format!("sqlite3, {} mailboxes", many.mailboxes), |turn| {
                create_by_sql(&many.peer, &new(turn, many))
            }),
        ],
    );
    times.iter().for_each(support::Times::print);
    compare(&format!("to sqlite3, {} mailboxes", few.mailboxes), &times[0], &times[1], Some(1.5));
    compare(&format!("to sqlite3, {} mailboxes", many.mailboxes), &times[2], &times[3], Some(1.5));
    compare(&format!("{} mailboxes to {}", many.mailboxes, few.mailboxes), &times[2], &times[0], None);
    for pair in pairs {
        assert_alike(&pair.own, &pair.peer, &TABLES);
    }
}

fn compare_show(few: &Pair, many: &Pair) {
    println!("\nmailbox show");
    let by_sql = |store: &Path, address: &str| {
        let from = "login_name l JOIN mailbox_now s ON s.mailbox_id = l.mailbox_id WHERE l.name =";
        run(mailboxes_by_sqlite3(store, &format!("{from} '{address}'")))
    };
    let rounds = 61;
    let those = |pair: &Pair| -> Vec<String> { spread(rounds + 1, pair.mailboxes).map(address).collect() };
    let (some, others) = (those(few), those(many));
    let times = race(
        rounds,
        &mut [
            Contestant::new(format!("vmailctl, {} mailboxes", few.mailboxes), |turn| {
                run(vmailctl(&few.own, &["mailbox", "show", &some[turn as usize]]))
            }),
            Contestant::new(format!("vmailctl, {} mailboxes", many.mailboxes), |turn| {
                run(vmailctl(&many.own, &["mailbox", "show", &others[turn as usize]]))
            }),
            Contestant::new(format!("sqlite3, {} mailboxes", many.mailboxes), |turn| {
                by_sql(&many.peer, &others[turn as usize])
            }),
        ],
    );
    times.iter().for_each(support::Times::print);
    compare(&format!("{} mailboxes to {}", many.mailboxes, few.mailboxes), &times[1], &times[0], Some(1.5));
    compare(&format!("to sqlite3, {} mailboxes", many.mailboxes), &times[1], &times[2], None);
}

fn compare_other_changes(many: &Pair) {
    let rounds = 31;
    let mailboxes: Vec<String> = spread(rounds + 1, many.mailboxes).map(address).collect();
    let mailbox = |turn: u32| mailboxes[turn as usize].as_str();
    let alias = |turn: u32| format!("alias{turn}@{}", domain_of_turn(turn, many.mailboxes));

    println!("\nalias route, {} mailboxes", many.mailboxes);
    let times = race(
        rounds,
        &mut [
            Contestant::new("vmailctl", |turn| {
                run(vmailctl(&many.own, &["alias", "route", &alias(turn), "--to", mailbox(turn)]))
            }),
            Contestant::new("sqlite3", |turn| route_by_sql(&many.peer, &alias(turn), mailbox(turn))),
        ],
    );
    times.iter().for_each(support::Times::print);
    compare("to sqlite3", &times[0], &times[1], None);

    println!("\nmailbox suspend --keep-sessions, {} mailboxes", many.mailboxes);
    let times = race(
        rounds,
        &mut [
            Contestant::new("vmailctl", |turn| {
                run(vmailctl(&many.own, &["mailbox", "suspend", mailbox(turn), "--keep-sessions"]))
            }),
            Contestant::new("sqlite3", |turn| suspend_by_sql(&many.peer, mailbox(turn))),
        ],
    );
    times.iter().for_each(support::Times::print);
    compare("to sqlite3", &times[0], &times[1], None);
    assert_alike(&many.own, &many.peer, &TABLES);
}

fn compare_start() {
    println!("\n--version");
    let times = race(
        101,
        &mut [
            Contestant::new("vmailctl", |_| {
                let mut command = quiet(PROGRAM);
                command.arg("--version");
                run(command)
            }),
            Contestant::new("true", |_| run(quiet(system("true")))),
        ],
    );
    times.iter().for_each(support::Times::print);
    compare("to true", &times[0], &times[1], None);
}

fn main() {
    let mut place = Place::new();
    let hash = place.directory.join("hash");
    std::fs::write(&hash, format!("{HASH}\n")).unwrap();
    let few = Pair::new(&place, "few", FEW);
    let many = Pair::new(&place, "many", MANY);

    compare_start();
    place.hold(&[&few.own, &few.peer, &many.own, &many.peer]);
    compare_creation("servers run", "new", [&few, &many], &hash);
    compare_show(&few, &many);
    compare_other_changes(&many);
    place.release();
    compare_creation("nobody else has the store open", "lone", [&few, &many], &hash);
}
