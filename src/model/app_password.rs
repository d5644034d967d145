//! App passwords: one for each device or program of a person, made by us and never chosen.

use super::{Address, Protocols, Secret, SecretError, Text, Timestamp};
use argon2::password_hash::try_generate_salt;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use zeroize::Zeroizing;

/// 32 letters and digits, 5 bits each, without `0 o 1 l`. Nothing else may stand in an app password but the hyphen:
/// Dovecot escapes it for SQL before it hashes it.
const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
/// 8 groups of 4: 160 bits.
const GROUP: usize = 4;

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

/// A new app password: 160 bits of the operating system's, such as `k3vm-x7qa-…`.
pub fn generate_app_password() -> Result<Secret, SecretError> {
    let mut text = Zeroizing::new(String::with_capacity(40));
    for _ in 0..2 {
        // The operating system's random numbers come by sixteen bytes.
        let bytes = Zeroizing::new(try_generate_salt().map_err(|_| SecretError::NoRandomness)?);
        for group in bytes.chunks(GROUP) {
            if !text.is_empty() {
                text.push('-');
            }
            text.extend(group.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])));
        }
    }
    Secret::new(std::mem::take(&mut *text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn app_passwords_are_eight_groups_of_letters_that_read_well() {
        let mut seen = HashSet::new();
        let mut letters = HashSet::new();
        for _ in 0..500 {
            let secret = generate_app_password().unwrap();
            let groups: Vec<&str> = secret.expose().split('-').collect();
            assert_eq!(groups.len(), 8);
            assert!(groups.iter().all(|g| g.len() == 4 && g.bytes().all(|b| ALPHABET.contains(&b))), "{groups:?}");
            letters.extend(groups.concat().into_bytes());
            assert!(seen.insert(secret.expose().to_owned()));
        }
        assert_eq!(letters.len(), 32);
        assert!(!"0o1l".bytes().any(|b| ALPHABET.contains(&b)));
    }

    #[test]
    fn the_hash_is_what_sha256sum_says() {
        let secret = Secret::new("abc".to_owned()).unwrap();
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(AppPasswordHash::of(&secret).as_str(), hash);
    }
}
