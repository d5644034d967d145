//! Mailboxes, their suspension and their passwords.

use super::{Applied, Applier, Changes, Passwords, fixed, is_so, tell};
use crate::admin::conversion::{self, HeldGrants};
use crate::admin::document::Change;
use crate::admin::import::takes_password;
use crate::admin::mailbox::{self, Reuse, Switch, require_forgotten, require_free, require_free_login};
use crate::admin::password::{self, Prepared};
use crate::admin::{Refusal, Result, no_such_mailbox, session};
use crate::model::document::{Entry, MailboxEntry, PasswordWish, Said};
use crate::model::{
    Address, AliasAddress, Kind, Mailbox, MailboxName, Protocol, Protocols, Sending, Suspension, Timestamp,
};
use crate::store::{AddressUse, Mentioned, NewHome, NewMailbox, Reader};

impl Applier<'_, '_> {
    /// A mailbox as it is, with its hash.
    pub(super) fn present(&self, mailbox: &Mailbox) -> Result<MailboxEntry> {
        match self.writer.find_mailbox_entry(mailbox.id)? {
            Some(present) => Ok(present),
            None => Err(no_such_mailbox(self.writer, &mailbox.address.clone().into())?),
        }
    }

    pub(super) fn mailbox(
        &mut self,
        entry: &Entry,
        wanted: &MailboxEntry,
        prepared: Option<Prepared>,
        changes: Changes<'_>,
    ) -> Result<Applied> {
        let address = AliasAddress::from(wanted.address.clone());
        match self.writer.find_address_use(&address)? {
            None => {
                self.create_mailbox(wanted, &address, prepared)?;
                changes(&Change::created(entry));
                return Ok(Applied::Changed);
            }
            Some((_, AddressUse::Mailbox)) => {}
            Some((_, AddressUse::Alias)) => require_free(self.writer, &wanted.address, Reuse::Refused)?,
        }
        let name = MailboxName::Address(wanted.address.clone());
        let mailbox = mailbox::find(self.writer, &name)?;
        self.mention(Mentioned::Mailbox(mailbox.id))?;
        let present = Entry::Mailbox(Box::new(self.present(&mailbox)?));
        if is_so(&present, entry) {
            return Ok(Applied::AlreadySo);
        }
        // They go with the person's passwords.
        let gone = match (mailbox.kind, wanted.kind) {
            (Kind::Personal, Some(Kind::Shared)) => self.app_password_entries(&mailbox)?,
            _ => Vec::new(),
        };
        self.change_mailbox(entry, wanted, &mailbox, prepared)?;
        gone.iter().for_each(|gone| changes(&Change::deleted(gone)));
        let after = self.present(&mailbox::find(self.writer, &name)?)?;
        Ok(tell(&present, &Entry::Mailbox(Box::new(after)), changes))
    }

    fn create_mailbox(
        &mut self,
        wanted: &MailboxEntry,
        address: &AliasAddress,
        prepared: Option<Prepared>,
    ) -> Result<()> {
        let (writer, now) = (self.writer, self.terms.now);
        let domain_id = self.home_domain(address)?;
        require_forgotten(writer, address, Reuse::Refused)?;
        if let Some(login) = wanted.login.value() {
            require_free_login(writer, login, Reuse::Refused)?;
        }
        if let Some(home) = &wanted.home
            && writer.find_mailbox_at_home(home)?.is_some()
        {
            return Err(Refusal::HomeTaken(home.clone()).into());
        }
        let kind = wanted.kind.unwrap_or(Kind::Personal);
        let password = match wanted.password.value() {
            None => None,
            Some(_) if kind == Kind::Shared => {
                return Err(Refusal::SharedHasNoPassword(wanted.address.clone()).into());
            }
            Some(wish) => Some(self.password(wish, prepared)?),
        };
        let id = writer.insert_mailbox(&NewMailbox {
            kind,
            address: &wanted.address,
            domain_id,
            login: wanted.login.value(),
            name: wanted.name.value(),
            home: wanted.home.as_ref().map_or(NewHome::Below(&self.mail_root), NewHome::At),
            quota: wanted.quota.value().copied(),
            sending: wanted.sending.unwrap_or(Sending::On),
            password: password.as_ref().map(|p| (p.hash(), wanted.password_set_at.unwrap_or(now))),
            note: wanted.note.value(),
            created_at: wanted.created_at.unwrap_or(now),
        })?;
        if wanted.protocols.is_some() || wanted.app_passwords.value().is_some() {
            writer.before_any_session(|| mailbox::set(writer, &wanted.address.clone().into(), &opening(wanted)))?;
        }
        if let Some(suspension) = suspension(wanted, None, now).flatten() {
            writer.update_suspension(id, &suspension)?;
        }
        self.mention(Mentioned::Mailbox(id))?;
        match password {
            Some(password) => self.made(&wanted.address, password),
            None if kind == Kind::Personal => self.without_password += 1,
            None => {}
        }
        Ok(())
    }

    /// The password that a document wishes for.
    fn password(&self, wish: &PasswordWish, prepared: Option<Prepared>) -> Result<Prepared> {
        match (wish, prepared, self.terms.passwords) {
            (PasswordWish::Hash(hash), ..) => Prepared::from_hash(hash.clone(), self.terms.weak_hashes),
            (PasswordWish::Generate, Some(prepared), _) => Ok(prepared),
            (PasswordWish::Generate, None, Passwords::Made) => password::prepare_generated(self.writer),
            (PasswordWish::Generate, None, Passwords::Rehearsed) => Ok(Prepared::rehearsed()),
        }
    }

    fn made(&mut self, address: &Address, password: Prepared) {
        self.warn(password.warning());
        if let Some(secret) = password.into_generated() {
            self.finished.generated.push((address.clone(), secret));
        }
    }

    fn change_mailbox(
        &mut self,
        entry: &Entry,
        wanted: &MailboxEntry,
        mailbox: &Mailbox,
        prepared: Option<Prepared>,
    ) -> Result<()> {
        let (writer, now) = (self.writer, self.terms.now);
        let login = mailbox.login.parse().ok();
        if wanted.login.change().is_some_and(|wanted| wanted != login) {
            return Err(fixed(entry, "login", login.as_ref().map(|login| login.as_str())));
        }
        if wanted.home.as_ref().is_some_and(|home| home.as_str() != mailbox.home) {
            return Err(fixed(entry, "home", Some(&mailbox.home)));
        }
        let name = MailboxName::Address(mailbox.address.clone());
        match wanted.kind {
            Some(Kind::Shared) if matches!(wanted.password, Said::Value(_)) => {
                return Err(Refusal::SharedHasNoPassword(mailbox.address.clone()).into());
            }
            Some(Kind::Shared) if mailbox.kind == Kind::Personal => {
                self.keep(conversion::to_shared(writer, &name, HeldGrants::Refuse)?);
            }
            Some(Kind::Personal) if mailbox.kind == Kind::Shared => {
                self.keep(conversion::to_personal(writer, &name, None, now)?);
            }
            _ => {}
        }
        let hash = writer.find_password(mailbox.id)?;
        let change = mailbox::Change {
            name: wanted.name.change(),
            note: wanted.note.change(),
            quota: wanted.quota.change(),
            sending: wanted.sending,
            ..opening(wanted)
        };
        self.keep(mailbox::set(writer, &name, &change)?);
        let in_force = mailbox.standing.suspension.as_ref().or(mailbox.standing.planned.as_ref());
        match suspension(wanted, in_force, now) {
            Some(Some(suspension)) if in_force != Some(&suspension) => {
                writer.update_suspension(mailbox.id, &suspension)?;
                if suspension.since <= now {
                    session::end_person(writer, mailbox)?;
                }
            }
            Some(None) => drop(self.keep(mailbox::resume(writer, &name)?)),
            _ => {}
        }
        match (&wanted.password, hash) {
            (Said::Value(PasswordWish::Hash(wanted)), Some(present)) if *wanted == present => {}
            (Said::Value(PasswordWish::Generate), Some(_)) | (Said::Cleared, None) | (Said::Nothing, _) => {}
            (Said::Cleared, Some(_)) => drop(self.keep(password::clear(writer, &name)?)),
            (Said::Value(wish), _) => {
                let prepared = self.password(wish, prepared)?;
                let set_at = wanted.password_set_at.unwrap_or(now);
                password::put(writer, &name, prepared.hash(), set_at)?;
                self.made(&mailbox.address, prepared);
            }
        }
        Ok(())
    }
}

/// Whether an entry asks for a password to be generated, and its mailbox has none.
pub fn lacks_generated(reader: &Reader<'_>, entry: &Entry) -> Result<bool> {
    let Entry::Mailbox(wanted) = entry else { return Ok(false) };
    if wanted.password != Said::Value(PasswordWish::Generate) {
        return Ok(false);
    }
    takes_password(reader, wanted)
}

/// What opens a mailbox.
fn opening(wanted: &MailboxEntry) -> mailbox::Change {
    let switch = |protocol, on: &Protocols| if on.iter().any(|p| p == protocol) { Switch::On } else { Switch::Off };
    let protocols =
        wanted.protocols.iter().flat_map(|on| Protocol::ALL.map(|protocol| (protocol, switch(protocol, on))));
    mailbox::Change {
        app_passwords: wanted.app_passwords.change(),
        protocols: protocols.collect(),
        ..mailbox::Change::default()
    }
}

/// The suspension that a document wants, beside the one in force. One that has ended is none.
fn suspension(wanted: &MailboxEntry, in_force: Option<&Suspension>, now: Timestamp) -> Option<Option<Suspension>> {
    let incoming = match wanted.suspended.change()? {
        None => return Some(None),
        Some(incoming) => incoming,
    };
    let until = wanted.suspended_until.change().unwrap_or_else(|| in_force.and_then(|s| s.until));
    if until.is_some_and(|until| until <= now) {
        return Some(None);
    }
    Some(Some(Suspension {
        incoming,
        reason: wanted.suspended_reason.change().unwrap_or_else(|| in_force.and_then(|s| s.reason.clone())),
        refusal: wanted.suspended_refusal.change().unwrap_or_else(|| in_force.and_then(|s| s.refusal.clone())),
        since: wanted.suspended_since.or(in_force.map(|s| s.since)).unwrap_or(now),
        until,
        incoming_until: wanted
            .suspended_mail_kept_until
            .change()
            .unwrap_or_else(|| in_force.and_then(|s| s.incoming_until)),
    }))
}
