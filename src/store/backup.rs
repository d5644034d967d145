//! Backups: a copy that is consistent while others write. A backup is a store in one file, without a log beside it.
//!
//! Where it has been since is not known, so it is opened as somebody else's file.

use super::files::{self, Draft};
use super::schema::{self, Deviation};
use super::scope::{Purpose, Scope};
use super::{APPLICATION_ID, Fault, Opening, Reader, Result, SCHEMA_VERSION, Store, StoreError};
use crate::model::Anchor;
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// What a backup has, which was looked at whole.
#[derive(Clone, Debug)]
pub struct Backup {
    pub path: PathBuf,
    pub schema: i64,
    pub mailboxes: i64,
    /// The newest record of its audit log.
    pub anchor: Option<Anchor>,
    pub bytes: u64,
    /// Where its schema is not as this program makes it.
    pub deviations: Vec<Deviation>,
    /// What runs that were killed had left in place of it, and was removed.
    pub removed: Vec<PathBuf>,
}

/// The schema since which old records of the log can be in a file.
const ARCHIVES_LOG: i64 = 4;

/// How many backups of one name are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Just this one; nothing is overwritten.
    One,
    /// So many, the older ones as `FILE.1`, `FILE.2` and so on.
    Last(u32),
}

/// A file at rest, as an address that SQLite opens without touching anything.
pub(super) fn address(path: &Path) -> Result<String> {
    let other = |why: &str| StoreError::new(path, Fault::Other(why.to_owned()));
    let text = path.to_str().ok_or_else(|| other("the path of a backup is UTF-8"))?;
    Ok(format!("file:{}?mode=ro&immutable=1", text.replace('%', "%25").replace('?', "%3f").replace('#', "%23")))
}

/// Opens a backup for reading, and tells its schema version.
pub(super) fn open(path: &Path) -> Result<(Connection, i64)> {
    let wrong = |e: rusqlite::Error| StoreError::new(path, e.into());
    files::require_at_rest(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let connection = Connection::open_with_flags(address(path)?, flags).map_err(wrong)?;
    schema::distrust(&connection).map_err(wrong)?;
    let number = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).map_err(wrong);
    if number("application_id")? != APPLICATION_ID {
        return Err(StoreError::new(path, Fault::NoBackup));
    }
    let found = number("user_version")?;
    let known = SCHEMA_VERSION;
    if found > known {
        return Err(StoreError::new(path, Fault::Newer { found, known }));
    }
    // Today's questions about the log are asked of earlier versions, too, which have all of it.
    if (2..ARCHIVES_LOG).contains(&found) {
        connection.execute_batch("CREATE TEMP TABLE audit_archive (up_to, last_change, hash, file)").map_err(wrong)?;
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
    pub(super) draft: Draft,
    pub(super) sealed: PathBuf,
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

    /// Where it lies open.
    pub fn path(&self) -> &Path {
        self.draft.path()
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
        let deviations = schema::deviations(&connection, schema).map_err(wrong)?;
        let anchor = head.map(|head| head.anchor());
        Ok(Self { path: path.to_owned(), schema, mailboxes, anchor, bytes, deviations, removed: Vec::new() })
    }

    /// Asks a backup as one asks a store, in tables alone.
    pub fn read<T, E: From<StoreError>>(path: &Path, ask: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        let wrong = |e: rusqlite::Error| StoreError::new(path, e.into());
        let (connection, _) = open(path)?;
        ask(&Reader { connection: Scope::begin(&connection, Purpose::Read).map_err(wrong)?, path })
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
        let removed = [backup.removed.as_slice(), sealed.removed()].concat();
        keep_draft(sealed, to, keep)?;
        let bytes = std::fs::metadata(to).map_err(|e| StoreError::io(to, &e))?.len();
        Ok(Backup { path: to.to_owned(), bytes, removed, ..backup })
    }

    fn draft_backup(&self, beside: &Path, label: &str) -> Result<(Draft, Backup)> {
        let draft = Draft::create(beside, label)?;
        copy(&self.connection, draft.path()).map_err(|e| StoreError::new(draft.path(), e.into()))?;
        draft.sync()?;
        let backup = Backup { removed: draft.removed().to_vec(), ..Backup::verify(draft.path())? };
        Ok((draft, backup))
    }

    /// A copy of the store as it is, for a rehearsal that keeps nobody waiting. It has no name, and goes away with the
    /// value. Inside a transaction it is the store itself.
    pub fn to_rehearse(&self) -> Result<Self> {
        if !self.connection.is_autocommit() {
            return Ok(self.share());
        }
        let draft = Draft::create(&self.path, "rehearsal")?;
        let wrong = |e: rusqlite::Error| StoreError::new(draft.path(), e.into());
        copy(&self.connection, draft.path()).map_err(wrong)?;
        let connection = Connection::open(draft.path()).map_err(wrong)?;
        // Nothing of it has to outlive the process; and once it is open, its name is not needed.
        connection.execute_batch("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY;").map_err(wrong)?;
        schema::seal(&connection).map_err(wrong)?;
        Self::prepare(&connection, self.opening).map_err(wrong)?;
        Ok(Self { connection: Rc::new(connection), path: self.path.clone(), opening: self.opening })
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
