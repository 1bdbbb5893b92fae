//! What is here of earlier imports, and what a newer file does to it.

use crate::{
    Result, Source, Tx,
    columns::{day_column, money_columns, optional, status_text},
    pipelines::blob,
    tables::{DEAL, NOTE},
};
use domain::{
    Day,
    deal::DealStatus,
    id::{ActivityId, ContactId, DealId, LineId, NoteId, PipelineId, StageId},
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
    let sql = "SELECT DISTINCT l.deal_id FROM json_each(?1) j JOIN deal_line l ON l.deal_id = unhex(j.value)
               WHERE l.price_minor IS NOT NULL";
    let mut statement = source.db().prepare_cached(sql)?;
    let read = |row: &rusqlite::Row<'_>| Ok(DealId(Uuid::from_bytes(row.get(0)?)));
    let found = statement.query_map([hex(deals)], read)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// What is beside a deal and may have come with it from a file.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// Its people, in order.
    pub contacts: Vec<(ContactId, String)>,
    /// Its first line, and how much of the product, in thousandths.
    pub line: Option<(LineId, i64)>,
    /// Its notes.
    pub notes: Vec<(NoteId, String)>,
    /// What is to be done for it.
    pub steps: Vec<(ActivityId, String)>,
}

/// What is beside each of these deals, a query for each kind.
///
/// # Errors
/// When the database cannot be read.
pub fn beside(source: &impl Source, deals: &[DealId]) -> Result<HashMap<DealId, Beside>> {
    let mut all: HashMap<DealId, Beside> = HashMap::new();
    let mut each = |what: &str, take: &mut dyn FnMut(&mut Beside, Uuid, Value)| -> Result<()> {
        let sql = format!("SELECT x.deal_id, {what}");
        let mut statement = source.db().prepare_cached(&sql)?;
        let mut rows = statement.query([hex(deals)])?;
        while let Some(row) = rows.next()? {
            let deal = DealId(Uuid::from_bytes(row.get(0)?));
            take(all.entry(deal).or_default(), Uuid::from_bytes(row.get(1)?), row.get(2)?);
        }
        Ok(())
    };
    each(
        "c.id, c.name FROM json_each(?1) j JOIN deal_contact x ON x.deal_id = unhex(j.value)
         JOIN contact c ON c.id = x.contact_id ORDER BY x.deal_id, x.position, x.id",
        &mut |beside, id, name| beside.contacts.push((ContactId(id), text(name))),
    )?;
    each(
        "x.id, x.quantity FROM json_each(?1) j JOIN deal_line x ON x.deal_id = unhex(j.value)
         ORDER BY x.deal_id, x.position DESC, x.id DESC",
        &mut |beside, id, quantity| {
            if let Value::Integer(quantity) = quantity {
                beside.line = Some((LineId(id), quantity));
            }
        },
    )?;
    each(
        "x.id, x.body FROM json_each(?1) j JOIN note x ON x.deal_id = unhex(j.value) ORDER BY x.deal_id, x.id",
        &mut |beside, id, body| beside.notes.push((NoteId(id), text(body))),
    )?;
    each(
        "x.id, x.text FROM json_each(?1) j JOIN activity x ON x.deal_id = unhex(j.value) AND x.done_at IS NULL
         ORDER BY x.deal_id, x.id",
        &mut |beside, id, said| beside.steps.push((ActivityId(id), text(said))),
    )?;
    Ok(all)
}

fn text(value: Value) -> String {
    if let Value::Text(text) = value { text } else { String::new() }
}

fn hex(deals: &[DealId]) -> String {
    let hex: Vec<String> = deals.iter().map(|id| id.0.simple().to_string()).collect();
    serde_json::Value::from(hex).to_string()
}

/// Which of these deals have a stay of which somebody knows when it began: theirs are kept.
///
/// # Errors
/// When the database cannot be read.
pub fn stayed(source: &impl Source, deals: &[DealId]) -> Result<HashSet<DealId>> {
    let sql = "SELECT DISTINCT v.deal_id FROM json_each(?1) j JOIN visit v ON v.deal_id = unhex(j.value)
               WHERE v.source <> 'unknown' OR v.entered_at IS NOT NULL";
    let mut statement = source.db().prepare_cached(sql)?;
    let read = |row: &rusqlite::Row<'_>| Ok(DealId(Uuid::from_bytes(row.get(0)?)));
    let found = statement.query_map([hex(deals)], read)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Rewrites a note as a newer file has it. That is no human touch.
///
/// # Errors
/// When the database cannot be written.
pub fn rewrite(tx: &mut Tx<'_>, note: NoteId, body: &str) -> Result<()> {
    let now = tx.now();
    tx.update(&NOTE, note.0, &[("body", body.to_owned().into()), ("edited_at", now.into())])
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
    /// Where it came from, or that nobody says.
    pub source: Option<Option<Uuid>>,
    /// The day it may be won, or that nobody says.
    pub expected_on: Option<Option<Day>>,
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
    if let Some(source) = update.source {
        columns.push(("source_id", optional(source)));
    }
    if let Some(day) = update.expected_on {
        columns.push(("expected_on", day_column(day)));
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
