//! Files of rows, each in place of a command of its own.

use super::Noun;
use std::fmt;

/// Which command takes the rows of a file. A row mentions fields of the command's noun, those that say so in its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    MailboxCreate,
    MailboxPassword,
    MailboxSuspend,
    AliasRoute,
    DelegateGrant,
}

/// A password to be set. It is in rows alone: a document has hashes.
pub const NEW_PASSWORD: &str = "new_password";

impl RowKind {
    pub const ALL: [Self; 5] =
        [Self::MailboxCreate, Self::MailboxPassword, Self::MailboxSuspend, Self::AliasRoute, Self::DelegateGrant];

    pub fn noun(self) -> Noun {
        match self {
            Self::MailboxCreate | Self::MailboxPassword | Self::MailboxSuspend => Noun::Mailbox,
            Self::AliasRoute => Noun::Alias,
            Self::DelegateGrant => Noun::Grant,
        }
    }

    /// The fields that a row may mention.
    pub fn fields(self) -> impl Iterator<Item = &'static str> {
        let table = self.noun().fields().iter().filter(move |field| field.rows.contains(&self));
        table.map(|field| field.name).chain(self.sets_passwords().then_some(NEW_PASSWORD))
    }

    /// Today's name of a field that a row may mention, which may be called by an earlier one.
    pub fn field(self, name: &str) -> Result<&'static str, UnknownColumn> {
        match self.noun().field(name).filter(|field| field.rows.contains(&self)) {
            Some(field) => Ok(field.name),
            None if name == NEW_PASSWORD && self.sets_passwords() => Ok(NEW_PASSWORD),
            None => Err(UnknownColumn(self)),
        }
    }

    /// The fields that name the object.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        self.noun().fields().iter().filter(|field| field.is_name()).map(|field| field.name)
    }

    fn sets_passwords(self) -> bool {
        matches!(self, Self::MailboxCreate | Self::MailboxPassword)
    }
}

/// What other programs call a field of a person.
const ELSEWHERE: [(&str, &[&str]); 2] = [
    ("address", &["email", "e_mail", "mail", "email_address", "e_mail_address", "mail_address", "user"]),
    ("name", &["display_name", "displayname", "full_name"]),
];

/// The name of a field that the heading of a column means: without what is in brackets after it, in lower case, with
/// underscores for blanks and dashes.
pub fn heading_key(heading: &str) -> String {
    let name = heading.split(['[', '(']).next().unwrap_or_default();
    let words = name.split(|c: char| c.is_whitespace() || matches!(c, '-' | '_' | '\u{feff}' | '\u{a0}'));
    let key = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("_").to_lowercase();
    ELSEWHERE.iter().find(|(_, names)| names.contains(&key.as_str())).map_or(key, |(field, _)| (*field).to_owned())
}

/// A row mentions what is no field of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownColumn(RowKind);

impl fmt::Display for UnknownColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the fields of this file are {}", self.0.fields().collect::<Vec<_>>().join(", "))
    }
}

impl std::error::Error for UnknownColumn {}

#[cfg(test)]
mod tests {
    use super::super::Role;
    use super::*;

    #[test]
    fn a_heading_is_spelled_as_people_spell_it() {
        for (heading, key) in [
            ("Address", "address"),
            (" Email Address [Required] ", "address"),
            ("E-Mail", "address"),
            ("Display Name", "name"),
            ("QUOTA", "quota"),
            ("Suspended-Until", "suspended_until"),
            ("new password (at first)", "new_password"),
            ("\u{feff}quota", "quota"),
            ("", ""),
        ] {
            assert_eq!(heading_key(heading), key);
        }
    }

    #[test]
    fn rows_name_their_object_and_have_fields_of_its_noun() {
        for noun in Noun::ALL {
            for field in noun.fields() {
                assert!(field.rows.iter().all(|kind| kind.noun() == noun), "{noun:?} {}", field.name);
                // What is history for a command is so for a row, which stands for one.
                assert!(field.role != Role::History || field.rows.is_empty(), "{noun:?} {}", field.name);
            }
        }
        for kind in RowKind::ALL {
            let names = kind.noun().fields().iter().filter(|field| field.is_name());
            for name in names {
                assert_eq!(kind.field(name.name), Ok(name.name), "{kind:?}");
            }
            assert_eq!(kind.field("created_at"), Err(UnknownColumn(kind)));
        }
    }
}
