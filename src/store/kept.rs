//! What is kept in the store though it follows from other rows: columns by which the servers' questions are short, and the
//! texts that `userdb_import` (shared_import.rs) and Postfix's transport map (kept/transport.rs) give. The notes of the audit log tell which rows a change has touched, so
//! no act has to think of it, and what another program changed is taken in by the next change.

mod transport;

use super::noted::{Deciding, Touched, Which};
use super::shared_import;
use super::{Reader, Result, Writer};
use rusqlite::Connection;

/// Columns that are kept.
struct Rule {
    table: &'static str,
    /// What a row of the table is found by.
    key: &'static str,
    columns: &'static str,
    /// What they have to be, as one row of SQL for a row of the table; no row: NULL.
    value: &'static str,
    /// The tables whose changes decide it.
    deciding: &'static [Deciding],
}

/// In the order in which one follows from another.
const RULES: [Rule; 6] = [
    Rule {
        table: "domain",
        key: "id",
        columns: "off",
        value: "SELECT domain.standing = 'disabled'
                       OR EXISTS (SELECT 1 FROM domain h WHERE h.id = domain.alias_of AND h.standing = 'disabled')",
        deciding: &[Deciding {
            table: "domain",
            which: Which::All,
            rows: "SELECT x.id FROM {notes} CROSS JOIN domain x ON x.id = {after.id} OR x.alias_of = {after.id}",
        }],
    },
    Rule {
        table: "mailbox",
        key: "id",
        columns: "domain_id, address, shut, shut_ends, refuses, mail_import",
        value: "SELECT d.id, nullif(a.local || '@' || d.name, mailbox.login),
                       CASE WHEN d.off OR n.mailbox_id THEN coalesce(replace(replace(iif(d.off, NULL, n.begins), 'T', ' '), 'Z', ''), '0000') END,
                       CASE WHEN d.off OR n.mailbox_id
                            THEN coalesce(replace(replace(iif(d.off, NULL, n.until), 'T', ' '), 'Z', ''), '9999-12-31 23:59:59') END,
                       CASE WHEN d.off THEN '0000'
                            ELSE max(coalesce(replace(replace(n.begins, 'T', ' '), 'Z', ''), '0000'),
                                     CASE n.incoming WHEN 'refuse' THEN '' ELSE replace(replace(n.incoming_until, 'T', ' '), 'Z', '') END) END,
                       (SELECT 'mail=' || mailbox.mail_place || char(9) || 'mail_driver=' || format || char(9) || 'mail_path=' || path || char(9) ||
                               'mail_inbox_path=' || iif(format = 'maildir', path, '') || char(9) || 'mailbox_list_layout=' ||
                               iif(format = 'maildir' AND substr(mailbox.mail_place, -10) <> ':LAYOUT=fs', 'maildir++', 'fs')
                          FROM (SELECT substr(mailbox.mail_place, 1, instr(mailbox.mail_place, ':') - 1) AS format,
                                       replace(substr(mailbox.mail_place, instr(mailbox.mail_place, ':') + 1), ':LAYOUT=fs', '') AS path)
                         WHERE mailbox.mail_place IS NOT NULL)
                  FROM address a JOIN domain d ON d.id = a.domain_id LEFT JOIN suspension n ON n.mailbox_id = mailbox.id
                 WHERE a.id = mailbox.address_id",
        deciding: &[
            Deciding { table: "mailbox", which: Which::All, rows: "SELECT {after.id} FROM {notes}" },
            Deciding {
                table: "suspension",
                which: Which::All,
                rows: "SELECT {before.mailbox_id} FROM {notes} WHERE c.before IS NOT NULL UNION ALL SELECT {after.mailbox_id} FROM {notes}",
            },
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
                        WHERE {before.name} <> {after.name} OR {before.standing} <> {after.standing}",
            },
        ],
    },
    Rule {
        table: "address",
        key: "id",
        columns: "ends, sole, refuses, takes",
        value: "SELECT replace(replace(address.until, 'T', ' '), 'Z', ''), CASE count(*) WHEN 1 THEN max(t.mailbox_id) END,
                       CASE count(*) WHEN count(m.refuses) THEN coalesce(max(m.refuses), '0000') END,
                       CASE count(*) WHEN count(m.refuses) THEN coalesce(min(m.shut_ends), '9999-12-31 23:59:59') END
                  FROM target t LEFT JOIN mailbox m ON m.id = t.mailbox_id WHERE t.address_id = address.id",
        deciding: &[
            Deciding { table: "address", which: Which::All, rows: "SELECT {after.id} FROM {notes}" },
            Deciding {
                table: "target",
                which: Which::All,
                rows: "SELECT {before.address_id} FROM {notes} WHERE c.before IS NOT NULL UNION ALL SELECT {after.address_id} FROM {notes}",
            },
            Deciding {
                table: "suspension",
                which: Which::All,
                rows: "SELECT t.address_id FROM {notes} CROSS JOIN target t ON t.mailbox_id IN ({before.mailbox_id}, {after.mailbox_id})",
            },
            Deciding {
                table: "mailbox",
                which: Which::Updates,
                rows: "SELECT t.address_id FROM {notes} CROSS JOIN target t ON t.mailbox_id = {after.id}",
            },
            Deciding {
                table: "address",
                which: Which::Updates,
                rows: "SELECT t.address_id FROM {notes} CROSS JOIN mailbox m ON m.address_id = {after.id}
                         CROSS JOIN target t ON t.mailbox_id = m.id",
            },
            Deciding {
                table: "domain",
                which: Which::Updates,
                rows: "SELECT t.address_id FROM {notes} CROSS JOIN address a ON a.domain_id = {after.id}
                         CROSS JOIN mailbox m ON m.address_id = a.id CROSS JOIN target t ON t.mailbox_id = m.id
                        WHERE {before.standing} <> {after.standing}",
            },
        ],
    },
    Rule {
        table: "server_setting",
        key: "id",
        columns: "mail_user, mail_group, quota, app_passwords",
        value: "SELECT (SELECT value FROM setting WHERE name = 'mail-user'), (SELECT value FROM setting WHERE name = 'mail-group'),
                       (SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'default-quota'),
                       (SELECT value FROM setting WHERE name = 'app-passwords')",
        deciding: &[Deciding { table: "setting", which: Which::All, rows: "SELECT 1 FROM {notes}" }],
    },
    Rule {
        table: "delegation",
        key: "(owner_id, delegate_id)",
        columns: "ends",
        value: "SELECT replace(replace(delegation.until, 'T', ' '), 'Z', '')",
        deciding: &[Deciding {
            table: "delegation",
            which: Which::All,
            rows: "SELECT {after.owner_id}, {after.delegate_id} FROM {notes}",
        }],
    },
    Rule {
        table: "app_password",
        key: "id",
        columns: "ends",
        value: "SELECT replace(replace(app_password.until, 'T', ' '), 'Z', '')",
        deciding: &[Deciding {
            table: "app_password",
            which: Which::All,
            rows: "SELECT {after.id} FROM {notes}",
        }],
    },
];

impl Rule {
    /// The statement that writes what is kept, for rows that a condition chooses.
    fn update(&self, condition: &str) -> String {
        let Self { table, columns, value, .. } = self;
        format!("UPDATE {table} SET ({columns}) = ({value}) WHERE {condition}")
    }

    /// The condition that what is kept is not what it has to be.
    fn differs(&self) -> String {
        format!(" AND ({}) IS NOT ({})", self.columns, self.value)
    }
}

/// Whether a column of a table is kept.
pub(super) fn is_kept(table: &str, column: &str) -> bool {
    RULES.iter().any(|rule| rule.table == table && rule.columns.split(", ").any(|kept| kept == column))
}

/// Writes all that is kept.
pub(super) fn keep_all(connection: &Connection) -> rusqlite::Result<()> {
    for rule in &RULES {
        connection.execute(&rule.update("1"), [])?;
    }
    transport::keep_all(connection)?;
    shared_import::keep_all(connection)
}

/// With more notes than that, it is worth a longer statement that new rows, which are made as they have to be, are not written
/// again.
const MANY: i64 = if cfg!(test) { 3 } else { 1_000 };

/// So many notes at once: which rows they touch is held in memory, as is what the statement would take back.
const PART: i64 = if cfg!(test) { 2 } else { 1 << 17 };

fn parts((after, up_to): (i64, i64)) -> impl Iterator<Item = (i64, i64)> {
    std::iter::successors((after < up_to).then_some(after), move |begin| {
        Some(begin + PART).filter(|next| *next < up_to)
    })
    .map(move |begin| (begin, (begin + PART).min(up_to)))
}

/// Writes what is kept of settings, of which some are another host's and some this one's after a restoration.
pub(super) fn keep_settings(connection: &Connection) -> rusqlite::Result<()> {
    let rules = RULES.iter().filter(|rule| rule.deciding.iter().any(|deciding| deciding.table == "setting"));
    rules.map(|rule| rule.update("1")).try_for_each(|update| connection.execute(&update, []).map(drop))
}

impl Writer<'_> {
    /// Keeps what follows from the changes after the first number, up to the second.
    pub(super) fn update_kept(&self, touched: &Touched, changes: (i64, i64)) -> Result<()> {
        for rule in &RULES {
            let statements: Vec<String> =
                rule.deciding.iter().filter(|deciding| touched.has(deciding)).map(Deciding::statement).collect();
            if !statements.is_empty() {
                let rows = statements.join(" UNION ALL ");
                let mut condition = format!("{} IN ({rows})", rule.key);
                if changes.1 - changes.0 > MANY {
                    condition += &rule.differs();
                }
                let update = rule.update(&condition);
                parts(changes).try_for_each(|part| self.execute(&update, part).map(drop))?;
            }
        }
        self.update_transports(touched, changes)?;
        self.update_shared_imports(touched, changes)
    }
}

impl Reader<'_> {
    /// The tables of which rows do not have what has to be kept, each with how many.
    pub fn list_wrong_columns(&self) -> Result<Vec<(&'static str, i64)>> {
        let mut wrong = Vec::new();
        for Rule { table, columns, value, .. } in &RULES {
            let sql = format!("SELECT count(*) FROM {table} WHERE ({columns}) IS NOT ({value})");
            let count: i64 = self.find(&sql, [], |row| row.get(0))?.unwrap_or_default();
            if count > 0 {
                wrong.push((*table, count));
            }
        }
        let transports = self.count_wrong_transports()?;
        if transports > 0 {
            wrong.push(("transport", transports));
        }
        Ok(wrong)
    }
}

#[cfg(test)]
mod tests;
