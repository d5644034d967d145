//! The home of a mailbox in the file system: put aside, put back, removed.
//!
//! Below the mail root no link is followed: each directory is opened from the one above it, and what is done is done to
//! a name in an open directory. So nobody who can write there can lead a change elsewhere.

use crate::model::Directory;
use anyhow::{Context, Result, anyhow};
use nix::dir::Dir;
use nix::errno::Errno;
use nix::fcntl::{AtFlags, OFlag, RenameFlags, open, openat, renameat2};
use nix::libc::{S_IFDIR, S_IFMT};
use nix::sys::stat::{Mode, fstatat};
use nix::unistd::{UnlinkatFlags, fsync, unlinkat};
use std::ffi::{CStr, CString, OsStr, OsString};
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::path::{Component, Path};

/// How deep directories of the same name are merged. Mailboxes are not as deep, and each level has directories open.
const MERGED: usize = 64;

/// Entries of a directory that are in memory at once.
const BATCH: usize = 20_000;

const DIRECTORY: OFlag = OFlag::O_RDONLY.union(OFlag::O_DIRECTORY).union(OFlag::O_NOFOLLOW).union(OFlag::O_CLOEXEC);

/// Where the home of a mailbox is.
#[derive(Debug)]
pub enum Place {
    Here(Home),
    /// The mailbox never had any mail: not even the directory above its home is there.
    Nowhere,
    /// Not below the mail root, where nothing is touched.
    Outside,
}

/// The home of a mailbox, and the name in the same directory by which it is put aside.
#[derive(Debug)]
pub struct Home {
    parent: OwnedFd,
    name: OsString,
    aside: OsString,
}

impl Home {
    /// The home, or the mail place, of the mailbox `id` at the path `home`, below `root`.
    pub fn find(root: &Path, home: &Path, id: i64, what: Directory) -> Result<Place> {
        let Ok(below) = home.strip_prefix(root) else { return Ok(Place::Outside) };
        let mut names = Vec::new();
        for component in below.components() {
            let Component::Normal(name) = component else { return Ok(Place::Outside) };
            names.push(name);
        }
        let Some(name) = names.pop() else { return Ok(Place::Outside) };
        // The root itself may be a link: the administrator named it.
        let mut parent = match open(root, DIRECTORY.difference(OFlag::O_NOFOLLOW), Mode::empty()) {
            Err(Errno::ENOENT) => return Ok(Place::Nowhere),
            directory => directory.map_err(|error| failed(error, cannot("open", root.as_os_str())))?,
        };
        for name in names {
            parent = match openat(&parent, name, DIRECTORY, Mode::empty()) {
                Err(Errno::ENOENT) => return Ok(Place::Nowhere),
                Err(Errno::ENOTDIR | Errno::ELOOP) => return Err(no_directory(name)),
                directory => directory.map_err(|error| failed(error, cannot("open", name)))?,
            };
        }
        let aside = OsString::from(what.aside(id));
        Ok(Place::Here(Self { parent, name: name.to_owned(), aside }))
    }

    /// The names by which it is there: its own, or that by which it is aside.
    pub fn names(&self) -> Result<Vec<OsString>> {
        let mut names = Vec::new();
        for name in [&self.aside, &self.name] {
            if self.has(name)? {
                names.push(name.clone());
            }
        }
        Ok(names)
    }

    /// Puts the home aside. What has come into its place after that goes aside with it.
    pub fn put_aside(&self) -> Result<()> {
        self.bring(&self.name, &self.aside)
    }

    /// Puts the home back.
    pub fn put_back(&self) -> Result<()> {
        // All of the mail is in one place before that place gets its name.
        if self.has(&self.aside)? {
            self.bring(&self.name, &self.aside)?;
        }
        self.bring(&self.aside, &self.name)
    }

    /// The home that was put aside, if there is one.
    pub fn open_aside(&self) -> Result<Option<OwnedFd>> {
        if !self.has(&self.aside)? {
            return Ok(None);
        }
        subdirectory(&self.parent, self.aside.as_os_str()).map(Some).with_context(|| cannot("open", &self.aside))
    }

    /// Removes the home that was put aside; `count` is told the number of files and directories that went.
    pub fn remove_aside(&self, count: &mut dyn FnMut(u64)) -> Result<()> {
        if !self.has(&self.aside)? {
            return Ok(());
        }
        remove_tree(&self.parent, &cstring(&self.aside)?, count)?;
        Ok(sync(&self.parent)?)
    }

    /// Whether there is a directory of this name. Anything else in its place is an error.
    fn has(&self, name: &OsStr) -> Result<bool> {
        match fstatat(&self.parent, name, AtFlags::AT_SYMLINK_NOFOLLOW) {
            Ok(found) if found.st_mode & S_IFMT == S_IFDIR => Ok(true),
            Ok(_) => Err(no_directory(name)),
            Err(Errno::ENOENT) => Ok(false),
            Err(error) => Err(failed(error, cannot("look at", name))),
        }
    }

    /// Gives the directory `from` the name `to`; what has that name already, stays and takes in what is new.
    fn bring(&self, from: &OsStr, to: &OsStr) -> Result<()> {
        if !self.has(from)? {
            return Ok(());
        }
        if self.has(to)? {
            merge(&self.parent, &cstring(from)?, &self.parent, &cstring(to)?, MERGED)?;
        } else {
            renameat2(&self.parent, from, &self.parent, to, RenameFlags::RENAME_NOREPLACE)
                .map_err(|error| not_moved(error, from))?;
        }
        Ok(sync(&self.parent)?)
    }
}

/// What can't be done, to whom it is told.
fn cannot(act: &str, name: &OsStr) -> String {
    format!("cannot {act} {}", name.to_string_lossy())
}

/// In the system's words for people.
fn failed(error: Errno, what: String) -> anyhow::Error {
    anyhow::Error::from(io::Error::from(error)).context(what)
}

fn sync(directory: &OwnedFd) -> io::Result<()> {
    Ok(fsync(directory)?)
}

/// A second time open, to be read from its beginning.
fn stream(directory: &OwnedFd) -> io::Result<Dir> {
    Ok(Dir::from_fd(subdirectory(directory, c".")?)?)
}

fn no_directory(name: &OsStr) -> anyhow::Error {
    let name = name.to_string_lossy();
    anyhow!("in its place is a symbolic link, or something else that is no directory: {name}")
}

fn not_moved(error: Errno, name: &OsStr) -> anyhow::Error {
    match error {
        Errno::EBUSY | Errno::EXDEV => anyhow!("a file system of its own is mounted there"),
        error => failed(error, cannot("move", name)),
    }
}

fn cstring(name: &OsStr) -> Result<CString> {
    Ok(CString::new(name.as_bytes())?)
}

pub(super) fn subdirectory(parent: impl AsFd, name: &(impl nix::NixPath + ?Sized)) -> io::Result<OwnedFd> {
    Ok(openat(parent, name, DIRECTORY, Mode::empty())?)
}

/// A name as the system has it.
pub(super) fn os_str(name: &CStr) -> &OsStr {
    OsStr::from_bytes(name.to_bytes())
}

/// An entry of a directory.
pub(super) struct Entry {
    inode: u64,
    pub(super) name: CString,
    kind: Option<nix::dir::Type>,
}

/// The next entries of a directory, up to a number.
fn next_entries(entries: &mut nix::dir::Iter<'_>, most: usize) -> io::Result<Vec<Entry>> {
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry?;
        if matches!(entry.file_name().to_bytes(), b"." | b"..") {
            continue;
        }
        found.push(Entry { inode: entry.ino(), name: entry.file_name().to_owned(), kind: entry.file_type() });
        if found.len() == most {
            break;
        }
    }
    Ok(found)
}

/// All entries of a directory, by name.
pub(super) fn entries(directory: &OwnedFd) -> io::Result<Vec<Entry>> {
    let mut stream = stream(directory)?;
    let mut found = next_entries(&mut stream.iter(), usize::MAX)?;
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

/// Removes a directory with all that is in it, however deep: a directory that is not empty is first brought up to the one
/// at the top, so that never more than two are open.
fn remove_tree(parent: &OwnedFd, name: &CStr, count: &mut dyn FnMut(u64)) -> Result<()> {
    let top = subdirectory(parent, name).with_context(|| cannot("open", os_str(name)))?;
    let mut brought_up = 0;
    loop {
        let mut inside = Vec::new();
        remove_files(&top, count, &mut |name| {
            inside.push(name);
            Ok(())
        })?;
        for name in inside {
            let directory = match subdirectory(&top, name.as_c_str()) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                directory => directory.with_context(|| cannot("open", os_str(&name)))?,
            };
            remove_files(&directory, count, &mut |name| bring_up(&directory, &name, &top, &mut brought_up))?;
            remove_directory(&top, &name, count)?;
        }
        if remove_directory(parent, name, count)? {
            return Ok(());
        }
    }
}

/// Gives a directory a name in another one.
fn bring_up(directory: &OwnedFd, name: &CStr, top: &OwnedFd, brought_up: &mut u64) -> Result<()> {
    loop {
        *brought_up += 1;
        let new = CString::new(format!(".{brought_up}"))?;
        match renameat2(directory, name, top, new.as_c_str(), RenameFlags::RENAME_NOREPLACE) {
            Ok(()) | Err(Errno::ENOENT) => return Ok(()),
            Err(Errno::EEXIST) => {}
            Err(error) => return Err(not_moved(error, os_str(name))),
        }
    }
}

/// Removes what is in a directory and is no directory itself; those go to `take`.
fn remove_files(
    directory: &OwnedFd,
    count: &mut dyn FnMut(u64),
    take: &mut dyn FnMut(CString) -> Result<()>,
) -> Result<()> {
    let mut stream = stream(directory)?;
    let mut entries = stream.iter();
    loop {
        let mut batch = next_entries(&mut entries, BATCH)?;
        if batch.is_empty() {
            return Ok(());
        }
        // In the order in which the disk has them, which a directory with hashed names does not keep.
        batch.sort_unstable_by_key(|entry| entry.inode);
        for entry in batch {
            if entry.kind == Some(nix::dir::Type::Directory) {
                take(entry.name)?;
                continue;
            }
            match unlinkat(directory, entry.name.as_c_str(), UnlinkatFlags::NoRemoveDir) {
                Ok(()) => count(1),
                Err(Errno::ENOENT) => {}
                // On file systems that do not tell the kind.
                Err(Errno::EISDIR | Errno::EPERM) if entry.kind.is_none() => take(entry.name)?,
                Err(error) => return Err(failed(error, cannot("remove", os_str(&entry.name)))),
            }
        }
    }
}

/// Whether the directory is gone: a file system may skip entries of a directory that changes while it is read.
fn remove_directory(parent: &OwnedFd, name: &CStr, count: &mut dyn FnMut(u64)) -> Result<bool> {
    match unlinkat(parent, name, UnlinkatFlags::RemoveDir) {
        Ok(()) => {
            count(1);
            Ok(true)
        }
        Err(Errno::ENOTEMPTY) => Ok(false),
        Err(Errno::ENOENT) => Ok(true),
        Err(error) => Err(failed(error, cannot("remove", os_str(name)))),
    }
}

/// Moves all that is in one directory into another; of two files of one name the one that comes gets another. So does a
/// directory below the last of so many levels.
fn merge(from_parent: &OwnedFd, from: &CStr, to_parent: &OwnedFd, to: &CStr, levels: usize) -> Result<()> {
    let (source, target) = (subdirectory(from_parent, from)?, subdirectory(to_parent, to)?);
    for entry in entries(&source)? {
        let name = entry.name.as_c_str();
        let mut new = entry.name.clone();
        loop {
            match renameat2(&source, name, &target, new.as_c_str(), RenameFlags::RENAME_NOREPLACE) {
                Ok(()) => break,
                Err(Errno::EEXIST) => {}
                Err(error) => return Err(not_moved(error, os_str(name))),
            }
            let is_directory = |parent: &OwnedFd, name: &CStr| subdirectory(parent, name).is_ok();
            if levels > 0 && is_directory(&source, name) && is_directory(&target, &new) {
                merge(&source, name, &target, &new, levels - 1)?;
                break;
            }
            new = CString::new([new.as_bytes(), b".late"].concat())?;
        }
    }
    sync(&target)?;
    unlinkat(from_parent, from, UnlinkatFlags::RemoveDir).map_err(|error| failed(error, cannot("remove", os_str(from))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::effect::write_archive;
    use std::fs;

    /// More levels than a process may have files open.
    #[test]
    fn a_home_of_any_depth_is_archived_and_removed_with_few_files_open() {
        let root = std::env::temp_dir().join(format!("vmailctl-deep-{}", std::process::id()));
        let home = root.join("a.example/anna.1");
        fs::create_dir_all(&home).unwrap();
        let top = subdirectory(open(&root, DIRECTORY, Mode::empty()).unwrap(), c"a.example").unwrap();
        let mut deepest = subdirectory(&top, c"anna.1").unwrap();
        for level in 0..1500 {
            nix::sys::stat::mkdirat(&deepest, c"d", Mode::S_IRWXU).unwrap();
            deepest = subdirectory(&deepest, c"d").unwrap();
            if level % 100 == 0 {
                openat(&deepest, c"mail", OFlag::O_CREAT | OFlag::O_WRONLY, Mode::S_IRWXU).unwrap();
            }
        }
        drop(deepest);
        let open_files = || fs::read_dir("/proc/self/fd").unwrap().count();
        let before = open_files();
        let Place::Here(anna) = Home::find(&root, &home, 1, Directory::Home).unwrap() else { panic!("{home:?}") };
        anna.put_aside().unwrap();
        let mail = anna.open_aside().unwrap();
        let mut archived = 0;
        crate::effect::archive::walk(&mail.unwrap(), Path::new(""), &mut |_| {
            archived += 1;
            assert!(open_files() < before + 40);
            Ok(())
        })
        .unwrap();
        let mut removed = 0;
        anna.remove_aside(&mut |count| {
            removed += count;
            assert!(open_files() < before + 40);
        })
        .unwrap();
        assert_eq!((archived, removed), (1515, 1516));
        fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn what_can_t_be_done_is_told_with_what_it_was_about_and_why() {
        let root = std::env::temp_dir().join(format!("vmailctl-home-{}", std::process::id()));
        let home = root.join("a.example/anna.1");
        fs::create_dir_all(home.join("Maildir")).unwrap();
        let told = |error: anyhow::Error| format!("{error:#}").replace(root.to_str().unwrap(), "ROOT");

        fs::write(root.join("file"), "").unwrap();
        let found = Home::find(&root.join("file"), &root.join("file/a.example/anna.1"), 1, Directory::Home);
        assert_eq!(told(found.unwrap_err()), "cannot open ROOT/file: Not a directory (os error 20)");

        let Place::Here(anna) = Home::find(&root, &home, 1, Directory::Home).unwrap() else { panic!("{home:?}") };
        anna.put_aside().unwrap();
        let mail = anna.open_aside().unwrap();
        let written = write_archive(&[(mail.unwrap(), "")], &root.join("none"), "anna.tar.zst");
        assert_eq!(told(written.unwrap_err()), "cannot write to ROOT/none: No such file or directory (os error 2)");
        fs::remove_dir_all(&root).unwrap();
    }
}
