//! `trace`.

use super::arguments::beginning;
use super::console::Console;
use crate::admin::{self, mailbox};
use crate::error::Failure;
use crate::model::{FILE_HEAD, FileKind, MailboxName, When};
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
            let (mut kind, mut open) = (None, false);
            log.read::<Failure>(|bytes, piece| {
                open = bytes.last().map_or(open, |last| *last != b'\n');
                let head = bytes.get(..FILE_HEAD).unwrap_or(bytes);
                kind = kind.or_else(|| Some(FileKind::of(head)));
                let taken = tracer.push(bytes, piece);
                tracer.finished().map(named).try_for_each(|row| list.row(&row))?;
                Ok(taken)
            })?;
            tallies.push(Read { path: log.path(), tally: tracer.tally(), kind: kind.flatten(), open });
        }
        tracer.unfinished().map(named).try_for_each(|row| list.row(&row))?;
        let unread = tallies.iter().filter(|log| log.tally.unread > 0);
        list.end_with(&[("unread", unread.map(|log| unread_lines(log.path, &log.tally)).collect())])?;
        drop(out);
        settle(console, &tallies, of_host)
    }
}

/// A log that was read, with what is in it.
struct Read<'l> {
    path: &'l Path,
    tally: Tally,
    /// What it is by its first bytes.
    kind: Option<FileKind>,
    /// Its last line has no end.
    open: bool,
}

/// Says what of the logs was not understood. Where that is all of a log, a person who looks for somebody must not take
/// the answer for an answer.
fn settle(console: &Console, logs: &[Read<'_>], of_host: bool) -> Result<(), Failure> {
    let any_read = logs.iter().any(|log| log.tally.postfix > 0 || log.tally.others > 0);
    let is_unread = |log: &&Read| log.tally.is_unread() || log.tally.is_empty() && !of_host && !any_read;
    let (unread, read): (Vec<_>, Vec<_>) = logs.iter().partition(is_unread);
    for Read { path, .. } in logs.iter().filter(|log| log.open) {
        console
            .warn(&format!("the last line of the log has no line end, so the log may be cut off: {}", path.display()));
    }
    for Read { path, tally, .. } in read {
        if tally.unread > 0 && !console.style.format.holds_warnings() {
            let (lines, path) = (tally.postfix + tally.others + tally.unread, path.display());
            console.warn(&format!("lines of the log were not understood: {} of {lines}: {path}", tally.unread));
        }
    }
    if unread.is_empty() && logs.iter().all(|log| log.tally.postfix == 0) {
        let paths: Vec<String> = logs.iter().map(|log| log.path.display().to_string()).collect();
        console.warn(&format!("no line of Postfix is in the log: {}", paths.join(", ")));
    }
    Failure::first_of(unread.into_iter().map(|log| {
        let Read { path, tally, kind, .. } = *log;
        Failure::LogUnread(UnreadLog { path: path.to_path_buf(), tally, kind, others_read: any_read })
    }))
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
