//! Domains.

use super::columns::columns;
use super::{Reader, Result, Taker, Writer, read};
use crate::model::{
    AppPasswordPolicy, Delivery, Domain, DomainName, DomainStanding, OutsideSenders, Quota, Text, Timestamp,
};
use rusqlite::Row;
use std::sync::LazyLock;

/// A domain to be made.
pub struct NewDomain<'a> {
    pub name: &'a DomainName,
    pub alias_of: Option<i64>,
    pub standing: DomainStanding,
    pub quota: Option<Quota>,
    pub app_passwords: Option<AppPasswordPolicy>,
    pub outside_senders: OutsideSenders,
    pub delivery: Option<&'a Delivery>,
    pub note: Option<&'a Text>,
    pub created_at: Timestamp,
}

columns! {
    DomainColumns {
        id: "d.id",
        name: "d.name",
        alias_of: "t.name",
        standing: "d.standing",
        quota: "d.quota",
        app_passwords: "d.app_passwords",
        outside_senders: "d.outside_senders",
        delivered_by: "d.delivered_by",
        delivered_from: "d.delivered_from",
        delivered_until: "d.delivered_until",
        note: "d.note",
        created_at: "d.created_at",
    }
}

columns! {
    /// How many addresses it has.
    DomainSizes after DomainColumns {
        mailboxes: "(SELECT count(*) FROM address a WHERE a.domain_id = d.id AND a.role = 'primary')",
        aliases: "(SELECT count(*) FROM address a WHERE a.domain_id = d.id AND a.role = 'alias')",
    }
}

const FROM: &str = " FROM domain d LEFT JOIN domain t ON t.id = d.alias_of";

static DOMAIN: LazyLock<String> = LazyLock::new(|| [DomainColumns::SELECT, DomainSizes::MORE, FROM].concat());

fn domain(row: &Row<'_>) -> rusqlite::Result<Domain> {
    let at = DomainSizes::AT;
    Ok(Domain {
        mailboxes: row.get::<_, i64>(at.mailboxes)?.unsigned_abs(),
        aliases: row.get::<_, i64>(at.aliases)?.unsigned_abs(),
        ..uncounted(row)?
    })
}

fn uncounted(row: &Row<'_>) -> rusqlite::Result<Domain> {
    let at = DomainColumns::AT;
    Ok(Domain {
        id: row.get(at.id)?,
        name: DomainName::from_stored(row.get(at.name)?),
        alias_of: row.get::<_, Option<String>>(at.alias_of)?.map(DomainName::from_stored),
        standing: read::domain_standing(row, at.standing)?,
        quota: read::quota(row, at.quota)?,
        app_passwords: read::own_app_password_policy(row, at.app_passwords)?,
        outside_senders: read::outside_senders(row, at.outside_senders)?,
        delivery: read::delivery(row, at.delivered_by, at.delivered_from, at.delivered_until)?,
        note: read::text(row, at.note)?,
        created_at: read::timestamp(row, at.created_at)?,
        mailboxes: 0,
        aliases: 0,
    })
}

impl Reader<'_> {
    pub fn find_domain(&self, name: &DomainName) -> Result<Option<Domain>> {
        self.find(&format!("{} WHERE d.name = ?1", *DOMAIN), [name.as_str()], domain)
    }

    /// The id of a domain and, of an alias domain, the domain whose addresses it has.
    pub fn find_home_domain(&self, name: &DomainName) -> Result<Option<(i64, Option<DomainName>)>> {
        self.find(
            "SELECT d.id, t.name AS alias_of FROM domain d LEFT JOIN domain t ON t.id = d.alias_of WHERE d.name = ?1",
            [name.as_str()],
            |row| Ok((row.get("id")?, row.get::<_, Option<String>>("alias_of")?.map(DomainName::from_stored))),
        )
    }

    /// The id of a domain alone, without its counts, which take a look at every address.
    pub fn find_domain_id(&self, name: &DomainName) -> Result<Option<i64>> {
        self.find("SELECT id FROM domain WHERE name = ?1", [name.as_str()], |row| row.get(0))
    }

    /// By name.
    pub fn list_domains(&self, take: Taker<'_, Domain>) -> Result<()> {
        self.stream(&format!("{} ORDER BY d.name", *DOMAIN), [], domain, take)
    }

    /// The same for whom it does not matter how much is in them: to count it is to look at every address.
    pub fn list_domains_uncounted(&self, take: Taker<'_, Domain>) -> Result<()> {
        self.stream(&format!("{}{FROM} ORDER BY d.name", DomainColumns::SELECT), [], uncounted, take)
    }

    pub fn list_alias_domains(&self, of: i64) -> Result<Vec<DomainName>> {
        self.collect("SELECT name FROM domain WHERE alias_of = ?1 ORDER BY name", [of], |row| {
            row.get(0).map(DomainName::from_stored)
        })
    }

    /// The Dovecot user names of a domain's mailboxes that are not below the domain's own mask `*@domain`.
    pub fn list_login_names_in_domain(&self, domain: i64) -> Result<Vec<String>> {
        self.collect(
            "SELECT m.login FROM address a JOIN mailbox m ON m.address_id = a.id
              WHERE a.domain_id = ?1 AND instr(m.login, '@') = 0 ORDER BY m.login",
            [domain],
            |row| row.get(0),
        )
    }
}

impl Writer<'_> {
    pub fn insert_domain(&self, new: &NewDomain<'_>) -> Result<()> {
        self.insert(
            "domain",
            &[
                ("name", &new.name.as_str()),
                ("alias_of", &new.alias_of),
                ("standing", &new.standing.as_str()),
                ("quota", &new.quota.map(read::stored_quota)),
                ("app_passwords", &new.app_passwords.map(AppPasswordPolicy::as_str)),
                ("outside_senders", &new.outside_senders.as_str()),
                ("delivered_by", &Delivery::stored_by(new.delivery)),
                ("delivered_from", &Delivery::stored_from(new.delivery)),
                ("delivered_until", &Delivery::stored_until(new.delivery)),
                ("note", &new.note.map(Text::as_str)),
                ("created_at", &new.created_at.to_string()),
            ],
        )
    }

    pub fn update_domain_standing(&self, id: i64, standing: DomainStanding) -> Result<()> {
        self.execute("UPDATE domain SET standing = ?2 WHERE id = ?1", (id, standing.as_str()))?;
        Ok(())
    }

    pub fn update_domain(
        &self,
        id: i64,
        quota: Option<Quota>,
        app_passwords: Option<AppPasswordPolicy>,
        outside_senders: OutsideSenders,
        delivery: Option<&Delivery>,
        note: Option<&Text>,
    ) -> Result<()> {
        self.update(
            "domain",
            id,
            &[
                ("quota", &quota.map(read::stored_quota)),
                ("app_passwords", &app_passwords.map(AppPasswordPolicy::as_str)),
                ("outside_senders", &outside_senders.as_str()),
                ("delivered_by", &Delivery::stored_by(delivery)),
                ("delivered_from", &Delivery::stored_from(delivery)),
                ("delivered_until", &Delivery::stored_until(delivery)),
                ("note", &note.map(Text::as_str)),
            ],
        )
    }

    /// Another name, in the names with which the domain's mailboxes log in, too.
    pub fn update_domain_name(&self, id: i64, old: &DomainName, new: &DomainName) -> Result<()> {
        self.execute("UPDATE domain SET name = ?2 WHERE id = ?1", (id, new.as_str()))?;
        let of_domain = "IN (SELECT m.id FROM address a JOIN mailbox m ON m.address_id = a.id WHERE a.domain_id = ?1)";
        for (table, column, key) in [("mailbox", "login", "id"), ("login_name", "name", "mailbox_id")] {
            self.execute(
                &format!(
                    "UPDATE {table} SET {column} = substr({column}, 1, instr({column}, '@')) || ?3
                      WHERE {key} {of_domain} AND {column} LIKE '%@' || ?2"
                ),
                (id, old.as_str(), new.as_str()),
            )?;
        }
        self.execute(
            "UPDATE removed_mailbox SET login = substr(login, 1, instr(login, '@')) || ?2
              WHERE domain_id = ?1 AND instr(login, '@') > 0",
            (id, new.as_str()),
        )?;
        self.execute("UPDATE operator SET domain = ?2 WHERE domain = ?1", (old.as_str(), new.as_str()))?;
        Ok(())
    }

    /// With the rights in it, which another domain of this name must not bring back.
    pub fn delete_domain(&self, id: i64) -> Result<()> {
        self.execute("DELETE FROM operator WHERE domain = (SELECT name FROM domain WHERE id = ?1)", [id])?;
        self.execute("DELETE FROM domain WHERE id = ?1", [id])?;
        Ok(())
    }
}
