//! A CSV file of anybody's making, told by its heading.

use super::fact::{Fact, FoundAlias, FoundHome, FoundMailbox, FoundPassword, FoundQuota};
use super::{Loss, Request, Row, Sheet, Source, SourceError, SourceFile, Take};

const ADDRESS: [&str; 5] = ["address", "email", "email address", "mail", "user"];
const NAME: [&str; 4] = ["name", "display name", "displayname", "full name"];
const TARGETS: [&str; 6] = ["target", "targets", "goto", "destination", "forward to", "to"];
const OTHER: [&str; 9] = ["password", "hash", "password hash", "quota", "home", "note", "aliases", "alias", "domain"];
const KIND: &str = "kind";

pub(super) fn tell<E: From<SourceError>>(files: &[SourceFile], request: &Request, take: Take<'_, E>) -> Result<(), E> {
    let sheets = files.iter().map(Sheet::read).collect::<Result<Vec<_>, _>>()?;
    // Mailboxes first, whichever file they are in.
    for sheet in &sheets {
        if !ADDRESS.iter().any(|column| sheet.has(column)) && !sheet.has("alias") {
            return Err(SourceError::Unknown(Some(Source::Csv)).into());
        }
        unknown(sheet, take)?;
        if !sheet.has("alias") {
            sheet.rows().try_for_each(|row| mailbox(row, request, take))?;
        }
    }
    for sheet in &sheets {
        for row in sheet.rows() {
            aliases(row, sheet.has("alias"), request, take)?;
        }
    }
    Ok(())
}

fn first<'a>(row: Row<'a>, columns: &[&str]) -> &'a str {
    columns.iter().map(|column| row.text(column)).find(|text| !text.is_empty()).unwrap_or_default()
}

/// An address, or a log-in beside which the domain stands.
fn qualified<E: From<SourceError>>(row: Row<'_>, login: &str, request: &Request) -> Result<String, E> {
    if login.contains('@') {
        return Ok(login.to_owned());
    }
    match (row.text("domain"), &request.domain) {
        ("", None) => Err(SourceError::NoDomain { login: login.to_owned() }.into()),
        ("", Some(domain)) => Ok(format!("{login}@{domain}")),
        (domain, _) => Ok(format!("{login}@{domain}")),
    }
}

fn mailbox<E: From<SourceError>>(row: Row<'_>, request: &Request, take: Take<'_, E>) -> Result<(), E> {
    let login = first(row, &ADDRESS);
    if login.is_empty() {
        return Ok(());
    }
    let address: String = qualified::<E>(row, login, request)?;
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

/// The addresses of a list in one cell.
fn cells(text: &str) -> Vec<String> {
    text.split([',', ';', ' ', '\n']).map(str::trim).filter(|item| !item.is_empty()).map(str::to_owned).collect()
}

fn aliases<E: From<SourceError>>(
    row: Row<'_>,
    of_aliases: bool,
    request: &Request,
    take: Take<'_, E>,
) -> Result<(), E> {
    if of_aliases {
        let targets = cells(first(row, &TARGETS));
        return take(Fact::Alias(FoundAlias { address: row.owned("alias"), targets, ..FoundAlias::default() }));
    }
    let listed = cells(row.text("aliases"));
    if listed.is_empty() {
        return Ok(());
    }
    let mailbox: String = qualified::<E>(row, first(row, &ADDRESS), request)?;
    for address in listed {
        take(Fact::Alias(FoundAlias { address, targets: vec![mailbox.clone()], ..FoundAlias::default() }))?;
    }
    Ok(())
}

/// Columns that say something which is not understood.
fn unknown<E>(sheet: &Sheet, take: Take<'_, E>) -> Result<(), E> {
    let known =
        |column: &str| [&ADDRESS[..], &NAME, &TARGETS, &OTHER, &[KIND]].iter().any(|columns| columns.contains(&column));
    sheet
        .columns()
        .iter()
        .filter(|column| !known(column))
        .try_for_each(|column| take(Fact::Loss(Loss::new("column", column.clone(), "the column is not taken over"))))
}
