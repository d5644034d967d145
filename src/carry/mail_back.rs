//! Mailboxes given back to the old host: it delivers their mail again, and what is here and not there is copied there.

use super::Watcher;
use super::commit::conclude;
use super::crew::with_crew;
use super::desk::Desk;
use super::mail_copy::{MailSource, Ready};
use super::mailbox_copy::{add_lacking, is_by_shell};
use crate::admin::mail_copy::{CopiedMailbox, Copying};
use crate::admin::{Changed, OutsideMailRoot, Rehearsal, mailbox};
use crate::effect::{CopyFailed, EffectError, Mover, OldMailbox};
use crate::error::Failure;
use crate::model::document::{MailboxEntry, Said};
use crate::model::{CopyState, DeliveredBy, MailFormat, MailPlace, Mailbox, Means, differences, lacking};
use crate::store::Store;
use std::collections::BTreeMap;

/// What is given back, and to whom.
#[derive(Debug)]
pub struct MailBack {
    pub source: MailSource,
    /// Who delivers mail of these mailboxes from now on.
    pub by: DeliveredBy,
}

/// Gives mailboxes back, and what became of each to `tell`, in their order.
pub fn run(
    desk: &Desk,
    back: &MailBack,
    watcher: &impl Watcher,
    tell: &mut dyn FnMut(CopiedMailbox) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let MailSource { old, whose, jobs } = &back.source;
    let mut store = desk.open_to_write()?;
    let Ready { mover, all, .. } = &mut Ready::new(desk, &store.reader()?, whose, watcher)?;
    let (mover, mut all) = (&*mover, std::mem::take(all));
    if whose.mailboxes.is_empty() {
        all.retain(|copying| copying.earlier.as_ref().is_some_and(|copy| copy.host == old.name()));
    }
    if all.is_empty() {
        return Err(Failure::Usage {
            message: format!("no mailbox was copied from this host: {}", old.name()),
            hint: Some("name the mailboxes; 'vmailctl import status' shows where each came from".to_owned()),
        });
    }
    watcher.begin("mailboxes", Some(all.len() as u64));
    let rehearsal = desk.rehearsal;
    let work = |copying: Copying, route: &dyn Fn(Mailbox) -> bool| {
        let route = || route(copying.mailbox.clone());
        give_back(mover, &back.source, &copying, rehearsal, &route)
    };
    let given =
        with_crew(*jobs, all, work, &mut |mailbox| deliver_there(desk, &mut store, &mailbox, &back.by), &mut |told| {
            watcher.advance();
            tell(told)
        });
    watcher.clear();
    given
}

fn deliver_there(desk: &Desk, store: &mut Store, mailbox: &Mailbox, by: &DeliveredBy) -> Result<(), Failure> {
    let writer = store.writer()?;
    let said = MailboxEntry {
        delivered_by: Said::Value(by.clone()),
        delivered_from: Said::Cleared,
        delivered_until: Said::Cleared,
        ..MailboxEntry::new(mailbox.address.clone())
    };
    let done = mailbox::set(&writer, &said, OutsideMailRoot::Refused)?;
    match (desk.rehearsal, done.changed) {
        (Rehearsal::No, Changed::Yes) => conclude(desk, writer),
        _ => Ok(()),
    }
}

fn give_back(
    mover: &Mover,
    source: &MailSource,
    copying: &Copying,
    rehearsal: Rehearsal,
    route: &dyn Fn() -> bool,
) -> CopiedMailbox {
    let mut told = CopiedMailbox::new(copying.mailbox.address.clone(), rehearsal);
    let done = source.old.open(mover, &copying.mailbox.address).and_then(|old| match old {
        Some(old) => OneBack { mover, copying, old, by_shell: is_by_shell(&source.old.name()), route }.run(&mut told),
        None => {
            told.trouble.push("no password of it is in the file".to_owned());
            Ok(())
        }
    });
    if let Err(error) = done {
        told.state = CopyState::Failed;
        told.trouble.push(error.to_string());
    }
    told
}

/// Where the mail of a mailbox lies, as doveadm reads it beside another mailbox; `None`: in a format that it does not.
fn location(mailbox: &Mailbox) -> Option<String> {
    match &mailbox.mail_place {
        None => Some(format!("maildir:{}/Maildir", mailbox.home)),
        Some(MailPlace { format: MailFormat::Maildir, path }) => Some(format!("maildir:{}", path.as_str())),
        Some(_) => None,
    }
}

/// One mailbox on its way back.
struct OneBack<'c> {
    mover: &'c Mover,
    copying: &'c Copying,
    old: OldMailbox<'c>,
    by_shell: bool,
    /// Has mail delivered there from now on, so that nothing more arrives here while it is copied.
    route: &'c dyn Fn() -> bool,
}

impl OneBack<'_> {
    fn run(&self, told: &mut CopiedMailbox) -> Result<(), EffectError> {
        let mailbox = &self.copying.mailbox;
        let user = mailbox.login.as_str();
        let here = self.mover.folders(user)?;
        let there = self.old.folders()?;
        told.see(&there);
        told.messages_here = here.messages();
        // Somebody can log in there: mail is not sent to a host that was mistyped.
        if !(self.route)() {
            return Ok(());
        }
        told.means = Some(Means::Add);
        let came_by_imap = self.copying.earlier.as_ref().is_some_and(|copy| !is_by_shell(&copy.host));
        if self.by_shell && came_by_imap && there.messages() > 0 && here.messages() > 0 {
            told.trouble.push("it was copied over IMAP before; over ssh, each message would be doubled".to_owned());
            return Ok(());
        }
        let Some(location) = location(mailbox).or(self.by_shell.then(String::new)) else {
            told.trouble.push("its mail is in a format that only --over-ssh gives back".to_owned());
            return Ok(());
        };
        if told.rehearsal == Rehearsal::Yes {
            told.state = CopyState::Equal;
            return Ok(());
        }
        if self.by_shell {
            if let Err(CopyFailed { said, .. }) = self.old.merge_both(user)? {
                told.trouble.push(said);
                return Ok(());
            }
            told.trouble.extend(differences(&self.mover.folders(user)?, &self.old.folders()?));
        } else {
            let lacking_now = || {
                let there = self.old.messages(&self.old.folders()?)?;
                Ok(lacking(&there, &self.mover.messages(user)?, &self.mover.folders(user)?, &BTreeMap::new()))
            };
            let give = |folder: &str, uids: &[u64]| self.old.give(&location, folder, uids);
            told.trouble.extend(add_lacking(lacking_now, Some(&give))?.said);
        }
        let before = told.messages;
        told.see(&self.old.folders()?);
        told.messages_here = self.mover.folders(user)?.messages();
        told.brought = told.messages.saturating_sub(before);
        told.state = if told.trouble.is_empty() { CopyState::Equal } else { CopyState::Differs };
        Ok(())
    }
}
