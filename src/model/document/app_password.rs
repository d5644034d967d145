//! App passwords in documents.

use super::field::{Field, FieldError, Role, field};
use super::form::FieldValue;
use super::value::Slot;
use super::{Fields, OfNoun, Said};
use crate::model::{Address, AppPasswordHash, Protocols, Text, Timestamp};

/// An app password is made, and taken away, and never changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppPasswordEntry {
    pub mailbox: Address,
    pub label: Text,
    pub protocols: Option<Protocols>,
    pub until: Said<Timestamp>,
    pub hash: Option<AppPasswordHash>,
    pub created_at: Option<Timestamp>,
}

impl OfNoun for AppPasswordEntry {
    const FIELDS: &'static [Field<Self>] = &[
        field!(AppPasswordEntry.mailbox).role(Role::Name).meaning("The mailbox that it opens."),
        field!(AppPasswordEntry.label)
            .open_to_operators()
            .role(Role::Name)
            .meaning("What the person calls the device or program."),
        Field { read: read_protocols, ..field!(AppPasswordEntry.protocols) }
            .open_to_operators()
            .role(Role::Fixed)
            .meaning("The protocols that it opens, one at least."),
        field!(AppPasswordEntry.until).open_to_operators().role(Role::Fixed).meaning("When the app password ends."),
        field!(AppPasswordEntry.hash).role(Role::Fixed).meaning("The SHA-256 of the app password."),
        field!(AppPasswordEntry.created_at).role(Role::History).meaning("Counts where the app password is created."),
    ];

    fn begin(fields: &mut Fields<'_>) -> Result<Self, FieldError> {
        Ok(Self::new(fields.name("mailbox")?, fields.name("label")?))
    }

    fn name(&self) -> String {
        format!("{} {}", self.mailbox, self.label)
    }

    fn title(&self, _: &str) -> String {
        format!("app password of {}: {}", self.mailbox, self.label)
    }
}

fn read_protocols(entry: &mut AppPasswordEntry, value: FieldValue<'_>) -> Result<(), String> {
    entry.protocols.read(value)?;
    match &entry.protocols {
        Some(protocols) if protocols.iter().next().is_none() => {
            Err("an app password opens one protocol at the least".to_owned())
        }
        _ => Ok(()),
    }
}

impl AppPasswordEntry {
    /// Mentions the app password, and says nothing of it.
    pub fn new(mailbox: Address, label: Text) -> Self {
        Self { mailbox, label, protocols: None, until: Said::Nothing, hash: None, created_at: None }
    }
}
