//! The world outside the store: Dovecot's sessions, Postfix's queue, the servers' configuration and logs, the system's log,
//! mail, files that are handed out.
//!
//! It is asked and changed after the commit, or for questions alone; nothing here knows the store.

mod age;
mod archive;
mod document;
mod doveadm;
mod files;
mod filters;
mod home;
mod input;
mod lock;
mod mail_root;
mod queue;
mod servers;
mod system_log;

pub use age::{decrypt, encrypt, is_encrypted};
pub use archive::write_archive;
pub use document::{Content, ReadingError, Row, RowError, Rows, Shape, read_document, write_entry};
pub use doveadm::{Ended, Sessions};
pub use files::{Scratch, SecretFile, Written, compare_file, write_file};
pub use filters::FilterDirectory;
pub use home::{Home, Place};
pub use input::{begins_with, files_in, is_standard_input, open_input, read_pieces};
pub use lock::{Lock, try_lock};
pub use mail_root::{disk_space, look_at_mail};
pub use queue::Queue;
pub use servers::{dovecot_version, gather};
pub use system_log::{tell_system_log, tell_system_log_of_refusal};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use std::ffi::OsStr;
use std::fmt;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// Why something outside the store could not be done.
#[derive(Debug)]
pub enum EffectError {
    /// The program is not there.
    NotInstalled(String),
    /// The program ran and failed: its exit code and its last line.
    Failed {
        program: String,
        code: Option<i32>,
        said: String,
    },
    /// It did not end in time.
    NoAnswer(String),
    Io(std::io::Error),
}

impl fmt::Display for EffectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotInstalled(program) => write!(f, "{program} is not installed here"),
            Self::Failed { program, code: Some(code), said } => write!(f, "{program} failed with code {code}: {said}"),
            Self::Failed { program, code: None, said } => write!(f, "{program} was killed: {said}"),
            Self::NoAnswer(program) => write!(f, "{program} did not answer within {} s", PATIENCE.as_secs()),
            Self::Io(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for EffectError {}

/// Each of these programs answers in milliseconds, or does not.
const PATIENCE: Duration = Duration::from_secs(10);

/// Runs a program to its end, without a terminal to ask at; one that does not end is killed.
fn run(program: &str, arguments: &[impl AsRef<OsStr>]) -> Result<Output, EffectError> {
    let child = Command::new(locate(program))
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|e| match e.kind() {
            std::io::ErrorKind::NotFound => EffectError::NotInstalled(program.to_owned()),
            _ => EffectError::Io(e),
        })?;
    let pid = i32::try_from(child.id()).map(Pid::from_raw);
    let (sender, receiver) = mpsc::channel();
    // Nobody waits for the answer any more once the patience has run out.
    std::thread::spawn(move || sender.send(child.wait_with_output()));
    match receiver.recv_timeout(PATIENCE) {
        Ok(output) => output.map_err(EffectError::Io),
        Err(_) => {
            if let Ok(pid) = pid {
                let _ = kill(pid, Signal::SIGKILL);
            }
            Err(EffectError::NoAnswer(program.to_owned()))
        }
    }
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

fn failed(program: &str, output: &Output) -> EffectError {
    let said = String::from_utf8_lossy(&output.stderr);
    EffectError::Failed {
        program: program.to_owned(),
        code: output.status.code(),
        said: said.trim().lines().last().unwrap_or("it said nothing").to_owned(),
    }
}
