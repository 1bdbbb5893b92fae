//! Rules of `domain` that queries can call, so that what a query selects and what a rule says is one thing.

use crate::Result;
use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::{
    money::{Currency, Money},
    rates::Rate,
    text::fold,
    time::day_of,
};
use rusqlite::{
    Connection,
    functions::{Context, FunctionFlags},
};
use std::sync::Arc;

/// What goes wrong in a function that a query calls with something else than it takes.
type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Makes the functions known to a connection. None of them can be called from the schema of a file.
///
/// - `folded(text)`: see [`fold`];
/// - `local_day(ms, zone)`: the calendar day of an instant, as days since 1970-01-01;
/// - `worth(minor, currency, rate, base)`: see [`Rate::convert`].
pub(crate) fn register(db: &Connection) -> Result<()> {
    let flags =
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_DIRECTONLY;
    db.create_scalar_function("folded", 1, flags, |call| Ok(call.get_raw(0).as_str_or_null()?.map(fold)))?;
    db.create_scalar_function("local_day", 2, flags, |call| {
        let zone: Arc<Tz> = constant(call, 1)?;
        let day = call.get::<Option<i64>>(0)?.and_then(|at| day_of(at, *zone));
        Ok(day.map(|day| (day - NaiveDate::default()).num_days()))
    })?;
    db.create_scalar_function("worth", 4, flags, |call| {
        let (currency, rate, base): (Arc<Currency>, Arc<Rate>, Arc<Currency>) =
            (constant(call, 1)?, constant(call, 2)?, constant(call, 3)?);
        let amount = call.get::<Option<i64>>(0)?.map(|minor| Money { minor, currency: *currency });
        Ok(amount.and_then(|amount| rate.convert(amount, *base)).map(|worth| worth.minor))
    })?;
    Ok(())
}

/// An argument that is the same in every row, read once for a whole query.
fn constant<T>(call: &Context<'_>, at: i32) -> rusqlite::Result<Arc<T>>
where
    T: std::str::FromStr<Err: std::error::Error + Send + Sync + 'static> + Send + Sync + 'static,
{
    call.get_or_create_aux(at, |value| -> std::result::Result<T, Failure> { Ok(value.as_str()?.parse()?) })
}
