//! A mail place is looked at before it is written.

use super::desk::OperatorAtWork;
use crate::admin::{HomeRefusal, OperatorRefusal, Result};
use crate::effect::{account_numbers, look_at_place};
use crate::model::document::MailboxEntry;
use crate::model::{MailPlace, MailboxName, PlaceFault, Setting};
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
    let Some(place) = said.mail_place.value() else { return Ok(()) };
    let present = reader.find_mailbox(&MailboxName::Address(said.address.clone()))?;
    if present.is_some_and(|mailbox| mailbox.mail_place.as_ref() == Some(place)) {
        return Ok(());
    }
    match find_fault(reader, place)? {
        None => Ok(()),
        Some(fault) => Err(HomeRefusal::Unusable { place: place.clone(), fault }.into()),
    }
}

/// Where mail lies is root's to say: the document of an operator may name the directories that a mailbox has already.
pub(super) fn require_as_before(reader: &Reader<'_>, by: &OperatorAtWork, said: &MailboxEntry) -> Result<()> {
    if said.home.is_none() && said.mail_place.change().is_none() {
        return Ok(());
    }
    let present = reader.find_mailbox(&MailboxName::Address(said.address.clone()))?;
    let (home, place) =
        present.as_ref().map_or((None, None), |mailbox| (Some(mailbox.home.as_str()), mailbox.mail_place.as_ref()));
    let what = if said.home.as_ref().is_some_and(|said| home != Some(said.as_str())) {
        "home"
    } else if said.mail_place.change().is_some_and(|said| said.as_ref() != place) {
        "mail_place"
    } else {
        return Ok(());
    };
    let (operator, address) = (by.operator.person.user.clone(), &said.address);
    Err(OperatorRefusal::RootsAlone { operator, what: format!("{what} of {address}") }.into())
}
