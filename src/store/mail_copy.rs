//! How far the mail of mailboxes is copied from another host.

use super::columns::columns;
use super::{Reader, Result, Writer, read};
use crate::model::{CopiedUpTo, CopyState, MailCopy};
use rusqlite::Row;
use std::collections::BTreeMap;

columns! {
    MailCopyColumns from "mail_copy c" {
        host: "c.host",
        state: "c.state",
        begun: "c.begun_at",
        copied: "c.copied_at",
        messages: "c.messages",
        bytes: "c.bytes",
        trouble: "c.trouble",
        mark: "c.mark",
        used: "c.used_at",
    }
}

fn copy(row: &Row<'_>) -> rusqlite::Result<MailCopy> {
    let at = MailCopyColumns::AT;
    let state: String = row.get(at.state)?;
    Ok(MailCopy {
        host: row.get(at.host)?,
        state: CopyState::from_stored(&state).ok_or_else(|| read::damaged(row, at.state, &state))?,
        begun: read::timestamp(row, at.begun)?,
        copied: read::optional_timestamp(row, at.copied)?,
        messages: row.get(at.messages)?,
        bytes: row.get(at.bytes)?,
        trouble: row.get(at.trouble)?,
        mark: row.get(at.mark)?,
        used: read::optional_timestamp(row, at.used)?,
    })
}

impl Reader<'_> {
    pub fn find_mail_copy(&self, mailbox: i64) -> Result<Option<MailCopy>> {
        self.find(&format!("{} WHERE c.mailbox_id = ?1", MailCopyColumns::SELECT), [mailbox], copy)
    }

    pub fn list_copied_folders(&self, mailbox: i64) -> Result<BTreeMap<String, CopiedUpTo>> {
        let sql = "SELECT name, uid_validity, uid_next FROM mail_copy_folder WHERE mailbox_id = ?1";
        let found = self.collect(sql, [mailbox], |row| {
            let number = |column| row.get::<_, i64>(column).map(i64::unsigned_abs);
            Ok((row.get(0)?, CopiedUpTo { uid_validity: number(1)?, uid_next: number(2)? }))
        })?;
        Ok(found.into_iter().collect())
    }
}

impl Writer<'_> {
    pub fn update_mail_copy(&self, mailbox: i64, copy: &MailCopy) -> Result<()> {
        self.upsert(
            "mail_copy",
            &[("mailbox_id", &mailbox)],
            &[
                ("host", &copy.host),
                ("state", &copy.state.as_str()),
                ("begun_at", &copy.begun.to_string()),
                ("copied_at", &copy.copied.map(|at| at.to_string())),
                ("messages", &copy.messages),
                ("bytes", &copy.bytes),
                ("trouble", &copy.trouble),
                ("mark", &copy.mark),
                ("used_at", &copy.used.map(|at| at.to_string())),
            ],
            &[],
        )
    }

    /// In the place of what was known of the folders.
    pub fn update_copied_folders(&self, mailbox: i64, folders: &BTreeMap<String, CopiedUpTo>) -> Result<()> {
        self.execute("DELETE FROM mail_copy_folder WHERE mailbox_id = ?1", [mailbox])?;
        for (name, CopiedUpTo { uid_validity, uid_next }) in folders {
            let number = |number: &u64| i64::try_from(*number).unwrap_or(i64::MAX);
            self.insert(
                "mail_copy_folder",
                &[
                    ("mailbox_id", &mailbox),
                    ("name", name),
                    ("uid_validity", &number(uid_validity)),
                    ("uid_next", &number(uid_next)),
                ],
            )?;
        }
        Ok(())
    }
}
