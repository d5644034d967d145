//! The files of a store: how they are made, and in what state they are.
//!
//! Directory `2750 owner:G`, file, `-wal` and `-shm` all `0640 owner:G`: a member of the reader group G can read and
//! change nothing. With a shared WAL index `-shm` alone is `0660`, which spares readers a rare retry and lets a broken-into
//! daemon take an acknowledged change back.

use super::{Fault, Result, StoreError};
use crate::model::Setting;
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};

const DIRECTORY_MODE: u32 = 0o2750;
const FILE_MODE: u32 = 0o640;
/// Of backups, which the servers have no business with.
const SECRET_MODE: u32 = 0o600;
const SHARED_INDEX_MODE: u32 = 0o660;
/// SQLite gives an empty `-shm` the mode of the database, and leaves one with content as it is.
const EMPTY_INDEX: [u8; 3] = [0; 3];

/// Who may write the WAL index (`-shm`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WalIndex {
    Private,
    Shared,
}

/// What a new store begins with.
pub struct Creation {
    /// Numeric id of the group that may read the store; `None`: the user's own.
    pub reader_gid: Option<u32>,
    pub wal_index: WalIndex,
    pub settings: Vec<(Setting, String)>,
}

/// One file of a store as it lies on the disk.
#[derive(Clone, Debug)]
pub struct FileEntry {
    pub path: PathBuf,
    /// Permission bits; `None`: it does not exist.
    pub mode: Option<u32>,
    pub uid: u32,
    pub gid: u32,
    pub size: u64,
}

/// The files of a store as they lie on the disk.
#[derive(Clone, Debug)]
pub struct FileState {
    pub journal_mode: String,
    pub directory: FileEntry,
    pub file: FileEntry,
    pub wal: FileEntry,
    pub shm: FileEntry,
}

pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}

fn directory_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// A file that goes away with the value, whatever happens.
pub(super) struct Draft {
    path: PathBuf,
    /// What runs that were killed have left, and was removed.
    removed: Vec<PathBuf>,
}

impl Draft {
    /// An empty file beside another, which nobody else can read, named after what it is for and the process that makes
    /// it.
    pub(super) fn create(beside_this: &Path, label: &str) -> Result<Self> {
        let prefix = beside(beside_this, &format!(".{label}-"));
        let removed = remove_stale_drafts(&prefix);
        let draft = Self { path: beside(&prefix, &std::process::id().to_string()), removed };
        let made = OpenOptions::new().write(true).create_new(true).mode(SECRET_MODE).open(&draft.path);
        made.map(|_| draft).map_err(|e| match e.kind() {
            ErrorKind::NotFound => {
                StoreError::new(beside_this, Fault::Other("the directory above it does not exist".to_owned()))
            }
            _ => StoreError::io(beside_this, &e),
        })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn removed(&self) -> &[PathBuf] {
        &self.removed
    }

    /// What was written to it is on the disk when this returns.
    pub(super) fn sync(&self) -> Result<()> {
        File::open(&self.path).and_then(|file| file.sync_all()).map_err(|e| StoreError::io(&self.path, &e))
    }

    /// Gives it a name for good, in one step that never replaces anything.
    pub(super) fn keep_as(self, path: &Path) -> Result<()> {
        fs::hard_link(&self.path, path).map_err(|e| match e.kind() {
            ErrorKind::AlreadyExists => StoreError::new(path, Fault::Exists),
            _ => StoreError::io(path, &e),
        })?;
        drop(self);
        sync_directory_of(path)
    }

    /// Gives it a name for good, in the place of the file there, which becomes `.1`, as that becomes `.2`: `count` in
    /// all. Whenever this is interrupted, there is a file of the name: the newest that there was, or this one.
    pub(super) fn rotate_in(self, path: &Path, count: u32) -> Result<()> {
        let io = |e: std::io::Error| StoreError::io(path, &e);
        let name = |number: u32| if number == 0 { path.to_owned() } else { beside(path, &format!(".{number}")) };
        let unless_missing = |done: std::io::Result<()>| match done {
            Err(e) if e.kind() != ErrorKind::NotFound => Err(io(e)),
            _ => Ok(()),
        };
        if count > 1 {
            // One that was interrupted in between has given the newest its second name already.
            if !is_same_file(path, &name(1)) {
                (2..count).rev().try_for_each(|number| unless_missing(fs::rename(name(number - 1), name(number))))?;
                unless_missing(fs::remove_file(name(1)))?;
                unless_missing(fs::hard_link(path, name(1)))?;
            }
        }
        fs::rename(&self.path, path).map_err(io)?;
        sync_directory_of(path)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        for suffix in ["", "-wal", "-shm", "-journal"] {
            let _ = fs::remove_file(beside(&self.path, suffix));
        }
    }
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    match (fs::symlink_metadata(one), fs::symlink_metadata(other)) {
        (Ok(one), Ok(other)) => (one.dev(), one.ino()) == (other.dev(), other.ino()),
        _ => false,
    }
}

fn sync_directory_of(path: &Path) -> Result<()> {
    let directory = directory_of(path);
    File::open(directory).and_then(|d| d.sync_all()).map_err(|e| StoreError::io(directory, &e))
}

pub(super) fn require_free(path: &Path) -> Result<()> {
    if fs::symlink_metadata(path).is_ok() { Err(StoreError::new(path, Fault::FileExists)) } else { Ok(()) }
}

/// A backup is one file. What has a log beside it is a store, or a copy of one that lacks what is in the log.
pub(super) fn require_at_rest(path: &Path) -> Result<()> {
    let data = fs::metadata(path).map_err(|e| match e.kind() {
        ErrorKind::NotFound => StoreError::new(path, Fault::NoFile),
        _ => StoreError::io(path, &e),
    })?;
    if !data.is_file() || data.len() == 0 {
        return Err(StoreError::new(path, Fault::Foreign));
    }
    for suffix in ["-wal", "-journal"] {
        if fs::metadata(beside(path, suffix)).is_ok_and(|log| log.len() > 0) {
            return Err(StoreError::new(path, Fault::InUse));
        }
    }
    Ok(())
}

/// Makes the files of a new store: `fill` writes the database under a draft's name, which then gets the final name in
/// one step that never replaces anything.
pub(super) fn create(
    path: &Path,
    reader_gid: Option<u32>,
    wal_index: WalIndex,
    fill: impl FnOnce(&Path) -> Result<()>,
) -> Result<()> {
    let io = |at: &Path| {
        let at = at.to_owned();
        move |e: std::io::Error| StoreError::io(&at, &e)
    };
    prepare(path, reader_gid)?;
    let index = beside(path, "-shm");
    if is_empty_index(&index) {
        fs::remove_file(&index).map_err(io(&index))?;
    }
    let draft = Draft::create(path, "init")?;
    own(draft.path(), reader_gid, FILE_MODE).map_err(io(path))?;
    fill(draft.path())?;
    draft.sync()?;
    if wal_index == WalIndex::Shared {
        make_shared_index(path, reader_gid).map_err(|e| match e.kind() {
            // Another init has been here since we looked.
            ErrorKind::AlreadyExists => StoreError::new(path, Fault::Exists),
            _ => StoreError::io(path, &e),
        })?;
    }
    draft.keep_as(path)
}

/// Makes the directory of a new store, unless something is in the store's way.
pub(super) fn prepare(path: &Path, reader_gid: Option<u32>) -> Result<()> {
    refuse_what_is_there(path)?;
    make_directory(directory_of(path), reader_gid)
}

pub(super) fn may_create(path: &Path) -> Result<()> {
    refuse_what_is_there(path)?;
    let directory = directory_of(path);
    let above = if directory.exists() { directory } else { directory_of(directory) };
    fs::metadata(above).map(|_| ()).map_err(|e| StoreError::io(above, &e))
}

fn refuse_what_is_there(path: &Path) -> Result<()> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(StoreError::new(path, Fault::Exists));
    }
    for suffix in ["-wal", "-shm", "-journal"] {
        let file = beside(path, suffix);
        // A -wal of another database would be played into the new one, and a -shm may be in use by its readers.
        if fs::symlink_metadata(&file).is_ok() && !is_empty_index(&file) {
            return Err(StoreError::new(path, Fault::Leftover(file)));
        }
    }
    Ok(())
}

/// What a command that was killed has left: drafts of processes that are no more. Whoever is not sure to be gone keeps
/// theirs.
fn remove_stale_drafts(drafts: &Path) -> Vec<PathBuf> {
    let mut removed = Vec::new();
    let Some(prefix) = drafts.file_name().map(|name| name.to_string_lossy().into_owned()) else {
        return removed;
    };
    for entry in fs::read_dir(directory_of(drafts)).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let rest = name.to_str().and_then(|name| name.strip_prefix(&prefix)).unwrap_or_default();
        // "-journal" and the like follow the number.
        let pid = rest.split('-').next().unwrap_or_default();
        let of_a_process = !pid.is_empty() && pid.bytes().all(|b| b.is_ascii_digit());
        if of_a_process && Path::new("/proc/self").exists() && !Path::new("/proc").join(pid).exists() {
            // One that can't be removed is in nobody's way.
            if fs::remove_file(entry.path()).is_ok() {
                removed.push(entry.path());
            }
        }
    }
    removed
}

/// Left by an init that was killed: no index that was ever in use is that short.
fn is_empty_index(file: &Path) -> bool {
    file.to_string_lossy().ends_with("-shm")
        && fs::symlink_metadata(file).is_ok_and(|data| data.is_file() && data.len() == EMPTY_INDEX.len() as u64)
}

/// A directory that is there keeps its owner and mode: it may be somebody's own.
fn make_directory(directory: &Path, gid: Option<u32>) -> Result<()> {
    match fs::DirBuilder::new().mode(0o750).create(directory) {
        Ok(()) => own(directory, gid, DIRECTORY_MODE).map_err(|e| StoreError::io(directory, &e)),
        Err(e) if e.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(e) if e.kind() == ErrorKind::NotFound => {
            Err(StoreError::new(directory, Fault::Other("the directory above it does not exist".to_owned())))
        }
        Err(e) => Err(StoreError::io(directory, &e)),
    }
}

fn own(path: &Path, gid: Option<u32>, mode: u32) -> std::io::Result<()> {
    if let Some(gid) = gid {
        chown(path, None, Some(gid))?;
    }
    // After chown, which clears the set-group-id bit.
    fs::set_permissions(path, Permissions::from_mode(mode))
}

fn make_shared_index(path: &Path, gid: Option<u32>) -> std::io::Result<()> {
    let shm = beside(path, "-shm");
    OpenOptions::new().write(true).create_new(true).mode(FILE_MODE).open(&shm)?.write_all(&EMPTY_INDEX)?;
    own(&shm, gid, SHARED_INDEX_MODE)
}

pub(super) fn state(path: &Path, journal_mode: String) -> Result<FileState> {
    let entry = |path: PathBuf| match fs::metadata(&path) {
        Ok(data) => Ok(FileEntry {
            mode: Some(data.permissions().mode() & 0o7777),
            uid: data.uid(),
            gid: data.gid(),
            size: data.len(),
            path,
        }),
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(FileEntry { mode: None, uid: 0, gid: 0, size: 0, path }),
        Err(e) => Err(StoreError::io(&path, &e)),
    };
    Ok(FileState {
        journal_mode,
        directory: entry(directory_of(path).to_owned())?,
        file: entry(path.to_owned())?,
        wal: entry(beside(path, "-wal"))?,
        shm: entry(beside(path, "-shm"))?,
    })
}

/// The directory mode, the mode of the file and its `-wal`, and that of `-shm`.
pub fn expected_modes(wal_index: WalIndex) -> (u32, u32, u32) {
    let shm = match wal_index {
        WalIndex::Private => FILE_MODE,
        WalIndex::Shared => SHARED_INDEX_MODE,
    };
    (DIRECTORY_MODE, FILE_MODE, shm)
}

/// Gives the files of a store the modes and the group that they should have, as far as this user may.
pub(super) fn mend(path: &Path, gid: u32, wal_index: WalIndex) -> Result<()> {
    let (directory, file, shm) = expected_modes(wal_index);
    for (entry, mode) in [
        (directory_of(path).to_owned(), directory),
        (path.to_owned(), file),
        (beside(path, "-wal"), file),
        (beside(path, "-shm"), shm),
    ] {
        own(&entry, Some(gid), mode).map_err(|e| StoreError::io(&entry, &e))?;
    }
    Ok(())
}
