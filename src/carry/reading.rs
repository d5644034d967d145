//! Files of entries, read ahead on a thread of their own while the store is changed.

use crate::effect::{Content, Row, Shape, read_document};
use crate::error::Failure;
use std::fs::File;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::mpsc;

/// So many entries change hands at once.
const BATCH: usize = 128;
/// So many batches are ready at most: memory stays the same however long the file is.
const AHEAD: usize = 16;

/// The file, or standard input for `-`.
pub fn open(path: &Path) -> Result<Box<dyn Read + Send>, Failure> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(io::stdin()));
    }
    let file = File::open(path).map_err(|error| Failure::File { path: path.to_owned(), error })?;
    Ok(Box::new(file))
}

/// Takes every row of a file, good or bad, until one fails.
pub fn read_rows(path: &Path, shape: &Shape, mut take: impl FnMut(Row) -> Result<(), Failure>) -> Result<(), Failure> {
    let input = open(path)?;
    let (sender, receiver) = mpsc::sync_channel::<Vec<Row>>(AHEAD);
    std::thread::scope(|scope| {
        let reader = scope.spawn(move || {
            let mut batch = Vec::with_capacity(BATCH);
            let read = read_document(input, shape, &mut |row| {
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
