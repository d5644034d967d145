//! Reads documents and rows from files: JSON, JSON lines, TOML and CSV, one entry at a time. JSON, JSON lines and CSV
//! may be of any length; a TOML file is read whole.

mod object;
mod sections;
mod table;
mod texts;
mod writing;

use crate::effect::encoding::plain_text;
use crate::model::{Moments, Secret};
pub use texts::{Columns, TextRow, read_texts};
pub use writing::write_entry;

use crate::model::document::{Entry, FieldError, Renamed, RowKind};
use object::Object;
use std::fmt;
use std::io::{self, BufRead, BufReader, Read};
use std::ops::ControlFlow;

/// Enough to see what a file is by its first line.
const HEAD: usize = 1 << 16;
/// An entry of some thousand targets fits.
const LINE_MAX: usize = 1 << 20;
/// What is written by hand is shorter.
const TOML_MAX: u64 = 1 << 24;

/// An entry, and where it stands.
#[derive(Debug)]
pub struct Row {
    pub line: u64,
    pub content: Result<Content, RowError>,
    /// Columns of the file that nobody needs, with its first row.
    pub ignored: Vec<String>,
    /// It is the last one, and its line has no end.
    pub open: bool,
}

impl Row {
    pub(super) fn new(line: u64, content: Result<Content, RowError>) -> Self {
        Self { line, content, ignored: Vec::new(), open: false }
    }
}

/// What is wrong with a row, behind which others can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowError {
    Field(FieldError),
    /// It can't be taken apart.
    Form(String),
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(error) => error.fmt(f),
            Self::Form(message) => f.write_str(message),
        }
    }
}

impl From<FieldError> for RowError {
    fn from(error: FieldError) -> Self {
        Self::Field(error)
    }
}

#[derive(Debug)]
pub struct Content {
    pub entry: Entry,
    /// A password to be set, in rows alone.
    pub new_password: Option<Secret>,
    /// What the entry calls by an earlier name.
    pub renamed: Option<Renamed>,
}

/// Takes the rows, one at a time.
pub type Rows<'t> = &'t mut dyn FnMut(Row) -> ControlFlow<()>;

/// Why a file can't be read any further.
#[derive(Debug)]
pub enum ReadingError {
    Io(io::Error),
    /// Its header names what is no field here.
    Columns(String),
    /// It is not of the form that it began with.
    Form {
        line: u64,
        message: String,
    },
}

impl fmt::Display for ReadingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => write!(f, "the file can't be read: {error}"),
            Self::Columns(message) => f.write_str(message),
            Self::Form { line, message } => write!(f, "line {line}: {message}"),
        }
    }
}

impl From<io::Error> for ReadingError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// What a file is to hold.
#[derive(Clone, Debug)]
pub enum Shape {
    /// Entries of any kind: JSON, JSON lines, or TOML.
    Document,
    /// Entries of one kind: JSON lines, or CSV with a header. The columns of a CSV file may have other names, as pairs
    /// of a field and what the file calls it.
    Rows { kind: RowKind, columns: Vec<(String, String)> },
}

/// Reads a file to its end, or until somebody has enough.
pub fn read_document(input: impl Read, shape: &Shape, moments: &Moments, take: Rows<'_>) -> Result<(), ReadingError> {
    let mut input = BufReader::with_capacity(HEAD, plain_text(input)?);
    let (begin, first_line) = {
        let head = input.fill_buf()?;
        let begin = head.iter().copied().find(|byte| !byte.is_ascii_whitespace());
        (begin, head.split(|byte| *byte == b'\n').find(|line| !line.trim_ascii().is_empty()).map(<[u8]>::to_vec))
    };
    match (shape, begin) {
        (_, None) => Err(empty()),
        (Shape::Rows { kind, columns }, Some(b'{')) if columns.is_empty() => lines(input, Some(*kind), moments, take),
        (Shape::Rows { .. }, Some(b'{')) => Err(mapped_json()),
        (Shape::Rows { .. }, Some(b'[')) => Err(json_list()),
        (Shape::Rows { kind, columns }, Some(_)) => table::read(input, *kind, columns, moments, take),
        (Shape::Document, Some(b'{')) if first_line.is_some_and(|line| names_its_noun(&line)) => {
            lines(input, None, moments, take)
        }
        (Shape::Document, Some(b'{')) => sections::read_json(input, moments, take),
        (Shape::Document, Some(_)) => {
            let mut text = String::new();
            input.take(TOML_MAX + 1).read_to_string(&mut text)?;
            if text.len() as u64 > TOML_MAX {
                let message = "a TOML document has at most 16 MiB; JSON lines have no limit".to_owned();
                return Err(ReadingError::Form { line: 1, message });
            }
            sections::read_toml(&text, moments, take)
        }
    }
}

/// Of JSON lines each is an object that says what it is about.
fn names_its_noun(line: &[u8]) -> bool {
    serde_json::from_slice::<Object>(line).is_ok_and(|object| object.noun.is_some())
}

fn lines(input: impl BufRead, kind: Option<RowKind>, moments: &Moments, take: Rows<'_>) -> Result<(), ReadingError> {
    each_line(input, |number, line| match serde_json::from_slice::<Object>(line) {
        Ok(object) => Ok(take(object.into_row(number, kind, moments))),
        // Rows are looked at to the end.
        Err(error) if kind.is_some() => Ok(take(Row::new(number, Err(RowError::Form(sections::message(&error)))))),
        Err(error) => Err(ReadingError::Form { line: number, message: sections::message(&error) }),
    })
}

/// Takes each line that is not empty, with its number.
fn each_line(
    mut input: impl BufRead,
    mut take: impl FnMut(u64, &[u8]) -> Result<ControlFlow<()>, ReadingError>,
) -> Result<(), ReadingError> {
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if input.by_ref().take(LINE_MAX as u64).read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.len() == LINE_MAX {
            let message = "the line has more than 1 MiB".to_owned();
            return Err(ReadingError::Form { line: number, message });
        }
        if !line.trim_ascii().is_empty() && take(number, &line)?.is_break() {
            break;
        }
    }
    Ok(())
}

fn empty() -> ReadingError {
    ReadingError::Form { line: 1, message: "the file is empty".to_owned() }
}

fn json_list() -> ReadingError {
    let message = "the file is a list of JSON; write one object on each line, as with jq -c '.[]'".to_owned();
    ReadingError::Form { line: 1, message }
}

fn mapped_json() -> ReadingError {
    let message = "only columns of CSV can be mapped, and these are JSON lines".to_owned();
    ReadingError::Form { line: 1, message }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, shape: &Shape) -> Result<Vec<String>, String> {
        let mut found = Vec::new();
        read_document(text.as_bytes(), shape, &Moments::stored(), &mut |row| {
            found.push(match row.content {
                Ok(content) => format!("{}: {}", row.line, content.entry),
                Err(error) => format!("{}: {error}", row.line),
            });
            ControlFlow::Continue(())
        })
        .map_err(|e| e.to_string())?;
        Ok(found)
    }

    fn document(text: &str) -> Result<Vec<String>, String> {
        read(text, &Shape::Document)
    }

    fn rows(text: &str) -> Result<Vec<String>, String> {
        let columns = if text.starts_with('{') { vec![] } else { vec![("address".to_owned(), "mail".to_owned())] };
        read(text, &Shape::Rows { kind: RowKind::MailboxCreate, columns })
    }

    #[test]
    fn a_document_has_three_forms() {
        let found = Ok(vec!["2: domain a.example".to_owned(), "4: mailbox anna@a.example".to_owned()]);
        for text in [
            "{\"schema_version\":1,\"domains\":[\n{\"domain\":\"a.example\"}\n],\"mailboxes\":[\n{\n\"address\":\"anna@a.example\"}]}",
            "\n{\"noun\":\"domain\",\"domain\":\"a.example\"}\n\n{\"address\":\"anna@a.example\",\"noun\":\"mailbox\"}\n",
            "# by hand\n[[domains]]\ndomain = \"a.example\"\n[[mailboxes]]\naddress = \"anna@a.example\"\nquota = \"5G\"\ncreated_at = 2026-01-01T00:00:00Z\n",
        ] {
            assert_eq!(document(text), found, "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        for (text, said) in [
            ("", Err("line 1: the file is empty")),
            (
                "{\"mailboxes\":[\n{\"address\":\"anna\"}]}",
                Ok("2: address: an address has the form local-part@domain: anna"),
            ),
            (
                "{\"noun\":\"mailbox\",\"address\":\"anna\"}",
                Ok("1: address: an address has the form local-part@domain: anna"),
            ),
            (
                "{\"noun\":\"domain\",\"domain\":\"a.example\"}\n{\"noun\":\"dog\"}",
                Err("line 2: the noun is one of domain, mailbox, alias, grant, autoreply, app_password, setting: dog"),
            ),
            (
                "{\"noun\":\"domain\",\"domain\":\"a.example\"}\n{\"domain\":\"b.example\"}",
                Ok("2: noun: the field is missing"),
            ),
            (
                "{\"domains\":[{\"domain\":\"a.example\",\n\"colour\":1}]}",
                Err("line 2: there is no such field: colour"),
            ),
            ("{\"dogs\":[]}", Err("line 1: there is no such list: dogs")),
            (
                "{\"schema_version\":2,\"domains\":[]}",
                Err("line 1: the document is of schema version 2, and this program reads 1"),
            ),
            ("{\"domains\":[{]}", Err("line 1: key must be a string")),
            ("[[mailboxes]]\naddress = \"a@a.example\"\nquota =\n", Err("line 3: ")),
            (
                "\n[[mailboxes]]\naddress = \"anna\"\n",
                Ok("2: address: an address has the form local-part@domain: anna"),
            ),
        ] {
            let found = document(text);
            match said {
                Ok(said) => assert_eq!(found.map(|found| found.last().cloned()), Ok(Some(said.to_owned())), "{text}"),
                Err(said) => assert!(found.clone().unwrap_err().starts_with(said), "{text}: {found:?}"),
            }
        }
    }

    #[test]
    fn rows_are_of_one_kind_and_columns_may_have_other_names() {
        let csv = "mail,quota,new_password\nanna@a.example,5G,correct horse\nben@a.example,,\n\"b,n\",1M,\n";
        let said = rows(csv).unwrap();
        assert_eq!(said[..2], ["2: mailbox anna@a.example", "3: mailbox ben@a.example"]);
        assert!(said[2].starts_with("4: address: "), "{said:?}");
        let json = "{\"address\":\"anna@a.example\"}\n{\"noun\":\"alias\",\"alias\":\"x@a.example\"}";
        let said = rows(json).unwrap();
        assert_eq!(said, ["1: mailbox anna@a.example", "2: noun: an entry of this file is a mailbox, not an alias"]);
        assert_eq!(
            rows("mail,quota\nanna@a.example\n"),
            Ok(vec!["2: the row has 1 cells, and the heading 2".to_owned()])
        );
    }
}
