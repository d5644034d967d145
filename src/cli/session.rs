//! `session`.

use super::console::Console;
use crate::carry::session;
use crate::error::Failure;
use crate::model::{Mailbox, MailboxName, Session};
use crate::render::{Format, List as Rows, Listed, Record, Rehearsal, Value};
use clap::{Args, Subcommand};

/// List and end live IMAP, POP3 and ManageSieve sessions
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Verb {
    #[command(alias = "ls")]
    List(List),
    Kick(Kick),
}

/// List the live sessions of a mailbox
#[derive(Debug, Args)]
pub(super) struct List {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,
}

/// End the live sessions of a mailbox
#[derive(Debug, Args)]
pub(super) struct Kick {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,
}

/// What was ended.
struct Kicked<'a> {
    mailbox: &'a Mailbox,
    sessions: u64,
    rehearsal: Rehearsal,
}

impl Record for Kicked<'_> {
    fn name(&self) -> String {
        self.mailbox.address.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("action", "session kick".into()),
            ("name", self.name().into()),
            ("changed", Value::Flag(self.sessions > 0)),
            ("dry_run", Value::Flag(self.rehearsal == Rehearsal::Yes)),
            ("sessions", self.sessions.into()),
        ]
    }
}

impl Verb {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        match self {
            Self::List(List { mailbox }) => {
                let (found, sessions) = session::list(&console.desk, &mailbox)?;
                let mut out = std::io::stdout().lock();
                let mut rows = Rows::new(&mut out, &console.style, "sessions", Session::header());
                for session in &sessions {
                    rows.row(session)?;
                }
                rows.end()?;
                if sessions.is_empty() {
                    console.note(&format!("there are no sessions of {}", found.address.to_unicode()));
                }
                Ok(())
            }
            Self::Kick(Kick { mailbox }) => {
                let (found, sessions) = session::end(&console.desk, &mailbox)?;
                let rehearsed = console.desk.rehearsal.prefix();
                let address = found.address.to_unicode();
                console.note(&format!("{rehearsed}ended the sessions of {address}: {}", sessions.len()));
                if console.style.format == Format::Text {
                    return Ok(());
                }
                console.show(&Kicked {
                    mailbox: &found,
                    sessions: sessions.len() as u64,
                    rehearsal: console.desk.rehearsal,
                })
            }
        }
    }
}
