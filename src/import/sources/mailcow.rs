//! mailcow: as PostfixAdmin, with attributes in JSON, calendar resources, and aliases that end.

use super::whole::{WholeDomains, expanded};
use crate::import::answer::addresses;
use crate::import::date::seconds;
use crate::import::fact::{
    Fact, FoundAlias, FoundAliasDomain, FoundAutoreply, FoundDomain, FoundElsewhere, FoundGrant, FoundHome, FoundMail,
    FoundMailbox, FoundPassword, FoundQuota, Senders, Use,
};
use crate::import::memory::trusted;
use crate::import::{CatchAll, Domains, Form, ImportOptions, Loss, Row, Source, Stop, Tables, Take, Writing};
use crate::model::{Incoming, Protocol};
use std::collections::BTreeSet;

pub(super) const MAILCOW: Source = Source {
    name: "mailcow",
    title: "mailcow",
    help: "mailcow: a dump of its database",
    whereabouts: &crate::import::whereabouts::MAILCOW,
    form: Form::Tables,
    domains: Domains::Listed,
    catch_all: CatchAll::BeforeMailboxes,
    writing: Writing::Tables,
    endings: Source::SHEETS,
    tables: &["sender_acl", "mailbox", "alias", "domain"],
    further: &["alias_domain"],
    prefixes: Source::PLAIN,
    known: &[
        "_sogo_*",
        "admin.*",
        "alias.domain",
        "alias.sogo_visible",
        "api",
        "app_passwd.*",
        "bcc_maps.*",
        "da_acl",
        "domain.relay_all_recipients",
        "domain.relay_unknown_only",
        "domain_admins.*",
        "domain_wide_footer.*",
        "fido2",
        "filterconf.*",
        "forwarding_hosts.*",
        "imapsync.*",
        "logs",
        "mailbox.multiple_bookings",
        "oauth_*",
        "quota2",
        "quota2replica",
        "relayhosts.*",
        "reset_password",
        "sasl_log",
        "sender_acl.external",
        "sieve_filters.*",
        "sogo_*",
        "templates",
        "tfa.*",
        "tls_policy_override.*",
        "transports.*",
        "user_acl",
    ],
    recognises: |seen| seen.has_tables(&["sender_acl", "mailbox", "alias", "domain"]),
    tell,
};

const MEGABYTE: i64 = 1 << 20;

fn tell(tables: &dyn Tables, options: &ImportOptions, take: Take<'_>) -> Result<(), Stop> {
    // The number of the schema.
    tables.rows("versions", None, &mut |row| match row.text("application") {
        "db_schema" => take(Fact::Version(row.owned("version"))),
        _ => Ok(()),
    })?;
    let mut whole = WholeDomains::new((options.memory)());
    tables.rows("alias_domain", None, &mut |row| {
        if !row.is_not("active") {
            let (name, target) = (row.text("alias_domain").to_lowercase(), row.text("target_domain").to_lowercase());
            whole.see_pair(FoundAliasDomain { name, target, used: Use::On });
        }
        Ok(())
    })?;
    tables.rows("domain", None, &mut |row| {
        if !row.is("backupmx") {
            whole.see_domain_of(&format!("@{}", row.text("domain")));
        }
        domain(row, tables, take)
    })?;
    let mut resources = BTreeSet::new();
    // An alias of its own comes before what an alias domain has from its target.
    let with_addresses: &[&str] = if whole.has_pairs() { &["alias", "spamalias"] } else { &[] };
    for table in with_addresses {
        tables.rows(table, None, &mut |row| {
            if row.number("active") != Some(0) {
                whole.see_address_in_pair(row.text("address"));
            }
            Ok(())
        })?;
    }
    tables.rows("alias_domain", None, &mut |row| alias_domain(row, &whole, take))?;
    tables.rows("mailbox", None, &mut |row| {
        if !row.text("kind").is_empty() {
            resources.insert(row.text("username").to_lowercase());
        }
        mailbox(row, tables, take)
    })?;
    tables.rows("alias", None, &mut |row| match resources.contains(&row.text("address").to_lowercase()) {
        // It is said with the resource.
        true => Ok(()),
        false => alias(row, take),
    })?;
    tables.rows("spamalias", None, &mut |row| {
        let until = if row.is("permanent") { None } else { seconds(row.number("validity")) };
        // Those that have ended are kept there for nothing.
        if until.is_some_and(|until| until <= options.now) {
            return Ok(());
        }
        take(Fact::Alias(FoundAlias {
            address: row.owned("address"),
            targets: addresses(row.text("goto")),
            used: Use::On,
            until,
            note: row.owned("description"),
            senders: Senders::NOBODY,
        }))
    })?;
    if whole.has_twins() {
        tables.rows(
            "mailbox",
            None,
            &mut |row| match row.number("active") == Some(0) || !row.text("kind").is_empty() {
                true => Ok(()),
                false => whole.tell_twins(row.text("username"), &[], take),
            },
        )?;
    }
    trusted(whole.memory())?;
    tables.rows("sender_acl", None, &mut |row| {
        take(Fact::Grant(FoundGrant::send_as(row.text("send_as"), row.text("logged_in_as"))))
    })?;
    tables.rows("sogo_user_profile", None, &mut |row| match autoreply(row) {
        Some(found) => take(Fact::Autoreply(Box::new(found))),
        None => Ok(()),
    })?;
    rest(tables, take)
}

/// A host that mail is sent through, by its number; 0 is none.
fn relay(id: Option<i64>, tables: &dyn Tables) -> Result<Option<String>, Stop> {
    let Some(id) = id.filter(|id| *id > 0) else { return Ok(None) };
    let mut host = String::new();
    tables.find("relayhosts", "id", &id.to_string(), &mut |row| {
        host = row.owned("hostname");
        Ok(())
    })?;
    Ok(Some(format!("what it sends goes out through a relay, which is not imported: {host}")))
}

fn domain(row: Row<'_>, tables: &dyn Tables, take: Take<'_>) -> Result<(), Stop> {
    let name = row.owned("domain");
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("domain", name.clone(), reason)));
    if row.is("backupmx") {
        return take(Fact::Elsewhere(FoundElsewhere::relayed(name, "its mail is relayed to another host")));
    }
    for (column, what) in [
        ("aliases", "aliases may be made in it"),
        ("mailboxes", "mailboxes may be made in it"),
        ("maxquota", "MiB is the largest quota of a mailbox"),
        ("quota", "MiB are all its quotas together"),
    ] {
        if let Some(most @ 1..) = row.number(column) {
            lose(format!("at most {most} {what}"))?;
        }
    }
    if let Some(reason) = relay(row.number("relayhost"), tables)? {
        lose(reason)?;
    }
    take(Fact::Domain(FoundDomain {
        used: Use::when(!row.is_not("active")),
        note: row.owned("description"),
        quota: FoundQuota::of(row.number("defquota"), MEGABYTE),
        name,
    }))
}

fn alias_domain(row: Row<'_>, whole: &WholeDomains, take: Take<'_>) -> Result<(), Stop> {
    let (name, target) = (row.owned("alias_domain"), row.owned("target_domain"));
    let used = Use::when(!row.is_not("active"));
    if let (Use::On, Some(target)) = (used, whole.expands(&name)) {
        take(Fact::Loss(expanded(&name, &target, "mailbox")))?;
        return take(Fact::Domain(FoundDomain { name, ..FoundDomain::default() }));
    }
    if used == Use::On {
        let reason = format!("it had only the mailboxes of its target; here it has the aliases too: {target}");
        take(Fact::Loss(Loss::new("alias domain", name.clone(), reason)))?;
    }
    take(Fact::AliasDomain(FoundAliasDomain { name, target, used }))
}

/// Attributes of a mailbox that are taken over, or say nothing of its mail.
const ATTRIBUTES: [&str; 20] = [
    "attribute_hash",
    "dav_access",
    "eas_access",
    "force_pw_update",
    "force_tfa",
    "imap_access",
    "mailbox_format",
    "passwd_update",
    "pop3_access",
    "quarantine_category",
    "quarantine_notification",
    "recovery_email",
    "relayhost",
    "sieve_access",
    "smtp_access",
    "sogo_access",
    "tagged_mail_handler",
    "tls_enforce_in",
    "tls_enforce_out",
    "quarantine_notification_hash",
];

fn mailbox(row: Row<'_>, tables: &dyn Tables, take: Take<'_>) -> Result<(), Stop> {
    let address = row.owned("username");
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)));
    let kind = row.text("kind");
    if !kind.is_empty() {
        return lose(format!("it is a calendar resource, not a mailbox: {kind}"));
    }
    let attributes: serde_json::Value = serde_json::from_str(row.text("attributes")).unwrap_or_default();
    // Numbers, texts and truth values have all been seen.
    let attribute = |name: &str| match &attributes[name] {
        serde_json::Value::String(text) => Some(text == "1"),
        serde_json::Value::Number(number) => number.as_i64().map(|number| number == 1),
        serde_json::Value::Bool(on) => Some(*on),
        _ => None,
    };
    let protocols =
        [("imap_access", Protocol::Imap), ("pop3_access", Protocol::Pop3), ("sieve_access", Protocol::Sieve)];
    let closed = protocols.into_iter().filter(|(name, _)| attribute(name) == Some(false));
    if attribute("force_pw_update") == Some(true) {
        lose("its password has to be changed at the next log-in".to_owned())?;
    }
    for (name, reason) in [
        ("force_tfa", "it has to log in with a second factor, which is not imported"),
        ("tls_enforce_in", "it takes mail over TLS alone, which is not imported"),
        ("tls_enforce_out", "what it sends goes over TLS alone, which is not imported"),
    ] {
        if attribute(name) == Some(true) {
            lose(reason.to_owned())?;
        }
    }
    let number = |value: &serde_json::Value| value.as_i64().or_else(|| value.as_str()?.parse().ok());
    if let Some(reason) = relay(number(&attributes["relayhost"]), tables)? {
        lose(reason)?;
    }
    let format = attributes["mailbox_format"].as_str().unwrap_or_default().trim_end_matches(':');
    let says = |value: &serde_json::Value| !matches!(value.to_string().trim_matches('"'), "" | "0" | "null" | "false");
    let others: Vec<&str> = attributes.as_object().map_or(Vec::new(), |all| {
        all.iter()
            .filter(|(name, value)| !ATTRIBUTES.contains(&name.as_str()) && says(value))
            .map(|(name, _)| &**name)
            .collect()
    });
    if !others.is_empty() {
        lose(format!("its settings are not imported: {}", others.join(", ")))?;
    }
    let source = row.text("authsource");
    let own = source.is_empty() || source == "mailcow";
    if !own {
        lose(format!("its password is not in mailcow but in {source}"))?;
    }
    let path = format!("{}/{}", row.text("domain"), row.text("local_part"));
    let home = match row.text("mailbox_path_prefix").trim_end_matches('/') {
        "" | "/var/vmail" => FoundHome::Below { base: Some("/var/vmail"), path },
        other => FoundHome::Absolute(format!("{other}/{path}")),
    };
    take(Fact::Mailbox(Box::new(FoundMailbox {
        address: row.owned("username"),
        password: if own { FoundPassword::Hash(row.owned("password")) } else { FoundPassword::None },
        name: row.owned("name"),
        note: row.owned("description"),
        quota: FoundQuota::of(row.number("quota"), 1),
        home,
        mail: match format {
            "" => FoundMail::Maildir,
            format => FoundMail::Said(format!("{format}:~/Maildir")),
        },
        suspended: match row.number("active") {
            Some(0) => Some(Incoming::Refuse),
            // Log-in is refused, and mail is taken.
            Some(2) => Some(Incoming::Accept),
            _ => None,
        },
        sending: Use::when(attribute("smtp_access") != Some(false)),
        closed: closed.map(|(_, protocol)| protocol).collect(),
        ..FoundMailbox::default()
    })))
}

fn alias(row: Row<'_>, take: Take<'_>) -> Result<(), Stop> {
    let address = row.owned("address");
    let targets = addresses(row.text("goto"));
    let used = Use::when(row.number("active") != Some(0));
    // The row that a mailbox has for itself.
    if targets.iter().all(|target| target.eq_ignore_ascii_case(&address)) {
        return take(Fact::Alias(FoundAlias { address, targets, used, ..FoundAlias::default() }));
    }
    if row.is("internal") {
        let reason = "only people of the host could write to it; here anyone can";
        take(Fact::Loss(Loss::new("alias", address.clone(), reason)))?;
    }
    let may_send = row.flag("sender_allowed") != Some(false) && row.number("active") == Some(1);
    let note = [row.text("public_comment"), row.text("private_comment")].join(" ");
    take(Fact::Alias(FoundAlias {
        address,
        targets,
        used,
        until: None,
        note: note.trim().to_owned(),
        senders: if may_send { Senders::Targets } else { Senders::NOBODY },
    }))
}

/// SOGo's, among what its people prefer.
fn autoreply(row: Row<'_>) -> Option<FoundAutoreply> {
    let preferred: serde_json::Value = serde_json::from_str(row.text("c_defaults")).ok()?;
    let vacation = &preferred["Vacation"];
    // Each part has a switch of its own.
    let is_on = |switch: &str| vacation[switch].as_i64() == Some(1);
    let time = |name: &str| seconds(vacation[name].as_i64().filter(|_| is_on(&format!("{name}Enabled"))));
    let text = |name: &str| vacation[name].as_str().unwrap_or_default().to_owned();
    let used = Use::when(is_on("enabled"));
    (used == Use::On || !text("autoReplyText").is_empty()).then(|| FoundAutoreply {
        used,
        mailbox: row.owned("c_uid"),
        subject: if is_on("customSubjectEnabled") { text("customSubject") } else { String::new() },
        body: text("autoReplyText"),
        from: time("startDate"),
        until: time("endDate"),
    })
}

/// What has no home here, row by row.
fn rest(tables: &dyn Tables, take: Take<'_>) -> Result<(), Stop> {
    let mut lose = |table: &str, kind, object: &str, reason: &str, what: &str| {
        tables.rows(table, None, &mut |row| {
            if row.is_not("active") {
                return Ok(());
            }
            let said = row.text(what);
            let reason = if said.is_empty() { reason.to_owned() } else { format!("{reason}: {said}") };
            take(Fact::Loss(Loss::new(kind, row.text(object), reason)))
        })
    };
    lose("app_passwd", "mailbox", "mailbox", "an app password has to be made anew", "name")?;
    lose("recipient_maps", "setting", "old_dest", "its mail is redirected, which is not imported", "new_dest")?;
    lose("transports", "setting", "destination", "mail to it goes by a transport, which is not imported", "nexthop")?;
    lose("tls_policy_override", "setting", "dest", "its TLS policy is not imported", "policy")?;
    lose(
        "forwarding_hosts",
        "setting",
        "host",
        "mail from this host is not held for spam, which is not imported",
        "source",
    )?;
    lose(
        "domain_wide_footer",
        "domain",
        "domain",
        "a footer is added to what is sent from it, which is not imported",
        "",
    )?;
    lose("tags_domain", "domain", "domain", "its tag is not imported", "tag_name")?;
    lose("tags_mailbox", "mailbox", "username", "its tag is not imported", "tag_name")?;
    lose("domain_admins", "administrator", "username", "it administers a domain in mailcow", "domain")?;
    lose("admin", "administrator", "username", "it administers mailcow; give rights here with 'operator grant'", "")?;
    lose("tfa", "mailbox", "username", "its second factor is not imported", "")?;
    lose("sieve_filters", "mailbox", "username", "its filter is not imported", "script_desc")?;
    lose("imapsync", "mailbox", "user2", "its mail is fetched from elsewhere", "host1")?;
    tables.rows("bcc_maps", None, &mut |row| {
        if row.is_not("active") {
            return Ok(());
        }
        let what = if row.text("type") == "sender" { "what it sends" } else { "its mail" };
        let reason = format!("{what} is copied, which is not imported: {}", row.text("bcc_dest"));
        take(Fact::Loss(Loss::new("setting", row.text("local_dest"), reason)))
    })?;
    filters(tables, take)?;
    let mut count = 0;
    for table in ["sogo_quick_appointment", "sogo_quick_contact"] {
        count += tables.count(table)?;
    }
    match count {
        0 => Ok(()),
        _ => {
            let reason = format!("entries of calendars and address books are not imported: {count}");
            take(Fact::Loss(Loss::new("setting", "SOGo", reason)))
        }
    }
}

/// The lists and limits of the spam filter, one row each.
fn filters(tables: &dyn Tables, take: Take<'_>) -> Result<(), Stop> {
    let mut found: Option<(String, u64)> = None;
    let say = |(object, count): (String, u64), take: Take<'_>| {
        let kind = if object.contains('@') { "mailbox" } else { "domain" };
        let reason = format!("its lists and limits of the spam filter are not imported: {count}");
        take(Fact::Loss(Loss::new(kind, object, reason)))
    };
    tables.rows("filterconf", Some("object"), &mut |row| {
        let object = row.text("object");
        match &mut found {
            Some((last, count)) if last == object => *count += 1,
            _ => {
                let done = found.replace((object.to_owned(), 1));
                done.map_or(Ok(()), |done| say(done, take))?;
            }
        }
        Ok(())
    })?;
    found.map_or(Ok(()), |done| say(done, take))
}
