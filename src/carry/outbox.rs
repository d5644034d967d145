//! The outbox: sessions that changes have put down in the store to be ended.
//!
//! A change puts them down in its own transaction, and they are ended after its commit. Those that Dovecot has not ended,
//! because it can't be asked or because this process was killed, stay here until `due run` has ended them, or the same
//! command or document once more. Several commands may be at it at once: each forgets the rows that it has seen before
//! Dovecot ended their sessions, by number, and none that another has put down since.

use super::commit::conclude;
use super::desk::Desk;
use crate::admin::{Changed, due};
use crate::effect::{EffectError, Sessions};
use crate::error::Failure;
use crate::model::{LiveSessions, SessionAsk, SessionChoice, SessionEnd, Setting};
use crate::store::Store;
use std::collections::HashSet;

/// Ends sessions, and forgets those that Dovecot has ended; tells why others were not. A host without Dovecot is no
/// other than one whose Dovecot does not answer: nobody knows of its sessions.
pub(super) fn end(desk: &Desk, store: &mut Store, ends: &[SessionEnd]) -> Result<Option<EffectError>, Failure> {
    if ends.is_empty() {
        return Ok(None);
    }
    let dovecot = Sessions::new(store.reader()?.find_setting(Setting::DovecotConfigFile)?);
    let mut seen = HashSet::new();
    let choices: Vec<SessionChoice> =
        ends.iter().map(|end| &end.choice).filter(|choice| seen.insert(*choice)).cloned().collect();
    let ended = dovecot.end(&choices);
    let of: HashSet<SessionChoice> = ended.of.into_iter().collect();
    let done: Vec<SessionEnd> = ends.iter().filter(|end| of.contains(&end.choice)).cloned().collect();
    // What can't be forgotten now, because somebody else holds the store, is ended once more by `due run`. The change is
    // made, and its sessions have ended: that is no failure of either.
    let _ = forget(desk, store, &done);
    Ok(ended.failed)
}

/// They have been ended, or are not to be.
pub(super) fn forget(desk: &Desk, store: &mut Store, ends: &[SessionEnd]) -> Result<(), Failure> {
    if ends.is_empty() {
        return Ok(());
    }
    let writer = store.writer()?;
    due::forget_session_ends(&writer, ends)?;
    conclude(desk, writer)?;
    store.shorten_log();
    Ok(())
}

/// Ends the sessions that were asked to end, by a change or by what is so already, where nobody has ended them yet. Those
/// that may go on are not ended later either.
pub(super) fn end_asked(desk: &Desk, store: &mut Store, asks: &[SessionAsk], changed: Changed) -> Result<(), Failure> {
    if asks.is_empty() {
        return Ok(());
    }
    let asked = |sessions| {
        asks.iter().filter(move |ask| ask.sessions == sessions).map(|ask| ask.choice.key()).collect::<HashSet<_>>()
    };
    let (ends, keeps) = (asked(LiveSessions::End), asked(LiveSessions::Keep));
    let mut waiting = store.reader()?.list_session_ends()?;
    waiting.retain(|end| ends.contains(&end.choice.key()) || keeps.contains(&end.choice.key()));
    let (to_end, to_forget): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|end| ends.contains(&end.choice.key()));
    forget(desk, store, &to_forget)?;
    told(desk, end(desk, store, &to_end)?, changed)
}

/// Ends all sessions that wait, but those of what was given back meanwhile.
pub(super) fn end_all(desk: &Desk, store: &mut Store) -> Result<(), Failure> {
    let (wanted, unwanted) = due::list_session_ends(&store.reader()?, desk.now)?;
    forget(desk, store, &unwanted)?;
    told(desk, end(desk, store, &wanted)?, Changed::Yes)
}

fn told(desk: &Desk, failed: Option<EffectError>, changed: Changed) -> Result<(), Failure> {
    let so = match changed {
        Changed::Yes => "committed",
        Changed::AlreadySo => "nothing had to be changed",
    };
    match failed {
        None => Ok(()),
        Some(error) => Err(Failure::AfterCommit {
            message: format!("{so}, but live sessions could not be ended: {error}"),
            hint: desk.keeping_sessions.hint("run 'vmailctl due run' where Dovecot runs", "; use --keep-sessions"),
        }),
    }
}
