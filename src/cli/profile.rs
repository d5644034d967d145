//! `profile`.

use super::arguments::IfExists;
use super::console::Console;
use super::offboard::ChoiceArguments;
use crate::admin::profile;
use crate::error::Failure;
use crate::model::{LiveSessions, ProfileName};
use clap::{Args, Subcommand};

/// Manage named choices for offboarding
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Verb {
    Set(Box<Set>),
    #[command(alias = "ls")]
    List(List),
    Show(Show),
    #[command(alias = "rm")]
    Delete(Delete),
}

/// Create or replace a profile
#[derive(Debug, Args)]
pub(super) struct Set {
    /// Name of the profile
    #[arg(value_name = "PROFILE")]
    profile: ProfileName,

    #[command(flatten)]
    choices: ChoiceArguments,
}

/// List profiles
#[derive(Debug, Args)]
pub(super) struct List {}

/// Show a profile
#[derive(Debug, Args)]
pub(super) struct Show {
    /// Name of the profile
    #[arg(value_name = "PROFILE")]
    profile: ProfileName,
}

/// Delete a profile; its offboardings stay unchanged
#[derive(Debug, Args)]
pub(super) struct Delete {
    /// Name of the profile
    #[arg(value_name = "PROFILE")]
    profile: ProfileName,

    #[command(flatten)]
    if_exists: IfExists,
}

impl Verb {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        match self {
            Self::Set(s) => {
                let choices = s.choices.choices()?;
                console.confirm_retention(choices.retain)?;
                let reason = console.desk.reason.as_ref();
                console.change(LiveSessions::Keep, |writer| profile::set(writer, &s.profile, choices, reason))
            }
            Self::List(List {}) => console.list("profiles", profile::list),
            Self::Show(s) => console.show(&console.desk.read(|reader| profile::find(reader, &s.profile))?),
            Self::Delete(d) => {
                let if_missing = d.if_exists.if_missing();
                console.change(LiveSessions::Keep, |writer| profile::delete(writer, &d.profile, if_missing))
            }
        }
    }
}
