//! `export`, `plan` and `apply`.

use super::arguments::{KeepSessions, write_passwords};
use super::outbox;
use super::pool::with_pool;
use super::preparation::{Job, Ready, threads};
use super::reading::{at, good, read_rows};
use super::removal::{PATIENCE, carry_on, retained_until};
use super::spool::Spool;
use super::workbench::{Consent, Workbench};
use crate::admin::document::{
    self as acts, Action, Applied, Applier, Change, Finished, Passwords, Prune, Secrets, Terms, lacks_generated,
};
use crate::admin::import::takes_password;
use crate::admin::password::{Against, Depth, NewPassword, Rules, WeakHashes};
use crate::admin::{Changed, Failure as ActFailure};
use crate::effect::{Scratch, SecretFile, Shape};
use crate::error::Failure;
use crate::model::document::{Entry, MailboxEntry, Noun};
use crate::model::{Argon2Memory, DomainName, Entry as AuditEntry, Secret, SessionChoice};
use crate::render::{self, Document, Format, List, Listed, Record, Rehearsal};
use crate::store::{Store, Writer};
use clap::Args;
use std::collections::BTreeMap;
use std::io::{BufWriter, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::mpsc;
use std::time::Instant;

/// Write the whole store, or one domain, as a document
#[derive(Debug, Args)]
pub(super) struct Export {
    /// Only this domain, with its alias domains and the grants of its mailboxes
    #[arg(long, value_name = "DOMAIN")]
    domain: Option<DomainName>,

    /// With the hashes of passwords
    #[arg(long)]
    with_secrets: bool,
}

/// Tell what 'apply' would change
#[derive(Debug, Args)]
pub(super) struct Plan {
    #[command(flatten)]
    document: Source,
}

/// Make the store like a document, in one transaction
#[derive(Debug, Args)]
pub(super) struct Apply {
    #[command(flatten)]
    document: Source,

    /// Put the passwords that are generated into this new file, readable by you alone
    #[arg(long, value_name = "FILE")]
    password_out: Option<PathBuf>,

    #[command(flatten)]
    keep: KeepSessions,
}

#[derive(Debug, Args)]
struct Source {
    /// The document: JSON, JSON lines or TOML; '-' for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Delete what the document does not mention, in the domains that it names
    #[arg(long)]
    prune: bool,

    /// Take hashes of weak schemes, too
    #[arg(long, alias = "accept-weak-hash")]
    accept_weak_hashes: bool,
}

/// How many entries the thread that writes them gets at once.
const BATCH: usize = 512;

impl Export {
    /// One thread reads, another one writes: each takes about as long.
    pub(super) fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let (entries, written) = mpsc::sync_channel(8);
        let format = bench.style.format;
        std::thread::scope(|scope| {
            let writing = scope.spawn(move || write_document(format, &written));
            let read = self.read(bench, entries);
            let written = writing.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            read.and(written.map_err(Failure::from))
        })
    }

    /// What comes last says that it is the end.
    fn read(&self, bench: &Workbench, entries: mpsc::SyncSender<Batch>) -> Result<(), Failure> {
        let secrets = if self.with_secrets { Secrets::Told } else { Secrets::Kept };
        let mut batch = Vec::with_capacity(BATCH);
        bench.read(|reader| {
            acts::export(reader, self.domain.as_ref(), secrets, &mut |entry| {
                batch.push(entry);
                if batch.len() < BATCH {
                    return ControlFlow::Continue(());
                }
                let full = std::mem::replace(&mut batch, Vec::with_capacity(BATCH));
                // Where nobody takes them any more, that thread says why.
                entries.send(Batch::Entries(full)).map_or(ControlFlow::Break(()), ControlFlow::Continue)
            })
        })?;
        let _ = entries.send(Batch::Last(batch));
        Ok(())
    }
}

/// A part of a document on its way to the thread that writes it.
enum Batch {
    Entries(Vec<Entry>),
    Last(Vec<Entry>),
}

/// Without the last part, what was written has no end.
fn write_document(format: Format, batches: &mpsc::Receiver<Batch>) -> std::io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    let mut document = Document::new(&mut out, format);
    for batch in batches {
        match batch {
            Batch::Entries(entries) => entries.iter().try_for_each(|entry| document.entry(entry))?,
            Batch::Last(entries) => {
                entries.iter().try_for_each(|entry| document.entry(entry))?;
                return document.end();
            }
        }
    }
    Ok(())
}

impl Plan {
    pub(super) fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let mut store = bench.open_to_write()?;
        let writer = store.writer()?;
        let (applied, _) = self.document.apply(bench, &writer, Passwords::Rehearsed)?;
        drop(writer);
        applied.tell_plan(bench)
    }
}

impl Apply {
    pub(super) fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let mut store = bench.open_to_write()?;
        let confirmed = self.confirm_prune(bench, &mut store)?;
        let entry = bench.entry();
        let writer = store.writer()?;
        let passwords = if bench.rehearsal == Rehearsal::Yes { Passwords::Rehearsed } else { Passwords::Made };
        writer.decide_on_sessions(self.keep.live_sessions());
        let (applied, mut finished) = self.document.apply(bench, &writer, passwords)?;
        if confirmed.is_some_and(|confirmed| applied.counts.deleted > confirmed) {
            return Err(Failure::Usage {
                message: "more would be deleted than was confirmed, nothing was changed".to_owned(),
                hint: Some("somebody else has changed the store; run this again".to_owned()),
            });
        }
        let file = self.collect_passwords(bench, &finished)?;
        let removals = std::mem::take(&mut finished.removals);
        let sessions = self.keep.live_sessions();
        let done = applied.carry_out(bench, &entry, writer, finished, file)?;
        let mut failures: Vec<Failure> = done.end_sessions(bench, &mut store).err().into_iter().collect();
        // What stops one does not stop the others; each is gone on with by 'due run' where it stops.
        if bench.rehearsal == Rehearsal::No {
            let deadline = Instant::now() + PATIENCE;
            for removal in removals {
                match carry_on(bench, &mut store, removal, sessions, deadline) {
                    Ok(done) => bench.describe(&done),
                    Err(failure) => failures.push(failure),
                }
            }
        }
        bench.first_of(failures)
    }

    /// How many objects may be deleted, where somebody was asked. The store is not kept waiting for the answer: what is
    /// asked about is a plan.
    fn confirm_prune(&self, bench: &Workbench, store: &mut Store) -> Result<Option<u64>, Failure> {
        if !self.document.prune || bench.consent == Consent::Given || bench.rehearsal == Rehearsal::Yes {
            return Ok(None);
        }
        if self.document.file.as_os_str() == "-" {
            return Err(Failure::Usage {
                message: "with a document from standard input there is nobody to ask about --prune".to_owned(),
                hint: Some("look at 'vmailctl plan --prune', and say --yes".to_owned()),
            });
        }
        let planned = self.document.apply(bench, &store.writer()?, Passwords::Rehearsed)?.0.counts;
        if planned.deleted > 0 {
            bench.confirm(&format!("delete {} that the document does not mention?", objects(planned.deleted)))?;
        }
        Ok(Some(planned.deleted))
    }

    /// The generated passwords are in their file before anything is committed, so that they can't get lost.
    fn collect_passwords(&self, bench: &Workbench, finished: &Finished) -> Result<Option<SecretFile>, Failure> {
        if finished.generated.is_empty() || bench.rehearsal == Rehearsal::Yes {
            return Ok(None);
        }
        write_passwords(self.password_out.as_deref(), &finished.generated).map(Some)
    }
}

fn objects(count: u64) -> String {
    if count == 1 { "one object".to_owned() } else { format!("{count} objects") }
}

/// How much changes.
#[derive(Clone, Copy, Default)]
struct Counts {
    created: u64,
    changed: u64,
    deleted: u64,
}

impl Counts {
    fn count(&mut self, action: Action) {
        *match action {
            Action::Create => &mut self.created,
            Action::Change => &mut self.changed,
            Action::Delete => &mut self.deleted,
        } += 1;
    }

    fn any(self) -> bool {
        self.created + self.changed + self.deleted > 0
    }

    fn sentence(self, [created, changed, deleted]: [&str; 3]) -> String {
        if !self.any() {
            return "the store is as the document says already".to_owned();
        }
        format!("{} {created}, {} {changed}, {} {deleted}", self.created, self.changed, self.deleted)
    }
}

/// A document that was carried out, and whether anybody could be told.
pub(super) struct Told {
    changed: Changed,
    ends: Vec<SessionChoice>,
    told: Result<(), Failure>,
}

impl Told {
    /// Ends the sessions that are to end, even where nobody is there to be told.
    pub(super) fn end_sessions(self, bench: &Workbench, store: &mut Store) -> Result<(), Failure> {
        store.checkpoint();
        let ended = match bench.rehearsal {
            Rehearsal::No => outbox::end_after(bench, store, self.ends, self.changed),
            Rehearsal::Yes => Ok(()),
        };
        ended.and(self.told)
    }
}

/// The changes of a document that was applied, written as they happened, and not told yet.
pub(super) struct Applying {
    counts: Counts,
    told: Scratch,
}

impl Applying {
    /// What would change, of a transaction that was dropped.
    pub(super) fn tell_plan(self, bench: &Workbench) -> Result<(), Failure> {
        let counts = self.counts;
        self.tell(bench)?;
        bench.note(&counts.sentence(["to create", "to change", "to delete"]));
        if counts.any() { Err(Failure::Findings) } else { Ok(()) }
    }

    /// Commits and tells. The sessions that are to end are ended by the caller, before what could not be told is a
    /// failure.
    pub(super) fn carry_out(
        self,
        bench: &Workbench,
        entry: &AuditEntry,
        writer: Writer<'_>,
        finished: Finished,
        file: Option<SecretFile>,
    ) -> Result<Told, Failure> {
        let (counts, ends) = (self.counts, writer.take_session_ends());
        if bench.rehearsal == Rehearsal::Yes || !counts.any() {
            drop(writer);
        } else {
            bench.commit(writer, entry)?;
        }
        if let Some(file) = file {
            file.keep();
        }
        let changed = if counts.any() { Changed::Yes } else { Changed::AlreadySo };
        let told = self.tell(bench).map_err(|error| bench.untold(changed, error));
        if bench.style.format == Format::Text {
            finished.warnings.iter().for_each(|warning| bench.warn(&render::warning(warning)));
        }
        let rehearsed = bench.rehearsal.prefix();
        bench.note(&format!("{rehearsed}{}", counts.sentence(["created", "changed", "deleted"])));
        Ok(Told { changed, ends, told })
    }

    fn tell(self, bench: &Workbench) -> std::io::Result<()> {
        if is_silent(bench) {
            return Ok(());
        }
        let mut out = std::io::stdout().lock();
        std::io::copy(&mut self.told.into_file()?, &mut out)?;
        out.flush()
    }
}

impl Source {
    /// Applies the document in a transaction that the caller commits or drops.
    fn apply(
        &self,
        bench: &Workbench,
        writer: &Writer<'_>,
        passwords: Passwords,
    ) -> Result<(Applying, Finished), Failure> {
        let terms = Terms {
            weak_hashes: if self.accept_weak_hashes { WeakHashes::Accept } else { WeakHashes::Refuse },
            prune: if self.prune { Prune::Delete } else { Prune::Keep },
            passwords,
            now: bench.now,
            removed_until: retained_until(bench, None, writer)?,
        };
        apply_entries(bench, writer, terms, |take| {
            read_rows(&self.file, &Shape::Document, |row| {
                let (line, content) = good(row)?;
                take(Step::Entry(line, content.entry))
            })
        })
    }
}

/// What is given to a document that is being applied.
pub(super) enum Step<'s> {
    /// With its line; 0 where it has none.
    Entry(u64, Entry),
    /// A mailbox whose password was not hashed where it comes from.
    Plain(Box<MailboxEntry>, Secret),
    /// To be told among the changes.
    Told(&'s dyn Record),
}

/// Whether nobody is to be told of the changes.
fn is_silent(bench: &Workbench) -> bool {
    bench.quiet && bench.style.format == Format::Text
}

/// Takes the steps, one at a time.
pub(super) type Steps<'t> = &'t mut dyn FnMut(Step<'_>) -> Result<(), Failure>;

/// The changes, as they happen.
struct Telling<'w> {
    counts: Counts,
    /// `None`: nobody is to be told.
    list: Option<List<'w>>,
    broken: std::io::Result<()>,
}

impl Telling<'_> {
    fn row(&mut self, record: &dyn Record) {
        if let (Ok(()), Some(list)) = (&self.broken, &mut self.list) {
            self.broken = list.row(record);
        }
    }

    fn change(&mut self, change: &Change<'_>) {
        self.counts.count(change.action);
        self.row(change);
    }
}

/// Applies the entries that `feed` gives, in a transaction that the caller commits or drops. Their passwords are hashed
/// by all processors.
pub(super) fn apply_entries(
    bench: &Workbench,
    writer: &Writer<'_>,
    terms: Terms,
    feed: impl FnOnce(Steps<'_>) -> Result<(), Failure>,
) -> Result<(Applying, Finished), Failure> {
    let mut applier = Applier::new(writer, terms)?;
    let mut told = Scratch::new()?;
    let list = (!is_silent(bench)).then(|| List::new(&mut told, &bench.style, "changes", Change::header()));
    let mut telling = Telling { counts: Counts::default(), list, broken: Ok(()) };
    // Entries that refer to what is not there yet, in the order of documents.
    let mut waiting: BTreeMap<Noun, Spool> = BTreeMap::new();
    let rules = &Rules::read(writer)?;
    let work = |memory: &mut Argon2Memory, job: Job| job.prepare(rules, memory);
    with_pool(threads(rules), work, |pool| {
        let mut apply = |ready: Ready, telling: &mut Telling<'_>| -> Result<(), Failure> {
            let line = ready.line;
            let (entry, prepared) = ready.into_parts().map_err(at::<ActFailure>(line))?;
            let applied = applier.apply(&entry, prepared, &mut |change| telling.change(change));
            match applied.map_err(at::<ActFailure>(line))? {
                Applied::Later => waiting.entry(entry.noun()).or_default().put(line, &entry),
                Applied::Changed | Applied::AlreadySo => Ok(()),
            }
        };
        feed(&mut |step| {
            let (line, entry, new) = match step {
                Step::Told(record) => {
                    pool.finish(&mut |ready| apply(ready, &mut telling))?;
                    telling.row(record);
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
            let job = Job { line, entry, password, depth, fingerprint: None };
            if job.password.is_none() && pool.is_idle() {
                return apply(job.prepare(rules, &mut Argon2Memory::default()), &mut telling);
            }
            pool.give(job, &mut |ready| apply(ready, &mut telling))
        })?;
        pool.finish(&mut |ready| apply(ready, &mut telling))
    })?;
    applier.settle(&mut |change| telling.change(change))?;
    waiting.into_values().try_for_each(|spool| {
        spool.take(&mut |line, entry| {
            let applied = applier.apply(&entry, None, &mut |change| telling.change(change));
            applied.map(|_| ()).map_err(at::<ActFailure>(line))
        })
    })?;
    let Telling { counts, list, broken } = telling;
    broken?;
    list.map_or(Ok(()), List::end)?;
    Ok((Applying { counts, told }, applier.finish()))
}
