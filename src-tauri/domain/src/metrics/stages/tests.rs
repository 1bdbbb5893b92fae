//! Ledgers worked by hand.

use super::*;
use crate::{
    deal::DealStatus,
    id::PipelineId,
    metrics::{
        course::{Homes, Stay, as_of},
        rows::DealFacts,
    },
    money::{Currency, Money},
    pipeline::{Exit, LocalText},
    rates::Rates,
};
use uuid::Uuid;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn id(n: u8) -> StageId {
    StageId(Uuid::from_u128(u128::from(n)))
}

const OWN: PipelineId = PipelineId(Uuid::from_u128(100));

/// Stages 1, 2, 3 of one pipeline.
fn pipeline() -> Pipeline {
    let stage = |n: u8| Stage {
        id: id(n),
        pipeline: OWN,
        name: LocalText::single("s"),
        position: u32::from(n),
        archived: false,
        probability: 50,
        warn_days: 7,
        stale_days: 14,
    };
    Pipeline { id: OWN, name: LocalText::single("p"), archived: false, stages: (1..=3).map(stage).collect() }
}

fn stay(stage: u8, from: &str, to: &str, exit: Option<Exit>) -> Stay {
    Stay { stage: Some(id(stage)), entered_on: from.parse().ok(), left_on: to.parse().ok(), exit }
}

fn course(n: u8, status: DealStatus, created: &str, closed: &str, stage: Option<u8>) -> Course {
    Course {
        deal: DealFacts {
            id: DealId(Uuid::from_u128(u128::from(n))),
            status,
            created_on: created.parse().ok(),
            closed_on: closed.parse().ok(),
            value: Some(Money { minor: 1000, currency: sar() }),
            invalid: false,
        },
        pipeline: OWN,
        stage: stage.map(id),
        owner: None,
        source: None,
        products: Vec::new(),
        touched_on: None,
        next_on: None,
        reason: None,
        stays: Vec::new(),
    }
}

fn sar() -> Currency {
    "SAR".parse().unwrap()
}

/// Worked by hand. 1 goes 1, 2, 3 and is won. 2 skips to 3, goes back to 2, is lost there. 3 is lost in 1, reopened
/// there, and stands there still. 4 was lost, nobody knows where. 5 is lost as a duplicate. 6 stands in 2, since when
/// is unknown.
fn sample() -> Vec<Course> {
    use DealStatus::{Lost, Open, Won};
    use Exit::{Advanced, Back};
    let mut all = vec![
        course(1, Won, "2026-01-01", "2026-01-21", Some(3)),
        course(2, Lost, "2026-01-02", "2026-01-20", Some(2)),
        course(3, Open, "2026-01-03", "", Some(1)),
        course(4, Lost, "2026-01-04", "2026-01-05", None),
        course(5, Lost, "2026-01-05", "2026-01-06", Some(1)),
        course(6, Open, "", "", Some(2)),
    ];
    all[0].stays = vec![
        stay(1, "2026-01-01", "2026-01-05", Some(Advanced)),
        stay(2, "2026-01-05", "2026-01-11", Some(Advanced)),
        stay(3, "2026-01-11", "2026-01-21", Some(Exit::Won)),
    ];
    all[1].stays = vec![
        stay(1, "2026-01-02", "2026-01-04", Some(Advanced)),
        stay(3, "2026-01-04", "2026-01-10", Some(Back)),
        stay(2, "2026-01-10", "2026-01-20", Some(Exit::Lost)),
    ];
    all[2].stays =
        vec![stay(1, "2026-01-03", "2026-01-08", Some(Exit::Lost)), stay(1, "2026-01-12", "", None)];
    all[4].deal.invalid = true;
    all[4].stays = vec![stay(1, "2026-01-05", "2026-01-06", Some(Exit::Lost))];
    all[5].stays = vec![stay(2, "", "", None)];
    all
}

fn ask<'a>(pipelines: &'a [Pipeline], window: Window) -> Question<'a> {
    Question { pipelines, window, cohort: CohortBy::Created, as_of: day("2026-01-31") }
}

#[test]
fn a_hand_worked_ledger() {
    let pipelines = [pipeline()];
    let prices = Prices { base: sar(), rates: &Rates::default() };
    let rows = stages(&sample(), ask(&pipelines, Window::default()), prices);
    let counts: Vec<_> = rows
        .iter()
        .map(|row| {
            let ledger =
                [row.entered, row.advanced, row.won, row.lost, row.back, row.moved_pipeline, row.here];
            (row.reached, row.skipped, row.leaked, ledger)
        })
        .collect();
    assert_eq!(
        counts,
        [
            // 1, 2, 3, and 6 that stands further on; the duplicate is no deal, but its stay was one.
            (4, 0, 0, [4, 2, 0, 1, 0, 0, 1]),
            // 1, 2 and 6.
            (3, 0, 1, [3, 1, 0, 1, 0, 0, 1]),
            // 1 and 2, of which one came back.
            (2, 0, 0, [2, 0, 1, 0, 1, 0, 0]),
            // 4.
            (1, 0, 1, [1, 0, 0, 1, 0, 0, 0]),
        ]
    );
    let rates: Vec<_> =
        rows.iter().map(|row| (row.conversion, row.settled_conversion, row.leakage)).collect();
    assert_eq!(rates[0], (Some(0.75), Some(1.0), Some(0.0)));
    assert_eq!(rates[1], (Some(2.0 / 3.0), Some(2.0 / 3.0), Some(1.0 / 3.0)));
    assert_eq!(rates[2], (Some(0.5), Some(1.0), Some(0.0)));
    assert_eq!(rates[3], (None, None, Some(1.0)));
    assert_eq!((rows[1].leakage_share, rows[1].lost_value.sum.minor), (Some(0.5), 1000));
    // Stays that are over in the first stage: 4, 2 and 1 days; the reopened one has lasted since 3 January.
    assert_eq!((rows[0].time.n, rows[0].time.median), (3, Some(2.0)));
    assert_eq!(rows[0].running.median, Some(28.0));
    assert_eq!(rows[1].undated, 1);
}

#[test]
fn a_window_counts_the_stays_that_began_in_it() {
    let pipelines = [pipeline()];
    let prices = Prices { base: sar(), rates: &Rates::default() };
    let window = Window { from: Some(day("2026-01-04")), to: Some(day("2026-01-10")) };
    let rows = stages(&sample(), ask(&pipelines, window), prices);
    assert_eq!(rows.iter().map(|row| row.entered).collect::<Vec<_>>(), [1, 2, 1, 1]);
    // Created then: only 4, of which nobody knows where it stood.
    assert_eq!(rows.iter().map(|row| row.reached).collect::<Vec<_>>(), [0, 0, 0, 1]);
    assert_eq!((rows[0].conversion, rows[0].leakage), (None, None));
}

#[test]
fn each_count_opens_the_deals_that_it_counts() {
    let (pipelines, courses) = ([pipeline()], sample());
    let asked = ask(&pipelines, Window::default());
    let of = |stage: Option<u8>, cell| -> Vec<u128> {
        counted(&courses, asked, stage.map(id), cell).iter().map(|deal| deal.0.as_u128()).collect()
    };
    assert_eq!(of(Some(1), StageCell::Reached), [1, 2, 3, 6]);
    assert_eq!(of(Some(2), StageCell::Leaked), [2]);
    assert_eq!(of(None, StageCell::Reached), [4]);
    assert_eq!(of(Some(9), StageCell::Reached), Vec::<u128>::new());
    // Untouched since it came, longer than its stage's limit of two weeks; of 6 nobody knows since when.
    assert_eq!(of(Some(1), StageCell::Silent), [3]);
}

#[test]
fn an_earlier_day_knows_nothing_of_later_ones() {
    let (pipelines, courses) = ([pipeline()], as_of(&sample(), day("2026-01-10"), &Homes::new()));
    let asked = Question { as_of: day("2026-01-10"), ..ask(&pipelines, Window::default()) };
    let prices = Prices { base: sar(), rates: &Rates::default() };
    let rows = stages(&courses, asked, prices);
    // 1 stands in 2, and 2 has just come back there; so does 6. 3 was lost, and is not open again yet.
    assert_eq!(rows.iter().map(|row| row.here).collect::<Vec<_>>(), [0, 3, 0, 0]);
    assert_eq!(rows.iter().map(|row| row.reached).collect::<Vec<_>>(), [4, 3, 1, 1]);
    assert_eq!(rows.iter().map(|row| row.leaked).collect::<Vec<_>>(), [1, 0, 0, 1]);
}
