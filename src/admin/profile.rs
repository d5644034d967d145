//! Profiles: choices for offboarding by name.

use super::{Done, IfMissing, PlanRefusal, Result, Warning};
use crate::model::{Choices, Profile, ProfileName, Text};
use crate::store::{Reader, Taker, Writer};

/// What was done to a profile.
#[derive(Debug)]
pub enum ProfileOutcome {
    Set(Box<Profile>),
    Deleted(String),
}

pub fn find(reader: &Reader<'_>, name: &ProfileName) -> Result<Profile> {
    let found = reader.find_profile(name)?;
    found.ok_or_else(|| PlanRefusal::NoSuchProfile(name.clone()).into())
}

pub fn list(reader: &Reader<'_>, take: Taker<'_, Profile>) -> Result<()> {
    Ok(reader.list_profiles(take)?)
}

/// Makes a profile, or gives it these choices in the place of those that it had. Plans that were made of it stay.
pub fn set(writer: &Writer<'_>, name: &ProfileName, choices: Choices, reason: Option<&Text>) -> Result<Done> {
    if choices == Choices::default() {
        return Err(PlanRefusal::ProfileChoosesNothing(name.clone()).into());
    }
    let warning = (reason.is_some() && choices.message.is_none()).then_some(Warning::ReasonIsNoMessage);
    let profile = Profile { name: name.clone(), choices };
    if writer.find_profile(name)?.as_ref() == Some(&profile) {
        return Ok(Done::already(ProfileOutcome::Set(Box::new(profile))).warn(warning));
    }
    writer.update_profile(name, &profile.choices)?;
    Ok(Done::made(ProfileOutcome::Set(Box::new(profile))).warn(warning))
}

pub fn delete(writer: &Writer<'_>, name: &ProfileName, if_missing: IfMissing) -> Result<Done> {
    if writer.find_profile(name)?.is_none() {
        return if_missing
            .settle(ProfileOutcome::Deleted(name.to_string()), PlanRefusal::NoSuchProfile(name.clone()).into());
    }
    writer.delete_profile(name)?;
    Ok(Done::made(ProfileOutcome::Deleted(name.to_string())))
}

#[cfg(test)]
mod tests;
