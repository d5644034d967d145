//! Files of rows: that a row is what the command would be, that nothing is half done, and what strange files come to.

use crate::support::{Outcome, Sandbox};
use std::fmt::Write as _;
use std::io::Write as _;
use std::os::unix::process::ExitStatusExt;
use std::process::Stdio;

const HASH: &str =
    "{SHA512-CRYPT}$6$abcdefgh$T6DwHsSH/xnMjLlxXPgE2DwVE88hr0s9gQ6AZXvMiCSSEA.HIo7Da3TWSMoYVRWZyJwyzYNKsRBfgcTtWBAw1.";

fn with_domain() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "brand.example"]);
    sandbox
}

fn whole(sandbox: &Sandbox) -> String {
    sandbox.done(&["export", "--with-secrets"])
}

/// Gives a command rows by standard input.
fn rows(sandbox: &Sandbox, words: &str, rows: &str) -> Outcome {
    let words: Vec<&str> = words.split(' ').chain(["--from-file", "-"]).collect();
    sandbox.run_with_input(&words, rows.as_bytes())
}

#[test]
fn a_row_is_what_the_command_would_be() {
    let one_by_one = with_domain();
    let at_once = one_by_one.copy();
    let create =
        "mailbox create anna@brand.example --login anna --name Anna --quota 3G --note new --password-hash-stdin";
    let words: Vec<&str> = create.split(' ').collect();
    assert_eq!(one_by_one.run_with_input(&words, HASH.as_bytes()).code, Some(0));
    for command in [
        "mailbox create sales@brand.example --shared",
        "alias route info@brand.example --to anna@brand.example --to sales@brand.example --until 2032-01-01T00:00:00Z",
        "delegate grant sales@brand.example anna@brand.example --access full --send-as --until 2032-01-01T00:00:00Z",
        "mailbox suspend anna@brand.example --allow-incoming=2031-09-01T00:00:00Z --until 2032-01-01T00:00:00Z --refusal gone --keep-sessions",
    ] {
        one_by_one.done(&command.split(' ').collect::<Vec<_>>());
    }
    for (command, row) in [
        (
            "mailbox create",
            &*format!(
                "address,login,name,quota,note,kind,password\nanna@brand.example,anna,Anna,3G,new,,{HASH}\nsales@brand.example,,,,,shared,\n"
            ),
        ),
        (
            "alias route",
            "alias,mailboxes,until\ninfo@brand.example,anna@brand.example sales@brand.example,2032-01-01T00:00:00Z\n",
        ),
        (
            "delegate grant",
            "owner,delegate,access,send_as,until\nsales@brand.example,anna@brand.example,full,true,2032-01-01T00:00:00Z\n",
        ),
        (
            "mailbox suspend --keep-sessions",
            "address,suspended,suspended_until,suspended_mail_kept_until,suspended_refusal\nanna@brand.example,accept,2032-01-01T00:00:00Z,2031-09-01T00:00:00Z,gone\n",
        ),
    ] {
        let outcome = rows(&at_once, command, row);
        assert_eq!(outcome.code, Some(0), "{outcome:?}");
    }
    assert_eq!(whole(&at_once), whole(&one_by_one));
}

/// In a release build no statement is shown.
#[cfg(debug_assertions)]
#[test]
fn a_row_has_no_transaction_of_its_own_and_is_not_read_back() {
    let sandbox = with_domain();
    let shown = sandbox.path().join("statements");
    let rows: String = (0..50).map(|n| format!("m{n}@brand.example,{HASH}\n")).collect();
    std::fs::write(sandbox.path().join("rows.csv"), format!("address,password\n{rows}")).unwrap();
    let mut create = sandbox.command(&["mailbox", "create", "--from-file", "rows.csv"]);
    assert!(create.env("VMAILCTL_TRACE_SQL", &shown).output().unwrap().status.success());
    let shown = std::fs::read_to_string(shown).unwrap();
    let of = |beginning: &str| shown.lines().filter(|line| line.starts_with(beginning)).count();
    assert_eq!(of("INSERT INTO mailbox ("), 50, "{shown}");
    assert!(of("BEGIN") < 10 && of("WITH mailbox_now") < 10, "{shown}");
}

#[test]
fn the_examples_do_what_they_are_for() {
    let sandbox = with_domain();
    let users = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/users.csv");
    sandbox.done(&["mailbox", "create", "--from-file", users, "--password-out", "new.tsv"]);
    let passwords = std::fs::read_to_string(sandbox.path().join("new.tsv")).unwrap();
    assert_eq!(passwords.lines().count(), 2, "{passwords}");
    assert_eq!(sandbox.done(&["mailbox", "list", "-o", "name"]).lines().count(), 3);
    let batch = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/onboarding.batch");
    sandbox.done(&["batch", batch]);
    assert_eq!(sandbox.done(&["delegate", "list", "-o", "name"]).lines().count(), 2);
}

#[test]
fn ctrl_c_while_rows_are_hashed_leaves_everything_as_it_was() {
    let sandbox = with_domain();
    let before = whole(&sandbox);
    let words = ["mailbox", "create", "--from-file", "-", "--generate-password", "--password-out", "new.tsv"];
    let mut command = sandbox.interruptible_command(&words);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut rows = "address,name\n".to_owned();
    for number in 0..20_000 {
        let _ = writeln!(rows, "m{number}@brand.example,Somebody with a name that fills the pipe");
    }
    // More than a pipe holds: when it is written, the first rows have been read. The end does not come.
    child.stdin.as_mut().unwrap().write_all(&rows.as_bytes()[..200_000]).unwrap();
    let pid = nix::unistd::Pid::from_raw(i32::try_from(child.id()).unwrap());
    nix::sys::signal::kill(pid, nix::sys::signal::Signal::SIGINT).unwrap();
    let input = child.stdin.take();
    let output = child.wait_with_output().unwrap();
    drop(input);
    assert_eq!(output.status.signal(), Some(2), "{output:?}");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "interrupted, nothing was changed\n");
    assert_eq!(whole(&sandbox), before);
    assert!(!sandbox.path().join("new.tsv").exists());
}

#[test]
fn strange_files_are_told_of_and_nothing_is_done() {
    let sandbox = with_domain();
    let before = whole(&sandbox);
    let long = "x".repeat(2 << 20);
    for (file, code, said) in [
        ("address,kind\nan\0na@brand.example,shared\n".to_owned(), 2, "a binary file of an unknown kind"),
        ("address,name,kind\nanna@brand.example,a\0b,shared\n".to_owned(), 2, "a binary file of an unknown kind"),
        ("address,kind\n\u{1b}[31m@brand.example,shared\n".to_owned(), 1, "line 2: address: "),
        (
            "address,kind\nanna@brand.example,\"shared\n".to_owned() + &long,
            1,
            "line 2: a quotation mark opens here and is never closed",
        ),
        (format!("{{\"address\":\"{long}\"}}\n"), 2, "line 1: the line has more than 1 MiB"),
        ("\0\0\0".to_owned(), 2, "a binary file of an unknown kind"),
        (
            "address,new_password\nanna@brand.example,tur\u{1}nip galaxy obsidian\n".to_owned(),
            1,
            "line 2: new_password: ",
        ),
    ] {
        let outcome = rows(&sandbox, "mailbox create", &file);
        assert_eq!(outcome.code, Some(code), "{outcome:?}");
        assert!(outcome.stderr.contains(said), "{outcome:?}");
        assert!(!outcome.stderr.contains("galaxy") && !outcome.stderr.contains(['\0', '\u{1b}']), "{outcome:?}");
    }
    assert_eq!(whole(&sandbox), before);
    // A byte order mark and the line ends of other systems are nothing strange.
    let outcome = rows(&sandbox, "mailbox create", "\u{feff}address,kind\r\nanna@brand.example,shared\r\n");
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
}
