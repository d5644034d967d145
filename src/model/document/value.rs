//! How the values of each type are read from documents and written into them.

use super::Said;
use super::form::{Clearing, FieldValue, Form};
use crate::model::{
    Access, Address, AliasAddress, AppPasswordHash, AppPasswordPolicy, DeliveredBy, DomainName, DomainStanding,
    Filters, HomePath, Incoming, Kind, LoginName, MailPlace, OutsideAddress, OutsideSenders, Protocol, Protocols,
    Quota, ReplyBody, SendAs, Sending, Setting, SettingError, Text, Timestamp, WhenError, yes_or_no,
};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// The place of a value in an entry: always filled, or left empty by an entry that does not mention the field, or also
/// cleared.
pub(super) trait Slot {
    const FORM: Form;
    const CLEARING: Clearing;

    fn read(&mut self, value: FieldValue<'_>) -> Result<(), String>;

    fn write(&self) -> Option<FieldValue<'_>>;

    /// Takes what another entry says, where this one says nothing.
    fn fill(&mut self, from: &Self);
}

impl<T: Value> Slot for T {
    const FORM: Form = T::FORM;
    const CLEARING: Clearing = Clearing::Never;

    fn read(&mut self, value: FieldValue<'_>) -> Result<(), String> {
        *self = name(&value)?;
        Ok(())
    }

    fn write(&self) -> Option<FieldValue<'_>> {
        Some(Value::write(self))
    }

    fn fill(&mut self, _: &Self) {}
}

impl<T: Value> Slot for Option<T> {
    const FORM: Form = T::FORM;
    const CLEARING: Clearing = Clearing::Never;

    fn read(&mut self, value: FieldValue<'_>) -> Result<(), String> {
        *self = Some(T::read(&value).map_err(|wrong| wrong.rule::<Self>(&value))?);
        Ok(())
    }

    fn write(&self) -> Option<FieldValue<'_>> {
        self.as_ref().map(Value::write)
    }

    fn fill(&mut self, from: &Self) {
        if self.is_none() {
            self.clone_from(from);
        }
    }
}

impl<T: Value> Slot for Said<T> {
    const FORM: Form = T::FORM;
    const CLEARING: Clearing = Clearing::ByNull;

    fn read(&mut self, value: FieldValue<'_>) -> Result<(), String> {
        *self = match &value {
            FieldValue::Null => Self::Cleared,
            FieldValue::Text(text) if text.is_empty() => Self::Cleared,
            value => Self::Value(T::read(value).map_err(|wrong| wrong.rule::<Self>(value))?),
        };
        Ok(())
    }

    fn write(&self) -> Option<FieldValue<'_>> {
        match self {
            Self::Nothing => None,
            Self::Cleared => Some(FieldValue::Null),
            Self::Value(value) => Some(value.write()),
        }
    }

    fn fill(&mut self, from: &Self) {
        if *self == Self::Nothing {
            self.clone_from(from);
        }
    }
}

/// A value that every entry has.
pub(super) fn name<T: Value>(value: &FieldValue<'_>) -> Result<T, String> {
    T::read(value).map_err(|wrong| wrong.rule::<T>(value))
}

/// What is wrong with a value.
pub(super) enum Wrong {
    Type,
    /// With the rule that it breaks.
    Rule(String),
}

impl Wrong {
    fn rule<S: Slot>(self, found: &FieldValue<'_>) -> String {
        match self {
            Self::Type => {
                let null = if S::CLEARING == Clearing::ByNull { ", or null" } else { "" };
                format!("the value is {}{null}, not {}", S::FORM.describe(), found.describe())
            }
            Self::Rule(rule) => rule,
        }
    }

    /// The rule, and the text that breaks it.
    fn of(text: &str, rule: &dyn fmt::Display) -> Self {
        Self::Rule(format!("{rule}: {text}"))
    }
}

/// A type of values.
pub(super) trait Value: Clone + PartialEq {
    const FORM: Form;

    fn read(value: &FieldValue<'_>) -> Result<Self, Wrong>;

    fn write(&self) -> FieldValue<'_>;
}

/// A type whose values are texts.
pub(super) trait Written: Clone + PartialEq {
    const FORM: Form = Form::Text;

    fn parse(text: &str) -> Result<Self, String>;

    fn show(&self) -> Cow<'_, str>;
}

impl<T: Written> Value for T {
    const FORM: Form = <T as Written>::FORM;

    fn read(value: &FieldValue<'_>) -> Result<Self, Wrong> {
        match value {
            FieldValue::Text(text) => T::parse(text).map_err(|rule| Wrong::of(text, &rule)),
            _ => Err(Wrong::Type),
        }
    }

    fn write(&self) -> FieldValue<'_> {
        FieldValue::Text(self.show())
    }
}

/// A type that reads its own texts, and how it is written.
macro_rules! written {
    ($($type:ty, |$value:ident| $show:expr;)*) => {$(
        impl Written for $type {
            fn parse(text: &str) -> Result<Self, String> {
                text.parse().map_err(|e: <Self as FromStr>::Err| e.to_string())
            }

            fn show(&self) -> Cow<'_, str> {
                let $value = self;
                $show.into()
            }
        }
    )*};
}

written! {
    Address, |address| address.to_string();
    AliasAddress, |address| address.to_string();
    OutsideAddress, |address| address.to_string();
    DomainName, |domain| domain.as_str();
    LoginName, |login| login.as_str();
    HomePath, |path| path.as_str();
    MailPlace, |place| place.to_string();
    DeliveredBy, |by| by.to_string();
    ReplyBody, |body| body.as_str();
    Text, |text| text.as_str();
}

/// An instant of a document is no span from now: the document may be applied at any time.
impl Written for Timestamp {
    const FORM: Form = Form::Instant;

    fn parse(text: &str) -> Result<Self, String> {
        text.parse().map_err(|e| match e {
            WhenError::Syntax => "an instant of a document is RFC 3339, as in 2026-12-01T17:00:00Z".to_owned(),
            _ => e.to_string(),
        })
    }

    fn show(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
}

/// A type with a few values, each of which is a word.
pub(super) trait Word: Copy + PartialEq + 'static {
    const ALL: &'static [Self];

    fn word(self) -> &'static str;
}

fn words<T: Word>() -> Vec<&'static str> {
    T::ALL.iter().map(|value| value.word()).collect()
}

impl<T: Word> Written for T {
    const FORM: Form = Form::Word(words::<T>);

    fn parse(text: &str) -> Result<Self, String> {
        let found = T::ALL.iter().copied().find(|value| value.word().eq_ignore_ascii_case(text));
        found.ok_or_else(|| format!("the value is one of {}", words::<T>().join(", ")))
    }

    fn show(&self) -> Cow<'_, str> {
        self.word().into()
    }
}

macro_rules! word {
    ($($type:ty, $all:expr;)*) => {$(
        impl Word for $type {
            const ALL: &'static [Self] = $all;

            fn word(self) -> &'static str {
                self.as_str()
            }
        }
    )*};
}

word! {
    Access, &Access::ALL;
    AppPasswordPolicy, &AppPasswordPolicy::ALL;
    DomainStanding, &[Self::Enabled, Self::Disabled];
    Filters, &[Self::On, Self::Off];
    OutsideSenders, &Self::ALL;
    Incoming, &[Self::Accept, Self::Refuse];
    Kind, &[Self::Personal, Self::Shared];
    Protocol, &Protocol::ALL;
    Sending, &[Self::On, Self::Off];
}

/// The host's own are none of a document's: a store on another host has others.
impl Written for Setting {
    const FORM: Form = Form::Word(settings);

    fn parse(text: &str) -> Result<Self, String> {
        let setting: Self = text.parse().map_err(|e: SettingError| e.to_string())?;
        let told = || format!("a document has no settings of the host; use 'vmailctl setting set {setting}' there");
        if setting.is_of_host() { Err(told()) } else { Ok(setting) }
    }

    fn show(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

fn settings() -> Vec<&'static str> {
    Setting::ALL.into_iter().filter(|setting| !setting.is_of_host()).map(Setting::as_str).collect()
}

/// May be its number of bytes, too.
impl Value for Quota {
    const FORM: Form = Form::Quota;

    fn read(value: &FieldValue<'_>) -> Result<Self, Wrong> {
        match value {
            FieldValue::Text(text) => text.parse::<Self>().map_err(|e| Wrong::of(text, &e)),
            // As a text without a unit, which it is.
            FieldValue::Number(number) => {
                let text = number.to_string();
                text.parse::<Self>().map_err(|e| Wrong::of(&text, &e))
            }
            _ => Err(Wrong::Type),
        }
    }

    fn write(&self) -> FieldValue<'_> {
        FieldValue::Text(self.to_string().into())
    }
}

impl Value for SendAs {
    const FORM: Form = Form::Flag;

    fn read(value: &FieldValue<'_>) -> Result<Self, Wrong> {
        match value {
            FieldValue::Flag(true) => Ok(Self::Allowed),
            FieldValue::Flag(false) => Ok(Self::NotAllowed),
            // Where there are no flags, as in CSV.
            FieldValue::Text(text) => match yes_or_no(text) {
                Some(true) => Ok(Self::Allowed),
                Some(false) => Ok(Self::NotAllowed),
                None => Err(Wrong::of(text, &"the value is true or false")),
            },
            FieldValue::Number(1) => Ok(Self::Allowed),
            FieldValue::Number(0) => Ok(Self::NotAllowed),
            _ => Err(Wrong::Type),
        }
    }

    fn write(&self) -> FieldValue<'_> {
        FieldValue::Flag(*self == Self::Allowed)
    }
}

/// The texts of a list. Where there are no lists, as in CSV, one text has all of them.
fn list<'v>(value: &'v FieldValue<'_>) -> Result<impl Iterator<Item = &'v str>, Wrong> {
    let (texts, text) = match value {
        FieldValue::List(texts) => (texts.as_slice(), ""),
        FieldValue::Text(text) => ([].as_slice(), text.as_ref()),
        _ => return Err(Wrong::Type),
    };
    Ok(texts.iter().map(AsRef::as_ref).chain(text.split([',', ' ', ';']).filter(|text| !text.is_empty())))
}

impl<T: Written> Value for Vec<T> {
    const FORM: Form = Form::Addresses;

    fn read(value: &FieldValue<'_>) -> Result<Self, Wrong> {
        list(value)?.map(|text| T::parse(text).map_err(|rule| Wrong::of(text, &rule))).collect()
    }

    fn write(&self) -> FieldValue<'_> {
        FieldValue::List(self.iter().map(Written::show).collect())
    }
}

impl Value for Protocols {
    const FORM: Form = Form::Words(words::<Protocol>);

    fn read(value: &FieldValue<'_>) -> Result<Self, Wrong> {
        let words: Vec<&str> = list(value)?.collect();
        if words.is_empty() {
            return Ok(std::iter::empty().collect());
        }
        let text = words.join(" ");
        text.parse().map_err(|e| Wrong::of(&text, &e))
    }

    fn write(&self) -> FieldValue<'_> {
        FieldValue::List(self.iter().map(|protocol| protocol.as_str().into()).collect())
    }
}

/// What can't be read may be an app password, so no error says it.
impl Value for AppPasswordHash {
    const FORM: Form = Form::Digest;

    fn read(value: &FieldValue<'_>) -> Result<Self, Wrong> {
        let rule = "the hash of an app password is its SHA-256, in hexadecimal";
        match value {
            FieldValue::Text(text) => Self::parse(text).ok_or_else(|| Wrong::Rule(rule.to_owned())),
            _ => Err(Wrong::Type),
        }
    }

    fn write(&self) -> FieldValue<'_> {
        FieldValue::Text(self.as_str().into())
    }
}
