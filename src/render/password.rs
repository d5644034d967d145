//! Passwords: a mailbox's own, and those that nobody may have.

use super::record::{Field, Listed, Record, names, values};
use super::value::Value;
use super::{Said, Subject};
use crate::admin::Changed;
use crate::admin::password::PasswordOutcome;
use crate::model::{AppPassword, ForbiddenPassword, Secret};
use jiff::tz::TimeZone;

const FIELDS: &[Field<ForbiddenPassword>] =
    &[("label", |p| p.label.as_str().into()), ("created_at", |p| p.created_at.into())];

impl Listed for ForbiddenPassword {
    fn header() -> Vec<&'static str> {
        names(FIELDS)
    }
}

impl Record for ForbiddenPassword {
    fn name(&self) -> String {
        self.label.clone()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(FIELDS, self).collect()
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![("label", self.label.as_str().into()), ("forbidden since", self.created_at.into())]
    }
}

impl Said for PasswordOutcome {
    fn action(&self) -> &'static str {
        match self {
            Self::Set { .. } => "mailbox password",
            Self::Forbidden(_) => "password forbid",
            Self::Permitted(_) => "password permit",
        }
    }

    fn subject(&self) -> Subject<'_> {
        match self {
            Self::Set { mailbox, .. } => Subject::Object("mailbox", mailbox.as_ref()),
            Self::Forbidden(label) | Self::Permitted(label) => Subject::Name(label.clone()),
        }
    }

    fn generated(&self) -> Option<&Secret> {
        match self {
            Self::Set { generated, .. } => generated.as_ref(),
            Self::Forbidden(_) | Self::Permitted(_) => None,
        }
    }

    fn revoked(&self) -> &[AppPassword] {
        match self {
            Self::Set { revoked, .. } => revoked,
            Self::Forbidden(_) | Self::Permitted(_) => &[],
        }
    }

    fn sentence(&self, _: Changed, _: &TimeZone) -> String {
        match self {
            Self::Set { mailbox, revoked, .. } if revoked.is_empty() => {
                format!("set the password of {}", mailbox.address.to_unicode())
            }
            Self::Set { mailbox, revoked, .. } => {
                let labels: Vec<&str> = revoked.iter().map(|one| one.label.as_str()).collect();
                let mailbox = mailbox.address.to_unicode();
                format!("set the password of {mailbox}, and revoked its app passwords: {}", labels.join(", "))
            }
            Self::Forbidden(label) => format!("added to the forbidden passwords: {label}"),
            Self::Permitted(label) => format!("removed from the forbidden passwords: {label}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::Changed::Yes;
    use crate::render::fixture::{assert_said, mailbox, secret};

    #[test]
    fn every_outcome_names_its_command_and_what_it_is_about() {
        let set = PasswordOutcome::Set { mailbox: Box::new(mailbox()), generated: Some(secret()), revoked: Vec::new() };
        assert_eq!(set.generated().map(Secret::expose), Some("correct horse"));
        let label = || "spring".to_owned();
        assert_said([
            (set, Yes, ["mailbox password", "anna@xn--bcher-kva.example", "set the password of anna@bücher.example"]),
            (
                PasswordOutcome::Forbidden(label()),
                Yes,
                ["password forbid", "spring", "added to the forbidden passwords: spring"],
            ),
            (
                PasswordOutcome::Permitted(label()),
                Yes,
                ["password permit", "spring", "removed from the forbidden passwords: spring"],
            ),
        ]);
    }
}
