//! The scheme of hashes that have no label.

use super::kind::Scheme;
use std::fmt;
use std::str::FromStr;

/// What a hash without a label is taken for: Dovecot's `default_pass_scheme`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefaultScheme(String);

/// It is no scheme that Dovecot knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownScheme;

impl fmt::Display for UnknownScheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Dovecot has no such password scheme; examples are PLAIN, CRYPT, BLF-CRYPT and SHA512-CRYPT")
    }
}

impl std::error::Error for UnknownScheme {}

impl FromStr for DefaultScheme {
    type Err = UnknownScheme;

    fn from_str(text: &str) -> Result<Self, UnknownScheme> {
        const OTHERS: [&str; 6] = ["PLAIN", "CLEAR", "CLEARTEXT", "CRYPT", "MD5", "ARGON2"];
        const ENCODINGS: [&str; 4] = ["", "B64", "BASE64", "HEX"];
        let label = text.to_ascii_uppercase();
        let (name, encoding) = label.split_once('.').unwrap_or((&label, ""));
        match (OTHERS.contains(&name) || Scheme::from_label(name).is_some()) && ENCODINGS.contains(&encoding) {
            true => Ok(Self(label)),
            false => Err(UnknownScheme),
        }
    }
}

impl DefaultScheme {
    /// A hash with its label: its own, or else this one.
    pub fn label(&self, hash: &str) -> String {
        if hash.is_empty() || hash.starts_with('{') { hash.to_owned() } else { format!("{{{}}}{hash}", self.0) }
    }
}
