//! Off-boarding: a plan of dated steps, each of which is an act that an administrator could do by hand, and which
//! remembers what it changed so that it can be undone.

use super::mailbox::SuspensionRequest;
use super::{
    Changed, Done, Effect, IfMissing, Outcome, PlanRefusal, Refusal, Result, Warning, alias, autoreply, delegation,
    due, mailbox, profile, removal, require_mailbox,
};
use crate::model::{
    Access, Choices, Fact, Incoming, Kind, LaterMail, Leaver, LeaversAliases, Mailbox, MailboxName, Plan, PlanState,
    ProfileName, SendAs, Setting, Span, Step, StepKind, StepState, TargetName, Text, Timestamp,
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
}

/// The plan that would be made. Changes nothing.
pub fn plan(reader: &Reader<'_>, name: &MailboxName, terms: &Terms, now: Timestamp) -> Result<Plan> {
    let mailbox = require_mailbox(reader, name)?;
    draft(reader, &mailbox, choices(reader, terms)?, terms.at, now)
}

fn choices(reader: &Reader<'_>, terms: &Terms) -> Result<Choices> {
    let chosen = terms.choices.clone();
    match &terms.profile {
        None => Ok(chosen),
        Some(name) => Ok(chosen.or(profile::find(reader, name)?.choices)),
    }
}

fn draft(
    reader: &Reader<'_>,
    mailbox: &Mailbox,
    choices: Choices,
    at: Option<Timestamp>,
    now: Timestamp,
) -> Result<Plan> {
    if let Some(manager) = &choices.manager {
        let manager = require_other(reader, mailbox, manager)?;
        if manager.kind == Kind::Shared {
            return Err(Refusal::DelegateIsShared(manager.address).into());
        }
    }
    if let Some(LeaversAliases::Reroute(to)) = &choices.aliases {
        require_other(reader, mailbox, to)?;
    }
    if choices.auto_reply.is_some() && matches!(choices.later_mail, None | Some(LaterMail::Refused)) {
        return Err(PlanRefusal::ReplyToNobody(mailbox.address.clone()).into());
    }
    let at = at.unwrap_or(now);
    // Who has left already leaves now: what is kept for a time is kept for all of it.
    let steps = choices.steps(at.max(now), &leaver(reader, mailbox)?).ok_or(PlanRefusal::TooLong)?;
    Ok(Plan { address: mailbox.address.clone(), state: PlanState::Drafted, at, choices, steps })
}

fn require_other(reader: &Reader<'_>, mailbox: &Mailbox, name: &MailboxName) -> Result<Mailbox> {
    let other = require_mailbox(reader, name)?;
    if other.id == mailbox.id {
        return Err(PlanRefusal::LeaverNamed(other.address).into());
    }
    Ok(other)
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
    Ok(Leaver { address: mailbox.address.clone(), granted, aliases })
}

/// Stores the plan and does what is due of it. The same plan once more is there already.
pub fn start(writer: &Writer<'_>, name: &MailboxName, terms: &Terms, now: Timestamp) -> Result<Done> {
    let mailbox = require_mailbox(writer, name)?;
    let choices = choices(writer, terms)?;
    if let Some(StoredPlan { plan: last, .. }) = writer.find_last_plan(mailbox.id)?
        && matches!(last.state, PlanState::Running | PlanState::Finished)
    {
        let same = last.choices == choices && terms.at.is_none_or(|at| at == last.at);
        return if same && !is_back(&mailbox, &last) {
            Ok(Done::already(Outcome::OffboardingStarted(Box::new(last))))
        } else {
            Err(PlanRefusal::Exists(Box::new(last)).into())
        };
    }
    let mut plan = draft(writer, &mailbox, choices, terms.at, now)?;
    plan.state = PlanState::Running;
    let id = writer.insert_plan(mailbox.id, &plan, now)?;
    let mut stored = StoredPlan { id, mailbox_id: mailbox.id, plan };
    let mut warnings = Vec::new();
    for place in 0..stored.plan.steps.len() {
        let step = &stored.plan.steps[place];
        let ahead = step.kind == StepKind::Suspend
            && mailbox.standing.suspension.is_none()
            && mailbox.standing.planned.is_none();
        if step.at <= now || ahead {
            warnings.extend(run(writer, &mut stored, place, now)?);
        }
    }
    Ok(Done { warnings, ..Done::made(Outcome::OffboardingStarted(Box::new(stored.plan))) })
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

/// Does one step of a plan that is due, and tells of it. Done by another in the meantime, it is so already.
pub fn run_step(writer: &Writer<'_>, key: StepKey, now: Timestamp) -> Result<Done> {
    let mut stored = require_step(writer, key)?;
    let open = stored.plan.steps[key.index()].is_open();
    let warnings = if open { run(writer, &mut stored, key.index(), now)? } else { Vec::new() };
    let done = (stored.plan.address.to_string(), stored.plan.steps.swap_remove(key.index()));
    let outcome = Outcome::OffboardingStepDone(Box::new(done));
    let changed = if open { Changed::Yes } else { Changed::AlreadySo };
    Ok(Done { outcome, changed, effects: Vec::new(), warnings })
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
    let before = writer.find_last_change()?;
    let carried_out = carry_out(writer, &mailbox, plan, kind, now)?;
    let changed = (before, writer.find_last_change()?);
    due::put_down(writer, carried_out.effects)?;
    let step = Step { state: StepState::Done, changes, done_at: Some(now), failure: None, ..plan.steps[place].clone() };
    writer.update_step_done(key, &step, changed)?;
    plan.steps[place] = step;
    if plan.next().is_none() {
        plan.state = PlanState::Finished;
        writer.update_plan_state(stored.id, plan.state)?;
    }
    Ok(carried_out.warnings)
}

/// What remains to be done outside, and what is to be known, of all the acts of a step.
#[derive(Default)]
struct CarriedOut {
    effects: Vec<Effect>,
    warnings: Vec<Warning>,
}

impl CarriedOut {
    fn add(&mut self, done: Done) {
        self.effects.extend(done.effects);
        self.warnings.extend(done.warnings);
    }
}

fn carry_out(
    writer: &Writer<'_>,
    mailbox: &Mailbox,
    plan: &Plan,
    kind: StepKind,
    now: Timestamp,
) -> Result<CarriedOut> {
    let name = MailboxName::Address(mailbox.address.clone());
    let choices = &plan.choices;
    let suspend = |incoming: Incoming| {
        // The views begin it, and refuse mail from its date on: neither is late because a job is.
        let from = plan.date_of(StepKind::Suspend).filter(|at| *at > now);
        let incoming_until = plan.date_of(StepKind::RefuseMail).filter(|_| incoming == Incoming::Accept);
        let reason = choices.reason.clone();
        let request = SuspensionRequest { incoming, incoming_until, from, until: None, reason, refusal: None };
        mailbox::suspend(writer, &name, &request, now)
    };
    let mut all = CarriedOut::default();
    match kind {
        StepKind::Suspend => all.add(suspend(match choices.later_mail {
            Some(LaterMail::Kept | LaterMail::KeptFor(_)) => Incoming::Accept,
            Some(LaterMail::Refused) | None => Incoming::Refuse,
        })?),
        StepKind::RefuseMail => all.add(suspend(Incoming::Refuse)?),
        StepKind::RevokeGrants => {
            for owner in leaver(writer, mailbox)?.granted {
                let owner = MailboxName::Address(owner);
                all.add(delegation::revoke(writer, &owner, &name, delegation::Part::All, IfMissing::LeaveIt)?);
            }
        }
        StepKind::GrantManager => {
            if let Some(manager) = &choices.manager {
                all.add(grant(writer, mailbox, manager, choices.manager_access.unwrap_or(Access::Read), now)?);
            }
        }
        StepKind::RerouteAliases => {
            if let Some(LeaversAliases::Reroute(to)) = &choices.aliases {
                let to = TargetName::from(&require_mailbox(writer, to)?.address);
                for (address, _) in writer.list_aliases_to(mailbox.id)? {
                    let change = alias::Change { add: vec![to.clone()], ..leave(mailbox) };
                    all.add(alias::set(writer, &address, &change, now)?);
                }
            }
        }
        StepKind::DropAliases => {
            for (address, sole) in writer.list_aliases_to(mailbox.id)? {
                all.add(if sole {
                    alias::delete(writer, &address, IfMissing::LeaveIt)?
                } else {
                    alias::set(writer, &address, &leave(mailbox), now)?
                });
            }
        }
        StepKind::AutoReply => {
            if let Some(body) = &choices.auto_reply {
                let subject = Text::from_stored("Automatic reply".to_owned());
                let request = autoreply::Request { subject, body: body.clone(), from: None, until: None };
                all.add(autoreply::set(writer, &name, &request, now)?);
            }
        }
        // What has to be done outside comes after it: the removal is carried on with what is due.
        StepKind::Delete => {
            let retention = writer.find_setting(Setting::Retention)?.parse::<Span>();
            let until = retention.ok().and_then(|span| now.after(span)).ok_or(PlanRefusal::TooLong)?;
            let sole_aliases = removal::SoleAliases::Drop;
            let request = removal::Request { until, reason: choices.reason.clone(), archive_in: None, sole_aliases };
            removal::begin(writer, &name, &request, now)?;
        }
    }
    Ok(all)
}

/// The manager's access, without taking from what they have.
fn grant(
    writer: &Writer<'_>,
    mailbox: &Mailbox,
    manager: &MailboxName,
    access: Access,
    now: Timestamp,
) -> Result<Done> {
    let delegate = require_mailbox(writer, manager)?;
    let present = writer.find_delegation(mailbox.id, delegate.id)?.filter(|g| g.until.is_none_or(|until| until > now));
    let request = delegation::Grant {
        owner: MailboxName::Address(mailbox.address.clone()),
        delegate: MailboxName::Address(delegate.address),
        access: present.and_then(|grant| grant.access).max(Some(access)),
        send_as: SendAs::NotAllowed,
        until: Some(None),
    };
    delegation::grant(writer, &request, now)
}

/// An alias leads to the leaver no more.
fn leave(mailbox: &Mailbox) -> alias::Change {
    alias::Change { remove: vec![TargetName::from(&mailbox.address)], ..alias::Change::default() }
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
        return Ok(Done::already(Outcome::OffboardingCancelled(Box::new(stored.plan))));
    }
    let mut warnings = Vec::new();
    for (place, step) in stored.plan.steps.iter().enumerate().filter(|(_, step)| step.at > now && !step.is_open()) {
        let key = StepKey::new(stored.id, place);
        warnings.extend(take_back(writer, key, step)?);
        writer.update_step(key, &Step { state: StepState::Cancelled, ..step.clone() })?;
    }
    writer.update_open_steps(stored.id, StepState::Cancelled)?;
    writer.update_plan_state(stored.id, PlanState::Cancelled)?;
    Ok(Done { warnings, ..Done::made(Outcome::OffboardingCancelled(Box::new(find(writer, name)?))) })
}

/// Takes back what a step that is done has changed. Told is what has become something else since.
fn take_back(writer: &Writer<'_>, key: StepKey, step: &Step) -> Result<Vec<Warning>> {
    let left = match writer.find_step_changes(key)? {
        Some(changes) => writer.undo_row_changes(changes)?,
        None => Vec::new(),
    };
    Ok(left.into_iter().map(|what| Warning::ChangedSince { step: step.kind, what }).collect())
}

/// Gives back what a plan has changed, the last step first, and does no more of it.
pub fn undo(writer: &Writer<'_>, name: &MailboxName) -> Result<Done> {
    let StoredPlan { id, mailbox_id, plan } = require_plan(writer, name)?;
    if plan.state == PlanState::Undone {
        return Ok(Done::already(Outcome::OffboardingUndone(Box::new(plan))));
    }
    // One that is on its way out has to be brought back first.
    let staying = writer.find_mailbox_by_id(mailbox_id)?;
    let Some(mailbox) = staying.filter(|_| matches!(writer.find_removal(mailbox_id), Ok(None))) else {
        return Err(PlanRefusal::LeaverIsGone(plan.address).into());
    };
    let mut warnings = Vec::new();
    for (place, step) in plan.steps.iter().enumerate().rev().filter(|(_, step)| step.state == StepState::Done) {
        let key = StepKey::new(id, place);
        // What was deleted has been brought back by its restoration.
        let given_back = step.kind == StepKind::Delete;
        if !given_back {
            warnings.extend(take_back(writer, key, step)?);
        }
        writer.update_step(key, &Step { state: StepState::Undone, ..step.clone() })?;
        if step.kind == StepKind::GrantManager
            && let Some(manager) = &plan.choices.manager
            && let Some(manager) = writer.find_mailbox(manager)?
        {
            due::put_down(writer, delegation::sessions(mailbox.login.clone(), manager.login))?;
        }
    }
    writer.update_open_steps(id, StepState::Cancelled)?;
    writer.update_plan_state(id, PlanState::Undone)?;
    Ok(Done { warnings, ..Done::made(Outcome::OffboardingUndone(Box::new(find(writer, name)?))) })
}
