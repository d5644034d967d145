//! Rows of a CSV file with a header (RFC 4180). An empty cell does not mention its field.

use super::object::Object;
use super::{ReadingError, Rows};
use crate::model::document::{FieldValue, Noun};
use std::io::Read;

/// `columns` are pairs of a field and what the file calls it.
pub(super) fn read(
    input: impl Read,
    noun: Noun,
    columns: &[(String, String)],
    take: Rows<'_>,
) -> Result<(), ReadingError> {
    let mut table = csv::ReaderBuilder::new().trim(csv::Trim::Headers).from_reader(input);
    let header: Vec<String> = table.headers().map_err(wrong)?.iter().map(|name| field(name, columns)).collect();
    for name in &header {
        // Told before the first row, even of a file that has none.
        Object::default().put(name, FieldValue::Text("".into())).or_else(|message| match name.as_str() {
            "noun" | "schema_version" => Ok(()),
            _ => Err(ReadingError::Form { line: 1, message }),
        })?;
    }
    let mut record = csv::StringRecord::new();
    while table.read_record(&mut record).map_err(wrong)? {
        let line = record.position().map_or(0, csv::Position::line);
        let mut object = Object::default();
        for (name, cell) in header.iter().zip(&record).filter(|(_, cell)| !cell.is_empty()) {
            let value = FieldValue::Text(cell.to_owned().into());
            object.put(name, value).map_err(|message| ReadingError::Form { line, message })?;
        }
        if take(object.into_row(line, Some(noun))).is_break() {
            break;
        }
    }
    Ok(())
}

/// The field that a column stands for. A byte order mark is what some programs begin a file with.
fn field(column: &str, columns: &[(String, String)]) -> String {
    let column = column.trim_start_matches('\u{feff}');
    let mapped = columns.iter().find(|(_, theirs)| theirs == column);
    mapped.map_or(column, |(ours, _)| ours).to_owned()
}

fn wrong(error: csv::Error) -> ReadingError {
    let line = error.position().map_or(1, csv::Position::line);
    match error.into_kind() {
        csv::ErrorKind::Io(error) => ReadingError::Io(error),
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            ReadingError::Form { line, message: format!("the row has {len} fields, and the header {expected_len}") }
        }
        csv::ErrorKind::Utf8 { .. } => ReadingError::Form { line, message: "the row is not UTF-8".to_owned() },
        _ => ReadingError::Form { line, message: "the row is not CSV".to_owned() },
    }
}
