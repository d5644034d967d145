//! Dovecot, as against what is rendered for it.

use super::{Finding, error, warning};
use crate::admin::pipeline::{self, Installation};
use crate::admin::{Failure, Result};
use crate::model::{Dovecot, Facts, Probe, Setting};
use crate::store::Reader;

/// Dovecot's own memory in an auth-worker, beside Argon2's, in KiB.
const WORKER_OWN_KIB: u64 = 30 << 10;

pub(super) fn dovecot(place: &Installation, facts: &Facts, findings: &mut Vec<Finding>) {
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
    for name in ["vmailctl", "vmailctl-denied", "vmailctl-delegate"] {
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
    promises(conf, generation, &remedy, findings);
    // Postfix's own port 25 looks at no sender that comes from this host.
    let submission = value("submission_host").unwrap_or_default();
    if submission.rsplit_once(':').is_none_or(|(_, port)| port == "25") {
        findings.push(warning(
            "dovecot-setting",
            "submission_host",
            format!("it is '{submission}', where nobody asks whether a filter's mailbox may send"),
            format!("set {FILTERS_HOST}, then doveadm reload"),
        ));
    }
    if let Some(found) =
        value("ssl_min_protocol").filter(|version| !matches!(version.as_str(), "TLSv1.2" | "TLSv1.3" | "LATEST"))
    {
        findings.push(warning(
            "dovecot-setting",
            "ssl_min_protocol",
            format!("it is '{found}', which is broken"),
            "set ssl_min_protocol = TLSv1.2, then doveadm reload".to_owned(),
        ));
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

/// Where Dovecot sends for filters and auto-replies.
const FILTERS_HOST: &str = "submission_host = 127.0.0.1:10587";

/// What people's filters may do, and the folders that every client finds: the setting, how `doveconf -n` prints it in each
/// generation, and what a filter or a client does without it.
const PROMISES: [(&str, [&str; 2], &str); 8] = [
    (
        "sieve_extensions",
        ["sieve_extensions = -enotify -reject\n", "sieve_extensions {\n  enotify = no\n"],
        "filters write messages in anybody's name",
    ),
    (
        "sieve_extensions",
        ["sieve_extensions = -enotify -reject\n", "sieve_extensions {\n  reject = no\n"],
        "filters answer forged senders",
    ),
    (
        "sieve_global_extensions",
        ["sieve_global_extensions = +vacation\n", "sieve_global_extensions {\n  vacation = yes\n"],
        "filters reply in anybody's name",
    ),
    (
        "sieve_redirect_envelope_from",
        ["sieve_redirect_envelope_from = recipient\n", "sieve_redirect_envelope_from = recipient\n"],
        "what filters redirect has no sender that may send, and stays",
    ),
    (
        "mailbox Drafts",
        ["special_use = \\Drafts\n", "special_use = \"\\\\Drafts\"\n"],
        "each client makes its own folder",
    ),
    ("mailbox Junk", ["special_use = \\Junk\n", "special_use = \"\\\\Junk\"\n"], "each client makes its own folder"),
    ("mailbox Sent", ["special_use = \\Sent\n", "special_use = \"\\\\Sent\"\n"], "each client makes its own folder"),
    ("mailbox Trash", ["special_use = \\Trash\n", "special_use = \"\\\\Trash\"\n"], "each client makes its own folder"),
];

fn promises(conf: &str, generation: Dovecot, remedy: &str, findings: &mut Vec<Finding>) {
    // A list of 2.4's is printed whole when one entry of it is set, so what stands beside an entry is not known.
    let printed = |wanted: &str| match wanted.split_once(" {\n") {
        Some((list, entry)) => conf
            .split(&format!("\n{list} {{\n"))
            .skip(1)
            .any(|rest| rest.split("\n}").next().is_some_and(|entries| format!("{entries}\n").contains(entry))),
        None => conf.contains(wanted),
    };
    for (setting, [v23, v24], without) in PROMISES {
        let wanted = match generation {
            Dovecot::V23 => v23,
            Dovecot::V24 => v24,
        };
        if !printed(wanted) {
            let line = wanted.split_whitespace().collect::<Vec<_>>().join(" ");
            let finding = format!("'{line}' is missing, and {without}");
            findings.push(warning("dovecot-setting", setting, finding, remedy.to_owned()));
        }
    }
}

pub(super) fn argon2_memory(reader: &Reader<'_>, facts: &Facts, findings: &mut Vec<Finding>) -> Result<()> {
    let Ok(limit) = facts.worker_memory else { return Ok(()) };
    // Of the hashes that are there, and of those that are to come.
    let stored = u64::from(reader.find_largest_argon2_memory().map_err(Failure::Store)?);
    let chosen = reader.find_setting(Setting::Argon2Memory)?.parse().unwrap_or_default();
    let largest = stored.max(chosen);
    let needed = (largest + WORKER_OWN_KIB) << 10;
    if limit > 0 && needed > limit {
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

pub(super) fn userdb(probe: &Probe, facts: &Facts, findings: &mut Vec<Finding>) {
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

pub(super) fn script(place: &Installation, facts: &Facts, findings: &mut Vec<Finding>) {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// As `doveconf -n` prints what is rendered.
    const V23: &str = "
namespace inbox {
  mailbox Drafts {
    special_use = \\Drafts
  mailbox Junk {
    special_use = \\Junk
  mailbox Sent {
    special_use = \\Sent
  mailbox Trash {
    special_use = \\Trash
}
plugin {
  sieve_extensions = -enotify -reject
  sieve_global_extensions = +vacation
  sieve_redirect_envelope_from = recipient
}
";
    const V24: &str = "
sieve_extensions {
  fileinto = yes
  reject = no
  enotify = no
}
sieve_global_extensions {
  vacation = yes
}
sieve_redirect_envelope_from = recipient
namespace inbox {
  mailbox Drafts {
    special_use = \"\\\\Drafts\"
  mailbox Junk {
    special_use = \"\\\\Junk\"
  mailbox Sent {
    special_use = \"\\\\Sent\"
  mailbox Trash {
    special_use = \"\\\\Trash\"
}
";

    #[test]
    fn each_line_that_is_missing_is_named() {
        for (generation, whole) in [(Dovecot::V23, V23), (Dovecot::V24, V24)] {
            let missing = |conf: &str| {
                let mut findings = Vec::new();
                promises(conf, generation, "", &mut findings);
                findings.into_iter().map(|finding| finding.object).collect::<Vec<_>>()
            };
            assert_eq!(missing(whole), [""; 0]);
            for (line, setting) in [
                ("recipient", "sieve_redirect_envelope_from"),
                ("Sent", "mailbox Sent"),
                ("vacation", "sieve_global_extensions"),
                ("enotify", "sieve_extensions"),
            ] {
                let named = missing(&whole.replace(line, "other"));
                assert!(named.contains(&setting.to_owned()), "{generation:?} without {line}: {named:?}");
            }
            assert_eq!(missing("").len(), PROMISES.len());
        }
    }
}
