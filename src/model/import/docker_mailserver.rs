//! docker-mailserver: a directory of files, one line an entry.

use super::fact::{Fact, FoundAlias, FoundAliasDomain, FoundHome, FoundMailbox, FoundPassword, FoundQuota, Use};
use super::passwd_file::{extra_fields, small_letters_first};
use super::table::list;
use super::{Loss, Source, SourceError, SourceFile, Take};
use std::collections::{HashMap, HashSet};

/// The lines of a file that say something.
fn lines<'f>(files: &'f [SourceFile], name: &str) -> impl Iterator<Item = &'f str> {
    let text = files.iter().find(|file| file.name == name).map_or("", |file| file.text.as_str());
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The first word of each line, in lower case, and what stands after it.
fn pairs<'f>(files: &'f [SourceFile], name: &str) -> impl Iterator<Item = (String, &'f str)> {
    lines(files, name).map(|line| match line.split_once(char::is_whitespace) {
        Some((first, rest)) => (first.to_lowercase(), rest.trim()),
        None => (line.to_lowercase(), ""),
    })
}

pub(super) fn tell<E: From<SourceError>>(files: &[SourceFile], take: Take<'_, E>) -> Result<(), E> {
    if !files.iter().any(|file| file.name == "postfix-accounts.cf") {
        return Err(SourceError::Unknown(Some(Source::DockerMailserver)).into());
    }
    let quotas: HashMap<String, &str> = lines(files, "dovecot-quotas.cf")
        .filter_map(|line| line.rsplit_once(':'))
        .map(|(address, quota)| (address.trim().to_lowercase(), quota.trim()))
        .collect();
    let accounts: Vec<&str> = lines(files, "postfix-accounts.cf").collect();
    let login = |line: &&str| line.split('|').next().unwrap_or_default().trim().to_lowercase();
    let logins: HashSet<String> = accounts.iter().map(login).collect();
    let refused = |name: &'static str, take: Take<'_, E>| -> Result<HashSet<String>, E> {
        let mut refused = HashSet::new();
        for (who, action) in pairs(files, name) {
            if logins.contains(&who) && action.eq_ignore_ascii_case("reject") {
                refused.insert(who);
            } else {
                take(Fact::Loss(Loss::new("source", name, format!("it refuses no mailbox alone: {who}"))))?;
            }
        }
        Ok(refused)
    };
    let may_not_send = refused("postfix-send-access.cf", take)?;
    let takes_nothing = refused("postfix-receive-access.cf", take)?;

    for line in small_letters_first(&accounts, '|') {
        let mut parts = line.splitn(3, '|').map(str::trim);
        let address = parts.next().unwrap_or_default().to_owned();
        let password = parts.next().unwrap_or_default();
        let key = address.to_lowercase();
        let path = key.rsplit_once('@').map(|(local, domain)| format!("{domain}/{local}/home"));
        let mut found = FoundMailbox {
            password: FoundPassword::Hash(password.to_owned()),
            home: path.map_or(FoundHome::Unsaid, |path| FoundHome::Below { base: Some("/var/mail"), path }),
            sending: Use::when(!may_not_send.contains(&key)),
            address,
            ..FoundMailbox::default()
        };
        extra_fields(parts.next().unwrap_or_default(), &mut found, take)?;
        let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", found.address.clone(), reason)));
        if takes_nothing.contains(&key) {
            lose("it takes no mail there, and does here".to_owned())?;
        }
        if let Some(text) = quotas.get(&key) {
            match FoundQuota::read(text) {
                Ok(quota) => found.quota = quota,
                Err(rule) => lose(format!("its quota: {rule}: {text}"))?,
            }
        }
        take(Fact::Mailbox(Box::new(found)))?;
    }
    for (address, targets) in pairs(files, "postfix-virtual.cf") {
        if let Some(found) = FoundAliasDomain::of_alias(&address, targets) {
            take(Fact::AliasDomain(found))?;
        }
    }
    for (address, targets) in pairs(files, "postfix-virtual.cf") {
        if FoundAliasDomain::of_alias(&address, targets).is_some() {
            continue;
        }
        if !address.contains('@') {
            let reason = "it is an alias in each of the host's own domains";
            take(Fact::Loss(Loss::new("alias", address, reason)))?;
            continue;
        }
        take(Fact::Alias(FoundAlias { address, targets: list(targets), ..FoundAlias::default() }))?;
    }
    rest(files, take)
}

/// What has no home here. Secrets are not said.
fn rest<E>(files: &[SourceFile], take: Take<'_, E>) -> Result<(), E> {
    let mut lose = |kind, object: &str, reason: &'static str| take(Fact::Loss(Loss::new(kind, object, reason)));
    for (pattern, _) in pairs(files, "postfix-regexp.cf") {
        lose("alias", &pattern, "it is a pattern, which no alias here is but the catch-all")?;
    }
    for line in lines(files, "postfix-aliases.cf") {
        let name = line.split(':').next().unwrap_or_default();
        lose("alias", name, "it is an alias of the host's own users")?;
    }
    for line in lines(files, "dovecot-masters.cf") {
        let name = line.split('|').next().unwrap_or_default();
        lose("administrator", name, "it may log in to every mailbox there")?;
    }
    for file in files {
        match file.name.as_str() {
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
