//! Which counts of which stages a deal belongs to.

use super::{CohortBy, Question, StageCell};
use crate::{
    Day,
    deal::DealStatus,
    id::{ById, PipelineId, StageId},
    idle::{IdleState, idle},
    metrics::course::Course,
    pipeline::{Exit, Stage, exit_of_move},
    time::Window,
};
use std::borrow::Borrow;

/// A stage with its place in the order of all that are asked for.
struct Place<'a> {
    at: usize,
    stage: &'a Stage,
}

/// A stay with what a later reopening made of its end.
struct Spell {
    stage: Option<StageId>,
    entered_on: Option<Day>,
    left_on: Option<Day>,
    exit: Option<Exit>,
}

/// The stays of a deal. A close that was taken back is no outcome: the stay went on, or ended in the stage that the deal
/// was reopened in.
fn spells(course: &Course, places: &ById<StageId, Place<'_>>, spells: &mut Vec<Spell>) {
    spells.clear();
    for stay in &course.stays {
        if let Some(last) = spells.last_mut()
            && matches!(last.exit, Some(Exit::Won | Exit::Lost))
        {
            if last.stage == stay.stage {
                (last.left_on, last.exit) = (stay.left_on, stay.exit);
                continue;
            }
            let of = |id: Option<StageId>| id.and_then(|id| places.get(&id));
            last.exit = Some(match (of(last.stage), of(stay.stage)) {
                (Some(from), Some(to)) => exit_of_move(from.stage, to.stage),
                _ => Exit::MovedPipeline,
            });
        }
        // A deal that is closed stands nowhere, whatever a file says of its last stay.
        let exit = stay.exit.or(closing(course.deal.status));
        spells.push(Spell { stage: stay.stage, entered_on: stay.entered_on, left_on: stay.left_on, exit });
    }
}

/// What [`walk`] tells: at which place (`None`: unknown stage), which count, which deal, and of a stay how long it was.
pub(super) type Told<'t> = &'t mut dyn FnMut(Option<usize>, StageCell, &Course, Option<i64>);

/// Goes through all deals, which stand as of the question's day, and tells each count that each belongs to.
pub(super) fn walk<C: Borrow<Course>>(courses: &[C], asked: Question<'_>, told: Told<'_>) {
    let stages = || asked.pipelines.iter().flat_map(|pipeline| &pipeline.stages);
    let places: ById<StageId, Place<'_>> =
        stages().enumerate().map(|(at, stage)| (stage.id, Place { at, stage })).collect();
    // The places of each pipeline's stages: from, to.
    let mut spans: ById<PipelineId, (usize, usize)> = ById::default();
    let mut begin = 0;
    for pipeline in asked.pipelines {
        spans.insert(pipeline.id, (begin, begin + pipeline.stages.len()));
        begin += pipeline.stages.len();
    }
    let archived: Vec<bool> = stages().map(|stage| stage.archived).collect();
    let within =
        |day: Option<Day>| day.map_or(asked.window == Window::default(), |day| asked.window.holds(day));

    let (mut stood, mut spells_of): (Vec<usize>, Vec<Spell>) = (Vec::new(), Vec::new());
    for course in courses.iter().map(Borrow::borrow) {
        let deal = &course.deal;
        spells(course, &places, &mut spells_of);
        let spells = &spells_of;
        let own = spans.get(&course.pipeline).copied();
        let place = |id: Option<StageId>| id.and_then(|id| places.get(&id));

        for spell in spells {
            let at = place(spell.stage).map(|place| place.at);
            // Of a pipeline that is not asked for, or it may be.
            if at.is_none() && (spell.stage.is_some() || own.is_none()) {
                continue;
            }
            if spell.entered_on.is_none() {
                told(at, StageCell::Undated, course, None);
            }
            if !within(spell.entered_on) {
                continue;
            }
            let until = match spell.exit {
                None => Some(asked.as_of),
                Some(_) => spell.left_on,
            };
            let days = Option::zip(spell.entered_on, until).map(|(from, to)| (to - from).num_days());
            told(at, StageCell::Entered, course, None);
            told(at, cell_of(spell.exit), course, days.filter(|days| *days >= 0));
        }

        let cohort = !deal.invalid
            && match asked.cohort {
                CohortBy::Created => within(deal.created_on),
                CohortBy::Closed => deal.status != DealStatus::Open && within(deal.closed_on),
            };
        if !cohort {
            continue;
        }
        stood.clear();
        stood.extend(spells.iter().filter_map(|spell| place(spell.stage)).map(|place| place.at));
        stood.extend(place(course.stage).map(|place| place.at));
        if stood.is_empty() {
            // Nobody knows where it stood: one row says how many they are, and what became of them.
            if own.is_some() {
                told(None, StageCell::Reached, course, None);
                if course.stays.is_empty() {
                    told(None, StageCell::Entered, course, None);
                    told(None, cell_of(closing(deal.status)), course, None);
                }
                if deal.status == DealStatus::Lost {
                    told(None, StageCell::Leaked, course, None);
                }
            }
            continue;
        }
        let seen_from_the_start = spells.first().is_some_and(|spell| spell.entered_on.is_some());
        for pipeline in asked.pipelines {
            let (from, to) = spans[&pipeline.id];
            let furthest = stood.iter().copied().filter(|at| (from..to).contains(at)).max();
            let won = deal.status == DealStatus::Won && own == Some((from, to));
            if won && let Some(last) = (from..to).rev().find(|at| !archived[*at]) {
                told(Some(last), StageCell::WonThrough, course, None);
            }
            for (at, archived) in (from..to).zip(&archived[from..to]) {
                let here = stood.contains(&at);
                // Nobody skips a stage that is offered no more.
                let beyond = !archived && (won || furthest.is_some_and(|furthest| at < furthest));
                if here || beyond {
                    told(Some(at), StageCell::Reached, course, None);
                    if !here && seen_from_the_start {
                        told(Some(at), StageCell::Skipped, course, None);
                    }
                }
            }
        }
        let last = place(course.stage);
        match (deal.status, last) {
            (DealStatus::Lost, last) if own.is_some() => {
                told(last.map(|place| place.at), StageCell::Leaked, course, None);
            }
            (DealStatus::Open, Some(place)) => {
                let limits = place.stage.limits();
                if idle(&course.touches(asked.as_of), limits, asked.as_of).state == IdleState::Stale {
                    told(Some(place.at), StageCell::Silent, course, None);
                }
            }
            _ => {}
        }
    }
}

fn cell_of(exit: Option<Exit>) -> StageCell {
    match exit {
        None => StageCell::Here,
        Some(Exit::Advanced) => StageCell::Advanced,
        Some(Exit::Back) => StageCell::Back,
        Some(Exit::Won) => StageCell::Won,
        Some(Exit::Lost) => StageCell::Lost,
        Some(Exit::MovedPipeline) => StageCell::MovedPipeline,
    }
}

fn closing(status: DealStatus) -> Option<Exit> {
    match status {
        DealStatus::Open => None,
        DealStatus::Won => Some(Exit::Won),
        DealStatus::Lost => Some(Exit::Lost),
    }
}
