//! Delegation: grants of one mailbox to another.

use super::{Done, History, IfMissing, Refusal, Result, Terms, Warning, require_mailbox, require_party, session};
use crate::model::document::GrantEntry;
use crate::model::{Access, Delegation, Fact, InForce, Kind, Mailbox, MailboxName, SendAs, Taken, Timestamp};
use crate::store::{DelegationFilter, NewDelegation, Party, Reader, Taker, Writer};

/// What is to be taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    All,
    Access,
    SendAs,
}

/// What was granted or revoked, and what the delegate has now.
#[derive(Debug)]
pub enum DelegationOutcome {
    Granted(Delegation),
    Revoked { owner: String, delegate: String, left: Option<Delegation> },
}

pub fn list(reader: &Reader<'_>, filter: &DelegationFilter<'_>, take: Taker<'_, Delegation>) -> Result<()> {
    for name in [filter.owner, filter.delegate].into_iter().flatten() {
        require_mailbox(reader, name)?;
    }
    Ok(reader.list_delegations(filter, take)?)
}

fn require_pair(reader: &Reader<'_>, owner: &MailboxName, delegate: &MailboxName) -> Result<(Mailbox, Mailbox)> {
    let owner = require_mailbox(reader, owner)?;
    let delegate = require_mailbox(reader, delegate)?;
    if owner.id == delegate.id {
        return Err(Refusal::DelegateToItself(owner.address).into());
    }
    Ok((owner, delegate))
}

/// Gives, adds to, or changes a grant. What is not said stays as it is.
pub fn grant(writer: &Writer<'_>, said: &GrantEntry, terms: &Terms) -> Result<Done> {
    terms.require_end(said.until.value())?;
    let (owner, delegate) = (require_party(writer, &said.owner)?, require_party(writer, &said.delegate)?);
    if owner.id == delegate.id {
        return Err(Refusal::DelegateToItself(said.owner.clone()).into());
    }
    if delegate.kind == Kind::Shared {
        return Err(Refusal::DelegateIsShared(said.delegate.clone()).into());
    }
    let present = writer.find_delegation(owner.id, delegate.id)?;
    let has_ended = |until: Option<Timestamp>| until.is_some_and(|until| until <= terms.now);
    let live = present.as_ref().filter(|grant| !has_ended(grant.until));
    let before = match terms.history {
        // A grant that has ended is not one to add to.
        History::Refused => live,
        History::Allowed => present.as_ref(),
    };
    let send_as = said.send_as.or(before.map(|grant| grant.send_as)).unwrap_or(SendAs::NotAllowed);
    let access = match (said.access.change(), before) {
        (Some(access), _) => access,
        (None, Some(grant)) => grant.access,
        (None, None) => (send_as == SendAs::NotAllowed).then_some(Access::Write),
    };
    if access.is_none() && send_as == SendAs::NotAllowed {
        return Err(Refusal::GrantOfNothing { owner: said.owner.clone(), delegate: said.delegate.clone() }.into());
    }
    let until = said.until.change().unwrap_or_else(|| before.and_then(|grant| grant.until));
    let mut created_at = terms.done_at(said.created_at, "created_at", &format!("{}*{}", said.owner, said.delegate))?;
    if let Some(present) = &present {
        created_at = present.created_at;
    }
    let shut = if delegate.log_in == Fact::Refused { InForce::Void } else { InForce::Yes };
    let granted = Delegation {
        owner: said.owner.clone(),
        delegate: said.delegate.clone(),
        access,
        send_as,
        until,
        created_at,
        state: shut.until(until, terms.now),
    };
    let end = |taken| session::end_grant(writer, &taken, owner.login.clone(), delegate.login.clone());
    let taken = |access| Taken::Grant { owner: owner.id, delegate: delegate.id, access };
    if before == Some(&granted) {
        // An earlier attempt may have lowered it.
        if said.access.value().is_some_and(|access| *access < Access::Full) {
            end(taken(Access::Full));
        }
        return warn_of_no_use(Done::already(DelegationOutcome::Granted(granted)), writer, said, &owner, &delegate);
    }
    writer.update_delegation(&NewDelegation {
        owner: owner.id,
        delegate: delegate.id,
        access,
        send_as,
        until,
        created_at,
    })?;
    // Open sessions keep the access that they were opened with; where there was none, there is nothing to end.
    let was = live.and_then(|live| live.access);
    if let Some(before) = was.filter(|_| was != access || has_ended(until)) {
        // With more than before, they are opened anew to have it.
        end(if access > was { Taken::ForGood } else { taken(before) });
    }
    warn_of_no_use(Done::made(DelegationOutcome::Granted(granted)), writer, said, &owner, &delegate)
}

/// The grant holds, and the person may look for it in vain.
fn warn_of_no_use(done: Done, reader: &Reader<'_>, said: &GrantEntry, owner: &Party, delegate: &Party) -> Result<Done> {
    let suspended = (delegate.log_in == Fact::Refused).then(|| Warning::DelegateSuspended(said.delegate.to_string()));
    let hidden = reader
        .is_beyond_the_folders(owner.id, delegate.id)?
        .then(|| Warning::NotAmongFolders(format!("{}*{}", owner.login, delegate.login)));
    Ok(done.warn(suspended).warn(hidden))
}

/// Takes a grant, or a part of it, away, and ends the sessions that it opened.
pub fn revoke(
    writer: &Writer<'_>,
    owner: &MailboxName,
    delegate: &MailboxName,
    part: Part,
    if_missing: IfMissing,
) -> Result<Done> {
    let (owner, delegate) = require_pair(writer, owner, delegate)?;
    let grant = writer.find_delegation(owner.id, delegate.id)?;
    if part != Part::SendAs {
        let access = grant.as_ref().and_then(|grant| grant.access).unwrap_or(Access::Full);
        let taken = Taken::Grant { owner: owner.id, delegate: delegate.id, access };
        session::end_grant(writer, &taken, owner.login.clone(), delegate.login.clone());
    }
    let Some(grant) = grant else {
        let (from, by) = (owner.address.to_string(), delegate.address.to_string());
        return if_missing.settle(
            DelegationOutcome::Revoked { owner: from, delegate: by, left: None },
            Refusal::NoSuchGrant { owner: owner.address, delegate: delegate.address },
        );
    };
    let (access, send_as) = match part {
        Part::All => (None, SendAs::NotAllowed),
        Part::Access => (None, grant.send_as),
        Part::SendAs => (grant.access, SendAs::NotAllowed),
    };
    let revoked = |left| DelegationOutcome::Revoked {
        owner: owner.address.to_string(),
        delegate: delegate.address.to_string(),
        left,
    };
    if (access, send_as) == (grant.access, grant.send_as) {
        return Ok(Done::already(revoked(Some(grant))));
    }
    if access.is_none() && send_as == SendAs::NotAllowed {
        writer.delete_delegation(owner.id, delegate.id)?;
    } else {
        writer.update_delegation(&NewDelegation {
            owner: owner.id,
            delegate: delegate.id,
            access,
            send_as,
            until: grant.until,
            created_at: grant.created_at,
        })?;
    }
    let left = writer.find_delegation(owner.id, delegate.id)?;
    Ok(Done::made(revoked(left)))
}

#[cfg(test)]
mod tests;
