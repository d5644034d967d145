//! Mail-in-a-Box: an alias without a destination grants sending alone, and `@a` to `@b` is an alias domain.

use super::whole::WholeDomains;
use crate::import::answer::addresses;
use crate::import::fact::{
    Fact, FoundAlias, FoundAliasDomain, FoundDomain, FoundGrant, FoundHome, FoundMail, FoundMailbox, FoundPassword,
    FoundQuota, Senders,
};
use crate::import::memory::trusted;
use crate::import::{
    CatchAll, Domains, Form, ImportOptions, Loss, Memory, MemoryKey, Row, Source, Stop, Tables, Take, Writing,
};
use crate::model::MailFormat;
use std::fmt;

pub(super) const MAIL_IN_A_BOX: Source = Source {
    name: "mail-in-a-box",
    title: "Mail-in-a-Box",
    help: "Mail-in-a-Box: users.sqlite",
    whereabouts: &crate::import::whereabouts::MAIL_IN_A_BOX,
    form: Form::Tables,
    domains: Domains::Listed,
    catch_all: CatchAll::AfterMailboxes,
    writing: Writing::Tables,
    endings: Source::SHEETS,
    tables: &["users", "aliases"],
    further: &[],
    prefixes: Source::PLAIN,
    known: &["mfa.*"],
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

/// All addresses that there are: the users, and the aliases that lead somewhere.
struct Addresses {
    memory: Box<dyn Memory>,
}

impl Addresses {
    fn is_user(&self, address: &str) -> bool {
        self.memory.has(&Key::User(address))
    }

    fn is_alias(&self, address: &str) -> bool {
        self.memory.has(&Key::Alias(address))
    }
}

fn tell(tables: &dyn Tables, options: &ImportOptions, take: Take<'_>) -> Result<(), Stop> {
    let mut known = Addresses { memory: (options.memory)() };
    // Nothing else lists the domains.
    let mut whole = WholeDomains::new((options.memory)());
    tables.rows("users", None, &mut |row| {
        whole.see_address(row.text("email"));
        known.memory.put(&Key::User(row.text("email")), "");
        Ok(())
    })?;
    for table in ["aliases", "auto_aliases"] {
        tables.rows(table, None, &mut |row| {
            match alias_domain(row) {
                Some(found) => whole.see_pair(found),
                None if row.text("destination").is_empty() => whole.see_domain_of(row.text("source")),
                None => whole.see_address(row.text("source")),
            }
            if table == "aliases" && !row.text("destination").is_empty() {
                known.memory.put(&Key::Alias(row.text("source")), "");
            }
            Ok(())
        })?;
    }
    for name in whole.own() {
        take(Fact::Domain(FoundDomain { name: name.to_owned(), ..FoundDomain::default() }))?;
    }
    whole.tell(take)?;
    tables.rows("users", None, &mut |row| user(row, take))?;
    tables.rows("aliases", None, &mut |row| match alias_domain(row) {
        Some(pair) => senders_of_domain(row, &pair, &whole, take),
        None => alias(row, false, &known, take),
    })?;
    // Those that the box makes by itself come after all others.
    tables.rows("auto_aliases", None, &mut |row| {
        let source = row.text("source");
        match alias_domain(row).is_some() || known.is_user(source) || known.is_alias(source) {
            true => Ok(()),
            false => alias(row, true, &known, take),
        }
    })?;
    if whole.has_twins() {
        tables.rows("users", None, &mut |row| whole.tell_twins(row.text("email"), &[], take))?;
        for table in ["aliases", "auto_aliases"] {
            tables.rows(table, None, &mut |row| {
                let targets = addresses(row.text("destination"));
                let source = row.text("source");
                let is_told = known.is_user(source) || (table == "auto_aliases" && known.is_alias(source));
                match alias_domain(row).is_some() || targets.is_empty() || is_told {
                    true => Ok(()),
                    false => whole.tell_twins(source, &targets, take),
                }
            })?;
        }
    }
    tables.rows("mfa", None, &mut |row| {
        let reason = format!("its second factor is not imported: {}", row.text("label"));
        let mut address = String::new();
        tables.find("users", "id", row.text("user_id"), &mut |user| {
            address = user.owned("email");
            Ok(())
        })?;
        take(Fact::Loss(Loss::new("mailbox", address, reason)))
    })?;
    let reason = "its DKIM keys (mail/dkim) and the filters of its people (mail/sieve) are not in this file, and are not \
                  imported";
    take(Fact::Loss(Loss::new("source", MAIL_IN_A_BOX.name, reason)))?;
    trusted(whole.memory())?;
    Ok(trusted(&*known.memory)?)
}

/// An alias, and who may send as it: the permitted senders, or else the users among its destinations.
fn alias(row: Row<'_>, is_automatic: bool, known: &Addresses, take: Take<'_>) -> Result<(), Stop> {
    let (address, targets) = (row.owned("source"), addresses(row.text("destination")));
    let is_user = |target: &&String| known.is_user(target);
    let senders = match row.get("permitted_senders") {
        // The box asks for the senders of those alone that people made.
        _ if is_automatic => Vec::new(),
        Some(senders) => addresses(senders),
        None => targets.iter().filter(is_user).cloned().collect(),
    };
    if known.is_user(&address) && !senders.iter().any(|sender| sender.eq_ignore_ascii_case(&address)) {
        let reason = "it could not send as its own address, because of the alias of the same name; here it can";
        take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)))?;
    }
    // As a mailbox of the same address, or as an address that gets no mail, they are grants.
    if targets.is_empty() || known.is_user(&address) {
        for sender in &senders {
            take(Fact::Grant(FoundGrant::send_as(address.clone(), sender)))?;
        }
    }
    if targets.is_empty() {
        return Ok(());
    }
    take(Fact::Alias(FoundAlias { address, targets, senders: Senders::These(senders), ..FoundAlias::default() }))
}

/// Who could send as the addresses that a domain has of another one: the permitted senders, as any of them, and nobody else.
fn senders_of_domain(row: Row<'_>, pair: &FoundAliasDomain, whole: &WholeDomains, take: Take<'_>) -> Result<(), Stop> {
    if !whole.leads_here(&pair.name) {
        return Ok(());
    }
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("alias domain", pair.name.clone(), reason)));
    let permitted = addresses(row.text("permitted_senders"));
    if !permitted.is_empty() {
        lose(format!("these could send as any address in it, and here they cannot: {}", permitted.join(", ")))?;
    }
    lose(format!("nobody else could send as an address in it; here who has it in {} can", pair.target))
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
        mail: FoundMail::Itself(MailFormat::Maildir),
        address,
        ..FoundMailbox::default()
    })))
}
