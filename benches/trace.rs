//! `trace` over a log of ten million lines: `cargo bench --bench trace`.
//!
//! - `trace --as`, `trace --by` and `trace --message-id` against `pflogsumm`, which reads the same file and joins its
//!   lines as well: at most as long.
//! - The most memory that each of them had, and that of `trace` over a tenth of the log: it does not grow with the log.
//!
//! The log has what the log of a busy host has: mail that people submit, some of it as a shared address, mail from
//! outside, deferred mail that is tried again, forged and unwanted mail that is refused, and lines of other programs;
//! some fifty messages are on their way at a time. It lies in the temporary directory (`TMPDIR`) and takes 1.5 GB there.
//! All take turns, because other work on the machine moves all of them: the ratios count, the seconds do not. It takes
//! the Debian package pflogsumm. `LINES` makes the log another size.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod support;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use support::{Contestant, compare, race};

const PROGRAM: &str = env!("CARGO_BIN_EXE_vmailctl");
const LINES: u64 = 10_000_000;
const ROUNDS: u32 = 3;
const ON_THEIR_WAY: usize = 50;

const SALES: [&str; 2] = ["--as", "sales@d00.example"];
const QUESTIONS: [(&str, [&str; 2]); 3] = [
    ("trace --as", SALES),
    ("trace --by", ["--by", "u0042@d07.example"]),
    ("trace --message-id", ["--message-id", "1e240@client.test"]),
];

/// Numbers that are the same in each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        // Knuth, MMIX.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// The lines of one message or attempt, the last first, without their time.
fn story(numbers: &mut Numbers, n: u64) -> Vec<String> {
    let id = format!("{:X}{n:07X}", 16 + numbers.below(200));
    let (process, number) = (1000 + numbers.below(60_000), numbers.below(250));
    let person = format!("u{:04}@d{:02}.example", numbers.below(3000), numbers.below(40));
    let outside = format!("someone{}@outside{}.test", numbers.below(100_000), numbers.below(500));
    let client = format!("client{}.test[198.51.100.{number}]", numbers.below(9999));
    let stranger = format!("unknown[203.0.113.{number}]");
    let size = 900 + numbers.below(90_000);
    let smtpd = |service: &str, text: &str| format!("postfix/{service}smtpd[{process}]: {text}");
    let cleanup = || format!("postfix/cleanup[811]: {id}: message-id=<{n:x}@client.test>");
    let queued = |from: &str| format!("postfix/qmgr[812]: {id}: from=<{from}>, size={size}, nrcpt=1 (queue active)");
    let removed = || format!("postfix/qmgr[812]: {id}: removed");
    let delivery = |agent: &str, to: &str, relay: &str, status: &str| {
        let delays = "delay=0.61, delays=0.05/0.01/0.24/0.31";
        format!("postfix/{agent}[905]: {id}: to=<{to}>, relay={relay}, {delays}, dsn=2.0.0, status={status}")
    };
    let mut lines = Vec::new();
    match numbers.below(100) {
        // People submit mail: one in thirty as a shared address, one in ten to somewhere that lets it wait.
        kind @ 0..30 => {
            let sender = if kind == 0 { SALES[1] } else { person.as_str() };
            let login = format!("{id}: client={client}, sasl_method=PLAIN, sasl_username={person}");
            let end =
                format!("disconnect from {client} ehlo=2 starttls=1 auth=1 mail=1 rcpt=1 data=1 quit=1 commands=8");
            lines.push(smtpd("submission/", &format!("connect from {client}")));
            lines.push(smtpd("submission/", &login));
            lines.extend([cleanup(), queued(sender), smtpd("submission/", &end)]);
            if kind < 3 {
                let timeout = "deferred (connect to mx.outside.test[203.0.113.9]:25: Connection timed out)";
                lines.extend([delivery("smtp", &outside, "none", timeout), queued(sender)]);
            }
            let relay = format!("mx.outside.test[203.0.113.{number}]:25");
            lines.extend([delivery("smtp", &outside, &relay, "sent (250 2.0.0 Ok: queued as 4F2A1C0B9D)"), removed()]);
        }
        // Mail from outside.
        30..70 => {
            let tls = format!("TLS connection established from {client}: TLSv1.3 with cipher TLS_AES_256_GCM_SHA384");
            let end = format!("disconnect from {client} ehlo=2 starttls=1 mail=1 rcpt=1 data=1 quit=1 commands=7");
            lines.push(smtpd("", &format!("connect from {client}")));
            lines.push(smtpd("", &format!("Anonymous {tls} (256/256 bits)")));
            lines.push(smtpd("", &format!("{id}: client={client}")));
            lines.extend([cleanup(), queued(&outside), smtpd("", &end)]);
            let relay = "mail.example.com[private/dovecot-lmtp]";
            lines.extend([delivery("lmtp", &person, relay, "sent (250 2.0.0 <p> Saved)"), removed()]);
        }
        // Mail that nobody wants.
        70..90 => {
            let reason = format!("550 5.1.1 <{person}>: Recipient address rejected: User unknown");
            let envelope = format!("from=<{outside}> to=<{person}> proto=ESMTP helo=<unwanted.test>");
            lines.push(smtpd("", &format!("connect from {stranger}")));
            lines.push(smtpd("", &format!("NOQUEUE: reject: RCPT from {stranger}: {reason}; {envelope}")));
            lines.push(smtpd("", &format!("lost connection after RCPT from {stranger}")));
            lines.push(smtpd("", &format!("disconnect from {stranger} ehlo=1 mail=1 rcpt=0/1 commands=2/3")));
        }
        // Somebody as somebody else.
        90..92 => {
            let sales = SALES[1];
            let reason = format!("553 5.7.1 <{sales}>: Sender address rejected: not owned by user {person}");
            let envelope = format!("from=<{sales}> to=<{outside}> proto=ESMTP helo=<pc> sasl_username=<{person}>");
            lines.push(smtpd("submission/", &format!("NOQUEUE: reject: RCPT from {client}: {reason}; {envelope}")));
        }
        // Other programs.
        _ => {
            let session =
                format!("method=PLAIN, rip=198.51.100.7, lip=192.0.2.1, mpid={process}, TLS, session=<{n:x}>");
            let end = "Disconnected: Logged out in=90 out=1212 deleted=0 expunged=0";
            lines.push(format!("dovecot: imap-login: Login: user=<{person}>, {session}"));
            lines.push(format!("dovecot: imap({person})<{process}><{n:x}>: {end}"));
            lines.push("postfix/anvil[815]: statistics: max connection rate 3/60s for (smtp:198.51.100.7)".to_owned());
        }
    }
    lines.reverse();
    lines
}

fn write_log(path: &Path, lines: u64) {
    let mut out = BufWriter::with_capacity(1 << 20, File::create(path).unwrap());
    let mut numbers = Numbers(1);
    let mut stories: Vec<Vec<String>> = Vec::new();
    let mut begun = 0;
    for written in 0..lines {
        while stories.len() < ON_THEIR_WAY {
            stories.push(story(&mut numbers, begun));
            begun += 1;
        }
        let which = usize::try_from(numbers.below(ON_THEIR_WAY as u64)).unwrap();
        let line = stories[which].pop().unwrap();
        if stories[which].is_empty() {
            stories.swap_remove(which);
        }
        // Twenty days of October.
        let second = written * 20 * 86_400 / lines;
        let (day, hour, minute) = (1 + second / 86_400, second / 3600 % 24, second / 60 % 60);
        writeln!(out, "Oct {day:2} {hour:02}:{minute:02}:{:02} mail {line}", second % 60).unwrap();
    }
    out.flush().unwrap();
}

/// Runs a command to its end; how long it took, and the most memory that it had, in KiB.
fn run(command: &mut Command) -> (Duration, u64) {
    let begin = Instant::now();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn().unwrap();
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut peak = 0;
    let ended = loop {
        if let Some(ended) = child.try_wait().unwrap() {
            break ended;
        }
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let high = text.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
        peak = peak.max(high.unwrap_or_default());
        std::thread::sleep(Duration::from_millis(5));
    };
    let time = begin.elapsed();
    assert!(ended.success(), "{command:?}");
    (time, peak)
}

fn trace(log: &Path, question: [&str; 2]) -> Command {
    let mut command = Command::new(PROGRAM);
    command.args(["--store", "/nonexistent", "trace"]).args(question).args(["-o", "jsonl", "--log"]).arg(log);
    command
}

fn pflogsumm(log: &Path) -> Command {
    let mut command = Command::new("pflogsumm");
    command.arg(log);
    command
}

fn main() {
    let lines = std::env::var("LINES").map_or(LINES, |lines| lines.parse().unwrap());
    let directory = std::env::temp_dir().join(format!("vmailctl-bench-{}", std::process::id()));
    std::fs::create_dir(&directory).unwrap();
    let (log, tenth) = (directory.join("mail.log"), directory.join("tenth.log"));
    write_log(&log, lines);
    write_log(&tenth, lines / 10);
    println!("{lines} lines, {} MB", std::fs::metadata(&log).unwrap().len() / 1_000_000);

    let peaks: RefCell<BTreeMap<&str, u64>> = RefCell::default();
    let turn = |name: &'static str, mut command: Command| {
        let (time, peak) = run(&mut command);
        let mut peaks = peaks.borrow_mut();
        let most = peaks.entry(name).or_default();
        *most = peak.max(*most);
        time
    };
    let mut contestants: Vec<Contestant<'_>> = QUESTIONS
        .iter()
        .map(|(name, question)| Contestant::new(*name, |_| turn(name, trace(&log, *question))))
        .collect();
    contestants.push(Contestant::new("pflogsumm", |_| turn("pflogsumm", pflogsumm(&log))));
    let times = race(ROUNDS, &mut contestants);
    drop(contestants);

    times.iter().for_each(support::Times::print);
    let (floor, traces) = times.split_last().unwrap();
    for (time, (name, _)) in traces.iter().zip(QUESTIONS) {
        compare(&format!("{name} / pflogsumm"), time, floor, Some(1.0));
    }
    for (name, peak) in peaks.into_inner() {
        println!("  {name:<44} {peak:>9} KiB at most");
    }
    let (_, peak) = run(&mut trace(&tenth, SALES));
    println!("  {:<44} {peak:>9} KiB at most", "trace --as, a tenth of the log");
    std::fs::remove_dir_all(&directory).unwrap();
}
