//! Tab-separated values: a line of names, then a line a row. Lists are joined with commas.

use super::record::{Record, Value};
use super::text::plain;
use std::io::{self, Write};

pub(super) struct Rows {
    header: Header,
}

enum Header {
    Due,
    Written,
}

impl Rows {
    pub(super) fn new() -> Self {
        Self { header: Header::Due }
    }

    pub(super) fn row(&mut self, out: &mut dyn Write, record: &dyn Record) -> io::Result<()> {
        self.fields(out, &record.fields())
    }

    pub(super) fn fields(&mut self, out: &mut dyn Write, fields: &[(&'static str, Value<'_>)]) -> io::Result<()> {
        if matches!(self.header, Header::Due) {
            let names: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
            writeln!(out, "{}", names.join("\t"))?;
            self.header = Header::Written;
        }
        for (i, (_, value)) in fields.iter().enumerate() {
            if i > 0 {
                out.write_all(b"\t")?;
            }
            out.write_all(plain(&cell(value)).as_bytes())?;
        }
        out.write_all(b"\n")
    }
}

/// A tab, a newline or a backslash inside a value is written as `\t`, `\n`, `\\`.
fn cell(value: &Value<'_>) -> String {
    match value {
        Value::Null => String::new(),
        Value::Text(text) | Value::Address(text) => {
            text.replace('\\', "\\\\").replace('\t', "\\t").replace('\r', "\\r").replace('\n', "\\n")
        }
        Value::Number(n) | Value::Size(n) | Value::Percent(n) => n.to_string(),
        Value::Flag(b) => b.to_string(),
        Value::Time(t) => t.to_string(),
        Value::List(values) => values.iter().map(cell).collect::<Vec<_>>().join(","),
        Value::Object(fields) => {
            fields.iter().map(|(name, v)| format!("{name}={}", cell(v))).collect::<Vec<_>>().join(";")
        }
    }
}
