//! One at a time: a lock on a file that goes with the process that holds it, however that ends.

use nix::errno::Errno;
use nix::fcntl::{Flock, FlockArg};
use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Held for as long as it lives.
#[derive(Debug)]
pub struct Lock {
    _file: Flock<File>,
}

/// Takes the lock, and makes its file, which stays. `None`: another process has it.
pub fn try_lock(path: &Path) -> io::Result<Option<Lock>> {
    // Nobody else may open it: whoever could would be able to keep us out.
    let no_link = nix::libc::O_NOFOLLOW;
    let file =
        OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).custom_flags(no_link).open(path)?;
    match Flock::lock(file, FlockArg::LockExclusiveNonblock) {
        Ok(file) => Ok(Some(Lock { _file: file })),
        Err((_, Errno::EWOULDBLOCK)) => Ok(None),
        Err((_, errno)) => Err(errno.into()),
    }
}
