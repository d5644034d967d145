//! Aliases.

use super::record::{Field, Listed, Record, names, values};
use super::text::unicode;
use super::value::Value;
use super::{Said, Subject, until};
use crate::admin::Changed;
use crate::admin::alias::AliasOutcome;
use crate::model::{Alias, SendAs, Target};
use jiff::tz::TimeZone;

const FIELDS: &[Field<Alias>] = &[
    ("alias", |a| (&a.address).into()),
    ("mailboxes", |a| a.targets.iter().filter(|t| matches!(t, Target::Mailbox(_))).map(Value::from).collect()),
    ("outside", |a| a.targets.iter().filter(|t| matches!(t, Target::Outside(_))).map(Value::from).collect()),
    ("send_as", |a| a.send_as.map_or(Value::Null, |send_as| Value::Flag(send_as == SendAs::Allowed))),
    ("until", |a| a.until.into()),
    ("note", |a| a.note.as_ref().into()),
    ("created_at", |a| a.created_at.into()),
    ("state", |a| a.state.as_str().into()),
];

impl Listed for Alias {
    fn header() -> Vec<&'static str> {
        names(FIELDS)
    }
}

impl Record for Alias {
    fn name(&self) -> String {
        self.address.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(FIELDS, self).collect()
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("alias", (&self.address).into()),
            ("delivers to", self.targets.iter().map(Value::from).collect()),
            ("until", self.until.into()),
            ("state", self.state.as_str().into()),
            ("note", self.note.as_ref().into()),
        ]
    }
}

impl Said for AliasOutcome {
    fn action(&self) -> &'static str {
        match self {
            Self::Created(alias) if alias.targets.iter().any(|t| matches!(t, Target::Outside(_))) => "alias forward",
            Self::Created(_) => "alias route",
            Self::Set(_) => "alias set",
            Self::Deleted(_) => "alias delete",
        }
    }

    fn subject(&self) -> Subject<'_> {
        match self {
            Self::Created(alias) | Self::Set(alias) => Subject::Object("alias", alias),
            Self::Deleted(address) => Subject::Name(address.clone()),
        }
    }

    fn sentence(&self, changed: Changed, zone: &TimeZone) -> String {
        match (self, changed) {
            (Self::Created(a), Changed::Yes) => {
                let end = until(a.until, zone);
                format!("created alias {}, which delivers to {}{end}", a.address.to_unicode(), targets(a))
            }
            (Self::Created(a), Changed::AlreadySo) => {
                format!("alias already exists: {}, which delivers to {}", a.address.to_unicode(), targets(a))
            }
            (Self::Set(a), Changed::Yes) => {
                let end = until(a.until, zone);
                format!("changed alias {}, which delivers to {}{end}", a.address.to_unicode(), targets(a))
            }
            (Self::Set(a), Changed::AlreadySo) => format!("alias unchanged: {}", a.address.to_unicode()),
            (Self::Deleted(address), Changed::Yes) => format!("deleted alias {}", unicode(address)),
            (Self::Deleted(address), Changed::AlreadySo) => format!("there is no alias {}", unicode(address)),
        }
    }
}

fn targets(alias: &Alias) -> String {
    alias.targets.iter().map(Target::to_unicode).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::Changed::{AlreadySo, Yes};
    use crate::render::fixture::{address, alias, assert_said};

    #[test]
    fn every_outcome_names_its_command_and_the_alias() {
        let name = "info@xn--bcher-kva.example";
        let inside = Alias { targets: vec![Target::Mailbox(address())], until: None, ..alias() };
        let deleted = || AliasOutcome::Deleted(name.to_owned());
        let forwards = "created alias info@bücher.example, which delivers to anna@bücher.example, \
                        anna@example.org, until 2031-03-14 12:00";
        let routes = "created alias info@bücher.example, which delivers to anna@bücher.example";
        let exists = "alias already exists: info@bücher.example, which delivers to anna@bücher.example";
        let changed = "changed alias info@bücher.example, which delivers to anna@bücher.example";
        assert_said([
            (AliasOutcome::Created(alias()), Yes, ["alias forward", name, forwards]),
            (AliasOutcome::Created(inside.clone()), Yes, ["alias route", name, routes]),
            (AliasOutcome::Created(inside.clone()), AlreadySo, ["alias route", name, exists]),
            (AliasOutcome::Set(inside), Yes, ["alias set", name, changed]),
            (AliasOutcome::Set(alias()), AlreadySo, ["alias set", name, "alias unchanged: info@bücher.example"]),
            (deleted(), Yes, ["alias delete", name, "deleted alias info@bücher.example"]),
            (deleted(), AlreadySo, ["alias delete", name, "there is no alias info@bücher.example"]),
        ]);
    }
}
