//! A small host for the tests of acts: the domain `brand.example` with a personal mailbox, `anna`, and a shared one,
//! `sales`, in a store without a file. The clock stands at [`now`].
//!
//! A test does an act with [`Host::change`] and looks at three things: the outcome or the refusal that it returns,
//! what the store says afterwards ([`Host::read`]), and which rows the act touched ([`Host::last_change`]), so that
//! nothing else was changed unnoticed.

use super::mailbox::{Creation, Reuse};
use super::password::{Prepared, WeakHashes};
use super::{Done, Failure, IfThere, Refusal, Result, domain, mailbox};
use crate::model::{Entry, Kind, MailboxName, PasswordHash, Timestamp};
use crate::store::{Reader, Store, Writer};
use std::fmt::Debug;
use std::ops::ControlFlow;
use std::str::FromStr;

/// A hash of "correct horse battery staple" that takes no time to make.
const HASH: &str =
    "{ARGON2ID}$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$HUc3TYMpQPDZK0sTbGHW9wSxDZlLHdvLJfPBV6SKzSA";

pub(super) fn now() -> Timestamp {
    parsed("2031-03-14T09:26:53Z")
}

/// An address, a date, a text: whatever the test needs.
pub(super) fn parsed<T: FromStr<Err: Debug>>(text: &str) -> T {
    text.parse().unwrap()
}

pub(super) struct Host {
    store: Store,
}

impl Host {
    pub(super) fn new() -> Self {
        let mut host = Self { store: Store::in_memory(now()) };
        host.create_domain("brand.example");
        host.create_mailbox("anna@brand.example", Kind::Personal);
        host.create_mailbox("sales@brand.example", Kind::Shared);
        host
    }

    pub(super) fn create_domain(&mut self, name: &str) {
        let creation = domain::Creation { name: parsed(name), alias_of: None, quota: None, note: None };
        self.done(|writer| domain::create(writer, &creation, IfThere::Refuse, now()));
    }

    pub(super) fn create_mailbox(&mut self, address: &str, kind: Kind) {
        let password = match kind {
            Kind::Personal => {
                Some(Prepared::from_hash(PasswordHash::parse(HASH).unwrap(), WeakHashes::Accept).unwrap())
            }
            Kind::Shared => None,
        };
        let creation = Creation {
            kind,
            address: parsed(address),
            login: None,
            name: None,
            quota: None,
            note: None,
            reuse: Reuse::Refused,
        };
        self.done(|writer| mailbox::create(writer, &creation, password, IfThere::Refuse, now()));
    }

    /// Does an act and commits it, or leaves the store as it was where the act refuses.
    pub(super) fn change(&mut self, act: impl FnOnce(&Writer<'_>) -> Result<Done>) -> Result<Done> {
        let writer = self.store.writer()?;
        let done = act(&writer)?;
        writer.commit(&Entry::of_a_test(now()))?;
        Ok(done)
    }

    /// Does an act that must not refuse.
    pub(super) fn done(&mut self, act: impl FnOnce(&Writer<'_>) -> Result<Done>) -> Done {
        self.change(act).unwrap()
    }

    /// Tries an act that must refuse; nothing is changed.
    pub(super) fn refused(&mut self, act: impl FnOnce(&Writer<'_>) -> Result<Done>) -> Refusal {
        match self.change(act) {
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
        let mut rows = Vec::new();
        reader
            .list_row_changes(head.changes, &mut |row| {
                rows.push(row);
                ControlFlow::Continue(())
            })
            .unwrap();
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

/// A mailbox by its address.
pub(super) fn name(address: &str) -> MailboxName {
    MailboxName::Address(parsed(address))
}
