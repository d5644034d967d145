//! Homes, and whose lie around one another: what is done to a directory is done to all that is in it.

use crate::model::{Address, HomePath};
use crate::store::{Reader, Result, Taker};
use rusqlite::Row;

/// A mailbox, there or removed, by its home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occupant {
    pub id: i64,
    pub address: Address,
    pub home: String,
}

const PRESENT: &str = "SELECT m.id, a.local, d.name AS domain, m.home
   FROM mailbox m JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id WHERE m.id <> ?2 AND ";

const REMOVED: &str = "SELECT m.mailbox_id AS id, m.local, d.name AS domain, m.home
   FROM removed_mailbox m JOIN domain d ON d.id = m.domain_id WHERE m.mailbox_id <> ?2 AND ";

/// Whatever begins with a path and a slash; '0' is the character behind it.
const BELOW: &str = "m.home > ?1 || '/' AND m.home < ?1 || '0' LIMIT 1";

/// The condition of the index of the few homes that are not written in the one way: an earlier program took them.
const ODD: &str = "(instr(m.home, '//') > 0 OR instr(m.home, '/./') > 0 OR substr(m.home, -1) = '/')";

fn occupant(row: &Row<'_>) -> rusqlite::Result<Occupant> {
    Ok(Occupant {
        id: row.get("id")?,
        address: Address::from_stored(row.get("local")?, row.get("domain")?),
        home: row.get("home")?,
    })
}

impl Reader<'_> {
    /// A mailbox, there or removed, whose home is this directory, or is above or below it; not the mailbox `but` itself.
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
        self.find_either("m.home = ?1", home, but)
    }

    /// As [`Reader::find_home_around`], of what is below it, and of the homes that are not written in the one way.
    pub fn find_home_below(&self, home: &HomePath, but: Option<i64>) -> Result<Option<Occupant>> {
        if let Some(found) = self.find_either(BELOW, home, but)? {
            return Ok(Some(found));
        }
        let odd: Vec<Occupant> =
            self.collect(&format!("{PRESENT}{ODD}"), (home.as_str(), but.unwrap_or(0)), occupant)?;
        Ok(odd.into_iter().find(|odd| {
            let path = HomePath::normalised(&odd.home);
            path == *home || path.below(home).is_some() || home.below(&path).is_some()
        }))
    }

    fn find_either(&self, condition: &str, home: &HomePath, but: Option<i64>) -> Result<Option<Occupant>> {
        let parameters = (home.as_str(), but.unwrap_or(0));
        match self.find(&format!("{PRESENT}{condition}"), parameters, occupant)? {
            None => self.find(&format!("{REMOVED}{condition}"), parameters, occupant),
            found => Ok(found),
        }
    }

    /// The home of a mailbox; empty where there is none.
    pub fn find_home_of(&self, mailbox: i64) -> Result<String> {
        Ok(self.find("SELECT home FROM mailbox WHERE id = ?1", [mailbox], |row| row.get(0))?.unwrap_or_default())
    }

    /// The homes of mailboxes, there and removed, in the order in which directories follow their parents.
    pub fn list_homes(&self, take: Taker<'_, Occupant>) -> Result<()> {
        let every = [PRESENT, REMOVED].map(|select| format!("{select}?1 IS NOT NULL")).join(" UNION ALL ");
        // A slash sorts before every other character of a name, so that what is below a directory follows it at once.
        let sql = format!("SELECT * FROM ({every}) ORDER BY replace(home, '/', char(1)), id");
        self.stream(&sql, ("", 0), occupant, take)
    }
}
