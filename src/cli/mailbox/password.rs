//! `mailbox password`.

use super::own_password;
use crate::admin::password::{self as acts, Against, AppPasswords, NewPassword, Prepared};
use crate::admin::{self, Done, RowDone, Terms, filter};
use crate::carry::bulk::{Command, Look, RowTerms, no_password, other_kind};
use crate::carry::filter::warned;
use crate::carry::lines::Job;
use crate::cli::arguments::{FromFile, KeepSessions, OnOff, PasswordArguments};
use crate::cli::console::Console;
use crate::error::Failure;
use crate::model::MailboxName;
use crate::model::document::{Entry, MailboxEntry, RowKind};
use crate::store::{Reader, Writer};
use clap::Args;
use std::num::NonZeroUsize;

/// Set the password of a mailbox
#[derive(Debug, Args)]
pub(in crate::cli) struct Password {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX", required_unless_present = "from_file", conflicts_with_all = ["from_file", "map", "continue_on_error", "jobs"])]
    mailbox: Option<MailboxName>,

    #[command(flatten)]
    password: PasswordArguments,

    /// Read the current and the new password as two lines; set the new one if the current is right
    #[arg(long, conflicts_with_all = ["password_source", "password_out", "accept_weak_hash", "from_file", "map", "continue_on_error", "jobs"])]
    verify_current: bool,

    /// Revoke its app passwords
    #[arg(long, conflicts_with = "verify_current")]
    revoke_app_passwords: bool,

    /// Switch its filters, such as off when another person knew the password
    #[arg(long, value_name = "ON|OFF", ignore_case = true, conflicts_with = "verify_current")]
    filters: Option<OnOff>,

    #[command(flatten)]
    keep: KeepSessions,

    #[command(flatten)]
    rows: FromFile,

    /// Number of passwords to hash in parallel [default: number of processors]
    #[arg(long, value_name = "N", requires = "from_file")]
    jobs: Option<NonZeroUsize>,
}

impl Password {
    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        let terms = Terms::of_command(console.desk.now);
        let app_passwords = if self.revoke_app_passwords { AppPasswords::Revoke } else { AppPasswords::Keep };
        let Some(mailbox) = &self.mailbox else {
            let passwords = Some(self.password.of_rows()?);
            let row_terms =
                RowTerms { rows: self.rows.rows(), sessions: self.keep.live_sessions(), passwords, jobs: self.jobs };
            return console.rows(&Rows { terms, app_passwords, filters: self.filters }, row_terms);
        };
        if self.verify_current {
            return own_password::change(console, mailbox, self.keep.live_sessions());
        }
        let mut store = console.desk.open_to_write()?;
        let found = acts::find_for_password(&store.reader()?, mailbox)?;
        let (new, file) = self.password.obtain(console, &found.address.to_unicode())?;
        let prepared = acts::prepare_for(&store.reader()?, &found, new, console.desk.rehearsal)?;
        self.password.change(console, &mut store, self.keep.live_sessions(), file, |writer| {
            let done = acts::set(writer, &MailboxEntry::new(found.address), prepared, &terms, app_passwords)?;
            after(writer, done, mailbox, self.filters)
        })
    }
}

/// Whoever knew the old password may have left a filter: one that sends mail is named, unless all are switched.
fn after(writer: &Writer<'_>, done: Done, name: &MailboxName, filters: Option<OnOff>) -> admin::Result<Done> {
    match filters {
        Some(filters) => filter::switched(writer, done, name, filters.into()),
        None => warned(writer, done, name),
    }
}

/// One for each row.
struct Rows {
    terms: Terms,
    app_passwords: AppPasswords,
    filters: Option<OnOff>,
}

impl Command for Rows {
    type Request = MailboxEntry;
    const JOB: Job = Job { command: "mailbox password", done: "set", unique: "address" };
    const ROWS: RowKind = RowKind::MailboxPassword;

    fn request(&self, row: Entry) -> Result<MailboxEntry, Failure> {
        match row {
            Entry::Mailbox(row) => Ok(*row),
            row => Err(other_kind(&row)),
        }
    }

    fn look(&self, reader: &Reader<'_>, said: &MailboxEntry, _: Option<&NewPassword>) -> admin::Result<Look> {
        let mailbox = acts::find_for_password(reader, &said.address.clone().into())?;
        Ok(Look::Password(Against::of(reader, &mailbox)?))
    }

    fn act(&self, writer: &Writer<'_>, said: &MailboxEntry, password: Option<Prepared>) -> Result<RowDone, Failure> {
        let password = password.ok_or_else(|| no_password(&said.address))?;
        let done = acts::set(writer, said, password, &self.terms, self.app_passwords)?;
        Ok(after(writer, done, &said.address.clone().into(), self.filters)?.into())
    }
}
