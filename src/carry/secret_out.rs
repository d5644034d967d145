//! Generated passwords on their way into a file of their own.

use super::desk::Desk;
use crate::admin::Rehearsal;
use crate::effect::SecretFile;
use crate::error::Failure;
use crate::model::{Address, Secret};
use std::path::Path;
use zeroize::Zeroizing;

/// Writes one password into a new file. It is there before anything is committed, so that it can't get lost.
pub fn write(desk: &Desk, path: Option<&Path>, secret: &Secret) -> Result<Option<SecretFile>, Failure> {
    match (path, desk.rehearsal) {
        (Some(path), Rehearsal::No) => create(path, secret.expose()).map(Some),
        _ => Ok(None),
    }
}

/// Writes many: of each mailbox a line with its address, a tab, and its password.
pub fn write_all(path: Option<&Path>, passwords: &[(Address, Secret)]) -> Result<SecretFile, Failure> {
    let Some(path) = path else { return Err(no_place()) };
    let length = passwords.iter().map(|(address, secret)| address.to_string().len() + secret.expose().len() + 2);
    let mut lines = Zeroizing::new(String::with_capacity(length.sum()));
    for (address, secret) in passwords {
        lines.push_str(&address.to_string());
        lines.push('\t');
        lines.push_str(secret.expose());
        lines.push('\n');
    }
    create(path, lines.trim_end())
}

fn create(path: &Path, text: &str) -> Result<SecretFile, Failure> {
    SecretFile::create(path, text).map_err(|error| Failure::File { path: path.to_owned(), error })
}

/// Found out before it took long to make what goes into the file.
pub fn require_new(path: &Path) -> Result<(), Failure> {
    match path.symlink_metadata() {
        Ok(_) => Err(Failure::File { path: path.to_owned(), error: std::io::ErrorKind::AlreadyExists.into() }),
        Err(_) => Ok(()),
    }
}

/// Many passwords go to no terminal.
pub(super) fn no_place() -> Failure {
    Failure::Usage {
        message: "generated passwords need a file".to_owned(),
        hint: Some("use --password-out FILE".to_owned()),
    }
}
