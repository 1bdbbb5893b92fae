//! What an import did.

use super::RowNote;
use crate::{Message, catalogue::Catalogue};
use domain::id::{CommandId, PipelineId};
use files::{export::csv_text, table::Table};
use serde::Serialize;

/// What an import did.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportReport {
    /// Rows with anything in them.
    pub rows: usize,
    /// Deals made.
    pub imported: usize,
    /// Deals changed.
    pub updated: usize,
    /// Rows that were here already, just as in the file.
    pub unchanged: usize,
    /// Rows that were refused.
    pub refused: usize,
    /// Why.
    pub refusals: Vec<RowNote>,
    /// The headers of the file: the cells of refused rows are below them.
    pub header: Vec<String>,
    /// Notes about rows that were imported.
    pub warnings: Vec<RowNote>,
    /// Headers of columns that stayed behind.
    pub left: Vec<String>,
    /// To name it in an undo; `None`: nothing was changed.
    pub command: Option<CommandId>,
    /// The pipeline that the deals went to.
    pub pipeline: Option<PipelineId>,
}

impl ImportReport {
    /// What is said of the rows of a table, of which none is imported yet.
    pub(super) fn of(
        table: &Table,
        refusals: Vec<RowNote>,
        warnings: Vec<RowNote>,
        left: Vec<String>,
    ) -> Self {
        Self {
            rows: table.rows.len(),
            imported: 0,
            updated: 0,
            unchanged: 0,
            refused: refusals.len(),
            refusals,
            header: table.header.clone(),
            warnings,
            left,
            command: None,
            pipeline: None,
        }
    }
}

/// The refused rows as CSV: row, column, reason, and the row's own cells, to be mended and imported again.
#[must_use]
pub fn refused_csv(texts: &Catalogue, report: &ImportReport) -> String {
    // The mark at the start makes spreadsheets read it as UTF-8.
    let mut csv = "\u{FEFF}".to_owned();
    let head = ["import-row", "import-column", "import-reason"].map(|id| texts.say(&Message::new(id)));
    csv += &csv_line(head.into_iter().chain(report.header.iter().cloned()));
    for note in &report.refusals {
        let says = [note.row.to_string(), note.column.clone().unwrap_or_default(), texts.say(&note.message)];
        csv += &csv_line(says.into_iter().chain(note.cells.iter().cloned()));
    }
    csv
}

fn csv_line(cells: impl Iterator<Item = String>) -> String {
    cells.map(|cell| csv_text(&cell)).collect::<Vec<_>>().join(",") + "\r\n"
}
