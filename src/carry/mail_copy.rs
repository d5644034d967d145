//! Mail copied from another host: several mailboxes at once, each looked at before and after, and remembered in the store.

use super::Watcher;
use super::commit::conclude;
use super::crew::with_crew;
use super::desk::Desk;
use super::interruption::Interruption;
use super::mailbox_copy::{BY_SHELL, Kept, MailboxCopy, Step};
use crate::admin::Rehearsal;
use crate::admin::mail_copy::{self, CopiedMailbox, CopyResult, Copying, Whose};
use crate::effect::{
    self, Children, EffectError, Holder, Lock, Mover, OldHost, OldLogIn, OldMailbox, OldShell, PrivateDirectory,
    remove_private,
};
use crate::error::{CopyFailure, Failure};
use crate::model::{Address, CopyState, Secret, Setting};
use crate::store::{Reader, Store, UsageFile};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Who logs in at the old host.
#[derive(Debug)]
pub enum LogIns {
    /// One for all: the name with `%u` for the address, `%n` for its local part, `%d` for its domain.
    Master { template: String, password: Secret },
    /// Each for themselves, by address: the name there and its password.
    Own(BTreeMap<String, (String, Secret)>),
}

impl LogIns {
    fn find<'l>(&'l self, address: &Address) -> Option<(String, &'l Secret)> {
        match self {
            Self::Master { template, password } => Some((log_in_name(template, address), password)),
            Self::Own(all) => all.get(&address.to_string()).map(|(name, password)| (name.clone(), password)),
        }
    }
}

/// The name of a log-in for a mailbox.
fn log_in_name(template: &str, address: &Address) -> String {
    let mut name = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('%') {
        name.push_str(before);
        let (value, length) = match after.chars().next() {
            Some('u') => (address.to_string(), 1),
            Some('n') => (address.local().to_owned(), 1),
            Some('d') => (address.domain().to_string(), 1),
            Some('%') => ("%".to_owned(), 1),
            _ => ("%".to_owned(), 0),
        };
        name.push_str(&value);
        rest = &after[length..];
    }
    name + rest
}

/// How the old host is reached.
#[derive(Debug)]
pub enum Old {
    Imap(OldHost, LogIns),
    /// The template is that of the name there.
    Shell(OldShell, String),
}

impl Old {
    /// As the store remembers it. Dovecot knows messages by another name over ssh than over IMAP.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Imap(host, _) => host.name.clone(),
            Self::Shell(shell, _) => format!("{BY_SHELL}{}", shell.name),
        }
    }

    /// The way to a mailbox; `None`: nobody can log in to it there.
    pub(super) fn open<'m>(&self, mover: &'m Mover, address: &Address) -> Result<Option<OldMailbox<'m>>, EffectError> {
        match self {
            Self::Imap(host, log_ins) => {
                let Some((user, password)) = log_ins.find(address) else { return Ok(None) };
                mover.open(host, &OldLogIn { user: &user, password }).map(Some)
            }
            Self::Shell(shell, template) => mover.open_shell(shell, &log_in_name(template, address)).map(Some),
        }
    }
}

/// What is copied, and from where.
#[derive(Debug)]
pub struct MailSource {
    pub old: Old,
    pub whose: Whose,
    /// So many mailboxes at once.
    pub jobs: usize,
}

/// What stands behind the name of the store: the file of the lock, and the directory of secrets.
const LOCK: &str = "-copy";
const SECRETS: &str = "-copying";

/// Files beside the store, by what they are for.
fn beside(store: &Path, what: &str) -> PathBuf {
    let mut path = store.to_owned().into_os_string();
    path.push(what);
    PathBuf::from(path)
}

fn no_servers(error: &EffectError) -> Failure {
    if matches!(error, EffectError::Interrupted) {
        return Failure::Copy(CopyFailure::Interrupted { done: 0, of: None });
    }
    Failure::Servers {
        message: format!("mail can't be copied: {error}"),
        hint: "run this where Dovecot runs; see 'vmailctl setting show dovecot-config-file'".to_owned(),
    }
}

/// How long a copy is waited for that goes on though its command was killed.
const PATIENCE: Duration = Duration::from_secs(60);

/// What keeps a copy from being made, of those who have the file of the lock open.
fn busy(holders: &[Holder]) -> (bool, String, String) {
    let own = std::fs::read_to_string("/proc/self/comm").unwrap_or_default();
    let goes_on: Vec<&Holder> = holders.iter().filter(|holder| holder.program != own.trim()).collect();
    if goes_on.is_empty() || goes_on.len() < holders.len() {
        let hint = "wait for it, or see 'vmailctl import status'".to_owned();
        // The last of them may have ended since the lock was tried.
        return (holders.is_empty(), "mail is being copied already, by another command".to_owned(), hint);
    }
    let all = |text: fn(&Holder) -> String| goes_on.iter().map(|holder| text(holder)).collect::<Vec<_>>();
    let named = all(|Holder { process, program }| format!("{program} {process}")).join(", ");
    let hint =
        format!("wait for it, or end it with 'kill -KILL {}'", all(|holder| holder.process.to_string()).join(" "));
    (true, format!("a copy goes on whose command was killed: {named}"), hint)
}

/// One copy at a time: two of the same mailbox would be in each other's way.
fn lock(desk: &Desk, watcher: &impl Watcher) -> Result<Lock, Failure> {
    let path = beside(&desk.path, LOCK);
    let until = Instant::now() + PATIENCE;
    loop {
        match effect::try_lock(&path) {
            Ok(Some(lock)) => return Ok(lock),
            Ok(None) => {
                let (ends, message, hint) = busy(&effect::holders(&path));
                if !ends || Instant::now() >= until {
                    watcher.clear();
                    return Err(Failure::Servers { message, hint });
                }
                watcher.wait("a copy whose command was killed");
                std::thread::sleep(Duration::from_millis(100));
            }
            Err(error) => return Err(Failure::File { path, error }),
        }
    }
}

/// Removes the passwords that a command has left which was killed. While a copy runs, they are its own.
pub fn remove_left_secrets(store: &Path) -> Result<(), Failure> {
    let secrets = beside(store, SECRETS);
    if !secrets.is_dir() {
        return Ok(());
    }
    let path = beside(store, LOCK);
    match effect::try_lock(&path) {
        Ok(Some(_lock)) => {
            remove_private(&secrets);
            Ok(())
        }
        Ok(None) => Ok(()),
        Err(error) => Err(Failure::File { path, error }),
    }
}

/// All that it takes to look at both sides, for as long as it lives.
pub(super) struct Ready {
    pub(super) mover: Mover,
    pub(super) all: Vec<Copying>,
    _interruption: Interruption,
    _lock: Lock,
}

impl Ready {
    pub(super) fn new(
        desk: &Desk,
        reader: &Reader<'_>,
        whose: &Whose,
        watcher: &impl Watcher,
    ) -> Result<Self, Failure> {
        let all = mail_copy::list(reader, &mut UsageFile::open(&desk.path), whose)?;
        if all.is_empty() {
            return Err(Failure::Copy(CopyFailure::Nothing));
        }
        Ok(Self { all, ..Self::without_mailboxes(desk, reader, watcher)? })
    }

    pub(super) fn without_mailboxes(desk: &Desk, reader: &Reader<'_>, watcher: &impl Watcher) -> Result<Self, Failure> {
        let lock = lock(desk, watcher)?;
        let children = Children::new(&lock).map_err(|error| Failure::File { path: beside(&desk.path, LOCK), error })?;
        let ended = children.clone();
        let interruption = Interruption::stop_by(move || ended.stop());
        let secrets = beside(&desk.path, SECRETS);
        let directory = PrivateDirectory::make(&secrets).map_err(|error| Failure::File { path: secrets, error })?;
        let [config, user, group] = [Setting::DovecotConfigFile, Setting::MailUser, Setting::MailGroup]
            .map(|setting| reader.find_setting(setting));
        let mover = Mover::new(config?, user?, group?, directory, children).map_err(|error| no_servers(&error))?;
        Ok(Self { mover, all: Vec::new(), _interruption: interruption, _lock: lock })
    }
}

/// Copies mail, and gives what became of each mailbox to `tell`, in their order.
pub fn run(
    desk: &Desk,
    source: &MailSource,
    watcher: &impl Watcher,
    tell: &mut dyn FnMut(CopiedMailbox) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut store = desk.open_to_write()?;
    let Ready { mover, all, .. } = &mut Ready::new(desk, &store.reader()?, &source.whose, watcher)?;
    let (mover, all) = (&*mover, std::mem::take(all));
    let of = all.len() as u64;
    watcher.begin("mailboxes", Some(of));
    let (rehearsal, host) = (desk.rehearsal, source.old.name());
    let work = |copying: Copying, ask: &dyn Fn((Copying, Step)) -> bool| {
        let step = |step| rehearsal == Rehearsal::Yes || ask((copying.clone(), step));
        (!mover.is_stopped()).then(|| copy(mover, source, &copying, rehearsal, &step))
    };
    let mut done = 0;
    let copied = with_crew(
        source.jobs,
        all,
        work,
        &mut |(copying, step)| write(desk, &mut store, &copying, &host, &step),
        &mut |told| {
            let Some(told) = told else { return Ok(()) };
            done += u64::from(!told.interrupted);
            watcher.advance();
            tell(told)
        },
    );
    watcher.clear();
    copied?;
    if mover.is_stopped() && done < of {
        Err(Failure::Copy(CopyFailure::Interrupted { done, of: Some(of) }))
    } else {
        Ok(())
    }
}

fn write(desk: &Desk, store: &mut Store, copying: &Copying, host: &str, step: &Step) -> Result<(), Failure> {
    let writer = store.writer()?;
    match step {
        Step::Begins => mail_copy::begin(&writer, copying, host, desk.now)?,
        Step::Ends(result) => mail_copy::finish(&writer, copying, host, result, desk.now)?,
    }
    conclude(desk, writer)?;
    if matches!(step, Step::Ends(_)) {
        store.shorten_log();
    }
    Ok(())
}

fn copy(
    mover: &Mover,
    source: &MailSource,
    copying: &Copying,
    rehearsal: Rehearsal,
    step: &dyn Fn(Step) -> bool,
) -> CopiedMailbox {
    let mut told = CopiedMailbox::new(copying.mailbox.address.clone(), rehearsal);
    let mut kept = Kept::default();
    let done = source.old.open(mover, &copying.mailbox.address).and_then(|old| match old {
        Some(old) => {
            MailboxCopy { mover, host: &source.old.name(), copying, old: &old, step }.run(&mut told, &mut kept)
        }
        None => {
            told.trouble.push("no password of it is in the file".to_owned());
            Ok(())
        }
    });
    if let Err(error) = done {
        told.state = CopyState::Failed;
        told.interrupted = matches!(error, EffectError::Interrupted);
        told.trouble.push(error.to_string());
    }
    let Kept { touched, mark, copied, used } = kept;
    step(Step::Ends(CopyResult {
        touched,
        state: told.state,
        messages: told.messages,
        bytes: told.bytes,
        trouble: (!told.trouble.is_empty()).then(|| told.trouble.join("; ")),
        mark,
        copied,
        used,
    }));
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_log_in_is_made_of_the_address() {
        let address: Address = "anna@example.com".parse().unwrap();
        for (template, name) in [
            ("%u*mover", "anna@example.com*mover"),
            ("%n", "anna"),
            ("%d\\%n", "example.com\\anna"),
            ("100%%u", "100%u"),
            ("%x%", "%x%"),
        ] {
            assert_eq!(log_in_name(template, &address), name, "{template}");
        }
    }
}
