//! The rings of the crate, as `src/lib.rs` tells them: what each may use, and what stands nowhere else.

mod imports;

use imports::Modules;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A ring: its place below `src`, the rings it may use, the crates it may name, and words that must not stand in it. A
/// wing has a part that does no more than `model` does, and parts in rings of their own that read files.
pub(crate) struct Ring {
    pub(crate) name: &'static str,
    pub(crate) rings: &'static [&'static str],
    crates: &'static [&'static str],
    never: &'static [&'static str],
}

const OUTSIDE: &[&str] = &["std::fs", "std::env", "std::process", "std::net", "SystemTime", "Instant::now", "std::io"];

const RINGS: &[Ring] = &[
    Ring {
        name: "model",
        rings: &["model"],
        crates: &[
            "argon2",
            "base64ct",
            "bcrypt",
            "csv",
            "icu_normalizer",
            "idna",
            "jiff",
            "md5",
            "passwords",
            "serde_json",
            "sha1",
            "sha2",
            "sha_crypt",
            "zeroize",
            "zxcvbn",
        ],
        never: OUTSIDE,
    },
    Ring {
        name: "store",
        rings: &["import", "model", "store"],
        crates: &["hashbrown", "rusqlite", "zeroize"],
        never: &["std::process::Command", "SystemTime"],
    },
    Ring { name: "admin", rings: &["admin", "model", "store"], crates: &[], never: OUTSIDE },
    Ring {
        name: "effect",
        rings: &["effect", "model"],
        crates: &[
            "anyhow",
            "csv",
            "encoding_rs_io",
            "flate2",
            "nix",
            "serde",
            "serde_json",
            "sha2",
            "tar",
            "toml",
            "zeroize",
            "zstd",
        ],
        never: &["io::stdout", "io::stderr"],
    },
    Ring { name: "import", rings: &["import", "model"], crates: &["base64ct", "serde_json"], never: OUTSIDE },
    Ring {
        name: "import/texts",
        rings: &["effect", "import", "model"],
        crates: &["saphyr_parser", "serde", "serde_json"],
        never: &["std::fs", "io::stdout", "io::stderr"],
    },
    Ring {
        name: "import/losses",
        rings: &["effect", "import", "model"],
        crates: &["serde_json"],
        never: &["std::fs", "io::stdout", "io::stderr"],
    },
    // It brings the wing, the world and the store together.
    Ring {
        name: "import/opened",
        rings: &["effect", "error", "import", "import/texts", "model", "store"],
        crates: &[],
        never: &["std::fs", "io::stdout", "io::stderr"],
    },
    Ring { name: "trace", rings: &["model", "trace"], crates: &["jiff", "memchr", "serde_json"], never: OUTSIDE },
    Ring {
        name: "trace/logs",
        rings: &["effect", "model", "trace"],
        crates: &["jiff"],
        never: &["io::stdout", "io::stderr", "SystemTime"],
    },
    Ring {
        name: "render",
        rings: &["admin", "import", "model", "render", "trace"],
        crates: &["comfy_table", "indicatif", "jiff"],
        never: &["std::fs", "std::env", "std::process", "SystemTime"],
    },
    Ring {
        name: "carry",
        rings: &["admin", "carry", "effect", "error", "import", "model", "store", "trace"],
        crates: &["anyhow", "nix", "zeroize"],
        never: &["io::stdout", "io::stderr", "SystemTime"],
    },
    Ring {
        name: "cli",
        rings: &["admin", "carry", "cli", "effect", "error", "import", "model", "render", "store", "trace"],
        crates: &["anyhow", "clap", "csv", "dialoguer", "jiff", "nix", "rpassword", "rustix", "sd_notify", "zeroize"],
        never: &[],
    },
];

pub(crate) fn sources(directory: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found.sort();
    found
}

/// The files of the program, without those that are there for tests alone.
pub(crate) fn program(directory: &Path) -> Vec<(PathBuf, String)> {
    let all = sources(&src());
    let tests: BTreeSet<PathBuf> = all.iter().flat_map(|(path, text)| test_modules(path, text)).collect();
    let is_one = |path: &PathBuf| path.starts_with(directory) && !tests.contains(path);
    all.into_iter().filter(|(path, _)| is_one(path)).collect()
}

pub(crate) fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The code of a file, without comments and without what is there for tests alone.
pub(crate) fn code(text: &str) -> String {
    let mut code = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim() == "#[cfg(test)]" {
            skip_item(&mut lines);
        } else if !line.trim_start().starts_with("//") {
            code.push(line);
        }
    }
    code.join("\n")
}

/// Goes past the item that begins here: one line, or up to the brace in its own column.
fn skip_item<'t>(lines: &mut impl Iterator<Item = &'t str>) {
    let first = lines.by_ref().find(|line| !line.trim_start().starts_with("#[")).unwrap_or_default();
    let indentation = &first[..first.len() - first.trim_start().len()];
    let end = format!("{indentation}}}");
    if !first.ends_with(';') && !first.ends_with('}') {
        lines.find(|line| *line == end);
    }
}

/// The modules of a file that are there for tests alone, and stand in files of their own.
fn test_modules(path: &Path, text: &str) -> Vec<PathBuf> {
    let folder = if path.file_stem().is_some_and(|stem| stem == "mod") {
        path.parent().unwrap().to_owned()
    } else {
        path.with_extension("")
    };
    let after = text.split("#[cfg(test)]\nmod ").skip(1).filter_map(|rest| rest.lines().next()?.strip_suffix(';'));
    after.map(|name| folder.join(format!("{name}.rs"))).collect()
}

/// The identifiers that stand before `::`, each a first segment of a path.
fn path_heads(code: &str) -> BTreeSet<String> {
    let mut heads = BTreeSet::new();
    for (at, _) in code.match_indices("::") {
        let before = &code[..at];
        let start = before.rfind(|c: char| !c.is_alphanumeric() && c != '_').map_or(0, |i| i + 1);
        if !before[..start].ends_with("::") {
            heads.insert(before[start..].to_owned());
        }
    }
    heads
}

fn dependencies() -> BTreeSet<String> {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let section = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap().to_owned();
    let names = section.lines().filter_map(|line| line.split_once('=')).map(|(name, _)| name.trim().replace('-', "_"));
    // The library of md-5 has another name.
    names.map(|name| if name == "md_5" { "md5".to_owned() } else { name }).collect()
}

/// The innermost ring that a file stands in.
pub(crate) fn ring_of(path: &Path) -> Option<&'static Ring> {
    let place = path.strip_prefix(src()).unwrap().with_extension("");
    RINGS.iter().filter(|ring| place.starts_with(ring.name)).max_by_key(|ring| ring.name.len())
}

fn ring_files() -> Vec<(&'static Ring, PathBuf, String)> {
    let found: Vec<_> = program(&src()).into_iter().filter_map(|(p, t)| Some((ring_of(&p)?, p, t))).collect();
    for ring in RINGS {
        assert!(found.iter().any(|(of, _, _)| of.name == ring.name), "there is nothing in {}", ring.name);
    }
    found
}

#[test]
fn a_ring_uses_the_rings_below_it_alone() {
    for (ring, path, text) in ring_files() {
        let code = code(&text);
        for (at, _) in code.match_indices("crate::") {
            let rest = &code[at + "crate::".len()..];
            let used: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            assert!(ring.rings.contains(&used.as_str()), "{} uses the ring {used}", path.display());
        }
    }
}

#[test]
fn a_ring_names_its_own_crates_alone() {
    let dependencies = dependencies();
    assert!(dependencies.contains("rusqlite") && dependencies.len() > 10, "{dependencies:?}");
    for (ring, path, text) in ring_files() {
        for head in path_heads(&code(&text)).intersection(&dependencies) {
            assert!(ring.crates.contains(&head.as_str()), "{} names the crate {head}", path.display());
        }
    }
}

#[test]
fn a_ring_keeps_away_from_what_is_not_its_business() {
    for (ring, path, text) in ring_files() {
        let code = code(&text);
        for word in ring.never {
            assert!(!code.contains(word), "{} has {word}", path.display());
        }
    }
}

/// Two files that use each other are one file in two places: neither can be read, or changed, without the other.
#[test]
fn files_use_each_other_in_no_circle() {
    let files: Vec<(PathBuf, String)> = program(&src()).into_iter().map(|(path, text)| (path, code(&text))).collect();
    let modules = Modules::read(&src(), files.iter().map(|(path, code)| (path.as_path(), code.as_str())));
    let uses = modules.uses();
    assert!(uses.values().map(BTreeSet::len).sum::<usize>() > 1000, "the imports are not read: {uses:#?}");
    let circles = imports::circles(&uses);
    assert!(circles.is_empty(), "move what one of them needs of the other into a file of its own: {circles:#?}");
}

/// A wing has pure parts and parts that read files: the pure ones use none of the others.
#[test]
fn what_is_pure_of_a_wing_uses_no_part_that_is_not() {
    let files: Vec<(PathBuf, String)> = program(&src()).into_iter().map(|(path, text)| (path, code(&text))).collect();
    let modules = Modules::read(&src(), files.iter().map(|(path, code)| (path.as_path(), code.as_str())));
    let wing = |ring: &Ring| ring.name.split('/').next().map(str::to_owned);
    let mut parts = 0;
    for (file, used) in modules.uses() {
        let Some(ring) = ring_of(&src().join(file)) else { continue };
        for of in used.iter().filter_map(|used| ring_of(&src().join(used))) {
            // Of another wing, its door decides.
            if of.name != ring.name && of.name.contains('/') && wing(of) == wing(ring) {
                parts += 1;
                assert!(ring.rings.contains(&of.name), "{} uses {}", file.display(), of.name);
            }
        }
    }
    assert!(parts > 0, "no part of a wing uses another, so nothing was looked at");
}

#[test]
fn sql_stands_in_the_store_alone() {
    for (path, text) in program(&src()).into_iter().filter(|(p, _)| !p.starts_with(src().join("store"))) {
        let code = code(&text);
        for word in ["SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM", "PRAGMA ", "CREATE TABLE"] {
            // Advice to an administrator may quote a pragma.
            let quoted = code.matches("'PRAGMA ").count();
            let found = code.matches(word).count() - if word == "PRAGMA " { quoted } else { 0 };
            assert_eq!(found, 0, "{} has {word}", path.display());
        }
    }
}

#[test]
fn only_a_writer_changes_the_store() {
    for (path, text) in program(&src().join("store")) {
        let mut in_writer = false;
        for line in code(&text).lines() {
            if line.starts_with("impl") {
                in_writer = line.contains("Writer");
            }
            let changes = ["fn insert_", "fn update_", "fn delete_"].iter().any(|name| line.contains(name));
            assert!(!changes || in_writer, "{}: {line}", path.display());
        }
    }
}

/// What a document changes, the acts change that commands call. That it names an object is remembered beside the store.
#[test]
fn documents_write_no_rows() {
    let documents = program(&src().join("admin/document"));
    assert!(documents.len() > 5, "{documents:?}");
    for (path, text) in documents {
        let code = code(&text).replace(".insert_mention", "");
        for word in [".insert_", ".update_", ".delete_"] {
            assert!(!code.contains(word), "{} has {word}: let an act do it", path.display());
        }
    }
}

/// A place shifts when a column comes before it. The first of an answer with one column is no place.
#[test]
fn columns_are_read_by_their_names() {
    for (path, text) in program(&src().join("store")) {
        for line in code(&text).lines() {
            let places = ["get(", "get_ref(", ">(", "row, "].iter().flat_map(|before| line.split(before).skip(1));
            let places = places.filter_map(|rest| rest.split_once(')').map(|(place, _)| place));
            let found = places.filter(|place| place.parse::<usize>().is_ok_and(|place| place > 0));
            assert_eq!(found.collect::<Vec<_>>(), Vec::<&str>::new(), "{}: {line}", path.display());
        }
    }
}

/// The files whose code has a word, from `src/` on.
fn files_with(word: &str) -> Vec<String> {
    let has = |(path, text): (PathBuf, String)| {
        code(&text).contains(word).then(|| path.strip_prefix(src()).unwrap().to_str().unwrap().to_owned())
    };
    program(&src()).into_iter().filter_map(has).collect()
}

#[test]
fn one_place_commits_and_one_ends_sessions() {
    let outside_the_store =
        |files: Vec<String>| -> Vec<String> { files.into_iter().filter(|file| !file.starts_with("store/")).collect() };
    assert_eq!(outside_the_store(files_with(".commit(")), ["carry/commit.rs"]);
    assert_eq!(files_with("Sessions::new("), ["carry/migration.rs", "carry/outbox.rs", "carry/session.rs"]);
    assert_eq!(files_with("dovecot.end("), ["carry/outbox.rs"]);
}

#[test]
fn nothing_prints_or_exits_on_its_own() {
    for (path, text) in program(&src()) {
        let code = code(&text);
        for word in ["println!", "print!(", "eprintln!", "process::exit", "dbg!", "todo!", "unimplemented!", "unsafe "]
        {
            assert!(!code.contains(word), "{} has {word}", path.display());
        }
    }
}

#[test]
fn nothing_panics_on_what_it_is_given() {
    for (path, text) in program(&src()) {
        let code = code(&text);
        for word in [".unwrap()", ".expect(", "panic!(", "unreachable!("] {
            assert!(!code.contains(word), "{} has {word}", path.display());
        }
    }
}

#[test]
fn a_file_is_a_noun_and_fits_into_a_head() {
    for (path, text) in sources(&src()) {
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(!["utils", "util", "helpers", "common", "misc", "manager"].contains(&name), "{}", path.display());
        let lines = text.lines().count();
        assert!(lines <= 520, "{} has {lines} lines: split it by noun", path.display());
    }
}

#[test]
fn main_says_only_run() {
    let text = fs::read_to_string(src().join("main.rs")).unwrap();
    assert!(text.lines().count() <= 12, "{text}");
}
