//! A CSV file of anybody's making, told by its heading.

use crate::import::answer::addresses;
use crate::import::fact::{Fact, FoundAlias, FoundHome, FoundMailbox, FoundPassword, FoundQuota};
use crate::import::{
    CatchAll, Domains, Form, ImportOptions, Loss, Row, Source, SourceError, Stop, Tables, Take, Writing,
};

pub(super) const CSV: Source = Source {
    name: "csv",
    title: "a CSV file",
    help: "CSV with a heading: address, and name, password, quota, aliases",
    whereabouts: &crate::import::whereabouts::CSV,
    form: Form::Texts,
    domains: Domains::Implied,
    catch_all: CatchAll::AfterMailboxes,
    writing: Writing::Sheets { table },
    endings: &[],
    tables: &[],
    further: &[],
    prefixes: Source::PLAIN,
    known: &["address.domain"],
    recognises: |seen| seen.has_heading(&ADDRESS),
    tell,
};

const ADDRESS: [&str; 9] =
    ["address", "email", "email address", "email_address", "e-mail", "e-mail address", "mail", "mail address", "user"];
const NAME: [&str; 6] = ["name", "display name", "display_name", "displayname", "full name", "full_name"];
const TARGETS: [&str; 6] = ["target", "targets", "goto", "destination", "forward to", "to"];
const KIND: &str = "kind";

/// The tables, each named by the column that only it has.
const MAILBOXES: &str = "address";
const ALIASES: &str = "alias";

fn table(columns: &[String]) -> Option<&'static str> {
    let has = |name: &str| columns.iter().any(|column| column == name);
    match has(ALIASES) {
        true => Some(ALIASES),
        false => ADDRESS.into_iter().any(has).then_some(MAILBOXES),
    }
}

fn tell(tables: &dyn Tables, options: &ImportOptions, take: Take<'_>) -> Result<(), Stop> {
    // Mailboxes first, whichever file they are in.
    tables.rows(MAILBOXES, None, &mut |row| mailbox(row, options, take))?;
    // An alias with a row of its own before what is said of it in passing.
    tables.rows(ALIASES, None, &mut |row| {
        let targets = cells(first(row, &TARGETS));
        take(Fact::Alias(FoundAlias { address: row.owned("alias"), targets, ..FoundAlias::default() }))
    })?;
    tables.rows(MAILBOXES, None, &mut |row| further_addresses(row, options, take))
}

fn first<'a>(row: Row<'a>, columns: &[&str]) -> &'a str {
    columns.iter().map(|column| row.text(column)).find(|text| !text.is_empty()).unwrap_or_default()
}

/// An address, or a log-in beside which the domain stands.
fn qualified(row: Row<'_>, login: &str, options: &ImportOptions) -> Result<String, Stop> {
    if login.contains('@') {
        return Ok(login.to_owned());
    }
    match (row.text("domain"), &options.domain) {
        ("", None) => Err(SourceError::NoDomain { login: login.to_owned() }.into()),
        ("", Some(domain)) => Ok(format!("{login}@{domain}")),
        (domain, _) => Ok(format!("{login}@{domain}")),
    }
}

fn mailbox(row: Row<'_>, options: &ImportOptions, take: Take<'_>) -> Result<(), Stop> {
    let login = first(row, &ADDRESS);
    if login.is_empty() {
        return Ok(());
    }
    let address: String = qualified(row, login, options)?;
    let hash = first(row, &["hash", "password hash"]);
    let password = match row.get("password").unwrap_or_default() {
        _ if !hash.is_empty() => FoundPassword::Hash(hash.to_owned()),
        "" => FoundPassword::None,
        // Nobody's password begins so by chance and reads on like one.
        hash if hash.starts_with(['{', '$']) => FoundPassword::Hash(hash.to_owned()),
        plain => FoundPassword::Plain(plain.to_owned()),
    };
    let quota = match FoundQuota::read(row.text("quota")) {
        Ok(quota) => quota,
        Err(rule) => {
            take(Fact::Loss(Loss::new("mailbox", address.clone(), format!("its quota: {rule}"))))?;
            FoundQuota::Unset
        }
    };
    take(Fact::Mailbox(Box::new(FoundMailbox {
        address,
        shared: row.text(KIND).eq_ignore_ascii_case("shared"),
        password,
        name: first(row, &NAME).to_owned(),
        note: row.owned("note"),
        quota,
        home: match row.text("home") {
            "" => FoundHome::Unsaid,
            absolute if absolute.starts_with('/') => FoundHome::Absolute(absolute.to_owned()),
            path => FoundHome::Below { base: None, path: path.to_owned() },
        },
        ..FoundMailbox::default()
    })))
}

/// The addresses of a list in one cell. People separate them by semicolons, too.
fn cells(text: &str) -> Vec<String> {
    text.split(';').flat_map(addresses).collect()
}

fn further_addresses(row: Row<'_>, options: &ImportOptions, take: Take<'_>) -> Result<(), Stop> {
    let listed = cells(row.text("aliases"));
    if listed.is_empty() {
        return Ok(());
    }
    let mailbox: String = qualified(row, first(row, &ADDRESS), options)?;
    for address in listed {
        take(Fact::Alias(FoundAlias { address, targets: vec![mailbox.clone()], ..FoundAlias::default() }))?;
    }
    Ok(())
}
