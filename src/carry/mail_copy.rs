//! Mail copied from another host: several mailboxes at once, each looked at before and after, and remembered in the store.

use super::Watcher;
use super::commit::conclude;
use super::desk::Desk;
use super::interruption::Interruption;
use super::pool::with_pool;
use crate::admin::Rehearsal;
use crate::admin::mail_copy::{self, CopiedMailbox, CopyResult, Copying, Whose};
use crate::effect::{
    self, CopyFailed, EffectError, Lock, Mover, OldHost, OldLogIn, OldMailbox, OldShell, PrivateDirectory,
    remove_private,
};
use crate::error::Failure;
use crate::model::{
    Address, CopiedUpTo, CopyStage, CopyState, MailCopy, MailFolders, MailMessage, Means, Quota, Secret, Setting,
    differences, lacking, uid_sets,
};
use crate::store::{Reader, Store, UsageFile};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

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

/// What stands before the name of a host that is reached by ssh.
const BY_SHELL: &str = "ssh ";

/// Whether a host, by the name that the store has of it, is reached by ssh.
pub(super) fn is_by_shell(host: &str) -> bool {
    host.starts_with(BY_SHELL)
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

/// What the store is to remember, beside what is told.
struct Worked {
    told: CopiedMailbox,
    mark: Option<String>,
    copied: Option<BTreeMap<String, CopiedUpTo>>,
    used: bool,
}

/// Files beside the store, by what they are for.
fn beside(store: &Path, what: &str) -> PathBuf {
    let mut path = store.to_owned().into_os_string();
    path.push(what);
    PathBuf::from(path)
}

/// Takes the secrets off the disk when a signal ends the program.
#[derive(Clone)]
struct Cleaner<W> {
    watcher: W,
    secrets: PathBuf,
}

impl<W: Watcher> Watcher for Cleaner<W> {
    fn begin(&self, what: &'static str, total: Option<u64>) {
        self.watcher.begin(what, total);
    }

    fn advance(&self) {
        self.watcher.advance();
    }

    fn wait(&self, what: &'static str) {
        self.watcher.wait(what);
    }

    fn clear(&self) {
        self.watcher.clear();
    }

    fn interrupted(&self) {
        remove_private(&self.secrets);
        self.watcher.clear();
    }
}

fn no_servers(error: &EffectError) -> Failure {
    Failure::Servers {
        message: format!("mail can't be copied: {error}"),
        hint: "run this where Dovecot runs; see 'vmailctl setting show dovecot-config-file'".to_owned(),
    }
}

/// One copy at a time: two of the same mailbox would be in each other's way.
fn lock(desk: &Desk) -> Result<Lock, Failure> {
    let path = beside(&desk.path, "-copy");
    match effect::try_lock(&path) {
        Ok(Some(lock)) => Ok(lock),
        Ok(None) => Err(Failure::Servers {
            message: "mail is being copied already, by another command".to_owned(),
            hint: "wait for it, or see 'vmailctl import status'".to_owned(),
        }),
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
        Ok(Self { all, ..Self::without_mailboxes(desk, reader, watcher)? })
    }

    pub(super) fn without_mailboxes(desk: &Desk, reader: &Reader<'_>, watcher: &impl Watcher) -> Result<Self, Failure> {
        let lock = lock(desk)?;
        let secrets = beside(&desk.path, "-copying");
        let cleaner = Cleaner { watcher: watcher.clone(), secrets: secrets.clone() };
        let interruption = Interruption::watch(cleaner);
        let directory = PrivateDirectory::make(&secrets).map_err(|error| Failure::File { path: secrets, error })?;
        let [config, user, group] = [Setting::DovecotConfigFile, Setting::MailUser, Setting::MailGroup]
            .map(|setting| reader.find_setting(setting));
        let mover = Mover::new(config?, user?, group?, directory).map_err(|error| no_servers(&error))?;
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
    watcher.begin("mailboxes", Some(all.len() as u64));
    let rehearsal = desk.rehearsal;
    let work = |_: &mut _, (id, copying): (i64, Copying)| (id, copy(mover, source, &copying, rehearsal));
    let copied = with_pool(source.jobs, work, |pool| {
        let store = std::cell::RefCell::new(&mut store);
        let mut take = |(id, worked): (i64, Worked)| -> Result<(), Failure> {
            watcher.advance();
            finish(desk, &mut store.borrow_mut(), id, &worked)?;
            tell(worked.told)
        };
        for copying in all {
            begin(desk, &mut store.borrow_mut(), &copying, &source.old.name())?;
            pool.give((copying.mailbox.id, copying), &mut take)?;
        }
        pool.finish(&mut take)
    });
    watcher.clear();
    copied
}

fn begin(desk: &Desk, store: &mut Store, copying: &Copying, host: &str) -> Result<(), Failure> {
    if desk.rehearsal == Rehearsal::Yes {
        return Ok(());
    }
    let writer = store.writer()?;
    mail_copy::begin(&writer, copying, host, desk.now)?;
    conclude(desk, writer)
}

fn finish(desk: &Desk, store: &mut Store, mailbox: i64, worked: &Worked) -> Result<(), Failure> {
    if desk.rehearsal == Rehearsal::Yes {
        return Ok(());
    }
    let told = &worked.told;
    let result = CopyResult {
        state: told.state,
        messages: told.messages,
        bytes: told.bytes,
        trouble: (!told.trouble.is_empty()).then(|| told.trouble.join("; ")),
        mark: worked.mark.clone(),
        copied: worked.copied.clone(),
        used: worked.used,
    };
    let writer = store.writer()?;
    mail_copy::finish(&writer, mailbox, &result, desk.now)?;
    conclude(desk, writer)?;
    store.shorten_log();
    Ok(())
}

fn copy(mover: &Mover, source: &MailSource, copying: &Copying, rehearsal: Rehearsal) -> Worked {
    let told = CopiedMailbox::new(copying.mailbox.address.clone(), rehearsal);
    let mut worked = Worked { told, mark: None, copied: None, used: false };
    let done = source.old.open(mover, &copying.mailbox.address).and_then(|old| match old {
        Some(old) => OneCopy { mover, host: &source.old.name(), copying, old }.run(&mut worked),
        None => {
            worked.told.trouble.push("no password of it is in the file".to_owned());
            Ok(())
        }
    });
    if let Err(error) = done {
        worked.told.state = CopyState::Failed;
        worked.told.trouble.push(error.to_string());
    }
    worked
}

/// The copy of one mailbox.
struct OneCopy<'c> {
    mover: &'c Mover,
    host: &'c str,
    copying: &'c Copying,
    old: OldMailbox<'c>,
}

impl OneCopy<'_> {
    fn user(&self) -> &str {
        &self.copying.mailbox.login
    }

    fn run(&self, worked: &mut Worked) -> Result<(), EffectError> {
        let here = self.mover.folders(self.user())?;
        let (there, misfits) = self.old.folders()?.without_misfits();
        let stage = self.stage(&here, &there)?;
        let told = &mut worked.told;
        told.see(&there);
        told.over_quota = match self.copying.mailbox.quota {
            Quota::Bytes(limit) if i64::try_from(there.bytes()).is_ok_and(|bytes| bytes > limit) => Some(limit),
            _ => None,
        };
        let unreadable = there.unreadable.iter().map(|(folder, why)| format!("{folder}: can't be read: {why}"));
        told.trouble.extend(unreadable);
        told.trouble.extend(misfits.iter().map(|(folder, why)| format!("{folder}: not copied: {why}")));
        if stage == CopyStage::Unused && there.messages() == 0 && here.messages() > 0 {
            // An exact copy would empty the mailbox.
            told.trouble.push(format!("the old host has no message of it, messages here: {}", here.messages()));
            told.messages_here = here.messages();
            told.state = CopyState::Differs;
            // Nothing was done, and nothing has changed.
            worked.mark = Some(here.mark());
            return Ok(());
        }
        let came_by_imap = self.copying.earlier.as_ref().is_some_and(|copy| !is_by_shell(&copy.host));
        if is_by_shell(self.host) && came_by_imap && here.messages() > 0 {
            told.trouble.push("it was copied over IMAP before; over ssh, each message would be doubled".to_owned());
            told.messages_here = here.messages();
            return Ok(());
        }
        let means = stage.means(&here, &there);
        told.means = Some(means);
        if let CopyStage::Used(by) = stage {
            told.used = Some(by);
        }
        told.messages_here = here.messages();
        if told.rehearsal == Rehearsal::Yes {
            told.state = if told.trouble.is_empty() { CopyState::Equal } else { CopyState::Differs };
            return Ok(());
        }
        // What was there before the copy began has been copied when it ends.
        let up_to: BTreeMap<String, CopiedUpTo> = there
            .readable
            .iter()
            .map(|(name, folder)| {
                (name.clone(), CopiedUpTo { uid_validity: folder.uid_validity, uid_next: folder.uid_next })
            })
            .collect();
        let mut failed = Vec::new();
        let mut exact = means == Means::Exact;
        let without = || there.unreadable.keys().chain(misfits.keys()).map(String::as_str);
        if exact && let Err(CopyFailed { code, said }) = self.old.copy_exactly(self.user(), without())? {
            exact = false;
            // It may have removed what was copied before: that is no deletion by anybody.
            worked.copied = Some(BTreeMap::new());
            failed.push(format!("the exact copy failed ({}): {said}", code.unwrap_or_default()));
        }
        if exact && self.old.adds() {
            for folder in there.unreadable.keys() {
                let why = self.rescue(folder, &there)?;
                worked.told.trouble.extend(why);
            }
        } else if !exact {
            if let Some(Err(CopyFailed { said, .. })) = self.old.merge(self.user(), without())? {
                failed.push(said);
            }
            // After an exact copy that failed or was killed, whatever is not here is lacking.
            let knows = self.copying.earlier.as_ref().is_some_and(MailCopy::knows_deletions) && means == Means::Add;
            let copied = if knows { self.copying.copied.clone() } else { BTreeMap::new() };
            worked.used = true;
            let added = self.add(&self.old.messages(&there)?, &there, &copied)?;
            // What the exact copy could not do, the other way has done.
            failed = if added.is_empty() { Vec::new() } else { [failed, added].concat() };
        }
        let here_now = self.mover.folders(self.user())?;
        let (there_now, _) = self.old.folders()?.without_misfits();
        let told = &mut worked.told;
        told.see(&there_now);
        told.messages_here = here_now.messages();
        told.brought = here_now.messages().saturating_sub(here.messages());
        if exact {
            told.trouble.extend(differences(&here_now, &there_now));
            worked.mark = Some(here_now.mark());
        }
        let complete = failed.is_empty();
        told.trouble.extend(failed);
        told.state = match (complete, told.trouble.is_empty()) {
            (false, _) => CopyState::Failed,
            (true, false) => CopyState::Differs,
            (true, true) => CopyState::Equal,
        };
        if complete {
            worked.copied = Some(up_to);
        }
        Ok(())
    }

    fn stage(&self, here: &MailFolders, there: &MailFolders) -> Result<CopyStage, EffectError> {
        let Copying { earlier, last_log_in, .. } = self.copying;
        let stage = CopyStage::of(earlier.as_ref(), self.host, here, *last_log_in);
        if stage != CopyStage::Unclear {
            return Ok(stage);
        }
        Ok(CopyStage::compared(&self.mover.messages(self.user())?, &self.old.messages(there)?))
    }

    /// Adds the messages that can be read of a folder that can't be read whole, and names the others.
    fn rescue(&self, folder: &str, there: &MailFolders) -> Result<Vec<String>, EffectError> {
        let (old, bad) = self.old.rescue(folder)?;
        let mut said: Vec<String> = Vec::new();
        if !bad.is_empty() {
            said.push(format!("{folder}: messages that can't be read, by number: {}", uid_sets(&bad).join(",")));
        }
        said.extend(self.add(&old, there, &BTreeMap::new())?);
        Ok(said)
    }

    /// Adds what is lacking, and says what still is, and why. A message that can't be added is passed over.
    fn add(
        &self,
        old: &[MailMessage],
        there: &MailFolders,
        copied: &BTreeMap<String, CopiedUpTo>,
    ) -> Result<Vec<String>, EffectError> {
        let lacking_now = || Ok(lacking(&self.mover.messages(self.user())?, old, there, copied));
        let add = |folder: &str, uids: &[u64]| self.old.add(self.user(), folder, uids);
        add_lacking(lacking_now, if self.old.adds() { Some(&add) } else { None })
    }
}

/// Adds messages of a folder, by their numbers.
type Add<'a> = &'a dyn Fn(&str, &[u64]) -> Result<Result<(), CopyFailed>, EffectError>;

/// Adds messages that are lacking, where there is a way to add them, and says what still is, and why. One that can't be added
/// is passed over.
pub(super) fn add_lacking(
    lacking_now: impl Fn() -> Result<BTreeMap<String, Vec<u64>>, EffectError>,
    add: Option<Add<'_>>,
) -> Result<Vec<String>, EffectError> {
    let mut said = Vec::new();
    if let Some(add) = add {
        for (folder, mut uids) in lacking_now()? {
            let mut bad = Vec::new();
            while !uids.is_empty() && bad.len() < MOST_BAD {
                let Err(CopyFailed { said: why, .. }) = add(&folder, &uids)? else { break };
                // They are added in the order of their numbers: the first that is lacking has failed.
                uids = lacking_now()?.remove(&folder).unwrap_or_default();
                uids.retain(|uid| !bad.contains(uid));
                if !uids.is_empty() {
                    bad.push(uids.remove(0));
                    said.push(format!("{folder}: {why}"));
                }
            }
        }
    }
    said.dedup();
    let rest = lacking_now()?;
    said.extend(
        rest.iter()
            .map(|(folder, uids)| format!("{folder}: messages not copied, by number: {}", uid_sets(uids).join(","))),
    );
    Ok(said)
}

/// So many messages of a folder are passed over; where there are more, it is not they.
const MOST_BAD: usize = 100;

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
