//! `password`.

use super::arguments::{read_secret, read_secret_file};
use super::terminal::{self, Attendance};
use super::workbench::Workbench;
use crate::admin::password as acts;
use crate::error::Failure;
use crate::model::{LiveSessions, MailboxName, Secret, Text};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// The rules for passwords, and those that no mailbox may have
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    Check(Check),
    Forbid(Forbid),
    Permit(Permit),
    List(List),
}

/// Where an existing password comes from.
#[derive(Debug, Args)]
#[group(multiple = false)]
struct Source {
    /// Read the password from standard input
    #[arg(long)]
    password_stdin: bool,

    /// Read the password from a file
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
}

/// Check a password against the policy, the forbidden list, and a mailbox's last ones
#[derive(Debug, Args)]
pub(super) struct Check {
    /// As the password of this mailbox
    #[arg(value_name = "MAILBOX")]
    mailbox: Option<MailboxName>,

    #[command(flatten)]
    source: Source,
}

/// Forbid a password for every mailbox
#[derive(Debug, Args)]
pub(super) struct Forbid {
    /// What to call it, such as 'root of this host'
    #[arg(long, value_name = "TEXT")]
    label: Text,

    #[command(flatten)]
    source: Source,
}

/// Take a password off the forbidden list
#[derive(Debug, Args)]
pub(super) struct Permit {
    /// What it was called
    #[arg(long, value_name = "TEXT")]
    label: Text,
}

/// List the labels of forbidden passwords
#[derive(Debug, Args)]
#[command(alias = "ls")]
pub(super) struct List {}

impl Source {
    fn obtain(&self, bench: &Workbench) -> Result<Secret, Failure> {
        if self.password_stdin {
            return read_secret(std::io::stdin().lock());
        }
        if let Some(path) = &self.password_file {
            return read_secret_file(path);
        }
        match bench.attendance {
            Attendance::Attended => terminal::ask_password("Password: "),
            Attendance::Unattended => Err(Failure::Usage {
                message: "there is nobody to ask for the password".to_owned(),
                hint: Some("say --password-stdin or --password-file".to_owned()),
            }),
        }
    }
}

impl Verb {
    pub(super) fn run(self, bench: &mut Workbench) -> Result<(), Failure> {
        let now = bench.now;
        match self {
            Self::Check(check) => {
                let found = match &check.mailbox {
                    Some(name) => Some(bench.read(|reader| acts::find_for_password(reader, name))?),
                    None => None,
                };
                let secret = check.source.obtain(bench)?;
                bench.read(|reader| match &found {
                    Some(mailbox) => acts::check(reader, &acts::Against::of(reader, mailbox)?, &secret),
                    None => acts::check(reader, &acts::Against::default(), &secret),
                })?;
                bench.note("the password would do");
                Ok(())
            }
            Self::Forbid(forbid) => {
                let secret = forbid.source.obtain(bench)?;
                bench.change(LiveSessions::Keep, |writer| acts::forbid(writer, forbid.label.as_str(), &secret, now))
            }
            Self::Permit(permit) => {
                bench.change(LiveSessions::Keep, |writer| acts::permit(writer, permit.label.as_str()))
            }
            Self::List(List {}) => bench.list("forbidden_passwords", |reader, take| acts::list_forbidden(reader, take)),
        }
    }
}
