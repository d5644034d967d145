//! A file of leavers: each row is somebody who leaves, its columns named as the options are, with underscores.

use crate::admin::offboarding::{self, Terms};
use crate::carry::bulk::RowFile;
use crate::carry::filter;
use crate::carry::lines::{self, Job, Lines};
use crate::carry::paths::archive_directory;
use crate::carry::reading::open;
use crate::cli::autoreply::read_body;
use crate::cli::console::Console;
use crate::effect::{Columns, TextRow, read_texts};
use crate::error::Failure;
use crate::model::{Choices, LiveSessions, MailboxName, When};
use std::fmt::Display;
use std::ops::ControlFlow;
use std::path::Path;

const START: Job = Job { command: "offboard start", done: "started", unique: "address" };

const COLUMNS: Columns = Columns {
    all: &[
        "address",
        "at",
        "profile",
        "manager",
        "manager_access",
        "allow_incoming",
        "reroute_aliases",
        "keep_aliases",
        "drop_aliases",
        "auto_reply",
        "retain",
        "archive",
        "message",
    ],
    mistaken: &[("reason", "the leaver reads the column message, and a reason is given with --reason for all rows")],
};

/// The rule that a cell breaks, with the cell.
fn broken(column: &str, cell: &str, rule: impl Display) -> Failure {
    Failure::Usage { message: format!("{column}: {rule}: {cell}"), hint: None }
}

/// A row of the file: who leaves, and on which terms.
struct Leaver {
    mailbox: MailboxName,
    terms: Terms,
}

/// What a row asks for; what it leaves open, the command's own options decide.
fn leaver(console: &Console, cells: &[(&'static str, String)], others: &Terms) -> Result<Leaver, Failure> {
    let mut mailbox: Option<MailboxName> = None;
    let mut terms = Terms { choices: Choices::default(), ..others.clone() };
    for (column, cell) in cells {
        let wrong = |rule: &dyn Display| broken(column, cell, rule);
        match *column {
            "address" => mailbox = Some(cell.parse().map_err(|e| wrong(&e))?),
            "at" => terms.at = console.resolve(Some(cell.parse::<When>().map_err(|e| wrong(&e))?))?,
            "profile" => terms.profile = Some(cell.parse().map_err(|e| wrong(&e))?),
            "archive" => terms.choices.archive = Some(archive_directory(Path::new(cell))?),
            "auto_reply" => terms.choices.auto_reply = Some(read_body(Path::new(cell))?),
            column => terms.choices.choose(&column.replace('_', "-"), cell).map_err(|e| wrong(&e))?,
        }
    }
    let missing = || Failure::Usage { message: "address: the field is missing".to_owned(), hint: None };
    let mailbox = mailbox.ok_or_else(missing)?;
    terms.choices = terms.choices.or(others.choices.clone());
    Ok(Leaver { mailbox, terms })
}

/// Starts the offboarding of everybody in the file.
pub(super) fn start(
    console: &Console,
    file: &RowFile<'_>,
    others: &Terms,
    sessions: LiveSessions,
) -> Result<(), Failure> {
    let mut lines = Lines::new(&console.desk, START, file.on_error);
    let mut leavers = Vec::new();
    let read = read_texts(open(file.path)?, COLUMNS, file.columns, &mut |TextRow { line, cells, ignored, open }| {
        let leaver = cells.map_err(Failure::Row).and_then(|cells| leaver(console, &cells, others));
        lines.note_ignored(line, ignored);
        lines.note_open(line, open);
        leavers.extend(lines.take(line, leaver, |leaver| leaver.mailbox.to_string()).map(|leaver| (line, leaver)));
        ControlFlow::Continue(())
    });
    read.map_err(|error| Failure::Reading { path: file.path.to_owned(), error })?;
    super::confirm_retention(console, leavers.iter().map(|(_, leaver)| &leaver.terms))?;
    console.tell_lines(lines::run(lines, &leavers, |writer, Leaver { mailbox, terms }| {
        writer.decide_on_sessions(sessions);
        filter::of_leaver_named(writer, mailbox, |writer| offboarding::start(writer, mailbox, terms, console.desk.now))
    })?)
}
