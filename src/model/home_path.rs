//! The path of a home.

use super::setting::is_plain_path;
use std::fmt;
use std::str::FromStr;

/// A directory of one mailbox, in the one way in which it is written: absolute, without `//`, `/./` and a slash at its
/// end. So homes can be compared as texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomePath(String);

/// Why a text is no path of a home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HomePathError {
    NotPlain,
    /// Dovecot separates the parts of a mail location by it.
    Colon,
    /// The name by which the mail of a deleted mailbox is put aside.
    Aside,
}

impl fmt::Display for HomePathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotPlain => {
                "the path is not absolute, or has '..', double quotes, white space or other special characters"
            }
            Self::Colon => "the path of a home has no ':', which separates the parts of a mail location in Dovecot",
            Self::Aside => "no home is at or below '.removed-…', where the mail of deleted mailboxes is put aside",
        })
    }
}

impl std::error::Error for HomePathError {}

/// What the mail of a deleted mailbox is called, before its number.
const ASIDE: &str = ".removed-";

impl HomePath {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn from_stored(path: String) -> Self {
        Self(path)
    }

    /// A stored path in the one way in which homes are written.
    pub fn normalised(path: &str) -> Self {
        let parts = path.split('/').filter(|part| !matches!(*part, "" | "."));
        Self(parts.flat_map(|part| ["/", part]).collect())
    }

    /// The directories above it, the nearest first.
    pub fn above(&self) -> impl Iterator<Item = Self> {
        self.0.rmatch_indices('/').filter(|(at, _)| *at > 0).map(|(at, _)| Self(self.0[..at].to_owned()))
    }

    /// Where it lies below another directory: its path from there.
    pub fn below<'p>(&'p self, directory: &Self) -> Option<&'p str> {
        self.0.strip_prefix(directory.as_str())?.strip_prefix('/')
    }
}

impl FromStr for HomePath {
    type Err = HomePathError;

    fn from_str(text: &str) -> Result<Self, HomePathError> {
        if text.contains(':') {
            return Err(HomePathError::Colon);
        }
        let path = Self::normalised(text);
        // No server's query and no command has a home in it, so an apostrophe ends nothing.
        if !is_plain_path(&text.replace('\'', "")) || path.0.is_empty() {
            return Err(HomePathError::NotPlain);
        }
        if path.0.split('/').any(|part| part.starts_with(ASIDE)) {
            return Err(HomePathError::Aside);
        }
        Ok(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_is_written_in_one_way() {
        for (typed, path) in [
            ("/srv/mail/anna", "/srv/mail/anna"),
            ("/srv//mail/./anna/", "/srv/mail/anna"),
            ("///a/././b//", "/a/b"),
            ("/a/.b", "/a/.b"),
            ("/srv/o'neil", "/srv/o'neil"),
        ] {
            let parsed = typed.parse::<HomePath>();
            assert_eq!(parsed.map(|home| home.0), Ok(path.to_owned()), "{typed}");
        }
        for (typed, error) in [
            ("srv/mail", HomePathError::NotPlain),
            ("/", HomePathError::NotPlain),
            ("/./", HomePathError::NotPlain),
            ("", HomePathError::NotPlain),
            ("/srv/../etc", HomePathError::NotPlain),
            ("/srv/a b", HomePathError::NotPlain),
            ("/srv/a\u{1}", HomePathError::NotPlain),
            ("/srv/o\"neil", HomePathError::NotPlain),
            ("/srv/.'./etc", HomePathError::NotPlain),
            ("/srv/x:INDEX=/tmp/y", HomePathError::Colon),
            ("/srv/.removed-7", HomePathError::Aside),
            ("/srv/.removed-7/x", HomePathError::Aside),
        ] {
            assert_eq!(typed.parse::<HomePath>(), Err(error), "{typed}");
        }
    }

    #[test]
    fn a_home_knows_what_is_above_it() {
        let home: HomePath = "/srv/mail/anna".parse().unwrap();
        let above: Vec<String> = home.above().map(|path| path.0).collect();
        assert_eq!(above, ["/srv/mail", "/srv"]);
        let root: HomePath = "/srv/mail".parse().unwrap();
        assert_eq!((home.below(&root), root.below(&home), root.below(&root)), (Some("anna"), None, None));
        assert_eq!("/srv/mailx/a".parse::<HomePath>().unwrap().below(&root), None);
    }
}
