//! Instants, calendar days, and the windows that figures are asked for.

use chrono::{DateTime, NaiveDate, Offset, TimeZone as _, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// A calendar day, with no time and no zone. `YYYY-MM-DD` on disk and on the wire.
pub type Day = NaiveDate;

/// An instant: milliseconds since 1970-01-01T00:00Z.
pub type Instant = i64;

/// The calendar day of an instant in a time zone; `None` outside the calendar's range.
#[must_use]
pub fn day_of(at: Instant, zone: Tz) -> Option<Day> {
    DateTime::<Utc>::from_timestamp_millis(at).map(|utc| utc.with_timezone(&zone).date_naive())
}

/// [`day_of`] of very many instants: how far a zone is from UTC is asked once for each day.
#[derive(Debug)]
pub struct Days {
    zone: Tz,
    /// By day of UTC: the difference in milliseconds; `None`: clocks changed on that day.
    known: HashMap<i64, Option<i64>>,
    last: (i64, Option<i64>),
}

impl Days {
    /// In a time zone.
    #[must_use]
    pub fn new(zone: Tz) -> Self {
        Self { zone, known: HashMap::new(), last: (i64::MIN, None) }
    }

    /// The calendar day of an instant.
    #[must_use]
    pub fn of(&mut self, at: Instant) -> Option<Day> {
        const DAY: i64 = 86_400_000;
        let utc = at.div_euclid(DAY);
        // Far beyond what the calendar holds there is nothing to remember.
        if utc.unsigned_abs() > 100_000_000 {
            return day_of(at, self.zone);
        }
        if self.last.0 != utc {
            let zone = self.zone;
            let apart = |at: Instant| {
                let utc = DateTime::<Utc>::from_timestamp_millis(at)?;
                Some(i64::from(utc.with_timezone(&zone).offset().fix().local_minus_utc()) * 1_000)
            };
            let ask = || apart(utc * DAY).filter(|first| apart(utc * DAY + DAY - 1) == Some(*first));
            self.last = (utc, *self.known.entry(utc).or_insert_with(ask));
        }
        match self.last.1 {
            Some(apart) => {
                let days = i32::try_from((at + apart).div_euclid(DAY)).ok()?;
                // The first day of the epoch is the 719,163rd of the calendar.
                Day::from_num_days_from_ce_opt(days.checked_add(719_163)?)
            }
            None => day_of(at, self.zone),
        }
    }
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

    #[test]
    fn days_that_are_remembered_are_the_days() {
        // Around changes of clocks, a day that a zone skipped, and both sides of the epoch.
        for zone in [Tz::UTC, Tz::Asia__Riyadh, Tz::Europe__Berlin, Tz::Pacific__Apia, Tz::America__Sao_Paulo]
        {
            let mut days = Days::new(zone);
            for start in ["1969-12-30", "2011-12-28", "2018-11-03", "2026-03-28", "2026-10-24"] {
                let first = start.parse::<Day>().unwrap().and_time(chrono::NaiveTime::MIN).and_utc();
                for half_hours in 0..240 {
                    let at = first.timestamp_millis() + half_hours * 1_800_000 - 1;
                    assert_eq!(days.of(at), day_of(at, zone), "{at} in {zone}");
                }
            }
            for at in [i64::MIN, i64::MAX] {
                assert_eq!(days.of(at), None);
            }
        }
    }
}
