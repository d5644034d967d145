//! Other mail systems taken over: what a document can't say.

use super::mailbox::require_home;
use super::{Failure, HomeRefusal, OutsideMailRoot, Refusal, Result};
use crate::model::document::MailboxEntry;
use crate::model::{MailSpot, MailThere, MailboxName, Wrapping};
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
                HomeRefusal::OfMany(..) => {
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

/// What keeps people from their mail, of what lies at the home that a source names. `reads` is the number and the name of the
/// user by whom Dovecot reads mail here.
pub fn tell_mail(there: &MailThere, home: &str, reads: Option<(u32, &str)>) -> Vec<String> {
    let place = match there.spot {
        MailSpot::Maildir => None,
        MailSpot::Home => {
            Some(format!("its mail is not read: it is in the home itself, not in Maildir below it: {home}"))
        }
        MailSpot::Above => Some(format!("its mail is not read: it is in the directory above the home: {home}")),
        MailSpot::Other(name) => Some(format!("its mail is not read: it is in {name}, not in Maildir: {home}")),
        MailSpot::Dbox(format) => Some(format!("its mail is not read: it is in the format {format}: {home}")),
    };
    let wrapping = there.wrapping.map(|wrapping| match wrapping {
        Wrapping::Encrypted => format!("its mail is encrypted, and the keys are at the old host: {home}"),
        Wrapping::Xz => format!("its mail is compressed by xz, which Dovecot 2.4 does not read: {home}"),
        Wrapping::Lz4 => format!("its mail is compressed by the program lz4, which Dovecot does not read: {home}"),
    });
    let owner = reads
        .filter(|(number, _)| *number != there.owner)
        .map(|(_, name)| format!("its mail belongs to the user {}, and Dovecot reads as {name}: {home}", there.owner));
    [place, wrapping, owner].into_iter().flatten().collect()
}

/// Whether a mailbox takes the password that it has where it comes from. One that is there and has a password keeps it:
/// whether that is the same is not to be found out at the price of a hash for each mailbox.
pub fn takes_password(reader: &Reader<'_>, entry: &MailboxEntry) -> Result<bool> {
    let present = reader.find_mailbox(&MailboxName::Address(entry.address.clone()))?;
    Ok(present.is_none_or(|mailbox| mailbox.password_scheme.is_none()))
}
