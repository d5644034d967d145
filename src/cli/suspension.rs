//! `mailbox suspend` and `resume`.

use super::arguments::{FromFile, KeepSessions};
use super::workbench::Workbench;
use crate::admin::Done;
use crate::admin::mailbox::{self, SuspensionRequest};
use crate::admin::password::Prepared;
use crate::carry::bulk::{Command, RowTerms, other_kind};
use crate::carry::lines::Job;
use crate::effect::Kind;
use crate::error::Failure;
use crate::model::LiveSessions;
use crate::model::document::{Entry, Said};
use crate::model::{Incoming, MailboxName, Text, Timestamp, When};
use crate::store::Writer;
use clap::Args;

/// Block log-in and sending, and receiving too unless --allow-incoming is given
#[derive(Debug, Args)]
pub(super) struct Suspend {
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
    reason: Option<Text>,

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
pub(super) struct Resume {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,
}

/// A text for those whose mail is refused wants somebody whose mail is.
fn require_told(request: SuspensionRequest) -> Result<SuspensionRequest, Failure> {
    if request.incoming == Incoming::Accept && request.incoming_until.is_none() && request.refusal.is_some() {
        return Err(Failure::Usage {
            message: "mail is kept as long as the suspension lasts, so nobody is told of a refusal".to_owned(),
            hint: Some("leave --refusal away, or say --allow-incoming=90d".to_owned()),
        });
    }
    Ok(request)
}

impl Suspend {
    pub(super) fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let (request, now) = (require_told(self.request(bench)?)?, bench.now);
        let sessions = self.keep.live_sessions();
        let Some(mailbox) = &self.mailbox else {
            let terms = RowTerms { rows: self.rows.rows(), sessions, passwords: None, jobs: None };
            return bench.rows(&Rows { options: request, now }, terms);
        };
        bench.change(sessions, |writer| mailbox::suspend(writer, mailbox, &request, now))
    }

    /// What the options say of any mailbox.
    fn request(&self, bench: &Workbench) -> Result<SuspensionRequest, Failure> {
        let from = bench.resolve_begin(self.from)?;
        Ok(SuspensionRequest {
            incoming: if self.allow_incoming.is_some() { Incoming::Accept } else { Incoming::Refuse },
            // A span is that of the suspension.
            incoming_until: bench.resolve_from(self.allow_incoming.flatten(), from.unwrap_or(bench.now))?,
            from,
            until: bench.resolve(self.until)?,
            reason: self.reason.clone(),
            refusal: self.refusal.clone(),
        })
    }
}

impl Resume {
    pub(super) fn run(self, bench: &Workbench) -> Result<(), Failure> {
        bench.change(LiveSessions::Keep, |writer| mailbox::resume(writer, &self.mailbox))
    }
}

/// One for each row; what it leaves open, the options of the command decide.
struct Rows {
    options: SuspensionRequest,
    now: Timestamp,
}

impl Command for Rows {
    type Request = (MailboxName, SuspensionRequest);
    const JOB: Job = Job { command: "mailbox suspend", done: "suspended", unique: "address" };
    const KIND: Kind = Kind::MailboxSuspend;

    fn request(&self, row: Entry) -> Result<Self::Request, Failure> {
        let Entry::Mailbox(row) = row else { return Err(other_kind(&row)) };
        let options = &self.options;
        let incoming = match row.suspended {
            Said::Nothing => options.incoming,
            Said::Value(incoming) => incoming,
            Said::Cleared => {
                return Err(Failure::Usage {
                    message: "suspended: the value is accept or refuse".to_owned(),
                    hint: None,
                });
            }
        };
        let kept = row.suspended_mail_kept_until.into_value().or(options.incoming_until);
        let request = SuspensionRequest {
            incoming,
            incoming_until: kept.filter(|_| incoming == Incoming::Accept),
            from: row.suspended_since.or(options.from),
            until: row.suspended_until.into_value().or(options.until),
            reason: row.suspended_reason.into_value().or_else(|| options.reason.clone()),
            refusal: row.suspended_refusal.into_value().or_else(|| options.refusal.clone()),
        };
        Ok((row.address.into(), require_told(request)?))
    }

    fn act(&self, writer: &Writer<'_>, (name, request): &Self::Request, _: Option<Prepared>) -> Result<Done, Failure> {
        Ok(mailbox::suspend(writer, name, request, self.now)?)
    }
}
