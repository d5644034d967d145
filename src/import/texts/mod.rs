//! Texts of other mail systems, read into tables a row at a time.

mod objects;
mod sheet;
mod trouble;

use crate::effect::plain_text;
use crate::import::charset::decoded;
use crate::import::{Item, LINE, Sight, Source, SourceError, TakeItem, Writing, recognise};
use crate::model::{TOO_LONG, VALUE_MAX};
use std::cell::Cell;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use trouble::unreadable;

/// Of the line that shows what separates the fields.
const LINE_MAX: u64 = 1 << 16;

/// What is read of a file at a time.
const PIECE: usize = 1 << 18;

/// Which source a text is of, by its first bytes.
pub fn recognise_text(begin: &[u8]) -> Option<&'static Source> {
    let mut text = Vec::new();
    plain_text(begin).and_then(|mut begin| begin.read_to_end(&mut text)).ok()?;
    let columns = sheet::heading(&text).unwrap_or_default();
    recognise(&Sight::Text { begin: &decoded(text), columns: &columns })
}

/// Reads a text of a source into tables: `take` gets each of them before its rows. The text is in UTF-8, with or without
/// a byte order mark, in UTF-16 with one, or else, where that may be, in Latin-1; `file` is its name without the directory.
pub fn read_text(source: &Source, file: &str, text: &mut dyn Read, take: TakeItem<'_>) -> Result<(), SourceError> {
    let left = Cell::new(VALUE_MAX);
    let mut text =
        BufReader::with_capacity(PIECE, Bounded { input: plain_text(text).map_err(unreadable(file))?, left: &left });
    let take: TakeItem<'_> = &mut |item| {
        left.set(VALUE_MAX);
        take(item)
    };
    match source.writing {
        Writing::Tables => {
            let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_lowercase();
            sheet::read_sheet(&|_| Some(&stem), source.title, file, &mut text, take)
        }
        Writing::Sheets { table } => sheet::read_sheet(&table, source.title, file, &mut text, take),
        Writing::Records { table, separators } => {
            let mut first = Vec::new();
            (&mut text).take(LINE_MAX).read_until(b'\n', &mut first).map_err(unreadable(file))?;
            let separator = first.iter().find(|byte| separators.contains(byte)).or(separators.first());
            let separator = separator.copied().unwrap_or(b',');
            sheet::read_records(table, separator, file, &mut Cursor::new(first).chain(text), take)
        }
        Writing::Lines { continued } => read_lines(file, &mut text, continued(file), take),
        Writing::Objects { table, naming, inner } => {
            objects::read_objects(objects::Shape { table, naming, inner }, file, &mut text, take)
        }
    }
}

/// Lets so much through until the next row: a quotation mark that nobody closes would take the whole text into memory.
struct Bounded<'l, R> {
    input: R,
    left: &'l Cell<usize>,
}

impl<R: Read> Read for Bounded<'_, R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let most = self.left.get().min(bytes.len());
        if most == 0 && !bytes.is_empty() {
            return Err(io::Error::new(io::ErrorKind::InvalidData, TOO_LONG));
        }
        let read = self.input.read(&mut bytes[..most])?;
        self.left.set(self.left.get() - read);
        Ok(read)
    }
}

/// A line that goes on in the next one, where the file has such lines, is one row with it (postconf(5)).
fn read_lines(file: &str, text: &mut dyn BufRead, continued: bool, take: TakeItem<'_>) -> Result<(), SourceError> {
    let (table, columns) = (file.to_lowercase(), [LINE.to_owned()]);
    take(Item::Table { name: &table, columns: &columns, defaults: &[] })?;
    let mut row = |line: String| match line.is_empty() {
        true => Ok(()),
        false => take(Item::Row { table: &table, columns: &columns, values: &[Some(line)] }),
    };
    let (mut bytes, mut logical) = (Vec::new(), String::new());
    while text.read_until(b'\n', &mut bytes).map_err(unreadable(file))? > 0 {
        let physical = decoded(std::mem::take(&mut bytes));
        let line = physical.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if continued && !logical.is_empty() && physical.starts_with(char::is_whitespace) {
            logical.push(' ');
            logical.push_str(line);
            if logical.len() > VALUE_MAX {
                return Err(trouble::wrong(file, TOO_LONG));
            }
        } else {
            row(std::mem::replace(&mut logical, line.to_owned()))?;
        }
    }
    row(logical)
}
