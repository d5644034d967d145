//! Documents: what a store is, or is to be like, entry by entry.
//!
//! An entry names its object and says something of some of its fields. What it does not mention stays as it is, so that
//! a document of three fields changes three fields. An export mentions everything, and can be read back.
//!
//! The order of a document is that of [`Noun::ALL`], domains before their alias domains, and each noun sorted: every
//! entry stands behind what it refers to.

mod alias;
mod app_password;
mod autoreply;
mod domain;
mod field;
mod form;
mod given;
mod grant;
mod mailbox;
mod rows;
mod setting;
mod value;

pub use alias::AliasEntry;
pub use app_password::AppPasswordEntry;
pub use autoreply::AutoreplyEntry;
pub use domain::DomainEntry;
pub use field::{About, FieldError, Role, Setter};
pub use form::{Clearing, FieldValue, Form};
pub use given::{Fields, Renamed};
pub use grant::GrantEntry;
pub use mailbox::{MailboxEntry, PasswordWish};
pub use rows::{NEW_PASSWORD, RowKind, UnknownColumn};
pub use setting::SettingEntry;

use field::{Field, abouts};
use std::fmt;

/// The version of the format. Within one version fields are added and never change their meaning.
pub const SCHEMA_VERSION: i64 = 1;

/// What an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Noun {
    Domain,
    Mailbox,
    Alias,
    Grant,
    Autoreply,
    AppPassword,
    Setting,
}

impl Noun {
    pub const ALL: [Self; 7] =
        [Self::Domain, Self::Mailbox, Self::Alias, Self::Grant, Self::Autoreply, Self::AppPassword, Self::Setting];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Domain => "domain",
            Self::Mailbox => "mailbox",
            Self::Alias => "alias",
            Self::Grant => "grant",
            Self::Autoreply => "autoreply",
            Self::AppPassword => "app_password",
            Self::Setting => "setting",
        }
    }

    /// What the list of these entries is called in a document.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Domain => "domains",
            Self::Mailbox => "mailboxes",
            Self::Alias => "aliases",
            Self::Grant => "grants",
            Self::Autoreply => "autoreplies",
            Self::AppPassword => "app_passwords",
            Self::Setting => "settings",
        }
    }

    /// The fields that an entry may mention, those that name the object first.
    pub fn fields(self) -> &'static [About] {
        match self {
            Self::Domain => const { &abouts::<_, { domain::FIELDS.len() }>(domain::FIELDS) },
            Self::Mailbox => const { &abouts::<_, { mailbox::FIELDS.len() }>(mailbox::FIELDS) },
            Self::Alias => const { &abouts::<_, { alias::FIELDS.len() }>(alias::FIELDS) },
            Self::Grant => const { &abouts::<_, { grant::FIELDS.len() }>(grant::FIELDS) },
            Self::Autoreply => const { &abouts::<_, { autoreply::FIELDS.len() }>(autoreply::FIELDS) },
            Self::AppPassword => const { &abouts::<_, { app_password::FIELDS.len() }>(app_password::FIELDS) },
            Self::Setting => const { &abouts::<_, { setting::FIELDS.len() }>(setting::FIELDS) },
        }
    }

    /// A field by its name, or by an earlier one.
    pub fn field(self, name: &str) -> Option<&'static About> {
        self.fields().iter().find(|field| field.is_called(name))
    }
}

/// What an entry says of a field that can be without a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Said<T> {
    /// It does not mention the field.
    #[default]
    Nothing,
    /// It takes the value away.
    Cleared,
    Value(T),
}

impl<T> Said<T> {
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Nothing | Self::Cleared => None,
        }
    }

    pub fn into_value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Nothing | Self::Cleared => None,
        }
    }

    /// Of an option that may be left away.
    pub fn given(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Self::Value)
    }

    pub fn try_map<U, E>(self, change: impl FnOnce(T) -> Result<U, E>) -> Result<Said<U>, E> {
        Ok(match self {
            Self::Nothing => Said::Nothing,
            Self::Cleared => Said::Cleared,
            Self::Value(value) => Said::Value(change(value)?),
        })
    }

    /// `None` leaves the field as it is, `Some(None)` takes its value away.
    pub fn change(&self) -> Option<Option<T>>
    where
        T: Clone,
    {
        match self {
            Self::Nothing => None,
            Self::Cleared => Some(None),
            Self::Value(value) => Some(Some(value.clone())),
        }
    }
}

/// Of a field whose state is known.
impl<T> From<Option<T>> for Said<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Cleared, Self::Value)
    }
}

/// An entry of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    Domain(DomainEntry),
    Mailbox(Box<MailboxEntry>),
    Alias(AliasEntry),
    Grant(GrantEntry),
    Autoreply(Box<AutoreplyEntry>),
    AppPassword(AppPasswordEntry),
    Setting(SettingEntry),
}

impl Entry {
    pub fn noun(&self) -> Noun {
        match self {
            Self::Domain(_) => Noun::Domain,
            Self::Mailbox(_) => Noun::Mailbox,
            Self::Alias(_) => Noun::Alias,
            Self::Grant(_) => Noun::Grant,
            Self::Autoreply(_) => Noun::Autoreply,
            Self::AppPassword(_) => Noun::AppPassword,
            Self::Setting(_) => Noun::Setting,
        }
    }

    /// The fields that it mentions, in the order of [`Noun::fields`].
    pub fn fields(&self) -> Vec<(&'static str, FieldValue<'_>)> {
        match self {
            Self::Domain(entry) => mentioned(entry, domain::FIELDS),
            Self::Mailbox(entry) => mentioned(&**entry, mailbox::FIELDS),
            Self::Alias(entry) => mentioned(entry, alias::FIELDS),
            Self::Grant(entry) => mentioned(entry, grant::FIELDS),
            Self::Autoreply(entry) => mentioned(&**entry, autoreply::FIELDS),
            Self::AppPassword(entry) => mentioned(entry, app_password::FIELDS),
            Self::Setting(entry) => mentioned(entry, setting::FIELDS),
        }
    }

    /// The object that it is about.
    pub fn name(&self) -> String {
        match self {
            Self::Domain(entry) => entry.domain.to_string(),
            Self::Mailbox(entry) => entry.address.to_string(),
            Self::Alias(entry) => entry.alias.to_string(),
            Self::Grant(entry) => format!("{}*{}", entry.owner, entry.delegate),
            Self::Autoreply(entry) => entry.mailbox.to_string(),
            Self::AppPassword(entry) => format!("{} {}", entry.mailbox, entry.label),
            Self::Setting(entry) => entry.setting.to_string(),
        }
    }
}

/// What a row of a file says, and where it says nothing, what the options of its command say of any row.
macro_rules! rows {
    ($($entry:ident, $module:ident;)*) => {$(
        impl $entry {
            pub fn or(mut self, options: &Self) -> Self {
                $module::FIELDS.iter().for_each(|field| (field.fill)(&mut self, options));
                self
            }
        }
    )*};
}

rows! {
    MailboxEntry, mailbox;
    AliasEntry, alias;
    GrantEntry, grant;
}

fn mentioned<'e, E>(entry: &'e E, table: &[Field<E>]) -> Vec<(&'static str, FieldValue<'e>)> {
    let mut said = Vec::with_capacity(table.len());
    said.extend(table.iter().filter_map(|field| Some((field.about.name, (field.write)(entry)?))));
    said
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Grant(entry) => write!(f, "grant of {} to {}", entry.owner, entry.delegate),
            Self::Autoreply(entry) => write!(f, "auto-reply of {}", entry.mailbox),
            Self::AppPassword(entry) => write!(f, "app password of {}: {}", entry.mailbox, entry.label),
            entry => write!(f, "{} {}", entry.noun().as_str(), entry.name()),
        }
    }
}
