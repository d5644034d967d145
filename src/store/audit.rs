//! The audit log. Triggers note every change of a row, whoever makes it; a commit of ours enters a record about those
//! that are new.
//!
//! The triggers are made for every table and column that the schema has, so nobody who adds one has to think of the
//! log, and nobody can forget it. They are plain SQL: a change by another program is noted, too, and stands in the log
//! as what it is as soon as the next change is recorded.

use super::columns::columns;
use super::kept::is_kept;
use super::noted::Touched;
use super::schema::Deviation;
use super::{Reader, Result, Taker, Writer, read};
use crate::model::{AuditRecord, Author, Entry, FieldChange, Link, Linking, RowChange, Text, Timestamp};
use rusqlite::{Connection, Row, named_params};
use std::ops::ControlFlow;

/// Tables whose rows are not noted.
const UNNOTED: [&str; 11] = [
    // The log itself.
    "audit",
    "audit_change",
    // Says of this very schema that it was looked at.
    "schema_seal",
    // Follow from the rows of others.
    "login_name",
    "shared_import",
    // Has hashes and their dates alone, each of which mailbox had before.
    "password_history",
    // Has rows that are noted where they were, and hashes among them.
    "removed_row",
    "removed_name",
    // What is to be done outside the store, and how far that is.
    "session_end",
    "due_mark",
    // Of these, those that were wrong are noted one by one.
    "password_try",
];

/// What a column is called whose value nobody must read in the log. Of a hash, its scheme is left.
pub(super) fn is_secret(column: &str) -> bool {
    ["password", "hash", "secret", "token"].iter().any(|name| column == *name || column.ends_with(&format!("_{name}")))
}

/// The SQL that finds what a row of a table is about, by the columns that it has. `row` is `OLD` or `NEW`.
fn object(table: &str, row: &str, columns: &[String]) -> String {
    const ADDRESS: &str = "SELECT a.local || '@' || d.name FROM address a JOIN domain d ON d.id = a.domain_id";
    let has = |name: &str| columns.iter().any(|column| column == name);
    if has("local") && has("domain_id") {
        format!("{row}.local || '@' || (SELECT name FROM domain WHERE id = {row}.domain_id)")
    } else if has("address_id") {
        format!("({ADDRESS} WHERE a.id = {row}.address_id)")
    } else if has("plan_id") {
        format!("(SELECT address FROM plan WHERE id = {row}.plan_id)")
    } else if has("address") {
        format!("{row}.address")
    } else if let Some(mailbox) = ["mailbox_id", "owner_id"].into_iter().find(|name| has(name)) {
        let present = format!("{ADDRESS} JOIN mailbox m ON m.address_id = a.id WHERE m.id = {row}.{mailbox}");
        // What outlives its mailbox is about a removed one as well.
        match table {
            "hold" => format!(
                "coalesce(({present}), (SELECT a.local || '@' || d.name FROM removed_mailbox a JOIN domain d ON d.id = a.domain_id
                                         WHERE a.mailbox_id = {row}.{mailbox}))"
            ),
            _ => format!("({present})"),
        }
    } else if has("domain_id") {
        format!("(SELECT name FROM domain WHERE id = {row}.domain_id)")
    } else {
        let name = ["name", "label"].into_iter().find(|name| has(name));
        name.map_or("NULL".to_owned(), |name| format!("{row}.{name}"))
    }
}

/// The SQL that makes a JSON object of a row.
fn json(row: &str, columns: &[String]) -> String {
    let members = columns.iter().map(|column| {
        if is_secret(column) {
            format!("'{column}', substr({row}.{column}, 1, instr({row}.{column}, '}}'))")
        } else {
            format!("'{column}', {row}.{column}")
        }
    });
    format!("json_object({})", members.collect::<Vec<_>>().join(","))
}

fn list_names(connection: &Connection, sql: &str, of: &str) -> rusqlite::Result<Vec<String>> {
    connection.prepare(sql)?.query_map([of], |row| row.get(0))?.collect()
}

/// The SQL by which a new row of a table is noted.
#[cfg(test)]
pub(super) fn object_of(connection: &Connection, table: &str) -> rusqlite::Result<String> {
    let columns = list_names(connection, "SELECT name FROM pragma_table_info(?1)", table)?;
    let columns: Vec<String> = columns.into_iter().filter(|column| !is_kept(table, column)).collect();
    Ok(object(table, "NEW", &columns))
}

/// Makes the triggers, for every table that there is.
pub(super) fn watch(connection: &Connection) -> rusqlite::Result<()> {
    let tables = "SELECT name FROM sqlite_master WHERE type = ?1 AND name NOT GLOB 'sqlite_*'";
    for table in list_names(connection, tables, "table")?.iter().filter(|table| !UNNOTED.contains(&table.as_str())) {
        let columns = list_names(connection, "SELECT name FROM pragma_table_info(?1)", table)?;
        let columns: Vec<String> = columns.into_iter().filter(|column| !is_kept(table, column)).collect();
        let (old, new) = (object(table, "OLD", &columns), object(table, "NEW", &columns));
        let (before, after) = (json("OLD", &columns), json("NEW", &columns));
        let named = columns.join(", ");
        let note = "INSERT INTO audit_change (row_of, object, before, after)";
        // What got another name is found under the one that it had, too.
        let renamed = match old.strip_prefix("OLD.") {
            Some(_) => format!(
                "{note} SELECT row_of, {old}, before, after FROM audit_change WHERE id = last_insert_rowid() AND object <> {old};"
            ),
            None => String::new(),
        };
        // Every opener of the store reads this text, the servers included: it is as short as it can be.
        connection.execute_batch(&format!(
            "CREATE TRIGGER audit_insert_{table} AFTER INSERT ON {table} BEGIN
               {note} VALUES ('{table}', {new}, NULL, {after}); END;
             CREATE TRIGGER audit_delete_{table} AFTER DELETE ON {table} BEGIN
               {note} VALUES ('{table}', {old}, {before}, NULL); END;
             CREATE TRIGGER audit_update_{table} AFTER UPDATE OF {named} ON {table} BEGIN
               {note} VALUES ('{table}', {new}, {before}, {after}); {renamed} END;"
        ))?;
    }
    Ok(())
}

/// Takes the triggers away, so that a migration can change what they note.
pub(super) fn unwatch(connection: &Connection) -> rusqlite::Result<()> {
    let triggers = "SELECT name FROM sqlite_master WHERE type = ?1 AND (name GLOB 'audit_insert_*'
                       OR name GLOB 'audit_update_*' OR name GLOB 'audit_delete_*')";
    for trigger in list_names(connection, triggers, "trigger")? {
        connection.execute_batch(&format!("DROP TRIGGER {trigger};"))?;
    }
    Ok(())
}

/// Which records to list.
#[derive(Default)]
pub struct AuditFilter<'a> {
    /// Only those that changed it, or whose command names it: an address, a domain, or another name.
    pub object: Option<&'a str>,
    /// Only those by this system user, or on behalf of this actor.
    pub actor: Option<&'a str>,
    pub since: Option<Timestamp>,
}

columns! {
    AuditColumns from
        "(SELECT a.*, coalesce((SELECT p.last_change FROM audit p WHERE p.id < a.id ORDER BY p.id DESC LIMIT 1),
                              (SELECT max(last_change) FROM audit_archive), 0) AS first
            FROM audit a)" {
        id: "id",
        at: "at",
        user: "user",
        sudo_user: "sudo_user",
        actor: "actor",
        host: "host",
        process: "process",
        command: "command",
        reason: "reason",
        first: "first",
        last_change: "last_change",
        hash: "hash",
    }
}

columns! {
    ChangeColumns from "audit_change" {
        id: "id",
        row_of: "row_of",
        object: "object",
        before: "before",
        after: "after",
    }
}

const COLUMNS: &str = AuditColumns::SELECT;

fn record(row: &Row<'_>) -> rusqlite::Result<AuditRecord> {
    let at = AuditColumns::AT;
    Ok(AuditRecord {
        id: row.get(at.id)?,
        entry: Entry {
            at: read::timestamp(row, at.at)?,
            author: Author {
                user: row.get(at.user)?,
                sudo_user: row.get(at.sudo_user)?,
                actor: read::text(row, at.actor)?,
                host: row.get(at.host)?,
                process: row.get(at.process)?,
            },
            command: row.get(at.command)?,
            reason: read::text(row, at.reason)?,
        },
        changes: (row.get(at.first)?, row.get(at.last_change)?),
        link: Link::from_stored(row.get(at.hash)?),
    })
}

fn row_change(row: &Row<'_>) -> rusqlite::Result<RowChange> {
    let at = ChangeColumns::AT;
    Ok(RowChange {
        id: row.get(at.id)?,
        row_of: row.get(at.row_of)?,
        object: row.get(at.object)?,
        before: row.get(at.before)?,
        after: row.get(at.after)?,
    })
}

impl Reader<'_> {
    /// Oldest first.
    pub fn list_audit_records(&self, filter: &AuditFilter<'_>, take: Taker<'_, AuditRecord>) -> Result<()> {
        let word = filter.object.map(crate::model::quoted);
        self.stream(
            &format!(
                "{COLUMNS} AS r
                  WHERE (:object IS NULL
                         OR EXISTS (SELECT 1 FROM audit_change c WHERE c.object = :object AND c.id > r.first AND c.id <= r.last_change)
                         OR instr(command || ' ', ' ' || :word || ' ') > 0
                         -- A grant is about its owner, and its delegate's, too.
                         OR EXISTS (SELECT 1 FROM audit_change c
                                     WHERE c.id > r.first AND c.id <= r.last_change AND c.row_of = 'delegation'
                                       AND json_extract(coalesce(c.after, c.before), '$.delegate_id') IN
                                           (SELECT json_extract(coalesce(m.after, m.before), '$.id') FROM audit_change m
                                             WHERE m.object = :object AND m.row_of = 'mailbox')))
                    AND (:actor IS NULL OR :actor IN (user, sudo_user, actor))
                    AND (:since IS NULL OR at >= :since)
                  ORDER BY id"
            ),
            named_params! {
                ":object": filter.object,
                ":word": word,
                ":actor": filter.actor,
                ":since": filter.since.map(|since| since.to_string()),
            },
            record,
            take,
        )
    }

    pub fn find_audit_record(&self, id: i64) -> Result<Option<AuditRecord>> {
        self.find(&format!("{COLUMNS} WHERE id = ?1"), [id], record)
    }

    /// The newest record.
    pub fn find_audit_head(&self) -> Result<Option<AuditRecord>> {
        self.find(&format!("{COLUMNS} WHERE id = (SELECT max(id) FROM audit)"), [], record)
    }

    /// Changes of rows after the first number, up to the second.
    pub fn list_row_changes(&self, (after, up_to): (i64, i64), take: Taker<'_, RowChange>) -> Result<()> {
        self.stream(
            &format!("{} WHERE id > ?1 AND id <= ?2 ORDER BY id", ChangeColumns::SELECT),
            (after, up_to),
            row_change,
            take,
        )
    }

    /// The fields that a change made different.
    pub fn list_field_changes(&self, change: &RowChange) -> Result<Vec<FieldChange>> {
        self.collect(
            "SELECT coalesce(a.key, b.key) AS field, CAST(b.value AS TEXT) AS before, CAST(a.value AS TEXT) AS after
               FROM json_each(coalesce(?1, '{}')) b FULL JOIN json_each(coalesce(?2, '{}')) a ON a.key = b.key
              WHERE a.value IS NOT b.value ORDER BY coalesce(a.id, b.id)",
            (&change.before, &change.after),
            |row| Ok(FieldChange { field: row.get("field")?, before: row.get("before")?, after: row.get("after")? }),
        )
    }

    /// The number of the last change of a row that was noted.
    pub fn find_last_change(&self) -> Result<i64> {
        Ok(self.find("SELECT coalesce(max(id), 0) FROM audit_change", [], |row| row.get(0))?.unwrap_or_default())
    }
}

impl Writer<'_> {
    /// A record about the changes of this transaction, and before it one about those that another program left.
    pub(super) fn insert_audit_record(&self, entry: &Entry) -> Result<Option<AuditRecord>> {
        let last = self.find_last_change()?;
        if last == self.found {
            return Ok(None);
        }
        let mut touched = Touched::default();
        let mut head = self.find_audit_head()?;
        let covered = head.as_ref().map_or(0, |head| head.changes.1);
        if self.found > covered {
            head = Some(self.insert_link(head.as_ref(), &foreign(entry), (covered, self.found), &mut touched)?);
        }
        let record = self.insert_link(head.as_ref(), entry, (self.found, last), &mut touched)?;
        self.update_kept(&touched, (covered.min(self.found), last))?;
        Ok(Some(record))
    }

    fn insert_link(
        &self,
        head: Option<&AuditRecord>,
        entry: &Entry,
        changes: (i64, i64),
        touched: &mut Touched,
    ) -> Result<AuditRecord> {
        let id = head.map_or(1, |head| head.id + 1);
        let origin = Link::origin();
        let mut linking = Linking::new(head.map_or(&origin, |head| &head.link), id, entry);
        self.list_row_changes(changes, &mut |change| {
            linking.push(&change);
            touched.note(&change);
            ControlFlow::Continue(())
        })?;
        let record = AuditRecord { id, entry: entry.clone(), changes, link: linking.finish() };
        let author = &entry.author;
        self.execute(
            "INSERT INTO audit (id, at, user, sudo_user, actor, host, process, command, reason, last_change, hash)
             VALUES (:id, :at, :user, :sudo_user, :actor, :host, :process, :command, :reason, :last_change, :hash)",
            named_params! {
                ":id": id,
                ":at": entry.at.to_string(),
                ":user": author.user,
                ":sudo_user": author.sudo_user,
                ":actor": author.actor.as_ref().map(Text::as_str),
                ":host": author.host,
                ":process": author.process,
                ":command": entry.command,
                ":reason": entry.reason.as_ref().map(Text::as_str),
                ":last_change": changes.1,
                ":hash": record.link.as_str(),
            },
        )?;
        Ok(record)
    }

    /// What a migration changes is the store itself.
    pub(super) fn insert_migration(&self, from: i64, to: i64) -> Result<()> {
        self.execute(
            "INSERT INTO audit_change (row_of, before, after)
             VALUES ('store', json_object('schema', ?1), json_object('schema', ?2))",
            (from, to),
        )?;
        Ok(())
    }

    /// What was found not to be of this program, or missing, when the schema was made anew.
    pub(super) fn insert_rebuilding(&self, found: &[Deviation]) -> Result<()> {
        let found = found.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
        self.execute(
            "INSERT INTO audit_change (row_of, before, after)
             VALUES ('store', json_object('schema', :found), json_object('schema', 'made anew'))",
            named_params! { ":found": found },
        )?;
        Ok(())
    }
}

/// For changes that were found: by whom and when is not known.
fn foreign(entry: &Entry) -> Entry {
    let author =
        Author { user: "unknown".to_owned(), sudo_user: None, actor: None, process: 0, ..entry.author.clone() };
    Entry { at: entry.at, author, command: "another program".to_owned(), reason: None }
}
