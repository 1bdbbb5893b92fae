//! One deal: seen, made, edited, moved, won, lost, reopened.

use crate::{
    Ctx, Result,
    wire::{ChangeResult, Seen},
};
use domain::{
    Day,
    deal::{self as rules, DealStatus, Outcome, Refusal},
    id::{DealId, StageId},
    money::Money,
    pipeline::{Exit, Pipeline, Stage, VisitSource, exit_of_move},
    time::Instant,
};
use serde::{Deserialize, Serialize};
use store::{
    Source, Tx,
    deals::{self, Closing, Deal, Edit, NewDeal},
    names::find_or_add,
    pipelines,
    tables::COMPANY,
    visits,
};
use uuid::Uuid;

/// Names a deal.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealRef {
    /// Which.
    pub deal: DealId,
}

/// A deal to be made. Texts are as typed.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealCreate {
    /// Title.
    pub title: String,
    /// Who may buy; added to the companies when new.
    pub company: Option<String>,
    /// Its value in the base currency, in any digits.
    pub value: Option<String>,
    /// Where it begins; `None`: the first stage of the first pipeline in use.
    pub stage: Option<StageId>,
}

/// An edit in place. `None` leaves a field as it is; an empty company or value clears it.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealEdit {
    /// Which deal.
    pub deal: DealId,
    /// New title.
    pub title: Option<String>,
    /// New company.
    pub company: Option<String>,
    /// New value, in the currency that the deal has, else in the base currency.
    pub value: Option<String>,
}

/// A move to another stage.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealMove {
    /// Which deal.
    pub deal: DealId,
    /// Where to.
    pub stage: StageId,
}

/// A deal won or lost.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealClose {
    /// Which deal.
    pub deal: DealId,
    /// How it ended.
    pub outcome: Outcome,
    /// Why it was lost.
    pub reason: Option<String>,
    /// Lost as a duplicate, or because it never was a real deal: left out of the figures.
    pub invalid: bool,
}

/// All there is to see of a deal.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealDetail {
    /// Identity.
    pub id: DealId,
    /// Title.
    pub title: String,
    /// Who may buy.
    pub company: Option<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// What is to be sold.
    pub product: Option<String>,
    /// Its value; of a closed deal as it was on closing.
    pub value: Option<Money>,
    /// Open, won or lost.
    pub status: DealStatus,
    /// Its pipeline.
    pub pipeline: Pipeline,
    /// Where it stands, or stood last; `None`: unknown.
    pub stage: Option<StageId>,
    /// The day it became a deal; `None`: unknown.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub created_on: Option<Day>,
    /// The day it closed; `None`: it has not, or unknown.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub closed_on: Option<Day>,
    /// Why it was lost.
    pub lost_reason: Option<String>,
    /// Its id in the file it came from.
    pub external_id: Option<String>,
    /// Its stays in stages, in order.
    pub visits: Vec<Visit>,
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
    ctx.read(|view, _| {
        let deal = existing(view, request.deal)?;
        let visit = |visit: visits::Visit| Visit {
            stage: visit.stage,
            entered_at: visit.entered_at,
            left_at: visit.left_at,
            exit: visit.exit,
            source: visit.source,
        };
        let value = if deal.status == DealStatus::Open { deal.value } else { deal.closed_value };
        Ok(DealDetail {
            id: deal.id,
            pipeline: pipelines::one(view, deal.pipeline)?,
            visits: visits::list(view, deal.id)?.into_iter().map(visit).collect(),
            title: deal.title,
            company: deal.company,
            owner: deal.owner,
            product: deal.product,
            value,
            status: deal.status,
            stage: deal.stage,
            created_on: deal.created_on,
            closed_on: deal.closed_on,
            lost_reason: deal.lost_reason,
            external_id: deal.external_id,
        })
    })
}

/// Makes a deal, today, and puts it into its stage.
pub fn deal_create(ctx: &Ctx, request: DealCreate) -> Result<ChangeResult> {
    let base = ctx.workspace()?.base_currency();
    ctx.change("deal_create", move |tx| {
        let checked = || {
            let company = rules::line(request.company.as_deref().unwrap_or_default())?;
            let value = rules::value(request.value.as_deref().unwrap_or_default(), base)?;
            Ok((rules::title(&request.title)?, company, value))
        };
        let (title, company, value) = match checked() {
            Ok(checked) => checked,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let (pipeline, stage) = match request.stage {
            Some(id) => pipelines::of_stage(tx, id)?,
            None => first_stage(tx)?,
        };
        if let Err(refusal) = rules::must_be_in_use(&pipeline, &stage) {
            return Ok(Err(refusal));
        }
        let company = company.map(|name| find_or_add(tx, &COMPANY, &name)).transpose()?;
        let deal = NewDeal {
            pipeline: pipeline.id,
            stage: Some(stage.id),
            title,
            company,
            owner: None,
            product: None,
            value,
            created_on: Some(tx.today()),
            closed: None,
            external_id: None,
            import_hash: None,
        };
        let id = deals::insert(tx, &deal)?;
        visits::enter(tx, id, stage.id)?;
        Ok(Ok(Some(id.0)))
    })
}

/// Edits a deal in place. A closed deal keeps the value it closed with.
pub fn deal_edit(ctx: &Ctx, request: DealEdit) -> Result<ChangeResult> {
    let base = ctx.workspace()?.base_currency();
    on_deal(ctx, "deal_edit", request.deal, move |tx, deal| {
        let checked = || {
            let value = match request.value.as_deref() {
                Some(_) if deal.status != DealStatus::Open => return Err(Refusal::DealClosed),
                Some(text) => Some(rules::value(text, deal.value.map_or(base, |value| value.currency))?),
                None => None,
            };
            let company = request.company.as_deref().map(rules::line).transpose()?;
            Ok((request.title.as_deref().map(rules::title).transpose()?, company, value))
        };
        let (title, company, value) = match checked() {
            Ok(checked) => checked,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let company = match company {
            Some(Some(name)) => Some(Some(find_or_add(tx, &COMPANY, &name)?)),
            Some(None) => Some(None),
            None => None,
        };
        deals::edit(tx, deal.id, Edit { title, company, value })?;
        Ok(Ok(None))
    })
}

/// Moves an open deal to a stage, of its pipeline or of another.
pub fn deal_move(ctx: &Ctx, request: DealMove) -> Result<ChangeResult> {
    on_deal(ctx, "deal_move", request.deal, move |tx, deal| {
        if let Err(refusal) = rules::must_be_open(deal.status) {
            return Ok(Err(refusal));
        }
        if deal.stage == Some(request.stage) {
            return Ok(Ok(None));
        }
        let (pipeline, to) = pipelines::of_stage(tx, request.stage)?;
        if let Err(refusal) = rules::must_be_in_use(&pipeline, &to) {
            return Ok(Err(refusal));
        }
        if let Some(from) = deal.stage {
            let (_, from) = pipelines::of_stage(tx, from)?;
            visits::leave(tx, deal.id, tx.now(), exit_of_move(&from, &to))?;
        }
        visits::enter(tx, deal.id, to.id)?;
        deals::place(tx, deal.id, &to)?;
        Ok(Ok(None))
    })
}

/// Marks an open deal won or lost, today.
pub fn deal_close(ctx: &Ctx, request: DealClose) -> Result<ChangeResult> {
    on_deal(ctx, "deal_close", request.deal, move |tx, deal| {
        let reason = rules::must_be_open(deal.status)
            .and_then(|()| rules::reason(request.outcome, request.reason.as_deref()));
        let reason = match reason {
            Ok(reason) => reason,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let exit = match request.outcome {
            Outcome::Won => Exit::Won,
            Outcome::Lost => Exit::Lost,
        };
        visits::leave(tx, deal.id, tx.now(), exit)?;
        let invalid = request.invalid && request.outcome == Outcome::Lost;
        let closing = Closing { outcome: request.outcome, on: Some(tx.today()), reason, invalid };
        deals::close(tx, &deal, &closing)?;
        Ok(Ok(None))
    })
}

/// Opens a closed deal again, in the stage where it stood last. Where that is archived, in the next one in use; where it
/// is unknown, in the first; where the whole pipeline is archived, in the first of the first pipeline.
pub fn deal_reopen(ctx: &Ctx, request: DealRef) -> Result<ChangeResult> {
    on_deal(ctx, "deal_reopen", request.deal, |tx, deal| {
        if let Err(refusal) = rules::must_be_closed(deal.status) {
            return Ok(Err(refusal));
        }
        let own = pipelines::one(tx, deal.pipeline)?;
        let pipeline = if own.archived { pipelines::first(tx)? } else { own };
        let stage = pipeline.again(deal.stage).cloned().ok_or(store::Error::Damaged)?;
        deals::reopen(tx, deal.id, &stage)?;
        visits::enter(tx, deal.id, stage.id)?;
        Ok(Ok(None))
    })
}

/// A change of one deal, which must be there.
fn on_deal(
    ctx: &Ctx,
    name: &'static str,
    id: DealId,
    job: impl FnOnce(&mut Tx<'_>, Deal) -> store::Result<std::result::Result<Option<Uuid>, Refusal>>
    + Send
    + 'static,
) -> Result<ChangeResult> {
    ctx.change(name, move |tx| {
        let deal = existing(tx, id)?;
        job(tx, deal)
    })
}

fn existing(source: &impl Source, id: DealId) -> store::Result<Deal> {
    deals::get(source, id)?.ok_or(store::Error::NotFound)
}

fn first_stage(tx: &Tx<'_>) -> store::Result<(Pipeline, Stage)> {
    let pipeline = pipelines::first(tx)?;
    let stage = pipeline.in_use().next().cloned().ok_or(store::Error::Damaged)?;
    Ok((pipeline, stage))
}
