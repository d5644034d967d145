//! The way back: mailboxes that were used here return to the old host, with all that came here since.

use super::brand::Brand;
use super::host::{Host, lossy};
use super::old_host::{self, MASTER_PASSWORD, OldHost, message, secret_file};
use serde_json::Value;
use std::collections::BTreeMap;

struct Way<'a> {
    brand: Brand<'a>,
    old: OldHost,
    port: String,
    certificate: String,
    master: String,
}

impl<'a> Way<'a> {
    fn new(host: &'a Host, name: &str) -> Self {
        let brand = Brand::on(host, name);
        let old = OldHost::start(host);
        secret_file(&host.path("master"), &format!("{MASTER_PASSWORD}\n"));
        let (port, certificate, master) = (old.port.to_string(), old.path("cert.pem"), host.path("master"));
        Self { brand, old, port, certificate, master }
    }

    /// A person with some mail at the old host.
    fn person(&self, local: &str) -> super::brand::Person<'a> {
        let person = self.brand.person(local);
        self.old.add_user(&person.address);
        for n in 1..=4 {
            let file = format!("{}.M{n}P1.old:2,S", 1_700_000_000 + n);
            self.old.put(&person.address, "", &file, &message(&format!("old-{n}"), 400));
        }
        self.old.put(&person.address, "Work/2024", "1.M1P1.old:2,FS", &message("old-w", 400));
        self.old.own(&person.address);
        person
    }

    fn import(&self, host_option: &str, verb: &str, rest: &[&str]) -> (i32, BTreeMap<String, Value>, String) {
        let words = ["import", verb, host_option, old_host::NAME, "--port", &self.port, "--ca-file", &self.certificate];
        let log_in = ["--master-user", "mover", "--password-file", &self.master, "--folder-prefix", "INBOX"];
        self.ask(&[&words[..], &log_in, rest].concat())
    }

    fn ask(&self, words: &[&str]) -> (i32, BTreeMap<String, Value>, String) {
        let done = self.brand.host.ask(&[words, &["-o", "json"]].concat(), "");
        let report: Value = serde_json::from_slice(&done.stdout).unwrap_or_default();
        let rows = report["mailboxes"].as_array().cloned().unwrap_or_default().into_iter();
        let rows = rows.map(|row| (row["mailbox"].as_str().unwrap().to_owned(), row)).collect();
        (done.status.code().unwrap(), rows, lossy(&done.stderr))
    }

    /// How often each message is in a mailbox, by folder and subject.
    fn subjects(said: &str) -> BTreeMap<(String, String), usize> {
        let mut found = BTreeMap::new();
        for record in said.split('\u{c}') {
            let field =
                |name: &str| record.lines().find_map(|line| line.strip_prefix(name)).map(|text| text.trim().to_owned());
            if let (Some(folder), Some(subject)) = (field("mailbox:"), field("hdr.subject:")) {
                let folder = folder.strip_prefix("INBOX.").unwrap_or(&folder).replace('.', "/");
                *found.entry((folder, subject)).or_default() += 1;
            }
        }
        found
    }

    fn there(&self, address: &str) -> BTreeMap<(String, String), usize> {
        Self::subjects(&self.old.doveadm(&["-f", "pager", "fetch", "-u", address, "mailbox hdr.subject", "all"]))
    }

    fn here(&self, address: &str) -> BTreeMap<(String, String), usize> {
        let config = self.brand.host.path("dovecot/dovecot.conf");
        let words = ["-c", &config, "-f", "pager", "fetch", "-u", address, "mailbox hdr.subject", "all"];
        Self::subjects(&self.brand.host.command("doveadm", &words))
    }
}

#[test]
fn what_came_here_returns_to_the_old_host_and_nothing_is_doubled() {
    let host = Host::start();
    let way = Way::new(&host, "back");
    let (anna, ben) = (way.person("anna"), way.person("ben"));
    let other = format!("127.0.0.1:{}", host.ports.sink);
    let (code, _, said) = way.import("--from-host", "mail", &[]);
    assert_eq!(code, 0, "{said}");
    // A week here: mail arrives, a folder is made, something is filed.
    let arrived: Vec<String> = (0..3).map(|_| host.send(&anna.address)).collect();
    arrived.iter().for_each(|subject| assert_eq!(anna.receives(subject), 1));
    let mut session = anna.imap();
    assert!(session.say("CREATE Plans/2031").is_ok());
    assert!(session.append("Plans/2031", "").starts_with("OK"));
    let before = way.here(&anna.address);
    // Both, because both were copied from there.
    let back = || way.import("--to-host", "back", &["--delivered-by", &other]);
    let (code, rows, said) = back();
    assert_eq!(code, 0, "{said}{rows:#?}");
    assert_eq!((&rows[&anna.address]["brought"], &rows[&ben.address]["brought"]), (&4.into(), &0.into()), "{rows:#?}");
    assert_eq!(way.there(&anna.address), before);
    assert_eq!(way.here(&anna.address), before);
    assert!(before.values().all(|count| *count == 1), "{before:#?}");
    // Mail goes there from now on. Postfix remembers the way of the last recipient.
    host.send(&ben.address);
    let subject = host.send(&anna.address);
    assert!(
        host.outside(&subject).is_some_and(|message| message.contains(&format!("X-Rcpt-Args: <{}>", anna.address)))
    );
    for _ in 0..2 {
        let (code, rows, said) = back();
        assert_eq!((code, &rows[&anna.address]["brought"]), (0, &0.into()), "{said}{rows:#?}");
        assert_eq!(way.there(&anna.address), before);
    }
    // And here again: what came there comes along, and nothing is doubled.
    way.old.put(&anna.address, "", "1800000000.M9P1.old:2,", &message("late", 400));
    way.old.own(&anna.address);
    way.brand.run(&["mailbox", "set", &anna.address, "--delivered-by", "default"]);
    let (code, _, said) = way.import("--from-host", "mail", &[]);
    assert_eq!(code, 0, "{said}");
    let mut wanted = before;
    wanted.insert(("INBOX".to_owned(), "late".to_owned()), 1);
    assert_eq!(way.here(&anna.address), wanted);
}

#[test]
fn between_two_dovecots_both_sides_get_what_either_has() {
    let host = Host::start();
    let way = Way::new(&host, "back-ssh");
    let anna = way.person("anna");
    let shell = way.old.shell(&host);
    let (code, _, said) = way.ask(&["import", "mail", "--over-ssh", shell]);
    assert_eq!(code, 0, "{said}");
    let subject = host.send(&anna.address);
    assert_eq!(anna.receives(&subject), 1);
    way.old.put(&anna.address, "", "1800000000.M9P1.old:2,", &message("late", 400));
    way.old.own(&anna.address);
    // As many messages on both sides are not the same.
    let (code, rows, said) = way.ask(&["import", "mail", "--over-ssh", shell]);
    assert_eq!(code, 0, "{said}{rows:#?}");
    assert_eq!(way.here(&anna.address).len(), 7);
    let subject = host.send(&anna.address);
    assert_eq!(anna.receives(&subject), 1);
    let other = format!("127.0.0.1:{}", host.ports.sink);
    for _ in 0..2 {
        let (code, rows, said) = way.ask(&["import", "back", "--over-ssh", shell, "--delivered-by", &other]);
        assert_eq!(code, 0, "{said}{rows:#?}");
        let both = way.there(&anna.address);
        assert_eq!(both, way.here(&anna.address));
        assert_eq!((both.len(), both.values().sum::<usize>()), (8, 8), "{both:#?}");
    }
}

#[test]
fn what_can_not_be_given_back_is_named() {
    let host = Host::start();
    let way = Way::new(&host, "back-odd");
    let place = format!("mdbox:{}/place/anna", host.path("mail"));
    let anna = way.brand.person_with("anna", &["--mail-place", &place]);
    way.old.add_user(&anna.address);
    // Nothing was copied from there, so nobody is meant.
    let (code, _, said) = way.import("--to-host", "back", &[]);
    assert_eq!(code, 2, "{said}");
    // Nobody can log in to this one there: its mail is not sent there.
    let ben = way.brand.person("ben");
    secret_file(&host.path("wrong"), "no such password\n");
    let words = ["import", "back", "--to-host", old_host::NAME, "--port", &way.port, "--ca-file", &way.certificate];
    let log_in =
        ["--master-user", "mover", "--password-file", &host.path("wrong"), "--delivered-by", "old.example.com"];
    let (code, rows, _) = way.ask(&[&words[..], &log_in, &[&ben.address]].concat());
    assert_eq!((code, &rows[&ben.address]["state"]), (8, &"failed".into()), "{rows:#?}");
    assert!(host.json(&["mailbox", "show", &ben.address])["delivered_by"].is_null());
    let (code, rows, _) = way.import("--to-host", "back", &[&anna.address, "--delivered-by", "old.example.com"]);
    assert_eq!((code, &rows[&anna.address]["state"]), (8, &"failed".into()), "{rows:#?}");
    let shown = host.json(&["mailbox", "show", &anna.address]);
    assert_eq!(shown["delivered_by"], "old.example.com", "{shown}");
}
