//! Functions of SQL that stand in a dump where a value does.

/// A function in the place of a value.
pub(super) struct Call {
    pub(super) function: String,
    pub(super) arguments: Vec<Option<String>>,
}

impl Call {
    /// What it gives, of the functions that SQLite writes where a text has line ends; of others nothing is known.
    pub(super) fn result(&self) -> Option<String> {
        match (self.function.to_ascii_lowercase().as_str(), self.arguments.as_slice()) {
            ("replace", [Some(text), Some(from), Some(to)]) => Some(text.replace(from, to)),
            ("char", [Some(number)]) => number.parse().ok().and_then(char::from_u32).map(String::from),
            ("unistr", [Some(text)]) => Some(unescaped(text)),
            _ => None,
        }
    }
}

/// `\u000a`, as SQLite's `unistr` reads it; a backslash is doubled.
fn unescaped(text: &str) -> String {
    let mut read = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        read.push_str(before);
        let code = escape.strip_prefix('u').and_then(|digits| digits.get(..4));
        match code.and_then(|digits| u32::from_str_radix(digits, 16).ok()).and_then(char::from_u32) {
            Some(character) => {
                read.push(character);
                rest = &escape[5..];
            }
            None => {
                read.push('\\');
                rest = escape.strip_prefix('\\').unwrap_or(escape);
            }
        }
    }
    read + rest
}
