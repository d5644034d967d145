//! Hashes: a mailbox's own, those it had, and those that nobody may have.

mod breach_list;
mod prints;

use super::{Reader, Result, Taker, Writer, read};
use crate::model::{ForbiddenPassword, PasswordHash, Timestamp};

pub use breach_list::{BreachList, BreachListError};
pub use prints::{Added, Prints, PrintsError};

impl Reader<'_> {
    pub fn find_password(&self, mailbox: i64) -> Result<Option<PasswordHash>> {
        let stored = self.find("SELECT password FROM mailbox WHERE id = ?1", [mailbox], |row| row.get(0))?;
        Ok(stored.flatten().map(PasswordHash::from_stored))
    }

    /// The last hashes of a mailbox, its present one first.
    pub fn list_password_history(&self, mailbox: i64, newest: u32) -> Result<Vec<PasswordHash>> {
        self.collect(
            "SELECT password AS hash, NULL AS id FROM mailbox WHERE id = ?1 AND password IS NOT NULL
              UNION ALL
             SELECT hash, id FROM password_history WHERE mailbox_id = ?1 ORDER BY id DESC NULLS FIRST LIMIT ?2",
            (mailbox, newest),
            |row| row.get(0).map(PasswordHash::from_stored),
        )
    }

    /// By label.
    pub fn list_forbidden_passwords(&self, take: Taker<'_, ForbiddenPassword>) -> Result<()> {
        self.stream(
            "SELECT label, hash, created_at FROM forbidden_password ORDER BY label",
            [],
            |row| {
                Ok(ForbiddenPassword {
                    label: row.get("label")?,
                    hash: PasswordHash::from_stored(row.get("hash")?),
                    created_at: read::timestamp(row, "created_at")?,
                })
            },
            take,
        )
    }

    /// When the oldest of the last `count` tries was made that came after an instant; `None`: there were fewer.
    pub fn find_password_try(&self, name: &str, after: Timestamp, count: u32) -> Result<Option<Timestamp>> {
        self.find(
            "SELECT at FROM password_try WHERE name = ?1 AND at > ?2 ORDER BY at DESC LIMIT 1 OFFSET ?3",
            (name, after.to_string(), count.saturating_sub(1)),
            |row| read::timestamp(row, 0),
        )
    }

    /// Every hash that opens a mailbox, with the address.
    pub fn list_password_hashes(&self, take: Taker<'_, (String, PasswordHash)>) -> Result<()> {
        self.stream(
            "SELECT a.local || '@' || d.name AS address, m.password FROM mailbox m
               JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id
              WHERE m.password IS NOT NULL ORDER BY d.name, a.local",
            [],
            |row| Ok((row.get("address")?, PasswordHash::from_stored(row.get("password")?))),
            take,
        )
    }

    /// The largest Argon2 memory among the store's hashes, in KiB. Looks at every mailbox.
    pub fn find_largest_argon2_memory(&self) -> Result<u32> {
        let largest: Option<i64> = self.find(
            "SELECT max(CAST(substr(password, instr(password, '$m=') + 3) AS INTEGER)) FROM mailbox
              WHERE password GLOB '{ARGON2*' AND instr(password, '$m=') > 0",
            [],
            |row| row.get::<_, Option<i64>>(0).map(Option::unwrap_or_default),
        )?;
        Ok(u32::try_from(largest.unwrap_or_default()).unwrap_or(u32::MAX))
    }
}

impl Writer<'_> {
    /// Counts a try, and forgets all that were made before an instant.
    pub fn insert_password_try(&self, name: &str, at: Timestamp, forget: Timestamp) -> Result<()> {
        self.execute("DELETE FROM password_try WHERE at <= ?1", [forget.to_string()])?;
        self.execute("INSERT INTO password_try (name, at) VALUES (?1, ?2)", (name, at.to_string()))?;
        Ok(())
    }

    pub fn delete_password_tries(&self, name: &str) -> Result<()> {
        self.execute("DELETE FROM password_try WHERE name = ?1", [name])?;
        Ok(())
    }

    /// Enters a try in the audit log.
    pub fn insert_wrong_password(&self, name: &str, at: Timestamp) -> Result<()> {
        self.execute(
            "INSERT INTO audit_change (row_of, object, after) VALUES ('password_try', ?1, json_object('wrong_at', ?2))",
            (name, at.to_string()),
        )?;
        Ok(())
    }

    /// Sets a mailbox's hash. It and those before it are the last `keep`.
    pub fn update_password(&self, mailbox: i64, hash: &PasswordHash, set_at: Timestamp, keep: u32) -> Result<()> {
        self.insert_password_history(mailbox, Some(hash))?;
        self.execute(
            "UPDATE mailbox SET password = ?2, password_set_at = ?3 WHERE id = ?1",
            (mailbox, hash.as_str(), set_at.to_string()),
        )?;
        self.execute(
            "DELETE FROM password_history WHERE mailbox_id = ?1 AND id NOT IN
               (SELECT id FROM password_history WHERE mailbox_id = ?1 ORDER BY id DESC LIMIT ?2)",
            (mailbox, keep.saturating_sub(1)),
        )?;
        self.delete_learner(mailbox)
    }

    /// Leaves a mailbox without a password. Those that it had are remembered all the same.
    pub fn delete_password(&self, mailbox: i64) -> Result<()> {
        self.insert_password_history(mailbox, None)?;
        self.execute("UPDATE mailbox SET password = NULL, password_set_at = NULL WHERE id = ?1", [mailbox])?;
        self.delete_learner(mailbox)
    }

    /// All that a mailbox logs in with, and what it has logged in with.
    pub fn delete_passwords(&self, mailbox: i64) -> Result<()> {
        self.execute("UPDATE mailbox SET password = NULL, password_set_at = NULL WHERE id = ?1", [mailbox])?;
        self.execute("DELETE FROM app_password WHERE mailbox_id = ?1", [mailbox])?;
        self.execute("DELETE FROM password_history WHERE mailbox_id = ?1", [mailbox])?;
        self.delete_learner(mailbox)
    }

    /// Remembers the present hash, which another takes the place of.
    fn insert_password_history(&self, mailbox: i64, instead: Option<&PasswordHash>) -> Result<()> {
        self.execute(
            "INSERT INTO password_history (mailbox_id, hash, set_at)
             SELECT id, password, password_set_at FROM mailbox WHERE id = ?1 AND password IS NOT NULL AND password IS NOT ?2",
            (mailbox, instead.map(PasswordHash::as_str)),
        )?;
        Ok(())
    }

    pub fn insert_forbidden_password(&self, label: &str, hash: &PasswordHash, created_at: Timestamp) -> Result<()> {
        self.execute(
            "INSERT INTO forbidden_password (label, hash, created_at) VALUES (?1, ?2, ?3)",
            (label, hash.as_str(), created_at.to_string()),
        )?;
        Ok(())
    }

    pub fn delete_forbidden_password(&self, label: &str) -> Result<bool> {
        Ok(self.execute("DELETE FROM forbidden_password WHERE label = ?1", [label])? > 0)
    }
}
