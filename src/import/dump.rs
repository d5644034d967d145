//! SQL dumps as `mysqldump`, `mariadb-dump`, phpMyAdmin, `pg_dump` and `sqlite3 .dump` write them: the rows of their
//! INSERT statements and COPY blocks. No other statement is looked at, but for the columns in CREATE TABLE.

use super::call::Call;
use super::charset::decoded;
use super::error::{DumpError, SourceError};
use super::table::{Item, TakeItem};
use super::token::{Dialect, Token, Tokens};
use crate::model::Piece;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The word with which MySQL's client is told what ends a statement.
const DELIMITER: &[u8] = b"delimiter";

/// A value is made by no more calls within each other, and none of them has more arguments.
const CALLS_MAX: usize = 200;

/// What the bytes to come belong to.
enum State {
    Statement,
    /// What is left of a statement that says nothing to us.
    Rest,
    Values(Rows),
    Copy(Rows),
}

/// The rows that are being read.
#[derive(Clone)]
struct Rows {
    table: Arc<str>,
    columns: Arc<[String]>,
}

/// Reads a dump piece by piece.
pub struct Dump {
    state: State,
    dialect: Dialect,
    tables: BTreeMap<String, Arc<[String]>>,
}

impl Default for Dump {
    fn default() -> Self {
        Self { state: State::Statement, dialect: Dialect::Standard, tables: BTreeMap::new() }
    }
}

/// What became of the beginning of the bytes.
enum Step {
    /// So many are done with.
    Taken(usize),
    /// The rest of it is yet to come.
    More,
}

impl Dump {
    /// Whether a file that begins so is a dump.
    pub fn recognise(begin: &[u8]) -> bool {
        let begin = String::from_utf8_lossy(begin).to_lowercase();
        let marks = ["create table", "insert into", " dump ", "from stdin;", "set sql_mode", "database dump"];
        marks.iter().any(|mark| begin.contains(mark))
    }

    /// Takes what is complete in `bytes`, and says how much of it that was: the rest has to come again, with more after
    /// it, unless this piece is the last.
    pub fn push(&mut self, bytes: &[u8], piece: Piece, take: TakeItem<'_>) -> Result<usize, SourceError> {
        let last = piece == Piece::Last;
        let mut at = 0;
        while at < bytes.len() {
            match self.step(&bytes[at..], last, take)? {
                Step::Taken(count) => at += count,
                Step::More if last => return Err(DumpError::Cut.into()),
                Step::More => break,
            }
        }
        if last && !matches!(self.state, State::Statement) {
            return Err(DumpError::Cut.into());
        }
        Ok(at)
    }

    fn step(&mut self, bytes: &[u8], last: bool, take: TakeItem<'_>) -> Result<Step, SourceError> {
        match &self.state {
            State::Statement => self.statement(bytes, last, take),
            State::Rest => {
                let mut tokens = Tokens::new(bytes, self.dialect);
                while let Some(token) = tokens.next() {
                    if token == Token::Mark(b';') {
                        self.state = State::Statement;
                        break;
                    }
                }
                // A quoted text that is cut off is read again.
                Ok(if tokens.at() > 0 { Step::Taken(tokens.at()) } else { Step::More })
            }
            State::Values(rows) => {
                let rows = rows.clone();
                self.values(&rows, bytes, take)
            }
            State::Copy(rows) => {
                let rows = rows.clone();
                self.copy(&rows, bytes, last, take)
            }
        }
    }

    /// The beginning of a statement, up to its first row.
    fn statement(&mut self, bytes: &[u8], last: bool, take: TakeItem<'_>) -> Result<Step, SourceError> {
        if let Some(skipped) = self.skip_between(bytes, last) {
            return Ok(skipped);
        }
        let mut tokens = Tokens::new(bytes, self.dialect);
        let Some(first) = tokens.next() else { return Ok(Step::More) };
        if first == Token::Mark(b';') {
            return Ok(Step::Taken(tokens.at()));
        }
        match first.word().as_deref() {
            Some("insert" | "replace") => self.insert(tokens, take),
            Some("create") => self.create(tokens, take),
            Some("copy") => self.copy_head(tokens, take),
            _ => {
                self.state = State::Rest;
                Ok(Step::Taken(tokens.at()))
            }
        }
    }

    /// Comments, blank lines and the client's own commands (`\connect`) between statements.
    fn skip_between(&mut self, bytes: &[u8], last: bool) -> Option<Step> {
        let blank = bytes.iter().take_while(|b| b.is_ascii_whitespace()).count();
        if blank > 0 {
            return Some(Step::Taken(blank));
        }
        if bytes.starts_with(b"/*") {
            let end = bytes.windows(2).skip(2).position(|pair| pair == b"*/");
            return Some(end.map_or(Step::More, |end| Step::Taken(end + 4)));
        }
        if bytes.get(..DELIMITER.len()).is_some_and(|word| word.eq_ignore_ascii_case(DELIMITER)) {
            return Some(skip_routines(bytes, last));
        }
        if !(bytes.starts_with(b"--") || bytes.starts_with(b"#") || bytes.starts_with(b"\\")) {
            return None;
        }
        let end = match bytes.iter().position(|b| *b == b'\n') {
            Some(end) => end + 1,
            None if last => bytes.len(),
            None => return Some(Step::More),
        };
        let line = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
        if ["mysql", "mariadb", "phpmyadmin"].iter().any(|name| line.contains(name)) {
            self.dialect = Dialect::MySql;
        }
        Some(Step::Taken(end))
    }

    /// `CREATE TABLE name (column …, …);`
    fn create(&mut self, mut tokens: Tokens<'_>, take: TakeItem<'_>) -> Result<Step, SourceError> {
        let mut all = Vec::new();
        loop {
            match tokens.next() {
                None => return Ok(Step::More),
                Some(Token::Mark(b';')) => break,
                Some(token) => all.push(token),
            }
        }
        if let Some((name, columns)) = table_columns(&all) {
            take(Item::Table { name: &name, columns: &columns })?;
            self.tables.insert(name, columns.into());
        }
        Ok(Step::Taken(tokens.at()))
    }

    /// `INSERT [words] INTO name [(columns)] VALUES`.
    fn insert(&mut self, mut tokens: Tokens<'_>, take: TakeItem<'_>) -> Result<Step, SourceError> {
        loop {
            match tokens.next() {
                None => return Ok(Step::More),
                Some(token) if token.word().as_deref() == Some("into") => break,
                Some(Token::Mark(b';')) => return Ok(Step::Taken(tokens.at())),
                Some(_) => {}
            }
        }
        match self.head(&mut tokens, &["values"]) {
            Ok(head) => self.begin_rows(head, tokens.at(), take, State::Values),
            Err(step) => Ok(step),
        }
    }

    /// `COPY name (columns) FROM stdin;` and the line end.
    fn copy_head(&mut self, mut tokens: Tokens<'_>, take: TakeItem<'_>) -> Result<Step, SourceError> {
        let head = match self.head(&mut tokens, &["stdin"]) {
            Ok(head) => head,
            Err(step) => return Ok(step),
        };
        let rest = tokens.rest();
        let Some(end) = rest.iter().position(|b| *b == b'\n') else { return Ok(Step::More) };
        self.begin_rows(head, tokens.at() + end + 1, take, State::Copy)
    }

    /// A table's name and the columns that are listed after it, up to one of `ends`. The step is what has to be done first.
    fn head(&mut self, tokens: &mut Tokens<'_>, ends: &[&str]) -> Result<Head, Step> {
        let mut head = Head { table: String::new(), columns: Vec::new(), usable: true };
        let mut within = false;
        loop {
            let Some(token) = tokens.next() else { return Err(Step::More) };
            match token {
                Token::Mark(b'(') => within = true,
                Token::Mark(b')') => within = false,
                Token::Mark(b';') => {
                    head.usable = false;
                    return Ok(head);
                }
                Token::Mark(_) => {}
                token => {
                    if token.word().is_some_and(|word| ends.contains(&word.as_str())) {
                        return Ok(head);
                    }
                    // Now it is known whose dump it is: what of the statement was read is read again.
                    if matches!(token, Token::Backticked(_)) && self.dialect != Dialect::MySql {
                        self.dialect = Dialect::MySql;
                        return Err(Step::Taken(0));
                    }
                    let Some(name) = token.name() else { continue };
                    match within {
                        true => head.columns.push(name),
                        // The last part of schema.table; then come words such as FROM.
                        false if head.columns.is_empty() && name != "from" => head.table = name,
                        false => {}
                    }
                }
            }
        }
    }

    fn begin_rows(
        &mut self,
        head: Head,
        taken: usize,
        take: TakeItem<'_>,
        state: fn(Rows) -> State,
    ) -> Result<Step, SourceError> {
        // SQLite dumps rows of a table of its own, which nothing makes.
        if !head.usable || head.table.starts_with("sqlite_") {
            return Ok(Step::Taken(taken));
        }
        let known = self.tables.get(&head.table).cloned();
        let columns: Arc<[String]> = match (head.columns.is_empty(), &known) {
            (false, _) => head.columns.into(),
            (true, Some(columns)) => columns.clone(),
            (true, None) => return Err(DumpError::NoColumns(head.table).into()),
        };
        if known.is_none() {
            take(Item::Table { name: &head.table, columns: &columns })?;
            self.tables.insert(head.table.clone(), columns.clone());
        }
        self.state = state(Rows { table: head.table.into(), columns });
        Ok(Step::Taken(taken))
    }

    /// One `(value, …)`, or the end of the statement.
    fn values(&mut self, rows: &Rows, bytes: &[u8], take: TakeItem<'_>) -> Result<Step, SourceError> {
        let mut tokens = Tokens::new(bytes, self.dialect);
        match tokens.next() {
            None => return Ok(Step::More),
            Some(Token::Mark(b';')) => {
                self.state = State::Statement;
                return Ok(Step::Taken(tokens.at()));
            }
            Some(Token::Mark(b'(')) => {}
            Some(Token::Mark(_)) => return Ok(Step::Taken(tokens.at())),
            // ON DUPLICATE KEY …
            Some(_) => {
                self.state = State::Rest;
                return Ok(Step::Taken(tokens.at()));
            }
        }
        let mut values: Vec<Option<String>> = Vec::with_capacity(rows.columns.len());
        let mut value = None;
        let mut calls: Vec<Call> = Vec::new();
        loop {
            let Some(token) = tokens.next() else { return Ok(Step::More) };
            if values.len() > rows.columns.len() {
                return Err(DumpError::Uneven(rows.table.to_string()).into());
            }
            if calls.len() > CALLS_MAX || calls.last().is_some_and(|call| call.arguments.len() > CALLS_MAX) {
                return Err(DumpError::Tangled(rows.table.to_string()).into());
            }
            match (token, calls.last_mut()) {
                (Token::Mark(b'('), _) => {
                    calls.push(Call { function: value.take().unwrap_or_default(), arguments: Vec::new() });
                }
                (Token::Mark(b','), Some(call)) => call.arguments.push(value.take()),
                (Token::Mark(b','), None) => values.push(value.take()),
                (Token::Mark(b')'), Some(call)) => {
                    call.arguments.push(value.take());
                    value = call.result();
                    calls.pop();
                }
                (Token::Mark(b')'), None) => {
                    values.push(value.take());
                    break;
                }
                (Token::Mark(b'-'), _) => value = Some("-".to_owned()),
                (Token::Mark(_), _) => {}
                (token, _) => value = token.value(value),
            }
        }
        // What follows decides whether the statement goes on, so it has to be there.
        if tokens.clone().next().is_none() {
            return Ok(Step::More);
        }
        self.row(rows, &values, take)?;
        Ok(Step::Taken(tokens.at()))
    }

    /// One line of a COPY block (PostgreSQL's text format), or its end.
    fn copy(&mut self, rows: &Rows, bytes: &[u8], last: bool, take: TakeItem<'_>) -> Result<Step, SourceError> {
        let Some(end) = bytes.iter().position(|b| *b == b'\n') else {
            let ended = last && bytes.starts_with(b"\\.");
            if ended {
                self.state = State::Statement;
            }
            return Ok(if ended { Step::Taken(bytes.len()) } else { Step::More });
        };
        let line = bytes[..end].strip_suffix(b"\r").unwrap_or(&bytes[..end]);
        if line == b"\\." {
            self.state = State::Statement;
        } else {
            let values: Vec<Option<String>> = line.split(|b| *b == b'\t').map(copied_value).collect();
            self.row(rows, &values, take)?;
        }
        Ok(Step::Taken(end + 1))
    }

    fn row(&self, rows: &Rows, values: &[Option<String>], take: TakeItem<'_>) -> Result<(), SourceError> {
        if values.len() != rows.columns.len() {
            return Err(DumpError::Uneven(rows.table.to_string()).into());
        }
        take(Item::Row { table: &rows.table, columns: &rows.columns, values })
    }
}

/// The triggers and routines of MySQL, whose statements end otherwise than those around them.
fn skip_routines(bytes: &[u8], last: bool) -> Step {
    let line = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
    let is_end = line[DELIMITER.len()..].trim_ascii() == b";";
    let next = match is_end {
        true => bytes.get(line.len() + 1..).map(|_| line.len() + 1),
        false => bytes
            .windows(DELIMITER.len() + 1)
            .position(|found| found[0] == b'\n' && found[1..].eq_ignore_ascii_case(DELIMITER))
            .map(|at| at + 1),
    };
    match next {
        Some(count) => Step::Taken(count),
        None if last => Step::Taken(bytes.len()),
        None => Step::More,
    }
}

struct Head {
    table: String,
    columns: Vec<String>,
    usable: bool,
}

/// The name and the columns of a CREATE TABLE.
fn table_columns(tokens: &[Token]) -> Option<(String, Vec<String>)> {
    const NO_COLUMN: [&str; 10] =
        ["primary", "key", "unique", "constraint", "index", "fulltext", "foreign", "check", "spatial", "exclude"];
    let open = tokens.iter().position(|token| *token == Token::Mark(b'('))?;
    let is_table = tokens[..open].iter().any(|token| token.word().as_deref() == Some("table"));
    let name = tokens[..open].iter().rev().find_map(Token::name).filter(|_| is_table)?;
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

/// A value of COPY's text format.
fn copied_value(field: &[u8]) -> Option<String> {
    if field == b"\\N" {
        return None;
    }
    let mut value = Vec::with_capacity(field.len());
    let mut bytes = field.iter().copied();
    while let Some(byte) = bytes.next() {
        value.push(match byte {
            b'\\' => match bytes.next() {
                Some(b'n') => b'\n',
                Some(b'r') => b'\r',
                Some(b't') => b'\t',
                Some(b'b') => 8,
                Some(b'f') => 12,
                Some(b'v') => 11,
                Some(other) => other,
                None => b'\\',
            },
            byte => byte,
        });
    }
    Some(decoded(value))
}
