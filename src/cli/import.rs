//! `import`.

use super::arguments::KeepSessions;
use super::document::{Applying, Step, apply_entries};
use super::pipeline::installed_dovecot;
use super::removal::retained_until;
use super::workbench::Workbench;
use crate::admin::document::{Finished, Passwords, Prune, Terms};
use crate::admin::import::keep_home;
use crate::admin::password::WeakHashes;
use crate::error::Failure;
use crate::import::{Arrived, ImportOptions, Loss, Losses, Opened, Rounding, SOURCES, Source, Survey};
use crate::model::document::{Entry, MailboxEntry};
use crate::model::{DomainName, PlainPath};
use crate::render::{Inspection, Rehearsal};
use crate::store::{LongMemory, Writer};
use clap::builder::PossibleValue;
use clap::{Args, Subcommand, ValueEnum};
use std::io;
use std::path::PathBuf;

const ABOUT: &str = "\
Take over another mail system

Nothing of the source is changed. 'inspect' says what it is, 'plan' what would be made of it and what has no home here, \
'apply' does that in one transaction.";

/// Take over another mail system
#[derive(Debug, Subcommand)]
#[command(long_about = ABOUT)]
pub(super) enum Verb {
    Inspect(Inspect),
    Plan(Plan),
    Apply(Apply),
}

/// Say what a source is, what it holds, and how its passwords are hashed
#[derive(Debug, Args)]
pub(super) struct Inspect {
    #[command(flatten)]
    from: Origin,
}

/// Tell what 'apply' would make of a source, and what has no home here
#[derive(Debug, Args)]
pub(super) struct Plan {
    #[command(flatten)]
    from: Origin,
}

/// Take a source over, in one transaction
#[derive(Debug, Args)]
pub(super) struct Apply {
    #[command(flatten)]
    from: Origin,

    /// Take hashes of weak schemes, too
    #[arg(long)]
    accept_weak_hashes: bool,

    #[command(flatten)]
    keep: KeepSessions,
}

/// What is to be read, and how.
#[derive(Debug, Args)]
struct Origin {
    /// What it is
    #[arg(value_name = "SOURCE")]
    source: SourceName,

    /// The file or directory; '-' for a dump or a text from standard input
    #[arg(value_name = "PATH")]
    path: PathBuf,

    /// Below which directory the source's mail lies, where the source doesn't say or it was moved
    #[arg(long, value_name = "DIR")]
    mail_base: Option<PlainPath>,

    /// The domain of log-ins that the source has without one
    #[arg(long, value_name = "DOMAIN")]
    domain: Option<DomainName>,

    /// Make quotas of 1024000 bytes a megabyte ones of 1048576
    #[arg(long)]
    round_quotas: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SourceName {
    /// Whatever it looks like.
    Auto,
    Known(&'static Source),
}

impl ValueEnum for SourceName {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [SourceName; SOURCES.len() + 1] = {
            let mut all = [SourceName::Auto; SOURCES.len() + 1];
            let mut at = 0;
            while at < SOURCES.len() {
                all[at + 1] = SourceName::Known(SOURCES[at]);
                at += 1;
            }
            all
        };
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Auto => PossibleValue::new("auto").help("Whatever it looks like"),
            Self::Known(source) => PossibleValue::new(source.name).help(source.help),
        })
    }
}

impl Verb {
    pub(super) fn run(self, bench: &mut Workbench) -> Result<(), Failure> {
        match self {
            Self::Inspect(inspect) => inspect.run(bench),
            Self::Plan(plan) => plan.run(bench),
            Self::Apply(apply) => apply.run(bench),
        }
    }
}

impl Inspect {
    fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let opened = self.from.open(bench)?;
        let survey = opened.survey()?;
        let mut inspection = Inspection::new(&survey, installed_dovecot().ok());
        opened.arrive(survey, &mut |arrived| {
            inspection.losses += i64::from(matches!(arrived, Arrived::Loss(_)));
            Ok(())
        })?;
        bench.show(&inspection)
    }
}

impl Plan {
    fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let opened = self.from.open(bench)?;
        let survey = opened.survey()?;
        let mut store = bench.open_to_write()?;
        let writer = store.writer()?;
        // What is weak is told as such.
        let (applied, _) = take_over(&opened, bench, &writer, survey, WeakHashes::Accept, Passwords::Rehearsed)?;
        drop(writer);
        applied.tell_plan(bench)
    }
}

impl Apply {
    fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let opened = self.from.open(bench)?;
        let survey = opened.survey()?;
        let weak = if self.accept_weak_hashes { WeakHashes::Accept } else { WeakHashes::Refuse };
        let passwords = if bench.rehearsal == Rehearsal::Yes { Passwords::Rehearsed } else { Passwords::Made };
        if let (WeakHashes::Refuse, count @ 1..) = (weak, survey.weak_hashes()) {
            return Err(Failure::WeakHashes { count });
        }
        let mut store = bench.open_to_write()?;
        let entry = bench.entry();
        let writer = store.writer()?;
        let (applied, finished) = take_over(&opened, bench, &writer, survey, weak, passwords)?;
        let done = applied.carry_out(bench, &entry, writer, finished, None, self.keep.live_sessions());
        store.checkpoint();
        done
    }
}

impl Origin {
    fn open(&self, bench: &Workbench) -> Result<Opened, Failure> {
        let wanted = match self.source {
            SourceName::Auto => None,
            SourceName::Known(source) => Some(source),
        };
        let options = ImportOptions {
            now: bench.now,
            mail_base: self.mail_base.clone(),
            domain: self.domain.clone(),
            quota_rounding: if self.round_quotas { Rounding::ToBinary } else { Rounding::Keep },
            memory: || Box::<LongMemory>::default(),
        };
        Opened::open(&self.path, wanted, options)
    }
}

/// Applies what comes of the source, and tells what comes to nothing after it.
fn take_over(
    opened: &Opened,
    bench: &Workbench,
    writer: &Writer<'_>,
    survey: Survey,
    weak_hashes: WeakHashes,
    passwords: Passwords,
) -> Result<(Applying, Finished), Failure> {
    let removed_until = retained_until(bench, None, writer)?;
    let terms = Terms { weak_hashes, prune: Prune::Keep, passwords, now: bench.now, removed_until };
    apply_entries(bench, writer, terms, |take| {
        let mut losses = Losses::default();
        let stay = |entry: &mut MailboxEntry, losses: &mut Losses| -> Result<(), Failure> {
            if keep_home(writer, entry)? {
                let reason = "the mailbox exists already; its home is not changed";
                losses.put(&Loss::new("mailbox", entry.address.to_string(), reason)).map_err(no_room)?;
            }
            Ok(())
        };
        opened.arrive(survey, &mut |arrived| match arrived {
            Arrived::Entry(mut entry) => {
                if let Entry::Mailbox(mailbox) = &mut entry {
                    stay(mailbox, &mut losses)?;
                }
                take(Step::Entry(0, entry))
            }
            Arrived::Plain { mut entry, secret } => {
                stay(&mut entry, &mut losses)?;
                take(Step::Plain(entry, secret))
            }
            Arrived::Loss(loss) => losses.put(&loss).map_err(no_room),
            Arrived::Password { address, verdict } => losses.put(&verdict.loss(&address)).map_err(no_room),
        })?;
        losses.take(no_room, &mut |loss| take(Step::Told(loss)))
    })
}

fn no_room(error: io::Error) -> Failure {
    Failure::File { path: std::env::temp_dir(), error }
}
