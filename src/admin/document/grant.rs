//! Grants.

use super::Extent;
use super::applier::{Applied, Applier, Changes, is_so, tell};
use super::change::Change;
use crate::admin::delegation::{self, DelegationOutcome};
use crate::admin::{IfMissing, Outcome, Result, stays};
use crate::model::document::{Entry, GrantEntry, Noun};
use crate::model::{Address, Delegation, DomainName};
use crate::store::{DelegationFilter, Mentioned, Reader, Taker};
use std::ops::ControlFlow;

pub(super) fn export(reader: &Reader<'_>, extent: Extent<'_>, take: Taker<'_, Entry>) -> Result<ControlFlow<()>> {
    let mut flow = ControlFlow::Continue(());
    reader.list_delegations(&DelegationFilter::default(), &mut |grant| {
        if extent.only.is_none_or(|only| only == grant.owner.domain()) {
            flow = take(Entry::Grant(grant_entry(&grant)));
        }
        flow
    })?;
    Ok(flow)
}

fn grant_entry(grant: &Delegation) -> GrantEntry {
    GrantEntry {
        owner: grant.owner.clone(),
        delegate: grant.delegate.clone(),
        access: grant.access.into(),
        send_as: Some(grant.send_as),
        until: grant.until.into(),
        created_at: Some(grant.created_at),
    }
}

impl Applier<'_, '_> {
    pub(super) fn find_grant(&self, owner: &Address, delegate: &Address) -> Result<Option<Entry>> {
        let ids =
            (self.writer.find_login_name(&owner.to_string())?, self.writer.find_login_name(&delegate.to_string())?);
        let (Some(owner), Some(delegate)) = ids else { return Ok(None) };
        Ok(self.writer.find_delegation(owner, delegate)?.as_ref().map(grant_entry).map(Entry::Grant))
    }

    pub(super) fn grant(&mut self, entry: &Entry, wanted: &GrantEntry, changes: Changes<'_>) -> Result<Applied> {
        let (writer, acts) = (self.writer, self.acts());
        let ids = (self.mention_mailbox(&wanted.owner)?, self.mention_mailbox(&wanted.delegate)?);
        let mut present = None;
        if let (Some(owner), Some(delegate)) = ids {
            self.mention(Mentioned::pair(Noun::Grant, owner, delegate))?;
            present = writer.find_delegation(owner, delegate)?.as_ref().map(grant_entry).map(Entry::Grant);
            if present.as_ref().is_some_and(|present| is_so(present, entry)) {
                stays(writer, owner, &wanted.owner)?;
                stays(writer, delegate, &wanted.delegate)?;
                return self.already_so(|writer| delegation::grant(writer, wanted, &acts).map(drop));
            }
        }
        let done = delegation::grant(writer, wanted, &acts)?;
        let after = match &done.outcome {
            Outcome::Delegation(DelegationOutcome::Granted(grant)) => Some(Entry::Grant(grant_entry(grant))),
            _ => None,
        };
        self.keep(done);
        match (present, after) {
            (Some(before), Some(after)) => Ok(tell(&before, &after, changes)),
            _ => {
                changes(&Change::created(entry));
                Ok(Applied::Changed)
            }
        }
    }

    /// Revokes the grants by mailboxes of a domain that were not mentioned.
    pub(super) fn prune_grants(&mut self, domain: &DomainName, changes: Changes<'_>) -> Result<()> {
        let writer = self.writer;
        for (owner, delegate) in writer.list_unmentioned_grants(domain)? {
            self.tell_grant_gone(&owner, &delegate, changes)?;
            let (owner, delegate) = (owner.into(), delegate.into());
            self.keep(delegation::revoke(writer, &owner, &delegate, delegation::Part::All, IfMissing::LeaveIt)?);
        }
        Ok(())
    }

    pub(super) fn tell_grant_gone(&self, owner: &Address, delegate: &Address, changes: Changes<'_>) -> Result<()> {
        if let Some(grant) = self.find_grant(owner, delegate)? {
            changes(&Change::deleted(&grant));
        }
        Ok(())
    }
}
