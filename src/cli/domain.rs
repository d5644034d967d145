//! `domain`.

use super::arguments::{
    DeliveryArguments, IfExists, IfNotExists, KeepSessions, app_passwords_or_default, outside_senders,
    quota_or_default, text_or_none,
};
use super::console::Console;
use crate::admin::mailbox::OldName;
use crate::admin::{self, Refusal, SaidDelivery, Terms, domain};
use crate::error::Failure;
use crate::model::document::{DomainEntry, Said};
use crate::model::{AppPasswordPolicy, DomainName, LiveSessions, OutsideSenders, Quota, Text};
use clap::{ArgGroup, Args, Subcommand};

/// Manage hosted domains and alias domains
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Verb {
    Create(Create),
    #[command(alias = "ls")]
    List(List),
    Show(Show),
    Set(Set),
    Rename(Rename),
    Disable(Disable),
    Enable(Enable),
    #[command(alias = "rm")]
    Delete(Delete),
}

/// Create a hosted domain or an alias domain
#[derive(Debug, Args)]
pub(super) struct Create {
    /// Name of the domain, international names in either form
    domain: DomainName,

    /// Create an alias domain, whose addresses are those of this domain
    #[arg(long, value_name = "DOMAIN")]
    alias_of: Option<DomainName>,

    /// Quota of mailboxes without their own
    #[arg(long, value_name = "SIZE")]
    quota: Option<Quota>,

    /// Note for administrators
    #[arg(long, value_name = "TEXT")]
    note: Option<Text>,

    #[command(flatten)]
    delivery: DeliveryArguments,

    #[command(flatten)]
    if_not_exists: IfNotExists,
}

/// List domains
#[derive(Debug, Args)]
pub(super) struct List {}

/// Show a domain
#[derive(Debug, Args)]
pub(super) struct Show {
    /// Name of the domain, international names in either form
    domain: DomainName,
}

/// Change the quota, note, password policy, outside senders or delivery of a domain
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("change").args(["quota", "app_passwords", "outside_senders", "delivered_by", "note"]).required(true).multiple(true)))]
pub(super) struct Set {
    /// Name of the domain, international names in either form
    domain: DomainName,

    /// Quota of mailboxes without their own, or 'default' for the one of the store
    #[arg(long, value_name = "SIZE", value_parser = quota_or_default)]
    quota: Option<Said<Quota>>,

    /// App passwords: required, optional, or 'default' for the policy of the store
    #[arg(long, value_name = "POLICY", value_parser = app_passwords_or_default)]
    app_passwords: Option<Said<AppPasswordPolicy>>,

    /// Mail from outside with an address of this domain as envelope sender: allow or refuse
    #[arg(long, value_name = "ALLOW|REFUSE", value_parser = outside_senders)]
    outside_senders: Option<OutsideSenders>,

    /// Note for administrators; empty for none
    #[arg(long, value_name = "TEXT", value_parser = text_or_none)]
    note: Option<Said<Text>>,

    #[command(flatten)]
    delivery: DeliveryArguments,

    #[command(flatten)]
    keep: KeepSessions,
}

/// Rename a domain, and with it all its addresses
#[derive(Debug, Args)]
pub(super) struct Rename {
    /// Name of the domain, international names in either form
    domain: DomainName,

    /// New name of the domain
    #[arg(value_name = "NEW-DOMAIN")]
    to: DomainName,

    /// Drop the old name instead of keeping it as an alias domain
    #[arg(long)]
    no_alias: bool,

    #[command(flatten)]
    keep: KeepSessions,
}

/// Refuse mail for a domain, log-in to its mailboxes, and sending from it
#[derive(Debug, Args)]
pub(super) struct Disable {
    /// Name of the domain, international names in either form
    domain: DomainName,

    #[command(flatten)]
    keep: KeepSessions,
}

/// Enable a disabled domain
#[derive(Debug, Args)]
pub(super) struct Enable {
    /// Name of the domain, international names in either form
    domain: DomainName,
}

/// Delete a domain without mailboxes and aliases
#[derive(Debug, Args)]
pub(super) struct Delete {
    /// Name of the domain, international names in either form
    domain: DomainName,

    #[command(flatten)]
    if_exists: IfExists,
}

impl Verb {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        let now = console.desk.now;
        match self {
            Self::Create(c) => {
                let delivery = c.delivery.resolve(console)?;
                let said = DomainEntry {
                    alias_of: Said::given(c.alias_of),
                    quota: Said::given(c.quota),
                    note: Said::given(c.note),
                    delivered_by: delivery.by,
                    delivered_from: delivery.from,
                    delivered_until: delivery.until,
                    ..DomainEntry::new(c.domain)
                };
                let terms = Terms { if_there: c.if_not_exists.if_there(), ..Terms::of_command(now) };
                console.change(LiveSessions::Keep, |writer| domain::create(writer, &said, &terms))
            }
            Self::List(List {}) => console.list("domains", |reader, take| domain::list(reader, take)),
            Self::Show(s) => console.show(&console.desk.read(|reader| domain::find(reader, &s.domain))?),
            Self::Set(s) => {
                let delivery = s.delivery.resolve(console)?;
                let terms = Terms::of_command(now);
                let said = DomainEntry {
                    quota: s.quota.unwrap_or_default(),
                    app_passwords: s.app_passwords.unwrap_or_default(),
                    outside_senders: s.outside_senders,
                    note: s.note.unwrap_or_default(),
                    delivered_by: delivery.by,
                    delivered_from: delivery.from,
                    delivered_until: delivery.until,
                    ..DomainEntry::new(s.domain)
                };
                console.change(s.keep.live_sessions(), |writer| {
                    SaidDelivery::from(&said).require_end(&terms)?;
                    domain::set(writer, &said)
                })
            }
            Self::Rename(r) => {
                let old_name = if r.no_alias { OldName::Gone } else { OldName::Alias };
                console.change(r.keep.live_sessions(), |writer| domain::rename(writer, &r.domain, &r.to, old_name, now))
            }
            Self::Disable(d) => console.change(d.keep.live_sessions(), |writer| domain::disable(writer, &d.domain)),
            Self::Enable(e) => console.change(LiveSessions::Keep, |writer| domain::enable(writer, &e.domain)),
            Self::Delete(d) => delete(console, &d),
        }
    }
}

fn delete(console: &Console, d: &Delete) -> Result<(), Failure> {
    match console.desk.read(|reader| domain::find(reader, &d.domain)) {
        Ok(domain) => {
            // Only what will be done is asked about: one with addresses is refused.
            if domain.mailboxes + domain.aliases == 0 {
                console.confirm(&format!("delete the domain {}?", domain.name.to_unicode()))?;
            }
        }
        Err(Failure::Act(admin::Failure::Refused(Refusal::NoSuchDomain(_)))) => {}
        Err(failure) => return Err(failure),
    }
    let if_missing = d.if_exists.if_missing();
    console.change(LiveSessions::Keep, |writer| domain::delete(writer, &d.domain, if_missing))
}
