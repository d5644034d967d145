//! `trace`.

use super::arguments::beginning;
use super::workbench::Workbench;
use crate::admin::{self, mailbox};
use crate::effect;
use crate::error::Failure;
use crate::model::{EnvelopeSender, MailboxName, MessageId, Piece, Question, Timestamp, Trace as Row, Tracer, When};
use crate::render::{List, Listed};
use crate::store::Fault;
use clap::{ArgGroup, Args};
use std::io::{BufWriter, Read};
use std::path::{Path, PathBuf};

/// Where syslog daemons put Postfix's lines: those of Debian and those of Red Hat.
const LOGS: [&str; 2] = ["/var/log/mail.log", "/var/log/maillog"];

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

/// One log to be read.
struct Source {
    path: PathBuf,
    /// `None`: a pipe, or standard input.
    written_at: Option<Timestamp>,
}

impl Source {
    fn new(path: PathBuf) -> Result<Self, Failure> {
        let written_at = if is_standard_input(&path) {
            None
        } else {
            effect::written_at(&path).map_err(|error| unreadable(&path, error))?
        };
        Ok(Self { path, written_at: written_at.and_then(Timestamp::from_unix_seconds) })
    }

    fn open(&self) -> Result<Box<dyn Read>, Failure> {
        let opened =
            if is_standard_input(&self.path) { effect::standard_input() } else { effect::open_log(&self.path) };
        opened.map_err(|error| unreadable(&self.path, error))
    }

    /// Gives its content to `push`, which says how much of it was taken and need not come again.
    fn read(&self, push: impl FnMut(&[u8], Piece) -> Result<usize, Failure>) -> Result<(), Failure> {
        effect::read_pieces(&mut self.open()?, |error| unreadable(&self.path, error), push)
    }

    /// The time of its first line; that of its last where it says none.
    fn begins_at(&self, bench: &Workbench) -> Result<Option<Timestamp>, Failure> {
        let Some(written_at) = self.written_at else { return Ok(None) };
        let mut begin = Vec::new();
        let limit = Tracer::LINE_MAX as u64;
        self.open()?.take(limit).read_to_end(&mut begin).map_err(|error| unreadable(&self.path, error))?;
        Ok(Some(Tracer::begins_at(&begin, &bench.style.zone, written_at).unwrap_or(written_at)))
    }
}

fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

fn unreadable(path: &Path, error: std::io::Error) -> Failure {
    Failure::Log { path: path.to_owned(), error }
}

/// The log of this host with all its rotated files.
fn logs_of_host() -> Result<Vec<PathBuf>, Failure> {
    let [log, _] = LOGS.map(Path::new);
    let log = LOGS.iter().map(Path::new).find(|log| log.exists()).unwrap_or(log);
    let found = effect::rotated(log).map_err(|error| unreadable(log, error))?;
    // Without any, the name of the log itself says what is missing.
    Ok(if found.is_empty() { vec![log.to_owned()] } else { found })
}

impl Trace {
    pub(super) fn run(self, bench: &mut Workbench) -> Result<(), Failure> {
        let since = bench.resolve_back(self.since)?;
        let logins = self.login.map(|login| logins(bench, login)).transpose()?.unwrap_or_default();
        let sources = sources(bench, self.logs, since)?;
        let question = Question { sender: self.sender, logins, message_id: self.message_id, since };

        let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
        let mut list = List::new(&mut out, &bench.style, "messages", Row::header());
        let mut tracer = Tracer::new(question, bench.style.zone.clone(), bench.now);
        for source in &sources {
            tracer.begin(source.written_at.unwrap_or(bench.now));
            source.read(|bytes, piece| {
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

/// What is to be read, oldest first. What can be read only once stays where it was named.
fn sources(bench: &Workbench, named: Vec<PathBuf>, since: Option<Timestamp>) -> Result<Vec<Source>, Failure> {
    let (paths, chosen) = if named.is_empty() { (logs_of_host()?, false) } else { (named, true) };
    let mut sources = paths.into_iter().map(Source::new).collect::<Result<Vec<_>, _>>()?;
    // What was named is read, whatever its time: it may have been copied without that.
    if let (false, Some(since)) = (chosen, since) {
        sources.retain(|source| source.written_at.is_none_or(|written_at| written_at >= since));
    }
    if sources.len() > 1 && sources.iter().all(|source| source.written_at.is_some()) {
        let mut ordered = Vec::with_capacity(sources.len());
        for source in sources {
            ordered.push((source.begins_at(bench)?, source.written_at, source));
        }
        ordered.sort_by_key(|(begins_at, written_at, _)| (*begins_at, *written_at));
        sources = ordered.into_iter().map(|(_, _, source)| source).collect();
    }
    Ok(sources)
}
