//! Points in time as databases write them, and those that mean "none".

use crate::model::Timestamp;

/// What products write where they mean "not set" or "never".
const NONE: [&str; 7] =
    ["0000-00-00", "1970-01-01", "2000-01-01", "9999-12-31", "2038-01-18", "2999-12-31", "1900-01-01"];

/// `2026-12-01`, with a time of day or without; in UTC where no zone is said. `None`: not set, in any spelling.
pub(super) fn date(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    let day = text.get(..10)?;
    if NONE.contains(&day) {
        return None;
    }
    let time = text.get(10..).unwrap_or_default().trim_start_matches([' ', 'T']);
    // Microseconds, and PostgreSQL's zone in hours.
    let at = time.find(['+', '-', 'Z']).unwrap_or(time.len());
    let (clock, zone) = time.split_at(at);
    let clock = match clock.split('.').next().unwrap_or_default().trim() {
        "" => "00:00:00",
        clock => clock,
    };
    let zone = match zone.len() {
        0 => "Z".to_owned(),
        3 => format!("{zone}:00"),
        _ => zone.to_owned(),
    };
    format!("{day}T{clock}{zone}").parse().ok()
}

/// The last second of a day, of which the product says that it is the last of a span.
pub(super) fn end_of_day(text: &str) -> Option<Timestamp> {
    Timestamp::from_unix_seconds(date(text.trim().get(..10)?)?.unix_seconds() + 24 * 60 * 60 - 1)
}

/// Seconds since 1970; 0 is none.
pub(super) fn seconds(number: Option<i64>) -> Option<Timestamp> {
    number.filter(|seconds| *seconds > 0).and_then(Timestamp::from_unix_seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_databases_write_them() {
        for (text, instant) in [
            ("2026-12-01", "2026-12-01T00:00:00Z"),
            ("2026-12-01 17:30:00", "2026-12-01T17:30:00Z"),
            ("2026-12-01 17:30:00.123456", "2026-12-01T17:30:00Z"),
            ("2026-12-01 17:30:00+02", "2026-12-01T15:30:00Z"),
            ("2026-12-01T17:30:00Z", "2026-12-01T17:30:00Z"),
        ] {
            assert_eq!(date(text).map(|t| t.to_string()).as_deref(), Some(instant), "{text}");
        }
    }

    #[test]
    fn the_last_day_of_a_span_belongs_to_it() {
        assert_eq!(end_of_day("2026-12-01").map(|t| t.to_string()).as_deref(), Some("2026-12-01T23:59:59Z"));
    }

    #[test]
    fn what_products_write_for_never_is_none() {
        for text in [
            "",
            "never",
            "0000-00-00 00:00:00",
            "1970-01-01 01:01:01",
            "2000-01-01 00:00:00",
            "9999-12-31 01:01:01",
            "2038-01-18 00:00:00",
            "2999-12-31",
            "1900-01-01",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
        assert_eq!((seconds(Some(0)), seconds(None), end_of_day("2999-12-31")), (None, None, None));
    }
}
