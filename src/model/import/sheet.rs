//! CSV files with a heading: tables whose columns are found by their names.

use super::{Row, SourceError, SourceFile};

/// A CSV file that was read.
pub struct Sheet {
    columns: Vec<String>,
    rows: Vec<Vec<Option<String>>>,
}

/// What stands above the heading: a byte order mark, a comment of PowerShell, a version.
fn content(text: &str) -> &str {
    let mut text = text.trim_start_matches('\u{feff}');
    while text.starts_with("#TYPE") || text.to_ascii_lowercase().starts_with("version:") {
        text = text.split_once('\n').map_or("", |(_, rest)| rest);
    }
    text
}

/// The separator that the heading has most often.
fn separator(text: &str) -> u8 {
    let heading = text.lines().next().unwrap_or_default();
    let count = |separator: &u8| heading.bytes().filter(|b| b == separator).count();
    // Of equal ones the last: a heading of one column has none at all.
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().delimiter(separator).flexible(true).has_headers(false).from_reader(text.as_bytes())
}

/// A name without what is in brackets after it, in lower case.
fn plain(name: &str) -> String {
    name.split('[').next().unwrap_or_default().trim().to_lowercase()
}

/// The names of the columns; none where the text is no table.
pub(super) fn header(text: &str) -> Vec<String> {
    let text = content(text);
    let first = reader(text, separator(text)).into_records().next();
    first.and_then(Result::ok).map(|record| record.iter().map(plain).collect()).unwrap_or_default()
}

/// The records of a text without a heading.
pub(super) fn records(file: &SourceFile, separator: u8) -> Result<Vec<Vec<String>>, SourceError> {
    let records = reader(content(&file.text), separator).into_records();
    let owned = |record: csv::StringRecord| record.iter().map(|value| value.trim().to_owned()).collect();
    records.map(|record| record.map(owned).map_err(|error| unreadable(file, &error))).collect()
}

fn unreadable(file: &SourceFile, error: &csv::Error) -> SourceError {
    // The crate's own message has what is in the field.
    let line = error.position().map(|position| format!(", line {}", position.line())).unwrap_or_default();
    SourceError::Text { file: file.name.clone(), why: format!("it is no CSV{line}") }
}

impl Sheet {
    pub fn read(file: &SourceFile) -> Result<Self, SourceError> {
        let text = content(&file.text);
        let mut columns = Vec::new();
        let mut rows = Vec::new();
        for record in reader(text, separator(text)).into_records() {
            let record = record.map_err(|error| unreadable(file, &error))?;
            if columns.is_empty() {
                columns = record.iter().map(plain).collect();
                continue;
            }
            let mut values: Vec<Option<String>> = record.iter().map(|value| Some(value.to_owned())).collect();
            // What `mysql --batch` writes.
            values.iter_mut().for_each(|value| {
                if value.as_deref() == Some("\\N") || value.as_deref() == Some("NULL") {
                    *value = None;
                }
            });
            values.resize(columns.len(), None);
            rows.push(values);
        }
        Ok(Self { columns, rows })
    }

    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|values| Row::new(&self.columns, values))
    }

    pub fn values(&self) -> impl Iterator<Item = &[Option<String>]> {
        self.rows.iter().map(Vec::as_slice)
    }

    pub(super) fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|name| name == column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> SourceFile {
        SourceFile { name: "users.csv".to_owned(), text: text.to_owned() }
    }

    #[test]
    fn columns_are_found_by_their_names() {
        for text in [
            "\u{feff}Email Address [Required],Name\r\nanna@a.example,\"Müller, Anna\"\r\n",
            "#TYPE Selected.User\nName;EMAIL ADDRESS\n\"Müller, Anna\";anna@a.example\n",
            "version:v1.0\nname\temail address\tmore\nMüller, Anna\tanna@a.example\n",
        ] {
            let sheet = Sheet::read(&file(text)).unwrap();
            let rows: Vec<_> = sheet.rows().map(|row| (row.text("email address"), row.text("name"))).collect();
            assert_eq!(rows, [("anna@a.example", "Müller, Anna")], "{text}");
        }
    }

    #[test]
    fn an_empty_text_is_an_empty_sheet() {
        let sheet = Sheet::read(&file("")).unwrap();
        assert!(sheet.columns().is_empty() && sheet.rows().next().is_none());
    }
}
