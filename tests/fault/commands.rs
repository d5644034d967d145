//! Every kind of change, on a disk that is full from any of its file operations on: what was acknowledged is there, the
//! rest is whole or absent, and the store and its audit log are intact in any case. What a kill leaves is among what a
//! power cut leaves (`power`).

use crate::support::Sandbox;
use crate::support::faults::{Mode, at_every_point};
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags};

const CHANGES: [&[&str]; 11] = [
    &["domain", "create", "shop.example"],
    &["domain", "disable", "brand.example", "--keep-sessions"],
    &["mailbox", "create", "new@brand.example", "--shared"],
    &["mailbox", "set", "anna@brand.example", "--quota", "2G", "--reason", "a test"],
    &["mailbox", "rename", "anna@brand.example", "anna.berg@brand.example", "--keep-sessions"],
    &["mailbox", "suspend", "anna@brand.example", "--keep-sessions"],
    &["alias", "route", "b@brand.example", "--to", "anna@brand.example"],
    &["alias", "delete", "a@brand.example"],
    &["delegate", "grant", "sales@brand.example", "anna@brand.example", "--send-as", "--keep-sessions"],
    &["setting", "set", "default-quota", "7G"],
    &["batch", "lines"],
];

fn open(sandbox: &Sandbox) -> Connection {
    Connection::open_with_flags(sandbox.store(), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
}

/// All rows of all tables, but for the audit log's, which name the process.
fn state(sandbox: &Sandbox) -> Vec<String> {
    let store = open(sandbox);
    let tables =
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('audit', 'audit_change') ORDER BY name";
    let mut statement = store.prepare(tables).unwrap();
    let tables: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let rows = |table: &String| {
        let mut statement = store.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = statement.column_count();
        let row = |row: &rusqlite::Row<'_>| {
            let values: Vec<Value> = (0..columns).map(|column| row.get_unwrap(column)).collect();
            Ok(format!("{table}: {values:?}"))
        };
        statement.query_map([], row).unwrap().map(Result::unwrap).collect::<Vec<_>>()
    };
    tables.iter().flat_map(rows).collect()
}

fn assert_intact(sandbox: &Sandbox, place: &str) {
    let verified = sandbox.run(&["audit", "verify"]);
    assert_eq!(verified.code, Some(0), "{place}: {verified:?}");
    let store = open(sandbox);
    let check: String = store.pragma_query_value(None, "integrity_check", |row| row.get(0)).unwrap();
    assert_eq!(check, "ok", "{place}");
    let dangling: i64 = store.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0)).unwrap();
    assert_eq!(dangling, 0, "{place}");
}

#[test]
fn a_change_of_any_kind_on_a_full_disk_is_whole_or_absent_and_the_log_is_intact() {
    let scene = Sandbox::new();
    scene.done(&["domain", "create", "brand.example"]);
    scene.done(&["mailbox", "create", "anna@brand.example", "--generate-password"]);
    scene.done(&["mailbox", "create", "sales@brand.example", "--shared"]);
    scene.done(&["alias", "route", "a@brand.example", "--to", "anna@brand.example"]);
    let lines = "mailbox create b@brand.example --shared\nalias route c@brand.example --to b@brand.example\n";
    std::fs::write(scene.path().join("lines"), lines).unwrap();
    let before = state(&scene);
    for change in CHANGES {
        let undisturbed = scene.copy();
        undisturbed.done(change);
        let after = state(&undisturbed);
        assert_ne!(before, after, "{change:?}");
        let points = at_every_point(Mode::Full, |point| {
            let sandbox = scene.copy();
            let outcome = point.run(&mut sandbox.command(change));
            let place = format!("{change:?}, {:?}: {outcome:?}", point.happened());
            let found = state(&sandbox);
            match outcome.code {
                Some(0) => assert_eq!(found, after, "{place}"),
                Some(5) if outcome.stderr.contains("may be made or not") => {
                    assert!(found == before || found == after, "{place}");
                }
                Some(5) => assert_eq!(found, before, "{place}"),
                _ => panic!("{place}"),
            }
            assert_intact(&sandbox, &place);
        });
        assert!(points > 5, "{change:?}: {points}");
    }
}
