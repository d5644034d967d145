//! Taking changes back: what the audit log notes of a row is what it was and what it became.

use super::notes::is_secret;
use super::{Reader, Result, Writer};
use crate::model::RowChange;
use rusqlite::{ErrorCode, named_params};

/// The columns as a condition: each is what the JSON object in `parameter` has.
fn all_are(columns: &[String], parameter: &str) -> String {
    let equal = columns.iter().map(|column| format!("\"{column}\" IS json_extract({parameter}, '$.{column}')"));
    equal.collect::<Vec<_>>().join(" AND ")
}

fn quoted(columns: &[String]) -> String {
    columns.iter().map(|column| format!("\"{column}\"")).collect::<Vec<_>>().join(", ")
}

fn extracted(columns: &[String]) -> String {
    columns.iter().map(|column| format!("json_extract(:row, '$.{column}')")).collect::<Vec<_>>().join(", ")
}

/// A row, for people.
fn label(change: &RowChange) -> String {
    let object = change.object.as_deref().unwrap_or("a deleted mailbox");
    match change.row_of.as_str() {
        "address" => format!("the alias {object}"),
        "target" => format!("a target of {object}"),
        "delegation" => format!("a grant of {object}"),
        table => format!("the {table} of {object}"),
    }
}

impl Reader<'_> {
    fn list_key_columns(&self, table: &str) -> Result<Vec<String>> {
        self.collect("SELECT name FROM pragma_table_info(?1) WHERE pk > 0", [table], |row| row.get(0))
    }

    fn list_members(&self, row: &str) -> Result<Vec<String>> {
        self.collect("SELECT key FROM json_each(?1)", [row], |row| row.get(0))
    }

    /// Whether there is a row with what these columns of `row` hold.
    fn has_row(&self, table: &str, columns: &[String], row: &str) -> Result<bool> {
        let sql = format!("SELECT 1 FROM \"{table}\" WHERE {}", all_are(columns, ":row"));
        Ok(self.find(&sql, named_params! { ":row": row }, |_| Ok(()))?.is_some())
    }
}

impl Writer<'_> {
    /// Takes back the changes of rows after the first number, up to the second, the last one first. What has become
    /// something else since stays as it is; told is what that is.
    pub fn undo_row_changes(&self, changes: (i64, i64)) -> Result<Vec<String>> {
        let rows = self.list_named_row_changes(changes)?;
        let mut renumbered = Vec::new();
        let mut left = Vec::new();
        for change in rows.iter().rev() {
            let table = change.row_of.as_str();
            let members = |note: &Option<String>| note.as_ref().map(|note| self.find_members(table, note)).transpose();
            let taken_back = match (&members(&change.before)?, &members(&change.after)?) {
                (None, Some(after)) => self.take_away(table, after)?,
                (Some(before), None) => self.put_back(table, before, &mut renumbered)?,
                (Some(before), Some(after)) => self.change_back(table, before, after)?,
                (None, None) => true,
            };
            if !taken_back {
                left.push(label(change));
            }
        }
        left.dedup();
        Ok(left)
    }

    fn take_away(&self, table: &str, row: &str) -> Result<bool> {
        let sql = format!("DELETE FROM \"{table}\" WHERE {}", all_are(&self.list_members(row)?, ":row"));
        if self.execute(&sql, named_params! { ":row": row })? > 0 {
            return Ok(true);
        }
        Ok(!self.has_row(table, &self.list_key_columns(table)?, row)?)
    }

    /// The fields that were changed; others may be different since.
    fn change_back(&self, table: &str, before: &str, after: &str) -> Result<bool> {
        let key = self.list_key_columns(table)?;
        let changed: Vec<String> = self.collect(
            "SELECT b.key FROM json_each(?1) b JOIN json_each(?2) a ON a.key = b.key WHERE a.value IS NOT b.value",
            [before, after],
            |row| row.get(0),
        )?;
        if changed.is_empty() {
            return Ok(true);
        }
        if changed.iter().any(|column| is_secret(column)) {
            return Ok(false);
        }
        let sql = format!(
            "UPDATE \"{table}\" SET ({}) = (SELECT {}) WHERE {} AND {}",
            quoted(&changed),
            extracted(&changed),
            all_are(&key, ":after"),
            all_are(&changed, ":after")
        );
        if self.execute(&sql, named_params! { ":row": before, ":after": after })? > 0 {
            return Ok(true);
        }
        self.has_row(table, &[key, changed].concat(), before)
    }

    /// `renumbered` are the addresses that got another number because theirs had been given to another row.
    fn put_back(&self, table: &str, row: &str, renumbered: &mut Vec<(i64, i64)>) -> Result<bool> {
        let columns = self.list_members(row)?;
        // The log does not have what a secret was.
        if columns.iter().any(|column| is_secret(column)) {
            return Ok(false);
        }
        let mut row = row.to_owned();
        if table == "target" {
            for (old, new) in renumbered.iter() {
                let renamed = "SELECT json_set(?1, '$.address_id', ?3) WHERE json_extract(?1, '$.address_id') = ?2";
                row = self.find(renamed, (&row, old, new), |found| found.get(0))?.unwrap_or(row);
            }
        }
        if self.has_row(table, &columns, &row)? {
            return Ok(true);
        }
        let key = self.list_key_columns(table)?;
        if key != ["id"] || !self.has_row(table, &key, &row)? {
            return self.insert_row(table, &columns, &row);
        }
        let others: Vec<String> = columns.into_iter().filter(|column| column != "id").collect();
        let inserted = self.insert_row(table, &others, &row)?;
        if inserted && table == "address" {
            let new = self.connection.last_insert_rowid();
            let old = self.find("SELECT json_extract(?1, '$.id')", [&row], |found| found.get(0))?;
            renumbered.extend(old.map(|old| (old, new)));
        }
        Ok(inserted)
    }

    /// Unless a rule of the schema is in the way: what the row refers to is gone, or another holds its name.
    fn insert_row(&self, table: &str, columns: &[String], row: &str) -> Result<bool> {
        let sql = format!("INSERT INTO \"{table}\" ({}) SELECT {}", quoted(columns), extracted(columns));
        let mut statement = self.connection.prepare_cached(&sql).map_err(|e| self.wrong(e))?;
        match statement.execute(named_params! { ":row": row }) {
            Ok(_) => Ok(true),
            Err(rusqlite::Error::SqliteFailure(error, _)) if error.code == ErrorCode::ConstraintViolation => Ok(false),
            Err(error) => Err(self.wrong(error)),
        }
    }
}
