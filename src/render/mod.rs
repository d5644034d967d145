//! Outcomes to bytes: text for people, JSON, JSON lines, TSV, CSV and names for programs.
//!
//! An object says once what fields it has ([`Record`]); each format is one file.

mod apple;
mod audit;
mod autoconfig;
mod autoreply;
mod document;
mod header;
mod import;
mod json;
mod offboarding;
mod operator;
mod progress;
mod record;
mod sentence;
mod separated;
mod text;
mod usage;

pub use apple::mobileconfig;
pub use audit::FieldLine;
pub use autoconfig::autoconfig;
pub use document::Document;
pub use header::Listed;
pub use import::Inspection;
pub use progress::{Progress, Watched};
pub use record::{Record, Value};
pub use text::{Palette, plain};

pub use crate::admin::Rehearsal;
use crate::admin::check::Finding;
use crate::admin::{Done, Warning};
use jiff::tz::TimeZone;
use separated::{Dialect, Rows};
use std::io::{self, Write};

/// The output formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Text,
    Json,
    JsonLines,
    Tsv,
    Csv,
    Name,
}

/// How to render: the format, and for text, what people's terminals and clocks are like.
#[derive(Clone, Debug)]
pub struct Style {
    pub format: Format,
    /// Columns of the terminal; `None`: no terminal, lines as long as they are.
    pub width: Option<u16>,
    pub zone: TimeZone,
}

/// The version of JSON objects. They only ever grow within one.
const SCHEMA_VERSION: i64 = 1;

/// A list, row by row, in whichever format. Memory stays the same however long the list is.
pub struct List<'w> {
    out: &'w mut dyn Write,
    form: ListForm,
}

/// A list that does not hold on to where it is written.
pub struct ChangeList(ListForm);

impl ChangeList {
    /// As [`List::new`].
    pub fn new(style: &Style, plural: &'static str, header: &'static [&'static str]) -> Self {
        Self(ListForm::new(style, plural, header))
    }

    pub fn row(&mut self, out: &mut dyn Write, record: &dyn Record) -> io::Result<()> {
        self.0.row(out, record)
    }

    pub fn end(self, out: &mut dyn Write) -> io::Result<()> {
        self.0.end(out)
    }
}

enum ListForm {
    Text(text::Table),
    Json(json::Array),
    JsonLines,
    Separated(Rows),
    Name,
}

impl<'w> List<'w> {
    /// `plural` names the array in JSON, `header` the columns of a list without a row.
    pub fn new(out: &'w mut dyn Write, style: &Style, plural: &'static str, header: &'static [&'static str]) -> Self {
        Self { out, form: ListForm::new(style, plural, header) }
    }

    pub fn row(&mut self, record: &dyn Record) -> io::Result<()> {
        self.form.row(self.out, record)
    }

    pub fn end(self) -> io::Result<()> {
        self.form.end(self.out)
    }
}

impl ListForm {
    fn new(style: &Style, plural: &'static str, header: &'static [&'static str]) -> Self {
        match style.format {
            Format::Text => Self::Text(text::Table::new(style)),
            Format::Json => Self::Json(json::Array::new(plural)),
            Format::JsonLines => Self::JsonLines,
            Format::Tsv => Self::Separated(Rows::named(Dialect::Tabs, header)),
            Format::Csv => Self::Separated(Rows::named(Dialect::Commas, header)),
            Format::Name => Self::Name,
        }
    }

    fn row(&mut self, out: &mut dyn Write, record: &dyn Record) -> io::Result<()> {
        match self {
            Self::Text(table) => table.row(out, record),
            Self::Json(array) => array.row(out, record),
            Self::JsonLines => json::line(out, record.fields()),
            Self::Separated(rows) => rows.row(out, record),
            Self::Name => writeln!(out, "{}", plain(&record.name())),
        }
    }

    fn end(self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Text(table) => table.end(out)?,
            Self::Json(array) => array.end(out)?,
            Self::Separated(rows) => rows.end(out)?,
            Self::JsonLines | Self::Name => {}
        }
        out.flush()
    }
}

/// One object.
pub fn object(out: &mut dyn Write, style: &Style, record: &dyn Record) -> io::Result<()> {
    match style.format {
        Format::Text => text::details(out, style, record)?,
        Format::Json | Format::JsonLines => json::line(out, record.fields())?,
        Format::Tsv => Rows::new(Dialect::Tabs).row(out, record)?,
        Format::Csv => Rows::new(Dialect::Commas).row(out, record)?,
        Format::Name => writeln!(out, "{}", plain(&record.name()))?,
    }
    out.flush()
}

/// What is wrong with the pipeline.
pub fn findings(out: &mut dyn Write, style: &Style, findings: &[Finding]) -> io::Result<()> {
    if style.format == Format::Text {
        text::findings(out, findings)?;
        return out.flush();
    }
    let mut list = List::new(out, style, "findings", Finding::HEADER);
    findings.iter().try_for_each(|finding| list.row(finding))?;
    list.end()
}

/// What came of a change: the object for programs; a generated password, alone, for people.
pub fn change(out: &mut dyn Write, style: &Style, done: &Done, rehearsal: Rehearsal) -> io::Result<()> {
    match style.format {
        Format::Text => {
            if rehearsal == Rehearsal::No
                && let Some(secret) = sentence::generated(&done.outcome)
            {
                writeln!(out, "{}", secret.expose())?;
            }
        }
        Format::Json | Format::JsonLines => json::change(out, done, rehearsal)?,
        Format::Tsv => {
            let mut rows = Rows::new(Dialect::Tabs);
            if let Some(record) = sentence::subject(&done.outcome).1 {
                rows.row(out, record)?;
            }
            sentence::revoked(&done.outcome).iter().try_for_each(|one| rows.row(out, one))?;
        }
        Format::Csv => {
            if let Some(record) = sentence::subject(&done.outcome).1 {
                Rows::new(Dialect::Commas).row(out, record)?;
            }
        }
        Format::Name => writeln!(out, "{}", sentence::name(&done.outcome))?,
    }
    out.flush()
}

/// What came of a change, as a sentence for people; and its warnings, each as a sentence.
pub fn sentences(done: &Done, style: &Style, rehearsal: Rehearsal) -> (String, Vec<String>) {
    let warnings = done.warnings.iter().map(sentence::warning).collect();
    (sentence::sentence(done, &style.zone, rehearsal), warnings)
}

/// A warning as a sentence.
pub fn warning(warning: &Warning) -> String {
    sentence::warning(warning)
}

/// A failure as one JSON object.
pub fn failure(out: &mut dyn Write, code: u8, kind: &str, message: &str, hint: Option<&str>) -> io::Result<()> {
    json::failure(out, code, kind, message, hint)
}
