//! Google Workspace: the users' CSV of the admin console, and the CSV files that GAM prints of all the rest.

use super::date::date;
use super::fact::{Fact, FoundAlias, FoundAutoreply, FoundGrant, FoundMailbox, FoundPassword};
use super::{Loss, Row, Sheet, Source, SourceError, SourceFile, Take};
use crate::model::{Access, Incoming};
use std::collections::BTreeMap;

pub(super) fn tell<E: From<SourceError>>(files: &[SourceFile], take: Take<'_, E>) -> Result<(), E> {
    let sheets = files.iter().map(Sheet::read).collect::<Result<Vec<_>, _>>()?;
    let known = ["email address", "primaryemail", "delegateaddress", "targettype", "forwardenabled", "contactsonly"];
    for sheet in &sheets {
        if !known.iter().chain(&["sendasemail", "group"]).any(|column| sheet.has(column)) {
            return Err(SourceError::Unknown(Some(Source::Google)).into());
        }
    }
    let rows =
        |column: &'static str| sheets.iter().filter(move |sheet| sheet.has(column)).flat_map(|sheet| sheet.rows());
    let users = || rows("email address").chain(rows("primaryemail"));
    users().try_for_each(|row| user(row, take))?;
    for row in users() {
        let numbered = (0..).map_while(|number| row.get(&format!("aliases.{number}")));
        for alias in numbered.filter(|alias| !alias.is_empty()) {
            let (address, targets) = (alias.to_owned(), vec![address(row)]);
            take(Fact::Alias(FoundAlias { address, targets, ..FoundAlias::default() }))?;
        }
    }
    for row in rows("targettype") {
        take(Fact::Alias(FoundAlias {
            address: row.owned("alias"),
            targets: vec![row.owned("target")],
            ..FoundAlias::default()
        }))?;
    }
    // One row a member.
    let mut groups: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for row in rows("group") {
        let members = groups.entry(row.text("group")).or_default();
        members.extend(Some(row.owned("email")).filter(|member| !member.is_empty()));
    }
    for (group, targets) in groups {
        take(Fact::Alias(FoundAlias { address: group.to_owned(), targets, ..FoundAlias::default() }))?;
    }
    for row in rows("forwardenabled").filter(|row| row.is("forwardenabled")) {
        let user = row.owned("user");
        // leaveInInbox, archive and markRead keep a copy.
        let kept = (!row.text("disposition").eq_ignore_ascii_case("trash")).then(|| user.clone());
        let targets = kept.into_iter().chain([row.owned("forwardto")]).collect();
        take(Fact::Alias(FoundAlias { address: user, targets, ..FoundAlias::default() }))?;
    }
    for row in rows("contactsonly").filter(|row| row.is("enabled")) {
        vacation(row, take)?;
    }
    for row in rows("delegateaddress") {
        if !is_accepted(row, "delegationstatus") {
            let reason = format!("access for {} was not accepted there", row.text("delegateaddress"));
            take(Fact::Loss(Loss::new("mailbox", row.text("user"), reason)))?;
            continue;
        }
        // They read, send and delete.
        let (owner, delegate) = (row.owned("user"), row.owned("delegateaddress"));
        take(Fact::Grant(FoundGrant { owner, delegate, access: Some(Access::Full), send_as: true }))?;
    }
    for row in rows("sendasemail").filter(|row| !row.is("isprimary")) {
        let (owner, delegate) = (row.text("sendasemail"), row.text("user"));
        match is_accepted(row, "verificationstatus") {
            true => take(Fact::Grant(FoundGrant::send_as(owner, delegate)))?,
            false => {
                let reason = format!("that it may send as {owner} was not accepted there");
                take(Fact::Loss(Loss::new("mailbox", delegate, reason)))?;
            }
        }
    }
    Ok(())
}

/// What has no status needs none.
fn is_accepted(row: Row<'_>, column: &str) -> bool {
    matches!(row.text(column).to_lowercase().as_str(), "" | "accepted")
}

/// An auto-reply that some people alone get, or that is no plain text, has no like here.
fn vacation<E>(row: Row<'_>, take: Take<'_, E>) -> Result<(), E> {
    let mailbox = row.owned("user");
    for (column, what) in [
        ("contactsonly", "it answers the mailbox's contacts alone"),
        ("domainonly", "it answers the domain's people alone"),
        ("html", "its text is HTML"),
    ] {
        if row.is(column) {
            let reason = format!("{what}, so it is not made: {}", row.text("subject"));
            return take(Fact::Loss(Loss::new("autoreply", mailbox, reason)));
        }
    }
    take(Fact::Autoreply(Box::new(FoundAutoreply {
        mailbox,
        subject: row.owned("subject"),
        body: row.owned("message"),
        from: date(row.text("startdate")),
        until: date(row.text("enddate")),
    })))
}

fn address(row: Row<'_>) -> String {
    ["email address", "primaryemail"].map(|column| row.owned(column)).concat()
}

fn user<E>(row: Row<'_>, take: Take<'_, E>) -> Result<(), E> {
    let first = |columns: [&str; 2]| columns.map(|column| row.owned(column)).concat();
    let address = address(row);
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)));
    if row.is("change password at next sign-in") || row.is("changepasswordatnextlogin") {
        lose("its password has to be changed at the next log-in".to_owned())?;
    }
    let renamed = row.text("new primary email");
    if !renamed.is_empty() {
        lose(format!("it is to get another address: {renamed}"))?;
    }
    let status = first(["new status", "status"]).to_lowercase();
    let suspended =
        ["suspended", "archived"].iter().any(|word| status.contains(word)) || row.is("suspended") || row.is("archived");
    let password = row.text("password");
    let password = match row.text("password hash function").to_lowercase().replace('-', "").as_str() {
        // What a download has instead of each password.
        _ if password.is_empty() || password == "****" => FoundPassword::None,
        "" => FoundPassword::Plain(password.to_owned()),
        "md5" => FoundPassword::Hash(format!("{{PLAIN-MD5}}{password}")),
        "sha1" => FoundPassword::Hash(format!("{{SHA1.HEX}}{password}")),
        _ => FoundPassword::Hash(password.to_owned()),
    };
    let name = [first(["first name", "name.givenname"]), first(["last name", "name.familyname"])].join(" ");
    take(Fact::Mailbox(Box::new(FoundMailbox {
        address,
        password,
        name: name.trim().to_owned(),
        // Mail for a suspended account bounces there.
        suspended: suspended.then_some(Incoming::Refuse),
        ..FoundMailbox::default()
    })))
}
