//! `mailbox delete`, `restore`, `purge`, `hold` and `release`: what is done to the store and to the mail in turn.

use crate::admin::removal::{self, Dependants, Request, SoleAliases};
use crate::admin::{self, Refusal};
use crate::carry::paths::archive_directory;
use crate::carry::removal::{self as carry, Course, MailOnDisk, find_retention, retained_until};
use crate::cli::arguments::{IfExists, KeepSessions};
use crate::cli::console::{Consent, Console};
use crate::cli::terminal::{self, Attendance, Counter};
use crate::error::Failure;
use crate::model::{Address, Dependant, LiveSessions, MailboxName, Retention};
use crate::render::{self, Rehearsal};
use crate::store::{Store, Writer};
use clap::Args;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Delete a mailbox; it can be restored until its retention ends
#[derive(Debug, Args)]
pub(in crate::cli) struct Delete {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,

    #[command(flatten)]
    confirm: Confirm,

    /// Point aliases that have no other target to this mailbox
    #[arg(long, value_name = "MAILBOX")]
    reroute_aliases: Option<MailboxName>,

    /// Delete aliases that have no other target
    #[arg(long, alias = "with-aliases", conflicts_with = "reroute_aliases")]
    drop_aliases: bool,

    /// End its grants, given and received
    #[arg(long)]
    end_grants: bool,

    /// Revoke its app passwords
    #[arg(long)]
    revoke_app_passwords: bool,

    /// Cancel its offboarding
    #[arg(long)]
    cancel_plan: bool,

    /// Time for which it can be restored [default: the setting 'retention']
    #[arg(long, value_name = "SPAN")]
    retain: Option<Retention>,

    /// Archive the mail in this directory first
    #[arg(long, value_name = "DIR")]
    archive: Option<PathBuf>,

    /// Seconds to wait for mail that is being delivered [default: 60]
    #[arg(long, value_name = "SECONDS", default_value_t = 60, hide_default_value = true,
          value_parser = clap::value_parser!(u64).range(0..=86400))]
    wait: u64,

    #[command(flatten)]
    if_exists: IfExists,

    #[command(flatten)]
    keep: KeepSessions,
}

/// Restore a deleted mailbox with its mail
#[derive(Debug, Args)]
pub(in crate::cli) struct Restore {
    #[command(flatten)]
    removed: Removed,
}

/// Remove the mail of a deleted mailbox permanently
#[derive(Debug, Args)]
pub(in crate::cli) struct Purge {
    #[command(flatten)]
    removed: Removed,

    #[command(flatten)]
    confirm: Confirm,

    /// Keep the mail on the disk, and remove only the record of the mailbox
    #[arg(long)]
    keep_mail: bool,
}

/// Prevent the removal of a mailbox and its mail
#[derive(Debug, Args)]
pub(in crate::cli) struct Hold {
    #[command(flatten)]
    held: Removed,
}

/// End the hold on a mailbox
#[derive(Debug, Args)]
pub(in crate::cli) struct Release {
    #[command(flatten)]
    held: Removed,
}

#[derive(Debug, Args)]
struct Removed {
    /// Primary address or login name, current or former
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,

    /// Number of the mailbox, if several had the name (see 'mailbox list --removed')
    #[arg(long, value_name = "NUMBER")]
    id: Option<i64>,
}

#[derive(Debug, Args)]
struct Confirm {
    /// Confirm the deletion by repeating the address
    #[arg(long, value_name = "ADDRESS")]
    confirm: Option<Address>,
}

impl Confirm {
    /// What cannot be undone needs the address typed; `--yes` is not enough.
    fn require(
        &self,
        console: &Console,
        address: &Address,
        [verb, doing]: [&str; 2],
        told: impl Fn(),
    ) -> Result<(), Failure> {
        if console.desk.rehearsal == Rehearsal::Yes {
            return Ok(());
        }
        let wrong = |typed: &str| Failure::Usage {
            message: format!("the typed address is another one, nothing was changed: {}", render::unicode(typed)),
            hint: Some(format!("to {verb} the mailbox, use --confirm {address}")),
        };
        if let Some(typed) = &self.confirm {
            return if typed == address { Ok(()) } else { Err(wrong(&typed.to_string())) };
        }
        if console.attendance == Attendance::Unattended {
            let yes = if console.consent == Consent::Given { "--yes is not enough: " } else { "" };
            return Err(Failure::Usage {
                message: format!("{yes}confirm the {doing} by repeating the address: {}", address.to_unicode()),
                hint: Some(format!("use --confirm {address}")),
            });
        }
        told();
        let typed = terminal::ask(&format!("type {} to {verb} the mailbox", address.to_unicode()))?;
        match typed.parse::<Address>() {
            Ok(typed) if typed == *address => Ok(()),
            _ => Err(wrong(&typed)),
        }
    }
}

impl Delete {
    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        let mut store = console.desk.open_to_write()?;
        // What was confirmed is deleted, whoever has the login name by then.
        let found = removal::find_dependants(&store.reader()?, &self.mailbox);
        let (name, request) = match found {
            Ok(dependants) => {
                let address = dependants.mailbox.address.clone();
                let mut request = self.request(console, &mut store)?;
                if console.attendance == Attendance::Attended && console.desk.rehearsal == Rehearsal::No {
                    show_dependants(console, &dependants);
                    choose(&dependants, &mut request)?;
                }
                removal::may_begin(&store.reader()?, &dependants, &request)?;
                self.confirm.require(console, &address, ["delete", "deletion"], || {})?;
                (MailboxName::Address(address), request)
            }
            Err(admin::Failure::Refused(Refusal::NoSuchMailbox(_))) => {
                let if_missing = self.if_exists.if_missing();
                let act = |writer: &Writer<'_>| removal::delete_missing(writer, &self.mailbox, if_missing);
                return console.change_in(&mut store, LiveSessions::Keep, act);
            }
            Err(failure) => return Err(failure.into()),
        };
        let mut counter = Counter::new(console.attendance, "removed");
        let course = Course {
            sessions: self.keep.live_sessions(),
            deadline: Instant::now() + Duration::from_secs(self.wait),
            removed: &mut |count| counter.add(count),
            mail: MailOnDisk::Removed,
        };
        console.tell(carry::delete(&console.desk, &mut store, &name, &request, course)?)
    }

    fn request(&self, console: &Console, store: &mut Store) -> Result<Request, Failure> {
        let retention = match self.retain {
            Some(retention) => retention,
            None => find_retention(&store.reader()?)?,
        };
        console.confirm_retention(Some(retention))?;
        let chosen = [
            (Dependant::Grants, self.end_grants),
            (Dependant::AppPasswords, self.revoke_app_passwords),
            (Dependant::Plan, self.cancel_plan),
        ];
        Ok(Request {
            until: retained_until(&console.desk, retention)?,
            reason: console.desk.reason.clone(),
            archive_in: self.archive.as_deref().map(archive_directory).transpose()?,
            with: chosen.into_iter().filter(|(_, chosen)| *chosen).map(|(kind, _)| kind).collect(),
            sole_aliases: match &self.reroute_aliases {
                Some(to) => SoleAliases::Reroute(to.clone()),
                None if self.drop_aliases => SoleAliases::Drop,
                None => SoleAliases::Refuse,
            },
        })
    }
}

fn show_dependants(console: &Console, dependants: &Dependants) {
    if !dependants.aliases.is_empty() {
        let aliases: Vec<String> = dependants.aliases.iter().map(|(alias, _)| alias.to_unicode()).collect();
        console.note(&format!("aliases point to it: {}", aliases.join(", ")));
    }
    let kinds = dependants.kinds.iter().map(|(kind, count)| (kind.as_str(), count));
    for (kind, count) in kinds.chain(dependants.own.iter().map(|(kind, count)| (kind.as_str(), count))) {
        console.note(&format!("it has {kind}: {count}"));
    }
    for leaver in &dependants.named_by {
        console.note(&format!("an offboarding names it: {}", render::unicode(leaver)));
    }
}

/// Asks for each choice that the options leave open. No to one leaves it so, and the mailbox there.
fn choose(dependants: &Dependants, request: &mut Request) -> Result<(), Failure> {
    if request.sole_aliases == SoleAliases::Refuse
        && dependants.sole_aliases().next().is_some()
        && terminal::confirm("delete the aliases without another target, too?")?
    {
        request.sole_aliases = SoleAliases::Drop;
    }
    for (kind, _) in
        dependants.kinds.iter().filter(|(kind, _)| !request.with.contains(kind)).copied().collect::<Vec<_>>()
    {
        let question = match kind {
            Dependant::Grants => "end its grants, given and received?",
            Dependant::AppPasswords => "revoke its app passwords?",
            Dependant::Plan => "cancel its offboarding?",
        };
        if terminal::confirm(question)? {
            request.with.push(kind);
        }
    }
    Ok(())
}

impl Restore {
    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        let mut store = console.desk.open_to_write()?;
        let removal = removal::find(&store.reader()?, &self.removed.mailbox, self.removed.id)?;
        console
            .tell(carry::bring_back(&console.desk, &mut store, &removal, |writer| removal::restore(writer, &removal))?)
    }
}

impl Purge {
    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        let mut store = console.desk.open_to_write()?;
        let removal = removal::find(&store.reader()?, &self.removed.mailbox, self.removed.id)?;
        removal::may_purge(&store.reader()?, &removal)?;
        let mail = if self.keep_mail { MailOnDisk::Kept } else { MailOnDisk::Removed };
        let foretold = carry::foretell(&mut store, &removal, mail)?;
        self.confirm.require(console, &removal.address, ["purge", "purge"], || {
            foretold.iter().for_each(|line| console.note(line));
        })?;
        let mut counter = Counter::new(console.attendance, "removed");
        console.tell(carry::purge_now(&console.desk, &mut store, removal, mail, &mut |count| counter.add(count))?)
    }
}

impl Hold {
    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        let Removed { mailbox, id } = &self.held;
        let Some(reason) = &console.desk.reason else {
            return Err(Failure::Usage {
                message: format!("a hold requires a reason: {mailbox}"),
                hint: Some("use --reason TEXT, such as the number of a case".to_owned()),
            });
        };
        console.change(LiveSessions::Keep, |writer| removal::hold(writer, mailbox, *id, reason, console.desk.now))
    }
}

impl Release {
    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        let Removed { mailbox, id } = &self.held;
        console.change(LiveSessions::Keep, |writer| removal::release(writer, mailbox, *id))
    }
}
