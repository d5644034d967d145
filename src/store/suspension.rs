//! Suspensions, in force or planned. A mailbox has one at most.

use super::{Result, Writer, read};
use crate::model::{Suspension, Text, Timestamp};
use rusqlite::Row;

/// Where a suspension is in a row. All are NULL where there is none.
pub(super) struct SuspensionAt {
    pub(super) incoming: usize,
    pub(super) incoming_until: usize,
    pub(super) reason: usize,
    pub(super) refusal: usize,
    pub(super) since: usize,
    pub(super) until: usize,
}

pub(super) fn suspension(row: &Row<'_>, at: SuspensionAt) -> rusqlite::Result<Option<Suspension>> {
    let SuspensionAt { incoming, incoming_until, reason, refusal, since, until } = at;
    let Some(since) = read::optional_timestamp(row, since)? else {
        return Ok(None);
    };
    Ok(Some(Suspension {
        incoming: read::incoming(row, incoming)?,
        incoming_until: read::optional_timestamp(row, incoming_until)?,
        // The column has the earlier name: the audit log gives rows back by it.
        message: read::text(row, reason)?,
        refusal: read::text(row, refusal)?,
        since,
        until: read::optional_timestamp(row, until)?,
    }))
}

impl Writer<'_> {
    /// Without a time at which it begins it holds at once, and goes on when the clock is set back; nobody has to notice when it
    /// begins.
    pub fn update_suspension(&self, mailbox: i64, suspension: &Suspension, begins: Option<Timestamp>) -> Result<()> {
        self.upsert(
            "suspension",
            &[("mailbox_id", &mailbox)],
            &[
                ("incoming", &suspension.incoming.as_str()),
                ("reason", &suspension.message.as_ref().map(Text::as_str)),
                ("refusal", &suspension.refusal.as_ref().map(Text::as_str)),
                ("since", &suspension.since.to_string()),
                ("begins", &begins.map(|t| t.to_string())),
                ("until", &suspension.until.map(|t| t.to_string())),
                ("incoming_until", &suspension.incoming_until.map(|t| t.to_string())),
            ],
            &[],
        )
    }

    pub fn delete_suspension(&self, mailbox: i64) -> Result<()> {
        self.execute("DELETE FROM suspension WHERE mailbox_id = ?1", [mailbox])?;
        Ok(())
    }
}
