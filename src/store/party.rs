//! Mailboxes as somebody's owner, delegate or target: less of them than [`Reader::find_mailbox`] has, for less than that takes.

use super::columns::columns;
use super::mailbox::{NAMED, now};
use super::{Reader, Result, read};
use crate::model::{Fact, Kind, Stage};
use std::sync::LazyLock;

/// What has to be known of a mailbox that is given something, or to whose mail somebody or something is led.
pub struct Party {
    pub id: i64,
    pub kind: Kind,
    /// Dovecot's user name.
    pub login: String,
    pub log_in: Fact,
    pub receiving: Fact,
    /// How far its removal has come.
    pub removal: Option<Stage>,
}

columns! {
    PartyColumns {
        mailbox_id: "s.mailbox_id",
        kind: "s.kind",
        user: "s.user",
        log_in: "s.login",
        receiving: "s.receiving",
        removal: "(SELECT r.stage FROM removed_mailbox r WHERE r.mailbox_id = s.mailbox_id)",
    }
}

static PARTY: LazyLock<String> = LazyLock::new(|| now(&format!("{}{NAMED} WHERE l.name = ?1", PartyColumns::SELECT)));

impl Reader<'_> {
    /// The id of a mailbox of which there is nothing else to be known: it stays, its domain is enabled, and it is not
    /// suspended, now or later. Of any other, [`Reader::find_party`] tells.
    pub fn find_plain_mailbox(&self, name: &str) -> Result<Option<i64>> {
        self.find(
            "SELECT m.id FROM login_name l JOIN mailbox m ON m.id = l.mailbox_id
               JOIN address a ON a.id = m.address_id JOIN domain d ON d.id = a.domain_id
              WHERE l.name = ?1 AND d.standing = 'enabled'
                AND NOT EXISTS (SELECT 1 FROM suspension n WHERE n.mailbox_id = m.id)
                AND NOT EXISTS (SELECT 1 FROM removed_mailbox r WHERE r.mailbox_id = m.id)",
            [name],
            |row| row.get(0),
        )
    }

    /// By primary address or login name.
    pub fn find_party(&self, name: &str) -> Result<Option<Party>> {
        let at = PartyColumns::AT;
        self.find(&PARTY, [name], |row| {
            Ok(Party {
                id: row.get(at.mailbox_id)?,
                kind: read::kind(row, at.kind)?,
                login: row.get(at.user)?,
                log_in: read::fact(row, at.log_in)?,
                receiving: read::fact(row, at.receiving)?,
                removal: read::optional(row, at.removal, read::stage)?,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::model::Fact;
    use crate::store::Store;

    #[test]
    fn a_plain_mailbox_is_one_of_which_its_party_has_nothing_to_say() {
        let at = "2031-03-14T09:26:53Z";
        let mut store = Store::in_memory(at.parse().unwrap());
        let writer = store.writer().unwrap();
        let rows = ["plain", "shut", "later", "gone"].iter().zip(1..).map(|(local, id)| {
            format!(
                "INSERT INTO address (id, domain_id, local, role, created_at) VALUES ({id}, 1, '{local}', 'primary', '{at}');
                 INSERT INTO mailbox (id, kind, address_id, login, home, created_at)
                   VALUES ({id}, 'personal', {id}, '{local}@a.example', '/m/{id}', '{at}');
                 INSERT INTO login_name (name, mailbox_id) VALUES ('{local}@a.example', {id});"
            )
        });
        let rows: String = rows.collect();
        let domain = format!("INSERT INTO domain (id, name, created_at) VALUES (1, 'a.example', '{at}');");
        let suspended = format!(
            "INSERT INTO suspension (mailbox_id, incoming, since) VALUES (2, 'refuse', '{at}');
             INSERT INTO suspension (mailbox_id, incoming, since, begins) VALUES (3, 'accept', '9031-01-01T00:00:00Z', '9031-01-01T00:00:00Z');
             INSERT INTO removed_mailbox (mailbox_id, domain_id, local, login, home, stage, removed_at, until)
               VALUES (4, 1, 'gone', 'gone@a.example', '/m/4', 'refusing', '{at}', '{at}');"
        );
        writer.connection.execute_batch(&format!("{domain}{rows}{suspended}")).unwrap();
        let plain = |local: &str| writer.find_plain_mailbox(&format!("{local}@a.example")).unwrap();
        let found = ["plain", "shut", "later", "gone", "none"].map(plain);
        assert_eq!(found, [Some(1), None, None, None, None]);
        let party = writer.find_party("plain@a.example").unwrap().unwrap();
        assert!(party.receiving == Fact::Allowed && party.log_in == Fact::Allowed && party.removal.is_none());
        writer.connection.execute_batch("UPDATE domain SET standing = 'disabled'").unwrap();
        assert_eq!(plain("plain"), None);
    }
}
