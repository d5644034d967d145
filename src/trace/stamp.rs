//! The times of log lines. Nearly all are in one of the two forms that syslog daemons and journalctl write, which are
//! read without a detour; [`moment`](super::civil::moment) knows the others.

use super::civil::{Civil, Moment};
use crate::model::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

/// The time of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stamp<'a> {
    /// In one of the two forms.
    Text(&'a [u8]),
    At(Moment),
}

/// Reads times. A traditional one has no year and no zone: it is the latest one that is no later than the file.
pub(super) struct Clock {
    zone: TimeZone,
    /// The file was written to until then; a day more for clocks that differ.
    latest: DateTime,
    /// The minute that was read last, in either form, and its first second. Lines come in order.
    minute: Vec<u8>,
    begins: i64,
}

/// A 29th of February is eight years away at most.
const YEARS_BACK: i16 = 8;

fn number(digits: &[u8]) -> Option<i64> {
    digits.iter().try_fold(0, |n, b| b.is_ascii_digit().then(|| n * 10 + i64::from(b - b'0')))
}

fn month(name: &[u8]) -> Option<i8> {
    const MONTHS: &[u8] = b"JanFebMarAprMayJunJulAugSepOctNovDec";
    let at = MONTHS.chunks(3).position(|m| m == name)?;
    i8::try_from(at + 1).ok()
}

/// Whether bytes have this form: `0` is a digit, and any other sign itself.
fn has_form(bytes: &[u8], form: &[u8]) -> bool {
    bytes.len() >= form.len()
        && bytes.iter().zip(form).all(|(byte, sign)| if *sign == b'0' { byte.is_ascii_digit() } else { byte == sign })
}

/// The bytes of the stamp at the beginning of a line, none where there is no stamp in one of the two forms.
pub(super) fn stamp(line: &[u8]) -> Option<&[u8]> {
    const TRADITIONAL: usize = "Nov 22 04:43:11".len();
    if line.first()?.is_ascii_digit() {
        let stamp = memchr::memchr(b' ', line.get(..40.min(line.len()))?).map(|end| &line[..end])?;
        return has_form(stamp, b"0000-00-00T00:00:00").then_some(stamp);
    }
    let stamp = line.get(..TRADITIONAL)?;
    month(&stamp[..3])?;
    let day = stamp[4].is_ascii_digit() || stamp[4] == b' ';
    if stamp[3] != b' ' || !day || !has_form(&stamp[5..], b"0 00:00:00") {
        return None;
    }
    match line.get(TRADITIONAL) {
        Some(b' ') => Some(stamp),
        // journalctl -o short-precise
        Some(b'.') => memchr::memchr(b' ', &line[TRADITIONAL..]).map(|length| &line[..TRADITIONAL + length]),
        _ => None,
    }
}

impl Clock {
    pub(super) fn new(zone: TimeZone, written_at: Timestamp) -> Self {
        let mut clock = Self { zone, latest: DateTime::default(), minute: Vec::new(), begins: 0 };
        clock.begin(written_at);
        clock
    }

    /// Goes on to a file that was written to until this instant.
    pub(super) fn begin(&mut self, written_at: Timestamp) {
        const DAY: i64 = 86_400;
        let latest = jiff::Timestamp::from_second(written_at.unix_seconds() + DAY).unwrap_or(jiff::Timestamp::MAX);
        self.latest = self.zone.to_datetime(latest);
        self.minute.clear();
    }

    fn local(&self, time: DateTime) -> Option<i64> {
        Some(self.zone.to_zoned(time).ok()?.timestamp().as_second())
    }

    pub(super) fn read(&mut self, stamp: Stamp<'_>) -> Option<Timestamp> {
        match stamp {
            Stamp::Text(stamp) => self.text(stamp),
            Stamp::At(Moment::Seconds(seconds)) => Timestamp::from_unix_seconds(seconds),
            Stamp::At(Moment::Civil(civil)) => self.civil(civil),
        }
    }

    /// The latest time that it may mean.
    fn civil(&self, civil: Civil) -> Option<Timestamp> {
        let months = (1..=12i8).filter(|month| civil.months >> (month - 1) & 1 == 1);
        let latest = self.latest.year();
        let years = || match civil.year {
            Some(year) => year..=year,
            None => latest - YEARS_BACK..=latest,
        };
        let times = months.flat_map(|month| years().map(move |year| (year, month))).filter_map(|(year, month)| {
            let time = Date::new(year, month, civil.day).ok()?.at(civil.hour, civil.minute, 0, 0);
            (civil.year.is_some() || time <= self.latest).then_some(time)
        });
        let time = times.max_by_key(|time| (*time <= self.latest, *time))?;
        let begins = match civil.east {
            Some(east) => TimeZone::UTC.to_zoned(time).ok()?.timestamp().as_second() - i64::from(east) * 60,
            None => self.local(time)?,
        };
        Timestamp::from_unix_seconds(begins + i64::from(civil.second))
    }

    fn text(&mut self, stamp: &[u8]) -> Option<Timestamp> {
        // Where the seconds begin; the rest but for a fraction is the minute.
        let seconds_at = if stamp.first()?.is_ascii_digit() { 17 } else { 13 };
        let (head, tail) = (stamp.get(..seconds_at)?, stamp.get(seconds_at..)?);
        let (seconds, tail) = (number(tail.get(..2)?)?, &tail[2..]);
        let fraction = match tail {
            [b'.' | b',', digits @ ..] => 1 + digits.iter().take_while(|b| b.is_ascii_digit()).count(),
            _ => 0,
        };
        let offset = &tail[fraction..];
        let known = self.minute.strip_prefix(head).is_some_and(|known| known == offset);
        if !known {
            self.begins = if seconds_at == 17 { self.full(head, offset)? } else { self.traditional(head)? };
            self.minute.clear();
            self.minute.extend_from_slice(head);
            self.minute.extend_from_slice(offset);
        }
        // A leap second is the 60th.
        if seconds > 60 { None } else { Timestamp::from_unix_seconds(self.begins + seconds) }
    }

    /// `2026-11-22T04:43:` and `+01:00` (RFC 3339), or `+0100` as journalctl writes it, or nothing for local time.
    fn full(&self, head: &[u8], offset: &[u8]) -> Option<i64> {
        let [year, month, day, hour, minute] =
            [0..4, 5..7, 8..10, 11..13, 14..16].map(|place| head.get(place).and_then(number));
        let part = |n: Option<i64>| i8::try_from(n?).ok();
        let date = Date::new(i16::try_from(year?).ok()?, part(month)?, part(day)?).ok()?;
        let (hour, minute) = (part(hour)?, part(minute)?);
        if hour > 23 || minute > 59 {
            return None;
        }
        let time = date.at(hour, minute, 0, 0);
        let east = match offset {
            [] => return self.local(time),
            b"Z" | b"z" => 0,
            [sign @ (b'+' | b'-'), h1, h2, rest @ ..] => {
                let minutes = number(&[*h1, *h2])? * 60 + number(rest.strip_prefix(b":").unwrap_or(rest))?;
                if *sign == b'-' { -minutes } else { minutes }
            }
            _ => return None,
        };
        Some(TimeZone::UTC.to_zoned(time).ok()?.timestamp().as_second() - east * 60)
    }

    /// `Nov 22 04:43:` or `Nov  2 04:43:` (RFC 3164, 4.1.2).
    fn traditional(&self, head: &[u8]) -> Option<i64> {
        let month = month(&head[..3])?;
        let part = |place: &[u8]| number(place).and_then(|n| i8::try_from(n).ok());
        let day = part(head[4..6].strip_prefix(b" ").unwrap_or(&head[4..6]))?;
        let (hour, minute) = (part(&head[7..9])?, part(&head[10..12])?);
        if hour > 23 || minute > 59 {
            return None;
        }
        (0..=YEARS_BACK).find_map(|back| {
            let time = Date::new(self.latest.year() - back, month, day).ok()?.at(hour, minute, 0, 0);
            if time <= self.latest { self.local(time) } else { None }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(zone: TimeZone, written_at: &str, lines: &[(&str, Option<&str>)]) {
        let mut clock = Clock::new(zone, written_at.parse().unwrap_or_else(|e| panic!("{e}")));
        for (line, wanted) in lines {
            let read = stamp(line.as_bytes()).and_then(|stamp| clock.read(Stamp::Text(stamp)));
            assert_eq!(read.map(|t| t.to_string()).as_deref(), *wanted, "{line}");
        }
    }

    #[test]
    fn a_time_stamp_has_two_forms() {
        read_all(
            TimeZone::fixed(jiff::tz::offset(1)),
            "2026-11-22T10:00:00Z",
            &[
                ("2026-11-22T04:43:11.123456+01:00 host", Some("2026-11-22T03:43:11Z")),
                ("2026-11-22T04:43:12+01:00 host", Some("2026-11-22T03:43:12Z")),
                ("2026-11-22T04:43:12-05:30 host", Some("2026-11-22T10:13:12Z")),
                ("2026-11-22T04:43:12+0100 host", Some("2026-11-22T03:43:12Z")),
                ("2026-11-22T04:43:12Z host", Some("2026-11-22T04:43:12Z")),
                ("2026-11-22T04:43:12.9 host", Some("2026-11-22T03:43:12Z")),
                ("2026-11-22 04:43:12 host", None),
                ("Nov 22 04:43:11 host", Some("2026-11-22T03:43:11Z")),
                ("Nov 22 04:43:59 host", Some("2026-11-22T03:43:59Z")),
                ("Nov  2 04:43:11.250 host", Some("2026-11-02T03:43:11Z")),
                ("Nov 02 04:43:11 host", Some("2026-11-02T03:43:11Z")),
            ],
        );
    }

    #[test]
    fn a_year_that_is_not_written_is_the_last_possible_one() {
        let january = [
            ("Mar  1 12:00:00 h", Some("2027-03-01T12:00:00Z")),
            ("Dec 31 23:59:59 h", Some("2027-12-31T23:59:59Z")),
            ("Jan  1 00:00:00 h", Some("2028-01-01T00:00:00Z")),
            ("Jan  3 08:00:00 h", Some("2028-01-03T08:00:00Z")),
            // The clock that wrote it was ahead of that of the file system.
            ("Jan  3 09:00:00 h", Some("2028-01-03T09:00:00Z")),
            ("Jan  6 08:00:00 h", Some("2027-01-06T08:00:00Z")),
            ("Feb 29 12:00:00 h", Some("2024-02-29T12:00:00Z")),
        ];
        read_all(TimeZone::UTC, "2028-01-03T08:00:00Z", &january);
    }

    #[test]
    fn a_time_in_another_form_is_read_as_such() {
        let mut clock = Clock::new(
            TimeZone::fixed(jiff::tz::offset(1)),
            "2026-11-22T10:00:00Z".parse().unwrap_or_else(|e| panic!("{e}")),
        );
        for (text, wanted) in [
            ("2026-11-22 04:43:12", "2026-11-22T03:43:12Z"),
            ("2026-11-22 04:43:12 EST", "2026-11-22T09:43:12Z"),
            ("nov. 22 04:43:11", "2026-11-22T03:43:11Z"),
            ("déc. 22 04:43:11", "2025-12-22T03:43:11Z"),
            // November in Polish, and October in Croatian.
            ("lis 22 04:43:11", "2026-11-22T03:43:11Z"),
            ("lis 28 04:43:11", "2026-10-28T03:43:11Z"),
            ("feb. 29 04:43:11", "2024-02-29T03:43:11Z"),
            ("1795860009.5", "2026-11-28T10:00:09Z"),
        ] {
            let (moment, _) = super::super::civil::moment(text.as_bytes()).unwrap_or_else(|| panic!("{text}"));
            let read = clock.read(Stamp::At(moment)).map(|time| time.to_string());
            assert_eq!(read.as_deref(), Some(wanted), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_stamp_is_none() {
        let broken = ["", "N", "Nov 22", "Nov 22 04:43:1", "Nov 22 04:43:11", "Nov 22 04:43:61 h", "Nov 22 24:43:11 h"];
        let strange = ["Nux 22 04:43:11 h", "Nov 31 04:43:11 h", "Nov xx 04:43:11 h", "2026-11-22T04:43 h", "2026 h"];
        let zones = ["2026-11-22T04:43:11+1 h", "2026-11-22T04:43:11+aa:bb h", "2026-13-22T04:43:11Z h", "9 h", "1"];
        for line in [&broken[..], &strange, &zones].concat() {
            read_all(TimeZone::UTC, "2026-11-22T10:00:00Z", &[(line, None)]);
        }
    }
}
