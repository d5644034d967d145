//! Messages that were traced.

use super::record::{Field, Listed, Record, names, values};
use super::value::Value;
use crate::trace::{Recipient, Tally, Trace};
use std::path::Path;

const FIELDS: &[Field<Trace>] = &[
    ("at", |t| t.at.into()),
    ("login", |t| t.login.as_deref().into()),
    ("sender", |t| t.sender.as_deref().into()),
    ("recipients", recipients),
    ("fate", |t| t.fate.as_str().into()),
    ("reason", |t| t.reason.as_deref().into()),
    ("message_id", |t| t.message_id.as_deref().into()),
    ("queue_id", |t| t.queue_id.as_deref().into()),
    ("client", |t| t.client.as_deref().into()),
    ("user", |t| t.user.as_deref().into()),
    ("bytes", |t| t.size.into()),
    ("deliveries", |t| t.recipients.iter().map(delivery).collect()),
];

fn recipients(trace: &Trace) -> Value<'_> {
    trace.recipients.iter().map(|recipient| recipient.address.as_str().into()).collect()
}

fn delivery(recipient: &Recipient) -> Value<'_> {
    Value::Object(vec![
        ("recipient", recipient.address.as_str().into()),
        ("original", recipient.original.as_deref().into()),
        ("fate", recipient.fate.as_str().into()),
        ("relay", recipient.relay.as_deref().into()),
        ("dsn", recipient.dsn.as_deref().into()),
        ("reply", recipient.reply.as_str().into()),
    ])
}

/// The log-in, or the user of a program of the host, which needs none.
fn who(trace: &Trace) -> Value<'_> {
    match (&trace.login, trace.uid(), &trace.user) {
        (None, Some(uid), Some(user)) => format!("uid {uid} ({user})").into(),
        (None, Some(_), None) => trace.client.as_deref().into(),
        (login, ..) => login.as_deref().into(),
    }
}

/// How many lines of a log were not understood, for programs.
pub fn unread_lines<'a>(path: &Path, tally: &Tally) -> Value<'a> {
    Value::Object(vec![
        ("log", path.display().to_string().into()),
        ("lines", tally.unread.into()),
        ("of", (tally.postfix + tally.others + tally.unread).into()),
    ])
}

impl Listed for Trace {
    fn header() -> Vec<&'static str> {
        names(FIELDS)
    }
}

impl Record for Trace {
    fn name(&self) -> String {
        // As Postfix says it of what was refused before it had one.
        self.queue_id.clone().unwrap_or_else(|| "NOQUEUE".to_owned())
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(FIELDS, self).collect()
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("at", self.at.into()),
            ("login", who(self)),
            ("sender", self.sender.as_deref().into()),
            ("recipients", recipients(self)),
            ("fate", self.fate.as_str().into()),
            ("queue id", self.queue_id.as_deref().into()),
            ("reason", self.reason.as_deref().into()),
        ]
    }
}
