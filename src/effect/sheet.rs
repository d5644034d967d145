//! Sheets as programs for tables write them: CSV (RFC 4180) and its like, read a row at a time.
//!
//! Separated by commas, semicolons or tabs; in UTF-8, UTF-16 or Windows-1252; lines end as on Unix, Windows or an old Mac.
//! Each row has the line that it begins on, as an editor counts them.

use super::encoding::{decoded, plain_text};
use crate::model::is_left_at_edge;
use std::borrow::Cow;
use std::collections::VecDeque;
use std::fmt;
use std::io::{self, BufRead, BufReader, Read};

/// Enough to see what separates the columns.
const HEAD: usize = 1 << 16;

/// Why a sheet can't be read any further.
#[derive(Debug)]
pub enum SheetError {
    Io(io::Error),
    /// A quotation mark that nothing closes.
    Unclosed {
        line: u64,
    },
    /// Something stands behind the quotation mark that closes a cell.
    Behind {
        line: u64,
        opened: u64,
    },
    TooLong {
        line: u64,
    },
}

impl SheetError {
    pub fn line(&self) -> u64 {
        match self {
            Self::Io(_) => 0,
            Self::Unclosed { line } | Self::Behind { line, .. } | Self::TooLong { line } => *line,
        }
    }
}

impl fmt::Display for SheetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => error.fmt(f),
            Self::Unclosed { .. } => f.write_str("a quotation mark opens here and is never closed"),
            Self::Behind { line, opened } if line == opened => {
                f.write_str("text follows a closing quotation mark; double the marks within a cell")
            }
            Self::Behind { opened, .. } => {
                write!(f, "text follows a closing quotation mark, which was opened on line {opened}")
            }
            Self::TooLong { .. } => f.write_str("the row has more than 1 MiB; a quotation mark may not be closed"),
        }
    }
}

impl From<io::Error> for SheetError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// The cells of a row, and the lines that it begins and ends on.
#[derive(Debug, Default)]
pub struct SheetRow {
    pub line: u64,
    pub last_line: u64,
    /// Nothing stands behind its last cell, neither a line end nor a quotation mark: the cell may go on.
    pub open: bool,
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl SheetRow {
    /// How many cells there are.
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// A cell as it stands there.
    pub fn cell(&self, at: usize) -> Option<Cow<'_, str>> {
        let end = *self.ends.get(at)?;
        let begin = if at == 0 { 0 } else { *self.ends.get(at - 1)? };
        self.bytes.get(begin..end).map(decoded)
    }

    pub fn cells(&self) -> impl Iterator<Item = Cow<'_, str>> {
        (0..self.count()).filter_map(|at| self.cell(at))
    }

    /// Programs write such rows where a sheet has none any longer.
    pub fn is_blank(&self) -> bool {
        self.cells().all(|cell| trimmed(&cell).is_empty())
    }

    /// What is wrong with a row that has not as many cells as the heading.
    pub fn unequal(&self, heading: usize) -> String {
        let lines = if self.last_line > self.line {
            format!(", from line {} to line {}: a quotation mark may not be closed", self.line, self.last_line)
        } else {
            String::new()
        };
        format!("the row has {} cells, and the heading {heading}{lines}", self.count())
    }

    fn clear(&mut self) {
        self.bytes.clear();
        self.ends.clear();
        self.open = false;
    }
}

/// A text without what can't be seen at its edges.
pub fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || is_left_at_edge(c))
}

/// A sheet, from its heading on.
pub struct Sheet<R> {
    /// Its first line, as far as it was not read yet.
    head: VecDeque<u8>,
    input: R,
    separator: u8,
    line: u64,
    row_max: usize,
}

/// Where the reader is within a row.
#[derive(Clone, Copy, PartialEq)]
enum State {
    /// Only blanks of the cell were read.
    Begin,
    Plain,
    Quoted,
    /// Behind a quotation mark within quotes: the end of the cell, or the first of two.
    Mark,
    /// Behind the end of a quoted cell.
    Ended,
}

impl<R: BufRead> Sheet<R> {
    /// Begins with the heading. Above it may stand a comment of PowerShell, a version, or Excel's line that names the
    /// separator. Rows are `row_max` bytes long at most.
    pub fn open(input: R, row_max: usize) -> io::Result<Self> {
        let mut sheet = Self { head: VecDeque::new(), input, separator: b',', line: 1, row_max };
        let mut named = None;
        loop {
            let line = first_line(&mut sheet.input)?;
            let text = line.trim_ascii().to_ascii_lowercase();
            let above = text.starts_with(b"#type") || text.starts_with(b"version:");
            let separator = text.strip_prefix(b"\"").unwrap_or(&text).strip_prefix(b"sep=");
            if let Some([separator, ..]) = separator {
                named = Some(*separator);
            } else if line.starts_with(b"sep=\t") {
                named = Some(b'\t');
            } else if !above && (line.is_empty() || !text.is_empty()) {
                sheet.separator = named.unwrap_or_else(|| separator_of(&line));
                sheet.head = line.into();
                return Ok(sheet);
            }
            sheet.line += 1;
        }
    }

    /// Begins with the first row, which is no heading, and whose separator is this one where it has it at all.
    pub fn headless(input: R, separator: u8, row_max: usize) -> io::Result<Self> {
        let mut sheet = Self { head: VecDeque::new(), input, separator, line: 1, row_max };
        let first = first_line(&mut sheet.input)?;
        if !first.contains(&separator) {
            sheet.separator = separator_of(&first);
        }
        sheet.head = first.into();
        Ok(sheet)
    }

    /// Reads the next row that is not blank; `false` at the end.
    pub fn read(&mut self, row: &mut SheetRow) -> Result<bool, SheetError> {
        while self.read_any(row)? {
            if !row.is_blank() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn read_any(&mut self, row: &mut SheetRow) -> Result<bool, SheetError> {
        row.clear();
        (row.line, row.last_line) = (self.line, self.line);
        let (mut state, mut opened, mut cell, mut blanks) = (State::Begin, self.line, 0, 0);
        loop {
            let Some(byte) = self.next()? else {
                return match state {
                    State::Quoted => Err(SheetError::Unclosed { line: opened }),
                    State::Begin if row.bytes.is_empty() && row.ends.is_empty() => Ok(false),
                    _ => {
                        row.open = !matches!(state, State::Mark | State::Ended);
                        row.ends.push(row.bytes.len());
                        Ok(true)
                    }
                };
            };
            if row.bytes.len() > self.row_max {
                return Err(match state {
                    State::Quoted => SheetError::Unclosed { line: opened },
                    _ => SheetError::TooLong { line: row.line },
                });
            }
            let ends_line = self.ends_line(byte)?;
            if ends_line {
                self.line += 1;
            }
            match (state, byte) {
                (State::Quoted, b'"') => state = State::Mark,
                (State::Quoted, _) => row.bytes.push(byte),
                (State::Mark, b'"') => {
                    row.bytes.push(byte);
                    state = State::Quoted;
                }
                (_, b'\r') if !ends_line => {}
                (_, b'\n' | b'\r') => {
                    row.ends.push(row.bytes.len());
                    row.last_line = self.line - 1;
                    return Ok(true);
                }
                (_, byte) if byte == self.separator => {
                    row.ends.push(row.bytes.len());
                    (state, cell) = (State::Begin, row.bytes.len());
                }
                (State::Begin, b'"') => {
                    row.bytes.truncate(cell);
                    (state, opened, blanks) = (State::Quoted, self.line, 0);
                }
                (State::Begin, b' ' | b'\t') => row.bytes.push(byte),
                (State::Mark | State::Ended, b' ' | b'\t') => {
                    blanks += 1;
                    state = State::Ended;
                }
                // Between tabs a mark is a mark: programs that write tabs quote nothing.
                (State::Mark | State::Ended, byte) if self.separator == b'\t' && opened == self.line => {
                    row.bytes.insert(cell, b'"');
                    row.bytes.push(b'"');
                    row.bytes.extend(std::iter::repeat_n(b' ', blanks).chain([byte]));
                    state = State::Plain;
                }
                (State::Mark | State::Ended, _) => return Err(SheetError::Behind { line: self.line, opened }),
                (State::Begin | State::Plain, byte) => {
                    row.bytes.push(byte);
                    state = State::Plain;
                }
            }
        }
    }

    fn next(&mut self) -> io::Result<Option<u8>> {
        if let Some(byte) = self.head.pop_front() {
            return Ok(Some(byte));
        }
        let byte = self.input.fill_buf()?.first().copied();
        if byte.is_some() {
            self.input.consume(1);
        }
        Ok(byte)
    }

    /// A line ends with `\n`, or with a `\r` that none follows.
    fn ends_line(&mut self, byte: u8) -> io::Result<bool> {
        if byte != b'\r' {
            return Ok(byte == b'\n');
        }
        let next = match self.head.front() {
            None => self.input.fill_buf()?.first(),
            next => next,
        };
        Ok(next != Some(&b'\n'))
    }
}

/// Takes the first line, with its end.
fn first_line(input: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut line = Vec::new();
    while line.len() < HEAD {
        let ready = input.fill_buf()?;
        let Some(first) = ready.first() else { break };
        // A `\r` alone ends a line, too.
        if line.ends_with(b"\r") && *first != b'\n' {
            break;
        }
        let (byte, ends) = (*first, *first == b'\n');
        input.consume(1);
        line.push(byte);
        if ends {
            break;
        }
    }
    Ok(line)
}

/// The separator that the heading has most often, outside of quotes.
fn separator_of(heading: &[u8]) -> u8 {
    let count = |separator: &u8| {
        let mut quoted = false;
        let counted = heading.iter().filter(|byte| {
            quoted ^= **byte == b'"';
            !quoted && *byte == separator
        });
        counted.count()
    };
    // Of equal ones the last: a heading of one column has none at all.
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

/// A sheet of bytes in whichever encoding.
pub fn open_sheet<'r>(input: impl Read + 'r, row_max: usize) -> io::Result<Sheet<impl BufRead + 'r>> {
    Sheet::open(BufReader::with_capacity(1 << 18, plain_text(input)?), row_max)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(bytes: &[u8]) -> Result<Vec<String>, String> {
        let said = |error: SheetError| format!("{}: {error}", error.line());
        let mut sheet = open_sheet(bytes, 1 << 20).map_err(|error| said(error.into()))?;
        let (mut row, mut rows) = (SheetRow::default(), Vec::new());
        while sheet.read(&mut row).map_err(said)? {
            let cells: Vec<_> = row.cells().map(|cell| trimmed(&cell).to_owned()).collect();
            rows.push(format!("{}: {}", row.line, cells.join("|")));
        }
        Ok(rows)
    }

    #[test]
    fn a_sheet_is_read_however_it_was_written() {
        let wanted =
            ["1: address|name", "2: anna@a.example|Müller; Anna, \"A\"", "3: ben@a.example|"].map(str::to_owned);
        let text = "address;name\nanna@a.example;\"Müller; Anna, \"\"A\"\"\"\nben@a.example;\n";
        let tabs = "address\tname\nanna@a.example\t\"Müller; Anna, \"\"A\"\"\"\nben@a.example\t\n";
        let commas = "address,name\nanna@a.example,\"Müller; Anna, \"\"A\"\"\"\nben@a.example,";
        for text in [text, tabs, commas] {
            for text in
                [text.to_owned(), text.replace('\n', "\r\n"), text.replace('\n', "\r"), format!("\u{feff}{text}")]
            {
                assert_eq!(rows(text.as_bytes()).as_deref(), Ok(&wanted[..]), "{text}");
                let units: Vec<u16> = text.encode_utf16().collect();
                let bytes = |order: fn(u16) -> [u8; 2]| units.iter().flat_map(|unit| order(*unit)).collect::<Vec<u8>>();
                assert_eq!(rows(&bytes(u16::to_le_bytes)).as_deref(), Ok(&wanted[..]), "{text}");
                assert_eq!(rows(&bytes(u16::to_be_bytes)).as_deref(), Ok(&wanted[..]), "{text}");
            }
            let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
            assert_eq!(rows(&latin).as_deref(), Ok(&wanted[..]), "{text}");
        }
        assert_eq!(rows(b"name\n\x80 \x96 \xfc\n"), Ok(vec!["1: name".to_owned(), "2: € – ü".to_owned()]));
    }

    #[test]
    fn lines_are_counted_as_an_editor_counts_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = "a,b\n1,\"x\ny\"\n\n,\n2,z\n , \n3,\n".replace('\n', end);
            let found = rows(text.as_bytes()).unwrap();
            let lines: Vec<_> = found.iter().map(|row| row.split(':').next().unwrap_or_default()).collect();
            assert_eq!(lines, ["1", "2", "6", "8"], "{text:?}");
        }
        assert_eq!(rows(b"#TYPE x\nsep=;\r\n\na;b\n1;2\n").unwrap(), ["4: a|b", "5: 1|2"]);
        assert_eq!(rows(b"sep=,\na,b;c\n").unwrap(), ["2: a|b;c"]);
    }

    #[test]
    fn a_quotation_mark_that_is_not_closed_is_named_by_its_line() {
        for (text, said) in [
            ("a,b\n1,\"x\n2,y\n", "2: a quotation mark opens here and is never closed"),
            ("a,b\r\n1,x\r\n2,\"y\r\n3,z\r\n", "3: a quotation mark opens here and is never closed"),
            ("a,b\n1,\"x\n2,\"y\"\n", "3: text follows a closing quotation mark, which was opened on line 2"),
            ("a,b\n1,\"x\"y\n", "2: text follows a closing quotation mark; double the marks within a cell"),
        ] {
            assert_eq!(rows(text.as_bytes()), Err(said.to_owned()), "{text}");
        }
        assert_eq!(rows(b"a,b\n1, \"x, y\" \n").unwrap(), ["1: a|b", "2: 1|x, y"]);
        assert_eq!(rows(b"a,b\n1,5\" disk\n").unwrap(), ["1: a|b", "2: 1|5\" disk"]);
        assert_eq!(rows(b"a\tb\n1\t\"Nick\" Name\n").unwrap(), ["1: a|b", "2: 1|\"Nick\" Name"]);
    }
}
