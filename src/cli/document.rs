//! `export`, `plan` and `apply`.

use super::arguments::{HomesOutside, KeepSessions, secret_file};
use super::console::{Consent, Console};
use crate::admin::document::{self as acts, Change, Prune, Secrets};
use crate::admin::password::WeakHashes;
use crate::admin::{Changed, Done, Warning};
use crate::carry::document::{
    self as carry, AppliedDocument, Counts, DocumentTerms, PlannedDocument, ShortRetention, Told, entries_of,
};
use crate::carry::reading::Settled;
use crate::effect::Scratch;
use crate::error::Failure;
use crate::model::document::Entry;
use crate::model::{Address, DomainName, LiveSessions};
use crate::render::{self, ChangeList, Document, Format, Listed, Rehearsal, Value};
use crate::store::Store;
use clap::Args;
use std::io::{self, BufWriter, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::mpsc;

/// Write the store, or one domain, as a document
#[derive(Debug, Args)]
pub(super) struct Export {
    /// Only this domain, with its alias domains and the grants of its mailboxes
    #[arg(long, value_name = "DOMAIN")]
    domain: Option<DomainName>,

    /// Include the hashes of passwords, and app passwords
    #[arg(long)]
    with_secrets: bool,
}

/// Show what 'apply' would change
#[derive(Debug, Args)]
pub(super) struct Plan {
    #[command(flatten)]
    document: Source,
}

/// Change the store to match a document, in one transaction
#[derive(Debug, Args)]
pub(super) struct Apply {
    #[command(flatten)]
    document: Source,

    /// Write generated passwords to this new file, which only you can read
    #[arg(long, value_name = "FILE", value_parser = secret_file())]
    password_out: Option<PathBuf>,

    #[command(flatten)]
    keep: KeepSessions,
}

#[derive(Debug, Args)]
struct Source {
    /// The document: JSON, JSON Lines or TOML; '-' for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Delete what the document does not mention, in the domains that it names
    #[arg(long)]
    prune: bool,

    /// Accept hashes of weak schemes
    #[arg(long, alias = "accept-weak-hash")]
    accept_weak_hashes: bool,

    #[command(flatten)]
    homes: HomesOutside,
}

/// How many entries the thread that writes them gets at once.
const BATCH: usize = 512;

impl Export {
    /// One thread reads, another one writes: each takes about as long.
    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        let (entries, written) = mpsc::sync_channel(8);
        let format = console.style.format;
        std::thread::scope(|scope| {
            let writing = scope.spawn(move || write_document(format, &written));
            let read = self.read(console, entries);
            let written = writing.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            read.and(written.map_err(Failure::from))
        })
    }

    /// What comes last says that it is the end.
    fn read(&self, console: &Console, entries: mpsc::SyncSender<Batch>) -> Result<(), Failure> {
        let secrets = if self.with_secrets { Secrets::Told } else { Secrets::Kept };
        let mut batch = Vec::with_capacity(BATCH);
        console.desk.read(|reader| {
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
    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        let source = &self.document;
        let file = Settled::read(&source.file, &console.desk.moments.of_document())?;
        let mut store = console.desk.open_to_write()?;
        let mut changes = Changes::new(console)?;
        let terms = source.terms(LiveSessions::Keep);
        let planned = carry::plan(&console.desk, &mut store, terms, entries_of(&file), &mut |told| changes.take(told))?;
        changes.tell_plan(console, &planned)
    }
}

impl Apply {
    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        let source = &self.document;
        source.require_consent(console)?;
        let file = Settled::read(&source.file, &console.desk.moments.of_document())?;
        let mut store = console.desk.open_to_write()?;
        let terms = DocumentTerms {
            password_out: self.password_out.as_deref(),
            confirmed: source.confirm_prune(console, &mut store, &file)?,
            short_retention: match (console.consent, console.desk.rehearsal) {
                (Consent::ToBeAsked, Rehearsal::No) => ShortRetention::Refused,
                (Consent::Given, _) | (_, Rehearsal::Yes) => ShortRetention::Allowed,
            },
            ..source.terms(self.keep.live_sessions())
        };
        let mut changes = Changes::new(console)?;
        let applied =
            carry::apply(&console.desk, &mut store, terms, entries_of(&file), &mut |told| changes.take(told))?;
        changes.tell(console, applied)
    }
}

impl Source {
    fn terms(&self, sessions: LiveSessions) -> DocumentTerms<'_> {
        DocumentTerms {
            weak_hashes: if self.accept_weak_hashes { WeakHashes::Accept } else { WeakHashes::Refuse },
            prune: if self.prune { Prune::Delete } else { Prune::Keep },
            sessions,
            password_out: None,
            confirmed: None,
            short_retention: ShortRetention::Allowed,
            outside: self.homes.outside(),
            interruption: None,
        }
    }

    fn asks(&self, console: &Console) -> bool {
        self.prune && console.consent != Consent::Given && console.desk.rehearsal == Rehearsal::No
    }

    fn require_consent(&self, console: &Console) -> Result<(), Failure> {
        if self.asks(console) && self.file.as_os_str() == "-" {
            return Err(Failure::Usage {
                message: "--prune cannot be confirmed while the document comes from standard input".to_owned(),
                hint: Some("see 'vmailctl plan --prune', and use --yes".to_owned()),
            });
        }
        Ok(())
    }

    /// How many objects may be deleted, where somebody was asked. The store is not kept waiting for the answer: what is
    /// asked about is a plan.
    fn confirm_prune(&self, console: &Console, store: &mut Store, file: &Settled) -> Result<Option<u64>, Failure> {
        if !self.asks(console) {
            return Ok(None);
        }
        let terms = self.terms(LiveSessions::Keep);
        let planned = carry::plan(&console.desk, store, terms, entries_of(file), &mut |_| Ok(()))?.counts;
        if planned.deleted > 0 {
            console.confirm(&format!("delete {} that the document does not mention?", objects(planned.deleted)))?;
        }
        Ok(Some(planned.deleted))
    }
}

fn objects(count: u64) -> String {
    if count == 1 { "one object".to_owned() } else { format!("{count} objects") }
}

fn sentence(counts: Counts, [created, changed, deleted]: [&str; 3]) -> String {
    if !counts.any() {
        return "the store is already as the document says".to_owned();
    }
    format!("{} {created}, {} {changed}, {} {deleted}", counts.created, counts.changed, counts.deleted)
}

/// The changes of a document, in the output's format, in a file without a name: they are told when all is done.
pub(super) struct Changes {
    /// `None`: nobody is to be told.
    told: Option<(Scratch, ChangeList)>,
    /// What programs are told of an import besides.
    pub(super) losses: Option<Value<'static>>,
}

impl Changes {
    pub(super) fn new(console: &Console) -> Result<Self, Failure> {
        if console.quiet && console.style.format == Format::Text {
            return Ok(Self { told: None, losses: None });
        }
        let list = ChangeList::new(&console.style, "changes", Change::header());
        Ok(Self { told: Some((Scratch::new()?, list)), losses: None })
    }

    /// Takes a change, or a loss, as it happens.
    pub(super) fn take(&mut self, told: Told<'_>) -> io::Result<()> {
        let Some((scratch, list)) = &mut self.told else { return Ok(()) };
        match told {
            Told::Change(change) => list.row(scratch, change),
            Told::Lost(loss) => list.row(scratch, loss),
        }
    }

    /// Writes the changes, and behind them what programs are told besides.
    fn write(self, rest: &[(&'static str, Value<'_>)]) -> io::Result<()> {
        let Some((mut scratch, list)) = self.told else { return Ok(()) };
        let losses = self.losses.map(|losses| ("losses", losses));
        // Behind the warnings.
        let (first, others) = rest.split_at(1.min(rest.len()));
        let rest: Vec<_> = first.iter().cloned().chain(losses).chain(others.iter().cloned()).collect();
        list.end(&mut scratch, &rest)?;
        let mut out = io::stdout().lock();
        io::copy(&mut scratch.into_file()?, &mut out)?;
        out.flush()
    }

    /// Tells what would change.
    pub(super) fn tell_plan(self, console: &Console, planned: &PlannedDocument) -> Result<(), Failure> {
        let PlannedDocument { counts, warnings } = planned;
        self.write(&[("warnings", listed(warnings))])?;
        console.warn_of(warnings);
        console.note(&sentence(*counts, ["to create", "to change", "to delete"]));
        if counts.any() { Err(Failure::Findings) } else { Ok(()) }
    }

    /// Tells what has changed, and what came of all that follows from it.
    pub(super) fn tell(self, console: &Console, applied: AppliedDocument) -> Result<(), Failure> {
        let AppliedDocument { counts, mut warnings, ended, removals } = applied;
        let changed = if counts.any() { Changed::Yes } else { Changed::AlreadySo };
        let of_removals = removals.iter().filter_map(|(_, came)| came.as_ref().ok());
        warnings.extend(of_removals.flat_map(|done| done.warnings.iter().cloned()));
        let came = removals.iter().map(|(address, came)| outcome(address, came)).collect();
        let told = self.write(&[("warnings", listed(&warnings)), ("removals", came)]);
        let told = told.map_err(|error| console.untold(changed, error));
        console.warn_of(&warnings);
        let rehearsed = console.desk.rehearsal.prefix();
        console.note(&format!("{rehearsed}{}", sentence(counts, ["created", "changed", "deleted"])));
        let mut failures: Vec<Failure> = ended.err().into_iter().chain(told.err()).collect();
        for (_, came) in removals {
            match came {
                Ok(done) => console.describe(&Done { warnings: Vec::new(), ..done }),
                Err(failure) => failures.push(failure),
            }
        }
        Failure::first_of(failures)
    }
}

fn listed(warnings: &[Warning]) -> Value<'_> {
    warnings.iter().map(|of| Value::Object(render::warning_fields(of))).collect()
}

/// What came of a removal, for programs.
fn outcome<'a>(address: &Address, came: &Result<Done, Failure>) -> Value<'a> {
    let failure = came.as_ref().err().map(|failure| failure.report().message);
    Value::Object(vec![
        ("address", address.into()),
        ("removed", Value::Flag(failure.is_none())),
        ("failure", failure.into()),
    ])
}
