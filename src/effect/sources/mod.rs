//! The files of other mail systems, read a row at a time.

mod objects;
mod sheet;

use crate::model::import::{Item, LINE, Source, SourceError, Writing, decoded};
use encoding_rs_io::DecodeReaderBytesBuilder;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// What is read of a file at a time.
const PIECE: usize = 1 << 18;

/// Whether a file begins with these bytes. A pipe can't be asked, and is not.
pub fn begins_with(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    if !fs::metadata(path)?.is_file() {
        return Ok(false);
    }
    let mut begin = Vec::with_capacity(bytes.len());
    File::open(path)?.take(bytes.len() as u64).read_to_end(&mut begin)?;
    Ok(begin == bytes)
}

/// The names and paths of all files of a directory, in the order of their names. Directories in it are none of a source.
pub fn source_files(directory: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if fs::metadata(entry.path())?.is_file() && !name.starts_with('.') {
            files.push((name, entry.path()));
        }
    }
    files.sort();
    Ok(files)
}

/// Which source a text is of, by its first bytes.
pub fn recognise_text(begin: &[u8]) -> Option<Source> {
    let mut text = Vec::new();
    utf8(begin).read_to_end(&mut text).ok()?;
    let columns = sheet::heading(&text).unwrap_or_default();
    Source::of_text(&decoded(text), &columns)
}

/// Reads a text of a source into tables: `take` gets each of them before its rows. The text is in UTF-8, with or without
/// a byte order mark, in UTF-16 with one, or else, where that may be, in Latin-1; `file` is its name without the directory.
pub fn read_source_text<E: From<SourceError>>(
    source: Source,
    file: &str,
    text: &mut dyn Read,
    take: &mut dyn FnMut(Item<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let mut text = BufReader::with_capacity(PIECE, utf8(text));
    match source.writing() {
        Writing::Sheets => sheet::read_sheet(source, file, &mut text, take),
        Writing::Records { table, separator } => sheet::read_records(table, separator, file, &mut text, take),
        Writing::Lines => read_lines(file, &mut text, take),
        Writing::Objects { naming, inner } => {
            objects::read_objects(objects::Shape { source, naming, inner }, file, &mut text, take)
        }
    }
}

/// Without the byte order mark; what has none is passed on as it is.
fn utf8<'r>(bytes: impl Read + 'r) -> impl Read + 'r {
    DecodeReaderBytesBuilder::new().utf8_passthru(true).strip_bom(true).build(bytes)
}

fn unreadable(file: &str) -> impl Fn(io::Error) -> SourceError {
    move |error| wrong(file, format!("it can't be read: {error}"))
}

fn wrong(file: &str, why: impl Into<String>) -> SourceError {
    SourceError::Text { place: file.to_owned(), why: why.into() }
}

fn read_lines<E: From<SourceError>>(
    file: &str,
    text: &mut dyn BufRead,
    take: &mut dyn FnMut(Item<'_>) -> Result<(), E>,
) -> Result<(), E> {
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
