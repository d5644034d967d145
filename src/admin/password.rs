//! Passwords: the policy, the hash, and the list of those that nobody may have.

use super::{Done, Failure, Refusal, Result, Terms, Warning, require_mailbox, require_staying, session};
use crate::model::document::MailboxEntry;
use crate::model::{
    Address, Argon2Cost, Argon2Memory, ForbiddenPassword, HashError, HashStrength, Kind, Mailbox, MailboxName, Mark,
    PasswordContext, PasswordHash, PasswordPolicy, Salt, Secret, Setting, Taken, Text, Timestamp, Verification,
};
use crate::store::{Reader, Taker, Writer};
use std::hash::BuildHasher;
use std::ops::ControlFlow;

/// Characters of a generated password, where the policy does not ask for more: 24 of 55 are 138 bits.
const GENERATED_LENGTH: usize = 24;

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

/// What was done about a password. The list of forbidden ones knows them by their labels.
#[derive(Debug)]
pub enum PasswordOutcome {
    Set { mailbox: Box<Mailbox>, generated: Option<Secret> },
    Forbidden(String),
    Permitted(String),
}

/// A password that has passed, as it will be stored.
#[derive(Debug)]
pub struct Prepared {
    hash: PasswordHash,
    generated: Option<Secret>,
}

impl Prepared {
    pub fn from_hash(hash: PasswordHash, weak: WeakHashes) -> Result<Self> {
        if hash.strength() == HashStrength::Weak && weak == WeakHashes::Refuse {
            return Err(Refusal::HashWeak(hash.scheme().name().to_owned()).into());
        }
        Ok(Self { hash, generated: None })
    }

    /// Stands in for a password to be generated, where nothing will be committed.
    pub(super) fn rehearsed() -> Self {
        let hash = "{ARGON2ID}$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA";
        Self { hash: PasswordHash::from_stored(hash.to_owned()), generated: None }
    }

    pub fn hash(&self) -> &PasswordHash {
        &self.hash
    }

    pub fn into_parts(self) -> (PasswordHash, Option<Secret>) {
        (self.hash, self.generated)
    }

    pub(super) fn into_generated(self) -> Option<Secret> {
        self.generated
    }

    pub(super) fn warning(&self) -> Option<Warning> {
        (self.hash.strength() == HashStrength::Weak).then(|| Warning::WeakHash(self.hash.scheme().name().to_owned()))
    }
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

/// How far a password is prepared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// Held against the policy, which is quick: what is left will be done by a later look at it.
    Policy,
    /// Held against every rule, and not hashed: nothing will be committed.
    Rules,
    Hash,
    /// What is left after [`Depth::Policy`]: the other rules, and the hash.
    Rest,
}

/// All that is asked of passwords, and what a hash costs. It knows no store, so any thread may use it.
pub struct Rules {
    policy: PasswordPolicy,
    cost: Argon2Cost,
    forbidden: Vec<PasswordHash>,
}

/// What the password of one mailbox is held against besides.
#[derive(Debug, Default)]
pub struct Against {
    names: Names,
    history: Vec<PasswordHash>,
}

impl Against {
    /// For a mailbox that had passwords before.
    pub fn of(reader: &Reader<'_>, mailbox: &Mailbox) -> Result<Self> {
        let history = number(reader, Setting::PasswordHistory)?;
        Ok(Self { names: mailbox.into(), history: reader.list_password_history(mailbox.id, history)? })
    }
}

impl Against {
    /// Of a password that is held against the policy: the same for the same password of the same mailbox.
    pub fn fingerprint(&self, hasher: &impl BuildHasher, password: &NewPassword) -> Option<u64> {
        match password {
            NewPassword::Chosen(secret) => Some(hasher.hash_one((&self.names, secret.expose()))),
            _ => None,
        }
    }
}

impl From<Names> for Against {
    fn from(names: Names) -> Self {
        Self { names, history: Vec::new() }
    }
}

impl Rules {
    pub fn read(reader: &Reader<'_>) -> Result<Self> {
        let mut forbidden = Vec::new();
        list_forbidden(reader, &mut |entry| {
            forbidden.push(entry.hash);
            ControlFlow::Continue(())
        })?;
        Ok(Self { policy: policy(reader)?, cost: cost(reader)?, forbidden })
    }

    pub fn cost(&self) -> &Argon2Cost {
        &self.cost
    }

    /// A password of which nobody knows anything yet, as long as the policy asks for.
    pub fn generate(&self) -> Result<Secret> {
        let length = self.policy.min_length.max(GENERATED_LENGTH);
        Secret::generate(length).map_err(|_| HashError::NoRandomness.into())
    }

    /// Checks a password against every rule and hashes it. Takes its time, so it comes before the transaction.
    pub fn prepare(
        &self,
        memory: &mut Argon2Memory,
        against: &Against,
        password: NewPassword,
        depth: Depth,
    ) -> Result<Prepared> {
        let (secret, generated) = match password {
            NewPassword::Hash { hash, weak } => return Prepared::from_hash(hash, weak),
            NewPassword::Generated(secret) => (secret, true),
            NewPassword::TakenOver(secret) => (secret, false),
            NewPassword::Chosen(secret) => {
                match depth {
                    Depth::Policy => self.check_policy(against, &secret)?,
                    Depth::Rules | Depth::Hash => self.check(memory, against, &secret)?,
                    Depth::Rest => self.check_lists(memory, against, &secret)?,
                }
                (secret, false)
            }
        };
        let hash = match depth {
            Depth::Policy | Depth::Rules => return Ok(Prepared::rehearsed()),
            Depth::Hash | Depth::Rest => PasswordHash::argon2id_in(memory, &secret, &self.cost, &Salt::random()?)?,
        };
        Ok(Prepared { hash, generated: generated.then_some(secret) })
    }

    fn check_policy(&self, against: &Against, secret: &Secret) -> Result<()> {
        Ok(self.policy.check(secret, &against.names.context()).map_err(Refusal::PasswordRefused)?)
    }

    /// Whether a password would do: the policy, the list of the forbidden, and the mailbox's last ones.
    fn check(&self, memory: &mut Argon2Memory, against: &Against, secret: &Secret) -> Result<()> {
        self.check_policy(against, secret)?;
        self.check_lists(memory, against, secret)
    }

    fn check_lists(&self, memory: &mut Argon2Memory, against: &Against, secret: &Secret) -> Result<()> {
        if self.is_forbidden(memory, secret)? {
            return Err(Refusal::PasswordForbidden.into());
        }
        if against.history.iter().any(|hash| hash.verify_in(memory, secret) == Verification::Match) {
            let history = u32::try_from(self.policy.history).unwrap_or(u32::MAX);
            return Err(Refusal::PasswordReused { history }.into());
        }
        Ok(())
    }

    /// All entries have the salt and the cost of the first one, so the whole list costs one hash.
    fn is_forbidden(&self, memory: &mut Argon2Memory, secret: &Secret) -> Result<bool> {
        match self.forbidden.iter().find_map(|hash| hash.argon2id_like(memory, secret)) {
            Some(like_them) => Ok(self.forbidden.contains(&like_them?)),
            None => Ok(false),
        }
    }
}

/// Prepares one password, as [`Rules::prepare`] does.
pub fn prepare(reader: &Reader<'_>, against: &Against, password: NewPassword) -> Result<Prepared> {
    Rules::read(reader)?.prepare(&mut Argon2Memory::default(), against, password, Depth::Hash)
}

/// As [`prepare`], for a mailbox that is there.
pub fn prepare_for(reader: &Reader<'_>, mailbox: &Mailbox, password: NewPassword) -> Result<Prepared> {
    prepare(reader, &Against::of(reader, mailbox)?, password)
}

/// As [`Rules::generate`].
pub fn generate(reader: &Reader<'_>) -> Result<Secret> {
    Rules::read(reader)?.generate()
}

/// Whether a password would do for a mailbox.
pub fn check(reader: &Reader<'_>, against: &Against, secret: &Secret) -> Result<()> {
    Rules::read(reader)?.check(&mut Argon2Memory::default(), against, secret)
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
    prepare(reader, &Against::default(), NewPassword::Generated(generate(reader)?))
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
pub(super) fn clear(writer: &Writer<'_>, name: &MailboxName) -> Result<Done> {
    let mailbox = require_staying(writer, name)?;
    if mailbox.password_scheme.is_none() {
        return Ok(Done::already(PasswordOutcome::Set { mailbox: Box::new(mailbox), generated: None }));
    }
    writer.delete_password(mailbox.id)?;
    session::end_marked(writer, &Taken::ForGood, &mailbox, Mark::Password(mailbox.login.clone()))?;
    let mailbox = Box::new(require_mailbox(writer, name)?);
    Ok(Done::made(PasswordOutcome::Set { mailbox, generated: None }))
}

pub fn set(writer: &Writer<'_>, said: &MailboxEntry, password: Prepared, terms: &Terms) -> Result<Done> {
    let name = MailboxName::Address(said.address.clone());
    let set_at = terms.done_at(said.password_set_at, "password_set_at", &said.address)?;
    put(writer, &name, password.hash(), set_at)?;
    let warning = password.warning();
    let mailbox = Box::new(require_mailbox(writer, &name)?);
    Ok(Done::made(PasswordOutcome::Set { mailbox, generated: password.into_generated() }).warn(warning))
}

/// The names that a mailbox's password must not be made of.
#[derive(Clone, Debug, Default, Hash)]
pub struct Names {
    /// With the domain as people see it.
    address: String,
    login: Option<String>,
    name: Option<String>,
}

impl Names {
    pub fn new(address: &Address, login: Option<&str>, name: Option<&Text>) -> Self {
        Self { address: address.to_unicode(), login: login.map(str::to_owned), name: name.map(ToString::to_string) }
    }

    fn context(&self) -> PasswordContext<'_> {
        PasswordContext { address: &self.address, login: self.login.as_deref(), display_name: self.name.as_deref() }
    }
}

impl From<&Mailbox> for Names {
    fn from(mailbox: &Mailbox) -> Self {
        Self::new(&mailbox.address, Some(&mailbox.login), mailbox.name.as_ref())
    }
}

impl From<HashError> for Failure {
    fn from(error: HashError) -> Self {
        Refusal::HashRefused(error).into()
    }
}

#[cfg(test)]
mod tests;
