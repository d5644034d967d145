//! Microsoft 365: CSV files of the admin centre, of Entra, and of PowerShell's `Export-Csv`. None has passwords.

use super::fact::{Fact, FoundAlias, FoundGrant, FoundMailbox, FoundPassword, FoundQuota};
use super::{Loss, Row, Sheet, Source, SourceError, SourceFile, Take};
use crate::model::{Access, Incoming};

/// Names of the column that has a person's log-in, by which the files of people are known.
const LOGIN: [&str; 3] = ["userprincipalname", "user principal name", "user name"];

pub(super) fn tell<E: From<SourceError>>(files: &[SourceFile], take: Take<'_, E>) -> Result<(), E> {
    let mut sheets = Vec::new();
    for file in files {
        let sheet = Sheet::read(file)?;
        if file.text.contains("System.Collections") || file.text.contains("Microsoft.Exchange.Data.") {
            let why = "a list was not written out; join it in PowerShell first, as with @{n='EmailAddresses';e={$_.EmailAddresses -join ' '}}";
            return Err(SourceError::Text { file: file.name.clone(), why: why.to_owned() }.into());
        }
        let known = LOGIN.iter().chain(&["primarysmtpaddress", "accessrights"]).any(|column| sheet.has(column));
        if !known {
            return Err(SourceError::Unknown(Some(Source::Microsoft365)).into());
        }
        sheets.push(sheet);
    }
    let people = || sheets.iter().filter(|sheet| !sheet.has("accessrights")).flat_map(Sheet::rows);
    people().try_for_each(|row| person(row, take))?;
    people().try_for_each(|row| addresses(row, take))?;
    let grants = sheets.iter().filter(|sheet| sheet.has("accessrights"));
    grants.flat_map(Sheet::rows).try_for_each(|row| grant(row, take))
}

fn login(row: Row<'_>) -> String {
    LOGIN.iter().map(|column| row.text(column)).find(|text| !text.is_empty()).unwrap_or_default().to_owned()
}

/// `SMTP:a@x+smtp:b@x`, or with blanks, commas or semicolons between: each with whether it is the primary one. A `+` may
/// stand in an address, so it parts two only where a prefix follows.
fn proxies(text: &str) -> Vec<(bool, String)> {
    let mut found = Vec::new();
    let mut parts: Vec<String> = Vec::new();
    for piece in text.split([' ', ',', ';', '\n']).flat_map(|word| word.split_inclusive('+')) {
        let starts = piece.split_once(':').is_some_and(|(prefix, _)| prefix.bytes().all(|b| b.is_ascii_alphanumeric()));
        match parts.last_mut() {
            Some(last) if !starts => last.push_str(piece),
            _ => parts.push(piece.to_owned()),
        }
    }
    for part in parts {
        if let Some((prefix, address)) = part.split_once(':')
            && prefix.eq_ignore_ascii_case("smtp")
        {
            found.push((prefix == "SMTP", address.trim_end_matches('+').to_owned()));
        }
    }
    found
}

fn listed(row: Row<'_>) -> Vec<(bool, String)> {
    proxies(&[row.text("proxy addresses"), row.text("emailaddresses")].join(" "))
}

/// Where mail for a person goes: the log-in may be another name.
fn primary(row: Row<'_>) -> String {
    let listed = listed(row).into_iter().find(|(primary, _)| *primary).map(|(_, address)| address);
    let named =
        ["primarysmtpaddress", "mail"].map(|column| row.owned(column)).into_iter().find(|text| !text.is_empty());
    listed.or(named).unwrap_or_else(|| login(row))
}

fn is_guest(row: Row<'_>) -> bool {
    login(row).contains("#EXT#") || row.text("usertype").eq_ignore_ascii_case("guest")
}

/// What is no mailbox that could be taken over, with why.
fn no_mailbox(row: Row<'_>) -> Option<&'static str> {
    let kind = row.text("recipienttypedetails");
    if is_guest(row) {
        return Some("it is a guest, whose mailbox is elsewhere");
    }
    if !["", "UserMailbox", "SharedMailbox"].contains(&kind) {
        return Some("it is no mailbox of a person or a function");
    }
    if !row.text("soft deletion time stamp").is_empty() {
        return Some("it is deleted there");
    }
    row.text("licenses").eq_ignore_ascii_case("unlicensed").then_some("it has no licence, and so no mailbox of its own")
}

fn person<E>(row: Row<'_>, take: Take<'_, E>) -> Result<(), E> {
    let (address, login) = (primary(row), login(row));
    if address.is_empty() {
        return Ok(());
    }
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)));
    if let Some(reason) = no_mailbox(row) {
        return lose(reason.to_owned());
    }
    if !login.is_empty() && !login.eq_ignore_ascii_case(&address) {
        lose(format!("it logs in by its address from now on, and not as {login}"))?;
    }
    if row.is("litigationholdenabled") {
        lose("it is under a litigation hold there".to_owned())?;
    }
    if !row.text("grantsendonbehalfto").is_empty() {
        lose(format!("others may send on its behalf: {}", row.text("grantsendonbehalfto")))?;
    }
    let blocked = row.is("block credential") || row.is_not("accountenabled") || row.is("block sign in (yes/no)");
    let names = ["display name", "displayname", "name"].map(|column| row.text(column));
    let first_and_last = format!("{} {}", row.text("first name"), row.text("last name"));
    let name = names.into_iter().find(|name| !name.is_empty()).unwrap_or(first_and_last.trim());
    let initial = row.text("initial password");
    take(Fact::Mailbox(Box::new(FoundMailbox {
        shared: row.text("recipienttypedetails") == "SharedMailbox",
        password: if initial.is_empty() { FoundPassword::None } else { FoundPassword::Plain(initial.to_owned()) },
        name: name.to_owned(),
        quota: quota(row.text("prohibitsendreceivequota")),
        // Mail for an account that is blocked is taken there.
        suspended: blocked.then_some(Incoming::Accept),
        address,
        ..FoundMailbox::default()
    })))
}

/// `50 GB (53,687,091,200 bytes)`: the number in brackets.
fn quota(text: &str) -> FoundQuota {
    if text.eq_ignore_ascii_case("unlimited") {
        return FoundQuota::Unlimited;
    }
    let exact = text.split_once('(').map_or("", |(_, rest)| rest);
    let digits: String = exact.chars().filter(char::is_ascii_digit).collect();
    FoundQuota::of(digits.parse().ok(), 1)
}

/// Further addresses, and where the mail goes on to.
fn addresses<E>(row: Row<'_>, take: Take<'_, E>) -> Result<(), E> {
    let address = primary(row);
    if address.is_empty() || no_mailbox(row).is_some() {
        return Ok(());
    }
    for (_, alias) in listed(row).into_iter().filter(|(_, alias)| !alias.eq_ignore_ascii_case(&address)) {
        take(Fact::Alias(FoundAlias { address: alias, targets: vec![address.clone()], ..FoundAlias::default() }))?;
    }
    let forward = row.text("forwardingsmtpaddress");
    let forward = forward.split_once(':').map_or(forward, |(_, address)| address);
    if !forward.is_empty() {
        let kept = row.is("delivertomailboxandforward").then(|| address.clone());
        let targets = kept.into_iter().chain([forward.to_owned()]).collect();
        take(Fact::Alias(FoundAlias { address, targets, ..FoundAlias::default() }))?;
    }
    Ok(())
}

/// A row of Get-MailboxPermission or Get-RecipientPermission.
fn grant<E>(row: Row<'_>, take: Take<'_, E>) -> Result<(), E> {
    let delegate = [row.text("user"), row.text("trustee")].concat();
    let denied = row.is("deny") || row.text("accesscontroltype").eq_ignore_ascii_case("deny");
    if row.is("isinherited") || denied || delegate.to_uppercase().starts_with("NT AUTHORITY\\") {
        return Ok(());
    }
    let owner = row.owned("identity");
    let rights = row.text("accessrights").trim_matches(['{', '}']);
    for right in rights.split(',').map(str::trim) {
        let (access, send_as) = match right {
            "FullAccess" => (Some(Access::Full), false),
            "ReadPermission" => (Some(Access::Read), false),
            "SendAs" => (None, true),
            other => {
                let reason = format!("a right of {delegate} has no like here: {other}");
                take(Fact::Loss(Loss::new("mailbox", owner.clone(), reason)))?;
                continue;
            }
        };
        take(Fact::Grant(FoundGrant { owner: owner.clone(), delegate: delegate.clone(), access, send_as }))?;
        if access == Some(Access::Full) {
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_parted_before_their_prefixes() {
        let found = proxies("SMTP:anna@a.example+smtp:anna+news@a.example+SIP:anna@a.example+smtp:b@a.example");
        let expected = [(true, "anna@a.example"), (false, "anna+news@a.example"), (false, "b@a.example")];
        assert_eq!(found, expected.map(|(primary, address)| (primary, address.to_owned())));
        assert_eq!(proxies("smtp:b@a.example SMTP:a@a.example, X500:/o=x").len(), 2);
    }

    #[test]
    fn the_exact_size_is_in_brackets() {
        assert_eq!(quota("50 GB (53,687,091,200 bytes)"), FoundQuota::Bytes(53_687_091_200));
        assert_eq!((quota("Unlimited"), quota("")), (FoundQuota::Unlimited, FoundQuota::Unset));
    }
}
