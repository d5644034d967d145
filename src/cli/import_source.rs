//! What an import reads.

use super::console::Console;
use crate::error::Failure;
use crate::import::{ImportOptions, Opened, Rounding, SOURCES, Source, Truncated, Watch};
use crate::model::{DefaultScheme, DomainName, PlainPath};
use crate::store::LongMemory;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// What is to be read, and how.
#[derive(Debug, Args)]
pub(super) struct Origin {
    /// Kind of the source
    #[arg(value_name = "SOURCE")]
    source: SourceName,

    /// File or directory; '-' for a dump or a text from standard input
    #[arg(value_name = "PATH")]
    path: PathBuf,

    /// Directory that holds the mail of the source, if the source has none or it was moved
    #[arg(long, value_name = "DIR")]
    mail_base: Option<PlainPath>,

    /// Domain of log-ins without a domain in the source
    #[arg(long, value_name = "DOMAIN")]
    domain: Option<DomainName>,

    /// Scheme of password hashes without a label, as in Dovecot's default_pass_scheme
    #[arg(long, value_name = "SCHEME")]
    password_scheme: Option<DefaultScheme>,

    /// Database to read, if a dump has several
    #[arg(long, value_name = "NAME")]
    database: Option<String>,

    /// Prefix of the table names to read, if the database has the tables more than once
    #[arg(long, value_name = "PREFIX")]
    table_prefix: Option<String>,

    /// Read a dump whose last line is missing
    #[arg(long)]
    accept_truncated: bool,

    /// Convert quotas with 1024000 bytes per megabyte to 1048576 bytes
    #[arg(long)]
    round_quotas: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SourceName {
    /// What its content shows.
    Auto,
    Known(&'static Source),
}

impl SourceName {
    /// `None`: what its content shows.
    pub(super) fn of(self) -> Option<&'static Source> {
        match self {
            Self::Auto => None,
            Self::Known(source) => Some(source),
        }
    }

    /// A source by its name.
    pub(super) fn known() -> impl TypedValueParser<Value = Self> {
        let names = SOURCES.iter().map(|source| PossibleValue::new(source.name).help(source.help));
        PossibleValuesParser::new(names).try_map(|name| Self::from_str(&name, false))
    }
}

impl ValueEnum for SourceName {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [SourceName; SOURCES.len() + 1] = {
            let mut all = [SourceName::Auto; SOURCES.len() + 1];
            let mut at = 0;
            while at < SOURCES.len() {
                all[at + 1] = SourceName::Known(SOURCES[at]);
                at += 1;
            }
            all
        };
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Auto => PossibleValue::new("auto").help("Detect the kind from the content"),
            Self::Known(source) => PossibleValue::new(source.name).help(source.help),
        })
    }
}

impl Origin {
    pub(super) fn open(&self, console: &Console, watch: &dyn Watch) -> Result<Opened, Failure> {
        let wanted = self.source.of();
        let options = ImportOptions {
            now: console.desk.now,
            mail_base: self.mail_base.clone(),
            domain: self.domain.clone(),
            quota_rounding: if self.round_quotas { Rounding::ToBinary } else { Rounding::Keep },
            password_scheme: self.password_scheme.clone(),
            database: self.database.clone(),
            table_prefix: self.table_prefix.clone(),
            truncated: if self.accept_truncated { Truncated::Accepted } else { Truncated::Refused },
            memory: || Box::<LongMemory>::default(),
        };
        Opened::open(&self.path, wanted, options, watch)
    }
}
