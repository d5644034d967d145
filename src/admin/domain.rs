//! Domains.

use super::mailbox::OldName;
use super::{
    AliasDomainRefusal, Done, IfMissing, IfThere, Refusal, Result, SaidDelivery, Terms, difference, fixed, session,
    standard_address,
};
use crate::model::document::DomainEntry;
use crate::model::{
    AppPasswordPolicy, Domain, DomainName, DomainStanding, Mark, OutsideSenders, SessionChoice, Setting, Taken,
    Timestamp,
};
use crate::store::{NewDomain, Reader, Taker, Writer};

/// What was done to a domain, and the domain as it is now.
#[derive(Debug)]
pub enum DomainOutcome {
    Created(Domain),
    Set(Domain),
    Disabled(Domain),
    Enabled(Domain),
    Renamed { from: String, domain: Domain },
    Deleted(String),
}

pub fn find(reader: &Reader<'_>, name: &DomainName) -> Result<Domain> {
    reader.find_domain(name)?.ok_or_else(|| Refusal::NoSuchDomain(name.clone()).into())
}

pub fn list(reader: &Reader<'_>, take: Taker<'_, Domain>) -> Result<()> {
    Ok(reader.list_domains(take)?)
}

/// Hosts a domain, with all that is said of it.
pub fn create(writer: &Writer<'_>, said: &DomainEntry, terms: &Terms) -> Result<Done> {
    let name = &said.domain;
    if let Some(domain) = writer.find_domain(name)? {
        // One that is something else is not what was asked for.
        return match terms.if_there {
            IfThere::LeaveIt if domain.alias_of.as_ref() == said.alias_of.value() => {
                let differs = difference::of_domain(said, &domain);
                Ok(Done::already(DomainOutcome::Created(domain)).warn(differs))
            }
            _ => Err(Refusal::DomainExists(Box::new(domain)).into()),
        };
    }
    let (quota, app_passwords) = (said.quota.value().copied(), said.app_passwords.value().copied());
    let delivery = SaidDelivery::from(said);
    delivery.require_end(terms)?;
    let delivery = delivery.decide(writer, None)?;
    let alias_of = match said.alias_of.value() {
        None => None,
        Some(of) if of == name => return Err(AliasDomainRefusal::OfItself(of.clone()).into()),
        Some(_) if quota.is_some() || app_passwords.is_some() || delivery.is_some() => {
            return Err(AliasDomainRefusal::HasNoMailboxes(name.clone()).into());
        }
        Some(of) => {
            let of = find(writer, of)?;
            if of.alias_of.is_some() {
                return Err(AliasDomainRefusal::OfAliasDomain(of.name).into());
            }
            Some(of.id)
        }
    };
    if let Some((alias, target)) = writer.find_alias_into(name)? {
        return Err(Refusal::DomainWasOutside { domain: name.clone(), alias, target }.into());
    }
    writer.insert_domain(&NewDomain {
        name,
        alias_of,
        standing: said.standing.unwrap_or(DomainStanding::Enabled),
        quota,
        app_passwords,
        outside_senders: said.outside_senders.unwrap_or(OutsideSenders::Allowed),
        delivery: delivery.as_ref(),
        note: said.note.value(),
        created_at: terms.done_at(said.created_at, "created_at", name)?,
    })?;
    Ok(Done::made(DomainOutcome::Created(find(writer, name)?)))
}

/// Changes what can be changed at any time. Whether it is in use has acts of its own.
pub fn set(writer: &Writer<'_>, said: &DomainEntry) -> Result<Done> {
    let name = &said.domain;
    let domain = find(writer, name)?;
    if said.alias_of.change().is_some_and(|of| of != domain.alias_of) {
        return Err(fixed(name, "alias_of", domain.alias_of.as_ref().map(DomainName::as_str)));
    }
    let quota = said.quota.change().unwrap_or(domain.quota);
    let app_passwords = said.app_passwords.change().unwrap_or(domain.app_passwords);
    let note = said.note.change().unwrap_or_else(|| domain.note.clone());
    let delivery = SaidDelivery::from(said).decide(writer, domain.delivery.as_ref())?;
    if domain.alias_of.is_some() && (quota.is_some() || app_passwords.is_some() || delivery.is_some()) {
        return Err(AliasDomainRefusal::HasNoMailboxes(name.clone()).into());
    }
    let outside_senders = said.outside_senders.unwrap_or(domain.outside_senders);
    let was = (domain.quota, domain.app_passwords, domain.outside_senders, &domain.delivery, &domain.note);
    if (quota, app_passwords, outside_senders, &delivery, &note) == was {
        session::again(writer, || ask_for_said(writer, said, &domain))?;
        return Ok(Done::already(DomainOutcome::Set(domain)));
    }
    writer.update_domain(domain.id, quota, app_passwords, outside_senders, delivery.as_ref(), note.as_ref())?;
    // Of all, with app passwords as well: there is no mark for a whole domain, and those are opened again at once.
    if requires(writer, app_passwords)? && !requires(writer, domain.app_passwords)? {
        end_sessions(writer, &Taken::OwnPasswords(Some(name.clone())), &domain)?;
    }
    Ok(Done::made(DomainOutcome::Set(find(writer, name)?)))
}

/// Whether app passwords are required in a domain with this rule of its own.
pub(super) fn requires(reader: &Reader<'_>, own: Option<AppPasswordPolicy>) -> Result<bool> {
    Ok(match own {
        Some(policy) => policy == AppPasswordPolicy::Required,
        None => reader.find_setting(Setting::AppPasswords)? == AppPasswordPolicy::Required.as_str(),
    })
}

/// Gives a domain, and so all its addresses, another name. The old name stays as an alias domain, if it is to stay.
pub fn rename(
    writer: &Writer<'_>,
    name: &DomainName,
    to: &DomainName,
    old_name: OldName,
    now: Timestamp,
) -> Result<Done> {
    let domain = find(writer, name)?;
    if name == to {
        return Ok(Done::already(DomainOutcome::Renamed { from: name.to_string(), domain }));
    }
    match writer.find_domain(to)? {
        // Its own alias domain, as when it gets an earlier name back.
        Some(alias) if alias.alias_of.as_ref() == Some(name) => writer.delete_domain(alias.id)?,
        Some(other) => return Err(Refusal::DomainExists(Box::new(other)).into()),
        None => {}
    }
    if let Some((alias, target)) = writer.find_alias_into(to)? {
        return Err(Refusal::DomainWasOutside { domain: to.clone(), alias, target }.into());
    }
    end_sessions(writer, &Taken::ForGood, &domain)?;
    writer.update_domain_name(domain.id, name, to)?;
    standard_address::follow_domain(writer, name, to)?;
    if old_name == OldName::Alias {
        writer.insert_domain(&NewDomain {
            name,
            alias_of: match &domain.alias_of {
                None => Some(domain.id),
                Some(of) => writer.find_domain_id(of)?,
            },
            standing: DomainStanding::Enabled,
            quota: None,
            app_passwords: None,
            outside_senders: domain.outside_senders,
            delivery: None,
            note: None,
            created_at: now,
        })?;
    }
    Ok(Done::made(DomainOutcome::Renamed { from: name.to_string(), domain: find(writer, to)? }))
}

/// Asks for the sessions to end that are closed by what an entry says, of a domain that is so.
pub(super) fn ask_for_said(writer: &Writer<'_>, said: &DomainEntry, domain: &Domain) -> Result<()> {
    if said.app_passwords.value() == Some(&AppPasswordPolicy::Required) {
        end_sessions(writer, &Taken::OwnPasswords(Some(domain.name.clone())), domain)?;
    }
    if said.standing == Some(DomainStanding::Disabled) {
        end_sessions(writer, &Taken::Domain(domain.name.clone()), domain)?;
    }
    Ok(())
}

/// Ends the sessions of a domain's people, here and in the mailboxes that were granted to them.
fn end_sessions(writer: &Writer<'_>, taken: &Taken, domain: &Domain) -> Result<()> {
    if domain.mailboxes == 0 {
        return Ok(());
    }
    session::end_at(writer, taken, format!("*@{}", domain.name));
    session::end(writer, taken, writer.list_login_names_in_domain(domain.id)?.into_iter().map(SessionChoice::at));
    let delegates = writer.list_delegates_of_domain(domain.id)?.into_iter();
    session::end(writer, taken, delegates.map(|(person, among)| SessionChoice::marked(Mark::Person(person), among)));
    Ok(())
}

/// Refuses all: mail for it, its mailboxes' log-ins, and sending as its addresses.
pub fn disable(writer: &Writer<'_>, name: &DomainName) -> Result<Done> {
    let domain = find(writer, name)?;
    end_sessions(writer, &Taken::Domain(name.clone()), &domain)?;
    if domain.standing == DomainStanding::Disabled {
        return Ok(Done::already(DomainOutcome::Disabled(domain)));
    }
    writer.update_domain_standing(domain.id, DomainStanding::Disabled)?;
    Ok(Done::made(DomainOutcome::Disabled(find(writer, name)?)))
}

pub fn enable(writer: &Writer<'_>, name: &DomainName) -> Result<Done> {
    let domain = find(writer, name)?;
    if domain.standing == DomainStanding::Enabled {
        return Ok(Done::already(DomainOutcome::Enabled(domain)));
    }
    writer.update_domain_standing(domain.id, DomainStanding::Enabled)?;
    Ok(Done::made(DomainOutcome::Enabled(find(writer, name)?)))
}

/// Only an empty domain goes: what it has was put there on purpose.
pub fn delete(writer: &Writer<'_>, name: &DomainName, if_missing: IfMissing) -> Result<Done> {
    let Some(domain) = writer.find_domain(name)? else {
        return if_missing.settle(DomainOutcome::Deleted(name.to_string()), Refusal::NoSuchDomain(name.clone()));
    };
    let alias_domains = writer.list_alias_domains(domain.id)?;
    let removed = writer.count_removals_in_domain(domain.id)?;
    if domain.mailboxes + domain.aliases + removed > 0 || !alias_domains.is_empty() {
        return Err(Refusal::DomainNotEmpty {
            domain: domain.name,
            mailboxes: domain.mailboxes,
            aliases: domain.aliases,
            alias_domains,
            removed,
        }
        .into());
    }
    writer.delete_domain(domain.id)?;
    Ok(Done::made(DomainOutcome::Deleted(name.to_string())))
}

#[cfg(test)]
mod tests;
