//! Many at once, one that holds the store, and one that is killed at any moment.

use crate::support::{Outcome, Sandbox};
use rusqlite::{Connection, OpenFlags};
use std::io::Write;
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

const HASH: &str =
    "{SHA512-CRYPT}$6$abcdefgh$T6DwHsSH/xnMjLlxXPgE2DwVE88hr0s9gQ6AZXvMiCSSEA.HIo7Da3TWSMoYVRWZyJwyzYNKsRBfgcTtWBAw1.";

fn with_domain() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "brand.example"]);
    sandbox
}

/// Starts a command, gives it its input, and does not wait.
fn start(sandbox: &Sandbox, arguments: &[&str], input: &str) -> Child {
    let mut command = sandbox.command(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A command that refuses before it reads closes the pipe.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child
}

/// Waits for all, and gives what they ended with.
fn finish(children: Vec<Child>) -> Vec<Outcome> {
    children.into_iter().map(|child| child.wait_with_output().unwrap().into()).collect()
}

fn names(sandbox: &Sandbox) -> Vec<String> {
    sandbox.done(&["mailbox", "list", "-o", "name"]).lines().map(str::to_owned).collect()
}

/// The store is sound, and each of its mailboxes is whole: what a create writes is all there.
fn assert_whole(sandbox: &Sandbox) {
    let store = Connection::open_with_flags(sandbox.store(), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let text = |sql: &str| store.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap();
    assert_eq!(text("PRAGMA integrity_check"), "ok");
    let count =
        |sql: &str| store.query_row(&format!("SELECT count(*) FROM {sql}"), [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(count("pragma_foreign_key_check"), 0);
    let whole =
        "mailbox m JOIN address a ON a.id = m.address_id AND a.role = 'primary' JOIN domain d ON d.id = a.domain_id
        WHERE EXISTS (SELECT 1 FROM target WHERE address_id = a.id AND mailbox_id = m.id)
          AND EXISTS (SELECT 1 FROM login_name WHERE name = a.local || '@' || d.name AND mailbox_id = m.id)
          AND EXISTS (SELECT 1 FROM login_name WHERE name = m.login AND mailbox_id = m.id)
          AND (m.kind = 'shared') = (m.password IS NULL)";
    assert_eq!(count(whole), count("mailbox"));
    for (table, parts) in [("address", count("mailbox")), ("target", count("mailbox"))] {
        assert_eq!(count(table), parts, "something is left over in {table}");
    }
}

#[test]
fn two_hundred_mailboxes_made_at_once_are_all_made() {
    let sandbox = with_domain();
    let create = |i| {
        let address = format!("m{i}@brand.example");
        // The last of two hundred waits for all others to be on the disk, which may be a slow one.
        start(&sandbox, &["mailbox", "create", &address, "--password-hash-stdin", "--busy-timeout", "120"], HASH)
    };
    for outcome in finish((0..200).map(create).collect()) {
        assert_eq!(outcome.code, Some(0), "{outcome:?}");
    }
    assert_eq!(names(&sandbox).len(), 200);
    assert_whole(&sandbox);
}

#[test]
fn mailboxes_with_generated_passwords_made_at_once_each_have_their_own() {
    let sandbox = with_domain();
    let create = |i| start(&sandbox, &["mailbox", "create", &format!("m{i}@brand.example"), "--generate-password"], "");
    let outcomes = finish((0..12).map(create).collect());
    let passwords: std::collections::BTreeSet<_> = outcomes.iter().map(|outcome| outcome.stdout.trim()).collect();
    assert!(outcomes.iter().all(|outcome| outcome.code == Some(0)), "{outcomes:?}");
    assert_eq!(passwords.len(), 12);
    assert_whole(&sandbox);
    for (i, outcome) in outcomes.iter().enumerate() {
        let check = ["password", "check", &format!("m{i}@brand.example"), "--password-stdin", "-o", "json"];
        let checked = sandbox.run_with_input(&check, outcome.stdout.as_bytes());
        assert!(checked.stderr.contains("\"password-reused\""), "it is not the password: {checked:?}");
    }
}

#[test]
fn of_many_who_make_the_same_address_one_succeeds_and_the_others_hear_that_it_exists() {
    let sandbox = with_domain();
    let create = |_| start(&sandbox, &["mailbox", "create", "anna@brand.example", "--shared"], "");
    let outcomes = finish((0..40).map(create).collect());
    let ended = |code| outcomes.iter().filter(|outcome| outcome.code == Some(code)).count();
    assert_eq!((ended(0), ended(4)), (1, 39), "{outcomes:?}");
    assert_eq!(names(&sandbox), ["anna@brand.example"]);
    assert_whole(&sandbox);
}

#[test]
fn of_many_who_make_an_address_if_it_does_not_exist_all_succeed_and_one_makes_it() {
    let sandbox = with_domain();
    let arguments =
        ["mailbox", "create", "anna@brand.example", "--password-hash-stdin", "--if-not-exists", "-o", "json"];
    let outcomes = finish((0..40).map(|_| start(&sandbox, &arguments, HASH)).collect());
    assert!(outcomes.iter().all(|outcome| outcome.code == Some(0)), "{outcomes:?}");
    assert_eq!(outcomes.iter().filter(|outcome| outcome.stdout.contains("\"changed\":true")).count(), 1);
    assert_whole(&sandbox);
}

#[test]
fn a_mailbox_that_is_deleted_while_it_is_made_if_it_does_not_exist_never_loses_its_password() {
    let sandbox = with_domain();
    let create = ["mailbox", "create", "anna@brand.example", "--password-hash-stdin", "--if-not-exists", "--reuse"];
    let delete = ["mailbox", "delete", "anna@brand.example", "--confirm", "anna@brand.example", "--keep-sessions"];
    for _ in 0..40 {
        assert_eq!(sandbox.run_with_input(&create, HASH.as_bytes()).code, Some(0));
        let both = finish(vec![start(&sandbox, &create, HASH), start(&sandbox, &delete, "")]);
        assert!(both.iter().all(|outcome| outcome.code == Some(0)), "{both:?}");
        assert_whole(&sandbox);
    }
}

#[test]
fn a_writer_that_does_not_let_go_makes_others_fail_in_time_and_readers_do_not_notice() {
    let sandbox = with_domain();
    sandbox.done(&["mailbox", "create", "anna@brand.example", "--shared"]);
    let writer = Connection::open(sandbox.store()).unwrap();
    writer.execute_batch("BEGIN IMMEDIATE; UPDATE mailbox SET note = 'not committed'").unwrap();

    let create = ["mailbox", "create", "ben@brand.example", "--shared", "-o", "json", "--busy-timeout"];
    for seconds in ["0", "1"] {
        let begin = Instant::now();
        let outcome = sandbox.run(&[&create[..], &[seconds]].concat());
        assert_eq!((outcome.code, outcome.stdout.as_str()), (Some(6), ""), "{outcome:?}");
        let error: serde_json::Value = serde_json::from_str(&outcome.stderr).unwrap();
        assert_eq!((&error["kind"], &error["code"]), (&"store-busy".into(), &6.into()));
        assert!(begin.elapsed() >= Duration::from_secs(seconds.parse().unwrap()), "it did not wait");
        let message = error["message"].as_str().unwrap();
        assert!(message.starts_with(&format!("process {} (", std::process::id())), "{message}");
    }
    let with_file = [
        "mailbox",
        "create",
        "ben@brand.example",
        "--generate-password",
        "--password-out",
        "ben",
        "--busy-timeout",
        "0",
    ];
    let outcome = sandbox.run(&with_file);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (Some(6), ""), "{outcome:?}");
    assert!(!sandbox.path().join("ben").exists(), "the password of no mailbox is left behind");
    assert_eq!(names(&sandbox), ["anna@brand.example"]);
    assert!(!sandbox.done(&["mailbox", "show", "anna@brand.example"]).contains("not committed"));
    assert!(sandbox.done(&["explain", "delivery", "anna@brand.example"]).contains("accepted"));

    writer.execute_batch("ROLLBACK").unwrap();
    sandbox.done(&["mailbox", "create", "ben@brand.example", "--shared"]);
    assert_whole(&sandbox);
}

#[test]
fn a_writer_that_holds_on_for_half_a_minute_is_waited_for_as_long_as_each_was_told() {
    let sandbox = with_domain();
    let writer = Connection::open(sandbox.store()).unwrap();
    writer.execute_batch("BEGIN IMMEDIATE").unwrap();
    let begin = Instant::now();
    let create = |name: &str, seconds: &str| {
        let address = format!("{name}@brand.example");
        start(&sandbox, &["mailbox", "create", &address, "--shared", "--busy-timeout", seconds], "")
    };
    let patient = create("anna", "60");
    let others = [0, 1, 5, 20].map(|seconds| (seconds, create("ben", &seconds.to_string())));
    for (seconds, child) in others {
        let outcome: Outcome = child.wait_with_output().unwrap().into();
        assert_eq!(outcome.code, Some(6), "{outcome:?}");
        assert!(begin.elapsed() >= Duration::from_secs(seconds), "it did not wait");
        assert!(begin.elapsed() < Duration::from_secs(30), "it waited for the writer, and not {seconds} s");
    }
    std::thread::sleep(Duration::from_secs(30).saturating_sub(begin.elapsed()));
    assert_eq!(names(&sandbox), Vec::<String>::new());
    writer.execute_batch("COMMIT").unwrap();
    let outcome: Outcome = patient.wait_with_output().unwrap().into();
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    assert_eq!(names(&sandbox), ["anna@brand.example"]);
}

/// Numbers without a pattern, the same ones every time (Numerical Recipes' generator).
fn numbers() -> impl Iterator<Item = u32> {
    std::iter::successors(Some(1_u32), |n| Some(n.wrapping_mul(1_664_525).wrapping_add(1_013_904_223))).map(|n| n >> 8)
}

#[test]
fn a_create_that_is_killed_at_any_moment_leaves_a_whole_mailbox_or_none() {
    const EACH: usize = 30;
    let sandbox = with_domain();
    let begin = Instant::now();
    sandbox.done(&["mailbox", "create", "first@brand.example", "--shared"]);
    let mut span = begin.elapsed();

    let (mut killed, mut acknowledged) = (0, vec!["first@brand.example".to_owned()]);
    for (i, number) in numbers().enumerate() {
        if killed >= EACH && acknowledged.len() > EACH {
            break;
        }
        assert!(i < 100 * EACH, "killed: {killed}, done: {}", acknowledged.len());
        let address = format!("m{i}@brand.example");
        let mut child = start(&sandbox, &["mailbox", "create", &address, "--shared", "--login", &format!("m{i}")], "");
        std::thread::sleep(span.mul_f64(f64::from(number % 1000) / 600.0));
        child.kill().unwrap();
        let output = child.wait_with_output().unwrap();
        if output.status.signal().is_some() {
            killed += 1;
            // Most of them end by themselves, or hardly any: the moments move along.
            span = span.mul_f64(if killed > acknowledged.len() { 1.05 } else { 1.0 });
        } else {
            assert_eq!(output.status.code(), Some(0), "{output:?}");
            acknowledged.push(address);
            span = span.mul_f64(if acknowledged.len() > killed { 0.95 } else { 1.0 });
        }
    }

    // Nothing has to be mended first.
    sandbox.done(&["mailbox", "create", "last@brand.example", "--shared"]);
    acknowledged.push("last@brand.example".to_owned());
    let there = names(&sandbox);
    let lost: Vec<_> = acknowledged.iter().filter(|address| !there.contains(address)).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    assert_whole(&sandbox);
}
