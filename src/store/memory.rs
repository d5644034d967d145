//! What an import remembers: in memory as long as it is little, and then in a temporary database.

use crate::import::{Memory, MemoryKey};
use hashbrown::HashTable;
use rusqlite::{Connection, OptionalExtension};
use std::cell::RefCell;
use std::hash::{BuildHasher, RandomState};

/// What of them stays in memory, in bytes: those of some 150,000 mailboxes with two aliases each.
const MEMORY_MAX: usize = 32 << 20;
/// In KiB; what the database has more than that goes into an unnamed file.
const CACHE: i64 = 16 << 10;

/// A memory for any number of texts.
#[derive(Default)]
pub struct LongMemory {
    few: Packed,
    /// Those that came later.
    rest: Option<Connection>,
    trouble: RefCell<Option<String>>,
}

/// Texts by their names, one behind the other: a map of strings would take three times the room.
#[derive(Default)]
struct Packed {
    /// The lengths of a name and of its text, and both themselves.
    entries: Vec<u8>,
    /// Where each entry begins.
    places: HashTable<u32>,
    hashes: RandomState,
}

/// Bytes of the two lengths.
const LENGTHS: usize = 8;

impl Packed {
    fn find(&self, name: &str) -> Option<&str> {
        let place = self.places.find(self.hashes.hash_one(name), |place| self.entry(*place).0 == name)?;
        Some(self.entry(*place).1)
    }

    /// Of a name that is not there; `false`: there is no room for it.
    fn put(&mut self, name: &str, text: &str) -> bool {
        let (Ok(place), Ok(of_name), Ok(of_text)) =
            (u32::try_from(self.entries.len()), u32::try_from(name.len()), u32::try_from(text.len()))
        else {
            return false;
        };
        if self.entries.len() + LENGTHS + name.len() + text.len() > MEMORY_MAX {
            return false;
        }
        for part in [&of_name.to_ne_bytes(), &of_text.to_ne_bytes(), name.as_bytes(), text.as_bytes()] {
            self.entries.extend_from_slice(part);
        }
        let Self { entries, places, hashes } = self;
        let hash = |place: &u32| hashes.hash_one(entry(entries, *place).0);
        places.insert_unique(hashes.hash_one(name), place, hash);
        true
    }

    fn entry(&self, place: u32) -> (&str, &str) {
        entry(&self.entries, place)
    }
}

/// The name and the text that lie at a place.
fn entry(entries: &[u8], place: u32) -> (&str, &str) {
    let part = |from: usize, length: usize| entries.get(from..from + length).unwrap_or_default();
    let length = |from| part(from, LENGTHS / 2).try_into().map_or(0, u32::from_ne_bytes) as usize;
    let begin = place as usize;
    let (of_name, of_text) = (length(begin), length(begin + LENGTHS / 2));
    let name = part(begin + LENGTHS, of_name);
    let text = part(begin + LENGTHS + of_name, of_text);
    let read = |bytes| std::str::from_utf8(bytes).unwrap_or_default();
    (read(name), read(text))
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
        if self.few.find(&name).is_some() {
            return false;
        }
        if self.rest.is_none() && self.few.put(&name, text) {
            return true;
        }
        let put = self.put_later(&name, text);
        self.kept(put)
    }

    fn find(&self, key: &dyn MemoryKey) -> Option<String> {
        let name = key.to_string();
        let rest = || self.rest.as_ref().and_then(|rest| self.kept(find(rest, "text", &name)));
        self.few.find(&name).map(str::to_owned).or_else(rest)
    }

    fn has(&self, key: &dyn MemoryKey) -> bool {
        let name = key.to_string();
        let rest = || self.rest.as_ref().and_then(|rest| self.kept(find::<i64>(rest, "1", &name)));
        self.few.find(&name).is_some() || rest().is_some()
    }

    fn trouble(&self) -> Option<String> {
        self.trouble.borrow().clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

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
        let mut memory = LongMemory::default();
        memory.few.entries = vec![0; MEMORY_MAX - 1000];
        let mut put: HashMap<u32, String> = HashMap::new();
        for number in 0..200_u32 {
            let (key, text) = (number * 7 % 150, format!("text {number}"));
            assert_eq!(memory.put(&Number(key), &text), !put.contains_key(&key), "{number}");
            put.entry(key).or_insert(text);
        }
        assert!(memory.rest.is_some() && !memory.few.places.is_empty(), "it is in both places");
        for number in 0..200 {
            let key = Number(number);
            assert_eq!((memory.find(&key), memory.has(&key)), (put.get(&number).cloned(), put.contains_key(&number)));
        }
        assert_eq!(memory.trouble(), None);
    }
}
