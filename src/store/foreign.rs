//! Databases of other makers, read table by table: SQLite files as they are, dumps and texts out of a temporary database.

use super::schema;
use crate::import::{Item, Row, SourceError, Stop, Tables, TakeRow};
use crate::model::{TOO_LONG, VALUE_MAX};
use rusqlite::limits::Limit;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// What every SQLite file begins with.
pub const SQLITE_MAGIC: &[u8] = b"SQLite format 3\0";

/// In KiB; what a temporary database has more than that goes into an unnamed file.
const STAGING_CACHE: i64 = 16 << 10;

struct Table {
    /// As it is spelled in the database.
    name: String,
    /// In lower case.
    columns: Vec<String>,
    /// By column, where the table says it.
    defaults: Vec<Option<String>>,
}

/// By their names in lower case.
type Named = BTreeMap<String, Table>;

/// What a database of another maker holds: one database, or those of a dump, of which one is looked at.
pub struct Foreign {
    connection: Connection,
    databases: BTreeMap<String, Named>,
    /// Which of them that is.
    looked_at: String,
}

type Result<T> = std::result::Result<T, SourceError>;

fn wrong(error: rusqlite::Error) -> SourceError {
    SourceError::Database(match error.sqlite_error_code() {
        Some(ErrorCode::TooBig) => TOO_LONG.to_owned(),
        _ => error.to_string(),
    })
}

/// A value that is longer is an error.
fn bound(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, i32::try_from(VALUE_MAX).unwrap_or(i32::MAX)).map(|_| ())
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Whether a database is shorter than its header says (fileformat2.html, 1.3.8). Until a page is missed, SQLite reads it.
fn is_cut(path: &Path) -> std::io::Result<bool> {
    let mut header = [0; 100];
    let mut file = File::open(path)?;
    file.read_exact(&mut header)?;
    let number = |at: usize| header[at..at + 4].iter().fold(0, |number, byte| number << 8 | u64::from(*byte));
    let page = match number(16) >> 16 {
        1 => 1 << 16,
        page => page,
    };
    // Programs from before 2010 write no size.
    let is_known = number(24) == number(92);
    Ok(is_known && file.metadata()?.len() < page * number(28))
}

impl Foreign {
    /// A SQLite file. Whatever may be wrong with it, it is only read.
    pub fn open(path: &Path) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        if is_cut(path).unwrap_or(false) {
            return Err(SourceError::Database("the file has fewer pages than it says, so it is cut off".to_owned()));
        }
        let connection = Connection::open_with_flags(path, flags).map_err(wrong)?;
        schema::distrust(&connection).and_then(|()| bound(&connection)).map_err(wrong)?;
        let mut tables = BTreeMap::new();
        for name in names(&connection).map_err(wrong)? {
            let (columns, defaults) = columns(&connection, &name).map_err(wrong)?;
            tables.insert(name.to_lowercase(), Table { name, columns, defaults });
        }
        Ok(Self::of(connection, tables))
    }

    fn of(connection: Connection, tables: Named) -> Self {
        let looked_at = String::new();
        Self { connection, databases: BTreeMap::from([(looked_at.clone(), tables)]), looked_at }
    }

    fn tables(&self) -> Option<&Named> {
        self.databases.get(&self.looked_at)
    }

    /// The databases that have tables.
    pub fn databases(&self) -> Vec<String> {
        let any = self.databases.iter().filter(|(_, tables)| !tables.is_empty());
        any.map(|(name, _)| name.clone()).collect()
    }

    /// The tables of this database are those that there are from now on.
    pub fn look_at(&mut self, database: &str) {
        database.clone_into(&mut self.looked_at);
    }

    /// Whether a table of the database has a row.
    pub fn has_rows(&self) -> Result<bool> {
        for table in self.tables().into_iter().flat_map(BTreeMap::values) {
            let sql = format!("SELECT EXISTS (SELECT 1 FROM {})", quoted(&table.name));
            if self.connection.query_row(&sql, [], |row| row.get(0)).map_err(wrong)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// An empty database to put the rows of a dump or of texts into.
    pub fn staging() -> Result<Self> {
        let connection = Connection::open("").map_err(wrong)?;
        let pragmas = format!(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -{STAGING_CACHE}; BEGIN;"
        );
        connection.execute_batch(&pragmas).and_then(|()| bound(&connection)).map_err(wrong)?;
        Ok(Self::of(connection, Named::new()))
    }

    /// Takes in what was read of a dump.
    pub fn add(&mut self, database: &str, item: &Item<'_>) -> Result<()> {
        match *item {
            Item::Table { name, columns, defaults } => self.add_table(database, name, columns, defaults),
            Item::Row { table, columns, values } => self.add_row(database, table, columns, values),
        }
    }

    /// The same of a text: what several have of one kind is one table, with the columns of all of them.
    pub fn add_text(&mut self, item: &Item<'_>) -> Result<()> {
        if let Item::Table { name, columns, .. } = *item {
            self.widen(name, columns)?;
        }
        self.add("", item)
    }

    fn widen(&mut self, name: &str, columns: &[String]) -> Result<()> {
        if let Some(table) = self.databases.get_mut("").and_then(|tables| tables.get_mut(name)) {
            for column in columns {
                if !table.columns.contains(column) {
                    let sql = format!("ALTER TABLE {} ADD COLUMN {}", quoted(&table.name), quoted(column));
                    self.connection.execute_batch(&sql).map_err(wrong)?;
                    table.columns.push(column.clone());
                }
            }
        }
        Ok(())
    }

    /// One that is there already gets further rows.
    fn add_table(&mut self, database: &str, name: &str, columns: &[String], defaults: &[Option<String>]) -> Result<()> {
        if self.databases.get(database).is_some_and(|tables| tables.contains_key(name)) || columns.is_empty() {
            return Ok(());
        }
        // SQLite keeps names that begin with `sqlite_` for itself, and knows no case.
        let number: usize = self.databases.values().map(BTreeMap::len).sum();
        let stored = format!("{number}_{name}");
        let list = columns.iter().map(|column| quoted(column)).collect::<Vec<_>>().join(", ");
        let sql = format!("CREATE TABLE {} ({list})", quoted(&stored));
        self.connection.execute_batch(&sql).map_err(wrong)?;
        let tables = self.databases.entry(database.to_owned()).or_default();
        let (columns, defaults) = (columns.to_vec(), defaults.to_vec());
        tables.insert(name.to_owned(), Table { name: stored, columns, defaults });
        Ok(())
    }

    /// A row of a table that was added. Rows may name fewer columns, or in another order.
    fn add_row(&self, database: &str, table: &str, columns: &[String], values: &[Option<String>]) -> Result<()> {
        let Some(known) = self.databases.get(database).and_then(|tables| tables.get(table)) else {
            return Err(SourceError::Database(format!("there is no table {table}")));
        };
        let list = columns.iter().map(|column| quoted(column)).collect::<Vec<_>>().join(", ");
        let places = vec!["?"; columns.len()].join(", ");
        let sql = format!("INSERT INTO {} ({list}) VALUES ({places})", quoted(&known.name));
        let mut statement = self.connection.prepare_cached(&sql).map_err(wrong)?;
        statement.execute(rusqlite::params_from_iter(values)).map_err(wrong)?;
        Ok(())
    }

    /// So that each row of a dump is found in one step. A file of another maker has what its makers gave it.
    fn index(&self, table: &str, column: &str) -> Result<()> {
        let make = || -> rusqlite::Result<()> {
            let made = self.connection.is_readonly("main") == Ok(false);
            let Some(known) = self.tables().and_then(|tables| tables.get(table)).filter(|_| made) else {
                return Ok(());
            };
            let name = quoted(&format!("{} by {column}", known.name));
            let sql = format!("CREATE INDEX IF NOT EXISTS {name} ON {} ({})", quoted(&known.name), quoted(column));
            self.connection.prepare_cached(&sql)?.execute([]).map(drop)
        };
        make().map_err(wrong)
    }

    fn select(&self, table: &str, which: &str, values: &[&str], take: TakeRow<'_>) -> std::result::Result<(), Stop> {
        let Some(Table { name, columns, .. }) = self.tables().and_then(|tables| tables.get(table)) else {
            return Ok(());
        };
        // All columns would be others as well: those that are computed from them.
        let list = columns.iter().map(|column| quoted(column)).collect::<Vec<_>>().join(", ");
        let sql = format!("SELECT {list} FROM {} {which}", quoted(name));
        let mut statement = self.connection.prepare_cached(&sql).map_err(wrong)?;
        let mut rows = statement.query(rusqlite::params_from_iter(values)).map_err(wrong)?;
        while let Some(row) = rows.next().map_err(wrong)? {
            let mut values: Vec<Option<Cow<'_, str>>> = Vec::with_capacity(columns.len());
            for at in 0..columns.len() {
                values.push(text(row.get_ref(at).map_err(wrong)?));
            }
            take(Row::new(columns, &values))?;
        }
        Ok(())
    }
}

fn names(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement =
        connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")?;
    let names = statement.query_map([], |row| row.get(0))?;
    names.collect()
}

/// The columns of a table, and what each has in a row that says nothing of it.
fn columns(connection: &Connection, table: &str) -> rusqlite::Result<(Vec<String>, Vec<Option<String>>)> {
    let mut statement = connection.prepare("SELECT lower(name) AS name, dflt_value FROM pragma_table_info(?1)")?;
    let columns = statement.query_map([table], |row| {
        // It is an expression of SQL.
        let default: Option<String> = row.get("dflt_value")?;
        let plain = |default: String| match default.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
            Some(text) => Some(text.replace("''", "'")),
            None => Some(default).filter(|default| !default.eq_ignore_ascii_case("null")),
        };
        Ok((row.get("name")?, default.and_then(plain)))
    })?;
    columns.collect()
}

fn text(value: ValueRef<'_>) -> Option<Cow<'_, str>> {
    match value {
        ValueRef::Null => None,
        ValueRef::Integer(number) => Some(number.to_string().into()),
        ValueRef::Real(number) => Some(number.to_string().into()),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => Some(String::from_utf8_lossy(bytes)),
    }
}

impl Tables for Foreign {
    fn columns(&self, table: &str) -> Option<&[String]> {
        self.tables()?.get(table).map(|table| table.columns.as_slice())
    }

    fn names(&self) -> Vec<&str> {
        self.tables().into_iter().flat_map(BTreeMap::keys).map(String::as_str).collect()
    }

    fn default_of(&self, table: &str, column: &str) -> Option<&str> {
        let Table { columns, defaults, .. } = self.tables()?.get(table)?;
        defaults.get(columns.iter().position(|name| name == column)?)?.as_deref()
    }

    fn count(&self, table: &str) -> Result<u64> {
        let Some(table) = self.tables().and_then(|tables| tables.get(table)) else { return Ok(0) };
        let sql = format!("SELECT count(*) FROM {}", quoted(&table.name));
        let count: i64 = self.connection.query_row(&sql, [], |row| row.get(0)).map_err(wrong)?;
        Ok(count.unsigned_abs())
    }

    fn rows(&self, table: &str, order: Option<&str>, take: TakeRow<'_>) -> std::result::Result<(), Stop> {
        let order = order.map(|column| format!("ORDER BY {}", quoted(column))).unwrap_or_default();
        self.select(table, &order, &[], take)
    }

    fn find(&self, table: &str, column: &str, value: &str, take: TakeRow<'_>) -> std::result::Result<(), Stop> {
        self.index(table, column)?;
        self.select(table, &format!("WHERE {} = ?1", quoted(column)), &[value], take)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Dump;
    use crate::model::Piece;

    /// All rows of the dump, read in pieces of `piece` bytes.
    fn staged(dump: &str, piece: usize) -> Result<Vec<String>> {
        let mut staging = Foreign::staging()?;
        let mut reader = Dump::default();
        let (mut pending, mut rest) = (Vec::new(), dump.as_bytes());
        loop {
            let (now, later) = rest.split_at(piece.min(rest.len()));
            pending.extend_from_slice(now);
            rest = later;
            let taken = reader.push(
                &pending,
                if rest.is_empty() { Piece::Last } else { Piece::More },
                &mut |database, item| staging.add(database, &item),
            )?;
            pending.drain(..taken);
            if rest.is_empty() {
                break;
            }
        }
        let mut found = Vec::new();
        let databases = staging.databases();
        databases.iter().for_each(|database| staging.look_at(database));
        for name in staging.names() {
            let told = staging.rows(name, None, &mut |row| {
                found.push(format!("{name} {:?} {:?}", row.get("a"), row.get("b")));
                Ok(())
            });
            told.unwrap();
        }
        Ok(found)
    }

    const MYSQL: &str = r"-- MySQL dump 10.19  Distrib 10.11
/*!40101 SET NAMES utf8mb4 */;
DROP TABLE IF EXISTS `t`;
CREATE TABLE `t` (
  `a` varchar(255) NOT NULL DEFAULT '',
  `b` decimal(10,2) DEFAULT NULL,
  PRIMARY KEY (`a`),
  KEY `b` (`b`)
) ENGINE=InnoDB COMMENT='it''s; a (table';
LOCK TABLES `t` WRITE;
INSERT INTO `t` VALUES ('x\'y\\z','-5.00'),('two\nlines',NULL),('a''b',_binary 'q'),(0x4142,-7);
INSERT IGNORE INTO `t` (`b`, `a`) VALUES (now(),'last') ON DUPLICATE KEY UPDATE `b` = ';';
UNLOCK TABLES;
DELIMITER ;;
/*!50003 CREATE*/ /*!50003 TRIGGER `x` BEFORE INSERT ON `t` FOR EACH ROW BEGIN SET NEW.b = 1; END */;;
CREATE PROCEDURE `y`()
BEGIN
  INSERT INTO `t` VALUES ('no row',1); -- it's none
END ;;
DELIMITER ;
INSERT INTO `t` VALUES ('after',2);
-- Dump completed";

    const POSTGRESQL: &str = "--\n-- PostgreSQL database dump\n--\nSET standard_conforming_strings = on;\n\
        CREATE FUNCTION public.f() RETURNS trigger LANGUAGE plpgsql AS $_$\nBEGIN\n  \
        INSERT INTO t (a, b) VALUES ($1, '$$'); -- it's none\nEND;\n$_$;\n\
        CREATE TABLE public.t (\n    a character varying(255) DEFAULT ''::character varying NOT NULL,\n    b boolean,\n    \
        CONSTRAINT x CHECK (((a)::text <> ''::text))\n);\n\
        COPY public.t (a, b) FROM stdin;\nx\\ty\\\\z\tt\ntwo\\nlines\t\\N\n\\.\n\n\
        INSERT INTO public.t (a, b) VALUES ('back\\slash', true), (E'tab\\t', NULL), ('it''s'::text, false);\n\
        INSERT INTO public.\"t\" VALUES ('\u{e9}', true);\n";

    const SQLITE: &str = r"PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE t(a TEXT, b);
INSERT INTO t VALUES(replace(replace('one\r\ntwo','\r',char(13)),'\n',char(10)),1);
INSERT INTO t VALUES(unistr('two\u000alines \\n \x'),X'4142');
INSERT INTO t VALUES('back\slash',hidden('x', 1));
INSERT INTO sqlite_sequence VALUES('t',3);
COMMIT;
";

    #[test]
    fn a_dump_reads_the_same_in_pieces_of_every_size() {
        for (dump, rows) in [
            (
                SQLITE,
                vec![
                    r#"t Some("one\r\ntwo") Some("1")"#,
                    r#"t Some("two\nlines \\n \\x") Some("AB")"#,
                    r#"t Some("back\\slash") None"#,
                ],
            ),
            (
                MYSQL,
                vec![
                    r#"t Some("x'y\\z") Some("-5.00")"#,
                    r#"t Some("two\nlines") None"#,
                    r#"t Some("a'b") Some("q")"#,
                    r#"t Some("AB") Some("-7")"#,
                    r#"t Some("last") None"#,
                    r#"t Some("after") Some("2")"#,
                ],
            ),
            (
                POSTGRESQL,
                vec![
                    r#"t Some("x\ty\\z") Some("t")"#,
                    r#"t Some("two\nlines") None"#,
                    r#"t Some("back\\slash") Some("1")"#,
                    r#"t Some("tab\t") None"#,
                    r#"t Some("it's") Some("0")"#,
                    r#"t Some("é") Some("1")"#,
                ],
            ),
        ] {
            for piece in [1, 2, 7, 64, usize::MAX] {
                assert_eq!(staged(dump, piece).unwrap(), rows, "in pieces of {piece}");
            }
        }
    }

    #[test]
    fn a_dump_that_is_cut_off_is_none() {
        for end in [MYSQL.find("(0x").unwrap(), MYSQL.find("lines").unwrap(), POSTGRESQL.len() + MYSQL.len()] {
            let cut = format!("{POSTGRESQL}{MYSQL}");
            assert_eq!(staged(&cut[..end], usize::MAX).is_err(), end < cut.len(), "{end}");
        }
        assert!(staged("INSERT INTO t VALUES (1);", 8).is_err());
        assert!(staged("CREATE TABLE t (a int); INSERT INTO t VALUES (1, 2);", 8).is_err());
    }
}
