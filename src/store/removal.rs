//! Removed mailboxes: the rows that went with them, and holds.
//!
//! What belongs to a mailbox is not listed anywhere: it is every row that goes with it by `ON DELETE CASCADE`, in every
//! table, with all its columns. So a table that is added later comes back with a restored mailbox, too.

mod home;

pub use home::Occupant;

use super::columns::columns;
use super::kept::is_kept;
use super::{Reader, Result, Taker, Writer, read};
use crate::model::{
    Address, AliasAddress, DomainName, Hold, LoginName, Mailbox, MailboxName, Removal, Text, Timestamp,
};
use rusqlite::{ErrorCode, Row};

/// A removal to be begun.
pub struct NewRemoval<'a> {
    pub mailbox: &'a Mailbox,
    pub removed_at: Timestamp,
    pub until: Timestamp,
    pub reason: Option<&'a Text>,
    pub archive_in: Option<&'a str>,
}

/// A table whose rows go with a mailbox, and the condition that finds those of the mailbox `?1`.
pub(super) struct OwnRows {
    pub(super) table: String,
    pub(super) condition: String,
}

columns! {
    RemovalColumns from "removed_mailbox r JOIN domain d ON d.id = r.domain_id LEFT JOIN hold h ON h.mailbox_id = r.mailbox_id" {
        mailbox_id: "r.mailbox_id",
        local: "r.local",
        domain: "d.name",
        login: "r.login",
        home: "r.home",
        mail_place: "r.mail_place",
        stage: "r.stage",
        removed_at: "r.removed_at",
        until: "r.until",
        reason: "r.reason",
        archive_in: "r.archive_in",
        archive: "r.archive",
        hold_reason: "h.reason",
        hold_since: "h.since",
    }
}

const REMOVAL: &str = RemovalColumns::SELECT;

fn removal(row: &Row<'_>) -> rusqlite::Result<Removal> {
    let at = RemovalColumns::AT;
    Ok(Removal {
        mailbox_id: row.get(at.mailbox_id)?,
        address: Address::from_stored(row.get(at.local)?, row.get(at.domain)?),
        login: row.get(at.login)?,
        home: row.get(at.home)?,
        mail_place: read::optional(row, at.mail_place, read::mail_place)?,
        stage: read::stage(row, at.stage)?,
        removed_at: read::timestamp(row, at.removed_at)?,
        until: read::timestamp(row, at.until)?,
        reason: read::text(row, at.reason)?,
        archive_in: row.get(at.archive_in)?,
        archive: row.get(at.archive)?,
        hold: read::hold(row, at.hold_reason, at.hold_since)?,
    })
}

/// The primary address of the mailbox `?1`, by its id.
const PRIMARY: &str = "(SELECT address_id FROM mailbox WHERE id = ?1)";

impl Reader<'_> {
    pub fn find_removal(&self, mailbox: i64) -> Result<Option<Removal>> {
        self.find(&format!("{REMOVAL} WHERE r.mailbox_id = ?1"), [mailbox], removal)
    }

    /// Those of a primary address or login name, the latest first: there are several where a name was used again.
    pub fn list_removals_of(&self, name: &MailboxName) -> Result<Vec<Removal>> {
        let of = match name {
            MailboxName::Address(_) => {
                "d.name = substr(?1, instr(?1, '@') + 1) AND r.local = substr(?1, 1, instr(?1, '@') - 1)"
            }
            MailboxName::Login(_) => "r.login = ?1",
        };
        self.collect(&format!("{REMOVAL} WHERE {of} ORDER BY r.mailbox_id DESC"), [name.to_string()], removal)
    }

    /// In the order of domains and local parts.
    pub fn list_removals(&self, domain: Option<&DomainName>, take: Taker<'_, Removal>) -> Result<()> {
        let sql = format!("{REMOVAL} WHERE ?1 IS NULL OR d.name = ?1 ORDER BY d.name, r.local, r.mailbox_id");
        self.stream(&sql, [domain.map(DomainName::as_str)], removal, take)
    }

    /// The removals that can go on at the instant `now`: those that were left half way, and those whose mail is kept no longer.
    pub fn list_due_removals(&self, now: Timestamp) -> Result<Vec<Removal>> {
        let sql = format!(
            "{REMOVAL} WHERE h.mailbox_id IS NULL AND (r.stage <> 'removed' OR r.until <= ?1) ORDER BY r.until, r.mailbox_id"
        );
        self.collect(&sql, [now.to_string()], removal)
    }

    /// The removed mailbox that had an address, as its own or as an alias.
    pub fn find_removal_with_address(&self, address: &AliasAddress) -> Result<Option<Removal>> {
        self.find_last_removal(
            "SELECT max(mailbox_id) FROM removed_name WHERE name = ?1 AND domain_id = (SELECT id FROM domain WHERE name = ?2)",
            (address.local(), address.domain().as_str()),
        )
    }

    pub fn find_removal_with_login(&self, login: &LoginName) -> Result<Option<Removal>> {
        self.find_last_removal(
            "SELECT max(mailbox_id) FROM removed_name WHERE name = ?1 AND domain_id IS NULL",
            [login.as_str()],
        )
    }

    /// Every new address asks, and next to none was had by a removed mailbox: so the name is looked for alone.
    fn find_last_removal(&self, with_name: &str, name: impl rusqlite::Params) -> Result<Option<Removal>> {
        match self.find(with_name, name, |row| row.get::<_, Option<i64>>(0))?.flatten() {
            Some(mailbox) => self.find_removal(mailbox),
            None => Ok(None),
        }
    }

    pub fn count_removals_in_domain(&self, domain: i64) -> Result<u64> {
        let count = self.find(
            "SELECT count(DISTINCT mailbox_id) FROM (SELECT mailbox_id FROM removed_mailbox WHERE domain_id = ?1
               UNION ALL SELECT mailbox_id FROM removed_name WHERE domain_id = ?1)",
            [domain],
            |row| row.get::<_, i64>(0),
        )?;
        Ok(count.unwrap_or_default().unsigned_abs())
    }

    pub fn find_hold(&self, mailbox: i64) -> Result<Option<Hold>> {
        Ok(self
            .find("SELECT reason, since FROM hold WHERE mailbox_id = ?1", [mailbox], |row| {
                read::hold(row, "reason", "since")
            })?
            .flatten())
    }

    /// How many rows go with a mailbox, by table, but for those of its own address and its names.
    pub fn count_own_rows(&self, mailbox: i64) -> Result<Vec<(String, u64)>> {
        let mut counts = Vec::new();
        for OwnRows { table, condition } in self.list_own_rows()? {
            let sql = format!("SELECT count(*) FROM \"{table}\" WHERE {condition}");
            let count = self.find(&sql, [mailbox], |row| row.get::<_, i64>(0))?.unwrap_or_default().unsigned_abs();
            if count > 0 && table != "mailbox" {
                counts.push((table, count));
            }
        }
        Ok(counts)
    }

    /// Parents before their children.
    pub(super) fn list_own_rows(&self) -> Result<Vec<OwnRows>> {
        let references: Vec<(String, String, String, String)> = self.collect(
            "SELECT t.name, f.\"from\", f.\"table\", f.\"to\" FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f
              WHERE t.type = 'table' AND f.on_delete = 'CASCADE' ORDER BY t.name, f.id",
            [],
            |row| Ok((row.get("name")?, row.get("from")?, row.get("table")?, row.get("to")?)),
        )?;
        let mut found = vec![OwnRows { table: "mailbox".to_owned(), condition: "id = ?1".to_owned() }];
        let mut at = 0;
        while let Some(parent) = found.get(at) {
            let mut children: Vec<OwnRows> = Vec::new();
            for (table, from, _, to) in references.iter().filter(|(.., of, _)| *of == parent.table) {
                let condition =
                    format!("\"{from}\" IN (SELECT \"{to}\" FROM \"{}\" WHERE {})", parent.table, parent.condition);
                match children.iter_mut().find(|child| child.table == *table) {
                    Some(child) => child.condition = format!("{} OR {condition}", child.condition),
                    None => children.push(OwnRows { table: table.clone(), condition }),
                }
            }
            found.extend(children);
            at += 1;
        }
        Ok(found)
    }

    fn list_columns(&self, table: &str) -> Result<Vec<String>> {
        let columns = self.collect("SELECT name FROM pragma_table_info(?1)", [table], |row| row.get::<_, String>(0))?;
        // What is kept follows from the rows anew when they come back.
        Ok(columns.into_iter().filter(|column| !is_kept(table, column)).collect())
    }

    /// The columns of a table that refer to an address.
    fn list_address_columns(&self, table: &str) -> Result<Vec<String>> {
        let sql = "SELECT \"from\" FROM pragma_foreign_key_list(?1) WHERE \"table\" = 'address'";
        self.collect(sql, [table], |row| row.get(0))
    }

    /// The column whose numbers SQLite gives out again once they are free; they mean nothing to other rows.
    fn find_row_number(&self, table: &str) -> Result<Option<String>> {
        self.find(
            "SELECT i.name FROM sqlite_master t JOIN pragma_table_info(t.name) i
              WHERE t.name = ?1 AND i.pk = 1 AND i.type = 'INTEGER' AND instr(t.sql, 'AUTOINCREMENT') = 0
                AND NOT EXISTS (SELECT 1 FROM pragma_foreign_key_list(t.name) f WHERE f.\"from\" = i.name)
                AND (SELECT count(*) FROM pragma_table_info(t.name) k WHERE k.pk > 0) = 1",
            [table],
            |row| row.get(0),
        )
    }
}

impl Writer<'_> {
    /// From now on the mailbox takes neither log-ins nor mail; what was in the place of that is kept for a restore.
    pub fn insert_removal(&self, new: &NewRemoval<'_>) -> Result<()> {
        let id = new.mailbox.id;
        let (removed_at, until) = (new.removed_at.to_string(), new.until.to_string());
        self.execute(
            "INSERT INTO removed_mailbox (mailbox_id, domain_id, local, login, home, mail_place, stage, removed_at, until, reason, archive_in)
             SELECT m.id, a.domain_id, a.local, m.login, m.home, m.mail_place, 'refusing', ?2, ?3, ?4, ?5
               FROM mailbox m JOIN address a ON a.id = m.address_id WHERE m.id = ?1",
            (id, &removed_at, &until, new.reason.map(Text::as_str), new.archive_in),
        )?;
        self.execute(
            "INSERT INTO removed_name (mailbox_id, domain_id, name)
             SELECT m.id, a.domain_id, a.local FROM mailbox m JOIN address a ON a.id = m.address_id WHERE m.id = ?1
             UNION ALL SELECT mailbox_id, NULL, name FROM login_name WHERE mailbox_id = ?1 AND instr(name, '@') = 0",
            [id],
        )?;
        self.insert_removed_rows(id, "suspension", "mailbox_id = ?1")?;
        self.delete_suspension(id)?;
        self.execute(
            "INSERT INTO suspension (mailbox_id, incoming, since) VALUES (?1, 'refuse', ?2)",
            (id, &removed_at),
        )?;
        Ok(())
    }

    /// Takes an alias away that leads to the mailbox alone; its address stays reserved.
    pub fn delete_alias_for_removal(&self, mailbox: i64, alias: i64) -> Result<()> {
        self.execute(
            "INSERT INTO removed_name (mailbox_id, domain_id, name) SELECT ?1, domain_id, local FROM address WHERE id = ?2",
            (mailbox, alias),
        )?;
        self.insert_removed_rows(mailbox, "address", &format!("id = {alias} AND ?1 IS NOT NULL"))?;
        self.insert_removed_rows(mailbox, "target", &format!("address_id = {alias} AND ?1 IS NOT NULL"))?;
        self.delete_alias(alias)
    }

    /// Leads an alias of the mailbox to another one meanwhile.
    pub fn update_alias_for_removal(&self, mailbox: i64, alias: i64, instead: i64) -> Result<()> {
        self.insert_removed_rows(mailbox, "target", &format!("address_id = {alias} AND mailbox_id = ?1"))?;
        self.execute(
            "UPDATE removed_row SET content = json_set(content, '$.instead', ?2)
              WHERE id = (SELECT max(id) FROM removed_row WHERE mailbox_id = ?1)",
            (mailbox, instead),
        )?;
        self.execute(
            "UPDATE target SET mailbox_id = ?3 WHERE address_id = ?2 AND mailbox_id = ?1",
            (mailbox, alias, instead),
        )?;
        Ok(())
    }

    /// Deletes all rows of the mailbox, and keeps them for a restore.
    pub fn delete_mailbox_for_removal(&self, mailbox: i64, archive: Option<&str>) -> Result<()> {
        self.insert_removed_rows(mailbox, "address", &format!("id = {PRIMARY}"))?;
        for OwnRows { table, condition } in self.list_own_rows()? {
            // That is the removal's own; the one before it is kept already.
            if table != "suspension" {
                self.insert_removed_rows(mailbox, &table, &condition)?;
            }
        }
        self.insert_removed_rows(mailbox, "target", &format!("mailbox_id = ?1 OR address_id = {PRIMARY}"))?;
        self.execute("DELETE FROM target WHERE mailbox_id = ?1", [mailbox])?;
        self.delete_mailbox(mailbox)?;
        self.execute(
            "UPDATE removed_mailbox SET stage = 'removed', archive = ?2 WHERE mailbox_id = ?1",
            (mailbox, archive),
        )?;
        Ok(())
    }

    fn insert_removed_rows(&self, mailbox: i64, table: &str, condition: &str) -> Result<()> {
        let by_name = self.list_address_columns(table)?;
        let members = self.list_columns(table)?.into_iter().map(|column| {
            let value = if by_name.contains(&column) {
                format!("json((SELECT json_array(a.domain_id, a.local) FROM address a WHERE a.id = \"{table}\".\"{column}\"))")
            } else {
                format!("\"{column}\"")
            };
            format!("'{column}', {value}")
        });
        let sql = format!(
            "INSERT INTO removed_row (mailbox_id, row_of, content)
             SELECT {mailbox}, '{table}', json_object({}) FROM \"{table}\" WHERE {condition}",
            members.collect::<Vec<_>>().join(", ")
        );
        self.execute(&sql, [mailbox])?;
        Ok(())
    }

    /// Gives a removed mailbox its rows again, and forgets the removal. Tells the tables of rows that could not be given
    /// back, because what they refer to is gone or their place is taken.
    pub fn insert_removed_mailbox(&self, removal: &Removal) -> Result<Vec<String>> {
        let mailbox = removal.mailbox_id;
        self.delete_suspension(mailbox)?;
        let rows: Vec<(i64, String)> = self.collect(
            "SELECT id, row_of FROM removed_row WHERE mailbox_id = ?1
              ORDER BY CASE row_of WHEN 'address' THEN 0 WHEN 'mailbox' THEN 1 ELSE 2 END, id",
            [mailbox],
            |row| Ok((row.get("id")?, row.get("row_of")?)),
        )?;
        let mut lost = Vec::new();
        for (row, table) in rows {
            if !self.insert_removed_row(row, &table)? {
                lost.push(table);
            }
        }
        // The domain may have another name by now.
        let address = removal.address.to_string();
        self.execute("UPDATE mailbox SET login = ?2 WHERE id = ?1 AND instr(login, '@') > 0", (mailbox, &address))?;
        self.execute(
            "UPDATE login_name SET name = ?2 WHERE mailbox_id = ?1 AND instr(name, '@') > 0",
            (mailbox, &address),
        )?;
        self.delete_removal(mailbox)?;
        Ok(lost)
    }

    /// Whether there was a place for it.
    fn insert_removed_row(&self, row: i64, table: &str) -> Result<bool> {
        let there: Vec<String> =
            self.collect("SELECT j.key FROM removed_row r, json_each(r.content) j WHERE r.id = ?1", [row], |row| {
                row.get(0)
            })?;
        let number = self.find_row_number(table)?;
        let by_name = self.list_address_columns(table)?;
        let mut columns = self.list_columns(table)?;
        columns.retain(|column| there.contains(column) && Some(column) != number.as_ref());
        let values = columns.iter().map(|column| {
            if by_name.contains(column) {
                format!(
                    "(SELECT a.id FROM address a WHERE a.domain_id = json_extract(content, '$.{column}[0]') AND a.local = json_extract(content, '$.{column}[1]'))"
                )
            } else {
                format!("json_extract(content, '$.{column}')")
            }
        });
        let values = values.collect::<Vec<_>>().join(", ");
        if table == "target" {
            self.execute(
                "DELETE FROM target WHERE (address_id, mailbox_id) IN
                       (SELECT (SELECT a.id FROM address a WHERE a.domain_id = json_extract(content, '$.address_id[0]') AND a.local = json_extract(content, '$.address_id[1]')),
                               json_extract(content, '$.instead') FROM removed_row WHERE id = ?1)",
                [row],
            )?;
        }
        let columns: Vec<String> = columns.iter().map(|column| format!("\"{column}\"")).collect();
        let sql =
            format!("INSERT INTO \"{table}\" ({}) SELECT {values} FROM removed_row WHERE id = ?1", columns.join(", "));
        match self.connection.execute(&sql, [row]) {
            Ok(_) => Ok(true),
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => Ok(false),
            Err(error) => Err(self.wrong(error)),
        }
    }

    /// From now on nothing comes back.
    pub fn update_removal_to_purging(&self, mailbox: i64) -> Result<()> {
        self.execute("UPDATE removed_mailbox SET stage = 'purging' WHERE mailbox_id = ?1", [mailbox])?;
        self.execute("DELETE FROM removed_row WHERE mailbox_id = ?1", [mailbox])?;
        Ok(())
    }

    pub fn delete_removal(&self, mailbox: i64) -> Result<()> {
        self.execute("DELETE FROM removed_mailbox WHERE mailbox_id = ?1", [mailbox])?;
        Ok(())
    }

    pub fn insert_hold(&self, mailbox: i64, hold: &Hold) -> Result<()> {
        self.execute(
            "INSERT INTO hold (mailbox_id, reason, since) VALUES (?1, ?2, ?3)
             ON CONFLICT (mailbox_id) DO UPDATE SET reason = excluded.reason",
            (mailbox, hold.reason.as_str(), hold.since.to_string()),
        )?;
        Ok(())
    }

    pub fn delete_hold(&self, mailbox: i64) -> Result<()> {
        self.execute("DELETE FROM hold WHERE mailbox_id = ?1", [mailbox])?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::scope::{Purpose, Scope};
    use crate::store::{MIGRATIONS, migrate};
    use rusqlite::Connection;
    use std::path::Path;

    /// A reference to a mailbox that is no `ON DELETE CASCADE` would keep the mailbox from going, or come back as NULL;
    /// a row to which others refer has to come back with its number.
    #[test]
    fn no_table_is_forgotten() {
        let connection = Connection::open_in_memory().unwrap();
        migrate(&connection, 0, &MIGRATIONS).unwrap();
        let transaction = Scope::begin(&connection, Purpose::Read).unwrap();
        let reader = Reader { connection: transaction, path: Path::new("") };
        let own: Vec<String> = reader.list_own_rows().unwrap().into_iter().map(|own| own.table).collect();
        for table in ["mailbox", "login_name", "suspension", "delegation", "password_history"] {
            assert!(own.iter().any(|t| t == table), "{table} of {own:?}");
        }
        let references: Vec<(String, String, String)> = reader
            .collect(
                "SELECT t.name, f.\"table\", f.on_delete FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f
                  WHERE t.type = 'table' AND f.seq = 0",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
            .unwrap();
        for (table, of, on_delete) in references.iter().filter(|(_, of, _)| own.contains(of)) {
            // The targets of other addresses are dealt with one by one.
            assert!(on_delete == "CASCADE" || table == "target", "{table} refers to {of} and would be forgotten");
            let number = reader.find_row_number(of).unwrap();
            assert_eq!(number, None, "{table} refers to {of}, whose numbers are used again");
        }
        let composite = "SELECT count(*) FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE f.seq > 0 AND f.\"table\" = ?1";
        for table in &own {
            let count: i64 = reader.find(composite, [table], |row| row.get(0)).unwrap().unwrap();
            assert_eq!(count, 0, "a reference of several columns to {table}");
        }
        let twice: Vec<&String> = own.iter().filter(|t| own.iter().filter(|o| o == t).count() > 1).collect();
        assert!(twice.is_empty(), "rows would be kept twice: {twice:?}");
    }
}
