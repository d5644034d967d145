//! The mail on the disk: values alone, filled in by whoever looks.

use super::{Address, Answer};

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
    pub home: String,
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
}
