//! All there is to see of a deal.

use super::{DealRef, existing};
use crate::{
    Ctx, Result,
    activities::{Done, Step},
    present::Present,
    wire::{Named, Seen},
};
use domain::{
    Day,
    deal::DealStatus,
    id::{ContactId, DealId, LineId, ProductId, StageId},
    idle::{Idle, Touches, idle},
    lines as rules,
    money::{Currency, Money},
    pipeline::{Exit, Pipeline, Stage, VisitSource},
    time::{Instant, day_of},
    vat::Taxed,
};
use serde::Serialize;
use store::{
    activities, deal_contacts,
    lines::{self, Line},
    pipelines, settings, visits,
};

/// All there is to see of a deal, but for its notes, its files and its history.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealDetail {
    /// Identity.
    pub id: DealId,
    /// Title.
    pub title: String,
    /// Who may buy.
    pub company: Option<Named>,
    /// Who answers for it.
    pub owner: Option<Named>,
    /// Where it came from.
    pub source: Option<String>,
    /// Its value; of a closed deal as it was on closing.
    pub value: Option<Money>,
    /// The currency of its value and its prices.
    pub currency: Currency,
    /// The value without and with tax; `None`: no value, or no tax is spoken of.
    pub taxed: Option<Taxed>,
    /// Its lines have prices: the value is what they add up to, and is not typed.
    pub value_from_lines: bool,
    /// What is to be sold.
    pub lines: Vec<DealLine>,
    /// Its people; the first is the one who is called.
    pub people: Vec<DealPerson>,
    /// What is to be done, the next step first.
    pub steps: Vec<Step>,
    /// What was done, the latest first.
    pub done: Vec<Done>,
    /// Open, won or lost.
    pub status: DealStatus,
    /// Its pipeline.
    pub pipeline: Pipeline,
    /// Where it stands, or stood last; `None`: unknown.
    pub stage: Option<StageId>,
    /// The day it became a deal; `None`: unknown.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub created_on: Option<Day>,
    /// The day it may be won; `None`: no date.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub expected_on: Option<Day>,
    /// The day it closed; `None`: it has not, or unknown.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub closed_on: Option<Day>,
    /// Why it was lost.
    pub lost_reason: Option<String>,
    /// How long it has been without a touch; `None`: it is closed.
    pub idle: Option<Idle>,
    /// Its id in the file it came from.
    pub external_id: Option<String>,
    /// Its stays in stages, in order.
    pub visits: Vec<Visit>,
}

/// A product, how many of it, and at which price.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealLine {
    /// Identity.
    pub id: LineId,
    /// Which product.
    pub product: ProductId,
    /// What it is called.
    pub name: String,
    /// How many, in thousandths.
    pub quantity: i64,
    /// The price of one; `None`: none said.
    pub price: Option<Money>,
    /// What the line is worth; `None`: it has no price.
    pub amount: Option<Money>,
}

/// Somebody in a deal, and how they are reached.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealPerson {
    /// Who.
    pub id: ContactId,
    /// Their name.
    pub name: String,
    /// Where they work.
    pub company: Option<String>,
    /// As what.
    pub job: Option<String>,
    /// Phone.
    pub phone: Option<String>,
    /// Mobile phone.
    pub mobile: Option<String>,
    /// Mail.
    pub email: Option<String>,
}

/// One stay in a stage.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Visit {
    /// Where; `None`: unknown.
    pub stage: Option<Stage>,
    /// Since when; `None`: unknown.
    pub entered_at: Option<Instant>,
    /// Until when; `None`: still there, or unknown.
    pub left_at: Option<Instant>,
    /// How it ended; `None`: it has not.
    pub exit: Option<Exit>,
    /// Who says so.
    pub source: VisitSource,
}

/// All there is to see of a deal.
pub fn deal_get(ctx: &Ctx, request: DealRef) -> Result<Seen<DealDetail>> {
    let Present { today, zone, .. } = Present::of(&*ctx.workspace()?)?;
    ctx.read(|view, workspace| {
        let deal = existing(view, request.deal)?;
        let pipeline = pipelines::one(view, deal.pipeline)?;
        let vat = settings::vat(view)?;
        let visits: Vec<Visit> = visits::list(view, deal.id)?.into_iter().map(Visit::from).collect();
        let steps: Vec<Step> = activities::open(view, deal.id)?.into_iter().map(Step::from).collect();
        let kept = lines::list(view, deal.id)?;
        let closed = deal.status != DealStatus::Open;
        let value = if closed { deal.closed_value } else { deal.value };
        let priced = deal.value.map_or(workspace.base_currency(), |value| value.currency);
        let currency = value.map_or(priced, |value| value.currency);
        let on = |at: Option<Instant>| at.and_then(|at| day_of(at, zone));
        let entered =
            visits.iter().rev().find(|visit| visit.exit.is_none()).and_then(|visit| visit.entered_at);
        let touches = Touches {
            touched_on: on(deal.touched_at),
            entered_on: on(entered),
            created_on: deal.created_on,
            next_on: steps.first().and_then(|step| step.due_on),
        };
        let stage = deal.stage.and_then(|id| pipeline.stage(id));
        let idle = stage.filter(|_| !closed).map(|stage| idle(&touches, stage.limits(), today));
        Ok(DealDetail {
            id: deal.id,
            company: named(deal.company_id, deal.company),
            owner: named(deal.owner_id, deal.owner),
            source: deal.source,
            value,
            taxed: value.and_then(|value| vat.of(value)),
            currency,
            value_from_lines: !closed && kept.iter().any(|line| line.price.is_some()),
            lines: kept.into_iter().map(|kept| line(kept, priced)).collect(),
            people: deal_contacts::list(view, deal.id)?.into_iter().map(DealPerson::from).collect(),
            steps,
            done: activities::done(view, deal.id)?.into_iter().filter_map(Done::of).collect(),
            status: deal.status,
            pipeline,
            stage: deal.stage,
            created_on: deal.created_on,
            expected_on: deal.expected_on,
            closed_on: deal.closed_on,
            lost_reason: deal.lost_reason,
            idle,
            external_id: deal.external_id,
            visits,
            title: deal.title,
        })
    })
}

fn named(id: Option<impl Into<uuid::Uuid>>, name: Option<String>) -> Option<Named> {
    Some(Named { id: id?.into(), name: name? })
}

fn line(line: Line, currency: Currency) -> DealLine {
    let money = |minor| Money { minor, currency };
    DealLine {
        id: line.id,
        product: line.product,
        name: line.name,
        quantity: line.quantity,
        price: line.price.map(money),
        amount: line.price.and_then(|price| rules::amount(line.quantity, price)).map(money),
    }
}

impl From<visits::Visit> for Visit {
    fn from(visit: visits::Visit) -> Self {
        let visits::Visit { stage, entered_at, left_at, exit, source, .. } = visit;
        Self { stage, entered_at, left_at, exit, source }
    }
}

impl From<deal_contacts::DealContact> for DealPerson {
    fn from(person: deal_contacts::DealContact) -> Self {
        let deal_contacts::DealContact { id, name, company, job, phone, mobile, email } = person;
        Self { id, name, company, job, phone, mobile, email }
    }
}
