//! Documents: random stores and random documents, and the schema that describes them.

use crate::support::Sandbox;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

/// Numbers that are the same in every run (SplitMix64), so that what fails fails again.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n as u64).unwrap()
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }
}

const HASHES: [&str; 2] = [
    "{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$GUQGsWxZAu2mMY3NejJSnK68gey0rvCdqyzVHm7Y0JM",
    "{BLF-CRYPT}$2y$10$rQtMysl.bRVOZEmMZE7vvu5oDIxU2Fk8TXVr0os6cLgnDX0bxxbvy",
];
const PAST: &str = "2029-05-06T07:08:09Z";
const FUTURE: &str = "2033-05-06T07:08:09Z";

fn some(chance: &mut Chance, values: &[Value]) -> Value {
    if chance.one_in(2) { Value::Null } else { chance.of(values) }
}

/// A whole store, as a document that mentions everything. Entries are keyed by what names them, in random order.
fn whole_store(chance: &mut Chance) -> Value {
    let quotas = [json!("5G"), json!("unlimited"), json!("12345B")];
    let texts = [json!("a note"), json!("Ünï, \"quoted\"; 'so'"), json!("#1 \\ <b>")];
    let ends = [json!(FUTURE), json!(PAST)];
    let policies = [json!("required"), json!("optional")];
    let hosted: Vec<String> = (0..=chance.below(3)).map(|n| format!("d{n}.example")).collect();
    let mut domains: Vec<Value> = hosted
        .iter()
        .map(|domain| {
            json!({"domain": domain, "alias_of": null, "standing": chance.of(&["enabled", "disabled"]),
                   "quota": some(chance, &quotas), "app_passwords": some(chance, &policies),
                   "outside_senders": chance.of(&["allow", "refuse"]), "note": some(chance, &texts), "created_at": PAST})
        })
        .collect();
    if chance.one_in(2) {
        domains.push(json!({"domain": "other.example", "alias_of": hosted[0], "standing": "enabled", "quota": null,
                            "app_passwords": null, "outside_senders": "allow", "note": some(chance, &texts), "created_at": PAST}));
    }
    let (mut mailboxes, mut personal) = (Vec::new(), Vec::new());
    for n in 0..chance.below(7) {
        let address = format!("box{n}@{}", chance.of(&hosted));
        let shared = chance.one_in(4);
        let mut entry = json!({"address": address, "kind": if shared { "shared" } else { "personal" },
            "login": if chance.one_in(3) { json!(format!("login-{n}")) } else { Value::Null },
            "name": some(chance, &texts), "quota": some(chance, &quotas), "sending": chance.of(&["on", "off"]),
            "app_passwords": some(chance, &policies), "protocols": chance.of(&[json!(["imap", "pop3", "smtp", "sieve"]), json!(["imap"])]),
            "suspended_mail_kept_until": null, "suspended": null, "suspended_message": null, "suspended_refusal": null, "suspended_until": null,
            "password": null, "home": format!("/var/vmail/homes/{address}"), "note": some(chance, &texts), "created_at": PAST});
        if chance.one_in(3) {
            entry["suspended"] = json!(chance.of(&["accept", "refuse"]));
            entry["suspended_message"] = some(chance, &texts);
            entry["suspended_since"] = json!(PAST);
            entry["suspended_until"] = some(chance, &[json!(FUTURE)]);
            if entry["suspended"] == "accept" {
                entry["suspended_mail_kept_until"] = some(chance, &[json!(FUTURE)]);
            }
            // Somebody has to read it.
            if entry["suspended"] == "refuse" || !entry["suspended_mail_kept_until"].is_null() {
                entry["suspended_refusal"] = some(chance, &[json!("gone for good")]);
            }
        }
        if !shared {
            personal.push(address);
            if !chance.one_in(4) {
                entry["password"] = json!(chance.of(&HASHES));
                entry["password_set_at"] = json!(PAST);
            }
        }
        mailboxes.push(entry);
    }
    let addresses: Vec<Value> = mailboxes.iter().map(|m| m["address"].clone()).collect();
    let mut aliases = Vec::new();
    for n in 0..chance.below(6) {
        let local = if n == 0 { String::new() } else { format!("alias{n}") };
        let to: Vec<Value> = addresses.iter().filter(|_| chance.one_in(3)).cloned().collect();
        let outside = if to.is_empty() || chance.one_in(3) { vec![json!("Some+One@outside.test")] } else { Vec::new() };
        aliases.push(json!({"alias": format!("{local}@{}", hosted[0]), "mailboxes": to, "outside": outside,
            "until": some(chance, &ends), "note": some(chance, &texts), "created_at": PAST}));
    }
    let mut grants = Vec::new();
    for owner in &addresses {
        for delegate in personal.iter().map(|d| json!(d)).filter(|delegate| delegate != owner) {
            if chance.one_in(3) {
                let access = some(chance, &[json!("read"), json!("write"), json!("full")]);
                let send_as = access.is_null() || chance.one_in(2);
                grants.push(json!({"owner": owner, "delegate": delegate, "access": access, "send_as": send_as,
                    "until": some(chance, &ends), "created_at": PAST}));
            }
        }
    }
    let mut replies = Vec::new();
    for mailbox in &addresses {
        if !chance.one_in(3) {
            continue;
        }
        let (from, until) = (some(chance, &[json!(PAST)]), some(chance, &[json!(FUTURE)]));
        replies.push(json!({"mailbox": mailbox, "subject": chance.of(&["Away", "Ünï \"so\""]), "body": chance.of(&["Back soon", "One\nTwo"]),
            "from": from, "until": until, "set_at": PAST}));
    }
    let mut keys = Vec::new();
    for mailbox in &personal {
        if !chance.one_in(3) {
            continue;
        }
        keys.push(json!({"mailbox": mailbox, "label": chance.of(&["phone", "Anna's laptop"]), "until": some(chance, &ends),
            "protocols": chance.of(&[json!(["imap", "smtp"]), json!(["pop3"])]), "hash": format!("{:064x}", chance.next()),
            "created_at": PAST}));
    }
    let setting = |setting: &str, value: &str| json!({"setting": setting, "value": value});
    let settings = [
        setting("default-quota", chance.of(&["5G", "unlimited"])),
        setting("password-history", chance.of(&["5", "0"])),
        setting("app-passwords", chance.of(&["optional", "required"])),
    ];
    json!({"domains": domains, "mailboxes": mailboxes, "aliases": aliases, "grants": grants,
        "autoreplies": replies, "app_passwords": keys, "settings": settings})
}

const LISTS: [(&str, &str, &[&str]); 7] = [
    ("domains", "domain", &["domain"]),
    ("mailboxes", "mailbox", &["address"]),
    ("aliases", "alias", &["alias"]),
    ("grants", "grant", &["owner", "delegate"]),
    ("autoreplies", "autoreply", &["mailbox"]),
    ("app_passwords", "app_password", &["mailbox", "label"]),
    ("settings", "setting", &["setting"]),
];

/// The entries as JSON lines, in any order.
fn lines(document: &Value, chance: &mut Chance) -> String {
    let mut lines = Vec::new();
    for (list, noun, _) in LISTS {
        for entry in document[list].as_array().unwrap() {
            let mut line = entry.clone();
            line["noun"] = json!(noun);
            lines.insert(chance.below(lines.len() + 1), line.to_string());
        }
    }
    lines.join("\n") + "\n"
}

fn apply(sandbox: &Sandbox, document: &str, more: &[&str]) -> Value {
    let arguments = [&["apply", "-", "-o", "json", "--keep-sessions"], more].concat();
    let outcome = sandbox.run_with_input(&arguments, document.as_bytes());
    assert_eq!(outcome.code, Some(0), "{document}\n{outcome:?}");
    serde_json::from_str(&outcome.stdout).unwrap()
}

fn plan(sandbox: &Sandbox, document: &str, more: &[&str]) -> (Option<i32>, Value) {
    let outcome = sandbox.run_with_input(&[&["plan", "-", "-o", "json"], more].concat(), document.as_bytes());
    let said = serde_json::from_str(&outcome.stdout).unwrap_or_else(|e| panic!("{e}: {document}\n{outcome:?}"));
    (outcome.code, said)
}

fn export(sandbox: &Sandbox) -> String {
    sandbox.done(&["export", "--with-secrets"])
}

/// What an entry is about, as a plan says it.
fn name_of(noun: &str, names: &[&str], entry: &Value) -> String {
    let name: Vec<&str> = names.iter().map(|name| entry[name].as_str().unwrap()).collect();
    format!("{noun} {}", name.join(if noun == "grant" { "*" } else { " " }))
}

/// Every entry by its name, with its fields.
fn entries(export: &str) -> BTreeMap<String, Map<String, Value>> {
    let document: Value = serde_json::from_str(export).unwrap();
    let mut all = BTreeMap::new();
    for (list, noun, names) in LISTS {
        for entry in document[list].as_array().unwrap() {
            all.insert(name_of(noun, names, entry), entry.as_object().unwrap().clone());
        }
    }
    all
}

#[test]
fn a_store_that_was_exported_and_applied_is_the_same_store() {
    let empty = Sandbox::new();
    for seed in 0..12 {
        let mut chance = Chance(seed);
        let document = whole_store(&mut chance);
        let first = empty.copy();
        apply(&first, &lines(&document, &mut chance), &[]);
        let exported = export(&first);
        // Nothing of the document was lost.
        let (wanted, is) = (entries(&document.to_string()), entries(&exported));
        let found = is.keys().filter(|name| wanted.contains_key(*name) || !name.starts_with("setting "));
        assert_eq!(wanted.keys().collect::<Vec<_>>(), found.collect::<Vec<_>>(), "seed {seed}");
        for (name, wanted) in &wanted {
            for (field, value) in wanted {
                assert_eq!(&is[name].get(field).cloned().unwrap_or_default(), value, "seed {seed}: {name}: {field}");
            }
        }
        let second = empty.copy();
        apply(&second, &exported, &[]);
        assert_eq!(export(&second), exported, "seed {seed}");
        let (code, planned) = plan(&second, &exported, &["--prune"]);
        assert_eq!((code, planned["changes"].as_array().map(Vec::len)), (Some(0), Some(0)), "seed {seed}: {planned}");
        let jsonl = first.done(&["export", "--with-secrets", "-o", "jsonl"]);
        assert_eq!(plan(&second, &jsonl, &[]).0, Some(0), "seed {seed}");
    }
}

/// Another store's document, of which some entries and some fields are left away; what can't be changed keeps its value.
fn part_of(document: &Value, present: &BTreeMap<String, Map<String, Value>>, chance: &mut Chance) -> Value {
    let mut part = json!({});
    for (list, noun, names) in LISTS {
        let mut some = Vec::new();
        for entry in document[list].as_array().unwrap() {
            let there = present.get(&name_of(noun, names, entry));
            if list != "domains" && there.is_some() && (list == "app_passwords" || chance.one_in(4)) {
                continue;
            }
            let mut kept = Map::new();
            for (field, value) in entry.as_object().unwrap() {
                let fixed = ["alias_of", "login", "home"].contains(&field.as_str());
                let of_the_whole =
                    field.starts_with("suspended") || ["access", "send_as", "kind", "value"].contains(&field.as_str());
                let drop = !names.contains(&field.as_str()) && !of_the_whole && there.is_some() && chance.one_in(3);
                if (fixed && there.is_some()) || drop {
                    continue;
                }
                kept.insert(field.clone(), value.clone());
            }
            some.push(Value::Object(kept));
        }
        part[list] = Value::Array(some);
    }
    part
}

#[test]
fn a_plan_says_exactly_what_applying_changes() {
    let empty = Sandbox::new();
    let (mut changed, mut refused) = (0, 0);
    for seed in 100..130 {
        let mut chance = Chance(seed);
        let store = empty.copy();
        apply(&store, &lines(&whole_store(&mut chance), &mut chance), &[]);
        let before = entries(&export(&store));
        let document = whole_store(&mut chance);
        let document = lines(&part_of(&document, &before, &mut chance), &mut chance);
        let more: &[&str] = if chance.one_in(2) { &["--prune", "--yes"] } else { &[] };
        let unchanged = export(&store);
        let outcome = store.run_with_input(&[&["plan", "-", "-o", "json"], more].concat(), document.as_bytes());
        assert_eq!(export(&store), unchanged, "seed {seed}: a plan changes nothing");
        if outcome.code != Some(10) && outcome.code != Some(0) {
            // What is refused as a plan is refused likewise when it is to be applied, and nothing is changed.
            let applied = store.run_with_input(&[&["apply", "-", "-o", "json"], more].concat(), document.as_bytes());
            assert_eq!((applied.code, applied.stderr), (outcome.code, outcome.stderr), "seed {seed}");
            assert_eq!(export(&store), unchanged, "seed {seed}");
            refused += 1;
            continue;
        }
        let planned: Value = serde_json::from_str(&outcome.stdout).unwrap();
        let applied = apply(&store, &document, more);
        // Beside these it says which mailboxes were removed.
        for part in ["changes", "warnings"] {
            assert_eq!(applied[part], planned[part], "seed {seed}");
        }
        let after = entries(&export(&store));
        assert_eq!(difference(&before, &after), told(&planned), "seed {seed}\n{document}");
        changed += usize::from(before != after);
        let (code, left) = plan(&store, &document, more);
        assert_eq!(
            (code, left["changes"].as_array().map(Vec::len)),
            (Some(0), Some(0)),
            "seed {seed}: {left}\n{document}"
        );
    }
    assert!(changed >= 10, "{changed} changed, {refused} refused");
}

/// What became of each entry that is not as it was: created, deleted, or the fields that differ.
fn difference(
    before: &BTreeMap<String, Map<String, Value>>,
    after: &BTreeMap<String, Map<String, Value>>,
) -> BTreeMap<String, Vec<String>> {
    let mut all = BTreeMap::new();
    for name in before.keys().chain(after.keys()) {
        let fields = match (before.get(name), after.get(name)) {
            (Some(was), Some(is)) => {
                let mut fields: Vec<String> = was.keys().chain(is.keys()).cloned().collect();
                fields.retain(|field| was.get(field) != is.get(field));
                fields.sort();
                fields.dedup();
                fields
            }
            (None, _) => vec!["created".to_owned()],
            (_, None) => vec!["deleted".to_owned()],
        };
        if !fields.is_empty() {
            all.insert(name.clone(), fields);
        }
    }
    all
}

/// The same, as a plan tells it. What is changed and then deleted is deleted.
fn told(planned: &Value) -> BTreeMap<String, Vec<String>> {
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for change in planned["changes"].as_array().unwrap() {
        let name = format!("{} {}", change["noun"].as_str().unwrap(), change["name"].as_str().unwrap());
        let fields = match change["action"].as_str().unwrap() {
            "create" => vec!["created".to_owned()],
            "delete" => vec!["deleted".to_owned()],
            _ => {
                let of = |side: &str| change[side].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
                let mut fields = [of("before"), of("after")].concat();
                fields.sort();
                fields.dedup();
                fields
            }
        };
        // What was made stays made, and what is gone is gone.
        match all.get_mut(&name) {
            Some(earlier) if fields == ["deleted"] => *earlier = fields,
            Some(earlier) if *earlier == ["created"] => {}
            Some(earlier) => {
                earlier.extend(fields);
                earlier.sort();
                earlier.dedup();
            }
            None => drop(all.insert(name, fields)),
        }
    }
    all
}

/// The part of JSON Schema that the schema uses.
fn complaint(schema: &Value, root: &Value, value: &Value) -> Option<String> {
    if let Some(name) = schema["$ref"].as_str() {
        return complaint(root.pointer(name.trim_start_matches('#')).unwrap(), root, value);
    }
    let type_of = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let wrong = match (&schema["type"], &schema["enum"], &schema["const"]) {
        (Value::String(one), ..) => one != type_of,
        (Value::Array(some), ..) => !some.contains(&json!(type_of)),
        (_, Value::Array(words), _) => !words.contains(value),
        (.., Value::Null) => panic!("no rule: {schema}"),
        (.., constant) => constant != value,
    };
    if wrong {
        return Some(format!("{value} is not {schema}"));
    }
    if let Some(entries) = value.as_array() {
        return entries.iter().find_map(|entry| complaint(&schema["items"], root, entry));
    }
    let members = value.as_object()?;
    let required = schema["required"].as_array().into_iter().flatten();
    if let Some(missing) = required.clone().find(|name| !members.contains_key(name.as_str().unwrap())) {
        return Some(format!("{missing} is missing: {value}"));
    }
    members.iter().find_map(|(name, member)| match &schema["properties"][name] {
        Value::Null => Some(format!("there is no {name} in the schema")),
        rule => complaint(rule, root, member),
    })
}

#[test]
fn exports_are_what_the_schema_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/document.schema.json");
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let empty = Sandbox::new();
    for seed in 200..206 {
        let mut chance = Chance(seed);
        let store = empty.copy();
        apply(&store, &lines(&whole_store(&mut chance), &mut chance), &[]);
        let exported: Value = serde_json::from_str(&export(&store)).unwrap();
        assert_eq!(complaint(&schema, &schema, &exported), None, "seed {seed}");
    }
    for wrong in [
        json!({"mailboxes": [{"address": "a@a.example", "kind": "group"}]}),
        json!({"mailboxes": [{"kind": "shared"}]}),
        json!({"mailboxes": [{"address": "a@a.example", "colour": 1}]}),
        json!({"schema_version": 2}),
    ] {
        assert!(complaint(&schema, &schema, &wrong).is_some(), "{wrong}");
    }
}

#[test]
fn nobody_waits_for_a_document_that_is_slow_to_come_or_for_a_plan() {
    let sandbox = Sandbox::new();
    for verb in ["plan", "apply"] {
        let mut command = sandbox.command(&[verb, "-"]);
        let mut waiting = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let mut input = waiting.stdin.take().unwrap();
        write!(input, r#"{{"domains":[{{"domain":"{verb}.example"}},"#).unwrap();
        input.flush().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(300));
        sandbox.done(&["domain", "create", &format!("beside-{verb}.example"), "--busy-timeout", "0"]);
        write!(input, r#"{{"domain":"other-{verb}.example"}}]}}"#).unwrap();
        drop(input);
        assert_eq!(waiting.wait().unwrap().code(), Some(if verb == "plan" { 10 } else { 0 }), "{verb}");
    }
    let names = ["beside-plan.example", "apply.example", "beside-apply.example", "other-apply.example"];
    let listed = sandbox.done(&["domain", "list", "-o", "name"]);
    assert!(
        names.iter().all(|name| listed.lines().any(|line| line == *name)) && listed.lines().count() == 4,
        "{listed}"
    );
    // While somebody else writes, a plan and a rehearsal go on.
    std::fs::write(sandbox.path().join("d.json"), r#"{"domains":[{"domain":"d.example"}]}"#).unwrap();
    let writer = rusqlite::Connection::open(sandbox.store()).unwrap();
    writer.execute_batch("BEGIN IMMEDIATE").unwrap();
    let code = |arguments: &[&str]| sandbox.run(&[arguments, &["d.json", "--busy-timeout", "0"]].concat()).code;
    assert_eq!((code(&["plan"]), code(&["apply", "--dry-run"]), code(&["apply"])), (Some(10), Some(0), Some(6)));
    let left = std::fs::read_dir(sandbox.path().join("store")).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(left.into_iter().all(|name| !name.to_string_lossy().contains("rehearsal")));
}

#[test]
fn what_begins_like_a_formula_is_none_in_a_csv_file_and_reads_back() {
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "a.example"]);
    let names = ["=HYPERLINK(\"x\")", "+1", "-1", "@x", "'=x", "'tis"];
    for (number, name) in names.iter().enumerate() {
        sandbox.done(&["mailbox", "create", &format!("m{number}@a.example"), "--shared", &format!("--name={name}")]);
    }
    let table = sandbox.done(&["export", "--domain", "a.example", "-o", "csv"]);
    assert!(!table.contains(",=") && !table.contains(",\"=") && table.contains("'=HYPERLINK"), "{table}");
    let other = Sandbox::new();
    other.done(&["domain", "create", "a.example"]);
    let column = |name: &str| table.lines().next().unwrap().split(',').position(|found| found == name).unwrap();
    let mut reader = csv::ReaderBuilder::new().from_reader(table.as_bytes());
    let mut file = csv::Writer::from_writer(Vec::new());
    file.write_record(["address", "kind", "name"]).unwrap();
    let (address, kind, name) = (column("address"), column("kind"), column("name"));
    for record in reader.records().map(Result::unwrap).filter(|record| !record[address].is_empty()) {
        file.write_record([&record[address], &record[kind], &record[name]]).unwrap();
    }
    std::fs::write(other.path().join("rows.csv"), file.into_inner().unwrap()).unwrap();
    other.done(&["mailbox", "create", "--from-file", "rows.csv"]);
    let named = |sandbox: &Sandbox| -> Vec<Value> {
        let list: Value = serde_json::from_str(&sandbox.done(&["mailbox", "list", "-o", "json"])).unwrap();
        list["mailboxes"].as_array().unwrap().iter().map(|mailbox| mailbox["name"].clone()).collect()
    };
    assert_eq!(named(&other), names);
    assert_eq!(named(&sandbox), names);
}
