//! What there is to know of an import source: one value, which each source has in its own file in `sources`.

use super::error::{SourceError, Stop};
use super::fact::Fact;
use super::loss::Loss;
use super::noted::{Naming, Noted};
use super::options::ImportOptions;
use super::table::Tables;
use super::whereabouts::Whereabouts;
use std::fmt;

/// A mail system of another maker, or a kind of file.
pub struct Source {
    /// What it is called on the command line. No two sources have one name.
    pub name: &'static str,
    /// Its name as its makers write it.
    pub title: &'static str,
    /// What it is read from.
    pub help: &'static str,
    /// What is not in its rows.
    pub whereabouts: &'static Whereabouts,
    pub form: Form,
    pub(super) domains: Domains,
    pub(super) catch_all: CatchAll,
    /// How a text of it is written.
    pub writing: Writing,
    /// Of the files in a directory, those are read whose names end so; of the others the name alone counts. None: all.
    pub(super) endings: &'static [&'static str],
    /// The tables that each database of it has, by which it is known.
    pub(super) tables: &'static [&'static str],
    /// Further tables that are read, and that no database of it lacks.
    pub(super) further: &'static [&'static str],
    /// What may stand before the names of its tables, as these tables show: each of them is another set of tables.
    pub(super) prefixes: fn(&dyn Tables) -> Vec<String>,
    /// Tables, and columns as `table.column`, that say nothing of anybody's mail, or say again what is said elsewhere.
    pub(super) known: &'static [&'static str],
    /// Whether an input that nobody has named is of this source.
    pub(super) recognises: fn(&Sight<'_>) -> bool,
    /// Says all that there is in it, always in the same order: domains before what is in them.
    pub(super) tell: fn(&dyn Tables, &ImportOptions, Take<'_>) -> Result<(), Stop>,
}

/// Takes facts, one at a time.
pub(super) type Take<'a> = &'a mut dyn FnMut(Fact) -> Result<(), Stop>;

/// What a source can be read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A database, or a dump of one.
    Tables,
    /// A file, or a directory of files.
    Texts,
    Either,
}

/// Whether a source has a list of its domains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Domains {
    Listed,
    /// It has only addresses, and each of their domains is one.
    Implied,
}

/// Who gets the mail for a mailbox that has no alias row, in a domain with a catch-all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CatchAll {
    /// The catch-all: the source's Postfix asks for it before it asks for mailboxes.
    BeforeMailboxes,
    AfterMailboxes,
}

/// How the texts of a source are written.
#[derive(Clone, Copy)]
pub enum Writing {
    /// CSV with a heading, one file for each table of the database, named as the table is.
    Tables,
    /// CSV with a heading, by which the table of a file is known; `None`: it is nothing of this source.
    Sheets { table: fn(&[String]) -> Option<&'static str> },
    /// CSV without one; the first field of a record says of which kind it is. The table has `kind` and `fields`.
    /// The first of the `separators` that follows the first field separates all.
    Records { table: &'static str, separators: &'static [u8] },
    /// One entry a line. The table of a file has [`super::LINE`]. In files that are `continued`, a line that begins with
    /// white space belongs to the one before it.
    Lines { continued: fn(&str) -> bool },
    /// YAML or JSON, in UTF-8: lists of objects below names, which say of which table they are. The `inner` lists that
    /// objects have in them become tables of their own, whose rows have the attributes `naming` of the object, too.
    Objects { table: fn(&str) -> Option<&'static str>, naming: &'static [&'static str], inner: &'static [&'static str] },
}

/// What is seen of an input before it is known of which source it is.
pub enum Sight<'a> {
    /// The names of the files in a directory.
    Files(&'a [&'a str]),
    Tables(&'a dyn Tables),
    /// How a text begins, and the columns of its heading in lower case, if it is a sheet.
    Text {
        begin: &'a str,
        columns: &'a [String],
    },
}

impl<'a> Sight<'a> {
    pub(super) fn has_file(&self, name: &str) -> bool {
        matches!(self, Self::Files(names) if names.contains(&name))
    }

    pub(super) fn has_tables(&self, names: &[&str]) -> bool {
        matches!(self, Self::Tables(tables) if names.iter().all(|name| tables.has(name)))
    }

    pub(super) fn has_column(&self, table: &str, column: &str) -> bool {
        matches!(self, Self::Tables(tables) if tables.has_column(table, column))
    }

    /// Whether a sheet has one of these columns.
    pub(super) fn has_heading(&self, any: &[&str]) -> bool {
        matches!(self, Self::Text { columns, .. } if columns.iter().any(|column| any.contains(&column.as_str())))
    }

    /// The first lines of a text, without empty ones and comments.
    pub(super) fn lines(&self) -> impl Iterator<Item = &'a str> {
        let begin = match self {
            Self::Text { begin, .. } => begin,
            Self::Files(_) | Self::Tables(_) => "",
        };
        begin.lines().map(str::trim_end).filter(|line| !line.is_empty() && !line.starts_with('#'))
    }
}

impl Source {
    /// Of a database, the tables that were written out.
    pub(super) const SHEETS: &'static [&'static str] = &[".csv", ".tsv"];

    /// Of its tables' names, those that begin with nothing else.
    pub(super) const PLAIN: fn(&dyn Tables) -> Vec<String> = |_| vec![String::new()];

    /// What stands before the names of the tables that are to be read.
    pub(super) fn prefix(&self, tables: &dyn Tables, options: &ImportOptions) -> Result<String, SourceError> {
        let mut there = (self.prefixes)(tables);
        match &options.table_prefix {
            Some(wanted) if there.contains(wanted) => Ok(wanted.clone()),
            Some(wanted) => Err(SourceError::NoPrefix { wanted: wanted.clone(), there }),
            None if there.len() > 1 => Err(SourceError::Prefixes { title: self.title, there }),
            None => Ok(there.pop().unwrap_or_default()),
        }
    }

    /// Says all that there is in it, and returns what it never asked for. A fault of the source goes through `wrong`.
    pub fn tell<E>(
        &self,
        tables: &dyn Tables,
        options: &ImportOptions,
        wrong: impl Fn(SourceError) -> E,
        take: &mut dyn FnMut(Fact) -> Result<(), E>,
    ) -> Result<Vec<Loss>, E> {
        let naming = match self.writing {
            Writing::Sheets { .. } => Naming::Sheets,
            Writing::Lines { .. } => Naming::Files,
            Writing::Tables | Writing::Records { .. } | Writing::Objects { .. } => Naming::Tables,
        };
        let tables = Noted::new(tables, naming, self.known, self.prefix(tables, options).map_err(&wrong)?);
        let mut refused = None;
        let mut pass_on = |fact| {
            take(fact).map_err(|failure| {
                refused = Some(failure);
                Stop::Taker
            })
        };
        match (self.tell)(&tables, options, &mut pass_on).and_then(|()| tables.never_asked()) {
            Ok(losses) => Ok(losses),
            Err(Stop::Source(error)) => Err(wrong(error)),
            Err(Stop::Taker) => refused.map_or(Ok(Vec::new()), Err),
        }
    }

    /// Those of its tables that a database lacks.
    pub(super) fn lacks(&self, tables: &dyn Tables) -> Vec<&'static str> {
        self.tables.iter().copied().filter(|table| !tables.has(table)).collect()
    }

    /// Whether what stands in a file of a directory is read.
    pub fn reads(&self, file: &str) -> bool {
        self.endings.is_empty() || self.endings.iter().any(|ending| file.ends_with(ending))
    }
}

/// Its name is what it is.
impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Source {}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}
