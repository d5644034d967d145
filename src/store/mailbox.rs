//! Mailboxes and their names.

use super::columns::columns;
use super::definition::with;
use super::removal::OwnRows;
use super::suspension::{SuspensionAt, suspension};
use super::{Reader, Result, Taker, Writer, read};
use crate::model::document::{MailboxEntry, Noun, PasswordWish, Said};
use crate::model::{
    Address, AppPasswordPolicy, Delivery, DeliveryNow, DomainName, Filters, HomePath, Kind, LoginName, MailPlace,
    Mailbox, MailboxName, PasswordHash, Protocols, Quota, Sending, Standing, State, Text, Timestamp,
};
use rusqlite::Row;
use std::sync::LazyLock;

/// A mailbox to be made.
pub struct NewMailbox<'a> {
    pub kind: Kind,
    pub address: &'a Address,
    pub domain_id: i64,
    pub login: Option<&'a LoginName>,
    pub home: NewHome<'a>,
    pub traits: &'a MailboxTraits,
    /// With the time at which it was set.
    pub password: Option<(&'a PasswordHash, Timestamp)>,
    pub created_at: Timestamp,
}

/// What `mailbox set` decides.
#[derive(Clone, PartialEq, Eq)]
pub struct MailboxTraits {
    pub name: Option<Text>,
    pub note: Option<Text>,
    pub quota: Option<Quota>,
    pub sending: Sending,
    pub filters: Filters,
    pub app_passwords: Option<AppPasswordPolicy>,
    pub protocols: Protocols,
    pub mail_place: Option<MailPlace>,
    pub delivery: Option<Delivery>,
}

impl From<&Mailbox> for MailboxTraits {
    fn from(mailbox: &Mailbox) -> Self {
        Self {
            name: mailbox.name.clone(),
            note: mailbox.note.clone(),
            quota: mailbox.own_quota,
            sending: mailbox.sending,
            filters: mailbox.own_filters,
            app_passwords: mailbox.own_app_passwords,
            protocols: mailbox.protocols.clone(),
            mail_place: mailbox.mail_place.clone(),
            delivery: mailbox.own_delivery.clone(),
        }
    }
}

/// A new mailbox of which nothing is said.
impl Default for MailboxTraits {
    fn default() -> Self {
        Self {
            name: None,
            note: None,
            quota: None,
            sending: Sending::On,
            filters: Filters::On,
            app_passwords: None,
            protocols: Protocols::all(),
            mail_place: None,
            delivery: None,
        }
    }
}

/// Where the mail of a new mailbox is to be.
#[derive(Clone, Copy)]
pub enum NewHome<'a> {
    /// `root`/domain/local.id.
    Below(&'a str),
    /// It is there already.
    At(&'a HomePath),
}

/// Which mailboxes to list.
#[derive(Default)]
pub struct MailboxFilter<'a> {
    pub domain: Option<&'a DomainName>,
    pub kind: Option<Kind>,
    pub state: Option<State>,
    /// Only those whose password was set before.
    pub password_before: Option<Timestamp>,
    /// Only those whose hash has this label, whatever its encoding.
    pub password_scheme: Option<&'a str>,
}

columns! {
    /// Of `mailbox_now s`.
    MailboxColumns {
        id: "s.mailbox_id",
        local: "s.local",
        domain: "s.domain",
        kind: "s.kind",
        user: "s.user",
        name: "s.name",
        home: "s.home",
        mail_place: "s.mail_place",
        own_delivered_by: "s.own_delivered_by",
        own_delivered_from: "s.own_delivered_from",
        own_delivered_until: "s.own_delivered_until",
        delivered_by: "nullif(s.delivered_by, 'here')",
        delivered_until: "s.delivered_until",
        own_quota: "s.own_quota",
        quota: "s.quota",
        own_sending: "s.own_sending",
        own_filters: "s.own_filters",
        filters: "s.filters",
        protocols: "s.protocols",
        own_app_passwords: "s.own_app_passwords",
        app_passwords: "s.app_passwords",
        password_scheme: "substr(s.password, 2, instr(s.password, '}') - 2)",
        password_set_at: "s.password_set_at",
        note: "s.note",
        created_at: "s.created_at",
        hold: "s.hold",
        hold_since: "s.hold_since",
        login: "s.login",
        receiving: "s.receiving",
        sending: "s.sending",
        domain_standing: "s.domain_standing",
        incoming: "s.incoming",
        reason: "s.reason",
        refusal: "s.refusal",
        since: "s.since",
        until: "s.until",
        incoming_until: "s.incoming_until",
        planned_incoming: "s.planned_incoming",
        planned_reason: "s.planned_reason",
        planned_refusal: "s.planned_refusal",
        planned_since: "s.planned_since",
        planned_until: "s.planned_until",
        planned_incoming_until: "s.planned_incoming_until",
    }
}

const COLUMNS: &str = MailboxColumns::SELECT;

/// In the order of addresses, so that a list needs no sorting.
const LISTED: &str = " FROM domain d CROSS JOIN mailbox_now s ON s.domain_id = d.id";

pub(super) const NAMED: &str = " FROM login_name l JOIN mailbox_now s ON s.mailbox_id = l.mailbox_id";

pub(super) fn now(statement: &str) -> String {
    with(&["mailbox_now"], statement)
}

fn mailbox(row: &Row<'_>) -> rusqlite::Result<Mailbox> {
    let at = MailboxColumns::AT;
    let now = SuspensionAt {
        incoming: at.incoming,
        incoming_until: at.incoming_until,
        reason: at.reason,
        refusal: at.refusal,
        since: at.since,
        until: at.until,
    };
    let planned = SuspensionAt {
        incoming: at.planned_incoming,
        incoming_until: at.planned_incoming_until,
        reason: at.planned_reason,
        refusal: at.planned_refusal,
        since: at.planned_since,
        until: at.planned_until,
    };
    Ok(Mailbox {
        id: row.get(at.id)?,
        address: Address::from_stored(row.get(at.local)?, row.get(at.domain)?),
        kind: read::kind(row, at.kind)?,
        login: row.get(at.user)?,
        name: read::text(row, at.name)?,
        home: row.get(at.home)?,
        mail_place: read::optional(row, at.mail_place, read::mail_place)?,
        own_delivery: read::delivery(row, at.own_delivered_by, at.own_delivered_from, at.own_delivered_until)?,
        delivery: match read::optional(row, at.delivered_by, read::delivered_by)? {
            Some(by) => Some(DeliveryNow { by, until: read::optional_timestamp(row, at.delivered_until)? }),
            None => None,
        },
        own_quota: read::quota(row, at.own_quota)?,
        quota: read::quota(row, at.quota)?.unwrap_or(Quota::Unlimited),
        sending: read::sending(row, at.own_sending)?,
        own_filters: read::filters(row, at.own_filters)?,
        filters: read::filters(row, at.filters)?,
        protocols: read::protocols(row, at.protocols)?,
        own_app_passwords: read::own_app_password_policy(row, at.own_app_passwords)?,
        app_passwords: read::app_password_policy(row, at.app_passwords)?,
        password_scheme: row.get(at.password_scheme)?,
        password_set_at: read::optional_timestamp(row, at.password_set_at)?,
        note: read::text(row, at.note)?,
        created_at: read::timestamp(row, at.created_at)?,
        hold: read::hold(row, at.hold, at.hold_since)?,
        standing: Standing {
            login: read::fact(row, at.login)?,
            receiving: read::fact(row, at.receiving)?,
            sending: read::fact(row, at.sending)?,
            domain: read::domain_standing(row, at.domain_standing)?,
            suspension: suspension(row, now)?,
            planned: suspension(row, planned)?,
        },
    })
}

columns! {
    /// Of `mailbox_now s`, for documents: what was decided of a mailbox, and nothing that follows from it.
    EntryColumns {
        local: "s.local",
        domain: "s.domain",
        kind: "s.kind",
        user: "s.user",
        name: "s.name",
        quota: "s.own_quota",
        sending: "s.own_sending",
        filters: "s.own_filters",
        app_passwords: "s.own_app_passwords",
        protocols: "s.protocols",
        incoming: "coalesce(s.incoming, s.planned_incoming)",
        reason: "coalesce(s.reason, s.planned_reason)",
        refusal: "coalesce(s.refusal, s.planned_refusal)",
        since: "coalesce(s.since, s.planned_since)",
        until: "coalesce(s.until, s.planned_until)",
        incoming_until: "coalesce(s.incoming_until, s.planned_incoming_until)",
        home: "s.home",
        mail_place: "s.mail_place",
        delivered_by: "s.own_delivered_by",
        delivered_from: "s.own_delivered_from",
        delivered_until: "s.own_delivered_until",
        note: "s.note",
        created_at: "s.created_at",
    }
}

columns! {
    SecretColumns after EntryColumns {
        password: "s.password",
        password_set_at: "s.password_set_at",
    }
}

fn entry(row: &Row<'_>) -> rusqlite::Result<MailboxEntry> {
    let at = EntryColumns::AT;
    Ok(MailboxEntry {
        address: Address::from_stored(row.get(at.local)?, row.get(at.domain)?),
        kind: Some(read::kind(row, at.kind)?),
        // Where it is the address, it is none of its own.
        login: row.get_ref(at.user)?.as_str()?.parse().ok().into(),
        name: read::text(row, at.name)?.into(),
        quota: read::quota(row, at.quota)?.into(),
        sending: Some(read::sending(row, at.sending)?),
        filters: Some(read::filters(row, at.filters)?),
        app_passwords: read::own_app_password_policy(row, at.app_passwords)?.into(),
        protocols: Some(read::protocols(row, at.protocols)?),
        suspended: read::optional(row, at.incoming, read::incoming)?.into(),
        suspended_message: read::text(row, at.reason)?.into(),
        suspended_refusal: read::text(row, at.refusal)?.into(),
        suspended_since: read::optional_timestamp(row, at.since)?,
        suspended_until: read::optional_timestamp(row, at.until)?.into(),
        suspended_mail_kept_until: read::optional_timestamp(row, at.incoming_until)?.into(),
        password: Said::Nothing,
        password_set_at: None,
        home: Some(HomePath::from_stored(row.get(at.home)?)),
        mail_place: read::optional(row, at.mail_place, read::mail_place)?.into(),
        delivered_by: read::optional(row, at.delivered_by, read::delivered_by)?.into(),
        delivered_from: read::optional_timestamp(row, at.delivered_from)?.into(),
        delivered_until: read::optional_timestamp(row, at.delivered_until)?.into(),
        note: read::text(row, at.note)?.into(),
        created_at: Some(read::timestamp(row, at.created_at)?),
    })
}

fn entry_with_secrets(row: &Row<'_>) -> rusqlite::Result<MailboxEntry> {
    let at = SecretColumns::AT;
    let hash: Option<String> = row.get(at.password)?;
    Ok(MailboxEntry {
        password: hash.map(|hash| PasswordWish::Hash(PasswordHash::from_stored(hash))).into(),
        password_set_at: read::optional_timestamp(row, at.password_set_at)?,
        ..entry(row)?
    })
}

// Made once: a change of many mailboxes asks them for each.
static BY_NAME: LazyLock<String> = LazyLock::new(|| now(&format!("{COLUMNS}{NAMED} WHERE l.name = ?1")));
static BY_ID: LazyLock<String> =
    LazyLock::new(|| now(&format!("{COLUMNS} FROM mailbox_now s WHERE s.mailbox_id = ?1")));
static ENTRY: LazyLock<String> = LazyLock::new(|| {
    let (columns, secrets) = (EntryColumns::SELECT, SecretColumns::MORE);
    now(&format!("{columns}{secrets} FROM mailbox_now s WHERE s.mailbox_id = ?1"))
});

impl Reader<'_> {
    /// By primary address or login name.
    pub fn find_mailbox(&self, name: &MailboxName) -> Result<Option<Mailbox>> {
        self.find(&BY_NAME, [name.to_string()], mailbox)
    }

    pub fn find_mailbox_by_id(&self, id: i64) -> Result<Option<Mailbox>> {
        self.find(&BY_ID, [id], mailbox)
    }

    /// In the order of domains and local parts.
    pub fn list_mailboxes(&self, filter: &MailboxFilter<'_>, take: Taker<'_, Mailbox>) -> Result<()> {
        let mut sql = format!("{COLUMNS}{LISTED} WHERE true");
        let mut values: Vec<&dyn rusqlite::ToSql> = Vec::new();
        let domain = filter.domain.map(DomainName::as_str);
        let kind = filter.kind.map(Kind::as_str);
        if let Some(domain) = &domain {
            sql.push_str(" AND d.name = ?");
            values.push(domain);
        }
        if let Some(kind) = &kind {
            sql.push_str(" AND s.kind = ?");
            values.push(kind);
        }
        if let Some(state) = filter.state {
            sql.push_str(match state {
                State::DomainDisabled => " AND s.domain_standing = 'disabled'",
                State::Suspended => " AND s.domain_standing = 'enabled' AND s.since IS NOT NULL",
                State::SendingOff => " AND s.domain_standing = 'enabled' AND s.since IS NULL AND s.sending = 'refused'",
                State::Active => " AND s.login = 'allowed' AND s.sending = 'allowed'",
            });
        }
        let password_before = filter.password_before.map(|t| t.to_string());
        if let Some(before) = &password_before {
            sql.push_str(" AND s.password_set_at < ?");
            values.push(before);
        }
        let labels = filter.password_scheme.map(|scheme| (format!("{{{scheme}}}"), format!("{{{scheme}.")));
        if let Some((label, encoded)) = &labels {
            // One end of the label is as long as the other.
            sql.push_str(" AND substr(s.password, 1, length(?)) IN (?, ?)");
            values.extend::<[&dyn rusqlite::ToSql; 3]>([label, label, encoded]);
        }
        sql.push_str(" ORDER BY d.name, s.local");
        self.stream(&now(&sql), &values[..], mailbox, take)
    }

    /// With its hash.
    pub fn find_mailbox_entry(&self, id: i64) -> Result<Option<MailboxEntry>> {
        self.find(&ENTRY, [id], entry_with_secrets)
    }

    /// Those of a domain or of all, in the order of domains and local parts.
    pub fn list_mailbox_entries(
        &self,
        domain: Option<&DomainName>,
        with_secrets: bool,
        take: Taker<'_, MailboxEntry>,
    ) -> Result<()> {
        let (secrets, read): (_, fn(&Row<'_>) -> _) =
            if with_secrets { (SecretColumns::MORE, entry_with_secrets) } else { ("", entry) };
        // In that order by the indexes, so that nothing is sorted.
        let only = if domain.is_some() { " WHERE d.name = ?1" } else { "" };
        let sql = format!(
            "{}{secrets} FROM domain d CROSS JOIN mailbox_now s ON s.domain_id = d.id{only} ORDER BY d.name, s.local",
            EntryColumns::SELECT
        );
        self.stream(&now(&sql), rusqlite::params_from_iter(domain.map(DomainName::as_str)), read, take)
    }

    pub fn count_mailboxes(&self) -> Result<i64> {
        Ok(self.find("SELECT count(*) FROM mailbox", [], |row| row.get(0))?.unwrap_or_default())
    }

    /// Whose mailbox answers to a name that is typed to log in.
    pub fn find_login_name(&self, name: &str) -> Result<Option<i64>> {
        self.find("SELECT mailbox_id FROM login_name WHERE name = ?1", [name], |row| row.get(0))
    }

    /// The mailboxes of a domain that were not mentioned.
    pub fn list_unmentioned_mailboxes(&self, domain: &DomainName) -> Result<Vec<Address>> {
        self.collect(
            "SELECT a.local, d.name AS domain FROM domain d JOIN address a ON a.domain_id = d.id JOIN mailbox m ON m.address_id = a.id
              WHERE d.name = ?1 AND NOT EXISTS
                (SELECT 1 FROM temp.mentioned n WHERE n.noun = ?2 AND n.id = m.id)
              ORDER BY a.local",
            [domain.as_str(), Noun::Mailbox.as_str()],
            |row| Ok(Address::from_stored(row.get("local")?, row.get("domain")?)),
        )
    }
}

/// A directory name of plain characters; the id beside it makes it unique.
fn home(root: &str, address: &Address, id: i64) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '_' }
    };
    let local: String = address.local().chars().map(plain).collect();
    format!("{root}/{}/{local}.{id}", address.domain())
}

impl Writer<'_> {
    /// Returns the mailbox's id.
    pub fn insert_mailbox(&self, new: &NewMailbox<'_>) -> Result<i64> {
        let created_at = new.created_at.to_string();
        let address = new.address.to_string();
        // AUTOINCREMENT's own counter; nobody else writes while this transaction lives.
        let id: i64 =
            self.find("SELECT seq + 1 FROM sqlite_sequence WHERE name = 'mailbox'", [], |row| row.get(0))?.unwrap_or(1);
        // What is kept of a new mailbox (kept.rs) is written with its rows: a row that grows later splits its page.
        self.execute(
            "INSERT INTO address (domain_id, local, role, created_at, sole) VALUES (?1, ?2, 'primary', ?3, ?4)",
            (new.domain_id, new.address.local(), &created_at, id),
        )?;
        let address_id = self.connection.last_insert_rowid();
        let home = match new.home {
            NewHome::Below(root) => home(root, new.address, id),
            NewHome::At(path) => path.as_str().to_owned(),
        };
        self.insert(
            "mailbox",
            &[
                ("id", &id),
                ("kind", &new.kind.as_str()),
                ("address_id", &address_id),
                ("login", &new.login.map_or(address.as_str(), LoginName::as_str)),
                ("name", &new.traits.name.as_ref().map(Text::as_str)),
                ("home", &home),
                ("mail_place", &new.traits.mail_place.as_ref().map(MailPlace::to_string)),
                ("delivered_by", &Delivery::stored_by(new.traits.delivery.as_ref())),
                ("delivered_from", &Delivery::stored_from(new.traits.delivery.as_ref())),
                ("delivered_until", &Delivery::stored_until(new.traits.delivery.as_ref())),
                ("quota", &new.traits.quota.map(read::stored_quota)),
                ("sending", &new.traits.sending.as_str()),
                ("filters", &new.traits.filters.as_str()),
                ("app_passwords", &new.traits.app_passwords.map(AppPasswordPolicy::as_str)),
                ("protocols", &new.traits.protocols.to_string()),
                ("password", &new.password.map(|(hash, _)| hash.as_str())),
                ("password_set_at", &new.password.map(|(_, set_at)| set_at.to_string())),
                ("note", &new.traits.note.as_ref().map(Text::as_str)),
                ("created_at", &created_at),
                ("domain_id", &new.domain_id),
                ("address", &new.login.map(|_| &address)),
            ],
        )?;
        self.insert_login_name(&address, id)?;
        if let Some(login) = new.login {
            self.insert_login_name(login.as_str(), id)?;
        }
        self.execute("INSERT INTO target (address_id, mailbox_id) VALUES (?1, ?2)", (address_id, id))?;
        Ok(id)
    }

    fn insert_login_name(&self, name: &str, mailbox: i64) -> Result<()> {
        self.execute("INSERT INTO login_name (name, mailbox_id) VALUES (?1, ?2)", (name, mailbox))?;
        Ok(())
    }

    pub fn update_mailbox(&self, id: i64, traits: &MailboxTraits) -> Result<()> {
        self.update(
            "mailbox",
            id,
            &[
                ("name", &traits.name.as_ref().map(Text::as_str)),
                ("note", &traits.note.as_ref().map(Text::as_str)),
                ("quota", &traits.quota.map(read::stored_quota)),
                ("sending", &traits.sending.as_str()),
                ("filters", &traits.filters.as_str()),
                ("app_passwords", &traits.app_passwords.map(AppPasswordPolicy::as_str)),
                ("protocols", &traits.protocols.to_string()),
                ("mail_place", &traits.mail_place.as_ref().map(MailPlace::to_string)),
                ("delivered_by", &Delivery::stored_by(traits.delivery.as_ref())),
                ("delivered_from", &Delivery::stored_from(traits.delivery.as_ref())),
                ("delivered_until", &Delivery::stored_until(traits.delivery.as_ref())),
            ],
        )
    }

    /// A shared one has no password: it is to be gone before.
    pub fn update_mailbox_kind(&self, id: i64, kind: Kind) -> Result<()> {
        self.execute("UPDATE mailbox SET kind = ?2 WHERE id = ?1", (id, kind.as_str()))?;
        Ok(())
    }

    /// Gives a mailbox another primary address; without a login name it is the user name, too. The home stays.
    pub fn update_mailbox_address(&self, id: i64, old: &Address, new: &Address, domain_id: i64) -> Result<()> {
        self.execute(
            "UPDATE address SET domain_id = ?2, local = ?3 WHERE id = (SELECT address_id FROM mailbox WHERE id = ?1)",
            (id, domain_id, new.local()),
        )?;
        let (old, new) = (old.to_string(), new.to_string());
        self.execute("UPDATE mailbox SET login = ?3 WHERE id = ?1 AND login = ?2", (id, &old, &new))?;
        self.execute("DELETE FROM login_name WHERE name = ?1", [&old])?;
        self.insert_login_name(&new, id)
    }

    /// The mailbox, its primary address, and what hangs on it: grants on both sides, its suspension, its history.
    /// Targets of aliases must be gone before.
    pub fn delete_mailbox(&self, id: i64) -> Result<()> {
        let address: Option<i64> = self.find("SELECT address_id FROM mailbox WHERE id = ?1", [id], |row| row.get(0))?;
        self.execute("DELETE FROM target WHERE address_id = ?1", [address])?;
        // One after the other, and not by reference: the audit log tells whose each of them was as long as that is there.
        for OwnRows { table, condition } in self.list_own_rows()?.into_iter().rev() {
            self.execute(&format!("DELETE FROM \"{table}\" WHERE {condition}"), [id])?;
        }
        self.execute("DELETE FROM address WHERE id = ?1", [address])?;
        Ok(())
    }
}
