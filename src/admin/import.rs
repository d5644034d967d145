//! Other mail systems taken over: what a document can't say.

use super::mailbox::require_home;
use super::{Failure, HomeRefusal, OutsideMailRoot, Refusal, Result};
use crate::model::MailboxName;
use crate::model::document::MailboxEntry;
use crate::store::Reader;

/// A mailbox that is there already stays where it is, and one that is new gets another home where that of the source can't
/// be its own. Tells why.
pub fn settle_home(reader: &Reader<'_>, entry: &mut MailboxEntry, outside: OutsideMailRoot) -> Result<Option<String>> {
    let Some(home) = &entry.home else { return Ok(None) };
    // One probe where it is new, as most are.
    let present = match reader.find_login_name(&entry.address.to_string())? {
        None => None,
        Some(_) => reader.find_mailbox(&MailboxName::Address(entry.address.clone()))?,
    };
    let reason = match present {
        Some(mailbox) if mailbox.home == home.as_str() => return Ok(None),
        Some(_) => "the mailbox exists already; its home is not changed".to_owned(),
        None => match require_home(reader, home, outside) {
            Ok(()) => return Ok(None),
            Err(Failure::Refused(Refusal::Home(refusal))) => match &refusal {
                HomeRefusal::Outside { root, .. } => format!(
                    "its home is outside the mail root {root}, so it gets a new one; use --outside-mail-root to keep the \
                     home: {}",
                    home.as_str()
                ),
                HomeRefusal::Nested { of, .. } => {
                    format!("its home is above or below that of {of}, so it gets a new one: {}", home.as_str())
                }
                HomeRefusal::OfMany(_) => {
                    format!("its home is a directory for homes, so it gets a new one: {}", home.as_str())
                }
                _ => format!("another mailbox has the same home, so it gets a new one: {}", home.as_str()),
            },
            Err(failure) => return Err(failure),
        },
    };
    entry.home = None;
    Ok(Some(reason))
}

/// Whether a mailbox takes the password that it has where it comes from. One that is there and has a password keeps it:
/// whether that is the same is not to be found out at the price of a hash for each mailbox.
pub fn takes_password(reader: &Reader<'_>, entry: &MailboxEntry) -> Result<bool> {
    let present = reader.find_mailbox(&MailboxName::Address(entry.address.clone()))?;
    Ok(present.is_none_or(|mailbox| mailbox.password_scheme.is_none()))
}
