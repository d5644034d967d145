//! The mail of a mailbox of a million files goes: `cargo bench --bench removal`.
//!
//! `mailbox purge` against `rm -rf` of the same tree: at most 1.2 times as long. A tree is a Maildir of ten folders, with
//! a message of 1 KiB in each file; it lies in the temporary directory (`TMPDIR`) and takes 4 GB there. They take turns,
//! because other work on the machine moves both: the ratio counts, the seconds do not. `FILES` makes the tree another size.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

const PROGRAM: &str = env!("CARGO_BIN_EXE_vmailctl");
const FILES: u32 = 1_000_000;
const FOLDERS: u32 = 10;
const ROUNDS: u32 = 2;
const ADDRESS: &str = "anna@brand.example";

/// A store with one mailbox; it goes away with the value.
struct Ground(PathBuf);

impl Drop for Ground {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Ground {
    fn new() -> Self {
        let path = std::env::temp_dir().join(format!("vmailctl-bench-removal-{}", std::process::id()));
        fs::create_dir(&path).unwrap();
        let ground = Self(path);
        let group = Command::new("id").arg("-gn").output().unwrap();
        let group = String::from_utf8(group.stdout).unwrap();
        let root = ground.0.join("mail");
        ground.run(
            &["init", "--hostname", "mail.example.com", "--reader-group", group.trim(), "--mail-root"],
            root.to_str(),
        );
        ground.run(&["domain", "create", "brand.example"], None);
        ground
    }

    /// With no server in its PATH.
    fn run(&self, arguments: &[&str], last: Option<&str>) -> Duration {
        let begin = Instant::now();
        let status = Command::new(PROGRAM)
            .args(arguments)
            .args(last)
            .env("VMAILCTL_STORE", self.0.join("store/vmail.db"))
            .env("PATH", "/nonexistent")
            .arg("--quiet")
            .status()
            .unwrap();
        assert!(status.success(), "{arguments:?}");
        begin.elapsed()
    }

    /// A mailbox with that much mail, deleted; gives the time that its purge takes.
    fn purge(&self, round: u32, files: u32) -> Duration {
        self.run(&["mailbox", "create", ADDRESS, "--shared"], None);
        fill(&self.0.join(format!("mail/brand.example/anna.{round}")), files);
        self.run(&["mailbox", "delete", ADDRESS, "--confirm", ADDRESS], None);
        settle();
        self.run(&["mailbox", "purge", ADDRESS, "--confirm", ADDRESS], None)
    }

    fn rm(&self, files: u32) -> Duration {
        let home = self.0.join("mail/brand.example/rm");
        fill(&home, files);
        settle();
        let begin = Instant::now();
        assert!(Command::new("rm").arg("-rf").arg(&home).status().unwrap().success());
        begin.elapsed()
    }
}

/// What was written is on the disk before the clock starts.
fn settle() {
    assert!(Command::new("sync").status().unwrap().success());
}

fn fill(home: &Path, files: u32) {
    for folder in 0..FOLDERS {
        let directory = home.join(format!("Maildir/.F{folder}/cur"));
        fs::create_dir_all(&directory).unwrap();
        for file in 0..files / FOLDERS {
            fs::write(directory.join(format!("{}.M{file}P1.host,S=1024:2,S", 1_700_000_000 + file)), [b'x'; 1024])
                .unwrap();
        }
    }
}

fn main() {
    let files = std::env::var("FILES").map_or(FILES, |text| text.parse().unwrap());
    let ground = Ground::new();
    let mut ratios = Vec::new();
    for round in 1..=ROUNDS {
        let (purge, rm) = (ground.purge(round, files), ground.rm(files));
        println!("{files} files: mailbox purge {:.1} s, rm -rf {:.1} s", purge.as_secs_f64(), rm.as_secs_f64());
        ratios.push(purge.as_secs_f64() / rm.as_secs_f64());
    }
    let ratio = ratios.iter().sum::<f64>() / f64::from(ROUNDS);
    println!("ratio: {ratio:.2}");
    assert!(ratio <= 1.2, "mailbox purge takes more than 1.2 times as long as rm -rf");
}
