//! Offboarding as a job does it: thousands of leavers in a file, runs that are killed or meet each other, and an undo
//! that leaves no trace.

use crate::support::faults::{Mode, at_every_point};
use crate::support::{Outcome, Sandbox};
use rusqlite::Connection;
use serde_json::Value;
use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;

/// What the servers and administrators see of people: every table but those of the plans, the log, and what is to be
/// done outside.
const ELSEWHERE: [&str; 8] =
    ["audit", "audit_change", "due_mark", "session_end", "plan", "plan_choice", "profile_choice", "step"];

/// The rows of the tables, those of `but` left out.
fn dump(sandbox: &Sandbox, but: &[&str]) -> String {
    let store = Connection::open(sandbox.store()).unwrap();
    let mut tables = store.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").unwrap();
    let names: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut text = String::new();
    for name in names.iter().filter(|name| !but.contains(&name.as_str()) && !name.starts_with("sqlite_")) {
        let mut rows = store.prepare(&format!("SELECT * FROM {name}")).unwrap();
        let columns = rows.column_count();
        let mut lines: Vec<String> = rows
            .query_map([], |row| {
                let values = (0..columns).map(|at| row.get::<_, rusqlite::types::Value>(at).map(|v| format!("{v:?}")));
                values.collect::<Result<Vec<_>, _>>()
            })
            .unwrap()
            .map(|row| row.unwrap().join(" "))
            .collect();
        lines.sort();
        let _ = writeln!(text, "{name}\n  {}", lines.join("\n  "));
    }
    text
}

/// A store with a leaver who has aliases and grants in both directions, and with a Dovecot that ends every session.
fn company() -> Sandbox {
    let sandbox = Sandbox::new();
    fs::create_dir(sandbox.path().join("bin")).unwrap();
    let doveadm = sandbox.path().join("bin/doveadm");
    fs::write(&doveadm, "#!/bin/sh\n").unwrap();
    fs::set_permissions(&doveadm, fs::Permissions::from_mode(0o755)).unwrap();
    sandbox.done(&["domain", "create", "brand.example"]);
    for person in ["anna", "ben", "cora"] {
        let address = format!("{person}@brand.example");
        let made = ["mailbox", "create", &address, "--login", person, "--password-hash-stdin"];
        let hash =
            b"{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$KRgy2wL4Pn5hLs7dAjfKRnpqUkYgkOlAwDaUTlFpOyg";
        let outcome = sandbox.run_with_input(&made, hash);
        assert_eq!(outcome.code, Some(0), "{outcome:?}");
    }
    for shared in ["sales", "accounts"] {
        sandbox.done(&["mailbox", "create", &format!("{shared}@brand.example"), "--shared"]);
        sandbox.done(&["delegate", "grant", &format!("{shared}@brand.example"), "anna", "--send-as"]);
    }
    sandbox.done(&["delegate", "grant", "anna", "cora", "--access", "full", "--until", "300d"]);
    for alias in ["info", "jobs", "press"] {
        sandbox.done(&["alias", "route", &format!("{alias}@brand.example"), "--to", "anna", "--note", "of Anna's"]);
    }
    sandbox.done(&["alias", "route", "both@brand.example", "--to", "anna", "--to", "cora"]);
    fs::write(sandbox.path().join("reply.txt"), "I have left.\nBen has my work.\n").unwrap();
    sandbox
}

/// With the Dovecot of the company, at an instant.
fn at(sandbox: &Sandbox, clock: &str, arguments: &[&str]) -> Outcome {
    let mut command = sandbox.command(arguments);
    command.env("PATH", sandbox.path().join("bin")).env("VMAILCTL_CLOCK", clock).output().unwrap().into()
}

const BEGIN: &str = "2031-03-14T09:26:53Z";
const LATER: &str = "2031-04-20T00:00:00Z";
const END: &str = "2031-07-01T00:00:00Z";

/// As a cron table says it.
const START: [&str; 15] = [
    "offboard",
    "start",
    "anna",
    "--manager",
    "ben",
    "--allow-incoming=30d",
    "--reroute-aliases",
    "ben",
    "--auto-reply",
    "reply.txt",
    "--retain",
    "90d",
    "--message",
    "you have left us",
    "--no-input",
];

#[test]
fn an_undo_restores_every_row_at_every_stage() {
    let company = company();
    let before = dump(&company, &ELSEWHERE);
    for aliases in [&["--reroute-aliases", "ben"][..], &["--drop-aliases"], &["--keep-aliases"]] {
        let mut start: Vec<&str> = START.to_vec();
        start.splice(6..8, aliases.iter().copied());
        for stages in 0..3 {
            let sandbox = company.copy();
            let started = at(&sandbox, BEGIN, &start);
            assert_eq!(started.code, Some(0), "{started:?}");
            for clock in &[BEGIN, LATER][..stages] {
                let run = at(&sandbox, clock, &["due", "run", "--accept-clock"]);
                assert_eq!(run.code, Some(0), "{run:?}");
            }
            assert_ne!(dump(&sandbox, &ELSEWHERE), before);
            let undone = at(&sandbox, LATER, &["offboard", "undo", "anna"]);
            assert_eq!((undone.code, undone.stderr.contains("warning")), (Some(0), false), "{undone:?}");
            assert_eq!(dump(&sandbox, &ELSEWHERE), before, "{aliases:?}, {stages}");
        }
    }
}

#[test]
fn an_alias_that_was_dropped_comes_back_although_its_number_was_given_to_another() {
    let sandbox = company();
    let dropped = at(&sandbox, BEGIN, &["offboard", "start", "anna", "--drop-aliases"]);
    assert_eq!(dropped.code, Some(0), "{dropped:?}");
    // The numbers of rows that are gone are given again.
    for name in ["x1", "x2", "x3", "x4"] {
        sandbox.done(&["alias", "route", &format!("{name}@brand.example"), "--to", "cora"]);
    }
    let undone = at(&sandbox, BEGIN, &["offboard", "undo", "anna"]);
    assert_eq!((undone.code, undone.stderr.contains("warning")), (Some(0), false), "{undone:?}");
    for (alias, to) in
        [("info", vec!["anna"]), ("press", vec!["anna"]), ("both", vec!["cora", "anna"]), ("x3", vec!["cora"])]
    {
        let shown = sandbox.done(&["alias", "show", &format!("{alias}@brand.example"), "-o", "json"]);
        let shown: Value = serde_json::from_str(&shown).unwrap();
        let mut wanted: Vec<String> = to.iter().map(|name| format!("{name}@brand.example")).collect();
        let mut found: Vec<String> =
            shown["mailboxes"].as_array().unwrap().iter().map(|to| to.as_str().unwrap().to_owned()).collect();
        wanted.sort();
        found.sort();
        assert_eq!(found, wanted, "{alias}");
    }
}

// ------------------------------------------------------------------------------------------------------ interruptions

/// What there is of a store in the end, but for the log, which tells of the interruption.
fn outcome_of(sandbox: &Sandbox) -> String {
    dump(sandbox, &["audit", "audit_change"])
}

/// The numbers of the log's changes differ with what was tried before.
fn without_numbers(sandbox: &Sandbox) -> String {
    let store = Connection::open(sandbox.store()).unwrap();
    let steps: i64 =
        store.query_row("SELECT count(*) FROM step WHERE changes_to IS NOT NULL", [], |row| row.get(0)).unwrap();
    store.execute("UPDATE step SET changes_after = 0, changes_to = 0 WHERE changes_to IS NOT NULL", []).unwrap();
    drop(store);
    format!("{steps}\n{}", outcome_of(sandbox))
}

/// Kills a command before each of its file operations; then it is said again, and all is as if nothing had happened.
/// `code` is how it exits undisturbed.
fn killed_at_every_point(scene: &Sandbox, clock: &str, arguments: &[&str], again: &[&[&str]], code: i32) -> u32 {
    let undisturbed = scene.copy();
    let go_on = |sandbox: &Sandbox, place: &str| {
        let outcome = at(sandbox, clock, arguments);
        assert_eq!(outcome.code, Some(code), "{place}: {outcome:?}");
        for arguments in again {
            let outcome = at(sandbox, clock, arguments);
            assert_eq!(outcome.code, Some(0), "{place}: {outcome:?}");
        }
    };
    go_on(&undisturbed, "undisturbed");
    let wanted = without_numbers(&undisturbed);
    let nothing = dump(scene, &ELSEWHERE);
    let all = dump(&undisturbed, &ELSEWHERE);
    at_every_point(Mode::Kill, |point| {
        let sandbox = scene.copy();
        let mut command = sandbox.command(arguments);
        command.env("PATH", sandbox.path().join("bin")).env("VMAILCTL_CLOCK", clock);
        let killed = point.run(&mut command);
        let place = format!("{arguments:?} {:?}", point.happened());
        assert_eq!(killed.code, point.happened().map_or(Some(code), |_| None), "{place}");
        let half = dump(&sandbox, &ELSEWHERE);
        assert!(arguments[0] == "due" || half == nothing || half == all, "half done: {place}");
        go_on(&sandbox, &place);
        assert_eq!(without_numbers(&sandbox), wanted, "{place}");
        let verified = at(&sandbox, clock, &["audit", "verify"]);
        // The numbers were set by hand, above.
        assert_eq!(verified.code, Some(10), "{place}: {verified:?}");
    })
}

#[test]
fn a_start_that_is_killed_is_whole_or_absent_and_the_next_ends_it() {
    let points = killed_at_every_point(&company(), BEGIN, &START, &[&["due", "run"]], 0);
    assert!(points > 5, "{points}");
}

#[test]
fn due_work_that_is_killed_goes_on_at_the_next_run() {
    let sandbox = company();
    let mut start = START.to_vec();
    start.extend(["--at", "2031-03-20T00:00:00Z"]);
    assert_eq!(at(&sandbox, BEGIN, &start).code, Some(0));
    // Four steps of one plan, as it is suspended by itself; and then, when all is due, the last two.
    for (clock, steps) in [("2031-03-20T00:00:00Z", 4), (END, 2)] {
        let points = killed_at_every_point(&sandbox, clock, &["due", "run", "--accept-clock"], &[], 0);
        assert!(points > 5 * steps, "{points}");
        assert_eq!(at(&sandbox, clock, &["due", "run", "--accept-clock"]).code, Some(0));
    }
}

#[test]
fn due_work_that_is_refused_and_killed_is_remembered_and_the_rest_is_done() {
    let sandbox = company();
    let start = ["offboard", "start", "anna", "--at", "2031-03-20T00:00:00Z", "--manager", "ben", "--drop-aliases"];
    assert_eq!(at(&sandbox, BEGIN, &start).code, Some(0));
    assert_eq!(at(&sandbox, BEGIN, &["mailbox", "delete", "ben", "--confirm", "ben@brand.example"]).code, Some(0));
    let points = killed_at_every_point(&sandbox, "2031-03-20T00:00:00Z", &["due", "run"], &[], 8);
    assert!(points > 15, "{points}");
}

#[test]
fn a_leavers_file_that_is_killed_is_whole_or_absent_and_the_next_ends_it() {
    let sandbox = company();
    fs::write(sandbox.path().join("leavers.csv"), "address,manager\nanna,ben\nnobody,ben\ncora,ben\n").unwrap();
    let start = ["offboard", "start", "--from-file", "leavers.csv", "--continue-on-error"];
    let points = killed_at_every_point(&sandbox, BEGIN, &start, &[&["due", "run"]], 8);
    assert!(points > 5, "{points}");
}

#[test]
fn an_undo_that_is_killed_is_whole_or_absent_and_the_next_ends_it() {
    let sandbox = company();
    assert_eq!(at(&sandbox, BEGIN, &START).code, Some(0));
    let points = killed_at_every_point(&sandbox, BEGIN, &["offboard", "undo", "anna"], &[&["due", "run"]], 0);
    assert!(points > 5, "{points}");
}

#[test]
fn of_many_runs_at_once_one_does_each_step_and_the_others_say_so() {
    let sandbox = company();
    let mut start = START.to_vec();
    start.extend(["--at", "2031-03-20T00:00:00Z"]);
    assert_eq!(at(&sandbox, BEGIN, &start).code, Some(0));
    // A Dovecot that takes its time, so that the runs meet.
    fs::write(sandbox.path().join("bin/doveadm"), "#!/bin/sh\n/bin/sleep 0.3\n").unwrap();
    let runs: Vec<_> = (0..6)
        .map(|_| {
            let mut command = sandbox.command(&["due", "run", "-o", "json"]);
            command.env("PATH", sandbox.path().join("bin")).env("VMAILCTL_CLOCK", LATER);
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        })
        .collect();
    let (mut done, mut elsewhere) = (0, 0);
    for run in runs {
        let outcome: Outcome = run.wait_with_output().unwrap().into();
        assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""), "{outcome:?}");
        let said: Value = serde_json::from_str(&outcome.stdout).unwrap();
        done += said["steps"].as_array().unwrap().len();
        elsewhere += usize::from(said["running_elsewhere"].as_bool().unwrap());
    }
    assert_eq!(done, 5, "each step is done once");
    assert!(elsewhere > 0, "no two runs met");
}

// --------------------------------------------------------------------------------------------------------- many at once

const PEOPLE: usize = 10_000;
/// Every hundredth line is wrong, each kind of wrong in its turn.
const WRONG: usize = 100;

/// A store with so many people, made as the program makes them, and the file of those who leave.
fn crowd() -> Sandbox {
    let sandbox = company();
    let mut store = Connection::open(sandbox.store()).unwrap();
    let insertion = store.transaction().unwrap();
    let domain: i64 = insertion.query_row("SELECT id FROM domain", [], |row| row.get(0)).unwrap();
    let mut file = "address,manager,reroute-aliases,allow-incoming\n".to_owned();
    for number in 0..PEOPLE {
        let made = "2031-01-01T00:00:00Z";
        let local = format!("p{number}");
        insertion
            .execute(
                "INSERT INTO address (domain_id, local, role, created_at) VALUES (?1, ?2, 'primary', ?3)",
                (domain, &local, made),
            )
            .unwrap();
        let address = insertion.last_insert_rowid();
        let login = format!("{local}@brand.example");
        insertion
            .execute(
                "INSERT INTO mailbox (kind, address_id, login, home, created_at) VALUES ('personal', ?1, ?2, ?3, ?4)",
                (address, &login, format!("/var/vmail/brand.example/{local}"), made),
            )
            .unwrap();
        let mailbox = insertion.last_insert_rowid();
        insertion.execute("INSERT INTO login_name VALUES (?1, ?2)", (&login, mailbox)).unwrap();
        insertion.execute("INSERT INTO target (address_id, mailbox_id) VALUES (?1, ?2)", (address, mailbox)).unwrap();
        let _ = match (number % WRONG, number / WRONG % 4) {
            (0, 0) => writeln!(file, "nobody{number}@brand.example,ben,,30d"),
            (0, 1) => writeln!(file, "{login},{login},,30d"),
            (0, 2) => writeln!(file, "{login},ben,,soon"),
            (0, 3) => writeln!(file, "{login},ben"),
            _ => writeln!(file, "{login},ben,cora,30d"),
        };
    }
    insertion.commit().unwrap();
    fs::write(sandbox.path().join("leavers.csv"), file).unwrap();
    sandbox
}

#[test]
fn a_leavers_file_is_done_whole_or_as_far_as_it_is_right_and_a_second_run_changes_nothing() {
    let sandbox = crowd();
    let start = ["offboard", "start", "--from-file", "leavers.csv", "--retain", "90d", "-o", "json"];
    let wrong_lines: Vec<u64> = (0..PEOPLE / WRONG).map(|at| (at * WRONG + 2) as u64).collect();
    let refused = |said: &Value| -> Vec<u64> {
        said["refused"].as_array().unwrap().iter().map(|line| line["line"].as_u64().unwrap()).collect()
    };

    let before = dump(&sandbox, &["audit", "audit_change"]);
    let outcome = at(&sandbox, BEGIN, &start);
    assert_eq!(outcome.code, Some(1), "{}", outcome.stderr);
    let said: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!((said["changed"].as_bool(), refused(&said)), (Some(false), wrong_lines.clone()));
    assert!(dump(&sandbox, &["audit", "audit_change"]) == before, "nothing is done");

    let go_on = [&start[..], &["--continue-on-error"]].concat();
    let outcome = at(&sandbox, BEGIN, &go_on);
    assert_eq!(outcome.code, Some(8), "{}", outcome.stderr);
    let said: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!((said["started"].as_u64(), said["already"].as_u64()), (Some(9_900), Some(0)));
    assert_eq!(refused(&said), wrong_lines);
    let suspended = sandbox.done(&["mailbox", "list", "--standing", "suspended", "-o", "name"]);
    assert_eq!(suspended.lines().count(), 9_900);

    let after = dump(&sandbox, &["due_mark"]);
    let outcome = at(&sandbox, BEGIN, &go_on);
    assert_eq!(outcome.code, Some(8), "{}", outcome.stderr);
    let said: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!((said["started"].as_u64(), said["already"].as_u64()), (Some(0), Some(9_900)));
    assert!(dump(&sandbox, &["due_mark"]) == after, "nothing changes");
}
