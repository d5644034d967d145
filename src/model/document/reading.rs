//! Plain values become the typed fields of an entry.

use super::{
    AliasEntry, AppPasswordEntry, AutoreplyEntry, DomainEntry, Entry, FieldError, FieldValue, GrantEntry, MailboxEntry,
    Noun, PasswordWish, Said, SettingEntry,
};
use crate::model::{
    Access, AppPasswordHash, AppPasswordPolicy, DomainStanding, Incoming, Kind, PasswordHash, Protocols, Quota, SendAs,
    Sending, Setting, Text, Timestamp, WhenError,
};
use std::fmt;
use std::str::FromStr;

/// The fields that were read of an entry, before they are looked at.
#[derive(Clone, Debug, Default)]
pub struct Fields<'a> {
    values: Vec<(&'static str, FieldValue<'a>)>,
}

impl<'a> Fields<'a> {
    pub fn new() -> Self {
        Self { values: Vec::with_capacity(16) }
    }

    /// The names of those that were read.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.values.iter().map(|(name, _)| *name)
    }

    /// The name of a field that some entry has.
    pub fn known(name: &str) -> Option<&'static str> {
        Noun::ALL.iter().flat_map(|noun| noun.fields()).find(|known| **known == name).copied()
    }

    /// Takes a value in. Of a field said twice the first counts nothing, so it is refused.
    pub fn push(&mut self, field: &'static str, value: FieldValue<'a>) -> Result<(), FieldError> {
        if self.values.iter().any(|(name, _)| *name == field) {
            return Err(FieldError { field, rule: "the field is there twice".to_owned() });
        }
        self.values.push((field, value));
        Ok(())
    }

    /// The entry that they make.
    pub fn into_entry(mut self, noun: Noun) -> Result<Entry, FieldError> {
        if let Some((field, _)) = self.values.iter().find(|(field, _)| !noun.fields().contains(field)) {
            return Err(FieldError {
                field,
                rule: format!("an entry of this kind has no such field: {}", noun.as_str()),
            });
        }
        Ok(match noun {
            Noun::Domain => Entry::Domain(DomainEntry {
                domain: self.name("domain")?,
                alias_of: self.said("alias_of", parse)?,
                standing: self.fixed("standing", domain_standing)?,
                quota: self.said("quota", quota)?,
                app_passwords: self.said("app_passwords", app_passwords)?,
                note: self.said("note", parse)?,
                created_at: self.fixed("created_at", instant)?,
            }),
            Noun::Mailbox => Entry::Mailbox(Box::new(MailboxEntry {
                address: self.name("address")?,
                kind: self.fixed("kind", kind)?,
                login: self.said("login", parse)?,
                name: self.said("name", parse)?,
                quota: self.said("quota", quota)?,
                sending: self.fixed("sending", sending)?,
                app_passwords: self.said("app_passwords", app_passwords)?,
                protocols: self.protocols("protocols")?,
                suspended: self.said("suspended", incoming)?,
                suspended_reason: self.said("suspended_reason", parse)?,
                suspended_refusal: self
                    .said("suspended_refusal", |text| Text::smtp(text).map_err(|e| e.to_string()))?,
                suspended_since: self.fixed("suspended_since", instant)?,
                suspended_until: self.said("suspended_until", instant)?,
                suspended_mail_kept_until: self.said("suspended_mail_kept_until", instant)?,
                password: self.said("password", password)?,
                password_set_at: self.fixed("password_set_at", instant)?,
                home: self.fixed("home", parse)?,
                note: self.said("note", parse)?,
                created_at: self.fixed("created_at", instant)?,
            })),
            Noun::Alias => Entry::Alias(AliasEntry {
                alias: self.name("alias")?,
                mailboxes: self.list("mailboxes")?,
                outside: self.list("outside")?,
                until: self.said("until", instant)?,
                note: self.said("note", parse)?,
                created_at: self.fixed("created_at", instant)?,
            }),
            Noun::Grant => Entry::Grant(GrantEntry {
                owner: self.name("owner")?,
                delegate: self.name("delegate")?,
                access: self.said("access", access)?,
                send_as: self.flag("send_as")?,
                until: self.said("until", instant)?,
                created_at: self.fixed("created_at", instant)?,
            }),
            Noun::Autoreply => Entry::Autoreply(Box::new(AutoreplyEntry {
                mailbox: self.name("mailbox")?,
                subject: self.said("subject", parse)?,
                body: self.fixed("body", parse)?,
                from: self.said("from", instant)?,
                until: self.said("until", instant)?,
                set_at: self.fixed("set_at", instant)?,
            })),
            Noun::AppPassword => Entry::AppPassword(AppPasswordEntry {
                mailbox: self.name("mailbox")?,
                label: self.name("label")?,
                protocols: self.some_protocols("protocols")?,
                until: self.said("until", instant)?,
                hash: self.fixed("hash", app_password)?,
                created_at: self.fixed("created_at", instant)?,
            }),
            Noun::Setting => {
                let setting: Setting = self.fixed("setting", setting)?.ok_or_else(|| missing("setting"))?;
                let value = self.fixed("value", |text| setting.parse_value(text).map_err(|e| e.to_string()))?;
                Entry::Setting(SettingEntry { setting, value: value.ok_or_else(|| missing("value"))? })
            }
        })
    }

    fn take(&mut self, field: &'static str) -> Option<FieldValue<'a>> {
        let at = self.values.iter().position(|(name, _)| *name == field)?;
        Some(self.values.swap_remove(at).1)
    }

    /// A field that names the object.
    fn name<T: FromStr<Err: fmt::Display>>(&mut self, field: &'static str) -> Result<T, FieldError> {
        self.fixed(field, parse)?.ok_or_else(|| missing(field))
    }

    /// A field that can be cleared: by null, and by an empty text.
    fn said<T>(
        &mut self,
        field: &'static str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<Said<T>, FieldError> {
        match self.take(field) {
            None => Ok(Said::Nothing),
            Some(FieldValue::Null) => Ok(Said::Cleared),
            Some(FieldValue::Text(text)) if text.is_empty() => Ok(Said::Cleared),
            Some(FieldValue::Text(text)) => read_text(field, &text, read).map(Said::Value),
            // A quota may be said as its bytes.
            Some(FieldValue::Number(number)) if field == "quota" => {
                read_text(field, &number.to_string(), read).map(Said::Value)
            }
            Some(other) => Err(wrong_type(field, "a text, or null", &other)),
        }
    }

    /// A field that always has a value.
    fn fixed<T>(
        &mut self,
        field: &'static str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<Option<T>, FieldError> {
        match self.take(field) {
            None => Ok(None),
            Some(FieldValue::Text(text)) => read_text(field, &text, read).map(Some),
            Some(other) => Err(wrong_type(field, "a text", &other)),
        }
    }

    fn list<T: FromStr<Err: fmt::Display>>(&mut self, field: &'static str) -> Result<Option<Vec<T>>, FieldError> {
        match self.take(field) {
            None => Ok(None),
            Some(FieldValue::List(texts)) => {
                texts.iter().map(|text| read_text(field, text, parse)).collect::<Result<_, _>>().map(Some)
            }
            // Where there are no lists, as in CSV, one text has all of them.
            Some(FieldValue::Text(text)) => {
                let texts = text.split([',', ' ', ';']).filter(|text| !text.is_empty());
                texts.map(|text| read_text(field, text, parse)).collect::<Result<_, _>>().map(Some)
            }
            Some(other) => Err(wrong_type(field, "a list of addresses", &other)),
        }
    }

    fn protocols(&mut self, field: &'static str) -> Result<Option<Protocols>, FieldError> {
        let Some(words) = self.list::<String>(field)? else { return Ok(None) };
        if words.is_empty() {
            return Ok(Some(std::iter::empty().collect()));
        }
        read_text(field, &words.join(" "), parse).map(Some)
    }

    /// One at the least.
    fn some_protocols(&mut self, field: &'static str) -> Result<Option<Protocols>, FieldError> {
        match self.protocols(field)? {
            Some(protocols) if protocols.iter().next().is_none() => {
                Err(FieldError { field, rule: "an app password opens one protocol at the least".to_owned() })
            }
            protocols => Ok(protocols),
        }
    }

    fn flag(&mut self, field: &'static str) -> Result<Option<SendAs>, FieldError> {
        match self.take(field) {
            None => Ok(None),
            Some(FieldValue::Flag(true)) => Ok(Some(SendAs::Allowed)),
            Some(FieldValue::Flag(false)) => Ok(Some(SendAs::NotAllowed)),
            Some(FieldValue::Text(text)) => read_text(field, &text, |text| match text {
                "true" | "yes" => Ok(SendAs::Allowed),
                "false" | "no" => Ok(SendAs::NotAllowed),
                _ => Err("the value is true or false".to_owned()),
            })
            .map(Some),
            Some(other) => Err(wrong_type(field, "true or false", &other)),
        }
    }
}

fn missing(field: &'static str) -> FieldError {
    FieldError { field, rule: "the field is missing".to_owned() }
}

fn wrong_type(field: &'static str, wanted: &str, found: &FieldValue<'_>) -> FieldError {
    FieldError { field, rule: format!("the value is {wanted}, not {}", found.describe()) }
}

fn read_text<T>(field: &'static str, text: &str, read: impl Fn(&str) -> Result<T, String>) -> Result<T, FieldError> {
    read(text).map_err(|rule| {
        let secret = matches!(field, "password" | "hash");
        let rule = if secret { rule } else { format!("{rule}: {text}") };
        FieldError { field, rule }
    })
}

fn parse<T: FromStr<Err: fmt::Display>>(text: &str) -> Result<T, String> {
    text.parse().map_err(|e: T::Err| e.to_string())
}

/// An instant of a document is no span from now: the document may be applied at any time.
fn instant(text: &str) -> Result<Timestamp, String> {
    text.parse().map_err(|e| match e {
        WhenError::Syntax => "an instant of a document is RFC 3339, as in 2026-12-01T17:00:00Z".to_owned(),
        WhenError::NoSpan | WhenError::OutOfRange => e.to_string(),
    })
}

fn quota(text: &str) -> Result<Quota, String> {
    parse(text)
}

fn password(text: &str) -> Result<PasswordWish, String> {
    if text == "generate" {
        return Ok(PasswordWish::Generate);
    }
    PasswordHash::parse(text).map(PasswordWish::Hash).map_err(|e| e.to_string())
}

fn app_password(text: &str) -> Result<AppPasswordHash, String> {
    AppPasswordHash::parse(text).ok_or_else(|| "the hash of an app password is its SHA-256, in hexadecimal".to_owned())
}

/// The host's own are none of a document's: a store on another host has others.
fn setting(text: &str) -> Result<Setting, String> {
    let setting: Setting = parse(text)?;
    let told = || format!("a document has no settings of the host; say 'vmailctl setting set {setting}' there");
    if setting.is_of_host() { Err(told()) } else { Ok(setting) }
}

fn word<T: Copy>(text: &str, words: &[T], as_str: impl Fn(T) -> &'static str) -> Result<T, String> {
    words.iter().copied().find(|word| as_str(*word) == text).ok_or_else(|| {
        let words: Vec<_> = words.iter().map(|word| as_str(*word)).collect();
        format!("the value is one of {}", words.join(", "))
    })
}

fn domain_standing(text: &str) -> Result<DomainStanding, String> {
    word(text, &[DomainStanding::Enabled, DomainStanding::Disabled], DomainStanding::as_str)
}

fn kind(text: &str) -> Result<Kind, String> {
    word(text, &[Kind::Personal, Kind::Shared], Kind::as_str)
}

fn sending(text: &str) -> Result<Sending, String> {
    word(text, &[Sending::On, Sending::Off], Sending::as_str)
}

fn app_passwords(text: &str) -> Result<AppPasswordPolicy, String> {
    word(text, &AppPasswordPolicy::ALL, AppPasswordPolicy::as_str)
}

fn incoming(text: &str) -> Result<Incoming, String> {
    word(text, &[Incoming::Accept, Incoming::Refuse], Incoming::as_str)
}

fn access(text: &str) -> Result<Access, String> {
    word(text, &[Access::Read, Access::Write, Access::Full], Access::as_str)
}
