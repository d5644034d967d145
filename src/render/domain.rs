//! Domains.

use super::record::{Field, Listed, Record, names, values};
use super::text::unicode;
use super::value::{Value, bytes};
use super::{Said, Subject};
use crate::admin::Changed;
use crate::admin::domain::DomainOutcome;
use crate::model::{AppPasswordPolicy, Domain};
use jiff::tz::TimeZone;

const FIELDS: &[Field<Domain>] = &[
    ("domain", |d| (&d.name).into()),
    ("alias_of", |d| d.alias_of.as_ref().into()),
    ("standing", |d| d.standing.as_str().into()),
    ("mailboxes", |d| d.mailboxes.into()),
    ("aliases", |d| d.aliases.into()),
    ("quota", |d| d.quota.into()),
    ("quota_bytes", |d| d.quota.map_or(Value::Null, bytes)),
    ("app_passwords", |d| d.app_passwords.map(AppPasswordPolicy::as_str).into()),
    ("outside_senders", |d| d.outside_senders.as_str().into()),
    ("delivered_by", |d| d.delivery.as_ref().map(|delivery| delivery.by.to_string()).into()),
    ("delivered_from", |d| d.delivery.as_ref().and_then(|delivery| delivery.from).into()),
    ("delivered_until", |d| d.delivery.as_ref().and_then(|delivery| delivery.until).into()),
    ("note", |d| d.note.as_ref().into()),
    ("created_at", |d| d.created_at.into()),
];

impl Listed for Domain {
    fn header() -> Vec<&'static str> {
        names(FIELDS)
    }
}

impl Record for Domain {
    fn name(&self) -> String {
        self.name.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(FIELDS, self).collect()
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("domain", (&self.name).into()),
            ("alias of", self.alias_of.as_ref().into()),
            ("standing", self.standing.as_str().into()),
            ("mailboxes", self.mailboxes.into()),
            ("aliases", self.aliases.into()),
            ("quota", self.quota.into()),
        ]
    }
}

impl Said for DomainOutcome {
    fn action(&self) -> &'static str {
        match self {
            Self::Created(_) => "domain create",
            Self::Set(_) => "domain set",
            Self::Disabled(_) => "domain disable",
            Self::Enabled(_) => "domain enable",
            Self::Renamed { .. } => "domain rename",
            Self::Deleted(_) => "domain delete",
        }
    }

    fn subject(&self) -> Subject<'_> {
        match self {
            Self::Created(domain)
            | Self::Set(domain)
            | Self::Disabled(domain)
            | Self::Enabled(domain)
            | Self::Renamed { domain, .. } => Subject::Object("domain", domain),
            Self::Deleted(name) => Subject::Name(name.clone()),
        }
    }

    fn sentence(&self, changed: Changed, _: &TimeZone) -> String {
        match (self, changed) {
            (Self::Created(d), Changed::Yes) => match &d.alias_of {
                None => format!("created domain {}", d.name.to_unicode()),
                Some(of) => format!("created alias domain {} of {}", d.name.to_unicode(), of.to_unicode()),
            },
            (Self::Created(d), Changed::AlreadySo) => format!("domain already exists: {}", d.name.to_unicode()),
            (Self::Set(d), Changed::Yes) => format!("changed domain {}", d.name.to_unicode()),
            (Self::Set(d), Changed::AlreadySo) => format!("domain unchanged: {}", d.name.to_unicode()),
            (Self::Disabled(d) | Self::Enabled(d), Changed::Yes) => {
                format!("{} domain {}", d.standing.as_str(), d.name.to_unicode())
            }
            (Self::Disabled(d) | Self::Enabled(d), Changed::AlreadySo) => {
                format!("domain already {}: {}", d.standing.as_str(), d.name.to_unicode())
            }
            (Self::Renamed { from, domain }, Changed::Yes) => {
                format!("renamed domain {} to {}", unicode(from), domain.name.to_unicode())
            }
            (Self::Renamed { domain, .. }, Changed::AlreadySo) => {
                format!("domain already has that name: {}", domain.name.to_unicode())
            }
            (Self::Deleted(name), Changed::Yes) => format!("deleted domain {}", unicode(name)),
            (Self::Deleted(name), Changed::AlreadySo) => format!("there is no domain {}", unicode(name)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::Changed::{AlreadySo, Yes};
    use crate::model::DomainStanding;
    use crate::render::fixture::{assert_said, domain, parsed};

    #[test]
    fn every_outcome_names_its_command_and_the_domain() {
        let name = "xn--bcher-kva.example";
        let of = Domain { alias_of: Some(parsed("brand.example")), ..domain() };
        let disabled = Domain { standing: DomainStanding::Disabled, ..domain() };
        let renamed = || DomainOutcome::Renamed { from: "old.example".to_owned(), domain: domain() };
        let deleted = || DomainOutcome::Deleted(name.to_owned());
        assert_said([
            (DomainOutcome::Created(domain()), Yes, ["domain create", name, "created domain bücher.example"]),
            (
                DomainOutcome::Created(of),
                Yes,
                ["domain create", name, "created alias domain bücher.example of brand.example"],
            ),
            (
                DomainOutcome::Created(domain()),
                AlreadySo,
                ["domain create", name, "domain already exists: bücher.example"],
            ),
            (DomainOutcome::Set(domain()), Yes, ["domain set", name, "changed domain bücher.example"]),
            (DomainOutcome::Set(domain()), AlreadySo, ["domain set", name, "domain unchanged: bücher.example"]),
            (
                DomainOutcome::Disabled(disabled.clone()),
                Yes,
                ["domain disable", name, "disabled domain bücher.example"],
            ),
            (
                DomainOutcome::Disabled(disabled),
                AlreadySo,
                ["domain disable", name, "domain already disabled: bücher.example"],
            ),
            (DomainOutcome::Enabled(domain()), Yes, ["domain enable", name, "enabled domain bücher.example"]),
            (
                DomainOutcome::Enabled(domain()),
                AlreadySo,
                ["domain enable", name, "domain already enabled: bücher.example"],
            ),
            (renamed(), Yes, ["domain rename", name, "renamed domain old.example to bücher.example"]),
            (renamed(), AlreadySo, ["domain rename", name, "domain already has that name: bücher.example"]),
            (deleted(), Yes, ["domain delete", name, "deleted domain bücher.example"]),
            (deleted(), AlreadySo, ["domain delete", name, "there is no domain bücher.example"]),
        ]);
    }
}
