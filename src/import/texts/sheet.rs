//! CSV, with a heading or without one.

use super::trouble::{unreadable, wrong};
use crate::effect::{Sheet, SheetError, SheetRow, trimmed};
use crate::import::{FIELD_END, Item, SourceError, TakeItem};
use std::collections::HashSet;
use std::io::BufRead;

/// Of one row, in bytes.
const ROW_MAX: usize = 1 << 20;
/// SQLite's own limit.
const COLUMNS_MAX: usize = 2000;

/// A name without what is in brackets after it, in lower case.
fn plain(name: &str) -> String {
    name.split('[').next().unwrap_or_default().trim().to_lowercase()
}

fn unread(file: &str) -> impl Fn(SheetError) -> SourceError {
    move |error| match error {
        SheetError::Io(error) => unreadable(file)(error),
        error => wrong(file, format!("line {}: {error}", error.line())),
    }
}

/// The names of the columns; `None`: the text is no table.
pub(super) fn heading(begin: &[u8]) -> Option<Vec<String>> {
    let mut row = SheetRow::default();
    let found = Sheet::open(begin, ROW_MAX).ok()?.read(&mut row).ok()?;
    found.then(|| names(&row))
}

/// The names of a heading; behind the last of them there is none.
fn names(row: &SheetRow) -> Vec<String> {
    let mut names: Vec<String> = row.cells().map(|name| plain(&name)).collect();
    names.truncate(names.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1));
    names
}

/// The rows of a sheet, whose table its columns show: otherwise it is none of the source with the title.
pub(super) fn read_sheet<'t>(
    table: &dyn Fn(&[String]) -> Option<&'t str>,
    title: &'static str,
    file: &str,
    text: &mut dyn BufRead,
    take: TakeItem<'_>,
) -> Result<(), SourceError> {
    let mut sheet = Sheet::open(text, ROW_MAX).map_err(unreadable(file))?;
    let mut row = SheetRow::default();
    sheet.read(&mut row).map_err(unread(file))?;
    let columns = names(&row);
    if columns.len() > COLUMNS_MAX {
        return Err(wrong(file, format!("it has more than {COLUMNS_MAX} columns; export fewer")));
    }
    let table = table(&columns).ok_or(SourceError::Unknown(Some(title)))?;
    let mut known = HashSet::new();
    if let Some(twice) = columns.iter().find(|name| !known.insert(name.as_str())) {
        return Err(wrong(file, format!("line {}: the file has a column twice: {twice}", row.line)));
    }
    take(Item::Table { name: table, columns: &columns, defaults: &[] })?;
    let mut values = Vec::with_capacity(columns.len());
    while sheet.read(&mut row).map_err(unread(file))? {
        let surplus = (columns.len()..row.count()).filter_map(|at| row.cell(at)).any(|cell| !trimmed(&cell).is_empty());
        if row.count() < columns.len() || surplus {
            return Err(wrong(file, format!("line {}: {}", row.line, row.unequal(columns.len()))));
        }
        values.clear();
        // What `mysql --batch` writes for NULL.
        let cells = row.cells().take(columns.len()).map(|cell| trimmed(&cell).to_owned());
        values.extend(cells.map(|cell| Some(cell).filter(|cell| !["\\N", "NULL"].contains(&cell.as_str()))));
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
    take(Item::Table { name: table, columns: &columns, defaults: &[] })?;
    let mut sheet = Sheet::headless(text, separator, ROW_MAX).map_err(unreadable(file))?;
    let mut row = SheetRow::default();
    while sheet.read(&mut row).map_err(unread(file))? {
        let mut fields = row.cells().map(|field| trimmed(&field).replace(FIELD_END, " "));
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
            "\u{feff}Email Address [Required],Name,\r\nanna@a.example,\"Müller, Anna\",\r\n",
            "#TYPE Selected.User\nemail address;NAME\nanna@a.example;\"Müller, Anna\"\n",
            "version:v1.0\nemail address\tname\nanna@a.example\tMüller, Anna",
        ] {
            let expected = ["email address=anna@a.example name=Müller, Anna"];
            assert_eq!(rows(text.as_bytes()).unwrap(), expected, "{text}");
            let utf16 = text.trim_start_matches('\u{feff}').encode_utf16();
            let bytes: Vec<u8> = [0xfeff].into_iter().chain(utf16).flat_map(u16::to_le_bytes).collect();
            assert_eq!(rows(&bytes).unwrap(), expected, "{text}");
        }
        assert_eq!(rows(b"name\nM\xfcller\n\\N\nNULL\n\"\"\n").unwrap(), ["name=Müller", "name=NULL", "name=NULL"]);
    }

    #[test]
    fn no_row_and_no_column_is_swallowed() {
        for (text, why) in [
            ("email,name\na@a.example,\"A\nb@a.example,B\n", "line 2: a quotation mark opens here and is never closed"),
            ("email,name,Name\n", "line 1: the file has a column twice: name"),
            ("email,name\r\na@a.example,A\r\nb@a.example,B,C\r\n", "line 3: the row has 3 cells, and the heading 2"),
            ("email,name\na@a.example\n", "line 2: the row has 1 cells, and the heading 2"),
        ] {
            match rows(text.as_bytes()) {
                Err(error) => assert!(error.to_string().contains(why), "{error}"),
                Ok(rows) => panic!("{rows:?}"),
            }
        }
        assert_eq!(rows(b"sep=;\r\nname;\r\n;\r\n A ;\r\n").unwrap(), ["name=A"]);
    }

    #[test]
    fn an_empty_text_is_an_empty_sheet() {
        assert_eq!(rows(b"").unwrap(), Vec::<String>::new());
        assert_eq!(heading(b"#TYPE x\n"), None);
    }
}
