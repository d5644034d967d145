//! Mailboxes with what is in them and when they were used.

use super::{Refusal, Result, mailbox};
use crate::model::{Mailbox, MailboxName, Percent, Timestamp, UsedMailbox};
use crate::store::{MailboxFilter, Reader, Taker, UsageFile};
use std::ops::ControlFlow;

/// Which mailboxes to list by their usage; all that is asked for has to be so.
#[derive(Clone, Copy, Debug, Default)]
pub struct Question {
    /// Those that nobody has logged in to since then.
    pub inactive_since: Option<Timestamp>,
    /// Those that are as full as that, or fuller.
    pub filled: Option<Percent>,
}

impl Question {
    fn is_asked(&self) -> bool {
        self.inactive_since.is_some() || self.filled.is_some()
    }

    /// What is not known of a mailbox is not so.
    fn is_met(&self, mailbox: &UsedMailbox, recorded: Option<Timestamp>) -> bool {
        let inactive = |since| recorded.and_then(|r| mailbox.idle_since(r)).is_some_and(|idle| idle < since);
        let filled = |least: Percent| mailbox.percent().is_some_and(|percent| percent >= least.get());
        self.inactive_since.is_none_or(inactive) && self.filled.is_none_or(filled)
    }
}

pub fn find(reader: &Reader<'_>, file: &mut UsageFile, name: &MailboxName) -> Result<UsedMailbox> {
    let mailbox = mailbox::find(reader, name)?;
    Ok(used(file, mailbox))
}

/// Dovecot knows mailboxes by their names, and goes on knowing those that are gone.
fn used(file: &mut UsageFile, mailbox: Mailbox) -> UsedMailbox {
    let usage = file.find(&mailbox.login).map(|usage| usage.since(mailbox.created_at));
    UsedMailbox { mailbox, usage }
}

pub fn list(
    reader: &Reader<'_>,
    file: &mut UsageFile,
    filter: &MailboxFilter<'_>,
    question: Question,
    take: Taker<'_, UsedMailbox>,
) -> Result<()> {
    let recorded = file.recorded();
    mailbox::list(reader, filter, &mut |mailbox| {
        let used = used(file, mailbox);
        if question.is_met(&used, recorded) { take(used) } else { ControlFlow::Continue(()) }
    })?;
    // An empty answer, or half of one, would say that all the others are in use.
    match file.trouble() {
        Some(why) if question.is_asked() => Err(Refusal::UsageUnknown(why.to_owned()).into()),
        _ => Ok(()),
    }
}
