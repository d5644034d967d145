//! Mail systems of other makers, as entries of a document.
//!
//! ```text
//! file, directory, database, dump  →  texts or tables  →  facts  →  survey, then arrival  →  entries, loss report
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
mod sheet;
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
pub use sheet::Sheet;
pub use source::{Form, Source};
pub use survey::{Counts, Quotas, SchemeCount, Survey};
pub use table::{Row, Tables};
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

/// A file of a source.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Without its directory.
    pub name: String,
    pub text: String,
}

impl SourceFile {
    /// Text in UTF-8, with or without a byte order mark, in UTF-16 with one, or else in Latin-1.
    pub fn new(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        let units = |bytes: &[u8], read: fn([u8; 2]) -> u16| {
            let pairs: Vec<u16> = bytes.chunks_exact(2).map(|pair| read([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&pairs)
        };
        let text = match bytes.as_slice() {
            [0xff, 0xfe, rest @ ..] => units(rest, u16::from_le_bytes),
            [0xfe, 0xff, rest @ ..] => units(rest, u16::from_be_bytes),
            [0xef, 0xbb, 0xbf, rest @ ..] => token::text(rest.to_vec()),
            _ => token::text(bytes),
        };
        Self { name: name.into(), text }
    }
}

/// What there is to be read.
pub enum Material<T> {
    Tables(T),
    Texts(Vec<SourceFile>),
}

/// Why a source says nothing that could be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceError {
    /// It is not what it was said to be, or nothing that is known.
    Unknown(Option<Source>),
    /// It has a text that is none of its format, with where and why.
    Text {
        file: String,
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
            Self::Text { file, why } => write!(f, "{why}: {file}"),
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
pub fn tell<T, E>(source: Source, material: &Material<T>, request: &Request, take: Take<'_, E>) -> Result<(), E>
where
    T: Tables,
    E: From<T::Error> + From<SourceError>,
{
    match (source, material) {
        (Source::PostfixAdmin, Material::Tables(tables)) => postfixadmin::tell(tables, take),
        (Source::Mailcow, Material::Tables(tables)) => mailcow::tell(tables, request, take),
        (Source::IRedMail, Material::Tables(tables)) => iredmail::tell(tables, take),
        (Source::ViMbAdmin, Material::Tables(tables)) => vimbadmin::tell(tables, take),
        (Source::MailInABox, Material::Tables(tables)) => mail_in_a_box::tell(tables, take),
        (Source::Postdove, Material::Tables(tables)) => postdove::tell(tables, take),
        (Source::Modoboa, Material::Tables(tables)) => modoboa::tell_tables(tables, take),
        (Source::Modoboa, Material::Texts(files)) => modoboa::tell_csv(files, take),
        (Source::Mailu, Material::Tables(tables)) => mailu::tell_tables(tables, take),
        (Source::Mailu, Material::Texts(files)) => mailu::tell_yaml(files, take),
        (Source::DockerMailserver, Material::Texts(files)) => docker_mailserver::tell(files, take),
        (Source::DovecotPasswd, Material::Texts(files)) => passwd_file::tell(files, request, take),
        (Source::Google, Material::Texts(files)) => google::tell(files, take),
        (Source::Microsoft365, Material::Texts(files)) => microsoft::tell(files, take),
        (Source::Csv, Material::Texts(files)) => plain_csv::tell(files, request, take),
        _ => Err(SourceError::Unknown(Some(source)).into()),
    }
}

/// The version that a source says it has.
pub fn version<T: Tables, E: From<T::Error>>(source: Source, material: &Material<T>) -> Result<Option<String>, E> {
    match (source, material) {
        (Source::PostfixAdmin, Material::Tables(tables)) => postfixadmin::version(tables),
        (Source::Mailcow, Material::Tables(tables)) => mailcow::version(tables),
        _ => Ok(None),
    }
}
