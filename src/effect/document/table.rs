//! Rows of a sheet with a heading. An empty cell does not mention its field.

use super::object::Object;
use super::{LINE_MAX, ReadingError, Row, RowError, Rows};
use crate::effect::sheet::{Sheet, SheetError, SheetRow, open_sheet, trimmed};
use crate::model::document::{FieldValue, Fields, NEW_PASSWORD, RowKind, heading_key};
use crate::model::{Moments, unguarded};
use std::borrow::Cow;
use std::io::{BufRead, Read};
use std::ops::ControlFlow;

/// Takes a row, with the line that it begins on.
type TakeCells<'t> = &'t mut dyn FnMut(u64, Result<Cells<'_>, RowError>, bool) -> ControlFlow<()>;

/// A sheet whose heading was read.
pub(super) struct Table<R> {
    sheet: Sheet<R>,
    /// The field of each column; `None`: nobody needs it.
    fields: Vec<Option<&'static str>>,
    /// The names of those that nobody needs.
    pub(super) ignored: Vec<String>,
}

/// A row: the cells that are not empty, by the fields of their columns.
type Cells<'c> = Vec<(&'static str, Cow<'c, str>)>;

/// `columns` are pairs of a field and what the file calls it.
pub(super) fn read(
    input: impl Read,
    kind: RowKind,
    columns: &[(String, String)],
    moments: &Moments,
    take: Rows<'_>,
) -> Result<(), ReadingError> {
    // Fields that the file calls by an earlier name.
    let mut earlier = Vec::new();
    let mut table = open(input, columns, &mut |name| match heading_key(name).as_str() {
        "noun" => Ok(Some("noun")),
        "schema_version" => Ok(Some("schema_version")),
        key => Ok(kind.field(key).ok().inspect(|today| earlier.extend(Fields::known(key).map(|said| (*today, said))))),
    })?;
    kind.names().try_for_each(|name| table.require(name))?;
    let mut ignored = std::mem::take(&mut table.ignored);
    table.each(&mut |line, cells, open| {
        let content = cells.and_then(|cells| {
            let mut object = Object::default();
            for (field, cell) in cells {
                let said = earlier.iter().find(|(today, _)| *today == field).map_or(field, |(_, said)| said);
                // A password is what it is: none is ever exported.
                let cell = if field == NEW_PASSWORD { cell } else { Cow::Owned(unguarded(&cell).into_owned()) };
                object.put(said, FieldValue::Text(cell.into_owned().into())).map_err(RowError::Form)?;
            }
            Ok(object)
        });
        let row = match content {
            Ok(object) => object.into_row(line, Some(kind), moments),
            Err(error) => Row::new(line, Err(error)),
        };
        take(Row { ignored: std::mem::take(&mut ignored), open, ..row })
    })
}

/// Opens a sheet. `find` says which field a column stands for, by its name.
pub(super) fn open<'r>(
    input: impl Read + 'r,
    columns: &[(String, String)],
    find: &mut dyn FnMut(&str) -> Result<Option<&'static str>, String>,
) -> Result<Table<impl BufRead + 'r>, ReadingError> {
    let mut sheet = open_sheet(input, LINE_MAX)?;
    let mut names = SheetRow::default();
    sheet.read(&mut names).map_err(wrong)?;
    let (fields, ignored) = heading(&names, columns, find).map_err(ReadingError::Columns)?;
    Ok(Table { sheet, fields, ignored })
}

impl<R: BufRead> Table<R> {
    /// A column without which no row names its object.
    pub(super) fn require(&self, name: &str) -> Result<(), ReadingError> {
        if self.fields.iter().flatten().any(|field| *field == name) {
            return Ok(());
        }
        let there = match self.ignored.as_slice() {
            [] => String::new(),
            others => format!(", but others: {}", others.join(", ")),
        };
        Err(ReadingError::Columns(format!("the file has no column {name}{there}")))
    }

    pub(super) fn each(mut self, take: TakeCells<'_>) -> Result<(), ReadingError> {
        let mut row = SheetRow::default();
        loop {
            match self.sheet.read(&mut row) {
                Ok(false) => return Ok(()),
                Ok(true) if take(row.line, self.cells(&row), row.open).is_break() => return Ok(()),
                Ok(true) => {}
                Err(SheetError::Io(error)) => return Err(ReadingError::Io(error)),
                // Where the next row begins can't be told.
                Err(error) => {
                    let message = format!("{error}; nothing behind it was read");
                    let _ = take(error.line(), Err(RowError::Form(message)), false);
                    return Ok(());
                }
            }
        }
    }

    fn cells<'c>(&self, row: &'c SheetRow) -> Result<Cells<'c>, RowError> {
        let surplus = || (self.fields.len()..row.count()).filter_map(|at| row.cell(at));
        if row.count() < self.fields.len() || surplus().any(|cell| !trimmed(&cell).is_empty()) {
            return Err(RowError::Form(row.unequal(self.fields.len())));
        }
        let cells = self.fields.iter().zip(row.cells()).filter_map(|(field, cell)| {
            let cell = match cell {
                Cow::Borrowed(cell) => Cow::Borrowed(trimmed(cell)),
                Cow::Owned(cell) => Cow::Owned(trimmed(&cell).to_owned()),
            };
            field.filter(|_| !cell.is_empty()).map(|field| (field, cell))
        });
        Ok(cells.collect())
    }
}

/// The fields that the columns stand for, each once, and the names of columns that nobody needs. What follows the last
/// name has none.
fn heading(
    names: &SheetRow,
    columns: &[(String, String)],
    find: &mut dyn FnMut(&str) -> Result<Option<&'static str>, String>,
) -> Result<(Vec<Option<&'static str>>, Vec<String>), String> {
    let names: Vec<String> = names.cells().map(|name| trimmed(&name).to_owned()).collect();
    let named = names.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1);
    let names = &names[..named];
    let is_called = |theirs: &str, name: &str| theirs == name || heading_key(theirs) == heading_key(name);
    if let Some((_, missing)) = columns.iter().find(|(_, theirs)| !names.iter().any(|name| is_called(theirs, name))) {
        return Err(format!("the file has no such column: {missing}"));
    }
    let (mut fields, mut ignored) = (Vec::with_capacity(names.len()), Vec::new());
    for name in names {
        let mapped = columns.iter().find(|(_, theirs)| is_called(theirs, name));
        let found = match mapped {
            Some((ours, _)) => {
                Some(find(ours)?.ok_or_else(|| format!("--map names what is no field of this file: {ours}"))?)
            }
            // The file may have a column of the name, too, that is another thing there.
            None => find(name)?.filter(|field| columns.iter().all(|(ours, _)| heading_key(ours) != *field)),
        };
        match found {
            Some(field) if fields.contains(&Some(field)) => {
                return Err(format!("the file has a column twice: {field}"));
            }
            Some(field) => fields.push(Some(field)),
            None => {
                fields.push(None);
                ignored.push(name.clone());
            }
        }
    }
    Ok((fields, ignored))
}

fn wrong(error: SheetError) -> ReadingError {
    match error {
        SheetError::Io(error) => ReadingError::Io(error),
        error => ReadingError::Form { line: error.line(), message: error.to_string() },
    }
}
