//! `operator`.

use super::arguments::IfExists;
use super::authority;
use super::console::Console;
use crate::admin::operator::{self as acts, Grant as Rights};
use crate::admin::{self, OperatorRefusal};
use crate::carry::accounts::is_known;
use crate::error::Failure;
use crate::model::{DomainName, LiveSessions, OperatorName, Permission};
use clap::{Args, Subcommand};

/// Grant people commands on domains, through sudo
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Verb {
    Grant(Grant),
    Revoke(Revoke),
    #[command(alias = "ls")]
    List(List),
}

/// Grant commands to a sudo user; the first grant restricts everyone else
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("what").args(["verbs", "everything"]).required(true))]
#[command(group = clap::ArgGroup::new("where").args(["domain", "all_domains", "everything"]).required(true))]
pub(super) struct Grant {
    /// System user, or system group with a percent sign in front, as in sudoers
    #[arg(value_name = "NAME")]
    operator: OperatorName,

    /// Commands such as mailbox.password, nouns such as alias, or 'all', separated by commas
    #[arg(long, value_name = "VERB", value_delimiter = ',', value_parser = permission)]
    verbs: Vec<Permission>,

    /// Domain that the commands may act on (can be repeated)
    #[arg(long, value_name = "DOMAIN")]
    domain: Vec<DomainName>,

    /// All domains, and objects outside any domain
    #[arg(long, conflicts_with = "domain")]
    all_domains: bool,

    /// Everything that root may do, with every option and file
    #[arg(long, conflicts_with_all = ["verbs", "domain", "all_domains"])]
    everything: bool,
}

/// Revoke rights of an operator
#[derive(Debug, Args)]
pub(super) struct Revoke {
    /// System user, or system group with a percent sign in front
    #[arg(value_name = "NAME")]
    operator: OperatorName,

    /// Only these commands, as they were granted
    #[arg(long, value_name = "VERB", value_delimiter = ',', value_parser = permission)]
    verbs: Vec<Permission>,

    /// Only in this domain (can be repeated)
    #[arg(long, value_name = "DOMAIN")]
    domain: Vec<DomainName>,

    /// Only rights for all domains
    #[arg(long, conflicts_with = "domain")]
    all_domains: bool,

    #[command(flatten)]
    if_exists: IfExists,
}

/// List operators and their rights; through sudo, only your own
#[derive(Debug, Args)]
pub(super) struct List {}

/// A command as people type it: its words, or with dots between them.
fn permission(text: &str) -> Result<Permission, String> {
    let typed = text.split_whitespace().collect::<Vec<_>>().join(".");
    // As it was called before.
    let typed = if typed == "offboard.plan" { "offboard.preview".to_owned() } else { typed };
    if typed == "all" || authority::permissions().any(|known| known == typed) {
        return Ok(Permission::from_stored(typed));
    }
    let noun = typed.split('.').next().unwrap_or_default();
    let mut of_noun: Vec<&str> =
        authority::permissions().filter(|known| known.starts_with(&format!("{noun}."))).collect();
    if of_noun.is_empty() {
        of_noun = authority::permissions().filter(|known| !known.contains('.')).collect();
        of_noun.dedup();
    }
    Err(format!("only root may run it, or there is no such command; there are {} and all", of_noun.join(", ")))
}

/// The domains that were named; `None` among them: all of them.
fn domains(named: Vec<DomainName>, all: bool) -> Vec<Option<DomainName>> {
    if all { vec![None] } else { named.into_iter().map(Some).collect() }
}

/// A misspelt name would give rights to whoever gets it one day.
fn require_account(name: &OperatorName) -> Result<(), Failure> {
    if is_known(name) {
        return Ok(());
    }
    Err(admin::Failure::from(OperatorRefusal::NoSuchAccount(name.clone())).into())
}

impl Verb {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        match self {
            Self::Grant(g) => {
                require_account(&g.operator)?;
                let rights = Rights {
                    operator: g.operator,
                    permissions: if g.everything { vec![Permission::Everything] } else { g.verbs },
                    domains: domains(g.domain, g.all_domains || g.everything),
                };
                let by = authority::sudo_person()?;
                console.change(LiveSessions::Keep, |writer| acts::grant(writer, &rights, by.as_ref()))
            }
            Self::Revoke(r) => {
                let rights =
                    Rights { operator: r.operator, permissions: r.verbs, domains: domains(r.domain, r.all_domains) };
                let if_missing = r.if_exists.if_missing();
                console.change(LiveSessions::Keep, |writer| acts::revoke(writer, &rights, if_missing))
            }
            Self::List(List {}) => {
                let own = console.desk.operator.as_ref().map(|at_work| &at_work.operator.person);
                console.list("operators", |reader, take| acts::list(reader, own, take))
            }
        }
    }
}
