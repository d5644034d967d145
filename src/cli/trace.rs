//! `trace`.

use super::arguments::beginning;
use super::console::Console;
use crate::admin::{self, mailbox};
use crate::error::Failure;
use crate::model::{MailboxName, When};
use crate::render::{List, Listed, unread_lines};
use crate::store::Fault;
use crate::trace::{
    EnvelopeAddress, Log, Logs, MessageId, Question, Tally, Trace as Row, Tracer, UnreadLog, logs_to_read,
};
use clap::{ArgGroup, Args};
use nix::unistd::User;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

/// Find who sent a message, and what happened to it
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("question").required(true).multiple(true).args(["sender", "login", "recipient", "message_id", "since"]))]
pub(super) struct Trace {
    /// Only messages with this envelope sender, with any tag or none
    #[arg(long = "as", value_name = "ADDRESS")]
    sender: Option<EnvelopeAddress>,

    /// Only messages of this person: login in the log, or a mailbox of the store
    #[arg(long = "by", value_name = "LOGIN")]
    login: Option<String>,

    /// Only messages to this recipient, with any tag or none: delivered to, or written to before an alias
    #[arg(long = "to", value_name = "ADDRESS")]
    recipient: Option<EnvelopeAddress>,

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
        let of_host = !matches!(logs, Logs::Named(_));
        let logs = logs_to_read(logs, since, &console.style.zone)?;
        if !self.journal && logs.iter().any(Log::is_journal) {
            console.note("this host has no log file, so the journal is read");
        }
        let question =
            Question { sender: self.sender, logins, message_id: self.message_id, recipient: self.recipient, since };

        let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
        let mut list = List::new(&mut out, &console.style, "messages", Row::header());
        let mut tracer = Tracer::new(question, console.style.zone.clone(), console.desk.now);
        let named = |row: Row| if of_host { with_user_of_host(row) } else { row };
        let mut tallies = Vec::with_capacity(logs.len());
        for log in &logs {
            tracer.begin(log.written_at().unwrap_or(console.desk.now));
            log.read::<Failure>(|bytes, piece| {
                let taken = tracer.push(bytes, piece);
                tracer.finished().map(named).try_for_each(|row| list.row(&row))?;
                Ok(taken)
            })?;
            tallies.push((log.path(), tracer.tally()));
        }
        tracer.unfinished().map(named).try_for_each(|row| list.row(&row))?;
        let unread: Vec<_> = tallies.iter().filter(|(_, tally)| tally.unread > 0).collect();
        list.end_with(&[("unread", unread.iter().map(|(path, tally)| unread_lines(path, tally)).collect())])?;
        drop(out);
        settle(console, &tallies, of_host)
    }
}

/// Says what of the logs was not understood. Where that is all of a log, a person who looks for somebody must not take
/// the answer for an answer.
fn settle(console: &Console, tallies: &[(&Path, Tally)], of_host: bool) -> Result<(), Failure> {
    let any_read = tallies.iter().any(|(_, tally)| tally.postfix > 0 || tally.others > 0);
    let is_unread = |tally: &Tally| tally.is_unread() || tally.is_empty() && !of_host && !any_read;
    let (unread, read): (Vec<_>, Vec<_>) = tallies.iter().partition(|(_, tally)| is_unread(tally));
    for (path, tally) in read.iter().filter(|(_, tally)| tally.unread > 0 && !console.style.format.holds_warnings()) {
        let lines = tally.postfix + tally.others + tally.unread;
        console.warn(&format!("lines of the log were not understood: {} of {lines}: {}", tally.unread, path.display()));
    }
    if unread.is_empty() && tallies.iter().all(|(_, tally)| tally.postfix == 0) {
        let paths: Vec<String> = tallies.iter().map(|(path, _)| path.display().to_string()).collect();
        console.warn(&format!("no line of Postfix is in the log: {}", paths.join(", ")));
    }
    Failure::first_of(
        unread.into_iter().map(|(path, tally)| {
            Failure::LogUnread(UnreadLog { path: path.to_path_buf(), tally, others_read: any_read })
        }),
    )
}

/// A program of this host is named by the user that it ran as, whatever it called itself.
fn with_user_of_host(row: Row) -> Row {
    match row.uid().and_then(|uid| User::from_uid(uid.into()).ok().flatten()) {
        Some(user) => Row { user: Some(user.name), ..row },
        None => row,
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
