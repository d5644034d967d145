//! The typed fields of an entry become plain values.

use super::{Entry, FieldValue, PasswordWish, Said};
use crate::model::{DomainStanding, Kind, Protocol, Protocols, Quota, ReplyBody, SendAs, Sending, Text, Timestamp};
use std::borrow::Cow;

/// The fields that an entry mentions, as they are written.
struct Mentioned<'a>(Vec<(&'static str, FieldValue<'a>)>);

impl<'a> Mentioned<'a> {
    fn text(&mut self, field: &'static str, text: impl Into<Cow<'a, str>>) {
        self.0.push((field, FieldValue::Text(text.into())));
    }

    fn fixed(&mut self, field: &'static str, text: Option<impl Into<Cow<'a, str>>>) {
        if let Some(text) = text {
            self.text(field, text);
        }
    }

    fn instant(&mut self, field: &'static str, instant: Option<Timestamp>) {
        self.fixed(field, instant.map(|t| t.to_string()));
    }

    fn said<'t, T, W: Into<Cow<'a, str>>>(
        &mut self,
        field: &'static str,
        said: &'t Said<T>,
        write: impl Fn(&'t T) -> W,
    ) {
        match said {
            Said::Nothing => {}
            Said::Cleared => self.0.push((field, FieldValue::Null)),
            Said::Value(value) => self.text(field, write(value)),
        }
    }

    fn protocols(&mut self, protocols: Option<&Protocols>) {
        if let Some(protocols) = protocols {
            let words = protocols.iter().map(|protocol| Protocol::as_str(protocol).into()).collect();
            self.0.push(("protocols", FieldValue::List(words)));
        }
    }

    fn list(&mut self, field: &'static str, list: Option<&[impl ToString]>) {
        if let Some(list) = list {
            self.0.push((field, FieldValue::List(list.iter().map(|one| one.to_string().into()).collect())));
        }
    }
}

impl Entry {
    /// The fields that it mentions, in the order of [`Noun::fields`].
    pub fn fields(&self) -> Vec<(&'static str, FieldValue<'_>)> {
        let mut said = Mentioned(Vec::with_capacity(self.noun().fields().len()));
        match self {
            Self::Domain(entry) => {
                said.text("domain", entry.domain.as_str());
                said.said("alias_of", &entry.alias_of, |of| of.as_str());
                said.fixed("standing", entry.standing.map(DomainStanding::as_str));
                said.said("quota", &entry.quota, Quota::to_string);
                said.said("app_passwords", &entry.app_passwords, |policy| policy.as_str());
                said.said("note", &entry.note, Text::as_str);
                said.instant("created_at", entry.created_at);
            }
            Self::Mailbox(entry) => {
                said.text("address", entry.address.to_string());
                said.fixed("kind", entry.kind.map(Kind::as_str));
                said.said("login", &entry.login, |login| login.as_str());
                said.said("name", &entry.name, Text::as_str);
                said.said("quota", &entry.quota, Quota::to_string);
                said.fixed("sending", entry.sending.map(Sending::as_str));
                said.said("app_passwords", &entry.app_passwords, |policy| policy.as_str());
                said.protocols(entry.protocols.as_ref());
                said.said("suspended", &entry.suspended, |incoming| incoming.as_str());
                said.said("suspended_reason", &entry.suspended_reason, Text::as_str);
                said.said("suspended_refusal", &entry.suspended_refusal, Text::as_str);
                said.instant("suspended_since", entry.suspended_since);
                said.said("suspended_until", &entry.suspended_until, Timestamp::to_string);
                said.said("suspended_mail_kept_until", &entry.suspended_mail_kept_until, Timestamp::to_string);
                said.said("password", &entry.password, |wish| match wish {
                    PasswordWish::Hash(hash) => hash.as_str(),
                    PasswordWish::Generate => "generate",
                });
                said.instant("password_set_at", entry.password_set_at);
                said.fixed("home", entry.home.as_ref().map(|home| home.as_str()));
                said.said("note", &entry.note, Text::as_str);
                said.instant("created_at", entry.created_at);
            }
            Self::Alias(entry) => {
                said.text("alias", entry.alias.to_string());
                said.list("mailboxes", entry.mailboxes.as_deref());
                said.list("outside", entry.outside.as_deref());
                said.said("until", &entry.until, Timestamp::to_string);
                said.said("note", &entry.note, Text::as_str);
                said.instant("created_at", entry.created_at);
            }
            Self::Grant(entry) => {
                said.text("owner", entry.owner.to_string());
                said.text("delegate", entry.delegate.to_string());
                said.said("access", &entry.access, |access| access.as_str());
                if let Some(send_as) = entry.send_as {
                    said.0.push(("send_as", FieldValue::Flag(send_as == SendAs::Allowed)));
                }
                said.said("until", &entry.until, Timestamp::to_string);
                said.instant("created_at", entry.created_at);
            }
            Self::Autoreply(entry) => {
                said.text("mailbox", entry.mailbox.to_string());
                said.said("subject", &entry.subject, Text::as_str);
                said.fixed("body", entry.body.as_ref().map(ReplyBody::as_str));
                said.said("from", &entry.from, Timestamp::to_string);
                said.said("until", &entry.until, Timestamp::to_string);
                said.instant("set_at", entry.set_at);
            }
            Self::AppPassword(entry) => {
                said.text("mailbox", entry.mailbox.to_string());
                said.text("label", entry.label.as_str());
                said.protocols(entry.protocols.as_ref());
                said.said("until", &entry.until, Timestamp::to_string);
                said.fixed("hash", entry.hash.as_ref().map(|hash| hash.as_str()));
                said.instant("created_at", entry.created_at);
            }
            Self::Setting(entry) => {
                said.text("setting", entry.setting.as_str());
                said.text("value", entry.setting.show_value(&entry.value));
            }
        }
        said.0
    }
}
