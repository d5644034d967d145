//! A person's own change of their password: the try is counted and committed before anything is compared.

use super::change::{Carried, change_in};
use super::commit::conclude;
use super::desk::Desk;
use crate::admin::own_password as acts;
use crate::admin::password::{NewPassword, prepare_for};
use crate::admin::{self, PasswordRefusal, Refusal};
use crate::error::Failure;
use crate::model::{LiveSessions, MailboxName, Secret};

pub fn change(
    desk: &Desk,
    name: &MailboxName,
    current: &Secret,
    new: Secret,
    sessions: LiveSessions,
) -> Result<Carried, Failure> {
    let mut store = desk.open_to_write()?;
    let writer = store.writer()?;
    acts::count(&writer, name, desk.now)?;
    conclude(desk, writer)?;

    let verified = acts::verify(&store.reader()?, name, current);
    let writer = store.writer()?;
    match &verified {
        Ok(_) => acts::forgive(&writer, name)?,
        Err(admin::Failure::Refused(Refusal::Password(PasswordRefusal::CurrentWrong(_)))) => {
            acts::note_wrong(&writer, name, desk.now)?
        }
        // It counts, and nothing is known.
        Err(_) => {}
    }
    conclude(desk, writer)?;
    let found = verified?;

    let prepared = prepare_for(&store.reader()?, &found, NewPassword::Chosen(new), desk.rehearsal)?;
    change_in(desk, &mut store, sessions, |writer| acts::set(writer, &found, &prepared, desk.now))
}
