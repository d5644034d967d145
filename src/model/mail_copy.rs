//! Mail that is copied from another host, mailbox by mailbox: what both sides hold, and by which means a copy is safe.
//!
//! An exact copy makes a mailbox what the old host has. In one that was used it destroys what arrived and brings back what
//! was deleted, so there only what is lacking is added, message by message.

use super::Timestamp;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write};

/// A folder as its server tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailFolder {
    pub messages: u64,
    /// As a client downloads them, with CRLF.
    pub bytes: u64,
    pub uid_validity: u64,
    pub uid_next: u64,
    /// Grows with each change; 0 where the server keeps none.
    pub changes: u64,
}

/// The folders of one side, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailFolders {
    pub readable: BTreeMap<String, MailFolder>,
    /// Those that the server lists and can't open, with what it says.
    pub unreadable: BTreeMap<String, String>,
}

impl MailFolders {
    pub fn messages(&self) -> u64 {
        self.readable.values().map(|folder| folder.messages).sum()
    }

    pub fn bytes(&self) -> u64 {
        self.readable.values().map(|folder| folder.bytes).sum()
    }

    /// Whether no message was ever in any of them.
    pub fn is_untouched(&self) -> bool {
        self.readable.values().all(|folder| folder.messages == 0 && folder.uid_next <= 1)
    }

    /// A text that is another one after each message that comes, goes or is marked.
    pub fn mark(&self) -> String {
        let mut sum = Sha256::new();
        for (name, MailFolder { messages, bytes, uid_validity, uid_next, changes }) in &self.readable {
            sum.update(format!("{name}\0{messages} {bytes} {uid_validity} {uid_next} {changes}\n"));
        }
        sum.finalize().iter().take(16).fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
    }

    /// Without the folders that have no place here, which are given with the reason.
    pub fn without_misfits(mut self) -> (Self, BTreeMap<String, &'static str>) {
        let misfits: BTreeMap<String, &'static str> =
            self.readable.keys().filter_map(|name| Some((name.clone(), misfit(name)?))).collect();
        self.readable.retain(|name, _| !misfits.contains_key(name));
        (self, misfits)
    }
}

/// A message as both sides know it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MailMessage {
    pub folder: String,
    pub uid: u64,
    pub content: MailContent,
}

/// What a message keeps when it is copied. There are messages that are alike in all of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MailContent {
    pub bytes: u64,
    /// In seconds since 1970.
    pub received: i64,
    pub message_id: String,
}

/// How far the copy of a mailbox is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyState {
    /// It was begun, and has not ended, or was killed.
    Begun,
    Equal,
    /// Both sides were looked at and differ.
    Differs,
    Failed,
}

impl CopyState {
    pub const ALL: [Self; 4] = [Self::Begun, Self::Equal, Self::Differs, Self::Failed];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Begun => "begun",
            Self::Equal => "equal",
            Self::Differs => "differs",
            Self::Failed => "failed",
        }
    }

    pub fn from_stored(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }
}

/// What the store remembers of the copy of a mailbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailCopy {
    /// The old host, as it was named.
    pub host: String,
    pub state: CopyState,
    pub begun: Timestamp,
    /// When a copy last ended with both sides looked at.
    pub copied: Option<Timestamp>,
    /// At the old host, when it was looked at last.
    pub messages: i64,
    pub bytes: i64,
    /// What differs, or why it failed.
    pub trouble: Option<String>,
    /// [`MailFolders::mark`] of what was here when the last copy ended.
    pub mark: Option<String>,
    /// Since when the mailbox is known to be used here.
    pub used: Option<Timestamp>,
}

impl MailCopy {
    /// Whether the last copy came to its end. One that failed before it changed anything has kept the mark of that.
    pub fn is_whole(&self) -> bool {
        match self.state {
            CopyState::Equal | CopyState::Differs => true,
            CopyState::Failed => self.mark.is_some(),
            CopyState::Begun => false,
        }
    }

    /// Whether what was copied and is gone was deleted here. An exact copy that was killed may have removed it.
    pub fn knows_deletions(&self) -> bool {
        self.is_whole() || self.used.is_some()
    }
}

/// Up to where a folder of the old host was copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CopiedUpTo {
    pub uid_validity: u64,
    /// Messages from this number on were not there yet.
    pub uid_next: u64,
}

/// How a mailbox may be copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// It becomes what the old host has.
    Exact,
    /// What it lacks is added; what is here stays.
    Add,
}

impl Means {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Add => "add",
        }
    }
}

/// Why only what is lacking may be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UsedBy {
    LogIn(Timestamp),
    /// It was found before.
    Earlier(Timestamp),
    /// Its mail was copied from another host.
    OtherHost(String),
    /// It is not as the last copy left it.
    Changed,
    /// Messages are here that the old host does not have under the same numbers.
    Messages,
}

impl fmt::Display for UsedBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LogIn(at) => write!(f, "logged in to at {at}"),
            Self::Earlier(at) => write!(f, "in use since {at}"),
            Self::OtherHost(host) => write!(f, "copied before from {host}"),
            Self::Changed => f.write_str("changed here since the last copy"),
            Self::Messages => f.write_str("has messages that are not at the old host"),
        }
    }
}

/// What is known of a mailbox before it is copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyStage {
    /// Nothing was ever here, or what is here is what the last copy left.
    Unused,
    Used(UsedBy),
    /// Only a comparison of the messages can tell.
    Unclear,
}

impl CopyStage {
    /// What the mailbox itself, the log-ins and the store tell. `here` is what is in the mailbox now.
    pub fn of(earlier: Option<&MailCopy>, host: &str, here: &MailFolders, last_log_in: Option<Timestamp>) -> Self {
        if let Some(at) = last_log_in {
            return Self::Used(UsedBy::LogIn(at));
        }
        if let Some(at) = earlier.and_then(|copy| copy.used) {
            return Self::Used(UsedBy::Earlier(at));
        }
        if here.is_untouched() {
            return Self::Unused;
        }
        match earlier {
            Some(copy) if copy.host != host && copy.copied.is_some() => {
                Self::Used(UsedBy::OtherHost(copy.host.clone()))
            }
            Some(copy) if copy.mark.as_ref().is_some_and(|mark| *mark == here.mark()) => Self::Unused,
            Some(copy) if copy.is_whole() => Self::Used(UsedBy::Changed),
            // A copy that was killed leaves a part of what the old host has.
            _ => Self::Unclear,
        }
    }

    /// What a comparison has shown: whether all that is here was brought from there.
    pub fn compared(here: &[MailMessage], there: &[MailMessage]) -> Self {
        let there: BTreeSet<&MailMessage> = there.iter().collect();
        let is_brought = here.iter().all(|message| there.contains(message));
        if is_brought { Self::Unused } else { Self::Used(UsedBy::Messages) }
    }

    /// How the mailbox may be copied. An exact copy of nothing would empty it.
    pub fn means(&self, here: &MailFolders, there: &MailFolders) -> Means {
        let empties = there.messages() == 0 && here.messages() > 0;
        if *self == Self::Unused && !empties { Means::Exact } else { Means::Add }
    }
}

/// Parents of granted mailboxes: a folder of one's own by such a name can't be opened.
const TAKEN: [&str; 3] = ["Shared", "Shared (read only)", "Shared (full access)"];

/// Whether a folder is one of a granted mailbox, seen from its delegate.
pub fn is_granted(folder: &str) -> bool {
    TAKEN.contains(&folder.split_once('/').map_or(folder, |(first, _)| first))
}

/// Why a folder of the old host has no place here, if it has none.
fn misfit(name: &str) -> Option<&'static str> {
    if is_granted(name) {
        return Some("the name is that of granted mailboxes; rename the folder at the old host");
    }
    // Dovecot takes it for a character, and then fails to rename the folder at each repetition.
    let mut pairs = name.as_bytes().windows(3);
    let is_escape = |three: &[u8]| three[0] == b'%' && three[1..].iter().all(u8::is_ascii_hexdigit);
    pairs
        .any(is_escape)
        .then_some("the name has '%' with two digits, which Dovecot changes; rename the folder at the old host")
}

/// What differs between the two sides of an exact copy, in the order of folders.
pub fn differences(here: &MailFolders, there: &MailFolders) -> Vec<String> {
    let mut found = Vec::new();
    for (name, old) in &there.readable {
        match here.readable.get(name) {
            // A parent that is no folder here.
            None if old.messages == 0 => {}
            None => found.push(format!("{name}: no folder here, messages there: {}", old.messages)),
            Some(new) if new.messages != old.messages => {
                found.push(format!("{name}: messages here: {}, there: {}", new.messages, old.messages));
            }
            Some(new) if new.bytes != old.bytes => {
                found.push(format!("{name}: bytes here: {}, there: {}", new.bytes, old.bytes));
            }
            Some(_) => {}
        }
    }
    let is_only_here = |name: &String| !there.readable.contains_key(name) && !there.unreadable.contains_key(name);
    let only_here = here.readable.iter().filter(|(name, new)| new.messages > 0 && is_only_here(name));
    found.extend(only_here.map(|(name, new)| format!("{name}: messages here: {}, no folder there", new.messages)));
    found
}

/// The messages of the old host that are lacking here, by folder. What was copied before and is gone was deleted here, and
/// stays so. Of messages that are alike, as many are lacking as there are fewer here.
pub fn lacking(
    here: &[MailMessage],
    there: &[MailMessage],
    folders: &MailFolders,
    copied: &BTreeMap<String, CopiedUpTo>,
) -> BTreeMap<String, Vec<u64>> {
    let mut present: BTreeMap<(&str, &MailContent), i64> = BTreeMap::new();
    for message in here {
        *present.entry((&message.folder, &message.content)).or_default() += 1;
    }
    let was_copied = |message: &MailMessage| {
        let now = folders.readable.get(&message.folder);
        let before = copied.get(&message.folder);
        now.zip(before)
            .is_some_and(|(now, before)| now.uid_validity == before.uid_validity && message.uid < before.uid_next)
    };
    let (before, since): (Vec<_>, Vec<_>) = there.iter().partition(|message| was_copied(message));
    for message in before {
        if let Some(count) = present.get_mut(&(message.folder.as_str(), &message.content)) {
            *count -= 1;
        }
    }
    let mut lacking: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for message in since {
        match present.get_mut(&(message.folder.as_str(), &message.content)) {
            Some(count) if *count > 0 => *count -= 1,
            _ => lacking.entry(message.folder.clone()).or_default().push(message.uid),
        }
    }
    lacking
}

/// What is here and not at the old host, after an exact copy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surplus {
    /// What was deleted there, or has come twice, by folder.
    pub gone: BTreeMap<String, Vec<u64>>,
    /// Whether a message has come here by itself since the copy began.
    pub arrived: bool,
}

/// The messages that there are more of here than at the old host. `since` is when the copy began, in seconds since 1970: all
/// that was received earlier came from there. Folders that can't be read there are left out.
pub fn surplus(here: &[MailMessage], there: &[MailMessage], folders: &MailFolders, since: i64) -> Surplus {
    let mut old: BTreeMap<(&str, &MailContent), BTreeSet<u64>> = BTreeMap::new();
    for MailMessage { folder, uid, content } in there {
        old.entry((folder, content)).or_default().insert(*uid);
    }
    let mut new: BTreeMap<(&str, &MailContent), Vec<u64>> = BTreeMap::new();
    for MailMessage { folder, uid, content } in here {
        new.entry((folder, content)).or_default().push(*uid);
    }
    let mut found = Surplus::default();
    for ((folder, content), mut uids) in new {
        let none = BTreeSet::new();
        let old = old.get(&(folder, content)).unwrap_or(&none);
        if folders.unreadable.contains_key(folder) || uids.len() <= old.len() {
            continue;
        }
        // Those stay that have the number that they have there.
        uids.sort_by_key(|uid| (!old.contains(uid), *uid));
        if content.received >= since {
            found.arrived = true;
        } else {
            found.gone.entry(folder.to_owned()).or_default().extend(uids.split_off(old.len()));
        }
    }
    found
}

/// The flags of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailFlags {
    pub folder: String,
    pub uid: u64,
    pub flags: BTreeSet<String>,
}

/// What makes the flags of messages here those of the old host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FlagChanges {
    /// The messages by folder and flags, separated by a space.
    pub add: BTreeMap<(String, String), Vec<u64>>,
    pub remove: BTreeMap<(String, String), Vec<u64>>,
}

impl FlagChanges {
    pub fn is_empty(&self) -> bool {
        self.add.is_empty() && self.remove.is_empty()
    }
}

/// `is_same` tells whether a number in a folder is that of the same message on both sides.
pub fn flag_changes(here: &[MailFlags], there: &[MailFlags], is_same: impl Fn(&str, u64) -> bool) -> FlagChanges {
    let old: BTreeMap<(&str, u64), &BTreeSet<String>> =
        there.iter().map(|message| ((message.folder.as_str(), message.uid), &message.flags)).collect();
    let joined = |flags: BTreeSet<&String>| flags.into_iter().cloned().collect::<Vec<_>>().join(" ");
    let mut changes = FlagChanges::default();
    for MailFlags { folder, uid, flags } in here {
        let Some(old) = old.get(&(folder.as_str(), *uid)).filter(|old| **old != flags) else { continue };
        if !is_same(folder, *uid) {
            continue;
        }
        let differ = [
            (&mut changes.add, old.difference(flags).collect::<BTreeSet<_>>()),
            (&mut changes.remove, flags.difference(old).collect()),
        ];
        for (change, differ) in differ {
            if !differ.is_empty() {
                change.entry((folder.clone(), joined(differ))).or_default().push(*uid);
            }
        }
    }
    changes
}

/// Pairs of the same message on both sides, by folder, as its number there and here: so many at most, from all over the
/// mailbox. Messages that are alike are left out: nobody can say which is which.
pub fn sample(here: &[MailMessage], there: &[MailMessage], most: usize) -> BTreeMap<String, Vec<(u64, u64)>> {
    fn unique(messages: &[MailMessage]) -> BTreeMap<(&str, &MailContent), Option<u64>> {
        let mut found = BTreeMap::new();
        for message in messages {
            let once = found.entry((message.folder.as_str(), &message.content)).or_insert(Some(message.uid));
            if *once != Some(message.uid) {
                *once = None;
            }
        }
        found
    }
    let here = unique(here);
    let pair = |((folder, content), uid): ((&str, &MailContent), Option<u64>)| {
        Some((folder.to_owned(), uid?, (*here.get(&(folder, content))?)?))
    };
    let pairs: Vec<(String, u64, u64)> = unique(there).into_iter().filter_map(pair).collect();
    let step = pairs.len().div_ceil(most.max(1)).max(1);
    let mut sample: BTreeMap<String, Vec<(u64, u64)>> = BTreeMap::new();
    for (folder, there, here) in pairs.into_iter().step_by(step) {
        sample.entry(folder).or_default().push((there, here));
    }
    sample
}

/// Numbers in their shortest form: `1:4,7`, in parts of so many at most.
pub fn uid_sets(uids: &[u64]) -> Vec<String> {
    const RANGES: usize = 500;
    let mut sorted = uids.to_vec();
    sorted.sort_unstable();
    let mut ranges: Vec<(u64, u64)> = Vec::new();
    for uid in sorted {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == uid => *last = uid,
            _ => ranges.push((uid, uid)),
        }
    }
    let text = |(first, last): &(u64, u64)| {
        if first == last { first.to_string() } else { format!("{first}:{last}") }
    };
    ranges.chunks(RANGES).map(|part| part.iter().map(text).collect::<Vec<_>>().join(",")).collect()
}

#[cfg(test)]
mod tests;
