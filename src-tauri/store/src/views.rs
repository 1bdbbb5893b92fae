//! Saved views of the table of deals.

use crate::{Error, Result, Source, Tx, pipelines::uuid, tables::VIEW};
use domain::id::ViewId;

/// A saved view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// Identity.
    pub id: ViewId,
    /// Its name.
    pub name: String,
    /// What it shows, as who saved it wrote it.
    pub body: String,
}

/// Every view, in order.
///
/// # Errors
/// When the database cannot be read.
pub fn all(source: &impl Source) -> Result<Vec<View>> {
    let mut statement =
        source.db().prepare_cached("SELECT id, name, body FROM view ORDER BY position, id")?;
    let views = statement
        .query_map([], |row| Ok(View { id: ViewId(uuid(row, 0)?), name: row.get(1)?, body: row.get(2)? }))?;
    Ok(views.collect::<rusqlite::Result<_>>()?)
}

/// Adds a view after the others.
///
/// # Errors
/// When the database cannot be written.
pub fn insert(tx: &mut Tx<'_>, name: &str, body: &str) -> Result<ViewId> {
    let id = ViewId(tx.new_id());
    let sql = "SELECT coalesce(max(position) + 1, 0) FROM view";
    let position: i64 = tx.db().query_row(sql, [], |row| row.get(0))?;
    let columns =
        [("name", name.to_owned().into()), ("position", position.into()), ("body", body.to_owned().into())];
    tx.insert(&VIEW, id.0, &columns)?;
    Ok(id)
}

/// Gives a view another name, or other content; `None` leaves it as it is.
///
/// # Errors
/// [`Error::NotFound`].
pub fn edit(tx: &mut Tx<'_>, id: ViewId, name: Option<&str>, body: Option<&str>) -> Result<()> {
    let given = [("name", name), ("body", body)];
    let columns: Vec<_> = given
        .into_iter()
        .filter_map(|(column, text)| text.map(|text| (column, text.to_owned().into())))
        .collect();
    tx.update(&VIEW, id.0, &columns)
}

/// Puts a view at a place among the others, counted from 0.
///
/// # Errors
/// [`Error::NotFound`].
pub fn place(tx: &mut Tx<'_>, id: ViewId, to: usize) -> Result<()> {
    let mut order: Vec<ViewId> = all(tx)?.into_iter().map(|view| view.id).collect();
    let from = order.iter().position(|own| *own == id).ok_or(Error::NotFound)?;
    let moved = order.remove(from);
    order.insert(to.min(order.len()), moved);
    for (position, view) in (0_i64..).zip(order) {
        tx.update(&VIEW, view.0, &[("position", position.into())])?;
    }
    Ok(())
}

/// Deletes a view.
///
/// # Errors
/// [`Error::NotFound`].
pub fn delete(tx: &mut Tx<'_>, id: ViewId) -> Result<()> {
    tx.delete(&VIEW, id.0)
}
