//! What Dovecot has written down: how much is in a mailbox, and when it was logged in to.
//!
//! It stands in a SQLite file of its own beside the store, `usage/` with the store's name, in a directory that is
//! handed over to Dovecot's user. It is read with suspicion: whoever has broken into a server may have written anything
//! there. Whatever is wrong with it makes usage unknown, and is no failure of the store.

use super::columns::columns;
use super::{Fault, Result, StoreError, WalIndex, files};
use crate::model::{Timestamp, Usage};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

const SCHEMA: &str = include_str!("usage.sql");

/// The file that belongs to a store.
pub fn usage_path(store: &Path) -> PathBuf {
    store.with_file_name("usage").join(store.file_name().unwrap_or_default())
}

/// Whether a file was made or has been there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UsageFileMade {
    Now,
    Before,
}

/// Makes the file where there is none, with the store's group as its readers. Its directory is still to be handed over to
/// Dovecot's user.
pub(super) fn create(store: &Path, reader_gid: Option<u32>, now: Timestamp) -> Result<UsageFileMade> {
    let path = usage_path(store);
    let made = files::create(&path, reader_gid, WalIndex::Private, |draft| {
        let fill = || -> rusqlite::Result<()> {
            let connection = Connection::open_with_flags(draft, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
            connection.execute_batch(&format!("BEGIN; {SCHEMA}"))?;
            connection.execute("INSERT INTO recorded (since) VALUES (?1)", [now.unix_seconds()])?;
            connection.execute_batch("COMMIT; PRAGMA journal_mode = WAL;")?;
            connection.close().map_err(|(_, error)| error)
        };
        fill().map_err(|error| StoreError::new(&path, error.into()))
    });
    match made {
        Ok(()) => Ok(UsageFileMade::Now),
        Err(StoreError { fault: Fault::Exists, .. }) => Ok(UsageFileMade::Before),
        Err(error) => Err(error),
    }
}

/// The file, for as long as one question about many mailboxes takes.
pub struct UsageFile {
    path: PathBuf,
    state: State,
}

/// Whether anything was ever written down.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Facts {
    None,
    Some,
}

enum State {
    Open {
        connection: Connection,
        recorded: Timestamp,
        facts: Facts,
    },
    /// With what is wrong.
    Broken(String),
}

impl UsageFile {
    /// Never fails: what is wrong is [`UsageFile::trouble`].
    pub fn open(store: &Path) -> Self {
        // Links of whoever owns the store's directory are followed, those of Dovecot's user are not.
        let directory = store.parent().and_then(|directory| directory.canonicalize().ok());
        let store = directory.map_or_else(|| store.to_owned(), |d| d.join(store.file_name().unwrap_or_default()));
        let path = usage_path(&store);
        let state = require_files(&path).and_then(|()| open_in_time(&path, PATIENCE)).unwrap_or_else(State::Broken);
        Self { path, state }
    }

    /// Why nothing is known.
    pub fn trouble(&self) -> Option<&str> {
        match &self.state {
            State::Open { .. } => None,
            State::Broken(why) => Some(why),
        }
    }

    /// Since when usage is written down; `None`: not known.
    pub fn recorded(&self) -> Option<Timestamp> {
        match &self.state {
            State::Open { recorded, .. } => Some(*recorded),
            State::Broken(_) => None,
        }
    }

    /// By Dovecot's user name; `None`: not known.
    pub fn find(&mut self, user: &str) -> Option<Usage> {
        let State::Open { connection, facts, .. } = &self.state else { return None };
        // To ask a million times costs as much as the rest of a list.
        if *facts == Facts::None {
            return Some(Usage::default());
        }
        match find(connection, user) {
            Ok(usage) => Some(usage),
            Err(error) => {
                self.state = broken(&self.path, &error);
                None
            }
        }
    }
}

fn broken(path: &Path, error: &rusqlite::Error) -> State {
    // SQLite's own words for a file that can't be opened have its path.
    let (why, path) = (error.to_string(), path.display().to_string());
    State::Broken(if why.contains(&path) { why } else { format!("{why}: {path}") })
}

/// To open a pipe or a device takes as long as whoever put it there likes.
fn require_files(path: &Path) -> Result<(), String> {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let file = files::beside(path, suffix);
        if std::fs::symlink_metadata(&file).is_ok_and(|found| !found.is_file()) {
            return Err(format!("it is not a regular file: {}", file.display()));
        }
    }
    Ok(())
}

/// Files have opened at once or never: whose directory it is may put a pipe there after somebody has looked.
const PATIENCE: Duration = Duration::from_secs(5);

/// Who has no answer in time goes on without one.
fn open_in_time(path: &Path, patience: Duration) -> Result<State, String> {
    let (sender, receiver) = mpsc::channel();
    let of = path.to_owned();
    // Nobody hears an answer that comes too late.
    std::thread::spawn(move || drop(sender.send(open(&of))));
    match receiver.recv_timeout(patience) {
        Ok(Ok(state)) => Ok(state),
        Ok(Err(error)) => Ok(broken(path, &error)),
        Err(_) => Err(format!("it does not open: {}", path.display())),
    }
}

fn open(path: &Path) -> rusqlite::Result<State> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NOFOLLOW | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    // Nothing that stands in the file is run.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    // One view of the file for all mailboxes: to begin a transaction costs more than to find a row.
    connection.execute_batch("BEGIN")?;
    let since: i64 = connection.query_row("SELECT since FROM recorded", [], |row| row.get(0))?;
    let recorded = Timestamp::from_unix_seconds(since).ok_or(rusqlite::Error::IntegralValueOutOfRange(0, since))?;
    let any = connection.query_row("SELECT EXISTS (SELECT 1 FROM fact)", [], |row| row.get(0))?;
    Ok(State::Open { connection, recorded, facts: if any { Facts::Some } else { Facts::None } })
}

columns! {
    FactColumns from "fact WHERE user = ?1" {
        name: "name",
        value: "value",
    }
}

fn find(connection: &Connection, user: &str) -> rusqlite::Result<Usage> {
    let mut usage = Usage::default();
    let at = FactColumns::AT;
    let mut statement = connection.prepare_cached(FactColumns::SELECT)?;
    let mut rows = statement.query([user])?;
    while let Some(row) = rows.next()? {
        let value: i64 = row.get(at.value)?;
        match row.get_ref(at.name)?.as_str()? {
            "storage" => usage.bytes = Some(value),
            "messages" => usage.messages = Some(value),
            service => {
                usage.log_ins.extend(Timestamp::from_unix_seconds(value).map(|at| (service.to_owned(), at)));
            }
        }
    }
    Ok(usage)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pipe_that_was_put_there_meanwhile_is_not_waited_for() {
        let pipe = std::env::temp_dir().join(format!("vmailctl-usage-{}", std::process::id()));
        let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
        assert!(made.success());
        let Err(why) = open_in_time(&pipe, Duration::from_millis(100)) else { panic!("it was opened") };
        std::fs::remove_file(&pipe).unwrap();
        assert!(why.starts_with("it does not open"), "{why}");
    }
}
