//! The copy of one mailbox.
//!
//! Mail can arrive here at any moment, also between the look at a mailbox and its copy. So the exact copy is dsync's one-way
//! merge, which keeps what arrives meanwhile; `doveadm backup` would remove it. What was deleted and marked at the old host is
//! done here message by message.

use crate::admin::Rehearsal;
use crate::admin::mail_copy::{CopiedMailbox, CopyResult, Copying};
use crate::effect::{CopyFailed, EffectError, Mover, OldMailbox, seconds_now};
use crate::model::{
    CopiedUpTo, CopyStage, CopyState, MailCopy, MailFolders, MailMessage, Means, Quota, Surplus, UsedBy, differences,
    flag_changes, lacking, surplus, uid_sets,
};
use std::collections::{BTreeMap, BTreeSet};

/// What stands before the name of a host that is reached by ssh.
pub(super) const BY_SHELL: &str = "ssh ";

/// Whether a host, by the name that the store has of it, is reached by ssh.
pub(super) fn is_by_shell(host: &str) -> bool {
    host.starts_with(BY_SHELL)
}

/// What happens to the store while a mailbox is copied.
pub(super) enum Step {
    /// From now on, what is in it may change.
    Begins,
    Ends(CopyResult),
}

/// What the store is to remember, beside what is told.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// Whether the mailbox may be changed.
    pub(super) touched: bool,
    pub(super) mark: Option<String>,
    pub(super) copied: Option<BTreeMap<String, CopiedUpTo>>,
    pub(super) used: bool,
}

pub(super) struct MailboxCopy<'c> {
    pub(super) mover: &'c Mover,
    pub(super) host: &'c str,
    pub(super) copying: &'c Copying,
    pub(super) old: &'c OldMailbox<'c>,
    pub(super) step: &'c dyn Fn(Step) -> bool,
}

/// What there was to be read at both sides when a copy began.
struct Look {
    /// In seconds since 1970.
    at: i64,
    here: MailFolders,
    there: MailFolders,
    /// Folders there that have no place here.
    misfits: BTreeMap<String, &'static str>,
}

impl Look {
    /// What is left out of a copy of all.
    fn without(&self) -> impl Iterator<Item = &str> {
        self.there.unreadable.keys().chain(self.misfits.keys()).map(String::as_str)
    }

    /// What was there before the copy began has been copied when it ends.
    fn up_to(&self) -> BTreeMap<String, CopiedUpTo> {
        let up_to = self.there.readable.iter().map(|(name, folder)| {
            (name.clone(), CopiedUpTo { uid_validity: folder.uid_validity, uid_next: folder.uid_next })
        });
        up_to.collect()
    }
}

impl MailboxCopy<'_> {
    fn user(&self) -> &str {
        &self.copying.mailbox.login
    }

    fn look(&self) -> Result<Look, EffectError> {
        let at = seconds_now();
        let here = self.mover.folders(self.user())?;
        let (there, misfits) = self.old.folders()?.without_misfits();
        Ok(Look { at, here, there, misfits })
    }

    pub(super) fn run(&self, told: &mut CopiedMailbox, kept: &mut Kept) -> Result<(), EffectError> {
        let look = self.look()?;
        let Look { here, there, .. } = &look;
        let stage = self.stage(here, there)?;
        told.see(there);
        told.messages_here = here.messages();
        told.over_quota = match self.copying.mailbox.quota {
            Quota::Bytes(limit) if i64::try_from(there.bytes()).is_ok_and(|bytes| bytes > limit) => Some(limit),
            _ => None,
        };
        let unreadable = there.unreadable.iter().map(|(folder, why)| format!("{folder}: can't be read: {why}"));
        told.trouble.extend(unreadable);
        told.trouble.extend(look.misfits.iter().map(|(folder, why)| format!("{folder}: not copied: {why}")));
        if stage == CopyStage::Unused && there.messages() == 0 && here.messages() > 0 {
            // An exact copy would empty the mailbox. Nothing is done, and nothing has changed.
            told.trouble.push(format!("the old host has no message of it, messages here: {}", here.messages()));
            told.state = CopyState::Differs;
            kept.mark = Some(here.mark());
            return Ok(());
        }
        let came_by_imap = self.copying.earlier.as_ref().is_some_and(|copy| !is_by_shell(&copy.host));
        if is_by_shell(self.host) && came_by_imap && here.messages() > 0 {
            told.trouble.push("it was copied over IMAP before; over ssh, each message would be doubled".to_owned());
            return Ok(());
        }
        let means = stage.means(here, there);
        told.means = Some(means);
        if let CopyStage::Used(by) = stage {
            told.used = Some(by);
        }
        if told.rehearsal == Rehearsal::Yes {
            told.state = if told.trouble.is_empty() { CopyState::Equal } else { CopyState::Differs };
            return Ok(());
        }
        if !(self.step)(Step::Begins) {
            return Ok(());
        }
        kept.touched = true;
        self.copy(means, &look, told, kept)
    }

    fn copy(&self, means: Means, look: &Look, told: &mut CopiedMailbox, kept: &mut Kept) -> Result<(), EffectError> {
        let Look { here, there, .. } = look;
        let mut failed = Vec::new();
        let mut exact = means == Means::Exact;
        if exact && let Err(CopyFailed { code, said }) = self.old.copy_exactly(self.user(), look.without())? {
            exact = false;
            // It may have removed what was copied before: that is no deletion by anybody.
            kept.copied = Some(BTreeMap::new());
            failed.push(format!("the exact copy failed ({}): {said}", code.unwrap_or_default()));
        }
        if exact && self.old.adds() {
            for folder in there.unreadable.keys() {
                told.trouble.extend(self.rescue(folder, there)?);
            }
        }
        let mut now = self.look()?;
        if exact && let Some(arrived) = self.settle(look, &now)? {
            if arrived {
                exact = false;
                told.used = Some(UsedBy::Messages);
                kept.used = true;
            }
            now = self.look()?;
        }
        if !exact {
            if let Some(Err(CopyFailed { said, .. })) = self.old.merge(self.user(), look.without())? {
                failed.push(said);
            }
            // After an exact copy that failed or was killed, whatever is not here is lacking.
            let knows = self.copying.earlier.as_ref().is_some_and(MailCopy::knows_deletions) && means == Means::Add;
            let copied = if knows { self.copying.copied.clone() } else { BTreeMap::new() };
            kept.used |= means == Means::Add;
            let Added { any, said } = self.add(&self.old.messages(&now.there)?, &now.there, &copied)?;
            // Messages have other numbers now than at the old host.
            kept.used |= any;
            // What the exact copy could not do, the other way has done.
            failed = if said.is_empty() { Vec::new() } else { [failed, said].concat() };
            now = self.look()?;
        }
        told.see(&now.there);
        told.messages_here = now.here.messages();
        told.brought = now.here.messages().saturating_sub(here.messages());
        if exact {
            told.trouble.extend(differences(&now.here, &now.there));
            kept.mark = Some(now.here.mark());
        }
        let complete = failed.is_empty();
        told.trouble.extend(failed);
        told.state = match (complete, told.trouble.is_empty()) {
            (false, _) => CopyState::Failed,
            (true, false) => CopyState::Differs,
            (true, true) => CopyState::Equal,
        };
        if complete {
            kept.copied = Some(look.up_to());
        }
        Ok(())
    }

    /// Does here what was done at the old host since the last copy: messages go and get other flags, and so do folders. Tells
    /// whether mail has come here meanwhile; `None`: nothing is to be done.
    fn settle(&self, before: &Look, now: &Look) -> Result<Option<bool>, EffectError> {
        let (user, Look { here, there, .. }) = (self.user(), now);
        let had_mail = before.here.messages() > 0;
        let is_alike = now.there == before.there && differences(here, there).is_empty();
        let flags = if had_mail { Some((self.mover.flags(user, here)?, self.old.flags(there)?)) } else { None };
        let is_marked = flags.as_ref().is_none_or(|(here, there)| flag_changes(here, there, |_, _| true).is_empty());
        let left = before.here.readable.keys().filter(|folder| self.was_removed(folder, there));
        let left: Vec<&str> = left.map(String::as_str).collect();
        if is_alike && is_marked && left.is_empty() {
            return Ok(None);
        }
        let (messages_here, messages_there) = (self.mover.messages(user)?, self.old.messages(there)?);
        let Surplus { gone, arrived } = surplus(&messages_here, &messages_there, there, before.at);
        for (folder, uids) in &gone {
            self.mover.expunge(user, folder, uids)?;
        }
        for folder in left {
            self.mover.remove_empty_folder(user, folder)?;
        }
        if let Some((flags_here, flags_there)) = flags {
            let there: BTreeSet<&MailMessage> = messages_there.iter().collect();
            let same = messages_here.iter().filter(|message| there.contains(message));
            let same: BTreeSet<(&str, u64)> = same.map(|message| (message.folder.as_str(), message.uid)).collect();
            let changes = flag_changes(&flags_here, &flags_there, |folder, uid| same.contains(&(folder, uid)));
            self.mover.change_flags(user, &changes)?;
        }
        Ok(Some(arrived))
    }

    /// Whether a folder came from the old host, and is no longer there.
    fn was_removed(&self, folder: &str, there: &MailFolders) -> bool {
        self.copying.copied.contains_key(folder)
            && !there.readable.contains_key(folder)
            && !there.unreadable.contains_key(folder)
    }

    fn stage(&self, here: &MailFolders, there: &MailFolders) -> Result<CopyStage, EffectError> {
        let Copying { earlier, last_log_in, .. } = self.copying;
        let stage = CopyStage::of(earlier.as_ref(), self.host, here, *last_log_in);
        if stage != CopyStage::Unclear {
            return Ok(stage);
        }
        Ok(CopyStage::compared(&self.mover.messages(self.user())?, &self.old.messages(there)?))
    }

    /// Adds the messages that can be read of a folder that can't be read whole, and names the others.
    fn rescue(&self, folder: &str, there: &MailFolders) -> Result<Vec<String>, EffectError> {
        let (old, bad) = self.old.rescue(folder)?;
        let mut said: Vec<String> = Vec::new();
        if !bad.is_empty() {
            said.push(format!("{folder}: messages that can't be read, by number: {}", uid_sets(&bad).join(",")));
        }
        said.extend(self.add(&old, there, &BTreeMap::new())?.said);
        Ok(said)
    }

    /// Adds what is lacking, and says what still is, and why. A message that can't be added is passed over.
    fn add(
        &self,
        old: &[MailMessage],
        there: &MailFolders,
        copied: &BTreeMap<String, CopiedUpTo>,
    ) -> Result<Added, EffectError> {
        let lacking_now = || Ok(lacking(&self.mover.messages(self.user())?, old, there, copied));
        let add = |folder: &str, uids: &[u64]| self.old.add(self.user(), folder, uids);
        add_lacking(lacking_now, if self.old.adds() { Some(&add) } else { None })
    }
}

/// What came of adding messages.
pub(super) struct Added {
    any: bool,
    /// Which are still lacking, and why.
    pub(super) said: Vec<String>,
}

/// Adds messages of a folder, by their numbers.
type Add<'a> = &'a dyn Fn(&str, &[u64]) -> Result<Result<(), CopyFailed>, EffectError>;

/// Adds messages that are lacking, where there is a way to add them. One that can't be added is passed over.
pub(super) fn add_lacking(
    lacking_now: impl Fn() -> Result<BTreeMap<String, Vec<u64>>, EffectError>,
    add: Option<Add<'_>>,
) -> Result<Added, EffectError> {
    let mut said = Vec::new();
    let all = lacking_now()?;
    let count = |all: &BTreeMap<String, Vec<u64>>| all.values().map(Vec::len).sum::<usize>();
    let lacked = count(&all);
    for (folder, mut uids) in add.map(|_| all).unwrap_or_default() {
        let mut bad = Vec::new();
        while let Some(add) = add.filter(|_| !uids.is_empty() && bad.len() < MOST_BAD) {
            let Err(CopyFailed { said: why, .. }) = add(&folder, &uids)? else { break };
            // They are added in the order of their numbers: the first that is lacking has failed.
            uids = lacking_now()?.remove(&folder).unwrap_or_default();
            uids.retain(|uid| !bad.contains(uid));
            if !uids.is_empty() {
                bad.push(uids.remove(0));
                said.push(format!("{folder}: {why}"));
            }
        }
    }
    said.dedup();
    let rest = lacking_now()?;
    said.extend(
        rest.iter()
            .map(|(folder, uids)| format!("{folder}: messages not copied, by number: {}", uid_sets(uids).join(","))),
    );
    Ok(Added { any: count(&rest) < lacked, said })
}

/// So many messages of a folder are passed over; where there are more, it is not they.
const MOST_BAD: usize = 100;
