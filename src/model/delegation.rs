//! Grants of one mailbox to another.

use super::{Address, InForce, Timestamp};

/// What a delegate may do with the owner's mail (RFC 4314 rights in brackets). Each has all that the ones before it have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Access {
    /// See folders, read, keep seen flags (`lrs`).
    Read,
    /// Also flag, file, append and delete messages (`lrwstie`).
    Write,
    /// Also make, rename and delete folders (`lrwstiekxp`), and keep filters by ManageSieve.
    Full,
}

impl Access {
    pub const ALL: [Self; 3] = [Self::Read, Self::Write, Self::Full];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Full => "full",
        }
    }
}

/// Whether a delegate may use the owner's addresses as sender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SendAs {
    Allowed,
    NotAllowed,
}

impl SendAs {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Allowed => "yes",
            Self::NotAllowed => "no",
        }
    }
}

/// A grant as the store knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delegation {
    pub owner: Address,
    pub delegate: Address,
    pub access: Option<Access>,
    pub send_as: SendAs,
    pub until: Option<Timestamp>,
    pub created_at: Timestamp,
    /// Void: the delegate may not log in.
    pub state: InForce,
}
