//! Modoboa: its database, whose rows point to each other by number, and the CSV of `modo export`.

use crate::import::answer::addresses;
use crate::import::date::date;
use crate::import::fact::{
    Fact, FoundAlias, FoundAliasDomain, FoundAutoreply, FoundDomain, FoundElsewhere, FoundGrant, FoundHome,
    FoundMailbox, FoundPassword, FoundQuota, Senders, Use,
};
use crate::import::route::handed_on;
use crate::import::{
    CatchAll, Domains, FIELD_END, Form, ImportOptions, Loss, Row, Source, SourceError, Stop, Tables, Take, Writing,
};
use crate::model::{Incoming, Protocol};
use std::collections::HashMap;

pub(super) const MODOBOA: Source = Source {
    name: "modoboa",
    title: "Modoboa",
    help: "Modoboa: its SQLite file, a dump, or the CSV of 'modo export'",
    whereabouts: &crate::import::whereabouts::MODOBOA,
    form: Form::Either,
    domains: Domains::Listed,
    catch_all: CatchAll::AfterMailboxes,
    writing: Writing::Records { table: RECORDS, separators: b";,\t" },
    endings: &[],
    tables: &["admin_mailbox", "admin_domain", "core_user"],
    further: &["admin_alias", "admin_domainalias", "modoboa_admin_aliasrecipient"],
    prefixes: Source::PLAIN,
    known: &[
        "*.creation",
        "*.last_modification",
        "admin_alarm*",
        "admin_alias.domain_id",
        "admin_domain.dkim_key_length",
        "admin_domain.dkim_key_selector",
        "admin_domain.dkim_private_key_path",
        "admin_domain.dkim_public_key",
        "admin_domain.enable_dns_checks",
        "admin_domain.last_dns_check_execution",
        "admin_quota",
        "auth_*",
        "authtoken_*",
        "calendars_*",
        "contacts_*",
        "core_extensionupdatehistory",
        "core_log",
        "core_objectaccess",
        "core_user._parameters",
        "core_user.date_joined",
        "core_user.email",
        "core_user.is_staff",
        "core_user.language",
        "core_user.last_login",
        "core_user_*",
        "django_*",
        "maillog_*",
        "modoboa_admin_aliasrecipient.r_*",
        "modoboa_contacts_*",
        "modoboa_radicale_*",
        "otp_*",
        "radicale_*",
        "reversion_*",
        "transport_transport.*",
    ],
    recognises: |seen| {
        let kind_of = |line: &str| line.split([';', ',', '\t']).next().map(str::to_owned);
        seen.has_tables(&["admin_mailbox", "admin_domain", "core_user"])
            || seen.lines().next().is_some_and(|line| {
                line.contains([';', ',', '\t'])
                    && kind_of(line).is_some_and(|kind| KINDS.iter().any(|(known, _)| *known == kind))
            })
    },
    tell,
};

const MEGABYTE: i64 = 1 << 20;

/// Domains by number: there are few.
type KnownDomains = HashMap<i64, (String, FoundQuota)>;

/// What stands in its tables, or in the CSV.
fn tell(tables: &dyn Tables, _: &ImportOptions, take: Take<'_>) -> Result<(), Stop> {
    match tables.has(RECORDS) {
        true => tell_records(tables, take),
        false => tell_tables(tables, take),
    }
}

fn tell_tables(tables: &dyn Tables, take: Take<'_>) -> Result<(), Stop> {
    let mut domains = KnownDomains::new();
    tables.rows("admin_domain", None, &mut |row| {
        let name = row.owned("name");
        let transport = transport(row.text("transport_id"), tables)?;
        if row.text("type") == "relaydomain" {
            return relayed(&name, &transport, take);
        }
        let mut lose = |reason: String| take(Fact::Loss(Loss::new("domain", name.clone(), reason)));
        if let Some(reason) = handed_on(&transport) {
            lose(reason)?;
        }
        if row.is("enable_dkim") {
            lose("its mail is signed with a DKIM key".to_owned())?;
        }
        if let Some(most) = row.number("message_limit") {
            lose(format!("at most {most} messages may be sent from it in a day"))?;
        }
        let quota = FoundQuota::of(row.number("default_mailbox_quota"), MEGABYTE);
        domains.extend(row.number("id").map(|id| (id, (name.clone(), quota.clone()))));
        domain(name, row.number("quota"), quota, Use::when(!row.is_not("enabled")), take)
    })?;
    tables.rows("admin_domainalias", None, &mut |row| {
        let target = row.number("target_id").and_then(|id| domains.get(&id)).map(|(name, _)| name.clone());
        take(Fact::AliasDomain(FoundAliasDomain {
            name: row.owned("name"),
            target: target.unwrap_or_default(),
            used: Use::when(!row.is_not("enabled")),
        }))
    })?;
    tables.rows("core_user", None, &mut |row| {
        for (column, reason) in [
            ("is_superuser", "it administers Modoboa; give rights here with 'operator grant'"),
            ("master_user", "it could log in to every mailbox"),
        ] {
            if row.is(column) {
                take(Fact::Loss(Loss::new("administrator", row.text("username"), reason)))?;
            }
        }
        Ok(())
    })?;
    tables.rows("admin_mailbox", None, &mut |row| mailbox(row, tables, &domains, take))?;
    aliases(tables, take)?;
    tables.rows("admin_senderaddress", None, &mut |row| {
        let delegate: String = numbered(row.text("mailbox_id"), tables, &domains)?;
        take(Fact::Grant(FoundGrant::send_as(row.text("address"), delegate)))
    })?;
    tables.rows("postfix_autoreply_armessage", None, &mut |row| {
        take(Fact::Autoreply(Box::new(FoundAutoreply {
            used: Use::when(row.is("enabled")),
            mailbox: numbered(row.text("mbox_id"), tables, &domains)?,
            subject: row.owned("subject"),
            body: row.owned("content"),
            from: date(row.text("fromdate")),
            until: date(row.text("untildate")),
        })))
    })?;
    for (what, begins, ends) in [
        ("calendars", &["radicale_", "modoboa_radicale_", "calendars_"][..], &["usercalendar", "sharedcalendar"][..]),
        ("contacts", &["contacts_", "modoboa_contacts_"], &["_contact"]),
    ] {
        let mut count = 0;
        for name in tables.names().into_iter().filter(|name| begins.iter().any(|begin| name.starts_with(begin))) {
            if ends.iter().any(|end| name.ends_with(end)) {
                count += tables.count(name)?;
            }
        }
        if count > 0 {
            take(Fact::Loss(Loss::new("setting", what, format!("these are not imported: {count}"))))?;
        }
    }
    Ok(())
}

/// Where a transport leads: `service:host`; none has none.
fn transport(id: &str, tables: &dyn Tables) -> Result<String, Stop> {
    let mut transport = String::new();
    tables.find("transport_transport", "id", id, &mut |row| {
        transport = format!("{}:{}", row.text("service"), row.text("next_hop"));
        Ok(())
    })?;
    Ok(transport)
}

/// The address of the mailbox with a number.
fn numbered(id: &str, tables: &dyn Tables, domains: &KnownDomains) -> Result<String, Stop> {
    let mut address = String::new();
    tables.find("admin_mailbox", "id", id, &mut |row| {
        let domain = row.number("domain_id").and_then(|id| domains.get(&id)).map_or("", |(name, _)| name);
        address = format!("{}@{domain}", row.text("address"));
        Ok(())
    })?;
    Ok(address)
}

fn mailbox(row: Row<'_>, tables: &dyn Tables, domains: &KnownDomains, take: Take<'_>) -> Result<(), Stop> {
    let local = row.text("address");
    let Some((domain, domain_quota)) = row.number("domain_id").and_then(|id| domains.get(&id)) else {
        return take(Fact::Loss(Loss::new("mailbox", local, "its domain has no mailboxes")));
    };
    let address = format!("{local}@{domain}");
    let mut found = FoundMailbox {
        quota: match row.is("use_domain_quota") {
            true => domain_quota.clone(),
            false => FoundQuota::of(row.number("quota"), MEGABYTE),
        },
        home: FoundHome::Below { base: Some("/srv/vmail"), path: format!("{domain}/{local}") },
        address: address.clone(),
        ..FoundMailbox::default()
    };
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)));
    if row.is("is_send_only") {
        found.closed = vec![Protocol::Imap, Protocol::Pop3];
    }
    if let Some(most) = row.number("message_limit") {
        lose(format!("it may send at most {most} messages a day, which is not imported"))?;
    }
    let mut is_somebodys = false;
    tables.find("core_user", "id", row.text("user_id"), &mut |user| {
        is_somebodys = true;
        found.name = format!("{} {}", user.text("first_name"), user.text("last_name")).trim().to_owned();
        found.suspended = user.is_not("is_active").then_some(Incoming::Refuse);
        if found.suspended.is_some() {
            let reason = "it is disabled, where the source went on taking its mail unless a catch-all did; here its mail is \
                          refused";
            lose(reason.to_owned())?;
        }
        let extra = [
            ("a second factor", user.is("totp_enabled") || user.is("webauthn_enabled")),
            ("a telephone number", !user.text("phone_number").is_empty()),
            ("another address", !user.text("secondary_email").is_empty()),
        ];
        let extra: Vec<&str> = extra.iter().filter(|(_, has)| *has).map(|(what, _)| *what).collect();
        if !extra.is_empty() {
            lose(format!("not imported: {}", extra.join(", ")))?;
        }
        if user.is_not("is_local") {
            return lose("its password is not in Modoboa but in a directory (LDAP)".to_owned());
        }
        found.password = FoundPassword::Hash(user.owned("password"));
        Ok(())
    })?;
    if row.is("is_send_only") && found.suspended.is_none() {
        lose("the source refuses mail for it; here it receives mail".to_owned())?;
    }
    match is_somebodys {
        true => take(Fact::Mailbox(Box::new(found))),
        false => lose("it has no user, so it is not created".to_owned()),
    }
}

/// A mailbox has a generated alias to itself, and beside that a forward of its own. Where it keeps nothing, the generated
/// one is switched off.
fn aliases(tables: &dyn Tables, take: Take<'_>) -> Result<(), Stop> {
    let mut found = FoundAlias::default();
    let mut is_generated = true;
    tables.rows("admin_alias", Some("address"), &mut |row| {
        if found.address != row.text("address") {
            let next = FoundAlias { address: row.owned("address"), senders: Senders::Targets, ..FoundAlias::default() };
            let done = std::mem::replace(&mut found, next);
            if !std::mem::replace(&mut is_generated, true) {
                take(Fact::Alias(done))?;
            }
        }
        if row.is("internal") && row.is_not("enabled") {
            return Ok(());
        }
        if !row.is("internal") {
            is_generated = false;
            found.used = Use::when(!row.is_not("enabled"));
            found.note = row.owned("description");
            found.until = date(row.text("expire_at"));
        }
        tables.find("modoboa_admin_aliasrecipient", "alias_id", row.text("id"), &mut |recipient| {
            found.targets.extend(addresses(recipient.text("address")));
            Ok(())
        })
    })?;
    if is_generated { Ok(()) } else { take(Fact::Alias(found)) }
}

fn domain(name: String, quota_of_all: Option<i64>, quota: FoundQuota, used: Use, take: Take<'_>) -> Result<(), Stop> {
    if let Some(megabytes @ 1..) = quota_of_all {
        let reason = format!("at most {megabytes} MiB are all its quotas together");
        take(Fact::Loss(Loss::new("domain", name.clone(), reason)))?;
    }
    take(Fact::Domain(FoundDomain { name, used, quota, note: String::new() }))
}

fn relayed(name: &str, to: &str, take: Take<'_>) -> Result<(), Stop> {
    let reason = match to {
        "" => "its mail is relayed to another host".to_owned(),
        to => format!("its mail is relayed to another host ({to})"),
    };
    take(Fact::Elsewhere(FoundElsewhere::relayed(name, reason)))
}

/// The table of the records of the CSV: the kind, and what the kind has, each field followed by [`FIELD_END`].
const RECORDS: &str = "records of the csv";

/// A record of the CSV without its kind.
struct Record<'a>(Vec<&'a str>);

impl Record<'_> {
    fn text(&self, at: usize) -> String {
        self.0.get(at).copied().unwrap_or_default().to_owned()
    }

    fn number(&self, at: usize) -> Option<i64> {
        self.0.get(at)?.parse().ok()
    }

    fn used(&self, at: usize) -> Use {
        Use::when(["true", "1", "yes", "y"].contains(&self.text(at).to_lowercase().as_str()))
    }
}

/// The records of some kinds, in the order of the file.
fn records(
    tables: &dyn Tables,
    kinds: &[&str],
    take: &mut dyn FnMut(&Record<'_>) -> Result<(), Stop>,
) -> Result<(), Stop> {
    let least = |kind: &str| KINDS.iter().find(|(known, _)| *known == kind).map_or(0, |(_, least)| *least);
    tables.rows(RECORDS, None, &mut |row| match kinds.contains(&row.text("kind")) {
        true if row.text("fields").split_terminator(FIELD_END).count() < least(row.text("kind")) => Ok(()),
        true => take(&Record(row.text("fields").split_terminator(FIELD_END).collect())),
        false => Ok(()),
    })
}

/// The kinds of records, and how many fields each has at least.
const KINDS: [(&str, usize); 7] =
    [("domain", 4), ("domainalias", 3), ("relaydomain", 5), ("account", 7), ("alias", 3), ("forward", 3), ("dlist", 3)];
/// Those that have no more fields than they need, and how many they have at most.
const MOST: [(&str, usize); 3] = [("domain", 4), ("domainalias", 3), ("relaydomain", 6)];

/// Says what of the records is none of a known kind. Where none is, it is no file of Modoboa.
fn strange_records(tables: &dyn Tables, take: Take<'_>) -> Result<(), Stop> {
    let (mut number, mut known) = (0, 0);
    tables.rows(RECORDS, None, &mut |row| {
        number += 1;
        let fields = row.text("fields").split_terminator(FIELD_END).count();
        // An empty line is a record with an empty field.
        let reason = match KINDS.iter().find(|(kind, _)| *kind == row.text("kind")) {
            _ if row.text("kind").is_empty() && fields == 0 => return Ok(()),
            None => format!("its kind is not known: {}", row.text("kind")),
            Some((kind, least)) => {
                known += 1;
                match MOST.iter().find(|(of, most)| of == kind && fields > *most) {
                    _ if fields < *least => {
                        format!("it has {fields} fields, and a record of its kind has {least}: {kind}")
                    }
                    Some((_, most)) => format!("only its first {most} fields are read, of {fields}: {kind}"),
                    None => return Ok(()),
                }
            }
        };
        take(Fact::Loss(Loss::new("record", number.to_string(), reason)))
    })?;
    if known == 0 { Err(SourceError::Unknown(Some(MODOBOA.title)).into()) } else { Ok(()) }
}

fn tell_records(tables: &dyn Tables, take: Take<'_>) -> Result<(), Stop> {
    strange_records(tables, take)?;
    records(tables, &["domain"], &mut |record| {
        let quota = FoundQuota::of(record.number(2), MEGABYTE);
        domain(record.text(0), record.number(1), quota, record.used(3), take)
    })?;
    records(tables, &["relaydomain"], &mut |record| relayed(&record.text(0), &record.text(1), take))?;
    records(tables, &["domainalias"], &mut |record| {
        let (name, target, used) = (record.text(0), record.text(1), record.used(2));
        take(Fact::AliasDomain(FoundAliasDomain { name, target, used }))
    })?;
    records(tables, &["account"], &mut |record| account(record, take))?;
    records(tables, &["alias", "forward", "dlist"], &mut |record| {
        take(Fact::Alias(FoundAlias {
            address: record.text(0),
            targets: record.0.iter().skip(2).flat_map(|recipient| addresses(recipient)).collect(),
            used: record.used(1),
            senders: Senders::Targets,
            ..FoundAlias::default()
        }))
    })
}

fn account(record: &Record<'_>, take: Take<'_>) -> Result<(), Stop> {
    let (role, address) = (record.text(5), record.text(6));
    if !["", "SimpleUsers"].contains(&role.as_str()) {
        let domains = record.0.get(8..).unwrap_or_default().iter().map(|domain| format!(" {domain}"));
        let reason = format!(
            "it administers Modoboa; give rights here with 'operator grant': {role}{}",
            domains.collect::<String>()
        );
        take(Fact::Loss(Loss::new("administrator", record.text(0), reason)))?;
    }
    if address.is_empty() {
        return Ok(());
    }
    let path = address.rsplit_once('@').map(|(local, domain)| format!("{domain}/{local}")).unwrap_or_default();
    take(Fact::Mailbox(Box::new(FoundMailbox {
        password: FoundPassword::Hash(record.text(1)),
        name: format!("{} {}", record.text(2), record.text(3)).trim().to_owned(),
        quota: FoundQuota::of(record.number(7), MEGABYTE),
        home: FoundHome::Below { base: Some("/srv/vmail"), path },
        suspended: (record.used(4) == Use::Off).then_some(Incoming::Refuse),
        address,
        ..FoundMailbox::default()
    })))
}
