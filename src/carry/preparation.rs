//! Entries whose passwords are hashed before they are done, by whichever thread is free.

use crate::admin;
use crate::admin::password::{Against, Depth, NewPassword, Prepared, Rules};
use crate::model::Argon2Memory;
use crate::model::document::{Entry, PasswordWish, Said};
use std::num::NonZeroUsize;

/// So much memory is given to hashing unless somebody asks for more, in KiB.
const MEMORY: u32 = 2 << 20;

/// As many threads as there are processors, and as there is memory for.
pub(super) fn threads(rules: &Rules) -> usize {
    let room = (MEMORY / rules.cost().memory_kib()).max(1) as usize;
    std::thread::available_parallelism().map_or(1, NonZeroUsize::get).min(room)
}

/// An entry, with the line that it comes from, and what is to become its password.
pub(super) struct Preparation {
    pub(super) line: u64,
    pub(super) entry: Entry,
    pub(super) password: Option<(NewPassword, Against)>,
    pub(super) depth: Depth,
    /// Of the password, where it is held against the policy.
    pub(super) fingerprint: Option<u64>,
}

/// An entry that can be done, unless its password is refused.
pub(super) struct Ready {
    pub(super) line: u64,
    pub(super) entry: Entry,
    pub(super) password: admin::Result<Option<Prepared>>,
    pub(super) fingerprint: Option<u64>,
    /// The mailbox that the password is for, where it is there already.
    pub(super) own: Option<i64>,
}

impl Ready {
    /// The entry with its password: as a hash, or beside it where it was generated for it.
    pub(super) fn into_parts(self) -> admin::Result<(Entry, Option<Prepared>)> {
        let mut entry = self.entry;
        let prepared = self.password?;
        if let (Entry::Mailbox(mailbox), Some(prepared)) = (&mut entry, &prepared)
            && mailbox.password != Said::Value(PasswordWish::Generate)
        {
            mailbox.password = Said::Value(PasswordWish::Hash(prepared.hash().clone()));
        }
        Ok((entry, prepared))
    }
}

impl Preparation {
    pub(super) fn prepare(self, rules: &Rules, memory: &mut Argon2Memory) -> Ready {
        let Self { line, entry, password, depth, fingerprint } = self;
        let own = password.as_ref().and_then(|(_, against)| against.mailbox());
        let prepare = |(new, against): (NewPassword, Against)| rules.prepare(memory, &against, new, depth);
        Ready { line, entry, password: password.map(prepare).transpose(), fingerprint, own }
    }
}
