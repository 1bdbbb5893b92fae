//! Settings of the business.

use crate::{Error, Result, Source, Tx, tables::SETTING};
use chrono_tz::Tz;
use domain::{
    money::Currency,
    vat::Vat,
    week::{Week, WeekStart, Weekend},
};
use rusqlite::{Connection, OptionalExtension as _};
use uuid::Uuid;

/// ISO 4217 code; fixed at creation.
pub const BASE_CURRENCY: &str = "base_currency";
/// IANA name.
pub const TIME_ZONE: &str = "time_zone";
/// A word of [`WeekStart`].
pub const WEEK_START: &str = "week_start";
/// A word of [`Weekend`].
pub const WEEKEND: &str = "weekend";
/// Minutes without use after which the workspace locks itself; `never`.
pub const LOCK_AFTER: &str = "lock_after";
/// Percent, as decimal text; empty: no tax is spoken of.
pub const VAT_RATE: &str = "vat_rate";
/// Whether values hold the tax: `yes`, `no`.
pub const VAT_INCLUDED: &str = "vat_included";
/// What [`LOCK_AFTER`] is until it is set.
const LOCK_AFTER_UNSET: u32 = 5;

/// Sets a setting.
///
/// # Errors
/// When the database cannot be written.
pub fn set(tx: &mut Tx<'_>, key: &str, value: &str) -> Result<()> {
    let sql = "SELECT id FROM setting WHERE key = ?1";
    let id: Option<[u8; 16]> = tx.db().query_row(sql, [key], |row| row.get(0)).optional()?;
    match id {
        Some(id) => tx.update(&SETTING, Uuid::from_bytes(id), &[("value", value.to_owned().into())]),
        None => {
            let columns = [("key", key.to_owned().into()), ("value", value.to_owned().into())];
            tx.insert(&SETTING, tx.new_id(), &columns)
        }
    }
}

fn get(db: &Connection, key: &str) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("SELECT value FROM setting WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?)
}

/// What is kept under a key.
///
/// # Errors
/// When the database cannot be read.
pub fn kept(source: &impl Source, key: &str) -> Result<Option<String>> {
    get(source.db(), key)
}

/// The base currency.
pub(crate) fn base_currency(db: &Connection) -> Result<Currency> {
    get(db, BASE_CURRENCY)?.and_then(|code| code.parse().ok()).ok_or(Error::Damaged)
}

/// The time zone; UTC until it is set.
pub(crate) fn time_zone(db: &Connection) -> Result<Tz> {
    match get(db, TIME_ZONE)? {
        Some(name) => name.parse().map_err(|_| Error::Damaged),
        None => Ok(Tz::UTC),
    }
}

/// The week of the business; that of its currency's country until it is set.
///
/// # Errors
/// When the database cannot be read.
pub fn week(source: &impl Source) -> Result<Week> {
    let db = source.db();
    let usual = Week::usual(base_currency(db)?);
    let word = |key| get(db, key).map(|word| word.filter(|word| !word.is_empty()));
    Ok(Week {
        start: match word(WEEK_START)? {
            None => usual.start,
            Some(word) => WeekStart::of_word(&word).ok_or(Error::Damaged)?,
        },
        weekend: match word(WEEKEND)? {
            None => usual.weekend,
            Some(word) => Weekend::of_word(&word).ok_or(Error::Damaged)?,
        },
    })
}

/// Minutes without use after which the workspace locks itself; `None`: never.
///
/// # Errors
/// When the database cannot be read.
pub fn lock_after(source: &impl Source) -> Result<Option<u32>> {
    match get(source.db(), LOCK_AFTER)?.as_deref() {
        None => Ok(Some(LOCK_AFTER_UNSET)),
        Some("never") => Ok(None),
        Some(minutes) => Ok(Some(minutes.parse().map_err(|_| Error::Damaged)?)),
    }
}

/// What the business says of tax; nothing until it is set.
///
/// # Errors
/// When the database cannot be read.
pub fn vat(source: &impl Source) -> Result<Vat> {
    let rate = match get(source.db(), VAT_RATE)?.as_deref() {
        None | Some("") => None,
        Some(text) => Some(text.to_owned().try_into().map_err(|_| Error::Damaged)?),
    };
    let included = get(source.db(), VAT_INCLUDED)?.as_deref() == Some("yes");
    Ok(Vat { rate, included })
}
