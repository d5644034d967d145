//! CSV, with a heading or without one.

use super::trouble::{unreadable, wrong};
use crate::import::charset::decoded;
use crate::import::{FIELD_END, Item, SourceError, TakeItem};
use csv::{ByteRecord, ErrorKind, Reader, ReaderBuilder};
use std::collections::HashSet;
use std::io::{BufRead, Cursor, Read};

/// Of the line that shows what separates the columns.
const LINE_MAX: u64 = 1 << 16;
/// SQLite's own limit.
const COLUMNS_MAX: usize = 2000;

/// A name without what is in brackets after it, in lower case.
fn plain(name: &str) -> String {
    name.split('[').next().unwrap_or_default().trim().to_lowercase()
}

fn text(field: &[u8]) -> String {
    decoded(field.to_vec())
}

/// The separator that the heading has most often.
fn separator(heading: &[u8]) -> u8 {
    let count = |separator: &u8| heading.iter().filter(|b| *b == separator).count();
    // Of equal ones the last: a heading of one column has none at all.
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

/// The text from its heading on, and the line of it. Above it may stand a comment of PowerShell, or a version.
fn content<'r>(text: &'r mut dyn BufRead) -> std::io::Result<(Vec<u8>, impl Read + 'r)> {
    loop {
        let mut line = Vec::new();
        (&mut *text).take(LINE_MAX).read_until(b'\n', &mut line)?;
        if !line.starts_with(b"#TYPE") && !line.to_ascii_lowercase().starts_with(b"version:") {
            return Ok((line.clone(), Cursor::new(line).chain(text)));
        }
    }
}

fn reader<R: Read>(text: R, separator: u8) -> Reader<R> {
    ReaderBuilder::new().delimiter(separator).flexible(true).has_headers(false).from_reader(text)
}

fn unread(file: &str) -> impl Fn(csv::Error) -> SourceError {
    move |error| match error.into_kind() {
        ErrorKind::Io(error) => unreadable(file)(error),
        // The crate's own message has what is in the field.
        _ => wrong(file, "it is no CSV"),
    }
}

/// The names of the columns; `None`: the text is no table.
pub(super) fn heading(mut text: &[u8]) -> Option<Vec<String>> {
    let (first, text) = content(&mut text).ok()?;
    let record = reader(text, separator(&first)).into_byte_records().next()?.ok()?;
    Some(record.iter().map(|name| plain(&self::text(name))).collect())
}

/// The rows of a sheet, whose table its columns show: otherwise it is none of the source with the title. Of columns with
/// one name the first counts.
pub(super) fn read_sheet<'t>(
    table: &dyn Fn(&[String]) -> Option<&'t str>,
    title: &'static str,
    file: &str,
    text: &mut dyn BufRead,
    take: TakeItem<'_>,
) -> Result<(), SourceError> {
    let (first, text) = content(text).map_err(unreadable(file))?;
    let mut reader = reader(text, separator(&first));
    let mut record = ByteRecord::new();
    reader.read_byte_record(&mut record).map_err(unread(file))?;
    let (mut columns, mut places, mut known) = (Vec::new(), Vec::new(), HashSet::new());
    for (place, name) in record.iter().map(|name| plain(&self::text(name))).enumerate() {
        if known.insert(name.clone()) {
            columns.push(name);
            places.push(place);
        }
    }
    if columns.len() > COLUMNS_MAX {
        return Err(wrong(file, format!("it has more than {COLUMNS_MAX} columns; export fewer")));
    }
    let table = table(&columns).ok_or(SourceError::Unknown(Some(title)))?;
    take(Item::Table { name: table, columns: &columns })?;
    let mut values = Vec::with_capacity(columns.len());
    while reader.read_byte_record(&mut record).map_err(unread(file))? {
        // What `mysql --batch` writes for NULL.
        let value =
            |place: &usize| record.get(*place).filter(|field| ![&b"\\N"[..], b"NULL"].contains(field)).map(self::text);
        values.clear();
        values.extend(places.iter().map(value));
        take(Item::Row { table, columns: &columns, values: &values })?;
    }
    Ok(())
}

/// Records without a heading, each with as many fields as it wants: its kind, and the others.
pub(super) fn read_records(
    table: &str,
    separator: u8,
    file: &str,
    text: &mut dyn BufRead,
    take: TakeItem<'_>,
) -> Result<(), SourceError> {
    let columns = ["kind", "fields"].map(str::to_owned);
    take(Item::Table { name: table, columns: &columns })?;
    let (_, text) = content(text).map_err(unreadable(file))?;
    let mut reader = reader(text, separator);
    let mut record = ByteRecord::new();
    while reader.read_byte_record(&mut record).map_err(unread(file))? {
        let mut fields = record.iter().map(|field| self::text(field).trim().replace(FIELD_END, " "));
        let kind = fields.next().unwrap_or_default();
        let others = fields.flat_map(|field| [field, FIELD_END.to_string()]).collect::<String>();
        take(Item::Row { table, columns: &columns, values: &[Some(kind), Some(others)] })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::read_text;
    use super::*;
    use crate::import::SOURCES;

    /// The rows of a sheet as `column=value`.
    fn rows(bytes: &[u8]) -> Result<Vec<String>, SourceError> {
        let mut rows = Vec::new();
        let postfixadmin = SOURCES.iter().find(|source| source.name == "postfixadmin").unwrap();
        read_text(postfixadmin, "mailbox.csv", &mut &*bytes, &mut |item| {
            if let Item::Row { table, columns, values } = item {
                assert_eq!(table, "mailbox");
                let pairs = columns.iter().zip(values).map(|(c, v)| format!("{c}={}", v.as_deref().unwrap_or("NULL")));
                rows.push(pairs.collect::<Vec<_>>().join(" "));
            }
            Ok(())
        })?;
        Ok(rows)
    }

    #[test]
    fn columns_are_found_by_their_names() {
        for text in [
            "\u{feff}Email Address [Required],Name,Name\r\nanna@a.example,\"Müller, Anna\",b\r\n",
            "#TYPE Selected.User\nemail address;NAME\nanna@a.example;\"Müller, Anna\"\n",
            "version:v1.0\nemail address\tname\nanna@a.example\tMüller, Anna",
        ] {
            let expected = ["email address=anna@a.example name=Müller, Anna"];
            assert_eq!(rows(text.as_bytes()).unwrap(), expected, "{text}");
            let utf16 = text.trim_start_matches('\u{feff}').encode_utf16();
            let bytes: Vec<u8> = [0xfeff].into_iter().chain(utf16).flat_map(u16::to_le_bytes).collect();
            assert_eq!(rows(&bytes).unwrap(), expected, "{text}");
        }
        assert_eq!(
            rows(b"name\nM\xfcller\n\\N\nNULL\n\"\"\n").unwrap(),
            ["name=Müller", "name=NULL", "name=NULL", "name="]
        );
    }

    #[test]
    fn an_empty_text_is_an_empty_sheet() {
        assert_eq!(rows(b"").unwrap(), Vec::<String>::new());
        assert_eq!(heading(b"#TYPE x\n"), None);
    }
}
