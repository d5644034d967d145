//! Mail that is copied from another host.

use super::record::{Field, Listed, Record, names, values};
use super::value::Value;
use crate::admin::Rehearsal;
use crate::admin::mail_copy::{AnsweredAddress, CheckedMailbox, CopiedMailbox, Copying, VerifiedMailbox};
use crate::model::{CopyState, MailCopy, Means};

const FIELDS: &[Field<CopiedMailbox>] = &[
    ("mailbox", |m| (&m.mailbox).into()),
    ("dry_run", |m| Value::Flag(m.rehearsal == Rehearsal::Yes)),
    ("state", |m| state(m).into()),
    ("means", |m| m.means.map(Means::as_str).into()),
    ("used", |m| m.used.as_ref().map(ToString::to_string).into()),
    ("folders", |m| m.folders.into()),
    ("messages", |m| m.messages.into()),
    ("bytes", |m| size(m.bytes)),
    ("messages_here", |m| m.messages_here.into()),
    ("brought", |m| m.brought.into()),
    ("over_quota", |m| Value::Flag(m.over_quota.is_some())),
    ("trouble", |m| m.trouble.iter().map(|text| text.as_str().into()).collect()),
];

/// A rehearsal makes nothing equal.
fn state(copied: &CopiedMailbox) -> &'static str {
    match (copied.rehearsal, copied.state) {
        (Rehearsal::Yes, CopyState::Equal) => "rehearsed",
        (_, state) => state.as_str(),
    }
}

fn size(bytes: u64) -> Value<'static> {
    Value::Size(i64::try_from(bytes).unwrap_or(i64::MAX))
}

impl Listed for CopiedMailbox {
    fn header() -> Vec<&'static str> {
        names(FIELDS)
    }
}

impl Record for CopiedMailbox {
    fn name(&self) -> String {
        self.mailbox.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(FIELDS, self).collect()
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("mailbox", (&self.mailbox).into()),
            ("state", state(self).into()),
            ("by", self.means.map(Means::as_str).into()),
            ("messages", self.messages.into()),
            ("size", size(self.bytes)),
            ("here", self.messages_here.into()),
            ("brought", self.brought.into()),
        ]
    }
}

const STATUS: &[Field<Copying>] = &[
    ("mailbox", |c| (&c.mailbox.address).into()),
    ("mail", |c| mail(c).into()),
    ("routed", |c| c.mailbox.delivery.as_ref().map_or_else(|| "here".to_owned(), |to| to.by.to_string()).into()),
    ("host", |c| of(c, |copy| copy.host.as_str().into())),
    ("copied", |c| of(c, |copy| copy.copied.into())),
    ("messages", |c| of(c, |copy| copy.messages.into())),
    ("bytes", |c| of(c, |copy| Value::Size(copy.bytes))),
    ("used", |c| c.last_log_in.or(c.earlier.as_ref().and_then(|copy| copy.used)).into()),
    ("trouble", |c| of(c, |copy| copy.trouble.as_deref().into())),
];

fn of<'a>(copying: &'a Copying, field: impl FnOnce(&'a MailCopy) -> Value<'a>) -> Value<'a> {
    copying.earlier.as_ref().map_or(Value::Null, field)
}

fn mail(copying: &Copying) -> &'static str {
    copying.earlier.as_ref().map_or("none", |copy| copy.state.as_str())
}

impl Listed for Copying {
    fn header() -> Vec<&'static str> {
        names(STATUS)
    }
}

impl Record for Copying {
    fn name(&self) -> String {
        self.mailbox.address.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(STATUS, self).collect()
    }
}

const VERIFIED: &[Field<VerifiedMailbox>] = &[
    ("mailbox", |m| (&m.mailbox).into()),
    ("state", |m| m.state.as_str().into()),
    ("folders", |m| m.folders.into()),
    ("messages", |m| m.messages.into()),
    ("bytes", |m| size(m.bytes)),
    ("messages_here", |m| m.messages_here.into()),
    ("sampled", |m| m.sampled.into()),
    ("trouble", |m| m.trouble.iter().map(|text| text.as_str().into()).collect()),
];

impl Listed for VerifiedMailbox {
    fn header() -> Vec<&'static str> {
        names(VERIFIED)
    }
}

impl Record for VerifiedMailbox {
    fn name(&self) -> String {
        self.mailbox.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(VERIFIED, self).collect()
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        values(&VERIFIED[..VERIFIED.len() - 1], self).collect()
    }
}

const CHECKED: &[Field<CheckedMailbox>] = &[
    ("mailbox", |m| (&m.mailbox).into()),
    ("taken", |m| Value::Flag(m.taken)),
    ("folders", |m| m.folders.into()),
    ("messages", |m| m.messages.into()),
    ("bytes", |m| size(m.bytes)),
    ("trouble", |m| m.trouble.iter().map(|text| text.as_str().into()).collect()),
];

impl Listed for CheckedMailbox {
    fn header() -> Vec<&'static str> {
        names(CHECKED)
    }
}

impl Record for CheckedMailbox {
    fn name(&self) -> String {
        self.mailbox.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(CHECKED, self).collect()
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        values(&CHECKED[..CHECKED.len() - 1], self).collect()
    }
}

/// An address to which two servers answer otherwise, for programs.
pub fn answered(answered: &AnsweredAddress) -> Value<'_> {
    Value::Object(vec![
        ("address", answered.address.as_str().into()),
        ("here", answered.here.as_str().into()),
        ("there", answered.there.as_str().into()),
    ])
}
