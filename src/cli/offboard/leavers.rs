//! A file of leavers: CSV (RFC 4180), each line somebody who leaves, its columns named as the options are.

use crate::admin::offboarding::{self, Terms};
use crate::carry::filter;
use crate::carry::lines::{self, Job, Lines, OnError};
use crate::carry::paths::archive_directory;
use crate::carry::reading::open;
use crate::cli::autoreply::read_body;
use crate::cli::console::Console;
use crate::error::Failure;
use crate::model::{Choices, MailboxName, When};
use csv::{ReaderBuilder, StringRecord, Trim};
use std::fmt::Display;
use std::path::Path;

const START: Job = Job { command: "offboard start", done: "started", unique: "address" };

fn usage(message: impl Display) -> Failure {
    Failure::Usage {
        message: message.to_string(),
        hint: Some(format!("the columns are address, at, profile, {}", Choices::OPTIONS.join(", "))),
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
    mailbox: MailboxName,
    terms: Terms,
}

/// What a line asks for; what it leaves open, the command's own options decide.
fn leaver(console: &Console, names: &[String], record: &StringRecord, others: &Terms) -> Result<Leaver, Failure> {
    let mut mailbox: Option<MailboxName> = None;
    let mut terms = Terms { choices: Choices::default(), ..others.clone() };
    for (column, cell) in names.iter().zip(record).filter(|(_, cell)| !cell.is_empty()) {
        let wrong = |rule: &dyn Display| broken(column, cell, rule);
        match column.as_str() {
            "address" => mailbox = Some(cell.parse().map_err(|e| wrong(&e))?),
            "at" => terms.at = console.resolve(Some(cell.parse::<When>().map_err(|e| wrong(&e))?))?,
            "profile" => terms.profile = Some(cell.parse().map_err(|e| wrong(&e))?),
            "archive" => terms.choices.archive = Some(archive_directory(Path::new(cell))?),
            "auto-reply" => terms.choices.auto_reply = Some(read_body(Path::new(cell))?),
            option => terms.choices.choose(option, cell).map_err(|e| wrong(&e))?,
        }
    }
    let mailbox = mailbox.ok_or_else(|| usage("the line names no address"))?;
    terms.choices = terms.choices.or(others.choices.clone());
    Ok(Leaver { mailbox, terms })
}

/// The lines that can be understood, with their numbers.
fn read(console: &Console, path: &Path, others: &Terms, lines: &mut Lines<'_>) -> Result<Vec<(u64, Leaver)>, Failure> {
    let mut reader = ReaderBuilder::new().trim(Trim::All).from_reader(open(path)?);
    let unreadable = |e: csv::Error| usage(format!("the file can't be read: {e}"));
    let names = header(reader.headers().map_err(unreadable)?)?;
    let mut leavers = Vec::new();
    for record in reader.records() {
        let (line, leaver) = match record {
            Ok(record) => (record.position().map_or(0, csv::Position::line), leaver(console, &names, &record, others)),
            Err(error) if matches!(error.kind(), csv::ErrorKind::Io(_)) => return Err(unreadable(error)),
            Err(error) => {
                let wrong = usage("the line has other columns than the first, or is not UTF-8");
                (error.position().map_or(0, csv::Position::line), Err(wrong))
            }
        };
        leavers.extend(lines.take(line, leaver, |leaver| leaver.mailbox.to_string()).map(|leaver| (line, leaver)));
    }
    Ok(leavers)
}

/// Starts the offboarding of everybody in the file.
pub(super) fn start(console: &Console, path: &Path, others: &Terms, on_error: OnError) -> Result<(), Failure> {
    let mut lines = Lines::new(&console.desk, START, on_error);
    let leavers = read(console, path, others, &mut lines)?;
    super::confirm_retention(console, leavers.iter().map(|(_, leaver)| &leaver.terms))?;
    console.tell_lines(lines::run(lines, &leavers, |writer, Leaver { mailbox, terms }| {
        filter::of_leaver_named(writer, mailbox, |writer| offboarding::start(writer, mailbox, terms, console.desk.now))
    })?)
}
