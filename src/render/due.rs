//! What is due.

use super::record::{Field, Listed, Record, names, values};
use super::value::Value;
use crate::model::{DueWork, Mark, SessionChoice, Stage};

const FIELDS: &[Field<DueWork>] =
    &[("at", at), ("step", |w| step(w).into()), ("of", of), ("state", |w| state(w).into()), ("failure", failure)];

fn at(work: &DueWork) -> Value<'_> {
    match work {
        DueWork::Step { at, .. } => (*at).into(),
        // At once.
        DueWork::SessionEnd(_) => Value::Null,
        DueWork::Removal(removal) => match removal.stage {
            Stage::Refusing => removal.removed_at.into(),
            Stage::Removed | Stage::Purging => removal.until.into(),
        },
    }
}

fn step(work: &DueWork) -> &'static str {
    match work {
        DueWork::Step { kind, .. } => kind.as_str(),
        DueWork::SessionEnd(_) => "end-sessions",
        DueWork::Removal(removal) => match removal.stage {
            Stage::Refusing => "delete",
            Stage::Removed | Stage::Purging => "purge",
        },
    }
}

fn of(work: &DueWork) -> Value<'_> {
    Value::Address(match work {
        DueWork::Step { address, .. } => address.as_str().into(),
        DueWork::SessionEnd(SessionChoice { mark, users }) => {
            mark.as_ref().map_or_else(|| users.join(", "), Mark::value).into()
        }
        DueWork::Removal(removal) => removal.address.to_string().into(),
    })
}

fn state(work: &DueWork) -> &'static str {
    match work {
        DueWork::Step { state, .. } => state.as_str(),
        DueWork::SessionEnd(_) => "planned",
        DueWork::Removal(removal) => match removal.stage {
            Stage::Removed => "planned",
            Stage::Refusing | Stage::Purging => "begun",
        },
    }
}

fn failure(work: &DueWork) -> Value<'_> {
    match work {
        DueWork::Step { failure, .. } => failure.as_deref().into(),
        DueWork::SessionEnd(_) | DueWork::Removal(_) => Value::Null,
    }
}

impl Listed for DueWork {
    fn header() -> Vec<&'static str> {
        names(FIELDS)
    }
}

impl Record for DueWork {
    fn name(&self) -> String {
        match self {
            Self::Step { address, .. } => address.clone(),
            Self::SessionEnd(choice) => choice.users.join("\n"),
            Self::Removal(removal) => removal.address.to_string(),
        }
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(FIELDS, self).collect()
    }
}
