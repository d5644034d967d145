//! The directory in which Dovecot leaves what it has learnt.

use super::mail_root::user_number;
use std::fs::{self, DirBuilder, Permissions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt, chown};
use std::path::Path;

/// Dovecot's own user, which reads the store for it (`default_internal_user`).
const DOVECOT: &str = "dovecot";

/// Makes it where there is none, for Dovecot's user alone. Whoever is not root makes it for themselves.
pub fn make_learnt_directory(directory: &Path) -> io::Result<()> {
    match DirBuilder::new().mode(0o700).create(directory) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(error),
    }
    let found = fs::symlink_metadata(directory)?;
    let owner = nix::unistd::geteuid();
    let dovecot = if owner.is_root() { user_number(DOVECOT) } else { None };
    let is_ours = found.uid() == owner.as_raw() || Some(found.uid()) == dovecot;
    if !found.is_dir() || !is_ours {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "it is not Dovecot's own directory"));
    }
    // Passwords lie there as people typed them.
    if found.mode() & 0o077 != 0 {
        fs::set_permissions(directory, Permissions::from_mode(0o700))?;
    }
    if dovecot.is_some_and(|dovecot| found.uid() != dovecot) {
        chown(directory, dovecot, None)?;
    }
    Ok(())
}

/// Hands the file in it over to Dovecot's user.
pub fn own_learnt_file(file: &Path) -> io::Result<()> {
    fs::set_permissions(file, Permissions::from_mode(0o600))?;
    match user_number(DOVECOT).filter(|_| nix::unistd::geteuid().is_root()) {
        Some(dovecot) => std::os::unix::fs::lchown(file, Some(dovecot), None),
        None => Ok(()),
    }
}
