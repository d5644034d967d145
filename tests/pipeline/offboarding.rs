//! Somebody leaves: one line of a cron table, and what the servers answer at each date of the plan.

use super::autoreply::Stranger;
use super::brand::{Brand, Person};
use super::host::Host;
use super::{assert_starts, eventually};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// Hosts that start at once may be given the same ports.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

const REASON: &str = "You have left us";

/// The capabilities of the unit for systemd, for setpriv(1); and chroot(2), by which the tests ask servers in a root of
/// their own.
fn bounding_set() -> String {
    let unit = include_str!("../../examples/systemd/vmailctl-due.service");
    let set = unit.lines().find_map(|line| line.strip_prefix("CapabilityBoundingSet=")).unwrap();
    let names = set.split(' ').chain(["CAP_SYS_CHROOT"]).map(|name| name.strip_prefix("CAP_").unwrap().to_lowercase());
    format!("--bounding-set=-all,+{}", names.collect::<Vec<_>>().join(",+"))
}

/// A leaver and those around them, on a host of their own: what is due is done for the whole store.
struct Company<'a> {
    brand: Brand<'a>,
    /// The aliases that lead to the leaver, in two domains.
    aliases: Vec<String>,
    /// The shared mailboxes that the leaver was granted.
    granted: Vec<String>,
    anna: Person<'a>,
    /// The leaver's phone, which has a password of its own.
    phone: Person<'a>,
    /// The manager.
    ben: Person<'a>,
    /// Those who read the leaver's mail.
    readers: Vec<Person<'a>>,
    /// The subject of a mail that the leaver has.
    subject: String,
}

impl<'a> Company<'a> {
    fn new(host: &'a Host, name: &str) -> Self {
        let (brand, other) = (Brand::on(host, name), Brand::on(host, &format!("{name}-too")));
        let (anna, ben) = (brand.person("anna"), brand.person("ben"));
        let phone = brand.with_app_password(&anna, "phone");
        let mut aliases: Vec<String> = ["info", "jobs", "press"].map(|local| brand.at(local)).into();
        aliases.extend(["info", "jobs"].map(|local| other.at(local)));
        for alias in &aliases {
            brand.run(&["alias", "route", alias, "--to", &anna.address]);
        }
        let readers: Vec<_> = ["cora", "dora", "eva"].map(|local| brand.person(local)).into();
        for reader in &readers {
            brand.run(&["delegate", "grant", &anna.address, &reader.address, "--access", "read"]);
        }
        let granted: Vec<_> = ["sales", "accounts"].map(|local| brand.shared_mailbox(local)).into();
        for owner in &granted {
            brand.run(&["delegate", "grant", owner, &anna.address, "--access", "write"]);
        }
        let subject = host.send(&anna.address);
        assert_eq!(anna.receives(&subject), 1);
        Self { brand, aliases, granted, anna, phone, ben, readers, subject }
    }

    /// Runs a line of a cron table, with no more of what root may do than the unit for systemd leaves to it; the program
    /// reads it at `clock`, the servers keep their time.
    fn cron(&self, clock: Option<&str>, line: &str) {
        let host = self.brand.host;
        let clock = clock.map(|at| format!("VMAILCTL_CLOCK={at} ")).unwrap_or_default();
        let program = format!("setpriv --no-new-privs {} {}", bounding_set(), env!("CARGO_BIN_EXE_vmailctl"));
        host.command("/bin/sh", &["-c", &format!("{clock}{program} --store {} --no-input {line}", host.store())]);
    }

    fn off_board(&self) {
        let (host, anna, ben) = (self.brand.host, &self.anna.address, &self.ben.address);
        let reply = host.path("reply.txt");
        std::fs::write(&reply, "Anna has left; Ben has her work.\n").unwrap();
        let line = format!(
            "offboard start {anna} --manager {ben} --allow-incoming=30d --reroute-aliases {ben} --auto-reply {reply} \
             --retain 90d --message '{REASON}'"
        );
        self.cron(None, &line);
    }

    /// Does what is due when this step is.
    fn come_to(&self, step: &str) {
        let plan = self.brand.host.json(&["offboard", "show", &self.anna.address]);
        let steps = plan["steps"].as_array().unwrap();
        let at = steps.iter().find(|one| one["step"] == step).unwrap()["at"].as_str().unwrap();
        self.cron(Some(at), "due run --accept-clock");
    }

    fn come_to_the_end_of_retention(&self) {
        let removed = self.brand.host.json(&["mailbox", "list", "--removed"]);
        let until = removed["removed"][0]["until"].as_str().unwrap().to_owned();
        self.cron(Some(&until), "due run --accept-clock");
    }

    /// Mail to each alias comes to this person alone.
    #[track_caller]
    fn assert_aliases_reach(&self, to: &Person<'_>) {
        for alias in &self.aliases {
            let subject = self.brand.host.send(alias);
            assert_eq!(to.receives(&subject), 1, "{alias}");
        }
    }
}

#[test]
fn somebody_leaves_by_one_line_and_the_servers_answer_as_planned_at_every_date() {
    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let host = Host::start();
    let company = Company::new(&host, "leaving");
    let Company { brand, anna, phone, ben, .. } = &company;
    let mut sessions = [anna.imap(), phone.imap(), anna.imap_at(&company.granted[0])];
    sessions.iter_mut().for_each(super::imap::Imap::idle);

    company.off_board();
    for session in &mut sessions {
        assert!(eventually(|| session.is_ended().then_some(())).is_some(), "a session goes on");
    }
    assert_eq!(anna.imap_answer(), format!("NO [ALERT] {REASON}"));
    assert_eq!(anna.pop3_answer(), format!("-ERR [AUTH] {REASON}"));
    assert_eq!(anna.smtp_answer(), format!("535 5.7.8 Error: authentication failed: {REASON}"));
    assert_starts(&phone.imap_answer(), "NO [");
    assert_starts(&phone.smtp_answer(), "535 ");
    for owner in &company.granted {
        assert_starts(&anna.imap_answer_at(owner), "NO [");
    }
    // The manager reads what there was and what comes, in both ways.
    let customer = Stranger::new(brand, "customer");
    let kept = customer.writes(&anna.address);
    assert!(customer.is_replied_to().contains("Anna has left; Ben has her work."));
    let mut session = ben.imap_at(&anna.address);
    for subject in [&company.subject, &kept] {
        assert_eq!(super::brand::arrived(&mut session, subject), 1);
    }
    let mut session = ben.imap();
    let inbox = format!("\"Shared (read only)/{}/INBOX\"", anna.address);
    assert!(session.say(&format!("SELECT {inbox}")).is_ok());
    assert!(session.fetch(&kept).contains(&kept));
    company.assert_aliases_reach(ben);

    company.come_to("refuse-mail");
    assert_starts(&host.rcpt(&anna.address), "550 5.2.1 ");
    assert_eq!(anna.imap_answer(), format!("NO [ALERT] {REASON}"));
    assert_starts(&ben.imap_answer_at(&anna.address), "OK");
    company.assert_aliases_reach(ben);

    let home = host.json(&["mailbox", "show", &anna.address])["home"].as_str().unwrap().to_owned();
    assert!(Path::new(&home).exists());
    company.come_to("delete");
    assert_starts(&host.rcpt(&anna.address), "550 5.1.1 ");
    assert_starts(&anna.imap_answer(), "NO [AUTHENTICATIONFAILED]");
    assert_starts(&ben.imap_answer_at(&anna.address), "NO [AUTHENTICATIONFAILED]");
    assert!(!Path::new(&home).exists());
    company.assert_aliases_reach(ben);

    let left = || {
        let entries = Path::new(&home).parent().unwrap().read_dir().unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.starts_with(".removed") || name.starts_with("anna")).collect::<Vec<_>>()
    };
    assert_ne!(left(), [""; 0], "the mail waits for a restoration");
    company.come_to_the_end_of_retention();
    assert_eq!(left(), [""; 0]);
}

#[test]
fn an_undo_at_each_stage_gives_the_log_in_the_mail_the_grants_and_the_aliases_back() {
    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let host = Host::start();
    let company = Company::new(&host, "coming-back");
    let Company { brand, anna, phone, ben, readers, .. } = &company;
    let mail = anna.imap_message(&company.subject);
    for dates in [&[][..], &["refuse-mail"], &["refuse-mail", "delete"]] {
        company.off_board();
        assert_starts(&anna.imap_answer(), "NO [ALERT]");
        dates.iter().for_each(|date| company.come_to(date));
        brand.run(&["offboard", "undo", &anna.address]);
        assert_starts(&anna.imap_answer(), "OK");
        assert_starts(&anna.smtp_answer(), "235 ");
        assert_starts(&phone.imap_answer(), "OK");
        assert_eq!(anna.imap_message(&company.subject), mail, "{dates:?}");
        for owner in &company.granted {
            assert_starts(&anna.imap_answer_at(owner), "OK");
        }
        for reader in readers {
            assert_starts(&reader.imap_answer_at(&anna.address), "OK");
        }
        assert_starts(&ben.imap_answer_at(&anna.address), "NO [AUTHENTICATIONFAILED]");
        company.assert_aliases_reach(anna);
        let customer = Stranger::new(brand, &format!("customer-{}", dates.len()));
        assert_eq!(anna.receives(&customer.writes(&anna.address)), 1);
        host.drain_queue();
        assert_eq!(customer.received().len(), 0, "{dates:?}");
    }
}

/// All that a leaver may have set up to get the company's mail still, in one script.
const LEAK: &str = "require [\"copy\", \"enotify\", \"vacation\"];
    redirect :copy \"PRIVATE\";
    notify :message \"mail\" \"mailto:PRIVATE\";
    vacation :days 1 \"Write to my private address.\";";

#[test]
fn nothing_leaves_for_somebody_who_has_left_and_nothing_is_lost() {
    let brand = Brand::new("left");
    let (anna, ben) = (brand.person("anna"), brand.person("ben"));
    let phone = brand.with_app_password(&anna, "phone");
    let sales = brand.shared_mailbox("sales");
    brand.run(&["delegate", "grant", &sales, &anna.address, "--access", "full"]);
    brand.run(&["alias", "route", &brand.at("info"), "--to", &anna.address]);
    let private = Stranger::new(&brand, "anna-private");
    // A forward that an administrator made for the person.
    let forward = brand.at("anna.on.the.road");
    brand.run(&["alias", "forward", &forward, "--to", private.address(), "--keep-copy-in", &anna.address]);
    let mut filters = brand.host.sieve();
    assert_starts(&filters.log_in(&anna.address, &anna.password), "OK");
    // A host whose people may not notify refuses the whole script: then a redirect is all that a person can have.
    if !filters.activate(&LEAK.replace("PRIVATE", private.address())).starts_with("OK") {
        let redirect = format!("require \"copy\"; redirect :copy \"{}\";", private.address());
        assert_starts(&filters.activate(&redirect), "OK");
    }
    assert_eq!(anna.receives(&brand.host.send(&anna.address)), 1);
    brand.host.drain_queue();
    assert!(!private.received().is_empty(), "the filter does not work");
    assert_eq!(anna.receives(&brand.host.send(&forward)), 1);
    brand.host.drain_queue();
    let before = private.received().len();
    let mut session = phone.imap();
    session.idle();

    let start =
        ["offboard", "start", &anna.address, "--manager", &ben.address, "--allow-incoming", "--auto-reply", "-"];
    brand.host.run_with(&start, "Anna has left. Write to Ben.");
    assert!(eventually(|| session.is_ended().then_some(())).is_some(), "the session goes on");
    let stranger = Stranger::new(&brand, "stranger");
    let addresses = [&anna.address, "info@left.example", &forward];
    let subjects: Vec<String> = (0..100).map(|n| stranger.writes(addresses[n % 3])).collect();
    brand.host.drain_queue();
    assert_eq!(private.received().len(), before);
    assert!(stranger.is_replied_to().contains("Anna has left."));
    assert_eq!(stranger.received().len(), 1);
    let mut managers = ben.imap_at(&anna.address);
    assert!(managers.say("SELECT INBOX").is_ok());
    for subject in &subjects {
        assert_eq!(managers.count(subject), 1, "{subject}");
    }
    assert_starts(&phone.imap_answer(), "NO ");
    assert_starts(&anna.imap_answer_at(&sales), "NO ");

    brand.run(&["offboard", "undo", &anna.address]);
    assert_starts(&phone.imap_answer(), "OK");
    assert_starts(&anna.imap_answer_at(&sales), "OK");
    assert_eq!(anna.receives(&brand.host.send(&anna.address)), 1);
    brand.host.drain_queue();
    let undone = private.received().len();
    assert!(undone > before, "the filter does not work again");
    brand.host.send(&forward);
    brand.host.drain_queue();
    assert!(private.received().len() > undone, "the forward does not work again");
}
