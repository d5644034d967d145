//! docker-mailserver: a directory of files, one line an entry.

use super::fact::{Fact, FoundAlias, FoundHome, FoundMailbox, FoundPassword, FoundQuota, Use};
use super::table::list;
use super::{Loss, Source, SourceError, SourceFile, Take};
use crate::model::Quota;
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
    let refused = |name: &str| -> HashSet<String> {
        pairs(files, name).filter(|(_, action)| action.eq_ignore_ascii_case("reject")).map(|(who, _)| who).collect()
    };
    let (may_not_send, takes_nothing) = (refused("postfix-send-access.cf"), refused("postfix-receive-access.cf"));

    for line in lines(files, "postfix-accounts.cf") {
        let mut parts = line.splitn(3, '|').map(str::trim);
        let address = parts.next().unwrap_or_default().to_lowercase();
        let password = parts.next().unwrap_or_default();
        let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)));
        if let Some(extra) = parts.next().filter(|extra| !extra.is_empty()) {
            let fields: Vec<&str> = extra.split_whitespace().filter_map(|field| field.split('=').next()).collect();
            lose(format!("its extra fields of Dovecot are not taken over: {}", fields.join(", ")))?;
        }
        if takes_nothing.contains(&address) {
            lose("it takes no mail there, and does here".to_owned())?;
        }
        let quota = match quotas.get(&address) {
            None => FoundQuota::Unset,
            Some(&"0") => FoundQuota::Unlimited,
            Some(text) => match text.parse() {
                Ok(Quota::Bytes(bytes)) => FoundQuota::Bytes(bytes),
                Ok(Quota::Unlimited) => FoundQuota::Unlimited,
                Err(rule) => {
                    lose(format!("its quota: {rule}: {text}"))?;
                    FoundQuota::Unset
                }
            },
        };
        let path = address.rsplit_once('@').map(|(local, domain)| format!("{domain}/{local}/home"));
        take(Fact::Mailbox(Box::new(FoundMailbox {
            password: FoundPassword::Hash(password.to_owned()),
            quota,
            home: path.map_or(FoundHome::Unsaid, |path| FoundHome::Below { base: Some("/var/mail"), path }),
            sending: Use::when(!may_not_send.contains(&address)),
            address,
            ..FoundMailbox::default()
        })))?;
    }
    for (address, targets) in pairs(files, "postfix-virtual.cf") {
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
        if let Some(login) = file.name.strip_suffix(".dovecot.sieve") {
            lose("mailbox", login, "its filter is not taken over")?;
        }
        if ["postfix-sasl-password.cf", "postfix-relaymap.cf"].contains(&file.name.as_str()) {
            lose("source", &file.name, "what is said of relays is not taken over")?;
        }
    }
    Ok(())
}
