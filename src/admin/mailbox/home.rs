//! Homes of mailboxes, and whose lie around one another.

use super::require_home_domain;
use crate::admin::{Failure, HomeRefusal, OutsideMailRoot, Result};
use crate::model::{AliasAddress, DomainName, HomePath, Setting};
use crate::store::{Occupant, Reader};

/// What is the same for one new address after another, as a file has them, sorted by domains. Good for one transaction.
#[derive(Default)]
pub struct Homes {
    domain: Option<(DomainName, i64)>,
    mail_root: Option<String>,
    /// The domain in whose directory homes can be made.
    directory: Option<DomainName>,
}

impl Homes {
    pub(in crate::admin) fn require_domain(&mut self, reader: &Reader<'_>, address: &AliasAddress) -> Result<i64> {
        match &self.domain {
            Some((domain, id)) if domain == address.domain() => Ok(*id),
            _ => {
                let id = require_home_domain(reader, address)?;
                self.domain = Some((address.domain().clone(), id));
                Ok(id)
            }
        }
    }

    /// The directory of a domain is in nobody's home.
    pub(super) fn require_directory(&mut self, reader: &Reader<'_>, domain: &DomainName) -> Result<()> {
        if self.directory.as_ref() == Some(domain) {
            return Ok(());
        }
        let directory = HomePath::normalised(&format!("{}/{domain}", self.mail_root(reader)?));
        for path in std::iter::once(directory.clone()).chain(directory.above()) {
            if let Some(Occupant { address, home, .. }) = reader.find_home(&path, None)? {
                return Err(HomeRefusal::Nested { home: directory.clone(), of: address, theirs: home }.into());
            }
        }
        self.directory = Some(domain.clone());
        Ok(())
    }

    pub(super) fn mail_root(&mut self, reader: &Reader<'_>) -> Result<&str> {
        let root = match self.mail_root.take() {
            Some(root) => root,
            None => reader.find_setting(Setting::MailRoot)?,
        };
        Ok(self.mail_root.insert(root))
    }
}

/// A new home is nobody else's: neither the same nor above or below that of another mailbox, there or removed, because
/// what is done to a directory is done to all that is in it.
pub(in crate::admin) fn require_home(reader: &Reader<'_>, home: &HomePath, outside: OutsideMailRoot) -> Result<()> {
    let root = HomePath::normalised(&reader.find_setting(Setting::MailRoot)?);
    let of_many = *home == root
        || root.below(home).is_some()
        || match home.below(&root).map(str::parse::<DomainName>) {
            Some(Ok(domain)) => reader.find_home_domain(&domain)?.is_some(),
            Some(Err(_)) | None => false,
        };
    if of_many {
        return Err(HomeRefusal::OfMany(home.clone()).into());
    }
    if outside == OutsideMailRoot::Refused && home.below(&root).is_none() {
        return Err(HomeRefusal::Outside { home: home.clone(), root: root.as_str().to_owned() }.into());
    }
    match reader.find_home_around(home, None)? {
        None => Ok(()),
        Some(other) => Err(not_alone(home, other)),
    }
}

pub(super) fn not_alone(home: &HomePath, other: Occupant) -> Failure {
    if HomePath::normalised(&other.home) == *home {
        return HomeRefusal::Taken(home.clone()).into();
    }
    HomeRefusal::Nested { home: home.clone(), of: other.address, theirs: other.home }.into()
}
