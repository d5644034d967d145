//! Texts of other mail systems, read into tables a row at a time.

mod objects;
mod sheet;
mod trouble;

use crate::effect::plain_text;
use crate::import::charset::decoded;
use crate::import::{Item, LINE, Sight, Source, SourceError, TakeItem, Writing, recognise};
use crate::model::{TOO_LONG, VALUE_MAX};
use std::cell::Cell;
use std::io::{self, BufRead, BufReader, Read};
use trouble::unreadable;

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
        Writing::Records { table, separator } => sheet::read_records(table, separator, file, &mut text, take),
        Writing::Lines => read_lines(file, &mut text, take),
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

fn read_lines(file: &str, text: &mut dyn BufRead, take: TakeItem<'_>) -> Result<(), SourceError> {
    let (table, columns) = (file.to_lowercase(), [LINE.to_owned()]);
    take(Item::Table { name: &table, columns: &columns })?;
    let mut bytes = Vec::new();
    while text.read_until(b'\n', &mut bytes).map_err(unreadable(file))? > 0 {
        let line = decoded(std::mem::take(&mut bytes));
        let line = line.trim();
        if !line.is_empty() && !line.starts_with('#') {
            take(Item::Row { table: &table, columns: &columns, values: &[Some(line.to_owned())] })?;
        }
    }
    Ok(())
}
