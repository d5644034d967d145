//! Filters of mailboxes.

use super::record::{Field, Listed, Record, names, values};
use super::value::Value;
use crate::model::{Filter, FilterAction};

const FIELDS: &[Field<Filter>] = &[
    ("mailbox", |f| (&f.mailbox).into()),
    ("filters", |f| f.filters.as_str().into()),
    ("script", |f| f.script.as_deref().into()),
    ("outside", |f| Value::Flag(f.leaves_host())),
    ("actions", |f| f.actions.iter().map(action).collect()),
    ("trouble", |f| f.trouble.as_deref().into()),
];

fn action(action: &FilterAction) -> Value<'_> {
    Value::Object(vec![
        ("action", action.verb.into()),
        ("to", action.target.as_deref().into()),
        ("outside", Value::Flag(action.outside)),
        ("script", action.script.as_str().into()),
        ("line", (action.line as u64).into()),
    ])
}

impl Listed for Filter {
    fn header() -> Vec<&'static str> {
        names(FIELDS)
    }
}

impl Record for Filter {
    fn name(&self) -> String {
        self.mailbox.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(FIELDS, self).collect()
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("mailbox", (&self.mailbox).into()),
            ("filters", self.filters.as_str().into()),
            ("script", self.script.as_deref().into()),
            ("outside", (if self.leaves_host() { "yes" } else { "no" }).into()),
            ("does", self.summary().into()),
        ]
    }
}
