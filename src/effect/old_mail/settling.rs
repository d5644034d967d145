//! What an exact copy leaves to be done here: deletions and flags of the old host.

use super::said::{flags, refused};
use super::{EffectError, Mover, OldMailbox};
use crate::model::{FlagChanges, MailFlags, MailFolders, uid_sets};
use std::process::Output;

const FLAGS: &str = "mailbox uid flags";

/// Asks for the flags of all messages in these folders; `None`: there are no folders.
fn query(folders: &MailFolders) -> Option<Vec<&str>> {
    let mut query = super::query(folders)?;
    query[0] = FLAGS;
    Some(query)
}

fn done(output: &Output) -> Result<(), EffectError> {
    if output.status.success() { Ok(()) } else { Err(refused(output)) }
}

impl OldMailbox<'_> {
    pub fn flags(&self, folders: &MailFolders) -> Result<Vec<MailFlags>, EffectError> {
        match query(folders) {
            Some(query) => flags(&self.ask(&["fetch"], &query)?),
            None => Ok(Vec::new()),
        }
    }
}

impl Mover {
    pub fn flags(&self, user: &str, folders: &MailFolders) -> Result<Vec<MailFlags>, EffectError> {
        match query(folders) {
            Some(query) => flags(&self.own(&[&["-f", "json", "fetch", "-u", user], &query[..]].concat())?),
            None => Ok(Vec::new()),
        }
    }

    /// Gives messages of a user here the flags that they have there.
    pub fn change_flags(&self, user: &str, changes: &FlagChanges) -> Result<(), EffectError> {
        for (verb, change) in [("add", &changes.add), ("remove", &changes.remove)] {
            for ((folder, flags), uids) in change {
                for set in uid_sets(uids) {
                    done(&self.own(&["flags", verb, "-u", user, flags, "mailbox", folder, "uid", &set])?)?;
                }
            }
        }
        Ok(())
    }

    pub fn expunge(&self, user: &str, folder: &str, uids: &[u64]) -> Result<(), EffectError> {
        uid_sets(uids)
            .iter()
            .try_for_each(|set| done(&self.own(&["expunge", "-u", user, "mailbox", folder, "uid", set])?))
    }

    /// Removes a folder here that has no message; whether there was one is told by the next look.
    pub fn remove_empty_folder(&self, user: &str, folder: &str) -> Result<(), EffectError> {
        self.own(&["mailbox", "delete", "-u", user, "-e", "-s", folder]).map(drop)
    }
}
