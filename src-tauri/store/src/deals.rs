//! Deals and their stays in stages.

use crate::{
    Result, Source, Tx,
    columns::{day_column, money, money_columns, optional, status_named, status_text},
    pipelines::blob,
    tables::{DEAL, DEAL_LINE, REFERENCES},
};
use domain::{
    Day,
    deal::{DealStatus, Outcome},
    id::{CompanyId, DealId, PersonId, PipelineId, StageId},
    money::Money,
    pipeline::Stage,
    time::Instant,
};
use rusqlite::{OptionalExtension as _, Row, types::Value};
use uuid::Uuid;

/// A deal as it stands, with the names of what it refers to.
#[derive(Debug, Clone, PartialEq)]
pub struct Deal {
    /// Identity.
    pub id: DealId,
    /// Its pipeline.
    pub pipeline: PipelineId,
    /// Where it stands, or stood last; `None` of a closed one: unknown.
    pub stage: Option<StageId>,
    /// Title.
    pub title: String,
    /// Who may buy.
    pub company: Option<String>,
    /// Which company that is.
    pub company_id: Option<CompanyId>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Which person that is.
    pub owner_id: Option<PersonId>,
    /// Where it came from.
    pub source: Option<String>,
    /// What is to be sold.
    pub product: Option<String>,
    /// The day it may be won.
    pub expected_on: Option<Day>,
    /// The last human touch.
    pub touched_at: Option<Instant>,
    /// Its value as it is now.
    pub value: Option<Money>,
    /// Open, won or lost.
    pub status: DealStatus,
    /// The day it became a deal.
    pub created_on: Option<Day>,
    /// The day it was won or lost.
    pub closed_on: Option<Day>,
    /// Its value when it closed.
    pub closed_value: Option<Money>,
    /// Why it was lost.
    pub lost_reason: Option<String>,
    /// Its id in the file or program it came from.
    pub external_id: Option<String>,
}

/// A deal to be inserted.
#[derive(Debug, Clone)]
pub struct NewDeal {
    /// Its pipeline.
    pub pipeline: PipelineId,
    /// Where it stands, or stood last.
    pub stage: Option<StageId>,
    /// Title.
    pub title: String,
    /// Who may buy.
    pub company: Option<Uuid>,
    /// Who answers for it.
    pub owner: Option<Uuid>,
    /// Where it came from.
    pub source: Option<Uuid>,
    /// What is to be sold.
    pub product: Option<Uuid>,
    /// The day it may be won.
    pub expected_on: Option<Day>,
    /// The last human touch.
    pub touched_at: Option<Instant>,
    /// Its value.
    pub value: Option<Money>,
    /// The day it became a deal.
    pub created_on: Option<Day>,
    /// How and when it ended, if it did.
    pub closed: Option<Closing>,
    /// Its id in the file or program it came from.
    pub external_id: Option<String>,
    /// What the row it came from said.
    pub import_row: Option<String>,
}

/// How and when a deal ended.
#[derive(Debug, Clone)]
pub struct Closing {
    /// How.
    pub outcome: Outcome,
    /// When; `None`: unknown.
    pub on: Option<Day>,
    /// Why it was lost.
    pub reason: Option<String>,
    /// Lost because it was a duplicate or never a real deal: left out of the figures.
    pub invalid: bool,
}

/// Inserts a deal, without any visit.
///
/// # Errors
/// When the database cannot be written.
pub fn insert(tx: &mut Tx<'_>, deal: &NewDeal) -> Result<DealId> {
    let id = DealId(tx.new_id());
    let (value_minor, value_currency) = money_columns(deal.value);
    let status = deal.closed.as_ref().map_or(DealStatus::Open, |closing| closing.outcome.into());
    let (closed_minor, closed_currency) = money_columns(deal.closed.as_ref().and(deal.value));
    let closed_on = deal.closed.as_ref().and_then(|closing| closing.on);
    let lost_reason = deal.closed.as_ref().and_then(|closing| closing.reason.clone());
    let columns = [
        ("pipeline_id", blob(deal.pipeline)),
        ("stage_id", optional(deal.stage)),
        ("title", deal.title.clone().into()),
        ("company_id", optional(deal.company)),
        ("owner_id", optional(deal.owner)),
        ("source_id", optional(deal.source)),
        ("expected_on", day_column(deal.expected_on)),
        ("touched_at", deal.touched_at.into()),
        ("value_minor", value_minor),
        ("value_currency", value_currency),
        ("status", status_text(status).to_owned().into()),
        ("created_on", day_column(deal.created_on)),
        ("closed_on", day_column(closed_on)),
        ("closed_minor", closed_minor),
        ("closed_currency", closed_currency),
        ("lost_reason", lost_reason.into()),
        ("placed", tx.clock().into()),
        ("external_id", deal.external_id.clone().into()),
        ("import_row", deal.import_row.clone().into()),
        ("invalid", i64::from(deal.closed.as_ref().is_some_and(|closing| closing.invalid)).into()),
    ];
    tx.insert(&DEAL, id.0, &columns)?;
    if let Some(product) = deal.product {
        let one = [
            ("deal_id", blob(id)),
            ("position", 0.into()),
            ("product_id", blob(product)),
            ("quantity", 1_000.into()),
        ];
        tx.insert(&DEAL_LINE, tx.new_id(), &one)?;
    }
    Ok(id)
}

/// Puts an open deal into a stage, on top of its column.
///
/// # Errors
/// When the database cannot be written.
pub fn place(tx: &mut Tx<'_>, deal: DealId, stage: &Stage) -> Result<()> {
    let columns = [
        ("pipeline_id", blob(stage.pipeline)),
        ("stage_id", blob(stage.id)),
        ("placed", tx.clock().into()),
        ("touched_at", tx.now().into()),
    ];
    tx.update(&DEAL, deal.0, &columns)
}

/// Marks a deal won or lost, with its value at this moment.
///
/// # Errors
/// When the database cannot be written.
pub fn close(tx: &mut Tx<'_>, deal: &Deal, closing: &Closing) -> Result<()> {
    let (closed_minor, closed_currency) = money_columns(deal.value);
    let columns = [
        ("status", status_text(closing.outcome.into()).to_owned().into()),
        ("closed_on", day_column(closing.on)),
        ("closed_minor", closed_minor),
        ("closed_currency", closed_currency),
        ("lost_reason", closing.reason.clone().into()),
        ("invalid", i64::from(closing.invalid).into()),
        ("touched_at", tx.now().into()),
    ];
    tx.update(&DEAL, deal.id.0, &columns)
}

/// Makes a closed deal open again, in a stage. Its earlier close no longer counts; the visits and the journal keep it.
///
/// # Errors
/// When the database cannot be written.
pub fn reopen(tx: &mut Tx<'_>, deal: DealId, stage: &Stage) -> Result<()> {
    let columns = [
        ("status", status_text(DealStatus::Open).to_owned().into()),
        ("pipeline_id", blob(stage.pipeline)),
        ("stage_id", blob(stage.id)),
        ("closed_on", Value::Null),
        ("closed_minor", Value::Null),
        ("closed_currency", Value::Null),
        ("lost_reason", Value::Null),
        ("invalid", 0.into()),
        ("placed", tx.clock().into()),
        ("touched_at", tx.now().into()),
    ];
    tx.update(&DEAL, deal.0, &columns)
}

/// Notes a human touch of a deal: now.
///
/// # Errors
/// When the database cannot be written.
pub fn touch(tx: &mut Tx<'_>, deal: DealId) -> Result<()> {
    let now = tx.now();
    tx.update(&DEAL, deal.0, &[("touched_at", now.into())])
}

/// What can be edited in place; `None` leaves a field as it is.
#[derive(Debug, Clone, Default)]
pub struct Edit {
    /// New title.
    pub title: Option<String>,
    /// New company, or none.
    pub company: Option<Option<Uuid>>,
    /// New value, or none.
    pub value: Option<Option<Money>>,
    /// New owner, or none.
    pub owner: Option<Option<Uuid>>,
    /// New source, or none.
    pub source: Option<Option<Uuid>>,
    /// The day it may be won, or none.
    pub expected_on: Option<Option<Day>>,
    /// The day it became a deal, or that it is unknown.
    pub created_on: Option<Option<Day>>,
}

/// Edits a deal.
///
/// # Errors
/// When the database cannot be written.
pub fn edit(tx: &mut Tx<'_>, deal: DealId, edit: Edit) -> Result<()> {
    let mut columns = Vec::new();
    if let Some(title) = edit.title {
        columns.push(("title", title.into()));
    }
    if let Some(company) = edit.company {
        columns.push(("company_id", optional(company)));
    }
    if let Some(value) = edit.value {
        let (minor, currency) = money_columns(value);
        columns.extend([("value_minor", minor), ("value_currency", currency)]);
    }
    if let Some(owner) = edit.owner {
        columns.push(("owner_id", optional(owner)));
    }
    if let Some(source) = edit.source {
        columns.push(("source_id", optional(source)));
    }
    if let Some(day) = edit.expected_on {
        columns.push(("expected_on", day_column(day)));
    }
    if let Some(day) = edit.created_on {
        columns.push(("created_on", day_column(day)));
    }
    tx.update(&DEAL, deal.0, &columns)
}

/// Takes a deal away with all that hangs on it: its stays, lines, people, steps, notes and files.
///
/// # Errors
/// [`crate::Error::NotFound`] when there is no such deal.
pub fn delete(tx: &mut Tx<'_>, id: DealId) -> Result<()> {
    for (child, column, parent) in REFERENCES {
        if parent.name != DEAL.name {
            continue;
        }
        let sql = format!("SELECT id FROM {} WHERE {column} = ?1", child.name);
        let rows: Vec<[u8; 16]> = {
            let mut rows = tx.db().prepare_cached(&sql)?;
            let found = rows.query_map([id.0.as_bytes()], |row| row.get(0))?;
            found.collect::<rusqlite::Result<_>>()?
        };
        for row in rows {
            tx.delete(child, Uuid::from_bytes(row))?;
        }
    }
    tx.delete(&DEAL, id.0)
}

/// A deal by its id.
///
/// # Errors
/// When the database cannot be read.
pub fn get(source: &impl Source, id: DealId) -> Result<Option<Deal>> {
    let sql = format!("{DEALS} WHERE d.id = ?1");
    Ok(source.db().prepare_cached(&sql)?.query_row([id.0.as_bytes()], deal).optional()?)
}

/// Deals by their ids, in the order of the ids; those that are not there are left out.
///
/// # Errors
/// When the database cannot be read.
pub fn list(source: &impl Source, ids: &[DealId]) -> Result<Vec<Deal>> {
    let hex: Vec<String> = ids.iter().map(|id| id.0.simple().to_string()).collect();
    let hex = serde_json::Value::from(hex).to_string();
    let sql = format!("{DEALS} JOIN json_each(?1) j ON d.id = unhex(j.value) ORDER BY j.key");
    let mut statement = source.db().prepare_cached(&sql)?;
    let deals = statement.query_map([hex], deal)?.collect::<rusqlite::Result<_>>()?;
    Ok(deals)
}

/// Deals with the names of what they refer to.
const DEALS: &str = "SELECT d.*, c.name AS company, o.name AS owner, s.name AS source,
       (SELECT p.name FROM deal_line l JOIN product p ON p.id = l.product_id
        WHERE l.deal_id = d.id ORDER BY l.position, l.id LIMIT 1) AS product
FROM deal d LEFT JOIN company c ON c.id = d.company_id LEFT JOIN person o ON o.id = d.owner_id
     LEFT JOIN source s ON s.id = d.source_id";

fn deal(row: &Row<'_>) -> rusqlite::Result<Deal> {
    Ok(Deal {
        id: DealId(Uuid::from_bytes(row.get("id")?)),
        pipeline: PipelineId(Uuid::from_bytes(row.get("pipeline_id")?)),
        stage: row.get::<_, Option<[u8; 16]>>("stage_id")?.map(|id| StageId(Uuid::from_bytes(id))),
        title: row.get("title")?,
        company: row.get("company")?,
        company_id: row.get::<_, Option<[u8; 16]>>("company_id")?.map(|id| CompanyId(Uuid::from_bytes(id))),
        owner: row.get("owner")?,
        owner_id: row.get::<_, Option<[u8; 16]>>("owner_id")?.map(|id| PersonId(Uuid::from_bytes(id))),
        source: row.get("source")?,
        expected_on: row.get("expected_on")?,
        touched_at: row.get("touched_at")?,
        product: row.get("product")?,
        value: money(row.get("value_minor")?, row.get_ref("value_currency")?.as_str_or_null()?),
        status: status_named(row.get_ref("status")?.as_str()?),
        created_on: row.get("created_on")?,
        closed_on: row.get("closed_on")?,
        closed_value: money(row.get("closed_minor")?, row.get_ref("closed_currency")?.as_str_or_null()?),
        lost_reason: row.get("lost_reason")?,
        external_id: row.get("external_id")?,
    })
}
