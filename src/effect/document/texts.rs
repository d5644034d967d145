//! Rows of plain texts, for what is no entry of a document: a file of leavers. CSV and JSON lines, as other files of rows.

use super::{HEAD, ReadingError, RowError, each_line, table};
use crate::effect::encoding::plain_text;
use crate::model::document::heading_key;
use crate::model::unguarded;
use std::io::{BufRead, BufReader, Read};
use std::ops::ControlFlow;

/// Which columns a file may have; the first is in every file.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    pub all: &'static [&'static str],
    /// Columns that look right, and what to use instead.
    pub mistaken: &'static [(&'static str, &'static str)],
}

/// What a row says of its columns.
#[derive(Debug)]
pub struct TextRow {
    pub line: u64,
    pub cells: Result<Vec<(&'static str, String)>, RowError>,
    /// Columns of the file that nobody needs, with its first row.
    pub ignored: Vec<String>,
    /// It is the last one, and its line has no end.
    pub open: bool,
}

impl Columns {
    /// By its name, with dashes or underscores; `None`: it is no column of the file.
    fn find(&self, name: &str) -> Result<Option<&'static str>, String> {
        let key = heading_key(name);
        if let Some((_, instead)) = self.mistaken.iter().find(|(mistaken, _)| *mistaken == key) {
            return Err(format!("{instead}: {name}"));
        }
        Ok(self.all.iter().copied().find(|column| *column == key))
    }

    fn unknown(&self, name: &str) -> String {
        format!("the fields of this file are {}: {name}", self.all.join(", "))
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
    let mut input = BufReader::with_capacity(HEAD, plain_text(input)?);
    match input.fill_buf()?.iter().find(|byte| !byte.is_ascii_whitespace()) {
        None => Err(super::empty()),
        Some(b'[') => Err(super::json_list()),
        Some(b'{') if !mapped.is_empty() => Err(super::mapped_json()),
        Some(b'{') => each_line(input, |line, text| {
            Ok(take(TextRow { line, cells: object(text, columns), ignored: Vec::new(), open: false }))
        }),
        Some(_) => {
            let mut table = table::open(input, mapped, &mut |name| columns.find(name))?;
            columns.all.iter().take(1).try_for_each(|name| table.require(name))?;
            let mut ignored = std::mem::take(&mut table.ignored);
            table.each(&mut |line, cells, open| {
                let cells = cells
                    .map(|cells| cells.into_iter().map(|(name, cell)| (name, unguarded(&cell).into_owned())).collect());
                take(TextRow { line, cells, ignored: std::mem::take(&mut ignored), open })
            })
        }
    }
}

fn object(text: &[u8], columns: Columns) -> Result<Vec<(&'static str, String)>, RowError> {
    let members: Members =
        serde_json::from_slice(text).map_err(|error| RowError::Form(super::sections::message(&error)))?;
    let mut cells: Vec<(&'static str, String)> = Vec::new();
    for (name, value) in members.0 {
        let column = columns.find(&name).and_then(|found| found.ok_or_else(|| columns.unknown(&name)));
        let column = column.map_err(RowError::Form)?;
        if cells.iter().any(|(known, _)| *known == column) {
            return Err(RowError::Form(format!("the field is there twice: {column}")));
        }
        cells.push((
            column,
            match value {
                serde_json::Value::Null => continue,
                serde_json::Value::String(text) => text,
                serde_json::Value::Bool(flag) => if flag { "yes" } else { "no" }.to_owned(),
                serde_json::Value::Number(number) => number.to_string(),
                _ => {
                    let rule = format!("the value is a text, a number, true, false or null: {name}");
                    return Err(RowError::Form(rule));
                }
            },
        ));
    }
    Ok(cells)
}

/// The members of an object, those included that are there twice.
struct Members(Vec<(String, serde_json::Value)>);

impl<'de> serde::Deserialize<'de> for Members {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> serde::de::Visitor<'de> for All {
            type Value = Members;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(All)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: Columns = Columns { all: &["address", "keep_aliases"], mistaken: &[("reason", "use message")] };

    fn read(text: &str, mapped: &[(&str, &str)]) -> Result<Vec<String>, String> {
        let mapped: Vec<_> = mapped.iter().map(|(ours, theirs)| ((*ours).to_owned(), (*theirs).to_owned())).collect();
        let mut rows = Vec::new();
        let read = read_texts(text.as_bytes(), COLUMNS, &mapped, &mut |row| {
            let ignored: String = row.ignored.iter().map(|name| format!(" without {name}")).collect();
            rows.push(match row.cells {
                Ok(cells) => format!("{}: {cells:?}{ignored}", row.line),
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
        assert_eq!(read("address,keep-aliases\nanna,yes\n", &[]), said(&[&format!("2: {both}")]));
        for heading in ["Address,Keep Aliases", " address ,KEEP-ALIASES,,", "sep=;\naddress;keep_aliases"] {
            let rows =
                format!("{heading}\nanna,yes\n").replace(",yes", if heading.contains(';') { ";yes" } else { ",yes" });
            let rows = if heading.ends_with(',') { rows.replace("yes", "yes,,") } else { rows };
            let line = rows.lines().count();
            assert_eq!(read(&rows, &[]), said(&[&format!("{line}: {both}")]), "{rows}");
        }
        assert_eq!(
            read("address,colour,keep_aliases\nanna,red,yes\nben,,\n", &[]),
            said(&[&format!("2: {both} without colour"), r#"3: [("address", "ben")]"#])
        );
        assert_eq!(
            read("{\"address\":\"anna\",\"address\":\"ben\"}\n", &[]),
            said(&["1: the field is there twice: address"])
        );
        assert_eq!(read("mail,keep_aliases\nanna,yes\n", &[("address", "mail")]), said(&[&format!("2: {both}")]));
        assert_eq!(
            read("{\"address\":\"anna\",\"keep_aliases\":true}\n{\"address\":[]}\n", &[]),
            said(&[&format!("1: {both}"), "2: the value is a text, a number, true, false or null: address"])
        );
        assert_eq!(read("address\nanna,x\n", &[]), said(&["2: the row has 2 cells, and the heading 1"]));
        for (text, error) in [
            ("", "line 1: the file is empty"),
            ("address,reason\n", "use message: reason"),
            ("colour;size\n", "the file has no column address, but others: colour, size"),
            (
                "[{\"address\":\"anna\"}]",
                "line 1: the file is a list of JSON; write one object on each line, as with jq -c '.[]'",
            ),
            ("address,keep_aliases,keep-aliases\n", "the file has a column twice: keep_aliases"),
        ] {
            assert_eq!(read(text, &[]), Err(error.to_owned()), "{text}");
        }
    }
}
