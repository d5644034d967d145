//! `mailbox create`.

use crate::admin::mailbox::{self, Homes};
use crate::admin::password::{self as acts, Against, Names, NewPassword, Prepared};
use crate::admin::{self, Refusal, RowDone, Terms};
use crate::carry::bulk::{Command, Look, RowTerms, other_kind};
use crate::carry::lines::Job;
use crate::carry::mail_place::require_usable;
use crate::cli::arguments::{
    DeliveryArguments, DeliveryFields, FromFile, HomesOutside, IfNotExists, PasswordArguments, ReuseName,
};
use crate::cli::console::Console;
use crate::error::Failure;
use crate::model::document::{Entry, MailboxEntry, RowKind, Said};
use crate::model::{Address, Kind, LiveSessions, LoginName, MailPlace, Quota, Text};
use crate::store::{Reader, Writer};
use clap::Args;
use std::cell::RefCell;
use std::num::NonZeroUsize;

/// Create a mailbox
#[derive(Debug, Args)]
pub(in crate::cli) struct Create {
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

    /// Directory with the mail: maildir:/PATH, maildir:/PATH:LAYOUT=fs, sdbox:/PATH or mdbox:/PATH
    #[arg(long, value_name = "PLACE", conflicts_with = "from_file")]
    mail_place: Option<MailPlace>,

    #[command(flatten)]
    delivery: DeliveryArguments,

    #[command(flatten)]
    homes: HomesOutside,

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
    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        let terms = Terms {
            if_there: self.if_not_exists.if_there(),
            reuse: self.reuse.reuse(),
            outside: self.homes.outside(),
            ..Terms::of_command(console.desk.now)
        };
        let delivery = self.delivery.resolve(console)?;
        let Some(address) = &self.address else {
            let passwords = Some(self.password.of_rows()?);
            let row_terms =
                RowTerms { rows: self.rows.rows(), sessions: LiveSessions::Keep, passwords, jobs: self.jobs };
            return console.rows(&Rows { create: &self, delivery, homes: RefCell::default(), terms }, row_terms);
        };
        let said = self.entry(address.clone(), delivery);
        // Before anybody is asked for a password, and before it is hashed.
        let mut store = console.desk.open_to_write()?;
        let there = mailbox::may_create(&store.reader()?, &said, &terms)?;
        require_usable(&store.reader()?, &said)?;
        if let Some(there) = there {
            // It was there when we looked. Asked once more, it may be gone, and no password is at hand to make it.
            let already = |_: &Writer<'_>| Ok(mailbox::already_created(&said, there));
            return console.change_in(&mut store, LiveSessions::Keep, already);
        }
        if self.shared {
            let create = |writer: &Writer<'_>| mailbox::create(writer, &said, None, &terms);
            return console.change_in(&mut store, LiveSessions::Keep, create);
        }
        let (new, file) = self.password.obtain(console, &said.address.to_unicode())?;
        let prepared = acts::prepare(&store.reader()?, &against(&said), new, console.desk.rehearsal)?;
        self.password.change(console, &mut store, LiveSessions::Keep, file, |writer| {
            mailbox::create(writer, &said, Some(prepared), &terms)
        })
    }

    /// What the options say of a mailbox.
    fn entry(&self, address: Address, delivery: DeliveryFields) -> MailboxEntry {
        MailboxEntry {
            kind: Some(if self.shared { Kind::Shared } else { Kind::Personal }),
            login: Said::given(self.login.clone()),
            name: Said::given(self.name.clone()),
            quota: Said::given(self.quota),
            note: Said::given(self.note.clone()),
            mail_place: Said::given(self.mail_place.clone()),
            delivered_by: delivery.by,
            delivered_from: delivery.from,
            delivered_until: delivery.until,
            ..MailboxEntry::new(address)
        }
    }
}

fn against(said: &MailboxEntry) -> Against {
    let login = said.login.value().map(LoginName::as_str);
    Names::new(&said.address, login, said.name.value()).into()
}

/// One for each row.
struct Rows<'a> {
    create: &'a Create,
    delivery: DeliveryFields,
    homes: RefCell<Homes>,
    terms: Terms,
}

impl Command for Rows<'_> {
    type Request = MailboxEntry;
    const JOB: Job = Job { command: "mailbox create", done: "created", unique: "address" };
    const ROWS: RowKind = RowKind::MailboxCreate;

    fn request(&self, row: Entry) -> Result<MailboxEntry, Failure> {
        let Entry::Mailbox(row) = row else { return Err(other_kind(&row)) };
        let options = self.create.entry(row.address.clone(), self.delivery.clone());
        Ok(row.or(&options))
    }

    fn look(&self, reader: &Reader<'_>, said: &MailboxEntry, password: Option<&NewPassword>) -> admin::Result<Look> {
        if mailbox::may_create(reader, said, &self.terms)?.is_some() {
            return Ok(Look::Already);
        }
        require_usable(reader, said)?;
        match (said.kind, password) {
            (Some(Kind::Shared), None) => Ok(Look::Nothing),
            (Some(Kind::Shared), Some(_)) => Err(Refusal::SharedHasNoPassword(said.address.clone()).into()),
            _ => Ok(Look::Password(against(said))),
        }
    }

    fn act(&self, writer: &Writer<'_>, said: &MailboxEntry, password: Option<Prepared>) -> Result<RowDone, Failure> {
        Ok(mailbox::create_among(writer, said, password.as_ref(), &mut self.homes.borrow_mut(), &self.terms)?)
    }
}
