//! App passwords. One is made, and taken away by its own command, and never changed: a device has it.

use super::{Applied, Applier, Changes, fixed, is_so};
use crate::admin::document::Change;
use crate::admin::document::export::app_password_entry;
use crate::admin::{Refusal, Result, stays};
use crate::model::document::{AppPasswordEntry, Entry};
use crate::model::{Address, Kind, Protocols};
use crate::store::NewAppPassword;
use std::ops::ControlFlow;

impl Applier<'_, '_> {
    /// Those of a mailbox.
    pub(super) fn app_password_entries(&self, mailbox: i64, address: &Address) -> Result<Vec<Entry>> {
        let mut labels = Vec::new();
        self.writer.list_app_passwords(Some(&address.clone().into()), &mut |found| {
            labels.push(found.label);
            ControlFlow::Continue(())
        })?;
        let found = labels.iter().map(|label| self.writer.find_app_password_with_hash(mailbox, label));
        let found: Vec<_> = found.collect::<std::result::Result<_, _>>()?;
        Ok(found.into_iter().flatten().map(|(it, hash)| Entry::AppPassword(app_password_entry(&it, hash))).collect())
    }

    pub(super) fn app_password(
        &mut self,
        entry: &Entry,
        wanted: &AppPasswordEntry,
        changes: Changes<'_>,
    ) -> Result<Applied> {
        let writer = self.writer;
        let (mailbox, kind) = self.require_mailbox(&wanted.mailbox)?;
        if let Some((found, hash)) = writer.find_app_password_with_hash(mailbox, &wanted.label)? {
            let present = Entry::AppPassword(app_password_entry(&found, hash));
            if is_so(&present, entry) {
                return Ok(Applied::AlreadySo);
            }
            let differs = |field| present.fields().iter().any(|had| had.0 == field && !entry.fields().contains(had));
            let field = ["protocols", "until", "hash"].into_iter().find(|field| differs(*field)).unwrap_or("hash");
            return Err(fixed(entry, field, Some("what it was made with")));
        }
        stays(writer, mailbox, &wanted.mailbox)?;
        if kind == Kind::Shared {
            return Err(Refusal::SharedHasNoPassword(wanted.mailbox.clone()).into());
        }
        let Some(hash) = &wanted.hash else {
            return Err(Refusal::FieldMissing { name: entry.to_string(), field: "hash" }.into());
        };
        if let Some(taken) = writer.find_app_password_by_hash(hash)? {
            return Err(Refusal::AppPasswordExists { mailbox: taken.mailbox, label: taken.label }.into());
        }
        writer.insert_app_password(&NewAppPassword {
            mailbox,
            label: &wanted.label,
            hash,
            protocols: &wanted.protocols.clone().unwrap_or_else(Protocols::all),
            until: wanted.until.value().copied(),
            created_at: wanted.created_at.unwrap_or(self.terms.now),
        })?;
        changes(&Change::created(entry));
        Ok(Applied::Changed)
    }
}
