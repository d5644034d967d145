//! The systemd journal, as `journalctl` exports it.

use super::EffectError;
use super::program::{command, not_started};
use crate::model::Timestamp;
use std::io::{self, Read};
use std::process::{Child, ChildStdout, Command, Stdio};

/// What programs that handle mail have written into the journal, while it is read.
pub struct Journal {
    child: Child,
    out: ChildStdout,
}

/// What syslog calls mail, as a number (RFC 5424, 6.2.1).
const MAIL: &str = "SYSLOG_FACILITY=2";

/// Opens the journal, from an instant on.
pub fn open_journal(since: Option<Timestamp>) -> Result<Journal, EffectError> {
    let mut journalctl = command("journalctl")?;
    journalctl.args(["--output=export", "--no-pager", "--quiet"]);
    if let Some(since) = since {
        journalctl.arg(format!("--since=@{}", since.unix_seconds()));
    }
    journalctl.arg(MAIL);
    read(journalctl)
}

fn read(mut program: Command) -> Result<Journal, EffectError> {
    let not_started = |error| not_started("journalctl", error);
    program.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = program.spawn().map_err(not_started)?;
    match child.stdout.take() {
        Some(out) => Ok(Journal { child, out }),
        None => Err(EffectError::Io(io::Error::other("it has no output"))),
    }
}

impl Journal {
    /// A journal that could be read in part only is no answer.
    fn end(&mut self) -> io::Result<()> {
        let mut said = String::new();
        if let Some(err) = &mut self.child.stderr {
            err.take(1 << 12).read_to_string(&mut said)?;
        }
        if self.child.wait()?.success() {
            return Ok(());
        }
        Err(io::Error::other(said.trim().lines().last().unwrap_or("journalctl failed").to_owned()))
    }
}

impl Read for Journal {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.out.read(buffer)? {
            0 if !buffer.is_empty() => self.end().map(|()| 0),
            count => Ok(count),
        }
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        // Nobody reads the rest.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
