//! Offboarding: plans and their steps.

use super::record::{Field, Listed, Record, names, values};
use super::text::unicode;
use super::value::Value;
use super::{Said, Subject};
use crate::admin::Changed;
use crate::admin::offboarding::OffboardingOutcome;
use crate::model::{Alias, Choices, Filter, Plan, Step};
use jiff::tz::TimeZone;

/// The choices follow, and then [`STEPS`].
const FIELDS: &[Field<Plan>] =
    &[("address", |p| (&p.address).into()), ("state", |p| p.state.as_str().into()), ("at", |p| p.at.into())];

const STEPS: &[Field<Plan>] =
    &[("steps", |p| p.steps.iter().map(|step| Value::Object(values(OF_A_STEP, step).collect())).collect())];

/// What is chosen for a leaver: the options' names, as fields are written, and the earlier name of the message.
pub(super) const CHOICES: [&str; Choices::OPTIONS.len() + 1] = [
    "manager",
    "manager_access",
    "allow_incoming",
    "reroute_aliases",
    "keep_aliases",
    "drop_aliases",
    "auto_reply",
    "retain",
    "archive",
    "message",
    "reason",
];

pub(super) fn choices(choices: &Choices) -> Vec<(&'static str, Value<'static>)> {
    let chosen = choices.chosen();
    let value = |field: &str| {
        let found = chosen.iter().find(|(option, _)| option.replace('-', "_") == field);
        found.map(|(_, value)| value.clone()).into()
    };
    let named = |field| match field {
        "reason" => (field, Value::earlier(value("message"))),
        field => (field, value(field)),
    };
    CHOICES.into_iter().map(named).collect()
}

const OF_A_STEP: &[Field<Step>] = &[
    ("at", |s| s.at.into()),
    ("step", |s| s.kind.as_str().into()),
    ("state", |s| s.state.as_str().into()),
    ("changes", |s| s.changes.iter().map(|change| Value::Address(change.as_str().into())).collect()),
    ("done_at", |s| s.done_at.into()),
    ("failure", |s| s.failure.as_deref().into()),
];

impl Listed for Plan {
    fn header() -> Vec<&'static str> {
        [names(FIELDS), CHOICES.to_vec(), names(STEPS)].concat()
    }
}

impl Record for Plan {
    fn name(&self) -> String {
        self.address.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(FIELDS, self).chain(choices(&self.choices)).chain(values(STEPS, self)).collect()
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        let next = self.next();
        vec![
            ("address", (&self.address).into()),
            ("state", self.state.as_str().into()),
            ("at", self.at.into()),
            ("next", next.map(|step| step.kind.as_str()).into()),
            ("next at", next.map(|step| step.at).into()),
            ("failure", next.and_then(|step| step.failure.as_deref()).into()),
        ]
    }
}

/// A plan that would be made, the filters that the leaver has or keeps for others, and aliases that lead outside as well.
pub struct PlannedOffboarding {
    pub plan: Plan,
    pub filters: Vec<Filter>,
    pub forwards: Vec<Alias>,
}

impl Record for PlannedOffboarding {
    fn name(&self) -> String {
        self.plan.name()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let mut fields = self.plan.fields();
        fields.push(("filters", self.filters.iter().map(filter_of_plan).collect()));
        fields.push(("forwards", self.forwards.iter().map(forward_of_plan).collect()));
        fields
    }
}

fn filter_of_plan(filter: &Filter) -> Value<'_> {
    Value::Object(vec![
        ("mailbox", (&filter.mailbox).into()),
        ("script", filter.script.as_deref().into()),
        ("does", filter.summary().into()),
    ])
}

fn forward_of_plan(alias: &Alias) -> Value<'_> {
    Value::Object(vec![
        ("alias", (&alias.address).into()),
        ("outside", alias.outside().map(|address| address.to_string().into()).collect()),
    ])
}

/// A step that was done, for whom.
impl Record for (String, Step) {
    fn name(&self) -> String {
        self.0.clone()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let address = ("address", Value::Address(self.0.as_str().into()));
        std::iter::once(address).chain(values(OF_A_STEP, &self.1)).collect()
    }
}

impl Said for OffboardingOutcome {
    fn action(&self) -> &'static str {
        match self {
            Self::Started(_) => "offboard start",
            Self::Cancelled(_) => "offboard cancel",
            Self::Undone(_) => "offboard undo",
            Self::StepDone(_) => "due run",
        }
    }

    fn subject(&self) -> Subject<'_> {
        match self {
            Self::Started(plan) | Self::Cancelled(plan) | Self::Undone(plan) => Subject::Object("plan", plan.as_ref()),
            Self::StepDone(step) => Subject::Object("step", step.as_ref()),
        }
    }

    fn sentence(&self, changed: Changed, zone: &TimeZone) -> String {
        match (self, changed) {
            (Self::Started(plan), Changed::Yes) => {
                format!("started the offboarding of {}{}", plan.address.to_unicode(), next(plan, zone))
            }
            (Self::Started(plan), Changed::AlreadySo) => {
                format!("offboarding already started: {}{}", plan.address.to_unicode(), next(plan, zone))
            }
            (Self::Cancelled(plan), Changed::Yes) => {
                format!("cancelled the offboarding of {}; completed steps stay in effect", plan.address.to_unicode())
            }
            (Self::Cancelled(plan), Changed::AlreadySo) => {
                format!("offboarding already {}: {}", plan.state.as_str(), plan.address.to_unicode())
            }
            (Self::Undone(plan), Changed::Yes) => format!("undid the offboarding of {}", plan.address.to_unicode()),
            (Self::Undone(plan), Changed::AlreadySo) => {
                format!("offboarding already undone: {}", plan.address.to_unicode())
            }
            (Self::StepDone(done), changed) => {
                let (address, step) = done.as_ref();
                let address = unicode(address);
                match changed {
                    Changed::Yes => format!("{} done for {address}", step.kind.as_str()),
                    Changed::AlreadySo => format!("{} already done for {address}", step.kind.as_str()),
                }
            }
        }
    }
}

/// What comes next of a plan, as the end of a sentence.
fn next(plan: &Plan, zone: &TimeZone) -> String {
    let next = plan.next().map(|step| format!("; next is {} at {}", step.kind.as_str(), step.at.to_local(zone)));
    next.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::Changed::{AlreadySo, Yes};
    use crate::model::{PlanState, StepState};
    use crate::render::fixture::{assert_said, plan, step};

    #[test]
    fn every_outcome_names_its_command_and_the_leaver() {
        let name = "anna@xn--bcher-kva.example";
        let started = || OffboardingOutcome::Started(Box::new(plan()));
        let done = Plan { steps: vec![Step { state: StepState::Done, ..step() }], ..plan() };
        let ended = |state| Box::new(Plan { state, ..plan() });
        let cancelled = |state| OffboardingOutcome::Cancelled(ended(state));
        let undone = || OffboardingOutcome::Undone(ended(PlanState::Undone));
        let step_done = || OffboardingOutcome::StepDone(Box::new((name.to_owned(), step())));
        let start = "started the offboarding of anna@bücher.example; next is suspend at 2031-03-10 12:00";
        let again = "offboarding already started: anna@bücher.example; next is suspend at 2031-03-10 12:00";
        let cancel = "cancelled the offboarding of anna@bücher.example; completed steps stay in effect";
        assert_said([
            (started(), Yes, ["offboard start", name, start]),
            (
                OffboardingOutcome::Started(Box::new(done)),
                Yes,
                ["offboard start", name, "started the offboarding of anna@bücher.example"],
            ),
            (started(), AlreadySo, ["offboard start", name, again]),
            (cancelled(PlanState::Cancelled), Yes, ["offboard cancel", name, cancel]),
            (
                cancelled(PlanState::Finished),
                AlreadySo,
                ["offboard cancel", name, "offboarding already finished: anna@bücher.example"],
            ),
            (undone(), Yes, ["offboard undo", name, "undid the offboarding of anna@bücher.example"]),
            (undone(), AlreadySo, ["offboard undo", name, "offboarding already undone: anna@bücher.example"]),
            (step_done(), Yes, ["due run", name, "suspend done for anna@bücher.example"]),
            (step_done(), AlreadySo, ["due run", name, "suspend already done for anna@bücher.example"]),
        ]);
    }

    #[test]
    fn the_choices_are_named_like_their_options() {
        let (earlier, today) = CHOICES.split_last().unwrap();
        let options: Vec<_> = today.iter().map(|field| field.replace('_', "-")).collect();
        assert_eq!((options, *earlier), (Choices::OPTIONS.map(str::to_owned).to_vec(), "reason"));
        let plan = plan();
        let chosen: Vec<(&str, Value<'_>)> =
            plan.fields().into_iter().filter(|(field, _)| matches!(*field, "manager" | "retain")).collect();
        assert!(
            matches!(&chosen[..], [(_, Value::Text(manager)), (_, Value::Text(retain))]
                if manager == "ben@xn--bcher-kva.example" && retain == "30d"),
            "{chosen:?}"
        );
    }
}
