//! Days and instants, as files write them.

use chrono::{DateTime, NaiveTime};
use chrono_tz::Tz;
use domain::{Day, text::latin_digit};

/// A day as `2026-06-14`, alone or with a time behind it, in any digits. A time that says its distance from UTC makes
/// it an instant, which falls on a day of the zone. Other orders of day, month and year can mean two days: refused.
pub(super) fn parse_day(text: &str, zone: Tz) -> Option<Day> {
    let text: String = text.chars().map(latin_digit).collect();
    let (day, rest) = text.split_at_checked(10)?;
    let shaped = day.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    if !shaped {
        return None;
    }
    let day: Day = day.parse().ok()?;
    let Some(time) = rest.strip_prefix([' ', 'T']) else { return rest.is_empty().then_some(day) };
    if let Ok(at) = DateTime::parse_from_rfc3339(&format!("{day}T{time}")) {
        return Some(at.with_timezone(&zone).date_naive());
    }
    let local = ["%H:%M", "%H:%M:%S%.f"].iter().any(|form| NaiveTime::parse_from_str(time, form).is_ok());
    local.then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_a_day_and_an_instant_falls_on_one() {
        let day = |text| parse_day(text, Tz::Asia__Riyadh).map(|day| day.to_string());
        for text in [
            "2026-01-31",
            "2026-01-31 23:30",
            "2026-01-31T23:30:00.000",
            "٢٠٢٦-٠١-٣١",
            "2026-01-31T20:59:00Z",
        ] {
            assert_eq!(day(text).as_deref(), Some("2026-01-31"), "{text}");
        }
        assert_eq!(day("2026-01-31T22:30:00Z").as_deref(), Some("2026-02-01"), "after midnight in Riyadh");
        assert_eq!(day("2026-01-31T01:30:00+09:00").as_deref(), Some("2026-01-30"));
        for text in ["2026-01-01 to 2026-12-01", "2026-1-1", "31/01/2026", "2026-01-31x", "2026-13-01", ""] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
