//! What a source says of its mail system, in this program's terms but in the source's words: nothing is checked yet.

use super::loss::Loss;
use crate::model::{
    Access, Address, HomePath, Incoming, MailFormat, MailPlace, Protocol, Quota, QuotaError, Timestamp,
};
use std::fmt;

/// One thing that a source says. A source says all it knows twice, first to the survey and then to be taken over.
#[derive(Debug)]
pub enum Fact {
    /// Which version the source says it is of.
    Version(String),
    Domain(FoundDomain),
    AliasDomain(FoundAliasDomain),
    /// A domain that is known and not taken over: its aliases are followed, and all else goes to another host.
    Elsewhere(FoundElsewhere),
    Mailbox(Box<FoundMailbox>),
    Alias(FoundAlias),
    AliasNote(FoundAliasNote),
    Grant(FoundGrant),
    Autoreply(Box<FoundAutoreply>),
    /// What has no home here.
    Loss(Loss),
}

/// Whether something is in use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Use {
    #[default]
    On,
    Off,
}

impl Use {
    pub fn when(on: bool) -> Self {
        if on { Self::On } else { Self::Off }
    }
}

#[derive(Debug, Default)]
pub struct FoundDomain {
    pub name: String,
    pub used: Use,
    /// Of mailboxes without one of their own.
    pub quota: FoundQuota,
    pub note: String,
}

#[derive(Debug)]
pub struct FoundAliasDomain {
    pub name: String,
    pub target: String,
    pub used: Use,
}

#[derive(Debug)]
pub struct FoundElsewhere {
    pub name: String,
    /// Why it is not taken over, and what becomes of its mail.
    pub reason: String,
}

impl FoundElsewhere {
    /// One whose mail the source's Postfix relays.
    pub fn relayed(name: impl Into<String>, reason: impl fmt::Display) -> Self {
        Self { name: name.into(), reason: format!("{reason}; here it is no domain, and its mail is refused") }
    }
}

impl FoundAliasDomain {
    /// What the alias of a whole domain to a whole domain is.
    pub fn of_alias(address: &str, targets: &str) -> Option<Self> {
        let (name, target) = (address.strip_prefix('@')?, targets.strip_prefix('@')?);
        let (name, target) = (name.to_lowercase(), target.to_lowercase());
        (!target.contains(',')).then_some(Self { name, target, used: Use::On })
    }
}

/// A mailbox. The empty text is "none" throughout.
#[derive(Debug, Default)]
pub struct FoundMailbox {
    pub address: String,
    /// A function's, without a password.
    pub shared: bool,
    pub password: FoundPassword,
    pub name: String,
    pub note: String,
    pub quota: FoundQuota,
    pub home: FoundHome,
    pub mail: FoundMail,
    /// No log-in and no sending; and what happens to its mail.
    pub suspended: Option<Incoming>,
    /// What a person is told who may not log in.
    pub suspended_reason: String,
    pub sending: Use,
    /// By which it may not be used.
    pub closed: Vec<Protocol>,
}

#[derive(Default)]
pub enum FoundPassword {
    #[default]
    None,
    /// A hash in whichever spelling.
    Hash(String),
    /// The password itself.
    Plain(String),
}

/// Neither hashes nor passwords are for logs.
impl fmt::Debug for FoundPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "None",
            Self::Hash(_) => "Hash(…)",
            Self::Plain(_) => "Plain(…)",
        })
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FoundQuota {
    /// The domain's, or the store's.
    #[default]
    Unset,
    Unlimited,
    Bytes(i64),
}

impl FoundQuota {
    /// A number of `unit` bytes each, where 0 and less say "unlimited".
    pub fn of(number: Option<i64>, unit: i64) -> Self {
        match number {
            None => Self::Unset,
            Some(..=0) => Self::Unlimited,
            Some(number) => Self::Bytes(number.saturating_mul(unit)),
        }
    }

    /// A number with a unit or without, where 0 says "unlimited".
    pub fn read(text: &str) -> Result<Self, QuotaError> {
        match text {
            "" => Ok(Self::Unset),
            "0" => Ok(Self::Unlimited),
            text => text.parse().map(|quota| match quota {
                Quota::Bytes(bytes) => Self::Bytes(bytes),
                Quota::Unlimited => Self::Unlimited,
            }),
        }
    }
}

/// Where the mail lies, seen from the directory that the source names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FoundMail {
    /// In `Maildir` below it.
    #[default]
    Maildir,
    /// In the directory itself.
    Itself(MailFormat),
    /// As Dovecot's `mail_location` says it.
    Said(String),
}

impl FoundMail {
    /// Where it is, if that is not `Maildir` in the home.
    pub(super) fn place(&self, home: Option<&HomePath>, address: &Address) -> Result<Option<MailPlace>, String> {
        let text = match (self, home) {
            (Self::Maildir, _) | (Self::Itself(_), None) => return Ok(None),
            (Self::Itself(format), Some(home)) => return Ok(Some(MailPlace::new(*format, home.clone()))),
            (Self::Said(text), _) => expanded(text, home, address),
        };
        let place: MailPlace = text.parse().map_err(|rule| format!("its mail is not read: {rule}: {text}"))?;
        let is_usual =
            place.format == MailFormat::Maildir && home.is_some_and(|home| place.path.below(home) == Some("Maildir"));
        Ok((!is_usual).then_some(place))
    }
}

/// What Dovecot makes of a `mail_location`: `~` and `%h` are the home, and `%u`, `%n` and `%d` the address and its parts.
fn expanded(text: &str, home: Option<&HomePath>, address: &Address) -> String {
    let home = home.map_or("", HomePath::as_str);
    text.replace(":~", &format!(":{home}"))
        .replace("%h", home)
        .replace("%u", &address.to_string())
        .replace("%n", address.local())
        .replace("%d", address.domain().as_str())
}

/// The directory of a mailbox.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FoundHome {
    /// The source doesn't say.
    #[default]
    Unsaid,
    /// Below a directory that the source's configuration names, and its own default for that if it has one.
    Below {
        base: Option<&'static str>,
        path: String,
    },
    Absolute(String),
}

#[derive(Debug, Default)]
pub struct FoundAlias {
    /// An address, or the catch-all `@domain`.
    pub address: String,
    pub targets: Vec<String>,
    pub used: Use,
    pub until: Option<Timestamp>,
    pub note: String,
    pub senders: Senders,
}

impl FoundAlias {
    /// Who else could send as the mailbox that this is the row of.
    pub fn senders_of_mailbox(&self) -> impl Iterator<Item = Address> {
        let senders = match (&self.senders, self.used) {
            (Senders::Targets, Use::On) => self.targets.as_slice(),
            _ => &[],
        };
        let itself = self.address.parse::<Address>().ok();
        senders.iter().filter_map(|sender| sender.parse().ok()).filter(move |sender| Some(sender) != itself.as_ref())
    }
}

/// Who could send as an alias.
#[derive(Debug, Default)]
pub enum Senders {
    /// The source has no rule of its own.
    #[default]
    Unsaid,
    /// Each of its targets that is a mailbox.
    Targets,
    These(Vec<String>),
}

impl Senders {
    pub const NOBODY: Self = Self::These(Vec::new());
}

/// What is noted of an alias, where that is not said with its targets.
#[derive(Debug)]
pub struct FoundAliasNote {
    pub address: String,
    pub note: String,
}

/// What `delegate` may do with the mail of `owner`, and that they may use its address as sender.
#[derive(Debug, Default)]
pub struct FoundGrant {
    pub owner: String,
    pub delegate: String,
    pub access: Option<Access>,
    pub send_as: bool,
}

impl FoundGrant {
    pub fn send_as(owner: impl Into<String>, delegate: impl Into<String>) -> Self {
        Self { owner: owner.into(), delegate: delegate.into(), access: None, send_as: true }
    }
}

/// What a mailbox answers by itself.
#[derive(Debug, Default)]
pub struct FoundAutoreply {
    pub used: Use,
    pub mailbox: String,
    pub subject: String,
    pub body: String,
    pub from: Option<Timestamp>,
    pub until: Option<Timestamp>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_is_where_the_source_says_and_in_maildir_of_the_home_it_has_no_place() {
        let (home, address) = ("/v/anna".parse().unwrap(), "anna@a.example".parse().unwrap());
        let said = |text: &str| FoundMail::Said(text.to_owned());
        for (mail, place) in [
            (FoundMail::Maildir, None),
            (FoundMail::Itself(MailFormat::Maildir), Some("maildir:/v/anna")),
            (said("mdbox:~/mdbox"), Some("mdbox:/v/anna/mdbox")),
            (said("maildir:~/Maildir"), None),
            (said("maildir:%h/Maildir/"), None),
            (said("mdbox:~/Maildir"), Some("mdbox:/v/anna/Maildir")),
            (said("maildir:/m/%d/%n:LAYOUT=fs"), Some("maildir:/m/a.example/anna:LAYOUT=fs")),
            (said("sdbox:/m/%u"), Some("sdbox:/m/anna@a.example")),
        ] {
            let found = mail.place(Some(&home), &address).unwrap().map(|place| place.to_string());
            assert_eq!(found.as_deref(), place, "{mail:?}");
        }
        for text in ["mbox:~/mail", "maildir:/m/%2n", "maildir:~/Maildir:INDEX=/i", "~/Maildir"] {
            let reason = said(text).place(Some(&home), &address).unwrap_err();
            assert!(reason.starts_with("its mail is not read: "), "{reason}");
        }
    }
}
