//! The audit log: reading it, and whether it has been left as it was.

use super::{Refusal, Result};
use crate::model::{Anchor, AuditRecord, FieldChange, Link, Linking, RowChange};
use crate::store::{AuditFilter, Reader, Taker};
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
    let record = reader.find_audit_record(id)?.ok_or(Refusal::NoSuchRecord(id))?;
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
    let mut rows = Vec::new();
    reader.list_row_changes((first, record.changes.1.min(first + PAGE)), &mut |row| {
        rows.push(row);
        ControlFlow::Continue(())
    })?;
    let mut changes = Vec::with_capacity(rows.len());
    for row in rows {
        let fields = reader.list_field_changes(&row)?;
        changes.push((row, fields));
    }
    Ok(Page { record, number, changes })
}

/// The newest record's number and hash.
pub fn anchor(reader: &Reader<'_>) -> Result<Option<Anchor>> {
    Ok(reader.find_audit_head()?.map(|head| head.anchor()))
}

/// What came of looking at every link.
pub struct Verified {
    /// Records that are as they were written, from the first on.
    pub records: i64,
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

/// Walks along the chain from its first record to the first that is not as it was written.
pub fn verify(reader: &Reader<'_>, anchor: Option<&Anchor>) -> Result<Verified> {
    let mut verified = Verified { records: 0, head: None, flaw: None };
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
        let cut = anchor.filter(|anchor| anchor.id > verified.records);
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
    if record.id != before.records + 1 {
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
