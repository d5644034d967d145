//! A mail place is looked at before it is written.

use crate::admin::{HomeRefusal, Result};
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
