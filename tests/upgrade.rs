//! Stores of earlier schemas: each is brought to today's, loses nothing, and answers the servers as it did.
//!
//! `upgrade/N.sql` is a store of schema N with a row or more in every table, frozen when the next schema was begun.
//! `upgrade/N.answers.jsonl` is frozen with it: what the servers' queries, and lists of the program, answered at two
//! times. `upgrade/N.queries.tsv` has these queries where schema N + 1 came with others: servers whose configuration was
//! not rendered anew go on asking them. None of these files ever changes. A column that an answer did not have is no
//! difference.
//!
//! To begin schema N + 1, fill a store with today's program, with data in every table that N has, and dump it into
//! `upgrade/N.sql`. Then `BLESS=1 cargo test --test all upgrade::` writes the answers and the queries, but only where
//! there are none.

use crate::contract;
use crate::support::{NOW, Sandbox};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Statement};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use vmailctl::store::{APPLICATION_ID, SCHEMA_VERSION};

/// What is asked at: the first has running suspensions, grants and aliases, and by the second some have ended or begun.
const TIMES: [&str; 2] = [NOW, "2031-05-15T00:00:00Z"];

/// What the program lists, by names alone.
const LISTS: [&[&str]; 8] = [
    &["domain", "list"],
    &["mailbox", "list"],
    &["mailbox", "list", "--standing", "suspended"],
    &["mailbox", "list", "--removed"],
    &["alias", "list"],
    &["delegate", "list"],
    &["autoreply", "list"],
    &["app-password", "list"],
];

fn directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/upgrade")
}

/// The schema versions that are frozen.
fn frozen() -> Vec<i64> {
    let names = fs::read_dir(directory()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut versions: Vec<i64> =
        names.filter_map(|name| name.strip_suffix(".sql").map(|version| version.parse().unwrap())).collect();
    versions.sort();
    versions
}

/// The frozen store as it was.
fn thaw(version: i64) -> Sandbox {
    let sandbox = Sandbox::empty();
    fs::create_dir(sandbox.store().parent().unwrap()).unwrap();
    let store = Connection::open(sandbox.store()).unwrap();
    store.execute_batch(&fs::read_to_string(directory().join(format!("{version}.sql"))).unwrap()).unwrap();
    store.pragma_update(None, "application_id", APPLICATION_ID).unwrap();
    store.pragma_update(None, "user_version", version).unwrap();
    sandbox
}

/// The frozen store in today's schema.
fn migrated(version: i64) -> Sandbox {
    let sandbox = thaw(version);
    sandbox.done(&["store", "migrate", "--keep-connections"]);
    sandbox
}

fn parsed(output: &str) -> Value {
    serde_json::from_str(output).unwrap()
}

#[test]
fn every_earlier_schema_is_frozen_with_a_row_in_every_table() {
    let versions = frozen();
    let earlier: Vec<i64> = (1..SCHEMA_VERSION).collect();
    assert!(versions == earlier || versions == [&earlier[..], &[SCHEMA_VERSION]].concat(), "{versions:?}");
    for version in versions {
        let sandbox = thaw(version);
        let store = Connection::open(sandbox.store()).unwrap();
        let tables = column(&store, "SELECT name FROM sqlite_master WHERE type = 'table'");
        assert!(tables.len() > 8, "{tables:?}");
        for table in tables {
            let count = column(&store, &format!("SELECT CAST(count(*) AS TEXT) FROM {table}"));
            assert_ne!(count, ["0"], "schema {version}: {table} has no row");
        }
    }
}

#[test]
fn a_migration_makes_a_backup_and_is_entered_in_the_log() {
    for version in frozen().into_iter().filter(|version| *version < SCHEMA_VERSION) {
        let sandbox = migrated(version);
        let before = sandbox.store().with_extension("db.before-migration-20310314T092653Z");
        let backup = sandbox.done(&["backup", "verify", before.to_str().unwrap(), "-o", "json"]);
        assert_eq!(parsed(&backup)["schema"], version);
        let store = Connection::open(sandbox.store()).unwrap();
        let last = column(&store, "SELECT CAST(max(id) AS TEXT) FROM audit");
        let record = parsed(&sandbox.done(&["audit", "show", &last[0], "-o", "json"]));
        let fields: Vec<&Value> =
            record["changes"].as_array().unwrap().iter().flat_map(|c| c["fields"].as_array().unwrap()).collect();
        let schema = fields.iter().find(|field| field["field"] == "schema");
        assert_eq!(schema.unwrap()["before"], version.to_string(), "{record}");
        sandbox.done(&["audit", "verify"]);
    }
}

/// What was suspended can be resumed: the migrated store is not only read.
#[test]
fn a_migrated_store_is_changed_like_any_other() {
    for version in frozen() {
        let sandbox = migrated(version);
        let suspended = sandbox.done(&["mailbox", "list", "--standing", "suspended", "-o", "name"]);
        assert!(!suspended.is_empty(), "schema {version}");
        for mailbox in suspended.lines() {
            sandbox.done(&["mailbox", "resume", mailbox]);
        }
        assert_eq!(sandbox.done(&["mailbox", "list", "--standing", "suspended", "-o", "name"]), "", "schema {version}");
        sandbox.done(&["audit", "verify"]);
    }
}

/// A new store has no views that only the configuration of an earlier program asks; a migrated one has them until they are
/// dropped.
#[test]
fn views_for_an_earlier_configuration_are_there_until_they_are_dropped() {
    const EARLIER: &str = "SELECT name FROM sqlite_master WHERE type = 'view' AND name = 'dovecot_passdb_denied'";
    let there = |sandbox: &Sandbox| column(&Connection::open(sandbox.store()).unwrap(), EARLIER).len();
    assert_eq!(there(&Sandbox::new()), 0);
    for version in frozen().into_iter().filter(|version| *version < SCHEMA_VERSION) {
        let sandbox = migrated(version);
        sandbox.done(&["store", "migrate", "--rebuild", "--keep-connections"]);
        assert_eq!(there(&sandbox), 1, "schema {version}");
        sandbox.done(&["store", "migrate", "--rebuild", "--drop-earlier-views", "--keep-connections"]);
        assert_eq!(there(&sandbox), 0, "schema {version}");
        let found = sandbox.run(&["check", "--deep"]).stdout;
        assert!(!found.contains("store-schema") && !found.contains("store-kept"), "schema {version}: {found}");
    }
}

/// Records of both forms are one chain, in the store and in a file, and one byte of either is missed.
#[test]
fn a_log_with_notes_of_two_schemas_is_verified_and_archived() {
    let mut whole = 0;
    for version in frozen() {
        let sandbox = migrated(version);
        sandbox.done(&["domain", "create", "new.example"]);
        sandbox.done(&["domain", "set", "new.example", "--note", "of today"]);
        let records = sandbox.done(&["audit", "list", "-o", "name"]).lines().count();
        sandbox.done(&["audit", "verify"]);
        for (form, note) in [("object", "after GLOB '{\"id\"*'"), ("array", "after GLOB '[[]*'")] {
            let store = Connection::open(sandbox.store()).unwrap();
            // Schema 1 had no log.
            let there = column(&store, &format!("SELECT CAST(count(*) AS TEXT) FROM audit_change WHERE {note}"));
            assert_eq!(there[0] != "0", form == "array" || version > 1, "{version} {form}");
            if there[0] == "0" {
                continue;
            }
            let planted = format!(
                "SAVEPOINT planted; DROP TRIGGER audit_change_stays;
                 UPDATE audit_change SET after = replace(after, 'example', 'exemple') WHERE id =
                   (SELECT min(id) FROM audit_change WHERE {note} AND instr(after, 'example') > 0)"
            );
            let copy = sandbox.path().join(format!("{form}.db"));
            store.execute("VACUUM INTO ?1", [copy.to_str().unwrap()]).unwrap();
            let altered = Connection::open(&copy).unwrap();
            altered.pragma_update(None, "journal_mode", "wal").unwrap();
            altered.execute_batch(&format!("{planted}; RELEASE planted")).unwrap();
            drop(altered);
            let verified = sandbox.run(&["--store", copy.to_str().unwrap(), "audit", "verify", "-o", "json"]);
            assert_eq!(parsed(&verified.stdout)["code"], "audit-altered", "{version} {form}: {verified:?}");
        }
        let store = Connection::open(sandbox.store()).unwrap();
        let earlier = column(&store, "SELECT file FROM audit_archive");
        sandbox.done(&["audit", "archive", "--to", "log.jsonl", "--keep", "1"]);
        let file = sandbox.path().join("log.jsonl");
        let text = fs::read_to_string(&file).unwrap();
        let head = parsed(text.lines().next().unwrap());
        assert_eq!(head["columns"]["setting"], json!(["name", "value"]), "{head}");
        sandbox.done(&["audit", "verify"]);
        // The file that a frozen store names is not frozen with it.
        if !earlier.is_empty() {
            continue;
        }
        whole += 1;
        let verified = parsed(&sandbox.done(&["audit", "verify", "--archive", "log.jsonl", "-o", "json"]));
        assert_eq!(verified["records"], records + 1, "{verified}");
        for old in ["[\\\"", "[1", "{\\\"id\\\":1"] {
            if text.contains(old) {
                fs::write(&file, text.replacen(old, &old.replace(['1', '['], "2"), 1)).unwrap();
                let verified = sandbox.run(&["audit", "verify", "--archive", "log.jsonl"]);
                assert_ne!(verified.code, Some(0), "{version} {old}");
            }
        }
    }
    assert!(whole > 1, "no archive was read back");
}

/// Until schema 2, what a person reads after the right password was called a reason.
#[test]
fn what_a_person_is_shown_is_a_message_after_a_migration() {
    let sandbox = migrated(2);
    for (words, message) in [
        (["profile", "show", "standard"], "you have left us"),
        (["offboard", "show", "dora@shop.example"], "asked by phone"),
        (["mailbox", "show", "finn@brand.example"], "ask the office"),
    ] {
        let shown = parsed(&sandbox.done(&[&words[..], &["-o", "json"]].concat()));
        assert_eq!((&shown["message"], &shown["reason"]), (&json!(message), &json!(message)), "{words:?}: {shown}");
    }
    // What the audit log notes by the earlier name can be given back.
    sandbox.done(&[
        "mailbox",
        "delete",
        "finn@brand.example",
        "--confirm",
        "finn@brand.example",
        "--drop-aliases",
        "--keep-sessions",
    ]);
    sandbox.done(&["mailbox", "restore", "finn@brand.example"]);
    let shown = parsed(&sandbox.done(&["mailbox", "show", "finn@brand.example", "-o", "json"]));
    assert_eq!(shown["message"], "ask the office", "{shown}");
    sandbox.done(&["audit", "verify"]);
}

/// Minutes were written with the letter m. They are still minutes, and a migration names each once.
#[test]
fn spans_in_minutes_are_minutes_after_a_migration() {
    let sandbox = thaw(3);
    let store = Connection::open(sandbox.store()).unwrap();
    store
        .execute_batch(
            "UPDATE setting SET value = '90m' WHERE name = 'retention';
             INSERT INTO profile_choice VALUES ('short', 'retain', '6m'), ('short', 'allow-incoming', '5m');
             UPDATE plan_choice SET value = '7m'
              WHERE option = 'retain' AND plan_id = (SELECT min(plan_id) FROM plan_choice WHERE option = 'retain');",
        )
        .unwrap();
    let leaver =
        column(&store, "SELECT address FROM plan p JOIN plan_choice c ON c.plan_id = p.id WHERE c.value = '7m'");
    drop(store);
    let migrated = parsed(&sandbox.done(&["store", "migrate", "--keep-connections", "-o", "json"]));
    let places = migrated["spans_in_minutes"].as_array().unwrap();
    let span = |place: &str| places.iter().find(|found| found["place"] == place).map(|found| &found["span"]);
    assert_eq!(span("setting retention"), Some(&json!("90min")), "{migrated}");
    assert_eq!(span("profile short, retain"), Some(&json!("6min")), "{migrated}");
    assert_eq!(span("profile short, allow-incoming"), Some(&json!("5min")), "{migrated}");
    assert_eq!(span(&format!("offboarding of {}, retain", leaver[0])), Some(&json!("7min")), "{migrated}");
    assert_eq!(places.len(), 4, "{migrated}");
    let profile = parsed(&sandbox.done(&["profile", "show", "short", "-o", "json"]));
    assert_eq!((&profile["retain"], &profile["allow_incoming"]), (&json!("6min"), &json!("5min")));
    sandbox.done(&["offboard", "show", &leaver[0]]);
    let again = parsed(&sandbox.done(&["store", "migrate", "--keep-connections", "-o", "json"]));
    assert_eq!(again["spans_in_minutes"], json!([]));
}

/// What a change of an earlier program has left to be ended is not lost, and told as often as it was.
#[test]
fn sessions_that_wait_to_be_ended_wait_after_a_migration() {
    for (version, table) in [(2, "kick"), (3, "session_end")] {
        let sandbox = migrated(version);
        let thawed = Connection::open(thaw(version).store()).unwrap();
        let before = column(&thawed, &format!("SELECT value || ' ' || users FROM {table} ORDER BY 1"));
        let store = Connection::open(sandbox.store()).unwrap();
        assert_eq!(column(&store, "SELECT value || ' ' || users FROM session_end ORDER BY 1"), before, "{version}");
        let due = sandbox.done(&["due", "list", "-o", "tsv"]);
        assert_eq!(due.lines().filter(|line| line.contains("end-sessions")).count(), before.len(), "{version}: {due}");
    }
}

#[test]
fn a_migrated_store_answers_as_it_did() {
    for version in frozen() {
        let path = directory().join(format!("{version}.answers.jsonl"));
        let sandbox = migrated(version);
        if !path.exists() && std::env::var_os("BLESS").is_some() {
            fs::write(directory().join(format!("{version}.queries.tsv")), todays_queries()).unwrap();
            fs::write(&path, answers(&sandbox, version)).unwrap();
        }
        let (queries, stores) = (queries(version), TIMES.map(|at| contract::open_at(&sandbox, at)));
        let mut asked = 0;
        for line in fs::read_to_string(&path).unwrap().lines() {
            let question = parsed(line);
            let time = TIMES.into_iter().position(|time| question["at"] == *time).unwrap();
            asked += match question["list"].as_str() {
                Some(words) => {
                    let names = list(&sandbox, TIMES[time], words);
                    assert_eq!(json!(names), question["names"], "schema {version}: {words}");
                    1
                }
                None => compare(&stores[time], &queries, &question, &format!("schema {version}, {}", TIMES[time])),
            };
        }
        assert!(asked > 200, "schema {version}: {asked}");
    }
}

/// A query of the servers.
struct Query {
    file: String,
    /// The views that it asks.
    views: String,
    text: String,
}

/// Asks a question of the file again; gives the number of keys that it was about.
fn compare(store: &Connection, queries: &[Query], question: &Value, when: &str) -> usize {
    let (file, views) = (question["file"].as_str().unwrap(), question["views"].as_str().unwrap());
    let query = queries.iter().find(|query| query.file == file && query.views == views);
    let query = query.unwrap_or_else(|| panic!("{when}: no query of {file} asks {views}"));
    let place = |key: &str| format!("{when}: {file}, {views}, {key}");
    if let Some(key) = question["key"].as_str() {
        let was = question["rows"].as_array().unwrap();
        let mut is: Vec<Value> =
            query.rows(store, key).into_iter().map(|row| without_what_is_new(row, &was[0])).collect();
        is.sort_by_key(Value::to_string);
        assert_eq!(is, *was, "{}", place(key));
        return 1;
    }
    let nothing = question["nothing"].as_array().unwrap();
    for key in nothing.iter().map(|key| key.as_str().unwrap()) {
        assert_eq!(query.rows(store, key), [], "{}", place(key));
    }
    nothing.len()
}

/// Without the columns that the answer did not have. Since schema 4 the filters of who may not log in are off.
fn without_what_is_new(mut row: Map<String, Value>, frozen: &Value) -> Value {
    row.retain(|column, _| frozen.get(column).is_some());
    const OFF: &str = "require [\"fileinto\"];\n";
    let knew = frozen["script"].as_str().is_some_and(|script| script.starts_with(OFF));
    if let Some(Value::String(script)) = row.get_mut("script")
        && let Some(rest) = script.strip_prefix(OFF).filter(|_| !knew)
    {
        *script = rest.strip_suffix("fileinto \"INBOX\";\n").unwrap_or(rest).to_owned();
    }
    row.into()
}

/// The servers' queries of today, with the files that they stand in.
fn todays_queries() -> String {
    let one_line = |query: &str| query.split_whitespace().collect::<Vec<_>>().join(" ");
    contract::queries().iter().map(|(file, query)| format!("{file}\t{}\n", one_line(query))).collect()
}

/// The queries of servers that were set up for a store of this schema; where a file has one twice, once.
fn queries(version: i64) -> Vec<Query> {
    let frozen = (version..SCHEMA_VERSION).map(|version| directory().join(format!("{version}.queries.tsv")));
    let text = frozen.into_iter().find_map(|path| fs::read_to_string(path).ok()).unwrap_or_else(todays_queries);
    let mut queries: Vec<Query> = text
        .lines()
        .map(|line| {
            let (file, query) = line.split_once('\t').unwrap();
            let (file, query) = (file.to_owned(), query.to_owned());
            let views = query.split("FROM ").skip(1).map(|rest| rest.split([' ', ')']).next().unwrap());
            let views = views.collect::<Vec<_>>().join(" ");
            // Dovecot's dict first asks for the id of a script by its name, and then for the script by its id.
            match query.split_once(" FROM dovecot_sieve WHERE ") {
                Some((select, _)) => {
                    let column = select.rsplit(' ').next().unwrap();
                    let text = format!("{select} FROM {views} WHERE user = '%k'");
                    Query { file, views: format!("{views} {column}"), text }
                }
                None => Query { file, views, text: query },
            }
        })
        .collect();
    queries.dedup_by(|a, b| (&a.file, &a.text) == (&b.file, &b.text));
    let names: BTreeSet<(&String, &String)> = queries.iter().map(|query| (&query.file, &query.views)).collect();
    assert_eq!(names.len(), queries.len(), "a file has two queries that ask the same views");
    queries
}

impl Query {
    /// Whether a delegate's log-in is another question.
    fn knows_delegates(&self) -> bool {
        self.text.contains("%{login_user}") || self.text.contains("%{master_user}")
    }

    /// What is answered for a key. `owner*delegate` is a delegate's log-in.
    fn rows(&self, store: &Connection, key: &str) -> Vec<Map<String, Value>> {
        let ask = |key, master, login| contract::ask(&self.file, &self.text, key, master, login);
        let question = match key.split_once('*') {
            None => ask(key, "", ""),
            // The delegate is asked for with the owner beside it, and then the owner with the delegate.
            Some((owner, delegate)) if self.text.contains("%{login_user}") => ask(delegate, delegate, owner),
            Some((owner, delegate)) => ask(owner, delegate, owner),
        };
        let mut statement = store.prepare(&question).unwrap_or_else(|e| panic!("{}: {e}: {question}", self.file));
        objects(&mut statement)
    }
}

fn objects(statement: &mut Statement<'_>) -> Vec<Map<String, Value>> {
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let rows = statement.query_map([], |row| {
        let value = |place: usize| -> rusqlite::Result<Value> {
            Ok(match row.get_ref(place)? {
                ValueRef::Null => Value::Null,
                ValueRef::Integer(number) => number.into(),
                ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
                other => panic!("{other:?}"),
            })
        };
        names.iter().enumerate().map(|(place, name)| Ok((name.clone(), value(place)?))).collect()
    });
    rows.unwrap().map(Result::unwrap).collect()
}

fn list(sandbox: &Sandbox, at: &str, words: &str) -> Vec<String> {
    let words: Vec<&str> = words.split(' ').chain(["-o", "name"]).collect();
    let output = sandbox.command(&words).env("VMAILCTL_CLOCK", at).output().unwrap();
    assert!(output.status.success(), "{words:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

fn column(store: &Connection, query: &str) -> Vec<String> {
    let mut statement = store.prepare(query).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// Every question, and what is answered now.
fn answers(sandbox: &Sandbox, version: i64) -> String {
    let store = Connection::open(sandbox.store()).unwrap();
    let mut keys = column(
        &store,
        "SELECT a.local || '@' || x.name FROM domain x JOIN address a ON a.domain_id = coalesce(x.alias_of, x.id)
         UNION SELECT name FROM login_name UNION SELECT name FROM domain ORDER BY 1",
    );
    keys.extend(["nobody@brand.example", "anna+tag@brand.example", "anna@outside.example"].map(str::to_owned));
    let pairs = column(
        &store,
        "SELECT o.login || '*' || d.login FROM mailbox o, mailbox d WHERE o.id <> d.id AND d.kind = 'personal' ORDER BY 1",
    );
    let mut lines = Vec::new();
    for at in TIMES {
        let store = contract::open_at(sandbox, at);
        for words in LISTS.map(|words| words.join(" ")) {
            lines.push(json!({ "at": at, "list": words, "names": list(sandbox, at, &words) }));
        }
        for query in queries(version) {
            let (file, views) = (&query.file, &query.views);
            let keys = if views.ends_with("_iterate") { &keys[..1] } else { &keys };
            let mut nothing = Vec::new();
            for key in keys.iter().chain(pairs.iter().filter(|_| query.knows_delegates())) {
                let mut rows: Vec<Value> = query.rows(&store, key).into_iter().map(Value::from).collect();
                rows.sort_by_key(Value::to_string);
                if rows.is_empty() {
                    nothing.push(key);
                } else {
                    lines.push(json!({ "at": at, "file": file, "views": views, "key": key, "rows": rows }));
                }
            }
            lines.push(json!({ "at": at, "file": file, "views": views, "nothing": nothing }));
        }
    }
    lines.into_iter().map(|line| line.to_string() + "\n").collect()
}
