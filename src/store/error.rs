//! What can be wrong with a store.

use super::holder::Holder;
use super::schema::Deviation;
use std::fmt;
use std::path::{Path, PathBuf};

/// A failure of the store itself, as opposed to a refusal by a rule.
#[derive(Debug)]
pub struct StoreError {
    pub path: PathBuf,
    pub fault: Fault,
}

/// What is wrong. Nothing was changed, whichever it is, but for `Unsure`.
#[derive(Debug)]
pub enum Fault {
    Missing,
    /// There is no backup of this name.
    NoFile,
    /// There is something where a backup should be.
    FileExists,
    Exists,
    /// Leftovers of an earlier store (`-wal`, `-shm`) lie where a new one should be.
    Leftover(PathBuf),
    /// Not SQLite, or somebody else's database.
    Foreign,
    /// The same of what should be a backup.
    NoBackup,
    Newer {
        found: i64,
        known: i64,
    },
    Older {
        found: i64,
        known: i64,
    },
    Damaged(String),
    /// Another program changed what the servers' answers or the audit log depend on.
    Altered(Vec<Deviation>),
    /// The file, or the directory that has its `-wal` and `-shm`, can't be read or written by this user.
    Denied(String),
    /// Not even root may write it.
    ReadOnly,
    Full(String),
    /// The commit failed on its way to the disk: the next to open the store may find all of it there, or nothing.
    Unsure(String),
    /// Another process holds it; which, where that can be seen.
    Busy(Option<Holder>),
    /// A backup that has a log beside it: it is a store in use, or a copy of one that lacks its newest changes.
    InUse,
    NoGroup(String),
    Other(String),
}

impl StoreError {
    pub(crate) fn new(path: &Path, fault: Fault) -> Self {
        let fault = match fault {
            Fault::Busy(None) => Fault::Busy(Holder::find(path)),
            fault => fault,
        };
        Self { path: path.to_owned(), fault }
    }

    /// What a commit says that failed.
    pub(super) fn commit(path: &Path, error: rusqlite::Error) -> Self {
        match error.into() {
            Fault::Full(why) => Self::new(path, Fault::Unsure(why)),
            fault => Self::new(path, fault),
        }
    }

    pub(crate) fn io(path: &Path, error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        let fault = match error.kind() {
            ErrorKind::NotFound => Fault::Missing,
            ErrorKind::PermissionDenied => Fault::Denied(error.to_string()),
            ErrorKind::ReadOnlyFilesystem => Fault::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Fault::Full(error.to_string()),
            _ => Fault::Other(error.to_string()),
        };
        Self::new(path, fault)
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.fault {
            Fault::Missing => write!(f, "there is no store at {path}"),
            Fault::NoFile => write!(f, "there is no such file: {path}"),
            Fault::InUse => write!(f, "this is a store with a log beside it, not a backup: {path}"),
            Fault::FileExists => write!(f, "there is a file already, which is not overwritten: {path}"),
            Fault::Exists => write!(f, "there is a file already at {path}"),
            Fault::Leftover(file) => write!(f, "a file of an earlier store is in the way: {}", file.display()),
            Fault::Foreign => write!(f, "this is not a store of vmailctl: {path}"),
            Fault::NoBackup => write!(f, "this is not a backup of a store: {path}"),
            Fault::Newer { found, known } => {
                write!(f, "the store has schema {found}, this program knows up to {known}: {path}")
            }
            Fault::Older { found, known } => {
                write!(f, "the store has schema {found}, this program needs {known}: {path}")
            }
            Fault::Damaged(why) => write!(f, "the store is damaged ({why}): {path}"),
            Fault::Altered(deviations) => {
                let said = deviations.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
                write!(f, "another program changed the schema of the store ({said}): {path}")
            }
            Fault::Denied(why) => write!(f, "no permission ({why}): {path}"),
            Fault::ReadOnly => write!(f, "the file, or its file system, is read-only: {path}"),
            Fault::Full(why) => write!(f, "the disk is full or failing, nothing was changed ({why}): {path}"),
            Fault::Unsure(why) => {
                write!(f, "the disk is full or failing, and the change may be made or not ({why}): {path}")
            }
            Fault::Busy(None) => write!(f, "another process holds the store, nothing was changed: {path}"),
            Fault::Busy(Some(holder)) => write!(f, "{holder} holds the store, nothing was changed: {path}"),
            Fault::NoGroup(group) => write!(f, "there is no such group: {group}"),
            Fault::Other(why) => write!(f, "{why}: {path}"),
        }
    }
}

impl std::error::Error for StoreError {}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match &error {
            rusqlite::Error::SqliteFailure(code, _) => match code.code {
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy(None),
                ErrorCode::DatabaseCorrupt => Self::Damaged(error.to_string()),
                ErrorCode::NotADatabase => Self::Foreign,
                ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen => {
                    Self::Denied(error.to_string())
                }
                ErrorCode::DiskFull | ErrorCode::SystemIoFailure => Self::Full(error.to_string()),
                // The schema is not what it was made to be: a table or a column is gone.
                ErrorCode::Unknown => Self::Damaged(error.to_string()),
                _ => Self::Other(error.to_string()),
            },
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::IntegralValueOutOfRange(..) => Self::Damaged(error.to_string()),
            _ => Self::Other(error.to_string()),
        }
    }
}
