//! `alias`.

use super::arguments::{FromFile, IfExists, IfNotExists, OnOff, ReuseName, text_or_none, when_or_never};
use super::console::Console;
use crate::admin::password::Prepared;
use crate::admin::{self, RowDone, Terms, alias, mailbox};
use crate::carry::bulk::{Command, RowTerms, other_kind};
use crate::carry::lines::Job;
use crate::error::Failure;
use crate::model::document::{AliasEntry, Entry, RowKind, Said};
use crate::model::{
    Address, AliasAddress, DomainName, LiveSessions, MailboxName, OutsideAddress, SendAs, TargetName, Text, Timestamp,
    When,
};
use crate::store::{AliasFilter, Reader, Writer};
use clap::{ArgGroup, Args, Subcommand};

/// Manage addresses that deliver to mailboxes or to outside addresses
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Verb {
    Route(Route),
    Forward(Forward),
    #[command(alias = "ls")]
    List(List),
    Show(Show),
    Set(Set),
    #[command(alias = "rm")]
    Delete(Delete),
}

/// Deliver an address to mailboxes
#[derive(Debug, Args)]
pub(super) struct Route {
    /// The alias; @domain is the catch-all, consulted last
    #[arg(value_name = "ADDRESS", required_unless_present = "from_file", conflicts_with_all = ["from_file", "map", "continue_on_error"])]
    address: Option<AliasAddress>,

    /// Mailbox to deliver to (can be repeated)
    #[arg(long, value_name = "MAILBOX", required_unless_present = "from_file")]
    to: Vec<MailboxName>,

    /// Of a catch-all: let its only mailbox send as names that are not in use
    #[arg(long, conflicts_with = "from_file")]
    send_as: bool,

    /// End time of the address
    #[arg(long, value_name = "WHEN")]
    until: Option<When>,

    /// Note for administrators
    #[arg(long, value_name = "TEXT")]
    note: Option<Text>,

    #[command(flatten)]
    if_not_exists: IfNotExists,

    #[command(flatten)]
    reuse: ReuseName,

    #[command(flatten)]
    rows: FromFile,
}

/// Forward an address to outside addresses
#[derive(Debug, Args)]
pub(super) struct Forward {
    /// The alias; @domain is the catch-all, consulted last
    #[arg(value_name = "ADDRESS")]
    address: AliasAddress,

    /// Outside address to forward to (can be repeated)
    #[arg(long, value_name = "OUTSIDE-ADDRESS", required = true)]
    to: Vec<OutsideAddress>,

    /// Also deliver a copy to this mailbox (can be repeated)
    #[arg(long, value_name = "MAILBOX")]
    keep_copy_in: Vec<MailboxName>,

    /// End time of the address
    #[arg(long, value_name = "WHEN")]
    until: Option<When>,

    /// Note for administrators
    #[arg(long, value_name = "TEXT")]
    note: Option<Text>,

    #[command(flatten)]
    if_not_exists: IfNotExists,

    #[command(flatten)]
    reuse: ReuseName,
}

/// List aliases
#[derive(Debug, Args)]
pub(super) struct List {
    /// Only in this domain
    #[arg(long, value_name = "DOMAIN")]
    domain: Option<DomainName>,

    /// Only those that deliver to this mailbox
    #[arg(long, value_name = "MAILBOX")]
    to: Option<MailboxName>,
}

/// Show an alias
#[derive(Debug, Args)]
pub(super) struct Show {
    /// The alias, or @domain for the catch-all
    #[arg(value_name = "ADDRESS")]
    address: AliasAddress,
}

/// Change the targets, end time or note of an alias
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("change").args(["to", "add", "remove", "send_as", "until", "note"]).required(true).multiple(true)))]
pub(super) struct Set {
    /// The alias, or @domain for the catch-all
    #[arg(value_name = "ADDRESS")]
    address: AliasAddress,

    /// Replace all targets: the address of a mailbox, or an outside address
    #[arg(long, value_name = "TARGET", conflicts_with_all = ["add", "remove"])]
    to: Vec<TargetName>,

    /// Add a target: the address of a mailbox, or an outside address
    #[arg(long, value_name = "TARGET")]
    add: Vec<TargetName>,

    /// Remove a target
    #[arg(long, value_name = "TARGET")]
    remove: Vec<TargetName>,

    /// Of a catch-all: let its only mailbox send as names that are not in use, or not
    #[arg(long, value_name = "ON|OFF")]
    send_as: Option<OnOff>,

    /// End time of the address, or 'never'
    #[arg(long, value_name = "WHEN", value_parser = when_or_never)]
    until: Option<Said<When>>,

    /// Note for administrators; empty for none
    #[arg(long, value_name = "TEXT", value_parser = text_or_none)]
    note: Option<Said<Text>>,
}

/// Delete an alias
#[derive(Debug, Args)]
pub(super) struct Delete {
    /// The alias, or @domain for the catch-all
    #[arg(value_name = "ADDRESS")]
    address: AliasAddress,

    #[command(flatten)]
    if_exists: IfExists,
}

impl Route {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let until = console.resolve(self.until)?;
        let terms = terms(console, &self.if_not_exists, &self.reuse);
        let Some(address) = &self.address else {
            let mailboxes = console.desk.read(|reader| addresses(reader, &self.to))?;
            let options = |address| self.entry(address, until, mailboxes.clone());
            let row_terms =
                RowTerms { rows: self.rows.rows(), sessions: LiveSessions::Keep, passwords: None, jobs: None };
            return console.rows(&Rows { options, terms }, row_terms);
        };
        console.change(LiveSessions::Keep, |writer| {
            let mailboxes = addresses(writer, &self.to)?;
            alias::create(writer, &self.entry(address.clone(), until, mailboxes), &terms)
        })
    }

    /// What the options say of an alias.
    fn entry(&self, address: AliasAddress, until: Option<Timestamp>, mailboxes: Vec<Address>) -> AliasEntry {
        AliasEntry {
            mailboxes: Some(mailboxes),
            send_as: self.send_as.then_some(SendAs::Allowed),
            until: Said::given(until),
            note: Said::given(self.note.clone()),
            ..AliasEntry::new(address)
        }
    }
}

fn addresses(reader: &Reader<'_>, names: &[MailboxName]) -> admin::Result<Vec<Address>> {
    names.iter().map(|name| mailbox::address_of(reader, name)).collect()
}

fn terms(console: &Console, if_not_exists: &IfNotExists, reuse: &ReuseName) -> Terms {
    Terms { if_there: if_not_exists.if_there(), reuse: reuse.reuse(), ..Terms::of_command(console.desk.now) }
}

/// One for each row; what it leaves open, the options of the command decide.
struct Rows<O> {
    options: O,
    terms: Terms,
}

impl<O: Fn(AliasAddress) -> AliasEntry> Command for Rows<O> {
    type Request = AliasEntry;
    const JOB: Job = Job { command: "alias route", done: "routed", unique: "alias" };
    const ROWS: RowKind = RowKind::AliasRoute;

    fn request(&self, row: Entry) -> Result<AliasEntry, Failure> {
        let Entry::Alias(row) = row else { return Err(other_kind(&row)) };
        let options = (self.options)(row.alias.clone());
        Ok(row.or(&options))
    }

    fn act(&self, writer: &Writer<'_>, said: &AliasEntry, _: Option<Prepared>) -> Result<RowDone, Failure> {
        Ok(alias::create(writer, said, &self.terms)?.into())
    }
}

impl Forward {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let until = console.resolve(self.until)?;
        let terms = terms(console, &self.if_not_exists, &self.reuse);
        console.change(LiveSessions::Keep, |writer| {
            let said = AliasEntry {
                mailboxes: Some(addresses(writer, &self.keep_copy_in)?),
                outside: Some(self.to),
                until: Said::given(until),
                note: Said::given(self.note),
                ..AliasEntry::new(self.address)
            };
            alias::create(writer, &said, &terms)
        })
    }
}

impl Set {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let terms = Terms::of_command(console.desk.now);
        let until = self.until.unwrap_or_default().try_map(|when| console.resolve_when(when))?;
        console.change(LiveSessions::Keep, |writer| {
            let targets = if !self.to.is_empty() {
                alias::replaced(writer, &self.address, &self.to)?
            } else if self.add.is_empty() && self.remove.is_empty() {
                AliasEntry::new(self.address)
            } else {
                alias::rerouted(writer, &self.address, &self.add, &self.remove)?
            };
            let send_as = self.send_as.map(|switch| match switch {
                OnOff::On => SendAs::Allowed,
                OnOff::Off => SendAs::NotAllowed,
            });
            alias::set(writer, &AliasEntry { send_as, until, note: self.note.unwrap_or_default(), ..targets }, &terms)
        })
    }
}

impl Verb {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        match self {
            Self::Route(route) => route.run(console),
            Self::Forward(forward) => forward.run(console),
            Self::List(l) => {
                let filter = AliasFilter { domain: l.domain.as_ref(), to: l.to.as_ref() };
                console.list("aliases", |reader, take| alias::list(reader, &filter, take))
            }
            Self::Show(s) => console.show(&console.desk.read(|reader| alias::find(reader, &s.address))?),
            Self::Set(set) => set.run(console),
            Self::Delete(d) => {
                let if_missing = d.if_exists.if_missing();
                console.change(LiveSessions::Keep, |writer| alias::delete(writer, &d.address, if_missing))
            }
        }
    }
}
