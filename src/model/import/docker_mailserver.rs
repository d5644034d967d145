//! docker-mailserver: a directory of files, one line an entry.

use super::book::trusted;
use super::fact::{Fact, FoundAlias, FoundAliasDomain, FoundHome, FoundMailbox, FoundPassword, FoundQuota, Use};
use super::passwd_file::{extra_fields, small_letters_first};
use super::table::list;
use super::{Book, LINE, Loss, Request, Row, Source, SourceError, Tables, Take};

/// The first word of a line, in lower case, and what stands after it.
fn pair(row: Row<'_>) -> (String, &str) {
    match row.text(LINE).split_once(char::is_whitespace) {
        Some((first, rest)) => (first.to_lowercase(), rest.trim()),
        None => (row.text(LINE).to_lowercase(), ""),
    }
}

pub(super) const ACCOUNTS: &str = "postfix-accounts.cf";
const SENDING: &str = "postfix-send-access.cf";
const RECEIVING: &str = "postfix-receive-access.cf";
const ALIASES: &str = "postfix-virtual.cf";

pub(super) fn tell<T, E>(tables: &T, request: &Request, take: Take<'_, E>) -> Result<(), E>
where
    T: Tables,
    E: From<T::Error> + From<SourceError>,
{
    if !tables.has(ACCOUNTS) {
        return Err(SourceError::Unknown(Some(Source::DockerMailserver)).into());
    }
    let mut book = (request.book)();
    tables.rows("dovecot-quotas.cf", None, &mut |row: Row<'_>| {
        if let Some((address, quota)) = row.text(LINE).rsplit_once(':') {
            book.put(&format!("quota {}", address.trim().to_lowercase()), quota.trim());
        }
        Ok::<(), E>(())
    })?;
    tables.rows(ACCOUNTS, None, &mut |row: Row<'_>| {
        let login = row.text(LINE).split('|').next().unwrap_or_default().trim().to_lowercase();
        book.put(&format!("login {login}"), "");
        Ok::<(), E>(())
    })?;
    for file in [SENDING, RECEIVING] {
        tables.rows(file, None, &mut |row: Row<'_>| {
            let (who, action) = pair(row);
            if book.has(&format!("login {who}")) && action.eq_ignore_ascii_case("reject") {
                book.put(&format!("{file} {who}"), "");
                return Ok(());
            }
            take(Fact::Loss(Loss::new("source", file, format!("it refuses no mailbox alone: {who}"))))
        })?;
    }
    small_letters_first(tables, &[ACCOUNTS], '|', &mut |line| account(line, &*book, take))?;
    tables.rows(ALIASES, None, &mut |row: Row<'_>| {
        let (address, targets) = pair(row);
        FoundAliasDomain::of_alias(&address, targets).map_or(Ok(()), |found| take(Fact::AliasDomain(found)))
    })?;
    tables.rows(ALIASES, None, &mut |row: Row<'_>| {
        let (address, targets) = pair(row);
        if FoundAliasDomain::of_alias(&address, targets).is_some() {
            return Ok(());
        }
        if !address.contains('@') {
            let reason = "it is an alias in each of the host's own domains";
            return take(Fact::Loss(Loss::new("alias", address, reason)));
        }
        take(Fact::Alias(FoundAlias { address, targets: list(targets), ..FoundAlias::default() }))
    })?;
    rest(tables, take)?;
    Ok(trusted(&*book)?)
}

fn account<E>(line: &str, book: &dyn Book, take: Take<'_, E>) -> Result<(), E> {
    let mut parts = line.splitn(3, '|').map(str::trim);
    let address = parts.next().unwrap_or_default().to_owned();
    let password = parts.next().unwrap_or_default();
    let key = address.to_lowercase();
    let path = key.rsplit_once('@').map(|(local, domain)| format!("{domain}/{local}/home"));
    let mut found = FoundMailbox {
        password: FoundPassword::Hash(password.to_owned()),
        home: path.map_or(FoundHome::Unsaid, |path| FoundHome::Below { base: Some("/var/mail"), path }),
        sending: Use::when(!book.has(&format!("{SENDING} {key}"))),
        address,
        ..FoundMailbox::default()
    };
    extra_fields(parts.next().unwrap_or_default(), &mut found, take)?;
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", found.address.clone(), reason)));
    if book.has(&format!("{RECEIVING} {key}")) {
        lose("it takes no mail there, and does here".to_owned())?;
    }
    if let Some(text) = book.find(&format!("quota {key}")) {
        match FoundQuota::read(&text) {
            Ok(quota) => found.quota = quota,
            Err(rule) => lose(format!("its quota: {rule}: {text}"))?,
        }
    }
    take(Fact::Mailbox(Box::new(found)))
}

/// What has no home here. Secrets are not said.
fn rest<T: Tables, E: From<T::Error>>(tables: &T, take: Take<'_, E>) -> Result<(), E> {
    let mut lose = |kind, object: &str, reason: &'static str| take(Fact::Loss(Loss::new(kind, object, reason)));
    tables.rows("postfix-regexp.cf", None, &mut |row: Row<'_>| {
        lose("alias", &pair(row).0, "it is a pattern, which no alias here is but the catch-all")
    })?;
    tables.rows("postfix-aliases.cf", None, &mut |row: Row<'_>| {
        let name = row.text(LINE).split(':').next().unwrap_or_default();
        lose("alias", name, "it is an alias of the host's own users")
    })?;
    tables.rows("dovecot-masters.cf", None, &mut |row: Row<'_>| {
        let name = row.text(LINE).split('|').next().unwrap_or_default();
        lose("administrator", name, "it may log in to every mailbox there")
    })?;
    for name in tables.names() {
        match name {
            name @ ("before.dovecot.sieve" | "after.dovecot.sieve") => {
                lose("source", name, "the filter of all mailboxes is not taken over")?;
            }
            name @ ("postfix-sasl-password.cf" | "postfix-relaymap.cf") => {
                lose("source", name, "what is said of relays is not taken over")?;
            }
            name @ ("postfix-main.cf" | "postfix-master.cf" | "dovecot.cf" | "fetchmail.cf" | "user-patches.sh") => {
                lose("source", name, "what the host was told beside its accounts is not taken over")?;
            }
            name => {
                if let Some(login) = name.strip_suffix(".dovecot.sieve") {
                    lose("mailbox", login, "its filter is not taken over")?;
                }
            }
        }
    }
    Ok(())
}
