//! Values as COPY of PostgreSQL and `SELECT INTO OUTFILE` of MySQL write them.

use crate::import::charset::decoded;

/// A value of COPY's text format.
pub(super) fn copied_value(field: &[u8]) -> Option<String> {
    if field == b"\\N" {
        return None;
    }
    let mut value = Vec::with_capacity(field.len());
    let mut bytes = field.iter().copied();
    while let Some(byte) = bytes.next() {
        value.push(match byte {
            b'\\' => match bytes.next() {
                Some(b'n') => b'\n',
                Some(b'r') => b'\r',
                Some(b't') => b'\t',
                Some(b'b') => 8,
                Some(b'f') => 12,
                Some(b'v') => 11,
                Some(other) => other,
                None => b'\\',
            },
            byte => byte,
        });
    }
    Some(decoded(value))
}

/// Where a line ends that MySQL has written. A line end within a value has a backslash before it.
pub(super) fn copied_line(bytes: &[u8]) -> Option<usize> {
    unescaped(bytes, b'\n').next()
}

/// The values of such a line.
pub(super) fn copied_row(line: &[u8]) -> Vec<Option<String>> {
    let mut values = Vec::new();
    let mut begin = 0;
    for end in unescaped(line, b'\t').chain([line.len()]) {
        values.push(copied_value(&line[begin..end]));
        begin = end + 1;
    }
    values
}

/// The places of a byte that has no backslash before it.
fn unescaped(bytes: &[u8], wanted: u8) -> impl Iterator<Item = usize> + '_ {
    let mut escaped = false;
    bytes.iter().enumerate().filter_map(move |(at, byte)| {
        let found = *byte == wanted && !escaped;
        escaped = *byte == b'\\' && !escaped;
        found.then_some(at)
    })
}
