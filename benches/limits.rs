//! How near the program is to what can be had: `cargo bench --bench limits`, with valgrind, strace and
//! sqlite3.
//!
//! Each line has a figure and the goal for it. Most are counts of instructions (callgrind), which other work on the machine
//! does not change: a repetition gives the same within 0.3 %. Where time is asked for, it is CPU time, the median of turns.
//!
//! - Short commands, with 100,000 mailboxes in the store: instructions of the whole process.
//! - A change while a server holds the store: flushes of the disk.
//! - Changes and a look at a mailbox beside the `sqlite3` program, which does the same rows with the same triggers: time by
//!   the clock, in turns, the median of the ratios.
//! - A typed password: CPU time, without the cost of a process.
//! - 100,000 rows with hashes, by `mailbox create --from-file` and by `apply`: CPU time beside that of the plainest SQL
//!   with the same triggers, one `INSERT … SELECT` a table.
//! - The store that this makes: bytes for each of 100,000 mailboxes.
//! - The servers' look-ups, from the files that `pipeline render` writes, with 10 and with 1,000,000 mailboxes: CPU time in
//!   the SQLite of this system, each prepared for one answer, as both servers do. Which a message or a log-in takes was
//!   counted on real servers; `benches/support/ask.c` asks them.
//! - All of the 1,000,000 mailboxes as a list and as a document, beside `sqlite3 -json` with the same columns: time by the
//!   clock.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod support;

use nix::sys::resource::{Usage, UsageWho, getrusage};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use support::host::{HASH, PROGRAM, Place, run, vmailctl};
use support::rows::{compare_lists, create, create_by_sql, route_by_sql, show_by_sql};
use support::{Contestant, address, compare, domain, fill, open, race};

const MAILBOXES: u32 = 100_000;
const TURNS: usize = 11;

/// Prints a figure beside its goal.
fn line(what: &str, figure: f64, unit: &str, goal: f64) {
    let verdict = if figure <= goal { "met" } else { "MISSED" };
    println!("  {what:<44} {figure:>9.2} {unit:<8} at most {goal}: {verdict}");
}

/// Instructions of a whole process, in millions.
fn instructions(store: &Path, words: &[&str], input: &str) -> f64 {
    let mut command = Command::new("valgrind");
    command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null", PROGRAM]).args(words);
    command.env("VMAILCTL_STORE", store).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("valgrind is needed: apt-get install valgrind");
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{words:?}: {said}");
    let counted = said.lines().find_map(|line| line.split_once("Collected : ")).expect(&said).1;
    counted.trim().parse::<f64>().unwrap() / 1e6
}

fn short_commands(store: &Path) {
    println!("instructions, {MAILBOXES} mailboxes");
    let (one, other, third) = (address(50_000), address(60_000), address(70_000));
    let new = format!("new@{}", domain(50));
    let info = format!("info@{}", domain(50));
    let commands: [(&str, &[&str], &str, f64); 7] = [
        ("--version", &["--version"], "", 0.6),
        ("mailbox show", &["mailbox", "show", &one], "", 7.0),
        ("mailbox create, ready hash", &["mailbox", "create", &new, "--password-hash-stdin"], HASH, 9.0),
        ("mailbox suspend", &["mailbox", "suspend", &one, "--keep-sessions"], "", 8.5),
        ("alias route", &["alias", "route", &info, "--to", &other], "", 19.1),
        ("delegate grant", &["delegate", "grant", &other, &third], "", 9.5),
        ("explain delivery", &["explain", "delivery", &other], "", 20.7),
    ];
    for (what, words, input, goal) in commands {
        line(what, instructions(store, words, input), "M", goal);
    }
}

/// Of a command whose store is held by somebody else.
fn flushes(store: &Path, words: &[&str], trace: &Path) -> usize {
    let mut command = Command::new("strace");
    command.args(["-f", "-e", "trace=fsync,fdatasync", "-o"]).arg(trace).arg(PROGRAM).args(words);
    command.env("VMAILCTL_STORE", store).stdout(Stdio::null()).stderr(Stdio::null());
    assert!(command.status().expect("strace is needed: apt-get install strace").success(), "{words:?}");
    fs::read_to_string(trace).unwrap().lines().filter(|line| line.contains("sync(")).count()
}

/// CPU time of the children between two looks.
fn cpu(who: UsageWho, work: impl FnOnce()) -> Duration {
    let of = |usage: &Usage| {
        let micros = |time: nix::sys::time::TimeVal| time.tv_sec() as u64 * 1_000_000 + time.tv_usec() as u64;
        Duration::from_micros(micros(usage.user_time()) + micros(usage.system_time()))
    };
    let before = of(&getrusage(who).unwrap());
    work();
    of(&getrusage(who).unwrap()) - before
}

fn finish(mut command: Command, input: &str) {
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() * 1e3
}

/// Ours and the `sqlite3` program take turns; each has a store of its own, which somebody holds.
fn pairs(own: &Path, peer: &Path, hash: &Path) {
    println!("against the sqlite3 program, wall, in turns");
    let person = |turn: u32| address(turn * 997 % MAILBOXES);
    let new = |turn: u32| format!("new{turn}@{}", domain(turn % 100));
    let alias = |turn: u32| format!("alias{turn}@{}", domain(turn % 100));
    let route =
        |store: &Path, turn: u32| run(vmailctl(store, &["alias", "route", &alias(turn), "--to", &person(turn)]));
    let times = race(
        41,
        &mut [
            Contestant::new("mailbox create, ready hash", |turn| create(own, &new(turn), hash)),
            Contestant::new("the same rows by sqlite3", |turn| create_by_sql(peer, &new(turn))),
            Contestant::new("alias route", |turn| route(own, turn)),
            Contestant::new("the same rows by sqlite3", |turn| route_by_sql(peer, &alias(turn), &person(turn))),
            Contestant::new("mailbox show", |turn| run(vmailctl(own, &["mailbox", "show", &person(turn)]))),
            Contestant::new("the same columns by sqlite3 -json", |turn| show_by_sql(peer, &person(turn))),
        ],
    );
    times.iter().for_each(support::Times::print);
    compare("mailbox create, to sqlite3", &times[0], &times[1], Some(0.9));
    compare("alias route, to sqlite3", &times[2], &times[3], Some(0.9));
    compare("mailbox show, to sqlite3 -json", &times[4], &times[5], Some(0.7));
}

fn typed_password(store: &Path) {
    let mut passwords = Vec::new();
    for turn in 0..TURNS {
        let person = address(u32::try_from(turn).unwrap());
        let words = ["mailbox", "password", &person, "--password-stdin", "--keep-sessions"];
        let secret = format!("tundra kazoo {turn} trombone velvet");
        passwords.push(cpu(UsageWho::RUSAGE_CHILDREN, || finish(vmailctl(store, &words), &secret)));
    }
    println!("a typed password, CPU");
    line("mailbox password --password-stdin", median(passwords), "ms", 23.0);
}

/// The rows of a file, and a document of the same.
fn files(place: &Place) -> (PathBuf, PathBuf) {
    let (rows, document) = (place.path("rows.csv"), place.path("document.jsonl"));
    let mut csv = File::create(&rows).map(std::io::BufWriter::new).unwrap();
    let mut json = File::create(&document).map(std::io::BufWriter::new).unwrap();
    writeln!(csv, "address,password").unwrap();
    for n in 0..MAILBOXES {
        let address = address(n);
        writeln!(csv, "{address},\"{HASH}\"").unwrap();
        writeln!(json, r#"{{"noun":"mailbox","address":"{address}","kind":"personal","password":"{HASH}"}}"#).unwrap();
    }
    (rows, document)
}

/// The domains of the rows.
fn domains(store: &Path) {
    let connection = open(store);
    connection.execute_batch("BEGIN").unwrap();
    for n in 0..MAILBOXES.div_ceil(support::MAILBOXES_PER_DOMAIN) {
        connection
            .execute("INSERT INTO domain (name, created_at) VALUES (?1, ?2)", (domain(n), support::CREATED_AT))
            .unwrap();
    }
    connection.execute_batch("COMMIT").unwrap();
}

fn bulk(place: &Place) {
    let (rows, document) = files(place);
    let [by_rows, by_document, plain] = ["rows", "document", "plain"].map(|name| place.empty_store(name));
    domains(&by_rows);
    domains(&by_document);
    let floor = cpu(UsageWho::RUSAGE_SELF, || {
        support::fill_noted(&plain, MAILBOXES, HASH);
    });
    let run = |store: &Path, words: &[&str]| cpu(UsageWho::RUSAGE_CHILDREN, || finish(vmailctl(store, words), ""));
    let created = run(&by_rows, &["mailbox", "create", "--from-file", rows.to_str().unwrap(), "--quiet"]);
    let applied = run(&by_document, &["apply", document.to_str().unwrap(), "--quiet"]);
    println!("{MAILBOXES} mailboxes, CPU; the plainest SQL with the same triggers: {:.2} s", floor.as_secs_f64());
    line("mailbox create --from-file, beside that", created.as_secs_f64() / floor.as_secs_f64(), "", 1.3);
    line("apply, beside that", applied.as_secs_f64() / floor.as_secs_f64(), "", 1.3);
    line("the store that it makes", fs::metadata(&by_rows).unwrap().len() as f64 / 1e6, "MB", 95.0);
}

/// The value of an entry of a server's file, which may go on over lines.
fn entry(text: &str, name: &str) -> String {
    let mut lines = text.lines().skip_while(|line| !line.starts_with(&format!("{name} =")));
    let first = lines.next().unwrap().split_once('=').unwrap().1.trim();
    let mut value = first.to_owned();
    while let Some(begun) = value.strip_suffix('\\') {
        value = format!("{begun}{}", lines.next().unwrap().trim());
    }
    value
}

/// A look-up of a server, made of its rendered file for a key and the service that asks.
fn asked(text: &str, key: &str, service: &str) -> String {
    let entries = ["query", "password_query", "user_query"];
    let name =
        entries.into_iter().find(|name| text.lines().any(|line| line.starts_with(&format!("{name} =")))).unwrap();
    let (local, domain) = key.split_once('@').unwrap_or((key, key));
    let opened_by = format!("password/{key}");
    // Postfix's %s is the key, and Dovecot's the service.
    let values = [
        ("%{sha256:password}", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        ("%{master_user}", ""),
        ("%{login_user}", ""),
        ("%{passdb:opened_by}", &opened_by),
        ("%s", if name == "query" { key } else { service }),
        ("%u", if name == "query" { local } else { key }),
        ("%n", local),
        ("%d", domain),
    ];
    values.iter().fold(entry(text, name), |query, (variable, value)| query.replace(variable, value))
}

/// The store that the servers' questions are asked in.
fn store_of(mailboxes: u32) -> String {
    format!("asked-{mailboxes}")
}

/// CPU time of one, in microseconds, by the name of the file without its ending.
fn lookups(place: &Place, mailboxes: u32) -> impl Fn(&str) -> f64 + use<> {
    let store = place.empty_store(&store_of(mailboxes));
    fill(&store, mailboxes, HASH);
    let [postfix, dovecot] = ["postfix", "dovecot"].map(|server| {
        let directory = place.path(&format!("{server}-{mailboxes}"));
        fs::create_dir(&directory).unwrap();
        let to = directory.to_str().unwrap();
        let words = ["pipeline", "render", server, "--to", to];
        let version = ["--dovecot", "2.3"];
        let rendered =
            vmailctl(&store, &[&words[..], if server == "dovecot" { &version } else { &[] }].concat()).output();
        assert!(rendered.unwrap().status.success(), "{server}");
        directory.join("vmailctl")
    });
    let ask = place.path("ask");
    if !ask.exists() {
        let library = ["/usr/lib/x86_64-linux-gnu/libsqlite3.so.0", "/usr/lib/aarch64-linux-gnu/libsqlite3.so.0"];
        let library = library.into_iter().find(|path| Path::new(path).exists()).expect("libsqlite3-0 is needed");
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/support/ask.c");
        let made = Command::new("cc").args(["-O2", "-o"]).arg(&ask).args([source, library]).status().unwrap();
        assert!(made.success());
    }
    let questions = [
        (&postfix, "virtual_mailbox_domains.cf"),
        (&postfix, "virtual_alias_maps.cf"),
        (&postfix, "transport_maps.cf"),
        (&postfix, "recipient_access.cf"),
        (&postfix, "sasl_access.cf"),
        (&postfix, "smtpd_sender_login_maps.cf"),
        (&dovecot, "passdb.conf.ext"),
        (&dovecot, "passdb-denied.conf.ext"),
        (&dovecot, "userdb.conf.ext"),
    ];
    let mut input = String::new();
    for (directory, file) in questions {
        let text = fs::read_to_string(directory.join(file)).unwrap();
        for n in support::spread(2_000, mailboxes) {
            let key = if file == "virtual_mailbox_domains.cf" {
                domain(n / support::MAILBOXES_PER_DOMAIN)
            } else {
                address(n)
            };
            input.push_str(&format!("{file}\t{}\n", asked(&text, &key, "imap")));
        }
    }
    let mut command = Command::new(&ask);
    command.arg(&store).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()).unwrap());
    let told = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    writer.join().unwrap();
    let times: Vec<(String, f64)> = told
        .lines()
        .map(|line| {
            let mut parts = line.split('\t');
            let name = parts.next().unwrap().split('.').next().unwrap().to_owned();
            (name, parts.next().unwrap().parse().unwrap())
        })
        .collect();
    assert_eq!(times.len(), questions.len(), "{told}");
    move |name| times.iter().find(|(known, _)| known == name).unwrap().1
}

fn servers(place: &Place) {
    for (mailboxes, single, inbound, login, submission) in
        [(support::FEW, 50.0, 0.26, 0.11, 0.46), (support::MANY, 60.0, 0.26, 0.11, 0.46)]
    {
        let of = lookups(place, mailboxes);
        println!("look-ups of the servers, {mailboxes} mailboxes, CPU");
        for name in [
            "virtual_mailbox_domains",
            "virtual_alias_maps",
            "transport_maps",
            "recipient_access",
            "sasl_access",
            "smtpd_sender_login_maps",
            "passdb",
            "passdb-denied",
            "userdb",
        ] {
            line(name, of(name), "\u{b5}s", single);
        }
        // Of the recipient as it was given, and as aliases have it.
        let arriving =
            of("recipient_access") + 2.0 * of("virtual_alias_maps") + 2.0 * of("transport_maps") + 2.0 * of("userdb");
        let opened = of("passdb") + of("passdb-denied");
        let sent =
            opened + of("sasl_access") + of("smtpd_sender_login_maps") + arriving + 4.0 * of("virtual_mailbox_domains");
        line("a message that comes in: 5 and 2 look-ups", arriving / 1e3, "ms", inbound);
        line("a log-in by IMAP: 2 look-ups", opened / 1e3, "ms", login);
        line("a message that is submitted: 11 and 4", sent / 1e3, "ms", submission);
    }
}

fn main() {
    let mut place = Place::new();
    let store = place.empty_store("many");
    let peer = place.empty_store("peer");
    fill(&store, MAILBOXES, HASH);
    fill(&peer, MAILBOXES, HASH);
    let hash = place.path("hash");
    fs::write(&hash, format!("{HASH}\n")).unwrap();
    short_commands(&store);
    place.hold(&[&store, &peer]);
    println!("flushes of the disk, while a server holds the store");
    let group = format!("team@{}", domain(1));
    let trace = place.path("trace");
    line("alias route", flushes(&store, &["alias", "route", &group, "--to", &address(1)], &trace) as f64, "", 3.0);
    pairs(&store, &peer, &hash);
    typed_password(&store);
    place.release();
    bulk(&place);
    servers(&place);
    compare_lists(&place.path(&store_of(support::MANY)).join("vmail.db"), support::MANY, 3, 0.6);
}
