//! Settings in documents.

use super::field::{Field, FieldError, Role, field};
use super::form::{Clearing, FieldValue, Form};
use super::{Fields, OfNoun};
use crate::model::Setting;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingEntry {
    /// None of the host's.
    pub setting: Setting,
    /// In its stored form.
    pub value: String,
}

impl OfNoun for SettingEntry {
    const FIELDS: &'static [Field<Self>] = &[
        field!(SettingEntry.setting)
            .role(Role::Name)
            .meaning("A rule for the mailboxes. Settings of the host are in no document."),
        Field::new(
            "value",
            (Form::Text, Clearing::Never),
            read_value,
            |entry| Some(FieldValue::Text(entry.setting.show_value(&entry.value).into())),
            |_, _| {},
        )
        .role(Role::Required)
        .meaning("A value as 'setting set' takes it."),
    ];

    fn begin(fields: &mut Fields<'_>) -> Result<Self, FieldError> {
        Ok(Self { setting: fields.name("setting")?, value: String::new() })
    }

    fn name(&self) -> String {
        self.setting.to_string()
    }
}

/// Which values there are depends on the setting.
fn read_value(entry: &mut SettingEntry, value: FieldValue<'_>) -> Result<(), String> {
    match &value {
        FieldValue::Text(text) => {
            entry.value = entry.setting.parse_value(text).map_err(|e| format!("{e}: {text}"))?;
            Ok(())
        }
        other => Err(format!("the value is a text, not {}", other.describe())),
    }
}
