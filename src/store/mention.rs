//! What a document has mentioned, so that the rest can be told from it: tables that live as long as the connection and
//! that nobody else sees.

use super::{Reader, Result, Writer};
use crate::model::{Address, AliasAddress, DomainName};

impl Reader<'_> {
    /// The aliases of a domain that were not mentioned.
    pub fn list_unmentioned_aliases(&self, domain: &DomainName) -> Result<Vec<AliasAddress>> {
        self.collect(
            "SELECT a.local, d.name AS domain FROM domain d JOIN address a ON a.domain_id = d.id
              WHERE d.name = ?1 AND a.role = 'alias' AND a.id NOT IN (SELECT id FROM temp.mentioned_alias) ORDER BY a.local",
            [domain.as_str()],
            |row| Ok(AliasAddress::from_stored(row.get("local")?, row.get("domain")?)),
        )
    }

    /// The mailboxes of a domain that were not mentioned.
    pub fn list_unmentioned_mailboxes(&self, domain: &DomainName) -> Result<Vec<Address>> {
        self.collect(
            "SELECT a.local, d.name AS domain FROM domain d JOIN address a ON a.domain_id = d.id JOIN mailbox m ON m.address_id = a.id
              WHERE d.name = ?1 AND m.id NOT IN (SELECT id FROM temp.mentioned_mailbox) ORDER BY a.local",
            [domain.as_str()],
            |row| Ok(Address::from_stored(row.get("local")?, row.get("domain")?)),
        )
    }

    /// The owners and delegates of the grants by mailboxes of a domain that were not mentioned.
    pub fn list_unmentioned_grants(&self, domain: &DomainName) -> Result<Vec<(Address, Address)>> {
        self.collect(
            "SELECT oa.local, od.name AS domain, da.local AS to_local, dd.name AS to_domain FROM domain od JOIN address oa ON oa.domain_id = od.id
               JOIN mailbox o ON o.address_id = oa.id JOIN delegation g ON g.owner_id = o.id
               JOIN mailbox d ON d.id = g.delegate_id JOIN address da ON da.id = d.address_id JOIN domain dd ON dd.id = da.domain_id
              WHERE od.name = ?1 AND NOT EXISTS
                (SELECT 1 FROM temp.mentioned_grant n WHERE n.owner_id = g.owner_id AND n.delegate_id = g.delegate_id)
              ORDER BY oa.local, dd.name, da.local",
            [domain.as_str()],
            |row| {
                let owner = Address::from_stored(row.get("local")?, row.get("domain")?);
                Ok((owner, Address::from_stored(row.get("to_local")?, row.get("to_domain")?)))
            },
        )
    }
}

/// What a document mentions: the ids of objects that are there.
#[derive(Clone, Copy, Debug)]
pub enum Mentioned {
    Mailbox(i64),
    /// Of its address.
    Alias(i64),
    Grant {
        owner: i64,
        delegate: i64,
    },
}

impl Writer<'_> {
    /// From here on what is mentioned is remembered.
    pub fn insert_mention_tables(&self) -> Result<()> {
        for (name, columns) in [
            ("mailbox", "id INTEGER PRIMARY KEY"),
            ("alias", "id INTEGER PRIMARY KEY"),
            ("grant", "owner_id INTEGER, delegate_id INTEGER, PRIMARY KEY (owner_id, delegate_id)"),
        ] {
            self.execute(&format!("DROP TABLE IF EXISTS temp.mentioned_{name}"), [])?;
            self.execute(&format!("CREATE TEMP TABLE mentioned_{name} ({columns})"), [])?;
        }
        Ok(())
    }

    pub fn insert_mentioned(&self, what: Mentioned) -> Result<()> {
        match what {
            Mentioned::Mailbox(id) => {
                self.execute("INSERT OR IGNORE INTO temp.mentioned_mailbox (id) VALUES (?1)", [id])
            }
            Mentioned::Alias(id) => self.execute("INSERT OR IGNORE INTO temp.mentioned_alias (id) VALUES (?1)", [id]),
            Mentioned::Grant { owner, delegate } => self.execute(
                "INSERT OR IGNORE INTO temp.mentioned_grant (owner_id, delegate_id) VALUES (?1, ?2)",
                (owner, delegate),
            ),
        }?;
        Ok(())
    }
}
