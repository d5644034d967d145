//! `import mail` from a real old host, whose folders have another separator and a prefix, over TLS. Both sides are read over
//! IMAP, and compared message by message.

use super::brand::Brand;
use super::courier::Courier;
use super::host::{Host, lossy};
use super::imap::Imap;
use super::old_host::{self, MASTER_PASSWORD, OldHost, message, secret_file};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::process::CommandExt;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

/// A host with its old one, and the files of the passwords.
pub(super) struct Move {
    pub(super) host: Host,
    pub(super) old: OldHost,
}

/// What a message is: its flags, when it was received, and itself.
type Message = (Vec<String>, String, String);

impl Move {
    pub(super) fn begin() -> Self {
        let host = Host::start();
        let old = OldHost::start(&host);
        secret_file(&host.path("master"), &format!("{MASTER_PASSWORD}\n"));
        Self { host, old }
    }

    /// A mailbox on both hosts.
    pub(super) fn mailbox(&self, brand: &Brand<'_>, local: &str) -> String {
        let address = brand.person(local).address;
        self.old.add_user(&address);
        address
    }

    pub(super) fn arguments<'a>(&'a self, port: &'a str, certificate: &'a str, master: &'a str) -> Vec<&'a str> {
        vec![
            "import",
            "mail",
            "--from-host",
            old_host::NAME,
            "--port",
            port,
            "--ca-file",
            certificate,
            "--master-user",
            "mover",
            "--password-file",
            master,
            "--folder-prefix",
            "INBOX",
        ]
    }

    /// Copies, and leaves the judgement to the caller.
    fn ask(&self, rest: &[&str]) -> Output {
        let (port, certificate, master) =
            (self.old.port.to_string(), self.old.path("cert.pem"), self.host.path("master"));
        self.host.ask(&[&self.arguments(&port, &certificate, &master)[..], rest].concat(), "")
    }

    /// The rows of the report, and how the command ended.
    fn copy(&self, rest: &[&str]) -> (BTreeMap<String, Value>, i32) {
        let done = self.ask(&[rest, &["-o", "json"]].concat());
        let report: Value = serde_json::from_slice(&done.stdout)
            .unwrap_or_else(|e| panic!("{e}: {}{}", lossy(&done.stdout), lossy(&done.stderr)));
        let rows = report["mailboxes"].as_array().unwrap().iter();
        let rows = rows.map(|row| (row["mailbox"].as_str().unwrap().to_owned(), row.clone())).collect();
        (rows, done.status.code().unwrap())
    }

    /// Copies all, which must end with both sides equal.
    #[track_caller]
    pub(super) fn copy_all(&self) -> BTreeMap<String, Value> {
        let (rows, code) = self.copy(&[]);
        assert_eq!(code, 0, "{rows:#?}");
        assert!(rows.values().all(|row| row["state"] == "equal"), "{rows:#?}");
        rows
    }

    /// What is in a mailbox of the old host, with its folders called as here.
    fn there(&self, address: &str) -> BTreeMap<String, Vec<Message>> {
        let mut session = self.old.imap();
        let said = session.log_in(&format!("{address}*mover"), MASTER_PASSWORD);
        assert!(said.starts_with("OK"), "{said}");
        let named = |name: &str| name.strip_prefix("INBOX.").unwrap_or(name).replace('.', "/");
        read(&mut session).into_iter().map(|(name, messages)| (named(&name), messages)).collect()
    }

    /// What is in a mailbox here, without a log-in that would count as its use.
    fn here(&self, address: &str) -> BTreeMap<String, Vec<Message>> {
        let config = self.host.path("dovecot/dovecot.conf");
        let asked = ["-f", "pager", "fetch", "-u", address, FIELDS, "all"];
        messages(&self.host.command("doveadm", &[&["-c", &config], &asked[..]].concat()))
    }

    /// The same of the old host, with its folders called as here.
    fn was(&self, address: &str) -> BTreeMap<String, Vec<Message>> {
        let said = messages(&self.old.doveadm(&["-f", "pager", "fetch", "-u", address, FIELDS, "all"]));
        let named = |name: &str| name.strip_prefix("INBOX.").unwrap_or(name).replace('.', "/");
        said.into_iter().map(|(name, messages)| (named(&name), messages)).collect()
    }

    #[track_caller]
    pub(super) fn assert_equal(&self, address: &str) {
        let (here, there) = (self.here(address), self.was(address));
        let counts = |side: &BTreeMap<String, Vec<Message>>| -> Vec<(String, usize)> {
            side.iter().map(|(name, messages)| (name.clone(), messages.len())).collect()
        };
        assert_eq!(counts(&here), counts(&there), "{address}");
        assert!(here == there, "{address}: messages differ");
    }

    /// The subjects in the inbox here, each as often as it is there.
    fn subjects(&self, address: &str) -> Vec<String> {
        let found = self.here(address).remove("INBOX").unwrap_or_default();
        let subject = |text: &str| text.lines().find_map(|line| line.strip_prefix("Subject: ")).map(str::to_owned);
        let mut subjects: Vec<String> = found.iter().filter_map(|(_, _, text)| subject(text)).collect();
        subjects.sort();
        subjects
    }

    pub(super) fn no_secret_is_left(&self) {
        assert!(!fs::exists(self.host.path("store/vmail.db-copying")).unwrap(), "the secrets are still there");
    }
}

const FIELDS: &str = "mailbox flags date.received.unixtime text";

/// What doveadm writes of messages: each with its fields in lines, and a form feed between them.
fn messages(said: &str) -> BTreeMap<String, Vec<Message>> {
    let mut found: BTreeMap<String, Vec<Message>> = BTreeMap::new();
    for record in said.split("\x0c\n").filter(|record| !record.is_empty()) {
        let (head, text) = record.split_once("\ntext:").unwrap_or_else(|| panic!("no text in {record:?}"));
        let field = |name: &str| {
            let line = head.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_else(|| panic!("{head:?}"));
            line.trim().to_owned()
        };
        let text = text.replace("\r\n", "\n").trim_matches('\n').to_owned();
        let message = (flags(&field("flags:")), field("date.received.unixtime:"), text);
        found.entry(field("mailbox:")).or_default().push(message);
    }
    found.values_mut().for_each(|messages| messages.sort());
    found
}

fn flags(said: &str) -> Vec<String> {
    let mut flags: Vec<String> =
        said.split(' ').filter(|flag| !flag.is_empty() && *flag != "\\Recent").map(str::to_owned).collect();
    flags.sort();
    flags
}

/// The folders of a session with the number of their messages, each as empty texts.
fn read(session: &mut Imap) -> BTreeMap<String, Vec<Message>> {
    let listed = session.say("LIST \"\" *");
    let names = listed.untagged.iter().filter_map(|line| line.rsplit_once("\" ").map(|(_, name)| name));
    let names: Vec<String> = names.map(|name| name.trim_matches('"').to_owned()).collect();
    names.into_iter().map(|name| (name, Vec::new())).collect()
}

/// A mailbox with a few folders, flags, and what is odd in mail.
fn fill(old: &OldHost, address: &str) {
    for n in 0..40 {
        let marks = ["", "S", "RS", "FS", "D"][n % 5];
        old.put(address, "", &format!("{}.M{n}P1.old:2,{marks}", 1_700_000_000 + n), &message(&format!("m{n}"), 900));
    }
    let alike = b"From: a@outside.test\nDate: Fri, 14 Mar 2025 09:26:53 +0000\nMessage-ID: <same@outside.test>\n\n";
    let odd: [(&str, &str, &[u8]); 9] = [
        ("Work/2024", "1.M1P1.old:2,S", &message("w", 70_000)),
        ("Entw&APw-rfe", "2.M2P1.old:2,DS", &message("d", 300)),
        ("Quote\" and \\ back", "3.M3P1.old:2,S", b"Subject: no end of the header"),
        ("Odd", "4.M4P1.old:2,", b""),
        ("Odd", "5.M5P1.old:2,", b"Subject: bytes\n\nthese \xff\xfe\r\nmixed\n"),
        // Nothing but their texts tells them apart.
        ("Alike", "6.M6P1.old:2,", &[&alike[..], b"one\n"].concat()),
        ("Alike", "7.M7P1.old:2,", &[&alike[..], b"two, which is longer\n"].concat()),
        ("Alike", "8.M8P1.old:2,", b"\nno header a\n"),
        ("Alike", "9.M9P1.old:2,", b"\nno header b\n"),
    ];
    for (folder, file, content) in odd {
        old.put(address, folder, file, content);
    }
    let long = format!("Subject: long line\n\n{}\n", "x".repeat(300_000));
    old.put(address, "Odd", "10.M10P1.old:2,", long.as_bytes());
    old.own(address);
    let subscriptions = old.folder(address, "").join("subscriptions");
    fs::write(subscriptions, "Work.2024\n").unwrap();
}

#[test]
fn mail_is_copied_while_it_still_arrives_there_and_nothing_is_lost_or_doubled() {
    let moving = Move::begin();
    let brand = Brand::on(&moving.host, "copied");
    let anna = moving.mailbox(&brand, "anna");
    fill(&moving.old, &anna);
    assert!(moving.there(&anna).contains_key("Work/2024"), "{:?}", moving.there(&anna).keys());

    // A rehearsal looks, and copies nothing.
    let (rows, code) = moving.copy(&["--dry-run"]);
    assert_eq!((code, rows[&anna]["means"].as_str()), (0, Some("exact")), "{rows:#?}");
    assert_eq!(moving.here(&anna).len(), 0);

    let rows = moving.copy_all();
    assert_eq!((rows[&anna]["messages"].as_u64(), rows[&anna]["brought"].as_u64()), (Some(50), Some(50)));
    moving.assert_equal(&anna);
    moving.no_secret_is_left();
    let config = moving.host.path("dovecot/dovecot.conf");
    let subscribed = moving.host.command("doveadm", &["-c", &config, "mailbox", "list", "-s", "-u", &anna]);
    assert!(subscribed.contains("Work/2024"), "{subscribed}");

    // There, mail arrives, is read and deleted, and a folder is made.
    moving.old.put(&anna, "", "1700000100.M100P1.old:2,", &message("later", 500));
    moving.old.put(&anna, "New", "1700000101.M101P1.old:2,S", &message("new", 500));
    moving.old.own(&anna);
    let mut session = moving.old.imap();
    session.log_in(&format!("{anna}*mover"), MASTER_PASSWORD);
    session.say("SELECT INBOX");
    session.say("STORE 1 +FLAGS (\\Flagged)");
    session.say("STORE 2 +FLAGS (\\Deleted)");
    session.say("EXPUNGE");
    let rows = moving.copy_all();
    assert_eq!(rows[&anna]["means"], "exact");
    moving.assert_equal(&anna);
    // Nothing is left to do.
    assert_eq!(moving.copy_all()[&anna]["brought"], 0);
    moving.assert_equal(&anna);
    let said: Value = moving.host.json(&["import", "status"]);
    assert_eq!((&said["mailboxes"][0]["mail"], &said["mailboxes"][0]["messages"]), (&"equal".into(), &51.into()));
}

#[test]
fn a_mailbox_that_is_used_here_gets_what_it_lacks_and_loses_nothing() {
    let moving = Move::begin();
    let brand = Brand::on(&moving.host, "used");
    let anna = brand.person("anna");
    let addresses = [&anna.address, &moving.mailbox(&brand, "ben"), &moving.mailbox(&brand, "cleo")].map(Clone::clone);
    moving.old.add_user(&anna.address);
    for address in &addresses {
        for n in 1..=5 {
            moving.old.put(address, "", &format!("170000000{n}.M{n}P1.old:2,"), &message(&format!("m{n}"), 500));
        }
        moving.old.own(address);
    }
    moving.copy_all();
    // Anna logs in and deletes, mail arrives for Ben, and Cleo's mailbox stays as it is.
    let mut session = anna.imap();
    session.say("SELECT INBOX");
    session.say("STORE 2 +FLAGS (\\Deleted)");
    session.say("EXPUNGE");
    session.say("CREATE Own");
    let arrived = brand.host.send(&addresses[1]);
    brand.host.drain_queue();
    for address in &addresses {
        moving.old.put(address, "", "1700000006.M6P1.old:2,", &message("m6", 500));
        moving.old.put(address, "Work/Deep", "1700000007.M7P1.old:2,FS", &message("m7", 500));
        moving.old.own(address);
    }
    for again in 0..3 {
        let rows = moving.copy_all();
        let means = addresses.each_ref().map(|address| rows[address]["means"].as_str().unwrap().to_owned());
        assert_eq!(means, ["add", "add", "exact"], "{again}: {rows:#?}");
        let brought = addresses.each_ref().map(|address| rows[address]["brought"].as_u64().unwrap());
        assert_eq!(brought, if again == 0 { [2, 2, 2] } else { [0, 0, 0] }, "{rows:#?}");
        assert_eq!(moving.subjects(&addresses[0]), ["m1", "m3", "m4", "m5", "m6"]);
        let mut of_ben = vec!["m1", "m2", "m3", "m4", "m5", "m6", &arrived];
        of_ben.sort_unstable();
        assert_eq!(moving.subjects(&addresses[1]), of_ben);
        moving.assert_equal(&addresses[2]);
        for address in &addresses {
            assert_eq!(moving.here(address)["Work/Deep"], moving.was(address)["Work/Deep"]);
        }
    }
    assert!(anna.imap().say("SELECT Own").is_ok(), "the folder that was made here is gone");
    assert_eq!(anna.receives("m6"), 1);
}

#[test]
fn an_old_host_that_lost_its_mail_empties_no_mailbox_here() {
    let moving = Move::begin();
    let brand = Brand::on(&moving.host, "emptied");
    let anna = moving.mailbox(&brand, "anna");
    moving.old.put(&anna, "", "1700000001.M1P1.old:2,", &message("m1", 500));
    moving.old.own(&anna);
    moving.copy_all();
    fs::rename(moving.old.folder(&anna, ""), moving.old.path("mail/lost")).unwrap();
    let (rows, code) = moving.copy(&[]);
    assert_eq!((code, rows[&anna]["state"].as_str()), (10, Some("differs")), "{rows:#?}");
    assert_eq!(moving.subjects(&anna), ["m1"]);
}

#[test]
fn folders_and_messages_that_cannot_be_read_are_named_and_the_rest_is_copied() {
    let moving = Move::begin();
    let brand = Brand::on(&moving.host, "unreadable");
    let [anna, ben] = ["anna", "ben"].map(|local| moving.mailbox(&brand, local));
    for folder in ["", "Good", "Bad&", "Shared", "Per%50cent"] {
        moving.old.put(&anna, folder, "1.M1P1.old:2,S", &message("m", 500));
    }
    for n in 1..=5 {
        // A wrong size in the name, which ends each session that asks for the message.
        let size = if n == 3 { ",S=99999" } else { "" };
        moving.old.put(&anna, "Broken", &format!("{n}.M{n}P1.old{size}:2,S"), &message(&format!("m{n}"), 500));
    }
    moving.old.put(&ben, "", "1.M1P1.old:2,S", &message("m", 500));
    moving.old.own(&anna);
    moving.old.own(&ben);
    for _ in 0..2 {
        let (rows, code) = moving.copy(&[]);
        assert_eq!(code, 10, "{rows:#?}");
        assert_eq!((&rows[&anna]["state"], &rows[&ben]["state"]), (&"differs".into(), &"equal".into()), "{rows:#?}");
        let trouble = rows[&anna]["trouble"].to_string();
        for named in ["Bad&: can't be read", "Shared: not copied", "Per%50cent: not copied", "by number: 3"] {
            assert!(trouble.contains(named), "{named}: {trouble}");
        }
        let here = moving.here(&anna);
        let counts: Vec<(&str, usize)> = here.iter().map(|(name, all)| (name.as_str(), all.len())).collect();
        assert_eq!(counts, [("Broken", 4), ("Good", 1), ("INBOX", 1)]);
    }
    let status = moving.host.ask(&["import", "status", "-o", "json"], "");
    assert_eq!(status.status.code(), Some(10));
    // Once the folder is mended there, all of it comes.
    let wrong = moving.old.folder(&anna, "Broken").join("cur/3.M3P1.old,S=99999:2,S");
    fs::rename(&wrong, wrong.with_file_name("3.M3P1.old:2,S")).unwrap();
    for folder in ["Bad&", "Shared", "Per%50cent"] {
        fs::remove_dir_all(moving.old.folder(&anna, folder)).unwrap();
    }
    moving.copy_all();
    moving.assert_equal(&anna);
}

#[test]
fn each_log_in_and_each_refusal_is_said() {
    let moving = Move::begin();
    let brand = Brand::on(&moving.host, "log-ins");
    let [anna, ben] = ["anna", "ben"].map(|local| moving.mailbox(&brand, local));
    for address in [&anna, &ben] {
        moving.old.put(address, "", "1.M1P1.old:2,S", &message("m", 500));
        moving.old.own(address);
    }
    let (port, certificate, passwords) =
        (moving.old.port.to_string(), moving.old.path("cert.pem"), moving.host.path("passwords"));
    let own = |extra: &[&str]| {
        let fixed = ["import", "mail", "--from-host", old_host::NAME, "--port", &port, "--folder-prefix", "INBOX"];
        moving.host.ask(&[&fixed[..], &["--passwords", &passwords], extra].concat(), "")
    };
    let trusted = ["--ca-file", &certificate];
    secret_file(&passwords, &format!("address,password\n{anna},{}\n", old_host::PASSWORD));
    fs::set_permissions(&passwords, std::os::unix::fs::PermissionsExt::from_mode(0o640)).unwrap();
    let done = own(&trusted);
    assert_eq!(done.status.code(), Some(2), "{}", lossy(&done.stderr));
    fs::set_permissions(&passwords, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    // A certificate that nobody has said to trust.
    let done = own(&[]);
    assert_eq!(done.status.code(), Some(8), "{}", lossy(&done.stderr));
    assert_eq!(moving.here(&anna).len(), 0);
    // Ben has no password in the file.
    let done = own(&trusted);
    assert_eq!(done.status.code(), Some(8), "{}", lossy(&done.stderr));
    assert!(lossy(&done.stderr).contains("no password of it is in the file"), "{}", lossy(&done.stderr));
    moving.assert_equal(&anna);
    secret_file(&passwords, &format!("address,password\n{anna},{}\n{ben},wrong secret\n", old_host::PASSWORD));
    let done = own(&trusted);
    assert_eq!(done.status.code(), Some(8), "{}", lossy(&done.stderr));
    assert!(lossy(&done.stderr).contains("AUTHENTICATIONFAILED"), "{}", lossy(&done.stderr));
    let everything = format!("{}{}", lossy(&done.stdout), lossy(&done.stderr));
    let logs = moving.host.dovecot_log(&[]).join("\n") + &moving.host.run(&["audit", "list", "-o", "json"]);
    for secret in [old_host::PASSWORD, "wrong secret"] {
        assert!(!everything.contains(secret) && !logs.contains(secret), "the password is told");
    }
    moving.no_secret_is_left();
}

#[test]
fn a_quota_that_is_too_small_is_named() {
    let moving = Move::begin();
    let brand = Brand::on(&moving.host, "over");
    let anna = moving.mailbox(&brand, "anna");
    for n in 0..3 {
        moving.old.put(&anna, "", &format!("{n}.M{n}P1.old:2,S"), &message(&format!("m{n}"), 600_000));
    }
    moving.old.own(&anna);
    moving.host.run(&["mailbox", "set", &anna, "--quota", "1M"]);
    assert!(moving.copy(&["--dry-run"]).0[&anna]["over_quota"].as_bool().unwrap());
    let rows = moving.copy_all();
    assert_eq!(rows[&anna]["over_quota"], true);
    assert_eq!(moving.subjects(&anna).len(), 3);
}

/// Starts a copy, and kills it with all that it has started, or alone.
pub(super) fn killed(moving: &Move, after: Duration, whole: bool) {
    let (port, certificate, master) =
        (moving.old.port.to_string(), moving.old.path("cert.pem"), moving.host.path("master"));
    let mut command = moving.host.program(&moving.arguments(&port, &certificate, &master));
    let mut child = command.process_group(0).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    std::thread::sleep(after);
    let target = if whole { format!("-{}", child.id()) } else { child.id().to_string() };
    let _ = Command::new("/bin/kill").args(["-KILL", "--", &target]).status();
    let _ = child.wait();
}

#[test]
fn a_copy_that_is_killed_at_any_moment_is_equal_in_the_end() {
    let moving = Move::begin();
    let brand = Brand::on(&moving.host, "killed");
    let addresses: Vec<String> = (0..6).map(|n| moving.mailbox(&brand, &format!("person{n}"))).collect();
    for address in &addresses {
        for n in 0..150 {
            let folder = ["", "Work", "Work/Deep"][n % 3];
            let file = format!("{}.M{n}P1.old:2,{}", 1_700_000_000 + n, ["", "S"][n % 2]);
            moving.old.put(address, folder, &file, &message(&format!("m{n}"), 4_000));
        }
        moving.old.own(address);
    }
    for round in 0..24 {
        killed(&moving, Duration::from_millis(40 + round * 60), round % 3 != 0);
        // Meanwhile mail arrives there.
        let address = &addresses[usize::try_from(round).unwrap() % addresses.len()];
        let file = format!("{}.M{round}P2.old:2,", 1_700_001_000 + round);
        moving.old.put(address, "", &file, &message(&format!("late{round}"), 900));
        moving.old.own(address);
    }
    // What a kill has left running ends first.
    let done = super::eventually(|| {
        let (rows, code) = moving.copy(&[]);
        (code == 0 && rows.values().all(|row| row["state"] == "equal")).then_some(())
    });
    assert!(done.is_some(), "{:#?}", moving.copy(&[]));
    addresses.iter().for_each(|address| moving.assert_equal(address));
    moving.no_secret_is_left();
}

/// Some mailboxes with so much mail that a copy takes a while.
fn much_mail(moving: &Move, brand: &Brand<'_>, count: usize) -> Vec<String> {
    let addresses: Vec<String> = (0..count).map(|n| moving.mailbox(brand, &format!("person{n}"))).collect();
    for address in &addresses {
        for n in 0..400 {
            let file = format!("{}.M{n}P1.old:2,S", 1_700_000_000 + n);
            moving.old.put(address, ["", "Work"][n % 2], &file, &message(&format!("m{n}"), 20_000));
        }
        moving.old.own(address);
    }
    addresses
}

/// The processes that have the lock of the copy open, but for the program itself.
fn copying(moving: &Move) -> Vec<String> {
    let Ok(lock) = fs::canonicalize(moving.host.path("store/vmail.db-copy")) else { return Vec::new() };
    let processes = fs::read_dir("/proc").unwrap().flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let processes = processes.filter(|process| process.bytes().all(|byte| byte.is_ascii_digit()));
    let has_open = |process: &String| {
        let comm = fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
        let open = fs::read_dir(format!("/proc/{process}/fd")).into_iter().flatten().flatten();
        comm.trim() != "vmailctl"
            && open.into_iter().any(|file| fs::read_link(file.path()).is_ok_and(|file| file == lock))
    };
    processes.filter(has_open).collect()
}

#[test]
fn a_signal_ends_the_copy_with_all_that_it_started_and_tells_what_was_done() {
    let moving = Move::begin();
    let brand = Brand::on(&moving.host, "signalled");
    let addresses = much_mail(&moving, &brand, 5);
    let (port, certificate, master) =
        (moving.old.port.to_string(), moving.old.path("cert.pem"), moving.host.path("master"));
    for signal in ["INT", "TERM", "HUP"] {
        let arguments = [&moving.arguments(&port, &certificate, &master)[..], &["--jobs", "1", "-o", "json"]].concat();
        // A shell may have begun the tests so that some of these are nothing to them.
        let program = moving.host.program(&arguments);
        let mut command = Command::new("/usr/bin/env");
        command.arg("--default-signal=INT,TERM,HUP").arg(program.get_program()).args(program.get_args()).env_clear();
        command.envs(program.get_envs().filter_map(|(name, value)| value.map(|value| (name, value))));
        let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        assert!(super::eventually(|| (!copying(&moving).is_empty()).then_some(())).is_some(), "nothing is copied");
        let _ = Command::new("/bin/kill").args([&format!("-{signal}"), &child.id().to_string()]).status();
        let done = child.wait_with_output().unwrap();
        assert_eq!(copying(&moving), [] as [String; 0], "{signal}: something goes on");
        assert_eq!(done.status.code(), Some(8), "{signal}: {}{}", lossy(&done.stdout), lossy(&done.stderr));
        let report: Value = serde_json::from_slice(&done.stdout).unwrap();
        assert!(report["mailboxes"].as_array().unwrap().len() < addresses.len(), "{report:#}");
        assert!(lossy(&done.stderr).contains("interrupted, mailboxes done: "), "{}", lossy(&done.stderr));
        moving.no_secret_is_left();
    }
    moving.copy_all();
    addresses.iter().for_each(|address| moving.assert_equal(address));
}

#[test]
fn after_a_kill_no_second_copy_begins_and_no_password_stays() {
    let moving = Move::begin();
    let brand = Brand::on(&moving.host, "left");
    let addresses = much_mail(&moving, &brand, 2);
    // A doveadm that stands still, as at a slow host.
    let bin = moving.host.path("still");
    fs::create_dir(&bin).unwrap();
    let (port, certificate, master) =
        (moving.old.port.to_string(), moving.old.path("cert.pem"), moving.host.path("master"));
    let mut command = moving.host.program(&moving.arguments(&port, &certificate, &master));
    let search_path = command.get_envs().find(|(name, _)| *name == "PATH").and_then(|(_, path)| path).unwrap();
    let search_path = search_path.to_str().unwrap().to_owned();
    let doveadm =
        search_path.split(':').map(|d| format!("{d}/doveadm")).find(|file| fs::exists(file).unwrap()).unwrap();
    let script = format!("#!/bin/sh\ncase \"$*\" in *' sync '*) exec sleep 600;; esac\nexec {doveadm} \"$@\"\n");
    fs::write(format!("{bin}/doveadm"), script).unwrap();
    fs::set_permissions(format!("{bin}/doveadm"), std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    command.env("PATH", format!("{bin}:{search_path}"));
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let sleeping = || {
        let all = copying(&moving);
        let comm = |process: &String| fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
        (all.len() == 2 && all.iter().all(|process| comm(process).trim() == "sleep")).then_some(all)
    };
    let left = super::eventually(sleeping).expect("no copy stands still");
    child.kill().unwrap();
    child.wait().unwrap();
    let secrets = moving.host.path("store/vmail.db-copying");
    assert!(fs::read_dir(&secrets).unwrap().count() > 0);
    // The next copy waits for them.
    let waiting = moving.host.program(&moving.arguments(&port, &certificate, &master)).spawn().unwrap();
    std::thread::sleep(Duration::from_millis(700));
    assert_eq!(copying(&moving), left, "another copy has begun");
    let _ = Command::new("/bin/kill").args([&["-KILL".to_owned()], &left[..]].concat()).status();
    let done = waiting.wait_with_output().unwrap();
    assert_eq!(done.status.code(), Some(0));
    addresses.iter().for_each(|address| moving.assert_equal(address));
    moving.no_secret_is_left();
    // What a kill has left is removed by the next look at the import, too.
    fs::create_dir(&secrets).unwrap();
    secret_file(&format!("{secrets}/0.conf"), "a password");
    moving.host.run(&["import", "status"]);
    moving.no_secret_is_left();
}

#[test]
fn what_arrives_here_during_an_exact_copy_is_not_lost() {
    let moving = Move::begin();
    let brand = Brand::on(&moving.host, "meanwhile");
    let anna = much_mail(&moving, &brand, 1).remove(0);
    let (port, certificate, master) =
        (moving.old.port.to_string(), moving.old.path("cert.pem"), moving.host.path("master"));
    for round in 0..2 {
        let mut command = moving.host.program(&moving.arguments(&port, &certificate, &master));
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        assert!(super::eventually(|| (!copying(&moving).is_empty()).then_some(())).is_some(), "nothing is copied");
        let mut arrived = Vec::new();
        while child.try_wait().unwrap().is_none() {
            arrived.push(brand.host.send(&anna));
        }
        brand.host.drain_queue();
        assert!(arrived.len() > 2, "{round}: too little arrived");
        let subjects = moving.subjects(&anna);
        // Where it has got a number that an old message has, Dovecot gives it another, and may keep both.
        for subject in &arrived {
            assert!(subjects.contains(subject), "{round}: {subject} is lost");
        }
        moving.copy_all();
        let subjects = moving.subjects(&anna);
        assert!(arrived.iter().all(|subject| subjects.contains(subject)), "{round}: what arrived is gone");
        let old: Vec<_> = subjects.iter().filter(|subject| subject.starts_with('m') && subject.len() < 5).collect();
        assert_eq!(old.len(), 200, "{round}: the old mail is not here once each");
    }
}

#[test]
fn what_is_done_to_folders_and_flags_at_the_old_host_is_done_here() {
    let moving = Move::begin();
    let brand = Brand::on(&moving.host, "renamed");
    let anna = moving.mailbox(&brand, "anna");
    for n in 1..=6 {
        moving.old.put(
            &anna,
            ["", "Work", "Work/Deep"][n % 3],
            &format!("{n}.M{n}P1.old:2,S"),
            &message(&format!("m{n}"), 500),
        );
    }
    moving.old.put(&anna, "Gone", "9.M9P1.old:2,S", &message("m9", 500));
    moving.old.own(&anna);
    moving.copy_all();
    let mut session = moving.old.imap();
    session.log_in(&format!("{anna}*mover"), MASTER_PASSWORD);
    for said in [
        "RENAME INBOX.Work INBOX.Job",
        "DELETE INBOX.Gone",
        "SELECT INBOX",
        "STORE 1 -FLAGS (\\Seen)",
        "STORE 2 +FLAGS (\\Flagged $Label)",
    ] {
        assert!(session.say(said).is_ok(), "{said}");
    }
    for _ in 0..2 {
        assert_eq!(moving.copy_all()[&anna]["means"], "exact");
        moving.assert_equal(&anna);
    }
    let config = moving.host.path("dovecot/dovecot.conf");
    let folders = moving.host.command("doveadm", &["-c", &config, "mailbox", "list", "-u", &anna]);
    assert!(folders.contains("Job/Deep") && !folders.contains("Gone") && !folders.contains("Work"), "{folders}");
}

#[test]
fn a_wrong_password_or_host_leaves_a_mailbox_unused() {
    let moving = Move::begin();
    let brand = Brand::on(&moving.host, "mistyped");
    let anna = moving.mailbox(&brand, "anna");
    moving.old.put(&anna, "", "1.M1P1.old:2,S", &message("m1", 500));
    moving.old.own(&anna);
    let (port, certificate, wrong) =
        (moving.old.port.to_string(), moving.old.path("cert.pem"), moving.host.path("wrong"));
    secret_file(&wrong, "no such password\n");
    for round in 0..2 {
        let done = moving.host.ask(&moving.arguments(&port, &certificate, &wrong), "");
        assert_eq!(done.status.code(), Some(8), "{}", lossy(&done.stderr));
        let mut elsewhere = moving.arguments("1", &certificate, &wrong);
        elsewhere[3] = "127.0.0.2";
        assert_eq!(moving.host.ask(&elsewhere, "").status.code(), Some(8));
        assert_eq!(moving.copy_all()[&anna]["means"], "exact", "{round}");
        moving.assert_equal(&anna);
    }
}

#[test]
fn two_dovecots_are_copied_over_ssh_with_their_filters() {
    let moving = Move::begin();
    let brand = Brand::on(&moving.host, "shell");
    let anna = moving.mailbox(&brand, "anna");
    // A shell would take it for more than a name.
    let neil = brand.shared_mailbox("o'neil$x");
    moving.old.add_user(&neil);
    for address in [&anna, &neil] {
        for n in 1..=5 {
            moving.old.put(address, "", &format!("170000000{n}.M{n}P1.old:2,S"), &message(&format!("m{n}"), 500));
        }
        moving.old.put(address, "Work/2024", "1.M1P1.old:2,FS", &message("w", 500));
        moving.old.own(address);
    }
    let filters = moving.old.folder(&anna, "").with_file_name("sieve");
    fs::create_dir(&filters).unwrap();
    fs::write(filters.join("main.sieve"), "keep;\n").unwrap();
    std::os::unix::fs::symlink("sieve/main.sieve", filters.with_file_name(".dovecot.sieve")).unwrap();
    moving.old.own(&anna);
    let shell = moving.old.shell(&moving.host);
    let copy = || {
        let done = moving.host.ask(&["import", "mail", "--over-ssh", shell, "-o", "json"], "");
        assert_eq!(done.status.code(), Some(0), "{}{}", lossy(&done.stdout), lossy(&done.stderr));
        serde_json::from_slice::<Value>(&done.stdout).unwrap()["mailboxes"].clone()
    };
    assert_eq!(copy()[0]["means"], "exact");
    for address in [&anna, &neil] {
        moving.assert_equal(address);
    }
    let filter = moving.host.json(&["filter", "show", &anna]);
    assert_eq!((&filter["script"], &filter["text"]), (&"main".into(), &"keep;\n".into()));
    // Mail has arrived on both sides, and one message was deleted here.
    let arrived = brand.host.send(&anna);
    brand.host.drain_queue();
    let config = moving.host.path("dovecot/dovecot.conf");
    moving.host.command("doveadm", &["-c", &config, "expunge", "-u", &anna, "mailbox", "INBOX", "uid", "2"]);
    moving.old.put(&anna, "", "1700000006.M6P1.old:2,", &message("m6", 500));
    moving.old.own(&anna);
    for _ in 0..3 {
        assert_eq!(copy()[0]["means"], "add");
        let mut wanted = vec!["m1", "m3", "m4", "m5", "m6", &arrived];
        wanted.sort_unstable();
        assert_eq!(moving.subjects(&anna), wanted);
    }
}

#[test]
fn an_imap_server_that_is_no_dovecot_is_copied_and_added_from() {
    let host = Host::start();
    let brand = Brand::on(&host, "courier");
    let anna = brand.person("anna");
    let old = Courier::start(&host, &anna.address, old_host::PASSWORD);
    let moving_here = |address: &str| -> Vec<(String, String)> {
        let config = host.path("dovecot/dovecot.conf");
        let fields = ["-f", "json", "fetch", "-u", address, "mailbox hdr.subject", "all"];
        let said = host.command("doveadm", &[&["-c", &config], &fields[..]].concat());
        let rows: Vec<Value> = serde_json::from_str(&said).unwrap();
        let cell = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
        let mut found: Vec<_> = rows.iter().map(|row| (cell(row, "mailbox"), cell(row, "hdr.subject"))).collect();
        found.sort();
        found
    };
    for n in 1..=5 {
        old.put("", &format!("170000000{n}.M{n}P1.old:2,S"), &message(&format!("m{n}"), 900));
    }
    for folder in ["Work.2024", "Entwürfe"] {
        old.put(folder, "1.M1P1.old:2,FS", &message("w", 500));
    }
    let (port, passwords) = (old.port.to_string(), host.path("passwords"));
    secret_file(&passwords, &format!("address,password\n{},{}\n", anna.address, old_host::PASSWORD));
    let of_old = ["--from-host", "127.0.0.1", "--port", &port, "--encryption", "none", "--folder-prefix", "INBOX"];
    let ask = |verb: &str| {
        let done = host.ask(&[&["import", verb], &of_old[..], &["--passwords", &passwords, "-o", "json"]].concat(), "");
        assert_eq!(done.status.code(), Some(0), "{}{}", lossy(&done.stdout), lossy(&done.stderr));
        serde_json::from_slice::<Value>(&done.stdout).unwrap()["mailboxes"][0].clone()
    };
    assert_eq!(ask("mail")["means"], "exact");
    let inbox = |subjects: &[&str]| subjects.iter().map(|s| ("INBOX".to_owned(), (*s).to_owned())).collect::<Vec<_>>();
    let folders = [("Entwürfe", "w"), ("Work/2024", "w")].map(|(f, s)| (f.to_owned(), s.to_owned()));
    let with = |subjects: &[&str]| {
        let mut all = [&folders[..], &inbox(subjects)].concat();
        all.sort();
        all
    };
    assert_eq!(moving_here(&anna.address), with(&["m1", "m2", "m3", "m4", "m5"]));
    assert_eq!(ask("verify")["sampled"], 7);
    // Used here: one is deleted, one arrives, and one arrives there.
    let mut session = anna.imap();
    session.say("SELECT INBOX");
    session.say("STORE 2 +FLAGS (\\Deleted)");
    session.say("EXPUNGE");
    let arrived = host.send(&anna.address);
    host.drain_queue();
    old.put("", "1700000006.M6P1.old:2,", &message("m6", 900));
    for _ in 0..3 {
        assert_eq!(ask("mail")["means"], "add");
        let mut wanted = vec!["m1", "m3", "m4", "m5", "m6", arrived.as_str()];
        wanted.sort_unstable();
        assert_eq!(moving_here(&anna.address), with(&wanted));
    }
    ask("verify");
}

#[test]
fn what_differs_between_the_hosts_is_found_and_nothing_is_changed() {
    let moving = Move::begin();
    let brand = Brand::on(&moving.host, "verified");
    let [anna, ben] = ["anna", "ben"].map(|local| moving.mailbox(&brand, local));
    for address in [&anna, &ben] {
        for n in 1..=5 {
            let file = format!("170000000{n}.M{n}P1.old:2,S");
            moving.old.put(address, "", &file, &message(&format!("m{n}"), 500));
        }
        moving.old.own(address);
    }
    moving.copy_all();
    let smtp = format!("localhost:{}", moving.host.ports.smtp);
    let verify = |extra: &[&str]| {
        let (port, certificate, master) =
            (moving.old.port.to_string(), moving.old.path("cert.pem"), moving.host.path("master"));
        let mut arguments = moving.arguments(&port, &certificate, &master);
        arguments[1] = "verify";
        let done = moving.host.ask(&[&arguments[..], extra, &["-o", "json"]].concat(), "");
        (serde_json::from_slice::<Value>(&done.stdout).unwrap(), done.status.code().unwrap())
    };
    // Both sides of the question are this host here, which agrees with itself.
    let (report, code) = verify(&["--smtp", &smtp, "--smtp-here", &smtp]);
    assert_eq!((code, report["addresses_asked"].as_u64()), (0, Some(2)), "{report:#}");
    assert!(report["mailboxes"].as_array().unwrap().iter().all(|row| row["sampled"] == 5), "{report:#}");
    // One message of the same size says something else here.
    let home = moving.host.json(&["mailbox", "show", &anna])["home"].as_str().unwrap().to_owned();
    let cur = std::path::Path::new(&home).join("Maildir/cur");
    let file = fs::read_dir(cur).unwrap().next().unwrap().unwrap().path();
    let text = fs::read_to_string(&file).unwrap().replacen("quick", "quack", 1);
    fs::write(&file, text).unwrap();
    // One more is there.
    moving.old.put(&ben, "", "1700000006.M6P1.old:2,S", &message("m6", 500));
    moving.old.own(&ben);
    let (report, code) = verify(&[]);
    assert_eq!(code, 10, "{report:#}");
    let trouble = |at: usize| report["mailboxes"][at]["trouble"].to_string();
    assert!(trouble(0).contains("a message differs"), "{report:#}");
    assert!(trouble(1).contains("messages here: 5, there: 6"), "{report:#}");
    assert_eq!(moving.subjects(&ben).len(), 5);
    moving.no_secret_is_left();
}

#[test]
fn what_came_over_imap_is_not_doubled_over_ssh() {
    let moving = Move::begin();
    let brand = Brand::on(&moving.host, "mixed");
    let anna = moving.mailbox(&brand, "anna");
    moving.old.put(&anna, "", "1700000001.M1P1.old:2,S", &message("m1", 500));
    moving.old.own(&anna);
    moving.copy_all();
    let shell = moving.old.shell(&moving.host);
    let done = moving.host.ask(&["import", "mail", "--over-ssh", shell], "");
    assert_eq!(done.status.code(), Some(8), "{}", lossy(&done.stderr));
    assert!(lossy(&done.stderr).contains("was copied over IMAP before"), "{}", lossy(&done.stderr));
    assert_eq!(moving.subjects(&anna), ["m1"]);
    // The way that was taken goes on, and nothing has changed meanwhile.
    assert_eq!(moving.copy_all()[&anna]["means"], "exact");
    assert_eq!(moving.subjects(&anna), ["m1"]);
}

#[test]
fn mail_is_copied_into_the_place_of_a_mailbox() {
    let moving = Move::begin();
    let brand = Brand::on(&moving.host, "placed");
    let anna = moving.mailbox(&brand, "anna");
    let place = format!("{}/placed/anna", moving.host.path("mail"));
    moving.host.run(&["mailbox", "set", &anna, "--mail-place", &format!("sdbox:{place}")]);
    for n in 1..=3 {
        moving.old.put(&anna, "", &format!("170000000{n}.M{n}P1.old:2,S"), &message(&format!("m{n}"), 500));
    }
    moving.old.put(&anna, "Work/Deep", "1.M1P1.old:2,FS", &message("w", 500));
    moving.old.own(&anna);
    assert_eq!(moving.copy_all()[&anna]["means"], "exact");
    moving.assert_equal(&anna);
    assert!(fs::exists(std::path::Path::new(&place).join("mailboxes/INBOX")).unwrap(), "nothing is in {place}");
    // What is added comes from the old host, and not from the place itself.
    let arrived = brand.host.send(&anna);
    brand.host.drain_queue();
    moving.old.put(&anna, "", "1700000004.M4P1.old:2,S", &message("m4", 500));
    moving.old.put(&anna, "Work/Deep", "2.M2P1.old:2,FS", &message("w2", 500));
    moving.old.own(&anna);
    for _ in 0..2 {
        assert_eq!(moving.copy_all()[&anna]["means"], "add");
        let mut wanted = vec!["m1", "m2", "m3", "m4", &arrived];
        wanted.sort_unstable();
        assert_eq!(moving.subjects(&anna), wanted);
        assert_eq!(moving.here(&anna)["Work/Deep"].len(), 2);
    }
}
