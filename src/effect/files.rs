//! Files that are handed out: the servers' configuration, and a password in a file of its own.

use std::fs::{self, OpenOptions, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// How a file stands to what it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is not there yet.
    New,
    /// It has that content already.
    Same,
    /// It has another content.
    Differs,
}

/// What writing a file would do, as it lies there now.
pub fn compare_file(path: &Path, content: &str) -> io::Result<Written> {
    match fs::read(path) {
        Ok(found) if found == content.as_bytes() => Ok(Written::Same),
        Ok(_) => Ok(Written::Differs),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(Written::New),
        Err(e) => Err(e),
    }
}

/// Writes a file whole or not at all, in place of what is there, and makes the directories above it. Whatever the
/// umask, it has this mode, and its new directories let everybody through.
pub fn write_file(path: &Path, content: &str, mode: u32) -> io::Result<()> {
    if let Some(directory) = path.parent() {
        make_directories(directory)?;
    }
    let draft = path.with_extension(format!("new-{}", std::process::id()));
    let put = || -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).mode(mode).open(&draft)?;
        file.write_all(content.as_bytes())?;
        file.set_permissions(Permissions::from_mode(mode))?;
        file.sync_all()?;
        fs::rename(&draft, path)
    };
    put().inspect_err(|_| {
        let _ = fs::remove_file(&draft);
    })
}

fn make_directories(directory: &Path) -> io::Result<()> {
    if directory.exists() {
        return Ok(());
    }
    if let Some(above) = directory.parent() {
        make_directories(above)?;
    }
    match fs::create_dir(directory) {
        Ok(()) => fs::set_permissions(directory, Permissions::from_mode(0o755)),
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(e) => Err(e),
    }
}

/// A secret in a new file that nobody else can read. Dropped, it goes away again, unless it is kept.
#[derive(Debug)]
pub struct SecretFile {
    path: PathBuf,
}

impl SecretFile {
    /// It is on the disk when this returns.
    pub fn create(path: &Path, secret: &str) -> io::Result<Self> {
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
        let this = Self { path: path.to_owned() };
        file.write_all(secret.as_bytes())?;
        file.write_all(b"\n")?;
        file.sync_all()?;
        Ok(this)
    }

    pub fn keep(mut self) {
        self.path = PathBuf::new();
    }
}

impl Drop for SecretFile {
    fn drop(&mut self) {
        if !self.path.as_os_str().is_empty() {
            let _ = fs::remove_file(&self.path);
        }
    }
}
