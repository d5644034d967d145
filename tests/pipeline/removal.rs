//! The end of a mailbox, its return, and its new name.

use super::brand::Brand;
use super::host::{Host, lossy};
use super::{assert_starts, eventually};
use std::path::Path;

#[test]
fn a_deleted_mailbox_is_unknown_its_session_ends_and_a_new_one_finds_no_old_mail() {
    let brand = Brand::new("removal");
    let (anna, carl) = (brand.person("anna"), brand.person("carl"));
    brand.run(&["alias", "route", &brand.at("pair"), "--to", &anna.address, "--to", &carl.address]);
    brand.run(&["delegate", "grant", &carl.address, &anna.address, "--access", "read"]);
    let subject = brand.host.send(&carl.address);
    assert_eq!(carl.receives(&subject), 1);
    let mut session = carl.imap();
    session.idle();
    brand.run(&["mailbox", "delete", &carl.address, "--confirm", &carl.address, "--end-grants"]);
    assert!(eventually(|| session.is_ended().then_some(())).is_some(), "the session goes on");
    assert_eq!(
        brand.host.rcpt(&carl.address),
        format!("550 5.1.1 <{}>: Recipient address rejected: User unknown", carl.address)
    );
    assert_starts(&carl.imap_answer(), "NO [AUTHENTICATIONFAILED]");
    assert_starts(&anna.imap_answer_at(&carl.address), "NO [AUTHENTICATIONFAILED]");
    let pair = brand.host.send(&brand.at("pair"));
    assert_eq!(anna.receives(&pair), 1);

    let taken = brand.host.ask(&["mailbox", "create", &carl.address, "--shared"], "");
    assert_eq!(taken.status.code(), Some(4), "{}", lossy(&taken.stderr));
    let namesake = brand.person_with("carl", &["--reuse"]);
    assert_eq!(namesake.imap().count(&subject), 0);
    assert_starts(&anna.imap_answer_at(&namesake.address), "NO [AUTHENTICATIONFAILED]");
}

#[test]
fn a_restored_mailbox_has_its_log_in_its_mail_its_aliases_and_its_grants_again() {
    let brand = Brand::new("restored");
    let (anna, dora) = (brand.person("anna"), brand.person("dora"));
    brand.run(&["alias", "route", &brand.at("info"), "--to", &dora.address]);
    brand.run(&["delegate", "grant", &dora.address, &anna.address, "--access", "read"]);
    brand.run(&["delegate", "grant", &anna.address, &dora.address, "--access", "read"]);
    let old = brand.host.send(&dora.address);
    assert_eq!(dora.receives(&old), 1);
    let delete = ["mailbox", "delete", &dora.address, "--confirm", &dora.address, "--end-grants"];
    brand.run(&[&delete[..], &["--reroute-aliases", &anna.address]].concat());
    let meanwhile = brand.host.send(&brand.at("info"));
    assert_eq!(anna.receives(&meanwhile), 1);

    brand.run(&["mailbox", "restore", &dora.address]);
    assert_starts(&dora.imap_answer(), "OK");
    assert_eq!(dora.receives(&old), 1);
    assert_starts(&anna.imap_answer_at(&dora.address), "OK");
    assert_starts(&dora.imap_answer_at(&anna.address), "OK");
    let new = brand.host.send(&brand.at("info"));
    assert_eq!(dora.receives(&new), 1);
    assert_eq!(anna.imap().count(&new), 0);

    let home = brand.host.json(&["mailbox", "show", &dora.address])["home"].as_str().unwrap().to_owned();
    assert!(Path::new(&home).exists());
    brand.run(&[&delete[..], &["--drop-aliases"]].concat());
    brand.run(&["mailbox", "purge", &dora.address, "--confirm", &dora.address]);
    let parent = Path::new(&home).parent().unwrap();
    let left: Vec<String> =
        parent.read_dir().unwrap().map(|e| e.unwrap().file_name().to_str().unwrap().to_owned()).collect();
    assert!(left.iter().all(|name| name.starts_with("anna.")), "{left:?}");
}

#[test]
fn mail_under_way_is_delivered_before_its_mailbox_goes() {
    let host = Host::start();
    let brand = Brand::on(&host, "under-way");
    let eva = brand.person("eva");
    let set = |value: &str| {
        host.command("postconf", &["-c", &host.path("postfix"), "-e", &format!("defer_transports = {value}")]);
        host.command("postfix", &["-c", &host.path("postfix"), "reload"]);
    };
    set("lmtp");
    let delete = ["mailbox", "delete", &eva.address, "--confirm", &eva.address, "--wait", "1"];
    let subject = host.send(&eva.address);
    let mut slow = host.smtp();
    assert_starts(&slow.recipient("stranger@outside.test", &eva.address), "250");
    let stopped = host.ask(&delete, "");
    assert_eq!(stopped.status.code(), Some(7), "{}", lossy(&stopped.stderr));
    assert!(lossy(&stopped.stderr).contains("still under way"), "{}", lossy(&stopped.stderr));
    assert_starts(&host.rcpt(&eva.address), "550 5.2.1");
    assert_starts(&eva.imap_answer(), "NO");
    set("");
    host.command("postqueue", &["-c", &host.path("postfix"), "-f"]);
    // What was promised to a sender who takes their time is waited for.
    let stopped = host.ask(&delete, "");
    assert_eq!(stopped.status.code(), Some(7), "{}", lossy(&stopped.stderr));
    assert!(lossy(&stopped.stderr).contains("Postfix is receiving"), "{}", lossy(&stopped.stderr));
    assert_starts(&slow.data(&super::smtp::message("stranger@outside.test", &eva.address, "slow", "")), "250");
    host.run(&[&delete[..5], &["--wait", "15"]].concat());
    assert_starts(&host.rcpt(&eva.address), "550 5.1.1");
    host.run(&["mailbox", "restore", &eva.address]);
    for subject in [subject.as_str(), "slow"] {
        assert_eq!(eva.receives(subject), 1);
    }
}

#[test]
fn a_renamed_mailbox_keeps_its_mail_and_grants_and_is_reached_by_its_old_address() {
    let brand = Brand::new("renamed");
    let (anna, finn) = (brand.person("anna"), brand.person_with("finn", &["--login", "finn-renamed"]));
    brand.run(&["delegate", "grant", &finn.address, &anna.address, "--access", "read"]);
    let old = brand.host.send(&finn.address);
    assert_eq!(finn.receives(&old), 1);
    let new_address = brand.at("finn.new");
    brand.run(&["mailbox", "rename", &finn.address, &new_address]);
    let mut session = finn.imap_as("finn-renamed");
    assert_eq!(super::brand::arrived(&mut session, &old), 1);
    for address in [&finn.address, &new_address] {
        let subject = brand.host.send(address);
        assert_eq!(super::brand::arrived(&mut session, &subject), 1, "{address}");
    }
    assert_starts(&anna.imap_answer_at(&new_address), "OK");
    // Without an alias nothing is left of the old name.
    brand.run(&["mailbox", "rename", &new_address, &brand.at("finn.ito"), "--no-alias"]);
    assert_starts(&brand.host.rcpt(&new_address), "550 5.1.1");
}

#[test]
fn a_renamed_domain_is_reached_by_both_names() {
    let brand = Brand::new("domain-renamed");
    let gina = brand.person("gina");
    brand.run(&["alias", "route", &brand.at("info"), "--to", &gina.address]);
    let old = brand.host.send(&gina.address);
    assert_eq!(gina.receives(&old), 1);
    let mut session = gina.imap();
    session.idle();
    let new_domain = "domain-with-a-new-name.example";
    brand.run(&["domain", "rename", &brand.domain, new_domain]);
    assert!(eventually(|| session.is_ended().then_some(())).is_some(), "the session goes on");
    let mut session = gina.imap_as(&format!("gina@{new_domain}"));
    assert_eq!(super::brand::arrived(&mut session, &old), 1);
    for address in [&gina.address, &brand.at("info"), &format!("gina@{new_domain}"), &format!("info@{new_domain}")] {
        let subject = brand.host.send(address);
        assert_eq!(super::brand::arrived(&mut session, &subject), 1, "{address}");
    }
    assert_starts(&gina.imap_answer(), "NO [AUTHENTICATIONFAILED]");
}
