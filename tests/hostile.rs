//! What people paste, what scripts forget to quote, and what somebody tries on purpose, as every kind of argument.
//!
//! Each run ends as a wrong usage, as a refusal, or with the right result: it never panics, never blames the store, never
//! puts control characters on a terminal, and never changes a row that it was not asked to change.

use crate::support::{Outcome, Sandbox};
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

const HASH: &str =
    "{SHA512-CRYPT}$6$abcdefgh$T6DwHsSH/xnMjLlxXPgE2DwVE88hr0s9gQ6AZXvMiCSSEA.HIo7Da3TWSMoYVRWZyJwyzYNKsRBfgcTtWBAw1.";

/// Fifty ways to be strange, six places to be it in.
fn strings() -> Vec<Vec<u8>> {
    let long = "a".repeat(10_000);
    let label = "a".repeat(64);
    let labels = "a.".repeat(130);
    let marks = format!("a{}", "\u{301}".repeat(100));
    let seeds: [&[u8]; 50] = [
        b"",
        b" ",
        b"'",
        b"\"",
        b"%",
        b"*",
        b"+",
        b"?",
        b"\\",
        b"@",
        b"@@",
        b".",
        b"..",
        b"-",
        b"--",
        b"-rf",
        b"--yes",
        b"--help",
        b"=",
        b"%s%n",
        b"%u@%d",
        b"$(id)",
        b"`id`",
        b"${HOME}",
        b"; id #",
        b"| id",
        b"'; DROP TABLE mailbox; --",
        b"' OR '1'='1",
        b"\") OR 1=1 --",
        b"../../../etc/passwd",
        b"/etc/passwd",
        b"<b>&amp;",
        b"\n",
        b"\r\n",
        b"\t",
        b"\x07\x08",
        b"\x7f",
        b"\x1b[31mred\x1b[0m",
        b"\x1b]0;title\x07",
        "\u{9b}31m".as_bytes(),
        "\u{202e}moc".as_bytes(),
        "\u{200b}\u{feff}\u{2028}".as_bytes(),
        "\u{430}nn\u{430}".as_bytes(),
        "ａｎｎａ".as_bytes(),
        "\u{212a}İßſ".as_bytes(),
        b"\xff\xfe",
        long.as_bytes(),
        label.as_bytes(),
        labels.as_bytes(),
        marks.as_bytes(),
    ];
    let patterns: [(&[u8], &[u8]); 6] = [
        (b"", b""),
        (b"", b"@brand.example"),
        (b"anna@", b""),
        (b"anna", b"@brand.example"),
        (b"brand", b".example"),
        (b"99", b"99"),
    ];
    let pairs =
        seeds.iter().flat_map(|seed| patterns.iter().map(move |(before, after)| [before, *seed, after].concat()));
    pairs.collect()
}

/// What a run may do to the store where it succeeds: rows that come and rows that go, by table.
type Difference = &'static [(&'static str, usize, usize)];

const NOTHING: Difference = &[];
const NEW_DOMAIN: Difference = &[("domain", 1, 0), ("sqlite_sequence", 1, 1)];
const NEW_MAILBOX: Difference =
    &[("address", 1, 0), ("login_name", 1, 0), ("mailbox", 1, 0), ("sqlite_sequence", 1, 1), ("target", 1, 0)];
const NEW_MAILBOX_WITH_LOGIN: Difference =
    &[("address", 1, 0), ("login_name", 2, 0), ("mailbox", 1, 0), ("sqlite_sequence", 1, 1), ("target", 1, 0)];
const NEW_ALIAS: Difference = &[("address", 1, 0), ("target", 1, 0)];
const NEW_ALIAS_WITH_COPY: Difference = &[("address", 1, 0), ("target", 2, 0)];
const OTHER_MAILBOX: Difference = &[("mailbox", 1, 1)];
const OTHER_PASSWORD: Difference = &[("mailbox", 1, 1), ("password_history", 1, 0)];
const OTHER_SETTING: Difference = &[("setting", 1, 1)];
const SUSPENDED: Difference = &[("suspension", 1, 0)];

/// A command with a place for a string.
struct Kind {
    /// `{}` is the string; `[--]` is `--` in half of the runs, and an option takes its value with `=` in these.
    words: &'static str,
    input: &'static str,
    /// Nothing at all is also right, where what is asked for is so already or is not there.
    changes: Difference,
    /// Beside 0 to 4.
    also: Option<i32>,
}

const fn reads(words: &'static str) -> Kind {
    Kind { words, input: "", changes: NOTHING, also: None }
}

const fn writes(words: &'static str, changes: Difference) -> Kind {
    Kind { words, input: "", changes, also: None }
}

/// The kinds that every string is tried as.
const ALWAYS: [Kind; 4] = [
    writes("mailbox create --shared [--] {}", NEW_MAILBOX),
    writes("domain create [--] {}", NEW_DOMAIN),
    Kind { input: HASH, ..writes("mailbox create new@brand.example --password-hash-stdin --name {}", NEW_MAILBOX) },
    writes("mailbox create new@brand.example --shared --login {}", NEW_MAILBOX_WITH_LOGIN),
];

/// The kinds of which every string is tried as some.
const IN_TURN: [Kind; 76] = [
    reads("{}"),
    reads("mailbox {}"),
    reads("mailbox show [--] {}"),
    reads("mailbox list --domain {}"),
    reads("mailbox list --standing {}"),
    reads("mailbox list --output {}"),
    reads("mailbox list --color {}"),
    reads("mailbox list --busy-timeout {}"),
    Kind { also: Some(5), ..reads("mailbox list --store {}") },
    reads("mailbox connect [--] {}"),
    reads("mailbox connect sales --delegate {}"),
    reads("mailbox connect anna --as {}"),
    reads("mailbox delete anna --keep-sessions --confirm {}"),
    reads("mailbox delete --keep-sessions --yes [--] {}"),
    reads("mailbox create new@brand.example --password-file {}"),
    reads("mailbox set anna --sending {}"),
    writes("mailbox set anna --name {}", OTHER_MAILBOX),
    writes("mailbox set anna --note {}", OTHER_MAILBOX),
    writes("mailbox set anna --quota {}", OTHER_MAILBOX),
    writes("mailbox create new@brand.example --shared --note {}", NEW_MAILBOX),
    writes("mailbox create new@brand.example --shared --quota {}", NEW_MAILBOX),
    writes(
        "mailbox rename --keep-sessions sales [--] {}",
        &[("address", 2, 1), ("login_name", 1, 1), ("target", 1, 0)],
    ),
    reads("mailbox rename --keep-sessions [--] {} new@brand.example"),
    writes("mailbox suspend anna --keep-sessions --message {}", SUSPENDED),
    writes("mailbox suspend anna --keep-sessions --refusal {}", SUSPENDED),
    writes("mailbox suspend anna --keep-sessions --until {}", SUSPENDED),
    reads("mailbox suspend --keep-sessions [--] {}"),
    reads("mailbox resume [--] {}"),
    Kind { input: "{}", ..writes("mailbox password anna --keep-sessions --password-stdin", OTHER_PASSWORD) },
    Kind { input: "{}", ..writes("mailbox password anna --keep-sessions --password-hash-stdin", OTHER_PASSWORD) },
    Kind { input: "{}", ..writes("mailbox create new@brand.example --password-stdin", NEW_MAILBOX) },
    reads("domain show [--] {}"),
    reads("domain disable --keep-sessions [--] {}"),
    reads("domain enable [--] {}"),
    reads("domain delete --yes [--] {}"),
    writes("domain set brand.example --note {}", &[("domain", 1, 1)]),
    writes("domain set brand.example --quota {}", &[("domain", 1, 1)]),
    reads("domain set --note new [--] {}"),
    writes("domain create new.example --note {}", NEW_DOMAIN),
    writes("domain create new.example --quota {}", NEW_DOMAIN),
    reads("domain create new.example --alias-of {}"),
    writes("alias route --to anna [--] {}", NEW_ALIAS),
    reads("alias route new@brand.example --to {}"),
    writes("alias route new@brand.example --to anna --until {}", NEW_ALIAS),
    writes("alias route new@brand.example --to anna --note {}", NEW_ALIAS),
    writes("alias forward --to a@outside.example [--] {}", NEW_ALIAS),
    writes("alias forward new@brand.example --to {}", NEW_ALIAS),
    writes("alias forward new@brand.example --to a@outside.example --keep-copy-in {}", NEW_ALIAS_WITH_COPY),
    writes("alias set info@brand.example --add {}", &[("target", 1, 0)]),
    reads("alias set info@brand.example --remove {}"),
    writes("alias set info@brand.example --note {}", &[("address", 1, 1)]),
    writes("alias set info@brand.example --until {}", &[("address", 1, 1)]),
    reads("alias show [--] {}"),
    reads("alias list --domain {}"),
    reads("alias list --to {}"),
    reads("alias delete [--] {}"),
    reads("delegate grant --keep-sessions sales [--] {}"),
    reads("delegate grant --keep-sessions [--] {} anna"),
    reads("delegate grant --keep-sessions sales anna --access {}"),
    writes("delegate grant --keep-sessions sales anna --until {}", &[("delegation", 1, 1)]),
    reads("delegate revoke --keep-sessions sales [--] {}"),
    reads("delegate list --owner {}"),
    reads("session list [--] {}"),
    Kind { input: "{}", ..reads("password check anna --password-stdin") },
    Kind {
        input: "turnip galaxy obsidian 42",
        ..writes("password forbid --password-stdin --label {}", &[("forbidden_password", 1, 0)])
    },
    reads("password permit --label {}"),
    reads("setting show [--] {}"),
    writes("setting set mail-root [--] {}", OTHER_SETTING),
    writes("setting set hostname [--] {}", OTHER_SETTING),
    writes("setting set argon2-memory [--] {}", OTHER_SETTING),
    reads("explain delivery [--] {}"),
    reads("explain login [--] {}"),
    reads("explain send anna [--] {}"),
    reads("pipeline render postfix --dry-run --to {}"),
    Kind {
        also: Some(5),
        ..reads("init --dry-run --store new/vmail.db --hostname mail.example.com --reader-group {}")
    },
    reads("init --dry-run --store new/vmail.db --hostname mail.example.com --mail-root {}"),
];
const TURNS: usize = 5;

/// All rows of all tables, as text.
type Dump = BTreeMap<String, BTreeSet<String>>;

fn dump(store: &Path) -> Dump {
    let connection = Connection::open_with_flags(store, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut names = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").unwrap();
    let names: Vec<String> = names.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let table = |name: String| {
        // What is kept for the servers follows from other rows.
        let own = "SELECT group_concat('\"' || name || '\"') FROM pragma_table_info(?1)
                    WHERE ?1 NOT IN ('address', 'mailbox')
                       OR name NOT IN ('domain_id', 'address', 'shut', 'shut_ends', 'refuses', 'takes', 'ends', 'sole')";
        let own: String = connection.query_row(own, [&name], |row| row.get(0)).unwrap();
        let mut statement = connection.prepare(&format!("SELECT {own} FROM \"{name}\"")).unwrap();
        let columns = statement.column_count();
        let rows = statement
            .query_map([], |row| {
                let values: Vec<Value> = (0..columns).map(|column| row.get_unwrap(column)).collect();
                Ok(format!("{values:?}"))
            })
            .unwrap();
        (name, rows.map(Result::unwrap).collect())
    };
    names.into_iter().map(table).collect()
}

/// The tables whose rows differ, with the rows that came and those that went.
fn difference(before: &Dump, after: &Dump) -> Vec<(String, usize, usize)> {
    let tables = after.iter().map(|(table, rows)| {
        let old = &before[table];
        (table.clone(), rows.difference(old).count(), old.difference(rows).count())
    });
    tables.filter(|(_, came, went)| came + went > 0).collect()
}

/// What came of an attempt that went right.
enum Effect {
    None,
    Changed,
}

/// A folder to try things in, which can be put back into the state that it had.
struct Ground {
    sandbox: Sandbox,
    state: Dump,
    files: Vec<(&'static str, Vec<u8>)>,
}

impl Ground {
    fn new() -> Self {
        let sandbox = Sandbox::new();
        for command in [
            "domain create brand.example",
            "domain create brand.test --alias-of brand.example",
            "mailbox create sales@brand.example --shared --login sales",
            "alias route info@brand.example --to sales",
        ] {
            sandbox.done(&command.split(' ').collect::<Vec<_>>());
        }
        let anna = ["mailbox", "create", "anna.b@brand.example", "--login", "anna", "--password-hash-stdin"];
        assert_eq!(sandbox.run_with_input(&anna, HASH.as_bytes()).code, Some(0));
        sandbox.done(&["delegate", "grant", "sales", "anna", "--access", "read"]);
        let read = |suffix| (suffix, std::fs::read(Self::file(&sandbox, suffix)).unwrap());
        let files = ["", "-wal", "-shm"].map(read).into();
        Self { state: dump(&sandbox.store()), files, sandbox }
    }

    fn file(sandbox: &Sandbox, suffix: &str) -> String {
        format!("{}{suffix}", sandbox.store().display())
    }

    fn put_back(&self) {
        for (suffix, content) in &self.files {
            std::fs::write(Self::file(&self.sandbox, suffix), content).unwrap();
        }
    }

    /// Runs one command with one string. `Err` says what is wrong about it.
    fn attempt(&self, kind: &Kind, string: &[u8], odd: bool) -> Result<Effect, String> {
        let mut words: Vec<OsString> = Vec::new();
        for word in kind.words.split(' ') {
            match word {
                "[--]" if odd => words.push("--".into()),
                "[--]" => {}
                "{}" => {
                    let option = words.last().and_then(|w| w.to_str()).filter(|w| w.starts_with("--") && w.len() > 2);
                    match option.filter(|_| odd).map(|option| [option.as_bytes(), b"=", string].concat()) {
                        Some(joined) => *words.last_mut().unwrap() = OsString::from_vec(joined),
                        None => words.push(OsString::from_vec(string.to_vec())),
                    }
                }
                word => words.push(word.into()),
            }
        }
        let json = odd && !kind.words.contains("--output");
        if json {
            // In front, where no `--` can hide it.
            words.splice(0..0, ["--output=json".into()]);
        }
        let input = if kind.input == "{}" { string } else { kind.input.as_bytes() };
        let outcome = self.sandbox.run_with_input(&words, input);

        let changes = difference(&self.state, &dump(&self.sandbox.store()));
        if !changes.is_empty() {
            self.put_back();
        }
        let effect = if changes.is_empty() { Effect::None } else { Effect::Changed };
        match judge(kind, &outcome, &changes, json) {
            Ok(()) => Ok(effect),
            Err(wrong) => Err(format!("{wrong}: {words:?} <{input:?}: {outcome:?}")),
        }
    }
}

fn judge(kind: &Kind, outcome: &Outcome, changes: &[(String, usize, usize)], json: bool) -> Result<(), String> {
    match outcome.code {
        None => return Err("killed by a signal".to_owned()),
        Some(0..=4) => {}
        code if code == kind.also => {}
        Some(code) => return Err(format!("exit code {code}")),
    }
    for text in [&outcome.stdout, &outcome.stderr] {
        if let Some(c) = text.chars().find(|c| is_dangerous(*c)) {
            return Err(format!("raw {c:?} in the output"));
        }
    }
    let expected: Vec<_> = kind.changes.iter().map(|(table, came, went)| ((*table).to_owned(), *came, *went)).collect();
    // A change leaves one record of it, and a record is of a change.
    let (log, rows): (Vec<_>, Vec<_>) = changes.iter().cloned().partition(|(table, ..)| table.starts_with("audit"));
    let recorded = matches!(&log[..], [(_, 1, 0), (_, 1.., 0)]);
    if !changes.is_empty() && (outcome.code != Some(0) || rows != expected || !recorded) {
        return Err(format!("the store changed by {changes:?}"));
    }
    if json && outcome.code != Some(0) {
        let error: serde_json::Value = serde_json::from_str(&outcome.stderr).map_err(|e| e.to_string())?;
        if error["code"].as_i64() != outcome.code.map(i64::from) {
            return Err("the error says another exit code".to_owned());
        }
    }
    Ok(())
}

/// What a terminal obeys, and what makes a line read as another.
fn is_dangerous(c: char) -> bool {
    let bidirectional = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    (c.is_control() && c != '\n' && c != '\t') || bidirectional
}

/// Runs all attempts, on several grounds at once; gives how many of them changed something.
fn attempt_all(attempts: &[(&Kind, &Vec<u8>, bool)]) -> usize {
    let next = AtomicUsize::new(0);
    let changed = AtomicUsize::new(0);
    let wrong = Mutex::new(Vec::new());
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let ground = Ground::new();
                while let Some((kind, string, odd)) = attempts.get(next.fetch_add(1, Ordering::Relaxed)) {
                    match ground.attempt(kind, string, *odd) {
                        Ok(Effect::Changed) => _ = changed.fetch_add(1, Ordering::Relaxed),
                        Ok(Effect::None) => {}
                        Err(what) => wrong.lock().unwrap().push(what),
                    }
                }
            });
        }
    });
    let wrong = wrong.into_inner().unwrap();
    let shown: Vec<String> = wrong.iter().map(|w| w.chars().take(900).collect()).take(12).collect();
    assert!(wrong.is_empty(), "{} of {} attempts:\n{}", wrong.len(), attempts.len(), shown.join("\n"));
    changed.into_inner()
}

#[test]
fn three_hundred_hostile_strings_are_refused_or_right_as_address_domain_name_and_login() {
    let strings = strings();
    assert_eq!(strings.iter().collect::<BTreeSet<_>>().len(), 300);
    let each = strings.iter().enumerate();
    let attempts =
        each.flat_map(|(i, string)| ALWAYS.iter().enumerate().map(move |(k, kind)| (kind, string, (i + k) % 2 == 1)));
    let changed = attempt_all(&attempts.collect::<Vec<_>>());
    assert!(changed > 100, "{changed}");
}

#[test]
fn three_hundred_hostile_strings_are_refused_or_right_as_any_other_argument() {
    let strings = strings();
    let each = strings.iter().enumerate();
    // A step that shares no factor with the number of kinds brings each kind together with strings of all sorts.
    let attempts = each.flat_map(|(i, string)| {
        (0..TURNS).map(move |turn| (&IN_TURN[(i * TURNS + turn) % IN_TURN.len()], string, (i + turn) % 2 == 1))
    });
    let changed = attempt_all(&attempts.collect::<Vec<_>>());
    assert!(changed > 50, "{changed}");
}

#[test]
fn a_name_that_is_taken_is_harmless_wherever_it_is_shown() {
    let ground = Ground::new();
    let shows = [
        "mailbox show anna",
        "mailbox show anna -o json",
        "mailbox list",
        "mailbox list -o tsv",
        "mailbox connect anna --as autoconfig",
        "mailbox connect anna --as mobileconfig",
    ];
    let show = |words: &str| ground.sandbox.done(&words.split(' ').collect::<Vec<_>>());
    // A name can neither open nor close an element, nor make a row or a column.
    let structure = |text: &str| (text.matches('<').count(), text.lines().count(), text.matches('\t').count());
    ground.sandbox.done(&["mailbox", "set", "anna", "--name", "Anna"]);
    let plain = shows.map(show);
    let mut taken = 0;
    for string in strings().into_iter().filter(|string| !string.is_empty()) {
        let option = OsString::from_vec([b"--name=", &string[..]].concat());
        if ground.sandbox.run(&["mailbox".into(), "set".into(), "anna".into(), option]).code != Some(0) {
            continue;
        }
        taken += 1;
        for (words, plain) in shows.iter().zip(&plain) {
            let shown = show(words);
            assert!(!shown.contains(is_dangerous), "{words}: {shown:?}");
            // The text may hold a '<' of its own.
            if words.contains(" -") {
                let (elements, rows, cells) = structure(&shown);
                let (own, ..) =
                    if words.contains("--as") { (0, 0, 0) } else { structure(&String::from_utf8_lossy(&string)) };
                let (plain_elements, plain_rows, plain_cells) = structure(plain);
                assert_eq!(
                    (elements - own, rows, cells),
                    (plain_elements, plain_rows, plain_cells),
                    "{words}: {shown:?}"
                );
            }
        }
    }
    assert!(taken > 100, "{taken}");
}

#[test]
fn a_nul_or_a_flood_in_a_password_or_a_hash_is_refused() {
    let ground = Ground::new();
    let flood = b"turnip galaxy obsidian 42 ".repeat(40_000);
    let hash_with_nul = [HASH.as_bytes(), b"\0"].concat();
    let inputs = [b"\0".as_slice(), b"turnip galaxy\0 obsidian 42", &hash_with_nul, &flood, b"\n\n", b"\xff\xfe\xfd"];
    for input in inputs {
        for source in ["--password-stdin", "--password-hash-stdin"] {
            for command in ["mailbox password anna --keep-sessions", "mailbox create new@brand.example"] {
                let words: Vec<_> = command.split(' ').chain([source]).collect();
                let outcome = ground.sandbox.run_with_input(&words, input);
                assert!(matches!(outcome.code, Some(1 | 2)), "{words:?}: {outcome:?}");
                assert!(!outcome.stderr.contains(is_dangerous), "{words:?}: {outcome:?}");
                assert!(!outcome.stderr.contains("turnip"), "the input is repeated: {outcome:?}");
                assert_eq!(difference(&ground.state, &dump(&ground.sandbox.store())), []);
            }
        }
    }
}
