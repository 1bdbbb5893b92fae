//! Undo, redo and what stands in the journal.
//!
//! Undo is linear, as in an editor: the last change first. Taking a change back appends an entry that applies the
//! change's entry backwards, and that is journalled like any change, so that redoing is the same operation again.

use crate::{
    Error, Receipt, Result, Source,
    row::Row,
    tables::{self, REFERENCES},
    tx::{Kind, Progress, Tx},
    writer::Writer,
};
use domain::id::CommandId;
use rusqlite::{Connection, OptionalExtension as _};
use std::sync::Arc;
use uuid::Uuid;

/// A change as the journal knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Which.
    pub command: CommandId,
    /// The command that made it.
    pub name: String,
    /// How many changes of rows its entry holds.
    pub rows: u32,
    /// When it was made.
    pub at: domain::time::Instant,
}

/// What became of an undo or a redo.
#[derive(Debug, Clone)]
pub enum Step {
    /// It is done.
    Done(Change, Receipt),
    /// There was nothing to undo or redo.
    Nothing,
    /// Later changes touched the same rows, or rows that refer to them. Nothing was done.
    Conflict(Vec<Change>),
}

/// The last entry: its number, and its identity; 0 and nil: there is none.
pub(crate) fn last(db: &Connection) -> Result<(i64, Uuid)> {
    let sql = "SELECT seq, id FROM entry ORDER BY seq DESC LIMIT 1";
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, Uuid::from_bytes(row.get(1)?)));
    Ok(db.query_row(sql, [], read).optional()?.unwrap_or_default())
}

/// Whether this entry is in the journal, and not another one of its number.
pub(crate) fn holds(db: &Connection, (seq, id): (i64, Uuid)) -> Result<bool> {
    let sql = "SELECT 1 FROM entry WHERE seq = ?1 AND id = ?2";
    Ok(db.prepare_cached(sql)?.exists((seq, id.as_bytes()))?)
}

/// A 'do' entry and the entry in force.
struct Target {
    origin: i64,
    latest: i64,
    change: Change,
}

const TARGET: &str = "SELECT o.seq, o.latest, o.id, o.name, l.changes, o.at
                      FROM entry o JOIN entry l ON l.seq = o.latest WHERE o.state ";

/// The change that would be undone next.
///
/// # Errors
/// When the database cannot be read.
pub fn next_undo(source: &impl Source) -> Result<Option<Change>> {
    Ok(last_live(source.db())?.map(|target| target.change))
}

/// The change that would be redone next.
///
/// # Errors
/// When the database cannot be read.
pub fn next_redo(source: &impl Source) -> Result<Option<Change>> {
    Ok(last_undone(source.db())?.map(|target| target.change))
}

/// A live change by its id.
///
/// # Errors
/// [`Error::NotFound`] when it is not there, or no longer live.
pub fn live(source: &impl Source, command: CommandId) -> Result<Change> {
    Ok(live_target(source.db(), command)?.ok_or(Error::NotFound)?.change)
}

fn last_live(db: &Connection) -> Result<Option<Target>> {
    target(db, "= 'live' ORDER BY o.seq DESC LIMIT 1", [])
}

fn last_undone(db: &Connection) -> Result<Option<Target>> {
    target(db, "= 'undone' ORDER BY o.latest DESC LIMIT 1", [])
}

fn live_target(db: &Connection, command: CommandId) -> Result<Option<Target>> {
    target(db, "= 'live' AND o.id = ?1", [command.0.as_bytes()])
}

fn target(db: &Connection, which: &str, params: impl rusqlite::Params) -> Result<Option<Target>> {
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Target {
            origin: row.get(0)?,
            latest: row.get(1)?,
            change: Change {
                command: CommandId(Uuid::from_bytes(row.get(2)?)),
                name: row.get(3)?,
                rows: row.get(4)?,
                at: row.get(5)?,
            },
        })
    };
    Ok(db.prepare_cached(&format!("{TARGET}{which}"))?.query_row(params, read).optional()?)
}

/// Undoes a change: the last one, or `command`.
pub(crate) fn undo(
    writer: &mut Writer,
    command: Option<CommandId>,
    progress: Option<&Arc<dyn Progress>>,
) -> Result<Step> {
    let found = match command {
        None => last_live(writer.db())?,
        Some(command) => Some(live_target(writer.db(), command)?.ok_or(Error::NotFound)?),
    };
    let Some(target) = found else { return Ok(Step::Nothing) };
    let by = later_changes(writer.db(), target.origin, target.latest)?;
    if by.is_empty() { writer.reverse(target, Kind::Undo, progress) } else { Ok(Step::Conflict(by)) }
}

/// Redoes the change that was undone last. Nothing can stand in its way: a new change drops all that was undone, so
/// the rows are as the undo left them.
pub(crate) fn redo(writer: &mut Writer, progress: Option<&Arc<dyn Progress>>) -> Result<Step> {
    match last_undone(writer.db())? {
        Some(target) => writer.reverse(target, Kind::Redo, progress),
        None => Ok(Step::Nothing),
    }
}

/// Makes all that was done so far impossible to undo.
pub(crate) fn close_horizon(writer: &mut Writer) -> Result<()> {
    writer.db().execute("UPDATE entry SET state = 'fixed' WHERE state IN ('live', 'undone')", [])?;
    Ok(())
}

impl Writer {
    /// Applies the entry in force of a change backwards, as an entry of its own.
    fn reverse(
        &mut self,
        target: Target,
        kind: impl FnOnce(i64) -> Kind,
        progress: Option<&Arc<dyn Progress>>,
    ) -> Result<Step> {
        let Target { origin, latest, change } = target;
        let ((), written) = self.change(&change.name, kind(origin), |tx| {
            if let Some(progress) = progress {
                tx.stopped_by(Arc::clone(progress));
            }
            apply_backwards(tx, latest, progress.map(Arc::as_ref))
        })?;
        let written = written.ok_or_else(|| Error::Internal("an entry without changes".into()))?;
        Ok(Step::Done(change, written.into()))
    }
}

/// Applies an entry backwards, last change first.
fn apply_backwards(tx: &mut Tx<'_>, entry: i64, progress: Option<&dyn Progress>) -> Result<()> {
    let total = tx.db().query_row("SELECT changes FROM entry WHERE seq = ?1", [entry], |row| row.get(0))?;
    let sql = "SELECT tbl, row, op, before FROM change WHERE entry = ?1 AND n = ?2";
    for done in 0..total {
        let read = |row: &rusqlite::Row<'_>| {
            let id: [u8; 16] = row.get(1)?;
            Ok((row.get::<_, String>(0)?, Uuid::from_bytes(id), row.get::<_, String>(2)?, row.get(3)?))
        };
        let (table, id, op, before): (_, _, _, Option<String>) =
            tx.db().prepare_cached(sql)?.query_row((entry, total - 1 - done), read)?;
        let table = tables::named(&table).ok_or(Error::Damaged)?;
        let before = before.map(|text| Row::from_json(table, &text)).transpose()?;
        match (op.as_str(), before) {
            ("insert", None) => tx.delete(table, id)?,
            ("update", Some(old)) => {
                let columns: Vec<_> = old.columns().map(|(column, value)| (column, value.clone())).collect();
                tx.update(table, id, &columns)?;
            }
            ("delete", Some(old)) => tx.insert_row(table, id, &old)?,
            _ => return Err(Error::Damaged),
        }
        let (done, total): (i64, i64) = (done + 1, total);
        tx.progress(progress, done.unsigned_abs(), total.unsigned_abs())?;
    }
    Ok(())
}

/// The live changes after a change that touched its rows, or rows that refer to what it inserted.
fn later_changes(db: &Connection, origin: i64, latest: i64) -> Result<Vec<Change>> {
    let last: Option<i64> =
        db.query_row("SELECT max(seq) FROM entry WHERE state = 'live'", [], |row| row.get(0))?;
    if last == Some(origin) {
        return Ok(Vec::new());
    }
    let mut touched = vec![
        "SELECT b.entry FROM change a JOIN change b ON b.row = a.row AND b.entry > a.entry WHERE a.entry = ?1".to_owned(),
    ];
    for (child, column, parent) in REFERENCES {
        let (child, parent) = (child.name, parent.name);
        // Rows that refer to what it inserted, now …
        touched.push(format!(
            "SELECT b.entry FROM change a JOIN {child} k ON k.{column} = a.row
             JOIN change b ON b.row = k.id AND b.entry > a.entry
             WHERE a.entry = ?1 AND a.op = 'insert' AND a.tbl = '{parent}'"
        ));
        // … and rows that did before a later change, and would again once that is undone.
        touched.push(format!(
            "SELECT b.entry FROM change b WHERE b.entry > ?1 AND b.tbl = '{child}'
             AND json_extract(b.before, '$.{column}.hex') IN
                 (SELECT lower(hex(a.row)) FROM change a WHERE a.entry = ?1 AND a.op = 'insert' AND a.tbl = '{parent}')"
        ));
    }
    let sql = format!(
        "SELECT DISTINCT o.id, o.name, l.changes, o.at, o.seq
         FROM entry e JOIN entry o ON o.seq = e.origin JOIN entry l ON l.seq = o.latest
         WHERE o.state = 'live' AND o.seq <> ?2 AND e.seq IN ({}) ORDER BY o.seq DESC",
        touched.join(" UNION ")
    );
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Change {
            command: CommandId(Uuid::from_bytes(row.get(0)?)),
            name: row.get(1)?,
            rows: row.get(2)?,
            at: row.get(3)?,
        })
    };
    let mut statement = db.prepare(&sql)?;
    let changes = statement.query_map((latest, origin), read)?.collect::<rusqlite::Result<_>>()?;
    Ok(changes)
}
