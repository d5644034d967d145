//! What people log in by.

use std::fmt;
use std::str::FromStr;

/// A protocol with a log-in, by the name that Dovecot has for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Protocol {
    Imap,
    Pop3,
    /// Submission.
    Smtp,
    /// ManageSieve.
    Sieve,
}

impl Protocol {
    pub const ALL: [Self; 4] = [Self::Imap, Self::Pop3, Self::Smtp, Self::Sieve];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Imap => "imap",
            Self::Pop3 => "pop3",
            Self::Smtp => "smtp",
            Self::Sieve => "sieve",
        }
    }
}

impl fmt::Display for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Some of the protocols, in their order and each once; in text with blanks between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Protocols(Vec<Protocol>);

impl Protocols {
    pub fn all() -> Self {
        Self(Protocol::ALL.to_vec())
    }

    pub fn iter(&self) -> impl Iterator<Item = Protocol> + '_ {
        self.0.iter().copied()
    }
}

impl FromIterator<Protocol> for Protocols {
    fn from_iter<I: IntoIterator<Item = Protocol>>(some: I) -> Self {
        let mut some: Vec<Protocol> = some.into_iter().collect();
        some.sort();
        some.dedup();
        Self(some)
    }
}

impl fmt::Display for Protocols {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.iter().map(|p| p.as_str()).collect::<Vec<_>>().join(" "))
    }
}

/// A word that names no protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownProtocol(String);

impl fmt::Display for UnknownProtocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the protocols are {}, not {}", Protocols::all().to_string().replace(' ', ", "), self.0)
    }
}

impl std::error::Error for UnknownProtocol {}

impl FromStr for Protocol {
    type Err = UnknownProtocol;

    fn from_str(word: &str) -> Result<Self, UnknownProtocol> {
        Self::ALL.into_iter().find(|p| p.as_str() == word).ok_or_else(|| UnknownProtocol(word.to_owned()))
    }
}

impl FromStr for Protocols {
    type Err = UnknownProtocol;

    fn from_str(text: &str) -> Result<Self, UnknownProtocol> {
        text.split_ascii_whitespace().map(str::parse).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_of_protocols_reads_back() {
        for (typed, kept) in [("smtp imap smtp", "imap smtp"), ("imap pop3 smtp sieve", "imap pop3 smtp sieve")] {
            assert_eq!(typed.parse::<Protocols>().map(|p| p.to_string()), Ok(kept.to_owned()));
        }
        assert_eq!("imap http".parse::<Protocols>(), Err(UnknownProtocol("http".to_owned())));
    }
}
