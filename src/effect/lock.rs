//! One at a time: a lock on a file that goes with the process that holds it, however that ends.

use nix::errno::Errno;
use nix::fcntl::{Flock, FlockArg};
use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::{fs, process};

/// Held for as long as it lives.
#[derive(Debug)]
pub struct Lock {
    file: Flock<File>,
}

impl Lock {
    /// For a program that is to hold it, too: what has this open keeps the lock when this process is killed.
    pub fn share(&self) -> io::Result<File> {
        self.file.try_clone()
    }
}

/// A process that has the file of a lock open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    pub process: u32,
    pub program: String,
}

/// The processes that have the file of a lock open, as far as this one may see, without itself.
pub fn holders(path: &Path) -> Vec<Holder> {
    let Ok(path) = path.canonicalize() else { return Vec::new() };
    let numbers = fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = numbers.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let has_open = |process: &u32| {
        let open = fs::read_dir(format!("/proc/{process}/fd")).into_iter().flatten().flatten();
        open.into_iter().any(|entry| fs::read_link(entry.path()).is_ok_and(|file| file == path))
    };
    let program = |process| fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default().trim().to_owned();
    let others = numbers.filter(|process| *process != process::id()).filter(has_open);
    others.map(|process| Holder { process, program: program(process) }).collect()
}

/// Takes the lock, and makes its file, which stays. `None`: another process has it.
pub fn try_lock(path: &Path) -> io::Result<Option<Lock>> {
    // Nobody else may open it: whoever could would be able to keep us out.
    let no_link = nix::libc::O_NOFOLLOW;
    let file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .custom_flags(no_link)
        .open(path)?;
    match Flock::lock(file, FlockArg::LockExclusiveNonblock) {
        Ok(file) => Ok(Some(Lock { file })),
        Err((_, Errno::EWOULDBLOCK)) => Ok(None),
        Err((_, errno)) => Err(errno.into()),
    }
}
