//! What hangs on a deal, as its history names it.

use super::{HistoryPart, PartChange, PartKind, fields};
use domain::money::Currency;
use store::{
    Result, Row, Snapshot, Value,
    history::Turn,
    names,
    tables::{CONTACT, PRODUCT, Table},
};
use uuid::Uuid;

/// The longest beginning of a note that names it.
const BEGINNING: usize = 80;

/// What became of a part; `None`: nothing that means something to a user.
pub(super) fn describe(
    view: &Snapshot<'_>,
    table: &Table,
    turn: &Turn,
    currency: Currency,
) -> Result<Option<HistoryPart>> {
    let there = |row: &Row| row.get("id") != &Value::Null;
    let became = match (there(&turn.before), there(&turn.after)) {
        (false, false) => return Ok(None),
        (false, true) => PartChange::Added,
        (true, false) => PartChange::Removed,
        (true, true) => PartChange::Changed,
    };
    let row = if became == PartChange::Removed { &turn.before } else { &turn.after };
    let text = |column: &str| match row.get(column) {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    };
    let refers = |column: &str, to: &'static Table| match row.get(column) {
        Value::Blob(id) => Uuid::from_slice(id).ok().map_or(Ok(None), |id| names::name(view, to, id)),
        _ => Ok(None),
    };
    let (part, naming, name) = match table.name {
        "deal_line" => (PartKind::Line, "field-product", refers("product_id", &PRODUCT)?),
        "deal_contact" => (PartKind::Person, "field-name", refers("contact_id", &CONTACT)?),
        "activity" => (PartKind::Step, "field-step", text("text")),
        "note" => (PartKind::Note, "field-note", text("body").map(|body| beginning(&body))),
        _ => (PartKind::File, "field-name", text("name")),
    };
    let mut fields = match became {
        PartChange::Removed => Vec::new(),
        PartChange::Added | PartChange::Changed => fields::describe(view, turn, currency)?,
    };
    match became {
        // Its name says it already.
        PartChange::Added => fields.retain(|field| field.field != naming),
        // Its place among the others is no news.
        PartChange::Changed if fields.is_empty() => return Ok(None),
        PartChange::Changed | PartChange::Removed => {}
    }
    Ok(Some(HistoryPart { part, name, became, fields }))
}

/// The first line of a note, or as much of it as names it.
fn beginning(body: &str) -> String {
    let line = body.lines().next().unwrap_or_default();
    let mut short: String = line.chars().take(BEGINNING).collect();
    if short.len() < body.len() {
        short.push('…');
    }
    short
}
