//! The outbox: sessions that changes have put down in the store to be ended.
//!
//! A change puts them down in its own transaction, and they are ended after its commit. Those that Dovecot has not ended,
//! because it can't be asked or because this process was killed, stay here until `due run` has ended them, or the same
//! command run again. A document whose entries are so already runs no act, so it leaves them to `due run`.

use super::commit::conclude;
use super::desk::Desk;
use crate::admin::{Changed, due};
use crate::effect::{EffectError, Sessions};
use crate::error::Failure;
use crate::model::{SessionChoice, Setting};
use crate::store::Store;

/// All that was put down, by whomever.
pub(super) fn list(store: &mut Store) -> Result<Vec<SessionChoice>, Failure> {
    Ok(due::list_session_ends(&store.reader()?)?)
}

/// Those that are still to be ended among sessions that a change ends.
pub(super) fn left_of(store: &mut Store, mut choices: Vec<SessionChoice>) -> Result<Vec<SessionChoice>, Failure> {
    if !choices.is_empty() {
        let all = list(store)?;
        choices.retain(|choice| all.contains(choice));
    }
    Ok(choices)
}

/// Ends sessions, and forgets those that Dovecot has ended; tells why others were not. A host without Dovecot is no
/// other than one whose Dovecot does not answer: nobody knows of its sessions.
pub(super) fn end(desk: &Desk, store: &mut Store, choices: &[SessionChoice]) -> Result<Option<EffectError>, Failure> {
    if choices.is_empty() {
        return Ok(None);
    }
    let dovecot = Sessions::new(store.reader()?.find_setting(Setting::DovecotConfigFile)?);
    let ended = dovecot.end(choices);
    // What can't be forgotten now, because somebody else holds the store, is ended once more by `due run`. The change is
    // made, and its sessions have ended: that is no failure of either.
    let _ = forget(desk, store, &ended.of);
    Ok(ended.failed)
}

/// They have been ended, or are not to be.
pub(super) fn forget(desk: &Desk, store: &mut Store, choices: &[SessionChoice]) -> Result<(), Failure> {
    if choices.is_empty() {
        return Ok(());
    }
    let writer = store.writer()?;
    due::forget_session_ends(&writer, choices)?;
    conclude(desk, writer)?;
    store.checkpoint();
    Ok(())
}

/// Ends the sessions that a change ends; where it changed nothing, those that an earlier attempt has left open.
pub(super) fn end_after(
    desk: &Desk,
    store: &mut Store,
    choices: Vec<SessionChoice>,
    changed: Changed,
) -> Result<(), Failure> {
    let (choices, so) = match changed {
        Changed::Yes => (choices, "committed"),
        Changed::AlreadySo => (left_of(store, choices)?, "nothing had to be changed"),
    };
    match end(desk, store, &choices)? {
        None => Ok(()),
        Some(error) => Err(Failure::AfterCommit {
            message: format!("{so}, but live sessions could not be ended: {error}"),
            hint: "run 'vmailctl due run' where Dovecot runs; use --keep-sessions if sessions may go on".to_owned(),
        }),
    }
}
