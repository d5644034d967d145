//! Live sessions, and which of them a change ends.

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
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
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
}
