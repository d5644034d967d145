//! Going back to a backup.

use super::{Done, Effect, Outcome, Result};
use crate::store::{Backup, Reader};

/// What was restored.
#[derive(Debug)]
pub struct Restored {
    pub backup: String,
    pub mailboxes: i64,
    /// A backup of what was there before; `None`: there was no store.
    pub before: Option<String>,
}

/// The rows of a backup are in the place of the store's. Nobody's session may go on with what is no longer granted.
pub fn restored(reader: &Reader<'_>, backup: &Backup, before: Option<&str>) -> Result<Done> {
    let restored = Restored {
        backup: backup.path.display().to_string(),
        mailboxes: reader.count_mailboxes()?,
        before: before.map(str::to_owned),
    };
    Ok(Done::made(Outcome::Restored(restored)).then([Effect::end_all_sessions()]))
}
