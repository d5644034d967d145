//! Offboarding: a plan of dated steps, each of which is an act that an administrator could do by hand, and which
//! remembers what it changed so that it can be undone.

use super::{
    Changed, Done, IfMissing, PlanRefusal, Refusal, Result, Warning, alias, autoreply, delegation, mailbox, profile,
    removal, require_mailbox, require_staying, session, stays,
};
use crate::model::document::{AutoreplyEntry, GrantEntry, MailboxEntry, Said};
use crate::model::{
    Access, Alias, Choices, Dependant, Fact, Incoming, Kind, LaterMail, Leaver, LeaversAliases, Mailbox, MailboxName,
    Mark, Plan, PlanState, ProfileName, Removal, Retention, Setting, Step, StepKind, StepState, Taken, TargetName,
    Text, Timestamp,
};
use crate::store::{DelegationFilter, PlanFilter, Reader, StepKey, StoredPlan, Taker, Writer};
use std::ops::ControlFlow;

/// On which terms somebody leaves.
#[derive(Clone)]
pub struct Terms {
    /// When the person leaves; `None`: now.
    pub at: Option<Timestamp>,
    pub choices: Choices,
    /// What decides where the choices leave something open.
    pub profile: Option<ProfileName>,
    /// Why it is done. Before there was a message, the leaver read this.
    pub reason: Option<Text>,
}

impl Terms {
    /// The choices as they were before there was a message.
    fn of_before(&self, said: &Choices) -> Option<Choices> {
        let reason = self.reason.as_ref().filter(|_| self.choices.message.is_none())?;
        Some(Choices { message: Some(reason.clone()), ..said.clone() })
    }
}

/// What was done to a plan or one of its steps, and how it is now.
#[derive(Debug)]
pub enum OffboardingOutcome {
    Started(Box<Plan>),
    Cancelled(Box<Plan>),
    Undone(Box<Plan>),
    /// A step, with the address of the leaver.
    StepDone(Box<(String, Step)>),
}

/// The plan that would be made. Changes nothing.
pub fn plan(reader: &Reader<'_>, name: &MailboxName, terms: &Terms, now: Timestamp) -> Result<Plan> {
    let mailbox = require_staying(reader, name)?;
    Ok(draft(reader, &mailbox, choices(reader, terms)?, terms.at, now)?.0)
}

/// How long the mailbox is kept on these terms, if it is to be deleted.
pub fn retention(reader: &Reader<'_>, terms: &Terms) -> Result<Option<Retention>> {
    Ok(choices(reader, terms)?.retain)
}

fn choices(reader: &Reader<'_>, terms: &Terms) -> Result<Choices> {
    let chosen = terms.choices.clone();
    match &terms.profile {
        None => Ok(chosen),
        Some(name) => Ok(chosen.or(profile::find(reader, name)?.choices)),
    }
}

/// With the plan, the ids of the mailboxes that its choices name: a step of a year from now goes by them.
fn draft(
    reader: &Reader<'_>,
    mailbox: &Mailbox,
    mut choices: Choices,
    at: Option<Timestamp>,
    now: Timestamp,
) -> Result<(Plan, Vec<(&'static str, i64)>)> {
    let mut named = Vec::new();
    for (option, name) in choices.clone().named() {
        let other = require_staying(reader, name)?;
        if other.id == mailbox.id {
            return Err(PlanRefusal::LeaverNamed(other.address).into());
        }
        if option == Choices::MANAGER && other.kind == Kind::Shared {
            return Err(Refusal::DelegateIsShared(other.address).into());
        }
        named.push((option, other.id));
        choices.name(option, other.address.into());
    }
    if choices.archive.is_some() && choices.retain.is_none() {
        return Err(PlanRefusal::ArchiveOfWhatStays(mailbox.address.clone()).into());
    }
    removal::require_archivable(reader, mailbox, choices.archive.as_ref())?;
    if choices.auto_reply.is_some() && matches!(choices.later_mail, None | Some(LaterMail::Refused)) {
        return Err(PlanRefusal::ReplyToNobody(mailbox.address.clone()).into());
    }
    let at = at.unwrap_or(now);
    // Who has left already leaves now: what is kept for a time is kept for all of it.
    let steps = choices.steps(at.max(now), &leaver(reader, mailbox)?).ok_or(PlanRefusal::TooLong)?;
    Ok((Plan { address: mailbox.address.clone(), state: PlanState::Drafted, at, choices, steps }, named))
}

fn leaver(reader: &Reader<'_>, mailbox: &Mailbox) -> Result<Leaver> {
    let itself = MailboxName::Address(mailbox.address.clone());
    let mut granted = Vec::new();
    reader.list_delegations(
        &DelegationFilter { delegate: Some(&itself), ..DelegationFilter::default() },
        &mut |grant| {
            granted.push(grant.owner);
            ControlFlow::Continue(())
        },
    )?;
    let aliases = reader.list_aliases_to(mailbox.id)?.into_iter().map(|(alias, _)| alias).collect();
    let forwards = list_forwards(reader, mailbox.id)?.into_iter().filter(is_own).map(|alias| alias.address).collect();
    Ok(Leaver { address: mailbox.address.clone(), granted, aliases, forwards })
}

/// Aliases that lead to a mailbox and to the outside, too.
fn list_forwards(reader: &Reader<'_>, mailbox: i64) -> Result<Vec<Alias>> {
    let mut found = Vec::new();
    for (address, _) in reader.list_aliases_to(mailbox)? {
        let alias = alias::find(reader, &address)?;
        found.extend((alias.outside().count() > 0).then_some(alias));
    }
    Ok(found)
}

/// Whether an alias leads to no other mailbox: then the outside addresses get what is the leaver's.
fn is_own(forward: &Alias) -> bool {
    forward.mailboxes().count() == 1
}

/// Aliases that lead to the leaver, to other mailboxes and to the outside: others use them, and only an administrator knows whose
/// the outside address is. So a plan leaves it, and says so.
pub fn forwards(reader: &Reader<'_>, name: &MailboxName) -> Result<Vec<Alias>> {
    let all = list_forwards(reader, require_mailbox(reader, name)?.id)?;
    Ok(all.into_iter().filter(|alias| !is_own(alias)).collect())
}

/// Stores the plan and does what is due of it. The same plan once more is there already.
pub fn start(writer: &Writer<'_>, name: &MailboxName, terms: &Terms, now: Timestamp) -> Result<Done> {
    let mailbox = require_staying(writer, name)?;
    let said = choices(writer, terms)?;
    if let Some(StoredPlan { plan: last, said: said_then, .. }) = writer.find_last_plan(mailbox.id)?
        && matches!(last.state, PlanState::Running | PlanState::Finished)
    {
        let of_before =
            terms.of_before(&said).is_some_and(|before| said_then == before || said_then == before.with_fixed_years());
        // A job that says years goes on saying them.
        let same = said_then == said || said_then == said.with_fixed_years() || of_before;
        let same = same && terms.at.is_none_or(|at| at == last.at);
        return if same && !is_back(&mailbox, &last) {
            if mailbox.standing.suspension.is_some() {
                session::end_person(writer, &Taken::Standing(mailbox.id), &mailbox)?;
            }
            // Of grants that are gone.
            session::left(writer, |choice| match &choice.mark {
                Some(Mark::Own(person) | Mark::Delegate { delegate: person, .. }) => *person == mailbox.login,
                _ => false,
            })?;
            let warning = of_before.then_some(Warning::ReasonIsNoMessage);
            Ok(Done::already(OffboardingOutcome::Started(Box::new(last))).warn(warning))
        } else {
            Err(PlanRefusal::Exists(Box::new(last)).into())
        };
    }
    let (mut plan, named) = draft(writer, &mailbox, said.clone(), terms.at, now)?;
    plan.state = PlanState::Running;
    let id = writer.insert_plan(mailbox.id, &plan, &said, &named, now)?;
    let mut stored = StoredPlan { id, mailbox_id: mailbox.id, plan, said };
    let no_message = terms.reason.is_some() && stored.said.message.is_none();
    let mut warnings = Vec::from_iter(no_message.then_some(Warning::ReasonIsNoMessage));
    warnings.extend(forwards(writer, name)?.into_iter().map(|alias| Warning::ForwardsOutside {
        outside: alias.outside().map(ToString::to_string).collect(),
        alias: alias.address.to_string(),
    }));
    for place in 0..stored.plan.steps.len() {
        let step = &stored.plan.steps[place];
        let ahead = step.kind == StepKind::Suspend
            && mailbox.standing.suspension.is_none()
            && mailbox.standing.planned.is_none();
        if step.at <= now || ahead {
            warnings.extend(run(writer, &mut stored, place, now)?);
        }
    }
    Ok(Done { warnings, ..Done::made(OffboardingOutcome::Started(Box::new(stored.plan))) })
}

/// The plan has suspended the mailbox, and somebody has let it in again.
fn is_back(mailbox: &Mailbox, plan: &Plan) -> bool {
    let suspended = plan.steps.iter().any(|step| step.kind == StepKind::Suspend && step.state == StepState::Done);
    suspended && mailbox.standing.login == Fact::Allowed && mailbox.standing.planned.is_none()
}

/// The plan that has this step.
fn require_step(reader: &Reader<'_>, key: StepKey) -> Result<StoredPlan> {
    let found = reader.find_plan(key.plan)?.filter(|stored| key.index() < stored.plan.steps.len());
    found.ok_or_else(|| PlanRefusal::NoSuch(format!("number {}", key.plan)).into())
}

/// The mailbox whose plan has this step, if it is still there.
pub fn find_leaver(reader: &Reader<'_>, key: StepKey) -> Result<Option<MailboxName>> {
    let stored = require_step(reader, key)?;
    Ok(reader.find_mailbox_by_id(stored.mailbox_id)?.map(|mailbox| mailbox.address.into()))
}

/// Does one step of a plan that is due, and tells of it. Done by another in the meantime, it is so already.
pub fn run_step(writer: &Writer<'_>, key: StepKey, now: Timestamp) -> Result<Done> {
    let mut stored = require_step(writer, key)?;
    let open = stored.plan.steps[key.index()].is_open();
    let warnings = if open { run(writer, &mut stored, key.index(), now)? } else { Vec::new() };
    let done = (stored.plan.address.to_string(), stored.plan.steps.swap_remove(key.index()));
    let outcome = OffboardingOutcome::StepDone(Box::new(done));
    let changed = if open { Changed::Yes } else { Changed::AlreadySo };
    Ok(Done { outcome: outcome.into(), changed, warnings })
}

fn run(writer: &Writer<'_>, stored: &mut StoredPlan, place: usize, now: Timestamp) -> Result<Vec<Warning>> {
    let plan = &mut stored.plan;
    let Some(mailbox) = writer.find_mailbox_by_id(stored.mailbox_id)? else {
        return Err(PlanRefusal::LeaverIsGone(plan.address.clone()).into());
    };
    if is_back(&mailbox, plan) {
        return Err(PlanRefusal::LeaverIsBack(mailbox.address).into());
    }
    let kind = plan.steps[place].kind;
    if kind == StepKind::Delete && plan.steps[..place].iter().any(Step::is_open) {
        return Err(PlanRefusal::StepsBeforeDeletion(mailbox.address).into());
    }
    let changes = plan.choices.changes(kind, &leaver(writer, &mailbox)?);
    let key = StepKey::new(stored.id, place);
    // With its last step the plan has come to its end: what that step does is not in its way.
    if plan.steps.iter().filter(|step| step.is_open()).count() == 1 {
        plan.state = PlanState::Finished;
        writer.update_plan_state(stored.id, plan.state)?;
    }
    let before = writer.find_last_change()?;
    let warnings = carry_out(writer, &mailbox, stored.id, plan, kind, now)?;
    let changed = (before, writer.find_last_change()?);
    let step = Step { state: StepState::Done, changes, done_at: Some(now), failure: None, ..plan.steps[place].clone() };
    writer.update_step_done(key, &step, changed)?;
    plan.steps[place] = step;
    Ok(warnings)
}

/// Does all the acts of a step, and tells what is to be known of them.
fn carry_out(
    writer: &Writer<'_>,
    mailbox: &Mailbox,
    id: i64,
    plan: &Plan,
    kind: StepKind,
    now: Timestamp,
) -> Result<Vec<Warning>> {
    let name = MailboxName::Address(mailbox.address.clone());
    let choices = &plan.choices;
    let terms = super::Terms::of_command(now);
    let suspend = |incoming: Incoming| {
        // The views begin it, and refuse mail from its date on: neither is late because a job is.
        let said = MailboxEntry {
            suspended: Said::Value(incoming),
            suspended_since: plan.date_of(StepKind::Suspend).max(Some(now)),
            suspended_until: Said::Cleared,
            suspended_mail_kept_until: plan.date_of(StepKind::RefuseMail).into(),
            suspended_message: Said::given(choices.message.clone()),
            ..MailboxEntry::new(mailbox.address.clone())
        };
        mailbox::suspend(writer, &said, &terms)
    };
    let mut warnings = Vec::new();
    let mut add = |done: Done| warnings.extend(done.warnings);
    match kind {
        StepKind::Suspend => add(suspend(match choices.later_mail {
            Some(LaterMail::Kept | LaterMail::KeptFor(_)) => Incoming::Accept,
            Some(LaterMail::Refused) | None => Incoming::Refuse,
        })?),
        StepKind::RefuseMail => add(suspend(Incoming::Refuse)?),
        StepKind::RevokeGrants => {
            for owner in leaver(writer, mailbox)?.granted {
                let owner = MailboxName::Address(owner);
                add(delegation::revoke(writer, &owner, &name, delegation::Part::All, IfMissing::LeaveIt)?);
            }
        }
        StepKind::EndForwards => {
            for forward in list_forwards(writer, mailbox.id)?.iter().filter(|alias| is_own(alias)) {
                let outside: Vec<TargetName> = forward.outside().map(TargetName::from).collect();
                add(alias::set(writer, &alias::rerouted(writer, &forward.address, &[], &outside)?, &terms)?);
            }
        }
        StepKind::GrantManager => {
            if let Some(manager) = &choices.manager {
                let manager = require_named(writer, id, Choices::MANAGER, manager)?;
                add(grant(writer, mailbox, &manager, choices.manager_access.unwrap_or(Access::Read), now)?);
            }
        }
        StepKind::RerouteAliases => {
            if let Some(LeaversAliases::Reroute(to)) = &choices.aliases {
                let to = TargetName::from(&require_named(writer, id, Choices::REROUTE_ALIASES, to)?.address);
                for (address, _) in writer.list_aliases_to(mailbox.id)? {
                    let said = alias::rerouted(
                        writer,
                        &address,
                        std::slice::from_ref(&to),
                        &[TargetName::from(&mailbox.address)],
                    )?;
                    add(alias::set(writer, &said, &terms)?);
                }
            }
        }
        StepKind::DropAliases => {
            for (address, sole) in writer.list_aliases_to(mailbox.id)? {
                add(if sole {
                    alias::delete(writer, &address, IfMissing::LeaveIt)?
                } else {
                    alias::set(
                        writer,
                        &alias::rerouted(writer, &address, &[], &[TargetName::from(&mailbox.address)])?,
                        &terms,
                    )?
                });
            }
        }
        StepKind::AutoReply => {
            if let Some(body) = &choices.auto_reply {
                let subject = Text::from_stored("Automatic reply".to_owned());
                let said = AutoreplyEntry {
                    subject: Said::Value(subject),
                    body: Some(body.clone()),
                    from: Said::Cleared,
                    until: Said::Cleared,
                    ..AutoreplyEntry::new(mailbox.address.clone())
                };
                add(autoreply::set(writer, &said, &terms)?);
            }
        }
        // What has to be done outside comes after it: the removal is carried on with what is due.
        StepKind::Delete => {
            let retention = writer.find_setting(Setting::Retention)?.parse::<Retention>();
            let until = retention.ok().and_then(|retention| now.after(retention.span())).ok_or(PlanRefusal::TooLong)?;
            let request = removal::Request {
                until,
                // What the leaver has read is no reason for administrators, and a date gives none.
                reason: None,
                archive_in: choices.archive.clone(),
                sole_aliases: removal::SoleAliases::Drop,
                with: Dependant::ALL.to_vec(),
            };
            removal::begin(writer, &name, &request, now)?;
        }
    }
    Ok(warnings)
}

/// The mailbox that a plan named for this when it was started; another one that has its name now is not it.
fn require_named(reader: &Reader<'_>, plan: i64, option: &'static str, name: &MailboxName) -> Result<Mailbox> {
    let found = match reader.find_chosen_mailbox(plan, option)? {
        Some(id) => reader.find_mailbox_by_id(id)?,
        None => None,
    };
    found.ok_or_else(|| PlanRefusal::NamedIsGone { option, name: name.to_string() }.into())
}

/// The manager's access, without taking from what they have.
fn grant(writer: &Writer<'_>, mailbox: &Mailbox, delegate: &Mailbox, access: Access, now: Timestamp) -> Result<Done> {
    let present = writer.find_delegation(mailbox.id, delegate.id)?.filter(|g| g.until.is_none_or(|until| until > now));
    let said = GrantEntry {
        access: present.and_then(|grant| grant.access).max(Some(access)).into(),
        until: Said::Cleared,
        ..GrantEntry::new(mailbox.address.clone(), delegate.address.clone())
    };
    delegation::grant(writer, &said, &super::Terms::of_command(now))
}

/// Remembers why a step was not done; it stays to be done. Tells for whom and what it is.
pub fn note_failure(writer: &Writer<'_>, key: StepKey, why: String) -> Result<(String, Step)> {
    let StoredPlan { mut plan, .. } = require_step(writer, key)?;
    let step = Step { state: StepState::Failed, failure: Some(why), ..plan.steps.swap_remove(key.index()) };
    writer.update_step(key, &step)?;
    Ok((plan.address.to_string(), step))
}

pub fn list(reader: &Reader<'_>, filter: PlanFilter, take: Taker<'_, Plan>) -> Result<()> {
    Ok(reader.list_plans(filter, take)?)
}

/// The last plan of a mailbox, or of one that had this address.
pub fn find(reader: &Reader<'_>, name: &MailboxName) -> Result<Plan> {
    Ok(require_plan(reader, name)?.plan)
}

fn require_plan(reader: &Reader<'_>, name: &MailboxName) -> Result<StoredPlan> {
    let found = match (reader.find_mailbox(name)?, name) {
        (Some(mailbox), _) => reader.find_last_plan(mailbox.id)?,
        (None, MailboxName::Address(address)) => reader.find_last_plan_of(address)?,
        (None, MailboxName::Login(_)) => None,
    };
    match found {
        Some(stored) => Ok(stored),
        None => {
            require_mailbox(reader, name)?;
            Err(PlanRefusal::NoSuch(name.to_string()).into())
        }
    }
}

/// Does no more of a plan; what is done stays, unless its date is still to come.
pub fn cancel(writer: &Writer<'_>, name: &MailboxName, now: Timestamp) -> Result<Done> {
    let stored = require_plan(writer, name)?;
    if stored.plan.state != PlanState::Running {
        return Ok(Done::already(OffboardingOutcome::Cancelled(Box::new(stored.plan))));
    }
    let mut warnings = Vec::new();
    for (place, step) in stored.plan.steps.iter().enumerate().filter(|(_, step)| step.at > now && !step.is_open()) {
        let key = StepKey::new(stored.id, place);
        warnings.extend(take_back(writer, key, step)?);
        writer.update_step(key, &Step { state: StepState::Cancelled, ..step.clone() })?;
    }
    writer.update_open_steps(stored.id, StepState::Cancelled)?;
    writer.update_plan_state(stored.id, PlanState::Cancelled)?;
    Ok(Done { warnings, ..Done::made(OffboardingOutcome::Cancelled(Box::new(find(writer, name)?))) })
}

/// Takes back what a step that is done has changed. Told is what has become something else since.
fn take_back(writer: &Writer<'_>, key: StepKey, step: &Step) -> Result<Vec<Warning>> {
    let left = match writer.find_step_changes(key)? {
        Some(changes) => writer.undo_row_changes(changes)?,
        None => Vec::new(),
    };
    Ok(left.into_iter().map(|what| Warning::ChangedSince { step: step.kind, what }).collect())
}

/// The deletion that was a plan's last step: an undo brings the mailbox back, so its mail has to be put back.
pub fn find_removal(reader: &Reader<'_>, name: &MailboxName) -> Result<Option<Removal>> {
    removal_by(reader, &require_plan(reader, name)?)
}

fn removal_by(reader: &Reader<'_>, stored: &StoredPlan) -> Result<Option<Removal>> {
    let deleted = stored.plan.steps.iter().any(|step| step.kind == StepKind::Delete && step.state == StepState::Done);
    Ok(if deleted { reader.find_removal(stored.mailbox_id)? } else { None })
}

/// Gives back what a plan has changed, the last step first, and does no more of it. A mailbox that was deleted comes back
/// first, its rows; its mail has to be put back before the commit.
pub fn undo(writer: &Writer<'_>, name: &MailboxName) -> Result<Done> {
    let stored = require_plan(writer, name)?;
    let deleted = removal_by(writer, &stored)?;
    let StoredPlan { id, mailbox_id, plan, .. } = stored;
    if plan.state == PlanState::Undone {
        return Ok(Done::already(OffboardingOutcome::Undone(Box::new(plan))));
    }
    let mut warnings = Vec::new();
    if let Some(removal) = deleted {
        warnings.extend(removal::restore(writer, &removal)?.warnings);
    }
    let Some(mailbox) = writer.find_mailbox_by_id(mailbox_id)? else {
        return Err(PlanRefusal::LeaverIsGone(plan.address).into());
    };
    stays(writer, mailbox.id, &mailbox.address)?;
    for (place, step) in plan.steps.iter().enumerate().rev().filter(|(_, step)| step.state == StepState::Done) {
        let key = StepKey::new(id, place);
        // What was deleted is back already.
        let given_back = step.kind == StepKind::Delete;
        if !given_back {
            warnings.extend(take_back(writer, key, step)?);
        }
        writer.update_step(key, &Step { state: StepState::Undone, ..step.clone() })?;
        if step.kind == StepKind::GrantManager
            && let Some(manager) = &plan.choices.manager
            && let Ok(manager) = require_named(writer, id, Choices::MANAGER, manager)
        {
            session::end_grant(writer, &Taken::ForGood, mailbox.login.clone(), manager.login);
        }
    }
    writer.update_open_steps(id, StepState::Cancelled)?;
    writer.update_plan_state(id, PlanState::Undone)?;
    Ok(Done { warnings, ..Done::made(OffboardingOutcome::Undone(Box::new(find(writer, name)?))) })
}

#[cfg(test)]
mod tests;
