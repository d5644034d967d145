//! What a mailbox replies by itself, and to whom.

use super::brand::Brand;
use super::smtp::message;
use super::{assert_starts, eventually};
use std::fs;

/// A stranger of this test's own, and what the outside world received for them.
pub(crate) struct Stranger<'a> {
    brand: &'a Brand<'a>,
    address: String,
}

impl<'a> Stranger<'a> {
    pub(crate) fn new(brand: &'a Brand<'a>, name: &str) -> Self {
        Self { brand, address: format!("{name}@{}.test", brand.domain) }
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Writes to `to`, which is accepted; gives the subject.
    #[track_caller]
    pub(crate) fn writes(&self, to: &str) -> String {
        self.brand.host.smtp().deliver(&self.address, &[to], "")
    }

    pub(crate) fn received(&self) -> Vec<String> {
        let wanted = format!("X-Rcpt-Args: <{}>", self.address);
        let files = fs::read_dir(self.brand.host.path("sink")).unwrap().flatten();
        let messages = files.map(|entry| super::host::lossy(&fs::read(entry.path()).unwrap_or_default()));
        messages.filter(|message| message.contains(&wanted) && message.contains("\n\n")).collect()
    }

    /// The first reply that comes.
    #[track_caller]
    pub(crate) fn is_replied_to(&self) -> String {
        let reply = eventually(|| self.received().into_iter().next());
        reply.unwrap_or_else(|| panic!("no reply to {}: {:#?}", self.address, self.brand.host.dovecot_log(&["sieve"])))
    }
}

fn set(brand: &Brand<'_>, address: &str, body: &str, options: &[&str]) {
    let set = [&["autoreply", "set", address, "--subject", "Out of office", "--body-file", "-"], options].concat();
    brand.host.run_with(&set, body);
}

#[test]
fn a_reply_goes_once_to_each_sender_from_nobody() {
    let brand = Brand::new("autoreply-once");
    let anna = brand.person("anna");
    let body = "Grüße aus Köln:\n\"back\" on \\Monday\\.\n.\n\";\nkeep;\n";
    let set = ["autoreply", "set", &anna.address, "--subject", "Abwesend \"über\" \\ Ostern", "--body-file", "-"];
    brand.host.run_with(&set, body);
    let (first, second) = (Stranger::new(&brand, "first"), Stranger::new(&brand, "second"));
    first.writes(&anna.address);
    let reply = first.is_replied_to();
    assert!(reply.contains("X-Mail-Args: <>"), "{reply}");
    assert!(reply.contains(&format!("From: <{}>", anna.address)), "{reply}");
    assert!(reply.contains("Auto-Submitted: auto-replied"), "{reply}");
    assert!(reply.contains("Subject: Abwesend =?utf-8?q?\"=C3=BCber\"?= \\ Ostern\n"), "{reply}");
    assert!(reply.contains(body.trim_end()), "{reply}");
    first.writes(&anna.address);
    second.writes(&anna.address);
    second.is_replied_to();
    brand.host.drain_queue();
    assert_eq!(first.received().len(), 1);
}

#[test]
fn a_list_and_a_robot_get_no_reply() {
    let brand = Brand::new("autoreply-list");
    let anna = brand.person("anna");
    set(&brand, &anna.address, "Away.", &[]);
    let (list, robot, person) =
        (Stranger::new(&brand, "list"), Stranger::new(&brand, "robot"), Stranger::new(&brand, "person"));
    for (sender, header) in [(&list, "List-Id: <all.outside.test>"), (&robot, "Auto-Submitted: auto-generated")] {
        let mut session = brand.host.smtp();
        assert_starts(&session.recipient(&sender.address, &anna.address), "250 ");
        let text = message(&sender.address, &anna.address, "news", "");
        assert_starts(&session.data(&format!("{header}\r\n{text}")), "250 ");
    }
    person.writes(&anna.address);
    person.is_replied_to();
    brand.host.drain_queue();
    assert_eq!((list.received().len(), robot.received().len()), (0, 0));
}

#[test]
fn mail_to_each_of_its_own_addresses_is_replied_to_and_that_to_a_group_is_not() {
    let brand = Brand::new("autoreply-aliases");
    let other = Brand::new("autoreply-aliases-other");
    // Dovecot's user name is then another one than each of the addresses.
    let anna = brand.person_with("anna", &["--login", "anna-of-aliases"]);
    let ben = brand.person("ben");
    brand.run(&["domain", "create", "autoreply-aliases-alias.example", "--alias-of", &brand.domain]);
    brand.run(&["alias", "route", &other.at("info"), "--to", &anna.address]);
    brand.run(&["alias", "route", &brand.at("team"), "--to", &anna.address, "--to", &ben.address]);
    set(&brand, &anna.address, "Away.", &[]);
    let group = Stranger::new(&brand, "group");
    group.writes(&brand.at("team"));
    // An alias that is made after the reply counts, too.
    brand.run(&["alias", "route", &brand.at("later"), "--to", &anna.address]);
    for (number, to) in [
        anna.address.clone(),
        brand.at("anna+tag"),
        other.at("info"),
        brand.at("later"),
        "anna@autoreply-aliases-alias.example".to_owned(),
    ]
    .iter()
    .enumerate()
    {
        let stranger = Stranger::new(&brand, &format!("s{number}"));
        stranger.writes(to);
        stranger.is_replied_to();
    }
    brand.host.drain_queue();
    assert_eq!(group.received().len(), 0);
}

/// The dates are columns: what is tested is that the servers obey them without being told of the day.
#[test]
fn a_reply_begins_and_ends_by_itself() {
    let brand = Brand::new("autoreply-dates");
    let anna = brand.person("anna");
    set(&brand, &anna.address, "Away.", &["--from", "1h", "--until", "2h"]);
    let (before, within, after) =
        (Stranger::new(&brand, "before"), Stranger::new(&brand, "within"), Stranger::new(&brand, "after"));
    let shift = |begins: &str, until: &str| {
        let of_anna = format!("(SELECT id FROM mailbox WHERE login = '{}')", anna.address);
        brand.host.write_store(&format!(
            "UPDATE autoreply SET begins = '{begins}', until = '{until}' WHERE mailbox_id = {of_anna}"
        ));
    };
    assert_eq!(anna.receives(&before.writes(&anna.address)), 1);
    shift("2020-01-01T00:00:00Z", "2120-01-01T00:00:00Z");
    within.writes(&anna.address);
    within.is_replied_to();
    shift("2020-01-01T00:00:00Z", "2020-02-01T00:00:00Z");
    assert_eq!(anna.receives(&after.writes(&anna.address)), 1);
    brand.host.drain_queue();
    assert_eq!((before.received().len(), after.received().len()), (0, 0));
}

#[test]
fn who_may_not_log_in_replies_while_mail_is_kept_and_no_longer_when_it_is_cleared() {
    let brand = Brand::new("autoreply-suspended");
    let anna = brand.person("anna");
    set(&brand, &anna.address, "Anna has left.", &[]);
    brand.run(&["mailbox", "suspend", &anna.address, "--allow-incoming"]);
    let (first, second) = (Stranger::new(&brand, "first"), Stranger::new(&brand, "second"));
    first.writes(&anna.address);
    assert!(first.is_replied_to().contains("Anna has left."));
    brand.run(&["autoreply", "clear", &anna.address]);
    brand.run(&["mailbox", "resume", &anna.address]);
    assert_eq!(anna.receives(&second.writes(&anna.address)), 1);
    brand.host.drain_queue();
    assert_eq!(second.received().len(), 0);
}

#[test]
fn the_longest_text_and_many_addresses_are_no_obstacle() {
    let brand = Brand::new("autoreply-long");
    let anna = brand.person("anna");
    let aliases = (0..400).map(|n| format!("an-alias-of-anna-with-the-number-{n}"));
    brand.host.write_store(
        &aliases
            .map(|local| {
                format!(
                    "INSERT INTO address (domain_id, local, role, created_at)
                       SELECT id, '{local}', 'alias', created_at FROM domain WHERE name = '{}';
                     INSERT INTO target (address_id, mailbox_id)
                       SELECT last_insert_rowid(), id FROM mailbox WHERE login = '{}';",
                    brand.domain, anna.address
                )
            })
            .collect::<String>(),
    );
    set(&brand, &anna.address, &format!("{}end", "\"ü\u{1f600}\\\"\n".repeat(1666)), &[]);
    let stranger = Stranger::new(&brand, "stranger");
    stranger.writes(&brand.at("an-alias-of-anna-with-the-number-399"));
    assert!(stranger.is_replied_to().contains("\"ü\u{1f600}\\\"\nend"));
}
