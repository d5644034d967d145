//! Settings.

use super::{Reader, Result, Writer};
use crate::model::Setting;

/// The schema since which a span in minutes is written with `min`.
pub const MINUTES_HAVE_THREE_LETTERS: i64 = 4;

impl Reader<'_> {
    /// The spans in minutes that are stored, each with what it belongs to.
    pub fn list_spans_in_minutes(&self) -> Result<Vec<(String, String)>> {
        self.collect(
            "SELECT 'setting ' || name AS place, value FROM setting WHERE name = 'retention' AND value LIKE '%min'
              UNION ALL
             SELECT 'profile ' || profile || ', ' || option, value FROM profile_choice
              WHERE option IN ('retain', 'allow-incoming') AND value LIKE '%min'
              UNION ALL
             SELECT 'offboarding of ' || p.address || ', ' || c.option, c.value
               FROM plan_choice c JOIN plan p ON p.id = c.plan_id
              WHERE c.option IN ('retain', 'allow-incoming') AND c.value LIKE '%min'
              ORDER BY place",
            [],
            |row| Ok((row.get("place")?, row.get("value")?)),
        )
    }

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
