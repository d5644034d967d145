//! Paths that outlive the command: in the store, or in the servers' configuration.

use crate::effect;
use crate::error::Failure;
use crate::model::{ArchiveDirectory, PlainPath};
use std::io::ErrorKind;
use std::path::Path;

/// The path as it reads from anywhere. The servers are given it, whatever directory they are in.
pub fn absolute(path: &Path) -> Result<PlainPath, Failure> {
    let absolute = std::path::absolute(path).map_err(|error| Failure::File { path: path.to_owned(), error })?;
    absolute.to_string_lossy().parse().map_err(|rule| Failure::Usage {
        message: format!("{rule}: {}", absolute.display()),
        hint: Some("name another path: this one would stand in the servers' configuration".to_owned()),
    })
}

/// A directory for archives, which is there.
pub fn archive_directory(path: &Path) -> Result<ArchiveDirectory, Failure> {
    let wrong = |error| Failure::File { path: path.to_owned(), error };
    let directory = path.canonicalize().map_err(wrong)?;
    if !directory.is_dir() {
        return Err(wrong(ErrorKind::NotADirectory.into()));
    }
    effect::require_own_directory(&directory).map_err(|why| Failure::Usage {
        message: format!("{why}: {}", directory.display()),
        hint: Some("use a directory of root's that only root can write to: chmod go-w".to_owned()),
    })?;
    let text = directory.to_str().ok_or_else(|| wrong(ErrorKind::InvalidInput.into()))?;
    text.parse().map_err(|rule| Failure::Usage { message: format!("{rule}: {text}"), hint: None })
}
