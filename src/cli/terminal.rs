//! The terminal: whether there is one, what it shows, and what it is asked.

use super::Color;
use crate::carry::Watcher;
use crate::error::Failure;
use crate::import::Watch;
use crate::model::{Secret, SecretError};
use crate::render::{Palette, Progress, Watched};
use dialoguer::console::Term;
use nix::fcntl::{FcntlArg, OFlag, fcntl};
use nix::sys::resource::{Resource, setrlimit};
use nix::sys::signal::{SigSet, Signal};
use nix::sys::stat::{Mode, fstat, makedev};
use nix::unistd::Uid;
use rustix::thread::{CapabilitySet, CapabilitySets, capabilities, set_capabilities};
use std::io::{IsTerminal, Write};
use zeroize::Zeroizing;

/// Passwords are in memory for a while. A crash must not leave them on the disk.
pub(super) fn keep_secrets_out_of_core_files() {
    let _ = setrlimit(Resource::RLIMIT_CORE, 0, 0);
    let _ = nix::sys::prctl::set_dumpable(false);
}

/// What of root's power the program uses (capabilities(7)): files of any owner, Dovecot's processes, whether another
/// process holds the store, and what the servers' own commands do when they are run, who change user, group and root
/// directory.
const USED: CapabilitySet = CapabilitySet::CHOWN
    .union(CapabilitySet::DAC_OVERRIDE)
    .union(CapabilitySet::DAC_READ_SEARCH)
    .union(CapabilitySet::FOWNER)
    .union(CapabilitySet::FSETID)
    .union(CapabilitySet::KILL)
    .union(CapabilitySet::SETGID)
    .union(CapabilitySet::SETUID)
    .union(CapabilitySet::SYS_CHROOT)
    .union(CapabilitySet::SYS_PTRACE);

/// A file that is made without a mode of its own is nobody else's; and root is left with what is used of its power, as is
/// every program that it runs through this one, whatever bits are on it: without new privileges, a program of root's gets
/// none that was given up (capabilities(7); PR_SET_NO_NEW_PRIVS in prctl(2)). Where the system keeps that from us, there is
/// less to give up.
pub(super) fn keep_to_oneself() {
    nix::sys::stat::umask(Mode::S_IRWXG | Mode::S_IRWXO);
    if !Uid::effective().is_root() {
        return;
    }
    let _ = nix::sys::prctl::set_no_new_privs();
    if let Ok(held) = capabilities(None) {
        let [effective, permitted, inheritable] =
            [held.effective, held.permitted, held.inheritable].map(|set| set.intersection(USED));
        let _ = set_capabilities(None, CapabilitySets { effective, permitted, inheritable });
    }
}

/// Whether standard output was closed when the program began. In its place Rust opens /dev/null, for reading as well as for
/// writing, as nobody does who redirects to it.
pub(super) fn is_output_closed() -> bool {
    let output = std::io::stdout();
    let flags = fcntl(&output, FcntlArg::F_GETFL).map_or(OFlag::empty(), OFlag::from_bits_truncate);
    let null = fstat(&output).is_ok_and(|found| found.st_rdev == makedev(1, 3));
    null && flags & OFlag::O_ACCMODE == OFlag::O_RDWR
}

/// A limit on the size of files is then an error of the write, which is told, and not a deadly signal.
pub(super) fn outlive_file_size_limits() {
    let mut signals = SigSet::empty();
    signals.add(Signal::SIGXFSZ);
    let _ = signals.thread_block();
}

pub(super) fn palette(color: Color) -> Palette {
    let wanted = match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            let set = |name: &str| std::env::var_os(name).is_some_and(|v| !v.is_empty());
            std::io::stderr().is_terminal()
                && !set("NO_COLOR")
                && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
        }
    };
    if wanted { Palette::Colors } else { Palette::Plain }
}

/// Whether somebody watches standard error.
pub(super) fn watched() -> Watched {
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    if std::io::stderr().is_terminal() && !dumb { Watched::Yes } else { Watched::No }
}

/// The columns of the terminal that standard output is; `None`: it is none.
pub(super) fn width() -> Option<u16> {
    let term = Term::stdout();
    term.features().is_attended().then(|| term.size().1)
}

/// Somebody is there to be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Attendance {
    Attended,
    Unattended,
}

pub(super) fn attendance(no_input: bool) -> Attendance {
    if !no_input && std::io::stdin().is_terminal() && std::io::stderr().is_terminal() {
        Attendance::Attended
    } else {
        Attendance::Unattended
    }
}

fn not_answered(error: impl std::fmt::Display) -> Failure {
    Failure::Usage { message: format!("the question was not answered: {error}"), hint: None }
}

/// A question for yes or no; no is the default.
pub(super) fn confirm(question: &str) -> Result<bool, Failure> {
    dialoguer::Confirm::new().with_prompt(question).default(false).interact_on(&Term::stderr()).map_err(not_answered)
}

/// A question for a text.
pub(super) fn ask(question: &str) -> Result<String, Failure> {
    dialoguer::Input::<String>::new()
        .with_prompt(question)
        .allow_empty(true)
        .interact_on(&Term::stderr())
        .map_err(not_answered)
}

/// A new password, typed twice without echo.
pub(super) fn ask_new_password(of: &str) -> Result<Secret, Failure> {
    let first = ask_password(&format!("New password for {of}: "))?;
    let second = ask_password("The same again: ")?;
    if *first != *second {
        return Err(Failure::Usage {
            message: "the two passwords differ".to_owned(),
            hint: Some("run this again".to_owned()),
        });
    }
    Secret::chosen_bytes(first.as_bytes().to_vec()).map_err(no_secret)
}

/// One password, typed once without echo: that which a mailbox has.
pub(super) fn ask_current_password(prompt: &str) -> Result<Secret, Failure> {
    Secret::from_bytes(ask_password(prompt)?.as_bytes().to_vec()).map_err(no_secret)
}

/// One password, typed once without echo: that which a mailbox may get.
pub(super) fn ask_possible_password(prompt: &str) -> Result<Secret, Failure> {
    Secret::chosen_bytes(ask_password(prompt)?.as_bytes().to_vec()).map_err(no_secret)
}

fn ask_password(prompt: &str) -> Result<Zeroizing<String>, Failure> {
    rpassword::prompt_password(prompt).map(Zeroizing::new).map_err(not_answered)
}

fn no_secret(error: SecretError) -> Failure {
    Failure::Usage { message: error.to_string(), hint: Some("run this again".to_owned()) }
}

/// Shows on the terminal how far a file is.
#[derive(Clone)]
pub(super) struct Shown(Progress);

impl Shown {
    pub(super) fn new(watched: Watched) -> Self {
        Self(Progress::new(watched))
    }

    /// Not before it takes a while.
    pub(super) fn later(watched: Watched) -> Self {
        Self(Progress::later(watched))
    }
}

impl Watch for Shown {
    fn begin_bytes(&self, what: &'static str, total: Option<u64>) {
        self.0.begin_bytes(what, total);
    }

    fn begin_rows(&self, what: &'static str, total: Option<u64>) {
        self.0.begin(what, total);
    }

    fn advance(&self, by: u64) {
        self.0.advance(by);
    }

    fn wait(&self, what: &'static str) {
        self.0.wait(what);
    }
}

impl Watcher for Shown {
    fn begin(&self, what: &'static str, total: Option<u64>) {
        self.0.begin(what, total);
    }

    fn advance(&self) {
        self.0.advance(1);
    }

    fn wait(&self, what: &'static str) {
        self.0.wait(what);
    }

    fn clear(&self) {
        self.0.clear();
    }

    fn interrupted(&self) {
        self.0.clear();
        let _ = writeln!(std::io::stderr(), "interrupted, nothing was changed");
    }
}

/// Counts on the terminal, where somebody watches what takes long.
pub(super) struct Counter {
    attendance: Attendance,
    what: &'static str,
    count: u64,
    shown: u64,
}

impl Counter {
    /// More often than that would only cost time.
    const STEP: u64 = 10_000;

    pub(super) fn new(attendance: Attendance, what: &'static str) -> Self {
        Self { attendance, what, count: 0, shown: 0 }
    }

    pub(super) fn add(&mut self, count: u64) {
        self.count += count;
        if self.attendance == Attendance::Attended && self.count - self.shown >= Self::STEP {
            self.shown = self.count;
            let _ = write!(std::io::stderr(), "\r{} files {}", self.what, self.count);
        }
    }
}

impl Drop for Counter {
    /// What is said next begins where the count was.
    fn drop(&mut self) {
        if self.shown > 0 {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}
