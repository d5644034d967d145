//! What dates bring: steps of offboarding, session ends, the removal of deleted mail.

use super::commit::conclude;
use super::desk::Desk;
use super::filter;
use super::learning::{self, Swept};
use super::outbox;
use super::removal::{Course, MailOnDisk, PATIENCE, carry_on};
use crate::admin::due::ClockDoubt;
use crate::admin::learning::LearningOutcome;
use crate::admin::offboarding::OffboardingOutcome;
use crate::admin::{self, Done, Outcome, Rehearsal, Warning, due, offboarding, removal};
use crate::effect::{self, Lock};
use crate::error::Failure;
use crate::model::{LiveSessions, Removal, Stage, Step, Timestamp};
use crate::store::{Reader, StepKey, Store, Writer};
use std::path::PathBuf;
use std::time::Instant;

/// Which run does what is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Runner {
    This,
    /// One that began earlier. This one has done nothing.
    Another,
}

/// Something that a run came to, in the order in which it did.
#[derive(Debug)]
pub enum Event {
    Done(Done),
    /// A step that was refused, and whose it is.
    Failed(String, Step),
    /// A removal that would go on.
    GoesOn(Box<Removal>),
    /// What somebody may have left whose access has ended by itself.
    Left(Warning),
}

/// What came of a run: all of it is to be told.
#[must_use]
#[derive(Debug)]
pub struct DueReport {
    pub runner: Runner,
    pub rehearsal: Rehearsal,
    pub events: Vec<Event>,
    pub steps: Vec<(String, Step)>,
    pub failed: Vec<(String, Step)>,
    /// Mailboxes whose removal went on.
    pub removals: Vec<String>,
    /// Mailboxes whose removal did not, and why.
    pub stopped: Vec<(String, String)>,
    /// Mailboxes whose passwords were learnt from the old host.
    pub learnt: Vec<String>,
    pub failures: Vec<Failure>,
    /// Why nothing was deleted and removed.
    pub doubt: Option<ClockDoubt>,
}

/// Whether somebody says that the clock is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    Accepted,
    Doubted,
}

/// One step, with the filters that the leaver may have left.
fn step(writer: &Writer<'_>, key: StepKey, now: Timestamp) -> admin::Result<Done> {
    let act = |writer: &Writer<'_>| offboarding::run_step(writer, key, now);
    match offboarding::find_leaver(writer, key)? {
        Some(leaver) => filter::of_leaver_named(writer, &leaver, act),
        None => act(writer),
    }
}

/// Whoever has it does the due work of this store.
fn lock(desk: &Desk) -> Result<Option<Lock>, Failure> {
    let mut path = desk.path.clone().into_os_string();
    path.push("-due");
    let path = PathBuf::from(path);
    effect::try_lock(&path).map_err(|error| Failure::File { path, error })
}

/// Does what is due up to an instant.
pub fn run(desk: &Desk, until: Timestamp, clock: Clock, removed: &mut dyn FnMut(u64)) -> Result<DueReport, Failure> {
    let mut store = desk.open_to_write()?;
    let mut report = DueReport {
        runner: Runner::This,
        rehearsal: desk.rehearsal,
        events: Vec::new(),
        steps: Vec::new(),
        failed: Vec::new(),
        removals: Vec::new(),
        stopped: Vec::new(),
        learnt: Vec::new(),
        failures: Vec::new(),
        doubt: None,
    };
    let Some(_lock) = lock(desk)? else {
        return Ok(DueReport { runner: Runner::Another, ..report });
    };
    let doubt = due::doubt(&store.reader()?, desk.now)?;
    report.doubt = doubt.filter(|_| clock == Clock::Doubted);
    let done = match desk.rehearsal {
        Rehearsal::Yes => report.rehearse(desk, &mut store, until),
        Rehearsal::No => report.run(desk, &mut store, until, clock, removed),
    };
    // What was done before it is told all the same.
    if let Err(failure) = done {
        report.failures.insert(0, failure);
    }
    Ok(report)
}

/// The file of prints is no larger than it has to be. One that can't be used is a finding of `check`.
fn drop_old_prints(reader: &Reader<'_>, now: Timestamp) -> Result<(), Failure> {
    let prints = reader.prints();
    if prints.is_overgrown(reader.count_hashes()?, now) {
        let _ = prints.keep_only(&reader.list_hash_digests()?);
    }
    Ok(())
}

impl DueReport {
    fn run(
        &mut self,
        desk: &Desk,
        store: &mut Store,
        until: Timestamp,
        clock: Clock,
        removed: &mut dyn FnMut(u64),
    ) -> Result<(), Failure> {
        let writer = store.writer()?;
        for mailbox in due::notice(&writer, desk.now)? {
            self.events.extend(filter::left_in(&writer, &mailbox)?.map(Event::Left));
        }
        if self.doubt.is_none() {
            due::settle_begun(&writer, desk.now)?;
        }
        conclude(desk, writer)?;
        let steps = self.believed_steps(&store.reader()?, until)?;
        for key in steps {
            self.step(desk, store, key)?;
        }
        self.learn(desk, store);
        // One does not wait for the other, and what stops one does not stop the other.
        let sessions = outbox::end_all(desk, store).err();
        self.carry_on_removals(desk, store, removed)?;
        self.failures.extend(sessions);
        self.failures.extend(self.doubt.map(|doubt| Failure::Clock { now: desk.now, doubt }));
        self.failures.extend((!self.failed.is_empty()).then_some(Failure::Steps { failed: self.failed.len() }));
        // A clock that is not believed is not what the next run is held against.
        if self.doubt.is_none() {
            let writer = store.writer()?;
            due::note_run(&writer, desk.now)?;
            if clock == Clock::Accepted {
                due::accept_clock(&writer)?;
            }
            conclude(desk, writer)?;
        }
        drop_old_prints(&store.reader()?, desk.now)?;
        store.shorten_log();
        Ok(())
    }

    /// What stops it stops nothing else.
    fn learn(&mut self, desk: &Desk, store: &mut Store) {
        let mut swept = Swept::default();
        self.failures.extend(learning::sweep(desk, store, &mut swept).err());
        for done in swept.done {
            if let Outcome::Learning(LearningOutcome::Learnt(mailbox)) = &done.outcome {
                self.learnt.push(mailbox.address.to_string());
            }
            self.events.push(Event::Done(done));
        }
        self.events.extend(swept.warnings.into_iter().map(Event::Left));
    }

    /// The steps that are done by a clock such as this.
    fn believed_steps(&self, reader: &Reader<'_>, until: Timestamp) -> Result<Vec<StepKey>, Failure> {
        let mut steps = due::list_steps(reader, until)?;
        if self.doubt.is_some() {
            let mut kept = Vec::new();
            for key in steps {
                if !due::is_destructive(reader, key)? {
                    kept.push(key);
                }
            }
            steps = kept;
        }
        Ok(steps)
    }

    /// The removals that go on by a clock such as this: one that was asked for is put aside, and nothing is removed.
    fn believed_removals(&self, mut removals: Vec<Removal>) -> Vec<Removal> {
        removals.retain(|removal| self.doubt.is_none() || removal.stage == Stage::Refusing);
        removals
    }

    /// Removals that were begun, or whose retention is over. What stops one does not stop the others; it is tried again.
    fn carry_on_removals(
        &mut self,
        desk: &Desk,
        store: &mut Store,
        removed: &mut dyn FnMut(u64),
    ) -> Result<(), Failure> {
        let due = self.believed_removals(removal::list_due(&store.reader()?, desk.now)?);
        let deadline = Instant::now() + PATIENCE;
        for removal in due {
            let address = removal.address.to_string();
            let course =
                Course { sessions: LiveSessions::End, deadline, removed: &mut *removed, mail: MailOnDisk::Removed };
            match carry_on(desk, store, removal, course) {
                Ok(done) => {
                    self.events.push(Event::Done(done));
                    self.removals.push(address);
                }
                Err(failure) => {
                    self.stopped.push((address, failure.report().message));
                    self.failures.push(failure);
                }
            }
        }
        Ok(())
    }

    /// One step, in a transaction of its own; why it was refused is remembered in another.
    fn step(&mut self, desk: &Desk, store: &mut Store, key: StepKey) -> Result<(), Failure> {
        let writer = store.writer()?;
        match step(&writer, key, desk.now) {
            Ok(done) => {
                conclude(desk, writer)?;
                self.add(done);
            }
            Err(failure @ admin::Failure::Refused(_)) => {
                drop(writer);
                let writer = store.writer()?;
                let failed = offboarding::note_failure(&writer, key, Failure::from(failure).report().message)?;
                conclude(desk, writer)?;
                self.fail(failed);
            }
            Err(failure) => return Err(failure.into()),
        }
        Ok(())
    }

    /// All of it in one transaction, which is dropped.
    fn rehearse(&mut self, desk: &Desk, store: &mut Store, until: Timestamp) -> Result<(), Failure> {
        self.learn(desk, store);
        let writer = store.writer()?;
        for key in self.believed_steps(&writer, until)? {
            match writer.attempt(|| step(&writer, key, desk.now)) {
                Ok(done) => self.add(done),
                Err(failure @ admin::Failure::Refused(_)) => {
                    self.fail(offboarding::note_failure(&writer, key, Failure::from(failure).report().message)?);
                }
                Err(failure) => return Err(failure.into()),
            }
        }
        self.failures.extend(self.doubt.map(|doubt| Failure::Clock { now: desk.now, doubt }));
        for removal in self.believed_removals(removal::list_due(&writer, desk.now)?) {
            self.removals.push(removal.address.to_string());
            self.events.push(Event::GoesOn(Box::new(removal)));
        }
        Ok(())
    }

    /// What is to be known of what was done.
    pub fn warnings(&self) -> impl Iterator<Item = &Warning> {
        self.events.iter().flat_map(|event| match event {
            Event::Done(done) => done.warnings.as_slice(),
            Event::Left(warning) => std::slice::from_ref(warning),
            Event::Failed(..) | Event::GoesOn(_) => &[],
        })
    }

    fn add(&mut self, done: Done) {
        if let Outcome::Offboarding(OffboardingOutcome::StepDone(step)) = &done.outcome {
            self.steps.push((**step).clone());
        }
        self.events.push(Event::Done(done));
    }

    fn fail(&mut self, failed: (String, Step)) {
        let (address, step) = failed.clone();
        self.events.push(Event::Failed(address, step));
        self.failed.push(failed);
    }
}
