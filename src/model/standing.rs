//! What a mailbox may do now, and why.

use super::{DomainStanding, Text, Timestamp};

/// One of the three facts of a mailbox: log-in, receiving, sending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    Allowed,
    Refused,
}

impl Fact {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Allowed => "allowed",
            Self::Refused => "refused",
        }
    }
}

/// What happens to mail for a suspended mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incoming {
    Accept,
    Refuse,
}

impl Incoming {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Refuse => "refuse",
        }
    }
}

/// Whether a mailbox may send while it is otherwise in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sending {
    On,
    Off,
}

impl Sending {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Off => "off",
        }
    }
}

/// Whether the Sieve filters of a mailbox run when a message is delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filters {
    On,
    Off,
}

impl Filters {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Off => "off",
        }
    }
}

/// A suspension: no log-in and no sending from `since` until `until`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspension {
    pub incoming: Incoming,
    /// Until when mail is kept, where it is; `None`: as long as the suspension lasts.
    pub incoming_until: Option<Timestamp>,
    /// Shown to the person after the right password.
    pub message: Option<Text>,
    /// Shown to the sending server, where incoming mail is refused.
    pub refusal: Option<Text>,
    pub since: Timestamp,
    pub until: Option<Timestamp>,
}

/// The state of a mailbox in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Active,
    Suspended,
    SendingOff,
    DomainDisabled,
}

impl State {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::SendingOff => "sending-off",
            Self::DomainDisabled => "domain-disabled",
        }
    }
}

/// The three facts as the read contract gives them to the servers, with the suspension that is in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub login: Fact,
    pub receiving: Fact,
    pub sending: Fact,
    pub domain: DomainStanding,
    pub suspension: Option<Suspension>,
    /// A suspension that begins later.
    pub planned: Option<Suspension>,
}

impl Standing {
    pub fn state(&self) -> State {
        match (self.domain, &self.suspension, self.sending) {
            (DomainStanding::Disabled, ..) => State::DomainDisabled,
            (_, Some(_), _) => State::Suspended,
            (_, None, Fact::Refused) => State::SendingOff,
            (_, None, Fact::Allowed) => State::Active,
        }
    }
}
