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
pub use rows::{NEW_PASSWORD, RowKind, UnknownColumn, heading_key};
pub use setting::SettingEntry;

use field::{Field, abouts};
use std::fmt;

/// The version of the format. Within one version fields are added and never change their meaning.
pub const SCHEMA_VERSION: i64 = 1;

/// What the entry of each noun has.
trait OfNoun: Sized + 'static {
    const FIELDS: &'static [Field<Self>];

    /// The entry of the fields that name its object, which says nothing of it yet.
    fn begin(fields: &mut Fields<'_>) -> Result<Self, FieldError>;

    /// The object that it is about.
    fn name(&self) -> String;

    /// The object in a sentence. `noun` is what the noun is called.
    fn title(&self, noun: &str) -> String {
        format!("{noun} {}", self.name())
    }
}

/// Makes [`Noun`] and [`Entry`] of the nouns: each with its entry, the place in which that is kept, and what the noun
/// and the list of its entries are called.
macro_rules! nouns {
    ($($noun:ident($entry:ident as $kept:ty), $name:literal, $plural:literal;)+) => {
        /// What an entry is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Noun {
            $($noun,)+
        }

        impl Noun {
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$noun),+];

            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$noun => $name,)+
                }
            }

            /// What the list of these entries is called in a document.
            pub fn plural(self) -> &'static str {
                match self {
                    $(Self::$noun => $plural,)+
                }
            }

            /// The fields that an entry may mention, those that name the object first.
            pub fn fields(self) -> &'static [About] {
                match self {
                    $(Self::$noun => const { &abouts::<_, { $entry::FIELDS.len() }>($entry::FIELDS) },)+
                }
            }
        }

        /// An entry of a document.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Entry {
            $($noun($kept),)+
        }

        impl Entry {
            pub fn noun(&self) -> Noun {
                match self {
                    $(Self::$noun(_) => Noun::$noun,)+
                }
            }

            /// The fields that it mentions, in the order of [`Noun::fields`].
            pub fn fields(&self) -> Vec<(&'static str, FieldValue<'_>)> {
                match self {
                    $(Self::$noun(entry) => mentioned::<$entry>(entry, $entry::FIELDS),)+
                }
            }

            /// The object that it is about.
            pub fn name(&self) -> String {
                match self {
                    $(Self::$noun(entry) => entry.name(),)+
                }
            }
        }

        impl fmt::Display for Entry {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Self::$noun(entry) => f.write_str(&entry.title($name)),)+
                }
            }
        }

        impl Fields<'_> {
            fn entry(&mut self, noun: Noun) -> Result<Entry, FieldError> {
                Ok(match noun {
                    $(Noun::$noun => Entry::$noun(self.read(noun, $entry::FIELDS, $entry::begin)?.into()),)+
                })
            }
        }
    };
}

// In the order of a document.
nouns! {
    Domain(DomainEntry as DomainEntry), "domain", "domains";
    Mailbox(MailboxEntry as Box<MailboxEntry>), "mailbox", "mailboxes";
    Alias(AliasEntry as AliasEntry), "alias", "aliases";
    Grant(GrantEntry as GrantEntry), "grant", "grants";
    Autoreply(AutoreplyEntry as Box<AutoreplyEntry>), "autoreply", "autoreplies";
    AppPassword(AppPasswordEntry as AppPasswordEntry), "app_password", "app_passwords";
    Setting(SettingEntry as SettingEntry), "setting", "settings";
}

impl Noun {
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

/// What a row of a file says, and where it says nothing, what the options of its command say of any row.
macro_rules! rows {
    ($($entry:ident;)*) => {$(
        impl $entry {
            pub fn or(mut self, options: &Self) -> Self {
                Self::FIELDS.iter().for_each(|field| (field.fill)(&mut self, options));
                self
            }
        }
    )*};
}

rows! {
    MailboxEntry;
    AliasEntry;
    GrantEntry;
}

fn mentioned<'e, E>(entry: &'e E, table: &[Field<E>]) -> Vec<(&'static str, FieldValue<'e>)> {
    let mut said = Vec::with_capacity(table.len());
    said.extend(table.iter().filter_map(|field| Some((field.about.name, (field.write)(entry)?))));
    said
}
