//! Settings.

use super::{Reader, Result, Writer};
use crate::model::Setting;

impl Reader<'_> {
    /// The value of a setting in its stored form; its default where the store has none.
    pub fn find_setting(&self, setting: Setting) -> Result<String> {
        let value =
            self.find("SELECT value FROM setting WHERE name = ?1", [setting.as_str()], |row| row.get::<_, String>(0))?;
        Ok(value.unwrap_or_else(|| setting.default_value().unwrap_or_default().to_owned()))
    }
}

impl Writer<'_> {
    pub fn update_setting(&self, setting: Setting, value: &str) -> Result<()> {
        self.execute(
            "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (setting.as_str(), value),
        )?;
        Ok(())
    }
}
