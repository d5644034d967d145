//! Homes and mail places of mailboxes, and whose lie around one another.

use super::require_home_domain;
use crate::admin::{Failure, HomeRefusal, OutsideMailRoot, Result};
use crate::model::{AliasAddress, Directory, DomainName, HomePath, MailPlace, PlaceFault, Setting};
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
            if let Some(Occupant { address, directory: theirs, .. }) = reader.find_home(&path, None)? {
                let (what, path) = (Directory::Home, directory.clone());
                return Err(HomeRefusal::Nested { what, path, of: address, theirs }.into());
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

/// A new home is nobody else's: neither the same nor above or below a directory of another mailbox, there or removed, because
/// what is done to a directory is done to all that is in it.
pub(in crate::admin) fn require_home(reader: &Reader<'_>, home: &HomePath, outside: OutsideMailRoot) -> Result<()> {
    require_own(reader, Directory::Home, home, None, outside)
}

/// A mail place is nobody else's, as a home is. It is not the home of its own mailbox `of`, and has it not in it: Dovecot would
/// take what lies there for folders.
pub(in crate::admin) fn require_mail_place(
    reader: &Reader<'_>,
    place: &MailPlace,
    of: Option<(i64, &str)>,
    outside: OutsideMailRoot,
) -> Result<()> {
    require_own(reader, Directory::MailPlace, &place.path, of.map(|(id, _)| id), outside)?;
    match of.map(|(_, home)| HomePath::normalised(home)) {
        Some(home) if home == place.path || home.below(&place.path).is_some() => {
            Err(HomeRefusal::HoldsHome { place: place.clone(), home: home.as_str().to_owned() }.into())
        }
        Some(home) if inside_maildir(&home, &place.path) => {
            let fault = PlaceFault::Inside(format!("{}/Maildir", home.as_str()));
            Err(HomeRefusal::Unusable { place: place.clone(), fault }.into())
        }
        _ => Ok(()),
    }
}

/// Whether a path is a folder of the Maildir in a home.
fn inside_maildir(home: &HomePath, path: &HomePath) -> bool {
    path.below(home).and_then(|rest| rest.strip_prefix("Maildir/")).is_some()
}

/// A directory is that of one mailbox, `of`, alone.
fn require_own(
    reader: &Reader<'_>,
    what: Directory,
    path: &HomePath,
    of: Option<i64>,
    outside: OutsideMailRoot,
) -> Result<()> {
    let root = HomePath::normalised(&reader.find_setting(Setting::MailRoot)?);
    let of_many = *path == root
        || root.below(path).is_some()
        || match path.below(&root).map(str::parse::<DomainName>) {
            Some(Ok(domain)) => reader.find_home_domain(&domain)?.is_some(),
            Some(Err(_)) | None => false,
        };
    if of_many {
        return Err(HomeRefusal::OfMany(what, path.clone()).into());
    }
    if outside == OutsideMailRoot::Refused && path.below(&root).is_none() {
        return Err(HomeRefusal::Outside { what, path: path.clone(), root: root.as_str().to_owned() }.into());
    }
    match reader.find_home_around(path, of)? {
        None => Ok(()),
        Some(other) => Err(not_alone(what, path, other)),
    }
}

pub(super) fn not_alone(what: Directory, path: &HomePath, other: Occupant) -> Failure {
    if HomePath::normalised(&other.directory) == *path {
        return HomeRefusal::Taken(what, path.clone()).into();
    }
    HomeRefusal::Nested { what, path: path.clone(), of: other.address, theirs: other.directory }.into()
}
