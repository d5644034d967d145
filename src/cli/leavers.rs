//! A file of leavers: CSV (RFC 4180), each line somebody who leaves, its columns named as the options are.

use super::autoreply::read_body;
use super::due;
use super::offboard::Leaving;
use super::workbench::Workbench;
use crate::admin::offboarding::{self, Terms};
use crate::admin::{self, Changed};
use crate::error::{Failure, Others};
use crate::model::{Choices, MailboxName, When};
use crate::render::{Format, Record, Rehearsal, Value};
use crate::store::Writer;
use csv::{ReaderBuilder, StringRecord, Trim};
use std::collections::HashMap;
use std::fmt::Display;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// So many leavers are one transaction, where those of other transactions need not wait for them.
const CHUNK: usize = 500;

/// What becomes of the right lines where others are wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OnError {
    Stop,
    Continue,
}

/// A line that was refused.
struct Refused {
    line: u64,
    kind: &'static str,
    message: String,
}

/// What came of the file.
#[derive(Default)]
struct Started {
    lines: usize,
    started: usize,
    already: usize,
    refused: Vec<Refused>,
    rehearsed: bool,
}

impl Record for Started {
    fn name(&self) -> String {
        self.started.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let refused = self.refused.iter().map(|refused| {
            Value::Object(vec![
                ("line", refused.line.into()),
                ("kind", refused.kind.into()),
                ("message", refused.message.as_str().into()),
            ])
        });
        vec![
            ("action", "offboard start".into()),
            ("changed", Value::Flag(self.started > 0)),
            ("dry_run", Value::Flag(self.rehearsed)),
            ("lines", (self.lines as u64).into()),
            ("started", (self.started as u64).into()),
            ("already", (self.already as u64).into()),
            ("refused", Value::List(refused.collect())),
        ]
    }
}

fn usage(message: impl Display) -> Failure {
    Failure::Usage {
        message: message.to_string(),
        hint: Some(format!("the columns are address, at, profile, {}", Choices::OPTIONS.join(", "))),
    }
}

fn open(path: &Path) -> Result<Box<dyn Read>, Failure> {
    if path == Path::new("-") {
        return Ok(Box::new(std::io::stdin()));
    }
    match File::open(path) {
        Ok(file) => Ok(Box::new(file)),
        Err(error) => Err(Failure::File { path: path.to_owned(), error }),
    }
}

/// The names of the columns, each once, the address among them.
fn header(record: &StringRecord) -> Result<Vec<String>, Failure> {
    let names: Vec<String> = record.iter().map(|name| name.trim_start_matches('\u{feff}').to_owned()).collect();
    for (at, name) in names.iter().enumerate() {
        if !["address", "at", "profile"].contains(&name.as_str()) && !Choices::OPTIONS.contains(&name.as_str()) {
            return Err(usage(format!("the file has a column that is no option: {name}")));
        }
        if names[..at].contains(name) {
            return Err(usage(format!("the file has a column twice: {name}")));
        }
    }
    if names.iter().any(|name| name == "address") { Ok(names) } else { Err(usage("the file has no column 'address'")) }
}

/// The rule that a cell breaks, with the cell.
fn broken(column: &str, cell: &str, rule: impl Display) -> Failure {
    Failure::Usage { message: format!("{column}: {rule}: {cell}"), hint: None }
}

/// A line of the file: who leaves, and on which terms.
struct Leaver {
    line: u64,
    mailbox: MailboxName,
    terms: Terms,
}

/// What a line asks for; what it leaves open, the command's own options decide.
fn leaver(bench: &Workbench, names: &[String], record: &StringRecord, others: &Terms) -> Result<Leaver, Failure> {
    let mut mailbox: Option<MailboxName> = None;
    let mut terms = Terms { choices: Choices::default(), ..others.clone() };
    for (column, cell) in names.iter().zip(record).filter(|(_, cell)| !cell.is_empty()) {
        let wrong = |rule: &dyn Display| broken(column, cell, rule);
        match column.as_str() {
            "address" => mailbox = Some(cell.parse().map_err(|e| wrong(&e))?),
            "at" => terms.at = bench.resolve(Some(cell.parse::<When>().map_err(|e| wrong(&e))?))?,
            "profile" => terms.profile = Some(cell.parse().map_err(|e| wrong(&e))?),
            "auto-reply" => terms.choices.auto_reply = Some(read_body(Path::new(cell))?),
            option => terms.choices.choose(option, cell).map_err(|e| wrong(&e))?,
        }
    }
    let mailbox = mailbox.ok_or_else(|| usage("the line names no address"))?;
    terms.choices = terms.choices.or(others.choices.clone());
    Ok(Leaver { line: record.position().map_or(0, csv::Position::line), mailbox, terms })
}

impl Started {
    fn refuse(&mut self, line: u64, failure: &Failure) {
        let report = failure.report();
        self.refused.push(Refused { line, kind: report.kind, message: report.message });
    }

    /// The lines that can be understood, with their numbers.
    fn read(&mut self, bench: &Workbench, path: &Path, others: &Terms) -> Result<Vec<Leaver>, Failure> {
        let mut reader = ReaderBuilder::new().trim(Trim::All).from_reader(open(path)?);
        let unreadable = |e: csv::Error| usage(format!("the file can't be read: {e}"));
        let names = header(reader.headers().map_err(unreadable)?)?;
        let mut leavers = Vec::new();
        let mut seen: HashMap<String, u64> = HashMap::new();
        for record in reader.records() {
            self.lines += 1;
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    let line = error.position().map_or(0, csv::Position::line);
                    if matches!(error.kind(), csv::ErrorKind::Io(_)) {
                        return Err(unreadable(error));
                    }
                    self.refuse(line, &usage("the line has other columns than the first, or is not UTF-8"));
                    continue;
                }
            };
            match leaver(bench, &names, &record, others) {
                Err(failure) => self.refuse(record.position().map_or(0, csv::Position::line), &failure),
                Ok(leaver) => match seen.insert(leaver.mailbox.to_string(), leaver.line) {
                    Some(first) => self.refuse(leaver.line, &usage(format!("line {first} has the same address"))),
                    None => leavers.push(leaver),
                },
            }
        }
        Ok(leavers)
    }

    fn start(&mut self, bench: &Workbench, writer: &Writer<'_>, leavers: &[Leaver]) -> Result<(), Failure> {
        for Leaver { line, mailbox, terms } in leavers {
            match writer.attempt(|| offboarding::start(writer, mailbox, terms, bench.now)) {
                Ok(done) if done.changed == Changed::Yes => self.started += 1,
                Ok(_) => self.already += 1,
                Err(failure @ admin::Failure::Refused(_)) => self.refuse(*line, &failure.into()),
                Err(failure) => return Err(failure.into()),
            }
        }
        Ok(())
    }

    fn tell(&self, bench: &Workbench) -> Result<(), Failure> {
        for refused in &self.refused {
            if bench.style.format == Format::Text {
                bench.warn(&format!("line {}: {}", refused.line, refused.message));
            }
        }
        if bench.style.format != Format::Text {
            return bench.show(self);
        }
        let rehearsed = if self.rehearsed { "rehearsed, nothing changed: " } else { "" };
        bench.note(&format!("{rehearsed}started: {}; started already: {}", self.started, self.already));
        Ok(())
    }
}

/// Starts the off-boarding of everybody in the file. With a wrong line in it, all lines are looked at and nothing is
/// done, unless the right ones are to be done all the same.
pub(super) fn start(bench: &Workbench, path: &Path, leaving: &Leaving, on_error: OnError) -> Result<(), Failure> {
    let mut all = Started { rehearsed: bench.rehearsal == Rehearsal::Yes, ..Started::default() };
    let leavers = all.read(bench, path, &leaving.terms(bench)?)?;
    let mut store = bench.open_to_write()?;
    let chunk = match on_error {
        OnError::Stop => leavers.len().max(1),
        OnError::Continue => CHUNK,
    };
    for some in leavers.chunks(chunk) {
        let writer = store.writer()?;
        all.start(bench, &writer, some)?;
        let refused = on_error == OnError::Stop && !all.refused.is_empty();
        if refused || all.rehearsed {
            drop(writer);
        } else {
            bench.commit(writer, &bench.entry())?;
        }
    }
    store.checkpoint();
    if on_error == OnError::Stop && !all.refused.is_empty() {
        (all.started, all.already) = (0, 0);
    }
    all.refused.sort_by_key(|refused| refused.line);
    all.tell(bench)?;
    due::end_sessions(bench, &mut store)?;
    let others = match on_error {
        OnError::Stop => Others::LeftAlone,
        OnError::Continue => Others::Done,
    };
    match all.refused.len() {
        0 => Ok(()),
        refused => Err(Failure::Lines { refused, of: all.lines, others }),
    }
}
