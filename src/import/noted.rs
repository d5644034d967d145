//! What a source asks of its tables, noted while it asks: what holds something and was never asked for is named, so that no
//! table and no column of a newer version is lost without a word.

use super::error::{SourceError, Stop};
use super::loss::Loss;
use super::table::{Row, Tables, TakeRow};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Columns that say nothing of anybody's mail, in every source.
const OF_NO_CONCERN: [&str; 5] = ["*.id", "*.created", "*.modified", "*.created_at", "*.updated_at"];

/// By which a row may be named: never by anything that could be a secret.
const NAMES: [&str; 22] = [
    "username",
    "address",
    "email",
    "user_email",
    "email address",
    "primaryemail",
    "user principal name",
    "userprincipalname",
    "primarysmtpaddress",
    "mailbox",
    "user",
    "identity",
    "account",
    "object",
    "c_uid",
    "source",
    "name",
    "alias_domain",
    "domain_name",
    "domain",
    "dest",
    "destination",
];

/// What the tables of a source are to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Naming {
    /// Tables of a database, or parts of an export.
    Tables,
    /// Sheets, which have no names of their own.
    Sheets,
    /// Files of lines.
    Files,
}

/// Tables that note what is asked of them. Their names are those that the source knows, without what stands before them.
pub(super) struct Noted<'t> {
    tables: &'t dyn Tables,
    naming: Naming,
    /// Which of them say nothing of anybody's mail.
    known: &'static [&'static str],
    prefix: String,
    notes: RefCell<BTreeMap<String, Rc<Note>>>,
}

/// What is noted of one table, by column.
struct Note {
    asked: Vec<Cell<bool>>,
    columns: Vec<Column>,
    /// Whether all its rows were looked at.
    seen: Cell<bool>,
}

/// What a column holds in the rows in which nobody has asked for it yet.
struct Column {
    name: String,
    default: Option<String>,
    is_of_concern: bool,
    held: Cell<u64>,
    first: RefCell<String>,
}

impl<'t> Noted<'t> {
    pub(super) fn new(tables: &'t dyn Tables, naming: Naming, known: &'static [&'static str], prefix: String) -> Self {
        Self { tables, naming, known, prefix, notes: RefCell::default() }
    }

    fn full(&self, table: &str) -> String {
        format!("{}{table}", self.prefix)
    }

    /// What is noted of a table; `None`: there is no such table.
    fn note(&self, table: &str) -> Option<Rc<Note>> {
        if let Some(note) = self.notes.borrow().get(table) {
            return Some(note.clone());
        }
        let full = self.full(table);
        let columns = self.tables.columns(&full)?.iter().map(|column| Column {
            name: column.clone(),
            default: self.tables.default_of(&full, column).map(str::to_owned),
            is_of_concern: !is_listed(self.known, table, Some(column)),
            held: Cell::new(0),
            first: RefCell::default(),
        });
        let columns: Vec<Column> = columns.collect();
        let note = Rc::new(Note { asked: vec![Cell::new(false); columns.len()], columns, seen: Cell::new(false) });
        self.notes.borrow_mut().insert(table.to_owned(), note.clone());
        Some(note)
    }

    /// What holds something, and nobody asked for it.
    pub(super) fn never_asked(&self) -> Result<Vec<Loss>, Stop> {
        let mut losses = Vec::new();
        for full in self.tables.names() {
            let table = full.strip_prefix(&*self.prefix).unwrap_or(full);
            if is_listed(self.known, table, None) {
                continue;
            }
            let note = self.notes.borrow().get(table).cloned();
            match note {
                Some(note) => {
                    if !note.seen.get() {
                        self.rows(table, None, &mut |_| Ok(()))?;
                    }
                    losses.extend(note.left().map(|column| self.column(table, column)));
                }
                None => losses.extend(self.table(full, table)?),
            }
        }
        Ok(losses)
    }

    fn column(&self, table: &str, column: &Column) -> Loss {
        let name = match self.naming {
            Naming::Sheets => column.name.clone(),
            Naming::Tables | Naming::Files => format!("{table}.{}", column.name),
        };
        let first = column.first.borrow();
        let reason = match column.held.get() {
            1 => format!("it is not imported; one row has a value: {first}"),
            rows => format!("it is not imported; {rows} rows have a value, the first is {first}"),
        };
        Loss::new("column", name, reason)
    }

    /// A table of which nothing was read.
    fn table(&self, full: &str, table: &str) -> Result<Option<Loss>, Stop> {
        if self.naming == Naming::Files {
            return Ok(Some(Loss::new("file", table, "the file is not imported")));
        }
        let rows = self.tables.count(full)?;
        let mut first = String::new();
        // A row of a foreign table may be too long to be looked at.
        let _ = self.tables.rows(full, None, &mut |row| {
            first = named(row, 1);
            Err(Stop::Taker)
        });
        Ok(match rows {
            0 => None,
            1 => Some(Loss::new("table", table, format!("the table is not imported; it has one row: {first}"))),
            rows => {
                let reason = format!("the table is not imported; it has {rows} rows, the first is {first}");
                Some(Loss::new("table", table, reason))
            }
        })
    }
}

impl Note {
    /// Looks at what was not asked for so far.
    fn see(&self, row: Row<'_>, number: u64) {
        for (at, column) in self.columns.iter().enumerate() {
            if column.is_of_concern && !self.asked[at].get() && says_something(row.at(at), column.default.as_deref()) {
                if column.held.get() == 0 {
                    column.first.replace(named(row, number));
                }
                column.held.set(column.held.get() + 1);
            }
        }
    }

    fn left(&self) -> impl Iterator<Item = &Column> {
        let held = |(column, asked): &(&Column, &Cell<bool>)| !asked.get() && column.held.get() > 0;
        self.columns.iter().zip(&self.asked).filter(held).map(|(column, _)| column)
    }
}

impl Tables for Noted<'_> {
    fn columns(&self, table: &str) -> Option<&[String]> {
        self.tables.columns(&self.full(table))
    }

    fn names(&self) -> Vec<&str> {
        self.tables.names()
    }

    fn default_of(&self, table: &str, column: &str) -> Option<&str> {
        self.tables.default_of(&self.full(table), column)
    }

    fn count(&self, table: &str) -> Result<u64, SourceError> {
        self.tables.count(&self.full(table))
    }

    fn rows(&self, table: &str, order: Option<&str>, take: TakeRow<'_>) -> Result<(), Stop> {
        let Some(note) = self.note(table) else { return Ok(()) };
        let is_first = !note.seen.replace(true);
        let mut number = 0;
        self.tables.rows(&self.full(table), order, &mut |row| {
            take(row.noting(&note.asked))?;
            if is_first {
                number += 1;
                note.see(row, number);
            }
            Ok(())
        })
    }

    fn find(&self, table: &str, column: &str, value: &str, take: TakeRow<'_>) -> Result<(), Stop> {
        let Some(note) = self.note(table) else { return Ok(()) };
        if let Some((_, asked)) = note.columns.iter().zip(&note.asked).find(|(known, _)| known.name == column) {
            asked.set(true);
        }
        self.tables.find(&self.full(table), column, value, &mut |row| take(row.noting(&note.asked)))
    }
}

/// Whether a table, or a column of one, is known to say nothing of anybody's mail. `*` ends a name, or is all of it.
fn is_listed(list: &[&str], table: &str, column: Option<&str>) -> bool {
    let fits = |pattern: &str, name: &str| match pattern.strip_suffix('*') {
        Some(begin) => name.starts_with(begin),
        None => pattern == name,
    };
    OF_NO_CONCERN.iter().chain(list).any(|entry| match (entry.split_once('.'), column) {
        (Some((of, pattern)), Some(column)) => fits(of, table) && fits(pattern, column),
        (None, None) => fits(entry, table),
        // A file has a dot in its name.
        (Some(_), None) => *entry == table,
        (None, Some(_)) => false,
    })
}

/// Whether a value is another than the one that rows have by themselves.
fn says_something(value: Option<&str>, default: Option<&str>) -> bool {
    let Some(value) = value.map(str::trim).filter(|value| !value.is_empty()) else { return false };
    let one = |text: &str| match text {
        "t" | "true" | "True" => "1".to_owned(),
        "f" | "false" | "False" => "0".to_owned(),
        text => text.to_owned(),
    };
    match default {
        Some(default) => one(value) != one(default.trim()),
        None => !["0", "{}", "[]", "0000-00-00", "0000-00-00 00:00:00"].contains(&one(value).as_str()),
    }
}

/// A row as people know it.
fn named(row: Row<'_>, number: u64) -> String {
    let name = NAMES.iter().map(|column| row.text(column)).find(|name| !name.is_empty());
    name.map_or_else(|| format!("row {number}"), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_says_something_if_a_row_has_not_got_it_by_itself() {
        for (value, default, says) in [
            (None, None, false),
            (Some(" "), Some("x"), false),
            (Some("1"), Some("1"), false),
            (Some("t"), Some("1"), false),
            (Some("0"), Some("1"), true),
            (Some("0"), None, false),
            (Some("False"), None, false),
            (Some("mdbox"), Some("maildir"), true),
            (Some("x"), None, true),
        ] {
            assert_eq!(says_something(value, default), says, "{value:?} {default:?}");
        }
    }

    #[test]
    fn a_list_has_tables_and_columns() {
        let list = ["quota2", "sogo_*", "admin.*", "*.token", "mailbox.local_part", "some.cf"];
        for (table, column, listed) in [
            ("quota2", None, true),
            ("quota", None, false),
            ("sogo_acl", None, true),
            ("some.cf", None, true),
            ("admin", None, false),
            ("admin", Some("phone"), true),
            ("mailbox", Some("token"), true),
            ("mailbox", Some("local_part"), true),
            ("mailbox", Some("id"), true),
            ("mailbox", Some("name"), false),
        ] {
            assert_eq!(is_listed(&list, table, column), listed, "{table} {column:?}");
        }
    }
}
