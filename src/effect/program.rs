//! Programs of the system: where they are looked for, what they get of the environment, and how long they may take.
//!
//! Who comes through `sudo` chooses the environment, and when a command goes on that waits for input. So nothing of
//! theirs decides what root runs: the directories are fixed, and a program is looked at when it is started.

use super::EffectError;
use nix::sys::signal::{Signal, kill};
use nix::unistd::{Pid, Uid};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

/// Where programs are for who comes through `sudo`, whatever their `PATH` is.
const DIRECTORIES: [&str; 6] = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

/// What a program gets of the environment. `PATH` is decided here.
const KEPT: [&str; 4] = ["LANG", "LC_ALL", "LC_CTYPE", "TZ"];

/// Each of these programs answers in milliseconds, or does not.
const PATIENCE: Duration = Duration::from_secs(10);

/// Why it is not known who came through `sudo`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoUserId;

/// Who became this process's user through `sudo`, as far as that gave them something.
pub fn sudo_uid() -> Result<Option<Uid>, NoUserId> {
    let Some(text) = std::env::var_os("SUDO_UID") else { return Ok(None) };
    let number = text.to_str().and_then(|text| text.parse().ok()).ok_or(NoUserId)?;
    let uid = Uid::from_raw(number);
    Ok((!uid.is_root() && uid != Uid::current()).then_some(uid))
}

/// A program that is about to be started.
pub(super) fn command(program: &str) -> Result<Command, EffectError> {
    let (file, path) = match sudo_uid() {
        Ok(None) => (locate(program), std::env::var_os("PATH").unwrap_or_default()),
        Ok(Some(_)) | Err(NoUserId) => {
            let fixed: Vec<&Path> = DIRECTORIES.iter().map(Path::new).collect();
            (locate_trusted(program, &fixed)?, OsString::from(DIRECTORIES.join(":")))
        }
    };
    let mut command = Command::new(file);
    let kept = KEPT.iter().filter_map(|name| Some((name, std::env::var_os(name)?)));
    command.env_clear().envs(kept).env("PATH", path);
    Ok(command)
}

/// Where a PATH has `/usr/bin`, `/usr/sbin` is looked into as well: cron's has the one and not the other.
fn locate(program: &str) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let beside = |directory: PathBuf| match directory.file_name() {
        Some(name) if name == "bin" => [directory.clone(), directory.with_file_name("sbin")],
        _ => [directory.clone(), directory],
    };
    let found = std::env::split_paths(&path).flat_map(beside).map(|d| d.join(program)).find(|file| file.is_file());
    found.unwrap_or_else(|| PathBuf::from(program))
}

/// The program in the first of these directories that has one which only root can change.
fn locate_trusted(program: &str, directories: &[&Path]) -> Result<PathBuf, EffectError> {
    let mut refused = None;
    for file in directories.iter().map(|directory| directory.join(program)) {
        // Without a link in it, the path means the same file when it is started.
        let Ok(file) = file.canonicalize() else { continue };
        match file.ancestors().find(|part| !is_roots(part)) {
            None => return Ok(file),
            Some(part) => refused = refused.or_else(|| Some(part.to_owned())),
        }
    }
    Err(match refused {
        Some(changed) => EffectError::Untrusted { program: program.to_owned(), changed },
        None => EffectError::NotInstalled(program.to_owned()),
    })
}

/// Whether only root can change a file, or what is in a directory.
fn is_roots(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|found| found.uid() == 0 && found.mode() & 0o022 == 0)
}

/// What a look at the servers may take altogether. A program that did not answer once is not waited for again.
pub(super) struct Patience {
    until: Instant,
    silent: RefCell<BTreeSet<String>>,
}

impl Patience {
    pub(super) fn new() -> Self {
        Self { until: Instant::now() + PATIENCE, silent: RefCell::default() }
    }

    /// Runs a program to its end, without a terminal to ask at; one that does not end is killed.
    pub(super) fn run(&self, program: &str, arguments: &[impl AsRef<OsStr>]) -> Result<Output, EffectError> {
        let no_answer = || EffectError::NoAnswer { program: program.to_owned(), patience: PATIENCE };
        if self.silent.borrow().contains(program) {
            return Err(no_answer());
        }
        let child = command(program)?
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|e| not_started(program, e))?;
        let pid = i32::try_from(child.id()).map(Pid::from_raw);
        let (sender, receiver) = mpsc::channel();
        // Nobody waits for the answer any more once the patience has run out.
        std::thread::spawn(move || sender.send(child.wait_with_output()));
        match receiver.recv_timeout(self.until.saturating_duration_since(Instant::now())) {
            Ok(output) => output.map_err(EffectError::Io),
            Err(_) => {
                if let Ok(pid) = pid {
                    let _ = kill(pid, Signal::SIGKILL);
                }
                self.silent.borrow_mut().insert(program.to_owned());
                Err(no_answer())
            }
        }
    }
}

/// Runs a program that is waited for on its own account.
pub(super) fn run(program: &str, arguments: &[impl AsRef<OsStr>]) -> Result<Output, EffectError> {
    Patience::new().run(program, arguments)
}

pub(super) fn not_started(program: &str, error: std::io::Error) -> EffectError {
    match error.kind() {
        std::io::ErrorKind::NotFound => EffectError::NotInstalled(program.to_owned()),
        _ => EffectError::Io(error),
    }
}

pub(super) fn failed(program: &str, output: &Output) -> EffectError {
    let said = String::from_utf8_lossy(&output.stderr);
    EffectError::Failed {
        program: program.to_owned(),
        code: output.status.code(),
        said: said.trim().lines().last().unwrap_or("it said nothing").to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn a_program_that_others_can_change_is_passed_over_and_named_if_there_is_no_other() {
        let directory = std::env::temp_dir().join(format!("vmailctl-program-{}", std::process::id()));
        fs::create_dir(&directory).unwrap();
        for name in ["sh", "vmailctl-none"] {
            fs::write(directory.join(name), "#!/bin/sh\n").unwrap();
            fs::set_permissions(directory.join(name), fs::Permissions::from_mode(0o755)).unwrap();
        }
        let (ours, theirs) = (Path::new("/usr/bin"), directory.as_path());
        let found = |program: &str| locate_trusted(program, &[theirs, ours]);
        assert_eq!(found("sh").unwrap(), Path::new("/usr/bin/sh").canonicalize().unwrap());
        assert!(matches!(found("vmailctl-none"), Err(EffectError::Untrusted { .. })));
        assert!(matches!(found("vmailctl-nowhere"), Err(EffectError::NotInstalled(_))));
        fs::remove_dir_all(&directory).unwrap();
    }

    #[test]
    fn one_patience_is_for_all_questions_and_a_silent_program_is_asked_once() {
        let begun = Instant::now();
        let patience = Patience { until: begun + Duration::from_millis(200), silent: RefCell::default() };
        for _ in 0..8 {
            assert!(matches!(patience.run("sleep", &["5"]), Err(EffectError::NoAnswer { .. })));
        }
        assert!(patience.run("true", &["x"]).is_ok() || begun.elapsed() > Duration::from_millis(200));
        assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
    }
}
