//! Settings.

use super::record::{Field, Listed, Record, names, values};
use super::value::Value;
use super::{Said, Subject};
use crate::admin::Changed;
use crate::admin::setting::{SettingOutcome, SettingValue};
use jiff::tz::TimeZone;

const FIELDS: &[Field<SettingValue>] = &[
    ("setting", |s| s.setting.as_str().into()),
    ("value", |s| s.value.as_str().into()),
    ("meaning", |s| s.setting.meaning().into()),
];

impl Listed for SettingValue {
    fn header() -> Vec<&'static str> {
        names(FIELDS)
    }
}

impl Record for SettingValue {
    fn name(&self) -> String {
        self.setting.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(FIELDS, self).collect()
    }
}

impl Said for SettingOutcome {
    fn action(&self) -> &'static str {
        "setting set"
    }

    fn subject(&self) -> Subject<'_> {
        let Self::Set { setting, .. } = self;
        Subject::Name(setting.to_string())
    }

    fn sentence(&self, changed: Changed, _: &TimeZone) -> String {
        let Self::Set { setting, value } = self;
        match changed {
            Changed::Yes => format!("{setting} is now {value}"),
            Changed::AlreadySo => format!("{setting} is already {value}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::Changed::{AlreadySo, Yes};
    use crate::model::Setting;
    use crate::render::fixture::assert_said;

    #[test]
    fn the_outcome_names_its_command_and_the_setting() {
        let set = || SettingOutcome::Set { setting: Setting::Hostname, value: "mail.example.com".to_owned() };
        assert_said([
            (set(), Yes, ["setting set", "hostname", "hostname is now mail.example.com"]),
            (set(), AlreadySo, ["setting set", "hostname", "hostname is already mail.example.com"]),
        ]);
    }
}
