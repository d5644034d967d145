//! Mailboxes as documents have them: what was decided of each, and nothing that follows from it.

use super::columns::columns;
use super::{Reader, Result, Taker, read};
use crate::model::document::{MailboxEntry, PasswordWish, Said};
use crate::model::{Address, DomainName, PasswordHash, PlainPath};
use rusqlite::Row;

columns! {
    /// Of `mailbox_now s`. A mailbox has one suspension, in force or planned.
    EntryColumns {
        local: "s.local",
        domain: "s.domain",
        kind: "s.kind",
        user: "s.user",
        name: "s.name",
        quota: "s.own_quota",
        sending: "s.own_sending",
        app_passwords: "s.own_app_passwords",
        protocols: "s.protocols",
        incoming: "coalesce(s.incoming, s.planned_incoming)",
        reason: "coalesce(s.reason, s.planned_reason)",
        refusal: "coalesce(s.refusal, s.planned_refusal)",
        since: "coalesce(s.since, s.planned_since)",
        until: "coalesce(s.until, s.planned_until)",
        incoming_until: "coalesce(s.incoming_until, s.planned_incoming_until)",
        home: "s.home",
        note: "s.note",
        created_at: "s.created_at",
    }
}

columns! {
    SecretColumns after EntryColumns {
        password: "s.password",
        password_set_at: "s.password_set_at",
    }
}

const COLUMNS: &str = EntryColumns::SELECT;
const SECRETS: &str = SecretColumns::MORE;

fn entry(row: &Row<'_>) -> rusqlite::Result<MailboxEntry> {
    let at = EntryColumns::AT;
    Ok(MailboxEntry {
        address: Address::from_stored(row.get(at.local)?, row.get(at.domain)?),
        kind: Some(read::kind(row, at.kind)?),
        // Where it is the address, it is none of its own.
        login: row.get_ref(at.user)?.as_str()?.parse().ok().into(),
        name: read::text(row, at.name)?.into(),
        quota: read::quota(row, at.quota)?.into(),
        sending: Some(read::sending(row, at.sending)?),
        app_passwords: read::own_app_password_policy(row, at.app_passwords)?.into(),
        protocols: Some(read::protocols(row, at.protocols)?),
        suspended: read::optional(row, at.incoming, read::incoming)?.into(),
        suspended_message: read::text(row, at.reason)?.into(),
        suspended_refusal: read::text(row, at.refusal)?.into(),
        suspended_since: read::optional_timestamp(row, at.since)?,
        suspended_until: read::optional_timestamp(row, at.until)?.into(),
        suspended_mail_kept_until: read::optional_timestamp(row, at.incoming_until)?.into(),
        password: Said::Nothing,
        password_set_at: None,
        home: Some(PlainPath::from_stored(row.get(at.home)?)),
        note: read::text(row, at.note)?.into(),
        created_at: Some(read::timestamp(row, at.created_at)?),
    })
}

fn entry_with_secrets(row: &Row<'_>) -> rusqlite::Result<MailboxEntry> {
    let at = SecretColumns::AT;
    let hash: Option<String> = row.get(at.password)?;
    Ok(MailboxEntry {
        password: hash.map(|hash| PasswordWish::Hash(PasswordHash::from_stored(hash))).into(),
        password_set_at: read::optional_timestamp(row, at.password_set_at)?,
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
