//! Every source taken over, and then asked of the servers: a password that the source took is taken, one that it
//! refused is refused, and an address leads where it led; or the loss report names what doesn't.
//!
//! What each source itself answers stands in `../import/answers/`, under the name of the fixture up to its first dot, so
//! that a database and its dumps have one file:
//!
//! ```text
//! open LOGIN [PASSWORD]     it lets in; the password is Secret12 where none is said
//! weak LOGIN                the same, but Dovecot 2.4 refuses to check such a hash
//! shut LOGIN                it doesn't let in
//! route ADDRESS TARGET...   where a message to it goes
//! refuse ADDRESS CODE...    how a message to it is answered (RFC 5321, RFC 3463)
//! lost NAME why             the source has it, we have not: the loss report names it
//! twins DOMAIN OF           each address of the domain OF has an alias of its name in the other
//! ```

use super::auth::Auth;
use super::host::{Generation, Host, generation};
use crate::import::{SOURCES, fixture, source};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

const PASSWORD: &str = "Secret12";
const WRONG: &str = "secret12";

struct Answers<'f> {
    fixture: &'f str,
    lines: Vec<(String, String, String)>,
}

impl<'f> Answers<'f> {
    fn of(fixture_name: &'f str) -> Self {
        let stem = fixture_name.split_once('.').map_or(fixture_name, |(stem, _)| stem);
        let path = fixture("answers").join(format!("{stem}.txt"));
        let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
            let (what, rest) = line.split_once(' ').unwrap_or_else(|| panic!("{fixture_name}: {line}"));
            let (name, rest) = rest.trim().split_once(' ').unwrap_or((rest.trim(), ""));
            (what.to_owned(), name.to_owned(), rest.trim().to_owned())
        });
        let answers = Self { fixture: fixture_name, lines: lines.collect() };
        let known = ["open", "weak", "shut", "route", "refuse", "lost", "twins"];
        assert!(answers.lines.iter().all(|(what, ..)| known.contains(&what.as_str())), "{fixture_name}");
        answers
    }

    fn each<'a>(&'a self, wanted: &'a [&str]) -> impl Iterator<Item = (&'a str, &'a str, &'a str)> {
        let lines = self.lines.iter().map(|(what, name, rest)| (what.as_str(), name.as_str(), rest.as_str()));
        lines.filter(move |(what, ..)| wanted.contains(what))
    }

    /// Nothing that was taken over goes unasked.
    fn assert_whole(&self, host: &Host) {
        for line in host.run(&["export", "-o", "jsonl"]).lines() {
            let object: Value = serde_json::from_str(line).unwrap();
            let (name, kinds): (_, &[&str]) = match object["noun"].as_str().unwrap() {
                "mailbox" => (object["address"].as_str().unwrap(), &["open", "weak", "shut"]),
                "alias" => (object["alias"].as_str().unwrap(), &["route", "refuse"]),
                _ => continue,
            };
            // A catch-all is asked by any address of its domain that has no other use.
            let is_meant = |asked: &str| asked == name || (name.starts_with('@') && asked.ends_with(name));
            let mut twins = self.each(&["twins"]);
            if twins.any(|(_, domain, _)| name.rsplit_once('@').is_some_and(|(_, of)| of == domain)) {
                // The oracle asks them all.
                continue;
            }
            assert!(self.each(kinds).any(|(_, asked, _)| is_meant(asked)), "{}: nothing asks {name}", self.fixture);
        }
    }

    fn assert_passwords(&self, host: &Host) {
        let logins: Vec<_> = self.each(&["open", "weak", "shut"]).collect();
        let right = logins.iter().map(|(_, login, said)| (*login, if said.is_empty() { PASSWORD } else { said }));
        let wrong = logins.iter().map(|(_, login, _)| (*login, WRONG));
        let opens = Auth::connect(host).lets_in(&right.chain(wrong).collect::<Vec<_>>());
        let (right, wrong) = opens.split_at(logins.len());
        for (((what, login, _), opens), opens_to_all) in logins.iter().zip(right).zip(wrong) {
            let opened = match *what {
                "open" => true,
                "weak" => generation() == Generation::Dovecot23,
                _ => false,
            };
            assert_eq!(*opens, opened, "{}: {what} {login}", self.fixture);
            assert!(!opens_to_all, "{}: {login} opens with another password", self.fixture);
        }
    }

    fn assert_routes(&self, host: &Host) {
        let routes: Vec<_> = self.each(&["route"]).map(|(_, address, targets)| (address, targets)).collect();
        let catch_all = |address: &str| address[address.rfind('@').unwrap()..].to_owned();
        let catch_alls: Vec<String> = routes.iter().map(|(address, _)| catch_all(address)).collect();
        let keys: Vec<&str> =
            routes.iter().map(|(address, _)| *address).chain(catch_alls.iter().map(String::as_str)).collect();
        let found = host.postmap("virtual_alias_maps", &keys);
        let targets = |text: &str| -> BTreeSet<String> {
            text.split([',', ' ']).filter(|t| !t.is_empty()).map(str::to_owned).collect()
        };
        // As Postfix asks: the address itself, then its domain (virtual(5)).
        let led: BTreeMap<&str, BTreeSet<String>> = routes
            .iter()
            .map(|(address, _)| {
                (
                    *address,
                    found
                        .get(*address)
                        .or_else(|| found.get(&catch_all(address)))
                        .map_or_else(BTreeSet::new, |text| targets(text)),
                )
            })
            .collect();
        let wanted = routes.iter().map(|(address, text)| (*address, targets(text))).collect();
        assert_eq!(led, wanted, "{}", self.fixture);

        let mut smtp = host.smtp();
        assert!(smtp.say("MAIL FROM:<stranger@outside.test>").starts_with("250 "));
        for (what, address, code) in self.each(&["route", "refuse"]) {
            let answer = smtp.say(&format!("RCPT TO:<{address}>"));
            let code = if what == "route" { "250 " } else { code };
            assert!(answer.starts_with(code), "{}: {what} {address} {code}: {answer}", self.fixture);
        }
    }

    fn assert_losses(&self, report: &str) {
        let records: Vec<Value> = report.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let names: Vec<&str> = records
            .iter()
            .filter(|record| matches!(record["action"].as_str(), Some("lose" | "lack")))
            .map(|record| record["name"].as_str().unwrap())
            .collect();
        for (_, name, why) in self.each(&["lost"]) {
            let is_named = names.iter().any(|said| said.split(' ').any(|word| word.eq_ignore_ascii_case(name)));
            assert!(is_named, "{}: {name} is lost ({why}), and the report doesn't say so:\n{report}", self.fixture);
        }
    }
}

#[test]
fn passwords_and_routes_of_every_source_are_as_they_were() {
    let host = Host::start();
    let empty = host.path("empty");
    host.run(&["backup", "create", &empty]);
    // One that fails hides no other.
    let failed: Vec<&str> = SOURCES
        .into_iter()
        .filter(|(name, fixture)| {
            catch_unwind(AssertUnwindSafe(|| assert_as_before(&host, &empty, name, fixture))).is_err()
        })
        .map(|(_, fixture)| fixture)
        .collect();
    assert_eq!(failed, [""; 0], "what failed is said above");
}

fn assert_as_before(host: &Host, empty: &str, name: &str, fixture: &str) {
    let answers = Answers::of(fixture);
    host.run(&["restore", empty, "--yes"]);
    let path = source(Path::new(&host.path("")), fixture);
    let mail = host.path("mail");
    let options = ["--accept-weak-hashes", "--domain", "a.example", "--mail-base", &mail, "-o", "jsonl"];
    let report = host.run(&[&["import", "apply", name, &path], &options[..]].concat());
    answers.assert_whole(host);
    answers.assert_passwords(host);
    answers.assert_routes(host);
    answers.assert_losses(&report);
}

#[test]
fn who_may_not_send_there_may_not_here() {
    let host = super::host::shared();
    let dump = fixture("postfixadmin.mysql.sql");
    host.run(&["import", "apply", "postfixadmin", dump.to_str().unwrap(), "--accept-weak-hashes", "--quiet"]);
    for (login, may) in [("bob@a.example", true), ("nosend@a.example", false)] {
        let mut smtp = host.submission();
        smtp.log_in(login, PASSWORD);
        let answer = smtp.recipient(login, "x@outside.test");
        assert_eq!(answer.starts_with("250 "), may, "{login}: {answer}");
    }
}
