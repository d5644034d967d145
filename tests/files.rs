//! Files of rows and documents as people and their programs write them: read as they are meant, or refused by name.

use crate::support::{Outcome, Sandbox};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// A store with one domain and one mailbox.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "brand.example", "--quiet"]);
    sandbox.done(&["mailbox", "create", "anna@brand.example", "--generate-password", "--quiet"]);
    sandbox
}

fn sample(sandbox: &Sandbox, name: &str) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name);
    fs::copy(from, sandbox.path().join(name)).unwrap();
}

fn create(sandbox: &Sandbox, name: &str) -> Outcome {
    sandbox.run(&[
        "mailbox",
        "create",
        "--from-file",
        name,
        "--generate-password",
        "--password-out",
        "passwords",
        "-n",
        "-o",
        "json",
    ])
}

#[test]
fn sheets_of_other_programs_are_read_as_they_are_meant() {
    let sandbox = sandbox();
    for name in ["csv-semicolon.csv", "csv-padded.csv", "csv-header-case-space.csv"] {
        sample(&sandbox, name);
        let outcome = create(&sandbox, name);
        assert_eq!(outcome.code, Some(0), "{name}: {outcome:?}");
    }
    let text = "sep=;\r\nE-Mail;Display Name;Department\r\nben@brand.example;\"Müller; Ben\";Sales\r\n;;\r\n";
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    for content in [text.as_bytes(), &utf16, &latin, text.replace("\r\n", "\r").as_bytes()] {
        fs::write(sandbox.path().join("sheet.csv"), content).unwrap();
        let outcome = create(&sandbox, "sheet.csv");
        assert_eq!(outcome.code, Some(0), "{outcome:?}");
        let said: Value = serde_json::from_str(&outcome.stdout).unwrap();
        assert_eq!(said["warnings"][0]["code"], json!("columns-ignored"), "{said}");
        assert!(said["warnings"][0]["message"].as_str().unwrap().contains("Department"), "{said}");
    }
}

#[test]
fn a_wrong_row_has_the_line_that_an_editor_shows() {
    let sandbox = sandbox();
    sample(&sandbox, "csv-crlf-lines.csv");
    let outcome = create(&sandbox, "csv-crlf-lines.csv");
    let said: Value = serde_json::from_str(&outcome.stdout).unwrap();
    let lines: Vec<_> = said["refused"].as_array().unwrap().iter().map(|row| row["line"].clone()).collect();
    assert_eq!(lines, [3, 5, 6, 7].map(Value::from), "{said}");
}

#[test]
fn an_import_swallows_no_row_and_no_column() {
    let sandbox = sandbox();
    for (name, why) in [
        ("csv-unterminated.csv", "line 2: a quotation mark opens here"),
        ("csv-dup-header.csv", "a column twice: name"),
    ] {
        sample(&sandbox, name);
        let outcome = sandbox.run(&["import", "plan", "csv", name]);
        assert_eq!(outcome.code, Some(2), "{outcome:?}");
        assert!(outcome.stderr.contains(why), "{outcome:?}");
    }
}

#[test]
fn times_and_words_are_read_in_rows_as_in_options() {
    let sandbox = sandbox();
    for (time, wanted) in [
        ("2031-04-01", "2031-04-01T23:59:59Z"),
        ("2031-04-01 12:00", "2031-04-01T12:00:00Z"),
        ("30d", "2031-04-13T09:26:53Z"),
        ("2031-04-01T12:00:00+02:00", "2031-04-01T10:00:00Z"),
    ] {
        let shown = |sandbox: &Sandbox| -> Value {
            let shown = sandbox.done(&["mailbox", "show", "anna@brand.example", "-o", "json"]);
            serde_json::from_str::<Value>(&shown).unwrap()["suspended_until"].clone()
        };
        let by_option = sandbox.copy();
        by_option.done(&["mailbox", "suspend", "anna@brand.example", "--until", time, "--keep-sessions"]);
        let by_row = sandbox.copy();
        fs::write(by_row.path().join("rows.csv"), format!("Address;Suspended-Until\nanna@brand.example;{time}\n"))
            .unwrap();
        by_row.done(&["mailbox", "suspend", "--from-file", "rows.csv", "--keep-sessions"]);
        assert_eq!((shown(&by_option), shown(&by_row)), (json!(wanted), json!(wanted)), "{time}");
    }
    sandbox.done(&["mailbox", "create", "sales@brand.example", "--shared"]);
    for yes in ["TRUE", "true", "1", "yes", "on"] {
        let sandbox = sandbox.copy();
        let row = format!("owner,delegate,access,send_as\nsales@brand.example,anna@brand.example,Full,{yes}\n");
        fs::write(sandbox.path().join("rows.csv"), row).unwrap();
        sandbox.done(&["delegate", "grant", "--from-file", "rows.csv", "--keep-sessions"]);
        assert!(sandbox.done(&["delegate", "list", "-o", "json"]).contains("\"access\":\"full\""), "{yes}");
    }
    // A document means the same whenever it is applied.
    let document = |until: &str| {
        fs::write(
            sandbox.path().join("document.json"),
            format!("{{\"noun\":\"grant\",\"owner\":\"sales@brand.example\",\"delegate\":\"anna@brand.example\",\"access\":\"read\",\"until\":\"{until}\"}}\n"),
        )
        .unwrap();
        sandbox.run(&["apply", "document.json"])
    };
    assert_eq!(document("2031-04-01").code, Some(0));
    assert!(sandbox.done(&["delegate", "list", "-o", "json"]).contains("2031-04-01T23:59:59Z"));
    let span = document("30d");
    assert_eq!(span.code, Some(2), "{span:?}");
    assert!(span.stderr.contains("a span would mean another time"), "{span:?}");
}

#[test]
fn a_bare_quota_is_refused_wherever_it_stands() {
    let sandbox = sandbox();
    let write = |name: &str, content: &str| fs::write(sandbox.path().join(name), content).unwrap();
    write("rows.csv", "address,quota\nben@brand.example,5120\n");
    write("rows.jsonl", "{\"address\":\"ben@brand.example\",\"quota\":5120}\n");
    write("lines.json", "{\"noun\":\"mailbox\",\"address\":\"anna@brand.example\",\"quota\":\"5120\"}\n");
    write("document.json", "{\"mailboxes\":[{\"address\":\"anna@brand.example\",\"quota\":5120}]}");
    write("document.toml", "[[mailboxes]]\naddress = \"anna@brand.example\"\nquota = 5120\n");
    write("batch", "mailbox set anna@brand.example --quota 5120\n");
    for words in [
        &["mailbox", "set", "anna@brand.example", "--quota", "5120"][..],
        &["mailbox", "create", "--from-file", "rows.csv", "--generate-password", "--password-out", "p"],
        &["mailbox", "create", "--from-file", "rows.jsonl", "--generate-password", "--password-out", "p"],
        &["apply", "lines.json"],
        &["apply", "document.json"],
        &["apply", "document.toml"],
        &["batch", "batch"],
        &["import", "plan", "csv", "rows.csv"],
    ] {
        let outcome = sandbox.run(words);
        let said = format!("{}{}", outcome.stdout, outcome.stderr);
        assert!(outcome.code != Some(0) && said.contains("5120M") && said.contains("5120K"), "{words:?}: {outcome:?}");
    }
}

#[test]
fn an_object_that_a_document_names_twice_is_refused() {
    let sandbox = sandbox();
    sample(&sandbox, "doc-twice.json");
    let refused = |name: &str, first: &str| {
        for command in ["plan", "apply"] {
            let outcome = sandbox.run(&[command, name]);
            assert_eq!(outcome.code, Some(2), "{name}: {outcome:?}");
            assert!(outcome.stderr.contains(first), "{name}: {outcome:?}");
        }
    };
    refused("doc-twice.json", "line 1 of the document has the same object: mailbox anna@brand.example");
    for (name, content, first) in [
        (
            "twice.toml",
            "[[mailboxes]]\naddress = \"anna@brand.example\"\n[[mailboxes]]\naddress = \"ANNA@Brand.example\"\n",
            "line 1 of the document",
        ),
        (
            "alias.json",
            "{\"noun\":\"mailbox\",\"address\":\"anna@brand.example\"}\n{\"noun\":\"alias\",\"alias\":\"anna@brand.example\",\"mailboxes\":[\"anna@brand.example\"]}\n",
            "line 1 of the document",
        ),
        (
            "grant.json",
            "\n{\"noun\":\"grant\",\"owner\":\"a@brand.example\",\"delegate\":\"b@brand.example\",\"access\":\"read\"}\n{\"noun\":\"grant\",\"owner\":\"a@brand.example\",\"delegate\":\"b@brand.example\",\"access\":\"full\"}\n",
            "",
        ),
        (
            "domain.json",
            "{\"domains\":[{\"domain\":\"müller.example\"},\n{\"domain\":\"xn--mller-kva.example\",\"alias_of\":\"brand.example\"}]}",
            "line 1 of the document",
        ),
        (
            "key.json",
            "{\"mailboxes\":[{\"address\":\"anna@brand.example\",\"quota\":\"6G\",\"quota\":\"7G\"}]}",
            "quota: the field is there twice",
        ),
        ("list.json", "{\"mailboxes\":[],\"mailboxes\":[]}", "the document has a key twice: mailboxes"),
        ("keys.toml", "[[mailboxes]]\naddress = \"anna@brand.example\"\nquota = \"6G\"\nquota = \"7G\"\n", "line 4"),
    ] {
        fs::write(sandbox.path().join(name), content).unwrap();
        if !first.is_empty() {
            refused(name, first);
        }
    }
}

#[test]
fn a_quota_with_a_decimal_comma_is_refused_by_name_wherever_it_stands() {
    let sandbox = sandbox();
    let write = |name: &str, content: &str| fs::write(sandbox.path().join(name), content).unwrap();
    for quota in ["1,5G", "1.5G", "0,5 GB"] {
        write("rows.csv", &format!("address;quota\nben@brand.example;{quota}\n"));
        write("rows.jsonl", &format!("{{\"address\":\"ben@brand.example\",\"quota\":\"{quota}\"}}\n"));
        write(
            "lines.json",
            &format!("{{\"noun\":\"mailbox\",\"address\":\"anna@brand.example\",\"quota\":\"{quota}\"}}\n"),
        );
        write("document.toml", &format!("[[mailboxes]]\naddress = \"anna@brand.example\"\nquota = \"{quota}\"\n"));
        write("batch", &format!("mailbox set anna@brand.example --quota '{quota}'\n"));
        for words in [
            &["mailbox", "set", "anna@brand.example", "--quota", quota][..],
            &["mailbox", "create", "--from-file", "rows.csv", "--generate-password", "--password-out", "p"],
            &["mailbox", "create", "--from-file", "rows.jsonl", "--generate-password", "--password-out", "p"],
            &["apply", "lines.json"],
            &["apply", "document.toml"],
            &["batch", "batch"],
        ] {
            let outcome = sandbox.run(words);
            let said = &outcome.stderr;
            assert!(outcome.code != Some(0) && said.contains("a quota is a whole number"), "{words:?}: {outcome:?}");
            assert!(["quota: ", "'--quota <"].iter().any(|name| said.contains(name)), "{words:?}: {outcome:?}");
        }
        // An import takes over what it can, and names the rest.
        let planned = sandbox.run(&["import", "plan", "csv", "rows.csv"]);
        assert!(planned.stdout.contains("ben@brand.example  its quota: a quota is a whole number"), "{planned:?}");
    }
}

#[test]
fn words_are_read_in_options_as_in_rows() {
    let sandbox = sandbox();
    sandbox.done(&["mailbox", "create", "sales@brand.example", "--shared"]);
    for access in ["Full", "full", "FULL"] {
        let words = ["delegate", "grant", "sales@brand.example", "anna@brand.example", "--access", access];
        sandbox.copy().done(&[&words[..], &["--keep-sessions"]].concat());
    }
    sandbox.done(&["mailbox", "set", "anna@brand.example", "--sending", "Off", "--keep-sessions"]);
}

/// What a client sends, which is the text that people see.
fn current_password(sandbox: &Sandbox, password: &str) -> Outcome {
    let input = format!("{password}\nvelvet anchor 19 mongoose\n");
    let words = ["mailbox", "password", "anna@brand.example", "--verify-current", "--keep-sessions"];
    sandbox.run_with_input(&words, input.as_bytes())
}

#[test]
fn what_nobody_sees_is_no_part_of_a_new_password() {
    let sandbox = sandbox();
    let seen = "grüne turnip galaxy 42";
    for hidden in [
        "\u{feff}grüne turnip galaxy 42",
        "\u{200b}grüne turnip galaxy 42\u{200b}",
        "grüne turnip galaxy 42\u{200e}\r",
        "\u{2060}gru\u{308}ne turnip galaxy 42",
    ] {
        let write = |name: &str, content: &str| fs::write(sandbox.path().join(name), content).unwrap();
        write("password", &format!("{hidden}\n"));
        write("rows.csv", &format!("address,new_password\nanna@brand.example,\"{hidden}\"\n"));
        write("rows.jsonl", &format!("{{\"address\":\"anna@brand.example\",\"new_password\":{}}}\n", json!(hidden)));
        for words in [
            &["mailbox", "password", "anna@brand.example", "--password-file", "password", "--keep-sessions"][..],
            &["mailbox", "password", "anna@brand.example", "--password-stdin", "--keep-sessions"],
            &["mailbox", "password", "--from-file", "rows.csv", "--keep-sessions"],
            &["mailbox", "password", "--from-file", "rows.jsonl", "--keep-sessions"],
        ] {
            let sandbox = sandbox.copy();
            let set = sandbox.run_with_input(words, format!("{hidden}\n").as_bytes());
            assert_eq!(set.code, Some(0), "{hidden:?} by {words:?}: {set:?}");
            let changed = current_password(&sandbox, seen);
            assert_eq!(changed.code, Some(0), "{hidden:?} by {words:?}: {changed:?}");
        }
    }
    sample(&sandbox, "password-with-bom.txt");
    let bytes = fs::read(sandbox.path().join("password-with-bom.txt")).unwrap();
    let visible = String::from_utf8(bytes).unwrap().trim_start_matches('\u{feff}').trim_end().to_owned();
    let words =
        ["mailbox", "password", "anna@brand.example", "--password-file", "password-with-bom.txt", "--keep-sessions"];
    sandbox.done(&words);
    assert_eq!(current_password(&sandbox, &visible).code, Some(0));
}

#[test]
fn what_nobody_sees_within_a_new_password_is_refused_by_name() {
    let sandbox = sandbox();
    for (hidden, name) in [
        ("turnip\u{200b} galaxy obsidian 42", "U+200B"),
        ("turnip\u{a0}galaxy obsidian 42", "U+00A0"),
        ("turnip galaxy obsidi\u{ad}an 42", "U+00AD"),
        ("turnip galaxy obsidian 42 \u{fe0f}", "U+FE0F"),
    ] {
        let write = |name: &str, content: &str| fs::write(sandbox.path().join(name), content).unwrap();
        write("password", &format!("{hidden}\n"));
        write("rows.csv", &format!("address,new_password\nanna@brand.example,{hidden}\n"));
        write("rows.jsonl", &format!("{{\"address\":\"anna@brand.example\",\"new_password\":{}}}\n", json!(hidden)));
        for words in [
            &["mailbox", "password", "anna@brand.example", "--password-file", "password", "--keep-sessions"][..],
            &["mailbox", "password", "anna@brand.example", "--password-stdin", "--keep-sessions"],
            &["mailbox", "password", "--from-file", "rows.csv", "--keep-sessions"],
            &["mailbox", "password", "--from-file", "rows.jsonl", "--keep-sessions"],
            &["password", "check", "--password-file", "password"],
        ] {
            let outcome = sandbox.run_with_input(words, format!("{hidden}\n").as_bytes());
            assert!(outcome.code == Some(1) && outcome.stderr.contains(name), "{hidden:?} by {words:?}: {outcome:?}");
        }
    }
}
