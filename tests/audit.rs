//! The audit log: what it misses, whether it can be changed, and what tells that it was.

use crate::support::Sandbox;
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use serde_json::Value;
use std::collections::BTreeSet;

/// A store with a few records in it.
fn filled() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "brand.example"]);
    let created = ["mailbox", "create", "anna@brand.example", "--generate-password"];
    sandbox.done(&created);
    sandbox.done(&["alias", "route", "info@brand.example", "--to", "anna@brand.example"]);
    sandbox
}

/// Somebody who can write the file, and takes care that no trigger is in the way.
fn intruder(sandbox: &Sandbox) -> Connection {
    let connection = Connection::open(sandbox.store()).unwrap();
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).unwrap();
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).unwrap();
    connection
}

/// The exit code of `audit verify`, and what it found.
fn verify(sandbox: &Sandbox, more: &[&str]) -> (Option<i32>, String) {
    let outcome = sandbox.run(&[&["audit", "verify", "-o", "json"], more].concat());
    let said: Value = serde_json::from_str(&outcome.stdout).unwrap_or_else(|e| panic!("{e}: {outcome:?}"));
    assert_eq!(said["intact"] == true, outcome.code == Some(0), "{outcome:?}");
    (outcome.code, format!("{}: {}", said["code"].as_str().unwrap_or_default(), said["finding"]))
}

#[test]
fn every_table_is_noted_but_those_with_a_reason() {
    let sandbox = filled();
    let store = Connection::open(sandbox.store()).unwrap();
    let names = |sql: &str| -> BTreeSet<String> {
        store.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let tables = names("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*'");
    assert!(tables.len() > 10, "{tables:?}");
    let noted =
        names("SELECT DISTINCT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'audit_insert_*'");
    let unnoted: Vec<_> = tables.difference(&noted).map(String::as_str).collect();
    // Each is named in src/store/notes.rs, with its reason.
    let source = include_str!("../src/store/notes.rs");
    let list = source.split("const UNNOTED").nth(1).unwrap().split("];").next().unwrap();
    for table in &unnoted {
        assert!(list.contains(&format!("\"{table}\"")), "changes of this table are not noted: {table}");
    }
    for event in ["insert", "update", "delete"] {
        let triggers = format!("SELECT count(*) FROM sqlite_master WHERE name GLOB 'audit_{event}_*'");
        let count: u32 = store.query_row(&triggers, [], |row| row.get(0)).unwrap();
        assert_eq!(count as usize, noted.len(), "{event}");
    }
}

#[test]
fn no_hash_of_a_password_is_in_the_log() {
    let sandbox = filled();
    let password = ["mailbox", "password", "anna@brand.example", "--generate-password", "--keep-sessions"];
    sandbox.done(&password);
    let input = "a password that nobody may have 7\n";
    let forbid = sandbox
        .run_with_input(&["password", "forbid", "--label", "of the router", "--password-stdin"], input.as_bytes());
    assert_eq!(forbid.code, Some(0), "{forbid:?}");
    let log = sandbox.done(&["audit", "export"]);
    assert!(log.contains("{ARGON2ID}") && log.contains("of the router"), "{log}");
    assert!(!log.contains("$argon2"), "{log}");
    let store = Connection::open(sandbox.store()).unwrap();
    let hashes: i64 = store
        .query_row(
            "SELECT count(*) FROM audit_change WHERE before LIKE '%$argon2%' OR after LIKE '%$argon2%'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(hashes, 0);
}

#[test]
fn a_record_has_the_person_and_the_one_behind_them() {
    let sandbox = filled();
    let mut command =
        sandbox.command(&["domain", "create", "shop.example", "--actor", "panel:kim", "--reason", "a new shop"]);
    assert!(command.env("SUDO_USER", "lena").status().unwrap().success());
    let log = sandbox.done(&["audit", "list", "--by", "lena", "-o", "jsonl"]);
    let record: Value = serde_json::from_str(&log).unwrap();
    let own = String::from_utf8(std::process::Command::new("whoami").output().unwrap().stdout).unwrap();
    assert_eq!(record["user"], own.trim());
    assert_eq!(
        (&record["sudo_user"], &record["actor"], &record["reason"]),
        (&"lena".into(), &"panel:kim".into(), &"a new shop".into())
    );
    assert_eq!(record["command"], "vmailctl domain create shop.example --actor panel:kim --reason 'a new shop'");
    assert!(record["process"].as_i64().unwrap() > 1);
    // For people, the one who typed it.
    let list = sandbox.done(&["audit", "list", "--object", "shop.example"]);
    assert!(list.lines().nth(1).unwrap().contains("  lena  panel:kim  vmailctl domain create"), "{list}");
}

#[test]
fn the_log_takes_no_change() {
    let sandbox = filled();
    let store = Connection::open(sandbox.store()).unwrap();
    for sql in [
        "UPDATE audit SET user = 'nobody'",
        "DELETE FROM audit",
        "UPDATE audit_change SET after = NULL, before = '{}'",
        "DELETE FROM audit_change",
    ] {
        let error = store.execute(sql, []).unwrap_err().to_string();
        assert!(error.contains("the audit log is append-only"), "{sql}: {error}");
    }
    assert_eq!(verify(&sandbox, &[]).0, Some(0));
}

#[test]
fn a_change_of_the_log_is_found_whatever_it_is() {
    for (sql, found) in [
        (
            "UPDATE audit SET user = 'nobody' WHERE id = 2",
            "audit-altered: \"this record, or a change that belongs to it, is not as it was written: 2\"",
        ),
        ("UPDATE audit SET at = '2031-01-01T00:00:00Z' WHERE id = 3", "audit-altered"),
        ("UPDATE audit SET reason = 'because' WHERE id = 3", "audit-altered"),
        ("UPDATE audit SET hash = 'x' || substr(hash, 2) WHERE id = 4", "audit-altered"),
        ("UPDATE audit SET last_change = last_change + 5 WHERE id = 4", "audit-altered"),
        ("UPDATE audit_change SET after = replace(after, 'anna', 'eve') WHERE row_of = 'mailbox'", "audit-altered"),
        ("UPDATE audit_change SET object = 'eve@brand.example' WHERE row_of = 'mailbox'", "audit-altered"),
        ("DELETE FROM audit_change WHERE row_of = 'mailbox'", "audit-altered"),
        ("DELETE FROM audit WHERE id = 2", "audit-missing: \"records are missing before this one: 3\""),
        ("DELETE FROM audit WHERE id = 1", "audit-missing"),
        ("DELETE FROM audit WHERE id = 4", "audit-unrecorded"),
        (
            "INSERT INTO audit_change (row_of, after) VALUES ('domain', '{}')",
            "audit-unrecorded: \"another program changed rows after the last record, how many: 1\"",
        ),
    ] {
        let sandbox = filled();
        assert!(intruder(&sandbox).execute(sql, []).unwrap() > 0, "{sql}");
        let (code, said) = verify(&sandbox, &[]);
        assert_eq!((code, said.starts_with(found)), (Some(10), true), "{sql}: {said}");
    }
}

#[test]
fn an_end_that_was_cut_off_and_a_chain_made_anew_are_told_by_an_anchor() {
    let sandbox = filled();
    let anchor = sandbox.done(&["audit", "anchor"]);
    let anchor = anchor.trim();
    assert_eq!(verify(&sandbox, &["--anchor", anchor]).0, Some(0));
    sandbox.done(&["domain", "create", "shop.example"]);
    assert_eq!(verify(&sandbox, &["--anchor", anchor]).0, Some(0));

    intruder(&sandbox).execute_batch("DELETE FROM audit WHERE id >= 4; DELETE FROM audit_change WHERE id > (SELECT max(last_change) FROM audit);").unwrap();
    assert_eq!(verify(&sandbox, &[]).0, Some(0));
    let (code, said) = verify(&sandbox, &["--anchor", anchor]);
    assert_eq!((code, said.starts_with("audit-cut-off")), (Some(10), true), "{said}");
    sandbox.done(&["domain", "create", "news.example"]);
    assert_eq!(verify(&sandbox, &[]).0, Some(0));
    let (code, said) = verify(&sandbox, &["--anchor", anchor]);
    assert_eq!((code, said.starts_with("audit-another-history")), (Some(10), true), "{said}");
}

#[test]
fn what_another_program_changes_gets_a_record_of_its_own() {
    let sandbox = filled();
    Connection::open(sandbox.store()).unwrap().execute("UPDATE mailbox SET name = 'Eve'", []).unwrap();
    assert!(verify(&sandbox, &[]).1.starts_with("audit-unrecorded"));
    sandbox.done(&["domain", "create", "shop.example"]);
    assert_eq!(verify(&sandbox, &[]).0, Some(0));
    let records = sandbox.done(&["audit", "list", "--by", "unknown", "--object", "anna@brand.example", "-o", "jsonl"]);
    let record: Value = serde_json::from_str(&records).unwrap();
    assert_eq!((&record["command"], &record["rows_changed"]), (&"another program".into(), &1.into()));
    let id = record["id"].to_string();
    let shown: Value = serde_json::from_str(&sandbox.done(&["audit", "show", &id, "-o", "json"])).unwrap();
    assert_eq!(shown["changes"][0]["fields"].to_string(), r#"[{"after":"Eve","before":null,"field":"name"}]"#);
}

#[test]
fn a_large_change_is_one_record_in_pages() {
    let sandbox = filled();
    let store = Connection::open(sandbox.store()).unwrap();
    store
        .execute_batch(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)
              INSERT INTO forbidden_password SELECT 'label ' || i, '{X}y', '2031-01-01T00:00:00Z' FROM n;",
        )
        .unwrap();
    drop(store);
    sandbox.done(&["domain", "create", "shop.example"]);
    let export = sandbox.done(&["audit", "export", "--by", "unknown"]);
    let pages: Vec<Value> = export.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let sizes: Vec<_> =
        pages.iter().map(|p| (p["page"].as_i64().unwrap(), p["changes"].as_array().unwrap().len())).collect();
    assert_eq!(sizes, [(1, 1000), (2, 1000), (3, 500)]);
    assert!(pages.iter().all(|page| page["id"] == pages[0]["id"] && page["rows_changed"] == 2500));
    assert_eq!(verify(&sandbox, &[]).0, Some(0));
}
