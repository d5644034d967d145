//! Passwords: the policy, the hash, and the list of those that nobody may have.

mod rules;

use super::{
    Done, Failure, PasswordRefusal, Refusal, Rehearsal, Result, Terms, Warning, app_password, require_mailbox,
    require_staying, session,
};
use crate::model::document::MailboxEntry;
use crate::model::{
    AppPassword, Argon2Cost, Argon2Memory, ForbiddenPassword, HashError, Kind, Mailbox, MailboxName, Mark,
    PasswordHash, PasswordPolicy, Salt, Secret, Setting, Taken, Timestamp,
};
use crate::store::{Reader, Taker, Writer};
use std::ops::ControlFlow;

pub use rules::{Against, Depth, Names, Prepared, Rules};

/// A new password as it was given.
#[derive(Debug)]
pub enum NewPassword {
    /// Chosen by a person: the policy decides.
    Chosen(Secret),
    /// Made by us; goes back to the person, once.
    Generated(Secret),
    /// Taken over from elsewhere, as it is.
    TakenOver(Secret),
    /// Made elsewhere; the policy can't see through it.
    Hash { hash: PasswordHash, weak: WeakHashes },
}

/// Whether a hash of a weak scheme is good enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeakHashes {
    Refuse,
    Accept,
}

/// What becomes of the app passwords of a mailbox that gets another password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppPasswords {
    Keep,
    Revoke,
}

/// What was done about a password. The list of forbidden ones knows them by their labels.
#[derive(Debug)]
pub enum PasswordOutcome {
    Set { mailbox: Box<Mailbox>, generated: Option<Secret>, revoked: Vec<AppPassword> },
    Forbidden(String),
    Permitted(String),
}

pub(super) fn number(reader: &Reader<'_>, setting: Setting) -> Result<u32> {
    let stored = reader.find_setting(setting)?;
    let default = setting.default_value().and_then(|v| v.parse().ok()).unwrap_or_default();
    Ok(stored.parse().unwrap_or(default))
}

pub fn policy(reader: &Reader<'_>) -> Result<PasswordPolicy> {
    Ok(PasswordPolicy {
        min_length: number(reader, Setting::PasswordMinLength)? as usize,
        min_score: u8::try_from(number(reader, Setting::PasswordMinScore)?).unwrap_or(4),
        history: number(reader, Setting::PasswordHistory)? as usize,
    })
}

/// What new hashes cost.
pub fn cost(reader: &Reader<'_>) -> Result<Argon2Cost> {
    let memory_kib = number(reader, Setting::Argon2Memory)?;
    let iterations = number(reader, Setting::Argon2Iterations)?;
    let parallelism = number(reader, Setting::Argon2Parallelism)?;
    Ok(Argon2Cost::new(memory_kib, iterations, parallelism)?)
}

/// Prepares one password, as [`Rules::prepare`] does.
pub fn prepare(
    reader: &Reader<'_>,
    against: &Against,
    password: NewPassword,
    rehearsal: Rehearsal,
) -> Result<Prepared> {
    let depth = if rehearsal == Rehearsal::Yes { Depth::Unprinted } else { Depth::Hash };
    let prepared = Rules::read(reader)?.prepare(&mut Argon2Memory::default(), against, password, depth)?;
    prepared.require_unused(reader, against.mailbox())?;
    Ok(prepared)
}

/// As [`prepare`], for a mailbox that is there.
pub fn prepare_for(
    reader: &Reader<'_>,
    mailbox: &Mailbox,
    password: NewPassword,
    rehearsal: Rehearsal,
) -> Result<Prepared> {
    prepare(reader, &Against::of(reader, mailbox)?, password, rehearsal)
}

/// As [`Rules::generate`].
pub fn generate(reader: &Reader<'_>) -> Result<Secret> {
    Rules::read(reader)?.generate()
}

/// Whether a password would do for a mailbox. Told is what it could not be held against.
pub fn check(reader: &Reader<'_>, against: &Against, secret: &Secret) -> Result<Vec<Warning>> {
    Rules::read(reader)?.would_do(reader, against, secret)
}

/// Forbids a password for every mailbox, from the next change on.
pub fn forbid(writer: &Writer<'_>, label: &str, secret: &Secret, now: Timestamp) -> Result<Done> {
    let mut taken = false;
    let mut first: Option<PasswordHash> = None;
    list_forbidden(writer, &mut |entry| {
        taken |= entry.label == label;
        first.get_or_insert(entry.hash);
        ControlFlow::Continue(())
    })?;
    if taken {
        return Err(Refusal::LabelTaken(label.to_owned()).into());
    }
    let hash = match first.and_then(|first| first.argon2id_like(&mut Argon2Memory::default(), secret)) {
        Some(like_the_others) => like_the_others?,
        None => PasswordHash::argon2id(secret, &cost(writer)?, &Salt::random()?)?,
    };
    writer.insert_forbidden_password(label, &hash, now)?;
    Ok(Done::made(PasswordOutcome::Forbidden(label.to_owned())))
}

pub fn permit(writer: &Writer<'_>, label: &str) -> Result<Done> {
    if !writer.delete_forbidden_password(label)? {
        return Err(Refusal::NoSuchLabel(label.to_owned()).into());
    }
    Ok(Done::made(PasswordOutcome::Permitted(label.to_owned())))
}

pub fn list_forbidden(reader: &Reader<'_>, take: Taker<'_, ForbiddenPassword>) -> Result<()> {
    Ok(reader.list_forbidden_passwords(take)?)
}

/// A mailbox that can have a password, before anybody is asked for one.
pub fn find_for_password(reader: &Reader<'_>, name: &MailboxName) -> Result<Mailbox> {
    let mailbox = require_staying(reader, name)?;
    match mailbox.kind {
        Kind::Personal => Ok(mailbox),
        Kind::Shared => Err(Refusal::SharedHasNoPassword(mailbox.address).into()),
    }
}

/// Generates a password and hashes it, on the spot.
pub fn prepare_generated(reader: &Reader<'_>) -> Result<Prepared> {
    prepare(reader, &Against::default(), NewPassword::Generated(generate(reader)?), Rehearsal::No)
}

/// Stores a hash. The sessions that the old password opened are to end.
pub(super) fn put(writer: &Writer<'_>, name: &MailboxName, hash: &PasswordHash, set_at: Timestamp) -> Result<()> {
    let mailbox = find_for_password(writer, name)?;
    let keep = number(writer, Setting::PasswordHistory)?;
    writer.update_password(mailbox.id, hash, set_at, keep)?;
    // Those that app passwords opened go on, where the server can tell.
    session::end_marked(writer, &Taken::ForGood, &mailbox, Mark::Password(mailbox.login.clone()))
}

/// Takes a mailbox's password away: nobody logs in as it until it is given another.
pub(super) fn clear(writer: &Writer<'_>, name: &MailboxName, now: Timestamp) -> Result<Done> {
    let mailbox = require_staying(writer, name)?;
    if mailbox.password_scheme.is_none() {
        return Ok(Done::already(set_of(mailbox)));
    }
    writer.delete_password(mailbox.id)?;
    session::end_marked(writer, &Taken::ForGood, &mailbox, Mark::Password(mailbox.login.clone()))?;
    let warning = still_open(writer, &mailbox, now)?;
    Ok(Done::made(set_of(require_mailbox(writer, name)?)).warn(warning))
}

/// The outcome of a password that its person knows.
pub(super) fn set_of(mailbox: Mailbox) -> PasswordOutcome {
    PasswordOutcome::Set { mailbox: Box::new(mailbox), generated: None, revoked: Vec::new() }
}

/// Whoever has lost a password, or left it with somebody, expects that nothing opens the mailbox any longer.
fn still_open(reader: &Reader<'_>, mailbox: &Mailbox, now: Timestamp) -> Result<Option<Warning>> {
    let mut labels = Vec::new();
    reader.list_app_passwords(Some(&mailbox.address.clone().into()), &mut |found| {
        labels.extend(found.until.is_none_or(|until| until > now).then(|| found.label.to_string()));
        ControlFlow::Continue(())
    })?;
    let mailbox = mailbox.address.to_string();
    Ok((!labels.is_empty()).then_some(Warning::AppPasswordsOpen { mailbox, labels }))
}

pub fn set(
    writer: &Writer<'_>,
    said: &MailboxEntry,
    password: Prepared,
    terms: &Terms,
    app_passwords: AppPasswords,
) -> Result<Done> {
    let name = MailboxName::Address(said.address.clone());
    let set_at = terms.done_at(said.password_set_at, "password_set_at", &said.address)?;
    put(writer, &name, password.hash(), set_at)?;
    let revoked = match app_passwords {
        AppPasswords::Keep => Vec::new(),
        AppPasswords::Revoke => app_password::take_all(writer, &name)?,
    };
    let mut warnings = password.warnings();
    let mailbox = require_mailbox(writer, &name)?;
    warnings.extend(still_open(writer, &mailbox, terms.now)?);
    let outcome = PasswordOutcome::Set { mailbox: Box::new(mailbox), generated: password.into_generated(), revoked };
    Ok(Done { warnings, ..Done::made(outcome) })
}

impl From<HashError> for Failure {
    fn from(error: HashError) -> Self {
        PasswordRefusal::HashRefused(error).into()
    }
}

#[cfg(test)]
mod tests;
