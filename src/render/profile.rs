//! Profiles of offboarding.

use super::offboarding::{CHOICES, choices};
use super::record::{Field, Listed, Record, names, values};
use super::value::Value;
use super::{Said, Subject};
use crate::admin::Changed;
use crate::admin::profile::ProfileOutcome;
use crate::model::Profile;
use jiff::tz::TimeZone;

/// The choices follow.
const FIELDS: &[Field<Profile>] = &[("profile", |p| p.name.as_str().into())];

impl Listed for Profile {
    fn header() -> Vec<&'static str> {
        [names(FIELDS), CHOICES.to_vec()].concat()
    }
}

impl Record for Profile {
    fn name(&self) -> String {
        self.name.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(FIELDS, self).chain(choices(&self.choices)).collect()
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![("profile", self.name.as_str().into()), ("choices", chosen(self).map(Value::from).collect())]
    }
}

/// The choices in the words of the options that make them.
fn chosen(profile: &Profile) -> impl Iterator<Item = String> {
    profile.choices.chosen().into_iter().map(|(option, value)| format!("{option} {value}"))
}

impl Said for ProfileOutcome {
    fn action(&self) -> &'static str {
        match self {
            Self::Set(_) => "profile set",
            Self::Deleted(_) => "profile delete",
        }
    }

    fn subject(&self) -> Subject<'_> {
        match self {
            Self::Set(profile) => Subject::Object("profile", profile.as_ref()),
            Self::Deleted(name) => Subject::Name(name.clone()),
        }
    }

    fn sentence(&self, changed: Changed, _: &TimeZone) -> String {
        match (self, changed) {
            (Self::Set(profile), Changed::Yes) => {
                format!("set profile {}: {}", profile.name, chosen(profile).collect::<Vec<_>>().join(", "))
            }
            (Self::Set(profile), Changed::AlreadySo) => format!("profile unchanged: {}", profile.name),
            (Self::Deleted(name), Changed::Yes) => format!("deleted profile {name}"),
            (Self::Deleted(name), Changed::AlreadySo) => format!("there is no profile {name}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::Changed::{AlreadySo, Yes};
    use crate::render::fixture::{assert_said, profile};

    #[test]
    fn every_outcome_names_its_command_and_the_profile() {
        let set = || ProfileOutcome::Set(Box::new(profile()));
        let deleted = || ProfileOutcome::Deleted("standard".to_owned());
        let chosen = "set profile standard: manager ben@xn--bcher-kva.example, retain 30d";
        assert_said([
            (set(), Yes, ["profile set", "standard", chosen]),
            (set(), AlreadySo, ["profile set", "standard", "profile unchanged: standard"]),
            (deleted(), Yes, ["profile delete", "standard", "deleted profile standard"]),
            (deleted(), AlreadySo, ["profile delete", "standard", "there is no profile standard"]),
        ]);
    }
}
