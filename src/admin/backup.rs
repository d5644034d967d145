//! Going back to a backup.

use super::{Done, Result, session};
use crate::store::{Backup, Writer};

/// What was restored.
#[derive(Debug)]
pub struct Restored {
    pub backup: String,
    pub mailboxes: i64,
    /// A backup of what was there before; `None`: there was no store.
    pub before: Option<String>,
}

/// What was done with a backup.
#[derive(Debug)]
pub enum BackupOutcome {
    Restored(Restored),
}

/// The rows of a backup are in the place of the store's. Nobody's session may go on with what is no longer granted.
pub fn restored(writer: &Writer<'_>, backup: &Backup, before: Option<&str>) -> Result<Done> {
    let restored = Restored {
        backup: backup.path.display().to_string(),
        mailboxes: writer.count_mailboxes()?,
        before: before.map(str::to_owned),
    };
    session::end_all(writer)?;
    Ok(Done::made(BackupOutcome::Restored(restored)))
}
