//! Aliases and their targets.

use super::{Applied, Applier, Changes, Prune, is_so, tell};
use crate::admin::alias::{self, AliasOutcome};
use crate::admin::document::Change;
use crate::admin::document::export::alias_entry;
use crate::admin::{Outcome, Result};
use crate::model::document::{AliasEntry, Entry};
use crate::store::Mentioned;

impl Applier<'_, '_> {
    pub(super) fn alias(&mut self, entry: &Entry, wanted: &AliasEntry, changes: Changes<'_>) -> Result<Applied> {
        let writer = self.writer;
        if self.terms.prune == Prune::Delete {
            for address in wanted.mailboxes.iter().flatten() {
                self.mention_mailbox(address)?;
            }
        }
        let Some(present) = writer.find_alias(&wanted.alias)? else {
            let terms = self.acts();
            let done = alias::make(writer, wanted, &mut self.homes, &terms)?;
            if let Outcome::Alias(AliasOutcome::Created(made)) = &done.outcome {
                self.mention(Mentioned::Alias(made.id))?;
            }
            self.keep(done);
            changes(&Change::created(entry));
            return Ok(Applied::Changed);
        };
        self.mention(Mentioned::Alias(present.id))?;
        let present = Entry::Alias(alias_entry(&present));
        if is_so(&present, entry) {
            return Ok(Applied::AlreadySo);
        }
        let done = alias::set(writer, wanted, &self.acts())?;
        self.keep(done);
        Ok(tell(&present, &Entry::Alias(alias_entry(&alias::find(writer, &wanted.alias)?)), changes))
    }
}
