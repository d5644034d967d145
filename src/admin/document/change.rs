//! What a document changes, as it is told.

use crate::model::document::{Entry, FieldValue, Noun};

/// What happens to an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Create,
    Change,
    Delete,
}

impl Action {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Change => "change",
            Self::Delete => "delete",
        }
    }
}

/// A change as it happened: the fields in which the object differs, before and after. Hashes are told by their schemes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<'e> {
    pub action: Action,
    pub noun: Noun,
    pub name: String,
    pub before: Vec<Field<'e>>,
    pub after: Vec<Field<'e>>,
}

type Field<'e> = (&'static str, FieldValue<'e>);

impl<'e> Change<'e> {
    pub(super) fn created(entry: &'e Entry) -> Self {
        let after = entry.fields().into_iter().map(veiled).collect();
        Self { action: Action::Create, noun: entry.noun(), name: entry.name(), before: Vec::new(), after }
    }

    pub(super) fn deleted(entry: &'e Entry) -> Self {
        let before = entry.fields().into_iter().map(veiled).collect();
        Self { action: Action::Delete, noun: entry.noun(), name: entry.name(), before, after: Vec::new() }
    }

    /// `None` where there is no difference.
    pub(super) fn between(before: &'e Entry, entry: &'e Entry) -> Option<Self> {
        let (mut was, mut is) = (before.fields(), entry.fields());
        was.retain(|field| !is.contains(field));
        is.retain(|field| !before.fields().contains(field));
        let (before, after) = (was.into_iter().map(veiled).collect(), is.into_iter().map(veiled).collect());
        let change = Self { action: Action::Change, noun: entry.noun(), name: entry.name(), before, after };
        (!change.before.is_empty() || !change.after.is_empty()).then_some(change)
    }
}

/// Of a hash, the scheme.
fn veiled((field, value): Field<'_>) -> Field<'_> {
    match value {
        FieldValue::Text(text) if field == "password" => {
            let scheme =
                text.strip_prefix('{').and_then(|text| text.split_once('}')).map_or("generated", |(name, _)| name);
            (field, FieldValue::Text(scheme.to_owned().into()))
        }
        FieldValue::Text(_) if field == "hash" => (field, FieldValue::Text("SHA-256".into())),
        value => (field, value),
    }
}
