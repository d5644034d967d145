//! The acts: one public function per verb.
//!
//! An act that changes takes a [`Writer`](crate::store::Writer), so it is one transaction, which its caller commits or
//! drops; it returns what came of it, and puts the sessions that it ends down in the store. It refuses with a
//! [`Refusal`] that names the fact, never prints, never asks, and runs nothing.

pub mod alias;
pub mod answer;
pub mod app_password;
pub mod audit;
pub mod autoreply;
pub mod backup;
pub mod check;
pub mod connect;
pub mod conversion;
pub mod delegation;
pub mod deletion;
mod delivery;
mod difference;
pub mod document;
pub mod domain;
pub mod due;
#[cfg(test)]
mod equality;
pub mod explain;
pub mod filter;
#[cfg(test)]
mod fixture;
pub mod import;
pub mod learning;
pub mod mail_copy;
pub mod mailbox;
pub mod offboarding;
pub mod operator;
pub mod own_password;
pub mod password;
pub mod pipeline;
pub mod profile;
mod refusal;
pub mod removal;
mod session;
pub mod setting;
mod standard_address;
mod terms;
pub mod usage;

pub use delivery::SaidDelivery;
pub use refusal::{
    AliasDomainRefusal, HomeRefusal, OperatorRefusal, PasswordRefusal, PlanRefusal, Refusal, StandardRefusal,
};
pub use terms::{History, OutsideMailRoot, Reuse, Terms};

use crate::model::document::Renamed;
use crate::model::{Address, AliasAddress, Mailbox, MailboxName, Setting, StepKind, Timestamp};
use crate::store::{AddressUse, Party, Reader, StoreError, Writer};

/// Why an act was not done.
#[derive(Debug)]
pub enum Failure {
    Refused(Refusal),
    Store(StoreError),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

pub type Result<T, E = Failure> = std::result::Result<T, E>;

/// What came of an act that may change the store.
#[derive(Debug)]
pub struct Done {
    pub outcome: Outcome,
    pub changed: Changed,
    pub warnings: Vec<Warning>,
}

impl Done {
    fn made(outcome: impl Into<Outcome>) -> Self {
        Self { outcome: outcome.into(), changed: Changed::Yes, warnings: Vec::new() }
    }

    fn already(outcome: impl Into<Outcome>) -> Self {
        Self { outcome: outcome.into(), changed: Changed::AlreadySo, warnings: Vec::new() }
    }

    /// More to know about it, found by whoever carries it through.
    #[must_use]
    pub fn warn_all(self, warnings: impl IntoIterator<Item = Warning>) -> Self {
        self.warn(warnings)
    }

    /// Sessions that were asked for by an act that has changed nothing get no rows in the store. Whoever does several acts
    /// in a transaction says so after each.
    pub fn settle(&self, writer: &Writer<'_>) {
        self.changed.settle(writer);
    }

    fn warn(mut self, warnings: impl IntoIterator<Item = Warning>) -> Self {
        self.warnings.extend(warnings);
        self
    }
}

/// What came of one act of many, whose objects nobody is shown: so they are not read back.
#[derive(Debug)]
pub struct RowDone {
    pub changed: Changed,
    pub warnings: Vec<Warning>,
}

impl From<Done> for RowDone {
    fn from(done: Done) -> Self {
        Self { changed: done.changed, warnings: done.warnings }
    }
}

/// Whether an act changed anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    Yes,
    AlreadySo,
}

impl Changed {
    /// As [`Done::settle`].
    pub fn settle(self, writer: &Writer<'_>) {
        match self {
            Self::Yes => writer.asks_come_with_change(),
            Self::AlreadySo => writer.asks_come_with_nothing(),
        }
    }
}

/// Whether a change is made or only rehearsed: done, and rolled back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rehearsal {
    No,
    Yes,
}

/// Makes [`Outcome`] of the nouns, and each noun's outcome into one.
macro_rules! outcomes {
    ($($noun:ident($outcome:ty),)+) => {
        /// What was done, and the object as it is now. The outcomes of a noun stand with its acts.
        #[derive(Debug)]
        pub enum Outcome {
            $($noun($outcome),)+
        }

        $(impl From<$outcome> for Outcome {
            fn from(outcome: $outcome) -> Self {
                Self::$noun(outcome)
            }
        })+
    };
}

outcomes! {
    Alias(alias::AliasOutcome),
    AppPassword(app_password::AppPasswordOutcome),
    Autoreply(autoreply::AutoreplyOutcome),
    Backup(backup::BackupOutcome),
    Delegation(delegation::DelegationOutcome),
    Domain(domain::DomainOutcome),
    Learning(learning::LearningOutcome),
    Mailbox(mailbox::MailboxOutcome),
    Offboarding(offboarding::OffboardingOutcome),
    Operator(operator::OperatorOutcome),
    Password(password::PasswordOutcome),
    Profile(profile::ProfileOutcome),
    Removal(removal::RemovalOutcome),
    Setting(setting::SettingOutcome),
}

/// What the administrator should know although it was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// A target of the alias refuses mail.
    TargetRefuses(String),
    /// The delegate of a grant is suspended, so the grant is void for now.
    DelegateSuspended(String),
    /// Dovecot has no place left for the granted mailbox among the delegate's folders; the log-in that opens it.
    NotAmongFolders(String),
    /// So many personal mailboxes were made without a password.
    WithoutPassword(u64),
    /// A weak hash, which Dovecot 2.4 refuses unless told otherwise.
    WeakHash(String),
    /// The mail of a deleted mailbox is not below the mail root, and stays where it is.
    MailKept(String),
    /// The mail of a deleted mailbox was to stay on the disk.
    MailLeft(String),
    /// The mail of a deleted mailbox stays where it is: the home of another mailbox is the same, or above or below it.
    MailShared {
        home: String,
        of: String,
    },
    /// Rows of this kind could not be given back to a restored mailbox.
    NotRestored(String),
    /// The deletion of this mailbox goes on when its sessions have ended.
    DeletionWaits(String),
    /// The offboarding of this mailbox goes by the one that is deleted.
    NamedInPlan(String),
    /// Columns of a file that nobody needs, in the order of the file.
    ColumnsIgnored(String),
    /// The last line of a file has no line end.
    LastLineOpen,
    /// A file calls a field by an earlier name.
    Renamed(Renamed),
    /// A password was not looked up in the list of breached ones.
    NotLookedUp {
        path: String,
        why: String,
    },
    /// A password was not compared with those of other mailboxes.
    NotCompared {
        path: String,
        why: String,
    },
    /// A file of prints was made that knows nothing of the passwords that were set before.
    PrintsBegun(String),
    /// A mailbox has another password, and these app passwords still open it.
    AppPasswordsOpen {
        mailbox: String,
        labels: Vec<String>,
    },
    /// A reason was given and no message, of what once took its message from the reason.
    ReasonIsNoMessage,
    /// Somebody who no longer has the mailbox may have left a filter that still runs there.
    FilterActive {
        mailbox: String,
        script: Option<String>,
        does: String,
    },
    /// Mail is forwarded to an account of the host itself, outside the store.
    ForwardsToHost(String),
    /// An object of a backup's schema that is not as this program makes it: nothing of it was taken.
    SchemaOfBackup(String),
    /// A setting that says how the host is set up, of which the backup had another value.
    SettingKept {
        setting: Setting,
        here: String,
        backup: String,
    },
    SettingTaken {
        setting: Setting,
        here: String,
        backup: String,
    },
    /// A span of a backup was written with the letter m, and is one of minutes.
    SpanInMinutes {
        place: String,
        span: String,
    },
    /// A backup has a value of a setting that nobody could have set.
    SettingUnfit {
        setting: Setting,
        here: String,
        backup: String,
    },
    /// This person can't log in now.
    LoginRefused(String),
    /// This person can log in, and not send.
    SendingRefused(String),
    /// This person logs in with an app password, and not with their own.
    AppPasswordNeeded(String),
    /// An alias of somebody who leaves leads to the outside, too, and goes on doing so.
    ForwardsOutside {
        alias: String,
        outside: Vec<String>,
    },
    /// The end of this alias has come, so it delivers nothing.
    HasEnded(String),
    /// It is there already, and is not in all of these fields as was asked for.
    Differs {
        object: String,
        noun: &'static str,
        fields: Vec<&'static str>,
    },
    /// Dovecot's configuration is another one now, and has to be rendered again.
    ToBeRendered,
    /// What the old host has accepted from this person can't be a password here, so it is asked on.
    NotLearnt(String),
    /// The old host has accepted a password for this name, which is nobody's any more whose password is learnt.
    LearntOfNobody(String),
    /// What a step changed has become something else since, and stays as it is.
    ChangedSince {
        step: StepKind,
        what: String,
    },
}

impl Warning {
    /// Whether less was checked than was to be.
    pub fn is_unchecked(&self) -> bool {
        matches!(self, Self::NotLookedUp { .. } | Self::NotCompared { .. })
    }
}

/// What to do about an object that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IfThere {
    Refuse,
    LeaveIt,
}

/// What to do about an object to be deleted that is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IfMissing {
    Refuse,
    LeaveIt,
}

impl IfMissing {
    /// Nothing is there to delete, which is what was asked for, or it is not.
    fn settle(self, outcome: impl Into<Outcome>, refusal: Refusal) -> Result<Done> {
        match self {
            Self::LeaveIt => Ok(Done::already(outcome)),
            Self::Refuse => Err(refusal.into()),
        }
    }
}

fn require_mailbox(reader: &Reader<'_>, name: &MailboxName) -> Result<Mailbox> {
    match reader.find_mailbox(name)? {
        Some(mailbox) => Ok(mailbox),
        None => Err(no_such_mailbox(reader, name)?),
    }
}

/// A mailbox that is to be changed or given something.
fn require_staying(reader: &Reader<'_>, name: &MailboxName) -> Result<Mailbox> {
    let mailbox = require_mailbox(reader, name)?;
    stays(reader, mailbox.id, &mailbox.address)?;
    Ok(mailbox)
}

/// A mailbox that is being deleted is neither changed nor given anything: its mail may be aside already. What it has may
/// be taken from it.
fn stays(reader: &Reader<'_>, id: i64, address: &Address) -> Result<()> {
    match reader.find_removal(id)? {
        Some(_) => Err(Refusal::MailboxGoing(address.clone()).into()),
        None => Ok(()),
    }
}

/// A mailbox that an entry names, which takes what it is given only if it stays.
fn require_party(reader: &Reader<'_>, address: &Address) -> Result<Party> {
    match reader.find_party(&address.to_string())? {
        Some(party) if party.removal.is_some() => Err(Refusal::MailboxGoing(address.clone()).into()),
        Some(party) => Ok(party),
        None => Err(no_such_mailbox(reader, &address.clone().into())?),
    }
}

/// "Not found", with what the name is instead.
fn no_such_mailbox(reader: &Reader<'_>, name: &MailboxName) -> Result<Failure> {
    if let MailboxName::Address(address) = name
        && let Some(alias) = reader.find_alias(&address.clone().into())?
    {
        return Ok(Refusal::AliasNotMailbox(Box::new(alias)).into());
    }
    if let MailboxName::Address(address) = name
        && let Some(refusal) = in_alias_domain(reader, &address.clone().into())?
    {
        return Ok(refusal.into());
    }
    Ok(Refusal::NoSuchMailbox(name.to_string()).into())
}

/// What an address in an alias domain stands for, if that is there.
fn in_alias_domain(reader: &Reader<'_>, address: &AliasAddress) -> Result<Option<AliasDomainRefusal>> {
    let Some(of) = reader.find_domain(address.domain())?.and_then(|domain| domain.alias_of) else {
        return Ok(None);
    };
    let meant = AliasAddress::from_stored(address.local().to_owned(), of.to_string());
    let is_there = !matches!(reader.find_address_use(&meant)?, None | Some(AddressUse::Removed));
    Ok(is_there.then(|| AliasDomainRefusal::Named { address: address.to_unicode(), meant }))
}

/// Ends of grants, aliases and suspensions lie ahead.
fn require_future(until: Option<Timestamp>, now: Timestamp) -> Result<()> {
    match until {
        Some(until) if until <= now => Err(Refusal::EndInThePast(until).into()),
        _ => Ok(()),
    }
}

/// An entry says another value of what an object was made with.
fn fixed(object: &dyn ToString, field: &'static str, present: Option<&str>) -> Failure {
    let present = present.unwrap_or("none").to_owned();
    Refusal::FieldFixed { name: object.to_string(), field, present }.into()
}

/// An entry does not say what there has to be.
fn missing(field: &'static str, object: &dyn ToString) -> Failure {
    Refusal::FieldMissing { name: object.to_string(), field }.into()
}
