//! A passwd-file of Dovecot: `user:password:uid:gid:(gecos):home:(shell):extra fields`.

use super::fact::{Fact, FoundHome, FoundMailbox, FoundPassword, FoundQuota};
use super::{Loss, Request, SourceError, SourceFile, Take};
use crate::model::{Incoming, Quota};

pub(super) fn tell<E: From<SourceError>>(files: &[SourceFile], request: &Request, take: Take<'_, E>) -> Result<(), E> {
    let lines = files.iter().flat_map(|file| file.text.lines());
    for line in lines.map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        entry(line, request, take)?;
    }
    Ok(())
}

fn entry<E: From<SourceError>>(line: &str, request: &Request, take: Take<'_, E>) -> Result<(), E> {
    let parts: Vec<&str> = line.splitn(8, ':').collect();
    let part = |at: usize| parts.get(at).copied().unwrap_or_default().trim();
    let login = part(0);
    let address = match (&request.domain, login.contains('@')) {
        (_, true) => login.to_owned(),
        (Some(domain), false) => format!("{login}@{domain}"),
        (None, false) => return Err(SourceError::NoDomain { login: login.to_owned() }.into()),
    };
    let mut found = FoundMailbox {
        password: FoundPassword::Hash(historic(part(1)).to_owned()),
        name: part(4).to_owned(),
        home: home(part(5)),
        address: address.clone(),
        ..FoundMailbox::default()
    };
    let mut lose = |reason: String| take(Fact::Loss(Loss::new("mailbox", address.clone(), reason)));
    for field in part(7).split_whitespace() {
        // A field that is there is true, whatever is said of it.
        let (name, value) = field.split_once('=').unwrap_or((field, ""));
        match name {
            "userdb_quota_rule" | "userdb_quota_storage_size" => match quota_rule(value) {
                Some(quota) => found.quota = quota,
                None => lose(format!("its quota is not understood: {value}"))?,
            },
            "userdb_home" => found.home = home(value),
            "nologin" => found.suspended = Some(Incoming::Accept),
            "nopassword" => {
                found.password = FoundPassword::None;
                lose("any password opens it there, and none does here".to_owned())?;
            }
            "reason" | "userdb_uid" | "userdb_gid" => {}
            other => lose(format!("a field is not taken over: {other}"))?,
        }
    }
    take(Fact::Mailbox(Box::new(found)))
}

/// `password[13]` and `password[34]`: a length that old versions wanted to know.
fn historic(password: &str) -> &str {
    ["[13]", "[34]"].iter().find_map(|length| password.strip_suffix(length)).unwrap_or(password)
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
    let sized = |text: &str, unit: i64| match text.parse() {
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
