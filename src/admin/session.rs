//! Live sessions that a change ends.
//!
//! An act puts them down in its own transaction, so that nothing forgets them when this process is killed: whoever
//! carries the change through ends them after the commit, and `due run` ends those that are left. It does so before it
//! finds that there is nothing to change: what an earlier attempt has left open is then tried again.

use super::Result;
use crate::model::{Mailbox, Mark, SessionChoice};
use crate::store::Writer;

/// Ends sessions, whatever they were chosen by.
pub(super) fn end(writer: &Writer<'_>, choices: impl IntoIterator<Item = SessionChoice>) -> Result<()> {
    for choice in choices {
        writer.insert_session_end(&choice)?;
    }
    Ok(())
}

/// Ends everybody's sessions.
pub(super) fn end_all(writer: &Writer<'_>) -> Result<()> {
    end_at(writer, "*".to_owned())
}

/// Ends all sessions at a mailbox, by its Dovecot user name.
pub(super) fn end_at(writer: &Writer<'_>, user: String) -> Result<()> {
    end(writer, [SessionChoice::at(user)])
}

/// Ends a person's sessions, in their own mailbox and in those that were granted to them; delegates go on reading.
pub(super) fn end_person(writer: &Writer<'_>, mailbox: &Mailbox) -> Result<()> {
    end_marked(writer, mailbox, Mark::Person(mailbox.login.clone()))
}

/// Ends those of a person's sessions that have a mark.
pub(super) fn end_marked(writer: &Writer<'_>, mailbox: &Mailbox, mark: Mark) -> Result<()> {
    let mut among = vec![mailbox.login.clone()];
    among.extend(writer.list_owners_of(mailbox.id)?);
    end(writer, [SessionChoice::marked(mark, among)])
}

/// Ends the delegate's sessions at the owner's mailbox, and at their own, where its folders are shown: they hold the
/// rights that they were opened with.
pub(super) fn end_grant(writer: &Writer<'_>, owner: String, delegate: String) -> Result<()> {
    let there = Mark::Delegate { owner: owner.clone(), delegate: delegate.clone() };
    let own = Mark::Own(delegate.clone());
    end(writer, [SessionChoice::marked(own, vec![delegate]), SessionChoice::marked(there, vec![owner])])
}
