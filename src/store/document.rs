//! Mailboxes as documents have them: what was decided of each, and nothing that follows from it.

use super::{Reader, Result, Taker, read};
use crate::model::document::{MailboxEntry, PasswordWish, Said};
use crate::model::{Address, DomainName, PasswordHash, PlainPath};
use rusqlite::Row;

/// A mailbox has one suspension, in force or planned.
const COLUMNS: &str = "SELECT s.local, s.domain, s.kind, s.user, s.name, s.own_quota, s.own_sending, s.own_app_passwords, s.protocols,
         coalesce(s.incoming, s.planned_incoming), coalesce(s.reason, s.planned_reason), coalesce(s.refusal, s.planned_refusal),
         coalesce(s.since, s.planned_since), coalesce(s.until, s.planned_until),
         coalesce(s.incoming_until, s.planned_incoming_until), s.home, s.note, s.created_at";
const SECRETS: &str = ", s.password, s.password_set_at";

fn entry(row: &Row<'_>) -> rusqlite::Result<MailboxEntry> {
    Ok(MailboxEntry {
        address: Address::from_stored(row.get(0)?, row.get(1)?),
        kind: Some(read::kind(row, 2)?),
        // Where it is the address, it is none of its own.
        login: row.get_ref(3)?.as_str()?.parse().ok().into(),
        name: read::text(row, 4)?.into(),
        quota: read::quota(row, 5)?.into(),
        sending: Some(read::sending(row, 6)?),
        app_passwords: read::own_app_password_policy(row, 7)?.into(),
        protocols: Some(read::protocols(row, 8)?),
        suspended: read::optional(row, 9, read::incoming)?.into(),
        suspended_reason: read::text(row, 10)?.into(),
        suspended_refusal: read::text(row, 11)?.into(),
        suspended_since: read::optional_timestamp(row, 12)?,
        suspended_until: read::optional_timestamp(row, 13)?.into(),
        suspended_mail_kept_until: read::optional_timestamp(row, 14)?.into(),
        password: Said::Nothing,
        password_set_at: None,
        home: Some(PlainPath::from_stored(row.get(15)?)),
        note: read::text(row, 16)?.into(),
        created_at: Some(read::timestamp(row, 17)?),
    })
}

fn entry_with_secrets(row: &Row<'_>) -> rusqlite::Result<MailboxEntry> {
    let hash: Option<String> = row.get(18)?;
    Ok(MailboxEntry {
        password: hash.map(|hash| PasswordWish::Hash(PasswordHash::from_stored(hash))).into(),
        password_set_at: read::optional_timestamp(row, 19)?,
        ..entry(row)?
    })
}

impl Reader<'_> {
    /// With its hash.
    pub fn find_mailbox_entry(&self, id: i64) -> Result<Option<MailboxEntry>> {
        self.find(&format!("{COLUMNS}{SECRETS} FROM mailbox_now s WHERE s.mailbox_id = ?1"), [id], entry_with_secrets)
    }

    /// Those of a domain or of all, in the order of domains and local parts.
    pub fn list_mailbox_entries(
        &self,
        domain: Option<&DomainName>,
        with_secrets: bool,
        take: Taker<'_, MailboxEntry>,
    ) -> Result<()> {
        let (secrets, read): (_, fn(&Row<'_>) -> _) =
            if with_secrets { (SECRETS, entry_with_secrets) } else { ("", entry) };
        // In that order by the indexes, so that nothing is sorted.
        let only = if domain.is_some() { " WHERE d.name = ?1" } else { "" };
        let sql = format!(
            "{COLUMNS}{secrets} FROM domain d CROSS JOIN mailbox_now s ON s.domain_id = d.id{only} ORDER BY d.name, s.local"
        );
        self.stream(&sql, rusqlite::params_from_iter(domain.map(DomainName::as_str)), read, take)
    }
}
