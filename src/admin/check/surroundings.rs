//! What a check of the whole host is given, and how it names sizes.

use crate::model::{DiskSpace, HostAnswer, MailHost, MailRoot, OperatorName, Timestamp};
use crate::store::{FileState, UsageFile};

/// How much is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// What takes a moment.
    Usual,
    /// Each page of the store, each record of its log, and each active filter.
    Deep,
}

/// What lies around the store.
pub struct Surroundings<'a> {
    pub files: &'a FileState,
    pub store_disk: Option<DiskSpace>,
    pub mail: &'a MailRoot,
    pub usage: &'a mut UsageFile,
    /// The other hosts that deliver mail, and how they answer.
    pub mail_hosts: Vec<(MailHost, HostAnswer)>,
    /// Operators that are no users or groups of the system.
    pub strangers: Vec<OperatorName>,
    pub now: Timestamp,
}

/// Bytes, for people.
pub(super) fn size(bytes: u64) -> String {
    const UNITS: [&str; 5] = ["B", "KiB", "MiB", "GiB", "TiB"];
    let mut rest = bytes;
    let mut unit = 0;
    while rest >= 1024 && unit + 1 < UNITS.len() {
        rest /= 1024;
        unit += 1;
    }
    format!("{rest} {}", UNITS[unit])
}
