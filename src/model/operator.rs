//! Operators: people who may run some commands on some domains, through `sudo`.

use super::DomainName;
use std::fmt;
use std::str::FromStr;

/// A system user, or `%` and a system group, as in sudoers(5).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OperatorName(String);

/// A text that names no user and no group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OperatorNameError;

impl fmt::Display for OperatorNameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "an operator is a system user, such as kim, or a system group with a percent sign, such as %helpdesk",
        )
    }
}

impl std::error::Error for OperatorNameError {}

impl OperatorName {
    pub fn from_stored(name: String) -> Self {
        Self(name)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The group that it stands for; `None`: it is a user.
    pub fn group(&self) -> Option<&str> {
        self.0.strip_prefix('%')
    }
}

impl FromStr for OperatorName {
    type Err = OperatorNameError;

    fn from_str(text: &str) -> Result<Self, OperatorNameError> {
        let account = text.strip_prefix('%').unwrap_or(text);
        let plain = |c: char| c.is_alphanumeric() || "._-@\\+$".contains(c);
        let good = account.chars().all(plain) && !account.is_empty() && !account.starts_with(['-', '+']);
        if good && account.len() <= 255 { Ok(Self(text.to_owned())) } else { Err(OperatorNameError) }
    }
}

impl fmt::Display for OperatorName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Which commands somebody may run.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Permission {
    /// As root: every command, with every option and every file.
    Everything,
    /// All that is open to operators.
    All,
    /// A command, such as `mailbox.password`, or all of a noun, such as `mailbox`.
    Command(String),
}

impl Permission {
    pub fn from_stored(text: String) -> Self {
        match text.as_str() {
            "everything" => Self::Everything,
            "all" => Self::All,
            _ => Self::Command(text),
        }
    }

    pub fn as_str(&self) -> &str {
        match self {
            Self::Everything => "everything",
            Self::All => "all",
            Self::Command(command) => command,
        }
    }

    /// Whether it is good for a command, of those that are open to operators.
    pub fn covers(&self, command: &str) -> bool {
        match self {
            Self::Everything | Self::All => true,
            Self::Command(allowed) => {
                command.strip_prefix(allowed.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            }
        }
    }
}

/// What one operator may do, as one row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Right {
    pub operator: OperatorName,
    /// `None`: all domains, and what belongs to none.
    pub domain: Option<DomainName>,
    pub permission: Permission,
}

/// What an operator may do in one domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainRights {
    pub operator: OperatorName,
    /// `None`: in all domains, and with what belongs to none.
    pub domain: Option<DomainName>,
    pub permissions: Vec<Permission>,
}

/// All that one operator may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperatorRights {
    pub operator: OperatorName,
    pub domains: Vec<DomainRights>,
}

/// Rights that are in the order of operators and domains, a domain of an operator at a time.
pub fn rights_by_domain(rights: Vec<Right>) -> Vec<DomainRights> {
    let mut domains: Vec<DomainRights> = Vec::new();
    for Right { operator, domain, permission } in rights {
        match domains.last_mut() {
            Some(last) if last.operator == operator && last.domain == domain => last.permissions.push(permission),
            _ => domains.push(DomainRights { operator, domain, permissions: vec![permission] }),
        }
    }
    domains
}

/// Whom the system knows somebody as who came through `sudo`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub user: String,
    pub groups: Vec<String>,
}

impl Person {
    pub fn is(&self, name: &OperatorName) -> bool {
        match name.group() {
            None => self.user == name.as_str(),
            Some(group) => self.groups.iter().any(|own| own == group),
        }
    }
}

/// Somebody whose rights have an end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operator {
    pub person: Person,
    pub rights: Vec<Right>,
}

impl Operator {
    /// Whether a command may be run on what belongs to a domain; `None`: on all of them, or on what belongs to none.
    pub fn may(&self, command: &str, domain: Option<&DomainName>) -> bool {
        self.rights.iter().any(|right| {
            right.permission.covers(command) && (right.domain.is_none() || right.domain.as_ref() == domain)
        })
    }

    /// Whether a command may be run that is about nothing in the store.
    pub fn may_anywhere(&self, command: &str) -> bool {
        self.rights.iter().any(|right| right.permission.covers(command))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_users_and_groups() {
        for good in ["kim", "%helpdesk", "kim.lee", "EXAMPLE\\kim", "svc-mail", "zoë"] {
            assert_eq!(good.parse::<OperatorName>().map(|name| name.to_string()), Ok(good.to_owned()));
        }
        for wrong in ["", "%", "a b", "-x", "%-x", "a:b", "a,b", "a\nb", "%%x", &"a".repeat(256)] {
            assert_eq!(wrong.parse::<OperatorName>(), Err(OperatorNameError), "{wrong}");
        }
    }

    #[test]
    fn a_permission_is_for_a_command_a_noun_or_all() {
        let command = |text: &str| Permission::from_stored(text.to_owned());
        for (permission, covered, not) in [
            ("all", &["mailbox.show", "trace"][..], &[][..]),
            ("mailbox", &["mailbox.show", "mailbox.password.verify-current"], &["mailboxes.show", "alias.show"]),
            (
                "mailbox.password",
                &["mailbox.password", "mailbox.password.verify-current"],
                &["mailbox.show", "mailbox"],
            ),
            ("mailbox.password.verify-current", &["mailbox.password.verify-current"], &["mailbox.password"]),
            ("trace", &["trace"], &["tracer"]),
        ] {
            let permission = command(permission);
            assert!(covered.iter().all(|c| permission.covers(c)) && !not.iter().any(|c| permission.covers(c)));
            assert_eq!(command(permission.as_str()), permission);
        }
    }

    #[test]
    fn a_right_in_a_domain_is_none_elsewhere() {
        let domain = |name: &str| DomainName::from_stored(name.to_owned());
        let right = |of: Option<&str>, permission: &str| Right {
            operator: OperatorName::from_stored("%helpdesk".to_owned()),
            domain: of.map(domain),
            permission: Permission::from_stored(permission.to_owned()),
        };
        let person = Person { user: "kim".to_owned(), groups: vec!["helpdesk".to_owned()] };
        assert!(person.is(&OperatorName::from_stored("%helpdesk".to_owned())));
        assert!(!person.is(&OperatorName::from_stored("helpdesk".to_owned())));
        let kim = Operator { person, rights: vec![right(Some("a.example"), "mailbox"), right(None, "mailbox.show")] };
        let (a, b) = (domain("a.example"), domain("b.example"));
        for (command, of, may) in [
            ("mailbox.password", Some(&a), true),
            ("mailbox.password", Some(&b), false),
            ("mailbox.password", None, false),
            ("mailbox.show", Some(&b), true),
            ("mailbox.show", None, true),
            ("alias.show", Some(&a), false),
        ] {
            assert_eq!(kim.may(command, of), may, "{command} {of:?}");
        }
        assert!(kim.may_anywhere("mailbox.password") && !kim.may_anywhere("alias.show"));
    }
}
