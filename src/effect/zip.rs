//! Zip archives with one file in them, as browsers and Windows make them: that file is read.

use flate2::Crc;
use flate2::read::DeflateDecoder;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

/// A comment may stand behind the record that ends an archive.
const END_MAX: u64 = 22 + 0xffff;
const DIRECTORY_MAX: u64 = 1 << 24;

/// What is in an archive.
pub enum Zip {
    /// The one file in it.
    One(Box<dyn Read>),
    Many(Vec<String>),
    /// A document of an office program.
    Office,
    /// It is encrypted, or packed in a way that is not known here.
    Locked,
}

struct Member {
    name: String,
    flags: u16,
    method: u16,
    crc: u32,
    packed: u32,
    offset: u32,
}

/// Looks into an archive. What belongs to no file, and what macOS adds, is not counted.
pub fn open_zip(path: &Path) -> io::Result<Zip> {
    let mut file = File::open(path)?;
    let members = members(&mut file)?;
    if members.iter().any(|member| member.name == "[Content_Types].xml" || member.name == "mimetype") {
        return Ok(Zip::Office);
    }
    let counts = |member: &&Member| !member.name.ends_with('/') && !member.name.starts_with("__MACOSX/");
    let files: Vec<&Member> = members.iter().filter(counts).collect();
    let [member] = files[..] else { return Ok(Zip::Many(files.iter().map(|member| member.name.clone()).collect())) };
    // The sizes of larger ones stand elsewhere.
    if member.flags & 1 != 0 || ![0, 8].contains(&member.method) || [member.packed, member.offset].contains(&u32::MAX) {
        return Ok(Zip::Locked);
    }
    let mut head = [0; 30];
    file.seek(SeekFrom::Start(member.offset.into()))?;
    file.read_exact(&mut head)?;
    let between = u64::from(number(&head, 26)) + u64::from(number(&head, 28));
    file.seek(SeekFrom::Current(i64::try_from(between).unwrap_or_default()))?;
    let packed = BufReader::with_capacity(1 << 16, file.take(member.packed.into()));
    let content: Box<dyn Read> =
        if member.method == 8 { Box::new(DeflateDecoder::new(packed)) } else { Box::new(packed) };
    Ok(Zip::One(Box::new(Checked { content, sum: Crc::new(), expected: member.crc })))
}

fn cut() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "the zip archive is damaged or cut off")
}

fn number(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..at + 2).map_or(0, |bytes| bytes.iter().rev().fold(0, |number, byte| number << 8 | u16::from(*byte)))
}

fn long_number(bytes: &[u8], at: usize) -> u32 {
    u32::from(number(bytes, at + 2)) << 16 | u32::from(number(bytes, at))
}

fn members(file: &mut File) -> io::Result<Vec<Member>> {
    let length = file.seek(SeekFrom::End(0))?;
    let mut tail = Vec::new();
    file.seek(SeekFrom::Start(length.saturating_sub(END_MAX)))?;
    (&mut *file).take(END_MAX).read_to_end(&mut tail)?;
    let end = tail.windows(4).rposition(|bytes| bytes == b"PK\x05\x06").ok_or_else(cut)?;
    let end = &tail[end..];
    let (count, size, start) = (number(end, 10), long_number(end, 12), long_number(end, 16));
    let mut directory = Vec::new();
    file.seek(SeekFrom::Start(start.into()))?;
    file.take(u64::from(size).min(DIRECTORY_MAX)).read_to_end(&mut directory)?;
    let mut rest = directory.as_slice();
    let mut members = Vec::new();
    for _ in 0..count {
        if !rest.starts_with(b"PK\x01\x02") {
            return Err(cut());
        }
        let lengths = [28, 30, 32].map(|at| usize::from(number(rest, at)));
        let name = rest.get(46..46 + lengths[0]).ok_or_else(cut)?;
        members.push(Member {
            name: String::from_utf8_lossy(name).into_owned(),
            flags: number(rest, 8),
            method: number(rest, 10),
            crc: long_number(rest, 16),
            packed: long_number(rest, 20),
            offset: long_number(rest, 42),
        });
        rest = rest.get(46 + lengths.iter().sum::<usize>()..).ok_or_else(cut)?;
    }
    Ok(members)
}

/// Compares the checksum when all is read.
struct Checked {
    content: Box<dyn Read>,
    sum: Crc,
    expected: u32,
}

impl Read for Checked {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.content.read(buffer)?;
        self.sum.update(&buffer[..count]);
        if count == 0 && !buffer.is_empty() && self.sum.sum() != self.expected {
            return Err(cut());
        }
        Ok(count)
    }
}
