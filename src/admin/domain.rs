//! Domains.

use super::mailbox::OldName;
use super::{Done, IfMissing, IfThere, Refusal, Result, session};
use crate::model::{
    AppPasswordPolicy, Domain, DomainName, DomainStanding, Mark, Quota, SessionChoice, Setting, Text, Timestamp,
};
use crate::store::{NewDomain, Reader, Taker, Writer};

/// A domain as it is asked for.
pub struct Creation {
    pub name: DomainName,
    pub alias_of: Option<DomainName>,
    pub quota: Option<Quota>,
    pub note: Option<Text>,
}

/// What is to be different about a domain; `None` leaves it as it is, `Some(None)` takes it away.
#[derive(Default)]
pub struct Change {
    pub quota: Option<Option<Quota>>,
    pub app_passwords: Option<Option<AppPasswordPolicy>>,
    pub note: Option<Option<Text>>,
}

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

pub fn create(writer: &Writer<'_>, creation: &Creation, if_there: IfThere, now: Timestamp) -> Result<Done> {
    if let Some(domain) = writer.find_domain(&creation.name)? {
        // One that is something else is not what was asked for.
        return match if_there {
            IfThere::LeaveIt if domain.alias_of == creation.alias_of => {
                Ok(Done::already(DomainOutcome::Created(domain)))
            }
            _ => Err(Refusal::DomainExists(Box::new(domain)).into()),
        };
    }
    let alias_of = match &creation.alias_of {
        None => None,
        Some(of) if *of == creation.name => return Err(Refusal::AliasOfItself(of.clone()).into()),
        Some(_) if creation.quota.is_some() => {
            return Err(Refusal::AliasDomainHasNoMailboxes(creation.name.clone()).into());
        }
        Some(of) => {
            let of = find(writer, of)?;
            if of.alias_of.is_some() {
                return Err(Refusal::AliasOfAliasDomain(of.name).into());
            }
            Some(of.id)
        }
    };
    if let Some((alias, target)) = writer.find_alias_into(&creation.name)? {
        return Err(Refusal::DomainWasOutside { domain: creation.name.clone(), alias, target }.into());
    }
    writer.insert_domain(&NewDomain {
        name: &creation.name,
        alias_of,
        quota: creation.quota,
        note: creation.note.as_ref(),
        created_at: now,
    })?;
    Ok(Done::made(DomainOutcome::Created(find(writer, &creation.name)?)))
}

pub fn set(writer: &Writer<'_>, name: &DomainName, change: &Change) -> Result<Done> {
    let domain = find(writer, name)?;
    let quota = change.quota.unwrap_or(domain.quota);
    let app_passwords = change.app_passwords.unwrap_or(domain.app_passwords);
    let note = change.note.clone().unwrap_or_else(|| domain.note.clone());
    if domain.alias_of.is_some() && (quota.is_some() || app_passwords.is_some()) {
        return Err(Refusal::AliasDomainHasNoMailboxes(name.clone()).into());
    }
    if (quota, app_passwords, &note) == (domain.quota, domain.app_passwords, &domain.note) {
        return Ok(Done::already(DomainOutcome::Set(domain)));
    }
    writer.update_domain(domain.id, quota, app_passwords, note.as_ref())?;
    // Of all, with app passwords as well: there is no mark for a whole domain, and those are opened again at once.
    if requires(writer, app_passwords)? && !requires(writer, domain.app_passwords)? {
        end_sessions(writer, &domain)?;
    }
    Ok(Done::made(DomainOutcome::Set(find(writer, name)?)))
}

/// Whether app passwords are required in a domain with this rule of its own.
fn requires(reader: &Reader<'_>, own: Option<AppPasswordPolicy>) -> Result<bool> {
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
    end_sessions(writer, &domain)?;
    writer.update_domain_name(domain.id, name, to)?;
    if old_name == OldName::Alias {
        writer.insert_domain(&NewDomain {
            name,
            alias_of: match &domain.alias_of {
                None => Some(domain.id),
                Some(of) => writer.find_domain_id(of)?,
            },
            quota: None,
            note: None,
            created_at: now,
        })?;
    }
    Ok(Done::made(DomainOutcome::Renamed { from: name.to_string(), domain: find(writer, to)? }))
}

/// Ends the sessions of a domain's people, here and in the mailboxes that were granted to them.
fn end_sessions(writer: &Writer<'_>, domain: &Domain) -> Result<()> {
    if domain.mailboxes == 0 {
        return Ok(());
    }
    session::end_at(writer, format!("*@{}", domain.name))?;
    session::end(writer, writer.list_login_names_in_domain(domain.id)?.into_iter().map(SessionChoice::at))?;
    let delegates = writer.list_delegates_of_domain(domain.id)?.into_iter();
    session::end(writer, delegates.map(|(person, owners)| SessionChoice::marked(Mark::Person(person), owners)))
}

/// Refuses all: mail for it, its mailboxes' log-ins, and sending as its addresses.
pub fn disable(writer: &Writer<'_>, name: &DomainName) -> Result<Done> {
    let domain = find(writer, name)?;
    end_sessions(writer, &domain)?;
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
