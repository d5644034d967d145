//! Hosted domains.

use super::{AppPasswordPolicy, DomainName, Quota, Text, Timestamp};

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
    pub note: Option<Text>,
    pub created_at: Timestamp,
    pub mailboxes: u64,
    pub aliases: u64,
}
