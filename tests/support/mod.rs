//! Running the program in a folder of its own.

pub(crate) mod disk;
pub(crate) mod faults;

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// The program under test.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_vmailctl");

/// What the program's clock shows, for output that does not change from day to day.
pub(crate) const NOW: &str = "2031-03-14T09:26:53Z";

/// A temporary folder with room for one store; it goes away with the value.
pub(crate) struct Sandbox {
    root: PathBuf,
}

/// What a command left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// `None`: it was killed by a signal.
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl From<Output> for Outcome {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

impl Sandbox {
    /// An empty folder.
    pub(crate) fn empty() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        loop {
            let name = format!("vmailctl-test-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
            let root = std::env::temp_dir().join(name);
            match std::fs::create_dir(&root) {
                Ok(()) => return Self { root },
                // A process of the same number was killed, and has left it behind.
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => panic!("{}: {error}", root.display()),
            }
        }
    }

    /// Moves what is in the store's log into its file.
    pub(crate) fn empty_log(&self) {
        let store = rusqlite::Connection::open(self.store()).unwrap();
        store.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).unwrap();
        store.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0)).unwrap();
        drop(store);
        // What is left beside the file is as a command leaves it.
        self.done(&["domain", "list"]);
    }

    /// A folder with a store that has no domains yet.
    pub(crate) fn new() -> Self {
        let sandbox = Self::empty();
        sandbox.done(&["init", "--hostname", "mail.example.com", "--reader-group", &reader_group()]);
        sandbox
    }

    /// The same folder once more, to try several things from the same state.
    pub(crate) fn copy(&self) -> Self {
        let copy = Self::empty();
        let from = format!("{}/.", self.root.display());
        let copied = Command::new("cp").args(["-a", &from]).arg(&copy.root).status().unwrap();
        assert!(copied.success(), "cannot copy {}", self.root.display());
        copy
    }

    pub(crate) fn path(&self) -> &Path {
        &self.root
    }

    pub(crate) fn store(&self) -> PathBuf {
        self.root.join("store/vmail.db")
    }

    /// A command with a clean environment, a stopped clock and no terminal.
    pub(crate) fn command<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Command {
        self.command_by(Command::new(PROGRAM), arguments)
    }

    /// The same, for Ctrl-C: a job in the background, as the tests may be, has its children ignore that.
    pub(crate) fn interruptible_command(&self, arguments: &[&str]) -> Command {
        let mut by = Command::new("/usr/bin/env");
        by.args(["--default-signal=INT", PROGRAM]);
        self.command_by(by, arguments)
    }

    /// The same under strace, with these words to it first.
    pub(crate) fn traced_command(&self, by: &[&str], arguments: &[&str]) -> Command {
        let mut strace = Command::new("/usr/bin/strace");
        strace.arg("-qq").args(by).args(["--", PROGRAM]);
        self.command_by(strace, arguments)
    }

    fn command_by<A: AsRef<OsStr>>(&self, mut command: Command, arguments: &[A]) -> Command {
        command
            .args(arguments)
            .current_dir(&self.root)
            .env_clear()
            .env("PATH", "/nonexistent")
            .env("TZ", "UTC")
            .env("VMAILCTL_STORE", self.store())
            .env("VMAILCTL_CLOCK", NOW)
            .stdin(Stdio::null());
        command
    }

    pub(crate) fn run<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Outcome {
        self.command(arguments).output().unwrap().into()
    }

    pub(crate) fn run_with_input<A: AsRef<OsStr>>(&self, arguments: &[A], input: &[u8]) -> Outcome {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that refuses before it reads closes the pipe.
        let _ = child.stdin.take().unwrap().write_all(input);
        child.wait_with_output().unwrap().into()
    }

    /// Runs what has to succeed; gives its standard output.
    pub(crate) fn done<A: AsRef<OsStr> + std::fmt::Debug>(&self, arguments: &[A]) -> String {
        let outcome = self.run(arguments);
        assert_eq!(outcome.code, Some(0), "{arguments:?}: {outcome:?}");
        outcome.stdout
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.root);
    }
}

/// The name of the group that the tests run in.
pub(crate) fn own_group() -> String {
    let output = Command::new("id").arg("-gn").output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// A group for stores whose output is compared: nobody's system gives root's group to the servers.
pub(crate) fn reader_group() -> String {
    match own_group() {
        group if group == "root" => "nogroup".to_owned(),
        group => group,
    }
}
