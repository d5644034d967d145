//! A mailbox's mail as one file: a compressed tar, with the checksums of what is in it as its first entry.

use super::home::{Entry, entries, os_str, subdirectory};
use anyhow::{Context, Result, ensure};
use nix::errno::Errno;
use nix::fcntl::{AT_FDCWD, OFlag, RenameFlags, openat, readlinkat, renameat2};
use nix::libc::{S_IFDIR, S_IFLNK, S_IFMT, S_IFREG};
use nix::sys::stat::{FileStat, Mode, fstat, fstatat};
use nix::unistd::Uid;
use sha2::{Digest, Sha256};
use std::ffi::CStr;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, Write};
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// The first entry, as `sha256sum --check` reads it.
const MANIFEST: &str = "MANIFEST.sha256";

/// Writes all that is in these directories, each below a name or at the top, to `directory`/`name`, reads it back, and only then gives it its name; one
/// that an interrupted run has made of the same mailbox is replaced, and nothing else is. It takes no more room than that
/// when it fails. Returns its path.
pub fn write_archive(mail: &[(OwnedFd, &str)], directory: &Path, name: &str) -> Result<PathBuf> {
    require_own_directory(directory)?;
    let prefix = format!(".{name}.");
    remove_drafts(directory, &prefix)?;
    let (draft, path) = (directory.join(format!("{prefix}{}.part", random()?)), directory.join(name));
    let written = write_draft(mail, &draft).and_then(|()| give_name(&draft, &path));
    written.inspect_err(|_| {
        let _ = fs::remove_file(&draft);
    })?;
    File::open(directory)?.sync_all()?;
    Ok(path)
}

/// Whoever can write to the directory could put another file in the place of the archive.
pub fn require_own_directory(directory: &Path) -> Result<()> {
    let found = fs::metadata(directory).with_context(|| format!("cannot write to {}", directory.display()))?;
    let own = [0, Uid::effective().as_raw()].contains(&found.uid());
    ensure!(own && found.mode() & 0o022 == 0, "others can write to the directory for archives");
    Ok(())
}

/// Removes what an interrupted run has left.
fn remove_drafts(directory: &Path, prefix: &str) -> io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        let name = entry.file_name();
        if name.to_str().is_some_and(|name| name.starts_with(prefix) && name.ends_with(".part")) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

fn random() -> io::Result<String> {
    let mut bytes = [0; 8];
    File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Whether a file is as this program makes an archive: in a directory that only it can write, nobody else has made it.
fn require_ours(found: &fs::Metadata) -> Result<()> {
    let ours = found.is_file() && found.nlink() == 1 && found.uid() == Uid::effective().as_raw();
    ensure!(ours && found.mode() & 0o777 == 0o600, "there is a file in the place of the archive");
    Ok(())
}

fn give_name(draft: &Path, path: &Path) -> Result<()> {
    match renameat2(AT_FDCWD, draft, AT_FDCWD, path, RenameFlags::RENAME_NOREPLACE) {
        Err(Errno::EEXIST) => {
            require_ours(&fs::symlink_metadata(path)?)?;
            Ok(fs::rename(draft, path)?)
        }
        // A file system that can't promise it.
        Err(Errno::EINVAL) if fs::symlink_metadata(path).is_err() => Ok(fs::rename(draft, path)?),
        renamed => Ok(renamed?),
    }
}

fn write_draft(mail: &[(OwnedFd, &str)], draft: &Path) -> Result<()> {
    let mut manifest = Vec::new();
    for (home, below) in mail {
        walk(home, Path::new(below), &mut |item| match item.content {
            Content::File(mut file) => {
                line(&mut manifest, &digest(&mut file)?, item.path);
                Ok(())
            }
            Content::Directory | Content::Link(_) => Ok(()),
        })?;
    }
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true).mode(0o600);
    let file = options.open(draft).with_context(|| format!("cannot write {}", draft.display()))?;
    require_ours(&file.metadata()?)?;
    let mut tar = tar::Builder::new(zstd::Encoder::new(file, 0)?);
    let mut header = tar::Header::new_gnu();
    header.set_size(manifest.len() as u64);
    header.set_mode(0o600);
    tar.append_data(&mut header, MANIFEST, manifest.as_slice())?;
    for (home, below) in mail {
        walk(home, Path::new(below), &mut |item| Ok(append(&mut tar, item)?))?;
    }
    let mut file = tar.into_inner()?.finish()?;
    file.sync_all()?;
    file.rewind()?;
    verify(file, &manifest)
}

fn append(tar: &mut tar::Builder<impl Write>, item: Item<'_>) -> io::Result<()> {
    let mut header = tar::Header::new_gnu();
    header.set_mode(item.status.st_mode & 0o7777);
    header.set_uid(item.status.st_uid.into());
    header.set_gid(item.status.st_gid.into());
    header.set_mtime(item.status.st_mtime.unsigned_abs());
    header.set_size(0);
    match item.content {
        Content::Directory => {
            header.set_entry_type(tar::EntryType::Directory);
            tar.append_data(&mut header, item.path, io::empty())
        }
        Content::Link(target) => {
            header.set_entry_type(tar::EntryType::Symlink);
            tar.append_link(&mut header, item.path, target)
        }
        Content::File(file) => {
            let size = item.status.st_size.unsigned_abs();
            header.set_size(size);
            // Exactly as many bytes as the header says; what is missing shows when it is read back.
            tar.append_data(&mut header, item.path, file.take(size).chain(io::repeat(0)).take(size))
        }
    }
}

/// What an archive that is not whole is told with.
const UNLIKE: &str = "the archive does not read back as it was written";

/// Reads an archive back: the manifest is what it was, and each file has its checksum.
fn verify(file: File, manifest: &[u8]) -> Result<()> {
    let mut tar = tar::Archive::new(zstd::Decoder::new(file)?);
    let mut found = Vec::new();
    for (at, entry) in tar.entries()?.enumerate() {
        let mut entry = entry?;
        let name = entry.path()?.into_owned();
        if at == 0 {
            let mut text = Vec::new();
            entry.read_to_end(&mut text)?;
            ensure!(name == Path::new(MANIFEST) && text == manifest, "{UNLIKE}: {MANIFEST}");
        } else if entry.header().entry_type() == tar::EntryType::Regular {
            line(&mut found, &digest(&mut entry)?, &name);
        }
    }
    ensure!(found == manifest, "{UNLIKE}: the checksums differ");
    Ok(())
}

/// Something in a home, with its path there.
pub(super) struct Item<'a> {
    path: &'a Path,
    status: FileStat,
    content: Content,
}

pub(super) enum Content {
    Directory,
    File(File),
    Link(PathBuf),
}

/// A directory that is being walked through: where it is, and what of it is still to come.
struct Level {
    /// By which it is known again on the way back, in case somebody moves directories meanwhile.
    inode: (u64, u64),
    path: PathBuf,
    left: std::vec::IntoIter<Entry>,
}

fn level(directory: &OwnedFd, path: PathBuf) -> Result<Level> {
    let status = fstat(directory).map_err(io::Error::from)?;
    Ok(Level { inode: (status.st_dev, status.st_ino), path, left: entries(directory)?.into_iter() })
}

/// All that is in a directory, in the order of names, with paths below `below`. Sockets and the like, which have no content, are left out. One
/// directory is open at a time, however deep it is.
pub(super) fn walk(home: &OwnedFd, below: &Path, take: &mut dyn FnMut(Item<'_>) -> Result<()>) -> Result<()> {
    let mut directory = home.try_clone()?;
    let mut levels = vec![level(&directory, below.to_owned())?];
    while let Some(here) = levels.last_mut() {
        let Some(entry) = here.left.next() else {
            let left = levels.pop();
            if let (Some(above), Some(left)) = (levels.last(), left) {
                directory = subdirectory(&directory, c"..")?;
                let status = fstat(&directory).map_err(io::Error::from)?;
                let moved = (status.st_dev, status.st_ino) != above.inode;
                ensure!(!moved, "a directory was moved while it was read: {}", left.path.display());
            }
            continue;
        };
        let name = entry.name.as_c_str();
        let path = here.path.join(os_str(name));
        let cannot = || format!("cannot archive {}", path.display());
        let status = match fstatat(&directory, name, nix::fcntl::AtFlags::AT_SYMLINK_NOFOLLOW) {
            Err(Errno::ENOENT) => continue,
            status => status.map_err(io::Error::from).with_context(cannot)?,
        };
        let content = match status.st_mode & S_IFMT {
            S_IFDIR => Content::Directory,
            S_IFREG => Content::File(open_file(&directory, name).with_context(cannot)?),
            S_IFLNK => Content::Link(read_link(&directory, name).with_context(cannot)?),
            _ => continue,
        };
        let inside = match content {
            Content::Directory => Some(subdirectory(&directory, name).with_context(cannot)?),
            Content::File(_) | Content::Link(_) => None,
        };
        take(Item { path: &path, status, content }).with_context(cannot)?;
        if let Some(inside) = inside {
            directory = inside;
            levels.push(level(&directory, path)?);
        }
    }
    Ok(())
}

fn read_link(directory: &OwnedFd, name: &CStr) -> io::Result<PathBuf> {
    Ok(readlinkat(directory, name)?.into())
}

fn open_file(directory: &OwnedFd, name: &CStr) -> io::Result<File> {
    let flags = OFlag::O_RDONLY | OFlag::O_NOFOLLOW | OFlag::O_CLOEXEC | OFlag::O_NONBLOCK;
    Ok(openat(directory, name, flags, Mode::empty())?.into())
}

fn digest(input: &mut impl Read) -> io::Result<String> {
    let mut hash = Sha256::new();
    let mut buffer = [0; 1 << 16];
    loop {
        match input.read(&mut buffer)? {
            0 => break,
            count => hash.update(buffer.get(..count).unwrap_or_default()),
        }
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// A line of the manifest. A name with a line feed or a backslash in it is escaped as sha256sum does it.
fn line(manifest: &mut Vec<u8>, digest: &str, path: &Path) {
    let name = path.as_os_str().as_bytes();
    if name.iter().any(|b| b"\n\\".contains(b)) {
        manifest.push(b'\\');
    }
    manifest.extend_from_slice(digest.as_bytes());
    manifest.extend_from_slice(b"  ");
    for byte in name {
        match byte {
            b'\n' => manifest.extend_from_slice(b"\\n"),
            b'\\' => manifest.extend_from_slice(b"\\\\"),
            byte => manifest.push(*byte),
        }
    }
    manifest.push(b'\n');
}
