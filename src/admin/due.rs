//! What a date brings, and has to be done by somebody. Standing, grants and aliases begin and end by themselves, in the
//! views; what remains are the steps of plans and the sessions that were open when something ended.

use super::{Effect, Result, delegation};
use crate::model::{DueWork, Mark, SessionChoice, Timestamp};
use crate::store::{Reader, StepKey, Taker, Writer};

/// All of it, up to an instant.
pub fn list(reader: &Reader<'_>, until: Timestamp, take: Taker<'_, DueWork>) -> Result<()> {
    Ok(reader.list_due_work(until, take)?)
}

/// The steps of plans, in their order.
pub fn list_steps(reader: &Reader<'_>, until: Timestamp) -> Result<Vec<StepKey>> {
    Ok(reader.list_due_steps(until)?)
}

/// Notices what has begun and ended by itself up to now: the sessions that were open then are to be ended.
pub fn notice(writer: &Writer<'_>, now: Timestamp) -> Result<()> {
    let mark = writer.find_due_mark()?;
    if mark >= now {
        return Ok(());
    }
    let mut effects = Vec::new();
    for id in writer.list_begun_suspensions(mark, now)? {
        if let Some(mailbox) = writer.find_mailbox_by_id(id)? {
            effects.push(Effect::end_sessions_of(writer, &mailbox, Mark::Person(mailbox.login.clone()))?);
        }
    }
    for (owner, delegate) in writer.list_ended_grants(mark, now)? {
        effects.extend(delegation::sessions(owner, delegate));
    }
    put_down(writer, effects)?;
    Ok(writer.update_due_mark(now)?)
}

/// What an act leaves to be done outside is put down, so that it is not forgotten when this process is killed.
pub(super) fn put_down(writer: &Writer<'_>, effects: impl IntoIterator<Item = Effect>) -> Result<()> {
    for Effect::EndSessions(choice) in effects {
        writer.insert_kick(&choice)?;
    }
    Ok(())
}

/// The sessions that are to be ended.
pub fn list_kicks(reader: &Reader<'_>) -> Result<Vec<SessionChoice>> {
    Ok(reader.list_kicks()?)
}

/// These sessions have been ended.
pub fn forget_kicks(writer: &Writer<'_>, ended: &[SessionChoice]) -> Result<()> {
    for choice in ended {
        writer.delete_kick(choice)?;
    }
    Ok(())
}

/// What was due has been done, or has been tried: somebody looks after it.
pub fn note_run(writer: &Writer<'_>, now: Timestamp) -> Result<()> {
    Ok(writer.update_due_run(now)?)
}
