//! Where the table begins: its header, below titles that people write above it.

use super::{Known, MAX_CELLS, MAX_ROWS, ROWS_A_STEP, Row, Stop, Table, TableError};
use std::cmp::Reverse;

/// How many rows may be above the header, and itself.
pub(super) const SEARCHED: usize = 20;

/// Rows being gathered, within the limits; those with nothing in them are passed over.
#[derive(Default)]
pub(super) struct Rows<'a> {
    rows: Vec<Row>,
    cells: usize,
    stop: Option<Stop<'a>>,
}

impl<'a> Rows<'a> {
    /// Gathered until somebody says to stop.
    pub(super) fn until(stop: Stop<'a>) -> Self {
        Self { stop: Some(stop), ..Self::default() }
    }

    pub(super) fn push(&mut self, row: Row) -> Result<(), TableError> {
        if row.is_empty() {
            return Ok(());
        }
        // The header, and what stands above it.
        if self.rows.len() == MAX_ROWS + SEARCHED {
            return Err(TableError::TooManyRows);
        }
        if self.rows.len().is_multiple_of(ROWS_A_STEP) && self.stop.is_some_and(|stop| stop()) {
            return Err(TableError::Stopped);
        }
        self.cells += row.len();
        if self.cells > MAX_CELLS {
            return Err(TableError::TooManyCells);
        }
        self.rows.push(row);
        Ok(())
    }

    /// The table: its header is the row, among the first ones, in which most columns mean something, else the first.
    pub(super) fn table(self, known: Known<'_>) -> Result<Table, TableError> {
        let mut rows = self.rows;
        let said = |row: &Row| known(&row.cells().map(str::to_owned).collect::<Vec<_>>());
        let scores = rows.iter().take(SEARCHED).map(said).enumerate();
        let at = scores.max_by_key(|(at, score)| (*score, Reverse(*at))).map_or(0, |(at, _)| at);
        if rows.is_empty() {
            return Err(TableError::Empty);
        }
        let header = rows.drain(..=at).next_back().ok_or(TableError::Empty)?;
        if rows.len() > MAX_ROWS {
            return Err(TableError::TooManyRows);
        }
        Ok(Table {
            header_row: header.number,
            header: header.cells().map(str::to_owned).collect(),
            rows,
            merged: Vec::new(),
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_counted() {
        let mut rows = Rows { cells: MAX_CELLS - 2, ..Rows::default() };
        let row = || Row::of_text(1, ["a", "b"].into_iter()).unwrap();
        assert_eq!(rows.push(row()), Ok(()));
        assert_eq!(rows.push(row()), Err(TableError::TooManyCells));
    }
}
