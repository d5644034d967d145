//! Old records of the audit log in a file: the chain goes on, nothing is lost, and nobody else shortens the log.

use crate::support::Sandbox;
use crate::support::faults::{Mode, at_every_point};
use rusqlite::Connection;
use serde_json::Value;
use std::fs;
use std::os::unix::fs::PermissionsExt;

/// A store with a log of some records.
fn scene() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "brand.example"]);
    for n in 0..6 {
        sandbox.done(&["mailbox", "create", &format!("m{n}@brand.example"), "--shared"]);
    }
    sandbox
}

fn ids(sandbox: &Sandbox) -> Vec<i64> {
    let listed = sandbox.done(&["audit", "list", "-o", "name"]);
    listed.lines().map(|line| line.parse().unwrap()).collect()
}

fn verified(sandbox: &Sandbox, arguments: &[&str]) -> (Option<i32>, Value) {
    let outcome = sandbox.run(&[&["audit", "verify", "-o", "json"], arguments].concat());
    (outcome.code, serde_json::from_str(&outcome.stdout).unwrap_or(Value::Null))
}

#[test]
fn the_chain_goes_on_over_files_and_a_gap_is_named() {
    let sandbox = scene();
    let anchors = [sandbox.done(&["audit", "anchor"]), {
        sandbox.done(&["mailbox", "create", "late@brand.example", "--shared"]);
        sandbox.done(&["audit", "anchor"])
    }];
    let all = ids(&sandbox);
    let rehearsed = sandbox.run(&["audit", "archive", "--to", "none.jsonl", "--keep", "4", "--dry-run"]);
    assert!(rehearsed.code == Some(0) && rehearsed.stderr.contains("rehearsed"), "{rehearsed:?}");
    assert_eq!((ids(&sandbox), sandbox.path().join("none.jsonl").exists()), (all.clone(), false));

    sandbox.done(&["audit", "archive", "--to", "a.jsonl", "--keep", "4"]);
    assert_eq!(fs::metadata(sandbox.path().join("a.jsonl")).unwrap().permissions().mode() & 0o777, 0o600);
    // The move has a record of its own.
    let left = ids(&sandbox);
    assert_eq!(left, (all.len() as i64 - 3..=all.len() as i64 + 1).collect::<Vec<_>>());
    sandbox.done(&["mailbox", "create", "later@brand.example", "--shared"]);
    sandbox.done(&["audit", "archive", "--to", "b.jsonl", "--before", "2031-12-31"]);
    assert_eq!(ids(&sandbox).len(), 2);
    let listed = sandbox.run(&["audit", "list"]);
    assert!(listed.stderr.contains("a.jsonl") && listed.stderr.contains("b.jsonl"), "{listed:?}");
    let shown = sandbox.run(&["audit", "show", "1"]);
    assert!(shown.code == Some(3) && shown.stderr.contains("a.jsonl"), "{shown:?}");

    let (code, said) = verified(&sandbox, &[]);
    assert_eq!((code, &said["intact"]), (Some(0), &true.into()), "{said}");
    assert!(said["archive"].as_str().unwrap().ends_with("b.jsonl"), "{said}");
    let both = ["--archive", "b.jsonl", "--archive", "a.jsonl"];
    let (code, said) = verified(&sandbox, &both);
    assert_eq!((code, said["records"].as_i64()), (Some(0), ids(&sandbox).last().copied()), "{said}");
    for anchor in &anchors {
        let anchored = [&both[..], &["--anchor", anchor.trim()]].concat();
        assert_eq!(verified(&sandbox, &anchored).0, Some(0), "{anchor}");
        let forged = anchor.trim().replace(['a', '7'], "0");
        assert_eq!(verified(&sandbox, &[&both[..], &["--anchor", &forged]].concat()).0, Some(10), "{forged}");
        let (code, said) = verified(&sandbox, &["--anchor", anchor.trim()]);
        assert_eq!((code, said["code"].as_str()), (Some(10), Some("audit-archive-needed")), "{said}");
    }
    for (one, code) in [("a.jsonl", "audit-archive-gap"), ("b.jsonl", "audit-archive-gap")] {
        let (exit, said) = verified(&sandbox, &["--archive", one]);
        assert_eq!((exit, said["code"].as_str()), (Some(10), Some(code)), "{one}: {said}");
    }
    // Whoever changes a file, or cuts it off, is found out.
    let text = fs::read_to_string(sandbox.path().join("a.jsonl")).unwrap();
    for broken in [text.replacen("m1@", "x1@", 1), text.lines().take(9).collect::<Vec<_>>().join("\n")] {
        fs::write(sandbox.path().join("broken.jsonl"), broken).unwrap();
        let outcome = sandbox.run(&["audit", "verify", "--archive", "broken.jsonl", "--archive", "b.jsonl"]);
        assert!(outcome.code == Some(10) && outcome.stderr.contains("not as it was written"), "{outcome:?}");
    }
    // A file is not overwritten, and the newest record stays.
    assert_eq!(sandbox.run(&["audit", "archive", "--to", "a.jsonl", "--keep", "1"]).code, Some(2));
    let nothing = sandbox.run(&["audit", "archive", "--to", "c.jsonl", "--before", "2001-01-01"]);
    assert!(nothing.code == Some(0) && nothing.stderr.contains("no record"), "{nothing:?}");
    // A backup and a restoration know where the rest is.
    sandbox.done(&["backup", "create", "b.db"]);
    sandbox.done(&["restore", "b.db", "--yes", "--keep-sessions"]);
    sandbox.done(&["restore", "b.db", "--yes", "--store", sandbox.path().join("new/vmail.db").to_str().unwrap()]);
    assert_eq!(verified(&sandbox, &both).0, Some(0));
    assert_eq!(verified(&sandbox, &["--store", sandbox.path().join("new/vmail.db").to_str().unwrap()]).0, Some(0));
}

#[test]
fn nobody_else_shortens_the_log() {
    let sandbox = scene();
    sandbox.done(&["audit", "archive", "--to", "a.jsonl", "--keep", "3"]);
    let store = Connection::open(sandbox.store()).unwrap();
    for sql in [
        "DELETE FROM audit",
        "DELETE FROM audit_change",
        "DELETE FROM audit_archive",
        "UPDATE audit_archive SET up_to = 100",
        "UPDATE audit SET command = 'x'",
        "INSERT INTO audit_archive VALUES (100, 100, hex(zeroblob(32)), 'x')",
        "INSERT INTO audit_archive SELECT id, last_change, hash, 'x' FROM audit ORDER BY id DESC LIMIT 1",
    ] {
        assert!(store.execute_batch(sql).is_err(), "{sql}");
    }
}

#[test]
fn a_move_that_is_killed_loses_no_record() {
    let scene = scene();
    let all = ids(&scene).len();
    let points = at_every_point(Mode::Kill, |point| {
        let sandbox = scene.copy();
        let outcome = point.run(&mut sandbox.command(&["audit", "archive", "--to", "a.jsonl", "--keep", "2"]));
        let place = format!("{:?}: {outcome:?}", point.happened());
        let left = ids(&sandbox);
        if left.first() == Some(&1) {
            assert_eq!(left.len(), all, "{place}");
            assert_eq!(verified(&sandbox, &[]).0, Some(0), "{place}");
        } else {
            assert_eq!(verified(&sandbox, &["--archive", "a.jsonl"]).0, Some(0), "{place}");
        }
        // Another name is free.
        assert_eq!(sandbox.run(&["audit", "archive", "--to", "again.jsonl", "--keep", "1"]).code, Some(0), "{place}");
    });
    assert!(points > 8, "{points}");
}
