//! Microsoft 365: CSV files of the admin centre, of Entra, and of PowerShell's `Export-Csv`. None has passwords.

use crate::import::fact::{Fact, FoundAlias, FoundGrant, FoundMailbox, FoundPassword, FoundQuota};
use crate::import::memory::trusted;
use crate::import::{
    CatchAll, Domains, Form, ImportOptions, Loss, Memory, MemoryKey, Row, Source, SourceError, Stop, Tables, Take,
    Writing,
};
use crate::model::{Access, Incoming};
use std::fmt;

pub(super) const MICROSOFT365: Source = Source {
    name: "microsoft365",
    title: "Microsoft 365",
    help: "Microsoft 365: CSV of the admin centre, Entra or PowerShell; a file or a directory",
    whereabouts: &crate::import::whereabouts::MICROSOFT365,
    form: Form::Texts,
    domains: Domains::Implied,
    catch_all: CatchAll::AfterMailboxes,
    writing: Writing::Sheets { table },
    endings: &[],
    tables: &[],
    further: &[],
    prefixes: Source::PLAIN,
    known: &[],
    recognises: |seen| seen.has_heading(&LOGIN) || seen.has_heading(&["primarysmtpaddress"]),
    tell,
};

/// Names of the column that has a person's log-in, by which the files of people are known.
const LOGIN: [&str; 3] = ["userprincipalname", "user principal name", "user name"];

/// The tables, each named by a column that only it has.
const PERMISSIONS: &str = "accessrights";
const PEOPLE: &str = "userprincipalname";

fn table(columns: &[String]) -> Option<&'static str> {
    let has = |name: &str| columns.iter().any(|column| column == name);
    match has(PERMISSIONS) {
        true => Some(PERMISSIONS),
        false => LOGIN.into_iter().chain(["primarysmtpaddress"]).any(has).then_some(PEOPLE),
    }
}

fn tell(tables: &dyn Tables, options: &ImportOptions, take: Take<'_>) -> Result<(), Stop> {
    let mut people = People { memory: (options.memory)(), named: tables.has(PERMISSIONS) };
    tables.rows(PEOPLE, None, &mut |row| {
        written_out(row)?;
        people.meet(row);
        Ok(())
    })?;
    tables.rows(PEOPLE, None, &mut |row| people.mailbox(row, take))?;
    tables.rows(PEOPLE, None, &mut |row| people.addresses(row, take))?;
    tables.rows(PERMISSIONS, None, &mut |row| {
        written_out(row)?;
        people.grant(row, take)
    })?;
    Ok(trusted(&*people.memory)?)
}

/// Whether no cell has the name of a list's type instead of the list.
fn written_out(row: Row<'_>) -> Result<(), SourceError> {
    if row.values().any(|text| text.contains("System.Collections") || text.contains("Microsoft.Exchange.Data.")) {
        let why = "a list was not written out; join it in PowerShell first, as with @{n='EmailAddresses';e={$_.EmailAddresses -join ' '}}";
        let place = [row.owned("identity"), login(row)].into_iter().find(|text| !text.is_empty()).unwrap_or_default();
        return Err(SourceError::Text { place, why: why.to_owned() });
    }
    Ok(())
}

/// What is remembered of people, whatever the case of their names and addresses.
enum Key<'a> {
    Mailbox(&'a str),
    /// What the first row that says it says of a mailbox.
    Part(Part, &'a str),
    /// The mailbox was told.
    Told(&'a str),
    /// An alias of a mailbox was told.
    Alias(&'a str, &'a str),
    /// A name that permissions have for a mailbox, which is the text.
    OtherName(&'a str),
    /// A name that several mailboxes have.
    Ambiguous(&'a str),
}

#[derive(Clone, Copy, Debug)]
enum Part {
    Shared,
    Blocked,
    Name,
    Quota,
    Password,
}

impl MemoryKey for Key<'_> {}

impl fmt::Display for Key<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mailbox(address) => write!(f, "mailbox {}", address.to_lowercase()),
            Self::Part(part, address) => write!(f, "{part:?} {}", address.to_lowercase()),
            Self::Told(address) => write!(f, "told {}", address.to_lowercase()),
            Self::Alias(alias, address) => write!(f, "alias {} {}", alias.to_lowercase(), address.to_lowercase()),
            Self::OtherName(name) => write!(f, "other name {}", name.to_lowercase()),
            Self::Ambiguous(name) => write!(f, "ambiguous {}", name.to_lowercase()),
        }
    }
}

/// Those who have a mailbox: several rows may each say a part of the same.
struct People {
    /// The parts of mailboxes that are said somewhere, by address in small letters: the first that is said counts. The
    /// addresses of mailboxes by the other names that permissions have for them. The mailboxes and aliases that were told.
    memory: Box<dyn Memory>,
    /// Whether anything asks for these other names.
    named: bool,
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
        return Some("it is not the mailbox of a person or a function");
    }
    if !row.text("soft deletion time stamp").is_empty() {
        return Some("it is deleted in the source");
    }
    row.text("licenses").eq_ignore_ascii_case("unlicensed").then_some("it has no licence, so it has no mailbox")
}

/// The name of a person.
fn name(row: Row<'_>) -> String {
    let names = ["display name", "displayname", "name"].map(|column| row.text(column));
    let first_and_last = format!("{} {}", row.text("first name"), row.text("last name"));
    names.into_iter().find(|name| !name.is_empty()).unwrap_or(first_and_last.trim()).to_owned()
}

fn is_blocked(row: Row<'_>) -> bool {
    row.is("block credential") || row.is_not("accountenabled") || row.is("block sign in (yes/no)")
}

const QUOTA: &str = "prohibitsendreceivequota";

impl People {
    /// What a row says of a mailbox that no row before it has said.
    fn meet(&mut self, row: Row<'_>) {
        let address = primary(row);
        if address.is_empty() || no_mailbox(row).is_some() {
            return;
        }
        self.memory.put(&Key::Mailbox(&address), "");
        let shared = if row.text("recipienttypedetails") == "SharedMailbox" { "shared" } else { "" };
        let blocked = if is_blocked(row) { "blocked" } else { "" };
        let parts = [
            (Part::Shared, shared),
            (Part::Blocked, blocked),
            (Part::Name, &name(row)),
            (Part::Quota, row.text(QUOTA)),
            (Part::Password, row.text("initial password")),
        ];
        let says = |part: Part, text: &str| match part {
            Part::Quota => quota(text) != FoundQuota::Unset,
            _ => !text.is_empty(),
        };
        for (part, text) in parts.into_iter().filter(|(part, text)| says(*part, text)) {
            self.memory.put(&Key::Part(part, &address), text);
        }
        if !self.named {
            return;
        }
        let others = [&login(row), &name(row), row.text("name"), row.text("alias"), row.text("identity")];
        let address = address.to_lowercase();
        for other in others.into_iter().filter(|other| !other.is_empty()) {
            let known = Key::OtherName(other);
            if !self.memory.put(&known, &address) && self.memory.find(&known).is_some_and(|known| known != address) {
                self.memory.put(&Key::Ambiguous(other), "");
            }
        }
    }

    fn mailbox(&mut self, row: Row<'_>, take: Take<'_>) -> Result<(), Stop> {
        let address = primary(row);
        if address.is_empty() {
            return Ok(());
        }
        let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)));
        if let Some(reason) = no_mailbox(row) {
            // A function's mailbox has no licence, and is known by another file.
            return if self.memory.has(&Key::Mailbox(&address)) { Ok(()) } else { lose(reason.to_owned()) };
        }
        if row.is("litigationholdenabled") {
            lose("it is under a litigation hold in the source".to_owned())?;
        }
        if !row.text("grantsendonbehalfto").is_empty() {
            lose(format!("others may send on its behalf: {}", row.text("grantsendonbehalfto")))?;
        }
        if !row.text("forwardingaddress").is_empty() {
            lose(format!("it forwards inside the organisation: {}", row.text("forwardingaddress")))?;
        }
        let login = login(row);
        if !login.is_empty() && !login.eq_ignore_ascii_case(&address) {
            lose(format!("it logs in with its address from now on, not as {login}"))?;
        }
        if !self.memory.put(&Key::Told(&address), "") {
            return Ok(());
        }
        let part = |part| self.memory.find(&Key::Part(part, &address));
        let shared = part(Part::Shared).is_some();
        take(Fact::Mailbox(Box::new(FoundMailbox {
            shared,
            name: part(Part::Name).unwrap_or_default(),
            quota: part(Part::Quota).map_or(FoundQuota::Unset, |text| quota(&text)),
            password: part(Part::Password).map_or(FoundPassword::None, FoundPassword::Plain),
            // Mail for an account that is blocked is taken there. Nobody logs in to a function's anyhow, and its account
            // is blocked for that.
            suspended: part(Part::Blocked).filter(|_| !shared).map(|_| Incoming::Accept),
            address,
            ..FoundMailbox::default()
        })))
    }

    /// Further addresses, and where the mail goes on to.
    fn addresses(&mut self, row: Row<'_>, take: Take<'_>) -> Result<(), Stop> {
        let address = primary(row);
        if !self.memory.has(&Key::Mailbox(&address)) {
            return Ok(());
        }
        for (_, alias) in listed(row).into_iter().filter(|(_, alias)| !alias.eq_ignore_ascii_case(&address)) {
            if self.memory.put(&Key::Alias(&alias, &address), "") {
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
        let one = !self.memory.has(&Key::Ambiguous(name));
        self.memory.find(&Key::OtherName(name)).filter(|_| one).unwrap_or_else(|| name.to_owned())
    }

    /// A row of Get-MailboxPermission or Get-RecipientPermission.
    fn grant(&self, row: Row<'_>, take: Take<'_>) -> Result<(), Stop> {
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
                    let reason = format!("a right of {delegate} has no equivalent here: {other}");
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
