//! Operators, and which domains a change reaches.

use super::notes::{OBJECT, noted, noted_of_any};
use super::{Reader, Result, Taker, Writer};
use crate::model::{DomainName, OperatorName, OutsideAddress, Permission, Right};
use rusqlite::Row;

/// Tables whose rows belong to the domain of what they are about: those with a column that leads to a domain, domains
/// themselves, and the wrong passwords of mailboxes. Of all others an operator of one domain may change nothing.
const OF_A_DOMAIN: &str = "SELECT t.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
      ON c.name IN ('domain_id', 'address_id', 'mailbox_id', 'owner_id', 'plan_id', 'address')
   WHERE t.type = 'table' UNION VALUES ('domain'), ('password_try')";

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

    /// Outside addresses to which this transaction has mail sent.
    pub fn list_new_outside_targets(&self) -> Result<Vec<OutsideAddress>> {
        let outside = noted("after", "target", "outside");
        self.collect(
            &format!(
                "SELECT DISTINCT {outside} AS outside FROM audit_change WHERE id > ?1 AND row_of = 'target' AND outside IS NOT NULL"
            ),
            [self.found],
            |row| Ok(OutsideAddress::from_stored(&row.get::<_, String>("outside")?)),
        )
    }

    /// The domains of which this transaction has changed rows. `None`: of a row that belongs to no domain, or to what is
    /// not known any more.
    pub fn list_changed_domains(&self) -> Result<Vec<Option<DomainName>>> {
        let named = |column| noted_of_any("coalesce(c.after, c.before)", "c.row_of", column);
        let (mailbox, delegate) = (named("mailbox_id"), named("delegate_id"));
        self.collect(
            &format!(
                "SELECT DISTINCT CASE WHEN row_of IN ({OF_A_DOMAIN}) THEN substr(object, instr(object, '@') + 1) END
                   FROM (SELECT c.row_of, {OBJECT} AS object FROM audit_change c WHERE c.id > ?1)
                 UNION
                 SELECT d.name FROM audit_change c
                   JOIN mailbox m ON m.id IN ({mailbox}, {delegate})
                   JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id
                  WHERE c.id > ?1"
            ),
            [self.found],
            |row| Ok(row.get::<_, Option<String>>(0)?.map(DomainName::from_stored)),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::OF_A_DOMAIN;
    use crate::store::{MIGRATIONS, migrate, notes};
    use rusqlite::Connection;
    use std::collections::BTreeSet;

    /// A row of a table that is not among them belongs to the whole store, which takes a right to all domains.
    #[test]
    fn what_is_noted_of_a_table_belongs_to_a_domain_or_is_known_to_belong_to_none() {
        let store = Connection::open_in_memory().unwrap();
        migrate(&store, 0, &MIGRATIONS).unwrap();
        let list = |sql: &str| -> BTreeSet<String> {
            store.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
        };
        let noted = list("SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'audit_insert_*'");
        let of_a_domain = list(OF_A_DOMAIN);
        let of_none: Vec<&String> = noted.difference(&of_a_domain).collect();
        let expected =
            ["audit_archive", "forbidden_password", "operator", "profile_choice", "setting", "standard_name"];
        assert_eq!(of_none, expected);
        // What is no domain's is noted by a name that has none in it.
        for table in &noted {
            let object = notes::object(table);
            let is_a_name = ["name", "label"].contains(&object) && table != "domain";
            let is_nothing = object == "NULL";
            assert_eq!(of_a_domain.contains(table), !is_a_name && !is_nothing, "{table}: {object}");
        }
    }
}
