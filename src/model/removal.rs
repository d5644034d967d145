//! Mailboxes that were deleted and can still come back.

use super::{Address, MailPlace, Text, Timestamp};

/// How far the removal of a mailbox has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is still there and takes neither log-ins nor mail, until its mail is put aside.
    Refusing,
    /// It can be restored.
    Removed,
    /// Its mail is being removed for good.
    Purging,
}

impl Stage {
    pub const ALL: [Self; 3] = [Self::Refusing, Self::Removed, Self::Purging];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Refusing => "refusing",
            Self::Removed => "removed",
            Self::Purging => "purging",
        }
    }
}

/// What depends on a mailbox and, beside aliases, goes with it only where that was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dependant {
    /// Given and received.
    Grants,
    AppPasswords,
    /// The offboarding that is running.
    Plan,
}

impl Dependant {
    pub const ALL: [Self; 3] = [Self::Grants, Self::AppPasswords, Self::Plan];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Grants => "grants, given and received",
            Self::AppPasswords => "app passwords",
            Self::Plan => "running offboarding",
        }
    }
}

/// What keeps a mailbox's mail from being removed by anybody and any date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    pub reason: Text,
    pub since: Timestamp,
}

/// A removed mailbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removal {
    /// The mailbox's, which is never used again.
    pub mailbox_id: i64,
    pub address: Address,
    /// Dovecot's user name.
    pub login: String,
    /// Where its mail was, and would be again.
    pub home: String,
    /// Where its mail lay; `None`: in the home.
    pub mail_place: Option<MailPlace>,
    pub stage: Stage,
    pub removed_at: Timestamp,
    /// From then on its mail is removed.
    pub until: Timestamp,
    pub reason: Option<Text>,
    /// The directory in which an archive is wanted.
    pub archive_in: Option<String>,
    pub archive: Option<String>,
    pub hold: Option<Hold>,
}
