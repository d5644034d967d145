//! The audit log. Triggers note every change of a row, whoever makes it; a commit of ours enters a record about those
//! that are new.
//!
//! notes.rs makes the triggers. They are plain SQL: a change by another program is noted, too, and stands in the log as what
//! it is as soon as the next change is recorded.

use super::columns::columns;
use super::noted::Touched;
use super::notes::{OBJECT, noted};
use super::schema::Deviation;
use super::{Reader, Result, Taker, Writer, read};
use crate::model::{AuditRecord, Author, Entry, Link, Linking, RowChange, Text, Timestamp};
use rusqlite::{Row, named_params};
use std::ops::ControlFlow;

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
        let delegate = noted("coalesce(c.after, c.before)", "delegation", "delegate_id");
        let mailbox = noted("coalesce(c.after, c.before)", "mailbox", "id");
        self.stream(
            &format!(
                "{COLUMNS} AS r
                  WHERE (:object IS NULL
                         OR EXISTS (SELECT 1 FROM audit_change c
                                     WHERE c.object = :object AND c.object <> '' AND c.id > r.first AND c.id <= r.last_change)
                         -- The note before may be another program's, and in the record before.
                         OR :object = (SELECT {OBJECT} FROM audit_change c WHERE c.id = r.first + 1 AND c.object = '')
                         OR instr(command || ' ', ' ' || :word || ' ') > 0
                         -- A grant is about its owner, and its delegate's, too.
                         OR EXISTS (SELECT 1 FROM audit_change c
                                     WHERE c.id > r.first AND c.id <= r.last_change AND c.row_of = 'delegation'
                                       AND {delegate} IN
                                           (SELECT {mailbox} FROM audit_change c
                                             WHERE c.object = :object AND c.object <> '' AND c.row_of = 'mailbox'
                                             UNION ALL
                                            SELECT {mailbox} FROM audit_change p JOIN audit_change c ON c.id IN (p.id + 1, p.id + 2)
                                             WHERE p.object = :object AND p.object <> '' AND c.object = '' AND c.row_of = 'mailbox'
                                               AND {OBJECT} = :object)))
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

    /// The same, each with what it is about as people are told it. The log has it as [`Self::list_row_changes`] gives it.
    pub fn list_named_row_changes(&self, (after, up_to): (i64, i64)) -> Result<Vec<RowChange>> {
        let sql = format!(
            "SELECT c.id, c.row_of, {OBJECT} AS object, c.before, c.after FROM audit_change c
              WHERE c.id > ?1 AND c.id <= ?2 ORDER BY c.id"
        );
        self.collect(&sql, (after, up_to), row_change)
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
