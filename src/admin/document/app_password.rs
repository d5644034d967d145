//! App passwords.

use super::applier::{Applied, Applier, Changes};
use super::change::Change;
use super::{Extent, Secrets};
use crate::admin::{Changed, IfThere, Result, Terms, app_password};
use crate::model::document::{AppPasswordEntry, Entry};
use crate::model::{Address, AppPassword, AppPasswordHash};
use crate::store::{Reader, Taker};
use std::ops::ControlFlow;

/// Without its hash, nothing could be made of an app password.
pub(super) fn export(reader: &Reader<'_>, extent: Extent<'_>, take: Taker<'_, Entry>) -> Result<ControlFlow<()>> {
    let mut flow = ControlFlow::Continue(());
    if extent.secrets == Secrets::Told {
        reader.list_app_passwords_with_hashes(extent.only, &mut |(found, hash)| {
            flow = take(Entry::AppPassword(app_password_entry(&found, hash)));
            flow
        })?;
    }
    Ok(flow)
}

fn app_password_entry(found: &AppPassword, hash: AppPasswordHash) -> AppPasswordEntry {
    AppPasswordEntry {
        mailbox: found.mailbox.clone(),
        label: found.label.clone(),
        protocols: Some(found.protocols.clone()),
        until: found.until.into(),
        hash: Some(hash),
        created_at: Some(found.created_at),
    }
}

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
