//! The lines of a file, each an act, all of them in one transaction.
//!
//! With a wrong line in the file nothing is done and every wrong line is named, unless the right ones are to be done all
//! the same. Either way there is one commit, at the end: whoever stops the program before it finds the store as it was.

use super::change::end_sessions;
use super::commit::conclude;
use super::desk::Desk;
use crate::admin::{self, Changed, Done, Rehearsal, RowDone, Warning};
use crate::effect::SecretFile;
use crate::error::{Failure, Others, Report};
use crate::model::SessionAsk;
use crate::model::document::Renamed;
use crate::store::{Store, Writer};
use std::collections::HashMap;

/// So many lines are named at most: memory stays the same, and nobody mends more by hand.
const NAMED_MAX: usize = 10_000;

/// What becomes of the right lines where others are wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnError {
    Stop,
    Continue,
}

/// The command that each line stands for.
#[derive(Clone, Copy, Debug)]
pub struct Job {
    /// As it is typed.
    pub command: &'static str,
    /// What was done to the lines that are counted as done.
    pub done: &'static str,
    /// What no two lines have in common.
    pub unique: &'static str,
}

/// A line that was refused: the kind of the refusal, and what is said of it.
#[derive(Debug)]
pub struct Refused {
    pub line: u64,
    pub kind: &'static str,
    pub message: String,
    pub hint: Option<String>,
}

/// How many lines came to what, and which of them are to be named.
#[derive(Debug)]
pub struct Tally {
    pub job: Job,
    pub on_error: OnError,
    pub rehearsal: Rehearsal,
    pub read: u64,
    pub done: u64,
    pub already: u64,
    refused: u64,
    /// The first of those that were refused, in the order of the file.
    pub named: Vec<Refused>,
    /// What is to be known of lines that were done.
    pub warnings: Vec<(u64, Warning)>,
}

impl Tally {
    /// How many lines were refused beside those that are named.
    pub fn unnamed(&self) -> u64 {
        self.refused - self.named.len() as u64
    }

    /// A line was wrong, and nothing is to be done.
    pub fn stopped(&self) -> bool {
        self.on_error == OnError::Stop && self.refused > 0
    }

    /// Whether there is anything to commit.
    pub fn changed(&self) -> Changed {
        let drops = self.stopped() || self.rehearsal == Rehearsal::Yes;
        if self.done > 0 && !drops { Changed::Yes } else { Changed::AlreadySo }
    }

    /// Whether all is done that was asked for.
    pub fn settle(&self) -> Result<(), Failure> {
        let others = match self.on_error {
            OnError::Stop => Others::LeftAlone,
            OnError::Continue => Others::Done,
        };
        match self.refused {
            0 => Ok(()),
            refused => Err(Failure::Lines { refused, of: self.read, others }),
        }
    }
}

/// What came of the lines of a file: all of it is to be told.
#[must_use]
pub struct CarriedLines {
    pub tally: Tally,
    /// Whether the sessions that they end have ended.
    pub ended: Result<(), Failure>,
}

/// Does an act for each line that was taken in.
pub fn run<T>(
    mut lines: Lines<'_>,
    items: &[(u64, T)],
    act: impl Fn(&Writer<'_>, &T) -> admin::Result<Done>,
) -> Result<CarriedLines, Failure> {
    let mut store = lines.desk.open_to_write()?;
    let writer = store.writer()?;
    for (line, item) in items {
        if let Some(done) = lines.act(&writer, *line, || Ok(act(&writer, item)?))? {
            lines.count_done(&writer, *line, done.into());
        }
    }
    let asks = writer.list_session_asks();
    lines.conclude(writer)?;
    Ok(lines.end(&mut store, &asks, None))
}

/// The lines as they are gone through.
pub struct Lines<'d> {
    desk: &'d Desk,
    tally: Tally,
    /// What the lines are about, each with its line.
    seen: HashMap<String, u64>,
}

impl<'d> Lines<'d> {
    pub fn new(desk: &'d Desk, job: Job, on_error: OnError) -> Self {
        let tally = Tally {
            job,
            on_error,
            rehearsal: desk.rehearsal,
            read: 0,
            done: 0,
            already: 0,
            refused: 0,
            named: Vec::new(),
            warnings: Vec::new(),
        };
        Self { desk, tally, seen: HashMap::new() }
    }

    /// Takes a line in, if it is right and no earlier one is about the same.
    pub fn take<T>(&mut self, line: u64, read: Result<T, Failure>, about: impl Fn(&T) -> String) -> Option<T> {
        self.tally.read += 1;
        let failure = match read {
            Ok(content) => match self.seen.insert(about(&content), line) {
                None => return Some(content),
                Some(first) => {
                    let message = format!("line {first} has the same {}", self.tally.job.unique);
                    Failure::Usage { message, hint: None }
                }
            },
            Err(failure) => failure,
        };
        self.refuse(line, &failure);
        None
    }

    pub(super) fn refuse(&mut self, line: u64, failure: &Failure) {
        self.tally.refused += 1;
        if self.tally.named.len() < NAMED_MAX {
            let Report { kind, message, hint, .. } = failure.report();
            self.tally.named.push(Refused { line, kind, message, hint });
        }
    }

    /// Does what a line asks for, if no rule is against it.
    pub(super) fn act<T>(
        &mut self,
        writer: &Writer<'_>,
        line: u64,
        act: impl FnOnce() -> Result<T, Failure>,
    ) -> Result<Option<T>, Failure> {
        match writer.attempt(act) {
            Ok(done) => Ok(Some(done)),
            Err(failure @ (Failure::Act(admin::Failure::Store(_)) | Failure::Output(_))) => Err(failure),
            Err(failure) => {
                self.refuse(line, &failure);
                Ok(None)
            }
        }
    }

    /// What a line asks for is so.
    pub(super) fn count(&mut self, changed: Changed) {
        let tally = &mut self.tally;
        *(if changed == Changed::Yes { &mut tally.done } else { &mut tally.already }) += 1;
    }

    /// A line calls a field by an earlier name. Of a file that is said once.
    pub fn note_renamed(&mut self, line: u64, renamed: Renamed) {
        if !self.tally.warnings.iter().any(|(_, warning)| matches!(warning, Warning::Renamed(_))) {
            self.tally.warnings.push((line, Warning::Renamed(renamed)));
        }
    }

    /// Columns of a file that nobody needs. Of a file that is said once.
    pub fn note_ignored(&mut self, line: u64, columns: Vec<String>) {
        if !columns.is_empty() {
            self.tally.warnings.push((line, Warning::ColumnsIgnored(columns.join(", "))));
        }
    }

    /// The last line of a file that has no line end: it may go on, in the file that this is a part of.
    pub fn note_open(&mut self, line: u64, open: bool) {
        if open {
            self.tally.warnings.push((line, Warning::LastLineOpen));
        }
    }

    /// What is the same for every line is said at the first one.
    pub(super) fn note_once(&mut self, line: u64, warnings: Vec<Warning>) {
        for warning in warnings {
            if !self.tally.warnings.iter().any(|(_, known)| *known == warning) {
                self.tally.warnings.push((line, warning));
            }
        }
    }

    /// As [`Lines::count`], with what the administrator should know.
    pub(super) fn count_done(&mut self, writer: &Writer<'_>, line: u64, done: RowDone) -> Changed {
        done.changed.settle(writer);
        self.count(done.changed);
        let room = NAMED_MAX.saturating_sub(self.tally.warnings.len());
        self.tally.warnings.extend(done.warnings.into_iter().take(room).map(|warning| (line, warning)));
        done.changed
    }

    pub fn stopped(&self) -> bool {
        self.tally.stopped()
    }

    pub(super) fn changed(&self) -> Changed {
        self.tally.changed()
    }

    /// Ends the transaction of all lines. What ends their sessions comes after it: [`Lines::end`].
    pub(super) fn conclude(&mut self, writer: Writer<'_>) -> Result<(), Failure> {
        match self.tally.changed() {
            Changed::Yes => conclude(self.desk, writer)?,
            Changed::AlreadySo => drop(writer),
        }
        if self.tally.stopped() {
            (self.tally.done, self.tally.already) = (0, 0);
            self.tally.warnings.clear();
        }
        Ok(())
    }

    /// What came of them, once the sessions that they end have ended and `secrets` are somebody's.
    pub(super) fn end(
        mut self,
        store: &mut Store,
        asks: &[SessionAsk],
        secrets: impl IntoIterator<Item = SecretFile>,
    ) -> CarriedLines {
        let changed = self.tally.changed();
        if changed == Changed::Yes {
            secrets.into_iter().for_each(SecretFile::keep);
        }
        store.shorten_log();
        let ended = if self.tally.stopped() { Ok(()) } else { end_sessions(self.desk, store, asks, changed) };
        self.tally.named.sort_by_key(|refused| refused.line);
        CarriedLines { tally: self.tally, ended }
    }
}
