//! Files of entries, read ahead on a thread of their own while the store is changed.

use crate::effect::{Begun, Content, Row, Scratch, Shape, look_at, read_document};
use crate::error::Failure;
use crate::model::{FileKind, Moments};
use std::fs::{self, File};
use std::io::{self, Read, Seek, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::mpsc;

/// So many entries change hands at once.
const BATCH: usize = 128;
/// Read of a pipe at once.
const PIECE: usize = 1 << 16;
/// So many batches are ready at most: memory stays the same however long the file is.
const AHEAD: usize = 16;

/// A file that can be read at once, and as often as needed: whoever writes a pipe keeps nobody waiting for the store.
pub struct Settled {
    path: PathBuf,
    moments: Moments,
    /// What came through a pipe.
    spooled: Option<File>,
}

impl Settled {
    pub fn read(path: &Path, moments: &Moments) -> Result<Self, Failure> {
        let is_file = path.as_os_str() != "-" && fs::metadata(path).is_ok_and(|found| found.is_file());
        let spooled = if is_file { None } else { Some(spool(path)?) };
        Ok(Self { path: path.to_owned(), moments: moments.clone(), spooled })
    }

    fn open(&self) -> Result<Box<dyn Read + Send>, Failure> {
        let Some(spooled) = &self.spooled else { return open(&self.path) };
        let again = || -> io::Result<File> {
            let mut file = spooled.try_clone()?;
            file.rewind()?;
            Ok(file)
        };
        Ok(Box::new(again().map_err(no_room)?))
    }

    /// Takes every row, good or bad, until one fails.
    pub fn read_rows(&self, shape: &Shape, take: impl FnMut(Row) -> Result<(), Failure>) -> Result<(), Failure> {
        take_rows(self.open()?, &self.path, shape, &self.moments, take)
    }
}

fn spool(path: &Path) -> Result<File, Failure> {
    let mut input = open(path)?;
    let mut scratch = Scratch::new().map_err(no_room)?;
    let mut piece = vec![0; PIECE];
    loop {
        let count = match input.read(&mut piece) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            read => read.map_err(|error| Failure::File { path: path.to_owned(), error })?,
        };
        if count == 0 {
            return scratch.into_file().map_err(no_room);
        }
        scratch.write_all(piece.get(..count).unwrap_or_default()).map_err(no_room)?;
    }
}

fn no_room(error: io::Error) -> Failure {
    Failure::File { path: std::env::temp_dir(), error }
}

/// The text in a file, or in standard input for `-`. What is no text is named for what it is.
pub fn open(path: &Path) -> Result<Box<dyn Read + Send>, Failure> {
    let failed = |error| Failure::File { path: path.to_owned(), error };
    let input: Box<dyn Read + Send> =
        if path.as_os_str() == "-" { Box::new(io::stdin()) } else { Box::new(File::open(path).map_err(failed)?) };
    let Begun { head, text } = look_at(input).map_err(failed)?;
    match FileKind::of(&head) {
        // Whoever reads it says what is missing.
        None | Some(FileKind::Empty) => Ok(Box::new(text)),
        Some(kind) => Err(Failure::FileKind { path: path.to_owned(), kind }),
    }
}

/// Takes every row of a file, good or bad, until one fails.
pub fn read_rows(
    path: &Path,
    shape: &Shape,
    moments: &Moments,
    take: impl FnMut(Row) -> Result<(), Failure>,
) -> Result<(), Failure> {
    take_rows(open(path)?, path, shape, moments, take)
}

fn take_rows(
    input: Box<dyn Read + Send>,
    path: &Path,
    shape: &Shape,
    moments: &Moments,
    mut take: impl FnMut(Row) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let (sender, receiver) = mpsc::sync_channel::<Vec<Row>>(AHEAD);
    std::thread::scope(|scope| {
        let reader = scope.spawn(move || {
            let mut batch = Vec::with_capacity(BATCH);
            let read = read_document(input, shape, moments, &mut |row| {
                batch.push(row);
                let full = batch.len() == BATCH;
                if full && sender.send(std::mem::replace(&mut batch, Vec::with_capacity(BATCH))).is_err() {
                    return ControlFlow::Break(());
                }
                ControlFlow::Continue(())
            });
            // Nobody takes it any more where an earlier row has failed.
            let _ = sender.send(batch);
            read
        });
        let taken = receiver.iter().flatten().try_for_each(&mut take);
        drop(receiver);
        let read = reader.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        taken?;
        read.map_err(|error| Failure::Reading { path: path.to_owned(), error })
    })
}

/// A row that is to be good, with its line.
pub fn good(row: Row) -> Result<(u64, Content), Failure> {
    match row.content {
        Ok(content) => Ok((row.line, content)),
        Err(error) => Err(at(row.line)(Failure::Row(error))),
    }
}

/// Says where it was.
pub(super) fn at<F: Into<Failure>>(line: u64) -> impl FnOnce(F) -> Failure {
    // From no file of lines it comes with 0.
    move |failure| Failure::Entry { line: (line > 0).then_some(line), failure: Box::new(failure.into()) }
}
