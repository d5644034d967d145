//! Grants.

use super::columns::columns;
use super::{Reader, Result, Taker, Writer, read};
use crate::model::document::Noun;
use crate::model::{Access, Address, Delegation, DomainName, MailboxName, SendAs, Timestamp};
use rusqlite::Row;

/// A grant to be made or replaced.
pub struct NewDelegation {
    pub owner: i64,
    pub delegate: i64,
    pub access: Option<Access>,
    pub send_as: SendAs,
    pub until: Option<Timestamp>,
    pub created_at: Timestamp,
}

/// Which grants to list.
#[derive(Default)]
pub struct DelegationFilter<'a> {
    pub owner: Option<&'a MailboxName>,
    pub delegate: Option<&'a MailboxName>,
    /// Those that end after the first instant, and not after the second.
    pub ending: Option<(Timestamp, Timestamp)>,
}

columns! {
    DelegationColumns from "delegation g
    JOIN mailbox o ON o.id = g.owner_id JOIN address oa ON oa.id = o.address_id JOIN domain od ON od.id = oa.domain_id
    JOIN mailbox d ON d.id = g.delegate_id JOIN address da ON da.id = d.address_id JOIN domain dd ON dd.id = da.domain_id
   WHERE true" {
        owner_local: "oa.local",
        owner_domain: "od.name",
        delegate_local: "da.local",
        delegate_domain: "dd.name",
        access: "g.access",
        send_as: "g.send_as",
        until: "g.until",
        created_at: "g.created_at",
        state: "CASE WHEN g.until <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now') THEN 'ended'
                  WHEN dd.standing = 'disabled' OR EXISTS (SELECT 1 FROM suspension s WHERE s.mailbox_id = d.id
                    AND (s.begins IS NULL OR s.begins <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
                    AND (s.until IS NULL OR s.until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))) THEN 'void'
                  ELSE 'in-force' END",
    }
}

const DELEGATION: &str = DelegationColumns::SELECT;

fn delegation(row: &Row<'_>) -> rusqlite::Result<Delegation> {
    let at = DelegationColumns::AT;
    Ok(Delegation {
        owner: Address::from_stored(row.get(at.owner_local)?, row.get(at.owner_domain)?),
        delegate: Address::from_stored(row.get(at.delegate_local)?, row.get(at.delegate_domain)?),
        access: read::access(row, at.access)?,
        send_as: read::send_as(row, at.send_as)?,
        until: read::optional_timestamp(row, at.until)?,
        created_at: read::timestamp(row, at.created_at)?,
        state: read::in_force(row, at.state)?,
    })
}

impl Reader<'_> {
    pub fn find_delegation(&self, owner: i64, delegate: i64) -> Result<Option<Delegation>> {
        self.find(&format!("{DELEGATION} AND g.owner_id = ?1 AND g.delegate_id = ?2"), (owner, delegate), delegation)
    }

    /// In the order of owners and delegates.
    pub fn list_delegations(&self, filter: &DelegationFilter<'_>, take: Taker<'_, Delegation>) -> Result<()> {
        let mut sql = DELEGATION.to_owned();
        let mut values: Vec<String> = Vec::new();
        for (column, name) in [("owner_id", filter.owner), ("delegate_id", filter.delegate)] {
            if let Some(name) = name {
                sql.push_str(&format!(" AND g.{column} = (SELECT mailbox_id FROM login_name WHERE name = ?)"));
                values.push(name.to_string());
            }
        }
        if let Some((after, by)) = filter.ending {
            sql.push_str(" AND g.until > ? AND g.until <= ?");
            values.extend([after.to_string(), by.to_string()]);
        }
        sql.push_str(" ORDER BY od.name, oa.local, dd.name, da.local");
        self.stream(&sql, rusqlite::params_from_iter(values), delegation, take)
    }

    /// The Dovecot user names under which a mailbox's person may have sessions elsewhere: those of the mailboxes whose
    /// mail was granted to it. A grant that has ended may have some open.
    pub fn list_owners_of(&self, delegate: i64) -> Result<Vec<String>> {
        self.collect(
            "SELECT m.login FROM delegation g JOIN mailbox m ON m.id = g.owner_id
              WHERE g.delegate_id = ?1 AND g.access IS NOT NULL ORDER BY m.login",
            [delegate],
            |row| row.get(0),
        )
    }

    /// The same for all mailboxes of a domain: each person who has any, with them.
    pub fn list_delegates_of_domain(&self, domain: i64) -> Result<Vec<(String, Vec<String>)>> {
        let mut found: Vec<(String, Vec<String>)> = Vec::new();
        let rows = self.collect(
            "SELECT m.login, o.login AS owner FROM address a JOIN mailbox m ON m.address_id = a.id
               JOIN delegation g ON g.delegate_id = m.id JOIN mailbox o ON o.id = g.owner_id
              WHERE a.domain_id = ?1 AND g.access IS NOT NULL ORDER BY m.login, o.login",
            [domain],
            |row| Ok((row.get::<_, String>("login")?, row.get::<_, String>("owner")?)),
        )?;
        for (person, owner) in rows {
            match found.last_mut() {
                Some((last, owners)) if *last == person => owners.push(owner),
                _ => found.push((person, vec![owner])),
            }
        }
        Ok(found)
    }

    /// The owners and delegates of the grants by mailboxes of a domain that were not mentioned.
    pub fn list_unmentioned_grants(&self, domain: &DomainName) -> Result<Vec<(Address, Address)>> {
        self.collect(
            "SELECT oa.local, od.name AS domain, da.local AS to_local, dd.name AS to_domain FROM domain od JOIN address oa ON oa.domain_id = od.id
               JOIN mailbox o ON o.address_id = oa.id JOIN delegation g ON g.owner_id = o.id
               JOIN mailbox d ON d.id = g.delegate_id JOIN address da ON da.id = d.address_id JOIN domain dd ON dd.id = da.domain_id
              WHERE od.name = ?1 AND NOT EXISTS
                (SELECT 1 FROM temp.mentioned n WHERE n.noun = ?2 AND n.id = g.owner_id AND n.second_id = g.delegate_id)
              ORDER BY oa.local, dd.name, da.local",
            [domain.as_str(), Noun::Grant.as_str()],
            |row| {
                let owner = Address::from_stored(row.get("local")?, row.get("domain")?);
                Ok((owner, Address::from_stored(row.get("to_local")?, row.get("to_domain")?)))
            },
        )
    }
}

impl Writer<'_> {
    pub fn update_delegation(&self, new: &NewDelegation) -> Result<()> {
        self.upsert(
            "delegation",
            &[("owner_id", &new.owner), ("delegate_id", &new.delegate)],
            &[
                ("access", &new.access.map(Access::as_str)),
                ("send_as", &new.send_as.as_str()),
                ("until", &new.until.map(|t| t.to_string())),
            ],
            &[("created_at", &new.created_at.to_string())],
        )
    }

    /// What a mailbox was granted by others.
    pub fn delete_delegations_to(&self, delegate: i64) -> Result<()> {
        self.execute("DELETE FROM delegation WHERE delegate_id = ?1", [delegate])?;
        Ok(())
    }

    pub fn delete_delegation(&self, owner: i64, delegate: i64) -> Result<()> {
        self.execute("DELETE FROM delegation WHERE owner_id = ?1 AND delegate_id = ?2", (owner, delegate))?;
        Ok(())
    }
}
