//! What stands on the board: counts and sums of its columns, and the cards in them.
//!
//! Counts of whole columns come from `stage_total`; only deals in a foreign currency are priced anew, since rates change
//! from day to day. Cards are read for what is shown and no more.

use crate::{
    Result, Source,
    deals::money,
    pipelines::{blob, uuid},
};
use domain::{
    Day,
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

/// What stands in each stage of a pipeline, at the rates of a day; stages in which nothing stands are left out.
///
/// # Errors
/// When the database cannot be read.
pub fn totals(
    source: &impl Source,
    pipeline: PipelineId,
    prices: Prices<'_>,
    today: Day,
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
        let total = totals.entry(stage).or_insert_with(|| Total::zero(prices.base));
        match currency.as_str() {
            "" => total.no_value += deals,
            code if code == prices.base.code() => total.add_sum(minor, deals),
            _ => foreign = true,
        }
    }
    if foreign {
        // The index of open deals by currency holds all that is asked for.
        let sql = "SELECT d.stage_id, d.value_currency, d.value_minor, count(*)
                   FROM (SELECT DISTINCT currency FROM stage_total WHERE currency NOT IN ('', ?2)) c
                   CROSS JOIN deal d ON d.value_currency = c.currency AND d.status = 'open'
                   WHERE d.stage_id IN (SELECT id FROM stage WHERE pipeline_id = ?1) GROUP BY 1, 2, 3";
        let params = [blob(pipeline), prices.base.code().to_owned().into()];
        for group in groups(source, sql, &params)? {
            group.count_in(&mut totals, prices, today);
        }
    }
    Ok(totals)
}

/// Deals of one stage and one price: all of the base currency, or all of one foreign amount.
struct Group {
    stage: StageId,
    value: Option<Money>,
    deals: u32,
}

impl Group {
    fn count_in(&self, totals: &mut HashMap<StageId, Total>, prices: Prices<'_>, today: Day) {
        let total = totals.entry(self.stage).or_insert_with(|| Total::zero(prices.base));
        total.add(prices.of(self.value, Some(today)), self.deals);
    }
}

/// Stage, currency, minor units, deals: in the first four columns.
fn groups(source: &impl Source, sql: &str, params: &[Value]) -> Result<Vec<Group>> {
    let mut statement = source.db().prepare_cached(sql)?;
    let group = |row: &Row<'_>| {
        Ok(Group {
            stage: StageId(uuid(row, 0)?),
            value: money(row.get(2)?, row.get_ref(1)?.as_str_or_null()?),
            deals: row.get(3)?,
        })
    };
    let groups = statement.query_map(params_from_iter(params), group)?;
    Ok(groups.collect::<rusqlite::Result<_>>()?)
}

/// The open deals of a stage, newest place first.
///
/// # Errors
/// When the database cannot be read.
pub fn column(source: &impl Source, stage: StageId, offset: u32, limit: u32) -> Result<Vec<DealId>> {
    let sql = "SELECT d.id FROM deal d WHERE d.stage_id = ?1 AND d.status = 'open'
               ORDER BY d.placed DESC, d.id DESC LIMIT ?3 OFFSET ?2";
    let mut statement = source.db().prepare_cached(sql)?;
    let ids = statement
        .query_map((stage.0.as_bytes(), offset, limit), |row| Ok(DealId(uuid(row, 0)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(ids)
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
