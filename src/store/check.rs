//! Rows that are right one by one and wrong together.

use super::{Reader, Result};
use crate::model::{Address, AliasAddress};

impl Reader<'_> {
    /// Aliases that forward to a domain that is hosted here, which Postfix hands to this host again and again.
    pub fn list_looping_aliases(&self) -> Result<Vec<(AliasAddress, String)>> {
        self.collect(
            "SELECT a.local, d.name, x.name FROM domain x
               JOIN target t ON t.outside IS NOT NULL AND substr(t.outside, instr(t.outside, '@') + 1) = x.name
               JOIN address a ON a.id = t.address_id JOIN domain d ON d.id = a.domain_id
              ORDER BY d.name, a.local",
            [],
            |row| Ok((AliasAddress::from_stored(row.get(0)?, row.get(1)?), row.get(2)?)),
        )
    }

    /// Aliases that have not ended, of which no target takes mail.
    pub fn list_dead_aliases(&self) -> Result<Vec<AliasAddress>> {
        self.collect(
            "SELECT a.local, d.name FROM domain d JOIN address a ON a.domain_id = d.id
              WHERE a.role = 'alias' AND d.standing = 'enabled'
                AND (a.until IS NULL OR a.until > strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
                AND NOT EXISTS (SELECT 1 FROM live_target l WHERE l.address_id = a.id)
              ORDER BY d.name, a.local",
            [],
            |row| Ok(AliasAddress::from_stored(row.get(0)?, row.get(1)?)),
        )
    }

    /// The homes of mailboxes that were deleted and whose mail is kept for a while, with the mailboxes' numbers.
    pub fn list_removed_homes(&self) -> Result<Vec<(String, i64)>> {
        self.collect("SELECT home, mailbox_id FROM removed_mailbox", [], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// Shared mailboxes that nobody who may log in has access to.
    pub fn list_unreadable_shared_mailboxes(&self) -> Result<Vec<Address>> {
        self.collect(
            "SELECT a.local, d.name FROM mailbox m JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id
              WHERE m.kind = 'shared'
                AND NOT EXISTS (SELECT 1 FROM delegation_now g JOIN mailbox_standing s ON s.mailbox_id = g.delegate_id
                                 WHERE g.owner_id = m.id AND g.access IS NOT NULL AND s.login = 'allowed')
              ORDER BY d.name, a.local",
            [],
            |row| Ok(Address::from_stored(row.get(0)?, row.get(1)?)),
        )
    }
}
