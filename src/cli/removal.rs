//! `mailbox delete`, `restore`, `purge`, `hold` and `release`: what is done to the store and to the mail in turn.

use super::arguments::{IfExists, KeepSessions, archive_directory};
use super::terminal::{self, Attendance, Counter};
use super::workbench::{Consent, LiveSessions, Workbench};
use crate::admin::removal::{self, Dependants, Request, SoleAliases};
use crate::admin::{self, Changed, Done, Effect, Refusal, Warning, deletion};
use crate::effect::{EffectError, Home, Place, Queue, Sessions, write_archive};
use crate::error::Failure;
use crate::model::{Address, Dependant, MailboxName, Removal, Setting, Span, Stage, Text, Timestamp};
use crate::render::Rehearsal;
use crate::store::{Reader, Store, Writer};
use clap::Args;
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How often the queue is asked.
const PAUSE: Duration = Duration::from_millis(500);

/// How long jobs wait for mail that is under way, whatever number of mailboxes it is for.
pub(super) const PATIENCE: Duration = Duration::from_secs(60);

/// Delete a mailbox; it can be restored until the retention is over
#[derive(Debug, Args)]
#[command(alias = "rm")]
pub(super) struct Delete {
    /// Primary address or login name
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,

    #[command(flatten)]
    confirm: Confirm,

    /// Lead aliases that lead nowhere else to this mailbox
    #[arg(long, value_name = "MAILBOX")]
    reroute_aliases: Option<MailboxName>,

    /// Delete aliases that lead nowhere else, too
    #[arg(long, alias = "with-aliases", conflicts_with = "reroute_aliases")]
    drop_aliases: bool,

    /// End its grants, given and received
    #[arg(long)]
    end_grants: bool,

    /// Revoke its app passwords
    #[arg(long)]
    revoke_app_passwords: bool,

    /// Do no more of its off-boarding
    #[arg(long)]
    cancel_plan: bool,

    /// How long it can be restored [default: the setting 'retention']
    #[arg(long, value_name = "SPAN")]
    retain: Option<Span>,

    /// Write the mail into an archive in this directory first
    #[arg(long, value_name = "DIR")]
    archive: Option<PathBuf>,

    /// Why, for administrators
    #[arg(long, value_name = "TEXT")]
    reason: Option<Text>,

    /// How long to wait for mail that is under way to it, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 60, hide_default_value = true,
          value_parser = clap::value_parser!(u64).range(0..=86400))]
    wait: u64,

    #[command(flatten)]
    if_exists: IfExists,

    #[command(flatten)]
    keep: KeepSessions,
}

/// Bring a deleted mailbox back, mail included
#[derive(Debug, Args)]
pub(super) struct Restore {
    #[command(flatten)]
    removed: Removed,
}

/// Remove a deleted mailbox's mail now, for good
#[derive(Debug, Args)]
pub(super) struct Purge {
    #[command(flatten)]
    removed: Removed,

    #[command(flatten)]
    confirm: Confirm,
}

/// Keep a mailbox and its mail from being removed by anybody and any date
#[derive(Debug, Args)]
pub(super) struct Hold {
    #[command(flatten)]
    held: Removed,

    /// Why, as in a matter's number
    #[arg(long, value_name = "TEXT", required = true)]
    reason: Text,
}

/// End a hold
#[derive(Debug, Args)]
pub(super) struct Release {
    #[command(flatten)]
    held: Removed,
}

#[derive(Debug, Args)]
struct Removed {
    /// The primary address or login name that it has, or had
    #[arg(value_name = "MAILBOX")]
    mailbox: MailboxName,

    /// Which, where several had the name; see 'mailbox list --removed'
    #[arg(long, value_name = "NUMBER")]
    id: Option<i64>,
}

#[derive(Debug, Args)]
struct Confirm {
    /// The address again, where nobody is there to type it
    #[arg(long, value_name = "ADDRESS")]
    confirm: Option<Address>,
}

impl Confirm {
    /// What cannot be undone wants the address typed; `--yes` is not enough.
    fn require(
        &self,
        bench: &Workbench,
        address: &Address,
        [verb, doing]: [&str; 2],
        told: impl Fn(),
    ) -> Result<(), Failure> {
        if bench.rehearsal == Rehearsal::Yes {
            return Ok(());
        }
        let wrong = |typed: &str| Failure::Usage {
            message: format!("the address that was typed is another, nothing was changed: {typed}"),
            hint: Some(format!("to {verb} the mailbox, say --confirm {address}")),
        };
        if let Some(typed) = &self.confirm {
            return if typed == address { Ok(()) } else { Err(wrong(&typed.to_string())) };
        }
        if bench.attendance == Attendance::Unattended {
            let yes = if bench.consent == Consent::Given { "--yes is not enough: " } else { "" };
            return Err(Failure::Usage {
                message: format!("{yes}{doing} a mailbox wants its address typed: {address}"),
                hint: Some(format!("say --confirm {address}")),
            });
        }
        told();
        let typed = terminal::ask(&format!("type {address} to {verb} the mailbox"))?;
        match typed.parse::<Address>() {
            Ok(typed) if typed == *address => Ok(()),
            _ => Err(wrong(&typed)),
        }
    }
}

impl Delete {
    pub(super) fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let mut store = bench.open_to_write()?;
        // What was confirmed is deleted, whoever has the login name by then.
        let found = removal::find_dependants(&store.reader()?, &self.mailbox);
        let (name, request) = match found {
            Ok(dependants) => {
                let address = dependants.mailbox.address.clone();
                let mut request = self.request(bench, &mut store)?;
                if bench.attendance == Attendance::Attended && bench.rehearsal == Rehearsal::No {
                    show_dependants(bench, &dependants);
                    choose(&dependants, &mut request)?;
                }
                removal::may_begin(&store.reader()?, &dependants, &request)?;
                self.confirm.require(bench, &address, ["delete", "deleting"], || {})?;
                (MailboxName::Address(address), request)
            }
            Err(admin::Failure::Refused(Refusal::NoSuchMailbox(_))) => {
                let if_missing = self.if_exists.if_missing();
                let act = |writer: &Writer<'_>| removal::delete_missing(writer, &self.mailbox, if_missing);
                return bench.change_in(&mut store, LiveSessions::Keep, act).map(|_| ());
            }
            Err(failure) => return Err(failure.into()),
        };
        if bench.rehearsal == Rehearsal::Yes {
            let act = |writer: &Writer<'_>| {
                let removal = deletion::begin(writer, &name, &request, bench.now)?;
                removal::finish(writer, &removal, None)
            };
            return bench.change_in(&mut store, LiveSessions::Keep, act).map(|_| ());
        }
        let writer = store.writer()?;
        let removal = deletion::begin(&writer, &name, &request, bench.now)?;
        bench.commit(writer, &bench.entry())?;
        let deadline = Instant::now() + Duration::from_secs(self.wait);
        let done = carry_on(bench, &mut store, removal, self.keep.live_sessions(), deadline)?;
        bench.tell(&done)
    }

    fn request(&self, bench: &Workbench, store: &mut Store) -> Result<Request, Failure> {
        let until = retained_until(bench, self.retain, &store.reader()?)?;
        let chosen = [
            (Dependant::Grants, self.end_grants),
            (Dependant::AppPasswords, self.revoke_app_passwords),
            (Dependant::Plan, self.cancel_plan),
        ];
        Ok(Request {
            until,
            reason: self.reason.clone(),
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

/// When the retention ends of what is deleted now: after this span, or the store's.
pub(super) fn retained_until(bench: &Workbench, span: Option<Span>, reader: &Reader<'_>) -> Result<Timestamp, Failure> {
    let span = match span {
        Some(span) => Some(span),
        None => reader.find_setting(Setting::Retention)?.parse().ok(),
    };
    span.and_then(|span| bench.now.after(span)).ok_or_else(|| Failure::Usage {
        message: "the retention ends after the year 9999".to_owned(),
        hint: Some("say a shorter --retain".to_owned()),
    })
}

fn show_dependants(bench: &Workbench, dependants: &Dependants) {
    if !dependants.aliases.is_empty() {
        let aliases: Vec<String> = dependants.aliases.iter().map(|(alias, _)| alias.to_unicode()).collect();
        bench.note(&format!("aliases lead to it: {}", aliases.join(", ")));
    }
    let kinds = dependants.kinds.iter().map(|(kind, count)| (kind.as_str(), count));
    for (kind, count) in kinds.chain(dependants.own.iter().map(|(kind, count)| (kind.as_str(), count))) {
        bench.note(&format!("it has {kind}: {count}"));
    }
    for leaver in &dependants.named_by {
        bench.note(&format!("an off-boarding names it: {leaver}"));
    }
}

/// Asks for each choice that the options leave open. No to one leaves it so, and the mailbox there.
fn choose(dependants: &Dependants, request: &mut Request) -> Result<(), Failure> {
    if request.sole_aliases == SoleAliases::Refuse
        && dependants.sole_aliases().next().is_some()
        && terminal::confirm("delete the aliases that lead nowhere else, too?")?
    {
        request.sole_aliases = SoleAliases::Drop;
    }
    for (kind, _) in
        dependants.kinds.iter().filter(|(kind, _)| !request.with.contains(kind)).copied().collect::<Vec<_>>()
    {
        let question = match kind {
            Dependant::Grants => "end its grants, given and received?",
            Dependant::AppPasswords => "revoke its app passwords?",
            Dependant::Plan => "do no more of its off-boarding?",
        };
        if terminal::confirm(question)? {
            request.with.push(kind);
        }
    }
    Ok(())
}

impl Restore {
    pub(super) fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let mut store = bench.open_to_write()?;
        let removal = removal::find(&store.reader()?, &self.removed.mailbox, self.removed.id)?;
        bring_back(bench, &mut store, &removal, |writer| removal::restore(writer, &removal))
    }
}

/// Carries a change through that brings a deleted mailbox back: its rows, by the act, and its mail.
pub(super) fn bring_back(
    bench: &Workbench,
    store: &mut Store,
    removal: &Removal,
    act: impl FnOnce(&Writer<'_>) -> admin::Result<Done>,
) -> Result<(), Failure> {
    let place = place(store, removal);
    let writer = store.writer()?;
    let done = act(&writer)?;
    if bench.rehearsal == Rehearsal::No && done.changed == Changed::Yes {
        bench.require_change(&writer)?;
        // Before the commit: mail that comes after it finds the old mail there.
        if let Place::Here(home) = place? {
            home.put_back().map_err(|error| Failure::Mail {
                message: format!("nothing was changed, the mail can't be put back: {error:#}: {}", removal.home),
                hint: "put right what is in the way, and run this again".to_owned(),
            })?;
        }
        bench.commit(writer, &bench.entry())?;
        store.checkpoint();
    }
    bench.tell(&done)
}

impl Purge {
    pub(super) fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let mut store = bench.open_to_write()?;
        let removal = removal::find(&store.reader()?, &self.removed.mailbox, self.removed.id)?;
        removal::may_purge(&store.reader()?, &removal)?;
        self.confirm.require(bench, &removal.address, ["purge", "purging"], || {
            bench.note(&format!("its mail is removed for good, below {}", removal.home));
        })?;
        if bench.rehearsal == Rehearsal::Yes {
            let act = |writer: &Writer<'_>| {
                removal::purge(writer, &removal)?;
                removal::forget(writer, removal)
            };
            return bench.change_in(&mut store, LiveSessions::Keep, act).map(|_| ());
        }
        let done = carry_on(bench, &mut store, removal, LiveSessions::Keep, Instant::now())?;
        bench.tell(&done)
    }
}

impl Hold {
    pub(super) fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let Removed { mailbox, id } = &self.held;
        bench.change(LiveSessions::Keep, |writer| removal::hold(writer, mailbox, *id, &self.reason, bench.now))
    }
}

impl Release {
    pub(super) fn run(self, bench: &Workbench) -> Result<(), Failure> {
        let Removed { mailbox, id } = &self.held;
        bench.change(LiveSessions::Keep, |writer| removal::release(writer, mailbox, *id))
    }
}

/// Carries on with a removal: one that has begun, to its end; one that can be restored or is being purged, with the
/// removal of its mail, which is not asked about again. It can be killed and called again at any line. A job calls it
/// for each removal of [`removal::list_due`], and says the outcome with [`Workbench::tell`]. Mail that is under way is
/// waited for until `deadline`.
pub(super) fn carry_on(
    bench: &Workbench,
    store: &mut Store,
    removal: Removal,
    sessions: LiveSessions,
    deadline: Instant,
) -> Result<Done, Failure> {
    match removal.stage {
        Stage::Refusing => {
            if sessions == LiveSessions::End {
                end_sessions(store, &removal)?;
            }
            complete(bench, store, &removal, deadline)
        }
        Stage::Removed | Stage::Purging => purge(bench, store, removal),
    }
}

/// It was begun, and something outside the store keeps it from its end.
fn stopped(removal: &Removal, what: &str, error: impl fmt::Display) -> Failure {
    let address = &removal.address;
    Failure::Mail {
        message: format!("the mailbox takes neither log-ins nor mail now, but {what}: {error}"),
        hint: format!("run this again to go on, or take it back with 'vmailctl mailbox restore {address}'"),
    }
}

fn end_sessions(store: &mut Store, removal: &Removal) -> Result<(), Failure> {
    let reader = store.reader()?;
    let sessions = removal::sessions(&reader, removal)?;
    let dovecot = Sessions::new(reader.find_setting(Setting::DovecotConfigFile)?);
    // A log-in that Dovecot remembers would open the next session.
    let mut ended = dovecot.forget_logins();
    for Effect::EndSessions(choice) in sessions {
        ended = ended.and_then(|()| dovecot.kick(&choice));
    }
    match ended {
        // No Dovecot, no sessions.
        Ok(()) | Err(EffectError::NotInstalled(_)) => Ok(()),
        Err(error) => Err(stopped(removal, "its sessions were not ended", error)),
    }
}

/// From a mailbox that refuses to one that is removed.
fn complete(bench: &Workbench, store: &mut Store, removal: &Removal, deadline: Instant) -> Result<Done, Failure> {
    wait_for_queue(store, removal, deadline)?;
    let place = place(store, removal)?;
    let aside = |error| stopped(removal, "its mail can't be put aside", format!("{error:#}: {}", removal.home));
    if let Place::Here(home) = &place {
        home.put_aside().map_err(aside)?;
    }
    let archive = match &removal.archive_in {
        None => None,
        Some(directory) => Some(archive(&place, removal, directory)?),
    };
    let writer = store.writer()?;
    let mut done = removal::finish(&writer, removal, archive.as_deref())?;
    match &place {
        // What has come while the archive was written.
        Place::Here(home) => home.put_aside().map_err(aside)?,
        Place::Nowhere => {}
        Place::Outside => done.warnings.push(Warning::MailKept(removal.home.clone())),
    }
    bench.commit(writer, &bench.entry())?;
    store.checkpoint();
    Ok(done)
}

/// Mail that was accepted is delivered before its mailbox goes; it would come back to its sender otherwise.
fn wait_for_queue(store: &mut Store, removal: &Removal, deadline: Instant) -> Result<(), Failure> {
    let queue = Queue::new(store.reader()?.find_setting(Setting::PostfixConfigDirectory)?);
    match wait_for(&queue, &removal.address.to_string(), deadline) {
        // No Postfix, no mail.
        Err(EffectError::NotInstalled(_)) | Ok(Waited::NothingLeft) => Ok(()),
        Err(error) => Err(stopped(removal, "Postfix can't be asked for mail to it", error)),
        Ok(Waited::InVain(for_what)) => Err(stopped(removal, "mail is still under way to it", for_what)),
    }
}

/// What came of waiting.
enum Waited {
    NothingLeft,
    InVain(String),
}

fn wait_for(queue: &Queue, address: &str, deadline: Instant) -> Result<Waited, EffectError> {
    // Whoever comes from now on is told that the mailbox takes no mail.
    let mut arriving = queue.list_arriving()?;
    let mut seen = 0;
    while seen < 2 {
        let left = if arriving.go_on() {
            "Postfix is receiving messages that may be for it".to_owned()
        } else {
            queue.list_for(address)?.join(", ")
        };
        if left.is_empty() {
            // A message on its way from one queue to the next is in neither when they are read: so they are read twice.
            seen += 1;
        } else if Instant::now() >= deadline {
            return Ok(Waited::InVain(left));
        } else {
            seen = 0;
            std::thread::sleep(PAUSE);
        }
    }
    Ok(Waited::NothingLeft)
}

fn place(store: &mut Store, removal: &Removal) -> Result<Place, Failure> {
    let root = store.reader()?.find_setting(Setting::MailRoot)?;
    Home::find(Path::new(&root), Path::new(&removal.home), removal.mailbox_id).map_err(|error| Failure::Mail {
        message: format!("the mail can't be reached: {error:#}: {}", removal.home),
        hint: "put right what is in the way, and run this again".to_owned(),
    })
}

fn archive(place: &Place, removal: &Removal, directory: &str) -> Result<String, Failure> {
    let failed = |error| stopped(removal, "the archive was not written", format!("{error:#}: {directory}"));
    let home = match place {
        Place::Here(home) => home.open_aside().map_err(failed)?,
        Place::Nowhere => None,
        Place::Outside => {
            return Err(failed(anyhow::anyhow!("the mail is not below the mail root")));
        }
    };
    let date = removal.removed_at.to_string();
    let date = date.get(..10).unwrap_or_default();
    let name = format!("{}-{}-{date}.tar.zst", removal.address, removal.mailbox_id);
    let path = write_archive(home.as_ref(), Path::new(directory), &name).map_err(failed)?;
    Ok(path.to_string_lossy().into_owned())
}

/// Removes the mail, and then the record of it.
fn purge(bench: &Workbench, store: &mut Store, removal: Removal) -> Result<Done, Failure> {
    let writer = store.writer()?;
    removal::purge(&writer, &removal)?;
    bench.commit(writer, &bench.entry())?;
    let place = place(store, &removal)?;
    if let Place::Here(home) = &place {
        let mut counter = Counter::new(bench.attendance, "removed");
        // A restore that was killed may have put it back.
        home.put_aside().and_then(|()| home.remove_aside(&mut |count| counter.add(count))).map_err(|error| {
            Failure::Mail {
                message: format!("the mail could not be removed: {error:#}: {}", removal.home),
                hint: format!("run 'vmailctl mailbox purge {}' again to go on", removal.address),
            }
        })?;
    }
    let kept = matches!(place, Place::Outside).then(|| Warning::MailKept(removal.home.clone()));
    let writer = store.writer()?;
    let mut done = removal::forget(&writer, removal)?;
    done.warnings.extend(kept);
    bench.commit(writer, &bench.entry())?;
    store.checkpoint();
    Ok(done)
}
