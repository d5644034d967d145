//! The way back to a backup: its rows, and nothing else of it.
//!
//! The schema is made by this program's own migrations, and rows are copied table by table. What a backup has beside
//! (triggers, views, tables that are not of this program) would be run or read by whoever uses the store.
//!
//! In a store that is there, the rows are exchanged in one transaction, because files must not be exchanged below a
//! server that has them open: a reader sees the rows of before or those of the backup, and never none.

use super::backup::{Backup, Unsealed, address};
use super::files::{self, Draft};
use super::kept::keep_settings;
use super::scope::{Purpose, Scope};
use super::{
    APPLICATION_ID, Creation, Fault, MIGRATIONS, Opening, Reader, Result, Store, StoreError, Writer, migrate,
    migrate_tables, usage,
};
use crate::model::{Entry, Setting};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, named_params};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A backup to restore from, which was looked at whole.
pub struct Source {
    /// The file that lies open.
    path: PathBuf,
    from: Backup,
    /// Its rows in a schema of today, beside a store that is there.
    rows: Option<Draft>,
    _unsealed: Option<Unsealed>,
}

/// Which settings that say how the host is set up hold after a restoration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostSettings {
    OfThisHost,
    OfTheBackup,
}

impl HostSettings {
    /// Whether a setting stays what it is on this host.
    pub fn keeps(self, setting: Setting) -> bool {
        match self {
            Self::OfThisHost => setting.is_of_host(),
            Self::OfTheBackup => setting.is_of_files(),
        }
    }
}

impl Source {
    pub fn new(backup: &Path, store: &Path) -> Result<Self> {
        let from = Backup::verify(backup)?;
        let mut source = Self { path: backup.to_owned(), from, rows: None, _unsealed: None };
        if store.exists() {
            let draft = Draft::create(store, "restore")?;
            let wrong = |e: rusqlite::Error| StoreError::new(draft.path(), e.into());
            source.build(&Connection::open(draft.path()).map_err(wrong)?)?;
            source.rows = Some(draft);
        }
        Ok(source)
    }

    /// As [`Source::new`], of one that was sealed.
    pub fn unsealed(backup: Unsealed, store: &Path) -> Result<Self> {
        let source = Self::new(backup.path(), store)?;
        let from = Backup { path: backup.sealed.clone(), ..source.from };
        Ok(Self { from, _unsealed: Some(backup), ..source })
    }

    pub fn backup(&self) -> &Backup {
        &self.from
    }

    /// Asks the backup as one asks a store, in tables alone.
    pub fn read<T, E: From<StoreError>>(&self, ask: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        Backup::read(&self.path, ask)
    }

    /// The value of a setting in the backup.
    pub fn find_setting(&self, setting: Setting) -> Result<String> {
        self.read(|reader| reader.find_setting(setting))
    }

    /// Makes an empty file a store of today's schema with the rows of the backup.
    fn build(&self, connection: &Connection) -> Result<()> {
        let wrong = |e: rusqlite::Error| StoreError::new(&self.path, e.into());
        connection.pragma_update(None, "application_id", APPLICATION_ID).map_err(wrong)?;
        // The log of the backup comes along as it is; and each table is filled before what it refers to.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).map_err(wrong)?;
        connection.pragma_update(None, "foreign_keys", false).map_err(wrong)?;
        connection.pragma_update(None, "cell_size_check", true).map_err(wrong)?;
        connection.execute("ATTACH ?1 AS backup", [address(&self.path)?]).map_err(wrong)?;
        let scope = Scope::begin(connection, Purpose::Write).map_err(wrong)?;
        migrate_tables(&scope, 0, self.from.schema).map_err(wrong)?;
        let reader = Reader { connection: scope, path: &self.path };
        reader.copy_rows_of_backup()?;
        migrate(&reader.connection, self.from.schema, &MIGRATIONS).map_err(wrong)?;
        if let Some(damage) = reader.list_dangling()?.into_iter().next() {
            return Err(StoreError::new(&self.path, Fault::Damaged(damage)));
        }
        reader.connection.commit().map_err(wrong)?;
        connection.execute_batch("DETACH backup").map_err(wrong)?;
        connection.pragma_update(None, "foreign_keys", true).map_err(wrong)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true).map_err(wrong).map(|_| ())
    }
}

/// The numbers that were given out stay so, whichever store gave them.
const SEQUENCES: [&str; 2] = [
    "UPDATE main.sqlite_sequence
        SET seq = max(seq, coalesce((SELECT b.seq FROM backup.sqlite_sequence b WHERE b.name = sqlite_sequence.name), 0))",
    "INSERT INTO main.sqlite_sequence (name, seq) SELECT name, seq FROM backup.sqlite_sequence
      WHERE name NOT IN (SELECT name FROM main.sqlite_sequence) AND name IN (SELECT name FROM main.sqlite_master)",
];

impl Reader<'_> {
    /// The tables of the store.
    fn list_tables(&self) -> Result<Vec<String>> {
        let sql = "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*'";
        self.collect(sql, [], |row| row.get(0))
    }

    /// Columns, and whether their values are stored and not computed.
    fn list_own_columns(&self, schema: &str, table: &str) -> Result<BTreeMap<String, bool>> {
        let sql = "SELECT name, hidden FROM pragma_table_xinfo(?1, ?2)";
        let columns =
            self.collect(sql, (table, schema), |row| Ok((row.get("name")?, row.get::<_, i64>("hidden")? == 0)))?;
        Ok(columns.into_iter().collect())
    }

    fn copy_rows_of_backup(&self) -> Result<()> {
        let not_so = |why: String| StoreError::new(self.path, Fault::Damaged(why));
        let tables = "SELECT name FROM backup.sqlite_master WHERE type = 'table' AND rootpage > 0";
        let theirs: Vec<String> = self.collect(tables, [], |row| row.get(0))?;
        for table in self.list_tables()? {
            if !theirs.contains(&table) {
                return Err(not_so(format!("it has no table {table}")));
            }
            let found = self.list_own_columns("backup", &table)?;
            let ours = self.list_own_columns("main", &table)?;
            if let Some(column) = ours.keys().find(|column| found.get(*column) != Some(&true)) {
                return Err(not_so(format!("its table {table} has no column {column}")));
            }
            let columns = ours.keys().map(|column| format!("\"{column}\"")).collect::<Vec<_>>().join(", ");
            // Rows that a migration makes are of a new store.
            self.change(&format!("DELETE FROM main.{table}"))?;
            // An index of the backup decides nothing.
            self.change(&format!(
                "INSERT INTO main.{table} ({columns}) SELECT {columns} FROM backup.{table} NOT INDEXED"
            ))?;
        }
        SEQUENCES.iter().try_for_each(|sql| self.change(sql))
    }

    fn change(&self, sql: &str) -> Result<()> {
        self.connection.execute(sql, []).map(|_| ()).map_err(|e| self.wrong(e))
    }
}

impl Store {
    /// Makes a new store of a backup, with its audit log, and opens it.
    pub fn create_from(
        source: &Source,
        path: &Path,
        creation: &Creation,
        opening: Opening,
        entry: &Entry,
    ) -> Result<Self> {
        files::prepare(path, creation.reader_gid)?;
        usage::create(path, creation.reader_gid, entry.at)?;
        files::create(path, creation.reader_gid, creation.wal_index, |draft| {
            let wrong = |e: rusqlite::Error| StoreError::new(path, e.into());
            let connection = Connection::open(draft).map_err(wrong)?;
            source.build(&connection)?;
            let writer = Writer::new(Scope::begin(&connection, Purpose::Write).map_err(wrong)?, path)?;
            for (setting, value) in &creation.settings {
                writer.update_setting(*setting, value)?;
            }
            writer.insert_restoration(source, None)?;
            writer.commit(entry)?;
            connection.pragma_update(None, "journal_mode", "WAL").map_err(wrong)?;
            connection.close().map_err(|(_, e)| wrong(e))
        })?;
        Self::open_to_write(path, opening)
    }

    /// The transaction that has the rows of a backup in the place of the store's; it has yet to be committed. The audit
    /// log goes on, and notes where the rows of before are. The settings of this host stay as they are, unless those of
    /// the backup are asked for; so do the rights of operators, of which some may have been taken away on purpose; and no
    /// number of a mailbox is used again, because its home may be there.
    pub fn restore(&mut self, source: &Source, before: &Path, settings: HostSettings) -> Result<Writer<'_>> {
        let wrong = |e: rusqlite::Error| StoreError::new(&self.path, e.into());
        let rows = source.rows.as_ref().map_or(source.path.as_path(), Draft::path);
        // Row by row, the log would have all of the store twice.
        self.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).map_err(wrong)?;
        // Each table is emptied before the others are filled; all references are looked at in the end.
        self.connection.pragma_update(None, "foreign_keys", false).map_err(wrong)?;
        self.connection.execute("ATTACH ?1 AS backup", [address(rows)?]).map_err(wrong)?;
        let writer = self.writer()?;
        writer.update_from_backup(settings)?;
        if let Some(damage) = writer.list_dangling()?.into_iter().next() {
            return Err(StoreError::new(&source.path, Fault::Damaged(damage)));
        }
        writer.insert_restoration(source, Some(before))?;
        Ok(writer)
    }
}

/// Tables that a restoration leaves as they are.
const KEPT: [&str; 5] = ["audit", "audit_archive", "audit_change", "operator", "schema_seal"];

impl Writer<'_> {
    fn update_from_backup(&self, settings: HostSettings) -> Result<()> {
        let kept = Setting::ALL.into_iter().filter(|setting| settings.keeps(*setting));
        let kept = kept.map(|setting| format!("'{setting}'")).collect::<Vec<_>>().join(", ");
        for table in self.list_tables()?.into_iter().filter(|table| !KEPT.contains(&table.as_str())) {
            let columns = self.list_own_columns("main", &table)?;
            let columns = columns.keys().map(|column| format!("\"{column}\"")).collect::<Vec<_>>().join(", ");
            let stays = if table == "setting" { format!("name IN ({kept})") } else { "0".to_owned() };
            self.change(&format!("DELETE FROM main.{table} WHERE NOT ({stays})"))?;
            self.change(&format!(
                "INSERT INTO main.{table} ({columns}) SELECT {columns} FROM backup.{table} WHERE NOT ({stays})"
            ))?;
        }
        keep_settings(&self.connection).map_err(|error| self.wrong(error))?;
        SEQUENCES.iter().try_for_each(|sql| self.change(sql))
    }

    /// The log has where the rows come from, and where those of before are.
    fn insert_restoration(&self, source: &Source, before: Option<&Path>) -> Result<()> {
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
