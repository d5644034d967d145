//! Mailboxes, their suspension and their passwords: each part that is otherwise than an entry says is an act of its own.

use super::alias::alias_entry;
use super::applier::{Applied, Applier, Changes, Passwords, differing, tell};
use super::change::Change;
use super::{Extent, Secrets};
use crate::admin::conversion::{self, HeldGrants};
use crate::admin::import::takes_password;
use crate::admin::password::{self, AppPasswords, Prepared};
use crate::admin::removal::{self, SoleAliases};
use crate::admin::{Result, alias, deletion, mailbox, no_such_mailbox, stays};
use crate::model::document::{Entry, MailboxEntry, Noun, PasswordWish, Said};
use crate::model::{Address, Dependant, DomainName, Incoming, Kind, MailboxName};
use crate::store::{DelegationFilter, Mentioned, Reader, Taker};
use std::ops::ControlFlow;

pub(super) fn export(reader: &Reader<'_>, extent: Extent<'_>, take: Taker<'_, Entry>) -> Result<ControlFlow<()>> {
    let mut flow = ControlFlow::Continue(());
    reader.list_mailbox_entries(extent.only, extent.secrets == Secrets::Told, &mut |mailbox| {
        flow = take(Entry::Mailbox(Box::new(read_by_somebody(mailbox))));
        flow
    })?;
    Ok(flow)
}

/// A suspension may have a text for those whose mail is refused from a time when it did refuse mail. Nobody reads it while
/// all mail is kept, and no document may say it then.
fn read_by_somebody(mut mailbox: MailboxEntry) -> MailboxEntry {
    let keeps = mailbox.suspended == Said::Value(Incoming::Accept);
    if keeps && mailbox.suspended_mail_kept_until.value().is_none() && mailbox.suspended_refusal.value().is_some() {
        mailbox.suspended_refusal = Said::Cleared;
    }
    mailbox
}

impl Applier<'_, '_> {
    /// A mailbox as it is, with its hash.
    pub(super) fn present(&self, id: i64, address: &Address) -> Result<Entry> {
        match self.writer.find_mailbox_entry(id)? {
            Some(present) => Ok(Entry::Mailbox(Box::new(read_by_somebody(present)))),
            None => Err(no_such_mailbox(self.writer, &address.clone().into())?),
        }
    }

    pub(super) fn mailbox(
        &mut self,
        entry: &Entry,
        wanted: &MailboxEntry,
        prepared: Option<Prepared>,
        changes: Changes<'_>,
    ) -> Result<Applied> {
        let address = &wanted.address;
        let Some(id) = self.writer.find_login_name(&address.to_string())? else {
            self.create_mailbox(wanted, prepared)?;
            changes(&Change::created(entry));
            return Ok(Applied::Changed);
        };
        self.mention(Mentioned::one(Noun::Mailbox, id))?;
        stays(self.writer, id, address)?;
        let present = self.present(id, address)?;
        let differing: Vec<_> = differing(&present, entry).collect();
        if differing.is_empty() {
            return self.already_so(|writer| {
                let found = mailbox::find(writer, &address.clone().into())?;
                mailbox::ask_for_said(writer, wanted, &found)
            });
        }
        // They go with the person's passwords.
        let gone = match wanted.kind {
            Some(Kind::Shared) if differing.contains(&"kind") => self.app_password_entries(id, address)?,
            _ => Vec::new(),
        };
        self.change_mailbox(wanted, &differing, prepared)?;
        gone.iter().for_each(|gone| changes(&Change::deleted(gone)));
        Ok(tell(&present, &self.present(id, address)?, changes))
    }

    fn create_mailbox(&mut self, wanted: &MailboxEntry, prepared: Option<Prepared>) -> Result<()> {
        let password = self.password(wanted, prepared)?;
        let terms = self.acts();
        let id = mailbox::make(self.writer, wanted, password.as_ref(), &mut self.homes, &terms)?;
        self.mention(Mentioned::one(Noun::Mailbox, id))?;
        match password {
            Some(password) => {
                self.warn(password.warnings());
                let generated = password.into_generated();
                self.finished.generated.extend(generated.map(|secret| (wanted.address.clone(), secret)));
            }
            None if wanted.kind == Some(Kind::Shared) => {}
            None => self.without_password += 1,
        }
        Ok(())
    }

    /// The password that a document wishes for.
    fn password(&self, wanted: &MailboxEntry, prepared: Option<Prepared>) -> Result<Option<Prepared>> {
        Ok(match (&wanted.password, prepared, self.terms.passwords) {
            (Said::Nothing | Said::Cleared, ..) => None,
            (Said::Value(PasswordWish::Hash(hash)), ..) => {
                Some(Prepared::from_hash(hash.clone(), self.terms.weak_hashes)?)
            }
            (Said::Value(PasswordWish::Generate), Some(prepared), _) => Some(prepared),
            (Said::Value(PasswordWish::Generate), None, Passwords::Made) => {
                Some(password::prepare_generated(self.writer)?)
            }
            (Said::Value(PasswordWish::Generate), None, Passwords::Rehearsed) => Some(Prepared::rehearsed()),
        })
    }

    fn change_mailbox(
        &mut self,
        wanted: &MailboxEntry,
        differing: &[&'static str],
        prepared: Option<Prepared>,
    ) -> Result<()> {
        let (writer, terms) = (self.writer, self.acts());
        let name = MailboxName::Address(wanted.address.clone());
        let differs = |field: &str| differing.contains(&field);
        let mut password = if differs("password") { self.password(wanted, prepared)? } else { None };
        match wanted.kind.filter(|_| differs("kind")) {
            Some(Kind::Shared) => drop(self.keep(conversion::to_shared(writer, &name, HeldGrants::Refuse)?)),
            Some(Kind::Personal) => {
                let done = conversion::to_personal(writer, wanted, password.take(), &terms)?;
                self.keep(done);
            }
            None => {}
        }
        let is_of_another = |field: &&&str| ["kind", "password"].contains(*field) || field.starts_with("suspended");
        if differing.iter().any(|field| !is_of_another(&field)) {
            self.keep(mailbox::set(writer, wanted, terms.outside)?);
        }
        if differing.iter().any(|field| field.starts_with("suspended")) {
            match &wanted.suspended {
                Said::Value(_) => drop(self.keep(mailbox::suspend(writer, wanted, &terms)?)),
                Said::Cleared => drop(self.keep(mailbox::resume(writer, &name)?)),
                Said::Nothing => {}
            }
        }
        match password {
            Some(password) => drop(self.keep(password::set(writer, wanted, password, &terms, AppPasswords::Keep)?)),
            None if wanted.password == Said::Cleared && differs("password") => {
                self.keep(password::clear(writer, &name, terms.now)?);
            }
            None => {}
        }
        Ok(())
    }

    /// Begins the removal of the mailboxes of a domain that were not mentioned.
    pub(super) fn prune_mailboxes(&mut self, domain: &DomainName, changes: Changes<'_>) -> Result<()> {
        for address in self.writer.list_unmentioned_mailboxes(domain)? {
            self.remove_mailbox(&address.into(), changes)?;
        }
        Ok(())
    }

    /// Begins the removal of a mailbox, with which go its grants on both sides, and its place in aliases. It takes neither
    /// log-ins nor mail any more; the rest is done after the commit.
    fn remove_mailbox(&mut self, name: &MailboxName, changes: Changes<'_>) -> Result<()> {
        let writer = self.writer;
        let mailbox = mailbox::find(writer, name)?;
        let mut grants = Vec::new();
        for (owner, delegate) in [(Some(name), None), (None, Some(name))] {
            writer.list_delegations(
                &DelegationFilter { owner, delegate, ..DelegationFilter::default() },
                &mut |grant| {
                    grants.push((grant.owner, grant.delegate));
                    ControlFlow::Continue(())
                },
            )?;
        }
        let aliases = writer.list_aliases_to(mailbox.id)?;
        let request = removal::Request {
            until: self.terms.removed_until,
            reason: None,
            archive_in: None,
            sole_aliases: SoleAliases::Refuse,
            with: Dependant::ALL.to_vec(),
        };
        self.finished.removals.push(deletion::begin(writer, name, &request, self.terms.now)?);
        writer.asks_come_with_change();
        for (owner, delegate) in &grants {
            self.tell_grant_gone(owner, delegate, changes)?;
        }
        for gone in self.app_password_entries(mailbox.id, &mailbox.address)? {
            changes(&Change::deleted(&gone));
        }
        if let Some(reply) = self.find_reply(&mailbox.address)? {
            changes(&Change::deleted(&reply));
        }
        changes(&Change::deleted(&self.present(mailbox.id, &mailbox.address)?));
        for (address, _) in &aliases {
            let before = alias_entry(&alias::find(writer, address)?);
            let mut after = before.clone();
            after.mailboxes.iter_mut().for_each(|to| to.retain(|to| *to != mailbox.address));
            tell(&Entry::Alias(before), &Entry::Alias(after), changes);
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
