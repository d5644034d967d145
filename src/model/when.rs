//! Instants, and the ways to name one.

use jiff::{SignedDuration, civil, tz::TimeZone};
use std::fmt;
use std::str::FromStr;

/// How an instant is shown to people.
const LOCAL: &str = "%Y-%m-%d %H:%M";

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
        self.0.to_zoned(zone.clone()).strftime(LOCAL).to_string()
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

/// An instant as a person says it: RFC 3339, the form that is shown to people (local time), a date (its end of day, local
/// time), or a span from now (`14d`, `6h`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    At(Timestamp),
    Local(civil::DateTime),
    EndOf(civil::Date),
    In(Length),
}

/// Why a text names no instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhenError {
    Syntax,
    OutOfRange,
    NoSpan,
    /// A span from now, where there is no now.
    Floating,
    /// A span of no time.
    Zero,
    /// So many `m`, which some read as minutes and others as months.
    Ambiguous(i64),
}

impl fmt::Display for WhenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Syntax => {
                "a time is RFC 3339 (2026-12-01T17:00:00Z), a date (2026-12-01, its end), or a span from now (14d, 6h, 6mo)"
            }
            Self::Floating => {
                "a span would mean another time whenever the document is applied; use a date (2026-12-01), or RFC 3339"
            }
            Self::NoSpan => "a span is a number with min, h, d, w, mo or y, as in 90d",
            Self::Zero => "a span is longer than zero",
            Self::Ambiguous(number) => {
                return write!(f, "{number}m has two readings: use {number}min for minutes, {number}mo for months");
            }
            Self::OutOfRange => "a time lies between 1970-01-01 and 9999-12-30",
        })
    }
}

impl std::error::Error for WhenError {}

fn local(time: civil::DateTime, zone: &TimeZone) -> Result<Timestamp, WhenError> {
    let instant = time.to_zoned(zone.clone()).map_err(|_| WhenError::OutOfRange)?;
    Timestamp::from_unix_seconds(instant.timestamp().as_second()).ok_or(WhenError::OutOfRange)
}

impl When {
    /// The instant that is meant, at the instant `now` in the time zone `zone`.
    pub fn resolve(self, now: Timestamp, zone: &TimeZone) -> Result<Timestamp, WhenError> {
        match self {
            Self::At(instant) => Ok(instant),
            Self::Local(time) => local(time, zone),
            Self::EndOf(date) => local(date.at(23, 59, 59, 0), zone),
            Self::In(length) => length.after(now).ok_or(WhenError::OutOfRange),
        }
    }

    /// The instant that is meant by a beginning: of a date its first second.
    pub fn resolve_begin(self, now: Timestamp, zone: &TimeZone) -> Result<Timestamp, WhenError> {
        match self {
            Self::EndOf(date) => local(date.at(0, 0, 0, 0), zone),
            Self::At(_) | Self::Local(_) | Self::In(_) => self.resolve(now, zone),
        }
    }

    /// The instant that is meant by a beginning in the past: a span goes back from `now`.
    pub fn resolve_back(self, now: Timestamp, zone: &TimeZone) -> Result<Timestamp, WhenError> {
        match self {
            Self::At(_) | Self::Local(_) | Self::EndOf(_) => self.resolve_begin(now, zone),
            Self::In(length) => length.before(now).ok_or(WhenError::OutOfRange),
        }
    }
}

/// What a person means by a time: the clock and the zone that they go by.
#[derive(Clone, Debug)]
pub struct Moments {
    /// `None`: what is read holds at any time, so that no span leads from now.
    now: Option<Timestamp>,
    zone: TimeZone,
}

impl Moments {
    pub fn new(now: Timestamp, zone: TimeZone) -> Self {
        Self { now: Some(now), zone }
    }

    /// A document may be applied at any time, and again: it is to mean the same then.
    pub fn of_document(&self) -> Self {
        Self { now: None, zone: self.zone.clone() }
    }

    /// Of what the program itself has written.
    pub fn stored() -> Self {
        Self { now: None, zone: TimeZone::UTC }
    }

    /// The instant that a text means; `begins`: of a date its first second.
    pub fn resolve(&self, text: &str, begins: bool) -> Result<Timestamp, WhenError> {
        let when: When = text.parse()?;
        let now = match (self.now, when) {
            (None, When::In(_)) => return Err(WhenError::Floating),
            (now, _) => now.unwrap_or(Timestamp::EPOCH),
        };
        if begins { when.resolve_begin(now, &self.zone) } else { when.resolve(now, &self.zone) }
    }
}

impl FromStr for When {
    type Err = WhenError;

    fn from_str(text: &str) -> Result<Self, WhenError> {
        if let Some(length) = Length::parse(text)? {
            return Ok(Self::In(length));
        }
        // jiff's own date parser also takes a date with a time and drops the time.
        if text.len() == 10 {
            return text.parse().map(Self::EndOf).map_err(|_| WhenError::Syntax);
        }
        match civil::DateTime::strptime(LOCAL, text) {
            Ok(time) => Ok(Self::Local(time)),
            Err(_) => text.parse().map(Self::At),
        }
    }
}

/// A length of time: months and years by the calendar, days of 24 hours. The calendar is that of UTC, so that a plan has
/// the same dates on whichever host it is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    months: i32,
    seconds: i64,
}

/// Units of seconds: the letters, and the words for one and for several.
const SECONDS: [([&str; 3], i64); 5] = [
    (["w", "week", "weeks"], 7 * DAY),
    (["d", "day", "days"], DAY),
    (["h", "hour", "hours"], 3_600),
    (["min", "minute", "minutes"], 60),
    (["s", "second", "seconds"], 1),
];

/// Units of months.
const MONTHS: [([&str; 3], i32); 2] = [(["y", "year", "years"], 12), (["mo", "month", "months"], 1)];

const DAY: i64 = 86_400;

impl Length {
    /// `14d`, `1y6mo`: numbers with units. `None` where it is no length at all.
    fn parse(text: &str) -> Result<Option<Self>, WhenError> {
        let (mut length, mut rest) = (Self { months: 0, seconds: 0 }, text);
        while !rest.is_empty() {
            let (number, tail) =
                rest.split_at(rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len());
            let (unit, next) =
                tail.split_at(tail.len() - tail.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len());
            if number.is_empty() || unit.is_empty() {
                return Ok(None);
            }
            let number: i64 = number.parse().map_err(|_| WhenError::OutOfRange)?;
            let out_of_range = WhenError::OutOfRange;
            if let Some((_, scale)) = MONTHS.into_iter().find(|(names, _)| names.contains(&unit)) {
                let months = i32::try_from(number).ok().and_then(|number| number.checked_mul(scale));
                length.months = months.and_then(|months| months.checked_add(length.months)).ok_or(out_of_range)?;
            } else if let Some((_, scale)) = SECONDS.into_iter().find(|(names, _)| names.contains(&unit)) {
                let seconds = number.checked_mul(scale);
                length.seconds = seconds.and_then(|seconds| seconds.checked_add(length.seconds)).ok_or(out_of_range)?;
            } else if unit.eq_ignore_ascii_case("m") {
                return Err(WhenError::Ambiguous(number));
            } else {
                return Ok(None);
            }
            rest = next;
        }
        Ok((!text.is_empty()).then_some(length))
    }

    /// The instant that lies so much later. A month that lacks the day ends it: a month after 31 January is the last day
    /// of February.
    fn after(self, instant: Timestamp) -> Option<Timestamp> {
        Self::moved(instant, self.months, self.seconds)
    }

    /// The instant that lies so much earlier.
    fn before(self, instant: Timestamp) -> Option<Timestamp> {
        Self::moved(instant, self.months.checked_neg()?, self.seconds.checked_neg()?)
    }

    fn moved(instant: Timestamp, months: i32, seconds: i64) -> Option<Timestamp> {
        let months = jiff::Span::new().try_months(months).ok()?;
        let day = TimeZone::UTC.to_datetime(instant.0).checked_add(months).ok()?.to_zoned(TimeZone::UTC).ok()?;
        let moved = day.timestamp().checked_add(SignedDuration::from_secs(seconds)).ok()?;
        Timestamp::from_unix_seconds(moved.as_second())
    }
}

/// In the largest unit that it is a whole number of, months apart from days, which the constructor reads back.
impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.months % 12 == 0 && self.months > 0 {
            write!(f, "{}y", self.months / 12)?;
        } else if self.months > 0 {
            write!(f, "{}mo", self.months)?;
        }
        if self.seconds == 0 && self.months > 0 {
            return Ok(());
        }
        // Weeks are said in days: 14d is plainer than 2w.
        let whole = SECONDS.into_iter().skip(1).find(|(_, scale)| self.seconds % scale == 0);
        let ([unit, ..], scale) = whole.unwrap_or((["s"; 3], 1));
        write!(f, "{}{unit}", self.seconds / scale)
    }
}

/// How long something lasts, as a person says it: `90d`, `6mo`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span(Length);

impl FromStr for Span {
    type Err = WhenError;

    fn from_str(text: &str) -> Result<Self, WhenError> {
        match Length::parse(text)? {
            Some(Length { months: 0, seconds: 0 }) => Err(WhenError::Zero),
            Some(length) => Ok(Self(length)),
            None => Err(WhenError::NoSpan),
        }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Span {
    /// As it was stored when each year was 365 days.
    pub fn with_fixed_years(self) -> Self {
        let Length { months, seconds } = self.0;
        let year = i64::from(months / 12) * 365 * DAY;
        Self(Length { months: months % 12, seconds: seconds.saturating_add(year) })
    }
}

impl Timestamp {
    /// The instant that lies `span` later, if there is one.
    pub fn after(self, span: Span) -> Option<Self> {
        span.0.after(self)
    }
}

/// How long mail is kept that is to be destroyed then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention(Span);

/// Why a text is no retention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetentionError {
    /// Nothing could be restored.
    Zero,
    Span(WhenError),
}

impl fmt::Display for RetentionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Zero => f.write_str(
                "a retention is longer than zero, so that a mistake can be undone; \
                 to remove mail at once, use 'mailbox delete', then 'mailbox purge'",
            ),
            Self::Span(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for RetentionError {}

impl FromStr for Retention {
    type Err = RetentionError;

    fn from_str(text: &str) -> Result<Self, RetentionError> {
        match text.parse() {
            Ok(span) => Ok(Self(span)),
            Err(WhenError::Zero) => Err(RetentionError::Zero),
            Err(error) => Err(RetentionError::Span(error)),
        }
    }
}

impl Retention {
    pub fn span(self) -> Span {
        self.0
    }

    pub fn with_fixed_years(self) -> Self {
        Self(self.0.with_fixed_years())
    }

    /// Below a day, nobody may notice a mistake in time.
    pub fn is_short(self) -> bool {
        let Length { months, seconds } = self.0.0;
        months == 0 && seconds < DAY
    }
}

impl fmt::Display for Retention {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
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
    fn an_instant_has_four_forms() {
        for (typed, instant) in [
            ("2026-12-01T17:00:00Z", "2026-12-01T17:00:00Z"),
            ("2026-12-01T17:00:00.9+02:00", "2026-12-01T15:00:00Z"),
            ("2026-12-01", "2026-12-01T22:59:59Z"),
            ("14d", "2026-12-06T10:00:00Z"),
            ("6h", "2026-11-22T16:00:00Z"),
            ("1d12h", "2026-11-23T22:00:00Z"),
            ("90min", "2026-11-22T11:30:00Z"),
            ("2026-12-01 12:00", "2026-12-01T11:00:00Z"),
            ("6mo", "2027-05-22T10:00:00Z"),
            ("1y1day", "2027-11-23T10:00:00Z"),
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
        for typed in [
            "",
            "d",
            "14",
            "14x",
            "tomorrow",
            "2026-13-01",
            "2026-02-30",
            "2026-12-01T10:00",
            "-14d",
            "14d ",
            "ä",
            "2026-12-01 25:00",
        ] {
            assert_eq!(resolved(typed), Err(WhenError::Syntax), "{typed}");
        }
        for (typed, number) in [("6m", 6), ("1d30m", 30), ("6M", 6), ("1y6m", 6)] {
            assert_eq!(resolved(typed), Err(WhenError::Ambiguous(number)), "{typed}");
            assert_eq!(typed.parse::<Span>(), Err(WhenError::Ambiguous(number)), "{typed}");
        }
        let both = WhenError::Ambiguous(6).to_string();
        assert_eq!(both, "6m has two readings: use 6min for minutes, 6mo for months");
        for typed in ["99999999999999999999d", "9999999y", "1969-12-31T00:00:00Z"] {
            assert_eq!(resolved(typed), Err(WhenError::OutOfRange), "{typed}");
        }
    }

    #[test]
    fn a_span_is_shown_as_it_reads_back() {
        for (typed, shown) in [
            ("90d", "90d"),
            ("2w", "14d"),
            ("2weeks", "14d"),
            ("1d12h", "36h"),
            ("90min", "90min"),
            ("61s", "61s"),
            ("6months", "6mo"),
            ("1year", "1y"),
            ("1y6mo", "18mo"),
            ("1y2d", "1y2d"),
        ] {
            let span = typed.parse::<Span>();
            assert_eq!(span.map(|s| s.to_string()), Ok(shown.to_owned()));
            assert_eq!(shown.parse(), span);
        }
        for typed in ["", "90", "soon", "2026-12-01", "6moons", "90 d"] {
            assert_eq!(typed.parse::<Span>(), Err(WhenError::NoSpan), "{typed}");
        }
        for typed in ["0d", "0mo0h"] {
            assert_eq!(typed.parse::<Span>(), Err(WhenError::Zero), "{typed}");
        }
        let end = Timestamp::EPOCH.after("2d".parse().unwrap()).map(|t| t.to_string());
        assert_eq!(end.as_deref(), Some("1970-01-03T00:00:00Z"));
        assert_eq!(Timestamp::EPOCH.after("9000y".parse().unwrap()), None);
    }

    #[test]
    fn months_and_years_are_those_of_the_calendar() {
        for (from, span, end) in [
            ("2031-01-31T10:00:00Z", "1mo", "2031-02-28T10:00:00Z"),
            ("2032-01-31T10:00:00Z", "1mo", "2032-02-29T10:00:00Z"),
            ("2032-02-29T10:00:00Z", "1y", "2033-02-28T10:00:00Z"),
            ("2031-12-15T10:00:00Z", "2months", "2032-02-15T10:00:00Z"),
            ("2031-01-31T10:00:00Z", "1mo1d", "2031-03-01T10:00:00Z"),
        ] {
            let from: Timestamp = from.parse().unwrap();
            assert_eq!(from.after(span.parse().unwrap()).map(|t| t.to_string()).as_deref(), Some(end), "{span}");
        }
        let back = "1mo".parse::<When>().unwrap().resolve_back("2031-03-31T10:00:00Z".parse().unwrap(), &TimeZone::UTC);
        assert_eq!(back.map(|t| t.to_string()), Ok("2031-02-28T10:00:00Z".to_owned()));
    }

    #[test]
    fn a_retention_below_a_day_is_short_and_none_is_refused() {
        for (typed, short) in [("23h", true), ("6min", true), ("24h", false), ("1d", false), ("1mo", false)] {
            assert_eq!(typed.parse::<Retention>().map(Retention::is_short), Ok(short), "{typed}");
        }
        assert_eq!("0d".parse::<Retention>(), Err(RetentionError::Zero));
        assert_eq!("6m".parse::<Retention>(), Err(RetentionError::Span(WhenError::Ambiguous(6))));
    }

    #[test]
    fn every_timestamp_reads_back() {
        for seconds in [0, 1, 1_795_000_000, 253_402_207_200] {
            let instant = Timestamp::from_unix_seconds(seconds);
            assert_eq!(instant.map(|t| t.to_string().parse()), instant.map(Ok));
        }
    }
}
