//! iRedMail's `vmail` database: `forwardings` has four meanings, which its flags tell apart.

use crate::import::answer::addresses;
use crate::import::date::date;
use crate::import::fact::{
    Fact, FoundAlias, FoundAliasDomain, FoundAliasNote, FoundDomain, FoundElsewhere, FoundHome, FoundMail,
    FoundMailbox, FoundPassword, FoundQuota, Senders, Use,
};
use crate::import::route::handed_on;
use crate::import::{CatchAll, Domains, Form, ImportOptions, Loss, Row, Source, Stop, Tables, Take, Writing};
use crate::model::{Incoming, Protocol};

pub(super) const IREDMAIL: Source = Source {
    name: "iredmail",
    title: "iRedMail",
    help: "iRedMail: a dump of the vmail database",
    whereabouts: &crate::import::whereabouts::IREDMAIL,
    form: Form::Tables,
    domains: Domains::Listed,
    catch_all: CatchAll::BeforeMailboxes,
    writing: Writing::Tables,
    endings: Source::SHEETS,
    tables: &["forwardings", "mailbox", "domain"],
    further: &["alias", "alias_domain"],
    prefixes: Source::PLAIN,
    known: &[
        "*.dest_domain",
        "*.domain",
        "alias.active",
        "anyone_shares.dummy",
        "deleted_mailboxes",
        "domain.maillists",
        "domain.quota",
        "forwardings.is_*",
        "greylisting*.*",
        "last_login",
        "mailbox.enable*",
        "mailbox.language",
        "mailbox.passwordlastchange",
        "maillist_owners",
        "maillists.*",
        "moderators.*",
        "recipient_bcc_*.*",
        "sender_bcc_*.*",
        "share_folder.dummy",
        "throttle.*",
        "throttle_tracking",
        "used_quota",
    ],
    recognises: |seen| seen.has_tables(&["forwardings", "mailbox", "domain"]),
    tell,
};

const MEGABYTE: i64 = 1 << 20;

fn tell(tables: &dyn Tables, _: &ImportOptions, take: Take<'_>) -> Result<(), Stop> {
    tables.rows("domain", None, &mut |row| domain(row, take))?;
    tables.rows("alias_domain", None, &mut |row| {
        take(Fact::AliasDomain(FoundAliasDomain {
            name: row.owned("alias_domain"),
            target: row.owned("target_domain"),
            used: Use::when(!row.is_not("active")),
        }))
    })?;
    tables.rows("mailbox", None, &mut |row| mailbox(row, take))?;
    tables.rows("alias", None, &mut |row| account(row, take))?;
    forwardings(tables, take)?;
    rest(tables, take)
}

/// What is known of an alias besides where it leads. No server there asks whether it is active, or ended.
fn account(row: Row<'_>, take: Take<'_>) -> Result<(), Stop> {
    let address = row.owned("address");
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("alias", address.clone(), reason)));
    let policy = row.text("accesspolicy");
    if !["", "public"].contains(&policy) {
        lose(format!("not everyone could write to it; here anyone can: {policy}"))?;
    }
    if let Some(end) = date(row.text("expired")) {
        lose(format!("its end date, which the source's servers ignore, is not imported: {end}"))?;
    }
    take(Fact::AliasNote(FoundAliasNote { address, note: row.owned("name") }))
}

/// Each row is one target: of a mailbox, of an alias, of a further address of a mailbox, of a catch-all.
fn forwardings(tables: &dyn Tables, take: Take<'_>) -> Result<(), Stop> {
    let finish = |found: FoundAlias, take: Take<'_>| {
        if found.address.is_empty() {
            return Ok(());
        }
        let catch_all = !found.address.contains('@');
        take(Fact::Alias(FoundAlias {
            address: if catch_all { format!("@{}", found.address) } else { found.address },
            used: Use::when(!found.targets.is_empty()),
            targets: found.targets,
            senders: Senders::NOBODY,
            ..FoundAlias::default()
        }))
    };
    let mut current = FoundAlias::default();
    tables.rows("forwardings", Some("address"), &mut |row| {
        let address = row.text("address");
        if row.is("is_maillist") {
            return take(Fact::Loss(Loss::new("alias", address, "it is a mailing list of mlmmj")));
        }
        if address != current.address {
            let next = FoundAlias { address: address.to_owned(), ..FoundAlias::default() };
            finish(std::mem::replace(&mut current, next), take)?;
        }
        if !row.is_not("active") {
            current.targets.extend(addresses(row.text("forwarding")));
        }
        Ok(())
    })?;
    finish(current, take)
}

fn domain(row: Row<'_>, take: Take<'_>) -> Result<(), Stop> {
    let name = row.owned("domain");
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("domain", name.clone(), reason)));
    if row.is("backupmx") {
        return take(Fact::Elsewhere(FoundElsewhere::relayed(name, "its mail is kept for another host (backup MX)")));
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
    if let Some(reason) = handed_on(row.text("transport")) {
        lose(reason)?;
    }
    if !row.text("disclaimer").is_empty() {
        lose("a disclaimer is added to what is sent from it, which is not imported".to_owned())?;
    }
    // `name:value;name:value;`
    let pairs = row.text("settings").split(';').filter_map(|pair| pair.trim().split_once(':'));
    let (default, others): (Vec<_>, Vec<_>) = pairs.partition(|(name, _)| *name == "default_user_quota");
    if !others.is_empty() {
        let names: Vec<&str> = others.into_iter().map(|(name, _)| name).collect();
        lose(format!("its settings are not imported: {}", names.join(", ")))?;
    }
    let default = default.first().map(|(_, number)| *number);
    take(Fact::Domain(FoundDomain {
        used: Use::when(!row.is_not("active")),
        note: row.owned("description"),
        quota: FoundQuota::of(default.and_then(|number| number.trim().parse().ok()), MEGABYTE),
        name,
    }))
}

fn mailbox(row: Row<'_>, take: Take<'_>) -> Result<(), Stop> {
    let address = row.owned("username");
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)));
    if let Some(end) = date(row.text("expired")) {
        lose(format!("its end date, which the source's servers ignore, is not imported: {end}"))?;
    }
    // NULL: from everywhere; empty: from nowhere.
    let nets = row.get("allow_nets").map(str::trim);
    if let Some(nets) = nets.filter(|nets| !nets.is_empty()) {
        lose(format!("its log-ins were bound to these networks, and here they are not: {nets}"))?;
    }
    // Its Dovecot asks for the way by which mail comes.
    if !row.is_not("active") && (row.is_not("enabledeliver") || row.is_not("enablelmtp")) {
        lose("the source refuses mail for it; here it receives mail".to_owned())?;
    }
    let transport = row.text("transport");
    if handed_on(transport).is_some() {
        lose(format!("its mail is handed on by a transport, which is not imported: {transport}"))?;
    }
    if !row.text("disclaimer").is_empty() {
        lose("a disclaimer is added to what it sends, which is not imported".to_owned())?;
    }
    if row.is("isadmin") || row.is("isglobaladmin") {
        lose("it administers iRedMail; give rights here with 'operator grant'".to_owned())?;
    }
    let suspended = match nets {
        _ if row.is_not("active") => Some(Incoming::Refuse),
        Some("") => Some(Incoming::Accept),
        _ => None,
    };
    let protocols = [("imap", Protocol::Imap), ("pop3", Protocol::Pop3), ("sieve", Protocol::Sieve)];
    let directories =
        ["storagebasedirectory", "storagenode", "maildir"].map(|column| row.text(column).trim_matches('/'));
    let path = directories.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/");
    take(Fact::Mailbox(Box::new(FoundMailbox {
        address: row.owned("username"),
        password: FoundPassword::Hash(row.owned("password")),
        name: row.owned("name"),
        quota: FoundQuota::of(row.number("quota"), MEGABYTE),
        // Its Dovecot asks for that in lower case.
        home: match directories[2] {
            "" => FoundHome::Unsaid,
            _ => FoundHome::Absolute(format!("/{path}").to_lowercase()),
        },
        mail: mail(row.text("mailboxformat"), row.text("mailboxfolder")),
        suspended,
        sending: Use::when(!is_closed(row, "smtp")),
        closed: protocols.into_iter().filter(|(name, _)| is_closed(row, name)).map(|(_, protocol)| protocol).collect(),
        ..FoundMailbox::default()
    })))
}

/// Of a log-in over TLS Dovecot 2.3 asks `enableimapsecured` there, and 2.4 `enableimaptls`; `enableimap` of another.
fn is_closed(row: Row<'_>, protocol: &str) -> bool {
    match ["secured", "tls"].map(|way| row.flag(&format!("enable{protocol}{way}"))) {
        [None, None] => row.is_not(&format!("enable{protocol}")),
        over_tls => over_tls.contains(&Some(false)),
    }
}

/// Its Dovecot's `mail_location` is made of a format and a folder of the home.
fn mail(format: &str, folder: &str) -> FoundMail {
    let format = if format.is_empty() { "maildir" } else { format };
    let folder = if folder.is_empty() { "Maildir" } else { folder };
    FoundMail::Said(format!("{format}:~/{folder}"))
}

/// What has no home here, row by row.
fn rest(tables: &dyn Tables, take: Take<'_>) -> Result<(), Stop> {
    let mut lose = |table: &str, kind, object: &str, reason: &str, what: &str| {
        tables.rows(table, None, &mut |row| {
            if row.is_not("active") {
                return Ok(());
            }
            let reason = format!("{reason}: {}", row.text(what));
            take(Fact::Loss(Loss::new(kind, row.text(object), reason)))
        })
    };
    lose("domain_admins", "administrator", "username", "it administers a domain in iRedMail", "domain")?;
    lose("maillists", "alias", "address", "it is a mailing list of mlmmj", "transport")?;
    lose("moderators", "alias", "address", "it has a moderator", "moderator")?;
    lose("sender_bcc_user", "mailbox", "username", "what it sends is copied, which is not imported", "bcc_address")?;
    lose(
        "sender_bcc_domain",
        "domain",
        "domain",
        "what is sent from it is copied, which is not imported",
        "bcc_address",
    )?;
    lose("recipient_bcc_user", "mailbox", "username", "its mail is copied, which is not imported", "bcc_address")?;
    lose("recipient_bcc_domain", "domain", "domain", "its mail is copied, which is not imported", "bcc_address")?;
    lose(
        "throttle",
        "setting",
        "account",
        "how much it may send or receive is limited, which is not imported",
        "kind",
    )?;
    lose("greylisting", "setting", "account", "its rule of greylisting is not imported, for mail from", "sender")?;
    tables.rows("sender_relayhost", None, &mut |row| {
        let account = row.text("account");
        let (kind, object) = match account.strip_prefix('@') {
            Some(domain) => ("domain", domain),
            None => (if account.contains('@') { "mailbox" } else { "domain" }, account),
        };
        let reason =
            format!("what it sends goes out through a relay, which is not imported: {}", row.text("relayhost"));
        take(Fact::Loss(Loss::new(kind, object, reason)))
    })?;
    let mut lose = |table: &str, kind, object: &str, reason: &str, what: &str| {
        tables.rows(table, None, &mut |row| {
            take(Fact::Loss(Loss::new(kind, row.text(object), format!("{reason}: {}", row.text(what)))))
        })
    };
    lose("share_folder", "mailbox", "from_user", "it shares folders with unknown rights; grant access to", "to_user")?;
    tables.rows("anyone_shares", None, &mut |row| {
        take(Fact::Loss(Loss::new("mailbox", row.text("from_user"), "it shares folders with everybody")))
    })
}
