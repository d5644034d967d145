//! App passwords.

use super::{Applied, Applier, Changes};
use crate::admin::document::Change;
use crate::admin::document::export::app_password_entry;
use crate::admin::{Changed, IfThere, Result, Terms, app_password};
use crate::model::Address;
use crate::model::document::{AppPasswordEntry, Entry};
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
        self.mention_mailbox(&wanted.mailbox)?;
        let terms = Terms { if_there: IfThere::LeaveIt, ..self.acts() };
        match self.keep(app_password::create(self.writer, wanted, None, &terms)?) {
            Changed::AlreadySo => Ok(Applied::AlreadySo),
            Changed::Yes => {
                changes(&Change::created(entry));
                Ok(Applied::Changed)
            }
        }
    }
}
