//! Profiles: choices for offboarding by name. Each choice is a row, under the name of its option.

use super::{Reader, Result, Taker, Writer, read};
use crate::model::{Choices, Profile, ProfileName};
use std::ops::ControlFlow;

impl Reader<'_> {
    pub fn find_profile(&self, name: &ProfileName) -> Result<Option<Profile>> {
        let rows: Vec<(String, String)> = self.collect(
            "SELECT option, value FROM profile_choice WHERE profile = ?1 ORDER BY option",
            [name.as_str()],
            |row| Ok((row.get("option")?, row.get("value")?)),
        )?;
        let choices = read::choices(rows.iter().map(|(option, value)| (option.as_str(), value.as_str())))
            .map_err(|e| self.wrong(e))?;
        Ok((!rows.is_empty()).then(|| Profile { name: name.clone(), choices }))
    }

    /// By name.
    pub fn list_profiles(&self, take: Taker<'_, Profile>) -> Result<()> {
        let names: Vec<String> =
            self.collect("SELECT DISTINCT profile FROM profile_choice ORDER BY profile", [], |row| row.get(0))?;
        for name in names {
            if let Some(profile) = self.find_profile(&ProfileName::from_stored(name))?
                && take(profile) == ControlFlow::Break(())
            {
                break;
            }
        }
        Ok(())
    }
}

impl Writer<'_> {
    pub fn update_profile(&self, name: &ProfileName, choices: &Choices) -> Result<()> {
        self.delete_profile(name)?;
        for (option, value) in choices.chosen() {
            self.execute(
                "INSERT INTO profile_choice (profile, option, value) VALUES (?1, ?2, ?3)",
                (name.as_str(), option, value),
            )?;
        }
        Ok(())
    }

    pub fn delete_profile(&self, name: &ProfileName) -> Result<()> {
        self.execute("DELETE FROM profile_choice WHERE profile = ?1", [name.as_str()])?;
        Ok(())
    }
}
