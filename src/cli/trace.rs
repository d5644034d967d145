//! `trace`.

use super::arguments::beginning;
use super::console::Console;
use crate::admin::{self, mailbox};
use crate::error::Failure;
use crate::model::{MailboxName, When};
use crate::render::{List, Listed};
use crate::store::Fault;
use crate::trace::{EnvelopeSender, Log, Logs, MessageId, Question, Trace as Row, Tracer, logs_to_read};
use clap::{ArgGroup, Args};
use std::io::BufWriter;
use std::path::PathBuf;

/// Find who sent a message, and what happened to it
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("question").required(true).multiple(true).args(["sender", "login", "message_id"]))]
pub(super) struct Trace {
    /// Only messages with this envelope sender, with any tag or none
    #[arg(long = "as", value_name = "ADDRESS")]
    sender: Option<EnvelopeSender>,

    /// Only messages of this person: login in the log, or a mailbox of the store
    #[arg(long = "by", value_name = "LOGIN")]
    login: Option<String>,

    /// Only the message with this Message-ID, with or without its brackets
    #[arg(long, value_name = "ID")]
    message_id: Option<MessageId>,

    /// Only since then: a time (RFC 3339), a date (its start), or a span back from now: 2d, 6h
    #[arg(long, value_name = "WHEN", value_parser = beginning)]
    since: Option<When>,

    /// Read only these logs; '-' for standard input
    #[arg(long = "log", value_name = "FILE", num_args = 1..)]
    logs: Vec<PathBuf>,

    /// Read the systemd journal; without --log it is read where the host has no log file
    #[arg(long, conflicts_with = "logs")]
    journal: bool,
}

impl Trace {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        let since = console.resolve_back(self.since)?;
        let logins = self.login.map(|login| logins(console, login)).transpose()?.unwrap_or_default();
        let logs = match (self.journal, self.logs) {
            (true, _) => Logs::Journal,
            (false, named) if named.is_empty() => Logs::OfHost,
            (false, named) => Logs::Named(named),
        };
        let logs = logs_to_read(logs, since, &console.style.zone)?;
        if !self.journal && logs.iter().any(Log::is_journal) {
            console.note("this host has no log file, so the journal is read");
        }
        let question = Question { sender: self.sender, logins, message_id: self.message_id, since };

        let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
        let mut list = List::new(&mut out, &console.style, "messages", Row::header());
        let mut tracer = Tracer::new(question, console.style.zone.clone(), console.desk.now);
        for log in &logs {
            tracer.begin(log.written_at().unwrap_or(console.desk.now));
            log.read::<Failure>(|bytes, piece| {
                let taken = tracer.push(bytes, piece);
                tracer.finished().try_for_each(|row: Row| list.row(&row))?;
                Ok(taken)
            })?;
        }
        tracer.unfinished().try_for_each(|row| list.row(&row))?;
        Ok(list.end()?)
    }
}

/// The Dovecot user names that may be meant: what was typed, and that of the mailbox that it names, if there is a store
/// and it has such a mailbox. A person who has left may have neither.
fn logins(console: &Console, typed: String) -> Result<Vec<String>, Failure> {
    let mut logins = vec![typed];
    if let Ok(name) = logins[0].parse::<MailboxName>() {
        match console.desk.read(|reader| mailbox::find(reader, &name)) {
            Ok(mailbox) => logins.push(mailbox.login),
            Err(Failure::Act(admin::Failure::Refused(_))) => {}
            Err(Failure::Act(admin::Failure::Store(error))) if matches!(error.fault, Fault::Missing) => {}
            Err(failure) => return Err(failure),
        }
    }
    Ok(logins)
}
