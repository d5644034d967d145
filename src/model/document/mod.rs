//! Documents: what a store is, or is to be like, entry by entry.
//!
//! An entry names its object and says something of some of its fields. What it does not mention stays as it is, so that
//! a document of three fields changes three fields. An export mentions everything, and can be read back.
//!
//! The order of a document is that of [`Noun::ALL`], domains before their alias domains, and each noun sorted: every
//! entry stands behind what it refers to.

mod field;
mod reading;
mod writing;

pub use field::{FieldError, FieldValue};
pub use reading::Fields;

use super::{
    Access, Address, AliasAddress, AppPasswordHash, AppPasswordPolicy, DomainName, DomainStanding, Incoming, Kind,
    LoginName, OutsideAddress, PasswordHash, PlainPath, Protocols, Quota, ReplyBody, SendAs, Sending, Setting, Text,
    Timestamp,
};
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

    /// The fields that name the object.
    pub fn naming_fields(self) -> &'static [&'static str] {
        let count = match self {
            Self::Grant | Self::AppPassword => 2,
            Self::Domain | Self::Mailbox | Self::Alias | Self::Autoreply | Self::Setting => 1,
        };
        &self.fields()[..count]
    }

    /// The fields that an entry may mention, those that name the object first.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Domain => &["domain", "alias_of", "standing", "quota", "app_passwords", "note", "created_at"],
            Self::Mailbox => &[
                "address",
                "kind",
                "login",
                "name",
                "quota",
                "sending",
                "app_passwords",
                "protocols",
                "suspended",
                "suspended_reason",
                "suspended_refusal",
                "suspended_since",
                "suspended_until",
                "suspended_mail_kept_until",
                "password",
                "password_set_at",
                "home",
                "note",
                "created_at",
            ],
            Self::Alias => &["alias", "mailboxes", "outside", "until", "note", "created_at"],
            Self::Grant => &["owner", "delegate", "access", "send_as", "until", "created_at"],
            Self::Autoreply => &["mailbox", "subject", "body", "from", "until", "set_at"],
            Self::AppPassword => &["mailbox", "label", "protocols", "until", "hash", "created_at"],
            Self::Setting => &["setting", "value"],
        }
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

/// Of a field that always has a value, `None` does not mention it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainEntry {
    pub domain: DomainName,
    pub alias_of: Said<DomainName>,
    pub standing: Option<DomainStanding>,
    pub quota: Said<Quota>,
    /// Whether log-ins take an app password; cleared: what the store says.
    pub app_passwords: Said<AppPasswordPolicy>,
    pub note: Said<Text>,
    /// Counts where the domain is made.
    pub created_at: Option<Timestamp>,
}

impl DomainEntry {
    /// Mentions the domain, and says nothing of it.
    pub fn new(domain: DomainName) -> Self {
        Self {
            domain,
            alias_of: Said::Nothing,
            standing: None,
            quota: Said::Nothing,
            app_passwords: Said::Nothing,
            note: Said::Nothing,
            created_at: None,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailboxEntry {
    pub address: Address,
    pub kind: Option<Kind>,
    pub login: Said<LoginName>,
    pub name: Said<Text>,
    pub quota: Said<Quota>,
    pub sending: Option<Sending>,
    /// Whether log-ins take an app password; cleared: what the domain says.
    pub app_passwords: Said<AppPasswordPolicy>,
    /// By which it may be used, all of them.
    pub protocols: Option<Protocols>,
    /// What happens to mail for it while it is suspended, or will be from `suspended_since` on; cleared: it is not.
    pub suspended: Said<Incoming>,
    pub suspended_reason: Said<Text>,
    pub suspended_refusal: Said<Text>,
    pub suspended_since: Option<Timestamp>,
    pub suspended_until: Said<Timestamp>,
    /// Until when its mail is accepted, where it is.
    pub suspended_mail_kept_until: Said<Timestamp>,
    pub password: Said<PasswordWish>,
    /// Counts together with a hash.
    pub password_set_at: Option<Timestamp>,
    /// Counts where the mailbox is made; afterwards it is fixed.
    pub home: Option<PlainPath>,
    pub note: Said<Text>,
    /// Counts where the mailbox is made.
    pub created_at: Option<Timestamp>,
}

impl MailboxEntry {
    /// Mentions the mailbox, and says nothing of it.
    pub fn new(address: Address) -> Self {
        Self {
            address,
            kind: None,
            login: Said::Nothing,
            name: Said::Nothing,
            quota: Said::Nothing,
            sending: None,
            app_passwords: Said::Nothing,
            protocols: None,
            suspended: Said::Nothing,
            suspended_reason: Said::Nothing,
            suspended_refusal: Said::Nothing,
            suspended_since: None,
            suspended_until: Said::Nothing,
            suspended_mail_kept_until: Said::Nothing,
            password: Said::Nothing,
            password_set_at: None,
            home: None,
            note: Said::Nothing,
            created_at: None,
        }
    }
}

/// What a document asks of a password. It never has the password itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasswordWish {
    /// To be that of this hash.
    Hash(PasswordHash),
    /// To be generated, unless the mailbox has one.
    Generate,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AliasEntry {
    pub alias: AliasAddress,
    /// The mailboxes that it leads to, all of them.
    pub mailboxes: Option<Vec<Address>>,
    /// The outside addresses that it leads to, all of them.
    pub outside: Option<Vec<OutsideAddress>>,
    pub until: Said<Timestamp>,
    pub note: Said<Text>,
    /// Counts where the alias is made.
    pub created_at: Option<Timestamp>,
}

impl AliasEntry {
    /// Mentions the alias, and says nothing of it.
    pub fn new(alias: AliasAddress) -> Self {
        Self { alias, mailboxes: None, outside: None, until: Said::Nothing, note: Said::Nothing, created_at: None }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrantEntry {
    pub owner: Address,
    pub delegate: Address,
    /// Cleared: for sending alone.
    pub access: Said<Access>,
    pub send_as: Option<SendAs>,
    pub until: Said<Timestamp>,
    /// Counts where the grant is made.
    pub created_at: Option<Timestamp>,
}

impl GrantEntry {
    /// Mentions the grant, and says nothing of it.
    pub fn new(owner: Address, delegate: Address) -> Self {
        Self { owner, delegate, access: Said::Nothing, send_as: None, until: Said::Nothing, created_at: None }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AutoreplyEntry {
    pub mailbox: Address,
    /// Cleared: it replies no more.
    pub subject: Said<Text>,
    pub body: Option<ReplyBody>,
    pub from: Said<Timestamp>,
    pub until: Said<Timestamp>,
    /// Counts where the reply is changed.
    pub set_at: Option<Timestamp>,
}

/// An app password is made, and taken away, and never changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppPasswordEntry {
    pub mailbox: Address,
    pub label: Text,
    pub protocols: Option<Protocols>,
    pub until: Said<Timestamp>,
    pub hash: Option<AppPasswordHash>,
    /// Counts where it is made.
    pub created_at: Option<Timestamp>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingEntry {
    /// None of the host's.
    pub setting: Setting,
    /// In its stored form.
    pub value: String,
}
