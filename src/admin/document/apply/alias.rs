//! Aliases and their targets.

use super::{Applied, Applier, Changes, is_so, tell};
use crate::admin::alias::{self, to_mailbox, to_outside};
use crate::admin::document::Change;
use crate::admin::document::export::alias_entry;
use crate::admin::mailbox::{Reuse, require_forgotten, require_free};
use crate::admin::{Refusal, Result, stays};
use crate::model::document::{AliasEntry, Entry};
use crate::model::{Address, OutsideAddress, TargetName};
use crate::store::{AddressUse, Mentioned, NewAlias, NewTarget};

impl Applier<'_, '_> {
    pub(super) fn alias(&mut self, entry: &Entry, wanted: &AliasEntry, changes: Changes<'_>) -> Result<Applied> {
        let (writer, address) = (self.writer, &wanted.alias);
        match writer.find_address_use(address)? {
            None => {
                self.create_alias(wanted)?;
                changes(&Change::created(entry));
                return Ok(Applied::Changed);
            }
            Some((id, AddressUse::Alias)) => self.mention(Mentioned::Alias(id))?,
            Some((_, AddressUse::Mailbox)) => {
                let taken = Address::from_stored(address.local().to_owned(), address.domain().to_string());
                require_free(writer, &taken, Reuse::Refused)?;
            }
        }
        let alias = alias::find(writer, address)?;
        let present = alias_entry(&alias);
        // Before anything is changed: what is not there yet may come.
        self.require_targets(wanted)?;
        if is_so(&Entry::Alias(present.clone()), entry) {
            return Ok(Applied::AlreadySo);
        }
        let mut change = alias::Change::default();
        let mailboxes = wanted.mailboxes.as_ref().zip(present.mailboxes.as_ref());
        let outside = wanted.outside.as_ref().zip(present.outside.as_ref());
        if let Some((wanted, present)) = mailboxes {
            differ(wanted, present, &mut change);
        }
        if let Some((wanted, present)) = outside {
            differ(wanted, present, &mut change);
        }
        self.keep(alias::set(writer, address, &change, self.terms.now)?);
        let until = wanted.until.change().unwrap_or(alias.until);
        let note = wanted.note.change().unwrap_or(alias.note);
        writer.update_alias(alias.id, until, note.as_ref())?;
        let after = alias_entry(&alias::find(writer, address)?);
        Ok(tell(&Entry::Alias(present), &Entry::Alias(after), changes))
    }

    /// The ids of the mailboxes, which are mentioned with it, and the outside addresses.
    fn require_targets<'e>(&self, wanted: &'e AliasEntry) -> Result<(Vec<i64>, &'e [OutsideAddress])> {
        let writer = self.writer;
        let (mut ids, mut missing) = (Vec::new(), None);
        for address in wanted.mailboxes.iter().flatten() {
            match writer.find_login_name(&address.to_string())? {
                Some(id) => {
                    self.mention(Mentioned::Mailbox(id))?;
                    ids.push(id);
                }
                None => missing = missing.or(Some(address)),
            }
        }
        if let Some(address) = missing {
            // Why there is none is told by the act's own rule.
            to_mailbox(writer, &address.clone().into())?;
        }
        let outside = wanted.outside.as_deref().unwrap_or_default();
        for address in outside {
            to_outside(writer, address)?;
        }
        Ok((ids, outside))
    }

    fn create_alias(&mut self, wanted: &AliasEntry) -> Result<()> {
        let writer = self.writer;
        let domain_id = self.home_domain(&wanted.alias)?;
        require_forgotten(writer, &wanted.alias, Reuse::Refused)?;
        let (mut ids, outside) = self.require_targets(wanted)?;
        if ids.is_empty() && outside.is_empty() {
            return Err(Refusal::AliasLeadsNowhere(wanted.alias.clone()).into());
        }
        for (id, address) in ids.iter().zip(wanted.mailboxes.iter().flatten()) {
            stays(writer, *id, address)?;
        }
        let alias = writer.insert_alias(&NewAlias {
            address: &wanted.alias,
            domain_id,
            until: wanted.until.value().copied(),
            note: wanted.note.value(),
            created_at: wanted.created_at.unwrap_or(self.terms.now),
        })?;
        self.mention(Mentioned::Alias(alias))?;
        // The same target said twice is one target.
        retain_first(&mut ids);
        for id in ids {
            writer.insert_target(alias, &NewTarget::Mailbox(id))?;
        }
        for (at, address) in outside.iter().enumerate() {
            if !outside[..at].contains(address) {
                writer.insert_target(alias, &NewTarget::Outside(address))?;
            }
        }
        Ok(())
    }
}

/// What is wanted and not there is added, what is there and not wanted removed.
fn differ<T: PartialEq + ToString>(wanted: &[T], present: &[T], change: &mut alias::Change) {
    let name = |target: &T| target.to_string().parse::<TargetName>().ok();
    change.add.extend(wanted.iter().filter(|target| !present.contains(target)).filter_map(name));
    change.remove.extend(present.iter().filter(|target| !wanted.contains(target)).filter_map(name));
}

fn retain_first(ids: &mut Vec<i64>) {
    let mut seen = Vec::with_capacity(ids.len());
    ids.retain(|id| {
        let new = !seen.contains(id);
        seen.push(*id);
        new
    });
}
