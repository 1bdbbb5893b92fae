//! Instants, calendar days, and the windows that figures are asked for.

use chrono::{DateTime, NaiveDate, Offset, TimeZone as _, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// A calendar day, with no time and no zone. `YYYY-MM-DD` on disk and on the wire.
pub type Day = NaiveDate;

/// An instant: milliseconds since 1970-01-01T00:00Z.
pub type Instant = i64;

/// The calendar day of an instant in a time zone; `None` outside the calendar's range.
#[must_use]
pub fn day_of(at: Instant, zone: Tz) -> Option<Day> {
    DateTime::<Utc>::from_timestamp_millis(at).map(|utc| utc.with_timezone(&zone).date_naive())
}

/// The first instant of a calendar day in a time zone.
///
/// A day need not begin at 00:00: where clocks go forward at midnight it begins at 01:00, and where a zone skipped
/// a whole day the first instant after the gap is meant. Where 00:00 comes twice the earlier one counts.
#[must_use]
pub fn day_start(day: Day, zone: Tz) -> Instant {
    let midnight = day.and_time(chrono::NaiveTime::MIN);
    if let Some(start) = zone.from_local_datetime(&midnight).earliest() {
        return start.timestamp_millis();
    }
    // In the gap: the offset before it makes midnight the very instant at which the clocks went forward.
    let eve = zone.offset_from_utc_datetime(&(midnight - chrono::TimeDelta::days(1))).fix();
    (midnight - chrono::TimeDelta::seconds(i64::from(eve.local_minus_utc()))).and_utc().timestamp_millis()
}

/// Which days a figure looks at: both ends inclusive, an open end is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Window {
    /// First day, or from the beginning.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub from: Option<Day>,
    /// Last day, or without end.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub to: Option<Day>,
}

impl Window {
    /// Whether a day lies in the window.
    #[must_use]
    pub fn holds(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn instant(text: &str) -> Instant {
        text.parse::<DateTime<Utc>>().unwrap().timestamp_millis()
    }

    #[test]
    fn a_day_belongs_to_its_zone() {
        let late = instant("2026-11-23T22:30:00Z");
        assert_eq!(day_of(late, Tz::UTC), Some(day("2026-11-23")));
        assert_eq!(day_of(late, Tz::Asia__Riyadh), Some(day("2026-11-24")));
    }

    // Expected instants from the tz database: Cairo moves to +03 on 2026-04-24 00:00, Beirut on 2026-03-29 00:00.
    #[test]
    fn a_day_can_begin_at_one() {
        assert_eq!(day_start(day("2026-04-24"), Tz::Africa__Cairo), instant("2026-04-23T22:00:00Z"));
        assert_eq!(day_start(day("2026-03-29"), Tz::Asia__Beirut), instant("2026-03-28T22:00:00Z"));
        assert_eq!(day_start(day("2026-11-23"), Tz::Asia__Riyadh), instant("2026-11-22T21:00:00Z"));
        // Havana sets 01:00 back to 00:00: midnight comes twice, the first one begins the day.
        assert_eq!(day_start(day("2026-11-01"), Tz::America__Havana), instant("2026-11-01T04:00:00Z"));
    }

    #[test]
    fn a_window_holds_both_its_ends() {
        let window = Window { from: Some(day("2026-01-01")), to: Some(day("2026-03-31")) };
        assert!(window.holds(day("2026-01-01")) && window.holds(day("2026-03-31")));
        assert!(!window.holds(day("2025-12-31")) && !window.holds(day("2026-04-01")));
        assert!(Window::default().holds(day("1900-01-01")));
    }
}
