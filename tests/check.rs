//! `check`: each thing that can be wrong beside the pipeline is found, and is not found where it is not.

use crate::support::{NOW, Outcome, Sandbox, own_group};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

/// What no test can arrange, because it is about the host: its servers, its accounts and its disk.
const OF_THE_HOST: [&str; 6] =
    ["postfix-", "dovecot-", "mail-user-", "mail-group-", "store-not-held", "quota-overcommitted"];

/// A store whose mail lies in the sandbox.
fn host() -> Sandbox {
    let sandbox = Sandbox::empty();
    let root = sandbox.path().join("mail");
    let init = ["init", "--hostname", "mail.example.com", "--reader-group", &own_group(), "--mail-root"];
    sandbox.done(&[&init[..], &[root.to_str().unwrap()]].concat());
    sandbox.done(&["domain", "create", "brand.example"]);
    sandbox.done(&["mailbox", "create", "anna@brand.example", "--generate-password"]);
    sandbox.done(&["setting", "set", "standard-addresses", "postmaster,abuse", "--to", "anna@brand.example"]);
    sandbox.done(&["due", "run"]);
    sandbox
}

fn findings(outcome: &Outcome) -> BTreeSet<(String, String)> {
    let said: Value = serde_json::from_str(&outcome.stdout).unwrap_or_else(|e| panic!("{e}: {outcome:?}"));
    let all = said["findings"].as_array().unwrap().iter();
    let all = all.map(|f| (f["code"].as_str().unwrap().to_owned(), f["object"].as_str().unwrap().to_owned()));
    all.filter(|(code, _)| !OF_THE_HOST.iter().any(|of| code.starts_with(of)) && !code.starts_with("file-")).collect()
}

fn found(sandbox: &Sandbox, more: &[&str]) -> BTreeSet<(String, String)> {
    findings(&sandbox.run(&[&["check", "-o", "json"], more].concat()))
}

fn these<const N: usize>(all: [(&str, &str); N]) -> BTreeSet<(String, String)> {
    all.into_iter().map(|(code, object)| (code.to_owned(), object.to_owned())).collect()
}

#[test]
fn nothing_is_found_where_nothing_is_wrong() {
    let sandbox = host();
    sandbox.done(&["mailbox", "create", "sales@brand.example", "--shared"]);
    sandbox.done(&["delegate", "grant", "sales@brand.example", "anna@brand.example"]);
    sandbox.done(&["alias", "route", "info@brand.example", "--to", "sales@brand.example"]);
    sandbox.done(&["alias", "forward", "press@brand.example", "--to", "agency@elsewhere.example"]);
    for more in [&[][..], &["--deep"]] {
        assert_eq!(found(&sandbox, more), these([]));
    }
}

#[test]
fn hosts_that_deliver_nothing_and_what_has_ended_are_found() {
    let sandbox = host();
    // Nobody listens there, and nobody can, while this is bound and takes no connections.
    let socket = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = socket.local_addr().unwrap().port();
    drop(socket);
    let silent = format!("127.0.0.1:{port}");
    let greeting = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let greets = greeting.local_addr().unwrap().to_string();
    let server = std::thread::spawn(move || {
        use std::io::{BufRead, BufReader, Write};
        let (mut stream, _) = greeting.accept().unwrap();
        stream.write_all(b"220 old\r\n250 old\r\n").unwrap();
        BufReader::new(&stream).lines().map_while(Result::ok).count()
    });
    sandbox.done(&["mailbox", "set", "anna@brand.example", "--delivered-by", &silent]);
    sandbox.done(&["mailbox", "create", "ben@brand.example", "--generate-password", "--delivered-by", &greets]);
    sandbox.done(&["domain", "set", "brand.example", "--delivered-by", "hold", "--until", "2031-03-20"]);
    assert_eq!(found(&sandbox, &["--deep"]), these([("delivery-host-silent", silent.as_str())]));
    assert_eq!(server.join().unwrap(), 2);
    sandbox.done(&["mailbox", "set", "ben@brand.example", "--delivered-by", "here", "--until", "2031-03-18"]);
    sandbox.done(&["mailbox", "set", "anna@brand.example", "--delivered-by", "default"]);
    let mut later = sandbox.command(&["check", "-o", "json"]);
    let said = later.env("VMAILCTL_CLOCK", "2031-03-25T00:00:00Z").output().unwrap();
    let said: Value = serde_json::from_slice(&said.stdout).unwrap();
    let all = said["findings"].as_array().unwrap().iter().filter(|f| f["code"] == "delivery-ended");
    let remedies: Vec<&str> = all.map(|f| f["remedy"].as_str().unwrap()).collect();
    assert_eq!(
        remedies,
        [
            "vmailctl mailbox set ben@brand.example --delivered-by default",
            "vmailctl domain set brand.example --delivered-by default"
        ]
    );
}

#[test]
fn a_domain_that_refuses_its_postmaster_is_found() {
    let sandbox = host();
    sandbox.done(&["setting", "set", "standard-addresses", "abuse"]);
    for domain in ["a.example", "b.example", "c.example", "d.example", "own.example"] {
        sandbox.done(&["domain", "create", domain]);
    }
    sandbox.done(&["alias", "route", "postmaster@own.example", "--to", "anna@brand.example"]);
    assert_eq!(found(&sandbox, &[]), these([("standard-address-missing", "postmaster")]));
    let said = sandbox.run(&["check"]).stdout;
    assert!(said.contains("postmaster@ is refused in a.example, b.example, brand.example and 2 more"), "{said}");
    sandbox.done(&["alias", "route", "@b.example", "--to", "anna@brand.example"]);
    sandbox.done(&["setting", "set", "standard-addresses", "abuse,postmaster"]);
    assert_eq!(found(&sandbox, &[]), these([]));
}

#[test]
fn what_the_rows_lead_to_is_found() {
    let sandbox = host();
    sandbox.done(&["mailbox", "create", "ben@brand.example", "--generate-password"]);
    for name in ["sales", "jobs", "press"] {
        sandbox.done(&["mailbox", "create", &format!("{name}@brand.example"), "--shared"]);
    }
    // Nobody; somebody who may not log in; somebody who may, for a week.
    sandbox.done(&["delegate", "grant", "jobs@brand.example", "ben@brand.example"]);
    sandbox.done(&["delegate", "grant", "press@brand.example", "anna@brand.example", "--until", "7d"]);
    sandbox.done(&["mailbox", "suspend", "ben@brand.example", "--keep-sessions"]);
    sandbox.done(&["alias", "route", "b@brand.example", "--to", "ben@brand.example"]);
    sandbox.done(&["alias", "route", "ab@brand.example", "--to", "ben@brand.example", "--to", "anna@brand.example"]);
    // Without Dovecot, her sessions stay open.
    assert_eq!(sandbox.run(&["mailbox", "set", "anna@brand.example", "--pop3", "off"]).code, Some(7));
    let store = Connection::open(sandbox.store()).unwrap();
    store
        .execute_batch(
            "INSERT INTO address (domain_id, local, role, created_at) VALUES (1, 'round', 'alias', '2026-01-01T00:00:00Z');
             INSERT INTO target (address_id, outside) VALUES (last_insert_rowid(), 'anna@brand.example');
             INSERT INTO operator VALUES ('%nobody-of-this-name', 'all', NULL), ('root', 'all', NULL);",
        )
        .unwrap();
    drop(store);
    let expected = these([
        ("alias-loop", "round@brand.example"),
        ("alias-refuses", "b@brand.example"),
        ("alias-target-refuses", "ab@brand.example"),
        ("audit-unrecorded", "audit log"),
        ("grant-expiring", "press@brand.example*anna@brand.example"),
        ("operator-unknown", "%nobody-of-this-name"),
        ("sessions-open", "anna@brand.example, press@brand.example"),
        ("shared-without-reader", "jobs@brand.example"),
        ("shared-without-reader", "sales@brand.example"),
    ]);
    assert_eq!(found(&sandbox, &[]), expected);
}

#[test]
fn what_the_mail_lies_in_is_found() {
    let sandbox = host();
    let shown: Value =
        serde_json::from_str(&sandbox.done(&["mailbox", "show", "anna@brand.example", "-o", "json"])).unwrap();
    let home = Path::new(shown["home"].as_str().unwrap()).to_owned();
    let domain = home.parent().unwrap().to_owned();
    fs::create_dir_all(&home).unwrap();
    fs::set_permissions(&home, Permissions::from_mode(0o700)).unwrap();
    fs::create_dir(domain.join("gone.77")).unwrap();
    // The host of the tests may have no mail user; then nothing is known of owners.
    let without_owner = |mut all: BTreeSet<(String, String)>| {
        all.retain(|(code, _)| code != "home-owner");
        all
    };
    let gone = domain.join("gone.77").to_str().unwrap().to_owned();
    let orphan = [("home-without-mailbox", gone.as_str())];
    assert_eq!(without_owner(found(&sandbox, &[])), these(orphan));
    // Homes as other systems have them: a directory of the mail root, and one far below it.
    let root = domain.parent().unwrap();
    for (name, place) in [("flat", "flat"), ("deep", "vmail1/brand.example/d/e/deep-2020")] {
        let home = root.join(place);
        fs::create_dir_all(home.join("Maildir")).unwrap();
        let home = home.to_str().unwrap();
        let document = serde_json::json!({ "mailboxes": [{ "address": format!("{name}@brand.example"), "kind": "shared", "home": home }] });
        let file = sandbox.path().join("homes.json");
        fs::write(&file, document.to_string()).unwrap();
        sandbox.done(&["apply", file.to_str().unwrap()]);
    }
    let mut with_homes = without_owner(found(&sandbox, &[]));
    with_homes.retain(|(code, _)| code == "home-without-mailbox");
    assert_eq!(with_homes, these(orphan));
    for name in ["flat", "deep"] {
        let address = format!("{name}@brand.example");
        sandbox.done(&["mailbox", "delete", &address, "--confirm", &address, "--keep-sessions"]);
    }
    fs::set_permissions(&home, Permissions::from_mode(0o705)).unwrap();
    assert_eq!(without_owner(found(&sandbox, &[])), these([orphan[0], ("home-mode", "anna@brand.example")]));
    // By what Dovecot has written down, there was something.
    fs::remove_dir(&home).unwrap();
    assert_eq!(without_owner(found(&sandbox, &[])), these(orphan));
    let usage = Connection::open(sandbox.path().join("store/usage/vmail.db")).unwrap();
    usage.execute("INSERT INTO fact VALUES ('anna@brand.example', 'storage', 4711)", []).unwrap();
    drop(usage);
    assert_eq!(without_owner(found(&sandbox, &[])), these([orphan[0], ("home-missing", "anna@brand.example")]));
}

#[test]
fn a_mailbox_that_nobody_came_for_is_found_after_three_months() {
    let sandbox = host();
    let at = |clock: &str| {
        let mut due = sandbox.command(&["due", "run", "--accept-clock"]);
        assert!(due.env("VMAILCTL_CLOCK", clock).status().unwrap().success());
        let mut command = sandbox.command(&["check", "-o", "json"]);
        findings(&command.env("VMAILCTL_CLOCK", clock).output().unwrap().into())
    };
    assert_eq!(at("2031-06-01T00:00:00Z"), these([]));
    assert_eq!(at("2031-07-01T00:00:00Z"), these([("mailbox-unused", "anna@brand.example")]));
    // A clock that is behind the last change.
    assert_eq!(at("2031-03-14T09:20:00Z"), these([("clock-behind", "clock")]));
    assert_eq!(at(NOW), these([]));
}

#[test]
fn that_nobody_does_what_is_due_is_found_after_a_day() {
    let sandbox = host();
    let due = these([("due-not-run", "vmailctl due run")]);
    let at = |clock: &str| {
        let mut command = sandbox.command(&["check", "-o", "json"]);
        findings(&command.env("VMAILCTL_CLOCK", clock).output().unwrap().into())
    };
    assert_eq!(at("2031-03-15T09:26:53Z"), these([]));
    assert_eq!(at("2031-03-15T09:26:54Z"), due);
    let never = Sandbox::new();
    assert!(found(&never, &[]).is_superset(&due));
}

#[test]
fn what_is_in_a_mail_place_that_lies_aside_is_no_home() {
    let sandbox = host();
    let place = sandbox.path().join("mail/anna-old");
    ["cur", "new"].iter().for_each(|name| fs::create_dir_all(place.join(name)).unwrap());
    let named = format!("maildir:{}", place.display());
    sandbox.done(&["mailbox", "set", "anna@brand.example", "--mail-place", &named, "--keep-sessions"]);
    sandbox.done(&["setting", "set", "standard-addresses", "none"]);
    sandbox.done(&["mailbox", "delete", "anna@brand.example", "--confirm", "anna@brand.example", "--keep-sessions"]);
    assert!(place.with_file_name(".removed-1-mail").join("cur").exists());
    let found = found(&sandbox, &[]);
    assert!(!found.iter().any(|(code, _)| code == "home-without-mailbox"), "{found:?}");
}

#[test]
fn mail_that_a_restoration_of_the_store_leaves_behind_comes_back() {
    let sandbox = host();
    let shown: Value =
        serde_json::from_str(&sandbox.done(&["mailbox", "show", "anna@brand.example", "-o", "json"])).unwrap();
    let home = Path::new(shown["home"].as_str().unwrap()).to_owned();
    let aside = home.with_file_name(".removed-1");
    fs::create_dir_all(home.join("Maildir")).unwrap();
    // Her mail lies elsewhere, and goes and comes with the home.
    let place = sandbox.path().join("mail/old/anna");
    let mail_aside = place.with_file_name(".removed-1-mail");
    ["cur", "new"].iter().for_each(|name| fs::create_dir_all(place.join(name)).unwrap());
    let named = format!("maildir:{}", place.display());
    sandbox.done(&["mailbox", "set", "anna@brand.example", "--mail-place", &named, "--keep-sessions"]);
    let with_her = sandbox.path().join("with-her").to_str().unwrap().to_owned();
    let without_her = sandbox.path().join("without-her").to_str().unwrap().to_owned();
    sandbox.done(&["backup", "create", &with_her]);
    sandbox.done(&["setting", "set", "standard-addresses", "none"]);
    sandbox.done(&["mailbox", "delete", "anna@brand.example", "--confirm", "anna@brand.example", "--keep-sessions"]);
    sandbox.done(&["backup", "create", &without_her]);
    assert!(aside.join("Maildir").exists() && !home.exists());
    assert!(mail_aside.join("cur").exists() && !place.exists());
    // Her row comes with its mail, and goes with it.
    for (backup, there, not_there) in [(&with_her, &home, &aside), (&without_her, &aside, &home)] {
        sandbox.done(&["restore", backup, "--yes", "--keep-sessions"]);
        assert!(there.join("Maildir").exists() && !not_there.exists(), "{backup}");
        let comes = there == &home;
        assert_eq!((place.join("cur").exists(), mail_aside.join("cur").exists()), (comes, !comes), "{backup}");
    }
    // Where that could not be done, it is found, and mended.
    sandbox.done(&["restore", &with_her, "--yes", "--keep-sessions"]);
    fs::rename(&home, &aside).unwrap();
    let misplaced = ("mail-misplaced".to_owned(), "anna@brand.example".to_owned());
    assert!(found(&sandbox, &[]).contains(&misplaced));
    assert!(!found(&sandbox, &["--fix"]).contains(&misplaced));
    assert!(home.join("Maildir").exists() && !aside.exists());
    fs::rename(&place, &mail_aside).unwrap();
    assert!(found(&sandbox, &[]).contains(&misplaced));
    assert!(!found(&sandbox, &["--fix"]).contains(&misplaced));
    assert!(place.join("cur").exists() && !mail_aside.exists());
    // Something is in the way: each command says what it has done, and no more.
    fs::rename(&home, &aside).unwrap();
    std::os::unix::fs::symlink("/nowhere", &home).unwrap();
    let fixed = sandbox.run(&["check", "--fix"]);
    assert!(fixed.code == Some(7) && fixed.stderr.contains("can't be put there"), "{fixed:?}");
    assert!(!fixed.stderr.contains("restored"), "{fixed:?}");
    let restored = sandbox.run(&["restore", &with_her, "--yes", "--keep-sessions"]);
    assert!(
        restored.code == Some(7) && restored.stderr.contains("the store is restored, but the mail"),
        "{restored:?}"
    );
}

#[test]
fn damage_and_a_log_that_was_changed_are_found_by_looking_deep() {
    let sandbox = host();
    let store = Connection::open(sandbox.store()).unwrap();
    store.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).unwrap();
    store.execute("UPDATE audit SET user = 'nobody' WHERE id = 2", []).unwrap();
    assert_eq!(found(&sandbox, &[]), these([]));
    assert_eq!(found(&sandbox, &["--deep"]), these([("audit-altered", "audit log")]));

    let sandbox = host();
    let path = sandbox.store().to_str().unwrap().to_owned();
    let store = Connection::open(&path).unwrap();
    store.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).unwrap();
    store.execute_batch("PRAGMA foreign_keys = OFF; UPDATE target SET address_id = 4711;").unwrap();
    drop(store);
    assert!(found(&sandbox, &[]).contains(&("store-damaged".to_owned(), path)));
}

#[test]
fn what_is_safe_to_mend_is_mended_and_said() {
    let sandbox = host();
    let store = sandbox.store();
    let directory = store.parent().unwrap();
    fs::set_permissions(&store, Permissions::from_mode(0o666)).unwrap();
    fs::set_permissions(directory, Permissions::from_mode(0o777)).unwrap();
    let expected = found(&sandbox, &[]);
    for object in [store.to_str().unwrap(), directory.to_str().unwrap()] {
        assert!(expected.contains(&("store-file-mode".to_owned(), object.to_owned())), "{object}: {expected:?}");
    }
    // A rehearsal mends nothing.
    assert_eq!(found(&sandbox, &["--fix", "--dry-run"]), expected);
    let outcome = sandbox.run(&["check", "--fix"]);
    for (code, object) in &expected {
        assert!(outcome.stderr.contains(&format!("mended {code}: {object}\n")), "{outcome:?}");
    }
    assert_eq!(found(&sandbox, &[]), these([]));
}

#[test]
fn every_code_that_can_be_found_is_explained() {
    let codes: Vec<_> = vmailctl::admin::check::CODES.iter().map(|(code, _)| *code).collect();
    assert!(codes.is_sorted());
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/admin");
    let mut texts = vec![fs::read_to_string(sources.join("check.rs")).unwrap()];
    texts.extend(fs::read_dir(sources.join("check")).unwrap().map(|e| fs::read_to_string(e.unwrap().path()).unwrap()));
    let mut used = BTreeSet::new();
    for text in &texts {
        for call in ["error(", "warning("] {
            for (_, rest) in text.match_indices(call).map(|(at, _)| text[at..].split_at(call.len())) {
                used.extend(rest.trim_start().strip_prefix('"').and_then(|code| code.split('"').next()));
            }
        }
    }
    assert!(used.len() > 30, "{used:?}");
    let unexplained: Vec<_> = used.iter().filter(|code| !codes.contains(code)).collect();
    assert!(unexplained.is_empty(), "{unexplained:?}");
    let unused: Vec<_> = codes.iter().filter(|code| !used.contains(**code) && !code.starts_with("audit-")).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn usage_that_is_no_file_is_not_waited_for() {
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "brand.example"]);
    sandbox.done(&["mailbox", "create", "anna@brand.example", "--shared"]);
    let usage = sandbox.path().join("store/usage/vmail.db");
    for name in ["vmail.db", "vmail.db-journal"] {
        let pipe = usage.with_file_name(name);
        let _ = fs::remove_file(&pipe);
        nix::unistd::mkfifo(&pipe, nix::sys::stat::Mode::S_IRWXU).unwrap();
        for arguments in [&["mailbox", "list"][..], &["mailbox", "show", "anna@brand.example"], &["check"]] {
            let mut child = sandbox.command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
            let begun = Instant::now();
            while child.try_wait().unwrap().is_none() {
                if begun.elapsed() > Duration::from_secs(20) {
                    child.kill().unwrap();
                    panic!("{arguments:?} waits for {name}");
                }
                std::thread::sleep(Duration::from_millis(10));
            }
            let output = child.wait_with_output().unwrap();
            let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
            assert!(arguments != ["check"] || said.contains("not a regular file"), "{said}");
        }
    }
}
