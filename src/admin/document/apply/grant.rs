//! Grants.

use super::{Applied, Applier, Changes, is_so, tell};
use crate::admin::document::Change;
use crate::admin::document::export::grant_entry;
use crate::admin::{Refusal, Result, mailbox, session, stays};
use crate::model::document::{Entry, GrantEntry};
use crate::model::{Access, Address, Kind, SendAs};
use crate::store::{Mentioned, NewDelegation};

impl Applier<'_, '_> {
    pub(super) fn find_grant(&self, owner: &Address, delegate: &Address) -> Result<Option<GrantEntry>> {
        let ids =
            (self.writer.find_login_name(&owner.to_string())?, self.writer.find_login_name(&delegate.to_string())?);
        let (Some(owner), Some(delegate)) = ids else { return Ok(None) };
        Ok(self.writer.find_delegation(owner, delegate)?.as_ref().map(grant_entry))
    }

    pub(super) fn grant(&mut self, entry: &Entry, wanted: &GrantEntry, changes: Changes<'_>) -> Result<Applied> {
        let writer = self.writer;
        let (owner, _) = self.require_mailbox(&wanted.owner)?;
        let (delegate, kind) = self.require_mailbox(&wanted.delegate)?;
        if owner == delegate {
            return Err(Refusal::DelegateToItself(wanted.owner.clone()).into());
        }
        if kind == Kind::Shared {
            return Err(Refusal::DelegateIsShared(wanted.delegate.clone()).into());
        }
        let present = writer.find_delegation(owner, delegate)?;
        self.mention(Mentioned::Grant { owner, delegate })?;
        let before = present.as_ref().map(|grant| Entry::Grant(grant_entry(grant)));
        if before.as_ref().is_some_and(|before| is_so(before, entry)) {
            return Ok(Applied::AlreadySo);
        }
        stays(writer, owner, &wanted.owner)?;
        stays(writer, delegate, &wanted.delegate)?;
        let send_as = wanted.send_as.or(present.as_ref().map(|g| g.send_as)).unwrap_or(SendAs::NotAllowed);
        let access = match (wanted.access.change(), &present) {
            (Some(access), _) => access,
            (None, Some(grant)) => grant.access,
            (None, None) => (send_as == SendAs::NotAllowed).then_some(Access::Write),
        };
        if access.is_none() && send_as == SendAs::NotAllowed {
            let (owner, delegate) = (wanted.owner.clone(), wanted.delegate.clone());
            return Err(Refusal::GrantOfNothing { owner, delegate }.into());
        }
        let until = wanted.until.change().unwrap_or_else(|| present.as_ref().and_then(|g| g.until));
        let created_at = wanted.created_at.unwrap_or(self.terms.now);
        writer.update_delegation(&NewDelegation { owner, delegate, access, send_as, until, created_at })?;
        let (Some(before), Some(present)) = (before, present) else {
            changes(&Change::created(entry));
            return Ok(Applied::Changed);
        };
        let ends = until.is_some_and(|until| until <= self.terms.now);
        if present.access.is_some() && (present.access != access || ends) {
            let owner = mailbox::find(writer, &wanted.owner.clone().into())?;
            let delegate = mailbox::find(writer, &wanted.delegate.clone().into())?;
            session::end_grant(writer, owner.login, delegate.login)?;
        }
        let after = self.find_grant(&wanted.owner, &wanted.delegate)?.map_or_else(|| before.clone(), Entry::Grant);
        Ok(tell(&before, &after, changes))
    }
}
