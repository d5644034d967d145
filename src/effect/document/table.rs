//! Rows of a CSV file with a header (RFC 4180). An empty cell does not mention its field.

use super::object::Object;
use super::{LINE_MAX, ReadingError, Row, RowError, Rows};
use crate::model::document::{FieldValue, RowKind};
use crate::model::unguarded;
use csv::{ErrorKind, StringRecord};
use std::cell::Cell;
use std::io::{self, Read};

/// `columns` are pairs of a field and what the file calls it.
pub(super) fn read(
    input: impl Read,
    kind: RowKind,
    columns: &[(String, String)],
    take: Rows<'_>,
) -> Result<(), ReadingError> {
    let left = Cell::new(LINE_MAX);
    let mut table = csv::ReaderBuilder::new().trim(csv::Trim::Headers).from_reader(Bounded { input, left: &left });
    let header = header(table.headers().map_err(wrong)?, kind, columns).map_err(ReadingError::Columns)?;
    let mut record = StringRecord::new();
    loop {
        left.set(LINE_MAX);
        let row = match table.read_record(&mut record) {
            Ok(false) => return Ok(()),
            Ok(true) => row(&header, &record, kind),
            Err(error) => match wrong(error) {
                ReadingError::Form { line, message } => Row { line, content: Err(RowError::Form(message)) },
                error => return Err(error),
            },
        };
        if take(row).is_break() {
            return Ok(());
        }
    }
}

/// The fields that the columns stand for, each once, by the names that the file has for them.
fn header(names: &StringRecord, kind: RowKind, columns: &[(String, String)]) -> Result<Vec<String>, String> {
    if let Some((_, missing)) = columns.iter().find(|(_, theirs)| names.iter().all(|name| name != theirs)) {
        return Err(format!("the file has no such column: {missing}"));
    }
    let (mut header, mut fields) = (Vec::new(), Vec::new());
    for name in names {
        let mapped = columns.iter().find(|(_, theirs)| theirs == name);
        let name = mapped.map_or(name, |(ours, _)| ours);
        let field = match name {
            "noun" | "schema_version" => name,
            name => kind.field(name).map_err(|unknown| format!("{unknown}: {name}"))?,
        };
        if fields.contains(&field) {
            return Err(format!("the file has a column twice: {field}"));
        }
        fields.push(field);
        header.push(name.to_owned());
    }
    Ok(header)
}

fn row(header: &[String], record: &StringRecord, kind: RowKind) -> Row {
    let line = record.position().map_or(0, csv::Position::line);
    let mut object = Object::default();
    for (name, cell) in header.iter().zip(record).filter(|(_, cell)| !cell.is_empty()) {
        // A password is what it is: none is ever exported.
        let cell = if name == "new_password" { cell.into() } else { unguarded(cell) };
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
