//! Modoboa: its database, whose rows point to each other by number, and the CSV of `modo export`.

use super::date::date;
use super::fact::{
    Fact, FoundAlias, FoundAliasDomain, FoundAutoreply, FoundDomain, FoundGrant, FoundHome, FoundMailbox,
    FoundPassword, FoundQuota, Use,
};
use super::sheet::records;
use super::{Loss, Row, SourceError, SourceFile, Tables, Take};
use crate::model::{Incoming, Protocol};
use std::collections::{BTreeMap, HashMap};

const MEGABYTE: i64 = 1 << 20;

/// What is known of a person when their mailbox comes.
struct User {
    name: String,
    password: String,
    used: Use,
    local: bool,
}

pub(super) fn tell_tables<T: Tables, E: From<T::Error>>(tables: &T, take: Take<'_, E>) -> Result<(), E> {
    let mut domains: HashMap<i64, (String, FoundQuota)> = HashMap::new();
    tables.rows("admin_domain", None, &mut |row: Row<'_>| {
        let name = row.owned("name");
        if row.text("type") == "relaydomain" {
            return relayed(&name, take);
        }
        let quota = FoundQuota::of(row.number("default_mailbox_quota"), MEGABYTE);
        domains.extend(row.number("id").map(|id| (id, (name.clone(), quota.clone()))));
        domain(name, row.number("quota"), quota, Use::when(!row.is_not("enabled")), take)
    })?;
    tables.rows("admin_domainalias", None, &mut |row: Row<'_>| {
        let target = row.number("target_id").and_then(|id| domains.get(&id)).map(|(name, _)| name.clone());
        take(Fact::AliasDomain(FoundAliasDomain {
            name: row.owned("name"),
            target: target.unwrap_or_default(),
            used: Use::when(!row.is_not("enabled")),
        }))
    })?;
    let mailboxes = mailboxes(tables, &domains, take)?;
    aliases(tables, &mailboxes, take)?;
    tables.rows("admin_senderaddress", None, &mut |row: Row<'_>| {
        let delegate = row.number("mailbox_id").and_then(|id| mailboxes.get(&id)).cloned().unwrap_or_default();
        take(Fact::Grant(FoundGrant::send_as(row.text("address"), delegate)))
    })?;
    tables.rows("postfix_autoreply_armessage", None, &mut |row: Row<'_>| {
        let mailbox = row.number("mbox_id").and_then(|id| mailboxes.get(&id)).cloned().unwrap_or_default();
        if !row.is("enabled") {
            return Ok(());
        }
        take(Fact::Autoreply(Box::new(FoundAutoreply {
            mailbox,
            subject: row.owned("subject"),
            body: row.owned("content"),
            from: date(row.text("fromdate")),
            until: date(row.text("untildate")),
        })))
    })
}

/// With the address of each mailbox by its number.
fn mailboxes<T: Tables, E: From<T::Error>>(
    tables: &T,
    domains: &HashMap<i64, (String, FoundQuota)>,
    take: Take<'_, E>,
) -> Result<HashMap<i64, String>, E> {
    let mut users = HashMap::new();
    tables.rows("core_user", None, &mut |row: Row<'_>| {
        if row.is("is_superuser") {
            let reason = "it administers Modoboa, which nobody does here but the store's owner";
            take(Fact::Loss(Loss::new("administrator", row.text("username"), reason)))?;
        }
        let user = User {
            name: format!("{} {}", row.text("first_name"), row.text("last_name")).trim().to_owned(),
            password: row.owned("password"),
            used: Use::when(!row.is_not("is_active")),
            local: !row.is_not("is_local"),
        };
        users.extend(row.number("id").map(|id| (id, user)));
        Ok::<(), E>(())
    })?;
    let mut addresses = HashMap::new();
    tables.rows("admin_mailbox", None, &mut |row: Row<'_>| {
        let Some((domain, domain_quota)) = row.number("domain_id").and_then(|id| domains.get(&id)) else {
            return take(Fact::Loss(Loss::new(
                "mailbox",
                row.text("address"),
                "its domain is none that has mailboxes",
            )));
        };
        let local = row.text("address");
        let address = format!("{local}@{domain}");
        addresses.extend(row.number("id").map(|id| (id, address.clone())));
        let Some(user) = row.number("user_id").and_then(|id| users.get(&id)) else {
            return take(Fact::Loss(Loss::new("mailbox", address, "it belongs to nobody")));
        };
        if row.is("is_send_only") {
            let reason = "it takes no mail there, and does here";
            take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)))?;
        }
        let password = if user.local {
            FoundPassword::Hash(user.password.clone())
        } else {
            let reason = "its password is not in Modoboa but in a directory (LDAP)";
            take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)))?;
            FoundPassword::None
        };
        take(Fact::Mailbox(Box::new(FoundMailbox {
            password,
            name: user.name.clone(),
            quota: if row.is("use_domain_quota") {
                domain_quota.clone()
            } else {
                FoundQuota::of(row.number("quota"), MEGABYTE)
            },
            home: FoundHome::Below { base: Some("/srv/vmail"), path: format!("{domain}/{local}") },
            suspended: (user.used == Use::Off).then_some(Incoming::Refuse),
            closed: if row.is("is_send_only") { vec![Protocol::Imap, Protocol::Pop3] } else { Vec::new() },
            address,
            ..FoundMailbox::default()
        })))
    })?;
    Ok(addresses)
}

fn aliases<T: Tables, E: From<T::Error>>(
    tables: &T,
    mailboxes: &HashMap<i64, String>,
    take: Take<'_, E>,
) -> Result<(), E> {
    // A mailbox has a generated alias to itself, and a forward of its own beside that.
    let mut found: BTreeMap<String, (bool, FoundAlias)> = BTreeMap::new();
    let mut addresses: HashMap<i64, String> = HashMap::new();
    tables.rows("admin_alias", None, &mut |row: Row<'_>| {
        let address = row.owned("address");
        let generated = row.is("internal");
        let used = Use::when(!row.is_not("enabled"));
        addresses.extend(row.number("id").filter(|_| !generated || used == Use::On).map(|id| (id, address.clone())));
        let (all_generated, alias) = found
            .entry(address.clone())
            .or_insert_with(|| (true, FoundAlias { address, used: Use::On, ..FoundAlias::default() }));
        if !generated {
            *all_generated = false;
            alias.used = used;
            alias.note = row.owned("description");
            alias.until = date(row.text("expire_at"));
        }
        Ok::<(), E>(())
    })?;
    tables.rows("modoboa_admin_aliasrecipient", None, &mut |row: Row<'_>| {
        let Some((_, alias)) =
            row.number("alias_id").and_then(|id| addresses.get(&id)).and_then(|address| found.get_mut(address))
        else {
            return Ok::<(), E>(());
        };
        let mailbox = || row.number("r_mailbox_id").and_then(|id| mailboxes.get(&id)).cloned();
        let other = || row.number("r_alias_id").and_then(|id| addresses.get(&id)).cloned();
        let target = Some(row.owned("address")).filter(|address| !address.is_empty()).or_else(mailbox).or_else(other);
        alias.targets.extend(target);
        Ok(())
    })?;
    let chosen = found.into_values().filter(|(generated, _)| !generated);
    chosen.map(|(_, alias)| alias).try_for_each(|alias| take(Fact::Alias(alias)))
}

fn domain<E>(
    name: String,
    quota_of_all: Option<i64>,
    quota: FoundQuota,
    used: Use,
    take: Take<'_, E>,
) -> Result<(), E> {
    if let Some(megabytes @ 1..) = quota_of_all {
        let reason = format!("at most {megabytes} MiB are all its quotas together");
        take(Fact::Loss(Loss::new("domain", name.clone(), reason)))?;
    }
    take(Fact::Domain(FoundDomain { name, used, quota, note: String::new() }))
}

fn relayed<E>(name: &str, take: Take<'_, E>) -> Result<(), E> {
    take(Fact::Loss(Loss::new("domain", name, "its mail is relayed to another host")))
}

/// A record of the CSV: its kind, and then what the kind has.
pub(super) fn tell_csv<E: From<SourceError>>(files: &[SourceFile], take: Take<'_, E>) -> Result<(), E> {
    let mut all = Vec::new();
    for file in files {
        all.extend(records(file, b';')?);
    }
    let of = |kinds: &'static [&'static str]| {
        all.iter().filter_map(move |record| {
            let (kind, fields) = record.split_first()?;
            kinds.contains(&kind.as_str()).then_some((kind.as_str(), fields))
        })
    };
    let on = |field: &str| Use::when(["true", "1", "yes", "y"].contains(&field.to_lowercase().as_str()));
    let field = |fields: &[String], at: usize| fields.get(at).cloned().unwrap_or_default();
    let number = |fields: &[String], at: usize| field(fields, at).parse::<i64>().ok();

    for (kind, fields) in of(&["domain", "relaydomain"]) {
        if kind == "relaydomain" {
            relayed(&field(fields, 0), take)?;
        } else {
            let quota = FoundQuota::of(number(fields, 2), MEGABYTE);
            domain(field(fields, 0), number(fields, 1), quota, on(&field(fields, 3)), take)?;
        }
    }
    for (_, fields) in of(&["domainalias"]) {
        let (name, target, used) = (field(fields, 0), field(fields, 1), on(&field(fields, 2)));
        take(Fact::AliasDomain(FoundAliasDomain { name, target, used }))?;
    }
    for (_, fields) in of(&["account"]) {
        let role = field(fields, 5);
        let address = field(fields, 6);
        if role != "SimpleUsers" {
            let reason = format!("it administers Modoboa, which nobody does here but the store's owner: {role}");
            take(Fact::Loss(Loss::new("administrator", field(fields, 0), reason)))?;
        }
        if address.is_empty() {
            continue;
        }
        let path = address.rsplit_once('@').map(|(local, domain)| format!("{domain}/{local}")).unwrap_or_default();
        take(Fact::Mailbox(Box::new(FoundMailbox {
            password: FoundPassword::Hash(field(fields, 1)),
            name: format!("{} {}", field(fields, 2), field(fields, 3)).trim().to_owned(),
            quota: FoundQuota::of(number(fields, 7), MEGABYTE),
            home: FoundHome::Below { base: Some("/srv/vmail"), path },
            suspended: (on(&field(fields, 4)) == Use::Off).then_some(Incoming::Refuse),
            address,
            ..FoundMailbox::default()
        })))?;
    }
    for (_, fields) in of(&["alias", "forward", "dlist"]) {
        let targets: Vec<String> = fields.iter().skip(2).filter(|target| !target.is_empty()).cloned().collect();
        take(Fact::Alias(FoundAlias {
            address: field(fields, 0),
            targets,
            used: on(&field(fields, 1)),
            ..FoundAlias::default()
        }))?;
    }
    Ok(())
}
