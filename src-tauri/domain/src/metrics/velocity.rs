//! Pipeline velocity, beside what was really earned.
//!
//! N × W × A ÷ L, in money a day, after Little's law: N must be the live deals in hand and L the mean over all closed
//! ones, else the figure promises several times what comes in. The two stand side by side so that nobody has to believe it.

use super::{
    FEW,
    course::Course,
    pipeline::{money, round_half_away, tally},
    rows::DealFacts,
    stats,
};
use crate::{
    Day,
    deal::DealStatus,
    id::{DealId, StageId},
    idle::{IdleState, Limits, idle},
    money::Money,
    prices::Prices,
    time::Window,
};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use std::{borrow::Borrow, collections::HashMap};

/// The trailing windows, in days, and how many closed deals make one long enough.
const WINDOWS: [u32; 3] = [90, 180, 365];
const ENOUGH_CLOSED: usize = 30;

/// A set of deals that the velocity counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Flow {
    /// Open on the day, and not stale.
    Live,
    /// Open, but idle beyond the limit of the stage, or older than nearly all deals were when they closed.
    Stale,
    /// Closed in the trailing window.
    Closed,
    /// Won in it.
    Won,
}

/// Pipeline velocity as of a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Velocity {
    /// The day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_of: Day,
    /// How many days back from it the win rate, the mean value and the cycle look.
    pub window_days: u32,
    /// Closed deals in that window.
    pub closed: u32,
    /// N: live deals.
    pub live: u32,
    /// Open deals that are not counted, for they are stale.
    pub stale: u32,
    /// W: won ÷ closed, as a fraction.
    pub win_rate: Option<f64>,
    /// A: mean value of the won deals that have one.
    pub mean_value: Option<Money>,
    /// L: mean days from creation to closing over all closed deals, won and lost; at least 1.
    pub cycle_days: Option<f64>,
    /// N × W × A ÷ L, a day.
    pub formula_per_day: Option<Money>,
    /// Won value in the window ÷ its days.
    pub realised_per_day: Option<Money>,
    /// The former ÷ the latter.
    pub ratio: Option<f64>,
    /// What the formula would give with a tenth more deals, a win rate or a mean value a tenth higher, or a cycle a tenth
    /// shorter, in this order.
    pub what_if: Option<[Money; 4]>,
    /// Fewer than 5 deals were won in the window: too few to say.
    pub few: bool,
}

/// The days that [`Velocity`] looks back on, and what they hold.
struct Trail {
    window: Window,
    days: u32,
    /// How old its deals were when they closed, sorted; without unknown and negative ages.
    ages: Vec<i64>,
    /// A hundred times the 95th percentile of the age at which its deals closed.
    oldest: Option<i128>,
}

/// The days before one, itself the last.
fn back(as_of: Day, days: u32) -> Window {
    Window { from: Some(as_of - TimeDelta::days(i64::from(days) - 1)), to: Some(as_of) }
}

/// The deals closed in the longest of the windows: the others lie within it.
fn ended<C: Borrow<Course>>(courses: &[C], as_of: Day) -> Vec<&DealFacts> {
    let longest = back(as_of, WINDOWS[WINDOWS.len() - 1]);
    let facts = courses.iter().map(|course| &course.borrow().deal);
    facts.filter(|deal| closed_in(deal, longest)).collect()
}

fn trail(ended: &[&DealFacts], as_of: Day) -> Trail {
    let count = |days| ended.iter().filter(|deal| closed_in(deal, back(as_of, days))).count();
    let days = WINDOWS.into_iter().find(|days| count(*days) >= ENOUGH_CLOSED);
    let days = days.unwrap_or(WINDOWS[WINDOWS.len() - 1]);
    let window = back(as_of, days);
    let ages = ages(ended, window);
    // Of a few deals nobody can say what is usual.
    let oldest = stats::hundredfold_percentile(&ages, 95).filter(|_| ages.len() >= FEW);
    Trail { window, days, ages, oldest }
}

fn closed_in(deal: &DealFacts, window: Window) -> bool {
    deal.status != DealStatus::Open && !deal.invalid && deal.closed_on.is_some_and(|day| window.holds(day))
}

/// Days from creation to closing of the deals closed in a window, sorted; without unknown and negative ones.
fn ages(ended: &[&DealFacts], window: Window) -> Vec<i64> {
    let closed = ended.iter().filter(|deal| closed_in(deal, window));
    let mut ages: Vec<i64> = closed.filter_map(|deal| deal.days()).filter(|days| *days >= 0).collect();
    ages.sort_unstable();
    ages
}

/// Whether an open deal is stale on a day.
fn is_stale(course: &Course, limits: &HashMap<StageId, Limits>, oldest: Option<i128>, as_of: Day) -> bool {
    let idle_beyond = course
        .stage
        .and_then(|stage| limits.get(&stage))
        .is_some_and(|limits| idle(&course.touches(as_of), *limits, as_of).state == IdleState::Stale);
    let age = course.deal.created_on.map(|created| i128::from((as_of - created).num_days()));
    idle_beyond || Option::zip(age, oldest).is_some_and(|(age, oldest)| 100 * age > oldest)
}

/// The deals of one of the sets.
#[must_use]
pub fn counted(courses: &[Course], limits: &HashMap<StageId, Limits>, flow: Flow, as_of: Day) -> Vec<DealId> {
    let trail = trail(&ended(courses, as_of), as_of);
    let chosen = |course: &&Course| {
        let deal = &course.deal;
        let open = deal.status == DealStatus::Open;
        match flow {
            Flow::Live => open && !is_stale(course, limits, trail.oldest, as_of),
            Flow::Stale => open && is_stale(course, limits, trail.oldest, as_of),
            Flow::Closed => closed_in(deal, trail.window),
            Flow::Won => closed_in(deal, trail.window) && deal.status == DealStatus::Won,
        }
    };
    courses.iter().filter(chosen).map(|course| course.deal.id).collect()
}

/// The velocity as of a day, of deals that stand as they stood then. `limits` are those of the stages.
#[must_use]
pub fn velocity<C: Borrow<Course>>(
    courses: &[C],
    limits: &HashMap<StageId, Limits>,
    as_of: Day,
    prices: Prices<'_>,
) -> Velocity {
    let ended = ended(courses, as_of);
    let trail = trail(&ended, as_of);
    let all = courses.iter().map(Borrow::borrow);
    let open = all.filter(|course: &&Course| course.deal.status == DealStatus::Open);
    let (mut live, mut stale) = (0_u32, 0_u32);
    for course in open {
        let count = if is_stale(course, limits, trail.oldest, as_of) { &mut stale } else { &mut live };
        *count += 1;
    }
    let closed: Vec<&DealFacts> = ended.into_iter().filter(|deal| closed_in(deal, trail.window)).collect();
    let won: Vec<&DealFacts> = closed.iter().copied().filter(|deal| deal.status == DealStatus::Won).collect();
    let values = won.iter().filter_map(|deal| prices.of(deal.value, deal.closed_on).worth());
    let (sum, valued) =
        values.fold((0_i128, 0_i128), |(sum, n), worth| (sum + i128::from(worth.minor), n + 1));
    let ages = &trail.ages;
    let (n, days) = (ages.len() as i128, ages.iter().map(|days| i128::from(*days)).sum::<i128>());
    let (won, closed) = (won.len(), closed.len());

    let per_day = |part: Part| money(part.round(), prices.base);
    // L is at least a day; without a win nothing is earned, whatever a win would be worth.
    let formula = match (closed, n, won, valued) {
        (0, ..) | (_, 0, ..) => None,
        (.., 0, _) => Some(Part { of: 0, by: 1 }),
        (.., 0) => None,
        _ => Some(Part {
            of: product([i128::from(live), won as i128, sum, n]),
            by: product([closed as i128, valued, days.max(n)]),
        }),
    };
    let realised = (closed > 0).then_some(Part { of: sum, by: i128::from(trail.days) });
    Velocity {
        as_of,
        window_days: trail.days,
        closed: tally(closed),
        live,
        stale,
        win_rate: (closed > 0).then(|| won as f64 / closed as f64),
        mean_value: (valued > 0).then(|| per_day(Part { of: sum, by: valued })),
        cycle_days: stats::mean(ages).map(|days| days.max(1.0)),
        formula_per_day: formula.map(per_day),
        realised_per_day: realised.map(per_day),
        ratio: Option::zip(formula, realised)
            .filter(|(_, realised)| realised.of > 0)
            .map(|(formula, realised)| formula.value() / realised.value()),
        what_if: formula.map(|formula| {
            let more = per_day(formula.times(11, 10));
            [more, more, more, per_day(formula.times(10, 9))]
        }),
        few: won < FEW,
    }
}

/// A share of an amount, exact until it is shown.
#[derive(Clone, Copy)]
struct Part {
    of: i128,
    by: i128,
}

impl Part {
    fn times(self, of: i128, by: i128) -> Self {
        Self { of: product([self.of, of]), by: product([self.by, by]) }
    }

    fn round(self) -> i128 {
        round_half_away(self.of, self.by)
    }

    fn value(self) -> f64 {
        self.of as f64 / self.by as f64
    }
}

/// Half a million deals of the largest amount stay within 128 bits.
fn product<const N: usize>(factors: [i128; N]) -> i128 {
    factors.into_iter().fold(1, i128::saturating_mul)
}
