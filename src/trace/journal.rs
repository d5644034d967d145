//! The export format of the systemd journal: entries of fields, with an empty line after each. A field is `NAME=value`,
//! or its name alone and then the length of its value, 64 bits with the lowest byte first, the value, and a newline.

use super::line::{Line, program};

/// What an export begins with: the cursor is the first field of each entry.
pub(super) const BEGINNING: &[u8] = b"__CURSOR=";

/// The fields of one entry that matter here, in memory that is used again for the next one.
#[derive(Default)]
pub(super) struct Entry {
    /// Microseconds since 1970.
    time: Vec<u8>,
    host: Vec<u8>,
    tag: Vec<u8>,
    process: Vec<u8>,
    text: Vec<u8>,
}

/// What the bytes begin with.
pub(super) enum Field<'a> {
    /// The end of an entry.
    End {
        length: usize,
    },
    One {
        name: &'a [u8],
        value: &'a [u8],
        length: usize,
    },
    /// More bytes are needed: this many from the beginning, where that is known.
    Unfinished {
        needs: usize,
    },
}

pub(super) fn field(bytes: &[u8]) -> Field<'_> {
    let Some(end) = memchr::memchr(b'\n', bytes) else {
        return Field::Unfinished { needs: 0 };
    };
    let line = &bytes[..end];
    if line.is_empty() {
        return Field::End { length: 1 };
    }
    if let Some(equals) = memchr::memchr(b'=', line) {
        return Field::One { name: &line[..equals], value: &line[equals + 1..], length: end + 1 };
    }
    let begin = end + 9;
    let Some(length) = bytes.get(end + 1..begin).and_then(|length| length.try_into().ok()).map(u64::from_le_bytes)
    else {
        return Field::Unfinished { needs: 0 };
    };
    let needs = usize::try_from(length).unwrap_or(usize::MAX).saturating_add(begin + 1);
    match bytes.get(begin..needs) {
        Some(value) => Field::One { name: line, value: &value[..value.len() - 1], length: needs },
        None => Field::Unfinished { needs },
    }
}

impl Entry {
    pub(super) fn take(&mut self, name: &[u8], value: &[u8]) {
        let place = match name {
            // When syslog says nothing of the time, the journal's own.
            b"__REALTIME_TIMESTAMP" => &mut self.time,
            b"_HOSTNAME" => &mut self.host,
            b"SYSLOG_IDENTIFIER" => &mut self.tag,
            b"SYSLOG_PID" => &mut self.process,
            b"MESSAGE" => &mut self.text,
            _ => return,
        };
        place.clear();
        place.extend_from_slice(value);
    }

    pub(super) fn clear(&mut self) {
        for part in [&mut self.time, &mut self.host, &mut self.tag, &mut self.process, &mut self.text] {
            part.clear();
        }
    }

    /// The entry as a line of Postfix's; its stamp is the seconds since 1970.
    pub(super) fn line(&self) -> Option<Line<'_>> {
        let (service, program) = program(&self.tag)?;
        let stamp = self.time.get(..self.time.len().checked_sub(6)?)?;
        Some(Line { stamp, host: &self.host, service, program, process: &self.process, text: &self.text })
    }
}
