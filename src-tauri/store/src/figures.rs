//! What the figures are computed from.

use crate::{
    Result, Source,
    columns::{money, status_named},
};
use domain::{
    id::{DealId, PipelineId},
    metrics::rows::DealFacts,
};
use uuid::Uuid;

/// What the figures need to know of every deal, of one pipeline or of all, in no order.
///
/// # Errors
/// When the database cannot be read.
pub fn facts(source: &impl Source, pipeline: Option<PipelineId>) -> Result<Vec<DealFacts>> {
    let sql = "SELECT id, status, created_on, closed_on, invalid,
                      iif(status = 'open', value_minor, closed_minor), iif(status = 'open', value_currency, closed_currency)
               FROM deal WHERE ?1 IS NULL OR pipeline_id = ?1";
    let mut statement = source.db().prepare_cached(sql)?;
    let deals = statement.query_map([pipeline.map(|id| *id.0.as_bytes())], |row| {
        Ok(DealFacts {
            id: DealId(Uuid::from_bytes(row.get(0)?)),
            status: status_named(row.get_ref(1)?.as_str()?),
            created_on: row.get(2)?,
            closed_on: row.get(3)?,
            invalid: row.get(4)?,
            value: money(row.get(5)?, row.get_ref(6)?.as_str_or_null()?),
        })
    })?;
    Ok(deals.collect::<rusqlite::Result<_>>()?)
}
