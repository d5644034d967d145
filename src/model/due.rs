//! What a date brings, and has to be done by somebody.

use super::{Removal, SessionChoice, StepKind, StepState, Timestamp};

/// One thing that a date has made due.
pub enum DueWork {
    Step {
        address: String,
        kind: StepKind,
        at: Timestamp,
        state: StepState,
        failure: Option<String>,
    },
    /// Sessions are to be ended, at once.
    SessionEnd(SessionChoice),
    /// The removal of a mailbox goes on, or its retention is over.
    Removal(Box<Removal>),
}
