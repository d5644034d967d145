//! The servers' views and questions against the definition of what they mean (`src/store/definition.sql`): stores at random,
//! asked at instants at which something ends or begins. `VMAILCTL_TEST_STORES` says how many stores.

mod stores;

use crate::contract::{self, Asked};
use crate::support::Sandbox;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use rusqlite::types::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use stores::{Dice, INSTANTS, KEPT, fill, hash};

const PROTOCOLS: [&str; 6] = ["imap", "pop3", "smtp", "sieve", "lmtp", "doveadm"];

const DEFINITION: &str = include_str!("../src/store/definition.sql");
const EARLIER_VIEWS: &str = include_str!("../src/store/earlier_views.sql");

fn count(usual: u64) -> u64 {
    std::env::var("VMAILCTL_TEST_STORES").ok().and_then(|count| count.parse().ok()).unwrap_or(usual)
}

/// The schema as it lies in a store that an earlier program made, without what notes rows for the audit log.
fn schema() -> String {
    let sandbox = Sandbox::new();
    let store = Connection::open(sandbox.store()).unwrap();
    let sql = "SELECT sql || ';' FROM sqlite_master WHERE type <> 'trigger' AND sql IS NOT NULL
                  AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'note_*' ORDER BY rowid";
    let mut statement = store.prepare(sql).unwrap();
    let texts = statement.query_map([], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap).collect::<Vec<_>>();
    let names: Vec<String> = store
        .prepare(
            "SELECT 'INSERT INTO standard_name VALUES (''' || local || ''');' FROM standard_name
              UNION ALL SELECT 'INSERT INTO server_setting (id) VALUES (' || id || ');' FROM server_setting",
        )
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    [texts.join("\n"), names.join("\n"), EARLIER_VIEWS.to_owned()].join("\n")
}

/// A store at random, and the same beside it with the views of the definition in the place of the servers'.
struct Pair {
    today: Connection,
    defined: Connection,
    clock: Arc<Mutex<String>>,
    /// The rows, for another SQLite.
    rows: String,
}

impl Pair {
    fn new(schema: &str, dice: &mut Dice) -> Self {
        let clock = Arc::new(Mutex::new(INSTANTS[0].to_owned()));
        let mut rows = fill(dice);
        let open = |sql: &[&str]| {
            let store = Connection::open_in_memory().unwrap();
            let clock = Arc::clone(&clock);
            let flags = FunctionFlags::SQLITE_UTF8;
            let kept = Arc::clone(&clock);
            store.create_scalar_function("strftime", 2, flags, move |_| Ok(clock.lock().unwrap().clone())).unwrap();
            store
                .create_scalar_function("current_timestamp", 0, flags, move |_| {
                    Ok(contract::kept_form(&kept.lock().unwrap()))
                })
                .unwrap();
            for sql in sql {
                store.execute_batch(sql).unwrap_or_else(|e| panic!("{e}\n{sql}"));
            }
            store
        };
        let defined = open(&[schema, &rows, &DEFINITION.replace("CREATE VIEW", "CREATE TEMP VIEW")]);
        let pair = Self { today: open(&[schema, &rows]), defined, clock, rows: String::new() };
        let kept = pair.kept();
        pair.today.execute_batch(&kept).unwrap();
        pair.defined.execute_batch(&kept).unwrap();
        rows += &kept;
        Self { rows, ..pair }
    }

    fn set_clock(&self, now: &str) {
        *self.clock.lock().unwrap() = now.to_owned();
    }

    /// What is kept, as the definition has it.
    fn kept(&self) -> String {
        let mut sql = KEPT.to_owned();
        let ends = texts(&self.defined, "SELECT DISTINCT until FROM delegation WHERE until IS NOT NULL ORDER BY 1");
        let instants: Vec<String> = ["0000".to_owned()].into_iter().chain(ends).chain(["9999".to_owned()]).collect();
        for stretch in instants.windows(2) {
            self.set_clock(&stretch[0]);
            let found = texts(
                &self.defined,
                "SELECT mailbox_id || ' ' || import FROM dovecot_userdb_import WHERE import IS NOT NULL",
            );
            for row in found {
                let (delegate, import) = row.split_once(' ').unwrap();
                sql += &format!(
                    "INSERT INTO shared_import VALUES ({delegate}, '{}', '{}', '{import}');\n",
                    contract::kept_form(&stretch[0]),
                    contract::kept_form(&stretch[1])
                );
            }
        }
        sql
    }
}

fn texts(store: &Connection, sql: &str) -> Vec<String> {
    let mut statement = store.prepare(sql).unwrap_or_else(|e| panic!("{e}\n{sql}"));
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// The views that servers, or others, asked for version 1 of the contract, and that are there with the same meaning.
fn compared() -> Vec<String> {
    let views = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/views.sql")).unwrap();
    let views = views + EARLIER_VIEWS;
    let names = |text: &str| -> BTreeSet<String> {
        text.split("CREATE VIEW ").skip(1).map(|rest| rest.split(' ').next().unwrap().to_owned()).collect()
    };
    let both = names(&views).intersection(&names(DEFINITION)).cloned().collect::<Vec<_>>();
    assert!(both.len() > 18, "{both:?}");
    both
}

/// Counts the rows of a view that only one of the two has.
fn difference(view: &str) -> String {
    // One is another thing by the same name: it has a number where the other has texts.
    let columns =
        if view == "dovecot_mailbox" { "mailbox_id, user, home, mail, import, sieve_max_redirects" } else { "*" };
    format!(
        "SELECT '{view} ' || ((SELECT count(*) FROM (SELECT {columns} FROM main.{view} EXCEPT SELECT {columns} FROM temp.{view}))
                            + (SELECT count(*) FROM (SELECT {columns} FROM temp.{view} EXCEPT SELECT {columns} FROM main.{view})))"
    )
}

/// The names of views that differ in a store, at some instants.
fn differing(pair: &Pair, views: &[String], dice: &mut Dice) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for _ in 0..3 {
        pair.set_clock(dice.one(&INSTANTS));
        for view in views {
            let row = &texts(&pair.defined, &difference(view))[0];
            if !row.ends_with(" 0") {
                found.insert(view.clone());
            }
        }
    }
    found
}

#[test]
fn each_view_answers_as_its_definition() {
    let (schema, views) = (schema(), compared());
    for seed in 0..count(60) {
        let mut dice = Dice::new(seed);
        let pair = Pair::new(&schema, &mut dice);
        let found = differing(&pair, &views, &mut dice);
        assert!(found.is_empty(), "seed {seed}: {found:?}\n{}", pair.rows);
    }
}

/// The same by the SQLite of the servers, where the program of that is installed.
#[test]
fn each_view_answers_as_its_definition_by_the_servers_sqlite() {
    let (schema, views) = (schema(), compared());
    let mut asked = 0;
    for seed in 1000..1000 + count(18) {
        let mut dice = Dice::new(seed);
        let pair = Pair::new(&schema, &mut dice);
        let now = format!("'{}'", dice.one(&INSTANTS));
        let kept = contract::kept_form(&now);
        let at =
            |sql: &str| sql.replace("strftime('%Y-%m-%dT%H:%M:%SZ', 'now')", &now).replace("CURRENT_TIMESTAMP", &kept);
        let mut script = at(&schema) + &pair.rows + &at(&DEFINITION.replace("CREATE VIEW", "CREATE TEMP VIEW"));
        script.extend(views.iter().map(|view| difference(view) + ";\n"));
        let Ok(mut child) = Command::new("sqlite3")
            .args(["-batch", ":memory:"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
        else {
            panic!("there is no program sqlite3; tests/run.sh installs it");
        };
        child.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(said.lines().count(), views.len(), "{said}");
        assert!(said.lines().all(|line| line.ends_with(" 0")), "seed {seed} at {now}: {said}");
        asked += said.lines().count();
    }
    assert!(asked > 300, "{asked}");
}

/// The views of two schemas that are not the same, and those that ask them.
fn asking(one: &str, other: &str, views: &[String]) -> Vec<String> {
    let parts = |schema: &str| schema.split("CREATE VIEW ").skip(1).map(str::to_owned).collect::<Vec<_>>();
    let (one, other) = (parts(one), parts(other));
    let changed = one.iter().zip(&other).filter(|(one, other)| one != other);
    let changed: Vec<&str> = changed.map(|(one, _)| one.split(' ').next().unwrap()).collect();
    let asks = |view: &&String| {
        let text = other.iter().find(|text| text.starts_with(&format!("{view} "))).unwrap();
        changed.iter().any(|name| text.contains(name))
    };
    views.iter().filter(asks).cloned().collect()
}

/// A fault in a view that the comparison would not see could be made unseen.
#[test]
fn a_fault_that_is_planted_in_a_view_is_found() {
    let (schema, views) = (schema(), compared());
    for (right, wrong) in [
        (" AND p.sending = 'on'", ""),
        ("(m.refuses <= CURRENT_TIMESTAMP AND m.shut_ends > CURRENT_TIMESTAMP)", "(m.refuses <= CURRENT_TIMESTAMP)"),
        ("m.refuses <= CURRENT_TIMESTAMP", "m.shut <= CURRENT_TIMESTAMP"),
        ("a.refuses <= CURRENT_TIMESTAMP AND ", ""),
        (" AND a.takes > CURRENT_TIMESTAMP", ""),
        ("(n.begins > strftime('%Y-%m-%dT%H:%M:%SZ', 'now') OR ", "("),
        (" OR n.until <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))", ")"),
        ("WHERE n.mailbox_id = a.sole", "WHERE n.mailbox_id IS NOT NULL"),
        (" AND NOT x.off", ""),
        (" AND o.sending = 'on'", ""),
        ("(a.local <> '' OR a.send_as = 'yes') AND", ""),
        (" AND NOT f.off", ""),
        (" AND (p.shut <= CURRENT_TIMESTAMP AND p.shut_ends > CURRENT_TIMESTAMP) IS NOT 1", ""),
        (" AND (i.ends <= CURRENT_TIMESTAMP) IS NOT 1", ""),
        ("m.shut <= CURRENT_TIMESTAMP AND ", ""),
        ("m.shut_ends > CURRENT_TIMESTAMP", "1"),
        ("(g.ends <= CURRENT_TIMESTAMP) IS NOT 1", "1"),
        ("a.sole = m.id AND ", ""),
        ("WHERE m.kind = 'personal'", ""),
        ("CASE WHEN a.ends <= CURRENT_TIMESTAMP THEN", "CASE WHEN 0 THEN"),
        ("i.until > CURRENT_TIMESTAMP) AS import", "1) AS import"),
        ("coalesce(m.quota, e.quota,", "coalesce(m.quota,"),
        ("coalesce(m.app_passwords, e.app_passwords,", "coalesce(m.app_passwords,"),
        ("FROM app_password WHERE (ends <= CURRENT_TIMESTAMP) IS NOT 1;", "FROM app_password;"),
        (
            "(a.role = 'alias' OR x.alias_of IS NOT NULL) AND a.local <> ''",
            "(a.role = 'alias' OR x.alias_of IS NOT NULL)",
        ),
        (
            "AND NOT EXISTS (SELECT 1 FROM removed_name r WHERE r.domain_id = coalesce(x.alias_of, x.id) AND r.name = k.local)",
            "",
        ),
        ("filters = 'off' OR ", ""),
        ("FROM transport WHERE since <= CURRENT_TIMESTAMP AND until", "FROM transport WHERE until"),
        ("WHERE since <= CURRENT_TIMESTAMP AND until > CURRENT_TIMESTAMP;", "WHERE since <= CURRENT_TIMESTAMP;"),
        ("(r.until IS NULL OR r.until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))", "1"),
    ] {
        assert!(schema.contains(right), "{right}");
        let faulty = schema.replace(right, wrong);
        let views = asking(&faulty, &schema, &views);
        let found = (0..400).any(|seed| {
            let mut dice = Dice::new(seed);
            !differing(&Pair::new(&faulty, &mut dice), &views, &mut dice).is_empty()
        });
        assert!(found, "nobody notices: {right}");
    }
}

/// A server's question: the file that it stands in, and its text.
type Question = (String, String);

/// What is asked by the configuration of version 1, and by that of today.
struct Questions {
    before: Vec<Question>,
    today: Vec<Question>,
}

impl Questions {
    fn new() -> Self {
        let frozen =
            fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/upgrade/4.queries.tsv")).unwrap();
        let line = |line: &str| line.split_once('\t').map(|(file, query)| (file.to_owned(), query.to_owned())).unwrap();
        Self { before: frozen.lines().map(line).collect(), today: contract::queries() }
    }
}

/// The one of a file that asks this view first.
fn question<'q>(of: &'q [Question], file: &str, view: &str) -> &'q Question {
    let asks = |query: &str| query.contains(&format!("FROM {view} "));
    of.iter().find(|(name, query)| name == file && asks(query)).unwrap_or_else(|| panic!("{file}: {view}"))
}

type Row = BTreeMap<String, String>;

/// The rows that answer a question. A server takes NULL for a field that is not there.
fn rows(store: &Connection, (file, query): &Question, asked: &Asked<'_>) -> Vec<Row> {
    let sql = asked.put(file, &query.replace("%{passdb:opened_by | default(\"\")}", "%{passdb:opened_by}"));
    let mut statement = store.prepare_cached(&sql).unwrap_or_else(|e| panic!("{file}: {e}\n{sql}"));
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let found = statement.query_map([], |row| {
        let mut all = Row::new();
        for (place, name) in names.iter().enumerate() {
            match row.get(place)? {
                Value::Null => {}
                Value::Text(text) => drop(all.insert(name.clone(), text)),
                other => drop(all.insert(name.clone(), format!("{other:?}"))),
            }
        }
        Ok(all)
    });
    found.unwrap().map(Result::unwrap).collect()
}

/// Version 1 did not have mail places for Dovecot 2.4: [`difference`] compares them.
fn without_place(mut rows: Vec<Row>) -> Vec<Row> {
    rows.iter_mut().for_each(|row| drop(row.remove("userdb_import")));
    rows
}

/// What Postfix makes of a map's answer: rows with commas between, and no answer where there is nothing.
fn map(store: &Connection, of: &[Question], file: &str, key: &str) -> Option<String> {
    // %d and %u suppress a question about a key that has no such part.
    let (_, query) = of.iter().find(|(name, _)| name == file).unwrap();
    let (local, domain) = key.rsplit_once('@').unwrap_or((key, ""));
    if query.contains("%d") && domain.is_empty() || query.contains("%u") && local.is_empty() {
        return None;
    }
    let asked = Asked { key, master: "", login: "", sha256: "", protocol: "", opened_by: "" };
    let found = rows(store, &(file.to_owned(), query.clone()), &asked);
    let values: Vec<String> = found.into_iter().flat_map(Row::into_values).collect();
    (!values.is_empty()).then(|| values.join(","))
}

fn set(answer: Option<String>) -> BTreeSet<String> {
    answer.iter().flat_map(|answer| answer.split(',')).map(str::to_owned).collect()
}

/// The keys of an access map for a recipient, in Postfix's order.
fn forms(address: &str) -> Vec<String> {
    let (local, domain) = address.rsplit_once('@').unwrap();
    let base = local.split('+').next().unwrap();
    let mut forms = vec![address.to_owned()];
    if base != local {
        forms.push(format!("{base}@{domain}"));
    }
    forms.extend([domain.to_owned(), format!(".{}", domain.split_once('.').unwrap().1), format!("{local}@")]);
    forms
}

/// The decision of check_recipient_access, by the maps in their order; `None`: nothing keeps the mail out, and a quota counts.
fn recipient(store: &Connection, of: &[Question], maps: &[&str], address: &str) -> Option<String> {
    for file in maps {
        match forms(address).iter().find_map(|form| map(store, of, file, form)).as_deref() {
            Some("vmailctl_room") => return None,
            None | Some("DUNNO") => {}
            Some(action) => return Some(action.to_owned()),
        }
    }
    None
}

struct Comparison<'p> {
    pair: &'p Pair,
    questions: &'p Questions,
    what: String,
    asked: usize,
    told: usize,
}

impl Comparison<'_> {
    fn same<T: PartialEq + std::fmt::Debug + Default>(&mut self, what: &str, key: &str, before: T, today: T) {
        self.asked += 1;
        self.told += usize::from(before != T::default());
        assert_eq!(today, before, "{}, {what}: {key}", self.what);
    }

    fn postfix(&mut self, address: &str) {
        let (pair, q) = (self.pair, self.questions);
        let both = |first: &str, other: &str| {
            set(map(&pair.today, &q.today, first, address).or_else(|| map(&pair.today, &q.today, other, address)))
        };
        let before = |file: &str| set(map(&pair.defined, &q.before, file, address));
        self.same(
            "aliases",
            address,
            before("virtual_alias_maps.cf"),
            both("virtual_alias_maps.cf", "other_alias_maps.cf"),
        );
        let logins = both("smtpd_sender_login_maps.cf", "other_sender_login_maps.cf");
        self.same("senders", address, before("smtpd_sender_login_maps.cf"), logins);
        if !address.starts_with('@') {
            let was = ["recipient_domain_access.cf", "recipient_access.cf", "recipient_quota_access.cf"];
            let is = ["recipient_access.cf", "other_recipient_access.cf"];
            let was = recipient(&pair.defined, &q.before, &was, address);
            self.same("recipient", address, was, recipient(&pair.today, &q.today, &is, address));
        }
        for file in [
            "virtual_mailbox_maps.cf",
            "sasl_access.cf",
            "filter_sender_access.cf",
            "outside_sender_access.cf",
            "filter_recipient_access.cf",
        ] {
            let was = map(&pair.defined, &q.before, file, address);
            self.same(file, address, was, map(&pair.today, &q.today, file, address));
        }
    }

    /// A mailbox's own log-in, and what keeps it out.
    fn log_in(&mut self, generation: &Generation, name: &str, sha256: &str, protocol: &str) {
        let (pair, q) = (self.pair, self.questions);
        let asked = Asked { key: name, master: "", login: "", sha256, protocol, opened_by: "" };
        let ask_before =
            |file: &str, view: &str, asked: &Asked<'_>| rows(&pair.defined, question(&q.before, file, view), asked);
        let ask_today =
            |file: &str, view: &str, asked: &Asked<'_>| rows(&pair.today, question(&q.today, file, view), asked);
        let mut was = ask_before(generation.passdb_app, "dovecot_passdb_app", &asked);
        if was.is_empty() {
            was = ask_before(generation.passdb, "dovecot_passdb", &asked);
        }
        let is = ask_today(generation.passdb, "dovecot_login", &asked);
        let key = format!("{name} by {protocol}");
        for row in &was {
            let asked = Asked { opened_by: &row["opened_by"], ..asked };
            let denied = ask_before(generation.denied, "dovecot_passdb_denied", &asked);
            self.same("denied", &key, denied, ask_today(generation.denied, "dovecot_denied", &asked));
        }
        self.same("passdb", &key, was, is);
    }

    /// A delegate's log-in, and what keeps the delegate out.
    fn delegate(&mut self, generation: &Generation, (owner, name): (&str, &str), sha256: &str, protocol: &str) {
        let (pair, q) = (self.pair, self.questions);
        let asked = Asked { key: name, master: name, login: owner, sha256, protocol, opened_by: "" };
        let ask_before =
            |file: &str, view: &str, asked: &Asked<'_>| rows(&pair.defined, question(&q.before, file, view), asked);
        let ask_today =
            |file: &str, view: &str, asked: &Asked<'_>| rows(&pair.today, question(&q.today, file, view), asked);
        let mut was = ask_before(generation.delegate_app, "dovecot_passdb_delegate_app", &asked);
        if was.is_empty() {
            was = ask_before(generation.delegate, "dovecot_passdb_delegate", &asked);
        }
        let key = format!("{owner}*{name} by {protocol}");
        for row in &was {
            let asked = Asked { key: owner, master: &row["user"], login: owner, opened_by: &row["opened_by"], ..asked };
            let denied = ask_before(generation.denied, "dovecot_passdb_denied", &asked);
            self.same("denied", &key, denied, ask_today(generation.denied, "dovecot_denied", &asked));
            let userdb = ask_before(generation.userdb, "dovecot_userdb", &asked);
            self.same("userdb", &key, userdb, without_place(ask_today(generation.userdb, "dovecot_mailbox", &asked)));
        }
        let is = ask_today(generation.delegate, "dovecot_delegate", &asked);
        self.same("delegate", &key, was, is);
    }

    fn userdb(&mut self, generation: &Generation, name: &str, master: &str) {
        let asked = Asked { key: name, master, login: name, sha256: "", protocol: "lmtp", opened_by: "" };
        let was =
            rows(&self.pair.defined, question(&self.questions.before, generation.userdb, "dovecot_userdb"), &asked);
        let is = rows(&self.pair.today, question(&self.questions.today, generation.userdb, "dovecot_mailbox"), &asked);
        self.same("userdb", &format!("{name}, {master}"), was, without_place(is));
    }
}

/// The files of a generation of Dovecot.
struct Generation {
    passdb: &'static str,
    passdb_app: &'static str,
    denied: &'static str,
    delegate: &'static str,
    delegate_app: &'static str,
    userdb: &'static str,
}

const GENERATIONS: [Generation; 2] = [
    Generation {
        passdb: "passdb.conf.ext",
        passdb_app: "passdb-app.conf.ext",
        denied: "passdb-denied.conf.ext",
        delegate: "passdb-delegate.conf.ext",
        delegate_app: "passdb-delegate-app.conf.ext",
        userdb: "userdb.conf.ext",
    },
    Generation {
        passdb: "dovecot.conf",
        passdb_app: "dovecot.conf",
        denied: "dovecot.conf",
        delegate: "dovecot.conf",
        delegate_app: "dovecot.conf",
        userdb: "dovecot.conf",
    },
];

#[test]
fn the_servers_questions_are_answered_as_those_of_before() {
    let (schema, questions) = (schema(), Questions::new());
    let (mut asked, mut told) = (0, 0);
    for seed in 2000..2000 + count(10) {
        let mut dice = Dice::new(seed);
        let pair = Pair::new(&schema, &mut dice);
        let now = dice.one(&INSTANTS);
        pair.set_clock(now);
        let generation = &GENERATIONS[dice.below(2)];
        let mut comparison =
            Comparison { pair: &pair, questions: &questions, what: format!("seed {seed} at {now}"), asked: 0, told: 0 };
        let domains = texts(&pair.today, "SELECT name FROM domain UNION SELECT 'foreign.example'");
        let locals = texts(
            &pair.today,
            "SELECT DISTINCT local FROM address WHERE id < 200 UNION SELECT name FROM removed_name UNION SELECT local FROM standard_name
             UNION VALUES (''), ('nobody'), ('u1+tag'), ('abuse+tag'), ('+u1')",
        );
        for address in domains.iter().flat_map(|domain| locals.iter().map(move |local| format!("{local}@{domain}"))) {
            comparison.postfix(&address);
            if !address.starts_with(['@', '+']) {
                comparison.userdb(generation, &address, "");
            }
        }
        let names = texts(&pair.today, "SELECT name FROM login_name WHERE mailbox_id < 200 UNION VALUES ('stranger')");
        for name in &names {
            let own = texts(
                &pair.today,
                &format!(
                    "SELECT k.hash FROM app_password k JOIN login_name l ON l.mailbox_id = k.mailbox_id WHERE l.name = '{name}'"
                ),
            );
            for sha256 in own.iter().chain([&hash(1), &hash(5)]) {
                for protocol in PROTOCOLS {
                    comparison.log_in(generation, name, sha256, protocol);
                }
                for owner in &names {
                    comparison.delegate(generation, (owner, name), sha256, PROTOCOLS[dice.below(4)]);
                }
            }
            comparison.postfix(name.split_once('@').map_or(&format!("{name}@d1.example"), |_| name));
            let login = map(&pair.today, &questions.today, "sasl_access.cf", name);
            let was = map(&pair.defined, &questions.before, "sasl_access.cf", name);
            comparison.same("sasl", name, was, login);
        }
        asked += comparison.asked;
        told += comparison.told;
    }
    assert!(asked > 5_000 && told * 10 > asked, "{asked} questions, {told} with an answer");
}
