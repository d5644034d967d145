//! The read contract: the servers' own queries, as `examples/` has them, against the views.

use crate::support::{NOW, Sandbox};
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, OpenFlags};
use std::fs;
use std::path::{Path, PathBuf};

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")
}

/// The queries of the servers' configuration files, each with the file that it stands in.
pub(crate) fn queries() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for directory in ["postfix/vmailctl", "dovecot-2.3/vmailctl", "dovecot-2.4/vmailctl"] {
        for entry in fs::read_dir(examples().join(directory)).unwrap() {
            let path = entry.unwrap().path();
            // What is switched off until somebody wants it is asked as well.
            let text = fs::read_to_string(&path).unwrap().replace("\n#", "\n").replace("\\\n", " ");
            for line in text.lines().map(str::trim_start) {
                for name in [
                    "query = ",
                    "password_query = ",
                    "user_query = ",
                    "iterate_query = ",
                    "sql_query = ",
                    "sql_iterate_query = ",
                ] {
                    // Where a file is listed twice, its list of all mailboxes is switched off.
                    if let Some(query) = line
                        .strip_prefix(name)
                        .filter(|query| !query.ends_with("WHERE 0") && !query.contains("INTO learnt"))
                    {
                        found.push((path.file_name().unwrap().to_str().unwrap().to_owned(), query.trim().to_owned()));
                    }
                }
            }
        }
    }
    for generation in ["dovecot-2.3/vmailctl/sieve.conf.ext", "dovecot-2.4/vmailctl/dovecot.conf"] {
        let text = fs::read_to_string(examples().join(generation)).unwrap();
        let file = generation.rsplit_once('/').unwrap().1;
        let of_the_store = dict_queries(&text).into_iter().filter(|query| query.contains("FROM dovecot_"));
        found.extend(of_the_store.map(|query| (file.to_owned(), query)));
    }
    found.sort();
    found
}

/// What Dovecot's dict asks by the maps of its configuration, which 2.3 and 2.4 write in different words.
fn dict_queries(text: &str) -> Vec<String> {
    let maps = text.split("\nmap {\n").skip(1).chain(text.split("dict_map ").skip(1));
    let query = |map: &str| {
        let map = map.split("\n}").next().unwrap().split("\n    }").next().unwrap();
        let words = |after: &str| {
            let rest = map.split(after).skip(1);
            rest.map(|rest| rest.split([' ', '\n']).next().unwrap().to_owned()).collect::<Vec<_>>()
        };
        let mut keys = [words("username_field = "), words("key_field ")].concat();
        if let Some((_, fields)) = map.split_once("fields {\n") {
            let names = fields.lines().take_while(|line| !line.contains('}'));
            keys.extend(names.map(|line| line.split_whitespace().next().unwrap().to_owned()));
        }
        keys.sort();
        let (table, value) = (words("table = "), [words("value_field = "), words("value_field ")].concat());
        let conditions: Vec<String> = keys.iter().map(|key| format!("{key} = '%k'")).collect();
        format!("SELECT {} FROM {} WHERE {}", value[0], table[0], conditions.join(" AND "))
    };
    maps.map(query).collect()
}

/// What stands for a server's variables in a question.
pub(crate) struct Asked<'a> {
    pub(crate) key: &'a str,
    /// The delegate of a delegate's log-in, or empty.
    pub(crate) master: &'a str,
    /// The owner of a delegate's log-in.
    pub(crate) login: &'a str,
    pub(crate) sha256: &'a str,
    pub(crate) protocol: &'a str,
    pub(crate) opened_by: &'a str,
}

impl Asked<'_> {
    /// A query as a server puts it.
    pub(crate) fn put(&self, file: &str, query: &str) -> String {
        // Dovecot 2.3 has the whole name where Postfix has the part before the @.
        let is_postfix = file.ends_with(".cf");
        let (local, domain) = self.key.rsplit_once('@').unwrap_or((self.key, ""));
        let quote = |text: &str| text.replace('\'', "''");
        query
            .replace("%{master_user}", &quote(self.master))
            .replace("%{login_user}", &quote(self.login))
            .replace("%{user | username}", &quote(local))
            .replace("%{user | domain}", &quote(domain))
            .replace("%{user}", &quote(self.key))
            .replace("%{password | sha256 | hexlify}", self.sha256)
            .replace("%{sha256:password}", self.sha256)
            .replace("%{passdb:opened_by}", &quote(self.opened_by))
            .replace("%{protocol}", self.protocol)
            .replace("'%s'", if is_postfix { "'%k'" } else { "'%p'" })
            .replace("%p", self.protocol)
            .replace("%k", &quote(self.key))
            .replace("%u", &quote(if is_postfix { local } else { self.key }))
            .replace("%n", &quote(local))
            .replace("%d", &quote(domain))
    }
}

/// A query as a server asks it for a key. `master` is the delegate of a delegate's log-in, or empty.
pub(crate) fn ask(file: &str, query: &str, key: &str, master: &str, login: &str) -> String {
    let sha256 = "0".repeat(64);
    Asked { key, master, login, sha256: &sha256, protocol: "imap", opened_by: "password/anna" }.put(file, query)
}

/// The store as a server sees it at the sandbox's time.
fn open(sandbox: &Sandbox) -> Connection {
    open_at(sandbox, NOW)
}

/// An instant as the columns that are kept have it, and CURRENT_TIMESTAMP.
pub(crate) fn kept_form(instant: &str) -> String {
    instant.replace('T', " ").replace('Z', "")
}

/// The same at another time.
pub(crate) fn open_at(sandbox: &Sandbox, now: &'static str) -> Connection {
    let store = Connection::open_with_flags(sandbox.store(), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
    store.create_scalar_function("strftime", 2, flags, move |_| Ok(now)).unwrap();
    store.create_scalar_function("current_timestamp", 0, flags, move |_| Ok(kept_form(now))).unwrap();
    store
}

fn rows(connection: &Connection, file: &str, key: &str) -> Vec<String> {
    let (_, query) = queries().into_iter().find(|(name, _)| name == file).unwrap();
    let mut statement = connection.prepare(&ask(file, &query, key, "", "")).unwrap();
    let rows = statement.query_map([], |row| row.get::<_, Option<String>>(0)).unwrap();
    // No answer is NULL, too; and an answer has commas where Postfix would put them between rows.
    rows.filter_map(Result::unwrap).flat_map(|row| row.split(',').map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// Domains of all kinds, a mailbox with aliases from two domains, a suspended one, a forward, a catch-all.
fn scenario() -> Sandbox {
    let sandbox = Sandbox::new();
    for command in [
        "domain create brand.example",
        "domain create shop.example",
        "domain create alias.example --alias-of brand.example",
        "domain create off.example",
        "mailbox create anna@brand.example --login anna --shared",
        "mailbox create carl@brand.example --shared",
        "mailbox create dora@shop.example --shared",
        "mailbox create gone@off.example --shared",
        "alias route a.nna@shop.example --to anna",
        "alias route annie@brand.example --to anna --note second",
        "alias route both@brand.example --to anna --to carl@brand.example",
        "alias route only@brand.example --to carl@brand.example",
        "alias route @shop.example --to anna --send-as",
        "domain create catch.example",
        "alias route @catch.example --to anna",
        "alias forward out@brand.example --to Someone@outside.example --keep-copy-in dora@shop.example",
        "mailbox suspend carl@brand.example --keep-sessions --refusal closed",
        "domain disable off.example --keep-sessions",
    ] {
        sandbox.done(&command.split(' ').collect::<Vec<_>>());
    }
    sandbox
}

#[test]
fn aliases_lead_where_they_should() {
    let sandbox = scenario();
    let store = open(&sandbox);
    for (key, targets) in [
        ("anna@brand.example", &["anna@brand.example"][..]),
        ("a.nna@shop.example", &["anna@brand.example"]),
        ("annie@alias.example", &["anna@brand.example"]),
        ("both@brand.example", &["anna@brand.example"]),
        ("only@brand.example", &["carl@brand.example"]),
        ("@shop.example", &["anna@brand.example"]),
        ("nobody@shop.example", &[]),
        ("out@brand.example", &["dora@shop.example", "Someone@outside.example"]),
        ("nobody@brand.example", &[]),
        ("@brand.example", &[]),
        ("anna", &[]),
        ("o'brien@brand.example", &[]),
        ("anna@brand.example' OR '1'='1", &[]),
    ] {
        let mut found = rows(&store, "virtual_alias_maps.cf", key);
        found.sort_by_key(|target| target.to_lowercase());
        assert_eq!(found, targets, "{key}");
    }
}

#[test]
fn recipients_are_refused_before_their_mail_is_accepted() {
    let sandbox = scenario();
    let store = open(&sandbox);
    for (key, action, other) in [
        // A mailbox, or what leads to one alone, has a quota that counts.
        ("anna@brand.example", Some("vmailctl_room"), "OK"),
        ("anna+orders@brand.example", Some("vmailctl_room"), "OK"),
        ("annie@brand.example", Some("vmailctl_room"), "OK"),
        ("anna@alias.example", Some("vmailctl_room"), "OK"),
        ("annie+orders@alias.example", Some("vmailctl_room"), "OK"),
        ("both@brand.example", Some("OK"), "OK"),
        ("out@brand.example", Some("OK"), "OK"),
        ("carl@brand.example", Some("550 5.2.1 closed"), "OK"),
        ("carl@alias.example", Some("550 5.2.1 closed"), "OK"),
        ("only@brand.example", Some("550 5.2.1 closed"), "OK"),
        ("gone@off.example", Some("550 5.1.2 domain disabled"), "550 5.2.1 mailbox disabled"),
        ("nobody@off.example", Some("550 5.1.2 domain disabled"), "OK"),
        ("nobody@shop.example", None, "OK"),
        ("nobody@brand.example", None, "OK"),
        ("somebody@outside.example", None, "OK"),
    ] {
        let first = rows(&store, "recipient_access.cf", key);
        assert_eq!(first, action.into_iter().collect::<Vec<_>>(), "{key}");
        if first.is_empty() || key.starts_with("nobody") {
            assert_eq!(rows(&store, "other_recipient_access.cf", key), [other], "{key}");
        }
    }
}

/// A host that starts without a battery for its clock is in the past until it is told the time.
#[test]
fn a_suspension_in_force_is_an_answer_at_any_time() {
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "brand.example"]);
    for name in ["shut", "free", "late"] {
        sandbox.done(&["mailbox", "create", &format!("{name}@brand.example"), "--generate-password"]);
    }
    sandbox.done(&["mailbox", "suspend", "shut@brand.example", "--keep-sessions"]);
    sandbox.done(&["mailbox", "suspend", "late@brand.example", "--from", "2031-04-01", "--keep-sessions"]);
    let answers = |store: &Connection, name: &str| -> Vec<String> {
        let ask_one = |(file, query): (String, String)| {
            let key = format!("{name}@brand.example");
            let mut statement = store.prepare(&ask(&file, &query, &key, "", "")).unwrap();
            let columns = statement.column_count();
            let mut rows = statement.query([]).unwrap();
            let mut told = format!("{file}: ");
            while let Some(row) = rows.next().unwrap() {
                let values = (0..columns).map(|at| format!("{:?} ", row.get_ref(at).unwrap()));
                told.extend(values);
            }
            told
        };
        queries().into_iter().map(ask_one).collect()
    };
    let (now, past, later) =
        (open(&sandbox), open_at(&sandbox, "2020-01-01T00:00:00Z"), open_at(&sandbox, "2031-04-02T00:00:00Z"));
    assert_eq!(answers(&now, "shut"), answers(&past, "shut"));
    assert_eq!(answers(&now, "free"), answers(&past, "free"));
    let differing = |store: &Connection, name: &str| {
        let plain = answers(&now, name);
        answers(store, name).iter().filter(|answer| !plain.contains(answer)).count()
    };
    // Both generations of Dovecot and Postfix tell more of a suspended mailbox than of another.
    assert!(differing(&later, "late") > 4, "{}", differing(&later, "late"));
    assert_eq!(differing(&past, "late"), 0);
}

/// Aliases are resolved before: who asks has a primary address, or one of another host.
#[test]
fn mail_goes_where_the_mailbox_or_its_domain_says_while_it_says_so() {
    let sandbox = scenario();
    for command in [
        "mailbox set anna@brand.example --delivered-by old.example.com --until 2031-06-01",
        "domain set shop.example --delivered-by [192.0.2.7]:2525",
        "mailbox create here@shop.example --shared --delivered-by here",
        "mailbox create held@shop.example --shared --delivered-by hold --from 2031-04-01 --until 2031-05-01",
    ] {
        sandbox.done(&command.split(' ').collect::<Vec<_>>());
    }
    let at = |now, key| rows(&open_at(&sandbox, now), "transport_maps.cf", key).join(",");
    const OLD: &str = "smtp:[old.example.com]:25";
    const SHOP: &str = "smtp:[192.0.2.7]:2525";
    for (key, now, april, later) in [
        ("anna@brand.example", OLD, OLD, ""),
        ("carl@brand.example", "", "", ""),
        ("dora@shop.example", SHOP, SHOP, SHOP),
        ("here@shop.example", "", "", ""),
        ("held@shop.example", SHOP, "retry:4.2.1 this mailbox is being moved", SHOP),
        ("a.nna@shop.example", "", "", ""),
        ("anna@alias.example", "", "", ""),
        ("nobody@shop.example", "", "", ""),
        ("@shop.example", "", "", ""),
    ] {
        let found = [NOW, "2031-04-02T00:00:00Z", "2031-06-02T00:00:00Z"].map(|now| at(now, key));
        assert_eq!(found, [now, april, later], "{key}");
    }
}

#[test]
fn filters_and_strangers_send_in_the_name_of_who_may() {
    let sandbox = scenario();
    sandbox.done(&["domain", "set", "brand.example", "--outside-senders", "refuse"]);
    sandbox.done(&["mailbox", "set", "dora@shop.example", "--sending", "off", "--keep-sessions"]);
    let store = open(&sandbox);
    for (key, action) in [
        ("anna@brand.example", &["OK"][..]),
        ("carl@brand.example", &["550 5.7.1 sending switched off"]),
        ("dora@shop.example", &["550 5.7.1 sending switched off"]),
        ("annie@brand.example", &[]),
        ("anna@alias.example", &[]),
        ("shop.example", &[]),
        ("<>", &[]),
    ] {
        assert_eq!(rows(&store, "filter_sender_access.cf", key), action, "{key}");
    }
    let refused = &["550 5.7.1 send mail of this domain after log-in"][..];
    for (key, action) in
        [("anna@brand.example", refused), ("nobody@alias.example", refused), ("dora@shop.example", &[]), ("<>", &[])]
    {
        assert_eq!(rows(&store, "outside_sender_access.cf", key), action, "{key}");
    }
    let outside = |store: &Connection| rows(store, "filter_recipient_access.cf", "x@outside.example");
    assert_eq!(outside(&store), [""; 0]);
    sandbox.done(&["setting", "set", "filters-outside", "refused"]);
    let store = open(&sandbox);
    assert_eq!(outside(&store), ["550 5.7.1 filters do not send outside"]);
    assert_eq!(rows(&store, "filter_recipient_access.cf", "anna@alias.example"), [""; 0]);
}

#[test]
fn senders_own_their_addresses() {
    let sandbox = scenario();
    let store = open(&sandbox);
    for (key, logins) in [
        ("anna@brand.example", &["*", "anna"][..]),
        ("annie@brand.example", &["*", "anna"]),
        ("a.nna@shop.example", &["*", "anna"]),
        ("anna@alias.example", &["*", "anna"]),
        ("@shop.example", &["anna"]),
        ("nobody@shop.example", &[]),
        // A catch-all whose holder was not given the right, and names of functions.
        ("@catch.example", &[]),
        // Known, and nobody's to send as: a row keeps the holder of a catch-all from it.
        ("both@brand.example", &["*"]),
        ("carl@brand.example", &["*"]),
        ("carl@alias.example", &["*"]),
        ("out@brand.example", &["*"]),
        ("gone@off.example", &["*"]),
    ] {
        assert_eq!(rows(&store, "smtpd_sender_login_maps.cf", key), logins, "{key}");
    }
    for (key, logins) in
        [("postmaster@shop.example", &["*"][..]), ("admin@alias.example", &["*"]), ("nobody@shop.example", &[])]
    {
        assert_eq!(rows(&store, "other_sender_login_maps.cf", key), logins, "{key}");
        assert_eq!(rows(&store, "smtpd_sender_login_maps.cf", key), [""; 0], "{key}");
    }
    assert_eq!(rows(&store, "sasl_access.cf", "carl@brand.example"), ["550 5.7.1 mailbox suspended"]);
    assert_eq!(rows(&store, "sasl_access.cf", "anna"), [""; 0]);
}

#[test]
fn the_userdb_knows_log_ins_and_sole_aliases() {
    let sandbox = scenario();
    let store = open(&sandbox);
    for (key, users) in [
        ("anna", &["anna"][..]),
        ("anna@brand.example", &["anna"]),
        ("a.nna@shop.example", &["anna"]),
        ("anna@alias.example", &["anna"]),
        ("both@brand.example", &[]),
        ("carl@brand.example", &["carl@brand.example"]),
        ("@shop.example", &[]),
        ("nobody@brand.example", &[]),
    ] {
        assert_eq!(rows(&store, "userdb.conf.ext", key), users, "{key}");
    }
    assert_eq!(rows(&store, "userdb-iterate.conf.ext", "").len(), 4);
    // Without passwords, nobody logs in.
    assert_eq!(rows(&store, "passdb.conf.ext", "anna"), [""; 0]);
}

/// Both generations ask the same: what is different is in the columns' names.
#[test]
fn the_generations_of_dovecot_ask_the_same_questions() {
    let asked = |of_2_4: bool| {
        let mut asked: Vec<String> = queries()
            .into_iter()
            .filter(|(file, _)| {
                !file.ends_with(".cf") && ["dovecot.conf", "old-host.conf"].contains(&file.as_str()) == of_2_4
            })
            .filter(|(_, query)| query.contains("dovecot_"))
            .flat_map(|(file, query)| {
                let query = ask(&file, &query, "key", "master", "login");
                let questions = query.split(" UNION ALL ").map(|q| q.split_once("FROM ").unwrap().1);
                questions.map(|q| q.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>()
            })
            .collect();
        asked.sort();
        asked.dedup();
        asked
    };
    assert_eq!(asked(false), asked(true));
}

/// In a file of its own; both generations write the same.
#[test]
fn what_dovecot_writes_down_has_a_place_for_it() {
    let sandbox = scenario();
    let file = Connection::open(sandbox.path().join("store/usage/vmail.db")).unwrap();
    let of = |path: &str| {
        let queries = dict_queries(&fs::read_to_string(examples().join(path)).unwrap()).into_iter();
        queries.filter(|query| query.contains("FROM fact ")).collect::<Vec<_>>()
    };
    let queries = of("dovecot-2.3/vmailctl/usage.conf.ext");
    assert_eq!(queries.len(), 2);
    assert_eq!(queries, of("dovecot-2.4/vmailctl/dovecot.conf"));
    for query in queries {
        let steps = plan(&file, &query);
        assert_eq!(steps, ["SEARCH fact USING PRIMARY KEY (user=? AND name=?)"], "{query}");
    }
}

/// A row that is longer than Dovecot's auth service can answer would keep a person from logging in.
#[test]
fn the_mailboxes_that_somebody_was_given_access_to_fit_into_an_answer() {
    /// With names as long as these.
    const SHOWN: usize = 24;
    let sandbox = scenario();
    sandbox.done(&["mailbox", "create", "zoe@brand.example", "--generate-password"]);
    for number in 0..50 {
        let owner = format!("a-department-of-the-house-{number:02}@brand.example");
        sandbox.done(&["mailbox", "create", &owner, "--shared"]);
        let granted =
            sandbox.run(&["delegate", "grant", &owner, "zoe@brand.example", "--access", "read", "--keep-sessions"]);
        assert_eq!(granted.stderr.contains("warning"), number >= SHOWN, "{owner}: {granted:?}");
    }
    // A later grant takes no folder away, though the mailbox is older.
    let mut one_more = sandbox.command(&["delegate", "grant", "anna", "zoe@brand.example"]);
    let said = one_more.env("VMAILCTL_CLOCK", "2031-03-15T00:00:00Z").output().unwrap().stderr;
    assert_eq!(
        String::from_utf8(said).unwrap(),
        "warning: the delegate has too many mailboxes to show this one as a folder; open it with a separate log-in: \
         anna*zoe@brand.example\nzoe@brand.example has write access to anna@brand.example\n"
    );
    // Sending takes no folder.
    sandbox.done(&["delegate", "revoke", "anna", "zoe@brand.example", "--access", "--keep-sessions", "--if-exists"]);
    let sending = sandbox.run(&["delegate", "grant", "anna", "zoe@brand.example", "--send-as"]);
    assert!(!sending.stderr.contains("warning"), "{sending:?}");
    let import = "SELECT import FROM dovecot_login WHERE name = ?1";
    let import: String = open(&sandbox).query_row(import, ["zoe@brand.example"], |row| row.get(0)).unwrap();
    let escaped = import.len() + import.matches('\t').count();
    assert!((6000..7600).contains(&escaped), "{escaped} bytes");
    assert!(import.contains("namespace/s20/disabled=no"), "{import}");
    assert!(!import.contains("namespace/s41/"), "{import}");
}

/// What SQLite says it will do for a query, a line a step.
fn plan(connection: &Connection, query: &str) -> Vec<String> {
    let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {query}")).unwrap();
    statement.query_map([], |row| row.get(3)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn every_question_of_the_servers_is_answered_by_index_probes() {
    let sandbox = scenario();
    let store = open(&sandbox);
    let tables: Vec<String> = store
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut asked = 0;
    for (file, query) in queries().into_iter().filter(|(_, query)| !query.contains("_iterate")) {
        asked += 1;
        let steps = plan(&store, &ask(&file, &query, "anna@brand.example", "carl", "anna"));
        assert!(steps.iter().any(|step| step.starts_with("SEARCH")), "{file}: {steps:#?}");
        for step in &steps {
            // A scan is of the rows of a view that were already found, or of constants; a table has an alias of one
            // letter, or its own name.
            let Some(scanned) = step.strip_prefix("SCAN ") else {
                continue;
            };
            let name = scanned.split(' ').next().unwrap();
            let of_a_view =
                name.starts_with("dovecot_") || name.starts_with("postfix_") || name.starts_with("(subquery");
            assert!(of_a_view || scanned == "CONSTANT ROW" || scanned == "p", "{file}: {step}\n{query}\n{steps:#?}");
            assert!(!tables.contains(&name.to_owned()), "{file}: {step}");
        }
    }
    assert_eq!(asked, 31, "a query is missing, or a new one is not expected yet");
}

#[test]
fn the_schema_is_for_readers_with_an_older_sqlite() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store");
    let mut files: Vec<_> = fs::read_dir(root.join("schema")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), usize::try_from(vmailctl::store::SCHEMA_VERSION).unwrap());
    files.extend([root.join("views.sql"), root.join("usage.sql")]);
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let file = file.display();
        let sql: String = text.lines().map(|line| line.split("--").next().unwrap()).collect::<Vec<_>>().join("\n");
        // Each of these came with SQLite 3.35 or later, or is missing from common builds.
        for newer in [
            "STRICT",
            "unixepoch",
            " RETURNING",
            "MATERIALIZED",
            "->>",
            "iif(",
            " concat(",
            "RIGHT JOIN",
            "FULL JOIN",
            "DROP COLUMN",
        ] {
            assert!(!sql.contains(newer), "{file} has {newer}");
        }
    }
}

/// The forty places for a mailbox that somebody was given access to are written out, because Dovecot's configuration
/// has no loops.
#[test]
fn the_places_for_granted_mailboxes_are_all_alike() {
    for generation in ["dovecot-2.3", "dovecot-2.4"] {
        let text = fs::read_to_string(examples().join(generation).join("vmailctl/shared.conf")).unwrap();
        let places: Vec<&str> = text.split("namespace ").filter(|block| block.starts_with('s')).collect();
        assert_eq!(places.len(), 40, "{generation}");
        for (index, place) in places.iter().enumerate() {
            let number = (index + 1).to_string();
            let mut first = String::new();
            // The numbers end a name: s1, %{userdb:h1}, group=w1.
            let mut letters = places[0].chars().peekable();
            let mut before = ' ';
            while let Some(letter) = letters.next() {
                let ends = letters.peek().is_none_or(|next| !next.is_alphanumeric());
                if letter == '1' && before.is_alphabetic() && ends {
                    first.push_str(&number);
                } else {
                    first.push(letter);
                }
                before = letter;
            }
            assert_eq!(place.trim_end(), first.trim_end(), "{generation}, s{number}");
        }
        for parent in ['w', 'f', 'r'] {
            let parent = text.split("namespace ").find(|block| block.starts_with(parent)).unwrap();
            let announced = (1..=40).filter(|place| parent.contains(&format!("  mailbox {place} {{\n")));
            assert_eq!(announced.count(), 40, "{generation}");
        }
    }
}
