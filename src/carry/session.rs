//! Live sessions, asked for and ended by hand.

use super::desk::Desk;
use crate::admin::{Rehearsal, mailbox};
use crate::effect::{EffectError, Sessions};
use crate::error::Failure;
use crate::model::{Mailbox, MailboxName, Session, SessionChoice, Setting};

fn find(desk: &Desk, name: &MailboxName) -> Result<(Mailbox, Sessions, Vec<Session>), Failure> {
    let (found, config): (Mailbox, String) =
        desk.read(|reader| Ok((mailbox::find(reader, name)?, reader.find_setting(Setting::DovecotConfigFile)?)))?;
    let dovecot = Sessions::new(config);
    let sessions = dovecot.list(&found.login).map_err(|e| unasked(&e))?;
    Ok((found, dovecot, sessions))
}

/// The live sessions at a mailbox.
pub fn list(desk: &Desk, name: &MailboxName) -> Result<(Mailbox, Vec<Session>), Failure> {
    let (found, _, sessions) = find(desk, name)?;
    Ok((found, sessions))
}

/// Ends the live sessions at a mailbox; gives those that there were.
pub fn end(desk: &Desk, name: &MailboxName) -> Result<(Mailbox, Vec<Session>), Failure> {
    let (found, dovecot, sessions) = find(desk, name)?;
    if desk.rehearsal == Rehearsal::No {
        dovecot.kick(&SessionChoice::at(found.login.clone())).map_err(|e| unasked(&e))?;
    }
    Ok((found, sessions))
}

fn unasked(error: &EffectError) -> Failure {
    Failure::Servers {
        message: format!("Dovecot can't be asked for its sessions: {error}"),
        hint: "run this where Dovecot runs; see 'vmailctl setting show dovecot-config-file'".to_owned(),
    }
}
