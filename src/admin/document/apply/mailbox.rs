//! Mailboxes, their suspension and their passwords: each part that is otherwise than an entry says is an act of its own.

use super::{Applied, Applier, Changes, Passwords, differing, tell};
use crate::admin::conversion::{self, HeldGrants};
use crate::admin::document::Change;
use crate::admin::document::export::read_by_somebody;
use crate::admin::import::takes_password;
use crate::admin::password::{self, Prepared};
use crate::admin::{Result, mailbox, no_such_mailbox, stays};
use crate::model::document::{Entry, MailboxEntry, PasswordWish, Said};
use crate::model::{Address, Kind, MailboxName};
use crate::store::{Mentioned, Reader};

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
        self.mention(Mentioned::Mailbox(id))?;
        stays(self.writer, id, address)?;
        let present = self.present(id, address)?;
        let differing: Vec<_> = differing(&present, entry).collect();
        if differing.is_empty() {
            return Ok(Applied::AlreadySo);
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
        self.mention(Mentioned::Mailbox(id))?;
        match password {
            Some(password) => {
                self.warn(password.warning());
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
            self.keep(mailbox::set(writer, wanted)?);
        }
        if differing.iter().any(|field| field.starts_with("suspended")) {
            match &wanted.suspended {
                Said::Value(_) => drop(self.keep(mailbox::suspend(writer, wanted, &terms)?)),
                Said::Cleared => drop(self.keep(mailbox::resume(writer, &name)?)),
                Said::Nothing => {}
            }
        }
        match password {
            Some(password) => drop(self.keep(password::set(writer, wanted, password, &terms)?)),
            None if wanted.password == Said::Cleared && differs("password") => {
                self.keep(password::clear(writer, &name)?);
            }
            None => {}
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
