//! App passwords.

use super::{Reader, Result, Taker, Writer, read};
use crate::model::{Address, AppPassword, AppPasswordHash, DomainName, MailboxName, Protocols, Text, Timestamp};
use rusqlite::Row;

/// An app password to be made.
pub struct NewAppPassword<'a> {
    pub mailbox: i64,
    pub label: &'a Text,
    pub hash: &'a AppPasswordHash,
    pub protocols: &'a Protocols,
    pub until: Option<Timestamp>,
    pub created_at: Timestamp,
}

/// The hash is for a document with secrets alone.
const APP_PASSWORD: &str = "SELECT k.id, a.local, d.name, k.label, k.protocols, k.until, k.created_at, k.hash
    FROM app_password k
    JOIN mailbox m ON m.id = k.mailbox_id JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id
   WHERE true";

fn app_password(row: &Row<'_>) -> rusqlite::Result<AppPassword> {
    Ok(AppPassword {
        id: row.get(0)?,
        mailbox: Address::from_stored(row.get(1)?, row.get(2)?),
        label: Text::from_stored(row.get(3)?),
        protocols: read::protocols(row, 4)?,
        until: read::optional_timestamp(row, 5)?,
        created_at: read::timestamp(row, 6)?,
    })
}

fn with_hash(row: &Row<'_>) -> rusqlite::Result<(AppPassword, AppPasswordHash)> {
    let hash = AppPasswordHash::parse(row.get_ref(7)?.as_str()?);
    Ok((app_password(row)?, hash.ok_or_else(|| read::damaged(7, "no hash of an app password"))?))
}

impl Reader<'_> {
    /// With its hash.
    pub fn find_app_password_with_hash(
        &self,
        mailbox: i64,
        label: &Text,
    ) -> Result<Option<(AppPassword, AppPasswordHash)>> {
        self.find(
            &format!("{APP_PASSWORD} AND k.mailbox_id = ?1 AND k.label = ?2"),
            (mailbox, label.as_str()),
            with_hash,
        )
    }

    /// No two are alike.
    pub fn find_app_password_by_hash(&self, hash: &AppPasswordHash) -> Result<Option<AppPassword>> {
        self.find(&format!("{APP_PASSWORD} AND k.hash = ?1"), [hash.as_str()], app_password)
    }

    pub fn find_app_password(&self, mailbox: i64, label: &Text) -> Result<Option<AppPassword>> {
        self.find(
            &format!("{APP_PASSWORD} AND k.mailbox_id = ?1 AND k.label = ?2"),
            (mailbox, label.as_str()),
            app_password,
        )
    }

    /// With their hashes; of one domain alone, or of all.
    pub fn list_app_passwords_with_hashes(
        &self,
        of: Option<&DomainName>,
        take: Taker<'_, (AppPassword, AppPasswordHash)>,
    ) -> Result<()> {
        let sql = format!("{APP_PASSWORD} AND (?1 IS NULL OR d.name = ?1) ORDER BY d.name, a.local, k.label");
        self.stream(&sql, [of.map(DomainName::as_str)], with_hash, take)
    }

    /// In the order of mailboxes and labels; of one mailbox alone, or of all.
    pub fn list_app_passwords(&self, of: Option<&MailboxName>, take: Taker<'_, AppPassword>) -> Result<()> {
        let mut sql = APP_PASSWORD.to_owned();
        if of.is_some() {
            sql.push_str(" AND k.mailbox_id = (SELECT mailbox_id FROM login_name WHERE name = ?1)");
        }
        sql.push_str(" ORDER BY d.name, a.local, k.label");
        self.stream(&sql, rusqlite::params_from_iter(of.map(ToString::to_string)), app_password, take)
    }
}

impl Writer<'_> {
    pub fn insert_app_password(&self, new: &NewAppPassword<'_>) -> Result<()> {
        self.execute(
            "INSERT INTO app_password (mailbox_id, label, hash, protocols, until, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (
                new.mailbox,
                new.label.as_str(),
                new.hash.as_str(),
                new.protocols.to_string(),
                new.until.map(|t| t.to_string()),
                new.created_at.to_string(),
            ),
        )?;
        Ok(())
    }

    pub fn delete_app_password(&self, id: i64) -> Result<()> {
        self.execute("DELETE FROM app_password WHERE id = ?1", [id])?;
        Ok(())
    }
}
