//! Rows of values, with a line of names before them: tab-separated, or comma-separated (RFC 4180).

use super::record::Record;
use super::text::plain;
use super::value::Value;
use crate::model::guarded;
use std::io::{self, Write};

/// How values are told from each other.
#[derive(Clone, Copy)]
pub(super) enum Dialect {
    /// A tab, a newline or a backslash inside a value is written as `\t`, `\n`, `\\`. Lists are joined with commas.
    Tabs,
    /// A value that has a comma or a newline is quoted; one that begins like a formula has an apostrophe in front. Lists are
    /// joined with spaces.
    Commas,
}

impl Dialect {
    fn separator(self) -> &'static str {
        match self {
            Self::Tabs => "\t",
            Self::Commas => ",",
        }
    }

    /// Between the values of a list, and between the members of an object, in one cell.
    fn joiners(self) -> (&'static str, &'static str) {
        match self {
            Self::Tabs => (",", ";"),
            Self::Commas => (" ", "; "),
        }
    }

    /// A cell that a spreadsheet does not take for a formula.
    fn guarded(self, value: &Value<'_>) -> String {
        match (self, value) {
            (
                Self::Commas,
                Value::Text(_) | Value::Address(_) | Value::List(_) | Value::Object(_) | Value::Earlier(_),
            ) => guarded(cell(value, self)),
            _ => cell(value, self),
        }
    }

    fn escaped(self, cell: String) -> String {
        match self {
            Self::Tabs if !cell.contains(['\\', '\t', '\r', '\n']) => plain(&cell),
            Self::Tabs => {
                plain(&cell.replace('\\', "\\\\").replace('\t', "\\t").replace('\r', "\\r").replace('\n', "\\n"))
            }
            Self::Commas if cell.contains([',', '"', '\n', '\r']) || cell.starts_with(' ') || cell.ends_with(' ') => {
                format!("\"{}\"", cell.replace('"', "\"\""))
            }
            Self::Commas => cell,
        }
    }
}

pub(super) struct Rows {
    dialect: Dialect,
    header: Header,
}

enum Header {
    /// What it will be, where that is known before the first row.
    Due(Vec<&'static str>),
    Written,
}

impl Rows {
    pub(super) fn new(dialect: Dialect) -> Self {
        Self::named(dialect, Vec::new())
    }

    /// With a header even where no row comes.
    pub(super) fn named(dialect: Dialect, header: Vec<&'static str>) -> Self {
        Self { dialect, header: Header::Due(header) }
    }

    pub(super) fn end(&self, out: &mut dyn Write) -> io::Result<()> {
        match &self.header {
            Header::Due(names) if !names.is_empty() => self.line(out, names.iter().map(|name| (*name).to_owned())),
            _ => Ok(()),
        }
    }

    pub(super) fn row(&mut self, out: &mut dyn Write, record: &dyn Record) -> io::Result<()> {
        self.fields(out, &record.fields())
    }

    pub(super) fn fields(&mut self, out: &mut dyn Write, fields: &[(&'static str, Value<'_>)]) -> io::Result<()> {
        if let Header::Due(_) = self.header {
            self.line(out, fields.iter().map(|(name, _)| (*name).to_owned()))?;
            self.header = Header::Written;
        }
        let dialect = self.dialect;
        self.line(out, fields.iter().map(|(_, value)| dialect.escaped(dialect.guarded(value))))
    }

    fn line(&self, out: &mut dyn Write, cells: impl Iterator<Item = String>) -> io::Result<()> {
        for (i, cell) in cells.enumerate() {
            if i > 0 {
                out.write_all(self.dialect.separator().as_bytes())?;
            }
            out.write_all(cell.as_bytes())?;
        }
        out.write_all(b"\n")
    }
}

fn cell(value: &Value<'_>, dialect: Dialect) -> String {
    let (of_list, of_object) = dialect.joiners();
    match value {
        Value::Null => String::new(),
        Value::Text(text) | Value::Address(text) => text.to_string(),
        Value::Number(n) | Value::Size(n) | Value::Percent(n) => n.to_string(),
        Value::Flag(b) => b.to_string(),
        Value::Time(t) => t.to_string(),
        Value::List(values) => values.iter().map(|v| cell(v, dialect)).collect::<Vec<_>>().join(of_list),
        Value::Object(fields) => {
            fields.iter().map(|(name, v)| format!("{name}={}", cell(v, dialect))).collect::<Vec<_>>().join(of_object)
        }
        Value::Earlier(same) => cell(same, dialect),
    }
}
