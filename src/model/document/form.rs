//! Values of fields as every format has them, and the forms that they can have.

use std::borrow::Cow;

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

/// The form of a value.
#[derive(Clone, Copy, Debug)]
pub enum Form {
    Text,
    /// One of these words.
    Word(fn() -> Vec<&'static str>),
    /// Some of these words.
    Words(fn() -> Vec<&'static str>),
    Addresses,
    Flag,
    Instant,
    Quota,
    /// A SHA-256 in hexadecimal.
    Digest,
}

impl Form {
    pub(super) fn describe(self) -> &'static str {
        match self {
            Self::Text | Self::Word(_) | Self::Instant | Self::Quota | Self::Digest => "a text",
            Self::Words(_) => "a list of words",
            Self::Addresses => "a list of addresses",
            Self::Flag => "true or false",
        }
    }
}

/// Whether the value can be taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clearing {
    Never,
    /// By null, and by an empty text.
    ByNull,
}
