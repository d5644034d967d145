//! Aliases.

use super::mailbox::{Reuse, receives, require_domain, require_forgotten, require_home_domain};
use super::{Done, Failure, IfMissing, IfThere, Refusal, Result, Warning, require_future, require_mailbox, stays};
use crate::model::{Alias, AliasAddress, MailboxName, OutsideAddress, Target, TargetName, Text, Timestamp};
use crate::store::{AliasFilter, NewAlias, NewTarget, Reader, Taker, Writer};

/// An alias as it is asked for.
pub struct Creation {
    pub address: AliasAddress,
    pub to: Destinations,
    pub until: Option<Timestamp>,
    pub note: Option<Text>,
    pub reuse: Reuse,
}

/// Where a new alias is to lead.
pub enum Destinations {
    /// `alias route`: into mailboxes.
    Mailboxes(Vec<MailboxName>),
    /// `alias forward`: to the outside, with a copy in a mailbox if wanted.
    Outside { to: Vec<OutsideAddress>, copy: Option<MailboxName> },
}

/// What is to be different about an alias; `None` leaves it as it is, `Some(None)` takes it away.
#[derive(Default)]
pub struct Change {
    pub add: Vec<TargetName>,
    pub remove: Vec<TargetName>,
    pub until: Option<Option<Timestamp>>,
    pub note: Option<Option<Text>>,
}

/// What was done to an alias, and the alias as it is now.
#[derive(Debug)]
pub enum AliasOutcome {
    Created(Alias),
    Set(Alias),
    Deleted(String),
}

pub(super) enum Resolved {
    Mailbox(i64),
    Outside(OutsideAddress),
}

impl Resolved {
    fn as_new(&self) -> NewTarget<'_> {
        match self {
            Self::Mailbox(id) => NewTarget::Mailbox(*id),
            Self::Outside(address) => NewTarget::Outside(address),
        }
    }
}

/// Leads an alias there, too.
fn lead(writer: &Writer<'_>, alias: i64, (to, target): (&Resolved, &Target)) -> Result<()> {
    if let (Resolved::Mailbox(id), Target::Mailbox(address)) = (to, target) {
        stays(writer, *id, address)?;
    }
    Ok(writer.insert_target(alias, &to.as_new())?)
}

pub fn find(reader: &Reader<'_>, address: &AliasAddress) -> Result<Alias> {
    if let Some(alias) = reader.find_alias(address)? {
        return Ok(alias);
    }
    if let Ok(mailbox) = address.to_string().parse::<MailboxName>()
        && let Some(mailbox) = reader.find_mailbox(&mailbox)?
    {
        return Err(Refusal::MailboxNotAlias(mailbox.address).into());
    }
    Err(Refusal::NoSuchAlias(address.clone()).into())
}

pub fn list(reader: &Reader<'_>, filter: &AliasFilter<'_>, take: Taker<'_, Alias>) -> Result<()> {
    if let Some(domain) = filter.domain {
        require_domain(reader, domain)?;
    }
    if let Some(mailbox) = filter.to {
        require_mailbox(reader, mailbox)?;
    }
    Ok(reader.list_aliases(filter, take)?)
}

pub(super) fn to_mailbox(reader: &Reader<'_>, name: &MailboxName) -> Result<(Resolved, Target, Option<Warning>)> {
    if let MailboxName::Address(address) = name
        && reader.find_domain_id(address.domain())?.is_none()
    {
        return Err(Refusal::TargetNotHosted { target: name.to_string() }.into());
    }
    let mailbox = require_mailbox(reader, name)?;
    let warning = (!receives(&mailbox)).then(|| Warning::TargetRefuses(mailbox.address.to_string()));
    Ok((Resolved::Mailbox(mailbox.id), Target::Mailbox(mailbox.address), warning))
}

pub(super) fn to_outside(reader: &Reader<'_>, address: &OutsideAddress) -> Result<(Resolved, Target, Option<Warning>)> {
    if reader.find_domain_id(address.domain())?.is_some() {
        return Err(Refusal::TargetIsHosted { target: address.clone() }.into());
    }
    Ok((Resolved::Outside(address.clone()), Target::Outside(address.clone()), None))
}

/// Either kind, as its domain is hosted or not.
fn to_either(reader: &Reader<'_>, name: &TargetName) -> Result<(Resolved, Target, Option<Warning>)> {
    if reader.find_domain_id(name.domain())?.is_none() {
        return to_outside(reader, name.outside());
    }
    match name.hosted() {
        Ok(address) => to_mailbox(reader, &MailboxName::Address(address)),
        Err(_) => Err(Refusal::NoSuchMailbox(name.to_string()).into()),
    }
}

pub fn create(writer: &Writer<'_>, creation: &Creation, if_there: IfThere, now: Timestamp) -> Result<Done> {
    require_future(creation.until, now)?;
    let address = &creation.address;
    let domain_id = require_home_domain(writer, address)?;
    let mut targets = match &creation.to {
        Destinations::Mailboxes(names) => {
            names.iter().map(|name| to_mailbox(writer, name)).collect::<Result<Vec<_>>>()?
        }
        Destinations::Outside { to, copy } => {
            let outside = to.iter().map(|address| to_outside(writer, address));
            outside.chain(copy.iter().map(|name| to_mailbox(writer, name))).collect::<Result<Vec<_>>>()?
        }
    };
    // The same target said twice is one target.
    let mut seen: Vec<Target> = Vec::new();
    targets.retain(|(_, target, _)| {
        let new = !seen.contains(target);
        seen.push(target.clone());
        new
    });
    if let Some(alias) = writer.find_alias(address)? {
        let same = targets.len() == alias.targets.len() && seen.iter().all(|target| alias.targets.contains(target))
            // One that has ended, or ends at another time, is not what was asked for.
            && alias.until == creation.until
            && require_future(alias.until, now).is_ok();
        return match if_there {
            IfThere::LeaveIt if same => Ok(Done::already(AliasOutcome::Created(alias))),
            _ => Err(Refusal::AliasExists(Box::new(alias)).into()),
        };
    }
    if let Ok(name) = address.to_string().parse::<MailboxName>()
        && let Some(mailbox) = writer.find_mailbox(&name)?
    {
        return Err(Refusal::MailboxExists(mailbox.address).into());
    }
    require_forgotten(writer, address, creation.reuse)?;
    let id = writer.insert_alias(&NewAlias {
        address,
        domain_id,
        until: creation.until,
        note: creation.note.as_ref(),
        created_at: now,
    })?;
    let mut warnings = Vec::new();
    for (resolved, target, warning) in targets {
        lead(writer, id, (&resolved, &target))?;
        warnings.extend(warning);
    }
    Ok(Done { warnings, ..Done::made(AliasOutcome::Created(find(writer, address)?)) })
}

pub fn set(writer: &Writer<'_>, address: &AliasAddress, change: &Change, now: Timestamp) -> Result<Done> {
    require_future(change.until.flatten(), now)?;
    let alias = find(writer, address)?;
    let mut warnings = Vec::new();
    let mut targets = alias.targets.clone();
    for name in &change.add {
        let (resolved, target, warning) = to_either(writer, name)?;
        warnings.extend(warning);
        if !targets.contains(&target) {
            lead(writer, alias.id, (&resolved, &target))?;
            targets.push(target);
        }
    }
    for name in &change.remove {
        let (resolved, target, _) = to_either(writer, name)?;
        if !targets.contains(&target) {
            return Err(Refusal::NoSuchTarget { alias: alias.address, target: name.to_string() }.into());
        }
        writer.delete_target(alias.id, &resolved.as_new())?;
        targets.retain(|t| *t != target);
    }
    if targets.is_empty() {
        return Err(Refusal::LastTarget(alias.address).into());
    }
    let until = change.until.unwrap_or(alias.until);
    let note = change.note.clone().unwrap_or_else(|| alias.note.clone());
    let mut done = if targets == alias.targets && until == alias.until && note == alias.note {
        Done::already(AliasOutcome::Set(alias))
    } else {
        writer.update_alias(alias.id, until, note.as_ref())?;
        Done::made(AliasOutcome::Set(find(writer, address)?))
    };
    done.warnings = warnings;
    Ok(done)
}

pub fn delete(writer: &Writer<'_>, address: &AliasAddress, if_missing: IfMissing) -> Result<Done> {
    let alias = match find(writer, address) {
        Err(Failure::Refused(refusal @ Refusal::NoSuchAlias(_))) => {
            return if_missing.settle(AliasOutcome::Deleted(address.to_string()), refusal);
        }
        found => found?,
    };
    writer.delete_alias(alias.id)?;
    Ok(Done::made(AliasOutcome::Deleted(alias.address.to_string())))
}
