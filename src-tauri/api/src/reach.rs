//! What lists and pages of companies, contacts and staff have in common.

use crate::{
    Ctx, Error, Message,
    present::Present,
    tasks::TaskResult,
    wire::{ChangeResult, Named},
};
use domain::{
    Day,
    deal::DealStatus,
    id::DealId,
    money::{Money, Total},
    pipeline::LocalText,
    reach::Refusal,
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::{
    Receipt, Snapshot, deals,
    filter::AsOf,
    pipelines, rates,
    reach::{self, Of, Order},
};
use uuid::Uuid;

/// How many rows of a list are sent at once.
pub const ROWS: usize = 200;
/// How many deals a page of a record shows.
pub const DEALS: u32 = 200;

/// In which order a list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ReachSort {
    /// By name.
    #[default]
    Name,
    /// Most open deals first.
    Open,
    /// Greatest won value first.
    Won,
    /// Latest deal first.
    Last,
}

impl From<ReachSort> for Order {
    fn from(sort: ReachSort) -> Self {
        match sort {
            ReachSort::Name => Self::Name,
            ReachSort::Open => Self::Open,
            ReachSort::Won => Self::Won,
            ReachSort::Last => Self::Last,
        }
    }
}

/// Which part of a list.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReachList {
    /// Each of these words begins a word of the name.
    #[serde(default)]
    pub text: String,
    /// In which order.
    #[serde(default)]
    pub sort: ReachSort,
    /// How many are there already.
    #[serde(default)]
    pub offset: u32,
}

/// What the deals of a record come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Sums {
    /// Open ones, at today's rates.
    pub open: Total,
    /// Won ones that count, each at the rates of the day it closed.
    pub won: Total,
    /// How many were lost.
    pub lost: u32,
    /// The day on which the latest became a deal; `None`: there is none, or unknown.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub last_on: Option<Day>,
}

impl From<reach::Sums> for Sums {
    fn from(sums: reach::Sums) -> Self {
        let reach::Sums { open, won, lost, last_on } = sums;
        Self { open, won, lost, last_on }
    }
}

/// A deal on the page of a record.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReachDeal {
    /// Which.
    pub id: DealId,
    /// Title.
    pub title: String,
    /// Who may buy.
    pub company: Option<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Open, won or lost.
    pub status: DealStatus,
    /// Where it stands, or stood last; `None`: unknown.
    pub stage: Option<LocalText>,
    /// Its value; of a closed deal as it was on closing.
    pub value: Option<Money>,
    /// The day it became a deal; `None`: unknown.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub created_on: Option<Day>,
    /// The day it closed; `None`: it has not, or unknown.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub closed_on: Option<Day>,
}

/// The deals of a record.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReachDeals {
    /// How many there are.
    pub total: usize,
    /// Open ones first, the latest first: at most [`DEALS`].
    pub rows: Vec<ReachDeal>,
    /// What they come to.
    pub sums: Sums,
}

/// A record's id and name, as an answer has them.
pub(crate) fn named<T: Into<Uuid>>(of: Option<(T, String)>) -> Option<Named> {
    of.map(|(id, name)| Named { id: id.into(), name })
}

/// What the deals of records come to, by record, and of those that have none.
pub(crate) struct AllSums {
    by: HashMap<Uuid, reach::Sums>,
    none: reach::Sums,
}

impl AllSums {
    pub(crate) fn of(view: &Snapshot<'_>, present: Present, of: Of, ids: &[Uuid]) -> store::Result<Self> {
        let by = with_rates(view, present, |as_of| reach::sums(view, of, Some(ids), as_of))?;
        Ok(Self { by, none: reach::Sums::none(present.base) })
    }

    pub(crate) fn take(&mut self, id: impl Into<Uuid>) -> Sums {
        self.by.remove(&id.into()).unwrap_or_else(|| self.none.clone()).into()
    }
}

/// The ids of a page of a list, and how many the list has.
pub(crate) fn page(
    view: &Snapshot<'_>,
    present: Present,
    of: Of,
    request: &ReachList,
) -> store::Result<(usize, Vec<Uuid>)> {
    let all = with_rates(view, present, |as_of| {
        reach::ordered(view, of, &request.text, request.sort.into(), as_of)
    })?;
    Ok((all.len(), all.into_iter().skip(request.offset as usize).take(ROWS).collect()))
}

pub(crate) fn with_rates<T>(
    view: &Snapshot<'_>,
    present: Present,
    job: impl FnOnce(&AsOf<'_>) -> store::Result<T>,
) -> store::Result<T> {
    let rates = rates::all(view)?;
    job(&present.with(&rates))
}

/// The deals of a record, as its page shows them.
pub(crate) fn deals_of(view: &Snapshot<'_>, present: Present, of: Of, id: Uuid) -> store::Result<ReachDeals> {
    let ids = reach::deals_of(view, of, id, DEALS)?;
    let total = reach::deal_count(view, of, id)?;
    let stages: HashMap<_, _> = pipelines::all(view)?
        .into_iter()
        .flat_map(|pipeline| pipeline.stages)
        .map(|stage| (stage.id, stage.name))
        .collect();
    let row = |deal: deals::Deal| ReachDeal {
        id: deal.id,
        title: deal.title,
        company: deal.company,
        owner: deal.owner,
        status: deal.status,
        stage: deal.stage.and_then(|stage| stages.get(&stage).cloned()),
        value: if deal.status == DealStatus::Open { deal.value } else { deal.closed_value },
        created_on: deal.created_on,
        closed_on: deal.closed_on,
    };
    let rows = deals::list(view, &ids)?.into_iter().map(row).collect();
    let sums = AllSums::of(view, present, of, &[id])?.take(id);
    Ok(ReachDeals { total, rows, sums })
}

/// What became of a long change.
pub(crate) fn changed(
    ctx: &Ctx,
    made: std::result::Result<u64, Refusal>,
    receipt: Option<Receipt>,
) -> TaskResult {
    let records = *made.as_ref().unwrap_or(&0);
    let change = match (made, receipt) {
        (Err(refusal), _) => ChangeResult::Refused { message: refusal.into() },
        (Ok(_), None) => ChangeResult::Unchanged,
        (Ok(_), Some(receipt)) => {
            ctx.tell(&receipt);
            ChangeResult::Done { command: receipt.command, seq: receipt.seq, id: None }
        }
    };
    TaskResult::Changed { change, records }
}

/// A text that is edited: left as it is, cleared, or as the rule has it.
pub(crate) fn edited(
    columns: &mut Vec<(&'static str, Option<String>)>,
    column: &'static str,
    typed: Option<&str>,
    rule: fn(&str) -> std::result::Result<Option<String>, Refusal>,
) -> std::result::Result<(), Refusal> {
    if let Some(text) = typed {
        columns.push((column, rule(text)?));
    }
    Ok(())
}

/// Says that a request names something that is not among what it can name.
pub(crate) fn unknown(name: &str) -> Error {
    Error::invalid(Message::new("error-bad-request").text("detail", format!("no field {name}")))
}

/// A refusal of one of these records, as an answer of a query would not have it.
pub(crate) type Checked<T> = std::result::Result<T, Refusal>;

/// What a job of a change answers: what it made, or why it refuses.
pub(crate) type Made = store::Result<Checked<Option<Uuid>>>;
