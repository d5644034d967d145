//! The lines of a file, each an act, all of them in one transaction.
//!
//! With a wrong line in the file nothing is done and every wrong line is named, unless the right ones are to be done all
//! the same. Either way there is one commit, at the end: whoever stops the program before it finds the store as it was.

use super::workbench::Workbench;
use crate::admin::{self, Changed, Done};
use crate::error::{Failure, Others};
use crate::model::Entry;
use crate::render::{self, Format, Record, Rehearsal, Value};
use crate::store::Writer;
use std::collections::HashMap;

/// So many lines are named at most: memory stays the same, and nobody mends more by hand.
const NAMED_MAX: usize = 10_000;

/// What becomes of the right lines where others are wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OnError {
    Stop,
    Continue,
}

/// The command that each line stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verb {
    /// As it is typed.
    pub(super) action: &'static str,
    /// What was done to the lines that are counted as done.
    pub(super) done: &'static str,
    /// What no two lines have in common.
    pub(super) unique: &'static str,
}

/// What is said of a line.
struct Remark {
    line: u64,
    /// Of a refusal.
    kind: Option<&'static str>,
    message: String,
}

/// What comes of the lines.
pub(super) struct Lines<'b> {
    bench: &'b Workbench,
    verb: Verb,
    on_error: OnError,
    read: u64,
    done: u64,
    already: u64,
    refused: u64,
    named: Vec<Remark>,
    warnings: Vec<Remark>,
    /// What the lines are about, each with its line.
    seen: HashMap<String, u64>,
}

impl Remark {
    fn value(&self) -> Value<'_> {
        let line = Some(("line", self.line.into()));
        let kind = self.kind.map(|kind| ("kind", kind.into()));
        let message = Some(("message", self.message.as_str().into()));
        Value::Object([line, kind, message].into_iter().flatten().collect())
    }
}

fn remarks(remarks: &[Remark]) -> Value<'_> {
    Value::List(remarks.iter().map(Remark::value).collect())
}

impl Record for Lines<'_> {
    fn name(&self) -> String {
        self.done.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("action", self.verb.action.into()),
            ("changed", Value::Flag(self.done > 0)),
            ("dry_run", Value::Flag(self.bench.rehearsal == Rehearsal::Yes)),
            ("lines", self.read.into()),
            (self.verb.done, self.done.into()),
            ("already", self.already.into()),
            ("refused", remarks(&self.named)),
            ("refused_unnamed", self.unnamed().into()),
            ("warnings", remarks(&self.warnings)),
        ]
    }
}

impl<'b> Lines<'b> {
    pub(super) fn new(bench: &'b Workbench, verb: Verb, on_error: OnError) -> Self {
        let (named, warnings, seen) = (Vec::new(), Vec::new(), HashMap::new());
        Self { bench, verb, on_error, read: 0, done: 0, already: 0, refused: 0, named, warnings, seen }
    }

    /// Takes a line in, if it is right and no earlier one is about the same.
    pub(super) fn take<T>(&mut self, line: u64, read: Result<T, Failure>, about: impl Fn(&T) -> String) -> Option<T> {
        self.read += 1;
        let failure = match read {
            Ok(content) => match self.seen.insert(about(&content), line) {
                None => return Some(content),
                Some(first) => {
                    let message = format!("line {first} has the same {}", self.verb.unique);
                    Failure::Usage { message, hint: None }
                }
            },
            Err(failure) => failure,
        };
        self.refuse(line, &failure);
        None
    }

    pub(super) fn refuse(&mut self, line: u64, failure: &Failure) {
        self.refused += 1;
        if self.named.len() < NAMED_MAX {
            let report = failure.report();
            self.named.push(Remark { line, kind: Some(report.kind), message: report.message });
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
        *(if changed == Changed::Yes { &mut self.done } else { &mut self.already }) += 1;
    }

    /// As [`Lines::count`], with what the administrator should know.
    pub(super) fn count_done(&mut self, line: u64, done: &Done) {
        self.count(done.changed);
        let room = NAMED_MAX.saturating_sub(self.warnings.len());
        let warnings = done.warnings.iter().take(room).map(render::warning);
        self.warnings.extend(warnings.map(|message| Remark { line, kind: None, message }));
    }

    /// A line was wrong, and nothing is to be done.
    pub(super) fn stopped(&self) -> bool {
        self.on_error == OnError::Stop && self.refused > 0
    }

    /// Whether there is anything to commit.
    pub(super) fn changed(&self) -> Changed {
        let drops = self.stopped() || self.bench.rehearsal == Rehearsal::Yes;
        if self.done > 0 && !drops { Changed::Yes } else { Changed::AlreadySo }
    }

    /// Ends the transaction of all lines.
    pub(super) fn commit(&mut self, writer: Writer<'_>, entry: &Entry) -> Result<(), Failure> {
        match self.changed() {
            Changed::Yes => self.bench.commit(writer, entry)?,
            Changed::AlreadySo => drop(writer),
        }
        if self.stopped() {
            (self.done, self.already) = (0, 0);
            self.warnings.clear();
        }
        Ok(())
    }

    fn unnamed(&self) -> u64 {
        self.refused - self.named.len() as u64
    }

    /// Says what came of the lines.
    pub(super) fn tell(&mut self) -> Result<(), Failure> {
        self.named.sort_by_key(|remark| remark.line);
        if self.bench.style.format != Format::Text {
            return self.bench.show(self);
        }
        for remark in self.warnings.iter().chain(&self.named) {
            self.bench.warn(&format!("line {}: {}", remark.line, remark.message));
        }
        if self.unnamed() > 0 {
            self.bench.warn(&format!("more lines were refused: {}", self.unnamed()));
        }
        let rehearsed = self.bench.rehearsal.prefix();
        let Verb { done, .. } = self.verb;
        self.bench.note(&format!("{rehearsed}{done}: {}; {done} already: {}", self.done, self.already));
        Ok(())
    }

    /// Whether all is done that was asked for.
    pub(super) fn settle(self) -> Result<(), Failure> {
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
