//! Files that are handed out: the servers' configuration, and a password in a file of its own.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    New,
    /// It had that content already.
    Same,
    /// It has another content, and was left alone.
    Differs,
    Replaced,
}

/// Writes a file whole or not at all, and replaces another content only where `replace` says so.
pub fn write_file(path: &Path, content: &str, mode: u32, replace: bool) -> io::Result<Written> {
    let written = match fs::read(path) {
        Ok(found) if found == content.as_bytes() => return Ok(Written::Same),
        Ok(_) if !replace => return Ok(Written::Differs),
        Ok(_) => Written::Replaced,
        Err(e) if e.kind() == io::ErrorKind::NotFound => Written::New,
        Err(e) => return Err(e),
    };
    if let Some(directory) = path.parent() {
        fs::create_dir_all(directory)?;
    }
    let draft = path.with_extension(format!("new-{}", std::process::id()));
    let put = || -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).mode(mode).open(&draft)?;
        file.write_all(content.as_bytes())?;
        file.sync_all()?;
        fs::rename(&draft, path)
    };
    put().inspect_err(|_| {
        let _ = fs::remove_file(&draft);
    })?;
    Ok(written)
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
