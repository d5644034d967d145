//! `alias`.

use super::arguments::{FromFile, IfExists, IfNotExists, Or, ReuseName, text_or_none, when_or_never};
use super::workbench::Workbench;
use crate::admin::password::Prepared;
use crate::admin::{Done, alias};
use crate::carry::bulk::{Command, RowTerms, other_kind};
use crate::carry::lines::Job;
use crate::effect::Kind;
use crate::error::Failure;
use crate::model::LiveSessions;
use crate::model::document::Entry;
use crate::model::{AliasAddress, DomainName, MailboxName, OutsideAddress, TargetName, Text, Timestamp, When};
use crate::store::{AliasFilter, Writer};
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

    /// Also deliver a copy to this mailbox
    #[arg(long, value_name = "MAILBOX")]
    keep_copy_in: Option<MailboxName>,

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
#[command(group(ArgGroup::new("change").args(["add", "remove", "until", "note"]).required(true).multiple(true)))]
pub(super) struct Set {
    /// The alias, or @domain for the catch-all
    #[arg(value_name = "ADDRESS")]
    address: AliasAddress,

    /// Add a target: the address of a mailbox, or an outside address
    #[arg(long, value_name = "TARGET")]
    add: Vec<TargetName>,

    /// Remove a target
    #[arg(long, value_name = "TARGET")]
    remove: Vec<TargetName>,

    /// End time of the address, or 'never'
    #[arg(long, value_name = "WHEN", value_parser = when_or_never)]
    until: Option<Or<When>>,

    /// Note for administrators; empty for none
    #[arg(long, value_name = "TEXT", value_parser = text_or_none)]
    note: Option<Or<Text>>,
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
    fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let until = bench.resolve(self.until)?;
        match self.address.clone() {
            Some(address) => create(bench, &self.creation(address, until), &self.if_not_exists),
            None => {
                let terms =
                    RowTerms { rows: self.rows.rows(), sessions: LiveSessions::Keep, passwords: None, jobs: None };
                bench.rows(&Rows { route: &self, until, now: bench.now }, terms)
            }
        }
    }

    /// What the options say of any alias.
    fn creation(&self, address: AliasAddress, until: Option<Timestamp>) -> alias::Creation {
        let to = alias::Destinations::Mailboxes(self.to.clone());
        alias::Creation { address, to, until, note: self.note.clone(), reuse: self.reuse.reuse() }
    }
}

/// One for each row; what it leaves open, the options of the command decide.
struct Rows<'a> {
    route: &'a Route,
    until: Option<Timestamp>,
    now: Timestamp,
}

impl Command for Rows<'_> {
    type Request = alias::Creation;
    const JOB: Job = Job { command: "alias route", done: "routed", unique: "alias" };
    const KIND: Kind = Kind::AliasRoute;

    fn request(&self, row: Entry) -> Result<alias::Creation, Failure> {
        let Entry::Alias(row) = row else { return Err(other_kind(&row)) };
        let options = self.route.creation(row.alias, self.until);
        let to = match row.mailboxes {
            Some(mailboxes) => alias::Destinations::Mailboxes(mailboxes.into_iter().map(MailboxName::from).collect()),
            None => options.to,
        };
        if matches!(&to, alias::Destinations::Mailboxes(mailboxes) if mailboxes.is_empty()) {
            return Err(Failure::Usage {
                message: format!("the row names no mailbox for the alias to lead to: {}", options.address),
                hint: None,
            });
        }
        let (until, note) = (row.until.into_value().or(options.until), row.note.into_value().or(options.note));
        Ok(alias::Creation { to, until, note, ..options })
    }

    fn act(&self, writer: &Writer<'_>, creation: &alias::Creation, _: Option<Prepared>) -> Result<Done, Failure> {
        Ok(alias::create(writer, creation, self.route.if_not_exists.if_there(), self.now)?)
    }
}

impl Verb {
    pub(super) fn run(self, bench: &mut Workbench) -> Result<(), Failure> {
        let now = bench.now;
        match self {
            Self::Route(route) => route.run(bench),
            Self::Forward(f) => {
                let to = alias::Destinations::Outside { to: f.to, copy: f.keep_copy_in };
                let until = bench.resolve(f.until)?;
                let creation = alias::Creation { address: f.address, to, until, note: f.note, reuse: f.reuse.reuse() };
                create(bench, &creation, &f.if_not_exists)
            }
            Self::List(l) => {
                let filter = AliasFilter { domain: l.domain.as_ref(), to: l.to.as_ref() };
                bench.list("aliases", |reader, take| alias::list(reader, &filter, take))
            }
            Self::Show(s) => bench.show(&bench.read(|reader| alias::find(reader, &s.address))?),
            Self::Set(s) => {
                let until = match s.until {
                    None => None,
                    Some(until) => Some(bench.resolve(until.into_option())?),
                };
                let change = alias::Change { add: s.add, remove: s.remove, until, note: s.note.map(Or::into_option) };
                bench.change(LiveSessions::Keep, |writer| alias::set(writer, &s.address, &change, now))
            }
            Self::Delete(d) => {
                let if_missing = d.if_exists.if_missing();
                bench.change(LiveSessions::Keep, |writer| alias::delete(writer, &d.address, if_missing))
            }
        }
    }
}

fn create(bench: &Workbench, creation: &alias::Creation, if_not_exists: &IfNotExists) -> Result<(), Failure> {
    let (if_there, now) = (if_not_exists.if_there(), bench.now);
    bench.change(LiveSessions::Keep, |writer| alias::create(writer, creation, if_there, now))
}
