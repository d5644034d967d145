//! Auto-replies in documents.

use super::field::{Field, FieldError, Role, field};
use super::{Fields, OfNoun, Said};
use crate::model::{Address, ReplyBody, Text, Timestamp};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AutoreplyEntry {
    pub mailbox: Address,
    /// Cleared: it replies no more.
    pub subject: Said<Text>,
    pub body: Option<ReplyBody>,
    pub from: Said<Timestamp>,
    pub until: Said<Timestamp>,
    /// Counts where the reply is changed.
    pub set_at: Option<Timestamp>,
}

impl OfNoun for AutoreplyEntry {
    const FIELDS: &'static [Field<Self>] = &[
        field!(AutoreplyEntry.mailbox).role(Role::Name).meaning("The mailbox that replies."),
        field!(AutoreplyEntry.subject)
            .open_to_operators()
            .meaning("The subject of the reply. Null: there is no auto-reply."),
        field!(AutoreplyEntry.body).meaning("The text of the reply."),
        field!(AutoreplyEntry.from).open_to_operators().meaning("When the replies start."),
        field!(AutoreplyEntry.until).open_to_operators().meaning("When the replies end."),
        field!(AutoreplyEntry.set_at).role(Role::History).meaning("Counts where the reply changes."),
    ];

    fn begin(fields: &mut Fields<'_>) -> Result<Self, FieldError> {
        Ok(Self::new(fields.name("mailbox")?))
    }

    fn name(&self) -> String {
        self.mailbox.to_string()
    }

    fn title(&self, _: &str) -> String {
        format!("auto-reply of {}", self.mailbox)
    }
}

impl AutoreplyEntry {
    /// Mentions the mailbox, and says nothing of its reply.
    pub fn new(mailbox: Address) -> Self {
        Self { mailbox, subject: Said::Nothing, body: None, from: Said::Nothing, until: Said::Nothing, set_at: None }
    }
}
