//! Whatever others have written, reading it comes back: inputs that the fuzzer has kept, changed a little each time, and
//! stores with damaged pages.

use crate::support::{Outcome, Sandbox};
use crate::targets::{TARGETS, Target};
use flate2::read::GzDecoder;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long the kept inputs of one parser are changed and read again.
const CHANGING: Duration = Duration::from_millis(700);
const PAGE: usize = 4096;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz")
}

/// The inputs that take different ways, and those that were once too much; each with a name.
fn kept(target: &str) -> Vec<(String, Vec<u8>)> {
    let file = File::open(folder().join(format!("corpus/{target}.tar.gz"))).unwrap();
    let mut archive = tar::Archive::new(GzDecoder::new(file));
    let mut inputs = Vec::new();
    for entry in archive.entries().unwrap().map(Result::unwrap) {
        let name = entry.path().unwrap().display().to_string();
        let mut bytes = Vec::new();
        { entry }.read_to_end(&mut bytes).unwrap();
        inputs.push((name, bytes));
    }
    for found in fs::read_dir(folder().join("found")).into_iter().flatten().map(Result::unwrap) {
        let name = found.file_name().into_string().unwrap();
        if name.starts_with(&format!("{target}-")) {
            inputs.push((name, fs::read(found.path()).unwrap()));
        }
    }
    inputs
}

/// Numbers without a pattern, the same ones every time (Numerical Recipes' generator).
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % end.max(1)
    }

    /// One of the small changes that break parsers: a bit, a piece left out, doubled, or taken from elsewhere.
    fn change(&mut self, bytes: &mut Vec<u8>, other: &[u8]) {
        let (from, length) = (self.below(bytes.len()), 1 + self.below(16));
        let to = (from + length).min(bytes.len());
        match self.below(4) {
            0 if from < bytes.len() => bytes[from] ^= 1 << self.below(8),
            1 => drop(bytes.drain(from..to)),
            2 => {
                let piece = bytes[from..to].to_vec();
                bytes.splice(from..from, piece);
            }
            _ => {
                let begin = self.below(other.len());
                let piece = &other[begin..(begin + length).min(other.len())];
                bytes.splice(from..to, piece.iter().copied());
            }
        }
    }
}

fn assert_comes_back(target: Target, name: &str, bytes: &[u8]) {
    let came_back = std::panic::catch_unwind(|| target(bytes)).is_ok();
    assert!(came_back, "reading {name} panics: {:?}", String::from_utf8_lossy(bytes));
}

#[test]
fn whatever_is_read_reading_comes_back() {
    for (name, target) in TARGETS {
        let kept = kept(name);
        assert!(kept.len() > 5, "{name}: {}", kept.len());
        for (input, bytes) in &kept {
            assert_comes_back(target, &format!("{name}/{input}"), bytes);
        }
        let mut numbers = Numbers(1);
        let begin = Instant::now();
        while begin.elapsed() < CHANGING {
            let (input, bytes) = &kept[numbers.below(kept.len())];
            let other = &kept[numbers.below(kept.len())].1;
            let mut bytes = bytes.clone();
            (0..=numbers.below(4)).for_each(|_| numbers.change(&mut bytes, other));
            assert_comes_back(target, &format!("{name}/{input}, changed"), &bytes);
        }
    }
}

/// The whole answer or an error.
fn assert_right_or_refused(outcome: &Outcome, right: &str, place: &str) {
    match outcome.code {
        Some(0) => assert_eq!(outcome.stdout, right, "{place}: another answer"),
        Some(5) => assert!(outcome.stderr.contains("\"code\":5"), "{place}: {outcome:?}"),
        _ => panic!("{place}: {outcome:?}"),
    }
}

#[test]
fn a_store_with_a_damaged_page_gives_an_error_or_the_right_answer_and_a_check_finds_it() {
    let sandbox = Sandbox::new();
    sandbox.done(&["domain", "create", "brand.example"]);
    let rows: String =
        (0..60).map(|n| format!("[[mailboxes]]\naddress = \"m{n}@brand.example\"\nkind = \"shared\"\n")).collect();
    fs::write(sandbox.path().join("rows.toml"), rows).unwrap();
    sandbox.done(&["apply", "rows.toml"]);
    let list = ["export", "-o", "json"];
    let right = sandbox.done(&list);
    sandbox.empty_log();
    let whole = fs::read(sandbox.store()).unwrap();
    let pages = whole.len() / PAGE;
    assert!(pages > 20, "{pages}");
    let mut numbers = Numbers(2);
    let mut found = 0;
    for page in 0..pages {
        let mut damaged = whole.clone();
        // Nothing but noise, or nothing at all.
        let noise = page % 3 != 0;
        damaged[page * PAGE..(page + 1) * PAGE].fill_with(|| if noise { numbers.below(256) as u8 } else { 0 });
        fs::write(sandbox.store(), &damaged).unwrap();
        let place = format!("page {}, {}", page + 1, if noise { "noise" } else { "zeros" });
        assert_right_or_refused(&sandbox.run(&list), &right, &place);
        let check = sandbox.run(&["check", "--deep", "-o", "json"]);
        assert!(matches!(check.code, Some(0 | 5 | 10)), "{place}: {check:?}");
        found += u32::from(check.stdout.contains("damaged") || check.code == Some(5));
    }
    // A page that is free has nothing to be damaged.
    assert!(found as usize + 2 >= pages, "{found} of {pages}");
}
