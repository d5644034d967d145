//! Why another mail system can't be taken over.

use std::fmt;

/// Why a source can't be read, or says nothing that can be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceError {
    /// It is not the system that was named, by its title, or none that is known.
    Unknown(Option<&'static str>),
    /// It is another system than the one that was named, both by their titles, and the name of this one.
    Other {
        wanted: &'static str,
        found: &'static str,
        name: &'static str,
    },
    /// Some tables of the system are there, and these are not.
    Lacks {
        title: &'static str,
        tables: Vec<&'static str>,
    },
    /// None of the tables by which the system is known is there, or too few.
    LacksAll {
        title: &'static str,
        tables: &'static [&'static str],
    },
    /// A dump that may be cut off lacks what would show what it is.
    CutBefore {
        cut: DumpError,
        lacks: Box<SourceError>,
    },
    /// Several databases could be meant.
    Databases(Vec<Candidate>),
    /// It has no database of this name, but these.
    NoDatabase {
        wanted: String,
        there: Vec<String>,
    },
    /// Tables with several prefixes could be meant, of the system with the title.
    Prefixes {
        title: &'static str,
        there: Vec<String>,
    },
    /// No tables have this prefix, but these.
    NoPrefix {
        wanted: String,
        there: Vec<String>,
    },
    /// Nothing is in it, by the title of what it should be.
    Empty(&'static str),
    /// A text of it is not in its format: in which file or entry, and why.
    Text {
        place: String,
        why: String,
    },
    Dump(DumpError),
    /// Its database fails, with SQLite's reason.
    Database(String),
    /// What was to be remembered of it is lost, with the reason.
    Forgotten(String),
    /// Log-ins without a domain.
    NoDomain {
        login: String,
    },
}

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(Some(title)) => write!(f, "this is not a source of {title}"),
            Self::Unknown(None) => f.write_str("this is not a source that vmailctl knows"),
            Self::Other { wanted, found, .. } => write!(f, "this is a source of {found}, not of {wanted}"),
            Self::Lacks { title, tables } => write!(f, "tables of {title} are missing ({})", tables.join(", ")),
            Self::LacksAll { title, tables } => {
                write!(f, "this is not a source of {title}, whose tables are {}", tables.join(", "))
            }
            Self::CutBefore { cut, lacks } => write!(f, "{lacks}; {cut}"),
            Self::Databases(found) => {
                let found: Vec<String> = found.iter().map(Candidate::to_string).collect();
                write!(f, "more than one database of the dump can be imported, {}", found.join(", "))
            }
            Self::NoDatabase { wanted, there } if there.is_empty() => {
                write!(f, "the source names no databases, so there is none of this name ({wanted})")
            }
            Self::NoDatabase { wanted, there } => {
                write!(f, "the dump has no database {wanted}, it has {}", there.join(", "))
            }
            Self::Prefixes { title, there } => {
                write!(f, "the database has the tables of {title} more than once, with the prefixes {}", quoted(there))
            }
            Self::NoPrefix { wanted, there } => {
                write!(f, "no tables have the prefix '{wanted}'; there is {}", quoted(there))
            }
            Self::Empty(title) => write!(f, "nothing is in this source of {title}"),
            Self::Text { place, why } => write!(f, "{why}: {place}"),
            Self::Dump(error) => error.fmt(f),
            Self::Database(why) => write!(f, "the database can't be read ({why})"),
            Self::Forgotten(why) => write!(f, "the source does not fit into temporary files: {why}"),
            Self::NoDomain { login } => write!(f, "the log-in has no domain: {login}"),
        }
    }
}

/// One of them may be empty.
fn quoted(prefixes: &[String]) -> String {
    prefixes.iter().map(|prefix| format!("'{prefix}'")).collect::<Vec<_>>().join(", ")
}

impl std::error::Error for SourceError {}

/// A database that could be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub database: String,
    /// Of the system that it is of.
    pub title: &'static str,
    pub mailboxes: u64,
}

impl fmt::Display for Candidate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { database, title, mailboxes } = self;
        let plural = if *mailboxes == 1 { "mailbox" } else { "mailboxes" };
        write!(f, "{database} ({title}, {mailboxes} {plural})")
    }
}

impl From<DumpError> for SourceError {
    fn from(error: DumpError) -> Self {
        Self::Dump(error)
    }
}

/// Why a dump can't be read on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DumpError {
    /// It ends within a statement.
    Cut,
    /// Rows without column names, and no CREATE TABLE before them.
    NoColumns(String),
    /// A file of rows for a table is not beside the one that makes it.
    NoFile(String),
    /// No table is in it.
    NoTables,
    /// The tables are there, and no rows.
    NoRows,
    /// It ends without what its dumper writes at the end.
    Unclosed(&'static str),
    /// Its dumper says that it failed.
    RolledBack,
    /// A value is made by more calls, or of more arguments, than any dump has.
    Tangled(String),
    /// A row has another number of values than the table has columns.
    Uneven(String),
}

impl fmt::Display for DumpError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cut => f.write_str("the dump ends in the middle of a statement"),
            Self::NoFile(file) => write!(f, "the file with the rows of a table is missing ({file})"),
            Self::NoTables => f.write_str("this is not an SQL dump, no table is found in it"),
            Self::NoRows => f.write_str("the dump has tables, but no rows"),
            Self::Unclosed(end) => write!(f, "the dump may be cut off, its last line is missing ({end})"),
            Self::RolledBack => f.write_str("the dump is incomplete, its last line says that it failed (ROLLBACK)"),
            Self::NoColumns(table) => write!(f, "the dump does not name the columns of the rows: table {table}"),
            Self::Tangled(table) => write!(f, "a value of a row has too many parentheses: table {table}"),
            Self::Uneven(table) => {
                write!(f, "the number of values in a row differs from the number of columns: table {table}")
            }
        }
    }
}

impl std::error::Error for DumpError {}

/// Why a source is not told to its end.
#[derive(Debug)]
pub enum Stop {
    Source(SourceError),
    /// Whoever takes the facts takes no more, and keeps the reason.
    Taker,
}

impl From<SourceError> for Stop {
    fn from(error: SourceError) -> Self {
        Self::Source(error)
    }
}
