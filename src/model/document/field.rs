//! The fields of entries as every format has them: a name and a plain value. Here they become typed, and plain again.

use super::{AliasEntry, DomainEntry, Entry, GrantEntry, MailboxEntry, Noun, PasswordWish, Said};
use crate::model::{
    Access, AppPasswordPolicy, DomainStanding, Incoming, Kind, PasswordHash, Protocol, Protocols, Quota, SendAs,
    Sending, Text, Timestamp, WhenError,
};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// The value of a field, in the words of JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldValue<'a> {
    Null,
    Text(Cow<'a, str>),
    Number(i64),
    Flag(bool),
    List(Vec<Cow<'a, str>>),
}

impl FieldValue<'_> {
    fn describe(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Text(_) => "a text",
            Self::Number(_) => "a number",
            Self::Flag(_) => "true or false",
            Self::List(_) => "a list",
        }
    }
}

/// What is wrong with a field. Of a password it does not say the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    pub field: &'static str,
    pub rule: String,
}

impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.rule)
    }
}

impl std::error::Error for FieldError {}

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
        })
    }

    fn take(&mut self, field: &'static str) -> Option<FieldValue<'a>> {
        let at = self.values.iter().position(|(name, _)| *name == field)?;
        Some(self.values.swap_remove(at).1)
    }

    /// A field that names the object.
    fn name<T: FromStr<Err: fmt::Display>>(&mut self, field: &'static str) -> Result<T, FieldError> {
        let named = self.fixed(field, parse)?;
        named.ok_or_else(|| FieldError { field, rule: "the field is missing".to_owned() })
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

fn wrong_type(field: &'static str, wanted: &str, found: &FieldValue<'_>) -> FieldError {
    FieldError { field, rule: format!("the value is {wanted}, not {}", found.describe()) }
}

fn read_text<T>(field: &'static str, text: &str, read: impl Fn(&str) -> Result<T, String>) -> Result<T, FieldError> {
    read(text).map_err(|rule| {
        let rule = if field == "password" { rule } else { format!("{rule}: {text}") };
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
                said.list(
                    "protocols",
                    entry.protocols.as_ref().map(|p| p.iter().map(Protocol::as_str).collect::<Vec<_>>()).as_deref(),
                );
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
        }
        said.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(noun: Noun, fields: &[(&'static str, FieldValue<'static>)]) -> Result<Entry, String> {
        let mut read = Fields::new();
        for (field, value) in fields {
            read.push(field, value.clone()).map_err(|e| e.to_string())?;
        }
        read.into_entry(noun).map_err(|e| e.to_string())
    }

    fn text(text: &'static str) -> FieldValue<'static> {
        FieldValue::Text(text.into())
    }

    #[test]
    fn a_field_is_not_mentioned_cleared_or_has_a_value() {
        let name = |value: Option<FieldValue<'static>>| {
            let mut fields = vec![("address", text("Anna@Example.com"))];
            fields.extend(value.map(|value| ("name", value)));
            match read(Noun::Mailbox, &fields) {
                Ok(Entry::Mailbox(entry)) => (entry.address.to_string(), entry.name),
                other => panic!("{other:?}"),
            }
        };
        let address = "anna@example.com".to_owned();
        assert_eq!(name(None), (address.clone(), Said::Nothing));
        assert_eq!(name(Some(FieldValue::Null)), (address.clone(), Said::Cleared));
        assert_eq!(name(Some(text(""))), (address.clone(), Said::Cleared));
        assert_eq!(name(Some(text("Anna"))), (address, Said::Value("Anna".parse().unwrap())));
    }

    #[test]
    fn what_is_written_reads_back() {
        let hash = "{SSHA}09ozYoz1BNz222Xc2ruR2i2NnStUMmU5";
        let time = "2026-01-02T03:04:05Z";
        for (noun, fields) in [
            (
                Noun::Domain,
                vec![
                    ("domain", text("a.example")),
                    ("alias_of", FieldValue::Null),
                    ("standing", text("disabled")),
                    ("quota", text("5G")),
                    ("app_passwords", text("required")),
                    ("note", text("n")),
                    ("created_at", text(time)),
                ],
            ),
            (
                Noun::Mailbox,
                vec![
                    ("address", text("anna@a.example")),
                    ("kind", text("personal")),
                    ("login", text("anna")),
                    ("name", FieldValue::Null),
                    ("quota", text("unlimited")),
                    ("sending", text("off")),
                    ("app_passwords", FieldValue::Null),
                    ("protocols", FieldValue::List(vec!["imap".into()])),
                    ("suspended", text("accept")),
                    ("suspended_reason", text("r")),
                    ("suspended_refusal", text("gone")),
                    ("suspended_since", text(time)),
                    ("suspended_until", text(time)),
                    ("suspended_mail_kept_until", FieldValue::Null),
                    ("password", text(hash)),
                    ("password_set_at", text(time)),
                    ("home", text("/srv/mail/a")),
                    ("note", FieldValue::Null),
                    ("created_at", text(time)),
                ],
            ),
            (Noun::Mailbox, vec![("address", text("anna@a.example")), ("password", text("generate"))]),
            (
                Noun::Alias,
                vec![
                    ("alias", text("@a.example")),
                    ("mailboxes", FieldValue::List(vec!["anna@a.example".into()])),
                    ("outside", FieldValue::List(vec![])),
                    ("until", text(time)),
                    ("note", FieldValue::Null),
                    ("created_at", text(time)),
                ],
            ),
            (
                Noun::Grant,
                vec![
                    ("owner", text("sales@a.example")),
                    ("delegate", text("anna@a.example")),
                    ("access", FieldValue::Null),
                    ("send_as", FieldValue::Flag(true)),
                    ("until", FieldValue::Null),
                    ("created_at", text(time)),
                ],
            ),
        ] {
            assert_eq!(read(noun, &fields).unwrap().fields(), fields);
        }
    }

    #[test]
    fn what_is_wrong_is_said_with_its_field() {
        for (field, value, error) in [
            ("quota", text("5GB"), "quota: 5GB has two readings"),
            ("quota", FieldValue::Flag(true), "quota: the value is a text, or null, not true or false"),
            ("kind", text("group"), "kind: the value is one of personal, shared: group"),
            ("kind", FieldValue::Null, "kind: the value is a text, not null"),
            ("created_at", text("14d"), "created_at: an instant of a document is RFC 3339"),
            ("alias_of", text("b.example"), "alias_of: an entry of this kind has no such field: mailbox"),
            ("address", text("anna@a.example"), "address: the field is there twice"),
        ] {
            let fields = [("address", text("anna@a.example")), (field, value)];
            let said = read(Noun::Mailbox, &fields).unwrap_err();
            assert!(said.starts_with(error), "{said}");
        }
        let said = read(Noun::Mailbox, &[("address", text("a@a.example")), ("password", text("hunter2"))]).unwrap_err();
        assert!(said.starts_with("password: ") && !said.contains("hunter2"), "{said}");
        assert_eq!(read(Noun::Alias, &[]).unwrap_err(), "alias: the field is missing");
    }

    #[test]
    fn one_text_can_hold_a_list() {
        let fields = [("alias", text("info@a.example")), ("mailboxes", text("anna@a.example, ben@a.example"))];
        match read(Noun::Alias, &fields) {
            Ok(Entry::Alias(entry)) => assert_eq!(entry.mailboxes.map(|m| m.len()), Some(2)),
            other => panic!("{other:?}"),
        }
    }
}
