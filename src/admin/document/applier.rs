//! The store made like a document, entry by entry, in the caller's transaction.
//!
//! What an entry does not mention stays as it is. What is otherwise than it says is made so by the acts of its noun, the
//! same that commands call, on the terms of a document; no rule stands here and no row is written. What is so already
//! takes no act. A plan is this, rolled back.

use super::change::Change;
use crate::admin::mailbox::{Homes, MailboxOutcome};
use crate::admin::password::{PasswordOutcome, WeakHashes};
use crate::admin::{Changed, Done, Outcome, OutsideMailRoot, Refusal, Result, Terms as ActTerms, Warning, session};
use crate::model::document::{Entry, FieldValue, Noun, Role};
use crate::model::{Address, DomainName, Removal, Secret, Timestamp};
use crate::store::{Mentioned, Writer};

/// What becomes of objects of the domains named that the document does not mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prune {
    Keep,
    Delete,
}

/// On what terms a document is applied.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    pub weak_hashes: WeakHashes,
    pub prune: Prune,
    /// Passwords to be generated: made at once, or only told of, where the transaction will be rolled back.
    pub passwords: Passwords,
    pub outside: OutsideMailRoot,
    pub now: Timestamp,
    /// Until when a mailbox that is deleted can be restored.
    pub removed_until: Timestamp,
}

/// Whether a password that is to be generated is really made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passwords {
    Made,
    Rehearsed,
}

/// What came of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applied {
    Changed,
    AlreadySo,
    /// It refers to what is not there, or its address is taken. Nothing was changed; it is to be applied again when all
    /// others have been.
    Later,
}

/// What remains when all entries have been applied.
#[derive(Debug, Default)]
pub struct Finished {
    /// The removals that have begun.
    pub removals: Vec<Removal>,
    pub warnings: Vec<Warning>,
    /// The passwords that were made.
    pub generated: Vec<(Address, Secret)>,
}

/// Takes the changes as they happen.
pub type Changes<'t> = &'t mut dyn FnMut(&Change<'_>);

/// Whether there are entries to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pass {
    First,
    Last,
}

/// Applies the entries of one document.
pub struct Applier<'w, 's> {
    pub(super) writer: &'w Writer<'s>,
    pub(super) terms: Terms,
    pub(super) pass: Pass,
    pub(super) homes: Homes,
    /// The domains that the document names.
    pub(super) named: Vec<DomainName>,
    pub(super) without_password: u64,
    pub(super) finished: Finished,
}

impl<'w, 's> Applier<'w, 's> {
    pub fn new(writer: &'w Writer<'s>, terms: Terms) -> Result<Self> {
        if terms.prune == Prune::Delete {
            writer.insert_mention_table()?;
        }
        Ok(Self {
            writer,
            terms,
            pass: Pass::First,
            homes: Homes::default(),
            named: Vec::new(),
            without_password: 0,
            finished: Finished::default(),
        })
    }

    pub fn finish(mut self) -> Finished {
        if self.without_password > 0 {
            self.finished.warnings.push(Warning::WithoutPassword(self.without_password));
        }
        self.finished
    }

    /// Whether a refusal may pass when the other entries have been applied.
    pub(super) fn may_pass(&self, refusal: &Refusal) -> bool {
        match refusal {
            Refusal::NoSuchDomain(_)
            | Refusal::DomainNotHosted { .. }
            | Refusal::NoSuchMailbox(_)
            | Refusal::TargetNotHosted { .. } => true,
            Refusal::MailboxExists(_)
            | Refusal::AliasExists(_)
            | Refusal::AliasNotMailbox(_)
            | Refusal::MailboxIsDelegate { .. } => self.terms.prune == Prune::Delete,
            _ => false,
        }
    }

    /// What is to be told of an act when all is done.
    pub(super) fn keep(&mut self, done: Done) -> Changed {
        done.settle(self.writer);
        self.warn(done.warnings);
        if let Outcome::Mailbox(MailboxOutcome::Converted { mailbox, generated: Some(secret) })
        | Outcome::Password(PasswordOutcome::Set { mailbox, generated: Some(secret), .. }) = done.outcome
        {
            self.finished.generated.push((mailbox.address, secret));
        }
        done.changed
    }

    /// Takes no act; asks for the sessions that the acts of this entry end, of which an earlier attempt may have left some.
    pub(super) fn already_so(&self, ask: impl FnOnce(&Writer<'_>) -> Result<()>) -> Result<Applied> {
        session::again(self.writer, || ask(self.writer))?;
        self.writer.asks_come_with_nothing();
        Ok(Applied::AlreadySo)
    }

    /// On which terms the acts are done.
    pub(super) fn acts(&self) -> ActTerms {
        ActTerms { outside: self.terms.outside, ..ActTerms::of_document(self.terms.now) }
    }

    /// The same warning once.
    pub(super) fn warn(&mut self, warnings: impl IntoIterator<Item = Warning>) {
        for warning in warnings {
            if !self.finished.warnings.contains(&warning) {
                self.finished.warnings.push(warning);
            }
        }
    }

    /// Remembers what is mentioned, where the rest is to be deleted.
    pub(super) fn mention(&self, what: Mentioned) -> Result<()> {
        if self.terms.prune == Prune::Delete {
            self.writer.insert_mentioned(what)?;
        }
        Ok(())
    }

    /// Remembers a mailbox that an entry about something else names. `None`: there is none, which the act will say.
    pub(super) fn mention_mailbox(&self, address: &Address) -> Result<Option<i64>> {
        let id = self.writer.find_login_name(&address.to_string())?;
        if let Some(id) = id {
            self.mention(Mentioned::one(Noun::Mailbox, id))?;
        }
        Ok(id)
    }
}

/// Whether all that an entry mentions is so already.
pub(super) fn is_so(present: &Entry, wanted: &Entry) -> bool {
    differing(present, wanted).next().is_none()
}

/// The fields that an entry mentions and that are otherwise. What counts only with something else does not count alone.
pub(super) fn differing(present: &Entry, wanted: &Entry) -> impl Iterator<Item = &'static str> {
    let (noun, present) = (wanted.noun(), present.fields());
    wanted.fields().into_iter().filter_map(move |(field, wanted)| {
        let is = present.iter().find(|(name, _)| *name == field).map_or(&FieldValue::Null, |(_, value)| value);
        let so = match (field, &wanted, is) {
            ("password", FieldValue::Text(text), is) if text == "generate" => *is != FieldValue::Null,
            (_, FieldValue::List(wanted), FieldValue::List(is)) => {
                wanted.iter().all(|one| is.contains(one)) && is.iter().all(|one| wanted.contains(one))
            }
            (field, wanted, is) => wanted == is || noun.field(field).is_some_and(|field| field.role == Role::History),
        };
        (!so).then_some(field)
    })
}

/// Tells what has become different.
pub(super) fn tell(before: &Entry, after: &Entry, changes: Changes<'_>) -> Applied {
    match Change::between(before, after) {
        None => Applied::AlreadySo,
        Some(change) => {
            changes(&change);
            Applied::Changed
        }
    }
}
