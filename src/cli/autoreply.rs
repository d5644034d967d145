//! `autoreply`.

use super::console::Console;
use crate::admin::{Terms, autoreply, mailbox};
use crate::carry::reading::open;
use crate::error::Failure;
use crate::model::document::{AutoreplyEntry, Said};
use crate::model::{LiveSessions, MailboxName, ReplyBody, Text, When};
use clap::{Args, Subcommand};
use std::io::Read;
use std::path::{Path, PathBuf};

/// Manage automatic replies of mailboxes
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Verb {
    Set(Set),
    Show(Show),
    Clear(Clear),
    #[command(alias = "ls")]
    List(List),
}

/// Set the automatic reply of a mailbox
#[derive(Debug, Args)]
pub(super) struct Set {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,

    /// Subject of the reply
    #[arg(long, value_name = "TEXT")]
    subject: Text,

    /// Read the text of the reply from a file (UTF-8); '-' for standard input
    #[arg(long, value_name = "FILE")]
    body_file: PathBuf,

    /// Start time: a time, a date (its start), or a span from now [default: now]
    #[arg(long, value_name = "WHEN")]
    from: Option<When>,

    /// End time
    #[arg(long, value_name = "WHEN")]
    until: Option<When>,
}

/// Show the automatic reply of a mailbox
#[derive(Debug, Args)]
pub(super) struct Show {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,
}

/// Remove the automatic reply of a mailbox
#[derive(Debug, Args)]
pub(super) struct Clear {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,
}

/// List automatic replies
#[derive(Debug, Args)]
pub(super) struct List {}

impl Verb {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        match self {
            Self::Set(set) => set.run(console),
            Self::Show(s) => console.show(&console.desk.read(|reader| autoreply::find(reader, &s.mailbox))?),
            Self::Clear(c) => console.change(LiveSessions::Keep, |writer| autoreply::clear(writer, &c.mailbox)),
            Self::List(List {}) => console.list("autoreplies", |reader, take| autoreply::list(reader, take)),
        }
    }
}

impl Set {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let body = read_body(&self.body_file)?;
        let (from, until) = (console.resolve_begin(self.from)?, console.resolve(self.until)?);
        console.change(LiveSessions::Keep, |writer| {
            // In the place of any reply that it had: what is not said, it has not.
            let said = AutoreplyEntry {
                subject: Said::Value(self.subject),
                body: Some(body),
                from: from.into(),
                until: until.into(),
                ..AutoreplyEntry::new(mailbox::address_of(writer, &self.mailbox)?)
            };
            autoreply::set(writer, &said, &Terms::of_command(console.desk.now))
        })
    }
}

pub(super) fn read_body(path: &Path) -> Result<ReplyBody, Failure> {
    let mut bytes = Vec::new();
    // One byte more than is allowed is enough to know that there are too many.
    open(path)?
        .take(ReplyBody::BYTES_MAX as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::File { path: path.to_owned(), error })?;
    ReplyBody::from_bytes(&bytes).map_err(|rule| Failure::Usage {
        message: format!("{rule}: {}", path.display()),
        hint: Some("name a file with another text".to_owned()),
    })
}
