//! What hangs on the deals of the demo business: people, steps, notes, lines, sources, expected days. Drawn after the
//! deals themselves, from a chance of its own, so that more of it leaves the deals as they are.

use super::{DemoDeal, DemoStay, pick, words::Words, working_day, working_day_after, working_hour};
use crate::{Day, activity::ActivityKind, lines::UNIT, time::Instant};
use chrono::TimeDelta;
use chrono_tz::Tz;
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

/// Somebody in a company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoPerson {
    /// Name.
    pub name: String,
    /// As what they work.
    pub job: String,
    /// Mobile phone.
    pub mobile: String,
    /// Mail.
    pub email: String,
}

/// Something to be done, or done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoStep {
    /// What kind of doing.
    pub kind: ActivityKind,
    /// What.
    pub text: String,
    /// When it is due.
    pub due_on: Option<Day>,
    /// When it was done.
    pub done_at: Option<Instant>,
}

/// A product, how many of it, and its price.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoLine {
    /// What.
    pub product: String,
    /// How many, in thousandths.
    pub quantity: i64,
    /// The price of one in minor units.
    pub price: Option<i64>,
}

/// Draws what hangs on the deals.
pub(super) fn add(deals: &mut [DemoDeal], seed: u64, words: &Words, today: Day, zone: Tz) {
    let mut chance = ChaCha8Rng::seed_from_u64(seed ^ 0x6869_7661_6e00);
    for deal in deals {
        one(&mut chance, deal, words, today, zone);
    }
}

fn one(chance: &mut ChaCha8Rng, deal: &mut DemoDeal, words: &Words, today: Day, zone: Tz) {
    let open = deal.closed.is_none();
    deal.source = chance.random_bool(0.9).then(|| (*pick(chance, words.sources)).to_owned());
    deal.people = people(deal, words);
    deal.lines = lines(chance, deal, words);
    if open && chance.random_bool(0.85) {
        deal.expected_on = Some(working_day_after(today + TimeDelta::days(chance.random_range(-8..50))));
    }
    // What was done, while the deal stood in its stages.
    for stay in deal.stays.clone() {
        if chance.random_bool(0.45) {
            let (kind, text) = *pick(chance, words.steps);
            let at = moment(chance, stay, today, zone);
            deal.steps.push(DemoStep { kind, text: text.to_owned(), due_on: None, done_at: Some(at) });
        }
        if chance.random_bool(0.22) {
            let body = (*pick(chance, words.notes)).to_owned();
            deal.notes.push((moment(chance, stay, today, zone), body));
        }
    }
    let happened = deal.steps.iter().filter_map(|step| step.done_at);
    let written = deal.notes.iter().map(|(at, _)| *at);
    let moved = deal.stays.iter().map(|stay| stay.entered_at);
    deal.touched_at = happened.chain(written).chain(moved).max();
    if open && chance.random_bool(0.8) {
        let (kind, text) = *pick(chance, words.steps);
        let due_on = chance
            .random_bool(0.85)
            .then(|| working_day_after(today + TimeDelta::days(chance.random_range(-4..12))));
        deal.steps.push(DemoStep { kind, text: text.to_owned(), due_on, done_at: None });
    }
}

/// Some working hour of a stay, before today.
fn moment(chance: &mut ChaCha8Rng, stay: DemoStay, today: Day, zone: Tz) -> Instant {
    let first = crate::time::day_of(stay.entered_at, zone).unwrap_or(today);
    let end = stay.left.and_then(|(at, _)| crate::time::day_of(at, zone)).unwrap_or(today);
    let days = (end.min(today - TimeDelta::days(1)) - first).num_days().clamp(0, 20);
    let day = working_day(first + TimeDelta::days(chance.random_range(0..=days))).max(first);
    working_hour(chance, day, zone).max(stay.entered_at + 60_000)
}

/// Two people work in every company, the same whenever it is met.
fn people(deal: &DemoDeal, words: &Words) -> Vec<DemoPerson> {
    let at = words.companies.iter().position(|company| *company == deal.company).unwrap_or_default();
    let person = |n: usize| {
        let (name, mail) = words.contacts[(at * 2 + n) % words.contacts.len()];
        DemoPerson {
            name: name.to_owned(),
            job: words.jobs[(at + n) % words.jobs.len()].to_owned(),
            mobile: format!("{}{:07}", words.dialling, 5_210_000 + at * 731 + n * 97),
            email: format!("{mail}@company-{}.example", at + 1),
        }
    };
    // Small deals have one of them.
    let both = deal.value.is_some_and(|value| value.minor > 5_000_000);
    if both { vec![person(0), person(1)] } else { vec![person(0)] }
}

/// What is sold; of half of the deals with prices, which add up to the value.
fn lines(chance: &mut ChaCha8Rng, deal: &DemoDeal, words: &Words) -> Vec<DemoLine> {
    let line = |product: &str, quantity: i64, price| DemoLine {
        product: product.to_owned(),
        quantity: quantity * UNIT,
        price,
    };
    let quantity = *pick(chance, &[1, 2, 4, 5, 10]);
    match deal.value {
        // A value is whole hundreds, so that every share of it is exact.
        Some(value) if chance.random_bool(0.5) => {
            let goods = value.minor / 10 * 9;
            vec![
                line(&deal.product, quantity, Some(goods / quantity)),
                line(words.installation, 1, Some(value.minor - goods)),
            ]
        }
        _ => vec![line(&deal.product, 1, None)],
    }
}
