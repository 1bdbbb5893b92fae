//! What is saved while it is typed makes one entry for a stretch of typing, not one for each pause.
//!
//! The entry that goes on takes a new number, so that backups and screens see that there is something new, and keeps what
//! the row was before the first of it. Nothing but the last entry ever goes on.

use crate::{Result, row::Row};
use domain::time::Instant;
use rusqlite::{Connection, OptionalExtension as _};
use serde_json::{Map, Value};
use uuid::Uuid;

/// When the entry of this number began, if it did `name` to this row and is in force.
pub(crate) fn began(
    db: &Connection,
    seq: i64,
    name: &str,
    device: Uuid,
    row: Uuid,
) -> Result<Option<Instant>> {
    let sql = "SELECT e.at FROM entry e WHERE e.seq = ?1 AND e.name = ?2 AND e.device = ?3
                 AND e.kind = 'do' AND e.state = 'live' AND e.latest = e.seq
                 AND EXISTS (SELECT 1 FROM change c WHERE c.entry = e.seq AND c.row = ?4 AND c.op <> 'delete')";
    let key = (seq, name, device.as_bytes(), row.as_bytes());
    Ok(db.prepare_cached(sql)?.query_row(key, |row| row.get(0)).optional()?)
}

/// Makes the changes of an entry those of another one, which stands in its place; how many there are.
pub(crate) fn take_over(db: &Connection, from: i64, to: i64) -> Result<i64> {
    let moved = db.prepare_cached("UPDATE change SET entry = ?2 WHERE entry = ?1")?.execute((from, to))?;
    db.prepare_cached("DELETE FROM entry WHERE seq = ?1")?.execute([from])?;
    Ok(i64::try_from(moved).unwrap_or(i64::MAX))
}

/// Adds what an update replaces to what the entry says of the row already; whether it says anything.
pub(crate) fn absorb(db: &Connection, seq: i64, row: Uuid, replaced: &Row) -> Result<bool> {
    let sql = "SELECT n, before FROM change WHERE entry = ?1 AND row = ?2 ORDER BY n LIMIT 1";
    let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, i64>(0)?, row.get::<_, Option<String>>(1)?));
    let known = db.prepare_cached(sql)?.query_row((seq, row.as_bytes()), read).optional()?;
    let Some((n, before)) = known else { return Ok(false) };
    // What was inserted in this entry was nothing before it.
    let Some(before) = before else { return Ok(true) };
    let parse = |text: &str| -> Result<Map<String, Value>> {
        serde_json::from_str(text).map_err(|_| crate::Error::Damaged)
    };
    let mut whole = parse(&replaced.to_json()?)?;
    whole.extend(parse(&before)?);
    let sql = "UPDATE change SET before = ?3 WHERE entry = ?1 AND n = ?2";
    db.prepare_cached(sql)?.execute((seq, n, Value::Object(whole).to_string()))?;
    Ok(true)
}
