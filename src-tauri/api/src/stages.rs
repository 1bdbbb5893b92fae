//! Stages as something that a user makes, changes, archives and merges.

use crate::{
    Ctx, Result,
    journal::TASK_ABOVE,
    tasks::{TaskRef, TaskResult},
    wire::{ChangeResult, Seen},
};
use domain::{
    backup::BackupReason,
    id::{PipelineId, StageId},
    idle::Limits,
    stages::{self as rules, StageRefusal},
    time::day_of,
};
use serde::{Deserialize, Serialize};
use std::{collections::HashMap, sync::Arc};
use store::{Progress, Tx, pipelines, stages};

/// A stage to be made, after the others. Names are as typed; one language is enough.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StageAdd {
    /// Of which pipeline.
    pub pipeline: PipelineId,
    /// English name.
    pub name_en: String,
    /// Arabic name.
    pub name_ar: String,
}

/// An edit of a stage. Texts are as typed; `None` leaves a field as it is.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct StageEdit {
    /// Which.
    pub stage: StageId,
    /// English name.
    #[serde(default)]
    pub name_en: Option<String>,
    /// Arabic name.
    #[serde(default)]
    pub name_ar: Option<String>,
    /// Chance of being won from there, in percent.
    #[serde(default)]
    pub probability: Option<String>,
    /// Days without a touch after which a deal is idle.
    #[serde(default)]
    pub warn_days: Option<String>,
    /// Days without a touch after which a deal is stale.
    #[serde(default)]
    pub stale_days: Option<String>,
}

/// Another place in the pipeline.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StageMove {
    /// Which.
    pub stage: StageId,
    /// Its place among the stages in use, from 0; beyond the last: after it.
    pub to: u32,
}

/// A stage that goes out of use.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StageArchive {
    /// Which.
    pub stage: StageId,
    /// Where the deals go that stand in it; `None`: refused when there are any.
    pub move_to: Option<StageId>,
}

/// Names a stage.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StageRef {
    /// Which.
    pub stage: StageId,
}

/// Two stages of one pipeline that become one.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StageMerge {
    /// The one that goes out of use.
    pub stage: StageId,
    /// The one that takes its deals and their stays.
    pub into: StageId,
}

/// What merging two stages would do.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StageMergePreview {
    /// Open deals that go over.
    pub open: u32,
    /// Deals that closed from there and go over.
    pub closed: u32,
    /// Stays that go over.
    pub stays: u32,
    /// Stays that become part of the one before.
    pub joined: u32,
}

/// Names a pipeline.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PipelineRef {
    /// Which.
    pub pipeline: PipelineId,
}

/// Limits of a stage from its own past.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StageSuggestion {
    /// Which stage.
    pub stage: StageId,
    /// Completed stays that it is drawn from.
    pub visits: u32,
    /// Three of four stays were no longer than so many days.
    pub warn_days: u32,
    /// Nine of ten stays were no longer than so many days.
    pub stale_days: u32,
}

/// Makes a stage, after the others of its pipeline.
pub fn stage_add(ctx: &Ctx, request: StageAdd) -> Result<ChangeResult> {
    ctx.attempt("stage_add", move |tx| {
        let pipeline = pipelines::one(tx, request.pipeline)?;
        let name = match rules::name(&request.name_en, &request.name_ar) {
            Ok(name) => name,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let made = stages::append(tx, &pipeline, &rules::next_plan(pipeline.in_use().last(), name))?;
        Ok(Ok(Some(made.id.0)))
    })
}

/// Changes what a stage is called and what holds in it.
pub fn stage_edit(ctx: &Ctx, request: StageEdit) -> Result<ChangeResult> {
    ctx.attempt("stage_edit", move |tx| {
        let (_, old) = pipelines::of_stage(tx, request.stage)?;
        let checked = || {
            let name = rules::renamed(&old.name, request.name_en.as_deref(), request.name_ar.as_deref())?;
            let typed = request.probability.as_deref();
            let probability = typed.map_or(Ok(old.probability), rules::probability)?;
            let days = |typed: Option<&str>, kept| typed.map_or(Ok(kept), rules::days);
            let warn_days = days(request.warn_days.as_deref(), old.warn_days)?;
            let stale_days = days(request.stale_days.as_deref(), old.stale_days)?;
            Ok::<_, StageRefusal>((name, probability, rules::limits(warn_days, stale_days)?))
        };
        match checked() {
            Ok((name, probability, limits)) => {
                stages::edit_stage(tx, old.id, &name, probability, limits).map(|()| Ok(None))
            }
            Err(refusal) => Ok(Err(refusal)),
        }
    })
}

/// Puts a stage in another place of its pipeline. How past stays ended stays as it was.
pub fn stage_move(ctx: &Ctx, request: StageMove) -> Result<ChangeResult> {
    ctx.edit("stage_move", move |tx| {
        let (pipeline, stage) = pipelines::of_stage(tx, request.stage)?;
        let order: Vec<StageId> = pipeline.stages.iter().map(|stage| stage.id).collect();
        let counts = |id| pipeline.in_use().any(|stage| stage.id == id);
        let order = rules::moved(&order, stage.id, request.to as usize, counts);
        stages::order_stages(tx, &order)
    })
}

/// Takes a stage out of use; its history keeps it. Deals that stand in it go where they are told to, which is no touch
/// of theirs. The last stage in use of a pipeline stays.
pub fn stage_archive(ctx: &Ctx, request: StageArchive) -> Result<TaskRef> {
    bulk(ctx, "stage_archive", request.stage, move |tx, progress| {
        let (pipeline, stage) = pipelines::of_stage(tx, request.stage)?;
        if stage.archived {
            return Ok(Ok(0));
        }
        if let Err(refusal) = rules::can_archive(&pipeline, stage.id) {
            return Ok(Err(refusal));
        }
        let open = stages::standing(tx, stage.id)?.open;
        let moved = match request.move_to {
            _ if open == 0 => 0,
            None => return Ok(Err(StageRefusal::Occupied(open))),
            Some(to) => {
                let (target, to) = pipelines::of_stage(tx, to)?;
                if let Err(refusal) = rules::can_take(&target, &to, stage.id) {
                    return Ok(Err(refusal));
                }
                stages::empty(tx, &stage, &to, progress)?
            }
        };
        stages::archive_stage(tx, stage.id, true)?;
        Ok(Ok(moved))
    })
}

/// Takes an archived stage into use again.
pub fn stage_restore(ctx: &Ctx, request: StageRef) -> Result<ChangeResult> {
    ctx.edit("stage_restore", move |tx| {
        let (_, stage) = pipelines::of_stage(tx, request.stage)?;
        stages::archive_stage(tx, stage.id, false)
    })
}

/// What merging two stages would do.
pub fn stage_merge_preview(ctx: &Ctx, request: StageMerge) -> Result<Seen<StageMergePreview>> {
    ctx.read(|view, _| {
        let (pipeline, from) = pipelines::of_stage(view, request.stage)?;
        let (_, into) = pipelines::of_stage(view, request.into)?;
        let standing = stages::standing(view, from.id)?;
        Ok(StageMergePreview {
            open: standing.open,
            closed: standing.deals.saturating_sub(standing.open),
            stays: standing.stays,
            joined: stages::joined(view, &pipeline, from.id, into.id)?,
        })
    })
}

/// Merges a stage into another of its pipeline: all its deals and their stays go over, and it is archived.
pub fn stage_merge(ctx: &Ctx, request: StageMerge) -> Result<TaskRef> {
    bulk(ctx, "stage_merge", request.stage, move |tx, progress| {
        let (pipeline, from) = pipelines::of_stage(tx, request.stage)?;
        let (_, into) = pipelines::of_stage(tx, request.into)?;
        match rules::can_merge(&pipeline, &from, &into) {
            Ok(()) => stages::merge_into(tx, &pipeline, from.id, into.id, progress).map(Ok),
            Err(refusal) => Ok(Err(refusal)),
        }
    })
}

/// Limits from the past of each stage of a pipeline that has enough of it.
pub fn stage_suggestions(ctx: &Ctx, request: PipelineRef) -> Result<Seen<Vec<StageSuggestion>>> {
    let zone = ctx.workspace()?.time_zone()?;
    ctx.read(|view, _| {
        let mut days: HashMap<StageId, Vec<i64>> = HashMap::new();
        for (stage, entered, left) in stages::completed(view, request.pipeline)? {
            if let (Some(entered), Some(left)) = (day_of(entered, zone), day_of(left, zone)) {
                days.entry(stage).or_default().push((left - entered).num_days());
            }
        }
        let suggestion = |stage: &domain::pipeline::Stage| {
            let days = days.get(&stage.id)?;
            let Limits { warn_days, stale_days } = rules::suggested(days)?;
            let visits = u32::try_from(days.iter().filter(|days| **days >= 0).count()).unwrap_or(u32::MAX);
            Some(StageSuggestion { stage: stage.id, visits, warn_days, stale_days })
        };
        Ok(pipelines::one(view, request.pipeline)?.in_use().filter_map(suggestion).collect())
    })
}

/// A change of all the deals of a stage, as a task; with many of them after a backup.
fn bulk(
    ctx: &Ctx,
    name: &'static str,
    stage: StageId,
    job: impl FnOnce(&mut Tx<'_>, Option<&dyn Progress>) -> store::Result<std::result::Result<u64, StageRefusal>>
    + Send
    + 'static,
) -> Result<TaskRef> {
    let workspace = ctx.workspace()?;
    ctx.spawn(name, move |ctx, task| {
        let progress: Arc<dyn Progress> = task.clone();
        let (_, standing) = workspace.read(|view| stages::standing(view, stage))?;
        if standing.stays.max(standing.deals) > TASK_ABOVE {
            ctx.back_up_before(&workspace, BackupReason::Bulk, None)?;
        }
        let (done, receipt) = workspace.write(name, move |tx| job(tx, Some(progress.as_ref())))?;
        Ok(match (done, receipt) {
            (Err(refusal), _) => {
                TaskResult::Changed { change: ChangeResult::Refused { message: refusal.into() }, records: 0 }
            }
            (Ok(_), None) => TaskResult::Changed { change: ChangeResult::Unchanged, records: 0 },
            (Ok(records), Some(receipt)) => {
                ctx.tell(&receipt);
                let change = ChangeResult::Done { command: receipt.command, seq: receipt.seq, id: None };
                TaskResult::Changed { change, records }
            }
        })
    })
}
