//! The figures, whatever the deals.

use domain::{
    Day,
    deal::DealStatus,
    id::DealId,
    metrics::{
        pipeline::figures,
        rows::{DealFacts, Rows, selects},
    },
    money::{Currency, Money},
    prices::Prices,
    rates::Rates,
    time::Window,
};
use proptest::prelude::*;
use std::sync::LazyLock;

/// The rows that go by the day of closing.
const BY_CLOSING: [Rows; 11] = [
    Rows::Won,
    Rows::Lost,
    Rows::Closed,
    Rows::Invalid,
    Rows::Unvalued,
    Rows::WonUnvalued,
    Rows::CycleWon,
    Rows::CycleLost,
    Rows::Undated,
    Rows::Negative,
    Rows::Unclosed,
];

fn sar() -> Currency {
    "SAR".parse().unwrap()
}

/// A dollar was worth 3.75 riyals from the hundredth day on, and 4 from the two hundredth.
fn prices() -> Prices<'static> {
    static RATES: LazyLock<Rates> = LazyLock::new(|| {
        let mut rates = Rates::default();
        rates.add("USD".parse().unwrap(), day(100), "3.75".parse().unwrap());
        rates.add("USD".parse().unwrap(), day(200), "4".parse().unwrap());
        rates
    });
    Prices { base: sar(), rates: &RATES }
}

fn day(n: i64) -> Day {
    "2026-01-01".parse::<Day>().unwrap() + chrono::TimeDelta::days(n)
}

fn deal() -> impl Strategy<Value = DealFacts> {
    let days = || proptest::option::weighted(0.85, (0..400_i64).prop_map(day));
    let value = proptest::option::weighted(0.8, (0..1_000_000_i64, proptest::bool::weighted(0.9)));
    let status = prop_oneof![Just(DealStatus::Open), Just(DealStatus::Won), Just(DealStatus::Lost)];
    (any::<u128>(), status, days(), days(), value, proptest::bool::weighted(0.1)).prop_map(
        |(id, status, created_on, closed_on, value, invalid)| DealFacts {
            id: DealId(uuid::Uuid::from_u128(id)),
            status,
            created_on,
            closed_on: closed_on.filter(|_| status != DealStatus::Open),
            value: value.map(|(minor, base)| Money {
                minor,
                currency: if base { sar() } else { "USD".parse().unwrap() },
            }),
            invalid: invalid && status == DealStatus::Lost,
        },
    )
}

fn deals() -> impl Strategy<Value = Vec<DealFacts>> {
    proptest::collection::vec(deal(), 0..60)
}

fn window() -> impl Strategy<Value = Window> {
    let end = || proptest::option::of(0..400_i64);
    (end(), end()).prop_map(|(a, b)| {
        let (from, to) = match (a, b) {
            (Some(a), Some(b)) => (Some(a.min(b)), Some(a.max(b))),
            ends => ends,
        };
        Window { from: from.map(day), to: to.map(day) }
    })
}

/// The same figures by another way: sort, walk, and count by hand, in whole numbers only.
fn reference(deals: &[DealFacts], window: Window) -> (usize, usize, Vec<i64>, i128, i128) {
    let (mut won, mut lost, mut lengths, mut won_value, mut lost_value) = (0, 0, Vec::new(), 0, 0);
    for deal in deals {
        let outside = match (deal.closed_on, window.from, window.to) {
            (None, None, None) => false,
            (None, ..) => true,
            (Some(day), from, to) => from.is_some_and(|from| day < from) || to.is_some_and(|to| day > to),
        };
        if outside || deal.invalid || deal.status == DealStatus::Open {
            continue;
        }
        let minor = deal.value.map_or(0, |value| i128::from(value.minor));
        let foreign = deal.value.is_some_and(|value| value.currency.code() == "USD");
        let value = match deal.closed_on {
            _ if !foreign => minor,
            Some(closed) if closed >= day(200) => 4 * minor,
            // Half a minor unit goes up.
            Some(closed) if closed >= day(100) => (375 * minor + 50) / 100,
            _ => 0,
        };
        match deal.status {
            DealStatus::Open => {}
            DealStatus::Won => {
                won += 1;
                won_value += value;
                if let (Some(from), Some(to)) = (deal.created_on, deal.closed_on) {
                    let days = to.signed_duration_since(from).num_days();
                    if days >= 0 {
                        lengths.push(days);
                    }
                }
            }
            DealStatus::Lost => {
                lost += 1;
                lost_value += value;
            }
        }
    }
    lengths.sort_unstable();
    (won, lost, lengths, won_value, lost_value)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn they_agree_with_an_independent_reference(deals in deals(), window in window()) {
        let got = figures(&deals, window, prices());
        let (won, lost, lengths, won_value, lost_value) = reference(&deals, window);
        prop_assert_eq!((got.won as usize, got.lost as usize, got.win_rate.n as usize), (won, lost, won + lost));
        prop_assert_eq!(got.win_rate.count, (won + lost > 0).then(|| won as f64 / (won + lost) as f64));
        prop_assert_eq!(i128::from(got.won_value.sum.minor), won_value);
        if let Some(rate) = got.win_rate.value {
            prop_assert!((rate - won_value as f64 / (won_value + lost_value) as f64).abs() < 1e-12);
        }
        let cycle = got.cycle.won;
        prop_assert_eq!((cycle.n as usize, cycle.max), (lengths.len(), lengths.last().copied()));
        if let (Some(mean), Some(median)) = (cycle.mean, cycle.median) {
            let sum: i64 = lengths.iter().sum();
            prop_assert!((mean * lengths.len() as f64 - sum as f64).abs() < 1e-6);
            let middle = (lengths[(lengths.len() - 1) / 2] + lengths[lengths.len() / 2]) as f64 / 2.0;
            prop_assert!((median - middle).abs() < 1e-9);
        }
    }

    #[test]
    fn they_hold_together(deals in deals(), window in window()) {
        let got = figures(&deals, window, prices());
        prop_assert_eq!(got.won + got.lost, got.win_rate.n);
        prop_assert_eq!(got.win_rate.n, got.cycle.won.n + got.cycle.lost.n + got.cycle.unknown + got.cycle.negative);
        prop_assert!(got.win_rate.value.is_none_or(|rate| (0.0..=1.0).contains(&rate)));
        if let (Some(rate), Some((low, high))) = (got.win_rate.count, got.win_rate.interval) {
            prop_assert!(got.win_rate.n < 30 && 0.0 <= low && low <= rate + 1e-12 && rate <= high + 1e-12 && high <= 1.0);
        }
        let cycle = got.cycle.won;
        if let (Some(median), Some(p75), Some(max)) = (cycle.median, cycle.p75, cycle.max) {
            prop_assert!(0.0 <= median && median <= p75 && p75 <= max as f64);
        }
    }

    #[test]
    fn order_does_not_matter(deals in deals(), window in window(), at in any::<prop::sample::Index>()) {
        let mut turned = deals.clone();
        if !turned.is_empty() {
            let by = at.index(turned.len());
            turned.rotate_left(by);
            turned.reverse();
        }
        prop_assert_eq!(figures(&deals, window, prices()), figures(&turned, window, prices()));
    }

    #[test]
    fn every_figure_is_as_long_as_its_list(deals in deals(), window in window()) {
        let got = figures(&deals, window, prices());
        let cohort = got.cohort;
        for (rows, figure) in [
            (Rows::Won, got.won),
            (Rows::Lost, got.lost),
            (Rows::Closed, got.win_rate.n),
            (Rows::Invalid, got.invalid),
            (Rows::Unvalued, got.win_rate.unvalued),
            (Rows::Valued, got.win_rate.valued),
            (Rows::WonValued, got.won_value.priced),
            (Rows::WonUnvalued, got.won_value.unpriced()),
            (Rows::CycleWon, got.cycle.won.n),
            (Rows::CycleLost, got.cycle.lost.n),
            (Rows::Undated, got.cycle.unknown),
            (Rows::Negative, got.cycle.negative),
            (Rows::Unclosed, got.unclosed),
            (Rows::Open, got.open),
            (Rows::CohortWon, cohort.won),
            (Rows::CohortLost, cohort.lost),
            (Rows::CohortOpen, cohort.open),
        ] {
            let listed = deals.iter().filter(|deal| selects(rows, deal, window, prices())).count();
            prop_assert_eq!(listed, figure as usize, "{:?}", rows);
        }
        prop_assert_eq!(got.win_rate.valued + got.win_rate.unvalued, got.win_rate.n);
        prop_assert_eq!(got.won_value.priced + got.won_value.unpriced(), got.won);
    }

    #[test]
    fn windows_that_part_the_time_part_the_deals(deals in deals(), cut in 0..400_i64) {
        let before = Window { from: None, to: Some(day(cut)) };
        let after = Window { from: Some(day(cut + 1)), to: None };
        for rows in BY_CLOSING {
            let count = |window| deals.iter().filter(|deal| selects(rows, deal, window, prices())).count();
            let undated = deals
                .iter()
                .filter(|deal| deal.closed_on.is_none() && selects(rows, deal, Window::default(), prices()))
                .count();
            prop_assert_eq!(count(before) + count(after) + undated, count(Window::default()));
        }
    }
}
