//! Old records of the audit log, moved to a file: they leave the store when the file has been read back.

use super::commit::conclude;
use super::desk::Desk;
use crate::admin::audit::{self, Older, ReadArchive};
use crate::admin::{self, Rehearsal};
use crate::effect::{ArchivedPart, AuditArchive, read_audit_archive};
use crate::error::Failure;
use crate::model::{Anchor, AuditArchived, AuditRecord};
use crate::store::{AuditFilter, NOTED, Reader, StoreError};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// What was moved, or would be; `None`: no record is that old.
#[must_use]
pub struct Moved {
    pub file: PathBuf,
    pub part: Option<ArchivedPart>,
}

fn failed(path: &Path, error: &anyhow::Error) -> Failure {
    Failure::Usage {
        message: format!("the archive of the audit log cannot be used ({error:#}): {}", path.display()),
        hint: Some("name another file; no record has left the store".to_owned()),
    }
}

enum Cannot {
    Read(StoreError),
    Write(anyhow::Error),
}

fn put(reader: &Reader<'_>, archive: &mut AuditArchive, record: &AuditRecord) -> Result<(), Cannot> {
    archive.record(record).map_err(Cannot::Write)?;
    let mut written = Ok(());
    let read = reader.list_row_changes(record.changes, &mut |change| {
        written = archive.change(&change);
        if written.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    read.map_err(Cannot::Read)?;
    written.map_err(Cannot::Write)
}

/// Writes the records up to `end`, each before its changes.
fn write(
    reader: &Reader<'_>,
    path: &Path,
    after: Option<&AuditArchived>,
    end: &Anchor,
) -> Result<ArchivedPart, Failure> {
    let wrong = |error: anyhow::Error| failed(path, &error);
    let mut archive = AuditArchive::create(path, after.map(|archived| &archived.head), &NOTED).map_err(wrong)?;
    let mut outcome = Ok(());
    reader.list_audit_records(&AuditFilter::default(), &mut |record| {
        outcome = put(reader, &mut archive, &record).map_err(|cannot| match cannot {
            Cannot::Read(error) => error.into(),
            Cannot::Write(error) => failed(path, &error),
        });
        if outcome.is_ok() && record.id < end.id { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    outcome?;
    archive.keep().map_err(wrong)
}

/// Moves old records to a new file. Nobody waits while it is written: what is in it is closed.
pub fn archive(desk: &Desk, path: &Path, older: Older) -> Result<Moved, Failure> {
    let mut store = desk.open_to_write()?;
    let reader = store.reader()?;
    let after = reader.find_archived_head()?;
    let end = audit::find_end_of_part(&reader, older)?;
    let file = path.to_owned();
    let Some(end) = end else { return Ok(Moved { file, part: None }) };
    if desk.rehearsal == Rehearsal::Yes {
        let records = end.id - after.as_ref().map_or(0, |after| after.head.id);
        let after = after.map(|after| after.head);
        return Ok(Moved { file, part: Some(ArchivedPart { after, head: end, records }) });
    }
    let part = write(&reader, path, after.as_ref(), &end)?;
    drop(reader);
    let writer = store.writer()?;
    writer.delete_archived_records(&part.head, path)?;
    conclude(desk, writer)?;
    store.shorten_log();
    Ok(Moved { file, part: Some(part) })
}

/// Reads archives, so that the log is verified over them.
pub fn read(paths: &[PathBuf], anchor: Option<&Anchor>) -> Result<Vec<ReadArchive>, Failure> {
    let each = paths.iter().map(|path| {
        let (part, anchored) =
            read_audit_archive(path, anchor.map(|anchor| anchor.id)).map_err(|error| unreadable(path, &error))?;
        Ok(ReadArchive { file: path.display().to_string(), after: part.after, head: part.head, anchored })
    });
    each.collect()
}

fn unreadable(path: &Path, error: &anyhow::Error) -> Failure {
    admin::Failure::from(admin::Refusal::ArchiveBroken { file: path.display().to_string(), why: format!("{error:#}") })
        .into()
}
