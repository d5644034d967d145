//! The folders that every mailbox has from the beginning.

use super::brand::{Brand, Person};
use super::imap::Imap;
use super::{assert_starts, eventually};
use serde_json::json;
use std::path::Path;

const FOLDERS: [&str; 4] = ["Drafts", "Junk", "Sent", "Trash"];

/// Folders with their special use (RFC 6154), as `Sent \Sent`.
fn special(session: &mut Imap) -> Vec<String> {
    let listed = session.say("LIST (SPECIAL-USE) \"\" \"*\" RETURN (SPECIAL-USE)");
    assert!(listed.is_ok(), "{listed:?}");
    let mut found: Vec<String> = Vec::new();
    for line in &listed.untagged {
        let (flags, name) = line.split_once(") \"/\" ").unwrap();
        let uses = flags.split(['(', ' ']).filter(|flag| FOLDERS.iter().any(|folder| *flag == format!("\\{folder}")));
        found.extend(uses.map(|flag| format!("{} {flag}", name.trim_matches('"'))));
    }
    found.sort();
    found
}

#[test]
fn every_mailbox_has_the_four_folders_that_mail_clients_look_for() {
    let brand = Brand::new("folders");
    let anna = brand.person("anna");
    let sales = brand.shared_mailbox("sales");
    brand.run(&["delegate", "grant", &sales, &anna.address, "--access", "write"]);
    let expected = FOLDERS.map(|folder| format!("{folder} \\{folder}"));
    // Those of a granted mailbox are no place for one's own sent mail: in one's own session they have no special use.
    for mut session in [anna.imap(), anna.imap_at(&sales)] {
        assert_eq!(special(&mut session), expected);
        let subscribed = session.say("LSUB \"\" \"*\"").untagged.join("\n");
        for folder in FOLDERS {
            assert!(subscribed.contains(&format!(" {folder}")), "{folder}: {subscribed}");
            assert!(session.say(&format!("SELECT {folder}")).is_ok(), "{folder}");
            assert_starts(&session.append(folder, ""), "OK");
        }
    }
}

/// Other systems have homes such as o'neil, and no answer of the store makes a query or a command of one.
#[test]
fn a_home_with_an_apostrophe_is_a_home_like_any_other() {
    let brand = Brand::new("apostrophe");
    let root = brand.host.json(&["setting", "show", "mail-root"])["value"].as_str().unwrap().to_owned();
    let home = format!("{root}/{}/o'neil", brand.domain);
    let address = brand.at("neil");
    let document = json!({ "mailboxes": [{ "address": address, "kind": "personal", "home": home, "quota": "1M" }] });
    brand.host.run_with(&["apply", "-"], &document.to_string());
    let password = brand.run(&["mailbox", "password", &address, "--generate-password"]).trim().to_owned();
    let neil = Person { host: brand.host, address, password };
    assert_eq!(neil.receives(&brand.host.send(&neil.address)), 1);
    assert!(Path::new(&home).join("Maildir").exists());
    let quota = neil.imap().say("GETQUOTAROOT INBOX").untagged.join("\n");
    assert!(quota.contains(" 1024)"), "{quota}");
    let mut filters = brand.host.sieve();
    assert_starts(&filters.log_in(&neil.address, &neil.password), "OK");
    assert_starts(&filters.activate("require \"fileinto\"; fileinto \"Sent\";"), "OK");
    let subject = brand.host.send(&neil.address);
    let filed = eventually(|| {
        let mut session = neil.imap();
        session.say("SELECT Sent");
        let found = session.say(&format!("SEARCH HEADER Subject {subject}")).untagged.concat();
        found.contains(|c: char| c.is_ascii_digit()).then_some(())
    });
    assert!(filed.is_some(), "the filter files nothing");
    // As a delegate's folder, and in the delegate's log-in.
    let anna = brand.person("anna");
    brand.run(&["delegate", "grant", &neil.address, &anna.address, "--access", "write"]);
    assert_starts(&anna.imap().say(&format!("SELECT \"Shared/{}/Sent\"", neil.address)).status, "OK");
    assert_starts(&anna.imap_at(&neil.address).say("SELECT Sent").status, "OK");
    // The mail goes, and comes back.
    brand.run(&["mailbox", "delete", &neil.address, "--confirm", &neil.address, "--end-grants"]);
    assert!(!Path::new(&home).exists());
    brand.run(&["mailbox", "restore", &neil.address]);
    assert!(Path::new(&home).join("Maildir").exists());
}
