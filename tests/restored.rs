//! What a restoration takes of a backup that says what nobody could have said, or said it in the words of an earlier program.

use crate::support::Sandbox;
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

fn value(store: &Path, name: &str) -> String {
    let store = Connection::open(store).unwrap();
    store.query_row("SELECT value FROM setting WHERE name = ?1", [name], |row| row.get(0)).unwrap()
}

/// A backup of the store, changed by another program.
fn backup(sandbox: &Sandbox, name: &str, sql: &str) -> String {
    let file = sandbox.path().join(name);
    sandbox.done(&["backup", "create", file.to_str().unwrap()]);
    let backup = Connection::open(&file).unwrap();
    backup.execute_batch(sql).unwrap();
    file.to_str().unwrap().to_owned()
}

#[test]
fn settings_that_nobody_could_have_set_are_named_and_not_taken() {
    let sandbox = Sandbox::new();
    sandbox.done(&["setting", "set", "password-history", "7"]);
    let set = |name: &str, value: &str| format!("INSERT OR REPLACE INTO setting VALUES ('{name}', '{value}');");
    let sql = [
        set("retention", "1s and more"),
        set("password-history", "-3"),
        set("password-min-length", "0"),
        // Each may be, and not both.
        set("argon2-memory", "8"),
        set("argon2-parallelism", "16"),
        set("password-min-score", "2"),
    ];
    let file = backup(&sandbox, "changed.db", &sql.concat());
    let named = |said: &str| {
        for line in [
            "retention is 30d, because the value of the backup is not allowed: 1s and more",
            "password-min-length is 12, because the value of the backup is not allowed: 0",
            "argon2-memory is 19456, because the value of the backup is not allowed: 8",
        ] {
            assert!(said.contains(line), "{said}");
        }
    };
    let restored = sandbox.run(&["restore", &file, "--yes", "--keep-sessions"]);
    assert_eq!(restored.code, Some(0), "{restored:?}");
    named(&restored.stderr);
    assert!(restored.stderr.contains("password-history is 7, because"), "{restored:?}");
    // Where there is no store, there is no value of before.
    let other: PathBuf = sandbox.path().join("other/vmail.db");
    let made = sandbox.run(&["restore", &file, "--yes", "--store", other.to_str().unwrap()]);
    assert_eq!(made.code, Some(0), "{made:?}");
    named(&made.stderr);
    for (store, history) in [(sandbox.store(), "7"), (other, "5")] {
        let found = ["password-history", "retention", "argon2-parallelism", "password-min-score"]
            .map(|name| value(&store, name));
        assert_eq!(found, [history, "30d", "1", "2"]);
        sandbox.done(&["audit", "verify", "--store", store.to_str().unwrap()]);
    }
    // Without a name for the host there is no store.
    let file = backup(&sandbox, "nameless.db", &set("hostname", "no name"));
    let none = sandbox.path().join("none/vmail.db");
    let refused = sandbox.run(&["restore", &file, "--yes", "--store", none.to_str().unwrap()]);
    assert_eq!((refused.code, none.exists()), (Some(5), false), "{refused:?}");
    assert!(refused.stderr.contains("the value of the setting hostname is not allowed: no name"), "{refused:?}");
}

/// A span that was written `6m` is one of six minutes after a restoration, as after a migration, and that is said.
#[test]
fn spans_of_an_earlier_program_are_told() {
    let sandbox = Sandbox::new();
    let file = sandbox.path().join("earlier.db");
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/upgrade/3.sql");
    let earlier = Connection::open(&file).unwrap();
    earlier.execute_batch(&fs::read_to_string(frozen).unwrap()).unwrap();
    earlier.execute("INSERT OR REPLACE INTO setting VALUES ('retention', '6m')", []).unwrap();
    earlier.pragma_update(None, "application_id", vmailctl::store::APPLICATION_ID).unwrap();
    earlier.pragma_update(None, "user_version", 3).unwrap();
    drop(earlier);
    let restored = sandbox.run(&["restore", file.to_str().unwrap(), "--yes", "--keep-sessions"]);
    assert_eq!(restored.code, Some(0), "{restored:?}");
    assert!(restored.stderr.contains("counts in minutes as it did: setting retention: 6min"), "{restored:?}");
    assert_eq!(value(&sandbox.store(), "retention"), "6min");
}
