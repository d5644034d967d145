//! What `userdb_import` says at a person's own log-in: where their mail lies, if that is not Maildir in the home, and the
//! mailboxes that they were given access to, as namespaces.
//!
//! The servers can't be given the statement that finds it out: preparing it would cost more than all else of a log-in. So
//! it is kept, a row for each stretch of time in which no grant ends. The notes of the audit log tell whose rows a change
//! has touched, so no act has to think of it, and what another program changed is taken in by the next change.

use super::definition::with;
use super::noted::{Deciding, Touched, Which};
use super::{Reader, Result, Writer, read};
use crate::model::{Address, MailFormat, MailPlace};
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::BTreeSet;

/// The places for a granted mailbox that the servers' configuration has.
const PLACES: usize = 40;
/// Dovecot refuses a log-in whose answer is longer than 8192 bytes.
const BYTES: usize = 7000;

const BEGINNING: &str = "0000";
const END: &str = "9999-12-31 23:59:59";

/// A granted mailbox whose domain is enabled.
struct Grant {
    owner: i64,
    login: String,
    home: String,
    /// Where the mail lies; `None`: in Maildir in the home.
    place: Option<MailPlace>,
    access: String,
    /// In the form of SQLite's CURRENT_TIMESTAMP, as all instants here.
    ends: Option<String>,
}

impl Grant {
    fn is_in_force(&self, now: &str) -> bool {
        self.ends.as_deref().is_none_or(|ends| ends > now)
    }

    /// The letter of the parent folder, and its name.
    fn parent(&self) -> (char, &'static str) {
        match self.access.as_str() {
            "write" => ('w', "Shared"),
            "full" => ('f', "Shared (full access)"),
            _ => ('r', "Shared (read only)"),
        }
    }

    fn namespace(&self, place: usize) -> String {
        let Self { owner, login, .. } = self;
        let (parent, folder) = self.parent();
        let mail = self.mail(place);
        format!(
            "\tnamespace/s{place}/disabled=no\tp{place}={folder}/{login}\t{mail}\ti{place}={owner}\
             \tnamespace/{parent}/mailbox/{place}/name={login}/INBOX\tnamespace/{parent}/mailbox/{place}/auto=subscribe"
        )
    }
}

impl Grant {
    /// Where the mail is. For formats other than Maildir, `k` has 2.3 name a directory that is the same anyway in the place of
    /// the inbox, and 2.4 is told that there is none.
    fn mail(&self, place: usize) -> String {
        let Some(MailPlace { format, path }) = &self.place else { return format!("h{place}={}", self.home) };
        let (above, name) = path.as_str().rsplit_once('/').unwrap_or_default();
        let driver = match format {
            MailFormat::Maildir | MailFormat::MaildirFs => String::new(),
            MailFormat::Sdbox | MailFormat::Mdbox => {
                format!("\td{place}={}\tk{place}=CONTROL\tnamespace/s{place}/mail_inbox_path=", format.driver())
            }
        };
        let layout = if *format == MailFormat::Maildir { String::new() } else { format!("\ty{place}=fs") };
        format!("h{place}={above}\tm{place}={name}{driver}{layout}")
    }
}

/// The grants that have a place at an instant, of all in the order in which they were made, each with its namespace.
fn placed<'g>(grants: &'g [Grant], own: Option<&str>, now: &str) -> Vec<(&'g Grant, String)> {
    let mut bytes = own.map_or(0, str::len);
    let in_force = grants.iter().filter(|grant| grant.is_in_force(now)).take(PLACES);
    let spaces = in_force.enumerate().map(|(index, grant)| (grant, grant.namespace(index + 1)));
    let fit = spaces.take_while(|(_, space)| {
        bytes += space.len() + 12;
        bytes <= BYTES
    });
    fit.collect()
}

fn import(delegate: i64, grants: &[Grant], own: Option<&str>, now: &str) -> Option<String> {
    let placed = placed(grants, own, now);
    if placed.is_empty() {
        return own.map(str::to_owned);
    }
    let groups: Vec<String> =
        placed.iter().enumerate().map(|(index, (grant, _))| format!("{}{}", grant.parent().0, index + 1)).collect();
    let spaces: String = placed.into_iter().map(|(_, space)| space).collect();
    let own = own.map(|own| format!("{own}\t")).unwrap_or_default();
    Some(format!("{own}me={delegate}\tacl_groups={}{spaces}", groups.join(" ")))
}

const GRANTS: &str =
    "SELECT g.owner_id, o.login, o.home, o.mail_place, g.access, g.ends FROM delegation g JOIN mailbox o ON o.id = g.owner_id
   JOIN address a ON a.id = o.address_id JOIN domain d ON d.id = a.domain_id
  WHERE g.delegate_id = ?1 AND g.access IS NOT NULL AND d.standing = 'enabled' ORDER BY g.created_at, g.owner_id";

fn grant(row: &Row<'_>) -> rusqlite::Result<Grant> {
    Ok(Grant {
        owner: row.get("owner_id")?,
        login: row.get("login")?,
        home: row.get("home")?,
        place: read::optional(row, "mail_place", read::mail_place)?,
        access: row.get("access")?,
        ends: row.get("ends")?,
    })
}

/// What is kept of a mailbox's own mail place.
const OWN: &str = "SELECT mail_import FROM mailbox WHERE id = ?1 AND mail_import IS NOT NULL";

/// Writes what is kept for a person.
fn keep(connection: &Connection, delegate: i64) -> rusqlite::Result<()> {
    connection.prepare_cached("DELETE FROM shared_import WHERE delegate_id = ?1")?.execute([delegate])?;
    let mut statement = connection.prepare_cached(GRANTS)?;
    let grants: Vec<Grant> = statement.query_map([delegate], grant)?.collect::<rusqlite::Result<_>>()?;
    let own: Option<String> = connection.prepare_cached(OWN)?.query_row([delegate], |row| row.get(0)).optional()?;
    let ends: BTreeSet<&str> = grants.iter().filter_map(|grant| grant.ends.as_deref()).collect();
    let instants: Vec<&str> = [BEGINNING].into_iter().chain(ends).chain([END]).collect();
    let mut insert = connection.prepare_cached("INSERT INTO shared_import VALUES (?1, ?2, ?3, ?4)")?;
    for stretch in instants.windows(2) {
        let [since, until] = stretch else { continue };
        if let Some(text) = import(delegate, &grants, own.as_deref(), since) {
            insert.execute((delegate, since, until, text))?;
        }
    }
    Ok(())
}

/// Writes what is kept for all.
pub(super) fn keep_all(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM shared_import", [])?;
    let mut statement = connection.prepare(
        "SELECT delegate_id FROM delegation WHERE access IS NOT NULL UNION SELECT id FROM mailbox WHERE mail_place IS NOT NULL",
    )?;
    let delegates: Vec<i64> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    delegates.into_iter().try_for_each(|delegate| keep(connection, delegate))
}

/// A mailbox is granted after it was made, and its grants go before it does. A mail place may come and go with it.
const DECIDING: [Deciding; 5] = [
    Deciding {
        table: "delegation",
        which: Which::All,
        rows: "SELECT {before.delegate_id} FROM {notes} UNION ALL SELECT {after.delegate_id} FROM {notes}",
    },
    Deciding {
        table: "mailbox",
        which: Which::Updates,
        rows: "SELECT g.delegate_id FROM {notes} CROSS JOIN delegation g ON g.owner_id = {after.id}
                WHERE {before.login} <> {after.login} OR {before.home} <> {after.home} OR {before.address_id} <> {after.address_id}
                   OR {before.mail_place} IS NOT {after.mail_place}",
    },
    Deciding {
        table: "mailbox",
        which: Which::All,
        rows: "SELECT coalesce({after.id}, {before.id}) FROM {notes} WHERE {before.mail_place} IS NOT {after.mail_place}",
    },
    Deciding {
        table: "address",
        which: Which::Updates,
        rows: "SELECT g.delegate_id FROM {notes} CROSS JOIN mailbox m ON m.address_id = {after.id}
                CROSS JOIN delegation g ON g.owner_id = m.id WHERE {before.domain_id} <> {after.domain_id}",
    },
    Deciding {
        table: "domain",
        which: Which::Updates,
        rows: "SELECT g.delegate_id FROM {notes} CROSS JOIN address a ON a.domain_id = {after.id}
                CROSS JOIN mailbox m ON m.address_id = a.id CROSS JOIN delegation g ON g.owner_id = m.id
                WHERE {before.standing} <> {after.standing}",
    },
];

impl Reader<'_> {
    /// Whether Dovecot has no place left to show a granted mailbox among the delegate's folders.
    pub fn is_beyond_the_folders(&self, owner: i64, delegate: i64) -> Result<bool> {
        let grants = self.collect(GRANTS, [delegate], grant)?;
        let now: String = self.find("SELECT CURRENT_TIMESTAMP", [], |row| row.get(0))?.unwrap_or_default();
        let own: Option<String> = self.find(OWN, [delegate], |row| row.get(0))?;
        let granted = grants.iter().any(|grant| grant.owner == owner && grant.is_in_force(&now));
        Ok(granted && !placed(&grants, own.as_deref(), &now).iter().any(|(grant, _)| grant.owner == owner))
    }

    /// The delegates for whom something else is kept than the definition says.
    pub fn list_wrong_imports(&self) -> Result<Vec<Address>> {
        let needed = [
            "delegation_now",
            "mailbox_now",
            "mailbox_standing",
            "mail_place",
            "dovecot_shared_mailbox",
            "dovecot_userdb_import",
        ];
        let sql = with(
            &needed,
            "SELECT a.local, d.name AS domain FROM mailbox m JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id
              WHERE (m.id IN (SELECT delegate_id FROM delegation) OR m.id IN (SELECT delegate_id FROM shared_import)
                     OR m.mail_place IS NOT NULL)
                AND (SELECT i.import FROM dovecot_userdb_import i WHERE i.mailbox_id = m.id) IS NOT
                    (SELECT k.import FROM shared_import k WHERE k.delegate_id = m.id
                        AND k.since <= CURRENT_TIMESTAMP AND k.until > CURRENT_TIMESTAMP)
              ORDER BY d.name, a.local",
        );
        self.collect(&sql, [], |row| Ok(Address::from_stored(row.get("local")?, row.get("domain")?)))
    }
}

impl Writer<'_> {
    /// Keeps what follows from the changes after the first number, up to the second.
    pub(super) fn update_shared_imports(&self, touched: &Touched, changes: (i64, i64)) -> Result<()> {
        let mut delegates = BTreeSet::new();
        for deciding in DECIDING.iter().filter(|deciding| touched.has(deciding)) {
            let found = self.collect(&deciding.statement(), changes, |row| row.get::<_, Option<i64>>(0))?;
            delegates.extend(found.into_iter().flatten());
        }
        delegates.into_iter().try_for_each(|delegate| keep(&self.connection, delegate)).map_err(|e| self.wrong(e))
    }
}

#[cfg(test)]
mod tests;
