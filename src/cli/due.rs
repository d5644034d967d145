//! `due`.

use super::outbox;
use super::removal::{PATIENCE, carry_on};
use super::workbench::Workbench;
use crate::admin::offboarding::OffboardingOutcome;
use crate::admin::{self, Changed, Done, Outcome, due, offboarding, removal};
use crate::effect::{self, Lock};
use crate::error::Failure;
use crate::model::{LiveSessions, Removal, Stage, Step, Timestamp, When};
use crate::render::{Format, Record, Rehearsal, Value};
use crate::store::{StepKey, Store};
use clap::{Args, Subcommand};
use std::path::PathBuf;
use std::time::Instant;

/// What dates bring: steps of off-boarding, the end of sessions, the removal of deleted mail
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    List(List),
    Run(Run),
}

/// List what is to be done
#[derive(Debug, Args)]
#[command(alias = "ls")]
pub(super) struct List {
    /// Also what comes until then [default: what is due now]
    #[arg(long, value_name = "WHEN")]
    until: Option<When>,
}

/// Do what is due; a job for cron or a timer
#[derive(Debug, Args)]
pub(super) struct Run {
    /// Also the steps that come until then, ahead of their time; deleted mail is kept for as long as was said
    #[arg(long, value_name = "WHEN")]
    until: Option<When>,
}

/// What came of a run.
#[derive(Default)]
struct Ran {
    steps: Vec<(String, Step)>,
    failed: Vec<(String, Step)>,
    /// Mailboxes whose removal went on.
    removals: Vec<String>,
    /// Mailboxes whose removal did not, and why.
    stopped: Vec<(String, String)>,
    rehearsed: bool,
    elsewhere: bool,
}

fn objects(steps: &[(String, Step)]) -> Value<'_> {
    Value::List(steps.iter().map(|step| Value::Object(step.fields())).collect())
}

impl Record for Ran {
    fn name(&self) -> String {
        self.steps.iter().map(|step| step.name()).collect::<Vec<_>>().join("\n")
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let stopped = self.stopped.iter().map(|(address, why)| {
            Value::Object(vec![("address", Value::Address(address.into())), ("failure", why.as_str().into())])
        });
        vec![
            ("action", "due run".into()),
            ("changed", Value::Flag(!self.steps.is_empty() || !self.removals.is_empty())),
            ("dry_run", Value::Flag(self.rehearsed)),
            ("running_elsewhere", Value::Flag(self.elsewhere)),
            ("steps", objects(&self.steps)),
            ("failed", objects(&self.failed)),
            ("removals", Value::List(self.removals.iter().map(|of| Value::Address(of.as_str().into())).collect())),
            ("stopped", Value::List(stopped.collect())),
        ]
    }
}

impl Verb {
    pub(super) fn run(self, bench: &mut Workbench) -> Result<(), Failure> {
        match self {
            Self::List(l) => {
                let until = bench.resolve(l.until)?.unwrap_or(bench.now);
                bench.list("due", |reader, take| due::list(reader, until, take))
            }
            Self::Run(r) => {
                let until = bench.resolve(r.until)?.unwrap_or(bench.now);
                r.run(bench, until)
            }
        }
    }
}

/// Whoever has it does the due work of this store.
fn lock(bench: &Workbench) -> Result<Option<Lock>, Failure> {
    let mut path = bench.path.clone().into_os_string();
    path.push("-due");
    let path = PathBuf::from(path);
    effect::try_lock(&path).map_err(|error| Failure::File { path, error })
}

impl Run {
    fn run(self, bench: &Workbench, until: Timestamp) -> Result<(), Failure> {
        let mut store = bench.open_to_write()?;
        let mut ran = Ran { rehearsed: bench.rehearsal == Rehearsal::Yes, ..Ran::default() };
        let Some(_lock) = lock(bench)? else {
            ran.elsewhere = true;
            bench.note("another run does what is due, nothing was done by this one");
            return ran.tell(bench);
        };
        if bench.rehearsal == Rehearsal::Yes {
            ran.rehearse(bench, &mut store, until)?;
            return ran.tell(bench);
        }
        let writer = store.writer()?;
        due::notice(&writer, bench.now)?;
        bench.commit(writer, &bench.entry())?;
        let steps = due::list_steps(&store.reader()?, until)?;
        for key in steps {
            ran.step(bench, &mut store, key)?;
        }
        // One does not wait for the other, and what stops one does not stop the other.
        let ends = outbox::list(&mut store)?;
        let sessions = outbox::end_after(bench, &mut store, ends, Changed::Yes).err();
        let mut failures = ran.carry_on_removals(bench, &mut store)?;
        failures.extend(sessions);
        failures.extend((!ran.failed.is_empty()).then_some(Failure::Steps { failed: ran.failed.len() }));
        let writer = store.writer()?;
        due::note_run(&writer, bench.now)?;
        bench.commit(writer, &bench.entry())?;
        store.checkpoint();
        ran.tell(bench)?;
        bench.first_of(failures)
    }
}

impl Ran {
    /// Removals that were begun, or whose retention is over. What stops one does not stop the others; it is tried again.
    /// Tells why.
    fn carry_on_removals(&mut self, bench: &Workbench, store: &mut Store) -> Result<Vec<Failure>, Failure> {
        let mut failures = Vec::new();
        let due = removal::list_due(&store.reader()?, bench.now)?;
        let deadline = Instant::now() + PATIENCE;
        for removal in due {
            let address = removal.address.to_string();
            match carry_on(bench, store, removal, LiveSessions::End, deadline) {
                Ok(done) => {
                    bench.describe(&done);
                    self.removals.push(address);
                }
                Err(failure) => {
                    self.stopped.push((address, failure.report().message));
                    failures.push(failure);
                }
            }
        }
        Ok(failures)
    }

    /// One step, in a transaction of its own; why it was refused is remembered in another.
    fn step(&mut self, bench: &Workbench, store: &mut Store, key: StepKey) -> Result<(), Failure> {
        let writer = store.writer()?;
        match offboarding::run_step(&writer, key, bench.now) {
            Ok(done) => {
                bench.commit(writer, &bench.entry())?;
                self.add(bench, done);
            }
            Err(failure @ admin::Failure::Refused(_)) => {
                drop(writer);
                let writer = store.writer()?;
                let failed = offboarding::note_failure(&writer, key, Failure::from(failure).report().message)?;
                bench.commit(writer, &bench.entry())?;
                self.fail(bench, failed);
            }
            Err(failure) => return Err(failure.into()),
        }
        Ok(())
    }

    /// All of it in one transaction, which is dropped.
    fn rehearse(&mut self, bench: &Workbench, store: &mut Store, until: Timestamp) -> Result<(), Failure> {
        let writer = store.writer()?;
        for key in due::list_steps(&writer, until)? {
            match writer.attempt(|| offboarding::run_step(&writer, key, bench.now)) {
                Ok(done) => self.add(bench, done),
                Err(failure @ admin::Failure::Refused(_)) => {
                    let failed = offboarding::note_failure(&writer, key, Failure::from(failure).report().message)?;
                    self.fail(bench, failed);
                }
                Err(failure) => return Err(failure.into()),
            }
        }
        for Removal { address, stage, .. } in removal::list_due(&writer, bench.now)? {
            let (rehearsed, unicode) = (bench.rehearsal.prefix(), address.to_unicode());
            bench.note(&match stage {
                Stage::Refusing => format!("{rehearsed}the deletion of {unicode} goes on"),
                Stage::Removed | Stage::Purging => format!("{rehearsed}the mail of {unicode} is removed for good"),
            });
            self.removals.push(address.to_string());
        }
        Ok(())
    }

    fn add(&mut self, bench: &Workbench, done: Done) {
        bench.describe(&done);
        if let Outcome::Offboarding(OffboardingOutcome::StepDone(step)) = done.outcome {
            self.steps.push(*step);
        }
    }

    fn fail(&mut self, bench: &Workbench, failed: (String, Step)) {
        let (address, step) = &failed;
        if bench.style.format == Format::Text {
            let why = step.failure.as_deref().unwrap_or_default();
            bench.warn(&format!("{} was not done for {address}: {why}", step.kind.as_str()));
        }
        self.failed.push(failed);
    }

    fn tell(&self, bench: &Workbench) -> Result<(), Failure> {
        if bench.style.format == Format::Text { Ok(()) } else { bench.show(self) }
    }
}
