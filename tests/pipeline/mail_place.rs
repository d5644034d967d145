//! Mail that lies elsewhere than in the home: each format, for its owner, for deliveries, and for those who were granted it.

use super::brand::{Brand, Person};
use super::host::{Host, generation, lossy};
use super::imap::Imap;
use super::{assert_starts, eventually};
use std::fs;
use std::path::Path;

/// The formats, each as a local part and what stands before and behind the path.
const FORMATS: [(&str, &str, &str); 4] = [
    ("maildir", "maildir:", ""),
    ("layout", "maildir:", ":LAYOUT=fs"),
    ("sdbox", "sdbox:", ""),
    ("mdbox", "mdbox:", ""),
];

fn mail_root(host: &Host) -> String {
    host.json(&["setting", "show", "mail-root"])["value"].as_str().unwrap().to_owned()
}

/// People with mail in each of the formats, and one with Maildir in the home.
fn people<'a>(brand: &Brand<'a>) -> Vec<(Person<'a>, Option<String>)> {
    let root = mail_root(brand.host);
    let mut people = vec![(brand.person("home"), None)];
    for (local, before, behind) in FORMATS {
        let path = format!("{root}/old-{}/{local}", brand.domain);
        people.push((brand.person_with(local, &["--mail-place", &format!("{before}{path}{behind}")]), Some(path)));
    }
    people
}

/// The number of messages in a folder, and whether the first is marked as read.
fn look(session: &mut Imap, folder: &str) -> (bool, bool) {
    let selected = session.say(&format!("SELECT \"{folder}\""));
    assert!(selected.is_ok(), "{folder}: {selected:?}");
    let flags = session.say("FETCH 1 FLAGS").untagged.concat();
    (flags.contains("FETCH"), flags.contains("\\Seen"))
}

#[test]
fn mail_in_each_format_is_delivered_read_counted_and_filtered() {
    let brand = Brand::new("place-owner");
    for (person, path) in people(&brand) {
        let name = &person.address;
        let subject = brand.host.send(name);
        assert_eq!(person.receives(&subject), 1, "{name}");
        assert!(person.imap_message(&subject).contains(&subject), "{name}");
        let mut session = person.imap();
        assert!(session.say("CREATE Work/2031").is_ok(), "{name}");
        assert_starts(&session.append("Work/2031", "text"), "OK");
        assert_eq!(look(&mut session, "Work/2031"), (true, false), "{name}");
        // It is counted, and by an app password it is the same mail.
        brand.run(&["mailbox", "set", name, "--quota", "1M"]);
        let counted = person.imap().say("GETQUOTAROOT INBOX").untagged.join("\n");
        assert!(counted.contains(" 1024)") && !counted.contains("(STORAGE 0 "), "{name}: {counted}");
        let phone = brand.with_app_password(&person, "phone");
        assert!(phone.imap_message(&subject).contains(&subject), "{name}");
        // The home is ours: a filter is kept there, and what it makes is no folder.
        let mut filters = brand.host.sieve();
        assert_starts(&filters.log_in(name, &person.password), "OK");
        assert_starts(&filters.activate("require [\"fileinto\", \"mailbox\"]; fileinto :create \"Filed/Here\";"), "OK");
        let filed = brand.host.send(name);
        let there = eventually(|| {
            let mut session = person.imap();
            session.say("SELECT Filed/Here");
            session.fetch(&filed).contains(&filed).then_some(())
        });
        assert!(there.is_some(), "{name}: the filter files nothing");
        let listed = person.imap().say("LIST \"\" *").untagged.join("\n").to_lowercase();
        assert!(!listed.contains("sieve") && !listed.contains("dovecot"), "{name}: {listed}");
        let home = brand.host.json(&["mailbox", "show", name])["home"].as_str().unwrap().to_owned();
        assert!(Path::new(&home).join("sieve").exists(), "{name}");
        if let Some(path) = path {
            assert!(!Path::new(&home).join("Maildir").exists(), "{name}");
            assert!(fs::read_dir(&path).unwrap().count() > 2, "{path}");
        }
    }
}

#[test]
fn delegates_see_mail_in_each_format_beside_one_another() {
    let brand = Brand::new("place-shared");
    let owners = people(&brand);
    let root = mail_root(brand.host);
    let own = format!("mdbox:{root}/old-{}/fred", brand.domain);
    let (rita, fred) = (brand.person("rita"), brand.person_with("fred", &["--mail-place", &own]));
    let subjects: Vec<String> = owners.iter().map(|(owner, _)| brand.host.send(&owner.address)).collect();
    for ((owner, _), subject) in owners.iter().zip(&subjects) {
        assert_eq!(owner.receives(subject), 1, "{}", owner.address);
        assert!(owner.imap().say("CREATE Work/2031").is_ok());
        brand.run(&["delegate", "grant", &owner.address, &rita.address, "--access", "read"]);
        brand.run(&["delegate", "grant", &owner.address, &fred.address, "--access", "full"]);
    }
    for (person, parent, changes) in [(&rita, "Shared (read only)", false), (&fred, "Shared (full access)", true)] {
        let mut session = person.imap();
        let listed = session.say("LIST \"\" *");
        assert!(listed.is_ok(), "{listed:?}");
        for ((owner, path), subject) in owners.iter().zip(&subjects) {
            let name = &owner.address;
            let at = |folder: &str| format!("{parent}/{name}/{folder}");
            assert_eq!(look(&mut session, &at("INBOX")), (true, false), "{name}");
            assert!(session.fetch(subject).contains(subject), "{name}: {}", person.address);
            session.say("STORE 1 +FLAGS (\\Seen)");
            assert_eq!(look(&mut session, &at("INBOX")), (true, true), "{name}");
            assert_eq!(look(&mut owner.imap(), "INBOX"), (true, false), "{name}: \\Seen is not the owner's");
            look(&mut session, &at("Work/2031"));
            let folder = format!("\"{}\"", at("INBOX"));
            assert_eq!(session.append(&folder, "").starts_with("OK"), changes, "{name}: append");
            for change in [
                format!("CREATE \"{}\"", at("New")),
                format!("RENAME \"{}\" \"{}\"", at("New"), at("Newer")),
                format!("DELETE \"{}\"", at("Newer")),
            ] {
                assert_eq!(session.say(&change).is_ok(), changes, "{name}: {change}");
            }
            // The delegate's own log-in at the owner has the same mail.
            let mut at_owner = person.imap_at(name);
            at_owner.say("SELECT INBOX");
            assert!(at_owner.fetch(subject).contains(subject), "{name}");
            assert_eq!(at_owner.append("INBOX", "").starts_with("OK"), changes, "{name}");
            assert!(at_owner.say("SUBSCRIBE Work/2031").is_ok());
            // No inbox was made where the format has none.
            if let Some(path) = path {
                for wrong in [".INBOX", "INBOX"] {
                    assert!(!Path::new(path).join(wrong).exists(), "{path}/{wrong}");
                }
            }
        }
    }
    let of_mine = brand.host.dovecot_log(&["Panic"]);
    assert!(of_mine.is_empty(), "{:?}: {of_mine:#?}", generation());
}

/// What a session that is open would go on to write into the place that was left.
#[test]
fn a_mailbox_gets_another_place_and_its_sessions_end() {
    let brand = Brand::new("place-moves");
    let (anna, carl) = (brand.person("anna"), brand.person("carl"));
    brand.run(&["delegate", "grant", &anna.address, &carl.address, "--access", "write"]);
    let first = brand.host.send(&anna.address);
    assert_eq!(anna.receives(&first), 1);
    let (mut hers, mut his) = (anna.imap(), carl.imap());
    hers.idle();
    his.idle();
    let place = format!("maildir:{}/old-{}/anna", mail_root(brand.host), brand.domain);
    brand.run(&["mailbox", "set", &anna.address, "--mail-place", &place]);
    hers.ends_within_a_second();
    his.ends_within_a_second();
    let second = brand.host.send(&anna.address);
    assert_eq!(anna.receives(&second), 1);
    assert_eq!(anna.imap_message(&first), "", "the mail stays where it was");
    let mut shared = carl.imap();
    assert_eq!(look(&mut shared, &format!("Shared/{}/INBOX", anna.address)), (true, false));
    assert!(shared.fetch(&second).contains(&second));
    brand.run(&["mailbox", "set", &anna.address, "--mail-place", "default"]);
    assert!(anna.imap_message(&first).contains(&first));
}

/// The number of a mailbox.
fn number(host: &Host, address: &str) -> String {
    host.json(&["mailbox", "show", address])["id"].to_string()
}

#[test]
fn mail_in_a_place_goes_and_comes_back_with_its_mailbox() {
    let brand = Brand::new("place-goes");
    let root = mail_root(brand.host);
    for (local, before, behind) in FORMATS {
        // Beside the home, so that both are put aside in one directory.
        let path = format!("{root}/{}/{local}", brand.domain);
        let person = brand.person_with(local, &["--mail-place", &format!("{before}{path}{behind}")]);
        let name = &person.address;
        let subject = brand.host.send(name);
        assert_eq!(person.receives(&subject), 1, "{name}");
        let mut filters = brand.host.sieve();
        assert_starts(&filters.log_in(name, &person.password), "OK");
        assert_starts(&filters.activate("keep;"), "OK");
        let id = number(brand.host, name);
        let home = format!("{root}/{}/{local}.{id}", brand.domain);
        let aside = |suffix: &str| format!("{root}/{}/.removed-{id}{suffix}", brand.domain);
        let gone = |there: [bool; 4]| {
            let paths = [home.clone(), path.clone(), aside(""), aside("-mail")];
            assert_eq!(paths.each_ref().map(|path| Path::new(path).exists()), there, "{paths:?}");
        };
        gone([true, true, false, false]);
        brand.run(&["mailbox", "delete", name, "--confirm", name]);
        gone([false, false, true, true]);
        brand.run(&["mailbox", "restore", name]);
        gone([true, true, false, false]);
        assert!(person.imap_message(&subject).contains(&subject), "{name}");
        let archives = brand.host.path(&format!("archives-{local}"));
        fs::create_dir(&archives).unwrap();
        brand.run(&["mailbox", "delete", name, "--confirm", name, "--archive", &archives]);
        let archive = fs::read_dir(&archives).unwrap().next().unwrap().unwrap().path();
        let listed = brand.host.command("tar", &["--zstd", "-tf", archive.to_str().unwrap()]);
        assert!(listed.lines().any(|line| line.starts_with("mail-place/")), "{listed}");
        assert!(listed.lines().any(|line| line.starts_with("sieve/")), "{listed}");
        brand.run(&["mailbox", "purge", name, "--confirm", name]);
        gone([false, false, false, false]);
    }
}

#[test]
fn a_place_outside_the_mail_root_is_left_where_it_is() {
    let brand = Brand::new("place-outside");
    let outside = brand.host.path("outside");
    fs::create_dir(&outside).unwrap();
    brand.host.command("chown", &["nobody:nogroup", &outside]);
    let path = format!("{outside}/anna");
    let options = ["--mail-place", &format!("maildir:{path}"), "--outside-mail-root"];
    let anna = brand.person_with("anna", &options);
    let subject = brand.host.send(&anna.address);
    assert_eq!(anna.receives(&subject), 1);
    for words in [["mailbox", "delete"], ["mailbox", "purge"]] {
        let done = brand.host.ask(&[&words[..], &[&anna.address, "--confirm", &anna.address]].concat(), "");
        let said = lossy(&done.stderr);
        assert!(done.status.success() && said.contains(&format!("is not moved: {path}")), "{words:?}: {said}");
        assert!(Path::new(&path).join("cur").exists());
    }
}

#[test]
fn a_place_that_dovecot_cannot_use_is_refused_and_found() {
    let brand = Brand::new("place-wrong");
    let anna = brand.person("anna");
    let path = format!("{}/old-{}/anna", mail_root(brand.host), brand.domain);
    for directory in ["cur", "new", "tmp", "Work/cur", "Work/new"] {
        fs::create_dir_all(format!("{path}/{directory}")).unwrap();
    }
    let set = |place: &str| {
        let words = ["mailbox", "set", &anna.address, "--mail-place", place, "-o", "json"];
        let done = brand.host.ask(&words, "");
        let said = lossy(&done.stderr);
        if done.status.success() { String::new() } else { said }
    };
    let (flat, nested) = (format!("maildir:{path}"), format!("maildir:{path}:LAYOUT=fs"));
    assert!(set(&flat).contains("mail-place-format"), "{}", set(&flat));
    assert!(set(&nested).contains("mail-place-owner"), "{}", set(&nested));
    brand.host.command("chown", &["-R", "nobody:nogroup", &path]);
    assert_eq!(set(&nested), "");
    let finds = || {
        let found = brand.host.ask(&["check", "-o", "jsonl"], "");
        lossy(&found.stdout).lines().any(|line| line.contains("\"mail-place\"") && line.contains(&anna.address))
    };
    assert!(!finds());
    brand.host.command("chown", &["-R", "root", &path]);
    assert!(finds());
}
