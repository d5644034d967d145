//! Documents: the store as one, and the store made like one.
//!
//! Each noun has a file: how it is exported, applied and pruned. Here is the order in which the nouns have their turn.

mod alias;
mod app_password;
mod applier;
mod autoreply;
mod change;
mod domain;
mod grant;
mod mailbox;
mod setting;
#[cfg(test)]
mod tests;

pub use applier::{Applied, Applier, Changes, Finished, Passwords, Prune, Terms};
pub use change::{Action, Change};
pub use mailbox::lacks_generated;

use super::password::Prepared;
use super::{Failure, Result};
use crate::model::DomainName;
use crate::model::document::Entry;
use crate::store::{Reader, Taker};
use applier::Pass;
use std::ops::ControlFlow;

/// Whether hashes of passwords are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secrets {
    Kept,
    Told,
}

/// How much of the store is exported.
#[derive(Clone, Copy)]
struct Extent<'d> {
    /// One domain, or all.
    only: Option<&'d DomainName>,
    secrets: Secrets,
}

/// Gives the entries of one noun, until somebody has enough.
type Export = fn(&Reader<'_>, Extent<'_>, Taker<'_, Entry>) -> Result<ControlFlow<()>>;

/// In the order of documents.
const EXPORTS: [Export; 7] = [
    domain::export,
    mailbox::export,
    alias::export,
    grant::export,
    autoreply::export,
    app_password::export,
    setting::export,
];

/// The whole store or one domain, in the order of documents. With a domain go its alias domains, and the grants of its
/// mailboxes; the settings go with the whole store alone.
pub fn export(reader: &Reader<'_>, only: Option<&DomainName>, secrets: Secrets, take: Taker<'_, Entry>) -> Result<()> {
    if let Some(only) = only {
        super::domain::find(reader, only)?;
    }
    for export in EXPORTS {
        if export(reader, Extent { only, secrets }, take)?.is_break() {
            break;
        }
    }
    Ok(())
}

impl Applier<'_, '_> {
    /// Makes one object as an entry says. `prepared` is the password of an entry that has one generated, where it was
    /// made beforehand.
    pub fn apply(&mut self, entry: &Entry, prepared: Option<Prepared>, changes: Changes<'_>) -> Result<Applied> {
        let applied = match entry {
            Entry::Domain(wanted) => self.domain(entry, wanted, changes),
            Entry::Mailbox(wanted) => self.mailbox(entry, wanted, prepared, changes),
            Entry::Alias(wanted) => self.alias(entry, wanted, changes),
            Entry::Grant(wanted) => self.grant(entry, wanted, changes),
            Entry::Autoreply(wanted) => self.autoreply(entry, wanted, changes),
            Entry::AppPassword(wanted) => self.app_password(entry, wanted, changes),
            Entry::Setting(wanted) => self.setting(entry, wanted, changes),
        };
        match applied {
            Err(Failure::Refused(refusal)) if self.pass == Pass::First && self.may_pass(&refusal) => Ok(Applied::Later),
            applied => applied,
        }
    }

    /// Every entry has been seen: deletes what was not mentioned, where that is wanted. From here on nothing is for later.
    pub fn settle(&mut self, changes: Changes<'_>) -> Result<()> {
        self.pass = Pass::Last;
        if self.terms.prune == Prune::Keep {
            return Ok(());
        }
        let named = std::mem::take(&mut self.named);
        for domain in &named {
            self.prune_grants(domain, changes)?;
        }
        for domain in &named {
            self.prune_aliases(domain, changes)?;
        }
        for domain in &named {
            self.prune_mailboxes(domain, changes)?;
        }
        Ok(())
    }
}
