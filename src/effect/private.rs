//! Secrets for other programs, in files that only root can read.

use nix::unistd::Uid;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A directory of one process, which is empty at first. It goes away with the value; what a process that was killed has
/// left goes away when the next one makes it.
#[derive(Debug)]
pub struct PrivateDirectory {
    path: PathBuf,
    written: AtomicU32,
}

/// A file in it, which goes away with the value.
#[derive(Debug)]
pub struct SecretText<'d> {
    path: PathBuf,
    _directory: &'d PrivateDirectory,
}

/// Who can read a file of passwords.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Privacy {
    /// The user of this process alone, and root.
    Private,
    /// It belongs to the user of this number, who can read and replace it.
    OfOther(u32),
    /// Its group, or everybody.
    Readable,
}

pub fn require_private(path: &Path) -> io::Result<Privacy> {
    let found = fs::metadata(path)?;
    Ok(match (found.uid(), found.mode() & 0o077) {
        (owner, _) if owner != Uid::effective().as_raw() && owner != 0 => Privacy::OfOther(owner),
        (_, 0) => Privacy::Private,
        _ => Privacy::Readable,
    })
}

/// Removes a private directory with what is in it.
pub fn remove_private(path: &Path) {
    // No link is followed, and nothing below is a directory.
    if fs::symlink_metadata(path).is_ok_and(|found| found.is_dir()) {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            let _ = fs::remove_file(entry.path());
        }
        let _ = fs::remove_dir(path);
    }
}

impl PrivateDirectory {
    /// Whoever makes it holds a lock, so that it is nobody else's.
    pub fn make(path: &Path) -> io::Result<Self> {
        remove_private(path);
        DirBuilder::new().mode(0o700).create(path)?;
        let made = fs::symlink_metadata(path)?;
        if !made.is_dir() || made.mode() & 0o077 != 0 {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        Ok(Self { path: path.to_owned(), written: AtomicU32::new(0) })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn write(&self, text: &str) -> io::Result<SecretText<'_>> {
        let number = self.written.fetch_add(1, Ordering::Relaxed);
        let file = SecretText { path: self.path.join(format!("{number}.conf")), _directory: self };
        let mut made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&file.path)?;
        made.write_all(text.as_bytes())?;
        Ok(file)
    }
}

impl Drop for PrivateDirectory {
    fn drop(&mut self) {
        remove_private(&self.path);
    }
}

impl SecretText<'_> {
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for SecretText<'_> {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_for_one_user_and_gone_with_their_values_and_after_a_kill() {
        let path = std::env::temp_dir().join(format!("vmailctl-private-{}", std::process::id()));
        fs::create_dir(&path).unwrap();
        fs::write(path.join("7.conf"), "left by one that was killed").unwrap();
        let directory = PrivateDirectory::make(&path).unwrap();
        assert_eq!(fs::read_dir(&path).unwrap().count(), 0);
        let text = directory.write("secret").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().mode() & 0o7777;
        assert_eq!((mode(&path), mode(text.path())), (0o700, 0o600));
        drop(text);
        assert_eq!(fs::read_dir(&path).unwrap().count(), 0);
        let _other = directory.write("secret").unwrap();
        remove_private(&path);
        assert!(!path.exists());
    }

    #[test]
    fn a_link_in_the_place_of_the_directory_is_not_followed() {
        let path = std::env::temp_dir().join(format!("vmailctl-private-link-{}", std::process::id()));
        let target = path.with_extension("target");
        fs::create_dir(&target).unwrap();
        fs::write(target.join("kept"), "").unwrap();
        std::os::unix::fs::symlink(&target, &path).unwrap();
        assert!(PrivateDirectory::make(&path).is_err());
        assert!(target.join("kept").exists());
        fs::remove_file(&path).unwrap();
        fs::remove_dir_all(&target).unwrap();
    }
}
