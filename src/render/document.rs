//! A document, entry by entry: as JSON with a list for each noun, as JSON lines, or as a table of all fields there are.

use super::record::{Field, Listed, Record, names, values};
use super::separated::{Dialect, Rows};
use super::value::Value;
use super::{Format, SCHEMA_VERSION, json};
use crate::admin::document::Change;
use crate::model::document::{Entry, FieldValue, Noun, Role};
use std::io::{self, Write};

impl<'a> From<FieldValue<'a>> for Value<'a> {
    fn from(value: FieldValue<'a>) -> Self {
        match value {
            FieldValue::Null => Self::Null,
            FieldValue::Text(text) => Self::Text(text),
            FieldValue::Number(number) => Self::Number(number),
            FieldValue::Flag(flag) => Self::Flag(flag),
            FieldValue::List(texts) => Self::List(texts.into_iter().map(Self::Text).collect()),
        }
    }
}

fn shown<'a>(
    fields: impl IntoIterator<Item = (&'static str, FieldValue<'a>)>,
) -> impl Iterator<Item = (&'static str, Value<'a>)> {
    fields.into_iter().map(|(name, value)| (name, value.into()))
}

/// The fields of an entry that says what it is about.
fn whole(entry: &Entry) -> impl Iterator<Item = (&'static str, Value<'_>)> {
    shown([("noun", FieldValue::Text(entry.noun().as_str().into()))].into_iter().chain(entry.fields()))
}

impl Record for Entry {
    fn name(&self) -> String {
        self.name()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        whole(self).collect()
    }
}

impl<'e> Change<'e> {
    const FIELDS: &'e [Field<Self>] = &[
        ("action", |c| c.action.as_str().into()),
        ("noun", |c| c.noun.as_str().into()),
        ("name", |c| Value::Address(c.name.as_str().into())),
        ("before", |c| Value::Object(shown(c.before.iter().cloned()).collect())),
        ("after", |c| Value::Object(shown(c.after.iter().cloned()).collect())),
    ];
}

impl Listed for Change<'_> {
    fn header() -> Vec<&'static str> {
        names(Self::FIELDS)
    }
}

impl Record for Change<'_> {
    fn name(&self) -> String {
        self.name.clone()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(Self::FIELDS, self).collect()
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("action", self.action.as_str().into()),
            ("what", self.noun.as_str().into()),
            ("name", Value::Address(self.name.as_str().into())),
            ("fields", self.differences().into()),
        ]
    }
}

impl Change<'_> {
    /// For people: of a new object what it has, of another what becomes of what it had.
    fn differences(&self) -> String {
        let said = |value: &FieldValue<'_>| match value {
            FieldValue::Null => "none".to_owned(),
            FieldValue::Text(text) => text.to_string(),
            FieldValue::Number(number) => number.to_string(),
            FieldValue::Flag(flag) => (if *flag { "yes" } else { "no" }).to_owned(),
            FieldValue::List(texts) => texts.join(" "),
        };
        let label = |field: &str| field.replace('_', " ");
        let find = |fields: &[(&str, FieldValue<'_>)], name: &str| {
            fields.iter().find(|(field, _)| *field == name).map_or_else(|| "none".to_owned(), |(_, value)| said(value))
        };
        if self.before.is_empty() {
            let named = self.after.iter().filter(|(field, value)| {
                *value != FieldValue::Null
                    && !said(value).is_empty()
                    && self.noun.field(field).is_some_and(|field| field.role != Role::Name)
                    && *field != "created_at"
            });
            return named
                .map(|(field, value)| format!("{} {}", label(field), said(value)))
                .collect::<Vec<_>>()
                .join(", ");
        }
        if self.after.is_empty() {
            return String::new();
        }
        let mut names: Vec<&str> = self.before.iter().chain(&self.after).map(|(field, _)| *field).collect();
        names.dedup();
        let order = |name: &&str| self.noun.fields().iter().position(|field| field.name == *name);
        names.sort_by_key(order);
        names.dedup();
        let changes = names
            .iter()
            .map(|name| format!("{} {} -> {}", label(name), find(&self.before, name), find(&self.after, name)));
        changes.collect::<Vec<_>>().join(", ")
    }
}

/// Writes a document. Its entries come in the order of documents.
pub struct Document<'w> {
    out: &'w mut dyn Write,
    form: Form,
}

enum Form {
    Json(Lists),
    JsonLines,
    Separated(Rows),
    Name,
}

/// How far the lists of a JSON document are.
struct Lists {
    begun: usize,
    rows: u64,
}

impl<'w> Document<'w> {
    /// A document is JSON where nothing else is asked for.
    pub fn new(out: &'w mut dyn Write, format: Format) -> Self {
        let form = match format {
            Format::Text | Format::Json => Form::Json(Lists { begun: 0, rows: 0 }),
            Format::JsonLines => Form::JsonLines,
            Format::Tsv => Form::Separated(Rows::new(Dialect::Tabs)),
            Format::Csv => Form::Separated(Rows::new(Dialect::Commas)),
            Format::Name => Form::Name,
        };
        Self { out, form }
    }

    pub fn entry(&mut self, entry: &Entry) -> io::Result<()> {
        let out = &mut *self.out;
        match &mut self.form {
            Form::Json(lists) => {
                let at = Noun::ALL.iter().position(|noun| *noun == entry.noun()).unwrap_or_default();
                lists.begin(out, at + 1)?;
                let mut line = if lists.rows == 0 { b"\n".to_vec() } else { b",\n".to_vec() };
                lists.rows += 1;
                json::object(&mut line, shown(entry.fields()));
                out.write_all(&line)
            }
            Form::JsonLines => json::line(out, whole(entry)),
            Form::Separated(rows) => rows.fields(out, &of_every_noun(entry)),
            Form::Name => writeln!(out, "{} {}", entry.noun().as_str(), entry.name()),
        }
    }

    pub fn end(self) -> io::Result<()> {
        if let Form::Json(mut lists) = self.form {
            lists.begin(self.out, Noun::ALL.len())?;
            self.out.write_all(b"]}\n")?;
        }
        self.out.flush()
    }
}

impl Lists {
    /// Begins the lists up to this one, and ends those before it.
    fn begin(&mut self, out: &mut dyn Write, until: usize) -> io::Result<()> {
        while self.begun < until {
            if self.begun == 0 {
                write!(out, "{{\"schema_version\":{SCHEMA_VERSION}")?;
            } else {
                out.write_all(b"]")?;
            }
            write!(out, ",\n\"{}\":[", Noun::ALL[self.begun].plural())?;
            self.begun += 1;
            self.rows = 0;
        }
        Ok(())
    }
}

/// A row of a table that has a column for every field of any entry.
fn of_every_noun(entry: &Entry) -> Vec<(&'static str, Value<'_>)> {
    let mut columns: Vec<&'static str> = vec!["noun"];
    for field in Noun::ALL.iter().flat_map(|noun| noun.fields()) {
        if !columns.contains(&field.name) {
            columns.push(field.name);
        }
    }
    let mut fields = Record::fields(entry);
    let mut take = |column: &str| match fields.iter().position(|(name, _)| *name == column) {
        Some(at) => fields.swap_remove(at).1,
        None => Value::Null,
    };
    columns.into_iter().map(|column| (column, take(column))).collect()
}
