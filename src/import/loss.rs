//! What has no home here, or becomes something else: the loss report.

use super::loss_code::LossCode;
use std::borrow::Cow;

/// Of a domain that is off, in a source whose Dovecot doesn't ask for that.
pub(super) const SHUT_HERE_ALONE: &str = "it is switched off; its mailboxes could log in, and here they cannot";

/// Something of the source that is not taken over, or not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// What is done with it: `lose`, and of passwords `keep`, `hash`, `lack`.
    pub action: Cow<'static, str>,
    /// What it is of: `mailbox`, `alias`, …
    pub kind: Cow<'static, str>,
    pub object: String,
    pub reason: Cow<'static, str>,
}

impl Loss {
    pub fn new(kind: &'static str, object: impl Into<String>, reason: impl Into<Cow<'static, str>>) -> Self {
        Self { action: "lose".into(), kind: kind.into(), object: object.into(), reason: reason.into() }
    }

    pub fn code(&self) -> LossCode {
        LossCode::of(&self.action, &self.kind, &self.reason)
    }
}
