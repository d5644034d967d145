//! A line of text.

use std::fmt;
use std::str::FromStr;

/// A line of text that people wrote and that others will read: a name, a note, a reason. No control characters, so that
/// it can stand in a protocol reply or on a terminal; 1 to 200 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text(String);

/// Why a text is no single line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    Empty,
    TooLong,
    Control,
    NotAscii,
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the text is empty",
            Self::TooLong => "the text has more than 200 characters",
            Self::Control => "the text is one line without control characters",
            Self::NotAscii => "the text is sent in an SMTP reply, which is ASCII (RFC 5321, 4.2)",
        })
    }
}

impl std::error::Error for TextError {}

impl Text {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn from_stored(text: String) -> Self {
        Self(text)
    }

    /// For texts that go into an SMTP reply.
    pub fn smtp(text: &str) -> Result<Self, TextError> {
        if !text.is_ascii() {
            return Err(TextError::NotAscii);
        }
        text.parse()
    }
}

impl FromStr for Text {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(TextError::Empty);
        }
        if text.chars().count() > 200 {
            return Err(TextError::TooLong);
        }
        // The bidirectional controls and line separators can make a line read as another.
        let hidden = |c: char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        if text.chars().any(|c| c.is_control() || hidden(c)) {
            return Err(TextError::Control);
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_one_printable_line() {
        assert_eq!(" Anna Müller ".parse::<Text>().map(|t| t.to_string()), Ok("Anna Müller".into()));
        for (typed, error) in [
            ("", TextError::Empty),
            ("  ", TextError::Empty),
            ("a\nb", TextError::Control),
            ("a\u{1b}[31m", TextError::Control),
            ("a\u{202e}b", TextError::Control),
        ] {
            assert_eq!(typed.parse::<Text>(), Err(error));
        }
        assert_eq!("ü".repeat(201).parse::<Text>(), Err(TextError::TooLong));
        assert_eq!(Text::smtp("für"), Err(TextError::NotAscii));
    }
}
