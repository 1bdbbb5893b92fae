//! Pipelines and the board.

use crate::{Ctx, Result, wire::Seen};
pub use domain::pipeline::Pipeline;
use domain::{
    Day,
    id::{DealId, PipelineId, StageId},
    money::{Money, Total},
    pipeline::Stage,
    time::day_of,
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::{Snapshot, Workspace, deals, pipelines};

/// How many cards of a column are sent at once.
pub const CARDS: u32 = 100;

/// Which board.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BoardGet {
    /// A pipeline; `None`: the first one in use.
    pub pipeline: Option<PipelineId>,
}

/// More of a column.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BoardColumn {
    /// Its stage.
    pub stage: StageId,
    /// How many cards are there already.
    pub offset: u32,
}

/// A pipeline with what stands in it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Board {
    /// The pipeline.
    pub pipeline: Pipeline,
    /// One column a stage in use.
    pub columns: Vec<Column>,
    /// Open deals in all.
    pub open: u32,
    /// Their value.
    pub total: Total,
}

/// What stands in a stage.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Column {
    /// The stage.
    pub stage: Stage,
    /// Open deals in it.
    pub count: u32,
    /// Their value.
    pub total: Total,
    /// The first [`CARDS`] of them, newest in the stage first.
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
    /// Since which day it stands in this stage; `None`: unknown.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub entered_on: Option<Day>,
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

/// The board of a pipeline: three queries and one a column, however many deals there are.
pub fn board_get(ctx: &Ctx, request: BoardGet) -> Result<Seen<Board>> {
    let zone = ctx.workspace()?.time_zone()?;
    ctx.read(|view, workspace| {
        let pipeline = match request.pipeline {
            Some(id) => pipelines::one(view, id)?,
            None => pipelines::first(view)?,
        };
        let base = workspace.base_currency();
        let totals: HashMap<StageId, Total> = pipelines::totals(view, pipeline.id, base)?;
        let column = |stage: &Stage| {
            let total = totals.get(&stage.id).copied().unwrap_or_else(|| Total::zero(base));
            let cards =
                if totals.contains_key(&stage.id) { cards(view, zone, stage.id, 0)? } else { Vec::new() };
            Ok(Column { stage: stage.clone(), count: total.priced + total.unpriced, total, cards })
        };
        // An archived stage shows only while something stands in it, as an undo out of order can leave it.
        let shown = pipeline.stages.iter().filter(|stage| !stage.archived || totals.contains_key(&stage.id));
        let columns = shown.map(column).collect::<store::Result<Vec<_>>>()?;
        let total = columns.iter().fold(Total::zero(base), |sum, column| Total {
            sum: Money { minor: sum.sum.minor.saturating_add(column.total.sum.minor), ..sum.sum },
            priced: sum.priced + column.total.priced,
            unpriced: sum.unpriced + column.total.unpriced,
        });
        Ok(Board { pipeline, open: total.priced + total.unpriced, total, columns })
    })
}

/// The next [`CARDS`] cards of a column.
pub fn board_column(ctx: &Ctx, request: BoardColumn) -> Result<Seen<Vec<Card>>> {
    let zone = ctx.workspace()?.time_zone()?;
    ctx.read(|view, _: &Workspace| cards(view, zone, request.stage, request.offset))
}

fn cards(view: &Snapshot<'_>, zone: chrono_tz::Tz, stage: StageId, offset: u32) -> store::Result<Vec<Card>> {
    let column = deals::column(view, stage, offset, CARDS)?;
    let card = |(deal, entered_at): (deals::Deal, Option<i64>)| Card {
        id: deal.id,
        title: deal.title,
        company: deal.company,
        owner: deal.owner,
        value: deal.value,
        entered_on: entered_at.and_then(|at| day_of(at, zone)),
    };
    Ok(column.into_iter().map(card).collect())
}
