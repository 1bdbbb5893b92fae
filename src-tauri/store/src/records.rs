//! What companies, contacts and members of staff have in common: a name, texts, and rows that hang on them.

use crate::{
    Result, Source, Tx,
    pipelines::uuid,
    reach::hex,
    tables::{ATTACHMENT, NOTE, Table},
};
use domain::text::fold;
use rusqlite::{Row, types::Value};
use uuid::Uuid;

/// Columns of text, by their name, and what they become.
pub type Texts = Vec<(&'static str, Option<String>)>;

/// The columns of an edit of a name and of texts.
pub(crate) fn columns(name: Option<String>, texts: Texts) -> Vec<(&'static str, Value)> {
    let mut columns: Vec<(&'static str, Value)> =
        texts.into_iter().map(|(column, text)| (column, text.into())).collect();
    if let Some(name) = name {
        columns.extend([("folded", fold(&name).into()), ("name", name.into())]);
    }
    columns
}

/// The rows of a query over `json_each(?1)`, which are ids.
pub(crate) fn list<T>(
    source: &impl Source,
    sql: &str,
    ids: &[Uuid],
    read: fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    let mut statement = source.db().prepare_cached(sql)?;
    let rows = statement.query_map([hex(ids)], read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Which record a column refers to, if any, and that record's name.
pub(crate) fn reference(row: &Row<'_>, id: &str, name: &str) -> rusqlite::Result<Option<(Uuid, String)>> {
    match row.get::<_, Option<[u8; 16]>>(id)? {
        Some(id) => Ok(Some((Uuid::from_bytes(id), row.get(name)?))),
        None => Ok(None),
    }
}

/// The rows of a table that refer to a record.
pub(crate) fn children(source: &impl Source, table: &str, column: &str, id: Uuid) -> Result<Vec<Uuid>> {
    let sql = format!("SELECT id FROM {table} WHERE {column} = ?1 ORDER BY id");
    let mut statement = source.db().prepare_cached(&sql)?;
    let ids = statement.query_map([id.as_bytes()], |row| uuid(row, 0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Deletes a record with its notes and files.
pub(crate) fn delete(tx: &mut Tx<'_>, table: &'static Table, column: &str, id: Uuid) -> Result<()> {
    for part in [&NOTE, &ATTACHMENT] {
        for row in children(tx, part.name, column, id)? {
            tx.delete(part, row)?;
        }
    }
    tx.delete(table, id)
}
