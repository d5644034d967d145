//! `app-password`.

use super::arguments::{IfExists, KeepSessions, PasswordOut, not_random};
use super::workbench::Workbench;
use crate::admin::{Terms, app_password as acts, mailbox};
use crate::error::Failure;
use crate::model::document::{AppPasswordEntry, Said};
use crate::model::{self, AppPasswordHash, LiveSessions, MailboxName, Protocol, Text, When};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// Passwords of single devices and programs, beside a mailbox's own
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    Create(Create),
    List(List),
    Revoke(Revoke),
}

/// Make an app password, and print it once
#[derive(Debug, Args)]
pub(super) struct Create {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,

    /// What to call it, such as 'phone'
    #[arg(long, value_name = "TEXT")]
    label: Text,

    /// What it opens [default: all]
    #[arg(long = "protocol", value_name = "PROTOCOL", value_delimiter = ',', value_parser = protocol())]
    protocols: Vec<Protocol>,

    /// When it ends
    #[arg(long, value_name = "WHEN")]
    until: Option<When>,

    /// Put it into this new file, readable by you alone
    #[arg(long, value_name = "FILE")]
    password_out: Option<PathBuf>,
}

fn protocol() -> impl TypedValueParser<Value = Protocol> {
    PossibleValuesParser::new(Protocol::ALL.map(Protocol::as_str)).try_map(|word| word.parse())
}

/// List app passwords
#[derive(Debug, Args)]
#[command(alias = "ls")]
pub(super) struct List {
    /// Only those of this mailbox
    #[arg(value_name = "MAILBOX")]
    mailbox: Option<MailboxName>,
}

/// Take app passwords away, and end their sessions
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("choice").required(true))]
pub(super) struct Revoke {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,

    /// What it is called
    #[arg(value_name = "LABEL", group = "choice")]
    label: Option<Text>,

    /// The one with this id
    #[arg(long, value_name = "ID", group = "choice")]
    id: Option<i64>,

    /// All of the mailbox
    #[arg(long, group = "choice")]
    all: bool,

    #[command(flatten)]
    if_exists: IfExists,

    #[command(flatten)]
    keep: KeepSessions,
}

impl Verb {
    pub(super) fn run(self, bench: &mut Workbench) -> Result<(), Failure> {
        match self {
            Self::Create(create) => create.run(bench),
            Self::List(l) => bench.list("app_passwords", |reader, take| acts::list(reader, l.mailbox.as_ref(), take)),
            Self::Revoke(r) => {
                let choice = match (r.label, r.id) {
                    (Some(label), _) => acts::Choice::Label(label),
                    (None, Some(id)) => acts::Choice::Id(id),
                    (None, None) => acts::Choice::All,
                };
                let if_missing = r.if_exists.if_missing();
                bench.change(r.keep.live_sessions(), |writer| acts::revoke(writer, &r.mailbox, &choice, if_missing))
            }
        }
    }
}

impl Create {
    fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let terms = Terms::of_command(bench.now);
        let until = bench.resolve(self.until)?;
        let out = PasswordOut::new(bench, self.password_out.as_deref())?;
        let mut store = bench.open_to_write()?;
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
