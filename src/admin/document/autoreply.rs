//! Auto-replies.

use super::Extent;
use super::applier::{Applied, Applier, Changes, is_so, tell};
use super::change::Change;
use crate::admin::{Result, autoreply, stays};
use crate::model::document::{AutoreplyEntry, Entry, Said};
use crate::model::{Address, Autoreply};
use crate::store::{Reader, Taker};
use std::ops::ControlFlow;

pub(super) fn export(reader: &Reader<'_>, extent: Extent<'_>, take: Taker<'_, Entry>) -> Result<ControlFlow<()>> {
    let mut flow = ControlFlow::Continue(());
    reader.list_autoreplies(&mut |reply| {
        if extent.only.is_none_or(|only| only == reply.mailbox.domain()) {
            flow = take(Entry::Autoreply(Box::new(autoreply_entry(&reply))));
        }
        flow
    })?;
    Ok(flow)
}

fn autoreply_entry(reply: &Autoreply) -> AutoreplyEntry {
    AutoreplyEntry {
        mailbox: reply.mailbox.clone(),
        subject: Said::Value(reply.subject.clone()),
        body: Some(reply.body.clone()),
        from: reply.from.into(),
        until: reply.until.into(),
        set_at: Some(reply.set_at),
    }
}

impl Applier<'_, '_> {
    pub(super) fn find_reply(&self, mailbox: &Address) -> Result<Option<Entry>> {
        let reply = self.writer.find_autoreply(mailbox)?;
        Ok(reply.map(|reply| Entry::Autoreply(Box::new(autoreply_entry(&reply)))))
    }

    pub(super) fn autoreply(
        &mut self,
        entry: &Entry,
        wanted: &AutoreplyEntry,
        changes: Changes<'_>,
    ) -> Result<Applied> {
        let (writer, address) = (self.writer, &wanted.mailbox);
        let mailbox = self.mention_mailbox(address)?;
        let present = self.find_reply(address)?;
        if wanted.subject == Said::Cleared {
            self.keep(autoreply::clear(writer, &address.clone().into())?);
            let Some(before) = present else { return Ok(Applied::AlreadySo) };
            changes(&Change::deleted(&before));
            return Ok(Applied::Changed);
        }
        if let (Some(id), Some(present)) = (mailbox, &present)
            && is_so(present, entry)
        {
            stays(writer, id, address)?;
            return Ok(Applied::AlreadySo);
        }
        let done = autoreply::set(writer, wanted, &self.acts())?;
        self.keep(done);
        match (present, self.find_reply(address)?) {
            (Some(before), Some(after)) => Ok(tell(&before, &after, changes)),
            _ => {
                changes(&Change::created(entry));
                Ok(Applied::Changed)
            }
        }
    }
}
