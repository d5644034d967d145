//! Mailboxes.

use super::{
    Address, AppPasswordPolicy, Delivery, DeliveryNow, Filters, Hold, MailPlace, PasswordHash, Protocols, Quota,
    Sending, Standing, Text, Timestamp,
};

/// Whose a mailbox is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A person's, with a password of their own.
    Personal,
    /// A function's, without a password; people get at it by delegation.
    Shared,
}

impl Kind {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Personal => "personal",
            Self::Shared => "shared",
        }
    }
}

/// A mailbox as the store knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox {
    /// Never reused.
    pub id: i64,
    pub address: Address,
    pub kind: Kind,
    /// Dovecot's user name: the login name, or else the primary address.
    pub login: String,
    pub name: Option<Text>,
    /// Absolute path of the home directory.
    pub home: String,
    /// Where its mail lies; `None`: in Maildir in the home.
    pub mail_place: Option<MailPlace>,
    /// Who is said to deliver its mail; `None`: what the domain says.
    pub own_delivery: Option<Delivery>,
    /// Who delivers it now; `None`: this host.
    pub delivery: Option<DeliveryNow>,
    /// Its own; `None`: the domain's or the store's.
    pub own_quota: Option<Quota>,
    /// The one in force.
    pub quota: Quota,
    pub sending: Sending,
    /// Its own setting.
    pub own_filters: Filters,
    /// Whether its filters run now: not during a suspension.
    pub filters: Filters,
    /// What it can be logged in to by.
    pub protocols: Protocols,
    /// Its own; `None`: the domain's or the store's.
    pub own_app_passwords: Option<AppPasswordPolicy>,
    /// The one in force.
    pub app_passwords: AppPasswordPolicy,
    pub standing: Standing,
    /// The scheme of the password's hash; `None`: it has no password.
    pub password_scheme: Option<String>,
    pub password_set_at: Option<Timestamp>,
    pub note: Option<Text>,
    pub created_at: Timestamp,
    pub hold: Option<Hold>,
}

/// A password that no mailbox may have.
#[derive(Clone, Debug)]
pub struct ForbiddenPassword {
    /// What an administrator calls it.
    pub label: String,
    pub hash: PasswordHash,
    pub created_at: Timestamp,
}
