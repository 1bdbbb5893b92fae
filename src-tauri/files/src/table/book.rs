//! Workbooks of Excel.

use super::{Kind, Known, Origin, Row, Stop, Table, TableError, biff, choose, shape::Rows};
use calamine::{
    DataRef, DataType, Dimensions, ExcelDateTime, Reader as _, Xls, XlsError, Xlsx, XlsxError,
    open_workbook_from_rs,
};
use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

pub(super) fn xlsx(
    bytes: &[u8],
    sheet: Option<&str>,
    known: Known<'_>,
    stop: Stop<'_>,
) -> Result<(Table, Origin), TableError> {
    guarded(|| {
        let mut book: Xlsx<_> =
            open_workbook_from_rs(Cursor::new(bytes)).map_err(|error| xlsx_error(&error))?;
        let sheets = book.sheet_names();
        choose(sheets, sheet, known, |_, name| {
            let mut rows = Gathered { rows: Rows::until(stop), ..Gathered::default() };
            let cells = book.worksheet_cells_reader(name);
            let mut cells = cells.map_err(|error| match error {
                // A sheet of a chart.
                XlsxError::NotAWorksheet(_) => TableError::Empty,
                error => xlsx_error(&error),
            })?;
            while let Some(cell) =
                cells.next_cell_with_formula_metadata().map_err(|error| xlsx_error(&error))?
            {
                let value = match (&cell.value, &cell.formula) {
                    // Formulas are not computed here: what was computed last is what counts.
                    (DataRef::Empty, Some(_)) => Some((Kind::Error, "=".to_owned())),
                    (value, _) => of_value(value),
                };
                rows.cell(cell.pos, value)?;
            }
            drop(cells);
            let merged = book.merge_cells_by_sheet_name(name).map_err(|error| xlsx_error(&error))?;
            fill(rows.finish()?.table(known)?, &merged)
        })
    })
}

pub(super) fn xls(
    bytes: &[u8],
    sheet: Option<&str>,
    known: Known<'_>,
    stop: Stop<'_>,
) -> Result<(Table, Origin), TableError> {
    guarded(|| {
        biff::check(bytes)?;
        let mut book: Xls<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(|error| match error {
            XlsError::Password => TableError::Locked,
            _ => TableError::Damaged,
        })?;
        let sheets = book.sheet_names();
        choose(sheets, sheet, known, |_, name| {
            let range = book.worksheet_range(name).map_err(|_| TableError::Damaged)?;
            let (top, left) = range.start().unwrap_or_default();
            let mut rows = Gathered { rows: Rows::until(stop), ..Gathered::default() };
            for (row, column, value) in range.used_cells() {
                let at = |start: u32, offset: usize| {
                    u32::try_from(offset).unwrap_or(u32::MAX).saturating_add(start)
                };
                rows.cell((at(top, row), at(left, column)), of_value(value))?;
            }
            let merged = book.merge_cells_by_sheet_name(name).map_err(|_| TableError::Damaged)?;
            fill(rows.finish()?.table(known)?, &merged)
        })
    })
}

/// A file that makes the reader stumble is damaged, and nothing more.
fn guarded<T>(read: impl FnOnce() -> Result<T, TableError>) -> Result<T, TableError> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(TableError::Damaged))
}

fn xlsx_error(error: &XlsxError) -> TableError {
    match error {
        XlsxError::Password => TableError::Locked,
        _ => TableError::Damaged,
    }
}

/// Rows in the making, from cells that come row by row.
#[derive(Default)]
struct Gathered<'a> {
    rows: Rows<'a>,
    row: u32,
    cells: Vec<(usize, Kind, String)>,
}

impl<'a> Gathered<'a> {
    fn cell(&mut self, (row, column): (u32, u32), value: Option<(Kind, String)>) -> Result<(), TableError> {
        let Some((kind, text)) = value else { return Ok(()) };
        if row < self.row {
            return Err(TableError::Damaged);
        }
        if row > self.row {
            self.close()?;
            self.row = row;
        }
        self.cells.push((column as usize, kind, text));
        if self.cells.len() > super::MAX_COLUMNS {
            return Err(TableError::Columns(u64::from(row) + 1));
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), TableError> {
        let row = Row::of_cells(u64::from(self.row) + 1, std::mem::take(&mut self.cells))?;
        self.rows.push(row)
    }

    fn finish(mut self) -> Result<Rows<'a>, TableError> {
        self.close()?;
        Ok(self.rows)
    }
}

/// What a cell holds; `None`: nothing.
fn of_value(value: &impl DataType) -> Option<(Kind, String)> {
    let text = if let Some(error) = value.get_error() {
        (Kind::Error, error.to_string())
    } else if let Some(text) = value.get_string() {
        (Kind::Text, text.to_owned())
    } else if let Some(number) = value.get_int() {
        (Kind::Number, number.to_string())
    } else if let Some(number) = value.get_float() {
        (Kind::Number, plain(number))
    } else if let Some(at) = value.get_datetime() {
        of_time(at)
    } else if let Some(iso) = value.get_datetime_iso() {
        (Kind::Day, iso.to_owned())
    } else {
        (Kind::Text, value.get_bool()?.to_string().to_uppercase())
    };
    Some(text).filter(|(_, text)| !text.is_empty())
}

/// A number with the fifteen digits that a spreadsheet keeps: what comes after them is noise of its arithmetic.
pub(super) fn plain(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    // No negative zero.
    (rounded + 0.0).to_string()
}

fn of_time(at: ExcelDateTime) -> (Kind, String) {
    // Durations, and the time of no day.
    if !at.is_datetime() || at.as_f64() < 1.0 {
        return (Kind::Number, plain(at.as_f64()));
    }
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    let time = if (hour, minute, second) == (0, 0, 0) {
        String::new()
    } else {
        format!(" {hour:02}:{minute:02}:{second:02}")
    };
    (Kind::Day, date + &time)
}

/// A cell that spans rows says its text of each of them; a number stays where it is, so that nothing is counted twice.
pub(super) fn fill(mut table: Table, merged: &[Dimensions]) -> Result<Table, TableError> {
    for area in merged {
        let (top, bottom) = (u64::from(area.start.0) + 1, u64::from(area.end.0) + 1);
        let column = area.start.1 as usize;
        if bottom <= top || top <= table.header_row || column >= table.header.len() {
            continue;
        }
        let from = table.rows.partition_point(|row| row.number < top);
        let to = table.rows.partition_point(|row| row.number <= bottom);
        let Some([first, others @ ..]) = table.rows.get_mut(from..to) else { continue };
        if first.number != top || first.cell(column).is_empty() {
            continue;
        }
        for row in others {
            if first.kind(column) == Kind::Text && row.cell(column).is_empty() {
                *row = row.with_text_of(first, &[column])?;
            }
            table.merged.push((row.number, column));
        }
    }
    table.merged.sort_unstable();
    Ok(table)
}
