//! What a CREATE statement makes.

use super::place::Name;
use super::token::Token;

/// Whether these are the first words of a CREATE TRIGGER.
pub(super) fn is_trigger(tokens: &[Token]) -> bool {
    tokens.iter().take(3).any(|token| token.word().as_deref() == Some("trigger"))
}

/// The name and the columns of a CREATE TABLE.
pub(super) fn table_columns(tokens: &[Token]) -> Option<(Name, Vec<String>)> {
    const NO_COLUMN: [&str; 10] =
        ["primary", "key", "unique", "constraint", "index", "fulltext", "foreign", "check", "spatial", "exclude"];
    let open = tokens.iter().position(|token| *token == Token::Mark(b'('))?;
    let is_table = tokens[..open].iter().any(|token| token.word().as_deref() == Some("table"));
    if !is_table {
        return None;
    }
    let mut name = Name::default();
    tokens[..open].iter().for_each(|token| name.take(token));
    let mut columns = Vec::new();
    let mut depth = 0;
    let mut first = true;
    for token in &tokens[open + 1..] {
        match token {
            Token::Mark(b'(') => depth += 1,
            Token::Mark(b')') if depth == 0 => break,
            Token::Mark(b')') => depth -= 1,
            Token::Mark(b',') if depth == 0 => first = true,
            token if first => {
                first = false;
                if token.word().is_none_or(|word| !NO_COLUMN.contains(&word.as_str())) {
                    columns.extend(token.name());
                }
            }
            _ => {}
        }
    }
    Some((name, columns))
}
