//! How amounts, days, ids and the status of a deal stand in columns.

use crate::pipelines::blob;
use domain::{
    Day,
    deal::DealStatus,
    money::{Currency, Money},
};
use rusqlite::types::Value;
use uuid::Uuid;

/// An amount from its two columns.
pub(crate) fn money(minor: Option<i64>, currency: Option<&str>) -> Option<Money> {
    let currency: Currency = currency?.parse().ok()?;
    Some(Money { minor: minor?, currency })
}

/// The two columns of an amount.
pub(crate) fn money_columns(value: Option<Money>) -> (Value, Value) {
    let minor = value.map(|money| money.minor);
    (minor.into(), value.map(|money| money.currency.code().to_owned()).into())
}

/// A day as its column has it.
pub(crate) fn day_column(day: Option<Day>) -> Value {
    day.map(|day| day.to_string()).into()
}

/// An id as a value of a row, if there is one.
pub(crate) fn optional(id: Option<impl Into<Uuid>>) -> Value {
    id.map_or(Value::Null, blob)
}

/// A status from its column.
pub(crate) fn status_named(text: &str) -> DealStatus {
    match text {
        "won" => DealStatus::Won,
        "lost" => DealStatus::Lost,
        _ => DealStatus::Open,
    }
}

/// A status as it stands in its column.
pub(crate) fn status_text(status: DealStatus) -> &'static str {
    match status {
        DealStatus::Open => "open",
        DealStatus::Won => "won",
        DealStatus::Lost => "lost",
    }
}
