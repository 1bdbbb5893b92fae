//! Pipelines and the board.

use crate::{Ctx, Result, activities::Step, present::Present, wire::Seen};
pub use domain::pipeline::Pipeline;
use domain::{
    Day,
    filter::{DealFilter, DealSort, NextStepIs},
    id::{DealId, PipelineId, StageId},
    idle::{Idle, Touches, idle},
    money::{Money, Total},
    pipeline::Stage,
    prices::Prices,
    time::{Instant, day_of},
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::{Snapshot, activities, board, filter::AsOf, pipelines, rates};

/// How many cards of a column are sent at once.
pub const CARDS: u32 = 100;

/// Which board.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BoardGet {
    /// A pipeline; `None`: the first one in use.
    pub pipeline: Option<PipelineId>,
    /// Which of its open deals; pipeline, stages and states of a filter are the board's own.
    #[serde(default)]
    pub filter: DealFilter,
    /// In which order; `None`: newest in its stage first.
    #[serde(default)]
    pub sort: Option<DealSort>,
}

/// More of a column.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BoardColumn {
    /// Its stage.
    pub stage: StageId,
    /// Which of its open deals.
    #[serde(default)]
    pub filter: DealFilter,
    /// In which order.
    #[serde(default)]
    pub sort: Option<DealSort>,
    /// How many cards are there already.
    pub offset: u32,
}

/// A pipeline with what stands in it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Board {
    /// The pipeline.
    pub pipeline: Pipeline,
    /// One column a stage in use, and one for an archived stage in which something still stands.
    pub columns: Vec<Column>,
    /// Open deals in all that the filter lets through.
    pub open: u32,
    /// Open deals in all, whatever the filter.
    pub all: u32,
    /// What the shown ones are worth today.
    pub total: Total,
    /// The same, each by the chance of its stage.
    pub weighted: Money,
}

/// What stands in a stage.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Column {
    /// The stage.
    pub stage: Stage,
    /// Open deals in it that the filter lets through.
    pub count: u32,
    /// What they are worth today.
    pub total: Total,
    /// The same, by the chance of the stage.
    pub weighted: Money,
    /// The first [`CARDS`] of them.
    pub cards: Vec<Card>,
}

/// A deal on the board.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Card {
    /// Which deal.
    pub id: DealId,
    /// Title.
    pub title: String,
    /// Who may buy.
    pub company: Option<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Its value.
    pub value: Option<Money>,
    /// What that is in the base currency, at today's rate; `None`: no value, or no rate.
    pub worth: Option<Money>,
    /// Since which day it stands in this stage; `None`: unknown.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub entered_on: Option<Day>,
    /// The day it may be won; `None`: no date.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub expected_on: Option<Day>,
    /// That day is past.
    pub expected_past: bool,
    /// How long it has been without a touch.
    pub idle: Idle,
    /// What is to be done next; `None`: nothing is planned.
    pub next_step: Option<Step>,
    /// How it stands with that.
    pub next_is: NextStepIs,
}

/// Every pipeline in use, with its stages in use: what deals can be put into.
pub fn pipeline_list(ctx: &Ctx, (): ()) -> Result<Seen<Vec<Pipeline>>> {
    ctx.read(|view, _| {
        let mut pipelines = pipelines::all(view)?;
        pipelines.retain(|pipeline| !pipeline.archived);
        for pipeline in &mut pipelines {
            pipeline.stages.retain(|stage| !stage.archived);
        }
        Ok(pipelines)
    })
}

/// The board of a pipeline: a handful of queries and one a column, however many deals there are.
pub fn board_get(ctx: &Ctx, request: BoardGet) -> Result<Seen<Board>> {
    let present = Present::of(&*ctx.workspace()?)?;
    ctx.read(|view, _| {
        let pipeline = match request.pipeline {
            Some(id) => pipelines::one(view, id)?,
            None => pipelines::first(view)?,
        };
        let rates = rates::all(view)?;
        let as_of = present.with(&rates);
        let mut totals: HashMap<StageId, Total> = board::totals(view, pipeline.id, &as_of)?;
        let all = totals.values().map(Total::count).sum();
        if !board::asks_nothing(&request.filter) {
            totals = board::filtered_totals(view, pipeline.id, &request.filter, &as_of)?;
        }
        // An archived stage shows only while something stands in it, as an undo out of order can leave it.
        let shown = |stage: &&Stage| !stage.archived || totals.contains_key(&stage.id);
        let stages: Vec<&Stage> = pipeline.stages.iter().filter(shown).collect();
        let mut ids = Vec::new();
        for stage in stages.iter().filter(|stage| totals.contains_key(&stage.id)) {
            ids.extend(board::column(view, stage.id, &request.filter, request.sort, &as_of, (0, CARDS))?);
        }
        let mut cards = cards(view, &pipeline, &ids, &as_of)?;
        let base = as_of.base;
        let mut column = |stage: &Stage| {
            let total = totals.remove(&stage.id).unwrap_or_else(|| Total::zero(base));
            let cards = cards.remove(&stage.id).unwrap_or_default();
            let (count, weighted) = (total.count(), total.weighted(stage.probability));
            Column { stage: stage.clone(), count, total, weighted, cards }
        };
        let columns: Vec<Column> = stages.into_iter().map(&mut column).collect();
        let (mut total, mut weighted) = (Total::zero(base), Total::zero(base).sum);
        for column in &columns {
            total.merge(&column.total);
            weighted.minor = weighted.minor.saturating_add(column.weighted.minor);
        }
        Ok(Board { open: total.count(), all, total, weighted, columns, pipeline })
    })
}

/// The next [`CARDS`] cards of a column.
pub fn board_column(ctx: &Ctx, request: BoardColumn) -> Result<Seen<Vec<Card>>> {
    let present = Present::of(&*ctx.workspace()?)?;
    ctx.read(|view, _| {
        let (pipeline, stage) = pipelines::of_stage(view, request.stage)?;
        let rates = rates::all(view)?;
        let as_of = present.with(&rates);
        let page = (request.offset, CARDS);
        let ids = board::column(view, stage.id, &request.filter, request.sort, &as_of, page)?;
        Ok(cards(view, &pipeline, &ids, &as_of)?.remove(&stage.id).unwrap_or_default())
    })
}

/// The cards of deals, by their stage, in the given order.
fn cards(
    view: &Snapshot<'_>,
    pipeline: &Pipeline,
    ids: &[DealId],
    as_of: &AsOf<'_>,
) -> store::Result<HashMap<StageId, Vec<Card>>> {
    let mut columns: HashMap<StageId, Vec<Card>> = HashMap::new();
    let mut next = activities::next_of(view, ids)?;
    for deal in board::cards(view, ids)? {
        if let Some(stage) = pipeline.stage(deal.stage) {
            let step = next.remove(&deal.id).map(Step::from);
            columns.entry(stage.id).or_default().push(card(deal, step, stage, as_of));
        }
    }
    Ok(columns)
}

fn card(deal: board::Card, next: Option<Step>, stage: &Stage, as_of: &AsOf<'_>) -> Card {
    let day = |at: Option<Instant>| at.and_then(|at| day_of(at, as_of.zone));
    let entered_on = day(deal.entered_at);
    let touches = Touches {
        touched_on: day(deal.touched_at),
        entered_on,
        created_on: deal.created_on,
        next_on: next.as_ref().and_then(|step| step.due_on),
    };
    let prices = Prices { base: as_of.base, rates: as_of.rates };
    Card {
        id: deal.id,
        title: deal.title,
        company: deal.company,
        owner: deal.owner,
        value: deal.value,
        worth: prices.of(deal.value, Some(as_of.today)).worth(),
        entered_on,
        expected_on: deal.expected_on,
        expected_past: deal.expected_on.is_some_and(|day| day < as_of.today),
        idle: idle(&touches, stage.limits(), as_of.today),
        next_is: NextStepIs::of(next.as_ref().map(|step| step.due_on), as_of.today),
        next_step: next,
    }
}
