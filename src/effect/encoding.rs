//! Bytes as text, in whichever encoding.

use encoding_rs_io::DecodeReaderBytesBuilder;
use std::io::{self, Cursor, Read};

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

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
            let whole = Cursor::new(begin.strip_prefix(BYTE_ORDER_MARK).map(<[u8]>::to_vec).unwrap_or(begin));
            return Ok(Box::new(whole.chain(input)));
        }
    };
    let whole = mark.chain(Cursor::new(begin)).chain(input);
    Ok(Box::new(DecodeReaderBytesBuilder::new().strip_bom(true).build(whole)))
}
