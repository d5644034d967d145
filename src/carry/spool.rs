//! Entries that wait to be done, in a file without a name: memory stays the same however many there are.

use super::reading::good;
use crate::effect::{Scratch, Shape, read_document, write_entry};
use crate::error::Failure;
use crate::model::Moments;
use crate::model::document::Entry;
use std::io;
use std::ops::ControlFlow;

/// Entries, each with the line that it came from.
#[derive(Default)]
pub(super) struct Spool {
    scratch: Option<Scratch>,
    lines: Vec<u64>,
}

impl Spool {
    pub(super) fn put(&mut self, line: u64, entry: &Entry) -> Result<(), Failure> {
        let scratch = match &mut self.scratch {
            Some(scratch) => scratch,
            none => none.insert(Scratch::new().map_err(no_room)?),
        };
        self.lines.push(line);
        write_entry(scratch, entry).map_err(no_room)
    }

    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    /// Takes them as they came.
    pub(super) fn take(self, take: &mut dyn FnMut(u64, Entry) -> Result<(), Failure>) -> Result<(), Failure> {
        let Some(scratch) = self.scratch else { return Ok(()) };
        let (mut lines, mut taken) = (self.lines.into_iter(), Ok(()));
        let read =
            read_document(scratch.into_file().map_err(no_room)?, &Shape::Document, &Moments::stored(), &mut |row| {
                let line = lines.next().unwrap_or_default();
                taken = good(row).and_then(|(_, content)| take(line, content.entry));
                if taken.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            });
        taken?;
        read.map_err(|error| Failure::Reading { path: std::env::temp_dir(), error })
    }
}

fn no_room(error: io::Error) -> Failure {
    Failure::File { path: std::env::temp_dir(), error }
}
