//! What fields each object has, once for all formats.

use crate::admin::backup::Restored;
use crate::admin::check::Finding;
use crate::admin::connect::Connection;
use crate::admin::explain::Explanation;
use crate::admin::pipeline::Rendered;
use crate::admin::setting::SettingValue;
use crate::model::{
    Access, Address, Alias, AliasAddress, AppPassword, AppPasswordPolicy, Delegation, Domain, DomainName,
    ForbiddenPassword, Mailbox, Quota, Removal, SendAs, Session, Suspension, Target, Text, Timestamp,
};
use crate::trace::Trace;
use std::borrow::Cow;

/// The value of a field.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    Null,
    Text(Cow<'a, str>),
    /// An address or a domain, in A-labels; people are shown U-labels.
    Address(Cow<'a, str>),
    Number(i64),
    /// Bytes.
    Size(i64),
    Percent(i64),
    Flag(bool),
    Time(Timestamp),
    List(Vec<Value<'a>>),
    Object(Vec<(&'static str, Value<'a>)>),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u64> for Value<'_> {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Timestamp> for Value<'_> {
    fn from(instant: Timestamp) -> Self {
        Self::Time(instant)
    }
}

impl From<&Address> for Value<'_> {
    fn from(address: &Address) -> Self {
        Self::Address(address.to_string().into())
    }
}

impl From<&AliasAddress> for Value<'_> {
    fn from(address: &AliasAddress) -> Self {
        Self::Address(address.to_string().into())
    }
}

impl From<&Target> for Value<'_> {
    fn from(target: &Target) -> Self {
        Self::Address(target.to_string().into())
    }
}

impl<'a> From<&'a DomainName> for Value<'a> {
    fn from(domain: &'a DomainName) -> Self {
        Self::Address(domain.as_str().into())
    }
}

impl<'a> From<&'a Text> for Value<'a> {
    fn from(text: &'a Text) -> Self {
        text.as_str().into()
    }
}

impl From<Quota> for Value<'_> {
    fn from(quota: Quota) -> Self {
        quota.to_string().into()
    }
}

impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// An object that can be rendered.
pub trait Record {
    /// What it is called, for `-o name`.
    fn name(&self) -> String;

    /// All that is known of it, for programs and for `show`.
    fn fields(&self) -> Vec<(&'static str, Value<'_>)>;

    /// What people want to see of it in a list: names of fields, and how they read there.
    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        self.fields()
    }
}

/// The bytes of a quota; null is "unlimited".
fn bytes(quota: Quota) -> Value<'static> {
    match quota {
        Quota::Unlimited => Value::Null,
        Quota::Bytes(bytes) => Value::Number(bytes),
    }
}

impl Record for Domain {
    fn name(&self) -> String {
        self.name.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("domain", (&self.name).into()),
            ("alias_of", self.alias_of.as_ref().into()),
            ("standing", self.standing.as_str().into()),
            ("mailboxes", self.mailboxes.into()),
            ("aliases", self.aliases.into()),
            ("quota", self.quota.into()),
            ("quota_bytes", self.quota.map_or(Value::Null, bytes)),
            ("app_passwords", self.app_passwords.map(AppPasswordPolicy::as_str).into()),
            ("note", self.note.as_ref().into()),
            ("created_at", self.created_at.into()),
        ]
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("domain", (&self.name).into()),
            ("alias of", self.alias_of.as_ref().into()),
            ("standing", self.standing.as_str().into()),
            ("mailboxes", self.mailboxes.into()),
            ("aliases", self.aliases.into()),
            ("quota", self.quota.into()),
        ]
    }
}

/// A suspension that begins later.
fn planned(suspension: &Suspension) -> Value<'_> {
    Value::Object(vec![
        ("from", suspension.since.into()),
        ("until", suspension.until.into()),
        ("incoming", suspension.incoming.as_str().into()),
        ("mail_kept_until", suspension.incoming_until.into()),
        ("reason", suspension.reason.as_ref().into()),
        ("refusal", suspension.refusal.as_ref().into()),
    ])
}

impl Record for Mailbox {
    fn name(&self) -> String {
        self.address.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let suspension = self.standing.suspension.as_ref();
        vec![
            ("address", (&self.address).into()),
            ("kind", self.kind.as_str().into()),
            ("login", self.login.as_str().into()),
            ("name", self.name.as_ref().into()),
            ("standing", self.standing.state().as_str().into()),
            ("log_in", self.standing.login.as_str().into()),
            ("receiving", self.standing.receiving.as_str().into()),
            ("sending", self.standing.sending.as_str().into()),
            ("suspended_since", suspension.map(|s| s.since).into()),
            ("suspended_until", suspension.and_then(|s| s.until).into()),
            ("mail_kept_until", suspension.and_then(|s| s.incoming_until).into()),
            ("reason", suspension.and_then(|s| s.reason.as_ref()).into()),
            ("refusal", suspension.and_then(|s| s.refusal.as_ref()).into()),
            ("planned_suspension", self.standing.planned.as_ref().map_or(Value::Null, planned)),
            ("protocols", Value::List(self.protocols.iter().map(|p| p.as_str().into()).collect())),
            ("quota", self.quota.into()),
            ("quota_bytes", bytes(self.quota)),
            ("own_quota", self.own_quota.into()),
            ("password", self.password_scheme.as_deref().into()),
            ("password_set_at", self.password_set_at.into()),
            ("app_passwords", self.app_passwords.as_str().into()),
            ("own_app_passwords", self.own_app_passwords.map(AppPasswordPolicy::as_str).into()),
            ("home", self.home.as_str().into()),
            ("note", self.note.as_ref().into()),
            ("created_at", self.created_at.into()),
            ("id", self.id.into()),
            ("hold", self.hold.as_ref().map(|hold| &hold.reason).into()),
            ("hold_since", self.hold.as_ref().map(|hold| hold.since).into()),
        ]
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        let login = (!self.login.contains('@')).then_some(self.login.as_str());
        vec![
            ("address", (&self.address).into()),
            ("login", login.into()),
            ("name", self.name.as_ref().into()),
            ("kind", self.kind.as_str().into()),
            ("standing", self.standing.state().as_str().into()),
            ("until", self.standing.suspension.as_ref().and_then(|s| s.until).into()),
            ("quota", self.quota.into()),
        ]
    }
}

impl Record for Removal {
    fn name(&self) -> String {
        self.address.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("address", (&self.address).into()),
            ("login", self.login.as_str().into()),
            ("standing", self.stage.as_str().into()),
            ("removed_at", self.removed_at.into()),
            ("until", self.until.into()),
            ("reason", self.reason.as_ref().into()),
            ("hold", self.hold.as_ref().map(|hold| &hold.reason).into()),
            ("hold_since", self.hold.as_ref().map(|hold| hold.since).into()),
            ("home", self.home.as_str().into()),
            ("archive", self.archive.as_deref().into()),
            ("id", self.mailbox_id.into()),
        ]
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("address", (&self.address).into()),
            ("standing", self.stage.as_str().into()),
            ("removed at", self.removed_at.into()),
            ("until", self.until.into()),
            ("hold", self.hold.as_ref().map(|hold| &hold.reason).into()),
            ("reason", self.reason.as_ref().into()),
            ("id", self.mailbox_id.into()),
        ]
    }
}

impl Record for Alias {
    fn name(&self) -> String {
        self.address.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let of = |verb: &str| self.targets.iter().filter(|t| t.verb() == verb).map(Value::from).collect();
        vec![
            ("alias", (&self.address).into()),
            ("mailboxes", Value::List(of("route"))),
            ("outside", Value::List(of("forward"))),
            ("until", self.until.into()),
            ("note", self.note.as_ref().into()),
            ("created_at", self.created_at.into()),
        ]
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("alias", (&self.address).into()),
            ("leads to", Value::List(self.targets.iter().map(Value::from).collect())),
            ("until", self.until.into()),
            ("note", self.note.as_ref().into()),
        ]
    }
}

impl Record for Delegation {
    fn name(&self) -> String {
        format!("{}*{}", self.owner, self.delegate)
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("owner", (&self.owner).into()),
            ("delegate", (&self.delegate).into()),
            ("access", self.access.map(Access::as_str).into()),
            ("send_as", Value::Flag(self.send_as == SendAs::Allowed)),
            ("until", self.until.into()),
            ("created_at", self.created_at.into()),
        ]
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("owner", (&self.owner).into()),
            ("delegate", (&self.delegate).into()),
            ("access", self.access.map_or("none", Access::as_str).into()),
            ("send as", self.send_as.as_str().into()),
            ("until", self.until.into()),
        ]
    }
}

impl Record for SettingValue {
    fn name(&self) -> String {
        self.setting.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("setting", self.setting.as_str().into()),
            ("value", self.value.as_str().into()),
            ("meaning", self.setting.meaning().into()),
        ]
    }
}

impl Record for ForbiddenPassword {
    fn name(&self) -> String {
        self.label.clone()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![("label", self.label.as_str().into()), ("created_at", self.created_at.into())]
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![("label", self.label.as_str().into()), ("forbidden since", self.created_at.into())]
    }
}

impl Record for AppPassword {
    fn name(&self) -> String {
        self.label.to_string()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("mailbox", (&self.mailbox).into()),
            ("id", self.id.into()),
            ("label", (&self.label).into()),
            ("protocols", Value::List(self.protocols.iter().map(|p| p.as_str().into()).collect())),
            ("until", self.until.into()),
            ("created_at", self.created_at.into()),
        ]
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        self.fields()
            .into_iter()
            .map(|(name, value)| (if name == "created_at" { "created" } else { name }, value))
            .collect()
    }
}

impl Record for Session {
    fn name(&self) -> String {
        self.pid.clone()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("login", self.user.as_str().into()),
            ("person", self.person.as_deref().into()),
            ("service", self.service.as_str().into()),
            ("pid", self.pid.as_str().into()),
            ("ip", self.ip.as_str().into()),
        ]
    }
}

impl Record for Trace {
    fn name(&self) -> String {
        // As Postfix says it of what was refused before it had one.
        self.queue_id.clone().unwrap_or_else(|| "NOQUEUE".to_owned())
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let deliveries = self.recipients.iter().map(|recipient| {
            Value::Object(vec![
                ("recipient", recipient.address.as_str().into()),
                ("original", recipient.original.as_deref().into()),
                ("fate", recipient.fate.as_str().into()),
                ("relay", recipient.relay.as_deref().into()),
                ("dsn", recipient.dsn.as_deref().into()),
                ("reply", recipient.reply.as_str().into()),
            ])
        });
        vec![
            ("at", self.at.into()),
            ("login", self.login.as_deref().into()),
            ("sender", self.sender.as_deref().into()),
            ("recipients", Value::List(self.recipients.iter().map(|r| r.address.as_str().into()).collect())),
            ("fate", self.fate.as_str().into()),
            ("reason", self.reason.as_deref().into()),
            ("message_id", self.message_id.as_deref().into()),
            ("queue_id", self.queue_id.as_deref().into()),
            ("client", self.client.as_deref().into()),
            ("bytes", self.size.into()),
            ("deliveries", Value::List(deliveries.collect())),
        ]
    }

    fn columns(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("at", self.at.into()),
            ("login", self.login.as_deref().into()),
            ("sender", self.sender.as_deref().into()),
            ("recipients", Value::List(self.recipients.iter().map(|r| r.address.as_str().into()).collect())),
            ("fate", self.fate.as_str().into()),
            ("queue id", self.queue_id.as_deref().into()),
            ("reason", self.reason.as_deref().into()),
        ]
    }
}

impl Record for Explanation {
    fn name(&self) -> String {
        self.verdict.as_str().to_owned()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let replies = self.replies.iter().map(|(protocol, reply)| (*protocol, reply.as_str().into())).collect();
        let steps = self.steps.iter().map(|step| {
            Value::Object(vec![("asked", step.asked.as_str().into()), ("answer", step.answer.as_str().into())])
        });
        vec![
            ("subject", self.subject.as_str().into()),
            ("verdict", self.verdict.as_str().into()),
            ("replies", Value::Object(replies)),
            ("targets", Value::List(self.targets.iter().map(|t| t.as_str().into()).collect())),
            ("steps", Value::List(steps.collect())),
        ]
    }
}

impl Record for Connection {
    fn name(&self) -> String {
        self.login.clone()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let servers = self.servers.iter().map(|server| {
            Value::Object(vec![
                ("protocol", server.protocol.as_str().into()),
                ("host", self.hostname.as_str().into()),
                ("port", i64::from(server.port).into()),
                ("security", server.security.as_str().into()),
            ])
        });
        vec![
            ("address", (&self.address).into()),
            ("name", self.name.as_deref().into()),
            ("login", self.login.as_str().into()),
            ("sending_login", self.sending_login.as_str().into()),
            ("password_of", (&self.password_of).into()),
            // What is not said is not needed: a client takes either.
            ("app_passwords", (self.app_passwords == AppPasswordPolicy::Required).then_some("required").into()),
            ("servers", Value::List(servers.collect())),
        ]
    }
}

impl Record for Finding {
    fn name(&self) -> String {
        self.code.to_owned()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("code", self.code.into()),
            ("severity", self.severity.as_str().into()),
            ("object", self.object.as_str().into()),
            ("finding", self.finding.as_str().into()),
            ("remedy", self.remedy.as_str().into()),
        ]
    }
}

impl Record for Restored {
    fn name(&self) -> String {
        self.backup.clone()
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        vec![
            ("backup", self.backup.as_str().into()),
            ("mailboxes", self.mailboxes.into()),
            ("before", self.before.as_deref().into()),
        ]
    }
}

impl Record for Rendered {
    fn name(&self) -> String {
        self.files.iter().map(|f| f.path.display().to_string()).collect::<Vec<_>>().join("\n")
    }

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let files = self.files.iter().map(|f| f.path.display().to_string().into());
        let steps = self.steps.iter().map(|step| {
            Value::Object(vec![
                ("why", step.why.as_str().into()),
                ("command", step.command.as_str().into()),
                ("kind", step.kind.as_str().into()),
            ])
        });
        vec![("files", Value::List(files.collect())), ("steps", Value::List(steps.collect()))]
    }
}
