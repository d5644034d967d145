//! Bytes to lines, whatever the form of the log.

use super::civil::moment;
use super::cut::split;
use super::head::{Line, Reading};
use super::join::Join;
use super::journal::{self, Entry, Field};
use super::json;
use super::message::Trace;
use super::question::Question;
use super::stamp::{self, Clock, Stamp};
use crate::model::{Piece, Timestamp};
use jiff::tz::TimeZone;

/// In what form a log is, which its first bytes say.
#[derive(Clone, Copy)]
enum Form {
    Unknown,
    Lines,
    Journal,
}

/// What of the bytes to come belongs to something too long to be of interest.
#[derive(Clone, Copy)]
enum Skip {
    Nothing,
    ToNewline,
    Bytes(usize),
}

/// What a log had, in lines or in entries of a journal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub postfix: u64,
    /// Of other programs.
    pub others: u64,
    pub unread: u64,
    /// Those of the unread ones that only lack a time.
    pub timeless: u64,
}

impl Tally {
    /// Whether it had anything to read, and none of it could be.
    pub fn is_unread(&self) -> bool {
        self.postfix == 0 && self.others == 0 && self.unread > 0
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What the next line may belong to.
#[derive(PartialEq)]
enum Within {
    Nothing,
    /// Behind a line that was understood: more words of it are indented.
    Line,
    /// Fields of an entry follow, one a line (`journalctl -o verbose`).
    Fields,
    /// Members of an object follow.
    Object(Vec<u8>),
}

/// Reads logs, oldest first.
pub struct Tracer {
    form: Form,
    skip: Skip,
    within: Within,
    tally: Tally,
    entry: Entry,
    clock: Clock,
    join: Join,
}

impl Tracer {
    /// Longer lines are passed over. Whoever pushes has room for more than that.
    pub const LINE_MAX: usize = 1 << 16;

    /// `zone` is that of time stamps without one.
    pub fn new(question: Question, zone: TimeZone, now: Timestamp) -> Self {
        Self {
            form: Form::Unknown,
            skip: Skip::Nothing,
            within: Within::Nothing,
            tally: Tally::default(),
            entry: Entry::default(),
            clock: Clock::new(zone, now),
            join: Join::new(question),
        }
    }

    /// Goes on to the next log, which was written to until then.
    pub fn begin(&mut self, written_at: Timestamp) {
        self.clock.begin(written_at);
        self.entry.clear();
        self.form = Form::Unknown;
        self.skip = Skip::Nothing;
        self.within = Within::Nothing;
        self.tally = Tally::default();
    }

    /// What the present log had until here.
    pub fn tally(&self) -> Tally {
        self.tally
    }

    /// Takes what is whole of these bytes, and says how many they were.
    pub fn push(&mut self, bytes: &[u8], piece: Piece) -> usize {
        if matches!(self.form, Form::Unknown) {
            if bytes.len() < journal::BEGINNING.len() && piece == Piece::More {
                return 0;
            }
            self.form = if bytes.starts_with(journal::BEGINNING) { Form::Journal } else { Form::Lines };
        }
        let skipped = self.pass_over(bytes);
        let rest = &bytes[skipped..];
        let taken = match self.form {
            Form::Journal => self.push_journal(rest),
            Form::Lines | Form::Unknown => self.push_lines(rest),
        };
        let left = &rest[taken..];
        match piece {
            Piece::More if left.len() >= Self::LINE_MAX => {
                self.skip = Skip::ToNewline;
                self.tally.unread += 1;
                bytes.len()
            }
            Piece::More => skipped + taken,
            Piece::Last => {
                match self.form {
                    Form::Journal => {
                        // It was cut.
                        self.tally.unread += u64::from(!left.is_empty());
                        self.take_entry();
                    }
                    Form::Lines | Form::Unknown => {
                        self.take_line(left);
                        self.end_within();
                    }
                }
                bytes.len()
            }
        }
    }

    /// The messages that the log is done with.
    pub fn finished(&mut self) -> impl Iterator<Item = Trace> {
        self.join.finished()
    }

    /// At the end of all logs: the messages that are still on their way, in the order in which they were sent.
    pub fn unfinished(self) -> impl Iterator<Item = Trace> {
        self.join.unfinished()
    }

    /// When a log begins, by its first bytes; for putting logs in order.
    pub fn begins_at(bytes: &[u8], zone: &TimeZone, written_at: Timestamp) -> Option<Timestamp> {
        let mut clock = Clock::new(zone.clone(), written_at);
        bytes.split(|b| *b == b'\n').take(100).find_map(|line| {
            if let Some(stamp) = stamp::stamp(line) {
                return clock.read(Stamp::Text(stamp));
            }
            if let Some(time) = line.strip_prefix(b"__REALTIME_TIMESTAMP=") {
                return clock.read(Stamp::At(moment(time)?.0));
            }
            let mut entry = Entry::default();
            let object = json::take(json::unwrapped(line), &mut entry);
            match if object { entry.read() } else { Line::read(line) } {
                Reading::Postfix(line) => clock.read(line.stamp),
                _ => None,
            }
        })
    }

    fn pass_over(&mut self, bytes: &[u8]) -> usize {
        let (skipped, rest) = match self.skip {
            Skip::Nothing => (0, Skip::Nothing),
            Skip::ToNewline => match memchr::memchr(b'\n', bytes) {
                Some(end) => (end + 1, Skip::Nothing),
                None => (bytes.len(), Skip::ToNewline),
            },
            Skip::Bytes(count) if count <= bytes.len() => (count, Skip::Nothing),
            Skip::Bytes(count) => (bytes.len(), Skip::Bytes(count - bytes.len())),
        };
        self.skip = rest;
        skipped
    }

    fn push_lines(&mut self, bytes: &[u8]) -> usize {
        let mut begin = 0;
        for end in memchr::memchr_iter(b'\n', bytes) {
            self.take_line(&bytes[begin..end]);
            begin = end + 1;
        }
        begin
    }

    fn push_journal(&mut self, bytes: &[u8]) -> usize {
        let mut begin = 0;
        loop {
            match journal::field(&bytes[begin..]) {
                Field::End { length } => {
                    self.take_entry();
                    begin += length;
                }
                Field::One { name, value, length } => {
                    self.entry.take(name, value);
                    begin += length;
                }
                Field::Unfinished { needs } if needs > Self::LINE_MAX => {
                    self.tally.unread += u64::from(bytes[begin..].starts_with(b"MESSAGE\n"));
                    self.skip = Skip::Bytes(needs - (bytes.len() - begin));
                    return bytes.len();
                }
                Field::Unfinished { .. } => return begin,
            }
        }
    }

    fn take_line(&mut self, line: &[u8]) {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if matches!(self.within, Within::Fields | Within::Object(_)) && self.take_within(line) {
            return;
        }
        if memchr::memchr(ESCAPE, line).is_some() {
            return self.take_reading_of(&without_colours(line));
        }
        self.take_reading_of(line);
    }

    fn take_reading_of(&mut self, line: &[u8]) {
        let reading = Line::read(line);
        match reading {
            Reading::Postfix(_) | Reading::Other => self.within = Within::Line,
            Reading::Timeless | Reading::Unread if self.take_otherwise(line) => return,
            Reading::Timeless | Reading::Unread => self.within = Within::Nothing,
        }
        count(&mut self.tally, &mut self.join, &mut self.clock, reading);
    }

    /// Takes a line that is none of a syslog daemon; `false` where it is not understood at all.
    fn take_otherwise(&mut self, line: &[u8]) -> bool {
        let text = line.trim_ascii();
        // What journalctl, tail and jq write around entries, and more words of the line before.
        let around = [&b"-- "[..], b"==> ", b"id:", b"event:"].iter().any(|begin| text.starts_with(begin));
        let indented = line.first().is_some_and(u8::is_ascii_whitespace) && self.within == Within::Line;
        if text.is_empty() || around || indented || matches!(text, b"[" | b"]" | b"," | b"\x1e") {
            return true;
        }
        let object = json::unwrapped(line);
        if object == b"{" {
            self.within = Within::Object(object.to_vec());
            return true;
        }
        if object.starts_with(b"{") && json::take(object, &mut self.entry) && !self.entry.is_empty() {
            self.take_entry();
            return true;
        }
        // Sat 2026-11-28 10:00:00.123456 CET [s=…;i=…]
        if text.ends_with(b"]")
            && let Some((head, _)) = split(text, b" [s=")
            && let Some((_, time)) = split(head, b" ")
        {
            self.entry.take(b"__REALTIME_TIMESTAMP", time);
            self.within = Within::Fields;
            return true;
        }
        false
    }

    /// Takes a line of an entry that goes over several; `false` where it belongs to none any longer.
    fn take_within(&mut self, line: &[u8]) -> bool {
        match &mut self.within {
            Within::Object(object) => {
                object.push(b'\n');
                object.extend_from_slice(line);
                let (ended, too_long) = (matches!(line.trim_ascii(), b"}" | b"},"), object.len() > Self::LINE_MAX);
                if ended || too_long {
                    self.end_within();
                }
                true
            }
            Within::Fields if line.starts_with(b"    ") => {
                if let Some((name, value)) = split(line.trim_ascii_start(), b"=") {
                    // The time of the head is that of the journal, too.
                    self.entry.take(name, value);
                }
                true
            }
            Within::Fields => {
                self.end_within();
                false
            }
            Within::Nothing | Within::Line => false,
        }
    }

    fn end_within(&mut self) {
        match std::mem::replace(&mut self.within, Within::Nothing) {
            Within::Object(object) => {
                json::take(json::unwrapped(&object), &mut self.entry);
                self.take_entry();
            }
            Within::Fields => self.take_entry(),
            Within::Nothing | Within::Line => {}
        }
    }

    fn take_entry(&mut self) {
        // Behind the last entry of an export there is none.
        if !self.entry.is_empty() || matches!(self.form, Form::Lines) {
            count(&mut self.tally, &mut self.join, &mut self.clock, self.entry.read());
        }
        self.entry.clear();
    }
}

/// Begins a colour on a terminal.
const ESCAPE: u8 = 0x1b;

fn without_colours(line: &[u8]) -> Vec<u8> {
    let mut left = Vec::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = memchr::memchr(ESCAPE, rest) {
        left.extend_from_slice(&rest[..at]);
        let end = rest[at..].iter().position(u8::is_ascii_alphabetic).map_or(rest.len(), |end| at + end + 1);
        rest = &rest[end..];
    }
    left.extend_from_slice(rest);
    left
}

fn count(tally: &mut Tally, join: &mut Join, clock: &mut Clock, reading: Reading<'_>) {
    match reading {
        Reading::Postfix(line) if join.take(&line, clock) => tally.postfix += 1,
        Reading::Other => tally.others += 1,
        Reading::Timeless => {
            tally.unread += 1;
            tally.timeless += 1;
        }
        Reading::Postfix(_) | Reading::Unread => tally.unread += 1,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::*;
    use super::*;

    fn exported(log: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (n, line) in log.lines().enumerate() {
            let (tag, message) = line.split_once(" mx ").and_then(|(_, l)| l.split_once("]: ")).unwrap_or_default();
            let (tag, pid) = tag.split_once('[').unwrap_or_default();
            bytes.extend(
                format!("__CURSOR=s={n}\n__REALTIME_TIMESTAMP={}000000\n_HOSTNAME=mx\n", 1_795_320_000 + n).bytes(),
            );
            bytes.extend(format!("SYSLOG_IDENTIFIER={tag}\nSYSLOG_PID={pid}\nBINARY\n").bytes());
            bytes.extend([3, 0, 0, 0, 0, 0, 0, 0, b'\n', b'\n', 0xff, b'\n']);
            if n % 2 == 0 {
                bytes.extend(format!("MESSAGE={message}\n\n").bytes());
            } else {
                bytes
                    .extend(b"MESSAGE\n".iter().chain(&(message.len() as u64).to_le_bytes()).chain(message.as_bytes()));
                bytes.extend(b"\n\n");
            }
        }
        bytes
    }

    #[test]
    fn a_log_comes_in_pieces_of_any_size_and_in_three_forms() {
        let lines = log(&SALES);
        let isoed = lines.replace("Nov 22 04", "2026-11-22T05").replace(" mx ", ".5+01:00 mx ");
        let unended = lines.trim_end().to_owned();
        let wanted = "4F2A1C0B9D anna sales@a.example bob@b.example sent";
        for whole in [lines.clone().into_bytes(), isoed.into_bytes(), unended.into_bytes(), exported(&lines)] {
            for size in [1, 2, 7, 100, whole.len()] {
                let mut tracer = tracer(about("sales@a.example", "", ""));
                let (mut from, mut to) = (0, 0);
                while to < whole.len() {
                    to = whole.len().min(to + size);
                    let piece = if to == whole.len() { Piece::Last } else { Piece::More };
                    from += tracer.push(&whole[from..to], piece);
                }
                assert_eq!(tracer.finished().map(|t| said(&t)).collect::<Vec<_>>(), [wanted], "{size}");
            }
        }
    }

    #[test]
    fn what_is_too_long_is_passed_over() {
        let long = "x".repeat(3 * Tracer::LINE_MAX);
        let binary =
            [b"__CURSOR=0\nCORE\n".as_slice(), &(long.len() as u64).to_le_bytes(), long.as_bytes(), b"\n\n"].concat();
        let wholes =
            [[long.as_bytes(), b"\n", log(&SALES).as_bytes()].concat(), [binary, exported(&log(&SALES))].concat()];
        for whole in wholes {
            let mut tracer = tracer(about("sales@a.example", "", ""));
            let mut kept = Vec::new();
            for piece in whole.chunks(1000) {
                kept.extend_from_slice(piece);
                assert!(kept.len() <= Tracer::LINE_MAX + 1000);
                kept.drain(..tracer.push(&kept, Piece::More));
            }
            tracer.push(&kept, Piece::Last);
            assert_eq!(tracer.finished().count(), 1);
        }
    }

    #[test]
    fn broken_bytes_break_nothing() {
        let whole = log(&SALES).into_bytes();
        for at in 0..whole.len() {
            for byte in [0, b'\n', 0xff, b'<', b'>', b'"', b' '] {
                let mut bytes = whole.clone();
                bytes[at] = byte;
                let mut tracer = tracer(about("", "anna", ""));
                tracer.push(&bytes, Piece::Last);
                assert!(tracer.finished().count() <= 2);
            }
        }
    }

    #[test]
    fn what_is_never_removed_does_not_stay_in_memory() {
        let mut tracer = tracer(about("", "anna", ""));
        let mut given = 0;
        const MESSAGES: usize = 250_000;
        for n in 0..MESSAGES {
            let line = format!(
                "Nov 22 04:00:01 mx postfix/smtpd[7]: {n:X}0000000: client=pc[192.0.2.1], sasl_method=PLAIN, sasl_username=anna\n\
                 Nov 22 04:00:01 mx postfix/cleanup[7]: {n:X}0000000: message-id=<{n}@pc>\n"
            );
            tracer.push(line.as_bytes(), Piece::More);
            given += tracer.finished().count();
        }
        assert!(given > MESSAGES / 10, "{given}");
        assert_eq!(given + tracer.unfinished().count(), MESSAGES);
    }
}
