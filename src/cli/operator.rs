//! `operator`.

use super::arguments::IfExists;
use super::authority;
use super::workbench::Workbench;
use crate::admin::operator::{self as acts, Grant as Rights};
use crate::admin::{self, OperatorRefusal};
use crate::carry::accounts::is_known;
use crate::error::Failure;
use crate::model::{DomainName, LiveSessions, OperatorName, Permission};
use clap::{Args, Subcommand};

/// People who may run some commands on some domains through sudo
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    Grant(Grant),
    Revoke(Revoke),
    List(List),
}

/// Let somebody run commands through sudo; from the first time on, nobody else may run any
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("what").args(["verbs", "everything"]).required(true))]
#[command(group = clap::ArgGroup::new("where").args(["domain", "all_domains", "everything"]).required(true))]
pub(super) struct Grant {
    /// A system user, or a system group with a percent sign in front, as in sudoers
    #[arg(value_name = "NAME")]
    operator: OperatorName,

    /// Commands such as mailbox.password, nouns such as alias, or 'all'; with commas between them
    #[arg(long, value_name = "VERB", value_delimiter = ',', value_parser = permission)]
    verbs: Vec<Permission>,

    /// A domain that is theirs; say it again for more
    #[arg(long, value_name = "DOMAIN")]
    domain: Vec<DomainName>,

    /// All domains, and what belongs to none
    #[arg(long, conflicts_with = "domain")]
    all_domains: bool,

    /// Everything that root may, with every option and every file
    #[arg(long, conflicts_with_all = ["verbs", "domain", "all_domains"])]
    everything: bool,
}

/// Take rights away
#[derive(Debug, Args)]
pub(super) struct Revoke {
    /// A system user, or a system group with a percent sign in front
    #[arg(value_name = "NAME")]
    operator: OperatorName,

    /// Only these, as they were granted
    #[arg(long, value_name = "VERB", value_delimiter = ',', value_parser = permission)]
    verbs: Vec<Permission>,

    /// Only in this domain; say it again for more
    #[arg(long, value_name = "DOMAIN")]
    domain: Vec<DomainName>,

    /// Only those that are for all domains
    #[arg(long, conflicts_with = "domain")]
    all_domains: bool,

    #[command(flatten)]
    if_exists: IfExists,
}

/// List operators and what they may do; through sudo, one's own rights
#[derive(Debug, Args)]
#[command(alias = "ls")]
pub(super) struct List {}

/// A command as people type it: its words, or with dots between them.
fn permission(text: &str) -> Result<Permission, String> {
    let typed = text.split_whitespace().collect::<Vec<_>>().join(".");
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
    pub(super) fn run(self, bench: &mut Workbench) -> Result<(), Failure> {
        match self {
            Self::Grant(g) => {
                require_account(&g.operator)?;
                let rights = Rights {
                    operator: g.operator,
                    permissions: if g.everything { vec![Permission::Everything] } else { g.verbs },
                    domains: domains(g.domain, g.all_domains || g.everything),
                };
                let by = authority::sudo_person()?;
                bench.change(LiveSessions::Keep, |writer| acts::grant(writer, &rights, by.as_ref()))
            }
            Self::Revoke(r) => {
                let rights =
                    Rights { operator: r.operator, permissions: r.verbs, domains: domains(r.domain, r.all_domains) };
                let if_missing = r.if_exists.if_missing();
                bench.change(LiveSessions::Keep, |writer| acts::revoke(writer, &rights, if_missing))
            }
            Self::List(List {}) => {
                let own = bench.operator.as_ref().map(|at_work| &at_work.operator.person);
                bench.list("operators", |reader, take| acts::list(reader, own, take))
            }
        }
    }
}
