//! JSON: one object a line, each with its `schema_version`.

use super::record::Record;
use super::text::is_harmful;
use super::value::Value;
use super::{Rehearsal, SCHEMA_VERSION, said, warning};
use crate::admin::{Changed, Done};
use std::borrow::Borrow;
use std::io::{self, Write};

/// JSON is looked at in terminals, too: what is harmful there is escaped, although RFC 8259, 7 asks it of C0 alone.
fn text(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    if text.bytes().all(|b| matches!(b, b' '..=b'~') && b != b'"' && b != b'\\') {
        out.extend_from_slice(text.as_bytes());
    } else {
        text.chars().for_each(|c| match c {
            '"' => out.extend_from_slice(b"\\\""),
            '\\' => out.extend_from_slice(b"\\\\"),
            '\n' => out.extend_from_slice(b"\\n"),
            '\r' => out.extend_from_slice(b"\\r"),
            '\t' => out.extend_from_slice(b"\\t"),
            c if is_harmful(c) => out.extend_from_slice(format!("\\u{:04x}", u32::from(c)).as_bytes()),
            c => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
        });
    }
    out.push(b'"');
}

fn value(out: &mut Vec<u8>, what: &Value<'_>) {
    match what {
        Value::Null => out.extend_from_slice(b"null"),
        Value::Text(s) | Value::Address(s) => text(out, s),
        Value::Number(n) | Value::Size(n) | Value::Percent(n) => out.extend_from_slice(n.to_string().as_bytes()),
        Value::Flag(b) => out.extend_from_slice(if *b { b"true" } else { b"false" }),
        Value::Time(t) => text(out, &t.to_string()),
        Value::List(values) => {
            out.push(b'[');
            for (i, v) in values.iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                value(out, v);
            }
            out.push(b']');
        }
        Value::Object(fields) => object(out, fields),
        Value::Earlier(same) => value(out, same),
    }
}

/// A member with what stands before it: a brace, or a comma.
fn member(out: &mut Vec<u8>, before: u8, name: &str, of: &Value<'_>) {
    // Names of fields have nothing to escape.
    out.extend_from_slice(&[before, b'"']);
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(b"\":");
    value(out, of);
}

/// An object inside another.
pub(super) fn object<'a, F: Borrow<(&'static str, Value<'a>)>>(out: &mut Vec<u8>, fields: impl IntoIterator<Item = F>) {
    let mut before = b'{';
    for field in fields {
        let (name, of) = field.borrow();
        member(out, before, name, of);
        before = b',';
    }
    out.extend_from_slice(if before == b'{' { b"{}" } else { b"}" });
}

/// An object on a line of its own.
pub(super) fn line<'a>(
    out: &mut dyn Write,
    fields: impl IntoIterator<Item = (&'static str, Value<'a>)>,
) -> io::Result<()> {
    let mut line = Vec::with_capacity(1 << 11);
    object(&mut line, [("schema_version", Value::Number(SCHEMA_VERSION))].into_iter().chain(fields));
    line.push(b'\n');
    out.write_all(&line)
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
        let mut line = if self.rows == 0 { b"\n".to_vec() } else { b",\n".to_vec() };
        self.rows += 1;
        object(&mut line, record.fields());
        out.write_all(&line)
    }

    /// `rest` are the members behind the array.
    pub(super) fn end(self, out: &mut dyn Write, rest: &[(&'static str, Value<'_>)]) -> io::Result<()> {
        if self.rows == 0 {
            self.begin(out)?;
        }
        let mut end = if self.rows == 0 { b"]".to_vec() } else { b"\n]".to_vec() };
        rest.iter().for_each(|(name, of)| member(&mut end, b',', name, of));
        end.extend_from_slice(b"}\n");
        out.write_all(&end)
    }
}

pub(super) fn change(out: &mut dyn Write, done: &Done, rehearsal: Rehearsal) -> io::Result<()> {
    let said = said(&done.outcome);
    let subject = said.subject();
    let mut fields = vec![
        ("action", said.action().into()),
        ("name", subject.name().into()),
        ("changed", Value::Flag(done.changed == Changed::Yes)),
        ("dry_run", Value::Flag(rehearsal == Rehearsal::Yes)),
        ("warnings", done.warnings.iter().map(|of| warning(of).into()).collect()),
    ];
    fields.extend(subject.object().map(|(noun, object)| (noun, Value::Object(object.fields()))));
    let revoked = said.revoked();
    if !revoked.is_empty() {
        fields.push(("revoked", revoked.iter().map(|one| Value::Object(one.fields())).collect()));
    }
    if rehearsal == Rehearsal::No
        && let Some(secret) = said.generated()
    {
        fields.push(("password", secret.expose().into()));
    }
    line(out, fields)
}
