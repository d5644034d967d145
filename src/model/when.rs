//! Instants, and the ways to name one.

use jiff::{SignedDuration, civil, tz::TimeZone};
use std::fmt;
use std::str::FromStr;

/// An instant in whole seconds, from 1970 to 9999; shown and stored as RFC 3339 in UTC, which sorts as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(jiff::Timestamp);

impl Timestamp {
    pub const EPOCH: Self = Self(jiff::Timestamp::UNIX_EPOCH);

    pub fn from_unix_seconds(seconds: i64) -> Option<Self> {
        if seconds < 0 {
            return None;
        }
        jiff::Timestamp::from_second(seconds).ok().map(Self)
    }

    pub fn unix_seconds(self) -> i64 {
        self.0.as_second()
    }

    /// In local time, for people: `2026-12-01 23:59`.
    pub fn to_local(self, zone: &TimeZone) -> String {
        self.0.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Of whole seconds, this is RFC 3339 without a fraction.
        self.0.fmt(f)
    }
}

impl FromStr for Timestamp {
    type Err = WhenError;

    fn from_str(text: &str) -> Result<Self, WhenError> {
        let instant: jiff::Timestamp = text.parse().map_err(|_| WhenError::Syntax)?;
        Self::from_unix_seconds(instant.as_second()).ok_or(WhenError::OutOfRange)
    }
}

/// An instant as a person says it: RFC 3339, a date (its end of day, local time), or a span from now (`14d`, `6h`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    At(Timestamp),
    EndOf(civil::Date),
    /// In seconds.
    In(i64),
}

/// Why a text names no instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhenError {
    Syntax,
    OutOfRange,
    NoSpan,
}

impl fmt::Display for WhenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Syntax => {
                "a time is RFC 3339 (2026-12-01T17:00:00Z), a date (2026-12-01, its end), or a span from now (14d, 6h, 90m)"
            }
            Self::NoSpan => "a span is a number with s, m, h, d, w or y, as in 90d",
            Self::OutOfRange => "a time lies between the years 1970 and 9999",
        })
    }
}

impl std::error::Error for WhenError {}

impl When {
    /// The instant that is meant, at the instant `now` in the time zone `zone`.
    pub fn resolve(self, now: Timestamp, zone: &TimeZone) -> Result<Timestamp, WhenError> {
        match self {
            Self::At(instant) => Ok(instant),
            Self::EndOf(date) => {
                let end = date.at(23, 59, 59, 0).to_zoned(zone.clone()).map_err(|_| WhenError::OutOfRange)?;
                Timestamp::from_unix_seconds(end.timestamp().as_second()).ok_or(WhenError::OutOfRange)
            }
            Self::In(seconds) => {
                let instant =
                    now.0.checked_add(SignedDuration::from_secs(seconds)).map_err(|_| WhenError::OutOfRange)?;
                Timestamp::from_unix_seconds(instant.as_second()).ok_or(WhenError::OutOfRange)
            }
        }
    }
}

impl When {
    /// The instant that is meant by a beginning: of a date its first second.
    pub fn resolve_begin(self, now: Timestamp, zone: &TimeZone) -> Result<Timestamp, WhenError> {
        match self {
            Self::EndOf(date) => {
                let begin = date.to_zoned(zone.clone()).map_err(|_| WhenError::OutOfRange)?;
                Timestamp::from_unix_seconds(begin.timestamp().as_second()).ok_or(WhenError::OutOfRange)
            }
            Self::At(_) | Self::In(_) => self.resolve(now, zone),
        }
    }

    /// The instant that is meant by a beginning in the past: a span goes back from `now`.
    pub fn resolve_back(self, now: Timestamp, zone: &TimeZone) -> Result<Timestamp, WhenError> {
        match self {
            Self::At(_) | Self::EndOf(_) => self.resolve_begin(now, zone),
            Self::In(seconds) => {
                let back = now.unix_seconds().checked_sub(seconds).and_then(Timestamp::from_unix_seconds);
                back.ok_or(WhenError::OutOfRange)
            }
        }
    }
}

impl FromStr for When {
    type Err = WhenError;

    fn from_str(text: &str) -> Result<Self, WhenError> {
        if let Some(seconds) = parse_span(text)? {
            return Ok(Self::In(seconds));
        }
        // jiff's own date parser also takes a date with a time and drops the time.
        if text.len() == 10 {
            return text.parse().map(Self::EndOf).map_err(|_| WhenError::Syntax);
        }
        text.parse().map(Self::At)
    }
}

/// A length of time as a person says it: `90d`, `6h`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    seconds: i64,
}

impl FromStr for Span {
    type Err = WhenError;

    fn from_str(text: &str) -> Result<Self, WhenError> {
        match parse_span(text)? {
            Some(seconds) if seconds > 0 => Ok(Self { seconds }),
            _ => Err(WhenError::NoSpan),
        }
    }
}

/// In the largest unit that it is a whole number of, which the constructor reads back.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let units = [('d', 86_400), ('h', 3_600), ('m', 60)];
        let whole = units.into_iter().find(|(_, scale)| self.seconds % scale == 0);
        let (unit, scale) = whole.unwrap_or(('s', 1));
        write!(f, "{}{unit}", self.seconds / scale)
    }
}

impl Timestamp {
    /// The instant that lies `span` later, if there is one.
    pub fn after(self, span: Span) -> Option<Self> {
        self.unix_seconds().checked_add(span.seconds).and_then(Self::from_unix_seconds)
    }
}

/// `14d`, `1d12h`: numbers with s, m (minutes), h, d (24 hours), w, y (365 days). `None` where it is no span at all.
fn parse_span(text: &str) -> Result<Option<i64>, WhenError> {
    let mut seconds: i64 = 0;
    let mut rest = text;
    while !rest.is_empty() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, tail) = rest.split_at(digits);
        let Some(unit) = tail.chars().next() else {
            return Ok(None);
        };
        let scale = match unit {
            's' => 1,
            'm' => 60,
            'h' => 3_600,
            'd' => 86_400,
            'w' => 7 * 86_400,
            'y' => 365 * 86_400,
            _ => return Ok(None),
        };
        if number.is_empty() {
            return Ok(None);
        }
        let number: i64 = number.parse().map_err(|_| WhenError::OutOfRange)?;
        seconds = number.checked_mul(scale).and_then(|s| s.checked_add(seconds)).ok_or(WhenError::OutOfRange)?;
        rest = &tail[unit.len_utf8()..];
    }
    Ok((!text.is_empty()).then_some(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(text: &str) -> Result<String, WhenError> {
        let now: Timestamp = "2026-11-22T10:00:00Z".parse()?;
        let zone = TimeZone::fixed(jiff::tz::offset(1));
        text.parse::<When>()?.resolve(now, &zone).map(|t| t.to_string())
    }

    #[test]
    fn an_instant_has_three_forms() {
        for (typed, instant) in [
            ("2026-12-01T17:00:00Z", "2026-12-01T17:00:00Z"),
            ("2026-12-01T17:00:00.9+02:00", "2026-12-01T15:00:00Z"),
            ("2026-12-01", "2026-12-01T22:59:59Z"),
            ("14d", "2026-12-06T10:00:00Z"),
            ("6h", "2026-11-22T16:00:00Z"),
            ("1d12h", "2026-11-23T22:00:00Z"),
            ("90m", "2026-11-22T11:30:00Z"),
        ] {
            assert_eq!(resolved(typed), Ok(instant.to_owned()), "{typed}");
        }
    }

    #[test]
    fn a_beginning_lies_in_the_past() {
        let now = "2026-11-22T10:00:00Z".parse().unwrap_or(Timestamp::EPOCH);
        let zone = TimeZone::fixed(jiff::tz::offset(1));
        for (typed, instant) in [
            ("2026-11-01T17:00:00Z", Ok("2026-11-01T17:00:00Z")),
            ("2026-11-22", Ok("2026-11-21T23:00:00Z")),
            ("6h", Ok("2026-11-22T04:00:00Z")),
            ("100y", Err(WhenError::OutOfRange)),
        ] {
            let back = typed.parse::<When>().and_then(|when| when.resolve_back(now, &zone));
            assert_eq!(back.map(|t| t.to_string()), instant.map(str::to_owned), "{typed}");
        }
    }

    #[test]
    fn what_is_no_instant_is_refused() {
        for typed in
            ["", "d", "14", "14x", "tomorrow", "2026-13-01", "2026-02-30", "2026-12-01T10:00", "-14d", "14d ", "ä"]
        {
            assert_eq!(resolved(typed), Err(WhenError::Syntax), "{typed}");
        }
        for typed in ["99999999999999999999d", "9999999y", "1969-12-31T00:00:00Z"] {
            assert_eq!(resolved(typed), Err(WhenError::OutOfRange), "{typed}");
        }
    }

    #[test]
    fn a_span_is_shown_as_it_reads_back() {
        for (typed, shown) in [("90d", "90d"), ("2w", "14d"), ("1d12h", "36h"), ("90m", "90m"), ("61s", "61s")] {
            let span = typed.parse::<Span>();
            assert_eq!(span.map(|s| s.to_string()), Ok(shown.to_owned()));
            assert_eq!(shown.parse(), span);
        }
        for typed in ["", "0d", "90", "soon", "2026-12-01"] {
            assert_eq!(typed.parse::<Span>(), Err(WhenError::NoSpan), "{typed}");
        }
        let end = Timestamp::EPOCH.after("2d".parse().unwrap()).map(|t| t.to_string());
        assert_eq!(end.as_deref(), Some("1970-01-03T00:00:00Z"));
        assert_eq!(Timestamp::EPOCH.after("9000y".parse().unwrap()), None);
    }

    #[test]
    fn every_timestamp_reads_back() {
        for seconds in [0, 1, 1_795_000_000, 253_402_207_200] {
            let instant = Timestamp::from_unix_seconds(seconds);
            assert_eq!(instant.map(|t| t.to_string().parse()), instant.map(Ok));
        }
    }
}
