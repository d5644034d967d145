//! Bytes of a log line, cut at the marks that Postfix writes between its parts.

use memchr::memmem;

/// What stands before and after the first place of a mark.
pub(super) fn split<'a>(text: &'a [u8], at: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let found = memmem::find(text, at)?;
    Some((&text[..found], &text[found + at.len()..]))
}

/// What stands before and after the last place of a mark.
pub(super) fn split_last<'a>(text: &'a [u8], at: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let found = memmem::rfind(text, at)?;
    Some((&text[..found], &text[found + at.len()..]))
}

/// An address up to its `>`, and what follows. Inside quotes a `>` ends nothing.
pub(super) fn bracketed(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut quoted = false;
    let mut bytes = text.iter().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'\\' if quoted => {
                bytes.next();
            }
            b'"' => quoted = !quoted,
            b'>' if !quoted => return Some((&text[..at], &text[at + 1..])),
            _ => {}
        }
    }
    // A quote that nothing closes: an old Postfix writes addresses without theirs.
    let end = memchr::memchr(b'>', text)?;
    Some((&text[..end], &text[end + 1..]))
}
