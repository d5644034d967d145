//! Operators: each command through `sudo`, as `SUDO_UID` says, by somebody who may all of it in one domain, and by
//! somebody who may all of it everywhere.

use crate::support::{Outcome, Sandbox};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// Who may run a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum For {
    /// Whoever may in the domain of what it is about.
    Domain,
    /// Whoever may in all domains.
    AllDomains,
    /// Root alone.
    Root,
    /// Everybody who may run it at all.
    Everybody,
}
use For::{AllDomains, Domain, Everybody, Root};

/// Every command, with what makes it run; `D` is a domain. One that is new has to be entered here.
const COMMANDS: &[(&str, For)] = &[
    ("init", Root),
    ("domain create new.D", AllDomains),
    ("domain list", AllDomains),
    ("domain show D", Domain),
    ("domain set D --note x", Domain),
    ("domain rename D new.D", AllDomains),
    ("domain disable D", Domain),
    ("domain enable D", Domain),
    ("domain delete D", AllDomains),
    ("mailbox create new@D --shared", Domain),
    ("mailbox list", AllDomains),
    ("mailbox list --domain D", Domain),
    ("mailbox show anna@D", Domain),
    ("mailbox show anna-D", Domain),
    ("mailbox set anna@D --note x", Domain),
    ("mailbox rename ben@D new@D", Domain),
    ("mailbox password anna@D --generate-password", Domain),
    ("mailbox suspend anna@D", Domain),
    ("mailbox resume anna@D", Domain),
    ("mailbox convert ben@D --to shared", Domain),
    ("mailbox delete ben@D --confirm ben@D --end-grants --keep-sessions", Domain),
    ("mailbox restore gone@D", Domain),
    ("mailbox purge gone@D --confirm gone@D", Domain),
    ("mailbox hold anna@D --reason x", Domain),
    ("mailbox release anna@D", Domain),
    ("mailbox connect anna@D", Domain),
    ("alias route new@D --to anna@D", Domain),
    ("alias forward new@D --to x@elsewhere.example", Domain),
    ("alias list", AllDomains),
    ("alias list --domain D", Domain),
    ("alias show info@D", Domain),
    ("alias set info@D --add ben@D", Domain),
    ("alias delete info@D", Domain),
    ("delegate grant sales@D ben@D", Domain),
    ("delegate revoke sales@D anna@D", Domain),
    ("delegate list", AllDomains),
    ("delegate list --owner sales@D", Domain),
    ("autoreply set anna@D --subject x --body-file -", Domain),
    ("autoreply show anna@D", Domain),
    ("autoreply clear anna@D", Domain),
    ("autoreply list", AllDomains),
    ("filter list", AllDomains),
    ("filter show anna@D", Domain),
    ("offboard preview ben@D", Domain),
    ("offboard start ben@D", Domain),
    ("offboard list", AllDomains),
    ("offboard show ben@D", Domain),
    ("offboard cancel ben@D", Domain),
    ("offboard undo ben@D", Domain),
    ("profile set x --keep-aliases", Root),
    ("profile list", AllDomains),
    ("profile show x", AllDomains),
    ("profile delete x", Root),
    ("due list", AllDomains),
    ("due run", AllDomains),
    ("session list anna@D", Domain),
    ("session kick anna@D", Domain),
    ("password check anna@D --password-stdin", Domain),
    ("password forbid --label x --password-stdin", AllDomains),
    ("password permit --label x", AllDomains),
    ("password list", AllDomains),
    ("app-password create anna@D --label x", Domain),
    ("app-password list", AllDomains),
    ("app-password list anna@D", Domain),
    ("app-password revoke anna@D --all", Domain),
    ("operator grant daemon --everything", Root),
    ("operator revoke daemon", Root),
    ("operator list", Everybody),
    ("setting list", AllDomains),
    ("setting show hostname", AllDomains),
    ("setting set hostname mail.D", Root),
    ("explain delivery anna@D", Domain),
    ("explain login anna@D", Domain),
    ("explain send anna@D anna@D", Domain),
    ("explain finding alias-loop", Everybody),
    ("trace --by anna@D", Domain),
    ("trace --message-id x@y", AllDomains),
    ("audit list", AllDomains),
    ("audit show 1", AllDomains),
    ("audit verify", AllDomains),
    ("audit export", AllDomains),
    ("audit anchor", AllDomains),
    ("audit archive --to old.jsonl --keep 1", Root),
    ("backup create backup.db", Root),
    ("backup verify backup.db", Root),
    ("restore backup.db", Root),
    ("export", AllDomains),
    ("export --domain D", Domain),
    ("plan -", AllDomains),
    ("apply -", AllDomains),
    ("batch -", Root),
    ("check", AllDomains),
    ("import inspect csv people.csv", Root),
    ("import guide csv", Root),
    ("import plan csv people.csv", Root),
    ("import apply csv people.csv", Root),
    ("import check csv people.csv --from-host old.example.com --master-user mover --password-file /root/mover", Root),
    ("import mail --from-host old.example.com --master-user mover --password-file /root/mover", Root),
    ("import verify --from-host old.example.com --master-user mover --password-file /root/mover", Root),
    ("import back --to-host old.example.com --master-user mover --password-file /root/mover", Root),
    ("import status", Root),
    ("import learn --from imaps://old.example.com", Root),
    ("pipeline render postfix --to postfix", Root),
    ("pipeline check", AllDomains),
    ("pipeline answer", Root),
    ("store info", AllDomains),
    ("store hold", Root),
    ("store migrate", Root),
];

/// Two domains of the same, and two operators: `daemon` in a.example, `bin` in all.
fn host() -> Sandbox {
    let sandbox = Sandbox::new();
    for domain in ["a.example", "b.example"] {
        let run = |line: &str| sandbox.done(&words(line, domain));
        run("domain create D");
        run("mailbox create anna@D --login anna-D --generate-password");
        run("mailbox create ben@D --generate-password");
        run("mailbox create gone@D --generate-password");
        run("mailbox delete gone@D --confirm gone@D --keep-sessions");
        run("mailbox create sales@D --shared");
        run("delegate grant sales@D anna@D --keep-sessions");
        run("alias route info@D --to anna@D");
    }
    sandbox.done(&["operator", "grant", "daemon", "--verbs", "all", "--domain", "a.example"]);
    sandbox.done(&["operator", "grant", "bin", "--verbs", "all", "--all-domains"]);
    sandbox
}

fn words(line: &str, domain: &str) -> Vec<String> {
    line.split(' ').map(|word| word.replace('D', domain)).collect()
}

const DAEMON: &str = "1";
const BIN: &str = "2";

/// Runs a command as somebody who came through sudo.
fn by(sandbox: &Sandbox, uid: &str, arguments: &[impl AsRef<std::ffi::OsStr>]) -> Outcome {
    let mut command = sandbox.command(arguments);
    command.args(["-o", "json"]).env("SUDO_UID", uid).env_remove("VMAILCTL_CLOCK");
    command.output().unwrap().into()
}

/// The kind of an operator's refusal; none: whatever came of the command, they may run it.
fn refusal(outcome: &Outcome) -> Option<String> {
    let said: Value = serde_json::from_str(outcome.stderr.lines().last().unwrap_or_default()).ok()?;
    let kind = said["kind"].as_str()?.to_owned();
    let refused = ["not-permitted", "not-for-operators"].contains(&kind.as_str());
    assert!(!refused || outcome.code == Some(1), "{outcome:?}");
    refused.then_some(kind)
}

#[test]
fn every_command_is_held_to_the_rights_of_who_runs_it() {
    let sandbox = host();
    for (line, open_for) in COMMANDS {
        let found = [(DAEMON, "a.example"), (DAEMON, "b.example"), (BIN, "b.example")].map(|(uid, domain)| {
            let mut arguments = words(line, domain);
            // Each finds the same store. What is a question, or can't be rehearsed, changes nothing either.
            if !["due run", "operator", "session", "store", "init", "backup"].iter().any(|word| line.starts_with(word))
            {
                arguments.push("--dry-run".to_owned());
            }
            refusal(&by(&sandbox, uid, &arguments))
        });
        let (no, never) = (Some("not-permitted".to_owned()), Some("not-for-operators".to_owned()));
        let expected = match open_for {
            Domain => [None, no, None],
            AllDomains => [no.clone(), no, None],
            Root => [never.clone(), never.clone(), never],
            Everybody => [None, None, None],
        };
        assert_eq!(found, expected, "{line}");
    }
    // Whoever may nothing, may nothing of it.
    sandbox.done(&["operator", "revoke", "daemon"]);
    for (line, _) in COMMANDS.iter().filter(|(line, _)| *line != "operator list") {
        assert!(refusal(&by(&sandbox, DAEMON, &words(line, "a.example"))).is_some(), "{line}");
    }
    assert_eq!(by(&sandbox, DAEMON, &["operator", "list"]).stdout.matches("daemon").count(), 0);
}

#[test]
fn no_command_is_forgotten() {
    fn leaves(command: &clap::Command, path: &str, found: &mut BTreeSet<String>) {
        for below in command.get_subcommands() {
            let path = format!("{path} {}", below.get_name()).trim_start().to_owned();
            if below.has_subcommands() {
                leaves(below, &path, found);
            } else {
                found.insert(path);
            }
        }
    }
    let mut definition = vmailctl::cli::command();
    definition.build();
    let mut found = BTreeSet::new();
    leaves(&definition, "", &mut found);
    assert!(found.len() > 60, "{found:?}");
    found.retain(|leaf| !COMMANDS.iter().any(|(line, _)| *line == leaf || line.starts_with(&format!("{leaf} "))));
    assert!(found.is_empty(), "who may run these? {found:?}");
}

#[test]
fn what_hangs_on_an_object_counts_and_what_would_be_read_or_written_as_root_is_refused() {
    let sandbox = host();
    sandbox.done(&["alias", "route", "jobs@b.example", "--to", "ben@a.example"]);
    sandbox.done(&["mailbox", "create", "kim@a.example", "--generate-password"]);
    sandbox.done(&["delegate", "grant", "sales@b.example", "kim@a.example", "--keep-sessions"]);
    sandbox.done(&["profile", "set", "elsewhere", "--manager", "anna@b.example"]);
    let records = || sandbox.done(&["audit", "list", "-o", "name"]).lines().count();
    let before = records();
    for (line, kind) in [
        // Beyond their domains.
        ("mailbox delete ben@D --confirm ben@D --drop-aliases --end-grants", "not-permitted"),
        ("mailbox delete kim@D --confirm kim@D --end-grants", "not-permitted"),
        ("mailbox convert kim@D --to shared --end-grants", "not-permitted"),
        ("mailbox rename ben@D ben2@b.example", "not-permitted"),
        ("alias route x@D --to anna@b.example", "not-permitted"),
        ("alias route x@D --to anna-b.example", "not-permitted"),
        ("alias route x@b.example --to anna@D", "not-permitted"),
        ("alias set info@D --add anna@b.example", "not-permitted"),
        ("alias forward x@D --to x@elsewhere.example --keep-copy-in anna@b.example", "not-permitted"),
        ("delegate grant sales@D anna@b.example", "not-permitted"),
        ("delegate grant sales@b.example anna@D", "not-permitted"),
        ("offboard start anna@D --manager anna@b.example", "not-permitted"),
        ("offboard start anna@D --profile elsewhere", "not-permitted"),
        ("explain login sales@b.example*anna@D", "not-permitted"),
        ("mailbox show nobody-has-this", "not-permitted"),
        ("mailbox create x@D --shared --reuse", "not-permitted"),
        // Files, as root.
        ("mailbox password anna@D --password-file /etc/shadow", "not-for-operators"),
        ("mailbox password anna@D --generate-password --password-out out", "not-for-operators"),
        ("mailbox delete anna@D --confirm anna@D --archive .", "not-for-operators"),
        ("autoreply set anna@D --subject x --body-file /etc/shadow", "not-for-operators"),
        ("offboard start anna@D --auto-reply /etc/shadow", "not-for-operators"),
        ("offboard start --from-file -", "not-for-operators"),
        ("trace --by anna@D --log /etc/shadow", "not-for-operators"),
        ("export --domain D --with-secrets", "not-for-operators"),
        ("plan /etc/shadow", "not-for-operators"),
        ("password check --password-file /etc/shadow", "not-for-operators"),
        // What would hide them.
        ("mailbox show anna@D --no-syslog", "not-for-operators"),
    ] {
        let outcome = by(&sandbox, DAEMON, &words(line, "a.example"));
        assert_eq!(refusal(&outcome).as_deref(), Some(kind), "{line}: {outcome:?}");
        assert!(!outcome.stderr.contains("root:"), "{line}: {outcome:?}");
    }
    assert_eq!(records(), before);
    assert!(!sandbox.path().join("out").exists());
    // In their own domain they may, and the record says who it was.
    let done = by(&sandbox, DAEMON, &["alias", "route", "x@a.example", "--to", "anna-a.example"]);
    assert_eq!(done.code, Some(0), "{done:?}");
    assert_eq!(records(), before + 1);
}

#[test]
fn nothing_of_the_environment_frees_an_operator() {
    let sandbox = host();
    let free = Sandbox::new();
    let show = ["mailbox", "show", "anna@a.example", "-o", "json"];
    let run = |change: &dyn Fn(&mut Command) -> &mut Command| -> Outcome {
        let mut command = sandbox.command(&show);
        command.env("SUDO_UID", DAEMON).env_remove("VMAILCTL_CLOCK");
        change(&mut command);
        command.output().unwrap().into()
    };
    assert_eq!(run(&|command| command).code, Some(0));
    let clock = run(&|command| command.env("VMAILCTL_CLOCK", "2031-01-01T00:00:00Z"));
    assert_eq!(refusal(&clock).as_deref(), Some("not-for-operators"));
    let twice = run(&|command| command.arg("--store").arg(free.store()).args(["--store", "x"]));
    assert_eq!(twice.code, Some(2));
    let who = run(&|command| command.env("SUDO_UID", "-1"));
    assert_eq!(who.code, Some(2));
    // Root is not held to anything, nor is who got nothing from sudo.
    for uid in ["0", &nix::unistd::Uid::current().to_string()] {
        let outcome = run(&|command| command.env("SUDO_UID", uid));
        assert_eq!(outcome.code, Some(0), "{outcome:?}");
    }
}

#[test]
fn no_operator_forwards_to_accounts_of_the_host_and_root_is_warned() {
    let sandbox = host();
    fs::write(
        sandbox.path().join("document.json"),
        r#"{"aliases":[{"alias":"c@a.example","outside":["root@mail.example.com"]}]}"#,
    )
    .unwrap();
    for target in ["root@mail.example.com", "Postmaster@MAIL.example.com"] {
        let outcome = by(&sandbox, DAEMON, &["alias", "forward", "x@a.example", "--to", target]);
        let said: Value = serde_json::from_str(outcome.stderr.lines().last().unwrap()).unwrap();
        assert_eq!((outcome.code, said["kind"].as_str()), (Some(1), Some("forwards-to-host")), "{outcome:?}");
    }
    let added = by(&sandbox, DAEMON, &["alias", "set", "info@a.example", "--add", "root@mail.example.com"]);
    assert_eq!(added.code, Some(1), "{added:?}");
    assert_eq!(by(&sandbox, DAEMON, &["alias", "forward", "x@a.example", "--to", "x@elsewhere.example"]).code, Some(0));
    let outcome = sandbox.run(&["alias", "forward", "y@a.example", "--to", "root@mail.example.com"]);
    assert!(outcome.code == Some(0) && outcome.stderr.contains("belongs to the host itself"), "{outcome:?}");
    let outcome = sandbox.run(&["apply", "document.json"]);
    assert!(outcome.code == Some(0) && outcome.stderr.contains("belongs to the host itself"), "{outcome:?}");
}

#[test]
fn no_document_of_an_operator_says_where_mail_lies_or_who_delivers_it() {
    let sandbox = host();
    sandbox.done(&["operator", "grant", "daemon", "--verbs", "all", "--all-domains"]);
    let document = |document: &str| -> Outcome {
        let mut command = sandbox.command(&["apply", "-", "-o", "json"]);
        command.env("SUDO_UID", DAEMON).env_remove("VMAILCTL_CLOCK").stdin(Stdio::piped());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(document.as_bytes()).unwrap();
        child.wait_with_output().unwrap().into()
    };
    let apply = |field: &str| document(&format!(r#"{{"mailboxes":[{{"address":"anna@a.example",{field}}}]}}"#));
    let place = format!(r#""mail_place":"maildir:{}/elsewhere""#, sandbox.path().display());
    for (field, what) in [
        (place.as_str(), "mail_place of anna@"),
        (r#""home":"/var/vmail/a.example/other""#, "home of anna@"),
        (r#""delivered_by":"spy.example""#, "delivered_by of anna@"),
        (r#""delivered_by":"hold""#, "delivered_by of anna@"),
    ] {
        let outcome = apply(field);
        assert_eq!(refusal(&outcome).as_deref(), Some("not-for-operators"), "{outcome:?}");
        assert!(outcome.stderr.contains(what), "{outcome:?}");
    }
    for domain in ["a.example", "new.example"] {
        let outcome = document(&format!(r#"{{"domains":[{{"domain":"{domain}","delivered_by":"spy.example"}}]}}"#));
        assert_eq!(refusal(&outcome).as_deref(), Some("not-for-operators"), "{outcome:?}");
    }
    let outcome = by(&sandbox, DAEMON, &["mailbox", "set", "anna@a.example", "--delivered-by", "spy.example"]);
    assert_eq!(refusal(&outcome).as_deref(), Some("not-for-operators"), "{outcome:?}");
    // What is so already may stand in it.
    let shown = sandbox.run(&["mailbox", "show", "anna@a.example", "-o", "json"]);
    let shown: Value = serde_json::from_str(&shown.stdout).unwrap();
    let outcome = apply(&format!(r#""home":{},"mail_place":null,"delivered_by":null"#, shown["home"]));
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    sandbox.done(&["mailbox", "set", "anna@a.example", "--delivered-by", "old.example.com", "--until", "2099-01-01"]);
    let outcome = apply(r#""delivered_by":"old.example.com","note":"x""#);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    let outcome = apply(r#""delivered_by":"old.example.com","delivered_until":null"#);
    assert_eq!(refusal(&outcome).as_deref(), Some("not-for-operators"), "{outcome:?}");
}

/// Puts a Dovecot into a folder that writes down its environment when it is run.
fn plant(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join("doveadm"), "#!/bin/sh\n/usr/bin/env >> planted\n").unwrap();
    fs::set_permissions(folder.join("doveadm"), fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn no_program_of_an_operator_is_run_whatever_becomes_of_their_path_meanwhile() {
    let sandbox = host();
    let (folder, link) = (sandbox.path().join("later"), sandbox.path().join("link"));
    symlink("/usr/bin", &link).unwrap();
    let change = |place: &Path, operator: Option<&str>, meanwhile: &dyn Fn()| {
        let mut command = sandbox.command(&["mailbox", "password", "ben@a.example", "--password-stdin"]);
        command.env("PATH", format!("{}:/usr/bin:/bin", place.display())).env("SECRET_OF_CALLER", "x");
        if let Some(uid) = operator {
            command.env("SUDO_UID", uid).env_remove("VMAILCTL_CLOCK");
        }
        let mut child = command.stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // It has looked at who runs it, and waits.
        std::thread::sleep(std::time::Duration::from_millis(300));
        meanwhile();
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        writeln!(child.stdin.take().unwrap(), "zebra {number} trombone kazoo").unwrap();
        let output = child.wait_with_output().unwrap();
        // There may be no Dovecot here whose sessions could be ended.
        assert!(matches!(output.status.code(), Some(0 | 7)), "{output:?}");
        fs::read_to_string(sandbox.path().join("planted")).ok()
    };
    // A folder that is made while the command waits, and a link that leads elsewhere by then.
    assert_eq!(change(&folder, Some(DAEMON), &|| plant(&folder)), None);
    let swap = || {
        fs::remove_file(&link).unwrap();
        symlink(&folder, &link).unwrap();
    };
    assert_eq!(change(&link, Some(DAEMON), &swap), None);
    // Root's own PATH counts, but none of what else is in root's environment goes on.
    let seen = change(&folder, None, &|| ()).expect("root's own PATH has it");
    assert!(seen.contains("PATH=") && !seen.contains("SECRET_OF_CALLER"), "{seen}");
}

#[test]
fn whoever_begins_with_operators_is_not_locked_out_and_nobody_is_let_in_by_the_last_one_going() {
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "a.example"]);
    let grant = ["operator", "grant", "bin", "--verbs", "domain", "--domain", "a.example"];
    let said = |outcome: &Outcome| -> Value { serde_json::from_str(&outcome.stderr).unwrap() };
    // Anyone may, until somebody is an operator.
    assert_eq!(by(&sandbox, DAEMON, &["domain", "list"]).code, Some(0));
    let locked = by(&sandbox, DAEMON, &grant);
    assert_eq!((locked.code, &said(&locked)["kind"]), (Some(1), &"locks-out".into()));
    assert_eq!(by(&sandbox, DAEMON, &["operator", "grant", "daemon", "--everything"]).code, Some(0));
    assert_eq!(by(&sandbox, DAEMON, &grant).code, Some(0));
    assert_eq!(by(&sandbox, DAEMON, &["backup", "create", "backup.db"]).code, Some(0));
    assert!(refusal(&by(&sandbox, BIN, &["domain", "list"])).is_some());
    for name in ["daemon", "bin"] {
        sandbox.done(&["operator", "revoke", name]);
    }
    assert!(refusal(&by(&sandbox, BIN, &["domain", "show", "a.example"])).is_some());
    // A backup gives nobody rights, and takes none.
    sandbox.done(&["operator", "grant", "bin", "--verbs", "domain.show", "--domain", "a.example"]);
    sandbox.done(&["restore", "backup.db", "--yes", "--keep-sessions"]);
    assert!(refusal(&by(&sandbox, DAEMON, &["domain", "show", "a.example"])).is_some());
    assert_eq!(by(&sandbox, BIN, &["domain", "show", "a.example"]).code, Some(0));
    // A domain takes its rights along, and with it they go.
    sandbox.done(&["domain", "rename", "a.example", "c.example", "--no-alias", "--keep-sessions"]);
    assert_eq!(by(&sandbox, BIN, &["domain", "show", "c.example"]).code, Some(0));
    sandbox.done(&["domain", "delete", "c.example", "--yes"]);
    sandbox.done(&["domain", "create", "c.example"]);
    assert!(refusal(&by(&sandbox, BIN, &["domain", "show", "c.example"])).is_some());
    sandbox.done(&["setting", "set", "sudo-users", "anyone"]);
    assert_eq!(by(&sandbox, BIN, &["domain", "list"]).code, Some(0));
}
