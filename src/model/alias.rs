//! Aliases and where they point.

use super::{Address, AddressError, AliasAddress, DomainName, InForce, OutsideAddress, SendAs, Text, Timestamp};
use std::fmt;
use std::str::FromStr;

/// Where an alias points, as the store knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Mailbox(Address),
    Outside(OutsideAddress),
}

impl Target {
    /// As people write it.
    pub fn to_unicode(&self) -> String {
        match self {
            Self::Mailbox(address) => address.to_unicode(),
            Self::Outside(address) => address.to_string(),
        }
    }

    /// What the pipeline does with mail for it.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Mailbox(_) => "route",
            Self::Outside(_) => "forward",
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mailbox(address) => address.fmt(f),
            Self::Outside(address) => address.fmt(f),
        }
    }
}

/// An alias as the store knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    pub id: i64,
    pub address: AliasAddress,
    pub targets: Vec<Target>,
    /// Of a catch-all: whether its only mailbox may send as the names that are not in use.
    pub send_as: Option<SendAs>,
    pub until: Option<Timestamp>,
    pub note: Option<Text>,
    pub created_at: Timestamp,
    /// Void: its domain is disabled.
    pub state: InForce,
}

impl Alias {
    pub fn mailboxes(&self) -> impl Iterator<Item = &Address> {
        self.targets.iter().filter_map(|target| match target {
            Target::Mailbox(mailbox) => Some(mailbox),
            Target::Outside(_) => None,
        })
    }

    pub fn outside(&self) -> impl Iterator<Item = &OutsideAddress> {
        self.targets.iter().filter_map(|target| match target {
            Target::Outside(outside) => Some(outside),
            Target::Mailbox(_) => None,
        })
    }
}

/// A target as a person names it; which of the two kinds it is depends on whether its domain is hosted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetName {
    outside: OutsideAddress,
}

impl From<&OutsideAddress> for TargetName {
    fn from(outside: &OutsideAddress) -> Self {
        Self { outside: outside.clone() }
    }
}

impl From<&Address> for TargetName {
    fn from(address: &Address) -> Self {
        Self { outside: OutsideAddress::from_stored(&address.to_string()) }
    }
}

impl TargetName {
    pub fn domain(&self) -> &DomainName {
        self.outside.domain()
    }

    /// As an address of a hosted domain.
    pub fn hosted(&self) -> Result<Address, AddressError> {
        self.outside.to_string().parse()
    }

    pub fn outside(&self) -> &OutsideAddress {
        &self.outside
    }
}

impl FromStr for TargetName {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        text.parse().map(|outside| Self { outside })
    }
}

impl fmt::Display for TargetName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.outside.fmt(f)
    }
}
