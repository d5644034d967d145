//! Domains.

use super::{Applied, Applier, Changes, differing, tell};
use crate::admin::document::Change;
use crate::admin::document::export::domain_entry;
use crate::admin::{Result, domain};
use crate::model::DomainStanding;
use crate::model::document::{DomainEntry, Entry};

impl Applier<'_, '_> {
    pub(super) fn domain(&mut self, entry: &Entry, wanted: &DomainEntry, changes: Changes<'_>) -> Result<Applied> {
        let (writer, name) = (self.writer, &wanted.domain);
        if !self.named.contains(name) {
            self.named.push(name.clone());
        }
        let Some(domain) = writer.find_domain(name)? else {
            let done = domain::create(writer, wanted, &self.acts())?;
            self.keep(done);
            changes(&Change::created(entry));
            return Ok(Applied::Changed);
        };
        let present = Entry::Domain(domain_entry(&domain));
        let differing: Vec<_> = differing(&present, entry).collect();
        if differing.is_empty() {
            return Ok(Applied::AlreadySo);
        }
        if differing.iter().any(|field| *field != "standing") {
            self.keep(domain::set(writer, wanted)?);
        }
        match wanted.standing.filter(|_| differing.contains(&"standing")) {
            Some(DomainStanding::Disabled) => drop(self.keep(domain::disable(writer, name)?)),
            Some(DomainStanding::Enabled) => drop(self.keep(domain::enable(writer, name)?)),
            None => {}
        }
        Ok(tell(&present, &Entry::Domain(domain_entry(&domain::find(writer, name)?)), changes))
    }
}
