//! A line of commands, taken apart as a shell would.

use std::fmt;

/// Why a line can't be taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordsError {
    OpenQuote,
    /// A backslash with nothing behind it.
    OpenEscape,
}

impl fmt::Display for WordsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OpenQuote => "a quotation mark is not closed",
            Self::OpenEscape => "the line ends with a backslash",
        })
    }
}

impl std::error::Error for WordsError {}

/// The words of a line, with the quotation marks and backslashes of POSIX (2.2) taken off. `#` in front of a word makes
/// the rest a comment. Nothing is expanded.
pub fn split_words(line: &str) -> Result<Vec<String>, WordsError> {
    let (mut words, mut word) = (Vec::new(), None::<String>);
    let mut rest = line.chars();
    while let Some(c) = rest.next() {
        match c {
            '#' if word.is_none() => break,
            '\'' => {
                let word = word.get_or_insert_default();
                loop {
                    match rest.next().ok_or(WordsError::OpenQuote)? {
                        '\'' => break,
                        c => word.push(c),
                    }
                }
            }
            '"' => {
                let word = word.get_or_insert_default();
                loop {
                    match rest.next().ok_or(WordsError::OpenQuote)? {
                        '"' => break,
                        '\\' => match rest.next().ok_or(WordsError::OpenQuote)? {
                            c @ ('"' | '\\' | '$' | '`') => word.push(c),
                            c => word.extend(['\\', c]),
                        },
                        c => word.push(c),
                    }
                }
            }
            '\\' => word.get_or_insert_default().push(rest.next().ok_or(WordsError::OpenEscape)?),
            c if c.is_whitespace() => words.extend(word.take()),
            c => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    Ok(words)
}

/// Whether a word says yes or no, as people and programs for tables write it.
pub fn yes_or_no(word: &str) -> Option<bool> {
    const YES: [&str; 4] = ["true", "yes", "on", "1"];
    const NO: [&str; 4] = ["false", "no", "off", "0"];
    let is_one_of = |words: [&str; 4]| words.into_iter().any(|known| known.eq_ignore_ascii_case(word));
    if is_one_of(YES) { Some(true) } else { is_one_of(NO).then_some(false) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command_line;

    #[test]
    fn a_line_is_taken_apart_as_a_shell_does_it() {
        for (line, words) in [
            ("", &[][..]),
            ("  # nothing else", &[]),
            ("a b\tc\r", &["a", "b", "c"]),
            ("a#b # c", &["a#b"]),
            ("'' \"\"", &["", ""]),
            ("--name='Anna Berg' \"B \\\"C\\\" \\n $x\"", &["--name=Anna Berg", "B \"C\" \\n $x"]),
            ("a\\ b \\# '\\'", &["a b", "#", "\\"]),
            ("$(id) `id` $HOME *", &["$(id)", "`id`", "$HOME", "*"]),
        ] {
            assert_eq!(split_words(line).unwrap(), words, "{line}");
        }
        for line in ["'", "a 'b", "\"", "\"a\\", "\"a\\\""] {
            assert_eq!(split_words(line), Err(WordsError::OpenQuote), "{line}");
        }
        assert_eq!(split_words("a \\"), Err(WordsError::OpenEscape));
    }

    #[test]
    fn what_the_audit_log_quotes_is_read_back() {
        let words = ["", "a b", "it's", "\"", "\\", "#", "a\tb", "ü", "'''", "--name=x y"];
        assert_eq!(split_words(&command_line(words)).unwrap(), words);
    }
}
