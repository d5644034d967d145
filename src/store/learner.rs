//! Whose passwords the old host is asked for.

use super::{Reader, Result, Taker, Writer, read};
use crate::model::{Address, Timestamp};

/// Somebody whose password is to be learnt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learner {
    pub mailbox: Address,
    /// The old host is asked no longer from then on.
    pub until: Timestamp,
}

impl Reader<'_> {
    /// By address, those whose end has come among them.
    pub fn list_learners(&self, take: Taker<'_, Learner>) -> Result<()> {
        self.stream(
            "SELECT a.local AS local, d.name AS domain, p.until AS until FROM learner p JOIN mailbox m ON m.id = p.mailbox_id
               JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id ORDER BY d.name, a.local",
            [],
            |row| {
                let mailbox = Address::from_stored(row.get("local")?, row.get("domain")?);
                Ok(Learner { mailbox, until: read::timestamp(row, "until")? })
            },
            take,
        )
    }

    /// Until when the old host may be asked for a mailbox's password.
    pub fn find_learner(&self, mailbox: i64) -> Result<Option<Timestamp>> {
        self.find("SELECT until FROM learner WHERE mailbox_id = ?1", [mailbox], |row| read::timestamp(row, 0))
    }

    /// The user name of whom the old host is asked for, by a name that was typed (passdb vmailctl-learner).
    pub fn find_asked_learner(&self, name: &str) -> Result<Option<String>> {
        self.find("SELECT user FROM dovecot_learner WHERE name = ?1", [name], |row| row.get(0))
    }

    /// How many passwords may still be learnt.
    pub fn count_learners(&self, now: Timestamp) -> Result<u64> {
        let found =
            self.find("SELECT count(*) FROM learner WHERE until > ?1", [now.to_string()], |row| row.get::<_, i64>(0))?;
        Ok(found.unwrap_or_default().unsigned_abs())
    }
}

impl Writer<'_> {
    pub fn update_learner(&self, mailbox: i64, until: Timestamp) -> Result<()> {
        self.upsert("learner", &[("mailbox_id", &mailbox)], &[("until", &until.to_string())], &[])
    }

    pub fn delete_learner(&self, mailbox: i64) -> Result<()> {
        self.execute("DELETE FROM learner WHERE mailbox_id = ?1", [mailbox])?;
        Ok(())
    }
}
