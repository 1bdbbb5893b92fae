//! What deals are about: products, how many, at which price.

use crate::{
    Result, Source, Tx,
    deals::{self, Deal},
    pipelines::blob,
    tables::DEAL_LINE,
};
use domain::{
    id::{DealId, LineId, ProductId},
    money::Money,
};
use rusqlite::{OptionalExtension as _, Row, types::Value};
use uuid::Uuid;

/// A line of a deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Identity.
    pub id: LineId,
    /// Of which deal.
    pub deal: DealId,
    /// What.
    pub product: ProductId,
    /// What it is called.
    pub name: String,
    /// How many, in thousandths.
    pub quantity: i64,
    /// The price of one in minor units of the deal's currency; `None`: none said.
    pub price: Option<i64>,
}

/// Adds a line after the others.
///
/// # Errors
/// When the database cannot be written.
pub fn add(
    tx: &mut Tx<'_>,
    deal: DealId,
    product: Uuid,
    quantity: i64,
    price: Option<i64>,
) -> Result<LineId> {
    let sql = "SELECT coalesce(max(position) + 1, 0) FROM deal_line WHERE deal_id = ?1";
    let position: i64 = tx.db().prepare_cached(sql)?.query_row([deal.0.as_bytes()], |row| row.get(0))?;
    let id = LineId(tx.new_id());
    let columns = [
        ("deal_id", blob(deal)),
        ("position", position.into()),
        ("product_id", blob(product)),
        ("quantity", quantity.into()),
        ("price_minor", price.into()),
    ];
    tx.insert(&DEAL_LINE, id.0, &columns)?;
    Ok(id)
}

/// What can be edited; `None` leaves a field as it is.
#[derive(Debug, Clone, Copy, Default)]
pub struct Edit {
    /// What.
    pub product: Option<Uuid>,
    /// How many, in thousandths.
    pub quantity: Option<i64>,
    /// The price of one, or that none is said.
    pub price: Option<Option<i64>>,
}

/// Edits a line.
///
/// # Errors
/// When the database cannot be written.
pub fn edit(tx: &mut Tx<'_>, id: LineId, edit: Edit) -> Result<()> {
    let mut columns: Vec<(&'static str, Value)> = Vec::new();
    if let Some(product) = edit.product {
        columns.push(("product_id", blob(product)));
    }
    if let Some(quantity) = edit.quantity {
        columns.push(("quantity", quantity.into()));
    }
    if let Some(price) = edit.price {
        columns.push(("price_minor", price.into()));
    }
    tx.update(&DEAL_LINE, id.0, &columns)
}

/// Takes a line away.
///
/// # Errors
/// When the database cannot be written.
pub fn delete(tx: &mut Tx<'_>, id: LineId) -> Result<()> {
    tx.delete(&DEAL_LINE, id.0)
}

/// Puts a line at a place among those of its deal, counted from 0; beyond the end means last.
///
/// # Errors
/// When the database cannot be written.
pub fn put(tx: &mut Tx<'_>, line: &Line, place: usize) -> Result<()> {
    let mut order: Vec<Uuid> = list(tx, line.deal)?.into_iter().map(|line| line.id.0).collect();
    reorder(&mut order, line.id.0, place);
    for (position, id) in (0_i64..).zip(order) {
        tx.update(&DEAL_LINE, id, &[("position", position.into())])?;
    }
    Ok(())
}

/// Moves one of a list to a place.
pub(crate) fn reorder(order: &mut Vec<Uuid>, id: Uuid, place: usize) {
    if let Some(at) = order.iter().position(|each| *each == id) {
        let moved = order.remove(at);
        order.insert(place.min(order.len()), moved);
    }
}

/// Gives a deal the value that its lines say, if they say one and it is another. That is a touch.
///
/// # Errors
/// When the database cannot be written.
pub fn settle(tx: &mut Tx<'_>, deal: &Deal, says: Option<Money>) -> Result<()> {
    if says.is_some() && says != deal.value {
        deals::edit(tx, deal.id, deals::Edit { value: Some(says), ..deals::Edit::default() })?;
        deals::touch(tx, deal.id)?;
    }
    Ok(())
}

const COLUMNS: &str = "l.id, l.deal_id, l.product_id, p.name, l.quantity, l.price_minor";

/// A line by its id.
///
/// # Errors
/// When the database cannot be read.
pub fn get(source: &impl Source, id: LineId) -> Result<Option<Line>> {
    let sql =
        format!("SELECT {COLUMNS} FROM deal_line l JOIN product p ON p.id = l.product_id WHERE l.id = ?1");
    Ok(source.db().prepare_cached(&sql)?.query_row([id.0.as_bytes()], line).optional()?)
}

/// The lines of a deal, in order.
///
/// # Errors
/// When the database cannot be read.
pub fn list(source: &impl Source, deal: DealId) -> Result<Vec<Line>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM deal_line l JOIN product p ON p.id = l.product_id
         WHERE l.deal_id = ?1 ORDER BY l.position, l.id"
    );
    let mut statement = source.db().prepare_cached(&sql)?;
    let lines = statement.query_map([deal.0.as_bytes()], line)?;
    Ok(lines.collect::<rusqlite::Result<_>>()?)
}

fn line(row: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        id: LineId(Uuid::from_bytes(row.get(0)?)),
        deal: DealId(Uuid::from_bytes(row.get(1)?)),
        product: ProductId(Uuid::from_bytes(row.get(2)?)),
        name: row.get(3)?,
        quantity: row.get(4)?,
        price: row.get(5)?,
    })
}
