//! The fields of entries as every format has them: a name and a plain value.

use std::borrow::Cow;
use std::fmt;

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
    pub(super) fn describe(&self) -> &'static str {
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

#[cfg(test)]
mod tests {
    use super::super::{Entry, Fields, Noun, Said};
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
            (
                Noun::Autoreply,
                vec![
                    ("mailbox", text("anna@a.example")),
                    ("subject", text("Away")),
                    ("body", text("Back\nsoon")),
                    ("from", FieldValue::Null),
                    ("until", text(time)),
                    ("set_at", text(time)),
                ],
            ),
            (
                Noun::AppPassword,
                vec![
                    ("mailbox", text("anna@a.example")),
                    ("label", text("phone")),
                    ("protocols", FieldValue::List(vec!["imap".into(), "smtp".into()])),
                    ("until", FieldValue::Null),
                    ("hash", text("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")),
                    ("created_at", text(time)),
                ],
            ),
            (Noun::Setting, vec![("setting", text("default-quota")), ("value", text("5G"))]),
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
        for (setting, value, error) in [
            ("hostname", "mail.example.com", "setting: a document has no settings of the host; "),
            ("retention", "soon", "value: retention: "),
        ] {
            let said = read(Noun::Setting, &[("setting", text(setting)), ("value", text(value))]).unwrap_err();
            assert!(said.starts_with(error), "{said}");
        }
        let key = [("mailbox", text("a@a.example")), ("label", text("phone")), ("hash", text("k3vm-x7qa"))];
        let said = read(Noun::AppPassword, &key).unwrap_err();
        assert!(said.starts_with("hash: ") && !said.contains("k3vm"), "{said}");
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
