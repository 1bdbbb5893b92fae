//! The figures of stages and the velocity, beside a second way to them: a deal is a diary of what befell it, and the
//! reference reads each diary up to the day, line after line, and counts.

mod ledger;
mod velocity;

use domain::{
    Day,
    deal::DealStatus,
    id::{DealId, PipelineId, StageId},
    metrics::{
        course::{Course, Homes, Stay},
        rows::DealFacts,
    },
    money::{Currency, Money},
    pipeline::{Exit, LocalText, Pipeline, Stage},
};
use proptest::prelude::*;
use std::cmp::Ordering;
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
