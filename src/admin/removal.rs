//! Removed mailboxes: deleted, and able to come back until their mail is removed for good.
//!
//! A removal goes through stages, each a transaction, with what happens outside between them. A process may end at any
//! line; whoever comes next goes on at the stage that is recorded.
//!
//! ```text
//! begin    the mailbox takes neither log-ins nor mail          then: sessions end, the queue empties, the mail goes
//!                                                                    aside, an archive is written
//! finish   its rows go, and are kept                           then: nothing, until the retention is over
//! restore  its rows and its mail come back, or
//! purge    nothing comes back                                  then: the mail is removed
//! forget   its names are free
//! ```

use super::mailbox::{require_free, require_free_login};
use super::{
    Done, Failure, HomeRefusal, IfMissing, Refusal, Result, Reuse, Warning, require_mailbox, require_staying, session,
    standard_address,
};
use crate::model::{
    Address, AliasAddress, ArchiveDirectory, Dependant, Directory, DomainName, Hold, HomePath, LoginName, Mailbox,
    MailboxName, Mark, PlanState, Removal, SessionChoice, SessionEnd, Setting, Stage, Taken, Text, Timestamp,
};
use crate::store::{NewRemoval, Reader, Taker, Writer};

/// A removal as it is asked for.
pub struct Request {
    pub until: Timestamp,
    pub reason: Option<Text>,
    /// A directory for an archive of the mail.
    pub archive_in: Option<ArchiveDirectory>,
    pub sole_aliases: SoleAliases,
    /// What goes with the mailbox; anything else that depends on it is in the way.
    pub with: Vec<Dependant>,
}

/// What becomes of aliases that lead to a deleted mailbox and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SoleAliases {
    Refuse,
    Drop,
    Reroute(MailboxName),
}

/// What became of the mail of a mailbox whose record goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailGone {
    All,
    /// There was none.
    None,
    /// All of it, or a part; which is told in a warning.
    Stays,
}

/// What depends on a mailbox.
pub struct Dependants {
    pub mailbox: Mailbox,
    /// Aliases that lead to it; with those among them that lead nowhere else.
    pub aliases: Vec<(AliasAddress, bool)>,
    /// How many of each kind that goes with it only where that is chosen.
    pub kinds: Vec<(Dependant, u64)>,
    /// Rows that are the mailbox's own, by kind.
    pub own: Vec<(String, u64)>,
    /// Whose offboarding names it.
    pub named_by: Vec<String>,
}

impl Dependants {
    /// Aliases that lead nowhere else.
    pub fn sole_aliases(&self) -> impl Iterator<Item = &AliasAddress> {
        self.aliases.iter().filter(|(_, sole)| *sole).map(|(alias, _)| alias)
    }
}

pub fn find_dependants(reader: &Reader<'_>, name: &MailboxName) -> Result<Dependants> {
    let mailbox = require_mailbox(reader, name)?;
    // Asked again, the choices were made when it began.
    let begun = reader.find_removal(mailbox.id)?.is_some();
    let (mut kinds, mut own) = (Vec::new(), Vec::new());
    for (table, count) in reader.count_own_rows(mailbox.id)? {
        match table.as_str() {
            "delegation" if !begun => kinds.push((Dependant::Grants, count)),
            "app_password" if !begun => kinds.push((Dependant::AppPasswords, count)),
            "login_name" => {}
            table => own.push((kind(table).to_owned(), count)),
        }
    }
    let running = reader.find_last_plan(mailbox.id)?.is_some_and(|last| last.plan.state == PlanState::Running);
    if running && !begun {
        kinds.push((Dependant::Plan, 1));
    }
    kinds.sort_by_key(|(kind, _)| Dependant::ALL.iter().position(|k| k == kind));
    Ok(Dependants {
        aliases: reader.list_aliases_to(mailbox.id)?,
        kinds,
        own,
        named_by: reader.list_plans_naming(mailbox.id)?,
        mailbox,
    })
}

/// What became of a mailbox that was to be deleted, brought back or kept.
#[derive(Debug)]
pub enum RemovalOutcome {
    /// `None`: there was none.
    Deleted {
        address: String,
        removal: Option<Box<Removal>>,
    },
    Restored(Box<Mailbox>),
    Purged(Box<Removal>, MailGone),
    Held {
        address: String,
        hold: Hold,
        /// Why it was on hold before.
        before: Option<Text>,
    },
    Released(String),
}

/// There is no mailbox to delete; it may be deleted already.
pub fn delete_missing(reader: &Reader<'_>, name: &MailboxName, if_missing: IfMissing) -> Result<Done> {
    let outcome = RemovalOutcome::Deleted { address: name.to_string(), removal: None };
    let refusal = match find_latest(reader, name)? {
        Some(removal) => Refusal::MailboxRemoved(Box::new(removal)),
        None => Refusal::NoSuchMailbox(name.to_string()),
    };
    if_missing.settle(outcome, refusal)
}

/// What people call the rows of a table.
fn kind(table: &str) -> &str {
    match table {
        "app_password" => "app passwords",
        "autoreply" => "auto-reply",
        "delegation" => "grants, given and received",
        "password_history" => "earlier passwords",
        "address" | "target" => "aliases",
        other => other,
    }
}

pub fn list(reader: &Reader<'_>, domain: Option<&DomainName>, take: Taker<'_, Removal>) -> Result<()> {
    if let Some(domain) = domain {
        super::mailbox::require_domain(reader, domain)?;
    }
    Ok(reader.list_removals(domain, take)?)
}

/// The removals that can go on at the instant `now`, for a job that carries each of them on: those that were left half
/// way, and those whose retention is over. Mailboxes on hold are not among them.
pub fn list_due(reader: &Reader<'_>, now: Timestamp) -> Result<Vec<Removal>> {
    Ok(reader.list_due_removals(now)?)
}

/// The last one that was removed of this name.
pub fn find_latest(reader: &Reader<'_>, name: &MailboxName) -> Result<Option<Removal>> {
    Ok(reader.list_removals_of(name)?.into_iter().next())
}

/// The removed mailbox of this name; the id tells several apart.
pub fn find(reader: &Reader<'_>, name: &MailboxName, id: Option<i64>) -> Result<Removal> {
    let mut found = reader.list_removals_of(name)?;
    found.retain(|removal| id.is_none_or(|id| id == removal.mailbox_id));
    match found.len() {
        0 if reader.find_mailbox(name)?.is_some() => Err(Refusal::MailboxNotRemoved(name.to_string()).into()),
        0 => Err(Refusal::NoSuchRemoval(name.to_string()).into()),
        1 => Ok(found.remove(0)),
        _ => {
            let ids = found.iter().map(|removal| removal.mailbox_id).collect();
            Err(Refusal::SeveralRemovals { name: name.to_string(), ids }.into())
        }
    }
}

fn require_not_held(reader: &Reader<'_>, address: &Address, mailbox: i64) -> Result<()> {
    match reader.find_hold(mailbox)? {
        Some(hold) => Err(Refusal::OnHold { address: address.clone(), reason: hold.reason }.into()),
        None => Ok(()),
    }
}

/// Whether the removal could begin, before anybody is asked to confirm it. Tells where aliases that lead nowhere else are
/// to lead.
fn require_choices(reader: &Reader<'_>, dependants: &Dependants, request: &Request) -> Result<Option<Mailbox>> {
    let Dependants { mailbox, .. } = dependants;
    require_not_held(reader, &mailbox.address, mailbox.id)?;
    let others: Vec<_> = dependants.kinds.iter().copied().filter(|(kind, _)| !request.with.contains(kind)).collect();
    let sole = match request.sole_aliases {
        SoleAliases::Refuse => dependants.sole_aliases().cloned().collect(),
        SoleAliases::Drop | SoleAliases::Reroute(_) => Vec::new(),
    };
    if !others.is_empty() || !sole.is_empty() {
        return Err(Refusal::MailboxHasDependants { address: mailbox.address.clone(), sole, others }.into());
    }
    let SoleAliases::Reroute(to) = &request.sole_aliases else { return Ok(None) };
    let to = require_staying(reader, to)?;
    if to.id == mailbox.id {
        return Err(Refusal::RerouteToItself(to.address).into());
    }
    Ok(Some(to))
}

pub fn may_begin(reader: &Reader<'_>, dependants: &Dependants, request: &Request) -> Result<()> {
    require_archivable(reader, &dependants.mailbox, request.archive_in.as_ref())?;
    require_choices(reader, dependants, request).map(drop)
}

/// Mail outside the mail root is not read by root, so nothing of it goes into an archive.
pub(super) fn require_archivable(
    reader: &Reader<'_>,
    mailbox: &Mailbox,
    archive: Option<&ArchiveDirectory>,
) -> Result<()> {
    if archive.is_none() {
        return Ok(());
    }
    let root = HomePath::normalised(&reader.find_setting(Setting::MailRoot)?);
    let home = HomePath::normalised(&mailbox.home);
    for (what, path) in
        [(Directory::Home, Some(&home)), (Directory::MailPlace, mailbox.mail_place.as_ref().map(|place| &place.path))]
    {
        if let Some(path) = path.filter(|path| path.below(&root).is_none()) {
            let (path, address) = (path.clone(), mailbox.address.clone());
            return Err(HomeRefusal::NotArchived { what, path, address }.into());
        }
    }
    Ok(())
}

/// The mailbox takes neither log-ins nor mail from now on. Asked again, it goes on with what was begun. Its offboarding is
/// over by then: [`super::deletion`] cancels it.
pub fn begin(writer: &Writer<'_>, name: &MailboxName, request: &Request, now: Timestamp) -> Result<Removal> {
    let dependants = find_dependants(writer, name)?;
    let instead = require_choices(writer, &dependants, request)?;
    let sole: Vec<AliasAddress> = dependants.sole_aliases().cloned().collect();
    let mailbox = dependants.mailbox;
    standard_address::require_not_standard(writer, &mailbox.address)?;
    if writer.find_removal(mailbox.id)?.is_none() {
        writer.insert_removal(&NewRemoval {
            mailbox: &mailbox,
            removed_at: now,
            until: request.until,
            reason: request.reason.as_ref(),
            archive_in: request.archive_in.as_ref().map(ArchiveDirectory::as_str),
        })?;
        session::end(writer, &Taken::Mailbox(mailbox.id), sessions(writer, &mailbox)?);
    }
    for alias in sole {
        let Some(alias) = writer.find_alias(&alias)? else { continue };
        match &instead {
            Some(to) => writer.update_alias_for_removal(mailbox.id, alias.id, to.id)?,
            None => writer.delete_alias_for_removal(mailbox.id, alias.id)?,
        }
    }
    require_removal(writer, mailbox.id, name)
}

fn require_removal(reader: &Reader<'_>, mailbox: i64, name: &MailboxName) -> Result<Removal> {
    reader.find_removal(mailbox)?.ok_or_else(|| Refusal::NoSuchRemoval(name.to_string()).into())
}

/// The sessions to end when a removal has begun: the mailbox's own, those of its person in the mailboxes that were
/// granted to them, and those of the people who were granted this one.
fn sessions(reader: &Reader<'_>, mailbox: &Mailbox) -> Result<Vec<SessionChoice>> {
    let mut among = vec![mailbox.login.clone()];
    among.extend(reader.list_owners_of(mailbox.id)?);
    let mut sessions = session::at_mail_of(reader, mailbox)?;
    sessions.push(SessionChoice::marked(Mark::Person(mailbox.login.clone()), among));
    Ok(sessions)
}

/// Those of its sessions that are still to be ended: its mail stays where it is as long as somebody may write to it.
pub fn list_open_sessions(reader: &Reader<'_>, removal: &Removal) -> Result<Vec<SessionEnd>> {
    let mailbox = require_mailbox(reader, &MailboxName::Address(removal.address.clone()))?;
    let sessions = sessions(reader, &mailbox)?;
    let mut open = reader.list_session_ends()?;
    open.retain(|end| sessions.iter().any(|choice| choice.key() == end.choice.key()));
    Ok(open)
}

/// Deletes the rows of a mailbox whose mail is aside, and keeps them.
pub fn finish(writer: &Writer<'_>, removal: &Removal, archive: Option<&str>) -> Result<Done> {
    let name = MailboxName::Address(removal.address.clone());
    let mailbox = require_mailbox(writer, &name)?;
    require_not_held(writer, &mailbox.address, mailbox.id)?;
    require_removal(writer, mailbox.id, &name)?;
    // One may have come since.
    let dependants = find_dependants(writer, &name)?;
    let sole: Vec<AliasAddress> = dependants.sole_aliases().cloned().collect();
    if !sole.is_empty() {
        return Err(Refusal::MailboxHasDependants { address: mailbox.address, sole, others: Vec::new() }.into());
    }
    writer.delete_mailbox_for_removal(mailbox.id, archive)?;
    let removal = require_removal(writer, mailbox.id, &name)?;
    let address = removal.address.to_string();
    let warnings = dependants.named_by.into_iter().map(Warning::NamedInPlan).collect();
    Ok(Done { warnings, ..Done::made(RemovalOutcome::Deleted { address, removal: Some(Box::new(removal)) }) })
}

/// Gives a removed mailbox back: its rows; its mail has to be put back before the commit.
pub fn restore(writer: &Writer<'_>, removal: &Removal) -> Result<Done> {
    let removal = require_removal(writer, removal.mailbox_id, &MailboxName::Address(removal.address.clone()))?;
    match removal.stage {
        Stage::Refusing => {}
        Stage::Removed => {
            // Its own names are reserved for it.
            require_free(writer, &removal.address, Reuse::Allowed)?;
            if let Ok(login) = removal.login.parse::<LoginName>() {
                require_free_login(writer, &login, Reuse::Allowed)?;
            }
        }
        Stage::Purging => return Err(Refusal::MailGone(removal.address).into()),
    }
    let mut lost: Vec<String> = writer.insert_removed_mailbox(&removal)?.iter().map(|t| kind(t).to_owned()).collect();
    lost.sort();
    lost.dedup();
    let mailbox = require_mailbox(writer, &MailboxName::Address(removal.address))?;
    let warnings: Vec<Warning> = lost.into_iter().map(Warning::NotRestored).collect();
    Ok(Done { warnings, ..Done::made(RemovalOutcome::Restored(Box::new(mailbox))) })
}

/// The mail is nobody's any more, and nothing keeps it.
pub fn may_purge(reader: &Reader<'_>, removal: &Removal) -> Result<()> {
    let name = MailboxName::Address(removal.address.clone());
    let removal = require_removal(reader, removal.mailbox_id, &name)?;
    require_not_held(reader, &removal.address, removal.mailbox_id)?;
    match removal.stage {
        Stage::Refusing => Err(Refusal::MailboxGoing(removal.address).into()),
        Stage::Removed | Stage::Purging => Ok(()),
    }
}

/// From now on nothing comes back; the mail can be removed.
pub fn purge(writer: &Writer<'_>, removal: &Removal) -> Result<()> {
    may_purge(writer, removal)?;
    Ok(writer.update_removal_to_purging(removal.mailbox_id)?)
}

/// The mail is gone, or stays: so is the record, and the names are free.
pub fn forget(writer: &Writer<'_>, removal: Removal, mail: MailGone) -> Result<Done> {
    writer.delete_removal(removal.mailbox_id)?;
    Ok(Done::made(RemovalOutcome::Purged(Box::new(removal), mail)))
}

/// What a hold is put on: a mailbox, or a removed one.
fn find_either(reader: &Reader<'_>, name: &MailboxName, id: Option<i64>) -> Result<(i64, String)> {
    if let Some(mailbox) = reader.find_mailbox(name)?
        && id.is_none_or(|id| id == mailbox.id)
    {
        return Ok((mailbox.id, mailbox.address.to_string()));
    }
    match find(reader, name, id) {
        Ok(removal) => Ok((removal.mailbox_id, removal.address.to_string())),
        Err(Failure::Refused(Refusal::NoSuchRemoval(_))) => {
            require_mailbox(reader, name).map(|mailbox| (mailbox.id, mailbox.address.to_string()))
        }
        Err(failure) => Err(failure),
    }
}

/// Keeps a mailbox's mail from being removed, whoever wants it and whatever date comes.
pub fn hold(writer: &Writer<'_>, name: &MailboxName, id: Option<i64>, reason: &Text, now: Timestamp) -> Result<Done> {
    let (mailbox, address) = find_either(writer, name, id)?;
    if let Some(Stage::Purging) = writer.find_removal(mailbox)?.map(|removal| removal.stage) {
        return Err(Refusal::NoSuchMailbox(name.to_string()).into());
    }
    let hold = writer.find_hold(mailbox)?;
    let new = Hold { reason: reason.clone(), since: hold.as_ref().map_or(now, |hold| hold.since) };
    let before = hold.as_ref().map(|hold| hold.reason.clone());
    let outcome = RemovalOutcome::Held { address, hold: new.clone(), before };
    if hold.as_ref() == Some(&new) {
        return Ok(Done::already(outcome));
    }
    writer.insert_hold(mailbox, &new)?;
    Ok(Done::made(outcome))
}

pub fn release(writer: &Writer<'_>, name: &MailboxName, id: Option<i64>) -> Result<Done> {
    let (mailbox, address) = find_either(writer, name, id)?;
    if writer.find_hold(mailbox)?.is_none() {
        return Ok(Done::already(RemovalOutcome::Released(address)));
    }
    writer.delete_hold(mailbox)?;
    Ok(Done::made(RemovalOutcome::Released(address)))
}

#[cfg(test)]
mod tests;
