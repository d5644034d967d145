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
const SHARED_INDEX_MODE: u32 = 0o660;
/// What a new store is called until it is whole, and the number of the process that makes it.
const DRAFT: &str = ".init-";
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

fn beside(path: &Path, suffix: &str) -> PathBuf {
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
struct Draft(PathBuf);

impl Drop for Draft {
    fn drop(&mut self) {
        for suffix in ["", "-wal", "-shm", "-journal"] {
            let _ = fs::remove_file(beside(&self.0, suffix));
        }
    }
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
    let directory = directory_of(path);
    remove_stale_drafts(path);
    let draft = Draft(beside(path, &format!("{DRAFT}{}", std::process::id())));
    let file = OpenOptions::new().write(true).create_new(true).mode(FILE_MODE).open(&draft.0).map_err(io(path))?;
    own(&draft.0, reader_gid, FILE_MODE).map_err(io(path))?;
    fill(&draft.0)?;
    file.sync_all().map_err(io(path))?;
    if wal_index == WalIndex::Shared {
        make_shared_index(path, reader_gid).map_err(|e| match e.kind() {
            // Another init has been here since we looked.
            ErrorKind::AlreadyExists => StoreError::new(path, Fault::Exists),
            _ => StoreError::io(path, &e),
        })?;
    }
    match fs::hard_link(&draft.0, path) {
        Ok(()) => {}
        Err(e) if e.kind() == ErrorKind::AlreadyExists => return Err(StoreError::new(path, Fault::Exists)),
        Err(e) => return Err(StoreError::io(path, &e)),
    }
    drop(draft);
    File::open(directory).and_then(|d| d.sync_all()).map_err(io(directory))
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

/// What an init that was killed has left: drafts of processes that are no more. Whoever is not sure to be gone keeps theirs.
fn remove_stale_drafts(path: &Path) {
    let Some(prefix) = beside(path, DRAFT).file_name().map(|name| name.to_string_lossy().into_owned()) else {
        return;
    };
    for entry in fs::read_dir(directory_of(path)).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let rest = name.to_str().and_then(|name| name.strip_prefix(&prefix)).unwrap_or_default();
        // "-journal" and the like follow the number.
        let pid = rest.split('-').next().unwrap_or_default();
        let of_a_process = !pid.is_empty() && pid.bytes().all(|b| b.is_ascii_digit());
        if of_a_process && Path::new("/proc/self").exists() && !Path::new("/proc").join(pid).exists() {
            // One that can't be removed is in nobody's way.
            let _ = fs::remove_file(entry.path());
        }
    }
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
