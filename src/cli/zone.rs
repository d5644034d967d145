//! The time zone in which people say and read times.

use jiff::tz::TimeZone;
use std::ffi::OsStr;
use std::fs;
use std::path::{Component, Path};

/// Where the zones of a system are.
const ZONES: &str = "/usr/share/zoneinfo";

/// `TZ` names no time zone of this host.
#[derive(Debug)]
pub(super) struct NoZone;

/// The zone that `TZ` names, or else the one of the host. A file elsewhere is not read: whoever comes through sudo would
/// have it read as root.
pub(super) fn time_zone(tz: Option<&OsStr>) -> Result<TimeZone, NoZone> {
    let Some(tz) = tz else {
        return Ok(TimeZone::system());
    };
    let name = tz.to_str().ok_or(NoZone)?;
    let name = name.strip_prefix(':').unwrap_or(name);
    if matches!(name, "" | "UTC") {
        return Ok(TimeZone::UTC);
    }
    let inside = Path::new(name.strip_prefix(ZONES).map_or(name, |name| name.trim_start_matches('/')));
    if inside.components().all(|part| matches!(part, Component::Normal(_)))
        && let Ok(data) = fs::read(Path::new(ZONES).join(inside))
    {
        return TimeZone::tzif(name, &data).map_err(|_| NoZone);
    }
    TimeZone::posix(name).map_err(|_| NoZone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_has_a_name_or_a_rule_and_is_no_file_elsewhere() {
        let noon: jiff::Timestamp = "2031-01-14T12:00:00Z".parse().unwrap();
        let hour = |tz: &str| time_zone(Some(OsStr::new(tz))).map(|zone| noon.to_zoned(zone).hour());
        assert_eq!((hour("").unwrap(), hour("UTC").unwrap()), (12, 12));
        for tz in ["EST5EDT,M3.2.0,M11.1.0", ":America/New_York", "/usr/share/zoneinfo/America/New_York"] {
            assert_eq!(hour(tz).unwrap(), 7, "{tz}");
        }
        for tz in ["Nowhere/City", "/etc/localtime", "../../../etc/localtime", "/dev/zero", "America"] {
            assert!(hour(tz).is_err(), "{tz}");
        }
    }
}
