//! Sieve scripts (RFC 5228): what in one sends mail, and where to.

use std::iter::Peekable;
use std::str::CharIndices;

/// What a script does that the rest of the world can notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SieveVerb {
    /// RFC 5228, 4.2.
    Redirect,
    /// RFC 5435.
    Notify,
    /// RFC 5230.
    Vacation,
    /// `reject` and `ereject`, RFC 5429.
    Reject,
    /// Pigeonhole's `vnd.dovecot.report`.
    Report,
    /// Pigeonhole's `pipe`, `filter` and `execute`.
    Execute,
}

impl SieveVerb {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Redirect => "redirect",
            Self::Notify => "notify",
            Self::Vacation => "vacation",
            Self::Reject => "reject",
            Self::Report => "report",
            Self::Execute => "execute",
        }
    }

    fn of(command: &str) -> Option<Self> {
        Some(match command {
            "redirect" => Self::Redirect,
            "notify" => Self::Notify,
            "vacation" => Self::Vacation,
            "reject" | "ereject" => Self::Reject,
            "report" => Self::Report,
            "pipe" | "filter" | "execute" => Self::Execute,
            _ => return None,
        })
    }
}

/// One action of a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SieveAction {
    pub verb: SieveVerb,
    /// The addresses or the program that it names, as they are written; empty where it answers the sender.
    pub targets: Vec<String>,
    /// Counted from 1.
    pub line: usize,
}

/// A script, as far as it concerns others than its owner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SieveScript {
    pub actions: Vec<SieveAction>,
    /// Names of the person's other scripts that it includes (RFC 6609).
    pub includes: Vec<String>,
}

/// The line at which a text stops being a Sieve script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SieveError {
    pub line: usize,
}

#[derive(Debug, PartialEq, Eq)]
enum Token {
    /// A command, a test or a number, in lower case.
    Word(String),
    Tag(String),
    Text(String),
    Mark(char),
}

struct Lexer<'t> {
    text: &'t str,
    rest: Peekable<CharIndices<'t>>,
    line: usize,
}

impl<'t> Lexer<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, rest: text.char_indices().peekable(), line: 1 }
    }

    fn next(&mut self) -> Option<(usize, char)> {
        let next = self.rest.next();
        if let Some((_, '\n')) = next {
            self.line += 1;
        }
        next
    }

    fn skip_while(&mut self, skipped: impl Fn(char) -> bool) {
        while self.rest.peek().is_some_and(|(_, c)| skipped(*c)) {
            self.next();
        }
    }

    fn wrong(&self) -> SieveError {
        SieveError { line: self.line }
    }

    fn token(&mut self) -> Result<Option<Token>, SieveError> {
        loop {
            self.skip_while(|c| c.is_ascii_whitespace() || c == '\u{feff}');
            let Some((start, c)) = self.next() else { return Ok(None) };
            match c {
                '#' => self.skip_while(|c| c != '\n'),
                '/' => self.comment()?,
                '"' => return self.quoted().map(Some),
                ':' => return Ok(Some(Token::Tag(self.word_from(start + 1)))),
                '[' | ']' | '(' | ')' | '{' | '}' | ',' | ';' => return Ok(Some(Token::Mark(c))),
                c if c.is_ascii_alphanumeric() || c == '_' => {
                    let word = self.word_from(start);
                    if word == "text" && self.rest.peek().is_some_and(|(_, c)| *c == ':') {
                        self.next();
                        return self.multi_line().map(Some);
                    }
                    return Ok(Some(Token::Word(word)));
                }
                _ => return Err(self.wrong()),
            }
        }
    }

    /// `/* … */`
    fn comment(&mut self) -> Result<(), SieveError> {
        let begun = self.wrong();
        if self.next().is_none_or(|(_, c)| c != '*') {
            return Err(begun);
        }
        let mut star = false;
        while let Some((_, c)) = self.next() {
            if star && c == '/' {
                return Ok(());
            }
            star = c == '*';
        }
        Err(begun)
    }

    fn word_from(&mut self, start: usize) -> String {
        self.skip_while(|c| c.is_ascii_alphanumeric() || c == '_');
        let end = self.rest.peek().map_or(self.text.len(), |(at, _)| *at);
        self.text[start..end].to_ascii_lowercase()
    }

    fn quoted(&mut self) -> Result<Token, SieveError> {
        let begun = self.wrong();
        let mut content = String::new();
        while let Some((_, c)) = self.next() {
            match c {
                '"' => return Ok(Token::Text(content)),
                '\\' => content.extend(self.next().map(|(_, escaped)| escaped)),
                c => content.push(c),
            }
        }
        Err(begun)
    }

    /// `text:` up to a line that is a dot.
    fn multi_line(&mut self) -> Result<Token, SieveError> {
        let begun = self.wrong();
        self.skip_while(|c| c != '\n');
        self.next();
        let mut content = String::new();
        loop {
            let Some((start, _)) = self.rest.peek().copied() else { return Err(begun) };
            self.skip_while(|c| c != '\n');
            let end = self.rest.peek().map_or(self.text.len(), |(at, _)| *at);
            self.next();
            match self.text[start..end].trim_end_matches('\r') {
                "." => return Ok(Token::Text(content)),
                line => {
                    content.push_str(line.strip_prefix('.').unwrap_or(line));
                    content.push('\n');
                }
            }
        }
    }
}

/// `${hex: 40 …}` and `${unicode: 40 …}` by what they stand for (RFC 5228, 2.4.2.4).
fn decoded(text: &str) -> String {
    let mut result = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("${") {
        let Some((inside, behind)) = after.split_once('}') else { break };
        result.push_str(before);
        match encoded(inside) {
            Some(characters) => result.push_str(&characters),
            None => result.extend(["${", inside, "}"]),
        }
        rest = behind;
    }
    result.push_str(rest);
    result
}

fn encoded(inside: &str) -> Option<String> {
    let (name, numbers) = inside.split_once(':')?;
    let numbers = numbers.split_ascii_whitespace().map(|number| u32::from_str_radix(number, 16).ok());
    match name.trim().to_ascii_lowercase().as_str() {
        "hex" => {
            let bytes = numbers.map(|n| u8::try_from(n?).ok()).collect::<Option<Vec<u8>>>()?;
            String::from_utf8(bytes).ok()
        }
        "unicode" => numbers.map(|n| char::from_u32(n?)).collect(),
        _ => None,
    }
}

/// The addresses of a `mailto:` (RFC 6068), or whatever else it is.
fn notified(method: &str) -> Vec<String> {
    match method.split_once(':') {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("mailto") => {
            let (to, query) = rest.split_once('?').unwrap_or((rest, ""));
            let more = query
                .split('&')
                .filter_map(|field| field.split_once('='))
                .filter(|(name, _)| ["to", "cc", "bcc"].iter().any(|recipients| name.eq_ignore_ascii_case(recipients)));
            let lists = std::iter::once(to).chain(more.map(|(_, list)| list));
            lists.flat_map(|list| list.split(',')).map(|a| a.replace("%40", "@")).filter(|a| !a.is_empty()).collect()
        }
        _ => vec![method.to_owned()],
    }
}

impl SieveScript {
    /// Reads a script. What it does is listed whatever the conditions around it are.
    pub fn parse(text: &str) -> Result<Self, SieveError> {
        let mut lexer = Lexer::new(text);
        let mut script = Self::default();
        let mut depth = 0_usize;
        while let Some(token) = lexer.token()? {
            match token {
                Token::Word(command) => {
                    let line = lexer.line;
                    let (texts, tags, end) = arguments(&mut lexer)?;
                    script.take(&command, texts, &tags, line);
                    depth += usize::from(end == '{');
                }
                Token::Mark('}') => depth = depth.checked_sub(1).ok_or(lexer.wrong())?,
                _ => return Err(lexer.wrong()),
            }
        }
        if depth == 0 { Ok(script) } else { Err(lexer.wrong()) }
    }

    fn take(&mut self, command: &str, mut texts: Vec<String>, tags: &[String], line: usize) {
        if command == "include" {
            if !tags.iter().any(|tag| tag == "global") {
                self.includes.extend(texts.pop());
            }
            return;
        }
        let Some(verb) = SieveVerb::of(command) else { return };
        // The address, the method and the text to reply with are last, after the values of tags. The deprecated notify
        // has all of its values in tags.
        let targets = match verb {
            SieveVerb::Redirect | SieveVerb::Report => texts.pop().map(|text| decoded(&text)).into_iter().collect(),
            SieveVerb::Notify if tags.iter().any(|tag| tag == "method") => {
                texts.into_iter().map(|text| decoded(&text)).filter(|text| text.contains('@')).collect()
            }
            SieveVerb::Notify => texts.pop().map(|method| notified(&decoded(&method))).unwrap_or_default(),
            SieveVerb::Execute => texts.into_iter().take(1).collect(),
            SieveVerb::Vacation | SieveVerb::Reject => Vec::new(),
        };
        let targets = targets.into_iter().map(|target: String| target.trim().to_owned()).collect();
        self.actions.push(SieveAction { verb, targets, line });
    }
}

/// The arguments of a command, up to the `;` or the `{` behind them.
fn arguments(lexer: &mut Lexer<'_>) -> Result<(Vec<String>, Vec<String>, char), SieveError> {
    let (mut texts, mut tags) = (Vec::new(), Vec::new());
    loop {
        match lexer.token()? {
            Some(Token::Text(text)) => texts.push(text),
            Some(Token::Tag(tag)) => tags.push(tag),
            Some(Token::Mark(end @ (';' | '{'))) => return Ok((texts, tags, end)),
            Some(Token::Mark('}')) | None => return Err(lexer.wrong()),
            Some(Token::Word(_) | Token::Mark(_)) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As "verb@line target, target".
    fn actions(text: &str) -> Vec<String> {
        let script = SieveScript::parse(text).unwrap_or_else(|e| panic!("{e:?}: {text}"));
        let said = |a: &SieveAction| format!("{}@{} {}", a.verb.as_str(), a.line, a.targets.join(", "));
        script.actions.iter().map(|action| said(action).trim_end().to_owned()).collect()
    }

    #[test]
    fn every_way_to_send_mail_is_found_with_its_targets() {
        for (text, expected) in [
            ("redirect \"a@out.test\";", "redirect@1 a@out.test"),
            ("require [\"copy\"];\r\nREDIRECT :copy \"a@out.test\" ;", "redirect@2 a@out.test"),
            (
                "if header :is \"subject\" [\"x\", \"y\"] {\n  redirect text:\na@out.test\n.\n;}",
                "redirect@2 a@out.test\n",
            ),
            ("redirect \"${a}@out.test\";", "redirect@1 ${a}@out.test"),
            ("redirect \"a${hex:40}out.test\";", "redirect@1 a@out.test"),
            ("redirect \"${unicode: 61 40}out.test\";", "redirect@1 a@out.test"),
            (
                "notify :from \"b@x.test\" :message \"hi\" \"mailto:v@out.test,w%40out.test?cc=z@out.test&body=x\";",
                "notify@1 v@out.test, w@out.test, z@out.test",
            ),
            ("notify :method \"mailto\" :options \"old@out.test\";", "notify@1 old@out.test"),
            ("vacation :days 1 :from \"ben@x.test\" \"I am Ben\";", "vacation@1"),
            ("ereject \"go away\";", "reject@1"),
            ("report \"abuse\" \"text\" \"r@out.test\";", "report@1 r@out.test"),
            ("pipe :copy \"program\" [\"arg\"];", "execute@1 program"),
        ] {
            assert_eq!(actions(text), [expected.trim_end()], "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_an_action_is_none() {
        for text in [
            "",
            "keep;",
            "# redirect \"a@out.test\";\n",
            "/* redirect \"a@out.test\"; * / */ keep;",
            "fileinto \"redirect \\\"a@out.test\\\";\";",
            "if header :contains \"subject\" \"redirect\" { discard; } else { keep; }",
            "if anyof (true, not false) { if true { stop; } }",
            "set \"a\" text:\r\nredirect \"a@out.test\";\r\n..\r\n.\r\n;",
        ] {
            assert_eq!(actions(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn included_scripts_of_the_person_are_named() {
        let script =
            SieveScript::parse("include :personal :once \"a\"; include \"b\"; include :global \"c\";").unwrap();
        assert_eq!(script.includes, ["a", "b"]);
    }

    #[test]
    fn a_text_that_is_no_script_is_refused_at_its_line() {
        for (text, line) in [
            ("keep", 1),
            ("keep;\nif true {\n", 3),
            ("}\n", 1),
            ("keep;\n\"text\";", 2),
            ("keep;\nredirect \"open;\n", 2),
            ("/* open", 1),
            ("redirect text:\nopen", 1),
            ("keep %;", 1),
        ] {
            assert_eq!(SieveScript::parse(text), Err(SieveError { line }), "{text}");
        }
    }
}
