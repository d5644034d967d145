//! Who keeps writers waiting, as the kernel tells it (proc(5), `/proc/locks`). The files themselves are not opened for
//! it: closing one would let go the locks that this process has on it.

use std::fmt;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// The byte of the WAL index that a writer locks (SQLite's file format, "WAL-Index File Format"). Whoever may read the
/// file can lock it, too, and so keep writers out.
const WRITE_LOCK: u64 = 120;

/// A process that holds the write lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    pid: u32,
    /// What the kernel calls it; none, if it has ended meanwhile.
    name: Option<String>,
}

impl Holder {
    /// `None`: nobody any more, or nobody that can be seen.
    pub(super) fn find(store: &Path) -> Option<Self> {
        let index = format!("{}-shm", store.display());
        let inode = fs::metadata(index).ok()?.ino();
        let locks = fs::read_to_string("/proc/locks").ok()?;
        let pid = locks.lines().filter_map(|line| holder(line, inode)).find(|pid| *pid != std::process::id())?;
        let name = fs::read_to_string(format!("/proc/{pid}/comm")).ok().map(|name| name.trim_end().to_owned());
        Some(Self { pid, name })
    }
}

/// `1: POSIX  ADVISORY  WRITE 4711 fd:01:131099 120 120`; the process, where the lock is that of a writer.
fn holder(line: &str, inode: u64) -> Option<u32> {
    let fields: Vec<&str> = line.split_whitespace().collect();
    // Behind an arrow are those that wait.
    let &[_, "POSIX", _, _, pid, file, from, to] = fields.as_slice() else { return None };
    let same = file.rsplit(':').next()?.parse() == Ok(inode);
    let covers = from.parse().is_ok_and(|from: u64| from <= WRITE_LOCK)
        && (to == "EOF" || to.parse().is_ok_and(|to: u64| to >= WRITE_LOCK));
    if same && covers { pid.parse().ok() } else { None }
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            Some(name) => write!(f, "process {} ({name})", self.pid),
            None => write!(f, "process {}", self.pid),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_on_the_byte_of_writers_names_its_process() {
        for (line, found) in [
            ("1: POSIX  ADVISORY  WRITE 4711 fd:01:99 120 120", Some(4711)),
            ("2: POSIX  ADVISORY  READ 4711 fd:01:99 0 EOF", Some(4711)),
            ("3: POSIX  ADVISORY  READ 4711 fd:01:99 124 124", None),
            ("4: POSIX  ADVISORY  WRITE 4711 fd:01:98 120 120", None),
            ("5: -> POSIX  ADVISORY  WRITE 4711 fd:01:99 120 120", None),
            ("6: OFDLCK ADVISORY  WRITE -1 fd:01:99 120 120", None),
            ("", None),
        ] {
            assert_eq!(holder(line, 99), found, "{line}");
        }
    }
}
