//! One-on-ones: when they are planned, what is talked about in them, and what the two promise each other.
//!
//! Invariants:
//! - Points, promises and pauses belong to the person and not to one meeting: whatever becomes of a meeting, what is open
//!   stays open.
//! - A plan is a list of rules, each for its own stretch of days, so that a changed cadence changes nothing in the past.
//! - Hours are those of the clock on the wall; they become instants only in a time zone.

pub mod cadence;
pub mod calendar;
pub mod note;
pub mod points;
pub mod promises;
pub mod questions;
pub mod remarks;
pub mod standing;

use crate::{
    Day,
    text::{latin_digit, one_line},
};
use serde::{Deserialize, Serialize};

/// The longest point, promise, reason or remark, in characters.
pub const MAX_TEXT: usize = 500;
/// The most days between two meetings.
pub const MAX_DAYS: u16 = 366;
/// The shortest and the longest meeting, in minutes.
pub const MINUTES: (u16, u16) = (5, 480);
/// How long a meeting is, unless said otherwise.
pub const USUAL_MINUTES: u16 = 60;

/// One of the two who meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The person of the series.
    Them,
    /// The user.
    Me,
}

impl Side {
    /// The word that it is kept as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Them => "them",
            Self::Me => "me",
        }
    }

    /// The one that is kept as this word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::Them, Self::Me].into_iter().find(|side| side.word() == word)
    }
}

/// What became of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MeetingStatus {
    /// It has not taken place.
    Planned,
    /// It took place.
    Held,
    /// It was left out.
    Skipped,
    /// One of the two called it off.
    Cancelled,
    /// One of the two did not come.
    NoShow,
}

impl MeetingStatus {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Planned, Self::Held, Self::Skipped, Self::Cancelled, Self::NoShow];

    /// The word that it is kept as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Held => "held",
            Self::Skipped => "skipped",
            Self::Cancelled => "cancelled",
            Self::NoShow => "no_show",
        }
    }

    /// The one that is kept as this word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }
}

/// Who talked more in a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Talked {
    /// They did.
    Them,
    /// Both did.
    Even,
    /// The user did.
    Me,
}

impl Talked {
    /// The word that it is kept as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Them => "them",
            Self::Even => "even",
            Self::Me => "me",
        }
    }

    /// The one that is kept as this word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::Them, Self::Even, Self::Me].into_iter().find(|talked| talked.word() == word)
    }
}

/// Why a change of a one-on-one is refused. Nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A point, a promise or a remark says something.
    #[error("the text is missing")]
    TextMissing,
    /// Longer than [`MAX_TEXT`].
    #[error("longer than {MAX_TEXT} characters")]
    TextLong,
    /// Not a day; holds what was typed.
    #[error("not a day")]
    DayUnreadable(String),
    /// Not an hour; holds what was typed.
    #[error("not an hour")]
    HourUnreadable(String),
    /// Not a number of days between meetings; holds what was typed.
    #[error("not between 1 and {MAX_DAYS} days")]
    DaysUnreadable(String),
    /// Not a day of the month; holds what was typed.
    #[error("not a day of the month")]
    MonthDayUnreadable(String),
    /// A weekly or fortnightly series has a weekday.
    #[error("no weekday")]
    WeekdayMissing,
    /// Shorter or longer than [`MINUTES`].
    #[error("not a length of a meeting")]
    MinutesBeyond,
    /// The day is more than five years away.
    #[error("more than five years away")]
    DayFar,
    /// A pause ends before it begins.
    #[error("ends before it begins")]
    PauseBackwards,
    /// Nothing is planned with this person.
    #[error("no series")]
    NoSeries,
    /// The person has left.
    #[error("they have left")]
    PersonLeft(String),
    /// What has not been held cannot be closed, and what has an outcome gets no other.
    #[error("it is over")]
    MeetingOver,
    /// Another meeting with them has not taken place: of two nobody would know which is meant.
    #[error("another one is open")]
    AnotherOpen,
    /// The last meeting is closed before another one is held on its day.
    #[error("the last one is not closed")]
    NotClosed,
    /// A meeting is not held before its day comes.
    #[error("its day has not come")]
    HeldAhead,
    /// A meeting is moved to a day that has not passed.
    #[error("that day has passed")]
    MovedBack,
    /// Leaving a meeting out has a reason.
    #[error("no reason")]
    ReasonMissing,
    /// It is done, parked or dropped already.
    #[error("it is settled")]
    PointSettled,
    /// Mood goes from 1 to 5.
    #[error("not from 1 to 5")]
    MoodBeyond,
    /// The note holds what no note can hold.
    #[error("not a note")]
    NoteShape,
    /// The note is longer than [`note::MAX_NOTE`].
    #[error("longer than {} characters", note::MAX_NOTE)]
    NoteLong,
}

/// What a point, a promise or a remark says, as it is kept.
///
/// # Errors
/// [`Refusal::TextMissing`], [`Refusal::TextLong`].
pub fn text(typed: &str) -> Result<String, Refusal> {
    optional_text(typed)?.ok_or(Refusal::TextMissing)
}

/// The same, where nothing may be said.
///
/// # Errors
/// [`Refusal::TextLong`].
pub fn optional_text(typed: &str) -> Result<Option<String>, Refusal> {
    let line = one_line(typed);
    if line.chars().count() > MAX_TEXT {
        return Err(Refusal::TextLong);
    }
    Ok(Some(line).filter(|line| !line.is_empty()))
}

/// A day as it is typed, within five years of today; `None` when nothing is.
///
/// # Errors
/// [`Refusal::DayUnreadable`], [`Refusal::DayFar`].
pub fn day(typed: &str, today: Day) -> Result<Option<Day>, Refusal> {
    let line = one_line(typed);
    if line.is_empty() {
        return Ok(None);
    }
    let day: Day = line.parse().map_err(|_| Refusal::DayUnreadable(line))?;
    if (day - today).num_days().abs() > 5 * 366 { Err(Refusal::DayFar) } else { Ok(Some(day)) }
}

/// An hour as it is typed, `HH:MM` or an hour alone, as minutes after midnight.
///
/// # Errors
/// [`Refusal::HourUnreadable`].
pub fn minute(typed: &str) -> Result<u16, Refusal> {
    let line: String = one_line(typed).chars().map(latin_digit).collect();
    let read = || {
        let (hour, minute) = line.split_once(':').unwrap_or((&line, "0"));
        let digits = |text: &str| text.len() <= 2 && text.chars().all(|c| c.is_ascii_digit());
        if hour.is_empty() || minute.is_empty() || !digits(hour) || !digits(minute) {
            return None;
        }
        let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
        (hour < 24 && minute < 60).then_some(hour * 60 + minute)
    };
    read().ok_or_else(|| Refusal::HourUnreadable(line.clone()))
}

/// Minutes after midnight as a clock shows them.
#[must_use]
pub fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// The length of a meeting.
///
/// # Errors
/// [`Refusal::MinutesBeyond`].
pub fn minutes(minutes: u16) -> Result<u16, Refusal> {
    if (MINUTES.0..=MINUTES.1).contains(&minutes) { Ok(minutes) } else { Err(Refusal::MinutesBeyond) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_is_read_as_it_is_typed() {
        for (typed, expected) in
            [("10:00", 600), (" 9:05 ", 545), ("٠٩:٣٠", 570), ("14", 840), ("00:00", 0), ("23:59", 1_439)]
        {
            assert_eq!(minute(typed), Ok(expected), "{typed}");
            assert_eq!(minute(&clock(expected)), Ok(expected));
        }
        for typed in ["", "24:00", "10:60", "ten", "10:00:00", "-1:00", "+9:00", "100:0", ":30"] {
            assert_eq!(minute(typed), Err(Refusal::HourUnreadable(typed.to_owned())), "{typed}");
        }
    }

    #[test]
    fn a_day_is_near() {
        let today: Day = "2026-11-25".parse().unwrap();
        assert_eq!(day(" 2026-12-01 ", today), Ok("2026-12-01".parse().ok()));
        assert_eq!(day("", today), Ok(None));
        assert_eq!(day("soon", today), Err(Refusal::DayUnreadable("soon".into())));
        assert_eq!(day("1926-12-01", today), Err(Refusal::DayFar));
    }

    #[test]
    fn words_come_back() {
        for status in MeetingStatus::ALL {
            assert_eq!(MeetingStatus::of_word(status.word()), Some(status));
        }
        for (side, talked) in [(Side::Them, Talked::Them), (Side::Me, Talked::Me)] {
            assert_eq!(Side::of_word(side.word()), Some(side));
            assert_eq!(Talked::of_word(talked.word()), Some(talked));
        }
    }
}
