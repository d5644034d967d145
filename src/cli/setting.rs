//! `setting`.

use super::arguments::KeepSessions;
use super::console::Console;
use crate::admin::setting;
use crate::error::Failure;
use crate::model::document::SettingEntry;
use crate::model::{MailboxName, Setting};
use clap::{Args, Subcommand};

/// Manage the settings of the store
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Verb {
    #[command(alias = "ls")]
    List(List),
    Show(Show),
    Set(Set),
}

/// List settings
#[derive(Debug, Args)]
pub(super) struct List {}

/// Show a setting
#[derive(Debug, Args)]
pub(super) struct Show {
    /// Name of the setting (see 'setting list')
    #[arg(value_name = "SETTING")]
    setting: Setting,
}

/// Change a setting
#[derive(Debug, Args)]
pub(super) struct Set {
    /// Name of the setting (see 'setting list')
    #[arg(value_name = "SETTING")]
    setting: Setting,

    /// New value, in the unit that 'setting list' shows
    #[arg(value_name = "VALUE")]
    value: String,

    /// Of standard-addresses: the mailbox that they are delivered to
    #[arg(long, value_name = "MAILBOX")]
    to: Option<MailboxName>,

    #[command(flatten)]
    keep: KeepSessions,
}

impl Verb {
    pub(super) fn run(self, console: &mut Console) -> Result<(), Failure> {
        match self {
            Self::List(List {}) => console.list("settings", |reader, take| {
                for value in setting::list(reader)? {
                    if take(value).is_break() {
                        break;
                    }
                }
                Ok(())
            }),
            Self::Show(s) => console.show(&console.desk.read(|reader| setting::find(reader, s.setting))?),
            Self::Set(s) => {
                let value = s.setting.parse_value(&s.value).map_err(|e| Failure::Usage {
                    message: e.to_string(),
                    hint: Some(format!("see 'vmailctl setting show {}': {}", s.setting, s.setting.meaning())),
                })?;
                if s.setting == Setting::Retention {
                    console.confirm_retention(value.parse().ok())?;
                }
                if s.setting == Setting::StandardAddresses {
                    return console.change(s.keep.live_sessions(), |writer| {
                        setting::set_standard_addresses(writer, &value, s.to.as_ref())
                    });
                }
                if s.to.is_some() {
                    return Err(Failure::Usage {
                        message: format!("only standard-addresses has --to, not {}", s.setting),
                        hint: Some("leave --to out".to_owned()),
                    });
                }
                let said = SettingEntry { setting: s.setting, value };
                console.change(s.keep.live_sessions(), |writer| setting::set(writer, &said))
            }
        }
    }
}
