//! Aliases of whole domains: `@old` to `@new`, in sources where a domain may have such an alias and addresses, too.

use crate::import::fact::{Fact, FoundAlias, FoundAliasDomain, FoundElsewhere, Use};
use crate::import::{Loss, Memory, MemoryKey, Stop, Take};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// An address of its own in a domain whose other addresses are another's, whatever its case.
struct Own<'a>(&'a str);

impl MemoryKey for Own<'_> {}

impl fmt::Display for Own<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "own {}", self.0.to_lowercase())
    }
}

/// The domains of a source: those that addresses are in, and those that have another's addresses.
pub(super) struct WholeDomains {
    own: BTreeSet<String>,
    pairs: BTreeMap<String, String>,
    addresses: Box<dyn Memory>,
}

fn domain_of(address: &str) -> Option<String> {
    address.rsplit_once('@').map(|(_, domain)| domain.to_lowercase())
}

impl WholeDomains {
    pub(super) fn new(memory: Box<dyn Memory>) -> Self {
        Self { own: BTreeSet::new(), pairs: BTreeMap::new(), addresses: memory }
    }

    /// Something that has an address: its domain is one of the source.
    pub(super) fn see_address(&mut self, address: &str) {
        self.see_domain_of(address);
        self.addresses.put(&Own(address), "");
    }

    /// Something that has no mail, but makes its domain one of the source.
    pub(super) fn see_domain_of(&mut self, address: &str) {
        self.own.extend(domain_of(address));
    }

    /// The same, if that is a domain of a pair.
    pub(super) fn see_address_in_pair(&mut self, address: &str) {
        if domain_of(address).is_some_and(|domain| self.pairs.contains_key(&domain)) {
            self.see_address(address);
        }
    }

    /// Whether there is any pair: without one, no address has to be looked at for it.
    pub(super) fn has_pairs(&self) -> bool {
        !self.pairs.is_empty()
    }

    pub(super) fn see_pair(&mut self, pair: FoundAliasDomain) {
        self.pairs.entry(pair.name).or_insert(pair.target);
    }

    pub(super) fn memory(&self) -> &dyn Memory {
        &*self.addresses
    }

    /// The domains that addresses are in.
    pub(super) fn own(&self) -> impl Iterator<Item = &str> {
        self.own.iter().map(String::as_str)
    }

    /// Where a pair leads in the end: to a domain with addresses, or out of the source.
    fn end_of(&self, name: &str) -> String {
        let mut passed = BTreeSet::from([name]);
        let mut end = self.pairs.get(name).map_or(name, String::as_str);
        while !self.own.contains(end) && passed.insert(end) {
            match self.pairs.get(end) {
                Some(next) => end = next,
                None => break,
            }
        }
        end.to_owned()
    }

    /// Of a domain that has addresses of its own, the one whose addresses it has, too.
    pub(super) fn expands(&self, name: &str) -> Option<String> {
        let name = name.to_lowercase();
        let end = self.end_of(&name);
        (self.pairs.contains_key(&name) && self.own.contains(&name) && self.own.contains(&end)).then_some(end)
    }

    /// Whether the addresses of a domain are those of another one that is taken over.
    pub(super) fn leads_here(&self, name: &str) -> bool {
        self.pairs.contains_key(name) && self.own.contains(&self.end_of(name))
    }

    /// Says what each pair is: an alias domain, a domain that goes to another host, or one that has addresses of its own,
    /// too, and so becomes a domain with an alias for each address of the other.
    pub(super) fn tell(&self, take: Take<'_>) -> Result<(), Stop> {
        for name in self.pairs.keys() {
            let target = self.end_of(name);
            let (is_own, leads) = (self.own.contains(name), self.own.contains(&target));
            take(match (is_own, leads) {
                (false, true) => Fact::AliasDomain(FoundAliasDomain { name: name.clone(), target, used: Use::On }),
                (true, true) => Fact::Loss(expanded(name, &target, "address")),
                (true, false) => Fact::Loss(Loss::new(
                    "domain",
                    name.clone(),
                    format!("its other addresses went to the domain {target}, elsewhere; here they are refused"),
                )),
                (false, false) => Fact::Elsewhere(FoundElsewhere::relayed(
                    name.clone(),
                    format!("all its mail went to the domain {target}, elsewhere"),
                )),
            })?;
        }
        // What goes out of the source is an alias, too: others may lead there.
        self.pairs.keys().filter(|name| !self.own.contains(*name)).try_for_each(|name| {
            let target = self.end_of(name);
            match self.own.contains(&target) {
                true => Ok(()),
                false => take(Fact::Alias(FoundAlias {
                    address: format!("@{name}"),
                    targets: vec![format!("@{target}")],
                    ..FoundAlias::default()
                })),
            }
        })
    }

    /// The aliases that an address makes, in the domains that have its domain's addresses beside their own. A catch-all
    /// leads there where it leads here.
    pub(super) fn tell_twins(&mut self, address: &str, targets: &[String], take: Take<'_>) -> Result<(), Stop> {
        let Some((local, domain)) = address.rsplit_once('@') else { return Ok(()) };
        let domain = domain.to_lowercase();
        let is_expanded = |name: &&String| self.own.contains(*name) && self.end_of(name) == domain;
        let expanded: Vec<String> = self.pairs.keys().filter(is_expanded).cloned().collect();
        for name in expanded {
            let twin = format!("{local}@{name}");
            // From then on it counts as an address of its own, so that no second one is made.
            if self.addresses.put(&Own(&twin), "") {
                let targets = if local.is_empty() { targets.to_vec() } else { vec![address.to_owned()] };
                take(Fact::Alias(FoundAlias { address: twin, targets, ..FoundAlias::default() }))?;
            }
        }
        Ok(())
    }

    pub(super) fn has_twins(&self) -> bool {
        self.pairs.keys().any(|name| self.own.contains(name))
    }
}

/// What becomes of a domain that has another's addresses or mailboxes, and some aliases of its own.
pub(super) fn expanded(name: &str, target: &str, shared: &str) -> Loss {
    let reason = format!(
        "it has addresses of its own, too, so it becomes a domain with an alias for each {shared} of {target}; what is \
         created there later needs an alias in it"
    );
    Loss::new("alias domain", name, reason)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::LongMemory;

    #[test]
    fn a_domain_is_ours_only_if_addresses_are_in_it() {
        let mut whole = WholeDomains::new(Box::<LongMemory>::default());
        for address in ["anna@a.example", "own@both.example", "own@out.example"] {
            whole.see_address(address);
        }
        for (name, target) in [
            ("al.example", "a.example"),
            ("al2.example", "al.example"),
            ("both.example", "a.example"),
            ("old.example", "gmail.example"),
            ("older.example", "old.example"),
            ("out.example", "gmail.example"),
            ("x.example", "y.example"),
            ("y.example", "x.example"),
        ] {
            let (name, target) = (name.to_owned(), target.to_owned());
            whole.see_pair(FoundAliasDomain { name, target, used: Use::On });
        }
        let mut told = Vec::new();
        let mut take = |fact: Fact| {
            told.push(match fact {
                Fact::AliasDomain(found) => format!("{} is {}", found.name, found.target),
                Fact::Elsewhere(found) => format!("{} goes out", found.name),
                Fact::Alias(found) => format!("{} to {}", found.address, found.targets.join(" ")),
                Fact::Loss(loss) => format!("lose {}", loss.object),
                other => panic!("{other:?}"),
            });
            Ok(())
        };
        whole.tell(&mut take).unwrap();
        whole.tell_twins("anna@a.example", &[], &mut take).unwrap();
        whole.tell_twins("own@a.example", &[], &mut take).unwrap();
        whole.tell_twins("@a.example", &["anna@a.example".to_owned()], &mut take).unwrap();
        let expected = [
            "al.example is a.example",
            "al2.example is a.example",
            "lose both.example",
            "old.example goes out",
            "older.example goes out",
            "lose out.example",
            "x.example goes out",
            "y.example goes out",
            "@old.example to @gmail.example",
            "@older.example to @gmail.example",
            "@x.example to @x.example",
            "@y.example to @y.example",
            "anna@both.example to anna@a.example",
            "@both.example to anna@a.example",
        ];
        assert_eq!(told, expected);
    }
}
