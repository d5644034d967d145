//! The servers' look-ups: `cargo bench --bench lookups`, as root.
//!
//! Look-ups per second through a real Postfix's proxymap and a real Dovecot's auth service, as the program has set them
//! up, with 1,000,000 mailboxes in the store, against the same with 10: at most 1.3 times as long.
//!
//! - Postfix: `postmap -q -` asks the running proxymap, one key after the other, for four of the maps.
//! - Dovecot: one request after the other over a socket of the auth service: user look-ups as LMTP makes them
//!   (`auth-userdb`), and log-ins as Postfix's smtpd makes them (`private/auth`, SASL PLAIN). So that the hash costs
//!   nothing, it is {PLAIN}, which the program itself would refuse.
//!
//! Both hosts run side by side and take turns. The keys are spread over the whole store, in no order. It takes what
//! the tests in `tests/pipeline` take.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, unreachable_pub)]

#[path = "../tests/pipeline/host.rs"]
#[allow(dead_code)]
mod host;
#[path = "../tests/pipeline/imap.rs"]
#[allow(dead_code)]
mod imap;
#[path = "../tests/pipeline/pop3.rs"]
#[allow(dead_code)]
mod pop3;
#[path = "../tests/pipeline/sieve.rs"]
#[allow(dead_code)]
mod sieve;
#[path = "../tests/pipeline/smtp.rs"]
#[allow(dead_code)]
mod smtp;
mod support;

use host::Host;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use support::{Contestant, FEW, MANY, address, compare, fill, race, spread};

const LOOKUPS: u32 = 2_000;
const ROUNDS: u32 = 21;
const BAR: f64 = 1.3;
const PASSWORD: &str = "tundra";
const MAPS: [&str; 4] = ["virtual_alias_maps", "virtual_mailbox_maps", "recipient_access", "smtpd_sender_login_maps"];

/// How long a server may take to come up; for [`host`] and the clients.
const PATIENCE: Duration = Duration::from_secs(15);

/// For [`host`]: asks until there is an answer, or until patience runs out.
fn eventually<T>(mut ask: impl FnMut() -> Option<T>) -> Option<T> {
    let begin = Instant::now();
    loop {
        let answer = ask();
        if answer.is_some() || begin.elapsed() > PATIENCE {
            return answer;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    use base64ct::{Base64, Encoding};
    Base64::encode_string(bytes)
}

/// A mail host, and the addresses that it is asked for.
struct Asked {
    host: Host,
    mailboxes: u32,
    keys: Vec<String>,
}

impl Asked {
    fn new(mailboxes: u32) -> Self {
        let host = Host::start();
        let time = fill(Path::new(&host.store()), mailboxes, &format!("{{PLAIN}}{PASSWORD}"));
        println!("filled a store with {mailboxes} mailboxes in {:.1} s", time.as_secs_f64());
        let keys: Vec<String> = spread(LOOKUPS, mailboxes).map(address).collect();
        std::fs::write(host.path("keys"), keys.join("\n") + "\n").unwrap();
        Self { host, mailboxes, keys }
    }

    /// Asks proxymap for every key.
    fn postfix(&self, map: &str) -> Duration {
        let directory = self.host.path("postfix");
        let mut command = Command::new("postmap");
        command
            .args(["-c", &directory, "-q", "-", &format!("proxy:sqlite:{directory}/vmailctl/{map}.cf")])
            .stdin(File::open(self.host.path("keys")).unwrap())
            .stderr(Stdio::inherit());
        let begin = Instant::now();
        let done = command.output().unwrap();
        let time = begin.elapsed();
        let answers = done.stdout.iter().filter(|b| **b == b'\n').count();
        assert_eq!(answers, self.keys.len(), "answers of {map}");
        time
    }
}

/// A connection to Dovecot's auth service, which speaks lines.
struct Auth {
    stream: BufReader<UnixStream>,
    number: u32,
}

impl Auth {
    fn connect(path: &str, greeting: &str, last: &str) -> Self {
        let stream = UnixStream::connect(path).unwrap_or_else(|e| panic!("cannot connect to {path}: {e}"));
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let mut auth = Self { stream: BufReader::new(stream), number: 0 };
        auth.say(greeting);
        while !auth.line().starts_with(last) {}
        auth
    }

    fn say(&mut self, line: &str) {
        self.stream.get_mut().write_all(line.as_bytes()).unwrap();
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.stream.read_line(&mut line).unwrap();
        assert!(line.ends_with('\n'), "the auth service hung up");
        line
    }

    /// One request and its answer, which begins with `good`.
    fn ask(&mut self, request: impl FnOnce(u32) -> String, good: &str) {
        self.number += 1;
        let request = request(self.number);
        self.say(&request);
        let answer = self.line();
        let wanted = format!("{good}\t{}\t", self.number);
        assert!(answer.starts_with(&wanted), "{request:?} was answered {answer:?}");
    }

    /// User look-ups, as of LMTP.
    fn users(host: &Host) -> Self {
        Self::connect(&host.path("run/auth-userdb"), "VERSION\t1\t1\n", "SPID\t")
    }

    fn user(&mut self, key: &str) {
        self.ask(|n| format!("USER\t{n}\t{key}\tservice=lmtp\n"), "USER");
    }

    /// Log-ins, as of Postfix.
    fn logins(host: &Host) -> Self {
        let greeting = format!("VERSION\t1\t1\nCPID\t{}\n", std::process::id());
        Self::connect(&host.path("spool/private/auth"), &greeting, "DONE")
    }

    fn log_in(&mut self, key: &str) {
        let response = base64(format!("\0{key}\0{PASSWORD}").as_bytes());
        self.ask(|n| format!("AUTH\t{n}\tPLAIN\tservice=smtp\tsecured\tresp={response}\n"), "OK");
    }
}

fn contestants<'a>(
    hosts: &'a [Asked; 2],
    mut turn: impl FnMut(&'a Asked) -> Box<dyn FnMut() -> Duration + 'a>,
) -> Vec<Contestant<'a>> {
    hosts
        .iter()
        .map(|asked| {
            let mut turn = turn(asked);
            Contestant::new(format!("{} mailboxes", asked.mailboxes), move |_| turn())
        })
        .collect()
}

fn show(title: &str, mut contestants: Vec<Contestant<'_>>) {
    println!("\n{title}");
    let times = race(ROUNDS, &mut contestants);
    for time in &times {
        time.print_rate(LOOKUPS);
    }
    compare(&format!("{MANY} mailboxes to {FEW}"), &times[1], &times[0], Some(BAR));
}

fn main() {
    let hosts = [Asked::new(FEW), Asked::new(MANY)];
    for map in MAPS {
        show(&format!("Postfix, {map}"), contestants(&hosts, |asked| Box::new(move || asked.postfix(map))));
    }
    let dovecot = |connect: fn(&Host) -> Auth, ask: fn(&mut Auth, &str)| {
        contestants(&hosts, move |asked| {
            let mut auth = connect(&asked.host);
            Box::new(move || {
                let begin = Instant::now();
                for key in &asked.keys {
                    ask(&mut auth, key);
                }
                begin.elapsed()
            })
        })
    };
    show("Dovecot, userdb", dovecot(Auth::users, Auth::user));
    show("Dovecot, log-in", dovecot(Auth::logins, Auth::log_in));
}
