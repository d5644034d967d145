//! Rows that are right one by one and wrong together.

use super::definition::with;
use super::{Reader, Result, read};
use crate::model::{Address, AliasAddress, DeliveredBy, DomainName, MailPlace, PlaceOf, Timestamp};

/// Which targets take mail now.
const LIVE: [&str; 3] = ["mailbox_now", "mailbox_standing", "live_target"];

impl Reader<'_> {
    /// Aliases that forward to a domain that is hosted here, which Postfix hands to this host again and again.
    pub fn list_looping_aliases(&self) -> Result<Vec<(AliasAddress, String)>> {
        self.collect(
            "SELECT a.local, d.name AS domain, x.name AS alias_domain FROM domain x
               JOIN target t ON t.outside IS NOT NULL AND substr(t.outside, instr(t.outside, '@') + 1) = x.name
               JOIN address a ON a.id = t.address_id JOIN domain d ON d.id = a.domain_id
              ORDER BY d.name, a.local",
            [],
            |row| Ok((AliasAddress::from_stored(row.get("local")?, row.get("domain")?), row.get("alias_domain")?)),
        )
    }

    /// Aliases that have not ended, of which no target takes mail.
    pub fn list_dead_aliases(&self) -> Result<Vec<AliasAddress>> {
        self.collect(
            &with(
                &LIVE,
                "SELECT a.local, d.name AS domain FROM domain d JOIN address a ON a.domain_id = d.id
              WHERE a.role = 'alias' AND d.standing = 'enabled'
                AND (a.until IS NULL OR a.until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
                AND NOT EXISTS (SELECT 1 FROM live_target l WHERE l.address_id = a.id)
              ORDER BY d.name, a.local",
            ),
            [],
            |row| Ok(AliasAddress::from_stored(row.get("local")?, row.get("domain")?)),
        )
    }

    /// The enabled domains in which nobody gets mail for a name, not by a catch-all either.
    pub fn list_domains_without(&self, local: &str) -> Result<Vec<DomainName>> {
        self.collect(
            &with(
                &["standard_address"],
                "SELECT x.name FROM domain x JOIN domain d ON d.id = coalesce(x.alias_of, x.id)
              WHERE x.standing = 'enabled' AND d.standing = 'enabled'
                AND NOT EXISTS (SELECT 1 FROM address a WHERE a.domain_id = d.id AND a.local IN (?1, ''))
                AND NOT EXISTS (SELECT 1 FROM standard_address s WHERE s.local = ?1 AND s.domain = x.name)
              ORDER BY x.name",
            ),
            [local],
            |row| Ok(DomainName::from_stored(row.get(0)?)),
        )
    }

    /// Aliases that have not ended and still lead to somebody, of which a target takes no mail; with that target.
    pub fn list_refusing_targets(&self) -> Result<Vec<(AliasAddress, Address)>> {
        self.collect(
            &with(&LIVE, "SELECT a.local, d.name AS domain, p.local AS target_local, e.name AS target_domain FROM domain d JOIN address a ON a.domain_id = d.id
               JOIN target t ON t.address_id = a.id JOIN mailbox_standing s ON s.mailbox_id = t.mailbox_id
               JOIN mailbox m ON m.id = t.mailbox_id JOIN address p ON p.id = m.address_id JOIN domain e ON e.id = p.domain_id
              WHERE a.role = 'alias' AND d.standing = 'enabled' AND s.receiving = 'refused'
                AND (a.until IS NULL OR a.until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
                AND EXISTS (SELECT 1 FROM live_target l WHERE l.address_id = a.id)
              ORDER BY d.name, a.local, e.name, p.local"),
            [],
            |row| {
                let alias = AliasAddress::from_stored(row.get("local")?, row.get("domain")?);
                Ok((alias, Address::from_stored(row.get("target_local")?, row.get("target_domain")?)))
            },
        )
    }

    /// The mailboxes whose mail is put aside, in whichever stage: number, address and home.
    pub fn list_removed_homes(&self) -> Result<Vec<(i64, Address, String)>> {
        self.collect(
            "SELECT r.mailbox_id, r.local, d.name AS domain, r.home FROM removed_mailbox r JOIN domain d ON d.id = r.domain_id
              WHERE r.stage <> 'refusing' ORDER BY d.name, r.local",
            [],
            |row| {
                let address = Address::from_stored(row.get("local")?, row.get("domain")?);
                Ok((row.get("mailbox_id")?, address, row.get("home")?))
            },
        )
    }

    /// The mail places of mailboxes, and of those whose mail is put aside.
    pub fn list_mail_places(&self) -> Result<Vec<(i64, Address, MailPlace, PlaceOf)>> {
        self.collect(
            "SELECT m.id, a.local, d.name AS domain, m.mail_place, 0 AS removed
               FROM mailbox m JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id
              WHERE m.mail_place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM removed_mailbox r WHERE r.mailbox_id = m.id)
             UNION ALL
             SELECT r.mailbox_id, r.local, d.name, r.mail_place, 1 FROM removed_mailbox r JOIN domain d ON d.id = r.domain_id
              WHERE r.mail_place IS NOT NULL AND r.stage <> 'refusing' ORDER BY 3, 2",
            [],
            |row| {
                let of = if row.get("removed")? { PlaceOf::Removed } else { PlaceOf::Mailbox };
                let address = Address::from_stored(row.get("local")?, row.get("domain")?);
                Ok((row.get("id")?, address, read::mail_place(row, "mail_place")?, of))
            },
        )
    }

    /// The other hosts that are said to deliver mail, now or later.
    pub fn list_delivering_hosts(&self, now: Timestamp) -> Result<Vec<DeliveredBy>> {
        self.collect(
            "SELECT delivered_by FROM mailbox WHERE delivered_by GLOB '[[]*' AND (delivered_until IS NULL OR delivered_until > ?1)
             UNION SELECT delivered_by FROM domain WHERE delivered_by GLOB '[[]*' AND (delivered_until IS NULL OR delivered_until > ?1)",
            [now.to_string()],
            |row| read::delivered_by(row, 0),
        )
    }

    /// Mailboxes and domains whose delivery was said until a time that is over: noun, name, who delivered, and until when.
    pub fn list_ended_deliveries(&self, now: Timestamp) -> Result<Vec<(String, String, DeliveredBy, Timestamp)>> {
        self.collect(
            "SELECT 'mailbox' AS noun, a.local || '@' || d.name AS name, m.delivered_by AS delivered_by, m.delivered_until AS delivered_until
               FROM mailbox m JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id
              WHERE m.delivered_by IS NOT NULL AND m.delivered_until <= ?1
             UNION ALL
             SELECT 'domain', name, delivered_by, delivered_until FROM domain WHERE delivered_by IS NOT NULL AND delivered_until <= ?1
              ORDER BY 2",
            [now.to_string()],
            |row| {
                let (by, until) = (read::delivered_by(row, "delivered_by")?, read::timestamp(row, "delivered_until")?);
                Ok((row.get("noun")?, row.get("name")?, by, until))
            },
        )
    }

    /// Shared mailboxes that nobody who may log in has access to.
    pub fn list_unreadable_shared_mailboxes(&self) -> Result<Vec<Address>> {
        self.collect(
            &with(&["delegation_now", "mailbox_now", "mailbox_standing"], "SELECT a.local, d.name AS domain FROM mailbox m JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id
              WHERE m.kind = 'shared'
                AND NOT EXISTS (SELECT 1 FROM delegation_now g JOIN mailbox_standing s ON s.mailbox_id = g.delegate_id
                                 WHERE g.owner_id = m.id AND g.access IS NOT NULL AND s.login = 'allowed')
              ORDER BY d.name, a.local"),
            [],
            |row| Ok(Address::from_stored(row.get("local")?, row.get("domain")?)),
        )
    }
}
