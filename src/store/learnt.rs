//! The passwords that Dovecot has learnt from the old host, until `due run` has made hashes of them.
//!
//! Dovecot's user owns the file and its directory. It is read with suspicion: whoever has broken into a server may have
//! written anything there.

use super::{Fault, Result, StoreError};
use crate::model::{Secret, Timestamp};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};
use std::time::Duration;

const SCHEMA: &str = include_str!("learnt.sql");

/// So many rows are read in one run: nobody has more mailboxes that log in between two.
const ROWS: u32 = 100_000;

/// The file in the directory that the setting `learnt-directory` names.
pub fn learnt_path(directory: &str) -> PathBuf {
    Path::new(directory).join("learnt.db")
}

/// The same path with the links of whoever owns the directory above followed. Those of Dovecot's user are not.
fn without_links(path: &Path) -> PathBuf {
    let named = |path: &Path| Some((path.parent()?.to_owned(), path.file_name()?.to_owned()));
    let real = || {
        let (directory, file) = named(path)?;
        let (above, directory) = named(&directory)?;
        Some(above.canonicalize().ok()?.join(directory).join(file))
    };
    real().unwrap_or_else(|| path.to_owned())
}

/// The file, open to be emptied.
pub struct LearntFile {
    connection: Connection,
    path: PathBuf,
}

/// A password that somebody has logged in with.
#[derive(Debug)]
pub struct LearntPassword {
    /// The name that they typed.
    pub user: String,
    /// `None`: it can't be a password here.
    pub password: Option<Secret>,
    pub at: Timestamp,
}

impl LearntFile {
    /// Makes the file where there is none, in a directory that is there; its owner is still to be set.
    pub fn create(path: &Path) -> Result<()> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NOFOLLOW;
        let made = Connection::open_with_flags(without_links(path), flags)
            .and_then(|connection| connection.execute_batch(SCHEMA));
        made.map_err(|error| StoreError::new(path, error.into()))
    }

    /// Whether Dovecot has a place for what it learns; `false` also where this user can't see it.
    pub fn is_there(path: &Path) -> bool {
        std::fs::symlink_metadata(path).is_ok_and(|found| found.is_file())
    }

    /// `None`: there is none.
    pub fn open(path: &Path) -> Result<Option<Self>> {
        let Ok(found) = std::fs::symlink_metadata(path) else { return Ok(None) };
        if !found.is_file() {
            return Err(StoreError::new(path, Fault::Other("it is not a regular file".to_owned())));
        }
        let flags =
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NOFOLLOW | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let open = || -> rusqlite::Result<Connection> {
            let connection = Connection::open_with_flags(without_links(path), flags)?;
            // Nothing that stands in the file is run.
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
            // What is deleted is overwritten.
            connection.pragma_update(None, "secure_delete", true)?;
            connection.busy_timeout(Duration::from_secs(5))?;
            // Dovecot has made it, where it was gone.
            connection.execute_batch(SCHEMA)?;
            Ok(connection)
        };
        let connection = open().map_err(|error| StoreError::new(path, error.into()))?;
        Ok(Some(Self { connection, path: path.to_owned() }))
    }

    /// In the order of the names.
    pub fn list(&self) -> Result<Vec<LearntPassword>> {
        let list = || -> rusqlite::Result<Vec<LearntPassword>> {
            let sql = "SELECT CAST(user AS TEXT) AS user, CAST(password AS BLOB) AS password, CAST(at AS INTEGER) AS at
                         FROM learnt ORDER BY user LIMIT ?1";
            let mut statement = self.connection.prepare(sql)?;
            let rows = statement.query_map([ROWS], |row| {
                let at = Timestamp::from_unix_seconds(row.get("at")?);
                Ok(LearntPassword {
                    user: row.get("user")?,
                    password: Secret::from_bytes(row.get("password")?).ok(),
                    at: at.unwrap_or(Timestamp::EPOCH),
                })
            })?;
            rows.collect()
        };
        list().map_err(|error| StoreError::new(&self.path, error.into()))
    }

    /// Forgets what a name logged in with, unless it has logged in again since.
    pub fn forget(&self, learnt: &LearntPassword) -> Result<()> {
        let sql = "DELETE FROM learnt WHERE user = ?1 AND at <= ?2";
        let done = self.connection.execute(sql, (&learnt.user, learnt.at.unix_seconds()));
        done.map(drop).map_err(|error| StoreError::new(&self.path, error.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_learnt_is_read_once_and_leaves_nothing() {
        let directory = std::env::temp_dir().join(format!("vmailctl-learnt-{}", std::process::id()));
        std::fs::create_dir_all(&directory).unwrap();
        let path = learnt_path(directory.to_str().unwrap());
        assert!(LearntFile::open(&path).unwrap().is_none());
        LearntFile::create(&path).unwrap();
        LearntFile::create(&path).unwrap();
        let dovecot = Connection::open(&path).unwrap();
        let learn = |user: &str, password: &str, at: i64| {
            let sql = "INSERT INTO learnt VALUES (?1, ?2, ?3) ON CONFLICT (user) DO UPDATE SET password = excluded.password, at = excluded.at";
            dovecot.execute(sql, (user, password, at)).unwrap();
        };
        learn("anna@brand.example", "a kestrel 'and' its %nest", 1_800_000_000);
        learn("bert@brand.example", "", 1_800_000_000);
        let file = LearntFile::open(&path).unwrap().unwrap();
        let found = file.list().unwrap();
        let shown: Vec<_> =
            found.iter().map(|of| (of.user.as_str(), of.password.as_ref().map(|one| one.expose()))).collect();
        assert_eq!(shown, [("anna@brand.example", Some("a kestrel 'and' its %nest")), ("bert@brand.example", None)]);
        learn("anna@brand.example", "another kestrel", 1_800_000_001);
        found.iter().for_each(|learnt| file.forget(learnt).unwrap());
        assert_eq!(file.list().unwrap().len(), 1);
        file.list().unwrap().iter().for_each(|learnt| file.forget(learnt).unwrap());
        let text = std::fs::read(&path).unwrap();
        assert!(!text.windows(7).any(|seven| seven == b"kestrel"));
        std::fs::remove_dir_all(&directory).unwrap();
    }
}
