//! Changes of pipelines and stages, and what these changes do to the deals in them.

use crate::{
    Progress, Result, Source, Tx,
    pipelines::{blob, columns, insert_stage, uuid},
    tables::{DEAL, PIPELINE, STAGE, VISIT},
    visits,
};
use domain::{
    id::{DealId, PipelineId, StageId, VisitId},
    idle::Limits,
    merge::{Stay, merge},
    pipeline::{LocalText, Pipeline, Stage, exit_of_move},
    sets::StagePlan,
    time::Instant,
};
use rusqlite::{Row, types::Value};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Adds a pipeline after the others, with stages as planned.
///
/// # Errors
/// When the database cannot be written.
pub fn insert_pipeline(tx: &mut Tx<'_>, name: &LocalText, stages: &[StagePlan]) -> Result<Pipeline> {
    let id = PipelineId(tx.new_id());
    let sql = "SELECT coalesce(max(position) + 1, 0) FROM pipeline";
    let position: i64 = tx.db().query_row(sql, [], |row| row.get(0))?;
    let [en, ar] = columns(name);
    tx.insert(&PIPELINE, id.0, &[en, ar, ("position", position.into())])?;
    let mut pipeline =
        Pipeline { id, name: name.clone(), archived: false, stages: Vec::with_capacity(stages.len()) };
    for plan in stages {
        let stage = append(tx, &pipeline, plan)?;
        pipeline.stages.push(stage);
    }
    Ok(pipeline)
}

/// Adds a stage after the others of a pipeline.
///
/// # Errors
/// When the database cannot be written.
pub fn append(tx: &mut Tx<'_>, pipeline: &Pipeline, plan: &StagePlan) -> Result<Stage> {
    let stage = Stage {
        id: StageId(tx.new_id()),
        pipeline: pipeline.id,
        name: plan.name.clone(),
        position: pipeline.stages.last().map_or(0, |last| last.position + 1),
        archived: false,
        probability: plan.probability,
        warn_days: plan.warn_days,
        stale_days: plan.stale_days,
    };
    insert_stage(tx, &stage)?;
    Ok(stage)
}

/// Gives a pipeline another name.
///
/// # Errors
/// When the database cannot be written.
pub fn rename_pipeline(tx: &mut Tx<'_>, id: PipelineId, name: &LocalText) -> Result<()> {
    tx.update(&PIPELINE, id.0, &columns(name))
}

/// Archives a pipeline, or takes it into use again.
///
/// # Errors
/// When the database cannot be written.
pub fn archive_pipeline(tx: &mut Tx<'_>, id: PipelineId, archived: bool) -> Result<()> {
    tx.update(&PIPELINE, id.0, &[("archived", i64::from(archived).into())])
}

/// Puts pipelines in this order.
///
/// # Errors
/// When the database cannot be written.
pub fn order_pipelines(tx: &mut Tx<'_>, order: &[PipelineId]) -> Result<()> {
    for (place, id) in (0_i64..).zip(order) {
        tx.update(&PIPELINE, id.0, &[("position", place.into())])?;
    }
    Ok(())
}

/// Puts the stages of a pipeline in this order.
///
/// # Errors
/// When the database cannot be written.
pub fn order_stages(tx: &mut Tx<'_>, order: &[StageId]) -> Result<()> {
    for (place, id) in (0_i64..).zip(order) {
        tx.update(&STAGE, id.0, &[("position", place.into())])?;
    }
    Ok(())
}

/// Changes what a stage is called and what holds in it.
///
/// # Errors
/// When the database cannot be written.
pub fn edit_stage(
    tx: &mut Tx<'_>,
    id: StageId,
    name: &LocalText,
    probability: u8,
    limits: Limits,
) -> Result<()> {
    let [en, ar] = columns(name);
    let columns = [
        en,
        ar,
        ("probability", i64::from(probability).into()),
        ("warn_days", i64::from(limits.warn_days).into()),
        ("stale_days", i64::from(limits.stale_days).into()),
    ];
    tx.update(&STAGE, id.0, &columns)
}

/// Archives a stage, or takes it into use again.
///
/// # Errors
/// When the database cannot be written.
pub fn archive_stage(tx: &mut Tx<'_>, id: StageId, archived: bool) -> Result<()> {
    tx.update(&STAGE, id.0, &[("archived", i64::from(archived).into())])
}

/// What stands in a stage and what went through it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// Open deals in it.
    pub open: u32,
    /// Deals in it, and deals that closed from it.
    pub deals: u32,
    /// Stays in it, of all deals.
    pub stays: u32,
}

/// What stands in a stage and what went through it.
///
/// # Errors
/// When the database cannot be read.
pub fn standing(source: &impl Source, id: StageId) -> Result<Standing> {
    let sql = "SELECT (SELECT coalesce(sum(deals), 0) FROM stage_total WHERE stage_id = ?1),
                      (SELECT count(*) FROM deal WHERE stage_id = ?1),
                      (SELECT count(*) FROM visit WHERE stage_id = ?1)";
    let read = |row: &Row<'_>| Ok(Standing { open: row.get(0)?, deals: row.get(1)?, stays: row.get(2)? });
    Ok(source.db().prepare_cached(sql)?.query_row([id.0.as_bytes()], read)?)
}

/// How many open deals stand in each stage of every pipeline; stages with none are left out.
///
/// # Errors
/// When the database cannot be read.
pub fn open(source: &impl Source) -> Result<HashMap<StageId, u32>> {
    let sql = "SELECT stage_id, sum(deals) FROM stage_total GROUP BY stage_id";
    let mut statement = source.db().prepare_cached(sql)?;
    let rows = statement.query_map([], |row| Ok((StageId(uuid(row, 0)?), row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// When each completed stay in the stages of a pipeline began and ended, where both are known.
///
/// # Errors
/// When the database cannot be read.
pub fn completed(source: &impl Source, id: PipelineId) -> Result<Vec<(StageId, Instant, Instant)>> {
    let sql = "SELECT v.stage_id, v.entered_at, v.left_at FROM visit v JOIN stage s ON s.id = v.stage_id
               WHERE s.pipeline_id = ?1 AND v.entered_at IS NOT NULL AND v.left_at IS NOT NULL";
    let mut statement = source.db().prepare_cached(sql)?;
    let read = |row: &Row<'_>| Ok((StageId(uuid(row, 0)?), row.get(1)?, row.get(2)?));
    Ok(statement.query_map([id.0.as_bytes()], read)?.collect::<rusqlite::Result<_>>()?)
}

/// Moves every open deal of a stage to another one. No human touch of the deals: their idle days go on. Returns how many.
///
/// # Errors
/// When the database cannot be written; when the user stopped it.
pub fn empty(tx: &mut Tx<'_>, from: &Stage, to: &Stage, progress: Option<&dyn Progress>) -> Result<u64> {
    let deals =
        ids(tx, "SELECT id FROM deal WHERE stage_id = ?1 AND status = 'open' ORDER BY placed, id", from.id)?;
    let (total, exit) = (deals.len() as u64, exit_of_move(from, to));
    for (done, deal) in (1..).zip(deals) {
        let deal = DealId(deal);
        visits::leave(tx, deal, tx.now(), exit)?;
        visits::enter(tx, deal, to.id)?;
        // Their order among each other stays: where they stood is what they are sorted by.
        tx.update(&DEAL, deal.0, &[("pipeline_id", blob(to.pipeline)), ("stage_id", blob(to.id))])?;
        tx.progress(progress, done, total)?;
    }
    Ok(total)
}

/// How many stays would become part of the one before, were a stage merged into another.
///
/// # Errors
/// When the database cannot be read.
pub fn joined(source: &impl Source, pipeline: &Pipeline, from: StageId, into: StageId) -> Result<u32> {
    let mut joined = 0;
    each_deal(source, from, |stays| {
        joined += stays.len() - merge(stays, from, into, pipeline).len();
    })?;
    Ok(u32::try_from(joined).unwrap_or(u32::MAX))
}

/// Merges a stage into another of its pipeline: its deals and their stays go over, stays that now follow each other in
/// one stage become one, and the stage is archived. Returns how many deals it touched.
///
/// # Errors
/// When the database cannot be written; when the user stopped it.
pub fn merge_into(
    tx: &mut Tx<'_>,
    pipeline: &Pipeline,
    from: StageId,
    into: StageId,
    progress: Option<&dyn Progress>,
) -> Result<u64> {
    let (mut gone, mut changed, mut touched) = (Vec::new(), Vec::new(), 0_u64);
    each_deal(tx, from, |stays| {
        touched += 1;
        let after = merge(stays, from, into, pipeline);
        let kept: HashSet<VisitId> = after.iter().map(|stay| stay.id).collect();
        gone.extend(stays.iter().map(|stay| stay.id).filter(|id| !kept.contains(id)));
        let before: HashMap<VisitId, &Stay> = stays.iter().map(|stay| (stay.id, stay)).collect();
        changed.extend(after.into_iter().filter(|stay| before.get(&stay.id) != Some(&stay)));
    })?;
    let deals = ids(tx, "SELECT id FROM deal WHERE stage_id = ?1 ORDER BY id", from)?;
    let total = (gone.len() + changed.len() + deals.len()) as u64;
    let mut done = 0;
    let mut step = |tx: &Tx<'_>| {
        done += 1;
        tx.progress(progress, done, total)
    };
    // First those that go: a deal has one present stay at most, also in between.
    for visit in gone {
        tx.delete(&VISIT, visit.0)?;
        step(tx)?;
    }
    for stay in changed {
        let exit = stay.exit.map(|exit| visits::exit_text(exit).to_owned());
        let columns = [
            ("stage_id", stay.stage.map_or(Value::Null, blob)),
            ("left_at", stay.left_at.into()),
            ("exit", exit.into()),
        ];
        tx.update(&VISIT, stay.id.0, &columns)?;
        step(tx)?;
    }
    for deal in &deals {
        tx.update(&DEAL, *deal, &[("stage_id", blob(into))])?;
        step(tx)?;
    }
    archive_stage(tx, from, true)?;
    Ok(touched.max(deals.len() as u64))
}

/// Calls `job` with all stays of each deal that ever stayed in a stage, in order.
fn each_deal(source: &impl Source, stage: StageId, mut job: impl FnMut(&[Stay])) -> Result<()> {
    let sql = "SELECT deal_id, id, stage_id, entered_at, left_at, exit FROM visit
               WHERE deal_id IN (SELECT deal_id FROM visit WHERE stage_id = ?1) ORDER BY deal_id, n";
    let mut statement = source.db().prepare_cached(sql)?;
    let mut rows = statement.query([stage.0.as_bytes()])?;
    let (mut deal, mut stays) = (None, Vec::new());
    while let Some(row) = rows.next()? {
        let own = uuid(row, 0)?;
        if deal.replace(own) != Some(own) && !stays.is_empty() {
            job(&stays);
            stays.clear();
        }
        stays.push(Stay {
            id: VisitId(uuid(row, 1)?),
            stage: row.get::<_, Option<[u8; 16]>>(2)?.map(|id| StageId(Uuid::from_bytes(id))),
            entered_at: row.get(3)?,
            left_at: row.get(4)?,
            exit: row.get::<_, Option<String>>(5)?.as_deref().and_then(visits::exit_named),
        });
    }
    if !stays.is_empty() {
        job(&stays);
    }
    Ok(())
}

fn ids(source: &impl Source, sql: &str, stage: StageId) -> Result<Vec<Uuid>> {
    let mut statement = source.db().prepare_cached(sql)?;
    let ids = statement.query_map([stage.0.as_bytes()], |row| uuid(row, 0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}
