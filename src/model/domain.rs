//! Hosted domains.

use super::{AppPasswordPolicy, Delivery, DomainName, Quota, Text, Timestamp};

/// Whether a domain is in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DomainStanding {
    Enabled,
    Disabled,
}

impl DomainStanding {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Enabled => "enabled",
            Self::Disabled => "disabled",
        }
    }
}

/// Whether mail from outside may name an address of the domain as its envelope sender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutsideSenders {
    Allowed,
    Refused,
}

impl OutsideSenders {
    pub const ALL: [Self; 2] = [Self::Allowed, Self::Refused];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Allowed => "allow",
            Self::Refused => "refuse",
        }
    }
}

/// A hosted domain as the store knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Domain {
    pub id: i64,
    pub name: DomainName,
    /// For an alias domain, the domain whose addresses it has.
    pub alias_of: Option<DomainName>,
    pub standing: DomainStanding,
    /// For mailboxes without a quota of their own; `None`: the store's default.
    pub quota: Option<Quota>,
    /// For mailboxes without a policy of their own; `None`: the store's.
    pub app_passwords: Option<AppPasswordPolicy>,
    pub outside_senders: OutsideSenders,
    /// Who is said to deliver the mail of mailboxes that say nothing themselves; `None`: this host.
    pub delivery: Option<Delivery>,
    pub note: Option<Text>,
    pub created_at: Timestamp,
    pub mailboxes: u64,
    pub aliases: u64,
}
