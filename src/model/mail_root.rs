//! The mail on the disk: values alone, filled in by whoever looks.

use super::{Address, Answer, MailPlace, PlaceFault};

/// How much room a disk has, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DiskSpace {
    pub total: u64,
    pub free: u64,
}

/// What lies below the mail root.
#[derive(Clone, Debug)]
pub struct MailRoot {
    /// `None`: it can't be asked.
    pub disk: Option<DiskSpace>,
    /// Who the mail should belong to; `None`: the system has no such user or group.
    pub owner: Option<(u32, u32)>,
    pub homes: Answer<Vec<Home>>,
    pub places: Vec<PlaceThere>,
}

/// A mail place, and what was found there.
#[derive(Clone, Debug)]
pub struct PlaceThere {
    pub mailbox: Address,
    pub id: i64,
    pub place: MailPlace,
    pub of: PlaceOf,
    /// Why Dovecot can't use it.
    pub fault: Option<PlaceFault>,
    pub is_there: bool,
    /// Whether mail that was put aside lies beside it.
    pub is_aside: bool,
}

/// Whose a mail place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceOf {
    Mailbox,
    Removed,
}

/// A directory in the place of a home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    pub path: String,
    pub uid: u32,
    pub gid: u32,
    /// Permission bits.
    pub mode: u32,
}

/// Where the home of a mailbox belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// In its place.
    Home,
    /// Aside, because the mailbox is removed.
    Aside,
}

/// Mail that is not where it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misplaced {
    pub mailbox: Address,
    pub id: i64,
    pub what: Directory,
    pub path: String,
    pub belongs: Belongs,
}

/// Which directory of a mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Directory {
    Home,
    MailPlace,
}

impl Directory {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::MailPlace => "mail place",
        }
    }

    /// What it is called where it is put aside, in the directory that has it.
    pub fn aside(self, id: i64) -> String {
        match self {
            Self::Home => format!(".removed-{id}"),
            Self::MailPlace => format!(".removed-{id}-mail"),
        }
    }
}
