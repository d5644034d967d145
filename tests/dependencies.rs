//! What the program is made of and with: the crates, their licences, and which of them come in two versions; and the
//! version of Rust.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

/// As they say it themselves. One that is new is read before it is entered here.
const LICENCES: [&str; 15] = [
    "(Apache-2.0 OR MIT) AND BSD-3-Clause",
    "(MIT OR Apache-2.0) AND Unicode-3.0",
    "Apache-2.0",
    "Apache-2.0 OR BSL-1.0",
    "Apache-2.0 OR MIT",
    "Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT",
    "BSD-3-Clause",
    "MIT",
    "MIT OR Apache-2.0",
    "MIT OR Apache-2.0 OR LGPL-2.1-or-later",
    "MIT/Apache-2.0",
    "Unicode-3.0",
    "Unlicense OR MIT",
    "Unlicense/MIT",
    "Zlib",
];

/// Crates of which others still want an earlier version.
const TWICE: [&str; 0] = [];

fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What `cargo metadata` says of all crates on this system.
fn metadata() -> Value {
    let version = said("rustc", &["-vV"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let metadata = ["metadata", "--offline", "--locked", "--format-version", "1", "--filter-platform", host];
    serde_json::from_str(&said(&cargo, &metadata)).unwrap()
}

#[test]
fn licences_are_known_and_no_crate_comes_twice_unnoticed() {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().unwrap();
    assert!(packages.len() > 50, "{}", packages.len());
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for package in packages {
        let name = package["name"].as_str().unwrap();
        let licence = package["license"].as_str().unwrap_or_default();
        assert!(LICENCES.contains(&licence), "{name} has another licence: {licence}");
        versions.entry(name).or_default().insert(package["version"].as_str().unwrap());
    }
    versions.retain(|_, versions| versions.len() > 1);
    assert_eq!(versions.keys().copied().collect::<Vec<_>>(), TWICE, "{versions:?}");
}

/// `1.95` and `1.95.0`, as numbers.
fn numbers(version: &str) -> Vec<u32> {
    version.split('.').take(2).map(|number| number.parse().unwrap()).collect()
}

/// What is promised is what is tested: the workflow runs all tests with that version, and no crate takes a newer one.
#[test]
fn the_oldest_rust_is_the_same_wherever_it_is_named() {
    const STATEMENTS: [(&str, &str); 5] = [
        ("README.md", "Rust "),
        ("CONTRIBUTING.md", "Rust "),
        ("tests/run.sh", "Rust "),
        ("examples/quickstart.sh", "Rust "),
        (".github/workflows/ci.yml", "--default-toolchain "),
    ];
    let metadata = metadata();
    let packages = metadata["packages"].as_array().unwrap();
    let own = packages.iter().find(|package| package["name"] == "vmailctl").unwrap();
    let stated = own["rust_version"].as_str().unwrap();
    for package in packages {
        let takes = package["rust_version"].as_str().unwrap_or("1.0");
        assert!(numbers(takes) <= numbers(stated), "{} takes Rust {takes}", package["name"]);
    }
    for (file, before) in STATEMENTS {
        let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        let versions = text.split(before).skip(1).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let versions: Vec<&str> =
            versions.map(|rest| rest.split(|c: char| !c.is_ascii_digit() && c != '.').next().unwrap()).collect();
        assert!(!versions.is_empty(), "{file} names no version");
        assert!(versions.iter().all(|version| version.trim_end_matches('.') == stated), "{file}: {versions:?}");
    }
    let used = said("rustc", &["--version"]);
    assert!(numbers(used.split(' ').nth(1).unwrap()) >= numbers(stated), "{used}");
}
