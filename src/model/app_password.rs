//! App passwords: one for each device or program of a person, made by us and never chosen.

use super::secret::draw;
use super::{Address, InForce, Protocols, Secret, SecretError, Text, Timestamp};
use passwords::PasswordGenerator;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use zeroize::Zeroizing;

/// What no app password has of the 36 lower-case letters and digits: the other 32 read well, and are 5 bits each. Nothing
/// else may stand in one but the hyphen: Dovecot escapes it for SQL before it hashes it.
const SIMILAR: [char; 4] = ['0', '1', 'l', 'o'];
/// 8 groups of 4: 160 bits.
const LENGTH: usize = 32;
const GROUP: usize = 4;
/// So many are drawn that 32 are left: that it is fewer is less likely than that two app passwords are the same.
const DRAWN: usize = 128;

/// An app password as the store knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppPassword {
    /// Never reused.
    pub id: i64,
    pub mailbox: Address,
    /// What a person calls the device or program.
    pub label: Text,
    pub protocols: Protocols,
    pub until: Option<Timestamp>,
    pub created_at: Timestamp,
    /// Void: its person may not log in.
    pub state: InForce,
}

/// What somebody logs in with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credential {
    MainPassword,
    /// By its id.
    AppPassword(i64),
}

/// Whether a mailbox's own password opens it, or app passwords alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppPasswordPolicy {
    Optional,
    Required,
}

impl AppPasswordPolicy {
    pub const ALL: [Self; 2] = [Self::Optional, Self::Required];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Optional => "optional",
            Self::Required => "required",
        }
    }
}

/// The SHA-256 of an app password, in hexadecimal. A fast hash without a salt is enough for 160 random bits: they can't
/// be guessed, no table has them, and no two are alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppPasswordHash(String);

impl AppPasswordHash {
    pub fn of(secret: &Secret) -> Self {
        Self(Sha256::digest(secret.expose()).iter().fold(String::with_capacity(64), |mut text, byte| {
            // Writing to a string does not fail.
            let _ = write!(text, "{byte:02x}");
            text
        }))
    }

    /// As the store writes it.
    pub fn parse(text: &str) -> Option<Self> {
        let digit = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f');
        (text.len() == 64 && text.bytes().all(digit)).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A new app password: 160 random bits, such as `k3vm-x7qa-…`.
pub fn generate_app_password() -> Result<Secret, SecretError> {
    let generator = PasswordGenerator::new().length(DRAWN).numbers(true).lowercase_letters(true).strict(false);
    let drawn = draw(&generator)?;
    let mut text = Zeroizing::new(String::with_capacity(LENGTH + LENGTH / GROUP));
    let mut count = 0;
    for character in drawn.chars().filter(|character| !SIMILAR.contains(character)).take(LENGTH) {
        if count > 0 && count % GROUP == 0 {
            text.push('-');
        }
        text.push(character);
        count += 1;
    }
    if count < LENGTH {
        return Err(SecretError::NoRandomness);
    }
    Secret::new(std::mem::take(&mut *text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

    #[test]
    fn app_passwords_are_eight_groups_of_letters_that_read_well() {
        let mut seen = HashSet::new();
        for _ in 0..500 {
            let secret = generate_app_password().unwrap();
            let groups: Vec<&str> = secret.expose().split('-').collect();
            assert_eq!(groups.len(), 8);
            assert!(groups.iter().all(|g| g.len() == 4 && g.bytes().all(|b| ALPHABET.contains(&b))), "{groups:?}");
            assert!(seen.insert(secret.expose().to_owned()));
        }
    }

    /// 5 bits a character: each of the 32 is as likely as any other, wherever it stands.
    #[test]
    fn app_passwords_prefer_no_character() {
        const MADE: usize = 8000;
        let mut counts = [[0_usize; 32]; LENGTH];
        for _ in 0..MADE {
            let secret = generate_app_password().unwrap();
            for (place, byte) in secret.expose().bytes().filter(|byte| *byte != b'-').enumerate() {
                counts[place][ALPHABET.iter().position(|b| *b == byte).unwrap()] += 1;
            }
        }
        // Seven standard deviations, which are about the root of the mean.
        let even = |count: usize, mean: usize| count.abs_diff(mean) < 7 * mean.isqrt();
        for (place, counts) in counts.iter().enumerate() {
            assert!(counts.iter().all(|count| even(*count, MADE / 32)), "place {place}: {counts:?}");
        }
        for letter in 0..32 {
            let count = counts.iter().map(|counts| counts[letter]).sum();
            assert!(even(count, MADE), "{}: {count}", char::from(ALPHABET[letter]));
        }
    }

    #[test]
    fn the_hash_is_what_sha256sum_says() {
        let secret = Secret::new("abc".to_owned()).unwrap();
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(AppPasswordHash::of(&secret).as_str(), hash);
    }
}
