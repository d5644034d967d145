//! Prints of passwords: a file beside the store, which nobody but its owner can read, with the key in its first line.
//!
//! The store itself is read by the servers' group, so neither the key nor a print stands in it. A line of the file has a
//! digest of a hash and the print of its password. It counts as long as some mailbox has that hash: so nothing has to be
//! taken out where a password is changed or a mailbox deleted, and a line that was written for a change that was then not
//! made harms nobody. Lines that no longer count are dropped when most of them don't. A file that is lost or wrong finds no
//! password in two places, and locks nobody out.

use crate::model::{Argon2Cost, HashDigest, HashError, PasswordHash, Print, PrintKey, Secret, Timestamp};
use crate::store::{Reader, Result};
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};
use zeroize::Zeroizing;

const FIRST_WORDS: &str = "vmailctl-prints 1 ";
/// What a line has: two digests in hexadecimal, a blank and a line end.
const LINE: u64 = 2 * 64 + 2;
/// So many lines that don't count are not worth a new file.
const SPARE: u64 = 1_000;
/// A line is written before the change that it is for is made: it is not judged before this time is over.
const STILL: i64 = 3_600;

/// Why passwords can't be compared.
#[derive(Debug)]
pub enum PrintsError {
    Io(io::Error),
    /// Others than its owner may read it.
    Exposed {
        mode: u32,
    },
    /// It belongs to a user who does not own the store.
    Owner {
        uid: u32,
    },
    Foreign {
        line: usize,
    },
    NoRandomness(HashError),
}

impl fmt::Display for PrintsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => write!(f, "it cannot be used: {error}"),
            Self::Exposed { mode } => write!(f, "others may read it, its mode is {mode:04o}"),
            Self::Owner { uid } => write!(f, "it belongs to the user {uid}, who does not own the store"),
            Self::Foreign { line } => write!(f, "it is no file of prints, or it is damaged: line {line}"),
            Self::NoRandomness(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for PrintsError {}

impl From<io::Error> for PrintsError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// The file, which is read when a password is first looked for.
pub struct Prints {
    /// `None`: the store is no file.
    path: Option<PathBuf>,
    owner: Option<u32>,
    book: OnceLock<Book>,
}

struct Book {
    key: PrintKey,
    lines: Mutex<Lines>,
}

struct Lines {
    place: Place,
    hashes: HashMap<Print, Vec<HashDigest>>,
}

/// Whether there is a file yet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    File,
    Memory,
}

/// Who has made the file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Begun {
    ByThis,
    ByAnother,
}

/// Whether a print is the first one of its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    First,
    Further,
}

/// Opens the file to add to it, or to put another in its place: nobody else does either meanwhile.
fn lock(path: &Path) -> io::Result<File> {
    loop {
        let file = OpenOptions::new().append(true).open(path)?;
        file.lock()?;
        // Another may have come first, and put one in its place.
        if fs::metadata(path).is_ok_and(|found| found.ino() == file.metadata().map_or(0, |own| own.ino())) {
            return Ok(file);
        }
    }
}

/// Makes the file, whole or not at all.
fn begin(path: &Path, key: &PrintKey) -> io::Result<Begun> {
    let draft = path.with_extension(format!("prints-{}", std::process::id()));
    let made = || -> io::Result<Begun> {
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
        file.write_all(Zeroizing::new(format!("{FIRST_WORDS}{}\n", *key.expose())).as_bytes())?;
        file.sync_all()?;
        match fs::hard_link(&draft, path) {
            Ok(()) => Ok(Begun::ByThis),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(Begun::ByAnother),
            Err(error) => Err(error),
        }
    }();
    let _ = fs::remove_file(&draft);
    made
}

impl Prints {
    /// The one that belongs to a store.
    pub fn beside(store: &Path) -> Self {
        let found = fs::metadata(store).ok();
        let path = found.is_some().then(|| {
            let mut path = store.as_os_str().to_owned();
            path.push(".prints");
            PathBuf::from(path)
        });
        Self { path, owner: found.map(|found| found.uid()), book: OnceLock::new() }
    }

    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// What is wrong with it; a file that is not there yet is right.
    pub fn trouble(&self) -> Option<PrintsError> {
        self.read().err()
    }

    /// The print of a password, and the hashes in which it was stored.
    pub fn find(&self, secret: &Secret) -> Result<(Option<Print>, Vec<HashDigest>), PrintsError> {
        if self.path.is_none() {
            return Ok((None, Vec::new()));
        }
        let book = self.book()?;
        let print = book.key.print(secret);
        let lines = book.lines.lock().unwrap_or_else(PoisonError::into_inner);
        Ok((Some(print), lines.hashes.get(&print).cloned().unwrap_or_default()))
    }

    /// Remembers in which hash a password is stored.
    pub fn add(&self, secret: &Secret, hash: &PasswordHash) -> Result<Added, PrintsError> {
        let Some(path) = &self.path else { return Ok(Added::Further) };
        let book = self.book()?;
        let (print, digest) = (book.key.print(secret), HashDigest::from(hash));
        let mut lines = book.lines.lock().unwrap_or_else(PoisonError::into_inner);
        let mut added = Added::Further;
        if lines.place == Place::Memory {
            // Another command may have made one just now, with another key: then this password has no print.
            if begin(path, &book.key)? == Begun::ByAnother {
                return Ok(Added::Further);
            }
            lines.place = Place::File;
            added = Added::First;
        }
        lock(path)?.write_all(format!("{digest} {print}\n").as_bytes())?;
        lines.hashes.entry(print).or_default().push(digest);
        Ok(added)
    }

    /// Whether there is a file.
    pub fn is_there(&self) -> bool {
        self.path.as_ref().is_none_or(|path| fs::symlink_metadata(path).is_ok())
    }

    /// Whether most lines can't count, where the store has so many hashes, and all of them were written long ago.
    pub fn is_overgrown(&self, hashes: u64, now: Timestamp) -> bool {
        let found = self.path.as_ref().and_then(|path| fs::symlink_metadata(path).ok());
        found.is_some_and(|found| found.len() / LINE > 2 * hashes + SPARE && now.unix_seconds() - found.mtime() > STILL)
    }

    /// Drops the lines of all other hashes.
    pub fn keep_only(&self, hashes: &HashSet<HashDigest>) -> Result<(), PrintsError> {
        let Some(path) = &self.path else { return Ok(()) };
        let draft = path.with_extension(format!("prints-{}", std::process::id()));
        let put = || -> Result<(), PrintsError> {
            let _locked = lock(path)?;
            let Some(Book { key, lines }) = self.read()? else { return Ok(()) };
            let lines = lines.into_inner().unwrap_or_else(PoisonError::into_inner);
            let mut text = Zeroizing::new(format!("{FIRST_WORDS}{}\n", *key.expose()));
            for (print, digests) in &lines.hashes {
                for digest in digests.iter().filter(|digest| hashes.contains(digest)) {
                    text.push_str(&format!("{digest} {print}\n"));
                }
            }
            let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()?;
            Ok(fs::rename(&draft, path)?)
        };
        put().inspect_err(|_| {
            let _ = fs::remove_file(&draft);
        })
    }

    fn book(&self) -> Result<&Book, PrintsError> {
        if let Some(book) = self.book.get() {
            return Ok(book);
        }
        let book = match self.read()? {
            Some(book) => book,
            None => Book {
                key: PrintKey::random().map_err(PrintsError::NoRandomness)?,
                lines: Mutex::new(Lines { place: Place::Memory, hashes: HashMap::new() }),
            },
        };
        // Another thread may have been faster.
        Ok(self.book.get_or_init(|| book))
    }

    fn read(&self) -> Result<Option<Book>, PrintsError> {
        let Some(path) = &self.path else { return Ok(None) };
        let found = match fs::symlink_metadata(path) {
            Ok(found) => found,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        if !found.is_file() {
            return Err(PrintsError::Foreign { line: 0 });
        }
        if found.mode() & 0o077 != 0 {
            return Err(PrintsError::Exposed { mode: found.mode() & 0o7777 });
        }
        if found.uid() != 0 && self.owner != Some(found.uid()) {
            return Err(PrintsError::Owner { uid: found.uid() });
        }
        let text = Zeroizing::new(fs::read(path)?);
        let text = std::str::from_utf8(&text).map_err(|_| PrintsError::Foreign { line: 0 })?;
        let mut lines = text.lines().enumerate();
        let key = lines.next().and_then(|(_, line)| PrintKey::parse(line.strip_prefix(FIRST_WORDS)?));
        let key = key.ok_or(PrintsError::Foreign { line: 1 })?;
        let mut hashes: HashMap<Print, Vec<HashDigest>> = HashMap::new();
        for (number, line) in lines {
            let read = |(digest, print): (&str, &str)| Some((HashDigest::parse(digest)?, Print::parse(print)?));
            let (digest, print) =
                line.split_once(' ').and_then(read).ok_or(PrintsError::Foreign { line: number + 1 })?;
            hashes.entry(print).or_default().push(digest);
        }
        Ok(Some(Book { key, lines: Mutex::new(Lines { place: Place::File, hashes }) }))
    }
}

impl Reader<'_> {
    /// The prints that belong to this store.
    pub fn prints(&self) -> Prints {
        Prints::beside(self.path)
    }

    /// Whether any mailbox has one.
    pub fn has_password(&self) -> Result<bool> {
        Ok(self.find("SELECT 1 FROM mailbox WHERE password IS NOT NULL LIMIT 1", [], |_| Ok(()))?.is_some())
    }

    /// Whether any mailbox has a hash of this cost, as new passwords get it.
    pub fn has_password_of(&self, cost: &Argon2Cost) -> Result<bool> {
        let like = format!("{{ARGON2ID}}$argon2id$v=19${cost}$*");
        Ok(self.find("SELECT 1 FROM mailbox WHERE password GLOB ?1 LIMIT 1", [like], |_| Ok(()))?.is_some())
    }

    pub fn count_hashes(&self) -> Result<u64> {
        let counted = "SELECT count(*) FROM mailbox WHERE password IS NOT NULL";
        let count = self.find(counted, [], |row| row.get::<_, i64>(0))?;
        Ok(count.and_then(|count| u64::try_from(count).ok()).unwrap_or_default())
    }

    /// Those of all mailboxes, and of removed ones, which may come back with them.
    pub fn list_hash_digests(&self) -> Result<HashSet<HashDigest>> {
        let mut digests = HashSet::new();
        self.stream(
            "SELECT password FROM mailbox WHERE password IS NOT NULL
              UNION ALL
             SELECT json_extract(content, '$.password') FROM removed_row
              WHERE row_of = 'mailbox' AND json_extract(content, '$.password') IS NOT NULL",
            [],
            |row| row.get::<_, String>(0),
            &mut |hash: String| {
                digests.insert(HashDigest::of(&hash));
                ControlFlow::Continue(())
            },
        )?;
        Ok(digests)
    }

    /// Whether another mailbox than `own` has one of these hashes.
    pub fn is_hash_of_another(&self, own: Option<i64>, hashes: &[HashDigest]) -> Result<bool> {
        let mut found = false;
        self.stream(
            "SELECT password FROM mailbox WHERE password IS NOT NULL AND id IS NOT ?1",
            [own],
            |row| row.get::<_, String>(0),
            &mut |hash: String| {
                found = hashes.contains(&HashDigest::of(&hash));
                if found { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            },
        )?;
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::Permissions;
    use std::os::unix::fs::PermissionsExt;

    struct Directory(PathBuf);

    impl Directory {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("vmailctl-prints-{name}-{}", std::process::id()));
            fs::create_dir(&path).unwrap();
            fs::write(path.join("vmail.db"), "").unwrap();
            Self(path)
        }

        fn prints(&self) -> Prints {
            Prints::beside(&self.0.join("vmail.db"))
        }
    }

    impl Drop for Directory {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn secret(text: &str) -> Secret {
        Secret::new(text.to_owned()).unwrap()
    }

    fn hash(text: &str) -> PasswordHash {
        PasswordHash::from_stored(text.to_owned())
    }

    #[test]
    fn a_password_is_found_again_in_whichever_hashes_it_is() {
        let place = Directory::new("found");
        let found = |text: &str| place.prints().find(&secret(text)).unwrap().1;
        assert_eq!(found("turnip"), []);
        assert!(!place.0.join("vmail.db.prints").exists() && place.prints().trouble().is_none());
        let prints = place.prints();
        prints.add(&secret("turnip"), &hash("one")).unwrap();
        prints.add(&secret("turnip"), &hash("two")).unwrap();
        place.prints().add(&secret("walnut"), &hash("three")).unwrap();
        assert_eq!(found("turnip"), ["one", "two"].map(HashDigest::of));
        assert_eq!(prints.find(&secret("turnip")).unwrap().1.len(), 2);
        assert_eq!((found("walnut"), found("Walnut")), (vec![HashDigest::of("three")], vec![]));
        let path = place.0.join("vmail.db.prints");
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o7777, 0o600);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.lines().count() == 4 && !text.contains("turnip"), "{text}");
        assert_eq!(fs::read_dir(&place.0).unwrap().count(), 2);
    }

    #[test]
    fn lines_that_no_longer_count_are_dropped_when_most_of_them_do_not() {
        let place = Directory::new("grown");
        let path = place.0.join("vmail.db.prints");
        let prints = place.prints();
        assert_eq!(prints.add(&secret("turnip"), &hash("one")).unwrap(), Added::First);
        assert_eq!(prints.add(&secret("walnut"), &hash("two")).unwrap(), Added::Further);
        let line = fs::read_to_string(&path).unwrap().lines().last().unwrap().to_owned();
        let mut file = OpenOptions::new().append(true).open(&path).unwrap();
        file.write_all(format!("{line}\n").repeat(1_100).as_bytes()).unwrap();
        let now = |later: i64| {
            let written = fs::metadata(&path).unwrap().mtime();
            Timestamp::from_unix_seconds(written + later).unwrap()
        };
        assert!(
            !prints.is_overgrown(2, now(60)),
            "what was written just now may be for a change that is still to be made"
        );
        assert!(prints.is_overgrown(2, now(7_200)) && !prints.is_overgrown(60, now(7_200)));
        place.prints().keep_only(&HashSet::from([HashDigest::of("one")])).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o7777, 0o600);
        // One that has read the file before goes on with the one in its place.
        prints.add(&secret("thistle"), &hash("three")).unwrap();
        let found = |text: &str| place.prints().find(&secret(text)).unwrap().1.len();
        assert_eq!((found("turnip"), found("walnut"), found("thistle")), (1, 0, 1));
        assert_eq!(fs::read_to_string(&path).unwrap().lines().count(), 3);
        assert_eq!(fs::read_dir(&place.0).unwrap().count(), 2);
    }

    #[test]
    fn a_file_that_is_not_as_it_should_be_is_not_used() {
        let place = Directory::new("wrong");
        let path = place.0.join("vmail.db.prints");
        place.prints().add(&secret("turnip"), &hash("one")).unwrap();
        fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
        let exposed = place.prints().find(&secret("turnip")).unwrap_err();
        assert_eq!(exposed.to_string(), "others may read it, its mode is 0640");
        fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
        let whole = fs::read_to_string(&path).unwrap();
        for text in ["", "nonsense\n", &whole[..whole.len() - 20], &whole.replace("vmailctl", "another")] {
            fs::write(&path, text).unwrap();
            assert!(matches!(place.prints().trouble(), Some(PrintsError::Foreign { .. })), "{text}");
            assert!(place.prints().add(&secret("turnip"), &hash("one")).is_err());
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
        fs::remove_file(&path).unwrap();
        std::os::unix::fs::symlink("vmail.db", &path).unwrap();
        assert!(matches!(place.prints().trouble(), Some(PrintsError::Foreign { line: 0 })));
    }
}
