//! `mailbox password --verify-current`.

use super::arguments::read_two_secrets;
use super::terminal::{self, Attendance};
use super::workbench::Workbench;
use crate::carry::own_password as carry;
use crate::error::Failure;
use crate::model::{LiveSessions, MailboxName};
use crate::render::Rehearsal;

/// A person's own change: the current password, and then the new one.
pub(super) fn change(bench: &Workbench, name: &MailboxName, sessions: LiveSessions) -> Result<(), Failure> {
    if bench.rehearsal == Rehearsal::Yes {
        return Err(Failure::Usage {
            message: "a password can't be tried in a rehearsal, where it would not count".to_owned(),
            hint: Some("leave --dry-run away".to_owned()),
        });
    }
    let (current, new) = match bench.attendance {
        Attendance::Unattended => read_two_secrets(std::io::stdin().lock())?,
        Attendance::Attended => (
            terminal::ask_password(&format!("Current password of {name}: "))?,
            terminal::ask_new_password(&name.to_string())?,
        ),
    };
    bench.tell(carry::change(bench, name, &current, new, sessions)?)
}
