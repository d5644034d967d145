//! Passwords come in by standard input and by files, and go nowhere but into hashes: not into the store, logs, errors,
//! arguments or the environment of any process.

use crate::support::Sandbox;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Nothing else has these words in it; no password contains another.
const CANARIES: [&str; 4] =
    ["canary-one olive seventeen", "canary-two harbour quilt", "canary-three marmot ledger", "canary-four tulip anvil"];

/// A doveadm that writes down all that other processes can see of the one that calls it, and of itself.
const DOVEADM: &str = r#"#!/bin/sh
{ echo "$0 $*"; /usr/bin/env; /bin/cat "/proc/$PPID/cmdline" "/proc/$PPID/environ"; } >> seen
"#;

/// Files below a folder that contain one of the words, as they are or in base64.
fn leaks(folder: &Path, words: &[String]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            found.extend(leaks(&entry.path(), words));
        } else if mentions(&fs::read(entry.path()).unwrap(), words) {
            found.push(entry.path());
        }
    }
    found
}

fn mentions(bytes: &[u8], words: &[String]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    words.iter().any(|word| text.contains(word.as_str()))
}

/// The words, and what base64 makes of their middle at each of the three places that it can have.
fn spellings(words: &[String]) -> Vec<String> {
    use base64ct::{Base64Unpadded, Encoding};
    let mut all = words.to_vec();
    for word in words {
        all.extend([0, 1, 2].map(|skip| {
            let whole = (word.len() - skip) / 3 * 3;
            Base64Unpadded::encode_string(&word.as_bytes()[skip..skip + whole])
        }));
    }
    all
}

#[test]
fn a_password_is_in_no_file_no_message_and_no_process() {
    let sandbox = Sandbox::new();
    let bin = sandbox.path().join("bin");
    fs::create_dir(&bin).unwrap();
    fs::write(bin.join("doveadm"), DOVEADM).unwrap();
    fs::set_permissions(bin.join("doveadm"), fs::Permissions::from_mode(0o755)).unwrap();
    let [one, two, three, four] = CANARIES;
    let mut said = Vec::new();
    let mut run = |arguments: &str, input: &str, codes: &[i32]| {
        let arguments: Vec<&str> = arguments.split(' ').collect();
        let mut command: Command = sandbox.command(&arguments);
        let command = command.env("PATH", &bin).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // A command that refuses before it reads closes the pipe.
        let _ = std::io::Write::write_all(&mut child.stdin.take().unwrap(), input.as_bytes());
        let output = child.wait_with_output().unwrap();
        assert!(codes.contains(&output.status.code().unwrap()), "{arguments:?}: {output:?}");
        said.extend([output.stdout.clone(), output.stderr]);
        String::from_utf8(output.stdout).unwrap()
    };
    run("domain create brand.example", "", &[0]);
    run("mailbox create anna@brand.example --password-stdin", &format!("{one}\n"), &[0]);
    run("mailbox create anna@brand.example --password-stdin", &format!("{two}\n"), &[4]);
    run("mailbox password anna@brand.example --password-stdin -o json", &format!("{two}\n"), &[0]);
    // Refused: it was one of the last ones, it is forbidden, it is not text, it is a line too many.
    run("mailbox password anna@brand.example --password-stdin", &format!("{one}\n"), &[1]);
    run("password forbid --label three --password-stdin", &format!("{three}\n"), &[0]);
    run("mailbox password anna@brand.example --password-stdin -o json", &format!("{three}\n"), &[1]);
    run("password check anna@brand.example --password-stdin", &format!("{three}\n"), &[0, 1]);
    run("mailbox password anna@brand.example --password-stdin", &format!("{four}\u{7}\n"), &[1, 2]);
    run("mailbox password anna@brand.example --password-hash-stdin", &format!("{four}\n"), &[1, 2]);
    let password = sandbox.path().join("password");
    fs::write(&password, four).unwrap();
    run("mailbox password anna@brand.example --password-file password --reason a-test", "", &[0]);
    fs::remove_file(password).unwrap();
    let rows = sandbox.path().join("rows.csv");
    fs::write(&rows, format!("address,password\nben@brand.example,{one} b\ncarl@brand.example,{two} c\n")).unwrap();
    run("import apply csv rows.csv", "", &[0]);
    fs::write(&rows, format!("address,password\nben@brand.example,{three}\nbad address,{three}\n")).unwrap();
    run("import apply csv rows.csv", "", &[0, 1, 2]);
    fs::remove_file(rows).unwrap();
    run("mailbox suspend anna@brand.example", "", &[0]);
    run("mailbox delete anna@brand.example --confirm anna@brand.example --end-grants --revoke-app-passwords", "", &[0]);
    run("mailbox restore anna@brand.example", "", &[0]);
    run("backup create copy.db", "", &[0]);
    run("export", "", &[0]);
    run("audit list -o json", "", &[0]);

    let words = spellings(&CANARIES.map(str::to_owned));
    let told: Vec<_> =
        said.iter().filter(|bytes| mentions(bytes, &words)).map(|b| String::from_utf8_lossy(b)).collect();
    assert!(told.is_empty(), "{told:?}");
    // Those that are generated are told once, and then nowhere.
    let mut generated = Vec::new();
    for command in [
        "mailbox password anna@brand.example --generate-password",
        "app-password create anna@brand.example --label phone",
    ] {
        let output = sandbox.command(&command.split(' ').collect::<Vec<_>>()).env("PATH", &bin).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{command}: {output:?}");
        generated.push(String::from_utf8(output.stdout).unwrap().trim_end().to_owned());
    }
    let seen = fs::read_to_string(sandbox.path().join("seen")).unwrap();
    assert!(seen.contains("mailbox\0suspend\0anna@brand.example"), "the calls of doveadm are not seen: {seen:?}");
    let words = spellings(&[CANARIES.map(str::to_owned).to_vec(), generated].concat());
    assert_eq!(leaks(sandbox.path(), &words), Vec::<PathBuf>::new());
}

/// In a release build nothing is shown.
#[cfg(debug_assertions)]
#[test]
fn what_is_shown_of_statements_has_no_values() {
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "brand.example"]);
    let shown = sandbox.path().join("statements");
    let mut create = sandbox.command(&["mailbox", "create", "anna@brand.example", "--password-file", "password"]);
    fs::write(sandbox.path().join("password"), CANARIES[0]).unwrap();
    assert!(create.env("VMAILCTL_TRACE_SQL", &shown).output().unwrap().status.success());
    let mode = fs::metadata(&shown).unwrap().permissions().mode();
    let shown = fs::read_to_string(shown).unwrap();
    for statement in ["BEGIN IMMEDIATE", "INSERT INTO mailbox (", "INSERT INTO audit (", "COMMIT"] {
        assert!(shown.lines().any(|line| line.starts_with(statement)), "{statement}: {shown}");
    }
    let values = ["anna", "brand.example", "argon2id$", CANARIES[0]];
    assert!(!values.iter().any(|value| shown.to_lowercase().contains(value)), "{shown}");
    assert_eq!(mode & 0o7777, 0o600);

    let mut list = sandbox.command(&["mailbox", "list"]);
    let output = list.env("VMAILCTL_TRACE_SQL", "-").output().unwrap();
    assert!(String::from_utf8(output.stderr).unwrap().lines().any(|line| line.starts_with("WITH mailbox_now")));
}
