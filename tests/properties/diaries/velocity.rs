//! N × W × A ÷ L, in floating point.

use super::{Diary, day, diary, end, homes, kept, limit, pipelines, read, sar};
use domain::{
    metrics::{
        course::{Course, as_of},
        velocity::velocity,
    },
    money::Money,
    prices::Prices,
    rates::Rates,
};
use proptest::prelude::*;
use std::collections::HashMap;

/// N, the stale, W, A, L, N × W × A ÷ L, the value really won a day, and the days looked back on; in floating point.
#[derive(Default)]
struct Speed {
    live: u32,
    stale: u32,
    win_rate: Option<f64>,
    mean_value: Option<f64>,
    cycle: Option<f64>,
    formula: Option<f64>,
    realised: Option<f64>,
    days: i64,
}

fn speed(diaries: &[Diary], today: i64) -> Speed {
    let mut open = Vec::new();
    let mut closed = Vec::new();
    for diary in diaries {
        let Some(then) = read(diary, today) else { continue };
        let end = if diary.lost_pages { end(diary).filter(|(_, on)| *on <= today) } else { then.closed };
        match end {
            None => open.push((diary, then)),
            Some(_) if then.invalid => {}
            Some((won, on)) => closed.push((won, on, on - diary.lines[0].0, diary.value)),
        }
    }
    let lately = |days: i64| closed.iter().filter(move |(_, on, ..)| today - on < days);
    let days = [90, 180].into_iter().find(|days| lately(*days).count() >= 30).unwrap_or(365);
    let mut ages: Vec<i64> = lately(days).map(|(.., age, _)| *age).collect();
    ages.sort_unstable();
    // A hundred times the 95th percentile, in whole numbers.
    let oldest = (ages.len() >= 5).then(|| {
        let at = 95 * (ages.len() - 1);
        let (low, high) = (ages[at / 100], ages[(at / 100 + 1).min(ages.len() - 1)]);
        100 * low + (high - low) * (at % 100) as i64
    });
    let mut speed = Speed { days, ..Speed::default() };
    for (diary, then) in open {
        let at = then.spells[then.spells.len() - 1].stage;
        let idle = !diary.lost_pages && today - then.since > limit(at);
        let old = oldest.is_some_and(|oldest| 100 * (today - diary.lines[0].0) > oldest);
        *(if idle || old { &mut speed.stale } else { &mut speed.live }) += 1;
    }
    let won: Vec<Option<i64>> = lately(days).filter(|(won, ..)| *won).map(|(.., value)| *value).collect();
    let values: Vec<i64> = won.iter().flatten().copied().collect();
    let sum = values.iter().sum::<i64>() as f64;
    if !ages.is_empty() {
        let mean = ages.iter().sum::<i64>() as f64 / ages.len() as f64;
        speed.cycle = Some(mean.max(1.0));
        speed.win_rate = Some(won.len() as f64 / ages.len() as f64);
        speed.realised = Some(sum / days as f64);
    }
    if !values.is_empty() {
        speed.mean_value = Some(sum / values.len() as f64);
    }
    speed.formula = match (speed.win_rate, speed.mean_value, speed.cycle) {
        (Some(0.0), ..) => Some(0.0),
        (Some(rate), Some(value), Some(cycle)) => Some(f64::from(speed.live) * rate * value / cycle),
        _ => None,
    };
    speed
}

fn close(got: Option<Money>, want: Option<f64>) -> bool {
    match (got, want) {
        (Some(got), Some(want)) => (got.minor as f64 - want).abs() < 0.5 + 1e-6,
        (got, want) => got.is_none() && want.is_none(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_velocity_says_what_the_diaries_say(
        diaries in proptest::collection::vec(diary(), 0..150),
        today in 0..450_i64,
    ) {
        let courses: Vec<Course> = diaries.iter().map(kept).collect();
        let rates = Rates::default();
        let limits: HashMap<_, _> =
            pipelines().iter().flat_map(|own| &own.stages).map(|stage| (stage.id, stage.limits())).collect();
        let then = as_of(&courses, day(today), &homes());
        let got = velocity(&then, &limits, day(today), Prices { base: sar(), rates: &rates });
        let want = speed(&diaries, today);
        prop_assert_eq!((got.live, got.stale, i64::from(got.window_days)), (want.live, want.stale, want.days));
        let near = |got: Option<f64>, want: Option<f64>| match (got, want) {
            (Some(got), Some(want)) => (got - want).abs() < 1e-9 * want.max(1.0),
            (got, want) => got.is_none() && want.is_none(),
        };
        prop_assert!(near(got.win_rate, want.win_rate) && near(got.cycle_days, want.cycle), "{:?}", got);
        prop_assert!(close(got.mean_value, want.mean_value) && close(got.realised_per_day, want.realised), "{:?}", got);
        prop_assert!(close(got.formula_per_day, want.formula), "{:?} is not {:?}", got, want.formula);
    }
}
