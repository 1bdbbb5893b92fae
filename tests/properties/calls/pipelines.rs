//! Rates and settings.

use super::{Call, Choose, one};
use acceptance::Desk;
use serde_json::{Value, json};

pub(crate) const CALLS: &[Call] =
    &[("rate_set", rate_set), ("rate_delete", rate_delete), ("settings_set", settings_set)];

fn rate_set(_: &Desk, [currency, day, rate, _]: Choose) -> Option<Value> {
    let currency = one(&["USD", "EUR", "KWD"], currency)?;
    let from_on = format!("2026-1{}-0{}", day % 2, day % 3 + 1);
    Some(json!({ "currency": currency, "from_on": from_on, "rate": format!("{}.{rate}", rate % 5) }))
}

fn rate_delete(desk: &Desk, [which, ..]: Choose) -> Option<Value> {
    let rates = desk.json("rate_list", Value::Null)["data"].clone();
    one(rates.as_array()?, which).map(|rate| json!({ "rate": rate["id"] }))
}

fn settings_set(_: &Desk, [rate, included, ..]: Choose) -> Option<Value> {
    let rate = (rate % 4 != 0).then(|| format!("{}.{}", rate % 30, rate % 7));
    Some(json!({ "vat_rate": rate.unwrap_or_default(), "vat_included": included % 2 == 0 }))
}
