//! The ledger of stages, whatever way deals went.

use domain::{
    Day,
    deal::DealStatus,
    id::{DealId, PipelineId, StageId},
    metrics::{
        course::{Course, Homes, Stay, as_of},
        rows::DealFacts,
        stages::{CohortBy, Question, StageCell, StageFigures, counted, stages},
    },
    money::{Currency, Money},
    pipeline::{Exit, LocalText, Pipeline, Stage, exit_of_move},
    prices::Prices,
    rates::Rates,
    time::Window,
};
use proptest::prelude::*;
use uuid::Uuid;

const STAGES: u8 = 4;

fn day(n: i64) -> Day {
    "2026-01-01".parse::<Day>().unwrap() + chrono::TimeDelta::days(n)
}

fn id(n: u8) -> StageId {
    StageId(Uuid::from_u128(u128::from(n) + 1))
}

/// Two pipelines of two stages each.
fn pipelines() -> Vec<Pipeline> {
    let own = |n: u8| PipelineId(Uuid::from_u128(100 + u128::from(n / 2)));
    let stage = |n: u8| Stage {
        id: id(n),
        pipeline: own(n),
        name: LocalText::single("s"),
        position: u32::from(n % 2),
        archived: false,
        probability: 50,
        warn_days: 7,
        stale_days: 14,
    };
    (0..STAGES / 2)
        .map(|at| Pipeline {
            id: own(2 * at),
            name: LocalText::single("p"),
            archived: false,
            stages: vec![stage(2 * at), stage(2 * at + 1)],
        })
        .collect()
}

/// The pipeline of each stage.
fn homes() -> Homes {
    pipelines().iter().flat_map(|own| &own.stages).map(|stage| (stage.id, stage.pipeline)).collect()
}

/// A deal that goes through stages day by day, with unknown entries here and there, and ends in some way.
fn course() -> impl Strategy<Value = Course> {
    let step = (0..STAGES, 0..30_i64, proptest::bool::weighted(0.9));
    let steps = proptest::collection::vec(step, 0..6);
    let status = prop_oneof![Just(DealStatus::Open), Just(DealStatus::Won), Just(DealStatus::Lost)];
    (
        any::<u128>(),
        0..200_i64,
        steps,
        status,
        proptest::bool::weighted(0.1),
        proptest::option::of(0..1_000_i64),
    )
        .prop_map(|(name, start, steps, status, invalid, value)| {
            let all: Vec<Stage> = pipelines().into_iter().flat_map(|pipeline| pipeline.stages).collect();
            let mut at = start;
            let mut stays: Vec<Stay> = Vec::new();
            for (n, (stage, days, known)) in steps.iter().enumerate() {
                let next = steps.get(n + 1).map(|(next, ..)| *next);
                let exit = match next {
                    // Where it is moved to its own stage it was closed and reopened.
                    Some(next) if next == *stage => Some(Exit::Lost),
                    Some(next) => Some(exit_of_move(&all[usize::from(*stage)], &all[usize::from(next)])),
                    None => match status {
                        DealStatus::Open => None,
                        DealStatus::Won => Some(Exit::Won),
                        DealStatus::Lost => Some(Exit::Lost),
                    },
                };
                stays.push(Stay {
                    stage: Some(id(*stage)),
                    entered_on: known.then(|| day(at)),
                    left_on: exit.map(|_| day(at + days)),
                    exit,
                });
                at += days;
            }
            let stage = steps.last().map(|(stage, ..)| *stage);
            Course {
                deal: DealFacts {
                    id: DealId(Uuid::from_u128(name)),
                    status,
                    created_on: Some(day(start)),
                    closed_on: (status != DealStatus::Open).then(|| day(at)),
                    value: value.map(|minor| Money { minor, currency: sar() }),
                    invalid: invalid && status == DealStatus::Lost,
                },
                pipeline: PipelineId(Uuid::from_u128(100 + u128::from(stage.unwrap_or(0) / 2))),
                stage: stage.map(id),
                owner: None,
                source: None,
                products: Vec::new(),
                touched_on: None,
                next_on: None,
                reason: None,
                stays,
            }
        })
}

fn sar() -> Currency {
    "SAR".parse().unwrap()
}

fn window() -> impl Strategy<Value = Window> {
    proptest::option::of((0..200_i64, 0..200_i64)).prop_map(|ends| match ends {
        Some((a, b)) => Window { from: Some(day(a.min(b))), to: Some(day(a.max(b))) },
        None => Window::default(),
    })
}

fn of(row: &StageFigures, cell: StageCell) -> u32 {
    match cell {
        StageCell::Reached => row.reached,
        StageCell::Skipped => row.skipped,
        StageCell::Entered => row.entered,
        StageCell::Advanced => row.advanced,
        StageCell::Won => row.won,
        StageCell::Lost => row.lost,
        StageCell::Back => row.back,
        StageCell::MovedPipeline => row.moved_pipeline,
        StageCell::Here => row.here,
        StageCell::Undated => row.undated,
        StageCell::Leaked => row.leaked,
        StageCell::Silent | StageCell::WonThrough => row.silent,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_came_is_what_left_and_what_is_still_there(
        courses in proptest::collection::vec(course(), 0..25),
        window in window(),
        closed in any::<bool>(),
        on in 0..400_i64,
    ) {
        let pipelines = pipelines();
        let then = as_of(&courses, day(on), &homes());
        let rates = Rates::default();
        let prices = Prices { base: sar(), rates: &rates };
        let cohort = if closed { CohortBy::Closed } else { CohortBy::Created };
        let asked = Question { pipelines: &pipelines, window, cohort, as_of: day(on) };
        let rows = stages(&then, asked, prices);
        for row in &rows {
            let left = row.advanced + row.won + row.lost + row.back + row.moved_pipeline;
            prop_assert_eq!(row.entered, left + row.here);
            prop_assert!(row.skipped <= row.reached && row.leaked <= row.reached);
            for share in [row.conversion, row.settled_conversion, row.cumulative, row.leakage, row.leakage_share] {
                prop_assert!(share.is_none_or(|share| (0.0..=1.0).contains(&share)), "{:?}", row);
            }
            for cell in [
                StageCell::Reached, StageCell::Skipped, StageCell::Entered, StageCell::Advanced, StageCell::Won,
                StageCell::Lost, StageCell::Back, StageCell::MovedPipeline, StageCell::Here, StageCell::Undated,
                StageCell::Leaked, StageCell::Silent,
            ] {
                prop_assert_eq!(counted(&then, asked, row.stage, cell).len() as u32, of(row, cell));
            }
        }
        // Whoever leaked anywhere is lost, and every lost deal of the cohort leaked somewhere, once.
        let lost = then.iter().filter(|course| {
            let on = if closed { course.deal.closed_on } else { course.deal.created_on };
            course.deal.status == DealStatus::Lost && !course.deal.invalid && on.is_some_and(|on| window.holds(on))
        });
        prop_assert_eq!(rows.iter().map(|row| row.leaked).sum::<u32>() as usize, lost.count());
    }
}
