//! The store's files: how they are made, what is no store, what is wrong with one, and what heals.

use crate::support::{NOW, Outcome, PROGRAM, Sandbox, own_group};
use rusqlite::Connection;
use serde_json::Value;
use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::os::unix::net::UnixDatagram;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

const PAGE: usize = 4096;

fn init(sandbox: &Sandbox, more: &[&str]) -> Outcome {
    let group = own_group();
    sandbox.run(&[&["init", "--hostname", "mail.example.com", "--reader-group", &group, "-o", "json"], more].concat())
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    PathBuf::from(format!("{}{suffix}", path.display()))
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

/// The exit code and the kind of the error, which is one JSON object.
fn fault(outcome: &Outcome) -> (i32, String) {
    assert_eq!(outcome.stdout, "", "{outcome:?}");
    let error: Value = serde_json::from_str(&outcome.stderr).unwrap_or_else(|e| panic!("{e}: {outcome:?}"));
    assert_eq!(error["code"].as_i64(), outcome.code.map(i64::from), "{outcome:?}");
    (outcome.code.unwrap(), error["kind"].as_str().unwrap().to_owned())
}

/// The fault is the same for a command that reads, one that changes, one that looks at the store, and one that holds it.
#[track_caller]
fn assert_fault(sandbox: &Sandbox, kind: &str) {
    for arguments in
        [&["domain", "list"][..], &["domain", "create", "new.example"], &["store", "info"], &["store", "hold"]]
    {
        let outcome = sandbox.run(&[arguments, &["-o", "json"]].concat());
        assert_eq!(fault(&outcome), (5, kind.to_owned()), "{arguments:?}: {outcome:?}");
    }
}

/// A store with something in it, and nothing in its log.
fn filled() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "brand.example"]);
    for i in 0..40 {
        sandbox.done(&["mailbox", "create", &format!("m{i}@brand.example"), "--shared", "--note", &"note ".repeat(30)]);
    }
    sandbox.empty_log();
    sandbox
}

#[test]
fn a_change_stays_in_the_log_until_that_is_long() {
    let sandbox = filled();
    let log = || fs::metadata(beside(&sandbox.store(), "-wal")).unwrap().len();
    let note = |of: usize| sandbox.done(&["domain", "set", "brand.example", "--note", &format!("note {of}")]);
    let mut lengths = vec![log()];
    while lengths.len() < 200 && lengths.last() >= lengths.iter().rev().nth(1) {
        note(lengths.len());
        lengths.push(log());
    }
    // It grows from nothing to a mebibyte, and is then moved into the file.
    assert_eq!((lengths[0], lengths.last()), (0, Some(&0)), "{lengths:?}");
    let longest = lengths.iter().max().unwrap();
    assert!((900_000..1 << 20).contains(longest), "{longest}");
    let written = lengths.len() - 1;
    let shown = sandbox.done(&["domain", "show", "brand.example"]);
    assert!(shown.contains(&format!("note {written}")), "{shown}");
}

#[test]
fn init_lays_the_files_down_for_their_owner_and_their_readers_alone() {
    for (more, shm) in [(&[][..], 0o640), (&["--shared-wal-index"], 0o660)] {
        let sandbox = Sandbox::empty();
        let outcome = init(&sandbox, more);
        assert_eq!(outcome.code, Some(0), "{outcome:?}");
        let store = sandbox.store();
        assert_eq!(mode(store.parent().unwrap()), 0o2750);
        assert_eq!((mode(&store), mode(&beside(&store, "-wal")), mode(&beside(&store, "-shm"))), (0o640, 0o640, shm));
        let gid: u32 = nix::unistd::Gid::effective().as_raw();
        for file in [store.parent().unwrap(), &store, &beside(&store, "-wal"), &beside(&store, "-shm")] {
            assert_eq!(fs::metadata(file).unwrap().gid(), gid, "{}", file.display());
        }
        let usage = store.with_file_name("usage");
        assert_eq!((mode(&usage), mode(&usage.join("vmail.db"))), (0o2750, 0o640));
        for file in [&usage, &usage.join("vmail.db")] {
            assert_eq!(fs::metadata(file).unwrap().gid(), gid, "{}", file.display());
        }
        // Nothing else is in there.
        assert_eq!(fs::read_dir(store.parent().unwrap()).unwrap().count(), 4);
        assert_eq!(fs::read_dir(usage).unwrap().count(), 1);
        let journal: String =
            Connection::open(&store).unwrap().pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
        assert_eq!(journal, "wal");
    }
}

#[test]
fn changes_leave_owners_and_modes_as_they_are() {
    for (more, shm) in [(&[][..], 0o640), (&["--shared-wal-index"], 0o660)] {
        let sandbox = Sandbox::empty();
        assert_eq!(init(&sandbox, more).code, Some(0));
        for i in 0..3 {
            sandbox.done(&["domain", "create", &format!("d{i}.example")]);
        }
        let store = sandbox.store();
        assert_eq!((mode(&store), mode(&beside(&store, "-wal")), mode(&beside(&store, "-shm"))), (0o640, 0o640, shm));
    }
}

#[test]
fn a_directory_that_is_there_keeps_its_mode() {
    let sandbox = Sandbox::empty();
    let directory = sandbox.path().join("store");
    fs::create_dir(&directory).unwrap();
    set_mode(&directory, 0o710);
    assert_eq!(init(&sandbox, &[]).code, Some(0));
    assert_eq!(mode(&directory), 0o710);
}

#[test]
fn init_overwrites_nothing() {
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "brand.example"]);
    let before = fs::read(sandbox.store()).unwrap();
    assert_eq!(fault(&init(&sandbox, &[])), (4, "store-exists".to_owned()));
    assert_eq!(fs::read(sandbox.store()).unwrap(), before);

    for what in ["a file", "an empty file", "a directory", "a link to nowhere"] {
        let sandbox = Sandbox::empty();
        let store = sandbox.store();
        fs::create_dir(store.parent().unwrap()).unwrap();
        match what {
            "a file" => fs::write(&store, "mine").unwrap(),
            "an empty file" => fs::write(&store, "").unwrap(),
            "a directory" => fs::create_dir(&store).unwrap(),
            _ => symlink("nowhere", &store).unwrap(),
        }
        let before = fs::symlink_metadata(&store).unwrap();
        assert_eq!(fault(&init(&sandbox, &[])), (4, "store-exists".to_owned()), "{what}");
        let after = fs::symlink_metadata(&store).unwrap();
        assert_eq!(
            (before.ino(), before.len(), before.mtime_nsec()),
            (after.ino(), after.len(), after.mtime_nsec()),
            "{what}"
        );
        assert_eq!(fs::read_dir(store.parent().unwrap()).unwrap().count(), 1, "{what}");
    }
}

#[test]
fn init_does_not_take_over_what_is_left_of_another_store() {
    for suffix in ["-wal", "-shm", "-journal"] {
        let sandbox = Sandbox::empty();
        fs::create_dir(sandbox.store().parent().unwrap()).unwrap();
        fs::write(beside(&sandbox.store(), suffix), "left").unwrap();
        assert_eq!(fault(&init(&sandbox, &[])), (4, "store-leftover".to_owned()), "{suffix}");
        assert!(!sandbox.store().exists());
        assert_eq!(fs::read(beside(&sandbox.store(), suffix)).unwrap(), b"left");
    }
}

#[test]
fn of_many_inits_at_once_one_makes_the_store() {
    for more in [&[][..], &["--shared-wal-index"]] {
        let sandbox = Sandbox::empty();
        let outcomes: Vec<Outcome> = std::thread::scope(|scope| {
            let all: Vec<_> = (0..8).map(|_| scope.spawn(|| init(&sandbox, more))).collect();
            all.into_iter().map(|one| one.join().unwrap()).collect()
        });
        let made = outcomes.iter().filter(|outcome| outcome.code == Some(0)).count();
        let others = outcomes.iter().filter(|outcome| outcome.code == Some(4)).count();
        assert_eq!((made, others), (1, 7), "{more:?}: {outcomes:?}");
        sandbox.done(&["domain", "create", "brand.example"]);
    }
}

#[test]
fn an_init_that_is_killed_leaves_a_whole_store_or_none() {
    let begin = std::time::Instant::now();
    assert_eq!(init(&Sandbox::empty(), &[]).code, Some(0));
    let span = begin.elapsed();
    let mut killed = 0;
    for i in 0..60 {
        let sandbox = Sandbox::empty();
        let group = own_group();
        let mut child = sandbox
            .command(&["init", "--hostname", "mail.example.com", "--reader-group", &group, "--quiet"])
            .spawn()
            .unwrap();
        std::thread::sleep(span.mul_f64(f64::from(i) / 60.0));
        child.kill().unwrap();
        killed += usize::from(child.wait().unwrap().signal().is_some());
        if !sandbox.store().exists() {
            let outcome = init(&sandbox, &[]);
            assert_eq!(outcome.code, Some(0), "what a killed init leaves is in the way: {outcome:?}");
        }
        sandbox.done(&["domain", "create", "brand.example"]);
        assert_eq!(
            sandbox.done(&["setting", "list", "-o", "name"]),
            Sandbox::new().done(&["setting", "list", "-o", "name"])
        );
    }
    assert!(killed > 0, "none was killed");
}

#[test]
fn where_no_store_is_none_is_made() {
    let sandbox = Sandbox::empty();
    assert_fault(&sandbox, "store-missing");
    assert!(!sandbox.store().parent().unwrap().exists());
    fs::create_dir(sandbox.store().parent().unwrap()).unwrap();
    assert_fault(&sandbox, "store-missing");
    assert_eq!(fs::read_dir(sandbox.store().parent().unwrap()).unwrap().count(), 0);
    symlink("nowhere", sandbox.store()).unwrap();
    assert_fault(&sandbox, "store-missing");
    assert!(!sandbox.store().with_file_name("nowhere").exists());
}

#[test]
fn what_is_no_store_is_told_and_left_alone() {
    let other_database = {
        let sandbox = Sandbox::empty();
        let path = sandbox.path().join("other.db");
        Connection::open(&path)
            .unwrap()
            .execute_batch("CREATE TABLE song (title); INSERT INTO song VALUES ('x')")
            .unwrap();
        fs::read(path).unwrap()
    };
    let text = "These are words, and there are enough of them to fill the header of a database.\n".repeat(100);
    for content in [&b""[..], b"x", b"SQLite format 3\0", text.as_bytes(), &other_database, &[0; 3 * PAGE]] {
        let sandbox = Sandbox::empty();
        fs::create_dir(sandbox.store().parent().unwrap()).unwrap();
        fs::write(sandbox.store(), content).unwrap();
        assert_fault(&sandbox, "store-foreign");
        assert_eq!(fs::read(sandbox.store()).unwrap(), content);
    }
    let sandbox = Sandbox::empty();
    fs::create_dir_all(sandbox.store()).unwrap();
    assert_fault(&sandbox, "store-foreign");
}

#[test]
fn a_store_of_another_version_is_told_and_left_alone() {
    let newer = vmailctl::store::SCHEMA_VERSION + 1;
    for (version, kind) in
        [(newer, "store-newer"), (1000, "store-newer"), (1, "store-older"), (0, "store-older"), (-1, "store-older")]
    {
        let sandbox = Sandbox::new();
        let store = Connection::open(sandbox.store()).unwrap();
        store.pragma_update(None, "user_version", version).unwrap();
        assert_fault(&sandbox, kind);
        let found: i64 = store.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        assert_eq!(found, version);
    }
}

#[test]
fn a_store_whose_tables_are_not_what_they_were_is_damaged() {
    for damage in [
        "DROP VIEW dovecot_login",
        "DROP TABLE setting",
        "PRAGMA writable_schema = ON; DELETE FROM sqlite_master WHERE name = 'mailbox'",
        "PRAGMA ignore_check_constraints = ON; UPDATE mailbox SET created_at = 'yesterday'",
    ] {
        let sandbox = Sandbox::new();
        sandbox.done(&["domain", "create", "brand.example"]);
        sandbox.done(&["mailbox", "create", "anna@brand.example", "--shared"]);
        Connection::open(sandbox.store()).unwrap().execute_batch(damage).unwrap();
        let mut told = 0;
        for arguments in
            [&["mailbox", "list"][..], &["setting", "list"], &["mailbox", "set", "anna@brand.example", "--note", "x"]]
        {
            let outcome = sandbox.run(&[arguments, &["-o", "json"]].concat());
            match outcome.code {
                Some(0) => {}
                _ => {
                    let (code, kind) = fault(&outcome);
                    assert!(
                        code == 5 && ["store-damaged", "store-altered"].contains(&kind.as_str()),
                        "{damage}: {arguments:?}: {outcome:?}"
                    );
                    told += 1;
                }
            }
        }
        assert!(told > 0, "{damage}: nobody noticed");
    }
}

#[test]
fn a_damaged_page_is_an_error_and_never_a_crash() {
    let whole = filled();
    whole.done(&["alias", "route", "info@brand.example", "--to", "m0@brand.example"]);
    let content = fs::read(whole.store()).unwrap();
    assert_eq!(content.len() % PAGE, 0);
    let mut told = 0;
    for page in 1..content.len() / PAGE {
        for (i, garbage) in [0xff_u8, 0x00, 0x0d].into_iter().enumerate() {
            // Every page in one way, some pages in every way.
            if (page + i) % 3 != 0 && page > 6 {
                continue;
            }
            let mut damaged = content.clone();
            damaged[page * PAGE..(page + 1) * PAGE].fill(garbage);
            fs::write(whole.store(), &damaged).unwrap();
            for arguments in [
                &["mailbox", "list"][..],
                &["explain", "delivery", "info@brand.example"],
                &["mailbox", "create", "new@brand.example", "--shared", "--dry-run"],
            ] {
                let outcome = whole.run(&[arguments, &["-o", "json"]].concat());
                let place = format!("page {page}, {garbage:#x}: {arguments:?}: {outcome:?}");
                match outcome.code {
                    Some(0 | 3 | 4) => {}
                    Some(5) => {
                        // A list may have begun.
                        let error: Value =
                            serde_json::from_str(&outcome.stderr).unwrap_or_else(|e| panic!("{e}: {place}"));
                        assert!(
                            ["store-damaged", "store-foreign"].contains(&error["kind"].as_str().unwrap()),
                            "{place}"
                        );
                        told += 1;
                    }
                    _ => panic!("{place}"),
                }
            }
        }
    }
    assert!(told > 20, "{told}");
}

#[test]
fn a_store_that_was_cut_off_is_damaged() {
    let whole = filled();
    let content = fs::read(whole.store()).unwrap();
    for length in [PAGE, 2 * PAGE, content.len() / 2 / PAGE * PAGE, content.len() / 2 + 100, content.len() - PAGE] {
        fs::write(whole.store(), &content[..length]).unwrap();
        let outcome = whole.run(&["mailbox", "create", "new@brand.example", "--shared", "-o", "json"]);
        assert_eq!(fault(&outcome), (5, "store-damaged".to_owned()), "{length}: {outcome:?}");
        assert_eq!(fs::read(whole.store()).unwrap(), &content[..length], "{length}");
    }
}

/// A command that permissions bind: for root, without the capabilities that pass them by.
fn bound(sandbox: &Sandbox, arguments: &[&str]) -> Outcome {
    if !nix::unistd::Uid::effective().is_root() {
        return sandbox.run(arguments);
    }
    let output = Command::new("setpriv")
        .args(["--bounding-set", "-dac_override,-dac_read_search,-fowner", PROGRAM])
        .args(arguments)
        .current_dir(sandbox.path())
        .env("VMAILCTL_STORE", sandbox.store())
        .env("VMAILCTL_CLOCK", NOW)
        .stdin(Stdio::null())
        .output();
    output.unwrap().into()
}

#[test]
fn a_store_that_may_not_be_written_can_be_read_and_not_be_changed() {
    let sandbox = filled();
    for suffix in ["", "-wal", "-shm"] {
        set_mode(&beside(&sandbox.store(), suffix), 0o440);
    }
    set_mode(sandbox.store().parent().unwrap(), 0o550);
    let outcome = bound(&sandbox, &["mailbox", "list", "-o", "name"]);
    assert_eq!((outcome.code, outcome.stdout.lines().count()), (Some(0), 40), "{outcome:?}");
    let outcome = bound(&sandbox, &["domain", "create", "new.example", "-o", "json"]);
    assert_eq!(fault(&outcome), (5, "store-denied".to_owned()), "{outcome:?}");
    set_mode(sandbox.store().parent().unwrap(), 0o750);
}

#[test]
fn a_store_that_may_not_be_read_says_so() {
    let sandbox = filled();
    set_mode(&sandbox.store(), 0);
    for arguments in [["domain", "list"].as_slice(), &["domain", "create", "new.example"]] {
        let outcome = bound(&sandbox, &[arguments, &["-o", "json"]].concat());
        assert_eq!(fault(&outcome), (5, "store-denied".to_owned()), "{outcome:?}");
    }
    set_mode(&sandbox.store(), 0o640);
    set_mode(sandbox.store().parent().unwrap(), 0);
    let outcome = bound(&sandbox, &["domain", "list", "-o", "json"]);
    assert_eq!(fault(&outcome), (5, "store-denied".to_owned()), "{outcome:?}");
    set_mode(sandbox.store().parent().unwrap(), 0o750);
}

#[test]
fn a_directory_in_which_nothing_may_be_made_says_so() {
    let sandbox = filled();
    for suffix in ["-wal", "-shm"] {
        fs::remove_file(beside(&sandbox.store(), suffix)).unwrap();
    }
    set_mode(sandbox.store().parent().unwrap(), 0o550);
    for arguments in [["domain", "list"].as_slice(), &["domain", "create", "new.example"]] {
        let outcome = bound(&sandbox, &[arguments, &["-o", "json"]].concat());
        assert_eq!(fault(&outcome), (5, "store-denied".to_owned()), "{outcome:?}");
    }
    let elsewhere = sandbox.path().join("store/new/vmail.db");
    let group = own_group();
    let new = ["init", "--hostname", "mail.example.com", "--reader-group", &group, "-o", "json", "--store"];
    let outcome = bound(&sandbox, &[&new[..], &[elsewhere.to_str().unwrap()]].concat());
    assert_eq!(fault(&outcome), (5, "store-denied".to_owned()), "{outcome:?}");
    set_mode(sandbox.store().parent().unwrap(), 0o750);
}

/// A command whose files may not grow beyond so many blocks of 512 bytes.
fn with_room(sandbox: &Sandbox, blocks: u32, arguments: &[&str]) -> Outcome {
    let script = format!("ulimit -f {blocks}; exec \"$@\"");
    let output = Command::new("/bin/sh")
        .args(["-c", &script, "sh", PROGRAM])
        .args(arguments)
        .current_dir(sandbox.path())
        .env("VMAILCTL_STORE", sandbox.store())
        .env("VMAILCTL_CLOCK", NOW)
        .stdin(Stdio::null())
        .output();
    output.unwrap().into()
}

#[test]
fn a_full_disk_is_an_error_and_nothing_was_changed() {
    let sandbox = filled();
    let before = sandbox.done(&["mailbox", "list", "-o", "json"]);
    let create = ["mailbox", "create", "new@brand.example", "--shared", "-o", "json"];
    let mut full = 0;
    for blocks in (0..1200).step_by(4) {
        let outcome = with_room(&sandbox, blocks, &create);
        if outcome.code == Some(0) {
            break;
        }
        assert_eq!(fault(&outcome), (5, "store-disk".to_owned()), "{blocks}: {outcome:?}");
        assert_eq!(sandbox.done(&["mailbox", "list", "-o", "json"]), before);
        full += 1;
    }
    assert!((5..300).contains(&full), "{full}");
    let store = Connection::open(sandbox.store()).unwrap();
    let check: String = store.pragma_query_value(None, "integrity_check", |row| row.get(0)).unwrap();
    assert_eq!(check, "ok");
    // The one that had room was not harmed by those that had none.
    assert_eq!(sandbox.done(&["mailbox", "list", "-o", "name"]).lines().count(), 41);
}

#[test]
fn an_init_on_a_full_disk_makes_none() {
    for blocks in [0, 1, 10, 60, 100] {
        let sandbox = Sandbox::empty();
        let group = own_group();
        let new = ["init", "--hostname", "mail.example.com", "--reader-group", &group, "-o", "json"];
        let outcome = with_room(&sandbox, blocks, &new);
        assert_eq!(fault(&outcome), (5, "store-disk".to_owned()), "{blocks}: {outcome:?}");
        // The file for usage may be there, and is then whole.
        let names = |directory: &Path| -> Vec<_> {
            fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().file_name()).collect()
        };
        let directory = sandbox.store().parent().unwrap().to_owned();
        assert_eq!(names(&directory), ["usage"], "{blocks}");
        for file in names(&directory.join("usage")) {
            assert_eq!(file, "vmail.db", "{blocks}");
            let file = Connection::open(directory.join("usage/vmail.db")).unwrap();
            file.query_row("SELECT since FROM recorded", [], |row| row.get::<_, i64>(0)).unwrap();
        }
        assert_eq!(init(&sandbox, &[]).code, Some(0));
    }
}

#[test]
fn a_change_heals_what_was_removed_beside_the_store() {
    let sandbox = filled();
    let store = sandbox.store();
    for removed in [&["-wal"][..], &["-shm"], &["-wal", "-shm"]] {
        for suffix in removed {
            fs::remove_file(beside(&store, suffix)).unwrap();
        }
        let note = format!("without {}", removed.concat());
        sandbox.done(&["domain", "set", "brand.example", "--note", &note]);
        assert_eq!((mode(&beside(&store, "-wal")), mode(&beside(&store, "-shm"))), (0o640, 0o640), "{removed:?}");
        assert!(sandbox.done(&["domain", "show", "brand.example"]).contains(&note));
    }
    assert_eq!(sandbox.done(&["mailbox", "list", "-o", "name"]).lines().count(), 40);
}

/// By the numbers of linux/capability.h, 0 to 7 are of files, processes and users, 18 chroot, 19 ptrace.
#[track_caller]
fn assert_of_little_power(status: &str) {
    for set in ["CapEff", "CapPrm"] {
        let line = status.lines().find_map(|line| line.strip_prefix(&format!("{set}:\t"))).unwrap();
        let held = u64::from_str_radix(line, 16).unwrap();
        assert_eq!(held & !0xc_00ff, 0, "{set}: {line}");
    }
}

#[test]
fn the_programs_that_it_runs_have_no_more_power_than_itself() {
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "brand.example"]);
    sandbox.done(&["mailbox", "create", "anna@brand.example", "--generate-password"]);
    let bin = sandbox.path().join("bin");
    std::fs::create_dir(&bin).unwrap();
    std::fs::write(bin.join("doveadm"), "#!/bin/sh\n/bin/cat /proc/self/status > status\n").unwrap();
    std::fs::set_permissions(bin.join("doveadm"), std::fs::Permissions::from_mode(0o755)).unwrap();
    let suspended = sandbox.command(&["mailbox", "suspend", "anna@brand.example"]).env("PATH", bin).output().unwrap();
    assert_eq!(suspended.status.code(), Some(0), "{suspended:?}");
    let status = std::fs::read_to_string(sandbox.path().join("status")).unwrap();
    if nix::unistd::Uid::current().is_root() {
        assert_of_little_power(&status);
    }
}

#[test]
fn the_store_is_held_until_a_signal_comes_and_can_be_changed_meanwhile() {
    let sandbox = Sandbox::new();
    let socket = sandbox.path().join("notify");
    let manager = UnixDatagram::bind(&socket).unwrap();
    manager.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    let mut hold = sandbox.command(&["store", "hold", "--quiet"]).env("NOTIFY_SOCKET", &socket).spawn().unwrap();

    let mut message = [0; 1024];
    let length = manager.recv(&mut message).unwrap();
    let message = std::str::from_utf8(&message[..length]).unwrap();
    assert!(message.lines().any(|line| line == "READY=1"), "{message}");

    sandbox.done(&["domain", "create", "brand.example"]);
    assert_eq!(sandbox.done(&["domain", "list", "-o", "name"]), "brand.example\n");
    assert!(hold.try_wait().unwrap().is_none(), "it has ended by itself");
    // No core file, nothing that others can read, and nothing gained through other programs.
    let told = |file: &str| std::fs::read_to_string(format!("/proc/{}/{file}", hold.id())).unwrap();
    let core = told("limits").lines().find(|line| line.starts_with("Max core file size")).unwrap().to_owned();
    assert!(core.split_whitespace().filter(|word| *word == "0").count() == 2, "{core}");
    let status = told("status");
    assert!(status.contains("Umask:\t0077\n"), "{status}");
    if nix::unistd::Uid::current().is_root() {
        assert!(status.contains("NoNewPrivs:\t1\n"), "{status}");
        assert_of_little_power(&status);
    }

    assert!(Command::new("kill").args(["-TERM", &hold.id().to_string()]).status().unwrap().success());
    let status = hold.wait().unwrap();
    assert!(status.code() == Some(0) || status.signal() == Some(15), "{status:?}");
    sandbox.done(&["domain", "set", "brand.example", "--note", "afterwards"]);
    for suffix in ["", "-wal", "-shm"] {
        assert!(beside(&sandbox.store(), suffix).exists(), "{suffix}");
    }
}

#[test]
fn the_bundled_sqlite_is_new_enough_to_reset_its_log_safely() {
    // Before 3.51.3 a log could be reset under a reader's feet, and the store was damaged.
    assert!(rusqlite::version_number() >= 3_051_003, "{}", rusqlite::version());
}

#[test]
fn a_copy_with_a_rollback_journal_is_put_into_wal_mode_by_the_first_change() {
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "brand.example"]);
    let copy = sandbox.path().join("copy.db");
    let store = rusqlite::Connection::open(sandbox.store()).unwrap();
    store.execute("VACUUM INTO ?1", [copy.to_str().unwrap()]).unwrap();
    let journal = || {
        let copy = rusqlite::Connection::open_with_flags(&copy, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        copy.pragma_query_value(None, "journal_mode", |row| row.get::<_, String>(0)).unwrap()
    };
    assert_eq!(journal(), "delete");
    sandbox.done(&["--store", copy.to_str().unwrap(), "domain", "create", "shop.example"]);
    assert_eq!(journal(), "wal");
    assert!(beside(&copy, "-wal").exists() && beside(&copy, "-shm").exists());
}
