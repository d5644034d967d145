//! Live sessions, and which of them a change ends.

use super::{Access, DomainName, Protocols};
use std::fmt;

/// One live session, as `doveadm who` lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Dovecot's user name; in a delegate's session, the owner's.
    pub user: String,
    /// Dovecot's user name of who logged in; `None`: the server can't tell.
    pub person: Option<String>,
    pub service: String,
    pub pid: String,
    pub ip: String,
}

/// A mark that Dovecot 2.4 puts on a session, from the columns of the read contract.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// All sessions of a person, in mailboxes that were granted to them as well.
    Person(String),
    /// A person's at their own mailbox.
    Own(String),
    /// A delegate's at the owner's mailbox.
    Delegate { owner: String, delegate: String },
    /// Those that were opened with a mailbox's own password.
    Password(String),
    /// Those that were opened with the app password of this id.
    AppPassword(i64),
}

impl Mark {
    /// What `field` and `value` gave.
    pub fn from_stored(field: &str, value: &str) -> Option<Self> {
        let mark = match (field, value.split_once('/')) {
            ("user_person", _) => Self::Person(value.to_owned()),
            ("user_login", None) => Self::Own(value.to_owned()),
            ("user_login", Some((owner, delegate))) => {
                Self::Delegate { owner: owner.to_owned(), delegate: delegate.to_owned() }
            }
            ("user_opened_by", Some(("password", login))) => Self::Password(login.to_owned()),
            ("user_opened_by", Some(("app", id))) => Self::AppPassword(id.parse().ok()?),
            _ => return None,
        };
        Some(mark)
    }

    /// The name of the column, which `doveadm kick -f` wants.
    pub fn field(&self) -> &'static str {
        match self {
            Self::Person(_) => "user_person",
            Self::Own(_) | Self::Delegate { .. } => "user_login",
            Self::Password(_) | Self::AppPassword(_) => "user_opened_by",
        }
    }

    pub fn value(&self) -> String {
        match self {
            Self::Person(login) | Self::Own(login) => login.clone(),
            Self::Delegate { owner, delegate } => format!("{owner}/{delegate}"),
            Self::Password(login) => format!("password/{login}"),
            Self::AppPassword(id) => format!("app/{id}"),
        }
    }
}

/// Whether live sessions are ended after a change that takes something away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LiveSessions {
    End,
    Keep,
}

/// Which live sessions a change ends.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SessionChoice {
    /// What they are marked with, where the server marks sessions and not all of the users below are meant.
    pub mark: Option<Mark>,
    /// The user names, or masks such as `*@example.com`, among whose sessions they are.
    pub users: Vec<String>,
}

impl SessionChoice {
    /// All sessions at a mailbox, whoever's.
    pub fn at(user: String) -> Self {
        Self { mark: None, users: vec![user] }
    }

    pub fn marked(mark: Mark, among: Vec<String>) -> Self {
        Self { mark: Some(mark), users: among }
    }

    /// What the same choice has in common: marked sessions are the same, whoever's mailboxes they may be at by now.
    pub fn key(&self) -> (Option<&Mark>, &[String]) {
        match &self.mark {
            Some(mark) => (Some(mark), &[]),
            None => (None, &self.users),
        }
    }
}

/// What was taken away, so that sessions are to end. They need not end any more when it is given back first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It never comes back as it was: a password, a name, a person.
    ForGood,
    /// A mailbox was suspended.
    Standing(i64),
    /// A mailbox was deleted.
    Mailbox(i64),
    /// A mailbox may no longer be logged in to by these.
    Protocols(i64, Protocols),
    /// A mailbox may no longer be logged in to by its own password.
    OwnPassword(i64),
    /// A domain was disabled.
    Domain(DomainName),
    /// The mailboxes of a domain may no longer be logged in to by their own passwords, or those of all domains.
    OwnPasswords(Option<DomainName>),
    Grant {
        owner: i64,
        delegate: i64,
        access: Access,
    },
}

impl Taken {
    /// What [`fmt::Display`] wrote. What nobody understands is not given back.
    pub fn from_stored(text: &str) -> Self {
        Self::parse(text).unwrap_or(Self::ForGood)
    }

    fn parse(text: &str) -> Option<Self> {
        let (what, of) = text.split_once(' ').unwrap_or((text, ""));
        let taken = match what {
            "standing" => Self::Standing(of.parse().ok()?),
            "mailbox" => Self::Mailbox(of.parse().ok()?),
            "protocols" => {
                let (id, protocols) = of.split_once(' ')?;
                Self::Protocols(id.parse().ok()?, protocols.parse().ok()?)
            }
            "own-password" => Self::OwnPassword(of.parse().ok()?),
            "domain" => Self::Domain(of.parse().ok()?),
            "own-passwords" if of.is_empty() => Self::OwnPasswords(None),
            "own-passwords" => Self::OwnPasswords(Some(of.parse().ok()?)),
            "grant" => {
                let (owner, rest) = of.split_once(' ')?;
                let (delegate, access) = rest.split_once(' ')?;
                let access = Access::ALL.into_iter().find(|known| known.as_str() == access)?;
                Self::Grant { owner: owner.parse().ok()?, delegate: delegate.parse().ok()?, access }
            }
            _ => return None,
        };
        Some(taken)
    }
}

/// As the store has it.
impl fmt::Display for Taken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ForGood => Ok(()),
            Self::Standing(id) => write!(f, "standing {id}"),
            Self::Mailbox(id) => write!(f, "mailbox {id}"),
            Self::Protocols(id, protocols) => write!(f, "protocols {id} {protocols}"),
            Self::OwnPassword(id) => write!(f, "own-password {id}"),
            Self::Domain(domain) => write!(f, "domain {domain}"),
            Self::OwnPasswords(None) => f.write_str("own-passwords"),
            Self::OwnPasswords(Some(domain)) => write!(f, "own-passwords {domain}"),
            Self::Grant { owner, delegate, access } => write!(f, "grant {owner} {delegate} {}", access.as_str()),
        }
    }
}

/// Sessions that have been put down to be ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionEnd {
    pub id: i64,
    pub choice: SessionChoice,
    pub taken: Taken,
}

/// Sessions that a change, or what is so already, asks to end or to go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionAsk {
    pub choice: SessionChoice,
    pub taken: Taken,
    pub sessions: LiveSessions,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_reads_back() {
        let (owner, delegate) = ("sales".to_owned(), "anna@brand.example".to_owned());
        for mark in [
            Mark::Person(delegate.clone()),
            Mark::Own(delegate.clone()),
            Mark::Delegate { owner, delegate: delegate.clone() },
            Mark::Password(delegate),
            Mark::AppPassword(7),
        ] {
            assert_eq!(Mark::from_stored(mark.field(), &mark.value()), Some(mark));
        }
        assert_eq!(Mark::from_stored("", ""), None);
    }

    #[test]
    fn what_was_taken_reads_back() {
        let domain: DomainName = "brand.example".parse().unwrap();
        for taken in [
            Taken::ForGood,
            Taken::Standing(7),
            Taken::Mailbox(7),
            Taken::Protocols(7, "imap pop3".parse().unwrap()),
            Taken::OwnPassword(7),
            Taken::Domain(domain.clone()),
            Taken::OwnPasswords(None),
            Taken::OwnPasswords(Some(domain)),
            Taken::Grant { owner: 7, delegate: 9, access: Access::Full },
        ] {
            assert_eq!(Taken::from_stored(&taken.to_string()), taken);
        }
        assert_eq!(Taken::from_stored("standing of somebody"), Taken::ForGood);
    }
}
