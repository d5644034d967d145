//! The schema as it lies in a file, compared with what this program makes.
//!
//! Tables, indexes, views and triggers are text in `sqlite_master`, which any tool can change: a dump that is read in
//! again, a graphical tool, a backup from elsewhere. A view that answers otherwise lets a suspended person in, and
//! without its triggers the audit log does not see a change.

use super::{EARLIER_VIEWS, MIGRATIONS, Reader, Result, SCHEMA_VERSION, migrate, migrate_tables};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::BTreeMap;
use std::fmt;

/// Has SQLite take a file for somebody else's: its views and triggers are not run, its functions not trusted, and its
/// pages looked at before they are used.
pub(super) fn distrust(connection: &Connection) -> rusqlite::Result<()> {
    for (setting, value) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
    ] {
        connection.set_db_config(setting, value)?;
    }
    connection.pragma_update(None, "cell_size_check", true)
}

/// A table, an index, a view or a trigger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SchemaKind {
    Table,
    Index,
    View,
    Trigger,
}

impl SchemaKind {
    const ALL: [Self; 4] = [Self::Table, Self::Index, Self::View, Self::Trigger];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Index => "index",
            Self::View => "view",
            Self::Trigger => "trigger",
        }
    }

    /// Whether it can be made anew without a row being touched.
    fn is_made_anew(self) -> bool {
        self != Self::Table
    }

    /// Whether the servers' answers or the audit log depend on its text.
    fn is_relied_on(self) -> bool {
        matches!(self, Self::View | Self::Trigger)
    }
}

/// How an object is not as this program makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deviates {
    Missing,
    Extra,
    Differs,
}

/// An object of the schema that is not as this program makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deviation {
    pub kind: SchemaKind,
    pub name: String,
    pub deviates: Deviates,
}

impl Deviation {
    /// Whether it is as it should be once the schema was made anew.
    pub fn is_mended(&self) -> bool {
        self.kind.is_made_anew()
    }
}

impl fmt::Display for Deviation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, name, deviates } = self;
        let how = match deviates {
            Deviates::Missing => "is missing",
            Deviates::Extra => "is not of vmailctl",
            Deviates::Differs => "differs from what vmailctl makes",
        };
        write!(f, "the {} {how}: {name}", kind.as_str())
    }
}

/// The texts of a schema, by kind and name, in the order in which they were made.
type Objects = Vec<((SchemaKind, String), String)>;

fn object(row: &Row<'_>) -> rusqlite::Result<Option<((SchemaKind, String), String)>> {
    let (kind, name, sql): (String, String, String) = (row.get("type")?, row.get("name")?, row.get("sql")?);
    Ok(SchemaKind::ALL.into_iter().find(|known| known.as_str() == kind).map(|kind| ((kind, name), sql)))
}

/// What SQLite keeps for itself has no text, or a name that nobody else may give.
fn objects(connection: &Connection) -> rusqlite::Result<Objects> {
    let sql =
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*' ORDER BY rowid";
    let mut statement = connection.prepare(sql)?;
    let found = statement.query_map([], object)?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(found.into_iter().flatten().collect())
}

/// What becomes of the views for servers whose configuration was rendered by an earlier program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EarlierViews {
    Keep,
    Drop,
}

/// Whether a view is there for servers whose configuration was rendered by an earlier program.
pub(super) fn is_earlier_view(name: &str) -> bool {
    EARLIER_VIEWS.contains(&format!("CREATE VIEW {name} AS\n"))
}

/// What this program makes of a version, for a store that has `found`. Views and triggers of versions before today's are not
/// known any more.
fn expected(version: i64, found: &Objects) -> rusqlite::Result<Objects> {
    let connection = Connection::open_in_memory()?;
    if version == SCHEMA_VERSION {
        migrate(&connection, 0, &MIGRATIONS)?;
        if found.iter().any(|((_, name), _)| is_earlier_view(name)) {
            connection.execute_batch(EARLIER_VIEWS)?;
        }
        return objects(&connection);
    }
    migrate_tables(&connection, 0, version)?;
    Ok(objects(&connection)?.into_iter().filter(|((kind, _), _)| !kind.is_relied_on()).collect())
}

/// Where the schema of a file, which says that it is of this version, is not as this program makes it.
pub(super) fn deviations(connection: &Connection, version: i64) -> rusqlite::Result<Vec<Deviation>> {
    let found = objects(connection)?;
    let expected: BTreeMap<_, _> = expected(version, &found)?.into_iter().collect();
    let mut found: BTreeMap<_, _> = found.into_iter().collect();
    if version != SCHEMA_VERSION {
        found.retain(|(kind, _), _| !kind.is_relied_on());
    }
    let of = |(kind, name): &(SchemaKind, String), deviates| Deviation { kind: *kind, name: name.clone(), deviates };
    let ours = expected.iter().filter_map(|(key, sql)| match found.get(key) {
        None => Some(of(key, Deviates::Missing)),
        Some(text) if text != sql => Some(of(key, Deviates::Differs)),
        Some(_) => None,
    });
    let theirs = found.keys().filter(|key| !expected.contains_key(*key)).map(|key| of(key, Deviates::Extra));
    Ok(ours.chain(theirs).collect())
}

/// Makes all views, triggers and indexes anew, without those of others. Tells what was not as it should be.
pub(super) fn rebuild(connection: &Connection, earlier: EarlierViews) -> rusqlite::Result<Vec<Deviation>> {
    let before = deviations(connection, SCHEMA_VERSION)?;
    let found = objects(connection)?;
    let mut expected = expected(SCHEMA_VERSION, &found)?;
    expected.retain(|((_, name), _)| earlier == EarlierViews::Keep || !is_earlier_view(name));
    // An index goes with its table's text alone, a trigger with its view.
    for ((kind, name), _) in found.into_iter().rev().filter(|((kind, _), _)| kind.is_made_anew()) {
        let name = name.replace('"', "\"\"");
        connection.execute_batch(&format!("DROP {} IF EXISTS \"{name}\"", kind.as_str()))?;
    }
    for (_, sql) in expected.into_iter().filter(|((kind, _), _)| kind.is_made_anew()) {
        connection.execute_batch(&sql)?;
    }
    super::kept::keep_all(connection)?;
    seal(connection)?;
    Ok(before)
}

/// What a change relies on and what is not as it should be: an answer of the servers, or a note for the audit log.
fn find_broken(connection: &Connection) -> rusqlite::Result<Vec<Deviation>> {
    let mut found = deviations(connection, SCHEMA_VERSION)?;
    found.retain(|deviation| deviation.kind.is_relied_on() && deviation.deviates != Deviates::Extra);
    Ok(found)
}

fn count_changes(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "schema_version", |row| row.get(0))
}

/// Notes that the schema is as it should be now.
pub(super) fn seal(connection: &Connection) -> rusqlite::Result<()> {
    let sql = "INSERT INTO schema_seal (id, counted) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET counted = excluded.counted";
    connection.execute(sql, [count_changes(connection)?]).map(|_| ())
}

/// What of it a change can't rely on. To compare all of it costs as much as a command, so it is done only when SQLite has
/// counted a change of the schema since the last time.
pub(super) fn find_broken_since_seal(connection: &Connection) -> rusqlite::Result<Vec<Deviation>> {
    let mut statement = connection.prepare_cached("SELECT counted FROM schema_seal")?;
    let sealed: Option<i64> = statement.query_row([], |row| row.get(0)).optional()?;
    if sealed == Some(count_changes(connection)?) {
        return Ok(Vec::new());
    }
    let broken = find_broken(connection)?;
    if broken.is_empty() {
        seal(connection)?;
    }
    Ok(broken)
}

impl Reader<'_> {
    /// Where the store's schema is not as this program makes it.
    pub fn list_schema_deviations(&self) -> Result<Vec<Deviation>> {
        deviations(&self.connection, SCHEMA_VERSION).map_err(|e| self.wrong(e))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A store on which another program has been, and what is to be said of it.
    fn changed() -> (Connection, Vec<&'static str>) {
        let store = Connection::open_in_memory().unwrap();
        migrate(&store, 0, &MIGRATIONS).unwrap();
        store
            .execute_batch(
                "DROP TRIGGER audit_insert_mailbox;
                 DROP VIEW dovecot_denied;
                 CREATE VIEW dovecot_denied AS SELECT 1 WHERE 0;
                 DROP INDEX audit_change_object;
                 CREATE INDEX theirs ON domain (note);
                 CREATE TRIGGER backdoor AFTER INSERT ON audit BEGIN UPDATE mailbox SET password = '{PLAIN}x'; END;",
            )
            .unwrap();
        let said = vec![
            "the index is missing: audit_change_object",
            "the view differs from what vmailctl makes: dovecot_denied",
            "the trigger is missing: audit_insert_mailbox",
            "the index is not of vmailctl: theirs",
            "the trigger is not of vmailctl: backdoor",
        ];
        (store, said)
    }

    fn said(deviations: Vec<Deviation>) -> Vec<String> {
        deviations.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn each_object_that_another_program_changed_is_named_and_made_anew() {
        let (store, expected) = changed();
        assert_eq!(said(deviations(&store, SCHEMA_VERSION).unwrap()), expected);
        assert_eq!(said(rebuild(&store, EarlierViews::Keep).unwrap()), expected);
        assert_eq!(deviations(&store, SCHEMA_VERSION).unwrap(), []);
    }

    #[test]
    fn a_change_relies_on_views_and_triggers_and_not_on_indexes() {
        let (store, expected) = changed();
        assert_eq!(said(find_broken_since_seal(&store).unwrap()), expected[1..3]);
        rebuild(&store, EarlierViews::Keep).unwrap();
        store.execute_batch("CREATE INDEX theirs ON domain (note)").unwrap();
        // What is looked at once and is no harm is not looked at again.
        for _ in 0..2 {
            assert_eq!(find_broken_since_seal(&store).unwrap(), []);
            assert_eq!(count_changes(&store), store.query_row("SELECT counted FROM schema_seal", [], |row| row.get(0)));
        }
    }

    #[test]
    fn views_of_an_earlier_configuration_stay_until_they_are_dropped() {
        let store = Connection::open_in_memory().unwrap();
        migrate(&store, 0, &MIGRATIONS).unwrap();
        let new = objects(&store).unwrap().len();
        store.execute_batch(EARLIER_VIEWS).unwrap();
        let old = objects(&store).unwrap().len();
        assert!(old > new);
        migrate(&store, SCHEMA_VERSION, &MIGRATIONS).unwrap();
        assert_eq!(said(rebuild(&store, EarlierViews::Keep).unwrap()), Vec::<String>::new());
        assert_eq!(objects(&store).unwrap().len(), old);
        store.execute_batch("DROP VIEW dovecot_userdb_alias").unwrap();
        assert_eq!(said(deviations(&store, SCHEMA_VERSION).unwrap()), ["the view is missing: dovecot_userdb_alias"]);
        rebuild(&store, EarlierViews::Drop).unwrap();
        assert_eq!(objects(&store).unwrap().len(), new);
        assert_eq!(deviations(&store, SCHEMA_VERSION).unwrap(), []);
    }

    #[test]
    fn a_store_that_went_through_each_migration_is_as_one_that_is_made_today() {
        let store = Connection::open_in_memory().unwrap();
        for version in 1..=SCHEMA_VERSION {
            migrate_tables(&store, version - 1, version).unwrap();
            assert_eq!(deviations(&store, version).unwrap().iter().filter(|d| d.kind == SchemaKind::Table).count(), 0);
        }
        migrate(&store, SCHEMA_VERSION, &MIGRATIONS).unwrap();
        assert_eq!(deviations(&store, SCHEMA_VERSION).unwrap(), []);
    }
}
