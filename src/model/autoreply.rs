//! Auto-replies: what a mailbox answers by itself.

use super::{Address, Text, Timestamp};
use std::fmt;
use std::str::FromStr;

/// The text of an auto-reply: at most 10,000 characters in lines that a message can have, without control characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyBody(String);

/// Why a text can't be the body of a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplyBodyError {
    NotUtf8,
    Empty,
    TooLong,
    Line,
    Control,
}

impl fmt::Display for ReplyBodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotUtf8 => "the text of a reply is UTF-8",
            Self::Empty => "the text of the reply is empty",
            Self::TooLong => "the text of a reply has at most 10000 characters",
            Self::Line => "a line of a message has at most 998 bytes (RFC 5322, 2.1.1)",
            Self::Control => "the text of a reply has no control characters but tabs and line ends",
        })
    }
}

impl std::error::Error for ReplyBodyError {}

impl ReplyBody {
    /// More bytes than any body has: what is longer need not be read.
    pub const BYTES_MAX: usize = 4 * Self::CHARACTERS_MAX;
    const CHARACTERS_MAX: usize = 10_000;
    /// RFC 5322, 2.1.1.
    const LINE_MAX: usize = 998;

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn from_stored(text: String) -> Self {
        Self(text)
    }

    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ReplyBodyError> {
        if bytes.len() > Self::BYTES_MAX {
            return Err(ReplyBodyError::TooLong);
        }
        std::str::from_utf8(bytes).map_err(|_| ReplyBodyError::NotUtf8)?.parse()
    }
}

impl FromStr for ReplyBody {
    type Err = ReplyBodyError;

    fn from_str(text: &str) -> Result<Self, ReplyBodyError> {
        // Editors of other systems write a byte order mark and CRLF.
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        let text = text.trim_start_matches('\n').trim_end();
        if text.trim().is_empty() {
            return Err(ReplyBodyError::Empty);
        }
        if text.chars().count() > Self::CHARACTERS_MAX {
            return Err(ReplyBodyError::TooLong);
        }
        if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
            return Err(ReplyBodyError::Control);
        }
        if text.lines().any(|line| line.len() > Self::LINE_MAX) {
            return Err(ReplyBodyError::Line);
        }
        Ok(Self(text.to_owned()))
    }
}

/// Whether a mailbox replies now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replying {
    Yes,
    No,
}

/// An auto-reply as the store knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Autoreply {
    /// The primary address of the mailbox that replies.
    pub mailbox: Address,
    pub subject: Text,
    pub body: ReplyBody,
    /// When it begins; `None`: it has begun.
    pub from: Option<Timestamp>,
    pub until: Option<Timestamp>,
    /// As the read contract has it.
    pub replying: Replying,
    pub set_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_lines_of_text() {
        let body = |text: &str| text.parse::<ReplyBody>().map(|body| body.as_str().to_owned());
        assert_eq!(body("\u{feff}\r\nGrüße,\r\n\tAnna\r\n\r\n"), Ok("Grüße,\n\tAnna".into()));
        assert_eq!(body("\"quoted\" \\ . {\n.\n"), Ok("\"quoted\" \\ . {\n.".into()));
        for (text, error) in [
            ("", ReplyBodyError::Empty),
            (" \r\n\t\n", ReplyBodyError::Empty),
            ("a\0b", ReplyBodyError::Control),
            ("a\rb", ReplyBodyError::Control),
            ("a\u{1b}[31m", ReplyBodyError::Control),
        ] {
            assert_eq!(body(text), Err(error), "{text:?}");
        }
        assert_eq!(body(&"ü".repeat(499)), Ok("ü".repeat(499)));
        assert_eq!(body(&"ü".repeat(500)), Err(ReplyBodyError::Line));
        assert_eq!(body(&"ü\n".repeat(5001)), Err(ReplyBodyError::TooLong));
        assert_eq!(ReplyBody::from_bytes(b"caf\xe9"), Err(ReplyBodyError::NotUtf8));
    }
}
