//! Operators, and which domains a change reaches.

use super::{Reader, Result, Taker, Writer};
use crate::model::{DomainName, OperatorName, Permission, Right};
use rusqlite::Row;

/// Tables whose rows belong to the domain of what they are about.
const OF_A_DOMAIN: &str =
    "'domain', 'address', 'target', 'mailbox', 'suspension', 'delegation', 'autoreply', 'app_password',
    'removed_mailbox', 'hold', 'plan', 'plan_choice', 'step', 'password_try'";

fn right(row: &Row<'_>) -> rusqlite::Result<Right> {
    Ok(Right {
        operator: OperatorName::from_stored(row.get("name")?),
        permission: Permission::from_stored(row.get("permission")?),
        domain: row.get::<_, Option<String>>("domain")?.map(DomainName::from_stored),
    })
}

impl Reader<'_> {
    /// In the order of operators and domains.
    pub fn list_rights(&self, take: Taker<'_, Right>) -> Result<()> {
        let sql = "SELECT name, permission, domain FROM operator ORDER BY name, domain IS NOT NULL, domain, permission";
        self.stream(sql, [], right, take)
    }

    /// The domains of all that a mailbox is bound to: aliases that lead to it, and the other sides of grants.
    pub fn list_domains_bound_to(&self, mailbox: i64) -> Result<Vec<DomainName>> {
        self.collect(
            "SELECT d.name FROM target t JOIN address a ON a.id = t.address_id JOIN domain d ON d.id = a.domain_id
              WHERE t.mailbox_id = ?1
             UNION
             SELECT d.name FROM delegation g JOIN mailbox m ON m.id IN (g.owner_id, g.delegate_id)
               JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id
              WHERE ?1 IN (g.owner_id, g.delegate_id)",
            [mailbox],
            |row| row.get(0).map(DomainName::from_stored),
        )
    }
}

impl Writer<'_> {
    /// Tells whether it is new.
    pub fn insert_right(&self, right: &Right) -> Result<bool> {
        let added = self.execute(
            "INSERT INTO operator (name, permission, domain) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            (right.operator.as_str(), right.permission.as_str(), right.domain.as_ref().map(DomainName::as_str)),
        )?;
        Ok(added > 0)
    }

    pub fn delete_right(&self, right: &Right) -> Result<()> {
        self.execute(
            "DELETE FROM operator WHERE name = ?1 AND permission = ?2 AND domain IS ?3",
            (right.operator.as_str(), right.permission.as_str(), right.domain.as_ref().map(DomainName::as_str)),
        )?;
        Ok(())
    }

    /// The domains of which this transaction has changed rows. `None`: of a row that belongs to no domain, or to what is
    /// not known any more.
    pub fn list_changed_domains(&self) -> Result<Vec<Option<DomainName>>> {
        self.collect(
            &format!(
                "SELECT DISTINCT CASE WHEN row_of IN ({OF_A_DOMAIN}) THEN substr(object, instr(object, '@') + 1) END
                   FROM audit_change WHERE id > ?1
                 UNION
                 SELECT d.name FROM audit_change c
                   JOIN mailbox m ON m.id IN (json_extract(coalesce(c.after, c.before), '$.mailbox_id'),
                                              json_extract(coalesce(c.after, c.before), '$.delegate_id'))
                   JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id
                  WHERE c.id > ?1"
            ),
            [self.found],
            |row| Ok(row.get::<_, Option<String>>(0)?.map(DomainName::from_stored)),
        )
    }
}
