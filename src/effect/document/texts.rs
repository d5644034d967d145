//! Rows of plain texts, for what is no entry of a document: a file of leavers. CSV and JSON lines, as other files of rows.

use super::table::each_text;
use super::{BYTE_ORDER_MARK, HEAD, ReadingError, RowError, each_line};
use crate::model::document::Renamed;
use crate::model::unguarded;
use std::cell::Cell;
use std::io::{BufRead, BufReader, Read};
use std::ops::ControlFlow;

/// A column by the names that it has and had.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    pub name: &'static str,
    pub formerly: Option<&'static str>,
}

/// Which columns a file may have.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    pub all: &'static [Column],
    /// Columns that look right, and what to use instead.
    pub mistaken: &'static [(&'static str, &'static str)],
}

/// What a row says of its columns, by today's names.
#[derive(Debug)]
pub struct TextRow {
    pub line: u64,
    pub cells: Result<Vec<(&'static str, String)>, RowError>,
    /// A column that is called by an earlier name.
    pub renamed: Option<Renamed>,
}

impl Columns {
    fn find(&self, name: &str) -> Result<(&'static str, Option<Renamed>), String> {
        if let Some(column) = self.all.iter().find(|column| column.name == name) {
            return Ok((column.name, None));
        }
        for Column { name: today, formerly } in self.all {
            if let Some(earlier) = formerly.filter(|earlier| *earlier == name) {
                return Ok((today, Some(Renamed { earlier, today })));
            }
        }
        if let Some((_, instead)) = self.mistaken.iter().find(|(mistaken, _)| *mistaken == name) {
            return Err(format!("{instead}: {name}"));
        }
        let names: Vec<_> = self.all.iter().map(|column| column.name).collect();
        Err(format!("the fields of this file are {}: {name}", names.join(", ")))
    }
}

/// Takes the rows, one at a time.
pub(super) type TextRows<'t> = &'t mut dyn FnMut(TextRow) -> ControlFlow<()>;

/// Reads a file to its end. The columns of a CSV file may have other names: pairs of a field and what the file calls it.
pub fn read_texts(
    input: impl Read,
    columns: Columns,
    mapped: &[(String, String)],
    take: TextRows<'_>,
) -> Result<(), ReadingError> {
    let mut input = BufReader::with_capacity(HEAD, input);
    if input.fill_buf()?.starts_with(BYTE_ORDER_MARK) {
        input.consume(BYTE_ORDER_MARK.len());
    }
    match input.fill_buf()?.iter().find(|byte| !byte.is_ascii_whitespace()) {
        None => Err(ReadingError::Form { line: 1, message: "the file is empty".to_owned() }),
        Some(b'{') if !mapped.is_empty() => Err(super::mapped_json()),
        Some(b'{') => each_line(input, |line, text| Ok(take(object(line, text, columns)))),
        Some(_) => {
            let renamed = Cell::new(None);
            let mut field = |name: &str| {
                let (today, earlier) = columns.find(name)?;
                renamed.set(renamed.get().or(earlier));
                Ok(today)
            };
            // The header is read before any row.
            each_text(input, mapped, &mut field, &mut |line, cells| {
                let cells = cells
                    .map(|cells| cells.into_iter().map(|(name, cell)| (name, unguarded(cell).into_owned())).collect());
                take(TextRow { line, cells, renamed: renamed.get() })
            })
        }
    }
}

fn object(line: u64, text: &[u8], columns: Columns) -> TextRow {
    let mut row = TextRow { line, cells: Ok(Vec::new()), renamed: None };
    row.cells = serde_json::from_slice::<serde_json::Map<String, serde_json::Value>>(text)
        .map_err(|error| RowError::Form(super::sections::message(&error)))
        .and_then(|members| {
            let mut cells = Vec::new();
            for (name, value) in members {
                let (today, renamed) = columns.find(&name).map_err(RowError::Form)?;
                row.renamed = row.renamed.or(renamed);
                cells.extend(match value {
                    serde_json::Value::Null => None,
                    serde_json::Value::String(text) => Some((today, text)),
                    serde_json::Value::Bool(flag) => Some((today, if flag { "yes" } else { "no" }.to_owned())),
                    serde_json::Value::Number(number) => Some((today, number.to_string())),
                    _ => {
                        return Err(RowError::Form(format!(
                            "the value is a text, a number, true, false or null: {name}"
                        )));
                    }
                });
            }
            Ok(cells)
        });
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: Columns = Columns {
        all: &[
            Column { name: "address", formerly: None },
            Column { name: "keep_aliases", formerly: Some("keep-aliases") },
        ],
        mistaken: &[("reason", "use message")],
    };

    fn read(text: &str, mapped: &[(&str, &str)]) -> Result<Vec<String>, String> {
        let mapped: Vec<_> = mapped.iter().map(|(ours, theirs)| ((*ours).to_owned(), (*theirs).to_owned())).collect();
        let mut rows = Vec::new();
        let read = read_texts(text.as_bytes(), COLUMNS, &mapped, &mut |row| {
            let renamed = row.renamed.map(|renamed| format!(" {}", renamed.earlier)).unwrap_or_default();
            rows.push(match row.cells {
                Ok(cells) => format!("{}: {cells:?}{renamed}", row.line),
                Err(error) => format!("{}: {error}", row.line),
            });
            ControlFlow::Continue(())
        });
        read.map(|()| rows).map_err(|error| error.to_string())
    }

    #[test]
    fn rows_are_csv_or_json_lines_and_columns_may_have_other_names() {
        let said = |rows: &[&str]| Ok(rows.iter().map(ToString::to_string).collect::<Vec<_>>());
        let both = r#"[("address", "anna"), ("keep_aliases", "yes")]"#;
        assert_eq!(
            read("\u{feff}address,keep_aliases\nanna,yes\nben,\n", &[]),
            said(&[&format!("2: {both}"), r#"3: [("address", "ben")]"#])
        );
        assert_eq!(read("address,keep-aliases\nanna,yes\n", &[]), said(&[&format!("2: {both} keep-aliases")]));
        assert_eq!(read("mail,keep_aliases\nanna,yes\n", &[("address", "mail")]), said(&[&format!("2: {both}")]));
        assert_eq!(
            read("{\"address\":\"anna\",\"keep_aliases\":true}\n{\"address\":[]}\n", &[]),
            said(&[&format!("1: {both}"), "2: the value is a text, a number, true, false or null: address"])
        );
        assert_eq!(read("address\nanna,x\n", &[]), said(&["2: the row has 2 fields, and the header 1"]));
        for (text, error) in [
            ("", "line 1: the file is empty"),
            ("address,reason\n", "use message: reason"),
            ("address,colour\n", "the fields of this file are address, keep_aliases: colour"),
            ("address,keep_aliases,keep-aliases\n", "the file has a column twice: keep_aliases"),
        ] {
            assert_eq!(read(text, &[]), Err(error.to_owned()), "{text}");
        }
    }
}
