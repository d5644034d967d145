//! Domains in documents.

use super::field::{Field, FieldError, Role, field};
use super::{Fields, OfNoun, Said};
use crate::model::{
    AppPasswordPolicy, DeliveredBy, DomainName, DomainStanding, OutsideSenders, Quota, Text, Timestamp,
};

/// Of a field that always has a value, `None` does not mention it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainEntry {
    pub domain: DomainName,
    pub alias_of: Said<DomainName>,
    pub standing: Option<DomainStanding>,
    pub quota: Said<Quota>,
    /// Whether log-ins take an app password; cleared: what the store says.
    pub app_passwords: Said<AppPasswordPolicy>,
    pub outside_senders: Option<OutsideSenders>,
    /// Cleared: this host.
    pub delivered_by: Said<DeliveredBy>,
    pub delivered_from: Said<Timestamp>,
    pub delivered_until: Said<Timestamp>,
    pub note: Said<Text>,
    pub created_at: Option<Timestamp>,
}

impl OfNoun for DomainEntry {
    const FIELDS: &'static [Field<Self>] = &[
        field!(DomainEntry.domain).role(Role::Name).meaning("The name of the domain."),
        field!(DomainEntry.alias_of).role(Role::Fixed).meaning("The domain whose addresses this one has."),
        field!(DomainEntry.standing).meaning("A disabled domain refuses mail and log-in."),
        field!(DomainEntry.quota).open_to_operators().meaning("The quota of mailboxes without one of their own."),
        field!(DomainEntry.app_passwords)
            .open_to_operators()
            .meaning("Whether log-in requires an app password. Null takes the rule of the store."),
        field!(DomainEntry.outside_senders)
            .open_to_operators()
            .meaning("Whether mail from outside may name an address of this domain as its envelope sender."),
        field!(DomainEntry.delivered_by)
            .meaning("Who delivers the mail of mailboxes that do not say so themselves: HOST, HOST:PORT, or 'hold'. Null: this host."),
        field!(DomainEntry.delivered_from)
            .meaning("From when on it counts."),
        field!(DomainEntry.delivered_until)
            .meaning("Until when it counts."),
        field!(DomainEntry.note).open_to_operators().meaning("For administrators."),
        field!(DomainEntry.created_at).role(Role::History).meaning("Counts where the domain is created."),
    ];

    fn begin(fields: &mut Fields<'_>) -> Result<Self, FieldError> {
        Ok(Self::new(fields.name("domain")?))
    }

    fn name(&self) -> String {
        self.domain.to_string()
    }
}

impl DomainEntry {
    /// Mentions the domain, and says nothing of it.
    pub fn new(domain: DomainName) -> Self {
        Self {
            domain,
            alias_of: Said::Nothing,
            standing: None,
            quota: Said::Nothing,
            app_passwords: Said::Nothing,
            outside_senders: None,
            delivered_by: Said::Nothing,
            delivered_from: Said::Nothing,
            delivered_until: Said::Nothing,
            note: Said::Nothing,
            created_at: None,
        }
    }
}
