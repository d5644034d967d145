//! `mailbox password --verify-current`.

use super::arguments::read_two_secrets;
use super::terminal::{self, Attendance};
use super::workbench::{LiveSessions, Workbench};
use crate::admin::own_password as acts;
use crate::admin::password::{NewPassword, prepare_for};
use crate::admin::{self, Refusal};
use crate::error::Failure;
use crate::model::MailboxName;
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
    let mut store = bench.open_to_write()?;
    let entry = bench.entry();
    let writer = store.writer()?;
    acts::count(&writer, name, bench.now)?;
    bench.commit(writer, &entry)?;

    let verified = acts::verify(&store.reader()?, name, &current);
    let writer = store.writer()?;
    match &verified {
        Ok(_) => acts::forgive(&writer, name)?,
        Err(admin::Failure::Refused(Refusal::CurrentPasswordWrong(_))) => acts::note_wrong(&writer, name, bench.now)?,
        // It counts, and nothing is known.
        Err(_) => {}
    }
    bench.commit(writer, &entry)?;
    let found = verified?;

    let prepared = prepare_for(&store.reader()?, &found, NewPassword::Chosen(new))?;
    bench.change_in(&mut store, sessions, |writer| acts::set(writer, &found, &prepared, bench.now)).map(|_| ())
}
