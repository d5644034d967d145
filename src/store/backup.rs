//! Backups: a copy that is consistent while others write, and the way back.
//!
//! A backup is a store in one file, without a log beside it. To go back to one, its rows are put in the place of the
//! live store's in one transaction, because files must not be exchanged below a server that has them open: a reader
//! sees the rows of before or those of the backup, and never none.

use super::files::{self, Draft};
use super::scope::{Purpose, Scope};
use super::{
    APPLICATION_ID, Fault, MIGRATIONS, Opening, Reader, Result, SCHEMA_VERSION, Store, StoreError, Writer, migrate,
};
use crate::model::{Anchor, Setting};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, named_params};
use std::path::{Path, PathBuf};

/// What a backup has, which was looked at whole.
#[derive(Clone, Debug)]
pub struct Backup {
    pub path: PathBuf,
    pub schema: i64,
    pub mailboxes: i64,
    /// The newest record of its audit log.
    pub anchor: Option<Anchor>,
    pub bytes: u64,
}

/// A backup of today's schema, to restore from: the file itself, or a copy that was migrated and goes away with this.
pub struct Source {
    path: PathBuf,
    from: Backup,
    _copy: Option<Draft>,
    _unsealed: Option<Unsealed>,
}

/// How many backups of one name are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Just this one; nothing is overwritten.
    One,
    /// So many, the older ones as `FILE.1`, `FILE.2` and so on.
    Last(u32),
}

/// A file at rest, as an address that SQLite opens without touching anything.
fn address(path: &Path) -> Result<String> {
    let other = |why: &str| StoreError::new(path, Fault::Other(why.to_owned()));
    let text = path.to_str().ok_or_else(|| other("the path of a backup is UTF-8"))?;
    Ok(format!("file:{}?immutable=1", text.replace('%', "%25").replace('?', "%3f").replace('#', "%23")))
}

/// Opens a backup for reading, and tells its schema version.
fn open(path: &Path) -> Result<(Connection, i64)> {
    let wrong = |e: rusqlite::Error| StoreError::new(path, e.into());
    files::require_at_rest(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let connection = Connection::open_with_flags(address(path)?, flags).map_err(wrong)?;
    let number = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).map_err(wrong);
    if number("application_id")? != APPLICATION_ID {
        return Err(StoreError::new(path, Fault::Foreign));
    }
    let found = number("user_version")?;
    let known = SCHEMA_VERSION;
    if found > known {
        return Err(StoreError::new(path, Fault::Newer { found, known }));
    }
    Ok((connection, found))
}

fn keep_draft(draft: Draft, to: &Path, keep: Keep) -> Result<()> {
    match keep {
        Keep::One => draft.keep_as(to).map_err(|error| match error.fault {
            Fault::Exists => StoreError::new(to, Fault::FileExists),
            _ => error,
        }),
        Keep::Last(count) => draft.rotate_in(to, count),
    }
}

/// A backup that was sealed, open for as long as this is there, where nobody else can read it.
pub struct Unsealed {
    draft: Draft,
    sealed: PathBuf,
}

impl Unsealed {
    /// Beside a file, such as the store.
    pub fn new<E: From<StoreError>>(
        sealed: &Path,
        beside: &Path,
        open: impl FnOnce(&Path, &Path) -> Result<(), E>,
    ) -> Result<Self, E> {
        let draft = Draft::create(beside, "unsealed")?;
        open(sealed, draft.path())?;
        Ok(Self { draft, sealed: sealed.to_owned() })
    }

    pub fn verify(&self) -> Result<Backup> {
        let bytes = std::fs::metadata(&self.sealed).map_err(|e| StoreError::io(&self.sealed, &e))?.len();
        Ok(Backup { path: self.sealed.clone(), bytes, ..Backup::verify(self.draft.path())? })
    }
}

impl Backup {
    /// Reads a backup from its first page to its last.
    pub fn verify(path: &Path) -> Result<Self> {
        let wrong = |e: rusqlite::Error| StoreError::new(path, e.into());
        let (connection, schema) = open(path)?;
        let reader = Reader { connection: Scope::begin(&connection, Purpose::Read).map_err(wrong)?, path };
        if let Some(damage) = reader.list_damage()?.into_iter().next() {
            return Err(StoreError::new(path, Fault::Damaged(damage)));
        }
        // Version 1 had no log.
        let head = if schema > 1 { reader.find_audit_head()? } else { None };
        let bytes = std::fs::metadata(path).map_err(|e| StoreError::io(path, &e))?.len();
        let mailboxes = reader.count_mailboxes()?;
        Ok(Self { path: path.to_owned(), schema, mailboxes, anchor: head.map(|head| head.anchor()), bytes })
    }
}

impl Source {
    /// The backup, which must be whole; one of an earlier schema is migrated in a copy beside the store.
    pub fn new(backup: &Path, store: &Path) -> Result<Self> {
        let from = Backup::verify(backup)?;
        if from.schema == SCHEMA_VERSION {
            return Ok(Self { path: backup.to_owned(), from, _copy: None, _unsealed: None });
        }
        let draft = Draft::create(store, "restore")?;
        let wrong = |e: rusqlite::Error| StoreError::new(draft.path(), e.into());
        copy(&open(backup)?.0, draft.path()).map_err(wrong)?;
        let connection = Connection::open(draft.path()).map_err(wrong)?;
        let transaction = Scope::begin(&connection, Purpose::Read).map_err(wrong)?;
        migrate(&transaction, from.schema, &MIGRATIONS).map_err(wrong)?;
        transaction.commit().map_err(wrong)?;
        Ok(Self { path: draft.path().to_owned(), from, _copy: Some(draft), _unsealed: None })
    }

    /// As [`Source::new`], of one that was sealed.
    pub fn unsealed(backup: Unsealed, store: &Path) -> Result<Self> {
        let source = Self::new(backup.draft.path(), store)?;
        let from = Backup { path: backup.sealed.clone(), ..source.from };
        Ok(Self { from, _unsealed: Some(backup), ..source })
    }

    pub fn backup(&self) -> &Backup {
        &self.from
    }

    /// The value of a setting in the backup.
    pub fn find_setting(&self, setting: Setting) -> Result<String> {
        let wrong = |e: rusqlite::Error| StoreError::new(&self.path, e.into());
        let connection = open(&self.path)?.0;
        let reader = Reader { connection: Scope::begin(&connection, Purpose::Read).map_err(wrong)?, path: &self.path };
        reader.find_setting(setting)
    }

    /// Writes the whole of it to an empty file.
    pub(super) fn copy_to(&self, file: &Path) -> Result<()> {
        copy(&open(&self.path)?.0, file).map_err(|e| StoreError::new(file, e.into()))
    }
}

/// One read transaction, whoever writes meanwhile.
fn copy(connection: &Connection, to: &Path) -> rusqlite::Result<()> {
    connection.execute("VACUUM INTO ?1", [to.to_string_lossy()]).map(|_| ())
}

impl Store {
    /// Opens a store of whichever known schema, to back it up.
    pub fn open_to_back_up(path: &Path, opening: Opening) -> Result<Self> {
        let known: Vec<i64> = (1..=SCHEMA_VERSION).collect();
        Ok(Self::open(path, OpenFlags::SQLITE_OPEN_READ_ONLY, opening, &known)?.0)
    }

    /// Writes a backup that nobody else can read, and reads it again. It is on the disk when this returns, under its
    /// name only then.
    pub fn back_up(&self, to: &Path, keep: Keep) -> Result<Backup> {
        if keep == Keep::One {
            files::require_free(to)?;
        }
        let (draft, backup) = self.draft_backup(to, "new")?;
        keep_draft(draft, to, keep)?;
        Ok(Backup { path: to.to_owned(), ..backup })
    }

    /// As [`Store::back_up`], sealed by somebody else: what lies open does so beside the store, and goes away.
    pub fn back_up_sealed<E: From<StoreError>>(
        &self,
        to: &Path,
        keep: Keep,
        seal: impl FnOnce(&Path, &Path) -> Result<(), E>,
    ) -> Result<Backup, E> {
        if keep == Keep::One {
            files::require_free(to)?;
        }
        let (open, backup) = self.draft_backup(&self.path, "backup")?;
        let sealed = Draft::create(to, "new")?;
        seal(open.path(), sealed.path())?;
        sealed.sync()?;
        keep_draft(sealed, to, keep)?;
        let bytes = std::fs::metadata(to).map_err(|e| StoreError::io(to, &e))?.len();
        Ok(Backup { path: to.to_owned(), bytes, ..backup })
    }

    fn draft_backup(&self, beside: &Path, label: &str) -> Result<(Draft, Backup)> {
        let draft = Draft::create(beside, label)?;
        copy(&self.connection, draft.path()).map_err(|e| StoreError::new(draft.path(), e.into()))?;
        draft.sync()?;
        let backup = Backup::verify(draft.path())?;
        Ok((draft, backup))
    }

    /// The transaction that has the rows of a backup in the place of the store's; it has yet to be committed. The audit
    /// log goes on, and notes where the rows of before are. What describes the store's own files stays as it is; so do the
    /// rights of operators, of which some may have been taken away on purpose; and no number of a mailbox is used again,
    /// because its home may be there.
    pub fn restore(&mut self, source: &Source, before: &Path) -> Result<Writer<'_>> {
        let wrong = |e: rusqlite::Error| StoreError::new(&self.path, e.into());
        // Row by row, the log would have all of the store twice.
        self.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).map_err(wrong)?;
        // Each table is emptied before the others are filled; all references are looked at in the end.
        self.connection.pragma_update(None, "foreign_keys", false).map_err(wrong)?;
        self.connection.execute("ATTACH ?1 AS backup", [address(&source.path)?]).map_err(wrong)?;
        let writer = self.writer()?;
        writer.update_from_backup()?;
        if let Some(damage) = writer.list_dangling()?.into_iter().next() {
            return Err(StoreError::new(&source.path, Fault::Damaged(damage)));
        }
        writer.insert_restoration(source, Some(before))?;
        Ok(writer)
    }
}

impl Reader<'_> {
    /// What SQLite finds wrong with the file, page by page; and dangling rows.
    pub fn list_damage(&self) -> Result<Vec<String>> {
        let mut damage: Vec<String> = self.collect("PRAGMA integrity_check(20)", [], |row| row.get(0))?;
        damage.retain(|said| said != "ok");
        damage.extend(self.list_dangling()?);
        Ok(damage)
    }

    /// Rows that refer to rows that are not there.
    pub fn list_dangling(&self) -> Result<Vec<String>> {
        self.collect("SELECT \"table\", \"parent\" FROM pragma_foreign_key_check LIMIT 20", [], |row| {
            let (table, parent): (String, String) = (row.get("table")?, row.get("parent")?);
            Ok(format!("a row of {table} refers to one of {parent} that is not there"))
        })
    }
}

impl Writer<'_> {
    fn update_from_backup(&self) -> Result<()> {
        let tables = "SELECT name FROM main.sqlite_master
                       WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT IN ('audit', 'audit_change', 'operator')";
        for table in self.collect(tables, [], |row| row.get::<_, String>(0))? {
            let columns: Vec<String> =
                self.collect("SELECT '\"' || name || '\"' FROM pragma_table_info(?1)", [&table], |row| row.get(0))?;
            let columns = columns.join(", ");
            let kept = if table == "setting" { "name IN ('reader-group', 'wal-index', 'sudo-users')" } else { "0" };
            self.execute(&format!("DELETE FROM main.{table} WHERE NOT ({kept})"), [])?;
            self.execute(
                &format!(
                    "INSERT INTO main.{table} ({columns}) SELECT {columns} FROM backup.{table} WHERE NOT ({kept})"
                ),
                [],
            )?;
        }
        self.execute(
            "UPDATE main.sqlite_sequence
                SET seq = max(seq, coalesce((SELECT b.seq FROM backup.sqlite_sequence b WHERE b.name = sqlite_sequence.name), 0))",
            [],
        )?;
        self.execute(
            "INSERT INTO main.sqlite_sequence (name, seq) SELECT name, seq FROM backup.sqlite_sequence
              WHERE name NOT IN (SELECT name FROM main.sqlite_sequence)",
            [],
        )?;
        Ok(())
    }

    /// The log has where the rows come from, and where those of before are.
    pub(super) fn insert_restoration(&self, source: &Source, before: Option<&Path>) -> Result<()> {
        self.execute(
            "INSERT INTO audit_change (row_of, before, after)
             VALUES ('store', json_object('backup', :before), json_object('backup', :from, 'anchor', :anchor))",
            named_params! {
                ":before": before.map(Path::to_string_lossy),
                ":from": source.from.path.to_string_lossy(),
                ":anchor": source.from.anchor.as_ref().map(ToString::to_string),
            },
        )?;
        Ok(())
    }
}
