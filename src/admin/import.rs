//! Other mail systems taken over: what a document can't say.

use super::mailbox::{require_home, require_mail_place};
use super::{Failure, HomeRefusal, OutsideMailRoot, Refusal, Result};
use crate::model::document::{MailboxEntry, Said};
use crate::model::{Address, HomePath, MailPlace, MailThere, Mailbox, MailboxName, PlaceFault, Wrapping};
use crate::store::Reader;

/// A mailbox that is there already stays where it is, and one that is new gets another home where that of the source can't
/// be its own, and Maildir in it where the mail of the source can't be. Tells why.
pub fn settle_directories(
    reader: &Reader<'_>,
    entry: &mut MailboxEntry,
    outside: OutsideMailRoot,
) -> Result<Vec<String>> {
    if entry.home.is_none() && entry.mail_place.value().is_none() {
        return Ok(Vec::new());
    }
    // One probe where it is new, as most are.
    let present = match reader.find_login_name(&entry.address.to_string())? {
        None => None,
        Some(_) => reader.find_mailbox(&MailboxName::Address(entry.address.clone()))?,
    };
    let mut reasons = Vec::new();
    if let Some(home) = &entry.home
        && let Some(reason) = unsettled_home(reader, home, present.as_ref(), outside)?
    {
        reasons.push(reason);
        entry.home = None;
    }
    if let Some(place) = entry.mail_place.value()
        && let Some(reason) = unsettled_place(reader, place, present.as_ref(), outside)?
    {
        reasons.push(reason);
        entry.mail_place = Said::Nothing;
    }
    Ok(reasons)
}

fn unsettled_home(
    reader: &Reader<'_>,
    home: &HomePath,
    present: Option<&Mailbox>,
    outside: OutsideMailRoot,
) -> Result<Option<String>> {
    let path = home.as_str();
    match present {
        Some(mailbox) if mailbox.home == path => return Ok(None),
        Some(_) => return Ok(Some("the mailbox exists already; its home is not changed".to_owned())),
        None => {}
    }
    let Some(refusal) = refused(require_home(reader, home, outside))? else { return Ok(None) };
    Ok(Some(match refusal {
        HomeRefusal::Outside { root, .. } => format!(
            "its home is outside the mail root {root}, so it gets a new one; use --outside-mail-root to keep the home: {path}"
        ),
        HomeRefusal::Nested { of, .. } => {
            format!("its home is above or below that of {of}, so it gets a new one: {path}")
        }
        HomeRefusal::OfMany(..) => format!("its home is a directory for homes, so it gets a new one: {path}"),
        _ => format!("another mailbox has the same home, so it gets a new one: {path}"),
    }))
}

fn unsettled_place(
    reader: &Reader<'_>,
    place: &MailPlace,
    present: Option<&Mailbox>,
    outside: OutsideMailRoot,
) -> Result<Option<String>> {
    match present {
        Some(mailbox) if mailbox.mail_place.as_ref() == Some(place) => return Ok(None),
        Some(_) => {
            return Ok(Some(format!("the mailbox exists already; its mail place is not changed to {place}")));
        }
        None => {}
    }
    let Some(refusal) = refused(require_mail_place(reader, place, None, outside))? else { return Ok(None) };
    Ok(Some(match refusal {
        HomeRefusal::Outside { root, .. } => format!(
            "its mail is not read: it is outside the mail root {root}; use --outside-mail-root to read it there: {place}"
        ),
        HomeRefusal::Nested { of, .. } => {
            format!("its mail is not read: it is above or below the mail of {of}: {place}")
        }
        HomeRefusal::OfMany(..) => format!("its mail is not read: the directory is one for homes: {place}"),
        _ => format!("its mail is not read: another mailbox has the same directory: {place}"),
    }))
}

/// Why a directory is refused, if it is.
fn refused(required: Result<()>) -> Result<Option<HomeRefusal>> {
    match required {
        Ok(()) => Ok(None),
        Err(Failure::Refused(Refusal::Home(refusal))) => Ok(Some(refusal)),
        Err(failure) => Err(failure),
    }
}

/// What keeps people from their mail, of what lies where a source has it. `reads` is the number and the name of the user by whom
/// Dovecot reads mail here.
pub fn tell_mail(there: &MailThere, directory: &str, reads: Option<(u32, &str)>) -> Vec<String> {
    let wrapping = there.wrapping.map(|wrapping| match wrapping {
        Wrapping::Encrypted => format!("its mail is encrypted, and the keys are at the old host: {directory}"),
        Wrapping::Xz => format!("its mail is compressed by xz, which Dovecot 2.4 does not read: {directory}"),
        Wrapping::Lz4 => format!("its mail is compressed by the program lz4, which Dovecot does not read: {directory}"),
    });
    let owner = reads.filter(|(number, _)| *number != there.owner).map(|(_, name)| {
        format!("its mail belongs to the user {}, and Dovecot reads as {name}: {directory}", there.owner)
    });
    [wrapping, owner].into_iter().flatten().collect()
}

/// No file of a source decides what runs here: its filter is named, with the command that sets it.
pub fn tell_filter(address: &Address, script: &str) -> String {
    format!("its filter is not taken over; look at it, and use 'doveadm sieve put -a -u {address} old < {script}'")
}

/// Why the mail of a source is not read where it is said to lie, of a place that is no good as it is. What the owner and the
/// messages are like is for [`tell_mail`] to say: the place is taken all the same.
pub fn tell_fault(fault: &PlaceFault, place: &MailPlace) -> Option<String> {
    let why = match fault {
        PlaceFault::Owner(_) | PlaceFault::Mode(_) | PlaceFault::Encrypted | PlaceFault::Unread(_) => return None,
        PlaceFault::NoDirectory => "it is a symbolic link, or no directory".to_owned(),
        PlaceFault::Elsewhere(path) => format!("it has another path, because a symbolic link is on the way: {path}"),
        PlaceFault::NotMade { in_directory } => {
            format!("it is not there, and Dovecot cannot make it in {in_directory}")
        }
        PlaceFault::Format(format) => format!("what lies there is {}", MailPlace::new(*format, place.path.clone())),
        PlaceFault::NoMail => "what lies there is no mail of a known format".to_owned(),
        PlaceFault::Writable(mode) => format!("everybody on this host may write there, its mode is {mode:04o}"),
        PlaceFault::Inside(maildir) => format!("it is a folder of the Maildir {maildir}"),
    };
    Some(format!("its mail is not read: {why}: {place}"))
}

/// Whether a mailbox takes the password that it has where it comes from. One that is there and has a password keeps it:
/// whether that is the same is not to be found out at the price of a hash for each mailbox.
pub fn takes_password(reader: &Reader<'_>, entry: &MailboxEntry) -> Result<bool> {
    let present = reader.find_mailbox(&MailboxName::Address(entry.address.clone()))?;
    Ok(present.is_none_or(|mailbox| mailbox.password_scheme.is_none()))
}
