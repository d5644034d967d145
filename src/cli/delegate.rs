//! `delegate`.

use super::arguments::{IfExists, KeepSessions, Or, when_or_never};
use super::workbench::Workbench;
use crate::admin::delegation;
use crate::error::Failure;
use crate::model::{Access, MailboxName, SendAs, When};
use crate::store::DelegationFilter;
use clap::{Args, Subcommand, ValueEnum};

/// Access of people to other mailboxes, with their own passwords
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    Grant(Grant),
    Revoke(Revoke),
    List(List),
}

/// Give a person access to a mailbox, or send-as, or both
#[derive(Debug, Args)]
pub(super) struct Grant {
    /// The mailbox whose mail it is
    #[arg(value_name = "OWNER")]
    owner: MailboxName,

    /// The person's mailbox
    #[arg(value_name = "DELEGATE")]
    delegate: MailboxName,

    /// What they may do with the mail [default for a new grant: write; none with --send-as alone]
    #[arg(long, value_name = "LEVEL")]
    access: Option<Level>,

    /// Let them send as the owner
    #[arg(long)]
    send_as: bool,

    /// When the grant ends, or 'never'
    #[arg(long, value_name = "WHEN", value_parser = when_or_never)]
    until: Option<Or<When>>,

    #[command(flatten)]
    keep: KeepSessions,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Level {
    /// See folders and read
    Read,
    /// Also flag, file, append and delete messages
    Write,
    /// Also make, rename and delete folders, and keep filters
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

/// Take a grant, or a part of it, away
#[derive(Debug, Args)]
pub(super) struct Revoke {
    /// The mailbox whose mail it is
    #[arg(value_name = "OWNER")]
    owner: MailboxName,

    /// The person's mailbox
    #[arg(value_name = "DELEGATE")]
    delegate: MailboxName,

    /// Only the access to the mail
    #[arg(long)]
    access: bool,

    /// Only sending as the owner
    #[arg(long)]
    send_as: bool,

    #[command(flatten)]
    if_exists: IfExists,

    #[command(flatten)]
    keep: KeepSessions,
}

/// List grants
#[derive(Debug, Args)]
#[command(alias = "ls")]
pub(super) struct List {
    /// Only those to this mailbox's mail
    #[arg(long, value_name = "MAILBOX")]
    owner: Option<MailboxName>,

    /// Only those of this person
    #[arg(long, value_name = "MAILBOX")]
    delegate: Option<MailboxName>,

    /// Only those that are in force and end by then, such as 7d
    #[arg(long, value_name = "WHEN")]
    expiring_within: Option<When>,
}

impl Verb {
    pub(super) fn run(self, bench: &mut Workbench) -> Result<(), Failure> {
        let now = bench.now;
        match self {
            Self::Grant(g) => {
                let until = match g.until {
                    None => None,
                    Some(until) => Some(bench.resolve(until.into_option())?),
                };
                let request = delegation::Grant {
                    owner: g.owner,
                    delegate: g.delegate,
                    access: g.access.map(Access::from),
                    send_as: if g.send_as { SendAs::Allowed } else { SendAs::NotAllowed },
                    until,
                };
                bench.change(g.keep.live_sessions(), |writer| delegation::grant(writer, &request, now))
            }
            Self::Revoke(r) => {
                let part = match (r.access, r.send_as) {
                    (true, false) => delegation::Part::Access,
                    (false, true) => delegation::Part::SendAs,
                    _ => delegation::Part::All,
                };
                let if_missing = r.if_exists.if_missing();
                bench.change(r.keep.live_sessions(), |writer| {
                    delegation::revoke(writer, &r.owner, &r.delegate, part, if_missing)
                })
            }
            Self::List(l) => {
                let filter = DelegationFilter {
                    owner: l.owner.as_ref(),
                    delegate: l.delegate.as_ref(),
                    ending: bench.resolve(l.expiring_within)?.map(|by| (now, by)),
                };
                bench.list("grants", |reader, take| delegation::list(reader, &filter, take))
            }
        }
    }
}
