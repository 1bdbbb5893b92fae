//! What a deal is about: products, how many, at which price. With a price on any line, the lines say the value.

use crate::{Ctx, Result, deals::existing, wire::ChangeResult};
use domain::{
    deal::{self, Refusal},
    id::{DealId, LineId},
    lines as rules,
    money::{Currency, Money},
};
use serde::Deserialize;
use store::{
    Tx,
    deals::Deal,
    lines::{self, Line},
    names::find_or_add,
    tables::PRODUCT,
};
use uuid::Uuid;

/// A line to be added. Texts are as typed.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LineAdd {
    /// To which deal.
    pub deal: DealId,
    /// The product; added when it is new.
    pub product: String,
    /// How many, with up to three decimals; `None`, or nothing in it: one.
    pub quantity: Option<String>,
    /// The price of one; `None`, or nothing in it: none said.
    pub price: Option<String>,
    /// The currency of a deal that has no value yet; `None`: the base currency.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub currency: Option<String>,
}

/// An edit of a line. `None` leaves a field as it is; an empty price clears it.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LineEdit {
    /// Which.
    pub line: LineId,
    /// The product; added when it is new.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub product: Option<String>,
    /// How many, with up to three decimals.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub quantity: Option<String>,
    /// The price of one.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub price: Option<String>,
}

/// Another place for a line.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LineMove {
    /// Which.
    pub line: LineId,
    /// Its place among the lines of its deal, counted from 0.
    pub to: u32,
}

/// Names a line.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LineRef {
    /// Which.
    pub line: LineId,
}

/// A refusal, or what there is to be done.
type Checked<T> = std::result::Result<T, Refusal>;

/// Adds a line to an open deal, after the others.
pub fn line_add(ctx: &Ctx, request: LineAdd) -> Result<ChangeResult> {
    let base = ctx.workspace()?.base_currency();
    ctx.change("line_add", move |tx| {
        let deal = existing(tx, request.deal)?;
        let kept = lines::list(tx, deal.id)?;
        let checked = || {
            deal::must_be_open(deal.status)?;
            let named = deal::currency(request.currency.as_deref().unwrap_or_default())?;
            let currency = deal.value.map_or(named.unwrap_or(base), |value| value.currency);
            let product = product(&request.product)?;
            let quantity = rules::quantity(request.quantity.as_deref().unwrap_or_default())?;
            let price = rules::price(request.price.as_deref().unwrap_or_default(), currency)?;
            let after = kept.iter().map(|line| (line.quantity, line.price)).chain([(quantity, price)]);
            Ok((product, quantity, price, worth(after, currency)?))
        };
        let (product, quantity, price, says) = match checked() {
            Ok(checked) => checked,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let product = find_or_add(tx, &PRODUCT, &product)?;
        let id = lines::add(tx, deal.id, product, quantity, price)?;
        lines::settle(tx, &deal, says)?;
        Ok(Ok(Some(id.0)))
    })
}

/// Edits a line of an open deal.
pub fn line_edit(ctx: &Ctx, request: LineEdit) -> Result<ChangeResult> {
    on_line(ctx, "line_edit", request.line, move |tx, Place { deal, line, others, currency }| {
        let checked = || {
            let quantity = request.quantity.as_deref().map(rules::quantity).transpose()?;
            let price = request.price.as_deref().map(|text| rules::price(text, currency)).transpose()?;
            let own = (quantity.unwrap_or(line.quantity), price.unwrap_or(line.price));
            let after = others.iter().map(|line| (line.quantity, line.price)).chain([own]);
            let product = request.product.as_deref().map(product).transpose()?;
            Ok((product, quantity, price, worth(after, currency)?))
        };
        let (product, quantity, price, says) = match checked() {
            Ok(checked) => checked,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let product = product.map(|name| find_or_add(tx, &PRODUCT, &name)).transpose()?;
        lines::edit(tx, line.id, lines::Edit { product, quantity, price })?;
        lines::settle(tx, &deal, says)?;
        Ok(Ok(None))
    })
}

/// Puts a line of an open deal elsewhere among the others.
pub fn line_move(ctx: &Ctx, request: LineMove) -> Result<ChangeResult> {
    on_line(ctx, "line_move", request.line, move |tx, Place { line, .. }| {
        lines::put(tx, &line, request.to as usize)?;
        Ok(Ok(None))
    })
}

/// Takes a line away. Where it was the last with a price, the value stays and is typed from now on.
pub fn line_delete(ctx: &Ctx, request: LineRef) -> Result<ChangeResult> {
    on_line(ctx, "line_delete", request.line, move |tx, Place { deal, line, others, currency }| {
        let says = match worth(others.iter().map(|line| (line.quantity, line.price)), currency) {
            Ok(says) => says,
            Err(refusal) => return Ok(Err(refusal)),
        };
        lines::delete(tx, line.id)?;
        lines::settle(tx, &deal, says)?;
        Ok(Ok(None))
    })
}

/// A line and what is around it.
struct Place {
    deal: Deal,
    line: Line,
    others: Vec<Line>,
    currency: Currency,
}

/// A change of one line of an open deal.
fn on_line(
    ctx: &Ctx,
    name: &'static str,
    id: LineId,
    job: impl FnOnce(&mut Tx<'_>, Place) -> store::Result<Checked<Option<Uuid>>> + Send + 'static,
) -> Result<ChangeResult> {
    let base = ctx.workspace()?.base_currency();
    ctx.change(name, move |tx| {
        let line = lines::get(tx, id)?.ok_or(store::Error::NotFound)?;
        let deal = existing(tx, line.deal)?;
        if let Err(refusal) = deal::must_be_open(deal.status) {
            return Ok(Err(refusal));
        }
        let mut others = lines::list(tx, deal.id)?;
        others.retain(|other| other.id != line.id);
        let currency = deal.value.map_or(base, |value| value.currency);
        job(tx, Place { deal, line, others, currency })
    })
}

fn product(typed: &str) -> Checked<String> {
    deal::line(typed)?.ok_or(Refusal::ProductMissing)
}

/// What lines say that their deal is worth.
fn worth(lines: impl Iterator<Item = (i64, Option<i64>)>, currency: Currency) -> Checked<Option<Money>> {
    Ok(rules::value(lines)?.map(|minor| Money { minor, currency }))
}
