//! Columns of the journal, as a user knows them.

use super::{FieldChange, HistoryValue};
use domain::money::{Currency, Money};
use store::{
    Result, Row, Snapshot, Value,
    history::Turn,
    names, pipelines,
    tables::{COMPANY, PERSON, PRODUCT, SOURCE, Table},
};

/// What a column is to a user. What is not named here is of no interest to them.
#[derive(Clone, Copy)]
enum Shape {
    Text,
    /// Told as a text: it is never computed with.
    Number,
    Day,
    /// Minor units, of the currency in this column.
    Money(&'static str),
    /// Refers to a row of this table.
    Name(&'static Table),
    /// Minor units, of the currency of the deal.
    Price,
    /// Thousandths.
    Quantity,
    /// An instant, of which it matters only that it is there.
    Done,
    Stage,
    Pipeline,
    /// A word of the program's, after this beginning.
    Word(&'static str),
}

const FIELDS: &[(&str, &str, Shape)] = &[
    ("title", "field-title", Shape::Text),
    ("name", "field-name", Shape::Text),
    ("name_en", "field-name-en", Shape::Text),
    ("name_ar", "field-name-ar", Shape::Text),
    ("probability", "field-probability", Shape::Number),
    ("warn_days", "field-warn-days", Shape::Number),
    ("stale_days", "field-stale-days", Shape::Number),
    ("currency", "field-rate-currency", Shape::Text),
    ("from_on", "field-rate-from", Shape::Day),
    ("rate", "field-rate", Shape::Text),
    ("pipeline_id", "field-pipeline", Shape::Pipeline),
    ("stage_id", "field-stage", Shape::Stage),
    ("company_id", "field-company", Shape::Name(&COMPANY)),
    ("owner_id", "field-owner", Shape::Name(&PERSON)),
    ("product_id", "field-product", Shape::Name(&PRODUCT)),
    ("source_id", "field-source", Shape::Name(&SOURCE)),
    ("value_minor", "field-value", Shape::Money("value_currency")),
    ("status", "field-status", Shape::Word("word-status")),
    ("created_on", "field-created", Shape::Day),
    ("expected_on", "field-expected", Shape::Day),
    ("closed_on", "field-closed", Shape::Day),
    ("closed_minor", "field-closed-value", Shape::Money("closed_currency")),
    ("lost_reason", "field-lost-reason", Shape::Text),
    ("invalid", "field-invalid", Shape::Word("word-invalid")),
    ("phone", "field-phone", Shape::Text),
    ("mobile", "field-mobile", Shape::Text),
    ("email", "field-email", Shape::Text),
    ("website", "field-website", Shape::Text),
    ("address", "field-address", Shape::Text),
    ("city", "field-city", Shape::Text),
    ("industry", "field-industry", Shape::Text),
    ("job", "field-job", Shape::Text),
    ("starts_on", "field-starts", Shape::Day),
    ("left_on", "field-left", Shape::Day),
    ("external_id", "field-external", Shape::Text),
    ("quantity", "field-quantity", Shape::Quantity),
    ("price_minor", "field-price", Shape::Price),
    ("text", "field-step", Shape::Text),
    ("kind", "field-step-kind", Shape::Word("word-step")),
    ("due_on", "field-due", Shape::Day),
    ("done_at", "field-done", Shape::Done),
    ("body", "field-note", Shape::Text),
];

/// The changes of a record that mean something to a user, in one order.
pub(super) fn describe(view: &Snapshot<'_>, turn: &Turn, currency: Currency) -> Result<Vec<FieldChange>> {
    let mut told = Vec::new();
    for (column, message, shape) in FIELDS {
        let before = value(view, *shape, column, &turn.before, currency)?;
        let after = value(view, *shape, column, &turn.after, currency)?;
        // That a new deal counts, as deals do, is no news.
        let usual = turn.before.get("id") == &Value::Null && after == word("word-invalid", 0);
        if before != after && !usual {
            told.push(FieldChange { field: (*message).to_owned(), before, after });
        }
    }
    Ok(told)
}

fn value(view: &Snapshot<'_>, shape: Shape, column: &str, row: &Row, own: Currency) -> Result<HistoryValue> {
    let value = row.get(column);
    let id = || match value {
        Value::Blob(bytes) => uuid::Uuid::from_slice(bytes).ok(),
        _ => None,
    };
    Ok(match (shape, value) {
        (_, Value::Null) => HistoryValue::None,
        (Shape::Text, Value::Text(text)) => HistoryValue::Text { text: text.clone() },
        (Shape::Number, Value::Integer(number)) => HistoryValue::Text { text: number.to_string() },
        (Shape::Day, Value::Text(text)) => match text.parse() {
            Ok(day) => HistoryValue::Day { day },
            Err(_) => HistoryValue::Text { text: text.clone() },
        },
        (Shape::Money(currency), Value::Integer(minor)) => {
            let currency = match row.get(currency) {
                Value::Text(code) => code.parse().ok(),
                _ => None,
            };
            match currency {
                Some(currency) => HistoryValue::Money { money: Money { minor: *minor, currency } },
                None => HistoryValue::Gone,
            }
        }
        (Shape::Price, Value::Integer(minor)) => {
            HistoryValue::Money { money: Money { minor: *minor, currency: own } }
        }
        (Shape::Quantity, Value::Integer(thousandths)) => {
            HistoryValue::Quantity { thousandths: *thousandths }
        }
        (Shape::Done, Value::Integer(_)) => word("word-done", 1),
        (Shape::Name(table), _) => match id().map(|id| names::name(view, table, id)).transpose()?.flatten() {
            Some(text) => HistoryValue::Text { text },
            None => HistoryValue::Gone,
        },
        (Shape::Stage | Shape::Pipeline, _) => {
            let all = pipelines::all(view)?;
            let name = id().and_then(|id| match shape {
                Shape::Stage => all
                    .iter()
                    .flat_map(|each| &each.stages)
                    .find(|stage| stage.id.0 == id)
                    .map(|stage| stage.name.clone()),
                _ => all.iter().find(|each| each.id.0 == id).map(|each| each.name.clone()),
            });
            name.map_or(HistoryValue::Gone, |name| HistoryValue::Local { name })
        }
        (Shape::Word(start), Value::Text(word)) => HistoryValue::Word { id: format!("{start}-{word}") },
        (Shape::Word(start), Value::Integer(flag)) => word(start, *flag),
        _ => HistoryValue::Gone,
    })
}

fn word(start: &str, flag: i64) -> HistoryValue {
    HistoryValue::Word { id: format!("{start}-{flag}") }
}
