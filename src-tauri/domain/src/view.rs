//! A saved view of the table of deals: which ones, in which order, with which columns.

use crate::{
    deal::{self, line},
    filter::{DealColumn, DealFilter, DealSort},
};
use serde::{Deserialize, Serialize};

/// What a view shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ViewBody {
    /// Which deals.
    pub filter: DealFilter,
    /// In which order.
    pub sort: DealSort,
    /// Which columns, in their order.
    pub columns: Vec<DealColumn>,
}

/// Why a view cannot be saved so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A view has a name.
    #[error("the name is missing")]
    NameMissing,
    /// A table has a column.
    #[error("no columns")]
    NoColumns,
    /// What every line of text is refused for.
    #[error(transparent)]
    Line(#[from] deal::Refusal),
}

/// The name of a view as it is kept.
///
/// # Errors
/// [`Refusal::NameMissing`]; a name that is too long.
pub fn name(text: &str) -> Result<String, Refusal> {
    line(text)?.ok_or(Refusal::NameMissing)
}

/// What a view shows, as it is kept: each column once.
///
/// # Errors
/// [`Refusal::NoColumns`].
pub fn body(mut body: ViewBody) -> Result<ViewBody, Refusal> {
    let mut seen = std::collections::HashSet::new();
    body.columns.retain(|column| seen.insert(*column));
    if body.columns.is_empty() { Err(Refusal::NoColumns) } else { Ok(body) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_has_a_name_and_each_column_once() {
        let shows = |columns: &[DealColumn]| ViewBody {
            filter: DealFilter::default(),
            sort: DealSort { by: DealColumn::Title, descending: false },
            columns: columns.to_vec(),
        };
        let twice = [DealColumn::Value, DealColumn::Title, DealColumn::Value];
        assert_eq!(body(shows(&twice)), Ok(shows(&[DealColumn::Value, DealColumn::Title])));
        assert_eq!(body(shows(&[])), Err(Refusal::NoColumns));
        assert_eq!(name("  Mine\n"), Ok("Mine".to_owned()));
        assert_eq!(name(" "), Err(Refusal::NameMissing));
    }
}
