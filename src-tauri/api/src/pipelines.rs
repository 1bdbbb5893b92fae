//! Pipelines as something that a user makes and changes. Their stages: [`crate::stages`].

use crate::{
    Ctx, Result,
    wire::{ChangeResult, Seen},
};
use domain::{
    id::{PipelineId, StageId},
    pipeline::{LocalText, Pipeline},
    sets::{FIRST_STAGE, SETS, SetName, StagePlan},
    stages::{self as rules, StageRefusal},
};
use serde::{Deserialize, Serialize};
use store::{pipelines, stages};

/// A pipeline that is ready to be made.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadySet {
    /// Which.
    pub set: SetName,
    /// Its name.
    pub name: LocalText,
    /// Its stages, in order.
    pub stages: Vec<StagePlan>,
}

/// A pipeline, and how many open deals stand in it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PipelineStanding {
    /// The pipeline.
    pub pipeline: Pipeline,
    /// Open deals in all.
    pub open: u32,
    /// Open deals by stage, in the order of its stages.
    pub stages: Vec<StageOpen>,
}

/// How many open deals stand in a stage.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StageOpen {
    /// Which.
    pub stage: StageId,
    /// How many.
    pub open: u32,
}

/// A pipeline to be made. Names are as typed; one language is enough.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PipelineCreate {
    /// English name.
    pub name_en: String,
    /// Arabic name.
    pub name_ar: String,
    /// From a ready set; `None`: with one stage.
    pub set: Option<SetName>,
}

/// Another name, as typed. `None` leaves a language as it is; an empty text clears it.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PipelineRename {
    /// Which.
    pub pipeline: PipelineId,
    /// English name.
    pub name_en: Option<String>,
    /// Arabic name.
    pub name_ar: Option<String>,
}

/// Another place in the list.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PipelineMove {
    /// Which.
    pub pipeline: PipelineId,
    /// Its place among the pipelines in use, from 0; beyond the last: after it.
    pub to: u32,
}

/// Out of use, or into it.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PipelineArchive {
    /// Which.
    pub pipeline: PipelineId,
    /// Whether it is to be out of use.
    pub archived: bool,
}

/// Pipelines that are ready to be made.
pub fn pipeline_sets(_: &Ctx, (): ()) -> Result<Vec<ReadySet>> {
    Ok(SETS.map(|set| ReadySet { set, name: set.name(), stages: set.stages() }).into())
}

/// Every pipeline, archived ones among them, with how many open deals stand in each of its stages.
pub fn pipeline_standing(ctx: &Ctx, (): ()) -> Result<Seen<Vec<PipelineStanding>>> {
    ctx.read(|view, _| {
        let open = stages::open(view)?;
        let standing = |pipeline: Pipeline| {
            let of = |stage: StageId| open.get(&stage).copied().unwrap_or_default();
            let stages: Vec<StageOpen> = pipeline
                .stages
                .iter()
                .map(|stage| StageOpen { stage: stage.id, open: of(stage.id) })
                .collect();
            PipelineStanding { open: stages.iter().map(|stage| stage.open).sum(), pipeline, stages }
        };
        Ok(pipelines::all(view)?.into_iter().map(standing).collect())
    })
}

/// Makes a pipeline, after the others.
pub fn pipeline_create(ctx: &Ctx, request: PipelineCreate) -> Result<ChangeResult> {
    ctx.attempt("pipeline_create", move |tx| {
        let name = match rules::name(&request.name_en, &request.name_ar) {
            Ok(name) => name,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let stages = request.set.map_or_else(
            || vec![rules::next_plan(None, LocalText::both(FIRST_STAGE.0, FIRST_STAGE.1))],
            SetName::stages,
        );
        let made = stages::insert_pipeline(tx, &name, &stages)?;
        Ok(Ok(Some(made.id.0)))
    })
}

/// Gives a pipeline another name.
pub fn pipeline_rename(ctx: &Ctx, request: PipelineRename) -> Result<ChangeResult> {
    ctx.attempt("pipeline_rename", move |tx| {
        let pipeline = pipelines::one(tx, request.pipeline)?;
        let name = rules::renamed(&pipeline.name, request.name_en.as_deref(), request.name_ar.as_deref());
        match name {
            Ok(name) => stages::rename_pipeline(tx, pipeline.id, &name).map(|()| Ok(None)),
            Err(refusal) => Ok(Err(refusal)),
        }
    })
}

/// Puts a pipeline in another place of the list.
pub fn pipeline_move(ctx: &Ctx, request: PipelineMove) -> Result<ChangeResult> {
    ctx.edit("pipeline_move", move |tx| {
        let all = pipelines::all(tx)?;
        pipelines::one(tx, request.pipeline)?;
        let order: Vec<PipelineId> = all.iter().map(|pipeline| pipeline.id).collect();
        let counts = |id| all.iter().any(|pipeline| pipeline.id == id && !pipeline.archived);
        let order = rules::moved(&order, request.pipeline, request.to as usize, counts);
        stages::order_pipelines(tx, &order)
    })
}

/// Takes a pipeline out of use, or into it. One in which deals stand, and the last one, stay in use.
pub fn pipeline_archive(ctx: &Ctx, request: PipelineArchive) -> Result<ChangeResult> {
    ctx.attempt::<StageRefusal>("pipeline_archive", move |tx| {
        let pipeline = pipelines::one(tx, request.pipeline)?;
        if request.archived && !pipeline.archived {
            let open = stages::open(tx)?;
            let open = pipeline.stages.iter().filter_map(|stage| open.get(&stage.id)).sum();
            if let Err(refusal) = rules::can_archive_pipeline(&pipelines::all(tx)?, pipeline.id, open) {
                return Ok(Err(refusal));
            }
        }
        stages::archive_pipeline(tx, pipeline.id, request.archived)?;
        Ok(Ok(None))
    })
}
