//! Mail that is copied from another host.

use super::{Exit, Report, report};

/// What is left when mailboxes have been copied or compared; each of them has been named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyFailure {
    /// Mail that was not copied, or of which both sides differ.
    Copied { failed: u64, differ: u64, of: u64 },
    /// Both hosts were compared, and are not alike.
    Unequal { failed: u64, differ: u64, addresses: u64 },
    /// What is in the way of a move.
    Unready(u64),
    /// Mailboxes whose mail is not here yet.
    Left(u64),
    /// A signal came before all mailboxes were done.
    Interrupted { done: u64, of: Option<u64> },
    /// There is no mailbox.
    Nothing,
}

pub(super) fn report_of(failure: &CopyFailure) -> Report {
    match failure {
        CopyFailure::Copied { failed: failed @ 1.., of, .. } => report(
            Exit::Partly,
            "partly-done",
            format!("mailboxes could not be copied: {failed} of {of}"),
            "see what is said of each, and run this again: what is here already is not copied twice",
        ),
        CopyFailure::Copied { differ, of, .. } => report(
            Exit::Findings,
            "findings",
            format!("mailboxes differ from the old host: {differ} of {of}"),
            "see what is said of each, and run this again",
        ),
        CopyFailure::Unequal { failed: failed @ 1.., .. } => report(
            Exit::Partly,
            "partly-done",
            format!("mailboxes could not be compared: {failed}"),
            "see what is said of each",
        ),
        CopyFailure::Unequal { differ, addresses, .. } => report(
            Exit::Findings,
            "findings",
            format!("the two hosts differ: mailboxes {differ}, addresses {addresses}"),
            "see what is said of each; 'vmailctl import mail' copies what is lacking",
        ),
        CopyFailure::Unready(findings) => report(
            Exit::Findings,
            "findings",
            format!("findings before the move: {findings}"),
            "see what is said of each",
        ),
        CopyFailure::Left(left) => report(
            Exit::Findings,
            "findings",
            format!("mailboxes whose mail is not here, or not all of it: {left}"),
            "copy it with 'vmailctl import mail'",
        ),
        CopyFailure::Interrupted { done, of } => report(
            Exit::Partly,
            "partly-done",
            match of {
                Some(of) => format!("interrupted, mailboxes done: {done} of {of}"),
                None => format!("interrupted, mailboxes done: {done}"),
            },
            "run this again: what is here already is not copied twice",
        ),
        CopyFailure::Nothing => report(
            Exit::NotFound,
            "not-found",
            "there is no mailbox to copy or compare".to_owned(),
            "import the source first, with 'vmailctl import apply'",
        ),
    }
}
