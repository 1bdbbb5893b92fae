//! What needs the user today, in one order.

use crate::{
    Day,
    idle::{Idle, IdleState},
};
use serde::{Deserialize, Serialize};

/// Why something is on the list of today; the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// A backup was not made: what is done from here on may be lost.
    Backup,
    /// The day of its next step is past.
    Overdue,
    /// Its next step is for today.
    Due,
    /// Beyond the second limit of its stage without a touch.
    Stale,
    /// Beyond the first.
    Idle,
    /// Nobody knows what is to be done next.
    NoStep,
}

/// What is known of the next step of a deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// There is none.
    Missing,
    /// There is one, for no day.
    Undated,
    /// It is for this day.
    On(Day),
}

/// Why an open deal is on the list of a day, if it is: once, for what is most urgent about it.
#[must_use]
pub fn why(next: Next, idle: Idle, today: Day) -> Option<Why> {
    match (next, idle.state) {
        (Next::On(day), _) if day < today => Some(Why::Overdue),
        (Next::On(day), _) if day == today => Some(Why::Due),
        (_, IdleState::Stale) => Some(Why::Stale),
        (_, IdleState::Idle) => Some(Why::Idle),
        (Next::Missing, IdleState::Fresh | IdleState::Unknown) => Some(Why::NoStep),
        (Next::Undated | Next::On(_), IdleState::Fresh | IdleState::Unknown) => None,
    }
}

/// Where something stands in the list: the smaller, the earlier.
///
/// Within one reason what waits longest comes first; of deals without a next step, which may be many, those that were
/// touched last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    why: Why,
    wait: i64,
}

impl Place {
    /// Of something that has waited so many days, and for a deal without a next step the instant of its last touch.
    #[must_use]
    pub fn new(why: Why, days: Option<u32>, touched_at: Option<i64>) -> Self {
        let wait = match why {
            Why::NoStep => touched_at.map_or(i64::MAX, |at| -at),
            _ => days.map_or(i64::MAX, |days| -i64::from(days)),
        };
        Self { why, wait }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_deal_is_there_for_what_is_most_urgent() {
        let today: Day = "2026-11-24".parse().unwrap();
        let on = |day: &str| Next::On(day.parse().unwrap());
        let idle = |state| Idle { state, days: Some(20) };
        for (next, state, expected) in [
            (on("2026-11-23"), IdleState::Stale, Some(Why::Overdue)),
            (on("2026-11-24"), IdleState::Stale, Some(Why::Due)),
            (Next::Undated, IdleState::Stale, Some(Why::Stale)),
            (Next::Missing, IdleState::Stale, Some(Why::Stale)),
            (Next::Missing, IdleState::Idle, Some(Why::Idle)),
            (Next::Missing, IdleState::Fresh, Some(Why::NoStep)),
            (Next::Missing, IdleState::Unknown, Some(Why::NoStep)),
            (Next::Undated, IdleState::Fresh, None),
            (on("2026-11-25"), IdleState::Fresh, None),
        ] {
            assert_eq!(why(next, idle(state), today), expected, "{next:?} {state:?}");
        }
    }

    #[test]
    fn the_order_is_one() {
        let ordered = [
            Place::new(Why::Backup, None, None),
            Place::new(Why::Overdue, Some(9), None),
            Place::new(Why::Overdue, Some(1), None),
            Place::new(Why::Due, Some(0), None),
            Place::new(Why::Stale, Some(40), None),
            Place::new(Why::Stale, Some(15), None),
            Place::new(Why::Idle, Some(50), None),
            Place::new(Why::NoStep, None, Some(200)),
            Place::new(Why::NoStep, None, Some(100)),
            Place::new(Why::NoStep, None, None),
        ];
        assert!(ordered.is_sorted());
        assert!(!ordered.iter().rev().is_sorted());
    }
}
