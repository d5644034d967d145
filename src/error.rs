//! The one table from failures to what is said, what is advised, and how the program exits.

mod alias_domain;
mod home;
mod mail_copy;
mod operator;
mod password;
mod plan;
mod refused;
mod said;
mod standard;

pub use mail_copy::CopyFailure;

use crate::admin::due::ClockDoubt;
use crate::admin::{Failure as ActFailure, Refusal};
use crate::effect::{ReadingError, RowError};
use crate::import::{DumpError, SourceError};
use crate::model::{AUTHORITIES, FileKind, Timestamp};
use crate::store::{Fault, StoreError};
use crate::trace::{LogError, UnreadLog};
use said::{Voice, shown_path};
use std::fmt;
use std::path::PathBuf;

/// The exit codes of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    Done = 0,
    Refused = 1,
    Usage = 2,
    NotFound = 3,
    Exists = 4,
    Store = 5,
    Busy = 6,
    Outside = 7,
    Partly = 8,
    Findings = 10,
}

/// What became of the lines that were not refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Others {
    Done,
    LeftAlone,
}

/// What keeps the program from doing what it was asked for.
#[derive(Debug)]
pub enum Failure {
    /// Asked wrongly, or nobody is there to be asked.
    Usage {
        message: String,
        hint: Option<String>,
    },
    Act(ActFailure),
    /// Committed, and then something outside the store did not work.
    AfterCommit {
        message: String,
        hint: String,
    },
    /// A file beside the store that was to be read or written.
    File {
        path: PathBuf,
        error: std::io::Error,
    },
    /// A log that was to be read.
    Log {
        path: PathBuf,
        error: std::io::Error,
    },
    /// A log of which no line was understood.
    LogUnread(UnreadLog),
    /// A file of another kind than what is read here.
    FileKind {
        path: PathBuf,
        kind: FileKind,
    },
    /// A batch without a command.
    NoCommand {
        path: PathBuf,
    },
    /// What should be a backup, and is a file of this kind, or of none that is known.
    NoBackup {
        path: PathBuf,
        kind: Option<FileKind>,
    },
    /// An archive with several files, of which one may be meant.
    Archive {
        path: PathBuf,
        files: Vec<String>,
    },
    /// Another mail system that can't be understood.
    Source {
        path: PathBuf,
        error: SourceError,
    },
    /// Nobody vouches for another host here.
    NoAuthorities,
    /// A source has weak hashes, which nobody said to take.
    /// A source of which nothing was taken over, or no mailbox.
    NothingImported {
        what: &'static str,
        count: u64,
    },
    WeakHashes {
        count: u64,
    },
    /// A file that has another content.
    FileDiffers(PathBuf),
    /// The servers can't be asked.
    Servers {
        message: String,
        hint: String,
    },
    /// Mail that can't be moved, written away or removed; what is done and what remains stands in the message.
    Mail {
        message: String,
        hint: String,
    },
    /// Lines of a file were refused, which have been named.
    Lines {
        refused: u64,
        of: u64,
        others: Others,
    },
    /// Work that was due was not done, which has been named.
    Steps {
        failed: usize,
    },
    /// A password was not held against all that it should be; why has been said.
    Unchecked,
    /// The clock can't be right, so nothing was deleted and no mail removed.
    Clock {
        now: Timestamp,
        doubt: ClockDoubt,
    },
    Output(std::io::Error),
    /// A file of entries that can't be read further.
    Reading {
        path: PathBuf,
        error: ReadingError,
    },
    /// An entry, which is not good or of which the act was not done; with its line, where it comes from a file of lines.
    Entry {
        line: Option<u64>,
        failure: Box<Failure>,
    },
    /// A row of a file that is not good.
    Row(RowError),
    /// Mail of another host.
    Copy(CopyFailure),
    /// There is something to mend; it has been said.
    Findings,
    /// The first is that of the command, and no other is lost.
    Several {
        first: Box<Failure>,
        others: Vec<Failure>,
    },
}

impl From<ActFailure> for Failure {
    fn from(failure: ActFailure) -> Self {
        Self::Act(failure)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Act(error.into())
    }
}

impl From<LogError> for Failure {
    fn from(LogError { path, error }: LogError) -> Self {
        Self::Log { path, error }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Output(error)
    }
}

/// A failure, ready to be said.
pub struct Report {
    pub exit: Exit,
    /// A stable word for programs.
    pub kind: &'static str,
    pub message: String,
    pub hint: Option<String>,
}

fn report(exit: Exit, kind: &'static str, message: impl fmt::Display, hint: impl Into<String>) -> Report {
    let hint = hint.into();
    Report { exit, kind, message: message.to_string(), hint: (!hint.is_empty()).then_some(hint) }
}

impl Failure {
    /// All of these as one: the first says how the program exits.
    pub fn first_of(failures: impl IntoIterator<Item = Self>) -> Result<(), Self> {
        let mut failures = failures.into_iter();
        let Some(first) = failures.next() else { return Ok(()) };
        let others: Vec<Self> = failures.collect();
        Err(if others.is_empty() { first } else { Self::Several { first: Box::new(first), others } })
    }

    /// What failed beside what the report is about.
    pub fn others(&self) -> &[Self] {
        match self {
            Self::Several { others, .. } => others,
            _ => &[],
        }
    }

    /// Whether somebody tried what they may not.
    pub fn is_an_attempt(&self) -> bool {
        use crate::admin::OperatorRefusal::{NotPermitted, RootsAlone};
        matches!(self, Self::Act(ActFailure::Refused(Refusal::Operator(NotPermitted { .. } | RootsAlone { .. }))))
    }

    pub fn report(&self) -> Report {
        self.report_in(Voice::Options)
    }

    fn report_in(&self, voice: Voice) -> Report {
        match self {
            Self::Usage { message, hint } => report(Exit::Usage, "usage", message, hint.clone().unwrap_or_default()),
            Self::Act(ActFailure::Refused(refusal)) => refused::refused(refusal, voice),
            Self::Act(ActFailure::Store(error)) => store(error),
            Self::AfterCommit { message, hint } => report(Exit::Outside, "outside-failed", message, hint.as_str()),
            Self::File { path, error } if error.kind() == std::io::ErrorKind::AlreadyExists => report(
                Exit::Usage,
                "file",
                format!("the file exists and is never overwritten: {}", path.display()),
                "name a new file, or move that one",
            ),
            Self::File { path, error } if error.kind() == std::io::ErrorKind::IsADirectory => report(
                Exit::Usage,
                "file",
                format!("this is a directory, not a file: {}", path.display()),
                "name a file in it",
            ),
            Self::File { path, error } => {
                report(Exit::Usage, "file", format!("{error}: {}", shown_path(path)), "name a file that can be used")
            }
            Self::Log { path, error } => report(
                Exit::Usage,
                "file",
                format!("the log can't be read: {error}: {}", shown_path(path)),
                "name one with --log FILE, or use 'journalctl -o export | vmailctl trace --log -'",
            ),
            Self::LogUnread(log) => log_unread(log),
            Self::FileKind { path, kind } => report(
                Exit::Usage,
                "file-kind",
                format!("the file is {}: {}", kind.name(), shown_path(path)),
                kind.advice(&path.to_string_lossy()),
            ),
            Self::NoCommand { path } => report(
                Exit::Usage,
                "file-empty",
                format!("the batch has no command: {}", shown_path(path)),
                "write one command on each line, as 'domain create brand.example'",
            ),
            Self::NoBackup { path, kind } => report(
                Exit::Store,
                "store-foreign",
                match kind {
                    Some(kind) => format!("the file is {}, not a backup: {}", kind.name(), path.display()),
                    None => format!("this is not a backup of a store: {}", path.display()),
                },
                match kind {
                    Some(FileKind::Compressed { .. } | FileKind::Zip | FileKind::Gpg | FileKind::Openssl) => {
                        kind.map_or_else(String::new, |kind| kind.advice(&path.to_string_lossy()))
                    }
                    Some(FileKind::SqlDump) => "import a dump with 'vmailctl import'".to_owned(),
                    _ => NAME_A_BACKUP.to_owned(),
                },
            ),
            Self::Archive { path, files } => {
                let most: Vec<&str> = files.iter().take(5).map(String::as_str).collect();
                let more = if files.len() > most.len() { ", ..." } else { "" };
                report(
                    Exit::Usage,
                    "file-kind",
                    format!(
                        "the zip archive has {} files ({}{more}): {}",
                        files.len(),
                        most.join(", "),
                        path.display()
                    ),
                    format!("{}, and name one", FileKind::Zip.advice(&path.to_string_lossy())),
                )
            }
            Self::Source { path, error } => report(
                Exit::Usage,
                "source",
                match error {
                    // It names the file, of which there may be several.
                    SourceError::Text { .. } => error.to_string(),
                    _ => format!("{error}: {}", shown_path(path)),
                },
                match error {
                    SourceError::Unknown(_) | SourceError::LacksAll { .. } => {
                        "see 'vmailctl import inspect --help' for what each source is read from"
                    }
                    SourceError::Other { name, .. } => {
                        return report(
                            Exit::Usage,
                            "source",
                            format!("{error}: {}", shown_path(path)),
                            format!("import it as {name}"),
                        );
                    }
                    SourceError::Lacks { .. } => "dump the whole database, with all of its tables",
                    SourceError::CutBefore { .. } => {
                        "make the dump again, and look at the messages of the program that makes it"
                    }
                    SourceError::Databases(_) => "choose one with --database NAME",
                    SourceError::NoDatabase { there, .. } if there.is_empty() => "omit --database",
                    SourceError::NoDatabase { .. } => "use one of these names with --database",
                    SourceError::Prefixes { .. } | SourceError::NoPrefix { .. } => {
                        "choose one with --table-prefix PREFIX"
                    }
                    SourceError::Empty(_) => "export it again, with what is in it",
                    SourceError::NoDomain { .. } => "name their domain with --domain",
                    SourceError::Dump(DumpError::Cut) => "make the dump again",
                    SourceError::Dump(DumpError::NoTables) => {
                        "see 'vmailctl import inspect --help' for what each source is read from"
                    }
                    SourceError::Dump(DumpError::NoRows) => "dump the rows, too: without --no-data or --schema-only",
                    SourceError::Dump(DumpError::Unclosed(_) | DumpError::RolledBack) => {
                        "make the dump again, or use --accept-truncated to import what it has"
                    }
                    SourceError::Dump(_) => "dump the tables with their definitions",
                    SourceError::Database(_) => "name a database that can be read",
                    SourceError::Forgotten(_) => "make room in the directory for temporary files, which TMPDIR names",
                    SourceError::Text { .. } => "correct it there, or export it again",
                },
            ),
            Self::WeakHashes { count } => report(
                Exit::Refused,
                "hash-weak",
                format!("hashes of weak schemes, which Dovecot 2.4 refuses: {count}"),
                "see them with 'vmailctl import plan', and use --accept-weak-hashes",
            ),
            Self::NoAuthorities => report(
                Exit::Refused,
                "no-authorities",
                format!("no certificates are trusted here, so the old host can't be verified: {AUTHORITIES}"),
                "install the package ca-certificates, or tunnel: imap://127.0.0.1:PORT",
            ),
            Self::NothingImported { what, count } => report(
                Exit::Partly,
                "nothing-imported",
                format!("none of the {what} in the source can be imported: {count}"),
                "'vmailctl import plan' says why, in the rows with 'lose'",
            ),
            Self::FileDiffers(path) => report(
                Exit::Exists,
                "file-differs",
                format!("the file exists with other content: {}", path.display()),
                "use --yes to replace it",
            ),
            Self::Servers { message, hint } => report(Exit::Outside, "servers", message, hint.as_str()),
            Self::Mail { message, hint } => report(Exit::Outside, "mail", message, hint.as_str()),
            Self::Lines { refused, of, others: Others::LeftAlone } => report(
                Exit::Refused,
                "lines-refused",
                format!("lines were refused, nothing was changed: {refused} of {of}"),
                "correct them, or use --continue-on-error to apply the others",
            ),
            Self::Lines { refused, of, others: Others::Done } => report(
                Exit::Partly,
                "partly-done",
                format!("lines were refused, the others are done: {refused} of {of}"),
                "correct them and run this again",
            ),
            Self::Steps { failed } => report(
                Exit::Partly,
                "partly-done",
                format!("steps were not done: {failed}"),
                "see 'vmailctl due list'; they are tried again at the next run",
            ),
            Self::Clock { now, doubt } => {
                let why = match doubt {
                    ClockDoubt::BehindRecord(at) => format!("before the newest audit record of {at}"),
                    ClockDoubt::BehindRun(at) => format!("before the last run at {at}"),
                    ClockDoubt::Leaped(at) => format!("more than two days after the last run at {at}"),
                };
                report(
                    Exit::Partly,
                    "clock-doubted",
                    format!("no mailbox was deleted and no mail removed, because the clock is {why}: {now}"),
                    "check the clock; if it is right, run 'vmailctl due run --accept-clock'",
                )
            }
            Self::Reading { path, error: error @ ReadingError::Io(_) } => {
                report(Exit::Usage, "file", format!("{error}: {}", shown_path(path)), "name a file that can be read")
            }
            Self::Reading { path, error: error @ ReadingError::Columns(_) } => report(
                Exit::Usage,
                "document",
                format!("{error}: {}", shown_path(path)),
                "map the column with --map FIELD=COLUMN, or remove it",
            ),
            Self::Reading { path, error: error @ ReadingError::Form { .. } } => report(
                Exit::Usage,
                "document",
                format!("{error}: {}", shown_path(path)),
                "see the manual, or the output of 'vmailctl export'",
            ),
            Self::Entry { line, failure } => {
                let report = failure.report_in(Voice::Fields);
                match line {
                    None => report,
                    Some(line) => Report { message: format!("line {line}: {}", report.message), ..report },
                }
            }
            Self::Row(error) => report(Exit::Usage, "document", error, ""),
            Self::Unchecked => report(
                Exit::Outside,
                "unchecked",
                "not every check of the password could be made",
                "see 'vmailctl check' for what to correct; then 'vmailctl password check' looks at a password again",
            ),
            Self::Output(error) => report(Exit::Outside, "output", format!("the output can't be written: {error}"), ""),
            Self::Several { first, .. } => first.report_in(voice),
            Self::Copy(failure) => mail_copy::report_of(failure),
            Self::Findings => report(Exit::Findings, "findings", "there is something to mend", ""),
        }
    }
}

fn log_unread(UnreadLog { path, tally, kind, others_read }: &UnreadLog) -> Report {
    let path = shown_path(path);
    let (message, hint) = if let Some(kind) = kind.filter(|kind| *kind != FileKind::Empty) {
        (format!("the file is {}, not a log: {path}", kind.name()), "name a log of Postfix, or unpack it first")
    } else if tally.is_empty() {
        (format!("the log is empty: {path}"), "name the file that Postfix writes to, or use --journal")
    } else if tally.timeless == tally.unread {
        (
            format!("no line of the log has a time, of {}: {path}", tally.unread),
            "write it again with the time, as with 'journalctl -o export'",
        )
    } else {
        (
            format!("no line of the log was understood, of {}: {path}", tally.unread),
            "name a log in which each line has time, host and program, of syslog, containers, or 'journalctl -o export'",
        )
    };
    report(if *others_read { Exit::Partly } else { Exit::Usage }, "log-unread", message, hint)
}
const NAME_A_BACKUP: &str = "name a backup that 'vmailctl backup create' made";

fn store(error: &StoreError) -> Report {
    let (exit, kind, hint) = match &error.fault {
        Fault::Missing => (Exit::Store, "store-missing", "create one with 'vmailctl init', or name yours with --store"),
        Fault::NoFile => (Exit::NotFound, "file-missing", NAME_A_BACKUP),
        Fault::NoBackup => (Exit::Store, "store-foreign", NAME_A_BACKUP),
        Fault::FileExists => (Exit::Exists, "file-exists", "name another file, or use --keep N to keep earlier ones"),
        Fault::InUse => (Exit::Store, "store-in-use", "make a backup of it with 'vmailctl backup create'"),
        Fault::Exists => (Exit::Exists, "store-exists", "name another with --store, or use this one"),
        Fault::Leftover(_) => (Exit::Exists, "store-leftover", "move it if it belongs to no store"),
        Fault::Foreign => (Exit::Store, "store-foreign", "name a store of vmailctl with --store"),
        Fault::Newer { .. } => (Exit::Store, "store-newer", "install the newer vmailctl that made it"),
        Fault::Older { .. } => {
            (Exit::Store, "store-older", "run 'vmailctl store migrate', and 'doveadm reload' after it")
        }
        Fault::Damaged(_) => (
            Exit::Store,
            "store-damaged",
            "look at it with \"sqlite3 'file:STORE?mode=ro' 'PRAGMA integrity_check'\", and restore a backup",
        ),
        Fault::Altered(_) => (Exit::Store, "store-altered", "make it anew with 'vmailctl store migrate --rebuild'"),
        Fault::Denied(_) => (Exit::Store, "store-denied", "run this as the user that owns the store, as with sudo"),
        Fault::ReadOnly => (
            Exit::Store,
            "store-read-only",
            "mount the file system for writing: see 'findmnt -T STORE' and 'lsattr STORE'",
        ),
        Fault::Full(_) => (Exit::Store, "store-disk", "make room on the disk, then run this again"),
        Fault::Unsure(_) => {
            (Exit::Store, "store-disk", "make room on the disk, then check what was changed, or run this again")
        }
        Fault::Busy(_) => (Exit::Busy, "store-busy", "run this again, or wait longer with --busy-timeout"),
        Fault::NoGroup(_) => (Exit::NotFound, "group-missing", ""),
        Fault::Other(_) => (Exit::Store, "store", ""),
    };
    let hint = match &error.fault {
        Fault::NoGroup(group) => {
            format!("make it with 'groupadd --system {group}', or name another with --reader-group")
        }
        _ => hint.to_owned(),
    };
    report(exit, kind, error, hint)
}
