//! The end of a mailbox, and its return, when they are killed or meet a bad disk anywhere.

use crate::support::faults::{Mode, Point, at_every_point};
use crate::support::{Outcome, Sandbox};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

const DELETE: [&str; 8] = [
    "mailbox",
    "delete",
    "anna@brand.example",
    "--confirm",
    "anna@brand.example",
    "--drop-aliases",
    "--end-grants",
    "--keep-sessions",
];
const RESTORE: [&str; 3] = ["mailbox", "restore", "anna@brand.example"];
const PURGE: [&str; 5] = ["mailbox", "purge", "anna@brand.example", "--confirm", "anna@brand.example"];

/// What a mailbox has, and a place where it is kept.
struct Scene(Sandbox);

impl Scene {
    /// Anna with mail, aliases, a grant and a suspension.
    fn new() -> Self {
        let scene = Self::without_mail();
        for (path, content) in [
            ("Maildir/cur/1.M1.host:2,S", "From: a@outside.example\n\nfirst\n"),
            ("Maildir/new/2.M2.host", "From: b@outside.example\n\nsecond\n"),
            ("Maildir/.Sent/cur/3.M3.host:2,", "From: anna@brand.example\n\nthird\n"),
        ] {
            let file = scene.home().join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, content).unwrap();
        }
        scene
    }

    /// The same without a home: nobody has ever written to her.
    fn without_mail() -> Self {
        let sandbox = Sandbox::new();
        let root = sandbox.path().join("mail");
        sandbox.done(&["setting", "set", "mail-root", root.to_str().unwrap()]);
        for command in [
            "domain create brand.example",
            "mailbox create anna@brand.example --shared --login anna",
            "mailbox create sales@brand.example --shared",
            "mailbox create ben@brand.example --generate-password",
            "delegate grant anna ben@brand.example",
            "alias route info@brand.example --to anna",
            "alias route press@brand.example --to anna --to sales@brand.example",
            "mailbox suspend anna --allow-incoming --message away --keep-sessions",
        ] {
            sandbox.done(&command.split(' ').collect::<Vec<_>>());
        }
        Self(sandbox)
    }

    /// The same with a deleted Anna.
    fn deleted(self) -> Self {
        self.0.done(&DELETE);
        self
    }

    /// The same with a Dovecot that ends every session, which a job needs.
    fn with_dovecot(self) -> Self {
        let doveadm = self.0.path().join("bin/doveadm");
        fs::create_dir(doveadm.parent().unwrap()).unwrap();
        fs::write(&doveadm, "#!/bin/sh\n").unwrap();
        fs::set_permissions(&doveadm, fs::Permissions::from_mode(0o755)).unwrap();
        self
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.0.command(arguments);
        command.env("PATH", self.0.path().join("bin"));
        command
    }

    fn copy(&self) -> Self {
        let scene = Self(self.0.copy());
        let root = scene.0.path().join("mail");
        // The homes are absolute paths: they are the copy's own.
        let store = rusqlite::Connection::open(scene.0.store()).unwrap();
        store.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).unwrap();
        let (old, new) = (self.0.path().to_str().unwrap(), scene.0.path().to_str().unwrap());
        for (table, column) in
            [("mailbox", "home"), ("removed_mailbox", "home"), ("removed_row", "content"), ("shared_import", "import")]
        {
            store.execute(&format!("UPDATE {table} SET {column} = replace({column}, ?1, ?2)"), [old, new]).unwrap();
        }
        store.execute("UPDATE setting SET value = ?1 WHERE name = 'mail-root'", [root.to_str().unwrap()]).unwrap();
        drop(store);
        scene
    }

    fn home(&self) -> std::path::PathBuf {
        self.0.path().join("mail/brand.example/anna.1")
    }

    fn run(&self, arguments: &[&str]) -> Outcome {
        self.command(arguments).output().unwrap().into()
    }

    fn disturbed(&self, point: &Point, arguments: &[&str]) -> Outcome {
        point.run(&mut self.command(arguments))
    }

    /// All rows but those of the logs, and all mail, wherever it is.
    fn state(&self) -> (BTreeMap<String, BTreeSet<String>>, BTreeMap<String, String>) {
        (self.rows(), self.files())
    }

    fn rows(&self) -> BTreeMap<String, BTreeSet<String>> {
        let store =
            rusqlite::Connection::open_with_flags(self.0.store(), rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let check: String = store.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(check, "ok");
        let root = self.0.path().to_str().unwrap();
        let names = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('sqlite_sequence', 'audit', 'audit_change', 'due_mark')";
        let mut names = store.prepare(names).unwrap();
        let names: Vec<String> = names.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        let table = |name: String| {
            // Numbers that are given out again are another's after a return.
            let columns: String = store
                .query_row(
                    "SELECT group_concat('\"' || name || '\"') FROM pragma_table_info(?1)
                      WHERE NOT (?1 IN ('address', 'target', 'password_history', 'removed_row') AND name IN ('id', 'address_id'))
                        AND NOT (?1 = 'mailbox' AND name = 'address_id')
                        AND NOT (?1 = 'step' AND name IN ('changes_after', 'changes_to'))",
                    [&name],
                    |row| row.get(0),
                )
                .unwrap();
            let mut statement = store.prepare(&format!("SELECT {columns} FROM \"{name}\"")).unwrap();
            let count = statement.column_count();
            let rows = statement.query_map([], |row| {
                let values: Vec<rusqlite::types::Value> = (0..count).map(|column| row.get_unwrap(column)).collect();
                Ok(format!("{values:?}").replace(root, ""))
            });
            let rows = rows.unwrap().map(Result::unwrap).collect();
            (name, rows)
        };
        names.into_iter().map(table).collect()
    }

    fn files(&self) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        collect(&self.0.path().join("mail"), "", &mut found);
        found
    }

    /// The content of all messages that are anywhere.
    fn mail(&self) -> BTreeSet<String> {
        self.files().into_values().collect()
    }
}

fn collect(directory: &Path, below: &str, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(directory).into_iter().flatten().map(Result::unwrap) {
        let name = format!("{below}/{}", entry.file_name().to_str().unwrap());
        match entry.file_type().unwrap() {
            kind if kind.is_dir() => collect(&entry.path(), &name, found),
            kind if kind.is_file() => _ = found.insert(name, fs::read_to_string(entry.path()).unwrap()),
            _ => {}
        }
    }
}

/// Disturbs a command everywhere; after each, what `command` says again and again ends where it ends undisturbed.
fn at_each(mode: Mode, scene: &Scene, command: &[&str], what_holds: impl Fn(&Scene, &Outcome, &str)) -> u32 {
    let undisturbed = scene.copy();
    let outcome = undisturbed.run(command);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    let end = undisturbed.state();
    at_every_point(mode, |point| {
        let scene = scene.copy();
        let outcome = scene.disturbed(point, command);
        let place = format!("{:?}: {outcome:?}", point.happened());
        what_holds(&scene, &outcome, &place);
        let again = scene.run(command);
        // What was done whole is not there to be done again.
        assert!(matches!(again.code, Some(0 | 1 | 3)), "{place}: {again:?}");
        assert_eq!(scene.state(), end, "{place}: {again:?}");
    })
}

#[test]
fn a_delete_that_is_killed_anywhere_goes_on_where_it_was_and_loses_no_mail() {
    let scene = Scene::new();
    let (mail, before) = (scene.mail(), scene.state());
    assert_eq!(mail.len(), 3);
    let points = at_each(Mode::Kill, &scene, &DELETE, |scene, _, place| {
        assert_eq!(scene.mail(), mail, "{place}");
        // Taken back instead, it is as if nothing had been.
        let other = scene.copy();
        let restored = other.run(&RESTORE);
        assert!(matches!(restored.code, Some(0 | 1)), "{place}: {restored:?}");
        assert_eq!(other.state(), before, "{place}: {restored:?}");
    });
    assert!(points > 30, "{points}");
}

#[test]
fn a_restore_that_is_killed_anywhere_gives_all_back_the_next_time() {
    let scene = Scene::new();
    let before = scene.state();
    let scene = scene.deleted();
    let mail = scene.mail();
    let points = at_each(Mode::Kill, &scene, &RESTORE, |scene, _, place| {
        assert_eq!(scene.mail(), mail, "{place}");
        // Purged instead, nothing is left behind, unless it was restored already.
        let other = scene.copy();
        let purged = other.run(&PURGE);
        match purged.code {
            Some(0) => assert_eq!(other.mail(), BTreeSet::new(), "{place}"),
            _ => assert_eq!(other.state(), before, "{place}: {purged:?}"),
        }
    });
    assert!(points > 15, "{points}");
}

#[test]
fn a_purge_that_is_killed_anywhere_goes_on_and_nothing_half_comes_back() {
    let points = at_each(Mode::Kill, &Scene::new().deleted(), &PURGE, |scene, _, place| {
        let all = scene.mail().len() == 3;
        let other = scene.copy();
        let restored = other.run(&RESTORE);
        assert!(restored.code != Some(0) || all && other.mail().len() == 3, "{place}: {restored:?}");
    });
    assert!(points > 20, "{points}");
}

#[test]
fn where_there_is_no_mail_it_is_the_same() {
    for (scene, command) in [
        (Scene::without_mail(), &DELETE[..]),
        (Scene::without_mail().deleted(), &RESTORE),
        (Scene::without_mail().deleted(), &PURGE),
    ] {
        let points = at_each(Mode::Kill, &scene, command, |_, _, _| {});
        assert!(points > 5, "{command:?}: {points}");
    }
}

#[test]
fn a_job_that_is_killed_anywhere_deletes_and_purges_all_the_same_and_so_does_an_undo() {
    let leaving = Scene::new().with_dovecot();
    let mail = leaving.mail();
    let started = leaving.run(&["offboard", "start", "anna", "--drop-aliases", "--retain", "1d"]);
    assert_eq!(started.code, Some(0), "{started:?}");
    let points = at_each(Mode::Kill, &leaving, &["due", "run", "--until", "2d"], |scene, _, place| {
        assert_eq!(scene.mail(), mail, "{place}");
    });
    assert!(points > 40, "{points}");
    let ended = leaving.run(&["due", "run", "--until", "2d"]);
    assert_eq!(ended.code, Some(0), "{ended:?}");
    let points = at_each(Mode::Kill, &leaving, &["offboard", "undo", "anna@brand.example"], |scene, _, place| {
        assert_eq!(scene.mail(), mail, "{place}");
    });
    assert!(points > 15, "{points}");

    let deleted = Scene::new().deleted();
    let store = rusqlite::Connection::open(deleted.0.store()).unwrap();
    store.execute("UPDATE removed_mailbox SET until = removed_at", []).unwrap();
    drop(store);
    let points = at_each(Mode::Kill, &deleted, &["due", "run"], |_, _, _| {});
    assert!(points > 20, "{points}");
}

#[test]
fn a_failing_or_full_disk_stops_a_delete_a_restore_and_a_purge_with_nothing_lost() {
    for mode in [Mode::Fail, Mode::Full] {
        let scene = Scene::new();
        let mail = scene.mail();
        for (scene, command) in [(&scene, &DELETE[..]), (&Scene::new().deleted(), &RESTORE[..])] {
            at_each(mode, scene, command, |scene, outcome, place| {
                assert!(matches!(outcome.code, Some(0 | 5 | 7)), "{place}");
                assert_eq!(scene.mail(), mail, "{place}");
            });
        }
        at_each(mode, &Scene::new().deleted(), &PURGE, |_, outcome, place| {
            assert!(matches!(outcome.code, Some(0 | 5 | 7)), "{place}");
        });
    }
}

#[test]
fn an_archive_on_a_full_disk_leaves_nothing_behind_and_loses_nothing() {
    for mode in [Mode::Full, Mode::Kill] {
        let scene = Scene::new();
        let mail = scene.mail();
        let points = at_every_point(mode, |point| {
            let scene = scene.copy();
            let archives = scene.0.path().join("archives");
            fs::create_dir(&archives).unwrap();
            let command = [&DELETE[..], &["--archive", "archives"]].concat();
            let outcome = scene.disturbed(point, &command);
            let place = format!("{:?}: {outcome:?}", point.happened());
            assert_eq!(scene.mail(), mail, "{place}");
            let there = || fs::read_dir(&archives).unwrap().map(|e| e.unwrap().file_name()).collect::<Vec<_>>();
            let deleted =
                scene.run(&["mailbox", "show", "anna", "-o", "json"]).stdout.contains("\"standing\":\"removed\"");
            assert!(!deleted || there() == ["anna@brand.example-1-2031-03-14.tar.zst"], "{place}: {:?}", there());
            if mode == Mode::Full && outcome.code != Some(0) {
                assert!(
                    there().iter().all(|name| !name.to_str().unwrap().ends_with(".part")),
                    "{place}: {:?}",
                    there()
                );
            }
            let again = scene.run(&command);
            assert!(matches!(again.code, Some(0 | 3)), "{place}: {again:?}");
            assert_eq!(there(), ["anna@brand.example-1-2031-03-14.tar.zst"], "{place}");
            assert_eq!(scene.mail(), mail, "{place}");
        });
        assert!(points > 30, "{points}");
    }
}

#[test]
fn an_archive_holds_the_mail_with_its_checksums() {
    let scene = Scene::new();
    let archives = scene.0.path().join("archives");
    fs::create_dir(&archives).unwrap();
    std::os::unix::fs::symlink("/etc/passwd", scene.home().join("link")).unwrap();
    scene.0.done(&[&DELETE[..], &["--archive", "archives"]].concat());
    let archive = archives.join("anna@brand.example-1-2031-03-14.tar.zst");
    assert_eq!(fs::metadata(&archive).unwrap().permissions().mode() & 0o777, 0o600);
    let tar = zstd::decode_all(fs::File::open(&archive).unwrap()).unwrap();
    let out = scene.0.path().join("out");
    tar::Archive::new(tar.as_slice()).unpack(&out).unwrap();
    let checked = Command::new("sha256sum").args(["--check", "--strict", "MANIFEST.sha256"]).current_dir(&out).output();
    let checked = checked.unwrap();
    let said = String::from_utf8_lossy(&checked.stdout);
    assert!(checked.status.success() && said.matches(": OK").count() == 3, "{said}");
    assert_eq!(fs::read_link(out.join("link")).unwrap(), Path::new("/etc/passwd"));
}

#[test]
fn a_link_or_a_mount_in_the_place_of_a_home_is_left_alone() {
    let scene = Scene::new();
    let aside = scene.0.path().join("elsewhere");
    fs::rename(scene.home(), &aside).unwrap();
    std::os::unix::fs::symlink(&aside, scene.home()).unwrap();
    let before = scene.0.path().join("elsewhere/Maildir/cur/1.M1.host:2,S");
    let outcome = scene.run(&DELETE);
    assert_eq!(outcome.code, Some(7), "{outcome:?}");
    assert!(outcome.stderr.contains("symbolic link"), "{outcome:?}");
    assert!(before.exists());
    assert_eq!(scene.run(&PURGE).code, Some(1));
    // A link above the home, too.
    fs::remove_file(scene.home()).unwrap();
    let domain = scene.0.path().join("mail/brand.example");
    fs::rename(&aside, scene.home()).unwrap();
    fs::rename(&domain, scene.0.path().join("mail/real")).unwrap();
    std::os::unix::fs::symlink("real", &domain).unwrap();
    let outcome = scene.run(&DELETE);
    assert_eq!(outcome.code, Some(7), "{outcome:?}");
    fs::remove_file(&domain).unwrap();
    fs::rename(scene.0.path().join("mail/real"), &domain).unwrap();
    scene.0.done(&DELETE);
    scene.0.done(&RESTORE);
    assert_eq!(scene.mail().len(), 3);
}

#[test]
fn mail_on_a_file_system_of_its_own_is_said_and_stays() {
    let scene = Scene::new();
    let mount = |target: &Path| {
        Command::new("mount").args(["-t", "tmpfs", "tmpfs"]).arg(target).status().is_ok_and(|status| status.success())
    };
    struct Mounted<'a>(&'a Path);
    impl Drop for Mounted<'_> {
        fn drop(&mut self) {
            let _ = Command::new("umount").arg(self.0).status();
        }
    }
    let sales = scene.0.path().join("mail/brand.example/sales.2");
    fs::create_dir(&sales).unwrap();
    if !mount(&sales) {
        // Only root can mount; without it, a file that can't be a home takes the mount's place.
        fs::remove_dir(&sales).unwrap();
        fs::write(&sales, "").unwrap();
    }
    let _mounted = Mounted(&sales);
    let delete = [
        "mailbox",
        "delete",
        "sales@brand.example",
        "--confirm",
        "sales@brand.example",
        "--drop-aliases",
        "--keep-sessions",
    ];
    let outcome = scene.run(&delete);
    assert_eq!(outcome.code, Some(7), "{outcome:?}");
    assert!(
        outcome.stderr.contains("file system of its own") || outcome.stderr.contains("no directory"),
        "{outcome:?}"
    );
    assert!(sales.exists());
    scene.0.done(&["mailbox", "restore", "sales@brand.example"]);
}

#[test]
fn mail_that_came_meanwhile_is_kept_with_the_rest() {
    let scene = Scene::new().deleted();
    let late = scene.home().join("Maildir/new/4.M4.host");
    fs::create_dir_all(late.parent().unwrap()).unwrap();
    fs::write(&late, "late\n").unwrap();
    // Two files of one name: both are kept.
    fs::write(scene.home().join("Maildir/new/2.M2.host"), "another\n").unwrap();
    scene.0.done(&RESTORE);
    assert_eq!(scene.mail().len(), 5);
    assert_eq!(fs::read_to_string(late).unwrap(), "late\n");
    scene.0.done(&DELETE);
    fs::create_dir_all(scene.home().join("Maildir/new")).unwrap();
    scene.0.done(&PURGE);
    assert_eq!(scene.files(), BTreeMap::new());
    assert_eq!(fs::read_dir(scene.0.path().join("mail/brand.example")).unwrap().count(), 0);
}

#[test]
fn an_archive_is_written_where_nobody_else_can_write_and_over_nothing_of_theirs() {
    let scene = Scene::new();
    let archives = scene.0.path().join("archives");
    fs::create_dir(&archives).unwrap();
    let command = [&DELETE[..], &["--archive", "archives", "-o", "json"]].concat();
    for mode in [0o777, 0o1777, 0o770] {
        fs::set_permissions(&archives, fs::Permissions::from_mode(mode)).unwrap();
        let outcome = scene.run(&command);
        assert!(outcome.code == Some(2) && outcome.stderr.contains("others can write"), "{outcome:?}");
    }
    fs::set_permissions(&archives, fs::Permissions::from_mode(0o755)).unwrap();
    let planted = archives.join("anna@brand.example-1-2031-03-14.tar.zst");
    fs::write(&planted, "theirs").unwrap();
    fs::set_permissions(&planted, fs::Permissions::from_mode(0o666)).unwrap();
    let outcome = scene.run(&command);
    assert!(outcome.code == Some(7) && outcome.stderr.contains("there is a file in the place"), "{outcome:?}");
    assert_eq!(fs::read_to_string(&planted).unwrap(), "theirs");
    fs::remove_file(&planted).unwrap();
    assert_eq!(scene.run(&command).code, Some(0));
    assert_eq!(fs::metadata(&planted).unwrap().permissions().mode() & 0o7777, 0o600);
    assert_eq!(fs::read_dir(&archives).unwrap().count(), 1);
}
