//! Eight at once, and again and again one of them is killed: what was acknowledged is there, the rest whole or absent.

use crate::support::{Outcome, Sandbox};
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::os::unix::process::ExitStatusExt;
use std::process::Stdio;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

const WRITERS: u32 = 8;
/// So many are killed; `VMAILCTL_TEST_KILLS` says another number.
const KILLS: u32 = 120;

/// Numbers without a pattern, the same ones every time (Numerical Recipes' generator).
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) % end
    }
}

/// What may be true of one mailbox: of each thing the value that was acknowledged, and those of commands that were
/// killed since.
struct Known {
    address: String,
    note: BTreeSet<String>,
    standing: BTreeSet<&'static str>,
    aliases: Vec<(String, bool)>,
    grant: BTreeSet<bool>,
}

impl Known {
    /// The next command, and what it makes true.
    fn next(&self, numbers: &mut Numbers, count: u32) -> (Vec<String>, Change) {
        let me = &self.address;
        let (words, change) = match numbers.below(6) {
            0 => (format!("mailbox set {me} --note n{count}"), Change::Note(format!("n{count}"))),
            1 => (format!("mailbox suspend {me} --keep-sessions"), Change::Standing("suspended")),
            2 => (format!("mailbox resume {me}"), Change::Standing("active")),
            3 => (format!("delegate grant {me} desk@brand.example --keep-sessions"), Change::Grant(true)),
            4 => (format!("delegate revoke {me} desk@brand.example --if-exists --keep-sessions"), Change::Grant(false)),
            _ => {
                let alias = format!("a{count}.{me}");
                (format!("alias route {alias} --to {me}"), Change::Alias(alias))
            }
        };
        (words.split(' ').map(str::to_owned).collect(), change)
    }

    /// Acknowledged, or not: then both may be true.
    fn learn(&mut self, change: Change, acknowledged: bool) {
        fn learn<T: Ord>(values: &mut BTreeSet<T>, value: T, acknowledged: bool) {
            if acknowledged {
                values.clear();
            }
            values.insert(value);
        }
        match change {
            Change::Note(note) => learn(&mut self.note, note, acknowledged),
            Change::Standing(standing) => learn(&mut self.standing, standing, acknowledged),
            Change::Grant(grant) => learn(&mut self.grant, grant, acknowledged),
            Change::Alias(alias) => self.aliases.push((alias, acknowledged)),
        }
    }
}

enum Change {
    Note(String),
    Standing(&'static str),
    Grant(bool),
    Alias(String),
}

/// Works on one mailbox until enough are killed, and gives what it knows then.
fn work(sandbox: &Sandbox, number: u32, killed: &AtomicU32, enough: u32) -> Known {
    let mut known = Known {
        address: format!("m{number}@brand.example"),
        note: BTreeSet::from(["none".to_owned()]),
        standing: BTreeSet::from(["active"]),
        aliases: Vec::new(),
        grant: BTreeSet::from([false]),
    };
    let mut numbers = Numbers(number + 1);
    let mut span = Duration::from_millis(60);
    for count in 0.. {
        if killed.load(Ordering::Relaxed) >= enough {
            break;
        }
        let (words, change) = known.next(&mut numbers, count);
        let mut command = sandbox.command(&words);
        let begin = Instant::now();
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // Every third is left alone.
        if count % 3 != 0 {
            std::thread::sleep(span.mul_f64(f64::from(numbers.below(1000)) / 1000.0));
            child.kill().unwrap();
        }
        let output = child.wait_with_output().unwrap();
        if output.status.signal().is_some() {
            killed.fetch_add(1, Ordering::Relaxed);
            known.learn(change, false);
            continue;
        }
        span = begin.elapsed();
        let outcome: Outcome = output.into();
        assert_eq!(outcome.code, Some(0), "{words:?}: {outcome:?}");
        known.learn(change, true);
    }
    known
}

#[test]
fn of_eight_writers_that_are_killed_again_and_again_nothing_acknowledged_is_lost() {
    let enough = std::env::var("VMAILCTL_TEST_KILLS").map_or(KILLS, |number| number.parse().unwrap());
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "brand.example"]);
    sandbox.done(&["mailbox", "create", "desk@brand.example", "--generate-password"]);
    for number in 0..WRITERS {
        sandbox.done(&["mailbox", "create", &format!("m{number}@brand.example"), "--shared", "--note", "none"]);
    }
    let killed = AtomicU32::new(0);
    let known: Vec<Known> = std::thread::scope(|scope| {
        let work = |number| {
            scope.spawn({
                let (sandbox, killed) = (&sandbox, &killed);
                move || work(sandbox, number, killed, enough)
            })
        };
        let writers: Vec<_> = (0..WRITERS).map(work).collect();
        writers.into_iter().map(|writer| writer.join().unwrap()).collect()
    });

    // No lock is left: the next one need not wait.
    sandbox.done(&["mailbox", "set", "desk@brand.example", "--note", "the end", "--busy-timeout", "0"]);
    assert_eq!(sandbox.run(&["audit", "verify"]).code, Some(0));
    let store = Connection::open(sandbox.store()).unwrap();
    let check: String = store.pragma_query_value(None, "integrity_check", |row| row.get(0)).unwrap();
    assert_eq!(check, "ok");
    for known in known {
        let shown = sandbox.done(&["mailbox", "show", &known.address, "-o", "json"]);
        let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
        let (note, standing) = (shown["note"].as_str().unwrap(), shown["standing"].as_str().unwrap());
        assert!(known.note.contains(note), "{}: {note} of {:?}", known.address, known.note);
        assert!(known.standing.contains(standing), "{}: {standing} of {:?}", known.address, known.standing);
        let grants = sandbox.done(&["delegate", "list", "--owner", &known.address, "-o", "name"]);
        assert!(known.grant.contains(&!grants.is_empty()), "{}: {grants}", known.address);
        let aliases = sandbox.done(&["alias", "list", "--to", &known.address, "-o", "name"]);
        let aliases: BTreeSet<&str> = aliases.lines().collect();
        for (alias, acknowledged) in &known.aliases {
            assert!(!acknowledged || aliases.contains(alias.as_str()), "{alias} was acknowledged, and is lost");
        }
        let tried: BTreeSet<&str> = known.aliases.iter().map(|(alias, _)| alias.as_str()).collect();
        assert!(aliases.is_subset(&tried), "{aliases:?}");
    }
}
