//! Domains.

use super::{Applied, Applier, Changes, fixed, is_so, tell};
use crate::admin::document::Change;
use crate::admin::document::export::domain_entry;
use crate::admin::{IfThere, Result, domain};
use crate::model::document::{DomainEntry, Entry, Said};
use crate::model::{DomainName, DomainStanding};

impl Applier<'_, '_> {
    pub(super) fn domain(&mut self, entry: &Entry, wanted: &DomainEntry, changes: Changes<'_>) -> Result<Applied> {
        let (writer, name) = (self.writer, &wanted.domain);
        if !self.named.contains(name) {
            self.named.push(name.clone());
        }
        let Some(domain) = writer.find_domain(name)? else {
            let creation = domain::Creation {
                name: name.clone(),
                alias_of: wanted.alias_of.value().cloned(),
                quota: wanted.quota.value().copied(),
                note: wanted.note.value().cloned(),
            };
            let created_at = wanted.created_at.unwrap_or(self.terms.now);
            domain::create(writer, &creation, IfThere::Refuse, created_at)?;
            if let Said::Value(policy) = wanted.app_passwords {
                domain::set(writer, name, &domain::Change { app_passwords: Some(Some(policy)), ..Default::default() })?;
            }
            if wanted.standing == Some(DomainStanding::Disabled) {
                domain::disable(writer, name)?;
            }
            changes(&Change::created(entry));
            return Ok(Applied::Changed);
        };
        let present = domain_entry(&domain);
        if is_so(&Entry::Domain(present.clone()), entry) {
            return Ok(Applied::AlreadySo);
        }
        if let Some(alias_of) = wanted.alias_of.change()
            && alias_of != domain.alias_of
        {
            return Err(fixed(entry, "alias_of", domain.alias_of.as_ref().map(DomainName::as_str)));
        }
        let change = domain::Change {
            quota: wanted.quota.change(),
            app_passwords: wanted.app_passwords.change(),
            note: wanted.note.change(),
        };
        self.keep(domain::set(writer, name, &change)?);
        match wanted.standing {
            Some(DomainStanding::Disabled) => drop(self.keep(domain::disable(writer, name)?)),
            Some(DomainStanding::Enabled) => drop(self.keep(domain::enable(writer, name)?)),
            None => {}
        }
        let after = domain_entry(&domain::find(writer, name)?);
        Ok(tell(&Entry::Domain(present), &Entry::Domain(after), changes))
    }
}
