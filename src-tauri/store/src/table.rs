//! The table of deals: the page that is shown, and what all of its rows come to.

use crate::{
    Result, Source,
    columns::{money, status_named},
    filter::{AsOf, Clause, VALUE_CURRENCY, VALUE_MINOR},
    pipelines::uuid,
};
use domain::{
    Day,
    deal::DealStatus,
    id::{DealId, PipelineId, StageId},
    idle::Touches,
    money::{Money, Total},
    prices::Prices,
    time::day_of,
};
use rusqlite::{Row, params_from_iter, types::Value};
use uuid::Uuid;

/// Which record a name is of, and the name.
pub type Named = (Uuid, String);

/// A row of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Which deal.
    pub id: DealId,
    /// Title.
    pub title: String,
    /// Who may buy.
    pub company: Option<Named>,
    /// The first of its people.
    pub contact: Option<Named>,
    /// Who answers for it.
    pub owner: Option<Named>,
    /// Where it came from.
    pub source: Option<Named>,
    /// What is to be sold first.
    pub product: Option<String>,
    /// Its pipeline.
    pub pipeline: PipelineId,
    /// Where it stands, or stood last.
    pub stage: Option<StageId>,
    /// Open, won or lost.
    pub status: DealStatus,
    /// Its value; of a closed deal as it was on closing.
    pub value: Option<Money>,
    /// The day it may be won.
    pub expected_on: Option<Day>,
    /// The day it was won or lost.
    pub closed_on: Option<Day>,
    /// Why it was lost.
    pub lost_reason: Option<String>,
    /// Its id in the file it came from.
    pub external_id: Option<String>,
    /// The day it came to the stage where it stands or stood last.
    pub entered_on: Option<Day>,
    /// What is to be done next, of an open deal.
    pub next_step: Option<String>,
    /// What tells how idle it is. The day on which it became a deal, and that of the next step, are among it.
    pub touches: Touches,
}

/// The deals of a page, in their order.
///
/// # Errors
/// When the database cannot be read.
pub fn page(
    source: &impl Source,
    clause: &Clause,
    order: &str,
    offset: u32,
    limit: u32,
) -> Result<Vec<DealId>> {
    let sql = format!("SELECT d.id FROM deal d WHERE {} ORDER BY {order} LIMIT ? OFFSET ?", clause.sql);
    let mut statement = source.db().prepare(&sql)?;
    let bounds = [Value::from(i64::from(limit)), i64::from(offset).into()];
    let ids =
        statement.query_map(params_from_iter(clause.params.iter().chain(&bounds)), |row| uuid(row, 0))?;
    Ok(ids.map(|id| id.map(DealId)).collect::<rusqlite::Result<_>>()?)
}

/// Every deal that a condition lets through, in this order.
///
/// # Errors
/// When the database cannot be read.
pub fn every(source: &impl Source, clause: &Clause, order: &str) -> Result<Vec<DealId>> {
    page(source, clause, order, 0, u32::MAX)
}

/// The rows of these deals, in the order of the ids: one query, however many there are.
///
/// # Errors
/// When the database cannot be read.
pub fn lines(source: &impl Source, ids: &[DealId], as_of: &AsOf<'_>) -> Result<Vec<Line>> {
    let mut statement = source.db().prepare_cached(LINES)?;
    let lines = statement.query_map([list(ids)], |row| line(row, as_of))?;
    Ok(lines.collect::<rusqlite::Result<_>>()?)
}

/// How many deals a condition lets through, and their value in the base currency: each at the rate of its day, which is
/// today for an open deal and the day of closing for a closed one, rounded once a deal.
///
/// # Errors
/// When the database cannot be read.
pub fn total(source: &impl Source, clause: &Clause, as_of: &AsOf<'_>) -> Result<(u32, Total)> {
    let base = as_of.base;
    let own = format!("coalesce({VALUE_CURRENCY} = '{}', FALSE)", base.code());
    let sql = format!(
        "SELECT count(*), count(iif({own}, 1, NULL)), coalesce(sum(iif({own}, {VALUE_MINOR}, 0)), 0),
                count({VALUE_CURRENCY})
         FROM deal d WHERE {}",
        clause.sql
    );
    let (count, priced, minor, valued): (u32, u32, i64, u32) =
        source.db().prepare(&sql)?.query_row(params_from_iter(&clause.params), |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?;
    let mut total = Total::zero(base);
    total.add_sum(minor, priced);
    total.no_value += count - valued;
    if valued == priced {
        return Ok((count, total));
    }
    // Alike amounts of one day are worth the same: each is rounded for itself, and counted as often as it is there.
    let sql = format!(
        "SELECT {VALUE_MINOR}, {VALUE_CURRENCY}, iif(d.status = 'open', '{today}', d.closed_on), count(*)
         FROM deal d WHERE {VALUE_CURRENCY} <> '{base}' AND {condition} GROUP BY 1, 2, 3",
        today = as_of.today,
        base = base.code(),
        condition = clause.sql,
    );
    let mut statement = source.db().prepare(&sql)?;
    let mut rows = statement.query(params_from_iter(&clause.params))?;
    let prices = Prices { base, rates: as_of.rates };
    while let Some(row) = rows.next()? {
        let currency: Option<String> = row.get(1)?;
        let amount = money(row.get(0)?, currency.as_deref());
        let day: Option<Day> = row.get(2)?;
        total.add(prices.of(amount, day), row.get(3)?);
    }
    Ok((count, total))
}

/// Ids as a parameter of `json_each`.
pub(crate) fn list(ids: &[DealId]) -> String {
    let hex: Vec<String> = ids.iter().map(|id| id.0.simple().to_string()).collect();
    serde_json::Value::from(hex).to_string()
}

/// What [`line`] reads. The stay is the present one of an open deal and the last one of a closed deal.
const LINES: &str = "
    SELECT d.*, c.name AS company, o.name AS owner, s.name AS source, k.id AS contact_id, k.name AS contact,
           v.entered_at, v.exit AS stay_exit, a.text AS next_step, a.due_on AS next_on,
           (SELECT p.name FROM deal_line l JOIN product p ON p.id = l.product_id
            WHERE l.deal_id = d.id ORDER BY l.position, l.id LIMIT 1) AS product
    FROM json_each(?1) j JOIN deal d ON d.id = unhex(j.value)
    LEFT JOIN company c ON c.id = d.company_id
    LEFT JOIN person o ON o.id = d.owner_id
    LEFT JOIN source s ON s.id = d.source_id
    LEFT JOIN contact k ON k.id = (SELECT x.contact_id FROM deal_contact x WHERE x.deal_id = d.id
                                   ORDER BY x.position, x.id LIMIT 1)
    LEFT JOIN visit v ON v.id = (SELECT y.id FROM visit y WHERE y.deal_id = d.id ORDER BY y.n DESC LIMIT 1)
    LEFT JOIN activity a ON d.status = 'open' AND a.id = (
      SELECT b.id FROM activity b WHERE b.deal_id = d.id AND b.done_at IS NULL
      ORDER BY b.due_on NULLS LAST, b.id LIMIT 1)
    ORDER BY j.key";

fn line(row: &Row<'_>, as_of: &AsOf<'_>) -> rusqlite::Result<Line> {
    let id = |column: &str| {
        Ok::<_, rusqlite::Error>(row.get::<_, Option<[u8; 16]>>(column)?.map(Uuid::from_bytes))
    };
    let named = |of: &str, name: &str| {
        let name: Option<String> = row.get(name)?;
        Ok::<_, rusqlite::Error>(id(of)?.zip(name))
    };
    let day = |column: &str| {
        Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(column)?.and_then(|at| day_of(at, as_of.zone)))
    };
    let status = status_named(row.get_ref("status")?.as_str()?);
    let (minor, currency) = match status {
        DealStatus::Open => ("value_minor", "value_currency"),
        DealStatus::Won | DealStatus::Lost => ("closed_minor", "closed_currency"),
    };
    let entered_on = day("entered_at")?;
    let stays = row.get_ref("stay_exit")?.as_str_or_null()?.is_none();
    Ok(Line {
        id: DealId(Uuid::from_bytes(row.get("id")?)),
        title: row.get("title")?,
        company: named("company_id", "company")?,
        contact: named("contact_id", "contact")?,
        owner: named("owner_id", "owner")?,
        source: named("source_id", "source")?,
        product: row.get("product")?,
        pipeline: PipelineId(Uuid::from_bytes(row.get("pipeline_id")?)),
        stage: id("stage_id")?.map(StageId),
        status,
        value: money(row.get(minor)?, row.get_ref(currency)?.as_str_or_null()?),
        expected_on: row.get("expected_on")?,
        closed_on: row.get("closed_on")?,
        lost_reason: row.get("lost_reason")?,
        external_id: row.get("external_id")?,
        entered_on,
        next_step: row.get("next_step")?,
        touches: Touches {
            touched_on: day("touched_at")?,
            entered_on: entered_on.filter(|_| stays),
            created_on: row.get("created_on")?,
            next_on: row.get("next_on")?,
        },
    })
}
