//! `mailbox password --verify-current`.

use crate::carry::own_password as carry;
use crate::cli::arguments::read_two_secrets;
use crate::cli::console::Console;
use crate::cli::terminal::{self, Attendance};
use crate::error::Failure;
use crate::model::{LiveSessions, MailboxName};
use crate::render::Rehearsal;

/// A person's own change: the current password, and then the new one.
pub(super) fn change(console: &Console, name: &MailboxName, sessions: LiveSessions) -> Result<(), Failure> {
    if console.desk.rehearsal == Rehearsal::Yes {
        return Err(Failure::Usage {
            message: "a password can't be tried in a rehearsal, where it would not count".to_owned(),
            hint: Some("omit --dry-run".to_owned()),
        });
    }
    let (current, new) = match console.attendance {
        Attendance::Unattended => read_two_secrets(std::io::stdin().lock())?,
        Attendance::Attended => (
            terminal::ask_current_password(&format!("Current password of {name}: "))?,
            terminal::ask_new_password(&name.to_string())?,
        ),
    };
    console.tell(carry::change(&console.desk, name, &current, new, sessions)?)
}
