//! Which record an entry of the journal is about, and what that is called.

use super::{Entry, PARTS};
use crate::{
    Result,
    row::Row,
    tables::{COMPANY, CONTACT, DEAL, MEETING, PERSON, PIPELINE, STAGE, Space, Table, named as table_named},
};
use domain::pipeline::LocalText;
use rusqlite::{Connection, OptionalExtension as _, types::Value};
use std::collections::HashSet;
use uuid::Uuid;

/// A record that an entry is about.
#[derive(Debug, Clone, PartialEq)]
pub struct About {
    /// Its table.
    pub table: &'static str,
    /// Which row.
    pub id: Uuid,
    /// What it is called, or was at last.
    pub name: Name,
    /// Whether it is still there.
    pub here: bool,
}

/// What a record is called.
#[derive(Debug, Clone, PartialEq)]
pub enum Name {
    /// As somebody typed it.
    Typed(String),
    /// In two languages.
    Local(LocalText),
}

/// The records that parts hang on.
static OWNERS: [(&Table, &str); 3] = [(&DEAL, "deal_id"), (&COMPANY, "company_id"), (&CONTACT, "contact_id")];

/// The record that a small entry is about; `deal`: the only deal whose row it changed.
pub(super) fn of(db: &Connection, entry: &Entry, deal: Option<Uuid>) -> Result<Option<About>> {
    let seq = i64::try_from(entry.seq).unwrap_or(i64::MAX);
    // A command that is about a record says so in its name.
    let table = match entry.name.split('_').next() {
        Some("company") => Some(&COMPANY),
        Some("contact") => Some(&CONTACT),
        Some("person" | "staff") => Some(&PERSON),
        Some("pipeline") => Some(&PIPELINE),
        Some("stage") => Some(&STAGE),
        _ => None,
    };
    if let Some(table) = table {
        return match only(db, seq, table)? {
            Some(id) => named(db, table, id),
            None => Ok(None),
        };
    }
    match deal {
        Some(id) => named(db, &DEAL, id),
        None => match owner(db, seq)? {
            Some((table, id)) => named(db, table, id),
            None => match met(db, seq)? {
                Some(id) => named(db, &PERSON, id),
                None => Ok(None),
            },
        },
    }
}

/// The one person with whom the one-on-ones are that an entry changed something of. What it was is told nowhere.
fn met(db: &Connection, seq: i64) -> Result<Option<Uuid>> {
    let mut changes = db.prepare_cached("SELECT tbl, row FROM change WHERE entry = ?1")?;
    let mut rows = changes.query([seq])?;
    let mut people = HashSet::new();
    while let Some(row) = rows.next()? {
        let name: String = row.get(0)?;
        let Some(table) = table_named(&name).filter(|table| table.space == Space::Mine) else { continue };
        let mut part = last(db, table, Uuid::from_bytes(row.get(1)?))?;
        if let Some(Value::Blob(meeting)) = part.as_ref().map(|part| part.0.get("meeting_id"))
            && !table.columns.contains(&"person_id")
        {
            part = match Uuid::from_slice(meeting) {
                Ok(meeting) => last(db, &MEETING, meeting)?,
                Err(_) => None,
            };
        }
        if let Some(Value::Blob(person)) = part.as_ref().map(|part| part.0.get("person_id")) {
            people.extend(Uuid::from_slice(person));
        }
    }
    let one = people.len() == 1;
    Ok(people.into_iter().next().filter(|_| one))
}

/// The only row of a table that an entry changed.
fn only(db: &Connection, seq: i64, table: &Table) -> Result<Option<Uuid>> {
    let sql = "SELECT CASE WHEN count(DISTINCT row) = 1 THEN min(row) END FROM change WHERE entry = ?1 AND tbl = ?2";
    let found: Option<[u8; 16]> = db.prepare_cached(sql)?.query_row((seq, table.name), |row| row.get(0))?;
    Ok(found.map(Uuid::from_bytes))
}

/// The one record on which every part hangs that an entry changed.
fn owner(db: &Connection, seq: i64) -> Result<Option<(&'static Table, Uuid)>> {
    let mut changes = db.prepare_cached("SELECT tbl, row FROM change WHERE entry = ?1")?;
    let mut rows = changes.query([seq])?;
    let (mut owners, mut seen) = (Vec::new(), HashSet::new());
    while let Some(row) = rows.next()? {
        let name: String = row.get(0)?;
        let Some(table) = PARTS.into_iter().find(|table| table.name == name) else { continue };
        let part = last(db, table, Uuid::from_bytes(row.get(1)?))?;
        let owner = OWNERS.iter().find_map(|(table, column)| match part.as_ref()?.0.get(column) {
            Value::Blob(id) => Some((*table, Uuid::from_slice(id).ok()?)),
            _ => None,
        });
        owners.extend(owner.filter(|(_, id)| seen.insert(*id)));
    }
    let one = owners.len() == 1;
    Ok(owners.pop().filter(|_| one))
}

/// A record with its name, or with the last one that it had; `None`: nothing is known of it.
fn named(db: &Connection, table: &'static Table, id: Uuid) -> Result<Option<About>> {
    let Some((row, here)) = last(db, table, id)? else { return Ok(None) };
    let text = |column: &str| match row.get(column) {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    };
    let name = match text("title").or_else(|| text("name")) {
        Some(name) => Name::Typed(name),
        None => Name::Local(LocalText { en: text("name_en"), ar: text("name_ar") }),
    };
    Ok(Some(About { table: table.name, id, name, here }))
}

/// A row as it is, or as it was when it was deleted last, and which of the two.
fn last(db: &Connection, table: &Table, id: Uuid) -> Result<Option<(Row, bool)>> {
    if let Some(row) = Row::read(db, table, id)? {
        return Ok(Some((row, true)));
    }
    let sql =
        "SELECT before FROM change WHERE row = ?1 AND op = 'delete' ORDER BY entry DESC, n DESC LIMIT 1";
    let before: Option<String> =
        db.prepare_cached(sql)?.query_row([id.as_bytes()], |row| row.get(0)).optional()?;
    before.map(|text| Ok((Row::from_json(table, &text)?, false))).transpose()
}
