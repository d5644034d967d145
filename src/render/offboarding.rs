//! Plans, their steps, profiles, and what is due.

use super::record::{Record, Value};
use crate::model::{Choices, DueWork, Mark, Plan, Profile, SessionChoice, Stage, Step};

/// The choices, by the names of their options.
fn choices(choices: &Choices) -> Vec<(&'static str, Value<'_>)> {
    let chosen = choices.chosen();
    let value = |option: &str| {
        let found = chosen.iter().find(|(chosen, _)| *chosen == option);
        found.map(|(_, value)| value.clone()).into()
    };
    Choices::OPTIONS.into_iter().zip(FIELDS).map(|(option, field)| (field, value(option))).collect()
}

/// As `Choices::OPTIONS`, in the form of fields.
const FIELDS: [&str; Choices::OPTIONS.len()] = [
    "manager",
    "manager_access",
    "allow_incoming",
    "reroute_aliases",
    "keep_aliases",
    "drop_aliases",
    "auto_reply",
    "retain",
    "archive",
    "reason",
];

fn step(step: &Step) -> Value<'_> {
    Value::Object(vec![
        ("at", step.at.into()),
        ("step", step.kind.as_str().into()),
        ("state", step.state.as_str().into()),
        ("changes", Value::List(step.changes.iter().map(|change| Value::Address(change.as_str().into())).collect())),
        ("done_at", step.done_at.into()),
        ("failure", step.failure.as_deref().into()),
    ])
}

impl Record for Plan {
    fn name(&self) -> String {
        self.address.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let mut fields =
            vec![("address", (&self.address).into()), ("state", self.state.as_str().into()), ("at", self.at.into())];
        fields.extend(choices(&self.choices));
        fields.push(("steps", Value::List(self.steps.iter().map(step).collect())));
        fields
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        let next = self.next();
        vec![
            ("address", (&self.address).into()),
            ("state", self.state.as_str().into()),
            ("at", self.at.into()),
            ("next", next.map(|step| step.kind.as_str()).into()),
            ("next at", next.map(|step| step.at).into()),
            ("failure", next.and_then(|step| step.failure.as_deref()).into()),
        ]
    }
}

/// A step that was done, for whom.
impl Record for (String, Step) {
    fn name(&self) -> String {
        self.0.clone()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let mut fields = vec![("address", Value::Address(self.0.as_str().into()))];
        if let Value::Object(members) = step(&self.1) {
            fields.extend(members);
        }
        fields
    }
}

impl Record for Profile {
    fn name(&self) -> String {
        self.name.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let mut fields = vec![("profile", self.name.as_str().into())];
        fields.extend(choices(&self.choices));
        fields
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        let chosen = self.choices.chosen().into_iter().map(|(option, value)| format!("{option} {value}").into());
        vec![("profile", self.name.as_str().into()), ("choices", Value::List(chosen.collect()))]
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
        let (at, what, of, state, failure) = match self {
            Self::Step { address, kind, at, state, failure } => {
                (Some(*at), kind.as_str(), address.clone(), state.as_str(), failure.as_deref())
            }
            Self::SessionEnd(SessionChoice { mark, users }) => {
                let of = mark.as_ref().map_or_else(|| users.join(", "), Mark::value);
                (None, "end-sessions", of, "planned", None)
            }
            Self::Removal(removal) => {
                let of = removal.address.to_string();
                match removal.stage {
                    Stage::Refusing => (Some(removal.removed_at), "delete", of, "begun", None),
                    Stage::Removed => (Some(removal.until), "purge", of, "planned", None),
                    Stage::Purging => (Some(removal.until), "purge", of, "begun", None),
                }
            }
        };
        vec![
            ("at", at.into()),
            ("step", what.into()),
            ("of", Value::Address(of.into())),
            ("state", state.into()),
            ("failure", failure.into()),
        ]
    }
}
