//! Settings.

use super::{Done, Refusal, Result, password, session};
use crate::model::{AppPasswordPolicy, Setting};
use crate::store::{Reader, Writer};

/// A setting with its value as it is shown.
#[derive(Clone, Debug)]
pub struct SettingValue {
    pub setting: Setting,
    pub value: String,
}

/// What was done to a setting.
#[derive(Debug)]
pub enum SettingOutcome {
    Set { setting: Setting, value: String },
}

pub fn find(reader: &Reader<'_>, setting: Setting) -> Result<SettingValue> {
    Ok(SettingValue { setting, value: setting.show_value(&reader.find_setting(setting)?) })
}

pub fn list(reader: &Reader<'_>) -> Result<Vec<SettingValue>> {
    Setting::ALL.into_iter().map(|setting| find(reader, setting)).collect()
}

/// `value` is in its stored form.
pub fn set(writer: &Writer<'_>, setting: Setting, value: &str) -> Result<Done> {
    let outcome = || SettingOutcome::Set { setting, value: setting.show_value(value) };
    if writer.find_setting(setting)? == value {
        return Ok(Done::already(outcome()));
    }
    // They describe files that init made.
    if matches!(setting, Setting::ReaderGroup | Setting::WalIndex) {
        return Err(Refusal::SettingFixed(setting).into());
    }
    writer.update_setting(setting, value)?;
    // Memory, iterations and lanes are right or wrong together.
    password::cost(writer)?;
    // Of all: those that still may are opened again at once.
    if setting == Setting::AppPasswords && value == AppPasswordPolicy::Required.as_str() {
        session::end_all(writer)?;
    }
    Ok(Done::made(outcome()))
}
