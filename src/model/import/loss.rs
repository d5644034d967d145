//! What has no home here: the loss report.

use std::borrow::Cow;

/// Something of the source that is not taken over, or not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// What it is of: `mailbox`, `alias`, …
    pub kind: &'static str,
    pub object: String,
    pub reason: Cow<'static, str>,
}

impl Loss {
    pub fn new(kind: &'static str, object: impl Into<String>, reason: impl Into<Cow<'static, str>>) -> Self {
        Self { kind, object: object.into(), reason: reason.into() }
    }
}
