//! What the benchmarks share: they fill stores, and let contestants take turns.

#![allow(dead_code)]

pub(crate) mod host;
pub(crate) mod rows;
pub(crate) mod texts;

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use std::path::Path;
use std::time::{Duration, Instant};

/// Mailboxes in a small store and in a large one.
pub(crate) const FEW: u32 = 10;
pub(crate) const MANY: u32 = 1_000_000;

pub(crate) const MAILBOXES_PER_DOMAIN: u32 = 1_000;
pub(crate) const CREATED_AT: &str = "2026-01-01T00:00:00Z";

/// Domain `n` of a filled store.
pub(crate) fn domain(n: u32) -> String {
    format!("d{n:04}.example")
}

/// The primary address, and log-in, of mailbox `n` of a filled store, the first being 0.
pub(crate) fn address(n: u32) -> String {
    format!("u{n:07}@{}", domain(n / MAILBOXES_PER_DOMAIN))
}

/// The addresses that lead to mailbox `n` of a source, beside its own.
pub(crate) fn aliases(n: u32) -> [String; 2] {
    let domain = domain(n / MAILBOXES_PER_DOMAIN);
    [format!("a{n:07}@{domain}"), format!("b{n:07}@{domain}")]
}

/// The domain that the `turn`th new address goes to: the turns are spread over all of them.
pub(crate) fn domain_of_turn(turn: u32, mailboxes: u32) -> String {
    let domains = mailboxes.div_ceil(MAILBOXES_PER_DOMAIN);
    domain(turn.wrapping_mul(389) % domains)
}

/// `count` mailboxes out of `mailboxes`, spread over the store and in no order, again and again where there are few.
pub(crate) fn spread(count: u32, mailboxes: u32) -> impl Iterator<Item = u32> {
    // Has no divisor in common with a power of ten: each mailbox comes up once before any comes up again.
    const STEP: u64 = 618_033_989;
    (0..u64::from(count)).map(move |n| u32::try_from(n * STEP % u64::from(mailboxes)).unwrap())
}

/// Puts `mailboxes` mailboxes into a new store, every one with its log-in name, its route and its hash, in one
/// transaction and in the order of their keys. Tells how long it took.
pub(crate) fn fill(store: &Path, mailboxes: u32, hash: &str) -> Duration {
    // The mailboxes were always there: the audit log has nothing to say of them.
    fill_with(store, mailboxes, hash, false)
}

/// As [`fill`], and the audit log's triggers note each row.
pub(crate) fn fill_noted(store: &Path, mailboxes: u32, hash: &str) -> Duration {
    fill_with(store, mailboxes, hash, true)
}

fn fill_with(store: &Path, mailboxes: u32, hash: &str, triggers: bool) -> Duration {
    let begin = Instant::now();
    let connection = open(store);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, triggers).unwrap();
    connection
        .execute_batch("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144; BEGIN")
        .unwrap();
    let rows = [
        "domain (name, created_at) SELECT printf('d%04d.example', n), :at FROM n WHERE n < (:last + :per) / :per",
        "address (id, domain_id, local, role, created_at, sole)
           SELECT n + 1, n / :per + 1, printf('u%07d', n), 'primary', :at, n + 1 FROM n",
        "mailbox (id, kind, address_id, domain_id, login, home, password, password_set_at, created_at)
           SELECT n + 1, 'personal', n + 1, n / :per + 1, printf('u%07d@d%04d.example', n, n / :per),
                  printf('/var/vmail/d%04d.example/u%07d.%d', n / :per, n, n + 1), :hash, :at, :at FROM n",
        "login_name (name, mailbox_id) SELECT printf('u%07d@d%04d.example', n, n / :per), n + 1 FROM n",
        "target (address_id, mailbox_id) SELECT n + 1, n + 1 FROM n",
    ];
    for row in rows {
        let numbers = "WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < :last)";
        let (into, select) = row.split_once("SELECT").unwrap();
        let mut statement = connection.prepare(&format!("INSERT INTO {into} {numbers} SELECT {select}")).unwrap();
        let values: [(&str, &dyn rusqlite::ToSql); 4] =
            [(":last", &(mailboxes - 1)), (":per", &MAILBOXES_PER_DOMAIN), (":at", &CREATED_AT), (":hash", &hash)];
        for (name, value) in values {
            if let Some(index) = statement.parameter_index(name).unwrap() {
                statement.raw_bind_parameter(index, value).unwrap();
            }
        }
        statement.raw_execute().unwrap();
    }
    connection.execute_batch("COMMIT; PRAGMA synchronous = FULL").unwrap();
    let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).unwrap();
    assert_eq!(busy, 0, "the log was not moved into the store");
    begin.elapsed()
}

/// Opens a store as the program does: the last one to close it leaves the log for the readers.
pub(crate) fn open(store: &Path) -> Connection {
    let connection = Connection::open(store).unwrap();
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).unwrap();
    connection.busy_timeout(Duration::from_secs(10)).unwrap();
    connection
}

/// One of those that take turns. Its argument is the number of the turn; it tells how long it took.
pub(crate) struct Contestant<'a> {
    name: String,
    turn: Box<dyn FnMut(u32) -> Duration + 'a>,
}

impl<'a> Contestant<'a> {
    pub(crate) fn new(name: impl Into<String>, turn: impl FnMut(u32) -> Duration + 'a) -> Self {
        Self { name: name.into(), turn: Box::new(turn) }
    }
}

/// What one contestant took, round by round.
pub(crate) struct Times {
    name: String,
    rounds: Vec<Duration>,
}

/// The middle one, the least and the greatest.
fn spread_of(mut values: Vec<f64>) -> (f64, f64, f64) {
    values.sort_unstable_by(f64::total_cmp);
    (values[values.len() / 2], values[0], values[values.len() - 1])
}

impl Times {
    /// Median, shortest and longest.
    pub(crate) fn print(&self) {
        let (median, least, most) = spread_of(self.rounds.iter().map(|t| t.as_secs_f64() * 1e3).collect());
        println!("  {:<44} {median:>9.2} ms   ({least:.2} to {most:.2})", self.name);
    }

    /// Look-ups per second when each turn was `lookups` of them.
    pub(crate) fn print_rate(&self, lookups: u32) {
        let rates = self.rounds.iter().map(|t| f64::from(lookups) / t.as_secs_f64());
        let (median, least, most) = spread_of(rates.collect());
        println!("  {:<44} {median:>9.0} /s   ({least:.0} to {most:.0})", self.name);
    }
}

/// Lets all contestants take one turn after the other, in turning order; a first round counts for nothing.
pub(crate) fn race(rounds: u32, contestants: &mut [Contestant<'_>]) -> Vec<Times> {
    let mut all: Vec<Times> = contestants.iter().map(|c| Times { name: c.name.clone(), rounds: Vec::new() }).collect();
    for round in 0..=rounds {
        let mut order: Vec<usize> = (0..contestants.len()).collect();
        if round % 2 == 1 {
            order.reverse();
        }
        for who in order {
            let time = (contestants[who].turn)(round);
            if round > 0 {
                all[who].rounds.push(time);
            }
        }
    }
    all
}

/// Prints how one stands to another, and to the bar where there is one. Turns of one round are compared with each
/// other, and the median of that counts: what slows the machine down for a while slows both down.
pub(crate) fn compare(what: &str, times: &Times, floor: &Times, bar: Option<f64>) {
    let rounds = times.rounds.iter().zip(&floor.rounds);
    let (ratio, least, most) = spread_of(rounds.map(|(a, b)| a.as_secs_f64() / b.as_secs_f64()).collect());
    let verdict = match bar {
        None => String::new(),
        Some(bar) if ratio <= bar => format!("   at most {bar}: met"),
        Some(bar) => format!("   at most {bar}: MISSED"),
    };
    println!("    {what:<42} {ratio:>9.2}      ({least:.2} to {most:.2}){verdict}");
}
