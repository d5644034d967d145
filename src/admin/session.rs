//! Live sessions that a change ends.
//!
//! An act asks for them in its own transaction, so that nothing forgets them when this process is killed: whoever
//! carries the change through ends them after the commit, and `due run` ends those that are left. An act asks also where
//! it finds that all is so already: what an earlier attempt has left open is then tried again.
//! With the sessions goes what was taken away, so that nothing ends for what was given back meanwhile ([`super::due`]).

use super::Result;
use crate::model::{Mailbox, MailboxName, Mark, SessionChoice, SessionEnd, Taken};
use crate::store::{DelegationFilter, Reader, Writer};
use std::ops::ControlFlow;

/// Ends sessions, whatever they were chosen by.
pub(super) fn end(writer: &Writer<'_>, taken: &Taken, choices: impl IntoIterator<Item = SessionChoice>) {
    for choice in choices {
        writer.ask_session_end(choice, taken.clone());
    }
}

/// Ends everybody's sessions.
pub(super) fn end_all(writer: &Writer<'_>, taken: &Taken) {
    end_at(writer, taken, "*".to_owned());
}

/// Ends all sessions at a mailbox, by its Dovecot user name.
pub(super) fn end_at(writer: &Writer<'_>, taken: &Taken, user: String) {
    end(writer, taken, [SessionChoice::at(user)]);
}

/// Ends a person's sessions, in their own mailbox and in those that were granted to them; delegates go on reading.
pub(super) fn end_person(writer: &Writer<'_>, taken: &Taken, mailbox: &Mailbox) -> Result<()> {
    end_marked(writer, taken, mailbox, Mark::Person(mailbox.login.clone()))
}

/// Ends those of a person's sessions that have a mark.
pub(super) fn end_marked(writer: &Writer<'_>, taken: &Taken, mailbox: &Mailbox, mark: Mark) -> Result<()> {
    let mut among = vec![mailbox.login.clone()];
    among.extend(writer.list_owners_of(mailbox.id)?);
    end(writer, taken, [SessionChoice::marked(mark, among)]);
    Ok(())
}

/// Ends the delegate's sessions at the owner's mailbox, and at their own, where its folders are shown: they hold the
/// rights that they were opened with.
pub(super) fn end_grant(writer: &Writer<'_>, taken: &Taken, owner: String, delegate: String) {
    let there = Mark::Delegate { owner: owner.clone(), delegate: delegate.clone() };
    let own = Mark::Own(delegate.clone());
    end(writer, taken, [SessionChoice::marked(own, vec![delegate]), SessionChoice::marked(there, vec![owner])]);
}

/// Asks once more where all is so already. Where no sessions wait, there is nothing to ask for.
pub(super) fn again(writer: &Writer<'_>, ask: impl FnOnce() -> Result<()>) -> Result<()> {
    if writer.has_session_ends()? { ask() } else { Ok(()) }
}

/// Asks once more for those that an earlier attempt has left, where what it took away is no longer there to ask by.
pub(super) fn left(writer: &Writer<'_>, is_meant: impl Fn(&SessionChoice) -> bool) -> Result<()> {
    for SessionEnd { choice, taken, .. } in writer.list_session_ends()? {
        if is_meant(&choice) {
            writer.ask_session_end(choice, taken);
        }
    }
    Ok(())
}

/// The sessions in which the mail of a mailbox is open: its own, and those of the people who were granted it.
pub(super) fn at_mail_of(reader: &Reader<'_>, mailbox: &Mailbox) -> Result<Vec<SessionChoice>> {
    let itself = MailboxName::Address(mailbox.address.clone());
    let mut delegates = Vec::new();
    reader.list_delegations(
        &DelegationFilter { owner: Some(&itself), ..DelegationFilter::default() },
        &mut |grant| {
            delegates.push(MailboxName::Address(grant.delegate));
            ControlFlow::Continue(())
        },
    )?;
    let mut sessions = vec![SessionChoice::at(mailbox.login.clone())];
    for delegate in delegates {
        let login = reader.find_mailbox(&delegate)?.map(|delegate| delegate.login);
        sessions.extend(login.map(SessionChoice::at));
    }
    Ok(sessions)
}
