//! Deletion of a mailbox: its offboarding is cancelled, and its removal begins.
//!
//! Apart from both, because a plan begins a removal, too: as its own last step, when there is nothing left to cancel.

use super::{Result, offboarding, removal};
use crate::model::{Dependant, MailboxName, Removal, Timestamp};
use crate::store::Writer;

/// The mailbox takes neither log-ins nor mail from now on. Asked again, it goes on with what was begun.
pub fn begin(writer: &Writer<'_>, name: &MailboxName, request: &removal::Request, now: Timestamp) -> Result<Removal> {
    let dependants = removal::find_dependants(writer, name)?;
    removal::may_begin(writer, &dependants, request)?;
    if dependants.kinds.iter().any(|(kind, _)| *kind == Dependant::Plan) {
        offboarding::cancel(writer, name, now)?;
    }
    removal::begin(writer, name, request, now)
}

#[cfg(test)]
mod tests;
