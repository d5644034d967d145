//! Whatever a source sets is taken over or named, and the command that a loss names works. What each product can set beside
//! what its fixture has is in `import/settings/`; what nobody has ever seen is there, too, as `made_up`.

use crate::import::{fixture, source};
use crate::support::Sandbox;
use rusqlite::Connection;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Which no report may say.
const SECRET: &str = "not-to-be-said";

/// A loss: of what kind, of what, and a part of why.
type Named = (&'static str, &'static str, &'static str);

/// The fixture of a source with its further settings, made in the directory.
fn with_settings(directory: &Path, source_name: &str, name: &str) -> String {
    let further = |end: &str| fs::read_to_string(fixture(&format!("settings/{source_name}{end}"))).unwrap();
    if name.ends_with(".sqlite.sql") {
        let path = source(directory, name);
        Connection::open(&path).unwrap().execute_batch(&further(".sqlite.sql")).unwrap();
        return path;
    }
    let dump = fs::read_to_string(fixture(name)).unwrap();
    let (begin, end) = dump.split_at(dump.rfind("/*!40103 SET TIME_ZONE=@OLD").unwrap());
    let path = directory.join("dump.sql");
    fs::write(&path, [begin, &further(".sql"), end].concat()).unwrap();
    path.to_str().unwrap().to_owned()
}

fn losses(sandbox: &Sandbox, source: &str, path: &str) -> Vec<(String, String, String, String)> {
    let options = ["--domain", "a.example", "--mail-base", "/var/vmail/old", "-o", "jsonl", "--losses"];
    let planned = sandbox.run(&[&["import", "plan", source, path], &options[..]].concat());
    assert_eq!(planned.code, Some(10), "{source}: {}", planned.stderr);
    assert!(!planned.stdout.contains(SECRET), "{source}: {}", planned.stdout);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let records = planned.stdout.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let lost = records.filter(|record| record["after"]["reason"].is_string());
    lost.map(|record| {
        let after = &record["after"];
        (text(&record["noun"]), text(&record["name"]), text(&after["reason"]), text(&after["code"]))
    })
    .collect()
}

fn named(source: &str, losses: &[(String, String, String, String)], expected: &[Named]) {
    for (noun, name, part) in expected {
        let is_it =
            |loss: &&(String, String, String, String)| loss.0 == *noun && loss.1 == *name && loss.2.contains(part);
        let count = losses.iter().filter(is_it).count();
        let all: Vec<String> = losses.iter().map(|(noun, name, reason, _)| format!("{noun} {name} {reason}")).collect();
        assert_eq!(count, 1, "{source}: {noun} {name} {part}\n{}", all.join("\n"));
    }
}

const SETTINGS: [(&str, &str, &[Named]); 8] = [
    (
        "mailcow",
        "mailcow.mysql.sql",
        &[
            ("domain", "relayed.example", "through a relay, which is not imported: [relay.outside.example]:587"),
            ("mailbox", "set@a.example", "through a relay, which is not imported: [relay.outside.example]:587"),
            ("mailbox", "set@a.example", "it takes mail over TLS alone"),
            ("mailbox", "set@a.example", "what it sends goes over TLS alone"),
            ("mailbox", "set@a.example", "a second factor, which is not imported"),
            ("mailbox", "set@a.example", "its settings are not imported: made_up"),
            ("setting", "set@a.example", "what it sends is copied, which is not imported: boss@a.example"),
            ("setting", "anna@a.example", "its mail is copied, which is not imported: boss@a.example"),
            ("setting", "partner.example", "by a transport, which is not imported: [mx.partner.example]:25"),
            ("setting", "partner.example", "its TLS policy is not imported: dane-only"),
            ("setting", "192.0.2.25", "not held for spam, which is not imported: mx.partner.example"),
            ("mailbox", "anna@a.example", "lists and limits of the spam filter are not imported: 2"),
            ("domain", "a.example", "lists and limits of the spam filter are not imported: 1"),
            ("domain", "a.example", "a footer is added"),
            ("domain", "a.example", "its tag is not imported: customer"),
            ("mailbox", "anna@a.example", "its tag is not imported: staff"),
            ("mailbox", "hall@a.example", "a calendar resource, not a mailbox: location"),
            ("mailbox", "anna@a.example", "its filter is not imported"),
            ("setting", "SOGo", "calendars and address books are not imported: 2"),
            ("table", "made_up", "it has 2 rows, the first is anna@a.example"),
        ],
    ),
    (
        "iredmail",
        "iredmail.mysql.sql",
        &[
            ("mailbox", "anna@a.example", "through a relay, which is not imported: [relay.outside.example]:587"),
            ("domain", "catch.example", "through a relay, which is not imported: [relay.outside.example]:25"),
            ("setting", "bob@a.example", "how much it may send or receive is limited, which is not imported: outbound"),
            ("setting", "@a.example", "its rule of greylisting is not imported"),
            ("domain", "handed.example", "handed on by a transport; here it is refused"),
            ("domain", "handed.example", "a disclaimer"),
            ("domain", "handed.example", "its settings are not imported: min_passwd_length"),
            ("mailbox", "set@a.example", "handed on by a transport, which is not imported: smtp:[192.0.2.8]"),
            ("mailbox", "set@a.example", "bound to these networks, and here they are not: 192.0.2.0/24"),
            ("mailbox", "set@a.example", "a disclaimer"),
            ("mailbox", "set@a.example", "the source refuses mail for it"),
            ("domain", "catch.example", "what is sent from it is copied"),
            ("domain", "a.example", "its mail is copied"),
            ("column", "mailbox.department", "one row has a value: set@a.example"),
            ("table", "made_up", "it has one row: anna@a.example"),
        ],
    ),
    (
        "vimbadmin",
        "vimbadmin.mysql.sql",
        &[
            ("mailbox", "h01@a.example", "its mail is not read: it is outside the mail root /var/vmail"),
            ("table", "directory_entry", "it has one row: anna@a.example"),
            ("table", "mailbox_pref", "it has one row"),
            ("table", "made_up", "it has one row: anna@a.example"),
        ],
    ),
    (
        "postfixadmin",
        "postfixadmin.sqlite.sql",
        &[
            ("mailbox", "anna@a.example", "mail is fetched for it from imap.outside.example"),
            ("domain", "a.example", "signed with a DKIM key: mail"),
            ("autoreply", "layout@a.example", "it is switched off, so it is not created"),
            ("administrator", "keeper@a.example", "it administers a domain in PostfixAdmin: a.example"),
            ("mailbox", "bob@a.example", "not imported: a second factor, a telephone number, another address"),
            ("column", "alias_domain.description", "2 rows have a value, the first is alias.example"),
            ("column", "vacation.interval_time", "a value"),
            ("column", "mailbox.made_up", "one row has a value: bob@a.example"),
            ("table", "made_up", "it has one row: anna@a.example"),
        ],
    ),
    (
        "mailu",
        "mailu.sqlite.sql",
        &[
            ("mailbox", "anna@a.example", "app passwords are not imported"),
            ("mailbox", "anna@a.example", "mail is fetched for it from imap.outside.example"),
            ("domain", "relay.example", "its mail is relayed to another host: mx.relay.example"),
            ("mailbox", "h01@a.example", "its settings of the spam filter are not imported"),
            ("autoreply", "h01@a.example", "it is switched off, so it is not created"),
            ("column", "domain.anonmail_enabled", "one row has a value: a.example"),
            ("column", "alias.hostname", "one row has a value: sales@a.example"),
            ("table", "domain_access", "it has one row: anna@a.example"),
            ("column", "user.made_up", "one row has a value: anna@a.example"),
            ("table", "made_up", "it has one row: anna@a.example"),
        ],
    ),
    (
        "modoboa",
        "modoboa.sqlite.sql",
        &[
            ("domain", "relay.example", "its mail is relayed to another host (relay:mx.relay.example)"),
            ("domain", "a.example", "handed on by a transport; here it is refused"),
            ("domain", "a.example", "signed with a DKIM key"),
            ("domain", "a.example", "at most 500 messages"),
            ("mailbox", "anna@a.example", "at most 50 messages a day"),
            ("mailbox", "anna@a.example", "not imported: a second factor, a telephone number, another address"),
            ("administrator", "anna@a.example", "it could log in to every mailbox"),
            ("autoreply", "bob@a.example", "it is switched off, so it is not created"),
            ("setting", "calendars", "these are not imported: 2"),
            ("setting", "contacts", "these are not imported: 1"),
            ("column", "admin_mailbox.made_up", "one row has a value: anna"),
            ("table", "made_up", "it has one row: anna@a.example"),
        ],
    ),
    (
        "mail-in-a-box",
        "mail-in-a-box.sqlite.sql",
        &[
            ("source", "mail-in-a-box", "its DKIM keys (mail/dkim) and the filters of its people (mail/sieve)"),
            ("mailbox", "anna@a.example", "its second factor is not imported"),
            ("alias domain", "alias.example", "could send as any address in it, and here they cannot: anna@a.example"),
            (
                "alias domain",
                "alias.example",
                "nobody else could send as an address in it; here who has it in a.example can",
            ),
            ("column", "users.extra", "one row has a value: anna@a.example"),
            ("table", "made_up", "it has one row: anna@a.example"),
        ],
    ),
    (
        "postdove",
        "postdove.sqlite.sql",
        &[("column", "vmailbox.made_up", "one row has a value: row 23"), ("table", "made_up", "it has one row: anna")],
    ),
];

#[test]
fn every_setting_of_a_database_is_taken_or_named() {
    for (source, name, expected) in SETTINGS {
        let sandbox = Sandbox::new();
        let path = with_settings(sandbox.path(), source, name);
        let losses = losses(&sandbox, source, &path);
        named(source, &losses, expected);
        // A resource has a mailbox and an alias, and is one thing.
        assert!(losses.iter().filter(|(_, name, ..)| name == "hall@a.example").count() < 2, "{losses:?}");
        // What is of no concern is not said.
        for (noun, name, ..) in &losses {
            let noise = ["created", "modified", "local_part", "domain_id", "quota2", "log"];
            assert!(
                !["column", "table"].contains(&&**noun) || !noise.iter().any(|word| name.ends_with(word)),
                "{name}"
            );
        }
    }
}

#[test]
fn the_format_and_the_folder_of_mail_are_taken() {
    for (source, name, folder) in
        [("mailcow", "mailcow.mysql.sql", "Maildir"), ("iredmail", "iredmail.mysql.sql", "Mail")]
    {
        let sandbox = Sandbox::new();
        let path = with_settings(sandbox.path(), source, name);
        let options = ["--accept-weak-hashes", "--outside-mail-root", "--quiet"];
        sandbox.run(&[&["import", "apply", source, &path], &options[..]].concat());
        let shown: Value =
            serde_json::from_str(&sandbox.done(&["mailbox", "show", "set@a.example", "-o", "json"])).unwrap();
        let place = shown["mail_place"].as_str().unwrap_or_default();
        assert!(place.starts_with("mdbox:/") && place.ends_with(&format!("/{folder}")), "{source}: {shown}");
    }
}

#[test]
fn every_file_of_docker_mailserver_is_taken_or_named() {
    let sandbox = Sandbox::new();
    let directory = sandbox.path().join("config");
    fs::create_dir_all(directory.join("opendkim/keys")).unwrap();
    for folder in ["rspamd", "made-up"] {
        fs::create_dir(directory.join(folder)).unwrap();
    }
    for entry in fs::read_dir(fixture("docker-mailserver")).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), directory.join(entry.file_name())).unwrap();
    }
    for name in
        ["postfix-relaymap.cf", "user-patches.sh", "ldap-users.cf", "fetchmail.cf", "made-up.cf", "whitelist.local"]
    {
        fs::write(directory.join(name), format!("{SECRET}\n")).unwrap();
    }
    fs::write(directory.join("postfix-accounts.cf"), {
        let accounts = fs::read_to_string(fixture("docker-mailserver/postfix-accounts.cf")).unwrap();
        format!("{accounts}set@a.example|!|allow_nets=192.0.2.0/24 userdb_quota_rule=*:storage=0M made_up=1\n")
    })
    .unwrap();
    let losses = losses(&sandbox, "docker-mailserver", directory.to_str().unwrap());
    named(
        "docker-mailserver",
        &losses,
        &[
            ("file", "opendkim/", "DKIM keys"),
            ("file", "rspamd/", "DKIM keys"),
            ("file", "made-up/", "not imported"),
            ("file", "made-up.cf", "not imported"),
            ("file", "whitelist.local", "not imported"),
            ("file", "postfix-relaymap.cf", "relays for what is sent"),
            ("file", "postfix-sasl-password.cf", "relays for what is sent"),
            ("file", "user-patches.sh", "settings of the host"),
            ("file", "ldap-users.cf", "in a directory (LDAP)"),
            ("file", "fetchmail.cf", "what fetches mail"),
            ("file", "before.dovecot.sieve", "the filter of all mailboxes"),
            ("mailbox", "anna@a.example", "its filter is not imported"),
            ("administrator", "master", "it could log in to every mailbox"),
            ("alias", "root", "an alias of the host's own users"),
            ("mailbox", "carl@a.example", "the source refuses mail for it"),
            ("source", "postfix-send-access.cf", "the rule is not for one mailbox: b.example"),
            ("mailbox", "set@a.example", "bound to these networks, and here they are not: 192.0.2.0/24"),
            ("mailbox", "set@a.example", "a field is not imported: made_up"),
            (
                "mailbox",
                "bob@a.example",
                "its mail is not read: it is outside the mail root /var/vmail; use --outside-mail-root",
            ),
        ],
    );
    let quota = losses.iter().any(|(_, name, reason, _)| name == "set@a.example" && reason.contains("quota"));
    assert!(!quota, "no size is no limit");
}

#[test]
fn what_a_text_says_and_nobody_asks_for_is_named() {
    let sandbox = Sandbox::new();
    let file = |name: &str, content: &str| {
        fs::write(sandbox.path().join(name), content).unwrap();
        sandbox.path().join(name).to_str().unwrap().to_owned()
    };
    let mailu = "domain:\n- name: a.example\nuser:\n- {email: anna@a.example, made_up: {x: 1}}\nmade_up:\n- {x: 1}\n";
    let json = r#"{"domain":[{"name":"a.example"}],"user":[{"email":"anna@a.example","made_up":{"x":1}}],"made_up":[{"x":1}]}"#;
    for (name, text) in [("m.yml", mailu), ("m.json", json)] {
        let expected = [("column", "user.made_up", "one row has a value"), ("table", "made_up", "it has one row")];
        named(name, &losses(&sandbox, "mailu", &file(name, text)), &expected);
    }
    let sheet = "address,name,full name,to,colour,empty\nanna@a.example,Anna,Anna M,x@y.example,blue,\n";
    let found = losses(&sandbox, "csv", &file("s.csv", sheet));
    let value = "one row has a value: anna@a.example";
    named("csv", &found, &[("column", "full name", value), ("column", "to", value), ("column", "colour", value)]);
    assert!(!found.iter().any(|(_, name, ..)| name == "empty"), "{found:?}");
    let records =
        "domain;a.example;0;0;True;more\naccount;anna@a.example;!;;;True;DomainAdmins;anna@a.example;0;a.example\n";
    let expected = [
        ("record", "1", "only its first 4 fields are read, of 5: domain"),
        ("administrator", "anna@a.example", "DomainAdmins a.example"),
    ];
    named("modoboa", &losses(&sandbox, "modoboa", &file("r.csv", records)), &expected);
    // Of a directory, too.
    let directory = sandbox.path().join("tables");
    fs::create_dir_all(directory.join("folder")).unwrap();
    for (name, text) in [
        ("domain.csv", "domain,active\na.example,1\n"),
        ("domain_admins.csv", "username,domain\n"),
        ("mailbox.csv", "username,password,maildir\nanna@a.example,!,a/anna/\n"),
        ("alias.csv", "address,goto\nanna@a.example,anna@a.example\n"),
        ("made_up.csv", "username\nanna@a.example\n"),
        ("notes.txt", "x\n"),
    ] {
        fs::write(directory.join(name), text).unwrap();
    }
    let expected =
        [("file", "folder/", "not read"), ("file", "notes.txt", "not read"), ("table", "made_up", "anna@a.example")];
    named("tables", &losses(&sandbox, "postfixadmin", directory.to_str().unwrap()), &expected);
}

#[test]
fn an_alias_into_a_domain_that_is_switched_off_is_named() {
    let sandbox = Sandbox::new();
    let path = fixture("cases/into-disabled.postfixadmin.sql");
    let off = "the domain of a target is switched off, so it gets no mail here: bob@off.example";
    let expected = [("alias", "team@a.example", off), ("alias", "only@a.example", off)];
    named("postfixadmin", &losses(&sandbox, "postfixadmin", path.to_str().unwrap()), &expected);
}

#[test]
fn two_sets_of_tables_in_one_database_are_never_one() {
    let sandbox = Sandbox::new();
    let path = source(sandbox.path(), "postfixadmin.sqlite.sql");
    let connection = Connection::open(&path).unwrap();
    for table in ["alias", "alias_domain", "domain", "domain_admins", "mailbox", "vacation"] {
        connection.execute_batch(&format!("CREATE TABLE pfa_{table} AS SELECT * FROM {table}")).unwrap();
    }
    connection.execute_batch("DELETE FROM pfa_mailbox WHERE lower(username) <> 'anna@a.example'").unwrap();
    drop(connection);
    let plan = |more: &[&str]| {
        let options = ["import", "plan", "postfixadmin", &path, "--mail-base", "/var/vmail"];
        sandbox.run(&[&options[..], more].concat())
    };
    let refused = plan(&[]);
    assert_eq!(refused.code, Some(2), "{}", refused.stdout);
    for part in ["the tables of PostfixAdmin more than once", "''", "'pfa_'", "--table-prefix"] {
        assert!(refused.stderr.contains(part), "{part}: {}", refused.stderr);
    }
    let wrong = plan(&["--table-prefix", "other_"]);
    assert!(wrong.code == Some(2) && wrong.stderr.contains("no tables have the prefix 'other_'"), "{}", wrong.stderr);
    let mailboxes = |more: &[&str]| {
        let planned = plan(more);
        assert_eq!(planned.code, Some(10), "{}", planned.stderr);
        planned.stdout.lines().filter(|line| line.starts_with("create  mailbox ")).count()
    };
    assert_eq!(mailboxes(&["--table-prefix", "pfa_"]), 1);
    assert!(mailboxes(&["--table-prefix", ""]) > 20);
}

/// The command of a remedy for a row of the report, its parts in order; `None`: it is no command, or needs what the row has not.
fn commands(code: &str, name: &str) -> Vec<Vec<String>> {
    let words = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let domain = name.rsplit('@').next().unwrap();
    let new = name.replace('@', ".box@");
    let lines: Vec<String> = match code {
        "domain-lost" => vec![format!("domain create {name}")],
        "mailbox-lost" => vec![
            format!("domain create {domain} --if-not-exists"),
            format!("mailbox create {name} --generate-password --password-out out"),
        ],
        "alias-lost" => {
            vec![format!("domain create {domain} --if-not-exists"), format!("alias route {name} --to anna@a.example")]
        }
        "mail-diverted" => vec![
            format!("mailbox rename {name} {new} --keep-sessions"),
            format!("alias set {name} --add someone@outside.example"),
        ],
        "target-lost" => vec![
            format!("alias route {name} --to anna@a.example --if-not-exists"),
            format!("alias set {name} --add someone@outside.example"),
        ],
        "password-lost" | "password-missing" | "password-weak" => {
            vec![format!("mailbox password {name} --generate-password --password-out out --keep-sessions")]
        }
        "catch-all-senders" => vec![format!("alias set {name} --send-as on")],
        "alias-senders" => vec![
            format!("alias delete {name} --yes"),
            format!("mailbox create {name} --shared"),
            format!("delegate grant {name} bob@a.example --send-as"),
        ],
        "autoreply-lost" => vec![format!("autoreply set {name} --subject Away --body-file body")],
        "app-password" => vec![format!("app-password create {name} --label phone --password-out out")],
        "alias-setting" => vec![format!("alias set {name} --note noted")],
        "mailbox-setting" => vec![format!("mailbox set {name} --note noted")],
        "mail-place" if name.contains('@') => {
            vec![format!(
                "mailbox set {name} --mail-place maildir:/srv/places/{name} --outside-mail-root --keep-sessions"
            )]
        }
        "administrator" => vec!["operator grant nobody --verbs mailbox.password --domain a.example".to_owned()],
        _ => Vec::new(),
    };
    lines.iter().map(|line| words(line)).collect()
}

#[test]
fn the_command_that_a_loss_names_works_after_the_import() {
    let mut tried = std::collections::BTreeSet::new();
    for (source_name, name, base) in [
        ("postfixadmin", "postfixadmin.sqlite.sql", "/var/vmail/old"),
        ("mailcow", "mailcow.mysql.sql", "/var/vmail/old"),
        ("iredmail", "iredmail.mysql.sql", "/var/vmail/old"),
        ("mailu", "mailu.sqlite.sql", "/srv/old"),
        ("modoboa", "modoboa.sqlite.sql", "/var/vmail/old"),
        ("mail-in-a-box", "mail-in-a-box.sqlite.sql", "/var/vmail/old"),
    ] {
        let sandbox = Sandbox::new();
        let path = source(sandbox.path(), name);
        let options = ["--mail-base", base, "--accept-weak-hashes", "-o", "jsonl"];
        let applied = sandbox.run(&[&["import", "apply", source_name, &path], &options[..]].concat());
        // Outside the mail root, no mail is read, which the command says.
        let code = if base.starts_with("/var/vmail") { 0 } else { 7 };
        assert_eq!(applied.code, Some(code), "{}", applied.stderr);
        sandbox.done(&["backup", "create", "as-imported"]);
        fs::write(sandbox.path().join("body"), "I am away\n").unwrap();
        for line in applied.stdout.lines() {
            let record: Value = serde_json::from_str(line).unwrap();
            let (Some(code), Some(name)) = (record["after"]["code"].as_str(), record["name"].as_str()) else {
                continue;
            };
            let noun = record["noun"].as_str().unwrap();
            // Each kind of object once for each code of a source.
            if noun == "grant" || !tried.insert((source_name, code.to_owned(), noun.to_owned())) {
                continue;
            }
            let commands = commands(code, name);
            if commands.is_empty() {
                continue;
            }
            for command in commands {
                let _ = fs::remove_file(sandbox.path().join("out"));
                let words: Vec<&str> = command.iter().map(String::as_str).collect();
                let outcome = sandbox.run(&words);
                assert_eq!(outcome.code, Some(0), "{source_name} {noun} {name}, {code}: {words:?}: {}", outcome.stderr);
            }
            let restored = sandbox.run(&["restore", "as-imported", "--yes"]);
            // No server is there whose sessions could be ended.
            assert!(matches!(restored.code, Some(0 | 7)), "{}", restored.stderr);
        }
    }
    let codes: std::collections::BTreeSet<&str> = tried.iter().map(|(_, code, _)| code.as_str()).collect();
    for code in [
        "domain-lost",
        "mailbox-lost",
        "alias-lost",
        "mail-diverted",
        "target-lost",
        "alias-senders",
        "autoreply-lost",
        "mail-place",
    ] {
        assert!(codes.contains(code), "{code}: {codes:?}");
    }
}

/// A base that no path of a source is below would otherwise be taken for one that was used.
#[test]
fn a_mail_base_that_changes_nothing_is_named() {
    for (source_name, name, is_named) in
        [("iredmail", "iredmail.mysql.sql", true), ("modoboa", "modoboa.sqlite.sql", false)]
    {
        let sandbox = Sandbox::new();
        let path = source(sandbox.path(), name);
        let planned = sandbox.run(&["import", "plan", source_name, &path, "--mail-base", "/srv/mail"]);
        assert_eq!(planned.code, Some(10), "{}", planned.stderr);
        assert_eq!(planned.stdout.contains("--mail-base changes nothing"), is_named, "{source_name}");
    }
}

/// A Maildir with a message of this content.
fn maildir(place: &Path, message: &[u8]) {
    for name in ["cur", "new", "tmp"] {
        fs::create_dir_all(place.join(name)).unwrap();
    }
    fs::write(place.join("cur/1700000000.M1P1.old:2,S"), message).unwrap();
}

/// What lies in the homes of a source is looked at before anything is taken over, where it is on this host.
#[test]
fn mail_that_would_not_be_read_here_is_named_before_it_is_taken_over() {
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "a.example"]);
    let homes = sandbox.path().join("old");
    maildir(&homes.join("right/Maildir"), b"Subject: one\n\n");
    maildir(&homes.join("itself"), b"Subject: one\n\n");
    maildir(&homes.join("secret/Maildir"), b"CRYPTED\x03\x07\x02");
    maildir(&homes.join("packed/Maildir"), b"\x1f\x8b\x08");
    maildir(&homes.join("fs/mail"), b"\xfd7zXZ\0");
    let users: String = ["right", "itself", "secret", "packed", "fs", "nowhere"]
        .iter()
        .map(|name| format!("{name}@a.example:{{PLAIN}}Tundra-39-violin::::{}::\n", homes.join(name).display()))
        .collect();
    let source = sandbox.path().join("users");
    fs::write(&source, users + ":{PLAIN}Tundra-39-violin::::/m::\n").unwrap();
    let told = |verb: &str| {
        let options = ["--outside-mail-root", "--keep-sessions", "-o", "jsonl", "--losses"];
        let options = if verb == "plan" { [&options[..1], &options[2..]].concat() } else { options.to_vec() };
        let outcome =
            sandbox.run(&[&["import", verb, "dovecot-passwd", source.to_str().unwrap()], &options[..]].concat());
        let records = outcome.stdout.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        let mut found: Vec<String> = records
            .filter(|record| {
                record["noun"] == "mailbox" && record["after"]["code"].as_str().unwrap_or_default().starts_with("mail-")
            })
            .filter(|record| record["after"]["code"] != "mail-owner")
            .map(|record| format!("{} {}", record["name"].as_str().unwrap(), record["after"]["code"].as_str().unwrap()))
            .collect();
        found.sort();
        assert!(!found.is_empty(), "{}{}", outcome.stdout, outcome.stderr);
        found
    };
    for verb in ["plan", "apply"] {
        assert_eq!(told(verb), ["fs@a.example mail-unreadable", "secret@a.example mail-unreadable"], "{verb}");
    }
    // What lies otherwise than in Maildir of a home is read where it lies.
    for (name, place) in [("right", None), ("itself", Some("itself")), ("fs", Some("fs/mail")), ("nowhere", None)] {
        let shown = sandbox.done(&["mailbox", "show", &format!("{name}@a.example"), "-o", "json"]);
        let shown: Value = serde_json::from_str(&shown).unwrap();
        let place = place.map(|place| format!("maildir:{}", homes.join(place).display()));
        assert_eq!(shown["mail_place"].as_str(), place.as_deref(), "{shown}");
        assert_eq!(shown["home"] == homes.join(name).to_str().unwrap(), name != "itself", "{shown}");
    }
    // A line without a user is a row that is lost, and no reason to refuse the others.
    let planned =
        sandbox.run(&["import", "plan", "dovecot-passwd", source.to_str().unwrap(), "-o", "jsonl", "--losses"]);
    assert!(planned.stdout.contains("the line names no user"), "{}{}", planned.stdout, planned.stderr);
}
