//! `offboard`.

mod leavers;

use crate::admin;
use crate::admin::offboarding::{self, Terms};
use crate::carry::filter;
use crate::carry::paths::archive_directory;
use crate::carry::removal::bring_back;
use crate::cli::arguments::{FromFile, KeepSessions};
use crate::cli::autoreply::read_body;
use crate::cli::console::Console;
use crate::error::Failure;
use crate::model::{
    Access, Choices, LaterMail, LeaversAliases, LiveSessions, MailboxName, ProfileName, Retention, Text, When,
};
use crate::render::PlannedOffboarding;
use crate::store::{PlanFilter, Writer};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// Offboard people by a dated plan that can be undone
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Verb {
    // As it was called before.
    #[command(alias = "plan")]
    Preview(Preview),
    Start(Start),
    #[command(alias = "ls")]
    List(List),
    Show(Show),
    Cancel(Cancel),
    Undo(Undo),
}

/// What is chosen for a leaver.
#[derive(Clone, Debug, Args)]
pub(super) struct ChoiceArguments {
    /// Mailbox of the person who gets access to the mail
    #[arg(long, value_name = "MAILBOX")]
    manager: Option<MailboxName>,

    /// Access of the manager to the mail [default: read]
    #[arg(long, value_name = "LEVEL", ignore_case = true)]
    manager_access: Option<crate::cli::delegate::Level>,

    /// Keep receiving, permanently or for a span; 'no' overrides a profile [default: refuse mail]
    #[arg(long, value_name = "SPAN|yes|no", num_args = 0..=1, require_equals = true, default_missing_value = "yes")]
    allow_incoming: Option<LaterMail>,

    /// Point the aliases to this mailbox instead
    #[arg(long, value_name = "MAILBOX", conflicts_with_all = ["keep_aliases", "drop_aliases"])]
    reroute_aliases: Option<MailboxName>,

    /// Keep the aliases pointing to the leaver [default]
    #[arg(long, conflicts_with = "drop_aliases")]
    keep_aliases: bool,

    /// Delete the aliases; one with other targets keeps only those
    #[arg(long)]
    drop_aliases: bool,

    /// File with the text of an automatic reply; '-' for standard input
    #[arg(long, value_name = "FILE")]
    auto_reply: Option<PathBuf>,

    /// Time to keep the mailbox before it is deleted [default: permanently]
    #[arg(long, value_name = "SPAN")]
    retain: Option<Retention>,

    /// Archive the mail in this directory before the mailbox is deleted
    #[arg(long, value_name = "DIR")]
    archive: Option<PathBuf>,

    /// Message shown to the leaver after the right password
    #[arg(long, value_name = "TEXT")]
    message: Option<Text>,
}

impl ChoiceArguments {
    pub(super) fn choices(&self) -> Result<Choices, Failure> {
        let aliases = match (&self.reroute_aliases, self.keep_aliases, self.drop_aliases) {
            (Some(to), ..) => Some(LeaversAliases::Reroute(to.clone())),
            (None, true, _) => Some(LeaversAliases::Keep),
            (None, false, true) => Some(LeaversAliases::Drop),
            (None, false, false) => None,
        };
        Ok(Choices {
            manager: self.manager.clone(),
            manager_access: self.manager_access.map(Access::from),
            later_mail: self.allow_incoming,
            aliases,
            auto_reply: self.auto_reply.as_deref().map(read_body).transpose()?,
            retain: self.retain,
            archive: self.archive.as_deref().map(archive_directory).transpose()?,
            message: self.message.clone(),
        })
    }
}

/// When somebody leaves, and what is chosen for them.
#[derive(Clone, Debug, Args)]
pub(super) struct Leaving {
    /// Time at which the person leaves [default: now]
    #[arg(long, value_name = "WHEN")]
    at: Option<When>,

    /// Profile whose choices apply where these options leave them open
    #[arg(long, value_name = "PROFILE")]
    profile: Option<ProfileName>,

    #[command(flatten)]
    choices: ChoiceArguments,
}

impl Leaving {
    pub(super) fn terms(&self, console: &Console) -> Result<Terms, Failure> {
        Ok(Terms {
            at: console.resolve(self.at)?,
            choices: self.choices.choices()?,
            profile: self.profile.clone(),
            reason: console.desk.reason.clone(),
        })
    }
}

/// Show every step that 'offboard start' would plan, with its date
#[derive(Debug, Args)]
pub(super) struct Preview {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,

    #[command(flatten)]
    leaving: Leaving,
}

/// Start an offboarding: store its plan, and run the steps that are due
#[derive(Debug, Args)]
pub(super) struct Start {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX", required_unless_present = "from_file", conflicts_with_all = ["from_file", "map", "continue_on_error"])]
    mailbox: Option<MailboxName>,

    #[command(flatten)]
    leaving: Leaving,

    #[command(flatten)]
    rows: FromFile,

    #[command(flatten)]
    keep: KeepSessions,
}

/// List offboardings
#[derive(Debug, Args)]
pub(super) struct List {
    /// Also list those that have ended
    #[arg(long)]
    all: bool,
}

/// Show the latest offboarding of a mailbox
#[derive(Debug, Args)]
pub(super) struct Show {
    /// Primary address or login name; for a deleted mailbox, its former address
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,
}

/// Stop an offboarding, and keep what it changed
#[derive(Debug, Args)]
pub(super) struct Cancel {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,
}

/// Stop an offboarding, and restore what it changed, a deleted mailbox included
#[derive(Debug, Args)]
pub(super) struct Undo {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,
}

/// Asks before plans by which a mailbox is deleted within a day.
fn confirm_retention<'t>(console: &Console, terms: impl Iterator<Item = &'t Terms>) -> Result<(), Failure> {
    let short = console.desk.read(|reader| {
        for terms in terms {
            match offboarding::retention(reader, terms) {
                Ok(Some(retention)) if retention.is_short() => return Ok(Some(retention)),
                // What is refused is refused where it is started.
                Ok(_) | Err(admin::Failure::Refused(_)) => {}
                Err(failure) => return Err(failure),
            }
        }
        Ok(None)
    })?;
    console.confirm_retention(short)
}

impl Verb {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        let now = console.desk.now;
        match self {
            Self::Preview(p) => {
                let terms = p.leaving.terms(console)?;
                console.show(&console.desk.read(|reader| {
                    let plan = offboarding::plan(reader, &p.mailbox, &terms, now)?;
                    let filters = filter::of_leaver(reader, &p.mailbox)?;
                    let forwards = offboarding::forwards(reader, &p.mailbox)?;
                    Ok(PlannedOffboarding { plan, filters, forwards })
                })?)
            }
            Self::Start(Start { mailbox: Some(mailbox), leaving, keep, .. }) => {
                let terms = leaving.terms(console)?;
                confirm_retention(console, std::iter::once(&terms))?;
                console.change(keep.live_sessions(), |writer| {
                    filter::of_leaver_named(writer, &mailbox, |writer| {
                        offboarding::start(writer, &mailbox, &terms, now)
                    })
                })
            }
            Self::Start(Start { leaving, rows, keep, .. }) => {
                leavers::start(console, &rows.rows(), &leaving.terms(console)?, keep.live_sessions())
            }
            Self::List(l) => {
                let filter = if l.all { PlanFilter::All } else { PlanFilter::Running };
                console.list("plans", |reader, take| offboarding::list(reader, filter, take))
            }
            Self::Show(s) => console.show(&console.desk.read(|reader| offboarding::find(reader, &s.mailbox))?),
            Self::Cancel(c) => console.change(LiveSessions::End, |writer| offboarding::cancel(writer, &c.mailbox, now)),
            Self::Undo(u) => u.run(console),
        }
    }
}

impl Undo {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let mut store = console.desk.open_to_write()?;
        let undo = |writer: &Writer<'_>| offboarding::undo(writer, &self.mailbox);
        let deleted = offboarding::find_removal(&store.reader()?, &self.mailbox)?;
        match deleted {
            Some(removal) => console.tell(bring_back(&console.desk, &mut store, &removal, undo)?),
            None => console.change_in(&mut store, LiveSessions::End, undo),
        }
    }
}
