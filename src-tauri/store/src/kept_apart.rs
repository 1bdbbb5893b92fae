//! Records that look like one and are not, two by two, as the user said.

use crate::{Result, Source, Tx, tables::KEPT_APART};
use rusqlite::types::Value;
use std::collections::HashSet;
use uuid::Uuid;

/// All that are kept apart.
#[derive(Debug, Default)]
pub struct Apart {
    pairs: HashSet<(Uuid, Uuid)>,
    known: HashSet<Uuid>,
}

impl Apart {
    /// Whether two records are kept apart.
    #[must_use]
    pub fn are(&self, one: Uuid, other: Uuid) -> bool {
        self.pairs.contains(&pair(one, other))
    }

    /// Whether a record is kept apart from any.
    #[must_use]
    pub fn knows(&self, record: Uuid) -> bool {
        self.known.contains(&record)
    }
}

/// The two in the order in which they are kept.
fn pair(one: Uuid, other: Uuid) -> (Uuid, Uuid) {
    (one.min(other), one.max(other))
}

/// All that are kept apart.
///
/// # Errors
/// When the database cannot be read.
pub fn all(source: &impl Source) -> Result<Apart> {
    let mut statement = source.db().prepare_cached("SELECT one, other FROM kept_apart")?;
    let pairs =
        statement.query_map([], |row| Ok((Uuid::from_bytes(row.get(0)?), Uuid::from_bytes(row.get(1)?))))?;
    let pairs = pairs.collect::<rusqlite::Result<HashSet<_>>>()?;
    let known = pairs.iter().flat_map(|(one, other)| [*one, *other]).collect();
    Ok(Apart { pairs, known })
}

/// Keeps each of these records apart from each other of them; how many pairs were not yet.
///
/// # Errors
/// When the database cannot be read or written.
pub fn keep(tx: &mut Tx<'_>, records: &[Uuid]) -> Result<usize> {
    let known = all(tx)?;
    let mut new = HashSet::new();
    for (at, one) in records.iter().enumerate() {
        let others = records[at + 1..].iter().filter(|other| *other != one && !known.are(*one, **other));
        new.extend(others.map(|other| pair(*one, *other)));
    }
    let mut new: Vec<_> = new.into_iter().collect();
    new.sort_unstable();
    for pair in &new {
        insert(tx, *pair)?;
    }
    Ok(new.len())
}

/// Records became part of another one: what they were kept apart from, it is kept apart from.
///
/// # Errors
/// When the database cannot be read or written.
pub(crate) fn merged(tx: &mut Tx<'_>, keep: Uuid, others: &[Uuid]) -> Result<()> {
    let gone: HashSet<Uuid> = others.iter().copied().collect();
    let mut known = all(tx)?;
    for (row, one, other) in rows(tx)? {
        let stands = |id: Uuid| if gone.contains(&id) { keep } else { id };
        let now = pair(stands(one), stands(other));
        if now == (one, other) {
            continue;
        }
        tx.delete(&KEPT_APART, row)?;
        if now.0 != now.1 && known.pairs.insert(now) {
            insert(tx, now)?;
        }
    }
    Ok(())
}

fn rows(tx: &Tx<'_>) -> Result<Vec<(Uuid, Uuid, Uuid)>> {
    let mut statement = tx.db().prepare_cached("SELECT id, one, other FROM kept_apart ORDER BY id")?;
    let uuid = |bytes: [u8; 16]| Uuid::from_bytes(bytes);
    let rows =
        statement.query_map([], |row| Ok((uuid(row.get(0)?), uuid(row.get(1)?), uuid(row.get(2)?))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn insert(tx: &mut Tx<'_>, (one, other): (Uuid, Uuid)) -> Result<()> {
    let blob = |id: Uuid| Value::Blob(id.as_bytes().to_vec());
    tx.insert(&KEPT_APART, tx.new_id(), &[("one", blob(one)), ("other", blob(other))])
}
