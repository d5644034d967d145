//! What there is in a source: its numbers, and all that has to be known before the first entry can be made.

use super::fact::{Fact, FoundHome, FoundQuota, Use};
use super::route::Routes;
use super::verdict::{Verdict, judge};
use super::{Request, Source};
use crate::model::{Address, AliasAddress, DomainName};
use std::collections::{BTreeMap, BTreeSet};

/// The quotas of a source, which tell in which unit they were typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Quotas {
    pub limited: u64,
    /// Of these, those that are whole numbers of 1 024 000 bytes, and of 1 048 576.
    decimal: u64,
    binary: u64,
}

/// PostfixAdmin's own megabyte.
pub(super) const ODD_MEGABYTE: i64 = 1_024_000;
const MEGABYTE: i64 = 1 << 20;

impl Quotas {
    fn see(&mut self, quota: &FoundQuota) {
        if let FoundQuota::Bytes(bytes) = quota {
            self.limited += 1;
            self.decimal += u64::from(bytes % ODD_MEGABYTE == 0);
            self.binary += u64::from(bytes % MEGABYTE == 0);
        }
    }

    /// The number of bytes that the source took for a megabyte, where its quotas tell.
    pub fn factor(&self) -> Option<i64> {
        if self.limited == 0 {
            return None;
        }
        if self.decimal == self.limited {
            return Some(ODD_MEGABYTE);
        }
        (self.binary == self.limited).then_some(MEGABYTE)
    }
}

/// How many passwords there are of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemeCount {
    pub scheme: &'static str,
    pub verdict: &'static str,
    pub count: u64,
}

/// How many things there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub domains: u64,
    pub alias_domains: u64,
    pub mailboxes: u64,
    pub suspended: u64,
    /// Without the rows that mailboxes have for themselves.
    pub aliases: u64,
    pub catch_alls: u64,
    pub grants: u64,
    pub autoreplies: u64,
    pub losses: u64,
}

/// Takes what a source says for the first time.
pub struct Survey {
    pub source: Source,
    pub version: Option<String>,
    pub counts: Counts,
    pub quotas: Quotas,
    pub homes: u64,
    pub(super) request: Request,
    pub(super) routes: Routes,
    pub(super) implied: Vec<DomainName>,
    pub(super) twice: BTreeSet<String>,
    schemes: BTreeMap<(&'static str, &'static str), u64>,
}

impl Survey {
    pub fn new(source: Source, request: Request) -> Self {
        Self {
            source,
            version: None,
            counts: Counts::default(),
            quotas: Quotas::default(),
            homes: 0,
            routes: Routes::new((request.book)()),
            request,
            implied: Vec::new(),
            twice: BTreeSet::new(),
            schemes: BTreeMap::new(),
        }
    }

    pub fn see(&mut self, fact: &Fact) {
        match fact {
            Fact::Domain(found) => {
                self.counts.domains += 1;
                if let Ok(name) = found.name.parse::<DomainName>()
                    && !self.routes.add_domain(name.clone(), None)
                {
                    self.twice.insert(name.to_string());
                }
            }
            Fact::AliasDomain(found) => {
                self.counts.alias_domains += 1;
                self.alias_domain(&found.name, &found.target, found.used);
            }
            Fact::Mailbox(found) => {
                self.counts.mailboxes += 1;
                self.counts.suspended += u64::from(found.suspended.is_some());
                self.quotas.see(&found.quota);
                self.homes += u64::from(found.home != FoundHome::Unsaid);
                if !found.shared {
                    self.password(&judge(&found.password).0);
                }
                if let Ok(address) = found.address.parse::<Address>() {
                    self.imply(address.domain());
                    if !self.routes.add_mailbox(&address) {
                        self.twice.insert(address.to_string());
                    }
                }
            }
            Fact::Alias(found) => {
                let Ok(address) = found.address.parse::<AliasAddress>() else {
                    self.counts.aliases += 1;
                    return;
                };
                self.imply(address.domain());
                if !self.routes.has_mailbox(&address) {
                    self.counts.aliases += 1;
                    self.counts.catch_alls += u64::from(address.local().is_empty());
                }
                let ended = found.until.is_some_and(|until| until <= self.request.now);
                if found.used == Use::On && !ended && !self.routes.add_alias(&address, &found.targets) {
                    self.twice.insert(format!("alias {address}"));
                }
            }
            Fact::AliasNote(found) => {
                if let Ok(address) = found.address.parse() {
                    self.routes.add_note(&address, &found.note);
                }
            }
            Fact::Grant(found) => {
                self.counts.grants += 1;
                if let (Ok(owner), Ok(delegate)) = (found.owner.parse(), found.delegate.parse()) {
                    self.routes.add_grant(&owner, &delegate, found);
                }
            }
            Fact::Autoreply(_) => self.counts.autoreplies += 1,
            Fact::Loss(_) => self.counts.losses += 1,
        }
    }

    /// How many passwords there are of each scheme and verdict.
    pub fn schemes(&self) -> impl Iterator<Item = SchemeCount> {
        self.schemes.iter().map(|((scheme, verdict), count)| SchemeCount { scheme, verdict, count: *count })
    }

    pub fn weak_hashes(&self) -> u64 {
        self.schemes().filter(|count| count.verdict == "weak").map(|count| count.count).sum()
    }

    fn password(&mut self, verdict: &Verdict) {
        *self.schemes.entry((verdict.scheme(), verdict.as_str())).or_default() += 1;
    }

    fn alias_domain(&mut self, name: &str, target: &str, used: Use) {
        let (Ok(name), Ok(target)) = (name.parse::<DomainName>(), target.parse::<DomainName>()) else { return };
        let leads = matches!(self.routes.domain(&target), Some(None)) && name != target;
        if used == Use::On && leads && !self.routes.add_domain(name.clone(), Some(target)) {
            self.twice.insert(name.to_string());
        }
    }

    /// A domain that is known by its addresses alone.
    fn imply(&mut self, domain: &DomainName) {
        if self.source.implies_domains() && self.routes.add_domain(domain.clone(), None) {
            self.counts.domains += 1;
            self.implied.push(domain.clone());
        }
    }
}
