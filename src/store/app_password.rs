//! App passwords.

use super::columns::columns;
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

columns! {
    /// The hash is for a document with secrets alone.
    AppPasswordColumns from "app_password k
    JOIN mailbox m ON m.id = k.mailbox_id JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id
   WHERE true" {
        id: "k.id",
        local: "a.local",
        domain: "d.name",
        label: "k.label",
        protocols: "k.protocols",
        until: "k.until",
        created_at: "k.created_at",
        state: "CASE WHEN k.until <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now') THEN 'ended'
                  WHEN d.standing = 'disabled' OR EXISTS (SELECT 1 FROM suspension s WHERE s.mailbox_id = m.id
                    AND (s.begins IS NULL OR s.begins <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
                    AND (s.until IS NULL OR s.until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))) THEN 'void'
                  ELSE 'in-force' END",
        hash: "k.hash",
    }
}

const APP_PASSWORD: &str = AppPasswordColumns::SELECT;

fn app_password(row: &Row<'_>) -> rusqlite::Result<AppPassword> {
    let at = AppPasswordColumns::AT;
    Ok(AppPassword {
        id: row.get(at.id)?,
        mailbox: Address::from_stored(row.get(at.local)?, row.get(at.domain)?),
        label: Text::from_stored(row.get(at.label)?),
        protocols: read::protocols(row, at.protocols)?,
        until: read::optional_timestamp(row, at.until)?,
        created_at: read::timestamp(row, at.created_at)?,
        state: read::in_force(row, at.state)?,
    })
}

fn with_hash(row: &Row<'_>) -> rusqlite::Result<(AppPassword, AppPasswordHash)> {
    let at = AppPasswordColumns::AT.hash;
    let hash = AppPasswordHash::parse(row.get_ref(at)?.as_str()?);
    Ok((app_password(row)?, hash.ok_or_else(|| read::damaged(row, at, "no hash of an app password"))?))
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
        self.insert(
            "app_password",
            &[
                ("mailbox_id", &new.mailbox),
                ("label", &new.label.as_str()),
                ("hash", &new.hash.as_str()),
                ("protocols", &new.protocols.to_string()),
                ("until", &new.until.map(|t| t.to_string())),
                ("created_at", &new.created_at.to_string()),
            ],
        )
    }

    pub fn delete_app_password(&self, id: i64) -> Result<()> {
        self.execute("DELETE FROM app_password WHERE id = ?1", [id])?;
        Ok(())
    }
}
