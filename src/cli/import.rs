//! `import`.

use super::arguments::{HomesOutside, KeepSessions};
use super::console::Console;
use super::document::Changes;
use super::import_back::Back;
use super::import_check::Check;
use super::import_guide::Guided;
use super::import_learn::Learn;
use super::import_mail::{Mail, Status, Verify};
use super::import_report::{Report, Reporting};
use super::import_source::Origin;
use crate::admin::OutsideMailRoot;
use crate::admin::document::Prune;
use crate::admin::password::WeakHashes;
use crate::carry::Watcher;
use crate::carry::check::installed_dovecot;
use crate::carry::document::{self as carry, DocumentTerms, ShortRetention};
use crate::carry::import::steps;
use crate::carry::interruption::Interruption;
use crate::carry::mail_copy::remove_left_secrets;
use crate::error::Failure;
use crate::import::{Arrived, Counts, Taken};
use crate::model::LiveSessions;
use crate::render::Inspection;
use clap::{Args, Subcommand};
use std::cell::Cell;

/// Import mailboxes and aliases from another mail system
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Verb {
    Guide(Guided),
    Inspect(Inspect),
    Plan(Plan),
    Check(Box<Check>),
    Apply(Apply),
    Mail(Box<Mail>),
    Verify(Box<Verify>),
    Back(Box<Back>),
    Status(Status),
    Learn(Learn),
}

/// Show what a source is, what it contains, and how its passwords are hashed
#[derive(Debug, Args)]
pub(super) struct Inspect {
    #[command(flatten)]
    from: Origin,
}

/// Show what 'import apply' would change, and what has no equivalent here
#[derive(Debug, Args)]
pub(super) struct Plan {
    #[command(flatten)]
    from: Origin,

    #[command(flatten)]
    reporting: Reporting,

    #[command(flatten)]
    homes: HomesOutside,
}

/// Import a source in one transaction
#[derive(Debug, Args)]
pub(super) struct Apply {
    #[command(flatten)]
    from: Origin,

    /// Accept hashes of weak schemes
    #[arg(long)]
    accept_weak_hashes: bool,

    #[command(flatten)]
    reporting: Reporting,

    #[command(flatten)]
    homes: HomesOutside,

    #[command(flatten)]
    keep: KeepSessions,
}

impl Verb {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        remove_left_secrets(&console.desk.path)?;
        match self {
            Self::Guide(guide) => guide.run(console),
            Self::Inspect(inspect) => inspect.run(console),
            Self::Plan(plan) => plan.run(console),
            Self::Check(check) => check.run(console),
            Self::Apply(apply) => apply.run(console),
            Self::Mail(mail) => mail.run(console),
            Self::Verify(verify) => verify.run(console),
            Self::Back(back) => back.run(console),
            Self::Status(status) => status.run(console),
            Self::Learn(learn) => learn.run(console),
        }
    }
}

impl Inspect {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let watcher = console.late_watcher();
        let interruption = Interruption::watch(watcher.clone());
        let opened = self.from.open(console, &watcher)?;
        let survey = opened.survey(&watcher)?;
        let mut inspection = Inspection::new(&survey, opened.database.clone(), installed_dovecot().ok());
        let (counts, mut taken) = (survey.counts, Taken::default());
        opened.arrive(survey, &watcher, &mut |arrived| {
            taken.see(&arrived);
            if let Arrived::Loss(loss) = arrived {
                *inspection.losses.entry(loss.code()).or_default() += 1;
            }
            Ok(())
        })?;
        watcher.clear();
        drop(interruption);
        console.show(&inspection)?;
        nothing_lost(taken, &counts)
    }
}

impl Plan {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let watcher = console.late_watcher();
        let interruption = Interruption::watch(watcher.clone());
        let opened = self.from.open(console, &watcher)?;
        let survey = opened.survey(&watcher)?;
        let mut store = console.desk.open_to_write()?;
        // What is weak is told as such.
        let terms = terms(WeakHashes::Accept, LiveSessions::Keep, self.homes.outside(), &interruption);
        let (mut changes, mut report) = (Changes::new(console)?, Report::new(&self.reporting, console)?);
        let (counts, taken) = (survey.counts, Cell::default());
        let (name, about) = (survey.source.name, survey.source.whereabouts);
        let steps = steps(&opened, survey, self.homes.outside(), &watcher, &taken);
        let planned = carry::plan(&console.desk, &mut store, terms, steps, &mut |told| match report.see(&told)? {
            true => changes.take(told),
            false => Ok(()),
        })?;
        watcher.clear();
        changes.losses = Some(report.counted());
        let told = changes.tell_plan(console, &planned);
        report.tell(console)?;
        console.note(&format!("the mail lies {}; for the whole move, see 'vmailctl import guide {name}'", about.mail));
        nothing_lost(taken.get(), &counts).and(told)
    }
}

impl Apply {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let watcher = console.late_watcher();
        let interruption = Interruption::watch(watcher.clone());
        let opened = self.from.open(console, &watcher)?;
        let survey = opened.survey(&watcher)?;
        let weak = if self.accept_weak_hashes { WeakHashes::Accept } else { WeakHashes::Refuse };
        if let (WeakHashes::Refuse, count @ 1..) = (weak, survey.weak_hashes()) {
            return Err(Failure::WeakHashes { count });
        }
        let mut store = console.desk.open_to_write()?;
        let terms = terms(weak, self.keep.live_sessions(), self.homes.outside(), &interruption);
        let (mut changes, mut report) = (Changes::new(console)?, Report::new(&self.reporting, console)?);
        let (counts, taken) = (survey.counts, Cell::default());
        let steps = steps(&opened, survey, self.homes.outside(), &watcher, &taken);
        let applied = carry::apply(&console.desk, &mut store, terms, steps, &mut |told| match report.see(&told)? {
            true => changes.take(told),
            false => Ok(()),
        })?;
        watcher.clear();
        changes.losses = Some(report.counted());
        let told = changes.tell(console, applied);
        report.tell(console).and(told)?;
        let taken: Taken = taken.get();
        if taken.reads_no_mail() {
            return Err(Failure::AfterCommit {
                message: format!("the mail of no mailbox is read, mailboxes: {}", taken.mailboxes),
                hint: "see what is said of each; 'vmailctl import mail' copies it from the old host".to_owned(),
            });
        }
        nothing_lost(taken, &counts)
    }
}

/// Refuses to call it a success when nothing of a source, or no mailbox, was taken over.
fn nothing_lost(taken: Taken, counts: &Counts) -> Result<(), Failure> {
    match taken.nothing_of(counts) {
        Some((what, count)) => Err(Failure::NothingImported { what, count }),
        None => Ok(()),
    }
}

fn terms(
    weak_hashes: WeakHashes,
    sessions: LiveSessions,
    outside: OutsideMailRoot,
    interruption: &Interruption,
) -> DocumentTerms<'_> {
    DocumentTerms {
        weak_hashes,
        prune: Prune::Keep,
        sessions,
        password_out: None,
        confirmed: None,
        // No other system has one.
        short_retention: ShortRetention::Allowed,
        outside,
        interruption: Some(interruption),
    }
}
