//! Which database, and which copy of it, the statements of a dump are for. Rows of two are never put together.

use super::token::Token;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The name of a table, built from its parts: `a.b`, `"a"."b"`, `a."b"`.
#[derive(Default)]
pub(super) struct Name {
    parts: Vec<String>,
    goes_on: bool,
}

impl Name {
    /// Takes the next token of it. One that does not belong to the last begins another name.
    pub(super) fn take(&mut self, token: &Token) {
        match token {
            Token::Bare(text) => {
                if !self.goes_on && !text.starts_with('.') {
                    self.parts.clear();
                }
                self.parts.extend(text.split('.').filter(|part| !part.is_empty()).map(str::to_owned));
                self.goes_on = text.ends_with('.');
            }
            Token::Quoted(text) | Token::Backticked(text) => {
                if !self.goes_on {
                    self.parts.clear();
                }
                self.parts.push(text.clone());
                self.goes_on = false;
            }
            Token::Text(_) | Token::Mark(_) => {}
        }
    }

    /// The table, in lower case.
    pub(super) fn table(&self) -> String {
        self.parts.last().map(|table| table.to_lowercase()).unwrap_or_default()
    }

    /// What stands before it: a database of MySQL, a schema of PostgreSQL.
    fn qualifier(&self) -> Option<&str> {
        self.parts.len().checked_sub(2).map(|at| self.parts[at].as_str())
    }
}

/// A table that has been made, or has rows.
struct Known {
    columns: Arc<[String]>,
    /// The dump of several in one file that has it.
    dump: usize,
}

/// A table, and the database that it is in.
pub(super) type Placed = (Arc<str>, String);

#[derive(Default)]
pub(super) struct Places {
    /// `USE`, or what the dump says of itself.
    used: String,
    /// `\connect`.
    connected: String,
    /// `SET search_path`.
    schema: String,
    /// Which dump of those in the file.
    dump: usize,
    /// How often a database is in the file so far.
    copies: BTreeMap<String, usize>,
    tables: BTreeMap<Placed, Known>,
    made: Option<Placed>,
}

impl Places {
    /// What is said after the banner of a dump.
    pub(super) fn begin_dump(&mut self) {
        self.dump += 1;
        self.used.clear();
    }

    pub(super) fn use_database(&mut self, name: &str) {
        name.clone_into(&mut self.used);
    }

    pub(super) fn connect(&mut self, name: &str) {
        name.clone_into(&mut self.connected);
        self.schema.clear();
    }

    pub(super) fn search(&mut self, schema: &str) {
        schema.clone_into(&mut self.schema);
    }

    /// The database of a table. PostgreSQL's own schema is not named where the database is.
    fn base(&self, name: &Name) -> String {
        let schema = name.qualifier().unwrap_or(&self.schema);
        match (self.connected.as_str(), schema) {
            ("", "") => self.used.clone(),
            ("", schema) => schema.to_owned(),
            (database, "" | "public") => database.to_owned(),
            (database, schema) => format!("{database}.{schema}"),
        }
    }

    fn label(&self, base: &str) -> Arc<str> {
        match (base, self.copies.get(base).copied().unwrap_or(1)) {
            ("", copy) => copy.to_string().into(),
            (base, 1) => base.into(),
            (base, copy) => format!("{base}:{copy}").into(),
        }
    }

    /// A table as its statement names it. What a finished dump had of it belongs to another copy.
    pub(super) fn place(&mut self, name: &Name) -> Placed {
        let base = self.base(name);
        let placed = (self.label(&base), name.table());
        match self.tables.get(&placed) {
            Some(known) if known.dump != self.dump => self.copy(base, placed.1),
            _ => placed,
        }
    }

    /// The same of a table that is made: there is only one of them in a database.
    pub(super) fn make(&mut self, name: &Name, columns: &Arc<[String]>) -> Placed {
        let mut placed = self.place(name);
        if self.tables.contains_key(&placed) {
            placed = self.copy(self.base(name), placed.1);
        }
        self.know(placed.clone(), columns);
        self.made = Some(placed.clone());
        placed
    }

    /// The table that was made last, and its columns.
    pub(super) fn made(&self) -> Option<(Placed, Arc<[String]>)> {
        let made = self.made.clone()?;
        let columns = self.columns(&made)?;
        Some((made, columns))
    }

    fn copy(&mut self, base: String, table: String) -> Placed {
        *self.copies.entry(base.clone()).or_insert(1) += 1;
        (self.label(&base), table)
    }

    pub(super) fn know(&mut self, placed: Placed, columns: &Arc<[String]>) {
        self.tables.insert(placed, Known { columns: columns.clone(), dump: self.dump });
    }

    pub(super) fn columns(&self, placed: &Placed) -> Option<Arc<[String]>> {
        self.tables.get(placed).map(|known| known.columns.clone())
    }
}

/// The database in `\connect NAME`, `\c "NAME"` and `\connect -reuse-previous=on "dbname='NAME'"`.
pub(super) fn connected(line: &str) -> Option<String> {
    let rest = ["\\connect ", "\\c "].iter().find_map(|command| line.strip_prefix(command))?.trim();
    let words =
        rest.split_once(' ').filter(|(first, _)| first.starts_with('-')).map_or(rest, |(_, words)| words.trim());
    let bare = |text: &str| text.trim_matches(['"', '\'']).to_owned();
    match words.split_once("dbname=") {
        Some((_, name)) => Some(bare(name)),
        // A user may follow.
        None if words.starts_with('"') => words.split('"').nth(1).map(str::to_owned),
        None => words.split_whitespace().next().map(bare),
    }
}
