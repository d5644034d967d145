//! Operators: who may run which commands on which domains through `sudo`, and whether somebody may run this one.
//!
//! An operator's command is looked at twice: before it is run, by what it names; and before its change is committed, by
//! the rows that it changed. So what hangs on what was named counts, too.

use super::{Done, IfMissing, OperatorRefusal, Refusal, Result};
use crate::model::{
    DomainName, DomainRights, MailboxName, Operator, OperatorName, OperatorRights, OutsideAddress, Permission, Person,
    Right, Setting, rights_by_domain,
};
use crate::store::{Reader, Taker, Writer};
use std::ops::ControlFlow;

/// The value of the setting `sudo-users` that holds operators to their rights.
const OPERATORS: &str = "operators";
const ALL_DOMAINS: &str = "all domains";

/// What a command names, whose domains decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    Domain(DomainName),
    Mailbox(MailboxName),
    /// A mailbox with all that it is bound to: aliases, and the other sides of its grants.
    Bound(MailboxName),
    /// The domain of where an alias is to lead; what is outside belongs to nobody here.
    Target(DomainName),
    /// All domains, or what belongs to none.
    Store,
}

/// What was done to an operator's rights, and the rights as they are now.
#[derive(Debug)]
pub enum OperatorOutcome {
    Granted(OperatorRights),
    Revoked(OperatorRights),
}

/// A command that somebody wants to run.
#[derive(Clone, Debug)]
pub struct Request {
    /// As permissions call it: `mailbox.password`.
    pub command: String,
    /// Nothing: it is about nothing in the store.
    pub named: Vec<Named>,
}

fn list_rights(reader: &Reader<'_>, whose: impl Fn(&OperatorName) -> bool) -> Result<Vec<Right>> {
    let mut rights = Vec::new();
    reader.list_rights(&mut |right| {
        if whose(&right.operator) {
            rights.push(right);
        }
        ControlFlow::Continue(())
    })?;
    Ok(rights)
}

/// Whose rights have an end; `None`: they may do what root may.
pub fn find(reader: &Reader<'_>, person: &Person) -> Result<Option<Operator>> {
    if reader.find_setting(Setting::SudoUsers)? != OPERATORS {
        return Ok(None);
    }
    let rights = list_rights(reader, |name| person.is(name))?;
    let everything = rights.iter().any(|right| right.permission == Permission::Everything);
    Ok((!everything).then(|| Operator { person: person.clone(), rights }))
}

/// All operators, or those that one person is, domain by domain.
pub fn list(reader: &Reader<'_>, of: Option<&Person>, take: Taker<'_, DomainRights>) -> Result<()> {
    let rights = list_rights(reader, |name| of.is_none_or(|person| person.is(name)))?;
    let _ = rights_by_domain(rights).into_iter().try_for_each(take);
    Ok(())
}

/// Refuses what an operator may not do.
pub fn require(reader: &Reader<'_>, operator: &Operator, request: &Request) -> Result<()> {
    if request.named.is_empty() && !operator.may_anywhere(&request.command) {
        return Err(refused(operator, &request.command, None));
    }
    for named in &request.named {
        require_named(reader, operator, &request.command, named)?;
    }
    Ok(())
}

fn require_named(reader: &Reader<'_>, operator: &Operator, command: &str, named: &Named) -> Result<()> {
    let require = |domain: Option<&DomainName>, of: &dyn ToString| {
        if operator.may(command, domain) { Ok(()) } else { Err(refused(operator, command, Some(of.to_string()))) }
    };
    match named {
        Named::Store => require(None, &ALL_DOMAINS),
        Named::Domain(domain) => require(Some(domain), domain),
        Named::Target(domain) if reader.find_domain_id(domain)?.is_none() => Ok(()),
        Named::Target(domain) => require(Some(domain), domain),
        Named::Mailbox(name) | Named::Bound(name) => {
            let domains = list_domains_of(reader, name)?;
            if domains.is_empty() {
                require(None, name)?;
            }
            // To whom a login name belongs is not told to those who may not know.
            domains.iter().try_for_each(|domain| require(Some(domain), name))?;
            match (named, reader.find_mailbox(name)?) {
                (Named::Bound(_), Some(mailbox)) => {
                    let bound = reader.list_domains_bound_to(mailbox.id)?;
                    bound.iter().try_for_each(|domain| require(Some(domain), domain))
                }
                _ => Ok(()),
            }
        }
    }
}

/// The domains of those who have or had a name. None: nobody has the login name.
fn list_domains_of(reader: &Reader<'_>, name: &MailboxName) -> Result<Vec<DomainName>> {
    if let MailboxName::Address(address) = name {
        return Ok(vec![address.domain().clone()]);
    }
    let mut addresses: Vec<_> = reader.find_mailbox(name)?.map(|mailbox| mailbox.address).into_iter().collect();
    addresses.extend(reader.list_removals_of(name)?.into_iter().map(|removal| removal.address));
    Ok(addresses.iter().map(|address| address.domain().clone()).collect())
}

/// Refuses a change that reached further than the operator's rights, whatever was named.
pub fn require_change(
    writer: &Writer<'_>,
    operator: &Operator,
    command: &str,
    to_host: &[OutsideAddress],
) -> Result<()> {
    if let Some(address) = to_host.first() {
        let (operator, address) = (operator.person.user.clone(), address.to_string());
        return Err(OperatorRefusal::ForwardsToHost { operator, address }.into());
    }
    for domain in writer.list_changed_domains()? {
        if !operator.may(command, domain.as_ref()) {
            let of = domain.map_or_else(|| ALL_DOMAINS.to_owned(), |domain| domain.to_string());
            return Err(refused(operator, command, Some(of)));
        }
    }
    Ok(())
}

fn refused(operator: &Operator, command: &str, of: Option<String>) -> super::Failure {
    let (operator, command) = (operator.person.user.clone(), command.to_owned());
    OperatorRefusal::NotPermitted { operator, command, of }.into()
}

/// Commands and domains: each of the ones for each of the others. To take rights away, none of a kind is any.
pub struct Grant {
    pub operator: OperatorName,
    pub permissions: Vec<Permission>,
    /// `None`: all of them.
    pub domains: Vec<Option<DomainName>>,
}

fn find_rights(reader: &Reader<'_>, operator: &OperatorName) -> Result<OperatorRights> {
    let rights = list_rights(reader, |name| name == operator)?;
    Ok(OperatorRights { operator: operator.clone(), domains: rights_by_domain(rights) })
}

/// Lets somebody run commands, and from the first time on, holds everybody who comes through sudo to their rights. By
/// whom it is said, must not be left without any.
pub fn grant(writer: &Writer<'_>, grant: &Grant, by: Option<&Person>) -> Result<Done> {
    let Grant { operator, permissions, domains } = grant;
    let mut changed = false;
    for domain in domains {
        if let Some(name) = domain
            && writer.find_domain_id(name)?.is_none()
        {
            return Err(Refusal::NoSuchDomain(name.clone()).into());
        }
        for permission in permissions {
            let (operator, domain, permission) = (operator.clone(), domain.clone(), permission.clone());
            changed |= writer.insert_right(&Right { operator, domain, permission })?;
        }
    }
    if writer.find_setting(Setting::SudoUsers)? != OPERATORS {
        writer.update_setting(Setting::SudoUsers, OPERATORS)?;
        changed = true;
    }
    if let Some(person) = by
        && find(writer, person)?.is_some()
    {
        return Err(OperatorRefusal::LocksOut(person.user.clone()).into());
    }
    let outcome = OperatorOutcome::Granted(find_rights(writer, operator)?);
    Ok(if changed { Done::made(outcome) } else { Done::already(outcome) })
}

/// Takes rights away. Who has none left may do nothing.
pub fn revoke(writer: &Writer<'_>, grant: &Grant, if_missing: IfMissing) -> Result<Done> {
    let Grant { operator, permissions, domains } = grant;
    let mut rights = list_rights(writer, |name| name == operator)?;
    rights.retain(|right| permissions.is_empty() || permissions.contains(&right.permission));
    rights.retain(|right| domains.is_empty() || domains.contains(&right.domain));
    for right in &rights {
        writer.delete_right(right)?;
    }
    let outcome = OperatorOutcome::Revoked(find_rights(writer, operator)?);
    if rights.is_empty() {
        return if_missing.settle(outcome, OperatorRefusal::NoSuchRight(operator.clone()).into());
    }
    Ok(Done::made(outcome))
}

#[cfg(test)]
mod tests;
