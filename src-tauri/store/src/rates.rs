//! Rates of currencies.

use crate::{Error, Result, Source, Tx, pipelines::uuid, tables::RATE};
use domain::{
    Day,
    id::RateId,
    money::Currency,
    rates::{Rate, Rates},
};
use rusqlite::{OptionalExtension as _, Row};

/// The rate of a currency from a day on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dated {
    /// Identity.
    pub id: RateId,
    /// Of which currency.
    pub currency: Currency,
    /// From which day on.
    pub from_on: Day,
    /// What one unit is worth in the base currency.
    pub rate: Rate,
}

/// Every rate, ready to be asked.
///
/// # Errors
/// When the database cannot be read.
pub fn all(source: &impl Source) -> Result<Rates> {
    let mut rates = Rates::default();
    for Dated { currency, from_on, rate, .. } in list(source)? {
        rates.add(currency, from_on, rate);
    }
    Ok(rates)
}

/// Every rate, by currency, the latest day first.
///
/// # Errors
/// When the database cannot be read.
pub fn list(source: &impl Source) -> Result<Vec<Dated>> {
    let sql = "SELECT id, currency, from_on, rate FROM rate ORDER BY currency, from_on DESC";
    let mut statement = source.db().prepare_cached(sql)?;
    let read =
        |row: &Row<'_>| Ok((uuid(row, 0)?, row.get::<_, String>(1)?, row.get(2)?, row.get::<_, String>(3)?));
    let rows = statement.query_map([], read)?.collect::<rusqlite::Result<Vec<_>>>()?;
    let dated = |(id, currency, from_on, rate): (_, String, _, String)| {
        let currency = currency.parse().map_err(|_| Error::Damaged)?;
        let rate = rate.parse().map_err(|_| Error::Damaged)?;
        Ok(Dated { id: RateId(id), currency, from_on, rate })
    };
    rows.into_iter().map(dated).collect()
}

/// Sets the rate of a currency from a day on; one that this day has already is replaced.
///
/// # Errors
/// When the database cannot be written.
pub fn set(tx: &mut Tx<'_>, currency: Currency, from_on: Day, rate: Rate) -> Result<RateId> {
    let day = from_on.to_string();
    let sql = "SELECT id FROM rate WHERE currency = ?1 AND from_on = ?2";
    let found =
        tx.db().prepare_cached(sql)?.query_row((currency.code(), &day), |row| uuid(row, 0)).optional()?;
    let id = if let Some(id) = found {
        tx.update(&RATE, id, &[("rate", rate.to_string().into())])?;
        id
    } else {
        let id = tx.new_id();
        let columns = [
            ("currency", currency.code().to_owned().into()),
            ("from_on", day.into()),
            ("rate", rate.to_string().into()),
        ];
        tx.insert(&RATE, id, &columns)?;
        id
    };
    Ok(RateId(id))
}

/// Deletes a rate.
///
/// # Errors
/// [`Error::NotFound`].
pub fn delete(tx: &mut Tx<'_>, id: RateId) -> Result<()> {
    tx.delete(&RATE, id.0)
}
