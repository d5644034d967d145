//! `mailbox suspend` and `resume`.

use crate::admin::password::Prepared;
use crate::admin::{RowDone, Terms, mailbox};
use crate::carry::bulk::{Command, RowTerms, other_kind};
use crate::carry::lines::Job;
use crate::cli::arguments::{FromFile, KeepSessions};
use crate::cli::console::Console;
use crate::error::Failure;
use crate::model::document::{Entry, MailboxEntry, RowKind, Said};
use crate::model::{Address, Incoming, LiveSessions, MailboxName, Text, When};
use crate::store::Writer;
use clap::Args;

/// Block log-in and sending, and receiving too unless --allow-incoming is given
#[derive(Debug, Args)]
pub(in crate::cli) struct Suspend {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX", required_unless_present = "from_file", conflicts_with_all = ["from_file", "map", "continue_on_error"])]
    mailbox: Option<MailboxName>,

    /// Keep receiving until the resume, or until a time or span, after which mail is refused
    #[arg(long, value_name = "WHEN", num_args = 0..=1, require_equals = true)]
    allow_incoming: Option<Option<When>>,

    /// Start time: a time, a date (its start), or a span from now [default: now]
    #[arg(long, value_name = "WHEN")]
    from: Option<When>,

    /// End time
    #[arg(long, value_name = "WHEN")]
    until: Option<When>,

    /// Message shown to the person after the right password
    #[arg(long, value_name = "TEXT")]
    message: Option<Text>,

    /// Text sent to servers whose mail is refused [default: mailbox disabled]
    #[arg(long, value_name = "TEXT", value_parser = Text::smtp)]
    refusal: Option<Text>,

    #[command(flatten)]
    keep: KeepSessions,

    #[command(flatten)]
    rows: FromFile,
}

/// End the suspension of a mailbox
#[derive(Debug, Args)]
pub(in crate::cli) struct Resume {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,
}

impl Suspend {
    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        let (sessions, terms) = (self.keep.live_sessions(), Terms::of_command(console.desk.now));
        let from = console.resolve_begin(self.from)?.unwrap_or(console.desk.now);
        // A span is that of the suspension.
        let kept_until = console.resolve_from(self.allow_incoming.flatten(), from)?;
        let until = console.resolve(self.until)?;
        // Suspending again replaces the start, the end and what happens to mail, and keeps the texts.
        let options = |address| MailboxEntry {
            suspended: Said::Value(if self.allow_incoming.is_some() { Incoming::Accept } else { Incoming::Refuse }),
            suspended_message: Said::given(self.message.clone()),
            suspended_refusal: Said::given(self.refusal.clone()),
            suspended_since: Some(from),
            suspended_until: until.into(),
            suspended_mail_kept_until: kept_until.into(),
            ..MailboxEntry::new(address)
        };
        let Some(name) = &self.mailbox else {
            let row_terms = RowTerms { rows: self.rows.rows(), sessions, passwords: None, jobs: None };
            return console.rows(&Rows { options, terms }, row_terms);
        };
        console
            .change(sessions, |writer| mailbox::suspend(writer, &options(mailbox::address_of(writer, name)?), &terms))
    }
}

impl Resume {
    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        console.change(LiveSessions::Keep, |writer| mailbox::resume(writer, &self.mailbox))
    }
}

/// One for each row; what it leaves open, the options of the command decide.
struct Rows<O> {
    options: O,
    terms: Terms,
}

impl<O: Fn(Address) -> MailboxEntry> Command for Rows<O> {
    type Request = MailboxEntry;
    const JOB: Job = Job { command: "mailbox suspend", done: "suspended", unique: "address" };
    const ROWS: RowKind = RowKind::MailboxSuspend;

    fn request(&self, row: Entry) -> Result<MailboxEntry, Failure> {
        let Entry::Mailbox(row) = row else { return Err(other_kind(&row)) };
        let options = (self.options)(row.address.clone());
        Ok(row.or(&options))
    }

    fn act(&self, writer: &Writer<'_>, said: &MailboxEntry, _: Option<Prepared>) -> Result<RowDone, Failure> {
        Ok(mailbox::suspend(writer, said, &self.terms)?.into())
    }
}
