//! What a date brings, and has to be done by somebody. Standing, grants and aliases begin and end by themselves, in the
//! views; what remains are the steps of plans and the sessions that were open when something ended.

use super::{Result, domain, session};
use crate::model::{
    Access, AppPasswordPolicy, DomainStanding, DueWork, Mailbox, SessionChoice, SessionEnd, Setting, StepKind, Taken,
    Timestamp,
};
use crate::store::{Reader, StepKey, Taker, Writer};
use std::collections::BTreeMap;

/// All of it, up to an instant: sessions to be ended first, each once, whatever number of changes wants it.
pub fn list(reader: &Reader<'_>, until: Timestamp, now: Timestamp, take: Taker<'_, DueWork>) -> Result<()> {
    for choice in list_open_sessions(reader, now)? {
        if take(DueWork::SessionEnd(choice)).is_break() {
            return Ok(());
        }
    }
    Ok(reader.list_due_work(until, take)?)
}

/// The steps of plans, in their order.
pub fn list_steps(reader: &Reader<'_>, until: Timestamp) -> Result<Vec<StepKey>> {
    Ok(reader.list_due_steps(until)?)
}

/// Why the clock can't be believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockDoubt {
    /// The newest audit record is later.
    BehindRecord(Timestamp),
    /// The last run was later.
    BehindRun(Timestamp),
    /// The last run is longer ago than a host is down that nobody looks after.
    Leaped(Timestamp),
}

/// How much time may pass between two runs: a week-end is two days.
const GAP: i64 = 2 * 86_400;

/// What speaks against the clock. It decides what is destroyed, and nobody watches a job.
pub fn doubt(reader: &Reader<'_>, now: Timestamp) -> Result<Option<ClockDoubt>> {
    let accepted = reader.find_accepted_record()?;
    let head = reader.find_audit_head()?.filter(|record| record.id > accepted);
    if let Some(record) = head.filter(|record| record.entry.at > now) {
        return Ok(Some(ClockDoubt::BehindRecord(record.entry.at)));
    }
    Ok(reader.find_due_run()?.and_then(|ran_at| match now.unix_seconds() - ran_at.unix_seconds() {
        ..0 => Some(ClockDoubt::BehindRun(ran_at)),
        0..=GAP => None,
        _ => Some(ClockDoubt::Leaped(ran_at)),
    }))
}

/// Somebody says that the clock is right.
pub fn accept_clock(writer: &Writer<'_>) -> Result<()> {
    Ok(writer.update_accepted_record()?)
}

/// Whether a step destroys something, in the end.
pub fn is_destructive(reader: &Reader<'_>, key: StepKey) -> Result<bool> {
    let plan = reader.find_plan(key.plan)?;
    Ok(plan
        .and_then(|stored| stored.plan.steps.into_iter().nth(key.index()))
        .is_some_and(|s| s.kind == StepKind::Delete))
}

/// Notices what has begun and ended by itself up to now: the sessions that were open then are to be ended. Returns the
/// mailboxes of which somebody had full access until then, and may have left a filter.
pub fn notice(writer: &Writer<'_>, now: Timestamp) -> Result<Vec<Mailbox>> {
    let mark = writer.find_due_mark()?;
    if mark >= now {
        return Ok(Vec::new());
    }
    let mut left = BTreeMap::new();
    for id in writer.list_begun_suspensions(mark, now)? {
        if let Some(mailbox) = writer.find_mailbox_by_id(id)? {
            session::end_person(writer, &Taken::Standing(id), &mailbox)?;
        }
    }
    for grant in writer.list_ended_grants(mark, now)? {
        let taken = Taken::Grant { owner: grant.owner.0, delegate: grant.delegate.0, access: grant.access };
        session::end_grant(writer, &taken, grant.owner.1, grant.delegate.1);
        if grant.access == Access::Full {
            left.extend(writer.find_mailbox_by_id(grant.owner.0)?.map(|owner| (owner.id, owner)));
        }
    }
    writer.update_due_mark(now)?;
    Ok(left.into_values().collect())
}

/// Suspensions that were planned, and have begun by a clock that is believed, go on whatever the clock says later.
pub fn settle_begun(writer: &Writer<'_>, now: Timestamp) -> Result<()> {
    Ok(writer.update_begun_suspensions(now)?)
}

/// The sessions that are to be ended, each once.
pub fn list_open_sessions(reader: &Reader<'_>, now: Timestamp) -> Result<Vec<SessionChoice>> {
    let mut choices: Vec<_> = list_session_ends(reader, now)?.0.into_iter().map(|end| end.choice).collect();
    choices.dedup();
    Ok(choices)
}

/// The sessions that are still to be ended, and those that need not end any more: what was taken away has been given back.
pub fn list_session_ends(reader: &Reader<'_>, now: Timestamp) -> Result<(Vec<SessionEnd>, Vec<SessionEnd>)> {
    let (mut wanted, mut unwanted) = (Vec::new(), Vec::new());
    for end in reader.list_session_ends()? {
        let given_back = is_given_back(reader, &end.taken, now)?;
        (if given_back { &mut unwanted } else { &mut wanted }).push(end);
    }
    Ok((wanted, unwanted))
}

fn is_given_back(reader: &Reader<'_>, taken: &Taken, now: Timestamp) -> Result<bool> {
    let mailbox = |id: &i64| reader.find_mailbox_by_id(*id);
    Ok(match taken {
        Taken::ForGood => false,
        Taken::Standing(id) => mailbox(id)?.is_some_and(|mailbox| mailbox.standing.suspension.is_none()),
        Taken::Mailbox(id) => reader.find_removal(*id)?.is_none() && mailbox(id)?.is_some(),
        Taken::Protocols(id, taken) => {
            mailbox(id)?.is_some_and(|mailbox| taken.iter().all(|taken| mailbox.protocols.iter().any(|is| is == taken)))
        }
        Taken::OwnPassword(id) => {
            mailbox(id)?.is_some_and(|mailbox| mailbox.app_passwords == AppPasswordPolicy::Optional)
        }
        Taken::Domain(name) => {
            reader.find_domain(name)?.is_some_and(|domain| domain.standing == DomainStanding::Enabled)
        }
        Taken::OwnPasswords(None) => {
            reader.find_setting(Setting::AppPasswords)? == AppPasswordPolicy::Optional.as_str()
        }
        Taken::OwnPasswords(Some(name)) => match reader.find_domain(name)? {
            Some(domain) => !domain::requires(reader, domain.app_passwords)?,
            None => false,
        },
        Taken::Grant { owner, delegate, access } => {
            let grant = reader.find_delegation(*owner, *delegate)?;
            grant.is_some_and(|grant| grant.access >= Some(*access) && grant.until.is_none_or(|until| until > now))
        }
    })
}

/// These sessions have been ended, or are not to be.
pub fn forget_session_ends(writer: &Writer<'_>, ended: &[SessionEnd]) -> Result<()> {
    for end in ended {
        writer.delete_session_end(end.id)?;
    }
    Ok(())
}

/// What was due has been done, or has been tried: somebody looks after it.
pub fn note_run(writer: &Writer<'_>, now: Timestamp) -> Result<()> {
    Ok(writer.update_due_run(now)?)
}

#[cfg(test)]
mod tests;
