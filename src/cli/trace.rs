//! `trace`.

use super::arguments::beginning;
use super::workbench::Workbench;
use crate::admin::{self, mailbox};
use crate::error::Failure;
use crate::model::{MailboxName, When};
use crate::render::{List, Listed};
use crate::store::Fault;
use crate::trace::{EnvelopeSender, MessageId, Question, Trace as Row, Tracer, logs_to_read};
use clap::{ArgGroup, Args};
use std::io::BufWriter;
use std::path::PathBuf;

const ABOUT: &str = "\
Find out who sent a message, and what became of it

Reads Postfix's log and writes one row a message: when, by which log-in, as which sender, to whom, and with what fate. An \
attempt that was refused is a row of its own for each refusal, with the log-in that tried it. Rows come in the order in \
which the log is done with the messages; those still in the queue come last.

Of several options, a message has to meet all.";

const AFTER_HELP: &str = "\
Logs:
  Without --log, /var/log/mail.log is read with all its rotated files (/var/log/maillog where
  that is the name of it), compressed ones too; with --since, only those that can have lines of
  that time. Files are read oldest first, in whichever order they are named. A log may be in
  syslog's format, with either kind of time stamp, or what 'journalctl -o export' or
  '-o short-iso' writes. A time stamp without a year is of the last twelve months before its file
  was written to; one without a zone is in local time.

Examples:
  vmailctl trace --as sales@example.com --since 2d
  vmailctl trace --by anna@example.com -o jsonl
  journalctl -o export -u 'postfix*' | vmailctl trace --message-id ID --log -";

/// Find out who sent a message, and what became of it
#[derive(Debug, Args)]
#[command(long_about = ABOUT, after_help = AFTER_HELP)]
#[command(group = ArgGroup::new("question").required(true).multiple(true).args(["sender", "login", "message_id"]))]
pub(super) struct Trace {
    /// Only messages with this envelope sender, with any tag or none
    #[arg(long = "as", value_name = "ADDRESS")]
    sender: Option<EnvelopeSender>,

    /// Only messages by this person: a log-in as Dovecot's user name, or a mailbox of the store
    #[arg(long = "by", value_name = "LOGIN")]
    login: Option<String>,

    /// Only the message with this Message-ID, with or without its brackets
    #[arg(long, value_name = "ID")]
    message_id: Option<MessageId>,

    /// Only messages sent since then: RFC 3339, a date (its begin), or a span back from now (2d, 6h)
    #[arg(long, value_name = "WHEN", value_parser = beginning)]
    since: Option<When>,

    /// Read these logs and no others; '-' is standard input
    #[arg(long = "log", value_name = "FILE", num_args = 1..)]
    logs: Vec<PathBuf>,
}

impl Trace {
    pub(super) fn run(self, bench: &mut Workbench) -> Result<(), Failure> {
        let since = bench.resolve_back(self.since)?;
        let logins = self.login.map(|login| logins(bench, login)).transpose()?.unwrap_or_default();
        let logs = logs_to_read(self.logs, since, &bench.style.zone)?;
        let question = Question { sender: self.sender, logins, message_id: self.message_id, since };

        let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
        let mut list = List::new(&mut out, &bench.style, "messages", Row::HEADER);
        let mut tracer = Tracer::new(question, bench.style.zone.clone(), bench.now);
        for log in &logs {
            tracer.begin(log.written_at().unwrap_or(bench.now));
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
fn logins(bench: &Workbench, typed: String) -> Result<Vec<String>, Failure> {
    let mut logins = vec![typed];
    if let Ok(name) = logins[0].parse::<MailboxName>() {
        match bench.read(|reader| mailbox::find(reader, &name)) {
            Ok(mailbox) => logins.push(mailbox.login),
            Err(Failure::Act(admin::Failure::Refused(_))) => {}
            Err(Failure::Act(admin::Failure::Store(error))) if matches!(error.fault, Fault::Missing) => {}
            Err(failure) => return Err(failure),
        }
    }
    Ok(logins)
}
