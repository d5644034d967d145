//! A move of ten people, one after the other: both hosts take mail for all of them at any time, and each message arrives once.

use super::brand::{Brand, Person};
use super::eventually;
use super::host::{Host, NAME, lossy, unused_ports};
use super::old_host::{self, MASTER_PASSWORD, OldHost, message, secret_file};
use super::smtp::Smtp;
use std::collections::BTreeMap;
use std::fs;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The old host's Postfix, this machine's: it delivers into the Maildirs of the old host's Dovecot, and hands mail of who has moved
/// to the new host, as an administrator would set it up.
struct OldPostfix {
    directory: PathBuf,
    port: u16,
}

impl OldPostfix {
    fn start(host: &Host, old: &OldHost, domain: &str, people: &[String]) -> Self {
        let [port] = unused_ports();
        let directory = PathBuf::from(host.path("old-postfix"));
        let postfix = Self { directory, port };
        for name in ["", "spool", "lib"] {
            fs::create_dir_all(postfix.directory.join(name)).unwrap();
        }
        run(Command::new("chown").args(["postfix", &postfix.path("lib")]));
        let boxes: String = people.iter().map(|address| format!("{address} {address}/Maildir/\n")).collect();
        fs::write(postfix.path("boxes"), boxes).unwrap();
        fs::write(postfix.path("moved"), "").unwrap();
        let base = postfix.directory.display();
        let nobody = ["-u", "-g"].map(|of| run(Command::new("id").args([of, "nobody"])).trim().to_owned());
        fs::write(
            postfix.path("main.cf"),
            format!(
                "compatibility_level = 3.6
queue_directory = {base}/spool
data_directory = {base}/lib
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
maillog_file = {base}/mail.log
maillog_file_prefixes = {base}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = old.example.com
mydestination =
mynetworks = 127.0.0.0/8
alias_maps =
alias_database =
relayhost = [{NAME}]:1
disable_dns_lookups = yes
in_flow_delay = 0
virtual_mailbox_domains = {domain}
virtual_mailbox_base = {}
virtual_mailbox_maps = texthash:{base}/boxes
virtual_uid_maps = static:{}
virtual_gid_maps = static:{}
virtual_minimum_uid = 1
transport_maps = texthash:{base}/moved
",
                old.path("mail"),
                nobody[0],
                nobody[1],
            ),
        )
        .unwrap();
        let services = fs::read_to_string("/usr/share/postfix/master.cf.dist").unwrap();
        let services = services.replacen("smtp      inet", &format!("127.0.0.1:{port} inet"), 1);
        assert!(services.contains(&port.to_string()), "{services}");
        fs::write(postfix.path("master.cf"), services).unwrap();
        run(Command::new("/usr/sbin/postfix").args(["-c", &postfix.path(""), "start"]));
        // The keeper of the host ends it by its pid.
        std::os::unix::fs::symlink(postfix.path("spool/pid/master.pid"), host.path("old-postfix.pid")).unwrap();
        assert!(
            eventually(|| TcpStream::connect(("127.0.0.1", port)).ok()).is_some(),
            "the old Postfix does not listen"
        );
        postfix
    }

    fn path(&self, name: &str) -> String {
        self.directory.join(name).to_str().unwrap().to_owned()
    }

    /// From now on the new host has their mail.
    fn set_moved(&self, moved: &[&str], to: u16) {
        let rows: String = moved.iter().map(|address| format!("{address} smtp:[127.0.0.1]:{to}\n")).collect();
        fs::write(self.path("moved"), rows).unwrap();
        run(Command::new("/usr/sbin/postfix").args(["-c", &self.path(""), "reload"]));
    }

    fn smtp(&self) -> Smtp {
        Smtp::connect(self.port, "EHLO")
    }

    fn queue(&self) -> String {
        run(Command::new("/usr/sbin/postqueue").args(["-c", &self.path(""), "-j"]))
    }
}

fn run(command: &mut Command) -> String {
    let done = command.stdin(Stdio::null()).output().unwrap_or_else(|e| panic!("cannot run {command:?}: {e}"));
    assert!(done.status.success(), "{command:?}: {}{}", lossy(&done.stdout), lossy(&done.stderr));
    lossy(&done.stdout)
}

struct Week<'a> {
    brand: Brand<'a>,
    old: OldHost,
    postfix: OldPostfix,
    people: Vec<Person<'a>>,
    /// To whom each message was sent.
    sent: Vec<(String, String)>,
}

impl<'a> Week<'a> {
    fn begin(host: &'a Host) -> Self {
        let brand = Brand::on(host, "week");
        let old = OldHost::start(host);
        secret_file(&host.path("master"), &format!("{MASTER_PASSWORD}\n"));
        let people: Vec<Person<'a>> = (0..10).map(|n| brand.person(&format!("p{n}"))).collect();
        let mut sent = Vec::new();
        for (n, person) in people.iter().enumerate() {
            old.add_user(&person.address);
            for number in 0..5 {
                let subject = format!("before-{n}-{number}");
                let file = format!("{}.M{number}P{n}.old:2,S", 1_700_000_000 + number);
                old.put(&person.address, "", &file, &message(&subject, 500));
                sent.push((subject, person.address.clone()));
            }
            old.own(&person.address);
        }
        let addresses: Vec<String> = people.iter().map(|person| person.address.clone()).collect();
        let postfix = OldPostfix::start(host, &old, &brand.domain, &addresses);
        brand.run(&["domain", "set", &brand.domain, "--delivered-by", &format!("127.0.0.1:{}", postfix.port)]);
        brand.run(&["alias", "route", &brand.at("ends"), "--to", &addresses[0], "--to", &addresses[9]]);
        Self { brand, old, postfix, people, sent }
    }

    /// Mail by strangers to both hosts, by the people with their log-ins here, and by an alias.
    fn write_mail(&mut self) {
        let addresses: Vec<String> = self.people.iter().map(|person| person.address.clone()).collect();
        for (n, address) in addresses.iter().enumerate() {
            let next = &addresses[(n + 3) % addresses.len()];
            let here = self.brand.host.send(address);
            let there = self.postfix.smtp().deliver("stranger@outside.test", &[address], "");
            let among = self.people[n].submission().deliver(address, &[next], "");
            self.sent.extend([(here, address.clone()), (there, address.clone()), (among, next.clone())]);
        }
        let both = self.brand.host.send(&self.brand.at("ends"));
        self.sent.extend([0, 9].map(|n| (both.clone(), addresses[n].clone())));
    }

    fn copy(&self, address: &str) {
        let (port, certificate, master) =
            (self.old.port.to_string(), self.old.path("cert.pem"), self.brand.host.path("master"));
        let mut words = vec!["import", "mail", address, "--from-host", old_host::NAME, "--folder-prefix", "INBOX"];
        words.extend(["--port", &port, "--ca-file", &certificate]);
        words.extend(["--master-user", "mover", "--password-file", &master]);
        self.brand.run(&words);
    }

    /// Waits until the old host has nothing left to deliver.
    fn drain_old(&self) {
        let drained = eventually(|| self.postfix.queue().trim().is_empty().then_some(()));
        assert!(drained.is_some(), "still queued there: {}", self.postfix.queue());
    }

    /// The queue manager forgets the way of the last recipient.
    fn reload(&self) {
        self.brand.host.command("postfix", &["-c", &self.brand.host.path("postfix"), "reload"]);
    }

    fn move_one(&self, n: usize) {
        let address = &self.people[n].address;
        self.copy(address);
        self.brand.run(&["mailbox", "set", address, "--delivered-by", "hold"]);
        self.reload();
        // What the old host takes from now on comes here, and waits.
        let moved: Vec<&str> = self.people[..=n].iter().map(|person| person.address.as_str()).collect();
        self.postfix.set_moved(&moved, self.brand.host.ports.smtp);
        let held = self.postfix.smtp().deliver("stranger@outside.test", &[address], "");
        self.drain_old();
        self.copy(address);
        self.brand.run(&["mailbox", "set", address, "--delivered-by", "here"]);
        self.reload();
        let flushed = eventually(|| {
            self.brand.host.command("postqueue", &["-c", &self.brand.host.path("postfix"), "-f"]);
            (self.people[n].imap().count(&held) == 1).then_some(())
        });
        assert!(flushed.is_some(), "{address} does not get what was held");
    }

    /// How often each message is in the inbox of each person, who have all moved.
    fn received(&self) -> BTreeMap<(String, String), usize> {
        let config = self.brand.host.path("dovecot/dovecot.conf");
        let mut found = BTreeMap::new();
        for person in &self.people {
            let asked = ["-f", "flow", "fetch", "-u", &person.address, "hdr.message-id", "all"];
            let said = self.brand.host.command("doveadm", &[&["-c", &config], &asked[..]].concat());
            for id in said.split('<').skip(1).filter_map(|rest| rest.split('@').next()) {
                *found.entry((id.to_owned(), person.address.clone())).or_default() += 1;
            }
        }
        found
    }
}

#[test]
fn a_week_in_which_ten_people_arrive_one_after_the_other() {
    let host = Host::start();
    let mut week = Week::begin(&host);
    week.write_mail();
    for n in 0..week.people.len() {
        week.move_one(n);
        week.write_mail();
    }
    week.brand.host.drain_queue();
    week.drain_old();
    let everything_is_there = eventually(|| {
        let received = week.received();
        week.sent.iter().all(|sent| received.contains_key(sent)).then_some(())
    });
    let received = week.received();
    let lost: Vec<_> = week.sent.iter().filter(|sent| !received.contains_key(sent)).collect();
    assert!(everything_is_there.is_some(), "lost: {lost:#?}");
    let doubled: Vec<_> = received.iter().filter(|(_, count)| **count != 1).collect();
    assert!(doubled.is_empty(), "doubled: {doubled:#?}");
    // What was held while each of them moved comes on top.
    assert_eq!(received.len(), week.sent.len() + week.people.len());
    for log in [Path::new(&week.postfix.path("mail.log")), Path::new(&host.path("log/mail.log"))] {
        let bounced: Vec<String> = fs::read_to_string(log)
            .unwrap()
            .lines()
            .filter(|line| line.contains("status=bounced"))
            .map(str::to_owned)
            .collect();
        assert!(bounced.is_empty(), "{bounced:#?}");
    }
}
