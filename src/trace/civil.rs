//! A time at the beginning of a line, in whichever order and language it is written.

use super::month::months;

/// A time as it is written: what of it is not there is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Civil {
    pub(super) year: Option<i16>,
    /// The months that may be meant, as a set of bits.
    pub(super) months: u16,
    pub(super) day: i8,
    pub(super) hour: i8,
    pub(super) minute: i8,
    pub(super) second: i8,
    /// Minutes east of Greenwich.
    pub(super) east: Option<i16>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    Civil(Civil),
    /// Since 1970.
    Seconds(i64),
}

/// Names of zones that mean one thing to people who have mail servers, and their minutes east of Greenwich.
const ZONES: [(&[u8], i16); 18] = [
    (b"UTC", 0),
    (b"GMT", 0),
    (b"WET", 0),
    (b"WEST", 60),
    (b"BST", 60),
    (b"CET", 60),
    (b"CEST", 120),
    (b"EET", 120),
    (b"EEST", 180),
    (b"MSK", 180),
    (b"EST", -300),
    (b"EDT", -240),
    (b"CDT", -300),
    (b"MST", -420),
    (b"MDT", -360),
    (b"PST", -480),
    (b"PDT", -420),
    (b"JST", 540),
];

/// What is left of a line.
#[derive(Clone, Copy)]
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn byte(&mut self, any: &[u8]) -> Option<u8> {
        let (first, rest) = self.0.split_first().filter(|(first, _)| any.contains(first))?;
        self.0 = rest;
        Some(*first)
    }

    fn blanks(&mut self) -> Option<()> {
        let count = self.0.iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
        self.0 = &self.0[count..];
        (count > 0).then_some(())
    }

    /// A number of so many digits, and no further one behind them.
    fn number(&mut self, least: usize, most: usize) -> Option<i64> {
        let count = self.0.iter().take_while(|b| b.is_ascii_digit()).count();
        if count < least || count > most {
            return None;
        }
        let (digits, rest) = self.0.split_at(count);
        self.0 = rest;
        Some(digits.iter().fold(0, |n, b| n * 10 + i64::from(b - b'0')))
    }

    fn small(&mut self, least: usize, range: std::ops::RangeInclusive<i64>) -> Option<i8> {
        self.number(least, 2).filter(|n| range.contains(n)).and_then(|n| i8::try_from(n).ok())
    }

    fn year(&mut self) -> Option<i16> {
        self.number(4, 4).filter(|n| (1970..=2200).contains(n)).and_then(|n| i16::try_from(n).ok())
    }

    fn day(&mut self) -> Option<i8> {
        self.small(1, 1..=31)
    }

    /// A month by its name, up to one of these bytes.
    fn month(&mut self, ends: &[u8]) -> Option<u16> {
        let end = self.0.iter().take(24).position(|b| ends.contains(b))?;
        let found = months(&self.0[..end])?;
        self.0 = &self.0[end..];
        Some(found)
    }

    fn clock(&mut self) -> Option<(i8, i8, i8)> {
        let hour = self.small(1, 0..=23)?;
        self.byte(b":")?;
        let minute = self.small(2, 0..=59)?;
        self.byte(b":")?;
        // A leap second is the 60th.
        let second = self.small(2, 0..=60)?;
        let mut fraction = *self;
        if fraction.byte(b".,").is_some() && fraction.number(1, 9).is_some() {
            *self = fraction;
        }
        Some((hour, minute, second))
    }

    fn east(&mut self) -> Option<i16> {
        if self.byte(b"Zz").is_some() {
            return Some(0);
        }
        let mut rest = *self;
        let blank = rest.blanks().is_some();
        if let Some(sign) = rest.byte(b"+-") {
            let count = rest.0.iter().take_while(|b| b.is_ascii_digit()).count();
            let minutes = match (rest.number(2, 4)?, count) {
                (number, 4) => number / 100 * 60 + number % 100,
                (hours, 2) => {
                    let mut behind = rest;
                    let minutes = behind.byte(b":").and_then(|_| behind.number(2, 2));
                    minutes.map_or(hours * 60, |minutes| {
                        rest = behind;
                        hours * 60 + minutes
                    })
                }
                _ => return None,
            };
            *self = rest;
            return i16::try_from(if sign == b'-' { -minutes } else { minutes }).ok();
        }
        let end = rest.0.iter().position(|b| !b.is_ascii_uppercase()).unwrap_or(rest.0.len());
        let (name, behind) = rest.0.split_at(end);
        let (_, east) = ZONES.iter().find(|(known, _)| blank && *known == name)?;
        self.0 = behind;
        Some(*east)
    }

    /// A year behind the time, where there is one.
    fn year_behind(&mut self) -> Option<i16> {
        let mut rest = *self;
        rest.blanks()?;
        let year = rest.year()?;
        rest.ends().then(|| {
            *self = rest;
            year
        })
    }

    fn ends(self) -> bool {
        let rest = self.0.strip_prefix(b":").unwrap_or(self.0);
        rest.first().is_none_or(|b| matches!(b, b' ' | b'\t' | b']'))
    }

    fn time(&mut self, year: Option<i16>, months: u16, day: i8) -> Option<Civil> {
        let (hour, minute, second) = self.clock()?;
        let east = self.east();
        Some(Civil { year, months, day, hour, minute, second, east })
    }

    /// `2026-11-28T10:00:00+01:00`, with a blank for the T, or with other marks.
    fn year_and_number(&mut self) -> Option<Civil> {
        let year = self.year()?;
        let mark = self.byte(b"-/.")?;
        let month = self.small(2, 1..=12)?;
        self.byte(&[mark])?;
        let day = self.small(2, 1..=31)?;
        if self.byte(b"Tt_").is_none() {
            self.blanks()?;
        }
        self.time(Some(year), 1 << (month - 1), day)
    }

    /// `28.11.2026 10:00:00`, `28/Nov/2026:10:00:00 +0100`, `28 Nov 2026 10:00:00`.
    fn day_first(&mut self) -> Option<Civil> {
        let day = self.day()?;
        let mark = self.byte(b" ./-")?;
        let months = match self.number(2, 2) {
            Some(number) if mark == b'.' => 1 << (u16::try_from(number).ok().filter(|n| (1..=12).contains(n))? - 1),
            Some(_) => return None,
            None => self.month(&[mark])?,
        };
        self.byte(&[mark])?;
        let year = self.year()?;
        if self.byte(b":").is_none() {
            self.blanks()?;
        }
        self.time(Some(year), months, day)
    }

    /// `Nov 28 10:00:00`, with the year in front, between or behind.
    fn month_first(&mut self) -> Option<Civil> {
        let mut before = *self;
        let year = before.year().filter(|_| before.blanks().is_some());
        if year.is_some() {
            *self = before;
        }
        let months = self.month(b" \t")?;
        self.blanks()?;
        let day = self.day()?;
        self.byte(b",");
        self.blanks()?;
        let mut between = *self;
        let year = year.or_else(|| between.year().filter(|_| between.blanks().is_some()).inspect(|_| *self = between));
        let time = self.time(year, months, day)?;
        let year = time.year.or_else(|| self.year_behind());
        Some(Civil { year, ..time })
    }

    /// Seconds since 1970, or thousandths or millionths of them.
    fn seconds(&mut self) -> Option<i64> {
        let count = self.0.iter().take_while(|b| b.is_ascii_digit()).count();
        let unit = match count {
            10 => 1,
            13 => 1000,
            16 => 1_000_000,
            _ => return None,
        };
        let seconds = self.number(count, count)? / unit;
        if self.byte(b".,").is_some() {
            self.number(1, 9)?;
        }
        Some(seconds)
    }
}

/// The time that a text begins with, and how long it is there.
pub(super) fn moment(text: &[u8]) -> Option<(Moment, usize)> {
    let mut begin = Rest(text);
    let bracketed = begin.byte(b"[").is_some();
    let civil = [Rest::year_and_number, Rest::month_first, Rest::day_first].into_iter().find_map(|form| {
        let mut rest = begin;
        form(&mut rest).map(|civil| (Moment::Civil(civil), rest))
    });
    let (moment, mut rest) = civil.or_else(|| {
        let mut rest = begin;
        rest.seconds().map(|seconds| (Moment::Seconds(seconds), rest))
    })?;
    if bracketed {
        rest.byte(b"]")?;
    }
    rest.byte(b":");
    rest.ends().then(|| (moment, text.len() - rest.0.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_in_any_order_and_language() {
        let civil = |year, months: u32, east| {
            Moment::Civil(Civil { year, months: 1u16 << (months - 1), day: 28, hour: 10, minute: 0, second: 9, east })
        };
        for (text, wanted) in [
            ("2026-11-28T10:00:09.123456+01:00", civil(Some(2026), 11, Some(60))),
            ("2026-11-28T10:00:09,123Z", civil(Some(2026), 11, Some(0))),
            ("2026-11-28T10:00:09", civil(Some(2026), 11, None)),
            ("2026-11-28 10:00:09 CET", civil(Some(2026), 11, Some(60))),
            ("2026-11-28 10:00:09.5 -0330", civil(Some(2026), 11, Some(-210))),
            ("2026-11-28 10:00:09 -03", civil(Some(2026), 11, Some(-180))),
            ("[2026-11-28 10:00:09]", civil(Some(2026), 11, None)),
            ("2026/11/28 10:00:09", civil(Some(2026), 11, None)),
            ("2026 Nov 28 10:00:09", civil(Some(2026), 11, None)),
            ("Nov 28 10:00:09 2026", civil(Some(2026), 11, None)),
            ("Nov 28 10:00:09 CET 2026", civil(Some(2026), 11, Some(60))),
            ("Nov 28 2026 10:00:09", civil(Some(2026), 11, None)),
            ("Nov 28, 2026 10:00:09.000 UTC:", civil(Some(2026), 11, Some(0))),
            ("nov. 28 10:00:09", civil(None, 11, None)),
            ("Mär 28 10:00:09", civil(None, 3, None)),
            ("28 Nov 2026 10:00:09", civil(Some(2026), 11, None)),
            ("28/Nov/2026:10:00:09 +0100", civil(Some(2026), 11, Some(60))),
            ("28.11.2026 10:00:09", civil(Some(2026), 11, None)),
            ("1795860009.123456", Moment::Seconds(1_795_860_009)),
            ("1795860009", Moment::Seconds(1_795_860_009)),
            ("1795860009123", Moment::Seconds(1_795_860_009)),
        ] {
            for behind in ["", " mail postfix/qmgr[1]: x"] {
                assert_eq!(moment(format!("{text}{behind}").as_bytes()), Some((wanted, text.len())), "{text}{behind}");
            }
        }
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in [
            "",
            "2026",
            "2026-11-28",
            "2026-13-28T10:00:00",
            "2026-11-28T24:00:00",
            "2026-11-28T10:00",
            "11/28/2026 10:00:00",
            "Nov 28",
            "Nov 32 10:00:00",
            "Nux 28 10:00:00",
            "[    5.123456]",
            "12345 x",
            "mail postfix/smtpd[1]: x",
            "[2026-11-28 10:00:09",
            "99999999999999999999999999",
        ] {
            assert_eq!(moment(text.as_bytes()), None, "{text}");
        }
    }
}
