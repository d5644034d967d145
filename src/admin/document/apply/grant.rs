//! Grants.

use super::{Applied, Applier, Changes, is_so, tell};
use crate::admin::delegation::{self, DelegationOutcome};
use crate::admin::document::Change;
use crate::admin::document::export::grant_entry;
use crate::admin::{Outcome, Result, stays};
use crate::model::Address;
use crate::model::document::{Entry, GrantEntry};
use crate::store::Mentioned;

impl Applier<'_, '_> {
    pub(super) fn find_grant(&self, owner: &Address, delegate: &Address) -> Result<Option<Entry>> {
        let ids =
            (self.writer.find_login_name(&owner.to_string())?, self.writer.find_login_name(&delegate.to_string())?);
        let (Some(owner), Some(delegate)) = ids else { return Ok(None) };
        Ok(self.writer.find_delegation(owner, delegate)?.as_ref().map(grant_entry).map(Entry::Grant))
    }

    pub(super) fn grant(&mut self, entry: &Entry, wanted: &GrantEntry, changes: Changes<'_>) -> Result<Applied> {
        let writer = self.writer;
        let ids = (self.mention_mailbox(&wanted.owner)?, self.mention_mailbox(&wanted.delegate)?);
        let mut present = None;
        if let (Some(owner), Some(delegate)) = ids {
            self.mention(Mentioned::Grant { owner, delegate })?;
            present = writer.find_delegation(owner, delegate)?.as_ref().map(grant_entry).map(Entry::Grant);
            if present.as_ref().is_some_and(|present| is_so(present, entry)) {
                stays(writer, owner, &wanted.owner)?;
                stays(writer, delegate, &wanted.delegate)?;
                return Ok(Applied::AlreadySo);
            }
        }
        let done = delegation::grant(writer, wanted, &self.acts())?;
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
}
