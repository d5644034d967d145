//! Long inputs, files and standard input: unpacked where they are compressed, and given on in pieces.

use super::EffectError;
use super::program::{self, command};
use super::wide::Narrow;
use crate::model::{FILE_HEAD, Piece, TOO_LONG, VALUE_MAX, Wide};
use flate2::read::MultiGzDecoder;
use std::fs::{self, File};
use std::io::{self, Chain, Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Stdio};

/// How compressed files begin, and the system's programs that know what is in them. Gzip, which logrotate uses unless it
/// is told otherwise, is built in.
const GZIP: &[u8] = b"\x1f\x8b";
const PROGRAMS: [(&[u8], &str); 3] = [(b"\xfd7zXZ\0", "xz"), (b"\x28\xb5\x2f\xfd", "zstd"), (b"BZh", "bzip2")];
const BEGINNING_MAX: usize = 6;
const PIECE: usize = 1 << 18;

/// Whether a file begins with these bytes. A pipe can't be asked, and is not.
pub fn begins_with(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    if !fs::metadata(path)?.is_file() {
        return Ok(false);
    }
    let mut begin = Vec::with_capacity(bytes.len());
    File::open(path)?.take(bytes.len() as u64).read_to_end(&mut begin)?;
    Ok(begin == bytes)
}

/// How a file begins, as it lies there; `None`: a pipe or the like, of which nothing would be left.
pub fn head_of(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let found = fs::metadata(path)?;
    if found.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !found.is_file() {
        return Ok(None);
    }
    let mut head = Vec::new();
    File::open(path)?.take(FILE_HEAD as u64).read_to_end(&mut head)?;
    Ok(Some(head))
}

/// The names and paths of the files in a directory, in the order of their names, without hidden ones.
pub fn files_in(directory: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    entries_of(directory, fs::Metadata::is_file)
}

/// The names of the directories in a directory, without hidden ones, in their order.
pub fn folders_in(directory: &Path) -> io::Result<Vec<String>> {
    Ok(entries_of(directory, fs::Metadata::is_dir)?.into_iter().map(|(name, _)| name).collect())
}

fn entries_of(directory: &Path, wanted: fn(&fs::Metadata) -> bool) -> io::Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if wanted(&fs::metadata(entry.path())?) && !name.starts_with('.') {
            found.push((name, entry.path()));
        }
    }
    found.sort();
    Ok(found)
}

/// Whether a path means standard input.
pub fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

/// What is in a file, or comes through standard input, unpacked where it is compressed.
pub fn open_input(path: &Path) -> io::Result<Box<dyn Read>> {
    if is_standard_input(path) {
        return standard_input();
    }
    let mut file = File::open(path)?;
    let begin = beginning(&mut file)?;
    match program(&begin) {
        // Its beginning is gone.
        Some(program) if !file.metadata()?.is_file() => Err(compressed(program)),
        // The program reads the file itself, from its first byte.
        Some(program) => Ok(Box::new(Decompressor::start(program, path)?)),
        None => Ok(plain_or_gzip(begin, file)),
    }
}

fn standard_input() -> io::Result<Box<dyn Read>> {
    let mut input = io::stdin();
    let begin = beginning(&mut input)?;
    match program(&begin) {
        Some(program) => Err(compressed(program)),
        None => Ok(plain_or_gzip(begin, input)),
    }
}

fn compressed(program: &str) -> io::Error {
    io::Error::other(format!("it is compressed; put '{program} -dc' in front"))
}

/// What begins an input, and all of it, in UTF-8 where it is in UTF-16 or UTF-32.
pub struct Begun<R> {
    pub head: Vec<u8>,
    pub text: Chain<Cursor<Vec<u8>>, Text<R>>,
}

/// What stands behind the beginning of an input.
pub enum Text<R> {
    Plain(R),
    Wide(Narrow<Chain<Cursor<Vec<u8>>, R>>),
}

impl<R: Read> Read for Text<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(input) => input.read(buffer),
            Self::Wide(input) => input.read(buffer),
        }
    }
}

/// Looks at the beginning of an input.
pub fn look_at<R: Read>(mut input: R) -> io::Result<Begun<R>> {
    let head_of = |input: &mut dyn Read| -> io::Result<Vec<u8>> {
        let mut head = Vec::new();
        input.take(FILE_HEAD as u64).read_to_end(&mut head)?;
        Ok(head)
    };
    let head = head_of(&mut input)?;
    let (head, rest) = match Wide::of(&head) {
        None => (head, Text::Plain(input)),
        Some(wide) => {
            let mut narrow = Narrow::new(Cursor::new(head).chain(input), wide);
            (head_of(&mut narrow)?, Text::Wide(narrow))
        }
    };
    Ok(Begun { text: Cursor::new(head.clone()).chain(rest), head })
}

/// Gives what is read to `push`, which says how much of it was taken and need not come again. Where that is nothing, a
/// longer piece comes.
pub fn read_pieces<E>(
    input: &mut dyn Read,
    wrong: impl Fn(io::Error) -> E,
    mut push: impl FnMut(&[u8], Piece) -> Result<usize, E>,
) -> Result<(), E> {
    let mut buffer = vec![0; PIECE];
    let (mut filled, mut enough) = (0, 0);
    loop {
        let count = match input.read(&mut buffer[filled..]) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            read => read.map_err(&wrong)?,
        };
        filled += count;
        // Of what was not complete, nothing is looked at again before there is twice as much.
        if count > 0 && filled < enough && filled < buffer.len() {
            continue;
        }
        let taken = push(&buffer[..filled], if count == 0 { Piece::Last } else { Piece::More })?;
        if count == 0 {
            return Ok(());
        }
        buffer.copy_within(taken..filled, 0);
        filled -= taken;
        enough = if taken == 0 { 2 * filled } else { 0 };
        if filled > VALUE_MAX {
            return Err(wrong(io::Error::new(io::ErrorKind::InvalidData, TOO_LONG)));
        }
        if filled == buffer.len() {
            buffer.resize(2 * filled, 0);
        }
    }
}

fn beginning(input: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut begin = Vec::with_capacity(BEGINNING_MAX);
    input.take(BEGINNING_MAX as u64).read_to_end(&mut begin)?;
    Ok(begin)
}

fn program(begin: &[u8]) -> Option<&'static str> {
    PROGRAMS.iter().find(|(magic, _)| begin.starts_with(magic)).map(|(_, program)| *program)
}

fn plain_or_gzip(begin: Vec<u8>, rest: impl Read + 'static) -> Box<dyn Read> {
    let compressed = begin.starts_with(GZIP);
    let whole = Cursor::new(begin).chain(rest);
    if compressed {
        Box::new(MultiGzDecoder::new(io::BufReader::with_capacity(1 << 16, whole)))
    } else {
        Box::new(whole)
    }
}

/// A program that writes out what is in a file.
struct Decompressor {
    program: &'static str,
    child: Child,
    output: ChildStdout,
}

impl Decompressor {
    fn start(program: &'static str, path: &Path) -> io::Result<Self> {
        let not_started = |error| match error {
            EffectError::NotInstalled(_) => {
                io::Error::other(format!("{program}, which it takes, is not installed here"))
            }
            EffectError::Io(error) => error,
            error => io::Error::other(error),
        };
        let mut child = command(program)
            .map_err(not_started)?
            .arg("-dc")
            .stdin(File::open(path)?)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| not_started(program::not_started(program, error)))?;
        let output = child.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?;
        Ok(Self { program, child, output })
    }
}

impl Read for Decompressor {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.output.read(buffer)?;
        if count == 0 && !buffer.is_empty() && !self.child.wait()?.success() {
            return Err(io::Error::new(io::ErrorKind::InvalidData, format!("{} cannot read all of it", self.program)));
        }
        Ok(count)
    }
}

impl Drop for Decompressor {
    fn drop(&mut self) {
        // Of one that has ended already, neither is left to do.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use std::process::Command;

    struct Place(PathBuf);

    impl Place {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("vmailctl-input-{name}-{}", std::process::id()));
            fs::create_dir(&path).unwrap();
            Self(path)
        }

        fn write(&self, name: &str, content: &[u8]) -> PathBuf {
            let path = self.0.join(name);
            fs::write(&path, content).unwrap();
            path
        }
    }

    impl Drop for Place {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn content(path: &Path) -> io::Result<String> {
        let mut text = String::new();
        open_input(path)?.read_to_string(&mut text)?;
        Ok(text)
    }

    fn gzip(text: &str) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(text.as_bytes()).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn a_compressed_file_reads_as_a_plain_one_by_its_content() {
        let place = Place::new("compressed");
        assert_eq!(content(&place.write("empty", b"")).unwrap(), "");
        assert_eq!(content(&place.write("short.gz", b"a\n")).unwrap(), "a\n");
        let two_members = [gzip("one\n"), gzip("two\n")].concat();
        assert_eq!(content(&place.write("mail.log.1", &two_members)).unwrap(), "one\ntwo\n");
        let cut = gzip(&"three\n".repeat(1000));
        assert!(content(&place.write("cut", &cut[..cut.len() / 2])).is_err());
        for (_, program) in PROGRAMS {
            let plain = place.write("plain", b"four\n");
            let packed = Command::new(program).arg("-c").stdin(File::open(plain).unwrap()).output();
            let Ok(packed) = packed else { continue };
            let path = place.write(program, &packed.stdout);
            assert_eq!(content(&path).unwrap(), "four\n", "{program}");
            let cut = place.write(program, &packed.stdout[..packed.stdout.len() - 4]);
            assert!(content(&cut).is_err(), "{program}");
        }
    }

    #[test]
    fn what_is_no_file_says_so() {
        let place = Place::new("none");
        assert_eq!(content(&place.0.join("none")).unwrap_err().kind(), io::ErrorKind::NotFound);
    }
}
