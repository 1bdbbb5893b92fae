//! Pipelines, stages, and what stands in them.

use crate::{Error, Result, Source, Tx, stages::insert_pipeline, tables::STAGE};
use domain::{
    id::{PipelineId, StageId},
    pipeline::{DEFAULT_LIMITS, LocalText, Pipeline, Stage, default_probability},
    sets::{SetName, StagePlan},
};
use rusqlite::{Row, types::Value};
use uuid::Uuid;

/// Adds a pipeline after the others, with stages in the given order, whose chances grow evenly.
///
/// # Errors
/// When the database cannot be written.
pub fn insert(tx: &mut Tx<'_>, name: &LocalText, stages: &[LocalText]) -> Result<Pipeline> {
    let plan = |(place, name): (usize, &LocalText)| StagePlan {
        name: name.clone(),
        probability: default_probability(place, stages.len()),
        warn_days: DEFAULT_LIMITS.warn_days,
        stale_days: DEFAULT_LIMITS.stale_days,
    };
    let plans: Vec<StagePlan> = stages.iter().enumerate().map(plan).collect();
    insert_pipeline(tx, name, &plans)
}

/// Adds a stage as it is.
///
/// # Errors
/// When the database cannot be written.
pub fn insert_stage(tx: &mut Tx<'_>, stage: &Stage) -> Result<()> {
    let [en, ar] = columns(&stage.name);
    let columns = [
        ("pipeline_id", blob(stage.pipeline)),
        en,
        ar,
        ("position", i64::from(stage.position).into()),
        ("archived", i64::from(stage.archived).into()),
        ("probability", i64::from(stage.probability).into()),
        ("warn_days", i64::from(stage.warn_days).into()),
        ("stale_days", i64::from(stage.stale_days).into()),
    ];
    tx.insert(&STAGE, stage.id.0, &columns)
}

/// Adds the pipeline that a new workspace has.
pub(crate) fn insert_default(tx: &mut Tx<'_>) -> Result<()> {
    insert_pipeline(tx, &SetName::Sales.name(), &SetName::Sales.stages()).map(drop)
}

/// Every pipeline with its stages, in order.
///
/// # Errors
/// When the database cannot be read.
pub fn all(source: &impl Source) -> Result<Vec<Pipeline>> {
    let db = source.db();
    let mut pipelines =
        db.prepare_cached("SELECT id, name_en, name_ar, archived FROM pipeline ORDER BY position, id")?;
    let pipelines = pipelines.query_map([], |row| {
        Ok(Pipeline {
            id: PipelineId(uuid(row, 0)?),
            name: local_text(row, 1)?,
            archived: row.get(3)?,
            stages: Vec::new(),
        })
    })?;
    let mut pipelines = pipelines.collect::<rusqlite::Result<Vec<_>>>()?;
    let sql = format!("SELECT {STAGE_COLUMNS} FROM stage s ORDER BY s.position, s.id");
    let mut stages = db.prepare_cached(&sql)?;
    for stage in stages.query_map([], |row| stage(row, 0))? {
        let stage = stage?;
        if let Some(pipeline) = pipelines.iter_mut().find(|pipeline| pipeline.id == stage.pipeline) {
            pipeline.stages.push(stage);
        }
    }
    Ok(pipelines)
}

/// One pipeline with its stages.
///
/// # Errors
/// [`Error::NotFound`].
pub fn one(source: &impl Source, id: PipelineId) -> Result<Pipeline> {
    all(source)?.into_iter().find(|pipeline| pipeline.id == id).ok_or(Error::NotFound)
}

/// The first pipeline in use. Where an undo out of order has left none in use, the first of all.
///
/// # Errors
/// [`Error::Damaged`]: there always is one.
pub fn first(source: &impl Source) -> Result<Pipeline> {
    let all = all(source)?;
    let used = all.iter().find(|pipeline| !pipeline.archived).or(all.first());
    used.cloned().ok_or(Error::Damaged)
}

/// The stage and its pipeline.
///
/// # Errors
/// [`Error::NotFound`].
pub fn of_stage(source: &impl Source, id: StageId) -> Result<(Pipeline, Stage)> {
    let holds = |pipeline: Pipeline| pipeline.stage(id).cloned().map(|stage| (pipeline, stage));
    all(source)?.into_iter().find_map(holds).ok_or(Error::NotFound)
}

/// A name as it stands in its two columns.
pub(crate) fn columns(name: &LocalText) -> [(&'static str, Value); 2] {
    [("name_en", name.en.clone().into()), ("name_ar", name.ar.clone().into())]
}

/// An id as a value of a row.
pub(crate) fn blob(id: impl Into<Uuid>) -> Value {
    Value::Blob(id.into().as_bytes().to_vec())
}

/// An id in a column.
pub(crate) fn uuid(row: &Row<'_>, at: usize) -> rusqlite::Result<Uuid> {
    Ok(Uuid::from_bytes(row.get(at)?))
}

/// A name in columns `at` (English) and `at + 1` (Arabic).
fn local_text(row: &Row<'_>, at: usize) -> rusqlite::Result<LocalText> {
    Ok(LocalText { en: row.get(at)?, ar: row.get(at + 1)? })
}

/// What [`stage`] reads, of a stage that a query calls `s`.
pub(crate) const STAGE_COLUMNS: &str = "s.id, s.pipeline_id, s.name_en, s.name_ar, s.position, s.archived, s.probability, s.warn_days, s.stale_days";

/// A stage in the columns from `at` on, which are [`STAGE_COLUMNS`].
pub(crate) fn stage(row: &Row<'_>, at: usize) -> rusqlite::Result<Stage> {
    Ok(Stage {
        id: StageId(uuid(row, at)?),
        pipeline: PipelineId(uuid(row, at + 1)?),
        name: local_text(row, at + 2)?,
        position: row.get(at + 4)?,
        archived: row.get(at + 5)?,
        probability: row.get(at + 6)?,
        warn_days: row.get(at + 7)?,
        stale_days: row.get(at + 8)?,
    })
}
