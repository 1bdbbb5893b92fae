//! What becomes of deals in each stage: who came, how they left, and where they leak away.
//!
//! Invariant: in every row, entered = advanced + won + lost + moved back + moved to another pipeline + still there. All
//! counting is done by `walk`, which names each deal that it counts, so the list under a figure is the figure.

mod walk;

use super::{FEW, course::Course, pipeline::Lengths};
use crate::{
    Day,
    id::{DealId, StageId},
    money::Total,
    pipeline::{Pipeline, Stage},
    prices::Prices,
    time::Window,
};
use serde::{Deserialize, Serialize};
use std::{borrow::Borrow, cmp::Reverse, collections::HashMap};
use walk::walk;

/// Which deals a window means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CohortBy {
    /// Those created in it.
    #[default]
    Created,
    /// Those closed in it.
    Closed,
}

/// One count in the row of a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StageCell {
    /// Deals of the cohort whose furthest stage is this one or a later one; won deals went beyond the last.
    Reached,
    /// Of these, the deals that are known never to have stood here.
    Skipped,
    /// Stays that began in the window.
    Entered,
    /// Of these, the ones that ended in a later stage.
    Advanced,
    /// In a win.
    Won,
    /// In a loss.
    Lost,
    /// In an earlier stage.
    Back,
    /// In another pipeline.
    MovedPipeline,
    /// Not yet.
    Here,
    /// Stays of which nobody knows when they began: in no window but all time.
    Undated,
    /// Deals of the cohort that were lost, and stood here last. Without duplicates and invalid ones.
    Leaked,
    /// Deals of the cohort that are open here, and idle beyond the stage's limit.
    Silent,
    /// Deals of the cohort that were won: what comes after the last stage, and counted there.
    WonThrough,
}

/// How many kinds of [`StageCell`] there are.
const CELLS: usize = 13;

/// What became of deals in one stage.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StageFigures {
    /// Which stage; `None`: it is not known where these deals stood.
    pub stage: Option<StageId>,
    /// See [`StageCell::Reached`].
    pub reached: u32,
    /// See [`StageCell::Skipped`].
    pub skipped: u32,
    /// See [`StageCell::Entered`].
    pub entered: u32,
    /// See [`StageCell::Advanced`].
    pub advanced: u32,
    /// See [`StageCell::Won`].
    pub won: u32,
    /// See [`StageCell::Lost`].
    pub lost: u32,
    /// See [`StageCell::Back`].
    pub back: u32,
    /// See [`StageCell::MovedPipeline`].
    pub moved_pipeline: u32,
    /// See [`StageCell::Here`].
    pub here: u32,
    /// See [`StageCell::Undated`].
    pub undated: u32,
    /// See [`StageCell::Leaked`].
    pub leaked: u32,
    /// See [`StageCell::Silent`].
    pub silent: u32,
    /// reached(next) ÷ reached(this), as a fraction; after the last stage comes the win. `None`: nobody reached it.
    pub conversion: Option<f64>,
    /// reached(next) ÷ (reached(next) + leaked(this)): without those that still stand here.
    pub settled_conversion: Option<f64>,
    /// reached(this) ÷ reached(first).
    pub cumulative: Option<f64>,
    /// leaked ÷ reached.
    pub leakage: Option<f64>,
    /// leaked ÷ all that leaked from anywhere.
    pub leakage_share: Option<f64>,
    /// What leaked deals were worth when they were lost.
    pub lost_value: Total,
    /// Why they were lost: a place in the list of reasons (`None`: nobody said), and how often. Most frequent first.
    pub reasons: Vec<(Option<u32>, u32)>,
    /// How long the stays lasted that began in the window and are over.
    pub time: Lengths,
    /// How long the stays have lasted that are not over.
    pub running: Lengths,
    /// `reached` is below 5: too few to say.
    pub few: bool,
}

/// What the counting of stages is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The pipelines whose stages are asked for, each with its stages by position.
    pub pipelines: &'a [Pipeline],
    /// Deals of the cohort are created (or closed) in it, and stays begin in it.
    pub window: Window,
    /// Which deals it means.
    pub cohort: CohortBy,
    /// The day as of which deals stand where they stand.
    pub as_of: Day,
}

/// What is counted in a row before it is divided.
struct Tally {
    counts: [u32; CELLS],
    lost_value: Total,
    reasons: HashMap<Option<u32>, u32>,
    over: Vec<i64>,
    running: Vec<i64>,
}

impl Tally {
    fn new(prices: Prices<'_>) -> Self {
        Self {
            counts: [0; CELLS],
            lost_value: Total::zero(prices.base),
            reasons: HashMap::new(),
            over: Vec::new(),
            running: Vec::new(),
        }
    }

    fn of(&self, cell: StageCell) -> u32 {
        self.counts[cell as usize]
    }

    fn add(&mut self, cell: StageCell, course: &Course, days: Option<i64>, prices: Prices<'_>) {
        self.counts[cell as usize] += 1;
        match cell {
            StageCell::Here => self.running.extend(days),
            StageCell::Leaked => {
                self.lost_value.add(prices.of(course.deal.value, course.deal.closed_on), 1);
                *self.reasons.entry(course.reason).or_default() += 1;
            }
            _ => self.over.extend(days),
        }
    }
}

/// One row a stage, by pipeline and position, and at the end the deals of which nobody knows where they stood, if there
/// are any. An archived stage has a row where anything happened in it.
#[must_use]
pub fn stages<C: Borrow<Course>>(
    courses: &[C],
    asked: Question<'_>,
    prices: Prices<'_>,
) -> Vec<StageFigures> {
    let all: Vec<&Stage> = asked.pipelines.iter().flat_map(|pipeline| &pipeline.stages).collect();
    let mut tallies: Vec<Tally> = all.iter().map(|_| Tally::new(prices)).collect();
    let mut unknown = Tally::new(prices);
    walk(courses, asked, &mut |at, cell, course, days| match at {
        Some(at) => tallies[at].add(cell, course, days, prices),
        None => unknown.add(cell, course, days, prices),
    });
    let leaked: u32 = tallies.iter().chain([&unknown]).map(|tally| tally.of(StageCell::Leaked)).sum();

    let mut rows = Vec::with_capacity(all.len() + 1);
    for (at, stage) in all.iter().enumerate() {
        let tally = &tallies[at];
        if stage.archived && tally.counts.iter().all(|count| *count == 0) {
            continue;
        }
        let in_use = || (0..all.len()).filter(|at| all[*at].pipeline == stage.pipeline && !all[*at].archived);
        let next = match in_use().find(|other| *other > at) {
            Some(next) => tallies[next].of(StageCell::Reached),
            None => tally.of(StageCell::WonThrough),
        };
        let first = in_use().next().map_or(0, |first| tallies[first].of(StageCell::Reached));
        // Deals pass an archived stage by: what comes after it says nothing of it.
        let next = Some(next).filter(|_| !stage.archived);
        rows.push(row(Some(stage.id), tally, &Around { next, first, leaked }));
    }
    if unknown.counts.iter().any(|count| *count > 0) {
        rows.push(row(None, &unknown, &Around { next: None, first: 0, leaked }));
    }
    rows
}

/// What a row needs to know of the others.
struct Around {
    /// Deals that reached what comes next; `None`: nothing is known to come next.
    next: Option<u32>,
    /// Deals that reached the first stage of the same pipeline.
    first: u32,
    /// Deals that leaked away anywhere.
    leaked: u32,
}

fn row(stage: Option<StageId>, tally: &Tally, around: &Around) -> StageFigures {
    let (reached, leaked) = (tally.of(StageCell::Reached), tally.of(StageCell::Leaked));
    let share = |part: u32, of: u32| (of > 0).then(|| f64::from(part) / f64::from(of));
    let mut reasons: Vec<(Option<u32>, u32)> = tally.reasons.iter().map(|(why, n)| (*why, *n)).collect();
    reasons.sort_unstable_by_key(|(why, n)| (Reverse(*n), *why));
    StageFigures {
        stage,
        reached,
        skipped: tally.of(StageCell::Skipped),
        entered: tally.of(StageCell::Entered),
        advanced: tally.of(StageCell::Advanced),
        won: tally.of(StageCell::Won),
        lost: tally.of(StageCell::Lost),
        back: tally.of(StageCell::Back),
        moved_pipeline: tally.of(StageCell::MovedPipeline),
        here: tally.of(StageCell::Here),
        undated: tally.of(StageCell::Undated),
        leaked,
        silent: tally.of(StageCell::Silent),
        conversion: around.next.and_then(|next| share(next, reached)),
        settled_conversion: around.next.and_then(|next| share(next, next + leaked)),
        cumulative: around.next.and_then(|_| share(reached, around.first)),
        leakage: share(leaked, reached),
        leakage_share: share(leaked, around.leaked),
        lost_value: tally.lost_value.clone(),
        reasons,
        time: Lengths::of(&tally.over),
        running: Lengths::of(&tally.running),
        few: (reached as usize) < FEW,
    }
}

/// The deals that one count of one stage counts, one for each time that it is counted (`None`: of the row of unknown
/// stages).
#[must_use]
pub fn counted(
    courses: &[Course],
    asked: Question<'_>,
    stage: Option<StageId>,
    cell: StageCell,
) -> Vec<DealId> {
    let mut all = asked.pipelines.iter().flat_map(|pipeline| &pipeline.stages);
    let wanted = stage.map(|stage| all.position(|each| each.id == stage));
    let mut deals = Vec::new();
    walk(courses, asked, &mut |at, told, course, _| {
        let here = match wanted {
            None => at.is_none(),
            Some(wanted) => at.is_some() && at == wanted,
        };
        if told == cell && here {
            deals.push(course.deal.id);
        }
    });
    deals
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
