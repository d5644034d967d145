//! `delegate`.

use super::arguments::{FromFile, IfExists, KeepSessions, OnOff, when_or_never};
use super::console::Console;
use crate::admin::password::Prepared;
use crate::admin::{self, Done, RowDone, Terms, delegation, filter, mailbox};
use crate::carry::bulk::{Command, RowTerms, other_kind};
use crate::carry::filter::warned;
use crate::carry::lines::Job;
use crate::error::Failure;
use crate::model::document::{Entry, GrantEntry, RowKind, Said};
use crate::model::{Access, Address, MailboxName, SendAs, When};
use crate::store::{DelegationFilter, Writer};
use clap::{Args, Subcommand, ValueEnum};

/// Grant people access to other mailboxes with their own password
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Verb {
    Grant(Grant),
    Revoke(Revoke),
    #[command(alias = "ls")]
    List(List),
}

/// Grant a person access to a mailbox, or sending as it, or both
#[derive(Debug, Args)]
pub(super) struct Grant {
    /// Mailbox to give access to
    #[arg(value_name = "OWNER", required_unless_present = "from_file", conflicts_with_all = ["from_file", "map", "continue_on_error"])]
    owner: Option<MailboxName>,

    /// Mailbox of the person who gets access
    #[arg(value_name = "DELEGATE", required_unless_present = "from_file", conflicts_with_all = ["from_file", "map", "continue_on_error"])]
    delegate: Option<MailboxName>,

    /// Access to the mail [default of a new grant: write, or none with only --send-as]
    #[arg(long, value_name = "LEVEL", ignore_case = true)]
    access: Option<Level>,

    /// Allow sending as the owner
    #[arg(long)]
    send_as: bool,

    /// End time of the grant, or 'never'
    #[arg(long, value_name = "WHEN", value_parser = when_or_never)]
    until: Option<Said<When>>,

    /// Switch the filters of the owner, such as off when full access becomes less
    #[arg(long, value_name = "ON|OFF", ignore_case = true, conflicts_with = "from_file")]
    filters: Option<OnOff>,

    #[command(flatten)]
    keep: KeepSessions,

    #[command(flatten)]
    rows: FromFile,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Level {
    /// See folders and read messages
    Read,
    /// Also flag, move, add and delete messages
    Write,
    /// Also create, rename and delete folders, and manage filters
    Full,
}

impl From<Level> for Access {
    fn from(level: Level) -> Self {
        match level {
            Level::Read => Self::Read,
            Level::Write => Self::Write,
            Level::Full => Self::Full,
        }
    }
}

/// Revoke a grant, or a part of it
#[derive(Debug, Args)]
pub(super) struct Revoke {
    /// Mailbox to give access to
    #[arg(value_name = "OWNER")]
    owner: MailboxName,

    /// Mailbox of the person who gets access
    #[arg(value_name = "DELEGATE")]
    delegate: MailboxName,

    /// Revoke only the access to the mail
    #[arg(long)]
    access: bool,

    /// Revoke only the sending as the owner
    #[arg(long)]
    send_as: bool,

    /// Switch the filters of the owner, such as off when full access ends
    #[arg(long, value_name = "ON|OFF", ignore_case = true)]
    filters: Option<OnOff>,

    #[command(flatten)]
    if_exists: IfExists,

    #[command(flatten)]
    keep: KeepSessions,
}

/// List grants
#[derive(Debug, Args)]
pub(super) struct List {
    /// Only grants to this mailbox
    #[arg(long, value_name = "MAILBOX")]
    owner: Option<MailboxName>,

    /// Only grants of this person
    #[arg(long, value_name = "MAILBOX")]
    delegate: Option<MailboxName>,

    /// Only grants in force that end before then, such as 7d
    #[arg(long, value_name = "WHEN")]
    expiring_within: Option<When>,
}

impl Grant {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let (terms, sessions) = (Terms::of_command(console.desk.now), self.keep.live_sessions());
        let until = self.until.clone().unwrap_or_default().try_map(|when| console.resolve_when(when))?;
        // What the options say of a grant.
        let options = |owner, delegate| GrantEntry {
            access: Said::given(self.access.map(Access::from)),
            send_as: self.send_as.then_some(SendAs::Allowed),
            until: until.clone(),
            ..GrantEntry::new(owner, delegate)
        };
        let (Some(owner), Some(delegate)) = (&self.owner, &self.delegate) else {
            let row_terms = RowTerms { rows: self.rows.rows(), sessions, passwords: None, jobs: None };
            return console.rows(&Rows { options, terms }, row_terms);
        };
        console.change(sessions, |writer| {
            let said = options(mailbox::address_of(writer, owner)?, mailbox::address_of(writer, delegate)?);
            after(writer, (owner, delegate), self.filters, |writer| delegation::grant(writer, &said, &terms))
        })
    }
}

/// Changes a grant. Where the delegate no longer keeps the owner's filters, a filter that they may have left is named,
/// unless all are switched.
fn after(
    writer: &Writer<'_>,
    (owner, delegate): (&MailboxName, &MailboxName),
    filters: Option<OnOff>,
    act: impl FnOnce(&Writer<'_>) -> admin::Result<Done>,
) -> admin::Result<Done> {
    let kept = filter::is_kept_by(writer, owner, delegate)?;
    let done = act(writer)?;
    match filters {
        Some(filters) => filter::switched(writer, done, owner, filters.into()),
        None if kept && !filter::is_kept_by(writer, owner, delegate)? => warned(writer, done, owner),
        None => Ok(done),
    }
}

/// One for each row; what it leaves open, the options of the command decide.
struct Rows<O> {
    options: O,
    terms: Terms,
}

impl<O: Fn(Address, Address) -> GrantEntry> Command for Rows<O> {
    type Request = GrantEntry;
    const JOB: Job = Job { command: "delegate grant", done: "granted", unique: "owner and delegate" };
    const ROWS: RowKind = RowKind::DelegateGrant;

    fn request(&self, row: Entry) -> Result<GrantEntry, Failure> {
        let Entry::Grant(row) = row else { return Err(other_kind(&row)) };
        let options = (self.options)(row.owner.clone(), row.delegate.clone());
        Ok(row.or(&options))
    }

    fn act(&self, writer: &Writer<'_>, said: &GrantEntry, _: Option<Prepared>) -> Result<RowDone, Failure> {
        Ok(delegation::grant(writer, said, &self.terms)?.into())
    }
}

impl Verb {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        let now = console.desk.now;
        match self {
            Self::Grant(grant) => grant.run(console),
            Self::Revoke(r) => {
                let part = match (r.access, r.send_as) {
                    (true, false) => delegation::Part::Access,
                    (false, true) => delegation::Part::SendAs,
                    _ => delegation::Part::All,
                };
                let if_missing = r.if_exists.if_missing();
                console.change(r.keep.live_sessions(), |writer| {
                    after(writer, (&r.owner, &r.delegate), r.filters, |writer| {
                        delegation::revoke(writer, &r.owner, &r.delegate, part, if_missing)
                    })
                })
            }
            Self::List(l) => {
                let filter = DelegationFilter {
                    owner: l.owner.as_ref(),
                    delegate: l.delegate.as_ref(),
                    ending: console.resolve(l.expiring_within)?.map(|by| (now, by)),
                };
                console.list("grants", |reader, take| delegation::list(reader, &filter, take))
            }
        }
    }
}
