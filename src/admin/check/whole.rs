//! Everything that can be wrong with a host: the store and its log, what its rows promise, the mail, the clock.

use super::{Finding, error, warning};
use crate::admin::{Result, audit};
use crate::model::{DiskSpace, Home, MailRoot, Quota, Setting, Timestamp};
use crate::store::{DelegationFilter, FileState, MailboxFilter, Reader};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// How much is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// What takes a moment.
    Usual,
    /// Each page of the store, and each record of its log.
    Deep,
}

/// What lies around the store.
pub struct Surroundings<'a> {
    pub files: &'a FileState,
    pub store_disk: Option<DiskSpace>,
    pub mail: &'a MailRoot,
    pub now: Timestamp,
}

/// More than this in the log beside the store means that a reader keeps it from being moved into it.
const LOG_LARGE: u64 = 64 << 20;
const DISK_LOW: u64 = 64 << 20;
/// Two weeks, in which an end can still be moved.
const SOON: i64 = 14 * 86400;
/// A personal mailbox whose home was not made in three months has neither had mail nor a log-in.
const UNUSED: i64 = 90 * 86400;
/// Clocks of hosts that keep time differ by less.
const CLOCK: i64 = 300;

/// What is wrong beside the pipeline.
pub fn whole(reader: &Reader<'_>, around: &Surroundings<'_>, depth: Depth) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    store(reader, around, depth, &mut findings)?;
    log(reader, around, depth, &mut findings)?;
    aliases(reader, &mut findings)?;
    mailboxes(reader, around, &mut findings)?;
    grants(reader, around.now, &mut findings)?;
    Ok(findings)
}

fn store(reader: &Reader<'_>, around: &Surroundings<'_>, depth: Depth, findings: &mut Vec<Finding>) -> Result<()> {
    let path = around.files.file.path.display().to_string();
    let damage = match depth {
        Depth::Usual => reader.list_dangling()?,
        Depth::Deep => reader.list_damage()?,
    };
    for said in damage {
        findings.push(error("store-damaged", &path, said, "go back to a backup: vmailctl restore FILE".to_owned()));
    }
    if around.files.wal.size > LOG_LARGE {
        findings.push(warning(
            "store-log-large",
            around.files.wal.path.display().to_string(),
            format!("it has {}, because a reader has had a transaction open for long", size(around.files.wal.size)),
            "end whoever looks into the store by hand; any changing command then shortens it".to_owned(),
        ));
    }
    if let Some(disk) = &around.store_disk
        && disk.free < DISK_LOW.max(2 * around.files.file.size)
    {
        findings.push(error(
            "store-disk-low",
            &path,
            format!("{} are free on its disk, too little for a restoration", size(disk.free)),
            "make room on this disk".to_owned(),
        ));
    }
    Ok(())
}

fn log(reader: &Reader<'_>, around: &Surroundings<'_>, depth: Depth, findings: &mut Vec<Finding>) -> Result<()> {
    let flaw = match depth {
        Depth::Usual => audit::unrecorded(reader)?,
        Depth::Deep => audit::verify(reader, None)?.flaw,
    };
    if let Some(flaw) = flaw {
        let remedy = match flaw {
            audit::Flaw::Unrecorded { .. } => "find out who did; the next change enters them as another program's",
            _ => "compare with what 'audit export' sent elsewhere, and with the last backup",
        };
        findings.push(error(flaw.code(), "audit log", flaw.to_string(), remedy.to_owned()));
    }
    if let Some(head) = reader.find_audit_head()?
        && head.entry.at.unix_seconds() > around.now.unix_seconds() + CLOCK
    {
        findings.push(error(
            "clock-behind",
            "clock",
            format!("it is {} by the clock, and the last change was made at {}", around.now, head.entry.at),
            "set the clock, as with 'timedatectl set-ntp true': ends of suspensions and grants go by it".to_owned(),
        ));
    }
    Ok(())
}

fn aliases(reader: &Reader<'_>, findings: &mut Vec<Finding>) -> Result<()> {
    for (alias, domain) in reader.list_looping_aliases()? {
        findings.push(error(
            "alias-loop",
            alias.to_string(),
            format!("it forwards to {domain} as if that were outside, and it is hosted here"),
            format!("see 'vmailctl alias show {alias}', and route it to a mailbox"),
        ));
    }
    for alias in reader.list_dead_aliases()? {
        findings.push(warning(
            "alias-refuses",
            alias.to_string(),
            "all that it leads to refuse mail, so it does, too".to_owned(),
            format!("see 'vmailctl explain delivery {alias}'; route it elsewhere, or delete it"),
        ));
    }
    Ok(())
}

fn mailboxes(reader: &Reader<'_>, around: &Surroundings<'_>, findings: &mut Vec<Finding>) -> Result<()> {
    let mut homes: BTreeMap<&str, &Home> = BTreeMap::new();
    match &around.mail.homes {
        Ok(found) => homes.extend(found.iter().map(|home| (home.path.as_str(), home))),
        Err(why) => findings.push(warning(
            "mail-root-unread",
            reader.find_setting(Setting::MailRoot)?,
            format!("it can't be looked into: {why}"),
            "run this as root".to_owned(),
        )),
    }
    let mut promised = 0_i64;
    reader.list_mailboxes(&MailboxFilter::default(), &mut |mailbox| {
        if let Quota::Bytes(bytes) = mailbox.quota {
            promised = promised.saturating_add(bytes);
        }
        let age = around.now.unix_seconds() - mailbox.created_at.unix_seconds();
        match homes.remove(mailbox.home.as_str()) {
            Some(home) => findings.extend(home_of(&mailbox.address.to_string(), home, around.mail)),
            None if around.mail.homes.is_ok() && mailbox.password_set_at.is_some() && age > UNUSED => {
                findings.push(warning(
                    "mailbox-unused",
                    mailbox.address.to_string(),
                    format!("nobody has used it since it was made: {}", mailbox.created_at),
                    format!("vmailctl mailbox delete {}", mailbox.address),
                ));
            }
            None => {}
        }
        ControlFlow::Continue(())
    })?;
    for (home, id) in reader.list_removed_homes()? {
        homes.remove(home.as_str());
        if let Some((domain, _)) = home.rsplit_once('/') {
            homes.remove(format!("{domain}/.removed-{id}").as_str());
        }
    }
    for path in homes.into_keys() {
        findings.push(warning(
            "home-without-mailbox",
            path,
            "no mailbox has this home".to_owned(),
            "remove it when the mail is not needed any more".to_owned(),
        ));
    }
    for owner in reader.list_unreadable_shared_mailboxes()? {
        findings.push(warning(
            "shared-without-reader",
            owner.to_string(),
            "nobody who may log in has access to it".to_owned(),
            format!("vmailctl delegate grant {owner} PERSON"),
        ));
    }
    if let Some(disk) = &around.mail.disk
        && u64::try_from(promised).unwrap_or_default() > disk.total
    {
        findings.push(warning(
            "quota-overcommitted",
            reader.find_setting(Setting::MailRoot)?,
            format!("{} are promised to mailboxes, the disk has {}", size(promised.unsigned_abs()), size(disk.total)),
            "enlarge the disk, or lower quotas with 'vmailctl mailbox set' and 'vmailctl domain set'".to_owned(),
        ));
    }
    Ok(())
}

fn home_of(mailbox: &str, home: &Home, mail: &MailRoot) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some((uid, gid)) = mail.owner
        && (home.uid, home.gid) != (uid, gid)
    {
        findings.push(error(
            "home-owner",
            mailbox,
            format!("its home belongs to {}:{}, not to {uid}:{gid}: {}", home.uid, home.gid, home.path),
            format!("chown -R {uid}:{gid} {}", home.path),
        ));
    }
    if home.mode & 0o007 != 0 {
        findings.push(warning(
            "home-mode",
            mailbox,
            format!("others may look into its home, whose mode is {:04o}: {}", home.mode, home.path),
            format!("chmod o= {}", home.path),
        ));
    }
    findings
}

fn grants(reader: &Reader<'_>, now: Timestamp, findings: &mut Vec<Finding>) -> Result<()> {
    let soon = Timestamp::from_unix_seconds(now.unix_seconds() + SOON).unwrap_or(now);
    let ending = DelegationFilter { ending: Some((now, soon)), ..DelegationFilter::default() };
    reader.list_delegations(&ending, &mut |grant| {
        if let Some(until) = grant.until {
            findings.push(warning(
                "grant-expiring",
                format!("{}*{}", grant.owner, grant.delegate),
                format!("it ends at {until}"),
                format!(
                    "say 'vmailctl delegate grant {} {} --until WHEN' if it is to go on",
                    grant.owner, grant.delegate
                ),
            ));
        }
        ControlFlow::Continue(())
    })?;
    Ok(())
}

/// Bytes, for people.
fn size(bytes: u64) -> String {
    const UNITS: [&str; 5] = ["B", "KiB", "MiB", "GiB", "TiB"];
    let mut rest = bytes;
    let mut unit = 0;
    while rest >= 1024 && unit + 1 < UNITS.len() {
        rest /= 1024;
        unit += 1;
    }
    format!("{rest} {}", UNITS[unit])
}
