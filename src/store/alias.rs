//! Aliases and their targets.

use super::columns::columns;
use super::{Reader, Result, Taker, Writer, read};
use crate::model::document::Noun;
use crate::model::{
    Address, Alias, AliasAddress, DomainName, MailboxName, OutsideAddress, SendAs, Target, Text, Timestamp,
};
use rusqlite::Row;

/// What an address is in the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressUse {
    Mailbox,
    Alias,
    /// Nobody has it; a removed mailbox had it.
    Removed,
}

/// An alias to be made.
pub struct NewAlias<'a> {
    pub address: &'a AliasAddress,
    pub domain_id: i64,
    pub send_as: SendAs,
    pub until: Option<Timestamp>,
    pub note: Option<&'a Text>,
    pub created_at: Timestamp,
    /// The mailbox that is its only target.
    pub sole: Option<i64>,
}

/// A target to be added to an alias.
pub enum NewTarget<'a> {
    Mailbox(i64),
    Outside(&'a OutsideAddress),
}

/// Which aliases to list.
#[derive(Default)]
pub struct AliasFilter<'a> {
    pub domain: Option<&'a DomainName>,
    pub to: Option<&'a MailboxName>,
}

columns! {
    /// The targets of one alias are one text, because a list streams aliases, not targets. Neither kind of address can
    /// contain a space.
    AliasColumns from "domain d CROSS JOIN address a ON a.domain_id = d.id WHERE a.role = 'alias'" {
        id: "a.id",
        local: "a.local",
        domain: "d.name",
        send_as: "a.send_as",
        until: "a.until",
        note: "a.note",
        created_at: "a.created_at",
        state: "CASE WHEN a.until <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now') THEN 'ended'
                  WHEN d.standing = 'disabled' THEN 'void' ELSE 'in-force' END",
        targets: "(SELECT group_concat(coalesce('>' || t.outside, (SELECT p.local || '@' || q.name FROM mailbox m
                     JOIN address p ON p.id = m.address_id JOIN domain q ON q.id = p.domain_id WHERE m.id = t.mailbox_id)), char(10))
                     FROM (SELECT * FROM target WHERE address_id = a.id ORDER BY id) t)",
    }
}

const ALIAS: &str = AliasColumns::SELECT;

fn alias(row: &Row<'_>) -> rusqlite::Result<Alias> {
    let at = AliasColumns::AT;
    let targets: Option<String> = row.get(at.targets)?;
    let address = AliasAddress::from_stored(row.get(at.local)?, row.get(at.domain)?);
    let send_as = read::send_as(row, at.send_as)?;
    Ok(Alias {
        id: row.get(at.id)?,
        send_as: address.local().is_empty().then_some(send_as),
        address,
        until: read::optional_timestamp(row, at.until)?,
        note: read::text(row, at.note)?,
        created_at: read::timestamp(row, at.created_at)?,
        state: read::in_force(row, at.state)?,
        // An outside address may have a blank in quotes.
        targets: targets.iter().flat_map(|list| list.split('\n')).map(target).collect(),
    })
}

fn target(text: &str) -> Target {
    match text.strip_prefix('>') {
        Some(outside) => Target::Outside(OutsideAddress::from_stored(outside)),
        None => {
            let (local, domain) = text.rsplit_once('@').unwrap_or((text, ""));
            Target::Mailbox(Address::from_stored(local.to_owned(), domain.to_owned()))
        }
    }
}

impl Reader<'_> {
    /// `None`: nobody has the address, or had it.
    pub fn find_address_use(&self, address: &AliasAddress) -> Result<Option<AddressUse>> {
        let found = self.find(
            "SELECT coalesce((SELECT a.role FROM address a WHERE a.domain_id = d.id AND a.local = ?2),
                             (SELECT 'removed' FROM removed_name n WHERE n.name = ?2 AND +n.domain_id = d.id LIMIT 1))
               FROM domain d WHERE d.name = ?1",
            (address.domain().as_str(), address.local()),
            |row| {
                Ok(row.get_ref(0)?.as_str_or_null()?.map(|found| match found {
                    "primary" => AddressUse::Mailbox,
                    "removed" => AddressUse::Removed,
                    _ => AddressUse::Alias,
                }))
            },
        )?;
        Ok(found.flatten())
    }

    pub fn find_alias(&self, address: &AliasAddress) -> Result<Option<Alias>> {
        self.find(
            &format!("{ALIAS} AND d.name = ?1 AND a.local = ?2"),
            (address.domain().as_str(), address.local()),
            alias,
        )
    }

    /// In the order of domains and local parts.
    pub fn list_aliases(&self, filter: &AliasFilter<'_>, take: Taker<'_, Alias>) -> Result<()> {
        let mut sql = ALIAS.to_owned();
        let mut values: Vec<String> = Vec::new();
        if let Some(domain) = filter.domain {
            sql.push_str(" AND d.name = ?");
            values.push(domain.to_string());
        }
        if let Some(to) = filter.to {
            sql.push_str(
                " AND a.id IN (SELECT t.address_id FROM login_name l JOIN target t ON t.mailbox_id = l.mailbox_id WHERE l.name = ?)",
            );
            values.push(to.to_string());
        }
        sql.push_str(" ORDER BY d.name, a.local");
        self.stream(&sql, rusqlite::params_from_iter(values), alias, take)
    }

    /// The aliases that lead to a mailbox; with those among them that lead nowhere else.
    pub fn list_aliases_to(&self, mailbox: i64) -> Result<Vec<(AliasAddress, bool)>> {
        self.collect(
            "SELECT a.local, d.name AS domain,
                    NOT EXISTS (SELECT 1 FROM target o WHERE o.address_id = a.id AND o.id <> t.id) AS only
               FROM target t JOIN address a ON a.id = t.address_id JOIN domain d ON d.id = a.domain_id
              WHERE t.mailbox_id = ?1 AND a.role = 'alias' ORDER BY d.name, a.local",
            [mailbox],
            |row| Ok((AliasAddress::from_stored(row.get("local")?, row.get("domain")?), row.get("only")?)),
        )
    }

    /// An alias that forwards to an address in `domain`, with that address.
    pub fn find_alias_into(&self, domain: &DomainName) -> Result<Option<(AliasAddress, OutsideAddress)>> {
        self.find(
            "SELECT a.local, d.name AS domain, t.outside FROM target t JOIN address a ON a.id = t.address_id JOIN domain d ON d.id = a.domain_id
              WHERE substr(t.outside, instr(t.outside, '@') + 1) = ?1 AND t.outside IS NOT NULL LIMIT 1",
            [domain.as_str()],
            |row| {
                let outside: String = row.get("outside")?;
                let alias = AliasAddress::from_stored(row.get("local")?, row.get("domain")?);
                Ok((alias, OutsideAddress::from_stored(&outside)))
            },
        )
    }

    /// The aliases of a domain that were not mentioned.
    pub fn list_unmentioned_aliases(&self, domain: &DomainName) -> Result<Vec<AliasAddress>> {
        self.collect(
            "SELECT a.local, d.name AS domain FROM domain d JOIN address a ON a.domain_id = d.id
              WHERE d.name = ?1 AND a.role = 'alias' AND NOT EXISTS
                (SELECT 1 FROM temp.mentioned n WHERE n.noun = ?2 AND n.id = a.id)
              ORDER BY a.local",
            [domain.as_str(), Noun::Alias.as_str()],
            |row| Ok(AliasAddress::from_stored(row.get("local")?, row.get("domain")?)),
        )
    }
}

impl Writer<'_> {
    /// Returns the alias's id, for its targets.
    pub fn insert_alias(&self, new: &NewAlias<'_>) -> Result<i64> {
        self.insert(
            "address",
            &[
                ("domain_id", &new.domain_id),
                ("local", &new.address.local()),
                ("role", &"alias"),
                ("send_as", &new.send_as.as_str()),
                ("until", &new.until.map(|t| t.to_string())),
                ("note", &new.note.map(Text::as_str)),
                ("created_at", &new.created_at.to_string()),
                // Kept (kept.rs): a row that is whole from the start is not written twice.
                ("sole", &new.sole),
            ],
        )?;
        Ok(self.connection.last_insert_rowid())
    }

    pub fn insert_target(&self, alias: i64, target: &NewTarget<'_>) -> Result<()> {
        match target {
            NewTarget::Mailbox(id) => {
                self.execute("INSERT INTO target (address_id, mailbox_id) VALUES (?1, ?2)", (alias, id))
            }
            NewTarget::Outside(address) => {
                self.execute("INSERT INTO target (address_id, outside) VALUES (?1, ?2)", (alias, address.to_string()))
            }
        }?;
        Ok(())
    }

    pub fn delete_target(&self, alias: i64, target: &NewTarget<'_>) -> Result<()> {
        match target {
            NewTarget::Mailbox(id) => {
                self.execute("DELETE FROM target WHERE address_id = ?1 AND mailbox_id = ?2", (alias, id))
            }
            NewTarget::Outside(address) => {
                self.execute("DELETE FROM target WHERE address_id = ?1 AND outside = ?2", (alias, address.to_string()))
            }
        }?;
        Ok(())
    }

    pub fn update_alias(&self, id: i64, send_as: SendAs, until: Option<Timestamp>, note: Option<&Text>) -> Result<()> {
        let until = until.map(|t| t.to_string());
        let note = note.map(Text::as_str);
        self.update("address", id, &[("send_as", &send_as.as_str()), ("until", &until), ("note", &note)])
    }

    pub fn delete_alias(&self, id: i64) -> Result<()> {
        // First, and not by reference: the audit log tells of which alias they are as long as that is there.
        self.execute(
            "DELETE FROM target WHERE address_id = (SELECT id FROM address WHERE id = ?1 AND role = 'alias')",
            [id],
        )?;
        self.execute("DELETE FROM address WHERE id = ?1 AND role = 'alias'", [id])?;
        Ok(())
    }
}
