//! The audit log: reading it, and whether it has been left as it was.

use super::{Refusal, Result};
use crate::model::{Anchor, AuditArchived, AuditRecord, FieldChange, Link, Linking, RowChange, Timestamp};
use crate::store::{AuditFilter, Reader, Taker};
use std::cmp::Ordering;
use std::fmt;
use std::ops::ControlFlow;

/// A record's changes, at most as many as a page holds, with the fields that they made different.
pub struct Page {
    pub record: AuditRecord,
    /// Pages of a record count from 1.
    pub number: i64,
    pub changes: Vec<(RowChange, Vec<FieldChange>)>,
}

/// What fits into one object: a bulk change may have hundreds of thousands.
const PAGE: i64 = 1000;

pub fn list(reader: &Reader<'_>, filter: &AuditFilter<'_>, take: Taker<'_, AuditRecord>) -> Result<()> {
    Ok(reader.list_audit_records(filter, take)?)
}

/// A record with the first of its changes.
pub fn find(reader: &Reader<'_>, id: i64) -> Result<Page> {
    let Some(record) = reader.find_audit_record(id)? else {
        let archives = reader.list_audit_archives()?;
        return Err(match archives.into_iter().find(|archived| id > 0 && id <= archived.head.id) {
            Some(archived) => Refusal::RecordArchived { id, file: archived.file }.into(),
            None => Refusal::NoSuchRecord(id).into(),
        });
    };
    page(reader, record, 1)
}

/// All records with all their changes, in pages.
pub fn export(reader: &Reader<'_>, filter: &AuditFilter<'_>, take: Taker<'_, Page>) -> Result<()> {
    let mut outcome = Ok(());
    reader.list_audit_records(filter, &mut |record| {
        let pages = (record.count() + PAGE - 1) / PAGE;
        for number in 1..=pages.max(1) {
            match page(reader, record.clone(), number) {
                Ok(page) => {
                    if take(page).is_break() {
                        return ControlFlow::Break(());
                    }
                }
                Err(failure) => {
                    outcome = Err(failure);
                    return ControlFlow::Break(());
                }
            }
        }
        ControlFlow::Continue(())
    })?;
    outcome
}

fn page(reader: &Reader<'_>, record: AuditRecord, number: i64) -> Result<Page> {
    let first = record.changes.0 + (number - 1) * PAGE;
    let rows = reader.list_named_row_changes((first, record.changes.1.min(first + PAGE)))?;
    let mut changes = Vec::with_capacity(rows.len());
    for row in rows {
        let fields = reader.list_field_changes(&row)?;
        changes.push((row, fields));
    }
    Ok(Page { record, number, changes })
}

/// Which records are moved to a file: all up to one, and never the newest.
#[derive(Clone, Copy, Debug)]
pub enum Older {
    /// Than the newest ones, of which so many stay.
    Keep(u32),
    Before(Timestamp),
}

/// The newest of the records that are moved; `None`: there are none.
pub fn find_end_of_part(reader: &Reader<'_>, older: Older) -> Result<Option<Anchor>> {
    let Some(newest) = reader.find_audit_head()? else { return Ok(None) };
    let mut end = None;
    reader.list_audit_records(&AuditFilter::default(), &mut |record| {
        let goes = match older {
            Older::Keep(kept) => record.id <= newest.id - i64::from(kept.max(1)),
            Older::Before(at) => record.entry.at < at && record.id < newest.id,
        };
        if !goes {
            return ControlFlow::Break(());
        }
        end = Some(record.anchor());
        ControlFlow::Continue(())
    })?;
    Ok(end)
}

/// The files to which older records were moved.
pub fn archives(reader: &Reader<'_>) -> Result<Vec<AuditArchived>> {
    Ok(reader.list_audit_archives()?)
}

/// The newest record's number and hash.
pub fn anchor(reader: &Reader<'_>) -> Result<Option<Anchor>> {
    Ok(reader.find_audit_head()?.map(|head| head.anchor()))
}

/// What came of looking at every link.
pub struct Verified {
    /// Records that are as they were written, from the first on; of those in files, as far as these were read.
    pub records: i64,
    /// Where older records are that were not read; `None`: there are none.
    pub archived: Option<AuditArchived>,
    /// The last of these.
    pub head: Option<Anchor>,
    pub flaw: Option<Flaw>,
}

/// The first thing that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The record's number does not follow the one before.
    Missing { before: i64 },
    /// The record, or one of its changes, is not what its hash says.
    Altered { id: i64 },
    /// The first archive that was named does not go on from the one before: these records are in none.
    ArchiveGap { from: i64, up_to: i64 },
    /// An archive has another history than the store.
    ArchiveOfAnother(String),
    /// The record that was anchored is in an archive that was not named.
    InArchive(Anchor),
    /// The record that was anchored is there with another hash.
    AnotherHistory(Anchor),
    /// The record that was anchored is not there: the log's end was cut off.
    CutOff(Anchor),
    /// Rows were changed by another program since the last record.
    Unrecorded { changes: i64 },
}

impl Flaw {
    /// What it is called in the table of findings.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "audit-missing",
            Self::Altered { .. } => "audit-altered",
            Self::ArchiveGap { .. } => "audit-archive-gap",
            Self::ArchiveOfAnother(_) => "audit-archive-other",
            Self::InArchive(_) => "audit-archive-needed",
            Self::AnotherHistory(_) => "audit-another-history",
            Self::CutOff(_) => "audit-cut-off",
            Self::Unrecorded { .. } => "audit-unrecorded",
        }
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { before } => write!(f, "records are missing before this one: {before}"),
            Self::Altered { id } => {
                write!(f, "this record, or a change that belongs to it, is not as it was written: {id}")
            }
            Self::ArchiveGap { from, up_to } => {
                write!(f, "these records are in no archive that was named: {from} to {up_to}")
            }
            Self::ArchiveOfAnother(file) => write!(f, "the archive is not of this log: {file}"),
            Self::InArchive(anchor) => {
                write!(f, "the record that was anchored is in an archive, name it with --archive: {}", anchor.id)
            }
            Self::AnotherHistory(anchor) => write!(f, "this record is not the one that was anchored: {}", anchor.id),
            Self::CutOff(anchor) => write!(f, "the log ends before the record that was anchored: {}", anchor.id),
            Self::Unrecorded { changes } => {
                write!(f, "another program changed rows after the last record, how many: {changes}")
            }
        }
    }
}

/// Rows that were changed by another program since the last record.
pub fn unrecorded(reader: &Reader<'_>) -> Result<Option<Flaw>> {
    let covered = reader.find_audit_head()?.map_or(0, |head| head.changes.1);
    let changes = reader.find_last_change()? - covered;
    Ok((changes != 0).then_some(Flaw::Unrecorded { changes }))
}

/// An archive that was read, and is as it was written: from after which record to which.
pub struct ReadArchive {
    pub file: String,
    pub after: Option<Anchor>,
    pub head: Anchor,
    /// The hash that it has of the record that was anchored, if it has that.
    pub anchored: Option<Anchor>,
}

/// Walks along the archives, from the first record to the one that the store goes on from.
fn follow(archives: &[ReadArchive], stored: &AuditArchived, anchor: Option<&Anchor>) -> Option<Flaw> {
    let mut archives: Vec<_> = archives.iter().collect();
    archives.sort_by_key(|archive| archive.head.id);
    let mut last: Option<&Anchor> = None;
    for archive in archives {
        let (before, begins) = (last.map_or(0, |last| last.id), archive.after.as_ref().map_or(0, |after| after.id));
        if begins > before {
            return Some(Flaw::ArchiveGap { from: before + 1, up_to: begins });
        }
        // One that was made twice has the same record at the same place.
        if begins == before && archive.after.as_ref() != last {
            return Some(Flaw::ArchiveOfAnother(archive.file.clone()));
        }
        if let (Some(anchor), Some(found)) = (anchor, &archive.anchored)
            && anchor != found
        {
            return Some(Flaw::AnotherHistory(anchor.clone()));
        }
        last = Some(&archive.head);
    }
    match last {
        Some(last) if *last == stored.head => None,
        Some(last) if last.id < stored.head.id => Some(Flaw::ArchiveGap { from: last.id + 1, up_to: stored.head.id }),
        _ => Some(Flaw::ArchiveOfAnother(stored.file.clone())),
    }
}

/// Walks along the chain from its first record to the first that is not as it was written. Records that were moved to
/// files are looked at where these were read.
pub fn verify(reader: &Reader<'_>, anchor: Option<&Anchor>, archives: &[ReadArchive]) -> Result<Verified> {
    let archived = reader.find_archived_head()?;
    let mut verified = Verified { records: 0, archived: None, head: None, flaw: None };
    if let Some(archived) = archived {
        verified.head = Some(archived.head.clone());
        if archives.is_empty() {
            verified.flaw = anchor.and_then(|anchor| match anchor.id.cmp(&archived.head.id) {
                Ordering::Less => Some(Flaw::InArchive(anchor.clone())),
                Ordering::Equal if *anchor != archived.head => Some(Flaw::AnotherHistory(anchor.clone())),
                _ => None,
            });
            verified.archived = Some(archived);
        } else {
            verified.flaw = follow(archives, &archived, anchor);
            verified.records = archived.head.id;
        }
        if verified.flaw.is_some() {
            return Ok(verified);
        }
    } else if let Some(archive) = archives.first() {
        verified.flaw = Some(Flaw::ArchiveOfAnother(archive.file.clone()));
        return Ok(verified);
    }
    let mut outcome = Ok(());
    reader.list_audit_records(&AuditFilter::default(), &mut |record| {
        match flaw_of(reader, &verified, &record, anchor) {
            Ok(None) => {}
            Ok(flaw) => {
                verified.flaw = flaw;
                return ControlFlow::Break(());
            }
            Err(failure) => {
                outcome = Err(failure);
                return ControlFlow::Break(());
            }
        }
        verified.records += 1;
        verified.head = Some(record.anchor());
        ControlFlow::Continue(())
    })?;
    outcome?;
    if verified.flaw.is_none() {
        let head = verified.head.as_ref().map_or(0, |head| head.id);
        let cut = anchor.filter(|anchor| anchor.id > head);
        verified.flaw = match cut {
            Some(anchor) => Some(Flaw::CutOff(anchor.clone())),
            None => unrecorded(reader)?,
        };
    }
    Ok(verified)
}

fn flaw_of(
    reader: &Reader<'_>,
    before: &Verified,
    record: &AuditRecord,
    anchor: Option<&Anchor>,
) -> Result<Option<Flaw>> {
    if record.id != before.head.as_ref().map_or(0, |head| head.id) + 1 {
        return Ok(Some(Flaw::Missing { before: record.id }));
    }
    let previous = before.head.as_ref().map_or_else(Link::origin, |head| head.link.clone());
    let mut linking = Linking::new(&previous, record.id, &record.entry);
    let mut changes = 0;
    reader.list_row_changes(record.changes, &mut |change| {
        linking.push(&change);
        changes += 1;
        ControlFlow::Continue(())
    })?;
    if linking.finish() != record.link || changes != record.count() {
        return Ok(Some(Flaw::Altered { id: record.id }));
    }
    match anchor {
        Some(anchor) if anchor.id == record.id && anchor.link != record.link => {
            Ok(Some(Flaw::AnotherHistory(anchor.clone())))
        }
        _ => Ok(None),
    }
}
