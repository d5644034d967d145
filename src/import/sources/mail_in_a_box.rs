//! Mail-in-a-Box: an alias without a destination grants sending alone, and `@a` to `@b` is an alias domain.

use crate::import::fact::{
    Fact, FoundAlias, FoundAliasDomain, FoundDomain, FoundGrant, FoundHome, FoundMailbox, FoundPassword, FoundQuota,
};
use crate::import::memory::trusted;
use crate::import::table::list;
use crate::import::{
    CatchAll, Domains, Form, ImportOptions, Loss, Memory, MemoryKey, Row, Source, Stop, Tables, Take, Writing,
};
use std::collections::BTreeSet;
use std::fmt;

pub(super) const MAIL_IN_A_BOX: Source = Source {
    name: "mail-in-a-box",
    title: "Mail-in-a-Box",
    help: "Mail-in-a-Box: users.sqlite",
    form: Form::Tables,
    domains: Domains::Listed,
    catch_all: CatchAll::AfterMailboxes,
    writing: Writing::Tables,
    endings: Source::SHEETS,
    tables: &["users", "aliases"],
    further: &[],
    recognises: |seen| seen.has_tables(&["users", "aliases"]) && seen.has_column("users", "privileges"),
    tell,
};

/// An address that there is, whatever its case.
enum Key<'a> {
    User(&'a str),
    Alias(&'a str),
}

impl MemoryKey for Key<'_> {}

impl fmt::Display for Key<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::User(address) => write!(f, "user {}", address.to_lowercase()),
            Self::Alias(address) => write!(f, "alias {}", address.to_lowercase()),
        }
    }
}

/// All addresses that there are, of which nothing else lists the domains.
struct Addresses {
    /// The users, and the aliases that lead somewhere.
    memory: Box<dyn Memory>,
    domains: BTreeSet<String>,
}

impl Addresses {
    fn domain_of(&mut self, address: &str) {
        self.domains.extend(address.rsplit_once('@').map(|(_, domain)| domain.to_lowercase()));
    }

    fn is_user(&self, address: &str) -> bool {
        self.memory.has(&Key::User(address))
    }

    fn is_alias(&self, address: &str) -> bool {
        self.memory.has(&Key::Alias(address))
    }
}

fn tell(tables: &dyn Tables, options: &ImportOptions, take: Take<'_>) -> Result<(), Stop> {
    let mut known = Addresses { memory: (options.memory)(), domains: BTreeSet::new() };
    tables.rows("users", None, &mut |row| {
        known.domain_of(row.text("email"));
        known.memory.put(&Key::User(row.text("email")), "");
        Ok(())
    })?;
    let mut pairs = Vec::new();
    for table in ["aliases", "auto_aliases"] {
        tables.rows(table, None, &mut |row| {
            match alias_domain(row) {
                Some(found) => pairs.push(found),
                None => known.domain_of(row.text("source")),
            }
            if table == "aliases" && !row.text("destination").is_empty() {
                known.memory.put(&Key::Alias(row.text("source")), "");
            }
            Ok(())
        })?;
    }
    pairs.retain(|pair| !known.domains.contains(&pair.name));
    known.domains.extend(pairs.iter().map(|pair| pair.target.clone()));
    for name in &known.domains {
        take(Fact::Domain(FoundDomain { name: name.clone(), ..FoundDomain::default() }))?;
    }
    let names: BTreeSet<String> = pairs.iter().map(|pair| pair.name.clone()).collect();
    pairs.into_iter().try_for_each(|pair| take(Fact::AliasDomain(pair)))?;
    tables.rows("users", None, &mut |row| user(row, take))?;
    let is_told = |row: Row<'_>| alias_domain(row).is_some_and(|pair| names.contains(&pair.name));
    tables.rows("aliases", None, &mut |row| match is_told(row) {
        true => Ok(()),
        false => alias(row, &known, take),
    })?;
    // Those that the box makes by itself come after all others.
    tables.rows("auto_aliases", None, &mut |row| {
        let source = row.text("source");
        match is_told(row) || known.is_user(source) || known.is_alias(source) {
            true => Ok(()),
            false => alias(row, &known, take),
        }
    })?;
    tables.rows("mfa", None, &mut |row| {
        let reason = format!("a second factor is not imported: {}", row.text("label"));
        take(Fact::Loss(Loss::new("user", row.text("user_id"), reason)))
    })?;
    Ok(trusted(&*known.memory)?)
}

/// An alias, and who may send as it: the permitted senders, or else the users among its destinations.
fn alias(row: Row<'_>, known: &Addresses, take: Take<'_>) -> Result<(), Stop> {
    let (address, targets) = (row.owned("source"), list(row.text("destination")));
    let is_user = |target: &&String| known.is_user(target);
    let senders = match row.get("permitted_senders") {
        Some(senders) => list(senders),
        None => targets.iter().filter(is_user).cloned().collect(),
    };
    if let [only] = targets.as_slice()
        && is_user(&only)
        && !senders.contains(only)
    {
        let reason = format!("{only} could not send as it; here its only target can");
        take(Fact::Loss(Loss::new("alias", address.clone(), reason)))?;
    }
    for sender in senders {
        take(Fact::Grant(FoundGrant::send_as(address.clone(), sender)))?;
    }
    if targets.is_empty() {
        return Ok(());
    }
    take(Fact::Alias(FoundAlias { address, targets, ..FoundAlias::default() }))
}

fn alias_domain(row: Row<'_>) -> Option<FoundAliasDomain> {
    FoundAliasDomain::of_alias(row.text("source"), row.text("destination"))
}

fn user(row: Row<'_>, take: Take<'_>) -> Result<(), Stop> {
    let address = row.owned("email");
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)));
    if row.text("privileges").lines().any(|privilege| privilege.trim() == "admin") {
        lose("it administers the box; give rights here with 'operator grant'".to_owned())?;
    }
    let text = row.text("quota");
    let quota = match FoundQuota::read(text) {
        Ok(quota) => quota,
        Err(rule) => {
            lose(format!("its quota: {rule}: {text}"))?;
            FoundQuota::Unset
        }
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
