//! Mailboxes with their usage.

use super::mailbox;
use super::record::{Field, Listed, Record, names, values};
use super::value::Value;
use crate::model::{Filter, Timestamp, Usage, UsedMailbox};

/// After those of the mailbox.
const FIELDS: &[Field<UsedMailbox>] = &[
    ("used_bytes", bytes),
    ("used_percent", percent),
    ("messages", |m| m.usage.as_ref().and_then(|u| u.messages).into()),
    ("last_log_in", last_log_in),
    ("log_ins", |m| m.usage.as_ref().map_or(Value::Null, |u| u.log_ins.iter().map(log_in).collect())),
];

fn bytes(mailbox: &UsedMailbox) -> Value<'_> {
    mailbox.usage.as_ref().and_then(|u| u.bytes).map_or(Value::Null, Value::Size)
}

fn percent(mailbox: &UsedMailbox) -> Value<'_> {
    mailbox.percent().map_or(Value::Null, Value::Percent)
}

fn last_log_in(mailbox: &UsedMailbox) -> Value<'_> {
    mailbox.usage.as_ref().and_then(Usage::last_log_in).into()
}

fn log_in((service, at): &(String, Timestamp)) -> Value<'_> {
    Value::Object(vec![("service", service.as_str().into()), ("at", (*at).into())])
}

/// A mailbox with its usage and what its active filter sends.
pub struct ShownMailbox {
    pub used: UsedMailbox,
    pub filter: Filter,
}

impl Record for ShownMailbox {
    fn name(&self) -> String {
        self.used.name()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let mut fields = self.used.fields();
        let known = self.filter.is_active();
        fields.push(("filter", self.filter.script.as_deref().into()));
        fields.push(("filter_outside", if known { Value::Flag(self.filter.leaves_host()) } else { Value::Null }));
        fields.push(("filter_does", known.then(|| self.filter.summary()).map_or(Value::Null, Value::from)));
        fields
    }
}

impl Listed for UsedMailbox {
    fn header() -> Vec<&'static str> {
        [names(mailbox::FIELDS), names(FIELDS)].concat()
    }
}

impl Record for UsedMailbox {
    fn name(&self) -> String {
        self.mailbox.name()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(mailbox::FIELDS, &self.mailbox).chain(values(FIELDS, self)).collect()
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        let mut columns = self.mailbox.columns();
        columns.extend([("used", bytes(self)), ("full", percent(self)), ("last log-in", last_log_in(self))]);
        columns
    }
}
