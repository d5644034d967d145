//! Mailboxes that appear among a person's folders when they are granted.

use super::brand::{Brand, Person};
use super::explain::agrees_about;
use super::host::lossy;
use super::imap::Imap;
use super::{assert_starts, eventually};
use std::time::{Duration, Instant};

/// The folders that a client is shown: by LIST, by LIST of subscribed folders (RFC 5258), by LSUB.
fn shown(session: &mut Imap, command: &str) -> Vec<String> {
    let answer = session.say(command);
    assert!(answer.is_ok(), "{command} was answered {answer:?}");
    let selectable = answer.untagged.iter().filter(|line| !line.contains("\\Noselect"));
    selectable.filter_map(|line| line.split_once("\"/\" ")).map(|(_, name)| name.trim_matches('"').to_owned()).collect()
}

/// What is shown of other people's mailboxes, and can be opened.
fn shared_folders(person: &Person<'_>) -> [Vec<String>; 3] {
    let mut session = person.imap();
    ["LIST \"\" *", "LIST (SUBSCRIBED) \"\" *", "LSUB \"\" *"].map(|command| {
        let mut folders = shown(&mut session, command);
        folders.retain(|folder| folder.starts_with("Shared"));
        folders.sort();
        folders
    })
}

#[test]
fn a_granted_mailbox_appears_at_the_next_log_in_and_a_revoked_one_vanishes() {
    let brand = Brand::new("shared-appears");
    let anna = brand.person("anna");
    let sales = brand.shared_mailbox("sales");
    let subject = brand.host.send(&sales);
    assert_eq!(shared_folders(&anna), [[""; 0]; 3]);
    agrees_about(&brand, &anna, &sales);
    brand.run(&["delegate", "grant", &sales, &anna.address, "--access", "read"]);
    agrees_about(&brand, &anna, &sales);
    let inbox = format!("Shared (read only)/{sales}/INBOX");
    assert_eq!(shared_folders(&anna), [[inbox.as_str()]; 3]);
    let found = eventually(|| {
        let mut session = anna.imap();
        session.say(&format!("SELECT \"{inbox}\""));
        session.fetch(&subject).contains(&subject).then_some(())
    });
    assert!(found.is_some(), "the mail is not in {inbox}");
    brand.run(&["delegate", "revoke", &sales, &anna.address]);
    assert_eq!(shared_folders(&anna), [[""; 0]; 3]);
    assert!(!anna.imap().say("LIST \"\" *").untagged.concat().contains("Shared"), "a parent stays behind");
}

#[test]
fn each_access_has_its_folder_and_its_rights() {
    let brand = Brand::new("shared-access");
    let sales = brand.shared_mailbox("sales");
    let sent = brand.host.send(&sales);
    let keeper = brand.person("keeper");
    brand.run(&["delegate", "grant", &sales, &keeper.address, "--access", "full"]);
    let mut keepers = keeper.imap_at(&sales);
    for (local, access, parent, rights) in [
        ("rita", "read", "Shared (read only)", "lrs"),
        ("will", "write", "Shared", "deilrstw"),
        ("fred", "full", "Shared (full access)", "cdeiklprstwx"),
    ] {
        let person = brand.person(local);
        brand.run(&["delegate", "grant", &sales, &person.address, "--access", access]);
        let mut session = person.imap();
        let inbox = format!("\"{parent}/{sales}/INBOX\"");
        assert_eq!(session.rights(&inbox), rights, "{access}");
        let (writes, keeps_folders) = (access != "read", access == "full");
        assert_eq!(session.append(&inbox, "").starts_with("OK"), writes, "{access}: append");
        for folder in ["New", "New/Below"] {
            let made = session.say(&format!("CREATE \"{parent}/{sales}/{folder}\""));
            assert_eq!(made.is_ok(), keeps_folders, "{access}: {made:?}");
        }
        assert_starts(&session.say(&format!("SETACL {inbox} bob lrs")).status, "NO [NOPERM]");
        session.say(&format!("SELECT {inbox}"));
        // \Seen is one's own, whatever the access.
        session.say("STORE 1 +FLAGS (\\Flagged)");
        session.say("STORE 1 +FLAGS (\\Seen)");
        let flags = session.say("FETCH 1 FLAGS").untagged.concat();
        assert_eq!(flags.contains("\\Flagged"), writes, "{access}: {flags}");
        assert!(flags.contains("\\Seen"), "{access}: {flags}");
        assert!(session.fetch(&sent).contains(&sent), "{access}");
        // What somebody else has marked as deleted goes only where this one may expunge.
        assert_starts(&keepers.append("INBOX", ""), "OK");
        keepers.say("SELECT INBOX");
        keepers.say("STORE * +FLAGS (\\Deleted)");
        let doomed = |session: &mut Imap| session.say("SEARCH DELETED").untagged.concat() != "* SEARCH";
        session.say(&format!("SELECT {inbox}"));
        assert!(doomed(&mut session), "{access}");
        session.say("EXPUNGE");
        assert_eq!(doomed(&mut session), !writes, "{access}: expunge");
        for folder in ["Old", "Older"] {
            assert!(keepers.say(&format!("CREATE {folder}-{access}")).is_ok());
        }
        let at = |folder: &str| format!("\"{parent}/{sales}/{folder}-{access}\"");
        for change in [format!("RENAME {} {}", at("Old"), at("Oldest")), format!("DELETE {}", at("Older"))] {
            let changed = session.say(&change);
            assert_eq!(changed.is_ok(), keeps_folders, "{access}: {change}: {changed:?}");
        }
        // Folders made by one are there for all, with the same rights as the inbox.
        if keeps_folders {
            assert_eq!(session.rights(&format!("\"{parent}/{sales}/New/Below\"")), rights, "{access}");
        }
    }
}

#[test]
fn folders_made_later_are_covered() {
    let brand = Brand::new("shared-later");
    let (anna, carl) = (brand.person("anna"), brand.person("carl"));
    brand.run(&["delegate", "grant", &carl.address, &anna.address, "--access", "read"]);
    let mut hers = anna.imap();
    assert!(carl.imap().say("CREATE Projects/2031").is_ok());
    let folder = format!("\"Shared (read only)/{}/Projects/2031\"", carl.address);
    assert_eq!(hers.rights(&folder), "lrs");
    assert!(hers.say(&format!("SUBSCRIBE {folder}")).is_ok());
    assert!(
        shared_folders(&anna)[2].contains(&folder.trim_matches('"').to_owned()),
        "{:?}",
        anna.imap().say("LSUB \"\" *")
    );
    assert_eq!(shown(&mut carl.imap(), "LSUB \"\" Projects*"), [""; 0], "his subscriptions are not hers");
    brand.run(&["delegate", "revoke", &carl.address, &anna.address]);
    assert_eq!(shared_folders(&anna), [[""; 0]; 3]);
    brand.run(&["delegate", "grant", &carl.address, &anna.address, "--access", "read"]);
    assert!(shared_folders(&anna)[2].contains(&folder.trim_matches('"').to_owned()), "her subscription came back");
}

#[test]
fn each_person_has_seen_flags_of_their_own() {
    let brand = Brand::new("shared-seen");
    let (anna, bob) = (brand.person("anna"), brand.person("bob"));
    let sales = brand.shared_mailbox("sales");
    let inbox = format!("\"Shared/{sales}/INBOX\"");
    for person in [&anna, &bob] {
        brand.run(&["delegate", "grant", &sales, &person.address, "--access", "write"]);
    }
    let mut session = anna.imap();
    assert_starts(&session.append(&inbox, ""), "OK");
    let flags = |person: &Person<'_>| {
        let mut session = person.imap();
        session.say(&format!("SELECT {inbox}"));
        session.say("FETCH 1 FLAGS").untagged.concat()
    };
    session.say(&format!("SELECT {inbox}"));
    session.say("STORE 1 +FLAGS (\\Seen \\Flagged)");
    assert!(flags(&anna).contains("\\Seen") && flags(&anna).contains("\\Flagged"), "{}", flags(&anna));
    assert!(!flags(&bob).contains("\\Seen") && flags(&bob).contains("\\Flagged"), "{}", flags(&bob));
}

#[test]
fn nobody_learns_of_a_mailbox_without_a_grant() {
    let brand = Brand::new("shared-secret");
    let (anna, bob) = (brand.person("anna"), brand.person("bob"));
    let sales = brand.shared_mailbox("sales");
    brand.run(&["delegate", "grant", &bob.address, &anna.address, "--access", "write"]);
    let mut session = anna.imap();
    for verb in ["SELECT", "STATUS", "SUBSCRIBE", "MYRIGHTS", "DELETE", "CREATE"] {
        let ask = |session: &mut Imap, name: &str| {
            let rest = if verb == "STATUS" { " (MESSAGES)" } else { "" };
            let status = session.say(&format!("{verb} \"Shared/{name}/INBOX\"{rest}")).status;
            status.split(" (0").next().unwrap_or_default().replace(name, "it")
        };
        let (there, not_there) = (ask(&mut session, &sales), ask(&mut session, &brand.at("nobody")));
        assert_eq!(there, not_there, "{verb}");
        // Rights depend on the name alone, where there is no mailbox.
        assert!(verb == "MYRIGHTS" || there.starts_with("NO"), "{verb} was answered {there:?}");
    }
}

#[test]
fn nobody_makes_folders_beside_the_mailboxes() {
    let brand = Brand::new("shared-beside");
    let anna = brand.person("anna");
    for (local, access) in [("one", "read"), ("two", "write"), ("three", "full")] {
        brand.run(&["delegate", "grant", &brand.shared_mailbox(local), &anna.address, "--access", access]);
    }
    let mut session = anna.imap();
    for parent in ["Shared", "Shared (read only)", "Shared (full access)"] {
        for folder in ["of-hers", "of-hers/INBOX", "of-hers/more/below"] {
            // No internal error of the server, with lines in its log that anybody could fill it with.
            assert_starts(&session.say(&format!("CREATE \"{parent}/{folder}\"")).status, "NO [NOPERM]");
            assert_starts(&session.append(&format!("\"{parent}/{folder}\""), ""), "NO [");
        }
    }
}

/// A limit of Dovecot's, which the documents name.
#[test]
fn what_a_delegate_files_counts_against_the_owner_only_afterwards() {
    let brand = Brand::new("shared-quota");
    let (anna, dora) = (brand.person("anna"), brand.person_with("dora", &["--quota", "20K"]));
    brand.run(&["delegate", "grant", &dora.address, &anna.address, "--access", "write"]);
    let mut session = anna.imap();
    for _ in 0..3 {
        let filed = session.append(&format!("\"Shared/{}/INBOX\"", dora.address), &"x\r\n".repeat(4000));
        assert_starts(&filed, "OK");
    }
    assert_starts(&brand.host.smtp().recipient_of_size("stranger@outside.test", &dora.address, 100), "552 5.2.2 ");
    assert_starts(&dora.imap().append("INBOX", ""), "NO [OVERQUOTA]");
    let own = anna.imap().say("GETQUOTAROOT INBOX").untagged.concat();
    assert!(own.contains("(STORAGE 0 "), "it counts against the delegate: {own}");
}

#[test]
fn grants_end_and_owners_and_delegates_are_suspended() {
    let (brand, other) = (Brand::new("shared-standing"), Brand::new("shared-closed"));
    let (anna, carl) = (brand.person("anna"), brand.person("carl"));
    let sales = other.shared_mailbox("sales");
    brand.run(&["delegate", "grant", &carl.address, &anna.address, "--access", "read"]);
    brand.run(&["delegate", "grant", &sales, &anna.address, "--access", "write"]);
    let folders = [format!("Shared (read only)/{}/INBOX", carl.address), format!("Shared/{sales}/INBOX")];
    assert_eq!(shared_folders(&anna)[0], folders);
    brand.run(&["mailbox", "suspend", &carl.address]);
    assert_eq!(shared_folders(&anna)[0], folders, "the owner suspended");
    agrees_about(&brand, &anna, &carl.address);
    brand.run(&["domain", "disable", &other.domain]);
    assert_eq!(shared_folders(&anna)[0], folders[..1], "the owner's domain disabled");
    agrees_about(&brand, &anna, &sales);
    brand.run(&["domain", "enable", &other.domain]);
    assert_eq!(shared_folders(&anna)[0], folders);
    brand.run(&["mailbox", "suspend", &anna.address]);
    assert_starts(&anna.imap_answer(), "NO [");
    brand.run(&["mailbox", "resume", &anna.address]);
    brand.run(&["delegate", "grant", &sales, &anna.address, "--until", "6s"]);
    assert_eq!(shared_folders(&anna)[0], folders);
    assert!(eventually(|| (shared_folders(&anna)[0] == folders[..1]).then_some(())).is_some(), "it does not end");
    agrees_about(&brand, &anna, &sales);
}

#[test]
fn a_delegates_log_in_to_a_mailbox_does_not_show_what_they_or_the_owner_were_granted() {
    let brand = Brand::new("shared-master");
    let (anna, carl) = (brand.person("anna"), brand.person("carl"));
    let sales = brand.shared_mailbox("sales");
    for (owner, delegate) in [(&sales, &anna.address), (&carl.address, &anna.address), (&sales, &carl.address)] {
        brand.run(&["delegate", "grant", owner, delegate, "--access", "write"]);
    }
    let listed = anna.imap_at(&carl.address).say("LIST \"\" *").untagged.concat();
    assert!(!listed.contains("Shared"), "{listed}");
}

#[test]
fn a_changed_access_moves_the_folder() {
    let brand = Brand::new("shared-changed");
    let anna = brand.person("anna");
    let sales = brand.person_with("sales", &["--login", "sales-changed"]);
    for (access, parent) in [("read", "Shared (read only)"), ("full", "Shared (full access)"), ("write", "Shared")] {
        brand.run(&["delegate", "grant", &sales.address, &anna.address, "--access", access]);
        assert_eq!(shared_folders(&anna), [(); 3].map(|()| [format!("{parent}/sales-changed/INBOX")]));
    }
}

#[test]
fn odd_names_are_shown() {
    let brand = Brand::new("shared-odd");
    let anna = brand.person("anna");
    for local in ["o'neil", "a&b", "a=b", "#a", "$a", "a^b", "`a", "{a}", "|a", "a~", "a_b", "a.b.c"] {
        let odd = brand.person(local);
        brand.run(&["delegate", "grant", &odd.address, &anna.address, "--access", "write"]);
        // RFC 3501, 5.1.3
        let inbox = format!("Shared/{}/INBOX", odd.address.replace('&', "&-"));
        assert_eq!(shared_folders(&anna), [(); 3].map(|()| [inbox.clone()]), "{local}");
        assert_starts(&anna.imap().append(&format!("\"{inbox}\""), ""), "OK");
        brand.run(&["delegate", "revoke", &odd.address, &anna.address]);
    }
}

/// It takes less than a second, at least where nothing else does: one of a few attempts shows it.
#[track_caller]
fn assert_soon(mut act: impl FnMut()) {
    let spans: Vec<Duration> = std::iter::repeat_with(|| {
        let begin = Instant::now();
        act();
        begin.elapsed()
    })
    .take(5)
    .collect();
    assert!(spans.iter().any(|span| *span < Duration::from_secs(1)), "after {spans:?}");
}

/// Dovecot's auth service answers in 8192 bytes or not at all.
#[test]
fn a_thousand_grants_keep_nobody_from_logging_in() {
    let brand = Brand::new("shared-thousand");
    let (anna, sales) = (brand.person("anna"), brand.shared_mailbox("sales"));
    brand.host.write_store(&format!(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
         INSERT INTO address (domain_id, local, role, created_at)
           SELECT id, 'department-number-' || i, 'primary', '2031-01-01T00:00:00Z' FROM domain, n WHERE name = '{domain}';
         INSERT INTO mailbox (kind, address_id, login, home, created_at)
           SELECT 'shared', a.id, a.local || '@{domain}', '{root}/' || a.local, '2031-01-01T00:00:00Z'
             FROM address a JOIN domain d ON d.id = a.domain_id WHERE d.name = '{domain}' AND a.local LIKE 'department-%';
         INSERT INTO login_name SELECT login, id FROM mailbox WHERE login LIKE 'department-%@{domain}';
         INSERT INTO delegation (owner_id, delegate_id, access, send_as, created_at)
           SELECT o.id, d.id, 'write', 'no', '2021-01-01T00:00:00Z' FROM mailbox o, mailbox d
            WHERE o.login LIKE 'department-%@{domain}' AND d.login = '{anna}'
           UNION ALL SELECT o.id, d.id, 'full', 'no', '2031-01-01T00:00:00Z' FROM mailbox o, mailbox d
            WHERE d.login LIKE 'department-%@{domain}' AND o.login = '{sales}';",
        domain = brand.domain,
        root = brand.host.path("mail"),
        anna = anna.address,
    ));
    // What another program has changed is taken in by the next change.
    brand.host.run(&["alias", "route", &brand.at("next"), "--to", &sales]);
    let mut folders = Vec::new();
    assert_soon(|| folders = shown(&mut anna.imap(), "LSUB \"\" Shared*"));
    assert!((20..=40).contains(&folders.len()), "{} mailboxes are shown", folders.len());
    // The others are there, too.
    assert_starts(&anna.imap_answer_at(&brand.at("department-number-1000")), "OK");
    let granted = brand.host.ask(&["delegate", "grant", &sales, &anna.address, "--access", "read"], "");
    let said = format!("open it with a separate log-in: {sales}*{}", anna.address);
    assert!(granted.status.success() && lossy(&granted.stderr).contains(&said), "{granted:?}");
    // A new grant takes nobody's folder away, though the mailbox is older than the others.
    assert_eq!(shown(&mut anna.imap(), "LSUB \"\" Shared*"), folders);
    assert_soon(|| assert_starts(&anna.imap_answer_at(&sales), "OK"));
}
