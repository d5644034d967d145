//! Rows as they are written: each value beside the name of its column, and the statement made of the names.

use super::{Result, Writer};
use rusqlite::{ToSql, params_from_iter};

/// A column of a row to be written.
pub(super) type Value<'v> = (&'static str, &'v dyn ToSql);

/// Something of each column, with commas between.
fn list(values: &[Value<'_>], write: impl Fn(&mut String, &str)) -> String {
    let mut all = String::with_capacity(24 * values.len());
    for (at, (name, _)) in values.iter().enumerate() {
        all.push_str(if at > 0 { ", " } else { "" });
        write(&mut all, name);
    }
    all
}

fn names(values: &[Value<'_>]) -> String {
    list(values, |all, name| all.push_str(name))
}

fn places(values: &[Value<'_>]) -> String {
    list(values, |all, _| all.push('?'))
}

impl Writer<'_> {
    pub(super) fn insert(&self, table: &str, values: &[Value<'_>]) -> Result<()> {
        let sql = format!("INSERT INTO {table} ({}) VALUES ({})", names(values), places(values));
        self.execute(&sql, params_from_iter(values.iter().map(|(_, value)| value)))?;
        Ok(())
    }

    /// The row of this key, made or changed. `once` is written where it is made, and stays.
    pub(super) fn upsert(
        &self,
        table: &str,
        key: &[Value<'_>],
        values: &[Value<'_>],
        once: &[Value<'_>],
    ) -> Result<()> {
        let all = [key, values, once].concat();
        let changes = list(values, |all, name| all.extend([name, " = excluded.", name]));
        let sql = format!(
            "INSERT INTO {table} ({}) VALUES ({}) ON CONFLICT ({}) DO UPDATE SET {changes}",
            names(&all),
            places(&all),
            names(key)
        );
        self.execute(&sql, params_from_iter(all.iter().map(|(_, value)| value)))?;
        Ok(())
    }

    /// The row with this number.
    pub(super) fn update(&self, table: &str, id: i64, values: &[Value<'_>]) -> Result<()> {
        let changes = list(values, |all, name| all.extend([name, " = ?"]));
        let sql = format!("UPDATE {table} SET {changes} WHERE id = ?");
        let number: &dyn ToSql = &id;
        self.execute(&sql, params_from_iter(values.iter().map(|(_, value)| *value).chain([number])))?;
        Ok(())
    }
}
