//! A list of objects, in whichever format.

use super::record::Record;
use super::separated::{Dialect, Rows};
use super::value::Value;
use super::{Format, Style, json, plain, text};
use std::io::{self, Write};

/// A list, row by row. Memory stays the same however long the list is.
pub struct List<'w> {
    out: &'w mut dyn Write,
    form: Form,
}

/// A list that does not hold on to where it is written.
pub struct ChangeList(Form);

impl<'w> List<'w> {
    /// `plural` names the array in JSON, `header` the columns of a list without a row.
    pub fn new(out: &'w mut dyn Write, style: &Style, plural: &'static str, header: Vec<&'static str>) -> Self {
        Self { out, form: Form::new(style, plural, header) }
    }

    pub fn row(&mut self, record: &dyn Record) -> io::Result<()> {
        self.form.row(self.out, record)
    }

    pub fn end(self) -> io::Result<()> {
        self.end_with(&[])
    }

    /// As [`ChangeList::end`].
    pub fn end_with(self, rest: &[(&'static str, Value<'_>)]) -> io::Result<()> {
        self.form.end(self.out, rest)
    }
}

impl ChangeList {
    /// As [`List::new`].
    pub fn new(style: &Style, plural: &'static str, header: Vec<&'static str>) -> Self {
        Self(Form::new(style, plural, header))
    }

    pub fn row(&mut self, out: &mut dyn Write, record: &dyn Record) -> io::Result<()> {
        self.0.row(out, record)
    }

    /// `rest` is what programs are told besides: members behind the list, or where each row is a line, a line behind
    /// them, unless there is nothing to tell.
    pub fn end(self, out: &mut dyn Write, rest: &[(&'static str, Value<'_>)]) -> io::Result<()> {
        self.0.end(out, rest)
    }
}

enum Form {
    Text(text::Table),
    Json(json::Array),
    JsonLines,
    Separated(Rows),
    Name,
}

impl Form {
    fn new(style: &Style, plural: &'static str, header: Vec<&'static str>) -> Self {
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

    fn end(self, out: &mut dyn Write, rest: &[(&'static str, Value<'_>)]) -> io::Result<()> {
        let is_told = |of: &Value<'_>| !matches!(of, Value::List(values) if values.is_empty());
        match self {
            Self::Text(table) => table.end(out)?,
            Self::Json(array) => array.end(out, rest)?,
            Self::Separated(rows) => rows.end(out)?,
            Self::JsonLines if rest.iter().any(|(_, of)| is_told(of)) => json::line(out, rest.iter().cloned())?,
            Self::JsonLines | Self::Name => {}
        }
        out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::audit::Page;
    use crate::admin::check::{Finding, Severity};
    use crate::admin::document::{Action, Change};
    use crate::import::Loss;
    use crate::model::document::{FieldValue, Noun};
    use crate::model::{
        AuditRecord, DueWork, Entry, FieldChange, ForbiddenPassword, Link, PasswordHash, RowChange, Session,
        SessionChoice, Usage, UsedMailbox,
    };
    use crate::render::fixture::{
        alias, app_password, autoreply, day, domain, grant, mailbox, plan, profile, removal, rights, setting, style,
    };
    use crate::render::{FieldLine, Listed};
    use crate::trace::{Fate, Trace};

    fn listed<R: Listed>(format: Format, rows: &[R]) -> String {
        let mut out = Vec::new();
        let mut list = List::new(&mut out, &style(format), "things", R::header());
        rows.iter().for_each(|row| list.row(row).unwrap());
        list.end().unwrap();
        String::from_utf8(out).unwrap()
    }

    /// A list without rows has the line of names that the list of this row has, and JSON has them in the same order.
    fn assert_header<R: Listed>(row: R) {
        let rows = [row];
        for (format, separator) in [(Format::Tsv, "\t"), (Format::Csv, ",")] {
            let (empty, full) = (listed::<R>(format, &[]), listed(format, &rows));
            assert_eq!(empty, R::header().join(separator) + "\n");
            assert!(full.starts_with(&empty) && full.len() > empty.len(), "{full}");
        }
        assert_eq!(listed::<R>(Format::Json, &[]), "{\"schema_version\":1,\"things\":[]}\n");
        let nothing = [Format::Text, Format::JsonLines, Format::Name].map(|format| listed::<R>(format, &[]));
        assert_eq!(nothing, [""; 3]);
        for format in [Format::Json, Format::JsonLines] {
            let text = listed(format, &rows);
            let mut rest = text.as_str();
            for name in R::header() {
                let (_, after) = rest.split_once(&format!("\"{name}\":")).unwrap_or_else(|| panic!("{name}: {text}"));
                rest = after;
            }
        }
    }

    fn record() -> AuditRecord {
        AuditRecord { id: 1, entry: Entry::of_a_test(day(1)), changes: (0, 1), link: Link::origin() }
    }

    fn page() -> Page {
        let row = RowChange {
            id: 1,
            row_of: "alias".to_owned(),
            object: Some("info@brand.example".to_owned()),
            before: None,
            after: Some("{}".to_owned()),
        };
        let field = FieldChange { field: "note".to_owned(), before: None, after: Some("a shop".to_owned()) };
        Page { record: record(), number: 1, changes: vec![(row, vec![field])] }
    }

    #[test]
    fn a_list_without_rows_has_the_names_of_its_fields() {
        assert_header(domain());
        let usage = Usage { bytes: Some(5), messages: Some(1), log_ins: vec![("imap".to_owned(), day(2))] };
        assert_header(UsedMailbox { mailbox: mailbox(), usage: Some(usage) });
        assert_header(UsedMailbox { mailbox: mailbox(), usage: None });
        assert_header(removal());
        assert_header(alias());
        assert_header(grant());
        assert_header(app_password());
        assert_header(autoreply());
        assert_header(setting());
        let hash = PasswordHash::from_stored("{ARGON2ID}x".to_owned());
        assert_header(ForbiddenPassword { label: "spring".to_owned(), hash, created_at: day(1) });
        assert_header(plan());
        assert_header(profile());
        assert_header(DueWork::Removal(Box::new(removal())));
        assert_header(DueWork::SessionEnd(SessionChoice::at("anna".to_owned())));
        assert_header(record());
        assert_header(page());
        assert_header(FieldLine::all(&page()).next().unwrap());
        assert_header(rights());
        let (user, ip) = ("anna".to_owned(), "192.0.2.1".to_owned());
        assert_header(Session { user, person: None, service: "imap".to_owned(), pid: "12".to_owned(), ip });
        assert_header(Finding {
            code: "clock-off",
            severity: Severity::Error,
            object: "host".to_owned(),
            finding: "the clock is off".to_owned(),
            remedy: "set it".to_owned(),
        });
        assert_header(change());
        assert_header(Trace {
            at: day(1),
            login: Some("anna".to_owned()),
            sender: None,
            recipients: Vec::new(),
            fate: Fate::Sent,
            reason: None,
            message_id: None,
            queue_id: None,
            client: None,
            user: Some("anna".into()),
            size: None,
        });
    }

    fn change() -> Change<'static> {
        let (before, after) = (FieldValue::Null, FieldValue::Text("a shop".into()));
        Change {
            action: Action::Change,
            noun: Noun::Domain,
            name: "brand.example".to_owned(),
            before: vec![("note", before)],
            after: vec![("note", after)],
        }
    }

    #[test]
    fn what_a_source_loses_is_listed_with_the_fields_of_changes() {
        let loss = Loss::new("mailbox", "anna@brand.example", "it has no domain");
        let named = |record: &dyn Record| record.fields().iter().map(|(name, _)| *name).collect::<Vec<_>>();
        assert_eq!(named(&loss), Change::header());
        let columns = |record: &dyn Record| record.columns().iter().map(|(name, _)| *name).collect::<Vec<_>>();
        assert_eq!(columns(&loss), columns(&change()));
    }
}
