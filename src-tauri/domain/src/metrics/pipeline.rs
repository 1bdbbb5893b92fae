//! Win rate, cycle length, and the cohort beside them.

use super::{
    FEW, INTERVAL_BELOW,
    rows::{DealFacts, Rows, price, selects},
    stats,
};
use crate::{
    money::{Currency, Money, Total},
    prices::Prices,
    time::Window,
};
use serde::Serialize;

/// Win rate, by count and by value.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WinRate {
    /// Won and lost deals counted: the denominator.
    pub n: u32,
    /// won ÷ (won + lost) as a fraction; `None` when nothing closed.
    pub count: Option<f64>,
    /// The same by value at closing; `None` when the won or the lost side has no value at all.
    pub value: Option<f64>,
    /// Closed deals that have a value and a rate of that day: what `value` counts.
    pub valued: u32,
    /// Closed deals that have none, left out of `value`.
    pub unvalued: u32,
    /// 95 % Wilson interval of `count`, when `n` is below 30.
    pub interval: Option<(f64, f64)>,
    /// `n` is below 5: too few to say.
    pub few: bool,
    /// `valued` is below 5: too few to say by value.
    pub few_valued: bool,
}

/// How long deals took, in whole days.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Lengths {
    /// Deals counted.
    pub n: u32,
    /// Arithmetic mean.
    pub mean: Option<f64>,
    /// Median.
    pub median: Option<f64>,
    /// 75th percentile, type 7.
    pub p75: Option<f64>,
    /// Longest.
    pub max: Option<i64>,
    /// `n` is below 5: too few to say.
    pub few: bool,
}

impl Lengths {
    /// Of so many whole days each, in any order.
    pub(super) fn of(days: &[i64]) -> Self {
        let mut sorted = days.to_vec();
        sorted.sort_unstable();
        Self {
            n: tally(sorted.len()),
            mean: stats::mean(&sorted),
            median: stats::percentile(&sorted, 50),
            p75: stats::percentile(&sorted, 75),
            max: sorted.last().copied(),
            few: sorted.len() < FEW,
        }
    }
}

/// Cycle length of won deals, and the time to lose.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Cycle {
    /// From creation to won.
    pub won: Lengths,
    /// From creation to lost.
    pub lost: Lengths,
    /// Left out of both: no creation day, or no closing day.
    pub unknown: u32,
    /// Left out of both: closed before created.
    pub negative: u32,
}

/// What has become so far of the deals that were created in a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Cohort {
    /// Won since.
    pub won: u32,
    /// Lost since, without duplicates and invalid ones.
    pub lost: u32,
    /// Still open.
    pub open: u32,
}

/// The figures of a pipeline in a window.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Figures {
    /// Open now, whatever the window.
    pub open: u32,
    /// Won in the window.
    pub won: u32,
    /// Lost in the window, without duplicates and invalid ones.
    pub lost: u32,
    /// Lost as duplicate or invalid: left out of everything else.
    pub invalid: u32,
    /// Counted with no closing day (for all time only).
    pub unclosed: u32,
    /// Win rate.
    pub win_rate: WinRate,
    /// Won deals' values at closing, each at the rate of the day it was won, and what is not in the sum.
    pub won_value: Total,
    /// Mean value of the won deals that have one, rounded half away from zero to a minor unit.
    pub mean_won_value: Option<Money>,
    /// Fewer than 5 won deals have a value: too few to say what one is worth.
    pub few_won_values: bool,
    /// Lengths.
    pub cycle: Cycle,
    /// Deals created in the window.
    pub cohort: Cohort,
}

/// Computes the figures of a window. Values count at the rate of the day on which the deal closed.
#[must_use]
pub fn figures(deals: &[DealFacts], window: Window, prices: Prices<'_>) -> Figures {
    let base = prices.base;
    let of = |rows| deals.iter().filter(move |deal| selects(rows, deal, window, prices));
    let count = |rows| tally(of(rows).count());
    let (won, n) = (of(Rows::Won).count(), of(Rows::Closed).count());

    // (sum of minor units, deals summed)
    let worth = |rows| {
        of(rows)
            .filter_map(|deal| price(deal, prices).worth())
            .fold((0_i128, 0_u32), |(sum, n), value| (sum + i128::from(value.minor), n + 1))
    };
    let ((won_sum, won_priced), (lost_sum, lost_priced)) = (worth(Rows::Won), worth(Rows::Lost));
    let both = won_priced > 0 && lost_priced > 0 && won_sum + lost_sum > 0;
    let valued = won_priced + lost_priced;

    let mut won_value = Total::zero(base);
    of(Rows::Won).for_each(|deal| won_value.add(price(deal, prices), 1));
    won_value.sum = money(won_sum, base);

    let lengths = |rows| Lengths::of(&of(rows).filter_map(DealFacts::days).collect::<Vec<_>>());

    Figures {
        open: count(Rows::Open),
        won: tally(won),
        lost: count(Rows::Lost),
        invalid: count(Rows::Invalid),
        unclosed: count(Rows::Unclosed),
        win_rate: WinRate {
            n: tally(n),
            count: (n > 0).then(|| won as f64 / n as f64),
            value: both.then(|| won_sum as f64 / (won_sum + lost_sum) as f64),
            valued,
            unvalued: count(Rows::Unvalued),
            interval: stats::wilson(won, n).filter(|_| n < INTERVAL_BELOW),
            few: n < FEW,
            few_valued: (valued as usize) < FEW,
        },
        won_value,
        mean_won_value: (won_priced > 0)
            .then(|| money(round_half_away(won_sum, i128::from(won_priced)), base)),
        few_won_values: (won_priced as usize) < FEW,
        cycle: Cycle {
            won: lengths(Rows::CycleWon),
            lost: lengths(Rows::CycleLost),
            unknown: count(Rows::Undated),
            negative: count(Rows::Negative),
        },
        cohort: Cohort {
            won: count(Rows::CohortWon),
            lost: count(Rows::CohortLost),
            open: count(Rows::CohortOpen),
        },
    }
}

/// A count of deals, as it goes over the wire.
pub(super) fn tally(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// A sum that is kept from overflowing: no business reaches it, a file of nonsense might.
pub(super) fn money(minor: i128, currency: Currency) -> Money {
    let minor = minor.clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64;
    Money { minor, currency }
}

/// `a / b` rounded half away from zero, for positive `b`.
pub(super) fn round_half_away(a: i128, b: i128) -> i128 {
    let (whole, rest) = (a.abs() / b, a.abs() % b);
    (whole + i128::from(2 * rest >= b)) * a.signum()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::{deal::DealStatus, id::DealId, rates::Rates};
    use uuid::Uuid;

    fn sar() -> Currency {
        "SAR".parse().unwrap()
    }

    fn figures(deals: &[DealFacts], window: Window) -> Figures {
        super::figures(deals, window, Prices { base: sar(), rates: &Rates::default() })
    }

    fn deal(status: DealStatus, created: &str, closed: &str, value: Option<i64>) -> DealFacts {
        DealFacts {
            id: DealId(Uuid::nil()),
            status,
            created_on: created.parse().ok(),
            closed_on: closed.parse().ok(),
            value: value.map(|minor| Money { minor, currency: sar() }),
            invalid: false,
        }
    }

    // Worked by hand: 3 won (5, 0, 10 days; 100, 300, no value), 2 lost (2 days with 200; swapped days with 400), one
    // duplicate, one won with no creation day.
    fn sample() -> Vec<DealFacts> {
        use DealStatus::{Lost, Open, Won};
        vec![
            deal(Won, "2026-01-01", "2026-01-06", Some(100)),
            deal(Won, "2026-01-10", "2026-01-10", Some(300)),
            deal(Won, "2026-01-10", "2026-01-20", None),
            deal(Lost, "2026-01-01", "2026-01-03", Some(200)),
            deal(Lost, "2026-01-09", "2026-01-04", Some(400)),
            DealFacts { invalid: true, ..deal(Lost, "2026-01-01", "2026-01-02", Some(999)) },
            deal(Won, "", "2026-02-01", Some(50)),
            deal(Open, "2026-01-15", "", Some(70)),
            deal(Open, "2026-02-15", "", None),
        ]
    }

    #[test]
    fn a_hand_worked_history() {
        let figures = figures(&sample(), Window::default());
        assert_eq!((figures.won, figures.lost, figures.invalid), (4, 2, 1));
        assert_eq!(figures.win_rate.n, 6);
        assert_eq!(figures.win_rate.count, Some(4.0 / 6.0));
        assert_eq!(figures.win_rate.value, Some(450.0 / 1050.0));
        assert_eq!((figures.win_rate.unvalued, figures.win_rate.few), (1, false));
        assert_eq!((figures.won_value.sum.minor, figures.mean_won_value.unwrap().minor), (450, 150));
        assert_eq!((figures.cycle.unknown, figures.cycle.negative), (1, 1));
        let won = figures.cycle.won;
        assert_eq!(
            (won.n, won.mean, won.median, won.p75, won.max),
            (3, Some(5.0), Some(5.0), Some(7.5), Some(10))
        );
        assert!(won.few);
        let lost = figures.cycle.lost;
        assert_eq!((lost.n, lost.mean, lost.max), (1, Some(2.0), Some(2)));
    }

    #[test]
    fn the_window_is_by_closing_day() {
        let january = Window { from: "2026-01-01".parse().ok(), to: "2026-01-31".parse().ok() };
        let figures = figures(&sample(), january);
        assert_eq!((figures.won, figures.lost, figures.invalid), (3, 2, 1));
        // Created in January: three won, two lost without the duplicate, one still open. Open now: both.
        assert_eq!((figures.cohort, figures.open), (Cohort { won: 3, lost: 2, open: 1 }, 2));
    }

    #[test]
    fn an_unknown_closing_day_is_in_all_time_only() {
        let deals = [deal(DealStatus::Won, "2026-01-01", "", None)];
        let all = figures(&deals, Window::default());
        assert_eq!((all.won, all.unclosed, all.cycle.unknown), (1, 1, 1));
        let some = Window { from: "2020-01-01".parse().ok(), to: None };
        assert_eq!(figures(&deals, some).won, 0);
    }

    #[test]
    fn no_deals_are_no_data_and_not_zero() {
        let none = figures(&[], Window::default());
        assert_eq!((none.win_rate.count, none.win_rate.value, none.win_rate.interval), (None, None, None));
        assert_eq!((none.cycle.won.mean, none.mean_won_value), (None, None));
    }

    #[test]
    fn a_side_with_no_values_has_no_rate_by_value() {
        let deals = [
            deal(DealStatus::Won, "2026-01-01", "2026-01-02", Some(100)),
            deal(DealStatus::Lost, "2026-01-01", "2026-01-02", None),
        ];
        assert_eq!(figures(&deals, Window::default()).win_rate.value, None);
    }

    // Worked by hand: 100 USD won on 1 February at 3.7 and 100 USD lost on 1 June at 3.8; 100 EUR have no rate, and 100
    // USD won on an unknown day have none of that day.
    #[test]
    fn foreign_values_count_at_the_rate_of_the_day_they_closed() {
        let (usd, eur) = ("USD".parse().unwrap(), "EUR".parse().unwrap());
        let mut rates = Rates::default();
        rates.add(usd, "2026-01-01".parse().unwrap(), "3.7".parse().unwrap());
        rates.add(usd, "2026-06-01".parse().unwrap(), "3.8".parse().unwrap());
        let of = |status, closed, currency| DealFacts {
            value: Some(Money { minor: 10_000, currency }),
            ..deal(status, "2026-01-01", closed, None)
        };
        let deals = [
            of(DealStatus::Won, "2026-02-01", usd),
            of(DealStatus::Lost, "2026-06-01", usd),
            of(DealStatus::Won, "2026-02-01", eur),
            of(DealStatus::Won, "", usd),
        ];
        let figures = super::figures(&deals, Window::default(), Prices { base: sar(), rates: &rates });
        assert_eq!((figures.won_value.sum.minor, figures.won_value.priced), (37_000, 1));
        assert_eq!(figures.won_value.no_rate, [(eur, 1), (usd, 1)].into());
        assert_eq!(figures.win_rate.value, Some(37_000.0 / 75_000.0));
        assert_eq!((figures.win_rate.valued, figures.win_rate.unvalued), (2, 2));
    }

    #[test]
    fn means_round_half_away_from_zero() {
        assert_eq!(round_half_away(5, 2), 3);
        assert_eq!(round_half_away(-5, 2), -3);
        assert_eq!(round_half_away(4, 3), 1);
    }
}
