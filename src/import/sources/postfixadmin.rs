//! PostfixAdmin: `alias` has a row for every mailbox, too, and `goto` is a list.

use super::whole::{WholeDomains, expanded};
use crate::import::answer::addresses;
use crate::import::date::date;
use crate::import::fact::{
    Fact, FoundAlias, FoundAliasDomain, FoundAutoreply, FoundDomain, FoundElsewhere, FoundHome, FoundMail,
    FoundMailbox, FoundPassword, FoundQuota, Use,
};
use crate::import::loss::SHUT_HERE_ALONE;
use crate::import::memory::trusted;
use crate::import::route::handed_on;
use crate::import::{CatchAll, Domains, Form, ImportOptions, Loss, Row, Sight, Source, Stop, Tables, Take, Writing};
use crate::model::{Incoming, MailFormat};
use std::collections::HashSet;

pub(super) const POSTFIXADMIN: Source = Source {
    name: "postfixadmin",
    title: "PostfixAdmin",
    help: "PostfixAdmin: its SQLite file, or a dump of MySQL or PostgreSQL",
    whereabouts: &crate::import::whereabouts::POSTFIXADMIN,
    form: Form::Tables,
    domains: Domains::Listed,
    catch_all: CatchAll::BeforeMailboxes,
    writing: Writing::Tables,
    endings: Source::SHEETS,
    tables: &["alias", "domain", "domain_admins", "mailbox"],
    further: &["alias_domain", "vacation"],
    prefixes,
    known: &[
        "alias.domain",
        "config",
        "config.*",
        "domain_admins.*",
        "fetchmail.*",
        "dkim.*",
        "dkim_signing",
        "admin.*",
        "admin_preferences",
        "log",
        "mailbox.domain",
        "mailbox.password_expiry",
        "mailbox.local_part",
        "mailbox.token",
        "mailbox.token_validity",
        "mailbox_app_password.*",
        "quota",
        "quota2",
        "vacation.cache",
        "vacation.domain",
        "vacation_notification",
    ],
    recognises: |seen| matches!(seen, Sight::Tables(tables) if !prefixes(*tables).is_empty()),
    tell,
};

/// What stands before the names of its tables, each time that they are there.
fn prefixes(tables: &dyn Tables) -> Vec<String> {
    let names = tables.names();
    let prefixes = names.iter().filter_map(|name| name.strip_suffix("mailbox"));
    let found = prefixes.filter(|prefix| {
        ["alias", "domain", "domain_admins"].iter().all(|table| tables.has(&format!("{prefix}{table}")))
            && tables.has_column(&format!("{prefix}alias"), "goto")
            && tables.has_column(&format!("{prefix}mailbox"), "maildir")
    });
    found.map(str::to_owned).collect()
}

fn tell(tables: &dyn Tables, options: &ImportOptions, take: Take<'_>) -> Result<(), Stop> {
    // The number of the schema.
    tables.rows("config", None, &mut |row| match row.text("name") {
        "version" => take(Fact::Version(row.owned("value"))),
        _ => Ok(()),
    })?;

    // An alias domain has a row among the domains, too.
    let mut alias_domains = HashSet::new();
    let mut whole = WholeDomains::new((options.memory)());
    tables.rows("alias_domain", None, &mut |row| {
        if !row.is_not("active") {
            let (name, target) = (row.text("alias_domain").to_lowercase(), row.text("target_domain").to_lowercase());
            alias_domains.insert(name.clone());
            whole.see_pair(FoundAliasDomain { name, target, used: Use::On });
        }
        Ok(())
    })?;
    tables.rows("domain", None, &mut |row| {
        if !row.is("backupmx") && !alias_domains.contains(&row.text("domain").to_lowercase()) {
            whole.see_domain_of(&format!("@{}", row.text("domain")));
        }
        Ok(())
    })?;
    // An alias of its own comes before what an alias domain has from its target.
    if whole.has_pairs() {
        tables.rows("alias", None, &mut |row| {
            if !row.is_not("active") {
                whole.see_address_in_pair(row.text("address"));
            }
            Ok(())
        })?;
    }
    tables.rows("domain", None, &mut |row| {
        let name = row.text("domain").to_lowercase();
        if alias_domains.contains(&name) && whole.expands(&name).is_none() { Ok(()) } else { domain(row, take) }
    })?;
    tables.rows("alias_domain", None, &mut |row| {
        if let (false, Some(target)) = (row.is_not("active"), whole.expands(row.text("alias_domain"))) {
            return take(Fact::Loss(expanded(row.text("alias_domain"), &target, "address")));
        }
        take(Fact::AliasDomain(FoundAliasDomain {
            name: row.owned("alias_domain"),
            target: row.owned("target_domain"),
            used: Use::when(!row.is_not("active")),
        }))
    })?;
    tables.rows("mailbox", None, &mut |row| mailbox(row, take))?;
    tables.rows("alias", None, &mut |row| {
        let address = row.owned("address");
        let targets = addresses(row.text("goto")).into_iter().filter(|target| !is_vacation(target, &address)).collect();
        take(Fact::Alias(FoundAlias {
            targets,
            used: Use::when(!row.is_not("active")),
            note: row.owned("description"),
            address,
            ..FoundAlias::default()
        }))
    })?;
    if whole.has_twins() {
        tables.rows("alias", None, &mut |row| match row.is_not("active") {
            true => Ok(()),
            false => whole.tell_twins(row.text("address"), &addresses(row.text("goto")), take),
        })?;
    }
    trusted(whole.memory())?;
    tables.rows("vacation", None, &mut |row| {
        take(Fact::Autoreply(Box::new(FoundAutoreply {
            used: Use::when(!row.is_not("active")),
            mailbox: row.owned("email"),
            subject: row.owned("subject"),
            body: row.owned("body"),
            from: date(row.text("activefrom")),
            until: date(row.text("activeuntil")),
        })))
    })?;
    rest(tables, take)
}

fn domain(row: Row<'_>, take: Take<'_>) -> Result<(), Stop> {
    let name = row.owned("domain");
    if name == "ALL" {
        return Ok(());
    }
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("domain", name.clone(), reason)));
    if row.is("backupmx") {
        return take(Fact::Elsewhere(FoundElsewhere::relayed(name, "its mail is kept for another host (backup MX)")));
    }
    for (column, what) in [("aliases", "aliases"), ("mailboxes", "mailboxes")] {
        match row.number(column) {
            None | Some(0) => {}
            Some(..0) => lose(format!("no {what} may be made in it"))?,
            Some(most) => lose(format!("at most {most} {what} may be made in it"))?,
        }
    }
    for (column, what) in
        [("maxquota", "the largest quota of a mailbox is"), ("quota", "all quotas together are at most")]
    {
        if let Some(megabytes @ 1..) = row.number(column) {
            lose(format!("{what} {megabytes} MB"))?;
        }
    }
    if let Some(days @ 1..) = row.number("password_expiry") {
        lose(format!("its passwords expire after {days} days"))?;
    }
    if let Some(reason) = handed_on(row.text("transport")) {
        lose(reason)?;
    }
    if row.is_not("active") {
        lose(SHUT_HERE_ALONE.to_owned())?;
    }
    take(Fact::Domain(FoundDomain {
        used: Use::when(!row.is_not("active")),
        note: row.owned("description"),
        quota: FoundQuota::Unset,
        name,
    }))
}

fn mailbox(row: Row<'_>, take: Take<'_>) -> Result<(), Stop> {
    let address = row.owned("username");
    let extra =
        [("totp_secret", "a second factor"), ("phone", "a telephone number"), ("email_other", "another address")];
    let extra: Vec<&str> =
        extra.iter().filter(|(column, _)| !row.text(column).is_empty()).map(|(_, what)| *what).collect();
    if !extra.is_empty() {
        let reason = format!("not imported: {}", extra.join(", "));
        take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)))?;
    }
    let home = match row.text("maildir") {
        "" => FoundHome::Unsaid,
        absolute if absolute.starts_with('/') => FoundHome::Absolute(absolute.to_owned()),
        path => FoundHome::Below { base: None, path: path.to_owned() },
    };
    take(Fact::Mailbox(Box::new(FoundMailbox {
        address,
        password: FoundPassword::Hash(row.owned("password")),
        name: row.owned("name"),
        // Negative numbers say "no quota", as 0 does.
        quota: FoundQuota::of(row.number("quota"), 1),
        home,
        // Its documents have the Maildir itself in that column.
        mail: FoundMail::Itself(MailFormat::Maildir),
        suspended: row.is_not("active").then_some(Incoming::Refuse),
        sending: Use::when(!row.is_not("smtp_active")),
        ..FoundMailbox::default()
    })))
}

/// `local#domain@autoreply.…`: the address at which its auto-reply is made.
fn is_vacation(target: &str, address: &str) -> bool {
    let marker = address.replace('@', "#");
    target.rsplit_once('@').is_some_and(|(local, _)| local.eq_ignore_ascii_case(&marker))
}

/// What has no home here, row by row.
fn rest(tables: &dyn Tables, take: Take<'_>) -> Result<(), Stop> {
    tables.rows("admin", None, &mut |row| {
        let reason = "it administers PostfixAdmin; give rights here with 'operator grant'";
        take(Fact::Loss(Loss::new("administrator", row.text("username"), reason)))
    })?;
    tables.rows("domain_admins", None, &mut |row| match row.text("domain") {
        // The account itself is said.
        "ALL" => Ok(()),
        domain => {
            let reason = format!("it administers a domain in PostfixAdmin: {domain}");
            take(Fact::Loss(Loss::new("administrator", row.text("username"), reason)))
        }
    })?;
    tables.rows("mailbox_app_password", None, &mut |row| {
        let reason = format!("app passwords are not imported; create a new one: {}", row.text("description"));
        take(Fact::Loss(Loss::new("mailbox", row.text("username"), reason)))
    })?;
    tables.rows("fetchmail", None, &mut |row| {
        let reason = format!("mail is fetched for it from {}", row.text("src_server"));
        take(Fact::Loss(Loss::new("mailbox", row.text("mailbox"), reason)))
    })?;
    tables.rows("dkim", None, &mut |row| {
        let reason = format!("its mail is signed with a DKIM key: {}", row.text("selector"));
        take(Fact::Loss(Loss::new("domain", row.text("domain_name"), reason)))
    })
}
