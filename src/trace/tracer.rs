//! Bytes to lines, whatever the form of the log.

use super::join::Join;
use super::journal::{self, Entry, Field};
use super::line::Line;
use super::message::Trace;
use super::question::Question;
use super::stamp::{self, Clock};
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

/// Reads logs, oldest first.
pub struct Tracer {
    form: Form,
    skip: Skip,
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
                bytes.len()
            }
            Piece::More => skipped + taken,
            Piece::Last => {
                match self.form {
                    Form::Journal => self.take_entry(),
                    Form::Lines | Form::Unknown => self.take_line(left),
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
            let exported =
                line.strip_prefix(b"__REALTIME_TIMESTAMP=").and_then(|time| time.get(..time.len().checked_sub(6)?));
            clock.read(exported.or_else(|| stamp::stamp(line))?)
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
                    self.skip = Skip::Bytes(needs - (bytes.len() - begin));
                    return bytes.len();
                }
                Field::Unfinished { .. } => return begin,
            }
        }
    }

    fn take_line(&mut self, line: &[u8]) {
        if let Some(line) = Line::parse(line) {
            self.join.take(&line, &mut self.clock);
        }
    }

    fn take_entry(&mut self) {
        if let Some(line) = self.entry.line() {
            self.join.take(&line, &mut self.clock);
        }
        self.entry.clear();
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
