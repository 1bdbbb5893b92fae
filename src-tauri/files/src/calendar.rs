//! A calendar that other programs read: RFC 5545.
//!
//! Times are written in UTC, so that no description of a time zone has to travel with them.

use chrono::DateTime;
use domain::time::Instant;
use std::fmt::Write as _;

/// The most bytes of a line, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// Something at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What it is known by: the same when it is written again.
    pub uid: String,
    /// When it begins.
    pub starts_at: Instant,
    /// For how many minutes.
    pub minutes: u16,
    /// What it is called.
    pub summary: String,
    /// It will not take place.
    pub cancelled: bool,
}

/// A calendar of events, as a file of this moment.
#[must_use]
pub fn calendar(events: &[Event], now: Instant) -> String {
    let mut out = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Diwan//Diwan//EN", "CALSCALE:GREGORIAN"] {
        put(&mut out, line);
    }
    for event in events {
        put(&mut out, "BEGIN:VEVENT");
        put(&mut out, &format!("UID:{}", text(&event.uid)));
        put(&mut out, &format!("DTSTAMP:{}", utc(now)));
        put(&mut out, &format!("DTSTART:{}", utc(event.starts_at)));
        put(&mut out, &format!("DURATION:PT{}M", event.minutes));
        put(&mut out, &format!("SUMMARY:{}", text(&event.summary)));
        put(&mut out, if event.cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
        put(&mut out, "CLASS:PRIVATE");
        put(&mut out, "END:VEVENT");
    }
    put(&mut out, "END:VCALENDAR");
    out
}

fn utc(at: Instant) -> String {
    DateTime::from_timestamp_millis(at).unwrap_or_default().format("%Y%m%dT%H%M%SZ").to_string()
}

/// A text as a value.
fn text(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '\\' | ';' | ',' => {
                let _ = write!(out, "\\{c}");
            }
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A line, folded where it is too long: never within a letter.
fn put(out: &mut String, line: &str) {
    let mut room = LINE;
    for c in line.chars() {
        if c.len_utf8() > room {
            out.push_str("\r\n ");
            room = LINE - 1;
        }
        out.push(c);
        room -= c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn event(summary: &str) -> Event {
        Event {
            uid: "1-20261124@diwan".into(),
            starts_at: "2026-11-24T07:00:00Z".parse::<DateTime<chrono::Utc>>().unwrap().timestamp_millis(),
            minutes: 60,
            summary: summary.into(),
            cancelled: false,
        }
    }

    #[test]
    fn an_event_is_written_as_the_standard_says() {
        let file = calendar(&[event("One-on-one; Lina, نور \\ \n")], 0);
        let want = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Diwan//Diwan//EN\r\nCALSCALE:GREGORIAN\r\n\
                    BEGIN:VEVENT\r\nUID:1-20261124@diwan\r\nDTSTAMP:19700101T000000Z\r\nDTSTART:20261124T070000Z\r\n\
                    DURATION:PT60M\r\nSUMMARY:One-on-one\\; Lina\\, نور \\\\ \\n\r\nSTATUS:CONFIRMED\r\n\
                    CLASS:PRIVATE\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assert_eq!(file, want);
    }

    #[test]
    fn long_lines_are_folded_between_letters() {
        let name = "اجتماع فردي مع محمد بن عبد الله ".repeat(8);
        let file = calendar(&[event(&name)], 0);
        assert!(file.split("\r\n").all(|line| line.len() <= LINE), "{file}");
        assert!(file.replace("\r\n ", "").contains(&name));
        let cancelled = Event { cancelled: true, ..event("x") };
        assert!(calendar(&[cancelled], 0).contains("STATUS:CANCELLED"));
    }
}
