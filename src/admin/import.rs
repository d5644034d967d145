//! Other mail systems taken over: what a document can't say.

use super::Result;
use crate::model::MailboxName;
use crate::model::document::MailboxEntry;
use crate::store::Reader;

/// A mailbox that is there already stays where it is. Tells whether that is somewhere else than the source says.
pub fn keep_home(reader: &Reader<'_>, entry: &mut MailboxEntry) -> Result<bool> {
    let Some(home) = &entry.home else { return Ok(false) };
    // One probe where it is new, as most are.
    let name = entry.address.to_string();
    if reader.find_login_name(&name)?.is_none() {
        return Ok(false);
    }
    let present = reader.find_mailbox(&MailboxName::Address(entry.address.clone()))?;
    let elsewhere = present.is_some_and(|mailbox| mailbox.home != home.as_str());
    if elsewhere {
        entry.home = None;
    }
    Ok(elsewhere)
}

/// Whether a mailbox takes the password that it has where it comes from. One that is there and has a password keeps it:
/// whether that is the same is not to be found out at the price of a hash for each mailbox.
pub fn takes_password(reader: &Reader<'_>, entry: &MailboxEntry) -> Result<bool> {
    let present = reader.find_mailbox(&MailboxName::Address(entry.address.clone()))?;
    Ok(present.is_none_or(|mailbox| mailbox.password_scheme.is_none()))
}
