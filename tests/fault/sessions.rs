//! Every command that ends sessions, killed before each of its calls that change a file or start a program, from just before
//! its change is made: after the next `due run` all sessions that the change ends have ended, and no others. What is
//! killed earlier has changed nothing (`commands`).

use crate::support::faults::{Mode, Point, at_every_point_from};
use crate::support::{Outcome, Sandbox};
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;

/// When a suspension and a grant of the scene have begun and ended by themselves.
const LATER: &str = "2031-04-14T00:00:00Z";

/// What a change decides: every table but the log, and those that say how far what follows has come. That what dates bring
/// was noticed is a change of its own.
const FOLLOWING: [&str; 6] = ["audit", "audit_change", "session_end", "removed_mailbox", "plan", "step"];

/// A person's mailbox.
const PERSONS: &[&str] = &[
    "mailbox suspend anna@brand.example",
    "mailbox set anna@brand.example --imap off",
    "mailbox rename anna@brand.example anna.berg@brand.example",
    "mailbox password anna@brand.example --generate-password",
    "mailbox convert anna@brand.example --to shared --end-grants",
];

/// Delegates, domains and hosts.
const OTHERS: &[&str] = &[
    "delegate revoke sales anna@brand.example",
    "delegate grant sales anna@brand.example --access read",
    "app-password revoke anna@brand.example --all",
    "domain disable brand.example",
    "domain rename brand.example new.example",
    "domain set brand.example --app-passwords required",
    "setting set app-passwords required",
];

/// A removal, a plan, a backup.
const LONG: &[&str] = &[
    "mailbox delete sales --confirm sales@brand.example --end-grants",
    "offboard start anna@brand.example --manager ben@brand.example",
    "restore backup.db --yes",
];

/// Many lines.
const MANY: &[&str] =
    &["mailbox suspend --from-file people.csv", "batch lines", "apply document.json", "apply prune.json --prune --yes"];

/// A store of people with sessions of every kind, and a Dovecot that writes down whose it ends.
fn scene() -> Sandbox {
    let sandbox = Sandbox::new();
    fs::create_dir(sandbox.path().join("bin")).unwrap();
    let doveadm = sandbox.path().join("bin/doveadm");
    fs::write(&doveadm, "#!/bin/sh\ncase \"$*\" in *kick*) echo \"$*\" >> kicked ;; esac\n").unwrap();
    fs::set_permissions(&doveadm, fs::Permissions::from_mode(0o755)).unwrap();
    sandbox.done(&["domain", "create", "brand.example"]);
    for person in ["anna", "ben"] {
        let made = ["mailbox", "create", &format!("{person}@brand.example"), "--password-hash-stdin"];
        let hash =
            b"{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$KRgy2wL4Pn5hLs7dAjfKRnpqUkYgkOlAwDaUTlFpOyg";
        assert_eq!(sandbox.run_with_input(&made, hash).code, Some(0));
    }
    sandbox.done(&["mailbox", "create", "sales@brand.example", "--shared", "--login", "sales"]);
    sandbox.done(&["delegate", "grant", "sales", "anna@brand.example", "--access", "full", "--send-as"]);
    sandbox.done(&["delegate", "grant", "sales", "ben@brand.example", "--until", "30d"]);
    sandbox.done(&["app-password", "create", "anna@brand.example", "--label", "phone"]);
    sandbox.done(&["backup", "create", "backup.db"]);
    sandbox.done(&["mailbox", "set", "sales", "--note", "later than the backup"]);
    let write = |name: &str, text: &str| fs::write(sandbox.path().join(name), text).unwrap();
    write("people.csv", "address\nanna@brand.example\nben@brand.example\n");
    write("lines", "mailbox suspend anna@brand.example\ndelegate revoke sales ben@brand.example\n");
    write("document.json", r#"{"mailboxes":[{"address":"anna@brand.example","suspended":"refuse"}]}"#);
    write("prune.json", r#"{"domains":[{"domain":"brand.example"}],"mailboxes":[{"address":"ben@brand.example"}]}"#);
    sandbox
}

/// At an instant, with the Dovecot of the scene.
fn at(sandbox: &Sandbox, clock: &str, words: &str) -> std::process::Command {
    let mut command = sandbox.command(&words.split(' ').collect::<Vec<_>>());
    command.env("PATH", sandbox.path().join("bin")).env("VMAILCTL_CLOCK", clock);
    command
}

fn run(sandbox: &Sandbox, clock: &str, words: &str) -> Outcome {
    at(sandbox, clock, words).output().unwrap().into()
}

fn kicked(sandbox: &Sandbox) -> BTreeSet<String> {
    let text = fs::read_to_string(sandbox.path().join("kicked")).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

/// The rows that a change decides.
fn decided(sandbox: &Sandbox) -> BTreeSet<String> {
    let store = Connection::open(sandbox.store()).unwrap();
    let mut tables = store.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").unwrap();
    let names: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut found = BTreeSet::new();
    for name in names.iter().filter(|name| !FOLLOWING.contains(&name.as_str()) && !name.starts_with("sqlite_")) {
        let mut rows = store.prepare(&format!("SELECT * FROM {name}")).unwrap();
        let columns = rows.column_count();
        let row = |row: &rusqlite::Row<'_>| {
            let values = (0..columns).map(|at| row.get_unwrap::<_, rusqlite::types::Value>(at));
            Ok(format!("{name} {:?}", values.collect::<Vec<_>>()))
        };
        found.extend(rows.query_map([], row).unwrap().map(Result::unwrap));
    }
    found
}

fn waiting(sandbox: &Sandbox) -> i64 {
    let store = Connection::open(sandbox.store()).unwrap();
    store.query_row("SELECT count(*) FROM session_end", [], |row| row.get(0)).unwrap()
}

/// The first point at which the change of a command is made: whatever is killed before it leaves the store as it was.
fn first_made(scene: &Sandbox, clock: &str, words: &str) -> u32 {
    let before = decided(scene);
    let is_made = |number| {
        let sandbox = scene.copy();
        Point::new(Mode::Kill, number).run(&mut at(&sandbox, clock, words));
        decided(&sandbox) != before || waiting(&sandbox) > 0
    };
    let (mut not, mut made) = (0, 1);
    while !is_made(made) {
        (not, made) = (made, made * 2);
    }
    while made - not > 1 {
        let between = not + (made - not) / 2;
        *(if is_made(between) { &mut made } else { &mut not }) = between;
    }
    made
}

/// Kills each command at every point from just before its change is made.
fn killed(clock: &str, commands: &[&str]) {
    let scene = scene();
    let before = decided(&scene);
    for words in commands {
        let undisturbed = scene.copy();
        let outcome = run(&undisturbed, clock, words);
        assert_eq!(outcome.code, Some(0), "{words}: {outcome:?}");
        assert_eq!(run(&undisturbed, clock, "due run").code, Some(0), "{words}");
        let wanted = kicked(&undisturbed);
        assert!(!wanted.is_empty(), "{words} ends no sessions");
        let first = first_made(&scene, clock, words);
        let mut made = 0;
        at_every_point_from(first - 1, Mode::Kill, |point| {
            let sandbox = scene.copy();
            let killed = point.run(&mut at(&sandbox, clock, words));
            let place = format!("{words}, {:?}: {killed:?}", point.happened());
            let is_made = decided(&sandbox) != before || waiting(&sandbox) > 0;
            made += u32::from(is_made);
            let outcome = run(&sandbox, clock, "due run");
            assert_eq!(outcome.code, Some(0), "{place}: {outcome:?}");
            assert_eq!(waiting(&sandbox), 0, "{place}");
            // What dates bring is due whether or not the command was killed before it could say so.
            let expected = if is_made || words.starts_with("due") { wanted.clone() } else { BTreeSet::new() };
            assert_eq!(kicked(&sandbox), expected, "{place}");
        });
        // The commit, the start of Dovecot's program, and what is forgotten afterwards.
        assert!(first > 3 && made > 3, "{words}: {made} points after the change, which is made at {first}");
    }
}

/// Kills each command at its system calls, of whatever kind and from its very first on: at every one of them where
/// `VMAILCTL_TEST_EVERY_CALL` is set, else at so many that it takes seconds.
fn killed_at_calls(clock: &str, commands: &[&str]) {
    let every = std::env::var_os("VMAILCTL_TEST_EVERY_CALL").is_some();
    let scene = scene();
    let before = decided(&scene);
    for words in commands {
        let arguments: Vec<&str> = words.split(' ').collect();
        let traced = |sandbox: &Sandbox, by: &[&str]| -> Outcome {
            let mut command = sandbox.traced_command(by, &arguments);
            command.env("PATH", sandbox.path().join("bin")).env("VMAILCTL_CLOCK", clock);
            command.output().unwrap_or_else(|e| panic!("cannot run strace, of the Debian package strace: {e}")).into()
        };
        let undisturbed = scene.copy();
        let calls = undisturbed.path().join("calls");
        let outcome = traced(&undisturbed, &["-o", calls.to_str().unwrap()]);
        assert_eq!(outcome.code, Some(0), "{words}: {outcome:?}");
        assert_eq!(run(&undisturbed, clock, "due run").code, Some(0), "{words}");
        let wanted = kicked(&undisturbed);
        let count = fs::read_to_string(&calls).unwrap().lines().count();
        assert!(count > 100, "{words}: {count} system calls");
        let (mut made, mut not) = (0, 0);
        for number in (1..=count).step_by(if every { 1 } else { count / 12 }) {
            let sandbox = scene.copy();
            let kill = format!("inject=all:signal=KILL:when={number}");
            let killed = traced(&sandbox, &["-o", "/dev/null", "-e", &kill]);
            let place = format!("{words}, at call {number} of {count}: {killed:?}");
            let is_made = decided(&sandbox) != before || waiting(&sandbox) > 0;
            *(if is_made { &mut made } else { &mut not }) += 1;
            let outcome = run(&sandbox, clock, "due run");
            assert_eq!(outcome.code, Some(0), "{place}: {outcome:?}");
            assert_eq!(waiting(&sandbox), 0, "{place}");
            let expected = if is_made || words.starts_with("due") { wanted.clone() } else { BTreeSet::new() };
            assert_eq!(kicked(&sandbox), expected, "{place}");
        }
        assert!(made > 0 && not > 0, "{words}: {made} of {} points are after the change", made + not);
    }
}

#[test]
fn sessions_end_whatever_system_call_the_command_is_killed_at() {
    killed_at_calls(
        crate::support::NOW,
        &["mailbox suspend anna@brand.example", "batch lines", "apply prune.json --prune --yes"],
    );
    if std::env::var_os("VMAILCTL_TEST_EVERY_CALL").is_some() {
        killed_at_calls(crate::support::NOW, &[PERSONS, OTHERS, LONG, MANY].concat());
        killed_at_calls(LATER, &["due run"]);
    }
}

#[test]
fn sessions_of_a_persons_mailbox_end_whenever_the_command_is_killed() {
    killed(crate::support::NOW, PERSONS);
}

#[test]
fn sessions_of_delegates_domains_and_hosts_end_whenever_the_command_is_killed() {
    killed(crate::support::NOW, OTHERS);
}

#[test]
fn sessions_of_a_removal_a_plan_or_a_backup_end_whenever_the_command_is_killed() {
    killed(crate::support::NOW, LONG);
}

#[test]
fn sessions_of_many_lines_and_of_dates_end_whenever_the_command_is_killed() {
    killed(crate::support::NOW, MANY);
    killed(LATER, &["due run"]);
}
