//! What a disk may hold when the power goes: what a command did to its files, call by call, and at each of these calls
//! the contents that a disk is allowed to have.
//!
//! A write is sure of its place once the file was synced, a name once its directory was. What is not may be there,
//! not at all, or in part; whole sectors of it. A disk that says "synced" and lies is none that anybody can build on.

use super::Outcome;
use super::faults::LIBRARY;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The unit that a disk writes whole or not at all.
const SECTOR: usize = 512;

/// The files below a folder, by their paths in it.
pub(crate) type Files = BTreeMap<PathBuf, Vec<u8>>;

/// One call that changed something, as `tests/fault/preload.c` records it.
#[derive(Debug)]
enum Call {
    Create(PathBuf),
    Write {
        path: PathBuf,
        data: Vec<u8>,
        place: usize,
    },
    Truncate {
        path: PathBuf,
        length: usize,
    },
    Grow {
        path: PathBuf,
        length: usize,
    },
    Rename {
        from: PathBuf,
        to: PathBuf,
    },
    Link {
        from: PathBuf,
        to: PathBuf,
    },
    Remove(PathBuf),
    Sync(PathBuf),
    /// Directories are no files; the names of those in them are.
    MakeDirectory,
    /// Somebody was told of what was done.
    Told,
}

/// What a command did below a folder.
pub(crate) struct Recording {
    root: PathBuf,
    before: Files,
    calls: Vec<Call>,
}

/// What may become of that which nothing has synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Kept,
    /// Of each file the last change got half through.
    Torn,
    /// Of each file every other change, beginning with the first or the second.
    EveryOther(usize),
    Lost,
    /// And the names with it.
    LostWithNames,
}

const FATES: [Fate; 6] =
    [Fate::Kept, Fate::Torn, Fate::EveryOther(0), Fate::EveryOther(1), Fate::Lost, Fate::LostWithNames];

/// A file that the disk has, and what was done to it since it was synced.
#[derive(Clone, Default)]
struct Stored {
    synced: Vec<u8>,
    since: Vec<Edit>,
}

#[derive(Clone)]
enum Edit {
    Write { data: Vec<u8>, place: usize },
    Truncate(usize),
    Grow(usize),
}

impl Edit {
    fn make(&self, content: &mut Vec<u8>) {
        match self {
            Self::Write { data, place } => {
                content.resize(content.len().max(place + data.len()), 0);
                content[*place..place + data.len()].copy_from_slice(data);
            }
            Self::Truncate(length) => content.resize(*length, 0),
            Self::Grow(length) => content.resize(content.len().max(*length), 0),
        }
    }

    /// Its first half, in whole sectors; of what has no halves, nothing.
    fn torn(&self) -> Option<Self> {
        match self {
            Self::Write { data, place } => {
                let half = data.len() / 2 / SECTOR * SECTOR;
                Some(Self::Write { data: data[..half].to_vec(), place: *place })
            }
            Self::Truncate(_) | Self::Grow(_) => None,
        }
    }
}

impl Stored {
    fn of(synced: Vec<u8>) -> Self {
        Self { synced, since: Vec::new() }
    }

    fn after(&self, fate: Fate) -> Vec<u8> {
        let mut content = self.synced.clone();
        let last = self.since.len().saturating_sub(1);
        for (number, edit) in self.since.iter().enumerate() {
            match fate {
                Fate::Lost | Fate::LostWithNames => {}
                Fate::EveryOther(first) if number % 2 != first => {}
                Fate::Torn if number == last => edit.torn().iter().for_each(|edit| edit.make(&mut content)),
                Fate::Kept | Fate::Torn | Fate::EveryOther(_) => edit.make(&mut content),
            }
        }
        content
    }

    fn sync(&mut self) {
        self.synced = self.after(Fate::Kept);
        self.since.clear();
    }
}

type Names = BTreeMap<PathBuf, usize>;

/// A disk, as far as the calls have got.
struct Disk {
    files: Vec<Stored>,
    names: Names,
    /// Those that are sure.
    synced_names: Names,
}

impl Disk {
    fn new(files: &Files) -> Self {
        let names: Names = files.keys().cloned().zip(0..).collect();
        Self { files: files.values().cloned().map(Stored::of).collect(), synced_names: names.clone(), names }
    }

    fn edit(&mut self, path: &Path, edit: Edit) {
        // A directory has no content.
        let file = self.names.get(path).unwrap_or_else(|| panic!("nothing made {}", path.display()));
        self.files[*file].since.push(edit);
    }

    fn play(&mut self, call: &Call) {
        match call {
            Call::Create(path) => {
                if !self.names.contains_key(path) {
                    self.names.insert(path.clone(), self.files.len());
                    self.files.push(Stored::default());
                }
            }
            Call::Write { path, data, place } => self.edit(path, Edit::Write { data: data.clone(), place: *place }),
            Call::Truncate { path, length } => self.edit(path, Edit::Truncate(*length)),
            Call::Grow { path, length } => self.edit(path, Edit::Grow(*length)),
            Call::Rename { from, to } => {
                let moved: Vec<PathBuf> = self.names.keys().filter(|path| path.starts_with(from)).cloned().collect();
                for path in moved {
                    let file = self.names.remove(&path).unwrap();
                    let rest = path.strip_prefix(from).unwrap();
                    let path = if rest.as_os_str().is_empty() { to.clone() } else { to.join(rest) };
                    self.names.insert(path, file);
                }
            }
            Call::Link { from, to } => {
                let file = self.names[from];
                self.names.insert(to.clone(), file);
            }
            Call::Remove(path) => {
                self.names.remove(path);
            }
            Call::Sync(path) => match self.names.get(path) {
                Some(file) => self.files[*file].sync(),
                None => self.sync_names(path),
            },
            Call::MakeDirectory | Call::Told => {}
        }
    }

    /// Those in a directory. A file that is moved with its directory goes where the directory goes.
    fn sync_names(&mut self, directory: &Path) {
        let inside = |path: &Path| path.strip_prefix(directory).is_ok();
        self.synced_names.retain(|path, _| !inside(path));
        self.synced_names.extend(self.names.iter().filter(|(path, _)| inside(path)).map(|(p, f)| (p.clone(), *f)));
    }

    fn after(&self, fate: Fate) -> Files {
        let names = if fate == Fate::LostWithNames { &self.synced_names } else { &self.names };
        names.iter().map(|(path, file)| (path.clone(), self.files[*file].after(fate))).collect()
    }
}

/// Content of SQLite's index of its log: memory, which no power cut leaves behind.
fn is_memory(path: &Path) -> bool {
    path.to_string_lossy().ends_with("-shm")
}

/// All files below a folder.
pub(crate) fn files(root: &Path) -> Files {
    let mut found = Files::new();
    let mut open = vec![root.to_owned()];
    while let Some(directory) = open.pop() {
        for entry in fs::read_dir(&directory).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if entry.file_type().unwrap().is_dir() {
                open.push(path);
            } else if !is_memory(&path) {
                found.insert(path.strip_prefix(root).unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// Makes a folder hold exactly these files. Those that are there keep their owners and modes.
pub(crate) fn put(root: &Path, wanted: &Files) {
    let there = files(root);
    for path in there.keys() {
        let _ = fs::remove_file(root.join(format!("{}-shm", path.display())));
        if !wanted.contains_key(path) {
            fs::remove_file(root.join(path)).unwrap();
        }
    }
    for (path, content) in wanted.iter().filter(|(path, content)| there.get(*path) != Some(content)) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
}

impl Recording {
    /// Runs a command, which does something to the files below `root`.
    pub(crate) fn of(command: &mut Command, root: &Path) -> (Self, Outcome) {
        let root = fs::canonicalize(root).unwrap();
        let before = files(&root);
        let report = root.with_extension("calls");
        let outcome = command
            .env("LD_PRELOAD", LIBRARY.as_os_str())
            .env("FAULT_AT", "0")
            .env("FAULT_MODE", "record")
            .env("FAULT_REPORT", &report)
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let bytes = fs::read(&report).unwrap_or_default();
        let _ = fs::remove_file(&report);
        let calls = parse(&bytes, &root);
        let recording = Self { root, before, calls };
        recording.assert_faithful();
        (recording, outcome.into())
    }

    /// The calls, done again, lead to what the command has left behind: none was overlooked.
    fn assert_faithful(&self) {
        let mut disk = Disk::new(&self.before);
        self.calls.iter().for_each(|call| disk.play(call));
        let (played, found) = (disk.after(Fate::Kept), files(&self.root));
        let names = |files: &Files| files.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(names(&played), names(&found), "{:?}", self.calls);
        for (path, content) in &found {
            assert!(played[path] == *content, "{} is not what the calls made of it", path.display());
        }
    }

    /// The content that the disk has when the command alone ends, at each of its calls.
    pub(crate) fn at_every_kill(&self, mut look: impl FnMut(&Files)) {
        let mut disk = Disk::new(&self.before);
        look(&disk.after(Fate::Kept));
        for call in &self.calls {
            disk.play(call);
            look(&disk.after(Fate::Kept));
        }
    }

    /// Each different content that the disk may have when the power goes at any moment: with the place of the moment,
    /// and whether somebody had been told by then.
    pub(crate) fn at_every_cut(&self, mut look: impl FnMut(&str, bool, &Files)) {
        let mut disk = Disk::new(&self.before);
        let mut told = false;
        let mut seen = BTreeSet::new();
        for number in 0..=self.calls.len() {
            for fate in FATES {
                let files = disk.after(fate);
                let mut hasher = DefaultHasher::new();
                (told, &files).hash(&mut hasher);
                if seen.insert(hasher.finish()) {
                    let next = self.calls.get(number).map_or("the end".to_owned(), Call::describe);
                    look(
                        &format!("power cut before call {number} ({next}), what was not synced: {fate:?}"),
                        told,
                        &files,
                    );
                }
            }
            if let Some(call) = self.calls.get(number) {
                disk.play(call);
                told |= matches!(call, Call::Told);
            }
        }
    }
}

impl Call {
    fn describe(&self) -> String {
        match self {
            Self::Write { path, data, place } => format!("write {} at {place} to {}", data.len(), path.display()),
            call => format!("{call:?}"),
        }
    }
}

/// The calls in the report that have to do with the folder.
fn parse(mut bytes: &[u8], root: &Path) -> Vec<Call> {
    let mut calls = Vec::new();
    while let Some((letter, rest)) = bytes.split_first() {
        let number = |at: usize| u64::from_ne_bytes(rest[8 * at..8 * at + 8].try_into().unwrap()) as usize;
        let (first, second, number) = (number(0), number(1), number(2));
        let (texts, next) = rest[24..].split_at(first + second);
        let (first, second) = texts.split_at(first);
        bytes = next;
        let path = |bytes: &[u8]| PathBuf::from(String::from_utf8(bytes.to_vec()).unwrap());
        let inside = |bytes: &[u8]| path(bytes).strip_prefix(root).map(Path::to_owned);
        let Ok(path) = inside(first) else {
            if *letter == b'A' {
                calls.push(Call::Told);
            }
            continue;
        };
        if is_memory(&path) {
            continue;
        }
        calls.push(match letter {
            b'C' => Call::Create(path),
            b'W' => Call::Write { path, data: second.to_vec(), place: number },
            b'T' => Call::Truncate { path, length: number },
            b'G' => Call::Grow { path, length: number },
            b'R' => Call::Rename { from: path, to: inside(second).unwrap() },
            b'L' => Call::Link { from: path, to: inside(second).unwrap() },
            b'U' => Call::Remove(path),
            b'S' => Call::Sync(path),
            b'M' => Call::MakeDirectory,
            letter => panic!("a call that is not known: {letter} {}", path.display()),
        });
    }
    calls
}
