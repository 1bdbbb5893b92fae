//! How long a deal has been without a human touch, and what that means in its stage.
//!
//! A touch is an activity done, a note, a change of stage, value or date by the user; never an import or a bulk edit.

use crate::Day;
use serde::{Deserialize, Serialize};

/// What the days without a touch mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum IdleState {
    /// Touched lately, or a next step is planned for a later day.
    Fresh,
    /// Idle: beyond the first limit of its stage.
    Idle,
    /// Stale: beyond the second limit.
    Stale,
    /// Never touched, and not known since when it is here.
    Unknown,
}

/// How long a deal has been without a touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Idle {
    /// What that means.
    pub state: IdleState,
    /// Whole local days since the last touch; `None`: unknown.
    pub days: Option<u32>,
}

/// What is known of an open deal's touches, as calendar days of the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Touches {
    /// The last human touch.
    pub touched_on: Option<Day>,
    /// Since when it stands in its stage.
    pub entered_on: Option<Day>,
    /// When it became a deal.
    pub created_on: Option<Day>,
    /// The day of its next step.
    pub next_on: Option<Day>,
}

/// The limits of a stage, in days without a touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// More than so many: idle.
    pub warn_days: u32,
    /// More than so many: stale.
    pub stale_days: u32,
}

/// How idle an open deal is on a day. A deal that was never touched counts from its last known stage, else from its
/// creation; a next step in the future suspends it until that day.
#[must_use]
pub fn idle(touches: &Touches, limits: Limits, today: Day) -> Idle {
    let last = touches.touched_on.or(touches.entered_on).or(touches.created_on);
    let days = last.map(|last| u32::try_from((today - last).num_days()).unwrap_or(0));
    let state = match days {
        _ if touches.next_on.is_some_and(|next| next > today) => IdleState::Fresh,
        None => IdleState::Unknown,
        Some(days) if days > limits.stale_days => IdleState::Stale,
        Some(days) if days > limits.warn_days => IdleState::Idle,
        Some(_) => IdleState::Fresh,
    };
    Idle { state, days }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<Day> {
        Some(text.parse().unwrap())
    }

    // Hand-worked on a calendar: limits of 7 and 14 days, today is 24 November.
    #[test]
    fn the_limits_are_passed_the_day_after() {
        let limits = Limits { warn_days: 7, stale_days: 14 };
        let today = day("2026-11-24").unwrap();
        let on = |touched, entered, next| {
            let touches =
                Touches { touched_on: touched, entered_on: entered, created_on: None, next_on: next };
            let Idle { state, days } = idle(&touches, limits, today);
            (state, days)
        };
        assert_eq!(on(day("2026-11-17"), None, None), (IdleState::Fresh, Some(7)));
        assert_eq!(on(day("2026-11-16"), None, None), (IdleState::Idle, Some(8)));
        assert_eq!(on(day("2026-11-10"), None, None), (IdleState::Idle, Some(14)));
        assert_eq!(on(day("2026-11-09"), None, None), (IdleState::Stale, Some(15)));
        assert_eq!(on(day("2026-11-09"), None, day("2026-11-25")), (IdleState::Fresh, Some(15)));
        assert_eq!(
            on(day("2026-11-09"), None, day("2026-11-24")),
            (IdleState::Stale, Some(15)),
            "due today: no longer suspended"
        );
        assert_eq!(on(None, day("2026-11-16"), None), (IdleState::Idle, Some(8)));
        assert_eq!(on(None, None, None), (IdleState::Unknown, None));
        assert_eq!(
            on(day("2026-11-25"), None, None),
            (IdleState::Fresh, Some(0)),
            "a clock that was set back"
        );
    }
}
