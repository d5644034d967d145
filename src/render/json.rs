//! JSON: one object a line, each with its `schema_version`.

use super::record::{Record, Value};
use super::text::is_harmful;
use super::{Rehearsal, SCHEMA_VERSION, sentence};
use crate::admin::{Changed, Done};
use std::io::{self, Write};

/// JSON is looked at in terminals, too: what is harmful there is escaped, although RFC 8259, 7 asks it of C0 alone.
fn text(out: &mut dyn Write, text: &str) -> io::Result<()> {
    if !text.contains(is_harmful) {
        return serde_json::to_writer(out, text).map_err(io::Error::from);
    }
    serde_json::to_string(text)?
        .chars()
        .try_for_each(|c| if is_harmful(c) { write!(out, "\\u{:04x}", u32::from(c)) } else { write!(out, "{c}") })
}

fn value(out: &mut dyn Write, what: &Value<'_>) -> io::Result<()> {
    match what {
        Value::Null => out.write_all(b"null"),
        Value::Text(s) | Value::Address(s) => text(out, s),
        Value::Number(n) | Value::Size(n) | Value::Percent(n) => write!(out, "{n}"),
        Value::Flag(b) => write!(out, "{b}"),
        Value::Time(t) => write!(out, "\"{t}\""),
        Value::List(values) => {
            out.write_all(b"[")?;
            for (i, v) in values.iter().enumerate() {
                if i > 0 {
                    out.write_all(b",")?;
                }
                value(out, v)?;
            }
            out.write_all(b"]")
        }
        Value::Object(fields) => object(out, fields),
    }
}

fn members(out: &mut dyn Write, fields: &[(&'static str, Value<'_>)], mut before: &str) -> io::Result<()> {
    for (name, v) in fields {
        out.write_all(before.as_bytes())?;
        text(out, name)?;
        out.write_all(b":")?;
        value(out, v)?;
        before = ",";
    }
    Ok(())
}

/// An object inside another.
pub(super) fn object(out: &mut dyn Write, fields: &[(&'static str, Value<'_>)]) -> io::Result<()> {
    out.write_all(b"{")?;
    members(out, fields, "")?;
    out.write_all(b"}")
}

/// An object on a line of its own.
pub(super) fn line(out: &mut dyn Write, record: &dyn Record) -> io::Result<()> {
    write!(out, "{{\"schema_version\":{SCHEMA_VERSION}")?;
    members(out, &record.fields(), ",")?;
    out.write_all(b"}\n")
}

/// An object with the rows in an array, written as they come.
pub(super) struct Array {
    plural: &'static str,
    rows: u64,
}

impl Array {
    pub(super) fn new(plural: &'static str) -> Self {
        Self { plural, rows: 0 }
    }

    fn begin(&self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "{{\"schema_version\":{SCHEMA_VERSION},\"{}\":[", self.plural)
    }

    pub(super) fn row(&mut self, out: &mut dyn Write, record: &dyn Record) -> io::Result<()> {
        if self.rows == 0 {
            self.begin(out)?;
        }
        out.write_all(if self.rows == 0 { b"\n{" } else { b",\n{" })?;
        self.rows += 1;
        members(out, &record.fields(), "")?;
        out.write_all(b"}")
    }

    pub(super) fn end(self, out: &mut dyn Write) -> io::Result<()> {
        if self.rows == 0 {
            self.begin(out)?;
            return out.write_all(b"]}\n");
        }
        out.write_all(b"\n]}\n")
    }
}

pub(super) fn change(out: &mut dyn Write, done: &Done, rehearsal: Rehearsal) -> io::Result<()> {
    let (noun, record) = sentence::subject(&done.outcome);
    let name = sentence::name(&done.outcome);
    write!(out, "{{\"schema_version\":{SCHEMA_VERSION}")?;
    let warnings = done.warnings.iter().map(|w| sentence::warning(w).into()).collect();
    let fields = [
        ("action", sentence::action(&done.outcome).into()),
        ("name", name.into()),
        ("changed", Value::Flag(done.changed == Changed::Yes)),
        ("dry_run", Value::Flag(rehearsal == Rehearsal::Yes)),
        ("warnings", Value::List(warnings)),
    ];
    members(out, &fields, ",")?;
    if let Some(record) = record {
        members(out, &[(noun, Value::Object(record.fields()))], ",")?;
    }
    let revoked = sentence::revoked(&done.outcome);
    if !revoked.is_empty() {
        let revoked = revoked.iter().map(|one| Value::Object(one.fields())).collect();
        members(out, &[("revoked", Value::List(revoked))], ",")?;
    }
    if rehearsal == Rehearsal::No
        && let Some(secret) = sentence::generated(&done.outcome)
    {
        members(out, &[("password", secret.expose().into())], ",")?;
    }
    out.write_all(b"}\n")
}

pub(super) fn failure(out: &mut dyn Write, code: u8, kind: &str, message: &str, hint: Option<&str>) -> io::Result<()> {
    write!(out, "{{\"schema_version\":{SCHEMA_VERSION}")?;
    let fields =
        [("code", i64::from(code).into()), ("kind", kind.into()), ("message", message.into()), ("hint", hint.into())];
    members(out, &fields, ",")?;
    out.write_all(b"}\n")
}
