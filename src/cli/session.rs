//! `session`.

use super::workbench::Workbench;
use crate::admin::mailbox;
use crate::effect::{EffectError, Sessions};
use crate::error::Failure;
use crate::model::{Mailbox, MailboxName, Setting};
use crate::render::{List as Rows, Rehearsal};
use clap::{Args, Subcommand};

/// Live IMAP, POP3 and ManageSieve sessions
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    List(List),
    Kick(Kick),
}

/// List the live sessions of a mailbox
#[derive(Debug, Args)]
#[command(alias = "ls")]
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

fn unasked(error: &EffectError) -> Failure {
    Failure::Servers {
        message: format!("Dovecot can't be asked for its sessions: {error}"),
        hint: "run this where Dovecot runs; see 'vmailctl setting show dovecot-config-file'".to_owned(),
    }
}

impl Verb {
    pub(super) fn run(self, bench: &mut Workbench) -> Result<(), Failure> {
        let (Self::List(List { mailbox: name }) | Self::Kick(Kick { mailbox: name })) = &self;
        let (found, config): (Mailbox, String) = bench.read(|reader| {
            Ok((
                mailbox::find(reader, name)?,
                reader.find_setting(Setting::DovecotConfigFile)?,
            ))
        })?;
        let dovecot = Sessions::new(config);
        let sessions = dovecot.list(&found.login).map_err(|e| unasked(&e))?;
        match self {
            Self::List(_) => {
                let mut out = std::io::stdout().lock();
                let mut rows = Rows::new(&mut out, &bench.style, "sessions");
                for session in &sessions {
                    rows.row(session)?;
                }
                Ok(rows.end()?)
            }
            Self::Kick(_) => {
                if bench.rehearsal == Rehearsal::No {
                    dovecot.kick(&found.login).map_err(|e| unasked(&e))?;
                }
                bench.note(&format!(
                    "ended {} sessions of {}",
                    sessions.len(),
                    found.address.to_unicode()
                ));
                Ok(())
            }
        }
    }
}
