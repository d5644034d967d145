//! What a date brings: steps of plans, and live sessions to be ended.

use super::{Reader, Result, StepKey, Taker, Writer, read};
use crate::model::{Access, DueWork, Timestamp};

/// Who had access to what: the mailboxes with Dovecot's user names.
pub struct EndedGrant {
    pub owner: (i64, String),
    pub delegate: (i64, String),
    pub access: Access,
}

impl Reader<'_> {
    /// Removals that go on, and then steps in the order of their dates.
    pub fn list_due_work(&self, until: Timestamp, take: Taker<'_, DueWork>) -> Result<()> {
        for removal in self.list_due_removals(until)? {
            if take(DueWork::Removal(Box::new(removal))).is_break() {
                return Ok(());
            }
        }
        self.stream(
            "SELECT p.address, s.kind, s.at, s.state, s.failure FROM step s JOIN plan p ON p.id = s.plan_id
              WHERE s.state IN ('planned', 'failed') AND s.at <= ?1 ORDER BY s.at, s.plan_id, s.place",
            [until.to_string()],
            |row| {
                Ok(DueWork::Step {
                    address: row.get("address")?,
                    kind: read::step_kind(row, "kind")?,
                    at: read::timestamp(row, "at")?,
                    state: read::step_state(row, "state")?,
                    failure: row.get("failure")?,
                })
            },
            take,
        )
    }

    /// In the order of their dates.
    pub fn list_due_steps(&self, until: Timestamp) -> Result<Vec<StepKey>> {
        self.collect(
            "SELECT plan_id, place FROM step WHERE state IN ('planned', 'failed') AND at <= ?1
              ORDER BY at, plan_id, place",
            [until.to_string()],
            |row| Ok(StepKey { plan: row.get("plan_id")?, place: row.get("place")? }),
        )
    }

    /// The grants of access that have ended in this time.
    pub fn list_ended_grants(&self, after: Timestamp, until: Timestamp) -> Result<Vec<EndedGrant>> {
        self.collect(
            "SELECT g.owner_id, o.login AS owner, g.delegate_id, d.login AS delegate, g.access FROM delegation g JOIN mailbox o ON o.id = g.owner_id JOIN mailbox d ON d.id = g.delegate_id
              WHERE g.until > ?1 AND g.until <= ?2 AND g.access IS NOT NULL",
            [after.to_string(), until.to_string()],
            |row| {
                Ok(EndedGrant {
                    owner: (row.get("owner_id")?, row.get("owner")?),
                    delegate: (row.get("delegate_id")?, row.get("delegate")?),
                    access: read::access(row, "access")?.unwrap_or(Access::Read),
                })
            },
        )
    }

    /// The mailboxes whose suspension was planned, and has begun in this time.
    pub fn list_begun_suspensions(&self, after: Timestamp, until: Timestamp) -> Result<Vec<i64>> {
        self.collect(
            "SELECT mailbox_id FROM suspension WHERE begins > ?1 AND begins <= ?2",
            [after.to_string(), until.to_string()],
            |row| row.get(0),
        )
    }

    /// Up to when begins and ends have been noticed.
    pub fn find_due_mark(&self) -> Result<Timestamp> {
        let mark = self.find("SELECT at FROM due_mark", [], |row| read::timestamp(row, 0))?;
        Ok(mark.unwrap_or(Timestamp::EPOCH))
    }

    /// The newest audit record at which somebody accepted the clock.
    pub fn find_accepted_record(&self) -> Result<i64> {
        Ok(self.find("SELECT clock_accepted FROM due_mark", [], |row| row.get(0))?.unwrap_or_default())
    }

    /// When what is due was last done.
    pub fn find_due_run(&self) -> Result<Option<Timestamp>> {
        Ok(self.find("SELECT ran_at FROM due_mark", [], |row| read::optional_timestamp(row, 0))?.flatten())
    }
}

impl Writer<'_> {
    pub fn update_due_mark(&self, at: Timestamp) -> Result<()> {
        self.execute("UPDATE due_mark SET at = ?1", [at.to_string()])?;
        Ok(())
    }

    /// As if they had been in force at once.
    pub fn update_begun_suspensions(&self, now: Timestamp) -> Result<()> {
        self.execute("UPDATE suspension SET begins = NULL WHERE begins <= ?1", [now.to_string()])?;
        Ok(())
    }

    /// Accepts the clock: the times of the audit records up to now no longer count.
    pub fn update_accepted_record(&self) -> Result<()> {
        self.execute("UPDATE due_mark SET clock_accepted = (SELECT coalesce(max(id), 0) FROM audit)", [])?;
        Ok(())
    }

    pub fn update_due_run(&self, at: Timestamp) -> Result<()> {
        self.execute("UPDATE due_mark SET ran_at = ?1", [at.to_string()])?;
        Ok(())
    }
}
