//! Delegation: grants of one mailbox to another.

use super::{Done, IfMissing, Refusal, Result, Warning, require_future, require_mailbox, session, stays};
use crate::model::{Access, Delegation, Fact, Kind, Mailbox, MailboxName, SendAs, Timestamp};
use crate::store::{DelegationFilter, NewDelegation, Reader, Taker, Writer};

/// A grant as it is asked for.
pub struct Grant {
    pub owner: MailboxName,
    pub delegate: MailboxName,
    /// `None`: what the grant has already; for a new one without `send_as`, `write`.
    pub access: Option<Access>,
    pub send_as: SendAs,
    /// `None` leaves it as it is, `Some(None)` takes it away.
    pub until: Option<Option<Timestamp>>,
}

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
pub fn grant(writer: &Writer<'_>, request: &Grant, now: Timestamp) -> Result<Done> {
    require_future(request.until.flatten(), now)?;
    let (owner, delegate) = require_pair(writer, &request.owner, &request.delegate)?;
    for mailbox in [&owner, &delegate] {
        stays(writer, mailbox.id, &mailbox.address)?;
    }
    if delegate.kind == Kind::Shared {
        return Err(Refusal::DelegateIsShared(delegate.address).into());
    }
    let present = writer.find_delegation(owner.id, delegate.id)?;
    // A grant that has ended is not one to add to.
    let live = present.as_ref().filter(|g| g.until.is_none_or(|until| until > now));
    let access = match (request.access, live) {
        (Some(access), _) => Some(access),
        (None, Some(grant)) => grant.access,
        (None, None) => (request.send_as == SendAs::NotAllowed).then_some(Access::Write),
    };
    let send_as = match (request.send_as, live) {
        (SendAs::NotAllowed, Some(grant)) => grant.send_as,
        (asked, _) => asked,
    };
    let until = request.until.unwrap_or_else(|| live.and_then(|g| g.until));
    if let Some(grant) = live
        && (grant.access, grant.send_as, grant.until) == (access, send_as, until)
    {
        let done = Done::already(DelegationOutcome::Granted(grant.clone()));
        return warn_of_no_use(done, writer, &owner, &delegate);
    }
    writer.update_delegation(&NewDelegation {
        owner: owner.id,
        delegate: delegate.id,
        access,
        send_as,
        until,
        created_at: now,
    })?;
    // Open sessions keep the access that they were opened with; where there was none, there is nothing to end.
    if live.is_some_and(|g| g.access.is_some() && g.access != access) {
        session::end_grant(writer, owner.login.clone(), delegate.login.clone())?;
    }
    match writer.find_delegation(owner.id, delegate.id)? {
        Some(grant) => warn_of_no_use(Done::made(DelegationOutcome::Granted(grant)), writer, &owner, &delegate),
        None => Err(Refusal::NoSuchGrant { owner: owner.address, delegate: delegate.address }.into()),
    }
}

/// The grant holds, and the person may look for it in vain.
fn warn_of_no_use(done: Done, reader: &Reader<'_>, owner: &Mailbox, delegate: &Mailbox) -> Result<Done> {
    let suspended =
        (delegate.standing.login == Fact::Refused).then(|| Warning::DelegateSuspended(delegate.address.to_string()));
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
    if part != Part::SendAs {
        session::end_grant(writer, owner.login.clone(), delegate.login.clone())?;
    }
    let Some(grant) = writer.find_delegation(owner.id, delegate.id)? else {
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
