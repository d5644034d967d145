//! Grants in documents.

use super::RowKind::DelegateGrant;
use super::field::{Field, FieldError, Role, field};
use super::{Fields, OfNoun, Said};
use crate::model::{Access, Address, SendAs, Timestamp};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrantEntry {
    pub owner: Address,
    pub delegate: Address,
    /// Cleared: for sending alone.
    pub access: Said<Access>,
    pub send_as: Option<SendAs>,
    pub until: Said<Timestamp>,
    pub created_at: Option<Timestamp>,
}

impl OfNoun for GrantEntry {
    const FIELDS: &'static [Field<Self>] = &[
        field!(GrantEntry.owner).role(Role::Name).in_rows(&[DelegateGrant]).meaning("The mailbox whose mail it is."),
        field!(GrantEntry.delegate)
            .role(Role::Name)
            .in_rows(&[DelegateGrant])
            .meaning("The mailbox that is given access."),
        field!(GrantEntry.access)
            .open_to_operators()
            .in_rows(&[DelegateGrant])
            .meaning("What the delegate may do with the mail. Null: nothing, the grant is for sending."),
        field!(GrantEntry.send_as)
            .open_to_operators()
            .in_rows(&[DelegateGrant])
            .meaning("Whether the delegate may send as the owner."),
        field!(GrantEntry.until).open_to_operators().in_rows(&[DelegateGrant]).meaning("When the grant ends."),
        field!(GrantEntry.created_at).role(Role::History).meaning("Counts where the grant is created."),
    ];

    fn begin(fields: &mut Fields<'_>) -> Result<Self, FieldError> {
        Ok(Self::new(fields.name("owner")?, fields.name("delegate")?))
    }

    fn name(&self) -> String {
        format!("{}*{}", self.owner, self.delegate)
    }

    fn title(&self, _: &str) -> String {
        format!("grant of {} to {}", self.owner, self.delegate)
    }
}

impl GrantEntry {
    /// Mentions the grant, and says nothing of it.
    pub fn new(owner: Address, delegate: Address) -> Self {
        Self { owner, delegate, access: Said::Nothing, send_as: None, until: Said::Nothing, created_at: None }
    }
}
