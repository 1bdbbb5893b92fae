//! One row of a table.

use super::{MAX_CELL, MAX_COLUMNS, TableError};
use std::ops::Range;

/// What a cell of a workbook is. All cells of a text file are text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text, as somebody typed it.
    Text,
    /// A number: digits with at most one point, which is the decimal one.
    Number,
    /// A day, as `2026-06-14`, or an instant.
    Day,
    /// An error, or a formula that was never computed.
    Error,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number as a spreadsheet shows it, from 1.
    pub number: u64,
    /// Its cells, as many as the row has. One allocation a row.
    text: String,
    ends: Vec<u32>,
    /// Of text files: none.
    kinds: Vec<Kind>,
}

impl Row {
    /// A row of text.
    pub(super) fn of_text<'a>(
        number: u64,
        mut cells: impl Iterator<Item = &'a str>,
    ) -> Result<Self, TableError> {
        let mut row = Self { number, text: String::new(), ends: Vec::new(), kinds: Vec::new() };
        cells.try_for_each(|cell| row.push(cell))?;
        Ok(row)
    }

    /// A row of typed cells, each with its column.
    pub(super) fn of_cells(number: u64, mut cells: Vec<(usize, Kind, String)>) -> Result<Self, TableError> {
        cells.sort_by_key(|(column, ..)| *column);
        let mut row = Self { number, text: String::new(), ends: Vec::new(), kinds: Vec::new() };
        for (column, kind, text) in cells {
            if column >= MAX_COLUMNS {
                return Err(TableError::Columns(number));
            }
            while row.ends.len() < column {
                row.push("")?;
            }
            row.push(&text)?;
            row.kinds.resize(column, Kind::Text);
            row.kinds.push(kind);
        }
        Ok(row)
    }

    fn push(&mut self, cell: &str) -> Result<(), TableError> {
        if self.ends.len() == MAX_COLUMNS {
            return Err(TableError::Columns(self.number));
        }
        if cell.len() > MAX_CELL {
            return Err(TableError::Cell(self.number));
        }
        self.text.push_str(cell);
        // A row is within MAX_COLUMNS × MAX_CELL, well inside 32 bits.
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        Ok(())
    }

    /// The text of a cell without white space at its ends; empty where the row is shorter.
    #[must_use]
    pub fn cell(&self, at: usize) -> &str {
        self.whole(at).trim()
    }

    /// The text of a cell with the white space at its ends.
    #[must_use]
    pub fn whole(&self, at: usize) -> &str {
        self.text.get(self.range(at)).unwrap_or_default()
    }

    /// What a cell is.
    #[must_use]
    pub fn kind(&self, at: usize) -> Kind {
        self.kinds.get(at).copied().unwrap_or(Kind::Text)
    }

    /// How many cells the row has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is nothing in the row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Its cells.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|at| self.cell(at))
    }

    fn range(&self, at: usize) -> Range<usize> {
        let end = |at: usize| self.ends.get(at).map_or(self.text.len(), |end| *end as usize);
        if at < self.ends.len() { at.checked_sub(1).map_or(0, end)..end(at) } else { 0..0 }
    }

    /// The row with the text of another in the columns that it has empty; used for merged cells.
    pub(super) fn with_text_of(&self, above: &Self, columns: &[usize]) -> Result<Self, TableError> {
        let width = columns.iter().map(|column| column + 1).fold(self.len(), usize::max);
        let from = |at: usize| if columns.contains(&at) { above } else { self };
        Self::of_cells(
            self.number,
            (0..width).map(|at| (at, from(at).kind(at), from(at).cell(at).to_owned())).collect(),
        )
    }
}
