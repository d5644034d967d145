//! The logs to be read: those of this host with their rotated files, or those that are named, oldest first.

use super::tracer::{Tally, Tracer};
use crate::effect::{EffectError, is_standard_input, open_input, open_journal, plain_text, read_pieces};
use crate::model::{FileKind, Piece, Timestamp, When};
use jiff::tz::TimeZone;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// Where syslog daemons put Postfix's lines: those of Debian and those of Red Hat.
const LOGS: [&str; 2] = ["/var/log/mail.log", "/var/log/maillog"];

/// A log that can't be read.
#[derive(Debug)]
pub struct LogError {
    pub path: PathBuf,
    pub error: io::Error,
}

/// A log that could be opened, but not understood.
#[derive(Debug)]
pub struct UnreadLog {
    pub path: PathBuf,
    pub tally: Tally,
    /// What it is instead, where that is known.
    pub kind: Option<FileKind>,
    /// Whether another log was understood.
    pub others_read: bool,
}

/// What the journal is called where it can't be read.
const JOURNAL: &str = "journalctl";
/// A message that is told of since then may have come in before: no queue keeps one for longer, unless it is told to.
const QUEUED: &str = "6d";

/// Which logs are read.
pub enum Logs {
    /// That of this host: its files, or the journal where there is none.
    OfHost,
    Journal,
    Named(Vec<PathBuf>),
}

/// One file of a log, or the journal.
pub struct Log {
    path: PathBuf,
    journal: Option<Journal>,
    /// When it was written to for the last time; `None`: a pipe, or the like, which can be read once.
    written_at: Option<Timestamp>,
}

/// The journal, from the instant on.
struct Journal {
    since: Option<Timestamp>,
}

impl Log {
    fn journal(since: Option<Timestamp>) -> Self {
        let back = |since| QUEUED.parse::<When>().ok()?.resolve_back(since, &TimeZone::UTC).ok();
        let journal = Some(Journal { since: since.and_then(back) });
        Self { path: PathBuf::from(JOURNAL), journal, written_at: None }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn is_journal(&self) -> bool {
        self.journal.is_some()
    }

    fn find(path: PathBuf) -> Result<Self, LogError> {
        let seconds = if is_standard_input(&path) { Ok(None) } else { written_at(&path) };
        match seconds {
            Ok(seconds) => Ok(Self { path, journal: None, written_at: seconds.and_then(Timestamp::from_unix_seconds) }),
            Err(error) => Err(LogError { path, error }),
        }
    }

    pub fn written_at(&self) -> Option<Timestamp> {
        self.written_at
    }

    fn unreadable(&self, error: io::Error) -> LogError {
        LogError { path: self.path.clone(), error }
    }

    fn open(&self) -> Result<Box<dyn Read>, LogError> {
        let Some(Journal { since }) = self.journal else {
            return open_input(&self.path).and_then(plain_text).map_err(|error| self.unreadable(error));
        };
        let journal = open_journal(since).map_err(|error| match error {
            EffectError::Io(error) => error,
            error => io::Error::other(error.to_string()),
        });
        Ok(Box::new(journal.map_err(|error| self.unreadable(error))?))
    }

    /// Gives its content to `push`, which says how much of it was taken and need not come again.
    pub fn read<E: From<LogError>>(&self, push: impl FnMut(&[u8], Piece) -> Result<usize, E>) -> Result<(), E> {
        read_pieces(&mut self.open()?, |error| self.unreadable(error).into(), push)
    }

    /// The time of its first line; that of its last where the first has none.
    fn begins_at(&self, zone: &TimeZone) -> Result<Option<Timestamp>, LogError> {
        let Some(written_at) = self.written_at else { return Ok(None) };
        let mut begin = Vec::new();
        let limit = Tracer::LINE_MAX as u64;
        self.open()?.take(limit).read_to_end(&mut begin).map_err(|error| self.unreadable(error))?;
        Ok(Some(Tracer::begins_at(&begin, zone, written_at).unwrap_or(written_at)))
    }
}

/// The logs that are read, oldest first. What can be read only once stays where it was named.
pub fn logs_to_read(logs: Logs, since: Option<Timestamp>, zone: &TimeZone) -> Result<Vec<Log>, LogError> {
    let (paths, chosen) = match logs {
        Logs::Named(paths) => (paths, true),
        Logs::Journal => return Ok(vec![Log::journal(since)]),
        Logs::OfHost => match logs_of_host(&LOGS.map(Path::new))? {
            paths if paths.is_empty() => return Ok(vec![Log::journal(since)]),
            paths => (paths, false),
        },
    };
    let mut logs = paths.into_iter().map(Log::find).collect::<Result<Vec<_>, _>>()?;
    // A pipe may be named; in the place of a log it would be waited for without an end.
    if let (false, Some(log)) = (chosen, logs.iter().find(|log| log.written_at.is_none())) {
        return Err(log.unreadable(io::Error::other("it is not a regular file")));
    }
    // What was named is read, whatever its time: it may have been copied without that.
    if let (false, Some(since)) = (chosen, since) {
        logs.retain(|log| log.written_at.is_none_or(|written_at| written_at >= since));
    }
    if logs.len() > 1 && logs.iter().all(|log| log.written_at.is_some()) {
        let mut ordered = Vec::with_capacity(logs.len());
        for log in logs {
            ordered.push((log.begins_at(zone)?, log.written_at, log));
        }
        ordered.sort_by_key(|(begins_at, written_at, _)| (*begins_at, *written_at));
        logs = ordered.into_iter().map(|(_, _, log)| log).collect();
    }
    Ok(logs)
}

/// The log of this host with all its rotated files; none where the journal alone has it.
fn logs_of_host(logs: &[&Path]) -> Result<Vec<PathBuf>, LogError> {
    match logs.iter().find(|log| log.exists()) {
        Some(log) => rotated(log).map_err(|error| LogError { path: log.to_path_buf(), error }),
        None => Ok(Vec::new()),
    }
}

/// A log and its rotated files: `mail.log`, `mail.log.1`, `mail.log.2.gz`, `mail.log-20261122.xz`, in no order.
fn rotated(log: &Path) -> io::Result<Vec<PathBuf>> {
    let (Some(directory), Some(name)) = (log.parent(), log.file_name().and_then(|n| n.to_str())) else {
        return Ok(vec![log.to_owned()]);
    };
    let is_rotated = |file: &str| {
        let Some(rest) = file.strip_prefix(name) else { return false };
        let rest = [".gz", ".xz", ".zst", ".bz2"].iter().find_map(|e| rest.strip_suffix(e)).unwrap_or(rest);
        rest.is_empty() || rest.strip_prefix(['.', '-']).is_some_and(|n| n.starts_with(|c: char| c.is_ascii_digit()))
    };
    let mut found = Vec::new();
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        if entry.file_name().to_str().is_some_and(is_rotated) {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

/// When a file was written to for the last time, in seconds since 1970; `None`: it can be read once.
fn written_at(path: &Path) -> io::Result<Option<i64>> {
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let seconds = metadata.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    Ok(metadata.is_file().then(|| i64::try_from(seconds).unwrap_or(i64::MAX)))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Place(PathBuf);

    impl Place {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("vmailctl-logs-{name}-{}", std::process::id()));
            fs::create_dir(&path).unwrap();
            Self(path)
        }

        fn write(&self, name: &str, content: &[u8]) -> PathBuf {
            let path = self.0.join(name);
            fs::write(&path, content).unwrap();
            path
        }
    }

    impl Drop for Place {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn rotated_files_are_those_of_the_log() {
        let place = Place::new("rotated");
        let rotated_ones = ["mail.log", "mail.log-20261122", "mail.log-20261122.xz", "mail.log.1", "mail.log.2.gz"];
        for name in
            rotated_ones.iter().chain(&["mail.logger", "mail.log.old", "mail.log.gz.tmp", "old-mail.log", "mail.err.1"])
        {
            place.write(name, b"");
        }
        let found = rotated(&place.0.join("mail.log")).unwrap();
        assert_eq!(found, rotated_ones.map(|name| place.0.join(name)));
    }

    #[test]
    fn the_files_of_a_host_come_before_its_journal() {
        let place = Place::new("host");
        let [first, second] = ["mail.log", "maillog"].map(|name| place.0.join(name));
        let found = || logs_of_host(&[&first, &second]).unwrap();
        assert!(found().is_empty());
        place.write("maillog.1", b"");
        assert!(found().is_empty(), "nothing is written to an old file");
        place.write("maillog", b"");
        assert_eq!(found(), [second.clone(), place.0.join("maillog.1")]);
        place.write("mail.log", b"");
        assert_eq!(found(), std::slice::from_ref(&first));
    }

    #[test]
    fn what_is_no_file_was_written_to_at_no_time() {
        let place = Place::new("none");
        assert_eq!(written_at(&place.0).unwrap_err().kind(), io::ErrorKind::IsADirectory);
        assert!(written_at(&place.write("file", b"")).unwrap().is_some());
        assert_eq!(written_at(Path::new("/dev/null")).unwrap(), None);
    }
}
