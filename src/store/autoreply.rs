//! Auto-replies.

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

/// In the order of addresses, so that a list needs no sorting.
const AUTOREPLY: &str = "SELECT a.local, d.name, r.subject, r.body, r.begins, r.until, r.set_at,
         EXISTS (SELECT 1 FROM autoreply_now n WHERE n.mailbox_id = r.mailbox_id)
    FROM domain d CROSS JOIN address a ON a.domain_id = d.id
    CROSS JOIN mailbox m ON m.address_id = a.id
    CROSS JOIN autoreply r ON r.mailbox_id = m.id";

fn autoreply(row: &Row<'_>) -> rusqlite::Result<Autoreply> {
    Ok(Autoreply {
        mailbox: Address::from_stored(row.get(0)?, row.get(1)?),
        subject: Text::from_stored(row.get(2)?),
        body: ReplyBody::from_stored(row.get(3)?),
        from: read::optional_timestamp(row, 4)?,
        until: read::optional_timestamp(row, 5)?,
        set_at: read::timestamp(row, 6)?,
        replying: if row.get(7)? { Replying::Yes } else { Replying::No },
    })
}

impl Reader<'_> {
    pub fn find_autoreply(&self, mailbox: &Address) -> Result<Option<Autoreply>> {
        let sql = format!("{AUTOREPLY} WHERE d.name = ?1 AND a.local = ?2");
        self.find(&sql, (mailbox.domain().as_str(), mailbox.local()), autoreply)
    }

    /// In the order of domains and local parts.
    pub fn list_autoreplies(&self, take: Taker<'_, Autoreply>) -> Result<()> {
        self.stream(&format!("{AUTOREPLY} ORDER BY d.name, a.local"), [], autoreply, take)
    }
}

impl Writer<'_> {
    pub fn update_autoreply(&self, mailbox: i64, new: &NewAutoreply<'_>) -> Result<()> {
        self.execute(
            "INSERT INTO autoreply (mailbox_id, subject, body, begins, until, set_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (mailbox_id) DO UPDATE SET subject = excluded.subject, body = excluded.body,
               begins = excluded.begins, until = excluded.until, set_at = excluded.set_at",
            (
                mailbox,
                new.subject.as_str(),
                new.body.as_str(),
                new.from.map(|t| t.to_string()),
                new.until.map(|t| t.to_string()),
                new.set_at.to_string(),
            ),
        )?;
        Ok(())
    }

    pub fn delete_autoreply(&self, mailbox: i64) -> Result<()> {
        self.execute("DELETE FROM autoreply WHERE mailbox_id = ?1", [mailbox])?;
        Ok(())
    }
}
