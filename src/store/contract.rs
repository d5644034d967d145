//! The read contract, asked as the servers ask it. What is said of the pipeline comes from here.

use super::{Reader, Result};
use crate::model::{Credential, Protocol};
use rusqlite::Row;

/// Where `dovecot_passdb` leads a log-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailboxRoute {
    /// Dovecot's user name.
    pub user: String,
    pub home: String,
    /// What the person came in with.
    pub opened_by: String,
}

/// Where `dovecot_passdb_delegate` and `dovecot_userdb` lead a log-in `owner*delegate`.
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

    /// `virtual_alias_maps`.
    pub fn list_alias_map(&self, local: &str, domain: &str) -> Result<Vec<String>> {
        self.collect(
            "SELECT target FROM postfix_virtual_alias_maps WHERE local = ?1 AND domain = ?2",
            [local, domain],
            |row| row.get(0),
        )
    }

    /// `check_recipient_access`, by domain.
    pub fn find_domain_access(&self, domain: &str) -> Result<Option<String>> {
        self.find("SELECT action FROM postfix_recipient_domain_access WHERE domain = ?1", [domain], |row| row.get(0))
    }

    /// `check_recipient_access`, by address; the empty local part is the catch-all.
    pub fn find_recipient_access(&self, local: &str, domain: &str) -> Result<Option<String>> {
        self.find(
            "SELECT action FROM postfix_recipient_access WHERE local = ?1 AND domain = ?2 LIMIT 1",
            [local, domain],
            |row| row.get(0),
        )
    }

    /// `check_recipient_access`, by whether Dovecot knows the address. `None`: it does, so a quota may count.
    pub fn find_quota_access(&self, local: &str, domain: &str) -> Result<Option<String>> {
        self.find(
            "SELECT 'OK' WHERE NOT EXISTS (SELECT 1 FROM dovecot_userdb WHERE name = ?1 || '@' || ?2 AND master_user = '')
                AND NOT EXISTS (SELECT 1 FROM dovecot_userdb_alias WHERE local = ?1 AND domain = ?2 AND master_user = '')",
            [local, domain],
            |row| row.get(0),
        )
    }

    /// Dovecot's user name for a recipient that leads to one mailbox alone, and how much a delivery may make of what is in it;
    /// `None`: no such mailbox, or no limit.
    pub fn find_room(&self, local: &str, domain: &str) -> Result<Option<(String, u64)>> {
        let found = self.find(
            "SELECT user, CAST(quota_storage_size AS INTEGER) + CAST(quota_storage_grace AS INTEGER) AS room
               FROM dovecot_userdb WHERE name = ?1 || '@' || ?2 AND master_user = ''
             UNION ALL
             SELECT user, CAST(quota_storage_size AS INTEGER) + CAST(quota_storage_grace AS INTEGER)
               FROM dovecot_userdb_alias WHERE local = ?1 AND domain = ?2 AND master_user = ''",
            [local, domain],
            |row| Ok((row.get("user")?, row.get::<_, Option<i64>>("room")?)),
        )?;
        Ok(found.and_then(|(user, room)| Some((user, u64::try_from(room?).ok()?))))
    }

    /// `check_sasl_access`.
    pub fn find_sasl_access(&self, login: &str) -> Result<Option<String>> {
        self.find("SELECT action FROM postfix_sasl_access WHERE login = ?1", [login], |row| row.get(0))
    }

    /// `smtpd_sender_login_maps`.
    pub fn list_sender_logins(&self, local: &str, domain: &str) -> Result<Vec<String>> {
        self.collect(
            "SELECT login FROM postfix_smtpd_sender_login_maps WHERE local = ?1 AND domain = ?2",
            [local, domain],
            |row| row.get(0),
        )
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

    /// The password check of a mailbox's own log-in.
    pub fn find_passdb(&self, name: &str) -> Result<Option<MailboxRoute>> {
        self.find("SELECT user, userdb_home, opened_by FROM dovecot_passdb WHERE name = ?1", [name], |row| {
            Ok(MailboxRoute { user: row.get("user")?, home: row.get("userdb_home")?, opened_by: row.get("opened_by")? })
        })
    }

    /// The same with an app password.
    pub fn find_passdb_app(&self, name: &str, app_password: i64, protocol: Protocol) -> Result<Option<MailboxRoute>> {
        self.find(
            "SELECT user, userdb_home, opened_by FROM dovecot_passdb_app WHERE name = ?1 AND app_password_id = ?2 AND protocol = ?3",
            (name, app_password, protocol.as_str()),
            |row| Ok(MailboxRoute { user: row.get("user")?, home: row.get("userdb_home")?, opened_by: row.get("opened_by")? }),
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
        self.find(
            "SELECT reason FROM dovecot_passdb_denied WHERE name = ?1 AND master_user = ?2
                AND protocol IN ('any', ?3) AND opened_by IN ('any', ?4) LIMIT 1",
            (name, master_user, protocol.as_str(), opened_by),
            |row| row.get(0),
        )
    }

    /// The password check of `owner*delegate`.
    pub fn find_passdb_delegate(
        &self,
        owner: &str,
        delegate: &str,
        protocol: Protocol,
        credential: Credential,
    ) -> Result<Option<DelegateLogin>> {
        let read = |row: &Row<'_>| {
            Ok(DelegateLogin {
                delegate: row.get("delegate")?,
                owner: row.get("owner")?,
                acl_groups: row.get("acl_groups")?,
                opened_by: row.get("opened_by")?,
            })
        };
        let asked = [owner, delegate, protocol.as_str()];
        match credential {
            Credential::MainPassword => self.find(
                "SELECT p.user AS delegate, u.user AS owner, u.acl_groups, p.opened_by FROM dovecot_passdb_delegate p
                   JOIN dovecot_userdb u ON u.name = p.owner AND u.master_user = p.user
                  WHERE p.name = ?2 AND p.owner = ?1 AND p.protocol = ?3",
                asked,
                read,
            ),
            Credential::AppPassword(id) => self.find(
                "SELECT p.user AS delegate, u.user AS owner, u.acl_groups, p.opened_by FROM dovecot_passdb_delegate_app p
                   JOIN dovecot_userdb u ON u.name = p.owner AND u.master_user = p.user
                  WHERE p.name = ?2 AND p.owner = ?1 AND p.protocol = ?3 AND p.app_password_id = ?4",
                (asked[0], asked[1], asked[2], id),
                read,
            ),
        }
    }
}
