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

use std::path::{Path, PathBuf};
use support::host::{HASH, PROGRAM, Place, assert_alike, quiet, run, system, vmailctl};
use support::rows::{create, create_by_sql, route_by_sql, show_by_sql, suspend_by_sql};
use support::{Contestant, FEW, MANY, address, compare, domain_of_turn, race, spread};

/// What the changes change.
const TABLES: [&str; 5] = ["address", "mailbox", "login_name", "target", "suspension"];

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
                show_by_sql(&many.peer, &others[turn as usize])
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
