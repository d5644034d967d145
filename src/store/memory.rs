//! What an import remembers: in memory as long as it is little, and then in a temporary database.

use crate::import::{Memory, MemoryKey};
use rusqlite::{Connection, OptionalExtension};
use std::cell::RefCell;
use std::collections::HashMap;

/// What of them stays in memory, in bytes: those of some 50,000 mailboxes.
const MEMORY_MAX: usize = 16 << 20;
/// About what an entry takes besides its texts.
const ENTRY: usize = 96;
/// In KiB; what the database has more than that goes into an unnamed file.
const CACHE: i64 = 16 << 10;

/// A memory for any number of texts.
#[derive(Default)]
pub struct LongMemory {
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

impl LongMemory {
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

impl Memory for LongMemory {
    fn put(&mut self, key: &dyn MemoryKey, text: &str) -> bool {
        let name = key.to_string();
        if self.few.contains_key(name.as_str()) {
            return false;
        }
        if self.rest.is_none() && self.bytes < MEMORY_MAX {
            self.bytes += ENTRY + name.len() + text.len();
            self.few.insert(name.into(), text.into());
            return true;
        }
        let put = self.put_later(&name, text);
        self.kept(put)
    }

    fn find(&self, key: &dyn MemoryKey) -> Option<String> {
        let name = key.to_string();
        let rest = || self.rest.as_ref().and_then(|rest| self.kept(find(rest, "text", &name)));
        self.few.get(name.as_str()).map(|text| text.to_string()).or_else(rest)
    }

    fn has(&self, key: &dyn MemoryKey) -> bool {
        let name = key.to_string();
        let rest = || self.rest.as_ref().and_then(|rest| self.kept(find::<i64>(rest, "1", &name)));
        self.few.contains_key(name.as_str()) || rest().is_some()
    }

    fn trouble(&self) -> Option<String> {
        self.trouble.borrow().clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A number that is remembered.
    struct Number(u32);

    impl MemoryKey for Number {}

    impl std::fmt::Display for Number {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "number {}", self.0)
        }
    }

    #[test]
    fn a_memory_answers_the_same_wherever_its_texts_are() {
        let mut memory = LongMemory { bytes: MEMORY_MAX - 1000, ..LongMemory::default() };
        let mut put: HashMap<u32, String> = HashMap::new();
        for number in 0..200_u32 {
            let (key, text) = (number * 7 % 150, format!("text {number}"));
            assert_eq!(memory.put(&Number(key), &text), !put.contains_key(&key), "{number}");
            put.entry(key).or_insert(text);
        }
        assert!(memory.rest.is_some() && !memory.few.is_empty(), "it is in both places");
        for number in 0..200 {
            let key = Number(number);
            assert_eq!((memory.find(&key), memory.has(&key)), (put.get(&number).cloned(), put.contains_key(&number)));
        }
        assert_eq!(memory.trouble(), None);
    }
}
