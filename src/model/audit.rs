//! The audit log: what was changed, by whom and why, in records of which each is chained to the one before.

use super::{Text, Timestamp};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// Who changes something: the process, and on whose behalf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// The system user of the process.
    pub user: String,
    /// Who became that user, as `sudo` says.
    pub sudo_user: Option<String>,
    /// On whose behalf, as the caller says: a panel or a script that acts for many.
    pub actor: Option<Text>,
    pub host: String,
    pub process: i64,
}

impl Author {
    /// The person, as far as the system knows it.
    pub fn person(&self) -> &str {
        self.sudo_user.as_deref().unwrap_or(&self.user)
    }
}

/// What a change is entered in the log with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub at: Timestamp,
    pub author: Author,
    /// As it was typed. There is no option that takes a secret.
    pub command: String,
    pub reason: Option<Text>,
}

/// A record of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditRecord {
    pub id: i64,
    pub entry: Entry,
    /// The changes of rows that belong to it: those after the first of these numbers, up to the second.
    pub changes: (i64, i64),
    pub link: Link,
}

impl AuditRecord {
    pub fn count(&self) -> i64 {
        self.changes.1 - self.changes.0
    }

    pub fn anchor(&self) -> Anchor {
        Anchor { id: self.id, link: self.link.clone() }
    }
}

/// How one row was before and is after a change, secrets masked, as the log has it. `None`: there is no row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowChange {
    pub id: i64,
    /// The table, which is private, but whose rows are what changes.
    pub row_of: String,
    /// The address, domain or name that the row belongs to.
    pub object: Option<String>,
    /// JSON: an array, or an object with names.
    pub before: Option<String>,
    pub after: Option<String>,
}

/// A field of a row that a change made different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    pub field: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// The hash of a record and of all before it, in hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link(String);

impl Link {
    /// What the first record is chained to.
    pub fn origin() -> Self {
        Self("0".repeat(64))
    }

    pub fn from_stored(hash: String) -> Self {
        Self(hash)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A link that is being made: the record first, then each of its changes.
pub struct Linking(Sha256);

impl Linking {
    pub fn new(previous: &Link, id: i64, entry: &Entry) -> Self {
        let Entry { at, author, command, reason } = entry;
        let mut linking = Self(Sha256::new());
        linking.text(Some(previous.as_str()));
        linking.text(Some(&id.to_string()));
        linking.text(Some(&at.to_string()));
        linking.text(Some(&author.user));
        linking.text(author.sudo_user.as_deref());
        linking.text(author.actor.as_ref().map(Text::as_str));
        linking.text(Some(&author.host));
        linking.text(Some(&author.process.to_string()));
        linking.text(Some(command));
        linking.text(reason.as_ref().map(Text::as_str));
        linking
    }

    pub fn push(&mut self, change: &RowChange) {
        self.text(Some(&change.id.to_string()));
        self.text(Some(&change.row_of));
        self.text(change.object.as_deref());
        self.text(change.before.as_deref());
        self.text(change.after.as_deref());
    }

    pub fn finish(self) -> Link {
        Link(self.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// With its length in front, so that no two sequences of texts are the same bytes.
    fn text(&mut self, text: Option<&str>) {
        match text {
            None => self.0.update([0]),
            Some(text) => {
                self.0.update([1]);
                self.0.update((text.len() as u64).to_le_bytes());
                self.0.update(text);
            }
        }
    }
}

/// A record's number and hash, to be kept elsewhere: `42:9f86d0…`. A log that still has it has not been rewritten up to
/// there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    pub id: i64,
    pub link: Link,
}

/// Records up to this one were moved to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditArchived {
    pub head: Anchor,
    pub file: String,
}

/// A text that is no anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnchorError;

impl fmt::Display for AnchorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an anchor is what 'audit anchor' prints: a number, a colon, and 64 hexadecimal digits")
    }
}

impl std::error::Error for AnchorError {}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.id, self.link)
    }
}

impl FromStr for Anchor {
    type Err = AnchorError;

    fn from_str(text: &str) -> Result<Self, AnchorError> {
        let (id, link) = text.trim().split_once(':').ok_or(AnchorError)?;
        let is_hash = link.len() == 64 && link.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'a'..=b'f'));
        let id = id.parse().ok().filter(|id| *id > 0).ok_or(AnchorError)?;
        if is_hash { Ok(Self { id, link: Link(link.to_owned()) }) } else { Err(AnchorError) }
    }
}

/// The words of a command as a shell reads them.
pub fn command_line<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    words.into_iter().map(quoted).collect::<Vec<_>>().join(" ")
}

/// A word as a shell reads it.
pub fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_.,:/@%+=".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}

#[cfg(test)]
impl Entry {
    /// For the tests of acts.
    pub(crate) fn of_a_test(at: Timestamp) -> Self {
        let author = Author {
            user: "root".to_owned(),
            sudo_user: None,
            actor: None,
            host: "mail.example.com".to_owned(),
            process: 1,
        };
        Self { at, author, command: "a test".to_owned(), reason: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Entry {
        Entry {
            at: Timestamp::EPOCH,
            author: Author {
                user: "root".to_owned(),
                sudo_user: Some("anna".to_owned()),
                actor: None,
                host: "mail".to_owned(),
                process: 7,
            },
            command: "vmailctl domain create a.example".to_owned(),
            reason: None,
        }
    }

    fn change() -> RowChange {
        let after = Some("{}".to_owned());
        RowChange { id: 1, row_of: "domain".to_owned(), object: Some("a.example".to_owned()), before: None, after }
    }

    fn link(previous: &Link, entry: &Entry, changes: &[RowChange]) -> Link {
        let mut linking = Linking::new(previous, 1, entry);
        changes.iter().for_each(|change| linking.push(change));
        linking.finish()
    }

    #[test]
    fn every_part_of_a_record_is_in_its_hash() {
        let original = link(&Link::origin(), &entry(), &[change()]);
        assert_eq!(original, link(&Link::origin(), &entry(), &[change()]));
        let mut entries = vec![entry(); 8];
        entries[0].at = "2031-01-01T00:00:00Z".parse().unwrap_or(Timestamp::EPOCH);
        entries[1].author.user = "anna".to_owned();
        entries[2].author.sudo_user = None;
        entries[3].author.actor = Some(Text::from_stored("panel".to_owned()));
        entries[4].author.host = "other".to_owned();
        entries[5].author.process = 8;
        entries[6].command.push('x');
        entries[7].reason = Some(Text::from_stored("why".to_owned()));
        for other in &entries {
            assert_ne!(original, link(&Link::origin(), other, &[change()]), "{other:?}");
        }
        let mut changes = vec![change(); 5];
        changes[0].id = 2;
        changes[1].row_of = "mailbox".to_owned();
        changes[2].object = None;
        changes[3].before = Some(String::new());
        changes[4].after = None;
        for other in changes {
            assert_ne!(original, link(&Link::origin(), &entry(), std::slice::from_ref(&other)), "{other:?}");
        }
        assert_ne!(original, link(&original, &entry(), &[change()]));
        assert_ne!(original, link(&Link::origin(), &entry(), &[]));
    }

    #[test]
    fn an_anchor_reads_back_and_nothing_else_does() {
        let anchor = Anchor { id: 42, link: Link::origin() };
        assert_eq!(anchor.to_string().parse(), Ok(anchor.clone()));
        for wrong in ["", "42", "42:", "42:abc", "0:", &format!("-1:{}", Link::origin()), &"g".repeat(64)] {
            assert_eq!(wrong.parse::<Anchor>(), Err(AnchorError), "{wrong}");
        }
    }

    #[test]
    fn a_command_line_is_what_a_shell_reads() {
        for (words, line) in [
            (&["vmailctl", "mailbox", "show", "anna@brand.example"][..], "vmailctl mailbox show anna@brand.example"),
            (&["vmailctl", "--note", "Ben's own", ""], "vmailctl --note 'Ben'\\''s own' ''"),
            (&["a*b", "$x", "ü"], "'a*b' '$x' ü"),
        ] {
            assert_eq!(command_line(words.iter().copied()), line);
        }
    }
}
