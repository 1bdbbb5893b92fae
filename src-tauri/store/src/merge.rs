//! Several records made one: what refers to the others refers to the one that is kept.

use crate::{
    Error, Result, Source, Tx, kept_apart,
    row::Row,
    tables::{DEAL_CONTACT, REFERENCES, Table},
    tx::Progress,
};
use rusqlite::types::Value;
use std::collections::HashMap;
use uuid::Uuid;

/// What a merge does.
#[derive(Debug, Clone)]
pub struct Merge {
    /// Of which table.
    pub table: &'static Table,
    /// The record that is kept.
    pub keep: Uuid,
    /// Those that become part of it.
    pub others: Vec<Uuid>,
    /// Columns, and whose value each takes; of the rest the kept record's stays, or the first that is there.
    pub choices: Vec<(&'static str, Uuid)>,
}

/// A row that refers to one of the others.
struct Referring {
    table: &'static Table,
    column: &'static str,
    row: Uuid,
}

/// Merges; how many rows moved over. Whoever is among the people of a deal twice then is there once, in the better place.
///
/// # Errors
/// [`Error::NotFound`] when a record is not there; when the database cannot be written; when the user stopped it.
pub fn merge(tx: &mut Tx<'_>, what: &Merge, progress: Option<&dyn Progress>) -> Result<u64> {
    let keep = Row::read(tx.db(), what.table, what.keep)?.ok_or(Error::NotFound)?;
    let mut rows = HashMap::from([(what.keep, keep)]);
    for other in &what.others {
        rows.insert(*other, Row::read(tx.db(), what.table, *other)?.ok_or(Error::NotFound)?);
    }
    let moving = moving(tx, what)?;
    let total = moving.len() as u64;
    let mut people = People::of(tx, what)?;
    let kept = Value::Blob(what.keep.as_bytes().to_vec());
    for (done, Referring { table, column, row }) in (1..).zip(moving) {
        if table.name == DEAL_CONTACT.name {
            people.move_over(tx, row, &kept)?;
        } else {
            tx.update(table, row, &[(column, kept.clone())])?;
        }
        tx.progress(progress, done, total)?;
    }
    kept_apart::merged(tx, what.keep, &what.others)?;
    let columns = merged(what, &rows);
    tx.update(what.table, what.keep, &columns)?;
    for other in &what.others {
        tx.delete(what.table, *other)?;
    }
    Ok(total)
}

/// Records by their ids, in the order of the ids.
///
/// # Errors
/// [`Error::NotFound`] when one is not there; when the database cannot be read.
pub fn rows(source: &impl Source, table: &Table, ids: &[Uuid]) -> Result<Vec<Row>> {
    ids.iter().map(|id| Row::read(source.db(), table, *id)?.ok_or(Error::NotFound)).collect()
}

/// How many rows of which table refer to each of these records.
///
/// # Errors
/// When the database cannot be read.
pub fn referring(
    source: &impl Source,
    table: &Table,
    ids: &[Uuid],
) -> Result<HashMap<(Uuid, &'static str), u32>> {
    let ids = crate::reach::hex(ids);
    let mut found = HashMap::new();
    for (child, column, _) in REFERENCES.iter().filter(|(_, _, parent)| parent.name == table.name) {
        let sql = format!(
            "SELECT {column}, count(*) FROM {} WHERE {column} IN (SELECT unhex(value) FROM json_each(?1)) GROUP BY 1",
            child.name
        );
        let mut statement = source.db().prepare_cached(&sql)?;
        let mut rows = statement.query([&ids])?;
        while let Some(row) = rows.next()? {
            let count: u32 = row.get(1)?;
            *found.entry((Uuid::from_bytes(row.get(0)?), child.name)).or_default() += count;
        }
    }
    Ok(found)
}

/// The rows that refer to the others, each table once, in one order.
fn moving(tx: &Tx<'_>, what: &Merge) -> Result<Vec<Referring>> {
    let others = crate::reach::hex(&what.others);
    let mut found = Vec::new();
    for (child, column, _) in REFERENCES.iter().filter(|(_, _, parent)| parent.name == what.table.name) {
        let sql = format!(
            "SELECT id FROM {} WHERE {column} IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY id",
            child.name
        );
        let mut statement = tx.db().prepare_cached(&sql)?;
        let mut rows = statement.query([&others])?;
        while let Some(row) = rows.next()? {
            found.push(Referring { table: child, column, row: Uuid::from_bytes(row.get(0)?) });
        }
    }
    Ok(found)
}

/// The columns of the kept record as they become.
fn merged(what: &Merge, rows: &HashMap<Uuid, Row>) -> Vec<(&'static str, Value)> {
    let chosen = |column: &str| {
        // The folded name goes with the name.
        let column = if column == "folded" { "name" } else { column };
        what.choices.iter().find(|(own, _)| *own == column).map(|(_, from)| *from)
    };
    let value = |column: &str| {
        let of = |id: &Uuid| rows.get(id).map_or(&Value::Null, |row| row.get(column));
        match chosen(column) {
            Some(from) => of(&from).clone(),
            // Nobody leaves by being merged.
            None if column == "left_on" => of(&what.keep).clone(),
            // What nobody was asked about and the kept record does not say, another may.
            None => {
                let all = std::iter::once(&what.keep).chain(&what.others);
                all.map(of).find(|value| **value != Value::Null).unwrap_or(&Value::Null).clone()
            }
        }
    };
    let columns = what.table.columns.iter().copied().filter(|column| *column != "id");
    columns.map(|column| (column, value(column))).collect()
}

/// The people of deals that the kept record and the others are among.
struct People {
    /// Rows: their deal, and their place in it.
    rows: HashMap<Uuid, (Uuid, i64)>,
    /// Deals that the kept record is among the people of, by which row, and in which place.
    kept: HashMap<Uuid, (Uuid, i64)>,
}

impl People {
    fn of(tx: &Tx<'_>, what: &Merge) -> Result<Self> {
        let mut people = Self { rows: HashMap::new(), kept: HashMap::new() };
        let ids: Vec<Uuid> = std::iter::once(what.keep).chain(what.others.iter().copied()).collect();
        let sql = "SELECT id, deal_id, contact_id, position FROM deal_contact
                   WHERE contact_id IN (SELECT unhex(value) FROM json_each(?1))";
        let mut statement = tx.db().prepare_cached(sql)?;
        let mut rows = statement.query([crate::reach::hex(&ids)])?;
        while let Some(row) = rows.next()? {
            let [id, deal, contact] = [0, 1, 2].map(|at| row.get::<_, [u8; 16]>(at).map(Uuid::from_bytes));
            let (id, deal, place): (Uuid, Uuid, i64) = (id?, deal?, row.get(3)?);
            if contact? == what.keep {
                people.kept.insert(deal, (id, place));
            } else {
                people.rows.insert(id, (deal, place));
            }
        }
        Ok(people)
    }

    /// Moves one row over, or drops it where the kept record is there already.
    fn move_over(&mut self, tx: &mut Tx<'_>, row: Uuid, kept: &Value) -> Result<()> {
        let Some((deal, place)) = self.rows.get(&row).copied() else { return Ok(()) };
        match self.kept.get(&deal).copied() {
            None => {
                self.kept.insert(deal, (row, place));
                tx.update(&DEAL_CONTACT, row, &[("contact_id", kept.clone())])
            }
            Some((there, own)) => {
                tx.delete(&DEAL_CONTACT, row)?;
                if place < own {
                    self.kept.insert(deal, (there, place));
                    tx.update(&DEAL_CONTACT, there, &[("position", place.into())])?;
                }
                Ok(())
            }
        }
    }
}
