//! Bytes as text, in whichever encoding.

use encoding_rs_io::DecodeReaderBytesBuilder;
use std::borrow::Cow;
use std::io::{self, Cursor, Read};

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// UTF-8, or else Windows-1252, in which Excel writes where it knows no better.
pub(super) fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(bytes.iter().copied().map(windows_1252).collect()),
    }
}

fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    byte.checked_sub(0x80).and_then(|at| HIGH.get(usize::from(at)).copied()).unwrap_or(char::from(byte))
}

/// A text in UTF-8 without its mark: it may come in UTF-16, with a mark or without one. What is neither stays as it is.
pub fn plain_text<'r>(mut input: impl Read + 'r) -> io::Result<Box<dyn Read + 'r>> {
    let mut begin = Vec::with_capacity(4);
    input.by_ref().take(4).read_to_end(&mut begin)?;
    // Without its mark, UTF-16 is known by the half of each sign that is zero; the decoder needs the mark.
    let mark: &[u8] = match begin[..] {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => b"",
        [1..=255, 0, 1..=255, 0] => b"\xff\xfe",
        [0, 1..=255, 0, 1..=255] => b"\xfe\xff",
        _ => {
            let begin = begin.strip_prefix(BYTE_ORDER_MARK).map(<[u8]>::to_vec).unwrap_or(begin);
            return Ok(Box::new(Begun { begin, input }));
        }
    };
    let whole = mark.chain(Cursor::new(begin)).chain(input);
    Ok(Box::new(DecodeReaderBytesBuilder::new().strip_bom(true).build(whole)))
}

/// An input whose first bytes have been read. They come together with what follows: whoever looks at the beginning sees
/// more than these.
struct Begun<R> {
    begin: Vec<u8>,
    input: R,
}

impl<R: Read> Read for Begun<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.begin.len().min(out.len());
        let (begin, rest) = out.split_at_mut(count);
        begin.copy_from_slice(&self.begin[..count]);
        self.begin.drain(..count);
        if rest.is_empty() {
            return Ok(count);
        }
        match self.input.read(rest) {
            // An error comes again.
            Err(_) if count > 0 => Ok(count),
            read => read.map(|read| count + read),
        }
    }
}
