//! A believable small business, made from a seed: an office furnisher with a year of deals.
//!
//! The same seed, day and language give the same business, to the last halala.

mod extras;
mod words;

use crate::{
    Day,
    deal::Outcome,
    money::{Currency, Money},
    pipeline::{DEFAULT_STAGES, Exit},
    time::{Instant, day_of, day_start},
};
use chrono::{Datelike as _, TimeDelta, Weekday};
use chrono_tz::Tz;
pub use extras::{DemoLine, DemoPerson, DemoStep};
use rand::{Rng, RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use words::Words;

/// A made-up business.
#[derive(Debug, Clone, PartialEq)]
pub struct Business {
    /// Its deals, oldest first.
    pub deals: Vec<DemoDeal>,
}

/// One of its deals.
#[derive(Debug, Clone, PartialEq)]
pub struct DemoDeal {
    /// What it is about, and for whom.
    pub title: String,
    /// Who may buy.
    pub company: String,
    /// Who answers for it.
    pub owner: String,
    /// What is to be sold.
    pub product: String,
    /// Its value; a few have none yet.
    pub value: Option<Money>,
    /// The day it became a deal.
    pub created_on: Day,
    /// How, when and why it ended.
    pub closed: Option<(Outcome, Day, Option<String>)>,
    /// Its stays in the default stages, in order.
    pub stays: Vec<DemoStay>,
    /// Where it came from.
    pub source: Option<String>,
    /// The day it may be won.
    pub expected_on: Option<Day>,
    /// The last human touch.
    pub touched_at: Option<Instant>,
    /// What is to be sold.
    pub lines: Vec<DemoLine>,
    /// Its people.
    pub people: Vec<DemoPerson>,
    /// What was done, and what is to be done.
    pub steps: Vec<DemoStep>,
    /// Notes, and when they were written.
    pub notes: Vec<(Instant, String)>,
}

/// One stay in a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoStay {
    /// Position of the stage among the default ones.
    pub stage: usize,
    /// Since when.
    pub entered_at: Instant,
    /// Until when and how it ended; `None`: the deal is still there.
    pub left: Option<(Instant, Exit)>,
}

/// How many deals a year brings.
const DEALS: usize = 190;
/// Per stage: chance of being lost there, and mean days of a stay.
const STAGES: [(f64, f64); 6] =
    [(0.08, 6.0), (0.10, 7.0), (0.22, 9.0), (0.14, 11.0), (0.20, 10.0), (0.12, 8.0)];
/// Chance that a deal moves back a stage, and that it skips one.
const BACK: f64 = 0.06;
const SKIP: f64 = 0.05;

/// Makes the business as it stands on `today`.
#[must_use]
pub fn business(seed: u64, today: Day, zone: Tz, arabic: bool, currency: Currency) -> Business {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let words = if arabic { &words::ARABIC } else { &words::ENGLISH };
    let mut created: Vec<Day> =
        (0..DEALS).map(|_| working_day(today - TimeDelta::days(chance.random_range(1..365)))).collect();
    created.sort_unstable();
    let mut deals: Vec<DemoDeal> =
        created.into_iter().map(|day| deal(&mut chance, words, day, today, zone, currency)).collect();
    extras::add(&mut deals, seed, words, today, zone);
    Business { deals }
}

fn deal(
    chance: &mut ChaCha8Rng,
    words: &Words,
    created_on: Day,
    today: Day,
    zone: Tz,
    currency: Currency,
) -> DemoDeal {
    let company = (*pick(chance, words.companies)).to_owned();
    let place = *pick(chance, words.places);
    let (product, low, high) = *pick(chance, words.products);
    // Skewed as real deal sizes are: many small ones, a few large ones. Rounded as people quote.
    let share: f64 = chance.random::<f64>().powi(2);
    let hundreds = (f64::from(low) + share * f64::from(high - low)) as i64;
    let unit = 10_i64.pow(currency.decimals());
    let value = chance.random_bool(0.96).then_some(Money { minor: hundreds * 100 * unit, currency });
    let (stays, end) = history(chance, created_on, today, zone);
    let closed = end.map(|(outcome, on)| {
        let reason = (outcome == Outcome::Lost).then(|| (*pick(chance, words.reasons)).to_owned());
        (outcome, on, reason)
    });
    DemoDeal {
        title: words.title(product, place),
        owner: (*pick(chance, words.people)).to_owned(),
        company,
        product: product.to_owned(),
        value,
        created_on,
        closed,
        stays,
        source: None,
        expected_on: None,
        touched_at: None,
        lines: Vec::new(),
        people: Vec::new(),
        steps: Vec::new(),
        notes: Vec::new(),
    }
}

/// Walks a deal through the stages until it ends or until today.
fn history(
    chance: &mut ChaCha8Rng,
    created_on: Day,
    today: Day,
    zone: Tz,
) -> (Vec<DemoStay>, Option<(Outcome, Day)>) {
    let last = DEFAULT_STAGES.len() - 1;
    let mut stays: Vec<DemoStay> = Vec::new();
    let (mut stage, mut day) = (0, created_on);
    let mut entered_at = working_hour(chance, day, zone);
    loop {
        let (loss, mean) = STAGES[stage];
        let days = (mean * -(1.0 - chance.random::<f64>()).ln()).min(90.0) as i64;
        day = working_day_after(day + TimeDelta::days(days));
        let left_at = working_hour(chance, day, zone).max(entered_at + 60_000);
        // What would happen today or later has not happened yet.
        if day >= today {
            stays.push(DemoStay { stage, entered_at, left: None });
            return (stays, None);
        }
        let (exit, next) = if chance.random_bool(loss) {
            (Exit::Lost, None)
        } else if stage == last {
            (Exit::Won, None)
        } else if stage > 0 && chance.random_bool(BACK) {
            (Exit::Back, Some(stage - 1))
        } else {
            let step = if chance.random_bool(SKIP) { 2 } else { 1 };
            (Exit::Advanced, Some((stage + step).min(last)))
        };
        stays.push(DemoStay { stage, entered_at, left: Some((left_at, exit)) });
        match next {
            Some(next) => (stage, entered_at) = (next, left_at),
            None => {
                let outcome = if exit == Exit::Won { Outcome::Won } else { Outcome::Lost };
                return (stays, Some((outcome, day_of(left_at, zone).unwrap_or(day))));
            }
        }
    }
}

fn pick<'w, T>(chance: &mut impl Rng, among: &'w [T]) -> &'w T {
    &among[chance.random_range(0..among.len())]
}

/// Friday and Saturday are free where this business works.
fn working_day(day: Day) -> Day {
    match day.weekday() {
        Weekday::Fri => day - TimeDelta::days(1),
        Weekday::Sat => day - TimeDelta::days(2),
        _ => day,
    }
}

fn working_day_after(day: Day) -> Day {
    match day.weekday() {
        Weekday::Fri => day + TimeDelta::days(2),
        Weekday::Sat => day + TimeDelta::days(1),
        _ => day,
    }
}

/// Some minute between nine and five.
fn working_hour(chance: &mut impl Rng, day: Day, zone: Tz) -> Instant {
    day_start(day, zone) + i64::from(chance.random_range(9 * 60..17 * 60)) * 60_000
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn sample(seed: u64) -> Business {
        business(seed, "2026-11-23".parse().unwrap(), Tz::Asia__Riyadh, true, "SAR".parse().unwrap())
    }

    #[test]
    fn the_same_seed_gives_the_same_business() {
        assert_eq!(sample(7), sample(7));
        assert_ne!(sample(7), sample(8));
    }

    #[test]
    fn the_histories_hold_together() {
        let today: Day = "2026-11-23".parse().unwrap();
        let zone = Tz::Asia__Riyadh;
        for deal in (0..20).flat_map(|seed| sample(seed).deals) {
            let first = deal.stays.first().unwrap();
            assert_eq!((first.stage, day_of(first.entered_at, zone)), (0, Some(deal.created_on)));
            for pair in deal.stays.windows(2) {
                assert_eq!(pair[0].left.unwrap().0, pair[1].entered_at);
            }
            let last = deal.stays.last().unwrap();
            match &deal.closed {
                None => assert_eq!(last.left, None),
                Some((outcome, on, reason)) => {
                    assert!(*on < today && *on >= deal.created_on);
                    assert_eq!(day_of(last.left.unwrap().0, zone), Some(*on));
                    assert_eq!(reason.is_some(), *outcome == Outcome::Lost);
                }
            }
        }
    }

    #[test]
    fn what_hangs_on_the_deals_fits_them() {
        let zone = Tz::Asia__Riyadh;
        let today: Day = "2026-11-23".parse().unwrap();
        for deal in (0..10).flat_map(|seed| sample(seed).deals) {
            let says =
                crate::lines::value(deal.lines.iter().map(|line| (line.quantity, line.price))).unwrap();
            assert!(says.is_none() || says == deal.value.map(|value| value.minor), "{deal:?}");
            assert!(!deal.lines.is_empty() && !deal.people.is_empty());
            let first = deal.stays[0].entered_at;
            let done = deal.steps.iter().filter_map(|step| step.done_at);
            for at in done.chain(deal.notes.iter().map(|(at, _)| *at)) {
                assert!(at > first && day_of(at, zone).unwrap() <= today, "{deal:?}");
            }
            let waiting = deal.steps.iter().any(|step| step.done_at.is_none());
            assert!(deal.closed.is_none() || (!waiting && deal.expected_on.is_none()));
        }
    }

    #[test]
    fn the_business_is_believable() {
        let deals = sample(1448).deals;
        let count = |outcome| {
            deals.iter().filter(|deal| deal.closed.as_ref().is_some_and(|end| end.0 == outcome)).count()
        };
        let (won, lost) = (count(Outcome::Won), count(Outcome::Lost));
        let open = deals.len() - won - lost;
        assert!(won > 30 && lost > 60 && open > 15, "{won} won, {lost} lost, {open} open");
    }
}
