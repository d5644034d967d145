//! Aliases and their targets.

use super::Extent;
use super::applier::{Applied, Applier, Changes, Prune, is_so, tell};
use super::change::Change;
use crate::admin::alias::{self, AliasOutcome};
use crate::admin::{IfMissing, Outcome, Result};
use crate::model::document::{AliasEntry, Entry, Noun};
use crate::model::{Alias, DomainName, Target};
use crate::store::{AddressUse, AliasFilter, Mentioned, Reader, Taker};
use std::ops::ControlFlow;

pub(super) fn export(reader: &Reader<'_>, extent: Extent<'_>, take: Taker<'_, Entry>) -> Result<ControlFlow<()>> {
    let mut flow = ControlFlow::Continue(());
    reader.list_aliases(&AliasFilter { domain: extent.only, to: None }, &mut |alias| {
        flow = take(Entry::Alias(alias_entry(&alias)));
        flow
    })?;
    Ok(flow)
}

pub(super) fn alias_entry(alias: &Alias) -> AliasEntry {
    let (mut mailboxes, mut outside) = (Vec::new(), Vec::new());
    for target in &alias.targets {
        match target {
            Target::Mailbox(address) => mailboxes.push(address.clone()),
            Target::Outside(address) => outside.push(address.clone()),
        }
    }
    AliasEntry {
        alias: alias.address.clone(),
        mailboxes: Some(mailboxes),
        outside: Some(outside),
        send_as: alias.send_as,
        until: alias.until.into(),
        note: alias.note.clone().into(),
        created_at: Some(alias.created_at),
    }
}

impl Applier<'_, '_> {
    pub(super) fn alias(&mut self, entry: &Entry, wanted: &AliasEntry, changes: Changes<'_>) -> Result<Applied> {
        let writer = self.writer;
        if self.terms.prune == Prune::Delete {
            for address in wanted.mailboxes.iter().flatten() {
                self.mention_mailbox(address)?;
            }
        }
        let there = writer.find_address_use(&wanted.alias)?;
        let present = match there {
            Some(AddressUse::Alias) => writer.find_alias(&wanted.alias)?,
            Some(AddressUse::Mailbox | AddressUse::Removed) | None => None,
        };
        let Some(present) = present else {
            let terms = self.acts();
            let done = alias::make(writer, wanted, there, &mut self.homes, &terms)?;
            if let Outcome::Alias(AliasOutcome::Created(made)) = &done.outcome {
                self.mention(Mentioned::one(Noun::Alias, made.id))?;
            }
            self.keep(done);
            changes(&Change::created(entry));
            return Ok(Applied::Changed);
        };
        self.mention(Mentioned::one(Noun::Alias, present.id))?;
        let present = Entry::Alias(alias_entry(&present));
        if is_so(&present, entry) {
            return Ok(Applied::AlreadySo);
        }
        let done = alias::set(writer, wanted, &self.acts())?;
        self.keep(done);
        Ok(tell(&present, &Entry::Alias(alias_entry(&alias::find(writer, &wanted.alias)?)), changes))
    }

    /// Deletes the aliases of a domain that were not mentioned.
    pub(super) fn prune_aliases(&mut self, domain: &DomainName, changes: Changes<'_>) -> Result<()> {
        let writer = self.writer;
        for address in writer.list_unmentioned_aliases(domain)? {
            changes(&Change::deleted(&Entry::Alias(alias_entry(&alias::find(writer, &address)?))));
            self.keep(alias::delete(writer, &address, IfMissing::LeaveIt)?);
        }
        Ok(())
    }
}
