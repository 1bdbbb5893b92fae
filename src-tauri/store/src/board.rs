//! What stands on the board: counts and sums of its columns, and the cards in them.
//!
//! Counts of whole columns come from `stage_total`; only deals in a foreign currency are priced anew, since rates change
//! from day to day. Cards are read for what is shown and no more.

use crate::{
    Result, Source,
    columns::money,
    filter::{AsOf, matching, order},
    pipelines::{blob, uuid},
};
use domain::{
    Day,
    deal::DealStatus,
    filter::{DealFilter, DealSort},
    id::{DealId, PipelineId, StageId},
    money::{Money, Total},
    prices::Prices,
    time::Instant,
};
use rusqlite::{Row, params_from_iter, types::Value};
use std::collections::HashMap;

/// A deal as its card shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Which deal.
    pub id: DealId,
    /// Where it stands.
    pub stage: StageId,
    /// Title.
    pub title: String,
    /// Who may buy.
    pub company: Option<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Its value.
    pub value: Option<Money>,
    /// The day it became a deal.
    pub created_on: Option<Day>,
    /// The day it may be won.
    pub expected_on: Option<Day>,
    /// The last human touch.
    pub touched_at: Option<Instant>,
    /// Since when it stands in its stage.
    pub entered_at: Option<Instant>,
}

/// What an open deal is worth today.
fn prices<'a>(as_of: &AsOf<'a>) -> Prices<'a> {
    Prices { base: as_of.base, rates: as_of.rates }
}

/// What stands in each stage of a pipeline, at today's rates; stages in which nothing stands are left out.
///
/// # Errors
/// When the database cannot be read.
pub fn totals(
    source: &impl Source,
    pipeline: PipelineId,
    as_of: &AsOf<'_>,
) -> Result<HashMap<StageId, Total>> {
    let sql = "SELECT t.stage_id, t.currency, t.deals, t.minor FROM stage_total t
               JOIN stage s ON s.id = t.stage_id WHERE s.pipeline_id = ?1";
    let mut statement = source.db().prepare_cached(sql)?;
    let lines = statement.query_map([pipeline.0.as_bytes()], |row| {
        Ok((StageId(uuid(row, 0)?), row.get::<_, String>(1)?, row.get::<_, u32>(2)?, row.get::<_, i64>(3)?))
    })?;
    let mut totals: HashMap<StageId, Total> = HashMap::new();
    let mut foreign = false;
    for line in lines {
        let (stage, currency, deals, minor) = line?;
        let total = totals.entry(stage).or_insert_with(|| Total::zero(as_of.base));
        match currency.as_str() {
            "" => total.no_value += deals,
            code if code == as_of.base.code() => total.add_sum(minor, deals),
            _ => foreign = true,
        }
    }
    if foreign {
        // The index of open deals by currency holds all that is asked for.
        let sql = "SELECT d.stage_id, d.value_currency, d.value_minor, count(*), sum(d.value_minor)
                   FROM (SELECT DISTINCT currency FROM stage_total WHERE currency NOT IN ('', ?2)) c
                   CROSS JOIN deal d ON d.value_currency = c.currency AND d.status = 'open'
                   WHERE d.stage_id IN (SELECT id FROM stage WHERE pipeline_id = ?1) GROUP BY 1, 2, 3";
        let params = vec![blob(pipeline), as_of.base.code().to_owned().into()];
        count_in(&mut totals, source, sql, params, as_of)?;
    }
    Ok(totals)
}

/// The same of the deals that a filter lets through.
///
/// # Errors
/// When the database cannot be read.
pub fn filtered_totals(
    source: &impl Source,
    pipeline: PipelineId,
    filter: &DealFilter,
    as_of: &AsOf<'_>,
) -> Result<HashMap<StageId, Total>> {
    let clause = matching(&on_board(filter, Some(pipeline)), as_of);
    // Deals of the base currency add up as they are; each foreign amount is priced by itself.
    let sql = format!(
        "SELECT d.stage_id, d.value_currency, iif(d.value_currency = '{}', 0, d.value_minor), count(*), sum(d.value_minor)
         FROM deal d WHERE {} GROUP BY 1, 2, 3",
        as_of.base.code(),
        clause.sql
    );
    let mut totals = HashMap::new();
    count_in(&mut totals, source, &sql, clause.params, as_of)?;
    Ok(totals)
}

/// A filter as the board means it: of open deals, wherever they stand.
fn on_board(filter: &DealFilter, pipeline: Option<PipelineId>) -> DealFilter {
    DealFilter { pipeline, stages: Vec::new(), statuses: vec![DealStatus::Open], ..filter.clone() }
}

/// Whether a filter lets through every open deal of a pipeline.
#[must_use]
pub fn asks_nothing(filter: &DealFilter) -> bool {
    let nothing = DealFilter { statuses: vec![DealStatus::Open], ..DealFilter::default() };
    on_board(filter, None) == nothing
}

/// Adds groups of deals: stage, currency, minor units of each, how many, minor units of all.
fn count_in(
    totals: &mut HashMap<StageId, Total>,
    source: &impl Source,
    sql: &str,
    params: Vec<Value>,
    as_of: &AsOf<'_>,
) -> Result<()> {
    let mut statement = source.db().prepare_cached(sql)?;
    let mut rows = statement.query(params_from_iter(params))?;
    while let Some(row) = rows.next()? {
        let total = totals.entry(StageId(uuid(row, 0)?)).or_insert_with(|| Total::zero(as_of.base));
        let deals = row.get(3)?;
        let currency: Option<String> = row.get(1)?;
        match money(row.get(2)?, currency.as_deref()) {
            Some(value) if value.currency == as_of.base => total.add_sum(row.get(4)?, deals),
            value => total.add(prices(as_of).of(value, Some(as_of.today)), deals),
        }
    }
    Ok(())
}

/// The open deals of a stage that a filter lets through, in an order; none: newest place first.
///
/// # Errors
/// When the database cannot be read.
pub fn column(
    source: &impl Source,
    stage: StageId,
    filter: &DealFilter,
    sort: Option<DealSort>,
    as_of: &AsOf<'_>,
    (offset, limit): (u32, u32),
) -> Result<Vec<DealId>> {
    let clause = if asks_nothing(filter) {
        matching(&DealFilter::default(), as_of)
    } else {
        matching(&on_board(filter, None), as_of)
    };
    let order = sort.map_or_else(|| "d.placed DESC, d.id DESC".to_owned(), |sort| order(sort, as_of));
    // The status is a literal: it opens the index of what is open in a stage.
    let sql = format!(
        "SELECT d.id FROM deal d WHERE d.stage_id = ? AND d.status = 'open' AND {} ORDER BY {order} LIMIT ? OFFSET ?",
        clause.sql
    );
    let mut params = vec![blob(stage)];
    params.extend(clause.params);
    params.extend([i64::from(limit).into(), i64::from(offset).into()]);
    let mut statement = source.db().prepare_cached(&sql)?;
    let ids = statement.query_map(params_from_iter(params), |row| Ok(DealId(uuid(row, 0)?)))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// The cards of deals, in the order of their ids; those that are not there are left out.
///
/// # Errors
/// When the database cannot be read.
pub fn cards(source: &impl Source, ids: &[DealId]) -> Result<Vec<Card>> {
    let hex: Vec<String> = ids.iter().map(|id| id.0.simple().to_string()).collect();
    let sql = "SELECT d.id, d.stage_id, d.title, c.name, o.name, d.value_minor, d.value_currency,
                      d.created_on, d.expected_on, d.touched_at, v.entered_at
               FROM json_each(?1) j CROSS JOIN deal d ON d.id = unhex(j.value)
               LEFT JOIN company c ON c.id = d.company_id LEFT JOIN person o ON o.id = d.owner_id
               LEFT JOIN visit v ON v.deal_id = d.id AND v.exit IS NULL
               WHERE d.status = 'open' ORDER BY j.key";
    let mut statement = source.db().prepare_cached(sql)?;
    let card = |row: &Row<'_>| {
        Ok(Card {
            id: DealId(uuid(row, 0)?),
            stage: StageId(uuid(row, 1)?),
            title: row.get(2)?,
            company: row.get(3)?,
            owner: row.get(4)?,
            value: money(row.get(5)?, row.get_ref(6)?.as_str_or_null()?),
            created_on: row.get(7)?,
            expected_on: row.get(8)?,
            touched_at: row.get(9)?,
            entered_at: row.get(10)?,
        })
    };
    let cards = statement.query_map([serde_json::Value::from(hex).to_string()], card)?;
    Ok(cards.collect::<rusqlite::Result<_>>()?)
}
