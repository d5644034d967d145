//! Microsoft 365: CSV files of the admin centre, of Entra, and of PowerShell's `Export-Csv`. None has passwords.

use super::fact::{Fact, FoundAlias, FoundGrant, FoundMailbox, FoundPassword, FoundQuota};
use super::{Loss, Row, Sheet, Source, SourceError, SourceFile, Take};
use crate::model::{Access, Incoming};
use std::collections::{HashMap, HashSet};

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
    let mut known = People::default();
    people().try_for_each(|row| known.person(row, take))?;
    known.tell(take)?;
    people().try_for_each(|row| known.addresses(row, take))?;
    let grants = sheets.iter().filter(|sheet| sheet.has("accessrights"));
    grants.flat_map(Sheet::rows).try_for_each(|row| known.grant(row, take))
}

/// Those who have a mailbox: several files may each say a part of the same.
#[derive(Default)]
struct People {
    mailboxes: Vec<FoundMailbox>,
    /// By address, in small letters.
    places: HashMap<String, usize>,
    /// The addresses of mailboxes by the other names that permissions have for them; none where two have one name.
    names: HashMap<String, Option<String>>,
    /// Rows without a mailbox, and why.
    without: Vec<(String, &'static str)>,
    /// The aliases that were told.
    told: HashSet<String>,
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

impl People {
    fn person<E>(&mut self, row: Row<'_>, take: Take<'_, E>) -> Result<(), E> {
        let (address, login) = (primary(row), login(row));
        if address.is_empty() {
            return Ok(());
        }
        if let Some(reason) = no_mailbox(row) {
            self.without.push((address, reason));
            return Ok(());
        }
        let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)));
        if row.is("litigationholdenabled") {
            lose("it is under a litigation hold there".to_owned())?;
        }
        if !row.text("grantsendonbehalfto").is_empty() {
            lose(format!("others may send on its behalf: {}", row.text("grantsendonbehalfto")))?;
        }
        if !row.text("forwardingaddress").is_empty() {
            lose(format!("it forwards to somebody of the organisation: {}", row.text("forwardingaddress")))?;
        }
        let blocked = row.is("block credential") || row.is_not("accountenabled") || row.is("block sign in (yes/no)");
        let names = ["display name", "displayname", "name"].map(|column| row.text(column));
        let first_and_last = format!("{} {}", row.text("first name"), row.text("last name"));
        let name = names.into_iter().find(|name| !name.is_empty()).unwrap_or(first_and_last.trim());
        let others = [login.as_str(), name, row.text("name"), row.text("alias"), row.text("identity")];
        for other in others.into_iter().filter(|other| !other.is_empty()) {
            let known = self.names.entry(other.to_lowercase()).or_insert_with(|| Some(address.clone()));
            if known.as_ref().is_some_and(|known| !known.eq_ignore_ascii_case(&address)) {
                *known = None;
            }
        }
        let initial = row.text("initial password");
        let (mailboxes, key) = (&mut self.mailboxes, address.to_lowercase());
        let place = *self.places.entry(key).or_insert_with(|| {
            mailboxes.push(FoundMailbox { address: address.clone(), ..FoundMailbox::default() });
            mailboxes.len() - 1
        });
        let found = &mut mailboxes[place];
        found.shared |= row.text("recipienttypedetails") == "SharedMailbox";
        if !initial.is_empty() {
            found.password = FoundPassword::Plain(initial.to_owned());
        }
        if found.name.is_empty() {
            name.clone_into(&mut found.name);
        }
        if found.quota == FoundQuota::Unset {
            found.quota = quota(row.text("prohibitsendreceivequota"));
        }
        if blocked {
            // Mail for an account that is blocked is taken there.
            found.suspended = Some(Incoming::Accept);
        }
        if !login.is_empty() && !login.eq_ignore_ascii_case(&address) {
            lose(format!("it logs in by its address from now on, and not as {login}"))?;
        }
        Ok(())
    }

    fn tell<E>(&mut self, take: Take<'_, E>) -> Result<(), E> {
        for (address, reason) in std::mem::take(&mut self.without) {
            // A function's mailbox has no licence, and is known by another file.
            if !self.places.contains_key(&address.to_lowercase()) {
                take(Fact::Loss(Loss::new("mailbox", address, reason)))?;
            }
        }
        for mut found in std::mem::take(&mut self.mailboxes) {
            // Nobody logs in to a function's anyhow, and its account is blocked for that.
            found.suspended = found.suspended.filter(|_| !found.shared);
            take(Fact::Mailbox(Box::new(found)))?;
        }
        Ok(())
    }

    /// Further addresses, and where the mail goes on to.
    fn addresses<E>(&mut self, row: Row<'_>, take: Take<'_, E>) -> Result<(), E> {
        let address = primary(row);
        if !self.places.contains_key(&address.to_lowercase()) {
            return Ok(());
        }
        for (_, alias) in listed(row).into_iter().filter(|(_, alias)| !alias.eq_ignore_ascii_case(&address)) {
            if self.told.insert(format!("{alias} {address}").to_lowercase()) {
                take(Fact::Alias(FoundAlias {
                    address: alias,
                    targets: vec![address.clone()],
                    ..FoundAlias::default()
                }))?;
            }
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

    /// The address of whom a permission names.
    fn address_of(&self, name: &str) -> String {
        self.names.get(&name.to_lowercase()).cloned().flatten().unwrap_or_else(|| name.to_owned())
    }

    /// A row of Get-MailboxPermission or Get-RecipientPermission.
    fn grant<E>(&self, row: Row<'_>, take: Take<'_, E>) -> Result<(), E> {
        let delegate = [row.text("user"), row.text("trustee")].concat();
        let denied = row.is("deny") || row.text("accesscontroltype").eq_ignore_ascii_case("deny");
        if row.is("isinherited") || denied || delegate.to_uppercase().starts_with("NT AUTHORITY\\") {
            return Ok(());
        }
        let (owner, delegate) = (self.address_of(row.text("identity")), self.address_of(&delegate));
        let rights = row.text("accessrights").trim_matches(['{', '}']);
        for right in rights.split(',').map(str::trim) {
            let (access, send_as) = match right {
                "FullAccess" => (Some(Access::Full), false),
                "SendAs" => (None, true),
                // Among them ReadPermission, which is to read who may do what.
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
