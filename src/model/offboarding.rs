//! Off-boarding: what is chosen for a leaver, and the dated steps that follow from it.

use super::{Access, Address, AliasAddress, MailboxName, ReplyBody, SessionChoice, Span, Text, Timestamp};
use std::fmt;
use std::str::FromStr;

/// What becomes of mail for the leaver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaterMail {
    Refused,
    Kept,
    /// Kept for a while, and then refused.
    KeptFor(Span),
}

impl FromStr for LaterMail {
    type Err = ChoiceError;

    fn from_str(text: &str) -> Result<Self, ChoiceError> {
        match text {
            "yes" => Ok(Self::Kept),
            "no" => Ok(Self::Refused),
            _ => text.parse().map(Self::KeptFor).map_err(|_| ChoiceError::LaterMail),
        }
    }
}

impl fmt::Display for LaterMail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused => f.write_str("no"),
            Self::Kept => f.write_str("yes"),
            Self::KeptFor(span) => span.fmt(f),
        }
    }
}

/// What becomes of the aliases that lead to the leaver.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeaversAliases {
    Keep,
    Drop,
    Reroute(MailboxName),
}

/// What is chosen for a leaver; `None` leaves it open, so that a profile or the default decides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Who gets access to the mail.
    pub manager: Option<MailboxName>,
    pub manager_access: Option<Access>,
    pub later_mail: Option<LaterMail>,
    pub aliases: Option<LeaversAliases>,
    /// What the mailbox replies by itself from then on.
    pub auto_reply: Option<ReplyBody>,
    /// How long the mailbox is kept.
    pub retain: Option<Span>,
    pub reason: Option<Text>,
}

/// Why a text is no choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChoiceError {
    NoSuchOption,
    LaterMail,
    Access,
    YesOrNothing,
    AliasesTwice,
    Value(String),
}

impl fmt::Display for ChoiceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchOption => write!(f, "the options are {}", Choices::OPTIONS.join(", ")),
            Self::LaterMail => {
                f.write_str("incoming mail is kept with 'yes' or for a span such as 90d, or refused with 'no'")
            }
            Self::Access => f.write_str("an access is read, write or full"),
            Self::YesOrNothing => f.write_str("this is 'yes' or nothing"),
            Self::AliasesTwice => f.write_str("aliases are rerouted, kept or dropped, one of the three"),
            Self::Value(rule) => f.write_str(rule),
        }
    }
}

impl std::error::Error for ChoiceError {}

fn value<T: FromStr<Err: fmt::Display>>(text: &str) -> Result<T, ChoiceError> {
    text.parse().map_err(|error: T::Err| ChoiceError::Value(error.to_string()))
}

impl Choices {
    /// The options by which they are named on the command line, in a leavers' file and in the store.
    pub const OPTIONS: [&str; 9] = [
        "manager",
        "manager-access",
        "allow-incoming",
        "reroute-aliases",
        "keep-aliases",
        "drop-aliases",
        "auto-reply",
        "retain",
        "reason",
    ];

    /// Takes a choice by the name of its option.
    pub fn choose(&mut self, option: &str, text: &str) -> Result<(), ChoiceError> {
        match option {
            "manager" => self.manager = Some(value(text)?),
            "manager-access" => {
                let access = Access::ALL.into_iter().find(|access| access.as_str() == text);
                self.manager_access = Some(access.ok_or(ChoiceError::Access)?);
            }
            "allow-incoming" => self.later_mail = Some(text.parse()?),
            "reroute-aliases" => self.choose_aliases(LeaversAliases::Reroute(value(text)?))?,
            "keep-aliases" | "drop-aliases" if text != "yes" => return Err(ChoiceError::YesOrNothing),
            "keep-aliases" => self.choose_aliases(LeaversAliases::Keep)?,
            "drop-aliases" => self.choose_aliases(LeaversAliases::Drop)?,
            "auto-reply" => self.auto_reply = Some(value(text)?),
            "retain" => self.retain = Some(value(text)?),
            "reason" => self.reason = Some(value(text)?),
            _ => return Err(ChoiceError::NoSuchOption),
        }
        Ok(())
    }

    fn choose_aliases(&mut self, aliases: LeaversAliases) -> Result<(), ChoiceError> {
        match self.aliases.replace(aliases) {
            None => Ok(()),
            Some(_) => Err(ChoiceError::AliasesTwice),
        }
    }

    /// The choices that were made, by their options; `choose` reads them back.
    pub fn chosen(&self) -> Vec<(&'static str, String)> {
        let aliases = self.aliases.as_ref().map(|aliases| match aliases {
            LeaversAliases::Keep => ("keep-aliases", "yes".to_owned()),
            LeaversAliases::Drop => ("drop-aliases", "yes".to_owned()),
            LeaversAliases::Reroute(to) => ("reroute-aliases", to.to_string()),
        });
        [
            self.manager.as_ref().map(|manager| ("manager", manager.to_string())),
            self.manager_access.map(|access| ("manager-access", access.as_str().to_owned())),
            self.later_mail.map(|mail| ("allow-incoming", mail.to_string())),
            aliases,
            self.auto_reply.as_ref().map(|reply| ("auto-reply", reply.as_str().to_owned())),
            self.retain.map(|span| ("retain", span.to_string())),
            self.reason.as_ref().map(|reason| ("reason", reason.to_string())),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// These, and where they leave something open, those of `others`.
    pub fn or(self, others: Self) -> Self {
        Self {
            manager: self.manager.or(others.manager),
            manager_access: self.manager_access.or(others.manager_access),
            later_mail: self.later_mail.or(others.later_mail),
            aliases: self.aliases.or(others.aliases),
            auto_reply: self.auto_reply.or(others.auto_reply),
            retain: self.retain.or(others.retain),
            reason: self.reason.or(others.reason),
        }
    }
}

/// The name of a profile: choices for off-boarding that are kept in the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileName(String);

impl ProfileName {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn from_stored(name: String) -> Self {
        Self(name)
    }
}

impl FromStr for ProfileName {
    type Err = ProfileNameError;

    fn from_str(text: &str) -> Result<Self, ProfileNameError> {
        let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._-".contains(&b));
        let start = text.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit());
        if plain && start && text.len() <= 64 { Ok(Self(text.to_owned())) } else { Err(ProfileNameError) }
    }
}

impl fmt::Display for ProfileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text is no name of a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProfileNameError;

impl fmt::Display for ProfileNameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a profile's name has up to 64 lower-case letters, digits, '.', '_' and '-', beginning with a letter or digit")
    }
}

impl std::error::Error for ProfileNameError {}

/// Choices by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    pub name: ProfileName,
    pub choices: Choices,
}

/// What a step does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    Suspend,
    RevokeGrants,
    GrantManager,
    RerouteAliases,
    DropAliases,
    AutoReply,
    RefuseMail,
    Delete,
}

impl StepKind {
    pub const ALL: [Self; 8] = [
        Self::Suspend,
        Self::RevokeGrants,
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

/// The off-boarding of one person.
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
}

impl Choices {
    /// What a step changes, said for people.
    pub fn changes(&self, kind: StepKind, leaver: &Leaver) -> Vec<String> {
        let address = leaver.address.to_string();
        match kind {
            StepKind::Suspend => vec![address],
            StepKind::RevokeGrants => leaver.granted.iter().map(ToString::to_string).collect(),
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
            Some(span) => Some(at.after(span)?),
            None => None,
        };
        let mut dated = vec![(StepKind::Suspend, at), (StepKind::RevokeGrants, at)];
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

/// One thing that a date has made due.
pub enum DueWork {
    Step {
        address: String,
        kind: StepKind,
        at: Timestamp,
        state: StepState,
        failure: Option<String>,
    },
    /// Sessions are to be ended, at once.
    Kick(SessionChoice),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(chosen: &[(&str, &str)]) -> Result<Choices, ChoiceError> {
        let mut choices = Choices::default();
        chosen.iter().try_for_each(|(option, text)| choices.choose(option, text)).map(|()| choices)
    }

    fn leaver() -> Leaver {
        Leaver {
            address: Address::from_stored("anna".to_owned(), "brand.example".to_owned()),
            granted: vec![Address::from_stored("sales".to_owned(), "brand.example".to_owned())],
            aliases: Vec::new(),
        }
    }

    #[test]
    fn choices_read_back_and_fill_each_other_up() {
        let chosen = [
            ("manager", "bob@brand.example"),
            ("manager-access", "full"),
            ("allow-incoming", "90d"),
            ("reroute-aliases", "bob"),
            ("auto-reply", "I have left.\nBob has my work."),
            ("retain", "180d"),
            ("reason", "Left the company"),
        ];
        let all = choices(&chosen).unwrap();
        let shown = all.chosen();
        assert_eq!(shown.iter().map(|(option, text)| (*option, text.as_str())).collect::<Vec<_>>(), chosen);
        let some = choices(&[("manager", "eve"), ("allow-incoming", "no"), ("keep-aliases", "yes")]).unwrap();
        let both = some.clone().or(all.clone());
        assert_eq!((both.manager, both.later_mail, both.aliases), (some.manager, some.later_mail, some.aliases));
        assert_eq!((both.retain, both.reason), (all.retain, all.reason));
    }

    #[test]
    fn what_is_no_choice_is_refused() {
        for (option, text, error) in [
            ("colour", "blue", ChoiceError::NoSuchOption),
            ("allow-incoming", "soon", ChoiceError::LaterMail),
            ("manager-access", "all", ChoiceError::Access),
            ("keep-aliases", "no", ChoiceError::YesOrNothing),
        ] {
            assert_eq!(choices(&[(option, text)]), Err(error), "{option}={text}");
        }
        assert_eq!(choices(&[("keep-aliases", "yes"), ("drop-aliases", "yes")]), Err(ChoiceError::AliasesTwice));
        assert!(matches!(choices(&[("manager", "b@@c")]), Err(ChoiceError::Value(_))));
    }

    #[test]
    fn the_steps_are_those_that_were_chosen_each_at_its_date() {
        let at: Timestamp = "2031-03-14T00:00:00Z".parse().unwrap();
        let steps = |chosen: &[(&str, &str)]| -> Vec<(StepKind, String)> {
            let steps = choices(chosen).unwrap().steps(at, &leaver()).unwrap();
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
        assert_eq!(choices(&[("retain", "9000y")]).unwrap().steps(at, &leaver()), None);
    }

    #[test]
    fn a_profile_has_a_plain_name() {
        for name in ["standard", "2-weeks", "a.b_c"] {
            assert_eq!(name.parse::<ProfileName>().map(|n| n.to_string()), Ok(name.to_owned()));
        }
        for name in ["", "-a", "A", "a b", "a\n", &"a".repeat(65)] {
            assert_eq!(name.parse::<ProfileName>(), Err(ProfileNameError), "{name}");
        }
    }
}
