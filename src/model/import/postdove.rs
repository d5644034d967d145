//! postdove: addresses and domains by number, one row of `Alias` a target.

use super::fact::{Fact, FoundAlias, FoundDomain, FoundHome, FoundMailbox, FoundPassword, FoundQuota};
use super::passwd_file::quota_rule;
use super::{Loss, Row, Tables, Take};
use crate::model::Incoming;
use std::collections::HashMap;

/// Classes of domains: what is delivered into mailboxes, and what aliases lead elsewhere.
const VIRTUAL_ALIASES: i64 = 3;
const VIRTUAL_MAILBOXES: i64 = 4;

pub(super) fn tell<T: Tables, E: From<T::Error>>(tables: &T, take: Take<'_, E>) -> Result<(), E> {
    let mut domains: HashMap<i64, String> = HashMap::new();
    let mut with_addresses: HashMap<i64, bool> = HashMap::new();
    tables.rows("domain", None, &mut |row: Row<'_>| {
        let (Some(id), class) = (row.number("id"), row.number("class").unwrap_or_default()) else { return Ok(()) };
        with_addresses.insert(id, [VIRTUAL_ALIASES, VIRTUAL_MAILBOXES].contains(&class));
        domains.insert(id, row.owned("name"));
        match class {
            VIRTUAL_ALIASES | VIRTUAL_MAILBOXES => {
                take(Fact::Domain(FoundDomain { name: row.owned("name"), ..FoundDomain::default() }))
            }
            // Addresses elsewhere, which targets are.
            0 => Ok(()),
            _ => take(Fact::Loss(Loss::new("domain", row.text("name"), "it is no domain of mailboxes or aliases"))),
        }
    })?;
    let mut addresses: HashMap<i64, (String, bool)> = HashMap::new();
    tables.rows("address", None, &mut |row: Row<'_>| {
        let Some(id) = row.number("id") else { return Ok::<(), E>(()) };
        let local = row.owned("localpart");
        let domain = row.number("domain");
        let address = match domain.and_then(|id| domains.get(&id)) {
            Some(domain) => format!("{local}@{domain}"),
            None => local,
        };
        let hosted = domain.is_some_and(|id| with_addresses.get(&id) == Some(&true));
        addresses.insert(id, (address, hosted));
        Ok(())
    })?;
    tables.rows("vmailbox", None, &mut |row: Row<'_>| mailbox(row, &addresses, take))?;

    let mut current: Option<(i64, FoundAlias)> = None;
    tables.rows("alias", Some("address"), &mut |row: Row<'_>| {
        let Some((id, (address, hosted))) = row.number("address").and_then(|id| Some((id, addresses.get(&id)?))) else {
            return Ok(());
        };
        if !hosted {
            return take(Fact::Loss(Loss::new("alias", address.clone(), "it is an alias of the host's own users")));
        }
        if current.as_ref().is_some_and(|(current, _)| *current != id)
            && let Some((_, done)) = current.take()
        {
            take(Fact::Alias(done))?;
        }
        let (_, alias) =
            current.get_or_insert_with(|| (id, FoundAlias { address: address.clone(), ..FoundAlias::default() }));
        let extension = row.text("extension");
        alias.targets.push(match row.number("target").and_then(|target| addresses.get(&target)) {
            Some((target, _)) if extension.is_empty() => target.clone(),
            Some((target, _)) => target.replacen('@', &format!("+{extension}@"), 1),
            None => extension.to_owned(),
        });
        Ok(())
    })?;
    match current {
        Some((_, done)) => take(Fact::Alias(done)),
        None => Ok(()),
    }
}

fn mailbox<E>(row: Row<'_>, addresses: &HashMap<i64, (String, bool)>, take: Take<'_, E>) -> Result<(), E> {
    let Some((address, _)) = row.number("id").and_then(|id| addresses.get(&id)) else { return Ok(()) };
    let password = row.text("password");
    let labelled = match password {
        "" | "*" => String::new(),
        labelled if labelled.starts_with('{') => labelled.to_owned(),
        data => format!("{{{}}}{data}", row.text("pw_type")),
    };
    let quota = match row.get("quota") {
        None => FoundQuota::Unlimited,
        Some(rule) => match quota_rule(rule) {
            Some(quota) => quota,
            None => {
                take(Fact::Loss(Loss::new(
                    "mailbox",
                    address.clone(),
                    format!("its quota is not understood: {rule}"),
                )))?;
                FoundQuota::Unset
            }
        },
    };
    take(Fact::Mailbox(Box::new(FoundMailbox {
        address: address.clone(),
        password: FoundPassword::Hash(labelled),
        quota,
        home: match row.text("home") {
            "" => FoundHome::Unsaid,
            absolute if absolute.starts_with('/') => FoundHome::Absolute(absolute.to_owned()),
            path => FoundHome::Below { base: None, path: path.to_owned() },
        },
        suspended: row.is_not("enable").then_some(Incoming::Refuse),
        ..FoundMailbox::default()
    })))
}
