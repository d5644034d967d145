//! The power goes: at every call of every kind of change, with every fate that a disk may give to what was not synced.

use crate::support::disk::{Files, Recording, files, put};
use crate::support::{Sandbox, own_group};
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use rusqlite::types::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Each acts on what those before it have left.
const STORY: &[&str] = &[
    "domain create brand.example --quota 5G",
    "domain create shop.example --alias-of brand.example",
    "mailbox create anna@brand.example --login anna --generate-password",
    "mailbox create ben@brand.example --generate-password",
    "mailbox create sales@brand.example --shared",
    "alias route info@brand.example --to sales@brand.example --to anna",
    "alias forward press@brand.example --to press@outside.example",
    "alias set info@brand.example --note two",
    "delegate grant sales@brand.example anna@brand.example --send-as --keep-sessions",
    "delegate grant sales@brand.example ben@brand.example --access read --keep-sessions",
    "delegate revoke sales@brand.example ben@brand.example --keep-sessions",
    "app-password create anna --label phone",
    "app-password revoke anna phone --keep-sessions",
    "autoreply set anna --subject away --body-file body",
    "autoreply clear anna",
    "mailbox set anna --quota 2G --sending off --keep-sessions",
    "mailbox password ben@brand.example --generate-password --keep-sessions",
    "mailbox suspend anna --allow-incoming --keep-sessions",
    "mailbox resume anna",
    "mailbox rename anna anna.berg@brand.example --keep-sessions",
    "mailbox convert ben@brand.example --to shared --yes --keep-sessions",
    "mailbox convert ben@brand.example --to personal --generate-password --keep-sessions",
    "password forbid --label root --password-file password",
    "password permit --label root",
    "setting set default-quota 7G",
    "profile set standard --retain 30d",
    "offboard start anna --profile standard",
    "offboard undo anna",
    "offboard start ben@brand.example --at 2031-04-01 --retain 30d",
    "offboard cancel ben@brand.example",
    "mailbox hold anna --reason court",
    "mailbox release anna",
    "mailbox delete anna --confirm anna.berg@brand.example --drop-aliases --end-grants --keep-sessions",
    "mailbox restore anna.berg@brand.example",
    "mailbox delete anna --confirm anna.berg@brand.example --drop-aliases --end-grants --keep-sessions",
    "mailbox purge anna.berg@brand.example --confirm anna.berg@brand.example",
    "due run",
    "apply document.toml",
    "import apply csv users.csv",
    "profile delete standard",
    "domain disable brand.example --keep-sessions",
    "domain enable brand.example",
    "domain rename brand.example firm.example --keep-sessions",
    "alias delete press@firm.example",
    "domain delete shop.example --yes",
    "backup create copy.db",
    "setting set default-quota 9G",
    "restore copy.db --yes --keep-sessions",
];

/// `None`: there is no store.
fn open(store: &Path) -> Option<Connection> {
    let store = store.exists().then(|| Connection::open(store).unwrap())?;
    store.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).unwrap();
    Some(store)
}

/// Everything in the store, the audit log included.
fn rows(store: Option<&Connection>) -> Vec<String> {
    let Some(store) = store else { return Vec::new() };
    let mut statement = store.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").unwrap();
    let tables: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let rows = |table: &String| {
        let mut statement = store.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = statement.column_count();
        let row = |row: &rusqlite::Row<'_>| {
            let values: Vec<Value> = (0..columns).map(|column| row.get_unwrap(column)).collect();
            Ok(format!("{table}: {values:?}"))
        };
        statement.query_map([], row).unwrap().map(Result::unwrap).collect::<Vec<_>>()
    };
    tables.iter().flat_map(rows).collect()
}

fn assert_intact(store: &Connection, place: &str) {
    let check: String = store.pragma_query_value(None, "integrity_check", |row| row.get(0)).unwrap();
    assert_eq!(check, "ok", "{place}");
    let dangling: i64 = store.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0)).unwrap();
    assert_eq!(dangling, 0, "{place}");
}

/// What `check --deep` finds.
fn findings(sandbox: &Sandbox) -> BTreeSet<String> {
    let found = sandbox.run(&["check", "--deep", "-o", "name"]);
    assert!(matches!(found.code, Some(0 | 10)), "{found:?}");
    found.stdout.lines().map(str::to_owned).collect()
}

/// The mail in the files, whatever its names are: of a move between directories that were not synced, both may be left.
fn mail(files: &Files) -> BTreeSet<&Vec<u8>> {
    files.values().filter(|content| content.starts_with(b"From: ")).collect()
}

/// What a command has written beside the store: backups, archives.
fn beside(files: &Files) -> Vec<(&Path, &Vec<u8>)> {
    let mine = |path: &Path| !path.starts_with("store") && !path.starts_with("mail");
    files.iter().map(|(path, content)| (path.as_path(), content)).filter(|(path, _)| mine(path)).collect()
}

/// Runs a command, and looks at every content that the disk may have when the power goes meanwhile: the store opens and
/// is intact, and as it was at some moment of the run; from the moment on that somebody was told, as it was at the end.
fn every_cut(sandbox: &Sandbox, command: &[&str]) {
    let store = sandbox.store();
    let (recording, outcome) = Recording::of(&mut sandbox.command(command), sandbox.path());
    // There is no Dovecot whose sessions could be ended.
    assert!(matches!(outcome.code, Some(0 | 7)), "{command:?}: {outcome:?}");
    let at_the_end = files(sandbox.path());
    let after = rows(open(&store).as_ref());
    let mut moments: Vec<Vec<String>> = Vec::new();
    recording.at_every_kill(|files| {
        put(sandbox.path(), files);
        let moment = rows(open(&store).as_ref());
        if moments.last() != Some(&moment) {
            moments.push(moment);
        }
    });
    assert_eq!(moments.last(), Some(&after), "{command:?}");
    put(sandbox.path(), &at_the_end);
    let wrong = findings(sandbox);
    let mut checked = BTreeSet::new();
    recording.at_every_cut(|place, told, files| {
        let place = format!("{command:?}: {place}");
        put(sandbox.path(), files);
        let store = open(&store);
        store.iter().for_each(|store| assert_intact(store, &place));
        let found = rows(store.as_ref());
        let moment = moments.iter().position(|moment| *moment == found);
        let moment = moment.unwrap_or_else(|| panic!("{place}: a state that never was"));
        assert!(!told || found == after, "{place}: somebody was told of what is not there");
        assert!(
            !told || beside(files) == beside(&at_the_end),
            "{place}: somebody was told of a file that is not there"
        );
        drop(store);
        let deleted = command[1] == "purge";
        assert!(deleted || mail(files) == mail(&at_the_end), "{place}: mail is not what it was");
        if checked.insert(moment) && moment + 1 == moments.len() {
            assert_eq!(findings(sandbox), wrong, "{place}");
        }
    });
    put(sandbox.path(), &at_the_end);
}

#[test]
fn whatever_a_power_cut_leaves_of_a_change_is_a_state_that_was_and_what_was_told_stays() {
    let sandbox = Sandbox::new();
    let root = sandbox.path().join("mail");
    sandbox.done(&["setting", "set", "mail-root", root.to_str().unwrap()]);
    for (name, content) in [
        ("body", "I am away until Monday."),
        ("password", "an unlikely password of six words"),
        ("document.toml", "[[mailboxes]]\naddress = \"carl@brand.example\"\nkind = \"shared\"\nname = \"Carl\"\n"),
        ("users.csv", "address,quota\ndora@brand.example,3G\n"),
    ] {
        fs::write(sandbox.path().join(name), content).unwrap();
    }
    for command in STORY {
        let words: Vec<&str> = command.split(' ').collect();
        every_cut(&sandbox, &words);
        if *command == "mailbox create anna@brand.example --login anna --generate-password" {
            let home = sandbox.done(&["mailbox", "show", "anna", "-o", "json"]);
            let home = serde_json::from_str::<serde_json::Value>(&home).unwrap()["home"].as_str().unwrap().to_owned();
            for number in 1..4 {
                let file = Path::new(&home).join(format!("Maildir/cur/{number}.M1.host:2,S"));
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(file, format!("From: a@outside.example\n\nletter {number}\n")).unwrap();
            }
        }
    }
}

#[test]
fn a_power_cut_leaves_a_whole_new_store_or_none_and_a_migrated_one_or_the_old() {
    let sandbox = Sandbox::empty();
    let group = own_group();
    every_cut(&sandbox, &["init", "--hostname", "mail.example.com", "--reader-group", &group]);
    fs::remove_file(sandbox.store()).unwrap();
    let released = Connection::open(sandbox.store()).unwrap();
    released.execute_batch(include_str!("../upgrade/1.sql")).unwrap();
    released.pragma_update(None, "application_id", vmailctl::store::APPLICATION_ID).unwrap();
    released.pragma_update(None, "user_version", 1).unwrap();
    drop(released);
    every_cut(&sandbox, &["store", "migrate", "--keep-connections"]);
}
