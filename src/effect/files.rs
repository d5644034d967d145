//! Files that are handed out: the servers' configuration, and a password in a file of its own.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, BufWriter, IntoInnerError, Read, Seek, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

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

/// A text of a few lines, out of a file of any kind.
pub fn read_short(path: &Path) -> io::Result<Vec<u8>> {
    const SHORT: u64 = 1 << 16;
    let mut text = Vec::new();
    File::open(path)?.take(SHORT).read_to_end(&mut text)?;
    Ok(text)
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

/// The names in the directory of a file are on the disk when this returns.
pub(super) fn sync_directory_of(path: &Path) -> io::Result<()> {
    let directory = path.parent().filter(|directory| !directory.as_os_str().is_empty());
    File::open(directory.unwrap_or(Path::new(".")))?.sync_all()
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

/// A file that has no name, for what is too long to be kept in memory. It is gone when the program ends.
#[derive(Debug)]
pub struct Scratch(BufWriter<File>);

impl Scratch {
    /// Names that are tried.
    const TRIES: u32 = 1000;

    pub fn new() -> io::Result<Self> {
        Self::new_in(&std::env::temp_dir())
    }

    fn new_in(directory: &Path) -> io::Result<Self> {
        static MADE: AtomicU32 = AtomicU32::new(0);
        for _ in 0..Self::TRIES {
            let number = MADE.fetch_add(1, Ordering::Relaxed);
            let path = directory.join(format!("vmailctl-{}-{number}", std::process::id()));
            match OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(&path) {
                Ok(file) => {
                    fs::remove_file(&path)?;
                    return Ok(Self(BufWriter::with_capacity(1 << 16, file)));
                }
                // Left there by a process of the same number.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    /// What was written, from its beginning.
    pub fn into_file(self) -> io::Result<File> {
        let mut file = self.0.into_inner().map_err(IntoInnerError::into_error)?;
        file.rewind()?;
        Ok(file)
    }
}

impl Write for Scratch {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_a_name_is_made_where_others_have_left_theirs() {
        let directory = std::env::temp_dir().join(format!("vmailctl-scratch-{}", std::process::id()));
        fs::create_dir(&directory).unwrap();
        for number in 0..100 {
            fs::write(directory.join(format!("vmailctl-{}-{number}", std::process::id())), "left behind").unwrap();
        }
        let mut scratch = Scratch::new_in(&directory).unwrap();
        scratch.write_all(b"kept").unwrap();
        let mut text = String::new();
        scratch.into_file().unwrap().read_to_string(&mut text).unwrap();
        assert_eq!((text.as_str(), fs::read_dir(&directory).unwrap().count()), ("kept", 100));
        fs::remove_dir_all(&directory).unwrap();
    }
}
