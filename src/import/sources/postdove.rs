//! postdove: addresses and domains by number, one row of `Alias` a target.

use super::dovecot_passwd::quota_rule;
use crate::import::fact::{Fact, FoundAlias, FoundDomain, FoundHome, FoundMailbox, FoundPassword, FoundQuota};
use crate::import::route::handed_on;
use crate::import::{CatchAll, Domains, Form, ImportOptions, Loss, Row, Source, Stop, Tables, Take, Writing};
use crate::model::Incoming;
use std::collections::HashMap;

pub(super) const POSTDOVE: Source = Source {
    name: "postdove",
    title: "postdove",
    help: "postdove: its SQLite file",
    whereabouts: &crate::import::whereabouts::POSTDOVE,
    form: Form::Tables,
    domains: Domains::Listed,
    catch_all: CatchAll::BeforeMailboxes,
    writing: Writing::Tables,
    endings: Source::SHEETS,
    tables: &["vmailbox", "address", "domain"],
    further: &["alias"],
    prefixes: Source::PLAIN,
    known: &["access.name", "domain.vgid", "domain.vuid", "transport.name", "vmailbox.gid", "vmailbox.uid"],
    recognises: |seen| seen.has_tables(&["vmailbox", "address", "domain"]),
    tell,
};

/// Classes of domains: what is delivered into mailboxes, and what aliases lead elsewhere.
const VIRTUAL_ALIASES: i64 = 3;
const VIRTUAL_MAILBOXES: i64 = 4;

/// What addresses refer to by number; there are few of each.
#[derive(Default)]
struct Known {
    /// With their classes.
    domains: HashMap<i64, (String, i64)>,
    transports: HashMap<i64, String>,
    accesses: HashMap<i64, String>,
}

fn tell(tables: &dyn Tables, _: &ImportOptions, take: Take<'_>) -> Result<(), Stop> {
    let mut known = Known::default();
    tables.rows("transport", None, &mut |row| {
        let transport = format!("{}:{}", row.text("transport"), row.text("nexthop"));
        known.transports.extend(row.number("id").map(|id| (id, transport)));
        Ok(())
    })?;
    tables.rows("access", None, &mut |row| {
        known.accesses.extend(row.number("id").map(|id| (id, row.owned("action"))));
        Ok(())
    })?;
    tables.rows("domain", None, &mut |row| domain(row, &mut known, take))?;
    tables.rows("vmailbox", None, &mut |row| mailbox(row, tables, &known, take))?;
    aliases(tables, &known, take)
}

fn domain(row: Row<'_>, known: &mut Known, take: Take<'_>) -> Result<(), Stop> {
    let (Some(id), class) = (row.number("id"), row.number("class").unwrap_or_default()) else { return Ok(()) };
    let name = row.owned("name");
    known.domains.insert(id, (name.clone(), class));
    match class {
        VIRTUAL_ALIASES | VIRTUAL_MAILBOXES => {
            known.ways(row, |reason| take(Fact::Loss(Loss::new("domain", name.clone(), reason))))?;
            take(Fact::Domain(FoundDomain { name, ..FoundDomain::default() }))
        }
        // Addresses elsewhere, which targets are.
        0 => Ok(()),
        _ => take(Fact::Loss(Loss::new("domain", name, "it is not a domain of mailboxes or aliases"))),
    }
}

impl Known {
    /// Says what a domain or an address has of its own on the way to it.
    fn ways(&self, row: Row<'_>, mut lose: impl FnMut(String) -> Result<(), Stop>) -> Result<(), Stop> {
        let of = |column, all: &HashMap<i64, String>| row.number(column).and_then(|id| all.get(&id).cloned());
        if let Some(reason) = of("transport", &self.transports).and_then(|transport| handed_on(&transport)) {
            lose(reason)?;
        }
        match of("access", &self.accesses) {
            Some(action) => lose(format!("not everyone could write to it; here anyone can: {action}")),
            None => Ok(()),
        }
    }

    /// The address of a number, and the class of its domain.
    fn address(
        &self,
        tables: &dyn Tables,
        id: Option<&str>,
        lose: &mut dyn FnMut(&str, String) -> Result<(), Stop>,
    ) -> Result<Option<(String, i64)>, Stop> {
        let mut found = None;
        tables.find("address", "id", id.unwrap_or_default(), &mut |row| {
            let local = row.owned("localpart");
            let (address, class) = match row.number("domain").and_then(|id| self.domains.get(&id)) {
                Some((domain, class)) => (format!("{local}@{domain}"), *class),
                None => (local, 0),
            };
            self.ways(row, |reason| lose(&address, reason))?;
            found = Some((address, class));
            Ok(())
        })?;
        Ok(found)
    }
}

fn mailbox(row: Row<'_>, tables: &dyn Tables, known: &Known, take: Take<'_>) -> Result<(), Stop> {
    let mut lose = |address: &str, reason| take(Fact::Loss(Loss::new("mailbox", address, reason)));
    let Some((address, _)) = known.address(tables, row.get("id"), &mut lose)? else { return Ok(()) };
    let quota = match row.get("quota").map(|rule| quota_rule(rule).ok_or(rule)) {
        None => FoundQuota::Unlimited,
        Some(Ok(quota)) => quota,
        Some(Err(rule)) => {
            lose(&address, format!("its quota is not understood: {rule}"))?;
            FoundQuota::Unset
        }
    };
    // As its Dovecot is told: always with the label.
    let password = match row.text("password") {
        "" | "*" => FoundPassword::None,
        data => FoundPassword::Hash(format!("{{{}}}{data}", row.text("pw_type"))),
    };
    let home = match (row.text("home"), address.rsplit_once('@')) {
        (absolute, _) if absolute.starts_with('/') => FoundHome::Absolute(absolute.to_owned()),
        ("", Some((local, domain))) => FoundHome::Below { base: None, path: format!("{domain}/{local}") },
        (path, _) => FoundHome::Below { base: None, path: path.to_owned() },
    };
    take(Fact::Mailbox(Box::new(FoundMailbox {
        address,
        password,
        quota,
        home,
        // Its log-ins are refused, and its mail is delivered.
        suspended: row.is_not("enable").then_some(Incoming::Accept),
        ..FoundMailbox::default()
    })))
}

fn aliases(tables: &dyn Tables, known: &Known, take: Take<'_>) -> Result<(), Stop> {
    let mut current: Option<(String, FoundAlias)> = None;
    tables.rows("alias", Some("address"), &mut |row| {
        let id = row.owned("address");
        if current.as_ref().is_none_or(|(current, _)| *current != id) {
            if let Some((_, done)) = current.take() {
                take(Fact::Alias(done))?;
            }
            let mut lose = |address: &str, reason| take(Fact::Loss(Loss::new("alias", address, reason)));
            let Some((address, class)) = known.address(tables, Some(&id), &mut lose)? else { return Ok(()) };
            if ![VIRTUAL_ALIASES, VIRTUAL_MAILBOXES].contains(&class) {
                let reason = match address.contains('@') {
                    true => "its domain is not a domain of mailboxes or aliases",
                    false => "it is an alias of the host's own users",
                };
                return lose(&address, reason.to_owned());
            }
            current = Some((id, FoundAlias { address, ..FoundAlias::default() }));
        }
        let extension = row.text("extension");
        let target = match known.address(tables, row.get("target"), &mut |_, _| Ok(()))? {
            Some((target, _)) if extension.is_empty() => target,
            Some((target, _)) => target.replacen('@', &format!("+{extension}@"), 1),
            None => extension.to_owned(),
        };
        if let Some((_, alias)) = &mut current {
            alias.targets.push(target);
        }
        Ok(())
    })?;
    match current {
        Some((_, done)) => take(Fact::Alias(done)),
        None => Ok(()),
    }
}
