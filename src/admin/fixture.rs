//! A small host for the tests of acts: the domain `brand.example` with a personal mailbox, `anna`, and a shared one,
//! `sales`, in a store without a file. The clock stands at [`now`].
//!
//! A test does an act with [`Host::change`] and looks at four things: the outcome or the refusal that it returns,
//! what the store says afterwards ([`Host::read`]), which rows the act touched ([`Host::last_change`]), so that
//! nothing else was changed unnoticed, and the sessions that it ends ([`Host::ends`]).

use super::document::{self, Applier, Finished, Passwords, Prune};
use super::password::{Prepared, WeakHashes};
use super::{Failure, Refusal, Result, Terms, domain, mailbox};
use crate::model::document::{AliasEntry, DomainEntry, Entry, FieldValue, Fields, GrantEntry, MailboxEntry, Noun};
use crate::model::{Entry as AuditEntry, Kind, MailboxName, PasswordHash, SessionAsk, SessionChoice, Timestamp};
use crate::store::{Reader, Store, Writer};
use std::fmt::Debug;
use std::str::FromStr;

/// A hash of "correct horse battery staple" that takes no time to make.
const HASH: &str =
    "{ARGON2ID}$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$E/9XOcEJe3mPXG7g015mjI/Ptw7gpcl7bw+7BNqI9bQ";

pub(super) fn now() -> Timestamp {
    parsed("2031-03-14T09:26:53Z")
}

/// An address, a date, a text: whatever the test needs.
pub(super) fn parsed<T: FromStr<Err: Debug>>(text: &str) -> T {
    text.parse().unwrap()
}

fn choices(asks: Vec<SessionAsk>) -> Vec<SessionChoice> {
    asks.into_iter().map(|ask| ask.choice).collect()
}

pub(super) struct Host {
    pub(super) store: Store,
    /// The sessions that the last change ends.
    ends: Vec<SessionChoice>,
}

impl Host {
    /// With a store as `init` leaves one.
    pub(super) fn empty() -> Self {
        Self { store: Store::in_memory(now()), ends: Vec::new() }
    }

    pub(super) fn new() -> Self {
        let mut host = Self::empty();
        host.create_domain("brand.example");
        host.create_mailbox("anna@brand.example", Kind::Personal);
        host.create_mailbox("sales@brand.example", Kind::Shared);
        host
    }

    pub(super) fn create_domain(&mut self, name: &str) {
        let said = DomainEntry::new(parsed(name));
        self.done(|writer| domain::create(writer, &said, &Terms::of_command(now())));
    }

    pub(super) fn create_mailbox(&mut self, address: &str, kind: Kind) {
        let password = match kind {
            Kind::Personal => Some(password()),
            Kind::Shared => None,
        };
        let said = MailboxEntry { kind: Some(kind), ..MailboxEntry::new(parsed(address)) };
        self.done(|writer| mailbox::create(writer, &said, password, &Terms::of_command(now())));
    }

    /// Does an act and commits it, or leaves the store as it was where the act refuses.
    pub(super) fn change<T>(&mut self, act: impl FnOnce(&Writer<'_>) -> Result<T>) -> Result<T> {
        self.ends.clear();
        let writer = self.store.writer()?;
        let done = act(&writer)?;
        self.ends = choices(writer.list_session_asks());
        writer.commit(&AuditEntry::of_a_test(now()))?;
        Ok(done)
    }

    /// Does what an entry of a document says, as the only one of it.
    pub(super) fn apply(&mut self, entry: &Entry) -> Result<Finished> {
        self.ends.clear();
        let writer = self.store.writer()?;
        let mut applier = Applier::new(&writer, document_terms())?;
        applier.settle(&mut |_| {})?;
        applier.apply(entry, None, &mut |_| {})?;
        let finished = applier.finish();
        self.ends = choices(writer.list_session_asks());
        writer.commit(&AuditEntry::of_a_test(now()))?;
        Ok(finished)
    }

    /// The sessions that the last change ends: of whom, and among whose.
    pub(super) fn ends(&self) -> Vec<String> {
        let shown = |choice: &SessionChoice| {
            let of = choice.mark.as_ref().map_or("all".to_owned(), |m| format!("{}={}", m.field(), m.value()));
            format!("{of} at {}", choice.users.join(" "))
        };
        self.ends.iter().map(shown).collect()
    }

    /// Does an act that must not refuse.
    pub(super) fn done<T: Debug>(&mut self, act: impl FnOnce(&Writer<'_>) -> Result<T>) -> T {
        self.change(act).unwrap()
    }

    /// Tries an act that must refuse; nothing is changed.
    pub(super) fn refused<T: Debug>(&mut self, act: impl FnOnce(&Writer<'_>) -> Result<T>) -> Refusal {
        match self.change(act) {
            Err(Failure::Refused(refusal)) => refusal,
            other => panic!("not refused: {other:?}"),
        }
    }

    /// Tries an entry of a document that must be refused.
    pub(super) fn apply_refused(&mut self, entry: &Entry) -> Refusal {
        match self.apply(entry) {
            Err(Failure::Refused(refusal)) => refusal,
            other => panic!("not refused: {other:?}"),
        }
    }

    /// What the store says now.
    pub(super) fn read<T>(&mut self, ask: impl FnOnce(&Reader<'_>) -> Result<T>) -> T {
        ask(&self.store.reader().unwrap()).unwrap()
    }

    /// The fields that the last committed change made different, one a line: `table object: field before -> after`.
    pub(super) fn last_change(&mut self) -> Vec<String> {
        let reader = self.store.reader().unwrap();
        let head = reader.find_audit_head().unwrap().unwrap();
        let rows = reader.list_named_row_changes(head.changes).unwrap();
        let shown = |value: Option<String>| value.unwrap_or_else(|| "-".to_owned());
        let mut lines = Vec::new();
        for row in rows {
            let object = row.object.clone().unwrap_or_default();
            for change in reader.list_field_changes(&row).unwrap() {
                let (before, after) = (shown(change.before), shown(change.after));
                lines.push(format!("{} {object}: {} {before} -> {after}", row.row_of, change.field));
            }
        }
        lines
    }
}

pub(super) fn document_terms() -> document::Terms {
    document::Terms {
        weak_hashes: WeakHashes::Accept,
        prune: Prune::Keep,
        outside: super::OutsideMailRoot::Refused,
        passwords: Passwords::Rehearsed,
        now: now(),
        removed_until: parsed("2031-04-13T09:26:53Z"),
    }
}

/// An entry in the words of a document. An empty text clears a field, and a list is one text with blanks.
pub(super) fn entry(noun: Noun, words: &[(&'static str, &str)]) -> Entry {
    let mut fields = Fields::new();
    for (field, text) in words {
        fields.push(field, FieldValue::Text((*text).into())).unwrap();
    }
    fields.into_entry(noun).unwrap().0
}

/// The same of a mailbox.
pub(super) fn mailbox_entry(address: &str, words: &[(&'static str, &str)]) -> MailboxEntry {
    match entry(Noun::Mailbox, &[&[("address", address)], words].concat()) {
        Entry::Mailbox(said) => *said,
        other => panic!("{other:?}"),
    }
}

pub(super) fn alias_entry(alias: &str, words: &[(&'static str, &str)]) -> AliasEntry {
    match entry(Noun::Alias, &[&[("alias", alias)], words].concat()) {
        Entry::Alias(said) => said,
        other => panic!("{other:?}"),
    }
}

pub(super) fn grant_entry(owner: &str, delegate: &str, words: &[(&'static str, &str)]) -> GrantEntry {
    match entry(Noun::Grant, &[&[("owner", owner), ("delegate", delegate)], words].concat()) {
        Entry::Grant(said) => said,
        other => panic!("{other:?}"),
    }
}

/// A password that takes no time to make.
pub(super) fn password() -> Prepared {
    Prepared::from_hash(PasswordHash::parse(HASH).unwrap(), WeakHashes::Accept).unwrap()
}

/// A mailbox by its address.
pub(super) fn name(address: &str) -> MailboxName {
    MailboxName::Address(parsed(address))
}
