//! What is chosen for a leaver.

use super::{Access, MailboxName, ReplyBody, Retention, Span, Text, WhenError, yes_or_no};
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
        match yes_or_no(text) {
            Some(true) => Ok(Self::Kept),
            Some(false) => Ok(Self::Refused),
            None => text.parse().map(Self::KeptFor).map_err(|error| match error {
                WhenError::Ambiguous(_) => ChoiceError::Value(error.to_string()),
                _ => ChoiceError::LaterMail,
            }),
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

/// A directory for archives, by its absolute path: a job that goes by it later may run elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArchiveDirectory(String);

impl ArchiveDirectory {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ArchiveDirectory {
    type Err = ChoiceError;

    fn from_str(text: &str) -> Result<Self, ChoiceError> {
        let plain = text.starts_with('/') && !text.contains(char::is_control);
        if plain { Ok(Self(text.to_owned())) } else { Err(ChoiceError::Archive) }
    }
}

impl fmt::Display for ArchiveDirectory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
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
    pub retain: Option<Retention>,
    /// Where its mail is written into an archive before it is deleted.
    pub archive: Option<ArchiveDirectory>,
    /// Shown to the leaver after the right password.
    pub message: Option<Text>,
}

/// Why a text is no choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChoiceError {
    NoSuchOption,
    LaterMail,
    Access,
    YesOrNothing,
    AliasesTwice,
    Archive,
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
            Self::Archive => f.write_str("a directory for archives is an absolute path without control characters"),
            Self::Value(rule) => f.write_str(rule),
        }
    }
}

impl std::error::Error for ChoiceError {}

fn value<T: FromStr<Err: fmt::Display>>(text: &str) -> Result<T, ChoiceError> {
    text.parse().map_err(|error: T::Err| ChoiceError::Value(error.to_string()))
}

impl Choices {
    /// The options that name another mailbox.
    pub const MANAGER: &str = "manager";
    pub const REROUTE_ALIASES: &str = "reroute-aliases";

    /// The options by which they are named on the command line, in a leavers' file and in the store.
    pub const OPTIONS: [&str; 10] = [
        Self::MANAGER,
        "manager-access",
        "allow-incoming",
        Self::REROUTE_ALIASES,
        "keep-aliases",
        "drop-aliases",
        "auto-reply",
        "retain",
        "archive",
        "message",
    ];

    /// Takes a choice by the name of its option.
    pub fn choose(&mut self, option: &str, text: &str) -> Result<(), ChoiceError> {
        match option {
            Self::MANAGER => self.manager = Some(value(text)?),
            "manager-access" => {
                let access = Access::ALL.into_iter().find(|access| access.as_str().eq_ignore_ascii_case(text));
                self.manager_access = Some(access.ok_or(ChoiceError::Access)?);
            }
            "allow-incoming" => self.later_mail = Some(text.parse()?),
            Self::REROUTE_ALIASES => self.choose_aliases(LeaversAliases::Reroute(value(text)?))?,
            "keep-aliases" | "drop-aliases" if yes_or_no(text) != Some(true) => return Err(ChoiceError::YesOrNothing),
            "keep-aliases" => self.choose_aliases(LeaversAliases::Keep)?,
            "drop-aliases" => self.choose_aliases(LeaversAliases::Drop)?,
            "auto-reply" => self.auto_reply = Some(value(text)?),
            "retain" => self.retain = Some(value(text)?),
            "archive" => self.archive = Some(text.parse()?),
            "message" => self.message = Some(value(text)?),
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

    /// The other mailboxes that are named, each by its option.
    pub fn named(&self) -> impl Iterator<Item = (&'static str, &MailboxName)> {
        let instead = match &self.aliases {
            Some(LeaversAliases::Reroute(to)) => Some((Self::REROUTE_ALIASES, to)),
            _ => None,
        };
        self.manager.as_ref().map(|manager| (Self::MANAGER, manager)).into_iter().chain(instead)
    }

    /// Names a mailbox by one of these options.
    pub fn name(&mut self, option: &str, mailbox: MailboxName) {
        match option {
            Self::MANAGER => self.manager = Some(mailbox),
            _ => self.aliases = Some(LeaversAliases::Reroute(mailbox)),
        }
    }

    /// The choices that were made, by their options; `choose` reads them back.
    pub fn chosen(&self) -> Vec<(&'static str, String)> {
        let aliases = self.aliases.as_ref().map(|aliases| match aliases {
            LeaversAliases::Keep => ("keep-aliases", "yes".to_owned()),
            LeaversAliases::Drop => ("drop-aliases", "yes".to_owned()),
            LeaversAliases::Reroute(to) => (Self::REROUTE_ALIASES, to.to_string()),
        });
        [
            self.manager.as_ref().map(|manager| (Self::MANAGER, manager.to_string())),
            self.manager_access.map(|access| ("manager-access", access.as_str().to_owned())),
            self.later_mail.map(|mail| ("allow-incoming", mail.to_string())),
            aliases,
            self.auto_reply.as_ref().map(|reply| ("auto-reply", reply.as_str().to_owned())),
            self.retain.map(|span| ("retain", span.to_string())),
            self.archive.as_ref().map(|directory| ("archive", directory.to_string())),
            self.message.as_ref().map(|message| ("message", message.to_string())),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// As they were stored when each year was 365 days.
    pub fn with_fixed_years(&self) -> Self {
        let later_mail = match self.later_mail {
            Some(LaterMail::KeptFor(span)) => Some(LaterMail::KeptFor(span.with_fixed_years())),
            other => other,
        };
        Self { later_mail, retain: self.retain.map(Retention::with_fixed_years), ..self.clone() }
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
            archive: self.archive.or(others.archive),
            message: self.message.or(others.message),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(chosen: &[(&str, &str)]) -> Result<Choices, ChoiceError> {
        let mut choices = Choices::default();
        chosen.iter().try_for_each(|(option, text)| choices.choose(option, text)).map(|()| choices)
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
            ("archive", "/srv/archives"),
            ("message", "You have left the company"),
        ];
        let all = choices(&chosen).unwrap();
        let shown = all.chosen();
        assert_eq!(shown.iter().map(|(option, text)| (*option, text.as_str())).collect::<Vec<_>>(), chosen);
        let some = choices(&[("manager", "eve"), ("allow-incoming", "no"), ("keep-aliases", "yes")]).unwrap();
        let both = some.clone().or(all.clone());
        assert_eq!((both.manager, both.later_mail, both.aliases), (some.manager, some.later_mail, some.aliases));
        assert_eq!((both.retain, both.archive, both.message), (all.retain, all.archive, all.message));
    }

    #[test]
    fn what_is_no_choice_is_refused() {
        for (option, text, error) in [
            ("colour", "blue", ChoiceError::NoSuchOption),
            ("allow-incoming", "soon", ChoiceError::LaterMail),
            ("manager-access", "all", ChoiceError::Access),
            ("keep-aliases", "no", ChoiceError::YesOrNothing),
            ("archive", "archives", ChoiceError::Archive),
            ("allow-incoming", "0d", ChoiceError::LaterMail),
        ] {
            assert_eq!(choices(&[(option, text)]), Err(error), "{option}={text}");
        }
        assert_eq!(choices(&[("keep-aliases", "yes"), ("drop-aliases", "yes")]), Err(ChoiceError::AliasesTwice));
        let years = choices(&[("allow-incoming", "1y"), ("retain", "2y")]).unwrap();
        assert_eq!(years.with_fixed_years(), choices(&[("allow-incoming", "365d"), ("retain", "730d")]).unwrap());
        assert!(matches!(choices(&[("manager", "b@@c")]), Err(ChoiceError::Value(_))));
        for (option, text) in [("allow-incoming", "6m"), ("retain", "6m"), ("retain", "0d")] {
            assert!(matches!(choices(&[(option, text)]), Err(ChoiceError::Value(_))), "{option}={text}");
        }
    }
}
