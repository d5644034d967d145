//! Other mail systems taken over. What comes of each source in `import/` is told in `cli/import.txt`; what the servers
//! make of it is in `pipeline/import.rs`.

use crate::support::{Outcome, Sandbox};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

pub(crate) fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import").join(name)
}

/// Where a fixture is read from: as it is, or, of the SQL of a SQLite file, that file, made in `directory`.
pub(crate) fn source(directory: &Path, name: &str) -> String {
    let Some(stem) = name.strip_suffix(".sqlite.sql") else { return fixture(name).to_str().unwrap().to_owned() };
    let path = directory.join(format!("{stem}.db"));
    let sql = std::fs::read_to_string(fixture(name)).unwrap();
    Connection::open(&path).unwrap().execute_batch(&sql).unwrap();
    path.to_str().unwrap().to_owned()
}

/// Every source: its name, and what it is read from.
pub(crate) const SOURCES: [(&str, &str); 21] = [
    ("postfixadmin", "postfixadmin.sqlite.sql"),
    ("postfixadmin", "postfixadmin.mysql.sql"),
    ("postfixadmin", "postfixadmin.pg.sql"),
    ("postfixadmin", "postfixadmin-old.mysql.sql"),
    ("docker-mailserver", "docker-mailserver"),
    ("mailu", "mailu.yml"),
    ("mailu", "mailu.full.json"),
    ("mailu", "mailu-old.yml"),
    ("mailu", "mailu.sqlite.sql"),
    ("modoboa", "modoboa.sqlite.sql"),
    ("modoboa", "modoboa-identities.csv"),
    ("mailcow", "mailcow.mysql.sql"),
    ("iredmail", "iredmail.mysql.sql"),
    ("iredmail", "iredmail.pg.sql"),
    ("mail-in-a-box", "mail-in-a-box.sqlite.sql"),
    ("dovecot-passwd", "passwd-file"),
    ("postdove", "postdove.sqlite.sql"),
    ("vimbadmin", "vimbadmin.mysql.sql"),
    ("google", "google"),
    ("microsoft365", "microsoft365"),
    ("csv", "users.csv"),
];

const OPTIONS: [&str; 4] = ["--domain", "a.example", "--mail-base", "/var/vmail/old"];

fn import(sandbox: &Sandbox, verb: &str, name: &str, path: &str, more: &[&str]) -> Outcome {
    let arguments = [&["import", verb, name, path], &OPTIONS[..], more].concat();
    sandbox.run(&arguments)
}

#[test]
fn every_source_is_recognised_and_a_plan_after_apply_is_empty() {
    for (name, fixture) in SOURCES {
        let sandbox = Sandbox::new();
        let path = source(sandbox.path(), fixture);
        let inspected = import(&sandbox, "inspect", "auto", &path, &["-o", "name"]);
        assert_eq!((inspected.code, inspected.stdout.trim()), (Some(0), name), "{fixture}: {}", inspected.stderr);
        let before = sandbox.done(&["export", "-o", "jsonl"]);
        let planned = import(&sandbox, "plan", "auto", &path, &["-o", "jsonl"]);
        assert_eq!(planned.code, Some(10), "{fixture}: {}", planned.stderr);
        assert_eq!(sandbox.done(&["export", "-o", "jsonl"]), before, "{fixture}: a plan changes nothing");

        let applied = import(&sandbox, "apply", name, &path, &["--accept-weak-hashes", "-o", "jsonl"]);
        assert_eq!(applied.code, Some(0), "{fixture}: {}", applied.stderr);
        // The last line has the warnings, and of apply the removals as well.
        let said = planned.stdout.trim_end().strip_suffix('}').unwrap();
        assert!(applied.stdout.starts_with(said), "{fixture}: apply does what plan says: {}", applied.stdout);
        let again = import(&sandbox, "plan", name, &path, &["-o", "jsonl"]);
        assert_eq!(again.code, Some(0), "{fixture}: {}{}", again.stdout, again.stderr);
        assert!(!again.stdout.contains("\"action\":\"c"), "{fixture}: {}", again.stdout);
    }
}

#[test]
fn a_database_and_its_dumps_are_one_source() {
    for fixtures in [
        &["postfixadmin.sqlite.sql", "postfixadmin.mysql.sql", "postfixadmin.pg.sql"][..],
        &["iredmail.mysql.sql", "iredmail.pg.sql"],
        &["mailu.sqlite.sql", "mailu.yml", "mailu.full.json"],
    ] {
        let sandbox = Sandbox::new();
        let plan =
            |name: &str| import(&sandbox, "plan", "auto", &source(sandbox.path(), name), &["-o", "jsonl"]).stdout;
        let first = plan(fixtures[0]);
        assert!(first.lines().count() > 20, "{first}");
        for other in &fixtures[1..] {
            // A dump may give the rows in another order than the file has them.
            let sorted = |text: &str| {
                let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
                lines.sort();
                lines
            };
            assert_eq!(sorted(&plan(other)), sorted(&first), "{other}");
        }
    }
}

#[test]
fn weak_hashes_are_taken_only_where_that_is_said() {
    let sandbox = Sandbox::new();
    let path = source(sandbox.path(), "mailcow.mysql.sql");
    let before = sandbox.done(&["export", "-o", "jsonl"]);
    let refused = import(&sandbox, "apply", "mailcow", &path, &["-o", "json"]);
    assert_eq!(refused.code, Some(1), "{}", refused.stderr);
    assert!(refused.stderr.contains("\"kind\":\"hash-weak\""), "{}", refused.stderr);
    assert_eq!(sandbox.done(&["export", "-o", "jsonl"]), before);
}

#[test]
fn no_password_is_stored_as_it_is_and_none_is_told() {
    for (name, fixture) in [("csv", "users.csv"), ("dovecot-passwd", "passwd-file"), ("mailu", "mailu-old.yml")] {
        let sandbox = Sandbox::new();
        let path = source(sandbox.path(), fixture);
        let applied = import(&sandbox, "apply", name, &path, &["--accept-weak-hashes"]);
        assert_eq!(applied.code, Some(0), "{}", applied.stderr);
        let export = sandbox.done(&["export", "--with-secrets", "-o", "jsonl"]);
        for text in [&applied.stdout, &applied.stderr, &export] {
            assert!(!text.contains("Secret12") && !text.contains("turnip"), "{text}");
        }
        assert!(export.contains("{ARGON2ID}"), "{export}");
    }
}

#[test]
fn what_can_not_be_read_is_an_error_and_changes_nothing() {
    let sandbox = Sandbox::new();
    let dump = std::fs::read_to_string(fixture("postfixadmin.mysql.sql")).unwrap();
    let file = |name: &str, content: &[u8]| {
        let path = sandbox.path().join(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let cut = file("cut.sql", &dump.as_bytes()[..dump.find("Unlimited@").or(dump.find("unlimited@")).unwrap()]);
    let damaged = file("damaged.db", b"SQLite format 3\0 and nothing more");
    let before = sandbox.done(&["export", "-o", "jsonl"]);
    for (name, path) in [
        ("postfixadmin", cut.as_str()),
        ("postfixadmin", &damaged),
        ("postfixadmin", &file("empty", b"")),
        ("postfixadmin", &source(sandbox.path(), "mailcow.mysql.sql")),
        ("auto", &file("noise", &[0xff, 0x00, 0x80, b'\n', 0xfe])),
        ("mailu", &file("wrong.yml", b"user: [\n")),
        ("mailu", &source(sandbox.path(), "mailu-update.yml")),
        ("microsoft365", &source(sandbox.path(), "microsoft365-collections.csv")),
        ("docker-mailserver", &source(sandbox.path(), "google")),
        ("csv", "/nonexistent"),
    ] {
        let outcome = import(&sandbox, "apply", name, path, &["--accept-weak-hashes", "-o", "json"]);
        assert_eq!(outcome.code, Some(2), "{name} {path}: {}{}", outcome.stdout, outcome.stderr);
        assert_eq!(sandbox.done(&["export", "-o", "jsonl"]), before, "{name} {path}");
    }
}

#[test]
fn an_import_that_takes_over_nothing_is_no_success() {
    let sandbox = Sandbox::new();
    let file = |name: &str, content: &str| {
        let path = sandbox.path().join(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let case = |name: &str| fixture("cases").join(name).to_str().unwrap().to_owned();
    let before = sandbox.done(&["export", "-o", "jsonl"]);
    for (name, path, code) in [
        ("postfixadmin", case("no-domain.postfixadmin.sql"), 8),
        ("modoboa", case("modoboa-comma.csv"), 8),
        ("modoboa", case("modoboa-bom.csv"), 8),
        ("modoboa", file("license", "MIT License\n\nPermission is granted, to anybody;\n"), 2),
        ("dovecot-passwd", file("users", "# nobody yet\n"), 2),
        ("csv", file("empty.csv", "address,name\n"), 2),
    ] {
        for verb in ["inspect", "plan", "apply"] {
            let outcome = sandbox.run(&["import", verb, name, &path, "-o", "json"]);
            assert_eq!(outcome.code, Some(code), "{verb} {name} {path}: {}{}", outcome.stdout, outcome.stderr);
            let kind = if code == 8 { "nothing-imported" } else { "source" };
            assert!(outcome.stderr.contains(kind), "{verb} {path}: {}", outcome.stderr);
        }
    }
    assert_eq!(sandbox.done(&["export", "-o", "jsonl"]), before);
}

#[test]
fn records_that_are_not_understood_are_named() {
    let sandbox = Sandbox::new();
    let path = sandbox.path().join("records.csv");
    let rows = "domain,a.example,0,0,True\naccount,anna@a.example,!,,,True,SimpleUsers,anna@a.example,0\n\
                alias,info@a.example\nquota,anna@a.example,5\n";
    std::fs::write(&path, rows).unwrap();
    let applied = sandbox.run(&["import", "apply", "modoboa", path.to_str().unwrap()]);
    assert_eq!(applied.code, Some(0), "{}", applied.stderr);
    for said in ["lose    record    3", "lose    record    4", "create  mailbox   anna@a.example"] {
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(squeezed(&applied.stdout).contains(&squeezed(said)), "{said}: {}", applied.stdout);
    }
}

#[test]
fn odd_megabytes_are_rounded_where_that_is_said() {
    let sandbox = Sandbox::new();
    let path = source(sandbox.path(), "postfixadmin.mysql.sql");
    let quota = |more: &[&str]| {
        let plan = import(&sandbox, "plan", "postfixadmin", &path, &[&["-o", "jsonl"], more].concat()).stdout;
        let line = plan.lines().find(|line| line.contains("\"name\":\"anna@a.example\"")).unwrap().to_owned();
        let record: serde_json::Value = serde_json::from_str(&line).unwrap();
        record["after"]["quota"].as_str().unwrap().to_owned()
    };
    assert_eq!((quota(&[]), quota(&["--round-quotas"])), ("5000M".to_owned(), "5G".to_owned()));
}

#[test]
fn a_directory_of_tables_is_a_database() {
    let sandbox = Sandbox::new();
    let directory = sandbox.path().join("tables");
    std::fs::create_dir(&directory).unwrap();
    for (name, text) in [
        ("domain.tsv", "domain\tactive\na.example\t1\n"),
        ("domain_admins.tsv", "username\tdomain\n"),
        ("mailbox.tsv", "username\tpassword\tmaildir\tquota\tactive\nanna@a.example\t!\ta.example/anna/\t0\t1\n"),
        ("alias.tsv", "address\tgoto\tactive\nanna@a.example\tanna@a.example\t1\ninfo@a.example\tanna@a.example\t1\n"),
    ] {
        std::fs::write(directory.join(name), text).unwrap();
    }
    let path = directory.to_str().unwrap();
    let applied = import(&sandbox, "apply", "postfixadmin", path, &["-o", "name"]);
    assert_eq!(applied.code, Some(0), "{}", applied.stderr);
    for name in ["a.example", "anna@a.example", "info@a.example"] {
        assert!(applied.stdout.lines().any(|line| line == name), "{}", applied.stdout);
    }
}

#[test]
fn a_column_that_is_computed_shifts_no_other() {
    let sandbox = Sandbox::new();
    let path = source(sandbox.path(), "postfixadmin.sqlite.sql");
    let plain = sandbox.run(&["import", "plan", "postfixadmin", &path, "-o", "json"]).stdout;
    let connection = Connection::open(&path).unwrap();
    connection.execute_batch("ALTER TABLE mailbox RENAME TO old").unwrap();
    let columns: Vec<String> = connection
        .prepare("SELECT name FROM pragma_table_info('old')")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let list = columns.iter().map(|column| format!("\"{column}\"")).collect::<Vec<_>>();
    let made = format!(
        "CREATE TABLE mailbox ({}, junk GENERATED ALWAYS AS (zeroblob(900000000)) VIRTUAL, {});
         INSERT INTO mailbox ({all}) SELECT {all} FROM old; DROP TABLE old;",
        list[0],
        list[1..].join(", "),
        all = list.join(", ")
    );
    connection.execute_batch(&made).unwrap();
    drop(connection);
    assert_eq!(sandbox.run(&["import", "plan", "postfixadmin", &path, "-o", "json"]).stdout, plain);
}

#[test]
fn a_value_without_an_end_is_refused_in_little_memory_and_time() {
    let sandbox = Sandbox::new();
    let long = "x".repeat(80 << 20);
    let said = [
        "16 MiB",
        "too many parentheses",
        "number of values in a row",
        "a quotation mark opens here and is never closed",
    ];
    let table = "CREATE TABLE `mailbox` (`username` text);\nINSERT INTO `mailbox` VALUES ";
    for (source, content) in [
        ("postfixadmin", format!("{table}('{long}")),
        ("postfixadmin", format!("{table}({}", "(1),".repeat(8 << 20))),
        ("postfixadmin", format!("{table}({}", "(".repeat(8 << 20))),
        ("postfixadmin", format!("{table}(f({}", "1,".repeat(8 << 20))),
        ("postfixadmin", format!("/*{long}")),
        ("csv", format!("address,name\nanna@a.example,\"{long}")),
        ("dovecot-passwd", format!("anna@a.example:{long}")),
        ("mailu", format!("{{\"user\":[{{\"email\":\"{long}")),
    ] {
        let file = sandbox.path().join("long");
        std::fs::write(&file, content).unwrap();
        let begun = std::time::Instant::now();
        let mut command = std::process::Command::new("/bin/sh");
        let line = "ulimit -v 700000; exec \"$0\" \"$@\"";
        command.args(["-c", line, crate::support::PROGRAM, "import", "plan", source]).arg(&file);
        command.env_clear().env("VMAILCTL_STORE", sandbox.store()).env("PATH", "/nonexistent");
        let outcome = Outcome::from(command.output().unwrap());
        let took = begun.elapsed();
        assert!(
            outcome.code == Some(2) && said.iter().any(|said| outcome.stderr.contains(said)),
            "{source}: {outcome:?}"
        );
        assert!(took < std::time::Duration::from_secs(60), "{source}: {took:?}");
    }
}

#[test]
fn the_report_goes_by_harm_and_counts_each_kind() {
    for (name, fixture) in SOURCES {
        let sandbox = Sandbox::new();
        let path = source(sandbox.path(), fixture);
        let planned = import(&sandbox, "plan", name, &path, &["-o", "jsonl"]);
        let rows: Vec<serde_json::Value> =
            planned.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let lost = |row: &&serde_json::Value| row["after"]["code"].is_string();
        let codes: Vec<&str> = rows.iter().filter(lost).map(|row| row["after"]["code"].as_str().unwrap()).collect();
        let counted: Vec<(&str, u64)> = rows.last().unwrap()["losses"]
            .as_array()
            .unwrap()
            .iter()
            .map(|kind| (kind["code"].as_str().unwrap(), kind["count"].as_u64().unwrap()))
            .collect();
        // Each kind stands in one piece, in the order of the counts.
        let in_pieces: Vec<(&str, u64)> =
            codes.chunk_by(|one, next| one == next).map(|piece| (piece[0], piece.len() as u64)).collect();
        assert_eq!(in_pieces, counted, "{fixture}");
        let losses = import(&sandbox, "plan", name, &path, &["-o", "jsonl", "--losses"]);
        assert_eq!((losses.code, losses.stdout.lines().count()), (Some(10), codes.len() + 1), "{fixture}");
        let inspected = import(&sandbox, "inspect", name, &path, &["-o", "json"]);
        let inspected: serde_json::Value = serde_json::from_str(&inspected.stdout).unwrap();
        assert!(inspected["loss_codes"].is_array(), "{inspected}");
    }
}

#[test]
fn limits_of_domains_are_a_number_alone_for_people() {
    let sandbox = Sandbox::new();
    let path = source(sandbox.path(), "mailcow.mysql.sql");
    let planned = import(&sandbox, "plan", "mailcow", &path, &[]);
    assert!(!planned.stdout.contains("at most "), "{}", planned.stdout);
    let last = planned.stderr.lines().rfind(|line| line.contains("domain-limit: ")).unwrap();
    // Behind all that is lost stands where the mail is.
    let said: Vec<&str> = planned.stderr.lines().rev().take(2).collect();
    assert!(said[0].starts_with("the mail lies ") && said[1] == last, "{}", planned.stderr);
    assert!(import(&sandbox, "plan", "mailcow", &path, &["-o", "tsv"]).stdout.contains("at most "));
}

#[test]
fn who_needs_a_password_gets_one_by_the_file_that_names_them() {
    let sandbox = Sandbox::new();
    let path = source(sandbox.path(), "mailu.yml");
    let applied =
        import(&sandbox, "apply", "mailu", &path, &["--accept-weak-hashes", "--passwords-needed", "needed.csv"]);
    assert_eq!(applied.code, Some(0), "{}", applied.stderr);
    let needed = std::fs::read_to_string(sandbox.path().join("needed.csv")).unwrap();
    let count = needed.lines().count() - 1;
    assert!(count > 0 && needed.starts_with("address\n"), "{needed}");
    let given =
        ["mailbox", "password", "--from-file", "needed.csv", "--generate-password", "--password-out", "passwords"];
    let set = sandbox.run(&[&given[..], &["--keep-sessions"]].concat());
    assert_eq!(set.code, Some(0), "{}", set.stderr);
    let passwords = std::fs::read_to_string(sandbox.path().join("passwords")).unwrap();
    assert_eq!(passwords.lines().filter(|line| line.contains('@')).count(), count, "{needed}");
    // No file is overwritten, and none is left where nothing was imported.
    let again = import(&sandbox, "plan", "mailu", &path, &["--passwords-needed", "needed.csv"]);
    assert_eq!(again.code, Some(2), "{}", again.stderr);
    let refused = import(&sandbox, "apply", "mailu", &path, &["--passwords-needed", "other.csv", "--dry-run"]);
    assert!(refused.code == Some(0) || !sandbox.path().join("other.csv").exists(), "{}", refused.stderr);
}

#[test]
fn what_mends_a_diverted_mailbox_works() {
    let sandbox = Sandbox::new();
    let path = source(sandbox.path(), "postfixadmin.mysql.sql");
    let applied = import(&sandbox, "apply", "postfixadmin", &path, &["--accept-weak-hashes"]);
    assert!(applied.stderr.contains("mail-diverted: "), "{}", applied.stderr);
    sandbox.done(&["mailbox", "rename", "anna@a.example", "anna.box@a.example", "--keep-sessions"]);
    sandbox.done(&["alias", "set", "anna@a.example", "--add", "anna@outside.example"]);
    let shown = sandbox.done(&["alias", "show", "anna@a.example", "-o", "json"]);
    assert!(shown.contains("anna.box@a.example") && shown.contains("anna@outside.example"), "{shown}");
}

#[test]
fn a_hash_without_a_label_is_of_the_scheme_that_is_said() {
    let sandbox = Sandbox::new();
    // Thirteen letters that crypt(3) could have made, and nothing that says so.
    let bare = source(sandbox.path(), "postfixadmin.mysql.sql");
    let verdict = |more: &[&str]| {
        let plan = import(&sandbox, "plan", "postfixadmin", &bare, &[&["-o", "jsonl"], more].concat());
        let line = plan.stdout.lines().find(|line| line.contains("\"noun\":\"password\",\"name\":\"h24@a.example\""));
        line.map(|line| line.to_owned()).unwrap_or(plan.stderr)
    };
    assert!(verdict(&[]).contains("--password-scheme"), "{}", verdict(&[]));
    assert!(verdict(&["--password-scheme", "PLAIN"]).contains("\"action\":\"hash\""));
    assert!(verdict(&["--password-scheme", "CRYPT"]).contains("\"action\":\"keep\""));
    assert!(verdict(&["--password-scheme", "ROT13"]).contains("no such password scheme"));
}
