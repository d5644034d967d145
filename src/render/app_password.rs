//! App passwords.

use super::record::{Field, Listed, Record, names, values};
use super::text::unicode;
use super::value::Value;
use super::{Said, Subject, until};
use crate::admin::Changed;
use crate::admin::app_password::AppPasswordOutcome;
use crate::model::{AppPassword, Secret};
use jiff::tz::TimeZone;

const FIELDS: &[Field<AppPassword>] = &[
    ("mailbox", |p| (&p.mailbox).into()),
    ("id", |p| p.id.into()),
    ("label", |p| (&p.label).into()),
    ("protocols", |p| (&p.protocols).into()),
    ("until", |p| p.until.into()),
    ("created_at", |p| p.created_at.into()),
    ("state", |p| p.state.as_str().into()),
];

impl Listed for AppPassword {
    fn header() -> Vec<&'static str> {
        names(FIELDS)
    }
}

impl Record for AppPassword {
    fn name(&self) -> String {
        self.label.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(FIELDS, self).collect()
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        let shown = |name| if name == "created_at" { "created" } else { name };
        self.fields().into_iter().map(|(name, value)| (shown(name), value)).collect()
    }
}

impl Said for AppPasswordOutcome {
    fn action(&self) -> &'static str {
        match self {
            Self::Created { .. } => "app-password create",
            Self::Revoked { .. } => "app-password revoke",
        }
    }

    fn subject(&self) -> Subject<'_> {
        match self {
            Self::Created { made, .. } => Subject::Object("app_password", made),
            Self::Revoked { mailbox, .. } => Subject::Name(mailbox.clone()),
        }
    }

    fn generated(&self) -> Option<&Secret> {
        match self {
            Self::Created { generated, .. } => generated.as_ref(),
            Self::Revoked { .. } => None,
        }
    }

    fn revoked(&self) -> &[AppPassword] {
        match self {
            Self::Created { .. } => &[],
            Self::Revoked { revoked, .. } => revoked,
        }
    }

    fn sentence(&self, changed: Changed, zone: &TimeZone) -> String {
        match (self, changed) {
            (Self::Created { made, .. }, _) => {
                let (mailbox, protocols) = (made.mailbox.to_unicode(), made.protocols.to_string().replace(' ', ", "));
                let end = until(made.until, zone);
                format!("created app password {} of {mailbox} for {protocols}{end}", made.label)
            }
            (Self::Revoked { mailbox, revoked }, Changed::Yes) => {
                let labels: Vec<&str> = revoked.iter().map(|one| one.label.as_str()).collect();
                format!("revoked app passwords of {}: {}", unicode(mailbox), labels.join(", "))
            }
            (Self::Revoked { mailbox, .. }, Changed::AlreadySo) => {
                format!("{} has no such app password", unicode(mailbox))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::Changed::{AlreadySo, Yes};
    use crate::render::fixture::{app_password, assert_said, parsed, secret};

    fn revoked(revoked: Vec<AppPassword>) -> AppPasswordOutcome {
        AppPasswordOutcome::Revoked { mailbox: "anna@brand.example".to_owned(), revoked }
    }

    #[test]
    fn every_outcome_names_its_command_and_what_it_is_about() {
        let created = AppPasswordOutcome::Created { made: app_password(), generated: Some(secret()) };
        let two = vec![app_password(), AppPassword { label: parsed("laptop"), ..app_password() }];
        let made = "created app password phone of anna@bücher.example for imap, smtp, until 2031-03-14 12:00";
        let mailbox = "anna@brand.example";
        assert_said([
            (created, Yes, ["app-password create", "phone", made]),
            (
                revoked(two),
                Yes,
                ["app-password revoke", mailbox, "revoked app passwords of anna@brand.example: phone, laptop"],
            ),
            (
                revoked(Vec::new()),
                AlreadySo,
                ["app-password revoke", mailbox, "anna@brand.example has no such app password"],
            ),
        ]);
    }

    #[test]
    fn what_was_revoked_is_listed() {
        let (one, created) = (revoked(vec![app_password()]), |generated| AppPasswordOutcome::Created {
            made: app_password(),
            generated,
        });
        assert_eq!(one.revoked(), [app_password()]);
        assert!(one.generated().is_none() && created(None).revoked().is_empty());
        assert_eq!(created(Some(secret())).generated().map(Secret::expose), Some("correct horse"));
    }
}
