//! Login names, and the two ways to name a mailbox.

use super::address::{Address, AddressError};
use std::fmt;
use std::str::FromStr;

/// A short name to log in with, such as `sales-team`: never an address, so it can't be taken for one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LoginName(String);

/// Why a text is no login name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoginError {
    Empty,
    TooLong,
    Character,
    Start,
}

impl fmt::Display for LoginError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "a login name is not empty",
            Self::TooLong => "a login name has at most 64 characters",
            Self::Character => "a login name has only letters a to z, digits, '.', '-' and '_'",
            Self::Start => "a login name begins with a letter or a digit",
        })
    }
}

impl std::error::Error for LoginError {}

impl LoginName {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for LoginName {
    type Err = LoginError;

    fn from_str(text: &str) -> Result<Self, LoginError> {
        let name = text.to_ascii_lowercase();
        if name.is_empty() {
            return Err(LoginError::Empty);
        }
        if name.len() > 64 {
            return Err(LoginError::TooLong);
        }
        if !name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b".-_".contains(&b)) {
            return Err(LoginError::Character);
        }
        if !name.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            return Err(LoginError::Start);
        }
        Ok(Self(name))
    }
}

impl fmt::Display for LoginName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How a person names a mailbox: by its primary address or by its login name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailboxName {
    Address(Address),
    Login(LoginName),
}

impl From<Address> for MailboxName {
    fn from(address: Address) -> Self {
        Self::Address(address)
    }
}

impl FromStr for MailboxName {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        if text.contains('@') {
            return text.parse().map(Self::Address);
        }
        text.parse().map(Self::Login).map_err(|_| AddressError::NoAtSign)
    }
}

impl fmt::Display for MailboxName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address(address) => address.fmt(f),
            Self::Login(login) => login.fmt(f),
        }
    }
}

/// A name as it is typed into a mail client.
///
/// Dovecot compares it letter by letter: an address in an international domain logs in with the domain in A-labels.
#[derive(Clone, Debug)]
pub struct TypedName {
    pub name: MailboxName,
    /// It has letters that Dovecot takes in no name.
    pub beyond_ascii: bool,
}

impl FromStr for TypedName {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        Ok(Self { name: text.parse()?, beyond_ascii: !text.is_ascii() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn login_names_are_slugs() {
        for (typed, kept) in [("sales-team", "sales-team"), ("Anna", "anna"), ("0a_b.c", "0a_b.c")] {
            assert_eq!(typed.parse::<LoginName>().map(|l| l.to_string()), Ok(kept.to_owned()));
        }
        for (typed, error) in [
            ("", LoginError::Empty),
            ("-a", LoginError::Start),
            ("a b", LoginError::Character),
            ("a*b", LoginError::Character),
            ("änna", LoginError::Character),
        ] {
            assert_eq!(typed.parse::<LoginName>(), Err(error), "{typed}");
        }
        assert_eq!("a".repeat(65).parse::<LoginName>(), Err(LoginError::TooLong));
    }
}
