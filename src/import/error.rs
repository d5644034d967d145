//! Why another mail system can't be taken over.

use std::fmt;

/// Why a source can't be read, or says nothing that can be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceError {
    /// It is not the system that was named, by its title, or none that is known.
    Unknown(Option<&'static str>),
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
            Self::Text { place, why } => write!(f, "{why}: {place}"),
            Self::Dump(error) => error.fmt(f),
            Self::Database(why) => write!(f, "the database can't be read ({why})"),
            Self::Forgotten(why) => write!(f, "the source does not fit into temporary files: {why}"),
            Self::NoDomain { login } => write!(f, "the log-in has no domain: {login}"),
        }
    }
}

impl std::error::Error for SourceError {}

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
    /// A value is made by more calls, or of more arguments, than any dump has.
    Tangled(String),
    /// A row has another number of values than the table has columns.
    Uneven(String),
}

impl fmt::Display for DumpError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cut => f.write_str("the dump ends in the middle of a statement"),
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
