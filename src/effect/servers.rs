//! What the live Postfix and Dovecot say of themselves.

use super::{EffectError, run};
use crate::model::{Dovecot, Facts, Known, Membership, Probe};
use nix::unistd::{Group, User};
use std::collections::BTreeMap;
use std::path::Path;

fn text(result: Result<std::process::Output, EffectError>, program: &str) -> Result<String, String> {
    let output = result.map_err(|e| e.to_string())?;
    if !output.status.success() {
        return Err(super::failed(program, &output).to_string());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn parameters(probe: &Probe) -> Result<BTreeMap<String, String>, String> {
    let mut arguments = vec!["-c".to_owned(), probe.postfix_directory.clone()];
    arguments.extend(probe.parameters.iter().cloned());
    let said = text(run("postconf", &arguments), "postconf")?;
    let pairs = said.lines().filter_map(|line| line.split_once('='));
    Ok(pairs.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect())
}

/// `postmap -q` through the running proxymap, with its rights. Exit code 1 is "not found".
fn lookup(directory: &str, map: &str, key: &str) -> Result<Option<String>, String> {
    let table = format!("proxy:sqlite:{map}");
    let output = run("postmap", &["-c", directory, "-q", key, &table]).map_err(|e| e.to_string())?;
    match output.status.code() {
        Some(0) => Ok(Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())),
        Some(1) if output.stderr.is_empty() => Ok(None),
        _ => Err(super::failed("postmap", &output).to_string()),
    }
}

/// What `dovecot --version` says.
pub fn dovecot_version() -> Result<String, String> {
    text(run("dovecot", &["--version"]), "dovecot")
}

fn doveconf(config: &str, arguments: &[&str]) -> Result<String, String> {
    let all: Vec<&str> = ["-c", config].into_iter().chain(arguments.iter().copied()).collect();
    text(run("doveconf", &all), "doveconf")
}

/// Dovecot prints "18446744073709551615 B" for unset, and sizes with a unit.
fn worker_memory(config: &str) -> Result<u64, String> {
    let size = |name: &str| -> Result<u64, String> {
        let said = doveconf(config, &["-h", name])?;
        let mut words = said.split_whitespace();
        let number: u64 =
            words.next().and_then(|n| n.parse().ok()).ok_or_else(|| format!("doveconf gives no size for {name}"))?;
        let scale = match words.next() {
            Some("G") => 1 << 30,
            Some("M") => 1 << 20,
            Some("k") => 1 << 10,
            _ => 1,
        };
        Ok(number.saturating_mul(scale))
    };
    match size("service/auth-worker/vsz_limit")? {
        u64::MAX => size("default_vsz_limit"),
        own => Ok(own),
    }
}

fn home(config: &str, user: &str) -> Result<Option<String>, String> {
    let output = run("doveadm", &["-c", config, "user", "-f", "home", user]).map_err(|e| e.to_string())?;
    match output.status.code() {
        Some(0) => Ok(Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())),
        // EX_NOUSER
        Some(67) => Ok(None),
        _ => Err(super::failed("doveadm user", &output).to_string()),
    }
}

/// Asks for a user's script as a delivery does, in the words of the generation whose configuration this is.
fn script(config: &str, conf: &Result<String, String>, user: &str) -> Result<(), String> {
    let modules = doveconf(config, &["-h", "mail_plugin_dir"])?;
    if !Path::new(modules.trim()).join("lib90_sieve_plugin.so").exists() {
        return Err("its plugin sieve is not installed".to_owned());
    }
    let dict = match conf.as_deref().ok().and_then(|conf| Dovecot::of_version(conf.lines().next()?)) {
        Some(Dovecot::V24) => "sieve_script/vmailctl",
        _ => "proxy::vmailctl-sieve",
    };
    let arguments = ["-c", config, "dict", "get", "-u", user, dict, "priv/sieve/name/vmailctl"];
    text(run("doveadm", &arguments), "doveadm dict").map(|_| ())
}

/// Asks the live servers. Changes nothing.
pub fn gather(probe: &Probe) -> Facts {
    let directory = probe.postfix_directory.as_str();
    let config = probe.dovecot_config.as_str();
    let group = Group::from_name(&probe.reader_group).ok().flatten();
    let postfix = User::from_name("postfix").ok().flatten();
    let dovecot = doveconf(config, &["-n"]);
    let known = |found: bool| if found { Known::Yes } else { Known::No };
    Facts {
        parameters: parameters(probe),
        other_domains: text(run("postconf", &["-c", directory, "-xh", "mydestination", "relay_domains"]), "postconf"),
        services: text(run("postconf", &["-c", directory, "-M"]), "postconf"),
        lookups: probe.lookups.iter().map(|l| lookup(directory, &l.map, &l.key)).collect(),
        script: probe.user.as_ref().map(|(user, _)| script(config, &dovecot, user)),
        dovecot,
        worker_memory: worker_memory(config),
        home: probe.user.as_ref().map(|(user, _)| home(config, user)),
        postfix_reads: match (&group, &postfix) {
            (Some(group), Some(postfix)) => {
                let member = postfix.gid == group.gid || group.mem.iter().any(|member| member == "postfix");
                Some(if member { Membership::Member } else { Membership::Stranger })
            }
            _ => None,
        },
        own_uid: nix::unistd::Uid::effective().as_raw(),
        reader_gid: group.map(|g| g.gid.as_raw()),
        mail_user: known(User::from_name(&probe.mail_user).ok().flatten().is_some()),
        mail_group: known(Group::from_name(&probe.mail_group).ok().flatten().is_some()),
    }
}
