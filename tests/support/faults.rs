//! Commands that are killed, or meet a failing or a full disk, at each of their file operations in turn.
//!
//! ```ignore
//! let points = faults::at_every_point(Mode::Kill, |point| {
//!     let sandbox = scene.copy();
//!     point.run(&mut sandbox.command(&["domain", "create", "brand.example"]));
//!     // what holds now, disturbed or not; and what the next run makes of it
//! });
//! ```

use super::Outcome;
use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// What happens at a point; `tests/fault/preload.c` does it and says it in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// The process is killed before the operation.
    Kill,
    /// This one operation fails with EIO.
    Fail,
    /// From this operation on the disk is full.
    Full,
}

/// One operation of a command, by its number.
pub(crate) struct Point {
    mode: Mode,
    number: u32,
    happened: RefCell<Option<String>>,
}

/// The library that does it, compiled once for a run of the tests.
pub(super) static LIBRARY: LazyLock<PathBuf> = LazyLock::new(|| {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fault/preload.c");
    let library = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fault.so");
    let draft = library.with_extension(format!("so-{}", std::process::id()));
    let compiled =
        Command::new("cc").args(["-shared", "-fPIC", "-O1", "-Wall", "-o"]).arg(&draft).arg(&source).output();
    let compiled = compiled.unwrap_or_else(|e| panic!("cannot run cc, of the Debian package gcc: {e}"));
    assert!(compiled.status.success(), "{}", String::from_utf8_lossy(&compiled.stderr));
    fs::rename(&draft, &library).unwrap();
    library
});

/// Calls `play` for the points 1, 2, 3 … of the command that it runs, each time from the scene that `play` sets, until
/// the command has run through undisturbed; that last time included. Tells how many points there were.
pub(crate) fn at_every_point(mode: Mode, play: impl FnMut(&Point)) -> u32 {
    at_every_point_from(1, mode, play)
}

/// As [`at_every_point`], at each fourth of them: for commands that write many files.
pub(crate) fn at_each_fourth_point(mode: Mode, mut play: impl FnMut(&Point)) -> u32 {
    for number in (1..).step_by(4) {
        let point = Point::new(mode, number);
        play(&point);
        if point.happened().is_none() {
            return number - 1;
        }
    }
    unreachable!("a command has an end")
}

/// As [`at_every_point`], from a point on.
pub(crate) fn at_every_point_from(first: u32, mode: Mode, mut play: impl FnMut(&Point)) -> u32 {
    for number in first.. {
        let point = Point::new(mode, number);
        play(&point);
        if point.happened().is_none() {
            return number - 1;
        }
    }
    unreachable!("a command has an end")
}

impl Point {
    pub(crate) fn new(mode: Mode, number: u32) -> Self {
        Self { mode, number, happened: RefCell::new(None) }
    }

    /// Runs a command that is disturbed at this point.
    pub(crate) fn run(&self, command: &mut Command) -> Outcome {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("vmailctl-fault-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let report = std::env::temp_dir().join(name);
        let mode = match self.mode {
            Mode::Kill => "kill",
            Mode::Fail => "fail",
            Mode::Full => "full",
        };
        let output = command
            .env("LD_PRELOAD", LIBRARY.as_os_str())
            .env("FAULT_AT", self.number.to_string())
            .env("FAULT_MODE", mode)
            .env("FAULT_REPORT", &report)
            .stdin(Stdio::null())
            .output()
            .unwrap();
        *self.happened.borrow_mut() = fs::read_to_string(&report).ok();
        let _ = fs::remove_file(&report);
        output.into()
    }

    /// The operation that was disturbed, with its number; `None`: there were fewer.
    pub(crate) fn happened(&self) -> Option<String> {
        self.happened.borrow().as_ref().map(|call| format!("{:?} at {} ({call})", self.mode, self.number))
    }
}
