//! What a file is, and the table that is found in it.

use super::{ImportWhat, Reads};
use crate::{Error, Message, Result};
use domain::record::RecordKind;
use files::{
    deals::{history_columns, recognise},
    records::{self, Holds},
    table::{
        Known, MAX_BYTES, MAX_CELL, MAX_CELLS, MAX_COLUMNS, MAX_INFLATED, MAX_ROWS, Origin, Stop, Table,
        TableError, read_table_until,
    },
};
use serde::Serialize;

/// What kind of file it is, told by what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// Separated text.
    Text,
    /// A workbook.
    Workbook,
}

/// What a file is, and where in it the table was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FileSource {
    /// Text or workbook.
    pub kind: FileKind,
    /// Of text: the name of its encoding, as in `windows-1256`.
    pub encoding: Option<String>,
    /// Of a workbook: its sheets.
    pub sheets: Vec<String>,
    /// Of a workbook: the sheet that was read.
    pub sheet: Option<String>,
    /// The row that was taken for the header.
    pub header_row: u64,
}

/// The table of a file, and where it was found.
pub(super) type Opened = (Table, FileSource);

/// The table of a file of deals.
pub(super) fn open(bytes: &[u8], reads: &Reads) -> Result<Opened> {
    open_as(bytes, reads.sheet.as_deref(), Some(ImportWhat::Deals), &|| false)
}

/// The table of a file; `known` says how many headers of a row mean something.
fn open_known(bytes: &[u8], sheet: Option<&str>, known: Known<'_>, stop: Stop<'_>) -> Result<Opened> {
    let (table, origin) = read_table_until(bytes, sheet, known, stop).map_err(file_error)?;
    let Origin { encoding, sheets, sheet } = origin;
    let source = FileSource {
        kind: if encoding.is_some() { FileKind::Text } else { FileKind::Workbook },
        encoding: encoding.map(str::to_owned),
        sheets,
        sheet,
        header_row: table.header_row,
    };
    Ok((table, source))
}

/// The table of a file whose rows are of one kind, or of whichever its headers tell.
pub(super) fn open_as(
    bytes: &[u8],
    sheet: Option<&str>,
    what: Option<ImportWhat>,
    stop: Stop<'_>,
) -> Result<Opened> {
    let of = |header: &[String], kind| records::recognise(header, kind).iter().flatten().count();
    open_known(
        bytes,
        sheet,
        &|header| match what {
            Some(ImportWhat::Deals) => recognise(header).iter().flatten().count(),
            Some(ImportWhat::Companies) => of(header, RecordKind::Company),
            Some(ImportWhat::Contacts) => of(header, RecordKind::Contact),
            None => records::known(header),
        },
        stop,
    )
}

/// What the rows below a header are.
pub(super) fn holds(header: &[String]) -> ImportWhat {
    match records::guess(header) {
        Holds::Deals => ImportWhat::Deals,
        Holds::Companies => ImportWhat::Companies,
        Holds::Contacts => ImportWhat::Contacts,
    }
}

/// The table of a file with a history.
pub(super) fn open_history(bytes: &[u8], stop: Stop<'_>) -> Result<Table> {
    Ok(read_table_until(bytes, None, &history_columns, stop).map_err(file_error)?.0)
}

fn file_error(error: TableError) -> Error {
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    Error::invalid(match error {
        TableError::Empty => Message::new("error-file-empty"),
        TableError::TooLarge => Message::new("error-file-too-large").number("limit", MAX_BYTES / 1_000_000),
        TableError::Inflated => {
            Message::new("error-file-inflated").number("limit", count(MAX_INFLATED / 1_000_000))
        }
        TableError::TooManyRows => Message::new("error-file-rows").number("max", MAX_ROWS),
        TableError::TooManyCells => Message::new("error-file-cells").number("max", MAX_CELLS),
        TableError::Columns(row) => {
            Message::new("error-file-columns").number("row", count(row)).number("max", MAX_COLUMNS)
        }
        TableError::Cell(row) => {
            Message::new("error-file-cell").number("row", count(row)).number("max", MAX_CELL)
        }
        TableError::NotText => Message::new("error-file-not-text"),
        TableError::Locked => Message::new("error-file-locked"),
        TableError::Damaged => Message::new("error-file-damaged"),
        TableError::Stopped => return store::Error::Cancelled.into(),
        TableError::NoSheet(sheet) => Message::new("error-file-sheet").text("sheet", sheet),
    })
}
