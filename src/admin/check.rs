//! What is wrong with the pipeline that runs, as against the one that the store needs.

use super::pipeline::{self, Installation};
use super::{Failure, Result};
use crate::model::{Dovecot, Facts, Known, Lookup, Mailbox, Membership, Probe, Setting};
use crate::store::{FileEntry, FileState, MailboxFilter, Reader, WalIndex, expected_modes};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Mail or log-ins do not work, or not as the store says.
    Error,
    /// It works, less well or less safely than it could.
    Warning,
}

impl Severity {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Something that is wrong with the live pipeline, and what to do.
#[derive(Clone, Debug)]
pub struct Finding {
    pub code: &'static str,
    pub severity: Severity,
    pub object: String,
    pub finding: String,
    pub remedy: String,
}

/// Dovecot's own memory in an auth-worker, beside Argon2's, in KiB.
const WORKER_OWN_KIB: u64 = 30 << 10;

fn error(code: &'static str, object: impl Into<String>, finding: String, remedy: String) -> Finding {
    Finding { code, severity: Severity::Error, object: object.into(), finding, remedy }
}

fn warning(code: &'static str, object: impl Into<String>, finding: String, remedy: String) -> Finding {
    Finding { severity: Severity::Warning, ..error(code, object, finding, remedy) }
}

/// What to ask the live servers, with the store's own answers.
pub fn probe(reader: &Reader<'_>, place: &Installation) -> Result<Probe> {
    let mut some: Option<Mailbox> = None;
    reader.list_mailboxes(&MailboxFilter::default(), &mut |mailbox| {
        some = Some(mailbox);
        ControlFlow::Break(())
    })?;
    let lookups = some.iter().flat_map(|mailbox| {
        let map = |name: &str| format!("{}/vmailctl/{name}.cf", place.postfix_directory);
        let domain = mailbox.address.domain().to_string();
        [
            Lookup { map: map("virtual_mailbox_domains"), key: domain.clone(), expected: domain },
            Lookup {
                map: map("virtual_mailbox_maps"),
                key: mailbox.address.to_string(),
                expected: mailbox.login.clone(),
            },
        ]
    });
    Ok(Probe {
        postfix_directory: place.postfix_directory.clone(),
        dovecot_config: place.dovecot_config.clone(),
        parameters: pipeline::expected_parameters(place).into_iter().map(|(name, _)| name).collect(),
        lookups: lookups.collect(),
        user: some.map(|mailbox| (mailbox.login, mailbox.home)),
        reader_group: place.reader_group.clone(),
        mail_user: place.mail_user.clone(),
        mail_group: place.mail_group.clone(),
    })
}

/// Everything that is wrong, the store first.
pub fn check(
    reader: &Reader<'_>,
    place: &Installation,
    files: &FileState,
    probe: &Probe,
    facts: &Facts,
) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    accounts(place, facts, &mut findings);
    store_files(reader, place, files, facts, &mut findings)?;
    postfix(place, facts, &mut findings);
    domains_elsewhere(reader, facts, &mut findings)?;
    lookups(probe, facts, &mut findings);
    dovecot(place, facts, &mut findings);
    argon2_memory(reader, facts, &mut findings)?;
    userdb(probe, facts, &mut findings);
    script(place, facts, &mut findings);
    Ok(findings)
}

fn accounts(place: &Installation, facts: &Facts, findings: &mut Vec<Finding>) {
    let group = &place.reader_group;
    if facts.reader_gid.is_none() {
        findings.push(error(
            "reader-group-missing",
            group,
            "the group that reads the store does not exist".to_owned(),
            format!("groupadd --system {group}"),
        ));
    }
    if facts.postfix_reads == Some(Membership::Stranger) {
        findings.push(error(
            "postfix-not-reader",
            "postfix",
            format!("the user postfix is not in the group {group}, so proxymap can't read the store"),
            format!("usermod --append --groups {group} postfix, then postfix reload"),
        ));
    }
    if facts.mail_group == Known::No {
        findings.push(error(
            "mail-group-missing",
            &place.mail_group,
            "the group that owns the mail does not exist".to_owned(),
            format!("groupadd --system {}", place.mail_group),
        ));
    }
    if facts.mail_user == Known::No {
        findings.push(error(
            "mail-user-missing",
            &place.mail_user,
            "the user that owns the mail does not exist".to_owned(),
            format!("useradd --system --gid {} --home-dir {} {}", place.mail_group, place.mail_root, place.mail_user),
        ));
    }
}

fn store_files(
    reader: &Reader<'_>,
    place: &Installation,
    files: &FileState,
    facts: &Facts,
    findings: &mut Vec<Finding>,
) -> Result<()> {
    if files.journal_mode != "wal" {
        findings.push(error(
            "store-journal",
            place.store.as_str(),
            format!("the journal mode is {}, in which one writer stops all mail", files.journal_mode),
            "stop both servers, run sqlite3 STORE 'PRAGMA journal_mode=WAL', then any changing command".to_owned(),
        ));
    }
    let wal_index = match reader.find_setting(Setting::WalIndex)?.as_str() {
        "shared" => WalIndex::Shared,
        _ => WalIndex::Private,
    };
    let (directory, file, shm) = expected_modes(wal_index);
    for (entry, mode) in [(&files.directory, directory), (&files.file, file), (&files.wal, file), (&files.shm, shm)] {
        findings.extend(store_file(entry, mode, &place.reader_group, facts));
    }
    Ok(())
}

fn store_file(entry: &FileEntry, mode: u32, group: &str, facts: &Facts) -> Option<Finding> {
    let path = entry.path.display().to_string();
    let Some(found) = entry.mode else {
        return Some(error(
            "store-file-missing",
            path,
            "the file does not exist, so the servers can't open the store".to_owned(),
            "run any changing command, and keep `vmailctl store hold` running".to_owned(),
        ));
    };
    // An owner may write, whatever the mode: it must be nobody that a server runs as.
    if entry.uid != 0 && entry.uid != facts.own_uid {
        let remedy = format!("chown root {path}");
        return Some(error(
            "store-file-owner",
            path,
            format!("it belongs to the user {}, not to root", entry.uid),
            remedy,
        ));
    }
    if facts.reader_gid.is_some_and(|gid| gid != entry.gid) {
        let remedy = format!("chgrp {group} {path}");
        return Some(error("store-file-group", path, format!("its group is {}, not {group}", entry.gid), remedy));
    }
    if found != mode {
        // Too open is worse than too closed is bad: a server that was broken into could change the store.
        let finding = format!("its mode is {found:04o}, not {mode:04o}");
        let remedy = format!("chmod {mode:04o} {path}");
        return Some(error("store-file-mode", path, finding, remedy));
    }
    None
}

fn words(value: &str) -> Vec<&str> {
    value.split([',', ' ', '\t']).filter(|w| !w.is_empty()).collect()
}

/// A list may have more than we ask for, in front and between, as long as ours is there in its order, and nothing in
/// front of its end permits: what is permitted is not asked about any further.
fn contains_in_order(found: &str, expected: &str) -> bool {
    let mut found = words(found).into_iter();
    words(expected).into_iter().all(|word| found.by_ref().find(|w| *w == word || w.starts_with("permit")) == Some(word))
}

fn parameter_is_right(name: &str, found: &str, expected: &str) -> bool {
    match name {
        "smtpd_recipient_restrictions" | "mua_sender_restrictions" => contains_in_order(found, expected),
        "proxy_read_maps" => words(expected).iter().all(|word| words(found).contains(word)),
        _ => words(found) == words(expected),
    }
}

fn postfix(place: &Installation, facts: &Facts, findings: &mut Vec<Finding>) {
    let remedy = format!("vmailctl pipeline render postfix --to {}, and run its steps", place.postfix_directory);
    let unasked = |why: &String| {
        error(
            "postfix-unasked",
            "postfix",
            format!("Postfix can't be asked: {why}"),
            "install postfix and postfix-sqlite".to_owned(),
        )
    };
    let parameters: &BTreeMap<String, String> = match &facts.parameters {
        Ok(parameters) => parameters,
        Err(why) => return findings.push(unasked(why)),
    };
    for (name, expected) in pipeline::expected_parameters(place) {
        let found = parameters.get(&name).map(String::as_str).unwrap_or_default();
        if !parameter_is_right(&name, found, &expected) {
            let finding = if name == "proxy_read_maps" {
                "it does not allow every map that is used".to_owned()
            } else {
                format!("it is '{found}', not '{expected}'")
            };
            findings.push(error("postfix-parameter", name, finding, remedy.clone()));
        }
    }
    match &facts.services {
        Err(why) => findings.push(unasked(why)),
        Ok(services) => {
            let defined: Vec<Vec<&str>> = services.lines().map(|l| l.split_whitespace().collect()).collect();
            for service in pipeline::expected_services(place) {
                let (name, kind) = service.split_once('/').unwrap_or((&service, "inet"));
                if !defined.iter().any(|fields| fields.first() == Some(&name) && fields.get(1) == Some(&kind)) {
                    findings.push(warning(
                        "postfix-service",
                        &service,
                        "master.cf does not have this service, so nobody can submit mail over it".to_owned(),
                        remedy.clone(),
                    ));
                }
            }
        }
    }
}

fn domains_elsewhere(reader: &Reader<'_>, facts: &Facts, findings: &mut Vec<Finding>) -> Result<()> {
    let Ok(others) = &facts.other_domains else {
        return Ok(());
    };
    for other in others.split([',', ' ', '\t', '\n']).filter(|w| !w.is_empty()) {
        if reader.find_hosted_domain(other).map_err(Failure::Store)? {
            findings.push(error(
                "postfix-domain-twice",
                other,
                "the domain is hosted in the store and stands in mydestination or relay_domains, too".to_owned(),
                "take it out of mydestination and relay_domains".to_owned(),
            ));
        }
    }
    Ok(())
}

fn lookups(probe: &Probe, facts: &Facts, findings: &mut Vec<Finding>) {
    if facts.parameters.is_err() {
        return;
    }
    for (lookup, answer) in probe.lookups.iter().zip(&facts.lookups) {
        let finding = match answer {
            Ok(Some(found)) if *found == lookup.expected => continue,
            Ok(found) => format!(
                "asked for {}, it answers '{}', the store '{}'",
                lookup.key,
                found.as_deref().unwrap_or_default(),
                lookup.expected
            ),
            Err(why) => format!("asked for {}, it fails: {why}", lookup.key),
        };
        findings.push(error(
            "postfix-lookup",
            &lookup.map,
            finding,
            "see that Postfix runs, that proxymap may read the store, and that the map names this store".to_owned(),
        ));
    }
}

fn dovecot(place: &Installation, facts: &Facts, findings: &mut Vec<Finding>) {
    let conf = match &facts.dovecot {
        Ok(conf) => conf,
        Err(why) => {
            let remedy =
                "install dovecot-imapd, dovecot-lmtpd and dovecot-sqlite, and mend its configuration".to_owned();
            return findings.push(error(
                "dovecot-unasked",
                "dovecot",
                format!("Dovecot's configuration can't be read: {why}"),
                remedy,
            ));
        }
    };
    let directory = pipeline::dovecot_directory(place);
    let remedy = format!("vmailctl pipeline render dovecot --to {directory}, and run its steps");
    let value = |name: &str| {
        conf.lines()
            .find_map(|line| line.strip_prefix(name)?.trim_start().strip_prefix('='))
            .map(|v| v.trim().to_owned())
    };
    let generation = conf.lines().next().and_then(Dovecot::of_version).unwrap_or(Dovecot::V23);
    for driver in ["pam", "passwd"] {
        let other = [format!("driver = {driver}"), format!("passdb {driver} {{"), format!("userdb {driver} {{")];
        if conf.lines().any(|line| other.iter().any(|other| line.trim() == other)) {
            let remedy = match generation {
                Dovecot::V23 => {
                    "comment out '!include auth-system.conf.ext' in conf.d/10-auth.conf, then doveadm reload"
                }
                Dovecot::V24 => &remedy,
            };
            findings.push(error(
                "dovecot-other-accounts",
                driver,
                "log-ins of system accounts are asked before those of the store".to_owned(),
                remedy.to_owned(),
            ));
        }
    }
    let mut rest = conf.as_str();
    for name in ["vmailctl", "vmailctl-suspended", "vmailctl-delegate"] {
        let wanted = match generation {
            Dovecot::V23 => format!("name = {name}\n"),
            Dovecot::V24 => format!("passdb {name} {{\n"),
        };
        match rest.find(&wanted) {
            Some(at) => rest = &rest[at..],
            None => findings.push(error(
                "dovecot-passdb",
                name,
                "this passdb is missing, or not in its place".to_owned(),
                remedy.clone(),
            )),
        }
    }
    if let Some(size) = value("auth_cache_size").filter(|size| !matches!(size.as_str(), "0" | "0 B")) {
        findings.push(error(
            "dovecot-auth-cache",
            "auth_cache_size",
            format!("it is {size}: suspensions, passwords and revokes take effect late"),
            "set auth_cache_size = 0, then doveadm reload".to_owned(),
        ));
    }
    // doveconf -n leaves out what has its default.
    let lower = match generation {
        Dovecot::V23 => "%Lu",
        Dovecot::V24 => "%{user | lower}",
    };
    for (name, default, expected) in [("auth_username_format", lower, lower), ("auth_master_user_separator", "", "*")] {
        let found = value(name).unwrap_or_else(|| default.to_owned());
        if found != expected {
            findings.push(error("dovecot-setting", name, format!("it is '{found}', not '{expected}'"), remedy.clone()));
        }
    }
    if !conf.contains(&format!("extra_groups = {}", place.reader_group)) {
        findings.push(error(
            "dovecot-not-reader",
            "service auth-worker",
            format!("it is not in the group {}, so log-ins can't be checked", place.reader_group),
            remedy,
        ));
    }
}

fn argon2_memory(reader: &Reader<'_>, facts: &Facts, findings: &mut Vec<Finding>) -> Result<()> {
    let Ok(limit) = facts.worker_memory else { return Ok(()) };
    let largest = u64::from(reader.find_largest_argon2_memory().map_err(Failure::Store)?);
    let needed = (largest + WORKER_OWN_KIB) << 10;
    if largest > 0 && limit > 0 && needed > limit {
        findings.push(error(
            "dovecot-argon2-memory",
            "service auth-worker",
            format!(
                "a password hash needs {} MiB, vsz_limit is {} MiB: it fails like a wrong password",
                needed >> 20,
                limit >> 20
            ),
            format!("set vsz_limit = {}M in service auth-worker, then doveadm reload", needed.div_ceil(1 << 20)),
        ));
    }
    Ok(())
}

fn userdb(probe: &Probe, facts: &Facts, findings: &mut Vec<Finding>) {
    let (Some((user, home)), Some(answer), Ok(_)) = (&probe.user, &facts.home, &facts.dovecot) else {
        return;
    };
    let finding = match answer {
        Ok(Some(found)) if found == home => return,
        Ok(Some(found)) => format!("its home is {found} to Dovecot, {home} in the store"),
        Ok(None) => "Dovecot does not know this mailbox".to_owned(),
        Err(why) => format!("Dovecot can't be asked for this mailbox: {why}"),
    };
    findings.push(error(
        "dovecot-userdb",
        user,
        finding,
        "see that Dovecot runs and that vmailctl/userdb.conf.ext names this store".to_owned(),
    ));
}

fn script(place: &Installation, facts: &Facts, findings: &mut Vec<Finding>) {
    let (Some(Err(why)), Ok(_)) = (&facts.script, &facts.dovecot) else {
        return;
    };
    let directory = pipeline::dovecot_directory(place);
    findings.push(error(
        "dovecot-script",
        "sieve",
        format!("Dovecot can't ask for auto-replies, so all mail stays in the queue: {why}"),
        format!("install dovecot-sieve, then vmailctl pipeline render dovecot --to {directory}, and run its steps"),
    ));
}
