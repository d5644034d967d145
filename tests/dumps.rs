//! Files that are not what they seem: dumps with several databases, dumps that are cut off, and files of other kinds.

use crate::import::fixture;
use crate::support::{Outcome, Sandbox};
use flate2::write::{DeflateEncoder, GzEncoder};
use flate2::{Compression, Crc};
use std::fs;
use std::io::Write;
use vmailctl::model::FileKind;

/// Every fixture that is a dump, with its source.
const DUMPS: [(&str, &str); 12] = [
    ("postfixadmin", "postfixadmin.mysql.sql"),
    ("postfixadmin", "postfixadmin.pg.sql"),
    ("postfixadmin", "postfixadmin.sqlite.sql"),
    ("postfixadmin", "postfixadmin-old.mysql.sql"),
    ("mailu", "mailu.sqlite.sql"),
    ("modoboa", "modoboa.sqlite.sql"),
    ("mailcow", "mailcow.mysql.sql"),
    ("iredmail", "iredmail.mysql.sql"),
    ("iredmail", "iredmail.pg.sql"),
    ("mail-in-a-box", "mail-in-a-box.sqlite.sql"),
    ("postdove", "postdove.sqlite.sql"),
    ("vimbadmin", "vimbadmin.mysql.sql"),
];

fn text(name: &str) -> String {
    fs::read_to_string(fixture(name)).unwrap()
}

fn plan_of(sandbox: &Sandbox, source: &str, content: impl AsRef<[u8]>, more: &[&str]) -> Outcome {
    let path = sandbox.path().join("source");
    fs::write(&path, content).unwrap();
    plan(sandbox, source, path.to_str().unwrap(), more)
}

fn plan(sandbox: &Sandbox, source: &str, path: &str, more: &[&str]) -> Outcome {
    sandbox.run(&[&["import", "plan", source, path, "-o", "jsonl"], more].concat())
}

/// The changes of a plan: all but what is said of the file.
/// What a plan says, but for there being other databases.
fn changes(outcome: &Outcome) -> Vec<String> {
    assert_eq!(outcome.code, Some(10), "{outcome:?}");
    const OTHERS: &str = r#"{"code":"other-databases","count":1,"remedy":"import another one with --database NAME"},"#;
    let lines = outcome.stdout.lines().filter(|line| !line.contains("\"noun\":\"source\""));
    lines.map(|line| line.replace(OTHERS, "")).collect()
}

fn refused(outcome: &Outcome, parts: &[&str]) {
    assert_eq!((outcome.code, outcome.stdout.as_str()), (Some(2), ""), "{outcome:?}");
    for part in parts {
        assert!(outcome.stderr.contains(part), "{part}: {}", outcome.stderr);
    }
}

#[test]
fn a_dump_that_is_in_a_file_twice_is_two_databases() {
    let sandbox = Sandbox::new();
    for (source, name) in DUMPS {
        let once = text(name);
        let whole = plan_of(&sandbox, source, &once, &[]);
        // Another password, and a domain that has been given up.
        let old = once.replace("a.example", "old.example");
        for (content, which) in [(format!("{old}\n{once}"), 1), (format!("{once}\n{old}"), 0)] {
            let several = plan_of(&sandbox, source, &content, &[]);
            refused(&several, &["more than one database of the dump can be imported", "--database NAME", "mailbox"]);
            let message = several.stderr.split("can be imported, ").nth(1).unwrap();
            let names: Vec<&str> = message.split(" (").map(|part| part.rsplit(' ').next().unwrap()).collect();
            let chosen = plan_of(&sandbox, source, &content, &["--database", names[which]]);
            assert_eq!(changes(&chosen), changes(&whole), "{name}: {names:?}");
            assert!(chosen.stdout.contains("only this database is imported"), "{name}: {}", chosen.stdout);
            let auto = plan_of(&sandbox, "auto", &content, &["--database", names[which]]);
            assert_eq!(changes(&auto), changes(&whole), "{name}: {names:?}");
        }
        refused(&plan_of(&sandbox, source, &once, &["--database", "none"]), &["no database none"]);
    }
}

#[test]
fn each_way_to_name_a_database_begins_another() {
    let sandbox = Sandbox::new();
    let mysql = text("postfixadmin.mysql.sql");
    let plain: String = mysql.lines().filter(|line| !line.starts_with("--")).map(|line| format!("{line}\n")).collect();
    let qualified = |database: &str| {
        [
            "alias",
            "alias_domain",
            "domain",
            "domain_admins",
            "mailbox",
            "vacation",
            "config",
            "admin",
            "quota2",
            "fetchmail",
        ]
        .iter()
        .fold(plain.clone(), |sql, table| {
            ["TABLE", "EXISTS", "INTO", "TABLES"].iter().fold(sql, |sql, word| {
                sql.replace(&format!("{word} `{table}`"), &format!("{word} `{database}`.`{table}`"))
            })
        })
    };
    let pg = text("postfixadmin.pg.sql");
    let searched = |schema: &str| {
        format!("SET search_path = {schema}, pg_catalog;\n{}", pg.replace("public.", ""))
            .replace("SELECT pg_catalog.set_config('search_path', '', false);", "")
    };
    for (one, two) in [
        (format!("USE `old`;\n{plain}"), format!("USE `new`;\n{plain}")),
        (format!("use old\n{plain}"), format!("use new\n{plain}")),
        (format!("CREATE DATABASE `old`;\n{plain}"), format!("CREATE DATABASE IF NOT EXISTS `new`;\n{plain}")),
        (qualified("old"), qualified("new")),
        (mysql.replace("Database: pfa", "Database: old"), mysql.replace("Database: pfa", "Database: new")),
        (format!("\\connect old\n{pg}"), format!("\\connect -reuse-previous=on \"dbname='new'\"\n{pg}")),
        (pg.replace("public.", "old."), pg.replace("public.", "new.")),
        (searched("old"), searched("new")),
    ] {
        let (one, two) = (one.replace("a.example", "old.example"), two);
        let both = format!("{one}\n{two}");
        let several = plan_of(&sandbox, "postfixadmin", &both, &[]);
        refused(&several, &["new (PostfixAdmin, 44 mailboxes)", "old (PostfixAdmin, 44 mailboxes)"]);
        let new = plan_of(&sandbox, "postfixadmin", &both, &["--database", "NEW"]);
        let old = plan_of(&sandbox, "postfixadmin", &both, &["--database", "old"]);
        assert_eq!(changes(&new), changes(&plan_of(&sandbox, "postfixadmin", &two, &[])), "{}", &both[..80]);
        assert_eq!(changes(&old), changes(&plan_of(&sandbox, "postfixadmin", &one, &[])), "{}", &both[..80]);
    }
}

#[test]
fn a_database_that_is_of_no_mail_system_is_no_error() {
    let sandbox = Sandbox::new();
    let mail = text("mailcow.mysql.sql");
    let other = "CREATE DATABASE `shop`;\nUSE `shop`;\nCREATE TABLE `admin` (`name` text);\nINSERT INTO `admin` VALUES ('x');\n\
                 CREATE TABLE `alias` (`id` int, `x` int);\nINSERT INTO `alias` VALUES (1,2);\n";
    let alone = plan_of(&sandbox, "mailcow", &mail, &[]);
    for content in [format!("{other}\nUSE `mail`;\n{mail}"), format!("{mail}{other}")] {
        for source in ["mailcow", "auto"] {
            let found = plan_of(&sandbox, source, &content, &[]);
            assert_eq!(changes(&found), changes(&alone));
            assert!(found.stdout.contains("the dump has others, too: shop"), "{}", found.stdout);
        }
        refused(&plan_of(&sandbox, "mailcow", &content, &["--database", "shop"]), &["not a source of mailcow"]);
    }
    let two = format!("{mail}\n{}", text("postfixadmin.mysql.sql"));
    refused(
        &plan_of(&sandbox, "auto", &two, &[]),
        &["mailcow (mailcow, 40 mailboxes), pfa (PostfixAdmin, 44 mailboxes)"],
    );
    assert_eq!(changes(&plan_of(&sandbox, "mailcow", &two, &[])), changes(&alone));
}

/// The ends of lines at which a statement has ended, outside of COPY blocks.
fn statement_ends(dump: &str) -> Vec<usize> {
    let mut copying = false;
    let mut at = 0;
    let mut ends = Vec::new();
    for line in dump.split_inclusive('\n') {
        at += line.len();
        let ended = line.trim_end().ends_with(';') && !line.starts_with("COPY ");
        copying = (copying || line.starts_with("COPY ")) && line.trim_end() != "\\.";
        if (ended && !copying) || line.trim_end() == "\\." {
            ends.push(at);
        }
    }
    ends
}

#[test]
fn a_dump_that_ends_between_two_statements_is_refused() {
    let sandbox = Sandbox::new();
    for (source, name) in DUMPS {
        let dump = text(name);
        let last_row = dump.rfind("\n\\.\n").or(dump.rfind("INSERT INTO")).unwrap();
        // Functions of PostgreSQL, which have statements within them, stand before all rows.
        let first_row = dump.find("\nCOPY ").unwrap_or_default();
        let ends: Vec<usize> =
            statement_ends(&dump).into_iter().filter(|end| (first_row..=last_row + 1).contains(end)).collect();
        assert!(ends.len() > 5, "{name}");
        for end in ends.iter().step_by(ends.len() / 5).chain(ends.last()) {
            let cut = plan_of(&sandbox, source, &dump[..*end], &[]);
            assert_eq!((cut.code, cut.stdout.as_str()), (Some(2), ""), "{name} {end}: {cut:?}");
        }
        let cut = &dump[..*ends.last().unwrap()];
        refused(
            &plan_of(&sandbox, source, cut, &[]),
            &["may be cut off, its last line is missing", "--accept-truncated"],
        );
        let accepted = plan_of(&sandbox, source, cut, &["--accept-truncated"]);
        assert!(accepted.code == Some(10) && accepted.stdout.contains("may be cut off"), "{name}: {accepted:?}");
        refused(&sandbox.run(&["import", "inspect", source, "source"]), &["may be cut off"]);
    }
}

#[test]
fn a_dump_without_comments_is_whole() {
    let sandbox = Sandbox::new();
    let dump = text("mailcow.mysql.sql");
    let compact = |dump: &str| -> String {
        let kept = dump.lines().filter(|line| !line.starts_with("--") && !line.starts_with("/*!"));
        kept.map(|line| format!("{line}\n")).collect()
    };
    let whole = plan_of(&sandbox, "mailcow", &dump, &[]);
    assert_eq!(changes(&plan_of(&sandbox, "mailcow", compact(&dump), &[])), changes(&whole));
    // Without comments alone, the settings that are put back at the end show it.
    let uncommented: String =
        dump.lines().filter(|line| !line.starts_with("--")).map(|line| format!("{line}\n")).collect();
    assert_eq!(changes(&plan_of(&sandbox, "mailcow", &uncommented, &[])), changes(&whole));
    let cut = &uncommented[..uncommented.rfind("INSERT INTO").unwrap()];
    refused(&plan_of(&sandbox, "mailcow", cut, &[]), &["SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT"]);
    // A dump of SQLite whose file could not be read.
    let failed = text("mailu.sqlite.sql").replace("COMMIT;", "ROLLBACK; -- due to errors");
    refused(&plan_of(&sandbox, "mailu", failed, &[]), &["says that it failed"]);
}

#[test]
fn a_dump_says_what_it_lacks() {
    let sandbox = Sandbox::new();
    let dump = text("postfixadmin.mysql.sql");
    let without = |table: &str| dump.replace(&format!("`{table}`"), "`another`");
    refused(&plan_of(&sandbox, "auto", without("mailbox"), &[]), &["tables of PostfixAdmin are missing (mailbox)"]);
    refused(&plan_of(&sandbox, "postfixadmin", without("domain_admins"), &[]), &["are missing (domain_admins)"]);
    let found = plan_of(&sandbox, "postfixadmin", without("vacation"), &[]);
    assert!(found.stdout.contains("tables are missing, so nothing of them is imported: vacation"), "{}", found.stdout);
    refused(
        &plan_of(&sandbox, "vimbadmin", &dump, &[]),
        &["a source of PostfixAdmin, not of ViMbAdmin", "import it as postfixadmin"],
    );
    refused(
        &plan_of(&sandbox, "postfixadmin", "CREATE TABLE t (a int);\nINSERT INTO t VALUES (1);\n", &[]),
        &["not a source of"],
    );
    let keeps = |dump: &str, begins: &[&str]| -> String {
        let mut kept = String::new();
        let mut within = false;
        for line in dump.lines() {
            within = within || begins.iter().any(|begin| line.starts_with(begin));
            if !within {
                kept.push_str(line);
                kept.push('\n');
            }
            within = within && !line.ends_with(';');
        }
        kept
    };
    refused(
        &plan_of(&sandbox, "postfixadmin", keeps(&dump, &["INSERT INTO"]), &[]),
        &["has tables, but no rows", "--no-data"],
    );
    let rows = keeps(&dump, &["CREATE TABLE", "DROP TABLE"]);
    refused(&plan_of(&sandbox, "postfixadmin", rows, &[]), &["does not name the columns", "with their definitions"]);
    for text in ["address,name\nanna@a.example,Anna\n", "it's all gone", "%YAML 1.1\n---\n"] {
        refused(&plan_of(&sandbox, "postfixadmin", text, &[]), &["not an SQL dump"]);
    }
}

#[test]
fn a_dump_that_is_cut_off_says_which_tables_lack() {
    let sandbox = Sandbox::new();
    let dump = text("postfixadmin.mysql.sql");
    let before = |table: &str| &dump[..dump.find(&format!("DROP TABLE IF EXISTS `{table}`")).unwrap()];
    let uncommented: String =
        dump.lines().filter(|line| !line.starts_with("--")).map(|line| format!("{line}\n")).collect();
    let plain = &uncommented[..uncommented.find("DROP TABLE IF EXISTS `mailbox`").unwrap()];
    let all = "not a source of PostfixAdmin, whose tables are alias, domain, domain_admins, mailbox";
    for more in [&[][..], &["--accept-truncated"]] {
        let cut = "may be cut off";
        refused(
            &plan_of(&sandbox, "postfixadmin", before("mailbox"), more),
            &["tables of PostfixAdmin are missing (mailbox)", cut, "make the dump again"],
        );
        refused(
            &plan_of(&sandbox, "postfixadmin", plain, more),
            &["tables of PostfixAdmin are missing (mailbox)", cut],
        );
        refused(&plan_of(&sandbox, "postfixadmin", before("alias"), more), &[all, cut]);
        refused(&plan_of(&sandbox, "auto", before("mailbox"), more), &["are missing (mailbox)", cut]);
    }
    refused(&plan_of(&sandbox, "postfixadmin", "CREATE TABLE t (a int);\nINSERT INTO t VALUES (1);\n", &[]), &[all]);
}

fn wide(text: &str, unit: usize, little: bool) -> Vec<u8> {
    let order = |bytes: Vec<u8>| if little { bytes } else { bytes.into_iter().rev().collect() };
    match unit {
        2 => text.encode_utf16().flat_map(|unit| order(unit.to_le_bytes().to_vec())).collect(),
        _ => text.chars().flat_map(|c| order(u32::from(c).to_le_bytes().to_vec())).collect(),
    }
}

/// A zip archive of these files.
fn zip(files: &[(&str, &[u8])], deflated: bool) -> Vec<u8> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in files {
        let mut crc = Crc::new();
        crc.update(content);
        let packed = match deflated {
            true => {
                let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
                encoder.write_all(content).unwrap();
                encoder.finish().unwrap()
            }
            false => content.to_vec(),
        };
        let length = |length: usize| u32::try_from(length).unwrap().to_le_bytes();
        let method = if deflated { [8, 0] } else { [0, 0] };
        let common = [
            &[20, 0, 0, 0][..],
            &method,
            &[0; 4],
            &crc.sum().to_le_bytes(),
            &length(packed.len()),
            &length(content.len()),
            &length(name.len())[..2],
            &[0; 2],
        ]
        .concat();
        directory
            .extend([&b"PK\x01\x02\x14\0"[..], &common, &[0; 10], &length(archive.len()), name.as_bytes()].concat());
        archive.extend([&b"PK\x03\x04"[..], &common, name.as_bytes(), &packed].concat());
    }
    let count = u16::try_from(files.len()).unwrap().to_le_bytes();
    let lengths = [directory.len(), archive.len()].map(|length| u32::try_from(length).unwrap().to_le_bytes());
    let end = [&b"PK\x05\x06\0\0\0\0"[..], &count, &count, &lengths[0], &lengths[1], &[0, 0]].concat();
    [archive, directory, end].concat()
}

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(content).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn a_dump_is_read_in_each_character_set_and_out_of_an_archive() {
    let sandbox = Sandbox::new();
    for (source, name) in [("postfixadmin", "postfixadmin.mysql.sql"), ("mailu", "mailu.yml"), ("csv", "users.csv")] {
        let content = text(name);
        let whole = plan_of(&sandbox, source, &content, &["--domain", "a.example"]);
        let mut contents = vec![
            zip(&[("a/", b""), ("a/dump.sql", content.as_bytes()), ("__MACOSX/a/._dump.sql", b"x")], true),
            zip(&[("dump.sql", content.as_bytes())], false),
            zip(&[("dump.sql", &wide(&content, 2, true))], true),
            gzip(&wide(&content, 2, false)),
            format!("\u{feff}{content}").into_bytes(),
        ];
        for (unit, little) in [(2, true), (2, false), (4, true), (4, false)] {
            contents.extend(["", "\u{feff}"].map(|mark| wide(&format!("{mark}{content}"), unit, little)));
        }
        for (number, content) in contents.iter().enumerate() {
            for source in [source, "auto"] {
                let read = plan_of(&sandbox, source, content, &["--domain", "a.example"]);
                assert_eq!(changes(&read), changes(&whole), "{name}, {number}");
            }
        }
    }
    let dump = text("postfixadmin.mysql.sql");
    let archive = zip(&[("dump.sql", dump.as_bytes())], true);
    for damaged in [&archive[..archive.len() - 30], &archive[..archive.len() / 2]] {
        refused(&plan_of(&sandbox, "postfixadmin", damaged, &[]), &["damaged or cut off"]);
    }
    let mut changed = archive.clone();
    changed[14] ^= 1;
    changed[archive.windows(4).position(|bytes| bytes == b"PK\x01\x02").unwrap() + 16] ^= 1;
    refused(&plan_of(&sandbox, "postfixadmin", changed, &[]), &["damaged or cut off"]);
    let utf16 = wide(&dump, 2, true);
    refused(&plan_of(&sandbox, "postfixadmin", &utf16[..utf16.len() - 1], &[]), &["broken or cut off"]);
}

#[test]
fn a_file_of_another_kind_is_named_with_the_step_that_helps() {
    let sandbox = Sandbox::new();
    let mut tar = vec![0; 1024];
    tar[..8].copy_from_slice(b"dump.sql");
    tar[257..262].copy_from_slice(b"ustar");
    let mut pg_tar = tar.clone();
    pg_tar[..8].copy_from_slice(b"toc.dat\0");
    let mut ibd = vec![0; 16 << 10];
    (ibd[0], ibd[25], ibd[37], ibd[41]) = (0x5a, 8, 7, 7);
    let database = fs::read(sandbox.store()).unwrap();
    for (content, name, step) in [
        (b"".to_vec(), "empty", "make the file again"),
        (tar.clone(), "a tar archive", "tar -xf"),
        (gzip(&tar), "a tar archive", "tar -xf"),
        (pg_tar, "a format of pg_dump", "pg_restore -f"),
        (b"PGDMP\x01\x0e\0\x04\x08\x01\x01\x01\0".to_vec(), "a format of pg_dump", "pg_restore -f"),
        (gzip(b"PGDMP\x01\x0e\0\x04\x08\x01\x01\x01\0"), "compressed with gzip", "gunzip -k"),
        (gzip(&database), "compressed with gzip", "gunzip -k"),
        (b"7z\xbc\xaf\x27\x1c\0\x04".to_vec(), "a 7z archive", "7z x"),
        (zip(&[("a.sql", b"x"), ("b.sql", b"y")], true), "has 2 files (a.sql, b.sql)", "unzip"),
        (zip(&[("[Content_Types].xml", b"x"), ("b.xml", b"y")], true), "an office program", "as CSV"),
        (b"%PDF-1.7\n".to_vec(), "a PDF document", "as CSV"),
        (b"<?xml version=\"1.0\"?>\n<mysqldump>\n".to_vec(), "a dump in XML", "without --xml"),
        (
            b"[\n{\"type\":\"header\",\"version\":\"5.2.1\",\"comment\":\"Export to JSON plugin for PHPMyAdmin\"},\n"
                .to_vec(),
            "an export of phpMyAdmin",
            "in the format SQL",
        ),
        (
            b"<?php\n/**\n * Export to PHP Array plugin for PHPMyAdmin\n".to_vec(),
            "an export of phpMyAdmin",
            "in the format SQL",
        ),
        (b"<!DOCTYPE html>\n<html><title>Log in</title>".to_vec(), "a web page", "download the file again"),
        (b"REDIS0011\xfa\x09redis-ver".to_vec(), "a dump of Redis", "dump the SQL database"),
        (ibd, "raw data of MySQL", "mysqldump"),
        (b"age-encryption.org/v1\n-> X25519 x\n".to_vec(), "encrypted with age", "age --decrypt"),
        (b"-----BEGIN PGP MESSAGE-----\n".to_vec(), "encrypted with OpenPGP", "gpg --output"),
        (b"Salted__\x01\x02\x03".to_vec(), "encrypted with openssl", "openssl enc -d"),
        (
            b"mysqldump: Got error: 1045: \"Access denied for user 'x'@'localhost'\"".to_vec(),
            "the error message",
            "again",
        ),
        (b"\x7fELF\x02\x01\x01\0\0\0\0".to_vec(), "a binary file", "another format"),
    ] {
        for source in ["postfixadmin", "auto", "csv"] {
            for verb in ["plan", "apply", "inspect"] {
                fs::write(sandbox.path().join("source"), &content).unwrap();
                refused(&sandbox.run(&["import", verb, source, "source"]), &[name, step]);
            }
        }
        // What these read is one file, whatever is in it.
        let outer = FileKind::of(&content).map(FileKind::name).unwrap();
        for (command, code) in [
            (&["apply", "source"][..], 2),
            (&["plan", "source"], 2),
            (&["mailbox", "create", "--from-file", "source", "--generate-password", "--password-out", "out"], 2),
            (&["batch", "source"], 2),
            (&["backup", "verify", "source"], 5),
            (&["restore", "source", "--yes"], 5),
        ] {
            let outcome = sandbox.run(command);
            let said = match (outer.as_str(), code) {
                ("encrypted with age", 5) => "--identity",
                ("empty", 2) => "",
                (outer, _) => outer,
            };
            let code = if said == "--identity" || command[0] == "batch" && outer == "empty" {
                outcome.code
            } else {
                Some(code)
            };
            assert!(outcome.code == code && outcome.stderr.contains(said), "{command:?} {outcome:?}");
        }
    }
}

#[test]
fn a_directory_of_dumps_is_read_or_named() {
    let sandbox = Sandbox::new();
    let whole = plan_of(&sandbox, "postfixadmin", text("postfixadmin.mysql.sql"), &[]);
    let directory = sandbox.path().join("tab");
    fs::create_dir(&directory).unwrap();
    let path = directory.to_str().unwrap();
    // As `mysqldump --tab` writes it: one file makes a table, and another one has its rows.
    let dump = text("postfixadmin.mysql.sql");
    let head = &dump[..dump.find("DROP TABLE").unwrap()];
    let foot = &dump[dump.rfind("/*!40103 SET TIME_ZONE").unwrap()..];
    for part in dump.split("DROP TABLE IF EXISTS `").skip(1) {
        let (table, rest) = part.split_once('`').unwrap();
        let create = &rest[rest.find("CREATE TABLE").unwrap()..];
        let create = &create[..create.find(";\n").unwrap() + 2];
        fs::write(directory.join(format!("{table}.sql")), format!("{head}{create}{foot}")).unwrap();
        let mut lines = String::new();
        for values in rest.lines().filter(|line| line.starts_with('(') || line.starts_with("INSERT INTO")) {
            let values = values.split_once(" VALUES").map_or(values, |(_, values)| values).trim();
            for row in rows(values) {
                lines.push_str(&row.join("\t"));
                lines.push('\n');
            }
        }
        fs::write(directory.join(format!("{table}.txt")), lines).unwrap();
    }
    for source in ["postfixadmin", "auto"] {
        assert_eq!(changes(&plan(&sandbox, source, path, &[])), changes(&whole));
    }
    let lines = fs::read_to_string(directory.join("mailbox.txt")).unwrap();
    fs::write(directory.join("mailbox.txt"), &lines[..lines.len() - 4]).unwrap();
    refused(&plan(&sandbox, "postfixadmin", path, &[]), &["in the middle of a statement"]);
    fs::remove_file(directory.join("mailbox.txt")).unwrap();
    refused(&plan(&sandbox, "postfixadmin", path, &[]), &["rows of a table is missing (mailbox.txt)"]);

    for (name, said, step) in [
        ("toc.dat", "a format of pg_dump", "pg_restore -f"),
        ("ibdata1", "raw data of MySQL", "mysqldump"),
        ("PG_VERSION", "raw data of PostgreSQL", "pg_dump"),
    ] {
        let directory = sandbox.path().join(format!("of-{name}"));
        fs::create_dir(&directory).unwrap();
        fs::write(directory.join(name), b"15\n").unwrap();
        for source in ["postfixadmin", "auto"] {
            refused(&plan(&sandbox, source, directory.to_str().unwrap(), &[]), &[said, step]);
        }
    }
}

/// The rows of `('a',1),('b',NULL)`, written as MySQL writes them into a file.
fn rows(values: &str) -> Vec<Vec<String>> {
    let (mut all, mut row, mut value, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut was_quoted = false;
    let mut chars = values.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, quoted) {
            ('\'', true) if chars.peek() == Some(&'\'') => value.extend(chars.next()),
            ('\'', _) => (quoted, was_quoted) = (!quoted, true),
            ('\\', true) => match chars.next().unwrap() {
                'n' => value.push_str("\\\n"),
                '\'' => value.push('\''),
                '"' => value.push('"'),
                c => value.extend(['\\', c]),
            },
            (c, true) => value.push(c),
            ('(', false) => row.clear(),
            (',' | ')', false) => {
                if row.len() < usize::MAX && !(c == ',' && value.is_empty() && !was_quoted && row.is_empty()) {
                    row.push(if value == "NULL" && !was_quoted {
                        "\\N".to_owned()
                    } else {
                        std::mem::take(&mut value)
                    });
                }
                (value, was_quoted) = (String::new(), false);
                if c == ')' {
                    all.push(std::mem::take(&mut row));
                    if chars.peek() == Some(&',') {
                        chars.next();
                    }
                }
            }
            (';', false) => {}
            (c, false) => value.push(c),
        }
    }
    all
}
