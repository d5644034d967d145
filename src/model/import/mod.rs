//! Mail systems of other makers, as entries of a document.
//!
//! ```text
//! file, directory, database, dump  →  tables  →  facts  →  survey, then arrival  →  entries, loss report
//! ```
//!
//! Each source has a file of its own, which says what it finds in the words of [`Fact`] and decides nothing. What is
//! true of all sources is decided once: in [`Survey`] and [`Arrival`].

mod arrival;
mod book;
mod call;
mod date;
mod dump;
mod fact;
mod loss;
mod route;
mod survey;
mod table;
mod text;
mod token;
mod verdict;

mod docker_mailserver;
mod google;
mod iredmail;
mod mail_in_a_box;
mod mailcow;
mod mailu;
mod microsoft;
mod modoboa;
mod passwd_file;
mod plain_csv;
mod postdove;
mod postfixadmin;
mod source;
mod vimbadmin;

pub use arrival::{Arrival, Arrived};
pub use book::Book;
pub use dump::{Dump, DumpError, Item};
pub use fact::Fact;
pub use loss::Loss;
pub use source::{Form, Source, Writing};
pub use survey::{Counts, Quotas, SchemeCount, Survey};
pub use table::{FIELD_END, LINE, Row, Tables};
pub use token::text as decoded;
pub use verdict::Verdict;

use super::{DomainName, PlainPath, Timestamp};
use fact::FoundQuota;
use std::fmt;
use survey::ODD_MEGABYTE;

/// How a source is to be taken over.
#[derive(Clone, Debug)]
pub struct Request {
    pub now: Timestamp,
    /// Below which directory the mail of the source lies.
    pub mail_base: Option<PlainPath>,
    /// Of log-ins that the source has without a domain.
    pub domain: Option<DomainName>,
    pub quota_rounding: Rounding,
    /// An empty book, for what has to be remembered on the way.
    pub book: fn() -> Box<dyn Book>,
}

/// Whether megabytes of 1 024 000 bytes become those of 1 048 576.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    Keep,
    ToBinary,
}

impl Request {
    fn rounded(&self, quota: FoundQuota) -> FoundQuota {
        match quota {
            FoundQuota::Bytes(bytes) if self.quota_rounding == Rounding::ToBinary && bytes % ODD_MEGABYTE == 0 => {
                FoundQuota::Bytes((bytes / ODD_MEGABYTE).saturating_mul(1 << 20))
            }
            quota => quota,
        }
    }
}

/// Why a source says nothing that could be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceError {
    /// It is not what it was said to be, or nothing that is known.
    Unknown(Option<Source>),
    /// It has a text that is none of its format: in which file or entry, and why.
    Text {
        place: String,
        why: String,
    },
    Dump(DumpError),
    /// What was to be remembered of it can't be, with the reason.
    Forgotten(String),
    /// Log-ins without a domain.
    NoDomain {
        login: String,
    },
}

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(Some(source)) => write!(f, "this is nothing of {}", source.title()),
            Self::Unknown(None) => f.write_str("this is no source that is known"),
            Self::Text { place, why } => write!(f, "{why}: {place}"),
            Self::Dump(error) => error.fmt(f),
            Self::Forgotten(why) => write!(f, "what it says can't be kept until its end: {why}"),
            Self::NoDomain { login } => write!(f, "a log-in has no domain: {login}"),
        }
    }
}

impl std::error::Error for SourceError {}

impl From<DumpError> for SourceError {
    fn from(error: DumpError) -> Self {
        Self::Dump(error)
    }
}

/// Takes facts, one at a time.
type Take<'a, E> = &'a mut dyn FnMut(Fact) -> Result<(), E>;

/// Says all that there is in a source, always in the same order: domains before what is in them.
pub fn tell<T, E>(source: Source, tables: &T, request: &Request, take: Take<'_, E>) -> Result<(), E>
where
    T: Tables,
    E: From<T::Error> + From<SourceError>,
{
    match source {
        Source::PostfixAdmin => postfixadmin::tell(tables, take),
        Source::DockerMailserver => docker_mailserver::tell(tables, request, take),
        Source::Mailu => mailu::tell(tables, take),
        Source::Modoboa => modoboa::tell(tables, take),
        Source::Mailcow => mailcow::tell(tables, request, take),
        Source::IRedMail => iredmail::tell(tables, take),
        Source::MailInABox => mail_in_a_box::tell(tables, request, take),
        Source::DovecotPasswd => passwd_file::tell(tables, request, take),
        Source::Postdove => postdove::tell(tables, take),
        Source::ViMbAdmin => vimbadmin::tell(tables, take),
        Source::Google => google::tell(tables, take),
        Source::Microsoft365 => microsoft::tell(tables, request, take),
        Source::Csv => plain_csv::tell(tables, request, take),
    }
}

/// The version that a source says it has.
pub fn version<T: Tables, E: From<T::Error>>(source: Source, tables: &T) -> Result<Option<String>, E> {
    match source {
        Source::PostfixAdmin => postfixadmin::version(tables),
        Source::Mailcow => mailcow::version(tables),
        _ => Ok(None),
    }
}
