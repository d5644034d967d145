//! Aliases in documents.

use super::RowKind::AliasRoute;
use super::field::{Field, FieldError, Role, field};
use super::{Fields, OfNoun, Said};
use crate::model::{Address, AliasAddress, OutsideAddress, SendAs, Text, Timestamp};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AliasEntry {
    pub alias: AliasAddress,
    pub mailboxes: Option<Vec<Address>>,
    pub outside: Option<Vec<OutsideAddress>>,
    /// Of a catch-all: whether its only mailbox may send as the names that are not in use.
    pub send_as: Option<SendAs>,
    pub until: Said<Timestamp>,
    pub note: Said<Text>,
    pub created_at: Option<Timestamp>,
}

impl OfNoun for AliasEntry {
    const FIELDS: &'static [Field<Self>] = &[
        field!(AliasEntry.alias)
            .role(Role::Name)
            .in_rows(&[AliasRoute])
            .meaning("An address, or @domain for the catch-all."),
        field!(AliasEntry.mailboxes).in_rows(&[AliasRoute]).meaning("All mailboxes that it delivers to."),
        field!(AliasEntry.outside).meaning("All outside addresses that it forwards to."),
        field!(AliasEntry.send_as)
            .open_to_operators()
            .in_rows(&[AliasRoute])
            .meaning("Of a catch-all: whether its only mailbox may send as names that are not in use."),
        field!(AliasEntry.until).open_to_operators().in_rows(&[AliasRoute]).meaning("When the alias ends."),
        field!(AliasEntry.note).open_to_operators().in_rows(&[AliasRoute]).meaning("For administrators."),
        field!(AliasEntry.created_at).role(Role::History).meaning("Counts where the alias is created."),
    ];

    fn begin(fields: &mut Fields<'_>) -> Result<Self, FieldError> {
        Ok(Self::new(fields.name("alias")?))
    }

    fn name(&self) -> String {
        self.alias.to_string()
    }
}

impl AliasEntry {
    /// Mentions the alias, and says nothing of it.
    pub fn new(alias: AliasAddress) -> Self {
        Self {
            alias,
            mailboxes: None,
            outside: None,
            send_as: None,
            until: Said::Nothing,
            note: Said::Nothing,
            created_at: None,
        }
    }
}
