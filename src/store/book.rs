//! Texts by name: in memory as long as they are few, and then in a temporary database.

use crate::model::import::Book;
use rusqlite::{Connection, OptionalExtension};
use std::cell::RefCell;
use std::collections::HashMap;

/// What of them stays in memory, in bytes: those of some 50,000 mailboxes.
const MEMORY_MAX: usize = 16 << 20;
/// About what an entry takes besides its texts.
const ENTRY: usize = 96;
/// In KiB; what the database has more than that goes into an unnamed file.
const CACHE: i64 = 16 << 10;

/// A book of any length.
#[derive(Default)]
pub struct LongBook {
    few: HashMap<Box<str>, Box<str>>,
    bytes: usize,
    /// Those that came later.
    rest: Option<Connection>,
    trouble: RefCell<Option<String>>,
}

fn open() -> rusqlite::Result<Connection> {
    let connection = Connection::open("")?;
    connection.execute_batch(&format!(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -{CACHE}; BEGIN;
         CREATE TABLE entry (name TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;"
    ))?;
    Ok(connection)
}

fn find<T: rusqlite::types::FromSql>(connection: &Connection, column: &str, name: &str) -> rusqlite::Result<Option<T>> {
    let mut statement = connection.prepare_cached(&format!("SELECT {column} FROM entry WHERE name = ?1"))?;
    statement.query_row([name], |row| row.get(0)).optional()
}

impl LongBook {
    fn kept<T: Default>(&self, answer: rusqlite::Result<T>) -> T {
        answer.unwrap_or_else(|error| {
            self.trouble.borrow_mut().get_or_insert(error.to_string());
            T::default()
        })
    }

    fn put_later(&mut self, name: &str, text: &str) -> rusqlite::Result<bool> {
        let connection = match &self.rest {
            Some(connection) => connection,
            None => self.rest.insert(open()?),
        };
        let mut statement = connection.prepare_cached("INSERT OR IGNORE INTO entry (name, text) VALUES (?1, ?2)")?;
        Ok(statement.execute([name, text])? == 1)
    }
}

impl Book for LongBook {
    fn put(&mut self, name: &str, text: &str) -> bool {
        if self.rest.is_none() && self.bytes < MEMORY_MAX {
            let new = self.few.put(name, text);
            self.bytes += if new { ENTRY + name.len() + text.len() } else { 0 };
            return new;
        }
        if self.few.has(name) {
            return false;
        }
        let put = self.put_later(name, text);
        self.kept(put)
    }

    fn find(&self, name: &str) -> Option<String> {
        let rest = || self.rest.as_ref().and_then(|rest| self.kept(find(rest, "text", name)));
        self.few.find(name).or_else(rest)
    }

    fn has(&self, name: &str) -> bool {
        let rest = || self.rest.as_ref().and_then(|rest| self.kept(find::<i64>(rest, "1", name)));
        self.few.has(name) || rest().is_some()
    }

    fn trouble(&self) -> Option<String> {
        self.trouble.borrow().clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_book_answers_as_a_short_one() {
        let (mut long, mut short) = (LongBook { bytes: MEMORY_MAX - 1000, ..LongBook::default() }, HashMap::default());
        for number in 0..200_u32 {
            let (name, text) = (format!("name {}", number * 7 % 150), format!("text {number}"));
            assert_eq!(long.put(&name, &text), short.put(&name, &text), "{number}");
        }
        assert!(long.rest.is_some() && !long.few.is_empty(), "it is in both places");
        for number in 0..200 {
            let name = format!("name {number}");
            assert_eq!((long.find(&name), long.has(&name)), (short.find(&name), short.has(&name)), "{number}");
        }
        assert_eq!(long.trouble(), None);
    }
}
