//! Records of the audit log.

use super::record::{Field, Listed, Record, names, values};
use super::value::Value;
use crate::admin::audit::{Flaw, Page, Verified};
use crate::model::{Anchor, AuditRecord, FieldChange, RowChange};

const FIELDS: &[Field<AuditRecord>] = &[
    ("id", |r| r.id.into()),
    ("at", |r| r.entry.at.into()),
    ("user", |r| r.entry.author.user.as_str().into()),
    ("sudo_user", |r| r.entry.author.sudo_user.as_deref().into()),
    ("actor", |r| r.entry.author.actor.as_ref().into()),
    ("host", |r| r.entry.author.host.as_str().into()),
    ("process", |r| r.entry.author.process.into()),
    ("command", |r| r.entry.command.as_str().into()),
    ("reason", |r| r.entry.reason.as_ref().into()),
    ("rows_changed", |r| r.count().into()),
    ("hash", |r| r.link.as_str().into()),
];

impl Listed for AuditRecord {
    fn header() -> Vec<&'static str> {
        names(FIELDS)
    }
}

impl Record for AuditRecord {
    fn name(&self) -> String {
        self.id.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(FIELDS, self).collect()
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        let author = &self.entry.author;
        vec![
            ("id", self.id.into()),
            ("at", self.entry.at.into()),
            ("by", author.person().into()),
            ("actor", author.actor.as_ref().into()),
            ("command", self.entry.command.as_str().into()),
            ("reason", self.entry.reason.as_ref().into()),
        ]
    }
}

/// After those of the record.
const OF_A_PAGE: &[Field<Page>] =
    &[("page", |p| p.number.into()), ("changes", |p| p.changes.iter().map(changed_row).collect())];

fn changed_row((row, fields): &(RowChange, Vec<FieldChange>)) -> Value<'_> {
    let fields = fields.iter().map(|FieldChange { field, before, after }| {
        Value::Object(vec![
            ("field", called(row, field).into()),
            ("before", before.as_deref().into()),
            ("after", after.as_deref().into()),
        ])
    });
    Value::Object(vec![
        ("act", act(row).into()),
        ("row_of", row.row_of.as_str().into()),
        ("object", row.object.as_deref().into()),
        ("fields", fields.collect()),
    ])
}

/// The name of a field. Its column may have an earlier one, which the log keeps.
fn called<'a>(row: &RowChange, column: &'a str) -> &'a str {
    match (row.row_of.as_str(), column) {
        ("suspension", "reason") => "message",
        _ => column,
    }
}

fn act(row: &RowChange) -> &'static str {
    match (&row.before, &row.after) {
        (None, _) => "added",
        (_, None) => "removed",
        _ => "changed",
    }
}

impl Listed for Page {
    fn header() -> Vec<&'static str> {
        [names(FIELDS), names(OF_A_PAGE)].concat()
    }
}

impl Record for Page {
    fn name(&self) -> String {
        self.record.name()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(FIELDS, &self.record).chain(values(OF_A_PAGE, self)).collect()
    }
}

/// A field that a record made different, for people.
pub struct FieldLine<'a> {
    row: &'a RowChange,
    field: &'a FieldChange,
}

impl<'a> FieldLine<'a> {
    const FIELDS: &'a [Field<Self>] = &[
        ("object", |line| line.row.object.as_deref().into()),
        ("row of", |line| line.row.row_of.as_str().into()),
        ("field", |line| called(line.row, &line.field.field).into()),
        ("before", |line| line.field.before.as_deref().into()),
        ("after", |line| line.field.after.as_deref().into()),
    ];

    pub fn all(page: &'a Page) -> impl Iterator<Item = Self> {
        page.changes.iter().flat_map(|(row, fields)| fields.iter().map(move |field| Self { row, field }))
    }
}

impl Listed for FieldLine<'_> {
    fn header() -> Vec<&'static str> {
        names(Self::FIELDS)
    }
}

impl Record for FieldLine<'_> {
    fn name(&self) -> String {
        called(self.row, &self.field.field).to_owned()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(Self::FIELDS, self).collect()
    }
}

impl Record for Anchor {
    fn name(&self) -> String {
        self.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![("anchor", self.to_string().into()), ("id", self.id.into()), ("hash", self.link.as_str().into())]
    }
}

impl Record for Verified {
    fn name(&self) -> String {
        self.head.as_ref().map(ToString::to_string).unwrap_or_default()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("intact", Value::Flag(self.flaw.is_none())),
            ("records", self.records.into()),
            ("archived_up_to", self.archived.as_ref().map(|archived| archived.head.id).into()),
            ("archive", self.archived.as_ref().map(|archived| archived.file.as_str()).into()),
            ("anchor", self.head.as_ref().map(ToString::to_string).into()),
            ("code", self.flaw.as_ref().map(Flaw::code).into()),
            ("finding", self.flaw.as_ref().map(ToString::to_string).into()),
        ]
    }
}
