//! Records of the audit log.

use super::record::{Record, Value};
use crate::admin::audit::{Flaw, Page, Verified};
use crate::model::{Anchor, AuditRecord, FieldChange, RowChange, Text};

fn fields(record: &AuditRecord) -> Vec<(&'static str, Value<'_>)> {
    let author = &record.entry.author;
    vec![
        ("id", record.id.into()),
        ("at", record.entry.at.into()),
        ("user", author.user.as_str().into()),
        ("sudo_user", author.sudo_user.as_deref().into()),
        ("actor", author.actor.as_ref().map(Text::as_str).into()),
        ("host", author.host.as_str().into()),
        ("process", author.process.into()),
        ("command", record.entry.command.as_str().into()),
        ("reason", record.entry.reason.as_ref().map(Text::as_str).into()),
        ("rows_changed", record.count().into()),
        ("hash", record.link.as_str().into()),
    ]
}

impl Record for AuditRecord {
    fn name(&self) -> String {
        self.id.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        fields(self)
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        let author = &self.entry.author;
        vec![
            ("id", self.id.into()),
            ("at", self.entry.at.into()),
            ("by", author.person().into()),
            ("actor", author.actor.as_ref().map(Text::as_str).into()),
            ("command", self.entry.command.as_str().into()),
            ("reason", self.entry.reason.as_ref().map(Text::as_str).into()),
        ]
    }
}

impl Record for Page {
    fn name(&self) -> String {
        self.record.name()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let changes = self.changes.iter().map(|(row, fields)| {
            let fields = fields.iter().map(|FieldChange { field, before, after }| {
                Value::Object(vec![
                    ("field", field.as_str().into()),
                    ("before", before.as_deref().into()),
                    ("after", after.as_deref().into()),
                ])
            });
            Value::Object(vec![
                ("act", act(row).into()),
                ("row_of", row.row_of.as_str().into()),
                ("object", row.object.as_deref().into()),
                ("fields", Value::List(fields.collect())),
            ])
        });
        let mut all = fields(&self.record);
        all.extend([("page", self.number.into()), ("changes", Value::List(changes.collect()))]);
        all
    }
}

fn act(row: &RowChange) -> &'static str {
    match (&row.before, &row.after) {
        (None, _) => "added",
        (_, None) => "removed",
        _ => "changed",
    }
}

/// A field that a record made different, for people.
pub struct FieldLine<'a> {
    row: &'a RowChange,
    field: &'a FieldChange,
}

impl<'a> FieldLine<'a> {
    pub fn all(page: &'a Page) -> impl Iterator<Item = Self> {
        page.changes.iter().flat_map(|(row, fields)| fields.iter().map(move |field| Self { row, field }))
    }
}

impl Record for FieldLine<'_> {
    fn name(&self) -> String {
        self.field.field.clone()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("object", self.row.object.as_deref().into()),
            ("row of", self.row.row_of.as_str().into()),
            ("field", self.field.field.as_str().into()),
            ("before", self.field.before.as_deref().into()),
            ("after", self.field.after.as_deref().into()),
        ]
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
            ("anchor", self.head.as_ref().map(ToString::to_string).into()),
            ("code", self.flaw.as_ref().map(Flaw::code).into()),
            ("finding", self.flaw.as_ref().map(ToString::to_string).into()),
        ]
    }
}
