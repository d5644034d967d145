//! A mail place is looked at before it is written; and what an operator's document may not say.

use super::desk::OperatorAtWork;
use crate::admin::{HomeRefusal, OperatorRefusal, Result, SaidDelivery};
use crate::effect::{account_numbers, look_at_place, other_path};
use crate::model::document::{DomainEntry, Entry, MailboxEntry};
use crate::model::{HomePath, MailPlace, MailboxName, PlaceFault, Setting};
use crate::store::Reader;
use std::path::Path;

/// Why Dovecot can't use a place, of those who read mail here.
pub fn find_fault(reader: &Reader<'_>, place: &MailPlace) -> Result<Option<PlaceFault>> {
    let [user, group, root] =
        [Setting::MailUser, Setting::MailGroup, Setting::MailRoot].map(|setting| reader.find_setting(setting));
    let reads = account_numbers(&user?, &group?);
    Ok(look_at_place(place, reads, Path::new(&root?)).err())
}

/// The place that an entry names can be used by Dovecot, unless the mailbox has it already.
pub fn require_usable(reader: &Reader<'_>, said: &MailboxEntry) -> Result<()> {
    let present = reader.find_mailbox(&MailboxName::Address(said.address.clone()))?;
    if let Some(home) =
        said.home.as_ref().filter(|home| present.as_ref().is_none_or(|mailbox| mailbox.home != home.as_str()))
    {
        require_no_link(reader, home)?;
    }
    let Some(place) = said.mail_place.value() else { return Ok(()) };
    if present.is_some_and(|mailbox| mailbox.mail_place.as_ref() == Some(place)) {
        return Ok(());
    }
    match find_fault(reader, place)? {
        None => Ok(()),
        Some(fault) => Err(HomeRefusal::Unusable { place: place.clone(), fault }.into()),
    }
}

/// Behind a link, two homes could be one directory. Where nobody can look, nothing is known of links.
fn require_no_link(reader: &Reader<'_>, home: &HomePath) -> Result<()> {
    let root = reader.find_setting(Setting::MailRoot)?;
    match other_path(home.as_str(), &root) {
        Ok(Some(real)) => Err(HomeRefusal::Linked { home: home.clone(), real: real.display().to_string() }.into()),
        Ok(None) | Err(_) => Ok(()),
    }
}

/// Where mail lies, and who delivers it, is root's to say: the document of an operator may name what is so already.
pub(super) fn require_as_before(reader: &Reader<'_>, by: &OperatorAtWork, entry: &Entry) -> Result<()> {
    let differs = match entry {
        Entry::Mailbox(said) => mailbox_differs(reader, said)?.map(|what| format!("{what} of {}", said.address)),
        Entry::Domain(said) => domain_differs(reader, said)?.map(|what| format!("{what} of {}", said.domain)),
        _ => None,
    };
    match differs {
        Some(what) => Err(OperatorRefusal::RootsAlone { operator: by.operator.person.user.clone(), what }.into()),
        None => Ok(()),
    }
}

fn domain_differs(reader: &Reader<'_>, said: &DomainEntry) -> Result<Option<&'static str>> {
    let delivery = SaidDelivery::from(said);
    if !delivery.says_something() {
        return Ok(None);
    }
    let present = reader.find_domain(&said.domain)?;
    let is_same = delivery.is(present.as_ref().and_then(|domain| domain.delivery.as_ref()));
    Ok((!is_same).then_some("delivered_by"))
}

fn mailbox_differs(reader: &Reader<'_>, said: &MailboxEntry) -> Result<Option<&'static str>> {
    let delivery = SaidDelivery::from(said);
    if said.home.is_none() && said.mail_place.change().is_none() && !delivery.says_something() {
        return Ok(None);
    }
    let present = reader.find_mailbox(&MailboxName::Address(said.address.clone()))?;
    let (home, place) =
        present.as_ref().map_or((None, None), |mailbox| (Some(mailbox.home.as_str()), mailbox.mail_place.as_ref()));
    let is_delivered = delivery.is(present.as_ref().and_then(|mailbox| mailbox.own_delivery.as_ref()));
    Ok(if said.home.as_ref().is_some_and(|said| home != Some(said.as_str())) {
        Some("home")
    } else if said.mail_place.change().is_some_and(|said| said.as_ref() != place) {
        Some("mail_place")
    } else {
        (!is_delivered).then_some("delivered_by")
    })
}
