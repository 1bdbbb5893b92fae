//! Which deals a list shows, and in which order: the board, the table, bulk edits, exports and saved views share it.

use crate::{
    Day,
    deal::DealStatus,
    id::{CompanyId, ContactId, PersonId, PipelineId, ProductId, SourceId, StageId},
    idle::IdleState,
    time::Window,
};
use serde::{Deserialize, Serialize};

/// What a deal must be to be shown. An empty list, and `None`, ask for nothing; everything that is asked for must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(default)]
pub struct DealFilter {
    /// Of this pipeline.
    pub pipeline: Option<PipelineId>,
    /// In one of these stages, or closed from it.
    pub stages: Vec<StageId>,
    /// In one of these states.
    pub statuses: Vec<DealStatus>,
    /// One of these answers for it. `None` in the list: nobody.
    pub owners: Vec<Option<PersonId>>,
    /// Whoever answers for it has left.
    pub owner_left: bool,
    /// It came from one of these. `None` in the list: unknown.
    pub sources: Vec<Option<SourceId>>,
    /// One of its lines is one of these.
    pub products: Vec<ProductId>,
    /// Of one of these companies.
    pub companies: Vec<CompanyId>,
    /// One of these people is among its own.
    pub contacts: Vec<ContactId>,
    /// Worth at least so many minor units of the base currency, at today's rate.
    pub value_from: Option<i64>,
    /// Worth at most so many.
    pub value_to: Option<i64>,
    /// Became a deal in these days.
    pub created: Window,
    /// Expected to close in these days.
    pub expected: Window,
    /// Closed in these days.
    pub closed: Window,
    /// Each of these words begins a word of its title or its company, however it is spelled.
    pub text: Option<String>,
    /// Open, and in one of these states of idleness.
    pub idle: Vec<IdleState>,
    /// Open, and its next step is so.
    pub next_step: Option<NextStepIs>,
}

/// How it stands with the next step of an open deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NextStepIs {
    /// There is none.
    Missing,
    /// Its day is past.
    Overdue,
    /// It is for today.
    Today,
    /// It is for a later day, or for no day.
    Planned,
}

impl NextStepIs {
    /// How it stands on a day with a next step, which may have a day of its own.
    #[must_use]
    pub fn of(next: Option<Option<Day>>, today: Day) -> Self {
        match next {
            None => Self::Missing,
            Some(Some(day)) if day < today => Self::Overdue,
            Some(Some(day)) if day == today => Self::Today,
            Some(_) => Self::Planned,
        }
    }
}

/// A column of the table of deals, to be shown and sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DealColumn {
    /// Title.
    Title,
    /// Who may buy.
    Company,
    /// The first of its people.
    Contact,
    /// Its pipeline.
    Pipeline,
    /// Where it stands, or stood last.
    Stage,
    /// Open, won or lost.
    Status,
    /// Its value; of a closed deal as it was on closing.
    Value,
    /// Who answers for it.
    Owner,
    /// Where it came from.
    Source,
    /// What is to be sold.
    Product,
    /// The day it became a deal.
    CreatedOn,
    /// The day it came to its stage.
    EnteredOn,
    /// The day it may be won.
    ExpectedOn,
    /// The day it was won or lost.
    ClosedOn,
    /// What is to be done next.
    NextStep,
    /// When that is due.
    NextOn,
    /// Days without a touch.
    Idle,
    /// Why it was lost.
    LostReason,
    /// Its id in the file it came from.
    ExternalId,
}

/// An order of deals; those that have nothing to be sorted by come last, either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealSort {
    /// By this column.
    pub by: DealColumn,
    /// Largest, latest or last in the alphabet first.
    pub descending: bool,
}
