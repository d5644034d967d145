//! iRedMail's `vmail` database: `forwardings` has four meanings, which its flags tell apart.

use super::date::date;
use super::fact::{
    Fact, FoundAlias, FoundAliasDomain, FoundDomain, FoundHome, FoundMailbox, FoundPassword, FoundQuota, Use,
};
use super::{Loss, Request, Row, Tables, Take};
use crate::model::{Incoming, Timestamp};
use std::collections::HashMap;

const MEGABYTE: i64 = 1 << 20;

/// What is known of an alias besides where it leads.
struct Account {
    used: Use,
    until: Option<Timestamp>,
    name: String,
}

pub(super) fn tell<T: Tables, E: From<T::Error>>(tables: &T, request: &Request, take: Take<'_, E>) -> Result<(), E> {
    tables.rows("domain", None, &mut |row: Row<'_>| domain(row, take))?;
    tables.rows("alias_domain", None, &mut |row: Row<'_>| {
        take(Fact::AliasDomain(FoundAliasDomain {
            name: row.owned("alias_domain"),
            target: row.owned("target_domain"),
            used: Use::when(!row.is_not("active")),
        }))
    })?;
    tables.rows("mailbox", None, &mut |row: Row<'_>| mailbox(row, request, take))?;
    let mut accounts = HashMap::new();
    tables.rows("alias", None, &mut |row: Row<'_>| {
        let policy = row.text("accesspolicy");
        if !["", "public"].contains(&policy) {
            let reason = format!("not everybody may write to it: {policy}");
            take(Fact::Loss(Loss::new("alias", row.text("address"), reason)))?;
        }
        let account = Account {
            used: Use::when(!row.is_not("active")),
            until: date(row.text("expired")),
            name: row.owned("name"),
        };
        accounts.insert(row.text("address").to_lowercase(), account);
        Ok::<(), E>(())
    })?;
    forwardings(tables, &accounts, take)?;
    rest(tables, take)
}

/// Each row is one target: of a mailbox, of an alias, of a further address of a mailbox, of a catch-all.
fn forwardings<T: Tables, E: From<T::Error>>(
    tables: &T,
    accounts: &HashMap<String, Account>,
    take: Take<'_, E>,
) -> Result<(), E> {
    let finish = |found: FoundAlias, take: Take<'_, E>| {
        if found.address.is_empty() || found.targets.is_empty() {
            return Ok(());
        }
        let account = accounts.get(&found.address.to_lowercase());
        let catch_all = !found.address.contains('@');
        take(Fact::Alias(FoundAlias {
            address: if catch_all { format!("@{}", found.address) } else { found.address },
            targets: found.targets,
            used: account.map_or(Use::On, |account| account.used),
            until: account.and_then(|account| account.until),
            note: account.map(|account| account.name.clone()).unwrap_or_default(),
        }))
    };
    let mut current = FoundAlias::default();
    tables.rows("forwardings", Some("address"), &mut |row: Row<'_>| {
        let address = row.text("address");
        if row.is("is_maillist") {
            return take(Fact::Loss(Loss::new("alias", address, "it is a mailing list of mlmmj")));
        }
        if address != current.address {
            let next = FoundAlias { address: address.to_owned(), ..FoundAlias::default() };
            finish(std::mem::replace(&mut current, next), take)?;
        }
        if !row.is_not("active") {
            current.targets.push(row.owned("forwarding"));
        }
        Ok(())
    })?;
    finish(current, take)
}

fn domain<E>(row: Row<'_>, take: Take<'_, E>) -> Result<(), E> {
    let name = row.owned("domain");
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("domain", name.clone(), reason)));
    if row.is("backupmx") {
        return lose("its mail is kept for another host (backup MX)".to_owned());
    }
    for (column, what) in [
        ("aliases", "aliases may be made in it"),
        ("mailboxes", "mailboxes may be made in it"),
        ("maxquota", "MiB are all its quotas together"),
    ] {
        match row.number(column) {
            None | Some(0) => {}
            Some(..0) => lose(format!("no {what}"))?,
            Some(most) => lose(format!("at most {most} {what}"))?,
        }
    }
    let transport = row.text("transport");
    if !transport.is_empty() && transport != "dovecot" && !transport.starts_with("lmtp") {
        lose(format!("its mail goes by another transport: {transport}"))?;
    }
    // `name:value;name:value;`
    let default = row.text("settings").split(';').find_map(|pair| pair.trim().strip_prefix("default_user_quota:"));
    take(Fact::Domain(FoundDomain {
        used: Use::when(!row.is_not("active")),
        note: row.owned("description"),
        quota: FoundQuota::of(default.and_then(|number| number.trim().parse().ok()), MEGABYTE),
        name,
    }))
}

fn mailbox<E>(row: Row<'_>, request: &Request, take: Take<'_, E>) -> Result<(), E> {
    let address = row.owned("username");
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)));
    let off = |column: &str| row.is_not(column);
    let expired = date(row.text("expired"));
    if let Some(expires) = expired.filter(|expired| *expired > request.now) {
        lose(format!("it is to end; say 'vmailctl mailbox suspend --from {expires}'"))?;
    }
    // NULL: from everywhere; empty: from nowhere.
    let nowhere = row.get("allow_nets").is_some_and(|nets| nets.trim().is_empty());
    if let Some(nets) = row.get("allow_nets").filter(|nets| !nets.trim().is_empty()) {
        lose(format!("it may be opened from certain networks alone: {nets}"))?;
    }
    let closed = off("enableimap") && off("enablepop3");
    for (column, protocol) in [("enableimap", "IMAP"), ("enablepop3", "POP3")] {
        if off(column) && !closed {
            lose(format!("it may not be opened by {protocol}; see 'vmailctl mailbox set --help'"))?;
        }
    }
    if row.is("isadmin") || row.is("isglobaladmin") {
        lose("it administers iRedMail, which nobody does here but the store's owner".to_owned())?;
    }
    let refuses = off("active") || off("enabledeliver") || expired.is_some_and(|expired| expired <= request.now);
    let suspended = match (refuses, closed || nowhere) {
        (true, _) => Some(Incoming::Refuse),
        (false, true) => Some(Incoming::Accept),
        (false, false) => None,
    };
    let directories =
        ["storagebasedirectory", "storagenode", "maildir"].map(|column| row.text(column).trim_matches('/'));
    let path = directories.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/");
    take(Fact::Mailbox(Box::new(FoundMailbox {
        address: row.owned("username"),
        password: FoundPassword::Hash(row.owned("password")),
        name: row.owned("name"),
        quota: FoundQuota::of(row.number("quota"), MEGABYTE),
        home: if directories[2].is_empty() { FoundHome::Unsaid } else { FoundHome::Absolute(format!("/{path}")) },
        suspended,
        sending: Use::when(!off("enablesmtp")),
        ..FoundMailbox::default()
    })))
}

/// What has no home here, row by row.
fn rest<T: Tables, E: From<T::Error>>(tables: &T, take: Take<'_, E>) -> Result<(), E> {
    let mut lose = |table: &str, kind, object: &str, reason: &str, what: &str| {
        tables.rows(table, None, &mut |row: Row<'_>| {
            let reason = format!("{reason}: {}", row.text(what));
            take(Fact::Loss(Loss::new(kind, row.text(object), reason)))
        })
    };
    lose("domain_admins", "administrator", "username", "it administers a domain in iRedMail", "domain")?;
    lose("maillists", "alias", "address", "it is a mailing list of mlmmj", "transport")?;
    lose("moderators", "alias", "address", "it has a moderator", "moderator")?;
    lose("sender_bcc_user", "mailbox", "username", "what it sends is copied", "bcc_address")?;
    lose("sender_bcc_domain", "domain", "domain", "what is sent from it is copied", "bcc_address")?;
    lose("recipient_bcc_user", "mailbox", "username", "its mail is copied", "bcc_address")?;
    lose("recipient_bcc_domain", "domain", "domain", "its mail is copied", "bcc_address")?;
    lose(
        "share_folder",
        "mailbox",
        "from_user",
        "it shares folders, and with which rights is not said; grant access to",
        "to_user",
    )?;
    tables.rows("anyone_shares", None, &mut |row: Row<'_>| {
        take(Fact::Loss(Loss::new("mailbox", row.text("from_user"), "it shares folders with everybody")))
    })
}
