//! Domains.

use super::Extent;
use super::applier::{Applied, Applier, Changes, differing, tell};
use super::change::Change;
use crate::admin::{Result, domain};
use crate::model::document::{DomainEntry, Entry};
use crate::model::{Domain, DomainStanding};
use crate::store::{Reader, Taker};
use std::ops::ControlFlow;

/// Those with mailboxes come first: an alias domain names one of them.
pub(super) fn export(reader: &Reader<'_>, extent: Extent<'_>, take: Taker<'_, Entry>) -> Result<ControlFlow<()>> {
    let mut flow = ControlFlow::Continue(());
    for aliases in [false, true] {
        reader.list_domains_uncounted(&mut |domain| {
            let wanted = extent.only.is_none_or(|only| *only == domain.name || domain.alias_of.as_ref() == Some(only));
            if wanted && domain.alias_of.is_some() == aliases {
                flow = take(Entry::Domain(domain_entry(&domain)));
            }
            flow
        })?;
    }
    Ok(flow)
}

fn domain_entry(domain: &Domain) -> DomainEntry {
    DomainEntry {
        domain: domain.name.clone(),
        alias_of: domain.alias_of.clone().into(),
        standing: Some(domain.standing),
        quota: domain.quota.into(),
        app_passwords: domain.app_passwords.into(),
        outside_senders: Some(domain.outside_senders),
        delivered_by: domain.delivery.as_ref().map(|delivery| delivery.by.clone()).into(),
        delivered_from: domain.delivery.as_ref().and_then(|delivery| delivery.from).into(),
        delivered_until: domain.delivery.as_ref().and_then(|delivery| delivery.until).into(),
        note: domain.note.clone().into(),
        created_at: Some(domain.created_at),
    }
}

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
            return self.already_so(|writer| domain::ask_for_said(writer, wanted, &domain));
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
