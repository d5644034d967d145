//! `mailbox convert`.

use crate::admin::conversion::{self, HeldGrants};
use crate::admin::{Terms, mailbox, password};
use crate::cli::arguments::{KeepSessions, PasswordArguments};
use crate::cli::console::Console;
use crate::error::Failure;
use crate::model::document::MailboxEntry;
use crate::model::{Kind, LiveSessions, MailboxName};
use crate::store::Writer;
use clap::{Args, ValueEnum};

/// Convert between personal (with a password) and shared; converting to shared deletes the passwords
#[derive(Debug, Args)]
pub(in crate::cli) struct Convert {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,

    /// New kind of the mailbox
    #[arg(long, value_name = "KIND")]
    to: To,

    /// End its grants to other mailboxes, which a shared mailbox cannot have
    #[arg(long)]
    end_grants: bool,

    #[command(flatten)]
    password: PasswordArguments,

    #[command(flatten)]
    keep: KeepSessions,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum To {
    Shared,
    Personal,
}

impl Convert {
    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        match self.to {
            To::Shared => self.to_shared(console),
            To::Personal => self.to_personal(console),
        }
    }

    fn to_shared(&self, console: &Console) -> Result<(), Failure> {
        if self.password.is_given() {
            return Err(Failure::Usage {
                message: "a shared mailbox has no password".to_owned(),
                hint: Some("leave the password away".to_owned()),
            });
        }
        let held = if self.end_grants { HeldGrants::End } else { HeldGrants::Refuse };
        console.change(self.keep.live_sessions(), |writer| conversion::to_shared(writer, &self.mailbox, held))
    }

    fn to_personal(&self, console: &Console) -> Result<(), Failure> {
        let mut store = console.desk.open_to_write()?;
        let found = mailbox::find(&store.reader()?, &self.mailbox)?;
        let (said, terms) = (MailboxEntry::new(found.address.clone()), Terms::of_command(console.desk.now));
        if found.kind == Kind::Personal || !self.password.is_given() {
            let convert = |writer: &Writer<'_>| conversion::to_personal(writer, &said, None, &terms);
            return console.change_in(&mut store, LiveSessions::Keep, convert);
        }
        let (new, file) = self.password.obtain(console, &found.address.to_unicode())?;
        let prepared = password::prepare_for(&store.reader()?, &found, new, console.desk.rehearsal)?;
        self.password.change(console, &mut store, LiveSessions::Keep, file, |writer| {
            conversion::to_personal(writer, &said, Some(prepared), &terms)
        })
    }
}
