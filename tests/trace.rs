//! `trace` over logs that the tests write: who is named, in whatever form and order the logs come.

use crate::support::{NOW, Sandbox};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};

const PEOPLE: [&str; 5] = ["anna@brand.example", "bob", "carl@brand.example", "dora@brand.example", "emil"];
const SHARED: [&str; 3] = ["sales@brand.example", "info@brand.example", "jobs@brand.example"];

/// After so many attempts a queue id is used again.
const IDS: usize = 60;

/// An attempt to send: who, as whom, and what becomes of it.
struct Attempt {
    login: &'static str,
    sender: &'static str,
    fate: &'static str,
    lines: Vec<String>,
}

/// A hundred attempts; one in seven is forged. Queue ids are used again.
fn attempts() -> Vec<Attempt> {
    let of = |n: usize| {
        let (login, sender) = (PEOPLE[n * 3 % 5], SHARED[n % 3]);
        let (id, process) = (format!("{:X}C0FFEE", 16 + n % IDS), 100 + n);
        let smtpd = |text: &str| format!("postfix/submission/smtpd[{process}]: {text}");
        let mut lines = vec![smtpd("connect from pc.example[2001:db8::7]")];
        let fate = match n {
            _ if n.is_multiple_of(7) => "refused",
            _ if n.is_multiple_of(11) => "bounced",
            _ if n.is_multiple_of(13) => "deferred",
            _ => "sent",
        };
        if fate == "refused" {
            let reason = format!("553 5.7.1 <{sender}>: Sender address rejected: not owned by user {login}");
            let envelope = format!("from=<{sender}> to=<to{n}@outside.test> proto=ESMTP helo=<pc>");
            lines.push(smtpd(&format!("NOQUEUE: reject: RCPT from pc.example[2001:db8::7]: {reason}; {envelope}")));
        } else {
            let login = format!("sasl_method=PLAIN, sasl_username={login}");
            lines.push(smtpd(&format!("{id}: client=pc.example[2001:db8::7], {login}")));
            lines.push(format!("postfix/cleanup[7]: {id}: message-id=<{n}@pc.example>"));
            lines.push(format!("postfix/qmgr[8]: {id}: from=<{sender}>, size=700, nrcpt=1 (queue active)"));
            let delivery = format!("to=<to{n}@outside.test>, relay=none, delay=1, delays=0/0/1/0, dsn=2.0.0");
            lines.push(format!("postfix/smtp[9]: {id}: {delivery}, status={fate} (words)"));
            lines.push(smtpd("disconnect from pc.example[2001:db8::7] ehlo=1 quit=1 commands=2"));
            if fate != "deferred" {
                lines.push(format!("postfix/qmgr[8]: {id}: removed"));
            }
        }
        lines.push("dovecot: imap-login: Login: user=<anna@brand.example>, method=PLAIN".to_owned());
        Attempt { login, sender, fate, lines }
    };
    (0..100).map(of).collect()
}

/// The lines of all attempts, mixed as those of a busy host are, but for one order: an id is used again after its end.
fn mixed(attempts: &[Attempt]) -> Vec<String> {
    let mut left: Vec<_> = attempts.iter().map(|attempt| attempt.lines.iter()).enumerate().collect();
    let mut lines = Vec::new();
    let mut number: usize = 7;
    while !left.is_empty() {
        number = (number * 1_103_515_245 + 12_345) % 2_147_483_648;
        let free = left.iter().take_while(|(n, _)| *n < left[0].0 + IDS).count();
        let which = number / 65_536 % free.min(40);
        match left[which].1.next() {
            Some(line) => lines.push(line.clone()),
            None => drop(left.remove(which)),
        }
    }
    lines
}

/// With a traditional time stamp, a second after that before, beginning on 13 March.
fn stamped(lines: &[String]) -> String {
    let line = |(n, line): (usize, &String)| {
        format!("Mar 13 {:02}:{:02}:{:02} mail {line}\n", 1 + n / 3600, n / 60 % 60, n % 60)
    };
    lines.iter().enumerate().map(line).collect()
}

fn one(id: &str, login: &str, time: &str) -> String {
    format!(
        "{time} mail postfix/smtpd[1]: {id}: client=pc[192.0.2.1], sasl_method=PLAIN, sasl_username={login}\n\
         {time} mail postfix/qmgr[2]: {id}: from=<sales@brand.example>, size=1, nrcpt=1 (queue active)\n"
    )
}

trait Logs {
    fn log(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf;
    fn rows(&self, arguments: &[&str], input: &[u8]) -> Vec<Value>;

    fn logins(&self, arguments: &[&str]) -> Vec<String> {
        self.rows(arguments, b"").iter().map(|row| row["login"].as_str().unwrap_or("-").to_owned()).collect()
    }
}

impl Logs for Sandbox {
    fn log(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join(name);
        std::fs::write(&path, content).unwrap();
        let now: jiff::Timestamp = NOW.parse().unwrap();
        File::options().write(true).open(&path).unwrap().set_modified(now.into()).unwrap();
        path
    }

    fn rows(&self, arguments: &[&str], input: &[u8]) -> Vec<Value> {
        let outcome = self.run_with_input(&[&["trace", "-o", "jsonl"], arguments].concat(), input);
        assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""), "{arguments:?}");
        outcome.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

fn gzip(content: &str) -> Vec<u8> {
    let mut child = Command::new("gzip").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let content = content.to_owned();
    let writer = std::thread::spawn(move || input.write_all(content.as_bytes()).unwrap());
    let packed = child.wait_with_output().unwrap().stdout;
    writer.join().unwrap();
    packed
}

/// `journalctl -o export` of the same lines.
fn exported(lines: &[String]) -> String {
    let entry = |(n, line): (usize, &String)| {
        let (tag, message) = line.split_once(": ").unwrap();
        let (tag, process) = tag.trim_end_matches(']').split_once('[').unwrap_or((tag, "1"));
        // 2031-03-13T01:00:00Z
        let time = format!("{}000000", 1_931_130_000 + n);
        let trusted = "_BOOT_ID=0d3f\n_HOSTNAME=mail\nPRIORITY=6\n";
        format!(
            "__CURSOR=s={n}\n__REALTIME_TIMESTAMP={time}\n{trusted}SYSLOG_IDENTIFIER={tag}\nSYSLOG_PID={process}\nMESSAGE={message}\n\n"
        )
    };
    lines.iter().enumerate().map(entry).collect()
}

#[track_caller]
fn assert_all_are_named(attempts: &[Attempt], rows: &[Value], sender: &str) {
    let known: BTreeMap<String, &Attempt> =
        attempts.iter().enumerate().map(|(n, attempt)| (format!("to{n}@outside.test"), attempt)).collect();
    let wanted = attempts.iter().filter(|attempt| attempt.sender == sender).count();
    assert_eq!(rows.len(), wanted, "as {sender}");
    for row in rows {
        let attempt = known[row["recipients"][0].as_str().unwrap()];
        let said = ["login", "sender", "fate"].map(|field| row[field].as_str().unwrap_or("-"));
        assert_eq!(said, [attempt.login, attempt.sender, attempt.fate], "{row}");
        assert_eq!(row["reason"].is_null(), attempt.fate == "sent", "{row}");
        assert_eq!(row["client"], "pc.example[2001:db8::7]", "{row}");
    }
}

#[test]
fn a_hundred_attempts_of_five_people_as_three_shared_addresses_have_each_their_person() {
    let sandbox = Sandbox::empty();
    let attempts = attempts();
    let lines = mixed(&attempts);
    let log = stamped(&lines);
    sandbox.log("plain", &log);
    sandbox.log("mail.log.1", gzip(&log));
    sandbox.log("iso", log.replace("Mar 13 ", "2031-03-13T").replace(" mail ", ".123456+00:00 mail "));
    sandbox.log("export", exported(&lines));
    for sender in SHARED {
        for name in ["plain", "mail.log.1", "iso", "export"] {
            assert_all_are_named(&attempts, &sandbox.rows(&["--as", sender, "--log", name], b""), sender);
        }
        for content in [log.as_bytes(), &gzip(&log), exported(&lines).as_bytes()] {
            assert_all_are_named(&attempts, &sandbox.rows(&["--as", sender, "--log", "-"], content), sender);
        }
    }
    let count = |login: &str| attempts.iter().filter(|attempt| attempt.login == login).count();
    for login in PEOPLE {
        assert_eq!(sandbox.logins(&["--by", login, "--log", "plain"]), vec![login; count(login)]);
    }
    let of_bob = |row: &Value| row["login"] == "bob" && row["sender"] == SHARED[0];
    let both = sandbox.rows(&["--by", "bob", "--as", SHARED[0], "--log", "plain"], b"");
    assert!(!both.is_empty() && both.iter().all(of_bob), "{both:?}");
    let one = sandbox.rows(&["--message-id", "<17@pc.example>", "--log", "plain"], b"");
    assert_eq!(one.iter().map(|row| &row["login"]).collect::<Vec<_>>(), [PEOPLE[1]]);
}

#[test]
fn every_format_has_its_form() {
    let sandbox = Sandbox::empty();
    sandbox.log("log", one("4F2A1C0B9D", "anna", "Mar 13 01:00:00"));
    let run = |format: &str| sandbox.done(&["trace", "--by", "anna", "--log", "log", "-o", format]);
    let text = run("text");
    assert!(text.starts_with("AT") && text.contains("2031-03-13 01:00") && text.contains("queued"), "{text}");
    assert_eq!(run("name"), "4F2A1C0B9D\n");
    assert!(run("json").starts_with("{\"schema_version\":1,\"messages\":[\n{\"at\":\"2031-03-13T01:00:00Z\","));
    let tsv = run("tsv");
    let widths: Vec<usize> = tsv.lines().map(|line| line.split('\t').count()).collect();
    assert!(tsv.starts_with("at\tlogin\tsender\t") && widths == [12, 12], "{tsv}");
}

#[test]
fn files_are_read_oldest_first_and_the_year_turns_over() {
    let sandbox = Sandbox::empty();
    let older = one("4F2A1C0B9D", "anna", "Dec 31 23:59:58");
    let newer = "Jan  1 00:00:01 mail postfix/qmgr[2]: 4F2A1C0B9D: removed\n".to_owned()
        + &one("4F2A1C0B9D", "bob", "Jan  1 00:00:02");
    sandbox.log("mail.log", &newer);
    sandbox.log("mail.log.1", gzip(&older));
    for order in [["mail.log", "mail.log.1"], ["mail.log.1", "mail.log"]] {
        let rows = sandbox.rows(&["--as", "sales@brand.example", "--log", order[0], "--log", order[1]], b"");
        let said: Vec<_> = rows.iter().map(|row| [&row["at"], &row["login"]]).collect();
        let wanted = [["2030-12-31T23:59:58Z", "anna"], ["2031-01-01T00:00:02Z", "bob"]];
        assert_eq!(said, wanted.each_ref().map(|row| row.each_ref().map(|text| text as &str)));
    }
}

#[test]
fn the_time_of_a_file_says_the_year_of_its_lines() {
    let sandbox = Sandbox::empty();
    let path = sandbox.log("old", one("4F2A1C0B9D", "anna", "Mar 13 01:00:00"));
    // 2027-06-01
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_811_800_000);
    File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
    let rows = sandbox.rows(&["--by", "anna", "--log", "old"], b"");
    assert_eq!(rows[0]["at"], "2027-03-13T01:00:00Z");
}

#[test]
fn since_leaves_out_what_was_sent_before() {
    let sandbox = Sandbox::empty();
    let times = [("10", "anna"), ("11", "bob"), ("12", "carl")];
    let log: String =
        times.iter().map(|(day, who)| one(&format!("4F2A1C0B{day}"), who, &format!("Mar {day} 10:00:00"))).collect();
    sandbox.log("log", log);
    for (since, wanted) in [
        ("2031-03-11T10:00:00Z", &["bob", "carl"][..]),
        ("2031-03-12", &["carl"]),
        ("48h", &["carl"]),
        ("30d", &["anna", "bob", "carl"]),
    ] {
        assert_eq!(
            sandbox.logins(&["--as", "sales@brand.example", "--log", "log", "--since", since]),
            wanted,
            "{since}"
        );
    }
}

#[test]
fn a_mailbox_of_the_store_is_looked_for_by_its_log_in() {
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "brand.example", "--quiet"]);
    let create = ["mailbox", "create", "bob@brand.example", "--login", "bobby", "--password-stdin", "--quiet"];
    assert_eq!(sandbox.run_with_input(&create, b"turnip galaxy obsidian 42\n").code, Some(0));
    let log =
        one("4F2A1C0B9D", "bobby", "Mar 13 01:00:00") + &one("4F2A1C0B9E", "gone@brand.example", "Mar 13 01:00:01");
    sandbox.log("log", log);
    for (typed, found) in [
        ("bob@brand.example", &["bobby"][..]),
        ("bobby", &["bobby"]),
        ("gone@brand.example", &["gone@brand.example"]),
        ("nobody@brand.example", &[]),
        ("*", &[]),
    ] {
        assert_eq!(sandbox.logins(&["--by", typed, "--log", "log"]), found, "{typed}");
    }
}

#[test]
fn a_log_that_can_not_be_read_is_named() {
    let sandbox = Sandbox::empty();
    sandbox.log("good", one("4F2A1C0B9D", "anna", "Mar 13 01:00:00"));
    sandbox.log("cut.gz", &gzip(&one("4F2A1C0B9D", "anna", "Mar 13 01:00:00"))[..40]);
    sandbox.log("none.xz", b"\xfd7zXZ\0\0\0\0");
    std::fs::create_dir(sandbox.path().join("folder")).unwrap();
    for name in ["missing", "folder", "cut.gz", "none.xz"] {
        let outcome = sandbox.run(&["trace", "--by", "anna", "-o", "json", "--log", "good", name]);
        let error: Value = serde_json::from_str(outcome.stderr.lines().last().unwrap()).unwrap();
        assert_eq!((outcome.code, error["kind"].as_str()), (Some(2), Some("file")), "{error}");
        assert!(error["message"].as_str().unwrap().ends_with(&format!(": {name}")), "{error}");
    }
    let outcome = sandbox.run_with_input(&["trace", "--by", "anna", "--log", "-"], b"BZh91AY");
    assert!(outcome.stderr.contains("put 'bzip2 -dc' in front"), "{outcome:?}");
}

#[test]
fn rubbish_around_a_message_hides_it_not() {
    let sandbox = Sandbox::empty();
    let mut rubbish: Vec<u8> = (0..400_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    rubbish[0] = b'x';
    rubbish.push(b'\n');
    rubbish.extend(one("4F2A1C0B9D", "anna", "Mar 13 01:00:00").bytes());
    let found = sandbox.run_with_input(&["trace", "--by", "anna", "--log", "-", "-o", "name"], &rubbish);
    assert_eq!((found.code, found.stdout.as_str()), (Some(0), "4F2A1C0B9D\n"));
    assert!(found.stderr.starts_with("warning: lines of the log were not understood: "), "{}", found.stderr);
    for content in [&b"__CURSOR="[..], b"__CURSOR=x\nMESSAGE\n\xff\xff\xff\xff\xff\xff\xff\xffx"] {
        let nothing = sandbox.run_with_input(&["trace", "--by", "anna", "--log", "-", "-o", "name"], content);
        assert_eq!((nothing.code, nothing.stdout.as_str()), (Some(2), ""), "{nothing:?}");
    }
}

#[test]
fn a_closed_pipe_is_silent() {
    let sandbox = Sandbox::empty();
    let many: String = (0..20_000).map(|n| one(&format!("4F2A1C{n:05}"), "anna", "Mar 13 01:00:00")).collect();
    sandbox.log("log", many);
    let mut child = sandbox
        .command(&["trace", "--by", "anna", "--log", "log", "-o", "jsonl"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let done = child.wait_with_output().unwrap();
    assert_eq!((done.status.code(), done.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn memory_does_not_grow_with_the_log() {
    const MESSAGES: usize = 60_000;
    let sandbox = Sandbox::empty();
    let mut child = sandbox
        .command(&["trace", "--by", "anna", "--log", "-", "-o", "name"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = child.stdout.take().unwrap();
    let reader = std::thread::spawn(move || std::io::read_to_string(&mut output).unwrap().lines().count());
    let most = |id: u32| -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap();
        let high = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        high.trim().trim_end_matches(" kB").parse().unwrap()
    };
    let mut early = 0;
    for n in 0..MESSAGES {
        let id = format!("4F2A{n:06}");
        let message = one(&id, "anna", "Mar 13 01:00:00");
        let of_another = one(&format!("5F2A{n:06}"), "bob", "Mar 13 01:00:00");
        let removed = format!("Mar 13 01:00:00 mail postfix/qmgr[2]: {id}: removed\n");
        input.write_all([message, of_another, removed].concat().as_bytes()).unwrap();
        if n == MESSAGES / 10 {
            early = most(child.id());
        }
    }
    let late = most(child.id());
    drop(input);
    assert_eq!((reader.join().unwrap(), child.wait().unwrap().code()), (MESSAGES, Some(0)));
    assert!(late < early + 2048, "{early} KiB, then {late} KiB");
}

/// A host without syslog has the lines in its journal.
#[test]
fn the_journal_is_read_as_journalctl_exports_it() {
    let sandbox = Sandbox::empty();
    let programs = sandbox.path().join("bin");
    std::fs::create_dir(&programs).unwrap();
    let run = |script: &str| {
        let file = programs.join("journalctl");
        std::fs::write(&file, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o755)).unwrap();
        let words = ["trace", "--by", "anna", "--journal", "--since", "2031-03-13", "-o", "json"];
        let path = format!("{}:/usr/bin:/bin", programs.display());
        sandbox.command(&words).env("PATH", path).output().unwrap()
    };
    let entry = |tag: &str, text: &str| {
        format!(
            "__CURSOR=x\n__REALTIME_TIMESTAMP=1931155200000000\n_HOSTNAME=mail\nSYSLOG_IDENTIFIER=postfix/{tag}\n\
             SYSLOG_PID=41\nMESSAGE=4F2A1C0B9D: {text}\n\n"
        )
    };
    let client = entry("submission/smtpd", "client=pc.example[192.0.2.7], sasl_method=PLAIN, sasl_username=anna");
    let entry = client + &entry("qmgr", "from=<anna@brand.example>, size=99, nrcpt=1 (queue active)");
    sandbox.log("export", entry);
    let read = run("printf '%s\\n' \"$@\" > words; cat export");
    assert_eq!(read.status.code(), Some(0), "{read:?}");
    let rows: Value = serde_json::from_slice(&read.stdout).unwrap();
    assert_eq!(rows["messages"][0]["queue_id"], "4F2A1C0B9D", "{rows}");
    // What was in the queue on the day may have come in days before.
    let words = std::fs::read_to_string(sandbox.path().join("words")).unwrap();
    assert_eq!(words, "--output=export\n--no-pager\n--quiet\n--since=@1930608000\nSYSLOG_FACILITY=2\n");

    for (script, why) in [("cat export; echo 'no journal files' >&2; exit 1", "no journal files"), ("exit 1", "failed")]
    {
        let failed = run(script);
        let error: Value = serde_json::from_slice(failed.stderr.split(|b| *b == b'\n').next().unwrap()).unwrap();
        assert_eq!((failed.status.code(), error["kind"].as_str()), (Some(2), Some("file")), "{error}");
        assert!(error["message"].as_str().unwrap().contains(why), "{error}");
    }
}
