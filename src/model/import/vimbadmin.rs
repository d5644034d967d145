//! ViMbAdmin: as PostfixAdmin, with the domains by number and homes that may be templates.

use super::fact::{Fact, FoundAlias, FoundDomain, FoundHome, FoundMailbox, FoundPassword, FoundQuota, Use};
use super::table::list;
use super::{Loss, Row, Tables, Take};
use crate::model::Incoming;

pub(super) fn tell<T: Tables, E: From<T::Error>>(tables: &T, take: Take<'_, E>) -> Result<(), E> {
    tables.rows("domain", None, &mut |row: Row<'_>| {
        let name = row.owned("domain");
        let mut lose = |reason: String| take(Fact::Loss(Loss::new("domain", name.clone(), reason)));
        if row.is("backupmx") {
            return lose("its mail is kept for another host (backup MX)".to_owned());
        }
        for (column, what) in [
            ("max_aliases", "aliases may be made in it"),
            ("max_mailboxes", "mailboxes may be made in it"),
            ("max_quota", "bytes is the largest quota of a mailbox"),
        ] {
            if let Some(most @ 1..) = row.number(column) {
                lose(format!("at most {most} {what}"))?;
            }
        }
        take(Fact::Domain(FoundDomain {
            used: Use::when(!row.is_not("active")),
            note: row.owned("description"),
            quota: FoundQuota::of(row.number("quota").filter(|quota| *quota > 0), 1),
            name,
        }))
    })?;
    tables.rows("mailbox", None, &mut |row: Row<'_>| mailbox(row, take))?;
    tables.rows("alias", None, &mut |row: Row<'_>| {
        take(Fact::Alias(FoundAlias {
            address: row.owned("address"),
            targets: list(row.text("goto")),
            used: Use::when(!row.is_not("active")),
            ..FoundAlias::default()
        }))
    })?;
    tables.rows("archive", None, &mut |row: Row<'_>| {
        take(Fact::Loss(Loss::new("mailbox", row.text("username"), "its archive stays where it is")))
    })?;
    tables.rows("admin", None, &mut |row: Row<'_>| {
        let reason = "it administers ViMbAdmin, which nobody does here but the store's owner";
        take(Fact::Loss(Loss::new("administrator", row.text("username"), reason)))
    })
}

fn mailbox<E>(row: Row<'_>, take: Take<'_, E>) -> Result<(), E> {
    let address = row.owned("username");
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)));
    if row.is("delete_pending") {
        return lose("it is about to be deleted there, and is not made".to_owned());
    }
    let restriction = row.text("access_restriction").to_uppercase();
    let may = |protocol: &str| {
        ["", "ALL"].contains(&restriction.as_str()) || restriction.split(',').any(|p| p.trim() == protocol)
    };
    let closed = !may("IMAP") && !may("POP3");
    for protocol in ["IMAP", "POP3"] {
        if !may(protocol) && !closed {
            lose(format!("it may not be opened by {protocol}; see 'vmailctl mailbox set --help'"))?;
        }
    }
    if !row.text("alt_email").is_empty() {
        lose("what it has besides is not taken over: another address".to_owned())?;
    }
    let suspended = match (row.is_not("active"), closed) {
        (true, _) => Some(Incoming::Refuse),
        (false, true) => Some(Incoming::Accept),
        (false, false) => None,
    };
    take(Fact::Mailbox(Box::new(FoundMailbox {
        password: FoundPassword::Hash(row.owned("password")),
        name: row.owned("name"),
        quota: FoundQuota::of(row.number("quota"), 1),
        home: home(row.text("homedir"), &address),
        suspended,
        sending: Use::when(may("SMTP")),
        address,
        ..FoundMailbox::default()
    })))
}

/// `%d` is the domain, `%u` the part before it, `%m` and `%atmail` the address.
fn home(template: &str, address: &str) -> FoundHome {
    let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let path = template.replace("%atmail", address).replace("%m", address).replace("%d", domain).replace("%u", local);
    if path.starts_with('/') && !path.contains('%') { FoundHome::Absolute(path) } else { FoundHome::Unsaid }
}
