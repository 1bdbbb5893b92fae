//! What the journal tells of the past: every change, and what became of one record.

use crate::{Error, Result, Source, row::Row, tables};
use domain::{
    history::{HistoryKind, Standing},
    id::CommandId,
    time::Instant,
};
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// How many entries one question answers.
pub const PAGE: usize = 50;

/// An entry of the journal.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its number.
    pub seq: u64,
    /// The change that it did, undid or redid.
    pub command: CommandId,
    /// The command that made that change.
    pub name: String,
    /// What it did.
    pub kind: HistoryKind,
    /// Where the change stands.
    pub standing: Standing,
    /// When.
    pub at: Instant,
    /// Whether it was made in a copy of the workspace that became this one.
    pub own: bool,
    /// Changes of rows.
    pub rows: u32,
    /// The deal that it is about, when it is about one, and its title.
    pub deal: Option<(Uuid, String)>,
}

/// A record before and after an entry. A record that was not there has no columns: all of them are NULL.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Turn {
    /// Before.
    pub before: Row,
    /// After.
    pub after: Row,
}

/// The entries before `before`, newest first, at most [`PAGE`], and whether there are more.
///
/// # Errors
/// When the database cannot be read.
pub fn all(source: &impl Source, before: Option<u64>) -> Result<(Vec<Entry>, bool)> {
    page(source.db(), "e.seq < ?1", (bound(before),))
}

/// What became of a record: the entries that changed its row, newest first, each with the row before and after.
///
/// # Errors
/// When the database cannot be read.
pub fn record(source: &impl Source, id: Uuid, before: Option<u64>) -> Result<(Vec<(Entry, Turn)>, bool)> {
    let db = source.db();
    let within = "e.seq < ?1 AND e.seq IN (SELECT entry FROM change WHERE row = ?2)";
    let (entries, more) = page(db, within, (bound(before), id.as_bytes()))?;
    let wanted: HashSet<u64> = entries.iter().map(|entry| entry.seq).collect();
    let mut turns = replay(db, id, &wanted)?;
    let told = entries.into_iter().map(|entry| {
        let turn = turns.remove(&entry.seq).unwrap_or_default();
        (entry, turn)
    });
    Ok((told.collect(), more))
}

fn bound(before: Option<u64>) -> i64 {
    before.and_then(|seq| i64::try_from(seq).ok()).unwrap_or(i64::MAX)
}

fn page(db: &Connection, within: &str, params: impl rusqlite::Params) -> Result<(Vec<Entry>, bool)> {
    // The deal: the only one that the entry touched.
    let sql = format!(
        "SELECT e.seq, o.id, o.name, e.kind, o.state, e.at, e.changes,
                e.device IN (SELECT id FROM device),
                (SELECT CASE WHEN count(DISTINCT c.row) = 1 THEN min(c.row) END
                 FROM change c WHERE c.entry = e.seq AND c.tbl = 'deal' AND e.changes <= 16)
         FROM entry e JOIN entry o ON o.seq = e.origin
         WHERE {within} ORDER BY e.seq DESC LIMIT {}",
        PAGE + 1
    );
    let mut entries = db.prepare_cached(&sql)?;
    let mut rows = entries.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let deal: Option<[u8; 16]> = row.get(8)?;
        found.push(Entry {
            seq: row.get::<_, i64>(0)?.unsigned_abs(),
            command: CommandId(Uuid::from_bytes(row.get(1)?)),
            name: row.get(2)?,
            kind: match row.get::<_, String>(3)?.as_str() {
                "undo" => HistoryKind::Undo,
                "redo" => HistoryKind::Redo,
                _ => HistoryKind::Do,
            },
            standing: match row.get::<_, String>(4)?.as_str() {
                "live" => Standing::Live,
                "undone" => Standing::Undone,
                "dropped" => Standing::Dropped,
                _ => Standing::Fixed,
            },
            at: row.get(5)?,
            rows: row.get(6)?,
            own: row.get(7)?,
            deal: deal.map(|id| (Uuid::from_bytes(id), String::new())),
        });
    }
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    for entry in &mut found {
        if let Some((id, title)) = &mut entry.deal {
            match title_of(db, *id)? {
                Some(known) => *title = known,
                None => entry.deal = None,
            }
        }
    }
    Ok((found, more))
}

/// The title of a deal, or the last one that it had.
fn title_of(db: &Connection, id: Uuid) -> Result<Option<String>> {
    let sql = "SELECT title FROM deal WHERE id = ?1
               UNION ALL
               SELECT * FROM (SELECT json_extract(before, '$.title') FROM change
                              WHERE row = ?1 AND op = 'delete' ORDER BY entry DESC, n DESC LIMIT 1)
               LIMIT 1";
    let mut found = db.prepare_cached(sql)?;
    let mut rows = found.query([id.as_bytes()])?;
    Ok(match rows.next()? {
        Some(row) => row.get(0)?,
        None => None,
    })
}

/// Walks back from the row as it is now, change by change: the journal keeps what was replaced, and what replaced it is
/// what came after.
fn replay(db: &Connection, id: Uuid, wanted: &HashSet<u64>) -> Result<HashMap<u64, Turn>> {
    let sql = "SELECT entry, tbl, op, before FROM change WHERE row = ?1 ORDER BY entry DESC, n DESC";
    let mut changes = db.prepare_cached(sql)?;
    let mut rows = changes.query([id.as_bytes()])?;
    let mut now: Option<Row> = None;
    let mut turns: HashMap<u64, Turn> = HashMap::new();
    while let Some(row) = rows.next()? {
        let (entry, name, op): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let table = tables::named(&name).ok_or(Error::Damaged)?;
        let replaced: Option<String> = row.get(3)?;
        let replaced = replaced.map(|text| Row::from_json(table, &text)).transpose()?;
        let after = match now.take() {
            Some(row) => row,
            None => Row::read(db, table, id)?.unwrap_or_default(),
        };
        let before = match (op.as_str(), replaced) {
            ("update", Some(old)) => {
                let mut row = after.clone();
                for (column, value) in old.columns() {
                    row.set(column, value.clone());
                }
                row
            }
            ("delete", Some(old)) => old,
            _ => Row::default(),
        };
        let seq = entry.unsigned_abs();
        if wanted.contains(&seq) {
            // Of several changes of one entry the last comes first here.
            turns.entry(seq).or_insert_with(|| Turn { after, ..Turn::default() }).before = before.clone();
        }
        now = Some(before);
    }
    Ok(turns)
}
