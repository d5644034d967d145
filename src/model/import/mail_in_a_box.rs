//! Mail-in-a-Box: an alias without a destination grants sending alone, and `@a` to `@b` is an alias domain.

use super::fact::{
    Fact, FoundAlias, FoundAliasDomain, FoundDomain, FoundGrant, FoundHome, FoundMailbox, FoundPassword, FoundQuota,
    Use,
};
use super::table::list;
use super::{Loss, Row, Tables, Take};
use crate::model::Quota;
use std::collections::BTreeSet;

pub(super) fn tell<T: Tables, E: From<T::Error>>(tables: &T, take: Take<'_, E>) -> Result<(), E> {
    // Nothing lists the domains but their addresses.
    let mut domains = BTreeSet::new();
    let mut of = |address: &str| {
        domains.extend(address.rsplit_once('@').map(|(_, domain)| domain.to_lowercase()));
    };
    tables.rows("users", None, &mut |row: Row<'_>| {
        of(row.text("email"));
        Ok::<(), E>(())
    })?;
    let mut pairs = Vec::new();
    tables.rows("aliases", None, &mut |row: Row<'_>| {
        match domain_to_domain(row) {
            Some(pair) => pairs.push(pair),
            None => of(row.text("source")),
        }
        Ok::<(), E>(())
    })?;
    pairs.retain(|(name, _)| !domains.contains(name));
    domains.extend(pairs.iter().map(|(_, target)| target.clone()));
    for name in domains {
        take(Fact::Domain(FoundDomain { name, ..FoundDomain::default() }))?;
    }
    for (name, target) in &pairs {
        take(Fact::AliasDomain(FoundAliasDomain { name: name.clone(), target: target.clone(), used: Use::On }))?;
    }
    tables.rows("users", None, &mut |row: Row<'_>| user(row, take))?;
    tables.rows("aliases", None, &mut |row: Row<'_>| {
        if domain_to_domain(row).is_some_and(|pair| pairs.contains(&pair)) {
            return Ok(());
        }
        let address = row.owned("source");
        let targets = list(row.text("destination"));
        if let Some(senders) = row.get("permitted_senders").filter(|_| list(row.text("permitted_senders")) != targets) {
            for sender in list(senders) {
                take(Fact::Grant(FoundGrant::send_as(address.clone(), sender)))?;
            }
        }
        if targets.is_empty() {
            return Ok(());
        }
        take(Fact::Alias(FoundAlias { address, targets, ..FoundAlias::default() }))
    })?;
    tables.rows("mfa", None, &mut |row: Row<'_>| {
        let reason = format!("a second factor is not taken over: {}", row.text("label"));
        take(Fact::Loss(Loss::new("user", row.text("user_id"), reason)))
    })
}

/// The two domains of `@a` to `@b`.
fn domain_to_domain(row: Row<'_>) -> Option<(String, String)> {
    let name = row.text("source").strip_prefix('@')?;
    let target = row.text("destination").strip_prefix('@')?;
    (!target.contains(',')).then(|| (name.to_lowercase(), target.to_lowercase()))
}

fn user<E>(row: Row<'_>, take: Take<'_, E>) -> Result<(), E> {
    let address = row.owned("email");
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)));
    if row.text("privileges").lines().any(|privilege| privilege.trim() == "admin") {
        lose("it administers the box, which nobody does here but the store's owner".to_owned())?;
    }
    let quota = match row.text("quota") {
        "" => FoundQuota::Unset,
        "0" => FoundQuota::Unlimited,
        text => match text.parse() {
            Ok(Quota::Bytes(bytes)) => FoundQuota::Bytes(bytes),
            Ok(Quota::Unlimited) => FoundQuota::Unlimited,
            Err(rule) => {
                lose(format!("its quota: {rule}: {text}"))?;
                FoundQuota::Unset
            }
        },
    };
    let (local, domain) = address.rsplit_once('@').unwrap_or((&address, ""));
    let path = format!("{domain}/{local}");
    take(Fact::Mailbox(Box::new(FoundMailbox {
        password: FoundPassword::Hash(row.owned("password")),
        quota,
        home: FoundHome::Below { base: Some("/home/user-data/mail/mailboxes"), path },
        address,
        ..FoundMailbox::default()
    })))
}
