//! The read contract, asked as the servers ask it. What is said of the pipeline comes from here.

use super::{Reader, Result};
use crate::model::{Credential, Protocol};
use rusqlite::Row;

/// Where `dovecot_login` leads a log-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailboxRoute {
    /// Dovecot's user name.
    pub user: String,
    pub home: String,
    /// What the person came in with.
    pub opened_by: String,
}

/// Where `dovecot_delegate` leads a log-in `owner*delegate`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DelegateLogin {
    /// Whose password is asked: Dovecot's user name of the delegate.
    pub delegate: String,
    /// Dovecot's user name of the owner.
    pub owner: String,
    /// The group that stands for the access in the acl file.
    pub acl_groups: String,
    /// What the delegate came in with.
    pub opened_by: String,
}

impl Reader<'_> {
    /// `virtual_mailbox_domains`.
    pub fn find_hosted_domain(&self, domain: &str) -> Result<bool> {
        let found =
            self.find("SELECT domain FROM postfix_virtual_mailbox_domains WHERE domain = ?1", [domain], |_| Ok(()))?;
        Ok(found.is_some())
    }

    /// `virtual_alias_maps`, of addresses; targets with commas between.
    pub fn find_alias_map(&self, local: &str, domain: &str) -> Result<Option<String>> {
        let sql = "SELECT targets FROM postfix_alias WHERE local = ?1 AND domain = ?2";
        Ok(self.find(sql, [local, domain], |row| row.get(0))?.flatten())
    }

    /// The same, of names that no address has.
    pub fn find_other_alias_map(&self, local: &str, domain: &str) -> Result<Option<String>> {
        let sql = "SELECT targets FROM postfix_name WHERE local = ?1 AND domain = ?2";
        Ok(self.find(sql, [local, domain], |row| row.get(0))?.flatten())
    }

    /// `transport_maps`, by primary address.
    pub fn find_transport(&self, address: &str) -> Result<Option<String>> {
        self.find("SELECT transport FROM postfix_transport WHERE address = ?1", [address], |row| row.get(0))
    }

    /// `check_recipient_access`, of addresses, by a local part without its tag: `DUNNO` where a quota counts.
    pub fn find_recipient_access(&self, local: &str, domain: &str) -> Result<Option<String>> {
        let sql = "SELECT coalesce((SELECT action FROM postfix_recipient_domain_access WHERE domain = ?2),
                                   (SELECT action FROM postfix_recipient WHERE local = ?1 AND domain = ?2))";
        Ok(self.find(sql, [local, domain], |row| row.get(0))?.flatten())
    }

    /// The same, of what is no address: other names, and then the catch-all.
    pub fn find_other_recipient_access(&self, local: &str, domain: &str) -> Result<Option<String>> {
        let sql = "SELECT coalesce((SELECT action FROM postfix_name WHERE local = ?1 AND domain = ?2),
                                   (SELECT action FROM postfix_recipient WHERE local = '' AND domain = ?2), 'OK')";
        self.find(sql, [local, domain], |row| row.get(0))
    }

    /// Dovecot's user name for a recipient that leads to one mailbox alone, and how much a delivery may make of what is in it;
    /// `None`: no such mailbox, or no limit.
    pub fn find_room(&self, local: &str, domain: &str) -> Result<Option<(String, u64)>> {
        let found = self.find(
            "SELECT user, quota + quota / 10 AS room FROM dovecot_mailbox
              WHERE mailbox_id = coalesce((SELECT mailbox_id FROM dovecot_name WHERE name = ?1 || '@' || ?2),
                                          (SELECT mailbox_id FROM dovecot_alias WHERE local = ?1 AND domain = ?2))",
            [local, domain],
            |row| Ok((row.get("user")?, row.get::<_, Option<i64>>("room")?)),
        )?;
        Ok(found.and_then(|(user, room)| Some((user, u64::try_from(room?).ok()?))))
    }

    /// `check_sasl_access`.
    pub fn find_sasl_access(&self, login: &str) -> Result<Option<String>> {
        self.find("SELECT action FROM postfix_sasl_access WHERE login = ?1", [login], |row| row.get(0))
    }

    /// `smtpd_sender_login_maps`, of addresses; log-ins with commas between.
    pub fn find_sender_logins(&self, local: &str, domain: &str) -> Result<Option<String>> {
        let sql = "SELECT logins FROM postfix_sender WHERE local = ?1 AND domain = ?2";
        Ok(self.find(sql, [local, domain], |row| row.get(0))?.flatten())
    }

    /// The same, of names that no address has.
    pub fn find_other_sender_logins(&self, local: &str, domain: &str) -> Result<Option<String>> {
        self.find("SELECT logins FROM postfix_name WHERE local = ?1 AND domain = ?2", [local, domain], |row| row.get(0))
    }

    /// `check_sender_access` for strangers, by domain.
    pub fn find_outside_sender_access(&self, domain: &str) -> Result<Option<String>> {
        self.find("SELECT action FROM postfix_outside_sender_access WHERE domain = ?1", [domain], |row| row.get(0))
    }

    /// `check_sender_access` for what filters send.
    pub fn find_filter_sender_access(&self, local: &str, domain: &str) -> Result<Option<String>> {
        self.find(
            "SELECT action FROM postfix_filter_sender_access WHERE local = ?1 AND domain = ?2",
            [local, domain],
            |row| row.get(0),
        )
    }

    /// `check_recipient_access` for what filters send.
    pub fn find_filter_recipient_access(&self, domain: &str) -> Result<Option<String>> {
        self.find(
            "SELECT action FROM postfix_filter_outside_access
              WHERE NOT EXISTS (SELECT 1 FROM postfix_virtual_mailbox_domains WHERE domain = ?1)",
            [domain],
            |row| row.get(0),
        )
    }

    /// The password check of a person's own log-in.
    pub fn find_passdb(&self, name: &str) -> Result<Option<MailboxRoute>> {
        self.find(
            "SELECT user, home, 'password/' || user AS opened_by FROM dovecot_login WHERE name = ?1 AND password IS NOT NULL",
            [name],
            route,
        )
    }

    /// The same with an app password.
    pub fn find_passdb_app(&self, name: &str, app_password: i64, protocol: Protocol) -> Result<Option<MailboxRoute>> {
        self.find(
            "SELECT l.user, l.home, 'app/' || k.id AS opened_by FROM dovecot_login l
               JOIN dovecot_app_password k ON k.mailbox_id = l.mailbox_id
              WHERE l.name = ?1 AND k.id = ?2 AND instr(k.protocols, ?3) > 0",
            (name, app_password, protocol.as_str()),
            route,
        )
    }

    /// The text that a log-in gets instead of the mailbox, although the password was right. `master_user` is the
    /// delegate in a delegate's log-in, else empty; `opened_by` is what the passdb said.
    pub fn find_passdb_denied(
        &self,
        name: &str,
        master_user: &str,
        protocol: Protocol,
        opened_by: &str,
    ) -> Result<Option<String>> {
        let said: Option<Option<String>> = self.find(
            "SELECT coalesce(CASE ?2 WHEN '' THEN reason END,
                             CASE ?4 WHEN 'password/' || user THEN of_password END,
                             CASE instr(protocols, ?3) WHEN 0 THEN upper(?3) || ' is switched off for ' ||
                               CASE ?2 WHEN '' THEN 'this mailbox' ELSE user END END)
               FROM dovecot_denied WHERE name = coalesce(nullif(?2, ''), ?1)",
            (name, master_user, protocol.as_str(), opened_by),
            |row| row.get(0),
        )?;
        Ok(said.flatten())
    }

    /// The password check of `owner*delegate`.
    pub fn find_passdb_delegate(
        &self,
        owner: &str,
        delegate: &str,
        protocol: Protocol,
        credential: Credential,
    ) -> Result<Option<DelegateLogin>> {
        let app_password = match credential {
            Credential::MainPassword => None,
            Credential::AppPassword(id) => Some(id),
        };
        self.find(
            "SELECT d.user AS delegate, u.user AS owner, 'vmailctl-' || d.access AS acl_groups,
                    coalesce('app/' || ?4, 'password/' || d.user) AS opened_by
               FROM dovecot_delegate d JOIN dovecot_name n ON n.name = d.owner JOIN dovecot_user u ON u.mailbox_id = n.mailbox_id
              WHERE d.owner = ?1 AND d.name = ?2 AND (?3 IN ('imap', 'pop3') OR ?3 = 'sieve' AND d.access = 'full')
                AND CASE WHEN ?4 IS NULL THEN d.password IS NOT NULL
                         ELSE EXISTS (SELECT 1 FROM dovecot_app_password k
                                       WHERE k.id = ?4 AND k.mailbox_id = d.mailbox_id AND instr(k.protocols, ?3) > 0) END",
            (owner, delegate, protocol.as_str(), app_password),
            |row| {
                Ok(DelegateLogin {
                    delegate: row.get("delegate")?,
                    owner: row.get("owner")?,
                    acl_groups: row.get("acl_groups")?,
                    opened_by: row.get("opened_by")?,
                })
            },
        )
    }
}

fn route(row: &Row<'_>) -> rusqlite::Result<MailboxRoute> {
    Ok(MailboxRoute { user: row.get("user")?, home: row.get("home")?, opened_by: row.get("opened_by")? })
}
