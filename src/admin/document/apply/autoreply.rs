//! Auto-replies.

use super::{Applied, Applier, Changes, is_so, tell};
use crate::admin::autoreply::require_order;
use crate::admin::document::Change;
use crate::admin::document::export::autoreply_entry;
use crate::admin::{Refusal, Result, stays};
use crate::model::document::{AutoreplyEntry, Entry, Said};
use crate::store::NewAutoreply;

impl Applier<'_, '_> {
    /// What a reply had that has ended is as good as any other: it is set as it is said, without a look at the time.
    pub(super) fn autoreply(
        &mut self,
        entry: &Entry,
        wanted: &AutoreplyEntry,
        changes: Changes<'_>,
    ) -> Result<Applied> {
        let writer = self.writer;
        let (mailbox, _) = self.require_mailbox(&wanted.mailbox)?;
        let present = writer.find_autoreply(&wanted.mailbox)?;
        let before = present.as_ref().map(|reply| Entry::Autoreply(Box::new(autoreply_entry(reply))));
        if wanted.subject == Said::Cleared {
            let Some(before) = before else { return Ok(Applied::AlreadySo) };
            writer.delete_autoreply(mailbox)?;
            changes(&Change::deleted(&before));
            return Ok(Applied::Changed);
        }
        if before.as_ref().is_some_and(|before| is_so(before, entry)) {
            return Ok(Applied::AlreadySo);
        }
        stays(writer, mailbox, &wanted.mailbox)?;
        let missing = |field| Refusal::FieldMissing { name: entry.to_string(), field };
        let had = |has: fn(&crate::model::Autoreply) -> Option<_>| present.as_ref().and_then(has);
        let subject = wanted.subject.value().or(present.as_ref().map(|reply| &reply.subject));
        let body = wanted.body.as_ref().or(present.as_ref().map(|reply| &reply.body));
        let (from, until) = (
            wanted.from.change().unwrap_or_else(|| had(|reply| reply.from)),
            wanted.until.change().unwrap_or_else(|| had(|reply| reply.until)),
        );
        require_order(from, until)?;
        writer.update_autoreply(
            mailbox,
            &NewAutoreply {
                subject: subject.ok_or_else(|| missing("subject"))?,
                body: body.ok_or_else(|| missing("body"))?,
                from,
                until,
                set_at: wanted.set_at.unwrap_or(self.terms.now),
            },
        )?;
        let Some(before) = before else {
            changes(&Change::created(entry));
            return Ok(Applied::Changed);
        };
        let after =
            writer.find_autoreply(&wanted.mailbox)?.map(|reply| Entry::Autoreply(Box::new(autoreply_entry(&reply))));
        Ok(tell(&before, after.as_ref().unwrap_or(&before), changes))
    }
}
