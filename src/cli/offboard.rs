//! `offboard`.

use super::arguments::on_error;
use super::autoreply::read_body;
use super::leavers;
use super::workbench::Workbench;
use crate::admin::offboarding::{self, Terms};
use crate::carry::paths::archive_directory;
use crate::carry::removal::bring_back;
use crate::error::Failure;
use crate::model::{
    Access, Choices, LaterMail, LeaversAliases, LiveSessions, MailboxName, ProfileName, Span, Text, When,
};
use crate::store::{PlanFilter, Writer};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// People who leave: one dated plan, which can be undone
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    Plan(Plan),
    Start(Start),
    List(List),
    Show(Show),
    Cancel(Cancel),
    Undo(Undo),
}

/// What is chosen for a leaver.
#[derive(Clone, Debug, Args)]
pub(super) struct ChoiceArguments {
    /// Who gets access to the mail
    #[arg(long, value_name = "MAILBOX")]
    manager: Option<MailboxName>,

    /// What the manager may do with the mail [default: read]
    #[arg(long, value_name = "LEVEL")]
    manager_access: Option<super::delegate::Level>,

    /// Keep receiving, for a span or for good; 'no' where a profile says otherwise [default: mail is refused]
    #[arg(long, value_name = "SPAN|yes|no", num_args = 0..=1, require_equals = true, default_missing_value = "yes")]
    allow_incoming: Option<LaterMail>,

    /// Let the aliases lead to this mailbox instead
    #[arg(long, value_name = "MAILBOX", conflicts_with_all = ["keep_aliases", "drop_aliases"])]
    reroute_aliases: Option<MailboxName>,

    /// Let the aliases lead to the leaver [default]
    #[arg(long, conflicts_with = "drop_aliases")]
    keep_aliases: bool,

    /// Delete the aliases; one that leads elsewhere, too, leads there alone
    #[arg(long)]
    drop_aliases: bool,

    /// A text with which the mailbox replies by itself
    #[arg(long, value_name = "FILE")]
    auto_reply: Option<PathBuf>,

    /// How long to keep the mailbox before it is deleted [default: for good]
    #[arg(long, value_name = "SPAN")]
    retain: Option<Span>,

    /// Write the mail into an archive in this directory before the mailbox is deleted
    #[arg(long, value_name = "DIR")]
    archive: Option<PathBuf>,

    /// Shown to the leaver after the right password
    #[arg(long, value_name = "TEXT")]
    reason: Option<Text>,
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
            reason: self.reason.clone(),
        })
    }
}

/// When somebody leaves, and what is chosen for them.
#[derive(Clone, Debug, Args)]
pub(super) struct Leaving {
    /// When the person leaves [default: now]
    #[arg(long, value_name = "WHEN")]
    at: Option<When>,

    /// What decides where these options leave something open; see 'profile list'
    #[arg(long, value_name = "PROFILE")]
    profile: Option<ProfileName>,

    #[command(flatten)]
    choices: ChoiceArguments,
}

impl Leaving {
    pub(super) fn terms(&self, bench: &Workbench) -> Result<Terms, Failure> {
        Ok(Terms { at: bench.resolve(self.at)?, choices: self.choices.choices()?, profile: self.profile.clone() })
    }
}

/// Show every step that would be done, and when
#[derive(Debug, Args)]
pub(super) struct Plan {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,

    #[command(flatten)]
    leaving: Leaving,
}

/// Store a plan, and do what is due of it
#[derive(Debug, Args)]
pub(super) struct Start {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX", required_unless_present = "from_file")]
    mailbox: Option<MailboxName>,

    /// Start one for each line of this CSV file, or of standard input (-); its first line names columns: 'address', and
    /// any of these options
    #[arg(long, value_name = "FILE", conflicts_with = "mailbox")]
    from_file: Option<PathBuf>,

    /// Do the lines that are right, where others are not
    #[arg(long, requires = "from_file", conflicts_with = "mailbox")]
    continue_on_error: bool,

    #[command(flatten)]
    leaving: Leaving,
}

/// List the plans that are running
#[derive(Debug, Args)]
#[command(alias = "ls")]
pub(super) struct List {
    /// Also those that have ended
    #[arg(long)]
    all: bool,
}

/// Show the last plan of a mailbox
#[derive(Debug, Args)]
pub(super) struct Show {
    /// Primary address or login name; of a deleted mailbox, the address that it had
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,
}

/// Do no more of a plan; what was done stays
#[derive(Debug, Args)]
pub(super) struct Cancel {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,
}

/// Give back all that a plan has changed, a deleted mailbox and its mail included, and do no more of it
#[derive(Debug, Args)]
pub(super) struct Undo {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,
}

impl Verb {
    pub(super) fn run(self, bench: &mut Workbench) -> Result<(), Failure> {
        let now = bench.now;
        match self {
            Self::Plan(p) => {
                let terms = p.leaving.terms(bench)?;
                bench.show(&bench.read(|reader| offboarding::plan(reader, &p.mailbox, &terms, now))?)
            }
            Self::Start(Start { mailbox: Some(mailbox), leaving, .. }) => {
                let terms = leaving.terms(bench)?;
                bench.change(LiveSessions::End, |writer| offboarding::start(writer, &mailbox, &terms, now))
            }
            Self::Start(Start { from_file, continue_on_error, leaving, .. }) => {
                leavers::start(bench, &from_file.unwrap_or_default(), &leaving, on_error(continue_on_error))
            }
            Self::List(l) => {
                let filter = if l.all { PlanFilter::All } else { PlanFilter::Running };
                bench.list("plans", |reader, take| offboarding::list(reader, filter, take))
            }
            Self::Show(s) => bench.show(&bench.read(|reader| offboarding::find(reader, &s.mailbox))?),
            Self::Cancel(c) => bench.change(LiveSessions::End, |writer| offboarding::cancel(writer, &c.mailbox, now)),
            Self::Undo(u) => u.run(bench),
        }
    }
}

impl Undo {
    fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let mut store = bench.open_to_write()?;
        let undo = |writer: &Writer<'_>| offboarding::undo(writer, &self.mailbox);
        let deleted = offboarding::find_removal(&store.reader()?, &self.mailbox)?;
        match deleted {
            Some(removal) => bench.tell(bring_back(bench, &mut store, &removal, undo)?),
            None => bench.change_in(&mut store, LiveSessions::End, undo),
        }
    }
}
