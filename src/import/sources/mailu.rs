//! Mailu: the YAML of `config-export`, where an attribute that is not there has its default, and `main.db`.

use crate::import::answer::addresses;
use crate::import::date::{date, end_of_day};
use crate::import::fact::{
    Fact, FoundAlias, FoundAliasDomain, FoundAutoreply, FoundDomain, FoundElsewhere, FoundHome, FoundMail,
    FoundMailbox, FoundPassword, FoundQuota, Senders, Use,
};
use crate::import::memory::trusted;
use crate::import::table::list;
use crate::import::{
    CatchAll, Domains, Form, ImportOptions, Loss, Memory, MemoryKey, Row, Source, SourceError, Stop, Tables, Take,
    Writing,
};
use crate::model::{Address, Incoming, MailFormat, Protocol};
use std::fmt;

pub(super) const MAILU: Source = Source {
    name: "mailu",
    title: "Mailu",
    help: "Mailu: 'config-export --secrets' in YAML or JSON, or main.db",
    whereabouts: &crate::import::whereabouts::MAILU,
    form: Form::Either,
    domains: Domains::Listed,
    catch_all: CatchAll::AfterMailboxes,
    writing: Writing::Objects { table, naming: &NAMING, inner: &INNER },
    endings: &[],
    tables: &["user", "alias", "domain", "alternative"],
    further: &[],
    prefixes: Source::PLAIN,
    known: &[
        "*.domain",
        "*.domain_name",
        "*.localpart",
        "alembic_version",
        "config",
        "domain.dkim_publickey",
        "domain.dns_*",
        "fetch.*",
        "fetches.*",
        "token.*",
        "tokens.*",
        "user.owned_aliases",
        "user.quota_bytes_used",
        "user.reply_enddate",
        "user.reply_startdate",
    ],
    recognises: |seen| {
        let keys = ["domain:", "user:", "alias:", "relay:", "domains:", "users:", "aliases:"];
        seen.has_tables(&["user", "alias", "domain", "alternative"])
            || seen.lines().next().is_some_and(|line| line.starts_with('{'))
            || seen.lines().any(|line| keys.contains(&line))
    },
    tell,
};

/// A user who is disabled, whatever the case.
struct Disabled<'a>(&'a str);

impl MemoryKey for Disabled<'_> {}

impl fmt::Display for Disabled<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "disabled {}", self.0.to_lowercase())
    }
}

/// What a user has unless something else is said.
const DEFAULT_QUOTA: i64 = 1_000_000_000;

/// From which on mail is spam, unless something else is said.
const SPAM_THRESHOLD: i64 = 80;

/// The table of the objects below a name of the export, of which older ones have the plural.
fn table(name: &str) -> Option<&'static str> {
    ["domain", "user", "alias", "relay"].into_iter().find(|table| match name.strip_prefix(table) {
        Some(rest) => ["", "s", "es"].contains(&rest),
        None => false,
    })
}

/// The lists of objects that a user has.
const INNER: [&str; 2] = ["tokens", "fetches"];
/// What of a user is said again in each of them.
const NAMING: [&str; 4] = ["email", "localpart", "domain_name", "domain"];

/// The database, or the export, whose objects became rows: lists in them are texts with commas, and lists of objects
/// are tables of their own.
fn tell(tables: &dyn Tables, options: &ImportOptions, take: Take<'_>) -> Result<(), Stop> {
    if !["domain", "user", "alias", "relay"].iter().any(|table| tables.has(table)) {
        return Err(SourceError::Unknown(Some(MAILU.title)).into());
    }
    tables.rows("domain", None, &mut |row| domain(row, take))?;
    tables.rows("domain", None, &mut |row| {
        let names = list(row.text("alternatives"));
        names.iter().try_for_each(|name| take(Fact::AliasDomain(alternative(name, row.text("name")))))
    })?;
    tables.rows("alternative", None, &mut |row| {
        take(Fact::AliasDomain(alternative(row.text("name"), row.text("domain_name"))))
    })?;
    let mut memory = (options.memory)();
    tables.rows("user", None, &mut |row| {
        if row.is_not("enabled") {
            memory.put(&Disabled(&address(row)), "");
        }
        user(row, take)
    })?;
    tables.rows("alias", None, &mut |row| alias(row, &*memory, take))?;
    trusted(&*memory)?;
    let user_of = |row: Row<'_>| match row.text("user_email") {
        "" => address(row),
        email => email.to_owned(),
    };
    for table in ["token", "tokens"] {
        tables.rows(table, None, &mut |row| {
            let reason = format!("app passwords are not imported; create a new one: {}", row.text("comment"));
            take(Fact::Loss(Loss::new("mailbox", user_of(row), reason)))
        })?;
    }
    for table in ["fetch", "fetches"] {
        tables.rows(table, None, &mut |row| {
            let reason = format!("mail is fetched for it from {}", row.text("host"));
            take(Fact::Loss(Loss::new("mailbox", user_of(row), reason)))
        })?;
    }
    tables.rows("manager", None, &mut |row| {
        let reason = format!("it administers a domain in Mailu: {}", row.text("domain_name"));
        take(Fact::Loss(Loss::new("mailbox", row.text("user_email"), reason)))
    })?;
    tables.rows("relay", None, &mut |row| {
        let reason = format!("its mail is relayed to another host: {}", row.text("smtp"));
        take(Fact::Elsewhere(FoundElsewhere::relayed(row.text("name"), reason)))
    })
}

fn address(row: Row<'_>) -> String {
    match row.text("email") {
        // The domain has one name in the export, and another in its older form.
        "" => format!("{}@{}", row.text("localpart"), [row.text("domain_name"), row.text("domain")].concat()),
        email => email.to_owned(),
    }
}

fn alternative(name: &str, target: &str) -> FoundAliasDomain {
    FoundAliasDomain { name: name.to_owned(), target: target.to_owned(), used: Use::On }
}

fn domain(row: Row<'_>, take: Take<'_>) -> Result<(), Stop> {
    let name = row.owned("name");
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("domain", name.clone(), reason)));
    for (column, what) in
        [("max_users", "mailboxes"), ("max_aliases", "aliases"), ("max_quota_bytes", "bytes of quota")]
    {
        if let Some(most @ 1..) = row.number(column) {
            lose(format!("at most {most} {what} may be had in it"))?;
        }
    }
    if row.is("signup_enabled") {
        lose("people may sign up for a mailbox by themselves".to_owned())?;
    }
    if !row.text("dkim_key").is_empty() {
        lose("its mail is signed with a DKIM key".to_owned())?;
    }
    take(Fact::Domain(FoundDomain { note: row.owned("comment"), name, ..FoundDomain::default() }))
}

fn user(row: Row<'_>, take: Take<'_>) -> Result<(), Stop> {
    let address = address(row);
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)));
    for (column, reason) in [
        ("global_admin", "it administers Mailu; give rights here with 'operator grant'"),
        ("allow_spoofing", "it could send as any address; here it cannot"),
        ("change_pw_next_login", "its password has to be changed at the next log-in"),
    ] {
        if row.is(column) {
            lose(reason.to_owned())?;
        }
    }
    for managed in list(row.text("manager_of")) {
        lose(format!("it administers a domain in Mailu: {managed}"))?;
    }
    let spam = [
        row.is_not("spam_enabled"),
        row.is_not("spam_mark_as_read"),
        row.number("spam_threshold").is_some_and(|threshold| threshold != SPAM_THRESHOLD),
    ];
    if spam.contains(&true) {
        lose("its settings of the spam filter are not imported".to_owned())?;
    }
    let stored = [row.text("password"), row.text("password_hash")].concat();
    let password = if stored == "<hidden>" {
        lose("its password is hidden in this export; export with --secrets".to_owned())?;
        FoundPassword::None
    } else if row.is("hash_password") {
        FoundPassword::Plain(stored)
    } else {
        FoundPassword::Hash(stored)
    };
    if let (Some(text), None) = (row.get("quota_bytes"), row.number("quota_bytes")) {
        lose(format!("its quota is not understood: {text}"))?;
    }
    let switches = [("enable_imap", Protocol::Imap), ("enable_pop", Protocol::Pop3)];
    let closed = switches.into_iter().filter(|(column, _)| row.is_not(column));
    // An export has the domain in Unicode; Dovecot there never sees it so.
    let path = address.parse::<Address>().map_or_else(|_| address.clone(), |address| address.to_string());
    take(Fact::Mailbox(Box::new(FoundMailbox {
        password,
        name: row.owned("displayed_name"),
        note: row.owned("comment"),
        quota: FoundQuota::of(Some(row.number("quota_bytes").unwrap_or(DEFAULT_QUOTA)), 1),
        home: FoundHome::Below { base: Some("/mail"), path },
        mail: FoundMail::Itself(MailFormat::Maildir),
        // Mail goes on to be taken there.
        suspended: row.is_not("enabled").then_some(Incoming::Accept),
        closed: closed.map(|(_, protocol)| protocol).collect(),
        address: address.clone(),
        ..FoundMailbox::default()
    })))?;
    // A user comes before an alias of the same address.
    let destinations = addresses(row.text("forward_destination"));
    let targets = match row.is("forward_enabled") && !destinations.is_empty() {
        true if row.is_not("forward_keep") => destinations,
        true => [vec![address.clone()], destinations].concat(),
        false => vec![address.clone()],
    };
    let senders = Senders::Targets;
    take(Fact::Alias(FoundAlias { address: address.clone(), targets, senders, ..FoundAlias::default() }))?;
    let is_on = row.is("reply_enabled");
    if is_on || !row.text("reply_body").is_empty() {
        take(Fact::Autoreply(Box::new(FoundAutoreply {
            used: Use::when(is_on),
            mailbox: address,
            subject: row.owned("reply_subject"),
            body: row.owned("reply_body"),
            from: date(row.text("reply_startdate")),
            until: end_of_day(row.text("reply_enddate")),
        })))?;
    }
    Ok(())
}

fn alias(row: Row<'_>, memory: &dyn Memory, take: Take<'_>) -> Result<(), Stop> {
    let address = address(row);
    let address = match (row.is("wildcard"), address.strip_prefix('%')) {
        // A pattern of SQL's LIKE.
        (true, Some(catch_all)) if catch_all.starts_with('@') && !catch_all.contains(['%', '_']) => {
            catch_all.to_owned()
        }
        (true, _) => {
            let reason = "it is a pattern; the only pattern here is the catch-all";
            return take(Fact::Loss(Loss::new("alias", address, reason)));
        }
        (false, _) => address,
    };
    let owner = row.text("owner_email");
    if memory.has(&Disabled(owner)) {
        let reason = format!("the source refuses its mail, because its owner is disabled: {owner}");
        return take(Fact::Loss(Loss::new("alias", address, reason)));
    }
    take(Fact::Alias(FoundAlias {
        address,
        targets: addresses(row.text("destination")),
        used: Use::when(!row.is("disabled")),
        note: row.owned("comment"),
        senders: Senders::Targets,
        ..FoundAlias::default()
    }))
}
