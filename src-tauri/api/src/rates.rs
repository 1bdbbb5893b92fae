//! Rates of currencies: what one unit is worth in the base currency, from a day on.

use crate::{
    Ctx, Result,
    wire::{ChangeResult, Seen},
};
use domain::{
    Day,
    id::RateId,
    money::Currency,
    rates::{Rate, foreign},
};
use serde::{Deserialize, Serialize};
use store::rates;

/// The rate of a currency from a day on.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DatedRate {
    /// Identity.
    pub id: RateId,
    /// Of which currency.
    pub currency: Currency,
    /// From which day on, until the next one.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub from_on: Day,
    /// What one unit is worth in the base currency: decimal text.
    pub rate: Rate,
}

/// A rate to be kept. Texts are as typed.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RateSet {
    /// Code or mark of the currency.
    pub currency: String,
    /// From which day on.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub from_on: Day,
    /// What one unit is worth in the base currency, in any digits.
    pub rate: String,
}

/// Names a rate.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RateRef {
    /// Which.
    pub rate: RateId,
}

/// Every rate, by currency, the latest day first.
pub fn rate_list(ctx: &Ctx, (): ()) -> Result<Seen<Vec<DatedRate>>> {
    ctx.read(|view, _| {
        let told = |rate: rates::Dated| DatedRate {
            id: rate.id,
            currency: rate.currency,
            from_on: rate.from_on,
            rate: rate.rate,
        };
        Ok(rates::list(view)?.into_iter().map(told).collect())
    })
}

/// Keeps a rate; one that the currency has from this very day on is replaced.
pub fn rate_set(ctx: &Ctx, request: RateSet) -> Result<ChangeResult> {
    let base = ctx.workspace()?.base_currency();
    ctx.attempt("rate_set", move |tx| {
        let checked =
            foreign(&request.currency, base).and_then(|currency| Ok((currency, Rate::typed(&request.rate)?)));
        let (currency, rate) = match checked {
            Ok(checked) => checked,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let id = rates::set(tx, currency, request.from_on, rate)?;
        Ok(Ok(Some(id.0)))
    })
}

/// Deletes a rate; the one before it counts again.
pub fn rate_delete(ctx: &Ctx, request: RateRef) -> Result<ChangeResult> {
    ctx.edit("rate_delete", move |tx| rates::delete(tx, request.rate))
}
