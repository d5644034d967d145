//! A passwd-file of Dovecot: `user:password:uid:gid:(gecos):home:(shell):extra fields`.

use crate::import::fact::{Fact, FoundHome, FoundMail, FoundMailbox, FoundPassword, FoundQuota};
use crate::import::{
    CatchAll, Domains, Form, ImportOptions, LINE, Loss, Source, SourceError, Stop, Tables, Take, Writing,
};
use crate::model::{DefaultScheme, Incoming, PasswordHash, Quota};

pub(super) const DOVECOT_PASSWD: Source = Source {
    name: "dovecot-passwd",
    title: "a Dovecot passwd-file",
    help: "a passwd-file of Dovecot",
    whereabouts: &crate::import::whereabouts::DOVECOT_PASSWD,
    form: Form::Texts,
    domains: Domains::Implied,
    catch_all: CatchAll::AfterMailboxes,
    writing: Writing::Lines { continued: |_| false },
    endings: &[],
    tables: &[],
    further: &[],
    prefixes: Source::PLAIN,
    known: &[],
    recognises: |seen| seen.lines().next().is_some_and(|line| line.contains(':')),
    tell,
};

fn tell(tables: &dyn Tables, options: &ImportOptions, take: Take<'_>) -> Result<(), Stop> {
    small_letters_first(tables, &tables.names(), ':', &mut |line| entry(line, options, take))
}

/// Dovecot looks a log-in up in small letters. Of lines that differ in its capital letters alone, the one that it finds
/// comes first. A log-in ends at `end`.
pub(super) fn small_letters_first(
    tables: &dyn Tables,
    files: &[&str],
    end: char,
    take: &mut dyn FnMut(&str) -> Result<(), Stop>,
) -> Result<(), Stop> {
    let has_capitals = |line: &str| line.split(end).next().unwrap_or_default().contains(char::is_uppercase);
    for capitals in [false, true] {
        for file in files {
            tables.rows(file, None, &mut |row| match row.text(LINE) {
                line if has_capitals(line) == capitals => take(line),
                _ => Ok(()),
            })?;
        }
    }
    Ok(())
}

fn entry(line: &str, options: &ImportOptions, take: Take<'_>) -> Result<(), Stop> {
    let parts: Vec<&str> = line.splitn(8, ':').collect();
    let part = |at: usize| parts.get(at).copied().unwrap_or_default().trim();
    let login = part(0);
    if login.is_empty() {
        return take(Fact::Loss(Loss::new("mailbox", "(no name)", "not created: the line names no user")));
    }
    let address = match (&options.domain, login.contains('@')) {
        (_, true) => login.to_owned(),
        (Some(domain), false) => format!("{login}@{domain}"),
        (None, false) => return Err(SourceError::NoDomain { login: login.to_owned() }.into()),
    };
    let mut found = FoundMailbox {
        password: FoundPassword::Hash(historic(part(1), options.password_scheme.as_ref())),
        name: part(4).to_owned(),
        home: home(part(5)),
        address,
        ..FoundMailbox::default()
    };
    extra_fields(part(7), &mut found, take)?;
    take(Fact::Mailbox(Box::new(found)))
}

/// What the extra fields of a line make of a mailbox, and what its log-in does.
pub(super) fn extra_fields(text: &str, found: &mut FoundMailbox, take: Take<'_>) -> Result<(), Stop> {
    let address = found.address.clone();
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)));
    for field in text.split_whitespace() {
        // A field that is there is true, whatever is said of it.
        let (name, value) = field.split_once('=').unwrap_or((field, ""));
        match name {
            "userdb_quota_rule" | "userdb_quota_storage_size" => match quota_rule(value) {
                Some(quota) => found.quota = quota,
                None => lose(format!("its quota is not understood: {value}"))?,
            },
            "userdb_home" => found.home = home(value),
            "nologin" => found.suspended = Some(Incoming::Accept),
            "reason" => found.suspended_reason = value.to_owned(),
            "nopassword" => {
                found.password = FoundPassword::None;
                lose("any password opened it; here it has no password".to_owned())?;
            }
            "userdb_uid" | "userdb_gid" => {}
            "allow_nets" => {
                lose(format!("its log-ins were bound to these networks, and here they are not: {value}"))?;
            }
            "userdb_mail" => found.mail = FoundMail::Said(value.to_owned()),
            other => lose(format!("a field is not imported: {other}"))?,
        }
    }
    if address.contains(char::is_uppercase) && found.suspended.is_none() {
        lose("Dovecot refused its login because of the capital letters; here it can log in".to_owned())?;
    }
    Ok(())
}

/// `password[13]`, which says DES, and `password[34]`, which says MD5. Dovecot takes what has no label for a hash here.
fn historic(password: &str, scheme: Option<&DefaultScheme>) -> String {
    match (password.strip_suffix("[13]"), password.strip_suffix("[34]")) {
        (Some(des), _) => format!("{{DES-CRYPT}}{des}"),
        (_, Some(md5)) => format!("{{PLAIN-MD5}}{md5}"),
        _ if scheme.is_none() && PasswordHash::may_be_des(password) => format!("{{CRYPT}}{password}"),
        _ => password.to_owned(),
    }
}

fn home(path: &str) -> FoundHome {
    match path {
        "" => FoundHome::Unsaid,
        absolute if absolute.starts_with('/') => FoundHome::Absolute(absolute.to_owned()),
        path => FoundHome::Below { base: None, path: path.to_owned() },
    }
}

/// `*:storage=5G` of Dovecot 2.3, where a bare number is in KiB, and `5G` of 2.4, where it is in bytes.
pub(super) fn quota_rule(text: &str) -> Option<FoundQuota> {
    // No size is no limit, whatever its unit.
    let is_none = |text: &str| text.starts_with('0') && text.trim_start_matches('0').chars().all(char::is_alphabetic);
    let sized = |text: &str, unit: i64| match text.parse() {
        _ if is_none(text) => Some(FoundQuota::Unlimited),
        Ok(number) => Some(FoundQuota::of(Some(number), unit)),
        Err(_) => match text.parse().ok()? {
            Quota::Bytes(bytes) => Some(FoundQuota::Bytes(bytes)),
            Quota::Unlimited => Some(FoundQuota::Unlimited),
        },
    };
    let Some(limits) = text.trim().strip_prefix('*') else { return sized(text.trim(), 1) };
    let limits: Vec<&str> = limits.split(':').map(str::trim).filter(|limit| !limit.is_empty()).collect();
    match limits.as_slice() {
        [limit] => match limit.split_once('=')? {
            ("storage", size) => sized(size, 1024),
            ("bytes", size) => sized(size, 1),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quota_is_read_as_dovecot_reads_it() {
        for (text, quota) in [
            ("*:storage=5G", FoundQuota::Bytes(5 << 30)),
            ("*:storage=1024", FoundQuota::Bytes(1 << 20)),
            ("*:bytes=300M", FoundQuota::Bytes(300 << 20)),
            ("*:bytes=0", FoundQuota::Unlimited),
            ("*:storage=0M", FoundQuota::Unlimited),
            ("0", FoundQuota::Unlimited),
            ("5G", FoundQuota::Bytes(5 << 30)),
            ("1024", FoundQuota::Bytes(1024)),
        ] {
            assert_eq!(quota_rule(text), Some(quota), "{text}");
        }
        for text in ["*:storage=5G:messages=10", "Trash:storage=+10%", "*:storage=much", ""] {
            assert_eq!(quota_rule(text), None, "{text}");
        }
    }
}
