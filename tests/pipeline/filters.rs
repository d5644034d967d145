//! ManageSieve, by which people keep filters of their own.

use super::autoreply::Stranger;
use super::brand::{Brand, Person, arrived};
use super::explain::login_agrees;
use super::host::Host;
use super::smtp::Smtp;
use super::{assert_starts, eventually};
use std::fs;

const FAILED: &str = "NO \"Authentication failed.\"";

#[test]
fn a_person_keeps_filters_which_a_delivery_obeys() {
    let brand = Brand::new("filters");
    let (anna, bob) = (brand.person("anna"), brand.person("bob"));
    let mut session = brand.host.sieve();
    assert_starts(&session.log_in(&anna.address, &anna.password), "OK");
    assert_starts(&session.activate(&format!("redirect \"{}\";", bob.address)), "OK");
    let subject = brand.host.send(&anna.address);
    assert_eq!(bob.receives(&subject), 1);
    assert_eq!(anna.imap().count(&subject), 0);
    assert_starts(&session.activate("keep;"), "OK");
    let subject = brand.host.send(&anna.address);
    assert_eq!(arrived(&mut anna.imap(), &subject), 1);
}

#[test]
fn a_log_in_by_managesieve_obeys_as_any_other() {
    let brand = Brand::new("filters-login");
    let anna = brand.person("anna");
    let answer = |password: &str| brand.host.sieve().log_in(&anna.address, password);
    let all = brand.with_app_password(&anna, "laptop").password;
    let filters = brand.with_app_password_for(&anna, "filters", &["--protocol", "sieve"]).password;
    let phone = brand.with_app_password_for(&anna, "phone", &["--protocol", "imap,smtp"]).password;
    for right in [&anna.password, &all, &filters] {
        assert_starts(&answer(right), "OK");
    }
    for wrong in [phone.as_str(), "wrong"] {
        assert_eq!(answer(wrong), FAILED);
    }
    brand.run(&["mailbox", "set", &anna.address, "--app-passwords", "required"]);
    assert_eq!(answer(&anna.password), "NO \"Use an app password\"");
    assert_starts(&answer(&filters), "OK");
    login_agrees(&brand, &anna, &anna.address);
    let mut session = brand.host.sieve();
    assert_starts(&session.log_in(&anna.address, &all), "OK");
    brand.run(&["mailbox", "set", &anna.address, "--app-passwords", "optional", "--sieve", "off"]);
    assert!(eventually(|| session.say("NOOP").starts_with("cannot").then_some(())).is_some(), "the session goes on");
    assert_eq!(answer(&all), "NO \"SIEVE is switched off for this mailbox\"");
    login_agrees(&brand, &anna, &anna.address);
    assert_starts(&anna.imap_answer(), "OK");
    brand.run(&["mailbox", "set", &anna.address, "--sieve", "on"]);
    assert_starts(&answer(&all), "OK");
    brand.run(&["mailbox", "suspend", &anna.address, "--message", "Left in \"May\""]);
    assert_eq!(answer(&all), r#"NO "Left in \"May\"""#);
    login_agrees(&brand, &anna, &anna.address);
}

/// A script that sends a copy to the outside, and tells what the outside received.
struct Leak<'a> {
    outside: Stranger<'a>,
}

impl<'a> Leak<'a> {
    /// Puts the script in force for `name`, the log-in of the person or of a delegate.
    fn new(brand: &'a Brand<'a>, person: &Person<'_>, name: &str, outside: &str) -> Self {
        let outside = Stranger::new(brand, outside);
        let mut session = brand.host.sieve();
        assert_starts(&session.log_in(name, &person.password), "OK");
        let script = format!("require [\"copy\"]; redirect :copy \"{}\";", outside.address());
        assert_starts(&session.activate(&script), "OK");
        Self { outside }
    }

    fn copies(&self, brand: &Brand<'_>) -> usize {
        brand.host.drain_queue();
        self.outside.received().len()
    }
}

/// What was accepted is kept in the inbox, and nothing goes on.
#[test]
fn filters_that_are_off_send_nothing_and_lose_nothing() {
    let brand = Brand::new("filters-off");
    let anna = brand.person("anna");
    let leak = Leak::new(&brand, &anna, &anna.address, "anna-private");
    assert_eq!(anna.receives(&brand.host.send(&anna.address)), 1);
    assert_eq!(leak.copies(&brand), 1);
    brand.run(&["mailbox", "set", &anna.address, "--filters", "off"]);
    assert_eq!(anna.receives(&brand.host.send(&anna.address)), 1);
    assert_eq!(leak.copies(&brand), 1);
    brand.run(&["mailbox", "set", &anna.address, "--filters", "on"]);
    assert_eq!(anna.receives(&brand.host.send(&anna.address)), 1);
    assert_eq!(leak.copies(&brand), 2);
}

#[test]
fn a_suspended_persons_filter_stops_and_their_auto_reply_goes_on() {
    let brand = Brand::new("filters-suspended");
    let anna = brand.person("anna");
    let leak = Leak::new(&brand, &anna, &anna.address, "anna-private");
    let reply = ["autoreply", "set", &anna.address, "--subject", "Gone", "--body-file", "-"];
    brand.host.run_with(&reply, "Anna has left.");
    brand.run(&["mailbox", "suspend", &anna.address, "--allow-incoming"]);
    let stranger = Stranger::new(&brand, "stranger");
    let subjects: Vec<String> = (0..3).map(|_| stranger.writes(&anna.address)).collect();
    assert!(stranger.is_replied_to().contains("Anna has left."));
    assert_eq!(leak.copies(&brand), 0);
    brand.run(&["autoreply", "clear", &anna.address]);
    brand.run(&["mailbox", "resume", &anna.address]);
    for subject in subjects {
        assert_eq!(anna.receives(&subject), 1, "{subject}");
    }
    assert_eq!(anna.receives(&brand.host.send(&anna.address)), 1);
    assert_eq!(leak.copies(&brand), 1);
}

/// The mailbox's owner is another one than who wrote its filters.
#[test]
fn filters_stop_when_a_mailbox_becomes_shared() {
    let brand = Brand::new("filters-converted");
    let (anna, ben) = (brand.person("anna"), brand.person("ben"));
    let leak = Leak::new(&brand, &anna, &anna.address, "anna-private");
    brand.run(&["mailbox", "convert", &anna.address, "--to", "shared"]);
    brand.run(&["delegate", "grant", &anna.address, &ben.address, "--access", "read"]);
    let subject = brand.host.send(&anna.address);
    assert_eq!(arrived(&mut ben.imap_at(&anna.address), &subject), 1);
    assert_eq!(leak.copies(&brand), 0);
}

#[test]
fn a_filter_that_a_delegate_has_left_is_named_and_switched_off() {
    let brand = Brand::new("filters-left");
    let (anna, ben) = (brand.person("anna"), brand.person("ben"));
    let sales = brand.shared_mailbox("sales");
    brand.run(&["delegate", "grant", &sales, &anna.address, "--access", "full"]);
    brand.run(&["delegate", "grant", &sales, &ben.address, "--access", "read"]);
    let leak = Leak::new(&brand, &anna, &format!("{sales}*{}", anna.address), "anna-private");
    let private = leak.outside.address().to_owned();
    let said = brand.run(&["delegate", "revoke", &sales, &anna.address, "-o", "json"]);
    assert!(said.contains(&format!("redirect to {private}")), "{said}");
    let listed = brand.run(&["filter", "list", "--outside", "--domain", &brand.domain, "-o", "json"]);
    assert!(listed.contains(&private), "{listed}");
    assert!(brand.run(&["filter", "show", &sales]).contains("redirect :copy"));
    assert!(brand.run(&["mailbox", "show", &sales]).contains(&private));
    assert!(brand.run(&["explain", "delivery", &sales]).contains(&private));
    brand.run(&["delegate", "grant", &sales, &anna.address, "--access", "full"]);
    let said = brand.run(&["delegate", "revoke", &sales, &anna.address, "--filters", "off", "-o", "json"]);
    assert!(!said.contains(&private), "{said}");
    let subject = brand.host.send(&sales);
    assert_eq!(arrived(&mut ben.imap_at(&sales), &subject), 1);
    assert_eq!(leak.copies(&brand), 0);
}

/// A message that is too large for the mailbox is refused as it is with filters.
#[test]
fn a_full_mailbox_refuses_with_its_filters_off_as_well() {
    let brand = Brand::new("filters-full");
    let anna = brand.person_with("anna", &["--quota", "20K"]);
    brand.run(&["mailbox", "set", &anna.address, "--filters", "off"]);
    let mut lmtp = brand.host.lmtp();
    assert_starts(&lmtp.recipient("stranger@outside.test", &anna.address), "250 ");
    let text =
        format!("Subject: large\r\n\r\n{}\r\n", "x".repeat(70).repeat(600).replace("xxxxxxxxxx", "xxxxxxxx\r\n"));
    assert_starts(&lmtp.data(&text), "452 4.2.2");
}

/// A filter can send all mail elsewhere, or away.
#[test]
fn only_a_delegate_with_full_access_keeps_the_filters_of_the_owner() {
    let brand = Brand::new("filters-delegate");
    let anna = brand.person("anna");
    let sales = brand.shared_mailbox("sales");
    let name = format!("{sales}*{}", anna.address);
    for (access, opened) in [("read", false), ("write", false), ("full", true)] {
        brand.run(&["delegate", "grant", &sales, &anna.address, "--access", access]);
        let answer = brand.host.sieve().log_in(&name, &anna.password);
        assert_starts(&answer, if opened { "OK" } else { FAILED });
        login_agrees(&brand, &anna, &name);
    }
}

/// Puts a filter in force as ManageSieve would, whatever it says.
fn plant(person: &Person<'_>, script: &str) {
    let home = person.host.json(&["mailbox", "show", &person.address])["home"].as_str().unwrap().to_owned();
    // The first log-in makes the home.
    person.imap().say("SELECT INBOX");
    fs::write(format!("{home}/.dovecot.sieve"), script).unwrap();
}

/// A message to the person, which they find in their inbox; gives its subject.
#[track_caller]
fn kept(person: &Person<'_>) -> String {
    let subject = person.host.send(&person.address);
    assert_eq!(person.receives(&subject), 1);
    subject
}

#[test]
fn a_filter_writes_no_messages() {
    let brand = Brand::new("filters-write");
    let anna = brand.person("anna");
    let mut session = brand.host.sieve();
    assert_starts(&session.log_in(&anna.address, &anna.password), "OK");
    let forged = format!(":from \"{}\"", brand.at("ben"));
    for (number, script) in [
        format!(
            "require \"enotify\"; notify {forged} :message \"Pay\" \"mailto:victim{}@outside.test\";",
            brand.domain
        ),
        format!("require \"vacation\"; vacation {forged} :subject \"Order\" \"I am Ben\";"),
        "require \"reject\"; reject \"Go away\";".to_owned(),
        "require \"ereject\"; ereject \"Go away\";".to_owned(),
    ]
    .iter()
    .enumerate()
    {
        assert_starts(&session.activate(script), "NO");
        plant(&anna, script);
        let stranger = Stranger::new(&brand, &format!("s{number}"));
        assert_eq!(anna.receives(&stranger.writes(&anna.address)), 1, "{script}");
        brand.host.drain_queue();
        assert_eq!(stranger.received(), [""; 0], "{script}");
        let victim = format!("victim{}@outside.test", brand.domain);
        assert_eq!(brand.host.mail_log(&[&victim]), [""; 0], "{script}");
    }
    // The store's own auto-reply goes on, beside a filter.
    plant(&anna, "keep;");
    let reply = ["autoreply", "set", &anna.address, "--subject", "Away", "--body-file", "-"];
    brand.host.run_with(&reply, "Back on Monday.");
    let stranger = Stranger::new(&brand, "last");
    stranger.writes(&anna.address);
    assert!(stranger.is_replied_to().contains("Back on Monday."));
}

#[test]
fn a_filter_redirects_in_the_name_of_its_mailbox_and_while_this_may_send() {
    let brand = Brand::new("filters-redirect");
    let anna = brand.person("anna");
    plant(&anna, "redirect \"private@outside.test\";");
    let subject = brand.host.send(&anna.address);
    let outside = brand.host.outside(&subject).unwrap();
    assert!(outside.contains(&format!("X-Mail-Args: <{}>", anna.address)), "{outside}");
    assert_eq!(anna.imap().count(&subject), 0);

    brand.run(&["mailbox", "set", &anna.address, "--sending", "off"]);
    let subject = kept(&anna);
    let bounce = brand.host.smtp().deliver("", &[&anna.address], "");
    assert_eq!(anna.receives(&bounce), 1);
    brand.run(&["mailbox", "set", &anna.address, "--sending", "on"]);
    let redirected = brand.host.send(&anna.address);
    assert!(brand.host.outside(&redirected).is_some());
    let sent = |subject: &str| {
        let files = fs::read_dir(brand.host.path("sink")).unwrap().flatten();
        files.filter(|file| super::host::lossy(&fs::read(file.path()).unwrap_or_default()).contains(subject)).count()
    };
    assert_eq!([sent(&format!("{subject}\n")), sent(&format!("{bounce}\n"))], [0, 0]);

    // So many and no more.
    let many: String = (0..9).map(|n| format!("redirect \"private{n}@outside.test\";\r\n")).collect();
    plant(&anna, &many);
    kept(&anna);
}

#[test]
fn filters_send_outside_only_where_the_host_allows_it() {
    let host = Host::start();
    let brand = Brand::on(&host, "filters-outside");
    let (anna, bob) = (brand.person("anna"), brand.person("bob"));
    plant(&anna, "redirect \"private@outside.test\";");
    assert!(host.outside(&host.send(&anna.address)).is_some());
    host.run(&["setting", "set", "filters-outside", "refused"]);
    kept(&anna);
    plant(&anna, &format!("redirect \"{}\";", bob.address));
    let subject = host.send(&anna.address);
    assert_eq!(bob.receives(&subject), 1);
    // An auto-reply is the administrator's.
    host.run_with(&["autoreply", "set", &bob.address, "--subject", "Away", "--body-file", "-"], "Back on Monday.");
    let stranger = Stranger::new(&brand, "stranger");
    stranger.writes(&bob.address);
    stranger.is_replied_to();
    host.run(&["setting", "set", "filters-outside", "allowed"]);
    plant(&anna, "redirect \"private@outside.test\";");
    assert!(host.outside(&host.send(&anna.address)).is_some());
}

#[test]
fn the_filters_port_takes_only_senders_that_may_send() {
    let brand = Brand::new("filters-port");
    let (anna, ben) = (brand.person("anna"), brand.person("ben"));
    brand.run(&["mailbox", "set", &ben.address, "--sending", "off"]);
    let answer = |from: &str| Smtp::connect(brand.host.ports.filters, "EHLO").recipient(from, "private@outside.test");
    assert_starts(&answer(&anna.address), "250 ");
    assert_starts(&answer(&brand.at("anna+tag")), "250 ");
    assert_starts(&answer(""), "250 ");
    assert_eq!(
        answer(&ben.address),
        format!("550 5.7.1 <{}>: Sender address rejected: sending switched off", ben.address)
    );
    for stranger in ["stranger@outside.test".to_owned(), brand.at("nobody")] {
        assert_starts(&answer(&stranger), "554 5.7.1 ");
    }
}
