//! Offboarding: the dated steps that follow from what is chosen for a leaver.

use super::{Address, AliasAddress, Choices, LaterMail, LeaversAliases, Timestamp};

/// What a step does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    Suspend,
    RevokeGrants,
    EndForwards,
    GrantManager,
    RerouteAliases,
    DropAliases,
    AutoReply,
    RefuseMail,
    Delete,
}

impl StepKind {
    pub const ALL: [Self; 9] = [
        Self::Suspend,
        Self::RevokeGrants,
        Self::EndForwards,
        Self::GrantManager,
        Self::RerouteAliases,
        Self::DropAliases,
        Self::AutoReply,
        Self::RefuseMail,
        Self::Delete,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Suspend => "suspend",
            Self::RevokeGrants => "revoke-grants",
            Self::EndForwards => "end-forwards",
            Self::GrantManager => "grant-manager",
            Self::RerouteAliases => "reroute-aliases",
            Self::DropAliases => "drop-aliases",
            Self::AutoReply => "auto-reply",
            Self::RefuseMail => "refuse-mail",
            Self::Delete => "delete",
        }
    }
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    Planned,
    Done,
    /// Tried, and to be tried again.
    Failed,
    Cancelled,
    Undone,
}

impl StepState {
    pub const ALL: [Self; 5] = [Self::Planned, Self::Done, Self::Failed, Self::Cancelled, Self::Undone];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
            Self::Undone => "undone",
        }
    }
}

/// One step of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub kind: StepKind,
    pub at: Timestamp,
    pub state: StepState,
    /// What it changes: addresses, in words where there are none.
    pub changes: Vec<String>,
    pub done_at: Option<Timestamp>,
    /// Why it failed the last time.
    pub failure: Option<String>,
}

impl Step {
    /// It is still to be done.
    pub fn is_open(&self) -> bool {
        matches!(self.state, StepState::Planned | StepState::Failed)
    }
}

/// How far a plan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanState {
    /// Not in the store.
    Drafted,
    Running,
    /// All its steps are done.
    Finished,
    Cancelled,
    Undone,
}

impl PlanState {
    pub const ALL: [Self; 5] = [Self::Drafted, Self::Running, Self::Finished, Self::Cancelled, Self::Undone];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Drafted => "drafted",
            Self::Running => "running",
            Self::Finished => "finished",
            Self::Cancelled => "cancelled",
            Self::Undone => "undone",
        }
    }
}

/// The offboarding of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub address: Address,
    pub state: PlanState,
    /// When the person leaves.
    pub at: Timestamp,
    pub choices: Choices,
    pub steps: Vec<Step>,
}

/// What the store knows of a leaver, as far as the steps change it.
pub struct Leaver {
    pub address: Address,
    /// The mailboxes that they were granted.
    pub granted: Vec<Address>,
    /// The aliases that lead to them.
    pub aliases: Vec<AliasAddress>,
    /// Of these, the ones that lead outside as well, and to no other mailbox.
    pub forwards: Vec<AliasAddress>,
}

impl Choices {
    /// What a step changes, said for people.
    pub fn changes(&self, kind: StepKind, leaver: &Leaver) -> Vec<String> {
        let address = leaver.address.to_string();
        match kind {
            StepKind::Suspend => vec![address],
            StepKind::RevokeGrants => leaver.granted.iter().map(ToString::to_string).collect(),
            StepKind::EndForwards => leaver.forwards.iter().map(ToString::to_string).collect(),
            StepKind::GrantManager => self.manager.iter().map(ToString::to_string).collect(),
            StepKind::RerouteAliases | StepKind::DropAliases => {
                leaver.aliases.iter().map(ToString::to_string).collect()
            }
            StepKind::AutoReply | StepKind::RefuseMail | StepKind::Delete => vec![address],
        }
    }

    /// The steps for somebody who leaves at `at`, in the order in which they are done. `None`: a date would lie beyond
    /// the calendar.
    pub fn steps(&self, at: Timestamp, leaver: &Leaver) -> Option<Vec<Step>> {
        let end = match self.retain {
            Some(retention) => Some(at.after(retention.span())?),
            None => None,
        };
        let mut dated = vec![(StepKind::Suspend, at), (StepKind::RevokeGrants, at)];
        if !leaver.forwards.is_empty() {
            dated.push((StepKind::EndForwards, at));
        }
        if self.manager.is_some() {
            dated.push((StepKind::GrantManager, at));
        }
        match self.aliases {
            Some(LeaversAliases::Reroute(_)) => dated.push((StepKind::RerouteAliases, at)),
            Some(LeaversAliases::Drop) => dated.push((StepKind::DropAliases, at)),
            Some(LeaversAliases::Keep) | None => {}
        }
        if self.auto_reply.is_some() {
            dated.push((StepKind::AutoReply, at));
        }
        if let Some(LaterMail::KeptFor(span)) = self.later_mail {
            dated.push((StepKind::RefuseMail, at.after(span)?));
        }
        // What would come after the end need not be done.
        dated.retain(|(_, date)| end.is_none_or(|end| *date < end));
        dated.extend(end.map(|end| (StepKind::Delete, end)));
        let step = |(kind, at)| Step {
            kind,
            at,
            state: StepState::Planned,
            changes: self.changes(kind, leaver),
            done_at: None,
            failure: None,
        };
        Some(dated.into_iter().map(step).collect())
    }
}

impl Plan {
    /// When such a step is to be done, if there is one.
    pub fn date_of(&self, kind: StepKind) -> Option<Timestamp> {
        self.steps.iter().find(|step| step.kind == kind).map(|step| step.at)
    }

    /// The next step to be done.
    pub fn next(&self) -> Option<&Step> {
        self.steps.iter().find(|step| step.is_open())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(options: &[(&str, &str)]) -> Choices {
        let mut choices = Choices::default();
        options.iter().for_each(|(option, text)| choices.choose(option, text).unwrap());
        choices
    }

    fn leaver() -> Leaver {
        Leaver {
            address: Address::from_stored("anna".to_owned(), "brand.example".to_owned()),
            granted: vec![Address::from_stored("sales".to_owned(), "brand.example".to_owned())],
            aliases: Vec::new(),
            forwards: Vec::new(),
        }
    }

    #[test]
    fn the_steps_are_those_that_were_chosen_each_at_its_date() {
        let at: Timestamp = "2031-03-14T00:00:00Z".parse().unwrap();
        let steps = |options: &[(&str, &str)]| -> Vec<(StepKind, String)> {
            let steps = chosen(options).steps(at, &leaver()).unwrap();
            steps.into_iter().map(|step| (step.kind, step.at.to_string()[..10].to_owned())).collect()
        };
        let day = "2031-03-14".to_owned();
        let least = vec![(StepKind::Suspend, day.clone()), (StepKind::RevokeGrants, day.clone())];
        assert_eq!(steps(&[]), least);
        let all = [("manager", "bob"), ("drop-aliases", "yes"), ("allow-incoming", "10d"), ("retain", "20d")];
        let later = vec![
            (StepKind::GrantManager, day.clone()),
            (StepKind::DropAliases, day),
            (StepKind::RefuseMail, "2031-03-24".to_owned()),
            (StepKind::Delete, "2031-04-03".to_owned()),
        ];
        assert_eq!(steps(&all), [least, later].concat());
        let ends_before = steps(&[("allow-incoming", "30d"), ("retain", "20d")]);
        assert!(!ends_before.iter().any(|(kind, _)| *kind == StepKind::RefuseMail), "{ends_before:?}");
        assert_eq!(chosen(&[("retain", "9000y")]).steps(at, &leaver()), None);
    }
}
