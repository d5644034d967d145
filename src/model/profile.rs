//! Profiles: choices for offboarding by name.

use super::Choices;
use std::fmt;
use std::str::FromStr;

/// The name of a profile: choices for offboarding that are kept in the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileName(String);

impl ProfileName {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn from_stored(name: String) -> Self {
        Self(name)
    }
}

impl FromStr for ProfileName {
    type Err = ProfileNameError;

    fn from_str(text: &str) -> Result<Self, ProfileNameError> {
        let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._-".contains(&b));
        let start = text.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit());
        if plain && start && text.len() <= 64 { Ok(Self(text.to_owned())) } else { Err(ProfileNameError) }
    }
}

impl fmt::Display for ProfileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text is no name of a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProfileNameError;

impl fmt::Display for ProfileNameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a profile's name has up to 64 lower-case letters, digits, '.', '_' and '-', beginning with a letter or digit")
    }
}

impl std::error::Error for ProfileNameError {}

/// Choices by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    pub name: ProfileName,
    pub choices: Choices,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_has_a_plain_name() {
        for name in ["standard", "2-weeks", "a.b_c"] {
            assert_eq!(name.parse::<ProfileName>().map(|n| n.to_string()), Ok(name.to_owned()));
        }
        for name in ["", "-a", "A", "a b", "a\n", &"a".repeat(65)] {
            assert_eq!(name.parse::<ProfileName>(), Err(ProfileNameError), "{name}");
        }
    }
}
