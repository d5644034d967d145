//! `trace` over the same five lines in every form that a log comes in, and over files that are no log.

use crate::support::{NOW, Outcome, Sandbox};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Program, process and words.
const SAID: [(&str, &str, &str); 5] = [
    (
        "postfix/submission/smtpd",
        "101",
        "4A1B2C3D4E: client=pc.example[192.0.2.1], sasl_method=PLAIN, sasl_username=anna@brand.example",
    ),
    ("postfix/cleanup", "102", "4A1B2C3D4E: message-id=<m1@pc.example>"),
    ("postfix/qmgr", "103", "4A1B2C3D4E: from=<sales@brand.example>, size=1234, nrcpt=1 (queue active)"),
    (
        "postfix/smtp",
        "104",
        "4A1B2C3D4E: to=<x@elsewhere.example>, orig_to=<list@brand.example>, relay=mx.elsewhere.example[192.0.2.9]:25, delay=1, delays=0.1/0/0.4/0.5, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 123)",
    ),
    ("postfix/qmgr", "103", "4A1B2C3D4E: removed"),
];
const MICROSECONDS: &str = "1795860000000000";

/// `head` and then the words of a syslog daemon.
fn lines(head: &str) -> String {
    SAID.iter().map(|(tag, process, text)| format!("{head} {tag}[{process}]: {text}\n")).collect()
}

fn entries() -> Vec<Value> {
    let entry = |(tag, process, text): &(&str, &str, &str)| json!({"__REALTIME_TIMESTAMP": MICROSECONDS, "_HOSTNAME": "mail", "SYSLOG_IDENTIFIER": tag, "SYSLOG_PID": process, "_PID": "1", "MESSAGE": text, "_SELINUX_CONTEXT": null});
    SAID.iter().map(entry).collect()
}

fn utf16(text: &str, mark: bool, little: bool) -> Vec<u8> {
    let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
    units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
}

/// The same lines by whoever writes logs, with a name each.
fn forms() -> Vec<(String, Vec<u8>)> {
    let heads = [
        "Nov 28 10:00:00 mail",
        "Nov 28 10:00:00.123456 mail",
        "<22>Nov 28 10:00:00 mail",
        "2026 Nov 28 10:00:00 mail",
        "Nov 28 2026 10:00:00 mail",
        "Nov 28 10:00:00 2026 mail",
        "nov. 28 10:00:00 mail",
        "nov 28 10:00:00 mail",
        "11月 28 10:00:00 mail",
        "lis 28 10:00:00 mail",
        "Nov 28 10:00:00 relay.example mail",
        "Nov 28 10:00:00 mail mail.info",
        "Nov 28 10:00:00 <mail.info> mail",
        "2026-11-28T10:00:00+01:00 mail",
        "2026-11-28T10:00:00.123456+01:00 mail",
        "2026-11-28T10:00:00 mail",
        "2026-11-28 10:00:00 mail",
        "Sat 2026-11-28 10:00:00 CET mail",
        "1795860000.123456 mail",
        "mail-1  | Nov 28 10:00:00 mail",
        "mail-1  | 2026-11-28T10:00:00.123456789Z Nov 28 10:00:00 mail",
        "\u{1b}[36mmail-1  | \u{1b}[0mNov 28 10:00:00 mail",
        "2026-11-28T10:00:00.123456789Z stderr F Nov 28 10:00:00 mail",
        "[pod/mail-0/postfix] Nov 28 10:00:00 mail",
        "mail.log.1:Nov 28 10:00:00 mail",
    ];
    let mut forms: Vec<(String, Vec<u8>)> =
        heads.iter().map(|head| ((*head).to_owned(), lines(head).into_bytes())).collect();
    let plain = lines("Nov 28 10:00:00 mail");
    let protocol: String = SAID
        .iter()
        .map(|(tag, process, text)| {
            format!("<22>1 2026-11-28T10:00:00+01:00 mail {tag} {process} - [a b=\"c]\"] {text}\n")
        })
        .collect();
    let unit: String = SAID
        .iter()
        .map(|(_, process, text)| format!("Sat 2026-11-28 10:00:00 CET mail postfix@-.service[{process}]: {text}\n"))
        .collect();
    let one_a_line: String = entries().iter().map(|entry| format!("{entry}\n")).collect();
    let separated: String = entries().iter().map(|entry| format!("\u{1e}{entry}\n")).collect();
    let events: String = entries().iter().map(|entry| format!("data: {entry}\n\n")).collect();
    let pretty: String = entries().iter().map(|entry| format!("{entry:#}\n")).collect();
    let list = format!("{:#}\n", Value::Array(entries()));
    let container: String = plain
        .lines()
        .map(|line| {
            format!(
                "{}\n",
                json!({"log": format!("{line}\n"), "stream": "stdout", "time": "2026-11-28T10:00:00.123456789Z"})
            )
        })
        .collect();
    let shipper: String = SAID.iter().map(|(tag, process, text)| format!("{}\n", json!({"@timestamp": "2026-11-28T10:00:00Z", "host": "mail", "syslogtag": format!("{tag}[{process}]:"), "message": text}))).collect();
    let verbose: String = SAID.iter().map(|(tag, process, text)| format!("Sat 2026-11-28 10:00:00.123456 CET [s=1f;i=2;b=3;m=4;t=5;x=6]\n    PRIORITY=6\n    SYSLOG_IDENTIFIER={tag}\n    SYSLOG_PID={process}\n    _HOSTNAME=mail\n    MESSAGE={text}\n")).collect();
    let export: String = SAID.iter().map(|(tag, process, text)| format!("__CURSOR=s=1\n__REALTIME_TIMESTAMP={MICROSECONDS}\n_HOSTNAME=mail\nSYSLOG_IDENTIFIER={tag}\nSYSLOG_PID={process}\nMESSAGE={text}\n\n")).collect();
    let bytes = |text: String| text.into_bytes();
    let others: [(&str, Vec<u8>); 17] = [
        ("crlf", bytes(plain.replace('\n', "\r\n"))),
        ("bom", bytes(format!("\u{feff}{plain}"))),
        ("utf-16", utf16(&plain, true, true)),
        ("utf-16 without a mark", utf16(&plain, false, true)),
        ("utf-16, the other way round", utf16(&plain, true, false)),
        ("latin-1", plain.lines().flat_map(|line| [b"f\xe9vr.", &line.as_bytes()[3..], b"\n"].concat()).collect()),
        ("protocol", bytes(protocol)),
        ("journalctl -o with-unit", bytes(unit)),
        ("journalctl -o json", bytes(one_a_line)),
        ("journalctl -o json-seq", bytes(separated)),
        ("journalctl -o json-sse", bytes(events)),
        ("journalctl -o json-pretty", bytes(pretty)),
        ("jq -s", bytes(list)),
        ("docker's file", bytes(container)),
        ("a shipper", bytes(shipper)),
        ("journalctl -o verbose", bytes(verbose)),
        ("journalctl -o export", bytes(export)),
    ];
    forms.extend(others.into_iter().map(|(name, content)| (name.to_owned(), content)));
    forms
}

trait Traced {
    fn write(&self, name: &str, content: &[u8]);
    fn trace(&self, question: &[&str]) -> Outcome;
    fn one(&self, question: &[&str], form: &str) -> Value;
}

impl Traced for Sandbox {
    /// As written at the time at which the program's clock stands.
    fn write(&self, name: &str, content: &[u8]) {
        let path = self.path().join(name);
        fs::write(&path, content).unwrap();
        let now: jiff::Timestamp = NOW.parse().unwrap();
        fs::File::options().write(true).open(path).unwrap().set_modified(now.into()).unwrap();
    }

    fn trace(&self, question: &[&str]) -> Outcome {
        self.run(&[&["trace", "--log", "log", "-o", "json"], question].concat())
    }

    #[track_caller]
    fn one(&self, question: &[&str], form: &str) -> Value {
        let outcome = self.trace(question);
        assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""), "{form}: {}", outcome.stdout);
        let answer: Value = serde_json::from_str(&outcome.stdout).unwrap();
        assert_eq!(
            (answer["messages"].as_array().map(Vec::len), &answer["unread"]),
            (Some(1), &json!([])),
            "{form}, {question:?}: {answer}"
        );
        answer["messages"][0].clone()
    }
}

#[test]
fn every_form_of_a_log_gives_the_same_answer() {
    let sandbox = Sandbox::empty();
    for (form, content) in forms() {
        sandbox.write("log", &content);
        for question in [
            ["--as", "sales@brand.example"],
            ["--by", "anna@brand.example"],
            ["--to", "x@elsewhere.example"],
            ["--to", "LIST@brand.example"],
            ["--message-id", "m1@pc.example"],
            ["--since", "2020-01-01"],
        ] {
            let row = sandbox.one(&question, &form);
            let said =
                ["login", "sender", "fate", "message_id", "queue_id"].map(|field| row[field].as_str().unwrap_or("-"));
            assert_eq!(
                said,
                ["anna@brand.example", "sales@brand.example", "sent", "m1@pc.example", "4A1B2C3D4E"],
                "{form}"
            );
            let at = row["at"].as_str().unwrap();
            let day = if form == "latin-1" { "-02-28T10:00:00Z" } else { "-11-28T" };
            assert!(at.contains(day), "{form}: {at}");
            let said_year = form.contains("2026") || content.windows(4).any(|w| w == b"2026" || w == b"1795");
            assert_eq!(at.starts_with("2026-"), said_year, "{form}: {at}");
            let in_zone = form.contains("CET")
                || form.contains("+01:00")
                || ["protocol", "journalctl -o with-unit", "journalctl -o verbose"].contains(&form.as_str());
            assert_eq!(at.contains("T09:00"), in_zone, "{form}: {at}");
        }
    }
}

/// What was once answered with nobody.
#[test]
fn logs_of_other_hosts_are_read() {
    let sandbox = Sandbox::empty();
    for name in ["rfc5424.log", "journal.json", "crlf.log"] {
        fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/logs").join(name), sandbox.path().join("log"))
            .unwrap();
        for question in
            [["--as", "sales@brand.example"], ["--by", "anna@brand.example"], ["--message-id", "m1@pc.example"]]
        {
            let row = sandbox.one(&question, name);
            assert_eq!((&row["login"], &row["fate"]), (&json!("anna@brand.example"), &json!("sent")), "{name}");
        }
    }
}

#[test]
fn a_file_of_which_nothing_is_understood_is_an_error() {
    let sandbox = Sandbox::empty();
    let cat: String = SAID.iter().map(|(.., text)| format!("{text}\n")).collect();
    let program = fs::read("/bin/true").unwrap();
    for (content, why) in [
        ("# A text\n\nWith words: and more of them.\n".as_bytes(), "no line of the log was understood, of 2: log"),
        (&program, "no line of the log was understood"),
        (b"address,name\nanna@brand.example,Anna\n", "no line of the log was understood, of 2: log"),
        (b"{\"schema_version\":1,\"mailboxes\":[]}\n", "no line of the log was understood, of 1: log"),
        (cat.as_bytes(), "no line of the log was understood, of 5: log"),
        (lines("[   12.345678] mail").as_bytes(), "no line of the log has a time, of 5: log"),
        (
            b"2026-11-28 10:00:00 1abcDE-000000-0z <= anna@a.example H=pc\n",
            "no line of the log was understood, of 1: log",
        ),
        (b"", "the log is empty: log"),
        (b"\n\n", "the log is empty: log"),
    ] {
        sandbox.write("log", content);
        for format in ["text", "json", "jsonl", "tsv", "name"] {
            let outcome = sandbox.run(&["trace", "--by", "anna", "--log", "log", "-o", format]);
            assert_eq!(outcome.code, Some(2), "{why}: {outcome:?}");
            assert!(outcome.stderr.contains(why), "{why}: {outcome:?}");
        }
    }
}

#[test]
fn lines_that_are_not_understood_are_counted() {
    let sandbox = Sandbox::empty();
    let log = lines("Nov 28 10:00:00 mail");
    let long = "x".repeat(200_000);
    fs::write(sandbox.path().join("log"), format!("{log}words\n\n  of: nobody\n{long}\nFeb 31 10:00:00 mail postfix/smtpd[1]: 4F2A: client=a[192.0.2.1]\n{{\"a\n")).unwrap();
    let answer: Value = serde_json::from_str(&sandbox.trace(&["--by", "anna@brand.example"]).stdout).unwrap();
    assert_eq!(answer["messages"].as_array().map(Vec::len), Some(1));
    assert_eq!(answer["unread"], json!([{"log": "log", "lines": 5, "of": 10}]));
    let text = sandbox.run(&["trace", "--by", "nobody", "--log", "log"]);
    assert_eq!((text.code, text.stdout.as_str()), (Some(0), ""));
    assert_eq!(text.stderr, "warning: lines of the log were not understood: 5 of 10: log\n");

    // One log of two: what is known is shown, and the program does not exit as if all were.
    fs::write(sandbox.path().join("text"), "words\n").unwrap();
    let both = sandbox.run(&["trace", "--by", "anna@brand.example", "-o", "name", "--log", "log", "text"]);
    assert_eq!((both.code, both.stdout.as_str()), (Some(8), "4A1B2C3D4E\n"));
    assert!(both.stderr.contains("no line of the log was understood, of 1: text"), "{both:?}");
}

#[test]
fn a_log_of_other_programs_is_said_to_have_no_line_of_postfix() {
    let sandbox = Sandbox::empty();
    let generations = [
        "Nov 28 10:00:00 mail dovecot: imap-login: Login: user=<anna>, method=PLAIN, rip=192.0.2.1, mpid=5, session=<x>\n",
        "2026-11-28T10:00:00.123456+01:00 mail dovecot: imap-login: Login: user=<anna>, method=PLAIN, rip=192.0.2.1, mpid=5, session=<x>\n",
        "Nov 28 10:00:00 mail dovecot[12]: lmtp(anna@brand.example)<5><x>: save: box=INBOX, uid=1\n",
    ];
    fs::write(sandbox.path().join("log"), generations.concat()).unwrap();
    let outcome = sandbox.run(&["trace", "--by", "anna", "--log", "log"]);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), "warning: no line of Postfix is in the log: log\n"));
}

#[test]
fn a_program_of_the_host_is_named_by_its_user() {
    let sandbox = Sandbox::empty();
    let log = "Nov 28 10:00:00 mail postfix/pickup[1]: 4F2A: uid=33 from=<www-data>\n\
               Nov 28 10:00:00 mail postfix/qmgr[2]: 4F2A: from=<www-data@brand.example>, size=1, nrcpt=1 (queue active)\n";
    fs::write(sandbox.path().join("log"), log).unwrap();
    let row = sandbox.one(&["--as", "www-data@brand.example"], "pickup");
    assert_eq!((&row["client"], &row["user"], &row["login"]), (&json!("uid 33"), &json!("www-data"), &Value::Null));
    let text = sandbox.done(&["trace", "--since", "2020-01-01", "--log", "log"]);
    assert!(text.contains("uid 33 (www-data)"), "{text}");
}

/// What the journal of a host says is asked for by the program itself, which says so.
#[test]
fn without_a_log_file_the_journal_is_read_and_that_is_said() {
    if ["/var/log/mail.log", "/var/log/maillog"].iter().any(|log| Path::new(log).exists()) {
        // This host has a log; `trace::logs` holds the choice for every host.
        return;
    }
    let sandbox = Sandbox::empty();
    let programs = sandbox.path().join("bin");
    fs::create_dir(&programs).unwrap();
    let file = programs.join("journalctl");
    let (_, export) = forms().pop().unwrap();
    fs::write(sandbox.path().join("export"), export).unwrap();
    fs::write(&file, "#!/bin/sh\ncat export\n").unwrap();
    assert!(Command::new("chmod").arg("755").arg(&file).status().unwrap().success());
    let path = format!("{}:/usr/bin:/bin", programs.display());
    let outcome: Outcome =
        sandbox.command(&["trace", "--to", "x@elsewhere.example"]).env("PATH", path).output().unwrap().into();
    assert!(outcome.stdout.contains("anna@brand.example"), "{outcome:?}");
    assert_eq!(
        (outcome.code, outcome.stderr.as_str()),
        (Some(0), "this host has no log file, so the journal is read\n")
    );
}
