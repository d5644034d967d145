//! Values of fields, before a format has written them.

use crate::model::{Address, AliasAddress, DomainName, Protocols, Quota, Target, Text, Timestamp};
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
    /// Of a field that has another name now: programs may still ask for this one, people see the other alone.
    Earlier(Box<Value<'a>>),
}

impl Value<'_> {
    pub fn earlier(value: Self) -> Self {
        Self::Earlier(Box::new(value))
    }
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

impl<'a> FromIterator<Value<'a>> for Value<'a> {
    fn from_iter<I: IntoIterator<Item = Self>>(values: I) -> Self {
        Self::List(values.into_iter().collect())
    }
}

impl From<&Protocols> for Value<'_> {
    fn from(protocols: &Protocols) -> Self {
        protocols.iter().map(|protocol| Self::from(protocol.as_str())).collect()
    }
}

/// The bytes of a quota; null is "unlimited".
pub(super) fn bytes(quota: Quota) -> Value<'static> {
    match quota {
        Quota::Unlimited => Value::Null,
        Quota::Bytes(bytes) => Value::Number(bytes),
    }
}
