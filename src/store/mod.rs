//! The store: one SQLite file, and every SQL statement of the program.
//!
//! A [`Reader`] finds and lists; a [`Writer`] is a transaction and the only value that inserts, updates and deletes.
//! Dropping a writer rolls back: nothing is half done, and a rehearsal (`--dry-run`) is exactly that.
//!
//! The file is read by Postfix and Dovecot while it is written, through the views of `views.sql`. What follows from that:
//!
//! - Write-ahead logging, always: Postfix sets no busy timeout, and one held lock in a rollback mode stops its mail for
//!   a minute.
//! - `-wal` and `-shm` stay when we close: a reader that may not write the directory can't make them. Hence
//!   `SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE` on every connection.
//! - No DDL outside `create` and migrations: each open connection of Dovecot fails once after it.
//! - Never opened with CREATE outside `create`: an empty file in the place of a store refuses all mail.

mod alias;
mod app_password;
mod audit;
mod audit_archive;
mod autoreply;
mod backup;
mod check;
mod columns;
#[cfg(test)]
mod contents;
mod contract;
mod definition;
mod delegation;
mod domain;
mod due;
mod error;
mod files;
mod foreign;
mod holder;
mod kept;
mod learner;
mod learnt;
mod mail_copy;
mod mailbox;
mod memory;
mod mention;
mod noted;
mod notes;
mod offboarding;
mod opening;
mod operator;
mod party;
mod password;
mod profile;
mod read;
mod removal;
mod restoration;
mod row;
mod schema;
mod scope;
mod session_end;
mod setting;
mod shared_import;
mod suspension;
#[cfg(debug_assertions)]
mod trace;
mod undo;
mod usage;

pub use alias::{AddressUse, AliasFilter, NewAlias, NewTarget};
pub use app_password::NewAppPassword;
pub use audit::AuditFilter;
pub use autoreply::NewAutoreply;
pub use backup::{Backup, Keep, Unsealed};
pub use contract::{DelegateLogin, MailboxRoute};
pub use delegation::{DelegationFilter, NewDelegation};
pub use domain::NewDomain;
pub use due::EndedGrant;
pub use error::{Fault, StoreError};
pub use files::{Creation, FileEntry, FileState, WalIndex, expected_modes};
pub use foreign::{Foreign, SQLITE_MAGIC};
pub use holder::Holder;
pub use learner::Learner;
pub use learnt::{LearntFile, LearntPassword, learnt_path};
pub use mailbox::{MailboxFilter, MailboxTraits, NewHome, NewMailbox};
pub use memory::LongMemory;
pub use mention::Mentioned;
pub use notes::NOTED;
pub use offboarding::{PlanFilter, StepKey, StoredPlan};
pub use opening::{Opening, Store};
pub use party::Party;
pub use password::{Added, BreachList, BreachListError, Prints, PrintsError};
pub use removal::{NewRemoval, Occupant};
pub use restoration::{HostSettings, Source};
pub use schema::{Deviation, EarlierViews};
pub use setting::MINUTES_HAVE_THREE_LETTERS;
pub use usage::{UsageFile, UsageFileMade, usage_path};

use crate::model::{AuditRecord, Entry, LiveSessions};
use rusqlite::Connection;
use scope::{Purpose, Scope};
use session_end::Asks;
use std::cell::{Cell, RefCell};
use std::path::Path;

/// `vmct`: what `file(1)` and we recognise a store by.
pub const APPLICATION_ID: i64 = 0x766d_6374;

/// The schema, version by version: entry n makes version n + 1 of version n, and a new store goes through all of them.
/// Released entries never change; the views, the triggers of the audit log and what is kept for the servers are made anew
/// each time.
const MIGRATIONS: [&str; 9] = [
    include_str!("schema/1.sql"),
    include_str!("schema/2.sql"),
    include_str!("schema/3.sql"),
    include_str!("schema/4.sql"),
    include_str!("schema/5.sql"),
    include_str!("schema/6.sql"),
    include_str!("schema/7.sql"),
    include_str!("schema/8.sql"),
    include_str!("schema/9.sql"),
];
const VIEWS: &str = include_str!("views.sql");
/// The views that servers ask whose configuration was rendered by an earlier program.
const EARLIER_VIEWS: &str = include_str!("earlier_views.sql");

/// The schema version that this program reads and writes, `PRAGMA user_version`.
pub const SCHEMA_VERSION: i64 = MIGRATIONS.len() as i64;

type Result<T, E = StoreError> = std::result::Result<T, E>;

/// The tables of one version, and their rows, made those of another.
fn migrate_tables(connection: &Connection, from: i64, to: i64) -> rusqlite::Result<()> {
    let [from, to] = [from, to].map(|version| usize::try_from(version).unwrap_or_default());
    MIGRATIONS.iter().take(to).skip(from).try_for_each(|migration| connection.execute_batch(migration))
}

/// The later entries of `migrations`, and the views and the audit log's triggers anew.
fn migrate(connection: &Connection, from: i64, migrations: &[&str]) -> rusqlite::Result<()> {
    let done = usize::try_from(from).unwrap_or_default();
    notes::unwatch(connection)?;
    for migration in migrations.iter().skip(done) {
        connection.execute_batch(migration)?;
    }
    let mut statement = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'view'")?;
    let views: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let is_asked_as_before = views.iter().any(|view| schema::is_earlier_view(view));
    for view in views {
        connection.execute_batch(&format!("DROP VIEW \"{view}\";"))?;
    }
    connection.execute_batch(VIEWS)?;
    if is_asked_as_before {
        connection.execute_batch(EARLIER_VIEWS)?;
    }
    notes::watch(connection)?;
    kept::keep_all(connection)?;
    schema::seal(connection)?;
    connection.pragma_update(None, "user_version", migrations.len() as i64)
}

/// Finds and lists. One consistent view of the store for as long as it lives.
pub struct Reader<'s> {
    connection: Scope<'s>,
    path: &'s Path,
}

impl Reader<'_> {
    fn wrong(&self, error: rusqlite::Error) -> StoreError {
        StoreError::new(self.path, error.into())
    }

    /// At most one row.
    fn find<T>(
        &self,
        sql: &str,
        parameters: impl rusqlite::Params,
        read: impl FnOnce(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        use rusqlite::OptionalExtension;
        let mut statement = self.connection.prepare_cached(sql).map_err(|e| self.wrong(e))?;
        statement.query_row(parameters, read).optional().map_err(|e| self.wrong(e))
    }

    /// All rows, in memory: for answers that are short by nature.
    fn collect<T>(
        &self,
        sql: &str,
        parameters: impl rusqlite::Params,
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.connection.prepare_cached(sql).map_err(|e| self.wrong(e))?;
        let rows = statement.query_map(parameters, read).map_err(|e| self.wrong(e))?;
        rows.collect::<rusqlite::Result<_>>().map_err(|e| self.wrong(e))
    }

    /// All rows, one at a time, until `take` says that it has enough.
    fn stream<T>(
        &self,
        sql: &str,
        parameters: impl rusqlite::Params,
        mut read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
        take: Taker<'_, T>,
    ) -> Result<()> {
        let mut statement = self.connection.prepare_cached(sql).map_err(|e| self.wrong(e))?;
        let mut rows = statement.query(parameters).map_err(|e| self.wrong(e))?;
        while let Some(row) = rows.next().map_err(|e| self.wrong(e))? {
            if take(read(row).map_err(|e| self.wrong(e))?).is_break() {
                break;
            }
        }
        Ok(())
    }
}

/// Takes the rows of a list, one at a time.
pub type Taker<'t, T> = &'t mut dyn FnMut(T) -> std::ops::ControlFlow<()>;

/// The transaction of a change: what a reader can, and to insert, update and delete. Dropped, it has changed nothing.
pub struct Writer<'s> {
    reader: Reader<'s>,
    /// The last change of a row that was noted before this transaction.
    found: i64,
    /// What becomes of the sessions that it ends, and which these are.
    sessions: Cell<LiveSessions>,
    asks: RefCell<Asks>,
}

impl<'s> std::ops::Deref for Writer<'s> {
    type Target = Reader<'s>;

    fn deref(&self) -> &Reader<'s> {
        &self.reader
    }
}

impl<'s> Writer<'s> {
    fn new(connection: Scope<'s>, path: &'s Path) -> Result<Self> {
        let reader = Reader { connection, path };
        if !reader.connection.is_nested() {
            let broken = schema::find_broken_since_seal(&reader.connection).map_err(|e| reader.wrong(e))?;
            if !broken.is_empty() {
                return Err(StoreError::new(path, Fault::Altered(broken)));
            }
        }
        let (sessions, asks) = (Cell::new(LiveSessions::End), RefCell::default());
        Ok(Self { found: reader.find_last_change()?, reader, sessions, asks })
    }

    /// Makes the change durable, with a record of it in the audit log if any row was changed; it is on the disk when
    /// this returns. Inside another transaction it is that one which is made durable, and recorded.
    pub fn commit(self, entry: &Entry) -> Result<Option<AuditRecord>> {
        self.insert_session_ends()?;
        let record = if self.connection.is_nested() { None } else { self.insert_audit_record(entry)? };
        #[cfg(test)]
        assert!(record.is_none() || self.list_wrong_columns()?.is_empty(), "what is kept is wrong");
        let Reader { connection, path } = self.reader;
        connection.commit().map_err(|e| StoreError::commit(path, e))?;
        Ok(record)
    }

    /// Does something whole or not at all, whatever becomes of the rest of the transaction.
    pub fn attempt<T, E: From<StoreError>>(&self, act: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        let attempt = Scope::begin(&self.connection, Purpose::Write).map_err(|e| self.wrong(e))?;
        let before = self.asks.borrow().count();
        let done = act().inspect_err(|_| self.asks.borrow_mut().take_back(&before))?;
        attempt.commit().map_err(|e| self.wrong(e))?;
        Ok(done)
    }

    fn execute(&self, sql: &str, parameters: impl rusqlite::Params) -> Result<usize> {
        let mut statement = self.connection.prepare_cached(sql).map_err(|e| self.wrong(e))?;
        statement.execute(parameters).map_err(|e| self.wrong(e))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_of_an_earlier_schema_goes_through_the_later_migrations_alone() {
        let store = Connection::open_in_memory().unwrap();
        migrate(&store, 0, &MIGRATIONS).unwrap();
        store
            .execute("INSERT INTO domain (name, created_at) VALUES ('a.example', '2026-01-01T00:00:00Z')", [])
            .unwrap();
        let next = "ALTER TABLE domain ADD COLUMN colour TEXT; UPDATE domain SET colour = 'blue';";
        migrate(&store, SCHEMA_VERSION, &[&MIGRATIONS[..], &[next]].concat()).unwrap();
        let version: i64 = store.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        let domain: (String, String) =
            store.query_row("SELECT name, colour FROM domain", [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        assert_eq!((version, domain), (SCHEMA_VERSION + 1, ("a.example".to_owned(), "blue".to_owned())));
        let views: i64 =
            store.query_row("SELECT count(*) FROM postfix_virtual_mailbox_domains", [], |row| row.get(0)).unwrap();
        assert_eq!(views, 1);
    }
}
