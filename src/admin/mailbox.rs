//! Mailboxes.

mod home;

pub use home::Homes;
pub(super) use home::{require_home, require_mail_place};

use super::password::Prepared;
use super::{
    AliasDomainRefusal, Changed, Done, History, IfThere, OutsideMailRoot, Refusal, Result, Reuse, RowDone,
    SaidDelivery, Terms, difference, fixed, missing, require_mailbox, require_staying, session, standard_address,
};
use crate::model::document::{MailboxEntry, Said};
use crate::model::{
    Address, AliasAddress, AppPasswordPolicy, Directory, DomainName, HomePath, Incoming, Kind, LoginName, Mailbox,
    MailboxName, Mark, Protocol, Protocols, Secret, SendAs, Suspension, Taken, Target, Timestamp,
};
use crate::store::{
    AddressUse, MailboxFilter, MailboxTraits, NewAlias, NewHome, NewMailbox, NewTarget, Reader, Taker, Writer,
};
use home::not_alone;

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

/// What was done to a mailbox, and the mailbox as it is now.
#[derive(Debug)]
pub enum MailboxOutcome {
    Created {
        mailbox: Box<Mailbox>,
        generated: Option<Secret>,
    },
    /// With the mailbox as it was.
    Set {
        before: Box<Mailbox>,
        mailbox: Box<Mailbox>,
    },
    Renamed {
        from: String,
        mailbox: Box<Mailbox>,
    },
    Suspended(Box<Mailbox>),
    Resumed(Box<Mailbox>),
    Converted {
        mailbox: Box<Mailbox>,
        generated: Option<Secret>,
    },
}

pub fn find(reader: &Reader<'_>, name: &MailboxName) -> Result<Mailbox> {
    require_mailbox(reader, name)
}

/// The address by which an entry names a mailbox; people have its login name besides.
pub fn address_of(reader: &Reader<'_>, name: &MailboxName) -> Result<Address> {
    match name {
        MailboxName::Address(address) => Ok(address.clone()),
        MailboxName::Login(_) => Ok(require_mailbox(reader, name)?.address),
    }
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
    match reader.find_home_domain(domain)? {
        Some((id, None)) => Ok(id),
        Some((_, Some(of))) => {
            Err(AliasDomainRefusal::HasNone { address: address.to_unicode(), domain: domain.clone(), of }.into())
        }
        None => Err(Refusal::DomainNotHosted { address: address.to_unicode(), domain: domain.clone() }.into()),
    }
}

/// The address is nobody's; with `Reuse::Refused`, not even a removed mailbox's.
pub(super) fn require_free(reader: &Reader<'_>, address: &Address, reuse: Reuse) -> Result<()> {
    let address_as_alias = AliasAddress::from(address.clone());
    match reader.find_address_use(&address_as_alias)? {
        None => Ok(()),
        Some(AddressUse::Removed) => require_forgotten(reader, &address_as_alias, reuse),
        Some(AddressUse::Mailbox) => Err(Refusal::MailboxExists(address.clone()).into()),
        Some(AddressUse::Alias) => match reader.find_alias(&address_as_alias)? {
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

/// The mailbox that is there already, where that is what was asked for.
fn find_as_asked(reader: &Reader<'_>, said: &MailboxEntry, terms: &Terms) -> Result<Option<Mailbox>> {
    if terms.if_there == IfThere::Refuse {
        return Ok(None);
    }
    let found = reader.find_mailbox(&MailboxName::Address(said.address.clone()))?;
    // What can't be changed afterwards is as it was asked for.
    Ok(found.filter(|mailbox| {
        let login = said.login.value().is_none_or(|login| login.as_str() == mailbox.login);
        mailbox.kind == said.kind.unwrap_or(Kind::Personal) && login
    }))
}

/// Nobody has what a new mailbox is to have. Returns the id of its domain.
fn require_place(reader: &Reader<'_>, said: &MailboxEntry, homes: &mut Homes, terms: &Terms) -> Result<i64> {
    let Terms { reuse, outside, .. } = *terms;
    let domain_id = homes.require_domain(reader, &said.address.clone().into())?;
    require_free(reader, &said.address, reuse)?;
    if let Some(login) = said.login.value() {
        require_free_login(reader, login, reuse)?;
    }
    match &said.home {
        Some(home) => require_home(reader, home, outside)?,
        None => homes.require_directory(reader, said.address.domain())?,
    }
    if let Some(place) = said.mail_place.value() {
        require_mail_place(reader, place, None, outside)?;
    }
    Ok(domain_id)
}

/// Whether the mailbox could be made, before anybody is asked for a password. With `IfThere::LeaveIt`, the one that is
/// there already.
pub fn may_create(reader: &Reader<'_>, said: &MailboxEntry, terms: &Terms) -> Result<Option<Mailbox>> {
    let there = find_as_asked(reader, said, terms)?;
    if there.is_none() {
        require_place(reader, said, &mut Homes::default(), terms)?;
    }
    Ok(there)
}

/// Makes a mailbox with all that is said of it. A shared one takes no password; without one, nobody logs in as a personal
/// one until it is given one.
pub fn create(writer: &Writer<'_>, said: &MailboxEntry, password: Option<Prepared>, terms: &Terms) -> Result<Done> {
    if let Some(mailbox) = find_as_asked(writer, said, terms)? {
        return Ok(already_created(said, mailbox));
    }
    make(writer, said, password.as_ref(), &mut Homes::default(), terms)?;
    let mailbox = Box::new(require_mailbox(writer, &said.address.clone().into())?);
    let warnings = password.as_ref().map(Prepared::warnings).unwrap_or_default();
    let generated = password.and_then(Prepared::into_generated);
    Ok(Done::made(MailboxOutcome::Created { mailbox, generated }).warn(warnings))
}

/// As [`create`], of one row of many.
pub fn create_among(
    writer: &Writer<'_>,
    said: &MailboxEntry,
    password: Option<&Prepared>,
    homes: &mut Homes,
    terms: &Terms,
) -> Result<RowDone> {
    if let Some(mailbox) = find_as_asked(writer, said, terms)? {
        return Ok(already_created(said, mailbox).into());
    }
    make(writer, said, password, homes, terms)?;
    Ok(RowDone { changed: Changed::Yes, warnings: password.map(Prepared::warnings).unwrap_or_default() })
}

/// As [`create`], of a mailbox that nobody is shown. Returns its id.
pub(super) fn make(
    writer: &Writer<'_>,
    said: &MailboxEntry,
    password: Option<&Prepared>,
    homes: &mut Homes,
    terms: &Terms,
) -> Result<i64> {
    let domain_id = require_place(writer, said, homes, terms)?;
    let kind = said.kind.unwrap_or(Kind::Personal);
    if kind == Kind::Shared && password.is_some() {
        return Err(Refusal::SharedHasNoPassword(said.address.clone()).into());
    }
    let suspension = match said.suspended.value() {
        Some(incoming) => suspension(said, *incoming, None, terms)?,
        None => None,
    };
    let delivery = SaidDelivery::from(said);
    delivery.require_end(terms)?;
    let traits = MailboxTraits { delivery: delivery.decide(writer, None)?, ..traits(said, MailboxTraits::default()) };
    let set_at = terms.done_at(said.password_set_at, "password_set_at", &said.address)?;
    let id = writer.insert_mailbox(&NewMailbox {
        kind,
        address: &said.address,
        domain_id,
        login: said.login.value(),
        home: match &said.home {
            Some(home) => NewHome::At(home),
            None => NewHome::Below(homes.mail_root(writer)?),
        },
        traits: &traits,
        password: password.map(|password| (password.hash(), set_at)),
        created_at: terms.done_at(said.created_at, "created_at", &said.address)?,
    })?;
    let home = writer.find_home_of(id)?;
    // Somebody may have been given a home below the one that it gets by its number.
    if said.home.is_none() {
        let home = HomePath::normalised(&home);
        if let Some(other) = writer.find_home_below(&home, Some(id))? {
            return Err(not_alone(Directory::Home, &home, other));
        }
    }
    if let Some(place) = said.mail_place.value() {
        require_mail_place(writer, place, Some((id, &home)), terms.outside)?;
    }
    if let Some(suspension) = suspension {
        let begins = Some(suspension.since).filter(|since| *since > terms.now);
        writer.update_suspension(id, &suspension, begins)?;
    }
    Ok(id)
}

/// What an entry says that `set` changes, and where it says nothing, what was before.
fn traits(said: &MailboxEntry, before: MailboxTraits) -> MailboxTraits {
    MailboxTraits {
        name: said.name.change().unwrap_or(before.name),
        note: said.note.change().unwrap_or(before.note),
        quota: said.quota.change().unwrap_or(before.quota),
        sending: said.sending.unwrap_or(before.sending),
        filters: said.filters.unwrap_or(before.filters),
        app_passwords: said.app_passwords.change().unwrap_or(before.app_passwords),
        protocols: said.protocols.clone().unwrap_or(before.protocols),
        mail_place: said.mail_place.change().unwrap_or(before.mail_place),
        // SaidDelivery decides.
        delivery: before.delivery,
    }
}

/// The protocols of a mailbox, some of them switched on or off.
pub fn switched(reader: &Reader<'_>, address: &Address, switches: &[(Protocol, Switch)]) -> Result<Protocols> {
    let mailbox = require_mailbox(reader, &address.clone().into())?;
    let is_on = |protocol: &Protocol| match switches.iter().find(|(switched, _)| switched == protocol) {
        Some((_, switch)) => *switch == Switch::On,
        None => mailbox.protocols.iter().any(|on| on == *protocol),
    };
    Ok(Protocol::ALL.into_iter().filter(is_on).collect())
}

/// Changes what can be changed at any time. Whose it is, whether it is suspended, and its password have acts of their own.
pub fn set(writer: &Writer<'_>, said: &MailboxEntry, outside: OutsideMailRoot) -> Result<Done> {
    let name = MailboxName::Address(said.address.clone());
    let mailbox = require_staying(writer, &name)?;
    // Where it has none, it logs in by its address.
    let login = mailbox.login.parse::<LoginName>().ok();
    if said.login.change().is_some_and(|said| said != login) {
        return Err(fixed(&said.address, "login", login.as_ref().map(LoginName::as_str)));
    }
    if said.home.as_ref().is_some_and(|home| home.as_str() != mailbox.home) {
        return Err(fixed(&said.address, "home", Some(&mailbox.home)));
    }
    let before = MailboxTraits::from(&mailbox);
    let delivery = SaidDelivery::from(said).decide(writer, before.delivery.as_ref())?;
    let after = MailboxTraits { delivery, ..traits(said, before.clone()) };
    if after == before {
        session::again(writer, || ask_for_said(writer, said, &mailbox))?;
        let before = Box::new(mailbox.clone());
        return Ok(Done::already(MailboxOutcome::Set { before, mailbox: Box::new(mailbox) }));
    }
    if let Some(place) = after.mail_place.as_ref().filter(|_| after.mail_place != before.mail_place) {
        require_mail_place(writer, place, Some((mailbox.id, &mailbox.home)), outside)?;
    }
    writer.update_mailbox(mailbox.id, &after)?;
    let changed = require_mailbox(writer, &name)?;
    if after.mail_place != before.mail_place {
        // They would go on where the mail was.
        session::end(writer, &Taken::ForGood, session::at_mail_of(writer, &mailbox)?);
    }
    if let Some((mark, taken)) = no_longer_open(&mailbox, &changed) {
        session::end_marked(writer, &taken, &mailbox, mark)?;
    }
    Ok(Done::made(MailboxOutcome::Set { before: Box::new(mailbox), mailbox: Box::new(changed) }))
}

/// The sessions that could not be opened any more.
fn no_longer_open(before: &Mailbox, after: &Mailbox) -> Option<(Mark, Taken)> {
    let switched_off = switched_off(&before.protocols, &after.protocols);
    if switched_off.iter().next().is_some() {
        return Some((Mark::Person(after.login.clone()), Taken::Protocols(after.id, switched_off)));
    }
    let required = |mailbox: &Mailbox| mailbox.app_passwords == AppPasswordPolicy::Required;
    (required(after) && !required(before)).then(|| (Mark::Password(after.login.clone()), Taken::OwnPassword(after.id)))
}

/// The protocols that Dovecot can end the sessions of. A session over SMTP is asked at its next message.
fn switched_off(before: &Protocols, after: &Protocols) -> Protocols {
    let is_off = |was: &Protocol| *was != Protocol::Smtp && after.iter().all(|is| is != *was);
    before.iter().filter(is_off).collect()
}

/// Asks for the sessions to end that are closed by what an entry says, of a mailbox that is so.
pub(super) fn ask_for_said(writer: &Writer<'_>, said: &MailboxEntry, mailbox: &Mailbox) -> Result<()> {
    let switched_off = said.protocols.as_ref().map(|on| switched_off(&Protocols::all(), on));
    if let Some(off) = switched_off.filter(|off| off.iter().next().is_some()) {
        session::end_person(writer, &Taken::Protocols(mailbox.id, off), mailbox)?;
    }
    let own = Mark::Password(mailbox.login.clone());
    if said.app_passwords.value() == Some(&AppPasswordPolicy::Required) {
        session::end_marked(writer, &Taken::OwnPassword(mailbox.id), mailbox, own.clone())?;
    }
    if said.password.value().is_some() || said.password == Said::Cleared {
        session::end_marked(writer, &Taken::ForGood, mailbox, own)?;
    }
    if said.suspended.value().is_some() && mailbox.standing.suspension.is_some() {
        session::end_person(writer, &Taken::Standing(mailbox.id), mailbox)?;
    }
    if said.kind == Some(Kind::Shared) {
        session::end_person(writer, &Taken::ForGood, mailbox)?;
    }
    Ok(())
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
    standard_address::follow_mailbox(writer, &mailbox.address, to)?;
    if request.old_address == OldName::Alias {
        let alias = writer.insert_alias(&NewAlias {
            address: &old,
            domain_id: old_domain_id,
            send_as: SendAs::NotAllowed,
            until: None,
            note: None,
            created_at: now,
            sole: Some(mailbox.id),
        })?;
        writer.insert_target(alias, &NewTarget::Mailbox(mailbox.id))?;
    }
    let renamed = require_mailbox(writer, &MailboxName::Address(to.clone()))?;
    if renamed.login != mailbox.login {
        session::end_at(writer, &Taken::ForGood, mailbox.login);
    }
    Ok(Done::made(MailboxOutcome::Renamed { from: mailbox.address.to_string(), mailbox: Box::new(renamed) }))
}

/// The suspension that an entry asks for, beside the one that is in force or planned. One that has ended is none.
fn suspension(
    said: &MailboxEntry,
    incoming: Incoming,
    before: Option<&Suspension>,
    terms: &Terms,
) -> Result<Option<Suspension>> {
    let now = terms.now;
    let until = said.suspended_until.change().unwrap_or_else(|| before.and_then(|s| s.until));
    if let Some(until) = until.filter(|until| *until <= now) {
        return match (terms.history, before) {
            (History::Allowed, None) => Ok(None),
            // It would let somebody in.
            _ => Err(Refusal::EndInThePast(until).into()),
        };
    }
    let since = match (said.suspended_since, before) {
        (Some(since), _) if since > now || terms.history == History::Allowed => since,
        (Some(_), Some(before)) => before.since.min(now),
        (None, Some(before)) => before.since,
        (_, None) => now,
    };
    let kept = said.suspended_mail_kept_until.change().unwrap_or_else(|| before.and_then(|s| s.incoming_until));
    let incoming_until = match incoming {
        Incoming::Accept => kept,
        // That it was kept until then is history.
        Incoming::Refuse => kept.filter(|until| terms.history == History::Allowed && *until <= now),
    };
    let from = if terms.history == History::Allowed { since } else { since.max(now) };
    if let Some(until) = [until, incoming_until].into_iter().flatten().find(|until| *until <= from) {
        return Err(Refusal::EndBeforeBegin { from, until }.into());
    }
    // Mail that is kept for as long as the suspension lasts is refused to nobody.
    let refuses = incoming == Incoming::Refuse || incoming_until.is_some();
    let refusal = match (&said.suspended_refusal, refuses) {
        (Said::Value(_), false) => return Err(Refusal::RefusalToNobody(said.address.clone()).into()),
        (Said::Cleared, _) | (_, false) => None,
        (Said::Value(text), true) => Some(text.clone()),
        (Said::Nothing, true) => before.and_then(|s| s.refusal.clone()),
    };
    let message = said.suspended_message.change().unwrap_or_else(|| before.and_then(|s| s.message.clone()));
    Ok(Some(Suspension { incoming, incoming_until, message, refusal, since, until }))
}

/// Takes log-in and sending away, and receiving unless it is to go on; ends the person's sessions, here and in the
/// mailboxes that were granted to them. Of a suspension that is in force, what the entry does not mention stays.
pub fn suspend(writer: &Writer<'_>, said: &MailboxEntry, terms: &Terms) -> Result<Done> {
    let name = MailboxName::Address(said.address.clone());
    let mailbox = require_staying(writer, &name)?;
    let Some(incoming) = said.suspended.value() else { return Err(missing("suspended", &said.address)) };
    let before = mailbox.standing.suspension.as_ref().or(mailbox.standing.planned.as_ref());
    let Some(suspension) = suspension(said, *incoming, before, terms)? else {
        return Ok(Done::already(MailboxOutcome::Suspended(Box::new(mailbox))));
    };
    // With the clock set back, one that is in force may have begun in what is the future then.
    let later = mailbox.standing.suspension.as_ref().is_some_and(|before| suspension.since > before.since);
    if suspension.since > terms.now && later {
        return Err(Refusal::SuspendedAlready(mailbox.address).into());
    }
    let in_force = mailbox.standing.suspension.is_some();
    let begins = Some(suspension.since).filter(|since| *since > terms.now && !in_force);
    let is_so = before == Some(&suspension);
    if begins.is_none() {
        session::end_person(writer, &Taken::Standing(mailbox.id), &mailbox)?;
    }
    if is_so {
        return Ok(Done::already(MailboxOutcome::Suspended(Box::new(mailbox))));
    }
    writer.update_suspension(mailbox.id, &suspension, begins)?;
    Ok(Done::made(MailboxOutcome::Suspended(Box::new(require_mailbox(writer, &name)?))))
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
pub fn already_created(said: &MailboxEntry, mailbox: Mailbox) -> Done {
    let differs = difference::of_mailbox(said, &mailbox);
    Done::already(MailboxOutcome::Created { mailbox: Box::new(mailbox), generated: None }).warn(differs)
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
