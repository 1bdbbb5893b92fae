//! What is here of earlier imports, and what a newer file does to it.

use crate::{
    Result, Source, Tx,
    columns::{day_column, money_columns, optional, status_text},
    pipelines::blob,
    tables::DEAL,
};
use domain::{
    Day,
    deal::DealStatus,
    id::{DealId, PipelineId, StageId},
    money::Money,
};
use rusqlite::types::Value;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// A deal that came from a file, or went out in one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Which.
    pub deal: DealId,
    /// What its row said last, as JSON; `None`: an older program imported it, or it was made here.
    pub row: Option<String>,
    /// What an older program kept: a hash of what its row said.
    pub hash: Option<Vec<u8>>,
}

/// What is here of earlier imports.
#[derive(Debug, Default)]
pub struct Imported {
    /// Deals by the ids that they have in their file.
    pub by_id: HashMap<String, Known>,
    /// What rows without an id said, and how many deals came from each.
    pub rows: HashMap<String, usize>,
    /// Hashes of such rows that an older program imported, and how many deals came from each.
    pub hashes: HashMap<Vec<u8>, usize>,
}

/// What is here of earlier imports.
///
/// # Errors
/// When the database cannot be read.
pub fn imported(source: &impl Source) -> Result<Imported> {
    let sql = "SELECT id, external_id, import_row, import_hash FROM deal
               WHERE external_id IS NOT NULL OR import_row IS NOT NULL OR import_hash IS NOT NULL";
    let mut statement = source.db().prepare_cached(sql)?;
    let mut found = statement.query([])?;
    let mut here = Imported::default();
    while let Some(row) = found.next()? {
        let deal = DealId(Uuid::from_bytes(row.get(0)?));
        match (row.get(1)?, row.get(2)?, row.get(3)?) {
            (Some(id), row, hash) => drop(here.by_id.insert(id, Known { deal, row, hash })),
            (None, Some(row), _) => *here.rows.entry(row).or_default() += 1,
            (None, None, Some(hash)) => *here.hashes.entry(hash).or_default() += 1,
            (None, None, None) => {}
        }
    }
    Ok(here)
}

/// Deals by their own ids, which is how those that were made here are called in a file that goes out.
///
/// # Errors
/// When the database cannot be read.
pub fn made_here(source: &impl Source, ids: &[Uuid]) -> Result<Vec<Known>> {
    let hex: Vec<String> = ids.iter().map(|id| id.simple().to_string()).collect();
    let sql = "SELECT d.id, d.import_row FROM json_each(?1) j JOIN deal d ON d.id = unhex(j.value)
               WHERE d.external_id IS NULL";
    let mut statement = source.db().prepare_cached(sql)?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Known { deal: DealId(Uuid::from_bytes(row.get(0)?)), row: row.get(1)?, hash: None })
    };
    let found = statement.query_map([serde_json::Value::from(hex).to_string()], read)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Which of these deals have lines with a price: their value is what those add up to.
///
/// # Errors
/// When the database cannot be read.
pub fn priced(source: &impl Source, deals: &[DealId]) -> Result<HashSet<DealId>> {
    let hex: Vec<String> = deals.iter().map(|id| id.0.simple().to_string()).collect();
    let sql = "SELECT DISTINCT l.deal_id FROM json_each(?1) j JOIN deal_line l ON l.deal_id = unhex(j.value)
               WHERE l.price_minor IS NOT NULL";
    let mut statement = source.db().prepare_cached(sql)?;
    let read = |row: &rusqlite::Row<'_>| Ok(DealId(Uuid::from_bytes(row.get(0)?)));
    let found = statement.query_map([serde_json::Value::from(hex).to_string()], read)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// What a newer file says of a deal; `None` leaves a field as it is.
#[derive(Debug, Clone, Default)]
pub struct Update {
    /// Title.
    pub title: Option<String>,
    /// Who buys, or nobody.
    pub company: Option<Option<Uuid>>,
    /// Who answers for it, or nobody.
    pub owner: Option<Option<Uuid>>,
    /// Its value, or none; once it is closed, also the one it closed with.
    pub value: Option<Option<Money>>,
    /// The day it became a deal, or that it is unknown.
    pub created_on: Option<Option<Day>>,
    /// Where it stands.
    pub stage: Option<(PipelineId, StageId)>,
    /// Open, won or lost.
    pub status: Option<DealStatus>,
    /// The day it closed, or that it is unknown.
    pub closed_on: Option<Option<Day>>,
    /// Why it was lost, or that nobody says.
    pub lost_reason: Option<Option<String>>,
    /// What its row says now.
    pub row: String,
}

/// Does to a deal what a newer file says. That is no human touch. `is_closed`: it is so afterwards.
///
/// # Errors
/// When the database cannot be written.
pub fn update(tx: &mut Tx<'_>, deal: DealId, is_closed: bool, update: Update) -> Result<()> {
    let mut columns: Vec<(&'static str, Value)> = vec![("import_row", update.row.into())];
    if let Some(title) = update.title {
        columns.push(("title", title.into()));
    }
    if let Some(company) = update.company {
        columns.push(("company_id", optional(company)));
    }
    if let Some(owner) = update.owner {
        columns.push(("owner_id", optional(owner)));
    }
    if let Some(day) = update.created_on {
        columns.push(("created_on", day_column(day)));
    }
    if let Some((pipeline, stage)) = update.stage {
        let placed = tx.clock().into();
        columns.extend([("pipeline_id", blob(pipeline)), ("stage_id", blob(stage)), ("placed", placed)]);
    }
    if let Some(status) = update.status {
        let status = status_text(status).to_owned().into();
        columns.extend([("status", status), ("invalid", 0.into())]);
    }
    if let Some(day) = update.closed_on {
        columns.push(("closed_on", day_column(day)));
    }
    if let Some(reason) = update.lost_reason {
        columns.push(("lost_reason", reason.into()));
    }
    if let Some(value) = update.value {
        let (minor, currency) = money_columns(value);
        columns.extend([("value_minor", minor), ("value_currency", currency)]);
        let (minor, currency) = money_columns(value.filter(|_| is_closed));
        columns.extend([("closed_minor", minor), ("closed_currency", currency)]);
    }
    tx.update(&DEAL, deal.0, &columns)
}
