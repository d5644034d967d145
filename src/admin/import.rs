//! Other mail systems taken over: what a document can't say.

use super::Result;
use super::document::Passwords;
use super::password::cost;
use crate::model::document::{Entry, MailboxEntry, PasswordWish, Said};
use crate::model::{Argon2Cost, MailboxName, PasswordHash, Salt, Secret};
use crate::store::Reader;

/// The least that Argon2 takes: of a hash that is told of and not kept.
const REHEARSED_MEMORY: u32 = 8;

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

/// A mailbox whose password was not hashed where it comes from. One that is there and has a password keeps it: whether
/// that is the same is not to be found out at the price of a hash for each mailbox.
pub fn with_password(
    reader: &Reader<'_>,
    mut entry: Box<MailboxEntry>,
    secret: &Secret,
    passwords: Passwords,
) -> Result<Entry> {
    let present = reader.find_mailbox(&MailboxName::Address(entry.address.clone()))?;
    if present.is_none_or(|mailbox| mailbox.password_scheme.is_none()) {
        let cost = match passwords {
            Passwords::Made => cost(reader)?,
            Passwords::Rehearsed => Argon2Cost::new(REHEARSED_MEMORY, 1, 1)?,
        };
        entry.password = Said::Value(PasswordWish::Hash(PasswordHash::argon2id(secret, &cost, &Salt::random()?)?));
    }
    Ok(Entry::Mailbox(entry))
}
