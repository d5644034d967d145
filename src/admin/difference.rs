//! What is said of an object that is there already, and is not so.

use super::{SaidDelivery, Warning};
use crate::model::document::{AliasEntry, DomainEntry, MailboxEntry, Said};
use crate::model::{Alias, Delivery, Domain, Mailbox};

/// The fields that would be otherwise, if the object were made as was said.
struct Fields(Vec<&'static str>);

impl Fields {
    fn see<T: PartialEq>(&mut self, field: &'static str, said: Option<T>, present: Option<T>) {
        if said.is_some() && said != present {
            self.0.push(field);
        }
    }

    fn see_said<T: PartialEq>(&mut self, field: &'static str, said: &Said<T>, present: Option<&T>) {
        match said {
            Said::Nothing => {}
            Said::Cleared if present.is_none() => {}
            Said::Value(value) if Some(value) == present => {}
            Said::Cleared | Said::Value(_) => self.0.push(field),
        }
    }

    fn see_delivery(&mut self, said: SaidDelivery<'_>, present: Option<&Delivery>) {
        self.see_said("delivered_by", said.by, present.map(|present| &present.by));
        self.see_said("delivered_from", said.from, present.and_then(|present| present.from.as_ref()));
        self.see_said("delivered_until", said.until, present.and_then(|present| present.until.as_ref()));
    }

    fn warn(self, object: String, noun: &'static str) -> Option<Warning> {
        (!self.0.is_empty()).then_some(Warning::Differs { object, noun, fields: self.0 })
    }
}

pub(super) fn of_mailbox(said: &MailboxEntry, present: &Mailbox) -> Option<Warning> {
    let mut fields = Fields(Vec::new());
    fields.see_said("name", &said.name, present.name.as_ref());
    fields.see_said("quota", &said.quota, present.own_quota.as_ref());
    fields.see_said("note", &said.note, present.note.as_ref());
    fields.see_said("mail_place", &said.mail_place, present.mail_place.as_ref());
    fields.see_delivery(SaidDelivery::from(said), present.own_delivery.as_ref());
    fields.warn(present.address.to_string(), "mailbox")
}

pub(super) fn of_domain(said: &DomainEntry, present: &Domain) -> Option<Warning> {
    let mut fields = Fields(Vec::new());
    fields.see("standing", said.standing, Some(present.standing));
    fields.see_said("quota", &said.quota, present.quota.as_ref());
    fields.see_said("app_passwords", &said.app_passwords, present.app_passwords.as_ref());
    fields.see("outside_senders", said.outside_senders, Some(present.outside_senders));
    fields.see_delivery(SaidDelivery::from(said), present.delivery.as_ref());
    fields.see_said("note", &said.note, present.note.as_ref());
    fields.warn(present.name.to_string(), "domain")
}

/// Where it leads and until when is compared elsewhere: another one is refused.
pub(super) fn of_alias(said: &AliasEntry, present: &Alias) -> Option<Warning> {
    let mut fields = Fields(Vec::new());
    fields.see_said("note", &said.note, present.note.as_ref());
    fields.warn(present.address.to_string(), "alias")
}
