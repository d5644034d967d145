//! A change, from the act to the end of the sessions that it ends.

use super::commit::conclude;
use super::desk::Desk;
use super::outbox;
use crate::admin::{self, Changed, Done, Outcome, Rehearsal, Warning};
use crate::effect::SecretFile;
use crate::error::Failure;
use crate::model::{LiveSessions, SessionAsk};
use crate::store::{Store, StoreError, Writer};

/// On what terms a change is carried through.
pub struct Terms {
    pub sessions: LiveSessions,
    /// A generated password that is in its file already; without the change it is nobody's.
    pub secret: Option<SecretFile>,
}

impl From<LiveSessions> for Terms {
    fn from(sessions: LiveSessions) -> Self {
        Self { sessions, secret: None }
    }
}

/// What came of a change that was carried through: all of it is to be told.
#[must_use]
pub struct Carried {
    pub done: Done,
    /// Whether the sessions that it ends have ended.
    pub ended: Result<(), Failure>,
}

/// Carries a change through.
pub fn change(
    desk: &Desk,
    terms: impl Into<Terms>,
    act: impl FnOnce(&Writer<'_>) -> admin::Result<Done>,
) -> Result<Carried, Failure> {
    change_in(desk, &mut desk.open_to_write()?, terms, act)
}

/// As [`change`], in a store that is open.
pub fn change_in(
    desk: &Desk,
    store: &mut Store,
    terms: impl Into<Terms>,
    act: impl FnOnce(&Writer<'_>) -> admin::Result<Done>,
) -> Result<Carried, Failure> {
    change_begun_by(Store::writer, desk, store, terms.into(), act)
}

/// As [`change_in`], in a transaction that begins in its own way.
pub(super) fn change_begun_by(
    begin: impl for<'s> FnOnce(&'s mut Store) -> Result<Writer<'s>, StoreError>,
    desk: &Desk,
    store: &mut Store,
    terms: Terms,
    act: impl FnOnce(&Writer<'_>) -> admin::Result<Done>,
) -> Result<Carried, Failure> {
    let writer = begin(store)?;
    writer.decide_on_sessions(terms.sessions);
    let mut done = act(&writer)?;
    if matches!(done.outcome, Outcome::Alias(_)) {
        let to_host = Desk::list_forwards_to_host(&writer)?;
        done.warnings.extend(to_host.iter().map(|address| Warning::ForwardsToHost(address.to_string())));
    }
    let asks = writer.list_session_asks();
    // The lines of a batch build on each other, and are rehearsed as a whole.
    let rehearsed = desk.rehearsal == Rehearsal::Yes && desk.batch.is_none();
    if rehearsed || done.changed == Changed::AlreadySo {
        desk.require_rights(&writer)?;
        drop(writer);
    } else {
        conclude(desk, writer)?;
        store.shorten_log();
    }
    if let Some(batch) = &desk.batch {
        // In a race somebody else may have made the object: then the password in the file is nobody's.
        batch.take(done.changed, asks, terms.secret.filter(|_| done.changed == Changed::Yes));
        return Ok(Carried { done, ended: Ok(()) });
    }
    if let (Some(secret), Changed::Yes) = (terms.secret, done.changed) {
        secret.keep();
    }
    let ended = end_sessions(desk, store, &asks, done.changed);
    Ok(Carried { done, ended })
}

/// Ends the sessions that a change ends, unless it was only rehearsed.
pub(super) fn end_sessions(
    desk: &Desk,
    store: &mut Store,
    asks: &[SessionAsk],
    changed: Changed,
) -> Result<(), Failure> {
    match desk.rehearsal {
        Rehearsal::No => outbox::end_asked(desk, store, asks, changed),
        Rehearsal::Yes => Ok(()),
    }
}
