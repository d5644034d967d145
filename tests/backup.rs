//! Backups and the way back: whole, while others write, and never half.

use crate::support::faults::{Mode, at_each_fourth_point, at_every_point};
use crate::support::{Outcome, Sandbox};
use rusqlite::{Connection, OpenFlags};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

fn path(sandbox: &Sandbox, name: &str) -> String {
    sandbox.path().join(name).to_str().unwrap().to_owned()
}

fn filled() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "brand.example"]);
    sandbox.done(&["mailbox", "create", "anna@brand.example", "--generate-password"]);
    sandbox
}

fn share(sandbox: &Sandbox, name: &str) {
    sandbox.done(&["mailbox", "create", &format!("{name}@brand.example"), "--shared"]);
}

fn mailboxes(sandbox: &Sandbox) -> String {
    sandbox.done(&["mailbox", "list", "-o", "json"])
}

fn restore(sandbox: &Sandbox, file: &str) -> Outcome {
    sandbox.run(&["restore", file, "--yes", "--keep-sessions", "-o", "json"])
}

fn kind(outcome: &Outcome) -> (Option<i32>, String) {
    let error: Value = serde_json::from_str(&outcome.stderr).unwrap_or_else(|e| panic!("{e}: {outcome:?}"));
    (outcome.code, error["kind"].as_str().unwrap().to_owned())
}

/// Files of the sandbox and of its store's directory, but for the store's own.
fn leftovers(sandbox: &Sandbox) -> BTreeSet<PathBuf> {
    let of = |directory: PathBuf| fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
    let all = of(sandbox.path().to_owned()).chain(of(sandbox.path().join("store")));
    all.filter(|path| {
        path.is_file()
            && !path.to_string_lossy().contains("vmail.db-")
            && !path.ends_with("vmail.db.prints")
            && *path != sandbox.store()
    })
    .collect()
}

#[test]
fn a_backup_is_whole_and_of_one_instant_while_others_write() {
    let sandbox = filled();
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for writer in 0..3 {
            let (sandbox, over) = (&sandbox, &over);
            scope.spawn(move || {
                for n in 0.. {
                    if over.load(Ordering::Relaxed) {
                        break;
                    }
                    // Two addresses that come in one change.
                    let alias = format!("a{writer}-{n}@brand.example");
                    sandbox.done(&["alias", "route", &alias, "--to", "anna@brand.example"]);
                }
            });
        }
        for n in 0..8 {
            let before = sandbox.done(&["audit", "anchor"]);
            let file = path(&sandbox, &format!("backup-{n}"));
            let made: Value = serde_json::from_str(&sandbox.done(&["backup", "create", &file, "-o", "json"])).unwrap();
            // All that was done before is in it, and its log is whole.
            let id = |anchor: &str| anchor.split(':').next().unwrap().parse::<i64>().unwrap();
            assert!(id(made["anchor"].as_str().unwrap()) >= id(&before), "{before}: {made}");
            let other = path(&sandbox, &format!("store-{n}/vmail.db"));
            sandbox.done(&["restore", &file, "--store", &other, "--yes"]);
            sandbox.done(&["audit", "verify", "--store", &other, "--anchor", before.trim()]);
        }
        over.store(true, Ordering::Relaxed);
    });
}

#[test]
fn a_backup_is_its_makers_alone_and_rests_in_one_file() {
    let sandbox = filled();
    let file = path(&sandbox, "backup");
    sandbox.done(&["backup", "create", &file]);
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o7777, 0o600);
    sandbox.done(&["backup", "verify", &file]);
    let outcome = restore(&sandbox, &file);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    let names: Vec<_> =
        leftovers(&sandbox).iter().map(|p| p.file_name().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(names, ["backup", "vmail.db.before-restore-20310314T092653Z"]);
}

#[test]
fn the_last_few_backups_are_kept() {
    let sandbox = filled();
    for n in 0..5 {
        share(&sandbox, &format!("m{n}"));
        sandbox.done(&["backup", "create", &path(&sandbox, "nightly"), "--keep", "3"]);
    }
    let has = |name: &str| {
        let verified = sandbox.done(&["backup", "verify", &path(&sandbox, name), "-o", "json"]);
        serde_json::from_str::<Value>(&verified).unwrap()["mailboxes"].as_i64().unwrap()
    };
    assert_eq!([has("nightly"), has("nightly.1"), has("nightly.2")], [6, 5, 4]);
    assert_eq!(leftovers(&sandbox).len(), 3);
}

#[test]
fn there_is_a_backup_of_the_name_whenever_the_next_one_is_killed_and_what_it_left_is_removed_and_named() {
    let scene = filled();
    for _ in 0..2 {
        scene.done(&["backup", "create", &path(&scene, "nightly"), "--keep", "3"]);
    }
    let mut named = 0;
    let points = at_every_point(Mode::Kill, |point| {
        let sandbox = scene.copy();
        let file = path(&sandbox, "nightly");
        let outcome = point.run(&mut sandbox.command(&["backup", "create", &file, "--keep", "3"]));
        let place = format!("{:?}: {outcome:?}", point.happened());
        let verified = sandbox.run(&["backup", "verify", &file]);
        assert_eq!(verified.code, Some(0), "{place}: {verified:?}");
        let next = sandbox.run(&["backup", "create", &file, "--keep", "3"]);
        assert_eq!(next.code, Some(0), "{place}: {next:?}");
        let names: Vec<_> = leftovers(&sandbox).iter().map(|file| file.display().to_string()).collect();
        assert!(names.len() == 3 && names.iter().all(|name| name.contains("/nightly")), "{place}: {names:?}");
        named += i32::from(next.stderr.contains("removed what an interrupted run left behind"));
    });
    assert!(points > 5 && named > 2, "{points} {named}");
}

#[test]
fn a_restoration_is_taken_back_by_another() {
    let sandbox = filled();
    let file = path(&sandbox, "backup");
    sandbox.done(&["backup", "create", &file]);
    let then = mailboxes(&sandbox);
    share(&sandbox, "sales");
    sandbox.done(&["alias", "route", "info@brand.example", "--to", "sales@brand.example"]);
    sandbox.done(&["delegate", "grant", "sales@brand.example", "anna@brand.example", "--send-as"]);
    let (now, dump) = (mailboxes(&sandbox), sandbox.done(&["alias", "list", "-o", "json"]));

    let said: Value = serde_json::from_str(&restore(&sandbox, &file).stdout).unwrap();
    assert_eq!(mailboxes(&sandbox), then);
    let outcome = restore(&sandbox, said["restored"]["before"].as_str().unwrap());
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    assert_eq!((mailboxes(&sandbox), sandbox.done(&["alias", "list", "-o", "json"])), (now, dump));
    // The log went on all the time.
    sandbox.done(&["audit", "verify"]);
    assert_eq!(sandbox.done(&["audit", "list", "-o", "name"]).lines().count(), 8);
}

#[test]
fn a_home_is_never_given_out_again() {
    let sandbox = filled();
    let file = path(&sandbox, "backup");
    sandbox.done(&["backup", "create", &file]);
    share(&sandbox, "sales");
    let home = |sandbox: &Sandbox| {
        let shown = sandbox.done(&["mailbox", "show", "sales@brand.example", "-o", "json"]);
        serde_json::from_str::<Value>(&shown).unwrap()["home"].as_str().unwrap().to_owned()
    };
    let first = home(&sandbox);
    assert_eq!(restore(&sandbox, &file).code, Some(0));
    share(&sandbox, "sales");
    assert_ne!(home(&sandbox), first);
}

#[test]
fn what_is_no_whole_backup_is_refused_and_nothing_is_changed() {
    let sandbox = filled();
    let good = path(&sandbox, "good");
    sandbox.done(&["backup", "create", &good]);
    share(&sandbox, "sales");
    let before = mailboxes(&sandbox);
    let made = |name: &str, change: &dyn Fn(&Path)| {
        let file = path(&sandbox, name);
        fs::copy(&good, &file).unwrap();
        change(Path::new(&file));
        file
    };
    let by_sql = |sql: &'static str| {
        move |file: &Path| {
            let connection = Connection::open(file).unwrap();
            connection.execute_batch(sql).unwrap();
        }
    };
    let torn = |file: &Path| {
        let bytes = fs::read(file).unwrap();
        fs::write(file, &bytes[..bytes.len() - 4096]).unwrap();
    };
    let with_log = |file: &Path| fs::write(format!("{}-wal", file.display()), "a log").unwrap();
    for (file, expected) in [
        (path(&sandbox, "nothing"), (3, "file-missing")),
        (made("foreign", &by_sql("PRAGMA application_id = 7")), (5, "store-foreign")),
        (made("words", &|file| fs::write(file, "words ".repeat(200)).unwrap()), (5, "store-foreign")),
        (made("empty", &|file| fs::write(file, "").unwrap()), (5, "store-foreign")),
        (made("newer", &by_sql("PRAGMA user_version = 99")), (5, "store-newer")),
        (made("torn", &torn), (5, "store-damaged")),
        (made("dangling", &by_sql("PRAGMA foreign_keys = OFF; DELETE FROM address")), (5, "store-damaged")),
        (made("in-use", &with_log), (5, "store-in-use")),
        (sandbox.path().to_str().unwrap().to_owned(), (5, "store-foreign")),
    ] {
        for outcome in [restore(&sandbox, &file), sandbox.run(&["backup", "verify", &file, "-o", "json"])] {
            let (code, kind) = kind(&outcome);
            assert_eq!((code, kind.as_str()), (Some(expected.0), expected.1), "{file}: {outcome:?}");
        }
        assert_eq!(mailboxes(&sandbox), before, "{file}");
    }
    assert!(!leftovers(&sandbox).iter().any(|file| file.to_string_lossy().contains(".before-")));
}

/// A copy of a backup that somebody has changed.
fn changed(sandbox: &Sandbox, name: &str, sql: &str) -> String {
    let [good, file] = [path(sandbox, &format!("{name}-before")), path(sandbox, name)];
    sandbox.done(&["backup", "create", &good]);
    fs::copy(good, &file).unwrap();
    Connection::open(&file).unwrap().execute_batch(sql).unwrap();
    file
}

fn setting(sandbox: &Sandbox, store: &Path, name: &str) -> String {
    let shown = sandbox.done(&["setting", "show", name, "-o", "json", "--store", store.to_str().unwrap()]);
    serde_json::from_str::<Value>(&shown).unwrap()["value"].as_str().unwrap().to_owned()
}

#[test]
fn a_backup_decides_nothing_about_the_host_unless_that_is_asked_for() {
    let sandbox = filled();
    let sql = "UPDATE setting SET value = '/srv/evil.conf' WHERE name = 'dovecot-config-file';
               INSERT INTO setting VALUES ('mail-user', 'games') ON CONFLICT (name) DO UPDATE SET value = 'games';
               INSERT INTO setting VALUES ('sudo-users', 'operators') ON CONFLICT (name) DO UPDATE SET value = 'operators';
               INSERT INTO setting VALUES ('retention', '60d') ON CONFLICT (name) DO UPDATE SET value = '60d'";
    let sql = format!("DROP TRIGGER audit_insert_setting; DROP TRIGGER audit_update_setting; {sql}");
    let file = changed(&sandbox, "evil.db", &sql);
    let names = ["dovecot-config-file", "mail-user", "sudo-users", "retention"];
    let settings = |store: &Path| names.map(|name| setting(&sandbox, store, name));
    let outcome = sandbox.run(&["restore", &file, "--yes", "--keep-sessions"]);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    for said in
        ["dovecot-config-file stays /etc/dovecot/dovecot.conf", "the backup has /srv/evil.conf", "mail-user stays"]
    {
        assert!(outcome.stderr.contains(said), "{outcome:?}");
    }
    assert_eq!(settings(&sandbox.store()), ["/etc/dovecot/dovecot.conf", "vmail", "anyone", "60d"]);
    // Asked for, they come along; what describes the store's files and who may come to them does not.
    let outcome = sandbox.run(&["restore", &file, "--yes", "--keep-sessions", "--with-host-settings"]);
    assert!(outcome.code == Some(0) && outcome.stderr.contains("is now /srv/evil.conf"), "{outcome:?}");
    assert_eq!(settings(&sandbox.store()), ["/srv/evil.conf", "games", "anyone", "60d"]);
    // What the servers are answered follows.
    let store = Connection::open(sandbox.store()).unwrap();
    let uid: String = store.query_row("SELECT uid FROM dovecot_mailbox", [], |row| row.get(0)).unwrap();
    assert_eq!(uid, "games");
    sandbox.done(&["restore", &file, "--yes", "--keep-sessions"]);
    sandbox.done(&["setting", "set", "mail-user", "daemon"]);
    sandbox.done(&["restore", &file, "--yes", "--keep-sessions"]);
    let uid: String = store.query_row("SELECT uid FROM dovecot_mailbox", [], |row| row.get(0)).unwrap();
    assert_eq!(uid, "daemon");
    sandbox.done(&["restore", &file, "--yes", "--keep-sessions", "--with-host-settings"]);
    // Where there is no store, they are told first.
    let other = path(&sandbox, "other/vmail.db");
    let outcome = sandbox.run(&["restore", &file, "--store", &other]);
    assert!(outcome.code == Some(2) && outcome.stderr.contains("dovecot-config-file=/srv/evil.conf"), "{outcome:?}");
    assert!(!Path::new(&other).exists());
    sandbox.done(&["restore", &file, "--store", &other, "--with-host-settings"]);
    assert_eq!(settings(Path::new(&other))[0], "/srv/evil.conf");
}

#[test]
fn nothing_of_a_backup_but_rows_of_known_tables_is_taken_and_the_rest_is_named() {
    let sandbox = filled();
    let sql = "DROP VIEW dovecot_denied; CREATE VIEW dovecot_denied AS SELECT 1 AS a WHERE 0;
               DROP INDEX audit_change_object; CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1);
               CREATE TRIGGER backdoor AFTER INSERT ON audit BEGIN UPDATE mailbox SET password = '{PLAIN}x'; END;";
    let file = changed(&sandbox, "touched.db", sql);
    let found = [
        "the view differs from what vmailctl makes: dovecot_denied",
        "the index is missing: audit_change_object",
        "the table is not of vmailctl: theirs",
        "the trigger is not of vmailctl: backdoor",
    ];
    let verified = sandbox.run(&["backup", "verify", &file]);
    assert_eq!(verified.code, Some(10), "{verified:?}");
    let other = path(&sandbox, "other/vmail.db");
    let made = sandbox.run(&["restore", &file, "--store", &other, "--yes"]);
    let outcome = sandbox.run(&["restore", &file, "--yes", "--keep-sessions"]);
    assert_eq!((made.code, outcome.code), (Some(0), Some(0)), "{made:?}{outcome:?}");
    for said in found {
        assert!([&verified, &made, &outcome].iter().all(|told| told.stderr.contains(said)), "{said}: {outcome:?}");
    }
    for store in [sandbox.store().to_str().unwrap(), &other] {
        let fresh = path(&sandbox, &format!("{}-backup", store.replace('/', "_")));
        // A backup of it has nothing to be named: its schema is as the program makes it.
        sandbox.done(&["backup", "create", &fresh, "--store", store]);
        sandbox.done(&["backup", "verify", &fresh]);
        sandbox.done(&["audit", "verify", "--store", store]);
    }
    let lacking = changed(&sandbox, "lacking.db", "DROP TABLE due_mark");
    let outcome = restore(&sandbox, &lacking);
    assert!(outcome.code == Some(5) && outcome.stderr.contains("it has no table due_mark"), "{outcome:?}");
}

#[test]
fn a_backup_must_have_the_record_that_was_kept_elsewhere() {
    let sandbox = filled();
    let early = path(&sandbox, "early.db");
    sandbox.done(&["backup", "create", &early]);
    share(&sandbox, "sales");
    let anchor = sandbox.done(&["audit", "anchor"]);
    let kept = path(&sandbox, "kept");
    fs::write(&kept, &anchor).unwrap();
    let late = path(&sandbox, "late.db");
    sandbox.done(&["backup", "create", &late]);
    let forged = changed(
        &sandbox,
        "forged.db",
        "DROP TRIGGER audit_change_stays; UPDATE audit_change SET after = '{}' WHERE id = (SELECT max(id) FROM audit_change)",
    );
    for given in [anchor.trim(), &kept] {
        sandbox.done(&["backup", "verify", &late, "--anchor", given]);
        for file in [&early, &forged] {
            let verified = sandbox.run(&["backup", "verify", file, "--anchor", given, "-o", "json"]);
            let restored = sandbox.run(&["restore", file, "--anchor", given, "--yes", "-o", "json"]);
            for outcome in [verified, restored] {
                assert_eq!(kind(&outcome), (Some(1), "not-anchored".to_owned()), "{file}");
            }
        }
        sandbox.done(&["restore", &late, "--anchor", given, "--yes", "--keep-sessions"]);
    }
    assert_eq!(sandbox.run(&["backup", "verify", &late, "--anchor", "nowhere"]).code, Some(2));
}

#[test]
fn a_store_whose_schema_another_program_changed_takes_no_change_until_it_is_made_anew() {
    let sandbox = filled();
    let change = |sql: &str| Connection::open(sandbox.store()).unwrap().execute_batch(sql).unwrap();
    let suspend = || sandbox.run(&["mailbox", "suspend", "anna@brand.example", "--keep-sessions", "-o", "json"]);
    for (sql, named) in [
        ("DROP TRIGGER audit_update_mailbox", "audit_update_mailbox"),
        ("DROP TRIGGER audit_is_kept", "audit_is_kept"),
        ("DROP VIEW dovecot_denied; CREATE VIEW dovecot_denied AS SELECT 1 WHERE 0", "dovecot_denied"),
    ] {
        change(sql);
        let outcome = suspend();
        assert_eq!(kind(&outcome), (Some(5), "store-altered".to_owned()));
        assert!(outcome.stderr.contains(named) && outcome.stderr.contains("store migrate --rebuild"), "{outcome:?}");
        assert!(sandbox.run(&["check"]).stdout.contains(named));
        sandbox.done(&["mailbox", "list"]);
        sandbox.done(&["store", "migrate", "--rebuild", "--keep-connections"]);
        assert!(!sandbox.run(&["check"]).stdout.contains(named));
    }
    // An index of the administrator's own is named, and is nobody's harm.
    change("CREATE INDEX theirs ON domain (note)");
    assert_eq!(suspend().code, Some(0));
    assert!(sandbox.run(&["check"]).stdout.contains("theirs"));
    sandbox.done(&["audit", "verify"]);
}

#[test]
fn a_backup_of_the_first_schema_is_migrated_on_its_way() {
    let sandbox = filled();
    let file = path(&sandbox, "released");
    let released = Connection::open(&file).unwrap();
    released.execute_batch(include_str!("upgrade/1.sql")).unwrap();
    released.pragma_update(None, "application_id", vmailctl::store::APPLICATION_ID).unwrap();
    released.pragma_update(None, "user_version", 1).unwrap();
    let count: i64 = released.query_row("SELECT count(*) FROM mailbox", [], |row| row.get(0)).unwrap();
    drop(released);
    let bytes = fs::read(&file).unwrap();
    let outcome = restore(&sandbox, &file);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    let said: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(said["restored"]["mailboxes"], count);
    assert!(count > 0 && fs::read(&file).unwrap() == bytes);
    sandbox.done(&["audit", "verify"]);
    assert!(!leftovers(&sandbox).iter().any(|file| file.to_string_lossy().contains(".restore-")));
}

#[test]
fn a_reader_sees_what_was_before_or_what_is_after_and_nothing_between() {
    let sandbox = filled();
    for n in 0..40 {
        share(&sandbox, &format!("m{n}"));
    }
    let (few, many) = (path(&sandbox, "few"), path(&sandbox, "many"));
    sandbox.done(&["backup", "create", &many]);
    for n in 0..30 {
        sandbox.done(&[
            "mailbox",
            "delete",
            &format!("m{n}@brand.example"),
            "--confirm",
            &format!("m{n}@brand.example"),
            "--keep-sessions",
        ]);
    }
    sandbox.done(&["backup", "create", &few]);
    let count = || Connection::open_with_flags(sandbox.store(), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let counted = |connection: &Connection| -> i64 {
        connection.query_row("SELECT count(*) FROM postfix_virtual_mailbox_maps", [], |row| row.get(0)).unwrap()
    };
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let readers: Vec<_> = (0..2)
            .map(|_| {
                scope.spawn(|| {
                    let (held, mut seen) = (count(), BTreeSet::new());
                    while !over.load(Ordering::Relaxed) {
                        seen.extend([counted(&held), counted(&count())]);
                    }
                    seen
                })
            })
            .collect();
        for n in 0..12 {
            let outcome = restore(&sandbox, if n % 2 == 0 { &many } else { &few });
            assert_eq!(outcome.code, Some(0), "{outcome:?}");
        }
        over.store(true, Ordering::Relaxed);
        for reader in readers {
            assert_eq!(reader.join().unwrap(), BTreeSet::from([11, 41]));
        }
    });
}

#[test]
fn a_restoration_that_is_killed_or_meets_a_bad_disk_is_whole_or_absent() {
    let scene = filled();
    let file = path(&scene, "backup");
    scene.done(&["backup", "create", &file]);
    let then = mailboxes(&scene);
    share(&scene, "sales");
    let now = mailboxes(&scene);
    for mode in [Mode::Kill, Mode::Full] {
        let points = at_each_fourth_point(mode, |point| {
            let sandbox = scene.copy();
            let outcome = point.run(&mut sandbox.command(&["restore", &file, "--yes", "--keep-sessions"]));
            let place = format!("{:?}: {outcome:?}", point.happened());
            let found = mailboxes(&sandbox);
            match outcome.code {
                Some(0) => assert_eq!(found, then, "{place}"),
                None => assert!(found == then || found == now, "{place}"),
                Some(5) if outcome.stderr.contains("may be made or not") => {}
                Some(5) => assert_eq!(found, now, "{place}"),
                _ => panic!("{place}"),
            }
            sandbox.done(&["audit", "verify"]);
        });
        assert!(points > 10, "{points}");
    }
}

#[test]
fn an_encrypted_backup_is_verified_and_restored_by_its_identity() {
    let sandbox = filled();
    let bin = sandbox.path().join("bin");
    fs::create_dir(&bin).unwrap();
    // What age does, without its cipher: the recipient's letters for the identity's.
    let age = "#!/bin/sh\ncase $1$2 in --encrypt--recipient=age1*) echo age-encryption.org/v1; tr a-z b-za ;;\n\
               --decrypt--identity) [ $(cat \"$3\") = age1 ] && tail -n +2 | tr b-za a-z ;; *) echo no such recipient >&2; exit 1 ;; esac\n";
    fs::write(bin.join("age"), age).unwrap();
    fs::set_permissions(bin.join("age"), Permissions::from_mode(0o755)).unwrap();
    fs::write(sandbox.path().join("identity"), "age1").unwrap();
    fs::write(sandbox.path().join("stranger"), "other").unwrap();
    let run = |arguments: &[&str]| -> Outcome {
        let path = format!("{}:/usr/bin:/bin", bin.display());
        sandbox.command(arguments).env("PATH", path).output().unwrap().into()
    };
    let done = |arguments: &[&str]| {
        let outcome = run(arguments);
        assert_eq!(outcome.code, Some(0), "{outcome:?}");
    };
    let file = path(&sandbox, "backup.age");
    done(&["backup", "create", &file, "--encrypt-to", "age1friend", "--keep", "2"]);
    let content = fs::read(&file).unwrap();
    assert!(content.starts_with(b"age-encryption.org/v1\n") && !content.windows(6).any(|w| w == b"SQLite"));
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let then = mailboxes(&sandbox);
    share(&sandbox, "sales");
    for wrong in [
        &["backup", "verify", &file][..],
        &["restore", &file, "--yes"],
        &["restore", &file, "--yes", "--identity", "stranger"],
        &["backup", "create", "other.age", "--encrypt-to", "nobody"],
    ] {
        let outcome = run(wrong);
        assert_eq!(outcome.code, Some(2), "{wrong:?}: {outcome:?}");
    }
    assert!(!sandbox.path().join("other.age").exists());
    done(&["backup", "verify", &file, "--identity", "identity"]);
    done(&["restore", &file, "--yes", "--keep-sessions", "--identity", "identity"]);
    assert_eq!(mailboxes(&sandbox), then);
    done(&["backup", "create", &file, "--encrypt-to", "age1friend", "--keep", "2"]);
    assert!(fs::metadata(path(&sandbox, "backup.age.1")).is_ok());
    let open = |name: &str| name.contains(".backup-") || name.contains(".unsealed-") || name.contains(".new-");
    assert!(!leftovers(&sandbox).iter().any(|file| open(&file.to_string_lossy())));
    // Without the program, it is said so, and nothing is written.
    let outcome = sandbox.run(&["backup", "create", "other.age", "--encrypt-to", "age1friend"]);
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.stderr.contains("age is not installed here"), "{outcome:?}");
}
