//! One-on-ones: the rows of `mine`. Nothing here is found by the search of the business, told by its history, or exported
//! with its records.

use crate::{Result, Source, pipelines::uuid};
use rusqlite::{Params, Row};
use uuid::Uuid;

pub mod notes;
pub mod points;
pub mod promises;
pub mod remarks;
pub mod series;
pub mod sittings;

/// The rows of a query.
fn rows<T>(
    source: &impl Source,
    sql: &str,
    params: impl Params,
    read: fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    let mut statement = source.db().prepare_cached(sql)?;
    let rows = statement.query_map(params, read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// An id that may be NULL.
fn id(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Uuid>> {
    Ok(row.get::<_, Option<[u8; 16]>>(column)?.map(Uuid::from_bytes))
}

/// A word of a column as what it stands for; `None`: NULL, or no word of it.
fn word<T>(row: &Row<'_>, column: &str, of: fn(&str) -> Option<T>) -> rusqlite::Result<Option<T>> {
    Ok(row.get_ref(column)?.as_str_or_null()?.and_then(of))
}

/// How many rows about one-on-ones there are with somebody.
///
/// # Errors
/// When the database cannot be read.
pub fn count(source: &impl Source, person: Uuid) -> Result<usize> {
    let of = |table: &str| format!("(SELECT count(*) FROM {table} WHERE person_id = ?1)");
    let tables = ["series", "pause", "meeting", "point", "promise", "remark"].map(of).join(" + ");
    let sql = format!("SELECT {tables}");
    let count: i64 = source.db().prepare_cached(&sql)?.query_row([person.as_bytes()], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// Everybody with whom there are one-on-ones, or were.
///
/// # Errors
/// When the database cannot be read.
pub fn people(source: &impl Source) -> Result<Vec<Uuid>> {
    let sql =
        "SELECT person_id FROM series UNION SELECT person_id FROM meeting UNION SELECT person_id FROM point
               UNION SELECT person_id FROM promise UNION SELECT person_id FROM remark";
    rows(source, sql, [], |row| uuid(row, 0))
}
