//! Everything that can be wrong with a host: the store and its log, what its rows promise, the mail, the clock.

use super::surroundings::{Depth, Surroundings, size};
use super::{Finding, delivery, error, mail, password, warning};
use crate::admin::due::list_open_sessions;
use crate::admin::{Result, audit};
use crate::model::Timestamp;
use crate::store::{DelegationFilter, Reader};
use std::ops::ControlFlow;

/// More than this in the log beside the store means that a reader keeps it from being moved into it.
const LOG_LARGE: u64 = 64 << 20;
const DISK_LOW: u64 = 64 << 20;
/// Two weeks, in which an end can still be moved.
const SOON: i64 = 14 * 86400;
/// A day: what dates bring is to be done within a quarter of an hour.
const DUE: i64 = 86400;
/// Clocks of hosts that keep time differ by less.
const CLOCK: i64 = 300;

/// What is wrong beside the pipeline.
pub fn whole(reader: &Reader<'_>, around: &mut Surroundings<'_>, depth: Depth) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    store(reader, around, depth, &mut findings)?;
    log(reader, around, depth, &mut findings)?;
    aliases(reader, &mut findings)?;
    standard_addresses(reader, &mut findings)?;
    mail::mailboxes(reader, around, &mut findings)?;
    delivery::deliveries(reader, around, &mut findings)?;
    grants(reader, around.now, &mut findings)?;
    due(reader, around.now, &mut findings)?;
    sessions(reader, around.now, &mut findings)?;
    operators(around, &mut findings);
    plans(reader, &mut findings)?;
    password::passwords(reader, &mut findings)?;
    password::learnt(reader, around.now, &mut findings)?;
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
    for deviation in reader.list_schema_deviations()? {
        findings.push(error(
            "store-schema",
            &deviation.name,
            deviation.to_string(),
            "vmailctl store migrate --rebuild, which makes views, triggers and indexes anew".to_owned(),
        ));
    }
    if depth == Depth::Deep {
        for (table, rows) in reader.list_wrong_columns()? {
            findings.push(error(
                "store-kept",
                table,
                format!("what is kept for the servers' answers does not follow from the rows any more, in how many rows: {rows}"),
                "vmailctl store migrate --rebuild".to_owned(),
            ));
        }
        for delegate in reader.list_wrong_imports()? {
            findings.push(error(
                "store-folders",
                delegate.to_string(),
                "the shared folders of their log-in are not what the grants say".to_owned(),
                "vmailctl store migrate --rebuild".to_owned(),
            ));
        }
    }
    if let Some(why) = around.usage.trouble() {
        findings.push(warning(
            "usage-unknown",
            "usage",
            format!("usage and last log-ins cannot be read: {why}"),
            "remove what is in the place of the file, then vmailctl store migrate makes it anew".to_owned(),
        ));
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
        Depth::Deep => audit::verify(reader, None, &[])?.flaw,
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
            "all its targets refuse mail, so it does, too".to_owned(),
            format!("see 'vmailctl explain delivery {alias}'; route it elsewhere, or delete it"),
        ));
    }
    for (alias, target) in reader.list_refusing_targets()? {
        findings.push(warning(
            "alias-target-refuses",
            alias.to_string(),
            format!("one of its targets refuses mail, the others get it: {target}"),
            format!("use 'vmailctl alias set {alias} --remove {target}' if this is intended"),
        ));
    }
    Ok(())
}

/// RFC 5321, 4.5.1, and RFC 2142, 4.
fn standard_addresses(reader: &Reader<'_>, findings: &mut Vec<Finding>) -> Result<()> {
    const NAMED: usize = 3;
    for name in ["postmaster", "abuse"] {
        let domains = reader.list_domains_without(name)?;
        if domains.is_empty() {
            continue;
        }
        let named: Vec<String> = domains.iter().take(NAMED).map(|domain| domain.to_unicode().into_owned()).collect();
        let more = match domains.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        findings.push(warning(
            "standard-address-missing",
            name,
            format!("mail for {name}@ is refused in {}{more}", named.join(", ")),
            "use 'vmailctl setting set standard-addresses postmaster,abuse --to MAILBOX'".to_owned(),
        ));
    }
    Ok(())
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
                format!("use 'vmailctl delegate grant {} {} --until WHEN' to extend it", grant.owner, grant.delegate),
            ));
        }
        ControlFlow::Continue(())
    })?;
    Ok(())
}

/// Whoever does what is due leaves a mark, be it a timer of systemd's or cron.
fn due(reader: &Reader<'_>, now: Timestamp, findings: &mut Vec<Finding>) -> Result<()> {
    let finding = match reader.find_due_run()? {
        Some(at) if now.unix_seconds() - at.unix_seconds() <= DUE => return Ok(()),
        Some(at) => format!("it last ended at {at}"),
        None => "it has never been run".to_owned(),
    };
    findings.push(warning(
        "due-not-run",
        "vmailctl due run",
        finding,
        "systemctl enable --now vmailctl-due.timer, or install examples/cron/vmailctl-due in /etc/cron.d".to_owned(),
    ));
    Ok(())
}

/// Sessions that a change has closed, and that Dovecot could not be told to end.
fn sessions(reader: &Reader<'_>, now: Timestamp, findings: &mut Vec<Finding>) -> Result<()> {
    for choice in list_open_sessions(reader, now)? {
        findings.push(warning(
            "sessions-open",
            choice.users.join(", "),
            "a change revoked something, and Dovecot has not ended these sessions".to_owned(),
            "vmailctl due run, where Dovecot runs".to_owned(),
        ));
    }
    Ok(())
}

fn operators(around: &Surroundings<'_>, findings: &mut Vec<Finding>) {
    for name in &around.strangers {
        findings.push(warning(
            "operator-unknown",
            name.as_str(),
            "the system has no such user or group, and whoever gets the name gets its rights".to_owned(),
            format!("vmailctl operator revoke {name}"),
        ));
    }
}

fn plans(reader: &Reader<'_>, findings: &mut Vec<Finding>) -> Result<()> {
    for (leaver, named) in reader.list_plans_naming_nobody()? {
        findings.push(error(
            "plan-names-nobody",
            leaver.as_str(),
            format!("its offboarding goes by a mailbox that has been deleted: {named}"),
            format!("vmailctl mailbox restore {named}, or 'vmailctl offboard cancel {leaver}' and start another"),
        ));
    }
    Ok(())
}
