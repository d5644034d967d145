//! Deletes what a document does not mention.

use super::{Applier, Changes, Pass, Prune, tell};
use crate::admin::document::Change;
use crate::admin::document::export::alias_entry;
use crate::admin::removal::{self, SoleAliases};
use crate::admin::{IfMissing, Result, alias, delegation, deletion, mailbox};
use crate::model::document::Entry;
use crate::model::{Address, Dependant, MailboxName};
use crate::store::DelegationFilter;
use std::ops::ControlFlow;

impl Applier<'_, '_> {
    /// Every entry has been seen: deletes what was not mentioned, where that is wanted. From here on nothing is for later.
    pub fn settle(&mut self, changes: Changes<'_>) -> Result<()> {
        self.pass = Pass::Last;
        if self.terms.prune == Prune::Keep {
            return Ok(());
        }
        let writer = self.writer;
        let named = std::mem::take(&mut self.named);
        for domain in &named {
            for (owner, delegate) in writer.list_unmentioned_grants(domain)? {
                self.tell_grant_gone(&owner, &delegate, changes)?;
                let (owner, delegate) = (owner.into(), delegate.into());
                self.keep(delegation::revoke(writer, &owner, &delegate, delegation::Part::All, IfMissing::LeaveIt)?);
            }
        }
        for domain in &named {
            for address in writer.list_unmentioned_aliases(domain)? {
                changes(&Change::deleted(&Entry::Alias(alias_entry(&alias::find(writer, &address)?))));
                self.keep(alias::delete(writer, &address, IfMissing::LeaveIt)?);
            }
        }
        for domain in &named {
            for address in writer.list_unmentioned_mailboxes(domain)? {
                self.remove_mailbox(&address.into(), changes)?;
            }
        }
        Ok(())
    }

    /// Begins the removal of a mailbox, with which go its grants on both sides, and its place in aliases. It takes neither
    /// log-ins nor mail any more; the rest is done after the commit.
    fn remove_mailbox(&mut self, name: &MailboxName, changes: Changes<'_>) -> Result<()> {
        let writer = self.writer;
        let mailbox = mailbox::find(writer, name)?;
        let mut grants = Vec::new();
        for (owner, delegate) in [(Some(name), None), (None, Some(name))] {
            writer.list_delegations(
                &DelegationFilter { owner, delegate, ..DelegationFilter::default() },
                &mut |grant| {
                    grants.push((grant.owner, grant.delegate));
                    ControlFlow::Continue(())
                },
            )?;
        }
        let aliases = writer.list_aliases_to(mailbox.id)?;
        let request = removal::Request {
            until: self.terms.removed_until,
            reason: None,
            archive_in: None,
            sole_aliases: SoleAliases::Refuse,
            with: Dependant::ALL.to_vec(),
        };
        self.finished.removals.push(deletion::begin(writer, name, &request, self.terms.now)?);
        for (owner, delegate) in &grants {
            self.tell_grant_gone(owner, delegate, changes)?;
        }
        for gone in self.app_password_entries(mailbox.id, &mailbox.address)? {
            changes(&Change::deleted(&gone));
        }
        if let Some(reply) = self.find_reply(&mailbox.address)? {
            changes(&Change::deleted(&reply));
        }
        changes(&Change::deleted(&self.present(mailbox.id, &mailbox.address)?));
        for (address, _) in &aliases {
            let before = alias_entry(&alias::find(writer, address)?);
            let mut after = before.clone();
            after.mailboxes.iter_mut().for_each(|to| to.retain(|to| *to != mailbox.address));
            tell(&Entry::Alias(before), &Entry::Alias(after), changes);
        }
        Ok(())
    }

    fn tell_grant_gone(&self, owner: &Address, delegate: &Address, changes: Changes<'_>) -> Result<()> {
        if let Some(grant) = self.find_grant(owner, delegate)? {
            changes(&Change::deleted(&grant));
        }
        Ok(())
    }
}
