//! Homes and mail places, and whose lie around one another: what is done to a directory is done to all that is in it.

use crate::model::{Address, HomePath};
use crate::store::{Reader, Result, Taker, read};
use rusqlite::Row;
use std::sync::LazyLock;

/// A mailbox, there or removed, by one of its directories: its home, or where its mail lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occupant {
    pub id: i64,
    pub address: Address,
    pub directory: String,
}

const PRESENT: &str = "SELECT m.id, a.local, d.name AS domain, m.home, m.mail_place
   FROM mailbox m JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id WHERE m.id <> ?2 AND ";

const REMOVED: &str = "SELECT m.mailbox_id AS id, m.local, d.name AS domain, m.home, m.mail_place
   FROM removed_mailbox m JOIN domain d ON d.id = m.domain_id WHERE m.mailbox_id <> ?2 AND ";

const AT: &str = "(m.home = ?1 OR m.mail_place IN ('maildir:' || ?1, 'maildir:' || ?1 || ':LAYOUT=fs', 'sdbox:' || ?1, 'mdbox:' || ?1)) LIMIT 1";

/// Whatever begins with a path and a slash; '0' is the character behind it.
const BELOW: &str = "(m.home > ?1 || '/' AND m.home < ?1 || '0'
    OR m.mail_place > 'maildir:' || ?1 || '/' AND m.mail_place < 'maildir:' || ?1 || '0'
    OR m.mail_place > 'sdbox:' || ?1 || '/' AND m.mail_place < 'sdbox:' || ?1 || '0'
    OR m.mail_place > 'mdbox:' || ?1 || '/' AND m.mail_place < 'mdbox:' || ?1 || '0')";

/// Whether anything is below a path, or written in another way. Next to none is, and every new mailbox asks: so each index is
/// asked for itself.
static ANY_BELOW: LazyLock<String> = LazyLock::new(|| {
    let of = |table: &str, id: &str| {
        let begins = [
            ("home", ""),
            ("mail_place", "'maildir:' || "),
            ("mail_place", "'sdbox:' || "),
            ("mail_place", "'mdbox:' || "),
        ];
        let below = begins.map(|(column, begin)| {
            let range = format!("m.{column} > {begin}?1 || '/' AND m.{column} < {begin}?1 || '0'");
            format!("EXISTS (SELECT 1 FROM {table} m WHERE {range} AND m.{id} <> ?2)")
        });
        below.join(" OR ")
    };
    let (present, removed) = (of("mailbox", "id"), of("removed_mailbox", "mailbox_id"));
    format!("SELECT {present} OR {removed} OR EXISTS (SELECT 1 FROM mailbox m WHERE {ODD})")
});

/// The condition of the index of the few homes that are not written in the one way: an earlier program took them.
const ODD: &str = "(instr(m.home, '//') > 0 OR instr(m.home, '/./') > 0 OR substr(m.home, -1) = '/')";

/// A mailbox by its home, and the directory of its mail place.
fn occupant(row: &Row<'_>) -> rusqlite::Result<(Occupant, Option<HomePath>)> {
    let home = Occupant {
        id: row.get("id")?,
        address: Address::from_stored(row.get("local")?, row.get("domain")?),
        directory: row.get("home")?,
    };
    Ok((home, read::optional(row, "mail_place", read::mail_place)?.map(|place| place.path)))
}

/// A mailbox by that of its directories which is this one or lies in it.
fn occupant_in(row: &Row<'_>, directory: &HomePath) -> rusqlite::Result<Occupant> {
    let (home, place) = occupant(row)?;
    let is_in = |path: &HomePath| path == directory || path.below(directory).is_some();
    Ok(match place.filter(|place| is_in(place) && !is_in(&HomePath::normalised(&home.directory))) {
        Some(place) => Occupant { directory: place.as_str().to_owned(), ..home },
        None => home,
    })
}

impl Reader<'_> {
    /// A mailbox, there or removed, whose home or mail place is this directory, or is above or below it; not the mailbox `but`
    /// itself.
    pub fn find_home_around(&self, home: &HomePath, but: Option<i64>) -> Result<Option<Occupant>> {
        for directory in std::iter::once(home.clone()).chain(home.above()) {
            let found = self.find_home(&directory, but)?;
            if found.is_some() {
                return Ok(found);
            }
        }
        self.find_home_below(home, but)
    }

    /// As [`Reader::find_home_around`], of this directory alone.
    pub fn find_home(&self, home: &HomePath, but: Option<i64>) -> Result<Option<Occupant>> {
        self.find_either(AT, home, but)
    }

    /// As [`Reader::find_home_around`], of what is below it, and of the homes that are not written in the one way.
    pub fn find_home_below(&self, home: &HomePath, but: Option<i64>) -> Result<Option<Occupant>> {
        if self.find(&ANY_BELOW, (home.as_str(), but.unwrap_or(0)), |row| row.get(0))? == Some(false) {
            return Ok(None);
        }
        if let Some(found) = self.find_either(&format!("{BELOW} LIMIT 1"), home, but)? {
            return Ok(Some(found));
        }
        let odd = self.collect(&format!("{PRESENT}{ODD}"), (home.as_str(), but.unwrap_or(0)), occupant)?;
        Ok(odd.into_iter().map(|(odd, _)| odd).find(|odd| {
            let path = HomePath::normalised(&odd.directory);
            path == *home || path.below(home).is_some() || home.below(&path).is_some()
        }))
    }

    fn find_either(&self, condition: &str, home: &HomePath, but: Option<i64>) -> Result<Option<Occupant>> {
        let parameters = (home.as_str(), but.unwrap_or(0));
        match self.find(&format!("{PRESENT}{condition}"), parameters, |row| occupant_in(row, home))? {
            None => self.find(&format!("{REMOVED}{condition}"), parameters, |row| occupant_in(row, home)),
            found => Ok(found),
        }
    }

    /// The home of a mailbox; empty where there is none.
    pub fn find_home_of(&self, mailbox: i64) -> Result<String> {
        Ok(self.find("SELECT home FROM mailbox WHERE id = ?1", [mailbox], |row| row.get(0))?.unwrap_or_default())
    }

    /// The homes and mail places of mailboxes, there and removed, in the order in which directories follow their parents.
    pub fn list_homes(&self, take: Taker<'_, Occupant>) -> Result<()> {
        let path = "replace(substr(mail_place, instr(mail_place, ':') + 1), ':LAYOUT=fs', '')";
        let every = [PRESENT, REMOVED].map(|select| format!("{select}?1 IS NOT NULL")).join(" UNION ALL ");
        // A slash sorts before every other character of a name, so that what is below a directory follows it at once.
        let sql = format!(
            "SELECT id, local, domain, directory FROM
               (SELECT id, local, domain, home AS directory FROM ({every})
                UNION ALL SELECT id, local, domain, {path} FROM ({every}) WHERE mail_place IS NOT NULL)
              ORDER BY replace(directory, '/', char(1)), id"
        );
        let read = |row: &Row<'_>| {
            let address = Address::from_stored(row.get("local")?, row.get("domain")?);
            Ok(Occupant { id: row.get("id")?, address, directory: row.get("directory")? })
        };
        self.stream(&sql, ("", 0), read, take)
    }
}
