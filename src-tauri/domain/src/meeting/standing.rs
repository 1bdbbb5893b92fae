//! How meetings stand: who waits too long, how many are covered, how many of those planned took place.

use super::calendar::Plan;
use crate::Day;
use chrono::Days;
use std::cmp::Ordering;

/// A newcomer counts as covered for so many days.
pub const NEWCOMER: i64 = 14;

/// A meeting that took place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// The day that it was planned for; `None`: it was not.
    pub planned: Option<Day>,
    /// The day on which it took place.
    pub on: Day,
}

/// How somebody stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is planned on that day, or it is paused: nobody waits.
    Out,
    /// Met within the cadence and its grace, or new.
    Covered,
    /// Beyond them.
    Overdue {
        /// By so many days, begun ones whole.
        days: u32,
        /// The length of the cadence.
        cadence: u16,
    },
}

impl Standing {
    /// Days overdue.
    #[must_use]
    pub fn overdue(self) -> u32 {
        match self {
            Self::Out | Self::Covered => 0,
            Self::Overdue { days, .. } => days,
        }
    }

    /// The order of a list: who waits longest for their cadence comes first.
    #[must_use]
    pub fn order(self, other: Self) -> Ordering {
        let share = |standing| match standing {
            Self::Overdue { days, cadence } => (u64::from(days), u64::from(cadence.max(1))),
            Self::Out | Self::Covered => (0, 1),
        };
        let ((days, cadence), (others, other_cadence)) = (share(self), share(other));
        (others * cadence).cmp(&(days * other_cadence))
    }
}

/// How somebody stands: `last` is the day of the last meeting, `starts` their first day at work.
///
/// Cadence c, grace max(1, c/4) days, paused days left out. Who was never met is counted from the first day of the
/// series, or of their work where that is later.
#[must_use]
pub fn standing(plan: &Plan, last: Option<Day>, starts: Option<Day>, today: Day) -> Standing {
    let Some(rule) = plan.rule(today).filter(|_| !plan.paused(today)) else { return Standing::Out };
    if starts.is_some_and(|starts| (today - starts).num_days() < NEWCOMER) {
        return Standing::Covered;
    }
    let begins = plan.rules.iter().map(|rule| rule.from).min().unwrap_or(rule.from);
    let since = last.unwrap_or_else(|| starts.map_or(begins, |starts| starts.max(begins)));
    let paused = i64::from(plan.paused_days(since, today));
    let cadence = rule.cadence.length();
    // In quarters of days, so that a grace of a quarter is whole.
    let waited = 4 * ((today - since).num_days() - paused);
    let late = waited - 4 * i64::from(cadence) - i64::from(cadence.max(4));
    match u32::try_from(late) {
        Ok(quarters @ 1..) => Standing::Overdue { days: quarters.div_ceil(4), cadence },
        _ => Standing::Covered,
    }
}

/// A share as its two counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// Of those, so many.
    pub part: u32,
    /// All.
    pub of: u32,
}

/// Coverage: of those with a series that is not paused, who is covered.
#[must_use]
pub fn coverage(all: impl IntoIterator<Item = Standing>) -> Share {
    let mut share = Share::default();
    for standing in all {
        share.of += u32::from(standing != Standing::Out);
        share.part += u32::from(standing == Standing::Covered);
    }
    share
}

/// Of the meetings that were planned in the last `days` days, those that took place: on their day, or before the next one
/// was due. One that is planned for today counts once it took place.
#[must_use]
pub fn attendance(plan: &Plan, held: &[Held], days: u64, today: Day) -> Share {
    let from = today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let slots = plan.slots(from, today);
    let mut share = Share::default();
    for (at, slot) in slots.iter().enumerate() {
        let next = slots.get(at + 1).map(|slot| slot.on);
        let within = |day: Day| day >= slot.on && next.is_none_or(|next| day < next);
        let took_place = held.iter().any(|held| held.planned == Some(slot.on) || within(held.on));
        if slot.on < today || took_place {
            share.of += 1;
            share.part += u32::from(took_place);
        }
    }
    share
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::{
        meeting::{
            cadence::{Cadence, Weekday},
            calendar::{Pause, Rule},
        },
        week::Weekend,
    };

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn plan(cadence: Cadence, from: &str, pauses: &[(&str, &str)]) -> Plan {
        Plan {
            rules: vec![Rule { cadence, minute: 600, minutes: 60, from: day(from), until: None }],
            pauses: pauses.iter().map(|(from, to)| Pause { from: day(from), to: Some(day(to)) }).collect(),
            weekend: Weekend::FriSat,
        }
    }

    const WEEKLY: Cadence = Cadence::Weekly(Weekday::Tuesday);

    fn overdue(plan: &Plan, last: Option<&str>, starts: Option<&str>, today: &str) -> u32 {
        standing(plan, last.map(day), starts.map(day), day(today)).overdue()
    }

    // Weekly: 7 days and a grace of 1¾, so 8¾. Met on 3 November: the 11th is 8 days after, the 12th 9 (¼ too many: a
    // day that has begun), the 13th 10 (1¼: two).
    #[test]
    fn a_quarter_of_the_cadence_is_grace() {
        let plan = plan(WEEKLY, "2026-01-01", &[]);
        for (today, days) in [("2026-11-11", 0), ("2026-11-12", 1), ("2026-11-13", 2), ("2026-11-03", 0)] {
            assert_eq!(overdue(&plan, Some("2026-11-03"), None, today), days, "{today}");
        }
    }

    // Every second day: a quarter would be half a day, so the grace is one. Met on the 3rd: late from the 7th on.
    #[test]
    fn grace_is_a_day_at_least() {
        let plan = plan(Cadence::Days(2), "2026-01-01", &[]);
        assert_eq!(overdue(&plan, Some("2026-11-03"), None, "2026-11-06"), 0);
        assert_eq!(overdue(&plan, Some("2026-11-03"), None, "2026-11-07"), 1);
    }

    // Monthly: 30 and 7½. Met on 1 October, on leave from 10 to 19 (ten days): 37½ counted days end on 17 November, which
    // is 47 days after; the 18th is 48 - 10 = 38, half a day late.
    #[test]
    fn leave_is_not_waited_for() {
        let plan = plan(Cadence::Monthly(1), "2026-01-01", &[("2026-10-10", "2026-10-19")]);
        assert_eq!(overdue(&plan, Some("2026-10-01"), None, "2026-11-17"), 0);
        assert_eq!(overdue(&plan, Some("2026-10-01"), None, "2026-11-18"), 1);
        assert_eq!(standing(&plan, Some(day("2026-01-01")), None, day("2026-10-12")), Standing::Out);
    }

    #[test]
    fn newcomers_are_covered_for_a_fortnight() {
        let plan = plan(WEEKLY, "2026-11-01", &[]);
        // Began on the 1st: the 14th is the last of fourteen days; on the 15th it is 14 days, and 8¾ were due.
        assert_eq!(overdue(&plan, None, Some("2026-11-01"), "2026-11-14"), 0);
        assert_eq!(overdue(&plan, None, Some("2026-11-01"), "2026-11-15"), 6);
        // Who was here before is counted from the first day of the series.
        assert_eq!(overdue(&plan, None, Some("2020-01-01"), "2026-11-09"), 0);
        assert_eq!(overdue(&plan, None, None, "2026-11-10"), 1);
    }

    #[test]
    fn the_list_goes_by_the_share_of_the_cadence() {
        let late = |days, cadence| Standing::Overdue { days, cadence };
        let mut all = [Standing::Covered, late(6, 30), late(3, 7), late(4, 14), Standing::Out];
        all.sort_by(|one, other| one.order(*other));
        // 3/7, 4/14, 6/30.
        assert_eq!(all[..3], [late(3, 7), late(4, 14), late(6, 30)]);
        assert_eq!(coverage(all), Share { part: 1, of: 4 });
        assert_eq!(coverage([Standing::Out]), Share { part: 0, of: 0 });
    }

    // Tuesdays from 27 October: 27, 3, 10, 17, 24. The 10th is paused. The 3rd was held on its day, the 17th moved to the
    // 19th, the 24th moved ahead to the 23rd; the 27th was not. So 3 of 4.
    #[test]
    fn a_move_within_the_cadence_is_held() {
        let plan = plan(WEEKLY, "2026-10-27", &[("2026-11-08", "2026-11-12")]);
        let held = |planned: &str, on: &str| Held { planned: Some(day(planned)), on: day(on) };
        let all = [
            held("2026-11-03", "2026-11-03"),
            held("2026-11-17", "2026-11-19"),
            held("2026-11-24", "2026-11-23"),
        ];
        assert_eq!(attendance(&plan, &all, 180, day("2026-11-25")), Share { part: 3, of: 4 });
        // On the day itself nothing is missed yet.
        assert_eq!(attendance(&plan, &all[..2], 180, day("2026-11-24")), Share { part: 2, of: 3 });
        assert_eq!(attendance(&plan, &[], 180, day("2026-10-01")), Share { part: 0, of: 0 }, "no data");
    }

    // Weekly until 17 November, then fortnightly from the 18th: 3, 10, 17 and 24 are planned; the next would be 8 December.
    #[test]
    fn a_changed_cadence_asks_for_what_was_planned_then() {
        let mut plan = plan(WEEKLY, "2026-11-01", &[]);
        plan.rules[0].until = Some(day("2026-11-18"));
        let cadence = Cadence::Fortnightly(Weekday::Tuesday);
        plan.rules.push(Rule { cadence, minute: 600, minutes: 60, from: day("2026-11-18"), until: None });
        let all: Vec<Held> =
            ["2026-11-03", "2026-11-24"].map(|on| Held { planned: Some(day(on)), on: day(on) }).into();
        assert_eq!(attendance(&plan, &all, 180, day("2026-12-08")), Share { part: 2, of: 4 });
        // Met on the 24th, fortnightly with 3½ of grace: 17½ days end on 11 December.
        assert_eq!(overdue(&plan, Some("2026-11-24"), None, "2026-12-11"), 0);
        assert_eq!(overdue(&plan, Some("2026-11-24"), None, "2026-12-12"), 1);
    }
}
