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
use super::host::{Generation, Host, generation, lossy};
use crate::import::{SOURCES, fixture, source};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

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

/// How a product keeps the mail of a mailbox, below the base of its configuration: the directory, as its parts of the address
/// make it, and what it gives to Dovecot beside the path.
struct Layout {
    name: &'static str,
    fixture: &'static str,
    /// The base that is written into the source itself.
    base: Option<&'static str>,
    /// `%d`, `%n` and `%u` are the domain, the part before it, and the address.
    mail: &'static str,
    /// Before and behind the path of `mail_location`.
    location: (&'static str, &'static str),
    separator: &'static str,
    /// By which it compresses.
    save: &'static str,
    /// Another directory of the mailbox, with its filters.
    home: &'static str,
}

const PLAIN: Layout = Layout {
    name: "",
    fixture: "",
    base: None,
    mail: "%d/%n",
    location: ("maildir:", ""),
    separator: ".",
    save: "",
    home: "",
};

const LAYOUTS: [Layout; 8] = [
    Layout { name: "postfixadmin", fixture: "postfixadmin.mysql.sql", ..PLAIN },
    Layout { name: "mailu", fixture: "mailu.yml", mail: "%u", save: "gz", separator: "/", ..PLAIN },
    Layout { name: "docker-mailserver", fixture: "docker-mailserver", home: "%d/%n/home", ..PLAIN },
    Layout { name: "mail-in-a-box", fixture: "mail-in-a-box.sqlite.sql", ..PLAIN },
    Layout { name: "modoboa", fixture: "modoboa.sqlite.sql", mail: "%d/%n/Maildir", home: "%d/%n", ..PLAIN },
    Layout {
        name: "mailcow",
        fixture: "mailcow.mysql.sql",
        mail: "%d/%n/Maildir",
        home: "%d/%n",
        save: "lz4",
        ..PLAIN
    },
    Layout {
        name: "iredmail",
        fixture: "iredmail.mysql.sql",
        base: Some("/var/vmail"),
        mail: "vmail1/%d/h/%n-2026.01.01.12.00.00/Maildir",
        separator: "/",
        ..PLAIN
    },
    Layout {
        name: "vimbadmin",
        fixture: "vimbadmin.mysql.sql",
        base: Some("/srv/vmail"),
        mail: "%d/%n/mail",
        location: ("maildir:", ":LAYOUT=fs"),
        separator: "/",
        home: "%d/%n",
        ..PLAIN
    },
];

/// The files of messages below a directory.
fn messages(directory: &Path) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(directory).into_iter().flatten() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(messages(&path)),
            false if path.parent().is_some_and(|parent| parent.ends_with("cur") || parent.ends_with("new")) => {
                // Its flags may change, and it goes from new to cur.
                let name = path.file_name().unwrap().to_str().unwrap();
                found.insert(directory.with_file_name(name.split(':').next().unwrap()));
            }
            false => {}
        }
    }
    found
}

impl Layout {
    fn path(&self, base: &str, template: &str, address: &str) -> String {
        let (local, domain) = address.rsplit_once('@').unwrap();
        format!("{base}/{}", template.replace("%u", address).replace("%d", domain).replace("%n", local))
    }

    /// A Dovecot that is configured as the product's delivers a message into the inbox and one into a folder.
    fn deliver(&self, host: &Host, base: &str, address: &str) {
        let mail = self.path(base, self.mail, address);
        if !self.home.is_empty() {
            std::fs::create_dir_all(self.path(base, self.home, address)).unwrap();
        }
        std::fs::create_dir_all(&mail).unwrap();
        // What the setting mail-user names.
        host.command("chown", &["-R", "nobody:nogroup", base]);
        let conf = host.path(&format!("{}.conf", self.name));
        let (separator, save) = (self.separator, self.save);
        let plugin = if save.is_empty() {
            String::new()
        } else {
            format!("mail_plugins = zlib\nplugin {{\n zlib_save = {save}\n}}\n")
        };
        std::fs::write(
            &conf,
            format!("log_path = /dev/stderr\nssl = no\nfirst_valid_uid = 0\nmail_uid = nobody\nmail_gid = nogroup\n{plugin}namespace inbox {{\n inbox = yes\n separator = {separator}\n}}\n"),
        )
        .unwrap();
        let location = format!("mail_location={}{mail}{}", self.location.0, self.location.1);
        let folder = format!("Work{separator}2031");
        let doveadm = |words: &[&str], input: &str| {
            let mut child = Command::new("/usr/bin/doveadm")
                .env_clear()
                .envs([("USER", "nobody"), ("HOME", base)])
                .args(["-c", &conf, "-o", &location])
                .args(words)
                .stdin(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap();
            child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
            let output = child.wait_with_output().unwrap();
            assert!(output.status.success(), "{words:?}: {}", lossy(&output.stderr));
        };
        doveadm(&["mailbox", "create", &folder], "");
        for (folder, subject) in [("INBOX", "in-the-inbox"), (folder.as_str(), "in-a-folder")] {
            let text = "A line that says much the same as the last one.\n".repeat(90);
            doveadm(
                &["save", "-m", folder],
                &format!("From: x@outside.example\nSubject: {subject}-{address}\n\n{text}"),
            );
        }
    }
}

/// Where a source has its mail, as its product's Dovecot has left it, it is read by its owner and by a delegate, and no file is
/// moved or copied.
#[test]
fn mail_of_every_source_is_read_where_it_lies() {
    let host = Host::start();
    let empty = host.path("empty");
    host.run(&["backup", "create", &empty]);
    let failed: Vec<&str> = LAYOUTS
        .iter()
        .filter(|layout| catch_unwind(AssertUnwindSafe(|| assert_read(&host, &empty, layout))).is_err())
        .map(|layout| layout.name)
        .collect();
    assert_eq!(failed, [""; 0], "what failed is said above");
}

fn assert_read(host: &Host, empty: &str, layout: &Layout) {
    let answers = Answers::of(layout.fixture);
    let mut people = answers.each(&["open"]).filter(|(_, name, password)| name.contains('@') && password.is_empty());
    let [owner, delegate] = [(); 2].map(|()| people.next().unwrap().1.to_owned());
    host.run(&["restore", empty, "--yes"]);
    let base = host.path(&format!("mail/{}", layout.name));
    std::fs::create_dir(&base).unwrap();
    layout.deliver(host, &base, &owner);
    let path = source(Path::new(&host.path("")), layout.fixture);
    let path = match layout.base {
        Some(there) => {
            let here = host.path(layout.fixture);
            std::fs::write(&here, std::fs::read_to_string(&path).unwrap().replace(there, &base)).unwrap();
            here
        }
        None => path,
    };
    let before = messages(Path::new(&base));
    assert_eq!(before.len(), 2, "{}", layout.name);
    let options = ["--accept-weak-hashes", "--domain", "a.example", "--mail-base", &base, "-o", "jsonl"];
    let report = host.run(&[&["import", "apply", layout.name, &path], &options[..]].concat());
    let of_owner: Vec<&str> =
        report.lines().filter(|line| line.contains(&owner) && line.contains("its mail")).collect();
    assert!(of_owner.is_empty(), "{}: {of_owner:?}", layout.name);
    host.run(&["delegate", "grant", &owner, &delegate, "--access", "read"]);
    let subjects = [format!("in-the-inbox-{owner}"), format!("in-a-folder-{owner}")];
    for (login, parent) in [(&owner, String::new()), (&delegate, format!("Shared (read only)/{owner}/"))] {
        let mut session = host.imap();
        assert!(session.log_in(login, PASSWORD).starts_with("OK"), "{}: {login}", layout.name);
        for (folder, subject) in ["INBOX", "Work/2031"].into_iter().zip(&subjects) {
            let selected = session.say(&format!("SELECT \"{parent}{folder}\""));
            assert!(selected.is_ok(), "{}: {login}: {folder}: {selected:?}", layout.name);
            let read = session.fetch(subject);
            assert!(
                read.contains(subject) && read.contains("much the same"),
                "{}: {login}: {folder}: {read}",
                layout.name
            );
        }
    }
    assert_eq!(messages(Path::new(&base)), before, "{}", layout.name);
}
