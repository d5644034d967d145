//! `mailbox create`.

use super::arguments::{FromFile, IfNotExists, PasswordArguments, ReuseName};
use super::workbench::Workbench;
use crate::admin::mailbox::{self, Creation};
use crate::admin::password::{self as acts, Against, Names, NewPassword, Prepared};
use crate::admin::{self, Done, Refusal};
use crate::carry::bulk::{Command, Look, RowTerms, other_kind};
use crate::carry::lines::Job;
use crate::effect;
use crate::error::Failure;
use crate::model::LiveSessions;
use crate::model::document::Entry;
use crate::model::{Address, Kind, LoginName, Quota, Text, Timestamp};
use crate::store::{Reader, Writer};
use clap::Args;
use std::num::NonZeroUsize;

/// Create a mailbox
#[derive(Debug, Args)]
pub(super) struct Create {
    /// Primary address
    #[arg(value_name = "ADDRESS", required_unless_present = "from_file", conflicts_with_all = ["from_file", "map", "continue_on_error", "jobs"])]
    address: Option<Address>,

    /// Create a shared mailbox, without a password; 'delegate grant' gives people access
    #[arg(long, conflicts_with_all = ["password_source", "password_out", "accept_weak_hash"])]
    shared: bool,

    /// Short login name, which the logs of the servers show
    #[arg(long, value_name = "SLUG", conflicts_with = "from_file")]
    login: Option<LoginName>,

    /// Name of the person or function
    #[arg(long, value_name = "TEXT", conflicts_with = "from_file")]
    name: Option<Text>,

    /// Storage limit, such as 5G, or 'unlimited' [default: the quota of the domain]
    #[arg(long, value_name = "SIZE")]
    quota: Option<Quota>,

    /// Note for administrators
    #[arg(long, value_name = "TEXT")]
    note: Option<Text>,

    #[command(flatten)]
    password: PasswordArguments,

    #[command(flatten)]
    if_not_exists: IfNotExists,

    #[command(flatten)]
    reuse: ReuseName,

    #[command(flatten)]
    rows: FromFile,

    /// Number of passwords to hash in parallel [default: number of processors]
    #[arg(long, value_name = "N", requires = "from_file")]
    jobs: Option<NonZeroUsize>,
}

impl Create {
    pub(super) fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let Some(address) = &self.address else {
            let passwords = Some(self.password.of_rows()?);
            let terms = RowTerms { rows: self.rows.rows(), sessions: LiveSessions::Keep, passwords, jobs: self.jobs };
            return bench.rows(&Rows { create: &self, now: bench.now }, terms);
        };
        let now = bench.now;
        let if_there = self.if_not_exists.if_there();
        let creation =
            Creation { login: self.login.clone(), name: self.name.clone(), ..self.creation(address.clone()) };
        // Before anybody is asked for a password, and before it is hashed.
        let mut store = bench.open_to_write()?;
        let there = mailbox::may_create(&store.reader()?, &creation, if_there)?;
        if let Some(there) = there {
            // It was there when we looked. Asked once more, it may be gone, and no password is at hand to make it.
            let already = |_: &Writer<'_>| Ok(mailbox::already_created(there));
            return bench.change_in(&mut store, LiveSessions::Keep, already);
        }
        if creation.kind == Kind::Shared {
            let create = |writer: &Writer<'_>| mailbox::create(writer, &creation, None, if_there, now);
            return bench.change_in(&mut store, LiveSessions::Keep, create);
        }
        let (new, file) = self.password.obtain(bench, &creation.address.to_unicode())?;
        let prepared = acts::prepare(&store.reader()?, &against(&creation), new)?;
        self.password.change(bench, &mut store, LiveSessions::Keep, file, |writer| {
            mailbox::create(writer, &creation, Some(prepared), if_there, now)
        })
    }

    /// What the options say of any mailbox.
    fn creation(&self, address: Address) -> Creation {
        Creation {
            kind: if self.shared { Kind::Shared } else { Kind::Personal },
            address,
            login: None,
            name: None,
            quota: self.quota,
            note: self.note.clone(),
            reuse: self.reuse.reuse(),
        }
    }
}

fn against(creation: &Creation) -> Against {
    let login = creation.login.as_ref().map(LoginName::as_str);
    Names::new(&creation.address, login, creation.name.as_ref()).into()
}

/// One for each row.
struct Rows<'a> {
    create: &'a Create,
    now: Timestamp,
}

impl Command for Rows<'_> {
    type Request = Creation;
    const JOB: Job = Job { command: "mailbox create", done: "created", unique: "address" };
    const KIND: effect::Kind = effect::Kind::MailboxCreate;

    fn request(&self, row: Entry) -> Result<Creation, Failure> {
        let Entry::Mailbox(row) = row else { return Err(other_kind(&row)) };
        let options = self.create.creation(row.address);
        Ok(Creation {
            kind: row.kind.unwrap_or(options.kind),
            login: row.login.into_value(),
            name: row.name.into_value(),
            quota: row.quota.into_value().or(options.quota),
            note: row.note.into_value().or(options.note),
            ..options
        })
    }

    fn look(&self, reader: &Reader<'_>, creation: &Creation, password: Option<&NewPassword>) -> admin::Result<Look> {
        if mailbox::may_create(reader, creation, self.create.if_not_exists.if_there())?.is_some() {
            return Ok(Look::Already);
        }
        match (creation.kind, password) {
            (Kind::Personal, _) => Ok(Look::Password(against(creation))),
            (Kind::Shared, None) => Ok(Look::Nothing),
            (Kind::Shared, Some(_)) => Err(Refusal::SharedHasNoPassword(creation.address.clone()).into()),
        }
    }

    fn act(&self, writer: &Writer<'_>, creation: &Creation, password: Option<Prepared>) -> Result<Done, Failure> {
        Ok(mailbox::create(writer, creation, password, self.create.if_not_exists.if_there(), self.now)?)
    }
}
