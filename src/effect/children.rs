//! Programs that run for as long as mail is copied. A signal ends all of them, with what they have started.
//!
//! Each holds the lock of the copy by its standard input. So the lock is not free while one of them runs, even if this
//! program was killed.

use super::program::not_started;
use super::{EffectError, Lock};
use nix::sys::signal::{Signal, killpg};
use nix::sys::wait::{Id, WaitPidFlag, waitid};
use nix::unistd::Pid;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read};
use std::os::unix::process::CommandExt;
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

/// Programs that are at work, by the numbers of their process groups.
#[derive(Clone, Debug)]
pub struct Children {
    held: Arc<File>,
    running: Arc<Mutex<Running>>,
}

#[derive(Debug, Default)]
struct Running {
    stopped: bool,
    groups: BTreeSet<i32>,
}

impl Children {
    pub fn new(lock: &Lock) -> io::Result<Self> {
        Ok(Self { held: Arc::new(lock.share()?), running: Arc::default() })
    }

    fn running(&self) -> MutexGuard<'_, Running> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends all of them, and has none begin afterwards. Each has inherited that signals wait, which this program has them do
    /// while it copies; so they are killed. What that leaves of a copy, the next one puts right.
    pub fn stop(&self) {
        let mut running = self.running();
        running.stopped = true;
        // None of them is reaped meanwhile, so the numbers are theirs.
        for group in &running.groups {
            let _ = killpg(Pid::from_raw(*group), Signal::SIGKILL);
        }
    }

    pub fn is_stopped(&self) -> bool {
        self.running().stopped
    }

    /// Runs one to its end.
    pub(super) fn output(&self, program: &str, command: &mut Command) -> Result<Output, EffectError> {
        let held = self.held.try_clone().map_err(EffectError::Io)?;
        command.stdin(held).stdout(Stdio::piped()).stderr(Stdio::piped()).process_group(0);
        let mut running = self.running();
        if running.stopped {
            return Err(EffectError::Interrupted);
        }
        let mut child = command.spawn().map_err(|error| not_started(program, error))?;
        // A number that does not fit is none of this system.
        let group = i32::try_from(child.id()).unwrap_or(i32::MAX);
        running.groups.insert(group);
        drop(running);
        let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
        let errors = thread::spawn(move || read(stderr));
        let stdout = read(stdout);
        let stderr = errors.join().unwrap_or_else(|_| Ok(Vec::new()));
        let ended = waitid(Id::Pid(Pid::from_raw(group)), WaitPidFlag::WEXITED | WaitPidFlag::WNOWAIT);
        let mut running = self.running();
        running.groups.remove(&group);
        let status = child.wait().map_err(EffectError::Io)?;
        if running.stopped && !status.success() {
            return Err(EffectError::Interrupted);
        }
        drop(running);
        ended.map_err(|error| EffectError::Io(error.into()))?;
        Ok(Output { status, stdout: stdout.map_err(EffectError::Io)?, stderr: stderr.map_err(EffectError::Io)? })
    }
}

fn read(pipe: Option<impl Read>) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    pipe.map_or(Ok(0), |mut pipe| pipe.read_to_end(&mut all))?;
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::super::{holders, try_lock};
    use super::*;
    use std::path::PathBuf;
    use std::time::{Duration, Instant};

    fn lock_file(name: &str) -> PathBuf {
        std::env::temp_dir().join(format!("vmailctl-children-{name}-{}", std::process::id()))
    }

    #[test]
    fn a_stop_ends_programs_with_what_they_have_started_and_lets_none_begin() {
        let path = lock_file("stop");
        let children = Children::new(&try_lock(&path).unwrap().unwrap()).unwrap();
        let (begun, other) = (Instant::now(), children.clone());
        let stopper = thread::spawn(move || {
            while other.running().groups.is_empty() {
                thread::sleep(Duration::from_millis(5));
            }
            other.stop();
        });
        let said = children.output("sh", Command::new("sh").args(["-c", "sleep 30 & wait"]));
        assert!(matches!(said, Err(EffectError::Interrupted)), "{said:?}");
        stopper.join().unwrap();
        assert!(matches!(children.output("true", &mut Command::new("true")), Err(EffectError::Interrupted)));
        assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
        std::fs::remove_file(&path).unwrap();
    }

    #[test]
    fn what_a_program_writes_is_read_from_both_pipes_and_its_code_is_kept() {
        let path = lock_file("output");
        let children = Children::new(&try_lock(&path).unwrap().unwrap()).unwrap();
        let script = "head -c 300000 /dev/zero >&2; head -c 300000 /dev/zero; exit 7";
        let said = children.output("sh", Command::new("sh").args(["-c", script])).unwrap();
        assert_eq!((said.status.code(), said.stdout.len(), said.stderr.len()), (Some(7), 300_000, 300_000));
        assert!(matches!(
            children.output("vmailctl-none", &mut Command::new("/nonexistent/vmailctl-none")),
            Err(EffectError::NotInstalled(_))
        ));
        std::fs::remove_file(&path).unwrap();
    }

    #[test]
    fn who_has_the_lock_is_named() {
        let path = lock_file("held");
        let lock = try_lock(&path).unwrap().unwrap();
        assert_eq!(holders(&path), []);
        let mut child = Command::new("sleep").arg("30").stdin(lock.share().unwrap()).spawn().unwrap();
        let found = holders(&path);
        assert!(found.iter().any(|holder| holder.process == child.id() && holder.program == "sleep"), "{found:?}");
        child.kill().unwrap();
        child.wait().unwrap();
        std::fs::remove_file(&path).unwrap();
    }
}
