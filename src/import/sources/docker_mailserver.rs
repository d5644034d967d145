//! docker-mailserver: a directory of files, one line an entry.

use super::dovecot_passwd::{extra_fields, small_letters_first};
use super::whole::WholeDomains;
use crate::import::answer::addresses;
use crate::import::fact::{
    Fact, FoundAlias, FoundAliasDomain, FoundHome, FoundMail, FoundMailbox, FoundPassword, FoundQuota, Use,
};
use crate::import::memory::trusted;
use crate::import::{
    CatchAll, Domains, Form, ImportOptions, LINE, Loss, Memory, MemoryKey, Row, Source, SourceError, Stop, Tables,
    Take, Writing,
};
use crate::model::MailFormat;
use std::fmt;

pub(super) const DOCKER_MAILSERVER: Source = Source {
    name: "docker-mailserver",
    title: "docker-mailserver",
    help: "docker-mailserver: its config directory",
    whereabouts: &crate::import::whereabouts::DOCKER_MAILSERVER,
    form: Form::Texts,
    domains: Domains::Implied,
    catch_all: CatchAll::BeforeMailboxes,
    // What Postfix reads itself; of the accounts, and of what Dovecot gets, a script makes lines.
    writing: Writing::Lines { continued: |file| file.starts_with("postfix-") && file != ACCOUNTS },
    endings: &[".cf"],
    tables: &[],
    further: &[],
    prefixes: Source::PLAIN,
    known: &[],
    recognises: |seen| seen.has_file(ACCOUNTS),
    tell,
};

const ACCOUNTS: &str = "postfix-accounts.cf";
const SENDING: &str = "postfix-send-access.cf";
const RECEIVING: &str = "postfix-receive-access.cf";
const ALIASES: &str = "postfix-virtual.cf";

/// What is remembered of an address, whatever its case.
enum Key<'a> {
    Account(&'a str),
    Alias(&'a str),
    Quota(&'a str),
    /// By the rules of a file.
    Refused(&'static str, &'a str),
}

impl MemoryKey for Key<'_> {}

impl fmt::Display for Key<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, address) = match self {
            Self::Account(address) => ("account", address),
            Self::Alias(address) => ("alias", address),
            Self::Quota(address) => ("quota", address),
            Self::Refused(file, address) => (*file, address),
        };
        write!(f, "{what} {}", address.to_lowercase())
    }
}

/// The first word of a line, in lower case, and what stands after it. A word may have blanks in quotes.
fn pair(row: Row<'_>) -> (String, &str) {
    let mut is_quoted = false;
    let end = row.text(LINE).find(|character: char| {
        is_quoted ^= character == '"';
        character.is_whitespace() && !is_quoted
    });
    let (first, rest) = row.text(LINE).split_at(end.unwrap_or(row.text(LINE).len()));
    (first.to_lowercase(), rest.trim())
}

fn tell(tables: &dyn Tables, options: &ImportOptions, take: Take<'_>) -> Result<(), Stop> {
    if !tables.has(ACCOUNTS) {
        return Err(SourceError::Unknown(Some(DOCKER_MAILSERVER.title)).into());
    }
    let mut memory = (options.memory)();
    let mut whole = WholeDomains::new((options.memory)());
    tables.rows("dovecot-quotas.cf", None, &mut |row| {
        if let Some((address, quota)) = row.text(LINE).rsplit_once(':') {
            memory.put(&Key::Quota(address.trim()), quota.trim());
        }
        Ok(())
    })?;
    tables.rows(ACCOUNTS, None, &mut |row| {
        let address = row.text(LINE).split('|').next().unwrap_or_default().trim();
        memory.put(&Key::Account(address), "");
        whole.see_address(address);
        Ok(())
    })?;
    for file in [SENDING, RECEIVING] {
        tables.rows(file, None, &mut |row| {
            let (who, action) = pair(row);
            if memory.has(&Key::Account(&who)) && action.eq_ignore_ascii_case("reject") {
                memory.put(&Key::Refused(file, &who), "");
                return Ok(());
            }
            take(Fact::Loss(Loss::new("source", file, format!("the rule is not for one mailbox: {who}"))))
        })?;
    }
    tables.rows(ALIASES, None, &mut |row| {
        let (address, targets) = pair(row);
        match FoundAliasDomain::of_alias(&address, targets) {
            Some(found) => whole.see_pair(found),
            None if targets.is_empty() => {}
            None => {
                memory.put(&Key::Alias(&address), "");
                whole.see_address(&address);
            }
        }
        Ok(())
    })?;
    whole.tell(take)?;
    small_letters_first(tables, &[ACCOUNTS], '|', &mut |line| account(line, &*memory, take))?;
    tables.rows(ALIASES, None, &mut |row| {
        let (address, targets) = pair(row);
        if FoundAliasDomain::of_alias(&address, targets).is_some() {
            return Ok(());
        }
        let targets = addresses(targets);
        if targets.is_empty() {
            let reason = "its line has no target, so the source's Postfix ignored it";
            return take(Fact::Loss(Loss::new("alias", address, reason)));
        }
        if !address.contains('@') {
            let reason = "it is an alias in each of the host's own domains";
            return take(Fact::Loss(Loss::new("alias", address, reason)));
        }
        take(Fact::Alias(FoundAlias { address, targets, ..FoundAlias::default() }))
    })?;
    if whole.has_twins() {
        tables.rows(ACCOUNTS, None, &mut |row| {
            let address = row.text(LINE).split('|').next().unwrap_or_default().trim();
            let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
            if let (Some(target), false) = (whole.expands(domain), memory.has(&Key::Alias(address))) {
                let reason =
                    format!("the alias of its domain took its mail to {local}@{target}; here it receives it itself");
                take(Fact::Loss(Loss::new("mailbox", address, reason)))?;
            }
            whole.tell_twins(address, &[], take)
        })?;
        tables.rows(ALIASES, None, &mut |row| {
            let (address, targets) = pair(row);
            match FoundAliasDomain::of_alias(&address, targets).is_some() || memory.has(&Key::Account(&address)) {
                true => Ok(()),
                false => whole.tell_twins(&address, &addresses(targets), take),
            }
        })?;
    }
    rest(tables, take)?;
    trusted(whole.memory())?;
    Ok(trusted(&*memory)?)
}

fn account(line: &str, memory: &dyn Memory, take: Take<'_>) -> Result<(), Stop> {
    let mut parts = line.splitn(3, '|').map(str::trim);
    let address = parts.next().unwrap_or_default().to_owned();
    let password = parts.next().unwrap_or_default();
    let key = address.to_lowercase();
    let path = key.rsplit_once('@').map(|(local, domain)| format!("{domain}/{local}"));
    let mut found = FoundMailbox {
        password: FoundPassword::Hash(password.to_owned()),
        home: path.map_or(FoundHome::Unsaid, |path| FoundHome::Below { base: Some("/var/mail"), path }),
        mail: FoundMail::Itself(MailFormat::Maildir),
        sending: Use::when(!memory.has(&Key::Refused(SENDING, &key))),
        address,
        ..FoundMailbox::default()
    };
    extra_fields(parts.next().unwrap_or_default(), &mut found, take)?;
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", found.address.clone(), reason)));
    if memory.has(&Key::Refused(RECEIVING, &key)) {
        lose("the source refuses mail for it; here it receives mail".to_owned())?;
    }
    if let Some(text) = memory.find(&Key::Quota(&key)) {
        match FoundQuota::read(&text) {
            Ok(quota) => found.quota = quota,
            Err(rule) => lose(format!("its quota: {rule}: {text}"))?,
        }
    }
    take(Fact::Mailbox(Box::new(found)))
}

/// What has no home here. Secrets are not said.
fn rest(tables: &dyn Tables, take: Take<'_>) -> Result<(), Stop> {
    let mut lose = |kind, object: &str, reason: &'static str| take(Fact::Loss(Loss::new(kind, object, reason)));
    tables.rows("postfix-regexp.cf", None, &mut |row| {
        lose("alias", &pair(row).0, "it is a pattern; the only pattern here is the catch-all")
    })?;
    tables.rows("postfix-aliases.cf", None, &mut |row| {
        let name = row.text(LINE).split(':').next().unwrap_or_default();
        lose("alias", name, "it is an alias of the host's own users")
    })?;
    tables.rows("dovecot-masters.cf", None, &mut |row| {
        let name = row.text(LINE).split('|').next().unwrap_or_default();
        lose("administrator", name, "it could log in to every mailbox")
    })?;
    for name in tables.names() {
        let said = match name {
            "before.dovecot.sieve" | "after.dovecot.sieve" => "the filter of all mailboxes is not imported",
            "postfix-sasl-password.cf" | "postfix-relaymap.cf" => "relays for what is sent are not imported",
            "opendkim/" | "rspamd/" => "its DKIM keys are not imported",
            "postfix-main.cf" | "postfix-master.cf" | "dovecot.cf" | "user-patches.sh" => {
                "settings of the host are not imported"
            }
            name if name.starts_with("fetchmail") || name.starts_with("getmail") => {
                "what fetches mail from other hosts is not imported"
            }
            name if name.starts_with("ldap") => "people who are in a directory (LDAP) are not imported",
            name => match name.strip_suffix(".dovecot.sieve") {
                Some(login) => {
                    take(Fact::Loss(Loss::new("mailbox", login, "its filter is not imported")))?;
                    ""
                }
                None => continue,
            },
        };
        if !said.is_empty() {
            take(Fact::Loss(Loss::new("file", name, said)))?;
        }
        // So it is asked for.
        tables.rows(name, None, &mut |row| {
            row.get(LINE);
            Ok(())
        })?;
    }
    Ok(())
}
