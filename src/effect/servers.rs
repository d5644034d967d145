//! What the live Postfix and Dovecot say of themselves.

use super::failed;
use super::program::Patience;
use crate::model::{Answer, Dovecot, Facts, Known, Membership, Probe};
use anyhow::{Context, Result, bail};
use nix::unistd::{Group, User};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// What a program says that has to succeed.
fn text(patience: &Patience, program: &str, name: &str, arguments: &[&str]) -> Result<String> {
    let output = patience.run(program, arguments)?;
    if !output.status.success() {
        return Err(failed(name, &output).into());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What `postconf` says, by name.
fn postconf(patience: &Patience, directory: &str, arguments: &[&str]) -> Result<BTreeMap<String, String>> {
    let said = text(patience, "postconf", "postconf", &[&["-c", directory], arguments].concat())?;
    let pairs = said.lines().filter_map(|line| line.split_once('='));
    Ok(pairs.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect())
}

/// `postmap -q` through the running proxymap, with its rights. Exit code 1 is "not found".
fn lookup(patience: &Patience, directory: &str, map: &str, key: &str) -> Result<Option<String>> {
    let table = format!("proxy:sqlite:{map}");
    let output = patience.run("postmap", &["-c", directory, "-q", key, &table])?;
    match output.status.code() {
        Some(0) => Ok(Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())),
        Some(1) if output.stderr.is_empty() => Ok(None),
        _ => Err(failed("postmap", &output).into()),
    }
}

/// The domains whose mail Postfix delivers to accounts of the host itself; none where it can't be asked.
pub fn local_domains(directory: &str) -> Vec<String> {
    let said = text(&Patience::new(), "postconf", "postconf", &["-c", directory, "-xh", "mydestination", "myhostname"]);
    let said = said.unwrap_or_default();
    let names = said.split([',', ' ', '\t', '\n']).filter(|word| !word.is_empty() && !word.contains([':', '/']));
    names.map(str::to_ascii_lowercase).collect()
}

/// Where this program is installed: in the usual place, or where a package of the system would have it.
pub fn installed_program(usual: &'static str) -> &'static str {
    let packaged = "/usr/bin/vmailctl";
    if Path::new(packaged).exists() && !Path::new(usual).exists() { packaged } else { usual }
}

/// The program of the service that answers Postfix's questions, where there is no such file.
fn missing_program(services: &str) -> Option<String> {
    let service = services.lines().find(|line| line.starts_with("vmailctl_answer "))?;
    let program = service.split_whitespace().find_map(|word| word.strip_prefix("argv="))?;
    (!Path::new(program).exists()).then(|| program.to_owned())
}

/// What `dovecot --version` says.
pub fn dovecot_version() -> Result<String> {
    text(&Patience::new(), "dovecot", "dovecot", &["--version"])
}

pub(super) fn doveconf(patience: &Patience, config: &str, arguments: &[&str]) -> Result<String> {
    text(patience, "doveconf", "doveconf", &[&["-c", config], arguments].concat())
}

/// A size as Dovecot prints it: `256 M`, or as somebody wrote it, `1G`; "18446744073709551615 B" (2.3), nothing
/// (2.4) and "unlimited" are no limit.
fn size(said: &str) -> Option<u64> {
    let said = said.trim();
    if matches!(said, "" | "unlimited") {
        return Some(u64::MAX);
    }
    let (number, unit) = said.split_at(said.find(|c: char| !c.is_ascii_digit()).unwrap_or(said.len()));
    let scale = match unit.trim_start().chars().next() {
        Some('T' | 't') => 1 << 40,
        Some('G' | 'g') => 1 << 30,
        Some('M' | 'm') => 1 << 20,
        Some('K' | 'k') => 1 << 10,
        _ => 1,
    };
    Some(number.parse::<u64>().ok()?.saturating_mul(scale))
}

/// What a password check may use, in bytes.
fn worker_memory(patience: &Patience, config: &str) -> Result<u64> {
    let size = |name: &str| -> Result<u64> {
        size(&doveconf(patience, config, &["-h", name])?).with_context(|| format!("doveconf gives no size for {name}"))
    };
    match size("service/auth-worker/vsz_limit")? {
        u64::MAX => size("default_vsz_limit"),
        own => Ok(own),
    }
}

fn home(patience: &Patience, config: &str, user: &str) -> Result<Option<String>> {
    let output = patience.run("doveadm", &["-c", config, "user", "-f", "home", user])?;
    match output.status.code() {
        Some(0) => Ok(Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())),
        // EX_NOUSER
        Some(67) => Ok(None),
        _ => Err(failed("doveadm user", &output).into()),
    }
}

/// Asks for a user's script as a delivery does, in the words of the generation whose configuration this is.
fn script(patience: &Patience, config: &str, conf: &Result<String>, user: &str) -> Result<()> {
    let modules = doveconf(patience, config, &["-h", "mail_plugin_dir"])?;
    if !Path::new(modules.trim()).join("lib90_sieve_plugin.so").exists() {
        bail!("its plugin sieve is not installed");
    }
    let dict = match conf.as_deref().ok().and_then(|conf| Dovecot::of_version(conf.lines().next()?)) {
        Some(Dovecot::V24) => "sieve_script/vmailctl",
        _ => "proxy::vmailctl-sieve",
    };
    let arguments = ["-c", config, "dict", "get", "-u", user, dict, "priv/sieve/name/vmailctl"];
    text(patience, "doveadm", "doveadm dict", &arguments)?;
    Ok(())
}

fn read(path: &Path) -> Result<Option<String>> {
    match fs::read(path) {
        Ok(content) => Ok(Some(String::from_utf8_lossy(&content).into_owned())),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(e.into()),
    }
}

/// An answer as the findings have it: what kept it from us is for people alone.
fn answer<T>(asked: Result<T>) -> Answer<T> {
    asked.map_err(|error| format!("{error:#}"))
}

/// Whether another process of this program has the file open, as the kernel tells (proc(5)).
fn held(file: &Path) -> Option<Known> {
    let file = fs::metadata(file).ok()?;
    let is_it = |open: fs::DirEntry| -> bool {
        fs::metadata(open.path()).is_ok_and(|open| (open.dev(), open.ino()) == (file.dev(), file.ino()))
    };
    let mut answer = Some(Known::No);
    for process in fs::read_dir("/proc").ok()?.flatten() {
        let path = process.path();
        let pid = process.file_name().to_str().and_then(|name| name.parse::<u32>().ok());
        let is_ours = fs::read(path.join("comm")).is_ok_and(|name| name.trim_ascii_end() == b"vmailctl");
        if !is_ours || pid.is_none_or(|pid| pid == std::process::id()) {
            continue;
        }
        match fs::read_dir(path.join("fd")).map(|open| open.flatten().any(is_it)) {
            Ok(true) => return Some(Known::Yes),
            Err(e) if e.kind() == io::ErrorKind::PermissionDenied => answer = None,
            // It may have ended meanwhile.
            Ok(false) | Err(_) => {}
        }
    }
    answer
}

/// What Postfix says of itself.
struct Postfix {
    parameters: Answer<BTreeMap<String, String>>,
    other_domains: Answer<String>,
    services: Answer<String>,
    service_options: Answer<BTreeMap<String, String>>,
    lookups: Vec<Answer<Option<String>>>,
}

fn ask_postfix(probe: &Probe) -> Postfix {
    let patience = &Patience::new();
    let directory = probe.postfix_directory.as_str();
    let parameters: Vec<&str> = probe.parameters.iter().map(String::as_str).collect();
    let ask = |what: &[&str]| answer(text(patience, "postconf", "postconf", &[&["-c", directory], what].concat()));
    Postfix {
        parameters: answer(postconf(patience, directory, &parameters)),
        other_domains: ask(&["-xh", "mydestination", "relay_domains"]),
        services: ask(&["-M"]),
        service_options: answer(postconf(patience, directory, &["-P"])),
        // Last: these alone need that it runs.
        lookups: probe.lookups.iter().map(|l| answer(lookup(patience, directory, &l.map, &l.key))).collect(),
    }
}

/// What Dovecot says of itself.
struct DovecotSays {
    configuration: Answer<String>,
    worker_memory: Answer<u64>,
    script: Option<Answer<()>>,
    home: Option<Answer<Option<String>>>,
}

fn ask_dovecot(probe: &Probe) -> DovecotSays {
    let patience = &Patience::new();
    let config = probe.dovecot_config.as_str();
    let configuration = doveconf(patience, config, &["-n"]);
    let worker_memory = answer(worker_memory(patience, config));
    let user = probe.user.as_ref().map(|(user, _)| user.as_str());
    DovecotSays {
        worker_memory,
        script: user.map(|user| answer(script(patience, config, &configuration, user))),
        home: user.map(|user| answer(home(patience, config, user))),
        configuration: answer(configuration),
    }
}

/// Asks the live servers, both at once, so that one which is down takes nothing of the other's patience. Changes nothing.
pub fn gather(probe: &Probe) -> Facts {
    let (postfix, dovecot) = std::thread::scope(|scope| {
        let postfix = scope.spawn(|| ask_postfix(probe));
        let dovecot = ask_dovecot(probe);
        (postfix.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), dovecot)
    });
    let group = Group::from_name(&probe.reader_group).ok().flatten();
    let postfix_user = User::from_name("postfix").ok().flatten();
    let known = |found: bool| if found { Known::Yes } else { Known::No };
    Facts {
        missing_program: postfix.services.as_deref().ok().and_then(missing_program),
        parameters: postfix.parameters,
        other_domains: postfix.other_domains,
        services: postfix.services,
        service_options: postfix.service_options,
        lookups: postfix.lookups,
        files: probe.files.iter().map(|path| answer(read(path))).collect(),
        held: held(&probe.store_index),
        script: dovecot.script,
        dovecot: dovecot.configuration,
        worker_memory: dovecot.worker_memory,
        home: dovecot.home,
        postfix_reads: match (&group, &postfix_user) {
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

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_are_read_as_both_generations_print_them() {
        for (said, bytes) in [
            ("256 M\n", Some(256 << 20)),
            ("40M", Some(40 << 20)),
            ("1g", Some(1 << 30)),
            ("512 k", Some(512 << 10)),
            ("18446744073709551615 B", Some(u64::MAX)),
            ("unlimited", Some(u64::MAX)),
            ("1000", Some(1000)),
            ("\n", Some(u64::MAX)),
            ("much", None),
        ] {
            assert_eq!(size(said), bytes, "{said}");
        }
    }
}
