//! What a CREATE statement makes.

use super::place::Name;
use super::token::Token;

/// Whether these are the first words of a CREATE TRIGGER.
pub(super) fn is_trigger(tokens: &[Token]) -> bool {
    tokens.iter().take(3).any(|token| token.word().as_deref() == Some("trigger"))
}

/// A CREATE TABLE.
pub(super) struct Made {
    pub(super) name: Name,
    pub(super) columns: Vec<String>,
    /// What each column has in a row that says nothing of it.
    pub(super) defaults: Vec<Option<String>>,
}

pub(super) fn made_table(tokens: &[Token]) -> Option<Made> {
    const NO_COLUMN: [&str; 10] =
        ["primary", "key", "unique", "constraint", "index", "fulltext", "foreign", "check", "spatial", "exclude"];
    let open = tokens.iter().position(|token| *token == Token::Mark(b'('))?;
    let is_table = tokens[..open].iter().any(|token| token.word().as_deref() == Some("table"));
    if !is_table {
        return None;
    }
    let mut name = Name::default();
    tokens[..open].iter().for_each(|token| name.take(token));
    let (mut columns, mut defaults) = (Vec::new(), Vec::new());
    let mut depth = 0;
    let mut first = true;
    // Whether the value of a default is being read, and what of it there is.
    let (mut within, mut value) = (false, None);
    for token in &tokens[open + 1..] {
        match token {
            Token::Mark(b'(') => depth += 1,
            Token::Mark(b')') if depth == 0 => break,
            Token::Mark(b')') => depth -= 1,
            Token::Mark(b',') if depth == 0 => (first, within) = (true, false),
            token if first => {
                (first, within) = (false, false);
                if token.word().is_none_or(|word| !NO_COLUMN.contains(&word.as_str())) {
                    columns.extend(token.name());
                    defaults.resize(columns.len(), None);
                }
            }
            token if depth == 0 && token.word().as_deref() == Some("default") => (within, value) = (true, None),
            Token::Mark(b'-') if within => value = Some("-".to_owned()),
            token if within && depth == 0 => {
                value = token.clone().value(value);
                within = value.as_deref() == Some("-");
                if let (false, Some(default)) = (within, defaults.last_mut()) {
                    *default = value.take();
                }
            }
            _ => {}
        }
    }
    Some(Made { name, columns, defaults })
}

#[cfg(test)]
mod tests {
    use super::super::token::{Dialect, Tokens};
    use super::*;

    #[test]
    fn a_column_has_the_default_that_its_definition_says() {
        let sql = "CREATE TABLE t (a int(11) NOT NULL DEFAULT -1, b varchar(9) DEFAULT 'x, y' COMMENT 'default 5', \
                   c text DEFAULT NULL, d timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(), \
                   e text DEFAULT ''::character varying NOT NULL, f boolean DEFAULT true, g text, KEY a (a)); ";
        let mut tokens = Tokens::new(sql.as_bytes(), Dialect::Standard);
        let made = made_table(&std::iter::from_fn(|| tokens.next()).collect::<Vec<_>>()).unwrap();
        assert_eq!(made.columns, ["a", "b", "c", "d", "e", "f", "g"]);
        let expected = [Some("-1"), Some("x, y"), None, Some("current_timestamp"), Some(""), Some("1"), None];
        assert_eq!(made.defaults, expected.map(|default| default.map(str::to_owned)));
    }
}
