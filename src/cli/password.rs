//! `password`.

use super::arguments::{read_secret, read_secret_file};
use super::console::{Console, unchecked};
use super::terminal::{self, Attendance};
use crate::admin::password as acts;
use crate::error::Failure;
use crate::model::{LiveSessions, MailboxName, Secret, Text};
use crate::render;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// Manage the rules for passwords, and forbidden passwords
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Verb {
    Check(Check),
    Forbid(Forbid),
    Permit(Permit),
    #[command(alias = "ls")]
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

/// Check a password against the policy and the forbidden list
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Also check it against the name and the last passwords of this mailbox
    #[arg(value_name = "MAILBOX")]
    mailbox: Option<MailboxName>,

    #[command(flatten)]
    source: Source,
}

/// Forbid a password for every mailbox
#[derive(Debug, Args)]
pub(super) struct Forbid {
    /// Label for it, such as 'root of this host'
    #[arg(long, value_name = "TEXT")]
    label: Text,

    #[command(flatten)]
    source: Source,
}

/// Remove a password from the forbidden list
#[derive(Debug, Args)]
pub(super) struct Permit {
    /// Label of the forbidden password
    #[arg(long, value_name = "TEXT")]
    label: Text,
}

/// List the labels of forbidden passwords
#[derive(Debug, Args)]
pub(super) struct List {}

impl Source {
    fn obtain(&self, console: &Console) -> Result<Secret, Failure> {
        if self.password_stdin {
            return read_secret(std::io::stdin().lock());
        }
        if let Some(path) = &self.password_file {
            return read_secret_file(path);
        }
        match console.attendance {
            Attendance::Attended => terminal::ask_possible_password("Password: "),
            Attendance::Unattended => Err(Failure::Usage {
                message: "no terminal to ask for the password".to_owned(),
                hint: Some("use --password-stdin or --password-file".to_owned()),
            }),
        }
    }
}

impl Verb {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        let now = console.desk.now;
        match self {
            Self::Check(check) => {
                let found = match &check.mailbox {
                    Some(name) => Some(console.desk.read(|reader| acts::find_for_password(reader, name))?),
                    None => None,
                };
                let secret = check.source.obtain(console)?;
                let warnings = console.desk.read(|reader| match &found {
                    Some(mailbox) => acts::check(reader, &acts::Against::of(reader, mailbox)?, &secret),
                    None => acts::check(reader, &acts::Against::default(), &secret),
                })?;
                warnings.iter().for_each(|warning| console.warn(&render::warning(warning)));
                unchecked(&warnings)?;
                console.note("the password would do");
                Ok(())
            }
            Self::Forbid(forbid) => {
                let secret = forbid.source.obtain(console)?;
                console.change(LiveSessions::Keep, |writer| acts::forbid(writer, forbid.label.as_str(), &secret, now))
            }
            Self::Permit(permit) => {
                console.change(LiveSessions::Keep, |writer| acts::permit(writer, permit.label.as_str()))
            }
            Self::List(List {}) => {
                console.list("forbidden_passwords", |reader, take| acts::list_forbidden(reader, take))
            }
        }
    }
}
