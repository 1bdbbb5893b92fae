//! The table of deals.

use crate::{
    Ctx, Error, Message, Result,
    present::Present,
    wire::{Named, Seen},
};
use domain::{
    Day,
    deal::DealStatus,
    filter::{DealColumn, DealFilter, DealSort},
    id::{DealId, PipelineId, StageId},
    idle::{Idle, idle},
    money::{Money, Total},
    pipeline::Stage,
    time::Window,
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::{
    Source,
    filter::{AsOf, chosen, matching, order},
    pipelines, rates,
    table::{self, Line},
};

/// The most rows that are sent at once.
pub const PAGE: u32 = 500;

/// Which rows of the table.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealListGet {
    /// Which deals.
    pub filter: DealFilter,
    /// In which order.
    pub sort: DealSort,
    /// How many come before.
    pub offset: u32,
    /// How many, at most [`PAGE`].
    pub limit: u32,
    /// Whether to count and to sum all that match: who scrolls on knows that already.
    pub sums: bool,
}

/// Rows of the table, and what all that match come to.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealTable {
    /// The rows that were asked for.
    pub rows: Vec<DealRow>,
    /// What all that match come to, if that was asked for.
    pub sums: Option<DealSums>,
}

/// What all deals that match a filter come to.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealSums {
    /// How many there are.
    pub count: u32,
    /// Their value: open ones at today's rate, closed ones at that of the day of closing.
    pub total: Total,
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealRow {
    /// Which deal.
    pub id: DealId,
    /// Title.
    pub title: String,
    /// Who may buy.
    pub company: Option<Named>,
    /// The first of its people.
    pub contact: Option<Named>,
    /// Who answers for it.
    pub owner: Option<Named>,
    /// Where it came from.
    pub source: Option<Named>,
    /// What is to be sold first.
    pub product: Option<String>,
    /// Its pipeline.
    pub pipeline: PipelineId,
    /// Where it stands, or stood last; `None`: unknown.
    pub stage: Option<StageId>,
    /// Open, won or lost.
    pub status: DealStatus,
    /// Its value; of a closed deal as it was on closing.
    pub value: Option<Money>,
    /// The day it became a deal.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub created_on: Option<Day>,
    /// The day it came to the stage where it stands or stood last.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub entered_on: Option<Day>,
    /// The day it may be won.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub expected_on: Option<Day>,
    /// The day it was won or lost.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub closed_on: Option<Day>,
    /// What is to be done next, of an open deal.
    pub next_step: Option<String>,
    /// When that is due.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub next_on: Option<Day>,
    /// How idle it is; `None`: it is closed.
    pub idle: Option<Idle>,
    /// Why it was lost.
    pub lost_reason: Option<String>,
    /// Its id in the file it came from.
    pub external_id: Option<String>,
}

/// Rows of the table: seven queries at most, however many deals there are. The rows are chosen first, and named then.
pub fn deal_list(ctx: &Ctx, request: DealListGet) -> Result<Seen<DealTable>> {
    check(&request.filter)?;
    let present = Present::of(&*ctx.workspace()?)?;
    ctx.read(|view, _| {
        let rates = rates::all(view)?;
        let as_of = present.with(&rates);
        let mut clause = matching(&request.filter, &as_of);
        if request.filter.text.is_some() {
            // Words are looked for once: the sums and the page are of what was found.
            clause = chosen(&table::every(view, &clause, "d.id")?);
        }
        let sums = if request.sums {
            let (count, total) = table::total(view, &clause, &as_of)?;
            Some(DealSums { count, total })
        } else {
            None
        };
        let by = order(request.sort, &as_of);
        let ids = table::page(view, &clause, &by, request.offset, request.limit.min(PAGE))?;
        Ok(DealTable { rows: rows(view, &ids, &as_of)?, sums })
    })
}

/// The rows of these deals, in the order of the ids.
pub(crate) fn rows(source: &impl Source, ids: &[DealId], as_of: &AsOf<'_>) -> store::Result<Vec<DealRow>> {
    let all = pipelines::all(source)?;
    let stages: HashMap<StageId, &Stage> =
        all.iter().flat_map(|pipeline| &pipeline.stages).map(|stage| (stage.id, stage)).collect();
    let lines = table::lines(source, ids, as_of)?;
    Ok(lines.into_iter().map(|line| row(line, &stages, as_of.today)).collect())
}

fn row(line: Line, stages: &HashMap<StageId, &Stage>, today: Day) -> DealRow {
    let named = |named: Option<table::Named>| named.map(|(id, name)| Named { id, name });
    let open = line.status == DealStatus::Open;
    let stage = line.stage.and_then(|id| stages.get(&id)).filter(|_| open);
    DealRow {
        id: line.id,
        idle: stage.map(|stage| idle(&line.touches, stage.limits(), today)),
        title: line.title,
        company: named(line.company),
        contact: named(line.contact),
        owner: named(line.owner),
        source: named(line.source),
        product: line.product,
        pipeline: line.pipeline,
        stage: line.stage,
        status: line.status,
        value: line.value,
        created_on: line.touches.created_on,
        entered_on: line.entered_on,
        expected_on: line.expected_on,
        closed_on: line.closed_on,
        next_step: line.next_step,
        next_on: line.touches.next_on.filter(|_| open),
        lost_reason: line.lost_reason,
        external_id: line.external_id,
    }
}

/// A window that ends before it begins holds nothing, and nobody means it.
pub(crate) fn check(filter: &DealFilter) -> Result<()> {
    for window in [filter.created, filter.expected, filter.closed] {
        if let Window { from: Some(from), to: Some(to) } = window
            && to < from
        {
            return Err(Error::invalid(
                Message::new("error-window").text("from", from.to_string()).text("to", to.to_string()),
            ));
        }
    }
    Ok(())
}

/// The message that names a column.
pub(crate) fn header(column: DealColumn) -> &'static str {
    match column {
        DealColumn::Title => "column-title",
        DealColumn::Company => "column-company",
        DealColumn::Contact => "column-contact",
        DealColumn::Pipeline => "column-pipeline",
        DealColumn::Stage => "column-stage",
        DealColumn::Status => "column-status",
        DealColumn::Value => "column-value",
        DealColumn::Owner => "column-owner",
        DealColumn::Source => "column-source",
        DealColumn::Product => "column-product",
        DealColumn::CreatedOn => "column-created_on",
        DealColumn::EnteredOn => "column-entered_on",
        DealColumn::ExpectedOn => "column-expected_on",
        DealColumn::ClosedOn => "column-closed_on",
        DealColumn::NextStep => "column-next_step",
        DealColumn::NextOn => "column-next_on",
        DealColumn::Idle => "column-idle",
        DealColumn::LostReason => "column-lost_reason",
        DealColumn::ExternalId => "column-external_id",
    }
}
