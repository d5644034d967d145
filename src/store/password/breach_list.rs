//! A list of breached passwords: a file of sorted SHA-1 hashes, each with how often it was seen, as Have I Been Pwned
//! hands it out "ordered by hash". It has gigabytes, so it is never read: a password is looked up by halving.

use crate::model::{BREACH_KEY_DIGITS as DIGITS, Secret};
use std::fmt;
use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};

/// A hash, a colon, a count and a line end are shorter.
const LINE_MAX: usize = 96;
/// So many lines of a list are looked at by a check.
const SAMPLES: u64 = 64;

/// Why a password can't be looked up. Says nothing of the password.
#[derive(Debug)]
pub enum BreachListError {
    Io(io::Error),
    NoFile,
    /// A line that is no hash.
    Foreign {
        at: u64,
    },
    Unsorted {
        at: u64,
    },
}

impl fmt::Display for BreachListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => write!(f, "it cannot be read: {error}"),
            Self::NoFile => f.write_str("it is no regular file, or it is empty"),
            Self::Foreign { at } => write!(f, "it is no list of SHA-1 hashes, at byte {at}"),
            Self::Unsorted { at } => write!(f, "its hashes are not sorted, at byte {at}"),
        }
    }
}

impl std::error::Error for BreachListError {}

impl From<io::Error> for BreachListError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Where the list is. It is opened for each look, so that a newer one can be put in its place.
#[derive(Debug)]
pub struct BreachList {
    path: PathBuf,
}

/// A line of the list: its hash, where it begins and where the next one does.
struct Line {
    hash: [u8; DIGITS],
    start: u64,
    next: u64,
}

impl BreachList {
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether a password is on the list.
    pub fn contains(&self, secret: &Secret) -> Result<bool, BreachListError> {
        let wanted = secret.breach_key();
        let (file, size) = self.open()?;
        let (mut low, mut high) = (0, size);
        let (mut below, mut above) = ([b'0'; DIGITS], [b'F'; DIGITS]);
        while low < high {
            let line = line_at(&file, low + (high - low) / 2, low)?;
            if line.hash < below || line.hash > above {
                return Err(BreachListError::Unsorted { at: line.start });
            }
            match line.hash.cmp(&wanted) {
                std::cmp::Ordering::Equal => return Ok(true),
                std::cmp::Ordering::Less => (low, below) = (line.next, line.hash),
                std::cmp::Ordering::Greater => (high, above) = (line.start, line.hash),
            }
        }
        Ok(false)
    }

    /// What is wrong with the list, as far as some of its lines show.
    pub fn trouble(&self) -> Option<BreachListError> {
        self.sample().err()
    }

    fn sample(&self) -> Result<(), BreachListError> {
        let (file, size) = self.open()?;
        let mut last: Option<Line> = None;
        for sample in 0..=SAMPLES {
            let line = line_at(&file, (size - 1) / SAMPLES * sample, 0)?;
            if last.is_some_and(|last| last.start < line.start && last.hash >= line.hash) {
                return Err(BreachListError::Unsorted { at: line.start });
            }
            last = Some(line);
        }
        Ok(())
    }

    /// A pipe or a device in its place would keep us waiting.
    fn open(&self) -> Result<(File, u64), BreachListError> {
        if !std::fs::metadata(&self.path)?.is_file() {
            return Err(BreachListError::NoFile);
        }
        let file = File::open(&self.path)?;
        let found = file.metadata()?;
        if found.is_file() && found.len() > 0 { Ok((file, found.len())) } else { Err(BreachListError::NoFile) }
    }
}

/// The line that has this byte, of those that begin at `first` or later.
fn line_at(file: &File, at: u64, first: u64) -> Result<Line, BreachListError> {
    let reach = u64::try_from(LINE_MAX).unwrap_or_default();
    let from = at.saturating_sub(reach).max(first);
    let bytes = read_at(file, from, 3 * LINE_MAX)?;
    let foreign = || BreachListError::Foreign { at };
    let middle = usize::try_from(at - from).map_err(|_| foreign())?;
    let begin = match bytes.get(..middle).and_then(|before| before.iter().rposition(|byte| *byte == b'\n')) {
        Some(end) => end + 1,
        None if from == first => 0,
        None => return Err(foreign()),
    };
    let rest = bytes.get(begin..).ok_or_else(foreign)?;
    let length = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
    let start = from + u64::try_from(begin).unwrap_or_default();
    let line = rest.get(..length).unwrap_or_default();
    let hash = hash_of(line.strip_suffix(b"\r").unwrap_or(line)).ok_or(BreachListError::Foreign { at: start })?;
    Ok(Line { hash, start, next: start + u64::try_from(length).unwrap_or_default() + 1 })
}

fn read_at(file: &File, from: u64, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; most];
    let mut filled = 0;
    while filled < most {
        match file.read_at(&mut bytes[filled..], from + u64::try_from(filled).unwrap_or_default()) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    bytes.truncate(filled);
    Ok(bytes)
}

/// Forty digits, and behind them nothing, or a colon and a count.
fn hash_of(line: &[u8]) -> Option<[u8; DIGITS]> {
    let (hash, rest) = line.split_at_checked(DIGITS)?;
    let counted = rest.is_empty() || rest.strip_prefix(b":").is_some_and(|count| count.iter().all(u8::is_ascii_digit));
    let mut hash: [u8; DIGITS] = hash.try_into().ok()?;
    hash.make_ascii_uppercase();
    (counted && hash.iter().all(u8::is_ascii_hexdigit)).then_some(hash)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    struct Place(PathBuf);

    impl Place {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("vmailctl-breach-{name}-{}", std::process::id()));
            fs::create_dir(&path).unwrap();
            Self(path)
        }

        fn list(&self, content: &[u8]) -> BreachList {
            let path = self.0.join("list");
            fs::write(&path, content).unwrap();
            BreachList::new(path)
        }
    }

    impl Drop for Place {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn secret(text: &str) -> Secret {
        Secret::new(text.to_owned()).unwrap()
    }

    fn sorted(words: &[String]) -> Vec<String> {
        let hash = |word: &String| String::from_utf8(secret(word).breach_key().to_vec()).unwrap();
        let mut hashes: Vec<String> = words.iter().map(hash).collect();
        hashes.sort();
        hashes
    }

    #[test]
    fn every_password_of_a_list_is_found_and_no_other() {
        let place = Place::new("found");
        for count in [1, 2, 3, 10, 257] {
            let words: Vec<String> = (0..count).map(|number| format!("word {number}")).collect();
            let hashes = sorted(&words);
            let counted = |(at, hash): (usize, &String)| format!("{hash}:{}", at * at * 1_000);
            for (form, content) in [
                ("plain", hashes.join("\n")),
                ("with line ends", hashes.join("\n") + "\n"),
                ("counted", hashes.iter().enumerate().map(counted).collect::<Vec<_>>().join("\r\n") + "\r\n"),
                ("small letters", hashes.join("\n").to_lowercase()),
            ] {
                let list = place.list(content.as_bytes());
                assert!(list.trouble().is_none(), "{count} {form}: {:?}", list.trouble());
                for word in &words {
                    assert!(list.contains(&secret(word)).unwrap(), "{count} {form}: {word}");
                }
                for number in 0..50 {
                    assert!(!list.contains(&secret(&format!("other {number}"))).unwrap(), "{count} {form}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_sorted_list_is_said_so() {
        let place = Place::new("wrong");
        let words: Vec<String> = (0..100).map(|number| format!("word {number}")).collect();
        let mut hashes = sorted(&words);
        hashes.reverse();
        let backwards = place.list(hashes.join("\n").as_bytes());
        assert!(matches!(backwards.trouble(), Some(BreachListError::Unsorted { .. })));
        let looked: Vec<_> = words.iter().map(|word| backwards.contains(&secret(word))).collect();
        assert!(looked.iter().any(|found| matches!(found, Err(BreachListError::Unsorted { .. }))));
        for content in [&b"# passwords\nsecret\n"[..], &[b'x'; 5000], &[0; 300], b"\n", b"5BAA61E4:1\n"] {
            let list = place.list(content);
            assert!(matches!(list.contains(&secret("x")), Err(BreachListError::Foreign { .. })), "{content:?}");
            assert!(list.trouble().is_some());
        }
        assert!(matches!(place.list(b"").contains(&secret("x")), Err(BreachListError::NoFile)));
        assert!(matches!(BreachList::new(&place.0).contains(&secret("x")), Err(BreachListError::NoFile)));
        assert!(matches!(BreachList::new("/dev/null").contains(&secret("x")), Err(BreachListError::NoFile)));
        let none = BreachList::new(place.0.join("none"));
        assert!(none.contains(&secret("x")).unwrap_err().to_string().starts_with("it cannot be read: "));
    }
}
