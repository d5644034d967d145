//! Rows of a CSV file with a header (RFC 4180). An empty cell does not mention its field.

use super::object::Object;
use super::{LINE_MAX, ReadingError, Row, RowError, Rows};
use crate::model::document::{FieldValue, RowKind};
use crate::model::unguarded;
use csv::{ErrorKind, StringRecord};
use std::cell::Cell;
use std::io::{self, Read};
use std::ops::ControlFlow;

/// A file whose header was read.
pub(super) struct Records<'l, R: Read> {
    table: csv::Reader<Bounded<'l, R>>,
    left: &'l Cell<u64>,
    header: Vec<&'static str>,
}

/// Takes a row: its line, and the cells that are not empty, by the names of their columns.
type Take<'t> = &'t mut dyn FnMut(u64, Result<Vec<(&'static str, &str)>, RowError>) -> ControlFlow<()>;

/// `columns` are pairs of a field and what the file calls it.
pub(super) fn read(
    input: impl Read,
    kind: RowKind,
    columns: &[(String, String)],
    take: Rows<'_>,
) -> Result<(), ReadingError> {
    let mut names = Vec::new();
    let mut field = |name: &str| match name {
        "noun" => Ok("noun"),
        "schema_version" => Ok("schema_version"),
        name => {
            let today = kind.field(name).map_err(|unknown| format!("{unknown}: {name}"))?;
            names.push((today, name.to_owned()));
            Ok(today)
        }
    };
    let left = Cell::new(LINE_MAX);
    let records = Records::new(input, &left, columns, &mut field)?;
    records.each(&mut |line, cells| take(row(line, cells, &names, kind)))
}

/// Plain texts: see [`super::texts`].
pub(super) fn each_text(
    input: impl Read,
    columns: &[(String, String)],
    field: &mut dyn FnMut(&str) -> Result<&'static str, String>,
    take: Take<'_>,
) -> Result<(), ReadingError> {
    let left = Cell::new(LINE_MAX);
    Records::new(input, &left, columns, field)?.each(take)
}

impl<'l, R: Read> Records<'l, R> {
    fn new(
        input: R,
        left: &'l Cell<u64>,
        columns: &[(String, String)],
        field: &mut dyn FnMut(&str) -> Result<&'static str, String>,
    ) -> Result<Self, ReadingError> {
        let mut table = csv::ReaderBuilder::new().trim(csv::Trim::Headers).from_reader(Bounded { input, left });
        let header = header(table.headers().map_err(wrong)?, columns, field).map_err(ReadingError::Columns)?;
        Ok(Self { table, left, header })
    }

    fn each(mut self, take: Take<'_>) -> Result<(), ReadingError> {
        let mut record = StringRecord::new();
        loop {
            self.left.set(LINE_MAX);
            let taken = match self.table.read_record(&mut record) {
                Ok(false) => return Ok(()),
                Ok(true) => {
                    let line = record.position().map_or(0, csv::Position::line);
                    let cells = self.header.iter().copied().zip(&record).filter(|(_, cell)| !cell.is_empty());
                    take(line, Ok(cells.collect()))
                }
                Err(error) => match wrong(error) {
                    ReadingError::Form { line, message } => take(line, Err(RowError::Form(message))),
                    error => return Err(error),
                },
            };
            if taken.is_break() {
                return Ok(());
            }
        }
    }
}

/// The fields that the columns stand for, each once.
fn header(
    names: &StringRecord,
    columns: &[(String, String)],
    field: &mut dyn FnMut(&str) -> Result<&'static str, String>,
) -> Result<Vec<&'static str>, String> {
    if let Some((_, missing)) = columns.iter().find(|(_, theirs)| names.iter().all(|name| name != theirs)) {
        return Err(format!("the file has no such column: {missing}"));
    }
    let mut header = Vec::new();
    for name in names {
        let mapped = columns.iter().find(|(_, theirs)| theirs == name);
        let field = field(mapped.map_or(name, |(ours, _)| ours))?;
        if header.contains(&field) {
            return Err(format!("the file has a column twice: {field}"));
        }
        header.push(field);
    }
    Ok(header)
}

/// `names` are those by which the file calls its fields, which may be earlier ones.
fn row(
    line: u64,
    cells: Result<Vec<(&'static str, &str)>, RowError>,
    names: &[(&'static str, String)],
    kind: RowKind,
) -> Row {
    let cells = match cells {
        Ok(cells) => cells,
        Err(error) => return Row { line, content: Err(error) },
    };
    let mut object = Object::default();
    for (field, cell) in cells {
        let name = names.iter().find(|(today, _)| *today == field).map_or(field, |(_, name)| name);
        // A password is what it is: none is ever exported.
        let cell = if field == "new_password" { cell.into() } else { unguarded(cell) };
        if let Err(message) = object.put(name, FieldValue::Text(cell.into_owned().into())) {
            return Row { line, content: Err(RowError::Form(message)) };
        }
    }
    object.into_row(line, Some(kind))
}

/// Lets so much through for a row: a quotation mark that nobody closes would take the whole file.
struct Bounded<'l, R> {
    input: R,
    left: &'l Cell<u64>,
}

impl<R: Read> Read for Bounded<'_, R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let most = usize::try_from(self.left.get()).unwrap_or(usize::MAX).min(bytes.len());
        if most == 0 {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "a row has more than 1 MiB"));
        }
        let read = self.input.read(&mut bytes[..most])?;
        self.left.set(self.left.get() - read as u64);
        Ok(read)
    }
}

fn wrong(error: csv::Error) -> ReadingError {
    let line = error.position().map_or(1, csv::Position::line);
    match error.into_kind() {
        ErrorKind::Io(error) => ReadingError::Io(error),
        ErrorKind::UnequalLengths { expected_len, len, .. } => {
            ReadingError::Form { line, message: format!("the row has {len} fields, and the header {expected_len}") }
        }
        ErrorKind::Utf8 { .. } => ReadingError::Form { line, message: "the row is not UTF-8".to_owned() },
        _ => ReadingError::Form { line, message: "the row is not CSV".to_owned() },
    }
}
