//! The tables that are, so far, a name: staff, companies, products.

use crate::{Result, Source, Tx, tables::Table};
use domain::text::fold;
use rusqlite::{OptionalExtension as _, types::Value};
use std::collections::HashMap;
use uuid::Uuid;

/// The row of this name, however it is spelled; added when there is none.
///
/// # Errors
/// When the database cannot be read or written.
pub fn find_or_add(tx: &mut Tx<'_>, table: &'static Table, name: &str) -> Result<Uuid> {
    let folded = fold(name);
    let sql = format!("SELECT id FROM {} WHERE folded = ?1 ORDER BY id LIMIT 1", table.name);
    let found: Option<[u8; 16]> =
        tx.db().prepare_cached(&sql)?.query_row([&folded], |row| row.get(0)).optional()?;
    match found {
        Some(id) => Ok(Uuid::from_bytes(id)),
        None => {
            let id = tx.new_id();
            tx.insert(table, id, &[("name", name.to_owned().into()), ("folded", Value::Text(folded))])?;
            Ok(id)
        }
    }
}

/// The name of a row; `None`: there is no such row.
///
/// # Errors
/// When the database cannot be read.
pub fn name(source: &impl Source, table: &'static Table, id: Uuid) -> Result<Option<String>> {
    let sql = format!("SELECT name FROM {} WHERE id = ?1", table.name);
    Ok(source.db().prepare_cached(&sql)?.query_row([id.as_bytes()], |row| row.get(0)).optional()?)
}

/// The names of rows; those that are not there are left out.
///
/// # Errors
/// When the database cannot be read.
pub fn of(source: &impl Source, table: &'static Table, ids: &[Uuid]) -> Result<Vec<(Uuid, String)>> {
    let hex: Vec<String> = ids.iter().map(|id| id.simple().to_string()).collect();
    let sql = format!(
        "SELECT t.id, t.name FROM json_each(?1) j CROSS JOIN {} t ON t.id = unhex(j.value) ORDER BY j.key",
        table.name
    );
    let mut statement = source.db().prepare_cached(&sql)?;
    let read = |row: &rusqlite::Row<'_>| Ok((Uuid::from_bytes(row.get(0)?), row.get(1)?));
    let names = statement.query_map([serde_json::Value::from(hex).to_string()], read)?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// [`find_or_add`] that remembers, for changes that name the same few thousands of times.
#[derive(Debug)]
pub struct Names {
    table: &'static Table,
    known: HashMap<String, Uuid>,
}

impl Names {
    /// Nothing remembered yet.
    #[must_use]
    pub fn new(table: &'static Table) -> Self {
        Self { table, known: HashMap::new() }
    }

    /// The row of this name.
    ///
    /// # Errors
    /// As [`find_or_add`].
    pub fn id(&mut self, tx: &mut Tx<'_>, name: &str) -> Result<Uuid> {
        if let Some(id) = self.known.get(name) {
            return Ok(*id);
        }
        let id = find_or_add(tx, self.table, name)?;
        self.known.insert(name.to_owned(), id);
        Ok(id)
    }
}
