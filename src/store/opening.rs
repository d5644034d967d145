//! Making, opening and migrating a store.

use super::scope::{Purpose, Scope};
#[cfg(debug_assertions)]
use super::trace;
use super::{
    APPLICATION_ID, Creation, Deviation, EarlierViews, Fault, FileState, MIGRATIONS, Reader, Result, SCHEMA_VERSION,
    StoreError, UsageFileMade, WalIndex, Writer, files, migrate, schema, usage,
};
use crate::model::{Entry, Setting, Timestamp};
use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, FileControl, MAIN_DB, OpenFlags};
use std::cell::Cell;
use std::mem::ManuallyDrop;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Duration;

/// How long the checkpoint at the end of a change may wait for readers. It is only to keep the log short.
const CHECKPOINT_WAIT: Duration = Duration::from_millis(200);

/// From how many bytes on the log is moved into the file.
const LONG_LOG: u64 = 1 << 20;

/// What of the store a change may have in memory, in KiB.
const WRITE_CACHE: i64 = 64 << 10;

/// How a store is opened.
#[derive(Clone, Copy, Debug)]
pub struct Opening {
    /// How long to wait for another writer.
    pub busy_timeout: Duration,
    /// The time that the views take for now, where it is not the system's: rehearsals and tests.
    pub clock: Option<Timestamp>,
}

/// An open store.
pub struct Store {
    pub(super) connection: Rc<Connection>,
    pub(super) path: PathBuf,
    pub(super) opening: Opening,
}

thread_local! {
    /// The connection that was used last. It stays open until the next one takes its place, or the process ends: to free
    /// a schema costs a tenth of a short command, and at closing nothing is left to be done. The log stays as it is, with
    /// `SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE`, and the kernel gives back files and locks.
    static LAST: ManuallyDrop<Cell<Option<Rc<Connection>>>> = const { ManuallyDrop::new(Cell::new(None)) };
}

impl Drop for Store {
    fn drop(&mut self) {
        LAST.with(|last| last.set(Some(Rc::clone(&self.connection))));
    }
}

impl Store {
    /// Makes a new store and opens it. There is none, or a whole one, at whichever line this ends.
    pub fn create(path: &Path, creation: &Creation, opening: Opening, entry: &Entry) -> Result<Self> {
        // First what the store can do without.
        files::prepare(path, creation.reader_gid)?;
        usage::create(path, creation.reader_gid, entry.at)?;
        files::create(path, creation.reader_gid, creation.wal_index, |draft| {
            let wrong = |e: rusqlite::Error| StoreError::new(path, e.into());
            let connection =
                Connection::open_with_flags(draft, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)
                    .map_err(wrong)?;
            connection.pragma_update(None, "synchronous", "FULL").map_err(wrong)?;
            connection.pragma_update(None, "application_id", APPLICATION_ID).map_err(wrong)?;
            let transaction = Scope::begin(&connection, Purpose::Write).map_err(wrong)?;
            migrate(&transaction, 0, &MIGRATIONS).map_err(wrong)?;
            let writer = Writer::new(transaction, path)?;
            for (setting, value) in &creation.settings {
                writer.update_setting(*setting, value)?;
            }
            writer.commit(entry)?;
            connection.pragma_update(None, "journal_mode", "WAL").map_err(wrong)?;
            connection.close().map_err(|(_, e)| wrong(e))
        })?;
        Self::open_to_write(path, opening)
    }

    /// Whether a new store could be made there, as far as it can be known beforehand.
    pub fn may_create(path: &Path) -> Result<()> {
        files::may_create(path)
    }

    /// The schema version of a store of any age.
    pub fn find_schema(path: &Path, opening: Opening) -> Result<i64> {
        let known: Vec<i64> = (1..=SCHEMA_VERSION).collect();
        Ok(Self::open(path, OpenFlags::SQLITE_OPEN_READ_ONLY, opening, &known)?.1)
    }

    /// Opens a store for reading alone.
    pub fn open_to_read(path: &Path, opening: Opening) -> Result<Self> {
        Ok(Self::open(path, OpenFlags::SQLITE_OPEN_READ_ONLY, opening, &[SCHEMA_VERSION])?.0)
    }

    /// Opens a store for changes. Heals `-wal` and `-shm` that a foreign tool removed.
    pub fn open_to_write(path: &Path, opening: Opening) -> Result<Self> {
        let (store, _) = Self::open(path, OpenFlags::SQLITE_OPEN_READ_WRITE, opening, &[SCHEMA_VERSION])?;
        store.require_writable()?;
        Ok(store)
    }

    /// Brings a store of an earlier schema to today's, in one transaction, and tells which it had. Dovecot's open
    /// connections fail once afterwards, so a reload of it has to follow.
    pub fn migrate(path: &Path, opening: Opening, entry: &Entry) -> Result<(Self, i64)> {
        let earlier: Vec<i64> = (1..=SCHEMA_VERSION).collect();
        let (store, found) = Self::open(path, OpenFlags::SQLITE_OPEN_READ_WRITE, opening, &earlier)?;
        store.require_writable()?;
        if found < SCHEMA_VERSION {
            let wrong = |e: rusqlite::Error| StoreError::new(path, e.into());
            let transaction = Scope::begin(&store.connection, Purpose::Write).map_err(wrong)?;
            migrate(&transaction, found, &MIGRATIONS).map_err(wrong)?;
            let writer = Writer::new(transaction, path)?;
            writer.insert_migration(found, SCHEMA_VERSION)?;
            writer.commit(entry)?;
            store.checkpoint();
        }
        Ok((store, found))
    }

    /// Makes the views, triggers and indexes of a store anew, and tells what was not as it should be.
    pub fn rebuild(
        path: &Path,
        opening: Opening,
        earlier: EarlierViews,
        entry: &Entry,
    ) -> Result<(Self, Vec<Deviation>)> {
        let (store, _) = Self::open(path, OpenFlags::SQLITE_OPEN_READ_WRITE, opening, &[SCHEMA_VERSION])?;
        store.require_writable()?;
        let wrong = |e: rusqlite::Error| StoreError::new(path, e.into());
        let transaction = Scope::begin(&store.connection, Purpose::Write).map_err(wrong)?;
        let found = schema::rebuild(&transaction, earlier).map_err(wrong)?;
        let writer = Writer::new(transaction, path)?;
        writer.insert_rebuilding(&found)?;
        writer.commit(entry)?;
        store.checkpoint();
        Ok((store, found))
    }

    /// Makes the file for usage beside a store that has none yet.
    pub fn make_usage_file(&self, now: Timestamp) -> Result<UsageFileMade> {
        let group = std::fs::metadata(&self.path).map_err(|e| StoreError::io(&self.path, &e))?.gid();
        usage::create(&self.path, Some(group), now)
    }

    fn require_writable(&self) -> Result<()> {
        let (store, path) = (self, self.path.as_path());
        // SQLite falls back to read-only by itself where the file is not writable.
        if store.connection.is_readonly(MAIN_DB).map_err(|e| store.wrong(e))? {
            // Nothing is locked here that the second descriptor could let go of.
            return Err(match std::fs::OpenOptions::new().write(true).open(path) {
                Err(error) if error.kind() == std::io::ErrorKind::ReadOnlyFilesystem => StoreError::io(path, &error),
                _ => StoreError::new(path, Fault::Denied("the file is read-only for this user".to_owned())),
            });
        }
        // A copy made by VACUUM INTO comes with a rollback journal, in which one held lock stops all mail.
        let journal: String =
            store.connection.pragma_query_value(None, "journal_mode", |row| row.get(0)).map_err(|e| store.wrong(e))?;
        if journal != "wal" {
            store.connection.pragma_update(None, "journal_mode", "WAL").map_err(|e| store.wrong(e))?;
        }
        Ok(())
    }

    /// With the schema version that was found, which is one of `versions`.
    pub(super) fn open(path: &Path, mode: OpenFlags, opening: Opening, versions: &[i64]) -> Result<(Self, i64)> {
        let wrong = |e: rusqlite::Error| StoreError::new(path, e.into());
        let kind = std::fs::metadata(path).map_err(|e| StoreError::io(path, &e))?;
        if !kind.is_file() || kind.len() == 0 {
            return Err(StoreError::new(path, Fault::Foreign));
        }
        let connection = Connection::open_with_flags(path, mode | OpenFlags::SQLITE_OPEN_NO_MUTEX).map_err(wrong)?;
        #[cfg(debug_assertions)]
        let connection = trace::followed(connection).map_err(wrong)?;
        connection.busy_timeout(opening.busy_timeout).map_err(wrong)?;
        // At once: a store that is refused is closed as well, and its readers need the files beside it.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).map_err(wrong)?;
        let number = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).map_err(wrong);
        if number("application_id")? != APPLICATION_ID {
            return Err(StoreError::new(path, Fault::Foreign));
        }
        let found = number("user_version")?;
        if !versions.contains(&found) {
            let known = SCHEMA_VERSION;
            let fault = if found > known { Fault::Newer { found, known } } else { Fault::Older { found, known } };
            return Err(StoreError::new(path, fault));
        }
        if mode.contains(OpenFlags::SQLITE_OPEN_READ_WRITE) {
            connection.file_control(Some(MAIN_DB), FileControl::PersistWal(&mut 1)).map_err(wrong)?;
            connection.execute_batch("PRAGMA synchronous = FULL").map_err(wrong)?;
            Self::prepare(&connection, opening).map_err(wrong)?;
        } else {
            Self::prepare_to_read(&connection, opening).map_err(wrong)?;
        }
        Ok((Self { connection: Rc::new(connection), path: path.to_owned(), opening }, found))
    }

    fn prepare_to_read(connection: &Connection, opening: Opening) -> rusqlite::Result<()> {
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        // A plan made once is kept: with partial indexes it would be made anew for every value.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        // More than a bulk change has different statements for each of its objects.
        connection.set_prepared_statement_cache_capacity(256);
        opening.clock.map_or(Ok(()), |now| stop_clock(connection, now))
    }

    pub(super) fn prepare(connection: &Connection, opening: Opening) -> rusqlite::Result<()> {
        Self::prepare_to_read(connection, opening)?;
        connection.execute_batch("PRAGMA foreign_keys = ON")?;
        // Pages that a bulk change comes back to are not written and read again and again meanwhile; nor is what each
        // of its statements would take back, which the triggers make SQLite write down page by page.
        connection.pragma_update(None, "cache_size", -WRITE_CACHE)?;
        connection.pragma_update(None, "temp_store", "MEMORY")
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The same open store once more. While one of the two has a transaction, those of the other are inside it.
    pub fn share(&self) -> Self {
        Self { connection: Rc::clone(&self.connection), path: self.path.clone(), opening: self.opening }
    }

    /// A consistent view of the store, as of now.
    pub fn reader(&mut self) -> Result<Reader<'_>> {
        let scope = Scope::begin(&self.connection, Purpose::Read).map_err(|e| self.wrong(e))?;
        Ok(Reader { connection: scope, path: &self.path })
    }

    /// The one transaction of a change. Waits for other writers, as long as the store was told to at opening.
    pub fn writer(&mut self) -> Result<Writer<'_>> {
        let scope = Scope::begin(&self.connection, Purpose::Write).map_err(|e| self.wrong(e))?;
        Writer::new(scope, &self.path)
    }

    /// After a change: moves the log into the file where it has become long, as far as readers let it. To do so costs three
    /// flushes of the disk, and a short log costs the first look-up after a boot no more than a millisecond.
    pub fn shorten_log(&self) {
        let log = files::beside(&self.path, "-wal");
        if std::fs::metadata(log).is_ok_and(|log| log.len() > LONG_LOG) {
            self.checkpoint();
        }
    }

    /// Moves the log into the file, as far as readers let it.
    fn checkpoint(&self) {
        let _ = self.connection.busy_timeout(CHECKPOINT_WAIT);
        let _ = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        let _ = self.connection.busy_timeout(self.opening.busy_timeout);
    }

    /// Gives the store's files the modes that the servers need and the group of this number, and shortens the log.
    pub fn mend_files(&mut self, reader_gid: u32) -> Result<()> {
        let wal_index = match self.reader()?.find_setting(Setting::WalIndex)?.as_str() {
            "shared" => WalIndex::Shared,
            _ => WalIndex::Private,
        };
        self.checkpoint();
        files::mend(&self.path, reader_gid, wal_index)
    }

    /// Owners, groups and modes of the store's files, and the journal mode.
    pub fn file_state(&self) -> Result<FileState> {
        let mode: String =
            self.connection.pragma_query_value(None, "journal_mode", |row| row.get(0)).map_err(|e| self.wrong(e))?;
        files::state(&self.path, mode)
    }

    fn wrong(&self, error: rusqlite::Error) -> StoreError {
        StoreError::new(&self.path, error.into())
    }
}

/// Answers `strftime(format, 'now')` and `CURRENT_TIMESTAMP` with another time. Statements ask for the time in these two ways.
fn stop_clock(connection: &Connection, now: Timestamp) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
    let kept = now.to_string().replace('T', " ").replace('Z', "");
    connection.create_scalar_function("current_timestamp", 0, flags, move |_| Ok(kept.clone()))?;
    connection.create_scalar_function("strftime", 2, flags, move |_| Ok(now.to_string()))
}

#[cfg(test)]
impl Store {
    /// A store without a file, as `init` leaves one: for the tests of acts. Its clock stands at `now`.
    pub(crate) fn in_memory(now: Timestamp) -> Self {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("PRAGMA foreign_keys = ON;").unwrap();
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).unwrap();
        stop_clock(&connection, now).unwrap();
        migrate(&connection, 0, &MIGRATIONS).unwrap();
        let opening = Opening { busy_timeout: Duration::ZERO, clock: Some(now) };
        let mut store = Self { connection: Rc::new(connection), path: PathBuf::from(":memory:"), opening };
        let writer = store.writer().unwrap();
        for (setting, value) in Setting::ALL.into_iter().filter_map(|s| Some((s, s.default_value()?))) {
            writer.update_setting(setting, value).unwrap();
        }
        writer.commit(&Entry::of_a_test(now)).unwrap();
        store
    }
}
