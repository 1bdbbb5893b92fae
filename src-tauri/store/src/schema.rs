//! The schema and how an older one becomes the current one.

use crate::{Error, Result, derived, names};
use rusqlite::{Connection, TransactionBehavior};

/// Marks the file as a Diwan workspace (SQLite's application id): "Diwn".
pub(crate) const APPLICATION_ID: i32 = 0x4469_776E;

/// The steps, in order; the schema's version is how many have run. From 0.1.0 on steps are only ever added.
const STEPS: &[&str] = &[
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_this_copy.sql"),
    include_str!("migrations/0003_pipeline.sql"),
    include_str!("migrations/0004_imported_records.sql"),
    include_str!("migrations/0005_kept_apart.sql"),
    include_str!("migrations/0007_one_on_ones.sql"),
];

/// The version that this program writes.
pub(crate) const CURRENT: i64 = STEPS.len() as i64;

/// The version of a database; 0: an empty one.
///
/// # Errors
/// [`Error::Newer`] when the file is from a newer program, [`Error::Damaged`] when it is not a workspace.
pub(crate) fn version(db: &Connection) -> Result<i64> {
    let version: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version > CURRENT {
        return Err(Error::Newer(version));
    }
    if version > 0 {
        let id: i32 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
        if id != APPLICATION_ID {
            return Err(Error::Damaged);
        }
    }
    Ok(version)
}

/// Brings a database to the current schema, in one transaction.
///
/// # Errors
/// As [`version`].
pub(crate) fn migrate(db: &mut Connection) -> Result<()> {
    let done = usize::try_from(version(db)?).map_err(|_| Error::Damaged)?;
    if done == STEPS.len() {
        return Ok(());
    }
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in &STEPS[done..] {
        tx.execute_batch(step)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", CURRENT)?;
    if done > 0 {
        names::fold_again(&tx)?;
        derived::rebuild(&tx)?;
    }
    // What an older schema journalled cannot be applied backwards to this one: undo ends here.
    tx.execute("UPDATE entry SET state = 'fixed' WHERE state IN ('live', 'undone')", [])?;
    tx.commit()?;
    Ok(())
}

/// Whether a database has the tables of its version and nothing else: no trigger or view that would act on its own.
pub(crate) fn is_ours(db: &Connection) -> Result<bool> {
    let steps = usize::try_from(version(db)?).map_err(|_| Error::Damaged)?;
    if steps == 0 {
        return Ok(false);
    }
    let fresh = Connection::open_in_memory()?;
    for step in &STEPS[..steps] {
        fresh.execute_batch(step)?;
    }
    Ok(objects(db)? == objects(&fresh)?)
}

/// Every object of a database with the statement that made it, without its white space.
fn objects(db: &Connection) -> Result<Vec<(String, String, String)>> {
    let mut all =
        db.prepare("SELECT type, name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name")?;
    let read = |row: &rusqlite::Row<'_>| {
        let sql: String = row.get(2)?;
        Ok((row.get(0)?, row.get(1)?, sql.split_whitespace().collect()))
    };
    Ok(all.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
}
