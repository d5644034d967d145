//! What is asked of a new password, and what it is held against. It takes its time, so it comes before the transaction, on
//! any thread.

use super::{NewPassword, WeakHashes, cost, list_forbidden, number, policy};
use crate::admin::{PasswordRefusal, Result, Warning};
use crate::model::{
    Address, Argon2Cost, Argon2Memory, HashDigest, HashError, HashStrength, Mailbox, PasswordContext, PasswordHash,
    PasswordPolicy, Print, Salt, Secret, Setting, Text, Verification,
};
use crate::store::{Added, BreachList, Prints, PrintsError, Reader};
use std::hash::BuildHasher;
use std::ops::ControlFlow;

/// Characters of a generated password, where the policy does not ask for more: 24 of 55 are 138 bits.
const GENERATED_LENGTH: usize = 24;

/// A password that has passed, as it will be stored.
#[derive(Debug)]
pub struct Prepared {
    hash: PasswordHash,
    generated: Option<Secret>,
    /// Two passwords with the same print are the same.
    print: Option<Print>,
    /// The hashes in which the password was stored before.
    stored_as: Vec<HashDigest>,
    /// What it could not be held against.
    unchecked: Vec<Warning>,
}

impl Prepared {
    pub fn from_hash(hash: PasswordHash, weak: WeakHashes) -> Result<Self> {
        if hash.strength() == HashStrength::Weak && weak == WeakHashes::Refuse {
            return Err(PasswordRefusal::HashWeak(hash.scheme().name().to_owned()).into());
        }
        Ok(Self::of(hash))
    }

    /// Stands in for a password to be generated, where nothing will be committed.
    pub(in crate::admin) fn rehearsed() -> Self {
        let hash = "{ARGON2ID}$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA";
        Self::of(PasswordHash::from_stored(hash.to_owned()))
    }

    fn of(hash: PasswordHash) -> Self {
        Self { hash, generated: None, print: None, stored_as: Vec::new(), unchecked: Vec::new() }
    }

    pub fn print(&self) -> Option<Print> {
        self.print
    }

    /// What it could not be held against, once.
    pub fn take_unchecked(&mut self) -> Vec<Warning> {
        std::mem::take(&mut self.unchecked)
    }

    /// No hash in the store is known to be of this password: there is nothing to ask the store.
    pub fn is_nobodys(&self) -> bool {
        self.stored_as.is_empty()
    }

    /// One password opens one mailbox.
    pub fn require_unused(&self, reader: &Reader<'_>, own: Option<i64>) -> Result<()> {
        require_unused(reader, own, &self.stored_as)
    }

    pub fn hash(&self) -> &PasswordHash {
        &self.hash
    }

    pub fn into_parts(self) -> (PasswordHash, Option<Secret>) {
        (self.hash, self.generated)
    }

    pub(in crate::admin) fn into_generated(self) -> Option<Secret> {
        self.generated
    }

    pub(in crate::admin) fn warnings(&self) -> Vec<Warning> {
        let weak = self.hash.strength() == HashStrength::Weak;
        let weak = weak.then(|| Warning::WeakHash(self.hash.scheme().name().to_owned()));
        weak.into_iter().chain(self.unchecked.iter().cloned()).collect()
    }
}

/// How far a password is prepared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// Held against the policy, which is quick: what is left will be done by a later look at it.
    Policy,
    /// Held against every rule, and not hashed: nothing will be committed.
    Rules,
    /// Hashed, and no print is written: nothing will be committed.
    Unprinted,
    Hash,
    /// What is left after [`Depth::Policy`]: the other rules, and the hash.
    Rest,
}

/// All that is asked of passwords, and what a hash costs. It knows no store, so any thread may use it.
pub struct Rules {
    policy: PasswordPolicy,
    cost: Argon2Cost,
    forbidden: Vec<PasswordHash>,
    breached: Option<BreachList>,
    prints: Prints,
    /// Whether there were passwords before, of which a new file of prints knows nothing.
    has_passwords: bool,
}

/// What the password of one mailbox is held against besides.
#[derive(Debug, Default)]
pub struct Against {
    mailbox: Option<i64>,
    names: Names,
    history: Vec<PasswordHash>,
}

impl Against {
    /// For a mailbox that had passwords before.
    pub fn of(reader: &Reader<'_>, mailbox: &Mailbox) -> Result<Self> {
        let history = number(reader, Setting::PasswordHistory)?;
        let history = reader.list_password_history(mailbox.id, history)?;
        Ok(Self { mailbox: Some(mailbox.id), names: mailbox.into(), history })
    }

    /// The mailbox, where it is there already.
    pub fn mailbox(&self) -> Option<i64> {
        self.mailbox
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
        Self { mailbox: None, names, history: Vec::new() }
    }
}

impl Rules {
    pub fn read(reader: &Reader<'_>) -> Result<Self> {
        let mut forbidden = Vec::new();
        list_forbidden(reader, &mut |entry| {
            forbidden.push(entry.hash);
            ControlFlow::Continue(())
        })?;
        let list = reader.find_setting(Setting::BreachList)?;
        let breached = (list != "none").then(|| BreachList::new(list));
        let (prints, has_passwords) = (reader.prints(), reader.has_password()?);
        Ok(Self { policy: policy(reader)?, cost: cost(reader)?, forbidden, breached, prints, has_passwords })
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
        let mut unchecked = Vec::new();
        let (secret, generated) = match password {
            NewPassword::Hash { hash, weak } => return Prepared::from_hash(hash, weak),
            NewPassword::Generated(secret) => (secret, true),
            NewPassword::TakenOver(secret) => (secret, false),
            NewPassword::Chosen(secret) => {
                unchecked = match depth {
                    Depth::Policy => self.check_policy(against, &secret).map(|()| Vec::new())?,
                    Depth::Rules | Depth::Unprinted | Depth::Hash => self.check(memory, against, &secret)?,
                    Depth::Rest => self.check_lists(memory, against, &secret)?,
                };
                (secret, false)
            }
        };
        let (print, stored_as) = match self.prints.find(&secret) {
            Ok(found) => found,
            Err(error) => {
                unchecked.push(self.not_compared(&error));
                (None, Vec::new())
            }
        };
        let hash = match depth {
            Depth::Policy | Depth::Rules => Prepared::rehearsed().hash,
            Depth::Unprinted | Depth::Hash | Depth::Rest => {
                let hash = PasswordHash::argon2id_in(memory, &secret, &self.cost, &Salt::random()?)?;
                // It counts as soon as a mailbox has this hash, and until then for nothing.
                if print.is_some() && depth != Depth::Unprinted {
                    match self.prints.add(&secret, &hash) {
                        Ok(Added::First) if self.has_passwords => {
                            unchecked.push(Warning::PrintsBegun(self.prints_path()))
                        }
                        Ok(_) => {}
                        Err(error) => unchecked.push(self.not_compared(&error)),
                    }
                }
                hash
            }
        };
        let is_made = generated && !matches!(depth, Depth::Policy | Depth::Rules);
        Ok(Prepared { hash, generated: is_made.then_some(secret), print, stored_as, unchecked })
    }

    fn not_compared(&self, error: &PrintsError) -> Warning {
        Warning::NotCompared { path: self.prints_path(), why: error.to_string() }
    }

    fn prints_path(&self) -> String {
        self.prints.path().map(|path| path.display().to_string()).unwrap_or_default()
    }

    fn check_policy(&self, against: &Against, secret: &Secret) -> Result<()> {
        Ok(self.policy.check(secret, &against.names.context()).map_err(PasswordRefusal::Weak)?)
    }

    /// Whether a password would do: the policy, the list of the forbidden, and the mailbox's last ones.
    /// Told is what it could not be held against.
    fn check(&self, memory: &mut Argon2Memory, against: &Against, secret: &Secret) -> Result<Vec<Warning>> {
        self.check_policy(against, secret)?;
        self.check_lists(memory, against, secret)
    }

    /// As for a mailbox, beside what the store itself has.
    pub(super) fn would_do(&self, reader: &Reader<'_>, against: &Against, secret: &Secret) -> Result<Vec<Warning>> {
        let mut unchecked = self.check(&mut Argon2Memory::default(), against, secret)?;
        match self.prints.find(secret) {
            Ok((_, stored_as)) => require_unused(reader, against.mailbox, &stored_as)?,
            Err(error) => unchecked.push(self.not_compared(&error)),
        }
        Ok(unchecked)
    }

    fn check_lists(&self, memory: &mut Argon2Memory, against: &Against, secret: &Secret) -> Result<Vec<Warning>> {
        let mut unchecked = Vec::new();
        match self.breached.as_ref().map(|list| (list, list.contains(secret))) {
            None | Some((_, Ok(false))) => {}
            Some((_, Ok(true))) => return Err(PasswordRefusal::Breached.into()),
            Some((list, Err(error))) => {
                unchecked.push(Warning::NotLookedUp { path: list.path().display().to_string(), why: error.to_string() })
            }
        }
        if self.is_forbidden(memory, secret)? {
            return Err(PasswordRefusal::Forbidden.into());
        }
        if against.history.iter().any(|hash| hash.verify_in(memory, secret) == Verification::Match) {
            let history = u32::try_from(self.policy.history).unwrap_or(u32::MAX);
            return Err(PasswordRefusal::Reused { history }.into());
        }
        Ok(unchecked)
    }

    /// All entries have the salt and the cost of the first one, so the whole list costs one hash.
    fn is_forbidden(&self, memory: &mut Argon2Memory, secret: &Secret) -> Result<bool> {
        match self.forbidden.iter().find_map(|hash| hash.argon2id_like(memory, secret)) {
            Some(like_them) => Ok(self.forbidden.contains(&like_them?)),
            None => Ok(false),
        }
    }
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

/// None of these hashes is that of another mailbox.
fn require_unused(reader: &Reader<'_>, own: Option<i64>, stored_as: &[HashDigest]) -> Result<()> {
    if !stored_as.is_empty() && reader.is_hash_of_another(own, stored_as)? {
        return Err(PasswordRefusal::InUse.into());
    }
    Ok(())
}
