//! Google Workspace: the users' CSV of the admin console, and the CSV files that GAM prints of all the rest.

use crate::import::date::date;
use crate::import::fact::{Fact, FoundAlias, FoundAutoreply, FoundGrant, FoundMailbox, FoundPassword, Use};
use crate::import::{CatchAll, Domains, Form, ImportOptions, Loss, Row, Source, Stop, Tables, Take, Writing};
use crate::model::{Access, Incoming};

pub(super) const GOOGLE: Source = Source {
    name: "google",
    title: "Google Workspace",
    help: "Google Workspace: the users' CSV, or a directory with CSV files of GAM beside it",
    whereabouts: &crate::import::whereabouts::GOOGLE,
    form: Form::Texts,
    domains: Domains::Implied,
    catch_all: CatchAll::AfterMailboxes,
    writing: Writing::Sheets { table },
    endings: &[],
    tables: &[],
    further: &[],
    prefixes: Source::PLAIN,
    known: &[
        "*.aliases",
        "*.email usage",
        "*.isdefault",
        "*.last sign in",
        "*.org unit path",
        "*.role",
        "*.status",
        "*.targettype",
        "*.type",
    ],
    recognises: |seen| {
        let console = seen.has_heading(&["email address"]) && seen.has_heading(&["first name", "org unit path"]);
        console || seen.has_heading(&["delegateaddress", "targettype", "forwardenabled", "primaryemail"])
    },
    tell,
};

/// The tables of users, and of what GAM prints: each is named by the column that only it has.
const USERS: [&str; 2] = ["email address", "primaryemail"];
const FURTHER: [&str; 6] = ["delegateaddress", "targettype", "forwardenabled", "contactsonly", "sendasemail", "group"];

fn table(columns: &[String]) -> Option<&'static str> {
    USERS.into_iter().chain(FURTHER).find(|name| columns.iter().any(|column| column == name))
}

fn tell(tables: &dyn Tables, _: &ImportOptions, take: Take<'_>) -> Result<(), Stop> {
    for table in USERS {
        tables.rows(table, None, &mut |row| user(row, take))?;
    }
    for table in USERS {
        tables.rows(table, None, &mut |row| {
            let numbered = (0..).map_while(|number| row.get(&format!("aliases.{number}")));
            numbered.filter(|alias| !alias.is_empty()).try_for_each(|alias| {
                let (address, targets) = (alias.to_owned(), vec![address(row)]);
                take(Fact::Alias(FoundAlias { address, targets, ..FoundAlias::default() }))
            })
        })?;
    }
    tables.rows("targettype", None, &mut |row| {
        take(Fact::Alias(FoundAlias {
            address: row.owned("alias"),
            targets: vec![row.owned("target")],
            ..FoundAlias::default()
        }))
    })?;
    groups(tables, take)?;
    tables.rows("forwardenabled", None, &mut |row| {
        if !row.is("forwardenabled") {
            return Ok(());
        }
        let user = row.owned("user");
        // leaveInInbox, archive and markRead keep a copy.
        let kept = (!row.text("disposition").eq_ignore_ascii_case("trash")).then(|| user.clone());
        let targets = kept.into_iter().chain([row.owned("forwardto")]).collect();
        take(Fact::Alias(FoundAlias { address: user, targets, ..FoundAlias::default() }))
    })?;
    tables.rows("contactsonly", None, &mut |row| match row.is("enabled") || !row.text("message").is_empty() {
        true => vacation(row, take),
        false => Ok(()),
    })?;
    tables.rows("delegateaddress", None, &mut |row| {
        if !is_accepted(row, "delegationstatus") {
            let reason = format!("access for {} was not accepted", row.text("delegateaddress"));
            return take(Fact::Loss(Loss::new("mailbox", row.text("user"), reason)));
        }
        // They read, send and delete.
        let (owner, delegate) = (row.owned("user"), row.owned("delegateaddress"));
        take(Fact::Grant(FoundGrant { owner, delegate, access: Some(Access::Full), send_as: true }))
    })?;
    tables.rows("sendasemail", None, &mut |row| {
        let (owner, delegate) = (row.text("sendasemail"), row.text("user"));
        if row.is("isprimary") {
            return Ok(());
        }
        if is_accepted(row, "verificationstatus") {
            return take(Fact::Grant(FoundGrant::send_as(owner, delegate)));
        }
        let reason = format!("the right to send as {owner} was not accepted");
        take(Fact::Loss(Loss::new("mailbox", delegate, reason)))
    })
}

/// One row a member, in whatever order; a group without members has one, too.
fn groups(tables: &dyn Tables, take: Take<'_>) -> Result<(), Stop> {
    let mut last: Option<FoundAlias> = None;
    tables.rows("group", Some("group"), &mut |row| {
        let mut group = match last.take() {
            Some(group) if group.address == row.text("group") => group,
            done => {
                done.map_or(Ok(()), |done| take(Fact::Alias(done)))?;
                FoundAlias { address: row.owned("group"), ..FoundAlias::default() }
            }
        };
        group.targets.extend(Some(row.owned("email")).filter(|member| !member.is_empty()));
        last = Some(group);
        Ok(())
    })?;
    last.map_or(Ok(()), |group| take(Fact::Alias(group)))
}

/// What has no status needs none.
fn is_accepted(row: Row<'_>, column: &str) -> bool {
    matches!(row.text(column).to_lowercase().as_str(), "" | "accepted")
}

/// An auto-reply that some people alone get, or that is no plain text, has no like here.
fn vacation(row: Row<'_>, take: Take<'_>) -> Result<(), Stop> {
    let mailbox = row.owned("user");
    for (column, what) in [
        ("contactsonly", "it answers only contacts of the mailbox"),
        ("domainonly", "it answers only people of the domain"),
        ("html", "its text is HTML"),
    ] {
        if row.is(column) {
            let reason = format!("{what}, so it is not created: {}", row.text("subject"));
            return take(Fact::Loss(Loss::new("autoreply", mailbox, reason)));
        }
    }
    take(Fact::Autoreply(Box::new(FoundAutoreply {
        used: Use::when(row.is("enabled")),
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

fn user(row: Row<'_>, take: Take<'_>) -> Result<(), Stop> {
    let first = |columns: [&str; 2]| columns.map(|column| row.owned(column)).concat();
    let address = address(row);
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)));
    if row.is("change password at next sign-in") || row.is("changepasswordatnextlogin") {
        lose("its password has to be changed at the next log-in".to_owned())?;
    }
    let renamed = row.text("new primary email");
    if !renamed.is_empty() {
        lose(format!("a new address is planned for it: {renamed}"))?;
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
