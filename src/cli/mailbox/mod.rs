//! `mailbox`: its verbs, the longer of them in files of their own.

mod convert;
mod create;
mod own_password;
mod password;
mod removal;
mod suspend;

use crate::admin::{self, Refusal, SaidDelivery, Terms, connect, mailbox, usage};
use crate::carry::filter::look;
use crate::carry::mail_place::require_usable;
use crate::cli::arguments::{
    DeliveryArguments, HomesOutside, KeepSessions, OnOff, ReuseName, app_passwords_or_default, beginning,
    mail_place_or_default, quota_or_default, scheme_label, text_or_none,
};
use crate::cli::console::Console;
use crate::error::Failure;
use crate::model::document::{MailboxEntry, Said};
use crate::model::{
    Address, AppPasswordPolicy, DomainName, Filters, Kind, MailPlace, MailboxName, Percent, Protocol, Quota, Sending,
    State, Text, When,
};
use crate::render::{self, Format, ShownMailbox};
use crate::store::{MailboxFilter, UsageFile};
use clap::{ArgGroup, Args, Subcommand, ValueEnum};
use std::io::Write;

/// Manage personal and shared mailboxes
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Verb {
    Create(Box<create::Create>),
    #[command(alias = "ls")]
    List(List),
    Show(Show),
    Set(Set),
    Rename(Rename),
    Password(Box<password::Password>),
    Suspend(suspend::Suspend),
    Resume(suspend::Resume),
    Convert(Box<convert::Convert>),
    #[command(alias = "rm")]
    Delete(removal::Delete),
    Restore(removal::Restore),
    Purge(removal::Purge),
    Hold(removal::Hold),
    Release(removal::Release),
    Connect(Connect),
}

/// List mailboxes
#[derive(Debug, Args)]
pub(super) struct List {
    /// Only in this domain
    #[arg(long, value_name = "DOMAIN")]
    domain: Option<DomainName>,

    /// Only with this standing
    #[arg(long, value_name = "STANDING")]
    standing: Option<StandingFilter>,

    /// Only shared mailboxes
    #[arg(long, conflicts_with = "personal")]
    shared: bool,

    /// Only personal mailboxes
    #[arg(long)]
    personal: bool,

    /// Only without log-in since then: a date (its start), or a span back from now: 90d
    #[arg(long, value_name = "WHEN", value_parser = beginning)]
    inactive: Option<When>,

    /// Only with at least this percentage of their quota in use
    #[arg(long, value_name = "PERCENT")]
    over_quota: Option<Percent>,

    /// List deleted mailboxes that can still be restored
    #[arg(long, conflicts_with_all = ["standing", "shared", "personal", "inactive", "over_quota"])]
    removed: bool,

    /// Only with a password set before then: a date (its start), or a span back from now: 1y
    #[arg(long, value_name = "WHEN", value_parser = beginning)]
    password_older_than: Option<When>,

    /// Only with a password hash of this scheme, such as SHA512-CRYPT
    #[arg(long, value_name = "SCHEME", value_parser = scheme_label)]
    password_scheme: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum StandingFilter {
    Active,
    Suspended,
    SendingOff,
    DomainDisabled,
}

/// Show a mailbox
#[derive(Debug, Args)]
pub(super) struct Show {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,
}

/// Change quota, name, note, what is switched on, password policy, mail place or delivery of a mailbox
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("change").args(["quota", "name", "note", "sending", "filters", "app_passwords", "imap", "pop3", "smtp", "sieve", "mail_place", "delivered_by"]).required(true).multiple(true)))]
pub(super) struct Set {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,

    /// Storage limit, 'unlimited', or 'default' for the quota of the domain
    #[arg(long, value_name = "SIZE", value_parser = quota_or_default)]
    quota: Option<Said<Quota>>,

    /// Name of the person or function; empty for none
    #[arg(long, value_name = "TEXT", value_parser = text_or_none)]
    name: Option<Said<Text>>,

    /// Note for administrators; empty for none
    #[arg(long, value_name = "TEXT", value_parser = text_or_none)]
    note: Option<Said<Text>>,

    /// Allow or block sending, whatever else the mailbox may do
    #[arg(long, value_name = "ON|OFF", ignore_case = true)]
    sending: Option<OnOff>,

    /// Run the Sieve filters of the mailbox, or keep all its mail in the inbox
    #[arg(long, value_name = "ON|OFF", ignore_case = true)]
    filters: Option<OnOff>,

    /// App passwords: required, optional, or 'default' for the policy of the domain
    #[arg(long, value_name = "POLICY", value_parser = app_passwords_or_default)]
    app_passwords: Option<Said<AppPasswordPolicy>>,

    /// Allow or block log-in with IMAP
    #[arg(long, value_name = "ON|OFF", ignore_case = true)]
    imap: Option<OnOff>,

    /// Allow or block log-in with POP3
    #[arg(long, value_name = "ON|OFF", ignore_case = true)]
    pop3: Option<OnOff>,

    /// Allow or block log-in with SMTP, to send mail
    #[arg(long, value_name = "ON|OFF", ignore_case = true)]
    smtp: Option<OnOff>,

    /// Allow or block log-in with ManageSieve
    #[arg(long, value_name = "ON|OFF", ignore_case = true)]
    sieve: Option<OnOff>,

    /// Directory with the mail, such as maildir:/PATH, or 'default' for Maildir in the home
    #[arg(long, value_name = "PLACE", value_parser = mail_place_or_default)]
    mail_place: Option<Said<MailPlace>>,

    #[command(flatten)]
    delivery: DeliveryArguments,

    #[command(flatten)]
    homes: HomesOutside,

    #[command(flatten)]
    keep: KeepSessions,
}

/// Change the primary address of a mailbox
#[derive(Debug, Args)]
pub(super) struct Rename {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,

    /// New primary address
    #[arg(value_name = "NEW-ADDRESS")]
    to: Address,

    /// Drop the old address instead of keeping it as an alias
    #[arg(long)]
    no_alias: bool,

    #[command(flatten)]
    reuse: ReuseName,

    #[command(flatten)]
    keep: KeepSessions,
}

/// Show mail client settings
#[derive(Debug, Args)]
pub(super) struct Connect {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,

    /// Show the settings for this delegate, who uses their own password
    #[arg(long, value_name = "MAILBOX")]
    delegate: Option<MailboxName>,

    /// Write a file for mail clients
    #[arg(long = "as", value_name = "FILE-FORMAT")]
    file_format: Option<ClientFile>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ClientFile {
    /// Thunderbird's autoconfig XML
    Autoconfig,
    /// Apple's configuration profile
    Mobileconfig,
}

impl Verb {
    /// Why it can't be a part of a transaction, where it can't.
    pub(super) fn beyond_a_transaction(&self) -> Option<&'static str> {
        match self {
            Self::Delete(_) | Self::Restore(_) | Self::Purge(_) => Some("this moves mail"),
            _ => None,
        }
    }

    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        match self {
            Self::Create(create) => create.run(console),
            Self::List(list) => list.run(console),
            Self::Show(show) => show.run(console),
            Self::Set(set) => set.run(console),
            Self::Rename(r) => {
                let request = mailbox::Renaming {
                    to: r.to,
                    old_address: if r.no_alias { mailbox::OldName::Gone } else { mailbox::OldName::Alias },
                    reuse: r.reuse.reuse(),
                };
                console.change(r.keep.live_sessions(), |writer| {
                    mailbox::rename(writer, &r.mailbox, &request, console.desk.now)
                })
            }
            Self::Password(password) => password.run(console),
            Self::Suspend(suspend) => suspend.run(console),
            Self::Resume(resume) => resume.run(console),
            Self::Convert(convert) => convert.run(console),
            Self::Delete(delete) => delete.run(console),
            Self::Restore(restore) => restore.run(console),
            Self::Purge(purge) => purge.run(console),
            Self::Hold(hold) => hold.run(console),
            Self::Release(release) => release.run(console),
            Self::Connect(connect) => connect.run(console),
        }
    }
}

impl List {
    fn run(self, console: &Console) -> Result<(), Failure> {
        if self.removed {
            let domain = self.domain.as_ref();
            return console.list("removed", |reader, take| crate::admin::removal::list(reader, domain, take));
        }
        let kind = match (self.shared, self.personal) {
            (true, _) => Some(Kind::Shared),
            (_, true) => Some(Kind::Personal),
            _ => None,
        };
        let state = self.standing.map(|standing| match standing {
            StandingFilter::Active => State::Active,
            StandingFilter::Suspended => State::Suspended,
            StandingFilter::SendingOff => State::SendingOff,
            StandingFilter::DomainDisabled => State::DomainDisabled,
        });
        let filter = MailboxFilter {
            domain: self.domain.as_ref(),
            kind,
            state,
            password_before: console.resolve_back(self.password_older_than)?,
            password_scheme: self.password_scheme.as_deref(),
        };
        let question =
            usage::Question { inactive_since: console.resolve_back(self.inactive)?, filled: self.over_quota };
        let mut file = UsageFile::open(&console.desk.path);
        console.list("mailboxes", |reader, take| usage::list(reader, &mut file, &filter, question, take))?;
        warn_of_trouble(console, &file);
        Ok(())
    }
}

/// What was shown is right without its usage, too.
fn warn_of_trouble(console: &Console, file: &UsageFile) {
    // Beside JSON and the like, standard error has nothing but an error.
    if let (Some(why), Format::Text) = (file.trouble(), console.style.format) {
        console.warn(&format!("usage and last log-ins are not known: {why}"));
    }
}

impl Show {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let mut file = UsageFile::open(&console.desk.path);
        let shown = console.desk.read(|reader| {
            let used = usage::find(reader, &mut file, &self.mailbox)?;
            let filter = look(reader, &used.mailbox)?;
            Ok(ShownMailbox { used, filter })
        });
        match shown {
            Ok(shown) => {
                console.show(&shown)?;
                warn_of_trouble(console, &file);
                Ok(())
            }
            Err(Failure::Act(admin::Failure::Refused(Refusal::NoSuchMailbox(name)))) => {
                // A deleted one can still be shown.
                match console.desk.read(|reader| crate::admin::removal::find_latest(reader, &self.mailbox))? {
                    Some(removal) => console.show(&removal),
                    None => Err(admin::Failure::from(Refusal::NoSuchMailbox(name)).into()),
                }
            }
            Err(failure) => Err(failure),
        }
    }
}

impl Set {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let sending = self.sending.map(|sending| match sending {
            OnOff::On => Sending::On,
            OnOff::Off => Sending::Off,
        });
        let switches = [
            (Protocol::Imap, self.imap),
            (Protocol::Pop3, self.pop3),
            (Protocol::Smtp, self.smtp),
            (Protocol::Sieve, self.sieve),
        ];
        let switches: Vec<_> = switches
            .into_iter()
            .filter_map(|(protocol, said)| match said? {
                OnOff::On => Some((protocol, mailbox::Switch::On)),
                OnOff::Off => Some((protocol, mailbox::Switch::Off)),
            })
            .collect();
        let delivery = self.delivery.resolve(console)?;
        let terms = Terms::of_command(console.desk.now);
        console.change(self.keep.live_sessions(), |writer| {
            let address = mailbox::address_of(writer, &self.mailbox)?;
            let protocols = match switches.as_slice() {
                [] => None,
                some => Some(mailbox::switched(writer, &address, some)?),
            };
            let said = MailboxEntry {
                name: self.name.unwrap_or_default(),
                quota: self.quota.unwrap_or_default(),
                sending,
                filters: self.filters.map(Filters::from),
                app_passwords: self.app_passwords.unwrap_or_default(),
                protocols,
                note: self.note.unwrap_or_default(),
                mail_place: self.mail_place.unwrap_or_default(),
                delivered_by: delivery.by,
                delivered_from: delivery.from,
                delivered_until: delivery.until,
                ..MailboxEntry::new(address)
            };
            require_usable(writer, &said)?;
            SaidDelivery::from(&said).require_end(&terms)?;
            mailbox::set(writer, &said, self.homes.outside())
        })
    }
}

impl Connect {
    fn run(self, console: &Console) -> Result<(), Failure> {
        let connection = console
            .desk
            .read(|reader| connect::connect(reader, &self.mailbox, self.delegate.as_ref(), console.desk.now))?;
        let Some(format) = self.file_format else { return console.show(&connection) };
        connection.warnings.iter().for_each(|of| console.warn(&render::warning(of)));
        let incoming = connection.incoming().map_err(Failure::from)?;
        let file = match format {
            ClientFile::Autoconfig => render::autoconfig(&connection),
            ClientFile::Mobileconfig => render::mobileconfig(&connection, incoming),
        };
        Ok(std::io::stdout().lock().write_all(file.as_bytes())?)
    }
}
