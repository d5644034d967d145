//! The views of `definition.sql`, for statements of this program: they are no part of the schema, which every process that
//! opens a store has to read.

const DEFINITION: &str = include_str!("definition.sql");

const VIEW: &str = "CREATE VIEW ";

/// The views, each as its name and its query, in the order in which they need each other.
fn views() -> impl Iterator<Item = (&'static str, &'static str)> {
    DEFINITION.split(VIEW).skip(1).filter_map(|rest| {
        let (name, rest) = rest.split_once(" AS\n")?;
        Some((name, rest.split_once(";\n").map_or(rest, |(query, _)| query)))
    })
}

/// A statement that asks these views, which are named with all that they need themselves.
pub(super) fn with(names: &[&str], statement: &str) -> String {
    let mut sql = String::with_capacity(4096);
    for (name, query) in views().filter(|(name, _)| names.contains(name)) {
        sql.push_str(if sql.is_empty() { "WITH " } else { ",\n" });
        // One that is asked twice would be computed whole, for all mailboxes.
        sql.extend([name, " AS NOT MATERIALIZED (", query, ")"]);
    }
    sql.push('\n');
    sql.push_str(statement);
    sql
}

#[cfg(test)]
mod tests;
