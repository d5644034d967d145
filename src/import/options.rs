//! How a source is to be taken over.

use super::memory::Memory;
use super::quota::Rounding;
use crate::model::{DefaultScheme, DomainName, PlainPath, Timestamp};

#[derive(Clone, Debug)]
pub struct ImportOptions {
    pub now: Timestamp,
    /// The directory that the mail of the source lies below.
    pub mail_base: Option<PlainPath>,
    /// The domain of log-ins that the source has without one.
    pub domain: Option<DomainName>,
    pub quota_rounding: Rounding,
    /// What a hash without a label is taken for.
    pub password_scheme: Option<DefaultScheme>,
    /// Of a dump with several databases, the one to be read.
    pub database: Option<String>,
    /// Of a database with several sets of tables, what stands before the names of those to be read.
    pub table_prefix: Option<String>,
    pub truncated: Truncated,
    /// Makes an empty memory, for whatever has to be known later.
    pub memory: fn() -> Box<dyn Memory>,
}

/// Whether a dump is read that may be cut off between two statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truncated {
    Refused,
    Accepted,
}
