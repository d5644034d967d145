//! What there is in a source: its numbers, and all that has to be known before the first entry can be made.

use super::fact::{Fact, FoundGrant, FoundHome, Use};
use super::loss::Loss;
use super::options::ImportOptions;
use super::quota::Quotas;
use super::route::{Hosting, Key, Routes};
use super::source::{Domains, Source};
use super::verdict::{Verdict, judge};
use crate::model::{Address, AliasAddress, DomainName, Incoming};
use std::collections::{BTreeMap, BTreeSet};

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

impl Counts {
    pub(super) fn objects(&self) -> u64 {
        self.domains + self.alias_domains + self.mailboxes + self.aliases + self.grants + self.autoreplies
    }
}

/// Takes what a source says for the first time.
pub struct Survey {
    pub source: &'static Source,
    pub version: Option<String>,
    pub counts: Counts,
    pub quotas: Quotas,
    pub homes: u64,
    /// How much is told of it in all.
    pub facts: u64,
    pub(super) options: ImportOptions,
    pub(super) routes: Routes,
    pub(super) implied: Vec<DomainName>,
    pub(super) twice: BTreeSet<String>,
    /// What is in the source and was never asked for.
    pub(super) never_asked: Vec<Loss>,
    schemes: BTreeMap<(&'static str, &'static str), u64>,
}

impl Survey {
    pub fn new(source: &'static Source, options: ImportOptions) -> Self {
        Self {
            source,
            version: None,
            counts: Counts::default(),
            quotas: Quotas::default(),
            homes: 0,
            facts: 0,
            routes: Routes::new(source.catch_all, (options.memory)()),
            options,
            implied: Vec::new(),
            twice: BTreeSet::new(),
            never_asked: Vec::new(),
            schemes: BTreeMap::new(),
        }
    }

    pub fn see(&mut self, fact: &Fact) {
        self.facts += 1;
        match fact {
            Fact::Version(version) => self.version = Some(version.clone()),
            Fact::Domain(found) => {
                self.counts.domains += 1;
                if let Ok(name) = found.name.parse::<DomainName>() {
                    match self.routes.add_domain(name.clone(), Hosting::Own) {
                        true if found.used == Use::Off => self.routes.shut_domain(name),
                        true => {}
                        false => drop(self.twice.insert(Key::Domain(&name).to_string())),
                    }
                }
            }
            Fact::AliasDomain(found) => {
                self.counts.alias_domains += 1;
                self.alias_domain(&found.name, &found.target, found.used);
            }
            Fact::Elsewhere(found) => {
                if let Ok(name) = found.name.parse() {
                    self.routes.add_domain(name, Hosting::Elsewhere);
                }
            }
            Fact::Mailbox(found) => {
                self.counts.mailboxes += 1;
                self.counts.suspended += u64::from(found.suspended.is_some());
                self.quotas.see(&found.quota);
                self.homes += u64::from(found.home != FoundHome::Unsaid);
                if !found.shared {
                    self.password(&judge(&found.password, self.options.password_scheme.as_ref()).0);
                }
                if let Ok(address) = found.address.parse::<Address>() {
                    self.imply(address.domain());
                    if !self.routes.add_mailbox(&address, found.suspended == Some(Incoming::Refuse)) {
                        self.twice.insert(Key::Mailbox(&address).to_string());
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
                let ended = found.until.is_some_and(|until| until <= self.options.now);
                // Postfix gets no answer from a row without a target, and asks for the catch-all next.
                let answers = found.used == Use::On && !ended && !found.targets.is_empty();
                // A mailbox may come after the row, so what is no grant is known later.
                for delegate in found.senders_of_mailbox() {
                    if let Ok(owner) = found.address.parse() {
                        self.routes.add_grant(&owner, &delegate, &FoundGrant::send_as("", ""));
                    }
                }
                if answers && !self.routes.add_alias(&address, &found.targets) {
                    self.twice.insert(Key::Alias(&address).to_string());
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
        self.imply(&target);
        let leads = self.routes.domain(&target) == Some(&Hosting::Own) && name != target;
        if used == Use::On && leads && !self.routes.add_domain(name.clone(), Hosting::AliasOf(target)) {
            self.twice.insert(Key::Domain(&name).to_string());
        }
    }

    /// A domain that is known by its addresses alone.
    fn imply(&mut self, domain: &DomainName) {
        if self.source.domains == Domains::Implied && self.routes.add_domain(domain.clone(), Hosting::Own) {
            self.counts.domains += 1;
            self.implied.push(domain.clone());
        }
    }
}
