//! Homes: whatever documents and imports say of them, what is done to the mail of one mailbox is done to that of no other.

use crate::support::{Sandbox, own_group};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The same numbers each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n
    }

    fn of<'t>(&mut self, all: &[&'t str]) -> &'t str {
        all[self.below(all.len())]
    }

    /// A home that is often another's, above or below one, or written in another way.
    fn home(&mut self, root: &str) -> String {
        let mut home = self.of(&[root, root, root, root, root, root, "/elsewhere", ""]).to_owned();
        for _ in 0..self.below(5) {
            home.push_str(self.of(&["/", "/", "/", "/", "//", "/./"]));
            let names = ["a", "b", "c", "brand.example", "box1.1", "Maildir", ".removed-3", "x:y", "..", "d", "e", "f"];
            home.push_str(self.of(&names));
        }
        home.push_str(self.of(&["", "", "", "/", "/."]));
        home
    }
}

fn host() -> Sandbox {
    let sandbox = Sandbox::empty();
    let root = root(&sandbox);
    sandbox.done(&["init", "--hostname", "mail.example.com", "--reader-group", &own_group(), "--mail-root", &root]);
    sandbox.done(&["domain", "create", "brand.example"]);
    sandbox
}

fn root(sandbox: &Sandbox) -> String {
    sandbox.path().join("mail").to_str().unwrap().to_owned()
}

fn parsed(output: &str) -> Value {
    serde_json::from_str(output).unwrap()
}

/// A mailbox with one message.
struct Box {
    id: i64,
    home: PathBuf,
    /// Where its mail is; `None`: it was purged.
    mail: Option<PathBuf>,
}

/// Every mailbox with its mail.
fn delivered(sandbox: &Sandbox) -> BTreeMap<String, Box> {
    let store = Connection::open(sandbox.store()).unwrap();
    let mut statement = store.prepare("SELECT login, id, home FROM mailbox").unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?))).unwrap();
    let mut boxes = BTreeMap::new();
    for (address, id, home) in rows.map(Result::unwrap) {
        let home = PathBuf::from(home);
        // One that stays outside is a place that the test may not write to.
        if home.starts_with(sandbox.path()) {
            fs::create_dir_all(home.join("Maildir/cur")).unwrap();
            fs::write(home.join("Maildir/cur/1"), &address).unwrap();
        }
        boxes.insert(address, Box { id, mail: Some(home.clone()), home });
    }
    boxes
}

fn all_is_there(sandbox: &Sandbox, boxes: &BTreeMap<String, Box>, after: &str) {
    for (address, found) in boxes {
        if let Some(mail) = found.mail.as_ref().filter(|mail| mail.starts_with(sandbox.path())) {
            let read = fs::read_to_string(mail.join("Maildir/cur/1"));
            assert_eq!(read.ok().as_ref(), Some(address), "after {after}: {}", mail.display());
        }
    }
}

fn apart(boxes: &BTreeMap<String, Box>) {
    for (address, one) in boxes {
        for (other, two) in boxes.iter().filter(|(other, _)| *other != address) {
            assert!(
                !one.home.starts_with(&two.home),
                "{address} {} {other} {}",
                one.home.display(),
                two.home.display()
            );
        }
    }
}

#[test]
fn no_byte_of_another_s_mail_is_touched_whatever_homes_are_asked_for() {
    let (sandbox, mut chance) = (host(), Chance(2031));
    let root = root(&sandbox);
    let (mut taken, mut refused) = (0, 0);
    for n in 0..100 {
        let address = format!("box{n}@brand.example");
        let document = json!({"mailboxes": [{"address": address, "kind": "shared", "home": chance.home(&root)}]});
        let outcome = sandbox.run_with_input(&["apply", "-", "--outside-mail-root"], document.to_string().as_bytes());
        match outcome.code {
            Some(0) => taken += 1,
            Some(1 | 2 | 4) => refused += 1,
            _ => panic!("{document}: {outcome:?}"),
        }
    }
    assert!(taken > 15 && refused > 15, "{taken} {refused}");
    let passwd: String =
        (0..100).map(|n| format!("imp{n}@brand.example:{{PLAIN}}x::::{}::\n", chance.home(&root))).collect();
    fs::write(sandbox.path().join("passwd"), passwd).unwrap();
    let import =
        ["import", "apply", "dovecot-passwd", "passwd", "--outside-mail-root", "--accept-weak-hashes", "-o", "json"];
    let imported = sandbox.run(&import);
    assert_eq!(imported.code, Some(0), "{imported:?}");
    let lost =
        imported.stdout.matches("so it gets a new one").count() + imported.stdout.matches("gets another path").count();
    let mut boxes = delivered(&sandbox);
    let own = boxes.iter().filter(|(address, found)| {
        address.starts_with("imp")
            && found.home.ends_with(format!("{}.{}", address.split('@').next().unwrap(), found.id))
    });
    assert_eq!(lost, own.count(), "each home that is not kept is named");
    assert!(lost > 15 && lost < 95, "{lost}");
    apart(&boxes);
    all_is_there(&sandbox, &boxes, "all were made");

    let mut names: Vec<String> = boxes.keys().cloned().collect();
    for _ in 0..60 {
        let address = names.swap_remove(chance.below(names.len()));
        sandbox.done(&["mailbox", "delete", &address, "--confirm", &address, "--keep-sessions"]);
        let gone = boxes.get_mut(&address).unwrap();
        let aside = gone.home.with_file_name(format!(".removed-{}", gone.id));
        gone.mail = Some(if gone.home.starts_with(&root) { aside } else { gone.home.clone() });
        all_is_there(&sandbox, &boxes, &address);
        if chance.below(2) == 0 {
            sandbox.done(&["mailbox", "purge", &address, "--confirm", &address]);
            boxes.get_mut(&address).unwrap().mail = None;
            all_is_there(&sandbox, &boxes, &address);
        }
    }
    let later = sandbox.command(&["due", "run"]).env("VMAILCTL_CLOCK", "2031-06-01T00:00:00Z").output().unwrap();
    assert!(later.status.success(), "{later:?}");
    boxes.retain(|address, _| names.contains(address));
    all_is_there(&sandbox, &boxes, "due run");
}

/// A store may have homes that an earlier program took.
#[test]
fn homes_that_are_not_apart_are_found_and_their_mail_is_left_alone() {
    let sandbox = host();
    for name in ["anna", "ben", "cora"] {
        sandbox.done(&["mailbox", "create", &format!("{name}@brand.example"), "--shared"]);
    }
    let root = root(&sandbox);
    let store = Connection::open(sandbox.store()).unwrap();
    let set = |home: String, id: i64| store.execute("UPDATE mailbox SET home = ?1 WHERE id = ?2", (home, id)).unwrap();
    set(format!("{root}/brand.example/anna.1/ben"), 2);
    set(format!("{root}//brand.example/anna.1"), 3);
    let boxes = delivered(&sandbox);
    fs::write(Path::new(&root).join("brand.example/anna.1/Maildir/cur/1"), "anna@brand.example").unwrap();
    let checked = parsed(&sandbox.run(&["check", "-o", "json"]).stdout);
    let found = |code: &str| -> Vec<String> {
        let findings = checked["findings"].as_array().unwrap().iter().filter(|finding| finding["code"] == code);
        findings.map(|finding| finding["object"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(found("home-odd"), ["cora@brand.example"]);
    assert!(found("home-nested").contains(&"ben@brand.example".to_owned()), "{checked}");

    let all = |what: &str| {
        for (home, message) in [("brand.example/anna.1", "anna@"), ("brand.example/anna.1/ben", "ben@")] {
            let read = fs::read_to_string(Path::new(&root).join(home).join("Maildir/cur/1")).unwrap_or_default();
            assert!(read.starts_with(message), "after {what}: {home} {read}");
        }
    };
    for address in boxes.keys() {
        let archive = sandbox.path().join("archives");
        fs::create_dir_all(&archive).unwrap();
        let delete = ["mailbox", "delete", address, "--confirm", address, "--keep-sessions", "-o", "json"];
        let refused = sandbox.run(&[&delete[..], &["--archive", archive.to_str().unwrap()]].concat());
        assert_eq!(refused.code, Some(7), "{refused:?}");
        all("an archive");
        sandbox.done(&["mailbox", "restore", address]);
        let deleted = sandbox.run(&delete);
        assert_eq!(deleted.code, Some(0), "{deleted:?}");
        assert!(deleted.stdout.contains("the mail is not moved"), "{deleted:?}");
        all("a deletion");
        let purge = ["mailbox", "purge", address, "--confirm", address];
        let refused = sandbox.run(&purge);
        assert_eq!(refused.code, Some(1), "{refused:?}");
        all("a purge");
        let due = sandbox.command(&["due", "run"]).env("VMAILCTL_CLOCK", "2031-06-01T00:00:00Z").output().unwrap();
        assert_eq!(due.status.code(), Some(1), "{due:?}");
        all("a due run");
        if address.starts_with("ben") {
            break;
        }
        sandbox.done(&["mailbox", "restore", address]);
    }
    sandbox.done(&["mailbox", "purge", "ben@brand.example", "--confirm", "ben@brand.example", "--keep-mail"]);
    all("the record is gone");
}

/// A removed mailbox has its home until its mail is gone.
#[test]
fn the_home_of_a_removed_mailbox_is_nobody_else_s() {
    let sandbox = host();
    sandbox.done(&["mailbox", "create", "anna@brand.example", "--shared"]);
    sandbox.done(&["mailbox", "delete", "anna@brand.example", "--confirm", "anna@brand.example", "--keep-sessions"]);
    let root = root(&sandbox);
    for home in ["brand.example/anna.1", "brand.example/anna.1/x", "brand.example/.removed-1"] {
        let entry = json!({"mailboxes": [{"address": "ben@brand.example", "home": format!("{root}/{home}")}]});
        let outcome = sandbox.run_with_input(&["apply", "-"], entry.to_string().as_bytes());
        assert!(matches!(outcome.code, Some(1 | 2 | 4)), "{home}: {outcome:?}");
    }
}

/// What was stored with a slash or a dot too many is the same directory after a migration.
#[test]
fn a_migration_writes_homes_in_one_way() {
    let sandbox = Sandbox::empty();
    fs::create_dir(sandbox.store().parent().unwrap()).unwrap();
    let store = Connection::open(sandbox.store()).unwrap();
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/upgrade/3.sql");
    store.execute_batch(&fs::read_to_string(frozen).unwrap()).unwrap();
    store.pragma_update(None, "application_id", vmailctl::store::APPLICATION_ID).unwrap();
    store.pragma_update(None, "user_version", 3).unwrap();
    let id: i64 = store.query_row("SELECT min(id) FROM mailbox", [], |row| row.get(0)).unwrap();
    store.execute("UPDATE mailbox SET home = '/var//vmail/./brand.example///x/' WHERE id = ?1", [id]).unwrap();
    drop(store);
    sandbox.done(&["store", "migrate", "--keep-connections"]);
    let store = Connection::open(sandbox.store()).unwrap();
    let home: String = store.query_row("SELECT home FROM mailbox WHERE id = ?1", [id], |row| row.get(0)).unwrap();
    assert_eq!(home, "/var/vmail/brand.example/x");
}
