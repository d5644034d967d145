//! A person's own change of their password: the current one opens it, and no administrator is asked.
//!
//! Whoever tries must not learn from it which mailboxes there are. So a mailbox that is not there, one that nobody logs in
//! to and a wrong password are one refusal, and take as long. A try is counted and committed before anything is
//! compared, so that many at once are no more than one after the other.

use super::password::{Prepared, cost, put, set_of};
use super::{Done, PasswordRefusal, Result, require_mailbox};
use crate::model::{Fact, Kind, Mailbox, MailboxName, PasswordHash, Salt, Secret, Timestamp, Verification};
use crate::store::{Reader, Writer};

/// So many wrong passwords in so many seconds, and no more are compared until the first of them is as old.
pub const TRIES: u32 = 5;
pub const WINDOW: i64 = 15 * 60;

/// What tries are counted by: a mailbox has one address, and may have a login name besides.
fn counted_as(reader: &Reader<'_>, name: &MailboxName) -> Result<String> {
    Ok(reader.find_mailbox(name)?.map_or_else(|| name.to_string(), |mailbox| mailbox.address.to_string()))
}

fn later(at: Timestamp, seconds: i64) -> Timestamp {
    Timestamp::from_unix_seconds(at.unix_seconds() + seconds).unwrap_or(at)
}

/// Counts a try, unless there have been too many.
pub fn count(writer: &Writer<'_>, name: &MailboxName, now: Timestamp) -> Result<()> {
    let counted = counted_as(writer, name)?;
    let begin = later(now, -WINDOW);
    if let Some(first) = writer.find_password_try(&counted, begin, TRIES)? {
        return Err(PasswordRefusal::TooManyTries { name: name.to_string(), until: later(first, WINDOW) }.into());
    }
    Ok(writer.insert_password_try(&counted, now, begin)?)
}

/// The mailbox, if its person logs in with this password. Takes its time in any case.
pub fn verify(reader: &Reader<'_>, name: &MailboxName, current: &Secret) -> Result<Mailbox> {
    let found = reader.find_mailbox(name)?;
    let stored = found.as_ref().map(|mailbox| reader.find_password(mailbox.id)).transpose()?.flatten();
    let right = match stored {
        Some(stored) => stored.verify(current) == Verification::Match,
        None => PasswordHash::argon2id(current, &cost(reader)?, &Salt::random()?).map(|_| false)?,
    };
    let may_log_in = |m: &Mailbox| m.kind == Kind::Personal && m.standing.login == Fact::Allowed;
    match found {
        Some(mailbox) if right && may_log_in(&mailbox) => Ok(mailbox),
        _ => Err(PasswordRefusal::CurrentWrong(name.to_string()).into()),
    }
}

/// Enters a wrong password in the audit log.
pub fn note_wrong(writer: &Writer<'_>, name: &MailboxName, now: Timestamp) -> Result<()> {
    Ok(writer.insert_wrong_password(&counted_as(writer, name)?, now)?)
}

/// The password was right: earlier ones count no more.
pub fn forgive(writer: &Writer<'_>, name: &MailboxName) -> Result<()> {
    Ok(writer.delete_password_tries(&counted_as(writer, name)?)?)
}

/// Sets the new password of whoever has given the current one.
pub fn set(writer: &Writer<'_>, mailbox: &Mailbox, password: &Prepared, now: Timestamp) -> Result<Done> {
    let name = MailboxName::Address(mailbox.address.clone());
    put(writer, &name, password.hash(), now)?;
    Ok(Done::made(set_of(require_mailbox(writer, &name)?)))
}

#[cfg(test)]
mod tests;
