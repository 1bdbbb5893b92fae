//! Whole rows as the journal keeps them.

use crate::{Error, Result, tables::Table};
use rusqlite::{Connection, OptionalExtension as _, types::Value};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

/// A row, or some columns of one. So few are found sooner one by one than by a hash.
#[derive(Debug, Clone, Default)]
pub struct Row(Vec<(&'static str, Value)>);

impl PartialEq for Row {
    /// In whichever order.
    fn eq(&self, other: &Self) -> bool {
        let has = |(column, value): &(&'static str, Value)| {
            other.0.iter().any(|(own, theirs)| own == column && theirs == value)
        };
        self.0.len() == other.0.len() && self.0.iter().all(has)
    }
}

impl Row {
    /// The value of a column; NULL where the row does not have it.
    #[must_use]
    pub fn get(&self, column: &str) -> &Value {
        self.0.iter().find(|(own, _)| *own == column).map_or(&Value::Null, |(_, value)| value)
    }

    /// A whole row of these columns, each of which is there once.
    pub(crate) fn of(columns: Vec<(&'static str, Value)>) -> Self {
        Self(columns)
    }

    /// Sets a column.
    pub(crate) fn set(&mut self, column: &'static str, value: Value) {
        match self.0.iter_mut().find(|(own, _)| *own == column) {
            Some((_, old)) => *old = value,
            None => self.0.push((column, value)),
        }
    }

    /// The columns that are there.
    pub(crate) fn columns(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.0.iter().map(|(column, value)| (*column, value))
    }

    /// Reads a whole row.
    pub(crate) fn read(db: &Connection, table: &Table, id: Uuid) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM {} WHERE id = ?1", table.columns.join(", "), table.name);
        let read = |row: &rusqlite::Row<'_>| {
            let values = table.columns.iter().enumerate();
            values
                .map(|(at, column)| Ok((*column, row.get::<_, Value>(at)?)))
                .collect::<rusqlite::Result<_>>()
        };
        Ok(db.prepare_cached(&sql)?.query_row([id.as_bytes()], read).optional()?.map(Self))
    }

    /// As text for the journal: integers, text and NULL as JSON has them, blobs as `{"hex": "…"}`.
    pub(crate) fn to_json(&self) -> Result<String> {
        let mut object = Map::new();
        for (column, value) in self.columns() {
            let json = match value {
                Value::Null => Json::Null,
                Value::Integer(number) => Json::from(*number),
                Value::Text(text) => Json::from(text.as_str()),
                Value::Blob(bytes) => {
                    Json::Object(Map::from_iter([("hex".to_owned(), Json::from(hex(bytes)))]))
                }
                Value::Real(_) => return Err(Error::Internal("a source table holds a real number".into())),
            };
            object.insert(column.to_owned(), json);
        }
        Ok(Json::Object(object).to_string())
    }

    /// Reads what [`Row::to_json`] wrote for a row of this table.
    pub(crate) fn from_json(table: &Table, text: &str) -> Result<Self> {
        let damaged = || Error::Damaged;
        let object: Map<String, Json> = serde_json::from_str(text).map_err(|_| damaged())?;
        let mut row = Self::default();
        for (name, json) in object {
            let known = table.columns.iter().chain(table.former).copied();
            let column = known.into_iter().find(|column| **column == name).ok_or_else(damaged)?;
            let value = match json {
                Json::Null => Value::Null,
                Json::Number(number) => Value::Integer(number.as_i64().ok_or_else(damaged)?),
                Json::String(text) => Value::Text(text),
                Json::Object(blob) => {
                    let hex = blob.get("hex").and_then(Json::as_str).ok_or_else(damaged)?;
                    Value::Blob(from_hex(hex).ok_or_else(damaged)?)
                }
                Json::Bool(_) | Json::Array(_) => return Err(damaged()),
            };
            row.set(column, value);
        }
        Ok(row)
    }
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u32> = text.chars().map(|c| c.to_digit(16)).collect::<Option<_>>()?;
    let pairs = digits.chunks_exact(2);
    pairs.remainder().is_empty().then(|| pairs.map(|pair| (pair[0] * 16 + pair[1]) as u8).collect())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::tables::DEAL;

    #[test]
    fn a_row_survives_the_journal() {
        let mut row = Row::default();
        row.set("id", Value::Blob((0..16).collect()));
        row.set("title", Value::Text("«مقر» \"quoted\"\n\u{1F642}".into()));
        row.set("value_minor", Value::Integer(i64::MIN));
        row.set("closed_on", Value::Null);
        assert_eq!(Row::from_json(&DEAL, &row.to_json().unwrap()).unwrap(), row);
    }

    #[test]
    fn a_column_that_is_not_there_is_damage() {
        assert!(matches!(Row::from_json(&DEAL, r#"{"colour": 1}"#), Err(Error::Damaged)));
        assert!(matches!(Row::from_json(&DEAL, r#"{"title": true}"#), Err(Error::Damaged)));
    }
}
