//! One object of each kind for the tests of this ring, with a value in every field that can have one, and what the
//! tests of outcomes have in common.

use super::{Format, Style, said};
use crate::admin::setting::SettingValue;
use crate::admin::{Changed, Outcome};
use crate::model::{
    Access, Address, Alias, AppPassword, AppPasswordPolicy, Autoreply, Choices, Delegation, Domain, DomainRights,
    DomainStanding, Fact, Filters, Hold, InForce, Incoming, Kind, Mailbox, OperatorName, OperatorRights,
    OutsideSenders, Permission, Plan, PlanState, Profile, Protocols, Quota, Removal, Replying, Secret, SendAs, Sending,
    Setting, Stage, Standing, Step, StepKind, StepState, Suspension, Target, Timestamp,
};
use jiff::tz::TimeZone;
use std::fmt::Debug;
use std::str::FromStr;

/// An address, a date, a text: whatever the test needs.
pub(super) fn parsed<T: FromStr<Err: Debug>>(text: &str) -> T {
    text.parse().unwrap()
}

pub(super) fn day(day: u32) -> Timestamp {
    parsed(&format!("2031-03-{day:02}T12:00:00Z"))
}

pub(super) fn style(format: Format) -> Style {
    Style { format, width: None, zone: TimeZone::UTC }
}

pub(super) fn secret() -> Secret {
    Secret::new("correct horse".to_owned()).unwrap()
}

/// Checks how outcomes are said: each with the command that did it, what the object is called, and the sentence.
pub(super) fn assert_said<O: Into<Outcome>>(cases: impl IntoIterator<Item = (O, Changed, [&'static str; 3])>) {
    for (outcome, changed, expected) in cases {
        let outcome = outcome.into();
        let of = said(&outcome);
        let sentence = of.sentence(changed, &TimeZone::UTC);
        assert_eq!([of.action(), &of.subject().name(), &sentence], expected, "{outcome:?}");
    }
}

pub(super) fn domain() -> Domain {
    Domain {
        id: 1,
        name: parsed("xn--bcher-kva.example"),
        alias_of: None,
        standing: DomainStanding::Enabled,
        quota: Some(Quota::Bytes(5 << 30)),
        app_passwords: Some(AppPasswordPolicy::Required),
        outside_senders: OutsideSenders::Allowed,
        delivery: None,
        note: Some(parsed("a shop")),
        created_at: day(1),
        mailboxes: 2,
        aliases: 3,
    }
}

pub(super) fn suspension() -> Suspension {
    Suspension {
        incoming: Incoming::Accept,
        incoming_until: Some(day(20)),
        message: Some(parsed("on leave")),
        refusal: Some(parsed("no longer here")),
        since: day(10),
        until: Some(day(30)),
    }
}

pub(super) fn standing() -> Standing {
    Standing {
        login: Fact::Allowed,
        receiving: Fact::Allowed,
        sending: Fact::Allowed,
        domain: DomainStanding::Enabled,
        suspension: None,
        planned: None,
    }
}

/// A personal one in full use.
pub(super) fn mailbox() -> Mailbox {
    Mailbox {
        id: 7,
        address: parsed("anna@xn--bcher-kva.example"),
        kind: Kind::Personal,
        login: "anna".to_owned(),
        name: Some(parsed("Anna")),
        home: "/var/vmail/xn--bcher-kva.example/anna".to_owned(),
        mail_place: None,
        own_delivery: None,
        delivery: None,
        own_quota: Some(Quota::Bytes(1 << 30)),
        quota: Quota::Bytes(1 << 30),
        sending: Sending::On,
        own_filters: Filters::On,
        filters: Filters::On,
        protocols: Protocols::all(),
        own_app_passwords: Some(AppPasswordPolicy::Optional),
        app_passwords: AppPasswordPolicy::Optional,
        standing: standing(),
        password_scheme: Some("ARGON2ID".to_owned()),
        password_set_at: Some(day(2)),
        note: Some(parsed("since 2031")),
        created_at: day(1),
        hold: Some(hold()),
    }
}

pub(super) fn hold() -> Hold {
    Hold { reason: parsed("case 12"), since: day(3) }
}

pub(super) fn removal() -> Removal {
    Removal {
        mailbox_id: 7,
        address: parsed("anna@xn--bcher-kva.example"),
        login: "anna".to_owned(),
        home: "/var/vmail/xn--bcher-kva.example/anna".to_owned(),
        mail_place: None,
        stage: Stage::Removed,
        removed_at: day(4),
        until: day(14),
        reason: Some(parsed("left")),
        archive_in: None,
        archive: None,
        hold: Some(hold()),
    }
}

pub(super) fn alias() -> Alias {
    Alias {
        id: 1,
        address: parsed("info@xn--bcher-kva.example"),
        targets: vec![Target::Mailbox(address()), Target::Outside(parsed("anna@example.org"))],
        send_as: None,
        until: Some(day(14)),
        note: Some(parsed("for the fair")),
        created_at: day(1),
        state: InForce::Yes,
    }
}

pub(super) fn address() -> Address {
    parsed("anna@xn--bcher-kva.example")
}

pub(super) fn grant() -> Delegation {
    Delegation {
        owner: parsed("sales@xn--bcher-kva.example"),
        delegate: address(),
        access: Some(Access::Write),
        send_as: SendAs::Allowed,
        until: Some(day(14)),
        created_at: day(1),
        state: InForce::Yes,
    }
}

pub(super) fn app_password() -> AppPassword {
    AppPassword {
        id: 5,
        mailbox: address(),
        label: parsed("phone"),
        protocols: parsed("imap smtp"),
        until: Some(day(14)),
        created_at: day(1),
        state: InForce::Yes,
    }
}

pub(super) fn autoreply() -> Autoreply {
    Autoreply {
        mailbox: address(),
        subject: parsed("Away"),
        body: parsed("Back soon."),
        from: Some(day(10)),
        until: Some(day(14)),
        replying: Replying::No,
        set_at: day(1),
    }
}

pub(super) fn setting() -> SettingValue {
    SettingValue { setting: Setting::Hostname, value: "mail.example.com".to_owned() }
}

pub(super) fn choices() -> Choices {
    let mut choices = Choices::default();
    choices.choose("manager", "ben@xn--bcher-kva.example").unwrap();
    choices.choose("retain", "30d").unwrap();
    choices
}

pub(super) fn step() -> Step {
    Step {
        kind: StepKind::Suspend,
        at: day(10),
        state: StepState::Planned,
        changes: vec!["anna@xn--bcher-kva.example".to_owned()],
        done_at: Some(day(10)),
        failure: Some("the store is busy".to_owned()),
    }
}

pub(super) fn plan() -> Plan {
    Plan { address: address(), state: PlanState::Running, at: day(10), choices: choices(), steps: vec![step()] }
}

pub(super) fn profile() -> Profile {
    Profile { name: parsed("standard"), choices: choices() }
}

pub(super) fn rights() -> DomainRights {
    DomainRights {
        operator: OperatorName::from_stored("kim".to_owned()),
        domain: Some(parsed("xn--bcher-kva.example")),
        permissions: vec![Permission::Command("mailbox.password".to_owned()), Permission::Command("alias".to_owned())],
    }
}

pub(super) fn operator(domains: Vec<DomainRights>) -> OperatorRights {
    OperatorRights { operator: OperatorName::from_stored("kim".to_owned()), domains }
}
