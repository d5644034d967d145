//! Where the mail of a mailbox lies, where that is not `Maildir` in its home.

use super::home_path::{HomePath, HomePathError};
use std::fmt;
use std::str::FromStr;

/// How mail lies in a directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailFormat {
    /// Folders are directories beside one another: `.Work.2024`.
    Maildir,
    /// Folders are directories in one another: `Work/2024`.
    MaildirFs,
    Sdbox,
    Mdbox,
}

impl MailFormat {
    /// Dovecot's name of the format.
    pub fn driver(self) -> &'static str {
        match self {
            Self::Maildir | Self::MaildirFs => "maildir",
            Self::Sdbox => "sdbox",
            Self::Mdbox => "mdbox",
        }
    }

    /// What stands behind the path.
    fn suffix(self) -> &'static str {
        if self == Self::MaildirFs { LAYOUT } else { "" }
    }
}

const LAYOUT: &str = ":LAYOUT=fs";

/// A directory of mail, as Dovecot 2.3 writes it: `maildir:/srv/mail/anna:LAYOUT=fs`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailPlace {
    pub format: MailFormat,
    pub path: HomePath,
}

/// Why a text is no mail place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailPlaceError {
    Format,
    Path(HomePathError),
}

impl fmt::Display for MailPlaceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Format => {
                f.write_str("a mail place is maildir:/PATH, maildir:/PATH:LAYOUT=fs, sdbox:/PATH or mdbox:/PATH")
            }
            Self::Path(HomePathError::Colon) => f.write_str(
                "the path of a mail place has no ':', and behind it stands nothing but ':LAYOUT=fs' of a Maildir",
            ),
            Self::Path(HomePathError::Aside) => f.write_str(
                "no mail place is at or below '.removed-…', where the mail of deleted mailboxes is put aside",
            ),
            Self::Path(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for MailPlaceError {}

impl MailPlace {
    pub fn new(format: MailFormat, path: HomePath) -> Self {
        Self { format, path }
    }

    pub fn from_stored(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl fmt::Display for MailPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}{}", self.format.driver(), self.path.as_str(), self.format.suffix())
    }
}

impl FromStr for MailPlace {
    type Err = MailPlaceError;

    fn from_str(text: &str) -> Result<Self, MailPlaceError> {
        let (driver, rest) = text.split_once(':').ok_or(MailPlaceError::Format)?;
        let (format, path) = match (driver, rest.strip_suffix(LAYOUT)) {
            ("maildir", Some(path)) => (MailFormat::MaildirFs, path),
            ("maildir", None) => (MailFormat::Maildir, rest.strip_suffix(":LAYOUT=maildir++").unwrap_or(rest)),
            ("sdbox", None) => (MailFormat::Sdbox, rest),
            ("mdbox", None) => (MailFormat::Mdbox, rest),
            _ => return Err(MailPlaceError::Format),
        };
        Ok(Self { format, path: path.parse().map_err(MailPlaceError::Path)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_place_is_written_in_one_way() {
        for (typed, written) in [
            ("maildir:/srv/mail/anna", "maildir:/srv/mail/anna"),
            ("maildir:/srv//mail/./anna/", "maildir:/srv/mail/anna"),
            ("maildir:/srv/mail/anna:LAYOUT=fs", "maildir:/srv/mail/anna:LAYOUT=fs"),
            ("maildir:/srv/mail/anna:LAYOUT=maildir++", "maildir:/srv/mail/anna"),
            ("sdbox:/srv/o'neil", "sdbox:/srv/o'neil"),
            ("mdbox:/a", "mdbox:/a"),
        ] {
            assert_eq!(typed.parse::<MailPlace>().map(|place| place.to_string()).as_deref(), Ok(written), "{typed}");
        }
        for (typed, error) in [
            ("/srv/mail/anna", MailPlaceError::Format),
            ("", MailPlaceError::Format),
            ("mbox:/srv/mail/anna", MailPlaceError::Format),
            ("Maildir:/srv/mail/anna", MailPlaceError::Format),
            ("mdbox:/srv/mail/anna:LAYOUT=fs", MailPlaceError::Format),
            ("maildir:~/mail", MailPlaceError::Path(HomePathError::NotPlain)),
            ("maildir:/srv/../etc", MailPlaceError::Path(HomePathError::NotPlain)),
            ("maildir:/srv/%u", MailPlaceError::Path(HomePathError::NotPlain)),
            ("maildir:/srv/a\tmail=x", MailPlaceError::Path(HomePathError::NotPlain)),
            ("maildir:/srv/a:INDEX=/tmp", MailPlaceError::Path(HomePathError::Colon)),
            ("sdbox:/srv/.removed-7", MailPlaceError::Path(HomePathError::Aside)),
        ] {
            assert_eq!(typed.parse::<MailPlace>(), Err(error), "{typed}");
        }
    }
}
