//! What the figures are computed from.

use crate::{Result, Source, deals::money};
use domain::{
    deal::Outcome,
    id::{DealId, PipelineId},
    metrics::pipeline::ClosedDeal,
};
use uuid::Uuid;

/// Every won or lost deal, of one pipeline or of all, latest closing day first; those with an unknown day last.
///
/// # Errors
/// When the database cannot be read.
pub fn closed(source: &impl Source, pipeline: Option<PipelineId>) -> Result<Vec<ClosedDeal>> {
    let sql = "SELECT id, status, created_on, closed_on, closed_minor, closed_currency, invalid FROM deal
               WHERE status <> 'open' AND (?1 IS NULL OR pipeline_id = ?1)
               ORDER BY closed_on DESC NULLS LAST, id DESC";
    let mut statement = source.db().prepare_cached(sql)?;
    let deals = statement.query_map([pipeline.map(|id| *id.0.as_bytes())], |row| {
        let won = row.get_ref(1)?.as_str()? == "won";
        Ok(ClosedDeal {
            id: DealId(Uuid::from_bytes(row.get(0)?)),
            outcome: if won { Outcome::Won } else { Outcome::Lost },
            created_on: row.get(2)?,
            closed_on: row.get(3)?,
            value: money(row.get(4)?, row.get(5)?),
            invalid: row.get(6)?,
        })
    })?;
    Ok(deals.collect::<rusqlite::Result<_>>()?)
}

/// How many deals are open, in one pipeline or in all.
///
/// # Errors
/// When the database cannot be read.
pub fn open(source: &impl Source, pipeline: Option<PipelineId>) -> Result<u32> {
    let sql = "SELECT coalesce(sum(t.deals), 0) FROM stage_total t JOIN stage s ON s.id = t.stage_id
               WHERE ?1 IS NULL OR s.pipeline_id = ?1";
    Ok(source.db().prepare_cached(sql)?.query_row([pipeline.map(|id| *id.0.as_bytes())], |row| row.get(0))?)
}
