//! The figures of stages and the velocity, beside a second way to them: a deal is a diary of what befell it, and the
//! reference reads each diary up to the day, line after line, and counts.

use domain::{
    Day,
    deal::DealStatus,
    id::{DealId, PipelineId, StageId},
    metrics::{
        course::{Course, Homes, Stay, as_of},
        pipeline::Lengths,
        rows::DealFacts,
        stages::{CohortBy, Question, StageFigures, stages},
        velocity::velocity,
    },
    money::{Currency, Money},
    pipeline::{Exit, LocalText, Pipeline, Stage},
    prices::Prices,
    rates::Rates,
    time::Window,
};
use proptest::prelude::*;
use std::{cmp::Ordering, collections::HashMap};
use uuid::Uuid;

/// Stages 0, 1, 2 are those of one pipeline, and 3, 4, 5 those of another.
const STAGES: usize = 6;
const EACH: usize = 3;

/// A line of a diary.
#[derive(Debug, Clone, Copy)]
enum Line {
    Enters(usize),
    IsWon,
    IsLost,
    Reopens(usize),
}

#[derive(Debug, Clone)]
struct Diary {
    name: u128,
    /// Days and what happened on them, in order; the first line is the first stage, on the day it became a deal.
    lines: Vec<(i64, Line)>,
    value: Option<i64>,
    /// The last line, where it is a loss, is one of a duplicate.
    duplicate: bool,
    /// It came from a file that tells its end only.
    lost_pages: bool,
}

fn diary() -> impl Strategy<Value = Diary> {
    let steps = proptest::collection::vec((0..25_i64, 0..48_usize), 0..8);
    (any::<u128>(), 0..250_i64, 0..STAGES, steps, proptest::option::weighted(0.8, 0..1_000_i64), 0..12_u8)
        .prop_map(|(name, created, first, steps, value, kind)| {
            let (mut day, mut at, mut open) = (created, first, true);
            let mut lines = vec![(day, Line::Enters(first))];
            for (gap, choice) in steps {
                day += gap;
                let line = match (open, choice % 8) {
                    (true, 0 | 1) => Line::IsWon,
                    (true, 2 | 3) => Line::IsLost,
                    (true, _) => Line::Enters((at + 1 + choice % (STAGES - 1)) % STAGES),
                    (false, _) => Line::Reopens(choice % STAGES),
                };
                open = !matches!(line, Line::IsWon | Line::IsLost);
                if let Line::Enters(stage) | Line::Reopens(stage) = line {
                    at = stage;
                }
                lines.push((day, line));
            }
            Diary { name, lines, value, duplicate: kind == 0, lost_pages: kind == 1 }
        })
}

fn day(n: i64) -> Day {
    "2026-01-01".parse::<Day>().unwrap() + chrono::TimeDelta::days(n)
}

fn id(stage: usize) -> StageId {
    StageId(Uuid::from_u128(stage as u128 + 1))
}

fn pipeline_of(stage: usize) -> PipelineId {
    PipelineId(Uuid::from_u128(100 + (stage / EACH) as u128))
}

/// Days without a touch after which a deal is stale.
fn limit(stage: usize) -> i64 {
    20 + 10 * stage as i64
}

fn pipelines() -> Vec<Pipeline> {
    let stage = |n: usize| Stage {
        id: id(n),
        pipeline: pipeline_of(n),
        name: LocalText::single("s"),
        position: n as u32,
        archived: false,
        probability: 50,
        warn_days: 5,
        stale_days: limit(n) as u32,
    };
    let own = |first: usize| Pipeline {
        id: pipeline_of(first),
        name: LocalText::single("p"),
        archived: false,
        stages: (first..first + EACH).map(stage).collect(),
    };
    vec![own(0), own(EACH)]
}

/// The pipeline of each stage.
fn homes() -> Homes {
    pipelines().iter().flat_map(|own| &own.stages).map(|stage| (stage.id, stage.pipeline)).collect()
}

fn sar() -> Currency {
    "SAR".parse().unwrap()
}

/// How a move ends a stay.
fn way(from: usize, to: usize) -> Exit {
    match (from / EACH == to / EACH, to.cmp(&from)) {
        (false, _) => Exit::MovedPipeline,
        (true, Ordering::Greater) => Exit::Advanced,
        (true, _) => Exit::Back,
    }
}

/// What the program keeps of a deal: its present state, and a stay for each time that it came into a stage.
fn kept(diary: &Diary) -> Course {
    let mut stays: Vec<Stay> = Vec::new();
    let (mut status, mut closed_on, mut at) = (DealStatus::Open, None, 0);
    for (on, line) in &diary.lines {
        let exit = match line {
            Line::Enters(stage) => way(at, *stage),
            Line::IsWon => Exit::Won,
            Line::IsLost => Exit::Lost,
            Line::Reopens(_) => Exit::Back,
        };
        if let Some(last) = stays.last_mut().filter(|last| last.exit.is_none()) {
            (last.left_on, last.exit) = (Some(day(*on)), Some(exit));
        }
        match line {
            Line::Enters(stage) | Line::Reopens(stage) => {
                (status, closed_on, at) = (DealStatus::Open, None, *stage);
                stays.push(Stay {
                    stage: Some(id(at)),
                    entered_on: Some(day(*on)),
                    left_on: None,
                    exit: None,
                });
            }
            Line::IsWon => (status, closed_on) = (DealStatus::Won, Some(day(*on))),
            Line::IsLost => (status, closed_on) = (DealStatus::Lost, Some(day(*on))),
        }
    }
    let invalid = diary.duplicate && status == DealStatus::Lost;
    if diary.lost_pages {
        stays.clear();
    }
    Course {
        deal: DealFacts {
            id: DealId(Uuid::from_u128(diary.name)),
            status,
            created_on: Some(day(diary.lines[0].0)),
            closed_on,
            value: diary.value.map(|minor| Money { minor, currency: sar() }),
            invalid,
        },
        pipeline: pipeline_of(at),
        stage: (!diary.lost_pages).then(|| id(at)),
        owner: None,
        source: None,
        products: Vec::new(),
        touched_on: None,
        next_on: None,
        reason: None,
        stays,
    }
}

/// A time in a stage, as the diary tells it.
struct Spell {
    stage: usize,
    from: i64,
    until: Option<(i64, Exit)>,
}

/// What the diary says on a day.
struct Then {
    spells: Vec<Spell>,
    /// Won or lost, and when.
    closed: Option<(bool, i64)>,
    /// When it last came to where it is.
    since: i64,
    /// Its loss is the one of a duplicate.
    invalid: bool,
}

fn read(diary: &Diary, today: i64) -> Option<Then> {
    let (created, _) = diary.lines[0];
    let mut then = Then { spells: Vec::new(), closed: None, since: created, invalid: false };
    for (n, (on, line)) in diary.lines.iter().enumerate().filter(|(_, (on, _))| *on <= today) {
        let last = then.spells.last_mut();
        match (line, last) {
            (Line::Enters(stage), last) => {
                if let Some(last) = last {
                    last.until = Some((*on, way(last.stage, *stage)));
                }
                then.spells.push(Spell { stage: *stage, from: *on, until: None });
                then.since = *on;
            }
            (Line::IsWon | Line::IsLost, Some(last)) => {
                let won = matches!(line, Line::IsWon);
                last.until = Some((*on, if won { Exit::Won } else { Exit::Lost }));
                then.closed = Some((won, *on));
                then.invalid = !won && diary.duplicate && n + 1 == diary.lines.len();
            }
            // What was taken back never was: it stayed, or it moved when it closed.
            (Line::Reopens(stage), Some(last)) => {
                (then.closed, then.invalid, then.since) = (None, false, *on);
                if last.stage == *stage {
                    last.until = None;
                } else {
                    last.until = last.until.map(|(left, _)| (left, way(last.stage, *stage)));
                    then.spells.push(Spell { stage: *stage, from: *on, until: None });
                }
            }
            (_, None) => unreachable!("a diary begins with a stage"),
        }
    }
    (created <= today).then_some(then)
}

/// The row of a stage; the last row is the one of unknown stages.
#[derive(Default, Clone)]
struct Row {
    reached: u32,
    skipped: u32,
    entered: u32,
    advanced: u32,
    won: u32,
    lost: u32,
    back: u32,
    moved: u32,
    here: u32,
    leaked: u32,
    silent: u32,
    won_through: u32,
    lost_value: i64,
    over: Vec<i64>,
    running: Vec<i64>,
}

impl Row {
    fn leave(&mut self, how: Option<Exit>) {
        self.entered += 1;
        match how {
            None => self.here += 1,
            Some(Exit::Advanced) => self.advanced += 1,
            Some(Exit::Back) => self.back += 1,
            Some(Exit::Won) => self.won += 1,
            Some(Exit::Lost) => self.lost += 1,
            Some(Exit::MovedPipeline) => self.moved += 1,
        }
    }
}

fn rows(
    diaries: &[Diary],
    asked: &[usize],
    window: Option<(i64, i64)>,
    cohort: CohortBy,
    today: i64,
) -> Vec<Row> {
    let within = |on: i64| window.is_none_or(|(from, to)| (from..=to).contains(&on));
    let mut rows = vec![Row::default(); STAGES + 1];
    for diary in diaries {
        let Some(then) = read(diary, today) else { continue };
        // Without the pages in between only its last state is known.
        let closed = if diary.lost_pages { end(diary).filter(|(_, on)| *on <= today) } else { then.closed };
        let belongs = !then.invalid
            && match cohort {
                CohortBy::Created => within(diary.lines[0].0),
                CohortBy::Closed => closed.is_some_and(|(_, on)| within(on)),
            };
        let how = closed.map(|(won, _)| if won { Exit::Won } else { Exit::Lost });
        let lost = how == Some(Exit::Lost);
        if diary.lost_pages {
            // Where it was before is not known, so it was always there.
            if belongs && asked.contains(&(last_stage(diary) / EACH)) {
                let row = &mut rows[STAGES];
                row.reached += 1;
                row.leave(how);
                row.leaked += u32::from(lost);
                row.lost_value += diary.value.filter(|_| lost).unwrap_or(0);
            }
            continue;
        }
        for spell in then.spells.iter().filter(|spell| within(spell.from)) {
            let row = &mut rows[spell.stage];
            row.leave(spell.until.map(|(_, how)| how));
            match spell.until {
                Some((left, _)) => row.over.push(left - spell.from),
                None => row.running.push(today - spell.from),
            }
        }
        if !belongs {
            continue;
        }
        let at = then.spells[then.spells.len() - 1].stage;
        for (stage, row) in rows.iter_mut().enumerate().take(STAGES) {
            let mine = |spell: &&Spell| spell.stage / EACH == stage / EACH;
            let stood = then.spells.iter().any(|spell| spell.stage == stage);
            let won = how == Some(Exit::Won) && at / EACH == stage / EACH;
            if won || then.spells.iter().filter(mine).any(|spell| spell.stage >= stage) {
                row.reached += 1;
                row.skipped += u32::from(!stood);
            }
            row.won_through += u32::from(won && stage % EACH == EACH - 1);
        }
        let row = &mut rows[at];
        row.leaked += u32::from(lost);
        row.lost_value += diary.value.filter(|_| lost).unwrap_or(0);
        row.silent += u32::from(how.is_none() && today - then.since > limit(at));
    }
    rows
}

/// Where it was on its last line.
fn last_stage(diary: &Diary) -> usize {
    let stage = |(_, line): &(i64, Line)| match line {
        Line::Enters(stage) | Line::Reopens(stage) => Some(*stage),
        Line::IsWon | Line::IsLost => None,
    };
    diary.lines.iter().rev().find_map(stage).unwrap_or_default()
}

/// How it ended, and when.
fn end(diary: &Diary) -> Option<(bool, i64)> {
    match diary.lines[diary.lines.len() - 1] {
        (on, Line::IsWon) => Some((true, on)),
        (on, Line::IsLost) => Some((false, on)),
        _ => None,
    }
}

fn agrees(got: &Lengths, want: &[i64]) -> bool {
    let mean = want.iter().sum::<i64>() as f64 / want.len() as f64;
    got.n as usize == want.len()
        && got.max == want.iter().max().copied()
        && got.mean.is_none_or(|got| (got - mean).abs() < 1e-9)
}

fn agree(got: &StageFigures, rows: &[Row], at: usize, all: u32) -> Result<(), TestCaseError> {
    let want = &rows[at];
    prop_assert_eq!(
        [
            got.reached,
            got.skipped,
            got.entered,
            got.advanced,
            got.won,
            got.lost,
            got.back,
            got.moved_pipeline
        ],
        [want.reached, want.skipped, want.entered, want.advanced, want.won, want.lost, want.back, want.moved],
        "stage {}",
        at
    );
    prop_assert_eq!(
        [got.here, got.leaked, got.silent],
        [want.here, want.leaked, want.silent],
        "stage {}",
        at
    );
    prop_assert_eq!((got.undated, got.lost_value.sum.minor), (0, want.lost_value));
    let share = |part: u32, of: u32| (of > 0).then(|| f64::from(part) / f64::from(of));
    prop_assert_eq!(
        [got.leakage, got.leakage_share],
        [share(want.leaked, want.reached), share(want.leaked, all)]
    );
    if at < STAGES {
        prop_assert!(agrees(&got.time, &want.over) && agrees(&got.running, &want.running), "stage {}", at);
        let next = if at % EACH == EACH - 1 { want.won_through } else { rows[at + 1].reached };
        prop_assert_eq!(
            [got.conversion, got.settled_conversion, got.cumulative],
            [
                share(next, want.reached),
                share(next, next + want.leaked),
                share(want.reached, rows[at - at % EACH].reached)
            ]
        );
    }
    Ok(())
}

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
    fn the_ledger_says_what_the_diaries_say(
        diaries in proptest::collection::vec(diary(), 0..40),
        ends in proptest::option::of((0..300_i64, 0..300_i64)),
        closed in any::<bool>(),
        asked in prop_oneof![Just(vec![0, 1]), Just(vec![0]), Just(vec![1])],
        today in 0..450_i64,
    ) {
        let ends = ends.map(|(a, b)| (a.min(b), a.max(b)));
        let cohort = if closed { CohortBy::Closed } else { CohortBy::Created };
        let courses: Vec<Course> = diaries.iter().map(kept).collect();
        let window = Window { from: ends.map(|(from, _)| day(from)), to: ends.map(|(_, to)| day(to)) };
        let rates = Rates::default();
        let pipelines: Vec<Pipeline> = asked.iter().map(|at| pipelines().swap_remove(*at)).collect();
        let question = Question { pipelines: &pipelines, window, cohort, as_of: day(today) };
        let got = stages(&as_of(&courses, day(today), &homes()), question, Prices { base: sar(), rates: &rates });
        let want = rows(&diaries, &asked, ends, cohort, today);
        let mut told: Vec<usize> = (0..STAGES).filter(|stage| asked.contains(&(stage / EACH))).collect();
        told.extend((want[STAGES].reached > 0).then_some(STAGES));
        prop_assert_eq!(got.len(), told.len());
        let leaked = told.iter().map(|at| want[*at].leaked).sum();
        for (got, at) in got.iter().zip(told) {
            agree(got, &want, at, leaked)?;
        }
    }

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
