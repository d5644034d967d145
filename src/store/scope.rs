//! Transactions, and transactions inside one: a batch of commands is one, and each of its commands another.

use rusqlite::Connection;
use std::ops::Deref;

/// Of a transaction that begins while there is one.
const BEGIN_NESTED: &str = "SAVEPOINT within";
const COMMIT_NESTED: &str = "RELEASE within";
const ROLL_BACK_NESTED: &str = "ROLLBACK TO within; RELEASE within";

/// What a transaction is to do first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    Read,
    /// Waits for other writers.
    Write,
}

/// A transaction. Dropped, it is rolled back, and all that was committed inside it.
pub(super) struct Scope<'s> {
    connection: &'s Connection,
    nested: bool,
    open: bool,
}

impl<'s> Scope<'s> {
    pub(super) fn begin(connection: &'s Connection, purpose: Purpose) -> rusqlite::Result<Self> {
        let nested = !connection.is_autocommit();
        match purpose {
            // Lines of a file begin and end one each.
            _ if nested => connection.prepare_cached(BEGIN_NESTED)?.execute([]).map(drop)?,
            Purpose::Read => connection.execute_batch("BEGIN DEFERRED")?,
            Purpose::Write => connection.execute_batch("BEGIN IMMEDIATE")?,
        }
        Ok(Self { connection, nested, open: true })
    }

    /// Whether it is inside another, which decides whether anything becomes of it.
    pub(super) fn is_nested(&self) -> bool {
        self.nested
    }

    pub(super) fn commit(mut self) -> rusqlite::Result<()> {
        if self.nested {
            self.connection.prepare_cached(COMMIT_NESTED)?.execute([])?;
        } else {
            self.connection.execute_batch("COMMIT")?;
        }
        self.open = false;
        Ok(())
    }
}

impl Deref for Scope<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.connection
    }
}

impl Drop for Scope<'_> {
    fn drop(&mut self) {
        if self.open && !self.connection.is_autocommit() {
            let _ = self.connection.execute_batch(if self.nested { ROLL_BACK_NESTED } else { "ROLLBACK" });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_inside_is_committed_with_what_is_around_it() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE t (n INTEGER)").unwrap();
        let count = || connection.query_row("SELECT count(*) FROM t", [], |row| row.get::<_, i64>(0)).unwrap();
        let insert = |purpose, commit| {
            let scope = Scope::begin(&connection, purpose).unwrap();
            scope.execute("INSERT INTO t VALUES (1)", []).unwrap();
            if commit {
                scope.commit().unwrap();
            }
        };
        insert(Purpose::Write, false);
        assert_eq!(count(), 0);
        for commit in [false, true] {
            let outer = Scope::begin(&connection, Purpose::Write).unwrap();
            insert(Purpose::Write, true);
            insert(Purpose::Write, false);
            drop(Scope::begin(&connection, Purpose::Read).unwrap());
            assert_eq!((count(), outer.is_nested()), (1, false));
            if commit {
                outer.commit().unwrap();
            } else {
                drop(outer);
            }
            assert_eq!(count(), i64::from(commit));
        }
    }
}
