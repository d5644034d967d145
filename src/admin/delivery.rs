//! Who delivers the mail of a mailbox, or of a domain's: what an entry says of it, and what it may not say.

use super::{Refusal, Result, Terms, missing};
use crate::model::document::{DomainEntry, MailboxEntry, Said};
use crate::model::{DeliveredBy, Delivery, Setting, Timestamp};
use crate::store::Reader;

/// What an entry says.
#[derive(Clone, Copy)]
pub struct SaidDelivery<'e> {
    pub(super) by: &'e Said<DeliveredBy>,
    pub(super) from: &'e Said<Timestamp>,
    pub(super) until: &'e Said<Timestamp>,
    of: &'e dyn ToString,
}

impl<'e> From<&'e MailboxEntry> for SaidDelivery<'e> {
    fn from(said: &'e MailboxEntry) -> Self {
        Self { by: &said.delivered_by, from: &said.delivered_from, until: &said.delivered_until, of: &said.address }
    }
}

impl<'e> From<&'e DomainEntry> for SaidDelivery<'e> {
    fn from(said: &'e DomainEntry) -> Self {
        Self { by: &said.delivered_by, from: &said.delivered_from, until: &said.delivered_until, of: &said.domain }
    }
}

impl SaidDelivery<'_> {
    /// What is said, and where nothing is, what was before.
    pub(super) fn decide(self, reader: &Reader<'_>, before: Option<&Delivery>) -> Result<Option<Delivery>> {
        let Some(by) = self.by.clone().change().unwrap_or_else(|| before.map(|before| before.by.clone())) else {
            return match self.from.value().or(self.until.value()) {
                Some(_) => Err(missing("delivered_by", &self.of.to_string())),
                None => Ok(None),
            };
        };
        let from = self.from.change().unwrap_or_else(|| before.and_then(|before| before.from));
        let until = self.until.change().unwrap_or_else(|| before.and_then(|before| before.until));
        if let (Some(from), Some(until)) = (from, until)
            && until <= from
        {
            return Err(Refusal::EndBeforeBegin { from, until }.into());
        }
        if let (Some(before), Some(from)) = (before, self.from.value())
            && before.by != by
            && before.by != DeliveredBy::Here
        {
            return Err(Refusal::DeliveryGap { now: before.by.to_string(), from: *from }.into());
        }
        if let DeliveredBy::Host(host) = &by
            && before.is_none_or(|before| before.by != by)
            && host.is_this_host(&reader.find_setting(Setting::Hostname)?)
        {
            return Err(Refusal::DeliveredByItself(host.clone()).into());
        }
        Ok(Some(Delivery { by, from, until }))
    }

    /// Whether anything is said.
    pub fn says_something(self) -> bool {
        *self.by != Said::Nothing || *self.from != Said::Nothing || *self.until != Said::Nothing
    }

    /// Whether all that is said is so.
    pub fn is(self, present: Option<&Delivery>) -> bool {
        self.by.change().is_none_or(|by| by.as_ref() == present.map(|present| &present.by))
            && self.from.change().is_none_or(|from| from == present.and_then(|present| present.from))
            && self.until.change().is_none_or(|until| until == present.and_then(|present| present.until))
    }

    /// What has ended delivers nothing.
    pub fn require_end(self, terms: &Terms) -> Result<()> {
        terms.require_end(self.until.value())
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Host, entry, mailbox_entry, name, now, parsed};
    use super::super::{AliasDomainRefusal, Changed, OutsideMailRoot, domain, mailbox, setting};
    use super::*;
    use crate::model::document::{Entry, Noun, SettingEntry};

    const ANNA: &str = "anna@brand.example";
    const UNTIL: (&str, &str) = ("delivered_until", "2031-04-01T00:00:00Z");

    fn said(fields: &[(&'static str, &str)]) -> MailboxEntry {
        mailbox_entry(ANNA, fields)
    }

    fn domain_said(domain: &str, fields: &[(&'static str, &str)]) -> DomainEntry {
        let Entry::Domain(said) = entry(Noun::Domain, &[&[("domain", domain)], fields].concat()) else {
            unreachable!()
        };
        said
    }

    /// What is said of a mailbox, and who delivers its mail now.
    fn delivered(host: &mut Host) -> (Option<String>, Option<String>) {
        let found = host.read(|reader| mailbox::find(reader, &name(ANNA)));
        (found.own_delivery.map(|said| said.by.to_string()), found.delivery.map(|now| now.by.to_string()))
    }

    fn set(host: &mut Host, fields: &[(&'static str, &str)]) -> Changed {
        let said = said(fields);
        host.done(|writer| mailbox::set(writer, &said, OutsideMailRoot::Refused)).changed
    }

    #[test]
    fn a_mailbox_says_who_delivers_and_when_and_its_domain_where_it_does_not() {
        let mut host = Host::new();
        let old = [("delivered_by", "old.example.com"), UNTIL];
        assert_eq!(set(&mut host, &old), Changed::Yes);
        assert!(host.last_change().contains(&format!("mailbox {ANNA}: delivered_by - -> [old.example.com]:25")));
        assert_eq!(set(&mut host, &old), Changed::AlreadySo);
        let old = Some("old.example.com".to_owned());
        assert_eq!(delivered(&mut host), (old.clone(), old.clone()));
        // A later beginning: until then the domain counts.
        set(&mut host, &[("delivered_from", "2031-03-20T00:00:00Z")]);
        assert_eq!(delivered(&mut host), (old.clone(), None));
        let hold = domain_said("brand.example", &[("delivered_by", "hold")]);
        host.done(|writer| domain::set(writer, &hold));
        assert_eq!(delivered(&mut host), (old, Some("hold".to_owned())));
        set(&mut host, &[("delivered_by", "here"), ("delivered_from", ""), ("delivered_until", "")]);
        assert_eq!(delivered(&mut host), (Some("here".to_owned()), None));
        set(&mut host, &[("delivered_by", "")]);
        assert_eq!(delivered(&mut host), (None, Some("hold".to_owned())));
    }

    #[test]
    fn what_can_not_be_is_refused() {
        let mut host = Host::new();
        let mut refused = |fields: &[(&'static str, &str)]| {
            let said = said(fields);
            host.refused(|writer| mailbox::set(writer, &said, OutsideMailRoot::Refused))
        };
        assert!(matches!(refused(&[UNTIL]), Refusal::FieldMissing { .. }));
        let backwards = [("delivered_by", "hold"), ("delivered_from", "2031-05-01T00:00:00Z"), UNTIL];
        assert!(matches!(refused(&backwards), Refusal::EndBeforeBegin { .. }));
        host.done(|writer| {
            setting::set(writer, &SettingEntry { setting: Setting::Hostname, value: "mail.example.com".to_owned() })
        });
        set(&mut host, &[("delivered_by", "old.example.com")]);
        let planned = said(&[("delivered_by", "hold"), ("delivered_from", "2031-03-20T00:00:00Z")]);
        let refusal = host.refused(|writer| mailbox::set(writer, &planned, OutsideMailRoot::Refused));
        assert!(matches!(refusal, Refusal::DeliveryGap { .. }), "{refusal:?}");
        set(&mut host, &[("delivered_by", "")]);
        let itself = said(&[("delivered_by", "mail.example.com")]);
        let refusal = host.refused(|writer| mailbox::set(writer, &itself, OutsideMailRoot::Refused));
        assert!(matches!(refusal, Refusal::DeliveredByItself(_)), "{refusal:?}");
        let over = said(&[("delivered_by", "hold"), ("delivered_until", "2031-01-01T00:00:00Z")]);
        let new = MailboxEntry { address: parsed("new@brand.example"), ..over.clone() };
        let terms = Terms::of_command(now());
        let refusal = host.refused(|writer| mailbox::create(writer, &new, None, &terms));
        assert!(matches!(refusal, Refusal::EndInThePast(_)), "{refusal:?}");
        assert!(SaidDelivery::from(&over).require_end(&terms).is_err());
        // A document may say what was.
        host.apply(&Entry::Mailbox(Box::new(over))).unwrap();
        assert_eq!(delivered(&mut host), (Some("hold".to_owned()), None));
        let alias = domain_said("x.example", &[("alias_of", "brand.example"), ("delivered_by", "hold")]);
        let refusal = host.refused(|writer| domain::create(writer, &alias, &terms));
        assert!(matches!(refusal, Refusal::AliasDomain(AliasDomainRefusal::HasNoMailboxes(_))), "{refusal:?}");
    }
}
