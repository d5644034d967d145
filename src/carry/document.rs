//! Documents and imports: the store made like one, in one transaction.

use super::change::end_sessions;
use super::commit::conclude;
use super::desk::Desk;
use super::interruption::Interruption;
use super::mail_place::{require_as_before, require_usable};
use super::pool::with_pool;
use super::preparation::{Preparation, Ready, threads};
use super::reading::{Settled, at, good};
use super::removal::{Course, MailOnDisk, PATIENCE, carry_on, find_retention, has_open_sessions, retained_until};
use super::secret_out::write_all;
use super::spool::Spool;
use crate::admin::document::{Action, Applied, Applier, Change, Finished, Passwords, Prune, Terms, lacks_generated};
use crate::admin::import::takes_password;
use crate::admin::password::{Against, Depth, NewPassword, Rules, WeakHashes};
use crate::admin::{Changed, Done, Failure as ActFailure, OutsideMailRoot, Rehearsal, Warning};
use crate::effect::Shape;
use crate::error::Failure;
use crate::import::Loss;
use crate::model::document::{Entry, MailboxEntry, Noun, Renamed, SettingEntry};
use crate::model::{Address, Argon2Memory, LiveSessions, Retention, Secret, Setting};
use crate::store::{Store, Writer};
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, RandomState};
use std::io;
use std::path::Path;
use std::time::Instant;

/// How many objects change.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    pub created: u64,
    pub changed: u64,
    pub deleted: u64,
}

impl Counts {
    fn count(&mut self, action: Action) {
        *match action {
            Action::Create => &mut self.created,
            Action::Change => &mut self.changed,
            Action::Delete => &mut self.deleted,
        } += 1;
    }

    pub fn any(self) -> bool {
        self.created + self.changed + self.deleted > 0
    }
}

/// What is given to a document that is being applied.
pub enum Step {
    /// With its line; 0 where it has none.
    Entry(u64, Entry),
    /// An entry calls a field by an earlier name. Of a document that is said once.
    Renamed(Renamed),
    /// A mailbox whose password was not hashed where it comes from.
    Plain(Box<MailboxEntry>, Secret),
    /// What of a source has no place here, to be told among the changes.
    Lost(Loss),
}

/// What is told while a document is applied, in the order in which it happens.
pub enum Told<'t> {
    Change(&'t Change<'t>),
    Lost(&'t Loss),
}

/// Takes the steps, one at a time.
pub type Steps<'t> = &'t mut dyn FnMut(Step) -> Result<(), Failure>;

/// Takes what is told.
pub type Tell<'t> = &'t mut dyn FnMut(Told<'_>) -> io::Result<()>;

/// On what terms a document is applied.
#[derive(Clone, Copy)]
pub struct DocumentTerms<'t> {
    pub weak_hashes: WeakHashes,
    pub prune: Prune,
    pub sessions: LiveSessions,
    /// Where the passwords that are generated go.
    pub password_out: Option<&'t Path>,
    /// How many objects may be deleted, where somebody was asked.
    pub confirmed: Option<u64>,
    pub short_retention: ShortRetention,
    pub outside: OutsideMailRoot,
    /// A signal that ends it all, until it is carried through.
    pub interruption: Option<&'t Interruption>,
}

/// Whether a document may make the time in which mail can be restored shorter than a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShortRetention {
    Allowed,
    Refused,
}

impl ShortRetention {
    fn require(self, writer: &Writer<'_>, entry: &Entry) -> Result<(), Failure> {
        let Entry::Setting(SettingEntry { setting: setting @ Setting::Retention, value }) = entry else {
            return Ok(());
        };
        let short = value.parse().is_ok_and(Retention::is_short);
        if self == Self::Allowed || !short || writer.find_setting(*setting)? == *value {
            return Ok(());
        }
        Err(Failure::Usage {
            message: format!("the document keeps the mail of deleted mailboxes for less than a day: {value}"),
            hint: Some("look at 'vmailctl plan', and use --yes".to_owned()),
        })
    }
}

/// A document that was applied: all of it is to be told.
#[must_use]
pub struct AppliedDocument {
    pub counts: Counts,
    pub warnings: Vec<Warning>,
    /// Whether the sessions that it ends have ended.
    pub ended: Result<(), Failure>,
    /// What came of the removals that it began, each with its mailbox; where it stopped, `due run` goes on.
    pub removals: Vec<(Address, Result<Done, Failure>)>,
}

/// A document that was rehearsed: how much would change, and what there would be to know of it.
#[must_use]
pub struct PlannedDocument {
    pub counts: Counts,
    pub warnings: Vec<Warning>,
}

/// The entries of a file.
pub fn entries_of(file: &Settled) -> impl FnOnce(&Writer<'_>, Steps<'_>) -> Result<(), Failure> {
    move |writer, take| {
        let mut renamed = None;
        let mut seen = Seen::default();
        file.read_rows(&Shape::Document, |row| {
            let (line, content) = good(row)?;
            seen.require_new(line, &content.entry).map_err(at::<Failure>(line))?;
            if let Entry::Mailbox(mailbox) = &content.entry {
                require_usable(writer, mailbox).map_err(at::<ActFailure>(line))?;
            }
            if let (Some(field), None) = (content.renamed, renamed) {
                renamed = content.renamed;
                take(Step::Renamed(field))?;
            }
            take(Step::Entry(line, content.entry))
        })
    }
}

/// The objects that a document has named, each with its line. An entry that comes later would undo an earlier one at each
/// application, so that the store never came to rest.
#[derive(Default)]
struct Seen {
    /// By fingerprint: a document may name a million.
    lines: HashMap<u64, u64>,
    hasher: RandomState,
}

impl Seen {
    fn require_new(&mut self, line: u64, entry: &Entry) -> Result<(), Failure> {
        // A mailbox and an alias share their addresses.
        let kind = if entry.noun() == Noun::Alias { Noun::Mailbox } else { entry.noun() };
        match self.lines.insert(self.hasher.hash_one((kind, entry.name())), line) {
            None => Ok(()),
            Some(first) => Err(Failure::Usage {
                message: format!("line {first} of the document has the same object: {entry}"),
                hint: Some("keep one of the two entries".to_owned()),
            }),
        }
    }
}

/// What applying it would change: it is applied to a copy, so that nobody waits for it.
pub fn plan(
    desk: &Desk,
    store: &mut Store,
    terms: DocumentTerms<'_>,
    feed: impl FnOnce(&Writer<'_>, Steps<'_>) -> Result<(), Failure>,
    tell: Tell<'_>,
) -> Result<PlannedDocument, Failure> {
    let mut copy = store.to_rehearse()?;
    let writer = copy.writer()?;
    let (counts, finished) = apply_entries(desk, &writer, terms, Passwords::Rehearsed, feed, tell)?;
    let mut warnings = finished.warnings;
    warnings.extend(forwards_to_host(&writer)?);
    Ok(PlannedDocument { counts, warnings })
}

/// Warnings of mail that would go to accounts of the host itself.
fn forwards_to_host(writer: &Writer<'_>) -> Result<Vec<Warning>, Failure> {
    let to_host = Desk::list_forwards_to_host(writer)?;
    Ok(to_host.iter().map(|address| Warning::ForwardsToHost(address.to_string())).collect())
}

/// Applies a document, and carries on with the removals that it begins.
pub fn apply(
    desk: &Desk,
    store: &mut Store,
    terms: DocumentTerms<'_>,
    feed: impl FnOnce(&Writer<'_>, Steps<'_>) -> Result<(), Failure>,
    tell: Tell<'_>,
) -> Result<AppliedDocument, Failure> {
    let mut copy = match desk.rehearsal {
        Rehearsal::Yes => Some(store.to_rehearse()?),
        Rehearsal::No => None,
    };
    let writer = copy.as_mut().unwrap_or(store).writer()?;
    writer.decide_on_sessions(terms.sessions);
    let passwords = match desk.rehearsal {
        Rehearsal::Yes => Passwords::Rehearsed,
        Rehearsal::No => Passwords::Made,
    };
    let (counts, finished) = apply_entries(desk, &writer, terms, passwords, feed, tell)?;
    if terms.confirmed.is_some_and(|confirmed| counts.deleted > confirmed) {
        return Err(Failure::Usage {
            message: "more would be deleted than was confirmed, nothing was changed".to_owned(),
            hint: Some("another command has changed the store; run this again".to_owned()),
        });
    }
    let Finished { removals, mut warnings, generated } = finished;
    warnings.extend(forwards_to_host(&writer)?);
    // From here on it is carried through.
    if let Some(interruption) = terms.interruption {
        interruption.shut();
    }
    // They are in their file before anything is committed, so that they can't get lost.
    let secret = match (generated.as_slice(), desk.rehearsal) {
        ([], _) | (_, Rehearsal::Yes) => None,
        (generated, Rehearsal::No) => Some(write_all(terms.password_out, generated)?),
    };
    let asks = writer.list_session_asks();
    let changed = if counts.any() { Changed::Yes } else { Changed::AlreadySo };
    if desk.rehearsal == Rehearsal::Yes || changed == Changed::AlreadySo {
        drop(writer);
    } else {
        conclude(desk, writer)?;
    }
    if let Some(secret) = secret {
        secret.keep();
    }
    store.shorten_log();
    let ended = end_sessions(desk, store, &asks, changed);
    let mut carried_on = Vec::new();
    if desk.rehearsal == Rehearsal::No {
        let deadline = Instant::now() + PATIENCE;
        // What stops one does not stop the others.
        for removal in removals {
            // Dovecot's failure is reported once, and Dovecot is not asked again right away.
            if ended.is_err() && has_open_sessions(store, &removal, terms.sessions)? {
                warnings.push(Warning::DeletionWaits(removal.address.to_string()));
                continue;
            }
            let course = Course { sessions: terms.sessions, deadline, removed: &mut |_| {}, mail: MailOnDisk::Removed };
            carried_on.push((removal.address.clone(), carry_on(desk, store, removal, course)));
        }
    }
    Ok(AppliedDocument { counts, warnings, ended, removals: carried_on })
}

/// The changes, as they happen.
struct Telling<'t> {
    counts: Counts,
    tell: Tell<'t>,
    broken: io::Result<()>,
}

impl Telling<'_> {
    fn told(&mut self, what: Told<'_>) {
        if let Told::Change(change) = &what {
            self.counts.count(change.action);
        }
        if self.broken.is_ok() {
            self.broken = (self.tell)(what);
        }
    }
}

/// Applies the entries that `feed` gives, in a transaction that the caller commits or drops. Their passwords are hashed
/// by all processors.
fn apply_entries(
    desk: &Desk,
    writer: &Writer<'_>,
    terms: DocumentTerms<'_>,
    passwords: Passwords,
    feed: impl FnOnce(&Writer<'_>, Steps<'_>) -> Result<(), Failure>,
    tell: Tell<'_>,
) -> Result<(Counts, Finished), Failure> {
    let short_retention = terms.short_retention;
    let terms = Terms {
        weak_hashes: terms.weak_hashes,
        prune: terms.prune,
        passwords,
        outside: terms.outside,
        now: desk.now,
        removed_until: retained_until(desk, find_retention(writer)?)?,
    };
    let mut applier = Applier::new(writer, terms)?;
    let mut renamed = Vec::new();
    let mut telling = Telling { counts: Counts::default(), tell, broken: Ok(()) };
    // Entries that refer to what is not there yet, in the order of documents.
    let mut waiting: BTreeMap<Noun, Spool> = BTreeMap::new();
    let rules = &Rules::read(writer)?;
    let work = |memory: &mut Argon2Memory, job: Preparation| job.prepare(rules, memory);
    with_pool(threads(rules), work, |pool| {
        let mut apply = |ready: Ready, telling: &mut Telling<'_>| -> Result<(), Failure> {
            let line = ready.line;
            let (entry, prepared) = ready.into_parts().map_err(at::<ActFailure>(line))?;
            let applied = applier.apply(&entry, prepared, &mut |change| telling.told(Told::Change(change)));
            match applied.map_err(at::<ActFailure>(line))? {
                Applied::Later => waiting.entry(entry.noun()).or_default().put(line, &entry),
                Applied::Changed | Applied::AlreadySo => Ok(()),
            }
        };
        feed(writer, &mut |step| {
            if let Step::Entry(line, entry) = &step {
                short_retention.require(writer, entry).map_err(at::<Failure>(*line))?;
                if let Some(operator) = &desk.operator {
                    require_as_before(writer, operator, entry).map_err(at::<ActFailure>(*line))?;
                }
            }
            let (line, entry, new) = match step {
                Step::Lost(loss) => {
                    pool.finish(&mut |ready| apply(ready, &mut telling))?;
                    telling.told(Told::Lost(&loss));
                    return Ok(());
                }
                Step::Renamed(field) => {
                    renamed.push(Warning::Renamed(field));
                    return Ok(());
                }
                Step::Entry(line, entry) => {
                    let made = terms.passwords == Passwords::Made && lacks_generated(writer, &entry)?;
                    let new = made.then(|| rules.generate()).transpose()?;
                    (line, entry, new.map(NewPassword::Generated))
                }
                Step::Plain(entry, secret) => {
                    let new = takes_password(writer, &entry)?.then_some(NewPassword::TakenOver(secret));
                    (0, Entry::Mailbox(entry), new)
                }
            };
            let password = new.map(|new| (new, Against::default()));
            let depth = if terms.passwords == Passwords::Made { Depth::Hash } else { Depth::Rules };
            let job = Preparation { line, entry, password, depth, fingerprint: None };
            if job.password.is_none() && pool.is_idle() {
                return apply(job.prepare(rules, &mut Argon2Memory::default()), &mut telling);
            }
            pool.give(job, &mut |ready| apply(ready, &mut telling))
        })?;
        pool.finish(&mut |ready| apply(ready, &mut telling))
    })?;
    applier.settle(&mut |change| telling.told(Told::Change(change))).map_err(at::<ActFailure>(0))?;
    waiting.into_values().try_for_each(|spool| {
        spool.take(&mut |line, entry| {
            let applied = applier.apply(&entry, None, &mut |change| telling.told(Told::Change(change)));
            applied.map(|_| ()).map_err(at::<ActFailure>(line))
        })
    })?;
    telling.broken?;
    let mut finished = applier.finish();
    finished.warnings.extend(renamed);
    Ok((telling.counts, finished))
}
