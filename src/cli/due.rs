//! `due`.

use super::console::Console;
use super::terminal::Counter;
use crate::admin::due as acts;
use crate::carry::due::{self, Clock, DueReport, Event, Runner};
use crate::error::Failure;
use crate::model::{Stage, Step, Timestamp, When};
use crate::render::{self, Format, Record, Rehearsal, Value};
use clap::{Args, Subcommand};

/// Run scheduled work: offboarding steps, session ends, mail removal
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Verb {
    #[command(alias = "ls")]
    List(List),
    Run(Run),
}

/// List scheduled work
#[derive(Debug, Args)]
pub(super) struct List {
    /// Also work that is due before then [default: now]
    #[arg(long, value_name = "WHEN")]
    until: Option<When>,
}

/// Run the work that is due
#[derive(Debug, Args)]
pub(super) struct Run {
    /// Also run offboarding steps that are due before then; deleted mail keeps its date
    #[arg(long, value_name = "WHEN")]
    until: Option<When>,

    /// Delete and remove although the clock is behind the audit log, or two days after the last run
    #[arg(long)]
    accept_clock: bool,
}

fn objects(steps: &[(String, Step)]) -> Value<'_> {
    Value::List(steps.iter().map(|step| Value::Object(step.fields())).collect())
}

impl Record for DueReport {
    fn name(&self) -> String {
        self.steps.iter().map(|step| step.name()).collect::<Vec<_>>().join("\n")
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let stopped = self.stopped.iter().map(|(address, why)| {
            Value::Object(vec![("address", Value::Address(address.into())), ("failure", why.as_str().into())])
        });
        vec![
            ("action", "due run".into()),
            ("changed", Value::Flag(!self.steps.is_empty() || !self.removals.is_empty() || !self.learnt.is_empty())),
            ("dry_run", Value::Flag(self.rehearsal == Rehearsal::Yes)),
            ("running_elsewhere", Value::Flag(self.runner == Runner::Another)),
            ("clock_doubted", Value::Flag(self.doubt.is_some())),
            ("steps", objects(&self.steps)),
            ("failed", objects(&self.failed)),
            ("removals", Value::List(self.removals.iter().map(|of| Value::Address(of.as_str().into())).collect())),
            ("stopped", Value::List(stopped.collect())),
            ("learnt", Value::List(self.learnt.iter().map(|of| Value::Address(of.as_str().into())).collect())),
            ("warnings", self.warnings().map(|of| Value::Object(render::warning_fields(of))).collect()),
        ]
    }
}

impl Verb {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        match self {
            Self::List(l) => {
                let until = console.resolve(l.until)?.unwrap_or(console.desk.now);
                console.list("due", |reader, take| acts::list(reader, until, console.desk.now, take))
            }
            Self::Run(r) => {
                let until = console.resolve(r.until)?.unwrap_or(console.desk.now);
                r.run(console, until)
            }
        }
    }
}

impl Run {
    fn run(self, console: &Console, until: Timestamp) -> Result<(), Failure> {
        let clock = if self.accept_clock { Clock::Accepted } else { Clock::Doubted };
        let mut counter = Counter::new(console.attendance, "removed");
        let report = due::run(&console.desk, until, clock, &mut |count| counter.add(count))?;
        drop(counter);
        if report.runner == Runner::Another {
            console.note("another run is at work, nothing was done by this one");
        }
        report.events.iter().for_each(|event| describe(console, event));
        if console.style.format != Format::Text {
            console.show(&report)?;
        }
        Failure::first_of(report.failures)
    }
}

fn describe(console: &Console, event: &Event) {
    match event {
        Event::Done(done) => console.describe(done),
        Event::Left(warning) => console.warn_of(std::slice::from_ref(warning)),
        Event::Failed(address, step) if !console.style.format.holds_warnings() => {
            let (why, address) = (step.failure.as_deref().unwrap_or_default(), render::unicode(address));
            console.warn(&format!("{} was not done for {address}: {why}", step.kind.as_str()));
        }
        Event::Failed(..) => {}
        Event::GoesOn(removal) => {
            let (rehearsed, address) = (console.desk.rehearsal.prefix(), removal.address.to_unicode());
            console.note(&match removal.stage {
                Stage::Refusing => format!("{rehearsed}the deletion of {address} goes on"),
                Stage::Removed | Stage::Purging => format!("{rehearsed}the mail of {address} is removed permanently"),
            });
        }
    }
}
