//! SQL dumps as `mysqldump`, `mariadb-dump`, phpMyAdmin, `pg_dump` and `sqlite3 .dump` write them: the rows of their
//! INSERT statements and COPY blocks. No other statement is looked at, but for the columns in CREATE TABLE.

mod call;
mod copied;
mod frame;
mod made;
mod place;
mod token;

use super::error::{DumpError, SourceError};
use super::table::Item;
use crate::model::Piece;
use call::Call;
use copied::{copied_line, copied_row, copied_value};
use frame::{Comment, Frames};
use made::{Made, is_trigger, made_table};
use place::{Name, Placed, Places, connected};
use std::sync::Arc;
use token::{Dialect, Token, Tokens};

/// The word with which MySQL's client is told what ends a statement.
const DELIMITER: &[u8] = b"delimiter";

/// A value is made by no more calls within each other, and none of them has more arguments.
const CALLS_MAX: usize = 200;

/// Takes tables and rows, one at a time, each with the database that it is in.
pub type TakePlaced<'a> = &'a mut dyn FnMut(&str, Item<'_>) -> Result<(), SourceError>;

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
    database: Arc<str>,
    table: Arc<str>,
    columns: Arc<[String]>,
}

/// Reads a dump piece by piece.
pub struct Dump {
    state: State,
    dialect: Dialect,
    places: Places,
    frames: Frames,
}

impl Default for Dump {
    fn default() -> Self {
        Self {
            state: State::Statement,
            dialect: Dialect::Standard,
            places: Places::default(),
            frames: Frames::default(),
        }
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
    /// Takes what is complete in `bytes`, and says how much of it that was: the rest has to come again, with more after
    /// it, unless this piece is the last.
    pub fn push(&mut self, bytes: &[u8], piece: Piece, take: TakePlaced<'_>) -> Result<usize, SourceError> {
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

    /// Takes rows of the table that was made last, as MySQL writes them into a file of their own; the same as `push`.
    pub fn push_rows(&mut self, bytes: &[u8], piece: Piece, take: TakePlaced<'_>) -> Result<usize, SourceError> {
        let Some(((database, table), columns)) = self.places.made() else {
            return Err(DumpError::NoTables.into());
        };
        let rows = Rows { database, table: table.into(), columns };
        let mut at = 0;
        while let Some(end) = copied_line(&bytes[at..]) {
            self.row(&rows, &copied_row(&bytes[at..at + end]), take)?;
            at += end + 1;
        }
        if piece == Piece::Last && at < bytes.len() { Err(DumpError::Cut.into()) } else { Ok(at) }
    }

    /// What its end lacks, if it may be cut off between two statements. To be asked after the last piece.
    pub fn cut(&self) -> Option<DumpError> {
        match self.frames.missing() {
            _ if self.frames.is_rolled_back() => Some(DumpError::RolledBack),
            missing => missing.map(DumpError::Unclosed),
        }
    }

    fn step(&mut self, bytes: &[u8], last: bool, take: TakePlaced<'_>) -> Result<Step, SourceError> {
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
    fn statement(&mut self, bytes: &[u8], last: bool, take: TakePlaced<'_>) -> Result<Step, SourceError> {
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
            Some("use") => {
                let Some(name) = tokens.next() else { return Ok(Step::More) };
                if let Token::Bare(name) | Token::Quoted(name) | Token::Backticked(name) = name {
                    self.places.use_database(&name);
                }
                Ok(Step::Taken(tokens.at()))
            }
            Some(word @ ("begin" | "start" | "commit" | "rollback")) => {
                let Some(mark) = tokens.clone().next() else { return Ok(Step::More) };
                match word {
                    "commit" => self.frames.end_transaction(),
                    "rollback" => self.frames.roll_back(),
                    "begin" => self.frames.begin_transaction(),
                    _ if mark.word().as_deref() == Some("transaction") => self.frames.begin_transaction(),
                    _ => {}
                }
                self.state = State::Rest;
                Ok(Step::Taken(tokens.at()))
            }
            Some("set") => self.set(tokens),
            _ => {
                self.state = State::Rest;
                Ok(Step::Taken(tokens.at()))
            }
        }
    }

    /// `SET search_path = schema, …;`
    fn set(&mut self, mut tokens: Tokens<'_>) -> Result<Step, SourceError> {
        let Some(what) = tokens.next() else { return Ok(Step::More) };
        let at = tokens.at();
        if what.word().as_deref() == Some("search_path") {
            let Some(Token::Mark(_)) = tokens.next() else { return Ok(Step::More) };
            let Some(schema) = tokens.next() else { return Ok(Step::More) };
            if let Token::Bare(schema) | Token::Quoted(schema) = schema {
                self.places.search(&schema);
            }
        }
        self.state = State::Rest;
        Ok(Step::Taken(if what == Token::Mark(b';') { at - 1 } else { at }))
    }

    /// Comments, blank lines and the client's own commands (`\connect`) between statements.
    fn skip_between(&mut self, bytes: &[u8], last: bool) -> Option<Step> {
        let blank = bytes.iter().take_while(|b| b.is_ascii_whitespace()).count();
        if blank > 0 {
            return Some(Step::Taken(blank));
        }
        if bytes.starts_with(b"/*") {
            let Some(end) = bytes.windows(2).skip(2).position(|pair| pair == b"*/") else { return Some(Step::More) };
            if bytes.starts_with(b"/*!") || bytes.starts_with(b"/*M!") {
                self.frames.conditional(&String::from_utf8_lossy(&bytes[..end + 2]));
            }
            return Some(Step::Taken(end + 4));
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
        self.line(&String::from_utf8_lossy(&bytes[..end]));
        Some(Step::Taken(end))
    }

    /// A comment of one line, or a command of the client.
    fn line(&mut self, line: &str) {
        let small = line.to_ascii_lowercase();
        if ["mysql", "mariadb", "phpmyadmin"].iter().any(|name| small.contains(name)) {
            self.dialect = Dialect::MySql;
        }
        if let Some(database) = connected(line) {
            self.places.connect(&database);
        }
        if self.frames.comment(line) == Comment::Begin {
            self.places.begin_dump();
        }
        // What the dumpers of MySQL say of the one database that they dump.
        let said = match line.split_once("Database: ") {
            Some(("-- ", name)) => Some(name),
            Some((host, name)) if host.starts_with("-- Host: ") => Some(name),
            _ => None,
        };
        if let Some(name) = said.map(|name| name.trim().trim_matches('`')).filter(|name| !name.is_empty()) {
            self.places.use_database(name);
        }
    }

    /// `CREATE TABLE name (column …, …);`, and what begins another database.
    fn create(&mut self, mut tokens: Tokens<'_>, take: TakePlaced<'_>) -> Result<Step, SourceError> {
        let mut all = Vec::new();
        // The statements of a trigger of SQLite have ends of their own.
        let mut depth = 0_usize;
        loop {
            let Some(token) = tokens.next() else { return Ok(Step::More) };
            match (token.word().as_deref(), depth) {
                (None, 0) if token == Token::Mark(b';') => break,
                (Some("begin"), 0) if is_trigger(&all) => depth = 1,
                (Some("case"), 1..) => depth += 1,
                (Some("end"), 1..) => depth -= 1,
                _ => {}
            }
            all.push(token);
        }
        if let [Token::Bare(word), rest @ ..] = all.as_slice()
            && (word.eq_ignore_ascii_case("database")
                || (word.eq_ignore_ascii_case("schema") && self.dialect == Dialect::MySql))
        {
            let name = rest.iter().find_map(|token| match token {
                Token::Bare(name) if !["if", "not", "exists"].contains(&name.to_ascii_lowercase().as_str()) => {
                    Some(name)
                }
                Token::Quoted(name) | Token::Backticked(name) => Some(name),
                _ => None,
            });
            if let Some(name) = name {
                self.places.use_database(name);
            }
        }
        if let Some(Made { name, columns, defaults }) = made_table(&all) {
            let columns: Arc<[String]> = columns.into();
            let (database, table) = self.places.make(&name, &columns);
            take(&database, Item::Table { name: &table, columns: &columns, defaults: &defaults })?;
        }
        Ok(Step::Taken(tokens.at()))
    }

    /// `INSERT [words] INTO name [(columns)] VALUES`.
    fn insert(&mut self, mut tokens: Tokens<'_>, take: TakePlaced<'_>) -> Result<Step, SourceError> {
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
    fn copy_head(&mut self, mut tokens: Tokens<'_>, take: TakePlaced<'_>) -> Result<Step, SourceError> {
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
        let mut head = Head { name: Name::default(), columns: Vec::new(), usable: true };
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
                    match within {
                        true => head.columns.extend(token.name()),
                        // Behind the name come words such as FROM.
                        false if head.columns.is_empty() && token.word().as_deref() != Some("from") => {
                            head.name.take(&token);
                        }
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
        take: TakePlaced<'_>,
        state: fn(Rows) -> State,
    ) -> Result<Step, SourceError> {
        // SQLite dumps rows of a table of its own, which nothing makes.
        if !head.usable || head.name.table().starts_with("sqlite_") {
            return Ok(Step::Taken(taken));
        }
        let placed = self.places.place(&head.name);
        let known = self.places.columns(&placed);
        let columns: Arc<[String]> = match (head.columns.is_empty(), &known) {
            (false, _) => head.columns.into(),
            (true, Some(columns)) => columns.clone(),
            (true, None) => return Err(DumpError::NoColumns(placed.1).into()),
        };
        if known.is_none() {
            take(&placed.0, Item::Table { name: &placed.1, columns: &columns, defaults: &[] })?;
            self.places.know(placed.clone(), &columns);
        }
        let (database, table): Placed = placed;
        self.state = state(Rows { database, table: table.into(), columns });
        Ok(Step::Taken(taken))
    }

    /// One `(value, …)`, or the end of the statement.
    fn values(&mut self, rows: &Rows, bytes: &[u8], take: TakePlaced<'_>) -> Result<Step, SourceError> {
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
    fn copy(&mut self, rows: &Rows, bytes: &[u8], last: bool, take: TakePlaced<'_>) -> Result<Step, SourceError> {
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

    fn row(&self, rows: &Rows, values: &[Option<String>], take: TakePlaced<'_>) -> Result<(), SourceError> {
        if values.len() != rows.columns.len() {
            return Err(DumpError::Uneven(rows.table.to_string()).into());
        }
        take(&rows.database, Item::Row { table: &rows.table, columns: &rows.columns, values })
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
    name: Name,
    columns: Vec<String>,
    usable: bool,
}
