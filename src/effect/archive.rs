//! A mailbox's mail as one file: a compressed tar, with the checksums of what is in it as its first entry.

use super::home::{entries, os_str, subdirectory};
use anyhow::{Context, Result, ensure};
use nix::errno::Errno;
use nix::fcntl::{OFlag, openat, readlinkat};
use nix::libc::{S_IFDIR, S_IFLNK, S_IFMT, S_IFREG};
use nix::sys::stat::{FileStat, Mode, fstatat};
use sha2::{Digest, Sha256};
use std::ffi::CStr;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// The first entry, as `sha256sum --check` reads it.
const MANIFEST: &str = "MANIFEST.sha256";

/// Writes all that is in the directory `home` to `directory`/`name`, reads it back, and only then gives it its name; an
/// earlier one of that name is replaced. It takes no more room than that when it fails. Returns its path.
pub fn write_archive(home: Option<&OwnedFd>, directory: &Path, name: &str) -> Result<PathBuf> {
    let path = directory.join(name);
    let draft = directory.join(format!(".{name}.part"));
    let written = write_draft(home, &draft).and_then(|()| Ok(fs::rename(&draft, &path)?));
    written.inspect_err(|_| {
        let _ = fs::remove_file(&draft);
    })?;
    File::open(directory)?.sync_all()?;
    Ok(path)
}

fn write_draft(home: Option<&OwnedFd>, draft: &Path) -> Result<()> {
    let mut manifest = Vec::new();
    if let Some(home) = home {
        walk(home, Path::new(""), &mut |item| match item.content {
            Content::File(mut file) => {
                line(&mut manifest, &digest(&mut file)?, item.path);
                Ok(())
            }
            Content::Directory | Content::Link(_) => Ok(()),
        })?;
    }
    // A killed process may have left one; a link in its place is not followed.
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true).mode(0o600).custom_flags(OFlag::O_NOFOLLOW.bits());
    let file = options.open(draft).with_context(|| format!("cannot write {}", draft.display()))?;
    let mut tar = tar::Builder::new(zstd::Encoder::new(file, 0)?);
    let mut header = tar::Header::new_gnu();
    header.set_size(manifest.len() as u64);
    header.set_mode(0o600);
    tar.append_data(&mut header, MANIFEST, manifest.as_slice())?;
    if let Some(home) = home {
        walk(home, Path::new(""), &mut |item| Ok(append(&mut tar, item)?))?;
    }
    let file = tar.into_inner()?.finish()?;
    file.sync_all()?;
    verify(draft, &manifest)
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
fn verify(path: &Path, manifest: &[u8]) -> Result<()> {
    let mut tar = tar::Archive::new(zstd::Decoder::new(File::open(path)?)?);
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
struct Item<'a> {
    path: &'a Path,
    status: FileStat,
    content: Content,
}

enum Content {
    Directory,
    File(File),
    Link(PathBuf),
}

/// All that is below a directory, in the order of names. Sockets and the like, which have no content, are left out.
fn walk(directory: &OwnedFd, path: &Path, take: &mut dyn FnMut(Item<'_>) -> Result<()>) -> Result<()> {
    for entry in entries(directory)? {
        let name = entry.name.as_c_str();
        let path = path.join(os_str(name));
        let cannot = || format!("cannot archive {}", path.display());
        let status = match fstatat(directory, name, nix::fcntl::AtFlags::AT_SYMLINK_NOFOLLOW) {
            Err(Errno::ENOENT) => continue,
            status => status.map_err(io::Error::from).with_context(cannot)?,
        };
        let content = match status.st_mode & S_IFMT {
            S_IFDIR => Content::Directory,
            S_IFREG => Content::File(open_file(directory, name).with_context(cannot)?),
            S_IFLNK => Content::Link(read_link(directory, name).with_context(cannot)?),
            _ => continue,
        };
        let inside = match content {
            Content::Directory => Some(subdirectory(directory, name).with_context(cannot)?),
            Content::File(_) | Content::Link(_) => None,
        };
        take(Item { path: &path, status, content }).with_context(cannot)?;
        if let Some(inside) = inside {
            walk(&inside, &path, take)?;
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
