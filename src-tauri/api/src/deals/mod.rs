//! One deal: seen, made, edited, moved, won, lost, reopened, taken away.

mod create;
mod detail;
mod edit;

use crate::{Ctx, Result, wire::ChangeResult};
pub use create::{DealCreate, deal_create};
pub use detail::{DealDetail, DealLine, DealPerson, Visit, deal_get};
use domain::{
    deal::{self as rules, Outcome, Refusal},
    id::{DealId, StageId},
    pipeline::{Exit, Pipeline, Stage, exit_of_move},
};
pub use edit::{DealEdit, deal_edit};
use serde::Deserialize;
use store::{
    Source, Tx,
    deals::{self, Closing, Deal},
    pipelines, visits,
};
use uuid::Uuid;

/// Names a deal.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DealRef {
    /// Which.
    pub deal: DealId,
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
            let from = match pipeline.stage(from) {
                Some(from) => from.clone(),
                None => pipelines::of_stage(tx, from)?.1,
            };
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

/// Takes a deal away with all that hangs on it. Undoing brings all of it back.
pub fn deal_delete(ctx: &Ctx, request: DealRef) -> Result<ChangeResult> {
    on_deal(ctx, "deal_delete", request.deal, |tx, deal| {
        deals::delete(tx, deal.id)?;
        Ok(Ok(None))
    })
}

/// A change of one deal, which must be there.
pub(crate) fn on_deal(
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

pub(crate) fn existing(source: &impl Source, id: DealId) -> store::Result<Deal> {
    deals::get(source, id)?.ok_or(store::Error::NotFound)
}

fn first_stage(tx: &Tx<'_>) -> store::Result<(Pipeline, Stage)> {
    let pipeline = pipelines::first(tx)?;
    let stage = pipeline.again(None).cloned().ok_or(store::Error::Damaged)?;
    Ok((pipeline, stage))
}
