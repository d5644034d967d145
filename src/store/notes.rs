//! How the audit log notes a row: as a JSON array, whose members have their names here.
//!
//! Every opener of the store parses the text of its schema, the servers at each look-up, so the triggers that make the notes
//! are as short as they can be: a view for each table has what a row is about and what it holds, and they ask it.

use super::{Reader, Result};
use crate::model::{FieldChange, RowChange};
use rusqlite::Connection;

/// Tables whose rows are not noted.
#[cfg(test)]
const UNNOTED: [&str; 14] = [
    // The log itself.
    "audit",
    "audit_change",
    // Says of this very schema that it was looked at.
    "schema_seal",
    // Follow from the rows of others.
    "login_name",
    "shared_import",
    "transport",
    "server_setting",
    // Has hashes and their dates alone, each of which mailbox had before.
    "password_history",
    // Has rows that are noted where they were, and hashes among them.
    "removed_row",
    "removed_name",
    // What is to be done outside the store, and how far that is.
    "session_end",
    "due_mark",
    "mail_copy_folder",
    // Of these, those that were wrong are noted one by one.
    "password_try",
];

/// The columns of all other tables, in the order in which their values are noted. Notes stay as they were written, so a
/// column is only ever added, behind the others, and none goes or moves. What is kept is not noted.
#[rustfmt::skip]
pub const NOTED: [(&str, &[&str]); 21] = [
    ("address", &["id", "domain_id", "local", "role", "until", "note", "created_at", "send_as"]),
    ("app_password", &["id", "mailbox_id", "label", "hash", "protocols", "until", "created_at"]),
    ("audit_archive", &["up_to", "last_change", "hash", "file"]),
    ("autoreply", &["mailbox_id", "subject", "body", "begins", "until", "set_at"]),
    ("delegation", &["owner_id", "delegate_id", "access", "send_as", "until", "created_at"]),
    ("domain", &["id", "name", "alias_of", "standing", "quota", "note", "created_at", "app_passwords", "outside_senders",
                 "delivered_by", "delivered_from", "delivered_until"]),
    ("forbidden_password", &["label", "hash", "created_at"]),
    ("hold", &["mailbox_id", "reason", "since"]),
    ("learner", &["mailbox_id", "until"]),
    ("mail_copy", &["mailbox_id", "host", "state", "begun_at", "copied_at", "messages", "bytes", "trouble", "mark", "used_at"]),
    ("mailbox", &["id", "kind", "address_id", "login", "name", "home", "quota", "password", "password_set_at", "sending",
                  "note", "created_at", "app_passwords", "protocols", "filters", "mail_place", "delivered_by",
                  "delivered_from", "delivered_until"]),
    ("operator", &["name", "permission", "domain"]),
    ("plan", &["id", "mailbox_id", "address", "state", "at", "started_at"]),
    ("plan_choice", &["plan_id", "option", "value", "mailbox_id"]),
    ("profile_choice", &["profile", "option", "value"]),
    ("removed_mailbox", &["mailbox_id", "domain_id", "local", "login", "home", "stage", "removed_at", "until", "reason",
                          "archive_in", "archive", "mail_place"]),
    ("setting", &["name", "value"]),
    ("standard_name", &["local"]),
    ("step", &["plan_id", "place", "kind", "at", "state", "changes", "done_at", "failure", "changes_after", "changes_to"]),
    ("suspension", &["mailbox_id", "incoming", "reason", "refusal", "since", "until", "incoming_until", "begins"]),
    ("target", &["id", "address_id", "mailbox_id", "outside"]),
];

/// What a column is called whose value nobody must read in the log. Of a hash, its scheme is left.
pub(super) fn is_secret(column: &str) -> bool {
    ["password", "hash", "secret", "token"].iter().any(|name| column == *name || column.ends_with(&format!("_{name}")))
}

fn columns_of(table: &str) -> &'static [&'static str] {
    NOTED.iter().find(|(noted, _)| *noted == table).map_or(&[], |(_, columns)| *columns)
}

/// The names of what a note of a table holds, as a JSON array.
fn names(table: &str) -> String {
    let names: Vec<String> = columns_of(table).iter().map(|column| format!("\"{column}\"")).collect();
    format!("[{}]", names.join(","))
}

/// The SQL that finds what a row of a table is about, by the columns that it has.
pub(super) fn object(table: &str) -> &'static str {
    let has = |name: &str| columns_of(table).contains(&name);
    if has("local") && has("domain_id") {
        "local||'@'||(SELECT name FROM domain WHERE id=domain_id)"
    } else if has("address_id") {
        "(SELECT o FROM note_address WHERE id=address_id)"
    } else if has("plan_id") {
        "(SELECT address FROM plan WHERE id=plan_id)"
    } else if has("address") {
        "address"
    } else if table == "hold" {
        // It outlives its mailbox.
        "coalesce((SELECT o FROM note_mailbox WHERE id=mailbox_id),\
         (SELECT o FROM note_removed_mailbox r WHERE r.mailbox_id=hold.mailbox_id))"
    } else if has("mailbox_id") {
        "(SELECT o FROM note_mailbox WHERE id=mailbox_id)"
    } else if has("owner_id") {
        "(SELECT o FROM note_mailbox WHERE id=owner_id)"
    } else if has("name") {
        "name"
    } else if has("label") {
        "label"
    } else {
        "NULL"
    }
}

/// What is said of a row that got another name, under the one that it had: the note before has the fields.
const RENAMED: &str = "[]";

/// The SQL that makes a JSON array of a row.
fn array(row: &str, columns: &[&str]) -> String {
    let members = columns.iter().map(|column| match is_secret(column) {
        true => format!("substr({row}{column},1,instr({row}{column},'}}'))"),
        false => format!("{row}{column}"),
    });
    format!("json_array({})", members.collect::<Vec<_>>().join(","))
}

/// The SQL for what a column of a noted row is. `note` is the column that has the row: `before`, `after`, or an expression.
/// Until schema 5, rows were noted as JSON objects.
pub(super) fn noted(note: &str, table: &str, column: &str) -> String {
    match columns_of(table).iter().position(|noted| *noted == column) {
        Some(place) => format!("coalesce(json_extract({note},'$[{place}]'),json_extract({note},'$.{column}'))"),
        None => format!("json_extract({note},'$.{column}')"),
    }
}

/// As [`noted`], of a note that this program's triggers made. The numbers that an array begins with are read without the
/// rest of it.
pub(super) fn noted_now(note: &str, table: &str, column: &str) -> String {
    let is_number = |column: &&str| *column == "id" || column.ends_with("_id");
    let mut leading = columns_of(table).iter().take_while(|column| is_number(column));
    match leading.position(|noted| *noted == column) {
        Some(0) => format!("CAST(substr({note},2,20)AS INTEGER)"),
        Some(1) => format!("CAST(substr({note},instr({note},',')+1,20)AS INTEGER)"),
        _ => noted(note, table, column),
    }
}

/// As [`noted`], where the notes are of any table: that of each is in the column `row_of`.
pub(super) fn noted_of_any(note: &str, row_of: &str, column: &str) -> String {
    let places = NOTED.iter().filter_map(|(table, columns)| {
        let place = columns.iter().position(|noted| *noted == column)?;
        Some(format!(" WHEN '{table}' THEN '$[{place}]'"))
    });
    let places: String = places.collect();
    format!("coalesce(json_extract({note},CASE {row_of}{places} END),json_extract({note},'$.{column}'))")
}

/// The SQL for what a note `c` is about. `''`: the same as the note before that says it.
pub(super) const OBJECT: &str = "CASE c.object WHEN '' THEN (SELECT p.object FROM audit_change p
    WHERE p.id < c.id AND +p.object <> '' ORDER BY p.id DESC LIMIT 1) ELSE c.object END";

fn list_key(connection: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk")?;
    let key: Vec<String> = statement.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(if key.is_empty() { vec!["rowid".to_owned()] } else { key })
}

/// Whether a table has columns that are not noted: those that are kept.
fn has_more(connection: &Connection, table: &str, columns: &[&str]) -> rusqlite::Result<bool> {
    let mut statement = connection.prepare("SELECT count(*) FROM pragma_table_info(?1)")?;
    let count: i64 = statement.query_row([table], |row| row.get(0))?;
    Ok(count > columns.len() as i64)
}

/// Makes the views and triggers.
pub(super) fn watch(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(
        "CREATE VIEW note_last AS SELECT object o FROM audit_change WHERE object<>'' AND \
         id>max((SELECT max(id)-2 FROM audit_change),(SELECT last_change FROM audit ORDER BY id DESC LIMIT 1)) \
         ORDER BY id DESC LIMIT 1;",
    )?;
    for (table, columns) in NOTED {
        let key = list_key(connection, table)?;
        let at =
            |row: &str| key.iter().map(|column| format!("{column}={row}.{column}")).collect::<Vec<_>>().join(" AND ");
        let (object, keys) = (object(table), key.join(","));
        let of = match has_more(connection, table, columns)? {
            true => format!(" OF {}", columns.join(",")),
            false => String::new(),
        };
        let note = format!("INSERT INTO audit_change SELECT NULL,'{table}'");
        let old = match object {
            "name" | "label" | "address" => format!("OLD.{object}"),
            _ if object.starts_with("local||") => {
                "OLD.local||'@'||(SELECT name FROM domain WHERE id=OLD.domain_id)".to_owned()
            }
            _ => String::new(),
        };
        // What got another name is found under the one that it had, too.
        let renamed = match old.is_empty() {
            true => String::new(),
            false => format!("{note},{old} x,'{RENAMED}','{RENAMED}' FROM note_{table} WHERE {} AND x<>o;", at("NEW")),
        };
        let of_new = format!("FROM note_{table} WHERE {}", at("NEW"));
        // A new address is named once, and not again by the rows that are made with it. As VALUES, because a SELECT that reads
        // what it writes into is put into a table of its own first.
        let inserted = match table {
            "mailbox" | "target" => format!(
                "INSERT INTO audit_change VALUES(NULL,'{table}',\
                 (SELECT CASE o WHEN(SELECT o FROM note_last)THEN''ELSE o END {of_new}),NULL,(SELECT n {of_new}))"
            ),
            _ => format!("{note},o,NULL,n {of_new}"),
        };
        connection.execute_batch(&format!(
            "CREATE VIEW note_{table} AS SELECT {keys},{object} o,{all} n FROM {table};
             CREATE TRIGGER audit_insert_{table} AFTER INSERT ON {table} BEGIN {inserted};END;
             CREATE TRIGGER audit_delete_{table} BEFORE DELETE ON {table} BEGIN {note},o,n,NULL FROM note_{table} WHERE {old};END;
             CREATE TRIGGER audit_update_{table} AFTER UPDATE{of} ON {table} BEGIN {note},o,{before},n {of_new};{renamed}END;",
            all = array("", columns),
            before = array("OLD.", columns),
            old = at("OLD"),
        ))?;
    }
    Ok(())
}

/// Takes them away, so that a migration can change what they note.
pub(super) fn unwatch(connection: &Connection) -> rusqlite::Result<()> {
    let made = "SELECT type, name FROM sqlite_master WHERE type = 'trigger' AND (name GLOB 'audit_insert_*'
                   OR name GLOB 'audit_update_*' OR name GLOB 'audit_delete_*') OR type = 'view' AND name GLOB 'note_*'";
    let mut statement = connection.prepare(made)?;
    let made = statement.query_map([], |row| Ok((row.get("type")?, row.get("name")?)))?;
    for (kind, name) in made.collect::<rusqlite::Result<Vec<(String, String)>>>()? {
        connection.execute_batch(&format!("DROP {kind} \"{name}\";"))?;
    }
    Ok(())
}

impl Reader<'_> {
    /// The fields that a change made different.
    pub fn list_field_changes(&self, change: &RowChange) -> Result<Vec<FieldChange>> {
        let is_renamed = change.before.as_deref() == Some(RENAMED) && change.after.as_deref() == Some(RENAMED);
        let notes = match is_renamed {
            true => self.find("SELECT before, after FROM audit_change WHERE id = ?1", [change.id - 1], |row| {
                Ok((row.get("before")?, row.get("after")?))
            })?,
            false => None,
        };
        let (before, after): (Option<String>, Option<String>) =
            notes.unwrap_or_else(|| (change.before.clone(), change.after.clone()));
        self.collect(
            "SELECT coalesce(?3 ->> coalesce(a.key, b.key), a.key, b.key) AS field,
                    CAST(b.value AS TEXT) AS before, CAST(a.value AS TEXT) AS after
               FROM json_each(coalesce(?1, '{}')) b FULL JOIN json_each(coalesce(?2, '{}')) a ON a.key = b.key
              WHERE a.value IS NOT b.value ORDER BY coalesce(a.id, b.id)",
            (&before, &after, names(&change.row_of)),
            |row| Ok(FieldChange { field: row.get("field")?, before: row.get("before")?, after: row.get("after")? }),
        )
    }

    /// A note as a JSON object, whichever form it has.
    pub(super) fn find_members(&self, table: &str, note: &str) -> Result<String> {
        let sql = "SELECT json_group_object(coalesce(?2 ->> key, key), value) FROM json_each(?1)";
        Ok(self.find(sql, (note, names(table)), |row| row.get(0))?.unwrap_or_default())
    }
}

#[cfg(test)]
mod tests;
