//! All that a store holds, for tests that compare stores.

use super::Reader;
use rusqlite::types::Value;

impl Reader<'_> {
    /// Every row but those of the audit log: its table and its values, in no order that means anything.
    pub(crate) fn contents(&self) -> Vec<String> {
        let tables: Vec<String> = self
            .collect(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'audit%'",
                [],
                |row| row.get(0),
            )
            .unwrap();
        let mut rows = Vec::new();
        for table in tables {
            let mut statement = self.connection.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
            let columns = statement.column_count();
            let values = statement.query_map([], |row| (0..columns).map(|at| row.get(at)).collect());
            rows.extend(
                values.unwrap().map(|values: rusqlite::Result<Vec<Value>>| format!("{table} {:?}", values.unwrap())),
            );
        }
        rows.sort();
        rows
    }
}
