//! Mailboxes.

use super::record::{Field, Record, values};
use super::text::unicode;
use super::value::{Value, bytes};
use super::{Said, Subject};
use crate::admin::Changed;
use crate::admin::mailbox::MailboxOutcome;
use crate::model::{
    AppPasswordPolicy, DeliveredBy, Delivery, Incoming, Kind, MailPlace, Mailbox, Protocols, Secret, Standing,
    Suspension, Text,
};
use jiff::tz::TimeZone;

/// In lists, those of its usage follow.
pub(super) const FIELDS: &[Field<Mailbox>] = &[
    ("address", |m| (&m.address).into()),
    ("kind", |m| m.kind.as_str().into()),
    ("login", |m| m.login.as_str().into()),
    ("name", |m| m.name.as_ref().into()),
    ("standing", |m| m.standing.state().as_str().into()),
    ("log_in", |m| m.standing.login.as_str().into()),
    ("receiving", |m| m.standing.receiving.as_str().into()),
    ("sending", |m| m.standing.sending.as_str().into()),
    ("filters", |m| m.filters.as_str().into()),
    ("own_filters", |m| m.own_filters.as_str().into()),
    ("suspended_since", |m| suspension(m).map(|s| s.since).into()),
    ("suspended_until", |m| suspension(m).and_then(|s| s.until).into()),
    ("mail_kept_until", |m| suspension(m).and_then(|s| s.incoming_until).into()),
    ("message", message),
    ("reason", |m| Value::earlier(message(m))),
    ("refusal", |m| suspension(m).and_then(|s| s.refusal.as_ref()).into()),
    ("planned_suspension", |m| m.standing.planned.as_ref().map_or(Value::Null, planned)),
    ("protocols", |m| (&m.protocols).into()),
    ("quota", |m| m.quota.into()),
    ("quota_bytes", |m| bytes(m.quota)),
    ("own_quota", |m| m.own_quota.into()),
    ("password", |m| m.password_scheme.as_deref().into()),
    ("password_set_at", |m| m.password_set_at.into()),
    ("app_passwords", |m| m.app_passwords.as_str().into()),
    ("own_app_passwords", |m| m.own_app_passwords.map(AppPasswordPolicy::as_str).into()),
    ("home", |m| m.home.as_str().into()),
    ("mail_place", |m| m.mail_place.as_ref().map(MailPlace::to_string).into()),
    ("delivered_by", |m| m.delivery.as_ref().map(|delivery| delivery.by.to_string()).into()),
    ("delivered_until", |m| m.delivery.as_ref().and_then(|delivery| delivery.until).into()),
    ("own_delivered_by", |m| m.own_delivery.as_ref().map(|delivery| delivery.by.to_string()).into()),
    ("own_delivered_from", |m| m.own_delivery.as_ref().and_then(|delivery| delivery.from).into()),
    ("own_delivered_until", |m| m.own_delivery.as_ref().and_then(|delivery| delivery.until).into()),
    ("note", |m| m.note.as_ref().into()),
    ("created_at", |m| m.created_at.into()),
    ("id", |m| m.id.into()),
    ("hold", |m| m.hold.as_ref().map(|hold| &hold.reason).into()),
    ("hold_since", |m| m.hold.as_ref().map(|hold| hold.since).into()),
];

/// The one in force.
fn suspension(mailbox: &Mailbox) -> Option<&Suspension> {
    mailbox.standing.suspension.as_ref()
}

/// What the person reads after the right password.
fn message(mailbox: &Mailbox) -> Value<'_> {
    suspension(mailbox).and_then(|suspension| suspension.message.as_ref()).into()
}

/// A suspension that begins later.
fn planned(suspension: &Suspension) -> Value<'_> {
    Value::Object(vec![
        ("from", suspension.since.into()),
        ("until", suspension.until.into()),
        ("incoming", suspension.incoming.as_str().into()),
        ("mail_kept_until", suspension.incoming_until.into()),
        ("message", suspension.message.as_ref().into()),
        ("reason", Value::earlier(suspension.message.as_ref().into())),
        ("refusal", suspension.refusal.as_ref().into()),
    ])
}

impl Record for Mailbox {
    fn name(&self) -> String {
        self.address.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        values(FIELDS, self).collect()
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        let login = (!self.login.contains('@')).then_some(self.login.as_str());
        vec![
            ("address", (&self.address).into()),
            ("login", login.into()),
            ("name", self.name.as_ref().into()),
            ("kind", self.kind.as_str().into()),
            ("standing", self.standing.state().as_str().into()),
            ("until", suspension(self).and_then(|s| s.until).into()),
            ("quota", self.quota.into()),
        ]
    }
}

impl Said for MailboxOutcome {
    fn action(&self) -> &'static str {
        match self {
            Self::Created { .. } => "mailbox create",
            Self::Set { .. } => "mailbox set",
            Self::Renamed { .. } => "mailbox rename",
            Self::Suspended(_) => "mailbox suspend",
            Self::Resumed(_) => "mailbox resume",
            Self::Converted { .. } => "mailbox convert",
        }
    }

    fn subject(&self) -> Subject<'_> {
        let (Self::Created { mailbox, .. }
        | Self::Set { mailbox, .. }
        | Self::Renamed { mailbox, .. }
        | Self::Suspended(mailbox)
        | Self::Resumed(mailbox)
        | Self::Converted { mailbox, .. }) = self;
        Subject::Object("mailbox", mailbox.as_ref())
    }

    fn generated(&self) -> Option<&Secret> {
        match self {
            Self::Created { generated, .. } | Self::Converted { generated, .. } => generated.as_ref(),
            _ => None,
        }
    }

    fn sentence(&self, changed: Changed, zone: &TimeZone) -> String {
        match (self, changed) {
            (Self::Created { mailbox: m, .. }, Changed::Yes) => {
                format!("created {} mailbox {} with a quota of {}", m.kind.as_str(), m.address.to_unicode(), m.quota)
            }
            (Self::Created { mailbox: m, .. }, Changed::AlreadySo) => {
                format!("mailbox already exists: {}", m.address.to_unicode())
            }
            (Self::Set { before, mailbox: m }, Changed::Yes) => {
                format!("changed mailbox {}: {}", m.address.to_unicode(), changes(before, m, zone))
            }
            (Self::Set { mailbox: m, .. }, Changed::AlreadySo) => {
                format!("mailbox unchanged: {}", m.address.to_unicode())
            }
            (Self::Renamed { from, mailbox: m }, Changed::Yes) => {
                format!("renamed mailbox {} to {}; its login is {}", unicode(from), m.address.to_unicode(), m.login)
            }
            (Self::Renamed { mailbox: m, .. }, Changed::AlreadySo) => {
                format!("mailbox already has that address: {}", m.address.to_unicode())
            }
            (Self::Suspended(m), Changed::Yes) => format!("suspended {}{}", m.address.to_unicode(), terms(m, zone)),
            (Self::Suspended(m), Changed::AlreadySo) => {
                format!("already suspended: {}{}", m.address.to_unicode(), terms(m, zone))
            }
            (Self::Resumed(m), Changed::Yes) => format!("resumed {}", m.address.to_unicode()),
            (Self::Resumed(m), Changed::AlreadySo) => format!("mailbox is not suspended: {}", m.address.to_unicode()),
            (Self::Converted { mailbox: m, .. }, Changed::Yes) => {
                let lacks = m.kind == Kind::Personal && m.password_scheme.is_none();
                let password = if lacks { "; it needs a password before anyone can log in" } else { "" };
                format!("converted {} to a {} mailbox{password}", m.address.to_unicode(), m.kind.as_str())
            }
            (Self::Converted { mailbox: m, .. }, Changed::AlreadySo) => {
                format!("mailbox already {}: {}", m.kind.as_str(), m.address.to_unicode())
            }
        }
    }
}

/// What `mailbox set` has changed.
fn changes(before: &Mailbox, after: &Mailbox, zone: &TimeZone) -> String {
    let text = |what: &str, text: &Option<Text>| match text {
        Some(text) => format!("{what} {text}"),
        None => format!("no {what}"),
    };
    let inherited = |own: bool| if own { "" } else { " (default)" };
    let mut changes = Vec::new();
    if after.name != before.name {
        changes.push(text("name", &after.name));
    }
    if after.own_quota != before.own_quota {
        changes.push(format!("quota {}{}", after.quota, inherited(after.own_quota.is_some())));
    }
    if after.sending != before.sending {
        changes.push(format!("sending {}", after.sending.as_str()));
    }
    if after.own_filters != before.own_filters {
        changes.push(format!("filters {}", after.own_filters.as_str()));
    }
    if after.own_app_passwords != before.own_app_passwords {
        let (policy, inherited) = (after.app_passwords.as_str(), inherited(after.own_app_passwords.is_some()));
        changes.push(format!("app passwords {policy}{inherited}"));
    }
    if after.protocols != before.protocols {
        changes.push(match after.protocols.to_string() {
            _ if after.protocols == Protocols::all() => "log-in by all protocols".to_owned(),
            none if none.is_empty() => "no log-in".to_owned(),
            some => format!("log-in only by {}", some.replace(' ', ", ")),
        });
    }
    if after.note != before.note {
        changes.push(text("note", &after.note));
    }
    if after.mail_place != before.mail_place {
        changes.push(match &after.mail_place {
            Some(place) => format!("mail in {place}"),
            None => format!("mail in Maildir in the home {}", after.home),
        });
    }
    if after.own_delivery != before.own_delivery {
        changes.push(match &after.own_delivery {
            Some(delivery) => delivered(delivery, zone),
            None => format!("delivered as its domain says{EARLIER_WAY}"),
        });
    }
    changes.join(", ")
}

/// Postfix remembers for half a minute where the mail for an address goes (resolve_clnt(3)).
const EARLIER_WAY: &str = "; for 30 seconds Postfix may use the way of before";

/// Who delivers and when, as a part of a sentence.
pub(super) fn delivered(delivery: &Delivery, zone: &TimeZone) -> String {
    let by = match &delivery.by {
        DeliveredBy::Here => "delivered here".to_owned(),
        DeliveredBy::Hold => "held in the queue".to_owned(),
        DeliveredBy::Host(host) => format!("delivered by {host}"),
    };
    let from = delivery.from.map(|from| format!(" from {}", from.to_local(zone))).unwrap_or_default();
    let until = delivery.until.map(|until| format!(" until {}", until.to_local(zone))).unwrap_or_default();
    format!("{by}{from}{until}{EARLIER_WAY}")
}

/// On which terms a mailbox is suspended, now or later, as the end of a sentence.
fn terms(mailbox: &Mailbox, zone: &TimeZone) -> String {
    let Standing { suspension, planned, .. } = &mailbox.standing;
    let Some(suspension) = suspension.as_ref().or(planned.as_ref()) else {
        return String::new();
    };
    let from = planned.as_ref().map(|later| format!(" from {}", later.since.to_local(zone))).unwrap_or_default();
    let until = suspension.until.map(|end| format!(" until {}", end.to_local(zone))).unwrap_or_default();
    let incoming = match (suspension.incoming, suspension.incoming_until) {
        (Incoming::Accept, None) => "kept".to_owned(),
        (Incoming::Accept, Some(end)) => format!("kept until {}, then refused", end.to_local(zone)),
        (Incoming::Refuse, _) => "refused".to_owned(),
    };
    format!("{from}{until}; incoming mail is {incoming}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::Changed::{AlreadySo, Yes};
    use crate::model::{Filters, Protocol, Quota, Sending};
    use crate::render::fixture::{assert_said, day, mailbox, secret, standing, suspension};

    const NAME: &str = "anna@xn--bcher-kva.example";

    fn created(generated: Option<Secret>) -> MailboxOutcome {
        MailboxOutcome::Created { mailbox: Box::new(mailbox()), generated }
    }

    fn converted(kind: Kind, password_scheme: Option<String>) -> MailboxOutcome {
        let mailbox = Box::new(Mailbox { kind, password_scheme, ..mailbox() });
        MailboxOutcome::Converted { mailbox, generated: None }
    }

    fn suspended(standing: Standing) -> MailboxOutcome {
        MailboxOutcome::Suspended(Box::new(Mailbox { standing, ..mailbox() }))
    }

    #[test]
    fn every_outcome_names_its_command_and_the_mailbox() {
        let renamed_person = || Box::new(Mailbox { name: Some(Text::from_stored("Anna B.".to_owned())), ..mailbox() });
        let set = || MailboxOutcome::Set { before: Box::new(mailbox()), mailbox: renamed_person() };
        let renamed = || MailboxOutcome::Renamed { from: "an@brand.example".to_owned(), mailbox: Box::new(mailbox()) };
        let resumed = || MailboxOutcome::Resumed(Box::new(mailbox()));
        let argon = Some("ARGON2ID".to_owned());
        let renaming = "renamed mailbox an@brand.example to anna@bücher.example; its login is anna";
        let passwordless =
            "converted anna@bücher.example to a personal mailbox; it needs a password before anyone can log in";
        assert_said([
            (
                created(None),
                Yes,
                ["mailbox create", NAME, "created personal mailbox anna@bücher.example with a quota of 1G"],
            ),
            (created(None), AlreadySo, ["mailbox create", NAME, "mailbox already exists: anna@bücher.example"]),
            (set(), Yes, ["mailbox set", NAME, "changed mailbox anna@bücher.example: name Anna B."]),
            (set(), AlreadySo, ["mailbox set", NAME, "mailbox unchanged: anna@bücher.example"]),
            (renamed(), Yes, ["mailbox rename", NAME, renaming]),
            (renamed(), AlreadySo, ["mailbox rename", NAME, "mailbox already has that address: anna@bücher.example"]),
            (resumed(), Yes, ["mailbox resume", NAME, "resumed anna@bücher.example"]),
            (resumed(), AlreadySo, ["mailbox resume", NAME, "mailbox is not suspended: anna@bücher.example"]),
            (
                converted(Kind::Shared, None),
                Yes,
                ["mailbox convert", NAME, "converted anna@bücher.example to a shared mailbox"],
            ),
            (
                converted(Kind::Personal, argon),
                Yes,
                ["mailbox convert", NAME, "converted anna@bücher.example to a personal mailbox"],
            ),
            (converted(Kind::Personal, None), Yes, ["mailbox convert", NAME, passwordless]),
            (
                converted(Kind::Shared, None),
                AlreadySo,
                ["mailbox convert", NAME, "mailbox already shared: anna@bücher.example"],
            ),
        ]);
    }

    #[test]
    fn a_suspension_is_said_with_its_terms() {
        let now = |suspension| suspended(Standing { suspension: Some(suspension), ..standing() });
        let later = Standing { planned: Some(suspension()), ..standing() };
        let refusing = Suspension { incoming: Incoming::Refuse, until: None, ..suspension() };
        let keeping = Suspension { incoming_until: None, until: None, ..suspension() };
        assert_said([
            (
                now(suspension()),
                Yes,
                [
                    "mailbox suspend",
                    NAME,
                    "suspended anna@bücher.example until 2031-03-30 12:00; incoming mail is kept until \
                     2031-03-20 12:00, then refused",
                ],
            ),
            (
                now(refusing.clone()),
                Yes,
                ["mailbox suspend", NAME, "suspended anna@bücher.example; incoming mail is refused"],
            ),
            (now(keeping), Yes, ["mailbox suspend", NAME, "suspended anna@bücher.example; incoming mail is kept"]),
            (
                now(refusing),
                AlreadySo,
                ["mailbox suspend", NAME, "already suspended: anna@bücher.example; incoming mail is refused"],
            ),
            (
                suspended(later),
                Yes,
                [
                    "mailbox suspend",
                    NAME,
                    "suspended anna@bücher.example from 2031-03-10 12:00 until 2031-03-30 12:00; incoming mail is kept \
                     until 2031-03-20 12:00, then refused",
                ],
            ),
        ]);
        assert_eq!(suspension().since, day(10));
    }

    #[test]
    fn a_changed_mailbox_is_said_with_what_was_changed() {
        let said = |after| {
            let (before, mailbox) = (Box::new(mailbox()), Box::new(after));
            MailboxOutcome::Set { before, mailbox }.sentence(Yes, &TimeZone::UTC)
        };
        let limited = Mailbox {
            protocols: Protocols::from_iter([Protocol::Imap, Protocol::Smtp]),
            own_app_passwords: Some(AppPasswordPolicy::Required),
            app_passwords: AppPasswordPolicy::Required,
            sending: Sending::Off,
            own_filters: Filters::Off,
            own_quota: Some(Quota::Unlimited),
            quota: Quota::Unlimited,
            ..mailbox()
        };
        assert_eq!(
            said(limited),
            "changed mailbox anna@bücher.example: quota unlimited, sending off, filters off, app passwords required, \
             log-in only by imap, smtp"
        );
        assert_eq!(
            said(Mailbox { protocols: Protocols::from_iter([]), ..mailbox() }),
            "changed mailbox anna@bücher.example: no log-in"
        );
    }

    #[test]
    fn only_a_generated_password_is_handed_out() {
        assert!(created(None).generated().is_none());
        assert_eq!(created(Some(secret())).generated().map(Secret::expose), Some("correct horse"));
        assert!(MailboxOutcome::Renamed { from: String::new(), mailbox: Box::new(mailbox()) }.generated().is_none());
    }
}
