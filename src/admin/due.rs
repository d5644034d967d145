//! What a date brings, and has to be done by somebody. Standing, grants and aliases begin and end by themselves, in the
//! views; what remains are the steps of plans and the sessions that were open when something ended.

use super::{Result, session};
use crate::model::{DueWork, SessionChoice, Timestamp};
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
    for id in writer.list_begun_suspensions(mark, now)? {
        if let Some(mailbox) = writer.find_mailbox_by_id(id)? {
            session::end_person(writer, &mailbox)?;
        }
    }
    for (owner, delegate) in writer.list_ended_grants(mark, now)? {
        session::end_grant(writer, owner, delegate)?;
    }
    Ok(writer.update_due_mark(now)?)
}

/// The sessions that are to be ended.
pub fn list_session_ends(reader: &Reader<'_>) -> Result<Vec<SessionChoice>> {
    Ok(reader.list_session_ends()?)
}

/// These sessions have been ended, or are not to be.
pub fn forget_session_ends(writer: &Writer<'_>, ended: &[SessionChoice]) -> Result<()> {
    for choice in ended {
        writer.delete_session_end(choice)?;
    }
    Ok(())
}

/// What was due has been done, or has been tried: somebody looks after it.
pub fn note_run(writer: &Writer<'_>, now: Timestamp) -> Result<()> {
    Ok(writer.update_due_run(now)?)
}

#[cfg(test)]
mod tests;
