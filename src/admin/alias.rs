//! Aliases.

use super::mailbox::{Homes, require_domain, require_forgotten};
use super::{
    Done, Failure, IfMissing, IfThere, Refusal, Result, StandardRefusal, Terms, Warning, difference, in_alias_domain,
    require_future, require_mailbox, require_party,
};
use crate::model::document::AliasEntry;
use crate::model::{
    Address, Alias, AliasAddress, Fact, InForce, MailboxName, OutsideAddress, SendAs, Target, TargetName,
};
use crate::store::{AddressUse, AliasFilter, NewAlias, NewTarget, Reader, Taker, Writer};

/// What was done to an alias, and the alias as it is now.
#[derive(Debug)]
pub enum AliasOutcome {
    Created(Alias),
    Set(Alias),
    Deleted(String),
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
    if let Some(refusal) = in_alias_domain(reader, address)? {
        return Err(refusal.into());
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

/// A target that an alias is to have, with what is stored of it and what is to be known of it.
struct Led<'e> {
    target: Target,
    stored: NewTarget<'e>,
    warning: Option<Warning>,
}

fn to_mailbox<'e>(reader: &Reader<'_>, address: &Address) -> Result<Led<'e>> {
    if let Some(id) = reader.find_plain_mailbox(&address.to_string())? {
        let stored = NewTarget::Mailbox(id);
        return Ok(Led { target: Target::Mailbox(address.clone()), stored, warning: None });
    }
    match require_party(reader, address) {
        Ok(party) => Ok(Led {
            target: Target::Mailbox(address.clone()),
            stored: NewTarget::Mailbox(party.id),
            warning: (party.receiving == Fact::Refused).then(|| Warning::TargetRefuses(address.to_string())),
        }),
        Err(Failure::Refused(Refusal::NoSuchMailbox(_))) if reader.find_domain_id(address.domain())?.is_none() => {
            Err(Refusal::TargetNotHosted { target: address.to_string() }.into())
        }
        Err(failure) => Err(failure),
    }
}

fn to_outside<'e>(reader: &Reader<'_>, address: &'e OutsideAddress) -> Result<Led<'e>> {
    if reader.find_domain_id(address.domain())?.is_some() {
        return Err(Refusal::TargetIsHosted { target: address.clone() }.into());
    }
    Ok(Led { target: Target::Outside(address.clone()), stored: NewTarget::Outside(address), warning: None })
}

/// The targets that an entry mentions, each once, without those that are there.
fn list_led<'e>(reader: &Reader<'_>, said: &'e AliasEntry, present: &[Target]) -> Result<Vec<Led<'e>>> {
    let mailboxes = said.mailboxes.iter().flatten().map(|address| (Target::Mailbox(address.clone()), None));
    let outside = said.outside.iter().flatten().map(|address| (Target::Outside(address.clone()), Some(address)));
    let mut led: Vec<Led<'e>> = Vec::new();
    for (target, outside) in mailboxes.chain(outside) {
        if present.contains(&target) || led.iter().any(|other| other.target == target) {
            continue;
        }
        led.push(match (&target, outside) {
            (Target::Mailbox(address), _) => to_mailbox(reader, address)?,
            (Target::Outside(_), Some(address)) => to_outside(reader, address)?,
            (Target::Outside(_), None) => continue,
        });
    }
    Ok(led)
}

/// Makes an alias that leads into mailboxes, to the outside, or both.
pub fn create(writer: &Writer<'_>, said: &AliasEntry, terms: &Terms) -> Result<Done> {
    make(writer, said, writer.find_address_use(&said.alias)?, &mut Homes::default(), terms)
}

/// As [`create`], one after another, where it is known what has the address.
pub(super) fn make(
    writer: &Writer<'_>,
    said: &AliasEntry,
    present: Option<AddressUse>,
    homes: &mut Homes,
    terms: &Terms,
) -> Result<Done> {
    terms.require_end(said.until.value())?;
    let address = &said.alias;
    let domain_id = homes.require_domain(writer, address)?;
    let send_as = send_as(said, None)?;
    let led = list_led(writer, said, &[])?;
    if led.is_empty() {
        return Err(Refusal::AliasLeadsNowhere(address.clone()).into());
    }
    let until = said.until.value().copied();
    match present {
        None => {}
        Some(AddressUse::Removed) => require_forgotten(writer, address, terms.reuse)?,
        Some(AddressUse::Mailbox) => {
            let taken = Address::from_stored(address.local().to_owned(), address.domain().to_string());
            return Err(Refusal::MailboxExists(taken).into());
        }
        Some(AddressUse::Alias) => {
            let alias = find(writer, address)?;
            let same = led.len() == alias.targets.len()
                && led.iter().all(|led| alias.targets.contains(&led.target))
                // One that has ended, or ends at another time, is not what was asked for.
                && alias.until == until
                && alias.send_as.is_none_or(|present| present == send_as)
                && require_future(until, terms.now).is_ok();
            return match terms.if_there {
                IfThere::LeaveIt if same => {
                    let differs = difference::of_alias(said, &alias);
                    Ok(Done::already(AliasOutcome::Created(alias)).warn(differs))
                }
                _ => Err(Refusal::AliasExists(Box::new(alias)).into()),
            };
        }
    }
    let created_at = terms.done_at(said.created_at, "created_at", address)?;
    let note = said.note.value();
    let sole = match led.as_slice() {
        [Led { stored: NewTarget::Mailbox(id), .. }] => Some(*id),
        _ => None,
    };
    let id = writer.insert_alias(&NewAlias { address, domain_id, send_as, until, note, created_at, sole })?;
    let (mut targets, mut warnings) = (Vec::new(), Vec::new());
    for Led { target, stored, warning } in led {
        writer.insert_target(id, &stored)?;
        targets.push(target);
        warnings.extend(warning);
    }
    let (address, note) = (address.clone(), said.note.value().cloned());
    let send_as = address.local().is_empty().then_some(send_as);
    let state = InForce::Yes.until(until, terms.now);
    let made = Alias { id, address, targets, send_as, until, note, created_at, state };
    Ok(Done { warnings, ..Done::made(AliasOutcome::Created(made)) })
}

/// Whether the holder of a catch-all may send as names that are not in use. Nobody else needs it: a mailbox sends as the
/// addresses that are its alone.
fn send_as(said: &AliasEntry, present: Option<SendAs>) -> Result<SendAs> {
    match said.send_as {
        Some(_) if !said.alias.local().is_empty() => Err(StandardRefusal::SendAsOfAlias(said.alias.clone()).into()),
        said => Ok(said.or(present).unwrap_or(SendAs::NotAllowed)),
    }
}

/// What is led there by this name: its domain is hosted here, or it is outside.
fn target(reader: &Reader<'_>, name: &TargetName) -> Result<Target> {
    if reader.find_domain_id(name.domain())?.is_none() {
        return Ok(Target::Outside(name.outside().clone()));
    }
    match name.hosted() {
        Ok(address) => Ok(Target::Mailbox(address)),
        Err(_) => Err(Refusal::NoSuchMailbox(name.to_string()).into()),
    }
}

/// An entry with all the targets of an alias, some added and some taken away.
pub fn rerouted(
    reader: &Reader<'_>,
    address: &AliasAddress,
    add: &[TargetName],
    remove: &[TargetName],
) -> Result<AliasEntry> {
    let alias = find(reader, address)?;
    let mut targets = alias.targets.clone();
    for name in add {
        let target = target(reader, name)?;
        if !targets.contains(&target) {
            targets.push(target);
        }
    }
    for name in remove {
        let target = target(reader, name)?;
        if !targets.contains(&target) {
            return Err(Refusal::NoSuchTarget { alias: alias.address, target: name.to_string() }.into());
        }
        targets.retain(|other| *other != target);
    }
    Ok(leading_to(alias.address, targets))
}

/// An entry with these targets in the place of those that an alias has.
pub fn replaced(reader: &Reader<'_>, address: &AliasAddress, to: &[TargetName]) -> Result<AliasEntry> {
    let targets = to.iter().map(|name| target(reader, name)).collect::<Result<Vec<_>>>()?;
    Ok(leading_to(address.clone(), targets))
}

fn leading_to(alias: AliasAddress, targets: Vec<Target>) -> AliasEntry {
    let (mut mailboxes, mut outside) = (Vec::new(), Vec::new());
    for target in targets {
        match target {
            Target::Mailbox(address) => mailboxes.push(address),
            Target::Outside(address) => outside.push(address),
        }
    }
    AliasEntry { mailboxes: Some(mailboxes), outside: Some(outside), ..AliasEntry::new(alias) }
}

/// Changes where an alias leads, its end or its note.
pub fn set(writer: &Writer<'_>, said: &AliasEntry, terms: &Terms) -> Result<Done> {
    terms.require_end(said.until.value())?;
    let alias = find(writer, &said.alias)?;
    let stays = |target: &Target| match target {
        Target::Mailbox(address) => said.mailboxes.as_ref().is_none_or(|all| all.contains(address)),
        Target::Outside(address) => said.outside.as_ref().is_none_or(|all| all.contains(address)),
    };
    let (mut targets, dropped): (Vec<_>, Vec<_>) = alias.targets.iter().cloned().partition(stays);
    let led = list_led(writer, said, &alias.targets)?;
    if targets.is_empty() && led.is_empty() {
        return Err(Refusal::LastTarget(alias.address).into());
    }
    let until = said.until.change().unwrap_or(alias.until);
    let note = said.note.change().unwrap_or_else(|| alias.note.clone());
    let send_as = send_as(said, alias.send_as)?;
    let so = alias.send_as.is_none_or(|present| present == send_as) && until == alias.until && note == alias.note;
    if led.is_empty() && dropped.is_empty() && so {
        return Ok(Done::already(AliasOutcome::Set(alias)));
    }
    let state = alias.state.until(until, terms.now);
    let mut warnings = Vec::new();
    // Whoever says nothing of its end may not know of it.
    if state == InForce::Ended && said.until.change().is_none() {
        warnings.push(Warning::HasEnded(alias.address.to_string()));
    }
    for Led { target, stored, warning } in led {
        writer.insert_target(alias.id, &stored)?;
        targets.push(target);
        warnings.extend(warning);
    }
    for target in &dropped {
        match target {
            Target::Outside(address) => writer.delete_target(alias.id, &NewTarget::Outside(address))?,
            Target::Mailbox(address) => {
                if let Some(mailbox) = writer.find_login_name(&address.to_string())? {
                    writer.delete_target(alias.id, &NewTarget::Mailbox(mailbox))?;
                }
            }
        }
    }
    writer.update_alias(alias.id, send_as, until, note.as_ref())?;
    let send_as = alias.send_as.map(|_| send_as);
    let changed = Alias { targets, send_as, until, note, state, ..alias };
    Ok(Done { warnings, ..Done::made(AliasOutcome::Set(changed)) })
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

#[cfg(test)]
mod tests;
