//! By what Postfix reaches the mailboxes whose mail is not delivered here.
//!
//! A mailbox and its domain each say who delivers, between two instants. What comes of both is a row for each stretch of time, so
//! that Postfix's question, which it asks for every recipient, is of one small table.

use super::parts;
use crate::store::definition::with;
use crate::store::noted::{Deciding, Touched, Which};
use crate::store::{Reader, Result, Writer};
use rusqlite::Connection;

/// The mailboxes of which something is said, by themselves or by their domain, with their stretches: their own, and the
/// domain's before and after it.
const STRETCHES: &str = "
  WITH said AS (
    SELECT m.id AS mailbox_id, a.local || '@' || d.name AS address, m.delivered_by AS own,
           coalesce(replace(replace(m.delivered_from, 'T', ' '), 'Z', ''), '0000') AS own_since,
           coalesce(replace(replace(m.delivered_until, 'T', ' '), 'Z', ''), '9999-12-31 23:59:59') AS own_until,
           d.delivered_by AS every,
           coalesce(replace(replace(d.delivered_from, 'T', ' '), 'Z', ''), '0000') AS every_since,
           coalesce(replace(replace(d.delivered_until, 'T', ' '), 'Z', ''), '9999-12-31 23:59:59') AS every_until
      FROM mailbox m CROSS JOIN address a ON a.id = m.address_id CROSS JOIN domain d ON d.id = a.domain_id
     WHERE (m.delivered_by IS NOT NULL OR d.delivered_by IS NOT NULL) AND {which}),
  stretch AS (
    SELECT mailbox_id, address, own AS who, own_since AS since, own_until AS until FROM said WHERE own IS NOT NULL
    UNION ALL
    SELECT mailbox_id, address, every, every_since, CASE WHEN own IS NULL THEN every_until ELSE min(every_until, own_since) END
      FROM said WHERE every IS NOT NULL
    UNION ALL
    SELECT mailbox_id, address, every, max(every_since, own_until), every_until FROM said WHERE every IS NOT NULL AND own IS NOT NULL)
  INSERT INTO transport (address, since, until, transport, mailbox_id)
  SELECT address, since, until, CASE who WHEN 'hold' THEN 'retry:4.2.1 this mailbox is being moved' ELSE 'smtp:' || who END, mailbox_id
    FROM stretch WHERE who <> 'here' AND since < until";

/// Whether anything is said at all. In most stores nothing is, and nothing has to be looked at.
const IN_USE: &str =
    "SELECT EXISTS (SELECT 1 FROM transport) OR EXISTS (SELECT 1 FROM mailbox WHERE delivered_by IS NOT NULL)
                          OR EXISTS (SELECT 1 FROM domain WHERE delivered_by IS NOT NULL)";

const DECIDING: [Deciding; 3] = [
    Deciding { table: "mailbox", which: Which::All, rows: "SELECT coalesce({after.id}, {before.id}) FROM {notes}" },
    Deciding {
        table: "address",
        which: Which::Updates,
        rows: "SELECT m.id FROM {notes} CROSS JOIN mailbox m ON m.address_id = {after.id}",
    },
    Deciding {
        table: "domain",
        which: Which::Updates,
        rows: "SELECT m.id FROM {notes} CROSS JOIN address a ON a.domain_id = {after.id}
                CROSS JOIN mailbox m ON m.address_id = a.id
               WHERE {before.name} <> {after.name} OR {before.delivered_by} IS NOT {after.delivered_by}
                  OR {before.delivered_from} IS NOT {after.delivered_from}
                  OR {before.delivered_until} IS NOT {after.delivered_until}",
    },
];

/// Writes what is kept for all.
pub(super) fn keep_all(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM transport", [])?;
    connection.execute(&STRETCHES.replace("{which}", "1"), []).map(drop)
}

impl Writer<'_> {
    /// Keeps what follows from the changes after the first number, up to the second.
    pub(super) fn update_transports(&self, touched: &Touched, changes: (i64, i64)) -> Result<()> {
        let statements: Vec<String> =
            DECIDING.iter().filter(|deciding| touched.has(deciding)).map(Deciding::statement).collect();
        if statements.is_empty() || !self.find(IN_USE, [], |row| row.get::<_, bool>(0))?.unwrap_or_default() {
            return Ok(());
        }
        let rows = statements.join(" UNION ");
        let delete = format!("DELETE FROM transport WHERE mailbox_id IN ({rows})");
        let insert = STRETCHES.replace("{which}", &format!("m.id IN ({rows})"));
        for part in parts(changes) {
            self.execute(&delete, part)?;
            self.execute(&insert, part)?;
        }
        Ok(())
    }
}

impl Reader<'_> {
    /// The mailboxes for which something else is kept than the definition says.
    pub(super) fn count_wrong_transports(&self) -> Result<i64> {
        let sql = with(
            &["mailbox_now", "postfix_transport"],
            "SELECT count(*) FROM mailbox m JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id
              WHERE (m.delivered_by IS NOT NULL OR d.delivered_by IS NOT NULL OR m.id IN (SELECT mailbox_id FROM transport))
                AND (SELECT t.transport FROM postfix_transport t WHERE t.address = a.local || '@' || d.name) IS NOT
                    (SELECT k.transport FROM transport k WHERE k.mailbox_id = m.id AND k.address = a.local || '@' || d.name
                        AND k.since <= CURRENT_TIMESTAMP AND k.until > CURRENT_TIMESTAMP)",
        );
        Ok(self.find(&sql, [], |row| row.get(0))?.unwrap_or_default())
    }
}
