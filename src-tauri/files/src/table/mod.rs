//! A file as a table: header and rows, whatever the file is. What it holds decides how it is read, not its name.

mod biff;
mod book;
mod encoding;
mod ods;
mod package;
mod row;
mod shape;
mod text;

pub use row::{Kind, Row};

/// The largest file that is read: 50 MB.
pub const MAX_BYTES: usize = 50_000_000;
/// The longest cell that is kept, in bytes; a longer one is cut out of all reason in a spreadsheet.
pub const MAX_CELL: usize = 100_000;
/// The most rows.
pub const MAX_ROWS: usize = 500_000;
/// The most columns.
pub const MAX_COLUMNS: usize = 1_000;
/// The most cells with anything in them.
pub const MAX_CELLS: usize = 10_000_000;
/// The most that a compressed workbook may hold: 400 MB.
pub const MAX_INFLATED: u64 = 400_000_000;

/// Says how many cells of a row are headers that mean something.
pub type Known<'a> = &'a dyn Fn(&[String]) -> usize;

/// Says whether whoever asked no longer wants to know.
pub type Stop<'a> = &'a dyn Fn() -> bool;

/// After so many rows it is asked whether to stop: far less than a fifth of a second.
pub(crate) const ROWS_A_STEP: usize = 256;

/// A table, read whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The row that says what the columns are.
    pub header: Vec<String>,
    /// The number of that row, as a spreadsheet shows it.
    pub header_row: u64,
    /// The rows below it that have anything in them.
    pub rows: Vec<Row>,
    /// Cells that are merged with the one above: row and column.
    pub merged: Vec<(u64, usize)>,
}

/// What a file turned out to be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// Of text: its encoding.
    pub encoding: Option<&'static str>,
    /// Of a workbook: its sheets.
    pub sheets: Vec<String>,
    /// Of a workbook: the sheet that was read.
    pub sheet: Option<String>,
}

/// Why a file cannot be read as a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// More than [`MAX_BYTES`].
    #[error("the file is larger than {} MB", MAX_BYTES / 1_000_000)]
    TooLarge,
    /// A workbook that holds more than [`MAX_INFLATED`], or was packed to look small.
    #[error("the workbook holds more than {} MB", MAX_INFLATED / 1_000_000)]
    Inflated,
    /// More than [`MAX_ROWS`].
    #[error("more than {MAX_ROWS} rows")]
    TooManyRows,
    /// More than [`MAX_CELLS`].
    #[error("more than {MAX_CELLS} cells")]
    TooManyCells,
    /// A row with more than [`MAX_COLUMNS`] cells.
    #[error("row {0} has more than {MAX_COLUMNS} columns")]
    Columns(u64),
    /// A row with a cell of more than [`MAX_CELL`] bytes.
    #[error("row {0} has a cell of more than {MAX_CELL} bytes")]
    Cell(u64),
    /// Neither text nor a workbook.
    #[error("the file is neither text nor a workbook")]
    NotText,
    /// A workbook that opens with a password only.
    #[error("the workbook is protected by a password")]
    Locked,
    /// A workbook that cannot be read.
    #[error("the workbook is damaged")]
    Damaged,
    /// Whoever asked no longer wants to know.
    #[error("stopped")]
    Stopped,
    /// The workbook has no sheet of this name.
    #[error("no sheet {0}")]
    NoSheet(String),
}

/// Reads a file: text in any common encoding, with cells separated as its header says; or a workbook (XLSX, XLS, ODS), of
/// which the asked sheet is read, else the first one that has a header, else the first one.
///
/// # Errors
/// See [`TableError`].
pub fn read_table(
    bytes: &[u8],
    sheet: Option<&str>,
    known: Known<'_>,
) -> Result<(Table, Origin), TableError> {
    read_table_until(bytes, sheet, known, &|| false)
}

/// [`read_table`] that can be stopped.
///
/// # Errors
/// [`TableError::Stopped`] soon after `stop` says so; see [`TableError`].
pub fn read_table_until(
    bytes: &[u8],
    sheet: Option<&str>,
    known: Known<'_>,
    stop: Stop<'_>,
) -> Result<(Table, Origin), TableError> {
    if bytes.len() > MAX_BYTES {
        return Err(TableError::TooLarge);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return match package::check(bytes, stop)? {
            package::Content::Excel => book::xlsx(bytes, sheet, known, stop),
            package::Content::OpenDocument => ods::read(bytes, sheet, known, stop),
        };
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return book::xls(bytes, sheet, known, stop);
    }
    let (text, encoding) = encoding::decode(bytes)?;
    let table = text::read(&text, known, stop)?;
    Ok((table, Origin { encoding: Some(encoding), ..Origin::default() }))
}

/// Which sheet of a workbook is read: the asked one, else the first that has a header, else the first with anything in
/// it.
fn choose(
    sheets: Vec<String>,
    asked: Option<&str>,
    known: Known<'_>,
    mut read: impl FnMut(usize, &str) -> Result<Table, TableError>,
) -> Result<(Table, Origin), TableError> {
    let origin =
        |sheet: &str, sheets: Vec<String>| Origin { encoding: None, sheet: Some(sheet.to_owned()), sheets };
    if let Some(asked) = asked {
        let at = sheets.iter().position(|name| name == asked);
        let table = read(at.ok_or_else(|| TableError::NoSheet(asked.to_owned()))?, asked)?;
        return Ok((table, origin(asked, sheets)));
    }
    let mut first = None;
    for (at, name) in sheets.iter().enumerate() {
        match read(at, name) {
            Ok(table) if known(&table.header) > 0 => return Ok((table, origin(name, sheets.clone()))),
            Ok(table) => first = first.or_else(|| Some((table, name.clone()))),
            Err(TableError::Empty) => {}
            Err(error) => return Err(error),
        }
    }
    let (table, name) = first.ok_or(TableError::Empty)?;
    Ok((table, origin(&name, sheets)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
