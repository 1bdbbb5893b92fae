//! What the journal tells of the past: every change, and what became of one record.

use crate::{
    Error, Result, Source,
    row::Row,
    tables::{self, ACTIVITY, ATTACHMENT, DEAL_CONTACT, DEAL_LINE, NOTE, Table},
};
use domain::{
    history::{HistoryKind, Standing},
    id::CommandId,
    time::Instant,
};
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

mod about;
pub use about::{About, Name};

/// How many entries one question answers.
pub const PAGE: usize = 50;
/// An entry with more changes of rows than this is looked at by its record only.
const FEW: u32 = 16;

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
    /// The record that it is about, when it is about one.
    pub about: Option<About>,
}

/// A record before and after an entry. A record that was not there has no columns: all of them are NULL.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Turn {
    /// Before.
    pub before: Row,
    /// After.
    pub after: Row,
}

/// What an entry did to a record and to what hangs on it.
#[derive(Debug, Clone)]
pub struct Told {
    /// The entry.
    pub entry: Entry,
    /// The record before and after; nothing on either side: the entry did not touch it.
    pub turn: Turn,
    /// Its lines, people, steps, notes and files that the entry touched.
    pub parts: Vec<(&'static Table, Turn)>,
}

/// The tables whose rows hang on a deal and are told of with it. The index of what was deleted names the same.
static PARTS: [&Table; 5] = [&DEAL_LINE, &DEAL_CONTACT, &ACTIVITY, &NOTE, &ATTACHMENT];

/// The entries before `before`, newest first, at most [`PAGE`], and whether there are more.
///
/// # Errors
/// When the database cannot be read.
pub fn all(source: &impl Source, before: Option<u64>) -> Result<(Vec<Entry>, bool)> {
    page(source.db(), "e.seq < ?1", (bound(before),))
}

/// What became of a record: the entries that changed its row or one that hangs on it, newest first, each with the rows
/// before and after.
///
/// # Errors
/// When the database cannot be read.
pub fn record(source: &impl Source, id: Uuid, before: Option<u64>) -> Result<(Vec<Told>, bool)> {
    let db = source.db();
    let parts = parts(db, id)?;
    let mut ids: Vec<String> = parts.iter().map(|(_, part)| part.simple().to_string()).collect();
    ids.push(id.simple().to_string());
    let ids = serde_json::Value::from(ids).to_string();
    let within = "e.seq < ?1 AND e.seq IN
                  (SELECT entry FROM change WHERE row IN (SELECT unhex(value) FROM json_each(?2)))";
    let (entries, more) = page(db, within, (bound(before), ids))?;
    let wanted: HashSet<u64> = entries.iter().map(|entry| entry.seq).collect();
    let mut turns = replay(db, id, &wanted)?;
    let mut hanging: HashMap<u64, Vec<(&'static Table, Turn)>> = HashMap::new();
    for (table, part) in parts {
        for (seq, turn) in replay(db, part, &wanted)? {
            hanging.entry(seq).or_default().push((table, turn));
        }
    }
    let told = entries.into_iter().map(|entry| Told {
        turn: turns.remove(&entry.seq).unwrap_or_default(),
        parts: hanging.remove(&entry.seq).unwrap_or_default(),
        entry,
    });
    Ok((told.collect(), more))
}

/// What hangs on a deal, and what did before it was deleted, each once and in one order.
fn parts(db: &Connection, deal: Uuid) -> Result<Vec<(&'static Table, Uuid)>> {
    let mut found = Vec::new();
    for table in PARTS {
        let sql = format!("SELECT id FROM {} WHERE deal_id = ?1 ORDER BY id", table.name);
        let mut here = db.prepare_cached(&sql)?;
        for id in here.query_map([deal.as_bytes()], |row| row.get(0).map(Uuid::from_bytes))? {
            found.push((table, id?));
        }
    }
    let known: HashSet<Uuid> = found.iter().map(|(_, id)| *id).collect();
    let sql = "SELECT DISTINCT tbl, row FROM change
               WHERE op = 'delete' AND tbl IN ('deal_line', 'deal_contact', 'activity', 'note', 'attachment')
               AND json_extract(before, '$.deal_id.hex') = ?1 ORDER BY row";
    let mut gone = db.prepare_cached(sql)?;
    let mut rows = gone.query([deal.simple().to_string()])?;
    while let Some(row) = rows.next()? {
        let id = Uuid::from_bytes(row.get(1)?);
        if !known.contains(&id) {
            let name: String = row.get(0)?;
            found.push((tables::named(&name).ok_or(Error::Damaged)?, id));
        }
    }
    Ok(found)
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
                 FROM change c WHERE c.entry = e.seq AND c.tbl = 'deal' AND e.changes <= {FEW})
         FROM entry e JOIN entry o ON o.seq = e.origin
         WHERE {within} ORDER BY e.seq DESC LIMIT {}",
        PAGE + 1
    );
    let mut entries = db.prepare_cached(&sql)?;
    let mut rows = entries.query(params)?;
    let (mut found, mut deals) = (Vec::new(), Vec::new());
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
            about: None,
        });
        deals.push(deal.map(Uuid::from_bytes));
    }
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    for (entry, deal) in found.iter_mut().zip(deals) {
        if entry.rows <= FEW {
            entry.about = about::of(db, entry, deal)?;
        }
    }
    Ok((found, more))
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
