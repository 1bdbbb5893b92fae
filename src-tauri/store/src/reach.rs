//! What lists and pages of companies, contacts and staff share: what their deals come to, and the order of a list.

use crate::{
    Result, Source,
    columns::{money, status_named},
    filter::AsOf,
};
use domain::{
    Day,
    deal::DealStatus,
    id::DealId,
    money::{Currency, Total},
    prices::Prices,
    text::fold,
};
use rusqlite::types::Value;
use serde_json::json;
use std::{cmp::Reverse, collections::HashMap};
use uuid::Uuid;

/// Whose deals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// Of companies.
    Company,
    /// Of contacts: deals that they are among the people of.
    Contact,
    /// Of staff: deals that they answer for.
    Person,
}

impl Of {
    /// The table of the records.
    pub(crate) fn table(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Contact => "contact",
            Self::Person => "person",
        }
    }

    /// Where their deals come from, and the column that tells whose a deal is.
    fn deals(self) -> (&'static str, &'static str) {
        match self {
            Self::Company => ("deal d", "d.company_id"),
            Self::Person => ("deal d", "d.owner_id"),
            Self::Contact => ("deal_contact k JOIN deal d ON d.id = k.deal_id", "k.contact_id"),
        }
    }
}

/// In which order a list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// By name.
    Name,
    /// Most open deals first.
    Open,
    /// Greatest won value first.
    Won,
    /// Latest deal first.
    Last,
}

/// What the deals of a record come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sums {
    /// Open ones, at today's rates.
    pub open: Total,
    /// Won ones that count, each at the rates of the day it closed.
    pub won: Total,
    /// How many were lost.
    pub lost: u32,
    /// The day on which the latest became a deal.
    pub last_on: Option<Day>,
}

impl Sums {
    /// Of no deals.
    #[must_use]
    pub fn none(base: Currency) -> Self {
        Self { open: Total::zero(base), won: Total::zero(base), lost: 0, last_on: None }
    }
}

/// What the deals of records come to; those without deals are left out. `ids`: of these alone.
///
/// # Errors
/// When the database cannot be read.
pub fn sums(
    source: &impl Source,
    of: Of,
    ids: Option<&[Uuid]>,
    as_of: &AsOf<'_>,
) -> Result<HashMap<Uuid, Sums>> {
    let (from, key) = of.deals();
    let within = match ids {
        Some(_) => format!("{key} IN (SELECT unhex(value) FROM json_each(?1))"),
        None => format!("{key} IS NOT NULL AND ?1 IS NULL"),
    };
    let sql = format!(
        "SELECT {key}, d.status, d.invalid, d.created_on, d.closed_on,
                CASE WHEN d.status = 'open' THEN d.value_minor ELSE d.closed_minor END,
                CASE WHEN d.status = 'open' THEN d.value_currency ELSE d.closed_currency END
         FROM {from} WHERE {within}"
    );
    let prices = Prices { base: as_of.base, rates: as_of.rates };
    let mut statement = source.db().prepare_cached(&sql)?;
    let mut rows = statement.query([ids.map(hex)])?;
    let mut all: HashMap<Uuid, Sums> = HashMap::new();
    while let Some(row) = rows.next()? {
        let sums = all.entry(Uuid::from_bytes(row.get(0)?)).or_insert_with(|| Sums::none(as_of.base));
        sums.last_on = sums.last_on.max(row.get(3)?);
        let (status, currency): (String, Option<String>) = (row.get(1)?, row.get(6)?);
        let value = money(row.get(5)?, currency.as_deref());
        match status_named(&status) {
            DealStatus::Open => sums.open.add(prices.of(value, Some(as_of.today)), 1),
            // What never was a real deal is in no figure.
            DealStatus::Won if row.get(2)? => {}
            DealStatus::Won => sums.won.add(prices.of(value, row.get(4)?), 1),
            DealStatus::Lost => sums.lost += 1,
        }
    }
    Ok(all)
}

/// The records of which each word of `text` begins a word of the name, in their order: all their ids.
///
/// # Errors
/// When the database cannot be read.
pub fn ordered(
    source: &impl Source,
    of: Of,
    text: &str,
    order: Order,
    as_of: &AsOf<'_>,
) -> Result<Vec<Uuid>> {
    let folded = fold(text);
    let words: Vec<&str> =
        folded.split(' ').filter(|word| !word.is_empty()).take(crate::names::WORDS).collect();
    let fits: Vec<String> = (1..=words.len()).map(crate::names::begins).collect();
    let within = if fits.is_empty() { "TRUE".to_owned() } else { fits.join(" AND ") };
    let sql = format!("SELECT t.id FROM {} t WHERE {within} ORDER BY t.folded, t.id", of.table());
    let mut statement = source.db().prepare_cached(&sql)?;
    let words = words.iter().map(|word| Value::Text((*word).to_owned()));
    let read = |row: &rusqlite::Row<'_>| Ok(Uuid::from_bytes(row.get(0)?));
    let mut ids = statement
        .query_map(rusqlite::params_from_iter(words), read)?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    if order != Order::Name {
        let sums = sums(source, of, None, as_of)?;
        // Those of one figure stay in the order of their names.
        match order {
            Order::Name => {}
            Order::Open => ids.sort_by_key(|id| Reverse(sums.get(id).map_or(0, |sums| sums.open.count()))),
            Order::Won => ids.sort_by_key(|id| Reverse(sums.get(id).map_or(0, |sums| sums.won.sum.minor))),
            Order::Last => ids.sort_by_key(|id| Reverse(sums.get(id).and_then(|sums| sums.last_on))),
        }
    }
    Ok(ids)
}

/// Everyone on the roster, by name.
///
/// # Errors
/// When the database cannot be read.
pub fn everyone(source: &impl Source) -> Result<Vec<Uuid>> {
    let mut statement = source.db().prepare_cached("SELECT id FROM person ORDER BY folded, id")?;
    let ids = statement.query_map([], |row| Ok(Uuid::from_bytes(row.get(0)?)))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// The deals of a record: open ones first, the latest first. At most `limit`.
///
/// # Errors
/// When the database cannot be read.
pub fn deals_of(source: &impl Source, of: Of, id: Uuid, limit: u32) -> Result<Vec<DealId>> {
    let (from, key) = of.deals();
    let sql = format!(
        "SELECT d.id FROM {from} WHERE {key} = ?1
         ORDER BY d.status <> 'open', coalesce(d.closed_on, d.created_on) DESC, d.id DESC LIMIT ?2"
    );
    let mut statement = source.db().prepare_cached(&sql)?;
    let read = |row: &rusqlite::Row<'_>| Ok(DealId(Uuid::from_bytes(row.get(0)?)));
    let ids = statement.query_map((id.as_bytes(), limit), read)?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// How many deals refer to a record, in any state.
///
/// # Errors
/// When the database cannot be read.
pub fn deal_count(source: &impl Source, of: Of, id: Uuid) -> Result<usize> {
    let (from, key) = of.deals();
    let sql = format!("SELECT count(*) FROM {from} WHERE {key} = ?1");
    let count: u32 = source.db().prepare_cached(&sql)?.query_row([id.as_bytes()], |row| row.get(0))?;
    Ok(count as usize)
}

/// Ids as a parameter: a list in JSON.
pub(crate) fn hex(ids: &[Uuid]) -> String {
    json!(ids.iter().map(|id| id.simple().to_string()).collect::<Vec<_>>()).to_string()
}
