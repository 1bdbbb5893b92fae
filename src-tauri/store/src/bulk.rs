//! One change of many deals. It is no human touch of any of them.

use crate::{
    Result, Source, Tx,
    columns::{day_column, optional, status_named},
    filter::Clause,
    pipelines::{blob, uuid},
    tables::DEAL,
    visits,
};
use domain::{
    Day,
    bulk::Standing,
    deal::DealStatus,
    id::{DealId, PersonId, SourceId, StageId},
    pipeline::{Exit, Stage},
};
use rusqlite::{Row, params_from_iter, types::Value};
use uuid::Uuid;

/// The deals that a condition lets through, and how each stands, by id.
///
/// # Errors
/// When the database cannot be read.
pub fn standings(source: &impl Source, clause: &Clause) -> Result<Vec<(DealId, Standing)>> {
    let sql = format!(
        "SELECT d.id, d.status, d.stage_id, d.owner_id, d.source_id, d.expected_on FROM deal d
         WHERE {} ORDER BY d.id",
        clause.sql
    );
    let mut statement = source.db().prepare(&sql)?;
    let standings = statement.query_map(params_from_iter(&clause.params), |row: &Row<'_>| {
        let id =
            |at: usize| Ok::<_, rusqlite::Error>(row.get::<_, Option<[u8; 16]>>(at)?.map(Uuid::from_bytes));
        let standing = Standing {
            status: status_named(row.get_ref(1)?.as_str()?),
            stage: id(2)?.map(StageId),
            owner: id(3)?.map(PersonId),
            source: id(4)?.map(SourceId),
            expected_on: row.get(5)?,
        };
        Ok((DealId(uuid(row, 0)?), standing))
    })?;
    Ok(standings.collect::<rusqlite::Result<_>>()?)
}

/// Sets who answers for a deal.
///
/// # Errors
/// When the database cannot be written.
pub fn set_owner(tx: &mut Tx<'_>, deal: DealId, owner: Option<Uuid>) -> Result<()> {
    tx.update(&DEAL, deal.0, &[("owner_id", optional(owner))])
}

/// Sets where a deal came from.
///
/// # Errors
/// When the database cannot be written.
pub fn set_source(tx: &mut Tx<'_>, deal: DealId, source: Option<Uuid>) -> Result<()> {
    tx.update(&DEAL, deal.0, &[("source_id", optional(source))])
}

/// Sets when a deal may close.
///
/// # Errors
/// When the database cannot be written.
pub fn set_expected(tx: &mut Tx<'_>, deal: DealId, day: Option<Day>) -> Result<()> {
    tx.update(&DEAL, deal.0, &[("expected_on", day_column(day))])
}

/// Moves an open deal to a stage; `exit` says how it leaves the one where it stands.
///
/// # Errors
/// When the database cannot be written.
pub fn set_stage(tx: &mut Tx<'_>, deal: DealId, exit: Exit, to: &Stage) -> Result<()> {
    visits::leave(tx, deal, tx.now(), exit)?;
    visits::enter(tx, deal, to.id)?;
    let columns =
        [("pipeline_id", blob(to.pipeline)), ("stage_id", blob(to.id)), ("placed", tx.clock().into())];
    tx.update(&DEAL, deal.0, &columns)
}

/// Marks an open deal lost, today, with its value at this moment.
///
/// # Errors
/// When the database cannot be written.
pub fn lose(tx: &mut Tx<'_>, deal: DealId, reason: &str, invalid: bool) -> Result<()> {
    visits::leave(tx, deal, tx.now(), Exit::Lost)?;
    let sql = "SELECT value_minor, value_currency FROM deal WHERE id = ?1";
    let (minor, currency): (Value, Value) =
        tx.db().prepare_cached(sql)?.query_row([deal.0.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let columns = [
        ("status", crate::columns::status_text(DealStatus::Lost).to_owned().into()),
        ("closed_on", day_column(Some(tx.today()))),
        ("closed_minor", minor),
        ("closed_currency", currency),
        ("lost_reason", reason.to_owned().into()),
        ("invalid", i64::from(invalid).into()),
    ];
    tx.update(&DEAL, deal.0, &columns)
}
