//! Talking points: where they stand, how long they were carried, and when that is asked about.

use crate::{Day, time::Instant};
use serde::{Deserialize, Serialize};

/// From so many meetings on that did not get to a point, it is asked about.
pub const ASKS_AT: u32 = 3;

/// Where a point stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PointState {
    /// To be talked about.
    Open,
    /// Talked about.
    Done,
    /// Set aside, to be taken up again.
    Parked,
    /// Not to be talked about after all.
    Dropped,
    /// Became a promise.
    Acted,
}

impl PointState {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Open, Self::Done, Self::Parked, Self::Dropped, Self::Acted];

    /// The word that it is kept as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Parked => "parked",
            Self::Dropped => "dropped",
            Self::Acted => "acted",
        }
    }

    /// The one that is kept as this word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// What a point is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// How they are.
    Wellbeing,
    /// Work, and what stands in its way.
    Work,
    /// Goals.
    Goals,
    /// Feedback to them.
    FeedbackToThem,
    /// Feedback to the user.
    FeedbackToMe,
    /// Where they want to go.
    Growth,
    /// What is not work.
    Personal,
    /// How things stand.
    Status,
}

impl Topic {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Wellbeing,
        Self::Work,
        Self::Goals,
        Self::FeedbackToThem,
        Self::FeedbackToMe,
        Self::Growth,
        Self::Personal,
        Self::Status,
    ];

    /// The word that it is kept as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Wellbeing => "wellbeing",
            Self::Work => "work",
            Self::Goals => "goals",
            Self::FeedbackToThem => "feedback_to_them",
            Self::FeedbackToMe => "feedback_to_me",
            Self::Growth => "growth",
            Self::Personal => "personal",
            Self::Status => "status",
        }
    }

    /// The one that is kept as this word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.word() == word)
    }
}

/// A meeting that was held and is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Over {
    /// On which day.
    pub on: Day,
    /// When it was closed; `None`: nobody closed it.
    pub closed_at: Option<Instant>,
}

/// How many meetings were held since a point was raised and did not get to it. One of the day on which it was raised counts
/// unless it was closed before; none of that day counts for a point that came of one that was ticked then: `None`.
#[must_use]
pub fn carried(raised_on: Day, raised_at: Option<Instant>, over: &[Over]) -> u32 {
    let same_day = |meeting: &Over| {
        raised_at.is_some_and(|raised| meeting.closed_at.is_none_or(|closed| closed >= raised))
    };
    let after = |meeting: &&Over| meeting.on > raised_on || (meeting.on == raised_on && same_day(meeting));
    u32::try_from(over.iter().filter(after).count()).unwrap_or(u32::MAX)
}

/// Whether a point that was carried so often is asked about: discuss, act, park or drop. Who answered that it is to be
/// discussed is asked again after the next meeting that does not get to it.
#[must_use]
pub fn asks(carried: u32, kept_at_carry: Option<u32>) -> bool {
    carried >= ASKS_AT && kept_at_carry.is_none_or(|kept| kept < carried)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn meetings_that_did_not_get_to_it_are_counted() {
        let over = |on: &str, closed_at| Over { on: on.parse().unwrap(), closed_at };
        let all = [over("2026-11-03", Some(50)), over("2026-11-10", Some(150)), over("2026-11-17", None)];
        let day = |text: &str| text.parse::<Day>().unwrap();
        assert_eq!(carried(day("2026-11-01"), Some(10), &all), 3);
        assert_eq!(carried(day("2026-11-03"), Some(40), &all), 3, "raised in the meeting");
        assert_eq!(carried(day("2026-11-03"), Some(60), &all), 2, "raised after it");
        assert_eq!(carried(day("2026-11-17"), Some(200), &all), 1, "that one was not closed");
        assert_eq!(carried(day("2026-11-18"), Some(210), &all), 0);
        assert_eq!(carried(day("2026-11-10"), None, &all), 1, "it comes again next time");
    }

    #[test]
    fn the_third_time_asks() {
        assert_eq!([0, 2, 3, 4].map(|carried| asks(carried, None)), [false, false, true, true]);
        assert!(!asks(3, Some(3)), "it is to be discussed next time");
        assert!(asks(4, Some(3)), "and was not");
    }

    #[test]
    fn words_come_back() {
        for state in PointState::ALL {
            assert_eq!(PointState::of_word(state.word()), Some(state));
        }
        for topic in Topic::ALL {
            assert_eq!(Topic::of_word(topic.word()), Some(topic));
        }
    }
}
