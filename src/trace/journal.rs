//! The export format of the systemd journal: entries of fields, with an empty line after each. A field is `NAME=value`,
//! or its name alone and then the length of its value, 64 bits with the lowest byte first, the value, and a newline.

use super::civil::moment;
use super::cut::split;
use super::head::{self, Line, Reading};
use super::stamp::Stamp;

/// What an export begins with: the cursor is the first field of each entry.
pub(super) const BEGINNING: &[u8] = b"__CURSOR=";

/// The fields of one entry that matter here, in memory that is used again for the next one.
#[derive(Default)]
pub(super) struct Entry {
    /// Microseconds since 1970, or a time in another form.
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
        // The names of the journal, and then those that log shippers use. The former are the better ones.
        let (place, better) = match name {
            // When syslog says nothing of the time, the journal's own.
            b"__REALTIME_TIMESTAMP" => (&mut self.time, true),
            b"time" | b"timestamp" | b"@timestamp" | b"TIMESTAMP" | b"ISODATE" | b"DATE" | b"ts" => {
                (&mut self.time, false)
            }
            b"_HOSTNAME" => (&mut self.host, true),
            b"host" | b"hostname" | b"HOST" | b"HOSTNAME" => (&mut self.host, false),
            b"SYSLOG_IDENTIFIER" => (&mut self.tag, true),
            b"program" | b"PROGRAM" | b"programname" | b"syslogtag" | b"tag" | b"ident" | b"appname" | b"app-name" => {
                (&mut self.tag, false)
            }
            b"SYSLOG_PID" => (&mut self.process, true),
            b"_PID" | b"PID" | b"pid" | b"procid" => (&mut self.process, false),
            b"MESSAGE" => (&mut self.text, true),
            b"message" | b"msg" | b"MSG" | b"log" => (&mut self.text, false),
            _ => return,
        };
        if better || place.is_empty() {
            place.clear();
            place.extend_from_slice(value);
        }
    }

    pub(super) fn clear(&mut self) {
        for part in [&mut self.time, &mut self.host, &mut self.tag, &mut self.process, &mut self.text] {
            part.clear();
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.time.is_empty() && self.tag.is_empty() && self.text.is_empty()
    }

    /// The entry as a line; where it has no program, its text may be a whole line.
    pub(super) fn read(&self) -> Reading<'_> {
        let at = moment(&self.time).map(|(moment, _)| moment);
        let text = self.text.trim_ascii();
        if self.tag.is_empty() {
            return match (head::read(text, at), at) {
                (Reading::Unread | Reading::Timeless, Some(_)) if !text.is_empty() => Reading::Other,
                (reading, _) => reading,
            };
        }
        let tag = self.tag.strip_suffix(b":").unwrap_or(&self.tag);
        let (tag, process) = match split(tag, b"[") {
            Some((tag, process)) => (tag, process.strip_suffix(b"]").unwrap_or(process)),
            None => (tag, self.process.as_slice()),
        };
        match (head::service(tag), at) {
            (None, _) => Reading::Other,
            (Some(_), None) => Reading::Timeless,
            (Some((service, program)), Some(at)) => {
                Reading::Postfix(Line { stamp: Stamp::At(at), host: &self.host, service, program, process, text })
            }
        }
    }
}
