//! Mailboxes.

use super::password::Prepared;
use super::{Done, IfThere, Refusal, Result, require_future, require_mailbox, require_staying, session};
use crate::model::{
    Address, AliasAddress, AppPasswordPolicy, DomainName, Fact, Incoming, Kind, LoginName, Mailbox, MailboxName, Mark,
    Protocol, Quota, Secret, Sending, Setting, Suspension, Target, Text, Timestamp,
};
use crate::store::{
    AddressUse, MailboxFilter, MailboxTraits, NewAlias, NewHome, NewMailbox, NewTarget, Reader, Taker, Writer,
};

/// A mailbox as it is asked for.
pub struct Creation {
    pub kind: Kind,
    pub address: Address,
    pub login: Option<LoginName>,
    pub name: Option<Text>,
    pub quota: Option<Quota>,
    pub note: Option<Text>,
    pub reuse: Reuse,
}

/// What is to be different about a mailbox; `None` leaves it as it is, `Some(None)` takes it away.
#[derive(Default)]
pub struct Change {
    pub name: Option<Option<Text>>,
    pub note: Option<Option<Text>>,
    pub quota: Option<Option<Quota>>,
    pub sending: Option<Sending>,
    pub app_passwords: Option<Option<AppPasswordPolicy>>,
    /// To be switched on or off.
    pub protocols: Vec<(Protocol, Switch)>,
}

/// Whether something is on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    On,
    Off,
}

/// Another address, as it is asked for.
pub struct Renaming {
    pub to: Address,
    pub old_address: OldName,
    pub reuse: Reuse,
}

/// What becomes of the name that something had before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OldName {
    Alias,
    Gone,
}

/// A suspension as it is asked for.
pub struct SuspensionRequest {
    pub incoming: Incoming,
    /// Until when mail is kept; `None`: as long as the suspension lasts.
    pub incoming_until: Option<Timestamp>,
    /// `None`: now.
    pub from: Option<Timestamp>,
    pub until: Option<Timestamp>,
    pub reason: Option<Text>,
    pub refusal: Option<Text>,
}

/// Whether a name may be one that a removed mailbox had, which then may not come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reuse {
    Refused,
    Allowed,
}

/// What was done to a mailbox, and the mailbox as it is now.
#[derive(Debug)]
pub enum MailboxOutcome {
    Created { mailbox: Box<Mailbox>, generated: Option<Secret> },
    Set(Box<Mailbox>),
    Renamed { from: String, mailbox: Box<Mailbox> },
    Suspended(Box<Mailbox>),
    Resumed(Box<Mailbox>),
    Converted { mailbox: Box<Mailbox>, generated: Option<Secret> },
}

pub fn find(reader: &Reader<'_>, name: &MailboxName) -> Result<Mailbox> {
    require_mailbox(reader, name)
}

pub fn list(reader: &Reader<'_>, filter: &MailboxFilter<'_>, take: Taker<'_, Mailbox>) -> Result<()> {
    if let Some(domain) = filter.domain {
        require_domain(reader, domain)?;
    }
    Ok(reader.list_mailboxes(filter, take)?)
}

/// The id of the hosted domain in which an address is to be made.
pub(super) fn require_home_domain(reader: &Reader<'_>, address: &AliasAddress) -> Result<i64> {
    let domain = address.domain();
    let Some(id) = reader.find_domain_id(domain)? else {
        return Err(Refusal::DomainNotHosted { address: address.to_unicode(), domain: domain.clone() }.into());
    };
    match reader.find_alias_domain_target(domain)? {
        Some(of) => {
            Err(Refusal::AliasDomainHasNone { address: address.to_unicode(), domain: domain.clone(), of }.into())
        }
        None => Ok(id),
    }
}

/// The address is nobody's; with `Reuse::Refused`, not even a removed mailbox's.
pub(super) fn require_free(reader: &Reader<'_>, address: &Address, reuse: Reuse) -> Result<()> {
    let address_as_alias = AliasAddress::from(address.clone());
    match reader.find_address_use(&address_as_alias)? {
        None => require_forgotten(reader, &address_as_alias, reuse),
        Some((_, AddressUse::Mailbox)) => Err(Refusal::MailboxExists(address.clone()).into()),
        Some((_, AddressUse::Alias)) => match reader.find_alias(&address_as_alias)? {
            Some(alias) => Err(Refusal::AliasExists(Box::new(alias)).into()),
            None => Err(Refusal::MailboxExists(address.clone()).into()),
        },
    }
}

/// No removed mailbox had the address.
pub(super) fn require_forgotten(reader: &Reader<'_>, address: &AliasAddress, reuse: Reuse) -> Result<()> {
    match reader.find_removal_with_address(address)? {
        Some(removal) if reuse == Reuse::Refused => {
            Err(Refusal::NameOfRemoved { name: address.to_unicode(), removal: Box::new(removal) }.into())
        }
        _ => Ok(()),
    }
}

pub(super) fn require_free_login(reader: &Reader<'_>, login: &LoginName, reuse: Reuse) -> Result<()> {
    if reader.find_login_name(login.as_str())?.is_some() {
        return Err(Refusal::LoginNameTaken(login.to_string()).into());
    }
    match reader.find_removal_with_login(login)? {
        Some(removal) if reuse == Reuse::Refused => {
            Err(Refusal::NameOfRemoved { name: login.to_string(), removal: Box::new(removal) }.into())
        }
        _ => Ok(()),
    }
}

/// What can't be changed afterwards is as it was asked for.
fn is_as_asked(mailbox: &Mailbox, creation: &Creation) -> bool {
    let login = creation.login.as_ref().is_none_or(|login| login.as_str() == mailbox.login);
    mailbox.kind == creation.kind && login
}

/// Whether the mailbox could be made, before anybody is asked for a password. With `IfThere::LeaveIt`, the one that is
/// there already.
pub fn may_create(reader: &Reader<'_>, creation: &Creation, if_there: IfThere) -> Result<Option<Mailbox>> {
    if if_there == IfThere::LeaveIt
        && let Some(mailbox) = reader.find_mailbox(&MailboxName::Address(creation.address.clone()))?
        && is_as_asked(&mailbox, creation)
    {
        return Ok(Some(mailbox));
    }
    require_home_domain(reader, &creation.address.clone().into())?;
    require_free(reader, &creation.address, creation.reuse)?;
    if let Some(login) = &creation.login {
        require_free_login(reader, login, creation.reuse)?;
    }
    Ok(None)
}

/// Makes a mailbox. A shared one takes no password, a personal one has been asked for it.
pub fn create(
    writer: &Writer<'_>,
    creation: &Creation,
    password: Option<Prepared>,
    if_there: IfThere,
    now: Timestamp,
) -> Result<Done> {
    if let Some(mailbox) = may_create(writer, creation, if_there)? {
        return Ok(already_created(mailbox));
    }
    if creation.kind == Kind::Shared && password.is_some() {
        return Err(Refusal::SharedHasNoPassword(creation.address.clone()).into());
    }
    writer.insert_mailbox(&NewMailbox {
        kind: creation.kind,
        address: &creation.address,
        domain_id: require_home_domain(writer, &creation.address.clone().into())?,
        login: creation.login.as_ref(),
        name: creation.name.as_ref(),
        home: NewHome::Below(&writer.find_setting(Setting::MailRoot)?),
        quota: creation.quota,
        sending: Sending::On,
        password: password.as_ref().map(|password| (password.hash(), now)),
        note: creation.note.as_ref(),
        created_at: now,
    })?;
    let mailbox = Box::new(require_mailbox(writer, &MailboxName::Address(creation.address.clone()))?);
    let warning = password.as_ref().and_then(Prepared::warning);
    let generated = password.and_then(Prepared::into_generated);
    Ok(Done::made(MailboxOutcome::Created { mailbox, generated }).warn(warning))
}

pub fn set(writer: &Writer<'_>, name: &MailboxName, change: &Change) -> Result<Done> {
    let mailbox = require_staying(writer, name)?;
    let before = MailboxTraits::from(&mailbox);
    let after = MailboxTraits {
        name: change.name.clone().unwrap_or_else(|| before.name.clone()),
        note: change.note.clone().unwrap_or_else(|| before.note.clone()),
        quota: change.quota.unwrap_or(before.quota),
        sending: change.sending.unwrap_or(before.sending),
        app_passwords: change.app_passwords.unwrap_or(before.app_passwords),
        protocols: Protocol::ALL
            .into_iter()
            .filter(|protocol| match change.protocols.iter().find(|(changed, _)| changed == protocol) {
                Some((_, switch)) => *switch == Switch::On,
                None => before.protocols.iter().any(|on| on == *protocol),
            })
            .collect(),
    };
    if after == before {
        return Ok(Done::already(MailboxOutcome::Set(Box::new(mailbox))));
    }
    writer.update_mailbox(mailbox.id, &after)?;
    let changed = require_mailbox(writer, name)?;
    if let Some(mark) = no_longer_open(&mailbox, &changed) {
        session::end_marked(writer, &mailbox, mark)?;
    }
    Ok(Done::made(MailboxOutcome::Set(Box::new(changed))))
}

/// The sessions that could not be opened any more.
fn no_longer_open(before: &Mailbox, after: &Mailbox) -> Option<Mark> {
    // A session over SMTP is asked at its next message; it is not Dovecot's to end.
    let of_dovecot = |protocol: &Protocol| *protocol != Protocol::Smtp;
    if before.protocols.iter().filter(of_dovecot).any(|was| after.protocols.iter().all(|is| is != was)) {
        return Some(Mark::Person(after.login.clone()));
    }
    let required = |mailbox: &Mailbox| mailbox.app_passwords == AppPasswordPolicy::Required;
    (required(after) && !required(before)).then(|| Mark::Password(after.login.clone()))
}

/// Gives a mailbox another address. Mail, log-in name, password, grants and quota stay; without a login name the new
/// address is the log-in from now on. The old address leads to the mailbox as an alias, if it is to stay.
pub fn rename(writer: &Writer<'_>, name: &MailboxName, request: &Renaming, now: Timestamp) -> Result<Done> {
    let mailbox = require_staying(writer, name)?;
    let to = &request.to;
    if mailbox.address == *to {
        return Ok(Done::already(MailboxOutcome::Renamed { from: to.to_string(), mailbox: Box::new(mailbox) }));
    }
    let domain_id = require_home_domain(writer, &to.clone().into())?;
    // Its own alias, as when it gets an earlier address back.
    match writer.find_alias(&to.clone().into())? {
        Some(alias) if alias.targets == [Target::Mailbox(mailbox.address.clone())] => writer.delete_alias(alias.id)?,
        _ => require_free(writer, to, request.reuse)?,
    }
    let old = AliasAddress::from(mailbox.address.clone());
    let old_domain_id = require_home_domain(writer, &old)?;
    writer.update_mailbox_address(mailbox.id, &mailbox.address, to, domain_id)?;
    if request.old_address == OldName::Alias {
        let alias = writer.insert_alias(&NewAlias {
            address: &old,
            domain_id: old_domain_id,
            until: None,
            note: None,
            created_at: now,
        })?;
        writer.insert_target(alias, &NewTarget::Mailbox(mailbox.id))?;
    }
    let renamed = require_mailbox(writer, &MailboxName::Address(to.clone()))?;
    if renamed.login != mailbox.login {
        session::end_at(writer, mailbox.login)?;
    }
    Ok(Done::made(MailboxOutcome::Renamed { from: mailbox.address.to_string(), mailbox: Box::new(renamed) }))
}

/// Takes log-in and sending away, and receiving unless it is to go on; ends the person's sessions, here and in the
/// mailboxes that were granted to them.
pub fn suspend(writer: &Writer<'_>, name: &MailboxName, request: &SuspensionRequest, now: Timestamp) -> Result<Done> {
    require_future(request.until, now)?;
    let from = request.from.filter(|from| *from > now);
    for end in [request.until, request.incoming_until].into_iter().flatten() {
        if end <= from.unwrap_or(now) {
            return Err(Refusal::EndBeforeBegin { from: from.unwrap_or(now), until: end }.into());
        }
    }
    let mailbox = require_staying(writer, name)?;
    if from.is_some() && mailbox.standing.suspension.is_some() {
        return Err(Refusal::SuspendedAlready(mailbox.address).into());
    }
    let in_force = mailbox.standing.suspension.as_ref().or(mailbox.standing.planned.as_ref());
    let suspension = Suspension {
        incoming: request.incoming,
        incoming_until: request.incoming_until,
        // Said again without a text, a suspension keeps the one that it has; without an end, it has none from now on.
        reason: request.reason.clone().or_else(|| in_force.and_then(|s| s.reason.clone())),
        refusal: request.refusal.clone().or_else(|| in_force.and_then(|s| s.refusal.clone())),
        since: from.unwrap_or_else(|| in_force.map_or(now, |s| s.since.min(now))),
        until: request.until,
    };
    if from.is_none() {
        session::end_person(writer, &mailbox)?;
    }
    if in_force == Some(&suspension) {
        return Ok(Done::already(MailboxOutcome::Suspended(Box::new(mailbox))));
    }
    writer.update_suspension(mailbox.id, &suspension)?;
    Ok(Done::made(MailboxOutcome::Suspended(Box::new(require_mailbox(writer, name)?))))
}

pub fn resume(writer: &Writer<'_>, name: &MailboxName) -> Result<Done> {
    let mailbox = require_staying(writer, name)?;
    if mailbox.standing.suspension.is_none() && mailbox.standing.planned.is_none() {
        return Ok(Done::already(MailboxOutcome::Resumed(Box::new(mailbox))));
    }
    writer.delete_suspension(mailbox.id)?;
    Ok(Done::made(MailboxOutcome::Resumed(Box::new(require_mailbox(writer, name)?))))
}

/// It was there already, which is what was asked for.
pub fn already_created(mailbox: Mailbox) -> Done {
    Done::already(MailboxOutcome::Created { mailbox: Box::new(mailbox), generated: None })
}

/// Whether mail for the mailbox is taken now.
pub(super) fn receives(mailbox: &Mailbox) -> bool {
    mailbox.standing.receiving == Fact::Allowed
}

/// A list of a domain that is not there would look like an empty one.
pub(super) fn require_domain(reader: &Reader<'_>, domain: &DomainName) -> Result<()> {
    match reader.find_domain_id(domain)? {
        Some(_) => Ok(()),
        None => Err(Refusal::NoSuchDomain(domain.clone()).into()),
    }
}

#[cfg(test)]
mod tests;
