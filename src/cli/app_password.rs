//! `app-password`.

use super::arguments::{IfExists, KeepSessions, PasswordOut, not_random, secret_file};
use super::console::Console;
use crate::admin::{Terms, app_password as acts, mailbox};
use crate::error::Failure;
use crate::model::document::{AppPasswordEntry, Said};
use crate::model::{self, AppPasswordHash, LiveSessions, MailboxName, Protocol, Text, When};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// Manage passwords for single devices and programs
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Verb {
    Create(Create),
    #[command(alias = "ls")]
    List(List),
    Revoke(Revoke),
}

/// Create an app password, and print it once
#[derive(Debug, Args)]
pub(super) struct Create {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,

    /// Name for it, such as 'phone'
    #[arg(long, value_name = "TEXT")]
    label: Text,

    /// Protocols it is valid for [default: all]
    #[arg(long = "protocol", value_name = "PROTOCOL", value_delimiter = ',', value_parser = protocol())]
    protocols: Vec<Protocol>,

    /// End time
    #[arg(long, value_name = "WHEN")]
    until: Option<When>,

    /// Write it to this new file, which only you can read
    #[arg(long, value_name = "FILE", value_parser = secret_file())]
    password_out: Option<PathBuf>,
}

fn protocol() -> impl TypedValueParser<Value = Protocol> {
    PossibleValuesParser::new(Protocol::ALL.map(Protocol::as_str)).try_map(|word| word.parse())
}

/// List app passwords
#[derive(Debug, Args)]
pub(super) struct List {
    /// Only those of this mailbox
    #[arg(value_name = "MAILBOX")]
    mailbox: Option<MailboxName>,
}

/// Revoke app passwords, and end their sessions
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("choice").required(true))]
pub(super) struct Revoke {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,

    /// Label of the app password
    #[arg(value_name = "LABEL", group = "choice")]
    label: Option<Text>,

    /// Id of the app password
    #[arg(long, value_name = "ID", group = "choice")]
    id: Option<i64>,

    /// Revoke all app passwords of the mailbox
    #[arg(long, group = "choice")]
    all: bool,

    #[command(flatten)]
    if_exists: IfExists,

    #[command(flatten)]
    keep: KeepSessions,
}

impl Verb {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        match self {
            Self::Create(create) => create.run(console),
            Self::List(l) => console.list("app_passwords", |reader, take| acts::list(reader, l.mailbox.as_ref(), take)),
            Self::Revoke(r) => {
                let choice = match (r.label, r.id) {
                    (Some(label), _) => acts::Choice::Label(label),
                    (None, Some(id)) => acts::Choice::Id(id),
                    (None, None) => acts::Choice::All,
                };
                let if_missing = r.if_exists.if_missing();
                console.change(r.keep.live_sessions(), |writer| acts::revoke(writer, &r.mailbox, &choice, if_missing))
            }
        }
    }
}

impl Create {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let terms = Terms::of_command(console.desk.now);
        let until = console.resolve(self.until)?;
        let out = PasswordOut::new(console, self.password_out.as_deref())?;
        let mut store = console.desk.open_to_write()?;
        let reader = store.reader()?;
        let mut said = AppPasswordEntry {
            protocols: (!self.protocols.is_empty()).then(|| self.protocols.into_iter().collect()),
            until: Said::given(until),
            ..AppPasswordEntry::new(mailbox::address_of(&reader, &self.mailbox)?, self.label)
        };
        acts::may_create(&reader, &said, &terms)?;
        drop(reader);
        let secret = model::generate_app_password().map_err(not_random)?;
        said.hash = Some(AppPasswordHash::of(&secret));
        let file = out.write(&secret)?;
        out.change(&mut store, LiveSessions::Keep, file, |writer| acts::create(writer, &said, Some(secret), &terms))
    }
}
