//! The words, names and literals of SQL.

use crate::import::charset::decoded;

/// How a quoted text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialect {
    /// A backslash is a character like any other, but in `E'…'`.
    Standard,
    /// A backslash escapes the character after it.
    MySql,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A keyword, a name, or a number.
    Bare(String),
    /// `"name"` or `[name]`.
    Quoted(String),
    /// `` `name` ``, as MySQL writes it.
    Backticked(String),
    /// `'text'`, and the text of the bytes `X'…'`.
    Text(String),
    Mark(u8),
}

impl Token {
    /// A keyword, in lower case.
    pub(super) fn word(&self) -> Option<String> {
        match self {
            Self::Bare(word) => Some(word.to_ascii_lowercase()),
            _ => None,
        }
    }

    /// The name of a column, in lower case.
    pub(super) fn name(&self) -> Option<String> {
        match self {
            // table.column
            Self::Bare(name) => Some(name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase()),
            Self::Quoted(name) | Self::Backticked(name) => Some(name.to_ascii_lowercase()),
            _ => None,
        }
    }

    /// A value in a row, after the sign or the character set that stood before it.
    pub(super) fn value(self, before: Option<String>) -> Option<String> {
        match self {
            Self::Text(text) => Some(text),
            Self::Bare(word) => match word.to_ascii_lowercase().as_str() {
                "null" => None,
                "true" => Some("1".to_owned()),
                "false" => Some("0".to_owned()),
                // The type after `::`, or what follows a value.
                _ if before.as_deref().is_some_and(|before| before != "-") => before,
                hex if hex.starts_with("0x") => Some(decoded(from_hex(&hex[2..]))),
                // A character set before a text, or the name of a function.
                name if name.starts_with('_') => None,
                _ => Some(before.unwrap_or_default() + &word),
            },
            Self::Quoted(_) | Self::Backticked(_) | Self::Mark(_) => before,
        }
    }
}

fn from_hex(digits: &str) -> Vec<u8> {
    let pairs = digits.as_bytes().chunks_exact(2);
    pairs.filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

/// The tokens of a piece of SQL. Ends early where the last of them is cut off.
#[derive(Clone)]
pub(super) struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
    dialect: Dialect,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(bytes: &'a [u8], dialect: Dialect) -> Self {
        Self { bytes, at: 0, dialect }
    }

    /// How many bytes the tokens so far have taken.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    pub(super) fn rest(&self) -> &'a [u8] {
        &self.bytes[self.at..]
    }

    /// The next token; `None`: it is not complete.
    pub(super) fn next(&mut self) -> Option<Token> {
        let start = self.skip_blank(self.at)?;
        let first = *self.bytes.get(start)?;
        let (token, end) = match first {
            b'\'' => {
                self.quoted(start, self.dialect == Dialect::MySql).map(|(t, end)| (Token::Text(decoded(t)), end))?
            }
            b'"' => self.quoted(start, false).map(|(name, end)| (Token::Quoted(decoded(name)), end))?,
            b'`' => self.quoted(start, false).map(|(name, end)| (Token::Backticked(decoded(name)), end))?,
            b'[' => {
                let length = self.bytes[start..].iter().position(|b| *b == b']')?;
                (Token::Quoted(decoded(self.bytes[start + 1..start + length].to_vec())), start + length + 1)
            }
            b'$' if self.dialect == Dialect::Standard => self.dollar_quoted(start)?,
            first if is_word(first) => self.word(start)?,
            // It may begin a comment.
            b'-' | b'/' if start + 1 == self.bytes.len() => return None,
            mark => (Token::Mark(mark), start + 1),
        };
        self.at = end;
        Some(token)
    }

    /// A bare word; or the text that a word of one letter stands before.
    fn word(&self, start: usize) -> Option<(Token, usize)> {
        let length = self.bytes[start..].iter().take_while(|b| is_word(**b)).count();
        let end = start + length;
        // It may go on.
        let next = *self.bytes.get(end)?;
        let word = &self.bytes[start..end];
        if next == b'\'' && length == 1 {
            let escaped = self.dialect == Dialect::MySql || word.eq_ignore_ascii_case(b"e");
            let (value, end) = self.quoted(end, escaped)?;
            let value = match word[0] {
                b'x' | b'X' => from_hex(&decoded(value)),
                _ => value,
            };
            return Some((Token::Text(decoded(value)), end));
        }
        Some((Token::Bare(decoded(word.to_vec())), end))
    }

    /// `$$…$$` or `$tag$…$tag$`, as PostgreSQL quotes the body of a function: text without escapes.
    fn dollar_quoted(&self, start: usize) -> Option<(Token, usize)> {
        let length = self.bytes[start + 1..].iter().position(|b| *b == b'$' || !is_word(*b))?;
        let tag = &self.bytes[start..start + length + 2];
        if !tag.ends_with(b"$") {
            return self.word(start);
        }
        let begin = start + tag.len();
        let length = self.bytes[begin..].windows(tag.len()).position(|bytes| bytes == tag)?;
        let body = self.bytes[begin..begin + length].to_vec();
        Some((Token::Text(decoded(body)), begin + length + tag.len()))
    }

    /// What stands between quotes, which are doubled inside.
    fn quoted(&self, start: usize, escaped: bool) -> Option<(Vec<u8>, usize)> {
        let quote = self.bytes[start];
        let mut value = Vec::new();
        let mut at = start + 1;
        loop {
            let plain = self.bytes[at..].iter().position(|b| *b == quote || (escaped && *b == b'\\'))?;
            value.extend_from_slice(&self.bytes[at..at + plain]);
            at += plain;
            let next = *self.bytes.get(at + 1)?;
            if self.bytes[at] == b'\\' {
                value.push(match next {
                    b'n' => b'\n',
                    b'r' => b'\r',
                    b't' => b'\t',
                    b'0' => 0,
                    b'b' => 8,
                    b'Z' => 26,
                    other => other,
                });
                at += 2;
            } else if next == quote {
                value.push(quote);
                at += 2;
            } else {
                return Some((value, at + 1));
            }
        }
    }

    /// The place of the next byte that is no blank and in no comment.
    fn skip_blank(&self, mut at: usize) -> Option<usize> {
        loop {
            let rest = &self.bytes[at..];
            at += rest.iter().take_while(|b| b.is_ascii_whitespace()).count();
            let rest = &self.bytes[at..];
            if rest.starts_with(b"/*") {
                at += 2 + rest[2..].windows(2).position(|pair| pair == b"*/")? + 2;
            } else if rest.starts_with(b"--") {
                at += rest.iter().position(|b| *b == b'\n')? + 1;
            } else {
                return Some(at);
            }
        }
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'.' || byte == b'$' || byte >= 0x80
}
