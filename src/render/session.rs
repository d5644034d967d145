//! Live sessions.

use super::record::{Field, Listed, Record, names, values};
use super::value::Value;
use crate::model::Session;

const FIELDS: &[Field<Session>] = &[
    ("login", |s| s.user.as_str().into()),
    ("person", |s| s.person.as_deref().into()),
    ("service", |s| s.service.as_str().into()),
    ("pid", |s| s.pid.as_str().into()),
    ("ip", |s| s.ip.as_str().into()),
];

impl Listed for Session {
    fn header() -> Vec<&'static str> {
        names(FIELDS)
    }
}

impl Record for Session {
    fn name(&self) -> String {
        self.pid.clone()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(FIELDS, self).collect()
    }
}
