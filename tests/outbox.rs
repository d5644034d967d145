//! The outbox with several commands at it, with what is so already, and with what is given back before sessions end.

use crate::support::{Outcome, Sandbox};
use rusqlite::Connection;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

/// Writes down whose sessions it is to end, and takes as long as the file `hold` is there.
const DOVECOT: &str =
    "case \"$*\" in *kick*) echo \"$*\" >> kicked; while [ -e hold ]; do /bin/sleep 0.01; done ;; esac";

/// Writes down that it was asked, and ends nothing.
const OFF: &str = "echo \"$*\" >> asked; echo down >&2; exit 75";

fn scene() -> Sandbox {
    let sandbox = Sandbox::new();
    for (directory, text) in [("on", DOVECOT), ("off", OFF)] {
        fs::create_dir(sandbox.path().join(directory)).unwrap();
        let doveadm = sandbox.path().join(directory).join("doveadm");
        fs::write(&doveadm, format!("#!/bin/sh\n{text}\n")).unwrap();
        fs::set_permissions(&doveadm, fs::Permissions::from_mode(0o755)).unwrap();
    }
    sandbox.done(&["domain", "create", "brand.example"]);
    for (person, login) in [("anna", "anna"), ("ben", "ben")] {
        let address = format!("{person}@brand.example");
        let made = ["mailbox", "create", &address, "--login", login, "--password-hash-stdin"];
        let hash =
            b"{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$KRgy2wL4Pn5hLs7dAjfKRnpqUkYgkOlAwDaUTlFpOyg";
        assert_eq!(sandbox.run_with_input(&made, hash).code, Some(0));
    }
    sandbox.done(&["mailbox", "create", "sales@brand.example", "--shared", "--login", "sales"]);
    sandbox.done(&["delegate", "grant", "sales", "anna", "--access", "full"]);
    sandbox.done(&["app-password", "create", "anna", "--label", "phone", "--password-out", "phone"]);
    sandbox.done(&["due", "run"]);
    sandbox
}

fn command(sandbox: &Sandbox, dovecot: &str, words: &str) -> std::process::Command {
    let mut command = sandbox.command(&words.split(' ').collect::<Vec<_>>());
    command.env("PATH", sandbox.path().join(dovecot));
    command
}

fn run(sandbox: &Sandbox, dovecot: &str, words: &str) -> Outcome {
    command(sandbox, dovecot, words).output().unwrap().into()
}

/// Runs what has to end with this code, and forgets who was kicked before.
#[track_caller]
fn ends_with(sandbox: &Sandbox, dovecot: &str, words: &str, code: i32) -> Outcome {
    let _ = fs::remove_file(sandbox.path().join("kicked"));
    let _ = fs::remove_file(sandbox.path().join("asked"));
    let outcome = run(sandbox, dovecot, words);
    assert_eq!(outcome.code, Some(code), "{words}: {outcome:?}");
    outcome
}

fn lines(sandbox: &Sandbox, file: &str) -> Vec<String> {
    let text = fs::read_to_string(sandbox.path().join(file)).unwrap_or_default();
    text.lines().map(|line| line.rsplit(' ').next().unwrap().to_owned()).collect()
}

fn kicked(sandbox: &Sandbox) -> Vec<String> {
    lines(sandbox, "kicked")
}

/// Where Anna's sessions are, by a Dovecot that does not mark them.
fn annas() -> Vec<String> {
    vec!["anna".to_owned(), "sales".to_owned()]
}

/// Whose sessions wait to be ended.
fn waiting(sandbox: &Sandbox) -> Vec<String> {
    let list = sandbox.done(&["due", "list", "-o", "tsv"]);
    let ends = list.lines().filter(|line| line.contains("end-sessions"));
    ends.map(|line| line.split('\t').nth(2).unwrap().to_owned()).collect()
}

fn rows(sandbox: &Sandbox) -> i64 {
    let store = Connection::open(sandbox.store()).unwrap();
    store.query_row("SELECT count(*) FROM session_end", [], |row| row.get(0)).unwrap()
}

/// A command whose Dovecot has begun to end sessions, and takes its time.
fn begun(sandbox: &Sandbox, words: &str) -> Child {
    fs::write(sandbox.path().join("hold"), "").unwrap();
    let child = command(sandbox, "on", words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let patience = Instant::now() + Duration::from_secs(20);
    while kicked(sandbox).is_empty() {
        assert!(Instant::now() < patience, "{words} ends no sessions");
        std::thread::sleep(Duration::from_millis(5));
    }
    child
}

fn finished(sandbox: &Sandbox, child: Child) -> Outcome {
    fs::remove_file(sandbox.path().join("hold")).unwrap();
    child.wait_with_output().unwrap().into()
}

#[test]
fn what_another_command_puts_down_while_sessions_end_is_not_forgotten_with_them() {
    for first in ["mailbox suspend anna", "due run"] {
        let sandbox = scene();
        if first == "due run" {
            ends_with(&sandbox, "off", "mailbox suspend anna", 7);
        }
        let slow = begun(&sandbox, first);
        // A session may have been opened between the two: the second asks for it to end, and is not heard.
        sandbox.done(&["mailbox", "resume", "anna"]);
        assert_eq!(run(&sandbox, "off", "mailbox suspend anna").code, Some(7));
        let outcome = finished(&sandbox, slow);
        assert_eq!((outcome.code, outcome.stderr.contains("error")), (Some(0), false), "{first}: {outcome:?}");
        assert_eq!(waiting(&sandbox), ["anna"], "{first}");
        ends_with(&sandbox, "on", "due run", 0);
        assert_eq!((kicked(&sandbox), rows(&sandbox)), (annas(), 0), "{first}");
    }
}

#[test]
fn sessions_that_have_ended_while_another_holds_the_store_are_ended_once_more() {
    let sandbox = scene();
    let slow = begun(&sandbox, "--busy-timeout 0 mailbox suspend anna");
    let writer = Connection::open(sandbox.store()).unwrap();
    writer.execute_batch("BEGIN IMMEDIATE").unwrap();
    let outcome = finished(&sandbox, slow);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    assert_eq!(outcome.stderr, "suspended anna@brand.example; incoming mail is refused\n");
    writer.execute_batch("ROLLBACK").unwrap();
    assert_eq!(waiting(&sandbox), ["anna"]);
    ends_with(&sandbox, "on", "due run", 0);
    assert_eq!((kicked(&sandbox), rows(&sandbox)), (annas(), 0));
}

#[test]
fn of_many_lines_those_that_change_something_end_sessions_and_no_others() {
    let scene = scene();
    let write = |name: &str, text: &str| fs::write(scene.path().join(name), text).unwrap();
    write("people.csv", "address\nanna@brand.example\nben@brand.example\n");
    write("lines", "mailbox suspend anna\nmailbox suspend ben\n");
    write(
        "document.json",
        r#"{"mailboxes":[{"address":"anna@brand.example","suspended":"refuse"},{"address":"ben@brand.example","suspended":"refuse"}]}"#,
    );
    for words in ["mailbox suspend --from-file people.csv", "batch lines", "apply document.json"] {
        // Anna's have ended.
        let sandbox = scene.copy();
        ends_with(&sandbox, "on", "mailbox suspend anna", 0);
        let both = sandbox.copy();
        ends_with(&sandbox, "on", words, 0);
        assert_eq!((kicked(&sandbox), rows(&sandbox)), (vec!["ben".to_owned()], 0), "{words}");
        ends_with(&both, "off", words, 7);
        assert_eq!((waiting(&both), rows(&both)), (vec!["ben".to_owned()], 1), "{words}");

        // Anna's have not.
        let sandbox = scene.copy();
        ends_with(&sandbox, "off", "mailbox suspend anna", 7);
        ends_with(&sandbox, "off", words, 7);
        assert_eq!((waiting(&sandbox).len(), rows(&sandbox)), (2, 2), "{words}");
        // All is so now, and is tried again.
        let outcome = ends_with(&sandbox, "off", words, 7);
        assert!(outcome.stderr.contains("nothing had to be changed, but live sessions"), "{words}: {outcome:?}");
        assert_eq!(rows(&sandbox), 2, "{words}");
        ends_with(&sandbox, "on", words, 0);
        assert_eq!((kicked(&sandbox), rows(&sandbox)), ([&annas()[..], &["ben".to_owned()]].concat(), 0), "{words}");
        ends_with(&sandbox, "on", words, 0);
        assert!(kicked(&sandbox).is_empty(), "{words}");
    }
}

/// What closes something, and what a document says of it.
const CLOSING: [(&str, &str); 9] = [
    ("mailbox suspend anna", r#"{"mailboxes":[{"address":"anna@brand.example","suspended":"refuse"}]}"#),
    (
        "mailbox set anna --imap off",
        r#"{"mailboxes":[{"address":"anna@brand.example","protocols":["pop3","smtp","sieve"]}]}"#,
    ),
    (
        "mailbox set anna --app-passwords required",
        r#"{"mailboxes":[{"address":"anna@brand.example","app_passwords":"required"}]}"#,
    ),
    ("domain disable brand.example", r#"{"domains":[{"domain":"brand.example","standing":"disabled"}]}"#),
    (
        "domain set brand.example --app-passwords required",
        r#"{"domains":[{"domain":"brand.example","app_passwords":"required"}]}"#,
    ),
    ("setting set app-passwords required", r#"{"settings":[{"setting":"app-passwords","value":"required"}]}"#),
    (
        "delegate grant sales anna --access read",
        r#"{"grants":[{"owner":"sales@brand.example","delegate":"anna@brand.example","access":"read"}]}"#,
    ),
    ("offboard start anna", "{}"),
    ("app-password revoke anna --all", "{}"),
];

#[test]
fn the_same_command_or_document_tries_again_what_was_left_open() {
    let scene = scene();
    for (command, document) in CLOSING {
        let left = scene.copy();
        fs::write(left.path().join("document.json"), document).unwrap();
        ends_with(&left, "off", command, 7);
        let wanted = waiting(&left);
        assert!(!wanted.is_empty(), "{command}");
        let documents = if document == "{}" { None } else { Some("apply document.json") };
        for words in [Some(command), documents].into_iter().flatten() {
            let sandbox = left.copy();
            let outcome = ends_with(&sandbox, "off", words, 7);
            assert!(outcome.stderr.contains("nothing had to be changed, but live"), "{command}: {words}: {outcome:?}");
            assert_eq!(waiting(&sandbox), wanted, "{command}: {words}");
            ends_with(&sandbox, "on", words, 0);
            assert!(!kicked(&sandbox).is_empty(), "{command}: {words}");
            assert_eq!(waiting(&sandbox).len(), 0, "{command}: {words}");
        }
    }
}

#[test]
fn sessions_that_may_go_on_are_not_ended_later_for_an_earlier_attempt() {
    let scene = scene();
    for (command, document) in CLOSING.into_iter().filter(|(_, document)| *document != "{}") {
        let left = scene.copy();
        fs::write(left.path().join("document.json"), document).unwrap();
        ends_with(&left, "off", command, 7);
        for words in [command, "apply document.json"] {
            let sandbox = left.copy();
            ends_with(&sandbox, "off", &format!("{words} --keep-sessions"), 0);
            assert_eq!((waiting(&sandbox).len(), rows(&sandbox)), (0, 0), "{command}: {words}");
            ends_with(&sandbox, "on", "due run", 0);
            assert!(kicked(&sandbox).is_empty(), "{command}: {words}");
        }
    }
    // With a change of its own, in the same transaction.
    let sandbox = scene.copy();
    ends_with(&sandbox, "off", "mailbox suspend anna", 7);
    ends_with(&sandbox, "off", "mailbox suspend anna --until 30d --keep-sessions", 0);
    assert_eq!(rows(&sandbox), 0);
}

#[test]
fn sessions_that_may_go_on_are_not_ended_when_due_work_is_done() {
    let scene = scene();
    let at = |sandbox: &Sandbox, clock: &str, words: &str| {
        let outcome: Outcome = command(sandbox, "on", words).env("VMAILCTL_CLOCK", clock).output().unwrap().into();
        assert_eq!(outcome.code, Some(0), "{words}: {outcome:?}");
    };
    let write = |name: &str, text: &str| fs::write(scene.path().join(name), text).unwrap();
    write("shut.json", r#"{"mailboxes":[{"address":"anna@brand.example","suspended":"refuse"}]}"#);
    for words in ["mailbox suspend anna --keep-sessions", "apply shut.json --keep-sessions"] {
        let sandbox = scene.copy();
        at(&sandbox, "2031-03-15T10:00:00Z", words);
        at(&sandbox, "2031-03-15T10:10:00Z", "due run");
        assert_eq!((kicked(&sandbox), rows(&sandbox)), (Vec::new(), 0), "{words}");
    }
    // One that was planned begins when nobody is there to decide.
    at(&scene, "2031-03-15T10:00:00Z", "mailbox suspend anna --from 1h");
    at(&scene, "2031-03-15T11:10:00Z", "due run");
    assert_eq!(kicked(&scene), annas());
}

#[test]
fn sessions_of_what_is_given_back_need_not_end() {
    let scene = scene();
    let write = |name: &str, text: &str| fs::write(scene.path().join(name), text).unwrap();
    write("back.json", r#"{"mailboxes":[{"address":"anna@brand.example","suspended":null}]}"#);
    for (taken, given) in [
        ("mailbox suspend anna", "mailbox resume anna"),
        ("mailbox suspend anna", "apply back.json"),
        ("mailbox set anna --imap off", "mailbox set anna --imap on"),
        ("mailbox set anna --app-passwords required", "mailbox set anna --app-passwords optional"),
        ("domain disable brand.example", "domain enable brand.example"),
        ("domain set brand.example --app-passwords required", "domain set brand.example --app-passwords optional"),
        ("setting set app-passwords required", "setting set app-passwords optional"),
        ("delegate revoke sales anna", "delegate grant sales anna --access full"),
        ("offboard start anna", "offboard undo anna"),
        ("mailbox delete ben --confirm ben@brand.example", "mailbox restore ben@brand.example"),
    ] {
        let sandbox = scene.copy();
        ends_with(&sandbox, "off", taken, 7);
        assert!(!waiting(&sandbox).is_empty(), "{taken}");
        ends_with(&sandbox, "off", given, 0);
        assert_eq!(waiting(&sandbox), Vec::<String>::new(), "{taken}, {given}");
        assert!(!run(&sandbox, "on", "check").stdout.contains("sessions-open"), "{taken}, {given}");
        ends_with(&sandbox, "on", "due run", 0);
        assert_eq!((kicked(&sandbox), rows(&sandbox)), (Vec::new(), 0), "{taken}, {given}");
    }
    // A suspension that is over by its date lets in like any other.
    let sandbox = scene.copy();
    ends_with(&sandbox, "off", "mailbox suspend anna --until 1d", 7);
    let later = command(&sandbox, "on", "due run --accept-clock")
        .env("VMAILCTL_CLOCK", "2031-03-20T00:00:00Z")
        .output()
        .unwrap();
    assert_eq!((later.status.code(), kicked(&sandbox).len(), rows(&sandbox)), (Some(0), 0, 0));
    // What was taken for another reason is not given back with it.
    let sandbox = scene.copy();
    ends_with(&sandbox, "off", "mailbox set anna --imap off", 7);
    ends_with(&sandbox, "off", "mailbox suspend anna", 7);
    ends_with(&sandbox, "off", "mailbox resume anna", 0);
    assert_eq!(waiting(&sandbox).len(), 1);
}

#[test]
fn a_document_asks_a_dovecot_that_is_down_once_and_says_so_once() {
    let sandbox = scene();
    let document = r#"{"domains":[{"domain":"brand.example"}],"mailboxes":[{"address":"ben@brand.example"}]}"#;
    fs::write(sandbox.path().join("document.json"), document).unwrap();
    let outcome = ends_with(&sandbox, "off", "apply document.json --prune --yes", 7);
    assert_eq!(outcome.stderr.matches("down").count(), 1, "{outcome:?}");
    for address in ["anna@brand.example", "sales@brand.example"] {
        let waits =
            format!("warning: the deletion goes on when its sessions have ended, with 'vmailctl due run': {address}\n");
        assert!(outcome.stderr.contains(&waits), "{outcome:?}");
    }
    assert_eq!(lines(&sandbox, "asked").iter().filter(|word| *word == "flush").count(), 1);
    ends_with(&sandbox, "on", "due run", 0);
    assert_eq!(sandbox.done(&["mailbox", "list", "-o", "name"]), "ben@brand.example\n");
    assert_eq!(rows(&sandbox), 0);
}
