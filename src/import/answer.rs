//! The targets of an alias, as Postfix takes the answer of a map apart: commas and white space separate, quotes hold
//! together, a name or a comment beside an address says nothing.

/// The addresses in an answer of a map, in its order.
pub(super) fn addresses(answer: &str) -> Vec<String> {
    let mut read = Reading::default();
    let mut characters = answer.chars();
    while let Some(character) = characters.next() {
        read.take(character, &mut characters);
    }
    read.end_word();
    read.found
}

#[derive(Default)]
struct Reading {
    found: Vec<String>,
    word: String,
    is_quoted: bool,
    /// How many comments are open.
    comments: usize,
}

impl Reading {
    fn take(&mut self, character: char, rest: &mut impl Iterator<Item = char>) {
        match character {
            '\\' => {
                let escaped = rest.next();
                if self.comments == 0 {
                    self.word.push(character);
                    self.word.extend(escaped);
                }
            }
            '(' if !self.is_quoted => self.comments += 1,
            ')' if self.comments > 0 => self.comments -= 1,
            _ if self.comments > 0 => {}
            '"' => {
                self.is_quoted = !self.is_quoted;
                self.word.push(character);
            }
            ',' if !self.is_quoted => self.end_word(),
            white if white.is_whitespace() && !self.is_quoted => self.end_word(),
            '<' if !self.is_quoted => {
                self.end_word();
                // What stands before an address in brackets is a name.
                while self.found.last().is_some_and(|word| !word.contains('@')) {
                    self.found.pop();
                }
            }
            '>' if !self.is_quoted => self.end_word(),
            other => self.word.push(other),
        }
    }

    fn end_word(&mut self) {
        if !self.word.is_empty() {
            self.found.push(std::mem::take(&mut self.word));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_what_postfix_makes_of_an_answer() {
        for (answer, expected) in [
            ("a@x,b@x, c@x\r\nd@x,,", &["a@x", "b@x", "c@x", "d@x"][..]),
            ("a@x b@x\tc@x\n  d@x", &["a@x", "b@x", "c@x", "d@x"]),
            ("\"a b,c\"@x \"d\\\"e f\"@x", &["\"a b,c\"@x", "\"d\\\"e f\"@x"]),
            ("Anna Miller <anna@x>, <bob@x> (who left, long ago) c@x", &["anna@x", "bob@x", "c@x"]),
            ("\"Miller, Anna\" <anna@x>", &["anna@x"]),
            ("root, |/bin/x :include:/list", &["root", "|/bin/x", ":include:/list"]),
            ("@b.example", &["@b.example"]),
            ("\"open@x, b@x", &["\"open@x, b@x"]),
            (" \n,", &[]),
        ] {
            assert_eq!(addresses(answer), expected, "{answer}");
        }
    }
}
