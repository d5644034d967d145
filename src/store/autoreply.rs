//! Auto-replies.

use super::columns::columns;
use super::definition::with;
use super::{Reader, Result, Taker, Writer, read};
use crate::model::{Address, Autoreply, ReplyBody, Replying, Text, Timestamp};
use rusqlite::Row;

/// An auto-reply to be set.
pub struct NewAutoreply<'a> {
    pub subject: &'a Text,
    pub body: &'a ReplyBody,
    pub from: Option<Timestamp>,
    pub until: Option<Timestamp>,
    pub set_at: Timestamp,
}

columns! {
    /// In the order of addresses, so that a list needs no sorting.
    AutoreplyColumns from "domain d CROSS JOIN address a ON a.domain_id = d.id
    CROSS JOIN mailbox m ON m.address_id = a.id
    CROSS JOIN autoreply r ON r.mailbox_id = m.id" {
        local: "a.local",
        domain: "d.name",
        subject: "r.subject",
        body: "r.body",
        begins: "r.begins",
        until: "r.until",
        set_at: "r.set_at",
        replying: "EXISTS (SELECT 1 FROM autoreply_now n WHERE n.mailbox_id = r.mailbox_id)",
    }
}

const AUTOREPLY: &str = AutoreplyColumns::SELECT;

fn now(statement: &str) -> String {
    with(&["autoreply_now"], statement)
}

fn autoreply(row: &Row<'_>) -> rusqlite::Result<Autoreply> {
    let at = AutoreplyColumns::AT;
    Ok(Autoreply {
        mailbox: Address::from_stored(row.get(at.local)?, row.get(at.domain)?),
        subject: Text::from_stored(row.get(at.subject)?),
        body: ReplyBody::from_stored(row.get(at.body)?),
        from: read::optional_timestamp(row, at.begins)?,
        until: read::optional_timestamp(row, at.until)?,
        set_at: read::timestamp(row, at.set_at)?,
        replying: if row.get(at.replying)? { Replying::Yes } else { Replying::No },
    })
}

impl Reader<'_> {
    pub fn find_autoreply(&self, mailbox: &Address) -> Result<Option<Autoreply>> {
        let sql = now(&format!("{AUTOREPLY} WHERE d.name = ?1 AND a.local = ?2"));
        self.find(&sql, (mailbox.domain().as_str(), mailbox.local()), autoreply)
    }

    /// In the order of domains and local parts.
    pub fn list_autoreplies(&self, take: Taker<'_, Autoreply>) -> Result<()> {
        self.stream(&now(&format!("{AUTOREPLY} ORDER BY d.name, a.local")), [], autoreply, take)
    }
}

impl Writer<'_> {
    pub fn update_autoreply(&self, mailbox: i64, new: &NewAutoreply<'_>) -> Result<()> {
        self.upsert(
            "autoreply",
            &[("mailbox_id", &mailbox)],
            &[
                ("subject", &new.subject.as_str()),
                ("body", &new.body.as_str()),
                ("begins", &new.from.map(|t| t.to_string())),
                ("until", &new.until.map(|t| t.to_string())),
                ("set_at", &new.set_at.to_string()),
            ],
            &[],
        )
    }

    pub fn delete_autoreply(&self, mailbox: i64) -> Result<()> {
        self.execute("DELETE FROM autoreply WHERE mailbox_id = ?1", [mailbox])?;
        Ok(())
    }
}
