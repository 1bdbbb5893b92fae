//! The figures of the pipeline, and the rows behind each.

use crate::{Ctx, Error, Message, Result, wire::Seen};
use domain::{
    Day,
    deal::DealStatus,
    id::{DealId, PipelineId},
    metrics::{
        pipeline::{Figures, figures},
        rows::{DealFacts, Rows, selects},
    },
    money::Money,
    prices::Prices,
    time::Window,
};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use store::{deals, pipelines, rates};

/// How many rows of a list are sent at once.
pub const ROWS: usize = 100;

/// Which figures.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FiguresGet {
    /// One pipeline; `None`: all.
    pub pipeline: Option<PipelineId>,
    /// By closing day.
    pub window: Window,
}

/// The figures of a window.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PipelineFigures {
    /// The window, as asked for.
    pub window: Window,
    /// The day on which they were computed.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_of: Day,
    /// The figures.
    pub figures: Figures,
}

/// Which rows.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FigureRows {
    /// Of which figure.
    pub rows: Rows,
    /// One pipeline; `None`: all.
    pub pipeline: Option<PipelineId>,
    /// By closing day.
    pub window: Window,
    /// How many are there already.
    pub offset: u32,
}

/// The rows that a figure counts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FigureList {
    /// How many there are: the figure.
    pub total: u32,
    /// The next [`ROWS`] of them, latest closing day first.
    pub rows: Vec<FigureRow>,
}

/// One row behind a figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FigureRow {
    /// Which deal.
    pub deal: DealId,
    /// Title.
    pub title: String,
    /// Who bought or did not.
    pub company: Option<String>,
    /// Who answered for it.
    pub owner: Option<String>,
    /// Open, won or lost.
    pub status: DealStatus,
    /// The day it became a deal; `None`: unknown.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub created_on: Option<Day>,
    /// The day it closed; `None`: unknown.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub closed_on: Option<Day>,
    /// Whole days between them; `None`: unknown.
    pub days: Option<i64>,
    /// Its value; of a closed deal when it closed.
    pub value: Option<Money>,
}

/// The figures of a window.
pub fn figures_get(ctx: &Ctx, request: FiguresGet) -> Result<Seen<PipelineFigures>> {
    check(request.window)?;
    let as_of = ctx.workspace()?.today()?;
    ctx.read(|view, workspace| {
        known(view, request.pipeline)?;
        let facts = store::figures::facts(view, request.pipeline)?;
        let rates = rates::all(view)?;
        let prices = Prices { base: workspace.base_currency(), rates: &rates };
        let figures = figures(&facts, request.window, prices);
        Ok(PipelineFigures { window: request.window, as_of, figures })
    })
}

/// The rows that a figure counts.
pub fn figures_rows(ctx: &Ctx, request: FigureRows) -> Result<Seen<FigureList>> {
    check(request.window)?;
    ctx.read(|view, workspace| {
        known(view, request.pipeline)?;
        let rates = rates::all(view)?;
        let prices = Prices { base: workspace.base_currency(), rates: &rates };
        let mut counted = store::figures::facts(view, request.pipeline)?;
        counted.retain(|deal| selects(request.rows, deal, request.window, prices));
        // Latest closing day first, then latest created; unknown days last. The id settles ties the same way each time.
        counted.sort_unstable_by_key(|deal| Reverse((deal.closed_on, deal.created_on, deal.id)));
        let page: Vec<DealFacts> = counted.iter().skip(request.offset as usize).take(ROWS).copied().collect();
        let ids: Vec<DealId> = page.iter().map(|deal| deal.id).collect();
        let rows = deals::list(view, &ids)?.into_iter().zip(page).map(|(deal, counted)| FigureRow {
            deal: deal.id,
            title: deal.title,
            company: deal.company,
            owner: deal.owner,
            status: counted.status,
            created_on: counted.created_on,
            closed_on: counted.closed_on,
            days: counted.days(),
            value: counted.value,
        });
        Ok(FigureList { total: u32::try_from(counted.len()).unwrap_or(u32::MAX), rows: rows.collect() })
    })
}

/// A window that ends before it begins holds nothing, and nobody means it.
fn check(window: Window) -> Result<()> {
    match (window.from, window.to) {
        (Some(from), Some(to)) if to < from => Err(Error::invalid(
            Message::new("error-window").text("from", from.to_string()).text("to", to.to_string()),
        )),
        _ => Ok(()),
    }
}

fn known(view: &store::Snapshot<'_>, pipeline: Option<PipelineId>) -> store::Result<()> {
    pipeline.map_or(Ok(()), |id| pipelines::one(view, id).map(drop))
}
