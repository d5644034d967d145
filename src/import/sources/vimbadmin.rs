//! ViMbAdmin: as PostfixAdmin, with the domains by number and homes that may be templates.

use crate::import::answer::addresses;
use crate::import::fact::{
    Fact, FoundAlias, FoundDomain, FoundElsewhere, FoundHome, FoundMail, FoundMailbox, FoundPassword, FoundQuota, Use,
};
use crate::import::loss::SHUT_HERE_ALONE;
use crate::import::route::handed_on;
use crate::import::{CatchAll, Domains, Form, ImportOptions, Loss, Row, Source, Stop, Tables, Take, Writing};
use crate::model::{Incoming, Protocol};

pub(super) const VIMBADMIN: Source = Source {
    name: "vimbadmin",
    title: "ViMbAdmin",
    help: "ViMbAdmin: a dump of its database",
    whereabouts: &crate::import::whereabouts::VIMBADMIN,
    form: Form::Tables,
    domains: Domains::Listed,
    catch_all: CatchAll::BeforeMailboxes,
    writing: Writing::Tables,
    endings: Source::SHEETS,
    tables: &["mailbox", "alias", "domain"],
    further: &[],
    prefixes: Source::PLAIN,
    known: &[
        "admin.*",
        "admin_pref",
        "alias.domain_id",
        "archive.*",
        "domain.alias_count",
        "domain.gid",
        "domain.homedir",
        "domain.mailbox_count",
        "domain.maildir",
        "domain.uid",
        "domain_admins",
        "log",
        "mailbox.domain_id",
        "mailbox.gid",
        "mailbox.homedir_size",
        "mailbox.local_part",
        "mailbox.maildir_size",
        "mailbox.size_at",
        "mailbox.uid",
        "remember_me",
    ],
    recognises: |seen| seen.has_tables(&["mailbox", "alias", "domain"]) && seen.has_column("mailbox", "domain_id"),
    tell,
};

fn tell(tables: &dyn Tables, _: &ImportOptions, take: Take<'_>) -> Result<(), Stop> {
    tables.rows("domain", None, &mut |row| {
        let name = row.owned("domain");
        let mut lose = |reason: String| take(Fact::Loss(Loss::new("domain", name.clone(), reason)));
        if row.is("backupmx") {
            return take(Fact::Elsewhere(FoundElsewhere::relayed(
                name,
                "its mail is kept for another host (backup MX)",
            )));
        }
        for (column, what) in [
            ("max_aliases", "aliases may be made in it"),
            ("max_mailboxes", "mailboxes may be made in it"),
            ("max_quota", "bytes is the largest quota of a mailbox"),
        ] {
            if let Some(most @ 1..) = row.number(column) {
                lose(format!("at most {most} {what}"))?;
            }
        }
        if let Some(reason) = handed_on(row.text("transport")) {
            lose(reason)?;
        }
        if row.is_not("active") {
            lose(SHUT_HERE_ALONE.to_owned())?;
        }
        take(Fact::Domain(FoundDomain {
            used: Use::when(!row.is_not("active")),
            note: row.owned("description"),
            quota: FoundQuota::of(row.number("quota").filter(|quota| *quota > 0), 1),
            name,
        }))
    })?;
    tables.rows("mailbox", None, &mut |row| mailbox(row, take))?;
    tables.rows("alias", None, &mut |row| {
        take(Fact::Alias(FoundAlias {
            address: row.owned("address"),
            targets: addresses(row.text("goto")),
            used: Use::when(!row.is_not("active")),
            ..FoundAlias::default()
        }))
    })?;
    tables.rows("archive", None, &mut |row| {
        take(Fact::Loss(Loss::new("mailbox", row.text("username"), "its archive stays where it is")))
    })?;
    tables.rows("admin", None, &mut |row| {
        let reason = "it administers ViMbAdmin; give rights here with 'operator grant'";
        take(Fact::Loss(Loss::new("administrator", row.text("username"), reason)))
    })
}

fn mailbox(row: Row<'_>, take: Take<'_>) -> Result<(), Stop> {
    let address = row.owned("username");
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)));
    if row.is("delete_pending") {
        return lose("it is being deleted in the source, so it is not created".to_owned());
    }
    // `ALL`, or a list of the protocols that it may be used by.
    let restriction = row.text("access_restriction").to_uppercase();
    let may = |protocol: &str| restriction == "ALL" || restriction.contains(protocol);
    let protocols = [("IMAP", Protocol::Imap), ("POP3", Protocol::Pop3), ("SIEVE", Protocol::Sieve)];
    if !row.text("alt_email").is_empty() {
        lose("not imported: another address".to_owned())?;
    }
    take(Fact::Mailbox(Box::new(FoundMailbox {
        password: FoundPassword::Hash(row.owned("password")),
        name: row.owned("name"),
        quota: FoundQuota::of(row.number("quota"), 1),
        home: home(row.text("homedir"), &address),
        mail: match row.text("maildir") {
            "" => FoundMail::Maildir,
            template => FoundMail::Said(named(template, &address)),
        },
        suspended: row.is_not("active").then_some(Incoming::Refuse),
        sending: Use::when(may("SMTP")),
        closed: protocols.into_iter().filter(|(name, _)| !may(name)).map(|(_, protocol)| protocol).collect(),
        address,
        ..FoundMailbox::default()
    })))
}

fn home(template: &str, address: &str) -> FoundHome {
    match template {
        "" => FoundHome::Unsaid,
        template => FoundHome::Absolute(named(template, address)),
    }
}

/// `%d` is the domain, `%u` the part before it, `%m` the address, and `%atmail` the address below its first two characters.
fn named(template: &str, address: &str) -> String {
    let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let below: String = address.chars().take(2).flat_map(|character| [character, '/']).collect();
    let named = template.replace("%atmail", &format!("{below}{address}")).replace("%u", local);
    named.replace("%d", domain).replace("%m", address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_is_what_its_template_makes_of_the_address() {
        for (template, path) in [
            ("/srv/%d/%u", "/srv/a.example/anna"),
            ("/srv/%m", "/srv/anna@a.example"),
            ("/srv/%atmail", "/srv/a/n/anna@a.example"),
        ] {
            assert_eq!(home(template, "anna@a.example"), FoundHome::Absolute(path.to_owned()));
        }
        assert_eq!(home("", "anna@a.example"), FoundHome::Unsaid);
    }
}
