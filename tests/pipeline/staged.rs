//! Mailboxes that arrive one after the other: mail that another host delivers, and mail that is held.

use super::brand::{Brand, Person};
use super::{assert_starts, eventually};

/// The outside world stands for the other host: it writes down what it takes.
fn other(brand: &Brand<'_>) -> String {
    format!("127.0.0.1:{}", brand.host.ports.sink)
}

/// Postfix's queue manager remembers the way of the last recipient for 30 seconds; another recipient makes it forget.
fn forget(brand: &Brand<'_>, somebody: &Person<'_>) {
    let subject = brand.host.smtp().deliver("", &[&somebody.address], "");
    assert_eq!(somebody.receives(&subject), 1);
}

/// The other host took the message for this recipient.
#[track_caller]
fn went_to_the_other(brand: &Brand<'_>, subject: &str, recipient: &str) {
    let Some(message) = brand.host.outside(subject) else { panic!("{subject} for {recipient} did not get there") };
    assert!(message.contains(&format!("X-Rcpt-Args: <{recipient}>")), "{recipient}: {message}");
}

#[test]
fn mail_is_delivered_by_the_host_that_has_the_mailbox() {
    let (brand, shop) = (Brand::new("staged"), Brand::new("staged-shop"));
    let (anna, ben) = (brand.person("anna"), brand.person("ben"));
    brand.run(&["domain", "create", "staged-alias.example", "--alias-of", &brand.domain]);
    brand.run(&["alias", "route", &shop.at("b"), "--to", &ben.address]);
    brand.run(&["alias", "route", &brand.at("both"), "--to", &anna.address, "--to", &ben.address]);
    brand.run(&["mailbox", "set", &ben.address, "--delivered-by", &other(&brand)]);
    for (to, recipient) in [
        (ben.address.clone(), ben.address.clone()),
        (brand.at("ben+tag"), brand.at("ben+tag")),
        (shop.at("b"), ben.address.clone()),
        ("ben@staged-alias.example".to_owned(), ben.address.clone()),
    ] {
        let subject = brand.host.send(&to);
        went_to_the_other(&brand, &subject, &recipient);
    }
    // Each target its own way, and each once.
    let subject = brand.host.send(&brand.at("both"));
    went_to_the_other(&brand, &subject, &ben.address);
    assert_eq!(anna.receives(&subject), 1);
    assert_eq!(ben.imap().count(&subject), 0);
    // From here to there, by a log-in here.
    assert_starts(&ben.sends_as(&ben.address), "250 ");
    let subject = anna.submission().deliver(&anna.address, &[&ben.address], "");
    went_to_the_other(&brand, &subject, &ben.address);
    // Who is nobody's here is refused here, and so is who is suspended.
    let nobody = brand.at("nobody");
    assert_eq!(brand.host.rcpt(&nobody), format!("550 5.1.1 <{nobody}>: Recipient address rejected: User unknown"));
    brand.run(&["mailbox", "suspend", &ben.address]);
    assert_starts(&brand.host.rcpt(&ben.address), "550 5.2.1 ");
    brand.run(&["mailbox", "resume", &ben.address]);
    // What it says is what happens.
    let said = brand.run(&["explain", "delivery", &shop.at("b")]);
    assert!(said.contains(&format!("delivered by {}", other(&brand))), "{said}");
    // It comes home.
    brand.run(&["mailbox", "set", &ben.address, "--delivered-by", "default"]);
    forget(&brand, &anna);
    let subject = brand.host.send(&ben.address);
    assert_eq!(ben.receives(&subject), 1);
}

#[test]
fn a_copy_that_is_over_its_quota_refuses_nothing_that_another_host_delivers() {
    let brand = Brand::new("staged-quota");
    let dora = brand.person_with("dora", &["--quota", "20K"]);
    brand.run(&["alias", "route", &brand.at("d"), "--to", &dora.address]);
    let line = "x".repeat(70) + "\r\n";
    for _ in 0..2 {
        let subject = brand.host.smtp().deliver("stranger@outside.test", &[&dora.address], &line.repeat(125));
        assert_eq!(dora.receives(&subject), 1);
    }
    let asked = |to: &str| brand.host.smtp().recipient_of_size("stranger@outside.test", to, 90_000);
    for (by, answer) in [("here", "552 5.2."), (other(&brand).as_str(), "250 "), ("hold", "552 5.2.")] {
        brand.run(&["mailbox", "set", &dora.address, "--delivered-by", by]);
        for to in [dora.address.clone(), brand.at("d"), brand.at("dora+tag")] {
            assert_starts(&asked(&to), answer);
        }
    }
}

#[test]
fn a_domain_says_it_for_its_mailboxes_and_one_of_them_otherwise() {
    let brand = Brand::new("staged-domain");
    let (anna, ben) = (brand.person("anna"), brand.person("ben"));
    brand.run(&["alias", "route", &brand.at("both"), "--to", &anna.address, "--to", &ben.address]);
    brand.run(&["domain", "set", &brand.domain, "--delivered-by", &other(&brand)]);
    brand.run(&["mailbox", "set", &anna.address, "--delivered-by", "here"]);
    let subject = brand.host.send(&brand.at("both"));
    went_to_the_other(&brand, &subject, &ben.address);
    assert_eq!(anna.receives(&subject), 1);
    let nobody = brand.at("nobody");
    assert_eq!(brand.host.rcpt(&nobody), format!("550 5.1.1 <{nobody}>: Recipient address rejected: User unknown"));
    // A new mailbox does as its domain.
    let carl = brand.person("carl");
    let subject = brand.host.send(&carl.address);
    went_to_the_other(&brand, &subject, &carl.address);
    brand.run(&["domain", "set", &brand.domain, "--delivered-by", "default"]);
    forget(&brand, &anna);
    let subject = brand.host.send(&carl.address);
    assert_eq!(carl.receives(&subject), 1);
}

#[test]
fn mail_that_is_held_is_delivered_when_the_mailbox_has_moved() {
    let brand = Brand::new("staged-hold");
    let (anna, ben) = (brand.person("anna"), brand.person("ben"));
    brand.run(&["mailbox", "set", &ben.address, "--delivered-by", "hold"]);
    let subject = brand.host.send(&ben.address);
    let waits = || {
        let queue = brand.host.command("postqueue", &["-c", &brand.host.path("postfix"), "-j"]);
        queue
            .lines()
            .any(|line| line.contains(&ben.address) && line.contains("this mailbox is being moved"))
            .then_some(())
    };
    assert!(eventually(waits).is_some(), "{:#?}", brand.host.mail_log(&[&ben.address]));
    assert_eq!(ben.imap().count(&subject), 0);
    brand.run(&["mailbox", "set", &ben.address, "--delivered-by", "default"]);
    forget(&brand, &anna);
    brand.host.command("postqueue", &["-c", &brand.host.path("postfix"), "-f"]);
    assert_eq!(ben.receives(&subject), 1);
    assert!(waits().is_none());
}

#[test]
fn what_has_an_end_ends_by_itself() {
    let brand = Brand::new("staged-until");
    let (anna, ben) = (brand.person("anna"), brand.person("ben"));
    brand.run(&["mailbox", "set", &ben.address, "--delivered-by", &other(&brand), "--until", "8s"]);
    let subject = brand.host.send(&ben.address);
    went_to_the_other(&brand, &subject, &ben.address);
    let ended = eventually(|| {
        let shown = brand.host.json(&["mailbox", "show", &ben.address]);
        shown["delivered_by"].is_null().then_some(())
    });
    assert!(ended.is_some());
    forget(&brand, &anna);
    let subject = brand.host.send(&ben.address);
    assert_eq!(ben.receives(&subject), 1);
}
