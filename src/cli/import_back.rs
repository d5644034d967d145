//! `import back`.

use super::console::Console;
use super::import_mail::{Chosen, OtherHost};
use crate::admin::Rehearsal;
use crate::admin::mail_copy::CopiedMailbox;
use crate::carry::mail_back::{MailBack, run};
use crate::error::{CopyFailure, Failure};
use crate::model::{CopyState, DeliveredBy};
use crate::render::{List, Listed};
use clap::{ArgMatches, Args, Command, FromArgMatches};

/// What came here behind the copy.
const AGAIN: &str = "for 30 seconds Postfix may use the way of before; run this again then, it copies what is lacking";

/// The same host as that of `import mail`, under the name of where mail goes.
#[derive(Debug)]
struct ToHost(OtherHost);

impl FromArgMatches for ToHost {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        OtherHost::from_arg_matches(matches).map(Self)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.0.update_from_arg_matches(matches)
    }
}

impl Args for ToHost {
    fn augment_args(command: Command) -> Command {
        OtherHost::augment_args(command).mut_arg("from_host", |host| host.long("to-host"))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

/// Give mailboxes back to the old host, with the mail that came here since
#[derive(Debug, Args)]
pub(super) struct Back {
    #[command(flatten)]
    whose: Chosen,

    #[command(flatten)]
    other: ToHost,

    /// Host that delivers their mail, as HOST or HOST:PORT [default: the old host]
    #[arg(long, value_name = "HOST")]
    delivered_by: Option<DeliveredBy>,
}

impl Back {
    pub(super) fn run(self, console: &Console) -> Result<(), Failure> {
        let by = match self.delivered_by {
            Some(DeliveredBy::Here) => {
                return Err(Failure::Usage {
                    message: "this host delivers nothing of what is given back".to_owned(),
                    hint: Some("name the old host, or 'hold'".to_owned()),
                });
            }
            Some(by) => by,
            None => self.other.0.host_name().parse().map_err(|error| Failure::Usage {
                message: format!("{error}: {}", self.other.0.host_name()),
                hint: Some("use --delivered-by".to_owned()),
            })?,
        };
        let to = by.to_string();
        let back = MailBack { source: self.other.0.source(self.whose.whose())?, by };
        let watcher = console.watcher();
        let mut out = std::io::stdout().lock();
        let mut list = List::new(&mut out, &console.style, "mailboxes", CopiedMailbox::header());
        let (mut failed, mut differ, mut of, mut routed) = (0, 0, 0, 0);
        let mut said = Vec::new();
        let given = run(&console.desk, &back, &watcher, &mut |told| {
            of += 1;
            routed += u64::from(told.means.is_some());
            failed += u64::from(told.state == CopyState::Failed);
            differ += u64::from(told.state == CopyState::Differs);
            list.row(&told)?;
            said.push(told);
            Ok(())
        });
        list.end()?;
        if !console.style.format.holds_warnings() {
            for told in &said {
                let mailbox = told.mailbox.to_unicode();
                told.trouble.iter().for_each(|trouble| console.warn(&format!("{mailbox}: {trouble}")));
            }
        }
        given?;
        if console.desk.rehearsal == Rehearsal::No {
            if routed > 0 {
                console.note(&format!(
                    "mail is delivered by {to} now; 'vmailctl mailbox set ADDRESS --delivered-by default' undoes it"
                ));
            }
            console.note(AGAIN);
        }
        match (failed, differ) {
            (0, 0) => Ok(()),
            (failed, differ) => Err(Failure::Copy(CopyFailure::Copied { failed, differ, of })),
        }
    }
}
