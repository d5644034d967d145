//! Mailu: the YAML of `config-export`, where an attribute that is not there has its default, and `main.db`.

use super::date::{date, end_of_day};
use super::fact::{
    Fact, FoundAlias, FoundAliasDomain, FoundAutoreply, FoundDomain, FoundHome, FoundMailbox, FoundPassword,
    FoundQuota, Use,
};
use super::table::list;
use super::{Loss, Row, SourceError, SourceFile, Tables, Take};
use crate::model::{Address, Incoming, Protocol};
use saphyr::{LoadableYamlNode, Scalar, Yaml};

/// What a user has unless something else is said.
const DEFAULT_QUOTA: i64 = 1_000_000_000;

pub(super) fn tell_tables<T: Tables, E: From<T::Error>>(tables: &T, take: Take<'_, E>) -> Result<(), E> {
    tables.rows("domain", None, &mut |row: Row<'_>| domain(row, take))?;
    tables.rows("alternative", None, &mut |row: Row<'_>| {
        take(Fact::AliasDomain(alternative(row.text("name"), row.text("domain_name"))))
    })?;
    tables.rows("user", None, &mut |row: Row<'_>| user(row, take))?;
    tables.rows("alias", None, &mut |row: Row<'_>| alias(row, take))?;
    tables.rows("token", None, &mut |row: Row<'_>| token(row.text("user_email"), row.text("comment"), take))?;
    tables.rows("fetch", None, &mut |row: Row<'_>| fetched(row.text("user_email"), row.text("host"), take))?;
    tables.rows("manager", None, &mut |row: Row<'_>| {
        let reason = format!("it administers a domain in Mailu: {}", row.text("domain_name"));
        take(Fact::Loss(Loss::new("mailbox", row.text("user_email"), reason)))
    })?;
    tables.rows("relay", None, &mut |row: Row<'_>| relay(row, take))
}

/// An object of the export as a row: lists become texts with commas, objects in them nothing.
struct Object {
    columns: Vec<String>,
    values: Vec<Option<String>>,
}

impl Object {
    fn row(&self) -> Row<'_> {
        Row::new(&self.columns, &self.values)
    }
}

/// What there is under the names of a kind, of which older exports have the plural.
fn objects<'y>(root: &'y Yaml<'y>, names: [&str; 2]) -> impl Iterator<Item = &'y Yaml<'y>> {
    let lists = names.into_iter().filter_map(|name| root.as_mapping_get(name)).filter_map(Yaml::as_sequence);
    lists.flatten().collect::<Vec<_>>().into_iter()
}

fn object(node: &Yaml<'_>, file: &SourceFile) -> Result<Object, SourceError> {
    let wrong = |why: &str| SourceError::Text { file: file.name.clone(), why: why.to_owned() };
    let mut object = Object { columns: Vec::new(), values: Vec::new() };
    for (key, value) in node.as_mapping().ok_or_else(|| wrong("an entry of the export is no object"))? {
        let key = key.as_str().ok_or_else(|| wrong("an attribute of the export has no name"))?;
        if key.starts_with('-') {
            return Err(wrong("this is an update that deletes, not an export"));
        }
        object.columns.push(key.to_ascii_lowercase());
        object.values.push(plain(value));
    }
    Ok(object)
}

fn plain(value: &Yaml<'_>) -> Option<String> {
    match value {
        Yaml::Value(Scalar::String(text)) => Some(text.to_string()),
        Yaml::Value(Scalar::Boolean(flag)) => Some(u8::from(*flag).to_string()),
        Yaml::Value(Scalar::Integer(number)) => Some(number.to_string()),
        Yaml::Value(Scalar::FloatingPoint(number)) => Some(number.to_string()),
        Yaml::Sequence(items) => Some(items.iter().filter_map(plain).collect::<Vec<_>>().join(",")),
        _ => None,
    }
}

pub(super) fn tell_yaml<E: From<SourceError>>(files: &[SourceFile], take: Take<'_, E>) -> Result<(), E> {
    for file in files {
        // The parser's message has a place, and none of the text.
        let documents = Yaml::load_from_str(&file.text)
            .map_err(|error| SourceError::Text { file: file.name.clone(), why: format!("it is no YAML: {error}") })?;
        for root in &documents {
            export(root, file, take)?;
        }
    }
    Ok(())
}

fn export<E: From<SourceError>>(root: &Yaml<'_>, file: &SourceFile, take: Take<'_, E>) -> Result<(), E> {
    let domains = || objects(root, ["domain", "domains"]);
    for node in domains() {
        domain(object(node, file)?.row(), take)?;
    }
    for node in domains() {
        let object = object(node, file)?;
        for name in list(object.row().text("alternatives")) {
            take(Fact::AliasDomain(alternative(&name, object.row().text("name"))))?;
        }
    }
    for node in objects(root, ["user", "users"]) {
        let object = object(node, file)?;
        user(object.row(), take)?;
        let email = address(object.row());
        let nested = |name: &str| node.as_mapping_get(name).and_then(Yaml::as_sequence).into_iter().flatten();
        for entry in nested("tokens") {
            token(&email, entry.as_mapping_get("comment").and_then(Yaml::as_str).unwrap_or_default(), take)?;
        }
        for entry in nested("fetches") {
            fetched(&email, entry.as_mapping_get("host").and_then(Yaml::as_str).unwrap_or_default(), take)?;
        }
    }
    for node in objects(root, ["alias", "aliases"]) {
        alias(object(node, file)?.row(), take)?;
    }
    for node in objects(root, ["relay", "relays"]) {
        relay(object(node, file)?.row(), take)?;
    }
    Ok(())
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

fn domain<E>(row: Row<'_>, take: Take<'_, E>) -> Result<(), E> {
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

fn user<E>(row: Row<'_>, take: Take<'_, E>) -> Result<(), E> {
    let address = address(row);
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)));
    for (column, reason) in [
        ("global_admin", "it administers Mailu, which nobody does here but the store's owner"),
        ("allow_spoofing", "it may send as anybody, and nobody may here"),
        ("change_pw_next_login", "its password has to be changed at the next log-in"),
    ] {
        if row.is(column) {
            lose(reason.to_owned())?;
        }
    }
    for managed in list(row.text("manager_of")) {
        lose(format!("it administers a domain in Mailu: {managed}"))?;
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
        // Mail goes on to be taken there.
        suspended: row.is_not("enabled").then_some(Incoming::Accept),
        closed: closed.map(|(_, protocol)| protocol).collect(),
        address: address.clone(),
        ..FoundMailbox::default()
    })))?;
    // A user comes before an alias of the same address.
    let destinations = list(row.text("forward_destination"));
    let targets = match row.is("forward_enabled") && !destinations.is_empty() {
        true if row.is_not("forward_keep") => destinations,
        true => [vec![address.clone()], destinations].concat(),
        false => vec![address.clone()],
    };
    take(Fact::Alias(FoundAlias { address: address.clone(), targets, ..FoundAlias::default() }))?;
    if row.is("reply_enabled") {
        take(Fact::Autoreply(Box::new(FoundAutoreply {
            mailbox: address,
            subject: row.owned("reply_subject"),
            body: row.owned("reply_body"),
            from: date(row.text("reply_startdate")),
            until: end_of_day(row.text("reply_enddate")),
        })))?;
    }
    Ok(())
}

fn alias<E>(row: Row<'_>, take: Take<'_, E>) -> Result<(), E> {
    let address = address(row);
    let address = match (row.is("wildcard"), address.strip_prefix('%')) {
        // A pattern of SQL's LIKE.
        (true, Some(catch_all)) if catch_all.starts_with('@') && !catch_all.contains(['%', '_']) => {
            catch_all.to_owned()
        }
        (true, _) => {
            let reason = "it is a pattern, which no alias here is but the catch-all";
            return take(Fact::Loss(Loss::new("alias", address, reason)));
        }
        (false, _) => address,
    };
    take(Fact::Alias(FoundAlias {
        address,
        targets: list(row.text("destination")),
        used: Use::when(!row.is("disabled")),
        until: None,
        note: row.owned("comment"),
    }))
}

fn token<E>(user: &str, comment: &str, take: Take<'_, E>) -> Result<(), E> {
    take(Fact::Loss(Loss::new("mailbox", user, format!("an app password has to be made anew: {comment}"))))
}

fn fetched<E>(user: &str, host: &str, take: Take<'_, E>) -> Result<(), E> {
    take(Fact::Loss(Loss::new("mailbox", user, format!("mail is fetched for it from {host}"))))
}

fn relay<E>(row: Row<'_>, take: Take<'_, E>) -> Result<(), E> {
    let reason = format!("its mail is relayed to another host: {}", row.text("smtp"));
    take(Fact::Loss(Loss::new("domain", row.text("name"), reason)))
}
